//! Papers: given what was asked and what came, when somebody does this, then the checklist says that.

use crate::given::{
    FIRST_REVIEW, FULL_ASSESSMENT, Given, HANDLER, IN_2021, OTHER_PARENT, PARENT, REVIEWER, given_facts,
    given_first_review, refused,
};
use herstel_domain::{
    Command, Event,
    deadlines::{ResumeTerm, SuspendTerm, SuspensionGround, TermCommand, TermSubject},
    decisions::ProposeDecision,
    documents::{
        AddDocument, ChecklistItem, DocumentContent, DocumentForm, DocumentSource, FamilyPaper, PaperCommand,
        PaperState, WORD_OF_PARENT, checklist,
    },
    facts::FactChange,
    messages::MessageKind,
    preferences::SetPreferences,
    registration::PreferredLanguage,
    work_list::{Facet, Mark, facets},
};
use herstel_kernel::{
    Actor, Cents, Date, DecisionId, DocumentId, PaperRequestId, ReceiptId, RefusalCode, StaffId, StaffRole,
    SuspensionId,
};
use herstel_scheme::{FactValue, PaperHolder, SchemeFamily};
use jiff::ToSpan as _;

const LEAD: Actor = Actor::Staff { id: StaffId::from_bytes([6; 16]), role: StaffRole::TeamLead };
const YEAR: &str = "toeslagjaar/2013/teruggevorderd bedrag";

fn paper(id: &str) -> FamilyPaper {
    FamilyPaper { family: SchemeFamily::main(), paper: id.to_owned() }
}

fn decisions() -> FamilyPaper {
    paper("allowance-decisions")
}

fn ask(number: u8, holder: PaperHolder, name: &str, until_on: Option<Date>) -> Command {
    let (name, words) = (name.to_owned(), "Een foto is goed.".to_owned());
    let request = PaperRequestId::from_bytes([number; 16]);
    Command::Paper(PaperCommand::Ask { request, paper: decisions(), holder, name, until_on, words })
}

fn hand_in(number: u8, papers: Vec<FamilyPaper>, replaces: Option<DocumentId>) -> Command {
    Command::AddDocument(AddDocument {
        document: document(number),
        form: DocumentForm::Jpeg { width: 800, height: 600 },
        name: String::new(),
        digest: format!("{number:064x}"),
        content: DocumentContent([number].as_slice().into()),
        source: DocumentSource::PhonePhoto,
        papers,
        replaces,
    })
}

fn document(number: u8) -> DocumentId {
    DocumentId::from_bytes([number; 16])
}

fn not_it(number: u8) -> Command {
    let reason = "Dit is van een ander jaar.".to_owned();
    Command::Paper(PaperCommand::NotIt { document: document(number), paper: decisions(), reason })
}

fn not_held() -> Command {
    Command::Paper(PaperCommand::NotHeld { paper: decisions(), words: String::new() })
}

fn trust(euros: i64) -> Command {
    let value = Some(FactValue::Amount(Cents::new(euros * 100)));
    let change = FactChange { path: YEAR.parse().unwrap(), value, source: "niet van belang".to_owned() };
    let reason = "Het past bij de andere jaren.".to_owned();
    Command::Paper(PaperCommand::Trust { paper: decisions(), changes: vec![change], reason })
}

fn item(given: &Given, id: &str) -> Option<ChecklistItem> {
    let list = checklist(&given.dossier, given.schemes, given.today);
    list.into_iter().find(|item| item.paper == paper(id))
}

fn state(given: &Given) -> PaperState {
    item(given, "allowance-decisions").unwrap().state
}

fn after(given: &mut Given, days: i64) {
    given.today = given.today.checked_add(days.days()).unwrap();
}

fn relying(given: &mut Given, step: &str, relied_on: Vec<DocumentId>) -> Result<DecisionId, RefusalCode> {
    given.next_id += 1;
    let decision = DecisionId::from_bytes([given.next_id; 16]);
    let receipt = ReceiptId::from_bytes([given.next_id; 16]);
    let step = step.to_owned();
    let command = ProposeDecision { decision, receipt, step, scheme: None, remark: None, relied_on };
    let done = given.act(HANDLER, &Command::ProposeDecision(command));
    done.map(|_| decision).map_err(|refusal| refusal.code)
}

