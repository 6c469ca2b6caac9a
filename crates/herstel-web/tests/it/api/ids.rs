//! An id of another dossier under the number of one's own, or on one's own pages, is answered to the byte as an id of
//! nothing is, whoever asks, and leaves nothing behind. A parameter that is not named here fails, and so does a change
//! without a whole form for it.

use super::{
    authorisation::routes,
    forms::FORMS,
    relatives::{BESIDE, made, person},
    roles::{
        ADVISES, CASE_HANDLER, COLLECTS, COMMITTEE_OF, GUARDS, LEADS, OWN, REPRESENTS, SECOND_READER, STEERS,
        SUPPORTS, VISITOR, browser_of, csrf, given_grounds,
    },
    things::{Things, given_things},
};
use crate::{
    app::{ANNA, Answer, App, Browser, HANDLER, OTHER, bsn},
    staff::{dossier, journal},
};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use herstel_kernel::{Actor, Bsn, Desk, PersonId, StaffId, StaffPost, StaffRole};
use herstel_store::StaffMember;
use std::collections::{BTreeMap, BTreeSet};

/// Parameters that name nothing of anybody: what stands in their place is the same for everybody.
const OF_NOBODY: [(&str, &str); 15] = [
    ("{act}", "leggen"),
    ("{article}", "art-00000000000000000000000000000000"),
    ("{code}", "nl"),
    ("{colleague}", "stf-00000000000000000000000000000000"),
    ("{day}", "2021-11-19"),
    ("{division}", "div-00000000000000000000000000000000"),
    ("{id}", "kot-2021"),
    ("{list}", "lst-00000000000000000000000000000000"),
    ("{provider}", "digid"),
    ("{report}", "1"),
    ("{secret}", "onzin"),
    ("{signal}", "sig-00000000000000000000000000000000"),
    ("{slug}", "anna"),
    ("{step}", "first-review"),
    ("{view}", "view-00000000000000000000000000000000"),
];

/// Addresses of letters, which name no dossier: who reaches the other dossier gets through there.
const OF_LETTERS: [&str; 2] = ["/brief/{file}", "/bericht/{message_file}"];

