//! The command line of `keys`.

use clap::{Args, Subcommand};

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
