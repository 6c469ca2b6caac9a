//! One case in the engine: filling it, running the rules, reading the results.

use crate::calculate::CalculationError;
use crate::case_input::CaseInput;
use crate::model::{CollectionModel, Member, Model, ObjectModel, Slot, ValueKind};
use crate::values;
use regelspraak::{ObjectRef, Program, Value, World, WorldError};
use serde_json::{Map, Value as Json};
use std::borrow::Cow;

/// What decides how a case is put into the engine.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Binding<'a> {
    pub(crate) program: &'a Program,
    pub(crate) model: &'a Model,
}

/// A value that is refused: where, and why.
pub(crate) type Refused = (String, Cow<'static, str>);

impl Binding<'_> {
    /// Puts a case in an empty world.
    pub(crate) fn fill(self, world: &mut World, input: &CaseInput) -> Result<ObjectRef, CalculationError> {
        let refuse = |(path, reason): Refused| CalculationError::Input { path, reason: reason.into_owned() };
        let case = world.create(self.model.case.type_id);
        for (name, value) in input.as_map() {
            if name == "id" && self.model.case.find(name).is_none() {
                continue;
            }
            match self.model.collection(name) {
                Some(collection) => self.fill_items(world, case, collection, value).map_err(refuse)?,
                None => {
                    let place = |(path, reason): Refused| refuse((path, reason));
                    self.fill_member(world, case, &self.model.case, name, value).map_err(place)?;
                }
            }
        }
        Ok(case)
    }

    fn fill_items(
        self,
        world: &mut World,
        case: ObjectRef,
        collection: &CollectionModel,
        value: &Json,
    ) -> Result<(), Refused> {
        let role = collection.role.as_str();
        let items = match value {
            Json::Array(items) => items.as_slice(),
            Json::Null => &[],
            Json::Bool(_) | Json::Number(_) | Json::String(_) | Json::Object(_) => {
                return Err((role.to_owned(), "een lijst verwacht".into()));
            }
        };
        let mut keys = Vec::with_capacity(items.len());
        for (item, number) in items.iter().zip(1..) {
            let place = |name: &str| format!("{role}/{number}/{name}");
            let Json::Object(fields) = item else {
                return Err((format!("{role}/{number}"), "een object met namen en waarden verwacht".into()));
            };
            let object = world.create(collection.object.type_id);
            for (name, value) in fields {
                self.fill_member(world, object, &collection.object, name, value)
                    .map_err(|(path, reason)| (place(&path), reason))?;
            }
            let key_member = &collection.object.members[collection.key];
            let key = self
                .key(world, object, collection)
                .ok_or_else(|| (place(&key_member.name), Cow::Borrowed("de sleutel ontbreekt")))?;
            collection.check_key(key, &keys).map_err(|reason| (place(&key_member.name), reason))?;
            keys.push(key);
            join(world, collection, case, object).map_err(|reason| (place(&key_member.name), reason))?;
        }
        Ok(())
    }

    fn fill_member(
        self,
        world: &mut World,
        object: ObjectRef,
        model: &ObjectModel,
        name: &str,
        value: &Json,
    ) -> Result<(), Refused> {
        let refuse = |reason: Cow<'static, str>| (name.to_owned(), reason);
        let member = model
            .member(name)
            .ok_or_else(|| refuse("deze naam is in de regeling niet gedeclareerd".into()))?;
        if !member.input {
            return Err(refuse("deze waarde wordt berekend en kan niet worden ingevuld".into()));
        }
        let text: Cow<'_, str> = match value {
            Json::Null => return Ok(()),
            Json::Bool(true) => "waar".into(),
            Json::Bool(false) => "onwaar".into(),
            Json::Number(number) => number.to_string().into(),
            Json::String(text) => text.as_str().into(),
            Json::Array(_) | Json::Object(_) => return Err(refuse("één waarde verwacht".into())),
        };
        let is_boolean = matches!(member.kind, ValueKind::Boolean | ValueKind::Kenmerk);
        if is_boolean != matches!(value, Json::Bool(_)) {
            return Err(refuse(
                if is_boolean { "true of false verwacht" } else { "geen true of false verwacht" }.into(),
            ));
        }
        let parsed = values::parse(self.program, member, &text).map_err(refuse)?;
        set(world, object, member, parsed).map_err(refuse)
    }

    /// The key of a related object.
    pub(crate) fn key(self, world: &World, object: ObjectRef, collection: &CollectionModel) -> Option<i64> {
        match collection.object.members[collection.key].slot {
            Slot::Attribute(id) => {
                let number = world.get(object, id).as_number()?;
                i64::try_from(number.to_integer()?).ok()
            }
            Slot::Trait(_) => None,
        }
    }

    /// Role and key of a related object; none for the case.
    pub(crate) fn item(self, world: &World, case: ObjectRef, object: ObjectRef) -> Option<(String, i64)> {
        let collection = self.model.collections.iter().find(|found| {
            found.object.type_id == object.object_type()
                && world.related(case, found.role_id).any(|other| other == object)
        })?;
        Some((collection.role.clone(), self.key(world, object, collection)?))
    }

    /// Derived values of the case and its related objects, in canonical form.
    pub(crate) fn outputs(self, world: &World, case: ObjectRef) -> Map<String, Json> {
        let mut outputs = self.object_outputs(world, case, &self.model.case);
        for collection in &self.model.collections {
            let items: Vec<Json> = world
                .related(case, collection.role_id)
                .map(|object| {
                    let mut fields = self.object_outputs(world, object, &collection.object);
                    if let Some(key) = self.key(world, object, collection) {
                        fields.insert(collection.object.members[collection.key].name.clone(), key.into());
                    }
                    Json::Object(fields)
                })
                .collect();
            if !items.is_empty() {
                outputs.insert(collection.role.clone(), items.into());
            }
        }
        outputs
    }

    fn object_outputs(self, world: &World, object: ObjectRef, model: &ObjectModel) -> Map<String, Json> {
        let mut fields = Map::new();
        for member in model.members.iter().filter(|member| !member.input) {
            let value = get(world, object, member);
            if let Some(json) = values::to_json(self.program, member.kind, &value) {
                fields.insert(member.name.clone(), json);
            }
        }
        fields
    }
}

