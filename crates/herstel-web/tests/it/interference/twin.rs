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
use tokio::sync::OnceCell;

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

/// What is held against every other installation: the one in which A is as A is.
struct WithA {
    fills: [Fill; 2],
    seen: Vec<(Viewer, Vec<Seen>)>,
}

/// Looked at once for all tests: it takes as long as what is held against it.
async fn with_a() -> &'static WithA {
    static WITH_A: OnceCell<WithA> = OnceCell::const_new();
    WITH_A
        .get_or_init(|| async {
            let (_, of_a, _) = world(Some(&a())).await;
            let of_a = of_a.unwrap();
            let fills = [Fill::of(&of_a, 0), Fill::of(&of_a, 2)];
            let viewers: Vec<Viewer> = everybody_else().into_iter().chain(closed_staff()).collect();
            let seen = seen_in(Some(&a()), &viewers, &fills).await;
            WithA { fills, seen }
        })
        .await
}

/// Who never reaches A, those first who are no staff of the operation.
fn everybody_else() -> Vec<Viewer> {
    side(false).into_iter().chain(nobody_s()).collect()
}

/// Holds an installation against the one with A, for the first of its viewers.
async fn assert_as_with_a(story: Option<&Story>, viewers: usize) {
    let with = with_a().await;
    let first = &with.seen[..viewers];
    let viewers: Vec<Viewer> = first.iter().map(|(viewer, _)| *viewer).collect();
    assert_same(first, &seen_in(story, &viewers, &with.fills).await);
}

#[tokio::test]
async fn whether_a_is_there_at_all_changes_nothing_for_anybody_else() {
    assert_as_with_a(None, with_a().await.seen.len()).await;
}

#[tokio::test]
async fn other_data_of_a_change_nothing_for_anybody_else() {
    assert_as_with_a(Some(&other_a()), with_a().await.seen.len()).await;
}

#[tokio::test]
async fn whether_a_is_protected_changes_nothing_for_who_never_reaches_a() {
    let open = Story { protected: None, ..a() };
    assert_as_with_a(Some(&open), everybody_else().len()).await;
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
