//! What is only one person's is a canary; nobody else ever sees it sing.

use super::{
    A, B, a, b, closed_staff,
    crawl::{Fill, Seen, Viewer, crawl, links},
    decide_nothing,
    family::{OFFICER, Somebody, Story},
    in_place_of, nobody_s,
    road::TOLD,
    side, staff_with_a_conflict, world,
};
use crate::app::{App, HANDLER};
use aho_corasick::AhoCorasick;
use base64::{
    Engine as _,
    engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD},
};
use herstel_kernel::{Actor, Cents, Date, long_date_nl};
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
    canaries.extend([story.kin.1, story.curator.1, story.expert.1].map(str::to_owned));
    canaries.extend(TOLD.map(|about| story.told(about)));
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
    canaries.insert(story.mark.to_owned());
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
    [day.to_string(), day.strftime("%d-%m-%Y").to_string(), long_date_nl(day)]
}

fn forms_of_amount(amount: Cents) -> [String; 2] {
    let shown = amount.to_string();
    let dutch: String = shown.chars().filter(|c| c.is_ascii_digit() || ".,".contains(*c)).collect();
    assert!(dutch.len() > 5 && !dutch.ends_with("000,00"), "an amount that others can have: {shown}");
    let plain = dutch.replace('.', "").replace(',', ".");
    [dutch, plain]
}

