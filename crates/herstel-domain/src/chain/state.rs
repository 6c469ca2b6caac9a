//! The chain of one parent as it stands.

use super::{ChainEvent, Party, ReferralState};
use crate::{choices::Heard, objections::Contested};
use herstel_kernel::{Date, DutyId, MunicipalityCode, PartyHandoverId, ReferralId, StaffId};
use std::fmt;

/// A duty as it stands.
#[derive(Clone, PartialEq, Eq)]
pub struct Duty {
    /// Which.
    pub duty: DutyId,
    /// Who.
    pub party: Party,
    /// Which municipality, when it is one that may be in touch.
    pub municipality: Option<MunicipalityCode>,
    /// Their name.
    pub name: String,
    /// What.
    pub words: String,
    /// Since when.
    pub since_on: Date,
    /// By when they said they will.
    pub promised_on: Option<Date>,
    /// When they did.
    pub done_on: Option<Date>,
}

/// A referral as it stands.
#[derive(Clone, PartialEq, Eq)]
pub struct Referral {
    /// Which.
    pub referral: ReferralId,
    /// To whom.
    pub party: Party,
    /// Their name; empty while nobody knows to whom exactly.
    pub name: String,
    /// How far it is.
    pub state: ReferralState,
    /// How the parent consented to what is told for it.
    pub consented: Option<Heard>,
    /// The story went along.
    pub with_story: bool,
    /// When the parent asked, or it was made without asking.
    pub since_on: Date,
    /// When it came so far.
    pub moved_on: Date,
}

/// A handing over as it stands.
#[derive(Clone, PartialEq, Eq)]
pub struct PartyHandover {
    /// Which.
    pub handover: PartyHandoverId,
    /// To whom.
    pub party: Party,
    /// Which municipality, when it is one.
    pub municipality: Option<MunicipalityCode>,
    /// Their name.
    pub name: String,
    /// What was told.
    pub told: String,
    /// What belongs to recovery.
    pub belongs: String,
    /// What does not.
    pub belongs_not: String,
    /// The story went along.
    pub with_story: bool,
    /// How the parent consented.
    pub consented: Heard,
    /// Who told it.
    pub handed_by: StaffId,
    /// When.
    pub handed_on: Date,
    /// Who took it up there.
    pub accepted: Option<Accepted>,
}

/// That a handing over was taken up.
#[derive(Clone, PartialEq, Eq)]
pub struct Accepted {
    /// Who there.
    pub accepted_by: String,
    /// When.
    pub accepted_on: Date,
}

/// The chain of one parent.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Chain {
    /// What others have to do, as recorded.
    pub duties: Vec<Duty>,
    /// Referrals.
    pub referrals: Vec<Referral>,
    /// Handings over.
    pub handovers: Vec<PartyHandover>,
    /// The decisions and penalties that were paid, and when.
    pub paid: Vec<(Contested, Date)>,
}

/// Names and words about a person never reach a log.
impl fmt::Debug for Duty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Duty({}, …)", self.duty)
    }
}

/// Names and words about a person never reach a log.
impl fmt::Debug for Referral {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Referral({}, {}, …)", self.referral, self.state.as_str())
    }
}

/// Names and words about a person never reach a log.
impl fmt::Debug for PartyHandover {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PartyHandover({}, …)", self.handover)
    }
}

/// Names and words about a person never reach a log.
impl fmt::Debug for Chain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (duties, referrals, handovers) = (self.duties.len(), self.referrals.len(), self.handovers.len());
        write!(f, "Chain({duties} duties, {referrals} referrals, {handovers} handovers)")
    }
}

impl Chain {
    /// A duty by its id.
    pub fn duty(&self, id: DutyId) -> Option<&Duty> {
        self.duties.iter().find(|known| known.duty == id)
    }

    /// A referral by its id.
    pub fn referral(&self, id: ReferralId) -> Option<&Referral> {
        self.referrals.iter().find(|known| known.referral == id)
    }

    /// A handing over by its id.
    pub fn handover(&self, id: PartyHandoverId) -> Option<&PartyHandover> {
        self.handovers.iter().find(|known| known.handover == id)
    }

    /// When what a decision awards was paid, or a penalty.
    pub fn paid_on(&self, decision: &Contested) -> Option<Date> {
        self.paid.iter().find(|(known, _)| known == decision).map(|(_, paid_on)| *paid_on)
    }

    pub(crate) fn apply(&mut self, event: &ChainEvent) {
        match event {
            ChainEvent::DutyRecorded {
                duty,
                party,
                municipality,
                name,
                words,
                since_on,
                promised_on,
                ..
            } => {
                self.duties.push(Duty {
                    duty: *duty,
                    party: *party,
                    municipality: *municipality,
                    name: name.clone(),
                    words: words.clone(),
                    since_on: *since_on,
                    promised_on: *promised_on,
                    done_on: None,
                });
            }
            ChainEvent::DutyDone { duty, done_on, .. } => {
                if let Some(known) = self.duties.iter_mut().find(|known| known.duty == *duty) {
                    known.done_on.get_or_insert(*done_on);
                }
            }
            ChainEvent::Paid { decision, paid_on, .. } => self.paid.push((decision.clone(), *paid_on)),
            ChainEvent::ReferralMoved { referral, party, name, state, consented, with_story, moved_on } => {
                let known = self.referrals.iter_mut().find(|known| known.referral == *referral);
                match known {
                    Some(known) => {
                        (known.state, known.moved_on) = (*state, *moved_on);
                        known.name.clone_from(name);
                        known.consented = consented.or(known.consented);
                        known.with_story |= *with_story;
                        match state {
                            // Who says no takes the consent back with it.
                            ReferralState::Declined => known.consented = None,
                            ReferralState::Asked
                            | ReferralState::Made
                            | ReferralState::Accepted
                            | ReferralState::Started
                            | ReferralState::Ended => {}
                        }
                    }
                    None => self.referrals.push(Referral {
                        referral: *referral,
                        party: *party,
                        name: name.clone(),
                        state: *state,
                        consented: *consented,
                        with_story: *with_story,
                        since_on: *moved_on,
                        moved_on: *moved_on,
                    }),
                }
            }
            ChainEvent::HandedOver {
                handover,
                party,
                municipality,
                name,
                told,
                belongs,
                belongs_not,
                with_story,
                consented,
                handed_by,
                handed_on,
            } => {
                self.handovers.push(PartyHandover {
                    handover: *handover,
                    party: *party,
                    municipality: *municipality,
                    name: name.clone(),
                    told: told.clone(),
                    belongs: belongs.clone(),
                    belongs_not: belongs_not.clone(),
                    with_story: *with_story,
                    consented: *consented,
                    handed_by: *handed_by,
                    handed_on: *handed_on,
                    accepted: None,
                });
            }
            ChainEvent::HandoverAccepted { handover, accepted_by, accepted_on, .. } => {
                if let Some(known) = self.handovers.iter_mut().find(|known| known.handover == *handover) {
                    let (accepted_by, accepted_on) = (accepted_by.clone(), *accepted_on);
                    known.accepted.get_or_insert(Accepted { accepted_by, accepted_on });
                }
            }
        }
    }
}
