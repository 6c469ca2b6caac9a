//! The one place where a [`Scope`] becomes a condition of a query. What each condition means stands in
//! `herstel_domain::access`; `policies/herstel.cedar` says it again, and tests hold the two against each other.
//!
//! Every query that reads personal data has the parameters `$1` to `$6`, and one of the conditions below about the
//! dossier `d`. What is out of reach is simply not found.
//!
//! | parameter | what |
//! |---|---|
//! | `$1` | the natural person who looks, or null |
//! | `$2` | the member of staff who looks, or null |
//! | `$3` | how: 0 own dossier, 1 everything, 2 for a person, 3 handling, 4 handling as second reader, 5 as a desk, 6 as team lead, 7 as the objection committee |
//! | `$4` | the day |
//! | `$5` | the moment, in microseconds since 1970 |
//! | `$6` | the holder of grounds who looks, or null |

use crate::engine::Value;
use herstel_domain::{
    Scope,
    access::{Grant, Holder, Reach},
};
use herstel_kernel::{Desk, StaffRole};
use std::collections::BTreeSet;

/// A ground of the one who looks holds today and gives one of the grants.
macro_rules! granted {
    ($grants:literal) => {
        concat!(
            "EXISTS (SELECT 1 FROM access_ground g WHERE g.holder = $6 AND g.dossier_id = d.dossier_id \
             AND (g.grants & ",
            $grants,
            ") <> 0 AND g.from_on <= $4 AND g.until_on > $4)"
        )
    };
}
/// The relation `x` makes two people ex-partners: they parted, and did not become partners again since.
macro_rules! ex_partners {
    () => {
        "(x.kind = 'ex-partner' OR (x.kind = 'partner' AND x.until_on <= $4 AND NOT EXISTS (\
         SELECT 1 FROM relation y WHERE y.dossier_id = x.dossier_id AND y.person_id = x.person_id \
         AND y.kind = 'partner' AND y.from_on >= x.until_on AND y.from_on <= $4 AND y.until_on > y.from_on)))"
    };
}
/// The member of staff `$handler` handles no ex-partner of the person of the dossier `d`: whoever handles the one never
/// reads about the other.
macro_rules! handles_no_ex_partner {
    ($handler:literal) => {
        concat!(
            "NOT EXISTS (SELECT 1 FROM relation x JOIN dossier e ON e.person_id = x.person_id \
             WHERE x.dossier_id = d.dossier_id AND e.handler_id = ",
            $handler,
            " AND ",
            ex_partners!(),
            ") AND NOT EXISTS (SELECT 1 FROM relation x JOIN dossier e ON e.dossier_id = x.dossier_id \
             WHERE x.person_id = d.person_id AND e.handler_id = ",
            $handler,
            " AND ",
            ex_partners!(),
            ")"
        )
    };
}
/// Neither of the two ever told that the other is their ex-partner.
macro_rules! no_ex_partner {
    () => {
        concat!(
            "NOT EXISTS (SELECT 1 FROM relation x WHERE x.dossier_id = d.dossier_id AND x.person_id = $1 AND ",
            ex_partners!(),
            ") AND NOT EXISTS (SELECT 1 FROM relation x JOIN dossier o ON o.dossier_id = x.dossier_id \
             WHERE o.person_id = $1 AND x.person_id = d.person_id AND ",
            ex_partners!(),
            ")"
        )
    };
}
/// Somebody else looks on grounds, and one of them gives one of the grants. A protected dossier is closed to desks of
/// municipalities.
macro_rules! by_ground {
    ($grants:literal) => {
        concat!(
            "(($3 = 2 OR ($3 = 5 AND d.protected = 0)) AND ",
            granted!($grants),
            " AND ",
            no_ex_partner!(),
            ")"
        )
    };
}
/// Who handles dossiers and has nothing to do with this person: no conflict of interest, not the same person, not a
/// relative. Nothing else can make up for it.
macro_rules! staff_without_interest {
    () => {
        staff_without_interest!("$3 = 3 OR $3 = 4 OR $3 = 6")
    };
    ($how:literal) => {
        concat!(
            "((",
            $how,
            ") AND NOT EXISTS (SELECT 1 FROM conflict c WHERE c.staff_id = $2 AND c.person_id = d.person_id \
           AND c.from_on <= $4 AND c.until_on > $4) \
         AND NOT EXISTS (SELECT 1 FROM staff s WHERE s.staff_id = $2 AND (s.person_id = d.person_id \
           OR EXISTS (SELECT 1 FROM relation x WHERE x.dossier_id = d.dossier_id \
             AND x.person_id = s.person_id) \
           OR EXISTS (SELECT 1 FROM dossier e JOIN relation x ON x.dossier_id = e.dossier_id \
             WHERE e.person_id = s.person_id AND x.person_id = d.person_id))))"
        )
    };
}
/// An objection of the dossier `d` is before the committee of which somebody looks, who has nothing to do with the person.
/// A protected dossier is closed to them, and so is one whose person took the registration back.
macro_rules! by_committee {
    () => {
        concat!(
            "(",
            staff_without_interest!("$3 = 7"),
            " AND d.protected = 0 AND d.request_until > $4 AND ",
            granted!("524288"),
            " AND CASE WHEN d.person_id = $1 THEN 0 ELSE 1 END = 1)"
        )
    };
}
/// Emergency access of this member of staff is open.
macro_rules! in_emergency {
    () => {
        "EXISTS (SELECT 1 FROM emergency_access m WHERE m.dossier_id = d.dossier_id AND m.staff_id = $2 \
         AND m.opened_at <= $5 AND m.until_at > $5)"
    };
}
/// Who reads dossiers for the operation reaches this one: a basis holds, and a protected dossier has only its handler and
/// who stands in for them, a second reader while something waits for its second reading that somebody else wrote, and a team
/// lead while it has no handler; or emergency access is open.
macro_rules! staff_reach {
    () => {
        concat!(
            "(",
            staff_without_interest!(),
            " AND (d.restricted = 0 OR ",
            in_emergency!(),
            " OR ((d.request_until > $4 OR ",
            granted!("32"),
            ") AND (d.protected = 0 OR d.handler_id = $2 \
             OR EXISTS (SELECT 1 FROM absence b WHERE b.staff_id = d.handler_id AND b.substitute_id = $2 \
               AND b.from_on <= $4 AND b.until_on > $4) OR ($3 = 6 AND d.handler_id IS NULL) \
             OR ($3 = 4 AND d.reading_not_by <> $2)))))"
        )
    };
}
/// The dossier `d` is in reach as a whole. Nobody younger than sixteen reads their own: who has custody does.
macro_rules! in_reach {
    () => {
        concat!(
            "($3 = 1 OR (d.person_id = $1 AND $3 = 0 AND d.own_from <= $4) OR ",
            by_ground!("2049"),
            " OR ",
            staff_reach!(),
            ")"
        )
    };
}
/// The dossier `d` is out of reach of who handles dossiers. Only these few can be: what is restricted, those with whom they
/// have a conflict, themselves and their relatives.
macro_rules! out_of_reach_of_staff {
    () => {
        concat!(
            "d.dossier_id IN (\
         SELECT r.dossier_id FROM dossier r WHERE r.restricted = 1 \
             UNION SELECT f.dossier_id FROM conflict c JOIN dossier f ON f.person_id = c.person_id \
               WHERE c.staff_id = $2 \
             UNION SELECT f.dossier_id FROM staff s JOIN dossier f ON f.person_id = s.person_id \
               WHERE s.staff_id = $2 \
             UNION SELECT x.dossier_id FROM staff s JOIN relation x ON x.person_id = s.person_id \
               WHERE s.staff_id = $2 \
             UNION SELECT f.dossier_id FROM staff s JOIN dossier e ON e.person_id = s.person_id \
               JOIN relation x ON x.dossier_id = e.dossier_id JOIN dossier f ON f.person_id = x.person_id \
               WHERE s.staff_id = $2) \
             AND CASE WHEN ",
            in_reach!(),
            " THEN 0 ELSE 1 END = 1"
        )
    };
}
/// The dossier `d` is in reach, and so is where its person can be found: letters and documents say that too.
macro_rules! in_reach_with_contact {
    () => {
        concat!(
            "($3 = 1 OR (d.person_id = $1 AND $3 = 0 AND d.own_from <= $4) OR ",
            by_ground!("1"),
            " OR ",
            staff_reach!(),
            ")"
        )
    };
}
/// A document of the dossier `d` may be read.
macro_rules! documents_in_reach {
    () => {
        concat!("(", in_reach_with_contact!(), " OR ", by_ground!("16384"), ")")
    };
}
/// A mandate names something of the dossier `d`.
macro_rules! named {
    () => {
        by_ground!("262144")
    };
}
/// Something can be done in the dossier `d`; what, the domain says.
macro_rules! in_reach_to_act {
    () => {
        concat!("(", in_reach!(), " OR ", by_ground!("524287"), " OR ", by_committee!(), ")")
    };
}
/// At least the name of the person is in reach by a ground.
macro_rules! identity_in_reach {
    () => {
        by_ground!("265361")
    };
}
/// Who looks is not one of the operation: staff read dossiers, not what others see of them.
macro_rules! outside_the_operation {
    () => {
        concat!("NOT ", staff_reach!())
    };
}
/// The support note `n` of the dossier `d` may be read: by the person and who took over, by the desk that the note
/// belongs to while it may be in touch, and by who handles the dossier if the person consents.
macro_rules! note_visible {
    () => {
        concat!(
            "((d.person_id = $1 AND $3 = 0 AND d.own_from <= $4) OR ",
            by_ground!("16"),
            " OR (n.desk = $6 AND ",
            by_ground!("128"),
            ") OR (",
            staff_reach!(),
            " AND ",
            granted!("64"),
            "))"
        )
    };
}
/// The decision `c` of a dossier in reach may be seen: staff see drafts, all others what binds.
macro_rules! decision_visible {
    () => {
        "($3 = 1 OR $3 = 3 OR $3 = 4 OR $3 = 6 OR c.status = 'approved')"
    };
}
pub(crate) use {
    by_committee, by_ground, decision_visible, documents_in_reach, ex_partners, granted,
    handles_no_ex_partner, identity_in_reach, in_emergency, in_reach, in_reach_to_act, in_reach_with_contact,
    named, no_ex_partner, note_visible, out_of_reach_of_staff, outside_the_operation, staff_reach,
    staff_without_interest,
};

