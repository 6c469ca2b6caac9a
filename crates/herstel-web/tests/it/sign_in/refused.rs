//! Everything that must not sign anybody in: refused with a plain page, logged by a code, and nothing secret in the log.

use super::{
    BASIC, BSN, Logged, MIDDLE, Underway, World, callback,
    provider::{ACCESS_TOKEN, KEY_ID, SECRET, access_token_hash, jwk, key, signed, unsigned},
};
use crate::app::{Answer, Browser};
use axum::http::StatusCode;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use herstel_web::ProviderKind;
use hmac::{Hmac, KeyInit, Mac};
use p256::pkcs8::{EncodePublicKey, LineEnding};
use serde_json::{Value, json};
use sha2::Sha256;

/// A way to make a token that must be refused.
type Make = fn(&World, &Underway) -> String;

/// The token that a change of the claims gives.
fn changed(world: &World, underway: &Underway, change: impl FnOnce(&mut Value)) -> String {
    let mut claims = world.claims(underway);
    change(&mut claims);
    world.provider.sign(&claims)
}

/// The honest claims with another header.
fn headed(world: &World, underway: &Underway, header: Value) -> String {
    signed(&world.provider.key, &header, &world.claims(underway))
}

/// A token "signed" with what everybody can read, as a shared secret.
fn hs256(secret: &[u8], world: &World, underway: &Underway) -> String {
    let text = unsigned(&json!({ "alg": "HS256", "kid": KEY_ID }), &world.claims(underway));
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).unwrap();
    mac.update(text.as_bytes());
    format!("{text}.{}", URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes()))
}

