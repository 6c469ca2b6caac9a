//! Legal terms: until when, what moves them, and what a late decision costs.

use super::{
    super::{
        words::{day, euros, number, step, who},
        world::{World, same},
    },
    Act, Check,
};
use crate::{deadlines::KEEPING, given::context};
use herstel_domain::{
    Command,
    chain::{Owes, owed},
    deadlines::{
        ApprovePenalty, Deadline, ExtendTerm, FixedBecause, PauseReason, PenaltyDays, ProposePenalty,
        RecordNotice, ResumeTerm, ReturnPenalty, Sender, Standing, SuspendTerm, SuspensionGround,
        TermCommand, TermSubject, Way, deadlines, due_on, fixed_penalty_by_day, keep, standing_terms,
    },
    messages::{MessageKind, PenaltyAhead},
    objections::{Contested, last_day_to_object},
    work_list::{Facet, Mark, facets, marks},
};
use herstel_kernel::{Actor, Cents, Date, NoticeId, ObjectionId, SuspensionId};
use jiff::ToSpan as _;

/// The term of a step, or of the last objection.
pub(super) fn subject(world: &World, said: &str) -> TermSubject {
    if said != "het bezwaar" {
        return TermSubject::Step(step(said).to_owned());
    }
    let last = world.given.dossier.objections.all.last();
    TermSubject::Objection(last.map_or(ObjectionId::from_bytes([0; 16]), |held| held.id()))
}

fn term(world: &mut World, actor: Actor, command: TermCommand) {
    world.act(actor, &Command::Term(command));
}

fn suspend(world: &mut World, said: &[&str], ground: SuspensionGround) {
    world.given.next_id += 1;
    let command = SuspendTerm {
        suspension: SuspensionId::from_bytes([world.given.next_id; 16]),
        subject: subject(world, said[1]),
        ground,
        last_on: day(said[2]),
        words: "De jaaropgave van 2013.".to_owned(),
    };
    term(world, who(said[0]), TermCommand::Suspend(command));
}

pub const PHRASES: &[(&str, Act)] = &[
    ("{} verlengt de termijn van {}", |world, said| {
        let reason = "Wij wachten op stukken van een ander.".to_owned();
        let subject = subject(world, said[1]);
        term(world, who(said[0]), TermCommand::Extend(ExtendTerm { subject, reason }));
    }),
    ("{} vraagt stukken voor {} tot en met {}", |world, said| {
        suspend(world, said, SuspensionGround::MissingPapers);
    }),
    ("{} spreekt uitstel van {} af tot en met {}", |world, said| {
        suspend(world, said, SuspensionGround::Agreed);
    }),
    ("{} meldt overmacht bij {} tot en met {}", |world, said| {
        suspend(world, said, SuspensionGround::ForceMajeure);
    }),
    ("{} laat de termijn van {} weer lopen vanaf {}", |world, said| {
        let (subject, counts_on) = (subject(world, said[1]), day(said[2]));
        term(world, who(said[0]), TermCommand::Resume(ResumeTerm { subject, counts_on }));
    }),
    ("{} meldt een ingebrekestelling voor {} van {}", |world, said| {
        world.given.next_id += 1;
        let command = RecordNotice {
            notice: NoticeId::from_bytes([world.given.next_id; 16]),
            subject: subject(world, said[1]),
            received_on: day(said[2]),
            way: Way::Letter,
            sender: Sender::Lawyer,
        };
        term(world, who(said[0]), TermCommand::Notice(command));
    }),
    ("{} stelt de dwangsom voor", |world, said| {
        let (subject, remark) = (subject(world, "de integrale beoordeling"), "Dagen nageteld.".to_owned());
        let command = ProposePenalty { subject, remark, anew: None };
        term(world, who(said[0]), TermCommand::ProposePenalty(command));
    }),
    ("{} rekent de dwangsom opnieuw uit, met een besluit van {}", |world, said| {
        let subject = subject(world, "de integrale beoordeling");
        let Some(fixed) = world.given.dossier.terms.fixed(&subject) else { panic!("geen dwangsom") };
        let (last_day, noticed_on) = (fixed.last_day, fixed.noticed_on);
        let days = PenaltyDays { last_day, noticed_on, decided_on: Some(day(said[1])) };
        let remark = "Het besluit ging later weg.".to_owned();
        let command = ProposePenalty { subject, remark, anew: Some(days) };
        term(world, who(said[0]), TermCommand::ProposePenalty(command));
    }),
    ("{} rekent de dwangsom opnieuw uit, met een ingebrekestelling van {}", |world, said| {
        let subject = subject(world, "de integrale beoordeling");
        let Some(fixed) = world.given.dossier.terms.fixed(&subject) else { panic!("geen dwangsom") };
        let (last_day, decided_on) = (fixed.last_day, fixed.decided_on);
        let days = PenaltyDays { last_day, noticed_on: Some(day(said[1])), decided_on };
        let remark = "De brief kwam eerder.".to_owned();
        let command = ProposePenalty { subject, remark, anew: Some(days) };
        term(world, who(said[0]), TermCommand::ProposePenalty(command));
    }),
    ("{} geeft de dwangsom terug", |world, said| {
        let (subject, remarks) = (subject(world, "de integrale beoordeling"), "Welke dag?".to_owned());
        term(world, who(said[0]), TermCommand::ReturnPenalty(ReturnPenalty { subject, remarks }));
    }),
    ("{} stelt de dwangsom vast", |world, said| {
        let subject = subject(world, "de integrale beoordeling");
        term(world, who(said[0]), TermCommand::ApprovePenalty(ApprovePenalty { subject }));
    }),
    ("de computer kijkt naar de termijnen", |world, _| {
        world.before = world.given.dossier.clone();
        let events = keep(&world.given.dossier, KEEPING, &context(Actor::System, world.given.today));
        world.given.take(&events);
        world.done = Ok(events);
    }),
];

