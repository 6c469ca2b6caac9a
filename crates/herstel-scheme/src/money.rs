//! What the money of an outcome is for: restitution, compensation and recognition, apart. Read from
//! `[step.outcome.parts]` in `process.toml`.
//!
//! Every row of the table of an outcome has one place here, except what adds up rows above it. So a person can be told
//! how much of an amount is their own money that comes back, how much is for what it cost them, and how much is there
//! because they were wronged.

use herstel_kernel::Cents;
use serde::{Deserialize, Serialize};

/// What an amount is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MoneyKind {
    /// Money that the decisions cost somebody and that comes back, or that need not be paid any more.
    Restitution,
    /// For what it cost beside that, and for what somebody went through.
    Compensation,
    /// Because somebody was wronged, whatever the damage.
    Recognition,
}

impl MoneyKind {
    /// In the order in which they are told.
    pub const ALL: [Self; 3] = [Self::Restitution, Self::Compensation, Self::Recognition];

    /// As written in `process.toml`; with `money-` before it the text key of its name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Restitution => "restitution",
            Self::Compensation => "compensation",
            Self::Recognition => "recognition",
        }
    }
}

/// The rows of a table by what they are for. Names are declared names of the case object.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct OutcomeParts {
    /// Rows of restitution.
    pub restitution: Vec<String>,
    /// Rows of compensation.
    pub compensation: Vec<String>,
    /// Rows of recognition.
    pub recognition: Vec<String>,
    /// Rows that go off: what was received before, or is settled elsewhere.
    pub deducted: Vec<String>,
    /// Rows that say something and are part of no sum.
    pub beside: Vec<String>,
    /// Whether the rules put a percentage on top that is no row of the table.
    pub surcharge: bool,
    /// Whether the amount is a share in what was awarded to somebody else, whose decision says what it was for.
    pub undivided: bool,
}

impl OutcomeParts {
    /// The rows of a kind.
    pub fn of(&self, kind: MoneyKind) -> &[String] {
        match kind {
            MoneyKind::Restitution => &self.restitution,
            MoneyKind::Compensation => &self.compensation,
            MoneyKind::Recognition => &self.recognition,
        }
    }

    /// The rows that are money for the person, of whatever kind.
    pub fn given(&self) -> impl Iterator<Item = &String> {
        MoneyKind::ALL.into_iter().flat_map(|kind| self.of(kind))
    }

    /// Every row that has a place.
    pub fn rows(&self) -> impl Iterator<Item = &String> {
        self.given().chain(&self.deducted).chain(&self.beside)
    }

    /// Whether nothing is said about any row.
    pub fn is_empty(&self) -> bool {
        !self.undivided && self.rows().next().is_none()
    }
}

/// An awarded amount by what it is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MoneyParts {
    /// The kinds of which there is anything, in the order in which they are told.
    pub kinds: Vec<MoneyPart>,
    /// All kinds together, before anything goes off.
    pub together: Cents,
    /// What rounding adds to that in the total of the table, or takes from it; nothing where no total says so.
    #[serde(skip)]
    pub rounding: Cents,
    /// What the rows that go off come to.
    pub deducted: Cents,
    /// What this decision pays.
    pub paid: Cents,
    /// Whether the rules put a percentage on top that is no row of the table.
    #[serde(skip)]
    pub surcharge: bool,
}

/// One kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MoneyPart {
    /// Which.
    pub kind: MoneyKind,
    /// Label and amount of each row that is not zero.
    pub rows: Vec<(String, Cents)>,
    /// The rows together.
    pub amount: Cents,
}

/// One step from all kinds together to what is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyStep {
    /// All kinds together.
    Together(Cents),
    /// What that is when it is rounded.
    Rounded(Cents),
    /// What goes off.
    Off(Cents),
    /// What goes off, which is more than there is.
    MoreOff(Cents),
    /// What comes on top.
    OnTop(Cents),
}

/// The most that is rounding: one euro.
const ROUNDING: Cents = Cents::new(100);

