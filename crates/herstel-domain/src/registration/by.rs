//! Who registered somebody, and as what the person is registered.

use crate::{macros::words, mandates::MandateHolder, mandates::MandateKind, representations::LegalOffice};
use herstel_kernel::{Date, PersonId};
use herstel_scheme::Audience;
use serde::{Deserialize, Serialize};
use std::fmt;

/// What somebody is in the operation. The dossier is theirs, whatever they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PersonKind {
    /// Asked for childcare benefit themselves (Wht 2.1).
    #[default]
    Applicant,
    /// Was the partner of an applicant, and still is.
    Partner,
    /// Was the partner of an applicant (Wht 2.14g).
    ExPartner,
    /// Is a child of an applicant or of their partner (Wht 2.10).
    Child,
    /// Was wronged in another benefit (Wht 2.16).
    OtherBenefit,
}

words! {
    /// The stable text.
    PersonKind {
        Applicant = "applicant", Partner = "partner", ExPartner = "ex-partner", Child = "child",
        OtherBenefit = "other-benefit",
    }
}

impl PersonKind {
    /// The audience of schemes that somebody of this kind belongs to.
    pub const fn audience(self) -> Audience {
        match self {
            Self::Applicant => Audience::Parent,
            Self::Partner => Audience::Household,
            Self::ExPartner => Audience::ExPartner,
            Self::Child => Audience::Child,
            Self::OtherBenefit => Audience::AllowanceRecipient,
        }
    }
}

/// Who registered the person. Nobody gets access by registering somebody else: that rests on a ground which staff
/// looked at first.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "by")]
pub enum Registrant {
    /// The person themselves.
    #[default]
    Themself,
    /// A parent or guardian, for a child younger than sixteen.
    Parent {
        /// Their name as told.
        name: String,
        /// Who they are, when that is known.
        person: Option<PersonId>,
        /// The child lives with them.
        lives_with_them: bool,
    },
    /// Next of kin of somebody who died (Wht 2.14b).
    NextOfKin {
        /// Their name as told.
        name: String,
        /// Who they are, when that is known.
        person: Option<PersonId>,
        /// What they are to the person who died, in their words.
        kinship: String,
        /// When the person died.
        died_on: Date,
    },
    /// Somebody by whom the law lets the person be represented.
    LegalRepresentative {
        /// Their name as told.
        name: String,
        /// Who they are, when that is known.
        holder: Option<MandateHolder>,
        /// As what.
        office: LegalOffice,
        /// On what that rests: the decision of a court, an entry in a register.
        ground: String,
    },
    /// Somebody who says that the person asked them to.
    Authorised {
        /// Their name as told.
        name: String,
        /// Who they are, when that is known.
        holder: Option<MandateHolder>,
        /// As what they act.
        acts_as: MandateKind,
    },
}

/// Names never reach a log.
impl fmt::Debug for Registrant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Themself => "Themself",
            Self::Parent { .. } => "Parent(…)",
            Self::NextOfKin { .. } => "NextOfKin(…)",
            Self::LegalRepresentative { .. } => "LegalRepresentative(…)",
            Self::Authorised { .. } => "Authorised(…)",
        })
    }
}

/// How somebody who lives abroad is reached best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ContactChannel {
    /// By telephone.
    Phone,
    /// By e-mail.
    Email,
    /// With picture and sound.
    Video,
    /// On paper.
    Letter,
}

words! {
    /// The stable text.
    ContactChannel { Phone = "phone", Email = "email", Video = "video", Letter = "letter" }
}

/// Somebody who lives abroad (Wht 2.15): no municipality in the Netherlands helps them, the team for people abroad does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Abroad {
    /// The country as told.
    pub country: String,
    /// The hours from UTC where they live, as told: `-3`, `+5.5`.
    pub hours_from_utc: String,
    /// How they are reached best.
    pub channel: ContactChannel,
}

/// Who registered the person, as what, and where from. Stands beside the registration when any of it is not the usual.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisteredBy {
    /// As what the person is registered.
    pub kind: PersonKind,
    /// Who registered them.
    #[serde(flatten)]
    pub by: Registrant,
    /// Where they live, when that is abroad.
    pub abroad: Option<Abroad>,
    /// The story of the registration was told in confidence: who acts by custody or mandate does not read it.
    pub in_confidence: bool,
    /// When.
    pub registered_on: Date,
}

/// What a registration says beyond the person and the years.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Intake {
    /// As what the person is registered.
    pub kind: PersonKind,
    /// Who registers them.
    pub by: Registrant,
    /// Where they live, when that is abroad.
    pub abroad: Option<Abroad>,
}

/// Who helps somebody in daily life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HelpedBy {
    /// Their municipality (Wht 2.21).
    Municipality,
    /// The team for people abroad (Wht 2.15).
    TeamAbroad,
}

impl crate::Dossier {
    /// Who helps this person.
    pub fn helped_by(&self) -> HelpedBy {
        match self.registered_by.as_ref().and_then(|by| by.abroad.as_ref()) {
            Some(_) => HelpedBy::TeamAbroad,
            None => HelpedBy::Municipality,
        }
    }

    /// As what the person is registered.
    pub fn person_kind(&self) -> PersonKind {
        self.registered_by.as_ref().map_or(PersonKind::Applicant, |by| by.kind)
    }

    /// When the person died, when next of kin said so.
    pub fn died_on(&self) -> Option<Date> {
        match self.registered_by.as_ref().map(|by| &by.by) {
            Some(Registrant::NextOfKin { died_on, .. }) => Some(*died_on),
            Some(
                Registrant::Themself
                | Registrant::Parent { .. }
                | Registrant::LegalRepresentative { .. }
                | Registrant::Authorised { .. },
            )
            | None => None,
        }
    }
}
