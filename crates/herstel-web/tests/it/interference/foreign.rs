//! An id of one person in the place where another has one of their own: what is sent, and how the answer is held against
//! the one to an id of nobody.

use super::{
    canary::{sung, without_keys},
    crawl::{Asking, Fill, Seen},
    family::Somebody,
};
use crate::app::{App, HANDLER, urlencoded};
use herstel_domain::{Purpose, Scope};
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
    slice,
};

/// Where the version of the dossier goes that is sent along.
pub const VERSION: &str = "⟨version⟩";

/// Something to send, with a mark such as `⟨doc⟩` where an id of somebody else goes.
#[derive(Clone, Debug)]
pub struct Trial {
    pub method: String,
    pub path: String,
    pub sent: Sent,
}

/// What is in a body.
#[derive(Clone, Debug)]
pub enum Sent {
    Form(Vec<(String, String)>),
    Upload(Vec<(String, String)>),
    Json(String),
}

/// The ids of A, and who may hear what.
pub struct Foreign<'a> {
    app: &'a App,
    of_b: &'a Somebody,
    canaries: BTreeSet<String>,
    ids: BTreeMap<String, Vec<String>>,
    of_b_itself: BTreeSet<String>,
}

/// What came back, without what is drawn anew for every request.
type Told = (u16, Vec<String>, String);

impl<'a> Foreign<'a> {
    pub fn new(app: &'a App, of_a: &Somebody, of_b: &'a Somebody, canaries: BTreeSet<String>) -> Foreign<'a> {
        let of_journal = |somebody: &Somebody| {
            let text = somebody.journal.iter().map(ToString::to_string).collect::<String>();
            ids_in(&text).into_iter().map(|place| text[place].to_owned()).collect::<BTreeSet<String>>()
        };
        let of_b_itself = of_journal(of_b);
        let mut ids: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let named: BTreeSet<String> =
            [0, 2].into_iter().flat_map(|at| Fill::of(of_a, at).parameters.into_values()).collect();
        let named =
            named.iter().flat_map(|text| ids_in(text).into_iter().map(move |place| text[place].to_owned()));
        // What no address names, such as a request for a paper, stands in the journal alone.
        for (id, is_named) in
            named.map(|id| (id, true)).chain(of_journal(of_a).into_iter().map(|id| (id, false)))
        {
            let of_kind = ids.entry(kind_of(&id).to_owned()).or_default();
            let is_of_nobody = id == absent(kind_of(&id));
            let is_more = is_named && !of_kind.contains(&id) || of_kind.is_empty();
            if is_more && !is_of_nobody && !of_b_itself.contains(&id) {
                of_kind.push(id);
            }
        }
        ids.retain(|_, of_kind| !of_kind.is_empty());
        Self { app, of_b, canaries, ids, of_b_itself }
    }

    /// A text with a mark in the place of each id of which A has one of the same kind.
    pub fn marked(&self, text: &str) -> String {
        replaced(text, |id| {
            let kind = kind_of(id);
            if self.ids.contains_key(kind) { mark(kind) } else { id.to_owned() }
        })
    }

    /// The mark of a kind of which A has something.
    pub fn mark_of(&self, kind: &str) -> Option<String> {
        self.ids.contains_key(kind).then(|| mark(kind))
    }

    /// What can be told from the answers apart from what is recorded meanwhile: an answer with an id of A must be the one
    /// with an id of nobody, sent just before or just after it.
    pub async fn tells(&self, asking: &Asking<'_>, trial: &Trial, hears_of_a: bool) -> Vec<String> {
        let text = format!("{trial:?}");
        let of_kinds = self.ids.iter().filter(|(kind, _)| text.contains(&mark(kind)));
        let rounds = of_kinds.map(|(_, ids)| ids.len()).max().unwrap_or_else(|| panic!("no mark: {text}"));
        let mut told = Vec::new();
        for nth in 0..rounds {
            let (_, before) = self.answer(asking, trial, None).await;
            let (seen, there) = self.answer(asking, trial, Some(nth)).await;
            if seen.status >= 500 {
                told.push(format!("{}: {}", seen.request(), seen.status));
            }
            if !hears_of_a {
                told.extend(sung(slice::from_ref(&seen), &self.canaries));
            }
            if there == before {
                continue;
            }
            let (_, after) = self.answer(asking, trial, None).await;
            if there != after {
                told.push(format!("{}: {there:?}\nand of nobody: {before:?}", seen.request()));
            }
        }
        told
    }

    /// Nothing of A is in the dossier of B.
    pub async fn kept_nowhere(&self) {
        let scope = Scope::new(HANDLER, Purpose::Handling, self.app.occasion()).unwrap();
        let entries = self.app.state.store.history(&scope, self.of_b.case.dossier).await.unwrap();
        let kept: String = entries.iter().map(|entry| serde_json::to_string(&entry.event).unwrap()).collect();
        for id in self.ids.values().flatten() {
            assert!(!kept.contains(id.as_str()), "{id} is in the dossier of somebody else");
        }
    }

    async fn answer(&self, asking: &Asking<'_>, trial: &Trial, nth: Option<usize>) -> (Seen, Told) {
        let version = self.version().await;
        let put_in = |text: &str| {
            let text = text.replace(VERSION, &version.to_string());
            self.ids.iter().fold(text, |text, (kind, ids)| {
                let id = nth.map_or_else(|| absent(kind), |nth| ids[nth.min(ids.len() - 1)].clone());
                text.replace(&mark(kind), &id)
            })
        };
        let path = put_in(&trial.path);
        let of_form = |fields: &[(String, String)]| {
            fields.iter().map(|(name, value)| (put_in(name), put_in(value))).collect::<Vec<_>>()
        };
        let (body, answer) = match &trial.sent {
            Sent::Form(fields) => {
                let fields = of_form(fields);
                let fields: Vec<(&str, &str)> =
                    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                let body = urlencoded(&fields);
                let answer = asking.send(&trial.method, &path, &body).await;
                (body, answer)
            }
            Sent::Upload(fields) => {
                let fields = of_form(fields);
                (format!("{fields:?}"), asking.hand_in(&path, &fields).await)
            }
            Sent::Json(body) => {
                let of_version = format!("\"expected_version\":{version}");
                let body = put_in(body).replace("\"expected_version\":0", &of_version);
                let answer = asking.send(&trial.method, &path, &body).await;
                (body, answer)
            }
        };
        let seen = Seen::new(&trial.method, &path, &body, answer);
        let now = self.version().await;
        let plain =
            |text: &str| {
                let text = replaced(text, |id| {
                    if self.of_b_itself.contains(id) { id.to_owned() } else { mark(kind_of(id)) }
                });
                text.replace(&format!("\"version\":{now}"), "\"version\":0")
            };
        let told = (
            seen.status,
            seen.headers.iter().map(|header| plain(header)).collect(),
            plain(&without_keys(&seen)),
        );
        (seen, told)
    }

    async fn version(&self) -> u64 {
        let scope = Scope::new(HANDLER, Purpose::Handling, self.app.occasion()).unwrap();
        self.app.state.store.dossier(&scope, self.of_b.case.dossier).await.unwrap().unwrap().version
    }
}

