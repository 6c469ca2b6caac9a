//! Staff make a passkey with an invitation and sign in with it; every way around it is refused.

mod authenticator;
mod limits;
mod step_up;

use crate::{
    app::{ANNA, Answer, App, Browser, HANDLER, JAN, SAMIRA, TODAY},
    html::Html,
};
use authenticator::{Authenticator, base64};
use axum::http::StatusCode;
use herstel_kernel::{AssuranceLevel, StaffId, Timestamp};
use herstel_store::Administered;
use herstel_web::{Clock, PasskeyError, Passkeys, invitation_link, route_table};
use serde_json::{Value, json};
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

const SITE: &str = "https://herstel.example";
const SIGN_IN: &str = "/inloggen/passkey";
const AGAIN: &str = "/inloggen/passkey/opnieuw";

/// An installation with passkeys, whose clock a test moves.
struct World {
    app: App,
    minutes: Arc<AtomicI64>,
}

impl World {
    async fn new() -> Self {
        let minutes = Arc::new(AtomicI64::new(0));
        let passed = Arc::clone(&minutes);
        let clock = Clock::new(move || {
            let begin: Timestamp = "2026-01-01T09:00:00Z".parse().unwrap();
            begin + jiff::SignedDuration::from_mins(passed.load(Ordering::Relaxed))
        });
        clock.start_on(TODAY).unwrap();
        let app = App::plain().await.changed(|state| {
            state.passkeys = Some(configured());
            state.clock = clock;
        });
        Self { app, minutes }
    }

    fn wait(&self, minutes: i64) {
        self.minutes.fetch_add(minutes, Ordering::Relaxed);
    }

    fn done(&self) -> Administered {
        Administered { at: self.app.state.clock.wall(), by: "command test".to_owned() }
    }

    /// The path of an invitation as the command makes it.
    async fn invite(&self, staff: StaffId, secret: u8, lost: bool) -> String {
        let (link, hash) = invitation_link(SITE, &[secret; 32]);
        let ends = self.app.state.clock.wall() + jiff::SignedDuration::from_hours(24);
        self.app.state.store.invite_staff(staff, hash, ends, lost, &self.done()).await.unwrap();
        link.strip_prefix(SITE).unwrap().to_owned()
    }

    /// Somebody with a passkey.
    async fn enrolled(&self, staff: StaffId, number: u8) -> Authenticator {
        let path = self.invite(staff, number, false).await;
        let mut passkey = Authenticator::new(number, SITE);
        let mut browser = self.app.visitor();
        let page = browser.open(&path).await;
        let answer = passkey.make(&options(&page));
        assert_eq!(send(&mut browser, &page, &path, &answer).await.location(), SIGN_IN);
        passkey
    }

    async fn sign_in(&self, browser: &mut Browser<'_>, passkey: &mut Authenticator) -> Answer {
        let page = browser.open(SIGN_IN).await;
        let answer = passkey.answer_to(&options(&page));
        send(browser, &page, SIGN_IN, &answer).await
    }
}

/// Passkeys as an installation has them.
pub fn configured() -> Arc<Passkeys> {
    let passkeys = Passkeys::new("herstel.example", SITE, SITE).unwrap();
    let five_minutes = jiff::SignedDuration::from_mins(5);
    Arc::new(passkeys.counting_as(AssuranceLevel::Substantial, five_minutes).unwrap())
}

/// What a page asks the browser.
fn options(page: &Html) -> Value {
    let form = page.elements("form").find(|form| form.contains_key("data-options")).unwrap();
    serde_json::from_str(&form["data-options"]).unwrap()
}

/// Sends the form as the script does.
async fn send(browser: &mut Browser<'_>, page: &Html, path: &str, answer: &Value) -> Answer {
    browser.submit(page, path, &[("answer", answer.to_string().as_str()), ("name", "Mijn laptop")]).await
}

async fn is_signed_in(browser: &mut Browser<'_>) -> bool {
    browser.get("/werk").await.status == StatusCode::OK
}

