//! Portals and API: pages that work without JavaScript, and the same reads and commands as JSON.
//!
//! Reading order: [`AppState`] and [`router`] here, `routes` (every route has a guard), `session` (who is asking),
//! `layout` (page shell, forms, errors, headers), then a folder per feature: `parent`, `municipal`, `staff`, `steering`, `schemes`, `api`. A GET fills a
//! template struct; a POST checks a form and either shows the same page with errors, nothing stored, or does one
//! thing and redirects.

mod api;
mod assets;
mod clock;
mod command;
mod deadlines;
mod demo;
mod details;
mod division;
mod documents;
mod error;
mod experience;
mod explanation;
mod forecast;
mod front;
mod gate;
mod health;
pub mod i18n;
mod ids;
mod knowledge;
mod layout;
mod letter;
mod limits;
mod looked;
mod messages;
mod metrics;
mod municipal;
mod municipalities;
mod operation;
mod overview;
mod parent;
mod passkeys;
mod person_form;
mod plan;
mod preferences;
pub mod processing;
pub mod proof;
mod recognition;
mod registration;
mod retention;
mod road;
mod routes;
mod schemes;
mod security_log;
mod server;
mod session;
mod sessions;
mod sign_in;
pub mod spreadsheet;
mod staff;
mod steering;
mod step_up;

pub use assets::{Theme, ThemeError};
pub use clock::{Clock, ClockError};
pub use demo::Demo;
pub use division::DIVIDING_JOB;
pub use documents::{FileReader, Scanner, told_of_file};
pub use health::Readiness;
pub use ids::{IdSource, RandomError};
pub use limits::{AttemptLimits, ForwardedBy, Network, NetworkError, Proxies};
pub use messages::{letter_to_print, mail_of, mail_text};
pub use metrics::{Metrics, metrics_router};
pub use operation::{Application, ApplicationError};
pub use passkeys::{PasskeyError, Passkeys, invitation_link};
pub use routes::{Guard, Method, RouteEntry};
pub use server::{ServerLimits, serve};
pub use session::{Lifetime, SessionLimits};
pub use sign_in::{AcrLevel, ProviderFiles, ProviderKind, ProviderSettings, Providers, SettingsError};
pub use step_up::{Matter, StepUp};

use crate::{error::PageError, gate::Installation};
use axum::{Router, extract::DefaultBodyLimit, middleware};
use herstel_domain::{Context, handlers::distances::Distances};
use herstel_kernel::{Actor, StaffId};
use herstel_scheme::Registry;
use herstel_store::{Gates, StaffMember, Store, StoreError};
use routes::Routes;
use security_log::RefusedRequests;
use std::{sync::Arc, time::Duration};

/// Parts that tests look at by themselves; an interface for nobody else. Tests inside this library would compile all of it
/// a second time.
#[doc(hidden)]
pub mod parts {
    pub use crate::{error::catch_panic, limits::neighbourhood, session::device::device};

    pub mod activity {
        pub use crate::operation::activity::{Purposeful, of};
    }
    pub mod file_reader {
        pub use crate::documents::{apart::understood, inspect::inspect};
    }
    pub mod foreign {
        pub use crate::i18n::foreign::{END, elements, marked, notice};
    }
    pub mod municipalities {
        pub use crate::municipalities::{Row, by_name, name, plain, rows};
    }
    pub mod once {
        pub use crate::session::once::{field, is_name};
    }
    pub mod scanner {
        pub use crate::documents::scanner::{Verdict, understood};
    }
}

/// Largest form or JSON body, in bytes.
pub const BODY_LIMIT: usize = 1024 * 1024;

/// Longer than a body may take ([`ServerLimits::body_time`]), and shorter than a silent connection is kept.
const ANSWER_WITHIN: Duration = Duration::from_secs(45);

/// Everything a handler may use. Cheap to clone.
#[derive(Clone)]
pub struct AppState {
    /// Reads and writes.
    pub store: Store,
    /// The schemes that whoever this is made for gets to see; none before it is made for somebody.
    pub schemes: Arc<Registry>,
    /// All schemes of the installation, each behind its gate.
    pub gates: Gates,
    /// The time.
    pub clock: Clock,
    /// Ids and secrets.
    pub ids: IdSource,
    /// Set by the demo only; without it the demo routes do not exist.
    pub demo: Option<Demo>,
    /// Where people sign in.
    pub providers: Arc<Providers>,
    /// Passkeys of staff; without it the routes for them find nothing.
    pub passkeys: Option<Arc<Passkeys>>,
    /// How this installation is reached.
    pub site: Site,
    /// How long sessions live.
    pub sessions: SessionLimits,
    /// Whether this node takes requests.
    pub readiness: Readiness,
    /// The figures of this node.
    pub metrics: Metrics,
    /// Who looks at files that people hand in.
    pub scanner: Scanner,
    /// Who reads what they are.
    pub file_reader: FileReader,
    /// How often something may be tried.
    pub limits: AttemptLimits,
    /// The proxies in front of this program.
    pub proxies: Arc<Proxies>,
    /// How long any request may take; then it is told to come again later.
    pub answer_within: Duration,
    /// The applications whose trace an operation becomes part of.
    pub applications: Arc<[Application]>,
    /// How far municipalities are from the hub municipalities of case handlers.
    pub distances: Arc<Distances>,
    /// How many days ahead lists warn of a legal date, the longest first.
    pub warned_days_before: Arc<[u16]>,
    pub(crate) old_packages: explanation::OldPackages,
}

