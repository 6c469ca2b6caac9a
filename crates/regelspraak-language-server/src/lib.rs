//! A language server for RegelSpraak (`*.rgs` and `*.test.rgs`), over standard input and output.
//!
//! All rule files of a package form one model: the nearest folder above the open file with a `scheme.toml` or a folder
//! `gegevens`, or else the files beside it. What is open counts as the editor has it, the rest as it is on disk.
//! Nothing is written; changes are proposed to the editor.
//!
//! One thread answers ([`serve`]); it takes what has arrived before it checks anything, so that fast typing is checked
//! once and a request that was cancelled meanwhile is not worked on.

mod actions;
mod completion;
mod findings;
mod folder;
mod hover;
mod navigate;
mod packages;
mod phrases;
mod position;
mod project;
mod server;
mod snippets;
mod wire;

pub use packages::{NoPackages, Packages, Settings};
pub use server::{ServerError, serve};
pub use wire::run;

/// Serves one editor over standard input and output until it says goodbye.
///
/// # Errors
/// When the editor goes away without saying goodbye, or does not speak the protocol.
pub fn run_stdio(settings: Settings<'_>) -> Result<(), ServerError> {
    run(std::io::BufReader::new(std::io::stdin()), std::io::stdout(), settings)
}
