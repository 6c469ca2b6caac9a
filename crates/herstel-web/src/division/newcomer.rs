//! The fixed person of a newcomer, from the first day and by rule.

use super::Team;
use crate::{AppState, error::PageError};
use herstel_domain::{
    Occasion,
    consents::MunicipalContact,
    handlers::{
        settings,
        ties::{Seeking, Tie, choose},
    },
    road::WorkStatus,
};
use herstel_kernel::{MunicipalityCode, PersonId, StaffId};

/// How many case handlers are weighed at once: with all of them, people who register at the same moment would all come to
/// the same.
const WEIGHED: usize = 4;

/// The municipality that somebody named when they registered.
pub(crate) fn named(contact: &MunicipalContact) -> Option<MunicipalityCode> {
    match contact {
        MunicipalContact::Yes { municipality } => Some(*municipality),
        MunicipalContact::No | MunicipalContact::NotAsked => None,
    }
}

/// Who becomes their fixed person. Whoever handles their household handles them too, and whoever handles an ex-partner
/// never does. Of the others the nearest to the municipality with room, a few at a time in an order by lot, and of those
/// the one with the most room left. Nobody when nobody has room: a team lead sees the dossier and its date.
pub(crate) async fn fixed_person(
    state: &AppState,
    municipality: Option<MunicipalityCode>,
    newcomer: Option<(PersonId, Occasion)>,
) -> Result<Option<StaffId>, PageError> {
    let (mut ties, mut conflicts) = (Vec::new(), Vec::new());
    if let Some((person, occasion)) = newcomer {
        (ties, conflicts) = state.store.ties_of_newcomer(person, occasion).await?;
    }
    let mut handlers = super::handlers(state).await?;
    handlers.retain(|member| !conflicts.contains(&member.id));
    let seeking = Seeking {
        points: settings().weight(WorkStatus::New),
        municipalities: municipality.into_iter().collect(),
        free: handlers.iter().map(|member| member.id).collect(),
        ties,
    };
    let lot = usize::from(u16::from_le_bytes(state.ids.draw()?));
    let Some(first) = lot.checked_rem(handlers.len()) else { return Ok(None) };
    handlers.rotate_left(first);
    let team = Team::read(state).await?;
    // Sorting keeps the lot among those who are as far.
    handlers.sort_by_cached_key(|member| {
        let is_tied = seeking.ties.contains(&(member.id, Tie::Household));
        let km = seeking.km(team.hub(member.id), &state.distances).map_or(u32::MAX, u32::from);
        (!is_tied, km)
    });
    for some in handlers.chunks(WEIGHED) {
        if let Ok(chosen) = choose(&seeking, &team.receivers(some), &state.distances) {
            return Ok(Some(chosen));
        }
    }
    Ok(None)
}
