use crate::given::{
    FIRST_REVIEW, Given, HANDLER, IN_2021, OTHER_PARENT, PARENT, REVIEWER, context, details, given_facts,
    given_first_review, given_registration, refused, registered, registration,
};
use herstel_domain::{
    Command, Dossier, Event, decide,
    documents::{AddDocument, DocumentContent, DocumentForm, DocumentSource},
    messages::{
        CloseReply, LeaveAgain, Leaving, Message, MessageKind, NoteLeaving, SendMessage, SetMessageWays,
        StaffMessage, Standing, Way, WriteReply, leavings, tell,
    },
    registration::{Channel, PersonDetails, RegisterParent},
};
use herstel_kernel::{Actor, DocumentId, MessageId, RefusalCode};

const ADDRESS: &str = "Dorpsstraat 1, 1234 AB Voorbeeld";

/// Given a parent who registered by a channel, with what is known of them.
fn given_reached(channel: Channel, email: Option<&str>, address: Option<&str>) -> Given {
    let mut given = given_registration(IN_2021);
    let (email, address) = (email.map(str::to_owned), address.map(str::to_owned));
    let actor = if channel == Channel::Portal { PARENT } else { HANDLER };
    let details = PersonDetails { email, address, ..details() };
    let command = RegisterParent { channel, details, ..registration() };
    given.dossier = Dossier::replay(&registered(&command, actor, IN_2021).unwrap()).unwrap();
    given
}

fn ways(given: &Given) -> Vec<(Way, bool)> {
    leavings(&given.dossier, given.today).iter().map(|leaving| (leaving.way, leaving.held)).collect()
}

fn kinds(given: &Given) -> Vec<&'static str> {
    given.dossier.messages.iter().map(|message| message.sent.kind.as_str()).collect()
}

fn last(given: &Given) -> &Message {
    given.dossier.messages.last().unwrap()
}

fn standing(given: &Given, way: Way) -> Standing {
    last(given).ways.iter().find(|on_the_way| on_the_way.way == way).unwrap().standing
}

fn set(ways: &[Way], safe: &[Way]) -> SetMessageWays {
    SetMessageWays {
        ways: ways.iter().copied().collect(),
        email: None,
        address: None,
        safe: safe.iter().copied().collect(),
    }
}

fn note(given: &Given, way: Way, standing: Standing) -> Command {
    Command::NoteLeaving(NoteLeaving { message: last(given).id, way, standing, reason: None })
}

pub(crate) fn words() -> SendMessage {
    let message = StaffMessage::Words { subject: "Uw vraag".to_owned(), text: "Dat klopt.".to_owned() };
    SendMessage { message, answers: None }
}

#[test]
fn registration_a_document_and_a_decision_tell_the_parent_in_the_same_breath() {
    let mut given = given_first_review(IN_2021);
    let document = AddDocument {
        document: DocumentId::from_bytes([7; 16]),
        form: DocumentForm::Pdf { pages: 1 },
        name: "brief.pdf".to_owned(),
        digest: "7".repeat(64),
        content: DocumentContent([7].as_slice().into()),
        source: DocumentSource::Portal,
        papers: Vec::new(),
        replaces: None,
    };
    let events = given.act(PARENT, &Command::AddDocument(document)).unwrap();
    assert_eq!(events.iter().map(Event::kind).collect::<Vec<_>>(), ["document-received", "message-sent"]);
    assert_eq!(kinds(&given), ["registered", "decision", "document-received"]);
    let ids: std::collections::BTreeSet<MessageId> =
        given.dossier.messages.iter().map(|message| message.id).collect();
    assert_eq!(ids.len(), 3, "every message has an id of its own");
    assert!(given.dossier.approved(FIRST_REVIEW).is_some());
}

#[test]
fn five_photos_on_one_day_are_one_e_mail_and_the_page_says_it_of_each() {
    let mut given = given_facts(IN_2021);
    for number in 1..=5 {
        given.act(PARENT, &photo(number)).unwrap();
    }
    given.today = given.today.tomorrow().unwrap();
    given.act(PARENT, &photo(6)).unwrap();
    let left: Vec<bool> = given.dossier.messages.iter().skip(1).map(|m| !m.ways.is_empty()).collect();
    assert_eq!(left, [true, false, false, false, false, true]);
}

