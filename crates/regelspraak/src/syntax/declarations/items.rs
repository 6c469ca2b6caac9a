//! Cutting a file into items and reading the declaring ones.

use super::Declarations;
use crate::diagnostic::{Finding, Findings, nearest};
use crate::message::{Message, both};
use crate::source::Span;
use crate::syntax::Cursor;
use crate::token::{Token, TokenFile, TokenKind};

/// What an item is, by its first words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ItemKind {
    ObjectType,
    Extension,
    Domain,
    UnitSystem,
    Parameter,
    FactType,
    ReciprocalFactType,
    Rule,
    RuleGroup,
    Table,
    ParameterSet,
    Testset,
    CalculationDate,
    Parameters,
    TestInitialisation,
    Testcase,
    Unsupported,
}

const KEYWORDS: &[(&str, ItemKind)] = &[
    ("Objecttype", ItemKind::ObjectType),
    ("Extensie van objecttype", ItemKind::Extension),
    ("Domein", ItemKind::Domain),
    ("Eenheidsysteem", ItemKind::UnitSystem),
    ("Parameter", ItemKind::Parameter),
    ("Feittype", ItemKind::FactType),
    ("Wederkerig feittype", ItemKind::ReciprocalFactType),
    ("Regel", ItemKind::Rule),
    ("Regelgroep", ItemKind::RuleGroup),
    ("Beslistabel", ItemKind::Table),
    ("Parameterset", ItemKind::ParameterSet),
    ("Testset", ItemKind::Testset),
    ("Rekendatum", ItemKind::CalculationDate),
    ("Parameters", ItemKind::Parameters),
    ("Testinitialisatie", ItemKind::TestInitialisation),
    ("Testgeval", ItemKind::Testcase),
    ("Dimensie", ItemKind::Unsupported),
    ("Tijdlijn", ItemKind::Unsupported),
    ("Dagsoort", ItemKind::Unsupported),
    ("Gegevensbron", ItemKind::Unsupported),
    ("Gegevensbronnen", ItemKind::Unsupported),
];

/// Starts of lines that may stand in column 1 inside an item.
const CONTINUATIONS: &[&str] =
    &["geldig", "Eén", "Één", "meerdere", "indien", "Daarbij", "de", "het", "een", "er"];

/// A stretch of tokens that starts with a keyword in column 1.
#[derive(Debug)]
pub(crate) struct Item<'a> {
    pub(crate) kind: ItemKind,
    pub(crate) keyword: &'static str,
    pub(crate) tokens: &'a [Token],
    /// Number of tokens of the keyword.
    pub(crate) skip: usize,
}

impl<'a> Item<'a> {
    /// The tokens per line, the first without the keyword.
    pub(crate) fn lines(&self) -> impl Iterator<Item = &'a [Token]> {
        self.tokens[self.skip.min(self.tokens.len())..].chunk_by(|a, b| a.line == b.line)
    }

    pub(crate) fn span(&self) -> Span {
        self.tokens.first().map_or(Span::default(), |t| t.span)
    }

    /// The rest of the first line as one text, with its place.
    pub(crate) fn title<'t>(&self, text: &'t str) -> (&'t str, Span) {
        let line = self.span_line();
        let rest: Vec<&Token> = self.tokens.iter().skip(self.skip).filter(|t| t.line == line).collect();
        match (rest.first(), rest.last()) {
            (Some(first), Some(last)) => {
                let span = first.span.to(last.span);
                (Cursor::new(text, &[], span).raw(span), span)
            }
            (None, _) | (_, None) => ("", self.span()),
        }
    }

    pub(crate) fn span_line(&self) -> u32 {
        self.tokens.first().map_or(0, |t| t.line)
    }

    /// The tokens after the first line.
    pub(crate) fn body(&self) -> &'a [Token] {
        let line = self.span_line();
        let count = self.tokens.partition_point(|t| t.line <= line);
        &self.tokens[count..]
    }
}

/// Cuts a file into items. `tests` says which keywords belong in this kind of file.
pub(crate) fn split_items<'a>(
    file: &'a TokenFile,
    text: &'a str,
    tests: bool,
    findings: &mut Findings,
) -> Vec<Item<'a>> {
    let mut starts: Vec<(usize, ItemKind, &'static str, usize)> = Vec::new();
    // A run of lines that make no sense is one finding.
    let mut lost = false;
    for (i, token) in file.tokens.iter().enumerate() {
        if !token.first || token.column != 1 {
            if starts.is_empty() && token.first && !std::mem::replace(&mut lost, true) {
                let cursor = Cursor::new(text, &file.tokens[i..], token.span);
                findings.push(unknown_start(&cursor, token, tests));
            }
            continue;
        }
        let cursor = Cursor::new(text, &file.tokens[i..], token.span);
        let found = KEYWORDS
            .iter()
            .filter(|(phrase, _)| phrase.split(' ').enumerate().all(|(n, w)| cursor.word(n) == w))
            .max_by_key(|(phrase, _)| phrase.len());
        let continuation = !starts.is_empty()
            && (token.kind == TokenKind::Mark('|')
                || matches!(token.kind, TokenKind::Bullet(_))
                || CONTINUATIONS.iter().any(|c| cursor.at_phrase(c)));
        match found {
            Some((phrase, kind)) => {
                lost = false;
                starts.push((i, *kind, phrase, phrase.split(' ').count()));
            }
            None if continuation => {}
            None if std::mem::replace(&mut lost, true) => {}
            None => findings.push(unknown_start(&cursor, token, tests)),
        }
    }
    let mut items = Vec::new();
    for (n, (start, kind, keyword, skip)) in starts.iter().enumerate() {
        let end = starts.get(n + 1).map_or(file.tokens.len(), |next| next.0);
        items.push(Item { kind: *kind, keyword, tokens: &file.tokens[*start..end], skip: *skip });
    }
    items
}

