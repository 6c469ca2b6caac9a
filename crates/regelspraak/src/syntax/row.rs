//! Rows of decision tables as sentences.

use super::cursor::Cursor;
use super::sentence::{Choice, Names, Parsed, Parser, Read};
use super::tree::{Condition, ConditionKind, Outcome, Quantity, Sentence};
use crate::diagnostic::Finding;
use crate::message::{Message, both};
use crate::source::Span;

/// The parts of a table row: a conclusion with its cell, and conditions with theirs.
pub(crate) fn parse_row<'a>(
    text: &'a str,
    row: &'a super::table::RowSentence,
    names: &'a Names<'a>,
    forced: Option<(usize, usize)>,
) -> Parsed {
    let mut choices = Vec::new();
    let mut steps = 0;
    let mut read = || -> Read<(Outcome, Vec<Condition>)> {
        let fallback = row.conclusion.first().map_or(Span::default(), |t| t.span);
        let here = |offset: usize, length: usize| {
            forced
                .filter(|(at, _)| (offset..offset + length).contains(at))
                .map(|(at, option)| (at - offset, option))
        };
        let mut offset = 0;
        let mut parser =
            Parser::new(Cursor::new(text, &row.conclusion, fallback), names, here(0, row.conclusion.len()));
        let outcome = parser.row_outcome();
        choices.append(&mut parser.choices);
        steps += parser.steps;
        let (outcome, applies) = outcome?;
        if !applies {
            let span = row.conclusion.last().map_or(fallback, |t| t.span);
            let finding = Finding::error(
                "RS133",
                span,
                both!("een kenmerk kan alleen `waar` worden", "a kenmerk can only become `waar`"),
            );
            return Err(finding
                .help(both!("laat de rij weg of schrijf `n.v.t.`", "leave the row out or write `n.v.t.`")));
        }
        offset += row.conclusion.len();
        let mut items = Vec::new();
        for tokens in &row.conditions {
            let mut parser =
                Parser::new(Cursor::new(text, tokens, fallback), names, here(offset, tokens.len()));
            let item = parser.row_condition();
            choices.extend(parser.choices.iter().map(|c| Choice { at: c.at + offset, ..*c }));
            steps += parser.steps;
            items.push(item?);
            offset += tokens.len();
        }
        Ok((outcome, items))
    };
    let result = read();
    let result = result.map(|(outcome, mut items)| {
        let condition = match items.len() {
            0 => None,
            1 => items.pop(),
            _ => {
                let last = items.last().map_or(items[0].span, |i| i.span);
                let span = items[0].span.to(last);
                Some(Condition {
                    kind: ConditionKind::Compound { subject: None, quantity: Quantity::All, items },
                    span,
                })
            }
        };
        Sentence { outcome, condition, variables: Vec::new() }
    });
    Parsed { result, choices, steps }
}

impl Parser<'_> {
    /// A conclusion; for a kenmerk the cell says `waar` or `onwaar`.
    pub(super) fn row_outcome(&mut self) -> Read<(Outcome, bool)> {
        let outcome = self.outcome()?;
        let applies = match &outcome {
            Outcome::AssignTrait { .. } => {
                let yes = self.cursor.at_phrase("waar");
                if !yes && !self.cursor.at_phrase("onwaar") {
                    return Err(self.expected(Message::quoted("waar")));
                }
                self.cursor.at += 1;
                yes
            }
            Outcome::Assign { .. } => true,
            Outcome::Consistency(_)
            | Outcome::Create { .. }
            | Outcome::Connect { .. }
            | Outcome::Divide(_)
            | Outcome::Unique(_) => {
                return Err(Finding::error(
                    "RS133",
                    self.cursor.since(0),
                    both!(
                        "een beslistabel kent waarden of kenmerken toe",
                        "a decision table assigns values or kenmerken"
                    ),
                ));
            }
        };
        if self.cursor.done() {
            Ok((outcome, applies))
        } else {
            Err(self.expected(both!("het einde van de cel", "the end of the cell")))
        }
    }

    /// A condition; one without a comparison (`indien hij verlengd is`) has `waar` or `onwaar` as its cell.
    pub(super) fn row_condition(&mut self) -> Read<Condition> {
        let start = self.cursor.at;
        let mut condition = self.condition()?;
        if self.cursor.take_phrase("onwaar") {
            let kind =
                ConditionKind::Compound { subject: None, quantity: Quantity::None, items: vec![condition] };
            condition = self.made(start, kind);
        } else if !self.cursor.take_phrase("waar")
            && let ConditionKind::Property { .. } | ConditionKind::Filled { .. } = condition.kind
        {
            return Err(self.expected(both!("`waar`, `onwaar` of `n.v.t.`", "`waar`, `onwaar` or `n.v.t.`")));
        }
        if self.cursor.done() {
            Ok(condition)
        } else {
            Err(self.expected(both!("het einde van de cel", "the end of the cell")))
        }
    }
}
