//! The check of the administration: its chain, and that what is kept follows from it.

use super::{AdministrationEvent, ENTRIES, HoldTerms, NO_HASH, Stored, ways::Ways};
use crate::{
    PasskeyId, Store, StoreError,
    columns::date_of,
    engine::{Connection, Failure, Row},
    retention::lists,
    statements::statements,
};
use herstel_kernel::{Date, DestructionListId, HoldId, PersonId, StaffId};
use herstel_scheme::ContentHash;
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

statements! {
    STAFF_ROWS = "SELECT staff_id, name, role, ended_at, person_id FROM staff";
    WORK_ROWS = "SELECT staff_id, team, municipality, hours FROM staff_work";
    ABSENCE_ROWS = "SELECT staff_id, from_on, until_on, substitute_id FROM absence";
    PASSKEY_ROWS = "SELECT staff_id, passkey_id FROM passkey";
    CONFLICT_ROWS = "SELECT staff_id, person_id, from_on, until_on FROM conflict";
    ERASED_PERSONS = "SELECT person_id FROM erasure";
    LIST_ROWS = "SELECT list_id, proposed_by, read_by, executed_by FROM destruction_list";
    HOLD_ROWS = "SELECT hold_id, placed_by, released_by, released_on, person_id, kind, until_on FROM retention_hold";
}

/// What the check of the administration found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AdministrationReport {
    /// Entries read.
    pub entries: u64,
    /// What is wrong, in order.
    pub problems: Vec<AdministrationProblem>,
}

/// Something that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AdministrationProblem {
    /// The bytes of an entry do not give its hash.
    Changed(u64),
    /// An entry does not follow from the one before it.
    BrokenChain(u64),
    /// Entries before this one are missing.
    Missing(u64),
    /// An entry cannot be read.
    Unreadable(u64),
    /// What is kept about a member of staff, or about who they never reach, does not follow from the entries.
    StaffDiffers(StaffId),
    /// Who made, approved or carried out a destruction list, or who is on it, does not follow from the entries.
    ListDiffers(DestructionListId),
    /// Who placed or released a hold, on whom, why or until when does not follow from the entries.
    HoldDiffers(HoldId),
}

impl fmt::Display for AdministrationProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Changed(number) => write!(f, "administration {number}: the entry was changed"),
            Self::BrokenChain(number) => {
                write!(f, "administration {number}: does not follow from the entry before it")
            }
            Self::Missing(number) => write!(f, "administration {number}: entries before it are missing"),
            Self::Unreadable(number) => write!(f, "administration {number}: cannot be read"),
            Self::StaffDiffers(id) => write!(f, "administration: {id} is not what the entries say"),
            Self::ListDiffers(id) => write!(f, "administration: {id} is not what the entries say"),
            Self::HoldDiffers(id) => write!(f, "administration: {id} is not what the entries say"),
        }
    }
}

impl Store {
    /// Recomputes the chain of the administration and compares what it is about (staff, how they sign in, conflicts of
    /// interest, destruction lists, holds) with what the entries say, as of one moment.
    pub async fn verify_administration(&self) -> Result<AdministrationReport, StoreError> {
        // Another program may have computed every index with a new key.
        self.refresh_keys().await?;
        let mut snapshot = self.engine().snapshot().await?;
        let mut connection = snapshot.connection();
        let mut report = AdministrationReport::default();
        let (mut expected, mut ways) = (Kept::default(), Ways::default());
        let (mut number, mut hash) = (0, NO_HASH);
        for row in connection.all(&ENTRIES, Vec::new()).await? {
            let entry = Stored::read(&row)?;
            let place = entry.place();
            report.entries += 1;
            if entry.number != number + 1 {
                report.problems.push(AdministrationProblem::Missing(place));
            }
            if entry.previous_hash != hash {
                report.problems.push(AdministrationProblem::BrokenChain(place));
            }
            if entry.computed_hash() != entry.hash {
                report.problems.push(AdministrationProblem::Changed(place));
            }
            match entry.event() {
                Some(event) => {
                    ways.follow(&event);
                    expected.follow(event);
                }
                None => report.problems.push(AdministrationProblem::Unreadable(place)),
            }
            (number, hash) = (entry.number, entry.hash);
        }
        for erased in connection.all(&ERASED_PERSONS, Vec::new()).await? {
            expected.forget_conflicts(PersonId::from_bytes(erased.array(0)?));
        }
        let mut found = Kept::read(&mut connection).await?;
        expected.leave_unsaid(&mut found);
        let mut staff = differing(&expected.staff, &found.staff);
        staff.extend(ways.differing(&mut connection, self.keys()).await?);
        report.problems.extend(staff.into_iter().map(AdministrationProblem::StaffDiffers));
        let lists = differing(&expected.lists, &found.lists);
        report.problems.extend(lists.into_iter().map(AdministrationProblem::ListDiffers));
        let holds = differing(&expected.holds, &found.holds);
        report.problems.extend(holds.into_iter().map(AdministrationProblem::HoldDiffers));
        Ok(report)
    }
}

