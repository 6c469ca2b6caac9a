//! What is open of objections and appeals, as a list reads it; what is decided stands in `tables/bezwaar-en-beroep.md`.

use crate::{
    deadlines::{KEEPING, of},
    given::{FULL_ASSESSMENT, Given, HANDLER, IN_2023, PARENT, REVIEWER, context, given_first_review},
};
use herstel_domain::{
    Command, Event,
    deadlines::{ApprovePenalty, ProposePenalty, RecordNotice, Sender, TermCommand, TermSubject, Way, keep},
    messages::MessageKind,
    objections::{
        AcknowledgeObjection, Contested, FileObjection, ObjectionCommand, ObjectionOutcome, ObjectionState,
        OpenObjection, OpenSubject, RecordAdvice, committee_file,
    },
};
use herstel_kernel::{Actor, Cents, Date, NoticeId, ObjectionId, RefusalCode, StaffId, StaffRole};
use jiff::civil::date;

const OBJECTION: ObjectionId = ObjectionId::from_bytes([0x51; 16]);

#[test]
fn as_text_the_first_last_day_comes_first_and_what_has_none_last() {
    let of = |last_day: Option<Date>| {
        let subject = OpenSubject::Objection(OBJECTION);
        OpenObjection { last_day, subject, state: ObjectionState::Filed, committee: None, hearing_on: None }
    };
    let mut texts: Vec<String> =
        [None, Some(date(2024, 1, 5)), Some(date(2023, 11, 24))].map(|day| of(day).to_string()).into();
    texts.sort();
    let days: Vec<_> = texts.iter().map(|text| text.parse::<OpenObjection>().unwrap().last_day).collect();
    assert_eq!(days, [Some(date(2023, 11, 24)), Some(date(2024, 1, 5)), None]);
    for wrong in ["", "none", "2023-11-24:x:filed:none:none", "2023-02-31:none:filed:none:none"] {
        assert!(wrong.parse::<OpenObjection>().is_err(), "{wrong}");
    }
}

/// Given an objection that is before the committee.
fn given_before_committee() -> Given {
    let mut given = given_first_review(IN_2023);
    let file = FileObjection {
        objection: OBJECTION,
        decision: given.dossier.decisions[0].proposed.decision.into(),
        received_on: IN_2023,
        way: Way::Letter,
        sender: Sender::Parent,
        words: "Het bedrag klopt niet.".to_owned(),
        late_reason: String::new(),
        documents: Vec::new(),
    };
    let confirm = AcknowledgeObjection { objection: OBJECTION, committee: true };
    for command in [ObjectionCommand::File(file), ObjectionCommand::Acknowledge(confirm)] {
        given.act(HANDLER, &Command::Objection(command)).unwrap();
    }
    given
}

fn advice(received_on: Date) -> Command {
    Command::Objection(ObjectionCommand::RecordAdvice(RecordAdvice {
        objection: OBJECTION,
        outcome: ObjectionOutcome::Upheld,
        words: "Het bezwaar klopt.".to_owned(),
        received_on,
    }))
}

#[test]
fn who_had_a_part_in_the_decision_gives_no_advice_about_it() {
    let of_the_committee =
        |byte| Actor::Staff { id: StaffId::from_bytes([byte; 16]), role: StaffRole::ObjectionCommittee };
    // The third worked the decision out, the fourth read it.
    for (byte, may) in [(3, false), (4, false), (8, true)] {
        let done = given_before_committee().act(of_the_committee(byte), &advice(IN_2023));
        assert_eq!(
            done.map(drop).map_err(|refusal| refusal.code),
            if may { Ok(()) } else { Err(RefusalCode::NotAllowed) }
        );
    }
}

/// Given a penalty of ten days that the third proposed and the fourth approved, with an objection before the committee.
fn given_penalty_before_committee() -> Given {
    let mut given = given_first_review(IN_2023);
    let subject = || TermSubject::Step(FULL_ASSESSMENT.to_owned());
    given.today = date(2023, 9, 7);
    let notice = RecordNotice {
        notice: NoticeId::from_bytes([0x52; 16]),
        subject: subject(),
        received_on: given.today,
        way: Way::Portal,
        sender: Sender::Parent,
    };
    given.act(PARENT, &Command::Term(TermCommand::Notice(notice))).unwrap();
    given.today = date(2023, 9, 30);
    let decision = given.propose(FULL_ASSESSMENT).unwrap();
    given.approve(REVIEWER, decision).unwrap();
    let remark = "Alleen voor een collega.".to_owned();
    let propose = TermCommand::ProposePenalty(ProposePenalty { subject: subject(), remark, anew: None });
    given.act(HANDLER, &Command::Term(propose)).unwrap();
    let approve = TermCommand::ApprovePenalty(ApprovePenalty { subject: subject() });
    given.act(REVIEWER, &Command::Term(approve)).unwrap();
    let file = FileObjection {
        objection: OBJECTION,
        decision: Contested::Penalty(subject(), 1),
        received_on: given.today,
        way: Way::Letter,
        sender: Sender::Parent,
        words: "De dagen kloppen niet.".to_owned(),
        late_reason: String::new(),
        documents: Vec::new(),
    };
    let confirm = AcknowledgeObjection { objection: OBJECTION, committee: true };
    for command in [ObjectionCommand::File(file), ObjectionCommand::Acknowledge(confirm)] {
        given.act(HANDLER, &Command::Objection(command)).unwrap();
    }
    given
}

