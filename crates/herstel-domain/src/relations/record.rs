//! Recording, correcting and ending relations.
//!
//! | relation | who tells, corrects and ends it |
//! |---|---|
//! | any | the person, who may tell for them, staff |
//! | a partner or ex-partner whose citizen number is known | the person, staff |
//! | a partner who is an ex-partner by what was told before | staff |
//! | one on which a basis rests, also one that ended | staff |

use super::{Relation, RelationCorrected, RelationEnded, RelationKind, RelationRecorded, Relative};
use crate::{
    Context, Dossier, Event,
    access::{Grant, acting},
    registration::LINE_LENGTH_MAX,
};
use herstel_kernel::{Date, Refusal, RefusalCode, RelationId};

/// Somebody tells of a relation.
#[derive(Clone, Debug)]
pub struct RecordRelation {
    /// This relation.
    pub relation: RelationId,
    /// With whom.
    pub told: Relative,
}

/// Somebody says that a relation was told wrongly.
#[derive(Clone, Debug)]
pub struct CorrectRelation {
    /// The relation.
    pub relation: RelationId,
    /// As it should have been told.
    pub told: Relative,
}

/// Somebody tells that a relation ended.
#[derive(Clone, Copy, Debug)]
pub struct EndRelation {
    /// The relation.
    pub relation: RelationId,
    /// The first day on which it was no more.
    pub until_on: Date,
}

/// Records a relation.
pub fn record(
    dossier: &Dossier,
    command: &RecordRelation,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    acting::for_the_person(dossier, Grant::Tell, context)?;
    let told = checked(dossier, &command.told, context)?;
    may_say(dossier, None, Some(&told), context)?;
    Ok(vec![Event::RelationRecorded(RelationRecorded {
        relation: command.relation,
        told,
        recorded_on: context.today,
    })])
}

/// Corrects a relation; what was told before stays in the journal.
pub fn correct(
    dossier: &Dossier,
    command: &CorrectRelation,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    acting::for_the_person(dossier, Grant::Tell, context)?;
    let relation = dossier.relation(command.relation).ok_or_else(|| Refusal::new(RefusalCode::NotFound))?;
    let told = checked(dossier, &command.told, context)?;
    if relation.told == told {
        return Ok(Vec::new());
    }
    may_say(dossier, Some(relation), Some(&told), context)?;
    Ok(vec![Event::RelationCorrected(RelationCorrected {
        relation: command.relation,
        told,
        corrected_on: context.today,
    })])
}

/// Ends a relation.
pub fn end(dossier: &Dossier, command: &EndRelation, context: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    acting::for_the_person(dossier, Grant::Tell, context)?;
    let relation = dossier.relation(command.relation).ok_or_else(|| Refusal::new(RefusalCode::NotFound))?;
    if relation.told.period.until_on.is_some() {
        return Err(Refusal::new(RefusalCode::AlreadyEnded));
    }
    if command.until_on > context.today {
        return Err(
            Refusal::at(RefusalCode::DateTooLate, "until_on").with("last", acting::shown(context.today))
        );
    }
    relation.told.period.ended(command.until_on).check()?;
    may_say(dossier, Some(relation), None, context)?;
    Ok(vec![Event::RelationEnded(RelationEnded {
        relation: command.relation,
        until_on: command.until_on,
        recorded_on: context.today,
    })])
}

/// Refuses who may not say this. A relation can close the dossier to somebody, open it to somebody, or say who took over;
/// who only tells for the person does none of that.
fn may_say(
    dossier: &Dossier,
    known: Option<&Relation>,
    told: Option<&Relative>,
    context: &Context<'_>,
) -> Result<(), Refusal> {
    if known.is_some_and(|relation| dossier.carries_basis(relation.id)) {
        acting::by_staff(context)?;
    }
    let before = known.and_then(|relation| relation.told.partner());
    if before.is_some() || told.is_some_and(|told| told.partner().is_some()) {
        acting::themself(dossier, context)?;
    }
    if told.is_some_and(|told| reunites(dossier, told, context.today)) {
        acting::by_staff(context)?;
    }
    Ok(())
}

/// Whether this calls an ex-partner a partner who still is one.
fn reunites(dossier: &Dossier, told: &Relative, today: Date) -> bool {
    let lasts = told.period.until_on.is_none_or(|until| today < until);
    let is_parted = || told.person.is_some_and(|person| dossier.is_ex_partner(person, today));
    told.kind == RelationKind::Partner && lasts && is_parted()
}

fn checked(dossier: &Dossier, told: &Relative, context: &Context<'_>) -> Result<Relative, Refusal> {
    let name = acting::text(&told.name, "name", LINE_LENGTH_MAX)?;
    let source = acting::text(&told.source, "source", LINE_LENGTH_MAX)?;
    told.period.check()?;
    if told.born_on.is_some_and(|born_on| born_on > context.today) {
        return Err(
            Refusal::at(RefusalCode::DateTooLate, "born_on").with("last", acting::shown(context.today))
        );
    }
    if told.person == Some(dossier.registration.person) {
        return Err(Refusal::at(RefusalCode::NotAChoice, "bsn"));
    }
    Ok(Relative { name, source, ..told.clone() })
}
