//! Nothing outlasts the hours of who is in a protected dossier by emergency access: over every kind of command.

use crate::{
    given::{Given, IN_2023, SCHEMES, given_first_review},
    wishes::{At, COLLEAGUE, HANDLER, Kind, LEAD, Luck, OFFICE, OTHER, REVIEWER, municipality, wish},
};
use herstel_domain::{
    Command, Context, Dossier,
    access::{Grant, Holder, grants},
    calls::{AskCall, CallCommand, DayPart},
    choices::MakeChoice,
    consents::{ConsentSubject, GiveConsent},
    decide,
    handlers::ChangeReason,
    messages::Way,
    plan::{PlanTalk, TalkKind},
    protection::EmergencyAccessOpened,
};
use herstel_kernel::{
    Actor, CallId, ChoiceId, ConsentId, Date, Desk, EmergencyAccessId, RefusalCode, StaffId, TalkId,
    Timestamp,
};
use std::collections::BTreeSet;

/// What gives, confirms or widens a way to the person, in its plain form.
const OPENS: [Kind; 14] = [
    Kind::ChangeHandler,
    Kind::ReleaseHandler,
    Kind::RecordRelation,
    Kind::CorrectRelation,
    Kind::GiveMandate,
    Kind::RecordBasis,
    Kind::GiveConsent,
    Kind::RecordRepresentation,
    Kind::ConfirmRepresentation,
    Kind::SetMessageWays,
    Kind::ChangeDetails,
    Kind::Refer,
    Kind::MoveReferral,
    Kind::HandOver,
];

/// A dossier of a handler, closed to all but a few, in which there is one of everything that can be widened.
fn given_protected() -> Given {
    let mut given = given_first_review(IN_2023);
    given.act(HANDLER, &Command::AssignHandler(HANDLER.staff().unwrap())).unwrap();
    for kind in [Kind::RecordRelation, Kind::RecordRepresentation] {
        let command = plain(&given, HANDLER, kind);
        given.act(HANDLER, &command).unwrap();
    }
    given.act(HANDLER, &Command::SetProtection("Een ex-partner zoekt haar.".to_owned())).unwrap();
    for (id, actor) in (1..).zip([COLLEAGUE, REVIEWER, LEAD]) {
        given.dossier.emergencies.push(EmergencyAccessOpened {
            access: EmergencyAccessId::from_bytes([id; 16]),
            staff: actor.staff().unwrap(),
            reason: "De ouder belde in nood.".to_owned(),
            opened_at: Timestamp::UNIX_EPOCH,
            until_at: Timestamp::UNIX_EPOCH,
        });
    }
    given
}

#[test]
fn who_stands_in_for_the_handler_keeps_a_protected_person_in_reach_and_lets_nobody_else_near() {
    let given = given_protected();
    let away = [HANDLER.staff().unwrap()];
    for kind in OPENS {
        let command = plain(&given, COLLEAGUE, kind);
        let keeps_in_touch = [Kind::ChangeDetails, Kind::SetMessageWays].contains(&kind);
        let is_refused = refusal_of(&given, COLLEAGUE, &away, &command) == Some(RefusalCode::NotAllowed);
        assert_eq!(is_refused, !keeps_in_touch, "{kind:?}");
    }
    let hands_over = plain(&given, LEAD, Kind::ChangeHandler);
    assert_eq!(
        refusal_of(&given, LEAD, &away, &hands_over),
        None,
        "a team lead who stands in hands it over while the handler is away"
    );
}

#[test]
fn who_stands_in_for_somebody_else_or_reads_a_second_time_sets_no_way_to_a_protected_person() {
    let mut given = given_protected();
    given.dossier.emergencies.clear();
    for actor in [COLLEAGUE, REVIEWER, LEAD] {
        for kind in OPENS {
            let command = plain(&given, actor, kind);
            for away in [&[][..], &[actor.staff().unwrap()]] {
                let refused = refusal_of(&given, actor, away, &command);
                assert_eq!(refused, Some(RefusalCode::NotAllowed), "{kind:?} {actor:?}");
            }
        }
    }
}

