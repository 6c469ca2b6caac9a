use super::{
    BASIC, BSN, MIDDLE, SUBSTANTIAL, World, callback,
    provider::{ACCESS_TOKEN, CLIENT, SECRET, access_token_hash, jwk, key, signed},
};
use crate::app::SAMIRA;
use axum::http::StatusCode;
use base64::{Engine, engine::general_purpose::STANDARD, engine::general_purpose::URL_SAFE_NO_PAD};
use herstel_kernel::Bsn;
use herstel_store::Administered;
use herstel_web::ProviderKind;
use serde_json::json;
use sha2::{Digest, Sha256};

#[tokio::test]
async fn a_citizen_signs_in_and_is_the_same_person_next_time() {
    let world = World::of(ProviderKind::Citizens).await;
    let mut browser = world.app.visitor();
    assert_eq!(world.sign_in(&mut browser, |_| {}).await.location(), "/mijn-zaak");
    assert_eq!(browser.get("/mijn-zaak").await.location(), "/aanmelden", "signed in, not registered yet");
    let fresh = herstel_kernel::PersonId::from_bytes([99; 16]);
    let person = world.app.state.store.person_by_bsn(&Bsn::parse(BSN).unwrap(), fresh).await.unwrap();
    assert_ne!(person, fresh, "the person exists");
    let mut again = world.app.visitor();
    world.sign_in(&mut again, |claims| claims["sub"] = json!("een-ander-pseudoniem")).await.location();
    assert_eq!(again.get("/mijn-zaak").await.location(), "/aanmelden");
}

#[tokio::test]
async fn the_provider_is_asked_for_what_the_configuration_says() {
    let world = World::of(ProviderKind::Citizens).await;
    let underway = world.leave(&mut world.app.visitor()).await;
    assert!(underway.address.starts_with(&format!("{}/authorize?", world.provider.origin)));
    for (name, value) in [
        ("response_type", "code"),
        ("response_mode", "query"),
        ("client_id", CLIENT),
        ("redirect_uri", "https://herstel.example/inloggen/met/digid/terug"),
        ("scope", "openid bsn"),
        ("code_challenge_method", "S256"),
        ("acr_values", &format!("{MIDDLE} {SUBSTANTIAL}")),
        ("max_age", "43200"),
        ("ui_locales", "nl"),
    ] {
        assert_eq!(underway.asked[name], value, "{name}");
    }
    for secret in ["state", "nonce", "code_challenge"] {
        assert_eq!(underway.asked[secret].len(), 43, "{secret}: 32 bytes");
    }
}

#[tokio::test]
async fn the_code_is_exchanged_with_the_secret_and_the_proof_of_this_attempt() {
    let world = World::of(ProviderKind::Citizens).await;
    let mut browser = world.app.visitor();
    let underway = world.leave(&mut browser).await;
    let token = world.provider.sign(&world.claims(&underway));
    world.come_back(&mut browser, &underway, token).await.location();
    let behaviour = world.provider.behaviour.lock().unwrap();
    let (form, headers) = &behaviour.exchanges[0];
    assert_eq!(form["grant_type"], "authorization_code");
    assert_eq!(form["code"], "een-code-van-de-provider");
    assert_eq!(form["redirect_uri"], "https://herstel.example/inloggen/met/digid/terug");
    let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(&form["code_verifier"]));
    assert_eq!(challenge, underway.asked["code_challenge"]);
    let basic = headers["authorization"].to_str().unwrap().strip_prefix("Basic ").unwrap();
    let encoded = SECRET.replace(' ', "+").replace('/', "%2F");
    assert_eq!(STANDARD.decode(basic).unwrap(), format!("{CLIENT}:{encoded}").into_bytes());
}

/// A provider may close an idle connection at the very moment of an exchange; then the code is lost, and the sign-in.
#[tokio::test]
async fn every_question_to_the_provider_has_a_connection_of_its_own() {
    let world = World::of(ProviderKind::Citizens).await;
    for _ in 0..2 {
        world.sign_in(&mut world.app.visitor(), |_| {}).await.location();
    }
    let mut peers = world.provider.behaviour.lock().unwrap().peers.clone();
    assert_eq!(peers.len(), 4, "discovery, keys and two exchanges");
    peers.sort();
    peers.dedup();
    assert_eq!(peers.len(), 4, "{peers:?}");
}

