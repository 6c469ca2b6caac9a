//! The reconstruction: what happened and why, each with its paper or an honest word about it.

use crate::given::{
    FIRST_REVIEW, Given, HANDLER, IN_2021, OTHER_PARENT, PARENT, REVIEWER, given_first_review, refused,
};
use herstel_domain::{
    Command, Event,
    choices::Heard,
    disputes::{DisputeTarget, RaiseDispute},
    documents::{AddDocument, DocumentContent, DocumentForm, DocumentSource},
    messages::MessageKind,
    reconstruction::{Paper, ReconstructionCommand, TimelineEntry, TimelineKind},
};
use herstel_kernel::{Actor, Date, DisputeId, DocumentId, RefusalCode, StaffId, StaffRole, TimelineEntryId};

const LETTER: DocumentId = DocumentId::from_bytes([0x47; 16]);
const LEAD: Actor = Actor::Staff { id: StaffId::from_bytes([6; 16]), role: StaffRole::TeamLead };

fn entry(id: u8) -> TimelineEntry {
    TimelineEntry {
        entry: TimelineEntryId::from_bytes([id; 16]),
        happened_on: Date::constant(2014, 3, 10),
        kind: TimelineKind::Decision,
        source: "Archief Toeslagen".to_owned(),
        words: "U moest alles terugbetalen.".to_owned(),
        paper: Paper::Found { document: LETTER },
    }
}

fn act(command: ReconstructionCommand) -> Command {
    Command::Reconstruction(command)
}

fn write(entry: TimelineEntry) -> Command {
    act(ReconstructionCommand::Write(entry))
}

fn write_anew(entry: TimelineEntry) -> Command {
    act(ReconstructionCommand::WriteAnew(entry))
}

fn propose() -> Command {
    act(ReconstructionCommand::Propose { why: "Uw opvang stond op een lijst.".to_owned() })
}

fn given() -> Given {
    let mut given = given_first_review(IN_2021);
    let letter = AddDocument {
        document: LETTER,
        form: DocumentForm::Pdf { pages: 1 },
        name: "brief.pdf".to_owned(),
        digest: "1".repeat(64),
        content: DocumentContent([1].as_slice().into()),
        source: DocumentSource::Portal,
        papers: Vec::new(),
        replaces: None,
    };
    given.act(HANDLER, &Command::AddDocument(letter)).unwrap();
    given
}

/// Somebody else draws it up and shares it, whatever is in the dossier.
pub fn share(given: &mut Given) {
    let asked_on = given.today;
    let paper = Paper::NotFound { asked_of: "Toeslagen".to_owned(), asked_on };
    given.act(HANDLER, &write(TimelineEntry { paper, ..entry(1) })).unwrap();
    given.act(HANDLER, &propose()).unwrap();
    given.act(REVIEWER, &act(ReconstructionCommand::Share)).unwrap();
}

fn given_shared() -> Given {
    let mut given = given();
    given.act(HANDLER, &write(entry(1))).unwrap();
    given.act(HANDLER, &propose()).unwrap();
    given.act(REVIEWER, &act(ReconstructionCommand::Share)).unwrap();
    given
}

#[test]
fn an_entry_has_its_paper_or_says_who_was_asked_for_it_and_since_when() {
    let asked = |of: &str, on| Paper::NotFound { asked_of: of.to_owned(), asked_on: on };
    let tomorrow = IN_2021.tomorrow().unwrap();
    let strange = Paper::Found { document: DocumentId::from_bytes([9; 16]) };
    let cases = [
        (entry(1), None),
        (TimelineEntry { paper: asked("Toeslagen", IN_2021), ..entry(1) }, None),
        (TimelineEntry { paper: strange, ..entry(1) }, Some((RefusalCode::NotAChoice, "document"))),
        (TimelineEntry { paper: asked(" ", IN_2021), ..entry(1) }, Some((RefusalCode::Required, "asked_of"))),
        (
            TimelineEntry { paper: asked("Toeslagen", tomorrow), ..entry(1) },
            Some((RefusalCode::DateTooLate, "asked_on")),
        ),
        (
            TimelineEntry { happened_on: tomorrow, ..entry(1) },
            Some((RefusalCode::DateTooLate, "happened_on")),
        ),
        (TimelineEntry { source: String::new(), ..entry(1) }, Some((RefusalCode::Required, "source"))),
        (TimelineEntry { words: String::new(), ..entry(1) }, Some((RefusalCode::Required, "words"))),
    ];
    for (entry, expected) in cases {
        let done = given().act(HANDLER, &write(entry.clone()));
        let found = done.err().map(|refusal| (refusal.code, refusal.field.unwrap()));
        let found = found.as_ref().map(|(code, field)| (*code, field.as_str()));
        assert_eq!(found, expected, "{:?}", entry.happened_on);
    }
}

#[test]
fn nobody_but_staff_who_handle_dossiers_draws_it_up() {
    for actor in [PARENT, OTHER_PARENT, LEAD, Actor::System] {
        assert_eq!(refused(given().act(actor, &write(entry(1)))), RefusalCode::NotAllowed, "{actor:?}");
    }
}