/// The keys under which two maps hold something else.
fn differing<K: Copy + Ord, V: PartialEq>(one: &BTreeMap<K, V>, other: &BTreeMap<K, V>) -> BTreeSet<K> {
    one.keys().chain(other.keys()).copied().filter(|key| one.get(key) != other.get(key)).collect()
}

/// What the administration is about: as the entries say, or as the tables have it.
#[derive(Default)]
struct Kept {
    staff: BTreeMap<StaffId, Member>,
    lists: BTreeMap<DestructionListId, List>,
    holds: BTreeMap<HoldId, Placed>,
}

#[derive(Default, PartialEq)]
struct List {
    /// Who made, approved and carried it out.
    officers: [Option<StaffId>; 3],
    /// The hash of who is on it; none in older entries.
    content: Option<ContentHash>,
}

#[derive(Default, PartialEq)]
struct Placed {
    by: Option<StaffId>,
    released_by: Option<StaffId>,
    is_released: bool,
    person: Option<PersonId>,
    /// Why and until when; none in older entries.
    terms: Option<HoldTerms>,
}

#[derive(Default, PartialEq)]
struct Member {
    name: String,
    post: String,
    has_ended: bool,
    person: Option<PersonId>,
    /// Their team, its municipality and their hours.
    work: Option<(String, Option<String>, i64)>,
    /// By the first day: the day on which they are back, and who stands in.
    absences: BTreeMap<String, (String, StaffId)>,
    /// Their passkeys by their names here.
    passkeys: BTreeSet<String>,
    /// The last day on which a conflict does not yet hold no longer, by person and first day.
    conflicts: BTreeMap<(PersonId, String), String>,
}

/// What stands for no end of a conflict.
const NEVER: &str = "9999-12-31";

impl Kept {
    fn follow(&mut self, event: AdministrationEvent) {
        let until = |day: Option<Date>| day.map_or_else(|| NEVER.to_owned(), |day| day.to_string());
        match event {
            AdministrationEvent::StaffAdded { staff, name, post } => {
                let member = self.staff.entry(staff).or_default();
                (member.name, member.post) = (name, post.to_string());
            }
            AdministrationEvent::PostChanged { staff, to, .. } => {
                self.change(staff, |member| member.post = to.to_string());
            }
            AdministrationEvent::StaffEnded { staff } => self.change(staff, |member| {
                member.has_ended = true;
                member.passkeys.clear();
            }),
            AdministrationEvent::ConflictRecorded { staff, person, from_on, until_on } => {
                let conflicts = &mut self.staff.entry(staff).or_default().conflicts;
                conflicts.insert((person, from_on.to_string()), until(until_on));
            }
            AdministrationEvent::ConflictEnded { staff, person, until_on } => self.change(staff, |member| {
                let ended = until_on.to_string();
                let theirs = member.conflicts.iter_mut().filter(|((with, _), _)| *with == person);
                theirs.filter(|(_, until)| **until > ended).for_each(|(_, until)| until.clone_from(&ended));
            }),
            AdministrationEvent::StaffPersonSet { staff, person } => {
                self.change(staff, |member| member.person = person);
            }
            // How they sign in is followed beside; of the others nothing else is kept, the entries are all there is.
            AdministrationEvent::SubjectLinked { .. }
            | AdministrationEvent::SubjectIndexed { .. }
            | AdministrationEvent::StaffInvited { .. }
            | AdministrationEvent::DivisionBegun { .. }
            | AdministrationEvent::DivisionStopped { .. }
            | AdministrationEvent::QueueRuleSet { .. }
            | AdministrationEvent::Gate { .. } => {}
            AdministrationEvent::PasskeyAdded { staff, passkey, .. } => self.change(staff, |member| {
                member.passkeys.insert(passkey);
            }),
            AdministrationEvent::PasskeyRemoved { staff, passkey } => self.change(staff, |member| {
                member.passkeys.remove(&passkey);
            }),
            AdministrationEvent::WorkSet { staff, team, municipality, hours } => {
                self.change(staff, |member| {
                    member.work = Some((team, municipality.map(|code| code.to_string()), i64::from(hours)));
                })
            }
            AdministrationEvent::AbsenceSet { staff, from_on, until_on, substitute } => {
                self.change(staff, |member| {
                    member.absences.insert(from_on.to_string(), (until_on.to_string(), substitute));
                });
            }
            AdministrationEvent::ListProposed { list, officer, content, .. } => {
                self.lists.insert(list, List { officers: [Some(officer), None, None], content });
            }
            AdministrationEvent::ListApproved { list, officer } => {
                self.lists.entry(list).or_default().officers[1] = Some(officer);
            }
            AdministrationEvent::ListExecuted { list, officer } => {
                self.lists.entry(list).or_default().officers[2] = Some(officer);
            }
            AdministrationEvent::HoldPlaced { hold, officer, person, terms } => {
                let placed = Placed { by: Some(officer), person, terms, ..Placed::default() };
                self.holds.insert(hold, placed);
            }
            AdministrationEvent::HoldReleased { hold, officer } => {
                let held = self.holds.entry(hold).or_default();
                (held.released_by, held.is_released) = (Some(officer), true);
            }
        }
    }

