//! How much somebody works, when they are away, and what becomes of their dossiers when they leave.

use super::not_here;
use crate::{
    environment,
    exit::{Failure, Result},
    terminal,
};
use anyhow::Context as _;
use herstel_kernel::StaffId;
use herstel_store::{Absence, Store, Work};
use herstel_web::Clock;

/// Runs `herstel staff work`.
pub(super) async fn set(store: &Store, id: StaffId, work: &Work) -> Result {
    at_work(store, id).await?;
    if work.team.is_empty() {
        return Err(Failure::Usage("--team: which one?".to_owned()));
    }
    store.set_work(id, work, &environment::administered()).await.context("recording")?;
    Ok(())
}

/// Runs `herstel staff away`.
pub(super) async fn away(store: &Store, absence: &Absence) -> Result {
    if absence.until_on <= absence.from_on {
        return Err(Failure::Usage("--until: after the first day".to_owned()));
    }
    if absence.substitute == absence.staff {
        return Err(Failure::Usage("--substitute: somebody else".to_owned()));
    }
    at_work(store, absence.staff).await?;
    at_work(store, absence.substitute).await?;
    let today = super::conflicts::today();
    let known = store.absences(today).await.context("reading absences")?;
    if let Err(refusal) = absence.check(&known, today) {
        return Err(Failure::Refused(format!("this cannot be recorded: {refusal}")));
    }
    store.set_absence(absence, &environment::administered()).await.context("recording")?;
    Ok(())
}

/// Lets go of the dossiers in which their handler can do nothing any more, so that a team lead gives them to somebody else.
/// A server does the same within minutes; here the answer says how many wait.
pub(super) async fn release(store: &Store) -> Result {
    let occasion = environment::occasion(&Clock::new(environment::now))?;
    let released = store.release_unreachable(occasion).await.context("letting go of dossiers")?;
    if released > 0 {
        terminal::say(&format!("dossiers that wait for another case handler: {released}"));
    }
    Ok(())
}

async fn at_work(store: &Store, id: StaffId) -> Result {
    match store.staff_at_work(id).await.context("reading staff")? {
        Some(_) => Ok(()),
        None => Err(Failure::Refused(not_here(id))),
    }
}