fn photo(number: u8) -> Command {
    Command::AddDocument(AddDocument {
        document: DocumentId::from_bytes([number; 16]),
        form: DocumentForm::Jpeg { width: 800, height: 600 },
        name: String::new(),
        digest: format!("{number:064x}"),
        content: DocumentContent([number].as_slice().into()),
        source: DocumentSource::Portal,
        papers: Vec::new(),
        replaces: None,
    })
}

#[test]
fn a_message_leaves_by_the_way_the_parent_chose_and_on_paper_when_nothing_is_known() {
    let mail = Some("anna@voorbeeld.example");
    for (channel, email, address, expected) in [
        (Channel::Portal, mail, Some(ADDRESS), vec![(Way::Email, false)]),
        (Channel::Portal, None, Some(ADDRESS), vec![(Way::Paper, false)]),
        (Channel::Phone, mail, Some(ADDRESS), vec![(Way::Paper, false)]),
        (Channel::Municipality, None, Some(ADDRESS), vec![(Way::Paper, false)]),
        // Nothing is known: it waits, and the dossier carries its mark.
        (Channel::Phone, None, None, vec![(Way::Paper, true)]),
    ] {
        let mut given = given_reached(channel, email, address);
        assert_eq!(ways(&given), expected, "{channel:?}");
        assert_eq!(given.dossier.unsent().count(), 1);
        if email.is_some() && address.is_some() {
            for chosen in [vec![], vec![Way::Paper], vec![Way::Email], vec![Way::Email, Way::Paper]] {
                given.act(PARENT, &Command::SetMessageWays(set(&chosen, &[]))).unwrap();
                let now: Vec<Way> = ways(&given).into_iter().map(|(way, _)| way).collect();
                assert_eq!(now, chosen);
            }
        }
    }
}

#[test]
fn a_way_without_an_address_cannot_be_chosen_and_an_address_can_come_with_the_choice() {
    let mut given = given_reached(Channel::Portal, None, None);
    for (way, field) in [(Way::Email, "email"), (Way::Paper, "address")] {
        let refusal = given.act(PARENT, &Command::SetMessageWays(set(&[way], &[]))).unwrap_err();
        assert_eq!((refusal.code, refusal.field.as_deref()), (RefusalCode::Required, Some(field)));
    }
    let wrong = SetMessageWays { email: Some("geen adres".to_owned()), ..set(&[Way::Email], &[]) };
    assert_eq!(refused(given.act(PARENT, &Command::SetMessageWays(wrong))), RefusalCode::EmailInvalid);
    let right = SetMessageWays { email: Some(" a@voorbeeld.example ".to_owned()), ..set(&[Way::Email], &[]) };
    assert_eq!(given.act(PARENT, &Command::SetMessageWays(right.clone())).unwrap().len(), 1);
    assert_eq!(given.dossier.email(), Some("a@voorbeeld.example"));
    assert!(given.act(PARENT, &Command::SetMessageWays(right)).unwrap().is_empty(), "said twice");
    assert_eq!(
        refused(given.act(OTHER_PARENT, &Command::SetMessageWays(set(&[], &[])))),
        RefusalCode::NotAllowed
    );
}

#[test]
fn nothing_leaves_to_somebody_who_must_not_be_found_until_the_address_is_confirmed_as_safe() {
    let mut given = given_reached(Channel::Portal, Some("anna@voorbeeld.example"), Some(ADDRESS));
    assert_eq!(standing(&given, Way::Email), Standing::Queued);
    given.act(HANDLER, &Command::AssignHandler(HANDLER.staff().unwrap())).unwrap();
    given.act(HANDLER, &Command::SetProtection("Dreiging.".to_owned())).unwrap();
    assert_eq!(standing(&given, Way::Email), Standing::Held, "what waited is held back");
    given.act(HANDLER, &Command::SendMessage(words())).unwrap();
    assert_eq!(last(&given).sent.leaves, [Leaving { way: Way::Email, held: true }]);
    let again = LeaveAgain { message: last(&given).id, way: Way::Paper };
    assert_eq!(refused(given.act(HANDLER, &Command::LeaveAgain(again))), RefusalCode::AddressNotSafe);
    assert_eq!(given.dossier.unsent().count(), 2);
    given.act(PARENT, &Command::SetMessageWays(set(&[Way::Email], &[Way::Email]))).unwrap();
    assert_eq!(standing(&given, Way::Email), Standing::Queued, "now it may go");
    given.act(PARENT, &Command::SetMessageWays(set(&[Way::Email], &[]))).unwrap();
    assert_eq!(standing(&given, Way::Email), Standing::Held);
    given.act(HANDLER, &Command::LiftProtection("Voorbij.".to_owned())).unwrap();
    assert_eq!(standing(&given, Way::Email), Standing::Held, "nobody said that the address is safe");
    let again = LeaveAgain { message: last(&given).id, way: Way::Email };
    given.act(HANDLER, &Command::LeaveAgain(again)).unwrap();
    assert_eq!(standing(&given, Way::Email), Standing::Queued);
}

