//! The one way in which a page or the API changes a dossier.

use crate::{AppState, staff::people::stands_in_for};
use herstel_domain::{Command, Context, Scope, decide};
use herstel_kernel::DossierId;
use herstel_store::{CommandError, Recorded, StoreError};

/// Carries out a command on a dossier as the actor of the scope sees it now.
///
/// `version` is the dossier version that the actor looked at; a dossier that moved on refuses the command.
pub(crate) async fn carry_out(
    state: &AppState,
    scope: &Scope,
    dossier: DossierId,
    version: Option<u64>,
    command: &Command,
) -> Result<Recorded, CommandError> {
    let stands_in_for = match scope.actor().staff() {
        Some(staff) => stands_in_for(state, staff).await?,
        None => Vec::new(),
    };
    let decide = |dossier: &_| {
        // Only the versions that opened for this dossier decide anything in it.
        let state = state.for_dossier(dossier);
        let context = Context { stands_in_for: &stands_in_for, ..state.context(scope.actor()) };
        decide(dossier, version, command, &context)
    };
    state.store.record(scope, state.clock.now(), dossier, decide).await
}

/// Keeps the bytes of every scheme that decides a step today, so that a decision made under it can be explained and
/// repeated when the scheme is long gone from disk.
pub(crate) async fn keep_packages(state: &AppState, step: &str) -> Result<(), StoreError> {
    for package in state.installed().deciding(step, state.clock.today()) {
        state.store.keep_package(package.id(), &package.hash(), &package.files().to_archive()).await?;
    }
    Ok(())
}
