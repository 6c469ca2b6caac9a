//! Registering a parent: the form with its question about the municipality, filled in by the parent or by somebody who
//! writes down what the parent says, on the telephone or at the desk of a municipality.

pub(crate) mod contact;
mod form;
mod intake;
mod others;

pub(crate) use form::{About, By, Entered, RegistrationForm};
pub(crate) use intake::Registrar;
pub(crate) use others::{AtDeskPath, ByPhonePath, ForAnotherPath, routes};
