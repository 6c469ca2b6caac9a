//! One case as JSON: objects with their values and links, to explain a value of it.

use super::model::Model;
use crate::{
    cli::Words,
    exit::{Failure, Result},
};
use herstel_kernel::Date;
use regelspraak::{Context, Derivation, Message, ObjectRef, Program, SourceFile, World};
use serde::{
    Deserialize, Deserializer,
    de::{Error as _, MapAccess, Visitor},
};
use serde_json::Value;
use std::{collections::HashMap, fmt, marker::PhantomData};

/// The file; see docs/formats.md.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    on: Date,
    #[serde(default)]
    parameter_set: Option<String>,
    #[serde(default)]
    parameters: Pairs<Value>,
    objects: Vec<Object>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Object {
    #[serde(rename = "type")]
    object_type: String,
    id: String,
    #[serde(default)]
    values: Pairs<Value>,
    #[serde(default)]
    links: Pairs<Vec<String>>,
}

/// Names with what they have, in the order of the file; a name that is there twice is refused.
struct Pairs<T>(Vec<(String, T)>);

impl<T> Default for Pairs<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Pairs<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> std::result::Result<Self, D::Error> {
        struct Reader<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Reader<T> {
            type Value = Pairs<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("names with values")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> std::result::Result<Self::Value, A::Error> {
                let mut seen = std::collections::BTreeSet::new();
                let mut pairs = Vec::new();
                while let Some((name, value)) = map.next_entry::<String, T>()? {
                    if !seen.insert(name.clone()) {
                        return Err(A::Error::custom(format!("`{name}` is there twice")));
                    }
                    pairs.push((name, value));
                }
                Ok(Pairs(pairs))
            }
        }
        from.deserialize_map(Reader(PhantomData))
    }
}

/// Runs the case in a file against a model.
pub fn derive(model: &Model, file: &SourceFile, lang: Words) -> Result<Derivation> {
    let case: Case = serde_json::from_str(&file.text).map_err(|error| {
        Failure::Refused(format!("{}:{}:{}: {error}", file.path, error.line(), error.column()))
    })?;
    let program = model.program();
    let refused = |place: String, message: Message| {
        Failure::Refused(format!("{}: {place}: {}", file.path, message.text(lang.into())))
    };
    let mut parameters = model.on(case.on)?;
    if let Some(name) = &case.parameter_set {
        let set = program.parameter_set(name).ok_or_else(|| {
            refused("parameter_set".to_owned(), unknown(name, "de parametersets", "the parameter sets"))
        })?;
        program.apply_parameter_set(&mut parameters, set);
    }
    for (name, value) in &case.parameters.0 {
        let place = || format!("parameters.{name}");
        let id = program
            .parameter(name)
            .ok_or_else(|| refused(place(), unknown(name, "de parameters", "the parameters")))?;
        let data_type = &program.parameter_info(id).data_type;
        let set =
            cell(value).and_then(|text| regelspraak_tables::parse_cell(program, data_type, &text)).and_then(
                |value| program.set_parameter(&mut parameters, id, value).map_err(|error| error.message()),
            );
        set.map_err(|message| refused(place(), message))?;
    }
    let mut world = World::new(program);
    let mut known: HashMap<&str, ObjectRef> = HashMap::new();
    for (at, object) in case.objects.iter().enumerate() {
        let place = |part: &str| format!("objects[{at}].{part}");
        let object_type = program.object_type(&object.object_type).ok_or_else(|| {
            refused(place("type"), unknown(&object.object_type, "de objecttypen", "the object types"))
        })?;
        let made = world.create(object_type);
        if known.insert(&object.id, made).is_some() {
            let text = Message::new(
                format!("de id `{}` komt twee keer voor", object.id),
                format!("the id `{}` occurs twice", object.id),
            );
            return Err(refused(place("id"), text));
        }
        world.set_label(made, &object.id);
        for (name, value) in &object.values.0 {
            give(program, &mut world, made, name, value)
                .map_err(|message| refused(place(&format!("values.{name}")), message))?;
        }
    }
    for (at, object) in case.objects.iter().enumerate() {
        let Some(from) = known.get(object.id.as_str()).copied() else { continue };
        for (name, ids) in &object.links.0 {
            let place = || format!("objects[{at}].links.{name}");
            let role = program.role(from.object_type(), name).ok_or_else(|| {
                refused(
                    place(),
                    unknown(name, "de rollen van dit objecttype", "the roles of this object type"),
                )
            })?;
            for id in ids {
                let to = known.get(id.as_str()).ok_or_else(|| {
                    refused(place(), unknown(id, "de objecten van dit geval", "the objects of this case"))
                })?;
                world.link(role, from, *to).map_err(|error| refused(place(), error.message()))?;
            }
        }
    }
    program
        .derive(&mut world, &Context::new(case.on, parameters))
        .map_err(|error| Failure::Refused(error.line(lang.into())))
}

fn unknown(name: &str, dutch: &str, english: &str) -> Message {
    Message::new(format!("`{name}` hoort niet bij {dutch}"), format!("`{name}` is not one of {english}"))
}

/// Gives an object a value or a kenmerk.
fn give(
    program: &Program,
    world: &mut World,
    object: ObjectRef,
    name: &str,
    value: &Value,
) -> std::result::Result<(), Message> {
    if let Some(attribute) = program.attribute(object.object_type(), name) {
        let data_type = &program.attribute_info(attribute).data_type;
        let value = regelspraak_tables::parse_cell(program, data_type, &cell(value)?)?;
        return world.set(object, attribute, value).map_err(|error| error.message());
    }
    let Some(kenmerk) = program.trait_(object.object_type(), name) else {
        return Err(unknown(
            name,
            "de attributen en kenmerken van dit objecttype",
            "the attributes and kenmerken of this object type",
        ));
    };
    let Value::Bool(has) = value else {
        return Err(Message::new("een kenmerk is `true` of `false`", "a kenmerk is `true` or `false`"));
    };
    world.set_trait(object, kenmerk, *has).map_err(|error| error.message())
}

/// A value as it stands in a cell of a table. A number with decimals is a text, because JSON readers round numbers.
fn cell(value: &Value) -> std::result::Result<String, Message> {
    match value {
        Value::Null => Ok(String::new()),
        Value::Bool(value) => Ok(value.to_string()),
        Value::String(text) => Ok(text.clone()),
        Value::Number(number) if number.is_i64() || number.is_u64() => Ok(number.to_string()),
        Value::Number(number) => Err(Message::new(
            format!("zet een getal met decimalen tussen aanhalingstekens: \"{number}\""),
            format!("put a number with decimals between quotation marks: \"{number}\""),
        )),
        Value::Array(_) | Value::Object(_) => Err(Message::new(
            "een waarde is een tekst, geheel getal, `true` of `false`",
            "a value is a text, whole number, `true` or `false`",
        )),
    }
}