#[tokio::test]
async fn somebody_makes_a_passkey_with_an_invitation_and_signs_in_with_it() {
    let world = World::new().await;
    let mut passkey = world.enrolled(SAMIRA, 1).await;
    let mut browser = world.app.visitor();
    let front = browser.open("/inloggen").await;
    assert!(front.main_text().contains("Inloggen met een passkey"), "{}", front.main_text());
    let before = browser.cookies.clone();
    assert_eq!(world.sign_in(&mut browser, &mut passkey).await.location(), "/werk");
    assert!(is_signed_in(&mut browser).await && browser.cookies != before);
    let list = browser.open("/passkeys").await;
    assert_eq!(list.problems(), ["1 times <script>, not 0"]);
    assert!(list.main_text().contains("Mijn laptop"), "{}", list.main_text());
    let entries = world.app.state.store.administration().await.unwrap();
    let kinds: Vec<(&str, &str)> =
        entries.iter().rev().take(2).map(|entry| (entry.event.kind(), entry.done.by.as_str())).collect();
    assert_eq!(kinds, [("passkey-added", SAMIRA.to_string().as_str()), ("staff-invited", "command test")]);
    assert!(world.app.state.store.verify_administration().await.unwrap().problems.is_empty());
    // A node that knows nothing but the database finishes what another began.
    let other = world.app.another_node().changed(|state| state.passkeys = world.app.state.passkeys.clone());
    let mut browser = world.app.visitor();
    let page = browser.open(SIGN_IN).await;
    let answer = passkey.answer_to(&options(&page));
    let mut there = other.visitor();
    there.cookies = browser.cookies.clone();
    assert_eq!(send(&mut there, &page, SIGN_IN, &answer).await.location(), "/werk");
}

#[tokio::test]
async fn an_invitation_works_once_for_a_day_and_for_who_still_works_here() {
    let world = World::new().await;
    let path = world.invite(SAMIRA, 1, false).await;
    let mut browser = world.app.visitor();
    let page = browser.open(&path).await;
    assert!(page.main_text().contains("Samira Bouzid") && page.main_text().contains("JavaScript"));
    assert_eq!(page.problems(), ["1 times <script>, not 0"]);
    let again = browser.open(&path).await;
    let answer = Authenticator::new(1, SITE).make(&options(&page));
    assert_eq!(send(&mut browser, &page, &path, &answer).await.location(), SIGN_IN);
    assert_eq!(browser.get(&path).await.status, StatusCode::GONE);
    let answer = Authenticator::new(2, SITE).make(&options(&again));
    assert_eq!(send(&mut browser, &again, &path, &answer).await.status, StatusCode::GONE, "used");
    let late = world.invite(SAMIRA, 3, false).await;
    world.wait(24 * 60);
    assert_eq!(browser.get(&late).await.status, StatusCode::GONE, "late");
    let first = world.invite(JAN, 4, false).await;
    world.invite(JAN, 5, false).await;
    assert_eq!(browser.get(&first).await.status, StatusCode::GONE, "a new one takes its place");
    let ended = world.invite(JAN, 6, false).await;
    world.app.state.store.end_staff(JAN, &world.done()).await.unwrap();
    assert_eq!(browser.get(&ended).await.status, StatusCode::GONE, "works here no longer");
    assert_eq!(browser.get("/uitnodiging/onzin").await.status, StatusCode::GONE);
    assert_eq!(world.app.state.store.passkeys_of(SAMIRA).await.unwrap().len(), 1);
}

