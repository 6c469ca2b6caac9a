//! A derivation in Dutch: sentences with their values, and trees of text.

use std::fmt::Write as _;

use crate::date;
use crate::source::large;

use super::{Application, Datum, Derivation, Node, NodeId, NodeKind, SentenceInfo, StepKind};

impl Derivation {
    /// The sentence of an application with the values behind the words they belong to. Empty without texts.
    #[must_use]
    pub fn sentence_with_values(&self, application: &Application<'_>) -> String {
        let Some(text) = self.sentence_info(application).and_then(|s| s.text.as_deref()) else {
            return String::new();
        };
        let mut inserts: Vec<(u32, u32, String)> = Vec::new();
        for step in application.steps() {
            let shown = match step.kind {
                StepKind::Reference => match step.nodes.first().and_then(|n| self.node(*n)) {
                    // A kenmerk stands in a condition that reads as a sentence; the answer says enough.
                    Some(node) if matches!(node.value, Datum::Bool(_)) && step.end > step.start => {
                        self.step_text(&step)
                    }
                    Some(_) => self.step_text(&step),
                    None => continue,
                },
                StepKind::Aggregate | StepKind::Duration | StepKind::Variable => self.step_text(&step),
                StepKind::Missing => "ontbreekt".to_owned(),
                StepKind::BeforeRounding
                | StepKind::Rounded
                | StepKind::Minimum
                | StepKind::Maximum
                | StepKind::PercentOf
                | StepKind::DateShift
                | StepKind::Text
                | StepKind::Condition
                | StepKind::CountedAsEmpty
                | StepKind::Available
                | StepKind::Together
                | StepKind::Divided => continue,
            };
            if !inserts.iter().any(|(_, end, _)| *end == step.end) {
                inserts.push((step.start, step.end, shown));
            }
        }
        inserts.sort_by_key(|(start, end, _)| (*end, *start));
        let mut out = String::with_capacity(text.len() + inserts.len() * 12);
        let mut from = 0;
        for (_, end, shown) in inserts {
            let end = large(end);
            let Some(piece) = text.get(from..end) else { continue };
            out.push_str(piece);
            let _ = write!(out, " ({shown})");
            from = end;
        }
        out.push_str(text.get(from..).unwrap_or(""));
        out
    }

    /// The whole derivation of a value as an indented tree. A value that was shown before is not unfolded again.
    #[must_use]
    pub fn render_text(&self, root: NodeId) -> String {
        self.render(root, true)
    }

    /// As [`Derivation::render_text`], without the sentences that did not fire where another one did.
    #[must_use]
    pub fn render_fired(&self, root: NodeId) -> String {
        self.render(root, false)
    }

    fn render(&self, root: NodeId, stopped: bool) -> String {
        let mut out = String::new();
        let mut shown = vec![false; self.nodes().len()];
        let mut stack: Vec<(NodeId, usize)> = vec![(root, 0)];
        while let Some((id, depth)) = stack.pop() {
            let Some(node) = self.node(id) else { continue };
            let indent = "  ".repeat(depth.min(40));
            let origin = match node.kind {
                NodeKind::Input => " (invoer)",
                NodeKind::Parameter => " (parameter)",
                NodeKind::CalculationDate | NodeKind::Rule => "",
                NodeKind::Check if *node.value == Datum::Bool(true) => " (voldoet)",
                NodeKind::Check => " (inconsistent)",
                NodeKind::NotDerived => " (geen regel van toepassing)",
            };
            let _ = write!(out, "{indent}{} = {}{origin}", self.title(id), self.value_text(id));
            let known = shown.get(large(id)).copied().unwrap_or(true);
            if known && node.applications().next().is_some() {
                out.push_str(" (zie hierboven)");
            }
            out.push('\n');
            if known {
                continue;
            }
            if let Some(mark) = shown.get_mut(large(id)) {
                *mark = true;
            }
            let mut operands = Vec::new();
            for application in self.told(node, stopped) {
                let check = node.kind == NodeKind::Check;
                self.render_application(&application, check, &format!("{indent}  "), &mut out);
                for operand in application.steps().flat_map(|s| s.nodes) {
                    if !operands.contains(operand) {
                        operands.push(*operand);
                    }
                }
            }
            stack.extend(operands.into_iter().rev().map(|operand| (operand, depth + 1)));
        }
        out
    }

    /// The sentences that tell how a node got its value: all, or only what fired unless nothing did.
    pub fn told<'d>(&self, node: Node<'d>, stopped: bool) -> impl Iterator<Item = Application<'d>> + use<'d> {
        let rule = node.kind == NodeKind::Rule;
        node.applications().filter(move |a| stopped || !rule || a.fired)
    }

    fn render_application(&self, application: &Application<'_>, check: bool, indent: &str, out: &mut String) {
        let Some(info) = self.sentence_info(application) else { return };
        let outcome = if application.fired || check { "" } else { " vuurde niet" };
        let _ = writeln!(out, "{indent}{}{outcome}", info.heading());
        for line in self.sentence_with_values(application).lines() {
            let _ = writeln!(out, "{indent}  {line}");
        }
        if let Some(condition) = self.stopped_by(application).filter(|c| !c.is_empty()) {
            let _ = writeln!(out, "{indent}  niet voldaan: {}", one_line(condition));
        }
        for step in application.steps() {
            let what = match step.kind {
                StepKind::BeforeRounding => "voor afronding",
                StepKind::Rounded => "na afronding",
                StepKind::Minimum => "onder het minimum",
                StepKind::Maximum => "boven het maximum",
                StepKind::PercentOf => "percentage",
                StepKind::DateShift => "datum",
                StepKind::Text => "tekst",
                StepKind::Available => "te verdelen",
                StepKind::Together => "gewicht van allen samen",
                StepKind::Divided => "verdeeld",
                StepKind::CountedAsEmpty => {
                    let phrase = one_line(self.phrase(application, &step));
                    let _ = writeln!(out, "{indent}  leeg, telt als niets: {phrase}");
                    continue;
                }
                StepKind::Reference
                | StepKind::Aggregate
                | StepKind::Duration
                | StepKind::Variable
                | StepKind::Condition
                | StepKind::Missing => continue,
            };
            let _ = writeln!(out, "{indent}  {what}: {}", self.step_text(&step));
        }
    }
}

impl SentenceInfo {
    /// Name, row, validity and source on one line.
    #[must_use]
    pub fn heading(&self) -> String {
        let mut out = format!("regel {}", self.rule);
        if let Some(row) = &self.row {
            let _ = write!(out, ", rij {row}");
        }
        let mut notes = vec![self.validity()];
        if let Some(source) = &self.source {
            notes.push(format!("bron: {source}"));
        }
        let _ = write!(out, " ({})", notes.join("; "));
        out
    }

    /// The validity in words: `altijd geldig`, `geldig vanaf 1 januari 2027 t/m 31 december 2027`.
    #[must_use]
    pub fn validity(&self) -> String {
        match (self.from, self.to) {
            (None, None) => "altijd geldig".to_owned(),
            (Some(from), None) => format!("geldig vanaf {}", date::to_dutch(from)),
            (None, Some(to)) => format!("geldig t/m {}", date::to_dutch(to)),
            (Some(from), Some(to)) => {
                format!("geldig vanaf {} t/m {}", date::to_dutch(from), date::to_dutch(to))
            }
        }
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
