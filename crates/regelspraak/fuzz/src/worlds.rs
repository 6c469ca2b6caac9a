//! Worlds made from bytes, and the test that two runs came out the same.

use jiff::civil::Date;
use regelspraak::{
    Context, DataType, Derivation, EvaluationError, Number, ParameterValues, Program, Value, World,
};

use crate::Bytes;

/// Most objects of one type.
const OBJECTS: u8 = 4;
/// Most links that are tried.
const LINKS: u8 = 12;

/// A world with objects, values and links, and a context; the same for the same bytes.
pub fn fill(program: &Program, bytes: &mut Bytes<'_>) -> (World, Context) {
    let mut world = World::new(program);
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
            let object = world.create(id);
            objects.push(object);
            for attribute in &object_type.attributes {
                let value = value(program, &attribute.data_type, bytes);
                drop(world.set(object, attribute.id, value));
            }
            for kenmerk in &object_type.traits {
                drop(world.set_trait(object, kenmerk.id, bytes.below(2) == 1));
            }
        }
    }
    let roles: Vec<_> = program.roles().map(|role| role.id).collect();
    for _ in 0..bytes.below(LINKS) {
        let mut pick = |count: usize| usize::from(bytes.next()).checked_rem(count);
        if let (Some(role), Some(from), Some(to)) =
            (pick(roles.len()), pick(objects.len()), pick(objects.len()))
        {
            drop(world.link(roles[role], objects[from], objects[to]));
        }
    }
    (world, Context::new(day, parameters))
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
        DataType::Enumeration(id) => {
            let values = &program.enumeration_info(*id).values;
            let name = values.get(usize::from(bytes.next()).checked_rem(values.len()).unwrap_or(0));
            let read = name.map(|name| program.parse_value(data_type, &format!("'{name}'")));
            read.and_then(Result::ok).unwrap_or(Value::Empty)
        }
    }
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
    (plain, without): (&World, Result<(), EvaluationError>),
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
