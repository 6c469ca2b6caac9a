//! Words for the tests: an application with a store of its own, browsers that keep cookies, pages that can be read.

use crate::html::Html;
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use herstel_domain::{
    Command, Context, Dossier, Occasion, Purpose, Scope,
    consents::MunicipalContact,
    decide,
    decisions::{ApproveDecision, ProposeDecision},
    disputes::{AnswerDispute, DisputeResult},
    documents::{AddDocument, DocumentContent, DocumentForm, DocumentSource},
    facts::{FactInput, RecordFacts},
    gate::{Gate, GateCommand, GatePeople},
    registration::{
        Channel, Intake, PersonDetails, PreferredLanguage, RegisterParent, YearsConcerned, register,
    },
    road,
};
use herstel_kernel::{
    Actor, AssuranceLevel, Authentication, Bsn, ConsentId, Date, DecisionId, DisputeId, DocumentId,
    DossierId, LetterId, OperationId, PersonId, ReceiptId, StaffId, StaffPost, StaffRole,
};
use herstel_scheme::{Registry, SchemeFamily, Share};
use herstel_store::{
    Administered, Contents, DatabaseUrl, DemoPerson, GateStep, MasterKeys, SessionData, StaffMember, Store,
};
use herstel_web::{AppState, Clock, Demo, IdSource, Scanner, Site, router};
use sha2::Digest as _;
use std::{
    collections::BTreeMap,
    sync::{
        Arc, LazyLock,
        atomic::{AtomicU64, Ordering},
    },
};
use tempfile::TempDir;
use tower::ServiceExt;

/// The built-in schemes, loaded once.
pub static SCHEMES: LazyLock<Arc<Registry>> = LazyLock::new(|| Arc::new(Registry::embedded().unwrap()));

/// The day of every test: the policy of 2021 decides.
pub const TODAY: Date = Date::constant(2021, 11, 19);

pub const NEW_PARENT: PersonId = PersonId::from_bytes([1; 16]);
pub const ANNA: PersonId = PersonId::from_bytes([2; 16]);
pub const OTHER: PersonId = PersonId::from_bytes([3; 16]);
pub const SAMIRA: StaffId = StaffId::from_bytes([4; 16]);
pub const JAN: StaffId = StaffId::from_bytes([5; 16]);

pub const HANDLER: Actor = Actor::Staff { id: SAMIRA, role: StaffRole::CaseHandler };
/// Somebody who steers the operation.
pub const LOES: StaffId = StaffId::from_bytes([0x4e; 16]);
pub const RUTH: StaffId = StaffId::from_bytes([6; 16]);
/// Somebody who judges schemes by law.
pub const MARA: StaffId = StaffId::from_bytes([74; 16]);
/// Two who steer and opened the gates of all schemes.
pub const GATEKEEPERS: (StaffId, StaffId) = (StaffId::from_bytes([70; 16]), StaffId::from_bytes([71; 16]));
pub const STEERING: Actor = Actor::Staff { id: RUTH, role: StaffRole::Steering };
/// Somebody of the objection committee.
pub const OTTO: StaffId = StaffId::from_bytes([75; 16]);
pub const COMMITTEE: Actor = Actor::Staff { id: OTTO, role: StaffRole::ObjectionCommittee };
pub const ADVISER: Actor = Actor::Staff { id: MARA, role: StaffRole::LegalAdviser };
pub const TEAM_LEAD: Actor = Actor::Staff { id: LOES, role: StaffRole::TeamLead };
pub const REVIEWER: Actor = Actor::Staff { id: JAN, role: StaffRole::Reviewer };

/// Everybody who stood at the gates of all schemes.
pub fn gatekeepers() -> GatePeople {
    let (recorder, opener) = GATEKEEPERS;
    let desk = (StaffId::from_bytes([73; 16]), "0034".parse().unwrap());
    GatePeople { recorder, opener, lead: LOES, handler: SAMIRA, adviser: MARA, desk }
}

/// A dossier that a test made.
#[derive(Clone, Copy, Debug)]
pub struct Case {
    pub dossier: DossierId,
}

/// An application with an empty store, two members of staff and, in a demo, four people.
pub struct App {
    pub state: AppState,
    router: Router,
    next: AtomicU64,
    drawn: Arc<AtomicU64>,
    folder: Arc<TempDir>,
    /// The schemes whose gates were open at the beginning.
    open: Arc<Registry>,
}

impl App {
    /// The demonstration, over http.
    pub async fn demo() -> Self {
        Self::with(Some(Demo), Site::default(), (&SCHEMES, &[])).await
    }

    /// No demonstration.
    pub async fn plain() -> Self {
        Self::with(None, Site::default(), (&SCHEMES, &[])).await
    }

