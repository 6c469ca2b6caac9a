//! Results that touch more than one object: objects and facts that rules make, values they divide, uniqueness.

use regelspraak::{Context, ParameterValues, Program, World};

use crate::support::{check, eval, load};

/// A school: courses with participants, outings made by rules, money divided.
const SCHOOL: &str = "\
Objecttype de School (mv: Scholen)
	de naam  Tekst;
Objecttype de Leerling (mv: Leerlingen) (bezield)
	is lid  kenmerk (bijvoeglijk);
	de leeftijd  Numeriek (geheel getal) met eenheid jr;
	het pasnummer (mv: pasnummers)  Tekst;
Objecttype het Uitje (mv: Uitjes)
	is gratis  kenmerk (bijvoeglijk);
	de prijs  Numeriek (getal met 2 decimalen) met eenheid €;
	het aantal plaatsen  Numeriek (geheel getal);
	de opbrengst  Numeriek (getal met 2 decimalen) met eenheid €;
Parameter de prijs per plaats : Numeriek (getal met 2 decimalen) met eenheid €
Feittype leerlingen van een school
	de school  School
	de leerling op school (mv: leerlingen op school)  Leerling
	Eén school heeft meerdere leerlingen op school
Feittype uitje van een school
	de organiserende school  School
	het schooluitje  Uitje
	Eén organiserende school heeft één schooluitje
Feittype deelname
	het bezochte uitje (mv: bezochte uitjes)  Uitje
	de deelnemer (mv: deelnemers)  Leerling
	meerdere bezochte uitjes hebben meerdere deelnemers
";

fn school(rules: &str) -> String {
    format!("{SCHOOL}{rules}")
}

fn rule(name: &str, sentence: &str) -> String {
    format!("Regel {name}\n\tgeldig altijd\n\t\t{sentence}\n")
}

const OUTING: &str = "Een School heeft het schooluitje met aantal plaatsen gelijk aan het aantal leerlingen op school van de School, prijs gelijk aan de prijs per plaats, met een minimum van 1 € en gratis gelijk aan waar.";

const CASE: &str = "Testset t
Rekendatum 01-01-2027
Parameters
	de prijs per plaats  2,50 €
Testgeval een
	Gegeven een School (A)
	Gegeven een Leerling (Kim) met
		is lid
		leeftijd  9 jr
	Gegeven een Leerling (Sam) met
		leeftijd  12 jr
	Gegeven A heeft Kim en Sam als leerling op school
";

#[test]
fn a_rule_makes_an_object_with_its_values_and_later_rules_use_it() {
    let revenue = "De opbrengst van een Uitje moet berekend worden als het aantal plaatsen van het Uitje maal de prijs van het Uitje.";
    let model = school(&format!("{}{}", rule("opbrengst", revenue), rule("uitje", OUTING)));
    let expected = "\tVerwacht het schooluitje van A met
		aantal plaatsen  2
		prijs  2,50 €
		opbrengst  5,00 €
		is gratis
	Verwacht regelversie uitje is gevuurd
";
    assert_eq!(eval(&model, &format!("{CASE}{expected}")), "");
}

#[test]
fn facts_made_by_a_rule_link_existing_objects_and_are_counted_by_others() {
    let model = school(&format!(
        "{}{}{}",
        rule(
            "tel",
            "Het aantal plaatsen van een Uitje moet berekend worden als het aantal deelnemers van het Uitje."
        ),
        rule(
            "deelname",
            "Een deelnemer van een Uitje is een leerling op school van de organiserende school van het Uitje die lid is."
        ),
        rule("uitje", "Een School heeft het schooluitje."),
    ));
    let expected = "\tVerwacht het schooluitje van A met
		aantal plaatsen  1
	Verwacht het schooluitje van A heeft Kim als deelnemer
	Verwacht Kim heeft het schooluitje van A als bezocht uitje
	Verwacht Sam heeft geen bezochte uitjes
";
    let expected = expected.replace("bezocht uitje\n", "bezochte uitje\n");
    assert_eq!(eval(&model, &format!("{CASE}{expected}")), "");
}

fn count(program: &Program, world: &World, name: &str) -> usize {
    world.objects(program.object_type(name).unwrap()).count()
}