#[test]
fn the_checklist_has_the_papers_of_the_step_that_comes_and_those_that_a_fact_asks_for() {
    let ids = |given: &Given| {
        let list = checklist(&given.dossier, given.schemes, given.today);
        list.into_iter().map(|item| item.paper.paper).collect::<Vec<_>>()
    };
    let mut given = given_facts(IN_2021);
    assert_eq!(ids(&given), ["allowance-decisions"]);
    given.facts(&[("dringende schulden", "ja")]).unwrap();
    assert_eq!(ids(&given), ["allowance-decisions", "urgent-debt-letter"]);
    given.facts(&[("dringende schulden", "nee")]).unwrap();
    assert_eq!(ids(&given), ["allowance-decisions"]);
    let mut given = given_first_review(IN_2021);
    assert_eq!(ids(&given), ["allowance-decisions", "child-care-statement"]);
    given.facts(&[("kosten van rechtsbijstand", "250")]).unwrap();
    assert_eq!(ids(&given), ["allowance-decisions", "child-care-statement", "legal-costs-bill"]);
    given.choose(PARENT, FIRST_REVIEW, "stop").unwrap();
    assert!(ids(&given).is_empty(), "who stopped is asked for nothing");
}

#[test]
fn asking_the_parent_tells_the_parent_in_the_same_breath_and_asking_another_does_not() {
    let mut given = given_facts(IN_2021);
    assert_eq!(state(&given), PaperState::Missing);
    let events = given.act(HANDLER, &ask(1, PaperHolder::Parent, "", None)).unwrap();
    assert_eq!(events.iter().map(Event::kind).collect::<Vec<_>>(), ["paper-changed", "message-sent"]);
    let Some(Event::MessageSent(sent)) = events.last() else { panic!("{events:?}") };
    assert_eq!(
        sent.kind,
        MessageKind::PaperAsked {
            paper: "Besluiten over uw toeslag".to_owned(),
            until_on: Date::constant(2021, 11, 1),
            words: "Een foto is goed.".to_owned(),
        }
    );
    let found = item(&given, "allowance-decisions").unwrap();
    assert_eq!(found.state, PaperState::Asked);
    assert_eq!(found.asked_on(), Some(IN_2021));
    assert_eq!(found.until_on(), Some(Date::constant(2021, 11, 1)));
    let events = given.act(HANDLER, &ask(2, PaperHolder::Municipality, "Utrecht", None)).unwrap();
    assert_eq!(events.iter().map(Event::kind).collect::<Vec<_>>(), ["paper-changed"]);
}

#[test]
fn who_may_not_ask_and_what_cannot_be_asked() {
    let tomorrow = Date::constant(2021, 10, 5);
    let far = Date::constant(2022, 10, 5);
    let cases = [
        ("the parent", PARENT, ask(1, PaperHolder::Parent, "", None), RefusalCode::NotAllowed),
        ("somebody else", OTHER_PARENT, not_held(), RefusalCode::NotAllowed),
        ("who divides the work", LEAD, ask(1, PaperHolder::Parent, "", None), RefusalCode::NotAllowed),
        ("no name", HANDLER, ask(1, PaperHolder::Bank, " ", None), RefusalCode::Required),
        ("today", HANDLER, ask(1, PaperHolder::Parent, "", Some(IN_2021)), RefusalCode::DateTooEarly),
        ("too far", HANDLER, ask(1, PaperHolder::Parent, "", Some(far)), RefusalCode::DateTooLate),
        (
            "not of this road",
            HANDLER,
            Command::Paper(PaperCommand::NotHeld { paper: paper("debt-letter"), words: String::new() }),
            RefusalCode::NotFound,
        ),
        ("a document that is not there", HANDLER, not_it(1), RefusalCode::NotFound),
    ];
    for (name, actor, command, code) in cases {
        let mut given = given_facts(IN_2021);
        assert_eq!(refused(given.act(actor, &command)), code, "{name}");
    }
    let mut given = given_facts(IN_2021);
    given.act(HANDLER, &ask(1, PaperHolder::Parent, "", Some(tomorrow))).unwrap();
    assert_eq!(
        refused(given.act(HANDLER, &ask(2, PaperHolder::Parent, "", None))),
        RefusalCode::AlreadyAsked
    );
    given.act(PARENT, &hand_in(1, vec![decisions()], None)).unwrap();
    assert_eq!(
        refused(given.act(HANDLER, &ask(2, PaperHolder::Bank, "Bank", None))),
        RefusalCode::PaperThere
    );
}

