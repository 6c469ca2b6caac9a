//! Who registers whom, by whom somebody is represented, and what an expert sees: as tables.

use crate::given::{
    Given, HANDLER, IN_2021, OTHER_PARENT, PARENT, REVIEWER, context, given_first_review, given_registration,
    refused, registered, registration,
};
use herstel_domain::{
    Command, Dossier, Event,
    access::{Grant, Holder, Period, grants},
    advice::GiveAdvice,
    consents::MunicipalContact,
    details::{ChangeDetails, Details},
    disputes::{DisputeTarget, RaiseDispute},
    mandates::{GiveMandate, MandateHolder, MandateKind, Power, named_view},
    messages::{SetMessageWays, Standing, Way, ask_reach, leavings},
    registration::{
        Abroad, Channel, ContactChannel, HelpedBy, Intake, PersonKind, RegisterParent, Registrant,
    },
    relations::{RecordRelation, RelationKind, Relative},
    representations::{
        ConfirmRepresentation, EndRepresentation, LegalOffice, RecordRepresentation, birthday,
    },
    work_list::{Facet, Mark, facets, marks},
};
use herstel_kernel::{
    Actor, AdviceId, Date, Desk, DisputeId, MandateId, OrganisationId, PersonId, RefusalCode, RelationId,
    RepresentationId, StaffId,
};
use std::collections::BTreeSet;

const MOTHER: PersonId = PersonId::from_bytes([2; 16]);
const FATHER: PersonId = PersonId::from_bytes([0x22; 16]);
const OFFICE: OrganisationId = OrganisationId::from_bytes([0x53; 16]);
const AN_OFFICE: Actor = Actor::Representative { organisation: OFFICE, colleague: None };
pub const CHILD: Actor = PARENT;
pub const ALWAYS: Period = Period { from_on: None, until_on: None };

fn person(person: PersonId) -> MandateHolder {
    MandateHolder::Person { person }
}

fn parent() -> Registrant {
    Registrant::Parent { name: "Moeder Verzonnen".to_owned(), person: Some(MOTHER), lives_with_them: true }
}

pub fn kin(died_on: Date) -> Registrant {
    let kinship = "zijn zus".to_owned();
    Registrant::NextOfKin { name: "Zus Verzonnen".to_owned(), person: Some(MOTHER), kinship, died_on }
}

fn by_law(office: LegalOffice, holder: MandateHolder) -> Registrant {
    let ground = "Rechtbank, 3 maart 2019".to_owned();
    Registrant::LegalRepresentative {
        name: "Wettelijk Verzonnen".to_owned(),
        holder: Some(holder),
        office,
        ground,
    }
}

fn authorised(holder: MandateHolder) -> Registrant {
    let (name, acts_as) = ("Kantoor Verzonnen".to_owned(), MandateKind::Lawyer);
    Registrant::Authorised { name, holder: Some(holder), acts_as }
}

/// Somebody born on a day, registered by somebody.
fn of(born_on: Date, kind: PersonKind, by: Registrant, channel: Channel) -> RegisterParent {
    let mut command = RegisterParent { channel, ..registration() };
    command.details.born_on = born_on;
    command.intake = Intake { kind, by, abroad: None };
    command
}

pub const BORN_2010: Date = Date::constant(2010, 5, 17);
const BORN_2004: Date = Date::constant(2004, 5, 17);
const BORN_1980: Date = Date::constant(1980, 5, 17);

