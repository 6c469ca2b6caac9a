//! Everything in a dossier of which an address can name something, under ids that no other dossier has.

use super::Client;
use crate::{
    app::{App, Case, HANDLER, REVIEWER},
    staff::dossier,
};
use herstel_domain::{
    Command,
    access::Period,
    bases::{Audience, BasisKind, RecordBasis},
    calls::{AskCall, CallCommand, DayPart},
    chain::{ChainCommand, Party as Organisation, ReferralState},
    choices::{ByWord, Heard, MakeChoice},
    complaints::{ComplaintAbout, ComplaintCommand, FileComplaint},
    consents::{ConsentSubject, GiveConsent},
    deadlines::{Sender, TermSubject, Way},
    disputes::{DisputeTarget, RaiseDispute},
    mandates::{GiveMandate, MandateHolder, MandateKind, Power},
    messages::{SendMessage, StaffMessage, WriteReply},
    notes::NoteForColleagues,
    objections::{AppealReason, CourtLevel, FileAppeal, FileObjection, ObjectionCommand, Party, PlanHearing},
    plan::{AddAgreement, Owner, PlanTalk, TalkKind},
    reconstruction::{Paper, ReconstructionCommand, TimelineEntry, TimelineKind},
    relations::{RecordRelation, RelationKind, Relative},
    reopening::{ConditionFinding, RequestReopening, TestReopening},
    representations::{LegalOffice, RecordRepresentation},
    settlement::{AnswerSettlement, DraftSettlement, OfferSettlement, SettlementAnswer},
    story::StoryCommand,
};
use herstel_kernel::{
    Actor, AgreementId, AppealId, BasisId, CallId, ChoiceId, ColleagueNoteId, ComplaintId, ConsentId, Date,
    DecisionId, DisputeId, DutyId, LetterId, MandateId, ObjectionId, OrganisationId, PartyHandoverId,
    PersonId, ReferralId, RelationId, ReopeningId, RepresentationId, SettlementId, StoryId, TalkId,
    TimelineEntryId,
};
use herstel_scheme::SchemeFamily;
use jiff::ToSpan as _;
use std::collections::BTreeMap;

/// Somebody's dossier with everything in it, and what stands for each of those things in an address.
pub(super) struct Things {
    pub case: Case,
    pub parameters: BTreeMap<&'static str, String>,
}

/// Of whom more and more becomes known.
struct Giving<'a> {
    app: &'a App,
    case: Case,
    parent: Actor,
    tag: u8,
}

impl Giving<'_> {
    /// The id of the thing of this number.
    fn id(&self, number: u8) -> [u8; 16] {
        std::array::from_fn(|at| if at % 2 == 0 { self.tag } else { number })
    }

    async fn by_handler(&self, command: Command) {
        self.app.act(HANDLER, self.case, &command).await;
    }

    async fn by_parent(&self, command: Command) {
        self.app.act(self.parent, self.case, &command).await;
    }
}

const ALWAYS: Period = Period { from_on: None, until_on: None };

