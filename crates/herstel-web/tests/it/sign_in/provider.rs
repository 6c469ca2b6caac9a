//! A small OpenID provider on a port of this machine that says and signs whatever a test wants.

use axum::{
    Json, Router,
    body::Bytes,
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, StatusCode, header},
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use p256::ecdsa::{Signature, SigningKey, signature::Signer};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    net::SocketAddr,
    sync::{Arc, Mutex},
};
use tokio::net::TcpListener;

pub const CLIENT: &str = "herstel-test";
pub const SECRET: &str = "een geheim/van de test";
pub const KEY_ID: &str = "sleutel-1";
pub const ACCESS_TOKEN: &str = "toegang-die-nergens-mag-staan";

/// What the provider answers with; a test changes what it wants wrong.
pub struct Behaviour {
    /// The document of discovery; none is the honest one.
    pub discovery: Option<Value>,
    /// The set of keys; none is the honest one.
    pub keys: Option<Value>,
    /// The answer to a code, instead of a token.
    pub answer: Option<(StatusCode, String)>,
    /// The token to answer with.
    pub token: String,
    /// Does not answer at all.
    pub hangs: bool,
    /// Sends everybody elsewhere.
    pub redirects: bool,
    /// The forms and headers that came to the token endpoint.
    pub exchanges: Vec<(BTreeMap<String, String>, HeaderMap)>,
    /// From where each request came: the other end of its connection.
    pub peers: Vec<SocketAddr>,
    /// How often each document was asked for.
    pub asked: BTreeMap<&'static str, u32>,
}

/// The provider and its key.
#[derive(Clone)]
pub struct TestProvider {
    pub origin: String,
    pub key: SigningKey,
    pub behaviour: Arc<Mutex<Behaviour>>,
}

impl TestProvider {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let behaviour = Behaviour {
            discovery: None,
            keys: None,
            answer: None,
            token: String::new(),
            hangs: false,
            redirects: false,
            exchanges: Vec::new(),
            peers: Vec::new(),
            asked: BTreeMap::new(),
        };
        let provider = Self {
            origin: format!("http://{}", listener.local_addr().unwrap()),
            key: key(7),
            behaviour: Arc::new(Mutex::new(behaviour)),
        };
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(discovery))
            .route("/keys", get(keys))
            .route("/token", post(token))
            .layer(from_fn_with_state(provider.clone(), note_peer))
            .with_state(provider.clone());
        let service = router.into_make_service_with_connect_info::<SocketAddr>();
        tokio::spawn(async move { axum::serve(listener, service).await.unwrap() });
        provider
    }

    pub fn change(&self, change: impl FnOnce(&mut Behaviour)) {
        change(&mut self.behaviour.lock().unwrap());
    }

    pub fn asked(&self, what: &str) -> u32 {
        self.behaviour.lock().unwrap().asked.get(what).copied().unwrap_or_default()
    }

    pub fn honest_discovery(&self) -> Value {
        let at = |path: &str| format!("{}{path}", self.origin);
        json!({
            "issuer": self.origin,
            "authorization_endpoint": at("/authorize"),
            "token_endpoint": at("/token"),
            "jwks_uri": at("/keys"),
            "end_session_endpoint": at("/end"),
            "response_types_supported": ["code"],
            "subject_types_supported": ["pairwise"],
            "id_token_signing_alg_values_supported": ["ES256", "XY512"],
        })
    }

    /// Signs claims with the key of the provider.
    pub fn sign(&self, claims: &Value) -> String {
        signed(&self.key, &json!({ "alg": "ES256", "kid": KEY_ID, "typ": "JWT" }), claims)
    }

    async fn ask(&self, what: &'static str) -> Result<(), Response> {
        let (hangs, redirects) = {
            let mut behaviour = self.behaviour.lock().unwrap();
            *behaviour.asked.entry(what).or_default() += 1;
            (behaviour.hangs, behaviour.redirects)
        };
        if hangs {
            std::future::pending::<()>().await;
        }
        if redirects {
            return Err((StatusCode::FOUND, [(header::LOCATION, "/keys")]).into_response());
        }
        Ok(())
    }
}

async fn note_peer(
    State(provider): State<TestProvider>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    request: Request,
    next: Next,
) -> Response {
    provider.behaviour.lock().unwrap().peers.push(peer);
    next.run(request).await
}

async fn discovery(State(provider): State<TestProvider>) -> Result<Json<Value>, Response> {
    provider.ask("discovery").await?;
    let stated = provider.behaviour.lock().unwrap().discovery.clone();
    Ok(Json(stated.unwrap_or_else(|| provider.honest_discovery())))
}

async fn keys(State(provider): State<TestProvider>) -> Result<Json<Value>, Response> {
    provider.ask("keys").await?;
    let stated = provider.behaviour.lock().unwrap().keys.clone();
    Ok(Json(stated.unwrap_or_else(|| json!({ "keys": [jwk(&provider.key, KEY_ID)] }))))
}

async fn token(
    State(provider): State<TestProvider>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Response> {
    provider.ask("token").await?;
    let mut behaviour = provider.behaviour.lock().unwrap();
    let fields = parsed(std::str::from_utf8(&body).unwrap());
    behaviour.exchanges.push((fields, headers));
    let json_type = [(header::CONTENT_TYPE, "application/json")];
    if let Some((status, text)) = behaviour.answer.clone() {
        return Ok((status, json_type, text).into_response());
    }
    let answer = json!({
        "access_token": ACCESS_TOKEN,
        "token_type": "Bearer",
        "id_token": behaviour.token,
    });
    Ok(Json(answer).into_response())
}

/// A key that is the same at every run.
pub fn key(number: u8) -> SigningKey {
    SigningKey::from_slice(&[number; 32]).unwrap()
}

/// The public half of a key.
pub fn jwk(key: &SigningKey, id: &str) -> Value {
    let point = key.verifying_key().to_sec1_point(false);
    let encoded = |bytes: Option<&[u8]>| URL_SAFE_NO_PAD.encode(bytes.unwrap());
    json!({
        "kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": id,
        "x": encoded(point.x().map(|x| x.as_slice())), "y": encoded(point.y().map(|y| y.as_slice())),
    })
}

/// Header and claims as they are signed.
pub fn unsigned(header: &Value, claims: &Value) -> String {
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    format!("{}.{}", part(header), part(claims))
}

pub fn signed(key: &SigningKey, header: &Value, claims: &Value) -> String {
    let text = unsigned(header, claims);
    let signature: Signature = key.sign(text.as_bytes());
    format!("{text}.{}", URL_SAFE_NO_PAD.encode(signature.to_bytes()))
}

/// The claim that ties a token to an access token.
pub fn access_token_hash(access_token: &str) -> String {
    URL_SAFE_NO_PAD.encode(&Sha256::digest(access_token)[..16])
}

/// The fields of a form or of a query.
pub fn parsed(text: &str) -> BTreeMap<String, String> {
    let decode = |text: &str| {
        let mut bytes = Vec::new();
        let mut rest = text.bytes();
        while let Some(byte) = rest.next() {
            match byte {
                b'+' => bytes.push(b' '),
                b'%' => {
                    let hex = [rest.next().unwrap(), rest.next().unwrap()];
                    bytes.push(u8::from_str_radix(std::str::from_utf8(&hex).unwrap(), 16).unwrap());
                }
                byte => bytes.push(byte),
            }
        }
        String::from_utf8(bytes).unwrap()
    };
    text.split('&')
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| (decode(name), decode(value)))
        .collect()
}
