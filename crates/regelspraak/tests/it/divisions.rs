//! Dividing a value over objects: the worked examples, the refusals, and that nothing is lost or made.

use proptest::prelude::*;
use regelspraak::{Context, Number, ParameterValues, Value, World};

use crate::support::{check, eval, load};

/// A pot divided over people; `how` is what follows `waarbij wordt verdeeld`.
fn model(how: &str) -> String {
    format!(
        "Objecttype de Pot (mv: Potten)
	is dicht  kenmerk (bijvoeglijk);
	de inhoud  Numeriek (geheel getal);
	het restant  Numeriek (geheel getal);
	het precieze restant  Numeriek (getal);
Objecttype de Persoon (mv: Personen) (bezield)
	is lid  kenmerk (bijvoeglijk);
	de leeftijd  Numeriek (geheel getal) met eenheid jr;
	de geboortedatum  Datum in dagen;
	de factor  Numeriek (geheel getal);
	het maximum  Numeriek (geheel getal);
	de bijnaam  Tekst;
	het deel  Numeriek (geheel getal);
	het precieze deel  Numeriek (getal);
Feittype delers
	de pot  Pot
	de deler (mv: delers)  Persoon
	Eén pot wordt gedeeld door meerdere delers
Regel verdeling
	geldig altijd
		De inhoud van een Pot wordt verdeeld over {how}
"
    )
}

fn whole(how: &str) -> String {
    model(&format!("het deel van alle delers van de Pot, waarbij wordt verdeeld{how}"))
}

fn exact(how: &str) -> String {
    model(&format!("het precieze deel van alle delers van de Pot, waarbij wordt verdeeld{how}"))
}

const REST: &str = "\n\t\tAls onverdeelde rest blijft het restant van de Pot over.";

/// A case: the content, and per person age, factor, maximum and expected share.
fn case(content: &str, people: &[(&str, [&str; 3], &str)], share: &str, rest: &str) -> String {
    let mut given = format!("\tGegeven een Pot (P) met\n\t\tinhoud  {content}\n");
    let mut expected = String::new();
    for (name, [age, factor, most], wanted) in people {
        given.push_str(&format!("\tGegeven een Persoon ({name}) met\n\t\tbijnaam  \"{name}\"\n"));
        for (attribute, value) in [("leeftijd", age), ("factor", factor), ("maximum", most)] {
            if !value.is_empty() {
                given.push_str(&format!("\t\t{attribute}  {value}\n"));
            }
        }
        given.push_str(&format!("\tGegeven P heeft {name} als deler\n"));
        expected.push_str(&format!("\tVerwacht {name} met\n\t\t{share}  {wanted}\n"));
    }
    if !rest.is_empty() {
        expected.push_str(&format!("\tVerwacht P met\n\t\trestant  {rest}\n"));
    }
    format!("Testset t\nRekendatum 01-01-2027\nTestgeval een\n{given}{expected}")
}

#[test]
fn equal_parts_and_in_proportion() {
    let two = |share: [&'static str; 2]| {
        case(
            "1000",
            &[("Tom", ["20 jr", "3", ""], share[0]), ("Ria", ["30 jr", "2", ""], share[1])],
            "precieze deel",
            "",
        )
    };
    assert_eq!(eval(&exact(" in gelijke delen."), &two(["500", "500"])), "");
    assert_eq!(eval(&exact(" naar rato van de factor."), &two(["600", "400"])), "");
    let third = case(
        "100",
        &[("A", ["", "", ""], "33_1/3"), ("B", ["", "", ""], "33_1/3"), ("C", ["", "", ""], "33_1/3")],
        "precieze deel",
        "",
    );
    assert_eq!(eval(&exact(" in gelijke delen."), &third), "");
}

const ALL_PARTS: &str = ":
			- op volgorde van toenemende leeftijd,
			- bij een even groot criterium naar rato van de factor,
			- met een maximum van het maximum,
			- afgerond op 0 decimalen naar beneden.";

#[test]
fn groups_come_one_after_the_other() {
    let how = ":\n\t\t\t- op volgorde van toenemende de leeftijd,\n\t\t\t- bij even groot criterium naar rato van de factor.\n\t\tAls onverdeelde rest blijft het precieze restant van de Pot over.";
    let people = |w: [&'static str; 3]| {
        [
            ("Wilma", ["20 jr", "3", ""], w[0]),
            ("Hans", ["20 jr", "1", ""], w[1]),
            ("Diederik", ["22 jr", "2", ""], w[2]),
        ]
    };
    assert_eq!(eval(&exact(how), &case("1200", &people(["900", "300", "0"]), "precieze deel", "")), "");
    let falling = how.replace("toenemende", "afnemende");
    assert_eq!(eval(&exact(&falling), &case("1200", &people(["0", "0", "1200"]), "precieze deel", "")), "");
}

