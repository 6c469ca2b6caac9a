//! Who steers records what was found out about a version and opens it in steps, on a page and through the API.

mod changes;

use crate::{
    api::Client,
    app::{ADVISER, ANNA, Answer, App, Browser, HANDLER, SCHEMES, STEERING, TEAM_LEAD},
    forecast::given_report,
    html::Html,
};
use axum::http::StatusCode;
use herstel_domain::gate::SimulatedMoment;
use herstel_kernel::{Actor, Desk, StaffId, StaffPost, StaffRole};
use herstel_store::StaffMember;
use serde_json::{Value, json};

const POLICY: &str = "kot-2021";
const PATH: &str = "/sturing/poort/kot-2021";
/// The same scheme at the front desk.
const DESK: &str = "/regelingen/kot-2021/balie";
const SECOND: StaffId = StaffId::from_bytes([62; 16]);

/// Given an installation in which the policy of 2021 is behind a closed gate, and two people who steer.
async fn given() -> App {
    let app = App::with_closed(&SCHEMES, &[POLICY]).await;
    let post = StaffPost::Operation(StaffRole::Steering);
    app.hire(&StaffMember { id: SECOND, name: "Sjoerd Verzonnen".to_owned(), post }).await;
    app
}

fn second() -> Actor {
    Actor::Staff { id: SECOND, role: StaffRole::Steering }
}

/// Somebody at the support desk of a municipality.
async fn support(app: &App) -> Actor {
    let (id, municipality) = (StaffId::from_bytes([63; 16]), "0034".parse().unwrap());
    let post = StaffPost::Municipal(municipality, Desk::Support);
    app.hire(&StaffMember { id, name: "Nora Verzonnen".to_owned(), post }).await;
    post.actor(id)
}

async fn send(app: &App, actor: Actor, action: &str, fields: &[(&str, &str)]) -> StatusCode {
    send_at(app, (PATH, actor), action, fields).await
}

async fn send_at(
    app: &App,
    (path, actor): (&str, Actor),
    action: &str,
    fields: &[(&str, &str)],
) -> StatusCode {
    let mut browser = app.signed_in(actor).await;
    let page = browser.open(path).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    send_from(&mut browser, (&page, path), action, fields).await.status
}

/// Sends a form of a page that was opened before.
async fn send_from(
    browser: &mut Browser<'_>,
    (page, path): (&Html, &str),
    action: &str,
    fields: &[(&str, &str)],
) -> Answer {
    let item = fields.iter().find(|(name, _)| *name == "item").map_or(action, |(_, item)| *item);
    let mut named = vec![("action".to_owned(), action.to_owned()), ("item".to_owned(), item.to_owned())];
    let others = fields.iter().filter(|(name, _)| *name != "item");
    named.extend(
        others.map(|(name, value)| (format!("{name}-{}", item.replace('/', "-at-")), (*value).to_owned())),
    );
    let named: Vec<(&str, &str)> =
        named.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.submit(page, path, &named).await
}