/// How the one who looks looks.
const OWN: i64 = 0;
const EVERYTHING: i64 = 1;
const REPRESENTING: i64 = 2;
const HANDLING: i64 = 3;
const SECOND_READING: i64 = 4;
const AT_A_DESK: i64 = 5;
const LEADING: i64 = 6;
const ADVISING: i64 = 7;

/// The parameters `$1` to `$6`.
pub(crate) fn parameters(scope: &Scope) -> Vec<Value> {
    let occasion = scope.occasion();
    let (person, staff, how, holder) = match scope.reach() {
        Reach::OwnDossier(person) => (Some(person), None, OWN, None),
        Reach::Grounds(holder) => {
            let how = match holder {
                Holder::Municipality(_, _) => AT_A_DESK,
                Holder::Committee => ADVISING,
                Holder::Operation | Holder::Person(_) | Holder::Organisation(_) => REPRESENTING,
            };
            (scope.actor().person(), scope.actor().staff(), how, Some(holder))
        }
        Reach::Operation { staff, role } => {
            let how = match role {
                StaffRole::Reviewer => SECOND_READING,
                StaffRole::TeamLead => LEADING,
                StaffRole::CaseHandler
                | StaffRole::Steering
                | StaffRole::PrivacyOfficer
                | StaffRole::LegalAdviser
                | StaffRole::ObjectionCommittee => HANDLING,
            };
            (None, Some(staff), how, Some(Holder::Operation))
        }
        Reach::Everything => (None, None, EVERYTHING, None),
    };
    vec![
        Value::Bytes(person.map(|person| person.to_bytes().to_vec())),
        Value::Bytes(staff.map(|staff| staff.to_bytes().to_vec())),
        Value::from(how),
        Value::from(occasion.on.to_string()),
        Value::from(crate::columns::instant(occasion.at)),
        Value::Bytes(holder.map(self::holder)),
    ]
}

