//! Worlds made from bytes, and the test that two runs came out the same.

use jiff::civil::Date;
use regelspraak::{
    Attribute, AttributeId, Batch, Columns, Context, DataType, Derivation, EvaluationError, Number,
    ObjectRef, ObjectTypeId, ParameterValues, Program, RoleId, TraitId, Value, World,
};

use crate::Bytes;

/// Most objects of one type.
const OBJECTS: u8 = 4;
/// Most links that are tried.
const LINKS: u8 = 12;

/// The data of one case: put into a world or into a batch.
#[derive(Clone, Debug)]
pub struct Case {
    context: Context,
    objects: Vec<Object>,
    /// Role, and the places of both objects.
    links: Vec<(RoleId, usize, usize)>,
}

#[derive(Clone, Debug)]
struct Object {
    object_type: ObjectTypeId,
    values: Vec<(AttributeId, Value)>,
    traits: Vec<(TraitId, bool)>,
}

impl Case {
    /// The same case for the same bytes.
    pub fn new(program: &Program, mut bytes: Bytes<'_>) -> Self {
        let bytes = &mut bytes;
        let mut parameters = ParameterValues::new();
        let day = date(bytes);
        for parameter in program.parameters() {
            let value = value(program, &parameter.data_type, bytes);
            // A value outside the range of its parameter is refused; then it stays empty.
            drop(program.set_parameter(&mut parameters, parameter.id, value));
        }
        let mut objects = Vec::new();
        for (id, object_type) in program.object_types() {
            for _ in 0..bytes.below(OBJECTS) {
                let value =
                    |a: &Attribute, bytes: &mut Bytes<'_>| (a.id, value(program, &a.data_type, bytes));
                objects.push(Object {
                    object_type: id,
                    values: object_type.attributes.iter().map(|a| value(a, bytes)).collect(),
                    traits: object_type.traits.iter().map(|k| (k.id, bytes.below(2) == 1)).collect(),
                });
            }
        }
        let roles: Vec<RoleId> = program.roles().map(|role| role.id).collect();
        let mut links = Vec::new();
        for _ in 0..bytes.below(LINKS) {
            let mut pick = |count: usize| usize::from(bytes.next()).checked_rem(count);
            if let (Some(role), Some(from), Some(to)) =
                (pick(roles.len()), pick(objects.len()), pick(objects.len()))
            {
                links.push((roles[role], from, to));
            }
        }
        Self { context: Context::new(day, parameters), objects, links }
    }

    /// The day and the parameters.
    pub fn context(&self) -> &Context {
        &self.context
    }

    /// A world with the objects; what it refuses is left out.
    pub fn world(&self, program: &Program) -> World {
        let mut world = World::new(program);
        let made: Vec<ObjectRef> = self.objects.iter().map(|o| world.create(o.object_type)).collect();
        for (object, one) in self.objects.iter().zip(&made) {
            for (attribute, value) in &object.values {
                drop(world.set(*one, *attribute, value.clone()));
            }
            for (kenmerk, value) in &object.traits {
                drop(world.set_trait(*one, *kenmerk, *value));
            }
        }
        for (role, from, to) in &self.links {
            drop(world.link(*role, made[*from], made[*to]));
        }
        world
    }

    /// Adds the case to a batch, and gives its objects there.
    pub fn add_to(&self, batch: &mut Batch) -> Vec<ObjectRef> {
        let made: Vec<ObjectRef> = self
            .objects
            .iter()
            .map(|o| batch.create(o.object_type).expect("few objects of known types"))
            .collect();
        for (object, one) in self.objects.iter().zip(&made) {
            for (attribute, value) in &object.values {
                drop(batch.set(*one, *attribute, value));
            }
            for (kenmerk, value) in &object.traits {
                drop(batch.set_trait(*one, *kenmerk, *value));
            }
        }
        for (role, from, to) in &self.links {
            drop(batch.link(*role, made[*from], made[*to]));
        }
        batch.end_case();
        made
    }

    /// In columns the same outcome and the same values as in a world that was evaluated.
    pub fn same_in_columns(&self, program: &Program, world: &World, outcome: &Result<(), EvaluationError>) {
        let columns = Columns::new(program, &self.context);
        let mut batch = Batch::new(program);
        let cases = [self.add_to(&mut batch), self.add_to(&mut batch)];
        let found = columns.runner().run_with_steps(&mut batch);
        for (case, objects) in cases.iter().enumerate() {
            let error = found.errors().iter().find(|(at, _)| *at == case).map(|(_, error)| error);
            assert_eq!(error, outcome.as_ref().err(), "case {case}");
            if error.is_some() {
                continue;
            }
            for (id, object_type) in program.object_types() {
                let here = objects.iter().filter(|o| o.object_type() == id);
                for (row, object) in here.zip(world.objects(id)) {
                    for attribute in &object_type.attributes {
                        let value = found.value(&batch, *row, attribute.id);
                        assert_eq!(
                            &value,
                            world.get(object, attribute.id),
                            "case {case}: {}",
                            attribute.name
                        );
                    }
                    for kenmerk in &object_type.traits {
                        let value = found.has_trait(&batch, *row, kenmerk.id);
                        assert_eq!(
                            value,
                            world.has_trait(object, kenmerk.id),
                            "case {case}: {}",
                            kenmerk.name
                        );
                    }
                }
            }
            let derivation = columns.explain(&batch, &found, case).expect("the case has no error");
            let derivation = derivation.expect("the steps were kept");
            let _ = serde_json::to_string(&derivation).expect("a derivation can be kept");
        }
    }
}