impl MoneyParts {
    /// What rounding adds to what the kinds come to, when a total of the table is no more than that away from it.
    pub fn rounding_to(together: Cents, totals: impl Iterator<Item = Cents>) -> Cents {
        let differences = totals.filter_map(|total| total.checked_sub(together));
        let rounded = differences.filter(|by| *by != Cents::ZERO && is_rounding(*by));
        rounded.last().unwrap_or_default()
    }

    /// From all kinds together to what is paid, in figures of the table as far as these lead there; empty when the kinds
    /// come to it by themselves.
    pub fn steps(&self) -> Vec<MoneyStep> {
        let total = self.together.checked_add(self.rounding).unwrap_or(self.together);
        let left_after = |off: Cents| total.checked_sub(off).unwrap_or_default().max(Cents::ZERO);
        let rest_after = |off: Cents| self.paid.checked_sub(left_after(off)).unwrap_or_default();
        let rest = rest_after(self.deducted);
        let is_in_table = is_rounding(rest) || (self.surcharge && rest > Cents::ZERO);
        let off = if is_in_table { self.deducted } else { left_after(self.paid) };
        let rest = rest_after(off);
        let rounded = (self.rounding != Cents::ZERO).then_some(MoneyStep::Rounded(total));
        let off_step = if off > total { MoneyStep::MoreOff(off) } else { MoneyStep::Off(off) };
        let off_step = (off != Cents::ZERO).then_some(off_step);
        let comes_on_top = rest > Cents::ZERO && (self.surcharge || !is_rounding(rest));
        let rest_step = if comes_on_top { MoneyStep::OnTop(rest) } else { MoneyStep::Rounded(self.paid) };
        let rest_step = (rest != Cents::ZERO).then_some(rest_step);
        let between: Vec<MoneyStep> = [rounded, off_step, rest_step].into_iter().flatten().collect();
        let together = (!between.is_empty()).then_some(MoneyStep::Together(self.together));
        together.into_iter().chain(between).collect()
    }

    /// What goes off (below zero) or comes on top (above zero) between all kinds together and what is paid.
    pub fn settled(&self) -> Cents {
        self.paid.checked_sub(self.together).unwrap_or_default()
    }

    /// What goes off, never more than there is. With a surcharge that is what the rows say that go off, so that the figure
    /// stands in the table; without one it is all the difference, rounding with it.
    pub fn off(&self) -> Cents {
        let difference = self.together.checked_sub(self.paid).unwrap_or_default().max(Cents::ZERO);
        if self.surcharge {
            self.deducted.clamp(Cents::ZERO, self.together.max(Cents::ZERO)).max(difference)
        } else {
            difference
        }
    }

    /// What comes on top of what is left after that.
    pub fn on_top(&self) -> Cents {
        let left = self.together.checked_sub(self.off()).unwrap_or_default();
        self.paid.checked_sub(left).unwrap_or_default()
    }

    /// Whether the kinds come to what is paid: nothing goes off but what a row says, nothing on top but a surcharge of a
    /// twentieth at most, and for the rest at most one euro of rounding.
    pub fn adds_up(&self) -> bool {
        const MOST_ON_TOP: i128 = 20;
        let cents = |amount: Cents| i128::from(amount.get());
        let rounding = cents(ROUNDING);
        let surcharge = if self.surcharge { cents(self.together) / MOST_ON_TOP } else { 0 };
        let fits_on_top = cents(self.on_top()) <= surcharge + rounding;
        // Nothing is paid below zero, so that more may go off than there is.
        let fits_off = self.paid == Cents::ZERO || cents(self.off()) <= cents(self.deducted) + rounding;
        fits_on_top && fits_off
    }
}

/// Whether a difference is no more than rounding.
fn is_rounding(difference: Cents) -> bool {
    difference <= ROUNDING && Cents::ZERO.checked_sub(difference).is_some_and(|below| below <= ROUNDING)
}
