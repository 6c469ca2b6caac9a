//! The demonstration: filled when empty, on a day of its own, with a list of people to be.

use crate::{
    exit::{Failure, Result},
    seed,
    serve::cli::ServeArguments,
    terminal,
};
use anyhow::Context as _;
use herstel_kernel::{Date, long_date_nl};
use herstel_scheme::Registry;
use herstel_store::{Contents, DemoPerson, Store};
use herstel_web::{Clock, Demo};
use std::net::SocketAddr;

/// Fills an empty database, refuses one with other data, and sets the clock to the day of the demonstration.
pub async fn prepare(
    store: &Store,
    schemes: &Registry,
    arguments: &ServeArguments,
    clock: &Clock,
) -> Result<Demo> {
    match store.contents().await.context("reading what the database holds")? {
        Contents::Empty => {
            terminal::say(&format!("Inventing an operation of {} parents …", arguments.parents));
            seed::fill(store, schemes, arguments.parents, arguments.seed).await?;
        }
        Contents::Demo if seed::is_half_filled(store).await? => {
            let advice = "was broken off while it was being filled; remove its file and start again";
            return Err(Failure::Refused(format!("this demonstration {advice}")));
        }
        Contents::Demo => {
            seed::open_gates(store, schemes, seed::Operation::built_in()?.starts_on, None).await?;
        }
        Contents::Operation => {
            let text = "this database holds other data; the demonstration stays away from it";
            return Err(Failure::Refused(text.to_owned()));
        }
    }
    clock.start_on(first_day(store, arguments.today, clock).await?).context("setting the day")?;
    if store.forecast_scores().await.context("reading the scores")?.is_empty() {
        seed::add_outlook(store, schemes, arguments.parents, clock.today(), clock.now()).await?;
    }
    Ok(Demo)
}

/// The day asked for, or the working day after the published figures; never before the last entry of the journal or the last look:
/// days of looks that are over may have been sealed.
pub(crate) async fn first_day(store: &Store, asked: Option<Date>, clock: &Clock) -> Result<Date> {
    let wanted = match asked {
        Some(day) => day,
        None => seed::Operation::built_in()?.starts_on,
    };
    let recorded = store.last_recorded_at().await.context("reading the journal")?;
    let looked = store.last_look_at().await.context("reading who looked")?;
    let last = recorded.max(looked).map(|at| clock.day_of(at));
    match last {
        Some(last) if last > wanted && asked.is_some() => {
            let text = format!("--today: the journal of this demonstration already goes up to {last}");
            Err(Failure::Usage(text))
        }
        Some(last) => Ok(wanted.max(last)),
        None => Ok(wanted),
    }
}

/// Prints who one can be, each with a link.
pub fn print_sign_ins(people: &[DemoPerson], address: SocketAddr, today: Date) {
    terminal::say(&format!("Demonstration: everybody in it is invented. Today is {}.", long_date_nl(today)));
    terminal::say(&format!("All sign-ins: http://{address}/demo"));
    for person in people {
        let link = format!("http://{address}/demo/{}", person.slug);
        terminal::say(&format!("  {:<24} {:<18} {link}", person.label, person.note));
    }
}
