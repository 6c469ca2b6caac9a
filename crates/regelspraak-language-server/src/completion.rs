//! What can be written at a place: declared names that fit, phrases, and at the start of a line whole declarations.

use std::collections::BTreeSet;

use lsp_types::{
    CompletionItem, CompletionItemKind, CompletionTextEdit, InsertTextFormat, Position, Range, TextEdit,
};
use regelspraak::Language;
use regelspraak::symbols::{Symbol, SymbolKind};

use crate::folder::is_testset;
use crate::hover::kind;
use crate::phrases::{PHRASES, meaning};
use crate::position::Lines;
use crate::project::Project;
use crate::snippets::{RULES, Snippet, TESTS};

/// So many words of a name can have been typed already.
const MAX_WORDS: usize = 8;

/// The built-in types.
const TYPES: &[&str] = &[
    "Numeriek (geheel getal)",
    "Numeriek (niet-negatief geheel getal)",
    "Numeriek (getal met 2 decimalen) met eenheid €",
    "Numeriek (getal)",
    "Percentage (geheel getal)",
    "Datum in dagen",
    "Boolean",
    "Tekst",
];
/// What an attribute line can be besides.
const TRAITS: &[&str] = &["kenmerk", "kenmerk (bijvoeglijk)", "kenmerk (bezittelijk)"];

/// What fits at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Place {
    /// The start of a line: a declaration, rule or test.
    LineStart,
    /// The type of a parameter.
    Type,
    /// The type of an attribute, or a kenmerk.
    Member,
    /// After an opening quote.
    EnumValue,
    /// Names of these kinds; of one object type when it is known.
    Names(&'static [SymbolKind], Option<String>),
    /// Anywhere in a sentence.
    Sentence,
    /// Nothing is proposed, such as in a comment.
    Nothing,
}

/// Everything that fits at a place.
pub(crate) fn complete(project: &mut Project, path: &str, position: Position) -> Vec<CompletionItem> {
    let (symbols, language) = (project.all_symbols(), project.language);
    let Some(text) = project.text(path) else { return Vec::new() };
    let lines = Lines::new(text);
    let start = lines.offset(Position { line: position.line, character: 0 });
    let Some(before) = text.get(start..lines.offset(position)) else { return Vec::new() };
    let above = text.get(..start).unwrap_or("");
    let place = place(before, above, is_testset(path));
    let edit = |label: &str, item: CompletionItem| {
        let typed = typed(before, label);
        let units = u32::try_from(typed.encode_utf16().count()).unwrap_or(0);
        let from = Position { line: position.line, character: position.character.saturating_sub(units) };
        let new_text = item.insert_text.clone().unwrap_or_else(|| label.to_owned());
        let edit = TextEdit { range: Range { start: from, end: position }, new_text };
        CompletionItem {
            label: label.to_owned(),
            filter_text: Some(label.to_owned()),
            insert_text: None,
            text_edit: Some(CompletionTextEdit::Edit(edit)),
            ..item
        }
    };
    // After `een` and in a declaration only the singular makes sense.
    let plurals = match &place {
        Place::Sentence => true,
        Place::Names(kinds, _) => !kinds.contains(&SymbolKind::ObjectType),
        Place::LineStart | Place::Type | Place::Member | Place::EnumValue | Place::Nothing => false,
    };
    let named = |wanted: &dyn Fn(&Symbol) -> bool| -> Vec<CompletionItem> {
        let mut out: Vec<CompletionItem> = Vec::new();
        let mut known = BTreeSet::new();
        for symbol in symbols.iter().filter(|s| wanted(s)) {
            for name in std::iter::once(&symbol.name).chain(symbol.plural.iter().filter(|_| plurals)) {
                let item = edit(name, described(symbol, language));
                if known.insert((item.label.clone(), item.detail.clone())) {
                    out.push(item);
                }
            }
        }
        out
    };
    match place.clone() {
        Place::Nothing => Vec::new(),
        Place::LineStart => {
            let snippets = if is_testset(path) { TESTS } else { RULES };
            snippets.iter().map(|s| edit(s.keyword, snippet(s))).collect()
        }
        Place::Type | Place::Member => {
            let traits = if place == Place::Member { TRAITS } else { &[] };
            let mut out = named(&|s| s.kind == SymbolKind::Domain);
            out.extend(TYPES.iter().chain(traits).map(|name| edit(name, plain(CompletionItemKind::KEYWORD))));
            out
        }
        Place::EnumValue => named(&|s| s.kind == SymbolKind::EnumValue),
        Place::Names(kinds, owner) => named(&|s| {
            kinds.contains(&s.kind) && owner.as_deref().is_none_or(|o| s.owner.as_deref() == Some(o))
        }),
        Place::Sentence => {
            let names = [
                SymbolKind::Attribute,
                SymbolKind::Trait,
                SymbolKind::Role,
                SymbolKind::Parameter,
                SymbolKind::ObjectType,
                SymbolKind::Variable,
            ];
            let mut out = named(&|s| {
                names.contains(&s.kind) && (s.kind != SymbolKind::Variable || near(s, path, position))
            });
            out.extend(PHRASES.iter().map(|phrase| {
                let item = plain(CompletionItemKind::KEYWORD);
                let detail = Some(meaning(phrase, language).to_owned());
                edit(phrase.0, CompletionItem { detail, ..item })
            }));
            out
        }
    }
}

