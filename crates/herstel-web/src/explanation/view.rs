//! An explanation as the page shows it.

use super::parts::PartsView;
use crate::{i18n::Texts, layout::Page};
use askama::{Template, filters::HtmlSafe};
use herstel_scheme::{ExplainedStep, Explanation, FactPath, Operand, OperandKind, Row};

/// Where the links of an explanation go.
pub(crate) trait Links {
    /// The place of a fact.
    fn fact(&self, path: &FactPath) -> String;
    /// Whether the fact can be looked up there; what was never filled in, or comes from the dossier itself, may not.
    fn has_fact(&self, _path: &FactPath) -> bool {
        true
    }
    /// The text that says where a fact comes from.
    fn fact_origin(&self) -> &'static str {
        "operand-fact"
    }
    /// The text that says where a value comes from that cannot be looked up.
    fn other_origin(&self) -> &'static str {
        "operand-dossier"
    }
    /// Where somebody says that a row is wrong; none where that makes no sense.
    fn dispute(&self, attribute: &str) -> Option<String>;
}

/// Table and steps of an explanation.
#[derive(Template)]
#[template(path = "explanation/explanation.html")]
pub(crate) struct ExplanationView {
    page: Page,
    rows: Vec<RowView>,
    /// What the money of an award is for.
    parts: Option<PartsView>,
    /// The steps of the rows, in the order of the table.
    steps: Vec<StepView>,
    /// The steps on which those rest.
    deeper: Vec<StepView>,
}

/// One row of the calculation table.
pub(crate) struct RowView {
    /// Name of the part.
    pub label: String,
    /// One sentence.
    pub how: String,
    /// The value as shown.
    pub value: String,
    /// Whether it is the last row.
    pub is_total: bool,
    /// The step that explains it, by its place in the page; none for what the dossier itself says.
    pub anchor: Option<String>,
    /// Where somebody says that it is wrong.
    pub dispute: Option<String>,
}

struct StepView {
    anchor: String,
    label: String,
    /// The related object it is about: a benefit year.
    item: Option<String>,
    value: String,
    plain: String,
    rule_name: String,
    rule_sentence: String,
    filled_sentence: String,
    source: String,
    version: String,
    operands: Vec<OperandView>,
    intermediate: Vec<(String, String)>,
    stopped_by: Option<String>,
    dispute: Option<String>,
}

/// A number that a rule used.
pub(super) struct OperandView {
    pub label: String,
    /// The related object it is about.
    pub item: Option<String>,
    pub value: String,
    pub link: Option<String>,
    /// Where it comes from.
    pub origin: String,
}

impl ExplanationView {
    /// The view of an explanation, with links for who looks.
    pub fn new(page: Page, explanation: &Explanation, links: &impl Links) -> Self {
        let rows = rows(explanation, page.texts, links);
        let dispute_of = |anchor: &str| {
            let row = explanation.rows.iter().find(|row| row.anchor == anchor)?;
            links.dispute(&row.attribute)
        };
        let view = |step: &ExplainedStep| StepView::new(step, page.texts, links, dispute_of(&step.anchor));
        let of_row = |row: &Row| explanation.steps.iter().find(|step| step.anchor == row.anchor);
        let steps = explanation.rows.iter().filter_map(of_row).map(view).collect();
        let rests_below =
            |step: &&ExplainedStep| !explanation.rows.iter().any(|row| row.anchor == step.anchor);
        let deeper = explanation.steps.iter().filter(rests_below).map(view).collect();
        let parts = explanation.parts.as_ref().map(|parts| PartsView::new(parts, page.texts));
        Self { page, rows, parts, steps, deeper }
    }
}

impl HtmlSafe for ExplanationView {}

/// The rows alone, for a page that shows only the table.
pub(crate) fn rows(explanation: &Explanation, texts: Texts, links: &impl Links) -> Vec<RowView> {
    // A part that is not there is said in a word; an empty cell would look forgotten.
    let value =
        |row: &Row| if row.value.is_empty() { texts.t("table-none") } else { texts.from_scheme(&row.value) };
    let view = |row: &Row| RowView {
        label: texts.from_scheme(&row.label),
        how: texts.from_scheme(&row.how),
        value: value(row),
        is_total: row.is_total,
        anchor: Some(row.anchor.clone()).filter(|anchor| !anchor.is_empty()),
        dispute: links.dispute(&row.attribute),
    };
    explanation.rows.iter().map(view).collect()
}

impl StepView {
    fn new(step: &ExplainedStep, texts: Texts, links: &impl Links, dispute: Option<String>) -> Self {
        Self {
            anchor: step.anchor.clone(),
            label: texts.from_scheme(&step.label),
            item: step.item_label.as_ref().map(|label| texts.from_scheme(label)),
            value: texts.from_scheme(&step.value),
            plain: texts.from_scheme(&step.plain),
            rule_name: step.rule_name.clone(),
            rule_sentence: step.rule_sentence.clone(),
            filled_sentence: step.filled_sentence.clone(),
            source: texts.from_scheme(&step.source),
            version: texts.from_scheme(&step.version_in_force),
            operands: step.operands.iter().map(|operand| OperandView::new(operand, texts, links)).collect(),
            intermediate: step.intermediate.clone(),
            stopped_by: step.stopped_by.clone(),
            dispute,
        }
    }
}

impl OperandView {
    pub fn new(operand: &Operand, texts: Texts, links: &impl Links) -> Self {
        let (link, origin) = match &operand.kind {
            OperandKind::Fact { path } if links.has_fact(path) => {
                (Some(links.fact(path)), texts.t(links.fact_origin()))
            }
            OperandKind::Fact { .. } if operand.value.is_empty() => (None, texts.t("operand-empty")),
            OperandKind::Fact { .. } => (None, texts.t(links.other_origin())),
            OperandKind::Parameter { source, verified: true } => {
                (None, texts.t1("operand-parameter", "source", texts.from_scheme(source)))
            }
            OperandKind::Parameter { source, verified: false } => {
                (None, texts.t1("operand-parameter-unverified", "source", texts.from_scheme(source)))
            }
            OperandKind::Step { anchor } => (Some(format!("#{anchor}")), texts.t("operand-step")),
        };
        Self {
            label: texts.from_scheme(&operand.label),
            item: operand.item_label.as_ref().map(|label| texts.from_scheme(label)),
            value: texts.from_scheme(&operand.value),
            link,
            origin,
        }
    }
}
