//! The one place where a [`Scope`] becomes a condition of a query.
//!
//! Every query that reads personal data has the parameters `$1` (the person of the scope, or null) and `$2` (1 when
//! the scope reaches the whole operation), and one of the conditions below. What is out of reach is simply not found.

use crate::engine::Value;
use herstel_domain::{Scope, access::Reach};
use herstel_kernel::PersonId;

/// The dossier `d` is in reach.
macro_rules! in_reach {
    () => {
        "($2 = 1 OR d.person_id = $1)"
    };
}
/// The decision `c` of a dossier in reach may be seen: staff see drafts, a person sees what binds.
macro_rules! decision_visible {
    () => {
        "($2 = 1 OR c.status = 'approved')"
    };
}
pub(crate) use {decision_visible, in_reach};

/// The parameters `$1` and `$2`.
pub(crate) fn parameters(scope: &Scope) -> Vec<Value> {
    let (person, everything) = match scope.reach() {
        Reach::OwnDossier(person) => (Some(person.to_bytes().to_vec()), 0),
        Reach::Operation(_) | Reach::Everything => (None, 1),
    };
    vec![Value::Bytes(person), Value::from(everything)]
}

/// The person who looks at what is kept about them, when the scope is that narrow.
pub(crate) fn own_person(scope: &Scope) -> Option<PersonId> {
    match scope.reach() {
        Reach::OwnDossier(person) => Some(person),
        Reach::Operation(_) | Reach::Everything => None,
    }
}
