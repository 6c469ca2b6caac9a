//! What conditions speak of: values and yes-or-no questions. Equal ones about the same object have the same number.

use std::collections::HashMap;
use std::sync::Arc;

use super::facts::{Constant, Facts};
use super::solve::Example;
use crate::derivation::Datum;
use crate::message::Message;
use crate::model::Model;
use crate::value::Value;

/// The number of an atom in [`Atoms`].
pub(super) type AtomId = u32;

/// A value or a question.
#[derive(Debug)]
pub(super) struct Atom {
    /// In words of the rules, with backticks.
    pub(super) words: String,
    /// How a value of it is written.
    pub(super) style: Arc<str>,
    /// Whether it is read as it stands (an attribute, a parameter, the calculation date, a kenmerk), so that it does not
    /// depend on another atom.
    pub(super) plain: bool,
}

/// All atoms met so far.
#[derive(Debug, Default)]
pub(super) struct Atoms {
    ids: HashMap<String, AtomId>,
    list: Vec<Atom>,
}

impl Atoms {
    pub(super) fn find(&self, key: &str) -> Option<AtomId> {
        self.ids.get(key).copied()
    }

    pub(super) fn add(&mut self, key: String, atom: Atom) -> AtomId {
        let id = crate::source::small(self.list.len());
        self.list.push(atom);
        self.ids.insert(key, id);
        id
    }

    pub(super) fn get(&self, id: AtomId) -> Option<&Atom> {
        self.list.get(crate::source::large(id))
    }

    /// An example in words: `` `het genre` is 'roman' en `verlengd`: ja ``.
    pub(super) fn describe(&self, model: &Model, facts: &Facts, example: &Example) -> Message {
        let (mut dutch, mut english) = (Vec::new(), Vec::new());
        for (atom, value) in example {
            let Some(atom) = self.get(*atom) else { continue };
            let shown = value.as_ref().map(|value| shown(model, value, &atom.style));
            dutch.push(format!("{} is {}", atom.words, shown.as_deref().unwrap_or("leeg")));
            english.push(format!("{} is {}", atom.words, shown.as_deref().unwrap_or("empty")));
        }
        for (atom, value) in &facts.truths {
            let Some(atom) = self.get(*atom) else { continue };
            dutch.push(format!("{}: {}", atom.words, if *value { "ja" } else { "nee" }));
            english.push(format!("{}: {}", atom.words, if *value { "yes" } else { "no" }));
        }
        Message::new(listed(&dutch, "en"), listed(&english, "and"))
    }
}

fn shown(model: &Model, constant: &Constant, style: &str) -> String {
    let value = match constant {
        Constant::Number(n) => Value::Number(*n),
        Constant::Date(d) => Value::Date(*d),
        Constant::DateTime(m) => Value::DateTime(*m),
        Constant::Bool(b) => return if *b { "waar" } else { "onwaar" }.to_owned(),
        Constant::Enum(id) => return format!("'{}'", model.enum_name(*id)),
        Constant::Text(text) => Value::Text(text.as_str().into()),
    };
    Datum::of(&value, |id| model.enum_name(id).into()).format(style)
}

/// `a, b en c`.
pub(super) fn listed(parts: &[String], and: &str) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}
