//! What happens to somebody further on the road: they leave it and come back, object, go to court, agree on a plan, tell
//! their story, hear what happened to them, and are referred and handed over.

use super::{family::city, given::Giving};
use crate::app::{HANDLER, REVIEWER};
use herstel_domain::{
    Command,
    chain::{ChainCommand, Party as Organisation, ReferralState},
    choices::{ByWord, Heard},
    deadlines::{Sender, TermSubject, Way},
    objections::{
        AppealReason, CourtLevel, FileAppeal, FileObjection, ObjectionCommand, Party, PlanHearing,
        RecordRuling, RulingOutcome,
    },
    plan::{AddAgreement, Owner, PlanTalk, TalkKind},
    reconstruction::{Paper, ReconstructionCommand, TimelineEntry, TimelineKind},
    reopening::{ConditionFinding, RequestReopening, TestReopening},
    settlement::{AnswerSettlement, DraftSettlement, OfferSettlement, SettlementAnswer},
    story::StoryCommand,
};
use herstel_kernel::{
    AgreementId, AppealId, ChoiceId, Date, DecisionId, DutyId, ObjectionId, PartyHandoverId, ReferralId,
    ReopeningId, SettlementId, StoryId, TalkId, TimelineEntryId,
};
use herstel_scheme::SchemeFamily;
use jiff::ToSpan as _;

/// What is told here and in the rest of a story with the word of the person; where it may be seen all of it is.
pub const TOLD: [&str; 18] = [
    "De notitie",
    "De klacht",
    "De overeenkomst",
    "De terugkeer",
    "De toets",
    "Het bezwaar",
    "De hoorzitting",
    "De uitspraak",
    "De plek",
    "De afspraak",
    "Het verhaal",
    "De gebeurtenis",
    "Het waarom",
    "De schuld",
    "De hulpverlener",
    "De overdracht",
    "De grens",
    "Het archief",
];

/// They sign an agreement to leave the road after a step, and come back on a condition that is met.
pub(super) async fn left_and_back(giving: &Giving<'_>, step: &str) {
    let (ids, family) = (&giving.ids, SchemeFamily::main());
    let settlement = SettlementId::from_bytes(ids.next());
    let words = Some(giving.words("De overeenkomst"));
    let draft = DraftSettlement { settlement, family: family.clone(), step: step.to_owned(), words };
    giving.act(HANDLER, Command::DraftSettlement(draft)).await;
    giving.act(REVIEWER, Command::OfferSettlement(OfferSettlement { settlement })).await;
    let (choice, heard) = (ChoiceId::from_bytes(ids.next()), Heard::PORTAL);
    let signed = AnswerSettlement { settlement, answer: SettlementAnswer::Signed, heard, choice };
    // So long ago that it cannot be taken back any more.
    let signed_on = giving.today().checked_sub(15.days()).unwrap();
    giving.by_person_on(signed_on, Command::AnswerSettlement(signed)).await;
    let reopening = ReopeningId::from_bytes(ids.next());
    let words = giving.words("De terugkeer");
    let asked = RequestReopening { reopening, family, step: step.to_owned(), words, heard };
    giving.by_person(Command::RequestReopening(asked)).await;
    let finding = |condition: &str| ConditionFinding {
        condition: condition.to_owned(),
        is_met: true,
        reason: giving.words("De toets"),
    };
    let findings = ["new-facts", "new-scheme"].map(finding).into();
    giving.act(HANDLER, Command::TestReopening(TestReopening { reopening, findings })).await;
}

/// Everything else of which an address can name something.
pub(super) async fn further(giving: &Giving<'_>, decision: DecisionId) {
    objection(giving, decision).await;
    plan(giving).await;
    what_happened(giving).await;
    chain(giving).await;
}

