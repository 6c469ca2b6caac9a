//! Routes with guards: a route cannot be added without saying who may use it.
//!
//! The guard is checked by a layer around the handler, before any extractor runs. What somebody may see of the data
//! is decided again, and finer, by the `Scope` of every query.

use crate::{
    AppState,
    error::PageError,
    gate::Installation,
    operation,
    security_log::{NoAccess, no_access},
    session::{Visit, tie_to_key},
    step_up::{self, StepUp},
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, Request, State},
    handler::Handler,
    http::StatusCode,
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::{MethodRouter, get, post, put},
};
use axum_extra::routing::{SecondElementIs, TypedPath};
use herstel_kernel::{Actor, Desk, StaffRole};
use std::{pin::Pin, sync::Arc};

/// Who may use a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guard {
    /// Everybody, signed in or not.
    Public,
    /// Somebody who acts for their own dossier.
    Parent,
    /// Staff who work on dossiers; the domain and the scope decide the rest.
    Staff,
    /// Staff who read dossiers: who works on them, and who leads a team.
    Operation,
    /// Who leads a team: divides the work, hands dossiers over, decides nothing.
    Lead,
    /// Who steers the operation: schemes and figures, never a dossier.
    Steering,
    /// Who guards how long personal data is kept and what is destroyed; never a dossier.
    Privacy,
    /// A parent, who acts for one, or staff who work on dossiers; who leads a team reads only.
    Dossiers,
    /// Who acts for others: people and organisations with mandates, next of kin.
    Representing,
    /// Somebody at a desk of a municipality.
    Municipal,
    /// Who explains schemes to parents, answers at a gate for their organisation, or judges a scheme by law: case handlers, who
    /// leads a team, support desks, and legal advisers.
    FrontDesk,
    /// Who hears parents about their objections and advises; of a dossier only the objection that is before the committee.
    Committee,
    /// Anybody who signed in, for what is about the session itself.
    SignedIn,
}

impl Guard {
    /// What the description of the API calls it (`x-guard`).
    pub const fn name(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Parent => "parent",
            Self::Staff => "staff",
            Self::Operation => "operation",
            Self::Lead => "lead",
            Self::Steering => "steering",
            Self::Privacy => "privacy",
            Self::Dossiers => "dossiers",
            Self::Representing => "representing",
            Self::Municipal => "municipal",
            Self::FrontDesk => "front-desk",
            Self::Committee => "committee",
            Self::SignedIn => "signed-in",
        }
    }
}

/// The methods in use; pages know only the first two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads.
    Get,
    /// Changes.
    Post,
    /// Puts in place, in the API.
    Put,
}

impl Method {
    /// As HTTP writes it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
        }
    }
}

/// One line of the route table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RouteEntry {
    /// The method.
    pub method: Method,
    /// The path with its parameters in braces.
    pub path: &'static str,
    /// Who may use it.
    pub guard: Guard,
    /// Whether somebody must have shown who they are just now.
    pub step_up: StepUp,
}

type Add = Box<dyn FnOnce(Router<Installation>, RouteEntry, &AppState) -> Router<Installation>>;

/// Routes being collected.
#[derive(Default)]
pub(crate) struct Routes {
    entries: Vec<(RouteEntry, Add)>,
}

impl Routes {
    /// No routes yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A page, or another read. The path is that of the handler's first argument.
    pub fn get<H, T, P>(self, guard: Guard, handler: H) -> Self
    where
        H: Handler<T, Installation>,
        T: SecondElementIs<P> + 'static,
        P: TypedPath,
    {
        self.add(Method::Get, P::PATH, guard, get(AnyHandler::new(handler)))
    }

    /// A change.
    pub fn post<H, T, P>(self, guard: Guard, handler: H) -> Self
    where
        H: Handler<T, Installation>,
        T: SecondElementIs<P> + 'static,
        P: TypedPath,
    {
        self.add(Method::Post, P::PATH, guard, post(AnyHandler::new(handler)))
    }

    /// A change that brings a file, which may be larger than a form.
    pub fn upload<H, T, P>(self, guard: Guard, handler: H) -> Self
    where
        H: Handler<T, Installation>,
        T: SecondElementIs<P> + 'static,
        P: TypedPath,
    {
        let limit = DefaultBodyLimit::max(crate::documents::UPLOAD_LIMIT);
        self.add(Method::Post, P::PATH, guard, post(AnyHandler::new(handler)).layer(limit))
    }

    /// A change that puts something in place; API only.
    pub fn put<H, T, P>(self, guard: Guard, handler: H) -> Self
    where
        H: Handler<T, Installation>,
        T: SecondElementIs<P> + 'static,
        P: TypedPath,
    {
        self.add(Method::Put, P::PATH, guard, put(AnyHandler::new(handler)))
    }

    /// The change that was added last asks to show again who one is. Not for an upload: a form is held meanwhile, a file
    /// is not.
    pub fn step_up(mut self, step_up: StepUp) -> Self {
        if let Some((entry, _)) = self.entries.last_mut() {
            entry.step_up = step_up;
        }
        self
    }

    /// These and the routes of another module.
    pub fn merge(mut self, other: Self) -> Self {
        self.entries.extend(other.entries);
        self
    }

