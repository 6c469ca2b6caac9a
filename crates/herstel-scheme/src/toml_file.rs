//! Reading the TOML files of a package with the place of every mistake.

use crate::files::PackageFiles;
use crate::problem::{PackageError, PackageErrorCode};
use crate::texts::position;
use serde::de::DeserializeOwned;

/// The text of one file of a package, for looking up the place of a value.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TomlFile<'a> {
    path: &'a str,
    text: &'a str,
}

impl<'a> TomlFile<'a> {
    /// The file, when it is there and is text.
    pub(crate) fn open(
        files: &'a PackageFiles,
        path: &'a str,
        errors: &mut Vec<PackageError>,
    ) -> Option<Self> {
        let Some(bytes) = files.get(path) else {
            let reason = "dit bestand hoort bij elk regelingpakket";
            errors.push(PackageError::new(PackageErrorCode::MissingFile, path, None, reason));
            return None;
        };
        match std::str::from_utf8(bytes) {
            Ok(text) => Some(Self { path, text }),
            Err(_) => {
                errors.push(PackageError::new(PackageErrorCode::NotText, path, None, "geen UTF-8-tekst"));
                None
            }
        }
    }

    /// Reads the file.
    pub(crate) fn parse<T: DeserializeOwned>(&self, errors: &mut Vec<PackageError>) -> Option<T> {
        match toml::from_str(self.text) {
            Ok(value) => Some(value),
            Err(error) => {
                let at = error.span().map(|span| position(self.text, span.start));
                let reason = error.message().replace('\n', " ");
                errors.push(PackageError::new(PackageErrorCode::Toml, self.path, at, reason));
                None
            }
        }
    }

    /// An error at the first place where `needle` stands between quotes, or at the top.
    pub(crate) fn error(
        &self,
        code: PackageErrorCode,
        needle: &str,
        reason: impl Into<String>,
    ) -> PackageError {
        let offset = self.text.find(&format!("\"{needle}\"")).unwrap_or(0);
        PackageError::new(code, self.path, Some(position(self.text, offset)), reason)
    }
}
