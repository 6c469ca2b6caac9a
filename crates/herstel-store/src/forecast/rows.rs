//! Rows of the tables of forecasts, and how they stand in columns.

use crate::{
    StoreError,
    columns::{NOTHING_DUE, date_of},
    engine::{Failure, Row, Value},
};
use herstel_domain::work_list::{QueueStanding, Requested};
use herstel_kernel::{Date, DossierId, StaffId};

/// An open dossier, for reckoning: nothing that says whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenDossier {
    /// Which.
    pub dossier: DossierId,
    /// Since when it is there.
    pub registered_on: Date,
    /// The legal date of the next decision, whichever it is.
    pub due_on: Option<Date>,
    /// The legal date of each step that has one.
    pub terms: Vec<(String, Date)>,
    /// The fixed handler.
    pub handler: Option<StaffId>,
    /// The steps that were decided, each with the day, in no order.
    pub decided: Vec<(String, Date)>,
    /// Steps of which a proposal waits for its second reading, or came back from it: somebody is at work on them.
    pub begun: Vec<String>,
    /// Since when each application waits.
    pub requested: Vec<Requested>,
    /// Where it stands in a queue.
    pub standing: QueueStanding,
}

/// What is said about a forecast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForecastStanding {
    /// Nothing, to nobody: its kind was never held to what happened, or nothing can be said.
    Silent,
    /// The parent sees it.
    Shown,
    /// It became clearly worse, or nothing can be said any more: the case handler tells it first, and until then the page
    /// says what it said.
    Worse,
}

impl ForecastStanding {
    /// The stable text.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Silent => "silent",
            Self::Shown => "shown",
            Self::Worse => "worse",
        }
    }

    fn of(text: &str) -> Result<Self, StoreError> {
        [Self::Silent, Self::Shown, Self::Worse]
            .into_iter()
            .find(|standing| standing.as_str() == text)
            .ok_or(StoreError::Damaged { table: "forecast", what: "a standing that is unknown" })
    }
}

/// What was said, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SaidRow {
    /// In half of the cases it is done before the end of this day.
    pub half_on: Date,
    /// In nine of ten.
    pub nine_on: Date,
    /// The day on which it was first said so.
    pub said_on: Date,
}

/// The forecast of one step of one dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForecastRow {
    /// Whose.
    pub dossier: DossierId,
    /// Of which step.
    pub step: String,
    /// The day on which it was reckoned.
    pub reckoned_on: Date,
    /// The days by which half and nine in ten are done, rounded as they would be said; none when that cannot be said.
    pub now_on: Option<(Date, Date)>,
    /// Days within which half and nine in ten are done, widened.
    pub days: Option<(u32, u32)>,
    /// Days within which nine in ten are done as they were reckoned, before they were widened.
    pub bare_days: Option<u32>,
    /// How many go first; none once somebody is at work on it.
    pub ahead: Option<u32>,
    /// How many stand in the queue.
    pub among: u32,
    /// Why it is another one than before; empty when it is not.
    pub reason: String,
    /// What is said about it.
    pub standing: ForecastStanding,
    /// What is said, or was last said.
    pub said: Option<SaidRow>,
    /// Whether the parent was shown that, also while nothing can be said.
    pub was_shown: bool,
}

impl ForecastRow {
    /// Why it is worse when forecasts of its kind proved wrong: the page no longer says what it said.
    pub const WRONG: &str = "wrong";

    /// Whether what was said is no longer said before anybody told it, because such forecasts proved wrong.
    pub fn is_taken_back(&self) -> bool {
        self.standing == ForecastStanding::Worse && self.reason == Self::WRONG
    }
}

/// How often forecasts of a kind whose band ended were right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KindCoverage {
    /// The kind.
    pub kind: String,
    /// How many ended.
    pub ended: u64,
    /// In how many it was done by the day that was named.
    pub right: u64,
}

/// A forecast that was made to be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldRow {
    /// Whose.
    pub dossier: DossierId,
    /// Of which step.
    pub step: String,
    /// When.
    pub said_on: Date,
    /// The end of the band.
    pub until_on: Date,
    /// Days within which half is done.
    pub half_days: u32,
    /// Days within which nine in ten are done, widened.
    pub nine_days: u32,
    /// The same as they were reckoned.
    pub bare_days: u32,
    /// The group of the dossier.
    pub cohort: String,
    /// The region of the dossier; empty when it is not known.
    pub region: String,
    /// Its priority class in the scenario; empty when it has none.
    pub class: String,
    /// Whether the parent was shown it.
    pub is_shown: bool,
    /// Who told it first, when somebody did.
    pub told_by: Option<StaffId>,
}

