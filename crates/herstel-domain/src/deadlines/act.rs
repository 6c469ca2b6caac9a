//! What somebody does about a term.

use super::{
    ApprovePenalty, Deadline, DefaultNoticed, ProposePenalty, ReturnPenalty, Sender, Standing,
    SuspensionGround, TermEvent, TermExtended, TermResumed, TermSubject, TermSuspended, Way, deadlines,
    keep::step_of, penalty,
};
use crate::{
    Context, Dossier, Event,
    access::{Grant, acting},
    messages::{MessageKind, tell},
    objections::last_day_to_object,
    registration::TEXT_LENGTH_MAX,
};
use herstel_kernel::{Actor, Date, NoticeId, Refusal, RefusalCode, SuspensionId};
use jiff::ToSpan;

/// A wish about a term.
#[derive(Clone, Debug)]
pub enum TermCommand {
    /// Take the longer term that the law allows once.
    Extend(ExtendTerm),
    /// Let it stand still.
    Suspend(SuspendTerm),
    /// Let it run again.
    Resume(ResumeTerm),
    /// Write down that somebody wrote that the decision is late.
    Notice(RecordNotice),
    /// Propose to establish what a late decision cost.
    ProposePenalty(ProposePenalty),
    /// Send that back.
    ReturnPenalty(ReturnPenalty),
    /// Approve it.
    ApprovePenalty(ApprovePenalty),
}

/// A case handler takes the longer term, before it ends, and tells the parent why.
#[derive(Clone)]
pub struct ExtendTerm {
    /// Of what.
    pub subject: TermSubject,
    /// Why, to the parent.
    pub reason: String,
}

/// A term is to stand still.
#[derive(Clone)]
pub struct SuspendTerm {
    /// This suspension.
    pub suspension: SuspensionId,
    /// Of what.
    pub subject: TermSubject,
    /// Why.
    pub ground: SuspensionGround,
    /// The last day on which it stands still: the last day to hand in papers, or the day that was agreed.
    pub last_on: Date,
    /// What was asked or agreed, to the parent.
    pub words: String,
}

/// A term is to run again.
#[derive(Clone, Debug)]
pub struct ResumeTerm {
    /// Of what.
    pub subject: TermSubject,
    /// The day on which the papers came, or the reason was over: it counts again.
    pub counts_on: Date,
}

/// Somebody wrote that a decision is late.
#[derive(Clone, Debug)]
pub struct RecordNotice {
    /// This notice.
    pub notice: NoticeId,
    /// About what.
    pub subject: TermSubject,
    /// The day on which it came.
    pub received_on: Date,
    /// How.
    pub way: Way,
    /// From whom.
    pub sender: Sender,
}

/// Words to the parent never reach a log.
impl std::fmt::Debug for ExtendTerm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ExtendTerm({}, …)", self.subject)
    }
}

/// Words to the parent never reach a log.
impl std::fmt::Debug for SuspendTerm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SuspendTerm({}, {}, {}, …)", self.subject, self.ground.as_str(), self.last_on)
    }
}

/// The longest a term is suspended at once; longer is a mistake in the year.
const SUSPENDED_AT_ONCE_DAYS: i32 = 366;

/// Carries out a wish about a term.
pub fn act(dossier: &Dossier, command: &TermCommand, context: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        TermCommand::Extend(command) => extend(dossier, command, context)?,
        TermCommand::Suspend(command) => suspend(dossier, command, context)?,
        TermCommand::Resume(command) => resume(dossier, command, context)?,
        TermCommand::Notice(command) => notice(dossier, command, context)?,
        TermCommand::ProposePenalty(command) => penalty::propose(dossier, command, context)?,
        TermCommand::ReturnPenalty(command) => penalty::send_back(dossier, command, context)?,
        TermCommand::ApprovePenalty(command) => penalty::approve(dossier, command, context)?,
    };
    let message = message_of(dossier, &event, context);
    Ok([Event::Term(event)].into_iter().chain(message).collect())
}

