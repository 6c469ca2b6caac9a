//! Whether values differ between objects. A tuple of which every part is empty has no value and equals nothing.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

use crate::program::compiled::{Site, Tuples};
use crate::value::Value;

use super::{Engine, Failure, ObjectRef, StepKind, Trace};

/// How often each tuple occurs, and which tuples each object has: the group and the tuple as text.
#[derive(Default)]
pub(crate) struct Occurrences {
    counts: HashMap<String, u32>,
    of: BTreeMap<ObjectRef, Vec<(usize, String)>>,
}

impl<T: Trace> Engine<'_, T> {
    /// Whether no two tuples are equal; with `own`, whether none equals that of the subject.
    pub(super) fn unique(&mut self, groups: &[Tuples], own: bool, site: Site) -> Result<bool, Failure> {
        if !own {
            if T::ON {
                self.trace.open();
            }
            let found = self.tuples(groups)?;
            let single = found.counts.values().all(|n| *n == 1);
            if T::ON {
                self.trace.close(site, StepKind::Condition, &Value::Bool(single));
            }
            return Ok(single);
        }
        // The same for every subject, so counted once.
        let found = match self.occurrences.take() {
            Some(found) => found,
            None => {
                if T::ON {
                    self.trace.open();
                }
                let found = self.tuples(groups)?;
                if T::ON {
                    self.trace.forget();
                }
                found
            }
        };
        let subject = self.subjects[0];
        let mine = found.of.get(&subject).map_or(&[] as &[_], Vec::as_slice);
        let single = mine.iter().all(|(_, key)| found.counts.get(key) == Some(&1));
        if T::ON {
            self.trace.open();
            let same = |(_, key): &(usize, String)| mine.iter().any(|(_, own)| own == key);
            self.read_tuples(groups, subject, mine)?;
            for (object, tuples) in found.of.iter().filter(|_| !single) {
                if *object != subject && tuples.iter().any(same) {
                    self.read_tuples(groups, *object, tuples)?;
                }
            }
            self.trace.close(site, StepKind::Condition, &Value::Bool(single));
        }
        self.occurrences = Some(found);
        Ok(single)
    }

    /// Tells the values of an object.
    fn read_tuples(
        &mut self,
        groups: &[Tuples],
        object: ObjectRef,
        tuples: &[(usize, String)],
    ) -> Result<(), Failure> {
        for (at, _) in tuples {
            let Some(Tuples { collection, values }) = groups.get(*at) else { continue };
            self.elements[usize::from(collection.level)] = object;
            for expr in values {
                self.eval(expr)?;
            }
        }
        Ok(())
    }

    fn tuples(&mut self, groups: &[Tuples]) -> Result<Occurrences, Failure> {
        let mut found = Occurrences::default();
        for (at, Tuples { collection, values }) in groups.iter().enumerate() {
            let level = usize::from(collection.level);
            self.walk(collection, &mut |engine: &mut Self| {
                let object = engine.elements[level];
                let mut key = String::new();
                let mut filled = false;
                for expr in values {
                    let value = engine.eval(expr)?;
                    filled |= !value.is_empty();
                    // Texts are written with their quotes, so parts cannot run together.
                    let _ = write!(key, "{value:?};");
                }
                if filled {
                    *found.counts.entry(key.clone()).or_default() += 1;
                    found.of.entry(object).or_default().push((at, key));
                }
                Ok(true)
            })?;
        }
        Ok(found)
    }
}
