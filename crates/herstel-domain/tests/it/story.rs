//! The story: told once, read back when others write it down, and read by others as far as the person lets them.

use crate::given::{Given, HANDLER, IN_2021, OTHER_PARENT, PARENT, REVIEWER, given_registration, refused};
use herstel_domain::{
    Command, Event,
    access::Period,
    chain::Party,
    choices::{ByWord, Heard},
    consents::{ConsentSubject, GiveConsent},
    documents::{AddDocument, DocumentContent, DocumentForm, DocumentSource},
    mandates::{GiveMandate, MandateHolder, MandateKind, Power},
    messages::MessageKind,
    story::StoryCommand,
};
use herstel_kernel::{Actor, ConsentId, DocumentId, MandateId, PersonId, RefusalCode, StoryId};

const PAPER: DocumentId = DocumentId::from_bytes([0x47; 16]);
const TABLE: Heard = Heard { by: ByWord::Table, document: None };
const ON_PAPER: Heard = Heard { by: ByWord::Paper, document: Some(PAPER) };

fn story(id: u8) -> StoryId {
    StoryId::from_bytes([id; 16])
}

fn tell(id: u8, words: &str, in_confidence: bool, heard: Heard) -> Command {
    let (story, words) = (story(id), words.to_owned());
    Command::Story(StoryCommand::Tell { story, words, in_confidence, heard })
}

fn approve(id: u8, heard: Heard) -> Command {
    Command::Story(StoryCommand::Approve { story: story(id), heard })
}

fn given_paper() -> Given {
    let mut given = given_registration(IN_2021);
    let paper = AddDocument {
        document: PAPER,
        form: DocumentForm::Pdf { pages: 1 },
        name: "mijn verhaal.pdf".to_owned(),
        digest: "0".repeat(64),
        content: DocumentContent([1].as_slice().into()),
        source: DocumentSource::Portal,
        papers: Vec::new(),
        replaces: None,
    };
    given.act(HANDLER, &Command::AddDocument(paper)).unwrap();
    given
}

fn given_helper() -> Given {
    let mut given = given_paper();
    let Actor::Person { person } = OTHER_PARENT else { unreachable!() };
    let mandate = GiveMandate {
        mandate: MandateId::from_bytes([0x52; 16]),
        holder: MandateHolder::Person { person },
        name: "Hulp Verzonnen".to_owned(),
        kind: MandateKind::Helper,
        step: None,
        powers: [Power::Read, Power::Tell].into(),
        period: Period { from_on: None, until_on: None },
    };
    given.act(PARENT, &Command::GiveMandate(mandate)).unwrap();
    given
}

/// Who tells, how, and whether it counts at once.
#[test]
fn what_the_person_tells_counts_at_once_and_what_others_write_down_is_read_back() {
    let by_portal = Heard::PORTAL;
    let cases = [
        (PARENT, by_portal, Ok(true)),
        (HANDLER, Heard::PHONE, Ok(false)),
        (REVIEWER, TABLE, Ok(false)),
        (HANDLER, ON_PAPER, Ok(true)),
        (OTHER_PARENT, by_portal, Ok(false)),
        (PARENT, Heard::PHONE, Err(RefusalCode::NotAChoice)),
        (HANDLER, by_portal, Err(RefusalCode::NotAChoice)),
        (HANDLER, Heard { by: ByWord::Paper, document: None }, Err(RefusalCode::Required)),
        (Actor::Person { person: PersonId::from_bytes([7; 16]) }, by_portal, Err(RefusalCode::NotAllowed)),
        (Actor::System, by_portal, Err(RefusalCode::NotAllowed)),
    ];
    for (actor, heard, expected) in cases {
        let mut given = given_helper();
        let done = given.act(actor, &tell(1, " Er kwam een brief. ", false, heard));
        let counts = done.map(|events| {
            let asks = events.iter().any(
                |event| matches!(event, Event::MessageSent(sent) if sent.kind == MessageKind::StoryToRead),
            );
            assert_eq!(asks, given.dossier.story().is_none(), "who has to read it is told");
            given.dossier.story() == Some("Er kwam een brief.")
        });
        assert_eq!(counts.map_err(|refusal| refusal.code), expected, "{actor:?} {heard:?}");
    }
}

