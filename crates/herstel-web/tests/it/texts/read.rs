//! Which keys the text files have, and which the sources name.

use herstel_domain::registration::PreferredLanguage;
use herstel_web::i18n::files;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// Key -> the names of its arguments.
pub(super) type Keys = BTreeMap<String, BTreeSet<String>>;

/// A key in a source, with the names of what is given to it.
pub(super) struct Call {
    pub key: String,
    pub arguments: BTreeSet<String>,
}

/// Every `t("…")`, `t1("…", "name", …)`, `t2("…", "name", …, "name", …)` and `tn("…", …)` of a source.
pub(super) fn calls(source: &str) -> Vec<Call> {
    let mut calls = Vec::new();
    for (function, names) in [("t(", 0), ("t1(", 1), ("t2(", 2), ("tn(", 0)] {
        for (at, _) in source.match_indices(function) {
            let before = source[..at].chars().next_back().unwrap_or(' ');
            let rest = source[at + function.len()..].trim_start();
            let Some(rest) = rest.strip_prefix('"').filter(|_| !before.is_alphanumeric() && before != '_')
            else {
                continue;
            };
            let (key, rest) = rest.split_once('"').unwrap();
            let mut arguments: BTreeSet<String> = literals(rest).take(names).collect();
            if function == "tn(" {
                arguments.insert("count".to_owned());
            }
            calls.push(Call { key: key.to_owned(), arguments });
        }
    }
    calls
}

/// The string literals that stand as arguments of their own after the key: names, since values are expressions.
fn literals(rest: &str) -> impl Iterator<Item = String> + '_ {
    let is_name = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    rest.split('"').skip(1).step_by(2).filter(move |text| is_name(text)).map(str::to_owned)
}

pub(super) fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    below(root, vec![root.join("src"), root.join("templates")])
}

/// The sources of every crate.
pub(super) fn all_sources() -> Vec<(String, String)> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let all = fs::read_dir(crates).unwrap().map(|one| one.unwrap().path().join("src"));
    below(crates, all.filter(|folder| folder.is_dir()).collect())
}

/// The files of some folders, named from a root, without their comments.
fn below(root: &Path, mut folders: Vec<PathBuf>) -> Vec<(String, String)> {
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(root).unwrap().display().to_string();
                let source = fs::read_to_string(path).unwrap();
                let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
                found.push((name, code.collect::<Vec<_>>().join("\n")));
            }
        }
    }
    found
}

pub(super) fn keys(language: PreferredLanguage) -> Keys {
    keys_by_file(language).into_values().flatten().collect()
}

/// The same by text file.
pub(super) fn keys_by_file(language: PreferredLanguage) -> BTreeMap<&'static str, Keys> {
    files(language).map(|(name, source)| (name, keys_of(source))).collect()
}

fn keys_of(source: &str) -> Keys {
    let mut keys = Keys::new();
    let mut current = None;
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if let Some(key) = key_of(line) {
            current = Some(keys.entry(key.to_owned()).or_default());
        }
        if let Some(arguments) = &mut current {
            arguments.extend(variables(line));
        }
    }
    keys
}

pub(super) fn key_of(line: &str) -> Option<&str> {
    let (key, _) = line.split_once(" =")?;
    let plain = key.starts_with(|c: char| c.is_ascii_lowercase())
        && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    plain.then_some(key)
}

fn variables(line: &str) -> impl Iterator<Item = String> + '_ {
    let name = |rest: &str| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
    line.split('$').skip(1).map(name)
}
