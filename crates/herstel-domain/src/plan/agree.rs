//! Agreements: made, agreed to, done, breached.

use super::{
    Agreement, Owner, PlanEvent, may_be_in_touch, recorded,
    talk::{check_word, optional},
};
use crate::{
    Context, Dossier, Event,
    access::{Grant, acting},
    choices::ByWord,
    registration::{LINE_LENGTH_MAX, TEXT_LENGTH_MAX},
};
use herstel_kernel::{Actor, AgreementId, Date, Desk, Refusal, RefusalCode, TalkId};
use jiff::ToSpan;
use serde::{Deserialize, Serialize};

/// An agreement was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreementMade {
    /// Which.
    pub agreement: AgreementId,
    /// In which talk, when it was in one.
    pub talk: Option<TalkId>,
    /// What will be done.
    pub what: String,
    /// By whom.
    pub owner: Owner,
    /// The last day on which it is in time.
    pub due_on: Date,
    /// How the parent agreed; nothing while they still have to.
    pub by_word: Option<ByWord>,
    /// When.
    pub made_on: Date,
}

/// The parent agreed to what was recorded before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreementAgreed {
    /// To which.
    pub agreement: AgreementId,
    /// How it was heard.
    pub by_word: ByWord,
    /// When.
    pub agreed_on: Date,
}

/// An agreement was kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreementDone {
    /// Which.
    pub agreement: AgreementId,
    /// When.
    pub done_on: Date,
    /// What was done.
    pub words: Option<String>,
}

/// The owner of a breached agreement said why, and perhaps until when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreementBreach {
    /// Which.
    pub agreement: AgreementId,
    /// Why it is not done.
    pub words: String,
    /// When it will be, if the owner knows.
    pub new_due_on: Option<Date>,
    /// When that was said.
    pub reported_on: Date,
}

/// Somebody records what was agreed.
#[derive(Clone, Debug)]
pub struct AddAgreement {
    /// This agreement.
    pub agreement: AgreementId,
    /// In which talk, when it was in one.
    pub talk: Option<TalkId>,
    /// What will be done.
    pub what: String,
    /// By whom.
    pub owner: Owner,
    /// The last day on which it is in time; not before today.
    pub due_on: Date,
    /// How the parent agreed; nothing to ask them in the portal.
    pub by_word: Option<ByWord>,
}

/// An agreement was kept.
#[derive(Clone, Debug)]
pub struct FinishAgreement {
    /// Which.
    pub agreement: AgreementId,
    /// What was done.
    pub words: Option<String>,
}

/// The owner says why an agreement is not done.
#[derive(Clone, Debug)]
pub struct ReportBreach {
    /// Which.
    pub agreement: AgreementId,
    /// Why.
    pub words: String,
    /// When it will be.
    pub new_due_on: Option<Date>,
}

/// Records an agreement: the handler for everybody at the table, the parent for themselves.
pub fn add(dossier: &Dossier, command: &AddAgreement, context: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    acting::for_the_person(dossier, Grant::Tell, context)?;
    if acting::by_staff(context).is_err() && command.owner != Owner::Parent {
        // Nobody promises anything for another.
        return Err(Refusal::at(RefusalCode::NotAChoice, "owner"));
    }
    match command.by_word {
        Some(by_word) => check_word(by_word, context)?,
        None if acting::by_staff(context).is_err() => {
            return Err(Refusal::at(RefusalCode::Required, "by_word"));
        }
        None => {}
    }
    let owner = match &command.owner {
        Owner::Municipality { municipality } if !may_be_in_touch(dossier, *municipality, context.today) => {
            return Err(Refusal::at(RefusalCode::NoContact, "owner"));
        }
        Owner::Other { name } => Owner::Other { name: acting::text(name, "owner_name", LINE_LENGTH_MAX)? },
        Owner::Operation | Owner::Municipality { .. } | Owner::Parent => command.owner.clone(),
    };
    if command.talk.is_some_and(|talk| dossier.plan.talk(talk).is_none()) {
        return Err(Refusal::new(RefusalCode::NotFound));
    }
    let what = acting::text(&command.what, "what", TEXT_LENGTH_MAX)?;
    check_day(command.due_on, "due_on", context)?;
    Ok(recorded(PlanEvent::AgreementMade(AgreementMade {
        agreement: command.agreement,
        talk: command.talk,
        what,
        owner,
        due_on: command.due_on,
        by_word: command.by_word,
        made_on: context.today,
    })))
}