/// Who registers whom, and what is wrong with it.
#[test]
fn who_may_register_whom() {
    use Channel::{Municipality, Phone, Portal, Representative};
    use PersonKind::{Applicant, Child, ExPartner};
    let office = MandateHolder::Organisation { organisation: OFFICE };
    let desk = Actor::Municipal {
        id: StaffId::from_bytes([7; 16]),
        municipality: "0363".parse().unwrap(),
        desk: Desk::Support,
    };
    let table: Vec<(&str, RegisterParent, Actor, Option<RefusalCode>)> = vec![
        ("themselves", of(BORN_1980, Applicant, Registrant::Themself, Portal), PARENT, None),
        ("an ex-partner themselves", of(BORN_1980, ExPartner, Registrant::Themself, Portal), PARENT, None),
        ("a child of 17 itself", of(BORN_2004, Child, Registrant::Themself, Portal), CHILD, None),
        (
            "a child of 11 itself",
            of(BORN_2010, Child, Registrant::Themself, Portal),
            CHILD,
            Some(RefusalCode::ParentRegistersChild),
        ),
        ("a parent, a child of 11", of(BORN_2010, Child, parent(), Portal), OTHER_PARENT, None),
        (
            "a parent, a child of 17",
            of(BORN_2004, Child, parent(), Portal),
            OTHER_PARENT,
            Some(RefusalCode::ChildActsItself),
        ),
        (
            "a parent, as an applicant",
            of(BORN_2010, Applicant, parent(), Portal),
            OTHER_PARENT,
            Some(RefusalCode::NotAChoice),
        ),
        (
            "somebody who says to be another parent",
            of(BORN_2010, Child, parent(), Portal),
            Actor::Person { person: FATHER },
            Some(RefusalCode::NotAllowed),
        ),
        ("next of kin", of(BORN_1980, Applicant, kin(IN_2021), Portal), OTHER_PARENT, None),
        (
            "next of kin of somebody who dies tomorrow",
            of(BORN_1980, Applicant, kin(Date::constant(2021, 10, 5)), Portal),
            OTHER_PARENT,
            Some(RefusalCode::DateTooLate),
        ),
        (
            "next of kin of somebody who died before they were born",
            of(BORN_1980, Applicant, kin(Date::constant(1979, 1, 1)), Portal),
            OTHER_PARENT,
            Some(RefusalCode::DateTooEarly),
        ),
        (
            "a curator",
            of(BORN_1980, Applicant, by_law(LegalOffice::Curator, person(MOTHER)), Portal),
            OTHER_PARENT,
            None,
        ),
        (
            "a curator of a child",
            of(BORN_2010, Child, by_law(LegalOffice::Curator, person(MOTHER)), Portal),
            OTHER_PARENT,
            Some(RefusalCode::NotAChoice),
        ),
        (
            "a guardian that is an office",
            of(BORN_2010, Child, by_law(LegalOffice::Guardian, office), Representative),
            AN_OFFICE,
            None,
        ),
        ("an office", of(BORN_1980, Applicant, authorised(office), Representative), AN_OFFICE, None),
        (
            "an office in the name of another",
            of(BORN_1980, Applicant, authorised(person(MOTHER)), Representative),
            AN_OFFICE,
            Some(RefusalCode::NotAllowed),
        ),
        ("staff, for a parent", of(BORN_2010, Child, parent(), Phone), HANDLER, None),
        ("a desk, for next of kin", of(BORN_1980, Applicant, kin(IN_2021), Municipality), desk, None),
        (
            "a desk by telephone",
            of(BORN_1980, Applicant, kin(IN_2021), Phone),
            desk,
            Some(RefusalCode::NotAllowed),
        ),
    ];
    for (what, command, actor, expected) in table {
        let given = registered(&command, actor, IN_2021);
        let code = given.err().map(|refusals| refusals[0].code);
        assert_eq!(code, expected, "{what}");
    }
}

#[test]
fn an_ordinary_registration_says_nothing_beside_itself() {
    let events = registered(&registration(), PARENT, IN_2021).unwrap();
    assert!(!events.iter().any(|event| matches!(event, Event::RegisteredBy(_))), "{events:?}");
}

