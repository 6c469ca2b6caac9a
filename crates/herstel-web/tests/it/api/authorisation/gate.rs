//! The gates before schemes.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/regelingen/{id}/balie", "hmtj", ""),
    ("POST", "/regelingen/{id}/balie", "hmtj", "action=explainable&item=explainable&remarks-explainable="),
    ("GET", "/sturing/poort", "s", ""),
    ("GET", "/sturing/poort/{id}", "s", ""),
    ("POST", "/sturing/poort/{id}", "s", "action=learn&item=learn&lesson-learn=Proef"),
    ("GET", "/api/v1/gates", "s", ""),
    ("GET", "/api/v1/gates/{id}", "s", ""),
    (
        "PUT",
        "/api/v1/gates/{id}/test",
        "s",
        r#"{"bounds":"","low":0,"likely":0,"high":0,"simulated":null,"answers":[],"effect_on_waiting":"","transitional_rule":"","affected":[],"preconditions":[],"questions":[],"alternatives":[]}"#,
    ),
    ("GET", "/api/v1/gates/{id}/front-desk", "hmtj", ""),
    ("POST", "/api/v1/gates/{id}/front-desk", "hmtj", r#"{"word":"explainable","remarks":"","read":""}"#),
    ("POST", "/api/v1/gates/{id}/steps", "s", r#"{"step":"learn","lesson":"Proef"}"#),
];
