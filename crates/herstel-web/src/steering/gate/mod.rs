//! The gates before schemes: what was found out about each version, and the steps by which it opens. Who steers sees how many
//! dossiers take part and never which.

mod command;
mod reading;
mod view;

use crate::{
    AppState,
    error::{PageError, shown_on_form},
    i18n::Texts,
    layout::{FormErrors, Page, SubmittedForm, show, show_refused},
    road::{Input, Section},
    routes::{Guard, Routes},
    session::Visit,
    step_up::{Matter, StepUp},
};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use command::command;
pub(crate) use command::{Sent, named};
use herstel_domain::{
    Purpose, Scope,
    gate::{Gate, GateCommand, GateEntry},
};
use herstel_kernel::{Actor, DossierId, DossierNumber, Refusal, RefusalCode};
use herstel_scheme::{ContentHash, Package, SchemeId};
use herstel_store::{Administered, CommandError, GateStep};
pub(crate) use reading::{Reading, difference, hidden, in_words, part_title};
use serde::Deserialize;
use std::sync::Arc;
pub(crate) use view::{refusals, state_of};

/// Every gate.
#[derive(TypedPath, Deserialize)]
#[typed_path("/sturing/poort")]
pub(crate) struct GatesPath;

/// One gate.
#[derive(TypedPath, Deserialize)]
#[typed_path("/sturing/poort/{id}", rejection(PageError))]
pub(crate) struct GatePath {
    pub id: String,
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get(Guard::Steering, list)
        .get(Guard::Steering, look)
        .post(Guard::Steering, act)
        .step_up(StepUp::Always(Matter::Gate))
}

#[derive(Template)]
#[template(path = "steering/gates.html")]
struct GatesPage {
    page: Page,
    rows: Vec<GateRow>,
    /// Who was helped before a gate opened: the scheme, how many, and why.
    urgent: Vec<(String, u64, String)>,
}

/// One gate in the list.
struct GateRow {
    title: String,
    href: String,
    class: &'static str,
    state: String,
    /// How many things its test lacks.
    missing: usize,
}

async fn list(_: GatesPath, State(state): State<AppState>, page: Page) -> Result<Response, PageError> {
    let gated = state.gates.look(&state.store).await?;
    let title = |package: &Package| package.text(page.texts.0, "scheme-title", &[]);
    let row = |(package, gate): (&Arc<Package>, &Gate)| {
        let (class, word) = state_of(package, gate);
        GateRow {
            title: title(package),
            href: GatePath { id: package.id().to_string() }.to_string(),
            class,
            state: page.t(&format!("gate-state-{word}")),
            missing: view::missing(package, gate).len(),
        }
    };
    let rows = gated.gates().map(row).collect();
    let mut urgent: Vec<(String, u64, String)> = Vec::new();
    for (package, gate) in gated.gates() {
        for (_, reason) in &gate.urgent {
            match urgent.iter_mut().find(|(name, _, said)| *name == title(package) && said == reason) {
                Some((_, count, _)) => *count += 1,
                None => urgent.push((title(package), 1, reason.clone())),
            }
        }
    }
    show(&GatesPage { page, rows, urgent })
}

#[derive(Template)]
#[template(path = "steering/gate.html")]
struct GatePage {
    page: Page,
    errors: FormErrors,
    title: String,
    scheme_href: String,
    state: String,
    class: &'static str,
    substance: String,
    version: u64,
    sections: Vec<Section>,
    /// Everything that happened here, the last first.
    history: Vec<(String, String)>,
}

impl GatePage {
    fn new(
        page: Page,
        package: &Package,
        (gate, entries): (&Gate, &[GateEntry]),
        form: &SubmittedForm,
        errors: FormErrors,
    ) -> Self {
        let page = page.at(GatePath { id: package.id().to_string() });
        let (class, word) = state_of(package, gate);
        let reading = Reading { texts: page.texts, package, gate, entries };
        let changed = reading.changed_since(form);
        let view = view::View {
            texts: page.texts,
            package,
            gate,
            to_sign: gate.to_sign(package.substance()),
            form,
            errors: &errors,
        };
        let sections = changed.into_iter().chain(view.sections()).collect();
        let own = entries.iter().rev().filter(|entry| entry.is_of(package.id(), package.substance()));
        let happened = |entry: &GateEntry| {
            (page.texts.date(entry.done_on), page.t(&format!("gate-event-{}", entry.event.kind())))
        };
        Self {
            title: package.text(page.texts.0, "scheme-title", &[]),
            scheme_href: crate::schemes::SchemePath { id: package.id().to_string() }.to_string(),
            state: page.t(&format!("gate-state-{word}")),
            class,
            substance: package.substance().to_string().chars().take(12).collect(),
            version: 0,
            sections,
            history: own.map(happened).collect(),
            errors,
            page,
        }
    }
}

