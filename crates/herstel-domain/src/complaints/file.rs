//! What the person does, or staff on their word.

use super::{
    ComplaintAbout, ComplaintEvent, ComplaintFiled, ComplaintSettled, ComplaintWithdrawn, last_day,
    state::Complaint,
};
use crate::{
    Context, Dossier,
    access::{Grant, acting},
    deadlines::{Sender, Way},
    macros::sealed_words,
    registration::TEXT_LENGTH_MAX,
};
use herstel_kernel::{Actor, ComplaintId, Date, Refusal, RefusalCode};

/// Somebody complains.
#[derive(Clone)]
pub struct FileComplaint {
    /// The complaint.
    pub complaint: ComplaintId,
    /// What it is about.
    pub about: ComplaintAbout,
    /// The day on which it came; today for who does it in the portal.
    pub received_on: Date,
    /// How it came.
    pub way: Way,
    /// From whom.
    pub sender: Sender,
    /// What happened.
    pub words: String,
}

/// The person says that it is solved.
#[derive(Clone)]
pub struct SettleComplaint {
    /// Which.
    pub complaint: ComplaintId,
    /// How; may be empty.
    pub words: String,
}

/// The person takes a complaint back.
#[derive(Clone, Copy, Debug)]
pub struct WithdrawComplaint {
    /// Which.
    pub complaint: ComplaintId,
}

sealed_words! { FileComplaint(complaint), SettleComplaint(complaint) }

/// A complaint that still has to be answered.
pub(super) fn open(dossier: &Dossier, id: ComplaintId) -> Result<&Complaint, Refusal> {
    let complaint = dossier.complaint(id).ok_or_else(|| Refusal::new(RefusalCode::NotFound))?;
    if complaint.is_open() { Ok(complaint) } else { Err(Refusal::new(RefusalCode::AlreadyEnded)) }
}

pub(super) fn file(
    dossier: &Dossier,
    command: &FileComplaint,
    context: &Context<'_>,
) -> Result<ComplaintEvent, Refusal> {
    acting::for_the_person(dossier, Grant::Tell, context)?;
    let words = acting::text(&command.words, "words", TEXT_LENGTH_MAX)?;
    let by_staff = matches!(context.actor, Actor::Staff { .. });
    let received_on = if by_staff { command.received_on } else { context.today };
    let limit = |code, name, limit: Date| Refusal::at(code, "received_on").with(name, acting::shown(limit));
    if context.today < received_on {
        return Err(limit(RefusalCode::DateTooLate, "last", context.today));
    }
    if received_on < dossier.registration.registered_on {
        return Err(limit(RefusalCode::DateTooEarly, "first", dossier.registration.registered_on));
    }
    let until = last_day(received_on, false, context.schemes);
    Ok(ComplaintEvent::Filed(ComplaintFiled {
        complaint: command.complaint,
        about: command.about,
        staff: match command.about {
            ComplaintAbout::FixedPerson => dossier.handler_id(),
            ComplaintAbout::HowItGoes | ComplaintAbout::SomethingElse => None,
        },
        received_on,
        last_day: until.ok_or_else(|| Refusal::new(RefusalCode::NoTerm))?,
        way: if by_staff { command.way } else { Way::Portal },
        sender: command.sender,
        words,
        recorded_by: context.actor,
        recorded_on: context.today,
    }))
}

/// Only the person says that it is solved, or staff on their word: nobody declares a complaint solved for another.
pub(super) fn settle(
    dossier: &Dossier,
    command: &SettleComplaint,
    context: &Context<'_>,
) -> Result<ComplaintEvent, Refusal> {
    acting::for_the_person(dossier, Grant::Tell, context)?;
    open(dossier, command.complaint)?;
    let words = command.words.trim();
    let words = if words.is_empty() { String::new() } else { acting::text(words, "words", TEXT_LENGTH_MAX)? };
    Ok(ComplaintEvent::Settled(ComplaintSettled {
        complaint: command.complaint,
        words,
        recorded_by: context.actor,
        settled_on: context.today,
    }))
}

pub(super) fn withdraw(
    dossier: &Dossier,
    command: &WithdrawComplaint,
    context: &Context<'_>,
) -> Result<ComplaintEvent, Refusal> {
    acting::for_the_person(dossier, Grant::Tell, context)?;
    open(dossier, command.complaint)?;
    Ok(ComplaintEvent::Withdrawn(ComplaintWithdrawn {
        complaint: command.complaint,
        recorded_by: context.actor,
        withdrawn_on: context.today,
    }))
}