/// What the parent hears of it, at once: that a date moved, to which day and why; that their notice came; that they get
/// money because we were late.
fn message_of(dossier: &Dossier, event: &TermEvent, context: &Context<'_>) -> Option<Event> {
    let (subject, words) = match event {
        TermEvent::Extended(extended) => (&extended.subject, extended.reason.clone()),
        TermEvent::Suspended(suspended) => (&suspended.subject, suspended.words.clone()),
        TermEvent::Resumed(resumed) => {
            let held = dossier.terms.suspensions.iter();
            let held = held.map(|held| &held.suspended);
            let mut held = held.filter(|suspended| suspended.suspension == resumed.suspension);
            (&held.next()?.subject, String::new())
        }
        TermEvent::Noticed(noticed) => {
            let step = step_of(dossier, &noticed.subject);
            let objection = noticed.subject.objection();
            let mut after = dossier.clone();
            after.apply(&Event::Term(event.clone()));
            let deadline = running(&after, &noticed.subject, context).ok()?;
            let too_early = deadline.valid_notice().is_none() && deadline.left_on.is_none();
            let last_day = deadline.legal_day.or(deadline.last_day).filter(|_| too_early);
            let counts_from = last_day.and_then(|day| day.tomorrow().ok());
            let kind = MessageKind::NoticeReceived { step, objection, too_early, counts_from };
            return Some(tell(kind, dossier, context));
        }
        TermEvent::PenaltyEstablished(established) => {
            let (step, amount) = (step_of(dossier, &established.subject), established.amount);
            let mut after = dossier.clone();
            after.apply(&Event::Term(event.clone()));
            let contested = after.penalty_to_contest(&established.subject)?;
            let until_on = last_day_to_object(&after, &contested, context.schemes);
            let proposed = dossier.penalty(&established.subject).map(|held| &held.proposed);
            let anew = proposed.and_then(|proposed| proposed.anew.as_ref());
            let before = anew.map(|anew| anew.awarded);
            let message = MessageKind::PenaltyEstablished { step, amount, until_on, before };
            return Some(tell(message, dossier, context));
        }
        TermEvent::PenaltyProposed(_)
        | TermEvent::PenaltyReturned(_)
        | TermEvent::Reckoned(_)
        | TermEvent::DelayTold(_)
        | TermEvent::PenaltyFixed(_) => return None,
    };
    let mut after = dossier.clone();
    after.apply(&Event::Term(event.clone()));
    let now = deadlines(&after, context.schemes, context.today);
    let due_on = now.iter().find(|deadline| deadline.subject == *subject)?.last_day;
    let (step, objection) = (step_of(dossier, subject), subject.objection());
    Some(tell(MessageKind::DeadlineMoved { step, objection, due_on, words }, dossier, context))
}

fn running(dossier: &Dossier, subject: &TermSubject, context: &Context<'_>) -> Result<Deadline, Refusal> {
    deadlines(dossier, context.schemes, context.today)
        .into_iter()
        .find(|deadline| deadline.subject == *subject)
        .ok_or_else(|| Refusal::new(RefusalCode::NoTerm))
}

/// A term that has ended is moved by nobody any more.
fn not_late(deadline: &Deadline) -> Result<(), Refusal> {
    match (deadline.standing, deadline.last_day) {
        (Standing::Late, last_day) => {
            let refusal = Refusal::new(RefusalCode::TermPassed);
            Err(last_day.map_or(refusal.clone(), |day| refusal.with("date", acting::shown(day))))
        }
        (Standing::Running | Standing::Suspended { .. } | Standing::Held, _) => Ok(()),
    }
}

fn extend(dossier: &Dossier, command: &ExtendTerm, context: &Context<'_>) -> Result<TermEvent, Refusal> {
    let extended_by = acting::by_staff(context)?;
    let reason = acting::text(&command.reason, "reason", TEXT_LENGTH_MAX)?;
    let deadline = running(dossier, &command.subject, context)?;
    if deadline.extension.is_some() {
        return Err(Refusal::new(RefusalCode::AlreadyExtended));
    }
    if deadline.version.extension.is_none() || deadline.court_day.is_some() {
        return Err(Refusal::new(RefusalCode::NoExtension));
    }
    not_late(&deadline)?;
    let subject = command.subject.clone();
    Ok(TermEvent::Extended(TermExtended { subject, reason, extended_by, extended_on: context.today }))
}