#[tokio::test]
async fn a_new_sign_in_ends_the_session_before_and_draws_a_new_cookie() {
    let world = World::of(ProviderKind::Citizens).await;
    let mut browser = world.app.visitor();
    world.sign_in(&mut browser, |_| {}).await.location();
    let mut before = browser.clone();
    world.sign_in(&mut browser, |_| {}).await.location();
    assert_ne!(before.cookies["herstel-session"], browser.cookies["herstel-session"]);
    assert_eq!(before.get("/mijn-zaak").await.location(), "/inloggen");
    assert_eq!(browser.get("/mijn-zaak").await.location(), "/aanmelden");
}

#[tokio::test]
async fn a_higher_level_than_asked_is_fine_and_so_is_a_clock_that_differs_by_half_a_minute() {
    let world = World::of(ProviderKind::Citizens).await;
    let now = world.now();
    for (acr, from_now) in [(SUBSTANTIAL, 0), (MIDDLE, 30), (MIDDLE, -30)] {
        let mut browser = world.app.visitor();
        let answer = world.sign_in(&mut browser, |claims| {
            claims["acr"] = json!(acr);
            claims["iat"] = json!(now + from_now);
            claims["nbf"] = json!(now + from_now);
            claims["auth_time"] = json!(now + from_now);
            claims["exp"] = json!(now + from_now);
            claims["azp"] = json!(CLIENT);
            claims["at_hash"] = json!(access_token_hash(ACCESS_TOKEN));
        });
        assert_eq!(answer.await.location(), "/mijn-zaak", "{acr} {from_now}");
    }
}

#[tokio::test]
async fn a_provider_that_changed_its_key_is_asked_once_for_the_new_one() {
    let world = World::of(ProviderKind::Citizens).await;
    world.sign_in(&mut world.app.visitor(), |_| {}).await.location();
    assert_eq!((world.provider.asked("discovery"), world.provider.asked("keys")), (1, 1), "kept");
    let new = key(8);
    let header = json!({ "alg": "ES256", "kid": "sleutel-2" });
    world.provider.change(|behaviour| behaviour.keys = Some(json!({ "keys": [jwk(&new, "sleutel-2")] })));
    world.wait(61);
    let mut browser = world.app.visitor();
    let underway = world.leave(&mut browser).await;
    let token = signed(&new, &header, &world.claims(&underway));
    assert_eq!(world.come_back(&mut browser, &underway, token).await.location(), "/mijn-zaak");
    assert_eq!(world.provider.asked("keys"), 2);
    // Whatever keys are named now, the provider is left in peace for a minute.
    for number in 0..3 {
        let mut browser = world.app.visitor();
        let underway = world.leave(&mut browser).await;
        let header = json!({ "alg": "ES256", "kid": format!("verzonnen-{number}") });
        let token = signed(&new, &header, &world.claims(&underway));
        assert_eq!(world.come_back(&mut browser, &underway, token).await.status, StatusCode::BAD_REQUEST);
    }
    assert_eq!((world.provider.asked("discovery"), world.provider.asked("keys")), (1, 2));
}

#[tokio::test]
async fn any_node_finishes_what_another_began() {
    let world = World::of(ProviderKind::Citizens).await;
    let mut browser = world.app.visitor();
    let underway = world.leave(&mut browser).await;
    let token = world.provider.sign(&world.claims(&underway));
    // A second node knows nothing but the database and the configuration.
    let settings = super::settings(&world.provider, ProviderKind::Citizens);
    let providers =
        herstel_web::Providers::new(vec![(settings, super::with_secret())], "https://herstel.example");
    let cookies = browser.cookies.clone();
    let World { app, provider, moved } = world;
    let app = app.changed(|state| state.providers = std::sync::Arc::new(providers.unwrap()));
    let world = World { app, provider, moved };
    let mut browser = world.app.visitor();
    browser.cookies = cookies;
    assert_eq!(world.come_back(&mut browser, &underway, token).await.location(), "/mijn-zaak");
}

#[tokio::test]
async fn an_organisation_is_known_by_its_number() {
    let world = World::of(ProviderKind::Organisations).await;
    let mut browser = world.app.visitor();
    let answer = world.sign_in(&mut browser, |claims| claims["kvk"] = json!("12345678")).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let fresh = herstel_kernel::OrganisationId::from_bytes([99; 16]);
    let known = world.app.state.store.organisation_by_number("12345678", fresh).await.unwrap();
    assert_ne!(known, fresh);
}

