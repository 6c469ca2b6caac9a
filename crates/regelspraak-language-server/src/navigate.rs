//! Going to declarations and uses, the outline of a file, and giving something another name.

use std::collections::HashMap;

use lsp_types::{
    DocumentSymbol, DocumentSymbolResponse, GotoDefinitionResponse, Location, Position,
    PrepareRenameResponse, Range, TextEdit, Uri, WorkspaceEdit,
};
use regelspraak::Language;
use regelspraak::symbols::{Place, Symbol, SymbolId, SymbolKind};

use crate::hover::kind;
use crate::position::{Lines, uri_of};
use crate::project::Project;

/// Where the name at a place is declared.
pub(crate) fn definition(project: &mut Project, path: &str, position: Position) -> GotoDefinitionResponse {
    let ids = project.symbols_at(path, position).map(|(_, ids)| ids).unwrap_or_default();
    let places: Vec<Place> = ids.iter().map(|id| project.symbols().get(*id).place.clone()).collect();
    GotoDefinitionResponse::Array(places.iter().filter_map(|place| location(project, place)).collect())
}

/// Where the name at a place is used, in rules and testsets.
pub(crate) fn references(
    project: &mut Project,
    path: &str,
    position: Position,
    with_declaration: bool,
) -> Vec<Location> {
    let ids = project.symbols_at(path, position).map(|(_, ids)| ids).unwrap_or_default();
    let mut places = Vec::new();
    for id in ids {
        let declared = project.symbols().get(id).place.clone();
        let found = project.symbols().references(id).filter(|p| with_declaration || **p != declared);
        places.extend(found.cloned().collect::<Vec<_>>());
    }
    places.iter().filter_map(|place| location(project, place)).collect()
}

fn location(project: &Project, place: &Place) -> Option<Location> {
    Some(Location { uri: uri_of(&place.path)?, range: range(project, place)? })
}

fn range(project: &Project, place: &Place) -> Option<Range> {
    Some(Lines::new(project.text(&place.path)?).range(place.start, place.end))
}

/// What a file declares: object types with their attributes, rules, testcases and so on.
pub(crate) fn outline(project: &mut Project, path: &str) -> DocumentSymbolResponse {
    let (all, language) = (project.all_symbols(), project.language);
    let Some(text) = project.text(path) else { return DocumentSymbolResponse::Nested(Vec::new()) };
    let lines = Lines::new(text);
    let mut out: Vec<DocumentSymbol> = Vec::new();
    let mut places: HashMap<(bool, String), usize> = HashMap::new();
    for symbol in all.iter().filter(|s| s.place.path == path && s.kind != SymbolKind::Variable) {
        let shown = outlined(symbol, &lines, language);
        let owner = symbol.owner.clone().and_then(|o| places.get(&(symbol.kind == SymbolKind::EnumValue, o)));
        let parent = owner.and_then(|at| out.get_mut(*at));
        match parent {
            Some(parent) => parent.children.get_or_insert_default().push(shown),
            None => {
                if symbol.owner.is_none() {
                    places.insert((symbol.kind == SymbolKind::Domain, symbol.name.clone()), out.len());
                }
                out.push(shown);
            }
        }
    }
    out.sort_by_key(|symbol| symbol.range.start);
    DocumentSymbolResponse::Nested(out)
}

#[expect(
    deprecated,
    reason = "the protocol's type has a field that is no longer used, without a constructor"
)]
fn outlined(symbol: &Symbol, lines: &Lines<'_>, language: Language) -> DocumentSymbol {
    let selection_range = lines.range(symbol.place.start, symbol.place.end);
    let whole = lines.range(symbol.whole.start, symbol.whole.end);
    // The protocol asks that the one lies within the other.
    let range =
        Range { start: whole.start.min(selection_range.start), end: whole.end.max(selection_range.end) };
    DocumentSymbol {
        name: symbol.name.clone(),
        detail: Some(kind(symbol.kind, language).to_owned()),
        kind: icon(symbol.kind),
        tags: None,
        deprecated: None,
        range,
        selection_range,
        children: None,
    }
}

