//! `facts.toml` against the declarations.

use crate::facts::{DateLimit, DossierFact, FactCatalogue, FactDefinition, FactOrigin, FactType};
use crate::manifest::Manifest;
use crate::model::{Member, Model, ValueKind};
use crate::problem::{PackageError, PackageErrorCode};
use crate::process::Process;
use crate::toml_file::TomlFile;
use herstel_kernel::Cents;
use regelspraak::{Program, Supplied};
use serde::Deserialize;
use std::collections::HashSet;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FactFile {
    #[serde(rename = "fact", default)]
    facts: Vec<RawFact>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFact {
    attribute: String,
    of: Option<String>,
    minimum: Option<String>,
    maximum: Option<String>,
    not_before: Option<String>,
    not_after: Option<String>,
    #[serde(default)]
    required_for: Vec<String>,
    group: Option<String>,
    from: Option<String>,
}

impl FactFile {
    /// What reaches the rules from outside: the facts and the keys of the collections. A fact that is required for a
    /// decision is there whenever one is made; so are what was registered and what was awarded.
    pub(crate) fn supplied(&self, manifest: &Manifest) -> Vec<Supplied> {
        let case = &manifest.case;
        let facts = self.facts.iter().filter_map(|fact| {
            let object = match &fact.of {
                None => &case.object,
                Some(role) => &case.collections.iter().find(|c| c.role == *role)?.object,
            };
            Some(Supplied {
                object_type: object.clone(),
                name: fact.attribute.clone(),
                always: !fact.required_for.is_empty()
                    || matches!(
                        fact.from.as_deref(),
                        Some("registered_on" | "applied_on" | "decision_date" | "awarded")
                    ),
                used_elsewhere: false,
            })
        });
        let keys = case.collections.iter().map(|collection| Supplied {
            object_type: collection.object.clone(),
            name: collection.key.clone(),
            always: true,
            used_elsewhere: true,
        });
        facts.chain(keys).collect()
    }
}

/// What a definition is read against.
struct Context<'a> {
    model: &'a Model,
    program: &'a Program,
    process: Option<&'a Process>,
    file: &'a TomlFile<'a>,
}

/// Builds the catalogue; a fact with a mistake is left out and reported.
pub(crate) fn catalogue(
    raw: FactFile,
    manifest: &Manifest,
    model: &Model,
    program: &Program,
    process: Option<&Process>,
    file: &TomlFile<'_>,
    errors: &mut Vec<PackageError>,
) -> FactCatalogue {
    let context = Context { model, program, process, file };
    let mut definitions = Vec::new();
    let mut seen = HashSet::new();
    for fact in raw.facts {
        if !seen.insert((fact.of.clone(), fact.attribute.clone())) {
            let reason = format!("het gegeven «{}» staat er twee keer in", fact.attribute);
            errors.push(file.error(PackageErrorCode::Fact, &fact.attribute, reason));
            continue;
        }
        match definition(fact, &context, errors) {
            Ok(definition) => definitions.push(definition),
            Err(error) => errors.push(error),
        }
    }
    FactCatalogue { definitions, collections: manifest.case.collections.clone() }
}

fn definition(
    raw: RawFact,
    context: &Context<'_>,
    errors: &mut Vec<PackageError>,
) -> Result<FactDefinition, PackageError> {
    let file = context.file;
    let wrong = |reason: String| file.error(PackageErrorCode::Fact, &raw.attribute, reason);
    let object = context.model.object(raw.of.as_deref()).ok_or_else(|| {
        let role = raw.of.as_deref().unwrap_or_default();
        file.error(
            PackageErrorCode::UnknownAttribute,
            role,
            format!("scheme.toml kent geen verzameling «{role}»"),
        )
    })?;
    let member = object.member(&raw.attribute).ok_or_else(|| {
        let reason = format!("het attribuut «{}» is niet gedeclareerd", raw.attribute);
        file.error(PackageErrorCode::UnknownAttribute, &raw.attribute, reason)
    })?;
    let value_type = fact_type(member, context.program).ok_or_else(|| {
        wrong(format!(
            "«{}» is een getal met decimalen of een eenheid; dat kan niet worden ingevuld",
            raw.attribute
        ))
    })?;
    if let Some(collection) = raw.of.as_deref().and_then(|role| context.model.collection(role))
        && collection.object.members[collection.key].name == raw.attribute
    {
        return Err(wrong(format!("«{}» is de sleutel en is zelf geen gegeven", raw.attribute)));
    }
    let origin = match raw.from.as_deref() {
        None => FactOrigin::Handler,
        Some(text) => FactOrigin::Dossier(dossier_fact(text, context).map_err(wrong)?),
    };
    let limits = Limits::read(&raw, &value_type).map_err(wrong)?;
    if let FactOrigin::Dossier(source) = &origin {
        if raw.of.is_some() {
            return Err(wrong(
                "een gegeven uit het dossier zelf hoort bij de zaak, niet bij een verzameling".to_owned(),
            ));
        }
        let fits = match source {
            DossierFact::RegisteredOn | DossierFact::DecisionDate | DossierFact::DecidedOn(_) => {
                FactType::Date
            }
            DossierFact::Awarded | DossierFact::AwardedIn(_) => FactType::Amount,
        };
        if value_type != fits {
            return Err(wrong(format!("«{}» heeft een ander type dan het dossier levert", raw.attribute)));
        }
    }
    let group = match (&origin, raw.group) {
        (FactOrigin::Handler, Some(group)) => group,
        (FactOrigin::Handler, None) => {
            errors.push(file.error(PackageErrorCode::Fact, &raw.attribute, "het veld «group» ontbreekt"));
            String::new()
        }
        (FactOrigin::Dossier(_), _) => "dossier".to_owned(),
    };
    if let Some(process) = context.process {
        for step in &raw.required_for {
            if process.decisions().all(|decision| &decision.id != step) {
                let reason = format!("«{step}» is geen besluitstap van process.toml");
                errors.push(file.error(PackageErrorCode::Fact, &raw.attribute, reason));
            }
        }
    }
    Ok(FactDefinition {
        attribute: raw.attribute,
        of: raw.of,
        value_type,
        minimum: limits.minimum,
        maximum: limits.maximum,
        not_before: limits.not_before,
        not_after: limits.not_after,
        required_for: raw.required_for,
        group,
        origin,
    })
}

