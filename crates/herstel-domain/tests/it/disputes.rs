use crate::given::{
    FIRST_REVIEW, HANDLER, IN_2021, OTHER_PARENT, PARENT, given_facts, given_first_review, refused,
};
use herstel_domain::{
    Command, Event,
    disputes::{AnswerDispute, DisputeResult, DisputeTarget, RaiseDispute, RemarkDocument},
    documents::{AddDocument, DocumentContent, DocumentForm, DocumentSource},
};
use herstel_kernel::{DisputeId, DocumentId, RefusalCode};

const REMARK: DisputeId = DisputeId::from_bytes([70; 16]);

fn raise(target: DisputeTarget, words: &str) -> Command {
    raise_with(target, words, None)
}

fn raise_with(target: DisputeTarget, words: &str, document: Option<RemarkDocument>) -> Command {
    Command::RaiseDispute(RaiseDispute { dispute: REMARK, target, words: words.to_owned(), document })
}

fn photo(id: u8, size_bytes: usize) -> AddDocument {
    AddDocument {
        document: DocumentId::from_bytes([id; 16]),
        form: DocumentForm::Jpeg { width: 3000, height: 4000 },
        name: "brief.jpg".to_owned(),
        digest: "a".repeat(64),
        content: DocumentContent(vec![1; size_bytes].into()),
        source: DocumentSource::PhonePhoto,
        papers: Vec::new(),
        replaces: None,
    }
}

fn answer(words: &str) -> Command {
    let answer = words.to_owned();
    Command::AnswerDispute(AnswerDispute { dispute: REMARK, result: DisputeResult::Kept, answer })
}

fn fact() -> DisputeTarget {
    DisputeTarget::Fact { path: "toeslagjaar/2013/teruggevorderd bedrag".parse().unwrap() }
}

#[test]
fn a_wrong_fact_can_be_pointed_out_and_is_answered_once() {
    let mut given = given_facts(IN_2021);
    given.act(PARENT, &raise(fact(), "Het was meer.")).unwrap();
    assert_eq!(refused(given.act(HANDLER, &answer(" "))), RefusalCode::Required);
    assert_eq!(refused(given.act(PARENT, &answer("Ja"))), RefusalCode::NotAllowed);
    given.act(HANDLER, &answer("Wij kijken de brief na.")).unwrap();
    assert_eq!(refused(given.act(HANDLER, &answer("Nog eens"))), RefusalCode::AlreadyAnswered);
    assert!(given.dossier.dispute(REMARK).unwrap().answered.is_some());
}

#[test]
fn a_row_of_a_decision_can_be_pointed_out_once_it_binds() {
    let given = given_first_review(IN_2021);
    let decision = given.dossier.approved(FIRST_REVIEW).unwrap().proposed.decision;
    let row = || DisputeTarget::DecisionRow { decision, attribute: "forfaitaire bedrag".to_owned() };
    assert!(given.clone().act(PARENT, &raise(row(), "Waarom niet meer?")).is_ok());
    let mut undecided = given_facts(IN_2021);
    let decision = undecided.propose(FIRST_REVIEW).unwrap();
    let row = DisputeTarget::DecisionRow { decision, attribute: "forfaitaire bedrag".to_owned() };
    let answer = refused(undecided.act(PARENT, &raise(row, "Ik zag dit")));
    assert_eq!(answer, RefusalCode::NotFound, "a draft does not exist for the parent");
}

#[test]
fn remarks_need_words_a_target_and_the_right_person() {
    let mut given = given_facts(IN_2021);
    assert_eq!(refused(given.act(PARENT, &raise(fact(), ""))), RefusalCode::Required);
    assert_eq!(refused(given.act(OTHER_PARENT, &raise(fact(), "x"))), RefusalCode::NotAllowed);
    let absent = DisputeTarget::Fact { path: "toeslagjaar/2009/grond".parse().unwrap() };
    assert_eq!(refused(given.act(PARENT, &raise(absent, "x"))), RefusalCode::NotFound);
    assert_eq!(refused(given.act(PARENT, &raise(fact(), &"a".repeat(20_001)))), RefusalCode::TooLong);
}

#[test]
fn a_photo_says_it_without_words_and_is_taken_in_with_the_remark() {
    let mut given = given_facts(IN_2021);
    let photo_of = |id| Some(RemarkDocument::New(Box::new(photo(id, 9))));
    let events = given.act(PARENT, &raise_with(fact(), " ", photo_of(5))).unwrap();
    let received = |event: &Event| matches!(event, Event::DocumentReceived(_));
    let raised = |event: &Event| matches!(event, Event::DisputeRaised(_));
    let place = |is: &dyn Fn(&Event) -> bool| events.iter().position(is);
    assert!(place(&received).unwrap() < place(&raised).unwrap(), "{events:?}");
    let remark = &given.dossier.dispute(REMARK).unwrap().raised;
    assert_eq!((remark.words.as_str(), remark.document), ("", Some(DocumentId::from_bytes([5; 16]))));

    // The same photo under another id is the one that is there.
    given.act(PARENT, &raise_with(fact(), "Nog eens.", photo_of(6))).unwrap();
    assert_eq!(given.dossier.documents.len(), 1);
    let last = &given.dossier.disputes.last().unwrap().raised;
    assert_eq!(last.document, Some(DocumentId::from_bytes([5; 16])));
}

#[test]
fn a_document_that_is_there_can_be_pointed_at_and_one_that_is_not_there_cannot() {
    let mut given = given_facts(IN_2021);
    let there = |id| Some(RemarkDocument::There(DocumentId::from_bytes([id; 16])));
    assert_eq!(refused(given.act(PARENT, &raise_with(fact(), "x", there(5)))), RefusalCode::NotFound);
    given.act(PARENT, &Command::AddDocument(photo(5, 9))).unwrap();
    given.act(PARENT, &raise_with(fact(), "", there(5))).unwrap();
    assert_eq!(given.dossier.documents.len(), 1);
}

#[test]
fn what_is_refused_of_a_photo_refuses_the_remark_and_a_stranger_brings_none() {
    let mut given = given_facts(IN_2021);
    let empty = || Some(RemarkDocument::New(Box::new(photo(5, 0))));
    assert_eq!(refused(given.act(PARENT, &raise_with(fact(), "x", empty()))), RefusalCode::Required);
    let whole = Some(RemarkDocument::New(Box::new(photo(5, 9))));
    assert_eq!(refused(given.act(OTHER_PARENT, &raise_with(fact(), "", whole))), RefusalCode::NotAllowed);
    assert!(given.dossier.disputes.is_empty() && given.dossier.documents.is_empty());
}

#[test]
fn a_remark_of_before_documents_reads_as_one_without() {
    let before = r#"{"event":"dispute-raised","dispute":"dis-46464646464646464646464646464646","target":{"about":"other"},"words":"Dit klopt niet.","raised_on":"2021-10-04"}"#;
    let event: Event = serde_json::from_str(before).unwrap();
    let Event::DisputeRaised(raised) = &event else { unreachable!() };
    assert_eq!(raised.document, None);
    assert_eq!(serde_json::to_string(&event).unwrap(), before, "it is written as it was");
}
