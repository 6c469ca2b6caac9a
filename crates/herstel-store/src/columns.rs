//! How domain values stand in columns, and how they come back.

use crate::{StoreError, engine::Value};
use herstel_domain::{
    Purpose,
    decisions::{DecisionStatus, Outcome, PreparedBy},
    disputes::DisputeResult,
    registration::PreferredLanguage,
};
use herstel_kernel::{
    Actor, ColleagueReference, Date, Desk, DossierNumber, OrganisationId, PersonId, StaffId, StaffRole,
    Timestamp,
};

/// The date of dossiers in which nothing is due: later than all others.
pub(crate) const NOTHING_DUE: &str = "9999-12-31";

const fn unknown(what: &'static str) -> StoreError {
    StoreError::Damaged { table: "a table", what }
}

/// A version as a column.
pub(crate) fn version_value(version: u64) -> Result<Value, StoreError> {
    let version = i64::try_from(version);
    version.map(Value::from).map_err(|_| StoreError::Inconsistent { what: "a version beyond all bounds" })
}

/// A version out of a column.
pub(crate) fn version_of(column: i64) -> Result<u64, StoreError> {
    u64::try_from(column).map_err(|_| unknown("a version below zero"))
}

/// An instant as a column: microseconds since 1970 (UTC), cut off.
pub(crate) fn instant(at: Timestamp) -> i64 {
    at.as_microsecond()
}

/// An instant out of a column.
pub(crate) fn instant_of(column: i64) -> Result<Timestamp, StoreError> {
    Timestamp::from_microsecond(column).map_err(|_| unknown("a time that does not exist"))
}

/// A date out of a column.
pub(crate) fn date_of(column: &str) -> Result<Date, StoreError> {
    column.parse().map_err(|_| unknown("a date that does not exist"))
}

/// A dossier number out of a column.
pub(crate) fn number_of(column: &str) -> Result<DossierNumber, StoreError> {
    column.parse().map_err(|_| unknown("a text that is no dossier number"))
}

/// What stands for an organisation, and before the reference of one of its people.
const REPRESENTATIVE: &str = "representative";

/// Who acts, as two columns.
pub(crate) fn actor(actor: Actor) -> (String, Option<[u8; 16]>) {
    match actor {
        Actor::Person { person } => ("person".to_owned(), Some(person.to_bytes())),
        Actor::Representative { organisation, colleague } => {
            let kind = match colleague {
                Some(colleague) => format!("{REPRESENTATIVE}-{colleague}"),
                None => REPRESENTATIVE.to_owned(),
            };
            (kind, Some(organisation.to_bytes()))
        }
        Actor::Staff { id, role: staff } => (role(staff).to_owned(), Some(id.to_bytes())),
        Actor::Municipal { id, municipality, desk: at } => {
            (format!("{}{municipality}", desk(at)), Some(id.to_bytes()))
        }
        Actor::System => ("system".to_owned(), None),
    }
}

/// Who acted, out of the two columns.
pub(crate) fn actor_of(kind: &str, id: Option<[u8; 16]>) -> Result<Actor, StoreError> {
    match (kind, id) {
        // Before people could act for each other, everybody who acted for a person was called a parent.
        ("person" | "parent", Some(id)) => Ok(Actor::Person { person: PersonId::from_bytes(id) }),
        (REPRESENTATIVE, Some(id)) => {
            Ok(Actor::Representative { organisation: OrganisationId::from_bytes(id), colleague: None })
        }
        ("system", None) => Ok(Actor::System),
        (kind, Some(id)) => {
            let reference = kind.strip_prefix(REPRESENTATIVE).and_then(|rest| rest.strip_prefix('-'));
            if let Some(reference) = reference {
                let colleague: Result<ColleagueReference, _> = reference.parse();
                let colleague = colleague.map_err(|_| unknown("a reference of another form"))?;
                let organisation = OrganisationId::from_bytes(id);
                return Ok(Actor::Representative { organisation, colleague: Some(colleague) });
            }
            let id = StaffId::from_bytes(id);
            let at = [Desk::Support, Desk::Collection].into_iter().find_map(|at| {
                let municipality = kind.strip_prefix(desk(at))?.parse().ok()?;
                Some(Actor::Municipal { id, municipality, desk: at })
            });
            match at {
                Some(actor) => Ok(actor),
                None => Ok(Actor::Staff { id, role: role_of(kind)? }),
            }
        }
        (_, None) => Err(unknown("an unknown kind of actor")),
    }
}

/// Who worked a decision out, as a column: the id of the person, or nothing when it was a machine.
pub(crate) fn prepared_by(by: PreparedBy) -> Vec<u8> {
    by.person().map_or_else(Vec::new, |id| id.to_bytes().to_vec())
}