fn fact_type(member: &Member, program: &Program) -> Option<FactType> {
    match member.kind {
        ValueKind::Amount => Some(FactType::Amount),
        ValueKind::Integer => Some(FactType::Integer),
        ValueKind::Date => Some(FactType::Date),
        ValueKind::Boolean | ValueKind::Kenmerk => Some(FactType::Boolean),
        ValueKind::Choice(id) => Some(FactType::Choice(program.enumeration_info(id).values.clone())),
        ValueKind::Text => Some(FactType::Text),
        ValueKind::Number | ValueKind::Percentage => None,
    }
}

fn dossier_fact(text: &str, context: &Context<'_>) -> Result<DossierFact, String> {
    let step = |id: &str| {
        let known = context.process.is_none_or(|process| process.step(id).is_some());
        if known { Ok(id.to_owned()) } else { Err(format!("process.toml kent geen stap «{id}»")) }
    };
    match text.split_once(':') {
        None if matches!(text, "registered_on" | "applied_on") => Ok(DossierFact::RegisteredOn),
        None if text == "decision_date" => Ok(DossierFact::DecisionDate),
        None if text == "awarded" => Ok(DossierFact::Awarded),
        Some(("awarded", id)) => step(id).map(DossierFact::AwardedIn),
        Some(("decided_on", id)) => step(id).map(DossierFact::DecidedOn),
        _ => Err(format!(
            "«{text}» komt niet uit het dossier; mogelijk: registered_on, applied_on, decision_date, awarded, awarded:STAP, decided_on:STAP"
        )),
    }
}

/// The limits of a fact, in cents where it is money.
struct Limits {
    minimum: Option<i64>,
    maximum: Option<i64>,
    not_before: Option<DateLimit>,
    not_after: Option<DateLimit>,
}

impl Limits {
    fn read(raw: &RawFact, value_type: &FactType) -> Result<Limits, String> {
        let is_number = matches!(value_type, FactType::Amount | FactType::Integer);
        if !is_number && (raw.minimum.is_some() || raw.maximum.is_some()) {
            return Err("«minimum» en «maximum» horen bij een bedrag of een getal".to_owned());
        }
        if value_type != &FactType::Date && (raw.not_before.is_some() || raw.not_after.is_some()) {
            return Err("«not_before» en «not_after» horen bij een datum".to_owned());
        }
        let number = |text: &Option<String>| text.as_deref().map(|text| limit(text, value_type)).transpose();
        let date = |text: &Option<String>| text.as_deref().map(date_limit).transpose();
        let limits = Limits {
            minimum: number(&raw.minimum)?,
            maximum: number(&raw.maximum)?,
            not_before: date(&raw.not_before)?,
            not_after: date(&raw.not_after)?,
        };
        if let (Some(minimum), Some(maximum)) = (limits.minimum, limits.maximum)
            && minimum > maximum
        {
            return Err("«minimum» is groter dan «maximum»".to_owned());
        }
        Ok(limits)
    }
}

fn limit(text: &str, value_type: &FactType) -> Result<i64, String> {
    let wrong = |_| format!("«{text}» is geen grens");
    if value_type == &FactType::Amount {
        Cents::parse(text).map(Cents::get).map_err(|_| format!("«{text}» is geen bedrag"))
    } else {
        text.parse().map_err(wrong)
    }
}

fn date_limit(text: &str) -> Result<DateLimit, String> {
    let wrong =
        || format!("«{text}» is geen dag: JJJJ-MM-DD, decision_date of decision_date + 12 months verwacht");
    let Some(rest) = text.strip_prefix("decision_date") else {
        return text.parse().map(DateLimit::Fixed).map_err(|_| wrong());
    };
    let rest = rest.trim();
    if rest.is_empty() {
        return Ok(DateLimit::DecisionDate { months: 0 });
    }
    let body = rest.strip_suffix("months").or_else(|| rest.strip_suffix("month")).ok_or_else(wrong)?;
    let months: String = body.split_whitespace().collect();
    let months = months.parse().map_err(|_| wrong())?;
    Ok(DateLimit::DecisionDate { months })
}
