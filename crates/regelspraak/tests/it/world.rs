//! A world of objects: what belongs to it, what rules left in it, and the tape on which an evaluation was kept.

use regelspraak::{Context, Number, ObjectRef, ParameterValues, Program, Tape, Value, World, WorldError};

use crate::support::load;

const FAMILY: &str = "\
Objecttype de Persoon (mv: Personen) (bezield)
	is vriend  kenmerk (bijvoeglijk);
	is bekend  kenmerk (bijvoeglijk);
	de naam (mv: namen)  Tekst;
	de leeftijd  Numeriek (geheel getal) met eenheid jr;
Objecttype de Kaart (mv: Kaarten)
	is geldig  kenmerk (bijvoeglijk);
	is nieuw  kenmerk (bijvoeglijk);
	het nummer  Numeriek (geheel getal);
	de code  Tekst;
Feittype kaarten van een persoon
	de houder  Persoon
	de kaart (mv: kaarten)  Kaart
	Eén houder heeft meerdere kaarten
Feittype steun
	de helper  Persoon
	de geholpene  Persoon
	Eén helper heeft één geholpene
Regel kaart
	geldig altijd
		Een Persoon heeft een kaart met nummer gelijk aan 7, code gelijk aan \"nieuw\" en nieuw gelijk aan waar
		indien hij geen helper heeft.
Regel namen
	geldig altijd
		De namen van alle Personen moeten uniek zijn.
Regel vriend
	geldig altijd
		Een Persoon is vriend
		indien regelversie namen is inconsistent.
";

fn context() -> Context {
    Context::new(jiff::civil::date(2027, 1, 1), ParameterValues::new())
}

fn person(program: &Program, world: &mut World, name: &str) -> ObjectRef {
    let kind = program.object_type("Persoon").unwrap();
    let made = world.create(kind);
    world.set(made, program.attribute(kind, "naam").unwrap(), Value::Text(name.into())).unwrap();
    made
}

#[test]
fn what_is_of_another_type_or_another_world_is_refused() {
    let program = load(FAMILY);
    let (kind, card) = (program.object_type("Persoon").unwrap(), program.object_type("Kaart").unwrap());
    let (name, code) = (program.attribute(kind, "naam").unwrap(), program.attribute(card, "code").unwrap());
    let (friend, valid) = (program.trait_(kind, "vriend").unwrap(), program.trait_(card, "geldig").unwrap());
    let held = program.role(kind, "kaart").unwrap();
    let mut other = World::new(&program);
    let mut world = World::new(&program);
    let kim = person(&program, &mut world, "Kim");
    let own = world.create(card);
    person(&program, &mut other, "Sam");
    let strange = person(&program, &mut other, "Noor");
    let text = || Value::Text("x".into());
    assert_eq!(world.set(kim, code, text()), Err(WorldError::Mismatch));
    assert_eq!(world.set(strange, name, text()), Err(WorldError::Mismatch));
    assert_eq!(world.get(kim, code), &Value::Empty);
    assert_eq!(world.get(strange, name), &Value::Empty);
    assert_eq!(world.set_trait(kim, valid, true), Err(WorldError::Mismatch));
    assert_eq!(world.set_trait(strange, friend, true), Err(WorldError::Mismatch));
    assert!(!world.has_trait(kim, valid) && !world.has_trait(strange, friend));
    assert_eq!(world.link(held, strange, own).err(), Some(WorldError::Mismatch));
    assert_eq!(world.link(held, own, kim).err(), Some(WorldError::Mismatch));
    assert_eq!(world.link(held, kim, kim).err(), Some(WorldError::Mismatch));
}

#[test]
fn an_object_linked_to_itself_is_known_from_both_sides() {
    let program = load(FAMILY);
    let kind = program.object_type("Persoon").unwrap();
    let mut world = World::new(&program);
    let kim = person(&program, &mut world, "Kim");
    world.link(program.role(kind, "geholpene").unwrap(), kim, kim).unwrap();
    for role in ["helper", "geholpene"] {
        let found: Vec<_> = world.related(kim, program.role(kind, role).unwrap()).collect();
        assert_eq!(found, [kim], "{role}");
    }
}

