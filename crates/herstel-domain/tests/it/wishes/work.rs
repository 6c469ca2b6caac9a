//! Who handles it, the joint plan, decisions, choices, agreements and roads that open again.

use super::{At, Build, COLLEAGUE, HANDLER, Kind, Luck, REVIEWER, municipality, words};
use herstel_domain::{
    Command,
    applications::{Apply, families_to_apply_for},
    choices::{ByWord, DenyChoice, MakeChoice},
    decisions::{ApproveDecision, ProposeDecision, ReturnDecision},
    facts::{FactChange, RecordFacts},
    handlers::{ChangeHandler, ChangeReason},
    notes::{NoteForColleagues, PinNote},
    parts::FinishPart,
    plan::{AddAgreement, AskTalk, CloseTalk, FinishAgreement, Owner, PlanTalk, ReportBreach, TalkKind},
    queue::{SetUrgency, TakeFromQueue, Urgency},
    reopening::{AnswerRefusal, ConditionFinding, RequestReopening, TestReopening},
    road,
    settlement::{
        AnswerSettlement, DraftSettlement, OfferSettlement, ReturnSettlement, SettlementAnswer,
        SignSettlement, WithdrawSettlement,
    },
};
use herstel_kernel::{
    AgreementId, Cents, ChoiceId, ColleagueNoteId, DecisionId, LetterId, ReceiptId, ReopeningId,
    SettlementId, StaffId, TalkId,
};
use herstel_scheme::{FactValue, SchemeFamily};

/// The settlement agreement that is meant.
fn settlement(at: &At<'_>, luck: &mut Luck) -> SettlementId {
    let all: Vec<_> = at.dossier.settlements.iter().map(|held| held.drafted.settlement).collect();
    luck.known(&all, SettlementId::from_bytes([0; 16]))
}

fn reopening(at: &At<'_>, luck: &mut Luck) -> ReopeningId {
    let all: Vec<_> = at.dossier.reopenings.iter().map(|held| held.requested.reopening).collect();
    luck.known(&all, ReopeningId::from_bytes([0; 16]))
}

fn agreement(at: &At<'_>, luck: &mut Luck) -> AgreementId {
    let all: Vec<_> = at.dossier.plan.agreements.iter().map(|held| held.made.agreement).collect();
    luck.known(&all, AgreementId::from_bytes([0; 16]))
}

fn talk(at: &At<'_>, luck: &mut Luck) -> TalkId {
    let all: Vec<_> = at.dossier.plan.talks.iter().map(|held| held.planned.talk).collect();
    luck.known(&all, TalkId::from_bytes([0; 16]))
}

fn decision(at: &At<'_>, luck: &mut Luck) -> DecisionId {
    let all: Vec<_> = at.dossier.decisions.iter().map(|held| held.proposed.decision).collect();
    luck.known(&all, DecisionId::from_bytes([0; 16]))
}

fn colleague_of(at: &At<'_>, luck: &mut Luck) -> StaffId {
    let others = [HANDLER, REVIEWER, COLLEAGUE].map(|actor| actor.staff().unwrap());
    let unlike: Vec<_> = others.into_iter().filter(|id| Some(*id) != at.dossier.handler_id()).collect();
    luck.one_of(&unlike)
}

/// A step of an application that a decision may be made at.
fn step(at: &At<'_>, luck: &mut Luck) -> (SchemeFamily, String) {
    let steps = road::road(at.dossier, at.schemes, at.today);
    let all: Vec<_> = steps.into_iter().map(|step| (step.family, step.id)).collect();
    luck.known(&all, (SchemeFamily::main(), "onzin".to_owned()))
}

/// The step of the first decision that nobody made, or any step.
fn step_to_decide(at: &At<'_>, luck: &mut Luck) -> String {
    let open =
        ["first-review", "full-assessment"].into_iter().find(|step| at.dossier.approved(step).is_none());
    let plain = open.unwrap_or("full-assessment").to_owned();
    let (_, any) = step(at, luck);
    luck.one_of(&[plain.clone(), plain.clone(), plain, any])
}

/// Where the person decided last, or any step.
fn step_decided(at: &At<'_>, luck: &mut Luck) -> (SchemeFamily, String) {
    let made = at.dossier.decisions.iter().filter(|held| held.approval().is_some());
    let all: Vec<_> = made.map(|held| (held.proposed.family.clone(), held.proposed.step.clone())).collect();
    luck.known(&all, (SchemeFamily::main(), "registration".to_owned()))
}