#[test]
fn the_mark_stays_until_a_message_has_really_gone() {
    use Standing::{Failed, Held, Posted, Printed, Queued, Returned, Sent};
    for (way, steps, gone) in [
        (Way::Email, vec![], false),
        (Way::Email, vec![Sent], true),
        (Way::Email, vec![Failed], false),
        (Way::Email, vec![Sent, Returned], false),
        (Way::Email, vec![Held], false),
        (Way::Paper, vec![Printed], false),
        (Way::Paper, vec![Printed, Posted], true),
        (Way::Paper, vec![Printed, Posted, Returned], false),
        (Way::Paper, vec![Printed, Queued, Printed, Posted], true),
    ] {
        let mut given = given_reached(Channel::Portal, Some("anna@voorbeeld.example"), Some(ADDRESS));
        given.act(PARENT, &Command::SetMessageWays(set(&[way], &[]))).unwrap();
        given.act(HANDLER, &Command::SendMessage(words())).unwrap();
        for step in &steps {
            let command = note(&given, way, *step);
            given.act(Actor::System, &command).unwrap();
            assert!(given.act(Actor::System, &command).unwrap().is_empty(), "the same twice is nothing");
        }
        assert_eq!(last(&given).has_gone(), gone, "{way:?} {steps:?}");
        let seen = Command::SeeMessage(last(&given).id);
        given.act(PARENT, &seen).unwrap();
        assert!(last(&given).has_gone(), "it was opened on the page");
        assert!(given.act(PARENT, &seen).unwrap().is_empty());
    }
}

#[test]
fn what_did_not_happen_cannot_be_written_down() {
    use Standing::{Failed, Posted, Printed, Queued, Returned, Sent};
    let mut given = given_reached(Channel::Portal, Some("anna@voorbeeld.example"), Some(ADDRESS));
    for (way, standing, code) in [
        (Way::Email, Posted, RefusalCode::Stale),
        (Way::Email, Returned, RefusalCode::Stale),
        (Way::Paper, Printed, RefusalCode::NotFound),
    ] {
        assert_eq!(refused(given.act(HANDLER, &note(&given.clone(), way, standing))), code, "{standing:?}");
    }
    given.act(Actor::System, &note(&given.clone(), Way::Email, Sent)).unwrap();
    let failed = note(&given, Way::Email, Failed);
    assert_eq!(refused(given.act(Actor::System, &failed)), RefusalCode::Stale, "it was sent");
    let queued = note(&given, Way::Email, Queued);
    assert_eq!(refused(given.act(Actor::System, &queued)), RefusalCode::Stale);
    for actor in [PARENT, OTHER_PARENT] {
        let command = note(&given, Way::Email, Returned);
        assert_eq!(refused(given.act(actor, &command)), RefusalCode::NotAllowed);
    }
}

#[test]
fn what_failed_leaves_again_by_the_same_way_or_another() {
    let mut given = given_reached(Channel::Portal, Some("anna@voorbeeld.example"), Some(ADDRESS));
    let message = last(&given).id;
    given.act(Actor::System, &note(&given.clone(), Way::Email, Standing::Failed)).unwrap();
    given.act(HANDLER, &Command::LeaveAgain(LeaveAgain { message, way: Way::Paper })).unwrap();
    assert_eq!(standing(&given, Way::Paper), Standing::Queued);
    given.act(HANDLER, &Command::LeaveAgain(LeaveAgain { message, way: Way::Email })).unwrap();
    assert_eq!(standing(&given, Way::Email), Standing::Queued);
    let again = given.act(HANDLER, &Command::LeaveAgain(LeaveAgain { message, way: Way::Email }));
    assert!(again.unwrap().is_empty(), "it is on its way already");
    let of_nobody = LeaveAgain { message: MessageId::from_bytes([0; 16]), way: Way::Email };
    assert_eq!(refused(given.act(HANDLER, &Command::LeaveAgain(of_nobody))), RefusalCode::NotFound);
}