    /// No demonstration, over https.
    pub async fn secure() -> Self {
        Self::with(None, Site { secure: true, ..Site::default() }, (&SCHEMES, &[])).await
    }

    /// Other schemes, in a demonstration or not.
    pub async fn with_schemes(schemes: &Arc<Registry>, is_demo: bool) -> Self {
        Self::with(is_demo.then_some(Demo), Site::default(), (schemes, &[])).await
    }

    /// A demonstration with other schemes, at the gates of some of which nothing happened.
    pub async fn with_closed(schemes: &Arc<Registry>, closed: &[&str]) -> Self {
        Self::with(Some(Demo), Site::default(), (schemes, closed)).await
    }

    /// Opens the gate of one scheme, as somebody who steers does.
    pub async fn open_gate(&self, scheme: &str) {
        let only =
            self.state.gates.installed().shared(|package| {
                if package.id().as_str() == scheme { Share::Whole } else { Share::Nothing }
            });
        let done = Administered { at: self.state.clock.now(), by: "test".to_owned() };
        self.state.store.open_invented_gates(&only, gatekeepers(), TODAY, &done).await.unwrap();
    }

    /// Takes a step at the gate of one scheme.
    pub async fn at_gate(&self, scheme: &str, who: StaffId, command: GateCommand) {
        self.at_gate_as(scheme, Actor::Staff { id: who, role: StaffRole::Steering }, command).await;
    }

    /// Takes a step at the gate of one scheme as somebody else than who steers.
    pub async fn at_gate_as(&self, scheme: &str, actor: Actor, command: GateCommand) {
        let package = self.state.gates.installed().get(&scheme.parse().unwrap()).unwrap().clone();
        let entries = self.state.store.gate_entries().await.unwrap();
        let gate = Gate::of(package.id(), package.substance(), &entries);
        let read = gate.to_sign(package.substance()).map(|read| read.reading);
        let steps = [GateStep { actor, package: &package, read, command }];
        let done = Administered { at: self.state.clock.now(), by: "test".to_owned() };
        self.state.store.advance_gates(&steps, TODAY, &done).await.unwrap();
    }

    async fn with(demo: Option<Demo>, site: Site, (schemes, closed): (&Arc<Registry>, &[&str])) -> Self {
        let folder = TempDir::new().unwrap();
        let keys = MasterKeys::load_or_create(&folder.path().join("test.keys")).unwrap();
        let store = Store::open(&DatabaseUrl::Sqlite(folder.path().join("test.db")), keys).await.unwrap();
        store.mark_contents(Contents::Demo, "tests").await.unwrap();
        for package in schemes.all() {
            let archive = package.files().to_archive();
            store.keep_package(package.id(), &package.hash(), &archive).await.unwrap();
        }
        let staff = [
            (SAMIRA, "Samira Bouzid", StaffRole::CaseHandler),
            (JAN, "Jan de Wit", StaffRole::Reviewer),
            (LOES, "Loes Verzonnen", StaffRole::TeamLead),
            (RUTH, "Ruth Verzonnen", StaffRole::Steering),
            (MARA, "Mara Verzonnen", StaffRole::LegalAdviser),
            (OTTO, "Otto Verzonnen", StaffRole::ObjectionCommittee),
        ];
        for (id, name, role) in staff {
            let done = Administered { at: "2021-01-01T00:00:00Z".parse().unwrap(), by: "test".to_owned() };
            store
                .put_staff(
                    &StaffMember { id, name: name.to_owned(), post: StaffPost::Operation(role) },
                    &done,
                )
                .await
                .unwrap();
        }
        let done = Administered { at: "2021-01-01T00:00:00Z".parse().unwrap(), by: "test".to_owned() };
        let opened_on = "2021-01-01".parse().unwrap();
        let open = schemes.shared(|package| {
            if closed.contains(&package.id().as_str()) { Share::Nothing } else { Share::Whole }
        });
        store.open_invented_gates(&open, gatekeepers(), opened_on, &done).await.unwrap();
        let people = [
            ("nieuw", "Nieuwe ouder", Actor::Person { person: NEW_PARENT }),
            ("anna", "Anna Voorbeeld", Actor::Person { person: ANNA }),
            ("samira", "Samira Bouzid", HANDLER),
            ("jan", "Jan de Wit", REVIEWER),
        ];
        for (slug, label, actor) in people {
            let note = "Om te proberen.".to_owned();
            let person = DemoPerson { slug: slug.to_owned(), label: label.to_owned(), note, actor };
            store.add_demo_person(&person).await.unwrap();
        }
        let clock = Clock::new(|| "2026-01-01T09:00:00Z".parse().unwrap());
        clock.start_on(TODAY).unwrap();
        let mut state = AppState::new(store, Arc::clone(schemes), clock);
        // Counting ids keep the pages of one test the same at every run.
        let drawn = Arc::new(AtomicU64::new(1));
        let counted = Arc::clone(&drawn);
        state.ids = IdSource::new(move |bytes| {
            let number = counted.fetch_add(1, Ordering::Relaxed).to_le_bytes();
            for (at, byte) in bytes.iter_mut().enumerate() {
                *byte = number[at % number.len()];
            }
            Ok(())
        });
        state.demo = demo;
        state.site = site;
        let open = Arc::clone(state.gates.look(&state.store).await.unwrap().told());
        state.schemes = Arc::clone(&open);
        let router = router(state.clone());
        Self { state, router, next: AtomicU64::new(100), drawn, folder: Arc::new(folder), open }
    }

