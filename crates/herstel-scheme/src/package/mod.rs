//! A loaded package.

mod examine;
mod load;
mod rules;
mod testing;

use crate::calendar::Length;
use crate::check::facts::FactFile;
use crate::estimate::EstimateForm;
use crate::facts::{FactCatalogue, FactProblem};
use crate::files::PackageFiles;
use crate::groups::SituationGroup;
use crate::ids::{ContentHash, Language, SchemeFamily, SchemeId};
use crate::manifest::Manifest;
use crate::model::Model;
use crate::parameters::ParameterTable;
use crate::problem::PackageErrors;
use crate::process::{Process, StepKind, StepOwner};
use crate::runner::Binding;
use crate::texts::{TextArgument, Texts, slug};
use herstel_kernel::Cents;
use regelspraak::{Diagnostic, Program, Supplied, World};
use serde_json::{Map, Value};

pub(crate) use examine::differences_of_proof;
pub use rules::RuleInfo;
pub(crate) use rules::rule_infos;
pub use testing::{TestFailure, TestReport};

/// A scheme package that passed every check.
#[derive(Debug)]
pub struct Package {
    files: PackageFiles,
    hash: ContentHash,
    substance: ContentHash,
    manifest: Manifest,
    process: Process,
    facts: FactCatalogue,
    groups: Vec<SituationGroup>,
    estimate: Option<EstimateForm>,
    parameters: ParameterTable,
    program: Program,
    warnings: Vec<Diagnostic>,
    model: Model,
    texts: Texts,
    rules: Vec<RuleInfo>,
}

/// What a step decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruling {
    /// An award; otherwise a rejection.
    pub award: bool,
    /// What this decision pays; zero for a rejection and for a decision that gives something else than money.
    pub amount: Cents,
    /// The declared value of the reason, when the step has one. Label: text `value-SLUG`.
    pub reason: Option<String>,
}

impl Package {
    /// Loads and checks a package; refuses the whole with every error found.
    pub fn load(files: PackageFiles) -> Result<Package, PackageErrors> {
        load::load(files)
    }

    /// What the facts and keys of a package supply to its rules, for who reads the rules without the package around
    /// them; none when `scheme.toml` or `facts.toml` cannot be read.
    pub fn supplied(scheme: &str, facts: &str) -> Option<Vec<Supplied>> {
        let manifest: Manifest = toml::from_str(scheme).ok()?;
        let facts: FactFile = toml::from_str(facts).ok()?;
        Some(facts.supplied(&manifest))
    }

    /// What the rules language warns about; the package works all the same.
    pub fn warnings(&self) -> &[Diagnostic] {
        &self.warnings
    }

    /// The id.
    pub fn id(&self) -> &SchemeId {
        &self.manifest.id
    }

    /// The content hash.
    pub fn hash(&self) -> ContentHash {
        self.hash
    }

    /// The hash of what decides, apart from texts and letters ([`PackageFiles::substance`]).
    pub fn substance(&self) -> ContentHash {
        self.substance
    }

    /// The bodies that must act under it, each of which says itself whether it can. The operation and the municipalities
    /// have work under every scheme; the committee where a step is its own; others as the manifest says.
    pub fn bodies(&self) -> Vec<String> {
        let mut bodies = vec!["Uht".to_owned(), "gemeenten".to_owned()];
        if self.process.steps.iter().any(|step| step.owner == Some(StepOwner::Committee)) {
            bodies.push("Cws".to_owned());
        }
        for named in &self.manifest.bodies {
            if !bodies.contains(named) {
                bodies.push(named.clone());
            }
        }
        bodies
    }

    /// The files it was loaded from.
    pub fn files(&self) -> &PackageFiles {
        &self.files
    }

    /// `scheme.toml`.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// `process.toml`.
    pub fn process(&self) -> &Process {
        &self.process
    }

    /// Whether it is the main road of a dossier: it begins with the registration of a parent. Other packages stand
    /// beside that road or after it, and begin with an application or by themselves.
    pub fn is_main_road(&self) -> bool {
        self.process.start().is_some_and(|step| step.kind == StepKind::Registration)
    }

    /// The family it is a version of: the main road, or what its manifest names, or else its own id.
    pub fn family(&self) -> SchemeFamily {
        if self.is_main_road() {
            return SchemeFamily::main();
        }
        self.manifest.family.clone().unwrap_or_else(|| self.id().clone().into())
    }