/// Given a dossier with one of everything, all of whose ids have this byte in them; `ex` is the ex-partner.
pub(super) async fn given_things(app: &App, person: PersonId, tag: u8, ex: PersonId) -> Things {
    let (case, _) = app.given_first_review(person).await;
    let giving = Giving { app, case, parent: Actor::Person { person }, tag };
    left_and_back(&giving).await;
    let choice = MakeChoice::on_the_main_road(
        ChoiceId::from_bytes(giving.id(1)),
        "first-review",
        "continue",
        giving.parent,
    );
    giving.by_parent(Command::MakeChoice(choice)).await;
    let decision = app.propose(case, "full-assessment").await;
    app.approve(case, decision).await;
    beside(&giving, ex).await;
    objected(&giving, decision).await;
    planned(&giving).await;
    told(&giving).await;
    owed(&giving).await;
    let document = app.given_document_by(giving.parent, case).await;
    giving.by_parent(Command::WriteReply(WriteReply { to: None, text: "Waar blijft het?".to_owned() })).await;
    let message = StaffMessage::Words { subject: "Uw vraag".to_owned(), text: "Vrijdag.".to_owned() };
    giving.by_handler(Command::SendMessage(SendMessage { message, answers: None })).await;
    let kept = dossier(app, case).await;
    let (message, reply) = (kept.messages.last().unwrap().id, kept.replies[0].id);
    let sessions = Client::new(app, giving.parent).await.get("/sessions").await.json();
    let id = |number| giving.id(number);
    let parameters = [
        ("{decision}", decision.to_string()),
        ("{document}", document.to_string()),
        ("{file}", format!("{}.pdf", LetterId::from_bytes(decision.to_bytes()))),
        ("{message}", message.to_string()),
        ("{message_file}", format!("{message}.pdf")),
        ("{reply}", reply.to_string()),
        ("{session}", sessions[0]["session"].as_str().unwrap().to_owned()),
        ("{choice}", ChoiceId::from_bytes(id(1)).to_string()),
        ("{settlement}", SettlementId::from_bytes(id(2)).to_string()),
        ("{reopening}", ReopeningId::from_bytes(id(4)).to_string()),
        ("{relation}", RelationId::from_bytes(id(5)).to_string()),
        ("{mandate}", MandateId::from_bytes(id(6)).to_string()),
        ("{representation}", RepresentationId::from_bytes(id(7)).to_string()),
        ("{consent}", ConsentId::from_bytes(id(8)).to_string()),
        ("{basis}", BasisId::from_bytes(id(9)).to_string()),
        ("{note}", ColleagueNoteId::from_bytes(id(10)).to_string()),
        ("{dispute}", DisputeId::from_bytes(id(11)).to_string()),
        ("{objection}", ObjectionId::from_bytes(id(12)).to_string()),
        ("{subject}", ObjectionId::from_bytes(id(12)).to_string()),
        ("{appeal}", AppealId::from_bytes(id(13)).to_string()),
        ("{complaint}", ComplaintId::from_bytes(id(14)).to_string()),
        ("{call}", CallId::from_bytes(id(15)).to_string()),
        ("{talk}", TalkId::from_bytes(id(16)).to_string()),
        ("{agreement}", AgreementId::from_bytes(id(17)).to_string()),
        ("{story}", StoryId::from_bytes(id(18)).to_string()),
        ("{entry}", TimelineEntryId::from_bytes(id(19)).to_string()),
        ("{duty}", DutyId::from_bytes(id(20)).to_string()),
        ("{referral}", ReferralId::from_bytes(id(21)).to_string()),
        ("{handover}", PartyHandoverId::from_bytes(id(22)).to_string()),
    ];
    Things { case, parameters: parameters.into() }
}

/// They sign an agreement to leave the road, and come back on its conditions.
async fn left_and_back(giving: &Giving<'_>) {
    let (settlement, family) = (SettlementId::from_bytes(giving.id(2)), SchemeFamily::main());
    let (step, words) = ("first-review".to_owned(), Some("Zo doen wij het.".to_owned()));
    let draft = DraftSettlement { settlement, family: family.clone(), step: step.clone(), words };
    giving.by_handler(Command::DraftSettlement(draft)).await;
    let offer = Command::OfferSettlement(OfferSettlement { settlement });
    giving.app.act(REVIEWER, giving.case, &offer).await;
    let (choice, heard) = (ChoiceId::from_bytes(giving.id(3)), Heard::PORTAL);
    let signed = AnswerSettlement { settlement, answer: SettlementAnswer::Signed, heard, choice };
    // So long ago that it cannot be taken back any more.
    let signed_on = giving.app.state.clock.today().checked_sub(15.days()).unwrap();
    let signed = Command::AnswerSettlement(signed);
    giving.app.act_on(signed_on, giving.parent, giving.case, &signed).await;
    let reopening = ReopeningId::from_bytes(giving.id(4));
    let words = "Ik vond een brief.".to_owned();
    let asked = RequestReopening { reopening, family, step, words, heard };
    giving.by_parent(Command::RequestReopening(asked)).await;
    let finding = |condition: &str| ConditionFinding {
        condition: condition.to_owned(),
        is_met: true,
        reason: "Nagezien.".to_owned(),
    };
    let findings = ["new-facts", "new-scheme"].map(finding).into();
    giving.by_handler(Command::TestReopening(TestReopening { reopening, findings })).await;
}

