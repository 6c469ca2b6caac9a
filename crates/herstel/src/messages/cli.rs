//! The command line of `print`.

use clap::{Args, Subcommand};
use herstel_kernel::{Date, MessageId};
use std::path::PathBuf;

/// Options of `print`.
#[derive(Args)]
pub struct PrintArguments {
    /// What to do.
    #[command(subcommand)]
    pub command: PrintCommand,
    /// In the database of a demonstration: the day it is (YYYY-MM-DD) [default: the day of its last entry]
    #[arg(long, value_name = "DAY", global = true)]
    pub today: Option<Date>,
}

/// What can be done with letters on paper.
#[derive(Subcommand)]
pub enum PrintCommand {
    /// How many letters wait, were printed, posted and came back
    Status,
    /// Write the letters that wait to a folder, each with its address, and note that they were printed
    Batch {
        /// The folder; letters that are there already are left alone
        folder: PathBuf,
    },
    /// Note that the letters in a folder were posted
    Posted {
        /// The folder
        folder: PathBuf,
    },
    /// Note that the post brought a letter back
    Returned {
        /// Which: the name of its file without the ending
        message: MessageId,
        /// What stood on it
        #[arg(long)]
        note: Option<String>,
    },
}
