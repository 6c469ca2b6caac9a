//! The catalogue of facts: what may be filled in, what is missing, what goes into a calculation.

use crate::packages::package;
use herstel_kernel::Cents;
use herstel_scheme::{
    CaseInput, DossierValues, FactOrigin, FactPath, FactProblemCode, FactType, FactValue, Language, Package,
};
use jiff::civil::{Date, date};
use std::collections::BTreeMap;

const TODAY: Date = date(2023, 3, 1);

fn amount(year: i64) -> FactPath {
    FactPath::of_item("toeslagjaar", year, "teruggevorderd bedrag")
}

/// The sentence about a text that a handler typed.
fn told(package: &Package, path: &FactPath, text: &str) -> Option<String> {
    let facts = package.facts();
    let checked = facts.parse(path, text).and_then(|value| facts.check(path, &value, TODAY));
    checked.err().map(|problem| package.fact_problem(Language::Nl, &problem))
}

#[test]
fn a_path_reads_as_it_is_written() {
    for text in ["toeslagjaar/2013/teruggevorderd bedrag", "kosten van rechtsbijstand"] {
        assert_eq!(text.parse::<FactPath>().unwrap().to_string(), text);
    }
    for text in ["", "a/b", "toeslagjaar/x/bedrag", "toeslagjaar/2013/", "a/1/b/c", "/1/b"] {
        assert!(text.parse::<FactPath>().is_err(), "{text}");
    }
}

#[test]
fn what_a_handler_types_is_read_the_dutch_way() {
    let act = package("wht-compensatie");
    let read = |path: &FactPath, text: &str| act.facts().parse(path, text).unwrap();
    assert_eq!(read(&amount(2013), "8.400,50"), FactValue::Amount(Cents::new(840_050)));
    assert_eq!(read(&amount(2013), " € 1250 "), FactValue::Amount(Cents::new(125_000)));
    let day = FactPath::of_case("dagtekening eerste nadelige beschikking");
    assert_eq!(read(&day, "10-3-2014"), FactValue::Date(date(2014, 3, 10)));
    assert_eq!(read(&FactPath::of_case("ernstige onregelmatigheden"), "ja"), FactValue::Boolean(true));
    assert_eq!(read(&FactPath::of_case("procespunten"), "2"), FactValue::Integer(2));
}

#[test]
fn every_wrong_value_gets_its_own_sentence() {
    let act = package("wht-compensatie");
    let day = FactPath::of_case("dagtekening eerste nadelige beschikking");
    let award = FactPath::of_case("dagtekening eerste toekennende beschikking");
    let ground = FactPath::of_item("toeslagjaar", 2013, "grond");
    let say = |path: &FactPath, text: &str| told(&act, path, text).unwrap_or_default();
    insta::assert_snapshot!(
        [
            say(&amount(2013), ""),
            say(&amount(2013), "veel"),
            say(&amount(2013), "-1"),
            say(&amount(2013), "1.000.000,01"),
            say(&amount(2013), "1.000.000,00"),
            say(&amount(2004), "1"),
            say(&amount(2021), "1"),
            say(&day, "30-2-2014"),
            say(&day, "31-12-2004"),
            say(&day, "23-10-2019"),
            say(&award, "2-3-2023"),
            say(&award, "1-3-2023"),
            say(&ground, "pech"),
            say(&FactPath::of_case("procespunten"), "1,5"),
            say(&FactPath::of_case("ernstige onregelmatigheden"), "misschien"),
            say(&FactPath::of_case("schoenmaat"), "43"),
            say(&FactPath::of_case("eerder ontvangen herstelbedrag"), "1"),
        ]
        .join("\n"),
        @r"
    Vul dit veld in.
    Vul een bedrag in, zoals 1.250,00.
    Vul € 0,00 of meer in.
    Vul € 1.000.000,00 of minder in.

    Kies een jaar van 2005 tot en met 2020.
    Kies een jaar van 2005 tot en met 2020.
    Vul een bestaande datum in, zoals 10-03-2014.
    De datum mag niet voor 1 januari 2005 liggen.
    De datum mag niet na 22 oktober 2019 liggen.
    De datum mag niet na 1 maart 2023 liggen.

    Kies één van de mogelijkheden.
    Vul een heel getal in, zonder letters.
    Kies ja of nee.
    Dit gegeven hoort niet bij deze regeling.
    Dit gegeven komt uit het dossier zelf. U kunt het hier niet invullen.
    "
    );
}