/// A forecast that somebody was shown, with what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownRow {
    /// Of which step.
    pub step: String,
    /// The day on which it was first said so.
    pub said_on: Date,
    /// In nine of ten it was to be done before the end of this day.
    pub until_on: Date,
    /// Who told it first, when somebody did.
    pub told_by: Option<StaffId>,
    /// When it was done; none when it is not.
    pub done_on: Option<Date>,
    /// Since when nobody waits for it any more, without it being done.
    pub left_on: Option<Date>,
}

/// A forecast whose band has ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MaturedRow {
    /// The step it was about.
    pub step: String,
    /// When it was made.
    pub said_on: Date,
    /// Days within which half was said to be done.
    pub half_days: u32,
    /// Days within which nine in ten were said to be done, widened.
    pub nine_days: u32,
    /// The same as they were reckoned.
    pub bare_days: u32,
    /// The group.
    pub cohort: String,
    /// The region.
    pub region: String,
    /// The priority class; empty when it is not known.
    pub class: String,
    /// When it was done; none when they still wait, or left.
    pub done_on: Option<Date>,
    /// When they left, after the band had ended.
    pub left_on: Option<Date>,
    /// The day on which the band ended.
    pub until_on: Date,
}

/// How forecasts of one month, kind, group and region did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreRow {
    /// The month in which they were made, `2026-03`.
    pub month: String,
    /// The step they were about.
    pub kind: String,
    /// The group.
    pub cohort: String,
    /// The region; empty when it is not known.
    pub region: String,
    /// How many.
    pub forecasts: u32,
    /// Of how many it was done within what half was told.
    pub within_half: u32,
    /// Of how many within what nine in ten were told.
    pub within_nine: u32,
    /// How many still wait past their band.
    pub waiting: u32,
    /// Mean pinball loss of the half, in thousandths of days.
    pub loss_half: i64,
    /// Mean pinball loss of the nine in ten, in thousandths of days.
    pub loss_nine: i64,
}

/// The place of the class among the columns of its table.
const CLASS_PLACE: usize = 4;

/// How those of one priority class did among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassScoreRow {
    /// The class; empty when it is not known.
    pub class: String,
    /// How they did.
    pub score: ScoreRow,
}

fn day(date: Date) -> Value {
    date.to_string().into()
}

fn opt_day(date: Option<Date>) -> Value {
    date.map(|date| date.to_string()).into()
}

fn opt_number(number: Option<u32>) -> Value {
    Value::Int(number.map(i64::from))
}

fn number(row: &Row, index: usize) -> Result<u32, Failure> {
    Ok(u32::try_from(row.int(index)?)
        .map_err(|_| StoreError::Damaged { table: "forecast", what: "a number out of range" })?)
}

fn date(row: &Row, index: usize) -> Result<Date, Failure> {
    Ok(date_of(&row.text(index)?)?)
}

fn opt_date(row: &Row, index: usize) -> Result<Option<Date>, Failure> {
    Ok(row.opt_text(index)?.map(|text| date_of(&text)).transpose()?)
}

fn opt_u32(row: &Row, index: usize) -> Result<Option<u32>, Failure> {
    Ok(row.opt_int(index)?.and_then(|found| u32::try_from(found).ok()))
}

impl OpenDossier {
    /// Out of the columns of a page, before anything that stands elsewhere.
    pub(super) fn read(row: &Row, dossier: DossierId) -> Result<Self, Failure> {
        let due = row.text(2)?;
        Ok(Self {
            dossier,
            registered_on: date(row, 1)?,
            due_on: (due != NOTHING_DUE).then(|| date_of(&due)).transpose()?,
            terms: Vec::new(),
            handler: row.opt_array(3)?.map(StaffId::from_bytes),
            decided: Vec::new(),
            begun: Vec::new(),
            requested: Vec::new(),
            standing: QueueStanding::default(),
        })
    }
}

impl ForecastRow {
    pub(super) fn values(&self) -> Vec<Value> {
        let now = self.now_on;
        let said = self.said;
        vec![
            self.dossier.to_bytes().into(),
            self.step.as_str().into(),
            day(self.reckoned_on),
            opt_day(now.map(|(half, _)| half)),
            opt_day(now.map(|(_, nine)| nine)),
            opt_number(self.days.map(|(half, _)| half)),
            opt_number(self.days.map(|(_, nine)| nine)),
            opt_number(self.ahead),
            i64::from(self.among).into(),
            self.reason.as_str().into(),
            self.standing.as_str().into(),
            opt_day(said.map(|said| said.half_on)),
            opt_day(said.map(|said| said.nine_on)),
            opt_day(said.map(|said| said.said_on)),
            opt_number(self.bare_days),
            i64::from(self.was_shown).into(),
            0_i64.into(),
        ]
    }

