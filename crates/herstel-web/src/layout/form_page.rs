//! A page with one form and nothing else: a title, what it is for, the questions, a button.

use super::{ChoiceGroup, Field, FormErrors, Page};
use askama::Template;

/// One question of a form.
#[derive(Clone, Debug)]
pub(crate) enum Part {
    /// Typed.
    Field(Box<Field>),
    /// Chosen.
    Group(ChoiceGroup),
}

impl From<Field> for Part {
    fn from(field: Field) -> Self {
        Self::Field(Box::new(field))
    }
}

impl From<ChoiceGroup> for Part {
    fn from(group: ChoiceGroup) -> Self {
        Self::Group(group)
    }
}

/// The page.
#[derive(Template)]
#[template(path = "layout/form_page.html")]
pub(crate) struct FormPage {
    pub page: Page,
    pub errors: FormErrors,
    /// Where the page before is, and what it is called.
    pub back: (String, String),
    /// Of whom it is, above the title; empty on one's own pages.
    pub whose: String,
    pub title: String,
    /// What it is for, in one or two sentences.
    pub lead: String,
    pub action: String,
    /// The version of the dossier that is looked at.
    pub version: u64,
    pub parts: Vec<Part>,
    pub button: String,
}