fn plain(given: &Given, actor: Actor, kind: Kind) -> Command {
    drawn(given, actor, kind, None)
}

fn drawn(given: &Given, actor: Actor, kind: Kind, seed: Option<u64>) -> Command {
    let at = At { dossier: &given.dossier, schemes: &SCHEMES, today: given.today, actor };
    wish(kind, &at, &mut Luck::of(seed))
}

/// The refusal of a command, when there is one.
fn refusal(given: &Given, actor: Actor, command: &Command) -> Option<RefusalCode> {
    refusal_of(given, actor, &[], command)
}

/// The refusal of a command of somebody who stands in for these today.
fn refusal_of(
    given: &Given,
    actor: Actor,
    stands_in_for: &[StaffId],
    command: &Command,
) -> Option<RefusalCode> {
    let context = Context { actor, today: given.today, stands_in_for, schemes: &SCHEMES, is_demo: false };
    decide(&given.dossier, None, command, &context).err().map(|refusal| refusal.code)
}

#[test]
fn who_is_in_by_emergency_access_opens_no_way_to_a_protected_person() {
    let given = given_protected();
    for actor in [COLLEAGUE, REVIEWER, LEAD] {
        for kind in OPENS {
            let command = plain(&given, actor, kind);
            assert_eq!(refusal(&given, actor, &command), Some(RefusalCode::NotAllowed), "{kind:?} {actor:?}");
        }
    }
}

#[test]
fn the_fixed_handler_still_writes_down_what_the_protected_person_asks() {
    for kind in OPENS {
        let given = given_protected();
        let command = plain(&given, HANDLER, kind);
        let refused = refusal(&given, HANDLER, &command);
        assert_ne!(refused, Some(RefusalCode::NotAllowed), "{kind:?}");
    }
}

#[test]
fn whoever_handles_dossiers_writes_it_down_while_nobody_must_be_kept_away() {
    let mut given = given_protected();
    given.act(HANDLER, &Command::LiftProtection("Voorbij.".to_owned())).unwrap();
    for kind in [Kind::GiveMandate, Kind::RecordRepresentation, Kind::RecordBasis, Kind::GiveConsent] {
        let command = plain(&given, COLLEAGUE, kind);
        assert_eq!(refusal(&given, COLLEAGUE, &command), None, "{kind:?}");
    }
}

#[test]
fn a_team_lead_makes_no_reach_of_their_own_by_letting_the_handler_go() {
    let mut given = given_protected();
    let release = Command::ReleaseHandler(ChangeReason::Left);
    assert_eq!(refusal(&given, LEAD, &release), Some(RefusalCode::NotAllowed));
    given.act(HANDLER, &release).unwrap();
    let give = plain(&given, LEAD, Kind::ChangeHandler);
    assert_eq!(refusal(&given, LEAD, &give), None, "a dossier of nobody is theirs to give");
}

#[test]
fn what_takes_a_way_to_the_person_away_may_be_done_in_an_emergency() {
    let mut given = given_protected();
    let end = plain(&given, COLLEAGUE, Kind::EndRepresentation);
    given.act(COLLEAGUE, &end).unwrap();
    let decline = plain(&given, COLLEAGUE, Kind::DeclineContact);
    given.act(COLLEAGUE, &decline).unwrap();
}

#[test]
fn a_number_that_nobody_knows_is_not_called_and_nobody_is_brought_to_a_talk_by_who_is_in_for_an_hour() {
    let given = given_protected();
    let call = |phone: &str| {
        Command::Call(CallCommand::Ask(AskCall {
            call: CallId::from_bytes([0x61; 16]),
            part: DayPart::ALL[0],
            phone: phone.to_owned(),
            words: String::new(),
        }))
    };
    assert_eq!(refusal(&given, COLLEAGUE, &call("0687654321")), Some(RefusalCode::NotAllowed));
    assert_ne!(refusal(&given, COLLEAGUE, &call("")), Some(RefusalCode::NotAllowed));
    let talk = |guests: Option<&str>, municipality| {
        Command::PlanTalk(PlanTalk {
            talk: TalkId::from_bytes([0x62; 16]),
            kind: TalkKind::FirstContact,
            on: given.today,
            time: "10.00 uur".to_owned(),
            place: "Bij u thuis".to_owned(),
            guests: guests.map(str::to_owned),
            municipality,
        })
    };
    for others in [talk(Some("Haar neef"), None), talk(None, Some(municipality()))] {
        assert_eq!(refusal(&given, COLLEAGUE, &others), Some(RefusalCode::NotAllowed));
    }
    assert_ne!(refusal(&given, COLLEAGUE, &talk(Some(" "), None)), Some(RefusalCode::NotAllowed));
}

