//! The files of a package: from a folder, from the program itself, or from one byte string kept in a database.

use crate::ids::ContentHash;
use crate::problem::{PackageError, PackageErrorCode, PackageErrors};
use crate::substance::said;
use include_dir::{Dir, include_dir};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::Path;

static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../schemes");

const ARCHIVE_MAGIC: &[u8] = b"herstel-scheme-1\n";
/// The folders that hold words and checks, nothing that decides.
const WORDS: [&str; 4] = ["texts/", "letters/", "tests/", "examples/"];
/// A package is text; more than this is a mistake.
const LARGEST_FILE: u64 = 4 << 20;

/// All files of one package by relative path with `/` (sorted), with their bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PackageFiles(BTreeMap<String, Vec<u8>>);

impl PackageFiles {
    /// Files from a list of paths and bytes.
    pub fn new(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        Self(files.into_iter().collect())
    }

    /// The packages inside the program, by folder name.
    pub fn embedded() -> Vec<(String, PackageFiles)> {
        let mut packages = Vec::new();
        for folder in EMBEDDED.dirs() {
            let name = folder.path().to_string_lossy().into_owned();
            let mut files = BTreeMap::new();
            collect_embedded(folder, &format!("{name}/"), &mut files);
            if files.contains_key("scheme.toml") {
                packages.push((name, PackageFiles(files)));
            }
        }
        packages.sort_by(|a, b| a.0.cmp(&b.0));
        packages
    }

    /// Reads one package folder. Hidden files and files ending in `~` are left out.
    pub fn read_dir(folder: &Path) -> Result<PackageFiles, PackageErrors> {
        let mut files = BTreeMap::new();
        let mut errors = Vec::new();
        collect_folder(folder, "", &mut files, &mut errors);
        if errors.is_empty() { Ok(Self(files)) } else { Err(PackageErrors::new(errors)) }
    }

    /// The bytes of one file.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.0.get(path).map(Vec::as_slice)
    }

    /// All files in order of path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// Puts a file in, replacing one of the same path.
    pub fn insert(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.0.insert(path.into(), bytes.into());
    }

    /// Takes a file out.
    pub fn remove(&mut self, path: &str) -> Option<Vec<u8>> {
        self.0.remove(path)
    }

    /// The content hash: the same files give the same hash on every machine.
    pub fn hash(&self) -> ContentHash {
        let mut hasher = Sha256::new();
        for (path, bytes) in &self.0 {
            for part in [path.as_bytes(), bytes] {
                hasher.update(length(part));
                hasher.update(part);
            }
        }
        ContentHash::from_bytes(hasher.finalize().into())
    }

    /// The hash of what decides: rules, parameters, facts, process and manifest, by what they say and not by how it is
    /// written. Other texts, letters, tests or examples leave it as it is, and so do comments, blank lines and the title or
    /// place of a source, so that a typo needs no new feasibility test. What was decided is tied to [`PackageFiles::hash`],
    /// every byte.
    pub fn substance(&self) -> ContentHash {
        let decides = |path: &&String| !WORDS.iter().any(|folder| path.starts_with(folder));
        let files = self.0.iter().filter(|(path, _)| decides(path));
        Self(files.map(|(path, bytes)| (path.clone(), said(path, bytes))).collect()).hash()
    }

    /// One byte string with everything in it, the same for the same files.
    pub fn to_archive(&self) -> Vec<u8> {
        let mut archive = ARCHIVE_MAGIC.to_vec();
        for (path, bytes) in &self.0 {
            for part in [path.as_bytes(), bytes] {
                archive.extend_from_slice(&length(part));
                archive.extend_from_slice(part);
            }
        }
        archive
    }

    /// Reads back what [`PackageFiles::to_archive`] wrote.
    pub fn from_archive(archive: &[u8]) -> Result<PackageFiles, PackageErrors> {
        let damaged = || {
            let reason = "het bewaarde pakket is beschadigd of geen regelingpakket".to_owned();
            PackageErrors::new(vec![PackageError::new(PackageErrorCode::Archive, "archief", None, reason)])
        };
        let mut rest = archive.strip_prefix(ARCHIVE_MAGIC).ok_or_else(damaged)?;
        let mut files = BTreeMap::new();
        let mut previous: Option<String> = None;
        while !rest.is_empty() {
            let path =
                take_part(&mut rest).and_then(|part| std::str::from_utf8(part).ok()).ok_or_else(damaged)?;
            let bytes = take_part(&mut rest).ok_or_else(damaged)?;
            if previous.as_deref().is_some_and(|before| before >= path) {
                return Err(damaged());
            }
            previous = Some(path.to_owned());
            files.insert(path.to_owned(), bytes.to_vec());
        }
        Ok(Self(files))
    }
}

fn length(part: &[u8]) -> [u8; 8] {
    (part.len() as u64).to_le_bytes()
}

fn take_part<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let (head, tail) = rest.split_first_chunk::<8>()?;
    let count = usize::try_from(u64::from_le_bytes(*head)).ok()?;
    let (part, tail) = tail.split_at_checked(count)?;
    *rest = tail;
    Some(part)
}

fn collect_embedded(folder: &Dir<'_>, prefix: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    for file in folder.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        let relative = path.strip_prefix(prefix).unwrap_or(&path).to_owned();
        if !is_ignored(&relative) {
            files.insert(relative, file.contents().to_vec());
        }
    }
    for inner in folder.dirs() {
        collect_embedded(inner, prefix, files);
    }
}

fn is_ignored(path: &str) -> bool {
    path.split('/').any(|part| part.starts_with('.')) || path.ends_with('~')
}

fn collect_folder(
    folder: &Path,
    prefix: &str,
    files: &mut BTreeMap<String, Vec<u8>>,
    errors: &mut Vec<PackageError>,
) {
    let unreadable = |path: &str, error: &std::io::Error| {
        PackageError::new(
            PackageErrorCode::Unreadable,
            path,
            None,
            format!("kan niet worden gelezen: {error}"),
        )
    };
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            let shown = if prefix.is_empty() { folder.display().to_string() } else { prefix.to_owned() };
            errors.push(unreadable(&shown, &error));
            return;
        }
    };
    for entry in entries {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                errors.push(unreadable(prefix, &error));
                continue;
            }
        };
        let name = entry.file_name().to_string_lossy().into_owned();
        let relative = format!("{prefix}{name}");
        if is_ignored(&name) {
            continue;
        }
        let path = entry.path();
        match std::fs::metadata(&path) {
            Ok(data) if data.is_dir() => collect_folder(&path, &format!("{relative}/"), files, errors),
            Ok(data) if data.len() > LARGEST_FILE => {
                let reason = format!("het bestand is groter dan {} MiB", LARGEST_FILE >> 20);
                errors.push(PackageError::new(PackageErrorCode::Unreadable, &relative, None, reason));
            }
            Ok(_) => match std::fs::read(&path) {
                Ok(bytes) => {
                    files.insert(relative, bytes);
                }
                Err(error) => errors.push(unreadable(&relative, &error)),
            },
            Err(error) => errors.push(unreadable(&relative, &error)),
        }
    }
}