#[test]
fn the_committee_reads_a_penalty_without_remarks_and_who_established_it_gives_no_advice() {
    let given = given_penalty_before_committee();
    let file = committee_file(&given.dossier, OBJECTION, given.today).unwrap();
    assert!(!format!("{:?}", file.penalty).contains("Alleen voor een collega."));
    let penalty = file.penalty.unwrap();
    assert_eq!((penalty.settled.days, penalty.settled.amount), (10, Cents::new(23_000)));
    assert_eq!((file.decision, file.reopening), (None, None));
    for (byte, may) in [(3, false), (4, false), (8, true)] {
        let id = StaffId::from_bytes([byte; 16]);
        let actor = Actor::Staff { id, role: StaffRole::ObjectionCommittee };
        let mut given = given_penalty_before_committee();
        let today = given.today;
        let done = given.act(actor, &advice(today));
        assert_eq!(done.is_ok(), may, "{byte}");
    }
}

#[test]
fn what_is_contested_is_read_as_it_is_written_and_in_no_other_way() {
    let penalty = |time| Contested::Penalty(TermSubject::Step(FULL_ASSESSMENT.to_owned()), time);
    for (contested, text) in
        [(penalty(1), "penalty-full-assessment"), (penalty(2), "penalty-full-assessment.2")]
    {
        assert_eq!((contested.to_string().as_str(), text.parse()), (text, Ok(contested)));
    }
    for wrong in ["penalty-", "penalty-x.", "penalty-x.0", "penalty-x.1", "penalty-x.02", "penalty-x.+2", "x"]
    {
        assert!(wrong.parse::<Contested>().is_err(), "{wrong}");
    }
}

#[test]
fn the_committee_reads_an_objection_until_its_advice_is_there() {
    let mut given = given_before_committee();
    let file = committee_file(&given.dossier, OBJECTION, IN_2023).unwrap();
    assert_eq!(Contested::from(file.decision.unwrap().proposed.decision), file.objection.filed.decision);
    assert!(file.documents.is_empty() && file.last_day.is_some());
    assert_eq!(given.dossier.at_committee().count(), 1);
    let earlier = IN_2023.yesterday().unwrap();
    assert!(
        committee_file(&given.dossier, OBJECTION, earlier).is_none(),
        "before anybody said that it advises"
    );
    given.act(HANDLER, &advice(IN_2023)).unwrap();
    assert!(committee_file(&given.dossier, OBJECTION, IN_2023).is_none());
    assert_eq!(given.dossier.at_committee().count(), 0);
}

#[test]
fn a_message_about_the_answer_to_an_objection_names_that_answer_and_not_the_step() {
    let mut given = given_before_committee();
    let subject = TermSubject::Objection(OBJECTION);
    let told = |events: &[Event]| -> Vec<Option<ObjectionId>> {
        let named = |event: &Event| {
            let Event::MessageSent(sent) = event else { return None };
            let (MessageKind::DeadlineWillPass { objection, .. }
            | MessageKind::NoticeReceived { objection, .. }) = &sent.kind
            else {
                return None;
            };
            Some(*objection)
        };
        events.iter().filter_map(named).collect()
    };
    given.today = of(&given, &subject).last_day.unwrap();
    let late = keep(&given.dossier, KEEPING, &context(Actor::System, given.today));
    assert!(told(&late).contains(&Some(OBJECTION)), "{late:?}");
    given.today = given.today.tomorrow().unwrap();
    let command = RecordNotice {
        notice: NoticeId::from_bytes([0x52; 16]),
        subject,
        received_on: given.today,
        way: Way::Letter,
        sender: Sender::Parent,
    };
    let noticed = given.act(HANDLER, &Command::Term(TermCommand::Notice(command))).unwrap();
    assert_eq!(told(&noticed), [Some(OBJECTION)]);
}
