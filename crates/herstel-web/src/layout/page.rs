//! What every template has: texts, who is looking, links of the shell.

use super::form::FormErrors;
use crate::{
    AppState, assets,
    error::PageError,
    gate::Installation,
    i18n::{Texts, foreign},
    session::{CsrfToken, Visit},
};
use askama::Template;
use axum::{
    extract::FromRequestParts,
    http::{StatusCode, request::Parts},
    response::{Html, IntoResponse, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::registration::PreferredLanguage;
use herstel_kernel::{Actor, Desk, StaffRole};
use herstel_scheme::Language;
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use std::ops::Deref;

/// The shell of a page. Derefs to [`Texts`], so that a template says `page.t("key")`.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    /// The texts of the visitor's language.
    pub texts: Texts,
    /// Who is looking.
    pub who: Who,
    /// For the hidden field `csrf` of every form.
    pub csrf: CsrfToken,
    /// For the hidden field `once` of a form that changes something: posted twice, it is carried out once.
    pub once: String,
    /// The path asked for.
    pub path: String,
    /// The day on which the demo runs, in words.
    pub demo_day: Option<String>,
    /// For whom the visitor acts on this page, when it is not for themselves.
    pub acting_for: Option<ActingFor>,
    /// When the session ends, for who is signed in.
    pub ends: Option<Ends>,
    /// The address of the sheet with which the installation changes the look.
    pub theme: Option<String>,
}

/// What somebody who acts for another sees on every page of that case.
#[derive(Clone, Debug)]
pub(crate) struct ActingFor {
    /// For whom.
    pub who: String,
    /// Who is meant where a page says "you".
    pub you: String,
    /// Until when.
    pub until: String,
    /// What they may do.
    pub may: String,
    /// What they may not do.
    pub may_not: Option<String>,
}

/// Who is looking, as far as the shell is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    /// Somebody not signed in.
    Visitor,
    /// A parent.
    Parent,
    /// Staff.
    Staff(StaffRole),
    /// An organisation that acts for people.
    Representative,
    /// Somebody at a desk of a municipality.
    Municipal(Desk),
}

/// One link of the main menu.
pub(crate) struct NavItem {
    /// What it says.
    pub label: String,
    /// Where it goes.
    pub href: String,
    /// Whether it is the page being shown.
    pub current: bool,
}

impl Page {
    pub(crate) fn new(state: &AppState, visit: &Visit) -> Self {
        let who = match visit.session.as_ref().map(|session| session.actor) {
            Some(Actor::Person { .. }) => Who::Parent,
            Some(Actor::Staff { role, .. }) => Who::Staff(role),
            Some(Actor::Representative { .. }) => Who::Representative,
            Some(Actor::Municipal { desk, .. }) => Who::Municipal(desk),
            Some(Actor::System) | None => Who::Visitor,
        };
        let texts = Texts::of(offered(who, visit.language));
        let demo_day = state.demo.is_some().then(|| texts.date(state.clock.today()));
        // One name per page shown; the number of the request itself stays inside.
        let once = Sha256::new()
            .chain_update(b"herstel once")
            .chain_update(visit.occasion.operation.to_bytes())
            .finalize();
        let once = hex::encode(&once[..16]);
        let (csrf, path) = (visit.csrf.clone(), visit.path.clone());
        let ends = visit.session.as_ref().map(|session| Ends::new(state, session.ends_at));
        let theme = state.site.theme.as_ref().map(|theme| theme.sheet());
        Self { texts, who, csrf, once, path, demo_day, acting_for: None, ends, theme }
    }

    /// The same shell as at another address: where the language switch returns to and which menu item is current.
    /// For a page that answers a form sent elsewhere.
    pub fn at(mut self, path: impl ToString) -> Self {
        self.path = path.to_string();
        self
    }

    /// The same in the language of schemes and letters, for a page that is made of their words.
    pub fn for_letters(mut self) -> Self {
        self.texts = self.texts.for_letters();
        self
    }