fn found(state: &AppState, id: &str) -> Result<Arc<Package>, PageError> {
    let id: SchemeId = id.parse().map_err(|_| PageError::NotFound)?;
    state.installed().get(&id).cloned().ok_or(PageError::NotFound)
}

async fn look(
    GatePath { id }: GatePath,
    State(state): State<AppState>,
    page: Page,
) -> Result<Response, PageError> {
    shown(&state, page, &id, &SubmittedForm::default(), FormErrors::new(), StatusCode::OK).await
}

async fn shown(
    state: &AppState,
    page: Page,
    id: &str,
    form: &SubmittedForm,
    errors: FormErrors,
    status: StatusCode,
) -> Result<Response, PageError> {
    let package = found(state, id)?;
    let entries = state.store.gate_entries().await?;
    let gate = Gate::of(package.id(), package.substance(), &entries);
    let page = GatePage::new(page, &package, (&gate, &entries), form, errors);
    if status == StatusCode::OK { show(&page) } else { show_refused(status, &page) }
}

async fn act(
    GatePath { id }: GatePath,
    State(state): State<AppState>,
    visit: Visit,
    page: Page,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let package = found(&state, &id)?;
    let asked = command(&state, &visit, &package, &form).await?;
    match carry_out(&state, (&visit, page.texts), &package, &form, asked).await? {
        Ok(()) => Ok(Redirect::to(&GatePath { id }.to_string()).into_response()),
        Err((status, errors)) => shown(&state, page, &id, &form, errors, status).await,
    }
}

/// Takes the step that a form asks for, or says what to show again: the status, and what was refused at which field.
pub(crate) async fn carry_out(
    state: &AppState,
    (visit, texts): (&Visit, Texts),
    package: &Package,
    form: &SubmittedForm,
    asked: Result<GateCommand, Refusal>,
) -> Result<Result<(), (StatusCode, FormErrors)>, PageError> {
    let read: Option<ContentHash> = form.text("read").parse().ok();
    let taken = match asked {
        Ok(command) => take(state, visit, package, read, command).await,
        Err(refusal) => Err(CommandError::Refused(vec![refusal])),
    };
    let (status, refusals) = match taken.map_err(shown_on_form) {
        Ok(_) => return Ok(Ok(())),
        Err(Ok(refused)) => refused,
        Err(Err(error)) => return Err(error),
    };
    let mut errors = FormErrors::new();
    for mut refusal in refusals {
        // No field on the page: a form that does not say what was read was on no page of ours.
        if refusal.field.as_deref() == Some("read") {
            refusal = Refusal::new(RefusalCode::GateChanged);
        }
        refusal.field = refusal.field.map(|field| named(&field, form.text("item")));
        errors.refusal(texts, &refusal);
    }
    Ok(Err((status, errors)))
}

/// Takes a step as whoever asks. `read`: by what is known what they had read, for a step under which they put their name and for
/// a record that takes the place of another.
pub(crate) async fn take(
    state: &AppState,
    visit: &Visit,
    package: &Package,
    read: Option<ContentHash>,
    command: GateCommand,
) -> Result<Vec<GateEntry>, CommandError> {
    let actor = visit.session.as_ref().map_or(Actor::System, |session| session.actor);
    let by = match actor {
        Actor::Staff { id, .. } | Actor::Municipal { id, .. } => id.to_string(),
        Actor::Person { .. } | Actor::Representative { .. } | Actor::System => {
            return Err(CommandError::Refused(vec![Refusal::new(RefusalCode::NotAllowed)]));
        }
    };
    let steps = [GateStep { actor, package, read, command }];
    let done = Administered { at: state.clock.now(), by };
    state.store.advance_gates(&steps, state.clock.today(), &done).await
}

/// The dossiers with these numbers, each of which must be there. They are looked up in the name of the system: who steers
/// reads none of them, and the look is recorded.
pub(crate) async fn dossiers(
    state: &AppState,
    visit: &Visit,
    numbers: &str,
) -> Result<Result<Vec<DossierId>, Refusal>, PageError> {
    let unknown = || Refusal::at(RefusalCode::NotFound, "dossiers");
    let scope = Scope::new(Actor::System, Purpose::Preparing, visit.occasion)?;
    let mut found = Vec::new();
    for number in numbers.split([' ', ',', ';', '\n', '\r']).filter(|number| !number.is_empty()) {
        let Ok(number) = number.parse::<DossierNumber>() else { return Ok(Err(unknown())) };
        match state.store.dossier_to_act(&scope, &number).await? {
            Some(dossier) => found.push(dossier),
            None => return Ok(Err(unknown())),
        }
    }
    Ok(Ok(found))
}