    /// Out of the columns of the table, from a column on.
    pub(super) fn read(row: &Row, from: usize) -> Result<Self, Failure> {
        let said = match (opt_date(row, from + 11)?, opt_date(row, from + 12)?, opt_date(row, from + 13)?) {
            (Some(half_on), Some(nine_on), Some(said_on)) => Some(SaidRow { half_on, nine_on, said_on }),
            (_, _, _) => None,
        };
        let standing = ForecastStanding::of(&row.text(from + 10)?)?;
        Ok(Self {
            dossier: DossierId::from_bytes(row.array(from)?),
            step: row.text(from + 1)?,
            reckoned_on: date(row, from + 2)?,
            now_on: opt_date(row, from + 3)?.zip(opt_date(row, from + 4)?),
            days: opt_u32(row, from + 5)?.zip(opt_u32(row, from + 6)?),
            bare_days: opt_u32(row, from + 14)?,
            ahead: opt_u32(row, from + 7)?,
            among: number(row, from + 8)?,
            reason: row.text(from + 9)?,
            standing,
            said,
            // What programs of before wrote does not say so.
            was_shown: row.int(from + 15)? != 0 || standing != ForecastStanding::Silent,
        })
    }
}

impl ToldRow {
    pub(super) fn values(&self) -> Vec<Value> {
        vec![
            self.dossier.to_bytes().into(),
            self.step.as_str().into(),
            day(self.said_on),
            day(self.until_on),
            i64::from(self.half_days).into(),
            i64::from(self.nine_days).into(),
            self.cohort.as_str().into(),
            self.region.as_str().into(),
            i64::from(self.is_shown).into(),
            Value::Bytes(self.told_by.map(|staff| staff.to_bytes().to_vec())),
            Value::Text(None),
            i64::from(self.bare_days).into(),
            Value::Text(None),
            self.class.as_str().into(),
        ]
    }
}

impl ShownRow {
    /// Out of the columns of a query, from a column on.
    pub(super) fn read(row: &Row, from: usize) -> Result<Self, Failure> {
        Ok(Self {
            step: row.text(from)?,
            said_on: date(row, from + 1)?,
            until_on: date(row, from + 2)?,
            told_by: row.opt_array(from + 3)?.map(StaffId::from_bytes),
            done_on: opt_date(row, from + 4)?,
            left_on: opt_date(row, from + 5)?,
        })
    }
}

impl MaturedRow {
    pub(super) fn read(row: &Row) -> Result<Self, Failure> {
        Ok(Self {
            step: row.text(0)?,
            said_on: date(row, 1)?,
            half_days: number(row, 2)?,
            nine_days: number(row, 3)?,
            cohort: row.text(4)?,
            region: row.text(5)?,
            done_on: opt_date(row, 6)?,
            until_on: date(row, 7)?,
            bare_days: number(row, 8)?,
            left_on: opt_date(row, 9)?,
            class: row.text(10)?,
        })
    }
}

impl ScoreRow {
    pub(super) fn values(&self) -> Vec<Value> {
        vec![
            self.month.as_str().into(),
            self.kind.as_str().into(),
            self.cohort.as_str().into(),
            self.region.as_str().into(),
            i64::from(self.forecasts).into(),
            i64::from(self.within_half).into(),
            i64::from(self.within_nine).into(),
            i64::from(self.waiting).into(),
            self.loss_half.into(),
            self.loss_nine.into(),
        ]
    }

    pub(super) fn read(row: &Row) -> Result<Self, Failure> {
        Ok(Self {
            month: row.text(0)?,
            kind: row.text(1)?,
            cohort: row.text(2)?,
            region: row.text(3)?,
            forecasts: number(row, 4)?,
            within_half: number(row, 5)?,
            within_nine: number(row, 6)?,
            waiting: number(row, 7)?,
            loss_half: row.int(8)?,
            loss_nine: row.int(9)?,
        })
    }
}

impl ClassScoreRow {
    /// The class stands behind what the score is of.
    pub(super) fn values(&self) -> Vec<Value> {
        let mut values = self.score.values();
        values.insert(CLASS_PLACE, self.class.as_str().into());
        values
    }

    pub(super) fn read(row: &Row) -> Result<Self, Failure> {
        Ok(Self { score: ScoreRow::read(row)?, class: row.text(10)? })
    }
}
