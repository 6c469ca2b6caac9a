//! Evaluating with and without derivation gives the same values, on random data; a world can be used again.

use std::sync::LazyLock;

use proptest::prelude::*;
use regelspraak::{
    Context, Datum, Derivation, Number, ObjectRef, ParameterValues, Program, Tape, Value, World,
};

use crate::support::load;

static PROGRAM: LazyLock<Program> = LazyLock::new(|| load(include_str!("models/bibliotheek.rgs")));

#[derive(Clone, Copy, Debug)]
struct Loan {
    lent: Option<i64>,
    kept: Option<i64>,
    genre: usize,
    extended: bool,
}

fn loan() -> impl Strategy<Value = Loan> {
    (
        proptest::option::weighted(0.8, 0i64..4_000),
        proptest::option::weighted(0.8, 0i64..90),
        0usize..4,
        any::<bool>(),
    )
        .prop_map(|(lent, kept, genre, extended)| Loan { lent, kept, genre, extended })
}

fn day(number: i64) -> jiff::civil::Date {
    use jiff::ToSpan;
    jiff::civil::date(2018, 1, 1).checked_add(number.days()).unwrap()
}

fn fill(world: &mut World, born: Option<i64>, loans: &[Loan]) {
    let program = &*PROGRAM;
    let (member, book) = (program.object_type("Lid").unwrap(), program.object_type("Uitlening").unwrap());
    let attribute = |name: &str| program.attribute(book, name).unwrap();
    let role = program.role(member, "uitlening").unwrap();
    let noor = world.create(member);
    if let Some(born) = born {
        world.set(noor, program.attribute(member, "geboortedatum").unwrap(), day(born).into()).unwrap();
    }
    for one in loans {
        let object = world.create(book);
        if let Some(lent) = one.lent {
            world.set(object, attribute("uitleendatum"), day(lent).into()).unwrap();
            if let Some(kept) = one.kept {
                world.set(object, attribute("inleverdatum"), day(lent + kept).into()).unwrap();
            }
        }
        let genres = ["'roman'", "'strip'", "'atlas'"];
        if let Some(genre) = genres.get(one.genre) {
            let genre =
                program.parse_value(&program.attribute_info(attribute("genre")).data_type, genre).unwrap();
            world.set(object, attribute("genre"), genre).unwrap();
        }
        world.set_trait(object, program.trait_(book, "verlengd").unwrap(), one.extended).unwrap();
        world.link(role, noor, object).unwrap();
    }
}

fn context(on: i64, rate: Option<i64>) -> Context {
    let program = &*PROGRAM;
    let mut parameters = ParameterValues::new();
    program.apply_parameter_set(&mut parameters, program.parameter_set("Tarieven").unwrap());
    let id = program.parameter("boetetarief").unwrap();
    let rate = rate.map_or(Value::Empty, |r| Value::Number(Number::hundredths(i128::from(r))));
    program.set_parameter(&mut parameters, id, rate).unwrap();
    Context::new(day(on), parameters)
}

/// Every value and kenmerk of every object, as text.
fn snapshot(world: &World) -> String {
    let program = &*PROGRAM;
    let mut out = String::new();
    for (id, object_type) in program.object_types() {
        for object in world.objects(id) {
            for attribute in &object_type.attributes {
                let text = program.format_value(&attribute.data_type, world.get(object, attribute.id));
                out.push_str(&format!("{} {} = {text}\n", object.index(), attribute.name));
            }
            for kenmerk in &object_type.traits {
                out.push_str(&format!(
                    "{} {} = {}\n",
                    object.index(),
                    kenmerk.name,
                    world.has_trait(object, kenmerk.id)
                ));
            }
        }
    }
    out.push_str(&format!("{:?}", world.inconsistencies()));
    out
}

fn same_as_world(derivation: &Derivation, world: &World) {
    let program = &*PROGRAM;
    for (at, node) in (0u32..).zip(derivation.nodes()) {
        let Some(object): Option<ObjectRef> = derivation.object(at) else { continue };
        if let Some(attribute) = program.attribute(object.object_type(), derivation.name(at)) {
            let expected = match world.get(object, attribute) {
                Value::Enum(id) => Some(program.enum_name(*id).to_owned()),
                Value::Empty => None,
                Value::Bool(b) => Some(b.to_string()),
                Value::Number(n) => Some(n.to_point()),
                Value::Date(d) => Some(d.to_string()),
                Value::DateTime(_) => node.value.raw(),
                Value::Text(t) => Some(t.to_string()),
            };
            assert_eq!(node.value.raw(), expected, "{}", derivation.title(at));
        } else if let Some(kenmerk) = program.trait_(object.object_type(), derivation.name(at)) {
            assert_eq!(
                *node.value,
                Datum::Bool(world.has_trait(object, kenmerk)),
                "{}",
                derivation.title(at)
            );
        }
        for operand in derivation.operands(at) {
            assert!(derivation.node(operand).is_some(), "an operand that is not there");
        }
    }
}

proptest! {
    #[test]
    fn with_and_without_derivation_agree(
        born in proptest::option::of(0i64..4_000),
        loans in proptest::collection::vec(loan(), 0..6),
        on in 0i64..5_000,
        rate in proptest::option::weighted(0.8, 0i64..500),
    ) {
        let context = context(on, rate);
        let mut plain = World::new(&PROGRAM);
        fill(&mut plain, born, &loans);
        let mut derived = World::new(&PROGRAM);
        fill(&mut derived, born, &loans);
        let first = PROGRAM.evaluate(&mut plain, &context);
        let second = PROGRAM.derive(&mut derived, &context);
        prop_assert_eq!(first.is_ok(), second.is_ok());
        prop_assert_eq!(snapshot(&plain), snapshot(&derived));
        if let Ok(derivation) = second {
            same_as_world(&derivation, &derived);
            let json = serde_json::to_string(&derivation).unwrap();
            prop_assert_eq!(&serde_json::from_str::<Derivation>(&json).unwrap(), &derivation);
            for id in (0u32..).take(derivation.nodes().len()) {
                let _ = derivation.render_text(id);
            }
            // A tape that held another case keeps this one, also when the world goes on to something else.
            let mut world = World::new(&PROGRAM);
            let mut tape = Tape::new(&PROGRAM);
            fill(&mut world, Some(1), &[Loan { lent: Some(3), kept: Some(80), genre: 1, extended: true }; 3]);
            let _ = PROGRAM.record(&mut world, &context, &mut tape);
            world.clear();
            fill(&mut world, born, &loans);
            prop_assert!(PROGRAM.record(&mut world, &context, &mut tape).is_ok());
            prop_assert_eq!(snapshot(&world), snapshot(&derived));
            world.clear();
            prop_assert_eq!(tape.derivation(&PROGRAM), derivation);
        }
        // Running again, and running after clear, changes nothing.
        let before = snapshot(&plain);
        if PROGRAM.evaluate(&mut plain, &context).is_ok() {
            prop_assert_eq!(&before, &snapshot(&plain));
        }
        plain.clear();
        fill(&mut plain, born, &loans);
        if PROGRAM.evaluate(&mut plain, &context).is_ok() {
            prop_assert_eq!(&before, &snapshot(&plain));
        }
    }
}

#[test]
fn a_program_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Program>();
    shared::<Derivation>();
    fn movable<T: Send>() {}
    movable::<World>();
}
