//! Rule files on disk.

use crate::exit::{Failure, Result};
use anyhow::Context as _;
use regelspraak::SourceFile;
use std::path::{Path, PathBuf};

/// Most files of one model; more is a mistake of the path.
const FILES_MAX: usize = 10_000;
/// Largest file that is read, in bytes.
const FILE_SIZE_MAX: u64 = 16 * 1024 * 1024;

/// The nearest folder above the path that is a package: it has a `scheme.toml` or a `gegevens` folder.
pub fn package_root(path: &Path) -> Option<PathBuf> {
    let mut folder = Some(if path.is_dir() { path } else { path.parent()? });
    while let Some(candidate) = folder {
        let here = if candidate.as_os_str().is_empty() { Path::new(".") } else { candidate };
        if here.join("scheme.toml").is_file() || here.join("gegevens").is_dir() {
            return Some(candidate.to_owned());
        }
        folder = candidate.parent();
    }
    None
}

/// Every file at or below a path that is asked for, such as [`is_model`].
pub fn paths(path: &Path, wanted: fn(&Path) -> bool) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    collect(path, wanted, &mut found)?;
    Ok(found)
}

/// The text of a file. Bytes that are no UTF-8 become a finding of the checker.
pub fn read(path: &Path) -> Result<SourceFile> {
    let size = std::fs::metadata(path).with_context(|| format!("cannot read {}", path.display()))?.len();
    if size > FILE_SIZE_MAX {
        return Err(Failure::Refused(format!("{}: groter dan 16 MiB", path.display())));
    }
    let bytes = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(SourceFile::from_bytes(path.display().to_string(), &bytes))
}

fn collect(path: &Path, wanted: fn(&Path) -> bool, into: &mut Vec<PathBuf>) -> Result {
    let metadata = std::fs::metadata(path).with_context(|| format!("cannot read {}", path.display()))?;
    if metadata.is_file() {
        if !wanted(path) {
            return Err(Failure::Usage(format!(
                "{} is not what this command reads: rules are *.rgs, testsets *.test.rgs",
                path.display()
            )));
        }
        into.push(path.to_owned());
        return Ok(());
    }
    let entries = std::fs::read_dir(path).with_context(|| format!("cannot read {}", path.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let kind = entry.file_type()?;
        if kind.is_dir() && !name.starts_with('.') {
            collect(&entry.path(), wanted, into)?;
        } else if kind.is_file() && wanted(&entry.path()) {
            into.push(entry.path());
        }
        if into.len() > FILES_MAX {
            return Err(Failure::Usage(format!("more than {FILES_MAX} files below {}", path.display())));
        }
    }
    Ok(())
}

/// A rule file. Testsets are no model.
pub fn is_model(path: &Path) -> bool {
    is_rules(path) && !file_name(path).ends_with(".test.rgs")
}

/// A rule file or a testset.
pub fn is_rules(path: &Path) -> bool {
    file_name(path).ends_with(".rgs")
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
