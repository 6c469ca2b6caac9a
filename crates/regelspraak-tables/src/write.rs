//! Outcomes to rows: the derived values of the objects of one type, given or made by rules.

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::Arc;

use regelspraak::{
    AttributeId, Batch, Language, Message, ObjectRef, ObjectTypeId, Outcome, Program, RoleId, RuleKind,
    TraitId, Value, Written,
};

use crate::cell::{self, Kind};
use crate::error::TableError;
use crate::header::ID;
use crate::read::Names;

/// Column with the error of a case that has no result.
const ERROR: &str = "fout";
/// Column with the consistency rules that a case does not meet.
const INCONSISTENT: &str = "tegenspraak";

/// A table to write.
pub struct Output {
    /// The object type its rows are about, as declared.
    pub object_type: String,
    /// Path, for messages.
    pub path: String,
    /// Where the rows go.
    pub to: Target,
}

/// Where rows go.
pub enum Target {
    /// CSV text.
    Csv(Box<dyn Write>),
    /// A Parquet file.
    #[cfg(feature = "parquet")]
    Parquet(Box<dyn Write + Send>),
}

enum Rows {
    Csv(Box<csv::Writer<Box<dyn Write>>>),
    #[cfg(feature = "parquet")]
    Parquet(Box<crate::columnar::Writer>),
}

/// An open table.
pub(crate) struct Sheet<'p> {
    program: &'p Program,
    path: String,
    /// The object types of the input tables.
    inputs: Vec<ObjectTypeId>,
    object_type: ObjectTypeId,
    attributes: Vec<AttributeId>,
    traits: Vec<TraitId>,
    /// Single roles that rules fill.
    roles: Vec<RoleId>,
    rows: Rows,
    row: Vec<String>,
}

impl<'p> Sheet<'p> {
    /// Writes the header: `id`, all derived attributes, kenmerken and single roles, and for the first table what went
    /// wrong.
    pub(crate) fn open(
        program: &'p Program,
        inputs: &[ObjectTypeId],
        output: Output,
    ) -> Result<Self, TableError> {
        let Output { object_type: name, path, to } = output;
        let makes = |id: ObjectTypeId| {
            program.rules().iter().filter(|rule| rule.kind == RuleKind::Creation).any(|rule| {
                let made = |written: &Written| match written {
                    Written::Role(role) => program.role_info(*role).to == id,
                    Written::Attribute(_) | Written::Trait(_) => false,
                };
                rule.writes.iter().any(made)
            })
        };
        let found = program.object_type(&name).filter(|id| inputs.contains(id) || makes(*id));
        let Some(object_type) = found else {
            let message = Message::new(
                format!(
                    "er is geen tabel met `{name}` om uitkomsten bij te schrijven, en geen regel maakt ze"
                ),
                format!("there is no table of `{name}` to write results for, and no rule makes them"),
            );
            return Err(TableError::new(&path, 0, 0, message));
        };
        let info = program.object_type_info(object_type);
        let derived = |written| program.writers(written).next().is_some();
        let attributes: Vec<AttributeId> =
            info.attributes.iter().map(|a| a.id).filter(|id| derived(Written::Attribute(*id))).collect();
        let traits: Vec<TraitId> =
            info.traits.iter().map(|k| k.id).filter(|id| derived(Written::Trait(*id))).collect();
        let own = program.roles().filter(|role| role.from == object_type && !role.many);
        let roles: Vec<RoleId> = own
            .filter(|role| derived(Written::Role(role.id)) || derived(Written::Role(role.inverse)))
            .map(|role| role.id)
            .collect();
        let mut header = vec![(ID.to_owned(), Kind::Text)];
        header.extend(attributes.iter().map(|id| {
            let attribute = program.attribute_info(*id);
            (attribute.name.clone(), Kind::of(&attribute.data_type))
        }));
        header.extend(traits.iter().map(|id| (program.trait_info(*id).name.clone(), Kind::Bool)));
        header.extend(roles.iter().map(|id| (program.role_info(*id).name.clone(), Kind::Text)));
        let inputs = inputs.to_vec();
        if inputs.first() == Some(&object_type) {
            header.extend([(ERROR.to_owned(), Kind::Text), (INCONSISTENT.to_owned(), Kind::Text)]);
        }
        let (names, kinds): (Vec<String>, Vec<Kind>) = header.into_iter().unzip();
        let rows = Rows::open(&path, to, &names, &kinds)?;
        Ok(Self { program, path, inputs, object_type, attributes, traits, roles, rows, row: Vec::new() })
    }

    /// Adds the objects of a batch.
    pub(crate) fn add(
        &mut self,
        batch: &Batch,
        outcome: &Outcome,
        names: &Names,
        language: Language,
    ) -> Result<(), TableError> {
        let errors: BTreeMap<usize, String> =
            outcome.errors().iter().map(|(case, error)| (*case, error.line(language))).collect();
        let mut inconsistent: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
        for (case, found) in outcome.inconsistencies() {
            let rule = usize::try_from(found.rule).ok().and_then(|at| self.program.rules().get(at));
            let listed = inconsistent.entry(*case).or_default();
            let name = rule.map_or("", |rule| rule.name.as_str());
            if !listed.contains(&name) {
                listed.push(name);
            }
        }
        let is_first = self.inputs.first() == Some(&self.object_type);
        for case in 0..batch.cases() {
            let objects = Objects::new(batch, outcome, names, &self.inputs, case);
            let failed = errors.get(&case);
            for row in batch.objects(self.object_type, case) {
                let value = |id| outcome.value(batch, row, id);
                let has = |id| failed.is_none().then(|| outcome.has_trait(batch, row, id));
                self.object(&objects, batch.within(case, row), value, has);
                if is_first {
                    self.row.push(failed.cloned().unwrap_or_default());
                    self.row.push(inconsistent.get(&case).map_or_else(String::new, |rules| rules.join("; ")));
                }
                self.put()?;
            }
            let made = outcome.made(case).into_iter().flat_map(|made| made.objects());
            let own: Vec<_> = made.filter(|one| one.object().object_type() == self.object_type).collect();
            if let Some(id) = objects.taken(self.object_type, own.len()) {
                return Err(TableError::new(&self.path, 0, 0, taken(id)));
            }
            for one in own {
                self.object(&objects, one.object(), |id| one.value(id).clone(), |id| Some(one.has_trait(id)));
                if is_first {
                    self.row.extend([String::new(), String::new()]);
                }
                self.put()?;
            }
        }
        Ok(())
    }

