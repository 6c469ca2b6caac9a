//! Going to court, as facts: who went, how the court ruled, and what it laid on the operation.

use super::{
    AppealFiled, AppealReason, AppealRuled, CourtLevel, CourtOrder, ObjectionEvent, Party, RulingOutcome,
};
use crate::{
    Context, Dossier, access::acting, deadlines::TermSubject, macros::sealed_words,
    registration::TEXT_LENGTH_MAX,
};
use herstel_kernel::{AppealId, Cents, Date, Refusal, RefusalCode};

/// Somebody went to court.
#[derive(Clone, Debug)]
pub struct FileAppeal {
    /// The case.
    pub appeal: AppealId,
    /// About the decision of a step, or about an objection.
    pub about: TermSubject,
    /// Why.
    pub reason: AppealReason,
    /// Where.
    pub level: CourtLevel,
    /// Who.
    pub party: Party,
    /// The day on which the court got it.
    pub filed_on: Date,
}

/// A court ruled.
#[derive(Clone)]
pub struct RecordRuling {
    /// In which case.
    pub appeal: AppealId,
    /// When.
    pub ruled_on: Date,
    /// How.
    pub outcome: RulingOutcome,
    /// What it laid on the operation.
    pub order: Option<CourtOrder>,
    /// In a few words.
    pub words: String,
}

sealed_words! { RecordRuling(appeal) }

fn not_later(day: Date, field: &'static str, context: &Context<'_>) -> Result<(), Refusal> {
    if context.today < day {
        let refusal = Refusal::at(RefusalCode::DateTooLate, field);
        return Err(refusal.with("limit", acting::shown(context.today)));
    }
    Ok(())
}

pub(super) fn file_appeal(
    dossier: &Dossier,
    command: &FileAppeal,
    context: &Context<'_>,
) -> Result<ObjectionEvent, Refusal> {
    let recorded_by = acting::by_staff(context)?;
    let is_known = match &command.about {
        TermSubject::Step(step) => {
            dossier.approved(step).is_some()
                || crate::deadlines::deadlines(dossier, context.schemes, context.today)
                    .iter()
                    .any(|deadline| deadline.subject == command.about)
        }
        TermSubject::Objection(objection) => dossier.objection(*objection).is_some(),
    };
    if !is_known {
        return Err(Refusal::at(RefusalCode::NotFound, "about"));
    }
    not_later(command.filed_on, "filed_on", context)?;
    Ok(ObjectionEvent::AppealFiled(AppealFiled {
        appeal: command.appeal,
        about: command.about.clone(),
        reason: command.reason,
        level: command.level,
        party: command.party,
        filed_on: command.filed_on,
        recorded_by,
    }))
}

pub(super) fn record_ruling(
    dossier: &Dossier,
    command: &RecordRuling,
    context: &Context<'_>,
) -> Result<ObjectionEvent, Refusal> {
    let recorded_by = acting::by_staff(context)?;
    let words = acting::text(&command.words, "words", TEXT_LENGTH_MAX)?;
    let appeal = dossier.objections.appeal(command.appeal);
    let appeal = appeal.ok_or_else(|| Refusal::new(RefusalCode::NotFound))?;
    if appeal.ruled.is_some() {
        return Err(Refusal::new(RefusalCode::AlreadyEnded));
    }
    not_later(command.ruled_on, "ruled_on", context)?;
    if command.ruled_on < appeal.filed.filed_on {
        let refusal = Refusal::at(RefusalCode::DateTooEarly, "ruled_on");
        return Err(refusal.with("limit", acting::shown(appeal.filed.filed_on)));
    }
    if let Some(order) = &command.order {
        if order.decide_by.is_some_and(|day| day < command.ruled_on) {
            let refusal = Refusal::at(RefusalCode::DateTooEarly, "decide_by");
            return Err(refusal.with("limit", acting::shown(command.ruled_on)));
        }
        if order.penalty.is_some_and(|laid| laid.daily < Cents::ZERO || laid.maximum < Cents::ZERO) {
            return Err(Refusal::at(RefusalCode::TooLow, "daily").with("limit", Cents::ZERO));
        }
    }
    Ok(ObjectionEvent::AppealRuled(AppealRuled {
        appeal: command.appeal,
        ruled_on: command.ruled_on,
        outcome: command.outcome,
        order: command.order,
        words,
        recorded_by,
    }))
}
