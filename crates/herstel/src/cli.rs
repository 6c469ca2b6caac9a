//! The command line.

use crate::{
    configuration::Sources,
    exit::{self, Failure},
};
use clap::{Args, Parser, Subcommand, ValueEnum};
use herstel_kernel::{Date, MunicipalityCode, PersonId, StaffId};
use herstel_scheme::SchemeId;
use std::path::PathBuf;

/// Herstel: the platform on which a government makes right what it did wrong.
#[derive(Parser)]
#[command(version, about, propagate_version = true, after_help = EXIT_CODES)]
pub struct Cli {
    /// What every command takes.
    #[command(flatten)]
    pub common: Common,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

const EXIT_CODES: &str = "Options can stand in a file or in environment variables as well; see `herstel config keys`.\n\
                          Exit codes: 0 fine, 1 a difference or refusal, 2 wrong usage, 3 the environment.";

/// Options of every command.
#[derive(Args)]
pub struct Common {
    /// Where the data is: sqlite:PATH or postgres://USER@HOST/NAME [default: a file in your data folder]
    #[arg(long, global = true, value_name = "URL")]
    pub database: Option<String>,
    /// The master keys that unseal personal data [default: beside the database; made at first start]
    #[arg(long, global = true, value_name = "FILE")]
    pub keys: Option<String>,
    /// Scheme packages from this folder instead of the built-in ones
    #[arg(long, global = true, value_name = "DIR")]
    pub schemes: Option<String>,
    /// The configuration [default: /etc/herstel/herstel.toml when it is there]
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<String>,
}

impl Common {
    /// What is said about the configuration: these options and others, the environment, the file.
    pub fn sources(&self, others: Vec<(&'static str, &'static str, String)>) -> exit::Result<Sources> {
        let own = [
            ("database.url", "--database", &self.database),
            ("database.keys", "--keys", &self.keys),
            ("schemes", "--schemes", &self.schemes),
        ];
        let given = own.into_iter().filter_map(|(key, option, value)| Some((key, option, value.clone()?)));
        let options = given.chain(others).collect();
        Sources::gather(self.config.as_deref(), options)
            .map_err(|text| Failure::Environment(anyhow::anyhow!(text)))
    }
}

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// Run the portals and the API
    Serve(ServeArguments),
    /// Fill an empty database with a fictitious operation
    Seed(SeedArguments),
    /// Calculate cases from a file under a scheme
    Calculate(CalculateArguments),
    /// List, check, test, show or compare scheme packages
    Scheme(SchemeArguments),
    /// Check, test, explain, cover and format RegelSpraak files
    Rules(RulesArguments),
    /// Simulate the operation: who waits how long, with which staff
    Feasibility(FeasibilityArguments),
    /// Let the machine propose the awards that a scheme leaves to it; a person reads each of them
    PrepareAwards(PrepareAwardsArguments),
    /// Add, list, change and end the people who work here
    Staff(StaffArguments),
    /// Recompute the journal, every decision and every seal, and report differences
    Verify(VerifyArguments),
    /// How long dossiers are kept: holds, destruction lists and erasure
    Retention(RetentionArguments),
    /// List, draw, rotate and retire the keys outside the database
    Keys(KeysArguments),
    /// Sign what changed since the last seal, and add it to the anchors file outside the database
    Seal(SealArguments),
    /// Write everything to one file that any engine can restore
    Backup(BackupArguments),
    /// Read such a file into an empty database
    Restore(RestoreArguments),
    /// What can be configured, what is, and whether it is right
    Config(ConfigArguments),
    /// The work that servers do by themselves: when it is due, who does it, how it ended
    Jobs(JobsArguments),
}

/// Options of `serve`.
#[derive(Args)]
pub struct ServeArguments {
    /// Address to listen on [default: 127.0.0.1:8080]
    #[arg(long, value_name = "ADDR")]
    pub listen: Option<String>,
    /// Demonstration: invented people, sign in from a list, own database file
    #[arg(long)]
    pub demo: bool,
    /// Demonstration: how many parents
    #[arg(long, value_name = "N", default_value_t = DEFAULT_PARENTS, requires = "demo", value_parser = clap::value_parser!(u32).range(1..=MAX_PARENTS))]
    pub parents: u32,
    /// Demonstration: the number that makes it reproducible
    #[arg(long, value_name = "S", default_value_t = DEFAULT_SEED, requires = "demo")]
    pub seed: u64,
    /// Demonstration: the day on which it starts (YYYY-MM-DD)
    #[arg(long, value_name = "DAY", requires = "demo")]
    pub today: Option<Date>,
    /// The portals are reached over https (directly or through a proxy): secure cookies and HSTS
    #[arg(long)]
    pub https: bool,
}

