//! Who may read what: a [`Scope`] goes with every query on personal data.

use herstel_kernel::{
    Actor, Date, OperationId, PersonId, Refusal, RefusalCode, StaffId, StaffRole, Timestamp,
};

/// Why somebody looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A person looks at what is kept about them.
    OwnDossier,
    /// Staff handle or read a dossier.
    Handling,
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
    /// Dossiers of the operation, drafts included.
    Operation(StaffId),
    /// Everything, for the system itself.
    Everything,
}

impl Scope {
    /// The scope of an actor for a purpose, or a refusal when the two do not go together.
    pub fn new(actor: Actor, purpose: Purpose, occasion: Occasion) -> Result<Self, Refusal> {
        let reach = match (actor, purpose) {
            (Actor::Person { person }, Purpose::OwnDossier) => Reach::OwnDossier(person),
            (Actor::Staff { id, role: StaffRole::CaseHandler | StaffRole::Reviewer }, Purpose::Handling) => {
                Reach::Operation(id)
            }
            (Actor::System, Purpose::Verification | Purpose::Preparing | Purpose::Transition) => {
                Reach::Everything
            }
            (Actor::Staff { role: StaffRole::Steering, .. }, Purpose::Handling)
            | (Actor::Representative { .. } | Actor::Municipal { .. }, _)
            | (
                Actor::Person { .. },
                Purpose::Handling | Purpose::Verification | Purpose::Preparing | Purpose::Transition,
            )
            | (
                Actor::Staff { .. },
                Purpose::OwnDossier | Purpose::Verification | Purpose::Preparing | Purpose::Transition,
            )
            | (Actor::System, Purpose::OwnDossier | Purpose::Handling) => {
                return Err(Refusal::new(RefusalCode::NotAllowed));
            }
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