/// A holder as a column: what kind, and which.
pub(crate) fn holder(holder: Holder) -> Vec<u8> {
    let tagged = |tag: u8, id: &[u8]| [&[tag], id].concat();
    match holder {
        Holder::Operation => tagged(b'u', &[]),
        Holder::Committee => tagged(b'b', &[]),
        Holder::Person(person) => tagged(b'p', &person.to_bytes()),
        Holder::Organisation(organisation) => tagged(b'o', &organisation.to_bytes()),
        Holder::Municipality(municipality, Desk::Support) => tagged(b's', municipality.as_str().as_bytes()),
        Holder::Municipality(municipality, Desk::Collection) => {
            tagged(b'c', municipality.as_str().as_bytes())
        }
    }
}

/// Grants as a column; the conditions above count on these numbers.
pub(crate) fn grants(grants: &BTreeSet<Grant>) -> i64 {
    grants.iter().map(|grant| bit(*grant)).sum()
}

const fn bit(grant: Grant) -> i64 {
    match grant {
        Grant::Read => 1,
        Grant::Tell => 2,
        Grant::Choose => 4,
        Grant::Sign => 8,
        Grant::InPlace => 16,
        Grant::Handle => 32,
        Grant::Notes => 64,
        Grant::Contact => 128,
        Grant::Story => 256,
        Grant::Decisions => 512,
        Grant::Identity => 1_024,
        Grant::ReadWithoutContact => 2_048,
        Grant::Facts => 4_096,
        Grant::DecisionsOfStep => 8_192,
        Grant::Documents => 16_384,
        Grant::StoryByMandate => 32_768,
        Grant::Advise => 65_536,
        Grant::Talks => 131_072,
        Grant::Named => 262_144,
        Grant::Objection => 524_288,
    }
}

/// Whether whoever looks works on the dossiers of the operation: they see lists, drafts and remarks.
pub(crate) fn sees_the_work(scope: &Scope) -> bool {
    match scope.reach() {
        Reach::Operation { .. } | Reach::Everything => true,
        Reach::OwnDossier(_) | Reach::Grounds(_) => false,
    }
}