#[tokio::test]
async fn what_is_signed_for_another_site_challenge_or_without_the_person_is_refused() {
    let world = World::new().await;
    let passkey = world.enrolled(SAMIRA, 1).await;
    let mut browser = world.app.visitor();
    for origin in [
        "https://herste1.example",
        "http://herstel.example",
        "https://herstel.example:8443",
        "https://a.herstel.example",
    ] {
        let mut foreign = Authenticator { origin: origin.to_owned(), ..passkey.clone() };
        assert_eq!(
            world.sign_in(&mut browser, &mut foreign).await.status,
            StatusCode::BAD_REQUEST,
            "{origin}"
        );
    }
    let mut unverified = Authenticator { is_verified: false, ..passkey.clone() };
    assert_eq!(world.sign_in(&mut browser, &mut unverified).await.status, StatusCode::BAD_REQUEST);
    let (first, second) = (browser.open(SIGN_IN).await, browser.open(SIGN_IN).await);
    let crossed = passkey.clone().answer_to(&options(&first));
    let answer = send(&mut browser, &second, SIGN_IN, &crossed).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST, "another challenge");
    let mut forged = passkey.clone().answer_to(&options(&first));
    forged["response"]["signature"] = json!(base64(&[7; 70]));
    assert_eq!(send(&mut browser, &first, SIGN_IN, &forged).await.status, StatusCode::BAD_REQUEST);
    let other_key = Authenticator::new(9, SITE);
    let mut stranger = Authenticator {
        credential_id: passkey.credential_id.clone(),
        user: passkey.user.clone(),
        ..other_key
    };
    assert_eq!(
        world.sign_in(&mut browser, &mut stranger).await.status,
        StatusCode::BAD_REQUEST,
        "another key"
    );
    for nonsense in ["", "{}", "null", "\u{0}", &"a".repeat(100_000)] {
        let page = browser.open(SIGN_IN).await;
        let answer = browser.submit(&page, SIGN_IN, &[("answer", nonsense)]).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
        assert_eq!(answer.html().problems(), Vec::<String>::new());
    }
    assert!(!is_signed_in(&mut browser).await);
    assert_eq!(world.sign_in(&mut browser, &mut passkey.clone()).await.location(), "/werk", "all else holds");
}

#[tokio::test]
async fn a_passkey_cannot_be_made_for_another_site_or_without_the_person() {
    let world = World::new().await;
    let path = world.invite(SAMIRA, 1, false).await;
    let mut browser = world.app.visitor();
    let good = Authenticator::new(1, SITE);
    for mut wrong in [
        Authenticator { origin: "https://herste1.example".to_owned(), ..good.clone() },
        Authenticator { is_verified: false, ..good.clone() },
    ] {
        let page = browser.open(&path).await;
        let answer = wrong.make(&options(&page));
        assert_eq!(send(&mut browser, &page, &path, &answer).await.status, StatusCode::BAD_REQUEST);
    }
    assert!(world.app.state.store.passkeys_of(SAMIRA).await.unwrap().is_empty());
    let page = browser.open(&path).await;
    let answer = good.clone().make(&options(&page));
    assert_eq!(
        send(&mut browser, &page, &path, &answer).await.location(),
        SIGN_IN,
        "the invitation lives on"
    );
}

