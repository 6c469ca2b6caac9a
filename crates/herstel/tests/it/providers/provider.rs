//! A small OpenID provider on a port of this machine. It signs with the algorithm that a test wants, and takes a code only
//! from whoever signs for it with the key that it knows, with the proof that belongs to the attempt.

use axum::{
    Json, Router,
    extract::{Form, State},
    http::StatusCode,
    routing::{get, post},
};
use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use ring::{
    digest::{SHA256, digest},
    rand::SystemRandom,
    rsa::PublicKeyComponents,
    signature::{
        ECDSA_P256_SHA256_FIXED, ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair, RSA_PKCS1_SHA256,
        RSA_PSS_SHA256, RsaKeyPair, UnparsedPublicKey,
    },
};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    net::TcpListener,
    sync::{Arc, Mutex},
    time::{SystemTime, UNIX_EPOCH},
};

/// The name under which the provider knows the installation.
pub const CLIENT: &str = "herstel-test";
/// The level at which people sign in.
pub const LEVEL: &str = "urn:test:midden";
/// A citizen number of the test range.
pub const BSN: &str = "999000020";

/// An RSA key (PKCS#8) of these tests and of nothing else: making one takes seconds.
const RSA_KEY: &str = "\
    MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQCqiTAtgDlAwDywUzDmEbxfQMEKQt2b96BMd5BebkB0Glghfv7Y\
    lPM0gkan4f9NCpqaYkFQqmz0mUWySlaX1Lb3Om3bBogioe7dtPVq/Ces4yrz2tUk2lN8XeeWiFl5cfTHfNsVUKdlehoY/PUPeS+Q\
    Deox8LqfSv8KEBvSBuSsaaBL+ed6s1jxxZN6JFYpHNCcnsVRlF0AigM1+mSZC40s9vkS5aI9h/mvLkjQlUsGtUctXIw7/1gyBUjh\
    pkjUZmSOUPj/PDHlNw40GYE+d5dDmUtF37Z/b2BkRiZd0grsfYIvvv9hzp+UlSI3U2/K6ICg/mwUJkARRdFoC3RuIZppAgMBAAEC\
    ggEAIfiyuXmvzguNe2WTGd3CG+qDGfdwfHujeeAeiQUm/0npMQECpOPlH9ps11AwoqkAW81DbB2LF126EdZ3sga8jPrde/Js55NB\
    CXbdJbsF702QlqPK7my0kVOGiQjv4/60r5GadgBLXG5qqPwpGDRAqo5vDxRApO9UZ22GkTvwzTxo6xjkJPIfV54x0PdVe+cQHFux\
    zDeUxmkOuf6i5qchAsS6vmuTkjaB47RPqmxibqvjNwSMRKRWAOokfFxuKISbGa5EqWTeJX7MZ4oeHcwpX6+D8oNzgjJ87x3bq8a8\
    owhep3+pRuDjMXohbMfTerlxL0F4LCS5lF0escohY+/+RQKBgQDg26hUIasu6Nfo8q599n2E0ih7058ybZkwt774nHDLh9veITpL\
    yTwHDpTm4nOke1joK5bsJytwRiti32K3OR8pIYSfbDofnK0Rb8DwJLktPh3Q+rVff3sxQJxSWyoGFIMMDJCoUepojd7JkzrFEIpJ\
    8IklLVGlAjSewDR0MWAntQKBgQDCJ4nukmhL4pKQa+qldbVhYcOHVeYgWlzAkcjyWz8inQHv2HDjcScdfkjP1DebCukwtQRuoPOP\
    0DMchs/6efFWbkQ/RADDAIfzM3MwFPpwUaLNBzenZgnH5WJtH9dXi0reicTaZvT77q4XwbS0gIhseQpG8Y8BEqHRWlB3FMAwZQKB\
    gHAMxbr29CjyGvWYSV+3vyC64TWjZQdqGhZu2hllS8gAsY3lnPk7FFCn8YeEfQAP/2PipNiVRE40iVZB3x1St7Z1X3NaKTSrjIrN\
    16VTh3uGIrGK3WrzSd5nRf68MxrIie0tLcDS4S6s08I7PeQJs//Yf18pUDAcA0DAouLr3/CpAoGBAIOwldn/7EYsdAUJbaq04EYh\
    LaKKHQEsyWTEfWwFgBlWLY4lXMyoX0Od+H0fEGhVSj4DSfJPsWSGb2SV/FOEirF5MUlIMswRfCT1bNfcItI0TRyMHK+qgk/Xwp8J\
    zeJPVIUFJUSOOPT4u5TZilw0IlSQ9OuRxNGRdbiubY2XwZQRAoGBAJnvYw1eb13uZgv5D1zxA5SqekOEX39cROVCAOq09tdOHwI0\
    IujRWnGOs/5miyBVtGmkRl4MxaMMUUFvXI/dsqQje4S9zWwG/ul8XWr0rdKspCugB1XBJhIVg//KimhPoOmURiJKygIMN9zidg+r\
    f5kutsJsv7SV1HgC4/8c4yBE\
    ";

