//! A page of sections with rows: what there is, what can be done about it.

use super::{ChoiceGroup, FormErrors, Page};
use askama::Template;

/// The page.
#[derive(Template)]
#[template(path = "layout/list_page.html")]
pub(crate) struct ListPage {
    pub page: Page,
    pub errors: FormErrors,
    /// Where the page before is, and what it is called.
    pub back: (String, String),
    /// Of whom it is, above the title; empty on one's own pages.
    pub whose: String,
    pub title: String,
    /// What it is for, in one or two sentences.
    pub lead: String,
    /// The version of the dossier that is looked at.
    pub version: u64,
    pub sections: Vec<Section>,
    /// What can be added: address and label.
    pub links: Vec<(String, String)>,
}

/// Rows that belong together.
#[derive(Default)]
pub(crate) struct Section {
    pub title: String,
    /// What stands there when there is nothing, or above the rows.
    pub text: String,
    pub rows: Vec<Row>,
}

/// One thing.
#[derive(Default)]
pub(crate) struct Row {
    pub heading: String,
    /// In a word or two how it stands; empty for nothing.
    pub chip: String,
    pub lines: Vec<String>,
    /// In somebody's own words; empty for nothing.
    pub quote: String,
    /// Address and label.
    pub links: Vec<(String, String)>,
    /// What is done at once.
    pub buttons: Vec<Button>,
    /// A file that can be handed in here.
    pub upload: Option<RowUpload>,
}

/// Handing in a file at one thing.
pub(crate) struct RowUpload {
    pub action: String,
    /// What the address alone does not say; it stands before the file.
    pub fields: Vec<(&'static str, String)>,
    /// What is asked with it.
    pub groups: Vec<ChoiceGroup>,
    pub button: String,
}

/// A button that does something at once.
#[derive(Default)]
pub(crate) struct Button {
    pub action: String,
    pub label: String,
    /// What the address alone does not say; empty for nothing.
    pub field: Option<(&'static str, String)>,
}

impl Button {
    /// One of which the address says everything.
    pub fn new(action: impl ToString, label: String) -> Self {
        Self { action: action.to_string(), label, field: None }
    }
}