#[test]
fn nobody_gets_access_by_registering_somebody_else() {
    let office = MandateHolder::Organisation { organisation: OFFICE };
    let registrations = [
        (of(BORN_2010, PersonKind::Child, parent(), Channel::Portal), OTHER_PARENT),
        (of(BORN_1980, PersonKind::Applicant, kin(IN_2021), Channel::Portal), OTHER_PARENT),
        (
            of(
                BORN_1980,
                PersonKind::Applicant,
                by_law(LegalOffice::Curator, person(MOTHER)),
                Channel::Portal,
            ),
            OTHER_PARENT,
        ),
        (of(BORN_1980, PersonKind::Applicant, authorised(office), Channel::Representative), AN_OFFICE),
    ];
    for (command, actor) in registrations {
        let dossier = Dossier::replay(&registered(&command, actor, IN_2021).unwrap()).unwrap();
        let holder = Holder::of(actor).unwrap();
        assert!(grants(&dossier, holder, IN_2021).is_empty(), "{:?}", command.intake.by);
        assert_eq!(dossier.registered_by.as_ref().unwrap().by, command.intake.by);
    }
}

#[test]
fn somebody_abroad_is_helped_by_the_team_for_people_abroad() {
    let mut command = registration();
    let abroad = Abroad {
        country: "Suriname".to_owned(),
        hours_from_utc: "-3".to_owned(),
        channel: ContactChannel::Video,
    };
    command.intake.abroad = Some(abroad);
    let dossier = Dossier::replay(&registered(&command, PARENT, IN_2021).unwrap()).unwrap();
    assert_eq!(dossier.helped_by(), HelpedBy::TeamAbroad);
    command.municipal_contact = MunicipalContact::Yes { municipality: "0363".parse().unwrap() };
    assert_eq!(registered(&command, PARENT, IN_2021).unwrap_err()[0].code, RefusalCode::NotAChoice);
    assert_eq!(given_registration(IN_2021).dossier.helped_by(), HelpedBy::Municipality);
}

/// A child of a day, registered by its mother, whose custody was looked at.
pub fn given_child(born_on: Date, lives_with_mother: bool) -> Given {
    let command = of(born_on, PersonKind::Child, parent(), Channel::Portal);
    let mut given = given_registration(IN_2021);
    given.dossier = Dossier::replay(&registered(&command, OTHER_PARENT, IN_2021).unwrap()).unwrap();
    let representation = RepresentationId::from_bytes(command.dossier.to_bytes());
    let confirm = ConfirmRepresentation {
        representation,
        by: person(MOTHER),
        ground: "gezagsregister".to_owned(),
        lives_with_them: lives_with_mother,
        period: ALWAYS,
    };
    given.act(HANDLER, &Command::ConfirmRepresentation(confirm)).unwrap();
    given
}

fn held(given: &Given, person: PersonId, on: Date) -> Vec<Grant> {
    grants(&given.dossier, Holder::Person(person), on).into_iter().collect()
}

#[test]
fn custody_ends_by_itself_on_birthdays() {
    let given = given_child(BORN_2010, true);
    let all = vec![Grant::Read, Grant::Tell, Grant::Choose, Grant::Sign];
    let table = [
        ("the day itself", IN_2021, all.clone()),
        ("the day before the sixteenth birthday", Date::constant(2026, 5, 16), all),
        ("the sixteenth birthday", Date::constant(2026, 5, 17), vec![Grant::Read]),
        ("the day before the eighteenth", Date::constant(2028, 5, 16), vec![Grant::Read]),
        ("the eighteenth birthday", Date::constant(2028, 5, 17), vec![]),
    ];
    for (what, day, expected) in table {
        assert_eq!(held(&given, MOTHER, day), expected, "{what}");
    }
}

#[test]
fn a_leap_day_is_reached_on_the_first_of_march() {
    let table = [
        (Date::constant(2008, 2, 29), 16, Date::constant(2024, 2, 29)),
        (Date::constant(2008, 2, 29), 18, Date::constant(2026, 3, 1)),
        (Date::constant(2010, 2, 28), 18, Date::constant(2028, 2, 28)),
    ];
    for (born_on, age, reached) in table {
        assert_eq!(birthday(born_on, age), reached);
    }
}

