//! Two installations that differ in the data of A only: what everybody else gets is the same, to the byte.

use super::{
    closed_staff,
    crawl::{Fill, Seen, Viewer, crawl},
    family::{CHILD, Story, a, other_a},
    nobody_s, side, world,
};
use crate::{api::Client, app::bsn};
use herstel_kernel::Actor;
use serde_json::json;
use std::collections::BTreeSet;

/// What the viewers get to see in a world, each in one that nobody looked at before.
async fn seen_in(story: Option<&Story>, viewers: &[Viewer], fills: &[Fill]) -> Vec<(Viewer, Vec<Seen>)> {
    let (app, _, of_b) = world(story).await;
    let fills: Vec<Fill> = fills.iter().cloned().chain([Fill::of(&of_b, 2)]).collect();
    let mut all = Vec::new();
    for (place, viewer) in (1..).zip(viewers) {
        all.push((*viewer, crawl(&app, place, *viewer, &fills, &BTreeSet::new()).await));
    }
    all
}

fn assert_same(one: &[(Viewer, Vec<Seen>)], other: &[(Viewer, Vec<Seen>)]) {
    for ((viewer, one), (_, other)) in one.iter().zip(other) {
        let requests = |seen: &[Seen]| seen.iter().map(Seen::request).collect::<Vec<_>>();
        assert_eq!(requests(one), requests(other), "{}: other addresses", viewer.name);
        for (one, other) in one.iter().zip(other) {
            let text = |seen: &Seen| String::from_utf8_lossy(&seen.bytes).into_owned();
            assert_eq!(
                (one.status, &one.headers),
                (other.status, &other.headers),
                "{}: {}",
                viewer.name,
                one.request()
            );
            assert!(
                one.bytes == other.bytes,
                "{}: {}\n{}\n{}",
                viewer.name,
                one.request(),
                text(one),
                text(other)
            );
        }
    }
}

async fn fills_of_a() -> [Fill; 2] {
    let (_, of_a, _) = world(Some(&a())).await;
    let of_a = of_a.unwrap();
    [Fill::of(&of_a, 0), Fill::of(&of_a, 2)]
}

fn everybody_else() -> Vec<Viewer> {
    side(false).into_iter().chain(nobody_s()).collect()
}

#[tokio::test]
async fn whether_a_is_there_at_all_changes_nothing_for_anybody_else() {
    let fills = fills_of_a().await;
    let viewers: Vec<Viewer> = everybody_else().into_iter().chain(closed_staff()).collect();
    let with = seen_in(Some(&a()), &viewers, &fills).await;
    let without = seen_in(None, &viewers, &fills).await;
    assert_same(&with, &without);
}

#[tokio::test]
async fn other_data_of_a_change_nothing_for_anybody_else() {
    let fills = fills_of_a().await;
    let viewers: Vec<Viewer> = everybody_else().into_iter().chain(closed_staff()).collect();
    let one = seen_in(Some(&a()), &viewers, &fills).await;
    let other = seen_in(Some(&other_a()), &viewers, &fills).await;
    assert_same(&one, &other);
}

#[tokio::test]
async fn whether_a_is_protected_changes_nothing_for_who_never_reaches_a() {
    let fills = fills_of_a().await;
    let one = seen_in(Some(&a()), &everybody_else(), &fills).await;
    let open = Story { protected: None, ..a() };
    let other = seen_in(Some(&open), &everybody_else(), &fills).await;
    assert_same(&one, &other);
}

#[tokio::test]
async fn somebody_else_s_citizen_number_says_nothing_about_them() {
    let mut answers = BTreeSet::new();
    for story in [Some(&a()), None] {
        // The number of A, who may be registered, and one of nobody.
        for number in [bsn(71), bsn(90)] {
            let (app, _, _) = world(story).await;
            app.count_from(1_000_000);
            let mut browser = app.parent(CHILD).await;
            let page = browser.open("/aanmelden").await;
            let typed =
                [("name", "Isabella"), ("bsn", &number), ("born_on", "01-02-1998"), ("years", "2014")];
            let answer = browser.submit(&page, "/aanmelden", &typed).await;
            assert!(answer.status.is_client_error(), "{}", answer.status);
            answers.insert((answer.status.as_u16(), answer.text().replace(&number, "")));
            app.count_from(2_000_000);
            let mut client = Client::new(&app, Actor::Person { person: CHILD }).await;
            let typed =
                json!({ "name": "Isabella", "bsn": number, "born_on": "1998-02-01", "years": [2014] });
            let answer = client.post("/registrations", &typed).await;
            answers.insert((answer.status.as_u16(), answer.text().replace(&number, "")));
        }
    }
    assert_eq!(answers.len(), 2, "one page and one document: {answers:#?}");
}
