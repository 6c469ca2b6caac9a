//! Why this amount, why me: the words a parent reads, in both languages, down to the facts.

use crate::packages::package;
use herstel_kernel::Cents;
use herstel_scheme::{
    CaseInput, Explanation, Language, MoneyKind, MoneyParts, MoneyStep, OperandKind, Package,
    StoredCalculation,
};
use jiff::civil::{Date, date};
use std::fmt::Write;

const ACT_DAY: Date = date(2023, 3, 1);

const TWO_YEARS: &str = r#"{
    "datum van aanmelding": "2021-01-15",
    "dagtekening eerste nadelige beschikking": "2014-03-10",
    "dagtekening eerste toekennende beschikking": "2021-09-20",
    "betaalde invorderingskosten": 150,
    "rente over kinderopvangtoeslag": 900,
    "eerder ontvangen herstelbedrag": 0,
    "toeslagjaar": [
        { "jaar": 2013, "grond": "vooringenomenheid", "teruggevorderd bedrag": 8000, "rente in de beschikking": 400 },
        { "jaar": 2014, "grond": "hardheid", "teruggevorderd bedrag": "900.50" }
    ]
}"#;

fn explain(package: &Package, step: &str, json: &str, on: Date, language: Language) -> Explanation {
    let calculation = package.calculate(&CaseInput::parse(json).unwrap(), on).unwrap();
    let stored = StoredCalculation { outputs: &calculation.outputs, derivation: &calculation.derivation };
    package.explain(step, &stored, language)
}

fn rows(explanation: &Explanation) -> String {
    let mut text = String::new();
    for row in &explanation.rows {
        writeln!(text, "{} | {} | {}", row.label, row.value, row.how).unwrap();
    }
    text.replace('\u{a0}', " ")
}

fn steps(explanation: &Explanation) -> String {
    let mut text = String::new();
    for step in &explanation.steps {
        let item = step.item_label.as_ref().map_or_else(String::new, |item| format!(" ({item})"));
        writeln!(text, "{}{item} = {}: {} [{}]", step.label, step.value, step.plain, step.source).unwrap();
    }
    text.replace('\u{a0}', " ")
}

#[test]
fn the_full_assessment_is_told_in_dutch() {
    let act = package("wht-compensatie");
    let explanation = explain(&act, "full-assessment", TWO_YEARS, ACT_DAY, Language::Nl);
    insta::assert_snapshot!("full_assessment_nl", rows(&explanation) + "\n" + &steps(&explanation));
}

#[test]
fn the_full_assessment_is_told_in_english() {
    let act = package("wht-compensatie");
    let explanation = explain(&act, "full-assessment", TWO_YEARS, ACT_DAY, Language::En);
    insta::assert_snapshot!("full_assessment_en", rows(&explanation) + "\n" + &steps(&explanation));
}

#[test]
fn a_rejection_says_for_every_year_why() {
    let policy = package("kot-2021");
    let json = r#"{
        "uitsluitingsgrond": "geen uitsluiting",
        "toeslagjaar": [
            { "jaar": 2012, "grond": "geen", "teruggevorderd bedrag": 5000 },
            { "jaar": 2013, "grond": "hardheid", "teruggevorderd bedrag": "1499.99" },
            { "jaar": 2014, "grond": "vooringenomenheid", "teruggevorderd bedrag": 0 }
        ]
    }"#;
    let explanation = explain(&policy, "first-review", json, date(2021, 4, 1), Language::Nl);
    insta::assert_snapshot!("first_review_rejected_nl", rows(&explanation) + "\n" + &steps(&explanation));
}

#[test]
fn every_amount_leads_to_facts_parameters_or_steps_that_are_there() {
    let act = package("wht-compensatie");
    for step in ["first-review", "full-assessment"] {
        let explanation = explain(&act, step, TWO_YEARS, ACT_DAY, Language::Nl);
        let anchors: Vec<&str> = explanation.steps.iter().map(|step| step.anchor.as_str()).collect();
        for (index, anchor) in anchors.iter().enumerate() {
            assert!(!anchors[..index].contains(anchor), "{anchor} occurs twice");
        }
        for row in explanation.rows.iter().filter(|row| !row.anchor.is_empty()) {
            assert!(anchors.contains(&row.anchor.as_str()), "{}", row.anchor);
        }
        for step in &explanation.steps {
            assert!(!step.source.is_empty() && !step.rule_sentence.is_empty(), "{}", step.anchor);
            for operand in &step.operands {
                match &operand.kind {
                    OperandKind::Step { anchor } => assert!(anchors.contains(&anchor.as_str()), "{anchor}"),
                    OperandKind::Fact { path } => assert!(act.facts().find(path).is_some(), "{path}"),
                    OperandKind::Parameter { source, .. } => assert!(!source.is_empty(), "{}", operand.label),
                }
            }
        }
    }
}

