//! Declared names as a tree of words, so that the longest declared name at a place is found in one walk.
//!
//! Capitals count, except for the very first letter of a name. A name can stand for several things (an attribute
//! of two object types, say); which one is meant follows from where it stands.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::model::{AttributeId, EnumerationId, ObjectTypeId, ParameterId, RoleId, TraitId};
use crate::number::Number;

/// One thing a name can stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    ObjectType(ObjectTypeId),
    Attribute(AttributeId),
    Trait(TraitId),
    Role(RoleId),
    Parameter(ParameterId),
    /// A variable of the rule at hand.
    Variable(u8),
}

/// A use of a name: what it stands for, and whether this is the plural form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NameUse {
    pub(crate) meaning: Meaning,
    pub(crate) plural: bool,
}

/// A name in a [`Lexicon`].
pub(crate) type NameIndex = u32;

#[derive(Debug, Default)]
struct Node {
    next: HashMap<Box<str>, u32>,
    name: Option<NameIndex>,
}

/// All names, with their uses.
#[derive(Debug)]
pub(crate) struct Lexicon {
    nodes: Vec<Node>,
    names: Vec<(String, Vec<NameUse>)>,
}

impl Default for Lexicon {
    fn default() -> Self {
        Self { nodes: vec![Node::default()], names: Vec::new() }
    }
}

/// The word with its first letter in lower case.
pub(crate) fn lower_first(word: &str) -> String {
    with_lower_first(word).into_owned()
}

/// As [`lower_first`], without a copy where the first letter is small already, as nearly always.
fn with_lower_first(word: &str) -> Cow<'_, str> {
    let mut chars = word.chars();
    match chars.next() {
        Some(first) if !first.is_ascii() || first.is_ascii_uppercase() => {
            let mut lower: String = first.to_lowercase().collect();
            lower.push_str(chars.as_str());
            Cow::Owned(lower)
        }
        Some(_) | None => Cow::Borrowed(word),
    }
}

impl Lexicon {
    /// Adds a use of a name given as words.
    pub(crate) fn add(&mut self, words: &[&str], usage: NameUse) {
        let mut at = 0;
        for (i, word) in words.iter().enumerate() {
            let key = if i == 0 { lower_first(word) } else { (*word).to_owned() };
            let fresh = crate::source::small(self.nodes.len());
            let node = &mut self.nodes[crate::source::large(at)];
            at = *node.next.entry(key.into()).or_insert(fresh);
            if at == fresh {
                self.nodes.push(Node::default());
            }
        }
        let fresh = crate::source::small(self.names.len());
        let name = *self.nodes[crate::source::large(at)].name.get_or_insert(fresh);
        if name == fresh {
            self.names.push((words.join(" "), Vec::new()));
        }
        let uses = &mut self.names[crate::source::large(name)].1;
        if !uses.contains(&usage) {
            uses.push(usage);
        }
    }

    /// All declared names that start here, shortest first, as (number of words, name).
    pub(crate) fn matches<'a>(&self, words: impl Iterator<Item = &'a str>) -> Vec<(usize, NameIndex)> {
        let mut found = Vec::new();
        let mut at = &self.nodes[0];
        for (i, word) in words.enumerate() {
            let key = if i == 0 { with_lower_first(word) } else { Cow::Borrowed(word) };
            match at.next.get(&*key) {
                Some(next) => at = &self.nodes[crate::source::large(*next)],
                None => break,
            }
            if let Some(name) = at.name {
                found.push((i + 1, name));
            }
        }
        found
    }

    /// What a name stands for.
    pub(crate) fn uses(&self, name: NameIndex) -> &[NameUse] {
        self.names.get(crate::source::large(name)).map_or(&[], |(_, uses)| uses)
    }

    /// The name as declared.
    pub(crate) fn text(&self, name: NameIndex) -> &str {
        self.names.get(crate::source::large(name)).map_or("", |(text, _)| text)
    }

    /// All names, for suggestions.
    pub(crate) fn all(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(|(text, _)| text.as_str())
    }

    /// The uses of a name written as one text (article allowed).
    pub(crate) fn find(&self, text: &str) -> &[NameUse] {
        let words: Vec<&str> = without_article(text).split_whitespace().collect();
        match self.matches(words.iter().copied()).last() {
            Some((length, name)) if *length == words.len() => self.uses(*name),
            Some(_) | None => &[],
        }
    }
}

