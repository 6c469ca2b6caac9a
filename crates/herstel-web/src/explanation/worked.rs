//! What was worked out where nothing was decided: the table, what the money would be for, and the numbers used.
//!
//! The sentences of a scheme are written for decisions. They speak of paying and of what somebody has a right to, so none of
//! them stands here, nor the name of the last row.

use super::{
    parts::PartsView,
    steps::OperandView,
    view::{Links, RowView, rows},
};
use crate::layout::Page;
use askama::{Template, filters::HtmlSafe};
use herstel_scheme::{Explanation, OperandKind};
use std::collections::BTreeSet;

/// Table, kinds and numbers, without a word of a decision.
#[derive(Template)]
#[template(path = "explanation/worked.html")]
pub(crate) struct WorkedView {
    page: Page,
    rows: Vec<RowView>,
    parts: Option<PartsView>,
    /// The facts and the parameters used, each once.
    numbers: Vec<OperandView>,
    /// What says in which language words of ours are; these pages are in a language of schemes.
    own: &'static str,
}

impl WorkedView {
    /// The view of an explanation of what nobody decided.
    pub fn new(page: Page, explanation: &Explanation, links: &impl Links) -> Self {
        let texts = page.texts;
        let mut seen = BTreeSet::new();
        let operands = explanation.steps.iter().flat_map(|step| &step.operands);
        let given = operands.filter(|operand| match &operand.kind {
            OperandKind::Fact { .. } | OperandKind::Parameter { .. } => !operand.value.is_empty(),
            OperandKind::Step { .. } => false,
        });
        let once = given
            .filter(|operand| seen.insert((&operand.label, operand.item_label.as_ref(), &operand.value)));
        let to = |anchor: &str| format!("#{anchor}");
        let numbers = once.map(|operand| OperandView::new(operand, None, texts, links, &to)).collect();
        let rows = rows(explanation, texts, links);
        let parts = explanation.parts.as_ref().map(|parts| PartsView::worked_out(parts, texts));
        Self { page, rows, parts, numbers, own: "" }
    }
}

impl HtmlSafe for WorkedView {}