#[test]
fn a_step_holds_the_rule_with_its_numbers() {
    let act = package("wht-compensatie");
    let explanation = explain(&act, "full-assessment", TWO_YEARS, ACT_DAY, Language::Nl);
    let damage = explanation.steps.iter().find(|step| step.anchor == "stap-immateriele-schade").unwrap();
    insta::assert_snapshot!(damage.filled_sentence.replace('\u{a0}', " "), @r"
    De immateriële schade van een Herstelzaak moet berekend worden als de vergoeding per halfjaar (€ 500,00)
    maal het aantal halve jaren van de Herstelzaak (16), met een maximum van het totaal van de brutobedragen van de Herstelzaak (€ 8.400,00)
    indien de Herstelzaak recht op compensatie heeft (ja).
    ");
    assert_eq!(damage.rule_name, "Immateriële schade");
    assert_eq!(damage.version_in_force, "altijd geldig");
    let full = explanation.steps.iter().find(|step| step.anchor == "stap-volle-halfjaren").unwrap();
    assert!(full.intermediate.iter().any(|(_, value)| value == "90\u{a0}maanden"), "{:?}", full.intermediate);
}

#[test]
fn no_text_of_an_explanation_is_left_open() {
    let cases = [("kot-2021", date(2021, 12, 1)), ("wht-compensatie", ACT_DAY)];
    let facts = [
        "{}",
        r#"{"toeslagjaar": [{"jaar": 2013}]}"#,
        r#"{"eerder ontvangen herstelbedrag": 31000,
            "toeslagjaar": [{"jaar": 2013, "grond": "opzet of grove schuld", "teruggevorderd bedrag": 5000}]}"#,
        r#"{"dagtekening eerste nadelige beschikking": "2014-03-10",
            "dagtekening eerste toekennende beschikking": "2014-03-10",
            "toeslagjaar": [{"jaar": 2013, "grond": "hardheid", "niet toegekend bedrag": 1500,
                             "nog niet betaald deel": 1500}]}"#,
    ];
    for (id, on) in cases {
        let package = package(id);
        for json in facts {
            for language in Language::ALL {
                for step in ["first-review", "full-assessment"] {
                    let explanation = explain(&package, step, json, on, language);
                    for step in &explanation.steps {
                        let whole = !step.plain.is_empty() && !step.plain.contains(['{', '$']);
                        assert!(whole && !step.plain.contains("  "), "{id} {}: {}", step.anchor, step.plain);
                    }
                    for row in &explanation.rows {
                        assert!(
                            !row.how.is_empty() && !row.how.contains(['{', '$']),
                            "{id} {}: {}",
                            row.label,
                            row.how
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn a_step_that_is_no_decision_has_no_explanation() {
    let act = package("wht-compensatie");
    assert_eq!(explain(&act, "aftercare", TWO_YEARS, ACT_DAY, Language::Nl), Explanation::default());
}

#[test]
fn an_award_tells_restitution_compensation_and_recognition_apart_and_they_come_to_what_is_paid() {
    let act = package("wht-compensatie");
    let parts = |json: &str| explain(&act, "full-assessment", json, ACT_DAY, Language::En).parts.unwrap();
    let kinds = |parts: &MoneyParts| -> Vec<(MoneyKind, i64)> {
        parts.kinds.iter().map(|part| (part.kind, part.amount.get())).collect()
    };
    // 8400 of loss, 150 of collection and 900 of interest come back; 2100, 8000 and the surcharge of one percent are on top.
    let found = parts(TWO_YEARS);
    assert_eq!(kinds(&found), [(MoneyKind::Restitution, 945_000), (MoneyKind::Compensation, 1_029_550)]);
    assert_eq!((found.together.get(), found.settled().get(), found.paid.get()), (1_974_550, 0, 1_974_550));

    let received = TWO_YEARS
        .replace("\"eerder ontvangen herstelbedrag\": 0", "\"eerder ontvangen herstelbedrag\": 5000");
    let found = parts(&received);
    assert_eq!((found.settled().get(), found.paid.get()), (-500_000, 1_474_550));
    assert!(found.adds_up());

    let json = r#"{ "toeslagjaar": [{ "jaar": 2013, "grond": "vooringenomenheid", "teruggevorderd bedrag": 8000 }] }"#;
    let first = explain(&act, "first-review", json, ACT_DAY, Language::Nl).parts.unwrap();
    assert_eq!(kinds(&first), [(MoneyKind::Recognition, 3_000_000)]);
}

#[test]
fn with_a_surcharge_what_goes_off_is_the_figure_of_the_table_and_the_surcharge_is_told_apart() {
    // Of the damage desk: 45,000 of damage, 38,000 received before, one percent on the difference.
    let desk = MoneyParts {
        kinds: Vec::new(),
        together: Cents::new(4_500_000),
        rounding: Cents::ZERO,
        deducted: Cents::new(3_800_000),
        paid: Cents::new(707_000),
        surcharge: true,
    };
    assert_eq!((desk.off().get(), desk.on_top().get()), (3_800_000, 7_000));
    let (together, off) = (MoneyStep::Together(Cents::new(4_500_000)), MoneyStep::Off(Cents::new(3_800_000)));
    assert_eq!(desk.steps(), [together, off, MoneyStep::OnTop(Cents::new(7_000))]);
    assert!(desk.adds_up());
    let paid =
        |cents: i64, surcharge: bool| MoneyParts { paid: Cents::new(cents), surcharge, ..desk.clone() };
    assert!(!paid(1_000_000, true).adds_up(), "3,000 on top is no surcharge");
    assert!(!paid(600_000, true).adds_up(), "more goes off than any row says");
    assert!(paid(700_000, false).adds_up());
    assert_eq!(paid(707_000, false).off().get(), 3_793_000, "without a surcharge it is all the difference");
    let nothing = paid(0, true);
    assert_eq!((nothing.off().get(), nothing.on_top().get(), nothing.adds_up()), (4_500_000, 0, true));
}

#[test]
fn from_the_kinds_to_what_is_paid_every_figure_stands_in_the_table() {
    let cents = Cents::new;
    let parts = |together: i64, total: i64, deducted: i64, paid: i64| MoneyParts {
        kinds: Vec::new(),
        together: cents(together),
        rounding: MoneyParts::rounding_to(cents(together), [cents(total)].into_iter()),
        deducted: cents(deducted),
        paid: cents(paid),
        surcharge: false,
    };
    // 15.903,62 is rounded up to 15.904 euro, of which 30.000 was awarded before.
    let (together, rounded) = (MoneyStep::Together(cents(1_590_362)), MoneyStep::Rounded(cents(1_590_400)));
    let more = parts(1_590_362, 1_590_400, 3_000_000, 0);
    assert_eq!(more.steps(), [together, rounded, MoneyStep::MoreOff(cents(3_000_000))]);
    let less = parts(1_590_362, 1_590_400, 1_000_000, 590_400);
    assert_eq!(less.steps(), [together, rounded, MoneyStep::Off(cents(1_000_000))]);
    assert_eq!(parts(1_590_362, 1_590_400, 0, 1_590_400).steps(), [together, rounded]);
    // A total that is no rounding of the kinds says nothing of it; what is rounded afterwards is told afterwards.
    let other = parts(1_590_362, 2_000_000, 1_000_000, 590_400);
    let paid = MoneyStep::Rounded(cents(590_400));
    assert_eq!(other.steps(), [together, MoneyStep::Off(cents(1_000_000)), paid]);
    assert_eq!(parts(1_590_400, 1_590_400, 0, 1_590_400).steps(), []);
}

#[test]
fn a_rejection_and_a_share_in_the_amount_of_another_say_nothing_of_kinds_of_money() {
    let policy = package("kot-2021");
    let json = r#"{ "toeslagjaar": [{ "jaar": 2012, "grond": "geen", "teruggevorderd bedrag": 5000 }] }"#;
    assert_eq!(explain(&policy, "first-review", json, date(2021, 4, 1), Language::Nl).parts, None);

    let share = package("wht-nabestaanden");
    let example = share.examples().into_iter().find(|example| example.name == "partner").unwrap();
    let calculation = share.calculate(&example.input, example.on).unwrap();
    let stored = StoredCalculation { outputs: &calculation.outputs, derivation: &calculation.derivation };
    let explained = share.explain(&example.step, &stored, Language::Nl);
    assert!(explained.parts.is_none() && !explained.rows.is_empty());
}