#[test]
fn a_child_speaks_for_itself_from_sixteen_on() {
    let remark = |id: u8| {
        let words = "Dat was anders.".to_owned();
        let dispute = DisputeId::from_bytes([id; 16]);
        Command::RaiseDispute(RaiseDispute { dispute, target: DisputeTarget::Other, words, document: None })
    };
    let mut given = given_child(BORN_2010, true);
    assert_eq!(refused(given.act(CHILD, &remark(1))), RefusalCode::NotAllowed);
    given.act(OTHER_PARENT, &remark(2)).unwrap();
    given.today = Date::constant(2026, 5, 17);
    given.act(CHILD, &remark(3)).unwrap();
    assert_eq!(
        refused(given.act(OTHER_PARENT, &remark(4))),
        RefusalCode::NotAllowed,
        "the child decides now"
    );
}

pub fn ways(given: &Given, on: Date) -> Vec<(Way, bool)> {
    leavings(&given.dossier, on).iter().map(|leaving| (leaving.way, leaving.held)).collect()
}

fn mail() -> Command {
    let (ways, safe) = ([Way::Email].into(), BTreeSet::new());
    Command::SetMessageWays(SetMessageWays { ways, email: None, address: None, safe })
}

pub fn first_standing(given: &Given) -> Standing {
    given.dossier.messages[0].ways[0].standing
}

#[test]
fn from_the_sixteenth_birthday_on_nothing_leaves_to_an_address_that_somebody_else_gave() {
    let (before, birthday) = (Date::constant(2026, 5, 16), Date::constant(2026, 5, 17));
    let mut given = given_child(BORN_2010, true);
    assert_eq!(ways(&given, before), [(Way::Email, false)]);
    assert_eq!(ways(&given, birthday), [(Way::Email, true)]);
    let receipt = given.dossier.messages[0].clone();
    assert!(given.dossier.goes_to(&receipt, Way::Email, before).is_some());
    assert_eq!(given.dossier.goes_to(&receipt, Way::Email, birthday), None);

    let asked = |given: &Given, on| ask_reach(&given.dossier, &context(Actor::System, on));
    assert!(facets(&given.dossier).contains(&Facet::ReachDue(birthday)));
    assert_eq!(asked(&given, before), []);
    let events = asked(&given, birthday);
    given.take(&events);
    let call = given.dossier.open_call().unwrap();
    assert!(call.asked.asks_reach && birthday <= call.asked.promised_on);
    assert!(facets(&given.dossier).contains(&Facet::CallDue(call.asked.promised_on)));
    assert!(marks(&given.dossier).contains(&Mark::ReachUnknown));
    assert!(!facets(&given.dossier).contains(&Facet::ReachDue(birthday)));
    assert_eq!(first_standing(&given), Standing::Held);
    assert_eq!(asked(&given, birthday), [], "once");

    given.today = birthday;
    assert_eq!(refused(given.act(OTHER_PARENT, &mail())), RefusalCode::NotAllowed);
    given.act(CHILD, &mail()).unwrap();
    assert_eq!(ways(&given, birthday), [(Way::Email, false)]);
    assert_eq!(first_standing(&given), Standing::Queued);
    assert!(!marks(&given.dossier).contains(&Mark::ReachUnknown));
}

#[test]
fn a_child_makes_an_address_its_own_by_saying_the_same_and_another_one_is_not_told_to_who_gave_the_first() {
    let birthday = Date::constant(2026, 5, 17);
    let mut given = given_child(BORN_2010, true);
    given.act(HANDLER, &mail()).unwrap();
    given.today = birthday;
    assert_eq!(ways(&given, birthday), [(Way::Email, true)]);
    let mut same = given.clone();
    assert!(!same.act(CHILD, &mail()).unwrap().is_empty());
    assert_eq!(ways(&same, birthday), [(Way::Email, false)]);

    let mut details = Details::of(&given.dossier.registration.details);
    details.email = Some("zelf@voorbeeld.example".to_owned());
    let events = given.act(CHILD, &Command::ChangeDetails(ChangeDetails { details })).unwrap();
    let sent =
        |event: &Event| if let Event::MessageSent(sent) = event { Some(sent.former.clone()) } else { None };
    assert_eq!(events.iter().filter_map(sent).collect::<Vec<_>>(), [None]);
    assert_eq!(ways(&given, birthday), [(Way::Email, false)]);
}

