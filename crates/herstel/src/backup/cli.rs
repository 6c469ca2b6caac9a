//! The command line of `backup` and `restore`.

use clap::Args;
use std::path::PathBuf;

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