    /// Another program on the same database, with nothing in common but that.
    pub fn another_node(&self) -> Self {
        let AppState { store, gates, clock, .. } = &self.state;
        let mut state = AppState::new(store.clone(), Arc::clone(gates.installed()), clock.clone());
        state.demo = self.state.demo;
        state.site = self.state.site.clone();
        let router = router(state.clone());
        let drawn = Arc::new(AtomicU64::new(1));
        Self {
            state,
            router,
            next: AtomicU64::new(50_000),
            drawn,
            folder: Arc::clone(&self.folder),
            open: Arc::clone(&self.open),
        }
    }

    /// Another program on the same database that cannot write anything.
    pub async fn that_only_reads(&self) -> Self {
        let keys = MasterKeys::load_or_create(&self.folder.path().join("test.keys")).unwrap();
        let url = DatabaseUrl::Sqlite(self.folder.path().join("test.db"));
        let mut node = self.another_node();
        node.state.store = Store::open_to_read(&url, keys).await.unwrap();
        node.router = router(node.state.clone());
        node
    }

    /// Lets ids and secrets count on from here, so that what follows is the same whatever was before.
    pub fn count_from(&self, at: u64) {
        self.next.store(at, Ordering::Relaxed);
        self.drawn.store(at, Ordering::Relaxed);
    }

    /// The same with somebody who looks at files.
    pub fn scanned_by(mut self, scanner: Scanner) -> Self {
        self.state.scanner = scanner;
        self.router = router(self.state.clone());
        self
    }

    /// The whole application, for serving it over a socket.
    pub fn router(&self) -> Router {
        self.router.clone()
    }

    /// The same application with something in it changed.
    pub fn changed(mut self, change: impl FnOnce(&mut AppState)) -> Self {
        change(&mut self.state);
        self.router = router(self.state.clone());
        self
    }

