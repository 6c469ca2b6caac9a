//! What can be asked for at a gate, and by whom.

use super::{BodyAnswer, Cohort, FeasibilityTest, OpeningPart, Signature, SimulatedMoment, SimulatedSize};
use herstel_kernel::{Actor, Date, DossierId};
use herstel_scheme::ContentHash;

/// What somebody wants to happen at a gate.
#[derive(Clone, Debug)]
pub enum GateCommand {
    /// Record what was found out, in the place of what was read.
    RecordTest(Box<FeasibilityTest>),
    /// Put one's own name under the test.
    Sign {
        /// Under what.
        what: Signature,
        /// When.
        on: Date,
        /// What was seen.
        remarks: String,
    },
    /// Say that it cannot be done so, as somebody who could sign it.
    Refuse {
        /// What is not signed.
        what: Signature,
        /// When.
        on: Date,
        /// Why not.
        remarks: String,
        /// Whether it is said of what stands there, also while a change waits; else of what was written last.
        of_standing: bool,
    },
    /// Take back the change that waits for signatures.
    WithdrawChange(String),
    /// Say whether a body can deliver.
    Answer(BodyAnswer),
    /// Let it be told.
    Announce,
    /// Begin with named dossiers.
    OpenPilot(Vec<DossierId>),
    /// Take in a cohort more.
    OpenCohort(Cohort),
    /// Take in everybody.
    OpenToAll,
    /// Tell what the last step taught.
    Learn(String),
    /// Tell what one step taught.
    LearnOf(OpeningPart, String),
    /// Stop it.
    Stop(String),
    /// Go on.
    Resume(String),
    /// Stop one step; the others go on.
    StopPart(OpeningPart, String),
    /// Go on with a step that was stopped.
    ResumePart(OpeningPart, String),
    /// Help named people before it opens.
    HelpUrgently {
        /// Who.
        dossiers: Vec<DossierId>,
        /// Why.
        reason: String,
    },
}

impl GateCommand {
    /// Whether somebody puts their name to what they read: then they name it. Who records a test names what it takes the
    /// place of as well, when something stands there.
    pub const fn is_signed(&self) -> bool {
        match self {
            Self::Sign { .. }
            | Self::Refuse { .. }
            | Self::WithdrawChange(_)
            | Self::Answer(_)
            | Self::Announce
            | Self::OpenPilot(_)
            | Self::OpenCohort(_)
            | Self::OpenToAll => true,
            Self::RecordTest(_)
            | Self::Learn(_)
            | Self::LearnOf(..)
            | Self::Stop(_)
            | Self::Resume(_)
            | Self::StopPart(..)
            | Self::ResumePart(..)
            | Self::HelpUrgently { .. } => false,
        }
    }
}

/// Who asks for a step.
#[derive(Clone, Copy, Debug)]
pub struct Signer {
    /// Who.
    pub actor: Actor,
    /// By what is known what they had read ([`super::ToSign::reading`]), for a step under which they put their name and for a
    /// record that takes the place of another.
    pub read: Option<ContentHash>,
}

/// The version that stands behind a gate.
#[derive(Clone, Copy, Debug)]
pub struct Version<'a> {
    /// Its rules, parameters, facts and process.
    pub substance: ContentHash,
    /// The bodies that must say whether they can ([`herstel_scheme::Package::bodies`]).
    pub bodies: &'a [String],
    /// The reports that were kept of simulations of exactly this version.
    pub reports: &'a [KeptSimulation],
}

/// A report of a simulation that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptSimulation {
    /// By what it is known: the SHA-256 of its content.
    pub report: ContentHash,
    /// On which day it was kept, by universal time.
    pub ran_on: Date,
    /// Whether everybody came to an end in it.
    pub ends: bool,
    /// Whether the terms of the law were kept in eight of ten runs of it.
    pub keeps_terms: bool,
    /// When the facts are in it from which terms count.
    pub moments: Vec<SimulatedMoment>,
    /// How much was simulated; nothing in one that was kept before this was counted.
    pub size: SimulatedSize,
}
