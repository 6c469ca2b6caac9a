//! Figures of what people answered, told only where they are about enough people.
//!
//! A month is told when it is over, so that nobody learns what one person answered by looking before and after. A figure
//! is about at least [`FEWEST`] people. Groups of one step and month that are smaller are added together, and what is
//! still too small is not told. No sum is told beside its parts, so nothing can be found by taking one from the other.

use super::Feeling;
use std::collections::BTreeMap;

/// The fewest people about whom a figure is told.
pub const FEWEST: u64 = 10;

/// How often each answer was given to one question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Yes.
    pub yes: u64,
    /// A little.
    pub a_little: u64,
    /// No.
    pub no: u64,
    /// Would rather not say, or left the question open.
    pub not_told: u64,
}

impl Answers {
    /// How often this was answered; whoever would rather not say counts with who left it open.
    pub const fn of(&self, feeling: Feeling) -> u64 {
        match feeling {
            Feeling::Yes => self.yes,
            Feeling::ALittle => self.a_little,
            Feeling::No => self.no,
            Feeling::RatherNot => self.not_told,
        }
    }

    fn add(&mut self, other: &Self) {
        self.yes += other.yes;
        self.a_little += other.a_little;
        self.no += other.no;
        self.not_told += other.not_told;
    }
}

/// What the people of one group answered in one month after one step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// `2021-10`.
    pub month: String,
    /// What ended: `decision:first-review`.
    pub about: String,
    /// As what the people are registered; none for smaller groups together.
    pub group: Option<String>,
    /// How many people.
    pub people: u64,
    /// "I have been done justice."
    pub justice: Answers,
    /// "I can make a new start."
    pub new_start: Answers,
}

/// What may be told of `cells`, which have one each of month, step and group: of months before `month` and about at
/// least [`FEWEST`] people. In the order of months, the last first, then of steps and groups.
pub fn shown(cells: Vec<Cell>, month: &str) -> Vec<Cell> {
    let mut told = Vec::new();
    let mut small: BTreeMap<(String, String), Cell> = BTreeMap::new();
    for cell in cells.into_iter().filter(|cell| cell.month.as_str() < month) {
        if cell.people >= FEWEST {
            told.push(cell);
            continue;
        }
        let together = small.entry((cell.month.clone(), cell.about.clone())).or_insert_with(|| Cell {
            month: cell.month.clone(),
            about: cell.about.clone(),
            group: None,
            people: 0,
            justice: Answers::default(),
            new_start: Answers::default(),
        });
        together.people += cell.people;
        together.justice.add(&cell.justice);
        together.new_start.add(&cell.new_start);
    }
    told.extend(small.into_values().filter(|cell| cell.people >= FEWEST));
    told.sort_by(|one, other| {
        other
            .month
            .cmp(&one.month)
            .then(one.about.cmp(&other.about))
            .then((one.group.is_none(), &one.group).cmp(&(other.group.is_none(), &other.group)))
    });
    told
}

/// What people wrote for who steers, of one step and month. Of which group, and of whom, is not told.
#[derive(Clone, PartialEq, Eq)]
pub struct GroupedWords {
    /// `2021-10`.
    pub month: String,
    /// What ended.
    pub about: String,
    /// In their words.
    pub words: String,
}

/// Words of people never reach a log.
impl std::fmt::Debug for GroupedWords {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "GroupedWords({}, {}, …)", self.month, self.about)
    }
}

/// The words that may be read beside these figures: of a step and month of which something is told. In the order of the
/// words themselves, which says nothing about when or by whom they were written.
pub fn words_shown(mut words: Vec<GroupedWords>, told: &[Cell]) -> Vec<GroupedWords> {
    words.retain(|said| told.iter().any(|cell| cell.month == said.month && cell.about == said.about));
    words.sort_by(|one, other| {
        other.month.cmp(&one.month).then(one.about.cmp(&other.about)).then(one.words.cmp(&other.words))
    });
    words
}