#[test]
fn what_the_parent_hands_in_for_a_paper_is_there_until_somebody_looked_and_nothing_is_erased() {
    let mut given = given_facts(IN_2021);
    given.act(HANDLER, &ask(1, PaperHolder::Parent, "", None)).unwrap();
    let events = given.act(PARENT, &hand_in(1, vec![decisions()], None)).unwrap();
    let kinds: Vec<_> = events.iter().map(Event::kind).collect();
    assert_eq!(kinds, ["document-received", "message-sent", "paper-changed"]);
    assert_eq!(state(&given), PaperState::There);
    given.act(HANDLER, &not_it(1)).unwrap();
    let found = item(&given, "allowance-decisions").unwrap();
    assert_eq!(found.state, PaperState::Asked);
    assert_eq!(found.not_it.len(), 1);
    assert_eq!(given.dossier.documents.len(), 1);
    // The same file again is the same document, and it is put where it stood.
    given.act(PARENT, &hand_in(1, vec![decisions()], None)).unwrap();
    assert_eq!(given.dossier.documents.len(), 1);
    assert_eq!(state(&given), PaperState::There);
}

#[test]
fn one_document_can_be_several_papers() {
    let mut given = given_first_review(IN_2021);
    let both = vec![decisions(), paper("child-care-statement")];
    given.act(HANDLER, &hand_in(1, Vec::new(), None)).unwrap();
    let file = PaperCommand::File { document: document(1), papers: both };
    given.act(HANDLER, &Command::Paper(file.clone())).unwrap();
    assert_eq!(item(&given, "child-care-statement").unwrap().state, PaperState::There);
    assert_eq!(state(&given), PaperState::There);
    assert!(given.act(HANDLER, &Command::Paper(file)).unwrap().is_empty(), "once is enough");
}

#[test]
fn a_later_version_stands_where_the_earlier_one_stood_and_both_stay() {
    let mut given = given_facts(IN_2021);
    given.act(PARENT, &hand_in(1, vec![decisions()], None)).unwrap();
    given.act(PARENT, &hand_in(2, Vec::new(), Some(document(1)))).unwrap();
    let found = item(&given, "allowance-decisions").unwrap();
    assert_eq!(found.there.iter().map(|filing| filing.document).collect::<Vec<_>>(), [document(2)]);
    let versions: Vec<_> = given.dossier.versions(document(2)).iter().map(|it| it.document).collect();
    assert_eq!(versions, [document(2), document(1)]);
    for (name, later, earlier) in
        [("itself", 2, 2), ("one that has a later version", 3, 1), ("round in a circle", 1, 2)]
    {
        let mut given = given.clone();
        given.act(HANDLER, &hand_in(3, Vec::new(), None)).unwrap();
        let replace = PaperCommand::Replace { document: document(later), earlier: document(earlier) };
        assert_eq!(refused(given.act(HANDLER, &Command::Paper(replace))), RefusalCode::NotAChoice, "{name}");
    }
}

#[test]
fn who_does_not_have_it_says_so_and_somebody_else_is_asked() {
    let mut given = given_facts(IN_2021);
    given.act(HANDLER, &ask(1, PaperHolder::Parent, "", None)).unwrap();
    given.act(PARENT, &not_held()).unwrap();
    assert_eq!(state(&given), PaperState::NotHeld);
    assert!(given.act(PARENT, &not_held()).unwrap().is_empty(), "said once");
    given.act(HANDLER, &ask(2, PaperHolder::Municipality, "Utrecht", None)).unwrap();
    assert_eq!(state(&given), PaperState::Asked);
    let withdraw = PaperCommand::Withdraw {
        request: PaperRequestId::from_bytes([2; 16]),
        reason: "Zij hebben het niet.".to_owned(),
    };
    given.act(HANDLER, &Command::Paper(withdraw)).unwrap();
    assert_eq!(state(&given), PaperState::NotHeld);
}

