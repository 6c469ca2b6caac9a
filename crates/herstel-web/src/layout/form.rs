//! Forms: what was sent, what is wrong with it, and the fields that show both.

use crate::{
    error::PageError,
    i18n::Texts,
    session::{CsrfToken, Visit},
};
use askama::{Template, filters::HtmlSafe};
use axum::{
    extract::{FromRequest, FromRequestParts, Request},
    http::StatusCode,
    response::IntoResponse,
};
use axum_extra::extract::Form;
use herstel_kernel::{Date, DateError, Refusal, RefusalCode, parse_date};
use std::collections::BTreeSet;

/// The fields that may be sent more than once: check boxes of which several may be ticked. Every other field has one value.
const SEVERAL: [&str; 9] =
    ["classes", "documents", "papers", "powers", "relied_on", "safe", "to", "ways", "years"];

/// A form as it was sent, after its CSRF token was checked. Values are kept as typed, so that they can be shown again.
#[derive(Clone, Debug, Default)]
pub(crate) struct SubmittedForm(Vec<(String, String)>);

impl SubmittedForm {
    /// The value of a field without surrounding white space; empty when it was not sent.
    pub fn text(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.trim())
    }

    /// The value of a field, when something was filled in.
    pub fn optional(&self, name: &str) -> Option<String> {
        Some(self.text(name)).filter(|value| !value.is_empty()).map(str::to_owned)
    }

    /// All values of a field that may be sent more than once ([`SEVERAL`]).
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.trim())
    }

    /// Whether a field was sent with this value.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|sent| sent == value)
    }

    /// A form as if it had been sent, to show what is known in its fields.
    pub fn of<const N: usize>(fields: [(&str, String); N]) -> Self {
        Self(fields.map(|(name, value)| (name.to_owned(), value)).into())
    }

    /// The fields of a form whose token was checked where it was read.
    pub fn of_fields(fields: Vec<(String, String)>) -> Self {
        Self(fields)
    }

    /// A day; none when nothing was filled in.
    pub fn day(&self, name: &str) -> Result<Option<Date>, RefusalCode> {
        if self.text(name).is_empty() {
            return Ok(None);
        }
        parse_date(self.text(name)).map(Some).map_err(|error| match error {
            DateError::NotADate => RefusalCode::NotADate,
            DateError::NoSuchDay => RefusalCode::NoSuchDay,
        })
    }

    /// The day after the one that was filled in: people name the last day on which something holds, periods the first on
    /// which it no longer does.
    pub fn day_after(&self, name: &str) -> Result<Option<Date>, RefusalCode> {
        let day = self.day(name)?;
        day.map(|day| day.tomorrow().map_err(|_| RefusalCode::NoSuchDay)).transpose()
    }

    /// Every field as it was sent, in order, values without surrounding white space.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.trim()))
    }

    /// A form whose sender was signed in until their session ended: checked against what their forms carried then. None
    /// for anything else.
    pub async fn of_lapsed(request: Request, csrf: &CsrfToken) -> Result<Option<Self>, PageError> {
        match Form::<Vec<(String, String)>>::from_request(request, &()).await {
            Ok(Form(fields)) => {
                let form = Self(fields);
                Ok((csrf.matches(form.text("csrf")) && !form.repeats()).then_some(form))
            }
            Err(rejection) => match rejection.into_response().status() {
                StatusCode::PAYLOAD_TOO_LARGE => Err(PageError::TooLarge),
                _ => Ok(None),
            },
        }
    }

    /// Whether a field with one value was sent again: what was meant is anybody's guess, and who looks at the form on its
    /// way might guess otherwise.
    fn repeats(&self) -> bool {
        let mut seen = BTreeSet::new();
        let mut single = self.0.iter().map(|(name, _)| name.as_str()).filter(|name| !SEVERAL.contains(name));
        single.any(|name| !seen.insert(name))
    }

    /// The dossier version that the sender looked at.
    pub fn version(&self) -> Option<u64> {
        self.text("version").parse().ok()
    }
}

impl<S: Send + Sync> FromRequest<S> for SubmittedForm {
    type Rejection = PageError;
    async fn from_request(request: Request, state: &S) -> Result<Self, PageError> {
        let (mut parts, body) = request.into_parts();
        let visit = Visit::from_request_parts(&mut parts, state).await?;
        let request = Request::from_parts(parts, body);
        let Form(fields) =
            Form::<Vec<(String, String)>>::from_request(request, state).await.map_err(|rejection| {
                match rejection.into_response().status() {
                    StatusCode::PAYLOAD_TOO_LARGE => PageError::TooLarge,
                    _ => PageError::Unreadable,
                }
            })?;
        let form = Self(fields);
        if !visit.csrf.matches(form.text("csrf")) {
            return Err(PageError::Forged);
        }
        if form.repeats() { Err(PageError::Unreadable) } else { Ok(form) }
    }
}

