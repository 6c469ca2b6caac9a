//! The files of a SQLite database that is open, as they are found by their names.
//!
//! A file that is replaced or removed while a program has it open lives on without a name: the program would go on
//! acknowledging what nobody finds again after the next start. So before a transaction begins, and before anybody is
//! told that it was committed, the names must still lead to the files that were opened.
//!
//! Nothing here opens a file: closing it would end the locks that the library holds on it.

use crate::StoreError;
use std::{
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

/// Device and number of a file: what stays the same while it lives, whatever it is called.
type Identity = (u64, u64);

/// Which files, and what they were when they were first seen.
#[derive(Debug)]
pub(crate) struct Files {
    database: PathBuf,
    /// The log and the memory that is shared with other programs.
    beside: [PathBuf; 2],
    opened: Option<Identity>,
    /// Both are there from the first commit on.
    opened_beside: Mutex<[Option<Identity>; 2]>,
}

/// A name that leads to another file than before, or to none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Lost {
    /// The database itself: what is written now is in a file without a name.
    Database(PathBuf),
    /// Only what stands beside it: everything can still be moved into the database.
    Beside(PathBuf),
}

impl From<Lost> for StoreError {
    fn from(lost: Lost) -> Self {
        match lost {
            Lost::Database(path) | Lost::Beside(path) => Self::FileReplaced { path },
        }
    }
}

impl Files {
    /// Those of a database that was just opened.
    pub fn of(database: &Path) -> Self {
        // The library follows a link before it names what stands beside the database.
        let real = fs::canonicalize(database).unwrap_or_else(|_| database.to_owned());
        let beside = ["-wal", "-shm"].map(|ending| {
            let mut name = OsString::from(&real);
            name.push(ending);
            PathBuf::from(name)
        });
        let opened_beside = Mutex::new([None, None]);
        Self { opened: identity(database), database: database.to_owned(), beside, opened_beside }
    }

    /// Whether every name still leads to the file that was opened.
    pub fn check(&self) -> Result<(), Lost> {
        self.check_database()?;
        let mut opened = self.opened_beside.lock().unwrap_or_else(PoisonError::into_inner);
        for (path, opened) in self.beside.iter().zip(opened.iter_mut()) {
            let found = identity(path);
            match opened {
                None => *opened = found,
                Some(_) if *opened == found => {}
                Some(_) => return Err(Lost::Beside(path.clone())),
            }
        }
        Ok(())
    }

    /// The same for the database alone.
    pub fn check_database(&self) -> Result<(), Lost> {
        if identity(&self.database) == self.opened {
            Ok(())
        } else {
            Err(Lost::Database(self.database.clone()))
        }
    }

    /// Where the log is.
    pub fn log(&self) -> &Path {
        let [log, _] = &self.beside;
        log
    }

    /// How long the log is, in bytes.
    pub fn log_bytes(&self) -> u64 {
        fs::metadata(self.log()).map_or(0, |log| log.len())
    }
}

#[cfg(unix)]
fn identity(path: &Path) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt as _;
    fs::metadata(path).ok().map(|found| (found.dev(), found.ino()))
}

/// Where files have no numbers only a missing one is noticed.
#[cfg(not(unix))]
fn identity(path: &Path) -> Option<Identity> {
    fs::metadata(path).ok().map(|_| (0, 0))
}
