//! Carrying out what a form on a page of its own asks, and showing the form again with what was refused.

use super::{find_dossier, looked_at};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    i18n::Texts,
    layout::{Choice, ChoiceGroup, FormErrors, FormPage, Part, SubmittedForm, show_refused},
    road,
    session::Staff,
};
use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use herstel_domain::{
    Command, Dossier,
    choices::{ByWord, Heard},
};
use herstel_kernel::{DossierNumber, Refusal};

/// Carries out a command in a dossier and leads on to `next`; `again` makes the form with what was refused.
///
/// The dossier is looked up first: an unfinished form is the same for one that is there and one that is not.
pub(super) async fn carry(
    state: &AppState,
    staff: &Staff,
    number: &DossierNumber,
    form: &SubmittedForm,
    command: Result<Command, Vec<Refusal>>,
    next: &str,
    again: impl FnOnce(&Dossier, &[Refusal]) -> FormPage,
) -> Result<Response, PageError> {
    let dossier = find_dossier(state, staff, number).await?;
    let version = looked_at(form)?;
    let (status, refusals) = match command {
        Ok(command) => {
            let id = dossier.registration.dossier;
            match carry_out(state, &staff.scope, id, version, &command).await.map_err(shown_on_form) {
                Ok(_) => return Ok(Redirect::to(next).into_response()),
                Err(Ok(refused)) => refused,
                Err(Err(error)) => return Err(error),
            }
        }
        Err(refusals) => (StatusCode::UNPROCESSABLE_ENTITY, refusals),
    };
    let dossier = find_dossier(state, staff, number).await?;
    show_refused(status, &again(&dossier, &refusals))
}

/// How the word of the parent was heard, as questions: by which way, and the paper when there is one.
pub(super) fn heard_parts(
    t: Texts,
    dossier: &Dossier,
    form: &SubmittedForm,
    errors: &FormErrors,
) -> Vec<Part> {
    let ways = [ByWord::Phone, ByWord::Table, ByWord::Paper]
        .map(|way| Choice::new(way.as_str(), t.t(&format!("by-word-{}", way.as_str()))));
    let ways = ChoiceGroup::radios("by_word", t.t("chain-heard"), ways.into()).filled(form, errors);
    let papers: Vec<Choice> = documents(t, dossier).collect();
    let paper = (!papers.is_empty()).then(|| {
        let none = Choice::new("", t.t("chain-no-paper"));
        let papers = [none].into_iter().chain(papers).collect();
        let papers = ChoiceGroup::radios("document", t.t("chain-paper"), papers);
        Part::from(papers.filled(form, errors))
    });
    [ways.into()].into_iter().chain(paper).collect()
}

/// What was filled in there.
pub(super) fn heard_in(form: &SubmittedForm) -> Result<Heard, Vec<Refusal>> {
    road::heard(form.text("by_word"), form.text("document")).map_err(|refusal| vec![refusal])
}

/// The documents of a dossier to choose from.
pub(super) fn documents(t: Texts, dossier: &Dossier) -> impl Iterator<Item = Choice> + '_ {
    dossier.documents.iter().map(move |document| {
        let name = if document.name.is_empty() { t.t("documents-unnamed") } else { document.name.clone() };
        Choice::new(document.document.to_string(), name)
    })
}