#[test]
fn a_value_of_another_type_is_refused() {
    let act = package("wht-compensatie");
    let problem = act.facts().check(&amount(2013), &FactValue::Integer(3), TODAY).unwrap_err();
    assert_eq!(problem.code, FactProblemCode::WrongType);
}

#[test]
fn types_come_from_the_declarations() {
    let act = package("wht-compensatie");
    let kind = |path: &FactPath| act.facts().find(path).unwrap().value_type.clone();
    assert_eq!(kind(&amount(2013)), FactType::Amount);
    assert_eq!(kind(&FactPath::of_case("ernstige onregelmatigheden")), FactType::Boolean);
    assert_eq!(kind(&FactPath::of_case("procespunten")), FactType::Integer);
    let FactType::Choice(values) = kind(&FactPath::of_item("toeslagjaar", 2013, "grond")) else { panic!() };
    assert_eq!(values, ["vooringenomenheid", "hardheid", "opzet of grove schuld", "geen"]);
}

#[test]
fn the_input_holds_the_facts_and_what_the_dossier_knows() {
    let act = package("wht-compensatie");
    let facts = BTreeMap::from([
        (amount(2014), FactValue::Amount(Cents::new(50_000))),
        (amount(2013), FactValue::Amount(Cents::new(840_050))),
        (FactPath::of_case("ernstige onregelmatigheden"), FactValue::Boolean(false)),
        (FactPath::of_case("kosten van rechtsbijstand"), FactValue::Amount(Cents::new(1))),
        (FactPath::of_case("eerder ontvangen herstelbedrag"), FactValue::Amount(Cents::new(1))),
    ]);
    let dossier = DossierValues {
        registered_on: date(2021, 1, 15),
        decision_date: TODAY,
        awarded: BTreeMap::from([("first-review".to_owned(), Cents::new(3_000_000))]),
        decided_on: BTreeMap::new(),
    };
    let input = act.facts().build_input(&facts, &dossier);
    let expected = r#"{
        "datum van aanmelding": "2021-01-15",
        "eerder ontvangen herstelbedrag": "30000.00",
        "ernstige onregelmatigheden": false,
        "toeslagjaar": [
            { "jaar": 2013, "teruggevorderd bedrag": "8400.50" },
            { "jaar": 2014, "teruggevorderd bedrag": "500.00" }
        ]
    }"#;
    assert_eq!(input, CaseInput::parse(expected).unwrap(), "facts of another scheme are left out");
    act.calculate(&input, TODAY).unwrap();
}

#[test]
fn missing_facts_are_named_per_year() {
    let policy = package("kot-2021");
    let name = |facts: &BTreeMap<FactPath, FactValue>, step| {
        let missing = policy.facts().missing(step, facts);
        missing.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let mut facts = BTreeMap::new();
    assert_eq!(
        name(&facts, "first-review"),
        ["toeslagjaar/2020/grond", "toeslagjaar/2020/teruggevorderd bedrag", "uitsluitingsgrond"]
    );
    facts.insert(amount(2013), FactValue::Amount(Cents::new(1)));
    facts.insert(FactPath::of_item("toeslagjaar", 2014, "grond"), FactValue::Choice("geen".to_owned()));
    facts.insert(FactPath::of_case("uitsluitingsgrond"), FactValue::Choice("geen uitsluiting".to_owned()));
    assert_eq!(
        name(&facts, "first-review"),
        ["toeslagjaar/2013/grond", "toeslagjaar/2014/teruggevorderd bedrag"]
    );
    assert_eq!(name(&facts, "aftercare"), Vec::<String>::new());
}

#[test]
fn every_fact_of_a_handler_has_label_and_help_in_both_languages() {
    for id in ["kot-2021", "wht-compensatie"] {
        let package = package(id);
        for fact in package.facts().definitions().iter().filter(|fact| fact.origin == FactOrigin::Handler) {
            for language in Language::ALL {
                let label = package.attribute_label(language, &fact.attribute);
                assert!(!label.starts_with("attribute-"), "{label}");
            }
        }
    }
}
