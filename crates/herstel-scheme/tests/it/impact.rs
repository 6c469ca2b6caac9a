//! Deciding cases again in columns: the same answers as one at a time, and nothing guessed.

use crate::packages::{files, package};
use herstel_kernel::Cents;
use herstel_scheme::impact::{Answer, Apart, Asked, Reevaluation, Tally};
use herstel_scheme::{CaseInput, DossierValues, Package, PackageFiles};
use jiff::civil::{Date, date};
use std::collections::BTreeMap;

const ON: Date = date(2022, 1, 10);

fn dossier(awarded: &[(&str, i64)]) -> DossierValues {
    DossierValues {
        registered_on: date(2021, 1, 5),
        decision_date: ON,
        awarded: awarded.iter().map(|(step, cents)| ((*step).to_owned(), Cents::new(*cents))).collect(),
        decided_on: awarded.iter().map(|(step, _)| ((*step).to_owned(), date(2021, 3, 1))).collect(),
    }
}

/// A case of the policy of 2021 with everything that a full assessment needs.
fn input(reclaimed: &str) -> CaseInput {
    CaseInput::parse(&format!(
        r#"{{
            "uitsluitingsgrond": "geen uitsluiting", "kosten van rechtsbijstand": "500.00",
            "dagtekening eerste nadelige beschikking": "2014-03-10",
            "dagtekening eerste toekennende beschikking": "2021-04-20", "eerder ontvangen herstelbedrag": "1.00",
            "toeslagjaar": [
                {{ "jaar": 2013, "grond": "vooringenomenheid", "teruggevorderd bedrag": "{reclaimed}", "nog niet betaald deel": "0.00" }},
                {{ "jaar": 2014, "grond": "hardheid", "teruggevorderd bedrag": "900.00", "nog niet betaald deel": "0.00" }}
            ]
        }}"#
    ))
    .unwrap()
}

/// The facts the package asks and that are not in the input, with a value that any case can have.
fn completed(package: &Package, step: &str, input: CaseInput) -> CaseInput {
    use herstel_scheme::{FactOrigin, FactType};
    let mut map = input.as_map().clone();
    for fact in package.facts().definitions() {
        let needed = fact.origin == FactOrigin::Handler && fact.required_for.iter().any(|id| id == step);
        let value = match &fact.value_type {
            FactType::Choice(values) => values[0].clone().into(),
            FactType::Boolean => false.into(),
            FactType::Date => "2020-01-01".into(),
            FactType::Integer => 1.into(),
            FactType::Amount => "0.00".into(),
            FactType::Text => "x".into(),
        };
        match &fact.of {
            _ if !needed => {}
            None => {
                map.entry(fact.attribute.clone()).or_insert(value);
            }
            Some(role) => {
                for item in map.get_mut(role).unwrap().as_array_mut().unwrap() {
                    item.as_object_mut().unwrap().entry(fact.attribute.clone()).or_insert(value.clone());
                }
            }
        }
    }
    CaseInput::from_map(map)
}

fn asked(package: &Package, cases: &[(&str, CaseInput, DossierValues)]) -> (Vec<Answer>, Tally) {
    let reevaluation = Reevaluation::new(package, ON).unwrap();
    let mut worker = reevaluation.worker();
    let bytes: Vec<Vec<u8>> = cases.iter().map(|(_, input, _)| input.to_compact().unwrap()).collect();
    let asked: Vec<Asked<'_>> = cases
        .iter()
        .zip(&bytes)
        .map(|((step, _, dossier), input)| Asked { step, input, dossier: dossier.clone() })
        .collect();
    let answers = worker.run(&asked);
    (answers, worker.tally())
}

fn amount(answer: Answer) -> i64 {
    match answer {
        Answer::Decides { award: true, amount, .. } => amount.get(),
        Answer::Decides { award: false, .. } => -1,
        Answer::Apart(why) => panic!("{why:?}"),
    }
}

#[test]
fn the_answers_are_those_of_one_case_at_a_time() {
    let package = package("kot-2021");
    let mut cases = Vec::new();
    for reclaimed in 0..700 {
        let text = format!("{}.{:02}", reclaimed * 37, reclaimed % 100);
        for step in ["first-review", "full-assessment"] {
            let input = completed(&package, step, input(&text));
            cases.push((step, input, dossier(&[("first-review", 3_000_000)])));
        }
    }
    let (answers, tally) = asked(&package, &cases);
    assert_eq!(tally, Tally::default());
    let reevaluation = Reevaluation::new(&package, ON).unwrap();
    let mut seen: BTreeMap<bool, u32> = BTreeMap::new();
    for ((step, input, _), answer) in cases.iter().zip(answers) {
        let mut map = input.as_map().clone();
        map.insert("eerder ontvangen herstelbedrag".into(), "30000.00".into());
        let outputs = package.calculate_plain(&CaseInput::from_map(map), ON).unwrap();
        let ruling = package.ruling(step, &outputs).unwrap();
        let Answer::Decides { award, amount, reason, .. } = answer else { panic!("{answer:?}") };
        assert_eq!((award, amount), (ruling.award, ruling.amount));
        assert_eq!(reason.map(|id| reevaluation.reason(id).to_owned()), ruling.reason);
        *seen.entry(award).or_default() += 1;
    }
    assert!(seen.len() == 2 && seen.values().all(|count| *count > 20), "{seen:?}");
}

