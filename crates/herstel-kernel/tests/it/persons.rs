use herstel_kernel::{
    Actor, Bsn, BsnError, ColleagueReference, Desk, DossierId, DossierNumber, MunicipalityCode,
    OrganisationId, PersonId, StaffId, StaffRole, checked_iban,
};

#[test]
fn a_wrong_or_swapped_digit_in_a_citizen_number_is_caught() {
    assert!(Bsn::parse("999990019").is_ok());
    assert!(Bsn::parse("9999.90.019").is_ok());
    assert_eq!(Bsn::parse("999990018"), Err(BsnError::ElevenProof));
    assert_eq!(Bsn::parse("999909019"), Err(BsnError::ElevenProof));
    assert_eq!(Bsn::parse("12345"), Err(BsnError::WrongLength));
    assert_eq!(Bsn::parse("000000000"), Err(BsnError::ElevenProof));
}

#[test]
fn a_citizen_number_never_shows_in_debug_output() {
    let bsn = Bsn::parse("999990019").unwrap();
    assert!(!format!("{bsn:?}").contains("999"));
}

#[test]
fn an_account_number_must_check() {
    assert_eq!(checked_iban("nl91 abna 0417 1643 00").as_deref(), Ok("NL91ABNA0417164300"));
    assert!(checked_iban("NL92ABNA0417164300").is_err());
}

#[test]
fn identifiers_of_different_kinds_do_not_pass_for_each_other() {
    let person = PersonId::from_bytes([7; 16]);
    assert_eq!(person.to_string().parse::<PersonId>(), Ok(person));
    assert!(person.to_string().parse::<DossierId>().is_err());
    assert!("H-2021-04417".parse::<DossierNumber>().is_ok());
    assert!("H-21-4417".parse::<DossierNumber>().is_err());
}

#[test]
fn an_actor_is_read_back_also_under_the_name_of_old() {
    let person = PersonId::from_bytes([7; 16]);
    let municipality: MunicipalityCode = "0363".parse().unwrap();
    let organisation = OrganisationId::from_bytes([8; 16]);
    let colleague = Some(ColleagueReference::from_bytes([9; 8]));
    let actors = [
        Actor::Representative { organisation, colleague },
        Actor::Person { person },
        Actor::Representative { organisation, colleague: None },
        Actor::Municipal { id: StaffId::from_bytes([9; 16]), municipality, desk: Desk::Collection },
    ];
    for actor in actors {
        let text = serde_json::to_string(&actor).unwrap();
        assert_eq!(serde_json::from_str::<Actor>(&text).unwrap(), actor, "{text}");
    }
    let old = format!(r#"{{"kind":"parent","person":"{person}"}}"#);
    assert_eq!(serde_json::from_str::<Actor>(&old).unwrap(), Actor::Person { person });
    let old = format!(r#"{{"kind":"representative","organisation":"{organisation}"}}"#);
    let office = Actor::Representative { organisation, colleague: None };
    assert_eq!(serde_json::from_str::<Actor>(&old).unwrap(), office, "before its people were told apart");
    assert_eq!(serde_json::to_string(&office).unwrap(), old);
}

#[test]
fn a_colleague_has_a_reference_that_can_be_read_out_and_the_operation_knows_its_own_people() {
    let reference = ColleagueReference::from_bytes([0x9f, 0x3c, 0x21, 0xab, 0x77, 0xe0, 0x1d, 0x42]);
    assert_eq!(reference.to_string(), "9f3c-21ab-77e0-1d42");
    for told in ["9f3c-21ab-77e0-1d42", "9F3C21AB77E01D42", "9f3c21ab-77E01d42"] {
        assert_eq!(told.parse(), Ok(reference), "{told}");
    }
    for wrong in
        ["", "9f3c-21ab-77e0", "9f3c-21ab-77e0-1d42-00", "+f3c-21ab-77e0-1d42", "9f3c 21ab 77e0 1d42"]
    {
        assert!(wrong.parse::<ColleagueReference>().is_err(), "{wrong}");
    }
    let organisation = OrganisationId::from_bytes([8; 16]);
    let colleague = Actor::Representative { organisation, colleague: Some(reference) };
    assert_eq!(colleague.reference(), Some(reference));
    let id: StaffId = "stf-9f3c21ab77e01d42ffffffffffffffff".parse().unwrap();
    let municipality: MunicipalityCode = "0363".parse().unwrap();
    let at_desk = Actor::Municipal { id, municipality, desk: Desk::Support };
    assert_eq!(
        at_desk.reference(),
        Some(reference),
        "the beginning of the id by which the administration knows them"
    );
    for known in [Actor::Staff { id, role: StaffRole::CaseHandler }, Actor::System] {
        assert_eq!(known.reference(), None);
    }
}

#[test]
fn a_municipality_has_four_digits() {
    assert_eq!("0014".parse::<MunicipalityCode>().unwrap().to_string(), "0014");
    for wrong in ["", "14", "0000", "00141", "a363", "٠٣٦٣"] {
        assert!(wrong.parse::<MunicipalityCode>().is_err(), "{wrong}");
    }
}