/// The parent agrees to what was recorded before.
pub fn agree_to(
    dossier: &Dossier,
    agreement: AgreementId,
    by_word: ByWord,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    acting::for_the_person(dossier, Grant::Tell, context)?;
    check_word(by_word, context)?;
    let found = found(dossier, agreement)?;
    if found.agreed.is_some() {
        return Ok(Vec::new());
    }
    Ok(recorded(PlanEvent::AgreementAgreed(AgreementAgreed { agreement, by_word, agreed_on: context.today })))
}

/// Somebody kept an agreement: its owner says so, or the handler.
pub fn finish(
    dossier: &Dossier,
    command: &FinishAgreement,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let agreement = own(dossier, command.agreement, context)?;
    if agreement.done.is_some() {
        return Ok(Vec::new());
    }
    let words = optional(command.words.as_deref(), "words", TEXT_LENGTH_MAX)?;
    let done = AgreementDone { agreement: command.agreement, done_on: context.today, words };
    Ok(recorded(PlanEvent::AgreementDone(done)))
}

/// The owner of an agreement says why it is not done, and until when.
pub fn report_breach(
    dossier: &Dossier,
    command: &ReportBreach,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let agreement = own(dossier, command.agreement, context)?;
    if agreement.done.is_some() {
        return Err(Refusal::new(RefusalCode::AlreadyEnded));
    }
    let words = acting::text(&command.words, "words", TEXT_LENGTH_MAX)?;
    if let Some(day) = command.new_due_on {
        check_day(day, "new_due_on", context)?;
    }
    Ok(recorded(PlanEvent::AgreementBreached(AgreementBreach {
        agreement: command.agreement,
        words,
        new_due_on: command.new_due_on,
        reported_on: context.today,
    })))
}

/// How many years ahead something of the plan can be due: what is promised for later is promised to nobody.
const YEARS_AHEAD_MAX: i64 = 5;

/// Refuses a day before today, and one so far ahead that it binds nobody.
pub(super) fn check_day(day: Date, field: &'static str, context: &Context<'_>) -> Result<(), Refusal> {
    if day < context.today {
        return Err(Refusal::at(RefusalCode::DateTooEarly, field).with("first", acting::shown(context.today)));
    }
    let last = context.today.saturating_add(YEARS_AHEAD_MAX.years());
    if last < day {
        return Err(Refusal::at(RefusalCode::DateTooLate, field).with("last", acting::shown(last)));
    }
    Ok(())
}

fn found(dossier: &Dossier, agreement: AgreementId) -> Result<&Agreement, Refusal> {
    dossier.plan.agreement(agreement).ok_or_else(|| Refusal::new(RefusalCode::NotFound))
}

/// The agreement, for who may speak for its owner: staff for everybody, the parent and who acts for them for themselves,
/// a support desk that may be in touch for its municipality. For all others it is not there.
fn own<'a>(
    dossier: &'a Dossier,
    agreement: AgreementId,
    context: &Context<'_>,
) -> Result<&'a Agreement, Refusal> {
    let agreement = found(dossier, agreement)?;
    let owner = &agreement.made.owner;
    match context.actor {
        Actor::Municipal { municipality, desk: Desk::Support, .. }
            if *owner == (Owner::Municipality { municipality })
                && may_be_in_touch(dossier, municipality, context.today) =>
        {
            Ok(agreement)
        }
        Actor::Municipal { .. } | Actor::System => Err(Refusal::new(RefusalCode::NotAllowed)),
        Actor::Staff { .. } => acting::by_staff(context).map(|_| agreement),
        Actor::Person { .. } | Actor::Representative { .. } => {
            acting::for_the_person(dossier, Grant::Tell, context)?;
            if *owner == Owner::Parent { Ok(agreement) } else { Err(Refusal::new(RefusalCode::NotAllowed)) }
        }
    }
}
