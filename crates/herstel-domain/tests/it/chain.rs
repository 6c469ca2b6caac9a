//! The chain: who owes what, and that a parent is helped when everybody did their part.

use crate::given::{
    FIRST_REVIEW, FULL_ASSESSMENT, Given, HANDLER, IN_2021, OTHER_PARENT, PARENT, REVIEWER,
    given_first_review, given_registration, refused,
};
use herstel_domain::{
    Command, Dossier,
    chain::{ChainCommand, Owes, Party, ReferralState, is_helped, owed},
    choices::{ByWord, Heard},
    consents::{ConsentSubject, GiveConsent},
    plan::{AddAgreement, FinishAgreement, Owner},
    queue::is_ready,
    reconstruction::{Paper, ReconstructionCommand, TimelineEntry, TimelineKind},
    road::{due_on, work_status},
    story::StoryCommand,
    work_list::{Facet, facets},
};
use herstel_kernel::{
    Actor, AgreementId, ConsentId, Date, DecisionId, Desk, DutyId, MunicipalityCode, PartyHandoverId,
    ReferralId, RefusalCode, StaffId, StoryId, TimelineEntryId,
};
use jiff::ToSpan;

const DUTY: DutyId = DutyId::from_bytes([0x74; 16]);
const REFERRAL: ReferralId = ReferralId::from_bytes([0x75; 16]);
const HANDOVER: PartyHandoverId = PartyHandoverId::from_bytes([0x76; 16]);
const TABLE: Heard = Heard { by: ByWord::Table, document: None };

fn city() -> MunicipalityCode {
    "0363".parse().unwrap()
}

fn desk(code: &str, desk: Desk) -> Actor {
    Actor::Municipal { id: StaffId::from_bytes([7; 16]), municipality: code.parse().unwrap(), desk }
}

fn given_contact(mut given: Given) -> Given {
    let (consent, subject) =
        (ConsentId::from_bytes([0x63; 16]), ConsentSubject::MunicipalContact { municipality: city() });
    given.act(PARENT, &Command::GiveConsent(GiveConsent { consent, subject })).unwrap();
    given
}

fn duty(party: Party) -> Command {
    Command::Chain(ChainCommand::RecordDuty {
        duty: DUTY,
        party,
        name: "Verzonnen".to_owned(),
        words: "De schuld kwijtschelden.".to_owned(),
        since_on: Date::constant(2021, 9, 1),
        promised_on: Some(Date::constant(2021, 12, 1)),
    })
}

fn another(party: Party) -> Command {
    let duty = DutyId::from_bytes([0x77; 16]);
    Command::Chain(ChainCommand::RecordDuty {
        duty,
        party,
        name: "Verzonnen".to_owned(),
        words: "De schuld overnemen.".to_owned(),
        since_on: Date::constant(2021, 9, 1),
        promised_on: None,
    })
}

fn finish(done_on: Date) -> Command {
    Command::Chain(ChainCommand::FinishDuty { duty: DUTY, done_on })
}

fn refer(state: ReferralState, consented: Option<Heard>) -> Command {
    let (party, name, with_story) = (Party::LegalAid, "Kantoor Verzonnen".to_owned(), false);
    Command::Chain(ChainCommand::Refer { referral: REFERRAL, party, name, state, consented, with_story })
}

fn referral(state: ReferralState, consented: Option<Heard>) -> Command {
    let (name, with_story) = (String::new(), false);
    Command::Chain(ChainCommand::MoveReferral { referral: REFERRAL, name, state, consented, with_story })
}

fn hand_over(party: Party, with_story: bool, consented: Option<Heard>) -> Command {
    Command::Chain(ChainCommand::HandOver {
        handover: HANDOVER,
        party,
        name: "Wijkteam".to_owned(),
        told: "Er is geen huis.".to_owned(),
        belongs: "Het huis.".to_owned(),
        belongs_not: "De fiets.".to_owned(),
        with_story,
        consented,
    })
}

fn accept() -> Command {
    let accepted_by = "Sam Verzonnen".to_owned();
    Command::Chain(ChainCommand::AcceptHandover { handover: HANDOVER, accepted_by })
}

fn pay(given: &Given, paid_on: Date) -> Command {
    let decision = given.dossier.decisions.last().unwrap().proposed.decision.into();
    Command::Chain(ChainCommand::RecordPayment { decision, paid_on })
}

/// What is open: who, what, since when, promised when.
fn open(dossier: &Dossier) -> Vec<(Party, Owes, Date, Option<Date>)> {
    let open = owed(dossier).into_iter().filter(|owed| owed.done_on.is_none());
    open.map(|owed| (owed.party, owed.owes, owed.since_on, owed.promised_on)).collect()
}