#[test]
fn two_people_share_it_and_a_change_asks_for_the_second_one_again() {
    let mut given = given();
    let share = || act(ReconstructionCommand::Share);
    let back = || act(ReconstructionCommand::Return { remarks: "Welke lijst?".to_owned() });
    assert_eq!(refused(given.act(HANDLER, &propose())), RefusalCode::TimelineIncomplete);
    given.act(HANDLER, &write(entry(1))).unwrap();
    assert_eq!(refused(given.act(REVIEWER, &share())), RefusalCode::NotProposed);
    given.act(HANDLER, &propose()).unwrap();
    assert_eq!(refused(given.act(HANDLER, &share())), RefusalCode::SamePerson);
    assert_eq!(refused(given.act(HANDLER, &back())), RefusalCode::SamePerson);
    given
        .act(
            HANDLER,
            &write_anew(TimelineEntry { words: "U moest 8.400 euro betalen.".to_owned(), ..entry(1) }),
        )
        .unwrap();
    assert_eq!(refused(given.act(REVIEWER, &share())), RefusalCode::NotProposed, "it was changed meanwhile");
    assert_eq!(given.dossier.reconstruction.entries.len(), 1, "written anew, not twice");
    given.act(HANDLER, &propose()).unwrap();
    given.act(REVIEWER, &back()).unwrap();
    assert_eq!(given.dossier.reconstruction.returned.as_deref(), Some("Welke lijst?"));
    given.act(HANDLER, &propose()).unwrap();
    let events = given.act(REVIEWER, &share()).unwrap();
    let told =
        |event: &Event| matches!(event, Event::MessageSent(sent) if sent.kind == MessageKind::TimelineShared);
    assert!(events.iter().any(told), "the parent is told");
}

#[test]
fn what_is_not_on_the_timeline_is_not_written_anew_and_nothing_comes_in_its_place() {
    let mut given = given();
    assert_eq!(refused(given.act(HANDLER, &write_anew(entry(1)))), RefusalCode::NotFound);
    given.act(HANDLER, &write(entry(2))).unwrap();
    assert_eq!(refused(given.act(HANDLER, &write_anew(entry(1)))), RefusalCode::NotFound);
    given
        .act(
            HANDLER,
            &act(ReconstructionCommand::Drop { entry: entry(2).entry, reason: "Van een ander.".to_owned() }),
        )
        .unwrap();
    assert_eq!(refused(given.act(HANDLER, &write_anew(entry(2)))), RefusalCode::NotFound, "it was taken off");
    assert_eq!(refused(given.act(PARENT, &write_anew(entry(2)))), RefusalCode::NotAllowed);
    assert!(given.dossier.reconstruction.entries.is_empty());
}

#[test]
fn the_parent_reads_what_was_shared_and_nothing_of_what_is_worked_on() {
    let mut given = given_shared();
    given
        .act(HANDLER, &write(TimelineEntry { happened_on: Date::constant(2013, 1, 1), ..entry(2) }))
        .unwrap();
    given
        .act(
            HANDLER,
            &act(ReconstructionCommand::Drop { entry: entry(1).entry, reason: "Van een ander.".to_owned() }),
        )
        .unwrap();
    given.act(HANDLER, &propose()).unwrap();
    let mut seen = given.dossier.reconstruction.clone();
    seen.without_drafts();
    assert!(seen.entries.is_empty() && seen.proposed.is_none() && seen.returned.is_none());
    let shared = seen.shared.unwrap();
    assert_eq!((shared.entries, shared.why.as_str()), (vec![entry(1)], "Uw opvang stond op een lijst."));
}

#[test]
fn of_every_entry_that_is_shared_the_parent_can_say_that_it_is_wrong() {
    let remark = |id: u8| {
        let (dispute, target) = (
            DisputeId::from_bytes([0x0d; 16]),
            DisputeTarget::Timeline { entry: TimelineEntryId::from_bytes([id; 16]) },
        );
        Command::RaiseDispute(RaiseDispute {
            dispute,
            target,
            words: "Het was een maandag.".to_owned(),
            document: None,
        })
    };
    let mut given = given_shared();
    given.act(HANDLER, &write(entry(2))).unwrap();
    assert_eq!(refused(given.act(PARENT, &remark(2))), RefusalCode::NotFound, "nobody points at a draft");
    given.act(PARENT, &remark(1)).unwrap();
    assert_eq!(given.dossier.disputes.len(), 1);
}

#[test]
fn who_asks_for_it_is_owed_it_and_no_way_out_takes_it_away() {
    let mut given = given();
    given.choose(PARENT, FIRST_REVIEW, "stop").unwrap();
    let ask = |heard| act(ReconstructionCommand::Ask { heard });
    assert_eq!(refused(given.act(OTHER_PARENT, &ask(Heard::PORTAL))), RefusalCode::NotAllowed);
    assert_eq!(refused(given.act(HANDLER, &ask(Heard::PORTAL))), RefusalCode::NotAChoice);
    given.act(PARENT, &ask(Heard::PORTAL)).unwrap();
    assert_eq!(given.act(HANDLER, &ask(Heard::PHONE)).unwrap(), [], "asked once is enough");
    assert_eq!(given.dossier.reconstruction.asked_on, Some(IN_2021));
    given.act(HANDLER, &write(entry(1))).unwrap();
    given.act(HANDLER, &propose()).unwrap();
    given.act(REVIEWER, &act(ReconstructionCommand::Share)).unwrap();
    assert!(given.dossier.reconstruction.shared.is_some());
}
