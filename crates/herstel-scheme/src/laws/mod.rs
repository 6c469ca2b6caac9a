//! Laws that hold for any case (`tests/laws.toml`), tried on random cases: more damage never gives less, a later day
//! never grants, and what a package pays is never below zero. The same cases come out at every run.

mod draw;

use crate::case_input::CaseInput;
use crate::facts::{FactDefinition, FactType};
use crate::model::ValueKind;
use crate::package::Package;
use crate::problem::{PackageError, PackageErrorCode};
use crate::toml_file::TomlFile;
use draw::Draw;
use herstel_kernel::{Cents, Date};
use serde::Deserialize;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// A law of a package.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Law {
    id: String,
    kind: LawKind,
    /// Role of the collection of the facts; the case when absent.
    of: Option<String>,
    fact: String,
    /// The fact that takes over; [`LawKind::Moves`] only.
    other: Option<String>,
    outcome: String,
    /// The day of the calculation; the first day on which the scheme decides when absent.
    #[serde(default, deserialize_with = "crate::manifest::optional_iso_date")]
    on: Option<Date>,
    /// Facts that are held constant, of the same object or of the case.
    #[serde(default)]
    given: BTreeMap<String, String>,
}

/// What a law says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum LawKind {
    /// Raising the fact never lowers the outcome.
    NeverLess,
    /// Raising the fact never raises the outcome.
    NeverMore,
    /// A later day never turns the outcome on.
    LaterNeverGrants,
    /// Moving an amount from one fact to another changes nothing.
    Moves,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct LawFile {
    #[serde(rename = "law", default)]
    laws: Vec<Law>,
}

const PATH: &str = "tests/laws.toml";
/// Random cases per law.
const CASES: u64 = 150;

/// How many laws were tried, with what broke them.
pub(crate) fn run(package: &Package, errors: &mut Vec<PackageError>) -> usize {
    no_outcome_below_zero(package, errors);
    if package.files().get(PATH).is_none() {
        return 1;
    }
    let Some(file) = TomlFile::open(package.files(), PATH, errors) else { return 1 };
    let Some(LawFile { laws }) = file.parse(errors) else { return 1 };
    for law in &laws {
        if let Err(reason) = try_law(package, law) {
            errors.push(file.error(PackageErrorCode::Law, &law.id, format!("«{}»: {reason}", law.id)));
        }
    }
    laws.len() + 1
}

/// Every derived amount of the case and its related objects, whatever the facts.
fn no_outcome_below_zero(package: &Package, errors: &mut Vec<PackageError>) {
    for number in 0..CASES {
        let case = Draw::new("no outcome below zero", number).case(package, None, &BTreeMap::new());
        let outputs = match outputs(package, &case, None) {
            Ok(outputs) => outputs,
            Err(reason) => {
                errors.push(PackageError::new(PackageErrorCode::Law, "regels", None, reason));
                return;
            }
        };
        let below = |fields: &Map<String, Value>| {
            fields
                .iter()
                .find(|(name, value)| is_amount(package, name) && cents(value).is_some_and(|c| c < 0))
                .map(|(name, _)| name.clone())
        };
        let items = outputs.values().filter_map(Value::as_array).flatten().filter_map(Value::as_object);
        let name = std::iter::once(&outputs).chain(items).find_map(below);
        if let Some(name) = name {
            let reason = format!("«{name}» is onder nul bij {}", shown(&case));
            errors.push(PackageError::new(PackageErrorCode::Law, "regels", None, reason));
            return;
        }
    }
}

fn is_amount(package: &Package, name: &str) -> bool {
    package
        .model()
        .objects()
        .any(|(_, object)| object.member(name).is_some_and(|member| member.kind == ValueKind::Amount))
}

