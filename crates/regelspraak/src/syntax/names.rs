//! Declared names in a sentence, and the words of quantities.

use super::sentence::{Choice, Parser, Read};
use super::tree::{NameRef, NameSource, Quantity};
use crate::diagnostic::{Finding, nearest};
use crate::lexicon::{Meaning, NameUse};
use crate::message::{Message, both};

impl Parser<'_> {
    /// The declared name that starts here, longest first; a shorter one that also fits is recorded as a choice.
    pub(super) fn name(&mut self, what: Message, wanted: impl Fn(&NameUse) -> bool) -> Read<NameRef> {
        match self.try_name(wanted) {
            Some(name) => Ok(name),
            None => Err(self.unknown_name(&what)),
        }
    }

    pub(super) fn try_name(&mut self, wanted: impl Fn(&NameUse) -> bool) -> Option<NameRef> {
        let cursor = &self.cursor;
        let upcoming = || {
            let parts = (0..).take_while(|n| cursor.is_name_part(*n)).take(64);
            parts.map(|n| cursor.word(n))
        };
        let mut options: Vec<(usize, NameSource)> = Vec::new();
        let declared = self.names.declared.matches(upcoming());
        let local = self.names.variables.matches(upcoming());
        self.steps += 1 + u64::try_from(declared.last().map_or(0, |m| m.0)).unwrap_or(0);
        for (length, name) in declared {
            if self.names.declared.uses(name).iter().any(&wanted) {
                options.push((length, NameSource::Declared(name)));
            }
        }
        for (length, name) in local {
            for usage in self.names.variables.uses(name).iter().filter(|u| wanted(u)) {
                if let Meaning::Variable(index) = usage.meaning {
                    options.push((length, NameSource::Variable(index)));
                }
            }
        }
        options.sort_by_key(|(length, _)| std::cmp::Reverse(*length));
        if options.len() > 1 {
            self.choices.push(Choice { at: self.cursor.at, options: options.len() });
        }
        let pick = match self.forced {
            Some((at, option)) if at == self.cursor.at => option,
            Some(_) | None => 0,
        };
        let (length, source) = *options.get(pick)?;
        let start = self.cursor.at;
        self.cursor.at += length;
        Some(NameRef { source, span: self.cursor.since(start) })
    }

    /// The error for a name that is declared, but as something that does not fit here.
    fn other_kind(&self, what: &Message) -> Option<Finding> {
        let cursor = &self.cursor;
        let upcoming = (0..).take_while(|n| cursor.is_name_part(*n)).take(64).map(|n| cursor.word(n));
        let (length, name) = *self.names.declared.matches(upcoming).last()?;
        let usage = self.names.declared.uses(name).first()?;
        let kind = match usage.meaning {
            Meaning::ObjectType(_) => both!("een objecttype", "an object type"),
            Meaning::Attribute(_) => both!("een attribuut", "an attribute"),
            Meaning::Trait(_) => both!("een kenmerk", "a kenmerk"),
            Meaning::Role(_) => both!("een rol", "a role"),
            Meaning::Parameter(_) => both!("een parameter", "a parameter"),
            Meaning::Variable(_) => both!("een variabele", "a variable"),
        };
        let mut ahead = cursor.clone();
        ahead.at += length;
        let name = self.names.declared.text(name);
        let text =
            both!("`{name}` is {kind}; verwacht {what}", "`{name}` is {kind}; expected {what}"; kind, what);
        Some(Finding::error("RS211", ahead.since(cursor.at), text))
    }

    /// The error for a name nobody declared, with the nearest declared name.
    pub(super) fn unknown_name(&self, what: &Message) -> Finding {
        let stop = |word: &str| {
            crate::lexicon::RESERVED.contains(&word)
                || matches!(
                    word,
                    "van"
                        | "die"
                        | "dat"
                        | "aan"
                        | "dan"
                        | "op"
                        | "als"
                        | "en"
                        | "of"
                        | "tot"
                        | "in"
                        | "met"
                        | "niet"
                )
                || matches!(
                    word,
                    "groter"
                        | "kleiner"
                        | "gelijk"
                        | "ongelijk"
                        | "eerder"
                        | "later"
                        | "naar"
                        | "rekenkundig"
                )
        };
        if let Some(finding) = self.other_kind(what) {
            return finding;
        }
        let mut length = 0;
        while self.cursor.is_name_part(length)
            && length < 24
            && (length == 0 || !stop(self.cursor.word(length)))
        {
            length += 1;
        }
        if length == 0 {
            return self.expected(what.clone());
        }
        let mut ahead = self.cursor.clone();
        ahead.at += length;
        let span = ahead.since(self.cursor.at);
        let written = self.cursor.raw(span);
        let all = self.names.declared.all().chain(self.names.variables.all());
        // What another reading lacks is never shown.
        let near = if self.forced.is_some() { None } else { nearest(written, all) };
        let finding = Finding::error(
            "RS201",
            span,
            both!(
                "`{written}` is niet gedeclareerd; verwacht {what}",
                "`{written}` is not declared; expected {what}";
                what
            ),
        );
        match self.cursor.word(0) {
            "haar" | "zij" | "ze" | "Haar" | "Zij" => finding.help(both!(
                "de taal kent alleen `hij` en `zijn`",
                "the language only knows `hij` and `zijn`"
            )),
            _ => finding.suggest(near),
        }
    }

    /// `alle`, `geen van de`, `ten minste één van de`, … when one stands here; the cursor is then behind it, and
    /// behind its `de`.
    pub(super) fn quantifier(&mut self) -> Read<Option<Quantity>> {
        let c = &mut self.cursor;
        if c.take_phrase("alle") || c.take_phrase("al") {
            return Ok(Some(Quantity::All));
        }
        if c.take_phrase("geen van") {
            return Ok(Some(Quantity::None));
        }
        if c.take_phrase("één van") || c.take_phrase("een van") {
            return Ok(Some(Quantity::AtLeast(1)));
        }
        let make: Option<fn(u32) -> Quantity> = if c.take_phrase("ten minste") || c.take_phrase("tenminste") {
            Some(Quantity::AtLeast)
        } else if c.take_phrase("ten hoogste") || c.take_phrase("hoogstens") {
            Some(Quantity::AtMost)
        } else if c.at_phrase("precies") {
            c.at += 1;
            Some(Quantity::Exactly)
        } else {
            None
        };
        let Some(make) = make else { return Ok(None) };
        let Some(count) = crate::lexicon::quantity(c.word(0)) else {
            return Err(self.expected(both!(
                "`één`, `twee`, `drie`, `vier` of een getal",
                "`één`, `twee`, `drie`, `vier` or a number"
            )));
        };
        self.cursor.at += 1;
        if !self.cursor.take_phrase("van") {
            return Err(self.expected(Message::quoted("van")));
        }
        Ok(Some(make(count)))
    }
}
