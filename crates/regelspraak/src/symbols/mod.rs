//! What stands where: every declared name with its place, and every place where it is used. For editors.
//!
//! Files with mistakes count too: a sentence that cannot be resolved has its names looked up in the lexicon, and a name
//! that could be several things there gives all of them.

mod declared;
mod sentences;
mod testsets;

use std::collections::{BTreeMap, HashMap};

use crate::check::{Styles, check_rules};
use crate::diagnostic::Findings;
use crate::lexicon::{Meaning, lower_first};
use crate::model::{Model, build};
use crate::source::{MAX_FILE_BYTES, Position, SourceFile, Sources, Span, large, small};
use crate::syntax::RuleNames;
use crate::syntax::declarations::Declarations;
use crate::token::{TokenFile, lex};

/// What a symbol is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SymbolKind {
    /// An object type.
    ObjectType,
    /// An attribute of an object type.
    Attribute,
    /// A kenmerk of an object type.
    Trait,
    /// A role of a fact type.
    Role,
    /// A fact type.
    FactType,
    /// A parameter.
    Parameter,
    /// A named set of values for parameters.
    ParameterSet,
    /// A domain.
    Domain,
    /// A value of an enumeration.
    EnumValue,
    /// A unit declared in the model.
    Unit,
    /// A rule.
    Rule,
    /// A decision table.
    Table,
    /// A variable of one rule.
    Variable,
    /// A testcase or a test initialisation.
    Testcase,
}

/// A stretch of a file; the end is one past the last character.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Path of the file as it was given.
    pub path: String,
    /// First character.
    pub start: Position,
    /// One past the last character.
    pub end: Position,
}

/// Something that is declared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Symbol {
    /// What it is.
    pub kind: SymbolKind,
    /// Its name without article and quotes.
    pub name: String,
    /// Its plural, when declared.
    pub plural: Option<String>,
    /// The object type, fact type, enumeration or rule it belongs to.
    pub owner: Option<String>,
    /// The line that declares it.
    pub declaration: String,
    /// From `// Bron:`.
    pub source: Option<String>,
    /// The name in its declaration.
    pub place: Place,
    /// From the first to the last character of what is declared.
    pub whole: Place,
}

/// A symbol of one [`Symbols`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SymbolId(usize);

/// All symbols of a model and its testsets.
///
/// ```
/// use regelspraak::{Position, SourceFile, symbols::Symbols};
///
/// let file = SourceFile::new("a.rgs", "Objecttype het Boek\n\tde prijs  Bedrag;\nDomein Bedrag is van het type Numeriek (getal)");
/// let symbols = Symbols::read(&[file], &[]);
/// let (_, found) = symbols.at("a.rgs", Position { line: 2, column: 14 }).ok_or("nothing there")?;
/// assert_eq!(symbols.get(found[0]).declaration, "Domein Bedrag is van het type Numeriek (getal)");
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Default)]
pub struct Symbols {
    list: Vec<Symbol>,
    /// By file and first character; declarations are among them.
    uses: BTreeMap<(String, Position), (Place, Vec<SymbolId>)>,
}

impl Symbols {
    /// Reads the files of a model and the testsets that go with it. Files that are too large count as empty.
    #[must_use]
    pub fn read(files: &[SourceFile], testsets: &[SourceFile]) -> Self {
        let fitting = |file: &SourceFile| {
            let text = if file.text.len() <= MAX_FILE_BYTES { file.text.as_str() } else { "" };
            SourceFile::new(file.path.as_str(), text)
        };
        let all: Vec<SourceFile> = files.iter().chain(testsets).map(fitting).collect();
        let sources = Sources::new(&all);
        let mut findings = Findings::default();
        let mut declarations = Declarations::default();
        let lexed: Vec<TokenFile> =
            (0u32..).zip(&all).map(|(i, file)| lex(i, &file.text, &mut findings)).collect();
        for (tokens, file) in lexed.iter().zip(&all).take(files.len()) {
            declarations.read(tokens, &file.text, &mut findings);
        }
        let model = build(&declarations, &sources, Vec::new(), &mut findings);
        let rules = &declarations.rules;
        let all_rules = 0..rules.len();
        let names = RuleNames::new(rules.iter().map(|r| r.name.as_str()));
        let checked =
            check_rules(&model, &sources, rules, all_rules, &names, &mut Styles::default(), &mut findings);
        let mut reader = Reader {
            model: &model,
            sources: &sources,
            list: Vec::new(),
            ids: HashMap::new(),
            uses: BTreeMap::new(),
            variables: HashMap::new(),
        };
        reader.declared(&declarations, &lexed, files.len());
        reader.sentences(&declarations, checked.names);
        for (file, tokens) in lexed.iter().enumerate().skip(files.len()) {
            reader.testset(tokens, &all[file].text);
        }
        reader.finish()
    }