#[test]
fn a_rule_adds_an_object_to_those_that_were_given_and_each_evaluation_starts_from_these() {
    let program = load(FAMILY);
    let (kind, card) = (program.object_type("Persoon").unwrap(), program.object_type("Kaart").unwrap());
    let (number, code) =
        (program.attribute(card, "nummer").unwrap(), program.attribute(card, "code").unwrap());
    let (valid, new) = (program.trait_(card, "geldig").unwrap(), program.trait_(card, "nieuw").unwrap());
    let held = program.role(kind, "kaart").unwrap();
    let mut world = World::new(&program);
    let kim = person(&program, &mut world, "Kim");
    for text in ["een", "twee"] {
        let given = world.create(card);
        world.set(given, code, Value::Text(text.into())).unwrap();
        world.set_trait(given, valid, true).unwrap();
        world.link(held, kim, given).unwrap();
    }
    for _ in 0..3 {
        program.evaluate(&mut world, &context()).unwrap();
        let told: Vec<String> = world
            .related(kim, held)
            .map(|o| {
                let given = (world.has_trait(o, valid), world.has_trait(o, new), world.is_created(o));
                format!("{:?} {:?} {given:?}", world.get(o, code), world.get(o, number).as_number().is_some())
            })
            .collect();
        assert_eq!(
            told,
            [
                "Text(\"een\") false (true, false, false)",
                "Text(\"twee\") false (true, false, false)",
                "Text(\"nieuw\") true (false, true, true)",
            ]
        );
    }
}

#[test]
fn a_tape_keeps_made_objects_roles_and_other_rules() {
    let program = load(FAMILY);
    let kind = program.object_type("Persoon").unwrap();
    for names in [["Kim", "Sam"], ["Kim", "Kim"]] {
        let case = || {
            let mut world = World::new(&program);
            let first = person(&program, &mut world, names[0]);
            let second = person(&program, &mut world, names[1]);
            world.link(program.role(kind, "geholpene").unwrap(), first, second).unwrap();
            world
        };
        let derivation = program.derive(&mut case(), &context()).unwrap();
        let mut tape = Tape::new(&program);
        program.record(&mut case(), &context(), &mut tape).unwrap();
        assert_eq!(tape.derivation(&program), derivation);
    }
}

#[test]
fn a_number_in_units_of_its_decimals_is_the_same_as_the_number() {
    let program = load(
        "Objecttype de Post (mv: Posten)\n\
         \thet bedrag   Numeriek (getal met 2 decimalen) met eenheid €;\n\
         \thet aantal   Numeriek (positief geheel getal);\n\
         \thet gewicht  Numeriek (getal);\n\
         \tde naam      Tekst;\n",
    );
    let kind = program.object_type("Post").unwrap();
    let id = |name: &str| program.attribute(kind, name).unwrap();
    let mut world = World::new(&program);
    let one = world.create(kind);
    for cents in [125, -5, 0, i64::MIN, i64::MAX] {
        world.set_fixed(one, id("bedrag"), cents).unwrap();
        assert_eq!(*world.get(one, id("bedrag")), Value::Number(Number::hundredths(cents.into())));
    }
    world.set_fixed(one, id("aantal"), 3).unwrap();
    assert_eq!(*world.get(one, id("aantal")), Value::Number(Number::from(3)));
    let refused = world.set_fixed(one, id("aantal"), 0).unwrap_err();
    assert_eq!(world.set(one, id("aantal"), Value::Number(Number::ZERO)), Err(refused));
    assert_eq!(*world.get(one, id("aantal")), Value::Number(Number::from(3)), "what is refused is not kept");
    for name in ["gewicht", "naam"] {
        assert_eq!(world.set_fixed(one, id(name), 1), Err(WorldError::Mismatch), "{name}");
    }
}
