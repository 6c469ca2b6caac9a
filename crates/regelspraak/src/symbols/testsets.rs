//! The names in testsets: object types, their attributes and kenmerken, roles, parameters and rules.

use std::collections::HashMap;

use super::{Reader, SymbolKind};
use crate::diagnostic::Findings;
use crate::lexicon::without_article;
use crate::source::Span;
use crate::syntax::Cursor;
use crate::syntax::declarations::{ItemKind, split_items};
use crate::token::{Token, TokenFile, TokenKind};

/// What the lines below a statement are about.
#[derive(Clone)]
enum Below {
    Object(String),
    Parameters,
    Nothing,
}

impl Reader<'_> {
    pub(super) fn testset(&mut self, file: &TokenFile, text: &str) {
        let mut objects = HashMap::new();
        for item in split_items(file, text, true, &mut Findings::default()) {
            match item.kind {
                ItemKind::Parameters => self.statements(text, item.tokens, &mut objects),
                ItemKind::ParameterSet => {
                    let (name, span) = item.title(text);
                    if let Some(id) = self.find(SymbolKind::ParameterSet, "", name) {
                        self.used(span, id);
                    }
                    self.lines(text, item.body(), &Below::Parameters);
                }
                ItemKind::TestInitialisation | ItemKind::Testcase => {
                    self.statements(text, item.body(), &mut objects);
                }
                ItemKind::ObjectType
                | ItemKind::Extension
                | ItemKind::Domain
                | ItemKind::UnitSystem
                | ItemKind::Parameter
                | ItemKind::FactType
                | ItemKind::ReciprocalFactType
                | ItemKind::Rule
                | ItemKind::RuleGroup
                | ItemKind::Table
                | ItemKind::Testset
                | ItemKind::CalculationDate
                | ItemKind::Unsupported => {}
            }
        }
    }

    /// `objects` knows the type of every object named so far.
    fn statements(&mut self, text: &str, tokens: &[Token], objects: &mut HashMap<String, String>) {
        let mut below = Below::Nothing;
        for line in tokens.chunk_by(|a, b| a.line == b.line) {
            self.literals(text, line);
            let Some(first) = line.first() else { continue };
            let mut cursor = Cursor::new(text, line, first.span);
            let keyword = cursor.word(0);
            cursor.at = 1;
            below = match keyword {
                "Parameters" => Below::Parameters,
                "Parameterset" => {
                    let written = cover(&line[1..], first.span);
                    self.usage(SymbolKind::ParameterSet, "", written);
                    Below::Nothing
                }
                "Gegeven" if cursor.take_phrase("testinitialisatie") => {
                    let written = cover(&line[2..], first.span);
                    self.usage(SymbolKind::Testcase, "", written);
                    Below::Nothing
                }
                "Gegeven" if cursor.take_phrase("een") => self.object(&mut cursor, line, objects),
                "Gegeven" => {
                    self.roles(&mut cursor, line);
                    Below::Nothing
                }
                "Verwacht" if cursor.take_phrase("regelversie") => {
                    self.rule_outcome(&cursor, line);
                    Below::Nothing
                }
                "Verwacht" => {
                    let end = line.len() - usize::from(line.len() > 1 && word(text, line.last()) == "met");
                    let name = self.text(cover(&line[1..end], first.span)).to_owned();
                    objects.get(&name).map_or(Below::Nothing, |t| Below::Object(t.clone()))
                }
                _ => {
                    self.lines(text, line, &below);
                    below
                }
            };
        }
    }

    /// `Type (Naam) met`.
    fn object(
        &mut self,
        cursor: &mut Cursor<'_>,
        line: &[Token],
        objects: &mut HashMap<String, String>,
    ) -> Below {
        let start = cursor.at;
        while cursor.is_name_part(0) {
            cursor.at += 1;
        }
        let span = cursor.since(start);
        let written = self.text(span).to_owned();
        self.usage(SymbolKind::ObjectType, "", span);
        let close = line.iter().position(|t| t.kind == TokenKind::Mark(')'));
        if let Some(close) = close.filter(|close| *close > cursor.at + 1) {
            let name = self.text(cover(&line[cursor.at + 1..close], span));
            objects.insert(name.to_owned(), written.clone());
        }
        Below::Object(written)
    }

    /// Lines of a name and a value, or of a kenmerk.
    fn lines(&mut self, text: &str, tokens: &[Token], below: &Below) {
        for line in tokens.chunk_by(|a, b| a.line == b.line) {
            let Some(first) = line.first() else { continue };
            let cursor = Cursor::new(text, line, first.span);
            let gap = line.iter().skip(1).position(|t| t.wide).map_or(line.len(), |i| i + 1);
            match below {
                Below::Parameters => self.usage(SymbolKind::Parameter, "", cover(&line[..gap], first.span)),
                Below::Object(owner) if matches!(cursor.word(0), "is" | "heeft") => {
                    let skip = 1 + usize::from(matches!(cursor.word(1), "niet" | "geen"));
                    self.usage(
                        SymbolKind::Trait,
                        owner,
                        cover(&line[skip.min(line.len() - 1)..], first.span),
                    );
                }
                Below::Object(owner) => {
                    self.usage(SymbolKind::Attribute, owner, cover(&line[..gap], first.span));
                }
                Below::Nothing => {}
            }
        }
    }

    /// `… als rol`, more than once in `het feit …`.
    fn roles(&mut self, cursor: &mut Cursor<'_>, line: &[Token]) {
        while cursor.at < line.len() {
            if cursor.word(0) != "als" {
                cursor.at += 1;
                continue;
            }
            cursor.at += 1;
            let start = cursor.at;
            while cursor.is_name_part(0) && !matches!(cursor.word(0), "en" | "met") {
                cursor.at += 1;
            }
            let span = cursor.since(start);
            let name = without_article(self.text(span)).to_owned();
            let model = self.model;
            for role in model.roles.iter().filter(|r| r.name == name || r.plural.as_deref() == Some(&name)) {
                if let Some(id) = self.find(SymbolKind::Role, &role.fact_type, &role.name) {
                    self.used(span, id);
                }
            }
        }
    }

    /// `Verwacht regelversie NAAM is …`.
    fn rule_outcome(&mut self, cursor: &Cursor<'_>, line: &[Token]) {
        let end = (cursor.at + 1..line.len()).rev().find(|i| word(cursor.text, line.get(*i)) == "is");
        let Some(end) = end else { return };
        let span = cover(&line[cursor.at..end], line[0].span);
        self.usage(SymbolKind::Rule, "", span);
        self.usage(SymbolKind::Table, "", span);
    }

    fn usage(&mut self, kind: SymbolKind, owner: &str, written: Span) {
        let span = self.without_article(written);
        let name = self.text(span);
        if let Some(id) = self.find(kind, owner, name) {
            self.used(span, id);
        }
    }
}

fn cover(tokens: &[Token], fallback: Span) -> Span {
    super::cover(tokens.iter().map(|t| t.span)).unwrap_or(fallback)
}

fn word<'a>(text: &'a str, token: Option<&Token>) -> &'a str {
    token.map_or("", |t| Cursor::new(text, &[], t.span).raw(t.span))
}