    fn change(&mut self, staff: StaffId, change: impl FnOnce(&mut Member)) {
        if let Some(member) = self.staff.get_mut(&staff) {
            change(member);
        }
    }

    /// With whom somebody had a conflict goes when that person is erased.
    fn forget_conflicts(&mut self, person: PersonId) {
        for member in self.staff.values_mut() {
            member.conflicts.retain(|(with, _), _| *with != person);
        }
    }

    /// Of what older entries do not say nothing can be held against what is kept.
    fn leave_unsaid(&self, found: &mut Self) {
        for (id, found) in &mut found.lists {
            if self.lists.get(id).is_some_and(|list| list.content.is_none()) {
                found.content = None;
            }
        }
        for (id, found) in &mut found.holds {
            if self.holds.get(id).is_some_and(|hold| hold.terms.is_none()) {
                found.terms = None;
            }
        }
    }

    async fn read(connection: &mut Connection<'_>) -> Result<Self, Failure> {
        let mut kept = Self::default();
        for row in connection.all(&STAFF_ROWS, Vec::new()).await? {
            let member = Member {
                name: row.text(1)?,
                post: row.text(2)?,
                has_ended: row.opt_int(3)?.is_some(),
                person: row.opt_array(4)?.map(PersonId::from_bytes),
                ..Member::default()
            };
            kept.staff.insert(StaffId::from_bytes(row.array(0)?), member);
        }
        for row in connection.all(&WORK_ROWS, Vec::new()).await? {
            let staff = StaffId::from_bytes(row.array(0)?);
            let work = (row.text(1)?, row.opt_text(2)?, row.int(3)?);
            kept.staff.entry(staff).or_default().work = Some(work);
        }
        for row in connection.all(&ABSENCE_ROWS, Vec::new()).await? {
            let staff = StaffId::from_bytes(row.array(0)?);
            let until = (row.text(2)?, StaffId::from_bytes(row.array(3)?));
            kept.staff.entry(staff).or_default().absences.insert(row.text(1)?, until);
        }
        for row in connection.all(&PASSKEY_ROWS, Vec::new()).await? {
            let (staff, passkey) = (StaffId::from_bytes(row.array(0)?), PasskeyId::from_bytes(row.array(1)?));
            kept.staff.entry(staff).or_default().passkeys.insert(passkey.to_string());
        }
        for row in connection.all(&CONFLICT_ROWS, Vec::new()).await? {
            let with = (PersonId::from_bytes(row.array(1)?), row.text(2)?);
            let staff = StaffId::from_bytes(row.array(0)?);
            kept.staff.entry(staff).or_default().conflicts.insert(with, row.text(3)?);
        }
        let staff = |row: &Row, column| -> Result<Option<StaffId>, Failure> {
            Ok(row.opt_array(column)?.map(StaffId::from_bytes))
        };
        let mut contents = lists::contents(connection).await?;
        for row in connection.all(&LIST_ROWS, Vec::new()).await? {
            let id = DestructionListId::from_bytes(row.array(0)?);
            let officers = [staff(&row, 1)?, staff(&row, 2)?, staff(&row, 3)?];
            kept.lists.insert(id, List { officers, content: contents.remove(&id) });
        }
        for row in connection.all(&HOLD_ROWS, Vec::new()).await? {
            let until_on = row.opt_text(6)?.map(|day| date_of(&day)).transpose()?;
            let placed = Placed {
                by: staff(&row, 1)?,
                released_by: staff(&row, 2)?,
                is_released: row.opt_text(3)?.is_some(),
                person: row.opt_array(4)?.map(PersonId::from_bytes),
                terms: Some(HoldTerms { reason: row.text(5)?, until_on }),
            };
            kept.holds.insert(HoldId::from_bytes(row.array(0)?), placed);
        }
        Ok(kept)
    }
}
