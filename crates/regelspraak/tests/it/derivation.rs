//! Derivations: golden text, JSON and walking.

use regelspraak::{Context, Derivation, ParameterValues, Program, Value, World};

use crate::support::load;

const MODEL: &str = include_str!("models/bibliotheek.rgs");

pub fn example() -> (Program, World, Context) {
    let program = load(MODEL);
    let mut world = World::new(&program);
    let member = program.object_type("het Lid").unwrap();
    let loan = program.object_type("Uitlening").unwrap();
    let noor = world.create(member);
    world.set_label(noor, "Noor");
    let give = |world: &mut World, object, name: &str, text: &str| {
        let attribute = program.attribute(regelspraak::ObjectRef::object_type(object), name).unwrap();
        let value = program.parse_value(&program.attribute_info(attribute).data_type, text).unwrap();
        world.set(object, attribute, value).unwrap();
    };
    give(&mut world, noor, "geboortedatum", "12-03-2012");
    let role = program.role(member, "uitlening").unwrap();
    for (name, from, back, genre) in [("Lening", "2027-05-01", "26-05-2027", "roman"), ("Kaart", "01-01-2027", "", "atlas")] {
        let object = world.create(loan);
        world.set_label(object, name);
        give(&mut world, object, "uitleendatum", from);
        if !back.is_empty() {
            give(&mut world, object, "inleverdatum", back);
        }
        give(&mut world, object, "genre", genre);
        world.link(role, noor, object).unwrap();
    }
    let mut parameters = ParameterValues::new();
    program.apply_parameter_set(&mut parameters, program.parameter_set("Tarieven").unwrap());
    let context = Context::new(jiff::civil::date(2027, 6, 15), parameters);
    (program, world, context)
}

fn derived() -> (Program, World, Derivation) {
    let (program, mut world, context) = example();
    let derivation = program.derive(&mut world, &context).unwrap();
    (program, world, derivation)
}

#[test]
fn a_value_unfolds_to_rules_sentences_and_inputs() {
    let (_, _, derivation) = derived();
    let root = derivation.find_by_type("Lid", 0, "te betalen boete").unwrap();
    println!("{}", derivation.render_text(root));
    let json = serde_json::to_string(&derivation).unwrap();
    println!("{} {}", json.len(), json);
    println!("{}", serde_json::to_string(&derivation.clone().without_texts()).unwrap().len());
    let kaart = derivation.find_by_type("Uitlening", 1, "boete").unwrap();
    println!("{}", derivation.render_text(kaart));
    let _ = Value::Empty;
}