const TOKENS: &[(&str, &str, Make)] = &[
    ("empty", "token-unreadable", |_, _| String::new()),
    ("not a token", "token-unreadable", |_, _| "a.b".to_owned()),
    ("broken claims", "token-unreadable", |w, u| {
        let token = w.provider.sign(&w.claims(u));
        let (head, rest) = token.split_once('.').unwrap();
        format!("{head}.e30{rest}")
    }),
    ("a signature of nothing", "signature", |w, u| {
        let token = w.provider.sign(&w.claims(u));
        let (text, _) = token.rsplit_once('.').unwrap();
        format!("{text}.")
    }),
    ("one bit of the claims changed after signing", "signature", |w, u| {
        let honest = w.provider.sign(&w.claims(u));
        let mut claims = w.claims(u);
        claims["bsn"] = json!("999000033");
        let header = json!({ "alg": "ES256", "kid": KEY_ID, "typ": "JWT" });
        format!("{}.{}", unsigned(&header, &claims), honest.rsplit_once('.').unwrap().1)
    }),
    ("another key under the known name", "signature", |w, u| {
        signed(&key(9), &json!({ "alg": "ES256", "kid": KEY_ID }), &w.claims(u))
    }),
    ("an unknown key", "key-unknown", |w, u| {
        signed(&key(9), &json!({ "alg": "ES256", "kid": "elders" }), &w.claims(u))
    }),
    ("a key that the token itself brings", "key-unknown", |w, u| {
        let header = json!({ "alg": "ES256", "kid": "elders", "jwk": jwk(&key(9), "elders") });
        signed(&key(9), &header, &w.claims(u))
    }),
    ("a key at an address of the token", "key-unknown", |w, u| {
        let header = json!({ "alg": "ES256", "kid": "elders", "jku": "http://127.0.0.1:1/keys" });
        signed(&key(9), &header, &w.claims(u))
    }),
    ("alg none", "algorithm", |w, u| format!("{}.", unsigned(&json!({ "alg": "none" }), &w.claims(u)))),
    ("alg none under the known name", "algorithm", |w, u| {
        headed(w, u, json!({ "alg": "none", "kid": KEY_ID }))
    }),
    ("alg None in another case", "token-unreadable", |w, u| {
        format!("{}.", unsigned(&json!({ "alg": "nOnE" }), &w.claims(u)))
    }),
    ("no alg", "token-unreadable", |w, u| headed(w, u, json!({ "kid": KEY_ID }))),
    ("HS256 with the public key as PEM", "algorithm", |w, u| {
        let pem = w.provider.key.verifying_key().to_public_key_pem(LineEnding::LF).unwrap();
        hs256(pem.as_bytes(), w, u)
    }),
    ("HS256 with the public key as bytes", "algorithm", |w, u| {
        hs256(w.provider.key.verifying_key().to_sec1_point(false).as_bytes(), w, u)
    }),
    ("HS256 with the client secret", "algorithm", |w, u| hs256(SECRET.as_bytes(), w, u)),
    ("an algorithm that is not configured", "algorithm", |w, u| {
        headed(w, u, json!({ "alg": "ES384", "kid": KEY_ID }))
    }),
    ("RS256 under the name of an elliptic key", "key-unknown", |w, u| {
        headed(w, u, json!({ "alg": "RS256", "kid": KEY_ID }))
    }),
    ("EdDSA under the name of another key", "key-unknown", |w, u| {
        headed(w, u, json!({ "alg": "EdDSA", "kid": KEY_ID }))
    }),
    ("encrypted", "token-unreadable", |w, u| {
        headed(w, u, json!({ "alg": "RSA-OAEP", "enc": "A128GCM", "kid": KEY_ID }))
    }),
    ("a header that must be understood", "token-unreadable", |w, u| {
        headed(w, u, json!({ "alg": "ES256", "kid": KEY_ID, "crit": ["exp"], "exp": 1 }))
    }),
    ("nested", "token-unreadable", |w, u| {
        headed(w, u, json!({ "alg": "ES256", "kid": KEY_ID, "cty": "JWT" }))
    }),
    ("an access token", "token-unreadable", |w, u| {
        headed(w, u, json!({ "alg": "ES256", "kid": KEY_ID, "typ": "at+jwt" }))
    }),
    ("expired", "expired", |w, u| changed(w, u, |c| c["exp"] = json!(w.now() - 61))),
    ("expired long ago", "expired", |w, u| changed(w, u, |c| c["exp"] = json!(1))),
    ("never expires", "token-unreadable", |w, u| {
        changed(w, u, |c| {
            c.as_object_mut().unwrap().remove("exp");
        })
    }),
    ("expires beyond all time", "token-unreadable", |w, u| changed(w, u, |c| c["exp"] = json!(1e300))),
    ("issued in the future", "not-yet-valid", |w, u| changed(w, u, |c| c["iat"] = json!(w.now() + 62))),
    ("not valid yet", "not-yet-valid", |w, u| changed(w, u, |c| c["nbf"] = json!(w.now() + 62))),
    ("valid from nonsense", "token-unreadable", |w, u| changed(w, u, |c| c["nbf"] = json!("morgen"))),
    ("issued before the attempt", "too-old", |w, u| changed(w, u, |c| c["iat"] = json!(w.now() - 62))),
    ("issued beyond all time", "token-unreadable", |w, u| changed(w, u, |c| c["iat"] = json!(-1e300))),
    ("another issuer", "issuer", |w, u| changed(w, u, |c| c["iss"] = json!("https://elders.example"))),
    ("an issuer with a slash more", "issuer", |w, u| {
        changed(w, u, |c| c["iss"] = json!(format!("{}/", w.provider.origin)))
    }),
    ("another audience", "audience", |w, u| changed(w, u, |c| c["aud"] = json!("iemand-anders"))),
    ("one audience more", "audience", |w, u| {
        changed(w, u, |c| c["aud"] = json!(["herstel-test", "iemand-anders"]))
    }),
    ("no audience", "audience", |w, u| {
        changed(w, u, |c| {
            c.as_object_mut().unwrap().remove("aud");
        })
    }),
    ("another authorised party", "audience", |w, u| changed(w, u, |c| c["azp"] = json!("iemand-anders"))),
    ("another nonce", "nonce", |w, u| changed(w, u, |c| c["nonce"] = json!("een-andere-keer"))),
    ("no nonce", "nonce", |w, u| {
        changed(w, u, |c| {
            c.as_object_mut().unwrap().remove("nonce");
        })
    }),
    ("another access token", "access-token", |w, u| {
        changed(w, u, |c| c["at_hash"] = json!(access_token_hash("een ander")))
    }),
    ("Basis where Midden was asked", "level-too-low", |w, u| changed(w, u, |c| c["acr"] = json!(BASIC))),
    ("no acr", "level-unknown", |w, u| {
        changed(w, u, |c| {
            c.as_object_mut().unwrap().remove("acr");
        })
    }),
    ("an acr that is not configured", "level-unknown", |w, u| changed(w, u, |c| c["acr"] = json!("hoog"))),
    ("an acr that only looks like it", "level-unknown", |w, u| {
        changed(w, u, |c| c["acr"] = json!(MIDDLE.to_uppercase()))
    }),
    ("two acrs", "token-unreadable", |w, u| changed(w, u, |c| c["acr"] = json!([BASIC, MIDDLE]))),
    ("no time of signing in", "time-unknown", |w, u| {
        changed(w, u, |c| {
            c.as_object_mut().unwrap().remove("auth_time");
        })
    }),
    ("signed in too long ago", "time-too-long-ago", |w, u| {
        changed(w, u, |c| c["auth_time"] = json!(w.now() - 43_262))
    }),
    ("signed in in the future", "not-yet-valid", |w, u| {
        changed(w, u, |c| c["auth_time"] = json!(w.now() + 62))
    }),
    ("a citizen number that fails the 11-proof", "identity-unreadable", |w, u| {
        changed(w, u, |c| c["bsn"] = json!("999000021"))
    }),
    ("a citizen number with something before it", "identity-unreadable", |w, u| {
        changed(w, u, |c| c["bsn"] = json!(format!("urn:bsn:{BSN}")))
    }),
    ("a citizen number as a number", "identity-unreadable", |w, u| {
        changed(w, u, |c| c["bsn"] = json!(999_000_020))
    }),
    ("two citizen numbers", "identity-unreadable", |w, u| {
        changed(w, u, |c| c["bsn"] = json!([BSN, "999000032"]))
    }),
    ("nothing but zeros", "identity-unreadable", |w, u| changed(w, u, |c| c["bsn"] = json!("000000000"))),
    ("no citizen number", "identity-missing", |w, u| {
        changed(w, u, |c| {
            c.as_object_mut().unwrap().remove("bsn");
        })
    }),
    ("no subject", "identity-unreadable", |w, u| changed(w, u, |c| c["sub"] = json!(""))),
    ("an endless subject", "identity-unreadable", |w, u| {
        changed(w, u, |c| c["sub"] = json!("s".repeat(256)))
    }),
    ("a huge token", "token-unreadable", |w, u| changed(w, u, |c| c["more"] = json!("x".repeat(300 * 1024)))),
];

