//! Legal terms, objections, and what a court did.

use super::{At, Build, Kind, Luck, words};
use herstel_domain::{
    Command,
    deadlines::{
        ApprovePenalty, ExtendTerm, PenaltyDays, ProposePenalty, RecordNotice, ResumeTerm, ReturnPenalty,
        Sender, SuspendTerm, SuspensionGround, TermCommand, TermSubject, Way,
    },
    objections::{
        AcknowledgeObjection, AppealReason, ApproveAnswer, AskToMend, Contested, CourtLevel, CourtOrder,
        FileAppeal, FileObjection, HearingWay, JudgeLateness, MendObjection, ObjectionCommand,
        ObjectionOutcome, Party, PlanHearing, ProposeAnswer, RecordAdvice, RecordHearing, RecordRuling,
        ReturnAnswer, RulingOutcome, WishHearing, WithdrawObjection,
    },
};
use herstel_kernel::{AppealId, Cents, DecisionId, NoticeId, ObjectionId, SuspensionId};
use herstel_scheme::CourtPenalty;

fn objection(at: &At<'_>, luck: &mut Luck) -> ObjectionId {
    let all: Vec<_> = at.dossier.objections.all.iter().map(|held| held.id()).collect();
    luck.known(&all, ObjectionId::from_bytes([0; 16]))
}

/// A term of the main road, or of the last objection.
fn subject(at: &At<'_>, luck: &mut Luck) -> TermSubject {
    let step = |id: &str| TermSubject::Step(id.to_owned());
    let objection = TermSubject::Objection(objection(at, luck));
    luck.one_of(&[step("full-assessment"), step("first-review"), objection])
}

fn outcome(luck: &mut Luck) -> ObjectionOutcome {
    luck.one_of(&[
        ObjectionOutcome::Upheld,
        ObjectionOutcome::Partly,
        ObjectionOutcome::Unfounded,
        ObjectionOutcome::Inadmissible,
    ])
}

fn filed(at: &At<'_>, luck: &mut Luck) -> FileObjection {
    let made = at.dossier.decisions.iter().filter(|held| held.approval().is_some());
    let decisions = made.map(|held| Contested::from(held.proposed.decision));
    let all: Vec<_> = decisions.chain(at.dossier.contested_besides_decisions()).collect();
    FileObjection {
        objection: ObjectionId::from_bytes(at.fresh(80)),
        decision: luck.known(&all, DecisionId::from_bytes([0; 16]).into()),
        received_on: at.day(luck.one_of(&[0, -3, 3])),
        way: Way::Letter,
        sender: luck.one_of(&[Sender::Parent, Sender::Lawyer]),
        words: words(luck),
        late_reason: String::new(),
        documents: Vec::new(),
    }
}

/// The days that count when a penalty is to be established anew.
fn days_anew(at: &At<'_>, luck: &mut Luck, subject: &TermSubject) -> Option<PenaltyDays> {
    let fixed = at.dossier.terms.fixed(subject)?;
    if at.dossier.penalty_upheld(subject).is_empty() {
        return None;
    }
    let decided_on = luck.one_of(&[Some(at.today), fixed.decided_on, Some(at.day(1)), Some(at.day(-60))]);
    let noticed_on = luck.one_of(&[fixed.noticed_on, None]);
    Some(PenaltyDays { last_day: fixed.last_day, noticed_on, decided_on })
}

/// What a court lays down: nothing, a day, or a day with a penalty.
fn order(at: &At<'_>, luck: &mut Luck) -> Option<CourtOrder> {
    let penalty =
        CourtPenalty { from: at.day(43), daily: Cents::new(10_000), maximum: Cents::new(1_500_000) };
    luck.one_of(&[
        None,
        Some(CourtOrder { decide_by: Some(at.day(42)), penalty: None }),
        Some(CourtOrder { decide_by: Some(at.day(42)), penalty: Some(penalty) }),
    ])
}

