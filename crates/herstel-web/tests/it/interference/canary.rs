//! What is only one person's is a canary; nobody else ever sees it sing.

use super::{
    A, B, a, b, closed_staff,
    crawl::{Fill, Seen, Viewer, crawl, links},
    family::{Somebody, Story},
    nobody_s, side, staff_with_a_conflict, world,
};
use crate::app::{App, HANDLER};
use aho_corasick::AhoCorasick;
use herstel_kernel::{Actor, Cents, Date};
use std::collections::{BTreeMap, BTreeSet};

/// The strings that a test names itself; all of them must be found where they may be seen.
fn named(story: &Story, somebody: &Somebody) -> BTreeSet<String> {
    let details = &story.details;
    let mut canaries: BTreeSet<String> = [
        Some(&details.name),
        details.address.as_ref(),
        details.email.as_ref(),
        details.phone.as_ref(),
        Some(&somebody.number),
        Some(&somebody.dispute),
    ]
    .into_iter()
    .flatten()
    .cloned()
    .collect();
    canaries.extend(
        [story.words, story.source, story.dispute, story.answer, story.document.0, story.document.1]
            .map(str::to_owned),
    );
    canaries
}

/// Everything that only this person has, in the forms in which it can be shown.
pub(super) fn canaries(story: &Story, somebody: &Somebody, other: &Somebody) -> BTreeSet<String> {
    let mut canaries = named(story, somebody);
    let others: BTreeSet<String> = other.journal.iter().flat_map(strings).collect();
    let own = somebody.journal.iter().flat_map(strings);
    // Short words and those of the language of events are everybody's.
    let everybody = ["toeslagjaar", "first-review", "2021-11-19"];
    canaries.extend(own.filter(|text| {
        text.chars().count() > 5
            && !others.contains(text)
            && !everybody.iter().any(|word| text.starts_with(word))
    }));
    let of_handling =
        [story.remark_of_handler, story.remark_of_reader, story.note, story.urgent, story.article];
    canaries.extend(of_handling.map(str::to_owned));
    canaries.extend(story.protected.map(str::to_owned));
    canaries.insert(story.person.to_string());
    canaries.insert(story.details.bsn.clone());
    for word in story.details.name.split(' ') {
        canaries.insert(word.to_owned());
    }
    for day in [story.details.born_on, story.mandate_until] {
        canaries.extend(forms_of_day(day));
    }
    canaries.extend(forms_of_amount(somebody.amount));
    for (_, text) in story.facts.iter().filter(|(_, text)| text.contains(',') && text.len() > 5) {
        canaries.insert((*text).to_owned());
        canaries.insert(text.replace('.', "").replace(',', "."));
    }
    canaries
}

/// Every text in a document.
fn strings(value: &serde_json::Value) -> Vec<String> {
    match value {
        serde_json::Value::String(text) => vec![text.clone()],
        serde_json::Value::Array(values) => values.iter().flat_map(strings).collect(),
        serde_json::Value::Object(fields) => fields.values().flat_map(strings).collect(),
        serde_json::Value::Null | serde_json::Value::Bool(_) | serde_json::Value::Number(_) => Vec::new(),
    }
}

fn forms_of_day(day: Date) -> [String; 3] {
    let months = [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ];
    let month = months[usize::from(day.month().unsigned_abs()) - 1];
    [day.to_string(), day.strftime("%d-%m-%Y").to_string(), format!("{} {month} {}", day.day(), day.year())]
}

fn forms_of_amount(amount: Cents) -> [String; 2] {
    let shown = amount.to_string();
    let dutch: String = shown.chars().filter(|c| c.is_ascii_digit() || ".,".contains(*c)).collect();
    assert!(dutch.len() > 5 && !dutch.ends_with("000,00"), "an amount that others can have: {shown}");
    let plain = dutch.replace('.', "").replace(',', ".");
    [dutch, plain]
}

/// Where somebody saw a canary that they did not bring themselves.
fn sung(seen: &[Seen], canaries: &BTreeSet<String>) -> Vec<String> {
    let search = search_for(canaries);
    let mut found = Vec::new();
    for seen in seen {
        let (text, request) = (seen.text(), seen.request());
        let heard: BTreeSet<usize> =
            search.find_overlapping_iter(&text).map(|heard| heard.pattern().as_usize()).collect();
        for canary in heard.into_iter().filter_map(|place| canaries.iter().nth(place)) {
            if !request.contains(canary.as_str()) {
                found.push(format!("{canary:?} in {} ({})", request, seen.status));
            }
        }
    }
    found
}

/// Finds each of them in one pass over a text; there are hundreds, and thousands of texts.
pub(super) fn search_for(canaries: &BTreeSet<String>) -> AhoCorasick {
    AhoCorasick::new(canaries).unwrap()
}

