//! What may be recorded about somebody who is away.

use herstel_kernel::{Refusal, RefusalCode};
use herstel_store::Absence;

/// Refuses a period that runs backwards and somebody who stands in for themselves. A period of no days takes back what was
/// recorded to begin on the same day, so it needs something to take back.
pub(crate) fn check_absence(absence: &Absence, is_recorded: bool) -> Result<(), Refusal> {
    let is_empty = absence.until_on == absence.from_on;
    if absence.until_on < absence.from_on || (is_empty && !is_recorded) {
        return Err(Refusal::at(RefusalCode::PeriodReversed, "until_on"));
    }
    if absence.substitute == absence.staff {
        return Err(Refusal::at(RefusalCode::SamePerson, "substitute"));
    }
    Ok(())
}
