//! Conditions: comparisons, checks of kenmerken and roles, and lists of conditions under bullets.

use super::operators;
use super::sentence::{Parser, Read};
use super::tree::{CompareOp, Condition, ConditionKind, Expr, ExprKind, Quantity, Verb};
use crate::diagnostic::Finding;
use crate::lexicon::{Meaning, is_article};
use crate::message::{Message, both};
use crate::source::Span;

impl Parser<'_> {
    /// A condition, in question or statement order.
    pub(super) fn condition(&mut self) -> Read<Condition> {
        self.enter()?;
        let start = self.cursor.at;
        let result = self.condition_here(start);
        self.depth -= 1;
        result
    }

    fn condition_here(&mut self, start: usize) -> Read<Condition> {
        if self.cursor.take_phrase("er wordt voldaan aan") {
            return self.compound_rest(start, None, "");
        }
        if self.cursor.at_phrase("er aan") {
            self.cursor.at += 2;
            return self.compound_rest(start, None, "voorwaarde");
        }
        if self.cursor.at_phrase("regelversie") {
            return self.rule_state(start);
        }
        if self.cursor.at_phrase("het is de periode") {
            return Err(Finding::error(
                "RS501",
                self.cursor.span(),
                both!(
                    "een periode als voorwaarde (`het is de periode`) wordt nog niet ondersteund",
                    "a period as a condition (`het is de periode`) is not supported yet"
                ),
            ));
        }
        let subject = self.expression_without_limits()?;
        self.predicate(start, subject)
    }

    /// What is said of a subject, in question or statement order.
    pub(super) fn predicate(&mut self, start: usize, subject: Expr) -> Read<Condition> {
        self.refuse_whole_period()?;
        let found = {
            let cursor = &self.cursor;
            operators::question(|n, phrase| cursor.phrase_at(n, phrase))
        };
        if let Some((op, words)) = found {
            self.cursor.at += words;
            return self.comparison(start, subject, op);
        }
        for (phrase, negated) in [("leeg", true), ("gevuld", false)] {
            if self.cursor.at_phrase(phrase) && matches!(self.cursor.word(1), "is" | "zijn") {
                self.cursor.at += 2;
                return Ok(self.made(start, ConditionKind::Filled { value: subject, negated }));
            }
        }
        for (phrase, negated) in [("aan de elfproef", false), ("niet aan de elfproef", true)] {
            if self.cursor.take_phrase(phrase) {
                if !self.cursor.take_phrase("voldoet") && !self.cursor.take_phrase("voldoen") {
                    return Err(self.expected(Message::quoted("voldoet")));
                }
                return Ok(self.made(start, ConditionKind::Eleven { value: subject, negated }));
            }
        }
        if let Some((negated, words, verb_last)) = self.digits_question() {
            self.cursor.at += words;
            return self.digits(start, subject, negated, verb_last);
        }
        if self.cursor.take_phrase("aan") {
            return self.compound_rest(start, Some(subject), "voorwaarde");
        }
        if self.cursor.at_phrase("voldoet") || self.cursor.at_phrase("voldoen") {
            self.cursor.at += 1;
            let negated = self.cursor.take_phrase("niet");
            if !self.cursor.take_phrase("aan") {
                return Err(self.expected(Message::quoted("aan")));
            }
            if self.cursor.take_phrase("de elfproef") {
                return Ok(self.made(start, ConditionKind::Eleven { value: subject, negated }));
            }
            if negated {
                return Err(self.expected(Message::quoted("de elfproef")));
            }
            return self.compound_rest(start, Some(subject), "");
        }
        if let Some(verb) = self.verb() {
            return self.statement(start, subject, verb);
        }
        self.question_property(start, subject)
    }

    fn refuse_whole_period(&self) -> Read<()> {
        if !self.cursor.at_phrase("niet gedurende") && !self.cursor.at_phrase("gedurende") {
            return Ok(());
        }
        Err(Finding::error(
            "RS501",
            self.cursor.span(),
            both!(
                "een voorwaarde over een hele periode wordt nog niet ondersteund",
                "a condition over a whole period is not supported yet"
            ),
        ))
    }

    /// `niet leeg` and `niet gevuld` have a word of their own.
    fn refuse_negated_filled(&self) -> Read<()> {
        let word = if self.cursor.at_phrase("niet leeg") {
            "gevuld"
        } else if self.cursor.at_phrase("niet gevuld") {
            "leeg"
        } else {
            return Ok(());
        };
        Err(Finding::error(
            "RS123",
            self.cursor.span(),
            both!("deze ontkenning kent de taal niet", "the language does not know this negation"),
        )
        .help(both!("schrijf `{word}`", "write `{word}`")))
    }

    /// After `is`, `zijn`, `heeft` or `hebben`.
    fn statement(&mut self, start: usize, subject: Expr, verb: Verb) -> Read<Condition> {
        self.refuse_whole_period()?;
        if verb == Verb::Is {
            let found = {
                let cursor = &self.cursor;
                operators::statement(|n, phrase| cursor.phrase_at(n, phrase))
            };
            if let Some((op, words)) = found {
                self.cursor.at += words;
                return self.comparison(start, subject, op);
            }
            for (phrase, negated) in [("leeg", true), ("gevuld", false)] {
                if self.cursor.take_phrase(phrase) {
                    return Ok(self.made(start, ConditionKind::Filled { value: subject, negated }));
                }
            }
            for (phrase, negated) in [("numeriek met exact", false), ("niet numeriek met exact", true)] {
                if self.cursor.take_phrase(phrase) {
                    return self.digits(start, subject, negated, false);
                }
            }
        }
        self.refuse_negated_filled()?;
        let negated = self.negation();
        let name = self.name(
            both!("een kenmerk, een rol of een vergelijking", "a kenmerk, a role or a comparison"),
            |u| matches!(u.meaning, Meaning::Trait(_) | Meaning::Role(_)),
        )?;
        Ok(self.made(start, ConditionKind::Property { subject, verb, negated, name }))
    }

    /// `een X is`, `geen Y heeft`, `verlengd is`.
    fn question_property(&mut self, start: usize, subject: Expr) -> Read<Condition> {
        let before = self.cursor.at;
        self.refuse_negated_filled()?;
        let negated = self.negation();
        let known = self.try_name(|u| matches!(u.meaning, Meaning::Trait(_) | Meaning::Role(_)));
        let Some(name) = known else {
            if self.cursor.at == before && !self.cursor.is_name_part(0) {
                return Err(self.expected(both!(
                    "een vergelijking, zoals `groter is dan`, of een kenmerk",
                    "a comparison, such as `groter is dan`, or a kenmerk"
                )));
            }
            return Err(self.unknown_name(&both!(
                "een vergelijking, een kenmerk of een rol",
                "a comparison, a kenmerk or a role"
            )));
        };
        let Some(verb) = self.verb() else {
            return Err(self.expected(both!("`is` of `heeft`", "`is` or `heeft`")));
        };
        Ok(self.made(start, ConditionKind::Property { subject, verb, negated, name }))
    }

    /// Skips an article or a negation; true for a negation.
    fn negation(&mut self) -> bool {
        let negated = self.cursor.take_phrase("geen") || self.cursor.take_phrase("niet");
        if is_article(self.cursor.word(0)) {
            self.cursor.at += 1;
        }
        negated
    }

    /// `[niet] numeriek is met exact`, or with the verb at the end: whether it is negated, its words, and the latter.
    fn digits_question(&self) -> Option<(bool, usize, bool)> {
        let negated = self.cursor.at_phrase("niet numeriek");
        let at = usize::from(negated);
        let before = |verb: &str| self.cursor.phrase_at(at, &format!("numeriek {verb} met exact"));
        if before("is") || before("zijn") {
            return Some((negated, at + 4, false));
        }
        self.cursor.phrase_at(at, "numeriek met exact").then_some((negated, at + 3, true))
    }

    fn digits(&mut self, start: usize, subject: Expr, negated: bool, verb_last: bool) -> Read<Condition> {
        let Ok(count) = self.cursor.word(0).parse::<u32>() else {
            return Err(self.expected(both!("een aantal cijfers", "a number of digits")));
        };
        self.cursor.at += 1;
        if !self.cursor.take_phrase("cijfers") && !self.cursor.take_phrase("cijfer") {
            return Err(self.expected(Message::quoted("cijfers")));
        }
        if verb_last && self.verb() != Some(Verb::Is) {
            return Err(self.expected(Message::quoted("is")));
        }
        Ok(self.made(start, ConditionKind::Digits { value: subject, count, negated }))
    }

    fn comparison(&mut self, start: usize, left: Expr, op: CompareOp) -> Read<Condition> {
        let right = self.right_side(op)?;
        Ok(self.made(start, ConditionKind::Compare { left, op, right }))
    }

    fn right_side(&mut self, op: CompareOp) -> Read<Vec<Expr>> {
        let outer = std::mem::replace(&mut self.listing, true);
        let result = self.right_side_here(op);
        self.listing = outer;
        result
    }

    fn right_side_here(&mut self, op: CompareOp) -> Read<Vec<Expr>> {
        let mut right = vec![self.expression_without_limits()?];
        if !matches!(op, CompareOp::Equal | CompareOp::Unequal) {
            return Ok(right);
        }
        while self.cursor.at_mark(',') {
            self.cursor.at += 1;
            right.push(self.expression_without_limits()?);
        }
        // Equal to one of them, unequal to all of them.
        let last = self.cursor.take_phrase("of") || op == CompareOp::Unequal && self.cursor.take_phrase("en");
        if last {
            right.push(self.expression_without_limits()?);
        } else if right.len() > 1 {
            return Err(self.expected(both!(
                "`of` en de laatste waarde van de reeks",
                "`of` and the last value of the series"
            )));
        }
        Ok(right)
    }

    /// After `aan`: the quantity, the words around it, the colon and the items.
    /// `noun` is what the position asks for: `voorwaarde` needs the verb after it, `criteri` and empty do not.
    pub(super) fn compound_rest(
        &mut self,
        start: usize,
        subject: Option<Expr>,
        noun: &str,
    ) -> Read<Condition> {
        let quantity = self.list_quantity()?;
        if !self.cursor.take_phrase("volgende") {
            return Err(self.expected(Message::quoted("volgende voorwaarden")));
        }
        let nouns: &[&str] = if noun == "criteri" {
            &["criteria", "criterium"]
        } else {
            &["voorwaarden", "voorwaarde", "criteria", "criterium"]
        };
        if !nouns.iter().any(|n| self.cursor.take_phrase(n)) {
            return Err(self.expected(Message::quoted(nouns[0])));
        }
        let verbs = ["voldoet", "voldoen", "wordt voldaan", "is voldaan"];
        let verb = verbs.iter().any(|v| self.cursor.take_phrase(v));
        if noun == "voorwaarde" && !verb {
            return Err(self.expected(both!("`voldoet` of `wordt voldaan`", "`voldoet` or `wordt voldaan`")));
        }
        if !self.cursor.take_mark(':') {
            return Err(self.expected(Message::quoted(":")));
        }
        let items = self.items()?;
        let span = self.cursor.since(start);
        let span = Span { end: items.last().map_or(span.end, |i| i.span.end), ..span };
        Ok(Condition { kind: ConditionKind::Compound { subject, quantity, items }, span })
    }

    fn list_quantity(&mut self) -> Read<Quantity> {
        if self.cursor.take_phrase("de") || self.cursor.take_phrase("het") {
            return Ok(Quantity::All);
        }
        if self.cursor.take_phrase("alle van de") || self.cursor.take_phrase("alle") {
            return Ok(Quantity::All);
        }
        let Some(quantity) = self.quantifier()? else {
            return Err(self.expected(both!(
                "`alle`, `geen van de`, `ten minste één van de`, `ten hoogste …` of `precies …`",
                "`alle`, `geen van de`, `ten minste één van de`, `ten hoogste …` or `precies …`"
            )));
        };
        if !self.cursor.take_phrase("de") {
            return Err(self.expected(Message::quoted("de")));
        }
        Ok(quantity)
    }

    fn items(&mut self) -> Read<Vec<Condition>> {
        let Some(level) = self.at_bullet() else {
            // A single condition without a bullet.
            return Ok(vec![self.condition()?]);
        };
        if level <= self.level {
            return Err(Finding::error(
                "RS121",
                self.cursor.span(),
                both!(
                    "deze opsomming moet dieper liggen dan die erboven",
                    "this list must be deeper than the one above it"
                ),
            )
            .help(both!(
                "elk niveau heeft één teken meer: `-` of `•`, dan `..` of `••`",
                "each level has one mark more: `-` or `•`, then `..` or `••`"
            )));
        }
        let outer = std::mem::replace(&mut self.level, level);
        let mut items = Vec::new();
        while self.at_bullet() == Some(level) {
            self.cursor.at += 1;
            items.push(self.condition()?);
        }
        self.level = outer;
        if let Some(found) = self.at_bullet().filter(|f| *f > outer) {
            let text = both!(
                "verwacht een teken van niveau {level}, gevonden niveau {found}",
                "expected a mark of level {level}, found level {found}"
            );
            return Err(Finding::error("RS121", self.cursor.span(), text));
        }
        Ok(items)
    }

    /// After `die` or `dat`: what each object must meet.
    pub(super) fn subselection(&mut self) -> Read<Condition> {
        let start = self.cursor.at;
        let span = self.cursor.span();
        let element = Expr { kind: ExprKind::Element, span, depth: 1 };
        self.predicate(start, element)
    }
}
