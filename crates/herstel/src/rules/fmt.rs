//! `herstel rules fmt`: rule files and testsets in the canonical layout.

use super::files::{is_rules, paths, read};
use crate::{
    exit::{Failure, Result},
    terminal,
};
use anyhow::Context as _;
use std::path::Path;

/// Writes every file at or below the path in the canonical layout; with `check` only names those that are not in it.
/// A file that cannot be read as rules stays as it is.
pub fn run(path: &Path, check: bool) -> Result {
    let mut files = paths(path, is_rules)?;
    files.sort();
    if files.is_empty() {
        return Err(Failure::Usage(format!("no .rgs files in {}", path.display())));
    }
    let (mut changed, mut wrong) = (0_usize, 0_usize);
    for path in &files {
        let file = read(path)?;
        match regelspraak::format(&file) {
            Ok(text) if text == file.text => {}
            Ok(text) => {
                changed += 1;
                if !check {
                    std::fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))?;
                }
                let what = if check { "niet opgemaakt" } else { "opgemaakt" };
                terminal::say(&format!("{}: {what}", path.display()));
            }
            Err(diagnostics) => {
                wrong += 1;
                terminal::say(&diagnostics.to_string());
            }
        }
    }
    if wrong > 0 || check && changed > 0 {
        return Err(Failure::Refused(String::new()));
    }
    terminal::say(&format!("{} bestanden, {changed} gewijzigd", files.len()));
    Ok(())
}
