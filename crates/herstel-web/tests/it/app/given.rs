//! Dossiers that a test finds ready, and what is done with them.

use super::{App, Case, HANDLER, REVIEWER, SAMIRA, bsn};
use herstel_domain::{
    Command, Context, Dossier, Purpose, Scope,
    chain::{ChainCommand, PaymentOf},
    consents::MunicipalContact,
    decide,
    decisions::{ApproveDecision, ProposeDecision},
    disputes::{AnswerDispute, DisputeResult},
    documents::{AddDocument, DocumentContent, DocumentForm, DocumentSource},
    facts::{FactInput, RecordFacts},
    messages::{NoteLeaving, Standing, Way},
    registration::{
        Channel, Intake, PersonDetails, PreferredLanguage, RegisterParent, YearsConcerned, register,
    },
    road,
};
use herstel_kernel::{
    Actor, Bsn, ConsentId, Date, DecisionId, DisputeId, DocumentId, DossierId, LetterId, PersonId, ReceiptId,
    StaffRole,
};
use herstel_scheme::SchemeFamily;
use sha2::Digest as _;

impl App {
    /// Given a parent who registered today.
    pub async fn given_registration(&self, person: PersonId) -> Case {
        let dossier = DossierId::from_bytes(self.fresh());
        let details = PersonDetails {
            name: "Anna Voorbeeld".to_owned(),
            bsn: bsn(u32::from(person.to_bytes()[0])),
            born_on: Date::constant(1980, 5, 17),
            address: Some("Voorbeeldstraat 1, 1234 AB Almere".to_owned()),
            email: Some("anna@voorbeeld.example".to_owned()),
            phone: None,
            iban: None,
            language: PreferredLanguage::Nl,
        };
        let number = Bsn::parse(&details.bsn).unwrap();
        let command = RegisterParent {
            dossier,
            person,
            details,
            channel: Channel::Portal,
            years: YearsConcerned::Years { years: vec![2013] },
            story: Some("Ik moest alles terugbetalen.\nNiemand zei waarom.".to_owned()),
            municipal_contact: MunicipalContact::NotAsked,
            family: SchemeFamily::main(),
            consent: ConsentId::from_bytes([0x0f; 16]),
            handler: Some(SAMIRA),
            intake: Intake::default(),
        };
        let actor = Actor::Person { person };
        let context = self.context(actor);
        let make = |number, _| register(&command, number, &context);
        self.state.store.register(actor, self.occasion(), &number, 2021, make).await.unwrap();
        Case { dossier }
    }

    /// Given a registered parent with the facts of one year in which 8.400 euro was reclaimed and paid.
    pub async fn given_facts(&self, person: PersonId) -> Case {
        let case = self.given_registration(person).await;
        self.record_year(case).await;
        case
    }

    /// Records the facts of one year in which 8.400 euro was reclaimed and paid.
    pub async fn record_year(&self, case: Case) {
        let facts = [
            ("toeslagjaar/2013/grond", "vooringenomenheid"),
            ("toeslagjaar/2013/teruggevorderd bedrag", "8.000,00"),
            ("toeslagjaar/2013/rente in de beschikking", "400"),
            ("toeslagjaar/2013/nog niet betaald deel", "0"),
            ("uitsluitingsgrond", "geen uitsluiting"),
            ("dagtekening eerste nadelige beschikking", "10-03-2014"),
            ("dagtekening eerste toekennende beschikking", "20-09-2021"),
        ];
        self.record_facts(case, &facts).await;
    }

    /// Records facts as the case handler.
    pub async fn record_facts(&self, case: Case, facts: &[(&str, &str)]) {
        let input = |(path, text): &(&str, &str)| FactInput {
            path: path.parse().unwrap(),
            text: (*text).to_owned(),
            source: "besluit in het archief".to_owned(),
        };
        let inputs: Vec<FactInput> = facts.iter().map(input).collect();
        let today = self.state.clock.today();
        let packages = road::packages_of(&self.open, &SchemeFamily::main(), today);
        let changes = FactInput::read_all(&inputs, &packages, today).unwrap();
        self.act(HANDLER, case, &Command::RecordFacts(RecordFacts { changes })).await;
    }

    /// Given an approved first review that awards 30.000 euro.
    pub async fn given_first_review(&self, person: PersonId) -> (Case, DecisionId) {
        let case = self.given_facts(person).await;
        let decision = self.propose(case, "first-review").await;
        self.approve(case, decision).await;
        (case, decision)
    }