/// They object to a decision and go to court about another.
async fn objection(giving: &Giving<'_>, decision: DecisionId) {
    let (ids, today) = (&giving.ids, giving.today());
    let objection = ObjectionId::from_bytes(ids.next());
    let file = FileObjection {
        objection,
        decision: decision.into(),
        received_on: today,
        way: Way::Portal,
        sender: Sender::Parent,
        words: giving.words("Het bezwaar"),
        late_reason: String::new(),
        documents: Vec::new(),
    };
    giving.by_person(Command::Objection(ObjectionCommand::File(file))).await;
    let (hearing_on, words) = (Date::constant(2021, 12, 8), giving.words("De hoorzitting"));
    let hearing = ObjectionCommand::PlanHearing(PlanHearing { objection, hearing_on, words });
    giving.act(HANDLER, Command::Objection(hearing)).await;
    let appeal = AppealId::from_bytes(ids.next());
    let filed = FileAppeal {
        appeal,
        about: TermSubject::Step("first-review".to_owned()),
        reason: AppealReason::Decision,
        level: CourtLevel::Court,
        party: Party::Parent,
        filed_on: today,
    };
    giving.act(HANDLER, Command::Objection(ObjectionCommand::FileAppeal(filed))).await;
    let ruled = RecordRuling {
        appeal,
        ruled_on: today,
        outcome: RulingOutcome::Unfounded,
        order: None,
        words: giving.words("De uitspraak"),
    };
    giving.act(HANDLER, Command::Objection(ObjectionCommand::RecordRuling(ruled))).await;
}

/// A talk is planned, and the municipality promises something.
async fn plan(giving: &Giving<'_>) {
    let ids = &giving.ids;
    let talk = TalkId::from_bytes(ids.next());
    let planned = PlanTalk {
        talk,
        kind: TalkKind::FirstContact,
        on: Date::constant(2021, 12, 6),
        time: "10.00 uur".to_owned(),
        place: giving.words("De plek"),
        guests: None,
        municipality: None,
    };
    giving.act(HANDLER, Command::PlanTalk(planned)).await;
    let agreed = AddAgreement {
        agreement: AgreementId::from_bytes(ids.next()),
        talk: Some(talk),
        what: giving.words("De afspraak"),
        owner: Owner::Municipality { municipality: city(giving.story.municipality) },
        due_on: Date::constant(2021, 12, 20),
        by_word: Some(ByWord::Phone),
    };
    giving.act(HANDLER, Command::AddAgreement(agreed)).await;
}

/// They tell their story anew and are told what happened and why.
async fn what_happened(giving: &Giving<'_>) {
    let ids = &giving.ids;
    let told = StoryCommand::Tell {
        story: StoryId::from_bytes(ids.next()),
        words: giving.words("Het verhaal"),
        in_confidence: false,
        heard: Heard::PORTAL,
    };
    giving.by_person(Command::Story(told)).await;
    let asked = ReconstructionCommand::Ask { heard: Heard::PORTAL };
    giving.by_person(Command::Reconstruction(asked)).await;
    let entry = TimelineEntry {
        entry: TimelineEntryId::from_bytes(ids.next()),
        happened_on: Date::constant(2015, 6, 1),
        kind: TimelineKind::Letter,
        source: giving.words("De bron"),
        words: giving.words("De gebeurtenis"),
        paper: Paper::NotFound { asked_of: giving.words("Het archief"), asked_on: giving.today() },
    };
    for (actor, command) in [
        (HANDLER, ReconstructionCommand::Write(entry)),
        (HANDLER, ReconstructionCommand::Propose { why: giving.words("Het waarom") }),
        (REVIEWER, ReconstructionCommand::Share),
    ] {
        giving.act(actor, Command::Reconstruction(command)).await;
    }
}

/// Others owe them something, they ask for help, and their municipality takes over a part.
async fn chain(giving: &Giving<'_>) {
    let ids = &giving.ids;
    let duty = ChainCommand::RecordDuty {
        duty: DutyId::from_bytes(ids.next()),
        party: Organisation::Creditor,
        name: giving.words("De schuldeiser"),
        words: giving.words("De schuld"),
        since_on: giving.today(),
        promised_on: None,
    };
    giving.act(HANDLER, Command::Chain(duty)).await;
    let referral = ChainCommand::Refer {
        referral: ReferralId::from_bytes(ids.next()),
        party: Organisation::LegalAid,
        name: giving.words("De hulpverlener"),
        state: ReferralState::Asked,
        consented: None,
        with_story: false,
    };
    giving.by_person(Command::Chain(referral)).await;
    let handover = ChainCommand::HandOver {
        handover: PartyHandoverId::from_bytes(ids.next()),
        party: Organisation::Municipality,
        name: giving.words("Het loket"),
        told: giving.words("De overdracht"),
        belongs: giving.words("Het herstel"),
        belongs_not: giving.words("De grens"),
        with_story: false,
        consented: Some(Heard::PHONE),
    };
    giving.act(HANDLER, Command::Chain(handover)).await;
}
