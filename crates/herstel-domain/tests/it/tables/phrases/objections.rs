//! Objections and court cases.

use super::{
    super::{
        words::{day, euros, number, step, who},
        world::{World, same},
    },
    Act, Check,
};
use herstel_domain::{
    Command,
    deadlines::{Sender, TermSubject, Way},
    messages::MessageKind,
    objections::{
        AcknowledgeObjection, AppealReason, ApproveAnswer, AskToMend, CommitteeFile, Contested, CourtLevel,
        CourtOrder, FileAppeal, FileObjection, JudgeLateness, MendObjection, ObjectionCommand,
        ObjectionOutcome, ObjectionState, OpenObjection, OpenSubject, Party, PlanHearing, ProposeAnswer,
        RecordAdvice, RecordHearing, RecordRuling, ReturnAnswer, RulingOutcome, WithdrawObjection,
        committee_file,
    },
    work_list::{Facet, OBJECTION_OPEN, facets},
};
use herstel_kernel::{Actor, AppealId, Date, DecisionId, ObjectionId, ReopeningId, StaffId};
use herstel_scheme::CourtPenalty;

fn objection(world: &World) -> ObjectionId {
    let last = world.given.dossier.objections.all.last();
    last.map_or(ObjectionId::from_bytes([0; 16]), |held| held.id())
}

fn act(world: &mut World, actor: Actor, command: ObjectionCommand) {
    world.act(actor, &Command::Objection(command));
}

fn file(world: &mut World, actor: Actor, decision: impl Into<Contested>, words: &str) {
    world.given.next_id += 1;
    let command = FileObjection {
        objection: ObjectionId::from_bytes([world.given.next_id; 16]),
        decision: decision.into(),
        received_on: world.given.today,
        way: Way::Letter,
        sender: Sender::Parent,
        words: words.to_owned(),
        late_reason: String::new(),
        documents: Vec::new(),
    };
    act(world, actor, ObjectionCommand::File(command));
}

/// The road that stayed closed last.
fn closed(world: &World) -> Contested {
    let last = world.given.dossier.reopenings.last();
    Contested::Reopening(last.map_or(ReopeningId::from_bytes([0; 16]), |held| held.requested.reopening))
}

/// The penalty as it was last established.
fn penalty(world: &World) -> Contested {
    let subject = TermSubject::Step("full-assessment".to_owned());
    world.given.dossier.penalty_to_contest(&subject).unwrap_or(Contested::Penalty(subject, 1))
}

/// Who refused the road that is open again, who read that, and who answered the objection.
fn who_said_what(world: &World) -> Option<[StaffId; 3]> {
    let held = world.given.dossier.reopenings.iter().rfind(|held| held.upheld.is_some())?;
    let (tested, read, upheld) = (held.tested.as_ref()?, held.read.as_ref()?, held.upheld.as_ref()?);
    Some([tested.tested_by, read.read_by, upheld.read_by])
}

fn first_review(world: &World) -> DecisionId {
    world.given.dossier.approved("first-review").unwrap().proposed.decision
}

fn outcome(said: &str) -> ObjectionOutcome {
    match said {
        "gegrond" => ObjectionOutcome::Upheld,
        "deels gegrond" => ObjectionOutcome::Partly,
        "ongegrond" => ObjectionOutcome::Unfounded,
        "niet-ontvankelijk" => ObjectionOutcome::Inadmissible,
        other => panic!("geen uitkomst: {other}"),
    }
}

fn heard(world: &mut World, actor: Actor, held_on: Option<Date>) {
    let (objection, words) = (objection(world), "Zij vertelde haar verhaal.".to_owned());
    act(world, actor, ObjectionCommand::RecordHearing(RecordHearing { objection, held_on, words }));
}

fn advice(world: &mut World, actor: Actor, outcome: ObjectionOutcome, received_on: Date) {
    let (objection, words) = (objection(world), "De commissie legt het uit.".to_owned());
    let command = RecordAdvice { objection, outcome, words, received_on };
    act(world, actor, ObjectionCommand::RecordAdvice(command));
}

fn acknowledge(world: &mut World, actor: Actor, committee: bool) {
    let objection = objection(world);
    act(world, actor, ObjectionCommand::Acknowledge(AcknowledgeObjection { objection, committee }));
}