    /// Starts a row: id, attributes, kenmerken and roles of the object at a place in its case.
    fn object(
        &mut self,
        objects: &Objects<'_>,
        object: ObjectRef,
        value: impl Fn(AttributeId) -> Value,
        has: impl Fn(TraitId) -> Option<bool>,
    ) {
        self.row.push(objects.id(object));
        self.row.extend(self.attributes.iter().map(|id| cell::text(self.program, &value(*id))));
        self.row
            .extend(self.traits.iter().map(|id| has(*id).map_or_else(String::new, |has| has.to_string())));
        for role in &self.roles {
            let related = objects.outcome.related(objects.batch, objects.case, object, *role);
            self.row.push(related.first().map_or_else(String::new, |to| objects.id(*to)));
        }
    }

    fn put(&mut self) -> Result<(), TableError> {
        self.rows.put(&self.path, &self.row)?;
        self.row.clear();
        Ok(())
    }

    pub(crate) fn finish(self) -> Result<(), TableError> {
        let Self { rows, path, .. } = self;
        match rows {
            Rows::Csv(mut rows) => rows.flush().map_err(|error| TableError::system(&path, &error)),
            #[cfg(feature = "parquet")]
            Rows::Parquet(rows) => rows.finish().map_err(|error| TableError::system(&path, &error)),
        }
    }
}

impl Rows {
    #[cfg_attr(not(feature = "parquet"), expect(unused_variables, reason = "CSV cells are all text"))]
    fn open(path: &str, to: Target, names: &[String], kinds: &[Kind]) -> Result<Self, TableError> {
        match to {
            Target::Csv(text) => {
                let mut rows = Self::Csv(Box::new(csv::Writer::from_writer(text)));
                rows.put(path, names)?;
                Ok(rows)
            }
            #[cfg(feature = "parquet")]
            Target::Parquet(file) => {
                let rows = crate::columnar::Writer::open(path, file, names, kinds)?;
                Ok(Self::Parquet(Box::new(rows)))
            }
        }
    }

    fn put(&mut self, path: &str, row: &[String]) -> Result<(), TableError> {
        match self {
            Self::Csv(rows) => rows.write_record(row).map_err(|error| TableError::system(path, &error)),
            #[cfg(feature = "parquet")]
            Self::Parquet(rows) => rows.add(row).map_err(|error| TableError::system(path, &error)),
        }
    }
}

fn taken(id: &str) -> Message {
    Message::new(
        format!("de id `{id}` is van een gegeven object en zou ook die van een gemaakt object zijn"),
        format!("the id `{id}` is that of a given object and would be that of a made object too"),
    )
}

/// The objects of one case by their names.
struct Objects<'a> {
    batch: &'a Batch,
    outcome: &'a Outcome,
    case: usize,
    /// The id of the case.
    name: &'a str,
    /// Per input table its type and the ids of its objects in this case.
    given: Vec<(ObjectTypeId, &'a [Arc<str>])>,
}

impl<'a> Objects<'a> {
    fn new(
        batch: &'a Batch,
        outcome: &'a Outcome,
        names: &'a Names,
        inputs: &[ObjectTypeId],
        case: usize,
    ) -> Self {
        let given = inputs.iter().zip(&names.ids).map(|(object_type, ids)| {
            let mut rows = batch.objects(*object_type, case);
            let first = rows.next().and_then(|row| usize::try_from(row.index()).ok());
            let ids = first.and_then(|first| ids.get(first..=first + rows.count()));
            (*object_type, ids.unwrap_or(&[]))
        });
        let name = names.ids.first().and_then(|ids| ids.get(case)).map_or("", |id| &**id);
        Self { batch, outcome, case, name, given: given.collect() }
    }

    fn given(&self, object_type: ObjectTypeId) -> &'a [Arc<str>] {
        self.given.iter().find(|(own, _)| *own == object_type).map_or(&[], |(_, ids)| ids)
    }

    /// The id of an object by its place in the case: that of its row, or for an object that rules made the id of the
    /// case with its number among the made objects of its type.
    fn id(&self, object: ObjectRef) -> String {
        let given = self.given(object.object_type());
        let place = usize::try_from(object.index()).unwrap_or(usize::MAX);
        match given.get(place) {
            Some(id) => id.to_string(),
            None => format!("{}/{}", self.name, place - given.len() + 1),
        }
    }

    /// The id of a given object that is also that of one of so many made objects.
    fn taken(&self, object_type: ObjectTypeId, made: usize) -> Option<&'a str> {
        let clashes = |id: &str| {
            let number = id.strip_prefix(self.name).and_then(|rest| rest.strip_prefix('/'));
            let number = number.and_then(|digits| digits.parse::<usize>().ok());
            number.is_some_and(|n| (1..=made).contains(&n) && id == format!("{}/{n}", self.name))
        };
        self.given(object_type).iter().map(|id| &**id).find(|id| clashes(id))
    }
}
