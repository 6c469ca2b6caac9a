//! An id of one person in the body of what another sends, in a form or as JSON, names nothing there: it is answered as
//! an id of nobody is, and is kept nowhere. These are whole and would be carried out; what pages and the description of the
//! API show is tried besides in `forms` and `described`.

use super::{
    B, a,
    canary::{canaries, sung},
    crawl::{Asking, Fill, Seen, Viewer, text_of},
    family::{Somebody, kept},
    world,
};
use crate::app::{App, HANDLER};
use herstel_domain::{Purpose, Scope};
use herstel_kernel::Actor;
use std::collections::BTreeSet;

/// Who sends it: the person in their own dossier, or who handles that dossier and handles the other as well.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sender {
    Person,
    Handler,
}

use Sender::{Handler, Person};

/// What names something in its body. `{number}` is the dossier of who sends it, everything else something of another.
const NAMED: [(Sender, &str, &str); 23] = [
    (
        Person,
        "/api/v1/dossiers/{number}/disputes",
        r#"{"expected_version":0,"about":{"kind":"other"},"words":"Dit klopt niet.","document":"{document}"}"#,
    ),
    (
        Person,
        "/api/v1/dossiers/{number}/disputes",
        r#"{"expected_version":0,"about":{"kind":"timeline","entry":"{entry}"},"words":"Dit klopt niet."}"#,
    ),
    (
        Person,
        "/api/v1/dossiers/{number}/disputes",
        r#"{"expected_version":0,"about":{"kind":"decision-row","decision":"{decision}","attribute":"x"},"words":"Nee."}"#,
    ),
    (
        Person,
        "/api/v1/dossiers/{number}/objections",
        r#"{"expected_version":0,"decision":"{decision}","words":"Te laag.","sender":"parent"}"#,
    ),
    (Person, "/api/v1/dossiers/{number}/messages", r#"{"to":"{message}","text":"Waar gaat dit over?"}"#),
    (
        Handler,
        "/api/v1/dossiers/{number}/choices",
        r#"{"expected_version":0,"step":"first-review","option":"wait","by_word":"paper","document":"{document}"}"#,
    ),
    (
        Handler,
        "/api/v1/dossiers/{number}/agreements",
        r#"{"expected_version":0,"talk":"{talk}","what":"Bellen.","owner":"operation","due_on":"2022-12-01"}"#,
    ),
    (
        Handler,
        "/api/v1/dossiers/{number}/papers",
        r#"{"change":"file","expected_version":0,"document":"{document}","papers":["main:allowance-decisions"]}"#,
    ),
    (
        Handler,
        "/api/v1/dossiers/{number}/papers",
        r#"{"change":"not-it","expected_version":0,"document":"{document}","paper":"main:allowance-decisions","reason":"Iets anders."}"#,
    ),
    (
        Handler,
        "/api/v1/dossiers/{number}/papers",
        r#"{"change":"replace","expected_version":0,"document":"{document}","earlier":"{document}"}"#,
    ),
    (
        Handler,
        "/api/v1/dossiers/{number}/reconstruction",
        r#"{"change":"write","expected_version":0,"happened_on":"2014-03-01","kind":"letter","source":"archief","words":"Een brief.","document":"{document}"}"#,
    ),
    (
        Handler,
        "/api/v1/dossiers/{number}/reconstruction",
        r#"{"change":"write","expected_version":0,"entry":"{entry}","happened_on":"2014-03-01","kind":"letter","source":"archief","words":"Een brief.","asked_of":"de bank","asked_on":"2021-01-01"}"#,
    ),
    (
        Handler,
        "/api/v1/dossiers/{number}/reconstruction",
        r#"{"change":"drop","expected_version":0,"entry":"{entry}","reason":"Hoort hier niet."}"#,
    ),
    (
        Handler,
        "/api/v1/dossiers/{number}/chain",
        r#"{"change":"finish-duty","expected_version":0,"duty":"{duty}","done_on":"2021-11-01"}"#,
    ),
    (
        Handler,
        "/api/v1/dossiers/{number}/chain",
        r#"{"change":"record-payment","expected_version":0,"decision":"{decision}","paid_on":"2021-11-01"}"#,
    ),
    (
        Handler,
        "/api/v1/dossiers/{number}/chain",
        r#"{"change":"move-referral","expected_version":0,"referral":"{referral}","state":"made"}"#,
    ),
    (
        Handler,
        "/api/v1/dossiers/{number}/chain",
        r#"{"change":"accept-handover","expected_version":0,"handover":"{handover}","accepted_by":"Iemand"}"#,
    ),
    (
        Handler,
        "/api/v1/dossiers/{number}/appeals",
        r#"{"expected_version":0,"about":"{objection}","reason":"decision","level":"court","party":"parent","filed_on":"2021-11-19"}"#,
    ),
    (
        Handler,
        "/werk/dossier/{number}/grondslag",
        "version=0&kind=law&article=Wht+2.11&audience=kin&relation={relation}",
    ),
    (
        Handler,
        "/werk/dossier/{number}/berichten",
        "version=0&kind=words&subject=Antwoord&text=Dank.&answers={reply}",
    ),
    (
        Handler,
        "/werk/dossier/{number}/tijdlijn/gebeurtenis",
        "version=0&kind=letter&happened_on=01-03-2014&source=archief&words=Een+brief.&document={document}",
    ),
    (Handler, "/werk/dossier/{number}/plan/afspraak", "version=0&owner=operation&what=Bellen&talk={talk}"),
    (Handler, "/werk/dossier/{number}/tijdlijn/gevraagd", "version=0&by_word=paper&document={document}"),
];

async fn version(app: &App, somebody: &Somebody) -> u64 {
    let scope = Scope::new(HANDLER, Purpose::Handling, app.occasion()).unwrap();
    app.state.store.dossier(&scope, somebody.case.dossier).await.unwrap().unwrap().version
}

#[tokio::test]
async fn an_id_of_another_in_a_body_is_answered_as_one_of_nobody_and_kept_nowhere() {
    let (app, of_a, of_b) = world(Some(&a())).await;
    let of_a = of_a.unwrap();
    let canaries = canaries(&a(), &of_a, &of_b);
    let (there, absent) = (Fill::of(&of_a, 0), Fill::absent());
    let ids: BTreeSet<&String> = there
        .parameters
        .iter()
        .filter(|(name, value)| absent.parameters[*name] != **value)
        .map(|(_, value)| value)
        .collect();
    let before = kept(&app, &of_a).await;
    for (place, (from, path, body)) in (0..).zip(NAMED) {
        let actor = match from {
            Person => Actor::Person { person: B },
            Handler => HANDLER,
        };
        let viewer = Viewer { name: "B", actor: Some(actor) };
        let path = path.replace("{number}", &of_b.number);
        let mut answers = Vec::new();
        for (nth, fill) in [&there, &absent].into_iter().enumerate() {
            app.count_from(1_000_000 + 10_000 * place + 5_000 * u64::try_from(nth).unwrap());
            let asking = Asking::new(&app, viewer).await;
            let version = version(&app, &of_b).await;
            let mut body = body
                .replace("\"expected_version\":0", &format!("\"expected_version\":{version}"))
                .replace("version=0", &format!("version={version}"));
            for (name, value) in &fill.parameters {
                body = body.replace(name, value);
            }
            assert!(!body.contains("\"{") && !body.contains("={"), "nothing is put in: {body}");
            let answer = asking.send("POST", &path, &body).await;
            let seen = Seen::new("POST", &path, &body, answer);
            assert!(seen.status < 500, "{}", seen.request());
            if from == Person {
                assert_eq!(sung(std::slice::from_ref(&seen), &canaries), Vec::<String>::new());
            }
            let mut text = text_of(&seen.bytes);
            for (name, value) in &there.parameters {
                text = text.replace(value, &absent.parameters[name]);
            }
            // What was put in once more made a version of its own.
            text =
                text.replace(&format!("\"version\":{}", self::version(&app, &of_b).await), "\"version\":0");
            // The keys of forms are drawn anew for each page.
            answers.push((seen.status, path.starts_with("/api/").then_some(text)));
        }
        assert_eq!(answers[0], answers[1], "{path} {body}");
    }
    assert_eq!(kept(&app, &of_a).await, before, "somebody changed it");
    let scope = Scope::new(HANDLER, Purpose::Handling, app.occasion()).unwrap();
    let entries = app.state.store.history(&scope, of_b.case.dossier).await.unwrap();
    let of_b = entries.iter().map(|entry| serde_json::to_string(&entry.event).unwrap()).collect::<String>();
    for id in ids {
        assert!(!of_b.contains(id.as_str()), "{id} is in the dossier of somebody else");
    }
}
