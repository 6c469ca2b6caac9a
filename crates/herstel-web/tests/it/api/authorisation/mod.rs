//! Who may do what with whose dossier, route by route: complete over the route table. The lines stand by feature, in a file
//! with the name of its folder in the program.

mod access;
mod applications;
mod chain;
mod choices;
mod complaints;
mod deadlines;
mod decisions;
mod demo;
mod details;
mod disputes;
mod documents;
mod effort;
mod experience;
mod facts;
mod forecast;
mod front;
mod gate;
mod handlers;
mod knowledge;
mod looked;
mod messages;
mod municipal;
mod notes;
mod objections;
mod parent;
mod passkeys;
mod plan;
mod preferences;
mod progress;
mod queue;
mod recognition;
mod reconstruction;
mod registration;
mod retention;
mod road;
mod schemes;
mod sessions;
mod sign_in;
mod steering;
mod step_up;
mod story;
mod work_list;

use super::roles::{EVERYBODY, VISITOR, address, browser_of, found, given_grounds, given_objection, send};
use crate::{
    app::{ANNA, App, Case, OTHER, bsn},
    retention::given_list,
    staff::{journal, number},
};
use axum::http::StatusCode;
use herstel_kernel::{Actor, DecisionId, DestructionListId};
use herstel_web::route_table;
use std::{collections::BTreeSet, path::Path, sync::Arc};

/// Method, path, the letters of who gets through with the dossier of the first parent in the address, and a body (a form
/// for pages, JSON for the API). Everybody else finds nothing, and a visitor is asked to sign in.
pub type Line = (&'static str, &'static str, &'static str, &'static str);

/// The lines of each feature, in the order in which they are tried.
const FEATURES: &[(&str, &[Line])] = &[
    ("front", front::ROUTES),
    ("sign_in", sign_in::ROUTES),
    ("passkeys", passkeys::ROUTES),
    ("sessions", sessions::ROUTES),
    ("step_up", step_up::ROUTES),
    ("schemes", schemes::ROUTES),
    ("gate", gate::ROUTES),
    ("forecast", forecast::ROUTES),
    ("steering", steering::ROUTES),
    ("experience", experience::ROUTES),
    ("progress", progress::ROUTES),
    ("retention", retention::ROUTES),
    ("demo", demo::ROUTES),
    ("registration", registration::ROUTES),
    ("parent", parent::ROUTES),
    ("facts", facts::ROUTES),
    ("decisions", decisions::ROUTES),
    ("disputes", disputes::ROUTES),
    ("details", details::ROUTES),
    ("documents", documents::ROUTES),
    ("looked", looked::ROUTES),
    ("choices", choices::ROUTES),
    ("road", road::ROUTES),
    ("access", access::ROUTES),
    ("messages", messages::ROUTES),
    ("municipal", municipal::ROUTES),
    ("work_list", work_list::ROUTES),
    ("effort", effort::ROUTES),
    ("queue", queue::ROUTES),
    ("notes", notes::ROUTES),
    ("handlers", handlers::ROUTES),
    ("plan", plan::ROUTES),
    ("recognition", recognition::ROUTES),
    ("knowledge", knowledge::ROUTES),
    ("preferences", preferences::ROUTES),
    ("deadlines", deadlines::ROUTES),
    ("objections", objections::ROUTES),
    ("complaints", complaints::ROUTES),
    ("applications", applications::ROUTES),
    ("story", story::ROUTES),
    ("reconstruction", reconstruction::ROUTES),
    ("chain", chain::ROUTES),
];

/// The line of every route.
pub fn routes() -> impl Iterator<Item = &'static Line> {
    FEATURES.iter().flat_map(|(_, lines)| lines.iter())
}

#[test]
fn every_route_has_one_line_and_every_line_is_a_route() {
    let table: BTreeSet<(&str, &str)> =
        route_table(true).into_iter().map(|route| (route.method.name(), route.path)).collect();
    let lines: BTreeSet<(&str, &str)> = routes().map(|(method, path, ..)| (*method, *path)).collect();
    let without_line: Vec<_> = table.difference(&lines).collect();
    let without_route: Vec<_> = lines.difference(&table).collect();
    assert!(
        without_line.is_empty() && without_route.is_empty(),
        "no line: {without_line:?}; no route: {without_route:?}"
    );
    assert_eq!(routes().count(), lines.len(), "a route has two lines");
}

#[test]
fn the_lines_of_a_feature_stand_under_the_name_of_its_folder() {
    let web = Path::new(env!("CARGO_MANIFEST_DIR"));
    let places = [web.join("src"), web.join("../herstel-domain/src")];
    for (feature, _) in FEATURES {
        assert!(places.iter().any(|place| place.join(feature).is_dir()), "no folder {feature}");
    }
}

#[tokio::test]
async fn each_role_gets_through_exactly_where_it_may() {
    let providers = crate::sign_in::providers().await;
    for role in EVERYBODY {
        let app = App::demo().await.changed(|state| {
            state.providers = Arc::clone(&providers);
            state.passkeys = Some(crate::passkeys::configured());
        });
        let (case, decision) = app.given_first_review(ANNA).await;
        let document = app.given_document(case).await;
        app.given_registration(OTHER).await;
        given_grounds(&app, case).await;
        given_objection(&app, case, decision).await;
        given_list(&app, DestructionListId::from_bytes([0; 16])).await;
        crate::forecast::given_report(&app).await;
        app.state.store.count_progress(app.state.clock.today()).await.unwrap();
        let before = journal(&app, case).await;
        for (method, path, allowed, body) in routes() {
            let path = path.replace("{document}", &document.to_string());
            let status = attempt(&app, role, case, decision, method, &path, body).await;
            let expected = if allowed.contains(role) {
                "through"
            } else if role == VISITOR {
                "sign in"
            } else {
                "absent"
            };
            assert_eq!(found(status), expected, "{role} {method} {path}: {status}");
        }
        assert_eq!(journal(&app, case).await, before, "nothing changed by forms on an old version");
    }
}

/// Sends a request with everything that a real one has; a redirect to sign-in counts as 401.
async fn attempt(
    app: &App,
    role: char,
    case: Case,
    decision: DecisionId,
    method: &str,
    path: &str,
    body: &str,
) -> StatusCode {
    let mut browser = browser_of(app, role).await;
    let path = address(path, &number(app, case).await, decision);
    send(&mut browser, method, &path, body).await
}

#[tokio::test]
async fn absent_and_not_yours_are_the_same_answer() {
    let app = App::plain().await;
    let (case, decision) = app.given_first_review(ANNA).await;
    app.given_registration(OTHER).await;
    let number = number(&app, case).await;
    let mut other = app.signed_in(Actor::Person { person: OTHER }).await;
    for (yours, absent) in [
        (format!("/api/v1/dossiers/{number}"), "/api/v1/dossiers/H-2021-99999".to_owned()),
        (
            format!("/api/v1/dossiers/{number}/decisions/{decision}"),
            format!("/api/v1/dossiers/{number}/decisions/dec-{:032}", 0),
        ),
        (
            format!("/api/v1/dossiers/{number}/decisions/{decision}/letter"),
            format!("/api/v1/dossiers/H-2021-99999/decisions/{decision}/letter"),
        ),
    ] {
        let (yours, absent) = (other.get(&yours).await, other.get(&absent).await);
        assert_eq!(yours.status, StatusCode::NOT_FOUND);
        assert_eq!((yours.status, yours.text()), (absent.status, absent.text()));
        assert!(!yours.text().contains(&bsn(u32::from(ANNA.to_bytes()[0]))));
    }
}
