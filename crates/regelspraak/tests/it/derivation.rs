//! Derivations: golden text, JSON and walking.

use regelspraak::{
    Context, Derivation, NodeKind, Number, ParameterValues, Program, StepKind, SubjectKind, Tape, Value,
    World,
};

use crate::support::{load, one_rule};

const MODEL: &str = include_str!("models/bibliotheek.rgs");

fn derived() -> (Program, World, Derivation) {
    let program = load(MODEL);
    let mut world = World::new(&program);
    let member = program.object_type("het Lid").unwrap();
    let loan = program.object_type("Uitlening").unwrap();
    let noor = world.create(member);
    world.set_label(noor, "Noor");
    let give = |world: &mut World, object: regelspraak::ObjectRef, name: &str, text: &str| {
        let attribute = program.attribute(object.object_type(), name).unwrap();
        let value = program.parse_value(&program.attribute_info(attribute).data_type, text).unwrap();
        world.set(object, attribute, value).unwrap();
    };
    give(&mut world, noor, "geboortedatum", "12-03-2012");
    let role = program.role(member, "uitlening").unwrap();
    let loans = [
        ("Lening", "2027-05-01", "26-05-2027", "roman"),
        ("Oud", "01-03-2026", "01-11-2026", "strip"),
        ("Kaart", "01-01-2027", "", "atlas"),
    ];
    for (name, from, back, genre) in loans {
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
    let derivation = program.derive(&mut world, &context).unwrap();
    (program, world, derivation)
}

fn tree(derivation: &Derivation, object_type: &str, index: u32, name: &str) -> String {
    derivation.render_text(derivation.find_by_type(object_type, index, name).unwrap())
}

#[test]
fn a_value_unfolds_to_rules_sentences_and_inputs() {
    let (_, _, derivation) = derived();
    insta::assert_snapshot!("fine_of_a_loan", tree(&derivation, "Uitlening", 0, "boete"));
    insta::assert_snapshot!("fine_to_pay", tree(&derivation, "Lid", 0, "te betalen boete"));
}

#[test]
fn a_rule_that_did_not_fire_says_which_condition_stopped_it() {
    let (_, _, derivation) = derived();
    insta::assert_snapshot!("fine_that_is_not_due", tree(&derivation, "Uitlening", 2, "boete"));
    let node = derivation.find_by_type("Uitlening", 2, "boete").unwrap();
    let application = derivation.node(node).unwrap().applications().next().unwrap();
    assert!(!application.fired);
    assert_eq!(derivation.stopped_by(&application), Some("de Uitlening is te laat"));
    let reads: Vec<String> =
        derivation.stopped_reads(&application).map(|s| derivation.step_text(&s)).collect();
    assert_eq!(reads, ["nee"]);
    let late = derivation.find_by_type("Uitlening", 2, "te laat").unwrap();
    let application = derivation.node(late).unwrap().applications().next().unwrap();
    let reads: Vec<(StepKind, String)> =
        derivation.stopped_reads(&application).map(|s| (s.kind, derivation.step_text(&s))).collect();
    assert_eq!(
        reads,
        [(StepKind::Reference, "leeg".to_owned()), (StepKind::CountedAsEmpty, "leeg".to_owned())]
    );
}

#[test]
fn a_table_names_the_row_that_fired() {
    let (_, _, derivation) = derived();
    insta::assert_snapshot!("discount_from_a_table", tree(&derivation, "Lid", 0, "kortingspercentage"));
    let node = derivation.find_by_type("Lid", 0, "kortingspercentage").unwrap();
    let fired = derivation.fired(node).unwrap();
    let info = derivation.sentence_info(&fired).unwrap();
    assert_eq!((info.rule.as_str(), info.row.as_deref()), ("kortingspercentage", Some("1")));
}

#[test]
fn a_failed_check_is_reported_with_its_rule() {
    let (_, world, derivation) = derived();
    let found: Vec<&str> = derivation.inconsistencies().map(|(rule, _)| rule).collect();
    assert_eq!(found, ["controleer inschrijving"]);
    assert_eq!(world.inconsistencies().len(), 1);
    insta::assert_snapshot!("failed_check", tree(&derivation, "Lid", 0, "controleer inschrijving"));
}

#[test]
fn nodes_can_be_walked_from_a_result_to_its_inputs() {
    let (program, world, derivation) = derived();
    let loan = world.objects(program.object_type("Uitlening").unwrap()).next().unwrap();
    let fine = derivation.find(loan, "de boete").unwrap();
    assert_eq!(derivation.node(fine).unwrap().kind, NodeKind::Rule);
    assert_eq!(derivation.title(fine), "boete van Lening");
    assert_eq!(derivation.value_text(fine), "€\u{a0}1,00");
    assert_eq!(derivation.node(fine).unwrap().value.raw().as_deref(), Some("1"));
    assert_eq!(derivation.subject_kind(fine), Some(SubjectKind::Attribute));
    let operands: Vec<String> = derivation.operands(fine).iter().map(|n| derivation.title(*n)).collect();
    assert_eq!(
        operands,
        [
            "te laat van Lening",
            "verlengd van Lening",
            "genre van Lening",
            "dagen te laat van Lening",
            "boetetarief"
        ]
    );
    let rate = derivation.find_parameter("boetetarief").unwrap();
    assert_eq!(
        (derivation.value_text(rate).as_str(), derivation.node(rate).unwrap().kind),
        ("0,25\u{a0}€/dag", NodeKind::Parameter)
    );
    let lent = derivation.find(loan, "uitleendatum").unwrap();
    assert_eq!(
        (derivation.value_text(lent).as_str(), derivation.node(lent).unwrap().kind),
        ("1 mei 2027", NodeKind::Input)
    );
    let total = derivation.find_by_type("Lid", 0, "totaal aan boetes").unwrap();
    let application = derivation.fired(total).unwrap();
    let sum = application.steps().find(|s| s.kind == StepKind::Aggregate).unwrap();
    assert_eq!(
        derivation.phrase(&application, &sum),
        "de som van de boete van alle uitleningen van het Lid of 0 als die er niet zijn"
    );
    assert_eq!(
        sum.nodes.iter().map(|n| derivation.value_text(*n)).collect::<Vec<_>>(),
        ["€\u{a0}1,00", "€\u{a0}25,00", "leeg"]
    );
}

#[test]
fn limits_and_rounding_show_the_value_before_and_after() {
    let (_, _, derivation) = derived();
    let node = derivation.find_by_type("Uitlening", 1, "boete").unwrap();
    let steps: Vec<(StepKind, String)> = derivation
        .fired(node)
        .unwrap()
        .steps()
        .filter(|s| matches!(s.kind, StepKind::Maximum | StepKind::BeforeRounding | StepKind::Rounded))
        .map(|s| (s.kind, derivation.step_text(&s)))
        .collect();
    let expected = [
        (StepKind::Maximum, "€\u{a0}56,00"),
        (StepKind::BeforeRounding, "€\u{a0}25,00"),
        (StepKind::Rounded, "€\u{a0}25,00"),
    ];
    assert_eq!(steps, expected.map(|(kind, text)| (kind, text.to_owned())));
}

#[test]
fn the_sentence_shows_the_values_behind_the_words() {
    let (_, _, derivation) = derived();
    let node = derivation.find_by_type("Lid", 0, "te betalen boete").unwrap();
    let text = derivation.sentence_with_values(&derivation.fired(node).unwrap()).replace('\u{a0}', " ");
    insta::assert_snapshot!("sentence_with_values", text);
}

#[test]
fn json_is_compact_and_reads_back_the_same() {
    let (program, _, derivation) = derived();
    let json = serde_json::to_string(&derivation).unwrap();
    let back: Derivation = serde_json::from_str(&json).unwrap();
    assert_eq!(back, derivation);
    let short = derivation.clone().without_texts();
    let short_json = serde_json::to_string(&short).unwrap();
    assert!(short_json.len() * 10 < json.len() * 7, "{} of {}", short_json.len(), json.len());
    assert!(
        json.len() < 260 * derivation.nodes().len(),
        "{} bytes for {} nodes",
        json.len(),
        derivation.nodes().len()
    );
    let restored = serde_json::from_str::<Derivation>(&short_json).unwrap().with_texts(&program);
    assert_eq!(restored, derivation);
}

#[test]
fn wrong_json_is_refused_and_never_panics() {
    let (_, _, derivation) = derived();
    let json = serde_json::to_string(&derivation).unwrap();
    assert!(serde_json::from_str::<Derivation>(&json.replace("\"#15\"", "\"?15\"")).is_err());
    assert!(serde_json::from_str::<Derivation>("{}").is_err());
    // Indices that point nowhere, or in a circle, must not break walking or rendering.
    let circular = r#"{"d":"2027-01-01","t":["Lid"],"o":[[0,0]],"n":[[0,"a",9]],"y":[""],"r":["r"],"b":[],"s":[[0,null,null,null,null,"x y"]],"x":[[3,0,0,"\u00231",[[0,[[0,99,0],[0,1,0],[1,0,77]]]]],[3,5,7,null,[[4,[]]]]]}"#;
    let found: Derivation = serde_json::from_str(circular).unwrap();
    for id in 0..4 {
        let _ = (found.render_text(id), found.title(id), found.value_text(id), found.operands(id));
    }
}

/// The derivation of a case, which is the same from a tape.
fn from_case(program: &Program, case: impl Fn() -> World) -> Derivation {
    let context = Context::new(jiff::civil::date(2027, 1, 1), ParameterValues::new());
    let derivation = program.derive(&mut case(), &context).unwrap();
    let mut tape = Tape::new(program);
    program.record(&mut case(), &context, &mut tape).unwrap();
    assert_eq!(tape.derivation(program), derivation);
    derivation
}

fn operands(derivation: &Derivation, object_type: &str, index: u32, name: &str) -> Vec<String> {
    let node = derivation.find_by_type(object_type, index, name).unwrap();
    derivation.operands(node).iter().map(|n| derivation.title(*n)).collect()
}

#[test]
fn no_condition_is_shown_beyond_the_one_that_settled_the_list() {
    for (quantity, given, shown) in [
        ("alle", &[][..], 1),
        ("geen van de", &["verlengd"], 1),
        ("ten minste één van de", &["verlengd"], 1),
        ("ten hoogste één van de", &["verlengd", "trouwe lener"], 2),
        ("precies één van de", &["verlengd", "trouwe lener"], 2),
    ] {
        let rule = format!(
            "Regel r\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet gesteld worden op waar\n\t\tindien hij aan {quantity} volgende voorwaarden voldoet:\n\t\t\t- hij is verlengd\n\t\t\t- hij is een trouwe lener\n\t\t\t- hij heeft recht op korting."
        );
        let program = load(&one_rule("Boolean", &rule));
        let member = program.object_type("Lid").unwrap();
        let derivation = from_case(&program, || {
            let mut world = World::new(&program);
            let one = world.create(member);
            for name in given {
                world.set_trait(one, program.trait_(member, name).unwrap(), true).unwrap();
            }
            world
        });
        assert_eq!(operands(&derivation, "Lid", 0, "resultaat").len(), shown, "{quantity}");
    }
}

const CLUB: &str = "\
Objecttype de Persoon (mv: Personen) (bezield)
	is vriend  kenmerk (bijvoeglijk);
	is lid  kenmerk (bijvoeglijk);
	is blij  kenmerk (bijvoeglijk);
	is rijk  kenmerk (bijvoeglijk);
	de leeftijd  Numeriek (geheel getal) met eenheid jr;
Objecttype de Kaart (mv: Kaarten)
	is nieuw  kenmerk (bijvoeglijk);
Objecttype de Pas (mv: Passen)
	is geldig  kenmerk (bijvoeglijk);
Feittype kaarten van een persoon
	de houder  Persoon
	de kaart (mv: kaarten)  Kaart
	Eén houder heeft meerdere kaarten
Feittype pas van een persoon
	de bezitter  Persoon
	de toegangspas  Pas
	Eén bezitter heeft één toegangspas
Regel vriend
	geldig altijd
		Een Persoon is vriend
		indien hij aan alle volgende voorwaarden voldoet:
			- regelversie oud genoeg is inconsistent
			- regelversie lid is gevuurd.
Regel oud genoeg
	geldig altijd
		De leeftijd van een Persoon moet groter zijn dan 10 jr.
Regel lid
	geldig altijd
		Een Persoon is lid
		indien zijn leeftijd groter is dan 8 jr.
Regel jong lid
	geldig altijd
		Een Persoon is lid
		indien zijn leeftijd kleiner is dan 6 jr.
Regel kaart
	geldig altijd
		Een Persoon heeft een kaart met nieuw gelijk aan waar.
Regel nog een kaart
	geldig altijd
		Een Persoon heeft een kaart met nieuw gelijk aan waar.
Regel pas
	geldig altijd
		Een Persoon heeft de toegangspas
		indien zijn leeftijd groter is dan 8 jr.
Regel blij
	geldig altijd
		Een Persoon is blij
		indien hij een toegangspas heeft.
Regel rijk
	geldig altijd
		Een Persoon is rijk
		indien zijn toegangspas geldig is.
";

fn club() -> Derivation {
    let program = load(CLUB);
    let person = program.object_type("Persoon").unwrap();
    let age = program.attribute(person, "leeftijd").unwrap();
    from_case(&program, || {
        let mut world = World::new(&program);
        for (name, years) in [("Kim", 9), ("Sam", 12), ("Noor", 5)] {
            let one = world.create(person);
            world.set_label(one, name);
            world.set(one, age, Value::Number(Number::from(years))).unwrap();
        }
        world
    })
}

#[test]
fn a_question_about_a_rule_shows_what_it_wrote_or_the_checks_that_failed_and_nothing_of_others() {
    let derivation = club();
    for index in 0..3 {
        assert_eq!(
            operands(&derivation, "Persoon", index, "vriend"),
            ["oud genoeg van Kim", "oud genoeg van Noor", "lid van Kim", "lid van Sam"],
        );
    }
}

#[test]
fn a_role_that_rules_fill_is_shown_where_it_is_asked_and_a_missing_object_too() {
    let derivation = club();
    for (index, name, filled) in [(0, "Kim", true), (2, "Noor", false)] {
        let asked = operands(&derivation, "Persoon", index, "blij");
        assert_eq!(asked, [format!("toegangspas van {name}")]);
        let text = tree(&derivation, "Persoon", index, "rijk");
        assert_eq!(text.contains("(ontbreekt)"), !filled, "{text}");
    }
}

#[test]
fn objects_made_in_one_role_are_numbered_and_their_kenmerken_are_derived() {
    let derivation = club();
    // In the order of the rules: first a card for everyone, then another.
    for (index, title) in [(0, "nieuw van kaart 1 van Kim"), (3, "nieuw van kaart 2 van Kim")] {
        let node = derivation.find_by_type("Kaart", index, "nieuw").unwrap();
        assert_eq!(
            (derivation.title(node).as_str(), derivation.node(node).unwrap().kind),
            (title, NodeKind::Rule)
        );
    }
}