/// What is wrong with a form: shown at the top with links to the fields, and at each field.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "layout/form_errors.html")]
pub(crate) struct FormErrors {
    errors: Vec<FieldError>,
    heading: String,
}

/// One error of a form.
#[derive(Clone, Debug)]
pub(crate) struct FieldError {
    /// The name of the field; none when it is about the whole.
    pub field: Option<String>,
    /// The label of the field with its colon, for the summary: a sentence at a field needs no name, one at the top does.
    pub label: Option<String>,
    /// One sentence.
    pub message: String,
}

impl FormErrors {
    /// Nothing wrong so far.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an error with a sentence of its own.
    pub fn push(&mut self, texts: Texts, field: &str, message: String) {
        self.heading = texts.t("error-summary-heading");
        self.errors.push(FieldError { field: Some(field.to_owned()), label: None, message });
    }

    /// Adds an error of the whole form with a sentence of its own.
    pub fn push_whole(&mut self, texts: Texts, message: String) {
        self.heading = texts.t("error-summary-heading");
        self.errors.push(FieldError { field: None, label: None, message });
    }

    /// Adds a refusal, at its field or for the whole form.
    pub fn refusal(&mut self, texts: Texts, refusal: &Refusal) {
        self.heading = texts.t("error-summary-heading");
        let message = texts.refusal(refusal);
        self.errors.push(FieldError { field: refusal.field.clone(), label: None, message });
    }

    /// Adds refusals in the order of the fields on the page; what belongs to no field comes first.
    pub fn refusals(&mut self, texts: Texts, refusals: &[Refusal], fields: &[&str]) {
        let place = |refusal: &&Refusal| {
            let field = refusal.field.as_deref();
            field.map_or(0, |field| {
                fields.iter().position(|known| *known == field).map_or(usize::MAX, |at| at + 1)
            })
        };
        let mut sorted: Vec<&Refusal> = refusals.iter().collect();
        sorted.sort_by_key(place);
        for refusal in sorted {
            self.refusal(texts, refusal);
        }
    }

    /// Names the fields in the summary.
    pub fn labelled(mut self, labels: &[(&str, String)]) -> Self {
        for error in &mut self.errors {
            let known = labels.iter().find(|(field, _)| error.field.as_deref() == Some(*field));
            let end = |label: &str| if label.ends_with(['?', '؟']) { "" } else { ":" };
            error.label = known.map(|(_, label)| format!("{label}{}", end(label)));
        }
        self
    }

    /// The first error of a field.
    pub fn of(&self, field: &str) -> Option<String> {
        let found = self.errors.iter().find(|error| error.field.as_deref() == Some(field));
        found.map(|error| error.message.clone())
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.errors.is_empty()
    }
}

impl HtmlSafe for FormErrors {}

/// A field with its label, hint, value and error. Its template escapes what it shows.
#[derive(Clone, Debug, Template)]
#[template(path = "layout/field.html")]
pub(crate) struct Field {
    name: String,
    label: String,
    hint: Option<String>,
    value: String,
    error: Option<String>,
    kind: &'static str,
    rows: u8,
    input_mode: Option<&'static str>,
    autocomplete: Option<&'static str>,
    width: &'static str,
}

impl Field {
    /// A field of one line.
    pub fn text(name: impl Into<String>, label: String) -> Self {
        Self {
            name: name.into(),
            label,
            hint: None,
            value: String::new(),
            error: None,
            kind: "text",
            rows: 0,
            input_mode: None,
            autocomplete: None,
            width: "wide",
        }
    }

    /// A field of several lines.
    pub fn area(name: impl Into<String>, label: String, rows: u8) -> Self {
        Self { rows, ..Self::text(name, label) }
    }

    /// Help under the label.
    pub fn hint(mut self, hint: String) -> Self {
        self.hint = Some(hint);
        self
    }

    /// What was filled in before.
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    /// Shows what was sent and what was wrong with it.
    pub fn filled(mut self, form: &SubmittedForm, errors: &FormErrors) -> Self {
        self.value = form.text(&self.name).to_owned();
        self.error = errors.of(&self.name);
        self
    }

    /// What is wrong with the value, when something is.
    pub fn error(mut self, error: Option<String>) -> Self {
        self.error = error;
        self
    }

    /// The `type` of the input: `email`, `tel`, `search`.
    pub fn kind(mut self, kind: &'static str) -> Self {
        self.kind = kind;
        self
    }

