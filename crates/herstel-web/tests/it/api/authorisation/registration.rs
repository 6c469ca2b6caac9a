//! Registering oneself, another person, or somebody at a desk.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/aanmelden", "oa", ""),
    ("POST", "/aanmelden", "oa", ""),
    ("GET", "/namens/aanmelden", "oap", ""),
    ("POST", "/namens/aanmelden", "oap", ""),
    ("GET", "/werk/aanmelden", "hr", ""),
    ("POST", "/werk/aanmelden", "hr", ""),
    ("GET", "/gemeente/aanmelden", "m", ""),
    ("POST", "/gemeente/aanmelden", "m", ""),
    ("POST", "/api/v1/registrations", "oahr", r#"{"name":"","bsn":"","born_on":""}"#),
    ("POST", "/api/v1/municipal/registrations", "m", r#"{"name":"","bsn":"","born_on":""}"#),
];
