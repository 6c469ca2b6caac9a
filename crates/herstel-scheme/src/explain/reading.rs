//! A stored derivation read with the package that made it: which node is which fact, and what texts may name.

use super::StoredCalculation;
use crate::engine::NodeId;
use crate::facts::FactPath;
use crate::ids::Language;
use crate::model::{Member, ObjectModel, ValueKind};
use crate::package::Package;
use crate::texts::{TextArgument, slug};
use crate::values;
use herstel_kernel::Cents;
use regelspraak::{Datum, Derivation, ObjectRef, Program, StepKind, SubjectKind, Value};
use std::collections::HashMap;

/// A derivation with what is needed to talk about it in one language.
pub(crate) struct Reading<'a> {
    pub(crate) package: &'a Package,
    pub(crate) stored: StoredCalculation<'a>,
    pub(crate) language: Language,
    /// Attributes and kenmerken by object and name.
    nodes: HashMap<(ObjectRef, &'a str), NodeId>,
    case: Option<ObjectRef>,
    parameters: Vec<(String, TextArgument)>,
}

impl<'a> Reading<'a> {
    pub(crate) fn new(
        package: &'a Package,
        stored: StoredCalculation<'a>,
        language: Language,
    ) -> Reading<'a> {
        let derivation = stored.derivation;
        let mut nodes = HashMap::new();
        let mut case = None;
        for id in (0..).take(derivation.nodes().len()) {
            let Some(object) = derivation.object(id) else { continue };
            if derivation.subject_kind(id) == Some(SubjectKind::Check) {
                continue;
            }
            if object.object_type() == package.model().case.type_id {
                case = Some(object);
            }
            nodes.insert((object, derivation.name(id)), id);
        }
        let mut reading = Reading { package, stored, language, nodes, case, parameters: Vec::new() };
        reading.parameters = reading.parameter_arguments();
        reading
    }

    pub(crate) fn derivation(&self) -> &'a Derivation {
        self.stored.derivation
    }

    /// The node of a value of the case.
    pub(crate) fn case_node(&self, name: &str) -> Option<NodeId> {
        self.nodes.get(&(self.case?, name)).copied()
    }

    /// Role and key of a related object; none for the case.
    pub(crate) fn item(&self, object: ObjectRef) -> Option<(String, i64)> {
        let collection = self
            .package
            .model()
            .collections
            .iter()
            .find(|found| found.object.type_id == object.object_type())?;
        let items = self.stored.outputs.get(&collection.role)?.as_array()?;
        let fields = items.get(usize::try_from(object.index()).ok()?)?.as_object()?;
        let key = fields.get(&collection.object.members[collection.key].name)?.as_i64()?;
        Some((collection.role.clone(), key))
    }

    pub(crate) fn item_of(&self, node: NodeId) -> Option<(String, i64)> {
        self.item(self.derivation().object(node)?)
    }

    pub(crate) fn item_label(&self, item: Option<&(String, i64)>) -> Option<String> {
        item.map(|(role, key)| self.package.item_label(self.language, role, *key))
    }

    fn object_model(&self, object: ObjectRef) -> Option<&'a ObjectModel> {
        let mut objects = self.package.model().objects();
        objects.find(|(_, model)| model.type_id == object.object_type()).map(|(_, model)| model)
    }

    /// The declared attribute or kenmerk of a node.
    pub(crate) fn member(&self, node: NodeId) -> Option<&'a Member> {
        let object = self.derivation().object(node)?;
        self.object_model(object)?.member(self.derivation().name(node))
    }

    /// The place of the fact of a node.
    pub(crate) fn path(&self, node: NodeId) -> FactPath {
        FactPath { item: self.item_of(node), attribute: self.derivation().name(node).to_owned() }
    }

    /// The value of a node as people read it; nothing when it is empty.
    pub(crate) fn shown(&self, node: NodeId) -> String {
        let datum = self.datum(node);
        match self.derivation().subject_kind(node) {
            Some(SubjectKind::Parameter) => self.shown_parameter(self.derivation().name(node), datum),
            Some(SubjectKind::Attribute | SubjectKind::Trait) => {
                self.member(node).map_or_else(String::new, |member| self.shown_datum(member.kind, datum))
            }
            Some(SubjectKind::CalculationDate) => self.shown_datum(ValueKind::Date, datum),
            Some(SubjectKind::Check | SubjectKind::Role) | None => String::new(),
        }
    }

    /// The value of a node.
    pub(crate) fn datum(&self, node: NodeId) -> &'a Datum {
        self.derivation().node(node).map_or(&Datum::Empty, |node| node.value)
    }

    fn shown_parameter(&self, name: &str, datum: &Datum) -> String {
        let program = self.package.program();
        let kind = program.parameter(name).map(|id| ValueKind::of(&program.parameter_info(id).data_type));
        kind.map_or_else(String::new, |kind| self.shown_datum(kind, datum))
    }

    fn shown_datum(&self, kind: ValueKind, datum: &Datum) -> String {
        shown(self.package, self.language, kind, datum)
    }

    /// The amount of a node, half a cent away from zero.
    pub(crate) fn amount(&self, node: NodeId) -> Option<Cents> {
        let is_money = self.member(node)?.kind == ValueKind::Amount;
        if is_money { values::shown_cents(self.datum(node).as_number()?) } else { None }
    }

    /// The amount of a parameter node.
    pub(crate) fn parameter_amount(&self, node: NodeId) -> Option<Cents> {
        let program = self.package.program();
        let id = program.parameter(self.derivation().name(node))?;
        let is_money = ValueKind::of(&program.parameter_info(id).data_type) == ValueKind::Amount;
        if is_money { values::shown_cents(self.datum(node).as_number()?) } else { None }
    }

    /// A text about the case, or about the rule of a node, with what it names filled in. `more` goes first.
    pub(crate) fn say(&self, key: &str, about: Option<NodeId>, more: &[(&str, TextArgument)]) -> String {
        let object = about.map_or(self.case, |node| self.derivation().object(node));
        let mut arguments: Vec<(&str, TextArgument)> = Vec::new();
        for name in self.package.text_arguments(self.language, key) {
            let given = more.iter().find(|(given, _)| given == name).map(|(_, argument)| argument.clone());
            let found =
                given.or_else(|| self.rule_argument(about?, name)).or_else(|| self.argument(object, name));
            arguments.extend(found.map(|argument| (name.as_str(), argument)));
        }
        self.package.text(self.language, key, &arguments)
    }

    /// What only the text about a rule may name: its result, and the related objects behind it.
    fn rule_argument(&self, node: NodeId, name: &str) -> Option<TextArgument> {
        let result = || {
            let kind = self.member(node).map_or(ValueKind::Text, |member| member.kind);
            (kind, self.datum(node))
        };
        match name {
            "result" => {
                let (kind, datum) = result();
                Some(argument(kind, datum, self.language))
            }
            "result-some" => Some(yes_no(is_some(result().1))),
            "parts" => Some(TextArgument::Text(self.joined(self.terms(node).0))),
            "items" => Some(TextArgument::Text(self.joined(self.terms(node).1))),
            _ => None,
        }
    }

    /// A value of an object or a parameter, by the name that texts use.
    fn argument(&self, object: Option<ObjectRef>, name: &str) -> Option<TextArgument> {
        let of_object = object.and_then(|object| self.value_argument(object, name));
        of_object.or_else(|| {
            self.parameters.iter().find(|(slug, _)| slug == name).map(|(_, argument)| argument.clone())
        })
    }

    fn value_argument(&self, object: ObjectRef, name: &str) -> Option<TextArgument> {
        let model = self.object_model(object)?;
        let whole = model.find_slug(name);
        let index = whole.or_else(|| model.find_slug(name.strip_suffix("-some")?))?;
        let member = &model.members[index];
        if let Some((role, key)) = self.item(object)
            && self.package.model().collection(&role).is_some_and(|collection| collection.key == index)
        {
            return Some(if whole.is_some() { TextArgument::Key(key) } else { yes_no(true) });
        }
        let node = self.nodes.get(&(object, member.name.as_str()));
        let datum = node.map_or(&Datum::Empty, |node| self.datum(*node));
        Some(if whole.is_some() {
            argument(member.kind, datum, self.language)
        } else {
            yes_no(is_some(datum))
        })
    }

    /// The related objects behind a sum (with their values) and behind a count (their keys).
    fn terms(&self, node: NodeId) -> (Vec<String>, Vec<String>) {
        let (mut parts, mut items) = (Vec::new(), Vec::new());
        let Some(application) = self.derivation().fired(node) else { return (parts, items) };
        let terms =
            application.steps().filter(|step| step.kind == StepKind::Aggregate).flat_map(|step| step.nodes);
        for term in terms {
            let Some((role, key)) = self.item_of(*term) else { continue };
            match self.datum(*term) {
                Datum::Bool(true) => items.push(key.to_string()),
                Datum::Number(_) => {
                    let arguments =
                        [("key", TextArgument::Key(key)), ("value", TextArgument::Text(self.shown(*term)))];
                    parts.push(self.package.text(self.language, &format!("item-{role}-part"), &arguments));
                }
                Datum::Bool(false)
                | Datum::Empty
                | Datum::Date(_)
                | Datum::DateTime(_)
                | Datum::Enum(_)
                | Datum::Text(_) => {}
            }
        }
        (parts, items)
    }

    /// `a, b en c`.
    fn joined(&self, mut list: Vec<String>) -> String {
        let Some(last) = list.pop() else { return String::new() };
        if list.is_empty() {
            return last;
        }
        let arguments = [("first", TextArgument::Text(list.join(", "))), ("last", TextArgument::Text(last))];
        self.package.text(self.language, "word-and", &arguments)
    }

    fn parameter_arguments(&self) -> Vec<(String, TextArgument)> {
        let program = self.package.program();
        let mut arguments = Vec::new();
        let Ok(values) = self.package.parameter_values(self.derivation().calculation_date) else {
            return arguments;
        };
        for parameter in program.parameters() {
            let kind = ValueKind::of(&parameter.data_type);
            let datum = datum(program, values.get(parameter.id));
            arguments.push((slug(&parameter.name), argument(kind, &datum, self.language)));
        }
        arguments
    }
}

