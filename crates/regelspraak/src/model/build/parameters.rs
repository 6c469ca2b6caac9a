//! Parameters, their sets, and the values in them.

use std::collections::HashSet;

use super::Builder;
use crate::diagnostic::{Finding, nearest};
use crate::lexicon::{Meaning, lower_first};
use crate::message::both;
use crate::model::{DataType, Model, Parameter, ParameterId, ParameterSet, Units, locate};
use crate::number::Number;
use crate::source::Span;
use crate::syntax::declarations::{Declarations, NumberSign};

impl Builder<'_> {
    pub(super) fn parameters(&mut self, declarations: &Declarations) {
        let mut seen = HashSet::new();
        for declared in &declarations.parameters {
            let Some(index) = self.room(self.model.parameters.len(), declared.name.span) else { return };
            if !seen.insert(lower_first(&declared.name.text)) {
                let text = both!(
                    "de parameter `{}` is al gedeclareerd",
                    "the parameter `{}` is already declared",
                    declared.name.text
                );
                self.report(Finding::error("RS203", declared.name.span, text));
                continue;
            }
            let fallback = DataType::Number { sign: NumberSign::Any, decimals: None, unit: Units::none() };
            let data_type = self.data_type(&declared.data_type).unwrap_or(fallback);
            let id = ParameterId(index);
            self.model.parameters.push(Parameter {
                id,
                name: declared.name.text.clone(),
                data_type,
                source: declared.source.clone(),
                location: locate(&self.model.paths, self.sources, declared.name.span),
            });
            self.name(&declared.name, Meaning::Parameter(id));
        }
    }

    pub(super) fn parameter_sets(&mut self, declarations: &Declarations) {
        let mut seen = HashSet::new();
        for set in &declarations.parameter_sets {
            if !seen.insert(set.name.clone()) {
                self.report(Finding::error(
                    "RS203",
                    set.span,
                    both!(
                        "de parameterset `{}` is al gedeclareerd",
                        "the parameter set `{}` is already declared",
                        set.name
                    ),
                ));
            }
            let mut values = Vec::new();
            let mut given = HashSet::new();
            for entry in &set.entries {
                match read_entry(&self.model, entry) {
                    Ok((id, value)) if given.insert(id) => values.push((id, value)),
                    Ok(_) => self.report(Finding::error(
                        "RS203",
                        entry.name_span,
                        both!("`{}` staat er twee keer", "`{}` is listed twice", entry.name),
                    )),
                    Err(finding) => self.report(finding),
                }
            }
            let location = locate(&self.model.paths, self.sources, set.span);
            self.model.parameter_sets.push(ParameterSet {
                name: set.name.clone(),
                from: set.validity.from,
                to: set.validity.to,
                values,
                source: set.source.clone(),
                location,
            });
        }
    }
}

/// Resolves one `parameter  waarde` line.
pub(crate) fn read_entry(
    model: &Model,
    entry: &crate::syntax::declarations::EntryDecl,
) -> Result<(ParameterId, crate::value::Value), Finding> {
    let Some(id) = model.find_parameter(&entry.name) else {
        let near = nearest(
            crate::lexicon::without_article(&entry.name),
            model.parameters.iter().map(|p| p.name.as_str()),
        );
        let finding = Finding::error(
            "RS206",
            entry.name_span,
            both!("de parameter `{}` is niet gedeclareerd", "the parameter `{}` is not declared", entry.name),
        );
        return Err(finding.suggest(near));
    };
    let parameter = model.parameter(id);
    match model.parse_value(&parameter.data_type, &entry.value) {
        Ok(value) => {
            require_unit(model, &parameter.data_type, &entry.value, entry.value_span)?;
            Ok((id, value))
        }
        Err(error) => Err(Finding::error("RS306", entry.value_span, error.message())),
    }
}

/// In files a number is written with its unit; only zero may do without.
pub(crate) fn require_unit(
    model: &Model,
    data_type: &DataType,
    text: &str,
    span: Span,
) -> Result<(), Finding> {
    let DataType::Number { unit, .. } = data_type else { return Ok(()) };
    let bare = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | ',' | '.' | '/' | '_'));
    let zero = Number::parse_dutch(text).is_ok_and(Number::is_zero);
    if unit.is_none() || !bare || zero || text == "leeg" {
        return Ok(());
    }
    let wanted = if model.units.is_money(unit) { "EUR" } else { unit.text() };
    Err(Finding::error(
        "RS307",
        span,
        both!("hier ontbreekt de eenheid `{}`", "the unit `{}` is missing here", unit.text()),
    )
    .help(both!("bedoelt u `{text} {wanted}`?", "did you mean `{text} {wanted}`?"))
    .repair(format!("{text} {wanted}")))
}
