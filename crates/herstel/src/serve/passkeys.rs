//! Passkeys as they are configured.

use crate::{
    configuration::Configuration,
    exit::{Failure, Result},
};
use herstel_web::{PasskeyError, Passkeys, Providers};
use jiff::SignedDuration;

/// Checks the settings against the address at which browsers reach the portals; none when nothing is set.
pub(crate) fn passkeys(configuration: &Configuration) -> Result<Option<Passkeys>> {
    let configured = &configuration.passkeys;
    let settings = (
        configured.relying_party.as_deref(),
        configured.origin.as_deref(),
        configuration.sign_in.public_url.as_deref(),
    );
    let (Some(relying_party), Some(origin), Some(public_url)) = settings else { return Ok(None) };
    let max_age = SignedDuration::try_from(configured.step_up_max_age.0).unwrap_or(SignedDuration::MAX);
    let passkeys = Passkeys::new(relying_party, origin, public_url)
        .and_then(|passkeys| passkeys.counting_as(configured.level, max_age));
    passkeys.map(Some).map_err(refused)
}

/// The same for a server, in which somebody must be able to approve decisions.
pub(super) fn passkeys_beside(
    providers: &Providers,
    configuration: &Configuration,
) -> Result<Option<Passkeys>> {
    let passkeys = passkeys(configuration)?;
    passkeys.map(|passkeys| passkeys.with_ways(providers).map_err(refused)).transpose()
}

fn refused(error: PasskeyError) -> Failure {
    Failure::Refused(error.to_string())
}