#[tokio::test]
async fn a_ceremony_serves_once_for_five_minutes_for_its_visitor_and_its_purpose() {
    let world = World::new().await;
    let mut passkey = world.enrolled(SAMIRA, 1).await;
    let mut browser = world.app.visitor();
    let page = browser.open(SIGN_IN).await;
    let answer = passkey.answer_to(&options(&page));
    let mut thief = world.app.visitor();
    let theirs = thief.open(SIGN_IN).await;
    let ceremony = |page: &Html| {
        let hidden = page.hidden_fields(SIGN_IN);
        hidden.iter().find(|(name, _)| name == "ceremony").unwrap().1.clone()
    };
    let stolen = [("answer", answer.to_string()), ("ceremony", ceremony(&page))];
    let stolen: Vec<(&str, &str)> = stolen.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(thief.submit(&theirs, SIGN_IN, &stolen).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(send(&mut browser, &page, SIGN_IN, &answer).await.location(), "/werk");
    // Replayed: by the same browser, whose visitor cookie is kept, and by a new one.
    let mut again = world.app.visitor();
    let page = again.open(SIGN_IN).await;
    let kept = again.cookies.clone();
    let answer = passkey.answer_to(&options(&page));
    assert_eq!(send(&mut again, &page, SIGN_IN, &answer).await.location(), "/werk");
    again.cookies = kept;
    assert_eq!(send(&mut again, &page, SIGN_IN, &answer).await.status, StatusCode::BAD_REQUEST, "replayed");
    let mut slow = world.app.visitor();
    let page = slow.open(SIGN_IN).await;
    let answer = passkey.answer_to(&options(&page));
    world.wait(5);
    assert_eq!(send(&mut slow, &page, SIGN_IN, &answer).await.status, StatusCode::BAD_REQUEST, "expired");
    // A ceremony of an invitation makes no passkey for another invitation.
    let (first, second) = (world.invite(SAMIRA, 7, false).await, world.invite(JAN, 8, false).await);
    let (page, other) = (slow.open(&first).await, slow.open(&second).await);
    let answer = Authenticator::new(7, SITE).make(&options(&page));
    let hidden = page.hidden_fields(&first);
    let ceremony = hidden.iter().find(|(name, _)| name == "ceremony").unwrap().1.clone();
    let fields = [("answer", answer.to_string()), ("ceremony", ceremony)];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(slow.submit(&other, &second, &fields).await.status, StatusCode::BAD_REQUEST);
    assert!(world.app.state.store.passkeys_of(JAN).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_copied_authenticator_and_one_of_somebody_else_are_refused() {
    let world = World::new().await;
    let mut passkey = world.enrolled(SAMIRA, 1).await;
    let mut copy = passkey.clone();
    let mut browser = world.app.visitor();
    assert_eq!(world.sign_in(&mut browser, &mut passkey).await.location(), "/werk");
    let answer = world.sign_in(&mut world.app.visitor(), &mut copy).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST, "counts what was counted before");
    let jan = world.enrolled(JAN, 2).await;
    let mut mixed = Authenticator { user: jan.user.clone(), ..passkey.clone() };
    assert_eq!(world.sign_in(&mut world.app.visitor(), &mut mixed).await.status, StatusCode::BAD_REQUEST);
    let mut nobody = Authenticator { user: Vec::new(), ..passkey.clone() };
    assert_eq!(world.sign_in(&mut world.app.visitor(), &mut nobody).await.status, StatusCode::BAD_REQUEST);
    let path = world.invite(JAN, 3, false).await;
    let mut browser = world.app.visitor();
    let page = browser.open(&path).await;
    let answer = passkey.clone().make(&options(&page));
    let answer = send(&mut browser, &page, &path, &answer).await;
    assert_eq!(answer.status, StatusCode::CONFLICT, "a passkey belongs to one person");
}

#[tokio::test]
async fn who_stopped_or_lost_theirs_signs_in_no_more() {
    let world = World::new().await;
    let mut samira = world.enrolled(SAMIRA, 1).await;
    let mut browser = world.app.visitor();
    world.sign_in(&mut browser, &mut samira).await.location();
    let path = world.invite(SAMIRA, 3, true).await;
    assert!(!is_signed_in(&mut browser).await, "the thief is signed out");
    assert_eq!(world.sign_in(&mut world.app.visitor(), &mut samira).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(world.app.visitor().get(&path).await.status, StatusCode::OK);
    let mut jan = world.enrolled(JAN, 2).await;
    let mut browser = world.app.visitor();
    world.sign_in(&mut browser, &mut jan).await.location();
    world.app.state.store.end_staff(JAN, &world.done()).await.unwrap();
    assert!(!is_signed_in(&mut browser).await);
    assert_eq!(world.sign_in(&mut world.app.visitor(), &mut jan).await.status, StatusCode::BAD_REQUEST);
    assert!(world.app.state.store.passkeys_of(JAN).await.unwrap().is_empty());
}

#[tokio::test]
async fn several_passkeys_are_listed_and_the_last_one_stays() {
    let world = World::new().await;
    let mut first = world.enrolled(SAMIRA, 1).await;
    let mut browser = world.app.visitor();
    world.sign_in(&mut browser, &mut first).await.location();
    let mut elsewhere = world.app.visitor();
    world.sign_in(&mut elsewhere, &mut first).await.location();
    let only = world.app.state.store.passkeys_of(SAMIRA).await.unwrap()[0].id.to_string();
    let page = browser.open("/passkeys").await;
    assert!(page.main_text().contains("enige manier"), "{}", page.main_text());
    let csrf = page.hidden_fields("/passkeys").iter().find(|(name, _)| name == "csrf").unwrap().1.clone();
    let fields = [("passkey", only.as_str()), ("csrf", csrf.as_str())];
    let answer = browser.post("/passkeys/weghalen", &fields).await;
    assert_eq!(answer.status, StatusCode::CONFLICT, "the last one stays");
    let told = answer.html();
    assert_eq!(told.problems(), Vec::<String>::new());
    assert!(told.main_text().contains("enige passkey") && told.main_text().contains("Maak eerst een andere"));
    assert!(told.links().contains(&"/passkeys".to_owned()));
    let answer = Authenticator::new(2, SITE).make(&options(&page));
    assert_eq!(send(&mut browser, &page, "/passkeys", &answer).await.location(), "/passkeys");
    let mut stranger = world.app.visitor();
    world.sign_in(&mut stranger, &mut world.enrolled(JAN, 5).await).await.location();
    let theirs = stranger.open("/passkeys").await;
    let csrf_theirs =
        theirs.hidden_fields("/passkeys").iter().find(|(name, _)| name == "csrf").unwrap().1.clone();
    let fields_theirs = [("passkey", only.as_str()), ("csrf", csrf_theirs.as_str())];
    assert_eq!(stranger.post("/passkeys/weghalen", &fields_theirs).await.location(), "/passkeys");
    assert!(
        browser.open("/passkeys").await.main_text().contains("Mijn laptop"),
        "nobody removes those of others"
    );
    assert_eq!(world.app.state.store.passkeys_of(SAMIRA).await.unwrap().len(), 2);
    assert_eq!(browser.post("/passkeys/weghalen", &fields).await.location(), "/passkeys");
    assert!(is_signed_in(&mut browser).await && !is_signed_in(&mut elsewhere).await);
    assert_eq!(world.sign_in(&mut world.app.visitor(), &mut first).await.status, StatusCode::BAD_REQUEST);
    world.wait(11);
    let page = browser.open("/passkeys").await;
    assert!(page.main_text().contains("meer dan tien minuten geleden"));
    assert!(page.elements("script").next().is_none() && page.links().contains(&AGAIN.to_owned()));
    let answer = browser.post("/passkeys/weghalen", &fields).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN, "an unattended screen changes nothing");
    assert!(answer.html().links().contains(&AGAIN.to_owned()), "what to do");
    assert_eq!(answer.html().problems(), Vec::<String>::new());
}

#[tokio::test]
async fn the_last_passkey_goes_when_a_provider_in_use_vouches() {
    let world = World::new().await;
    let mut passkey = world.enrolled(SAMIRA, 1).await;
    let store = &world.app.state.store;
    store.link_staff_subject(SAMIRA, "weg", "samira", &world.done()).await.unwrap();
    let mut browser = world.app.visitor();
    world.sign_in(&mut browser, &mut passkey).await.location();
    let id = store.passkeys_of(SAMIRA).await.unwrap()[0].id;
    let remove =
        async |ways: &[String]| store.remove_passkey(SAMIRA, id, ways, [0; 32], &world.done()).await.unwrap();
    assert_eq!(remove(&[]).await, herstel_store::PasskeyChange::LastWay, "the provider is not in use");
    assert_eq!(remove(&["weg".to_owned()]).await, herstel_store::PasskeyChange::Done);
}

#[tokio::test]
async fn only_pages_that_ask_for_a_passkey_run_a_script_and_it_is_ours() {
    let world = World::new().await;
    let mut staff = world.app.visitor();
    world.sign_in(&mut staff, &mut world.enrolled(SAMIRA, 1).await).await.location();
    let invitation = world.invite(JAN, 3, false).await;
    let mut parent = world.app.parent(ANNA).await;
    let mut handler = world.app.signed_in(HANDLER).await;
    let scripted = [SIGN_IN, AGAIN, "/passkeys", &invitation];
    let paths =
        route_table(false).into_iter().map(|route| route.path).chain([invitation.as_str(), "/bestaat-niet"]);
    for path in paths.filter(|path| !path.starts_with("/snel-weg")) {
        for browser in [&mut staff, &mut parent, &mut handler] {
            let answer = browser.clone().get(path).await;
            let policy = answer.header("content-security-policy").to_owned();
            let scripts: Vec<_> =
                answer.html().elements("script").map(|script| script["src"].clone()).collect();
            if scripted.contains(&path) && answer.status == StatusCode::OK {
                assert!(policy.contains("; script-src 'self'; "), "{path}: {policy}");
                assert!(
                    scripts.len() == 1 && scripts[0].starts_with("/assets/passkey."),
                    "{path}: {scripts:?}"
                );
            } else {
                assert!(!policy.contains("script-src") && scripts.is_empty(), "{path}: {policy} {scripts:?}");
            }
        }
    }
    let page = staff.open(SIGN_IN).await;
    let source = page.elements("script").next().unwrap()["src"].clone();
    let script = staff.get(&source).await;
    assert_eq!(script.header("content-type"), "text/javascript; charset=utf-8");
    assert!(!script.header("content-security-policy").contains("script-src"));
}

#[tokio::test]
async fn without_passkeys_and_for_parents_the_pages_do_not_exist() {
    let plain = App::plain().await;
    assert_eq!(plain.visitor().get(SIGN_IN).await.status, StatusCode::NOT_FOUND);
    assert_eq!(plain.visitor().get("/uitnodiging/onzin").await.status, StatusCode::NOT_FOUND);
    assert_eq!(plain.signed_in(HANDLER).await.get("/passkeys").await.status, StatusCode::NOT_FOUND);
    assert!(!plain.visitor().get("/inloggen").await.text().contains("passkey"));
    let world = World::new().await;
    assert_eq!(world.app.parent(ANNA).await.get("/passkeys").await.status, StatusCode::NOT_FOUND);
    assert_eq!(world.app.visitor().get("/passkeys").await.location(), "/inloggen");
}

#[test]
fn a_configuration_that_belongs_to_another_site_is_refused() {
    let error = |party: &str, origin: &str, public: &str| Passkeys::new(party, origin, public).err();
    assert_eq!(error("herstel.example", SITE, SITE), None);
    assert_eq!(
        error("herstel.example", "https://werk.herstel.example", "https://werk.herstel.example/"),
        None
    );
    assert_eq!(error("localhost", "http://localhost:8080", "http://localhost:8080"), None);
    assert_eq!(error("herstel.example", SITE, "https://elders.example"), Some(PasskeyError::OtherSite));
    assert_eq!(error("herstel.example", SITE, "http://herstel.example"), Some(PasskeyError::OtherSite));
    assert_eq!(error("elders.example", SITE, SITE), Some(PasskeyError::RelyingParty));
    assert_eq!(error("example", SITE, SITE), Some(PasskeyError::RelyingParty));
    assert_eq!(error("stel.example", SITE, SITE), Some(PasskeyError::RelyingParty));
    for origin in ["herstel.example", "https://herstel.example/pad", "https://192.0.2.1", ""] {
        assert_eq!(error("herstel.example", origin, SITE), Some(PasskeyError::Origin), "{origin}");
    }
    let plain = "http://herstel.example";
    assert_eq!(error("herstel.example", plain, plain), Some(PasskeyError::Insecure));
}
