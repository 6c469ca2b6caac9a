//! Forms of which several stand on one page: every field carries the name of its form, so that no two are alike.

use crate::layout::{Choice, ChoiceGroup, Field, FormErrors, SubmittedForm};
use herstel_kernel::Refusal;

/// One thing that can be done now.
pub(crate) struct ActionForm {
    /// What it does, sent along.
    pub what: &'static str,
    /// Where it is sent.
    pub action: String,
    /// Its heading, and what its button says.
    pub title: String,
    /// What it does, in a sentence.
    pub about: Option<String>,
    /// Its fields.
    pub parts: Vec<Part>,
    names: Vec<&'static str>,
}

/// A field of a form.
pub(crate) enum Part {
    /// Something to write.
    Field(Field),
    /// Something to choose.
    Choices(ChoiceGroup),
}

impl ActionForm {
    pub fn new(what: &'static str, action: &str, title: String) -> Self {
        Self { what, action: action.to_owned(), title, about: None, parts: Vec::new(), names: Vec::new() }
    }

    pub fn about(mut self, about: String) -> Self {
        self.about = Some(about);
        self
    }

    /// Several lines.
    pub fn area(mut self, name: &'static str, label: String, hint: String) -> Self {
        self.names.push(name);
        self.parts.push(Part::Field(Field::area(name, label, 4).hint(hint)));
        self
    }

    /// A day.
    pub fn day(mut self, name: &'static str, label: String, hint: String) -> Self {
        self.names.push(name);
        let field = Field::text(name, label).hint(hint).input_mode("numeric").short();
        self.parts.push(Part::Field(field));
        self
    }

    /// An amount of money.
    pub fn amount(mut self, name: &'static str, label: String, hint: String) -> Self {
        self.names.push(name);
        let field = Field::text(name, label).hint(hint).input_mode("decimal").short();
        self.parts.push(Part::Field(field));
        self
    }

    /// One of several.
    pub fn choices(mut self, name: &'static str, legend: String, choices: Vec<(String, String)>) -> Self {
        self.names.push(name);
        let choices = choices.into_iter().map(|(value, label)| Choice::new(value, label)).collect();
        self.parts.push(Part::Choices(ChoiceGroup::radios(name, legend, choices)));
        self
    }

    /// The names of its fields.
    pub fn names(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.names.iter().copied()
    }

    /// Shows what was sent and what was wrong with it.
    pub fn filled(mut self, form: &SubmittedForm, errors: &FormErrors) -> Self {
        let fill = |part| match part {
            Part::Field(field) => Part::Field(field.filled(form, errors)),
            Part::Choices(group) => Part::Choices(group.filled(form, errors)),
        };
        self.parts = self.parts.into_iter().map(fill).collect();
        self
    }
}

/// Refusals of a command at the fields of the form that sent it.
pub(crate) fn at_fields_of(what: &str, mut refusals: Vec<Refusal>) -> Vec<Refusal> {
    for refusal in &mut refusals {
        refusal.field = refusal.field.take().map(|field| format!("{what}-{field}"));
    }
    refusals
}
