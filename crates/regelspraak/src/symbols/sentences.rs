//! The names in the sentences of rules and in the cells of tables.

use super::{Reader, SymbolKind};
use crate::lexicon::{Lexicon, Meaning};
use crate::source::Span;
use crate::syntax::declarations::{Declarations, RuleDecl, VersionDecl};
use crate::syntax::{Cursor, variables};
use crate::token::{Token, TokenKind};

impl Reader<'_> {
    /// `resolved` is what the checker found; in sentences it refused, names are looked up as they stand.
    pub(super) fn sentences(&mut self, declarations: &Declarations, mut resolved: Vec<(Span, Meaning)>) {
        resolved.sort_by_key(|(span, _)| *span);
        for rule in &declarations.rules {
            for version in &rule.versions {
                self.version(rule, version, &resolved);
            }
        }
    }

    fn version(&mut self, rule: &RuleDecl, version: &VersionDecl, resolved: &[(Span, Meaning)]) {
        let (Some(first), Some(last)) = (version.tokens.first(), version.tokens.last()) else { return };
        let text = self.sources.whole(first.span.file);
        let own = (first.span.file, first.span.start);
        if !version.table {
            self.variables_of(rule, version, text, own);
        }
        let start = resolved.partition_point(|(span, _)| *span < first.span);
        let inside = resolved[start..]
            .iter()
            .take_while(|(span, _)| span.file == last.span.file && span.start <= last.span.start);
        let mut known = Vec::new();
        for (span, meaning) in inside {
            known.push(*span);
            if let Some(id) = self.meaning(*meaning, Some(own)) {
                self.used(*span, id);
            }
        }
        self.looked_up(text, &version.tokens, own, &known);
        self.literals(text, &version.tokens);
    }

    fn variables_of(&mut self, rule: &RuleDecl, version: &VersionDecl, text: &str, own: (u32, u32)) {
        let Ok(found) = variables(text, &version.tokens) else { return };
        let mut ids = Vec::new();
        for (words, span, _) in found {
            // Versions of one rule have variables of their own.
            let owner = format!("{} {}", rule.name, own.1);
            let id = self.add(SymbolKind::Variable, &owner, &words.join(" "), span, &None);
            self.list[id.0].owner = Some(rule.name.clone());
            ids.push(id);
        }
        self.variables.insert(own, ids);
    }

    /// Names that the checker did not come to: the longest at each place, with everything it may mean. `known` are the
    /// places it did come to; next to those only what can mean one thing is a name.
    fn looked_up(&mut self, text: &str, tokens: &[Token], own: (u32, u32), known: &[Span]) {
        let mut locals = Lexicon::default();
        for (index, id) in (0u8..).zip(self.variables.get(&own).into_iter().flatten()) {
            let words: Vec<&str> = self.list[id.0].name.split(' ').collect();
            let meaning = Meaning::Variable(index);
            locals.add(&words, crate::lexicon::NameUse { meaning, plural: false });
        }
        let mut at = 0;
        while at < tokens.len() {
            let word = |t: &Token| matches!(t.kind, TokenKind::Word | TokenKind::Number | TokenKind::Date);
            let words = || {
                let rest = tokens[at..].iter().take(64).take_while(|t| word(t));
                rest.map(|t| Cursor::new(text, &[], t.span).raw(t.span))
            };
            let model = self.model;
            let declared = model.lexicon.matches(words()).pop();
            let local = locals.matches(words()).pop();
            let longest = declared.map_or(0, |m| m.0).max(local.map_or(0, |m| m.0));
            if longest == 0 {
                at += 1;
                continue;
            }
            let span = tokens[at].span.to(tokens[at + longest - 1].span);
            let uses = match (declared, local) {
                (_, Some((length, name))) if length == longest => locals.uses(name),
                (Some((_, name)), _) => model.lexicon.uses(name),
                (None, _) => &[],
            };
            // Known places do not overlap, so that they are ordered by their ends too.
            let next = known.partition_point(|other| other.end <= span.start);
            let taken = known.get(next).is_some_and(|other| other.start < span.end);
            let mut found: Vec<_> = uses.iter().filter_map(|u| self.meaning(u.meaning, Some(own))).collect();
            found.sort_unstable();
            found.dedup();
            if !taken && (known.is_empty() || found.len() == 1) {
                for id in found {
                    self.used(span, id);
                }
            }
            at += longest;
        }
    }
}