/// A command of each kind here.
pub(super) const WISHES: &[(Kind, Build)] = &[
    (Kind::ExtendTerm, |at, luck| {
        Command::Term(TermCommand::Extend(ExtendTerm { subject: subject(at, luck), reason: words(luck) }))
    }),
    (Kind::SuspendTerm, |at, luck| {
        Command::Term(TermCommand::Suspend(SuspendTerm {
            suspension: SuspensionId::from_bytes(at.fresh(81)),
            subject: subject(at, luck),
            ground: luck.one_of(&SuspensionGround::ALL),
            last_on: at.day(luck.one_of(&[28, 1, 0])),
            words: words(luck),
        }))
    }),
    (Kind::ResumeTerm, |at, luck| {
        Command::Term(TermCommand::Resume(ResumeTerm { subject: subject(at, luck), counts_on: at.today }))
    }),
    (Kind::RecordNotice, |at, luck| {
        Command::Term(TermCommand::Notice(RecordNotice {
            notice: NoticeId::from_bytes(at.fresh(82)),
            subject: subject(at, luck),
            received_on: at.today,
            way: Way::Letter,
            sender: Sender::Lawyer,
        }))
    }),
    (Kind::ProposePenalty, |at, luck| {
        let subject = subject(at, luck);
        let anew = days_anew(at, luck, &subject);
        let remark = "Dagen nageteld.".to_owned();
        Command::Term(TermCommand::ProposePenalty(ProposePenalty { subject, remark, anew }))
    }),
    (Kind::ReturnPenalty, |at, luck| {
        Command::Term(TermCommand::ReturnPenalty(ReturnPenalty {
            subject: subject(at, luck),
            remarks: words(luck),
        }))
    }),
    (Kind::ApprovePenalty, |at, luck| {
        Command::Term(TermCommand::ApprovePenalty(ApprovePenalty { subject: subject(at, luck) }))
    }),
    (Kind::FileObjection, |at, luck| Command::Objection(ObjectionCommand::File(filed(at, luck)))),
    (Kind::AcknowledgeObjection, |at, luck| {
        Command::Objection(ObjectionCommand::Acknowledge(AcknowledgeObjection {
            objection: objection(at, luck),
            committee: luck.one_of(&[false, true]),
        }))
    }),
    (Kind::AskToMend, |at, luck| {
        Command::Objection(ObjectionCommand::AskToMend(AskToMend {
            objection: objection(at, luck),
            words: words(luck),
        }))
    }),
    (Kind::MendObjection, |at, luck| {
        Command::Objection(ObjectionCommand::Mend(MendObjection {
            objection: objection(at, luck),
            words: words(luck),
            received_on: at.today,
            documents: Vec::new(),
        }))
    }),
    (Kind::JudgeLateness, |at, luck| {
        Command::Objection(ObjectionCommand::JudgeLateness(JudgeLateness {
            objection: objection(at, luck),
            excused: luck.one_of(&[true, false]),
            reason: words(luck),
        }))
    }),
    (Kind::WishHearing, |at, luck| {
        Command::Objection(ObjectionCommand::WishHearing(WishHearing {
            objection: objection(at, luck),
            way: luck.one_of(&[HearingWay::ByPhone, HearingWay::InPerson]),
            words: words(luck),
        }))
    }),
    (Kind::PlanHearing, |at, luck| {
        Command::Objection(ObjectionCommand::PlanHearing(PlanHearing {
            objection: objection(at, luck),
            hearing_on: at.day(luck.one_of(&[14, 0, -1])),
            words: words(luck),
        }))
    }),
    (Kind::RecordHearing, |at, luck| {
        Command::Objection(ObjectionCommand::RecordHearing(RecordHearing {
            objection: objection(at, luck),
            held_on: luck.one_of(&[Some(at.today), None]),
            words: words(luck),
        }))
    }),
    (Kind::RecordAdvice, |at, luck| {
        Command::Objection(ObjectionCommand::RecordAdvice(RecordAdvice {
            objection: objection(at, luck),
            outcome: outcome(luck),
            words: words(luck),
            received_on: at.today,
        }))
    }),
    (Kind::ProposeAnswer, |at, luck| {
        Command::Objection(ObjectionCommand::ProposeAnswer(ProposeAnswer {
            objection: objection(at, luck),
            outcome: outcome(luck),
            reasons: words(luck),
        }))
    }),
    (Kind::ReturnAnswer, |at, luck| {
        Command::Objection(ObjectionCommand::ReturnAnswer(ReturnAnswer {
            objection: objection(at, luck),
            remarks: words(luck),
        }))
    }),
    (Kind::ApproveAnswer, |at, luck| {
        Command::Objection(ObjectionCommand::ApproveAnswer(ApproveAnswer { objection: objection(at, luck) }))
    }),
    (Kind::WithdrawObjection, |at, luck| {
        Command::Objection(ObjectionCommand::Withdraw(WithdrawObjection { objection: objection(at, luck) }))
    }),
    (Kind::FileAppeal, |at, luck| {
        Command::Objection(ObjectionCommand::FileAppeal(FileAppeal {
            appeal: AppealId::from_bytes(at.fresh(83)),
            about: subject(at, luck),
            reason: luck.one_of(&[AppealReason::Decision, AppealReason::Late]),
            level: luck.one_of(&[CourtLevel::Court, CourtLevel::Highest]),
            party: luck.one_of(&[Party::Parent, Party::Operation]),
            filed_on: at.today,
        }))
    }),
    (Kind::RecordRuling, |at, luck| {
        let all: Vec<_> = at.dossier.objections.appeals.iter().map(|held| held.filed.appeal).collect();
        Command::Objection(ObjectionCommand::RecordRuling(RecordRuling {
            appeal: luck.known(&all, AppealId::from_bytes([0; 16])),
            ruled_on: at.today,
            outcome: luck.one_of(&[
                RulingOutcome::Founded,
                RulingOutcome::Unfounded,
                RulingOutcome::Inadmissible,
                RulingOutcome::Withdrawn,
            ]),
            order: order(at, luck),
            words: words(luck),
        }))
    }),
];
