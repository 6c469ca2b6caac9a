//! Who is asking: cookie, session, CSRF token, and the extractors that handlers use.
//!
//! A handler for parents takes [`Parent`], one for staff [`Staff`], one for everybody [`crate::layout::Page`]. A
//! form is read with [`crate::layout::SubmittedForm`], which checks the CSRF token before anything else.

mod cookie;
mod csrf;
pub(crate) mod device;
mod lifetime;
pub(crate) mod once;
mod people;
mod visit;

pub(crate) use cookie::{begin, demo_authentication, end, language_cookie, start};
pub(crate) use csrf::CsrfToken;
pub use lifetime::{Lifetime, SessionLimits};
pub(crate) use once::tie_to_key;
pub(crate) use people::{Acting, Advising, AtDesk, Parent, SignedIn, Staff};
pub(crate) use visit::{FromOwnPage, Lapsed, Session, Visit, refuse_foreign_posts, visit};