/// Seconds since 1970.
#[expect(clippy::disallowed_methods, reason = "the command that these tests run reads the same clock")]
fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs()
}

/// How a token is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Algorithm {
    Rs256,
    Ps256,
    Es256,
}

impl Algorithm {
    pub const ALL: [Self; 3] = [Self::Rs256, Self::Ps256, Self::Es256];

    pub fn name(self) -> &'static str {
        match self {
            Self::Rs256 => "RS256",
            Self::Ps256 => "PS256",
            Self::Es256 => "ES256",
        }
    }
}

/// The provider; stops when dropped.
pub struct TestProvider {
    pub origin: String,
    shared: Shared,
    _runtime: tokio::runtime::Runtime,
}

type Shared = Arc<Mutex<Inner>>;

struct Inner {
    origin: String,
    /// The issuer that the document of discovery names.
    issuer: String,
    rsa: RsaKeyPair,
    ec: EcdsaKeyPair,
    /// The names of both keys end on it.
    generation: u32,
    /// The public key of the installation.
    client: Vec<u8>,
    challenge: String,
    token: String,
    assertions: BTreeSet<String>,
    exchanged: u32,
}

/// A new key on the curve P-256: as PKCS#8 PEM, and its public half.
pub fn client_key() -> (String, Vec<u8>) {
    let (pkcs8, key) = ec_key();
    let pem = format!(
        "-----BEGIN PRIVATE KEY-----\n{}\n-----END PRIVATE KEY-----\n",
        STANDARD
            .encode(&pkcs8)
            .as_bytes()
            .chunks(64)
            .map(|line| std::str::from_utf8(line).unwrap())
            .collect::<Vec<_>>()
            .join("\n")
    );
    (pem, key.public_key().as_ref().to_vec())
}

fn ec_key() -> (Vec<u8>, EcdsaKeyPair) {
    let random = SystemRandom::new();
    let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).unwrap();
    let key = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, pkcs8.as_ref(), &random).unwrap();
    (pkcs8.as_ref().to_vec(), key)
}

impl TestProvider {
    /// On a free port, for an installation with this public key.
    pub fn start(client: &[u8]) -> Self {
        Self::on(TcpListener::bind("127.0.0.1:0").unwrap(), client)
    }

    /// On a port that is taken already.
    pub fn on(listener: TcpListener, client: &[u8]) -> Self {
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let shared = Arc::new(Mutex::new(Inner {
            issuer: origin.clone(),
            origin: origin.clone(),
            rsa: RsaKeyPair::from_pkcs8(&STANDARD.decode(RSA_KEY).unwrap()).unwrap(),
            ec: ec_key().1,
            generation: 1,
            client: client.to_vec(),
            challenge: String::new(),
            token: String::new(),
            assertions: BTreeSet::new(),
            exchanged: 0,
        }));
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(discovery))
            .route("/keys", get(keys))
            .route("/token", post(token))
            .with_state(Arc::clone(&shared));
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        listener.set_nonblocking(true).unwrap();
        runtime.spawn(async move {
            axum::serve(tokio::net::TcpListener::from_std(listener).unwrap(), router).await.unwrap();
        });
        Self { origin, shared, _runtime: runtime }
    }

    /// Publishes new keys under new names, and signs with them from now on.
    pub fn rotate(&self) {
        let mut inner = self.shared.lock().unwrap();
        inner.ec = ec_key().1;
        inner.generation += 1;
    }

    /// Says in discovery that it is somebody else.
    pub fn pretend(&self, issuer: &str) {
        self.shared.lock().unwrap().issuer = issuer.to_owned();
    }

    /// How many codes were exchanged for a token.
    pub fn exchanged(&self) -> u32 {
        self.shared.lock().unwrap().exchanged
    }

    /// Answers the next code with a token for what was asked at this address; `change` makes claims wrong.
    pub fn answer(
        &self,
        asked: &BTreeMap<String, String>,
        algorithm: Algorithm,
        change: impl FnOnce(&mut Value),
    ) {
        let now = now();
        let mut inner = self.shared.lock().unwrap();
        let mut claims = json!({
            "iss": inner.origin, "aud": CLIENT, "sub": "een-pseudoniem", "nonce": asked["nonce"],
            "iat": now, "exp": now + 300, "auth_time": now, "acr": LEVEL, "bsn": BSN,
        });
        change(&mut claims);
        inner.challenge = asked["code_challenge"].clone();
        inner.token = inner.sign(algorithm, &claims);
    }
}

