//! Two ex-partners with shared children, and everything that can be kept about somebody.

pub use super::{
    given::given,
    story::{Story, a, b, other_a},
};
use crate::app::{App, Case, HANDLER, JAN, LOES, RUTH};
use herstel_domain::{Purpose, Scope};
use herstel_kernel::{
    Actor, Bsn, Cents, Date, DecisionId, Desk, MunicipalityCode, OrganisationId, PersonId, StaffId,
    StaffPost, StaffRole,
};
use herstel_store::{Administered, Conflict, StaffMember};
use std::collections::BTreeMap;

pub const A: PersonId = PersonId::from_bytes([0xa1; 16]);
pub const B: PersonId = PersonId::from_bytes([0xb1; 16]);
/// Their child, who is of age and has a dossier of their own nowhere.
pub const CHILD: PersonId = PersonId::from_bytes([0xc1; 16]);
pub const HELPER_OF_A: PersonId = PersonId::from_bytes([0xa2; 16]);
pub const HELPER_OF_B: PersonId = PersonId::from_bytes([0xb2; 16]);
pub const OFFICE_OF_A: OrganisationId = OrganisationId::from_bytes([0xa3; 16]);
pub const OFFICE_OF_B: OrganisationId = OrganisationId::from_bytes([0xb3; 16]);
/// Who took over as next of kin of A, and of B.
pub const KIN_OF_A: PersonId = PersonId::from_bytes([0xa4; 16]);
pub const KIN_OF_B: PersonId = PersonId::from_bytes([0xb4; 16]);
/// Whom a court appointed for A, and for B.
pub const CURATOR_OF_A: PersonId = PersonId::from_bytes([0xa5; 16]);
pub const CURATOR_OF_B: PersonId = PersonId::from_bytes([0xb5; 16]);
/// The expert whom A chose, and B.
pub const EXPERT_OF_A: PersonId = PersonId::from_bytes([0xa6; 16]);
pub const EXPERT_OF_B: PersonId = PersonId::from_bytes([0xb6; 16]);
/// A case handler who has nothing to do with either.
pub const TIM: StaffId = StaffId::from_bytes([0xd1; 16]);
/// A second reader who has a conflict of interest with both.
pub const RIA: StaffId = StaffId::from_bytes([0xd2; 16]);
/// A privacy officer.
pub const VERA: StaffId = StaffId::from_bytes([0xd5; 16]);
/// The municipality of A, that of B, and one of neither.
pub const MUNICIPALITIES: [&str; 3] = ["0018", "0150", "0599"];

/// A person whose dossier is there.
#[derive(Clone, Debug)]
pub struct Somebody {
    pub case: Case,
    pub number: String,
    pub version: u64,
    pub decisions: Vec<DecisionId>,
    pub dispute: String,
    /// What stands in the place of each parameter of an address that names something of a dossier.
    pub parameters: BTreeMap<&'static str, String>,
    pub amount: Cents,
    /// What the journal keeps, entry by entry.
    pub journal: Vec<serde_json::Value>,
}

pub(super) fn city(code: &str) -> MunicipalityCode {
    code.parse().unwrap()
}

/// Somebody at a desk.
pub fn at_desk(municipality: &str, desk: Desk) -> Actor {
    let digits = municipality.as_bytes();
    let tag = match desk {
        Desk::Support => 0xd3,
        Desk::Collection => 0xd4,
    };
    let id = StaffId::from_bytes(std::array::from_fn(|at| if at < 4 { digits[at] } else { tag }));
    Actor::Municipal { id, municipality: city(municipality), desk }
}

/// Staff besides those of every test.
pub async fn given_staff(app: &App) {
    for (id, name, role) in [
        (TIM, "Tim Molenaar", StaffRole::CaseHandler),
        (RIA, "Ria Bakker", StaffRole::Reviewer),
        (VERA, "Vera Kok", StaffRole::PrivacyOfficer),
    ] {
        let post = StaffPost::Operation(role);
        app.hire(&StaffMember { id, name: name.to_owned(), post }).await;
    }
    for (municipality, desk) in
        MUNICIPALITIES.into_iter().flat_map(|code| [(code, Desk::Support), (code, Desk::Collection)])
    {
        let Actor::Municipal { id, municipality, desk } = at_desk(municipality, desk) else { continue };
        let name = "Iemand van de gemeente".to_owned();
        app.hire(&StaffMember { id, name, post: StaffPost::Municipal(municipality, desk) }).await;
    }
}

/// The people of the two families who have no dossier, known by their citizen numbers.
pub async fn given_people(app: &App) {
    let of_families = [A, B, CHILD, HELPER_OF_A, HELPER_OF_B, KIN_OF_A, KIN_OF_B, CURATOR_OF_A, CURATOR_OF_B];
    for (number, person) in (71..).zip(of_families.into_iter().chain([EXPERT_OF_A, EXPERT_OF_B])) {
        let number = Bsn::parse(&crate::app::bsn(number)).unwrap();
        assert_eq!(app.state.store.person_by_bsn(&number, person).await.unwrap(), person);
    }
}