fn helped(given: &Given) -> bool {
    is_helped(&owed(&given.dossier))
}

#[test]
fn from_the_first_day_the_operation_owes_a_decision_by_its_legal_date() {
    let given = given_registration(IN_2021);
    let promised = due_on(&given.dossier);
    assert!(promised.is_some());
    let decision = Owes::Decision(Some(FIRST_REVIEW.to_owned()));
    assert!(open(&given.dossier).contains(&(Party::Uht, decision, IN_2021, promised)));
    assert!(open(&given.dossier).iter().all(|(party, ..)| *party == Party::Uht));
    assert!(!helped(&given));
}

#[test]
fn an_award_is_owed_until_it_was_paid_and_a_parent_is_helped_when_all_did_their_part() {
    let mut given = given_first_review(IN_2021);
    let amount = given.dossier.decisions[0].proposed.amount;
    let payment = (Party::Uht, Owes::Payment(amount), IN_2021, None);
    assert!(open(&given.dossier).contains(&payment));
    assert_eq!(refused(given.act(PARENT, &pay(&given.clone(), IN_2021))), RefusalCode::NotAllowed);
    let yesterday = IN_2021.yesterday().unwrap();
    assert_eq!(refused(given.act(HANDLER, &pay(&given.clone(), yesterday))), RefusalCode::DateTooEarly);
    let tomorrow = IN_2021.tomorrow().unwrap();
    assert_eq!(refused(given.act(HANDLER, &pay(&given.clone(), tomorrow))), RefusalCode::DateTooLate);
    given.choose(PARENT, FIRST_REVIEW, "stop").unwrap();
    assert!(!helped(&given));
    given.act(HANDLER, &duty(Party::Creditor)).unwrap();
    given.act(HANDLER, &pay(&given.clone(), IN_2021)).unwrap();
    assert_eq!(refused(given.act(HANDLER, &pay(&given.clone(), IN_2021))), RefusalCode::AlreadyEnded);
    assert!(!helped(&given), "a creditor still has to do something");
    given.act(HANDLER, &finish(IN_2021)).unwrap();
    assert!(helped(&given), "{:?}", open(&given.dossier));
    assert!(facets(&given.dossier).contains(&Facet::Helped));
    given.act(HANDLER, &another(Party::Sbn)).unwrap();
    assert!(!facets(&given.dossier).contains(&Facet::Helped), "somebody has to do something again");
}

#[test]
fn who_goes_on_is_owed_the_next_decision() {
    let mut given = given_first_review(IN_2021);
    given.act(HANDLER, &pay(&given.clone(), IN_2021)).unwrap();
    given.choose(PARENT, FIRST_REVIEW, "continue").unwrap();
    let next = Owes::Decision(Some(FULL_ASSESSMENT.to_owned()));
    assert!(open(&given.dossier).iter().any(|(party, owes, ..)| *party == Party::Uht && *owes == next));
    assert!(!helped(&given));
}

#[test]
fn nobody_is_helped_by_paper_alone() {
    let mut given = given_first_review(IN_2021);
    assert!(given.dossier.approved(FIRST_REVIEW).is_some());
    given.dossier.decisions[0].proposed.amount = herstel_kernel::Cents::ZERO;
    given.choose(PARENT, FIRST_REVIEW, "stop").unwrap();
    assert_eq!(open(&given.dossier), []);
    assert!(!helped(&given));
    assert!(!is_helped(&[]), "who is owed nothing was not helped either");
}

/// Party, who says that it was done, on which day, and what comes of it.
#[test]
fn what_others_do_is_recorded_by_staff_or_by_the_municipality_of_its_own() {
    let support = desk("0363", Desk::Support);
    let cases = [
        (Party::Creditor, HANDLER, IN_2021, None),
        (Party::Creditor, HANDLER, Date::constant(2021, 8, 31), Some(RefusalCode::DateTooEarly)),
        (Party::Creditor, HANDLER, IN_2021.tomorrow().unwrap(), Some(RefusalCode::DateTooLate)),
        (Party::Creditor, PARENT, IN_2021, Some(RefusalCode::NotAllowed)),
        (Party::Creditor, support, IN_2021, Some(RefusalCode::NotAllowed)),
        (Party::Municipality, support, IN_2021, None),
        (Party::Municipality, desk("0363", Desk::Collection), IN_2021, Some(RefusalCode::NotAllowed)),
        (Party::Municipality, desk("0034", Desk::Support), IN_2021, Some(RefusalCode::NotAllowed)),
    ];
    for (party, actor, day, expected) in cases {
        let mut given = given_contact(given_registration(IN_2021));
        given.act(HANDLER, &duty(party)).unwrap();
        let done = given.act(actor, &finish(day)).err().map(|refusal| refusal.code);
        assert_eq!(done, expected, "{party:?} {actor:?} {day}");
    }
    let mut given = given_contact(given_registration(IN_2021));
    given.act(HANDLER, &duty(Party::Municipality)).unwrap();
    given.act(PARENT, &Command::DeclineContact).unwrap();
    assert_eq!(refused(given.act(support, &finish(IN_2021))), RefusalCode::NotAllowed, "no longer in touch");
}