fn judge(world: &mut World, actor: Actor, excused: bool) {
    let (objection, reason) = (objection(world), "Zij lag in het ziekenhuis.".to_owned());
    act(world, actor, ObjectionCommand::JudgeLateness(JudgeLateness { objection, excused, reason }));
}

fn appeal(world: &mut World, actor: Actor, about: TermSubject, reason: AppealReason) {
    let filed_on = world.given.today;
    appeal_of(world, actor, (about, reason, Party::Parent, filed_on));
}

type Filed = (TermSubject, AppealReason, Party, Date);

fn appeal_of(world: &mut World, actor: Actor, (about, reason, party, filed_on): Filed) {
    world.given.next_id += 1;
    let command = FileAppeal {
        appeal: AppealId::from_bytes([world.given.next_id; 16]),
        about,
        reason,
        level: CourtLevel::Court,
        party,
        filed_on,
    };
    act(world, actor, ObjectionCommand::FileAppeal(command));
}

fn rule(world: &mut World, outcome: RulingOutcome, order: Option<CourtOrder>) {
    let ruled_on = world.given.today;
    rule_on(world, ruled_on, outcome, order);
}

fn rule_on(world: &mut World, ruled_on: Date, outcome: RulingOutcome, order: Option<CourtOrder>) {
    let last = world.given.dossier.objections.appeals.last();
    let appeal = last.map_or(AppealId::from_bytes([0; 16]), |held| held.filed.appeal);
    let words = "De rechtbank legt het uit.".to_owned();
    let command = RecordRuling { appeal, ruled_on, outcome, order, words };
    act(world, crate::given::HANDLER, ObjectionCommand::RecordRuling(command));
}