/// A variable of the rule at hand, roughly: declared at most so many lines away.
fn near(symbol: &Symbol, path: &str, position: Position) -> bool {
    symbol.place.path == path && symbol.place.start.line.abs_diff(position.line + 1) <= 40
}

fn plain(kind: CompletionItemKind) -> CompletionItem {
    CompletionItem { kind: Some(kind), ..CompletionItem::default() }
}

fn snippet(snippet: &Snippet) -> CompletionItem {
    CompletionItem {
        detail: Some(snippet.detail.to_owned()),
        insert_text: Some(snippet.text.to_owned()),
        insert_text_format: Some(InsertTextFormat::SNIPPET),
        ..plain(CompletionItemKind::SNIPPET)
    }
}

fn described(symbol: &Symbol, language: Language) -> CompletionItem {
    let owner = symbol
        .owner
        .as_deref()
        .map(|owner| match language {
            Language::Dutch => format!(" van {owner}"),
            Language::English => format!(" of {owner}"),
        })
        .unwrap_or_default();
    let icon = match symbol.kind {
        SymbolKind::ObjectType => CompletionItemKind::CLASS,
        SymbolKind::Attribute | SymbolKind::Trait => CompletionItemKind::FIELD,
        SymbolKind::Role | SymbolKind::FactType => CompletionItemKind::PROPERTY,
        SymbolKind::Parameter | SymbolKind::ParameterSet => CompletionItemKind::CONSTANT,
        SymbolKind::Domain => CompletionItemKind::ENUM,
        SymbolKind::EnumValue => CompletionItemKind::ENUM_MEMBER,
        SymbolKind::Unit => CompletionItemKind::UNIT,
        SymbolKind::Rule | SymbolKind::Table | SymbolKind::Testcase => CompletionItemKind::FUNCTION,
        SymbolKind::Variable => CompletionItemKind::VARIABLE,
    };
    CompletionItem { detail: Some(format!("{}{owner}", kind(symbol.kind, language))), ..plain(icon) }
}

/// The words of a name that stand before the place already, so that they are replaced and not doubled.
fn typed<'a>(before: &'a str, name: &str) -> &'a str {
    let name = name.to_lowercase();
    let starts = before.char_indices().rev().filter(|(at, c)| {
        let previous = before[..*at].chars().next_back();
        !c.is_whitespace() && previous.is_none_or(|p| p.is_whitespace() || matches!(p, '\'' | '(' | '|'))
    });
    let whole = starts.take(MAX_WORDS).map(|(at, _)| &before[at..]);
    whole.filter(|words| name.starts_with(&words.to_lowercase())).last().unwrap_or("")
}

fn place(before: &str, above: &str, testset: bool) -> Place {
    let comment = before.contains("//");
    let quotes = before.matches('"').count() % 2 == 1;
    if comment || quotes {
        return Place::Nothing;
    }
    if before.matches('\'').count() % 2 == 1 {
        return Place::EnumValue;
    }
    if !before.starts_with([' ', '\t']) {
        let first_word = !before.contains(' ');
        return match before.split_whitespace().next() {
            _ if first_word => Place::LineStart,
            Some("Parameter") if before.contains(':') => Place::Type,
            Some("Domein") if before.contains("van het type") => Place::Type,
            Some("Parameterset") if testset => Place::Names(&[SymbolKind::ParameterSet], None),
            Some("Extensie") => Place::Names(&[SymbolKind::ObjectType], None),
            Some(_) | None => Place::Nothing,
        };
    }
    if testset { in_testset(before, above) } else { in_rules(before, above) }
}