    /// Somebody who is not signed in.
    pub fn visitor(&self) -> Browser<'_> {
        Browser { app: self, cookies: BTreeMap::new() }
    }

    /// Somebody with a session of their own.
    pub async fn signed_in(&self, actor: Actor) -> Browser<'_> {
        let token = self.fresh::<32>();
        let end = "2026-01-01T11:00:00Z".parse().unwrap();
        let at = self.state.clock.wall();
        let authentication =
            Authentication { provider: "digid".into(), level: AssuranceLevel::Substantial, at, bsn: None };
        let session = SessionData {
            actor,
            authentication,
            device: "Firefox, Linux".to_owned(),
            created_at: at,
            language: PreferredLanguage::Nl,
            // Hashed: the application counts the secrets of visitors in the same way, and no two may be equal.
            csrf_secret: sha256(&self.fresh::<32>()),
            expires_at: end,
            absolute_expires_at: end,
        };
        self.state.store.create_session(sha256(&token), &session).await.unwrap();
        let name = if self.state.site.secure { "__Host-herstel-session" } else { "herstel-session" };
        let mut browser = self.visitor();
        browser.cookies.insert(name.to_owned(), base64(&token));
        browser
    }

    /// A parent with a session.
    pub async fn parent(&self, person: PersonId) -> Browser<'_> {
        self.signed_in(Actor::Person { person }).await
    }

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
        case
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
        let document = DocumentId::from_bytes(self.fresh());
        let bytes = b"een brief";
        let command = AddDocument {
            document,
            form: DocumentForm::Pdf { pages: 1 },
            name: "brief.pdf".to_owned(),
            digest: hex::encode(sha2::Sha256::digest(bytes)),
            content: DocumentContent(bytes.as_slice().into()),
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

    /// Given somebody more who works for the operation or a municipality.
    pub async fn hire(&self, member: &StaffMember) {
        let done = Administered { at: "2021-01-01T00:00:00Z".parse().unwrap(), by: "test".to_owned() };
        self.state.store.put_staff(member, &done).await.unwrap();
    }

    /// Carries out any command.
    pub async fn act(&self, actor: Actor, case: Case, command: &Command) {
        let purpose = match actor {
            Actor::System => Purpose::Preparing,
            Actor::Person { .. } => Purpose::OwnDossier,
            Actor::Staff { role: StaffRole::ObjectionCommittee, .. } => Purpose::Advising,
            Actor::Staff { .. } | Actor::Representative { .. } | Actor::Municipal { .. } => Purpose::Handling,
        };
        let scope = Scope::new(actor, purpose, self.occasion()).unwrap();
        let context = self.context(actor);
        let decide = |dossier: &Dossier| decide(dossier, None, command, &context);
        self.state.store.record(&scope, self.state.clock.now(), case.dossier, decide).await.unwrap();
    }

    /// The dossier of a person as the person sees it.
    pub async fn own_dossier(&self, person: PersonId) -> Option<Dossier> {
        let scope = Scope::new(Actor::Person { person }, Purpose::OwnDossier, self.occasion()).unwrap();
        self.state.store.own_dossier(&scope).await.unwrap()
    }

    /// The occasion of a read that a test does past the pages.
    pub fn occasion(&self) -> Occasion {
        let operation = OperationId::from_bytes(self.fresh());
        Occasion { at: self.state.clock.now(), on: self.state.clock.today(), operation }
    }

    /// What a decision looks at besides the dossier.
    pub fn context(&self, actor: Actor) -> Context<'_> {
        Context { actor, today: self.state.clock.today(), schemes: &self.open, is_demo: true }
    }

    fn fresh<const N: usize>(&self) -> [u8; N] {
        let number = self.next.fetch_add(1, Ordering::Relaxed).to_le_bytes();
        std::array::from_fn(|at| number[at % number.len()])
    }
}

/// A browser without JavaScript: keeps cookies, sends what forms send.
#[derive(Clone)]
pub struct Browser<'a> {
    app: &'a App,
    pub cookies: BTreeMap<String, String>,
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Browser<'_> {
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Method::GET, path, &[], Body::empty()).await
    }

    /// Opens a page that must be there.
    pub async fn open(&mut self, path: &str) -> Html {
        let answer = self.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text());
        answer.html()
    }

    /// Sends a form with the hidden fields of the page it is on; `fields` replace or add.
    pub async fn submit(&mut self, page: &Html, path: &str, fields: &[(&str, &str)]) -> Answer {
        let hidden = page.hidden_fields_of(path, fields);
        let kept = hidden.iter().filter(|(name, _)| !fields.iter().any(|(field, _)| field == name));
        let kept: Vec<(&str, &str)> = kept.map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.post(path, &[kept.as_slice(), fields].concat()).await
    }

    /// Sends a form as it is given.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let kind = [("content-type", "application/x-www-form-urlencoded")];
        self.send(Method::POST, path, &kind, Body::from(urlencoded(fields))).await
    }

    pub async fn send(&mut self, method: Method, path: &str, headers: &[(&str, &str)], body: Body) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = request.header(header::COOKIE, cookies.join("; ")).body(body).unwrap();
        let response = self.app.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            if value.is_empty() {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let bytes = to_bytes(body, 16 * 1024 * 1024).await.unwrap().to_vec();
        Answer { status: parts.status, headers: parts.headers, bytes }
    }
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// The JSON that came back.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.bytes).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    pub fn html(&self) -> Html {
        Html::parse(&self.text())
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// Where a redirect goes.
    pub fn location(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.text());
        self.header("location")
    }
}

/// A citizen number of the test range that passes the 11-proof.
pub fn bsn(number: u32) -> String {
    let valid = (0..).map(|at| format!("9990{at:05}")).filter(|text| Bsn::parse(text).is_ok());
    valid.take(usize::try_from(number).unwrap() + 1).last().unwrap()
}

fn sha256(bytes: &[u8]) -> [u8; 32] {
    use sha2::Digest;
    sha2::Sha256::digest(bytes).into()
}

fn base64(bytes: &[u8]) -> String {
    use base64::Engine;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes)
}

pub fn urlencoded(fields: &[(&str, &str)]) -> String {
    let encode = |text: &str| {
        text.bytes().fold(String::new(), |out, byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
                out + &char::from(byte).to_string()
            }
            _ => out + &format!("%{byte:02X}"),
        })
    };
    let pairs: Vec<String> = fields.iter().map(|(name, value)| encode(name) + "=" + &encode(value)).collect();
    pairs.join("&")
}
