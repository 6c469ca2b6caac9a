//! The chain (de keten): what every organisation still owes this parent, since when and promised when; referrals to help
//! outside the operation; and handing over warmly to another party. A parent is helped when all did their part.
//!
//! There is no place here for what anybody thinks of a parent in another field: a sign of that never lowers a place
//! or holds back help.
//!
//! | given | when | then |
//! |---|---|---|
//! | any dossier | a handler records what an organisation has to do, since when and promised when | it is owed |
//! | something owed | a handler, or the municipality of its own part, says it was done | done |
//! | an award | a handler records that it was paid | the operation owes it no more |
//! | a penalty that two people established | a handler records that it was paid | the operation owes it no more |
//! | any dossier, also after a rejection | the parent asks for legal aid, victim support or psychological help | asked |
//! | a referral | staff make it, and the parent did not consent | refused |
//! | | the parent consented, by any way | made, and the other party owes help |
//! | | the parent says no | declined, and nobody owes it |
//! | any dossier | staff hand over with the parent's consent, what was told, what belongs to recovery and what not | the other party owes its acceptance |
//! | | the same with the story, and no consent for this party | refused |
//! | a handing over to the municipality | its support desk takes it up | accepted |

mod act;
mod event;
mod ours;
mod owed;
mod state;

pub(crate) use act::decide;
pub use act::{ChainCommand, PaymentOf};
pub use event::{ChainEvent, ReferralState};
pub use owed::{Owed, Owes, is_helped, owed};
pub use state::{Accepted, Chain, Duty, PartyHandover, Referral};

use crate::macros::words;
use serde::{Deserialize, Serialize};

/// Who owes something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Party {
    /// The operation.
    Uht,
    /// The committee for actual damage.
    Cws,
    /// The municipality.
    Municipality,
    /// The bank that pays private debts.
    Sbn,
    /// A creditor.
    Creditor,
    /// Who gives legal aid.
    LegalAid,
    /// Who supports victims.
    VictimSupport,
    /// Who gives psychological help.
    PsychologicalHelp,
    /// Somebody else.
    Other,
}

words! {
    /// The stable text.
    Party {
        Uht = "uht", Cws = "cws", Municipality = "municipality", Sbn = "sbn", Creditor = "creditor",
        LegalAid = "legal-aid", VictimSupport = "victim-support", PsychologicalHelp = "psychological-help",
        Other = "other",
    }
}

impl Party {
    /// Those to whom a parent is referred for help outside the operation, in the order in which a form shows them.
    pub const HELPERS: [Self; 4] =
        [Self::LegalAid, Self::VictimSupport, Self::PsychologicalHelp, Self::Municipality];

    /// Those to whom staff may tell the story when the person consents. The municipality and an expert read it by a
    /// consent and a mandate of their own.
    pub const STORY: [Self; 4] = [Self::Cws, Self::LegalAid, Self::VictimSupport, Self::PsychologicalHelp];
}
