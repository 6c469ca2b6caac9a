//! Signing in at a provider: the way there and back, and everything that is refused.

mod anew;
mod colleagues;
mod limits;
mod provider;
mod refused;
mod settings;
mod step_up;
mod ways;

use crate::app::{Answer, App, Browser};
use herstel_kernel::AssuranceLevel;
use herstel_web::{AcrLevel, Clock, ProviderFiles, ProviderKind, ProviderSettings, Providers};
use provider::{CLIENT, SECRET, TestProvider, parsed};
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    io::Write,
    sync::{
        Arc, Mutex,
        atomic::{AtomicI64, Ordering},
    },
};

/// Now, in seconds since 1970: the clock of the tests stands still until it is moved.
const NOW: i64 = 1_767_258_000;
/// A citizen number of the test range.
const BSN: &str = "999000020";

const BASIC: &str = "urn:test:basis";
const MIDDLE: &str = "urn:test:midden";
const SUBSTANTIAL: &str = "urn:test:substantieel";

fn settings(provider: &TestProvider, kind: ProviderKind) -> ProviderSettings {
    let level = |acr: &str, level| AcrLevel { acr: acr.to_owned(), level };
    ProviderSettings {
        id: "digid".to_owned(),
        kind,
        name: "DigiD".to_owned(),
        issuer: provider.origin.clone(),
        client_id: CLIENT.to_owned(),
        client_secret_file: None,
        client_key_file: None,
        ca_file: None,
        scopes: vec!["openid".to_owned(), "bsn".to_owned()],
        identity_claim: None,
        colleague_claim: None,
        levels: vec![
            level(BASIC, AssuranceLevel::Basic),
            level(MIDDLE, AssuranceLevel::Middle),
            level(SUBSTANTIAL, AssuranceLevel::Substantial),
        ],
        level: AssuranceLevel::Middle,
        step_up_level: Some(AssuranceLevel::Substantial),
        step_up_max_age: 300,
        max_age: 43_200,
        algorithms: vec!["ES256".to_owned(), "RS256".to_owned(), "EdDSA".to_owned()],
    }
}

fn with_secret() -> ProviderFiles {
    ProviderFiles { client_secret: Some(SECRET.to_owned()), ..ProviderFiles::default() }
}

/// A provider that answers, for tests about something else.
pub async fn providers() -> Arc<Providers> {
    let settings = settings(&TestProvider::start().await, ProviderKind::Citizens);
    Arc::new(Providers::new(vec![(settings, with_secret())], "https://herstel.example").unwrap())
}

/// An application with one provider, and a clock that a test moves.
struct World {
    app: App,
    provider: TestProvider,
    moved: Arc<AtomicI64>,
}

/// An attempt under way: what the provider was sent.
struct Underway {
    asked: BTreeMap<String, String>,
    address: String,
}

impl World {
    async fn of(kind: ProviderKind) -> Self {
        Self::with(kind, |_| {}).await
    }

    async fn with(kind: ProviderKind, change: impl FnOnce(&mut ProviderSettings)) -> Self {
        let provider = TestProvider::start().await;
        let mut settings = settings(&provider, kind);
        change(&mut settings);
        let providers = Providers::new(vec![(settings, with_secret())], "https://herstel.example").unwrap();
        let moved = Arc::new(AtomicI64::new(0));
        let seconds = Arc::clone(&moved);
        let clock =
            Clock::new(move || jiff::Timestamp::from_second(NOW + seconds.load(Ordering::Relaxed)).unwrap());
        let app = App::plain().await.changed(|state| {
            state.providers = Arc::new(providers);
            state.clock = clock;
        });
        Self { app, provider, moved }
    }

    fn wait(&self, seconds: i64) {
        self.moved.fetch_add(seconds, Ordering::Relaxed);
    }

    fn now(&self) -> i64 {
        NOW + self.moved.load(Ordering::Relaxed)
    }

    /// Goes to the provider.
    async fn leave(&self, browser: &mut Browser<'_>) -> Underway {
        let answer = browser.get("/inloggen/met/digid").await;
        let address = answer.location().to_owned();
        let (_, query) = address.split_once('?').unwrap();
        Underway { asked: parsed(query), address }
    }

    /// The claims of an honest token for an attempt.
    fn claims(&self, underway: &Underway) -> Value {
        json!({
            "iss": self.provider.origin,
            "aud": CLIENT,
            "sub": "een-pseudoniem",
            "nonce": underway.asked["nonce"],
            "iat": self.now(),
            "exp": self.now() + 300,
            "auth_time": self.now(),
            "acr": MIDDLE,
            "bsn": BSN,
        })
    }

    /// Comes back with a code for which the provider gives this token.
    async fn come_back(&self, browser: &mut Browser<'_>, underway: &Underway, token: String) -> Answer {
        self.provider.change(|behaviour| behaviour.token = token);
        browser.get(&callback(&underway.asked["state"])).await
    }

    /// The whole way, with claims changed as a test wants.
    async fn sign_in(&self, browser: &mut Browser<'_>, change: impl FnOnce(&mut Value)) -> Answer {
        let underway = self.leave(browser).await;
        let mut claims = self.claims(&underway);
        change(&mut claims);
        self.come_back(browser, &underway, self.provider.sign(&claims)).await
    }
}

fn callback(state: &str) -> String {
    format!("/inloggen/met/digid/terug?code=een-code-van-de-provider&state={state}")
}

/// Everything that is logged on this thread while it lives.
pub struct Logged {
    lines: Arc<Mutex<Vec<u8>>>,
    _guard: tracing::subscriber::DefaultGuard,
}

#[derive(Clone)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Logged {
    pub fn start() -> Self {
        let lines = Arc::new(Mutex::new(Vec::new()));
        let writer = Lines(Arc::clone(&lines));
        let subscriber = tracing_subscriber::fmt()
            .with_max_level(tracing::Level::TRACE)
            .with_ansi(false)
            .with_writer(move || writer.clone())
            .finish();
        Self { lines, _guard: tracing::subscriber::set_default(subscriber) }
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.lines.lock().unwrap().clone()).unwrap()
    }
}
