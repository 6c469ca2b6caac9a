//! The command line of `verify`.

use clap::Args;
use std::path::PathBuf;

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
    /// Check a sealed database without its anchors file: what lies outside the database is not compared
    #[arg(long, conflicts_with = "anchors")]
    pub no_anchors: bool,
    /// Print the proof of one dossier: its newest sealed head, and the way from there to the signed root
    #[arg(long, value_name = "NUMBER")]
    pub dossier: Option<String>,
}