fn suspend(dossier: &Dossier, command: &SuspendTerm, context: &Context<'_>) -> Result<TermEvent, Refusal> {
    match command.ground {
        SuspensionGround::Agreed => acting::for_the_person(dossier, Grant::Choose, context)?,
        SuspensionGround::MissingPapers
        | SuspensionGround::InformationFromAbroad
        | SuspensionGround::ForceMajeure => acting::by_staff(context).map(drop)?,
    }
    let words = acting::text(&command.words, "words", TEXT_LENGTH_MAX)?;
    let deadline = running(dossier, &command.subject, context)?;
    not_late(&deadline)?;
    if deadline.court_day.is_some() {
        return Err(Refusal::new(RefusalCode::CourtDay));
    }
    let mut of_subject =
        dossier.terms.suspensions.iter().filter(|held| held.suspended.subject == command.subject);
    let is_to_come = of_subject.any(|held| {
        let from = held.suspended.from;
        context.today < from && from < held.until()
    });
    match deadline.standing {
        Standing::Suspended { .. } => return Err(Refusal::new(RefusalCode::AlreadySuspended)),
        Standing::Held | Standing::Running | Standing::Late if is_to_come => {
            return Err(Refusal::new(RefusalCode::AlreadySuspended));
        }
        Standing::Held | Standing::Running | Standing::Late => {}
    }
    // What is asked today stands still from the next day on (Awb, article 4:15); nothing reaches back.
    let from = match command.ground {
        SuspensionGround::MissingPapers | SuspensionGround::InformationFromAbroad => {
            context.today.tomorrow().unwrap_or(Date::MAX)
        }
        SuspensionGround::Agreed | SuspensionGround::ForceMajeure => context.today,
    };
    // Days after the last one belong to no term.
    if let Some(last_day) = deadline.last_day.filter(|last_day| *last_day < from) {
        return Err(Refusal::new(RefusalCode::TermPassed).with("date", acting::shown(last_day)));
    }
    if command.last_on < from {
        let refusal = Refusal::at(RefusalCode::DateTooEarly, "last_on");
        return Err(refusal.with("first", acting::shown(from)));
    }
    let latest = from.checked_add(SUSPENDED_AT_ONCE_DAYS.days()).unwrap_or(Date::MAX);
    if latest < command.last_on {
        let refusal = Refusal::at(RefusalCode::DateTooLate, "last_on");
        return Err(refusal.with("last", acting::shown(latest)));
    }
    let until = command.last_on.tomorrow().unwrap_or(Date::MAX);
    Ok(TermEvent::Suspended(TermSuspended {
        suspension: command.suspension,
        subject: command.subject.clone(),
        ground: command.ground,
        from,
        until,
        words,
        recorded_by: context.actor,
        recorded_on: context.today,
    }))
}

fn resume(dossier: &Dossier, command: &ResumeTerm, context: &Context<'_>) -> Result<TermEvent, Refusal> {
    acting::by_staff(context)?;
    running(dossier, &command.subject, context)?;
    let day = command.counts_on;
    let of_subject = dossier.terms.suspensions.iter().rev();
    let of_subject = of_subject.filter(|held| held.suspended.subject == command.subject);
    let open = of_subject.filter(|held| held.resumed.is_none()).map(|held| &held.suspended);
    let open: Vec<&TermSuspended> = open.collect();
    // Days stand still as long as the reason lasts, also when somebody only writes down afterwards that it was over.
    let held = open.iter().find(|held| held.from <= day && day <= held.until);
    let held = held.or_else(|| open.iter().find(|held| context.today < held.until));
    let held = held.ok_or_else(|| Refusal::new(RefusalCode::NotSuspended))?;
    if day < held.from {
        let refusal = Refusal::at(RefusalCode::DateTooEarly, "counts_on");
        return Err(refusal.with("first", acting::shown(held.from)));
    }
    // A day to come would let a term stand still longer than the reason lasts.
    if context.today.max(held.from) < day {
        let refusal = Refusal::at(RefusalCode::DateTooLate, "counts_on");
        return Err(refusal.with("last", acting::shown(context.today)));
    }
    Ok(TermEvent::Resumed(TermResumed {
        suspension: held.suspension,
        until: day,
        recorded_by: context.actor,
        recorded_on: context.today,
    }))
}

fn notice(dossier: &Dossier, command: &RecordNotice, context: &Context<'_>) -> Result<TermEvent, Refusal> {
    acting::for_the_person(dossier, Grant::Tell, context)?;
    let own = match context.actor {
        Actor::Staff { .. } => false,
        Actor::Person { .. } | Actor::Representative { .. } | Actor::Municipal { .. } | Actor::System => true,
    };
    let deadline = running(dossier, &command.subject, context)?;
    if deadline.valid_notice().is_some() {
        return Err(Refusal::new(RefusalCode::AlreadyNoticed));
    }
    let received_on = if own { context.today } else { command.received_on };
    if context.today < received_on {
        let refusal = Refusal::at(RefusalCode::DateTooLate, "received_on");
        return Err(refusal.with("last", acting::shown(context.today)));
    }
    if received_on < deadline.start {
        let refusal = Refusal::at(RefusalCode::DateTooEarly, "received_on");
        return Err(refusal.with("first", acting::shown(deadline.start)));
    }
    Ok(TermEvent::Noticed(DefaultNoticed {
        notice: command.notice,
        subject: command.subject.clone(),
        received_on,
        way: if own { Way::Portal } else { command.way },
        sender: command.sender,
        recorded_by: context.actor,
        recorded_on: context.today,
    }))
}
