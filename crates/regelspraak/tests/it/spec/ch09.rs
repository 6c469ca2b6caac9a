//! Chapter 9: results. (Kenmerken, initial values and checks are also in `kenmerken`.)

use crate::support::{check, eval, one_rule};

#[test]
fn a_check_may_be_worded_both_ways() {
    for words in ["Er moet worden voldaan aan", "Er moet voldaan worden aan"] {
        let model = one_rule(
            "Bedrag",
            &format!(
                "Regel c\n\tgeldig altijd\n\t\t{words} alle volgende criteria:\n\t\t\t• de naam van een Lid is gevuld\n\t\t\t• er wordt voldaan aan het volgende criterium:\n\t\t\t\t•• zijn getal is groter dan 3."
            ),
        );
        assert_eq!(check(&model), "", "{words}");
    }
}

#[test]
fn a_check_can_use_variables() {
    let model = one_rule(
        "Bedrag",
        "Regel c\n\tgeldig altijd\n\t\tHet bedrag van een Lid moet kleiner of gelijk zijn aan X\n\t\tindien zijn opslag groter is dan Y.\n\
         \t\tDaarbij geldt:\n\t\t\tY is het basisbedrag\n\t\t\tX is 2 maal zijn opslag.",
    );
    let tests = |amount: &str, outcome: &str| {
        format!(
            "Testset t\nRekendatum 01-01-2027\nParameters\n\thet basisbedrag  1 EUR\nTestgeval g\n\tGegeven een Lid (L) met\n\t\tbedrag  {amount} EUR\n\
             \t\topslag  5 EUR\n\tVerwacht regelversie c is {outcome}\n"
        )
    };
    assert_eq!(eval(&model, &tests("10", "gevuurd")), "");
    assert_eq!(eval(&model, &tests("11", "inconsistent")), "");
    let listed = one_rule(
        "Bedrag",
        "Regel c\n\tgeldig altijd\n\t\tEen Lid moet voldoen aan alle volgende criteria:\n\t\t\t• zijn bedrag is groter dan X\n\t\t\t• zijn bedrag is kleiner dan 100 EUR.\n\
         \t\tDaarbij geldt:\n\t\t\tX is zijn opslag.",
    );
    assert_eq!(eval(&listed, &tests("6", "gevuurd")), "");
    assert_eq!(eval(&listed, &tests("5", "inconsistent")), "");
    let unused = one_rule(
        "Bedrag",
        "Regel c\n\tgeldig altijd\n\t\tHet bedrag van een Lid moet gevuld zijn.\n\t\tDaarbij geldt:\n\t\t\tX is zijn opslag.",
    );
    assert!(check(&unused).contains("RS411"));
}

#[test]
fn a_count_in_the_values_of_a_new_object_ends_at_the_next_value() {
    let model = one_rule(
        "Bedrag",
        "Objecttype de Pas (mv: Passen)\n\tde teller  Numeriek (geheel getal);\n\tde tweede teller  Numeriek (geheel getal);\n\tis geldig  kenmerk (bijvoeglijk);\n\
         Feittype passen\n\tde houder  Lid\n\tde pas (mv: passen)  Pas\n\tEén houder heeft meerdere passen\n\
         Regel c\n\tgeldig altijd\n\t\tEen Lid heeft een pas met teller gelijk aan het aantal boeken van het Lid, tweede teller gelijk aan het aantal boeken van het Lid die duur zijn en geldig gelijk aan waar.",
    );
    let program = crate::support::load(&model);
    let mut world = regelspraak::World::new(&program);
    let (member, book, pass) = (
        program.object_type("Lid").unwrap(),
        program.object_type("Boek").unwrap(),
        program.object_type("Pas").unwrap(),
    );
    let one = world.create(member);
    for dear in [true, false, false] {
        let made = world.create(book);
        world.set_trait(made, program.trait_(book, "duur").unwrap(), dear).unwrap();
        world.link(program.role(member, "boek").unwrap(), one, made).unwrap();
    }
    let context =
        regelspraak::Context::new(jiff::civil::date(2027, 1, 1), regelspraak::ParameterValues::new());
    program.evaluate(&mut world, &context).unwrap();
    let made = world.objects(pass).next().unwrap();
    let value = |name: &str| world.get(made, program.attribute(pass, name).unwrap()).clone();
    assert_eq!(
        (value("teller"), value("tweede teller")),
        (regelspraak::Number::from(3).into(), regelspraak::Number::from(1).into())
    );
    assert!(world.has_trait(made, program.trait_(pass, "geldig").unwrap()));
}