impl ServeArguments {
    /// What the options say about the configuration.
    pub fn settings(&self) -> Vec<(&'static str, &'static str, String)> {
        let listen = self.listen.clone().map(|listen| ("serve.listen", "--listen", listen));
        let https = self.https.then(|| ("serve.https", "--https", "true".to_owned()));
        listen.into_iter().chain(https).collect()
    }
}

/// Parents in a demonstration unless told otherwise.
pub const DEFAULT_PARENTS: u32 = 2_000;
/// The seed unless told otherwise: the day of the published figures.
pub const DEFAULT_SEED: u64 = 20_211_203;
/// The most parents of one generated operation.
const MAX_PARENTS: i64 = 1_000_000;

/// Options of `seed`.
#[derive(Args)]
pub struct SeedArguments {
    /// How many parents
    #[arg(long, value_name = "N", default_value_t = DEFAULT_PARENTS, value_parser = clap::value_parser!(u32).range(1..=MAX_PARENTS))]
    pub parents: u32,
    /// The number that makes it reproducible
    #[arg(long, value_name = "S", default_value_t = DEFAULT_SEED)]
    pub seed: u64,
}

/// Options of `calculate`.
#[derive(Args)]
pub struct CalculateArguments {
    /// The scheme, for example kot-2021
    pub scheme: String,
    /// Cases: .json (one object or an array) or .csv (one row per case); - reads JSON from standard input
    #[arg(long, value_name = "FILE")]
    pub input: PathBuf,
    /// Renames the columns of a CSV file (see docs/formats.md)
    #[arg(long, value_name = "FILE")]
    pub mapping: Option<PathBuf>,
    /// Form of the result [default: that of the input; with --explain: text]
    #[arg(long, value_enum)]
    pub format: Option<Format>,
    /// Where to [default: standard output]
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// With every amount worked out: the rule, its source and its numbers
    #[arg(long)]
    pub explain: bool,
    /// The day on which is calculated (YYYY-MM-DD) [default: today, or the last day of a scheme that ended]
    #[arg(long, value_name = "DAY")]
    pub on: Option<Date>,
}

/// Forms of a result.
#[derive(Clone, Copy, ValueEnum, PartialEq, Eq, Debug)]
pub enum Format {
    /// An array of objects keyed by the declared names
    Json,
    /// One row per case
    Csv,
    /// To read
    Text,
}

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

/// Options of `rules`.
#[derive(Args)]
pub struct RulesArguments {
    /// What to do.
    #[command(subcommand)]
    pub command: RulesCommand,
}

/// Options of `rules run`.
#[derive(Args)]
pub struct RunArguments {
    /// One .rgs file or a folder
    pub model: PathBuf,
    /// A table, as the object type and its file; the first has one row per case (see docs/formats.md)
    #[arg(long, value_name = "TYPE=FILE", required = true)]
    pub input: Vec<String>,
    /// Where the derived values go [default: those of the first table, to standard output]
    #[arg(long, value_name = "[TYPE=]FILE")]
    pub output: Vec<String>,
    /// The day on which is calculated (YYYY-MM-DD)
    #[arg(long, value_name = "DAY")]
    pub on: Date,
    /// The parameter set to calculate with
    #[arg(long, value_name = "NAME")]
    pub parameters: Option<String>,
    /// Threads that calculate [default: one per core]
    #[arg(long, value_name = "N")]
    pub threads: Option<std::num::NonZeroUsize>,
    /// Tell how the values of the case with this id came about
    #[arg(long, value_name = "ID")]
    pub explain_row: Option<String>,
    /// With --explain-row: tell also which rules did not fire, and what stopped them
    #[arg(long, requires = "explain_row")]
    pub stopped: bool,
    /// With --explain-row: text for people, JSON for programs
    #[arg(long, value_enum, default_value_t = Form::Text, requires = "explain_row")]
    pub format: Form,
    /// The language of errors
    #[arg(long, value_enum, default_value_t = Words::Nl)]
    pub lang: Words,
}

