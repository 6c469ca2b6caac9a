//! `herstel serve`: the portals and the API.

mod bounds;
pub mod cli;
mod demo;
mod files;
mod passkeys;
mod providers;

pub(crate) use demo::first_day;
pub(crate) use passkeys::passkeys;

use self::bounds::Bounds;
use crate::{
    configuration::Configuration,
    effort::DeriveEffort,
    environment::{self, Place},
    exit::{Failure, Result},
    forecast::ReckonForecasts,
    jobs::{self, DivideDossiers, KeepTerms, ReleaseDossiers, Runner},
    messages::{AskWherePostGoes, SendMail, TellWhereYouAre},
    processing::{self, DeliverProcessingLog, RemoveOldRecords},
    progress::CountProgress,
    seal::{SealPlace, SealRecord},
    serve::cli::ServeArguments,
    terminal,
};
use anyhow::Context as _;
use herstel_scheme::Registry;
use herstel_store::{Contents, Gates, Store};
use herstel_web::{
    AppState, Clock, FileReader, IdSource, Passkeys, Phone, Providers, Scanner, ServerLimits, Site,
};
use std::{
    net::SocketAddr,
    os::{
        linux::net::SocketAddrExt as _,
        unix::net::{SocketAddr as UnixAddress, UnixDatagram},
    },
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};
use tokio::net::TcpListener;

/// After this long a running server uses the keys that the database uses.
const KEYS_AGE_MAX: Duration = Duration::from_secs(10);

/// Runs the command until it is told to stop.
pub fn run(configuration: &Configuration, arguments: &ServeArguments) -> Result {
    let place =
        if arguments.demo { Place::of_demo(configuration)? } else { Place::of(configuration, "herstel.db")? };
    let schemes = environment::schemes(configuration)?;
    let providers =
        if arguments.demo { Providers::default() } else { providers::read(&configuration.sign_in)? };
    let passkeys = if arguments.demo { None } else { passkeys::passkeys_beside(&providers, configuration)? };
    let seals = SealPlace::of(&configuration.seal, &place)?;
    let sealing = SealRecord::new(seals, configuration.seal.every.0);
    environment::runtime()?.block_on(serve(
        &place,
        schemes,
        (providers, passkeys),
        configuration,
        sealing,
        arguments,
    ))
}

/// Reads everything that the configuration names and a server would read before it opens the database. Says what is
/// wrong in the words with which the server would refuse to start.
pub(crate) fn check(configuration: &Configuration) -> Result {
    environment::schemes(configuration)?;
    files::distances(configuration.handlers.distances.as_deref())?;
    files::theme(configuration.look.theme.as_deref())?;
    let is_of_a_service = |path: &Path| {
        std::env::var_os("CREDENTIALS_DIRECTORY").is_none()
            && std::fs::read_to_string(path).is_ok_and(|text| text.contains("credential:"))
    };
    match configuration.sign_in.providers.as_deref() {
        // Only the service manager hands these over.
        Some(path) if is_of_a_service(path) => {
            let path = path.display();
            terminal::say(&format!("Not read here: {path} names credentials that only the service gets."));
        }
        Some(_) | None => {
            let providers = providers::read(&configuration.sign_in)?;
            passkeys::passkeys_beside(&providers, configuration)?;
        }
    }
    Ok(())
}

