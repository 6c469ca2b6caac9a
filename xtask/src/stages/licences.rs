//! Licences and sources of everything that is linked in, held against the list in `deny.toml`.
//!
//! `cargo deny check` reads the same file and knows more (advisories, duplicates); this check needs nothing that
//! takes minutes to install, so that it can run every time.

use std::collections::BTreeSet;
use std::fs;
use std::time::Duration;

use serde_json::Value;

use super::Tally;
use crate::bench::{Bench, root};
use crate::process::{self, Show};

const CRATES_IO: &str = "crates.io-index";

pub fn run(bench: &Bench, limit: Duration) -> Result<Tally, String> {
    let policy =
        fs::read_to_string(root().join("deny.toml")).map_err(|error| format!("deny.toml: {error}"))?;
    let policy: toml::Table = policy.parse().map_err(|error| format!("deny.toml: {error}"))?;
    let allowed: BTreeSet<&str> = policy
        .get("licenses")
        .and_then(|licenses| licenses.get("allow"))
        .and_then(toml::Value::as_array)
        .ok_or("deny.toml: no licenses.allow")?
        .iter()
        .filter_map(toml::Value::as_str)
        .collect();
    let metadata = metadata(bench, limit)?;
    let (mut licences, mut sources, mut wildcards) = (Vec::new(), Vec::new(), Vec::new());
    for package in metadata["packages"].as_array().ok_or("cargo metadata: no packages")? {
        let name = format!("{} {}", text(&package["name"]), text(&package["version"]));
        let licence = text(&package["license"]);
        match satisfied(licence, &allowed) {
            Ok(true) => {}
            Ok(false) => licences.push(format!("{name}: {licence} is not allowed by deny.toml")),
            Err(reason) => licences.push(format!("{name}: {licence:?} cannot be read: {reason}")),
        }
        let source = text(&package["source"]);
        if !is_known_source(source) {
            sources.push(format!("{name} comes from {source}"));
        }
        for dependency in package["dependencies"].as_array().into_iter().flatten() {
            if source.is_empty() && text(&dependency["req"]) == "*" && dependency["path"].is_null() {
                wildcards.push(format!("{name} takes any version of {}", text(&dependency["name"])));
            }
        }
    }
    let mut tally = Tally::default();
    for (name, problems) in [("licences", licences), ("sources", sources), ("versions", wildcards)] {
        tally.count(name, if problems.is_empty() { Ok(()) } else { Err(problems.join("\n  ")) });
    }
    Ok(tally)
}

fn metadata(bench: &Bench, limit: Duration) -> Result<Value, String> {
    let mut command = bench.cargo("metadata");
    command.args(["--locked", "--format-version=1", "--quiet", "--filter-platform=x86_64-unknown-linux-gnu"]);
    let asked = process::run(&mut command, limit, Show::Quiet);
    if !asked.success {
        return Err(format!("{}\n{}", asked.reason, asked.output));
    }
    let json = asked.output.lines().find(|line| line.starts_with('{')).unwrap_or_default();
    serde_json::from_str(json).map_err(|error| format!("cargo metadata: {error}"))
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// Own packages have no source; all others come from the one registry.
fn is_known_source(source: &str) -> bool {
    source.is_empty() || source.starts_with("registry+") && source.ends_with(CRATES_IO)
}

/// Whether an SPDX expression can be met with allowed licences alone.
///
/// # Errors
/// When the expression is empty or malformed.
pub fn satisfied(expression: &str, allowed: &BTreeSet<&str>) -> Result<bool, String> {
    // Older manifests write "MIT/Apache-2.0" and mean OR.
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut reader = Reader { words: &words, at: 0 };
    let value = reader.any(allowed)?;
    match reader.peek() {
        None => Ok(value),
        Some(word) => Err(format!("unexpected {word}")),
    }
}

struct Reader<'a> {
    words: &'a [&'a str],
    at: usize,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<&'a str> {
        self.words.get(self.at).copied()
    }

    fn skip(&mut self, word: &str) -> bool {
        let found = self.peek() == Some(word);
        self.at += usize::from(found);
        found
    }

    fn any(&mut self, allowed: &BTreeSet<&str>) -> Result<bool, String> {
        let mut value = self.all(allowed)?;
        while self.skip("OR") {
            value |= self.all(allowed)?;
        }
        Ok(value)
    }

    fn all(&mut self, allowed: &BTreeSet<&str>) -> Result<bool, String> {
        let mut value = self.one(allowed)?;
        while self.skip("AND") {
            value &= self.one(allowed)?;
        }
        Ok(value)
    }

    fn one(&mut self, allowed: &BTreeSet<&str>) -> Result<bool, String> {
        if self.skip("(") {
            let value = self.any(allowed)?;
            return if self.skip(")") { Ok(value) } else { Err("no closing parenthesis".to_owned()) };
        }
        let name = self.peek().filter(|word| !matches!(*word, "OR" | "AND" | "WITH" | ")"));
        let name = name.ok_or("a licence name is missing")?;
        self.at += 1;
        if self.skip("WITH") {
            let exception = self.peek().ok_or("an exception name is missing")?;
            self.at += 1;
            // An exception only permits more, so the licence without it is enough.
            return Ok(
                allowed.contains(name) || allowed.contains(format!("{name} WITH {exception}").as_str())
            );
        }
        Ok(allowed.contains(name))
    }
}