#[test]
fn agreements_of_the_plan_are_owed_by_their_owners_and_the_parent_owes_nobody() {
    let mut given = given_contact(given_registration(IN_2021));
    let due_on = IN_2021.saturating_add(5.days());
    let owners = [
        Owner::Operation,
        Owner::Municipality { municipality: city() },
        Owner::Parent,
        Owner::Other { name: "Woningbouw".to_owned() },
    ];
    for (owner, id) in owners.into_iter().zip(1..) {
        let agreement = AddAgreement {
            agreement: AgreementId::from_bytes([id; 16]),
            talk: None,
            what: format!("deel {id}"),
            owner,
            due_on,
            by_word: Some(ByWord::Phone),
        };
        given.act(HANDLER, &Command::AddAgreement(agreement)).unwrap();
    }
    let agreed = |id: u8| Owes::Agreement(format!("deel {id}"));
    let all = open(&given.dossier);
    for (party, id) in [(Party::Uht, 1), (Party::Municipality, 2), (Party::Other, 4)] {
        assert!(all.contains(&(party, agreed(id), IN_2021, Some(due_on))), "{all:?}");
    }
    assert!(!all.iter().any(|(_, owes, ..)| *owes == agreed(3)));
    let done = FinishAgreement { agreement: AgreementId::from_bytes([2; 16]), words: None };
    given.act(desk("0363", Desk::Support), &Command::FinishAgreement(done)).unwrap();
    assert!(!open(&given.dossier).iter().any(|(party, ..)| *party == Party::Municipality));
}

#[test]
fn a_referral_goes_nowhere_before_the_parent_says_so_and_not_on_after_they_say_no() {
    use ReferralState::{Accepted, Asked, Declined, Ended, Made, Started};
    let mut given = given_registration(IN_2021);
    for state in [Made, Accepted, Started, Ended] {
        assert_eq!(
            refused(given.act(PARENT, &referral(state, Some(Heard::PORTAL)))),
            RefusalCode::NotAllowed
        );
    }
    assert_eq!(refused(given.act(OTHER_PARENT, &refer(Asked, None))), RefusalCode::NotAllowed);
    assert_eq!(refused(given.act(HANDLER, &referral(Accepted, None))), RefusalCode::NotFound);
    assert_eq!(refused(given.act(HANDLER, &refer(Accepted, Some(TABLE)))), RefusalCode::NotAChoice);
    given.act(PARENT, &refer(Asked, None)).unwrap();
    assert_eq!(refused(given.act(PARENT, &refer(Asked, None))), RefusalCode::AlreadyEnded);
    assert!(open(&given.dossier).contains(&(Party::Uht, Owes::Referral, IN_2021, None)));
    let refusal = given.act(HANDLER, &referral(Made, None)).unwrap_err();
    assert_eq!((refusal.code, refusal.field.as_deref()), (RefusalCode::ConsentMissing, Some("consented")));
    given.act(HANDLER, &referral(Made, Some(TABLE))).unwrap();
    assert!(open(&given.dossier).contains(&(Party::LegalAid, Owes::Help, IN_2021, None)));
    given.act(HANDLER, &referral(Started, None)).unwrap();
    given.act(PARENT, &referral(Declined, None)).unwrap();
    assert!(!open(&given.dossier).iter().any(|(party, ..)| *party == Party::LegalAid));
    assert_eq!(refused(given.act(HANDLER, &referral(Made, Some(TABLE)))), RefusalCode::NotAChoice);
    given.act(PARENT, &referral(Asked, None)).unwrap();
    assert_eq!(
        refused(given.act(HANDLER, &referral(Made, None))),
        RefusalCode::ConsentMissing,
        "a no takes the consent back"
    );
    given.act(HANDLER, &referral(Made, Some(Heard::PHONE))).unwrap();
    given.act(HANDLER, &referral(Ended, None)).unwrap();
    assert_eq!(refused(given.act(PARENT, &referral(Asked, None))), RefusalCode::NotAChoice);
}