pub const PHRASES: &[(&str, Act)] = &[
    ("{} maakt bezwaar tegen de weigering", |world, said| {
        let contested = closed(world);
        file(world, who(said[0]), contested, "Er zijn wel nieuwe feiten.");
    }),
    ("{} maakt bezwaar tegen de dwangsom", |world, said| {
        let contested = penalty(world);
        file(world, who(said[0]), contested, "De dagen kloppen niet.");
    }),
    ("{} maakt bezwaar tegen de eerste vaststelling van de dwangsom", |world, said| {
        let contested = Contested::Penalty(TermSubject::Step("full-assessment".to_owned()), 1);
        file(world, who(said[0]), contested, "De dagen kloppen niet.");
    }),
    ("{} maakt bezwaar", |world, said| {
        let decision = first_review(world);
        file(world, who(said[0]), decision, "Het bedrag is te laag.");
    }),
    ("{} maakt bezwaar zonder redenen", |world, said| {
        let decision = first_review(world);
        file(world, who(said[0]), decision, "");
    }),
    ("{} maakt bezwaar tegen een besluit dat er niet is", |world, said| {
        file(world, who(said[0]), DecisionId::from_bytes([0x77; 16]), "Het bedrag is te laag.");
    }),
    ("{} maakt bezwaar tegen een voorstel", |world, said| {
        let proposed = world.given.dossier.decisions.last().unwrap().proposed.decision;
        file(world, who(said[0]), proposed, "Het bedrag is te laag.");
    }),
    ("{} trekt het bezwaar in", |world, said| {
        let objection = objection(world);
        act(world, who(said[0]), ObjectionCommand::Withdraw(WithdrawObjection { objection }));
    }),
    ("{} bevestigt het bezwaar, zonder commissie", |world, said| acknowledge(world, who(said[0]), false)),
    ("{} bevestigt het bezwaar, met commissie", |world, said| acknowledge(world, who(said[0]), true)),
    ("{} vraagt om de redenen", |world, said| {
        let (objection, words) = (objection(world), "Wilt u schrijven waarom?".to_owned());
        act(world, who(said[0]), ObjectionCommand::AskToMend(AskToMend { objection, words }));
    }),
    ("{} legt de redenen vast", |world, said| {
        let (objection, received_on) = (objection(world), world.given.today);
        let (words, documents) = ("Daarom.".to_owned(), Vec::new());
        let command = MendObjection { objection, words, received_on, documents };
        act(world, who(said[0]), ObjectionCommand::Mend(command));
    }),
    ("{} vindt het te laat zijn te verschonen", |world, said| judge(world, who(said[0]), true)),
    ("{} vindt het te laat zijn niet te verschonen", |world, said| judge(world, who(said[0]), false)),
    ("{} plant een hoorzitting op {}", |world, said| {
        let (objection, hearing_on) = (objection(world), day(said[1]));
        let words = "In Almere.".to_owned();
        let command = PlanHearing { objection, hearing_on, words };
        act(world, who(said[0]), ObjectionCommand::PlanHearing(command));
    }),
    ("{} legt vast dat de ouder is gehoord", |world, said| {
        let today = world.given.today;
        heard(world, who(said[0]), Some(today));
    }),
    ("{} legt vast dat de ouder op {} is gehoord", |world, said| {
        heard(world, who(said[0]), Some(day(said[1])));
    }),
    ("{} zegt dat horen niet hoeft", |world, said| heard(world, who(said[0]), None)),
    ("{} legt het advies van de commissie vast: {}", |world, said| {
        let today = world.given.today;
        advice(world, who(said[0]), outcome(said[1]), today);
    }),
    ("{} legt een advies van {} vast: {}", |world, said| {
        advice(world, who(said[0]), outcome(said[2]), day(said[1]));
    }),
    ("{} stelt als antwoord voor: {}", |world, said| {
        let (objection, reasons) = (objection(world), "Wij hebben opnieuw gekeken.".to_owned());
        let command = ProposeAnswer { objection, outcome: outcome(said[1]), reasons };
        act(world, who(said[0]), ObjectionCommand::ProposeAnswer(command));
    }),
    ("{} geeft het antwoord terug", |world, said| {
        let (objection, remarks) = (objection(world), "Leg het beter uit.".to_owned());
        act(world, who(said[0]), ObjectionCommand::ReturnAnswer(ReturnAnswer { objection, remarks }));
    }),
    ("{} keurt het antwoord goed", |world, said| {
        let objection = objection(world);
        act(world, who(said[0]), ObjectionCommand::ApproveAnswer(ApproveAnswer { objection }));
    }),
    ("{} legt beroep vast omdat het antwoord uitblijft", |world, said| {
        let about = TermSubject::Objection(objection(world));
        appeal(world, who(said[0]), about, AppealReason::Late);
    }),
    ("{} legt een beroep vast over het uitblijven van {}", |world, said| {
        let about = TermSubject::Step(step(said[1]).to_owned());
        appeal(world, who(said[0]), about, AppealReason::Late);
    }),
    ("{} legt beroep vast tegen het antwoord", |world, said| {
        let about = TermSubject::Objection(objection(world));
        appeal(world, who(said[0]), about, AppealReason::Decision);
    }),
    ("{} legt beroep vast bij de stap {}", |world, said| {
        let about = TermSubject::Step(step(said[1]).to_owned());
        appeal(world, who(said[0]), about, AppealReason::Decision);
    }),
    ("{} legt een beroep van {} vast tegen het antwoord", |world, said| {
        let about = TermSubject::Objection(objection(world));
        appeal_of(world, who(said[0]), (about, AppealReason::Decision, Party::Parent, day(said[1])));
    }),
    ("{} legt een beroep van {} vast omdat het antwoord uitblijft", |world, said| {
        let about = TermSubject::Objection(objection(world));
        appeal_of(world, who(said[0]), (about, AppealReason::Late, Party::Parent, day(said[1])));
    }),
    ("{} legt een beroep van {} vast tegen het besluit van {}", |world, said| {
        let about = TermSubject::Step(step(said[2]).to_owned());
        appeal_of(world, who(said[0]), (about, AppealReason::Decision, Party::Parent, day(said[1])));
    }),
    ("{} legt een beroep van {} vast wegens te laat beslissen over {}", |world, said| {
        let about = TermSubject::Step(step(said[2]).to_owned());
        appeal_of(world, who(said[0]), (about, AppealReason::Late, Party::Parent, day(said[1])));
    }),
    ("{} legt hoger beroep van de overheid vast", |world, said| {
        let about = TermSubject::Objection(objection(world));
        let today = world.given.today;
        appeal_of(world, who(said[0]), (about, AppealReason::Late, Party::Operation, today));
    }),
    ("{} legt hoger beroep van de overheid vast bij de stap {}", |world, said| {
        let about = TermSubject::Step(step(said[1]).to_owned());
        let today = world.given.today;
        appeal_of(world, who(said[0]), (about, AppealReason::Decision, Party::Operation, today));
    }),
    ("de uitspraak was op {}", |world, said| rule_on(world, day(said[0]), RulingOutcome::Founded, None)),
    ("de rechtbank vindt het beroep {} en noemt toch {} als laatste dag", |world, said| {
        let outcome = match said[0] {
            "ongegrond" => RulingOutcome::Unfounded,
            "niet-ontvankelijk" => RulingOutcome::Inadmissible,
            "ingetrokken" => RulingOutcome::Withdrawn,
            other => panic!("geen uitkomst: {other}"),
        };
        let order = CourtOrder { decide_by: Some(day(said[1])), penalty: None };
        rule(world, outcome, Some(order));
    }),
    ("elke dag kost van de rechtbank {} euro vanaf {}, met een hoogste bedrag van {} euro", |world, said| {
        let (daily, from, maximum) = (euros(said[0]), day(said[1]), euros(said[2]));
        let order = CourtOrder { decide_by: None, penalty: Some(CourtPenalty { from, daily, maximum }) };
        rule(world, RulingOutcome::Founded, Some(order));
    }),
    ("de rechtbank verklaart het beroep gegrond", |world, _| rule(world, RulingOutcome::Founded, None)),
    ("de rechtbank verklaart het beroep ongegrond", |world, _| rule(world, RulingOutcome::Unfounded, None)),
    ("de rechtbank wil een antwoord uiterlijk {}", |world, said| {
        let order = CourtOrder { decide_by: Some(day(said[0])), penalty: None };
        rule(world, RulingOutcome::Founded, Some(order));
    }),
    (
        "de rechtbank wil een antwoord binnen de tijd tot {}, anders kost elke dag {} euro vanaf {}",
        |world, said| {
            let maximum = euros("15.000");
            let penalty = CourtPenalty { from: day(said[2]), daily: euros(said[1]), maximum };
            let order = CourtOrder { decide_by: Some(day(said[0])), penalty: Some(penalty) };
            rule(world, RulingOutcome::Founded, Some(order));
        },
    ),
];

