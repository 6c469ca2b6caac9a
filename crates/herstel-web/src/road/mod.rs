//! What happens on a road beside its decisions: choices on the word of the parent, settlement agreements, opening a road again,
//! and the parts that come before a decision. One page for staff, one for the parent.

mod parent;
mod staff;
mod words;

pub(crate) use parent::{ForRoadPath, OwnRoadPath, rows_to_read};
pub(crate) use staff::{RoadPath, heard};
pub(crate) use words::conditions as conditions_in_words;

use crate::{
    layout::{ChoiceGroup, Field},
    routes::Routes,
};

pub(crate) fn routes() -> Routes {
    staff::routes().merge(parent::routes())
}

/// A part of the page.
pub(crate) struct Section {
    /// Its anchor.
    pub id: &'static str,
    pub title: String,
    /// What is said when there is nothing.
    pub empty: Option<String>,
    pub items: Vec<Item>,
    /// What can be begun here.
    pub forms: Vec<ActionForm>,
}

/// One thing, with what can be done about it.
pub(crate) struct Item {
    pub title: String,
    /// How far it is.
    pub state: String,
    pub lines: Vec<String>,
    pub forms: Vec<ActionForm>,
}

/// One thing to do.
pub(crate) struct ActionForm {
    /// What, for the server.
    pub action: &'static str,
    /// What it is about, for the server.
    pub item: String,
    /// Fields that are sent along.
    pub hidden: Vec<(String, String)>,
    pub inputs: Vec<Input>,
    pub button: String,
    /// What makes the button one among others, for who cannot see where it stands.
    pub about: String,
}

/// A field of such a form.
pub(crate) enum Input {
    Field(Box<Field>),
    Choice(Box<ChoiceGroup>),
}
