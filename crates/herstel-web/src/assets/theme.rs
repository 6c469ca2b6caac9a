//! The look of one installation: a style sheet of its own after ours, with the fonts and pictures it names.
//!
//! Colours, fonts and marks of governments are not ours to give away. Who may use one puts it in a folder; the sheet gives
//! the tokens of `theme.css` other values: those of the NL Design System (`--utrecht-…`), which themes of municipalities are
//! made of, and the few of our own that have no other name. All files share one address that changes with their content.
//! Its sheets are sent with the short names that ours have ([`super::names`]).

use super::{kind_of, named_as_ours};
use axum::http::HeaderValue;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use thiserror::Error;

/// The file that a theme cannot do without.
const SHEET: &str = "theme.css";
/// A theme is a sheet, a few fonts and a mark; more would be slow on a phone.
const BYTES_MAX: usize = 2 * 1024 * 1024;

/// A theme as it is served.
#[derive(Clone, Debug)]
pub struct Theme {
    folder: String,
    files: BTreeMap<String, (Vec<u8>, HeaderValue)>,
}

/// Why files are no theme.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ThemeError {
    /// There is no sheet.
    #[error("there is no {SHEET}")]
    NoSheet,
    /// A file is none that a theme is made of.
    #[error(
        "{0}: a theme has only files named with a-z, 0-9, - and _, that end in .css, .svg, .png or .woff2"
    )]
    Foreign(String),
    /// It is too large.
    #[error("the files are more than {BYTES_MAX} bytes together")]
    TooLarge,
    /// The sheet takes something from elsewhere.
    #[error("{0}: it takes something from another address; a page of a parent asks nobody else for anything")]
    Elsewhere(String),
}

impl Theme {
    /// A theme of files by their name.
    ///
    /// # Errors
    /// When one of them cannot be part of a theme, or the sheet is missing.
    pub fn new(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Result<Self, ThemeError> {
        let mut digest = Sha256::new();
        let mut kept = BTreeMap::new();
        let mut bytes = 0_usize;
        let sorted: BTreeMap<String, Vec<u8>> = files.into_iter().collect();
        for (name, content) in sorted {
            let Some(kind) = kind_of_named(&name) else { return Err(ThemeError::Foreign(name)) };
            bytes = bytes.saturating_add(content.len());
            if name.ends_with(".css") && names_another_address(&content) {
                return Err(ThemeError::Elsewhere(name));
            }
            let content = match String::from_utf8(content) {
                Ok(sheet) if name.ends_with(".css") => named_as_ours(&sheet).into_bytes(),
                Ok(other) => other.into_bytes(),
                Err(no_text) => no_text.into_bytes(),
            };
            for part in [name.as_bytes(), &content] {
                digest.update(part.len().to_be_bytes());
                digest.update(part);
            }
            kept.insert(name, (content, kind));
        }
        if bytes > BYTES_MAX {
            return Err(ThemeError::TooLarge);
        }
        if !kept.contains_key(SHEET) {
            return Err(ThemeError::NoSheet);
        }
        Ok(Self { folder: hex::encode(&digest.finalize()[..8]), files: kept })
    }

    /// The address of the sheet.
    pub(crate) fn sheet(&self) -> String {
        format!("/assets/{}/{SHEET}", self.folder)
    }

    /// A file of it, with what it is.
    pub(super) fn file(&self, folder: &str, name: &str) -> Option<(&[u8], HeaderValue)> {
        let (content, kind) = self.files.get(name).filter(|_| folder == self.folder)?;
        Some((content, kind.clone()))
    }
}

fn kind_of_named(name: &str) -> Option<HeaderValue> {
    let (stem, extension) = name.rsplit_once('.')?;
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    if stem.is_empty() || !stem.chars().all(is_plain) {
        return None;
    }
    match extension {
        "css" | "svg" => kind_of(extension),
        "png" => Some(HeaderValue::from_static("image/png")),
        "woff2" => Some(HeaderValue::from_static("font/woff2")),
        _ => None,
    }
}

/// Whether a sheet names an address with a host. The policy of every page refuses it as well; who makes a theme hears it
/// at the start instead of finding a page without its font.
fn names_another_address(sheet: &[u8]) -> bool {
    let text = String::from_utf8_lossy(sheet).to_ascii_lowercase();
    ["url(//", "url('//", "url(\"//", "http:", "https:", "@import"].iter().any(|sign| text.contains(sign))
}