fn last(world: &World) -> Result<&herstel_domain::objections::Objection, String> {
    world.given.dossier.objections.all.last().ok_or_else(|| "geen bezwaar".to_owned())
}

/// What the committee reads of the last objection today.
fn before_committee(world: &World) -> Result<CommitteeFile, String> {
    let (given, objection) = (&world.given, last(world)?.id());
    same(given.dossier.at_committee().count(), 1)?;
    committee_file(&given.dossier, objection, given.today).ok_or_else(|| "niet bij de commissie".to_owned())
}

/// The one thing that is open; its text says the same, and the lists read it.
fn open(world: &World) -> Result<OpenObjection, String> {
    let dossier = &world.given.dossier;
    let mut found: Vec<OpenObjection> = dossier.open_objections().collect();
    same(found.len(), 1)?;
    let one = found.remove(0);
    same(one.to_string().parse(), Ok(one.clone()))?;
    let facet = Facet::OpenObjection(one.clone());
    same(facet.to_string().starts_with(OBJECTION_OPEN) && facets(dossier).contains(&facet), true)?;
    Ok(one)
}

fn is_open(world: &World, state: ObjectionState) -> Result<(), String> {
    same(open(world)?.state, state)
}

pub const CHECKS: &[(&str, Check)] = &[
    ("de brief over de weigering noemt bezwaar tot en met {}", |world, said| {
        let message = world.given.dossier.messages.last().ok_or("geen bericht")?;
        let MessageKind::ReopeningRefused { step, until_on, words } = &message.sent.kind else {
            return Err(format!("{:?}", message.sent.kind));
        };
        same((step.as_str(), *until_on), ("first-review", Some(day(said[0]))))?;
        same(words.ends_with("Ik keek het na."), true)
    }),
    ("het bezwaar is op tijd", |world, _| same(last(world)?.is_late(), false)),
    ("het bezwaar is te laat", |world, _| same(last(world)?.is_late(), true)),
    ("bezwaar maken kon tot en met {}", |world, said| same(last(world)?.filed.last_day, day(said[0]))),
    ("het bezwaar kwam via de pagina", |world, _| same(last(world)?.filed.way, Way::Portal)),
    ("de redenen kunnen komen tot en met {}", |world, said| {
        let asked = last(world)?.mend_asked.as_ref().ok_or("niet gevraagd")?;
        same(asked.last_day, day(said[0]))
    }),
    ("het bezwaar loopt", |world, _| same(world.given.dossier.is_objection_open(last(world)?), true)),
    ("het bezwaar is klaar", |world, _| {
        same(world.given.dossier.is_objection_open(last(world)?), false)?;
        same(world.given.dossier.open_objections().count(), 0)
    }),
    ("het bezwaar opent de weg niet nog eens", |world, _| {
        same(super::kinds(world).contains(&"reopening-refusal-read"), false)
    }),
    ("{}, {} en {} zeiden iets over de weg, en dat blijft staan", |world, said| {
        let all = [said[0], said[1], said[2]].map(|said| who(said).staff());
        same(who_said_what(world).map(|all| all.map(Some)), Some(all))?;
        let dossier = &world.given.dossier;
        let held = dossier.reopenings.iter().rfind(|held| held.upheld.is_some()).ok_or("geen weg")?;
        let objection = held.upheld.as_ref().and_then(|upheld| upheld.objection);
        same(objection, Some(last(world)?.id()))?;
        same(held.read.as_ref().map(|read| read.reopens), Some(false))
    }),
    ("de commissie leest het verzoek, de twee voorwaarden en de weigering", |world, _| {
        let file = before_committee(world)?;
        let held = file.reopening.ok_or("geen weg")?;
        same(held.tested.map(|tested| tested.findings.len()), Some(2))?;
        same(held.read.map(|read| read.reason), Some("Ik keek het na.".to_owned()))?;
        same((file.decision.is_none(), file.penalty), (true, None))
    }),
    ("de commissie leest de dwangsom van {} euro over {} dagen", |world, said| {
        let file = before_committee(world)?;
        let settled = file.penalty.ok_or("geen dwangsom")?.settled;
        same((settled.amount, i64::from(settled.days)), (euros(said[0]), number(said[1])))?;
        same((file.decision.is_none(), file.reopening), (true, None))
    }),
    ("er is nog geen antwoord", |world, _| same(last(world)?.answered().is_none(), true)),
    ("het antwoord is {}, en beroep kan tot en met {}", |world, said| {
        let (answer, answered) = last(world)?.answered().ok_or("geen antwoord")?;
        same((answer.outcome, answered.appeal_until), (outcome(said[0]), Some(day(said[1]))))
    }),
    ("de ouder krijgt gelijk", |world, _| same(last(world)?.is_upheld(), true)),
    ("over {} moet opnieuw worden besloten", |world, said| {
        same(world.given.dossier.anew(step(said[0])).is_some(), true)
    }),
    ("over {} hoeft niet opnieuw te worden besloten", |world, said| {
        same(world.given.dossier.anew(step(said[0])).is_some(), false)
    }),
    ("de lijst zegt: ingediend, zonder keuze voor een commissie", |world, _| {
        let one = open(world)?;
        same(one.subject, OpenSubject::Objection(objection(world)))?;
        same((one.state, one.committee, one.hearing_on), (ObjectionState::Filed, None, None))
    }),
    ("de lijst zegt: bevestigd, met commissie", |world, _| {
        let one = open(world)?;
        same((one.state, one.committee, one.hearing_on), (ObjectionState::Acknowledged, Some(true), None))
    }),
    ("de lijst zegt: hoorzitting op {}", |world, said| {
        let one = open(world)?;
        let wanted = (ObjectionState::HearingPlanned, Some(true), Some(day(said[0])));
        same((one.state, one.committee, one.hearing_on), wanted)
    }),
    ("de lijst zegt: gehoord", |world, _| is_open(world, ObjectionState::Heard)),
    ("de lijst zegt: advies binnen", |world, _| is_open(world, ObjectionState::Advised)),
    ("de lijst zegt: tweede lezing", |world, _| is_open(world, ObjectionState::SecondReading)),
    ("de laatste dag op de lijst is {}", |world, said| same(open(world)?.last_day, Some(day(said[0])))),
    ("de lijst zegt: bij de rechter, zonder laatste dag", |world, _| {
        let appeal = world.given.dossier.objections.appeals.last().ok_or("geen beroep")?.filed.appeal;
        let one = open(world)?;
        let wanted = (OpenSubject::Appeal(appeal), ObjectionState::InCourt, None);
        same((one.subject, one.state, one.last_day), wanted)
    }),
    ("er staat niets meer open", |world, _| same(world.given.dossier.open_objections().count(), 0)),
];