fn facts(luck: &mut Luck) -> Vec<FactChange> {
    let amount = FactValue::Amount(Cents::new(luck.one_of(&[800_000, 0, 1_234_567, 1])));
    let ground = FactValue::Choice(luck.one_of(&["vooringenomenheid", "geen"]).to_owned());
    let (path, value) = luck.one_of(&[
        ("toeslagjaar/2013/teruggevorderd bedrag", Some(amount.clone())),
        ("toeslagjaar/2013/grond", Some(ground)),
        ("toeslagjaar/2014/teruggevorderd bedrag", Some(amount)),
        ("toeslagjaar/2014/teruggevorderd bedrag", None),
    ]);
    vec![FactChange { path: path.parse().unwrap(), value, source: "brief".to_owned() }]
}

fn choice(at: &At<'_>, luck: &mut Luck) -> MakeChoice {
    let points = road::open_choices(at.dossier, at.schemes, at.today);
    let options = points.iter().flat_map(|point| {
        point.options.iter().map(|option| (point.family.clone(), point.step.clone(), option.id.clone()))
    });
    let all: Vec<_> = options.collect();
    let (family, step, option) =
        luck.known(&all, (SchemeFamily::main(), "first-review".to_owned(), "continue".to_owned()));
    let choice = ChoiceId::from_bytes(at.fresh(2));
    MakeChoice { choice, family, step, option, heard: at.heard(), contact: None }
}

fn findings(luck: &mut Luck) -> Vec<ConditionFinding> {
    let is_met = luck.one_of(&[true, false]);
    let finding = |condition: &str| ConditionFinding {
        condition: condition.to_owned(),
        is_met,
        reason: "Nagezien.".to_owned(),
    };
    ["new-facts", "new-scheme"].map(finding).to_vec()
}

fn recorded_agreement(at: &At<'_>, luck: &mut Luck) -> AddAgreement {
    let owner = luck.one_of(&[
        Owner::Operation,
        Owner::Municipality { municipality: municipality() },
        Owner::Parent,
        Owner::Other { name: "De bewindvoerder".to_owned() },
    ]);
    AddAgreement {
        agreement: AgreementId::from_bytes(at.fresh(3)),
        talk: None,
        what: words(luck),
        owner,
        due_on: at.day(luck.one_of(&[14, 0, -1])),
        by_word: luck.one_of(&[Some(ByWord::Phone), None, Some(ByWord::Portal)]),
    }
}

