//! Declarations by name, as they are written in the rule files.

use super::{Change, ChangedPart, Item, compare_items, one_line};
use crate::files::PackageFiles;
use crate::package::Package;
use regelspraak::Location;

pub(super) fn compare(old: &Package, new: &Package, found: &mut Vec<Change>) {
    compare_items(ChangedPart::Declarations, items(old), items(new), found);
}

fn items(package: &Package) -> Vec<(String, Item)> {
    let program = package.program();
    let mut items = Vec::new();
    let mut add = |what: String, words: String, source: &Option<String>, location: &Location| {
        let file = location.path.to_string();
        items.push((what.clone(), Item { file, what, words, source: source.clone() }));
    };
    let written = |location: &Location| line(package.files(), location);
    for (_, object) in program.object_types() {
        let name = &object.name;
        add(format!("objecttype «{name}»"), written(&object.location), &object.source, &object.location);
        for attribute in &object.attributes {
            let what = format!("gegeven «{}» van {name}", attribute.name);
            add(what, written(&attribute.location), &attribute.source, &attribute.location);
        }
        for kenmerk in &object.traits {
            let what = format!("kenmerk «{}» van {name}", kenmerk.name);
            add(what, written(&kenmerk.location), &kenmerk.source, &kenmerk.location);
        }
    }
    for role in program.roles() {
        let what = format!("rol «{}» in feittype «{}»", role.name, role.fact_type);
        add(what, written(&role.location), &role.source, &role.location);
    }
    for enumeration in program.enumerations() {
        let values = enumeration.values.join(", ");
        add(format!("keuzelijst «{}»", enumeration.name), values, &enumeration.source, &enumeration.location);
    }
    for parameter in program.parameters() {
        let what = format!("parameter «{}»", parameter.name);
        add(what, written(&parameter.location), &parameter.source, &parameter.location);
    }
    items
}

/// The line on which something is declared.
fn line(files: &PackageFiles, location: &Location) -> String {
    let text = files.get(&location.path).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or("");
    let number = usize::try_from(location.position.line).unwrap_or(usize::MAX);
    let line = text.lines().nth(number.saturating_sub(1)).unwrap_or("");
    one_line(line).trim_end_matches([';', '.']).to_owned()
}
