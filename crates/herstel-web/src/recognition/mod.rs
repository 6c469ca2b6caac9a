//! Recognition: the page on which somebody chooses for themselves, that of who acts for them, and those of staff who plan
//! what was asked for and write down that it was held.

mod due;
mod own;
mod staff;
mod words;

pub(crate) use due::RecognitionsPath;
pub(crate) use own::{OwnRecognitionPath, act_of, show_of};
pub(crate) use staff::{RecognitionPath, by_word};
pub(crate) use words::{Line, Voice, lines_of, name, rows_to_read, summary};

use crate::{
    i18n::Texts,
    layout::{FormErrors, Page},
    road::{Input, Item, Section},
    routes::Routes,
};
use askama::Template;
use herstel_domain::recognition::RecognitionKind;
use herstel_kernel::{Refusal, RefusalCode};

pub(crate) fn routes() -> Routes {
    own::routes().merge(staff::routes()).merge(due::routes())
}

/// A page of sections with forms, which all lead back to it.
#[derive(Template)]
#[template(path = "recognition/page.html")]
pub(crate) struct SectionsPage {
    pub page: Page,
    pub errors: FormErrors,
    /// Where the page before is, and what it is called.
    pub back: (String, String),
    /// Of whom it is, above the title; empty on one's own pages.
    pub whose: String,
    pub title: String,
    pub lead: String,
    pub version: u64,
    pub sections: Vec<Section>,
}

/// What is one's own, and what is done together.
fn sections(texts: Texts, item: impl Fn(RecognitionKind) -> Item) -> Vec<Section> {
    let section = |id: &'static str, collective: bool| Section {
        id,
        title: texts.t(&format!("recognition-{id}")),
        empty: None,
        items: RecognitionKind::ALL
            .into_iter()
            .filter(|kind| kind.is_collective() == collective)
            .map(&item)
            .collect(),
        forms: Vec::new(),
    };
    vec![section("personal", false), section("together", true)]
}

/// The name of a field of a form: several forms stand on one page, so it carries what the form is about.
pub(crate) fn named(field: &str, item: &str) -> String {
    format!("{field}-{item}")
}

/// Refusals on such a page, each at its field of the form that was sent when the page has it.
pub(crate) fn errors_of(
    page: &Page,
    item: &str,
    refusals: Vec<Refusal>,
    fields: &[(&str, &str)],
) -> FormErrors {
    let mut errors = FormErrors::new();
    for mut refusal in refusals {
        let shown = |field: &String| fields.iter().find(|(of, _)| *of == field.as_str());
        let name = refusal.field.as_ref().and_then(shown).map(|(_, name)| named(name, item));
        refusal.field = name;
        errors.refusal(page.texts, &refusal);
    }
    errors
}

/// Which recognition a form is about. What cannot be read does not exist.
fn kind_of(item: &str) -> Result<RecognitionKind, Refusal> {
    RecognitionKind::parse(item).ok_or_else(|| Refusal::new(RefusalCode::NotFound))
}