#[tokio::test]
async fn a_test_is_written_down_part_by_part_and_a_second_person_announces_and_opens_it() {
    let app = given().await;
    let report = given_report(&app).await.to_string();
    let done = StatusCode::SEE_OTHER;
    let parts: [(&str, &[(&str, &str)]); 7] = [
        ("group", &[("bounds", "Ouders"), ("low", "20.000"), ("likely", "26000"), ("high", "40000")]),
        ("simulation", &[("report", &report)]),
        ("effects", &[("effect_on_waiting", "Twee weken langer."), ("transitional_rule", "Alles blijft.")]),
        ("affected", &[("who", "Wie wacht"), ("people", "9000"), ("answer", "U houdt uw plek.")]),
        ("precondition", &[("text", "De balie is geschoold"), ("owner", "Uht"), ("state", "settled")]),
        ("question", &[("text", "Past het in het systeem?"), ("owner", "IV"), ("state", "open")]),
        ("alternative", &[("text", "Niets doen"), ("why_not", "Dan wachten zij nog langer.")]),
    ];
    for (action, fields) in parts {
        assert_eq!(send(&app, STEERING, action, fields).await, done, "{action}");
    }
    let lacks = async |app: &App| {
        let gate = Client::new(app, STEERING).await.get(&format!("/gates/{POLICY}")).await.json();
        let missing = gate["missing"].as_array().unwrap().clone();
        missing.iter().map(|lacks| lacks["code"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let lacking = ["no-answer", "no-answer", "not-explainable", "not-legally-sound", "question-open"];
    assert_eq!(lacks(&app).await, lacking);
    let can = [("can", "yes"), ("answered_by", "De directeur")];
    assert_eq!(send_at(&app, (DESK, TEAM_LEAD), "answer", &can).await, done);
    let support = support(&app).await;
    assert_eq!(send_at(&app, (DESK, support), "answer", &can).await, done);
    let seen = [("remarks", "Uitgelegd aan de balie.")];
    let absent = StatusCode::NOT_FOUND;
    assert_eq!(send_at(&app, (DESK, TEAM_LEAD), "explainable", &seen).await, absent, "who explains it signs");
    assert_eq!(send_at(&app, (DESK, HANDLER), "explainable", &seen).await, done);
    assert_eq!(send(&app, STEERING, "explainable", &seen).await, absent, "who steers signs for nobody else");
    assert_eq!(lacks(&app).await, ["not-legally-sound", "question-open"]);
    let refused = StatusCode::CONFLICT;
    assert_eq!(send(&app, second(), "announce", &[]).await, refused, "something is missing");
    let settle = [("item", "question/0"), ("state", "settled")];
    assert_eq!(send(&app, STEERING, "point-state", &settle).await, done);
    let sound = [("remarks", "Gelezen, en het klopt.")];
    assert_eq!(send(&app, second(), "legal", &sound).await, absent, "who steers does not judge the law");
    assert_eq!(send_at(&app, (DESK, HANDLER), "legal", &sound).await, absent, "nor who explains it");
    assert_eq!(send_at(&app, (DESK, ADVISER), "legal", &sound).await, done);
    assert_eq!(lacks(&app).await, Vec::<String>::new());
    let listed = async |app: &App| app.visitor().get("/regelingen").await.text().contains(POLICY);
    assert!(!listed(&app).await);
    assert_eq!(send(&app, STEERING, "announce", &[]).await, refused, "who wrote the test opens nothing");
    assert_eq!(send(&app, second(), "announce", &[]).await, done);
    assert!(listed(&app).await);
    app.given_registration(ANNA).await;
    let number = app.own_dossier(ANNA).await.unwrap().registration.number.to_string();
    let wrong = StatusCode::NOT_FOUND;
    assert_eq!(send(&app, second(), "pilot", &[("dossiers", "H-2021-99999")]).await, wrong);
    assert_eq!(send(&app, second(), "pilot", &[("dossiers", &number)]).await, done);
    assert_eq!(send(&app, second(), "open", &[]).await, refused, "nothing was learned");
    assert_eq!(send(&app, STEERING, "learn", &[("lesson", "Bel eerst.")]).await, done);
    let offered =
        async |what: &str| app.signed_in(second()).await.open(PATH).await.main_text().contains(what);
    assert!(offered("Open voor deze groep").await && !offered("Open voor iedereen").await);
    assert_eq!(send(&app, second(), "open", &[]).await, refused, "no cohort was taken in");
    assert_eq!(
        send(
            &app,
            second(),
            "cohort",
            &[("name", "2021"), ("registered_from", "01-01-2021"), ("registered_until", "31-12-2021")]
        )
        .await,
        done
    );
    assert_eq!(send(&app, STEERING, "learn", &[("lesson", "Schrijf korter.")]).await, done);
    assert!(offered("Open voor iedereen").await);
    let still = [("item", "step/0"), ("reason", "Deze groep wacht even.")];
    assert_eq!(send(&app, STEERING, "stop", &still).await, done);
    let page = app.signed_in(STEERING).await.open(PATH).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.main_text().contains("Deze groep wacht even."), "one cohort stands still");
    assert_eq!(send(&app, second(), "resume", &[("item", "step/0"), ("reason", "Verder.")]).await, done);
    assert_eq!(send(&app, second(), "open", &[]).await, done);
    assert_eq!(send(&app, STEERING, "stop", &[("reason", "De balie loopt vol.")]).await, done);
    let mut browser = app.signed_in(STEERING).await;
    let page = browser.open(PATH).await;
    let text = page.main_text();
    for said in ["stilgezet", "De balie loopt vol.", "Bel eerst.", "Minstens 20000", "U houdt uw plek."] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains(&number), "who steers does not see who takes part");
    let list = browser.open("/sturing/poort").await;
    assert_eq!(list.problems(), Vec::<String>::new());
    assert!(list.links().contains(&PATH.to_owned()));
}

#[tokio::test]
async fn a_report_about_another_version_is_not_recorded_and_the_page_says_what_to_do() {
    let app = given().await;
    let now = app.state.clock.now();
    let before = herstel_store::KeptVersion {
        scheme: "kot-2021".parse().unwrap(),
        substance: herstel_scheme::ContentHash::from_bytes([3; 32]),
        ends: true,
        keeps_terms: true,
        size: herstel_domain::gate::SimulatedSize { runs: 20, parents: 100_000, reached: Some(100_000) },
        moments: Vec::new(),
    };
    let store = &app.state.store;
    let report = store.keep_feasibility_report(now, ("eerder", "{}"), &[before]).await.unwrap().to_string();
    let mut browser = app.signed_in(STEERING).await;
    let page = browser.open(PATH).await;
    let fields = [("action", "simulation"), ("item", "simulation"), ("report-simulation", report.as_str())];
    let answer = browser.submit(&page, PATH, &fields).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.text().contains("gaat niet over deze versie"), "{}", answer.text());
    assert!(store.gate_entries().await.unwrap().iter().all(|entry| entry.scheme.as_str() != POLICY));
}

