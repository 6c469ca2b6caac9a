//! Registering somebody else: `/werk/aanmelden` on the telephone, `/gemeente/aanmelden` at the support desk, and
//! `/namens/aanmelden` by a parent for a child, by next of kin, by a legal representative or an office.
//!
//! Whether the parent is known here already is not said to who does not reach their dossier: the page is the same, and
//! who handles the dossier hears of it.

use super::{About, By, Entered, Registrar, RegistrationForm};
use crate::{
    AppState,
    division::{fixed_person, named},
    error::{PageError, shown_on_form},
    layout::{Page, Part, SubmittedForm, link, show, show_refused},
    limits::{Counted, count},
    routes::{Guard, Routes},
    session::{Acting, AtDesk, Staff, Visit},
    step_up::StepUp,
};
use askama::Template;
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Scope,
    mandates::MandateHolder,
    registration::{Channel, PreferredLanguage, register},
};
use herstel_kernel::{Actor, Desk, DossierNumber, PersonId, Refusal, StaffId};
use serde::{Deserialize, Serialize};

/// By staff, for somebody on the telephone.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/aanmelden")]
pub(crate) struct ByPhonePath;

/// By the support desk of a municipality.
#[derive(TypedPath, Deserialize)]
#[typed_path("/gemeente/aanmelden")]
pub(crate) struct AtDeskPath;

/// By somebody who signed in and registers another: a parent a child, next of kin, an office a client.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/aanmelden")]
pub(crate) struct ForAnotherPath;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Representing, show_for_another)
        .post(Guard::Representing, submit_for_another)
        .step_up(StepUp::REGISTRATION)
        .get(Guard::Staff, show_to_staff)
        .post(Guard::Staff, submit_by_staff)
        .step_up(StepUp::REGISTRATION)
        .get(Guard::Municipal, show_to_desk)
        .post(Guard::Municipal, submit_by_desk)
        .step_up(StepUp::REGISTRATION)
}

/// The number that was just given.
#[derive(Default, Deserialize, Serialize)]
struct JustQuery {
    #[serde(default, rename = "net", skip_serializing_if = "Option::is_none")]
    number: Option<String>,
}

#[derive(Template)]
#[template(path = "registration/others.html")]
struct OthersPage {
    page: Page,
    action: String,
    just: Option<String>,
    form: RegistrationForm,
}

/// Who registers somebody else.
struct Registering {
    page: Page,
    scope: Scope,
    action: String,
    channel: Channel,
    about: About<'static>,
    /// Whoever takes the call stays the fixed person of the parent.
    /// Who writes down what somebody says on the telephone, and becomes their fixed person.
    writer: Option<StaffId>,
}

impl Registering {
    fn on_the_telephone(staff: Staff) -> Self {
        let action = ByPhonePath.to_string();
        let (channel, writer) = (Channel::Phone, Some(staff.id));
        let about = About::Another(Registrar::Writes);
        Self { page: staff.page, scope: staff.scope, action, channel, about, writer }
    }

    /// The collection desk registers nobody.
    fn at_desk(desk: AtDesk) -> Result<Self, PageError> {
        match desk.desk {
            Desk::Support => {}
            Desk::Collection => return Err(PageError::NotFound),
        }
        let (action, channel) = (AtDeskPath.to_string(), Channel::Municipality);
        let about = About::Another(Registrar::Writes);
        Ok(Self { page: desk.page, scope: desk.scope, action, channel, about, writer: None })
    }

    /// Whoever registers another gets no access by it.
    fn for_another(acting: Acting) -> Result<Self, PageError> {
        let (channel, holder) = match acting.scope.actor() {
            Actor::Person { person } => (Channel::Portal, MandateHolder::Person { person }),
            Actor::Representative { organisation, .. } => {
                (Channel::Representative, MandateHolder::Organisation { organisation })
            }
            Actor::Staff { .. } | Actor::Municipal { .. } | Actor::System => return Err(PageError::NotFound),
        };
        let action = ForAnotherPath.to_string();
        let about = About::Another(Registrar::Acts(holder));
        Ok(Self { page: acting.page, scope: acting.scope, action, channel, about, writer: None })
    }