fn of(world: &World, said: &str) -> Result<Deadline, String> {
    let subject = subject(world, said);
    let all = deadlines(&world.given.dossier, world.given.schemes, world.given.today);
    all.into_iter().find(|found| found.subject == subject).ok_or_else(|| "geen termijn".to_owned())
}

fn penalty(world: &World, said: &str) -> Result<(Cents, Option<Date>), String> {
    of(world, said)?
        .penalty
        .map(|found| (found.amount, found.first_day))
        .ok_or_else(|| "geen dwangsom".to_owned())
}

/// What the last message about a delay says: until when we call, and what it may cost.
fn delay(world: &World) -> Result<(Option<Date>, Option<PenaltyAhead>), String> {
    let mut told = world.given.dossier.messages.iter().rev();
    let found = told.find_map(|message| {
        let MessageKind::DeadlineWillPass { call_on, penalty, .. } = &message.sent.kind else { return None };
        Some((*call_on, *penalty))
    });
    found.ok_or_else(|| "geen bericht".to_owned())
}

/// The penalty as it was last established.
fn contested(world: &World) -> Result<Contested, String> {
    let subject = subject(world, "de integrale beoordeling");
    world.given.dossier.penalty_to_contest(&subject).ok_or_else(|| "niet vastgesteld".to_owned())
}

fn kinds(world: &World) -> Vec<&'static str> {
    super::kinds(world)
}

/// Every day of the penalty that was fixed, up to what it came to.
fn by_day(world: &World) -> Result<Vec<(Date, Cents)>, String> {
    let given = &world.given;
    let fixed = given.dossier.terms.fixed(&subject(world, "de integrale beoordeling")).ok_or("niet vast")?;
    let about_late = given.schemes.about_late().ok_or("geen regels over te laat")?;
    let days = fixed_penalty_by_day(about_late, &given.dossier, fixed);
    same(u32::try_from(days.len()).ok(), Some(fixed.days))?;
    same(days.last().map(|(_, amount)| *amount), Some(fixed.amount))?;
    Ok(days)
}