fn parameters(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').filter(|part| part.starts_with('{'))
}

/// Whether a route names something of a dossier besides its number.
fn names_a_thing(path: &str) -> bool {
    let of_nobody = |part: &str| part == "{number}" || OF_NOBODY.iter().any(|(name, _)| *name == part);
    parameters(path).any(|part| !of_nobody(part))
}

/// An id of the same kind as this one, that nothing has.
fn of_nothing(id: &str) -> String {
    let (kind, rest) = id.split_once('-').unwrap();
    let after = rest.split_once('.').map_or(String::new(), |(_, after)| format!(".{after}"));
    format!("{kind}-{}{after}", "e".repeat(32))
}

#[tokio::test]
async fn every_parameter_is_named_and_every_change_with_an_id_has_a_whole_form() {
    let app = App::demo().await;
    known(&app, OTHER).await;
    let things = given_things(&app, ANNA, 0xa7, OTHER).await;
    let named: BTreeSet<&str> = routes().flat_map(|route| parameters(route.1)).collect();
    let of_nobody = OF_NOBODY.iter().map(|(name, _)| *name);
    let all = things.parameters.keys().copied().chain(of_nobody).chain(["{number}"]);
    assert_eq!(named, all.collect::<BTreeSet<_>>(), "a parameter that nobody named, or that no address has");
    let changes = routes().filter(|route| route.0 != "GET" && names_a_thing(route.1));
    let changes: BTreeSet<&str> = changes.map(|route| route.1).collect();
    let forms: BTreeSet<&str> = FORMS.iter().map(|(path, _)| *path).collect();
    assert_eq!(changes, forms, "a change without a form, or a form without a change");
}

/// Two dossiers with everything in them, and everybody who may ask.
struct World {
    app: App,
    own: Things,
    number: String,
    other: Things,
}

impl World {
    async fn new() -> Self {
        let app = App::demo().await;
        known(&app, OTHER).await;
        let own = given_things(&app, ANNA, 0xa7, OTHER).await;
        let other = given_things(&app, OTHER, 0xb7, ANNA).await;
        given_grounds(&app, own.case).await;
        let number = dossier(&app, own.case).await.registration.number.to_string();
        Self { app, own, number, other }
    }

    async fn journals(&self) -> [Vec<&'static str>; 2] {
        [journal(&self.app, self.own.case).await, journal(&self.app, self.other.case).await]
    }

    async fn version(&self) -> u64 {
        dossier(&self.app, self.own.case).await.version
    }

    /// Everybody of these asks for everything of the other dossier under the number of the own one.
    async fn ask_all(&self, askers: Vec<Asker<'_>>) {
        let before = self.journals().await;
        let version = self.version().await;
        let mut compared = 0;
        for mut asker in askers {
            asker.csrf = csrf(&mut asker.browser).await;
            for (method, path, ..) in routes().filter(|route| names_a_thing(route.1)) {
                if asker.reaches_both && OF_LETTERS.contains(path) {
                    continue;
                }
                let theirs = self.ask(&asker, version, (method, path), str::to_owned).await;
                let absent = self.ask(&asker, version, (method, path), of_nothing).await;
                assert!(theirs.0.as_u16() < 500, "{} {method} {path}: {}", asker.name, theirs.0);
                assert_eq!(theirs, absent, "{} {method} {path}", asker.name);
                compared += 1;
            }
        }
        assert!(compared > 500, "{compared}");
        assert_eq!(self.journals().await, before, "an id of another dossier changed something");
    }

    /// What comes back for the ids of the other dossier as they are made into something else, in the address and the form.
    async fn ask(
        &self,
        asker: &Asker<'_>,
        version: u64,
        (method, path): (&str, &str),
        made: impl Fn(&str) -> String,
    ) -> (StatusCode, Vec<String>, String) {
        let version = if path.starts_with("/mijn-zaak") { asker.own_version } else { version };
        let ids: BTreeMap<&str, String> =
            self.other.parameters.iter().map(|(name, id)| (*name, made(id))).collect();
        let filled = |text: &str| {
            let text = text.replace("{number}", &self.number);
            let text = OF_NOBODY.iter().fold(text, |text, (name, value)| text.replace(name, value));
            ids.iter().fold(text, |text, (name, id)| text.replace(name, id))
        };
        let form = FORMS.iter().find(|form| method != "GET" && form.0 == path).map_or("", |form| form.1);
        let form = filled(form)
            .replace("\"expected_version\":0", &format!("\"expected_version\":{version}"))
            .replace("version=0", &format!("version={version}"));
        let answer = asker.send(method, &filled(path), form).await;
        let absent = self.other.parameters.values().map(|id| (id.clone(), of_nothing(id)));
        told(&answer, &absent.collect::<Vec<_>>())
    }
}

/// What an answer says: the numbers that are drawn anew for each answer left out, and ids of the other dossier, which come
/// back only where they were sent, as ids of nothing.
fn told(answer: &Answer, absent: &[(String, String)]) -> (StatusCode, Vec<String>, String) {
    let plain = |text: &str| {
        let text = absent.iter().fold(text.to_owned(), |text, (id, absent)| text.replace(id, absent));
        without(&without(&text, "op-"), "name=\"once\" value=\"")
    };
    let headers = answer.headers.iter().filter(|(name, _)| *name != "set-cookie");
    let headers = headers.map(|(name, value)| plain(&format!("{name}: {}", value.to_str().unwrap())));
    let mut headers: Vec<String> = headers.collect();
    headers.sort();
    (answer.status, headers, plain(&answer.text()))
}

/// A text without the 32 digits that stand behind these words.
fn without(text: &str, words: &str) -> String {
    let mut parts = text.split(words);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        let is_number = part.len() >= 32 && part.bytes().take(32).all(|byte| byte.is_ascii_hexdigit());
        text + words + if is_number { &part[32..] } else { part }
    })
}

/// Somebody who asks.
struct Asker<'a> {
    name: String,
    browser: Browser<'a>,
    csrf: String,
    /// The version of the dossier that is their own.
    own_version: u64,
    /// Whether the other dossier is open to them as well, by its own number.
    reaches_both: bool,
}

impl<'a> Asker<'a> {
    fn new(name: &str, browser: Browser<'a>) -> Self {
        let (name, csrf) = (name.to_owned(), String::new());
        Self { name, browser, csrf, own_version: 0, reaches_both: false }
    }

    async fn send(&self, method: &str, path: &str, form: String) -> Answer {
        let mut browser = self.browser.clone();
        let verb: Method = method.parse().unwrap();
        if verb == Method::GET {
            return browser.get(path).await;
        }
        let (kind, form) = match path.starts_with("/api/") {
            true => ("application/json", form),
            false => ("application/x-www-form-urlencoded", format!("csrf={}&{form}", self.csrf)),
        };
        let headers = [("content-type", kind), ("x-csrf-token", self.csrf.as_str())];
        browser.send(verb, path, &headers, Body::from(form)).await
    }
}