async fn serve(
    place: &Place,
    schemes: Registry,
    (providers, passkeys): (Providers, Option<Passkeys>),
    configuration: &Configuration,
    sealing: SealRecord,
    arguments: &ServeArguments,
) -> Result {
    let serving = &configuration.serve;
    let distances = files::distances(configuration.handlers.distances.as_deref())?;
    let theme = files::theme(configuration.look.theme.as_deref())?;
    let listener = listen(serving.listen).await?;
    let store = place.open().await?;
    let clock = Clock::new(environment::now);
    let demo = if arguments.demo {
        Some(demo::prepare(&store, &schemes, arguments, &clock).await?)
    } else {
        refuse_demo_data(&store).await?;
        None
    };
    keep_packages(&store, &schemes).await?;
    let address = listener.local_addr().context("reading the address")?;
    let is_demo = demo.is_some();
    let people =
        if is_demo { store.demo_people().await.context("reading the sign-ins")? } else { Vec::new() };
    let schemes = Arc::new(schemes);
    let gates = Gates::new(Arc::clone(&schemes));
    let reckoning = ReckonForecasts::new(
        configuration.forecast.scenario.clone(),
        configuration.forecast.worlds,
        gates.clone(),
        clock.clone(),
    );
    let mut state = AppState::new(store.clone(), Arc::clone(&schemes), clock.clone());
    state.demo = demo;
    state.providers = Arc::new(providers);
    state.passkeys = passkeys.map(Arc::new);
    state.scanner = configuration.uploads.scanner.clone().unwrap_or(if is_demo {
        Scanner::Unscanned
    } else {
        Scanner::Closed
    });
    state.file_reader = FileReader::Apart(this_program());
    bounds::apply(&mut state, Bounds::of(configuration));
    if is_demo {
        state.limits = state.limits.for_demo();
    }
    state.site = Site { secure: serving.https, theme: theme.map(Arc::new), ..Site::default() };
    state.site.phone = configuration.contact.phone.as_deref().map(|number| Phone {
        number: number.into(),
        from_hour: configuration.contact.from_hour,
        until_hour: configuration.contact.until_hour,
    });
    state.distances = Arc::new(distances);
    state.warned_days_before = configuration.terms.warned_days_before().into();
    let terms = KeepTerms::new(gates.clone(), clock.clone(), is_demo, configuration.terms.keeping());
    let dividing = DivideDossiers::new(gates.clone(), clock.clone(), is_demo);
    let readiness = state.readiness.clone();
    let figures = figures(serving.metrics, &state).await?;
    let router = herstel_web::router(state);
    terminal::say(&format!("Herstel is running on http://{address}"));
    if is_demo {
        demo::print_sign_ins(&people, address, clock.today());
    }
    terminal::say("Stop with Ctrl-C.");
    let node = match &serving.node {
        Some(name) => name.clone(),
        None => format!("node-{}", hex(IdSource::system().draw().context("naming the node")?)),
    };
    notify("READY=1");
    let refreshing = tokio::spawn(refresh_keys(store.clone()));
    let ends = tokio::spawn(processing::write_ends(store.clone()));
    let delivering = DeliverProcessingLog::new(&configuration.processing_log, clock.clone());
    let removing = RemoveOldRecords::new(configuration.retention.access_records.0, clock.clone());
    let address = configuration.sign_in.public_url.as_deref();
    let mail = SendMail::new(&configuration.mail, address, Arc::clone(&schemes), clock.clone());
    // The people of a demonstration are invented, and its days jump.
    let weeks = if is_demo { 0 } else { configuration.messages.silent_weeks };
    let status = TellWhereYouAre::new(weeks, gates.clone(), clock.clone());
    let reach = AskWherePostGoes::new(gates, clock.clone());
    let (told, mut stopping) = tokio::sync::watch::channel(false);
    let drain = serving.drain.0;
    let stop = async move {
        stop_signal().await;
        readiness.drain();
        notify("STOPPING=1");
        tokio::time::sleep(drain).await;
        let _ = told.send(true);
    };
    let jobs = tokio::spawn(
        Runner::new(
            store.clone(),
            node,
            environment::now,
            jobs::all(
                sealing,
                delivering,
                removing,
                reckoning,
                (terms, dividing, ReleaseDossiers::new(clock.clone())),
                (mail, status, reach),
                (CountProgress::new(clock.clone()), DeriveEffort::new(clock.clone())),
            ),
        )
        .work(stopping.clone()),
    );
    let out_of_time = async {
        // An error means that serving ended by itself; then the other branch is ready as well.
        let _ = stopping.wait_for(|stop| *stop).await;
        tokio::time::sleep(serving.stop_within.0).await;
    };
    let serving = async {
        herstel_web::serve(listener, router, ServerLimits::default(), stop).await.context("serving")?;
        jobs.await.context("ending the jobs")
    };
    tokio::select! {
        served = serving => served?,
        () = out_of_time => tracing::warn!("requests under way were broken off at the time limit for stopping"),
    }
    refreshing.abort();
    ends.abort();
    if let Err(error) = store.write_ends().await {
        tracing::warn!(code = error.code(), "the ends of the last operations were not written");
    }
    if let Some(figures) = figures {
        figures.abort();
    }
    store.close().await;
    Ok(())
}

