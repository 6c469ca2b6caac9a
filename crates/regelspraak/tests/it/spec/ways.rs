//! What the newer expressions show in a derivation, and that they give the same alone, with derivation and in columns.

use regelspraak::{Batch, Columns, Context, ParameterValues, SourceFile, World};

const MODEL: &str = "Objecttype het Lid (mv: Leden) (bezield)
\tde naam  Tekst;
\thet getal  Numeriek (getal met 2 decimalen);
\tde opslag  Numeriek (getal met 2 decimalen);
\thet tijdstip  Datum en tijd in millisecondes;
\tde begindatum  Datum in dagen;
\tde wortel  Numeriek (getal met 3 decimalen);
\tde macht  Numeriek (getal met 2 decimalen);
\thet deel  Numeriek (getal met 5 decimalen);
\thet totaal  Numeriek (getal met 2 decimalen);
\thet later tijdstip  Datum en tijd in millisecondes;
\tde wachttijd  Numeriek (geheel getal) met eenheid u;
\thet uur  Numeriek (geheel getal);
\thet opschrift  Tekst;
\tis vroeg  kenmerk (bijvoeglijk);
Parameter de toeslag : Numeriek (getal met 2 decimalen)
Regel wortel
\tgeldig altijd
\t\tDe wortel van een Lid moet berekend worden als de wortel van zijn getal rekenkundig afgerond op 3 decimalen
\t\tindien zijn getal groter of gelijk is aan 0.
Regel macht
\tgeldig altijd
\t\tDe macht van een Lid moet berekend worden als zijn getal tot de macht 3 naar beneden afgerond op 2 decimalen.
Regel deel
\tgeldig altijd
\t\tHet deel van een Lid moet berekend worden als zijn getal gedeeld door (ABS) 7.
Regel totaal
\tgeldig altijd
\t\tHet totaal van een Lid moet berekend worden als de som van zijn getal, zijn opslag, de toeslag en 1.
Regel later
\tgeldig altijd
\t\tHet later tijdstip van een Lid moet berekend worden als zijn tijdstip plus 90 minuten.
Regel wachttijd
\tgeldig altijd
\t\tDe wachttijd van een Lid moet berekend worden als de tijdsduur van zijn tijdstip tot dd. 01-01-2028 00:00:00.000 in hele uren.
Regel uur
\tgeldig altijd
\t\tHet uur van een Lid moet berekend worden als het uur uit zijn tijdstip.
Regel opschrift
\tgeldig altijd
\t\tHet opschrift van een Lid moet gesteld worden op \"«zijn naam»: «zijn getal» op «zijn begindatum»\".
Regel vroeg
\tgeldig altijd
\t\tEen Lid is vroeg indien zijn tijdstip eerder is dan dd. 01-06-2027 00:00:00.000.
";

const CASES: &[&[(&str, &str)]] = &[
    &[],
    &[
        ("getal", "2"),
        ("naam", "Noor"),
        ("tijdstip", "31-12-2027 22:45:00.001"),
        ("begindatum", "03-04-2027"),
    ],
    &[("getal", "-2,5"), ("opslag", "4"), ("tijdstip", "01-01-2027 00:00:00.000")],
    &[("opslag", "0,01"), ("naam", "Sam")],
    &[("getal", "144"), ("opslag", "1"), ("begindatum", "29-02-2028")],
];

fn world(program: &regelspraak::Program, case: &[(&str, &str)]) -> World {
    let member = program.object_type("Lid").unwrap();
    let mut world = World::new(program);
    let object = world.create(member);
    for (name, text) in case {
        let id = program.attribute(member, name).unwrap();
        let value = program.parse_value(&program.attribute_info(id).data_type, text).unwrap();
        world.set(object, id, value).unwrap();
    }
    world
}

fn context(program: &regelspraak::Program) -> Context {
    let mut parameters = ParameterValues::new();
    let id = program.parameter("toeslag").unwrap();
    let value = program.parse_value(&program.parameter_info(id).data_type, "10").unwrap();
    program.set_parameter(&mut parameters, id, value).unwrap();
    Context::new(jiff::civil::date(2027, 6, 15), parameters)
}

#[test]
fn all_ways_of_running_give_the_same_values() {
    let program = crate::support::load(MODEL);
    let context = context(&program);
    let member = program.object_type("Lid").unwrap();
    let early = program.trait_(member, "vroeg").unwrap();
    let (_, info) = program.object_types().next().unwrap();
    let mut alone = String::new();
    let mut derived = String::new();
    let mut batch = Batch::new(&program);
    for case in CASES {
        let mut one = world(&program, case);
        program.evaluate(&mut one, &context).unwrap();
        let mut other = world(&program, case);
        program.derive(&mut other, &context).unwrap();
        let object = one.objects(member).next().unwrap();
        for attribute in &info.attributes {
            alone.push_str(&format!("{} {:?}\n", attribute.name, one.get(object, attribute.id)));
            derived.push_str(&format!("{} {:?}\n", attribute.name, other.get(object, attribute.id)));
        }
        alone.push_str(&format!("{}\n", one.has_trait(object, early)));
        derived.push_str(&format!("{}\n", other.has_trait(object, early)));
        let object = batch.create(member).unwrap();
        for (name, text) in *case {
            let id = program.attribute(member, name).unwrap();
            let value = program.parse_value(&program.attribute_info(id).data_type, text).unwrap();
            batch.set(object, id, &value).unwrap();
        }
        batch.end_case();
    }
    assert_eq!(alone, derived);
    let mut together = String::new();
    let columns = Columns::new(&program, &context);
    let done: Result<(), ()> = columns.stream(1, false, std::iter::once(batch), |batch, outcome| {
        for number in 0..batch.cases() {
            for object in batch.objects(member, number) {
                for attribute in &info.attributes {
                    together.push_str(&format!(
                        "{} {:?}\n",
                        attribute.name,
                        outcome.value(&batch, object, attribute.id)
                    ));
                }
                together.push_str(&format!("{}\n", outcome.has_trait(&batch, object, early)));
            }
        }
        Ok(())
    });
    assert!(done.is_ok());
    assert_eq!(alone, together);
}