#[tokio::test]
async fn whoever_acts_for_others_sees_where_they_are_signed_in_and_signs_out() {
    let world = World::of(ProviderKind::Organisations).await;
    let mut browser = world.app.visitor();
    let answer = world.sign_in(&mut browser, |claims| claims["kvk"] = json!("12345678")).await;
    let first_page = answer.location().to_owned();
    let page = browser.open("/").await;
    assert!(page.links().contains(&first_page), "{first_page}");
    assert!(page.links().contains(&"/ingelogd".to_owned()));
    for elsewhere in ["/aanmelden", "/inloggen"] {
        assert!(!page.links().contains(&elsewhere.to_owned()), "{elsewhere} is not for them");
    }
    assert!(browser.open("/ingelogd").await.main_text().contains("DigiD"), "the name and not the id");
    assert_eq!(browser.submit(&page, "/uitloggen", &[]).await.location(), "/uitgelogd/digid");
    assert_eq!(browser.get("/ingelogd").await.location(), "/inloggen");
}

#[tokio::test]
async fn signing_out_ends_the_session_and_offers_to_end_that_of_the_provider() {
    let world = World::of(ProviderKind::Citizens).await;
    let mut browser = world.app.visitor();
    world.sign_in(&mut browser, |_| {}).await.location();
    let mut copy = browser.clone();
    let page = browser.open("/aanmelden").await;
    assert_eq!(browser.submit(&page, "/uitloggen", &[]).await.location(), "/uitgelogd/digid");
    assert_eq!(copy.get("/mijn-zaak").await.location(), "/inloggen");
    let page = browser.open("/uitgelogd/digid").await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let end = page.links().into_iter().find(|link| link.contains("/end?")).unwrap();
    assert!(end.contains("post_logout_redirect_uri=https%3A%2F%2Fherstel.example%2F"), "{end}");
    assert!(end.contains(CLIENT) && !end.contains("id_token"), "{end}");
    assert_eq!(browser.get("/uitgelogd/onbekend").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_page_offers_each_provider_and_says_so_when_there_is_none() {
    let world = World::of(ProviderKind::Citizens).await;
    let page = world.app.visitor().open("/inloggen").await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.links().contains(&"/inloggen/met/digid".to_owned()));
    assert!(page.main_text().contains("Inloggen met DigiD"));
    let plain = crate::app::App::plain().await.visitor().open("/inloggen").await;
    assert!(plain.main_text().contains("Hier kunt u nog niet inloggen."));
}

#[tokio::test]
async fn the_address_to_come_back_to_gives_nothing_away_and_leads_nowhere_else() {
    let world = World::of(ProviderKind::Citizens).await;
    let mut browser = world.app.visitor();
    let underway = world.leave(&mut browser).await;
    let token = world.provider.sign(&world.claims(&underway));
    world.provider.change(|behaviour| behaviour.token = token);
    let elsewhere =
        callback(&underway.asked["state"]) + "&terug=https://elders.example&next=//elders.example";
    assert_eq!(browser.get(&elsewhere).await.location(), "/mijn-zaak");
    assert!(!underway.address.contains(BASIC) && !underway.address.contains(BSN));
}

#[tokio::test]
async fn staff_are_known_by_the_subject_that_was_linked_and_only_while_they_work_here() {
    let world = World::of(ProviderKind::Staff).await;
    let store = &world.app.state.store;
    let done = Administered { at: world.app.state.clock.wall(), by: "test".to_owned() };
    store.link_staff_subject(SAMIRA, "digid", "samira@intern", &done).await.unwrap();
    let mut stranger = world.app.visitor();
    let answer = world.sign_in(&mut stranger, |claims| claims["sub"] = json!("iemand-anders")).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(answer.html().main_text().starts_with("U hebt hier geen toegang"));
    let mut browser = world.app.visitor();
    let answer = world.sign_in(&mut browser, |claims| claims["sub"] = json!("samira@intern")).await;
    assert_eq!(answer.location(), "/werk");
    assert_eq!(browser.get("/werk").await.status, StatusCode::OK);
    store.end_staff(SAMIRA, &done).await.unwrap();
    assert_eq!(browser.get("/werk").await.location(), "/inloggen");
    let answer = world.sign_in(&mut browser, |claims| claims["sub"] = json!("samira@intern")).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
}