    /// `facts.toml`.
    pub fn facts(&self) -> &FactCatalogue {
        &self.facts
    }

    /// `groups.toml`: the groups of people in comparable situations; empty when there is none.
    pub fn groups(&self) -> &[SituationGroup] {
        &self.groups
    }

    /// `estimate.toml`: what somebody can work out beforehand; none when there is no such file.
    pub fn estimate(&self) -> Option<&EstimateForm> {
        self.estimate.as_ref()
    }

    /// The groups that the outputs of a calculation put a case in.
    pub fn groups_of<'a>(
        &'a self,
        outputs: &'a Map<String, Value>,
    ) -> impl Iterator<Item = &'a SituationGroup> {
        let holds = |group: &&SituationGroup| outputs.get(&group.when).and_then(Value::as_bool) == Some(true);
        self.groups.iter().filter(holds)
    }

    /// `parameters.toml` and `norms.toml`.
    pub fn parameters(&self) -> &ParameterTable {
        &self.parameters
    }

    /// The rules, in order of file and place.
    pub fn rules(&self) -> &[RuleInfo] {
        &self.rules
    }

    /// What a step decides, read from the outputs of a calculation: award or rejection, and the amount it pays.
    ///
    /// `None` when the step is no decision of this scheme or the outputs lack its amount.
    pub fn ruling(&self, step: &str, outputs: &Map<String, Value>) -> Option<Ruling> {
        let outcome = self.process.step(step)?.outcome.as_ref()?;
        let award = outputs.get(&outcome.award_when).and_then(Value::as_bool).unwrap_or(false);
        let amount = match &outcome.amount {
            Some(name) => outputs.get(name).and_then(Value::as_str).and_then(|text| Cents::parse(text).ok()),
            None => Some(Cents::ZERO),
        };
        let reason = outcome.reason.as_ref().and_then(|name| outputs.get(name)?.as_str().map(str::to_owned));
        match (award, amount) {
            (true, amount) => Some(Ruling { award, amount: amount?, reason }),
            (false, _) => Some(Ruling { award, amount: Cents::ZERO, reason }),
        }
    }

    /// A text of the package (or one of the general texts of this crate).
    ///
    /// Every key that the manifest, the process, the facts and the rules ask for exists in every language; for any
    /// other key the key itself comes back.
    pub fn text(&self, language: Language, key: &str, arguments: &[(&str, TextArgument)]) -> String {
        self.texts.get(language, key, arguments)
    }

    /// The label of a declared attribute or kenmerk.
    pub fn attribute_label(&self, language: Language, name: &str) -> String {
        self.text(language, &format!("attribute-{}", slug(name)), &[])
    }

    /// The label of a value of an enumeration.
    pub fn value_label(&self, language: Language, value: &str) -> String {
        self.text(language, &format!("value-{}", slug(value)), &[])
    }

    /// The label of a related object, such as `Toeslagjaar 2013`.
    pub fn item_label(&self, language: Language, role: &str, key: i64) -> String {
        self.text(language, &format!("item-{role}"), &[("key", TextArgument::Key(key))])
    }

    /// The length of a term in words, such as `6 weken`.
    pub fn length_label(&self, language: Language, length: Length) -> String {
        self.text(language, length.text_key(), &[("count", TextArgument::Number(length.count().into()))])
    }

    /// The sentence about a refused value.
    pub fn fact_problem(&self, language: Language, problem: &FactProblem) -> String {
        self.text(language, problem.code.text_key(), &problem.arguments)
    }

    /// The rules of the package.
    pub fn program(&self) -> &Program {
        &self.program
    }

    pub(crate) fn model(&self) -> &Model {
        &self.model
    }

    pub(crate) fn text_arguments(&self, language: Language, key: &str) -> &[String] {
        self.texts.used(language, key)
    }

    /// Whether the package, or the general texts, has a text with this key.
    pub fn has_text(&self, language: Language, key: &str) -> bool {
        self.texts.has(language, key)
    }

    pub(crate) fn binding(&self) -> Binding<'_> {
        Binding { program: &self.program, model: &self.model }
    }

    pub(crate) fn world(&self) -> World {
        World::new(&self.program)
    }
}