fn mark(kind: &str) -> String {
    format!("⟨{kind}⟩")
}

fn absent(kind: &str) -> String {
    format!("{kind}-{:032}", 0)
}

fn kind_of(id: &str) -> &str {
    id.split('-').next().unwrap_or_default()
}

/// A text with something else in the place of each id.
pub fn replaced(text: &str, by: impl Fn(&str) -> String) -> String {
    let mut all = String::with_capacity(text.len());
    let mut from = 0;
    for place in ids_in(text) {
        all.push_str(&text[from..place.start]);
        all.push_str(&by(&text[place.clone()]));
        from = place.end;
    }
    all + &text[from..]
}

/// Where the ids are in a text: three or four letters, a dash and 32 digits.
fn ids_in(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let is_digit = |byte: &u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    let dashes = (0..bytes.len()).filter(|at| bytes[*at] == b'-');
    let places = dashes.filter_map(|at| {
        let letters = bytes[..at].iter().rev().take_while(|byte| byte.is_ascii_lowercase()).count();
        let end = at + 33;
        let digits = bytes.get(at + 1..end)?;
        let is_id = (3..=4).contains(&letters)
            && digits.iter().all(is_digit)
            && !bytes.get(end).is_some_and(is_digit);
        is_id.then_some(at - letters..end)
    });
    places.collect()
}

#[test]
fn ids_are_found_wherever_they_stand() {
    let id = format!("vso-{:032}", 7);
    for text in [format!("words-{id}"), format!("/a/{id}/b"), format!("\"{id}\","), format!("{id}.pdf")] {
        assert_eq!(replaced(&text, |found| found[..3].to_owned()), text.replace(&id, "vso"));
    }
    for text in [format!("{id}0"), id[1..35].to_owned(), "first-review".to_owned()] {
        assert_eq!(replaced(&text, |_| "found".to_owned()), text);
    }
}