/// A value as people read it; nothing when it is empty.
pub(crate) fn shown(package: &Package, language: Language, kind: ValueKind, datum: &Datum) -> String {
    match datum {
        Datum::Empty => String::new(),
        Datum::Bool(true) => package.text(language, "word-yes", &[]),
        Datum::Bool(false) => package.text(language, "word-no", &[]),
        Datum::Enum(value) => package.value_label(language, value),
        Datum::Number(_) | Datum::Date(_) | Datum::DateTime(_) | Datum::Text(_) => {
            argument(kind, datum, language).printed(language)
        }
    }
}

/// A value of the engine on its own.
pub(crate) fn datum(program: &Program, value: &Value) -> Datum {
    match value {
        Value::Empty => Datum::Empty,
        Value::Bool(value) => Datum::Bool(*value),
        Value::Number(number) => Datum::Number(*number),
        Value::Date(date) => Datum::Date(*date),
        Value::DateTime(moment) => Datum::DateTime(*moment),
        Value::Enum(id) => Datum::Enum(program.enum_name(*id).into()),
        Value::Text(text) => Datum::Text(text.clone()),
    }
}

/// Whether there is something other than zero.
fn is_some(datum: &Datum) -> bool {
    match datum {
        Datum::Empty | Datum::Bool(false) => false,
        Datum::Number(number) => !number.is_zero(),
        Datum::Bool(true) | Datum::Date(_) | Datum::DateTime(_) | Datum::Enum(_) | Datum::Text(_) => true,
    }
}