/// Who worked a decision out, out of the column.
pub(crate) fn prepared_by_of(column: &[u8]) -> Result<PreparedBy, StoreError> {
    if column.is_empty() {
        return Ok(PreparedBy::Machine);
    }
    let id = column.try_into().map_err(|_| unknown("an id of another length"))?;
    Ok(PreparedBy::Person(StaffId::from_bytes(id)))
}

/// What stands before the code of the municipality.
const fn desk(desk: Desk) -> &'static str {
    match desk {
        Desk::Support => "municipal-support-",
        Desk::Collection => "municipal-collection-",
    }
}

/// Why somebody looks, as a column.
pub(crate) const fn purpose(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::OwnDossier => "own-dossier",
        Purpose::Representing => "representing",
        Purpose::Support => "support",
        Purpose::Collection => "collection",
        Purpose::Advising => "advising",
        Purpose::Handling => "handling",
        Purpose::Verification => "verification",
        Purpose::Preparing => "preparing",
        Purpose::Transition => "transition",
    }
}

/// Why somebody looked, out of a column.
pub(crate) fn purpose_of(column: &str) -> Result<Purpose, StoreError> {
    match column {
        "own-dossier" => Ok(Purpose::OwnDossier),
        "representing" => Ok(Purpose::Representing),
        "support" => Ok(Purpose::Support),
        "collection" => Ok(Purpose::Collection),
        "advising" => Ok(Purpose::Advising),
        "handling" => Ok(Purpose::Handling),
        "verification" => Ok(Purpose::Verification),
        "preparing" => Ok(Purpose::Preparing),
        "transition" => Ok(Purpose::Transition),
        _ => Err(unknown("an unknown purpose")),
    }
}

/// A role as a column.
pub(crate) const fn role(role: StaffRole) -> &'static str {
    match role {
        StaffRole::CaseHandler => "case-handler",
        StaffRole::Reviewer => "reviewer",
        StaffRole::TeamLead => "team-lead",
        StaffRole::Steering => "steering",
        StaffRole::PrivacyOfficer => "privacy-officer",
        StaffRole::LegalAdviser => "legal-adviser",
        StaffRole::ObjectionCommittee => "objection-committee",
    }
}

/// A role out of a column.
pub(crate) fn role_of(column: &str) -> Result<StaffRole, StoreError> {
    match column {
        "case-handler" => Ok(StaffRole::CaseHandler),
        "reviewer" => Ok(StaffRole::Reviewer),
        "team-lead" => Ok(StaffRole::TeamLead),
        "steering" => Ok(StaffRole::Steering),
        "privacy-officer" => Ok(StaffRole::PrivacyOfficer),
        "legal-adviser" => Ok(StaffRole::LegalAdviser),
        "objection-committee" => Ok(StaffRole::ObjectionCommittee),
        _ => Err(unknown("an unknown role")),
    }
}

/// How far a decision is, as a column.
pub(crate) const fn decision_status(status: &DecisionStatus) -> &'static str {
    match status {
        DecisionStatus::Proposed => "proposed",
        DecisionStatus::Approved(_) => "approved",
        DecisionStatus::Returned(_) => "returned",
    }
}

/// Award or rejection as a column.
pub(crate) const fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Award => "award",
        Outcome::Rejection => "rejection",
    }
}

/// Award or rejection out of a column.
pub(crate) fn outcome_of(column: &str) -> Result<Outcome, StoreError> {
    match column {
        "award" => Ok(Outcome::Award),
        "rejection" => Ok(Outcome::Rejection),
        _ => Err(unknown("an unknown outcome")),
    }
}

/// What came of a remark, as a column.
pub(crate) const fn dispute_result(result: DisputeResult) -> &'static str {
    match result {
        DisputeResult::Corrected => "corrected",
        DisputeResult::Kept => "kept",
    }
}

/// A language as a column.
pub(crate) const fn language(language: PreferredLanguage) -> &'static str {
    match language {
        PreferredLanguage::Nl => "nl",
        PreferredLanguage::En => "en",
        PreferredLanguage::Tr => "tr",
        PreferredLanguage::Ar => "ar",
    }
}

/// A language out of a column.
pub(crate) fn language_of(column: &str) -> Result<PreferredLanguage, StoreError> {
    match column {
        "nl" => Ok(PreferredLanguage::Nl),
        "en" => Ok(PreferredLanguage::En),
        "tr" => Ok(PreferredLanguage::Tr),
        "ar" => Ok(PreferredLanguage::Ar),
        _ => Err(unknown("an unknown language")),
    }
}
