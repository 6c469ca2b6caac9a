//! Rows and pages of lists: work, proposals, letters.

use herstel_domain::{
    decisions::Outcome, decisions::PreparedBy, registration::PreferredLanguage, road::WorkStatus,
    work_list::Facet,
};
use herstel_kernel::{Cents, Date, DecisionId, DossierId, DossierNumber, LetterId, StaffId};
use std::{fmt, str::FromStr};

/// Which dossiers a work list shows.
#[derive(Clone, Debug, Default)]
pub struct WorkListFilter {
    /// Only of this status.
    pub status: Option<WorkStatus>,
    /// Only of this case handler.
    pub handler: Option<StaffId>,
    /// Only those of which all of these hold; at most seven count, those above included.
    pub facets: Vec<Facet>,
    /// Only those whose legal date is this day or earlier.
    pub due_until: Option<Date>,
    /// In which order.
    pub order: ListOrder,
    /// A dossier number, a citizen number, or beginnings of the words of a name (from three letters on) and a birth date;
    /// case and accents do not matter.
    pub search: Option<String>,
    /// Where the page before ended.
    pub after: Option<Cursor>,
    /// Rows per page; 1 to 200, 50 when zero.
    pub limit: u32,
}

/// In which order a work list stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ListOrder {
    /// The earliest legal date first.
    #[default]
    LegalDate,
    /// The last registration first.
    Newest,
}

/// A place in a work list. In text it holds a date or a dossier number and a dossier id, nothing personal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// The legal date or the number of the row, as the list is ordered.
    pub(crate) place: String,
    pub(crate) dossier: DossierId,
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}_{}", self.place, self.dossier)
    }
}

impl FromStr for Cursor {
    type Err = herstel_kernel::IdError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (place, dossier) = text.split_once('_').ok_or(herstel_kernel::IdError)?;
        if place.parse::<Date>().is_err() && place.parse::<DossierNumber>().is_err() {
            return Err(herstel_kernel::IdError);
        }
        Ok(Self { place: place.to_owned(), dossier: dossier.parse()? })
    }
}

/// One page of a work list.
#[derive(Clone, Debug)]
pub struct WorkListPage {
    /// The rows in their order. A narrowed list may have fewer than asked for and a next page all the same: a page looks
    /// at so many dossiers and no more.
    pub rows: Vec<WorkListRow>,
    /// Where the next page begins, when there is one; a search has one page.
    pub next: Option<Cursor>,
    /// A search found more than it shows.
    pub is_cut: bool,
}

/// One dossier in a work list.
#[derive(Clone, PartialEq, Eq)]
pub struct WorkListRow {
    /// The dossier.
    pub dossier: DossierId,
    /// Its number.
    pub number: DossierNumber,
    /// The name of the applicant.
    pub name: String,
    /// The day of registration.
    pub registered_on: Date,
    /// What it waits for.
    pub status: WorkStatus,
    /// The legal date that stands now.
    pub due_on: Option<Date>,
    /// The fixed case handler.
    pub handler: Option<StaffId>,
    /// Remarks of the parent that wait for an answer.
    pub open_disputes: u32,
    /// The version.
    pub version: u64,
    /// Messages that have not really gone.
    pub unsent: u32,
    /// Messages of the parent that wait for an answer.
    pub open_replies: u32,
}

/// Names never reach a log.
impl fmt::Debug for WorkListRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WorkListRow({}, {})", self.number, self.status.as_str())
    }
}

/// One proposal that waits for its second reading.
#[derive(Clone, PartialEq, Eq)]
pub struct ProposalRow {
    /// The dossier.
    pub dossier: DossierId,
    /// Its number.
    pub number: DossierNumber,
    /// The name of the applicant.
    pub name: String,
    /// The decision.
    pub decision: DecisionId,
    /// The step it decides.
    pub step: String,
    /// Award or rejection.
    pub outcome: Outcome,
    /// What would be paid.
    pub amount: Cents,
    /// Who worked it out; a person who did cannot approve it.
    pub proposed_by: PreparedBy,
    /// When.
    pub proposed_on: Date,
}

/// Names never reach a log.
impl fmt::Debug for ProposalRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ProposalRow({}, {})", self.number, self.decision)
    }
}

/// A letter that was issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterRow {
    /// The letter.
    pub letter: LetterId,
    /// The dossier.
    pub dossier: DossierId,
    /// The decision it tells about.
    pub decision: DecisionId,
    /// The date on it.
    pub issued_on: Date,
    /// The journal version of the approval; the dossier as of this version is what the letter says.
    pub version: u64,
    /// The language of the person at that moment.
    pub language: PreferredLanguage,
}