#[tokio::test]
async fn a_report_in_which_the_terms_are_not_kept_is_refused_on_the_page_and_through_the_api() {
    let app = given().await;
    let package = app.state.gates.installed().get(&POLICY.parse().unwrap()).unwrap().clone();
    let late = herstel_store::KeptVersion {
        scheme: package.id().clone(),
        substance: package.substance(),
        ends: true,
        keeps_terms: false,
        size: herstel_domain::gate::SimulatedSize { runs: 20, parents: 100_000, reached: Some(100_000) },
        moments: Vec::new(),
    };
    let (store, now) = (&app.state.store, app.state.clock.now());
    let report = store.keep_feasibility_report(now, ("te laat", "{}"), &[late]).await.unwrap().to_string();
    let mut browser = app.signed_in(STEERING).await;
    let page = browser.open(PATH).await;
    let asked = page
        .elements("input")
        .any(|field| field.get("name").is_some_and(|name| name.starts_with("deliverable")));
    assert!(!asked, "nobody is asked what the report says");
    let fields = [("action", "simulation"), ("item", "simulation"), ("report-simulation", report.as_str())];
    let answer = browser.submit(&page, PATH, &fields).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.text().contains("halen wij de termijnen niet vaak genoeg"), "{}", answer.text());
    let mut ruth = Client::new(&app, STEERING).await;
    let gate: Value = ruth.get(&format!("/gates/{POLICY}")).await.json();
    assert_eq!(gate["reports"][0]["keeps_terms"], json!(false));
    let test = |claims: bool| {
        json!({
            "bounds": "Ouders", "low": 1, "likely": 2, "high": 3,
            "simulated": {
                "report": gate["reports"][0]["report"], "substance": gate["substance"],
                "can_be_delivered": claims, "ran_on": gate["reports"][0]["ran_on"],
            },
            "answers": [], "effect_on_waiting": "", "transitional_rule": "", "affected": [],
            "preconditions": [], "questions": [], "alternatives": [],
        })
    };
    let refused = ruth.put(&format!("/gates/{POLICY}/test"), &test(true)).await;
    assert_eq!(
        (refused.status, &refused.json()["code"]),
        (StatusCode::CONFLICT, &json!("gate-terms-not-kept"))
    );
    assert!(store.gate_entries().await.unwrap().iter().all(|entry| entry.scheme.as_str() != POLICY));
    let told = ruth.put(&format!("/gates/{POLICY}/test"), &test(false)).await.json();
    let missing = told["missing"].as_array().unwrap();
    assert!(missing.iter().any(|lacks| lacks["code"] == "cannot-be-delivered"), "{told}");
}

