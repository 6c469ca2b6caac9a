//! Nothing of one ex-partner ever reaches the other, nor anybody who acts for the other, nor a desk, nor staff to whom
//! the dossier is closed: not in a page, the API, a letter, a search, an error, a header, an address or an e-mail. And
//! with other data of the one, or none, what the other gets is the same to the byte.

mod bodies;
mod canary;
pub mod crawl;
mod described;
pub mod family;
pub mod fill;
mod foreign;
mod forms;
mod gate;
mod given;
mod logs;
mod mail;
mod road;
mod story;
mod twin;

use crawl::Viewer;
use family::{
    A, B, CHILD, CURATOR_OF_A, CURATOR_OF_B, EXPERT_OF_A, EXPERT_OF_B, HELPER_OF_A, HELPER_OF_B, KIN_OF_A,
    KIN_OF_B, LEAD, OFFICE_OF_A, OFFICE_OF_B, OFFICER, OUTSIDERS, Somebody, a, at_desk, b, given,
    given_conflict, given_people, given_staff,
};
use herstel_kernel::{Actor, Desk};

use crate::app::{ADVISER, App, COMMITTEE, OTHER};

/// The people of one side: the person, who acts for them, their municipality.
fn side(of_a: bool) -> Vec<Viewer> {
    let (person, helper, organisation, municipality) =
        if of_a { (A, HELPER_OF_A, OFFICE_OF_A, "0018") } else { (B, HELPER_OF_B, OFFICE_OF_B, "0150") };
    [
        ("person", Actor::Person { person }),
        ("helper with a mandate", Actor::Person { person: helper }),
        ("office with a mandate", Actor::Representative { organisation, colleague: None }),
        ("support desk of the municipality", at_desk(municipality, Desk::Support)),
    ]
    .map(|(name, actor)| Viewer { name, actor: Some(actor) })
    .into()
}

/// Who is there in the place of the person of one side, or beside them.
fn in_place_of(a: bool) -> Vec<Viewer> {
    let people =
        if a { [KIN_OF_A, CURATOR_OF_A, EXPERT_OF_A] } else { [KIN_OF_B, CURATOR_OF_B, EXPERT_OF_B] };
    let names = ["next of kin", "curator", "expert"].into_iter();
    names.zip(people).map(|(name, person)| Viewer { name, actor: Some(Actor::Person { person }) }).collect()
}

/// A team lead, to whom a protected dossier with a case handler is closed, a privacy officer, a legal adviser, and somebody of the
/// committee before which no objection of theirs is.
fn decide_nothing() -> Vec<Viewer> {
    let roles = [("team lead", LEAD), ("privacy officer", OFFICER), ("legal adviser", ADVISER)];
    let staff = roles.into_iter().chain([("objection committee", COMMITTEE)]);
    staff.map(|(name, actor)| Viewer { name, actor: Some(actor) }).collect()
}

/// Who reaches nobody's dossier.
fn nobody_s() -> Vec<Viewer> {
    let signed_in = [
        ("shared child", Actor::Person { person: CHILD }),
        ("another parent", Actor::Person { person: OTHER }),
        ("collection desk", at_desk("0018", Desk::Collection)),
        ("collection desk of the other", at_desk("0150", Desk::Collection)),
        ("support desk elsewhere", at_desk("0599", Desk::Support)),
    ];
    let signed_in = signed_in.into_iter().map(|(name, actor)| Viewer { name, actor: Some(actor) });
    signed_in.chain([Viewer { name: "visitor", actor: None }]).collect()
}

/// Staff who do not reach A: a handler and a reader to whom a protected dossier is closed, one with a conflict of
/// interest, one who steers.
fn closed_staff() -> Vec<Viewer> {
    let names = ["another handler", "reader with a conflict", "reader with nothing to read", "who steers"];
    names.into_iter().zip(OUTSIDERS).map(|(name, actor)| Viewer { name, actor: Some(actor) }).collect()
}

/// Staff who do not reach B either.
fn staff_with_a_conflict() -> Vec<Viewer> {
    closed_staff()
        .into_iter()
        .filter(|viewer| ["reader with a conflict", "who steers"].contains(&viewer.name))
        .collect()
}

/// B first, so that the number of B says nothing; then A if there is one.
async fn world(a: Option<&family::Story>) -> (App, Option<Somebody>, Somebody) {
    let app = App::demo().await;
    given_staff(&app).await;
    given_people(&app).await;
    given_conflict(&app, A).await;
    given_conflict(&app, B).await;
    app.count_from(100);
    let of_b = given(&app, &b()).await;
    app.count_from(10_000);
    let of_a = match a {
        Some(story) => Some(given(&app, story).await),
        None => None,
    };
    (app, of_a, of_b)
}
