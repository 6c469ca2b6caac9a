//! The TOML files, field by field. A table in a list is known by its name; one that is only on one side is told once.

use super::{Change, ChangeKind, ChangedPart, plain};
use crate::ids::Language;
use crate::package::Package;
use std::collections::BTreeMap;
use toml::{Table, Value};

/// The files, with the part to which what stands in them belongs.
const FILES: [(&str, ChangedPart); 7] = [
    ("scheme.toml", ChangedPart::Scheme),
    ("parameters.toml", ChangedPart::Parameters),
    ("norms.toml", ChangedPart::Parameters),
    ("facts.toml", ChangedPart::Facts),
    ("process.toml", ChangedPart::Process),
    ("groups.toml", ChangedPart::Groups),
    ("estimate.toml", ChangedPart::Facts),
];

/// By which fields a table in a list is known: the first that it has.
const NAMES: [&str; 8] = ["id", "attribute", "name", "code", "role", "kind", "from", "since"];

/// Dutch for tables and fields. A field that is not here is told by its own name.
const LABELS: [(&str, &str); 83] = [
    ("scheme", "regeling"),
    ("case", "zaak"),
    ("collection", "verzameling"),
    ("source", "bron"),
    ("unverified", "open punt"),
    ("relation", "verband"),
    ("effect", "gevolg elders"),
    ("transition", "overgang"),
    ("late", "te laat besluiten"),
    ("notice", "bericht van wijziging"),
    ("parameter", "parameter"),
    ("norm", "normbedrag"),
    ("values", "waarde vanaf"),
    ("fact", "feit"),
    ("step", "stap"),
    ("choice", "keuze"),
    ("deadline", "termijn"),
    ("term", "termijn"),
    ("version", "versie"),
    ("later", "later"),
    ("since", "vanaf"),
    ("length", "lengte"),
    ("extension", "te verlengen met"),
    ("first_day", "eerste dag"),
    ("extension_counts", "de verlenging telt"),
    ("moves", "schuift door"),
    ("effort", "werk"),
    ("outcome", "uitkomst"),
    ("objection", "bezwaar"),
    ("anew", "opnieuw beslissen"),
    ("group", "groep"),
    ("decides_from", "eerste dag waarop zij beslist"),
    ("decides_until", "laatste dag waarop zij beslist"),
    ("supersedes", "vervangt"),
    ("audience", "voor wie"),
    ("undecided", "wie nog geen besluit heeft"),
    ("decided", "wie al een besluit heeft"),
    ("handlers_on", "behandelaars horen het op"),
    ("people_on", "mensen horen het op"),
    ("public_on", "iedereen hoort het op"),
    ("value", "waarde"),
    ("verified", "nagezien in de bron"),
    ("example", "voorbeeldwaarde"),
    ("dated", "datum"),
    ("title", "titel"),
    ("place", "vindplaats"),
    ("minimum", "minstens"),
    ("maximum", "hoogstens"),
    ("not_before", "niet voor"),
    ("not_after", "niet na"),
    ("required_for", "nodig voor"),
    ("of", "van"),
    ("months", "maanden"),
    ("weeks", "weken"),
    ("extension_months", "te verlengen met maanden"),
    ("extension_weeks", "te verlengen met weken"),
    ("after", "na"),
    ("to", "leidt naar"),
    ("exit", "is een uitgang"),
    ("announced", "aangekondigd"),
    ("conditions", "voorwaarden"),
    ("when", "wanneer"),
    ("decided_by", "beslist door"),
    ("approved_by", "gelezen door"),
    ("machine", "wat een machine doet"),
    ("benefit_of_the_doubt", "twijfel telt voor de ouder"),
    ("award_when", "toekenning als"),
    ("amount", "bedrag"),
    ("rows", "rijen van de berekening"),
    ("parts", "waar het geld voor is"),
    ("restitution", "teruggave"),
    ("compensation", "vergoeding"),
    ("recognition", "erkenning"),
    ("deducted", "gaat eraf"),
    ("beside", "staat ernaast"),
    ("surcharge", "met een opslag"),
    ("ask", "vraag vooraf"),
    ("assume", "aanname vooraf"),
    ("applied_on", "ingekomen op"),
    ("required", "verplicht"),
    ("undivided", "deel van het bedrag van een ander"),
    ("reason", "reden"),
    ("kind", "soort"),
];

