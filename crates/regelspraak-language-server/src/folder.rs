//! Which files belong together, and their text on disk.

use std::path::{Path, PathBuf};

/// Most files of one model.
const MAX_FILES: usize = 2_000;
/// Larger files are not read, in bytes; the engine refuses them anyway.
const MAX_SIZE: u64 = 4 * 1024 * 1024;

/// The folder whose rule files form one model with this file, and whether it is a package.
pub(crate) fn root(path: &Path) -> (PathBuf, bool) {
    let own = path.parent().unwrap_or(Path::new("")).to_owned();
    let package = own
        .ancestors()
        .find(|folder| folder.join("scheme.toml").is_file() || folder.join("gegevens").is_dir());
    package.map_or((own.clone(), false), |folder| (folder.to_owned(), true))
}

/// The rule files and testsets of a folder with their texts; those in folders below it too when it is a package.
pub(crate) fn files(root: &Path, deep: bool) -> Vec<(String, String)> {
    let mut found = Vec::new();
    collect(root, deep, &mut found);
    found
}

fn collect(folder: &Path, deep: bool, found: &mut Vec<(String, String)>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        if found.len() >= MAX_FILES {
            return;
        }
        let Ok(kind) = entry.file_type() else { continue };
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        if kind.is_dir() && deep && !hidden {
            collect(&entry.path(), deep, found);
        } else if kind.is_file()
            && let Some(path) = entry.path().to_str().filter(|path| is_rules(path))
            && let Some(text) = read(path)
        {
            found.push((path.to_owned(), text));
        }
    }
}

/// The text of a file on disk. Bytes that are no UTF-8 become a finding.
pub(crate) fn read(path: &str) -> Option<String> {
    let size = std::fs::metadata(path).ok()?.len();
    if size > MAX_SIZE {
        None
    } else {
        Some(String::from_utf8_lossy(&std::fs::read(path).ok()?).into_owned())
    }
}

pub(crate) fn is_rules(path: &str) -> bool {
    path.ends_with(".rgs")
}

pub(crate) fn is_testset(path: &str) -> bool {
    path.ends_with(".test.rgs")
}