/// A command of each kind here.
pub(super) const WISHES: &[(Kind, Build)] = &[
    (Kind::AssignHandler, |_, luck| {
        Command::AssignHandler(luck.one_of(&[HANDLER, COLLEAGUE]).staff().unwrap())
    }),
    (Kind::ChangeHandler, |at, luck| {
        Command::ChangeHandler(ChangeHandler {
            handler: colleague_of(at, luck),
            reason: luck.one_of(&[ChangeReason::Left, ChangeReason::ParentAsked, ChangeReason::Caseload]),
            words: words(luck),
            agreed: "Ik bel vrijdag.".to_owned(),
            matters: "Haar zoon is ziek.".to_owned(),
            open: "De jaaropgave.".to_owned(),
        })
    }),
    (Kind::ReleaseHandler, |_, luck| {
        Command::ReleaseHandler(luck.one_of(&[ChangeReason::Left, ChangeReason::Conflict]))
    }),
    (Kind::TakeHandover, |_, _| Command::TakeHandover),
    (Kind::AskTalk, |at, luck| {
        Command::AskTalk(AskTalk { words: Some(words(luck)), by_word: at.heard().by })
    }),
    (Kind::PlanTalk, |at, luck| {
        Command::PlanTalk(PlanTalk {
            talk: TalkId::from_bytes(at.fresh(4)),
            kind: luck.one_of(&[TalkKind::FirstContact, TalkKind::ThreeWay, TalkKind::Expectation]),
            on: at.day(luck.one_of(&[7, 0, -7])),
            time: "10.00 uur".to_owned(),
            place: "Bij u thuis".to_owned(),
            guests: None,
            municipality: luck.one_of(&[None, Some(municipality())]),
        })
    }),
    (Kind::CloseTalk, |at, luck| {
        Command::CloseTalk(CloseTalk {
            talk: talk(at, luck),
            was_held: luck.one_of(&[true, false]),
            words: words(luck),
        })
    }),
    (Kind::AddAgreement, |at, luck| Command::AddAgreement(recorded_agreement(at, luck))),
    (Kind::AgreeTo, |at, luck| Command::AgreeTo(agreement(at, luck), at.heard().by)),
    (Kind::FinishAgreement, |at, luck| {
        Command::FinishAgreement(FinishAgreement { agreement: agreement(at, luck), words: None })
    }),
    (Kind::ReportBreach, |at, luck| {
        Command::ReportBreach(ReportBreach {
            agreement: agreement(at, luck),
            words: words(luck),
            new_due_on: Some(at.day(7)),
        })
    }),
    (Kind::RecordFacts, |_, luck| Command::RecordFacts(RecordFacts { changes: facts(luck) })),
    (Kind::ProposeDecision, |at, luck| {
        Command::ProposeDecision(ProposeDecision {
            decision: DecisionId::from_bytes(at.fresh(5)),
            receipt: ReceiptId::from_bytes(at.fresh(6)),
            step: step_to_decide(at, luck),
            scheme: None,
            remark: None,
            relied_on: Vec::new(),
        })
    }),
    (Kind::ApproveDecision, |at, luck| {
        let letter = LetterId::from_bytes(at.fresh(7));
        Command::ApproveDecision(ApproveDecision { decision: decision(at, luck), letter })
    }),
    (Kind::ReturnDecision, |at, luck| {
        Command::ReturnDecision(ReturnDecision { decision: decision(at, luck), remarks: words(luck) })
    }),
    (Kind::MakeChoice, |at, luck| Command::MakeChoice(choice(at, luck))),
    (Kind::DenyChoice, |at, luck| {
        let all: Vec<_> = at.dossier.choices.iter().map(|made| made.choice).collect();
        let choice = luck.known(&all, ChoiceId::from_bytes([0; 16]));
        Command::DenyChoice(DenyChoice { choice })
    }),
    (Kind::Apply, |at, luck| {
        let open = families_to_apply_for(at.dossier, at.schemes, at.today);
        let family = luck.known(&open, "weg".parse().unwrap());
        Command::Apply(Apply { family, heard: at.heard() })
    }),
    (Kind::FinishPart, |at, luck| {
        let (family, step) = step(at, luck);
        let (words, heard) = (words(luck), at.heard());
        Command::FinishPart(FinishPart {
            family,
            step,
            words,
            documents: Vec::new(),
            heard,
            unanswered: false,
        })
    }),
    (Kind::DraftSettlement, |at, luck| {
        let (family, step) = step_decided(at, luck);
        let settlement = SettlementId::from_bytes(at.fresh(8));
        Command::DraftSettlement(DraftSettlement { settlement, family, step, words: None })
    }),
    (Kind::OfferSettlement, |at, luck| {
        Command::OfferSettlement(OfferSettlement { settlement: settlement(at, luck) })
    }),
    (Kind::ReturnSettlement, |at, luck| {
        Command::ReturnSettlement(ReturnSettlement { settlement: settlement(at, luck), remarks: words(luck) })
    }),
    (Kind::WithdrawSettlement, |at, luck| {
        Command::WithdrawSettlement(WithdrawSettlement {
            settlement: settlement(at, luck),
            reason: words(luck),
        })
    }),
    (Kind::AnswerSettlement, |at, luck| {
        Command::AnswerSettlement(AnswerSettlement {
            settlement: settlement(at, luck),
            answer: luck.one_of(&[
                SettlementAnswer::Signed,
                SettlementAnswer::Declined,
                SettlementAnswer::TakenBack,
            ]),
            heard: at.heard(),
            choice: ChoiceId::from_bytes(at.fresh(9)),
        })
    }),
    (Kind::SignSettlement, |at, luck| {
        Command::SignSettlement(SignSettlement { settlement: settlement(at, luck) })
    }),
    (Kind::RequestReopening, |at, luck| {
        let (family, step) = step_decided(at, luck);
        let reopening = ReopeningId::from_bytes(at.fresh(10));
        let (words, heard) = (words(luck), at.heard());
        Command::RequestReopening(RequestReopening { reopening, family, step, words, heard })
    }),
    (Kind::TestReopening, |at, luck| {
        Command::TestReopening(TestReopening { reopening: reopening(at, luck), findings: findings(luck) })
    }),
    (Kind::AnswerRefusal, |at, luck| {
        Command::AnswerRefusal(AnswerRefusal {
            reopening: reopening(at, luck),
            reopens: luck.one_of(&[true, false]),
            reason: words(luck),
        })
    }),
    (Kind::NoteForColleagues, |at, luck| {
        Command::NoteForColleagues(NoteForColleagues {
            note: ColleagueNoteId::from_bytes(at.fresh(11)),
            words: words(luck),
            pinned: luck.one_of(&[false, true]),
        })
    }),
    (Kind::PinNote, |at, luck| {
        let all: Vec<_> = at.dossier.colleague_notes.iter().map(|held| held.note).collect();
        let note = luck.known(&all, ColleagueNoteId::from_bytes([0; 16]));
        Command::PinNote(PinNote { note, pinned: luck.one_of(&[true, false]) })
    }),
    (Kind::SetUrgency, |_, luck| {
        Command::SetUrgency(SetUrgency {
            urgency: luck.one_of(&[Urgency::Urgent, Urgency::Critical, Urgency::Ordinary]),
            reason: words(luck),
        })
    }),
    (Kind::TakeFromQueue, |_, _| Command::TakeFromQueue(TakeFromQueue { setting: 0, for_absent: None })),
];
