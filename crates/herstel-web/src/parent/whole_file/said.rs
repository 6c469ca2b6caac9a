//! What the person said about who may know what, how messages come and what they prefer, also what they took back since.

use crate::{i18n::Texts, layout::Row, messages::words::way, municipalities, preferences};
use herstel_domain::{
    Dossier,
    consents::{Consent, ConsentSubject},
    messages::{Way, chosen_ways},
};

/// Every consent that was ever given, and that the municipality should stay away.
pub(super) fn consents(t: Texts, dossier: &Dossier) -> Vec<Row> {
    let row = |consent: &Consent| {
        let since = t.t1("whole-file-consent-since", "date", t.date(consent.given.given_on));
        let until = consent.withdrawn_on.map(|on| t.t1("whole-file-consent-until", "date", t.date(on)));
        Row {
            heading: subject(t, consent.given.subject),
            lines: std::iter::once(since).chain(until).collect(),
            ..Row::default()
        }
    };
    let declined = dossier.contact_declined_on.map(|on| Row {
        heading: t.t("contact-question"),
        lines: vec![t.t1("whole-file-consent-no", "date", t.date(on))],
        ..Row::default()
    });
    dossier.consents.iter().map(row).chain(declined).collect()
}

fn subject(t: Texts, subject: ConsentSubject) -> String {
    match subject {
        ConsentSubject::MunicipalContact { municipality } => {
            t.t1("whole-file-consent-contact", "municipality", municipalities::name(municipality))
        }
        ConsentSubject::StoryToMunicipality { municipality } => {
            t.t1("whole-file-consent-story", "who", municipalities::name(municipality))
        }
        ConsentSubject::DecisionsToMunicipality { municipality } => {
            t.t1("whole-file-consent-decisions", "municipality", municipalities::name(municipality))
        }
        ConsentSubject::NotesToOperation => t.t("access-notes"),
        ConsentSubject::StoryToParty { party } => {
            let who = t.t(&format!("chain-party-{}", party.as_str()));
            t.t1("whole-file-consent-story", "who", who)
        }
    }
}

/// How messages come, where they go, and what is safe.
pub(super) fn ways(t: Texts, dossier: &Dossier) -> Vec<Row> {
    let safe = dossier.message_ways.iter().flat_map(|set| set.safe.iter().copied()).collect();
    let or_not_given = |given: Option<&str>| given.map_or_else(|| t.t("facts-not-given"), str::to_owned);
    [
        (t.t("ways-question"), in_words(t, chosen_ways(dossier), "preference-page-only")),
        (t.t("ways-safe"), in_words(t, safe, "facts-not-given")),
        (t.t("ways-email"), or_not_given(dossier.email())),
        (t.t("ways-address"), or_not_given(dossier.postal_address())),
    ]
    .map(answered)
    .into()
}

fn in_words(t: Texts, ways: Vec<Way>, none: &str) -> String {
    if ways.is_empty() {
        return t.t(none);
    }
    ways.into_iter().map(|each| way(t, each)).collect::<Vec<_>>().join(", ")
}

/// The questions that are asked once, with the answers.
pub(super) fn preferences(t: Texts, dossier: &Dossier) -> Vec<Row> {
    preferences::lines(t, dossier.preferences.as_ref()).into_iter().map(answered).collect()
}

fn answered((heading, answer): (String, String)) -> Row {
    Row { heading, lines: vec![answer], ..Row::default() }
}
