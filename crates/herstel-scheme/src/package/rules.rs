//! The rules of a package as others see them.

use crate::model::Model;
use crate::texts::slug;
use regelspraak::{Program, RuleKind, Written};

/// A rule or decision table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleInfo {
    /// Its name.
    pub name: String,
    /// The source as written above it.
    pub source: String,
    /// The file inside the package, and the line.
    pub file: String,
    /// Line, from 1.
    pub line: u32,
    /// Role of the collection it is about; none for the case itself.
    pub role: Option<String>,
    /// What it does.
    pub kind: RuleKind,
    /// Whether it is a decision table.
    pub table: bool,
    /// Whether it only applies under a condition.
    pub conditional: bool,
}

impl RuleInfo {
    /// A text key about it: `why-NAME`.
    pub(crate) fn key(&self, kind: &str) -> String {
        format!("{kind}-{}", slug(&self.name))
    }
}

/// All rules, with the object they are about.
pub(crate) fn rule_infos(program: &Program, model: &Model) -> Vec<RuleInfo> {
    let infos = program.rules().iter().map(|rule| {
        let object_type = rule.writes.first().map(|written| match written {
            Written::Attribute(id) => id.object_type(),
            Written::Trait(id) => id.object_type(),
            Written::Role(id) => program.role_info(*id).from,
        });
        let object = model.objects().find(|(_, object)| Some(object.type_id) == object_type);
        // A reserved word: it stands in a sentence only where its condition starts.
        let conditional = |text: &str| text.split_whitespace().any(|word| word == "indien");
        RuleInfo {
            name: rule.name.clone(),
            source: rule.source.clone().unwrap_or_default(),
            file: rule.location.path.to_string(),
            line: rule.location.position.line,
            role: object.and_then(|(role, _)| role.map(str::to_owned)),
            kind: rule.kind,
            table: rule.table,
            conditional: rule.versions.iter().any(|version| conditional(&version.text)),
        }
    });
    infos.collect()
}
