use crate::given::{HANDLER, IN_2021, OTHER_PARENT, PARENT, given_registration, registered, registration};
use herstel_domain::{
    Command, Event,
    registration::{Channel, RegisterParent, YearsConcerned},
};
use herstel_kernel::{Date, RefusalCode, StaffId};

type Change = fn(&mut RegisterParent);

#[test]
fn not_knowing_the_years_is_an_answer() {
    let events = registered(&registration(), PARENT, IN_2021).unwrap();
    let Event::DossierRegistered(registered) = &events[0] else { panic!("{events:?}") };
    assert_eq!(registered.years, YearsConcerned::Unknown);
    assert_eq!(registered.registered_on, IN_2021);
}

#[test]
fn the_legal_date_of_the_first_decision_is_set_at_registration() {
    let given = given_registration(IN_2021);
    assert_eq!(given.dossier.registration.due_on, Some(Date::constant(2022, 4, 4)));
}

#[test]
fn every_wrong_field_is_named_at_once_and_nothing_is_registered() {
    let mut command = registration();
    command.details.name = "  ".to_owned();
    command.details.bsn = "999990018".to_owned();
    command.details.iban = Some("NL00ABNA0417164300".to_owned());
    command.details.email = Some("anna at voorbeeld".to_owned());
    command.years = YearsConcerned::Years { years: vec![1999, 2013] };
    let problems = registered(&command, PARENT, IN_2021).unwrap_err();
    let named: Vec<_> = problems.iter().map(|p| (p.field.as_deref().unwrap_or(""), p.code)).collect();
    assert_eq!(
        named,
        [
            ("name", RefusalCode::Required),
            ("bsn", RefusalCode::BsnElevenProof),
            ("email", RefusalCode::EmailInvalid),
            ("iban", RefusalCode::IbanInvalid),
            ("years", RefusalCode::UnknownYear),
        ]
    );
}

#[test]
fn each_wrong_field_has_its_own_refusal() {
    let table: [(&str, Change, RefusalCode); 8] = [
        ("bsn too short", |c| c.details.bsn = "12345".to_owned(), RefusalCode::BsnLength),
        ("bsn with letters", |c| c.details.bsn = "99999001a".to_owned(), RefusalCode::BsnLength),
        (
            "born tomorrow",
            |c| c.details.born_on = Date::constant(2021, 10, 5),
            RefusalCode::BirthDateImpossible,
        ),
        (
            "born too long ago",
            |c| c.details.born_on = Date::constant(1890, 1, 1),
            RefusalCode::BirthDateImpossible,
        ),
        ("name too long", |c| c.details.name = "a".repeat(201), RefusalCode::TooLong),
        ("story too long", |c| c.story = Some("a".repeat(20_001)), RefusalCode::TooLong),
        ("no years at all", |c| c.years = YearsConcerned::Years { years: vec![] }, RefusalCode::Required),
        (
            "a future year",
            |c| c.years = YearsConcerned::Years { years: vec![2031] },
            RefusalCode::UnknownYear,
        ),
    ];
    for (what, change, code) in table {
        let mut command = registration();
        change(&mut command);
        let problems = registered(&command, PARENT, IN_2021).unwrap_err();
        assert_eq!(problems.iter().map(|p| p.code).collect::<Vec<_>>(), [code], "{what}");
    }
}

#[test]
fn nobody_registers_somebody_else_through_the_portal() {
    assert_eq!(
        registered(&registration(), OTHER_PARENT, IN_2021).unwrap_err()[0].code,
        RefusalCode::NotAllowed
    );
    let by_phone = RegisterParent { channel: Channel::Phone, ..registration() };
    assert!(registered(&by_phone, HANDLER, IN_2021).is_ok());
    assert!(registered(&by_phone, PARENT, IN_2021).is_err());
}

#[test]
fn a_parent_cannot_choose_their_own_case_handler() {
    let mut given = given_registration(IN_2021);
    let assign = Command::AssignHandler(StaffId::from_bytes([3; 16]));
    assert_eq!(given.act(PARENT, &assign).unwrap_err().code, RefusalCode::NotAllowed);
    assert_eq!(given.act(HANDLER, &assign).unwrap().len(), 1);
    assert_eq!(given.act(HANDLER, &assign).unwrap(), [], "assigning the same handler again changes nothing");
}