/// Sets a value after checking its lower bound.
pub(crate) fn set(
    world: &mut World,
    object: ObjectRef,
    member: &Member,
    value: Value,
) -> Result<(), Cow<'static, str>> {
    if let (Some(minimum), Value::Number(number)) = (member.minimum, &value)
        && *number < minimum
    {
        return Err(Cow::Owned(format!("{} of meer verwacht", minimum.to_point())));
    }
    let result = match (member.slot, value) {
        (Slot::Attribute(id), value) => world.set(object, id, value),
        (Slot::Trait(id), Value::Bool(holds)) => world.set_trait(object, id, holds),
        (Slot::Trait(_), _) => Ok(()),
    };
    result.map_err(|error| match error {
        WorldError::Value { error, .. } => Cow::Owned(error.to_string()),
        WorldError::Mismatch | WorldError::RoleFilled { .. } | WorldError::TooMany => {
            Cow::Owned(error.to_string())
        }
    })
}

/// Hangs a related object on the case.
pub(crate) fn join(
    world: &mut World,
    collection: &CollectionModel,
    case: ObjectRef,
    object: ObjectRef,
) -> Result<(), Cow<'static, str>> {
    world.link(collection.role_id, case, object).map_err(|error| Cow::Owned(error.to_string()))
}

/// The value of a member; a kenmerk is true or false.
pub(crate) fn get(world: &World, object: ObjectRef, member: &Member) -> Value {
    match member.slot {
        Slot::Attribute(id) => world.get(object, id).clone(),
        Slot::Trait(id) => Value::Bool(world.has_trait(object, id)),
    }
}
