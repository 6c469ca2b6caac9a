//! What we know about you: `/mijn-zaak/gegevens`. Every fact with its source, and a way to say that it is wrong.

use super::{
    dispute::DisputeQuery,
    reader::{Place, Reader},
    texts::Words,
};
use crate::{
    AppState,
    error::PageError,
    explanation::fact_anchor,
    i18n::Texts,
    layout::{Page, show},
    routes::{Guard, Routes},
    session::Parent,
};
use askama::Template;
use axum::{extract::State, response::Response};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    facts::RecordedFact,
    registration::{PersonDetails, YearsConcerned},
};
use herstel_scheme::{FactPath, slug};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The page.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/gegevens")]
pub(crate) struct FactsPath;

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Parent, show_facts)
}

#[derive(Template)]
#[template(path = "parent/facts.html")]
struct FactsPage {
    page: Page,
    place: Place,
    may_tell: bool,
    groups: Vec<FactGroup>,
    details: Vec<(String, String)>,
    years: String,
    story: Option<String>,
    registered_on: String,
}

/// Facts that belong together: of one year, or of the whole case.
struct FactGroup {
    id: String,
    title: String,
    facts: Vec<FactView>,
}

struct FactView {
    anchor: String,
    label: String,
    value: String,
    source: String,
    since: String,
    corrected: Option<String>,
    dispute: Option<String>,
}

async fn show_facts(
    _: FactsPath,
    State(state): State<AppState>,
    parent: Parent,
) -> Result<Response, PageError> {
    show_facts_of(&state, Reader::own(&state, parent).await?)
}

/// The page for whoever reads the case.
pub(super) fn show_facts_of(state: &AppState, reader: Reader) -> Result<Response, PageError> {
    let state = &state.for_dossier(&reader.dossier);
    let (dossier, texts) = (&reader.dossier, reader.page.texts);
    let registration = &dossier.registration;
    show(&FactsPage {
        groups: groups(&reader, Words::new(texts, state)),
        details: details(&registration.details, texts),
        years: years_in_words(&registration.years, texts),
        story: dossier.story().map(str::to_owned),
        registered_on: texts.date(registration.registered_on),
        may_tell: reader.may_tell,
        place: reader.place,
        page: reader.page,
    })
}

/// The years that somebody named.
pub(super) fn years_in_words(years: &YearsConcerned, texts: Texts) -> String {
    match years {
        YearsConcerned::Unknown => texts.t("facts-years-unknown"),
        YearsConcerned::Years { years } => {
            years.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
        }
    }
}

fn groups(reader: &Reader, words: Words<'_>) -> Vec<FactGroup> {
    let texts = words.texts;
    let mut groups: BTreeMap<Option<(String, i64)>, Vec<FactView>> = BTreeMap::new();
    let mut facts: Vec<_> = reader.dossier.facts.iter().collect();
    facts.sort_by_key(|(path, _)| words.place(path));
    for (path, fact) in facts {
        groups.entry(path.item.clone()).or_default().push(view(reader, path, fact, words));
    }
    let group = |(item, facts): (Option<(String, i64)>, Vec<FactView>)| {
        let (id, title) = match item {
            None => ("case".to_owned(), texts.t("facts-of-case")),
            Some((role, key)) => (format!("item-{}-{key}", slug(&role)), words.item(&role, key)),
        };
        FactGroup { id, title, facts }
    };
    groups.into_iter().map(group).collect()
}

fn view(reader: &Reader, path: &FactPath, fact: &RecordedFact, words: Words<'_>) -> FactView {
    let texts = words.texts;
    FactView {
        anchor: fact_anchor(path),
        label: words.fact(path),
        value: words.value(path, &fact.value),
        source: crate::documents::source_in_words(texts, &fact.source),
        since: texts.date(fact.recorded_on),
        corrected: (fact.corrections > 0).then(|| texts.tn("facts-corrected", u64::from(fact.corrections))),
        dispute: reader.may_tell.then(|| reader.place.dispute_about(DisputeQuery::fact(path))),
    }
}

/// Who somebody is and how to reach them, as they gave it. Of the citizen number only the end is shown.
pub(super) fn details(details: &PersonDetails, texts: Texts) -> Vec<(String, String)> {
    let end: String = details.bsn.chars().skip(6).collect();
    let mut shown = vec![
        (texts.t("facts-name"), details.name.clone()),
        (texts.t("facts-born-on"), texts.date(details.born_on)),
        (texts.t("facts-bsn"), texts.t1("facts-bsn-end", "end", end)),
    ];
    let optional = [
        (texts.t("facts-phone"), &details.phone),
        (texts.t("facts-email"), &details.email),
        (texts.t("facts-address"), &details.address),
        (texts.t("facts-iban"), &details.iban),
    ];
    for (label, value) in optional {
        shown.push((label, value.clone().unwrap_or_else(|| texts.t("facts-not-given"))));
    }
    shown
}
