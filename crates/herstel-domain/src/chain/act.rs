//! Recording what others owe and did, referring, handing over.

use super::{ChainEvent, Party, Referral, ReferralState};
use crate::{
    Context, Dossier, Event,
    access::{Grant, acting},
    choices::{Heard, check_heard},
    consents::MunicipalContact,
    deadlines::TermSubject,
    decisions::Outcome,
    plan::may_be_in_touch,
    registration::{LINE_LENGTH_MAX, TEXT_LENGTH_MAX},
};
use herstel_kernel::{
    Actor, Date, DecisionId, Desk, DutyId, MunicipalityCode, PartyHandoverId, ReferralId, Refusal,
    RefusalCode, StaffId,
};
use std::fmt;

/// What a payment is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaymentOf {
    /// What a decision awards.
    Decision(DecisionId),
    /// What was established because a decision was late: everything of it that was not paid yet.
    Penalty(TermSubject),
}

/// Somebody wants to do something in the chain.
#[derive(Clone)]
pub enum ChainCommand {
    /// Record what an organisation has to do.
    RecordDuty {
        /// This duty.
        duty: DutyId,
        /// Who.
        party: Party,
        /// Their name.
        name: String,
        /// What, in plain words.
        words: String,
        /// Since when.
        since_on: Date,
        /// By when they said they will.
        promised_on: Option<Date>,
    },
    /// Record that it did so.
    FinishDuty {
        /// The duty.
        duty: DutyId,
        /// When; not before it began and not after today.
        done_on: Date,
    },
    /// Record that what was decided was paid.
    RecordPayment {
        /// What it is for.
        of: PaymentOf,
        /// When; not before it was decided and not after today.
        paid_on: Date,
    },
    /// Ask for a referral, or make it at once.
    Refer {
        /// This referral.
        referral: ReferralId,
        /// To whom.
        party: Party,
        /// Their name.
        name: String,
        /// How far it is.
        state: ReferralState,
        /// How the parent consents to what is told for it, when they do.
        consented: Option<Heard>,
        /// The story goes along.
        with_story: bool,
    },
    /// Bring a referral further.
    MoveReferral {
        /// The referral.
        referral: ReferralId,
        /// Their name, when it is known now.
        name: String,
        /// How far it is now.
        state: ReferralState,
        /// How the parent consents to what is told for it, when they do.
        consented: Option<Heard>,
        /// The story goes along.
        with_story: bool,
    },
    /// Tell another party what is known.
    HandOver {
        /// This handing over.
        handover: PartyHandoverId,
        /// To whom.
        party: Party,
        /// Their name.
        name: String,
        /// What was told.
        told: String,
        /// What belongs to recovery.
        belongs: String,
        /// What does not.
        belongs_not: String,
        /// The story goes along.
        with_story: bool,
        /// How the parent consents.
        consented: Option<Heard>,
    },
    /// Record that the other party takes it from there, today.
    AcceptHandover {
        /// The handing over.
        handover: PartyHandoverId,
        /// Who there.
        accepted_by: String,
    },
}

/// Names and words about a person never reach a log.
impl fmt::Debug for ChainCommand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::RecordDuty { .. } => "RecordDuty(…)",
            Self::FinishDuty { .. } => "FinishDuty",
            Self::RecordPayment { .. } => "RecordPayment",
            Self::Refer { .. } => "Refer(…)",
            Self::MoveReferral { .. } => "MoveReferral(…)",
            Self::HandOver { .. } => "HandOver(…)",
            Self::AcceptHandover { .. } => "AcceptHandover(…)",
        })
    }
}