#[test]
fn a_maximum_leaves_a_rest_and_rounding_too() {
    let capped = format!(
        ":\n\t\t\t- naar rato van de factor,\n\t\t\t- met een maximum van het maximum,\n\t\t\t- afgerond op 0 decimalen naar beneden.{REST}"
    );
    let people = [
        ("Wilma", ["", "3", "300"], "300"),
        ("Hans", ["", "1", "300"], "200"),
        ("Diederik", ["", "2", "300"], "300"),
    ];
    assert_eq!(eval(&whole(&capped), &case("1200", &people, "deel", "400")), "");
    let rounded =
        format!(":\n\t\t\t- naar rato van de factor,\n\t\t\t- afgerond op 0 decimalen naar beneden.{REST}");
    let people = [("Tom", ["", "3", ""], "600"), ("Ria", ["", "2", ""], "400")];
    assert_eq!(eval(&whole(&rounded), &case("1001", &people, "deel", "1")), "");
}

#[test]
fn everything_at_once() {
    let people = [
        ("Piet", ["22 jr", "3", "500"], "500"),
        ("Jan", ["39 jr", "2", "500"], "500"),
        ("Klaas", ["39 jr", "1", "500"], "433"),
        ("Nel", ["66 jr", "3", "250"], "250"),
        ("Ria", ["66 jr", "1", "250"], "91"),
    ];
    let how = format!("{ALL_PARTS}{REST}");
    assert_eq!(eval(&whole(&how), &case("1800", &people, "deel", "26")), "");
}

#[test]
fn empty_and_unusual_values() {
    let how = format!("{ALL_PARTS}{REST}");
    // Without a value to divide nothing happens.
    let nothing = case("1", &[("Piet", ["22 jr", "3", "5"], "leeg")], "deel", "leeg")
        .replace("een Pot (P) met\n\t\tinhoud  1\n", "een Pot (P)\n");
    let outcome = format!("{nothing}\tVerwacht regelversie verdeling is niet gevuurd\n");
    assert_eq!(eval(&whole(&how), &outcome), "");
    for (values, phrase) in [
        (["", "3", "5"], "leeftijd"),
        (["22 jr", "", "5"], "factor"),
        (["22 jr", "3", ""], "maximum"),
        (["22 jr", "3", "-1"], "maximum"),
        (["22 jr", "-3", "5"], "factor"),
    ] {
        let both = [("Jan", ["30 jr", "1", "1"], "0"), ("Piet", values, "0")];
        let found = eval(&whole(&how), &case("10", &both, "deel", "0"));
        assert!(found.contains("RS710") && found.contains(phrase), "{values:?}: {found}");
    }
    // Nobody has a claim: all is left.
    assert_eq!(eval(&whole(&how), &case("10", &[("Jan", ["30 jr", "0", "1"], "0")], "deel", "10")), "");
    // Nobody at all.
    assert_eq!(eval(&whole(&how), &case("10", &[], "deel", "10")), "");
    assert_eq!(
        eval(
            &exact(" in gelijke delen."),
            &format!("{}\tVerwacht regelversie verdeling is niet gevuurd\n", case("10", &[], "", ""))
        ),
        ""
    );
}

#[test]
fn a_condition_decides_whether_there_is_a_division() {
    let how = format!("{ALL_PARTS}{}", REST.replace("over.", "over\n\t\tindien de Pot niet dicht is."));
    let open = case("10", &[("Jan", ["30 jr", "1", "4"], "4")], "deel", "6");
    assert_eq!(eval(&whole(&how), &open), "");
    let closed = open
        .replace("\t\tinhoud  10\n", "\t\tinhoud  10\n\t\tis dicht\n")
        .replace("deel  4", "deel  leeg")
        .replace("restant  6", "restant  leeg");
    assert_eq!(eval(&whole(&how), &closed), "");
    let some = model(
        "het precieze deel van alle delers van de Pot die lid zijn, waarbij wordt verdeeld in gelijke delen.",
    );
    let members =
        case("10", &[("Jan", ["", "", ""], "leeg"), ("Kim", ["", "", ""], "10")], "precieze deel", "")
            .replace("bijnaam  \"Kim\"", "is lid");
    assert_eq!(eval(&some, &members), "");
}

