//! Choosing a colleague where there may be thousands. A part of a name is typed and a few are shown to choose from. It works
//! without scripts: the form is sent, and comes back with everything that was typed and with who was found.

use crate::{
    division::Team,
    i18n::Texts,
    layout::{Choice, ChoiceGroup, Field, FormErrors, SubmittedForm, field_id},
};
use askama::{Template, filters::HtmlSafe};
use herstel_kernel::StaffId;
use std::collections::BTreeSet;

/// Most people who are shown to choose from, besides who was chosen already.
const SHOWN: usize = 20;

/// The name of the button that looks for somebody and does nothing else.
const LOOK: &str = "find";

/// Whether a form was sent to look for somebody: nothing of it is carried out.
pub(crate) fn looks(form: &SubmittedForm) -> bool {
    !form.text(LOOK).is_empty()
}

/// Somebody to choose.
pub(crate) struct Candidate {
    id: String,
    name: String,
    /// The name of their team; empty when it is not known.
    team: String,
    /// Of the same team: they come first.
    is_near: bool,
}

impl Candidate {
    /// Somebody of the teams; `near` is the team whose people come first.
    pub fn new(team: &Team, id: StaffId, name: String, near: &str) -> Self {
        let own = team.name(id);
        Self { id: id.to_string(), name, team: own.to_owned(), is_near: !own.is_empty() && own == near }
    }
}

/// A question of which the answers are colleagues, and the form in which it is asked.
pub(crate) struct Question<'a> {
    pub texts: Texts,
    /// The name of the field.
    pub field: &'static str,
    pub words: String,
    pub form: &'a SubmittedForm,
    pub errors: &'a FormErrors,
}

/// The field for a name and who was found. Its template escapes what it shows.
#[derive(Clone, Debug, Template)]
#[template(path = "staff/finder.html")]
pub(crate) struct Finder {
    field: &'static str,
    id: String,
    question: String,
    /// Where a part of a name is typed; nothing where everybody fits on the page.
    search: Option<Field>,
    look: String,
    /// What there is to say about who was found.
    told: Option<String>,
    /// Who can be chosen; nothing when that is nobody.
    found: Option<ChoiceGroup>,
    /// What is wrong with the answer when nobody can be chosen.
    error: Option<String>,
}

impl HtmlSafe for Finder {}

/// Who is shown, and what is said about it.
struct Found {
    search: Option<Field>,
    told: Option<String>,
    choices: Vec<Choice>,
}

impl Found {
    fn among(question: &Question<'_>, candidates: Vec<Candidate>) -> Self {
        let Question { texts, field, form, .. } = *question;
        let name = format!("find_{field}");
        let typed = form.text(&name).to_lowercase();
        let parts: Vec<&str> = typed.split_whitespace().collect();
        let answers: BTreeSet<&str> = form.all(field).collect();
        let is_many = candidates.len() > SHOWN;
        let (chosen, mut found): (Vec<_>, Vec<_>) =
            candidates.into_iter().partition(|one| answers.contains(one.id.as_str()));
        found.retain(|one| {
            let name = one.name.to_lowercase();
            parts.iter().all(|part| name.contains(*part))
        });
        found.sort_by_cached_key(|one| (!one.is_near, one.name.to_lowercase()));
        let all = found.len();
        found.truncate(SHOWN);
        let choice = |one: Candidate| {
            let choice = Choice::new(one.id, one.name);
            if one.team.is_empty() { choice } else { choice.hint(one.team) }
        };
        Self {
            search: is_many.then(|| {
                let label = texts.t1("finder-search", "question", &question.words);
                Field::text(&name, label).hint(texts.t("finder-hint")).value(form.text(&name))
            }),
            told: match all {
                0 => Some(texts.t("finder-nobody")),
                _ if all > SHOWN => Some(texts.t2("finder-more", "shown", SHOWN, "all", all)),
                _ => None,
            },
            choices: chosen.into_iter().chain(found).map(choice).collect(),
        }
    }
}

impl Finder {
    /// One of them is chosen, or another answer that is always there.
    pub fn one(question: Question<'_>, candidates: Vec<Candidate>, other: Option<Choice>) -> Self {
        let mut found = Found::among(&question, candidates);
        found.choices.extend(other);
        Self::new(question, found, ChoiceGroup::radios)
    }

    /// Any number of them are chosen.
    pub fn several(question: Question<'_>, candidates: Vec<Candidate>) -> Self {
        let found = Found::among(&question, candidates);
        Self::new(question, found, ChoiceGroup::boxes)
    }

    fn new(
        question: Question<'_>,
        Found { search, told, choices }: Found,
        group: impl FnOnce(&'static str, String, Vec<Choice>) -> ChoiceGroup,
    ) -> Self {
        let Question { texts, field, words, form, errors } = question;
        let is_nobody = choices.is_empty();
        Self {
            field,
            id: field_id(field),
            question: words.clone(),
            search,
            look: texts.t("finder-look"),
            told,
            found: (!is_nobody).then(|| group(field, words, choices).filled(form, errors)),
            error: errors.of(field).filter(|_| is_nobody),
        }
    }
}