#[test]
fn what_was_received_before_comes_from_the_dossier_and_not_from_the_old_input() {
    let package = package("kot-2021");
    let case = |awarded| {
        ("full-assessment", completed(&package, "full-assessment", input("90000.00")), dossier(awarded))
    };
    let (answers, _) = asked(&package, &[case(&[]), case(&[("first-review", 3_000_000)])]);
    assert_eq!(amount(answers[0]) - amount(answers[1]), 3_000_000);
}

#[test]
fn a_case_that_lacks_a_fact_the_version_needs_is_set_apart_and_the_fact_named() {
    let mut changed = files("kot-2021");
    let text = std::str::from_utf8(changed.get("facts.toml").unwrap()).unwrap();
    let text = text.replacen(
        "attribute = \"rente in de beschikking\"\nof = \"toeslagjaar\"",
        "attribute = \"rente in de beschikking\"\nof = \"toeslagjaar\"\nrequired_for = [\"full-assessment\"]",
        1,
    );
    changed.insert("facts.toml", text);
    let package = Package::load(changed).unwrap();
    let old = crate::packages::package("kot-2021");
    let input = completed(&old, "full-assessment", input("8400.00"));
    let mut without = input.as_map().clone();
    without.remove("dagtekening eerste nadelige beschikking");
    let cases = [
        ("full-assessment", input.clone(), dossier(&[])),
        ("full-assessment", CaseInput::from_map(without), dossier(&[])),
        ("first-review", completed(&old, "first-review", input), dossier(&[])),
    ];
    let (answers, tally) = asked(&package, &cases);
    assert_eq!(answers[0], Answer::Apart(Apart::MissingFact));
    assert_eq!(answers[1], Answer::Apart(Apart::MissingFact));
    assert!(matches!(answers[2], Answer::Decides { .. }), "the other step does not need it");
    assert_eq!(tally.missing["toeslagjaar/rente in de beschikking"], 2);
    assert_eq!(tally.missing["dagtekening eerste nadelige beschikking"], 1);
}

#[test]
fn facts_the_version_does_not_ask_and_values_it_does_not_allow_are_named() {
    let package = package("kot-2021");
    let step = "full-assessment";
    let with = |name: &str, value: serde_json::Value| {
        let mut map = completed(&package, step, input("8400.00")).as_map().clone();
        map.insert(name.to_owned(), value);
        (step, CaseInput::from_map(map), dossier(&[]))
    };
    let other_year = serde_json::json!([{ "jaar": 1999, "grond": "hardheid", "teruggevorderd bedrag": "1.00", "nog niet betaald deel": "0.00" }]);
    let cases = [
        with("werkelijke schade", "100.00".into()),
        with("huisdieren", serde_json::json!([{ "naam": "Bello" }])),
        with("uitsluitingsgrond", "onbekende grond".into()),
        with("kosten van rechtsbijstand", "-1.00".into()),
        with("kosten van rechtsbijstand", true.into()),
        with("toeslagjaar", other_year),
        with("dagtekening eerste nadelige beschikking", "10.00".into()),
        with("recht op compensatie", true.into()),
    ];
    let (answers, tally) = asked(&package, &cases);
    let refused = |answer: &Answer| *answer == Answer::Apart(Apart::Refused);
    let expected = [false, false, true, true, true, true, true, false];
    assert_eq!(answers.iter().map(refused).collect::<Vec<_>>(), expected, "{answers:?}");
    let dropped: Vec<&str> = tally.dropped.keys().map(String::as_str).collect();
    assert_eq!(dropped, ["huisdieren", "recht op compensatie", "werkelijke schade"]);
    let refused: Vec<(&str, u64)> =
        tally.refused.iter().map(|(name, count)| (name.as_str(), *count)).collect();
    assert_eq!(
        refused,
        [
            ("dagtekening eerste nadelige beschikking", 1),
            ("kosten van rechtsbijstand", 2),
            ("toeslagjaar/jaar", 1),
            ("uitsluitingsgrond", 1)
        ]
    );
}

#[test]
fn contradictions_unknown_steps_and_damage_are_set_apart() {
    let package = package("kot-2021");
    let step = "full-assessment";
    let mut unpaid = completed(&package, step, input("8400.00")).as_map().clone();
    for item in unpaid.get_mut("toeslagjaar").unwrap().as_array_mut().unwrap() {
        item["nog niet betaald deel"] = "999999.00".into();
    }
    let fine = completed(&package, step, input("8400.00"));
    let cases = [(step, CaseInput::from_map(unpaid), dossier(&[])), ("damage", fine.clone(), dossier(&[]))];
    let (answers, tally) = asked(&package, &cases);
    assert_eq!(answers, [Answer::Apart(Apart::Inconsistent), Answer::Apart(Apart::UnknownStep)]);
    assert_eq!(tally.inconsistent.keys().collect::<Vec<_>>(), ["Onbetaald deel past in de vordering"]);
    let reevaluation = Reevaluation::new(&package, ON).unwrap();
    let bytes = fine.to_compact().unwrap();
    let cut = Asked { step, input: &bytes[..bytes.len() - 1], dossier: dossier(&[]) };
    assert_eq!(reevaluation.worker().run(&[cut]), [Answer::Apart(Apart::Unreadable)]);
}

#[test]
fn a_day_without_parameter_values_is_refused_beforehand() {
    let mut changed: PackageFiles = files("kot-2021");
    let text = std::str::from_utf8(changed.get("parameters.toml").unwrap()).unwrap();
    changed.insert("parameters.toml", text.replace("2005-01-01", "2020-12-22"));
    let package = Package::load(changed).unwrap();
    assert!(Reevaluation::new(&package, date(2019, 1, 1)).is_err());
}
