//! What is recorded in the administration.

use herstel_domain::{gate::GateEntry, queue::QueueRule};
use herstel_kernel::{
    Date, DestructionListId, DivisionId, HoldId, MunicipalityCode, PersonId, StaffId, StaffPost, Timestamp,
};
use herstel_scheme::ContentHash;
use serde::{Deserialize, Serialize};

/// Who changed something in the administration, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Administered {
    /// When.
    pub at: Timestamp,
    /// The id of a member of staff who was signed in, or `command` with the user of the machine, or `seed`.
    pub by: String,
}

/// Why and until when a hold holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoldTerms {
    /// The kind of reason, as its stable text.
    pub reason: String,
    /// The last day on which it holds; without one until it is released.
    pub until_on: Option<Date>,
}

/// What was changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum AdministrationEvent {
    /// Somebody began, or got another name.
    StaffAdded {
        /// Who.
        staff: StaffId,
        /// The name parents know them by.
        name: String,
        /// Where and as what.
        post: StaffPost,
    },
    /// Somebody got another post.
    PostChanged {
        /// Who.
        staff: StaffId,
        /// The post before.
        from: StaffPost,
        /// The post since.
        to: StaffPost,
    },
    /// Somebody stopped working here.
    StaffEnded {
        /// Who.
        staff: StaffId,
    },
    /// A provider of sign-ins vouches for somebody.
    SubjectLinked {
        /// Who.
        staff: StaffId,
        /// The provider by its name in the configuration.
        provider: String,
        /// The keyed hash of the subject, in hexadecimal digits.
        subject_index: String,
    },
    /// The keyed hash of a subject was computed with another index key; whose it is stays what it was.
    SubjectIndexed {
        /// The hash with the key before, in hexadecimal digits.
        before: String,
        /// The hash since.
        subject_index: String,
    },
    /// Somebody has a conflict of interest with a person.
    ConflictRecorded {
        /// Who does not reach the dossier.
        staff: StaffId,
        /// Of this person.
        person: PersonId,
        /// From which day.
        from_on: Date,
        /// The first day on which it no longer holds; without end when absent.
        until_on: Option<Date>,
    },
    /// A conflict of interest ended.
    ConflictEnded {
        /// Whose.
        staff: StaffId,
        /// With whom.
        person: PersonId,
        /// The first day on which it no longer holds.
        until_on: Date,
    },
    /// It became known, or was forgotten, who a member of staff is as a natural person.
    StaffPersonSet {
        /// Who.
        staff: StaffId,
        /// The natural person; absent when it was forgotten.
        person: Option<PersonId>,
    },
    /// Somebody was invited to make a passkey.
    StaffInvited {
        /// Who.
        staff: StaffId,
        /// The SHA-256 of the secret in the link, in hexadecimal digits; older entries do not say it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        secret_hash: Option<String>,
        /// Until when the link works; older entries do not say it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        expires_at: Option<Timestamp>,
    },
    /// Somebody signs in with one more passkey.
    PasskeyAdded {
        /// Who.
        staff: StaffId,
        /// The name of the passkey here.
        passkey: String,
        /// The SHA-256 of the secret of the invitation that was used up by it, when it was made with one; older entries
        /// do not say it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        invitation: Option<String>,
    },
    /// Somebody signs in with this passkey no longer.
    PasskeyRemoved {
        /// Who.
        staff: StaffId,
        /// The name of the passkey here.
        passkey: String,
    },
    /// It was recorded how much somebody works, and where.
    WorkSet {
        /// Who.
        staff: StaffId,
        /// The name of their team.
        team: String,
        /// The hub municipality of their region.
        municipality: Option<MunicipalityCode>,
        /// Hours a week.
        hours: u32,
    },
    /// Somebody is away, and somebody stands in.
    AbsenceSet {
        /// Who is away.
        staff: StaffId,
        /// From which day.
        from_on: Date,
        /// The first day on which they are back.
        until_on: Date,
        /// Who stands in.
        substitute: StaffId,
    },
    /// A destruction list was made.
    ListProposed {
        /// Which.
        list: DestructionListId,
        /// The privacy officer who made it.
        officer: StaffId,
        /// How many persons are on it.
        entries: u64,
        /// The hash of who is on it, of which kind, until when and why; older entries have none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        content: Option<ContentHash>,
    },
    /// A destruction list was approved.
    ListApproved {
        /// Which.
        list: DestructionListId,
        /// The privacy officer who approved it, never the one who made it.
        officer: StaffId,
    },
    /// A destruction list was carried out to its end.
    ListExecuted {
        /// Which.
        list: DestructionListId,
        /// The privacy officer who carried it out.
        officer: StaffId,
    },
    /// Destruction was stopped.
    HoldPlaced {
        /// Which hold.
        hold: HoldId,
        /// The privacy officer who placed it.
        officer: StaffId,
        /// Of whom; of everybody without one.
        person: Option<PersonId>,
        /// What it says about when it holds; older entries have none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        terms: Option<HoldTerms>,
    },
    /// A hold ended.
    HoldReleased {
        /// Which hold.
        hold: HoldId,
        /// The privacy officer who released it.
        officer: StaffId,
    },
    /// A bulk division of dossiers began.
    DivisionBegun {
        /// Which.
        division: DivisionId,
        /// How many dossiers are in it.
        dossiers: u64,
    },
    /// A bulk division was stopped.
    DivisionStopped {
        /// Which.
        division: DivisionId,
    },
    /// The order in which dossiers are handed out was set.
    QueueRuleSet {
        /// From which day.
        from_on: Date,
        /// The order.
        rule: QueueRule,
        /// Why.
        reason: String,
    },
    /// Something happened at the gate before a version of a scheme.
    Gate {
        /// At which, and what.
        entry: GateEntry,
    },
}