/// How findings are told.
#[derive(Args, Clone, Copy)]
pub struct Told {
    /// Text for people, JSON for editors and CI
    #[arg(long, value_enum, default_value_t = Form::Text)]
    pub format: Form,
    /// The language of the text: Dutch or English
    #[arg(long, value_enum, default_value_t = Words::Nl)]
    pub lang: Words,
}

/// Forms in which findings are told.
#[derive(Clone, Copy, ValueEnum, PartialEq, Eq, Debug)]
pub enum Form {
    /// One finding per line
    Text,
    /// See docs/formats.md
    Json,
}

/// Languages of findings.
#[derive(Clone, Copy, ValueEnum, PartialEq, Eq, Debug)]
pub enum Words {
    /// Dutch
    Nl,
    /// English
    En,
}

impl From<Words> for regelspraak::Language {
    fn from(words: Words) -> Self {
        match words {
            Words::Nl => Self::Dutch,
            Words::En => Self::English,
        }
    }
}

/// What can be done with rules.
#[derive(Subcommand)]
pub enum RulesCommand {
    /// Report what is wrong, as file:line:column
    Check {
        /// One .rgs file or a folder
        path: PathBuf,
        /// How it is told
        #[command(flatten)]
        told: Told,
    },
    /// Run the testsets (*.test.rgs) at or below a path against the model beside them
    Test {
        /// One .test.rgs file or a folder
        path: PathBuf,
        /// How it is told
        #[command(flatten)]
        told: Told,
    },
    /// Tell how a value of a test case came about
    Explain {
        /// The testset (.test.rgs), or one case (.json, see docs/formats.md)
        path: PathBuf,
        /// The name of the test case in a testset
        #[arg(long, value_name = "NAME")]
        case: Option<String>,
        /// What to explain, for example "boete van Lening"
        value: String,
        /// Tell also which rules did not fire, and what stopped them
        #[arg(long)]
        stopped: bool,
        /// How it is told
        #[command(flatten)]
        told: Told,
    },
    /// Which rules, table rows and conditions the testsets at or below a path exercise
    Cover {
        /// One .test.rgs file or a folder
        path: PathBuf,
        /// The least percentage; below it the exit code is 1
        #[arg(long, value_name = "N", default_value_t = 0, value_parser = clap::value_parser!(u8).range(0..=100))]
        minimum: u8,
        /// How it is told
        #[command(flatten)]
        told: Told,
    },
    /// Run rules over tables of cases (CSV)
    Run(RunArguments),
    /// Write rule files and testsets in the canonical layout
    Fmt {
        /// One .rgs file or a folder
        path: PathBuf,
        /// Change nothing, name the files that are not in this layout
        #[arg(long)]
        check: bool,
    },
    /// Serve an editor over standard input and output (language server protocol)
    Lsp {
        /// The language of findings and explanations [default: what the editor asks for, or else Dutch]
        #[arg(long, value_enum)]
        lang: Option<Words>,
    },
}

/// Options of `feasibility`.
#[derive(Args)]
pub struct FeasibilityArguments {
    /// What to do.
    #[command(subcommand)]
    pub command: FeasibilityCommand,
}

/// What can be done about feasibility.
#[derive(Subcommand)]
pub enum FeasibilityCommand {
    /// Run scenarios, all with the same luck for the same parent
    Run {
        /// The folder of a scenario, or its file
        #[arg(value_name = "SCENARIO", required = true)]
        scenarios: Vec<PathBuf>,
        /// The number that makes the luck reproducible
        #[arg(long, value_name = "S", default_value_t = 1)]
        seed: u64,
        /// The form of the report
        #[arg(long, value_enum, default_value_t = ReportForm::Text)]
        format: ReportForm,
    },
}

/// Forms of the report of a run.
#[derive(Clone, Copy, ValueEnum, PartialEq, Eq, Debug)]
pub enum ReportForm {
    /// Lines for people, see docs/feasibility.md
    Text,
}

/// Options of `prepare-awards`.
#[derive(Args)]
pub struct PrepareAwardsArguments {
    /// In the database of a demonstration: the day it is (YYYY-MM-DD) [default: the day of its last entry]
    #[arg(long, value_name = "DAY")]
    pub today: Option<Date>,
}

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
    /// Who steers the operation, and reads no dossier
    Steering,
    /// Who gives broad help for a municipality
    MunicipalSupport,
    /// Who collects for a municipality
    MunicipalCollection,
}