    /// The language of the page, for `lang`.
    pub fn lang(&self) -> &'static str {
        self.texts.language().code()
    }

    /// The other languages in which the visitor can read: its code, its own name, and where the switch goes.
    pub fn other_languages(&self) -> Vec<(&'static str, &'static str, String)> {
        let own = self.texts.language();
        let others = PreferredLanguage::ALL.into_iter().filter(|other| *other != own);
        let others = others.filter(|other| offered(self.who, *other) == *other);
        let link = |other| crate::front::language_link(other, &self.path);
        others.map(|other| (other.code(), own_name(other), link(other))).collect()
    }

    /// Whether somebody looks for their work: of the operation, or at a desk of a municipality.
    pub fn is_staff(&self) -> bool {
        match self.who {
            Who::Staff(_) | Who::Municipal(_) => true,
            Who::Visitor | Who::Parent | Who::Representative => false,
        }
    }

    /// Whether somebody works on dossiers, and not only reads them.
    pub fn handles_dossiers(&self) -> bool {
        match self.who {
            Who::Staff(role) => role.handles_dossiers(),
            Who::Visitor | Who::Parent | Who::Representative | Who::Municipal(_) => false,
        }
    }

    /// Whether anybody is signed in.
    pub fn is_signed_in(&self) -> bool {
        self.who != Who::Visitor
    }

    /// The main menu.
    pub fn navigation(&self) -> Vec<NavItem> {
        match self.who {
            Who::Visitor => Vec::new(),
            Who::Parent => crate::parent::navigation(self),
            Who::Staff(role) => crate::staff::navigation(self, role),
            Who::Representative => crate::parent::navigation_for_others(self),
            Who::Municipal(desk) => crate::municipal::navigation(self, desk),
        }
    }

    /// A link of the main menu; `label` is a text of this page's language.
    pub fn nav_item(&self, label: String, href: impl ToString) -> NavItem {
        let href = href.to_string();
        let current = href == self.path;
        NavItem { label, href, current }
    }

    /// What stands before the title when a form was refused, so that it is heard first.
    pub fn title_prefix(&self, errors: &FormErrors) -> String {
        if errors.is_empty() { String::new() } else { self.t("error-title-prefix") + " " }
    }
}

impl Deref for Page {
    type Target = Texts;
    fn deref(&self) -> &Texts {
        &self.texts
    }
}

impl FromRequestParts<Installation> for Page {
    type Rejection = PageError;
    async fn from_request_parts(parts: &mut Parts, state: &Installation) -> Result<Self, PageError> {
        let visit = Visit::from_request_parts(parts, state).await?;
        Ok(Self::new(state, &visit))
    }
}

/// The page, with 200.
pub(crate) fn show(template: &impl Template) -> Result<Response, PageError> {
    Ok(written(template)?.into_response())
}

/// The page with what was refused on it: 422, 409 or another status.
pub(crate) fn show_refused(status: StatusCode, template: &impl Template) -> Result<Response, PageError> {
    Ok((status, written(template)?).into_response())
}

/// The page as it is sent: words in another language than its own say so, and it asks for the sheets that it needs.
fn written(template: &impl Template) -> Result<Html<String>, PageError> {
    let page = foreign::elements(template.render()?, Language::Nl.code());
    Ok(Html(assets::without_idle_sheets(page)))
}

/// The address of a page with a query.
pub(crate) fn link(path: impl TypedPath, query: impl Serialize) -> String {
    let link = path.with_query_params(query).to_string().replacen("?&", "?", 1);
    link.strip_suffix('?').map_or(link.clone(), str::to_owned)
}

/// A language by its own name, so that somebody who reads only that language finds it.
fn own_name(language: PreferredLanguage) -> &'static str {
    match language {
        PreferredLanguage::Nl => "Nederlands",
        PreferredLanguage::En => "English",
        PreferredLanguage::Tr => "Türkçe",
        PreferredLanguage::Ar => "العربية",
    }
}

/// The language of a page for who asks for this one: those who work here have the languages of schemes.
fn offered(who: Who, wanted: PreferredLanguage) -> PreferredLanguage {
    match who {
        Who::Visitor | Who::Parent | Who::Representative => wanted,
        Who::Staff(_) | Who::Municipal(_) => wanted.of_letters().into(),
    }
}

/// When a session ends if nothing more is asked.
#[derive(Clone, Debug)]
pub(crate) struct Ends {
    /// The time of day.
    pub time: String,
    /// Classes that add up to the minutes until the warning: `m1 m4` is five. The style sheet shows it then, without a
    /// script.
    pub warned_after: String,
}

/// So long before the end the warning shows.
const WARNED_BEFORE: SignedDuration = SignedDuration::from_mins(2);
/// The style sheet counts to a day and a bit.
const WARNED_AFTER_MAX: i64 = 2047;

impl Ends {
    fn new(state: &AppState, ends_at: Timestamp) -> Self {
        let left = ends_at.duration_since(state.clock.wall()).saturating_sub(WARNED_BEFORE);
        let minutes = left.as_mins().clamp(0, WARNED_AFTER_MAX);
        let bits = (0..11).map(|bit| 1_i64 << bit).filter(|bit| minutes & bit != 0);
        let warned_after = bits.map(|bit| format!("m{bit}")).collect::<Vec<_>>().join(" ");
        Self { time: state.clock.civil(ends_at).1, warned_after }
    }
}