#[test]
fn the_person_agrees_by_any_way_and_nobody_agrees_for_them() {
    for (actor, heard) in
        [(PARENT, Heard::PORTAL), (HANDLER, Heard::PHONE), (HANDLER, TABLE), (HANDLER, ON_PAPER)]
    {
        let mut given = given_helper();
        given.act(HANDLER, &tell(1, "Zo ging het.", false, Heard::PHONE)).unwrap();
        assert_eq!(refused(given.act(OTHER_PARENT, &approve(1, Heard::PORTAL))), RefusalCode::NotAllowed);
        assert_eq!(refused(given.act(PARENT, &approve(9, Heard::PORTAL))), RefusalCode::NotFound);
        given.act(actor, &approve(1, heard)).unwrap();
        assert_eq!(given.dossier.story(), Some("Zo ging het."), "{actor:?} {heard:?}");
        assert_eq!(refused(given.act(PARENT, &approve(1, Heard::PORTAL))), RefusalCode::NotReadBack);
    }
}

#[test]
fn every_version_stays_and_the_last_approved_one_counts() {
    let mut given = given_paper();
    given.act(PARENT, &tell(1, "Eerst dit.", false, Heard::PORTAL)).unwrap();
    given.act(HANDLER, &tell(2, "Toen dat.", false, Heard::PHONE)).unwrap();
    assert_eq!(given.dossier.story(), Some("Eerst dit."), "what was not read back counts not yet");
    given.act(PARENT, &approve(2, Heard::PORTAL)).unwrap();
    assert_eq!(given.dossier.story(), Some("Toen dat."));
    assert_eq!(given.act(PARENT, &tell(3, "Toen dat.", false, Heard::PORTAL)).unwrap(), [], "sent twice");
    assert_eq!(given.dossier.stories.len(), 2);
    assert_eq!(refused(given.act(PARENT, &tell(4, "  ", false, Heard::PORTAL))), RefusalCode::Required);
    let long = "a".repeat(20_001);
    assert_eq!(refused(given.act(PARENT, &tell(4, &long, false, Heard::PORTAL))), RefusalCode::TooLong);
}

#[test]
fn what_is_told_in_confidence_is_not_shared_and_what_was_shared_before_stays() {
    let mut given = given_paper();
    given.act(PARENT, &tell(1, "Dit mag ieder lezen.", false, Heard::PORTAL)).unwrap();
    given.act(PARENT, &tell(2, "Dit niet.", true, Heard::PORTAL)).unwrap();
    assert_eq!(given.dossier.story(), Some("Dit niet."));
    assert_eq!(given.dossier.story_to_share(), Some("Dit mag ieder lezen."));
    given.act(HANDLER, &tell(3, "Dit moet nog gelezen.", false, Heard::PHONE)).unwrap();
    assert_eq!(given.dossier.story_to_share(), Some("Dit mag ieder lezen."));
    let mut shared = given.dossier.clone();
    shared.without_confidence();
    assert_eq!(shared.stories.len(), 1);
}

#[test]
fn a_party_gets_the_story_by_a_consent_for_it_alone_and_no_longer_than_that() {
    let mut given = given_paper();
    let (consent, subject) =
        (ConsentId::from_bytes([0x56; 16]), ConsentSubject::StoryToParty { party: Party::Cws });
    given.act(PARENT, &Command::GiveConsent(GiveConsent { consent, subject })).unwrap();
    let shares = |given: &Given, party| given.dossier.shares_story_with(party, given.today);
    assert!(shares(&given, Party::Cws) && !shares(&given, Party::LegalAid));
    let stop = herstel_domain::consents::WithdrawConsent { consent };
    given.act(PARENT, &Command::WithdrawConsent(stop)).unwrap();
    assert!(!shares(&given, Party::Cws));
}

#[test]
fn words_of_a_person_reach_no_log() {
    let command = tell(1, "geheim", false, Heard::PORTAL);
    let mut given = given_paper();
    let events = given.act(PARENT, &command).unwrap();
    assert!(!format!("{command:?}{events:?}{:?}", given.dossier.stories).contains("geheim"));
}