    fn add(
        mut self,
        method: Method,
        path: &'static str,
        guard: Guard,
        handler: MethodRouter<Installation>,
    ) -> Self {
        let add: Add = Box::new(move |router, entry, state| {
            // The guard is outermost: what a request that is sent again got is nobody's before it.
            let handler = handler.layer(middleware::from_fn_with_state(state.clone(), tie_to_key));
            let guarded = handler.layer(middleware::from_fn_with_state((state.clone(), entry), check));
            router.route(entry.path, guarded)
        });
        self.entries.push((RouteEntry { method, path, guard, step_up: StepUp::Never }, add));
        self
    }

    pub(crate) fn into_router(self, state: &AppState) -> Router<Installation> {
        self.entries.into_iter().fold(Router::new(), |router, (entry, add)| add(router, entry, state))
    }

    pub(crate) fn into_table(self) -> Vec<RouteEntry> {
        self.entries.into_iter().map(|(entry, _)| entry).collect()
    }
}

type Answering = Pin<Box<dyn Future<Output = Response> + Send>>;

/// A handler of whatever kind. Each handler is a kind of its own to the compiler: without this it makes the whole machinery
/// of routing once for each of hundreds, and shows again and again that each may move between threads.
#[derive(Clone)]
struct AnyHandler(Arc<dyn Fn(Request, Installation) -> Answering + Send + Sync>);

impl AnyHandler {
    fn new<H: Handler<T, Installation>, T>(handler: H) -> Self {
        Self(Arc::new(move |request, installation| Box::pin(handler.clone().call(request, installation))))
    }
}

impl Handler<(), Installation> for AnyHandler {
    type Future = Answering;

    fn call(self, request: Request, installation: Installation) -> Answering {
        (self.0)(request, installation)
    }
}

/// The answer to somebody who is not signed in. What they typed while their session ended is kept for them.
async fn not_signed_in(state: &AppState, visit: &Visit, method: Method, request: Request) -> Response {
    if let Some(lapsed) = visit.lapsed.as_ref().filter(|_| method == Method::Post) {
        match step_up::keep(state, lapsed, request).await {
            Ok(Some(response)) => return response,
            Ok(None) => {}
            Err(error) => return error.into_response(),
        }
    }
    PageError::NotSignedIn.into_response()
}

/// The layer around every handler.
async fn check(
    State((state, route)): State<(AppState, RouteEntry)>,
    visit: Visit,
    request: Request,
    next: Next,
) -> Response {
    let RouteEntry { method, path, guard, step_up } = route;
    if let Some(retry_after) = visit.too_many {
        return PageError::TooMany { retry_after }.into_response();
    }
    let trace = operation::trace_of(&request);
    let Some(session) = &visit.session else {
        return if guard == Guard::Public {
            operation::processed(&state, &visit, &route, trace, next.run(request)).await
        } else {
            no_access(&visit, path, NoAccess::NotSignedIn);
            not_signed_in(&state, &visit, method, request).await
        };
    };
    let actor = session.actor;
    let allowed = match actor {
        Actor::Person { .. } => {
            matches!(
                guard,
                Guard::Public | Guard::Parent | Guard::Dossiers | Guard::Representing | Guard::SignedIn
            )
        }
        Actor::Staff { role, .. } if role.handles_dossiers() => {
            matches!(
                guard,
                Guard::Public | Guard::Staff | Guard::Operation | Guard::Dossiers | Guard::SignedIn
            ) || guard == Guard::FrontDesk && role == StaffRole::CaseHandler
        }
        Actor::Staff { role: StaffRole::TeamLead, .. } => match guard {
            Guard::Public | Guard::Operation | Guard::Lead | Guard::FrontDesk | Guard::SignedIn => true,
            Guard::Dossiers => method == Method::Get,
            Guard::Parent
            | Guard::Staff
            | Guard::Steering
            | Guard::Privacy
            | Guard::Representing
            | Guard::Municipal
            | Guard::Committee => false,
        },
        Actor::Staff { role: StaffRole::PrivacyOfficer, .. } => {
            matches!(guard, Guard::Public | Guard::Privacy | Guard::SignedIn)
        }
        Actor::Staff { role: StaffRole::LegalAdviser, .. } => {
            matches!(guard, Guard::Public | Guard::FrontDesk | Guard::SignedIn)
        }
        Actor::Staff { role: StaffRole::ObjectionCommittee, .. } => {
            matches!(guard, Guard::Public | Guard::Committee | Guard::SignedIn)
        }
        Actor::Staff { .. } => matches!(guard, Guard::Public | Guard::Steering | Guard::SignedIn),
        Actor::Representative { .. } => {
            matches!(guard, Guard::Public | Guard::Dossiers | Guard::Representing | Guard::SignedIn)
        }
        Actor::Municipal { desk, .. } => {
            matches!(guard, Guard::Public | Guard::Municipal | Guard::SignedIn)
                || guard == Guard::FrontDesk && desk == Desk::Support
        }
        Actor::System => guard == Guard::Public,
    };
    if !allowed {
        no_access(&visit, path, NoAccess::Guard);
        return PageError::NotFound.into_response();
    }
    let work = step_up::pass(&state, &visit, session, step_up, request, next);
    let response = operation::processed(&state, &visit, &route, trace, work).await;
    match response.status() {
        StatusCode::NOT_FOUND if guard != Guard::Public => {
            no_access(&visit, path, NoAccess::AbsentOrNotTheirs);
        }
        StatusCode::FORBIDDEN if method != Method::Get && !step_up::is_asked(&response) => {
            no_access(&visit, path, NoAccess::Forged);
        }
        _ => {}
    }
    response
}