    fn shown(self, state: &AppState, query: &JustQuery) -> Result<Response, PageError> {
        let state = &state.for_newcomer();
        let just = query.number.as_ref().and_then(|number| number.parse::<DossierNumber>().ok());
        let form = RegistrationForm::empty(self.about, self.page.texts, state);
        let just = just.map(|number| number.to_string());
        show(&OthersPage { page: self.page, action: self.action, just, form })
    }

    async fn submit(
        self,
        state: &AppState,
        visit: &Visit,
        form: &SubmittedForm,
    ) -> Result<Response, PageError> {
        let state = &state.for_newcomer();
        let (texts, actor) = (self.page.texts, self.scope.actor());
        let context = state.context(actor);
        let by = By {
            about: self.about,
            person: PersonId::from_bytes(state.ids.draw()?),
            channel: self.channel,
            language: PreferredLanguage::Nl,
        };
        let entered = Entered::read(form, by, state)?;
        let refused = |status: StatusCode, refusals: &[Refusal]| {
            let form = RegistrationForm::refused(self.about, texts, state, form, refusals);
            let (page, action) = (self.page.clone(), self.action.clone());
            show_refused(status, &OthersPage { page, action, just: None, form })
        };
        let (mut command, bsn) = match entered.check(&context) {
            Ok(checked) => checked,
            Err(refusals) => return refused(StatusCode::UNPROCESSABLE_ENTITY, &refusals),
        };
        // Who registers somebody they know of learns that the number is known here.
        count(state, visit, Counted::LookUp(actor)).await?;
        count(state, visit, Counted::Number(&bsn)).await?;
        command.handler = match (self.writer, actor) {
            (Some(writer), _) => Some(writer),
            (None, Actor::Municipal { municipality, .. }) => {
                fixed_person(state, Some(municipality), None).await?
            }
            (None, _) => fixed_person(state, named(&command.municipal_contact), None).await?,
        };
        let make = |number, known: Option<PersonId>| {
            command.person = known.unwrap_or(by.person);
            register(&command, number, &context)
        };
        let year = context.today.year();
        let recorded = state.store.register(actor, self.scope.occasion(), &bsn, year, make).await;
        match recorded.map_err(shown_on_form) {
            Ok(recorded) => {
                let query = JustQuery { number: Some(recorded.number.to_string()) };
                let next = match self.channel {
                    Channel::Municipality => link(AtDeskPath, query),
                    Channel::Phone => link(ByPhonePath, query),
                    Channel::Portal | Channel::Representative => link(ForAnotherPath, query),
                };
                Ok(Redirect::to(&next).into_response())
            }
            Err(Ok((status, refusals))) => refused(status, &refusals),
            Err(Err(error)) => Err(error),
        }
    }
}

async fn show_to_staff(
    _: ByPhonePath,
    State(state): State<AppState>,
    Query(query): Query<JustQuery>,
    staff: Staff,
) -> Result<Response, PageError> {
    Registering::on_the_telephone(staff).shown(&state, &query)
}

async fn submit_by_staff(
    _: ByPhonePath,
    State(state): State<AppState>,
    staff: Staff,
    visit: Visit,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    Registering::on_the_telephone(staff).submit(&state, &visit, &form).await
}

async fn show_for_another(
    _: ForAnotherPath,
    State(state): State<AppState>,
    Query(query): Query<JustQuery>,
    acting: Acting,
) -> Result<Response, PageError> {
    Registering::for_another(acting)?.shown(&state, &query)
}

async fn submit_for_another(
    _: ForAnotherPath,
    State(state): State<AppState>,
    acting: Acting,
    visit: Visit,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    count(&state, &visit, Counted::Registration(acting.scope.actor())).await?;
    Registering::for_another(acting)?.submit(&state, &visit, &form).await
}

async fn show_to_desk(
    _: AtDeskPath,
    State(state): State<AppState>,
    Query(query): Query<JustQuery>,
    desk: AtDesk,
) -> Result<Response, PageError> {
    Registering::at_desk(desk)?.shown(&state, &query)
}

async fn submit_by_desk(
    _: AtDeskPath,
    State(state): State<AppState>,
    desk: AtDesk,
    visit: Visit,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    Registering::at_desk(desk)?.submit(&state, &visit, &form).await
}
