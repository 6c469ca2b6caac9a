//! How staff sign in, as the entries say and as the tables have it: subjects that a provider vouches for, and invitations.

use super::AdministrationEvent;
use crate::{
    columns::instant,
    engine::{Connection, Failure},
    sealing::{IndexKey, MasterKeys},
    staff::subject_cell,
    statements::statements,
};
use herstel_kernel::StaffId;
use std::collections::{BTreeMap, BTreeSet};

statements! {
    SUBJECT_ROWS = "SELECT subject_id, staff_id, provider, subject_index, content FROM staff_subject \
                    ORDER BY subject_id";
    INVITATION_ROWS = "SELECT staff_id, secret_hash, expires_at FROM passkey_invitation \
                       ORDER BY staff_id, secret_hash";
}

/// What the entries say.
#[derive(Default)]
pub(super) struct Ways {
    /// Whose a subject is and of which provider, by its newest keyed hash.
    subjects: BTreeMap<String, (StaffId, String)>,
    /// The last invitation that was not used up.
    invitations: BTreeMap<StaffId, Invitation>,
}

/// An invitation as its entry has it.
enum Invitation {
    /// The hash of its secret, and until when it lives.
    Noted(String, i64),
    /// Of an entry that does not say more.
    Unnoted,
}

/// A subject as the tables have it.
struct Subject {
    staff: StaffId,
    provider: String,
    /// Its keyed hashes, with every index key that is known.
    indexes: Vec<String>,
    /// Its cell opens, and it is found by what is sealed.
    is_whole: bool,
}

impl Ways {
    pub(super) fn follow(&mut self, event: &AdministrationEvent) {
        match event {
            AdministrationEvent::SubjectLinked { staff, provider, subject_index } => {
                self.subjects.insert(subject_index.clone(), (*staff, provider.clone()));
            }
            AdministrationEvent::SubjectIndexed { before, subject_index } => {
                if let Some(whose) = self.subjects.remove(before) {
                    self.subjects.insert(subject_index.clone(), whose);
                }
            }
            AdministrationEvent::StaffInvited { staff, secret_hash, expires_at } => {
                let invitation = match (secret_hash, expires_at) {
                    (Some(hash), Some(until)) => Invitation::Noted(hash.clone(), instant(*until)),
                    (None, _) | (_, None) => Invitation::Unnoted,
                };
                self.invitations.insert(*staff, invitation);
            }
            AdministrationEvent::PasskeyAdded { staff, invitation, .. } => {
                let is_used = match self.invitations.get(staff) {
                    Some(Invitation::Noted(hash, _)) => invitation.as_ref() == Some(hash),
                    // Which one was used was not noted then: after any change of passkeys none counts.
                    Some(Invitation::Unnoted) => true,
                    None => false,
                };
                if is_used {
                    self.invitations.remove(staff);
                }
            }
            AdministrationEvent::PasskeyRemoved { staff, .. } => {
                if matches!(self.invitations.get(staff), Some(Invitation::Unnoted)) {
                    self.invitations.remove(staff);
                }
            }
            AdministrationEvent::StaffEnded { staff } => {
                self.invitations.remove(staff);
            }
            AdministrationEvent::StaffAdded { .. }
            | AdministrationEvent::PostChanged { .. }
            | AdministrationEvent::ConflictRecorded { .. }
            | AdministrationEvent::ConflictEnded { .. }
            | AdministrationEvent::StaffPersonSet { .. }
            | AdministrationEvent::WorkSet { .. }
            | AdministrationEvent::AbsenceSet { .. }
            | AdministrationEvent::ListProposed { .. }
            | AdministrationEvent::ListApproved { .. }
            | AdministrationEvent::ListExecuted { .. }
            | AdministrationEvent::HoldPlaced { .. }
            | AdministrationEvent::HoldReleased { .. }
            | AdministrationEvent::DivisionBegun { .. }
            | AdministrationEvent::DivisionStopped { .. }
            | AdministrationEvent::QueueRuleSet { .. }
            | AdministrationEvent::Gate { .. } => {}
        }
    }

    /// Whose ways of signing in are not what the entries say.
    pub(super) async fn differing(
        mut self,
        connection: &mut Connection<'_>,
        keys: &MasterKeys,
    ) -> Result<BTreeSet<StaffId>, Failure> {
        let mut differing = self.stray_invitations(connection).await?;
        let mut unknown: BTreeMap<StaffId, Vec<String>> = BTreeMap::new();
        for subject in subjects(connection, keys).await? {
            let whose = subject.indexes.iter().find_map(|index| self.subjects.remove(index));
            if !subject.is_whole {
                differing.insert(subject.staff);
            }
            match whose {
                Some((staff, provider)) if staff != subject.staff || provider != subject.provider => {
                    differing.extend([staff, subject.staff]);
                }
                Some(_) => {}
                None => unknown.entry(subject.staff).or_default().push(subject.provider),
            }
        }
        // What an entry knows by a hash of a key that is gone can be held against the provider alone.
        let mut left: BTreeMap<StaffId, Vec<String>> = BTreeMap::new();
        for (staff, provider) in self.subjects.into_values() {
            left.entry(staff).or_default().push(provider);
        }
        for providers in unknown.values_mut().chain(left.values_mut()) {
            providers.sort_unstable();
        }
        let everybody = unknown.keys().chain(left.keys()).copied();
        differing.extend(everybody.filter(|staff| unknown.get(staff) != left.get(staff)));
        Ok(differing)
    }

    /// Who has an invitation that nobody gave them. One that is gone is none: those that ended are cleared away.
    async fn stray_invitations(&self, connection: &mut Connection<'_>) -> Result<BTreeSet<StaffId>, Failure> {
        let (mut seen, mut stray) = (BTreeSet::new(), BTreeSet::new());
        for row in connection.all(&INVITATION_ROWS, Vec::new()).await? {
            let (staff, secret_hash, expires_at) =
                (StaffId::from_bytes(row.array(0)?), hex::encode(row.bytes(1)?), row.int(2)?);
            let is_given = match self.invitations.get(&staff) {
                Some(Invitation::Noted(hash, until)) => *hash == secret_hash && *until == expires_at,
                Some(Invitation::Unnoted) => true,
                None => false,
            };
            // Each invitation takes the place of the one before.
            if !seen.insert(staff) || !is_given {
                stray.insert(staff);
            }
        }
        Ok(stray)
    }
}

async fn subjects(connection: &mut Connection<'_>, keys: &MasterKeys) -> Result<Vec<Subject>, Failure> {
    let (in_use, every) = (keys.index(), keys.indexes());
    let mut subjects = Vec::new();
    for row in connection.all(&SUBJECT_ROWS, Vec::new()).await? {
        let id: [u8; 16] = row.array(0)?;
        let staff = StaffId::from_bytes(row.array(1)?);
        let (provider, stored) = (row.text(2)?, row.bytes(3)?);
        let opened = keys.open(&subject_cell(&id), &row.bytes(4)?).ok();
        let subject = opened.as_ref().and_then(|plain| std::str::from_utf8(plain).ok());
        let (indexes, is_whole) = match subject {
            Some(subject) => {
                let index = |key: &IndexKey| hex::encode(key.subject(&provider, subject));
                (every.iter().map(index).collect(), in_use.subject(&provider, subject).as_slice() == stored)
            }
            None => (Vec::new(), false),
        };
        subjects.push(Subject { staff, provider, indexes, is_whole });
    }
    Ok(subjects)
}
