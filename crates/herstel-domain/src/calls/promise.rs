//! By when we call: a promise of the installation, kept as a term of its general rules.

use herstel_kernel::Date;
use herstel_scheme::Registry;

/// The term for calling somebody back, in the package with the general rules.
pub const TERM: &str = "call-back";

/// The last day to call somebody who asks for it on a day; none when the installation promises nothing.
pub fn call_by(asked_on: Date, schemes: &Registry) -> Option<Date> {
    let (_, term) = schemes.term_of(schemes.about_late()?, TERM)?;
    term.last_day(asked_on, false, &[])
}