#[test]
fn evaluating_again_replaces_what_rules_made() {
    let program = load(&school(&format!(
        "{}{}",
        rule("uitje", OUTING),
        rule(
            "deelname",
            "Een deelnemer van een Uitje is een leerling op school van de organiserende school van het Uitje."
        ),
    )));
    let (school, pupil) = (program.object_type("School").unwrap(), program.object_type("Leerling").unwrap());
    let mut world = World::new(&program);
    let a = world.create(school);
    let kim = world.create(pupil);
    world.link(program.role(school, "leerling op school").unwrap(), a, kim).unwrap();
    let context = Context::new(jiff::civil::date(2027, 1, 1), ParameterValues::new());
    let visited = program.role(pupil, "bezochte uitje").unwrap();
    for _ in 0..3 {
        program.evaluate(&mut world, &context).unwrap();
        assert_eq!(count(&program, &world, "Uitje"), 1);
        assert_eq!(world.related(kim, visited).count(), 1);
        assert!(world.is_created(world.related(kim, visited).next().unwrap()));
    }
    // Objects given afterwards come before those that rules make.
    let b = world.create(school);
    assert_eq!(count(&program, &world, "Uitje"), 0);
    assert_eq!(world.related(kim, visited).count(), 0);
    program.evaluate(&mut world, &context).unwrap();
    assert_eq!(count(&program, &world, "Uitje"), 2);
    assert!(!world.is_created(b));
}

#[test]
fn making_objects_in_a_circle_is_refused() {
    let model = "Objecttype de Schakel (mv: Schakels)
	het nummer  Numeriek (geheel getal);
Feittype ketting
	de vorige schakel  Schakel
	de volgende schakel  Schakel
	Eén vorige schakel heeft één volgende schakel
Regel verder
	geldig altijd
		Een Schakel heeft een volgende schakel met nummer gelijk aan het nummer van de Schakel plus 1
		indien het nummer van de Schakel kleiner is dan 3.
";
    let found = check(model);
    assert!(found.contains("RS404: de afleiding loopt rond: `volgende schakel` van `Schakel`"), "{found}");
    assert!(found.contains("recursieve regelgroepen"), "{found}");
}

#[test]
fn two_rules_that_fill_one_single_role_must_exclude_each_other() {
    let two = |first: &str, second: &str| {
        check(&school(&format!(
            "{}{}",
            rule("een", &format!("Een School heeft het schooluitje{first}.")),
            rule("twee", &format!("Een School heeft het schooluitje{second}.")),
        )))
    };
    let named = " indien de naam van de School gelijk is aan \"A\"";
    let unnamed = " indien de naam van de School ongelijk is aan \"A\"";
    assert_eq!(two(named, unnamed), "");
    assert!(two(named, "").contains("RS403: `een` en `twee` kunnen de rol `schooluitje` tegelijk vullen"));
    // A value given at creation and a rule for every object of the type would meet.
    let model = school(&format!(
        "{}{}",
        rule("uitje", OUTING),
        rule("prijs", "De prijs van een Uitje moet gesteld worden op 3 €."),
    ));
    assert!(check(&model).contains("RS403: `uitje` en `prijs` kunnen `prijs` tegelijk een waarde geven"));
    // Filling in a missing value is no second value.
    let model = school(&format!(
        "{}{}",
        rule("uitje", "Een School heeft het schooluitje met prijs gelijk aan de prijs per plaats."),
        rule("prijs", "De opbrengst van een Uitje moet geïnitialiseerd worden op 3 €."),
    ));
    assert_eq!(check(&model), "");
}

#[test]
fn a_role_that_was_given_is_not_filled_again() {
    let model = school(&rule("uitje", "Een School heeft het schooluitje."));
    let given = "\tGegeven een Uitje (Zoo)\n\tGegeven A heeft Zoo als schooluitje\n";
    let found = eval(&model, &format!("{CASE}{given}"));
    assert!(found.contains("RS709: regel `uitje`"), "{found}");
}

#[test]
fn what_a_new_object_gets_is_checked() {
    let made =
        |with: &str| check(&school(&rule("uitje", &format!("Een School heeft het schooluitje met {with}."))));
    assert!(made("naam gelijk aan \"x\"").contains("RS207: `naam` is geen attribuut of kenmerk van `Uitje`"));
    assert!(made("prijs gelijk aan \"x\"").contains("RS308"));
    assert!(
        made("prijs gelijk aan 1 € en prijs gelijk aan 2 €").contains("RS203: `prijs` staat er twee keer")
    );
    assert!(made("prijs gelijk aan 1 € gedeeld door 3").contains("RS313"));
    assert!(made("gratis gelijk aan 1").contains("RS308"));
    assert_eq!(
        made(
            "gratis gelijk aan onwaar, prijs gelijk aan (1 € gedeeld door 3) rekenkundig afgerond op 2 decimalen en aantal plaatsen gelijk aan 3"
        ),
        ""
    );
    let wrong = check(&school(&rule("uitje", "Een Leerling heeft het schooluitje.")));
    assert!(wrong.contains("RS207: `schooluitje` is geen rol vanaf `Leerling`"), "{wrong}");
}