/// Refused with a plain page, nobody signed in, and the code in the log.
fn assert_refused(what: &str, answer: &Answer, browser: &Browser<'_>, logged: &Logged, code: &str) {
    assert!(answer.status.is_client_error() || answer.status == StatusCode::SERVICE_UNAVAILABLE, "{what}");
    assert!(!browser.cookies.contains_key("herstel-session"), "{what}: signed in");
    assert_eq!(answer.html().problems(), Vec::<String>::new(), "{what}");
    let text = logged.text();
    assert!(
        text.contains(&format!("code=\"{code}\"")),
        "{what}: not {code}:\n{}",
        lines_with(&text, "code=")
    );
}

fn lines_with(text: &str, part: &str) -> String {
    text.lines().filter(|line| line.contains(part)).collect::<Vec<_>>().join("\n")
}

/// Nothing in the log that somebody could sign in with or be known by.
fn assert_silent(what: &str, logged: &Logged, secrets: &[&str]) {
    let text = logged.text();
    for secret in secrets.iter().filter(|secret| !secret.is_empty()) {
        assert!(!text.contains(secret), "{what}: the log holds {secret}:\n{}", lines_with(&text, secret));
    }
}

#[tokio::test]
async fn every_token_with_something_wrong_is_refused_and_logged_without_a_secret() {
    let world = World::of(ProviderKind::Citizens).await;
    for (what, code, make) in TOKENS {
        let logged = Logged::start();
        let mut browser = world.app.visitor();
        let underway = world.leave(&mut browser).await;
        let token = make(&world, &underway);
        let part = token.get(..token.len().min(2000)).unwrap().to_owned();
        let answer = world.come_back(&mut browser, &underway, token).await;
        assert_refused(what, &answer, &browser, &logged, code);
        let secrets = [BSN, SECRET, ACCESS_TOKEN, "een-code-van-de-provider", &part, "een-pseudoniem"];
        assert_silent(what, &logged, &secrets);
        // A refusal also uses up the attempt.
        let again = world.provider.sign(&world.claims(&underway));
        let answer = world.come_back(&mut browser, &underway, again).await;
        assert_refused(what, &answer, &browser, &logged, "attempt-unknown");
    }
}

#[tokio::test]
async fn the_same_answer_twice_signs_in_once() {
    let world = World::of(ProviderKind::Citizens).await;
    let mut browser = world.app.visitor();
    let underway = world.leave(&mut browser).await;
    let mut copy = browser.clone();
    let token = world.provider.sign(&world.claims(&underway));
    world.come_back(&mut browser, &underway, token.clone()).await.location();
    let logged = Logged::start();
    let answer = world.come_back(&mut copy, &underway, token).await;
    assert_refused("replayed", &answer, &copy, &logged, "attempt-unknown");
    assert_eq!(world.provider.asked("token"), 1, "the code was not even tried");
}