#[tokio::test]
async fn whoever_signs_reads_from_which_moment_a_term_was_counted_that_counts_from_a_fact() {
    let app = given().await;
    let package = app.state.gates.installed().get(&POLICY.parse().unwrap()).unwrap().clone();
    let moment = |step: &str, is: &str| SimulatedMoment {
        step: step.to_owned(),
        fact: "dag van het besluit".to_owned(),
        is: is.to_owned(),
    };
    let counted = herstel_store::KeptVersion {
        scheme: package.id().clone(),
        substance: package.substance(),
        ends: true,
        keeps_terms: true,
        size: herstel_domain::gate::SimulatedSize { runs: 20, parents: 100_000, reached: Some(100_000) },
        moments: vec![
            moment("first-review", "ready"),
            moment("full-assessment", "registered_on"),
            moment("full-assessment", "decided_on:first-review"),
        ],
    };
    let (store, now) = (&app.state.store, app.state.clock.now());
    let report = store.keep_feasibility_report(now, ("vanaf", "{}"), &[counted]).await.unwrap().to_string();
    let mut browser = app.signed_in(STEERING).await;
    let page = browser.open(PATH).await;
    let fields = [("action", "simulation"), ("item", "simulation"), ("report-simulation", report.as_str())];
    browser.submit(&page, PATH, &fields).await;
    let page = browser.get(PATH).await.text();
    for sentence in [
        "De termijn van «first-review» telt vanaf «dag van het besluit». In de berekening is dat: de dag waarop de stap kan beginnen.",
        "In de berekening is dat: de dag van aanmelding.",
        "In de berekening is dat: het einde van de stap «first-review».",
        "De simulatie rekende 20 keer. Er deden hoogstens 100000 mensen in mee.",
        "In minstens de helft van de keren kwamen er 100000 mensen of meer bij een besluit.",
    ] {
        assert!(page.contains(sentence), "{sentence}: {page}");
    }
    let gate: Value = Client::new(&app, STEERING).await.get(&format!("/gates/{POLICY}")).await.json();
    assert_eq!(gate["reports"][0]["moments"][0]["is"], "ready", "{gate}");
    assert_eq!(gate["test"]["simulated"]["moments"], gate["reports"][0]["moments"]);
    assert_eq!((&gate["reports"][0]["runs"], &gate["reports"][0]["parents"]), (&json!(20), &json!(100_000)));
    assert_eq!(gate["test"]["simulated"]["parents"], json!(100_000), "{gate}");
    assert_eq!(gate["test"]["simulated"]["reached"], json!(100_000), "{gate}");
}