impl AdministrationEvent {
    /// The stable name of what happened.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::StaffAdded { .. } => "staff-added",
            Self::PostChanged { .. } => "post-changed",
            Self::StaffEnded { .. } => "staff-ended",
            Self::SubjectLinked { .. } => "subject-linked",
            Self::SubjectIndexed { .. } => "subject-indexed",
            Self::ConflictRecorded { .. } => "conflict-recorded",
            Self::ConflictEnded { .. } => "conflict-ended",
            Self::StaffPersonSet { .. } => "staff-person-set",
            Self::StaffInvited { .. } => "staff-invited",
            Self::PasskeyAdded { .. } => "passkey-added",
            Self::PasskeyRemoved { .. } => "passkey-removed",
            Self::WorkSet { .. } => "work-set",
            Self::AbsenceSet { .. } => "absence-set",
            Self::ListProposed { .. } => "list-proposed",
            Self::ListApproved { .. } => "list-approved",
            Self::ListExecuted { .. } => "list-executed",
            Self::HoldPlaced { .. } => "hold-placed",
            Self::HoldReleased { .. } => "hold-released",
            Self::DivisionBegun { .. } => "division-begun",
            Self::DivisionStopped { .. } => "division-stopped",
            Self::QueueRuleSet { .. } => "queue-rule-set",
            Self::Gate { .. } => "gate",
        }
    }
}

/// One entry.
#[derive(Clone, Debug, PartialEq)]
pub struct AdministrationEntry {
    /// Its place, from 1.
    pub number: u64,
    /// Who did it, and when.
    pub done: Administered,
    /// What.
    pub event: AdministrationEvent,
}

#[cfg(test)]
mod tests {
    use super::AdministrationEvent;
    use herstel_domain::gate::{GateEntry, GateEvent};
    use herstel_domain::queue::QueueRule;
    use herstel_kernel::{
        Date, DestructionListId, DivisionId, HoldId, PersonId, StaffId, StaffPost, StaffRole,
    };
    use herstel_scheme::{ContentHash, SchemeId};

    #[test]
    fn the_kind_of_an_event_is_the_one_it_is_written_with() {
        let (staff, post) = (StaffId::from_bytes([1; 16]), StaffPost::Operation(StaffRole::Reviewer));
        let (list, hold) = (DestructionListId::from_bytes([3; 16]), HoldId::from_bytes([4; 16]));
        let (person, on) = (PersonId::from_bytes([2; 16]), Date::constant(2021, 1, 1));
        for event in [
            AdministrationEvent::StaffAdded { staff, name: "A".to_owned(), post },
            AdministrationEvent::PostChanged { staff, from: post, to: post },
            AdministrationEvent::StaffEnded { staff },
            AdministrationEvent::SubjectLinked {
                staff,
                provider: "p".to_owned(),
                subject_index: "00".to_owned(),
            },
            AdministrationEvent::ConflictRecorded { staff, person, from_on: on, until_on: None },
            AdministrationEvent::ConflictEnded { staff, person, until_on: on },
            AdministrationEvent::StaffPersonSet { staff, person: Some(person) },
            AdministrationEvent::SubjectIndexed { before: "00".to_owned(), subject_index: "01".to_owned() },
            AdministrationEvent::StaffInvited { staff, secret_hash: None, expires_at: None },
            AdministrationEvent::PasskeyAdded { staff, passkey: "psk-1".to_owned(), invitation: None },
            AdministrationEvent::PasskeyRemoved { staff, passkey: "psk-1".to_owned() },
            AdministrationEvent::WorkSet { staff, team: "t".to_owned(), municipality: None, hours: 32 },
            AdministrationEvent::AbsenceSet { staff, from_on: on, until_on: on, substitute: staff },
            AdministrationEvent::ListProposed { list, officer: staff, entries: 1, content: None },
            AdministrationEvent::ListApproved { list, officer: staff },
            AdministrationEvent::ListExecuted { list, officer: staff },
            AdministrationEvent::HoldPlaced { hold, officer: staff, person: None, terms: None },
            AdministrationEvent::HoldReleased { hold, officer: staff },
            AdministrationEvent::DivisionBegun { division: DivisionId::from_bytes([6; 16]), dossiers: 2 },
            AdministrationEvent::DivisionStopped { division: DivisionId::from_bytes([6; 16]) },
            AdministrationEvent::QueueRuleSet {
                from_on: on,
                rule: QueueRule::default(),
                reason: "r".to_owned(),
            },
            AdministrationEvent::Gate {
                entry: GateEntry {
                    scheme: SchemeId::new("kot-2021").unwrap(),
                    substance: ContentHash::from_bytes([5; 32]),
                    done_by: staff,
                    done_on: on,
                    read: None,
                    event: GateEvent::Announced,
                },
            },
        ] {
            let written = serde_json::to_value(&event).unwrap();
            assert_eq!(written["kind"], event.kind());
        }
    }

    #[test]
    fn an_invitation_of_before_its_secret_was_noted_is_still_read() {
        let staff = StaffId::from_bytes([1; 16]);
        let event = AdministrationEvent::StaffInvited { staff, secret_hash: None, expires_at: None };
        let written = serde_json::json!({ "kind": "staff-invited", "staff": staff });
        assert_eq!(serde_json::to_value(&event).unwrap(), written);
        assert_eq!(serde_json::from_value::<AdministrationEvent>(written).unwrap(), event);
    }
}