/// The text without a leading `de`, `het` or `een`.
pub(crate) fn without_article(text: &str) -> &str {
    let text = text.trim();
    let stripped = text.split_once(char::is_whitespace).filter(|(article, _)| is_article(article));
    stripped.map_or(text, |(_, rest)| rest.trim_start())
}

/// `de`, `het` or `een`.
pub(crate) fn is_article(word: &str) -> bool {
    matches!(word, "de" | "het" | "een" | "De" | "Het" | "Een")
}

/// Phrases with a meaning of their own in sentences. A declared name with one of them inside could be read two
/// ways, so it is refused.
pub(crate) const RESERVED: &[&str] = &[
    "plus",
    "min",
    "maal",
    "verminderd met",
    "gedeeld door",
    "indien",
    "moet",
    "moeten",
    "is",
    "zijn",
    "heeft",
    "hebben",
    "hij",
    "voldoet",
    "voldoen",
    "die voldoen",
    "van alle",
    "alle",
    "geen",
    "gelijk aan",
    "ongelijk aan",
    "groter dan",
    "kleiner dan",
    "eerder dan",
    "later dan",
    "met een minimum van",
    "met een maximum van",
    "afgerond op",
    "de som van",
    "het aantal van",
    "tot de macht",
    "de tijdsduur van",
    "daarbij geldt",
    "Daarbij geldt",
    "of 0 als die er niet zijn",
    "gedurende de tijd dat",
    "Rekendatum",
    "Rekenjaar",
    "rekendatum",
    "rekenjaar",
    "waar",
    "onwaar",
    "leeg",
    "gevuld",
    "moet berekend worden als",
    "moet gesteld worden op",
    "wordt verdeeld",
    "onverdeelde rest",
    "even groot criterium",
    "in gelijke delen",
    "naar rato van",
    "op volgorde van",
    "verenigd met",
    "decimalen naar beneden",
    "decimaal naar beneden",
    "die",
    "dat",
    "groter of gelijk",
    "kleiner of gelijk",
    "later of gelijk",
    "eerder of gelijk",
    "niet gelijk",
    "voldaan",
    "volgende voorwaarde",
    "volgende voorwaarden",
    "volgende criterium",
    "volgende criteria",
    "ten minste",
    "tenminste",
    "ten hoogste",
    "hoogstens",
    "precies",
    "één van",
    "een van",
    "er aan",
    "elfproef",
    "niet numeriek",
    "numeriek met exact",
    "regelversie",
    "gedurende",
    "tijdsduur van",
    "som van",
    "maximale waarde van",
    "minimale waarde van",
    "absolute waarde van",
    "wortel van",
    "concatenatie van",
    "eerste van",
    "laatste van",
    "eerste paasdag",
    "datum met jaar",
    "datumtijd met jaar",
    "jaar uit",
    "maand uit",
    "dag uit",
    "uur uit",
    "minuut uit",
    "seconde uit",
    "milliseconde uit",
    "in hele",
    "tot en met dd.",
    "met een minimum",
    "met een maximum",
    "een minimum van",
    "een maximum van",
    "naar boven afgerond",
    "naar beneden afgerond",
    "rekenkundig afgerond",
    "richting nul afgerond",
    "weg van nul afgerond",
];

/// The reserved phrase inside a name, if there is one.
pub(crate) fn reserved_in(words: &[&str]) -> Option<&'static str> {
    let stands_at = |phrase: &str, start: usize| {
        phrase.starts_with(words[start])
            && phrase.split(' ').enumerate().all(|(i, wanted)| words.get(start + i) == Some(&wanted))
    };
    RESERVED.iter().copied().find(|phrase| (0..words.len()).any(|start| stands_at(phrase, start)))
}

/// Number words of quantities: `één` to `vier`, or digits.
pub(crate) fn quantity(word: &str) -> Option<u32> {
    match word {
        "één" | "een" => Some(1),
        "twee" => Some(2),
        "drie" => Some(3),
        "vier" => Some(4),
        digits => Number::parse_dutch(digits).ok()?.to_integer()?.try_into().ok(),
    }
}

/// The values of an enumeration by name.
#[derive(Debug, Default)]
pub(crate) struct EnumValues {
    by_name: HashMap<String, Vec<(EnumerationId, u16)>>,
}

impl EnumValues {
    pub(crate) fn add(&mut self, name: &str, enumeration: EnumerationId, value: u16) {
        self.by_name.entry(name.to_owned()).or_default().push((enumeration, value));
    }

    pub(crate) fn find(&self, name: &str) -> &[(EnumerationId, u16)] {
        self.by_name.get(name).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.by_name.keys().map(String::as_str)
    }
}