/// Where somebody saw a canary that they did not bring themselves.
pub(super) fn sung(seen: &[Seen], canaries: &BTreeSet<String>) -> Vec<String> {
    let search = search_for(canaries);
    let mut found = Vec::new();
    for seen in seen {
        let (text, request) = (unwrapped(&seen.text(), &seen.headers), unwrapped(&seen.request(), &[]));
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

/// A text with what is written in it by percent signs undone, and what is written in headers as base64.
fn unwrapped(text: &str, headers: &[String]) -> String {
    let mut all = text.to_owned();
    if text.contains('%') {
        all.push('\n');
        all.push_str(&without_percents(text));
    }
    for header in headers {
        let words = header.split(|sign: char| !(sign.is_ascii_alphanumeric() || "+/-_".contains(sign)));
        for word in words.filter(|word| word.len() >= 8) {
            for engine in [STANDARD_NO_PAD, URL_SAFE_NO_PAD] {
                // Who cuts it off where four letters end loses at most the last two bytes.
                let whole = word.len() - word.len() % 4;
                for part in [word, &word[..whole]] {
                    if let Ok(bytes) = engine.decode(part) {
                        all.push('\n');
                        all.push_str(&String::from_utf8_lossy(&bytes));
                    }
                }
            }
        }
    }
    all
}

/// `%4B` is a letter, and in an address `+` is a space.
fn without_percents(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digits = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        let byte = digits.filter(|_| *first == b'%').and_then(|two| u8::from_str_radix(two, 16).ok());
        rest = if byte.is_some() { &after[2..] } else { after };
        bytes.push(byte.unwrap_or(if *first == b'+' { b' ' } else { *first }));
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
fn a_canary_in_an_address_or_a_header_is_heard_however_it_is_written() {
    let canaries: BTreeSet<String> = ["Kwartelaar, Anna".to_owned(), "H-2021-00071".to_owned()].into();
    let seen = |path: &str, header: String, page: &str| Seen {
        method: "GET".to_owned(),
        path: path.to_owned(),
        body: String::new(),
        status: 303,
        headers: vec![header],
        bytes: page.as_bytes().to_vec(),
    };
    let plain = "location: /".to_owned();
    let wrapped = [
        seen("/", "location: /zoeken?naam=Kwartelaar%2C+Anna&meer=1".to_owned(), ""),
        seen("/", "location: /zoeken?naam=%4bwartelaar%2c%20Anna".to_owned(), ""),
        seen("/", plain.clone(), "<a href=\"/zoeken?naam=Kwartelaar%2C%20Anna\">verder</a>"),
        seen("/", format!("set-cookie: waar={}; Path=/", STANDARD_NO_PAD.encode("x H-2021-00071")), ""),
        seen("/", format!("x-waar: {}=", URL_SAFE_NO_PAD.encode("zz Kwartelaar, Anna?>")), ""),
    ];
    for seen in wrapped {
        assert_eq!(sung(std::slice::from_ref(&seen), &canaries).len(), 1, "{:?}", seen.headers);
    }
    let asked = seen("/zoeken?naam=Kwartelaar%2C%20Anna", plain, "Niets gevonden voor Kwartelaar, Anna.");
    assert_eq!(sung(&[asked], &canaries), Vec::<String>::new(), "what somebody asked for they may hear");
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

/// Nothing of the target reaches the viewers, and what is the target's cannot be told from what is not there. The `further`
/// viewers ask for less: what their kind of guard answers to the rest was seen with the others.
async fn nothing_reaches(
    app: &App,
    [viewers, further]: [Vec<Viewer>; 2],
    (story, target): (&Story, &Somebody),
    other: &Somebody,
) {
    let canaries = canaries(story, target, other);
    // An address that names nothing of the target is asked for by whoever finds it.
    let names_something = search_for(&canaries);
    let mut addresses = addresses(app, target, Actor::Person { person: story.person }).await;
    addresses.retain(|address| names_something.is_match(address));
    assert!(addresses.len() > 20, "{addresses:?}");
    // The same version is typed with both, so that a viewer whose own dossier happens to be at it answers both alike.
    let pair = |there: Fill| (Fill::absent_like(&there), there);
    let (not_there, there) = pair(Fill::of(target, 2));
    let mixed = (not_there.with_number(&other.number), there.with_number(&other.number));
    let all = [pair(Fill::of(target, 0)), (not_there, there), mixed];
    let before = super::family::kept(app, target).await;
    let viewers = viewers.into_iter().map(|viewer| (viewer, &all[..]));
    let further = further.into_iter().map(|viewer| (viewer, &all[1..2]));
    for (place, (viewer, pairs)) in (1..).zip(viewers.chain(further)) {
        let there = pairs.iter().map(|(_, there)| there);
        let fills: Vec<Fill> = there.chain(pairs.iter().map(|(absent, _)| absent)).cloned().collect();
        let seen = crawl(app, place, viewer, &fills, &addresses).await;
        assert_eq!(sung(&seen, &canaries), Vec::<String>::new(), "{} saw", viewer.name);
        for (absent, there) in pairs {
            assert_eq!(differences(&seen, there, absent), Vec::<String>::new(), "{} can tell", viewer.name);
        }
    }
    assert_eq!(super::family::kept(app, target).await, before, "somebody changed it");
}

/// Requests for what is there and for what is not that were answered differently.
fn differences(all: &[Seen], there: &Fill, absent: &Fill) -> Vec<String> {
    let names: Vec<(&str, &str)> = there
        .parameters
        .iter()
        .map(|(name, value)| (value.as_str(), absent.parameters[name].as_str()))
        .filter(|(there, absent)| there != absent)
        .collect();
    let renamed =
        |text: &str| names.iter().fold(text.to_owned(), |text, (there, absent)| text.replace(there, absent));
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
pub(super) fn without_keys(seen: &Seen) -> String {
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
    let further = in_place_of(false).into_iter().chain(decide_nothing()).collect();
    nothing_reaches(&app, [viewers, further], (&a(), &of_a), &of_b).await;
}

#[tokio::test]
async fn nothing_of_b_reaches_anybody_on_the_side_of_a_or_of_nobody() {
    let (app, of_a, of_b) = world(Some(&a())).await;
    let of_a = of_a.unwrap();
    let viewers = side(true).into_iter().chain(nobody_s()).chain(staff_with_a_conflict()).collect();
    let officer = Viewer { name: "privacy officer", actor: Some(OFFICER) };
    let further = in_place_of(true).into_iter().chain([officer]).collect();
    nothing_reaches(&app, [viewers, further], (&b(), &of_b), &of_a).await;
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
            if name == "person" {
                whole_file_is_read(&seen, &story);
            }
        }
        for canary in named(&story, &somebody) {
            assert!(text.contains(&canary), "{canary} is nowhere");
        }
        assert!(forms_of_amount(somebody.amount).iter().any(|amount| text.contains(amount)));
    }
}

/// The whole file of a person is a ZIP file; the documents in it and the letters were looked into.
fn whole_file_is_read(seen: &[Seen], story: &Story) {
    let file = seen.iter().find(|seen| seen.path == "/mijn-zaak/hele-dossier/zip").unwrap();
    assert!(file.bytes.starts_with(b"PK"), "{}: {}", file.status, file.text());
    let text = file.text();
    for said in [story.document.1, story.mark, "lees-mij.html"] {
        assert!(text.contains(said), "{said} is not in the whole file");
    }
    // What is said of each PDF beside its text.
    assert!(text.matches("PDF version:").count() > 5, "the letters in it are not read");
}
