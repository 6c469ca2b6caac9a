//! What cannot be right, at every desk: the status, the sentence, and a journal that does not move.

use super::{dossier, journal, number};
use crate::app::{ANNA, App, Case, HANDLER, REVIEWER};
use axum::http::StatusCode;
use herstel_kernel::Actor;

/// One attempt.
struct Attempt {
    what: &'static str,
    by: Actor,
    /// After `/werk/dossier/NUMBER`; `DECISION` stands for the decision of the dossier.
    path: &'static str,
    fields: &'static [(&'static str, &'static str)],
    status: StatusCode,
    sentence: &'static str,
}

const INVALID: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;
const CONFLICT: StatusCode = StatusCode::CONFLICT;

/// On a dossier of which the first review was proposed by the case handler.
const ON_A_PROPOSAL: [Attempt; 9] = [
    Attempt {
        what: "31 February",
        by: HANDLER,
        path: "/feiten",
        fields: &[("dagtekening eerste nadelige beschikking", "31-02-2014"), ("source", "brief")],
        status: INVALID,
        sentence: "Deze dag bestaat niet.",
    },
    Attempt {
        what: "a negative amount",
        by: HANDLER,
        path: "/feiten",
        fields: &[("toeslagjaar/2013/teruggevorderd bedrag", "-1"), ("source", "brief")],
        status: INVALID,
        sentence: "Dit is te laag.",
    },
    Attempt {
        what: "an unknown year",
        by: HANDLER,
        path: "/feiten",
        fields: &[("toeslagjaar/2031/teruggevorderd bedrag", "1"), ("source", "brief")],
        status: INVALID,
        sentence: "Dit jaar hoort niet bij deze regeling.",
    },
    Attempt {
        what: "an unknown fact",
        by: HANDLER,
        path: "/feiten",
        fields: &[("lievelingskleur", "blauw"), ("source", "brief")],
        status: INVALID,
        sentence: "Dit gegeven hoort niet bij deze regeling.",
    },
    Attempt {
        what: "more unpaid than claimed",
        by: HANDLER,
        path: "/feiten",
        fields: &[("toeslagjaar/2013/nog niet betaald deel", "99.999"), ("source", "brief")],
        status: INVALID,
        sentence: "Deze gegevens spreken elkaar tegen:",
    },
    Attempt {
        what: "a date before there was any decision",
        by: HANDLER,
        path: "/feiten",
        fields: &[("dagtekening eerste nadelige beschikking", "10-03-1914"), ("source", "brief")],
        status: INVALID,
        sentence: "Deze datum is te vroeg.",
    },
    Attempt {
        what: "a second proposal for the same step",
        by: REVIEWER,
        path: "/stap/first-review",
        fields: &[],
        status: CONFLICT,
        sentence: "Er ligt al een voorstel voor deze stap",
    },
    Attempt {
        what: "an approver who is the proposer",
        by: HANDLER,
        path: "/besluit/DECISION/akkoord",
        fields: &[],
        status: CONFLICT,
        sentence: "U deed hier zelf al een deel van.",
    },
    Attempt {
        what: "a stale form",
        by: REVIEWER,
        path: "/besluit/DECISION/akkoord",
        fields: &[("version", "1")],
        status: CONFLICT,
        sentence: "Dit dossier is net veranderd, door uzelf of door iemand anders.",
    },
];

/// On a dossier of which the first review was approved.
const ON_A_DECISION: [Attempt; 3] = [
    Attempt {
        what: "a second decision on a decided step",
        by: HANDLER,
        path: "/stap/first-review",
        fields: &[],
        status: CONFLICT,
        sentence: "Over deze stap is al besloten.",
    },
    Attempt {
        what: "a second approval",
        by: REVIEWER,
        path: "/besluit/DECISION/akkoord",
        fields: &[],
        status: CONFLICT,
        sentence: "Over deze stap is al besloten.",
    },
    Attempt {
        what: "a return after the approval",
        by: REVIEWER,
        path: "/besluit/DECISION/terug",
        fields: &[("remarks", "Toch niet.")],
        status: CONFLICT,
        sentence: "Over deze stap is al besloten.",
    },
];

#[tokio::test]
async fn on_a_proposal_every_wrong_attempt_gets_its_sentence_and_leaves_no_trace() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    app.propose(case, "first-review").await;
    for attempt in &ON_A_PROPOSAL {
        check(&app, case, attempt).await;
    }
}

#[tokio::test]
async fn on_a_decision_every_wrong_attempt_gets_its_sentence_and_leaves_no_trace() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    for attempt in &ON_A_DECISION {
        check(&app, case, attempt).await;
    }
}

async fn check(app: &App, case: Case, attempt: &Attempt) {
    let now = dossier(app, case).await;
    let before = journal(app, case).await;
    let mut browser = app.signed_in(attempt.by).await;
    let csrf = browser.get("/api/v1/session").await.json()["csrf_token"].as_str().unwrap().to_owned();
    let decision = now.decisions[0].proposed.decision.to_string();
    let path =
        format!("/werk/dossier/{}{}", number(app, case).await, attempt.path.replace("DECISION", &decision));
    let version = now.version.to_string();
    let mut fields = vec![("csrf", csrf.as_str())];
    if !attempt.fields.iter().any(|(name, _)| *name == "version") {
        fields.push(("version", version.as_str()));
    }
    fields.extend(attempt.fields);
    let answer = browser.post(&path, &fields).await;
    let page = answer.html();
    let text = page.main_text();
    assert_eq!(answer.status, attempt.status, "{}: {text}", attempt.what);
    assert!(text.contains(attempt.sentence), "{}: «{}» is not in\n{text}", attempt.what, attempt.sentence);
    assert_eq!(page.problems(), Vec::<String>::new(), "{}", attempt.what);
    assert_eq!(journal(app, case).await, before, "{}", attempt.what);
}