#[test]
fn what_cannot_be_divided_is_refused_before_anything_runs() {
    let refused = |how: &str, code: &str| {
        let found = check(how);
        assert!(found.contains(&format!("fout {code}")), "{how}: {found}");
    };
    // Equal parts of a whole number are fractions.
    refused(&whole(" in gelijke delen."), "RS313");
    refused(
        &whole(
            ":\n\t\t\t- in gelijke delen,\n\t\t\t- afgerond op 1 decimaal naar beneden.\n\t\tAls onverdeelde rest blijft het restant van de Pot over.",
        ),
        "RS313",
    );
    // A maximum or a rounding leaves something.
    refused(&exact(":\n\t\t\t- naar rato van de factor,\n\t\t\t- met een maximum van het maximum."), "RS122");
    refused(
        &exact(
            ":\n\t\t\t- in gelijke delen,\n\t\t\t- met een maximum van het maximum.\n\t\tAls onverdeelde rest blijft het precieze restant van de Pot over.",
        ),
        "RS122",
    );
    refused(
        &exact(
            ":\n\t\t\t- naar rato van de factor,\n\t\t\t- met een maximum van het maximum.\n\t\tAls onverdeelde rest blijft het restant van de Pot over.",
        ),
        "RS313",
    );
    refused(&exact(" naar rato van de bijnaam."), "RS310");
    refused(&exact(" naar rato van de inhoud."), "RS207");
    refused(
        &exact(
            ":\n\t\t\t- op volgorde van toenemende bijnaam,\n\t\t\t- bij een even groot criterium in gelijke delen.",
        ),
        "RS310",
    );
    refused(
        &model("de bijnaam van alle delers van de Pot, waarbij wordt verdeeld in gelijke delen."),
        "RS310",
    );
    refused(&model("het precieze deel van alle Personen, waarbij wordt verdeeld in gelijke delen."), "RS228");
    refused(
        &exact(":\n\t\t\t- naar rato van de factor,\n\t\t\t- afgerond op 0 decimalen naar boven."),
        "RS100",
    );
    let rest_is_whole = format!("{ALL_PARTS}\n\t\tAls onverdeelde rest blijft de inhoud van de Pot over.");
    refused(&whole(&rest_is_whole), "RS120");
    // One receiver of two pots would get two shares.
    let many = exact(" in gelijke delen.")
        .replace("Eén pot wordt", "meerdere potten worden")
        .replace("de pot  Pot", "de pot (mv: potten)  Pot");
    refused(&many, "RS402");
    // A share is a value like any other: two rules may not give it at once.
    let twice = format!(
        "{}Regel ook\n\tgeldig altijd\n\t\tHet precieze deel van een Persoon moet gesteld worden op 1.\n",
        exact(" in gelijke delen.")
    );
    refused(&twice, "RS403");
    // What is divided cannot rest on the shares.
    let circle = format!(
        "{}Regel inhoud\n\tgeldig altijd\n\t\tDe inhoud van een Pot moet berekend worden als de som van het deel van alle delers van de Pot.\n",
        whole(&format!("{ALL_PARTS}{REST}"))
    );
    refused(&circle, "RS404");
}

