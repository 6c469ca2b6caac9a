//! The take-over from another scheme: only where one is superseded, with a source, and told in the right order.

use super::rules::source_code;
use crate::manifest::Manifest;
use crate::problem::{PackageError, PackageErrorCode};
use crate::toml_file::TomlFile;

pub(crate) fn check(manifest: &Manifest, file: &TomlFile<'_>, errors: &mut Vec<PackageError>) {
    let Manifest { supersedes, transition, notice, .. } = manifest;
    let mut wrong =
        |needle: &str, reason: String| errors.push(file.error(PackageErrorCode::Manifest, needle, reason));
    if supersedes.is_none() && (transition.is_some() || notice.is_some()) {
        let reason = "een overgang ([transition], [notice]) hoort bij een regeling die een andere vervangt (supersedes)";
        wrong("source", reason.to_owned());
    }
    if supersedes.as_ref() == Some(&manifest.id) {
        wrong("supersedes", "de regeling vervangt zichzelf".to_owned());
    }
    if let Some(earlier) = supersedes
        && (transition.is_none() || notice.is_none())
    {
        let reason =
            "wie een andere regeling vervangt, zegt hoe ([transition]) en wie dat wanneer hoort ([notice])";
        wrong(earlier.as_str(), reason.to_owned());
    }
    if let Some(transition) = transition {
        let code = source_code(&transition.source);
        if manifest.source(code).is_none() {
            let reason = format!("scheme.toml kent geen bron «{code}»");
            errors.push(file.error(PackageErrorCode::UnknownSource, &transition.source, reason));
        }
    }
    if let Some(notice) = notice
        && !(notice.handlers_on <= notice.people_on && notice.people_on <= notice.public_on)
    {
        let reason = "eerst horen de behandelaars het, dan de mensen zelf, dan iedereen: de dagen staan niet in die volgorde";
        errors.push(file.error(PackageErrorCode::Manifest, &notice.people_on.to_string(), reason));
    }
}