#[test]
fn what_a_fact_links_is_checked() {
    let made = |sentence: &str| check(&school(&rule("feit", sentence)));
    assert!(
        made("Een deelnemer van een Uitje is de organiserende school van het Uitje.")
            .contains("RS308: deze rol is voor een `Leerling`, maar dit is een `School`")
    );
    assert!(made("Een schooluitje van een School is een bezochte uitje van de School.").contains("RS207"));
    // The links of a fact type are not made from themselves.
    let found = made("Een deelnemer van een Uitje is een deelnemer van het Uitje.");
    assert!(found.contains("RS404: de afleiding loopt rond: `deelnemer` van `Uitje`"), "{found}");
}

#[test]
fn rules_that_multiply_objects_stop_at_a_limit() {
    let mut model = String::new();
    for level in 0..8 {
        model.push_str(&format!("Objecttype de Laag{level} (mv: Lagen{level})\n\tde naam  Tekst;\n"));
    }
    for level in 1..8 {
        for copy in 0..12 {
            let above = level - 1;
            model.push_str(&format!(
                "Feittype f{level}x{copy}\n\tde ouder{level}x{copy}  Laag{above}\n\thet kind{level}x{copy}  Laag{level}\n\tEén ouder{level}x{copy} heeft één kind{level}x{copy}\n"
            ));
            model.push_str(&rule(
                &format!("r{level}x{copy}"),
                &format!("Een Laag{above} heeft een kind{level}x{copy}."),
            ));
        }
    }
    let program = load(&model);
    let mut world = World::new(&program);
    world.create(program.object_type("Laag0").unwrap());
    let context = Context::new(jiff::civil::date(2027, 1, 1), ParameterValues::new());
    let error = program.evaluate(&mut world, &context).unwrap_err();
    assert_eq!(error.kind.code(), "RS708");
}

#[test]
fn values_that_must_be_unique_are_checked_over_all_objects() {
    let model = school(&rule("uniek", "De pasnummers van alle Leerlingen moeten uniek zijn."));
    let case = |numbers: [&str; 3], outcome: &str| {
        let mut text = "Testset t\nRekendatum 01-01-2027\nTestgeval een\n".to_owned();
        for (name, number) in ["Kim", "Sam", "Noor"].iter().zip(numbers) {
            text.push_str(&format!("\tGegeven een Leerling ({name}) met\n"));
            if !number.is_empty() {
                text.push_str(&format!("\t\tpasnummer  \"{number}\"\n"));
            }
            text.push_str("\t\tleeftijd  9 jr\n");
        }
        text.push_str(&format!("\tVerwacht regelversie uniek is {outcome}\n"));
        eval(&model, &text)
    };
    assert_eq!(case(["1", "2", "3"], "gevuurd"), "");
    assert_eq!(case(["1", "2", "1"], "inconsistent"), "");
    // Objects without a value have nothing in common.
    assert_eq!(case(["1", "", ""], "gevuurd"), "");
}

