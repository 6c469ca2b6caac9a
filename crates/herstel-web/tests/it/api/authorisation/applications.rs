//! Applying under another scheme.

use super::Line;

pub const ROUTES: &[Line] = &[(
    "POST",
    "/api/v1/dossiers/{number}/applications",
    "ohrp",
    r#"{"expected_version":0,"scheme":"schade"}"#,
)];