/// Options of `verify`.
#[derive(Args)]
pub struct VerifyArguments {
    /// The anchors file to hold the record against [default: the one of this installation, if it is there]
    #[arg(long, value_name = "FILE")]
    pub anchors: Option<PathBuf>,
    /// The public key that was noted when sealing began [default: the one beside the seal key]
    #[arg(long, value_name = "FILE")]
    pub public_key: Option<PathBuf>,
    /// The anchors file is a copy from earlier: seals that are missing at its end are no difference
    #[arg(long)]
    pub older_copy: bool,
    /// Print the proof of one dossier: its newest sealed head, and the way from there to the signed root
    #[arg(long, value_name = "NUMBER")]
    pub dossier: Option<String>,
}

/// Options of `seal`.
#[derive(Args)]
pub struct SealArguments {
    /// The anchors file to add to [default: the one of this installation]
    #[arg(long, value_name = "FILE")]
    pub anchors: Option<String>,
    /// The file of the key that signs [default: the one of this installation]
    #[arg(long, value_name = "FILE")]
    pub seal_key: Option<String>,
    /// An outside time-stamp service (RFC 3161)
    #[arg(long, value_name = "URL")]
    pub time_stamp: Option<String>,
    /// Print the public key (PEM) and seal nothing
    #[arg(long)]
    pub public_key: bool,
}

impl SealArguments {
    /// What the options say about the configuration.
    pub fn settings(&self) -> Vec<(&'static str, &'static str, String)> {
        let options = [
            ("seal.anchors", "--anchors", &self.anchors),
            ("seal.key", "--seal-key", &self.seal_key),
            ("seal.time_stamp", "--time-stamp", &self.time_stamp),
        ];
        options.into_iter().filter_map(|(key, option, value)| Some((key, option, value.clone()?))).collect()
    }
}

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
    /// Make a destruction list of everybody whose period has ended
    Propose {
        /// The privacy officer who makes it: name or id
        #[arg(long, value_name = "WHO")]
        by: String,
    },
    /// Approve a list that somebody else made
    Approve {
        /// The list
        list: String,
        /// The privacy officer who approves it: name or id
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

/// Options of `keys`.
#[derive(Args)]
pub struct KeysArguments {
    /// What to do.
    #[command(subcommand)]
    pub command: KeysCommand,
}

/// What can be done with keys.
#[derive(Subcommand)]
pub enum KeysCommand {
    /// Which keys there are, which are in use, and how much each master key seals
    List,
    /// Put a new master key into the keys file without using it, to copy the file to other machines first
    Draw,
    /// Use the newest master key (a new one when there is none) and seal everything with it, while others work
    Rotate,
    /// Make a new index key and compute every index anew; writers wait while it runs
    RotateIndex,
    /// Take keys out of the keys file that nothing in the database needs any more
    Retire,
}

/// Options of `backup`.
#[derive(Args)]
pub struct BackupArguments {
    /// The file to write; it must not exist yet
    pub file: PathBuf,
}

/// Options of `restore`.
#[derive(Args)]
pub struct RestoreArguments {
    /// The file to read
    pub file: PathBuf,
    /// There is no register of erasures, and nobody was ever erased
    #[arg(long)]
    pub no_erasures: bool,
}

/// Options of `config`.
#[derive(Args)]
pub struct ConfigArguments {
    /// What to do.
    #[command(subcommand)]
    pub command: ConfigCommand,
}

/// What can be done with the configuration.
#[derive(Subcommand)]
pub enum ConfigCommand {
    /// Tell everything that is wrong with file and environment
    Check,
    /// What counts now and who said so; secrets are never shown
    Show,
    /// Every key with its default and meaning, as a table
    Keys,
    /// A file with every key as a comment
    Example,
}

/// Options of `jobs`.
#[derive(Args)]
pub struct JobsArguments {
    /// What to do.
    #[command(subcommand)]
    pub command: JobsCommand,
}

/// What can be done with jobs.
#[derive(Subcommand)]
pub enum JobsCommand {
    /// Every job with its next turn, its holder and its last result
    List,
    /// Make a job due now; a running server does it
    Run {
        /// The name of the job
        name: String,
    },
}
