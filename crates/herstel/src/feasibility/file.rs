//! The text of a scenario, or of a file beside it. What is no text, or far too large, is refused with its place.

use anyhow::Context as _;
use std::{fs::File, io::Read as _, path::Path};

/// In bytes; what is larger is no scenario.
const LARGEST: usize = 16 << 20;

/// The text of a file; or why it is none, as `file:line:column: sentence`. No more of it is read than a scenario can be.
pub(super) fn text_of(path: &Path) -> anyhow::Result<Result<String, String>> {
    let shown = path.display().to_string();
    let mut bytes = Vec::new();
    let most = u64::try_from(LARGEST)? + 1;
    let file = File::open(path).with_context(|| shown.clone())?;
    file.take(most).read_to_end(&mut bytes).with_context(|| shown.clone())?;
    if bytes.len() > LARGEST {
        return Ok(Err(format!("{shown}:1:1: dit bestand is groter dan {} MiB", LARGEST >> 20)));
    }
    Ok(String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let before = String::from_utf8_lossy(error.as_bytes().get(..valid).unwrap_or_default());
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().map_or(0, |rest| rest.chars().count()) + 1;
        format!("{shown}:{line}:{column}: dit is geen tekst in UTF-8")
    }))
}
