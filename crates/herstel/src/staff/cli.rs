//! The command line of `staff`.

use crate::cli::Form;
use clap::{Args, Subcommand, ValueEnum};
use herstel_kernel::{Date, MunicipalityCode, PersonId, StaffId};
use std::path::PathBuf;

/// Options of `staff`.
#[derive(Args)]
pub struct StaffArguments {
    /// What to do.
    #[command(subcommand)]
    pub command: StaffCommand,
}

/// What can be done with staff. Every change is recorded with who did it and when.
#[derive(Subcommand)]
pub enum StaffCommand {
    /// Somebody begins; prints their id
    Add {
        /// The name parents know them by
        #[arg(long)]
        name: String,
        /// What they do here
        #[command(flatten)]
        post: PostArguments,
        /// The provider of sign-ins that knows them, by its name in the configuration
        #[arg(long, requires = "subject")]
        provider: Option<String>,
        /// What the provider calls them (the claim `sub`)
        #[arg(long, requires = "provider")]
        subject: Option<String>,
    },
    /// Everybody who works here, and how they sign in
    List {
        /// Also who stopped working here
        #[arg(long)]
        all: bool,
        /// Text for people, JSON for programs
        #[arg(long, value_enum, default_value_t = Form::Text)]
        format: Form,
    },
    /// Gives somebody another role; their sessions end
    Role {
        /// Who, by their id (stf-…)
        id: StaffId,
        /// What they do here from now on
        #[command(flatten)]
        post: PostArguments,
    },
    /// A provider of sign-ins vouches for somebody from now on
    Link {
        /// Who, by their id (stf-…)
        id: StaffId,
        /// As whom
        #[command(flatten)]
        link: LinkArguments,
    },
    /// Somebody stops working here: their sessions end, they sign in no more, their name stays for what they did
    End {
        /// Who, by their id (stf-…)
        id: StaffId,
    },
    /// How much somebody works, in which team and where
    Work {
        /// Who, by their id (stf-…)
        id: StaffId,
        /// The name of their team
        #[arg(long)]
        team: String,
        /// Hours a week
        #[arg(long, value_parser = clap::value_parser!(u32).range(1..=60))]
        hours: u32,
        /// The hub municipality of their region: its code, four digits
        #[arg(long, value_name = "CODE")]
        municipality: Option<MunicipalityCode>,
    },
    /// Somebody is away, and somebody stands in for them
    Away {
        /// Who, by their id (stf-…)
        id: StaffId,
        /// From which day (YYYY-MM-DD)
        #[arg(long, value_name = "DAY")]
        from: Date,
        /// The first day on which they are back (YYYY-MM-DD)
        #[arg(long, value_name = "DAY")]
        until: Date,
        /// Who stands in, by their id (stf-…)
        #[arg(long, value_name = "ID")]
        substitute: StaffId,
    },
    /// Whose dossiers somebody never reaches
    #[command(subcommand)]
    Conflict(ConflictCommand),
    /// Who somebody is as a natural person: they never reach their own dossier, nor that of a relative
    Person {
        /// Who, by their id (stf-…)
        id: StaffId,
        /// Where the citizen number is: a file with nothing else, or - for the standard input
        #[arg(long, value_name = "FILE", default_value = "-", conflicts_with = "forget")]
        bsn: PathBuf,
        /// Forget it
        #[arg(long)]
        forget: bool,
    },
    /// Invite somebody to make a passkey; prints a link that works for a day and once
    Invite {
        /// Who, by their id (stf-…)
        id: StaffId,
        /// They lost theirs: their passkeys are worthless and their sessions end
        #[arg(long)]
        lost: bool,
    },
    /// What was changed about staff, by whom and when
    History,
}

/// Conflicts of interest. They beat everything, emergency access too. The citizen number is never an argument: others on
/// the machine can read those.
#[derive(Subcommand)]
pub enum ConflictCommand {
    /// From now on somebody does not reach the dossier of a person
    Add {
        /// Who, by their id (stf-…)
        id: StaffId,
        /// Where the citizen number of the person is: a file with nothing else, or - for the standard input
        #[arg(long, value_name = "FILE", default_value = "-")]
        bsn: PathBuf,
        /// From which day (YYYY-MM-DD) [default: today]
        #[arg(long, value_name = "DAY")]
        from: Option<Date>,
        /// The first day on which it no longer holds [default: without end]
        #[arg(long, value_name = "DAY")]
        until: Option<Date>,
    },
    /// All of them, those that ended included
    List {
        /// Text for people, JSON for programs
        #[arg(long, value_enum, default_value_t = Form::Text)]
        format: Form,
    },
    /// They no longer hold
    End {
        /// Who, by their id (stf-…)
        id: StaffId,
        /// With whom, by the id that the list gives (per-…)
        person: PersonId,
        /// The first day on which it no longer holds [default: today]
        #[arg(long, value_name = "DAY")]
        on: Option<Date>,
    },
}

/// What somebody does here.
#[derive(Args, Clone, Copy)]
pub struct PostArguments {
    /// The role
    #[arg(long, value_enum)]
    pub role: RoleName,
    /// For a role at a municipality: its code, four digits
    #[arg(long, value_name = "CODE", required_if_eq_any([("role", "municipal-support"), ("role", "municipal-collection")]))]
    pub municipality: Option<MunicipalityCode>,
}

/// As whom a provider of sign-ins knows somebody.
#[derive(Args, Clone)]
pub struct LinkArguments {
    /// The provider, by its name in the configuration
    #[arg(long)]
    pub provider: String,
    /// What the provider calls them (the claim `sub`)
    #[arg(long)]
    pub subject: String,
}

/// The roles by their names.
#[derive(Clone, Copy, ValueEnum, PartialEq, Eq, Debug)]
pub enum RoleName {
    /// The fixed person of a parent
    CaseHandler,
    /// The second reader of decisions
    Reviewer,
    /// Who leads a team of case handlers, reads and hands over dossiers, and decides nothing
    TeamLead,
    /// Who steers the operation, and reads no dossier
    Steering,
    /// Who guards how long personal data is kept and what is destroyed, and reads no dossier
    PrivacyOfficer,
    /// Who judges whether a version of a scheme is sound by law, and reads no dossier
    LegalAdviser,
    /// Who hears parents about their objections and advises, and reads nothing else
    ObjectionCommittee,
    /// Who gives broad help for a municipality
    MunicipalSupport,
    /// Who collects for a municipality
    MunicipalCollection,
}