/// Every address in what the person and their handler see of a dossier.
async fn addresses(app: &App, somebody: &Somebody, person: Actor) -> BTreeSet<String> {
    let mut addresses = BTreeSet::new();
    for (actor, begin) in
        [(person, "/mijn-zaak".to_owned()), (HANDLER, format!("/werk/dossier/{}", somebody.number))]
    {
        let mut browser = app.signed_in(actor).await;
        let mut waiting = vec![begin];
        while let Some(path) = waiting.pop() {
            if path.starts_with("/regelingen") || !addresses.insert(path.clone()) {
                continue;
            }
            waiting.extend(links(&browser.get(&path).await));
        }
    }
    addresses
}

/// Nothing of the target reaches the viewers, and what is the target's cannot be told from what is not there.
async fn nothing_reaches(
    app: &App,
    viewers: Vec<Viewer>,
    (story, target): (&Story, &Somebody),
    other: &Somebody,
) {
    let canaries = canaries(story, target, other);
    let addresses = addresses(app, target, Actor::Person { person: story.person }).await;
    assert!(addresses.len() > 5, "{addresses:?}");
    // The same version is typed with both, so that a viewer whose own dossier happens to be at it answers both alike.
    let absent = Fill { version: target.version, ..Fill::absent() };
    let there = [Fill::of(target, 0), Fill::of(target, 2), Fill::of(target, 2).with_number(&other.number)];
    let not_there = [absent.clone(), absent.clone(), absent.with_number(&other.number)];
    let fills: Vec<Fill> = there.iter().chain(&not_there).cloned().collect();
    let before = super::family::kept(app, target).await;
    for (place, viewer) in (1..).zip(viewers) {
        let seen = crawl(app, place, viewer, &fills, &addresses).await;
        assert_eq!(sung(&seen, &canaries), Vec::<String>::new(), "{} saw", viewer.name);
        for (there, absent) in there.iter().zip(&not_there) {
            assert_eq!(differences(&seen, there, absent), Vec::<String>::new(), "{} can tell", viewer.name);
        }
    }
    assert_eq!(super::family::kept(app, target).await, before, "somebody changed it");
}

/// Requests for what is there and for what is not that were answered differently.
fn differences(all: &[Seen], there: &Fill, absent: &Fill) -> Vec<String> {
    let renamed = |text: &str| {
        there.parameters.iter().fold(text.to_owned(), |text, (name, value)| {
            text.replace(value.as_str(), &absent.parameters[name])
        })
    };
    // The first answer to each request, as whoever compares them by hand would look it up.
    let mut answers: BTreeMap<(&str, &str), &Seen> = BTreeMap::new();
    for seen in all {
        answers.entry((&seen.method, &seen.path)).or_insert(seen);
    }
    let mut told = Vec::new();
    for seen in all {
        let path = renamed(&seen.path);
        if path == seen.path {
            continue;
        }
        let Some(other) = answers.get(&(seen.method.as_str(), path.as_str())) else { continue };
        let same = seen.status == other.status
            && seen.headers == other.headers
            && renamed(&without_keys(seen)) == without_keys(other);
        if !same {
            told.push(format!("{}: {} and {}", seen.request(), seen.status, other.status));
        }
    }
    told
}

/// The answer without the keys of forms, which are drawn anew for each.
fn without_keys(seen: &Seen) -> String {
    let text = String::from_utf8_lossy(&seen.bytes).into_owned();
    let mut parts = text.split("name=\"once\" value=\"");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once('"').map_or(part, |(_, rest)| rest))
}

#[tokio::test]
async fn nothing_of_a_reaches_anybody_on_the_side_of_b_or_of_nobody() {
    let (app, of_a, of_b) = world(Some(&a())).await;
    let of_a = of_a.unwrap();
    let viewers = side(false).into_iter().chain(nobody_s()).chain(closed_staff()).collect();
    nothing_reaches(&app, viewers, (&a(), &of_a), &of_b).await;
}

#[tokio::test]
async fn nothing_of_b_reaches_anybody_on_the_side_of_a_or_of_nobody() {
    let (app, of_a, of_b) = world(Some(&a())).await;
    let of_a = of_a.unwrap();
    let viewers = side(true).into_iter().chain(nobody_s()).chain(staff_with_a_conflict()).collect();
    nothing_reaches(&app, viewers, (&b(), &of_b), &of_a).await;
}

/// Without this the two tests above could pass by looking nowhere.
#[tokio::test]
async fn where_they_may_be_seen_the_canaries_are_seen() {
    let (app, of_a, of_b) = world(Some(&a())).await;
    for (story, somebody, person, place) in [(a(), of_a.unwrap(), A, 1), (b(), of_b, B, 3)] {
        let mut text = String::new();
        for (place, (name, actor)) in
            (place..).zip([("person", Actor::Person { person }), ("handler", HANDLER)])
        {
            let fills = [Fill::of(&somebody, 2)];
            let seen =
                crawl(&app, place, Viewer { name, actor: Some(actor) }, &fills, &BTreeSet::new()).await;
            text.extend(seen.iter().map(Seen::text));
        }
        for canary in named(&story, &somebody) {
            assert!(text.contains(&canary), "{canary} is nowhere");
        }
        assert!(forms_of_amount(somebody.amount).iter().any(|amount| text.contains(amount)));
    }
}