fn icon(kind: SymbolKind) -> lsp_types::SymbolKind {
    match kind {
        SymbolKind::ObjectType => lsp_types::SymbolKind::CLASS,
        SymbolKind::Attribute => lsp_types::SymbolKind::FIELD,
        SymbolKind::Trait => lsp_types::SymbolKind::BOOLEAN,
        SymbolKind::Role => lsp_types::SymbolKind::PROPERTY,
        SymbolKind::FactType => lsp_types::SymbolKind::INTERFACE,
        SymbolKind::Parameter | SymbolKind::ParameterSet => lsp_types::SymbolKind::CONSTANT,
        SymbolKind::Domain => lsp_types::SymbolKind::ENUM,
        SymbolKind::EnumValue => lsp_types::SymbolKind::ENUM_MEMBER,
        SymbolKind::Unit => lsp_types::SymbolKind::NUMBER,
        SymbolKind::Rule | SymbolKind::Table => lsp_types::SymbolKind::FUNCTION,
        SymbolKind::Variable => lsp_types::SymbolKind::VARIABLE,
        SymbolKind::Testcase => lsp_types::SymbolKind::EVENT,
    }
}

/// The one symbol at a place; a name that could be several things cannot be given another name.
fn renamed(project: &mut Project, path: &str, position: Position) -> Option<(Place, SymbolId)> {
    let (place, ids) = project.symbols_at(path, position)?;
    match ids.as_slice() {
        [id] => Some((place, *id)),
        _ => None,
    }
}

/// The words that would change.
pub(crate) fn renamed_place(
    project: &mut Project,
    path: &str,
    position: Position,
) -> Option<PrepareRenameResponse> {
    let (place, id) = renamed(project, path, position)?;
    let placeholder = project.symbols().get(id).name.clone();
    Some(PrepareRenameResponse::RangeWithPlaceholder { range: range(project, &place)?, placeholder })
}

/// Every use under the new name. A plural that is used somewhere must be changed by hand first, because the new one is
/// not known.
#[expect(clippy::mutable_key_type, reason = "the protocol's type is keyed by URIs")]
pub(crate) fn rename(
    project: &mut Project,
    path: &str,
    position: Position,
    new: &str,
) -> Result<Option<WorkspaceEdit>, String> {
    let new = new.trim();
    if new.is_empty()
        || new.contains(['\n', '\t', ',', ';', ':', '(', ')', '"', '\'', '|'])
        || new.contains("  ")
    {
        return Err(format!("`{new}` kan geen naam zijn"));
    }
    let Some((_, id)) = renamed(project, path, position) else { return Ok(None) };
    let symbol = project.symbols().get(id).clone();
    let places: Vec<Place> = project.symbols().references(id).cloned().collect();
    let mut changes: HashMap<Uri, Vec<TextEdit>> = HashMap::new();
    for place in places {
        let Some(text) = project.text(&place.path) else { continue };
        let lines = Lines::new(text);
        let range = lines.range(place.start, place.end);
        let written = text.get(lines.offset(range.start)..lines.offset(range.end)).unwrap_or("");
        let Some(new_text) = replaced(written, &symbol.name, new) else {
            return Err(format!(
                "`{written}` op regel {} is een andere vorm van `{}`; pas die eerst zelf aan",
                place.start.line, symbol.name
            ));
        };
        let Some(uri) = uri_of(&place.path) else { continue };
        changes.entry(uri).or_default().push(TextEdit { range, new_text });
    }
    Ok(Some(WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() }))
}

/// The new name as the old one was written: with its quotes, and with a capital where only the place asked for one.
fn replaced(written: &str, old: &str, new: &str) -> Option<String> {
    let inner = written.trim_matches(['\'', '‘', '’']);
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>().join(" ");
    if inner.len() < written.len() {
        return (inner == old).then(|| written.replace(inner, new));
    }
    let written = words(written);
    if written == old {
        return Some(new.to_owned());
    }
    let (first, rest) = split_first(&written)?;
    let (old_first, old_rest) = split_first(old)?;
    let (new_first, new_rest) = split_first(new)?;
    let same = first.to_lowercase().eq(old_first.to_lowercase()) && rest == old_rest;
    same.then(|| {
        let letter = if first.is_uppercase() {
            new_first.to_uppercase().collect::<String>()
        } else {
            new_first.to_lowercase().collect()
        };
        letter + new_rest
    })
}

fn split_first(text: &str) -> Option<(char, &str)> {
    let mut chars = text.chars();
    Some((chars.next()?, chars.as_str()))
}