pub const CHECKS: &[(&str, Check)] = &[
    ("de laatste dag voor {} is {}", |world, said| same(of(world, said[0])?.last_day, Some(day(said[1])))),
    ("zonder verlenging was dat {}", |world, said| {
        same(of(world, "de integrale beoordeling")?.first_end, day(said[0]))
    }),
    ("met verlenging wordt dat {}", |world, said| {
        same(of(world, "de integrale beoordeling")?.if_extended, Some(day(said[0])))
    }),
    ("de lijst noemt {}", |world, said| same(due_on(&world.given.dossier), Some(day(said[0])))),
    ("de lijst is zonder dag", |world, _| same(due_on(&world.given.dossier), None)),
    ("de termijn van {} loopt", |world, said| same(of(world, said[0])?.standing, Standing::Running)),
    ("de termijn van {} is voorbij", |world, said| same(of(world, said[0])?.standing, Standing::Late)),
    ("de termijn van {} rust", |world, said| same(of(world, said[0])?.standing, Standing::Held)),
    ("de termijn van {} staat stil, en loopt weer vanaf {}", |world, said| {
        same(of(world, said[0])?.standing, Standing::Suspended { until: day(said[1]) })
    }),
    ("de reden is de keuze van de ouder", |world, _| {
        let pauses = of(world, "de integrale beoordeling")?.pauses;
        same(pauses.first().map(|pause| pause.reason), Some(PauseReason::ParentsChoice))
    }),
    ("de ingebrekestelling telt", |world, _| {
        let deadline = of(world, "de integrale beoordeling")?;
        let first = deadline.notices.first().map(|notice| notice.counts);
        same((first, deadline.penalty.is_some()), (Some(true), true))
    }),
    ("de ingebrekestelling telt niet", |world, _| {
        let deadline = of(world, "de integrale beoordeling")?;
        let first = deadline.notices.first().map(|notice| notice.counts);
        same((first, deadline.penalty.is_some()), (Some(false), false))
    }),
    ("de ingebrekestelling telt, en er groeit niets meer", |world, _| {
        let deadline = of(world, "de integrale beoordeling")?;
        let first = deadline.notices.first().map(|notice| notice.counts);
        same((first, deadline.penalty.is_some()), (Some(true), false))?;
        let listed = standing_terms(&world.given.dossier).iter();
        same(listed.filter(|term| term.noticed).count(), 0)
    }),
    ("de reden is dat de ouder wegging", |world, _| {
        let pauses = of(world, "de integrale beoordeling")?.pauses;
        same(pauses.first().map(|pause| pause.reason), Some(PauseReason::Left))
    }),
    ("de ingebrekestelling is van {} en kwam via de pagina", |world, said| {
        let deadline = of(world, "de integrale beoordeling")?;
        let notice = deadline.valid_notice().ok_or("geen geldige")?;
        same((notice.received_on, notice.way), (day(said[0]), Way::Portal))
    }),
    ("de dwangsom voor {} is {} euro", |world, said| same(penalty(world, said[0])?.0, euros(said[1]))),
    ("de dwangsom voor {} is {} euro over {} dagen", |world, said| {
        let deadline = of(world, said[0])?;
        let found = deadline.penalty.ok_or("geen dwangsom")?;
        same((found.amount, i64::from(found.days)), (euros(said[1]), number(said[2])))
    }),
    ("de laatste dag die de dwangsom noemt is {}", |world, said| {
        same(by_day(world)?.last().map(|(on, _)| *on), Some(day(said[0])))
    }),
    ("de eerste dag van de dwangsom is {}", |world, said| {
        same(penalty(world, "de integrale beoordeling")?.1, Some(day(said[0])))
    }),
    ("de dwangsom staat vast op {} dagen en {} euro, omdat besloten is", |world, said| {
        let subject = subject(world, "de integrale beoordeling");
        let fixed = world.given.dossier.terms.fixed(&subject).ok_or("niet vast")?;
        same((i64::from(fixed.days), fixed.amount), (number(said[0]), euros(said[1])))?;
        same((fixed.because, fixed.decided_on), (FixedBecause::Decided, Some(world.given.today)))
    }),
    ("de dwangsom staat vast op {} dagen en {} euro, omdat de ouder wegging", |world, said| {
        let subject = subject(world, "de integrale beoordeling");
        let fixed = world.given.dossier.terms.fixed(&subject).ok_or("niet vast")?;
        same((i64::from(fixed.days), fixed.amount), (number(said[0]), euros(said[1])))?;
        same((fixed.because, fixed.decided_on), (FixedBecause::HeldUp, None))
    }),
    ("de dwangsom staat vast op {} euro, omdat dat het meeste is", |world, said| {
        let subject = subject(world, "de integrale beoordeling");
        let fixed = world.given.dossier.terms.fixed(&subject).ok_or("niet vast")?;
        same((fixed.amount, fixed.because), (euros(said[0]), FixedBecause::Maximum))?;
        same(kinds(world), vec!["penalty-fixed"])
    }),
    ("de dwangsom voor {} staat vast op {} euro", |world, said| {
        let fixed = world.given.dossier.terms.fixed(&subject(world, said[0])).ok_or("niet vast")?;
        same(fixed.amount, euros(said[1]))
    }),
    ("er staat geen dwangsom vast", |world, _| {
        same(world.given.dossier.terms.fixed(&subject(world, "de integrale beoordeling")), None)
    }),
    ("er komt nog geen dwangsom vast te staan", |world, _| {
        same(kinds(world).contains(&"penalty-fixed"), false)
    }),
    ("de eerste dag van de dwangsom kost {} euro", |world, said| {
        same(by_day(world)?.first().map(|(_, amount)| *amount), Some(euros(said[0])))
    }),
    ("elke dag van de dwangsom komt erbij en geen dag ontbreekt", |world, _| {
        let days = by_day(world)?;
        let grows = |pair: &[(Date, Cents)]| {
            pair[0].0.checked_add(1.day()).ok() == Some(pair[1].0) && pair[0].1 < pair[1].1
        };
        same(days.windows(2).all(grows), true)
    }),
    ("de dwangsom moet nog worden vastgesteld", |world, _| {
        same(marks(&world.given.dossier).contains(&Mark::PenaltyDue), true)
    }),
    ("de dwangsom is nog niet vastgesteld", |world, _| {
        let subject = subject(world, "de integrale beoordeling");
        same(world.given.dossier.is_established(&subject), false)
    }),
    ("de ouder krijgt bericht van de vastgestelde dwangsom", |world, _| {
        let (dossier, subject) = (&world.given.dossier, subject(world, "de integrale beoordeling"));
        let amount = dossier.terms.fixed(&subject).ok_or("niet vast")?.amount;
        let until_on = last_day_to_object(dossier, &contested(world)?, world.given.schemes);
        same(until_on.is_some(), true)?;
        let (step, before) = ("full-assessment".to_owned(), None);
        let kind = MessageKind::PenaltyEstablished { step, amount, until_on, before };
        same(dossier.messages.last().map(|message| &message.sent.kind), Some(&kind))?;
        same(dossier.is_established(&subject) && !marks(dossier).contains(&Mark::PenaltyDue), true)
    }),
    ("de vastgestelde dwangsom is {} euro over {} dagen, en eerst was dat {} euro", |world, said| {
        let (dossier, subject) = (&world.given.dossier, subject(world, "de integrale beoordeling"));
        let stands = dossier.settled_penalty(dossier.terms.fixed(&subject).ok_or("niet vast")?);
        let (amount, before) = (euros(said[0]), euros(said[2]));
        same((stands.amount, i64::from(stands.days)), (amount, number(said[1])))?;
        let until_on = last_day_to_object(dossier, &contested(world)?, world.given.schemes);
        let (step, before) = ("full-assessment".to_owned(), Some(before));
        let kind = MessageKind::PenaltyEstablished { step, amount, until_on, before };
        same(dossier.messages.last().map(|message| &message.sent.kind), Some(&kind))?;
        let rules = world.given.schemes.about_late().ok_or("geen regels over te laat")?;
        let days = fixed_penalty_by_day(rules, dossier, &stands);
        same(days.last().map(|(_, owed)| *owed), Some(amount))
    }),
    ("van de dwangsom is te betalen: {} euro en daarna {} euro", |world, said| {
        let amounts: Vec<Cents> = owed(&world.given.dossier)
            .into_iter()
            .filter_map(|owed| if let Owes::Penalty(amount) = owed.owes { Some(amount) } else { None })
            .collect();
        same(amounts, vec![euros(said[0]), euros(said[1])])
    }),
    ("er hoeft geen dwangsom meer te worden vastgesteld", |world, _| {
        same(marks(&world.given.dossier).contains(&Mark::PenaltyDue), false)
    }),
    ("de ouder hoort dat de dag niet wordt gehaald", |world, _| {
        same(kinds(world), vec!["message-sent", "delay-told", "call-asked"])
    }),
    ("de ouder hoort het, en wacht al op een telefoontje", |world, _| {
        same(kinds(world), vec!["message-sent", "delay-told"])
    }),
    ("de vaste persoon moet bellen, uiterlijk {}", |world, said| {
        let dossier = &world.given.dossier;
        let call = dossier.open_call().ok_or("geen telefoontje")?;
        same((call.asked.promised_on, call.asked.late_for.is_some()), (day(said[0]), true))?;
        same(facets(dossier).contains(&Facet::CallDue(day(said[0]))), true)?;
        same(delay(world)?.0, Some(day(said[0])))
    }),
    ("de brief noemt een dwangsom na {} dagen, hooguit {} dagen lang", |world, said| {
        let ahead = delay(world)?.1.ok_or("geen dwangsom")?;
        let found = (i64::from(ahead.after_days), i64::from(ahead.most_days));
        same(found, (number(said[0]), number(said[1])))
    }),
    ("de brief noemt geen dwangsom", |world, _| same(delay(world)?.1, None)),
    ("de brief zegt dat de ingebrekestelling telt", |world, _| {
        let mut told = world.given.dossier.messages.iter().rev().map(|message| &message.sent.kind);
        let is_told =
            |kind: &MessageKind| matches!(kind, MessageKind::DeadlineWillPass { noticed: true, .. });
        same(told.any(is_told), true)
    }),
    ("de brief belooft een telefoontje, uiterlijk {}", |world, said| {
        same(delay(world)?.0, Some(day(said[0])))
    }),
    ("de verlenging, het bericht en de termijnen zijn vastgelegd", |world, _| {
        same(kinds(world), vec!["term-extended", "message-sent", "terms-reckoned"])?;
        let standing = standing_terms(&world.given.dossier);
        let reckoned = of(world, "de integrale beoordeling")?.last_day;
        same(standing.iter().map(|term| term.last_day).collect(), vec![reckoned])
    }),
    ("over het bezwaar loopt geen termijn meer", |world, _| {
        let subject = subject(world, "het bezwaar");
        let reckoned = world.given.dossier.terms.reckoned.as_ref().ok_or("niets")?;
        same(reckoned.terms.iter().all(|term| term.subject != subject), true)
    }),
];
