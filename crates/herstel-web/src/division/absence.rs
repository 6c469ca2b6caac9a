//! What may be recorded about somebody who is away.

use super::Team;
use herstel_kernel::{Date, Refusal};
use herstel_store::{Absence, StaffMember};

/// Refuses what cannot be recorded beside what is known of the team, with the name of the colleague whom it concerns.
pub(crate) fn check_absence(
    absence: &Absence,
    team: &Team,
    members: &[StaffMember],
    today: Date,
) -> Result<(), Refusal> {
    let known = team.all_absences();
    absence.check(&known, today).map_err(|refusal| {
        let stood_in_for = absence.stood_in_for(&known);
        let member = members.iter().find(|member| Some(member.id) == stood_in_for);
        member.map_or(refusal.clone(), |member| refusal.with("name", &member.name))
    })
}
