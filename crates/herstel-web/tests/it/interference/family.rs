//! Two ex-partners with shared children, and everything that can be kept about somebody.

use crate::app::{App, Case, HANDLER, JAN, REVIEWER, RUTH, SAMIRA, SCHEMES};
use herstel_domain::{
    Command, Dossier, Purpose, Scope,
    access::Period,
    bases::{Audience, BasisKind, RecordBasis},
    calls::{AskCall, CallCommand, DayPart},
    choices::{Heard, MakeChoice},
    complaints::{ComplaintAbout, ComplaintCommand, FileComplaint},
    consents::{ConsentSubject, GiveConsent, MunicipalContact},
    deadlines, decide,
    decisions::{ApproveDecision, ProposeDecision, ReturnDecision},
    disputes::{AnswerDispute, DisputeResult, DisputeTarget, RaiseDispute},
    documents::{AddDocument, DocumentContent, DocumentForm, DocumentSource},
    facts::{FactChange, FactInput, RecordFacts},
    mandates::{GiveMandate, MandateHolder, MandateKind, Power},
    messages::{SendMessage, StaffMessage, WriteReply},
    recognition::{RecognitionChoice, RecognitionCommand, RecognitionKind},
    registration::{
        Channel, Intake, PersonDetails, PreferredLanguage, RegisterParent, YearsConcerned, register,
    },
    relations::{RecordRelation, RelationKind, Relative},
    road,
    support::{LifeDomain, NoteSupport},
};
use herstel_kernel::{
    Actor, BasisId, Bsn, CallId, Cents, ChoiceId, ComplaintId, ConsentId, Date, DecisionId, Desk, DisputeId,
    DocumentId, DossierId, LetterId, MandateId, MunicipalityCode, OrganisationId, PersonId, ReceiptId,
    RelationId, StaffId, StaffPost, StaffRole, SupportNoteId,
};
use herstel_scheme::SchemeFamily;
use herstel_store::{Administered, Conflict, StaffMember};
use sha2::Digest as _;
use std::cell::Cell;

pub const A: PersonId = PersonId::from_bytes([0xa1; 16]);
pub const B: PersonId = PersonId::from_bytes([0xb1; 16]);
/// Their child, who is of age and has a dossier of their own nowhere.
pub const CHILD: PersonId = PersonId::from_bytes([0xc1; 16]);
pub const HELPER_OF_A: PersonId = PersonId::from_bytes([0xa2; 16]);
pub const HELPER_OF_B: PersonId = PersonId::from_bytes([0xb2; 16]);
pub const OFFICE_OF_A: OrganisationId = OrganisationId::from_bytes([0xa3; 16]);
pub const OFFICE_OF_B: OrganisationId = OrganisationId::from_bytes([0xb3; 16]);
/// A case handler who has nothing to do with either.
pub const TIM: StaffId = StaffId::from_bytes([0xd1; 16]);
/// A second reader who has a conflict of interest with both.
pub const RIA: StaffId = StaffId::from_bytes([0xd2; 16]);
/// The municipality of A, that of B, and one of neither.
pub const MUNICIPALITIES: [&str; 3] = ["0018", "0150", "0599"];