fn unknown_start(cursor: &Cursor<'_>, token: &Token, tests: bool) -> Finding {
    let word = cursor.text_of(token);
    let near = nearest(word, KEYWORDS.iter().filter(|(k, _)| !k.contains(' ')).map(|(k, _)| *k));
    let expected = if tests {
        both!(
            "verwacht `Testset`, `Rekendatum`, `Parameters`, `Parameterset` of `Testgeval` aan het begin van een regel",
            "expected `Testset`, `Rekendatum`, `Parameters`, `Parameterset` or `Testgeval` at the start of a line"
        )
    } else {
        both!(
            "verwacht `Objecttype`, `Domein`, `Parameter`, `Feittype`, `Regel`, `Beslistabel` of een andere declaratie aan \
         het begin van een regel",
            "expected `Objecttype`, `Domein`, `Parameter`, `Feittype`, `Regel`, `Beslistabel` or another declaration at \
         the start of a line"
        )
    };
    let finding = Finding::error(
        "RS110",
        token.span,
        both!("`{word}` begint geen declaratie of regel", "`{word}` does not start a declaration or rule"),
    );
    match near {
        Some(_) => finding.suggest(near),
        None => finding.help(expected),
    }
}

/// Reads declaring items.
pub(crate) struct Reader<'a> {
    pub(crate) file: &'a TokenFile,
    pub(crate) text: &'a str,
}

impl Reader<'_> {
    pub(crate) fn read(&self, item: &Item<'_>, out: &mut Declarations, findings: &mut Findings) {
        let result = match item.kind {
            ItemKind::ObjectType | ItemKind::Extension => {
                self.object_type(item, findings).map(|d| out.object_types.push(d))
            }
            ItemKind::Domain => self.domain(item).map(|d| out.domains.push(d)),
            ItemKind::UnitSystem => self.unit_system(item, out, findings),
            ItemKind::Parameter => self.parameter(item).map(|d| out.parameters.push(d)),
            ItemKind::FactType | ItemKind::ReciprocalFactType => {
                self.fact_type(item).map(|d| out.fact_types.push(d))
            }
            ItemKind::Rule | ItemKind::Table => self.rule(item).map(|d| out.rules.push(d)),
            ItemKind::ParameterSet => self.parameter_set(item).map(|d| out.parameter_sets.push(d)),
            ItemKind::RuleGroup
                if item.title(self.text).0.split(['(', ')', ' ']).any(|w| w == "recursief") =>
            {
                Err(Finding::error(
                    "RS501",
                    item.span(),
                    both!(
                        "recursieve regelgroepen worden nog niet ondersteund",
                        "recursive rule groups are not supported yet"
                    ),
                ))
            }
            ItemKind::RuleGroup => match item.body().first() {
                None => Ok(()),
                Some(token) => Err(Finding::error(
                    "RS113",
                    token.span,
                    both!("een regelgroep heeft alleen een naam", "a rule group has only a name"),
                )
                .help(both!(
                    "recursieve regelgroepen worden nog niet ondersteund",
                    "recursive rule groups are not supported yet"
                ))),
            },
            ItemKind::Testset
            | ItemKind::CalculationDate
            | ItemKind::Parameters
            | ItemKind::TestInitialisation
            | ItemKind::Testcase => Err(Finding::error(
                "RS601",
                item.span(),
                both!("`{}` hoort in een testset", "`{}` belongs in a testset", item.keyword),
            )
            .help(both!(
                "zet testsets in een eigen bestand `*.test.rgs`",
                "put testsets in a file of their own, `*.test.rgs`"
            ))),
            ItemKind::Unsupported => Err(Finding::error(
                "RS501",
                item.span(),
                both!("`{}` wordt nog niet ondersteund", "`{}` is not supported yet", item.keyword),
            )),
        };
        if let Err(finding) = result {
            findings.push(finding);
        }
    }
}

pub(crate) fn expected(cursor: &Cursor<'_>, what: Message) -> Finding {
    let found = cursor.found();
    Finding::error(
        "RS100",
        cursor.span(),
        both!("verwacht {what}, gevonden {found}", "expected {what}, found {found}"; what, found),
    )
}
