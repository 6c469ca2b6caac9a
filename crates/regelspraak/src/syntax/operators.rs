//! The fixed phrases of comparisons, in question order (`groter is dan`) and statement order (`is groter dan`).

use super::tree::CompareOp;

/// Adjective part, and the word before the right side.
const COMPARISONS: &[(&str, &str, CompareOp)] = &[
    ("groter of gelijk", "aan", CompareOp::GreaterOrEqual),
    ("kleiner of gelijk", "aan", CompareOp::LessOrEqual),
    ("later of gelijk", "aan", CompareOp::LaterOrEqual),
    ("eerder of gelijk", "aan", CompareOp::EarlierOrEqual),
    ("groter", "dan", CompareOp::Greater),
    ("kleiner", "dan", CompareOp::Less),
    ("later", "dan", CompareOp::Later),
    ("eerder", "dan", CompareOp::Earlier),
    ("niet gelijk", "aan", CompareOp::Unequal),
    ("ongelijk", "aan", CompareOp::Unequal),
    ("gelijk", "aan", CompareOp::Equal),
];

impl CompareOp {
    /// The words of the comparison in statement order, without the verb.
    pub(crate) const fn phrase(self) -> &'static str {
        match self {
            Self::Equal => "gelijk aan",
            Self::Unequal => "ongelijk aan",
            Self::Greater => "groter dan",
            Self::GreaterOrEqual => "groter of gelijk aan",
            Self::Less => "kleiner dan",
            Self::LessOrEqual => "kleiner of gelijk aan",
            Self::Later => "later dan",
            Self::LaterOrEqual => "later of gelijk aan",
            Self::Earlier => "eerder dan",
            Self::EarlierOrEqual => "eerder of gelijk aan",
        }
    }
}

/// A comparison in question order at a cursor: the operator and its number of words.
pub(crate) fn question(at: impl Fn(usize, &str) -> bool) -> Option<(CompareOp, usize)> {
    COMPARISONS.iter().find_map(|(adjective, link, op)| {
        let words = adjective.split(' ').count();
        let verb = at(words, "is") || at(words, "zijn");
        (at(0, adjective) && verb && at(words + 1, link)).then_some((*op, words + 2))
    })
}

/// A comparison in statement order, after the verb.
pub(crate) fn statement(at: impl Fn(usize, &str) -> bool) -> Option<(CompareOp, usize)> {
    COMPARISONS.iter().find_map(|(adjective, link, op)| {
        let words = adjective.split(' ').count();
        (at(0, adjective) && at(words, link)).then_some((*op, words + 1))
    })
}
