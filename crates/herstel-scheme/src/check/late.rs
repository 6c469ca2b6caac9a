//! The table `[late]` of `scheme.toml`: every name is declared, and of the kind that is read or written there.

use crate::manifest::Manifest;
use crate::model::{Model, ValueKind};
use crate::problem::{PackageError, PackageErrorCode};
use crate::process::Process;
use crate::toml_file::TomlFile;

/// Checks the names of the case and the step.
pub(crate) fn check(
    manifest: &Manifest,
    process: Option<&Process>,
    model: &Model,
    file: &TomlFile<'_>,
    errors: &mut Vec<PackageError>,
) {
    let Some(late) = &manifest.late else { return };
    let named: [(&str, ValueKind, bool); 9] = [
        (&late.last_day, ValueKind::Date, true),
        (&late.noticed_on, ValueKind::Date, true),
        (&late.decided_on, ValueKind::Date, true),
        (&late.ordered_from, ValueKind::Date, true),
        (&late.ordered_daily, ValueKind::Amount, true),
        (&late.ordered_maximum, ValueKind::Amount, true),
        (&late.first_day, ValueKind::Date, false),
        (&late.days, ValueKind::Integer, false),
        (&late.amount, ValueKind::Amount, false),
    ];
    for (name, kind, input) in named {
        let fits = |member: &crate::model::Member| member.kind == kind && member.input == input;
        if !model.case.member(name).is_some_and(fits) {
            let what = if input { "gegeven" } else { "afgeleid gegeven" };
            let reason = format!("«{name}» is geen {what} van de soort die [late] verwacht");
            errors.push(file.error(PackageErrorCode::Manifest, name, reason));
        }
    }
    if process.is_some_and(|process| process.decisions().all(|step| step.id != late.step)) {
        let reason = format!("«{}» in [late] is geen besluit van process.toml", late.step);
        errors.push(file.error(PackageErrorCode::Manifest, &late.step, reason));
    }
}
