use crate::given::{HANDLER, IN_2021, PARENT, given_facts, given_registration, refused};
use herstel_domain::{
    Command,
    facts::{FactChange, RecordFacts},
};
use herstel_kernel::{Cents, RefusalCode};
use herstel_scheme::{FactPath, FactValue};

#[test]
fn impossible_facts_are_refused_at_their_field() {
    let table = [
        ("toeslagjaar/2013/teruggevorderd bedrag", "-1", RefusalCode::TooLow),
        ("toeslagjaar/2013/teruggevorderd bedrag", "veel", RefusalCode::NotAnAmount),
        ("toeslagjaar/2013/teruggevorderd bedrag", "99.999.999", RefusalCode::TooHigh),
        ("toeslagjaar/1999/teruggevorderd bedrag", "100", RefusalCode::UnknownYear),
        ("toeslagjaar/2013/lievelingskleur", "blauw", RefusalCode::UnknownFact),
        ("toeslagjaar/2013/grond", "pech", RefusalCode::NotAChoice),
        ("dagtekening eerste nadelige beschikking", "31-02-2014", RefusalCode::NoSuchDay),
        ("dagtekening eerste nadelige beschikking", "10-03-2034", RefusalCode::DateTooLate),
        ("dagtekening eerste nadelige beschikking", "10-03-1994", RefusalCode::DateTooEarly),
        ("eerder ontvangen herstelbedrag", "30000", RefusalCode::UnknownFact),
    ];
    for (path, text, code) in table {
        let mut given = given_registration(IN_2021);
        let before = given.dossier.clone();
        let refusal = given.facts(&[(path, text)]).unwrap_err();
        assert_eq!((refusal.code, refusal.field.as_deref()), (code, Some(path)), "{path} = {text}");
        assert_eq!(given.dossier, before, "a refusal leaves no trace");
    }
}

#[test]
fn a_year_outside_the_scheme_says_so() {
    let mut given = given_registration(IN_2021);
    let path = FactPath::of_item("toeslagjaar", 1999, "teruggevorderd bedrag");
    let change = FactChange { path, value: Some(FactValue::Amount(Cents::new(100))), source: String::new() };
    let command = Command::RecordFacts(RecordFacts { changes: vec![change] });
    assert_eq!(refused(given.act(HANDLER, &command)), RefusalCode::UnknownYear);
}

#[test]
fn a_fact_that_does_not_change_leaves_no_entry() {
    let mut given = given_facts(IN_2021);
    assert_eq!(given.facts(&[("toeslagjaar/2013/teruggevorderd bedrag", "8000")]).unwrap(), []);
}

#[test]
fn a_correction_keeps_count_and_an_empty_field_says_unknown() {
    let mut given = given_facts(IN_2021);
    let path: FactPath = "toeslagjaar/2013/teruggevorderd bedrag".parse().unwrap();
    given.facts(&[("toeslagjaar/2013/teruggevorderd bedrag", "8.500")]).unwrap();
    let fact = &given.dossier.facts[&path];
    assert_eq!((fact.value.clone(), fact.corrections), (FactValue::Amount(Cents::new(850_000)), 1));
    given.facts(&[("toeslagjaar/2013/teruggevorderd bedrag", "")]).unwrap();
    assert!(!given.dossier.facts.contains_key(&path));
}

#[test]
fn a_parent_does_not_record_facts_but_points_them_out() {
    let mut given = given_registration(IN_2021);
    let command = Command::RecordFacts(RecordFacts { changes: vec![] });
    assert_eq!(refused(given.act(PARENT, &command)), RefusalCode::NotAllowed);
}
