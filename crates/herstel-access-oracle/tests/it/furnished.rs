//! What stands in every dossier of a world besides what the world says: something for every list and every single read,
//! so that none of them gives nothing because there is nothing.

use crate::{
    stored::{Filled, dossier, id, on, staff},
    world::DOSSIERS,
};
use herstel_domain::{
    Event,
    calls::{CallAsked, CallEvent, DayPart},
    choices::Heard,
    complaints::{ComplaintAbout, ComplaintEvent, ComplaintFiled},
    deadlines::{ReckonedTerm, Sender, TermEvent, TermSubject, TermsReckoned, Way},
    documents::{DocumentContent, DocumentForm, DocumentReceived, DocumentSource, FamilyPaper, PaperEvent},
    facts::{CompleteStep, FactChange, FactsRecorded},
    handlers::{
        ChangeReason,
        division::{DivisionNote, Stays},
    },
    messages::{Leaving, MessageKind, MessageSent},
    objections::{AppealFiled, AppealReason, CourtLevel, ObjectionEvent, Party},
    plan::{AgreementMade, Owner, PlanEvent},
    queue::HandedOut,
    recognition::{RecognitionChoice, RecognitionEvent, RecognitionKind},
    registration::PreferredLanguage,
};
use herstel_kernel::{
    Actor, AgreementId, AppealId, CallId, Cents, ComplaintId, Date, DivisionId, DocumentId, PaperRequestId,
    StaffId,
};
use herstel_scheme::{FactPath, FactValue, PaperHolder, SchemeFamily};
use herstel_store::{ForecastRow, ForecastStanding, NewDivision, ToldRow};

/// The one division, with every dossier in it.
pub const DIVISION: DivisionId = DivisionId::from_bytes([5; 16]);
/// Who worked on every dossier, and to whom the queue gave each.
pub const WORKED: u8 = 0;
/// A step that nothing in a world decides.
const LATER: &str = "full-assessment";
/// What was handed in, and its digest.
const CONTENT: &[u8] = b"brief";
const DIGEST: &str = "29a8825bd242f14386ee528d76e0e8f1e38f3c8c4047d7b2d6df7493368a17d0";
/// A day after everything that is due.
pub const AFTERWARDS: Date = jiff::civil::date(2022, 1, 1);

/// A day on which something is due, whenever somebody looks.
fn due() -> Date {
    on(100)
}

/// The document of a dossier.
pub fn document(number: u8) -> DocumentReceived {
    DocumentReceived {
        document: DocumentId::from_bytes(id(20, number)),
        form: DocumentForm::Pdf { pages: 1 },
        name: "brief.pdf".into(),
        size_bytes: CONTENT.len() as u64,
        digest: DIGEST.into(),
        received_on: on(0),
        source: DocumentSource::Portal,
        content: Some(DocumentContent(CONTENT.into())),
    }
}