fn yes_no(value: bool) -> TextArgument {
    TextArgument::Text(if value { "yes" } else { "no" }.to_owned())
}

/// A value as argument of a text. An empty amount or number counts as zero, as it does in the rules; values of
/// enumerations become their slug, so that a text can choose by them.
fn argument(kind: ValueKind, datum: &Datum, language: Language) -> TextArgument {
    match (datum, kind) {
        (Datum::Empty, ValueKind::Amount) => TextArgument::Amount(Cents::ZERO),
        (Datum::Empty, ValueKind::Integer) => TextArgument::Number(0),
        (Datum::Empty, _) => TextArgument::Text(String::new()),
        (Datum::Bool(value), _) => yes_no(*value),
        (Datum::Date(date), _) => TextArgument::Date(*date),
        (Datum::DateTime(_), _) => TextArgument::Text(datum.raw().unwrap_or_default()),
        (Datum::Enum(value), _) => TextArgument::Text(slug(value)),
        (Datum::Text(text), _) => TextArgument::Text(text.to_string()),
        (Datum::Number(number), ValueKind::Amount) => values::shown_cents(*number)
            .map_or_else(|| TextArgument::Text(number.to_string()), TextArgument::Amount),
        (Datum::Number(number), ValueKind::Integer) => {
            let whole = number.to_integer().and_then(|whole| i64::try_from(whole).ok());
            whole.map_or_else(|| TextArgument::Text(number.to_string()), TextArgument::Number)
        }
        (Datum::Number(number), _) => {
            let text = match language {
                Language::Nl => number.to_string(),
                Language::En => number.to_point(),
            };
            TextArgument::Text(if kind == ValueKind::Percentage { format!("{text}%") } else { text })
        }
    }
}
