//! `herstel staff invite`: a link with which somebody makes a passkey.

use super::{administration, not_here};
use crate::{
    configuration::Configuration,
    environment,
    exit::{Failure, Result},
    serve, terminal,
};
use anyhow::Context as _;
use herstel_kernel::StaffId;
use herstel_store::{PasskeyChange, Store};
use herstel_web::invitation_link;
use jiff::SignedDuration;

/// How long an invitation works.
const INVITATION_LIFE: SignedDuration = SignedDuration::from_hours(24);

/// Makes the invitation and prints its link, once: only a hash of it is kept.
pub(super) async fn invite(store: &Store, configuration: &Configuration, id: StaffId, lost: bool) -> Result {
    let site = configuration.passkeys.origin.as_deref();
    let (Some(_), Some(site)) = (serve::passkeys(configuration)?, site) else {
        return Err(Failure::Refused("nobody signs in with a passkey here; see [passkeys]".to_owned()));
    };
    let mut secret = [0; 32];
    getrandom::fill(&mut secret).map_err(|_| anyhow::anyhow!("the operating system gave no random bytes"))?;
    let (link, secret_hash) = invitation_link(site, &secret);
    let now = environment::now();
    let ends = now.checked_add(INVITATION_LIFE).context("the end of the invitation")?;
    let change = store.invite_staff(id, secret_hash, ends, lost, &environment::administered()).await;
    match change.context("inviting")? {
        PasskeyChange::Done => {
            administration("invited", id);
            terminal::say(&link);
            Ok(())
        }
        PasskeyChange::NotHere | PasskeyChange::Known | PasskeyChange::LastWay => {
            Err(Failure::Refused(not_here(id)))
        }
    }
}