#[tokio::test]
async fn an_answer_is_worth_nothing_to_another_visitor_and_stays_for_the_right_one() {
    let world = World::of(ProviderKind::Citizens).await;
    let mut browser = world.app.visitor();
    let underway = world.leave(&mut browser).await;
    let token = world.provider.sign(&world.claims(&underway));
    let mut other = world.app.visitor();
    other.open("/").await;
    let logged = Logged::start();
    let answer = world.come_back(&mut other, &underway, token.clone()).await;
    assert_refused("another visitor", &answer, &other, &logged, "attempt-foreign");
    let mut nobody = world.app.visitor();
    let answer = world.come_back(&mut nobody, &underway, token.clone()).await;
    assert_refused("without a cookie", &answer, &nobody, &logged, "attempt-foreign");
    assert_eq!(world.come_back(&mut browser, &underway, token).await.location(), "/mijn-zaak");
}

#[tokio::test]
async fn an_answer_to_nothing_is_refused() {
    let world = World::of(ProviderKind::Citizens).await;
    let long = "x".repeat(5000);
    for (query, code) in [
        ("code=x&state=nooit-begonnen".to_owned(), "attempt-unknown"),
        ("code=x".to_owned(), "callback-unreadable"),
        (String::new(), "callback-unreadable"),
        ("state=a&state=b&code=x".to_owned(), "callback-unreadable"),
        (format!("code=x&state={long}"), "attempt-unknown"),
        ("error=access_denied&state=nooit-begonnen".to_owned(), "attempt-unknown"),
    ] {
        let logged = Logged::start();
        let mut browser = world.app.visitor();
        let answer = browser.get(&format!("/inloggen/met/digid/terug?{query}")).await;
        assert_refused(&query, &answer, &browser, &logged, code);
    }
    assert_eq!(world.app.visitor().get("/inloggen/met/onbekend").await.status, StatusCode::NOT_FOUND);
    let unknown = "/inloggen/met/onbekend/terug?code=x&state=y";
    assert_eq!(world.app.visitor().get(unknown).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_answer_with_something_wrong_beside_the_token_is_refused() {
    let world = World::of(ProviderKind::Citizens).await;
    let long = "x".repeat(5000);
    for (rest, code) in [
        ("error=access_denied".to_owned(), "denied"),
        ("error=server_error&error_description=999000020".to_owned(), "provider-error"),
        ("code=".to_owned(), "callback-unreadable"),
        (format!("code={long}"), "callback-unreadable"),
        ("code=x&iss=https://elders.example".to_owned(), "issuer"),
    ] {
        let logged = Logged::start();
        let mut browser = world.app.visitor();
        let underway = world.leave(&mut browser).await;
        let state = &underway.asked["state"];
        let answer = browser.get(&format!("/inloggen/met/digid/terug?{rest}&state={state}")).await;
        assert_refused(&rest, &answer, &browser, &logged, code);
        assert_silent(&rest, &logged, &[BSN]);
    }
    assert_eq!(world.provider.asked("token"), 0);
}

#[tokio::test]
async fn an_attempt_lives_ten_minutes() {
    let world = World::of(ProviderKind::Citizens).await;
    let mut browser = world.app.visitor();
    let underway = world.leave(&mut browser).await;
    world.wait(601);
    let logged = Logged::start();
    let token = world.provider.sign(&world.claims(&underway));
    let answer = world.come_back(&mut browser, &underway, token).await;
    assert_refused("too late", &answer, &browser, &logged, "attempt-unknown");
}

#[tokio::test]
async fn a_code_that_the_provider_does_not_take_signs_nobody_in() {
    let world = World::of(ProviderKind::Citizens).await;
    let refusal = json!({ "error": "invalid_grant", "error_description": BSN }).to_string();
    let no_token = json!({ "access_token": ACCESS_TOKEN, "token_type": "Bearer" }).to_string();
    for (what, status, text, code) in [
        ("refused", StatusCode::BAD_REQUEST, refusal, "code-refused"),
        ("no token", StatusCode::OK, no_token, "token-unreadable"),
        ("no JSON", StatusCode::OK, format!("<html>{BSN}"), "token-unreadable"),
        ("failed", StatusCode::INTERNAL_SERVER_ERROR, BSN.to_owned(), "token-unreadable"),
        ("huge", StatusCode::OK, " ".repeat(5 * 1024 * 1024), "token-unreadable"),
    ] {
        world.provider.change(|behaviour| behaviour.answer = Some((status, text)));
        let logged = Logged::start();
        let mut browser = world.app.visitor();
        let answer = world.sign_in(&mut browser, |_| {}).await;
        assert_refused(what, &answer, &browser, &logged, code);
        assert_silent(what, &logged, &[BSN, ACCESS_TOKEN]);
    }
}

/// A provider that publishes something that cannot be used: nobody leaves for it.
#[tokio::test]
async fn a_provider_that_publishes_nonsense_is_not_gone_to() {
    let huge = json!({ "keys": (0..3000).map(|at| jwk(&key(7), &format!("k{at}"))).collect::<Vec<_>>() });
    type Change = fn(&Value) -> Value;
    let cases: [(&str, Change, Option<Value>); 7] = [
        ("another issuer", |honest| with(honest, "issuer", json!("https://elders.example")), None),
        ("no token endpoint", |honest| without(honest, "token_endpoint"), None),
        ("no keys", |honest| without(honest, "jwks_uri"), None),
        (
            "keys elsewhere over http",
            |honest| with(honest, "jwks_uri", json!("http://elders.example/k")),
            None,
        ),
        (
            "a page that runs script",
            |honest| with(honest, "authorization_endpoint", json!("javascript:alert(1)")),
            None,
        ),
        ("no document", |_| json!("niets"), None),
        ("huge keys", Value::clone, Some(huge)),
    ];
    for (what, discovery, keys) in cases {
        let world = World::of(ProviderKind::Citizens).await;
        let honest = world.provider.honest_discovery();
        world.provider.change(|behaviour| {
            behaviour.discovery = Some(discovery(&honest));
            behaviour.keys = keys;
        });
        let logged = Logged::start();
        let mut browser = world.app.visitor();
        let answer = browser.get("/inloggen/met/digid").await;
        assert_refused(what, &answer, &browser, &logged, "provider-answer");
        assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "{what}");
    }
}

fn with(honest: &Value, name: &str, value: Value) -> Value {
    let mut document = honest.clone();
    document[name] = value;
    document
}

fn without(honest: &Value, name: &str) -> Value {
    let mut document = honest.clone();
    document.as_object_mut().unwrap().remove(name);
    document
}

#[tokio::test]
async fn a_provider_that_redirects_is_not_followed() {
    let world = World::of(ProviderKind::Citizens).await;
    world.provider.change(|behaviour| behaviour.redirects = true);
    let logged = Logged::start();
    let mut browser = world.app.visitor();
    let answer = browser.get("/inloggen/met/digid").await;
    assert_refused("redirect", &answer, &browser, &logged, "provider-answer");
    assert_eq!(world.provider.asked("keys"), 0);
}

#[tokio::test]
async fn a_provider_that_is_silent_holds_up_one_visitor_for_seconds_and_the_others_not_at_all() {
    let world = World::of(ProviderKind::Citizens).await;
    world.provider.change(|behaviour| behaviour.hangs = true);
    let logged = Logged::start();
    let mut browser = world.app.visitor();
    let answer = browser.get("/inloggen/met/digid").await;
    assert_refused("silent", &answer, &browser, &logged, "provider-unreachable");
    for _ in 0..20 {
        let answer = world.app.visitor().get("/inloggen/met/digid").await;
        assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    }
    assert_eq!(world.provider.asked("discovery"), 1, "nobody waits for the same silence");
    // When it speaks again, so do we.
    world.provider.change(|behaviour| behaviour.hangs = false);
    world.wait(11);
    world.sign_in(&mut world.app.visitor(), |_| {}).await.location();
}

#[tokio::test]
async fn a_provider_that_falls_silent_is_remembered_for_a_day() {
    let world = World::of(ProviderKind::Citizens).await;
    world.leave(&mut world.app.visitor()).await;
    world.provider.change(|behaviour| behaviour.redirects = true);
    world.wait(2 * 3600);
    world.leave(&mut world.app.visitor()).await;
    world.wait(23 * 3600);
    let answer = world.app.visitor().get("/inloggen/met/digid").await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "what is older than a day is not believed");
}

#[tokio::test]
async fn a_callback_is_no_form() {
    let world = World::of(ProviderKind::Citizens).await;
    let answer = world.app.visitor().post(&callback("x"), &[("code", "x")]).await;
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
}

#[tokio::test]
async fn a_number_that_is_none_of_an_organisation_is_refused() {
    let world = World::of(ProviderKind::Organisations).await;
    for number in [json!("1234567"), json!("12345678 "), json!("x2345678"), json!(12_345_678), json!("")] {
        let logged = Logged::start();
        let mut browser = world.app.visitor();
        let answer = world.sign_in(&mut browser, |claims| claims["kvk"] = number.clone()).await;
        assert_refused("organisation", &answer, &browser, &logged, "identity-unreadable");
    }
}