#[test]
fn who_always_spoke_for_themselves_is_not_asked_where_their_post_goes() {
    let given = given_registration(IN_2021);
    assert_eq!(given.dossier.reach_due_on(), None);
    assert_eq!(ask_reach(&given.dossier, &context(Actor::System, Date::constant(2040, 1, 1))), []);
}

#[test]
fn who_does_not_live_with_the_child_does_not_read_where_it_is() {
    let given = given_child(BORN_2010, false);
    let without = vec![Grant::Tell, Grant::Choose, Grant::Sign, Grant::ReadWithoutContact];
    assert_eq!(held(&given, MOTHER, IN_2021), without);
    assert_eq!(held(&given, MOTHER, Date::constant(2027, 1, 1)), [Grant::ReadWithoutContact]);
}

#[test]
fn an_office_appointed_by_a_court_gives_what_belongs_to_it() {
    let table = [
        (LegalOffice::Curator, vec![Grant::Read, Grant::Tell, Grant::Choose, Grant::Sign, Grant::InPlace]),
        (LegalOffice::Administrator, vec![Grant::Read, Grant::Tell, Grant::Choose, Grant::Sign]),
        (LegalOffice::Mentor, vec![Grant::Read, Grant::Tell]),
    ];
    for (office, expected) in table {
        let mut given = given_registration(IN_2021);
        let until = Date::constant(2022, 1, 1);
        let record = |by, office| {
            Command::RecordRepresentation(RecordRepresentation {
                representation: RepresentationId::from_bytes([0x61; 16]),
                office,
                by,
                name: "Bewind Verzonnen".to_owned(),
                ground: "Rechtbank, 3 maart 2019".to_owned(),
                lives_with_them: true,
                period: Period { from_on: None, until_on: Some(until) },
            })
        };
        assert_eq!(refused(given.act(PARENT, &record(person(MOTHER), office))), RefusalCode::NotAllowed);
        let own = record(person(PersonId::from_bytes([1; 16])), office);
        assert_eq!(refused(given.act(HANDLER, &own)), RefusalCode::NotAChoice);
        let custody = record(person(MOTHER), LegalOffice::Guardian);
        assert_eq!(
            refused(given.act(HANDLER, &custody)),
            RefusalCode::NotAChoice,
            "an adult has no guardian"
        );
        given.act(HANDLER, &record(person(MOTHER), office)).unwrap();
        assert_eq!(held(&given, MOTHER, IN_2021), expected, "{office:?}");
        assert_eq!(held(&given, MOTHER, until), [], "it ends by its date");
        let representation = RepresentationId::from_bytes([0x61; 16]);
        let end = Command::EndRepresentation(EndRepresentation { representation });
        given.act(HANDLER, &end).unwrap();
        assert_eq!(held(&given, MOTHER, IN_2021), []);
        assert_eq!(refused(given.act(HANDLER, &end)), RefusalCode::AlreadyEnded);
    }
}