/// Carries a command out. The parent asks for a referral and says no to one; a support desk says what it took up and did
/// itself; everything else is written down by staff.
pub(crate) fn decide(
    dossier: &Dossier,
    command: &ChainCommand,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let today = context.today;
    let line = |text: &str, field| acting::text(text, field, LINE_LENGTH_MAX);
    let long = |text: &str, field| acting::text(text, field, TEXT_LENGTH_MAX);
    let event = match command {
        ChainCommand::RecordDuty { duty, party, name, words, since_on, promised_on } => {
            acting::by_staff(context)?;
            not_after(*since_on, today, "since_on")?;
            ChainEvent::DutyRecorded {
                duty: *duty,
                party: *party,
                municipality: municipality_of(dossier, *party, today),
                name: line(name, "name")?,
                words: long(words, "words")?,
                since_on: *since_on,
                promised_on: *promised_on,
                recorded_on: today,
            }
        }
        ChainCommand::FinishDuty { duty, done_on } => {
            let known = dossier.chain.duty(*duty);
            by_party(dossier, known.and_then(|known| known.municipality), context)?;
            let known = known.ok_or_else(|| Refusal::new(RefusalCode::NotFound))?;
            if known.done_on.is_some() {
                return Err(Refusal::new(RefusalCode::AlreadyEnded));
            }
            not_after(*done_on, today, "done_on")?;
            not_before(*done_on, known.since_on, "done_on")?;
            ChainEvent::DutyDone { duty: *duty, done_on: *done_on, recorded_by: context.actor }
        }
        ChainCommand::RecordPayment { of, paid_on } => {
            let recorded_by = acting::by_staff(context)?;
            paid(dossier, of, *paid_on, recorded_by, today)?
        }
        ChainCommand::Refer { referral, party, name, state, consented, with_story } => {
            may_move(dossier, *state, context)?;
            if dossier.chain.referral(*referral).is_some() {
                return Err(Refusal::new(RefusalCode::AlreadyEnded));
            }
            let next = Moving { name, state: *state, consented: *consented, with_story: *with_story };
            moved(dossier, (*referral, *party), None, &next, context)?
        }
        ChainCommand::MoveReferral { referral, name, state, consented, with_story } => {
            may_move(dossier, *state, context)?;
            let known = dossier.chain.referral(*referral);
            let known = known.ok_or_else(|| Refusal::new(RefusalCode::NotFound))?;
            let next = Moving { name, state: *state, consented: *consented, with_story: *with_story };
            moved(dossier, (*referral, known.party), Some(known), &next, context)?
        }
        ChainCommand::HandOver {
            handover,
            party,
            name,
            told,
            belongs,
            belongs_not,
            with_story,
            consented,
        } => {
            let handed_by = acting::by_staff(context)?;
            let consented = consented.ok_or_else(|| Refusal::at(RefusalCode::ConsentMissing, "consented"))?;
            check_heard(dossier, consented, context)?;
            story_may_go(dossier, *party, *with_story, today)?;
            ChainEvent::HandedOver {
                handover: *handover,
                party: *party,
                municipality: municipality_of(dossier, *party, today),
                name: line(name, "name")?,
                told: long(told, "told")?,
                belongs: long(belongs, "belongs")?,
                belongs_not: long(belongs_not, "belongs_not")?,
                with_story: *with_story,
                consented,
                handed_by,
                handed_on: today,
            }
        }
        ChainCommand::AcceptHandover { handover, accepted_by } => {
            let known = dossier.chain.handover(*handover);
            by_party(dossier, known.and_then(|known| known.municipality), context)?;
            let known = known.ok_or_else(|| Refusal::new(RefusalCode::NotFound))?;
            if known.accepted.is_some() {
                return Err(Refusal::new(RefusalCode::AlreadyEnded));
            }
            ChainEvent::HandoverAccepted {
                handover: *handover,
                accepted_by: line(accepted_by, "accepted_by")?,
                recorded_by: context.actor,
                accepted_on: today,
            }
        }
    };
    Ok(vec![Event::Chain(event)])
}

/// That money was paid, once it was decided and not before.
fn paid(
    dossier: &Dossier,
    of: &PaymentOf,
    paid_on: Date,
    recorded_by: StaffId,
    today: Date,
) -> Result<ChainEvent, Refusal> {
    let absent = || Refusal::new(RefusalCode::NotFound);
    let (decided_on, paid_before, event) = match of {
        PaymentOf::Decision(id) => {
            let decided = dossier.decision(*id).filter(|made| made.proposed.outcome == Outcome::Award);
            let decided_on = decided.and_then(|made| Some(made.approval()?.decided_on)).ok_or_else(absent)?;
            let event = ChainEvent::Paid { decision: *id, paid_on, recorded_by };
            (decided_on, dossier.chain.paid_on(*id), event)
        }
        PaymentOf::Penalty(subject) => {
            let last = dossier.established(subject).last().map(|(_, last)| last).ok_or_else(absent)?;
            let (subject, amount) = (subject.clone(), last.amount);
            let paid_before = dossier.chain.penalty_paid_on(&subject, amount);
            let event = ChainEvent::PenaltyPaid { subject, amount, paid_on, recorded_by };
            (last.established_on, paid_before, event)
        }
    };
    if paid_before.is_some() {
        return Err(Refusal::new(RefusalCode::AlreadyEnded));
    }
    not_after(paid_on, today, "paid_on")?;
    not_before(paid_on, decided_on, "paid_on")?;
    Ok(event)
}