fn value(program: &Program, data_type: &DataType, bytes: &mut Bytes<'_>) -> Value {
    let kind = bytes.below(8);
    if kind == 0 || !bytes.any_left() {
        return Value::Empty;
    }
    match data_type {
        DataType::Number { .. } | DataType::Percentage { .. } => Value::Number(number(kind, bytes)),
        DataType::Text => ["", "123456782", "é𝄞", "a\u{0}\u{202e}b"][usize::from(kind % 4)].into(),
        DataType::Boolean => (kind % 2 == 0).into(),
        DataType::Date => date(bytes).into(),
        DataType::DateTime => date(bytes).at(small(bytes, 24), small(bytes, 60), small(bytes, 60), 0).into(),
        DataType::Enumeration(id) => {
            let values = &program.enumeration_info(*id).values;
            let name = values.get(usize::from(bytes.next()).checked_rem(values.len()).unwrap_or(0));
            let read = name.map(|name| program.parse_value(data_type, &format!("'{name}'")));
            read.and_then(Result::ok).unwrap_or(Value::Empty)
        }
    }
}

fn small(bytes: &mut Bytes<'_>, limit: u8) -> i8 {
    i8::try_from(bytes.below(limit)).unwrap_or(0)
}

fn number(kind: u8, bytes: &mut Bytes<'_>) -> Number {
    let small = i64::from(bytes.number());
    match kind {
        1 => Number::from(small % 100),
        2 => Number::hundredths(small.into()),
        3 => Number::from(small),
        4 => Number::ratio(small.into(), i128::from(bytes.number())).unwrap_or(Number::ZERO),
        5 => Number::integer(i128::MAX / i128::from(small.unsigned_abs().max(1))),
        6 => Number::integer(i128::MIN + i128::from(small.unsigned_abs())),
        _ => Number::ratio(1, i128::MAX - i128::from(small.unsigned_abs())).unwrap_or(Number::ZERO),
    }
}

/// Mostly a day of our time, sometimes one at the end of the calendar.
fn date(bytes: &mut Bytes<'_>) -> Date {
    let (kind, month, day) = (bytes.below(16), bytes.below(12), bytes.below(28));
    let year = match kind {
        0 => 1,
        1 => 9_999,
        _ => 2_000 + i16::from(bytes.below(40)),
    };
    let small = |number: u8| i8::try_from(number + 1).unwrap_or(1);
    Date::new(year, small(month), small(day)).unwrap_or(Date::constant(2027, 6, 15))
}

/// Every value, kenmerk, finding and count, as text.
pub fn snapshot(program: &Program, world: &World) -> String {
    let mut out = format!("{:?}\n{:?}\n", world.inconsistencies(), world.tally());
    for (id, object_type) in program.object_types() {
        for object in world.objects(id) {
            for attribute in &object_type.attributes {
                out.push_str(&format!("{:?} {:?}\n", attribute.id, world.get(object, attribute.id)));
            }
            for kenmerk in &object_type.traits {
                out.push_str(&format!("{:?} {}\n", kenmerk.id, world.has_trait(object, kenmerk.id)));
            }
        }
    }
    out
}

/// With and without derivation the same outcome and the same values; the derivation can be read and kept.
pub fn same(
    program: &Program,
    (plain, without): (&World, &Result<(), EvaluationError>),
    (derived, with): (&World, Result<Derivation, EvaluationError>),
) {
    assert_eq!(without.as_ref().err(), with.as_ref().err());
    assert_eq!(snapshot(program, plain), snapshot(program, derived));
    if let Err(error) = without {
        assert!(error.kind.code().starts_with("RS7") && error.location.position.line >= 1, "{error:?}");
        assert!(!error.rule.is_empty(), "{error:?}");
    }
    if let Ok(derivation) = with {
        let kept = serde_json::to_string(&derivation).expect("a derivation can be kept");
        let read: Derivation = serde_json::from_str(&kept).expect("and read back");
        assert_eq!(read, derivation);
        for id in (0u32..).take(derivation.nodes().len()) {
            assert!(!derivation.render_text(id).is_empty());
        }
    }
}