#[test]
fn who_is_in_for_an_hour_lets_no_municipality_near_by_writing_down_a_choice() {
    let given = given_protected();
    let choice =
        MakeChoice::on_the_main_road(ChoiceId::from_bytes([0x63; 16]), "first-review", "wait", COLLEAGUE);
    assert_ne!(
        refusal(&given, COLLEAGUE, &Command::MakeChoice(choice.clone())),
        Some(RefusalCode::NotAllowed)
    );
    let subject = ConsentSubject::MunicipalContact { municipality: municipality() };
    let contact = Some(GiveConsent { consent: ConsentId::from_bytes([0x64; 16]), subject });
    let named = Command::MakeChoice(MakeChoice { contact, ..choice });
    assert_eq!(refusal(&given, COLLEAGUE, &named), Some(RefusalCode::NotAllowed));
}

/// Everything by which somebody reaches the person, or the person is reached.
#[derive(Debug, PartialEq, Eq)]
struct Ways {
    handler: Option<StaffId>,
    held: Vec<BTreeSet<Grant>>,
    ex_partner: bool,
    email: Option<String>,
    address: Option<String>,
    phone: Option<String>,
    leaves: Vec<bool>,
}

impl Ways {
    fn of(dossier: &Dossier, on: Date) -> Self {
        let holders = [
            Holder::Person(OTHER),
            Holder::Organisation(OFFICE),
            Holder::Municipality(municipality(), Desk::Support),
            Holder::Municipality(municipality(), Desk::Collection),
            Holder::Operation,
        ];
        // Desks reach nothing while the dossier is protected; what they would get afterwards counts as well.
        let mut open = dossier.clone();
        open.protection = None;
        Self {
            handler: dossier.handler_id(),
            held: holders.into_iter().map(|holder| grants(&open, holder, on)).collect(),
            ex_partner: dossier.is_ex_partner(OTHER, on),
            email: dossier.email().map(str::to_owned),
            address: dossier.postal_address().map(str::to_owned),
            phone: dossier.registration.details.phone.clone(),
            leaves: [Way::Email, Way::Paper].into_iter().map(|way| dossier.may_leave_by(way, on)).collect(),
        }
    }

    /// Whether nobody got more than before.
    fn is_within(&self, before: &Self) -> bool {
        let places = |ways: &Self| {
            (ways.handler, ways.email.clone(), ways.address.clone(), ways.phone.clone(), ways.leaves.clone())
        };
        places(self) == places(before)
            && (self.ex_partner || !before.ex_partner)
            && self.held.iter().zip(&before.held).all(|(now, then)| now.is_subset(then))
    }
}

#[test]
fn no_command_of_any_kind_leaves_anybody_more_than_they_had_before_the_emergency() {
    let given = given_protected();
    let before = Ways::of(&given.dossier, given.today);
    for actor in [COLLEAGUE, REVIEWER, LEAD] {
        for kind in Kind::ALL {
            for seed in [None].into_iter().chain((0..16).map(Some)) {
                let mut after = given.clone();
                let command = drawn(&after, actor, *kind, seed);
                if after.act(actor, &command).is_ok() {
                    let now = Ways::of(&after.dossier, after.today);
                    assert!(now.is_within(&before), "{kind:?} {seed:?} {actor:?}: {before:?} {now:?}");
                }
            }
        }
    }
}
