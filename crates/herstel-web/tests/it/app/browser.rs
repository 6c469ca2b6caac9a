//! Browsers that keep cookies, and what comes back to them.

use super::App;
use crate::html::Html;
use axum::{
    body::{Body, to_bytes},
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use herstel_domain::registration::PreferredLanguage;
use herstel_kernel::{Actor, AssuranceLevel, Authentication, PersonId};
use herstel_store::SessionData;
use std::collections::BTreeMap;
use tower::ServiceExt;

impl App {
    /// Somebody who is not signed in.
    pub fn visitor(&self) -> Browser<'_> {
        Browser { app: self, cookies: BTreeMap::new() }
    }

    /// Somebody with a session of their own.
    pub async fn signed_in(&self, actor: Actor) -> Browser<'_> {
        let token = self.fresh::<32>();
        let end = "2026-01-01T11:00:00Z".parse().unwrap();
        let at = self.state.clock.wall();
        let authentication = Authentication {
            provider: "digid".into(),
            level: AssuranceLevel::Substantial,
            at,
            bsn: None,
            name: None,
        };
        let session = SessionData {
            actor,
            authentication,
            device: "Firefox, Linux".to_owned(),
            created_at: at,
            language: PreferredLanguage::Nl,
            // Hashed: the application counts the secrets of visitors in the same way, and no two may be equal.
            csrf_secret: sha256(&self.fresh::<32>()),
            expires_at: end,
            absolute_expires_at: end,
        };
        self.state.store.create_session(sha256(&token), &session).await.unwrap();
        let name = if self.state.site.secure { "__Host-herstel-session" } else { "herstel-session" };
        let mut browser = self.visitor();
        browser.cookies.insert(name.to_owned(), base64(&token));
        browser
    }

    /// A parent with a session.
    pub async fn parent(&self, person: PersonId) -> Browser<'_> {
        self.signed_in(Actor::Person { person }).await
    }
}

/// A browser without JavaScript: keeps cookies, sends what forms send.
#[derive(Clone)]
pub struct Browser<'a> {
    app: &'a App,
    pub cookies: BTreeMap<String, String>,
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Browser<'_> {
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Method::GET, path, &[], Body::empty()).await
    }

    /// Opens a page that must be there.
    pub async fn open(&mut self, path: &str) -> Html {
        let answer = self.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text());
        answer.html()
    }

    /// Sends a form with the hidden fields of the page it is on; `fields` replace or add.
    pub async fn submit(&mut self, page: &Html, path: &str, fields: &[(&str, &str)]) -> Answer {
        let hidden = page.hidden_fields_of(path, fields);
        let kept = hidden.iter().filter(|(name, _)| !fields.iter().any(|(field, _)| field == name));
        let kept: Vec<(&str, &str)> = kept.map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.post(path, &[kept.as_slice(), fields].concat()).await
    }

    /// Sends a form as it is given.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let kind = [("content-type", "application/x-www-form-urlencoded")];
        self.send(Method::POST, path, &kind, Body::from(urlencoded(fields))).await
    }

    pub async fn send(&mut self, method: Method, path: &str, headers: &[(&str, &str)], body: Body) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = request.header(header::COOKIE, cookies.join("; ")).body(body).unwrap();
        let response = self.app.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            if value.is_empty() {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let bytes = to_bytes(body, 16 * 1024 * 1024).await.unwrap().to_vec();
        Answer { status: parts.status, headers: parts.headers, bytes }
    }
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// The JSON that came back.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.bytes).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    pub fn html(&self) -> Html {
        Html::parse(&self.text())
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// Where a redirect goes.
    pub fn location(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.text());
        self.header("location")
    }
}

fn sha256(bytes: &[u8]) -> [u8; 32] {
    use sha2::Digest;
    sha2::Sha256::digest(bytes).into()
}

fn base64(bytes: &[u8]) -> String {
    use base64::Engine;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes)
}

pub fn urlencoded(fields: &[(&str, &str)]) -> String {
    let encode = |text: &str| {
        text.bytes().fold(String::new(), |out, byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
                out + &char::from(byte).to_string()
            }
            _ => out + &format!("%{byte:02X}"),
        })
    };
    let pairs: Vec<String> = fields.iter().map(|(name, value)| encode(name) + "=" + &encode(value)).collect();
    pairs.join("&")
}
