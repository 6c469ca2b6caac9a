//! The example of the README does what it says.

use regelspraak::{Context, ParameterValues, Program, SourceFile, World};

#[test]
fn the_example_of_the_readme_gives_the_value_it_shows() {
    let readme = include_str!("../../README.md");
    let text = readme.split("```").nth(1).unwrap();
    let (program, warnings) = Program::load(&[SourceFile::new("zwembad.rgs", text)]).unwrap();
    assert!(warnings.is_empty());
    let swimmer = program.object_type("Zwemmer").unwrap();
    let mut world = World::new(&program);
    let kim = world.create(swimmer);
    let age = program.attribute(swimmer, "leeftijd").unwrap();
    world
        .set(kim, age, program.parse_value(&program.attribute_info(age).data_type, "12 jr").unwrap())
        .unwrap();
    world.set_trait(kim, program.trait_(swimmer, "beginner").unwrap(), true).unwrap();
    let mut parameters = ParameterValues::new();
    let rate = program.parameter("uurtarief").unwrap();
    let amount = program.parse_value(&program.parameter_info(rate).data_type, "15,00 €").unwrap();
    program.set_parameter(&mut parameters, rate, amount).unwrap();
    let context = Context::new(jiff::civil::date(2027, 5, 1), parameters);
    program.evaluate(&mut world, &context).unwrap();
    let derivation = program.derive(&mut world, &context).unwrap();
    let node = derivation.find(kim, "lesgeld").unwrap();
    assert_eq!(derivation.value_text(node), "€\u{a0}7,50");
    assert!(derivation.render_text(node).contains("bron: badreglement art. 3 lid 2"));
}
