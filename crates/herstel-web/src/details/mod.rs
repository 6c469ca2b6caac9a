//! The details of a person, and changing them: the page of the parent, that of who is in their place, that of staff who
//! write down what the parent says, and what to do about somebody who was registered twice.

mod again;
mod form;
mod pages;

pub(crate) use pages::{StaffDetailsPath, routes};
