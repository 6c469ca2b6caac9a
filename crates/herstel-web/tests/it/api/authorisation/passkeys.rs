//! Passkeys of staff.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/inloggen/passkey", "voahrspmcgtjk", ""),
    ("POST", "/inloggen/passkey", "voahrspmcgtjk", ""),
    ("GET", "/inloggen/passkey/opnieuw", "hrsmcgtjk", ""),
    ("POST", "/inloggen/passkey/opnieuw", "hrsmcgtjk", ""),
    ("GET", "/uitnodiging/{secret}", "voahrspmcgtjk", ""),
    ("POST", "/uitnodiging/{secret}", "voahrspmcgtjk", ""),
    ("GET", "/passkeys", "hrsmcgtjk", ""),
    ("POST", "/passkeys", "hrsmcgtjk", ""),
    ("POST", "/passkeys/weghalen", "hrsmcgtjk", "passkey=psk-00000000000000000000000000000000"),
];
