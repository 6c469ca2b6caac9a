//! Who may see what. A [`Scope`] goes with every query on personal data; it can only be made from an authenticated
//! actor and a purpose that belong together, and the store turns it into one condition.
//!
//! | who | purpose | by what | identity and contact | road | facts, story, history | decisions and amounts | support notes | access records |
//! |---|---|---|---|---|---|---|---|---|
//! | the person | own dossier | being the person | yes | yes | yes | binding | yes | yes |
//! | holder of a mandate to read | representing | the mandate, while it lasts | yes | yes | yes | binding | no | no |
//! | next of kin who took over | representing | the relation and a statutory ground | yes | yes | yes | binding | yes | yes |
//! | case handler, second reader | handling | a basis for the operation | yes | yes | yes | all, with drafts | with consent | no |
//! | team lead | handling | the same; decides nothing | yes | yes | yes | all, with drafts | with consent | no |
//! | support desk | support | consent to contact, or a basis | yes | yes | story with consent | with consent, binding | its own | no |
//! | collection desk | collection | a basis for the desk | yes | no | no | no | no | no |
//! | objection committee | advising | an objection that is before it | the name | no | that objection with its papers | the one that it is about | no | no |
//! | steering | | nothing | no | no | no | no | no | no |
//! | the system | verification, preparing, transition | shows nobody anything | yes | yes | yes | yes | yes | yes |
//!
//! What forbids comes before what allows. A conflict of interest, one's own dossier and that of a relative are closed to
//! staff whatever else holds, also in an emergency. An ex-partner never reaches anything, whoever of the two told of it; who that is
//! says `relations`.
//! A protected dossier is open to its case handler, to a second reader while something that somebody else wrote waits for its
//! second reading (a decision, an agreement, a penalty, a refusal to reopen, an answer to an objection, the timeline), to a team
//! lead while it has no case handler, and through emergency access, besides the person and who acts for them; to desks of municipalities and to the committee it is closed.
//!
//! `policies/herstel.cedar` says the same in Cedar; tests of `herstel-access-oracle` hold the store against it.

pub(crate) mod acting;
mod grounds;
mod period;

pub use grounds::{Grant, Ground, GroundId, Holder, grants, grounds};
pub(crate) use grounds::{in_place, in_place_until};
pub use period::Period;

use herstel_kernel::{
    Actor, Date, Desk, OperationId, PersonId, Refusal, RefusalCode, StaffId, StaffRole, Timestamp,
};

/// Why somebody looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// A person looks at what is kept about them.
    OwnDossier,
    /// Somebody acts for a person: by a mandate, or as next of kin who took over.
    Representing,
    /// Staff handle or read a dossier.
    Handling,
    /// A municipality helps (Wht 2.21).
    Support,
    /// A municipality must know whom it leaves alone.
    Collection,
    /// The committee hears somebody about an objection and advises (Awb, article 7:13).
    Advising,
    /// Checking that the record is whole, without showing anybody anything.
    Verification,
    /// Preparing awards by the rules of a scheme, without showing anybody anything.
    Preparing,
    /// Working out the transition to a new version: what it would mean for everybody, and who hears of it.
    Transition,
}

/// On what occasion somebody looks: when, on which day, and as part of which operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occasion {
    /// The moment.
    pub at: Timestamp,
    /// The civil date in the Netherlands; periods of mandates and bases are counted in days.
    pub on: Date,
    /// The request or command.
    pub operation: OperationId,
}

/// Permission to read, made from an authenticated actor and a purpose and in no other way.
///
/// The store turns it into a condition of each query; a query without a scope does not compile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scope {
    actor: Actor,
    purpose: Purpose,
    occasion: Occasion,
    reach: Reach,
}

/// How far a scope reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Only dossiers of which this person is the applicant; approved decisions only.
    OwnDossier(PersonId),
    /// Only what a ground of this holder gives.
    Grounds(Holder),
    /// Dossiers of the operation, drafts included, as far as a basis holds and nothing forbids it.
    Operation {
        /// Who.
        staff: StaffId,
        /// In which role.
        role: StaffRole,
    },
    /// Everything, for the system itself.
    Everything,
}

impl Scope {
    /// The scope of an actor for a purpose, or a refusal when the two do not go together.
    pub fn new(actor: Actor, purpose: Purpose, occasion: Occasion) -> Result<Self, Refusal> {
        let reach = match (actor, purpose) {
            (Actor::Person { person }, Purpose::OwnDossier) => Reach::OwnDossier(person),
            (Actor::Person { person }, Purpose::Representing) => Reach::Grounds(Holder::Person(person)),
            (Actor::Representative { organisation, .. }, Purpose::Representing) => {
                Reach::Grounds(Holder::Organisation(organisation))
            }
            (Actor::Municipal { municipality, desk: Desk::Support, .. }, Purpose::Support) => {
                Reach::Grounds(Holder::Municipality(municipality, Desk::Support))
            }
            (Actor::Municipal { municipality, desk: Desk::Collection, .. }, Purpose::Collection) => {
                Reach::Grounds(Holder::Municipality(municipality, Desk::Collection))
            }
            (Actor::Staff { id, role }, Purpose::Handling) if role.reads_dossiers() => {
                Reach::Operation { staff: id, role }
            }
            (Actor::Staff { role: StaffRole::ObjectionCommittee, .. }, Purpose::Advising) => {
                Reach::Grounds(Holder::Committee)
            }
            (Actor::System, Purpose::Verification | Purpose::Preparing | Purpose::Transition) => {
                Reach::Everything
            }
            (
                Actor::Person { .. }
                | Actor::Representative { .. }
                | Actor::Municipal { .. }
                | Actor::Staff { .. }
                | Actor::System,
                Purpose::OwnDossier
                | Purpose::Representing
                | Purpose::Handling
                | Purpose::Support
                | Purpose::Collection
                | Purpose::Advising
                | Purpose::Verification
                | Purpose::Preparing
                | Purpose::Transition,
            ) => return Err(Refusal::new(RefusalCode::NotAllowed)),
        };
        Ok(Self { actor, purpose, occasion, reach })
    }

    /// Who looks.
    pub fn actor(&self) -> Actor {
        self.actor
    }

    /// Why.
    pub fn purpose(&self) -> Purpose {
        self.purpose
    }

    /// On what occasion.
    pub fn occasion(&self) -> Occasion {
        self.occasion
    }

    /// How far.
    pub fn reach(&self) -> Reach {
        self.reach
    }
}