#[test]
fn what_the_parent_writes_stays_open_until_a_person_answers() {
    let mut given = given_facts(IN_2021);
    let to = Some(last(&given).id);
    let reply = |to| Command::WriteReply(WriteReply { to, text: "Wanneer hoor ik iets?".to_owned() });
    given.act(PARENT, &reply(to)).unwrap();
    given.act(PARENT, &reply(None)).unwrap();
    assert_eq!(refused(given.act(OTHER_PARENT, &reply(None))), RefusalCode::NotAllowed);
    let unknown = reply(Some(MessageId::from_bytes([0; 16])));
    assert_eq!(refused(given.act(PARENT, &unknown)), RefusalCode::NotFound);
    let empty = Command::WriteReply(WriteReply { to: None, text: "  ".to_owned() });
    assert_eq!(refused(given.act(PARENT, &empty)), RefusalCode::Required);
    let open: Vec<MessageId> = given.dossier.open_replies().map(|reply| reply.id).collect();
    assert_eq!(open.len(), 2);
    let answer = Command::SendMessage(SendMessage { answers: Some(open[0]), ..words() });
    given.act(HANDLER, &answer).unwrap();
    assert_eq!(given.dossier.reply(open[0]).unwrap().answered_by, Some(last(&given).id));
    assert_eq!(refused(given.act(HANDLER, &answer)), RefusalCode::AlreadyAnswered);
    let close = |reply| Command::CloseReply(CloseReply { reply, how: "Gebeld.".to_owned() });
    assert_eq!(refused(given.act(HANDLER, &close(open[0]))), RefusalCode::AlreadyAnswered);
    assert_eq!(refused(given.act(PARENT, &close(open[1]))), RefusalCode::NotAllowed);
    given.act(HANDLER, &close(open[1])).unwrap();
    assert_eq!(given.dossier.open_replies().count(), 0);
}

#[test]
fn staff_write_and_apologise_once_and_the_parent_does_neither() {
    let mut given = given_facts(IN_2021);
    for message in [StaffMessage::Apology, StaffMessage::NotAFraudster] {
        let command = Command::SendMessage(SendMessage { message, answers: None });
        assert_eq!(refused(given.act(PARENT, &command)), RefusalCode::NotAllowed);
        given.act(HANDLER, &command).unwrap();
        assert_eq!(refused(given.act(REVIEWER, &command)), RefusalCode::AlreadySent);
    }
    let invitation = |talk_on| {
        let message = StaffMessage::Invitation {
            talk_on,
            time: "10.00 uur".to_owned(),
            place: "Stadhuis".to_owned(),
            words: "U kunt iemand meenemen.".to_owned(),
        };
        Command::SendMessage(SendMessage { message, answers: None })
    };
    let yesterday = IN_2021.yesterday().unwrap();
    assert_eq!(refused(given.act(HANDLER, &invitation(yesterday))), RefusalCode::DateTooEarly);
    given.act(HANDLER, &invitation(IN_2021)).unwrap();
    assert_eq!(kinds(&given), ["registered", "apology", "not-a-fraudster", "invitation"]);
}

#[test]
fn that_a_message_left_meanwhile_makes_nothing_stale() {
    let mut given = given_facts(IN_2021);
    let seen_by_handler = given.dossier.version;
    given.act(Actor::System, &note(&given.clone(), Way::Email, Standing::Sent)).unwrap();
    given.act(PARENT, &Command::SeeMessage(last(&given).id)).unwrap();
    let context = context(HANDLER, IN_2021);
    let wish = Command::SendMessage(words());
    assert!(decide(&given.dossier, Some(seen_by_handler), &wish, &context).is_ok());
    let never = Some(given.dossier.version + 1);
    assert_eq!(refused(decide(&given.dossier, never, &wish, &context)), RefusalCode::Stale);
    given.act(PARENT, &Command::WriteReply(WriteReply { to: None, text: "Nieuws.".to_owned() })).unwrap();
    assert_eq!(refused(decide(&given.dossier, Some(seen_by_handler), &wish, &context)), RefusalCode::Stale);
}

#[test]
fn who_is_told_reads_it_in_the_language_of_the_dossier() {
    let given = given_facts(IN_2021);
    let context = context(Actor::System, IN_2021);
    let Event::MessageSent(sent) = tell(MessageKind::Apology, &given.dossier, &context) else {
        panic!("telling is a message");
    };
    assert_eq!(sent.language, given.dossier.registration.details.language);
    assert_eq!(sent.sent_on, IN_2021);
}