/// Given that Ria has a conflict of interest with somebody.
pub async fn given_conflict(app: &App, person: PersonId) {
    let (from_on, recorded_by) = (Date::constant(2020, 1, 1), "proef".to_owned());
    let conflict = Conflict { staff: RIA, person, from_on, until_on: None, recorded_by };
    let done = Administered { at: "2021-01-01T00:00:00Z".parse().unwrap(), by: "test".to_owned() };
    app.state.store.add_conflict(&conflict, &done).await.unwrap();
}

/// What is kept, as the person and their handler see it together.
pub(super) async fn read(app: &App, case: Case, person: Actor) -> Somebody {
    let mut journal = Vec::new();
    for (actor, purpose) in [(HANDLER, Purpose::Handling), (person, Purpose::OwnDossier)] {
        let scope = Scope::new(actor, purpose, app.occasion()).unwrap();
        let entries = app.state.store.history(&scope, case.dossier).await.unwrap();
        journal.extend(entries.iter().map(|entry| serde_json::to_value(&entry.event).unwrap()));
    }
    let scope = Scope::new(HANDLER, Purpose::Handling, app.occasion()).unwrap();
    let dossier = app.state.store.dossier(&scope, case.dossier).await.unwrap().unwrap();
    let decisions = &dossier.decisions;
    let letters = app.state.store.letters_of(&scope, case.dossier).await.unwrap();
    let number = dossier.registration.number.to_string();
    let dispute = dossier.disputes[0].raised.dispute.to_string();
    let message = dossier.messages.last().unwrap().id.to_string();
    let (objections, chain) = (&dossier.objections, &dossier.chain);
    let parameters = [
        ("{number}", number.clone()),
        ("{dispute}", dispute.clone()),
        ("{document}", dossier.documents[0].document.to_string()),
        ("{relation}", dossier.relations[0].id.to_string()),
        ("{mandate}", dossier.mandates[0].given.mandate.to_string()),
        ("{representation}", dossier.representations[0].told.representation.to_string()),
        ("{basis}", dossier.bases.last().unwrap().id.to_string()),
        ("{consent}", dossier.consents[0].given.consent.to_string()),
        ("{file}", format!("{}.pdf", letters.last().unwrap().letter)),
        ("{message_file}", format!("{message}.pdf")),
        ("{message}", message),
        ("{reply}", dossier.replies[0].id.to_string()),
        ("{choice}", dossier.choices.last().unwrap().choice.to_string()),
        ("{note}", dossier.colleague_notes[0].note.to_string()),
        ("{talk}", dossier.plan.talks[0].planned.talk.to_string()),
        ("{agreement}", dossier.plan.agreements[0].made.agreement.to_string()),
        ("{objection}", objections.all[0].id().to_string()),
        ("{appeal}", objections.appeals[0].filed.appeal.to_string()),
        ("{complaint}", dossier.complaints[0].id().to_string()),
        ("{call}", dossier.calls[0].asked.call.to_string()),
        ("{story}", dossier.stories[0].story.to_string()),
        ("{entry}", dossier.reconstruction.entries[0].entry.to_string()),
        ("{duty}", chain.duties[0].duty.to_string()),
        ("{referral}", chain.referrals[0].referral.to_string()),
        ("{handover}", chain.handovers[0].handover.to_string()),
        ("{settlement}", dossier.settlements[0].drafted.settlement.to_string()),
        ("{reopening}", dossier.reopenings[0].requested.reopening.to_string()),
    ];
    Somebody {
        case,
        number,
        version: dossier.version,
        decisions: decisions.iter().map(|decision| decision.proposed.decision).collect(),
        dispute,
        parameters: parameters.into(),
        amount: decisions.last().unwrap().proposed.amount,
        journal,
    }
}

/// A team lead and a privacy officer: they decide nothing, and nobody tells them anything.
pub const LEAD: Actor = Actor::Staff { id: LOES, role: StaffRole::TeamLead };
pub const OFFICER: Actor = Actor::Staff { id: VERA, role: StaffRole::PrivacyOfficer };

/// The staff of every test who reach nothing of a protected dossier by themselves, or nothing at all.
pub const OUTSIDERS: [Actor; 4] = [
    Actor::Staff { id: TIM, role: StaffRole::CaseHandler },
    Actor::Staff { id: RIA, role: StaffRole::Reviewer },
    Actor::Staff { id: JAN, role: StaffRole::Reviewer },
    Actor::Staff { id: RUTH, role: StaffRole::Steering },
];

/// The journal of somebody, to see whether anything changed it.
pub async fn kept(app: &App, somebody: &Somebody) -> Vec<String> {
    let scope = Scope::new(HANDLER, Purpose::Handling, app.occasion()).unwrap();
    let entries = app.state.store.history(&scope, somebody.case.dossier).await.unwrap();
    entries.iter().map(|entry| entry.event.kind().to_owned()).collect()
}