/// Where a referral goes.
struct Moving<'a> {
    name: &'a str,
    state: ReferralState,
    consented: Option<Heard>,
    with_story: bool,
}

/// A referral that comes further, from nowhere or from where it is.
fn moved(
    dossier: &Dossier,
    (referral, party): (ReferralId, Party),
    known: Option<&Referral>,
    next: &Moving<'_>,
    context: &Context<'_>,
) -> Result<ChainEvent, Refusal> {
    let Moving { name, state, consented, with_story } = *next;
    if !state.follows(known.map(|known| known.state)) {
        return Err(Refusal::at(RefusalCode::NotAChoice, "state"));
    }
    if let Some(heard) = consented {
        check_heard(dossier, heard, context)?;
    }
    // Nothing about a parent goes to another party before they say so.
    let may_tell = consented.is_some() || known.is_some_and(|known| known.consented.is_some());
    if is_told(state) && !may_tell {
        return Err(Refusal::at(RefusalCode::ConsentMissing, "consented"));
    }
    story_may_go(dossier, party, with_story, context.today)?;
    let known_name = known.map_or("", |known| known.name.as_str());
    let name = if name.trim().is_empty() { known_name } else { name };
    let name = match is_told(state) {
        true => acting::text(name, "name", LINE_LENGTH_MAX)?,
        false if name.trim().is_empty() => String::new(),
        false => acting::text(name, "name", LINE_LENGTH_MAX)?,
    };
    let moved_on = context.today;
    Ok(ChainEvent::ReferralMoved { referral, party, name, state, consented, with_story, moved_on })
}

/// Who moves a referral: the parent asks and says no, staff do the rest.
fn may_move(dossier: &Dossier, state: ReferralState, context: &Context<'_>) -> Result<(), Refusal> {
    match state {
        ReferralState::Asked | ReferralState::Declined => {
            acting::for_the_person(dossier, Grant::Tell, context)
        }
        ReferralState::Made | ReferralState::Accepted | ReferralState::Started | ReferralState::Ended => {
            acting::by_staff(context).map(|_| ())
        }
    }
}

/// Whether the other party knows of the parent at this state.
const fn is_told(state: ReferralState) -> bool {
    match state {
        ReferralState::Asked | ReferralState::Declined => false,
        ReferralState::Made | ReferralState::Accepted | ReferralState::Started | ReferralState::Ended => true,
    }
}

/// Staff, or the support desk of the municipality whose part it is, while it may be in touch. Everybody else is told no
/// more than that they may not.
fn by_party(dossier: &Dossier, of: Option<MunicipalityCode>, context: &Context<'_>) -> Result<(), Refusal> {
    match context.actor {
        Actor::Municipal { municipality, desk: Desk::Support, .. }
            if of == Some(municipality) && may_be_in_touch(dossier, municipality, context.today) =>
        {
            Ok(())
        }
        Actor::Municipal { .. }
        | Actor::Staff { .. }
        | Actor::Person { .. }
        | Actor::Representative { .. }
        | Actor::System => acting::by_staff(context).map(|_| ()),
    }
}

/// The municipality that may be in touch, for what is its part.
fn municipality_of(dossier: &Dossier, party: Party, today: Date) -> Option<MunicipalityCode> {
    match party {
        Party::Municipality => match dossier.municipal_contact(today) {
            MunicipalContact::Yes { municipality } => Some(municipality),
            MunicipalContact::No | MunicipalContact::NotAsked => None,
        },
        Party::Uht
        | Party::Cws
        | Party::Sbn
        | Party::Creditor
        | Party::LegalAid
        | Party::VictimSupport
        | Party::PsychologicalHelp
        | Party::Other => None,
    }
}

/// The story goes along only when there is one that is not told in confidence, and the person consents to that for this
/// party.
fn story_may_go(dossier: &Dossier, party: Party, goes: bool, today: Date) -> Result<(), Refusal> {
    if !goes || (dossier.shares_story_with(party, today) && dossier.story_to_share().is_some()) {
        return Ok(());
    }
    Err(Refusal::at(RefusalCode::ConsentMissing, "with_story"))
}

fn not_after(day: Date, today: Date, field: &'static str) -> Result<(), Refusal> {
    if day > today {
        return Err(Refusal::at(RefusalCode::DateTooLate, field).with("last", acting::shown(today)));
    }
    Ok(())
}

fn not_before(day: Date, first: Date, field: &'static str) -> Result<(), Refusal> {
    if day < first {
        return Err(Refusal::at(RefusalCode::DateTooEarly, field).with("first", acting::shown(first)));
    }
    Ok(())
}