/// What is told and asked in every dossier.
pub fn events(number: u8) -> Vec<Event> {
    let by_staff: StaffId = staff(WORKED);
    vec![
        Event::FactsRecorded(FactsRecorded {
            changes: vec![FactChange {
                path: FactPath::of_item("toeslagjaar", 2012, "teruggevorderd bedrag"),
                value: Some(FactValue::Amount(Cents::new(840_000))),
                source: "brief".into(),
            }],
            recorded_on: on(0),
            groups: Vec::new(),
            complete_for: vec![CompleteStep { family: SchemeFamily::main(), step: "first-review".into() }],
        }),
        Event::HandedOut(HandedOut { to: by_staff, handed_on: on(0), setting: 0 }),
        Event::DocumentReceived(document(number)),
        Event::MessageSent(MessageSent {
            kind: MessageKind::Registered,
            sent_on: on(0),
            language: PreferredLanguage::Nl,
            former: None,
            leaves: vec![Leaving { way: herstel_domain::messages::Way::Paper, held: false }],
            answers: None,
        }),
        Event::Term(TermEvent::Reckoned(TermsReckoned {
            reckoned_on: on(0),
            terms: vec![ReckonedTerm {
                subject: TermSubject::Step(LATER.into()),
                last_day: Some(due()),
                suspended_until: None,
                noticed: false,
            }],
        })),
        Event::Objection(ObjectionEvent::AppealFiled(AppealFiled {
            appeal: AppealId::from_bytes(id(21, number)),
            about: TermSubject::Step(LATER.into()),
            reason: AppealReason::Late,
            level: CourtLevel::Court,
            party: Party::Parent,
            filed_on: on(0),
            recorded_by: by_staff,
        })),
        Event::Complaint(ComplaintEvent::Filed(ComplaintFiled {
            complaint: ComplaintId::from_bytes(id(22, number)),
            about: ComplaintAbout::HowItGoes,
            staff: None,
            received_on: on(0),
            last_day: due(),
            way: Way::Letter,
            sender: Sender::Parent,
            words: "Het duurt te lang.".into(),
            recorded_by: Actor::System,
            recorded_on: on(0),
        })),
        Event::Call(CallEvent::Asked(CallAsked {
            call: CallId::from_bytes(id(23, number)),
            part: DayPart::Any,
            phone: None,
            words: String::new(),
            late_for: None,
            asks_reach: false,
            promised_on: due(),
            recorded_by: Actor::System,
            asked_on: on(0),
        })),
        Event::PlanChanged(PlanEvent::AgreementMade(AgreementMade {
            agreement: AgreementId::from_bytes(id(24, number)),
            talk: None,
            what: "Een huis zoeken.".into(),
            owner: Owner::Operation,
            due_on: due(),
            by_word: None,
            made_on: on(0),
        })),
        Event::Recognition(RecognitionEvent::Chosen {
            kind: RecognitionKind::Apology,
            choice: RecognitionChoice::Wanted,
            words: "Door iemand die tekent.".into(),
            heard: Heard::PORTAL,
            recorded_by: Actor::System,
            chosen_on: on(0),
            due_on: Some(due()),
        }),
        Event::Paper(PaperEvent::Asked {
            request: PaperRequestId::from_bytes(id(25, number)),
            paper: FamilyPaper { family: SchemeFamily::main(), paper: "loonstrook".into() },
            step: LATER.into(),
            holder: PaperHolder::Parent,
            name: String::new(),
            words: "Graag.".into(),
            until_on: due(),
            asked_by: by_staff,
            asked_on: on(0),
        }),
    ]
}

/// What does not follow from any dossier: forecasts, effort, a division, and the bytes of letters.
pub async fn beside(filled: &Filled) {
    let store = &filled.store;
    let forecast = |number: u8| ForecastRow {
        dossier: dossier(number),
        step: LATER.to_owned(),
        reckoned_on: on(0),
        now_on: Some((on(100), on(120))),
        days: Some((100, 120)),
        bare_days: Some(120),
        ahead: Some(12),
        among: 40,
        reason: "people".to_owned(),
        standing: ForecastStanding::Worse,
        said: None,
        was_shown: true,
    };
    let forecasts: Vec<ForecastRow> = (0..DOSSIERS).map(forecast).collect();
    let told = |number: u8| ToldRow {
        dossier: dossier(number),
        step: LATER.to_owned(),
        said_on: on(0),
        until_on: on(120),
        half_days: 100,
        nine_days: 120,
        bare_days: 120,
        cohort: String::new(),
        region: String::new(),
        class: "ordinary".to_owned(),
        is_shown: true,
        told_by: None,
    };
    let told: Vec<ToldRow> = (0..DOSSIERS).map(told).collect();
    store.write_forecasts(&forecasts, &told).await.unwrap();
    let division = NewDivision {
        id: DIVISION,
        asked_by: staff(WORKED),
        asked_at: filled.begin(),
        from: None,
        note: DivisionNote {
            reason: ChangeReason::Left,
            words: "Zij werkt hier niet meer.".into(),
            agreed: "Zie het plan.".into(),
            matters: "Zie de notities.".into(),
            open: "Bel.".into(),
        },
        shares: (0..DOSSIERS).map(|number| (dossier(number), Err(Stays::NoRoom))).collect(),
    };
    store.propose_division(&division).await.unwrap();
    let system = filled.system();
    for number in 0..DOSSIERS {
        store.correct_effort(staff(WORKED), on(0), dossier(number), 30).await.unwrap();
        let message = filled.messages[usize::from(number)];
        store.keep_message_pdf(&system, message, b"bericht").await.unwrap();
        for letter in store.letters_of(&system, dossier(number)).await.unwrap() {
            store.keep_letter_pdf(&system, letter.letter, b"besluit").await.unwrap();
        }
    }
}