pub(super) fn compare(old: &Package, new: &Package, found: &mut Vec<Change>) {
    for (path, part) in FILES {
        let (before, after) = (Fields::read(old, path), Fields::read(new, path));
        let side = Sides { part, file: path };
        side.fields(&before, &after, found);
    }
}

/// What stands in a file: every field by its place, and every table in a list by its place.
#[derive(Default)]
struct Fields {
    fields: Vec<(Vec<Segment>, String)>,
    by_place: BTreeMap<String, String>,
    /// How each table in a list is called.
    tables: BTreeMap<String, String>,
}

/// One word of a place: a field or table, and in a list the name of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Segment {
    field: String,
    name: Option<String>,
}

impl Fields {
    fn read(package: &Package, path: &str) -> Fields {
        let bytes = package.files().get(path).unwrap_or_default();
        let table: Table =
            std::str::from_utf8(bytes).ok().and_then(|text| text.parse().ok()).unwrap_or_default();
        let mut fields = Fields::default();
        fields.add_table(package, &[], &table);
        fields
    }

    fn add_table(&mut self, package: &Package, place: &[Segment], table: &Table) {
        for (field, value) in table {
            let below = |name: Option<String>| {
                let mut place = place.to_vec();
                place.push(Segment { field: field.clone(), name });
                place
            };
            match value {
                Value::Table(inner) => self.add_table(package, &below(None), inner),
                Value::Array(items) if items.iter().any(Value::is_table) => {
                    for (index, item) in items.iter().filter_map(Value::as_table).enumerate() {
                        let place = below(Some(name(item).unwrap_or_else(|| index.to_string())));
                        self.tables.insert(written(&place), told(package, &place));
                        self.add_table(package, &place, item);
                    }
                }
                Value::String(_)
                | Value::Integer(_)
                | Value::Float(_)
                | Value::Boolean(_)
                | Value::Datetime(_)
                | Value::Array(_) => {
                    let place = below(None);
                    self.by_place.insert(written(&place), shown(value));
                    self.fields.push((place, shown(value)));
                }
            }
        }
    }

    /// The source of the nearest table around a place.
    fn source(&self, place: &[Segment]) -> Option<String> {
        let field = Segment { field: "source".to_owned(), name: None };
        let around =
            (0..place.len()).rev().map(|length| [&place[..length], std::slice::from_ref(&field)].concat());
        around.into_iter().find_map(|place| self.by_place.get(&written(&place)).cloned())
    }

    /// The longest part of a place that is a table in a list.
    fn table(place: &[Segment]) -> &[Segment] {
        let length = place.iter().rposition(|segment| segment.name.is_some()).map_or(0, |index| index + 1);
        &place[..length]
    }

    /// Everything below a table, in words.
    fn summary(&self, table: &[Segment]) -> String {
        let parts = self.fields.iter().filter(|(place, _)| place.starts_with(table));
        let parts = parts.filter(|(place, value)| !is_name(place, value));
        let words = parts.map(|(place, value)| format!("{}: {value}", labels(&place[table.len()..])));
        words.collect::<Vec<_>>().join("; ")
    }
}

/// Whether a field is the name by which its table is known, so that telling it again says nothing.
fn is_name(place: &[Segment], value: &str) -> bool {
    let [.., table, _] = place else { return false };
    table.name.as_deref() == Some(value)
}

fn name(table: &Table) -> Option<String> {
    let (field, value) = NAMES.iter().find_map(|field| Some((*field, table.get(*field)?)))?;
    let of = table.get("of").filter(|_| field == "attribute");
    Some(of.map_or_else(|| shown(value), |of| format!("{} van {}", shown(value), shown(of))))
}

fn written(place: &[Segment]) -> String {
    let part = |segment: &Segment| match &segment.name {
        Some(name) => format!("{}[{name}]", segment.field),
        None => segment.field.clone(),
    };
    place.iter().map(part).collect::<Vec<_>>().join("/")
}

fn label(field: &str) -> &str {
    LABELS.iter().find(|(known, _)| *known == field).map_or(field, |(_, label)| label)
}