/// Who stands beside them, and what colleagues are told.
async fn beside(giving: &Giving<'_>, ex: PersonId) {
    let told = Relative {
        kind: RelationKind::ExPartner,
        name: "Iemand Verzonnen".to_owned(),
        born_on: None,
        person: Some(ex),
        period: ALWAYS,
        source: "de ouder".to_owned(),
    };
    let relation = RelationId::from_bytes(giving.id(5));
    giving.by_handler(Command::RecordRelation(RecordRelation { relation, told })).await;
    let mandate = GiveMandate {
        mandate: MandateId::from_bytes(giving.id(6)),
        holder: MandateHolder::Organisation { organisation: OrganisationId::from_bytes([0x57; 16]) },
        name: "Kantoor Elders".to_owned(),
        kind: MandateKind::Helper,
        step: None,
        powers: [Power::Read].into(),
        period: ALWAYS,
    };
    giving.by_handler(Command::GiveMandate(mandate)).await;
    let represented = RecordRepresentation {
        representation: RepresentationId::from_bytes(giving.id(7)),
        office: LegalOffice::Mentor,
        by: MandateHolder::Organisation { organisation: OrganisationId::from_bytes([0x58; 16]) },
        name: "Mentor Elders".to_owned(),
        ground: "Rechtbank".to_owned(),
        lives_with_them: false,
        period: ALWAYS,
    };
    giving.by_handler(Command::RecordRepresentation(represented)).await;
    let (consent, subject) = (ConsentId::from_bytes(giving.id(8)), ConsentSubject::NotesToOperation);
    giving.by_parent(Command::GiveConsent(GiveConsent { consent, subject })).await;
    let basis = RecordBasis {
        basis: BasisId::from_bytes(giving.id(9)),
        kind: BasisKind::UrgentNeed { reason: "De stroom gaat eraf.".to_owned() },
        audience: Audience::Operation,
        period: ALWAYS,
    };
    giving.by_handler(Command::RecordBasis(basis)).await;
    let (note, words) = (ColleagueNoteId::from_bytes(giving.id(10)), "Bel na zessen.".to_owned());
    giving.by_handler(Command::NoteForColleagues(NoteForColleagues { note, words, pinned: false })).await;
}

/// A remark, an objection, a court case, a complaint, a call: all of them open.
async fn objected(giving: &Giving<'_>, decision: DecisionId) {
    let dispute = DisputeId::from_bytes(giving.id(11));
    let (target, words) = (DisputeTarget::Other, "Dit klopt niet.".to_owned());
    let raised = RaiseDispute { dispute, target, words, document: None };
    giving.by_parent(Command::RaiseDispute(raised)).await;
    let (today, objection) = (giving.app.state.clock.today(), ObjectionId::from_bytes(giving.id(12)));
    let file = FileObjection {
        objection,
        decision: decision.into(),
        received_on: today,
        way: Way::Portal,
        sender: Sender::Parent,
        words: "Te laag.".to_owned(),
        late_reason: String::new(),
        documents: Vec::new(),
    };
    giving.by_parent(Command::Objection(ObjectionCommand::File(file))).await;
    let (hearing_on, words) = (Date::constant(2021, 12, 8), "Op kantoor.".to_owned());
    let hearing = PlanHearing { objection, hearing_on, words };
    giving.by_handler(Command::Objection(ObjectionCommand::PlanHearing(hearing))).await;
    let filed = FileAppeal {
        appeal: AppealId::from_bytes(giving.id(13)),
        about: TermSubject::Step("first-review".to_owned()),
        reason: AppealReason::Decision,
        level: CourtLevel::Court,
        party: Party::Parent,
        filed_on: today,
    };
    giving.by_handler(Command::Objection(ObjectionCommand::FileAppeal(filed))).await;
    let complaint = FileComplaint {
        complaint: ComplaintId::from_bytes(giving.id(14)),
        about: ComplaintAbout::SomethingElse,
        received_on: today,
        way: Way::Portal,
        sender: Sender::Parent,
        words: "Niemand belde.".to_owned(),
    };
    giving.by_parent(Command::Complaint(ComplaintCommand::File(complaint))).await;
    let call = AskCall {
        call: CallId::from_bytes(giving.id(15)),
        part: DayPart::Any,
        phone: "0612345678".to_owned(),
        words: "Over de brief.".to_owned(),
    };
    giving.by_parent(Command::Call(CallCommand::Ask(call))).await;
}