#[test]
fn the_word_of_the_parent_counts_when_the_term_has_passed_for_everybody_and_not_before() {
    let mut given = given_facts(IN_2021);
    assert_eq!(refused(given.act(HANDLER, &trust(9_000))), RefusalCode::NobodyAsked);
    given.act(PARENT, &not_held()).unwrap();
    assert_eq!(refused(given.act(HANDLER, &trust(9_000))), RefusalCode::NobodyAsked);
    given.act(HANDLER, &ask(1, PaperHolder::Parent, "", None)).unwrap();
    given
        .act(HANDLER, &ask(2, PaperHolder::Municipality, "Utrecht", Some(Date::constant(2021, 11, 8))))
        .unwrap();
    after(&mut given, 28);
    assert_eq!(refused(given.act(HANDLER, &trust(9_000))), RefusalCode::PaperTermRuns);
    given.today = Date::constant(2021, 11, 8);
    assert_eq!(refused(given.act(HANDLER, &trust(9_000))), RefusalCode::PaperTermRuns, "the last day itself");
    given.today = Date::constant(2021, 11, 9);
    assert_eq!(state(&given), PaperState::Overdue);
    assert_eq!(refused(given.act(LEAD, &trust(9_000))), RefusalCode::NotAllowed);
    assert_eq!(refused(given.act(PARENT, &trust(9_000))), RefusalCode::NotAllowed);
    let events = given.act(HANDLER, &trust(9_000)).unwrap();
    assert_eq!(events.iter().map(Event::kind).collect::<Vec<_>>(), ["facts-recorded", "paper-changed"]);
    assert_eq!(state(&given), PaperState::Trusted);
    let fact = &given.dossier.facts[&YEAR.parse().unwrap()];
    assert_eq!(fact.value, FactValue::Amount(Cents::new(900_000)));
    assert_eq!(fact.source, WORD_OF_PARENT);
    // A paper that comes all the same is taken in, and nobody goes by anybody's word for it any more.
    given.act(PARENT, &hand_in(1, vec![decisions()], None)).unwrap();
    assert_eq!(state(&given), PaperState::There);
    assert_eq!(refused(given.act(HANDLER, &trust(9_100))), RefusalCode::PaperThere);
}

#[test]
fn what_was_written_down_first_rests_on_the_word_of_the_parent_once_the_handler_goes_by_it() {
    let mut given = given_facts(IN_2021);
    let known = given.dossier.facts[&YEAR.parse().unwrap()].clone();
    assert_eq!(known.value, FactValue::Amount(Cents::new(800_000)));
    assert_ne!(known.source, WORD_OF_PARENT);
    given.act(HANDLER, &ask(1, PaperHolder::Parent, "", None)).unwrap();
    after(&mut given, 29);
    let events = given.act(HANDLER, &trust(8_000)).unwrap();
    assert_eq!(events.iter().map(Event::kind).collect::<Vec<_>>(), ["facts-recorded", "paper-changed"]);
    let fact = &given.dossier.facts[&YEAR.parse().unwrap()];
    assert_eq!((&fact.value, fact.corrections), (&known.value, known.corrections + 1));
    let proposed = relying(&mut given, FIRST_REVIEW, Vec::new()).unwrap();
    let decision = given.dossier.decision(proposed).unwrap();
    assert_eq!(decision.proposed.on_word, [YEAR.parse().unwrap()], "and the letter says so");
    // Saying it once more changes nothing about the fact.
    let again = given.act(HANDLER, &trust(8_000)).unwrap();
    assert_eq!(again.iter().map(Event::kind).collect::<Vec<_>>(), ["paper-changed"]);
}

#[test]
fn a_paper_is_named_in_the_language_that_the_parent_chose() {
    let mut given = given_facts(IN_2021);
    let (pace, language, spoken_to) = (None, Some(PreferredLanguage::En), None);
    given.act(PARENT, &Command::SetPreferences(SetPreferences { pace, language, spoken_to })).unwrap();
    given.act(HANDLER, &ask(1, PaperHolder::Parent, "", None)).unwrap();
    let sent = &given.dossier.messages.last().unwrap().sent;
    let MessageKind::PaperAsked { paper, .. } = &sent.kind else { panic!("{:?}", sent.kind) };
    assert_eq!((paper.as_str(), sent.language), ("Decisions on your allowance", PreferredLanguage::En));
}