/// `keuze «stop», is een uitgang`.
fn labels(place: &[Segment]) -> String {
    let part = |segment: &Segment| match &segment.name {
        Some(name) => format!("{} «{name}»", label(&segment.field)),
        None => label(&segment.field).to_owned(),
    };
    place.iter().map(part).collect::<Vec<_>>().join(", ")
}

/// The same, with the words that people know it by.
fn told(package: &Package, place: &[Segment]) -> String {
    let told = labels(place);
    let [Segment { field, name: Some(id) }, ..] = place else { return told };
    let key = match field.as_str() {
        "step" => format!("step-{id}"),
        "unverified" => format!("open-{id}"),
        "relation" => format!("relation-{id}"),
        "group" => format!("situation-{id}"),
        "term" => format!("term-{id}"),
        _ => return told,
    };
    let title = package.text(Language::Nl, &key, &[]);
    if title == key { told } else { told.replacen(&format!("«{id}»"), &format!("«{title}» ({id})"), 1) }
}

fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Boolean(true) => "ja".to_owned(),
        Value::Boolean(false) => "nee".to_owned(),
        Value::Array(items) => items.iter().map(shown).collect::<Vec<_>>().join(", "),
        Value::Integer(_) | Value::Float(_) | Value::Datetime(_) | Value::Table(_) => value.to_string(),
    }
}

/// Where the changes stand that are being told.
struct Sides {
    part: ChangedPart,
    file: &'static str,
}

impl Sides {
    fn fields(&self, old: &Fields, new: &Fields, found: &mut Vec<Change>) {
        for (place, value) in &old.fields {
            let table = Fields::table(place);
            if !table.is_empty() && !new.tables.contains_key(&written(table)) {
                continue;
            }
            match new.by_place.get(&written(place)) {
                Some(now) if now == value => {}
                Some(now) => found.push(Change {
                    source: new.source(place),
                    before: Some(value.clone()),
                    after: Some(now.clone()),
                    ..self.plain(ChangeKind::Changed, what(new, place))
                }),
                None => found.push(Change {
                    source: old.source(place),
                    before: Some(value.clone()),
                    ..self.plain(ChangeKind::Removed, what(old, place))
                }),
            }
        }
        for (place, value) in &new.fields {
            let table = Fields::table(place);
            let table_is_new = !table.is_empty() && !old.tables.contains_key(&written(table));
            if !table_is_new && !old.by_place.contains_key(&written(place)) {
                found.push(Change {
                    source: new.source(place),
                    after: Some(value.clone()),
                    ..self.plain(ChangeKind::Added, what(new, place))
                });
            }
        }
        self.tables(ChangeKind::Removed, old, new, found);
        self.tables(ChangeKind::Added, new, old, found);
    }

    /// Tables that are only in `here`; what stands inside such a table is told with it.
    fn tables(&self, kind: ChangeKind, here: &Fields, there: &Fields, found: &mut Vec<Change>) {
        let mut told: Vec<&[Segment]> = Vec::new();
        for (place, _) in &here.fields {
            let inner = Fields::table(place);
            let lengths = (1..=inner.len()).filter(|length| inner[length - 1].name.is_some());
            let mut tables = lengths.map(|length| &inner[..length]);
            let missing = tables.find(|table| !there.tables.contains_key(&written(table)));
            let Some(table) = missing.filter(|table| !told.contains(table)) else { continue };
            told.push(table);
            let summary = Some(here.summary(table)).filter(|summary| !summary.is_empty());
            let (before, after) = match kind {
                ChangeKind::Removed => (summary, None),
                ChangeKind::Added | ChangeKind::Changed => (None, summary),
            };
            let what = here.tables.get(&written(table)).cloned().unwrap_or_else(|| labels(table));
            found.push(Change { source: here.source(place), before, after, ..self.plain(kind, what) });
        }
    }

    fn plain(&self, kind: ChangeKind, what: String) -> Change {
        plain(self.part, kind, self.file, what)
    }
}

/// What a field is about: the table it stands in, and its label.
fn what(fields: &Fields, place: &[Segment]) -> String {
    let table = Fields::table(place);
    let field = labels(&place[table.len()..]);
    match fields.tables.get(&written(table)) {
        Some(table) => format!("{table}: {field}"),
        None => field,
    }
}
