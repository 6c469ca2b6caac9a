//! A form about a person: filled in by themselves, by who is in their place, or by staff on their word. One command, and
//! one way of showing the form again with what was refused.

use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    layout::{FormErrors, Page, SubmittedForm, show, show_refused},
    parent::{Place, Reader},
    session::{Acting, Parent, Staff},
    staff::find_dossier,
};
use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use herstel_domain::{Command, Dossier, Scope};
use herstel_kernel::{DossierNumber, Refusal};

/// Who fills a form in.
pub(crate) enum By {
    /// The person, or who is in their place: where the pages of the case stand.
    Place(Place),
    /// Staff who write down what the person says.
    Staff,
}

/// A form that somebody has before them, and of whom it is.
pub(crate) struct Filling {
    /// What their page needs.
    pub page: Page,
    /// The person, as who fills it in may see them.
    pub dossier: Dossier,
    /// Who fills it in.
    pub by: By,
    scope: Scope,
}

impl Filling {
    /// The person themselves.
    pub async fn own(state: &AppState, parent: Parent) -> Result<Self, PageError> {
        Ok(Self::of(Reader::own(state, parent).await?))
    }

    /// Who is in their place. For everybody else there is no such form.
    pub async fn in_place(
        state: &AppState,
        acting: Acting,
        number: DossierNumber,
    ) -> Result<Self, PageError> {
        Ok(Self::of(Reader::in_place(state, acting, number).await?))
    }

    /// Staff on their word.
    pub async fn on_word(state: &AppState, staff: &Staff, number: &DossierNumber) -> Result<Self, PageError> {
        let dossier = find_dossier(state, staff, number).await?;
        Ok(Self { page: staff.page.clone(), dossier, by: By::Staff, scope: staff.scope })
    }

    fn of(reader: Reader) -> Self {
        let Reader { page, scope, place, dossier, .. } = reader;
        Self { page, dossier, by: By::Place(place), scope }
    }

    /// Whether the person sits before it, so that the browser may fill in what it knows of them.
    pub fn is_own(&self) -> bool {
        matches!(self.by, By::Place(Place::Own))
    }

    /// The number of the dossier.
    pub fn number(&self) -> DossierNumber {
        self.dossier.registration.number.clone()
    }
}

/// What one of these forms asks, says and shows.
pub(crate) trait PersonForm {
    /// The page with the form.
    type Page: Template;
    /// The fields in their order; where a mistake is shown.
    const FIELDS: &'static [&'static str];

    /// What was filled in, or why it cannot be kept.
    fn command(form: &SubmittedForm) -> Result<Command, Refusal>;

    /// The page with what is known, or with what was sent and what of it was refused.
    fn page(
        state: &AppState,
        filling: Filling,
        form: Option<&SubmittedForm>,
        errors: FormErrors,
    ) -> Self::Page;

    /// Where it goes on once it is kept.
    fn next(filling: &Filling, form: &SubmittedForm) -> String;
}

/// The form with what is known.
pub(crate) fn show_form<F: PersonForm>(state: &AppState, filling: Filling) -> Result<Response, PageError> {
    show(&F::page(state, filling, None, FormErrors::new()))
}

/// Keeps what was filled in, or shows the form again.
pub(crate) async fn keep<F: PersonForm>(
    state: &AppState,
    filling: Filling,
    form: &SubmittedForm,
) -> Result<Response, PageError> {
    let id = filling.dossier.registration.dossier;
    let outcome = match F::command(form) {
        Ok(command) => carry_out(state, &filling.scope, id, form.version(), &command).await,
        Err(refusal) => Err(refusal.into()),
    };
    match outcome.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&F::next(&filling, form)).into_response()),
        Err(Ok((status, refusals))) => {
            let mut errors = FormErrors::new();
            errors.refusals(filling.page.texts, &refusals, F::FIELDS);
            show_refused(status, &F::page(state, filling, Some(form), errors))
        }
        Err(Err(error)) => Err(error),
    }
}