/// Serves the figures on an address of their own, when there is one.
async fn figures(
    address: Option<SocketAddr>,
    state: &AppState,
) -> Result<Option<tokio::task::JoinHandle<()>>> {
    let Some(address) = address else { return Ok(None) };
    let listener = listen(address).await?;
    let router = herstel_web::metrics_router(state.clone());
    let serving = herstel_web::serve(listener, router, ServerLimits::default(), std::future::pending());
    Ok(Some(tokio::spawn(async move {
        if let Err(error) = serving.await {
            tracing::error!(%error, "the figures are not served any more");
        }
    })))
}

/// Tells the service manager how far the service is, when one asked for it (`Type=notify`).
fn notify(state: &str) {
    let Some(socket) = std::env::var_os("NOTIFY_SOCKET") else { return };
    let told = UnixDatagram::unbound().and_then(|own| match socket.as_encoded_bytes().strip_prefix(b"@") {
        Some(name) => own.send_to_addr(state.as_bytes(), &UnixAddress::from_abstract_name(name)?),
        None => own.send_to(state.as_bytes(), &socket),
    });
    if let Err(error) = told {
        tracing::warn!(%error, "the service manager cannot be told");
    }
}

fn hex(bytes: [u8; 4]) -> String {
    format!("{:08x}", u32::from_be_bytes(bytes))
}

/// Looks every few seconds which keys the database uses: another program may have rotated them.
async fn refresh_keys(store: Store) {
    loop {
        tokio::time::sleep(KEYS_AGE_MAX).await;
        if let Err(error) = store.refresh_keys().await {
            tracing::warn!(code = error.code(), %error, "cannot learn which keys are in use");
        }
    }
}

async fn listen(address: SocketAddr) -> Result<TcpListener> {
    TcpListener::bind(address).await.map_err(|error| {
        let taken = error.kind() == std::io::ErrorKind::AddrInUse;
        let hint = if taken { "; is Herstel already running? Choose another with --listen" } else { "" };
        Failure::Environment(anyhow::anyhow!("cannot listen on {address}: {error}{hint}"))
    })
}

/// Without the demo there is no page to sign in as one of its people; serving its data would only confuse.
async fn refuse_demo_data(store: &Store) -> Result {
    match store.contents().await.context("reading what the database holds")? {
        Contents::Empty | Contents::Operation => Ok(()),
        Contents::Demo => {
            Err(Failure::Refused("this database holds a demonstration; start it with --demo".to_owned()))
        }
    }
}

/// Keeps the bytes of the schemes in use, so that every decision can be shown and checked as it was made when their
/// folder is long gone.
pub(crate) async fn keep_packages(store: &Store, schemes: &Registry) -> Result {
    for package in schemes.all() {
        let archive = package.files().to_archive();
        store.keep_package(package.id(), &package.hash(), &archive).await.context("keeping the schemes")?;
    }
    Ok(())
}

/// Where this program lies. By the kernel's name for it, which stands also when an upgrade put another in its place.
fn this_program() -> PathBuf {
    let own = Path::new("/proc/self/exe");
    let elsewhere = || std::env::current_exe().unwrap_or_else(|_| own.to_owned());
    if own.exists() { own.to_owned() } else { elsewhere() }
}

/// Ctrl-C or the service manager. Requests under way are finished first.
async fn stop_signal() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}