#[test]
fn a_parent_who_asks_in_the_portal_can_consent_there_and_is_not_asked_again() {
    let mut given = given_registration(IN_2021);
    given.act(PARENT, &refer(ReferralState::Asked, Some(Heard::PORTAL))).unwrap();
    given.act(HANDLER, &referral(ReferralState::Made, None)).unwrap();
    assert_eq!(given.dossier.chain.referral(REFERRAL).unwrap().consented, Some(Heard::PORTAL));
}

#[test]
fn a_handing_over_says_what_was_told_and_what_belongs_and_is_taken_up() {
    let mut given = given_contact(given_registration(IN_2021));
    assert_eq!(
        refused(given.act(HANDLER, &hand_over(Party::Municipality, false, None))),
        RefusalCode::ConsentMissing
    );
    assert_eq!(
        refused(given.act(PARENT, &hand_over(Party::Municipality, false, Some(Heard::PORTAL)))),
        RefusalCode::NotAllowed
    );
    given.act(HANDLER, &hand_over(Party::Municipality, false, Some(TABLE))).unwrap();
    assert!(open(&given.dossier).contains(&(Party::Municipality, Owes::Acceptance, IN_2021, None)));
    assert_eq!(refused(given.act(desk("0034", Desk::Support), &accept())), RefusalCode::NotAllowed);
    given.act(desk("0363", Desk::Support), &accept()).unwrap();
    assert!(!open(&given.dossier).iter().any(|(_, owes, ..)| *owes == Owes::Acceptance));
    assert_eq!(refused(given.act(HANDLER, &accept())), RefusalCode::AlreadyEnded);
}

#[test]
fn the_story_goes_along_with_consent_for_that_party_only() {
    let mut given = given_registration(IN_2021);
    let tell = StoryCommand::Tell {
        story: StoryId::from_bytes([1; 16]),
        words: "Zo ging het.".to_owned(),
        in_confidence: false,
        heard: Heard::PORTAL,
    };
    let with_story = |given: &mut Given, party| {
        given
            .act(HANDLER, &hand_over(party, true, Some(Heard::PHONE)))
            .map_err(|refusal| refusal.field.unwrap())
    };
    let consent = ConsentId::from_bytes([0x56; 16]);
    let subject = ConsentSubject::StoryToParty { party: Party::Cws };
    given.act(PARENT, &Command::GiveConsent(GiveConsent { consent, subject })).unwrap();
    assert_eq!(with_story(&mut given, Party::Cws).unwrap_err(), "with_story", "there is none");
    given.act(PARENT, &Command::Story(tell)).unwrap();
    assert_eq!(with_story(&mut given, Party::LegalAid).unwrap_err(), "with_story");
    with_story(&mut given, Party::Cws).unwrap();
}

/// A sign of unlawful conduct elsewhere has no place in the chain: a parent who was marked is owed the same, waits in the
/// same place and is found in the same lists.
#[test]
fn a_mark_on_a_parent_changes_nothing_of_what_they_are_owed() {
    let given = given_first_review(IN_2021);
    let mut marked = given.clone();
    marked
        .act(
            HANDLER,
            &Command::Reconstruction(ReconstructionCommand::Write(TimelineEntry {
                entry: TimelineEntryId::from_bytes([1; 16]),
                happened_on: Date::constant(2014, 3, 10),
                kind: TimelineKind::Flag,
                source: "een lijst".to_owned(),
                words: "Iemand dacht aan misbruik.".to_owned(),
                paper: Paper::NotFound { asked_of: "Toeslagen".to_owned(), asked_on: IN_2021 },
            })),
        )
        .unwrap();
    let (plain, marked) = (&given.dossier, &marked.dossier);
    assert_eq!(owed(plain), owed(marked));
    assert_eq!((work_status(plain), due_on(plain)), (work_status(marked), due_on(marked)));
    assert_eq!((plain.urgency(), is_ready(plain)), (marked.urgency(), is_ready(marked)));
    assert_eq!(facets(plain), facets(marked));
}

#[test]
fn what_is_rejected_is_never_owed_as_money() {
    let mut given = given_registration(IN_2021);
    let strange = DecisionId::from_bytes([0xee; 16]);
    let paid = Command::Chain(ChainCommand::RecordPayment { decision: strange.into(), paid_on: IN_2021 });
    assert_eq!(refused(given.act(HANDLER, &paid)), RefusalCode::NotFound);
    assert_eq!(refused(given.act(REVIEWER, &paid)), RefusalCode::NotFound);
}