#[test]
fn a_derivation_shows_texts_roots_and_moments_with_their_values() {
    let program = crate::support::load(MODEL);
    let mut one = world(&program, CASES[1]);
    let member = program.object_type("Lid").unwrap();
    let object = one.objects(member).next().unwrap();
    one.set_label(object, "Noor");
    let derivation = program.derive(&mut one, &context(&program)).unwrap();
    let shown = |name: &str| {
        let text = derivation.render_text(derivation.find(object, name).unwrap()).replace('\u{a0}', " ");
        // The sentence and its steps; the operands follow.
        text.lines()
            .take_while(|l| {
                !l.starts_with("  getal") && !l.starts_with("  tijdstip") && !l.starts_with("  naam")
            })
            .collect::<Vec<_>>()
            .join("\n")
    };
    let root = [
        "wortel van Noor = 1,414",
        "  regel wortel (altijd geldig)",
        "    De wortel van een Lid moet berekend worden als de wortel van zijn getal (2) rekenkundig afgerond op 3 decimalen",
        "    indien zijn getal (2) groter of gelijk is aan 0.",
        "    na afronding: 1,414",
    ];
    assert_eq!(shown("wortel"), root.join("\n"));
    assert!(shown("macht").ends_with("na afronding: 8"), "{}", shown("macht"));
    assert!(shown("deel").ends_with("voor afronding: 2/7\n    na afronding: 0,28571"), "{}", shown("deel"));
    assert!(shown("opschrift").ends_with("tekst: \"Noor: 2 op 03-04-2027\""), "{}", shown("opschrift"));
    assert!(
        shown("later tijdstip").ends_with("datum: 1 januari 2028 00:15:00.001"),
        "{}",
        shown("later tijdstip")
    );
    assert!(shown("wachttijd").contains("in hele uren (1 uur)"), "{}", shown("wachttijd"));
    let json = serde_json::to_string(&derivation).unwrap();
    let read: regelspraak::Derivation = serde_json::from_str(&json).unwrap();
    assert_eq!(read, derivation);
}

#[test]
fn an_empty_value_in_a_text_is_told() {
    let program = crate::support::load(MODEL);
    let mut one = world(&program, CASES[3]);
    let member = program.object_type("Lid").unwrap();
    let object = one.objects(member).next().unwrap();
    let derivation = program.derive(&mut one, &context(&program)).unwrap();
    let text = derivation.render_text(derivation.find(object, "opschrift").unwrap());
    assert!(text.contains("leeg, telt als niets: zijn getal"), "{text}");
}

#[test]
fn texts_in_texts_stay_bounded() {
    let mut rule = String::from(
        "Regel r\n\tgeldig altijd\n\t\tHet opschrift van een Lid moet gesteld worden op X40.\n\t\tDaarbij geldt:\n\t\t\tX0 is \"ab\"",
    );
    for n in 1..=40 {
        rule.push_str(&format!("\n\t\t\tX{n} is \"«X{0}»«X{0}»\"", n - 1));
    }
    let model = format!("Objecttype het Lid (mv: Leden)\n\thet opschrift  Tekst;\n{rule}.\n");
    let (program, _) = regelspraak::Program::load(&[SourceFile::new("model.rgs", model)]).unwrap();
    let mut world = World::new(&program);
    world.create(program.object_type("Lid").unwrap());
    let error =
        program.evaluate(&mut world, &Context::new(jiff::civil::date(2027, 1, 1), ParameterValues::new()));
    assert_eq!(error.unwrap_err().kind.code(), "RS712");
}

#[test]
fn laying_out_changes_nothing_in_the_newer_forms() {
    let long = "Regel lang\n\tgeldig altijd\n\t\tDe naam van een Lid moet geïnitialiseerd worden op \"een heel lange tekst van «zijn getal» en «zijn opslag» en nog eens \
                «zijn getal plus zijn opslag plus zijn getal plus zijn opslag» op dd. «zijn begindatum» tot en met «zijn tijdstip»\".\n";
    let model = format!("{MODEL}{long}");
    let once = regelspraak::format(&SourceFile::new("model.rgs", model.as_str())).unwrap();
    let twice = regelspraak::format(&SourceFile::new("model.rgs", once.as_str())).unwrap();
    assert_eq!(once, twice);
    let text = |source: &str| {
        let program = crate::support::load(source);
        let mut one = world(&program, CASES[1]);
        program.evaluate(&mut one, &context(&program)).unwrap();
        let member = program.object_type("Lid").unwrap();
        let object = one.objects(member).next().unwrap();
        let (_, info) = program.object_types().next().unwrap();
        info.attributes.iter().map(|a| format!("{:?}\n", one.get(object, a.id))).collect::<String>()
    };
    assert_eq!(text(&model), text(&once));
}
