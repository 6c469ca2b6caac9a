//! The command line of `scheme`.

use crate::cli::Form;
use clap::{Args, Subcommand};
use herstel_kernel::Date;
use herstel_scheme::SchemeId;
use std::path::PathBuf;

/// Options of `scheme`.
#[derive(Args)]
pub struct SchemeArguments {
    /// What to do.
    #[command(subcommand)]
    pub command: SchemeCommand,
}

/// What can be done with schemes.
#[derive(Subcommand)]
pub enum SchemeCommand {
    /// The schemes of this installation
    List,
    /// Load a package folder and report everything that is wrong with it
    Check {
        /// The folder of the package [default: every scheme of this installation, and how they hang together]
        dir: Option<PathBuf>,
    },
    /// Run the testsets of a package folder
    Test {
        /// The folder of the package
        dir: PathBuf,
    },
    /// Work out the examples of a package folder and compare their letters with the ones kept beside them
    Examples {
        /// The folder of the package
        dir: PathBuf,
        /// Write the letters as they are now; read them before you keep them
        #[arg(long)]
        update: bool,
    },
    /// Draw how the schemes hang together (SVG)
    Graph {
        /// Where to [default: standard output]
        #[arg(long, value_name = "FILE")]
        output: Option<PathBuf>,
        /// The day on which schemes decide or not (YYYY-MM-DD) [default: today]
        #[arg(long, value_name = "DAY")]
        on: Option<Date>,
        /// In English
        #[arg(long)]
        english: bool,
    },
    /// What is this scheme, for whom, how much, how long, which source
    Show {
        /// The scheme, for example kot-2021
        scheme: String,
        /// In English
        #[arg(long)]
        english: bool,
    },
    /// What changed between two schemes or versions, in Dutch; exit code 1 when anything did
    Diff {
        /// The old one: a scheme or the folder of a package
        old: String,
        /// The new one: a scheme or the folder of a package
        new: String,
        /// Text for people, JSON for programs
        #[arg(long, value_enum, default_value_t = Form::Text)]
        format: Form,
    },
    /// What a new version would mean for everybody who has a decision; changes nothing
    Impact(ImpactArguments),
    /// Write who hears what of a new version, in order: handlers, the people, everybody; changes nothing
    Notice(NoticeArguments),
}

/// Options of `scheme notice`.
#[derive(Args)]
pub struct NoticeArguments {
    /// The new version: a scheme or the folder of a package
    pub new: String,
    /// A folder that is not there yet
    #[arg(long, value_name = "DIR")]
    pub output: PathBuf,
    /// Only what was decided under this scheme [default: the one it supersedes, and earlier versions of itself]
    #[arg(long, value_name = "OLD")]
    pub scheme: Option<SchemeId>,
    /// The day whose rules and amounts are used (YYYY-MM-DD) [default: the first on which the new version decides]
    #[arg(long, value_name = "DAY")]
    pub on: Option<Date>,
}

/// Options of `scheme impact`.
#[derive(Args)]
pub struct ImpactArguments {
    /// The new version: a scheme or the folder of a package
    pub new: String,
    /// Only what was decided under this scheme [default: the one it supersedes, and earlier versions of itself]
    #[arg(long, value_name = "OLD")]
    pub scheme: Option<SchemeId>,
    /// The day whose rules and amounts are used (YYYY-MM-DD) [default: the first on which the new version decides]
    #[arg(long, value_name = "DAY")]
    pub on: Option<Date>,
    /// Name also the references of those who keep what was decided because the new version gives less
    #[arg(long)]
    pub list: bool,
    /// Text for people, JSON for programs
    #[arg(long, value_enum, default_value_t = Form::Text)]
    pub format: Form,
}
