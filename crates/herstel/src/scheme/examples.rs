//! `herstel scheme examples`: the letters of invented cases, compared with the ones kept beside them.

use crate::{
    exit::{Failure, Result},
    terminal,
};
use anyhow::Context as _;
use herstel_scheme::{Package, PackageErrors};
use std::path::Path;

/// Compares the letters, or writes them.
pub fn run(package: &Package, dir: &Path, update: bool) -> Result {
    let golden =
        package.golden_files().map_err(|errors| Failure::Refused(PackageErrors::new(errors).to_string()))?;
    let differs = |path: &str, text: &str| package.files().get(path) != Some(text.as_bytes());
    let changed: Vec<&(String, String)> = golden.iter().filter(|(path, text)| differs(path, text)).collect();
    for (path, text) in &changed {
        let file = dir.join(path);
        if update {
            std::fs::write(&file, text).with_context(|| format!("writing {}", file.display()))?;
        }
        terminal::say(&file.display().to_string());
    }
    let word = if update { "geschreven" } else { "anders" };
    terminal::say(&format!("{} brieven, {} {word}", golden.len(), changed.len()));
    if update || changed.is_empty() { Ok(()) } else { Err(Failure::Refused(String::new())) }
}
