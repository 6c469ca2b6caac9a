//! What a name or a phrase means.

use lsp_types::{Hover, HoverContents, MarkupContent, MarkupKind, Position};
use regelspraak::Language;
use regelspraak::symbols::{Symbol, SymbolKind};

use crate::phrases;
use crate::position::Lines;
use crate::project::Project;

/// The declaration and the source of what stands here, or what the phrase does.
pub(crate) fn hover(project: &mut Project, path: &str, position: Position) -> Option<Hover> {
    let language = project.language;
    if let Some((place, ids)) = project.symbols_at(path, position) {
        let symbols = project.symbols();
        let texts: Vec<String> =
            ids.iter().map(|id| described(symbols, symbols.get(*id), language)).collect();
        let range = Lines::new(project.text(path)?).range(place.start, place.end);
        return Some(markdown(texts.join("\n\n---\n\n"), Some(range)));
    }
    let lines = Lines::new(project.text(path)?);
    let line = lines.line(usize::try_from(position.line).ok()?);
    let column = usize::try_from(lines.to_engine(position).column).ok()?.checked_sub(1)?;
    let phrase = phrases::at(line, column)?;
    Some(markdown(format!("`{}`: {}", phrase.0, phrases::meaning(&phrase, language)), None))
}

fn markdown(value: String, range: Option<lsp_types::Range>) -> Hover {
    Hover { contents: HoverContents::Markup(MarkupContent { kind: MarkupKind::Markdown, value }), range }
}

fn described(symbols: &regelspraak::symbols::Symbols, symbol: &Symbol, language: Language) -> String {
    let (of, source_word) = match language {
        Language::Dutch => ("van", "Bron"),
        Language::English => ("of", "Source"),
    };
    let owner = symbol.owner.as_deref().map(|owner| format!(" {of} {owner}")).unwrap_or_default();
    let mut out = format!("**{}** {}{owner}\n\n", kind(symbol.kind, language), symbol.name);
    out.push_str(&format!("```regelspraak\n{}\n", symbol.declaration));
    if symbol.kind == SymbolKind::Domain {
        for (_, value) in symbols.all().filter(|(_, s)| is_value_of(s, &symbol.name)).take(20) {
            out.push_str(&format!("\t{}\n", value.declaration));
        }
    }
    out.push_str("```");
    if let Some(source) = &symbol.source {
        out.push_str(&format!("\n\n{source_word}: {source}"));
    }
    out
}

fn is_value_of(symbol: &Symbol, domain: &str) -> bool {
    symbol.kind == SymbolKind::EnumValue && symbol.owner.as_deref() == Some(domain)
}

/// What a symbol is called.
pub(crate) fn kind(kind: SymbolKind, language: Language) -> &'static str {
    let (dutch, english) = match kind {
        SymbolKind::ObjectType => ("objecttype", "object type"),
        SymbolKind::Attribute => ("attribuut", "attribute"),
        SymbolKind::Trait => ("kenmerk", "kenmerk"),
        SymbolKind::Role => ("rol", "role"),
        SymbolKind::FactType => ("feittype", "fact type"),
        SymbolKind::Parameter => ("parameter", "parameter"),
        SymbolKind::ParameterSet => ("parameterset", "parameter set"),
        SymbolKind::Domain => ("domein", "domain"),
        SymbolKind::EnumValue => ("waarde", "value"),
        SymbolKind::Unit => ("eenheid", "unit"),
        SymbolKind::Rule => ("regel", "rule"),
        SymbolKind::Table => ("beslistabel", "decision table"),
        SymbolKind::Variable => ("variabele", "variable"),
        SymbolKind::Testcase => ("testgeval", "test case"),
    };
    match language {
        Language::Dutch => dutch,
        Language::English => english,
    }
}
