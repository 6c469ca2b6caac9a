//! Who the parent is, and what came with the dossier from the handler before.

use crate::{
    i18n::Texts,
    staff::{
        handover::{TakenPath, in_words},
        people::Colleagues,
        words::Words,
    },
};
use herstel_domain::{
    Dossier,
    registration::{PersonDetails, YearsConcerned},
};

/// Who the parent is and how to reach them.
pub(super) struct PersonView {
    pub name: String,
    pub born: String,
    pub bsn_tail: String,
    pub address: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub iban_tail: Option<String>,
    pub language: String,
}

/// What came with a dossier from the handler before.
pub(super) struct HandoverView {
    /// The reader of the page is the one who must read it.
    pub is_for_me: bool,
    pub taken: String,
    pub written: String,
    pub reason: String,
    /// What was agreed, what matters, what is open.
    pub parts: Vec<(String, String)>,
}

impl PersonView {
    /// The citizen number and the account show their last digits only: enough to check with a caller.
    pub fn new(words: Words<'_>, details: &PersonDetails) -> Self {
        Self {
            name: details.name.clone(),
            born: words.texts.date(details.born_on),
            bsn_tail: tail(&details.bsn, 3),
            address: details.address.clone(),
            email: details.email.clone(),
            phone: details.phone.clone(),
            iban_tail: details.iban.as_deref().map(|iban| tail(iban, 4)),
            language: words.language(details.language),
        }
    }
}

fn tail(text: &str, length: usize) -> String {
    let skipped = text.chars().count().saturating_sub(length);
    text.chars().skip(skipped).collect()
}

pub(super) fn years_in_words(words: Words<'_>, years: &YearsConcerned) -> String {
    match years {
        YearsConcerned::Unknown => words.texts.t("years-unknown"),
        YearsConcerned::Years { years } => {
            years.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
        }
    }
}

impl HandoverView {
    /// None once the handler read it.
    pub fn new(texts: Texts, colleagues: &Colleagues, dossier: &Dossier, is_for_me: bool) -> Option<Self> {
        let change = dossier.handover_to_read()?;
        let (name, date) = (colleagues.name(texts, change.note.written_by), texts.date(change.changed_on));
        Some(Self {
            is_for_me,
            taken: TakenPath { number: dossier.registration.number.clone() }.to_string(),
            written: texts.t2("handover-written", "name", name, "date", date),
            reason: format!("{}: {}", in_words(texts, change.reason), change.words),
            parts: vec![
                (texts.t("handover-agreed"), change.note.agreed.clone()),
                (texts.t("handover-matters"), change.note.matters.clone()),
                (texts.t("handover-open"), change.note.open.clone()),
            ],
        })
    }
}
