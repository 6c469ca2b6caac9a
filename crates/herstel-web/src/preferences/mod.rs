//! What a person prefers, asked once and shown to everybody who helps them: the page of the parent, that of who is in
//! their place, that of staff who write down what the parent says, and the lines on top of a dossier and a card.

mod form;
mod pages;

pub(crate) use pages::{StaffPreferencesPath, routes};

use crate::{i18n::Texts, messages::words};
use herstel_domain::{Dossier, messages::Way, preferences::PreferencesSet};

/// A question in words, and the answer or that it was not asked yet.
pub(crate) type Line = (String, String);

/// What somebody answered, for who helps them.
pub(crate) fn lines(texts: Texts, set: Option<&PreferencesSet>) -> Vec<Line> {
    let not_asked = || texts.t("preference-not-asked");
    let pace = set.and_then(|set| set.pace);
    let language = set.and_then(|set| set.language);
    let spoken_to = set.and_then(|set| set.spoken_to.clone());
    vec![
        (
            texts.t("preference-pace"),
            pace.map_or_else(not_asked, |pace| texts.t(&format!("pace-{}", pace.as_str()))),
        ),
        (
            texts.t("preference-language"),
            language.map_or_else(not_asked, |own| texts.t(&format!("language-{}", own.code()))),
        ),
        (texts.t("preference-spoken-to"), spoken_to.unwrap_or_else(not_asked)),
    ]
}

/// The same for staff, who also see by which way messages come.
pub(crate) fn lines_of(texts: Texts, dossier: &Dossier) -> Vec<Line> {
    let mut lines = lines(texts, dossier.preferences.as_ref());
    let way = |way: &Way| words::way(texts, *way);
    let ways = dossier.message_ways.as_ref().map(|set| match set.ways.is_empty() {
        true => texts.t("preference-page-only"),
        false => set.ways.iter().map(way).collect::<Vec<_>>().join(", "),
    });
    lines.push((texts.t("preference-ways"), ways.unwrap_or_else(|| texts.t("preference-not-asked"))));
    lines
}
