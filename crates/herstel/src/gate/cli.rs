//! The command line of `gate`.

use crate::cli::Form;
use clap::{Args, Subcommand, ValueEnum};
use herstel_domain::gate::OpeningPart;
use herstel_kernel::{Date, DossierNumber, StaffId};
use herstel_scheme::ContentHash;
use std::path::PathBuf;

/// Options of `gate`.
#[derive(Args)]
pub struct GateArguments {
    /// What to do.
    #[command(subcommand)]
    pub command: GateCommandLine,
}

/// What can be done at the gates before schemes. Every step is recorded with whose it is and who ran the command.
#[derive(Subcommand)]
pub enum GateCommandLine {
    /// How far every gate is open
    List {
        /// Text for people, JSON for programs
        #[arg(long, value_enum, default_value_t = Form::Text)]
        format: Form,
    },
    /// What happened at one gate, what its test lacks, and who was helped urgently, as JSON
    Show {
        /// The id of the scheme
        scheme: String,
    },
    /// A feasibility test to fill in (TOML), for exactly this version
    Form {
        /// The id of the scheme
        scheme: String,
    },
    /// Record a feasibility test
    Record {
        /// The id of the scheme
        scheme: String,
        /// The test that was filled in
        test: PathBuf,
        /// What it takes the place of: reading, as `herstel gate show` told it. Not needed while nothing was recorded
        #[arg(long, value_name = "HASH")]
        read: Option<ContentHash>,
        /// Whose step it is.
        #[command(flatten)]
        who: StepBy,
    },
    /// Put one's own name under a test, or say that it cannot be signed: that it can be explained by a case handler or a support
    /// desk, that it is legally sound by a legal adviser
    Sign {
        /// The id of the scheme
        scheme: String,
        /// That the front desk can explain it, or else that it is legally sound
        #[arg(long)]
        explainable: bool,
        /// What was seen
        #[arg(long)]
        remarks: String,
        /// What was read.
        #[command(flatten)]
        read: Read,
        /// That it cannot be signed, and why stands in the remarks
        #[arg(long)]
        refuse: bool,
        /// That it is what stands there that cannot be signed, and not the change that waits
        #[arg(long, requires = "refuse")]
        of_standing: bool,
        /// Whose step it is.
        #[command(flatten)]
        who: StepBy,
    },
    /// Say whether a body can deliver: a team lead for Uht, a support desk for gemeenten, who steers for a body that nobody
    /// signs in for
    Answer {
        /// The id of the scheme
        scheme: String,
        /// Which body: Uht, gemeenten, Cws
        body: String,
        /// That it cannot
        #[arg(long)]
        cannot: bool,
        /// On what conditions
        #[arg(long, default_value = "")]
        conditions: String,
        /// Who answered for it
        #[arg(long)]
        answered_by: String,
        /// How the answer of a body came that nobody signs in for
        #[arg(long, value_enum)]
        way: Option<Way>,
        /// What was read.
        #[command(flatten)]
        read: Read,
        /// Whose step it is.
        #[command(flatten)]
        who: StepBy,
    },
    /// Take back the change that waits for signatures; what people were told stands as it stood
    Withdraw {
        /// The id of the scheme
        scheme: String,
        /// Why
        reason: String,
        /// What was read.
        #[command(flatten)]
        read: Read,
        /// Whose step it is.
        #[command(flatten)]
        who: StepBy,
    },
    /// Let it be told
    Announce {
        /// The id of the scheme
        scheme: String,
        /// What was read.
        #[command(flatten)]
        read: Read,
        /// Whose step it is.
        #[command(flatten)]
        who: StepBy,
    },
    /// Begin with some dossiers
    Pilot {
        /// The id of the scheme
        scheme: String,
        /// The numbers of the dossiers
        #[arg(required = true)]
        dossiers: Vec<DossierNumber>,
        /// What was read.
        #[command(flatten)]
        read: Read,
        /// Whose step it is.
        #[command(flatten)]
        who: StepBy,
    },
    /// Write down what was learned from the last step
    Learn {
        /// The id of the scheme
        scheme: String,
        /// What
        lesson: String,
        /// From which step; from the last one when it is not said.
        #[command(flatten)]
        part: PartOf,
        /// Whose step it is.
        #[command(flatten)]
        who: StepBy,
    },
    /// Take in everybody who registered in a period
    Cohort {
        /// The id of the scheme
        scheme: String,
        /// How reports call it
        #[arg(long)]
        name: String,
        /// The first day of registration (YYYY-MM-DD)
        #[arg(long)]
        from: Option<Date>,
        /// The last day of registration (YYYY-MM-DD), at most two years later
        #[arg(long)]
        until: Option<Date>,
        /// What was read.
        #[command(flatten)]
        read: Read,
        /// Whose step it is.
        #[command(flatten)]
        who: StepBy,
    },
    /// Open it to everybody
    Open {
        /// The id of the scheme
        scheme: String,
        /// What was read.
        #[command(flatten)]
        read: Read,
        /// Whose step it is.
        #[command(flatten)]
        who: StepBy,
    },
    /// Stop it, or one step of it: nobody new is decided upon
    Stop {
        /// The id of the scheme
        scheme: String,
        /// Why
        reason: String,
        /// Which step, when the others go on.
        #[command(flatten)]
        part: PartOf,
        /// Whose step it is.
        #[command(flatten)]
        who: StepBy,
    },
    /// Go on
    Resume {
        /// The id of the scheme
        scheme: String,
        /// What changed
        reason: String,
        /// With which step.
        #[command(flatten)]
        part: PartOf,
        /// Whose step it is.
        #[command(flatten)]
        who: StepBy,
    },
    /// Help named people before it opens; the reason appears in the progress report
    Urgent {
        /// The id of the scheme
        scheme: String,
        /// Why they cannot wait, without names
        #[arg(long)]
        reason: String,
        /// The numbers of the dossiers
        #[arg(required = true)]
        dossiers: Vec<DossierNumber>,
        /// Whose step it is.
        #[command(flatten)]
        who: StepBy,
    },
}

/// How an answer came.
#[derive(Clone, Copy, ValueEnum)]
pub enum Way {
    /// On paper
    Paper,
    /// By phone
    Phone,
}

/// One step of opening.
#[derive(Args)]
pub struct PartOf {
    /// The pilot only
    #[arg(long, conflicts_with = "cohort")]
    pub pilot: bool,
    /// The cohort of this name only
    #[arg(long, value_name = "NAME")]
    pub cohort: Option<String>,
}

impl PartOf {
    /// Which, when it is about one.
    pub fn part(&self) -> Option<OpeningPart> {
        match &self.cohort {
            Some(name) => Some(OpeningPart::Cohort(name.clone())),
            None => self.pilot.then_some(OpeningPart::Pilot),
        }
    }
}

/// What was read before a step under which somebody puts their name.
#[derive(Args)]
pub struct Read {
    /// What was read: reading, as `herstel gate show` told it (64 hexadecimal digits). When the test changed since, nothing is
    /// signed
    #[arg(long, value_name = "HASH")]
    pub read: ContentHash,
}

/// Whose step it is.
#[derive(Args)]
pub struct StepBy {
    /// Whoever may take it, by their id (stf-…): somebody who steers, unless it says otherwise
    #[arg(long = "as")]
    pub by: StaffId,
}