fn try_law(package: &Package, law: &Law) -> Result<(), String> {
    let fact = definition(package, law, &law.fact)?;
    let other = match (law.kind, &law.other) {
        (LawKind::Moves, Some(other)) => Some(definition(package, law, other)?),
        (LawKind::Moves, None) => return Err("«other» ontbreekt".to_owned()),
        (LawKind::NeverLess | LawKind::NeverMore | LawKind::LaterNeverGrants, Some(_)) => {
            return Err("«other» hoort alleen bij «moves»".to_owned());
        }
        (LawKind::NeverLess | LawKind::NeverMore | LawKind::LaterNeverGrants, None) => None,
    };
    check_outcome(package, law)?;
    check_given(package, law)?;
    let mut told = 0_u64;
    for number in 0..CASES {
        let mut draw = Draw::new(&law.id, number);
        let base = draw.case(package, law.of.as_deref(), &law.given);
        let Some((before, after)) = draw.pair(&base, law, fact, other) else { continue };
        let found = (outcome(package, &before, law)?, outcome(package, &after, law)?);
        let holds = match law.kind {
            LawKind::NeverLess => found.1 >= found.0,
            LawKind::NeverMore | LawKind::LaterNeverGrants => found.1 <= found.0,
            LawKind::Moves => found.1 == found.0,
        };
        if !holds {
            return Err(format!(
                "{} wordt {} bij {} en daarna {}",
                found.0,
                found.1,
                shown(&before),
                shown(&after)
            ));
        }
        told += u64::from(found.0 != 0 || found.1 != 0);
    }
    // A law that was only tried on cases with nothing in them says nothing.
    if told < CASES / 20 {
        return Err(format!(
            "maar {told} van {CASES} gevallen hadden een uitkomst; zet meer vast met «given»"
        ));
    }
    Ok(())
}

fn definition<'a>(package: &'a Package, law: &Law, name: &str) -> Result<&'a FactDefinition, String> {
    let fits = |found: &&FactDefinition| found.attribute == name && found.of == law.of;
    let found = package.facts().definitions().iter().find(fits);
    let found = found.ok_or_else(|| format!("«{name}» is geen gegeven"))?;
    let right = match law.kind {
        LawKind::NeverLess | LawKind::NeverMore => {
            matches!(found.value_type, FactType::Amount | FactType::Integer)
        }
        LawKind::Moves => found.value_type == FactType::Amount,
        LawKind::LaterNeverGrants => found.value_type == FactType::Date,
    };
    if right { Ok(found) } else { Err(format!("«{name}» heeft niet het soort waarde van deze wet")) }
}

fn check_given(package: &Package, law: &Law) -> Result<(), String> {
    let known = |name: &String| package.facts().definitions().iter().any(|found| &found.attribute == name);
    match law.given.keys().find(|name| !known(name)) {
        Some(name) => Err(format!("«{name}» is geen gegeven")),
        None => Ok(()),
    }
}

fn check_outcome(package: &Package, law: &Law) -> Result<(), String> {
    let member = package.model().case.member(&law.outcome).filter(|member| !member.input);
    let member = member.ok_or_else(|| format!("«{}» is geen uitkomst van de zaak", law.outcome))?;
    let right = match law.kind {
        LawKind::LaterNeverGrants => member.kind == ValueKind::Kenmerk,
        LawKind::NeverLess | LawKind::NeverMore | LawKind::Moves => {
            matches!(member.kind, ValueKind::Amount | ValueKind::Integer | ValueKind::Kenmerk)
        }
    };
    if right { Ok(()) } else { Err(format!("«{}» is geen bedrag, getal of kenmerk", law.outcome)) }
}

/// The outcome as a whole number: cents, a count, or 0 and 1.
fn outcome(package: &Package, case: &Map<String, Value>, law: &Law) -> Result<i64, String> {
    let outputs = outputs(package, case, law.on)?;
    Ok(match outputs.get(&law.outcome) {
        None => 0,
        Some(Value::Bool(holds)) => i64::from(*holds),
        Some(Value::Number(number)) => number.as_i64().unwrap_or_default(),
        Some(value) => cents(value).unwrap_or_default(),
    })
}

fn outputs(
    package: &Package,
    case: &Map<String, Value>,
    on: Option<Date>,
) -> Result<Map<String, Value>, String> {
    let on = on.unwrap_or(package.manifest().decides_from);
    package
        .calculate_plain(&CaseInput::from_map(case.clone()), on)
        .map_err(|error| format!("{error} bij {}", shown(case)))
}

fn cents(value: &Value) -> Option<i64> {
    Cents::parse(value.as_str()?).ok().map(Cents::get)
}

fn shown(case: &Map<String, Value>) -> String {
    Value::Object(case.clone()).to_string()
}
