//! For whom a scheme is: who is no applicant has no part in what applicants can get.

use crate::given::{
    Given, HANDLER, IN_2021, IN_2023, PARENT, SCHEMES, context, given_registration, refused, registered,
    registration,
};
use herstel_domain::{
    Command, Dossier, Event,
    applications::{Apply, families_to_apply_for},
    chain::{Owed, Owes, owed},
    choices::Heard,
    messages::{MessageKind, where_they_are},
    registration::{Intake, PersonKind, Registrant},
    road::{WorkStatus, due_on, has_no_road, open_choices, road, work_status},
};
use herstel_kernel::{Actor, Date, RefusalCode};
use herstel_scheme::{Audience, SchemeFamily};

/// The act has a part for ex-partners on this day.
const AFTER_JULY_2023: Date = Date::constant(2023, 9, 4);

/// Somebody who registered themselves as this.
fn given(kind: PersonKind, today: Date) -> Given {
    let mut command = registration();
    command.intake = Intake { kind, by: Registrant::Themself, abroad: None };
    let dossier = Dossier::replay(&registered(&command, PARENT, today).unwrap()).unwrap();
    Given { dossier, today, ..given_registration(today) }
}

fn families(given: &Given) -> Vec<String> {
    let mut families: Vec<String> =
        road(&given.dossier, &SCHEMES, given.today).iter().map(|step| step.family.to_string()).collect();
    families.dedup();
    families
}

#[test]
fn who_is_no_applicant_gets_no_step_no_choice_and_no_date_of_the_scheme_for_applicants() {
    let table = [
        (PersonKind::Applicant, true),
        (PersonKind::Partner, false),
        (PersonKind::ExPartner, false),
        (PersonKind::Child, false),
        (PersonKind::OtherBenefit, false),
    ];
    for (kind, has_road) in table {
        let mut given = given(kind, IN_2021);
        let dossier = &given.dossier;
        assert_eq!(!road(dossier, &SCHEMES, IN_2021).is_empty(), has_road, "{kind:?}");
        assert_eq!(due_on(dossier).is_some(), has_road, "{kind:?}");
        assert_eq!(dossier.registration.due_on.is_some(), has_road, "{kind:?}");
        assert_eq!(has_no_road(dossier, &SCHEMES, IN_2021), !has_road, "{kind:?}");
        if !has_road {
            assert!(open_choices(dossier, &SCHEMES, IN_2021).is_empty(), "{kind:?}");
            let chosen = refused(given.choose(PARENT, "registration", "continue"));
            assert_eq!(chosen, RefusalCode::ChoiceNotOpen, "{kind:?}");
        }
        let owes_decision = |owed: &Owed| matches!(owed.owes, Owes::Decision(_));
        assert_eq!(owed(&given.dossier).iter().any(owes_decision), has_road, "{kind:?}");
    }
}

#[test]
fn who_has_no_road_stays_open_and_hears_from_us_without_a_step_or_a_date_of_others() {
    let given = given(PersonKind::Child, IN_2021);
    assert_eq!(work_status(&given.dossier), WorkStatus::New);
    let later = Date::constant(2021, 12, 6);
    let told = where_they_are(&given.dossier, later, &context(Actor::System, later));
    let kinds: Vec<&MessageKind> = told
        .iter()
        .filter_map(|event| if let Event::MessageSent(sent) = event { Some(&sent.kind) } else { None })
        .collect();
    assert_eq!(kinds, [&MessageKind::NothingChanged { step: None, due_on: None }]);
}

#[test]
fn an_ex_partner_registers_for_the_scheme_for_ex_partners_once_that_decides() {
    let before = given(PersonKind::ExPartner, IN_2023);
    assert!(before.dossier.registration.family.is_main());
    assert_eq!(families(&before), Vec::<String>::new());
    let after = given(PersonKind::ExPartner, AFTER_JULY_2023);
    assert_eq!(after.dossier.registration.family.to_string(), "wht-ex-partners");
    assert_eq!(families(&after), ["wht-ex-partners"]);
    let applicant = given(PersonKind::Applicant, AFTER_JULY_2023);
    assert!(applicant.dossier.registration.family.is_main());
}

#[test]
fn a_child_gets_a_road_when_staff_begin_the_scheme_for_children_and_never_that_of_its_parent() {
    let mut child = given(PersonKind::Child, IN_2023);
    assert_eq!(families(&child), Vec::<String>::new());
    let family: SchemeFamily = "kinderen".parse().unwrap();
    let apply = Command::Apply(Apply { family, heard: Heard::usual(HANDLER) });
    child.act(HANDLER, &apply).unwrap();
    assert_eq!(families(&child), ["kinderen"]);
    let owes_decision = |owed: &Owed| matches!(owed.owes, Owes::Decision(_));
    assert!(owed(&child.dossier).iter().any(owes_decision), "from now on a decision is owed");
    assert!(!has_no_road(&child.dossier, &SCHEMES, IN_2023));
}

#[test]
fn who_is_no_applicant_is_offered_no_scheme_for_other_people() {
    for kind in [PersonKind::Partner, PersonKind::ExPartner, PersonKind::Child, PersonKind::OtherBenefit] {
        let given = given(kind, AFTER_JULY_2023);
        for family in families_to_apply_for(&given.dossier, &SCHEMES, AFTER_JULY_2023) {
            let package = SCHEMES.in_force(&family, AFTER_JULY_2023).unwrap();
            let audience = &package.manifest().audience;
            let is_for_left_behind = *audience == [Audience::NextOfKin];
            assert!(is_for_left_behind || audience.contains(&kind.audience()), "{kind:?}, {family}");
        }
    }
}
