//! Consent (toestemming, AVG 6): what the person lets others know. Whether the municipality may get in touch is one
//! plain question, apart from everything finer.

mod give;

pub(crate) use give::at_registration;
pub use give::{GiveConsent, WithdrawConsent, decline, give, withdraw};

use crate::{Dossier, access::Period, chain::Party};
use herstel_kernel::{ConsentId, Date, MunicipalityCode};
use serde::{Deserialize, Serialize};

/// What a consent is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "subject")]
pub enum ConsentSubject {
    /// My municipality may get in touch with me.
    MunicipalContact {
        /// Which.
        municipality: MunicipalityCode,
    },
    /// The support desk of my municipality may read my story.
    StoryToMunicipality {
        /// Which.
        municipality: MunicipalityCode,
    },
    /// The support desk of my municipality may read my decisions and their amounts.
    DecisionsToMunicipality {
        /// Which.
        municipality: MunicipalityCode,
    },
    /// Who handles my dossier may read what support desks noted.
    NotesToOperation,
    /// My story may go along when I am referred or handed over to this party.
    StoryToParty {
        /// Which.
        party: Party,
    },
}

impl ConsentSubject {
    /// Whose support desk may know something by it.
    pub const fn municipality(self) -> Option<MunicipalityCode> {
        match self {
            Self::MunicipalContact { municipality }
            | Self::StoryToMunicipality { municipality }
            | Self::DecisionsToMunicipality { municipality } => Some(municipality),
            Self::NotesToOperation | Self::StoryToParty { .. } => None,
        }
    }

    /// Which municipality may get in touch by it.
    pub(crate) const fn contact(self) -> Option<MunicipalityCode> {
        match self {
            Self::MunicipalContact { municipality } => Some(municipality),
            Self::StoryToMunicipality { .. }
            | Self::DecisionsToMunicipality { .. }
            | Self::NotesToOperation
            | Self::StoryToParty { .. } => None,
        }
    }
}

/// The answer to the plain question at registration.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MunicipalContact {
    /// Nobody asked, or the person did not answer.
    #[default]
    NotAsked,
    /// Better not.
    No,
    /// Yes, this one.
    Yes {
        /// Which municipality.
        municipality: MunicipalityCode,
    },
}

/// The person consents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentGiven {
    /// The consent.
    pub consent: ConsentId,
    /// To what.
    #[serde(flatten)]
    pub subject: ConsentSubject,
    /// From which day.
    pub given_on: Date,
}

/// The person takes a consent back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentWithdrawn {
    /// The consent.
    pub consent: ConsentId,
    /// From which day it no longer holds.
    pub withdrawn_on: Date,
}

/// The person was asked whether their municipality may get in touch, and said no.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactDeclined {
    /// When.
    pub declined_on: Date,
}

/// A consent as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// As given.
    pub given: ConsentGiven,
    /// When it was taken back.
    pub withdrawn_on: Option<Date>,
}

impl Consent {
    /// When it holds.
    pub fn period(&self) -> Period {
        let given = Period::from(self.given.given_on);
        self.withdrawn_on.map_or(given, |day| given.ended(day))
    }
}

impl Dossier {
    /// Whether the person let a municipality be in touch on a day.
    pub fn contact_with(&self, municipality: MunicipalityCode, day: Date) -> bool {
        let subject = ConsentSubject::MunicipalContact { municipality };
        self.consents.iter().any(|held| held.given.subject == subject && held.period().holds_on(day))
    }

    /// A consent by its id.
    pub fn consent(&self, id: ConsentId) -> Option<&Consent> {
        self.consents.iter().find(|consent| consent.given.consent == id)
    }

    /// What the person last answered to the plain question. As long as any municipality may get in touch it is a yes.
    pub fn municipal_contact(&self, on: Date) -> MunicipalContact {
        let answers = || {
            let newest_first = self.consents.iter().rev();
            newest_first.filter_map(|consent| consent.given.subject.contact().map(|which| (which, consent)))
        };
        let was_asked = answers().next().is_some() || self.contact_declined_on.is_some();
        match answers().find(|(_, consent)| consent.period().holds_on(on)) {
            Some((municipality, _)) => MunicipalContact::Yes { municipality },
            None if was_asked => MunicipalContact::No,
            None => MunicipalContact::NotAsked,
        }
    }
}