    /// Given a document that the case handler handed in.
    pub async fn given_document(&self, case: Case) -> DocumentId {
        self.given_document_by(HANDLER, case).await
    }

    /// A document that somebody handed in.
    pub async fn given_document_by(&self, actor: Actor, case: Case) -> DocumentId {
        self.given_document_of(actor, case, b"een brief").await
    }

    /// A document with these bytes: the same ones twice are one document.
    pub async fn given_document_of(&self, actor: Actor, case: Case, bytes: &[u8]) -> DocumentId {
        let document = DocumentId::from_bytes(self.fresh());
        let command = AddDocument {
            document,
            form: DocumentForm::Pdf { pages: 1 },
            name: "brief.pdf".to_owned(),
            digest: hex::encode(sha2::Sha256::digest(bytes)),
            content: DocumentContent(bytes.into()),
            source: DocumentSource::Portal,
            papers: Vec::new(),
            replaces: None,
        };
        self.act(actor, case, &Command::AddDocument(command)).await;
        document
    }

    /// Works out a step as the case handler.
    pub async fn propose(&self, case: Case, step: &str) -> DecisionId {
        self.propose_by(HANDLER, case, step).await
    }

    /// Works out a step as somebody, or as the machine.
    pub async fn propose_by(&self, actor: Actor, case: Case, step: &str) -> DecisionId {
        let decision = DecisionId::from_bytes(self.fresh());
        let receipt = ReceiptId::from_bytes(self.fresh());
        let step = step.to_owned();
        let command =
            ProposeDecision { decision, receipt, step, scheme: None, remark: None, relied_on: Vec::new() };
        self.act(actor, case, &Command::ProposeDecision(command)).await;
        decision
    }

    /// Approves as the second reader; the letter has the bytes of the decision.
    pub async fn approve(&self, case: Case, decision: DecisionId) {
        let letter = LetterId::from_bytes(decision.to_bytes());
        let command = Command::ApproveDecision(ApproveDecision { decision, letter });
        self.act(REVIEWER, case, &command).await;
    }

    /// Answers a remark as the case handler.
    pub async fn answer(&self, case: Case, dispute: DisputeId, answer: &str) {
        let answer = answer.to_owned();
        let command = AnswerDispute { dispute, result: DisputeResult::Corrected, answer };
        self.act(HANDLER, case, &Command::AnswerDispute(command)).await;
    }

    /// Given a parent who was paid what a decision awards, and whom every message reached: nothing is due any more.
    pub async fn given_paid_and_told(&self, person: PersonId, case: Case, decision: DecisionId) {
        let of = PaymentOf::Decision(decision);
        let paid = ChainCommand::RecordPayment { of, paid_on: self.state.clock.today() };
        self.act(HANDLER, case, &Command::Chain(paid)).await;
        let told = self.own_dossier(person).await.unwrap();
        for waiting in told.unsent() {
            let (message, way) = (waiting.id, waiting.ways[0].way);
            let steps: &[Standing] = match way {
                Way::Email => &[Standing::Sent],
                Way::Paper => &[Standing::Printed, Standing::Posted],
            };
            for standing in steps {
                let note = NoteLeaving { message, way, standing: *standing, reason: None };
                self.act(HANDLER, case, &Command::NoteLeaving(note)).await;
            }
        }
    }

    /// Carries out any command.
    pub async fn act(&self, actor: Actor, case: Case, command: &Command) {
        self.act_on(self.state.clock.today(), actor, case, command).await;
    }

    /// Carries out any command as on this day.
    pub async fn act_on(&self, today: Date, actor: Actor, case: Case, command: &Command) {
        let purpose = match actor {
            Actor::System => Purpose::Preparing,
            Actor::Person { .. } => Purpose::OwnDossier,
            Actor::Staff { role: StaffRole::ObjectionCommittee, .. } => Purpose::Advising,
            Actor::Staff { .. } | Actor::Representative { .. } | Actor::Municipal { .. } => Purpose::Handling,
        };
        let scope = Scope::new(actor, purpose, self.occasion()).unwrap();
        let context = Context { today, ..self.context(actor) };
        let decide = |dossier: &Dossier| decide(dossier, None, command, &context);
        self.state.store.record(&scope, self.state.clock.now(), case.dossier, decide).await.unwrap();
    }
}
