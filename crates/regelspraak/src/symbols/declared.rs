//! The symbols that declarations give, and the names in the declarations themselves.

use super::{Reader, Symbol, SymbolId, SymbolKind, cover, key, start_of};
use crate::diagnostic::Findings;
use crate::source::Span;
use crate::syntax::Cursor;
use crate::syntax::declarations::{
    Declarations, Item, ItemKind, MemberKind, NameDecl, RuleDecl, TypeDecl, TypeKind, split_items, unquoted,
};
use crate::token::{TokenFile, TokenKind};

impl Reader<'_> {
    pub(super) fn declared(&mut self, declarations: &Declarations, lexed: &[TokenFile], models: usize) {
        let none = &None;
        for found in declarations.object_types.iter().filter(|d| !d.extension) {
            self.name(SymbolKind::ObjectType, "", &found.name, &found.source);
        }
        for found in &declarations.object_types {
            if found.extension
                && let Some(id) = self.find(SymbolKind::ObjectType, "", &found.name.text)
            {
                self.used(found.name.span, id);
            }
            for member in &found.members {
                let kind = match &member.kind {
                    MemberKind::Attribute(_) => SymbolKind::Attribute,
                    MemberKind::Trait(_) => SymbolKind::Trait,
                };
                self.name(kind, &found.name.text, &member.name, &member.source);
            }
        }
        for found in &declarations.domains {
            self.name(SymbolKind::Domain, "", &found.name, &found.source);
            if let TypeKind::Enumeration(values) = &found.data_type.kind {
                for (value, span) in values {
                    self.add(SymbolKind::EnumValue, &found.name.text, value, *span, &found.source);
                }
            }
        }
        for found in &declarations.units {
            self.name(SymbolKind::Unit, "", &found.name, none);
        }
        for found in &declarations.parameters {
            self.name(SymbolKind::Parameter, "", &found.name, &found.source);
        }
        for found in &declarations.fact_types {
            self.name(SymbolKind::FactType, "", &found.name, &found.source);
            for role in &found.roles {
                self.name(SymbolKind::Role, &found.name.text, &role.name, &found.source);
                if let Some(id) = self.find(SymbolKind::ObjectType, "", &role.object_type.0) {
                    self.used(role.object_type.1, id);
                }
            }
        }
        for rule in &declarations.rules {
            self.rule(rule);
        }
        for set in &declarations.parameter_sets {
            self.add(SymbolKind::ParameterSet, "", &set.name, set.span, &set.source);
            for entry in &set.entries {
                let name = crate::lexicon::without_article(&entry.name);
                if let Some(id) = self.find(SymbolKind::Parameter, "", name) {
                    self.used(self.without_article(entry.name_span), id);
                }
            }
        }
        self.types(declarations);
        for (file, tokens) in lexed.iter().enumerate() {
            let text = self.sources.whole(start_of(file).file).to_owned();
            for item in split_items(tokens, &text, file >= models, &mut Findings::default()) {
                self.item(&item, &text);
            }
        }
    }

    /// Domains where attributes, parameters and domains name their type.
    fn types(&mut self, declarations: &Declarations) {
        let members = declarations.object_types.iter().flat_map(|t| &t.members);
        let of_members = members.filter_map(|m| match &m.kind {
            MemberKind::Attribute(data_type) => Some(data_type),
            MemberKind::Trait(_) => None,
        });
        let others = declarations.parameters.iter().map(|p| &p.data_type);
        let domains = declarations.domains.iter().map(|d| &d.data_type);
        let all: Vec<&TypeDecl> = of_members.chain(others).chain(domains).collect();
        for data_type in all {
            if let TypeKind::Named(name) = &data_type.kind
                && let Some(id) = self.find(SymbolKind::Domain, "", name)
            {
                self.used(data_type.span, id);
            }
        }
    }

    fn name(&mut self, kind: SymbolKind, owner: &str, name: &NameDecl, source: &Option<String>) {
        let id = self.add(kind, owner, &name.text, name.span, source);
        self.list[id.0].plural = name.plural.as_ref().map(|words| words.join(" "));
    }

    fn rule(&mut self, rule: &RuleDecl) {
        let table = rule.versions.first().is_some_and(|v| v.table);
        let kind = if table { SymbolKind::Table } else { SymbolKind::Rule };
        let id = self.add(kind, "", &rule.name, rule.span, &rule.source);
        let mut declaration = self.list[id.0].declaration.clone();
        for version in &rule.versions {
            declaration.push_str(&format!("\n\t{}", self.text(version.validity_span)));
        }
        self.list[id.0].declaration = declaration;
    }

    /// Adds a symbol, or finds the one that was declared with this name before.
    pub(super) fn add(
        &mut self,
        kind: SymbolKind,
        owner: &str,
        name: &str,
        span: Span,
        source: &Option<String>,
    ) -> SymbolId {
        let id = SymbolId(self.list.len());
        let found = *self.ids.entry(key(kind, owner, name)).or_insert(id);
        if found == id {
            let place = self.place(span);
            self.list.push(Symbol {
                kind,
                name: name.to_owned(),
                plural: None,
                owner: Some(owner.to_owned()).filter(|o| !o.is_empty()),
                declaration: self.line(span),
                source: source.clone(),
                whole: place.clone(),
                place,
            });
        }
        self.used(span, found);
        found
    }

    /// The whole of an item belongs to the symbol that its first line declares.
    fn item(&mut self, item: &Item<'_>, text: &str) {
        let (title, span) = item.title(text);
        let kind = match item.kind {
            ItemKind::ObjectType => SymbolKind::ObjectType,
            ItemKind::Domain => SymbolKind::Domain,
            ItemKind::Parameter => SymbolKind::Parameter,
            ItemKind::FactType | ItemKind::ReciprocalFactType => SymbolKind::FactType,
            ItemKind::Rule => SymbolKind::Rule,
            ItemKind::Table => SymbolKind::Table,
            ItemKind::ParameterSet => SymbolKind::ParameterSet,
            ItemKind::TestInitialisation | ItemKind::Testcase => {
                self.add(SymbolKind::Testcase, "", title, span, &None);
                SymbolKind::Testcase
            }
            ItemKind::Extension
            | ItemKind::UnitSystem
            | ItemKind::RuleGroup
            | ItemKind::Testset
            | ItemKind::CalculationDate
            | ItemKind::Parameters
            | ItemKind::Unsupported => return,
        };
        let Some(whole) = cover(item.tokens.iter().map(|t| t.span)) else { return };
        let starts = self.uses.range(span..).take_while(|(s, _)| s.file == span.file && s.start < span.end);
        let found = starts.flat_map(|(_, ids)| ids).copied().find(|id| self.list[id.0].kind == kind);
        if let Some(id) = found
            && self.list[id.0].place.start >= self.place(whole).start
        {
            self.list[id.0].whole = self.place(whole);
        }
    }

    /// The span of a written name without its article.
    pub(super) fn without_article(&self, span: Span) -> Span {
        let written = self.text(span);
        let rest = crate::lexicon::without_article(written).len();
        Span { start: span.end - crate::source::small(rest.min(written.len())), ..span }
    }

    /// Values of enumerations and own units in a stretch of tokens.
    pub(super) fn literals(&mut self, text: &str, tokens: &[crate::token::Token]) {
        for (i, token) in tokens.iter().enumerate() {
            let written = Cursor::new(text, &[], token.span).raw(token.span);
            if token.kind == TokenKind::Enum {
                let model = self.model;
                for (enumeration, _) in model.enum_values.find(unquoted(written)) {
                    let owner = &model.enumeration(*enumeration).name;
                    if let Some(id) = self.find(SymbolKind::EnumValue, owner, unquoted(written)) {
                        self.used(token.span, id);
                    }
                }
            }
            let number = i.checked_sub(1).is_some_and(|n| tokens[n].kind == TokenKind::Number);
            if number && token.kind == TokenKind::Word {
                let unit =
                    self.list.iter().position(|s| s.kind == SymbolKind::Unit && names_unit(s, written));
                if let Some(at) = unit {
                    self.used(token.span, SymbolId(at));
                }
            }
        }
    }
}

/// Whether a word is the name, the plural or the abbreviation of a unit.
fn names_unit(symbol: &Symbol, word: &str) -> bool {
    let conversion = symbol.declaration.split('=').next().unwrap_or("");
    symbol.name == word
        || symbol.plural.as_deref() == Some(word)
        || conversion.split_whitespace().next_back() == Some(word)
}