    /// A symbol.
    #[must_use]
    pub fn get(&self, id: SymbolId) -> &Symbol {
        &self.list[id.0]
    }

    /// All symbols, in the order of the files.
    pub fn all(&self) -> impl Iterator<Item = (SymbolId, &Symbol)> {
        self.list.iter().enumerate().map(|(i, symbol)| (SymbolId(i), symbol))
    }

    /// The name at a place (or that ends there) and what it stands for; more than one where that cannot be told.
    #[must_use]
    pub fn at(&self, path: &str, position: Position) -> Option<(&Place, &[SymbolId])> {
        let until = (path.to_owned(), position);
        let (_, (place, ids)) = self.uses.range(..=until).next_back()?;
        (place.path == path && position <= place.end).then_some((place, ids.as_slice()))
    }

    /// Every place where a symbol stands, its declaration included, in the order of the files.
    pub fn references(&self, id: SymbolId) -> impl Iterator<Item = &Place> {
        self.uses.values().filter(move |(_, ids)| ids.contains(&id)).map(|(place, _)| place)
    }
}

/// What identifies a symbol while reading: kind, owner and name, with small first letters.
type Key = (SymbolKind, String, String);

fn key(kind: SymbolKind, owner: &str, name: &str) -> Key {
    (kind, lower_first(owner), lower_first(name))
}

struct Reader<'a> {
    model: &'a Model,
    sources: &'a Sources,
    list: Vec<Symbol>,
    ids: HashMap<Key, SymbolId>,
    uses: BTreeMap<Span, Vec<SymbolId>>,
    /// Variables by the first byte of the version they belong to.
    variables: HashMap<(u32, u32), Vec<SymbolId>>,
}

impl Reader<'_> {
    fn text(&self, span: Span) -> &str {
        self.sources.whole(span.file).get(large(span.start)..large(span.end)).unwrap_or("")
    }

    fn place(&self, span: Span) -> Place {
        Place {
            path: self.sources.path(span.file).to_owned(),
            start: self.sources.position(span.file, span.start),
            end: self.sources.position(span.file, span.end),
        }
    }

    /// The line a span starts on, without its indentation.
    fn line(&self, span: Span) -> String {
        let text = self.sources.whole(span.file);
        let (before, after) = text.split_at_checked(large(span.start)).unwrap_or((text, ""));
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        let end = large(span.start) + after.find('\n').unwrap_or(after.len());
        let line = text.get(start..end).unwrap_or("");
        let line = line.split("//").next().unwrap_or(line).trim().trim_end_matches(';');
        line.trim_start_matches('\u{feff}').chars().take(500).collect()
    }

    fn used(&mut self, span: Span, id: SymbolId) {
        let ids = self.uses.entry(span).or_default();
        if !ids.contains(&id) {
            ids.push(id);
        }
    }

    fn find(&self, kind: SymbolKind, owner: &str, name: &str) -> Option<SymbolId> {
        self.ids.get(&key(kind, owner, name)).copied()
    }

    /// The symbol of what a name means; variables belong to the version at hand.
    fn meaning(&self, meaning: Meaning, version: Option<(u32, u32)>) -> Option<SymbolId> {
        let type_name = |id| self.model.object_type(id).name.as_str();
        match meaning {
            Meaning::ObjectType(id) => self.find(SymbolKind::ObjectType, "", type_name(id)),
            Meaning::Attribute(id) => {
                self.find(SymbolKind::Attribute, type_name(id.object_type()), &self.model.attribute(id).name)
            }
            Meaning::Trait(id) => {
                self.find(SymbolKind::Trait, type_name(id.object_type()), &self.model.kenmerk(id).name)
            }
            Meaning::Role(id) => {
                let role = self.model.role(id);
                self.find(SymbolKind::Role, &role.fact_type, &role.name)
            }
            Meaning::Parameter(id) => self.find(SymbolKind::Parameter, "", &self.model.parameter(id).name),
            Meaning::Variable(index) => self.variables.get(&version?)?.get(usize::from(index)).copied(),
        }
    }

    fn finish(self) -> Symbols {
        let uses = self
            .uses
            .iter()
            .map(|(span, ids)| {
                let place = self.place(*span);
                ((place.path.clone(), place.start), (place, ids.clone()))
            })
            .collect();
        Symbols { list: self.list, uses }
    }
}

/// A span from the first to the last of some spans.
fn cover(spans: impl Iterator<Item = Span>) -> Option<Span> {
    spans.reduce(Span::to)
}

/// An empty span at the start of a file.
fn start_of(file: usize) -> Span {
    Span { file: small(file), start: 0, end: 0 }
}
