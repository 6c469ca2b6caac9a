//! A file that appears under its name whole or not at all.

use crate::exit::{Failure, Result};
use anyhow::Context as _;
use std::{
    fs::{File, OpenOptions},
    path::{Path, PathBuf},
};

/// A file beside its final name, for its owner only; removed unless it is kept.
pub struct Partial {
    path: PathBuf,
    file: File,
    kept: bool,
}

impl Partial {
    /// Makes the file. What an earlier run left behind when it was killed is written anew.
    pub fn create(target: &Path) -> Result<Self> {
        let path = target.with_added_extension("partial");
        // A new file, so that its mode is that of this run and nobody has it open already.
        match std::fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(Failure::Environment(
                    anyhow::Error::new(error).context(format!("cannot replace {}", path.display())),
                ));
            }
            Ok(()) | Err(_) => {}
        }
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&path).with_context(|| format!("cannot write {}", path.display()))?;
        Ok(Self { path, file, kept: false })
    }

    /// The file.
    pub fn file(&mut self) -> &mut File {
        &mut self.file
    }

    /// Gives it its final name, unless there is a file of that name by now; file and name survive a power cut.
    pub fn keep(mut self, target: &Path) -> Result {
        self.file.sync_all().with_context(|| format!("cannot write {}", self.path.display()))?;
        // A link, unlike a renaming, never takes the place of another file.
        match std::fs::hard_link(&self.path, target) {
            Ok(()) => {}
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                return Err(Failure::Refused(format!(
                    "{} exists; a backup never overwrites",
                    target.display()
                )));
            }
            // A file system without links.
            Err(_) => {
                std::fs::rename(&self.path, target)
                    .with_context(|| format!("cannot name {}", target.display()))?;
                self.kept = true;
            }
        }
        let folder =
            target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        File::open(folder)
            .and_then(|folder| folder.sync_all())
            .with_context(|| format!("cannot sync {}", folder.display()))?;
        Ok(())
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        if !self.kept {
            // What is half written is no backup, and what has its final name needs no other.
            let _ = std::fs::remove_file(&self.path);
        }
    }
}
