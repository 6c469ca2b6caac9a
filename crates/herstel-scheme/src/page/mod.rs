//! The readable page of a scheme: what it is, for whom, how much, how long, which source. Data for the terminal and the
//! portals, which only choose how it looks.

mod parts;

use crate::ids::{ContentHash, Language, SchemeId};
use crate::package::Package;
use crate::registry::Registry;
use herstel_kernel::{Cents, Date};
use serde::Serialize;

/// Who reads the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reader {
    /// The language.
    pub language: Language,
    /// Whether amounts that nobody published may be shown; only in a demonstration and to those who work on the scheme.
    pub examples: bool,
}

/// Everything on the page, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SchemePage {
    /// The scheme.
    pub id: SchemeId,
    /// Its title.
    pub title: String,
    /// What its standing is, in a sentence.
    pub status: String,
    /// What it is about.
    pub about: Vec<String>,
    /// Who it is for.
    pub audience: Vec<String>,
    /// First day on which it decides.
    pub decides_from: Date,
    /// Last day, when there is one.
    pub decides_until: Option<Date>,
    /// Exactly which bytes.
    pub version: ContentHash,
    /// The scheme that it replaced.
    pub supersedes: Option<SchemeLink>,
    /// The schemes that replaced it.
    pub superseded_by: Vec<SchemeLink>,
    /// What happens, step by step.
    pub steps: Vec<PageStep>,
    /// Legal terms.
    pub terms: Vec<PageTerm>,
    /// Amounts, percentages and limits.
    pub amounts: Vec<PageAmount>,
    /// Whether amounts were left out because nobody published them.
    pub amounts_withheld: bool,
    /// Invented people and what they get.
    pub examples: Vec<PageExample>,
    /// How it hangs together with other schemes, both ways.
    pub relations: Vec<PageRelation>,
    /// What a payment does elsewhere.
    pub effects: Vec<PageEffect>,
    /// Groups in comparable situations.
    pub groups: Vec<PageGroup>,
    /// What is not certain.
    pub open_points: Vec<String>,
    /// The rules with their source.
    pub rules: Vec<PageRule>,
    /// The sources.
    pub sources: Vec<PageSource>,
}

/// Another scheme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SchemeLink {
    /// The scheme.
    pub id: SchemeId,
    /// Its short name; the id when this installation does not have it.
    pub name: String,
}

/// A step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PageStep {
    /// Its id in the process.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What happens in it.
    pub about: String,
    /// For whom doubt counts, what a machine may do; decisions only.
    pub remarks: Vec<String>,
    /// What the person can choose after it.
    pub choices: Vec<PageChoice>,
}

/// A choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PageChoice {
    /// What it says.
    pub label: String,
    /// What follows from it.
    pub consequence: String,
    /// How one can come back, for one that leaves the road.
    pub conditions: Option<String>,
}

/// A version of a term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PageTerm {
    /// What it is the term of.
    pub label: String,
    /// How long, with extension.
    pub length: String,
    /// From which day on.
    pub since: Option<Date>,
    /// Where it is written.
    pub source: String,
    /// Whether that was read.
    pub verified: bool,
}

/// A value of a parameter or norm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PageAmount {
    /// What it is.
    pub label: String,
    /// The value as people write it.
    pub value: String,
    /// From which day on.
    pub since: Date,
    /// Where it is written.
    pub source: String,
    /// Whether that was read.
    pub verified: bool,
    /// An example that nobody published.
    pub example: bool,
}

/// An invented case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PageExample {
    /// Who it is about.
    pub about: String,
    /// The step that decides.
    pub step: String,
    /// An award.
    pub award: bool,
    /// What is paid; none for a rejection or for something else than money.
    pub amount: Option<Cents>,
}

/// A relation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PageRelation {
    /// The other scheme.
    pub other: SchemeLink,
    /// What it does, in a sentence.
    pub sentence: String,
    /// Where it is written.
    pub source: String,
}

/// An effect of a payment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PageEffect {
    /// Where.
    pub label: String,
    /// What.
    pub sentence: String,
    /// Whether a source was read.
    pub verified: bool,
    /// Where it is written.
    pub source: Option<String>,
}

/// A group in a comparable situation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PageGroup {
    /// Who.
    pub about: String,
    /// What the handler asks or does.
    pub checklist: Vec<String>,
}

/// A rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PageRule {
    /// Its name. Dutch.
    pub name: String,
    /// Where it is written.
    pub source: String,
}

/// A source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PageSource {
    /// Its code in the rules.
    pub code: String,
    /// What it is, in words.
    pub text: String,
    /// Where it is published.
    pub place: String,
}

impl Package {
    /// The page of this scheme among the schemes of an installation.
    pub fn page(&self, schemes: &Registry, reader: Reader) -> SchemePage {
        let Reader { language, examples } = reader;
        let text = |key: &str| self.text(language, key, &[]);
        let manifest = self.manifest();
        let link = |id: &SchemeId| schemes.link(id, language);
        let replaced =
            schemes.all().iter().filter(|other| other.manifest().supersedes.as_ref() == Some(self.id()));
        let withheld = !examples && self.parameters().has_examples();
        SchemePage {
            id: self.id().clone(),
            title: text("scheme-title"),
            status: text("scheme-status"),
            about: paragraphs(&text("scheme-about")),
            audience: manifest
                .audience
                .iter()
                .map(|who| text(&format!("audience-{}", who.as_str())))
                .collect(),
            decides_from: manifest.decides_from,
            decides_until: manifest.decides_until,
            version: self.hash(),
            supersedes: manifest.supersedes.as_ref().map(link),
            superseded_by: replaced.map(|other| link(other.id())).collect(),
            steps: parts::steps(self, language),
            terms: parts::terms(self, language),
            amounts: parts::amounts(self, reader),
            amounts_withheld: withheld,
            // What an example pays follows from the amounts that are withheld.
            examples: if withheld { Vec::new() } else { parts::examples(self, language) },
            relations: parts::relations(self, schemes, language),
            effects: parts::effects(self, language),
            groups: parts::groups(self, language),
            open_points: manifest
                .open_points
                .iter()
                .map(|point| text(&format!("open-{}", point.id)))
                .collect(),
            rules: parts::rules(self),
            sources: parts::sources(self, language),
        }
    }
}

impl Registry {
    /// The short name of a scheme.
    pub fn link(&self, id: &SchemeId, language: Language) -> SchemeLink {
        let name = self.get(id).map(|package| package.text(language, "scheme-short", &[]));
        SchemeLink { id: id.clone(), name: name.unwrap_or_else(|| id.to_string()) }
    }
}

/// A blank line in a text starts the next paragraph.
fn paragraphs(text: &str) -> Vec<String> {
    let parts = text.split("\n\n").map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
    parts.filter(|part| !part.is_empty()).collect()
}
