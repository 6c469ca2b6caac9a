//! Whether facts can hold together: ranges on their grid, orders between values, and an example when one is found.

use std::collections::{BTreeMap, BTreeSet};

use super::atoms::AtomId;
use super::facts::{BOTH_EMPTY, Constant, Domain, EQUAL, Facts, Kind, LESS, MORE, ONE_EMPTY, SOME_EMPTY};
use crate::number::Number;

/// More values than this in one knot of comparisons are not ordered; they count as possible.
const MAX_RELATED: usize = 24;

/// Steps spent on looking for an example.
const MAX_TRIES: u32 = 3_000;

/// Values for which all facts hold; none means empty.
pub(super) type Example = BTreeMap<AtomId, Option<Constant>>;

impl Facts {
    /// Whether the facts surely cannot hold together. Draws every conclusion it can into the ranges.
    pub(super) fn never(&mut self) -> bool {
        if self.impossible {
            return true;
        }
        if self.relations.is_empty() {
            return false;
        }
        self.settle_empties();
        if !self.impossible {
            self.order();
        }
        self.impossible
    }

    /// What the relations say of empty values, and what empty values say of the relations.
    fn settle_empties(&mut self) {
        // Twice: what one relation says of a value counts for the next.
        for _ in 0..2 {
            for ((a, b), mask) in &mut self.relations {
                let filled = |atom: &AtomId| self.domains.get(atom).is_some_and(|d| !d.empty);
                let empty = |atom: &AtomId| self.domains.get(atom).is_some_and(|d| !d.has_value());
                if filled(a) || filled(b) {
                    *mask &= !BOTH_EMPTY;
                }
                if filled(a) && filled(b) {
                    *mask &= !SOME_EMPTY;
                }
                if empty(a) || empty(b) {
                    *mask &= SOME_EMPTY;
                }
                if empty(a) && empty(b) {
                    *mask &= BOTH_EMPTY;
                }
                self.impossible |= *mask == 0;
                let never_empty = *mask & SOME_EMPTY == 0;
                let always_empty = *mask == BOTH_EMPTY;
                let (one, other) = (*mask == ONE_EMPTY && filled(b), *mask == ONE_EMPTY && filled(a));
                let (first, second) = (*mask == ONE_EMPTY && empty(b), *mask == ONE_EMPTY && empty(a));
                for (atom, fill, clear) in [
                    (a, never_empty || first, always_empty || one),
                    (b, never_empty || second, always_empty || other),
                ] {
                    let Some(domain) = self.domains.get_mut(atom) else { continue };
                    if fill {
                        domain.empty = false;
                    }
                    if clear {
                        domain.meet(&Domain::nothing(domain.kind));
                    }
                    self.impossible |= !domain.possible();
                }
            }
        }
    }

    fn order(&mut self) {
        let atoms: BTreeSet<AtomId> = self.relations.keys().flat_map(|(a, b)| [*a, *b]).collect();
        if atoms.len() > MAX_RELATED {
            return;
        }
        let atoms: Vec<AtomId> = atoms.into_iter().collect();
        let at = |atom: AtomId| atoms.binary_search(&atom).unwrap_or(0);
        // 0: nothing known, 1: not more than, 2: less than.
        let mut below = vec![vec![0u8; atoms.len()]; atoms.len()];
        for ((a, b), mask) in &self.relations {
            let (i, j) = (at(*a), at(*b));
            if mask & (SOME_EMPTY | MORE) == 0 {
                below[i][j] = below[i][j].max(if mask & EQUAL == 0 { 2 } else { 1 });
            }
            if mask & (SOME_EMPTY | LESS) == 0 {
                below[j][i] = below[j][i].max(if mask & EQUAL == 0 { 2 } else { 1 });
            }
        }
        for k in 0..atoms.len() {
            for i in 0..atoms.len() {
                for j in 0..atoms.len() {
                    let (first, second) = (below[i][k], below[k][j]);
                    if first > 0 && second > 0 {
                        below[i][j] = below[i][j].max(first.max(second));
                    }
                }
            }
        }
        if (0..atoms.len()).any(|i| below[i][i] == 2) {
            self.impossible = true;
            return;
        }
        for ((a, b), mask) in &self.relations {
            let (i, j) = (at(*a), at(*b));
            let equal = below[i][j] == 1 && below[j][i] == 1;
            self.impossible |= equal && mask & EQUAL == 0;
        }
        self.unequal_singles();
        // Twice: a bound that moves to the grid can move the next one.
        for _ in 0..2 {
            for i in 0..atoms.len() {
                for j in 0..atoms.len() {
                    if i != j && below[i][j] > 0 {
                        self.below(atoms[i], atoms[j], below[i][j] == 2);
                    }
                }
            }
        }
    }

    /// Two values that can each be only one thing lie as those two lie.
    fn unequal_singles(&mut self) {
        let single = |atom: &AtomId| {
            let domain = self.domains.get(atom).filter(|d| !d.empty)?;
            match &domain.allowed {
                Some(allowed) if allowed.len() == 1 => allowed.first().cloned(),
                Some(_) => None,
                None => domain.lowest().zip(domain.highest()).filter(|(a, b)| a == b).map(|(a, _)| a.0),
            }
        };
        let clash = self.relations.iter().any(|((a, b), mask)| {
            let (Some(a), Some(b)) = (single(a), single(b)) else { return false };
            mask & how(&a, &b) == 0
        });
        self.impossible |= clash;
    }

