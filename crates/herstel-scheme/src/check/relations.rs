//! The parts of `scheme.toml` about other schemes and about what a payment does elsewhere, as far as one package can tell.

use super::rules::source_code;
use crate::manifest::{EffectKind, Manifest, Relation, RelationKind};
use crate::model::{Member, Model, ValueKind};
use crate::problem::{PackageError, PackageErrorCode};
use crate::process::Process;
use crate::toml_file::TomlFile;
use std::collections::HashSet;

/// Every relation names something this case derives, and says where that is written.
pub(crate) fn check_relations(
    manifest: &Manifest,
    model: &Model,
    file: &TomlFile<'_>,
    errors: &mut Vec<PackageError>,
) {
    let mut seen = HashSet::new();
    for relation in &manifest.relations {
        let id = relation.id.as_str();
        let mut wrong = |reason: String| errors.push(file.error(PackageErrorCode::Relation, id, reason));
        if !seen.insert(id) {
            wrong(format!("de samenhang «{id}» staat er twee keer in"));
        }
        if let Err(reason) = check_outcome(relation, model) {
            wrong(reason);
        }
        if manifest.source(source_code(&relation.source)).is_none() {
            let reason = format!("scheme.toml kent geen bron «{}»", source_code(&relation.source));
            errors.push(file.error(PackageErrorCode::UnknownSource, &relation.source, reason));
        }
    }
}

fn check_outcome(relation: &Relation, model: &Model) -> Result<(), String> {
    let id = &relation.id;
    let (what, fits): (&str, fn(&Member) -> bool) = match relation.kind {
        RelationKind::After => {
            return match &relation.outcome {
                None => Ok(()),
                Some(_) => {
                    Err(format!("de samenhang «{id}» zegt alleen de volgorde en noemt toch een uitkomst"))
                }
            };
        }
        RelationKind::CountsTowards => {
            ("afgeleid bedrag", |member| member.kind == ValueKind::Amount && !member.input)
        }
        RelationKind::Opens | RelationKind::Excludes => {
            ("afgeleid kenmerk", |member| member.kind == ValueKind::Kenmerk && !member.input)
        }
    };
    let Some(outcome) = &relation.outcome else {
        return Err(format!("de samenhang «{id}» noemt geen uitkomst (outcome)"));
    };
    match model.case.member(outcome) {
        None => Err(format!("«{outcome}» is niet gedeclareerd bij de zaak")),
        Some(member) if !fits(member) => Err(format!("«{outcome}» is geen {what}")),
        Some(_) => Ok(()),
    }
}

/// A scheme that pays money says what that does elsewhere, and leans on a source where it is sure.
pub(crate) fn check_effects(
    manifest: &Manifest,
    process: &Process,
    file: &TomlFile<'_>,
    errors: &mut Vec<PackageError>,
) {
    let pays =
        process.decisions().filter_map(|step| step.outcome.as_ref()).any(|outcome| outcome.amount.is_some());
    for kind in EffectKind::ALL {
        let name = kind.as_str();
        let mut wrong = |reason: String| errors.push(file.error(PackageErrorCode::Manifest, name, reason));
        let mut found = manifest.effects.iter().filter(|effect| effect.kind == kind);
        match (found.next(), found.next()) {
            (None, _) if pays => {
                wrong(format!("de regeling betaalt geld en zegt niet wat dat doet: [[effect]] «{name}»"))
            }
            (Some(_), Some(_)) => wrong(format!("het gevolg «{name}» staat er twee keer in")),
            (Some(effect), None) => match &effect.source {
                None if effect.verified => {
                    wrong(format!("het gevolg «{name}» is geverifieerd en noemt geen bron"))
                }
                Some(source) if manifest.source(source_code(source)).is_none() => {
                    wrong(format!("scheme.toml kent geen bron «{}»", source_code(source)));
                }
                None | Some(_) => {}
            },
            (None, _) => {}
        }
    }
}