#[tokio::test]
async fn the_api_records_a_test_takes_steps_and_lets_nobody_sign_for_somebody_else() {
    let app = given().await;
    let mut ruth = Client::new(&app, STEERING).await;
    let mut sjoerd = Client::new(&app, second()).await;
    given_report(&app).await;
    let gate: Value = ruth.get(&format!("/gates/{POLICY}")).await.json();
    assert_eq!(gate["state"], "closed");
    let test = json!({
        "bounds": "Ouders", "low": 1, "likely": 2, "high": 3,
        "simulated": {
            "report": gate["reports"][0]["report"], "substance": gate["substance"], "ran_on": gate["reports"][0]["ran_on"],
        },
        "answers": [],
        "effect_on_waiting": "Niets.", "transitional_rule": "Alles blijft.",
        "affected": [{ "who": "Wie wacht", "people": 9, "answer": "U houdt uw plek." }],
        "preconditions": [{ "text": "De balie is geschoold", "owner": "gemeenten", "state": "settled" }],
        "questions": [{ "text": "Kan het systeem dit?", "owner": "Uht", "state": "accepted" }],
        "alternatives": [{ "text": "Niets doen", "why_not": "Dat helpt niemand." }],
        "explainable": { "by": SECOND.to_string(), "on": "2021-11-02", "remarks": "Zogenaamd gezien." },
    });
    let mut invented = test.clone();
    invented["simulated"]["report"] = gate["substance"].clone();
    let refused = ruth.put(&format!("/gates/{POLICY}/test"), &invented).await;
    assert_eq!(
        (refused.status, &refused.json()["code"]),
        (StatusCode::CONFLICT, &json!("gate-not-simulated"))
    );
    let recorded = ruth.put(&format!("/gates/{POLICY}/test"), &test).await;
    assert_eq!(recorded.status, StatusCode::OK, "{}", recorded.text());
    assert_eq!(recorded.json()["test"]["explainable"], Value::Null, "a name that somebody else wrote");
    let mut told = test.clone();
    told["answers"] = json!([{
        "body": "Uht", "can_deliver": true, "answered_by": "De directeur", "answered_on": "2021-11-02",
    }]);
    let refused = ruth.put(&format!("/gates/{POLICY}/test"), &told).await;
    assert_eq!(refused.json()["code"], "gate-own-answer", "{}", refused.text());
    (told["answers"][0]["body"], told["answers"][0]["way"]) = (json!("Cws"), json!("paper"));
    let refused = ruth.put(&format!("/gates/{POLICY}/test"), &told).await;
    assert_eq!(refused.json()["code"], "gate-answer-apart", "{}", refused.text());
    let unread = ruth.put(&format!("/gates/{POLICY}/test"), &test).await;
    assert_eq!(unread.json()["code"], "required", "nothing is written over unread: {}", unread.text());
    let mut again = test.clone();
    again["read"] = json!("0".repeat(64));
    let refused = ruth.put(&format!("/gates/{POLICY}/test"), &again).await;
    assert_eq!(refused.json()["code"], "gate-changed", "{}", refused.text());
    again["read"] = recorded.json()["reading"].clone();
    let same = ruth.put(&format!("/gates/{POLICY}/test"), &again).await;
    assert_eq!(same.status, StatusCode::OK, "{}", same.text());
    let steps = format!("/gates/{POLICY}/steps");
    let desk = format!("/gates/{POLICY}/front-desk");
    let support = support(&app).await;
    let reading = recorded.json()["reading"].clone();
    let can =
        json!({ "word": "answer", "can_deliver": true, "answered_by": "De directeur", "read": reading });
    for actor in [TEAM_LEAD, support] {
        let answered = Client::new(&app, actor).await.post(&desk, &can).await;
        assert_eq!(answered.json()["can_deliver"], json!(true), "{}", answered.text());
    }
    let mut handler = Client::new(&app, HANDLER).await;
    let refused = handler.post(&desk, &can).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND, "a case handler answers for no body");
    let seen = json!({ "word": "explainable", "remarks": "Gezien.", "read": reading });
    let unread = handler.post(&desk, &json!({ "word": "explainable", "remarks": "Gezien." })).await;
    assert!(unread.status.is_client_error(), "nothing is signed unread: {}", unread.text());
    let another = json!({ "word": "explainable", "remarks": "Gezien.", "read": "0".repeat(64) });
    let refused = handler.post(&desk, &another).await;
    assert_eq!(
        (refused.status, &refused.json()["code"]),
        (StatusCode::CONFLICT, &json!("gate-changed")),
        "{}",
        refused.text()
    );
    let signed = handler.post(&desk, &seen).await.json();
    assert_eq!(
        (&signed["announced"], &signed["affected"][0]["answer"]),
        (&json!(false), &json!("U houdt uw plek."))
    );
    assert!(signed["explainable_on"].is_string(), "{signed}");
    assert_eq!(signed["to_sign"]["answers"], json!([]), "what others say is not for every desk");
    assert!(!signed.to_string().contains("De directeur"), "{signed}");
    assert_eq!(signed["reading"], reading, "a name changes nothing of what is read");
    let sound = json!({ "word": "legally-sound", "remarks": "Gelezen.", "read": reading });
    let refused = handler.post(&desk, &sound).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND, "a case handler does not judge the law");
    let signed = Client::new(&app, ADVISER).await.post(&desk, &sound).await.json();
    assert!(signed["legally_sound_on"].is_string(), "{signed}");
    assert_eq!(sjoerd.get(&format!("/gates/{POLICY}")).await.json()["missing"], json!([]));
    let unread = sjoerd.post(&steps, &json!({ "step": "announce" })).await;
    assert!(unread.status.is_client_error(), "nothing is announced unread: {}", unread.text());
    let announce = json!({ "step": "announce", "read": reading });
    let own = ruth.post(&steps, &announce).await;
    assert_eq!((own.status, own.json()["code"].clone()), (StatusCode::CONFLICT, json!("gate-same-person")));
    assert_eq!(sjoerd.post(&steps, &announce).await.json()["state"], "announced");
    app.given_registration(ANNA).await;
    let number = app.own_dossier(ANNA).await.unwrap().registration.number.to_string();
    let urgent = json!({ "step": "urgent", "dossiers": [number], "reason": "Dreigende uitzetting." });
    let helped = ruth.post(&steps, &urgent).await.json();
    assert_eq!(helped["urgent_help"], json!([{ "reason": "Dreigende uitzetting.", "dossiers": 1 }]));
    assert!(!helped.to_string().contains(&number), "who was helped is not told");
    let unknown =
        sjoerd.post(&steps, &json!({ "step": "pilot", "dossiers": ["H-2021-00077"], "read": reading })).await;
    assert_eq!(unknown.json()["code"], "not-found", "{}", unknown.text());
    let pilot =
        sjoerd.post(&steps, &json!({ "step": "pilot", "dossiers": [number], "read": reading })).await.json();
    assert_eq!((&pilot["state"], &pilot["pilot"]), (&json!("pilot"), &json!(1)));
    let last = pilot["entries"].as_array().unwrap().last().unwrap();
    assert_eq!((&last["event"], &last["read"]), (&json!("pilot-opened"), &reading));
    // Somebody thinks better of it: what is open stays open, and nothing follows.
    let no = json!({ "word": "not-explainable", "remarks": "Niemand begrijpt het.", "read": reading });
    let told = handler.post(&desk, &no).await.json();
    assert_eq!(told["refused"][0]["what"], json!("explainable"), "{told}");
    let gate: Value = sjoerd.get(&format!("/gates/{POLICY}")).await.json();
    assert_eq!((&gate["state"], &gate["held_up"]), (&json!("pilot"), &json!(true)));
    let learn = json!({ "step": "learn", "lesson": "Bel eerst." });
    assert_eq!(ruth.post(&steps, &learn).await.status, StatusCode::OK);
    let open = json!({ "step": "open", "read": reading });
    assert_eq!(sjoerd.post(&steps, &open).await.json()["code"], json!("gate-held-up"));
    assert_eq!(handler.post(&desk, &seen).await.status, StatusCode::OK, "they can explain it again");
    assert_eq!(
        sjoerd.post(&steps, &open).await.json()["code"],
        json!("gate-no-cohort"),
        "a pilot is no cohort"
    );
    let cohort = json!({ "step": "cohort", "name": "2021", "registered_from": "2021-01-01", "registered_until": "2021-12-31", "read": reading });
    assert_eq!(sjoerd.post(&steps, &cohort).await.json()["state"], json!("cohorts"));
    assert_eq!(sjoerd.post(&steps, &open).await.json()["code"], json!("gate-nothing-learned"));
    assert_eq!(ruth.post(&steps, &learn).await.status, StatusCode::OK);
    assert_eq!(sjoerd.post(&steps, &open).await.json()["state"], json!("open"));
    let none =
        sjoerd.post(&steps, &json!({ "step": "withdraw-change", "reason": "Terug.", "read": reading })).await;
    assert_eq!(none.json()["code"], json!("gate-no-change"));
}
