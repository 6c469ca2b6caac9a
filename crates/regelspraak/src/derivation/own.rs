//! Making a derivation stand on its own: with the names, sentences and ways of writing that it uses, and no others.

use std::sync::Arc;

use crate::source::{large, small};

use super::labels::Labels;
use super::{Derivation, SentenceInfo};

impl Derivation {
    /// The same with labels of its own, numbered in the order in which they are used.
    pub(super) fn own(mut self) -> Self {
        if !self.labels.whole {
            return self;
        }
        let shared = Arc::clone(&self.labels);
        let mut names = Chosen::new(shared.names.len());
        for node in &mut self.tables.nodes {
            node.name = names.place(node.name);
        }
        let mut sentences = Chosen::new(shared.sentences.len());
        for application in &mut self.tables.applications {
            application.sentence = sentences.place(application.sentence);
        }
        let mut names = names.of(&shared.names);
        let mut styles = Chosen::new(shared.styles.len());
        // The first style is that of values without a unit.
        styles.place(0);
        for name in &mut names {
            name.style = styles.style(name.style);
        }
        for node in &self.tables.nodes {
            let applications = self.tables.applications_of(node).map(|found| found.steps);
            for step in applications.flat_map(|steps| large(steps.start)..large(steps.end)) {
                styles.place(self.tables.steps.get(step).map_or(0, |step| step.style.into()));
            }
        }
        for step in &mut self.tables.steps {
            step.style = styles.style(step.style);
        }
        self.labels = Arc::new(Labels {
            object_types: shared.object_types.clone(),
            names,
            styles: styles.of(&shared.styles),
            sentences: sentences.of(&shared.sentences),
            whole: false,
        });
        self
    }

    /// The same derivation without the sentences; names, sources and values stay.
    #[must_use]
    pub fn without_texts(self) -> Self {
        self.with_sentences(|sentence| sentence.text = None)
    }

    /// Puts the sentences back from the program that made this derivation.
    #[must_use]
    pub fn with_texts(self, program: &crate::Program) -> Self {
        self.with_sentences(|sentence| {
            let rule = program.rule(&sentence.rule);
            let version = rule.and_then(|r| {
                let same = |v: &&crate::RuleVersion| {
                    v.from == sentence.from && v.to == sentence.to && v.row == sentence.row
                };
                r.versions.iter().find(same)
            });
            if let Some(version) = version {
                sentence.text = Some(version.text.as_str().into());
            }
        })
    }

    fn with_sentences(self, change: impl Fn(&mut SentenceInfo)) -> Self {
        let mut own = self.own();
        for sentence in &mut Arc::make_mut(&mut own.labels).sentences {
            change(Arc::make_mut(sentence));
        }
        own
    }
}

/// Items of a list, chosen one by one, with their new places.
struct Chosen {
    places: Vec<Option<u32>>,
    order: Vec<u32>,
}

impl Chosen {
    fn new(size: usize) -> Self {
        Self { places: vec![None; size], order: Vec::new() }
    }

    /// The new place of an item; what is not in the list stays outside it.
    fn place(&mut self, old: u32) -> u32 {
        let Some(place) = self.places.get_mut(large(old)) else { return u32::MAX };
        *place.get_or_insert_with(|| {
            self.order.push(old);
            small(self.order.len() - 1)
        })
    }

    fn style(&mut self, old: u16) -> u16 {
        u16::try_from(self.place(old.into())).unwrap_or(0)
    }

    fn of<T: Clone>(&self, list: &[T]) -> Vec<T> {
        self.order.iter().filter_map(|old| list.get(large(*old)).cloned()).collect()
    }
}
