//! Passkeys of staff.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/inloggen/passkey", "voahrspmcgtj", ""),
    ("POST", "/inloggen/passkey", "voahrspmcgtj", ""),
    ("GET", "/inloggen/passkey/opnieuw", "hrsmcgtj", ""),
    ("POST", "/inloggen/passkey/opnieuw", "hrsmcgtj", ""),
    ("GET", "/uitnodiging/{secret}", "voahrspmcgtj", ""),
    ("POST", "/uitnodiging/{secret}", "voahrspmcgtj", ""),
    ("GET", "/passkeys", "hrsmcgtj", ""),
    ("POST", "/passkeys", "hrsmcgtj", ""),
    ("POST", "/passkeys/weghalen", "hrsmcgtj", "passkey=psk-00000000000000000000000000000000"),
];