#[test]
fn uniqueness_covers_joined_and_united_attributes_and_a_subject() {
    let model = "Objecttype de Cirkel (mv: Cirkels)
	de naam (mv: namen)  Tekst;
	de kleur (mv: kleuren)  Tekst;
Objecttype het Vierkant (mv: Vierkanten)
	de naam (mv: namen)  Tekst;
	de kleur (mv: kleuren)  Tekst;
Objecttype het Blad (mv: Bladen)
	de titel  Tekst;
Feittype op een blad
	het blad  Blad
	de vorm (mv: vormen)  Cirkel
	Eén blad heeft meerdere vormen
Regel samen
	geldig altijd
		De concatenatie van de namen en de kleuren van alle Cirkels verenigd met de concatenatie van de namen en de kleuren van alle Vierkanten moeten uniek zijn.
Regel per blad
	geldig altijd
		De namen van alle vormen van een Blad moeten uniek zijn.
";
    let case = |second: &str, outcome: &str, sheet: &str| {
        let text = format!(
            "Testset t\nRekendatum 01-01-2027\nTestgeval een
	Gegeven een Blad (B1)
	Gegeven een Blad (B2)
	Gegeven een Cirkel (C) met
		naam  \"a\"
		kleur  \"rood\"
	Gegeven een Cirkel (D) met
		naam  \"a\"
		kleur  \"blauw\"
	Gegeven een Vierkant (V) met
		naam  \"a\"
		kleur  \"{second}\"
	Gegeven B1 heeft C als vorm
	Gegeven {sheet} heeft D als vorm
	Verwacht regelversie samen is {outcome}
	Verwacht regelversie per blad is {}
",
            if sheet == "B1" { "inconsistent" } else { "gevuurd" }
        );
        eval(model, &text)
    };
    assert_eq!(case("groen", "gevuurd", "B2"), "");
    assert_eq!(case("rood", "inconsistent", "B1"), "");
}

#[test]
fn a_condition_asks_whether_a_rule_fired_or_was_inconsistent() {
    let model = school(&format!(
        "{}{}{}",
        rule(
            "vraag",
            "De naam van een School moet gesteld worden op \"nee\" indien er aan alle volgende voorwaarden wordt voldaan:\n\t\t\t- regelversie Controleer of het zo is (altijd) is inconsistent\n\t\t\t- regelversie lid is gevuurd."
        ),
        rule("Controleer of het zo is", "De leeftijd van een Leerling moet groter zijn dan 10 jr."),
        rule("lid", "Een Leerling is lid indien zijn leeftijd groter is dan 8 jr."),
    ));
    assert_eq!(eval(&model, &format!("{CASE}\tVerwacht A met\n\t\tnaam  \"nee\"\n")), "");
    let unknown = school(&rule("vraag", "Een Leerling is lid indien regelversie controle is gevuurd."));
    assert!(check(&unknown).contains("RS210: er is geen regel `controle`"));
    let wrong = school(&format!(
        "{}{}",
        rule("vraag", "Een Uitje is gratis indien regelversie lid is inconsistent."),
        rule("lid", "Een Leerling is lid."),
    ));
    assert!(check(&wrong).contains("RS236: `lid` is geen consistentieregel"));
    // A rule does not wait for itself.
    let circle = school(&rule("lid", "Een Leerling is lid indien regelversie lid is gevuurd."));
    assert!(check(&circle).contains("RS404"));
}

#[test]
fn the_derivation_of_a_made_object_names_its_rule_and_its_origin() {
    let program = load(&school(&rule("uitje", OUTING)));
    let (school, outing) = (program.object_type("School").unwrap(), program.object_type("Uitje").unwrap());
    let mut world = World::new(&program);
    let a = world.create(school);
    world.set_label(a, "De Linde");
    let mut parameters = ParameterValues::new();
    let price = program.parameter("prijs per plaats").unwrap();
    let value = program.parse_value(&program.parameter_info(price).data_type, "2,50 €").unwrap();
    program.set_parameter(&mut parameters, price, value).unwrap();
    let context = Context::new(jiff::civil::date(2027, 1, 1), parameters);
    let derivation = program.derive(&mut world, &context).unwrap();
    let made = world.objects(outing).next().unwrap();
    let text = derivation.render_text(derivation.find(made, "prijs").unwrap());
    assert!(text.starts_with("prijs van schooluitje van De Linde = €\u{a0}2,50\n  regel uitje"), "{text}");
    assert!(text.contains("prijs per plaats = €\u{a0}2,50 (parameter)"), "{text}");
    let role = derivation.render_text(derivation.find(a, "schooluitje").unwrap());
    assert!(role.starts_with("schooluitje van De Linde = ja\n  regel uitje"), "{role}");
    let json = serde_json::to_string(&derivation).unwrap();
    assert_eq!(serde_json::from_str::<regelspraak::Derivation>(&json).unwrap(), derivation);
}

#[test]
fn a_long_way_to_an_object_is_refused_at_once() {
    let model = school(&rule("uitje", "Een School heeft het schooluitje."));
    let way = "het schooluitje van ".repeat(60);
    let found = eval(&model, &format!("{CASE}\tVerwacht {way}niemand met\n\t\taantal plaatsen  1\n"));
    assert!(found.contains("RS611: er is geen object"), "{found}");
}