    /// Which keyboard a phone shows: `numeric`, `decimal`.
    pub fn input_mode(mut self, mode: &'static str) -> Self {
        self.input_mode = Some(mode);
        self
    }

    /// What the browser may fill in.
    pub fn autocomplete(mut self, what: &'static str) -> Self {
        self.autocomplete = Some(what);
        self
    }

    /// For a short answer such as a date or a number.
    pub fn short(mut self) -> Self {
        self.width = "short";
        self
    }

    /// The element id that belongs to the name.
    pub fn id(&self) -> String {
        field_id(&self.name)
    }

    fn described(&self) -> String {
        described(&self.id(), self.hint.is_some(), self.error.is_some())
    }

    /// Whether it is filled in with words, which run as their language does; numbers, days and addresses of mail run from
    /// left to right on every page.
    fn is_words(&self) -> bool {
        self.kind == "text" && self.input_mode.is_none() && self.width != "short"
    }
}

impl HtmlSafe for Field {}

/// Radio buttons or check boxes under one question. Nothing is ever chosen beforehand.
#[derive(Clone, Debug, Template)]
#[template(path = "layout/choice_group.html")]
pub(crate) struct ChoiceGroup {
    name: String,
    legend: String,
    hint: Option<String>,
    error: Option<String>,
    kind: &'static str,
    columns: bool,
    choices: Vec<Choice>,
}

/// One possible answer.
#[derive(Clone, Debug)]
pub(crate) struct Choice {
    /// What is sent.
    pub value: String,
    /// What it says.
    pub label: String,
    /// What it means.
    pub hint: Option<String>,
    /// Whether it was chosen.
    pub chosen: bool,
    /// Takes the whole width where the others stand beside each other.
    pub wide: bool,
}

impl ChoiceGroup {
    /// One answer of several.
    pub fn radios(name: impl Into<String>, legend: String, choices: Vec<Choice>) -> Self {
        Self { name: name.into(), legend, hint: None, error: None, kind: "radio", columns: false, choices }
    }

    /// Any number of answers.
    pub fn boxes(name: impl Into<String>, legend: String, choices: Vec<Choice>) -> Self {
        let name = name.into();
        debug_assert!(choices.len() < 2 || SEVERAL.contains(&name.as_str()), "{name} may be sent once only");
        Self { kind: "checkbox", ..Self::radios(name, legend, choices) }
    }

    /// Help under the question.
    pub fn hint(mut self, hint: String) -> Self {
        self.hint = Some(hint);
        self
    }

    /// What is wrong with the answer, when something is.
    pub fn error(mut self, error: Option<String>) -> Self {
        self.error = error;
        self
    }

    /// Short answers beside each other.
    pub fn in_columns(mut self) -> Self {
        self.columns = true;
        self
    }

    /// Shows what was sent and what was wrong with it.
    pub fn filled(mut self, form: &SubmittedForm, errors: &FormErrors) -> Self {
        for choice in &mut self.choices {
            choice.chosen = form.has(&self.name, &choice.value);
        }
        self.error = errors.of(&self.name);
        self
    }

    /// The id of the first answer is that of the question, so that the error summary leads there.
    fn choice_id(&self, index: &usize) -> String {
        let id = field_id(&self.name);
        if *index == 0 { id } else { format!("{id}-{index}") }
    }

    fn id(&self) -> String {
        field_id(&self.name)
    }

    fn described(&self) -> String {
        described(&self.id(), self.hint.is_some(), self.error.is_some())
    }
}

impl HtmlSafe for ChoiceGroup {}

/// Attributes that tie hint and error to their field. Ids hold letters, digits and dashes only.
fn described(id: &str, hint: bool, error: bool) -> String {
    let described_by = match (hint, error) {
        (true, true) => format!(" aria-describedby=\"{id}-hint {id}-error\""),
        (true, false) => format!(" aria-describedby=\"{id}-hint\""),
        (false, true) => format!(" aria-describedby=\"{id}-error\""),
        (false, false) => String::new(),
    };
    if error { described_by + " aria-invalid=\"true\"" } else { described_by }
}

impl Choice {
    /// An answer that was not chosen.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None, chosen: false, wide: false }
    }

    /// Takes the whole width where the others stand beside each other.
    pub fn wide(mut self) -> Self {
        self.wide = true;
        self
    }

    /// Whether it is the answer that stands.
    pub fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = chosen;
        self
    }

    /// What the answer means.
    pub fn hint(mut self, hint: String) -> Self {
        self.hint = Some(hint);
        self
    }
}

/// The element id of a field: its name, with everything that an id cannot carry replaced.
pub(crate) fn field_id(name: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '-' || c == '_' { c } else { '-' };
    format!("f-{}", name.chars().map(plain).collect::<String>())
}