#[test]
fn a_decision_says_on_which_documents_and_on_whose_word_it_relies() {
    let mut given = given_facts(IN_2021);
    given.act(HANDLER, &ask(1, PaperHolder::Parent, "", None)).unwrap();
    given.act(PARENT, &hand_in(1, Vec::new(), None)).unwrap();
    after(&mut given, 29);
    given.act(HANDLER, &trust(9_000)).unwrap();
    let proposed = relying(&mut given, FIRST_REVIEW, vec![document(1), document(1)]).unwrap();
    let decision = given.dossier.decision(proposed).unwrap();
    assert_eq!(decision.proposed.relied_on, [document(1)], "each once");
    assert_eq!(decision.proposed.on_word, [YEAR.parse().unwrap()]);
    given.approve(REVIEWER, proposed).unwrap();
    // A fact that was looked up afterwards rests on nobody's word any more.
    given.facts(&[(YEAR, "9.100")]).unwrap();
    let proposed = relying(&mut given, FULL_ASSESSMENT, Vec::new()).unwrap();
    assert!(given.dossier.decision(proposed).unwrap().proposed.on_word.is_empty());
}

#[test]
fn a_decision_does_not_rely_on_what_is_not_there_was_replaced_or_is_something_else() {
    let mut given = given_facts(IN_2021);
    assert_eq!(relying(&mut given, FIRST_REVIEW, vec![document(9)]), Err(RefusalCode::NotFound));
    given.act(PARENT, &hand_in(1, vec![decisions()], None)).unwrap();
    let mut looked = given.clone();
    looked.act(HANDLER, &not_it(1)).unwrap();
    assert_eq!(relying(&mut looked, FIRST_REVIEW, vec![document(1)]), Err(RefusalCode::DocumentsChanged));
    let proposed = relying(&mut given, FIRST_REVIEW, vec![document(1)]).unwrap();
    given.act(PARENT, &hand_in(2, Vec::new(), Some(document(1)))).unwrap();
    assert_eq!(refused(given.approve(REVIEWER, proposed)), RefusalCode::DocumentsChanged);
    given.send_back(REVIEWER, proposed, "Er is een nieuwere foto.").unwrap();
    assert_eq!(relying(&mut given, FIRST_REVIEW, vec![document(1)]), Err(RefusalCode::DocumentsChanged));
    let proposed = relying(&mut given, FIRST_REVIEW, vec![document(2)]).unwrap();
    given.approve(REVIEWER, proposed).unwrap();
}

#[test]
fn a_list_finds_who_waits_for_a_paper_until_it_came_or_the_step_was_decided() {
    let waits = |given: &Given| facets(&given.dossier).contains(&Facet::Mark(Mark::PaperAwaited));
    let mut given = given_facts(IN_2021);
    assert!(!waits(&given));
    given.act(HANDLER, &ask(1, PaperHolder::Parent, "", None)).unwrap();
    assert!(waits(&given));
    assert!(facets(&given.dossier).contains(&Facet::PaperDue(Date::constant(2021, 11, 1))));
    let mut came = given.clone();
    came.act(PARENT, &hand_in(1, vec![decisions()], None)).unwrap();
    assert!(!waits(&came));
    let decision = given.propose(FIRST_REVIEW).unwrap();
    given.approve(REVIEWER, decision).unwrap();
    assert!(!waits(&given));
}

#[test]
fn what_comes_while_a_term_stands_still_for_papers_is_a_task_until_somebody_says_from_when_it_counts_again() {
    let is_task = |given: &Given| facets(&given.dossier).contains(&Facet::Mark(Mark::PaperCame));
    let mut given = given_facts(IN_2021);
    let subject = TermSubject::Step(FULL_ASSESSMENT.to_owned());
    let suspend = TermCommand::Suspend(SuspendTerm {
        suspension: SuspensionId::from_bytes([0x71; 16]),
        subject: subject.clone(),
        ground: SuspensionGround::MissingPapers,
        last_on: Date::constant(2021, 11, 1),
        words: "De jaaropgave van 2013.".to_owned(),
    });
    given.act(HANDLER, &Command::Term(suspend)).unwrap();
    assert!(!is_task(&given));
    let came_on = Date::constant(2021, 10, 20);
    given.today = came_on;
    given.act(PARENT, &hand_in(1, vec![decisions()], None)).unwrap();
    assert!(is_task(&given));
    let mut other = given.clone();
    other.act(HANDLER, &not_it(1)).unwrap();
    assert!(!is_task(&other), "it was another paper");
    given.today = Date::constant(2021, 11, 15);
    let resume = TermCommand::Resume(ResumeTerm { subject, counts_on: came_on });
    given.act(HANDLER, &Command::Term(resume)).unwrap();
    assert!(!is_task(&given));
}
