//! Registration (aanmelding): a parent makes themselves known, by any channel.

mod by;
mod plain;
mod register;

pub use by::{Abroad, ContactChannel, HelpedBy, Intake, PersonKind, RegisteredBy, Registrant};
pub use register::{LINE_LENGTH_MAX, RegisterParent, TEXT_LENGTH_MAX, register};
pub(crate) use register::{check_reach, looks_like_email};

use crate::deadlines::ReckonedTerm;
use herstel_kernel::{Date, DossierId, DossierNumber, PersonId, StaffId};
use herstel_scheme::{Language, SchemeFamily};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// How somebody reached the operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// Through the portal, by the parent.
    Portal,
    /// By telephone, written down by staff.
    Phone,
    /// Through a municipality.
    Municipality,
    /// Through an office that represents people.
    Representative,
}

/// The language a person prefers for pages and summaries. Letters and the texts of schemes are in fewer languages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PreferredLanguage {
    /// Dutch.
    #[default]
    Nl,
    /// English.
    En,
    /// Turkish.
    Tr,
    /// Arabic, written from right to left.
    Ar,
}

impl PreferredLanguage {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Nl, Self::En, Self::Tr, Self::Ar];

    /// The two-letter code: `nl`, `en`, `tr`, `ar`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
            Self::Tr => "tr",
            Self::Ar => "ar",
        }
    }

    /// The language in which letters and the texts of schemes are given to somebody who prefers this one: Dutch where
    /// schemes do not have it, since that is the language of the law.
    pub const fn of_letters(self) -> Language {
        match self {
            Self::Nl | Self::Tr | Self::Ar => Language::Nl,
            Self::En => Language::En,
        }
    }
}

impl From<Language> for PreferredLanguage {
    fn from(language: Language) -> Self {
        match language {
            Language::Nl => Self::Nl,
            Language::En => Self::En,
        }
    }
}

impl FromStr for PreferredLanguage {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|language| language.code() == text).ok_or(())
    }
}

/// Who somebody is and how to reach them. Sealed wherever it is stored.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonDetails {
    /// Given and family name as the person writes it.
    pub name: String,
    /// Nine digits that passed the 11-proof.
    pub bsn: String,
    /// Date of birth.
    pub born_on: Date,
    /// Street, number, postal code and place, as one text.
    pub address: Option<String>,
    /// Electronic mail address.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Bank account, electronic form.
    pub iban: Option<String>,
    /// Preferred language.
    #[serde(default)]
    pub language: PreferredLanguage,
}

/// Details never reach a log.
impl std::fmt::Debug for PersonDetails {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PersonDetails(…)")
    }
}

/// Which years the parent thinks it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "known")]
pub enum YearsConcerned {
    /// The parent does not know; finding out is the work of the organisation.
    Unknown,
    /// These years, in ascending order, at least one.
    Years {
        /// Calendar years.
        years: Vec<i16>,
    },
}

/// A parent was registered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DossierRegistered {
    /// The new dossier.
    pub dossier: DossierId,
    /// Its number on letters.
    pub number: DossierNumber,
    /// The applicant.
    pub person: PersonId,
    /// The applicant's details as given.
    pub details: PersonDetails,
    /// The day of registration.
    pub registered_on: Date,
    /// By which channel.
    pub channel: Channel,
    /// Which years, or unknown.
    pub years: YearsConcerned,
    /// What the parent wants to tell, in their own words; told once.
    pub story: Option<String>,
    /// The legal date of the first decision, as the scheme in force at registration had it.
    pub due_on: Option<Date>,
    /// For which family of schemes: the main road, or that of a child, an ex-partner or another person.
    #[serde(default, skip_serializing_if = "SchemeFamily::is_main")]
    pub family: SchemeFamily,
    /// The terms that began by it; empty in journals of before they were written down.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<ReckonedTerm>,
}

/// Somebody registered a person again who has a dossier already, without reaching it, and so without hearing of it. What
/// was told is kept for who handles the dossier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisteredAgain {
    /// By which channel.
    pub channel: Channel,
    /// The details as given this time. Those of the dossier stay as they are until the parent confirms others.
    pub details: PersonDetails,
    /// Which years, or unknown.
    pub years: YearsConcerned,
    /// What was told.
    pub story: Option<String>,
    /// When.
    pub registered_on: Date,
    /// Who said so, when it was not the usual.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<RegisteredBy>,
    /// What was answered to the question whether their municipality may get in touch. It counts when the parent says it
    /// again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub may_contact: Option<bool>,
}

impl RegisteredAgain {
    /// What is kept of a registration that found a dossier: the registration, and what was told beside it.
    pub fn of(registered: &DossierRegistered, beside: &[crate::Event]) -> Self {
        let by = beside.iter().find_map(|event| {
            if let crate::Event::RegisteredBy(by) = event { Some(by.clone()) } else { None }
        });
        let says = |is_it: fn(&crate::Event) -> bool| beside.iter().any(is_it);
        let may_contact = if says(|event| matches!(event, crate::Event::ConsentGiven(_))) {
            Some(true)
        } else {
            says(|event| matches!(event, crate::Event::ContactDeclined(_))).then_some(false)
        };
        Self {
            by,
            may_contact,
            channel: registered.channel,
            details: registered.details.clone(),
            years: registered.years.clone(),
            story: registered.story.clone(),
            registered_on: registered.registered_on,
        }
    }
}

/// A fixed case handler was assigned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandlerAssigned {
    /// The case handler.
    pub handler: StaffId,
    /// From which day.
    pub assigned_on: Date,
}