/// A talk, and what is agreed.
async fn planned(giving: &Giving<'_>) {
    let talk = PlanTalk {
        talk: TalkId::from_bytes(giving.id(16)),
        kind: TalkKind::FirstContact,
        on: Date::constant(2021, 12, 6),
        time: "10.00 uur".to_owned(),
        place: "Bij hen thuis".to_owned(),
        guests: None,
        municipality: None,
    };
    giving.by_handler(Command::PlanTalk(talk)).await;
    let agreed = AddAgreement {
        agreement: AgreementId::from_bytes(giving.id(17)),
        talk: None,
        what: "De brief opzoeken.".to_owned(),
        owner: Owner::Parent,
        due_on: Date::constant(2021, 12, 20),
        by_word: Some(ByWord::Phone),
    };
    giving.by_handler(Command::AddAgreement(agreed)).await;
}

/// Their story, and what happened.
async fn told(giving: &Giving<'_>) {
    let story = StoryCommand::Tell {
        story: StoryId::from_bytes(giving.id(18)),
        words: "Het begon met een brief.".to_owned(),
        in_confidence: false,
        heard: Heard::PORTAL,
    };
    giving.by_parent(Command::Story(story)).await;
    let asked = ReconstructionCommand::Ask { heard: Heard::PORTAL };
    giving.by_parent(Command::Reconstruction(asked)).await;
    let entry = TimelineEntry {
        entry: TimelineEntryId::from_bytes(giving.id(19)),
        happened_on: Date::constant(2015, 6, 1),
        kind: TimelineKind::Letter,
        source: "het archief".to_owned(),
        words: "Een brief.".to_owned(),
        paper: Paper::NotFound { asked_of: "de bank".to_owned(), asked_on: giving.app.state.clock.today() },
    };
    giving.by_handler(Command::Reconstruction(ReconstructionCommand::Write(entry))).await;
}

/// What others owe them, whom they were sent to, who takes over.
async fn owed(giving: &Giving<'_>) {
    let duty = ChainCommand::RecordDuty {
        duty: DutyId::from_bytes(giving.id(20)),
        party: Organisation::Creditor,
        name: "Bank Verzonnen".to_owned(),
        words: "De schuld kwijtschelden.".to_owned(),
        since_on: giving.app.state.clock.today(),
        promised_on: None,
    };
    giving.by_handler(Command::Chain(duty)).await;
    let referral = ChainCommand::Refer {
        referral: ReferralId::from_bytes(giving.id(21)),
        party: Organisation::LegalAid,
        name: "Rechtshulp Verzonnen".to_owned(),
        state: ReferralState::Asked,
        consented: None,
        with_story: false,
    };
    giving.by_parent(Command::Chain(referral)).await;
    let handover = ChainCommand::HandOver {
        handover: PartyHandoverId::from_bytes(giving.id(22)),
        party: Organisation::Municipality,
        name: "Het loket".to_owned(),
        told: "Wie zij is.".to_owned(),
        belongs: "Een huis.".to_owned(),
        belongs_not: "Haar adres.".to_owned(),
        with_story: false,
        consented: Some(Heard::PHONE),
    };
    giving.by_handler(Command::Chain(handover)).await;
}