/// Given that somebody is known by a citizen number.
async fn known(app: &App, person: PersonId) {
    let number = Bsn::parse(&bsn(u32::from(person.to_bytes()[0]))).unwrap();
    assert_eq!(app.state.store.person_by_bsn(&number, person).await.unwrap(), person);
}

#[tokio::test]
async fn who_stands_beside_a_parent_learns_nothing_from_ids_of_another_dossier() {
    let world = World::new().await;
    let mut askers = Vec::new();
    for (number, (name, who, has_dossier)) in (0x80..).zip(BESIDE) {
        known(&world.app, person(number)).await;
        let own = match has_dossier {
            true => Some(world.app.given_registration(person(number)).await),
            false => None,
        };
        for command in made(who, number) {
            world.app.act(HANDLER, world.own.case, &command).await;
        }
        let mut asker = Asker::new(name, world.app.parent(person(number)).await);
        if let Some(case) = own {
            asker.own_version = dossier(&world.app, case).await.version;
        }
        askers.push(asker);
    }
    world.ask_all(askers).await;
}

#[tokio::test]
async fn a_parent_and_who_works_for_them_learn_nothing_from_ids_of_another_dossier() {
    let world = World::new().await;
    let app = &world.app;
    let mut askers = Vec::new();
    for (name, role) in [
        ("the parent", OWN),
        ("an organisation with a mandate", REPRESENTS),
        ("the support desk", SUPPORTS),
        ("the collection desk", COLLECTS),
        ("a privacy officer", GUARDS),
        ("who steers", STEERS),
        ("a legal adviser", ADVISES),
        ("the committee", COMMITTEE_OF),
        ("nobody", VISITOR),
        ("the handler of both", CASE_HANDLER),
        ("a second reader", SECOND_READER),
        ("a team lead", LEADS),
    ] {
        let mut asker = Asker::new(name, browser_of(app, role).await);
        asker.reaches_both = [CASE_HANDLER, SECOND_READER, LEADS].contains(&role);
        asker.own_version = world.version().await;
        askers.push(asker);
    }
    let tim = StaffId::from_bytes([0xd1; 16]);
    let post = StaffPost::Operation(StaffRole::CaseHandler);
    app.hire(&StaffMember { id: tim, name: "Tim Verzonnen".to_owned(), post }).await;
    let tim = app.signed_in(Actor::Staff { id: tim, role: StaffRole::CaseHandler }).await;
    let mut asker = Asker::new("a handler of other dossiers", tim);
    asker.reaches_both = true;
    askers.push(asker);
    for (number, desk) in [(0xd2, Desk::Support), (0xd3, Desk::Collection)] {
        let (id, municipality) = (StaffId::from_bytes([number; 16]), "0599".parse().unwrap());
        let post = StaffPost::Municipal(municipality, desk);
        app.hire(&StaffMember { id, name: "Loket elders".to_owned(), post }).await;
        let browser = app.signed_in(Actor::Municipal { id, municipality, desk }).await;
        askers.push(Asker::new("a desk of another municipality", browser));
    }
    world.ask_all(askers).await;
}

/// That they are absent says something only where one's own are there.
#[tokio::test]
async fn the_same_addresses_with_ids_of_ones_own_are_there() {
    let mut world = World::new().await;
    world.other.parameters = world.own.parameters.clone();
    let mut there = BTreeSet::new();
    for (role, beginning) in
        [(OWN, "/mijn-zaak/"), (REPRESENTS, "/namens/"), (CASE_HANDLER, "/werk/"), (CASE_HANDLER, "/api/")]
    {
        let mut asker = Asker::new("somebody", browser_of(&world.app, role).await);
        asker.csrf = csrf(&mut asker.browser).await;
        for (method, path, ..) in routes().filter(|route| names_a_thing(route.1)) {
            let is_theirs = path.starts_with(beginning) || (role == OWN && OF_LETTERS.contains(path));
            if !is_theirs || path.contains("{session}") {
                continue;
            }
            // Every change that is done makes it another version.
            let version = world.version().await;
            asker.own_version = version;
            let answer = world.ask(&asker, version, (method, path), str::to_owned).await;
            assert!(answer.0.as_u16() < 500, "{method} {path}: {}", answer.0);
            if answer.0 != StatusCode::NOT_FOUND {
                there.insert((*method, *path));
            }
        }
    }
    let all = routes().filter(|route| names_a_thing(route.1)).count();
    assert!(there.len() * 2 > all, "of {all} only {there:?}");
}