/// How many days ahead lists warn of a legal date when nobody says otherwise.
const WARNED_DAYS_BEFORE: [u16; 4] = [28, 14, 7, 1];

impl AppState {
    /// An installation with the randomness of the operating system, without demo, reached over http.
    pub fn new(store: Store, schemes: Arc<Registry>, clock: Clock) -> Self {
        let (demo, site, scanner) = (None, Site::default(), Scanner::default());
        let (ids, sessions, providers) = (IdSource::system(), SessionLimits::default(), Arc::default());
        let (readiness, metrics) = (Readiness::default(), Metrics::default());
        let (limits, proxies) = (AttemptLimits::default(), Arc::default());
        let old_packages = explanation::OldPackages::default();
        let gates = Gates::new(schemes);
        Self {
            store,
            schemes: Arc::clone(gates.seen().told()),
            gates,
            clock,
            ids,
            demo,
            providers,
            passkeys: None,
            site,
            sessions,
            scanner,
            file_reader: FileReader::default(),
            readiness,
            metrics,
            limits,
            proxies,
            answer_within: ANSWER_WITHIN,
            applications: Arc::default(),
            distances: Arc::default(),
            warned_days_before: Arc::new(WARNED_DAYS_BEFORE),
            old_packages,
        }
    }

    /// What `decide` looks at besides the dossier, for an actor who stands in for nobody.
    pub(crate) fn context(&self, actor: Actor) -> Context<'_> {
        Context {
            actor,
            today: self.clock.today(),
            stands_in_for: &[],
            schemes: &self.schemes,
            is_demo: self.demo.is_some(),
        }
    }

    /// The member of staff with this id, while there is one.
    pub(crate) async fn staff_member(&self, id: StaffId) -> Result<Option<StaffMember>, StoreError> {
        self.store.staff_member(id).await
    }
}

/// How the installation is reached.
#[derive(Clone, Debug)]
pub struct Site {
    /// Served over https, by itself or behind a proxy: cookies are `Secure` with a `__Host-` name, and HSTS is sent.
    pub secure: bool,
    /// Where "leave quickly" goes: a page that says nothing about its visitor.
    pub leave_to: Arc<str>,
    /// The number that parents call; none where they ask to be called.
    pub phone: Option<Phone>,
    /// The look of the installation; none where it keeps ours.
    pub theme: Option<Arc<Theme>>,
}

/// A telephone number, and when somebody answers it.
#[derive(Clone, Debug)]
pub struct Phone {
    /// As it is shown.
    pub number: Arc<str>,
    /// From which hour of a working day.
    pub from_hour: u32,
    /// Until which hour.
    pub until_hour: u32,
}

impl Default for Site {
    fn default() -> Self {
        Self {
            secure: false,
            phone: None,
            theme: None,
            leave_to: Arc::from("https://www.knmi.nl/nederland-nu/weer/verwachtingen"),
        }
    }
}

/// The whole application.
pub fn router(state: AppState) -> Router {
    let installation = Installation(state.clone());
    let pages = all_routes(state.demo.is_some()).into_router(&state).fallback(async || PageError::NotFound);
    // From the outside in: security headers, the number of the operation, time, who is asking, error pages, bodies that do not come, other sites, panics, the gates, size of the body, guard, requests sent again, handler.
    let pages = pages
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(middleware::from_fn_with_state(state.clone(), gate::look))
        .layer(error::catch_panic())
        .layer(middleware::from_fn(session::refuse_foreign_posts))
        .layer(middleware::from_fn_with_state(Arc::new(RefusedRequests::default()), server::refuse))
        .layer(middleware::from_fn_with_state(state.clone(), layout::error_pages))
        .layer(middleware::from_fn_with_state(state.clone(), session::visit))
        .layer(middleware::from_fn_with_state(state.clone(), layout::answer_in_time))
        .layer(middleware::from_fn_with_state(state.clone(), operation::number));
    let health =
        health::router().layer(middleware::from_fn_with_state(state.clone(), layout::answer_in_time));
    pages
        .merge(assets::router())
        .merge(health)
        .layer(middleware::from_fn_with_state(state.clone(), layout::security_headers))
        .layer(middleware::from_fn_with_state(state.clone(), metrics::count))
        .with_state(installation)
}

/// Every route with its guard; with those of the demonstration, or without.
pub fn route_table(demo: bool) -> Vec<RouteEntry> {
    all_routes(demo).into_table()
}

fn all_routes(demo: bool) -> Routes {
    let routes = front::routes()
        .merge(sign_in::routes())
        .merge(passkeys::routes())
        .merge(recognition::routes())
        .merge(experience::routes())
        .merge(forecast::routes())
        .merge(letter::routes())
        .merge(messages::routes())
        .merge(municipal::routes())
        .merge(plan::routes())
        .merge(parent::routes())
        .merge(registration::routes())
        .merge(retention::routes())
        .merge(details::routes())
        .merge(road::routes())
        .merge(schemes::routes())
        .merge(sessions::routes())
        .merge(staff::routes())
        .merge(steering::routes())
        .merge(step_up::routes())
        .merge(api::routes(demo));
    if demo { routes.merge(demo::routes()) } else { routes }
}
