//! Recording and ending bases.

use super::{Audience, BasisEnded, BasisKind, BasisRecorded};
use crate::{
    Context, Dossier, Event,
    access::{Period, acting},
    registration::{LINE_LENGTH_MAX, TEXT_LENGTH_MAX},
    relations::RelationKind,
};
use herstel_kernel::{BasisId, Refusal, RefusalCode};

/// Staff record on what somebody may look.
#[derive(Clone, Debug)]
pub struct RecordBasis {
    /// This basis.
    pub basis: BasisId,
    /// On what it rests.
    pub kind: BasisKind,
    /// For whom.
    pub audience: Audience,
    /// When.
    pub period: Period,
}

/// A basis ends today.
#[derive(Clone, Copy, Debug)]
pub struct EndBasis {
    /// The basis.
    pub basis: BasisId,
}

/// Records a basis. A next of kin takes over on a law only, and only somebody whose citizen number was given.
pub fn record(
    dossier: &Dossier,
    command: &RecordBasis,
    context: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    acting::by_staff(context)?;
    let kind = match &command.kind {
        BasisKind::RequestOfPerson => BasisKind::RequestOfPerson,
        BasisKind::StatutoryGround { article } => {
            BasisKind::StatutoryGround { article: acting::text(article, "article", LINE_LENGTH_MAX)? }
        }
        BasisKind::UrgentNeed { reason } => {
            BasisKind::UrgentNeed { reason: acting::text(reason, "reason", TEXT_LENGTH_MAX)? }
        }
    };
    command.period.check()?;
    match (command.audience, &kind) {
        (Audience::NextOfKin { relation }, BasisKind::StatutoryGround { .. }) => {
            let relation = dossier.relation(relation);
            let kin = relation
                .filter(|relation| relation.told.kind == RelationKind::NextOfKin)
                .and_then(|relation| relation.told.person.map(|person| (relation, person)));
            let (kin, person) = kin.ok_or_else(|| Refusal::at(RefusalCode::NoNextOfKin, "relation"))?;
            if dossier.is_ex_partner_who_takes_over(kin, person, context.today) {
                return Err(Refusal::at(RefusalCode::ExPartner, "relation"));
            }
        }
        (Audience::NextOfKin { .. }, BasisKind::RequestOfPerson | BasisKind::UrgentNeed { .. }) => {
            return Err(Refusal::at(RefusalCode::NotAChoice, "kind"));
        }
        (
            Audience::Operation | Audience::Municipality { .. },
            BasisKind::RequestOfPerson | BasisKind::StatutoryGround { .. } | BasisKind::UrgentNeed { .. },
        ) => {}
    }
    Ok(vec![Event::BasisRecorded(BasisRecorded {
        basis: command.basis,
        kind,
        audience: command.audience,
        period: command.period,
        recorded_on: context.today,
    })])
}

/// Ends a basis today: staff any of them, the person those that rest on their own request.
pub fn end(dossier: &Dossier, command: &EndBasis, context: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    acting::in_person(dossier, context)?;
    let basis = dossier.basis(command.basis).ok_or_else(|| Refusal::new(RefusalCode::NotFound))?;
    let by_person = acting::by_staff(context).is_err();
    match basis.kind {
        BasisKind::RequestOfPerson => {}
        BasisKind::StatutoryGround { .. } | BasisKind::UrgentNeed { .. } if by_person => {
            return Err(Refusal::new(RefusalCode::NotAllowed));
        }
        BasisKind::StatutoryGround { .. } | BasisKind::UrgentNeed { .. } => {}
    }
    if basis.period.until_on.is_some_and(|until| until <= context.today) {
        return Err(Refusal::new(RefusalCode::AlreadyEnded));
    }
    Ok(vec![Event::BasisEnded(BasisEnded { basis: command.basis, until_on: context.today })])
}