impl Inner {
    fn key_name(&self, kind: &str) -> String {
        format!("{kind}-{}", self.generation)
    }

    fn sign(&self, algorithm: Algorithm, claims: &Value) -> String {
        let kind = if algorithm == Algorithm::Es256 { "ec" } else { "rsa" };
        let header = json!({ "alg": algorithm.name(), "kid": self.key_name(kind) });
        let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let text = format!("{}.{}", part(&header), part(claims));
        let random = SystemRandom::new();
        let mut rsa = vec![0; self.rsa.public().modulus_len()];
        let signature = match algorithm {
            Algorithm::Rs256 => {
                self.rsa.sign(&RSA_PKCS1_SHA256, &random, text.as_bytes(), &mut rsa).unwrap();
                rsa
            }
            Algorithm::Ps256 => {
                self.rsa.sign(&RSA_PSS_SHA256, &random, text.as_bytes(), &mut rsa).unwrap();
                rsa
            }
            Algorithm::Es256 => self.ec.sign(&random, text.as_bytes()).unwrap().as_ref().to_vec(),
        };
        format!("{text}.{}", URL_SAFE_NO_PAD.encode(signature))
    }

    /// Whether a request comes from the installation: `private_key_jwt` (OpenID Connect Core 9).
    fn knows(&mut self, sent: &BTreeMap<String, String>) -> bool {
        let assertion = sent.get("client_assertion").map(String::as_str).unwrap_or_default();
        let Some((text, signature)) = assertion.rsplit_once('.') else { return false };
        let signature = URL_SAFE_NO_PAD.decode(signature).unwrap();
        let key = UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, &self.client);
        let claims: Value =
            serde_json::from_slice(&URL_SAFE_NO_PAD.decode(text.split_once('.').unwrap().1).unwrap())
                .unwrap();
        let now = now();
        key.verify(text.as_bytes(), &signature).is_ok()
            && sent["client_assertion_type"] == "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
            && claims["iss"] == CLIENT
            && claims["sub"] == CLIENT
            && claims["aud"] == format!("{}/token", self.origin)
            && claims["exp"].as_u64().is_some_and(|until| (now..now + 300).contains(&until))
            && self.assertions.insert(claims["jti"].as_str().unwrap().to_owned())
    }
}

async fn discovery(State(shared): State<Shared>) -> Json<Value> {
    let inner = shared.lock().unwrap();
    let at = |path: &str| format!("{}{path}", inner.origin);
    Json(json!({
        "issuer": inner.issuer,
        "authorization_endpoint": at("/authorize"),
        "token_endpoint": at("/token"),
        "jwks_uri": at("/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["pairwise"],
        "id_token_signing_alg_values_supported": ["RS256", "PS256", "ES256"],
        "token_endpoint_auth_methods_supported": ["private_key_jwt"],
    }))
}

async fn keys(State(shared): State<Shared>) -> Json<Value> {
    let inner = shared.lock().unwrap();
    let (rsa, ec) =
        (PublicKeyComponents::<Vec<u8>>::from(inner.rsa.public()), inner.ec.public_key().as_ref());
    let encoded = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
    Json(json!({ "keys": [
        {
            "kty": "RSA", "use": "sig", "kid": inner.key_name("rsa"),
            "n": encoded(&rsa.n),
            "e": encoded(&rsa.e),
        },
        {
            "kty": "EC", "crv": "P-256", "use": "sig", "kid": inner.key_name("ec"),
            "x": encoded(&ec[1..33]), "y": encoded(&ec[33..65]),
        },
    ] }))
}

async fn token(
    State(shared): State<Shared>,
    Form(sent): Form<BTreeMap<String, String>>,
) -> (StatusCode, Json<Value>) {
    let mut inner = shared.lock().unwrap();
    if !inner.knows(&sent) {
        return (StatusCode::UNAUTHORIZED, Json(json!({ "error": "invalid_client" })));
    }
    let proof = URL_SAFE_NO_PAD.encode(digest(&SHA256, sent["code_verifier"].as_bytes()));
    if proof != inner.challenge {
        return (StatusCode::BAD_REQUEST, Json(json!({ "error": "invalid_grant" })));
    }
    inner.exchanged += 1;
    let answer = json!({ "access_token": "een-toegang", "token_type": "Bearer", "id_token": inner.token });
    (StatusCode::OK, Json(answer))
}
