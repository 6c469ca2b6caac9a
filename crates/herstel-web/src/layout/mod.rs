//! What every page shares: the shell, form fields and their errors, error pages, security headers, problem+json.

mod badge;
mod error_pages;
mod form;
mod form_page;
mod headers;
mod list_page;
mod page;
mod problem;

pub(crate) use badge::badge;
pub(crate) use error_pages::{answer_in_time, error_pages, plain};
pub(crate) use form::{Choice, ChoiceGroup, Field, FormErrors, SubmittedForm, field_id};
pub(crate) use form_page::{FormPage, Part};
pub(crate) use headers::{PDF_POLICY, script_policy, security_headers};
pub(crate) use list_page::{Button, ListPage, Row, RowUpload, Section};
pub(crate) use page::{ActingFor, NavItem, Page, link, show, show_refused};
pub(crate) use problem::{Problem, ProblemField, StepUpNeeded};
