//! The schemes of an installation, each behind its gate: what somebody gets of them.

use super::{Gate, GateEntry};
use crate::Dossier;
use herstel_kernel::{Date, DossierId};
use herstel_scheme::{Package, Registry, SchemeId, Share};
use std::sync::Arc;

/// The schemes of the installation with their gates, as of one moment.
#[derive(Clone, Debug)]
pub struct Gated {
    installed: Arc<Registry>,
    /// In the order of the packages.
    gates: Vec<Gate>,
    told: Arc<Registry>,
    is_all_open: bool,
}

impl Gated {
    /// The schemes behind the gates that follow from everything that happened at them.
    pub fn new(installed: Arc<Registry>, entries: &[GateEntry]) -> Self {
        let gate = |package: &Arc<Package>| Gate::of(package.id(), package.substance(), entries);
        let gates: Vec<Gate> = installed.all().iter().map(gate).collect();
        let mut gated = Self { told: Arc::clone(&installed), installed, gates, is_all_open: false };
        let is_open = |gate: &Gate, package: &Package| {
            is_closed(gate, package).is_none() && gate.open_on.is_some() && gate.stopped.is_none()
        };
        let is_whole =
            |gate: &Gate, package: &Package| is_open(gate, package) && gate.stopped_parts.is_empty();
        gated.is_all_open =
            gated.gates.iter().zip(gated.installed.all()).all(|(gate, package)| is_whole(gate, package));
        gated.told =
            gated.shared(|gate, package| if is_open(gate, package) { Share::Whole } else { Share::Words });
        gated
    }

    /// All schemes, for those who steer and for what was decided already. Nothing of it is for a parent.
    pub fn installed(&self) -> &Arc<Registry> {
        &self.installed
    }

    /// What may be told to anybody; only what is open to everybody decides.
    pub fn told(&self) -> &Arc<Registry> {
        &self.told
    }

    /// What somebody who registers on this day can ask for.
    pub fn for_newcomer(&self, today: Date) -> Arc<Registry> {
        self.shared(|gate, _| if gate.decides_for(None, today) { Share::Whole } else { Share::Nothing })
    }

    /// What is shown to whoever reads this dossier, and what decides in it: the versions that opened for it. Of one that
    /// was stopped since, or under which something was decided here, the words stay.
    pub fn for_dossier(&self, dossier: &Dossier) -> Arc<Registry> {
        let (id, registered_on) = (dossier.registration.dossier, dossier.registration.registered_on);
        let stands = |scheme: &SchemeId| {
            dossier.decisions.iter().any(|decision| decision.proposed.scheme == *scheme)
                || dossier.settlements.iter().any(|settlement| settlement.drafted.scheme == *scheme)
        };
        let urgently = |gate: &Gate| gate.helps_urgently(id);
        if self.is_all_open {
            return Arc::clone(&self.installed);
        }
        let share =
            |(gate, package): (&Gate, &Arc<Package>)| match is_closed(gate, package) {
                _ if urgently(gate) => Share::Whole,
                Some(_) => Share::Nothing,
                None if gate.takes_in(Some(id), registered_on) => {
                    if gate.decides_for(Some(id), registered_on) { Share::Whole } else { Share::Words }
                }
                None if stands(package.id()) => Share::Words,
                None => Share::Nothing,
            };
        self.part(share)
    }

    /// What may be told to anybody, and the words of what is in work: for who will have to explain it at the front desk.
    pub fn for_front_desk(&self) -> Arc<Registry> {
        if self.is_all_open {
            return Arc::clone(&self.installed);
        }
        self.part(|(gate, package)| match is_closed(gate, package) {
            Some(_) if gate.is_in_work() => Share::Words,
            Some(_) => Share::Nothing,
            None if gate.open_on.is_some() && gate.stopped.is_none() => Share::Whole,
            None => Share::Words,
        })
    }

    /// The gate of a scheme.
    pub fn gate(&self, scheme: &SchemeId) -> Option<&Gate> {
        let place = self.installed.all().iter().position(|package| package.id() == scheme)?;
        self.gates.get(place)
    }

    /// Every scheme with its gate, in order of id.
    pub fn gates(&self) -> impl Iterator<Item = (&Arc<Package>, &Gate)> {
        self.installed.all().iter().zip(&self.gates)
    }

    /// The dossiers that were helped before a gate opened, each with the scheme and the reason.
    pub fn urgently_helped(&self) -> impl Iterator<Item = (&SchemeId, DossierId, &str)> {
        self.gates().flat_map(|(package, gate)| {
            gate.urgent.iter().map(|(dossier, reason)| (package.id(), *dossier, reason.as_str()))
        })
    }

    /// Of every scheme whose gate is not closed, what `share` says; nothing of the others.
    fn shared(&self, share: impl Fn(&Gate, &Package) -> Share) -> Arc<Registry> {
        if self.is_all_open {
            return Arc::clone(&self.installed);
        }
        self.part(|(gate, package)| match is_closed(gate, package) {
            Some(_) => Share::Nothing,
            None => share(gate, package),
        })
    }

    fn part(&self, share: impl Fn((&Gate, &Arc<Package>)) -> Share) -> Arc<Registry> {
        let gate_of = |package: &Arc<Package>| self.gates().find(|(held, _)| held.id() == package.id());
        let share = |package: &Arc<Package>| {
            gate_of(package).map_or(Share::Nothing, |(package, gate)| share((gate, package)))
        };
        Arc::new(self.installed.shared(share))
    }
}

fn is_closed(gate: &Gate, package: &Package) -> Option<super::Why> {
    gate.closed(package.substance(), &package.bodies())
}