#[test]
fn the_derivation_of_a_share_shows_the_whole_the_weights_and_the_steps() {
    let program = load(&whole(&format!("{ALL_PARTS}{REST}")));
    let (pot, person) = (program.object_type("Pot").unwrap(), program.object_type("Persoon").unwrap());
    let mut world = World::new(&program);
    let p = world.create(pot);
    world.set_label(p, "P");
    let number = |n: i64| Value::Number(Number::from(n));
    world.set(p, program.attribute(pot, "inhoud").unwrap(), number(100)).unwrap();
    for (name, factor, most) in [("Jan", 2, 40), ("Nel", 1, 50)] {
        let one = world.create(person);
        world.set_label(one, name);
        world.set(one, program.attribute(person, "leeftijd").unwrap(), number(30)).unwrap();
        world.set(one, program.attribute(person, "factor").unwrap(), number(factor)).unwrap();
        world.set(one, program.attribute(person, "maximum").unwrap(), number(most)).unwrap();
        world.link(program.role(pot, "deler").unwrap(), p, one).unwrap();
    }
    let context = Context::new(jiff::civil::date(2027, 1, 1), ParameterValues::new());
    let derivation = program.derive(&mut world, &context).unwrap();
    let nel = world.objects(person).nth(1).unwrap();
    let text = derivation.render_text(derivation.find(nel, "deel").unwrap());
    for line in [
        "deel van Nel = 33\n  regel verdeling",
        "te verdelen: 100",
        "gewicht van allen samen: 3",
        "voor afronding: 33",
        "na afronding: 33",
        "  inhoud van P = 100 (invoer)",
        "  factor van Nel = 1 (invoer)",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    assert!(!text.contains("Jan") && !text.contains("boven het maximum"), "{text}");
    let jan = world.objects(person).next().unwrap();
    let capped = derivation.render_text(derivation.find(jan, "deel").unwrap());
    assert!(capped.contains("boven het maximum: 66"), "{capped}");
    let rest = derivation.render_text(derivation.find(p, "restant").unwrap());
    assert!(rest.contains("verdeeld: 73") && rest.contains("  deel van Jan = 40"), "{rest}");
    let json = serde_json::to_string(&derivation).unwrap();
    assert_eq!(serde_json::from_str::<regelspraak::Derivation>(&json).unwrap(), derivation);
}

#[test]
fn a_division_that_did_not_happen_is_told_to_everyone_who_would_have_had_a_share() {
    let how = format!("{ALL_PARTS}{}", REST.replace("over.", "over\n\t\tindien de Pot niet dicht is."));
    let program = load(&whole(&how));
    let (pot, person) = (program.object_type("Pot").unwrap(), program.object_type("Persoon").unwrap());
    let mut world = World::new(&program);
    let p = world.create(pot);
    world.set_trait(p, program.trait_(pot, "dicht").unwrap(), true).unwrap();
    for _ in 0..2 {
        let one = world.create(person);
        world.link(program.role(pot, "deler").unwrap(), p, one).unwrap();
    }
    let context = Context::new(jiff::civil::date(2027, 1, 1), ParameterValues::new());
    let derivation = program.derive(&mut world, &context).unwrap();
    for one in world.objects(person) {
        let text = derivation.render_text(derivation.find(one, "deel").unwrap());
        assert!(text.contains("regel verdeling (altijd geldig) vuurde niet"), "{text}");
    }
}

proptest! {
    #[test]
    fn the_shares_and_the_rest_are_always_the_whole(
        content in -1_000_000i64..1_000_000,
        people in proptest::collection::vec((0i64..4, 0i64..9, 0i64..400_000), 0..9),
        capped in any::<bool>(),
        ordered in any::<bool>(),
        rounded in any::<bool>(),
    ) {
        let mut parts = Vec::new();
        if ordered {
            parts.push("- op volgorde van afnemende leeftijd");
            parts.push("- bij een even groot criterium naar rato van de factor");
        } else {
            parts.push("- naar rato van de factor");
        }
        if capped {
            parts.push("- met een maximum van het maximum");
        }
        if rounded {
            parts.push("- afgerond op 2 decimalen naar beneden");
        }
        let how = format!(":\n\t\t\t{}.\n\t\tAls onverdeelde rest blijft het precieze restant van de Pot over.", parts.join(",\n\t\t\t"));
        let program = load(&exact(&how));
        let (pot, person) = (program.object_type("Pot").unwrap(), program.object_type("Persoon").unwrap());
        let mut world = World::new(&program);
        let p = world.create(pot);
        let number = |n: i64| Value::Number(Number::from(n));
        world.set(p, program.attribute(pot, "inhoud").unwrap(), number(content)).unwrap();
        for (age, factor, most) in &people {
            let one = world.create(person);
            world.set(one, program.attribute(person, "leeftijd").unwrap(), number(*age)).unwrap();
            world.set(one, program.attribute(person, "factor").unwrap(), number(*factor)).unwrap();
            world.set(one, program.attribute(person, "maximum").unwrap(), number(*most)).unwrap();
            world.link(program.role(pot, "deler").unwrap(), p, one).unwrap();
        }
        let context = Context::new(jiff::civil::date(2027, 1, 1), ParameterValues::new());
        program.evaluate(&mut world, &context).unwrap();
        let rest = program.attribute(pot, "precieze restant").unwrap();
        let mut sum = world.get(p, rest).as_number().unwrap();
        let share = program.attribute(person, "precieze deel").unwrap();
        for (one, (_, _, most)) in world.objects(person).zip(&people) {
            let given = world.get(one, share).as_number().unwrap();
            prop_assert!(!capped || given <= Number::from(*most));
            prop_assert!(!rounded || given.fits_decimals(2));
            sum = sum.plus(given).unwrap();
        }
        prop_assert_eq!(sum, Number::from(content));
        // The same with the derivation, and once more.
        let before: Vec<_> = world.objects(person).map(|o| world.get(o, share).clone()).collect();
        program.derive(&mut world, &context).unwrap();
        let after: Vec<_> = world.objects(person).map(|o| world.get(o, share).clone()).collect();
        prop_assert_eq!(before, after);
    }
}