    /// Draws the conclusions of `a` below `b` for their ranges.
    fn below(&mut self, a: AtomId, b: AtomId, strict: bool) {
        let (low, high) = match (self.domains.get(&a), self.domains.get(&b)) {
            (Some(a), Some(b)) => (bound(a, true), bound(b, false)),
            (None, _) | (_, None) => return,
        };
        if let (Some((value, included)), Some(domain)) = (low, self.domains.get_mut(&b)) {
            domain.at_least(&value, included && !strict);
            self.impossible |= !domain.possible();
        }
        if let (Some((value, included)), Some(domain)) = (high, self.domains.get_mut(&a)) {
            domain.at_most(&value, included && !strict);
            self.impossible |= !domain.possible();
        }
    }

    /// Values for which the facts hold, when they are found soon.
    pub(super) fn example(&self) -> Option<Example> {
        let mut solved = self.clone();
        if solved.never() {
            return None;
        }
        let atoms: Vec<AtomId> = solved.domains.keys().copied().collect();
        let mut marks: BTreeSet<Constant> = BTreeSet::new();
        for domain in solved.domains.values() {
            marks.extend(domain.low.iter().chain(&domain.high).map(|(c, _)| c.clone()));
            marks.extend(domain.allowed.iter().flatten().chain(&domain.excluded).cloned());
        }
        let marks: Vec<Constant> = marks.into_iter().take(40).collect();
        let mut found = Example::new();
        let mut tries = MAX_TRIES;
        solved.assign(&atoms, &marks, &mut found, &mut tries).then_some(found)
    }

    fn assign(&self, atoms: &[AtomId], marks: &[Constant], found: &mut Example, tries: &mut u32) -> bool {
        let Some((atom, rest)) = atoms.split_first() else { return true };
        let Some(domain) = self.domains.get(atom) else { return false };
        let related = self.relations.keys().any(|(a, b)| a == atom || b == atom);
        let mut options = candidates(domain, marks, found);
        if !related {
            options.truncate(1);
        }
        for option in options {
            if *tries == 0 {
                return false;
            }
            *tries -= 1;
            found.insert(*atom, option);
            if self.fits(*atom, found) && self.assign(rest, marks, found, tries) {
                return true;
            }
            found.remove(atom);
        }
        false
    }

    /// Whether the relations of this value to those already chosen hold.
    fn fits(&self, atom: AtomId, found: &Example) -> bool {
        self.relations.iter().all(|((a, b), mask)| {
            if *a != atom && *b != atom {
                return true;
            }
            let (Some(x), Some(y)) = (found.get(a), found.get(b)) else { return true };
            let lies = match (x, y) {
                (Some(x), Some(y)) => how(x, y),
                (None, None) => BOTH_EMPTY,
                (None, Some(_)) | (Some(_), None) => ONE_EMPTY,
            };
            mask & lies != 0
        })
    }
}

/// How one value lies to another.
fn how(a: &Constant, b: &Constant) -> u8 {
    match a.cmp(b) {
        std::cmp::Ordering::Less => LESS,
        std::cmp::Ordering::Equal => EQUAL,
        std::cmp::Ordering::Greater => MORE,
    }
}

fn bound(domain: &Domain, low: bool) -> Option<(Constant, bool)> {
    let listed = || {
        let allowed = domain.allowed.as_ref()?;
        let mut fitting = allowed.iter().filter(|v| domain.within(v));
        let found = if low { fitting.next() } else { fitting.next_back() };
        found.map(|v| (v.clone(), true))
    };
    if domain.kind == Kind::Other {
        return None;
    }
    listed().or_else(|| if low { domain.lowest() } else { domain.highest() })
}

/// Values worth trying, the plainest first; empty last.
fn candidates(domain: &Domain, marks: &[Constant], found: &Example) -> Vec<Option<Constant>> {
    let mut out: Vec<Constant> = Vec::new();
    if let Some(allowed) = &domain.allowed {
        out.extend(allowed.iter().take(40).cloned());
    } else {
        let (low, high) = (domain.lowest().map(|b| b.0), domain.highest().map(|b| b.0));
        let near = low.iter().chain(&high).chain(marks).chain(found.values().flatten());
        for mark in near {
            out.push(mark.clone());
            out.extend(domain.after(mark));
            out.extend(domain.before(mark));
            if let (Constant::Number(n), Kind::Number(None)) = (mark, domain.kind) {
                out.extend(n.plus(Number::ONE).ok().map(Constant::Number));
                out.extend(n.minus(Number::ONE).ok().map(Constant::Number));
            }
        }
        if let (Some(Constant::Number(a)), Some(Constant::Number(b))) = (low, high) {
            let middle = a.plus(b).and_then(|sum| sum.divided_by(Number::integer(2)));
            out.extend(middle.ok().map(Constant::Number));
        }
        out.extend(match domain.kind {
            Kind::Number(_) => Some(Constant::Number(Number::ZERO)),
            Kind::Date => Some(Constant::Date(jiff::civil::date(2026, 1, 1))),
            Kind::Moment | Kind::Other => None,
        });
        if domain.kind == Kind::Other {
            out.extend(["a", "b", "c", "d"].map(|t| Constant::Text(t.to_owned())));
        }
    }
    let mut seen = BTreeSet::new();
    out.retain(|value| domain.within(value) && fits_kind(value, domain.kind) && seen.insert(value.clone()));
    let empty = domain.empty.then_some(None);
    out.into_iter().map(Some).chain(empty).collect()
}

fn fits_kind(value: &Constant, kind: Kind) -> bool {
    match value {
        Constant::Number(_) => matches!(kind, Kind::Number(_)),
        Constant::Date(_) => kind == Kind::Date,
        Constant::DateTime(_) => kind == Kind::Moment,
        Constant::Bool(_) | Constant::Enum(_) | Constant::Text(_) => kind == Kind::Other,
    }
}