fn in_rules(before: &str, above: &str) -> Place {
    let keyword =
        above.lines().rev().find(|line| !line.starts_with([' ', '\t', '/', '|']) && !line.is_empty());
    let keyword = keyword.and_then(|line| line.split_whitespace().next()).unwrap_or("");
    let value = before.trim_start().contains('\t') || before.trim_start().contains("  ");
    match keyword {
        "Objecttype" | "Extensie" if value => Place::Member,
        "Feittype" | "Wederkerig" if value => Place::Names(&[SymbolKind::ObjectType], None),
        "Objecttype" | "Extensie" | "Feittype" | "Wederkerig" | "Domein" | "Eenheidsysteem" => Place::Nothing,
        "Parameterset" if value => Place::Nothing,
        "Parameterset" => Place::Names(&[SymbolKind::Parameter], None),
        "Regel" | "Beslistabel" => sentence(before),
        _ => Place::Nothing,
    }
}

/// After some words only some kinds of names make sense.
fn sentence(before: &str) -> Place {
    const SUBJECTS: &[SymbolKind] = &[SymbolKind::ObjectType, SymbolKind::Role, SymbolKind::Trait];
    const MEMBERS: &[SymbolKind] = &[SymbolKind::Attribute, SymbolKind::Role];
    const TRAITS: &[SymbolKind] = &[SymbolKind::Trait, SymbolKind::Role];
    let words: Vec<&str> = before.split_whitespace().collect();
    let complete = before.ends_with(char::is_whitespace);
    let typed = usize::from(!complete);
    let word = |back: usize| words.len().checked_sub(1 + typed + back).and_then(|at| words.get(at)).copied();
    match (word(1), word(0)) {
        (Some("van"), Some("een")) => Place::Names(SUBJECTS, None),
        (Some("is" | "heeft"), Some("een" | "geen" | "niet")) => Place::Names(TRAITS, None),
        (_, Some("hij")) => Place::Sentence,
        (_, Some("zijn" | "alle")) => Place::Names(MEMBERS, None),
        _ => Place::Sentence,
    }
}

fn in_testset(before: &str, above: &str) -> Place {
    let line = before.trim_start();
    let ends = |word: &str| line.rsplit_once(word).is_some_and(|(_, rest)| !rest.contains(' '));
    if let Some(rest) = line.strip_prefix("Gegeven een ") {
        return if rest.contains('(') {
            Place::Nothing
        } else {
            Place::Names(&[SymbolKind::ObjectType], None)
        };
    }
    if line.starts_with("Gegeven testinitialisatie ") {
        return Place::Names(&[SymbolKind::Testcase], None);
    }
    if line.starts_with("Verwacht regelversie ") {
        return Place::Names(&[SymbolKind::Rule, SymbolKind::Table], None);
    }
    if line.starts_with("Gegeven ") && (ends(" als ") || line.ends_with(" als")) {
        return Place::Names(&[SymbolKind::Role], None);
    }
    if line.starts_with("Parameterset ") {
        return Place::Names(&[SymbolKind::ParameterSet], None);
    }
    if ["Gegeven", "Verwacht", "Rekendatum"].iter().any(|word| line.starts_with(word)) || line.contains("  ")
    {
        return Place::Nothing;
    }
    below(line, above)
}

/// Below `Gegeven een Type (Naam) met`, `Verwacht Naam met` or `Parameters`.
fn below(line: &str, above: &str) -> Place {
    let statement = above.lines().rev().map(str::trim).find(|found| {
        ["Gegeven", "Verwacht", "Parameters", "Testgeval", "Testset"]
            .iter()
            .any(|word| found.starts_with(word))
    });
    let Some(statement) = statement else { return Place::Nothing };
    if statement.starts_with("Parameters") {
        return Place::Names(&[SymbolKind::Parameter], None);
    }
    let type_of = |given: &str| {
        given.strip_prefix("Gegeven een ").and_then(|g| g.split(" (").next()).map(str::to_owned)
    };
    let owner = match statement.strip_prefix("Verwacht ") {
        None => type_of(statement),
        Some(name) => {
            let named = format!("({})", name.trim_end_matches(" met").trim());
            above.lines().rev().map(str::trim).find(|g| g.contains(&named)).and_then(type_of)
        }
    };
    let Some(owner) = owner else { return Place::Nothing };
    let traits = ["is ", "heeft "].iter().any(|verb| line.starts_with(verb));
    Place::Names(if traits { &[SymbolKind::Trait] } else { &[SymbolKind::Attribute] }, Some(owner))
}
