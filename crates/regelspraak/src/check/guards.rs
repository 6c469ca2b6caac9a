//! What is known once a condition holds, or does not hold: which values are filled and which roles have an object.

use super::atoms::AtomId;
use super::keys::Keys;
use super::ranges::Guards;
use crate::program::compiled::{Collection, Condition, Expr, ObjectPath, Op, Start, Test};
use crate::syntax::tree::{CompareOp, Quantity};

/// What is known in either case.
#[derive(Debug, Default)]
pub(super) struct Holds {
    pub(super) yes: Guards,
    pub(super) no: Guards,
}

impl Keys<'_> {
    /// What the subject of the sentence makes sure.
    pub(super) fn guards_of_subject(&self) -> Guards {
        self.subject().truths.into_iter().filter_map(|(atom, holds)| holds.then_some(atom)).collect()
    }

    /// What a condition makes sure.
    pub(super) fn holds(&self, condition: &Condition) -> Holds {
        let mut found = Holds::default();
        match &condition.op {
            Test::Filled { value, negated } => {
                let side = if *negated { &mut found.no } else { &mut found.yes };
                self.filled(value, side);
            }
            Test::Compare { left, op, right, .. } => {
                let side = if *op == CompareOp::Unequal { &mut found.no } else { &mut found.yes };
                self.filled(left, side);
                if let [only] = &**right {
                    self.filled(only, side);
                }
            }
            Test::Trait { object, negated, .. } => {
                let side = if *negated { &mut found.no } else { &mut found.yes };
                self.way(object, side);
            }
            Test::Linked { object, role, negated } => {
                let side = if *negated { &mut found.no } else { &mut found.yes };
                self.way(object, side);
                side.insert(self.linked(*role, object));
            }
            Test::Eleven { value, negated } | Test::Digits { value, negated, .. } => {
                let side = if *negated { &mut found.no } else { &mut found.yes };
                self.filled(value, side);
            }
            Test::Count { quantity, items } => {
                let each: Vec<Holds> = items.iter().map(|item| self.holds(item)).collect();
                match quantity {
                    Quantity::All => {
                        found.yes = all(each.iter().map(|h| &h.yes));
                        found.no = common(each.iter().map(|h| &h.no));
                    }
                    Quantity::None => {
                        found.yes = all(each.iter().map(|h| &h.no));
                        found.no = common(each.iter().map(|h| &h.yes));
                    }
                    Quantity::AtLeast(1) => {
                        // The first that holds was reached because those above it did not.
                        let mut failed = Guards::new();
                        let mut options = Vec::new();
                        for one in &each {
                            options.push(failed.union(&one.yes).copied().collect());
                            failed.extend(&one.no);
                        }
                        found.yes = common(options.iter());
                        found.no = all(each.iter().map(|h| &h.no));
                    }
                    Quantity::AtLeast(_) | Quantity::AtMost(_) | Quantity::Exactly(_) => {}
                }
            }
            Test::Same { .. } | Test::Unique { .. } | Test::Rule { .. } | Test::Over { .. } => {}
        }
        found
    }

    /// Says that a value is filled, and what follows from that.
    fn filled(&self, expr: &Expr, guards: &mut Guards) {
        let expr = self.meaning(expr);
        guards.insert(self.key(expr));
        if let Op::Attribute { object, .. } = &expr.op {
            self.way(object, guards);
        }
    }

    /// Says that every role along a path has an object.
    fn way(&self, path: &ObjectPath, guards: &mut Guards) {
        guards.extend((0..path.hops.len()).map(|at| self.hop(path, at)));
    }
}

impl Keys<'_> {
    /// What is known of an object of a collection: what it was reached by is linked back.
    pub(super) fn guards_of_element(&self, collection: &Collection) -> Option<AtomId> {
        let last = collection.hops.last()?;
        let back = self.knowledge.model.role(*last).inverse;
        let element = ObjectPath { start: Start::Element(collection.level), hops: Box::from([]) };
        Some(self.linked(back, &element))
    }
}

fn all<'g>(sets: impl Iterator<Item = &'g Guards>) -> Guards {
    sets.flatten().copied().collect()
}

fn common<'g>(mut sets: impl Iterator<Item = &'g Guards>) -> Guards {
    let Some(first) = sets.next() else { return Guards::new() };
    sets.fold(first.clone(), |known, next| known.intersection(next).copied().collect())
}