/// Everything of one person that nobody else has.
pub struct Story {
    pub tag: u8,
    pub person: PersonId,
    pub details: PersonDetails,
    pub words: &'static str,
    pub facts: &'static [(&'static str, &'static str)],
    pub source: &'static str,
    pub remark_of_handler: &'static str,
    pub remark_of_reader: &'static str,
    pub dispute: &'static str,
    pub answer: &'static str,
    pub ex: (PersonId, &'static str),
    pub helper: (PersonId, &'static str),
    pub office: (OrganisationId, &'static str),
    pub mandate_until: Date,
    pub municipality: &'static str,
    pub article: &'static str,
    pub urgent: &'static str,
    pub note: &'static str,
    /// A file that was handed in: its name and what is in it.
    pub document: (&'static str, &'static str),
    /// Why the dossier is closed to all but a few; an open one is not.
    pub protected: Option<&'static str>,
    pub years: Vec<i16>,
}

/// A person whose dossier is there.
#[derive(Clone, Debug)]
pub struct Somebody {
    pub case: Case,
    pub number: String,
    pub version: u64,
    pub decisions: Vec<DecisionId>,
    /// The file of the letter of the decision that binds.
    pub letter: String,
    pub dispute: String,
    pub document: String,
    pub message: String,
    pub reply: String,
    pub relation: String,
    pub mandate: String,
    pub basis: String,
    pub consent: String,
    pub amount: Cents,
    /// What the journal keeps, entry by entry.
    pub journal: Vec<serde_json::Value>,
}

fn details(name: &str, bsn: u32, born_on: Date, rest: [&str; 4]) -> PersonDetails {
    let [address, email, phone, iban] = rest.map(|text| Some(text.to_owned()));
    let (name, bsn) = (name.to_owned(), crate::app::bsn(bsn));
    PersonDetails { name, bsn, born_on, address, email, phone, iban, language: PreferredLanguage::Nl }
}

/// A, who must not be found.
pub fn a() -> Story {
    Story {
        tag: 0xa0,
        person: A,
        details: details(
            "Wilhelmina Kwartelaar",
            71,
            Date::constant(1979, 2, 23),
            [
                "Kievitsbloemlaan 8317, 9713 XQ Hoogezand",
                "w.kwartelaar@kievit.example",
                "0687415329",
                "NL70RABO0371849265",
            ],
        ),
        words: "Toen kwam de deurwaarder bij de zonneroosjes.",
        facts: &[
            ("toeslagjaar/2014/grond", "vooringenomenheid"),
            ("toeslagjaar/2014/teruggevorderd bedrag", "41.317,46"),
            ("toeslagjaar/2014/rente in de beschikking", "613,29"),
            ("toeslagjaar/2014/nog niet betaald deel", "0"),
            ("uitsluitingsgrond", "geen uitsluiting"),
            ("dagtekening eerste nadelige beschikking", "13-05-2015"),
            ("dagtekening eerste toekennende beschikking", "22-09-2021"),
        ],
        source: "map Zeewolde zevenendertig",
        remark_of_handler: "Let op de kwitantie van Pannekoek.",
        remark_of_reader: "Reken de kwitantie van Scheveningen nog eens na.",
        dispute: "De fiscus vergat mijn grasparkiet.",
        answer: "De grasparkiet telt voortaan mee.",
        ex: (B, "Mijn vroegere wederhelft"),
        helper: (HELPER_OF_A, "Tante Roosmarijn Vlindervelt"),
        office: (OFFICE_OF_A, "Advocatenkantoor Zilverschoon"),
        mandate_until: Date::constant(2029, 3, 17),
        municipality: "0018",
        article: "Wht 2.21 kenmerk Distelvink",
        urgent: "Huisuitzetting dreigt bij de Distelvinkhof.",
        note: "Er is een wachtlijst bij wooncorporatie Boterbloem.",
        document: ("aanmaning-vuurvlinder.pdf", "De aanmaning van Waterjuffer."),
        protected: Some("Geheim adres wegens Hagedoorn."),
        years: vec![2014],
    }
}

/// A with everything else: other words, other amounts, more facts; found by whoever looks.
pub fn other_a() -> Story {
    Story {
        details: details(
            "Xandra Ypeij",
            71,
            Date::constant(1991, 11, 3),
            ["Oude Dijk 2, 1011 AA Sluis", "x@ypeij.example", "0201112222", "NL86INGB0007462913"],
        ),
        words: "Een heel ander verhaal.\nEn nog een zin.",
        facts: &[
            ("toeslagjaar/2012/grond", "hardheid"),
            ("toeslagjaar/2012/teruggevorderd bedrag", "912,00"),
            ("toeslagjaar/2012/rente in de beschikking", "0"),
            ("toeslagjaar/2012/nog niet betaald deel", "0"),
            ("toeslagjaar/2014/grond", "vooringenomenheid"),
            ("toeslagjaar/2014/teruggevorderd bedrag", "77.000,01"),
            ("toeslagjaar/2014/rente in de beschikking", "12"),
            ("toeslagjaar/2014/nog niet betaald deel", "100"),
            ("uitsluitingsgrond", "geen uitsluiting"),
            ("dagtekening eerste nadelige beschikking", "02-02-2013"),
            ("dagtekening eerste toekennende beschikking", "01-10-2021"),
        ],
        source: "telefoon",
        remark_of_handler: "Niets bijzonders.",
        remark_of_reader: "Kijk nog eens naar 2012.",
        dispute: "Het klopt niet.",
        answer: "Het klopt nu wel.",
        ex: (B, "Hij"),
        helper: (HELPER_OF_A, "Een buurvrouw"),
        office: (OFFICE_OF_A, "Een ander kantoor"),
        mandate_until: Date::constant(2024, 1, 1),
        article: "Wht 3.1",
        urgent: "Geen eten in huis.",
        note: "Wil verhuizen.",
        document: ("scan.pdf", "Iets anders."),
        years: vec![2012, 2014],
        ..a()
    }
}

/// B, whose dossier is open to the operation.
pub fn b() -> Story {
    Story {
        tag: 0xb0,
        person: B,
        details: details(
            "Adelbert Rozenwater",
            72,
            Date::constant(1977, 8, 14),
            [
                "Papaverhof 6429, 7411 ZB Colmschate",
                "a.rozenwater@papaver.example",
                "0613972846",
                "NL90TRIO0254719836",
            ],
        ),
        words: "Mijn busje met stroopwafels ging eraan.",
        facts: &[
            ("toeslagjaar/2013/grond", "vooringenomenheid"),
            ("toeslagjaar/2013/teruggevorderd bedrag", "38.451,73"),
            ("toeslagjaar/2013/rente in de beschikking", "527,18"),
            ("toeslagjaar/2013/nog niet betaald deel", "0"),
            ("uitsluitingsgrond", "geen uitsluiting"),
            ("dagtekening eerste nadelige beschikking", "19-06-2014"),
            ("dagtekening eerste toekennende beschikking", "27-08-2021"),
        ],
        source: "doos Leeuwarden achtentachtig",
        remark_of_handler: "Zie de afrekening van Kruidnagel.",
        remark_of_reader: "De afrekening van Muisjeshof ontbreekt.",
        dispute: "De stroopwafels zijn vergeten.",
        answer: "De stroopwafels staan er nu bij.",
        ex: (A, "Mijn vroegere levensgezel"),
        helper: (HELPER_OF_B, "Neef Diederik Appelvink"),
        office: (OFFICE_OF_B, "Rechtshulp Lisdodde"),
        mandate_until: Date::constant(2028, 7, 26),
        municipality: "0150",
        article: "Wht 2.21 kenmerk Korenbloem",
        urgent: "De stroom gaat eraf aan de Korenbloemkade.",
        note: "Zoekt werk bij bakkerij Waterlelie.",
        document: ("polis-ijsvogel.pdf", "De polis van Goudplevier."),
        protected: None,
        years: vec![2013],
    }
}

fn city(code: &str) -> MunicipalityCode {
    code.parse().unwrap()
}

/// Somebody at a desk.
pub fn at_desk(municipality: &str, desk: Desk) -> Actor {
    let digits = municipality.as_bytes();
    let tag = match desk {
        Desk::Support => 0xd3,
        Desk::Collection => 0xd4,
    };
    let id = StaffId::from_bytes(std::array::from_fn(|at| if at < 4 { digits[at] } else { tag }));
    Actor::Municipal { id, municipality: city(municipality), desk }
}

/// Staff besides those of every test.
pub async fn given_staff(app: &App) {
    for (id, name, role) in
        [(TIM, "Tim Molenaar", StaffRole::CaseHandler), (RIA, "Ria Bakker", StaffRole::Reviewer)]
    {
        let post = StaffPost::Operation(role);
        app.hire(&StaffMember { id, name: name.to_owned(), post }).await;
    }
    for (municipality, desk) in
        MUNICIPALITIES.into_iter().flat_map(|code| [(code, Desk::Support), (code, Desk::Collection)])
    {
        let Actor::Municipal { id, municipality, desk } = at_desk(municipality, desk) else { continue };
        let name = "Iemand van de gemeente".to_owned();
        app.hire(&StaffMember { id, name, post: StaffPost::Municipal(municipality, desk) }).await;
    }
}

/// The people of the two families who have no dossier, known by their citizen numbers.
pub async fn given_people(app: &App) {
    for (person, number) in [(A, 71), (B, 72), (CHILD, 73), (HELPER_OF_A, 74), (HELPER_OF_B, 75)] {
        let number = Bsn::parse(&crate::app::bsn(number)).unwrap();
        assert_eq!(app.state.store.person_by_bsn(&number, person).await.unwrap(), person);
    }
}

/// Given that Ria has a conflict of interest with somebody.
pub async fn given_conflict(app: &App, person: PersonId) {
    let (from_on, recorded_by) = (Date::constant(2020, 1, 1), "proef".to_owned());
    let conflict = Conflict { staff: RIA, person, from_on, until_on: None, recorded_by };
    let done = Administered { at: "2021-01-01T00:00:00Z".parse().unwrap(), by: "test".to_owned() };
    app.state.store.add_conflict(&conflict, &done).await.unwrap();
}

/// Ids that depend on nothing but the story.
struct Ids(u8, Cell<u8>);

impl Ids {
    fn next(&self) -> [u8; 16] {
        self.1.set(self.1.get() + 1);
        std::array::from_fn(|at| if at % 2 == 0 { self.0 } else { self.1.get() })
    }
}

/// Given everything of a story.
pub async fn given(app: &App, story: &Story) -> Somebody {
    let ids = Ids(story.tag, Cell::new(0));
    let person = Actor::Person { person: story.person };
    let case = Case { dossier: DossierId::from_bytes(ids.next()) };
    let number = Bsn::parse(&story.details.bsn).unwrap();
    let command = RegisterParent {
        dossier: case.dossier,
        person: story.person,
        details: story.details.clone(),
        channel: Channel::Portal,
        years: YearsConcerned::Years { years: story.years.clone() },
        story: Some(story.words.to_owned()),
        municipal_contact: MunicipalContact::Yes { municipality: city(story.municipality) },
        family: SchemeFamily::main(),
        consent: ConsentId::from_bytes(ids.next()),
        handler: Some(SAMIRA),
        intake: Intake::default(),
    };
    let context = app.context(person);
    let make = |number, _| register(&command, number, &context);
    app.state.store.register(person, app.occasion(), &number, 2021, make).await.unwrap();
    let act = async |actor: Actor, command: Command| {
        let purpose = match actor {
            Actor::Person { .. } => Purpose::OwnDossier,
            Actor::Municipal { .. } => Purpose::Support,
            Actor::Staff { .. } => Purpose::Handling,
            Actor::Representative { .. } | Actor::System => panic!("nobody acts like that here"),
        };
        let scope = Scope::new(actor, purpose, app.occasion()).unwrap();
        let context = app.context(actor);
        let decide = |dossier: &Dossier| decide(dossier, None, &command, &context);
        app.state.store.record(&scope, app.state.clock.now(), case.dossier, decide).await.unwrap();
    };
    let always = Period { from_on: None, until_on: None };
    for (relation, kind, name, person) in [
        (ids.next(), RelationKind::ExPartner, story.ex.1, Some(story.ex.0)),
        (ids.next(), RelationKind::Child, "Isabella", Some(CHILD)),
    ] {
        let (name, source) = (name.to_owned(), story.source.to_owned());
        let told = Relative { kind, name, born_on: None, person, period: always, source };
        let relation = RelationId::from_bytes(relation);
        act(person_of(story), Command::RecordRelation(RecordRelation { relation, told })).await;
    }
    let holders = [
        (MandateHolder::Person { person: story.helper.0 }, story.helper.1),
        (MandateHolder::Organisation { organisation: story.office.0 }, story.office.1),
    ];
    for (holder, name) in holders {
        let command = GiveMandate {
            mandate: MandateId::from_bytes(ids.next()),
            holder,
            name: name.to_owned(),
            kind: MandateKind::Helper,
            step: None,
            powers: [Power::Read, Power::Tell, Power::Choose, Power::Sign].into(),
            period: Period { from_on: None, until_on: Some(story.mandate_until) },
        };
        act(person_of(story), Command::GiveMandate(command)).await;
    }
    let municipality = city(story.municipality);
    for subject in [
        ConsentSubject::StoryToMunicipality { municipality },
        ConsentSubject::DecisionsToMunicipality { municipality },
        ConsentSubject::NotesToOperation,
    ] {
        let consent = ConsentId::from_bytes(ids.next());
        act(person_of(story), Command::GiveConsent(GiveConsent { consent, subject })).await;
    }
    let support = at_desk(story.municipality, Desk::Support);
    let note = SupportNoteId::from_bytes(ids.next());
    let words = story.note.to_owned();
    act(support, Command::NoteSupport(NoteSupport { note, life_domain: LifeDomain::Housing, words })).await;
    for kind in [
        BasisKind::StatutoryGround { article: story.article.to_owned() },
        BasisKind::UrgentNeed { reason: story.urgent.to_owned() },
    ] {
        let basis = BasisId::from_bytes(ids.next());
        let command = RecordBasis { basis, kind, audience: Audience::Operation, period: always };
        act(HANDLER, Command::RecordBasis(command)).await;
    }
    let input = |(path, text): &(&str, &str)| FactInput {
        path: path.parse().unwrap(),
        text: (*text).to_owned(),
        source: story.source.to_owned(),
    };
    let inputs: Vec<FactInput> = story.facts.iter().map(input).collect();
    let today = app.state.clock.today();
    let packages = road::packages_of(&SCHEMES, &SchemeFamily::main(), today);
    let changes = FactInput::read_all(&inputs, &packages, today).unwrap();
    if story.person == B {
        // The dossiers of the two are never at the same version: a viewer's own would answer otherwise when it happens to be
        // at the version that was typed for the other's.
        for _ in 0..40 {
            act(HANDLER, Command::RecordFacts(RecordFacts { changes: changes.clone() })).await;
            let unknown = changes.iter().map(|change| FactChange { value: None, ..change.clone() }).collect();
            act(HANDLER, Command::RecordFacts(RecordFacts { changes: unknown })).await;
        }
    }
    act(HANDLER, Command::RecordFacts(RecordFacts { changes })).await;
    for (step, approved) in [("first-review", false), ("first-review", true), ("full-assessment", true)] {
        let decision = DecisionId::from_bytes(ids.next());
        let proposal = ProposeDecision {
            decision,
            receipt: ReceiptId::from_bytes(ids.next()),
            step: step.to_owned(),
            scheme: None,
            remark: Some(story.remark_of_handler.to_owned()),
            relied_on: Vec::new(),
        };
        act(HANDLER, Command::ProposeDecision(proposal)).await;
        let command = if approved {
            Command::ApproveDecision(ApproveDecision { decision, letter: LetterId::from_bytes(ids.next()) })
        } else {
            let remarks = story.remark_of_reader.to_owned();
            Command::ReturnDecision(ReturnDecision { decision, remarks })
        };
        act(REVIEWER, command).await;
        if (step, approved) == ("first-review", true) {
            let choice = ChoiceId::from_bytes(ids.next());
            let chosen = MakeChoice::on_the_main_road(choice, step, "continue", person_of(story));
            act(person_of(story), Command::MakeChoice(chosen)).await;
        }
    }
    let dispute = DisputeId::from_bytes(ids.next());
    let words = story.dispute.to_owned();
    let target = DisputeTarget::Other;
    act(person_of(story), Command::RaiseDispute(RaiseDispute { dispute, target, words, document: None }))
        .await;
    let wanted = RecognitionCommand::Choose {
        kind: RecognitionKind::Apology,
        choice: RecognitionChoice::Wanted,
        words: story.dispute.to_owned(),
        heard: Heard::PORTAL,
    };
    act(person_of(story), Command::Recognition(wanted)).await;
    let complaint = FileComplaint {
        complaint: ComplaintId::from_bytes(ids.next()),
        about: ComplaintAbout::SomethingElse,
        received_on: today,
        way: deadlines::Way::Portal,
        sender: deadlines::Sender::Parent,
        words: story.dispute.to_owned(),
    };
    act(person_of(story), Command::Complaint(ComplaintCommand::File(complaint))).await;
    let call = AskCall {
        call: CallId::from_bytes(ids.next()),
        part: DayPart::Any,
        phone: story.details.phone.clone().unwrap_or_default(),
        words: story.words.to_owned(),
    };
    act(person_of(story), Command::Call(CallCommand::Ask(call))).await;
    let answer = story.answer.to_owned();
    let answer = AnswerDispute { dispute, result: DisputeResult::Corrected, answer };
    act(HANDLER, Command::AnswerDispute(answer)).await;
    let (name, content) = story.document;
    let command = AddDocument {
        document: DocumentId::from_bytes(ids.next()),
        form: DocumentForm::Pdf { pages: 1 },
        name: name.to_owned(),
        digest: hex::encode(sha2::Sha256::digest(content)),
        content: DocumentContent(content.as_bytes().into()),
        source: DocumentSource::Portal,
        papers: Vec::new(),
        replaces: None,
    };
    act(person_of(story), Command::AddDocument(command)).await;
    let reply = WriteReply { to: None, text: story.dispute.to_owned() };
    act(person_of(story), Command::WriteReply(reply)).await;
    let message = StaffMessage::Words { subject: "Uw vraag".to_owned(), text: story.answer.to_owned() };
    act(HANDLER, Command::SendMessage(SendMessage { message, answers: None })).await;
    if let Some(reason) = story.protected {
        act(HANDLER, Command::SetProtection(reason.to_owned())).await;
    }
    read(app, case, person).await
}

fn person_of(story: &Story) -> Actor {
    Actor::Person { person: story.person }
}

/// What is kept, as the person and their handler see it together.
async fn read(app: &App, case: Case, person: Actor) -> Somebody {
    let mut journal = Vec::new();
    for (actor, purpose) in [(HANDLER, Purpose::Handling), (person, Purpose::OwnDossier)] {
        let scope = Scope::new(actor, purpose, app.occasion()).unwrap();
        let entries = app.state.store.history(&scope, case.dossier).await.unwrap();
        journal.extend(entries.iter().map(|entry| serde_json::to_value(&entry.event).unwrap()));
    }
    let scope = Scope::new(HANDLER, Purpose::Handling, app.occasion()).unwrap();
    let dossier = app.state.store.dossier(&scope, case.dossier).await.unwrap().unwrap();
    let decisions = &dossier.decisions;
    let letters = app.state.store.letters_of(&scope, case.dossier).await.unwrap();
    Somebody {
        case,
        number: dossier.registration.number.to_string(),
        version: dossier.version,
        decisions: decisions.iter().map(|decision| decision.proposed.decision).collect(),
        letter: format!("{}.pdf", letters.last().unwrap().letter),
        dispute: dossier.disputes[0].raised.dispute.to_string(),
        document: dossier.documents[0].document.to_string(),
        message: dossier.messages.last().unwrap().id.to_string(),
        reply: dossier.replies[0].id.to_string(),
        relation: dossier.relations[0].id.to_string(),
        mandate: dossier.mandates[0].given.mandate.to_string(),
        basis: dossier.bases.last().unwrap().id.to_string(),
        consent: dossier.consents[0].given.consent.to_string(),
        amount: decisions.last().unwrap().proposed.amount,
        journal,
    }
}

/// The staff of every test who reach nothing of a protected dossier by themselves, or nothing at all.
pub const OUTSIDERS: [Actor; 4] = [
    Actor::Staff { id: TIM, role: StaffRole::CaseHandler },
    Actor::Staff { id: RIA, role: StaffRole::Reviewer },
    Actor::Staff { id: JAN, role: StaffRole::Reviewer },
    Actor::Staff { id: RUTH, role: StaffRole::Steering },
];

/// The journal of somebody, to see whether anything changed it.
pub async fn kept(app: &App, somebody: &Somebody) -> Vec<String> {
    let scope = Scope::new(HANDLER, Purpose::Handling, app.occasion()).unwrap();
    let entries = app.state.store.history(&scope, somebody.case.dossier).await.unwrap();
    entries.iter().map(|entry| entry.event.kind().to_owned()).collect()
}
