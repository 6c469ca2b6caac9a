//! The command line of `retention`.

use clap::{Args, Subcommand, ValueEnum};
use herstel_kernel::Date;

/// Options of `retention`.
#[derive(Args)]
pub struct RetentionArguments {
    /// What to do.
    #[command(subcommand)]
    pub command: RetentionCommand,
}

/// What can be done about retention.
#[derive(Subcommand)]
pub enum RetentionCommand {
    /// The periods, the holds and the lists; or who is on one list
    List {
        /// The list
        list: Option<String>,
    },
    /// Make a destruction list of everybody whose period has ended; another privacy officer approves it, signed in
    Propose {
        /// The privacy officer who makes it: name or id
        #[arg(long, value_name = "WHO")]
        by: String,
    },
    /// Carry out an approved list: destroy the keys, remove what identifies, certify it
    Execute {
        /// The list
        list: String,
        /// The privacy officer who carries it out: name or id
        #[arg(long, value_name = "WHO")]
        by: String,
    },
    /// Stop the destruction of one dossier, or of all
    Hold {
        /// The number of the dossier [default: every dossier]
        #[arg(long, value_name = "NUMBER")]
        dossier: Option<String>,
        /// Why
        #[arg(long, value_enum)]
        kind: HoldWord,
        /// Why, in words; kept sealed
        #[arg(long, value_name = "WORDS")]
        reason: String,
        /// The last day on which it holds (YYYY-MM-DD) [default: until it is released]
        #[arg(long, value_name = "DAY")]
        until: Option<Date>,
        /// The privacy officer who places it: name or id
        #[arg(long, value_name = "WHO")]
        by: String,
    },
    /// End a hold
    Release {
        /// The hold
        hold: String,
        /// The privacy officer who releases it: name or id
        #[arg(long, value_name = "WHO")]
        by: String,
    },
    /// Erase again whoever the register says was erased; after a restore by other means than `herstel restore`
    Repeat,
}

/// Why nothing may be destroyed.
#[derive(Clone, Copy, ValueEnum, PartialEq, Eq, Debug)]
pub enum HoldWord {
    /// An objection is pending
    Objection,
    /// An appeal is pending
    Appeal,
    /// A court needs it
    Court,
    /// An inquiry needs it
    Inquiry,
    /// It goes to an archive
    ArchiveTransfer,
}
