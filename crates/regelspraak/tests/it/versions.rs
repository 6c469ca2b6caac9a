//! Rule versions by calculation date, and sources.

use regelspraak::{Context, Number, ParameterValues, World};

use crate::support::{check, eval, load, one_rule};

fn on(model: &str, date: &str, expected: &str) {
    let tests = format!(
        "Testset t\nRekendatum {date}\nTestgeval a\n\tGegeven een Lid (Noor)\n\tVerwacht Noor met\n\t\tresultaat  {expected}\n"
    );
    assert_eq!(eval(model, &tests), "", "{date}");
}

#[test]
fn the_calculation_date_chooses_the_version() {
    let model = one_rule(
        "Bedrag",
        "Regel r
	geldig t/m 2019
		Het resultaat van een Lid moet gesteld worden op 1 EUR.
	geldig vanaf 2020 t/m 30-06-2021
		Het resultaat van een Lid moet gesteld worden op 2 EUR.
	geldig vanaf 01-01-2022
		Het resultaat van een Lid moet gesteld worden op 3 EUR.",
    );
    on(&model, "31-12-2019", "1 EUR");
    on(&model, "01-01-2020", "2 EUR");
    on(&model, "30-06-2021", "2 EUR");
    on(&model, "01-07-2021", "leeg");
    on(&model, "31-12-2021", "leeg");
    on(&model, "01-01-2022", "3 EUR");
}

#[test]
fn versions_of_one_rule_may_not_overlap() {
    let model = one_rule(
        "Bedrag",
        "Regel r
	geldig t/m 2020
		Het resultaat van een Lid moet gesteld worden op 1 EUR
		indien hij verlengd is.
	geldig vanaf 31-12-2020
		Het resultaat van een Lid moet gesteld worden op 2 EUR
		indien hij niet verlengd is.",
    );
    assert!(check(&model).contains("fout RS401: twee versies van `r` gelden op dezelfde dag"));
}

#[test]
fn rules_that_follow_each_other_in_time_do_not_conflict() {
    let two = |first: &str, second: &str| {
        check(&one_rule(
            "Bedrag",
            &format!(
                "Regel a\n\tgeldig {first}\n\t\tHet resultaat van een Lid moet gesteld worden op 1 EUR.\nRegel b\n\tgeldig {second}\n\t\tHet resultaat van een Lid moet gesteld worden op 2 EUR."
            ),
        ))
    };
    assert_eq!(two("t/m 2020", "vanaf 2021"), "");
    assert!(two("t/m 2020", "vanaf 31-12-2020").contains("RS403"));
    assert!(two("altijd", "vanaf 2020").contains("RS403"));
}

#[test]
fn a_validity_must_make_sense() {
    let with = |validity: &str| {
        check(&one_rule(
            "Bedrag",
            &format!(
                "Regel r\n\tgeldig {validity}\n\t\tHet resultaat van een Lid moet gesteld worden op 1 EUR."
            ),
        ))
    };
    assert!(with("vanaf 2021 t/m 2020").contains("RS116"));
    assert!(with("vanaf 31-02-2021").contains("RS117"));
    assert!(with("soms").contains("RS100: verwacht `altijd`, `vanaf` of `t/m`, gevonden `soms`"));
}

#[test]
fn sources_stand_above_rules_versions_and_declarations() {
    let program = load(
        "// Bron: art. 1
Objecttype het Lid
	// Bron: art. 1 lid 2
	de boete  Numeriek (getal);
	de korting  Numeriek (getal);

// een opmerking
// Bron: art. 2,
//   derde lid
Regel r
	geldig t/m 2019
		De boete van een Lid moet gesteld worden op 1.
	// Bron: art. 2 zoals gewijzigd
	geldig vanaf 2020
		De boete van een Lid moet gesteld worden op 2.

// Bron: dit hoort nergens bij

Regel zonder bron
	geldig altijd
		De korting van een Lid moet gesteld worden op 1.
",
    );
    let (_, member) = program.object_types().next().unwrap();
    assert_eq!(member.source.as_deref(), Some("art. 1"));
    assert_eq!(member.attributes[0].source.as_deref(), Some("art. 1 lid 2"));
    assert_eq!(member.attributes[1].source, None);
    let rule = program.rule("r").unwrap();
    assert_eq!(rule.source.as_deref(), Some("art. 2, derde lid"));
    assert_eq!(rule.versions[0].source.as_deref(), Some("art. 2, derde lid"));
    assert_eq!(rule.versions[1].source.as_deref(), Some("art. 2 zoals gewijzigd"));
    assert_eq!(program.rule("zonder bron").unwrap().source, None);
    assert_eq!(rule.location.position.line, 10);
}

/// So many rules, each for its own attribute and from its own day on.
fn on_different_days(count: i64) -> String {
    let mut text = String::from("Objecttype de Zaak (mv: Zaken)\n");
    for n in 0..count {
        text.push_str(&format!("\thet bedrag{n}  Numeriek (geheel getal);\n"));
    }
    for n in 0..count {
        let day = jiff::civil::date(1000, 1, 1).checked_add(jiff::Span::new().days(n)).unwrap();
        let from = format!("{:02}-{:02}-{}", day.day(), day.month(), day.year());
        text.push_str(&format!(
            "Regel r{n}\n\tgeldig vanaf {from}\n\t\tHet bedrag{n} van een Zaak moet gesteld worden op 1.\n"
        ));
    }
    text
}

#[test]
fn rules_with_too_many_different_days_are_refused_before_they_fill_the_memory() {
    assert!(!check(&on_different_days(100)).contains("RS107"));
    assert!(check(&on_different_days(1_500)).contains("RS107"));
}

#[test]
fn a_circle_in_the_text_that_no_day_has_is_allowed() {
    let model = "\
Objecttype de Zaak (mv: Zaken)
	het eerste   Numeriek (geheel getal);
	het tweede   Numeriek (geheel getal);
Regel eerste
	geldig t/m 2025
		Het eerste van een Zaak moet gesteld worden op 1.
	geldig vanaf 2026
		Het eerste van een Zaak moet gesteld worden op het tweede van de Zaak.
Regel tweede
	geldig t/m 2025
		Het tweede van een Zaak moet gesteld worden op het eerste van de Zaak.
	geldig vanaf 2026
		Het tweede van een Zaak moet gesteld worden op 2.
";
    let program = load(model);
    let case = program.object_type("Zaak").unwrap();
    let value = |year: i16, name: &str| {
        let mut world = World::new(&program);
        let object = world.create(case);
        let context = Context::new(jiff::civil::date(year, 3, 1), ParameterValues::new());
        program.evaluate(&mut world, &context).unwrap();
        world.get(object, program.attribute(case, name).unwrap()).as_number()
    };
    assert_eq!(value(2025, "tweede"), Some(Number::integer(1)));
    assert_eq!(value(2026, "eerste"), Some(Number::integer(2)));
    let turned = model.replace(
        "geldig vanaf 2026\n\t\tHet tweede van een Zaak moet gesteld worden op 2.",
        "geldig vanaf 2026\n\t\tHet tweede van een Zaak moet gesteld worden op het eerste van de Zaak.",
    );
    assert!(check(&turned).contains("RS404"));
}
