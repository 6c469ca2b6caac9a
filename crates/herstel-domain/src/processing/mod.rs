//! What personal data is processed for: the register of processing activities (AVG, article 30), and what the processing log
//! says about one operation (standard Logboek Dataverwerkingen).

mod register;
mod trace;

pub use register::{ActivityEntry, ProcessingRegister, RegisterError};
pub use trace::{TraceContext, span_id, traceparent};

use crate::Purpose;

/// A processing activity of the register. A change of what an activity is, is a new one with the next number: whoever reads the
/// log later must find what was true then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Activity {
    /// Signing in, and sessions.
    SignIn,
    /// A person is registered.
    Registration,
    /// A person reads what is kept about them, and who looked.
    OwnDossier,
    /// A person makes a choice or points out that something is wrong.
    Participation,
    /// Somebody reads for a person who gave them a mandate.
    Representing,
    /// A municipality helps, or knows whom it leaves alone.
    MunicipalSupport,
    /// Looking for a dossier, and the work list.
    WorkList,
    /// Handling a dossier: facts, calculations, answers.
    Handling,
    /// Proposing, reading and approving decisions, and sending letters.
    Deciding,
    /// The machine prepares awards.
    Preparing,
    /// Working out what a new version of a scheme means for everybody.
    Transition,
    /// Keeping data whole and safe: checking, copying, restoring, sealing, removing.
    Safeguarding,
}

impl Activity {
    /// All activities.
    pub const ALL: [Self; 12] = [
        Self::SignIn,
        Self::Registration,
        Self::OwnDossier,
        Self::Participation,
        Self::Representing,
        Self::MunicipalSupport,
        Self::WorkList,
        Self::Handling,
        Self::Deciding,
        Self::Preparing,
        Self::Transition,
        Self::Safeguarding,
    ];

    /// The identifier in the register.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SignIn => "sign-in-1",
            Self::Registration => "registration-1",
            Self::OwnDossier => "own-dossier-1",
            Self::Participation => "participation-1",
            Self::Representing => "representing-1",
            Self::MunicipalSupport => "municipal-support-1",
            Self::WorkList => "work-list-1",
            Self::Handling => "handling-1",
            Self::Deciding => "deciding-1",
            Self::Preparing => "preparing-1",
            Self::Transition => "transition-1",
            Self::Safeguarding => "safeguarding-1",
        }
    }

    /// The activity that reading for a purpose belongs to when nothing says it more precisely.
    pub const fn of(purpose: Purpose) -> Self {
        match purpose {
            Purpose::OwnDossier => Self::OwnDossier,
            Purpose::Representing => Self::Representing,
            Purpose::Support | Purpose::Collection => Self::MunicipalSupport,
            Purpose::Handling | Purpose::Advising => Self::Handling,
            Purpose::Verification => Self::Safeguarding,
            Purpose::Preparing => Self::Preparing,
            Purpose::Transition => Self::Transition,
        }
    }
}

/// What an operation is for, as far as that is known when it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Processing {
    /// The activity of the register; none when it is the one that belongs to the purpose of the first read.
    pub activity: Option<Activity>,
    /// What is done, in words for people; nothing about a person.
    pub name: String,
    /// What another application sent along, when it did.
    pub trace: Option<TraceContext>,
}
