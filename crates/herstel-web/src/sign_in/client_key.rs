//! Signing in at a provider with a key instead of a secret (`private_key_jwt`, OpenID Connect Core 9).

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use herstel_kernel::Timestamp;
use p256::{
    ecdsa::{Signature, SigningKey, signature::Signer},
    pkcs8::DecodePrivateKey,
};
use serde_json::json;

/// How long a provider may take to look at an assertion, in seconds.
const LIFE: i64 = 60;

/// A private key on the curve P-256. ES256 needs no RSA, whose private operations leak in time in the library at hand.
pub(super) struct ClientKey(SigningKey);

impl ClientKey {
    /// Reads PKCS#8 PEM.
    pub fn from_pem(pem: &str) -> Option<Self> {
        SigningKey::from_pkcs8_pem(pem).ok().map(Self)
    }

    /// What takes the place of a secret in one request to the token endpoint.
    pub fn assertion(&self, client_id: &str, audience: &str, now: Timestamp, id: [u8; 16]) -> String {
        let header = json!({ "alg": "ES256", "typ": "JWT" });
        let seconds = now.as_second();
        let claims = json!({
            "iss": client_id,
            "sub": client_id,
            "aud": audience,
            "jti": hex::encode(id),
            "iat": seconds,
            "exp": seconds + LIFE,
        });
        let part = |value: serde_json::Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let signed = format!("{}.{}", part(header), part(claims));
        let signature: Signature = self.0.sign(signed.as_bytes());
        format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature.to_bytes()))
    }
}