#[test]
fn an_ex_partner_represents_nobody() {
    let mut given = given_registration(IN_2021);
    let told = Relative {
        kind: RelationKind::ExPartner,
        name: "Bram Verzonnen".to_owned(),
        born_on: None,
        person: Some(MOTHER),
        period: ALWAYS,
        source: "de ouder".to_owned(),
    };
    let relation = RelationId::from_bytes([0x51; 16]);
    given.act(PARENT, &Command::RecordRelation(RecordRelation { relation, told })).unwrap();
    let record = Command::RecordRepresentation(RecordRepresentation {
        representation: RepresentationId::from_bytes([0x61; 16]),
        office: LegalOffice::Curator,
        by: person(MOTHER),
        name: "Bram Verzonnen".to_owned(),
        ground: "Rechtbank".to_owned(),
        lives_with_them: false,
        period: ALWAYS,
    });
    assert_eq!(refused(given.act(HANDLER, &record)), RefusalCode::ExPartner);
}

fn mandate(kind: MandateKind, powers: &[Power], step: Option<&str>) -> Command {
    Command::GiveMandate(GiveMandate {
        mandate: MandateId::from_bytes([0x52; 16]),
        holder: person(MOTHER),
        name: "Deskundige Verzonnen".to_owned(),
        kind,
        powers: powers.iter().copied().collect(),
        step: step.map(str::to_owned),
        period: ALWAYS,
    })
}

#[test]
fn an_expert_sees_what_the_mandate_names_and_nothing_else() {
    use MandateKind::{ExperienceExpert, Expert};
    let holder = Holder::Person(MOTHER);
    let seen = |kind, powers: &[Power], step| {
        let mut given = given_first_review(IN_2021);
        given.act(PARENT, &mandate(kind, powers, step)).unwrap();
        assert!(!grants(&given.dossier, holder, IN_2021).contains(&Grant::Read));
        named_view(&given.dossier, holder, IN_2021).unwrap()
    };
    let joins = seen(ExperienceExpert, &[Power::JoinTalks], None);
    assert!(joins.joins_talks && joins.facts.is_none() && joins.decisions.is_none());
    assert!(joins.documents.is_none() && joins.story.is_none() && joins.advice.is_none());
    let facts = seen(Expert, &[Power::ReadFacts], None);
    assert!(!facts.facts.unwrap().is_empty() && facts.decisions.is_none());
    let decisions = seen(Expert, &[Power::ReadDecisions], None).decisions.unwrap();
    assert_eq!(decisions.len(), 1);
    assert!(decisions[0].approval().is_some() && decisions[0].proposed.remark.is_none());
    let of_step = |step| seen(Expert, &[Power::ReadDecisions], Some(step)).decisions.unwrap().len();
    assert_eq!((of_step("first-review"), of_step("full-assessment")), (1, 0));
    let mut given = given_first_review(IN_2021);
    for (kind, powers, step) in [
        (Expert, vec![Power::Read], None),
        (ExperienceExpert, vec![Power::JoinTalks, Power::Sign], None),
        (Expert, vec![Power::ReadDecisions], Some("no such step")),
    ] {
        let command = mandate(kind, &powers, step);
        assert_eq!(refused(given.act(PARENT, &command)), RefusalCode::NotAChoice, "{powers:?}");
    }
    assert_eq!(named_view(&given.dossier, holder, IN_2021), None);
}

#[test]
fn only_who_may_advise_advises() {
    let advise = || {
        let words = "De schade is te laag geschat.".to_owned();
        Command::GiveAdvice(GiveAdvice { advice: AdviceId::from_bytes([0x71; 16]), words })
    };
    let mut given = given_first_review(IN_2021);
    for actor in [PARENT, OTHER_PARENT, HANDLER, REVIEWER, AN_OFFICE] {
        assert_eq!(refused(given.act(actor, &advise())), RefusalCode::NotAllowed, "{actor:?}");
    }
    given.act(PARENT, &mandate(MandateKind::Expert, &[Power::ReadFacts, Power::Advise], None)).unwrap();
    let events = given.act(OTHER_PARENT, &advise()).unwrap();
    assert!(matches!(events.as_slice(), [Event::AdviceGiven(given)] if given.given_by == OTHER_PARENT));
    assert_eq!(named_view(&given.dossier, Holder::Person(MOTHER), IN_2021).unwrap().advice.unwrap().len(), 1);
}
