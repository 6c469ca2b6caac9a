//! An explanation as the page shows it.

use super::{
    items::{ItemLink, Items},
    parts::PartsView,
    steps::{StepView, grouped},
};
use crate::{
    i18n::{Language, Texts},
    layout::Page,
};
use askama::{Template, filters::HtmlSafe};
use herstel_scheme::{ExplainedStep, Explanation, FactPath, Row};

/// Where the links of an explanation go.
pub(crate) trait Links {
    /// The place of a fact.
    fn fact(&self, path: &FactPath) -> String;
    /// Whether the fact can be looked up there; what was never filled in, or comes from the dossier itself, may not.
    fn has_fact(&self, _path: &FactPath) -> bool {
        true
    }
    /// The text that says where a fact comes from; none where its link leads to its source.
    fn fact_origin(&self) -> Option<&'static str> {
        None
    }
    /// The text that says where a value comes from that cannot be looked up.
    fn other_origin(&self) -> &'static str {
        "operand-dossier"
    }
    /// Where the steps about one related object, by its key, are unfolded; none on a page that unfolds those of all.
    fn unfolded(&self, _key: i64) -> Option<String> {
        None
    }
    /// The page with all of them.
    fn whole(&self) -> Option<String> {
        None
    }
    /// The related object that somebody asked for there.
    fn asked(&self) -> Option<i64> {
        None
    }
    /// Where somebody says that a row is wrong; none where that makes no sense.
    fn dispute(&self, attribute: &str) -> Option<String>;
}

/// Table and steps of an explanation.
///
/// A decision over five years has some forty steps. So what is said once is pointed at: steps about several years that one
/// rule gave stand below each other with that rule, a step has a short name in the page, and where a link leads to a step
/// nothing else says where the number is from.
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
    /// Where those about each related object are unfolded; nothing when they all are here.
    items: Vec<ItemLink>,
    /// On the page of one related object, the sentence that says which; none on the page of the whole.
    alone: Option<String>,
    /// The page with all of them.
    whole: String,
    /// What says of all steps together that their words are Dutch, on a page in a language that schemes do not have.
    of_scheme: &'static str,
    /// What says of a rule with its source that it is Dutch: on a Dutch page it is the part that is not ours.
    rule: &'static str,
    /// What says it of the rule alone, on an English page.
    dutch: &'static str,
    /// What says of words of ours between Dutch ones that they are in the language of the page.
    own: String,
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

impl ExplanationView {
    /// The view of an explanation, with links for who looks.
    pub fn new(page: Page, explanation: &Explanation, links: &impl Links) -> Self {
        let texts = page.texts;
        let at = |anchor: &str| place(explanation, anchor);
        let items = Items::of(explanation, links);
        let is_row = |step: &ExplainedStep| explanation.rows.iter().any(|row| row.anchor == step.anchor);
        // Beyond a few years each has a page of its own: there its steps stand alone, and on the whole they do not.
        let stands_here = |step: &&ExplainedStep| match &items.alone {
            Some(_) => items.alone == step.item_label,
            None => is_row(step) || !items.is_folded(step.item_label.as_deref()),
        };
        let to = |anchor: &str| {
            let elsewhere =
                explanation.steps.iter().find(|step| step.anchor == anchor).filter(|step| !stands_here(step));
            let Some(step) = elsewhere else { return format!("#{}", at(anchor)) };
            if items.alone.is_none() {
                // Where the years can be chosen.
                return "#deeper".to_owned();
            }
            let own = step.item.as_ref().filter(|_| items.is_folded(step.item_label.as_deref()));
            let page = own.and_then(|(_, key)| links.unfolded(*key)).or_else(|| links.whole());
            format!("{}#{}", page.unwrap_or_default(), at(anchor))
        };
        let view = |group: Vec<&ExplainedStep>| StepView::new(&group, texts, links, (&at, &to), &items);
        let of_row = |row: &Row| explanation.steps.iter().find(|step| step.anchor == row.anchor);
        let of_rows = explanation.rows.iter().filter_map(of_row).filter(stands_here);
        let steps = of_rows.map(|step| view(vec![step])).collect();
        let below = explanation.steps.iter().filter(|step| !is_row(step)).filter(stands_here);
        let deeper = grouped(below).into_iter().map(view).collect();
        let mut rows = rows(explanation, texts, links);
        for row in &mut rows {
            row.anchor = row.anchor.as_deref().map(at);
        }
        let parts = explanation.parts.as_ref().map(|parts| PartsView::new(parts, texts));
        let (of_scheme, own) = if texts.is_whole() {
            ("", String::new())
        } else {
            (DUTCH, format!(" lang=\"{}\" dir=\"{}\"", texts.language().code(), texts.direction()))
        };
        let (rule, dutch) = match texts.0 {
            Language::Nl if texts.is_whole() => (" lang=\"nl\"", ""),
            Language::Nl => ("", ""),
            Language::En => ("", DUTCH),
        };
        let Items { links: items, alone, .. } = items;
        let alone = alone.map(|label| texts.t1("explanation-deeper-one", "of", texts.from_scheme(label)));
        let whole = links.whole().unwrap_or_default();
        Self { page, rows, parts, steps, deeper, items, alone, whole, of_scheme, rule, dutch, own }
    }

    /// Whether only the steps about one related object stand here, without the table.
    pub fn is_of_one(&self) -> bool {
        self.alone.is_some()
    }
}

/// What says that words are Dutch.
const DUTCH: &str = " lang=\"nl\" dir=\"ltr\"";

/// The place of a step in the page. Its own name is made of the words of the rule, and stands in every link to it.
fn place(explanation: &Explanation, anchor: &str) -> String {
    let number = explanation.steps.iter().position(|step| step.anchor == anchor);
    number.map_or_else(|| anchor.to_owned(), |number| format!("s{number}"))
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
