//! Words for the tests: an application with a store of its own, browsers that keep cookies, pages that can be read.

mod browser;
mod given;

pub use browser::{Answer, Browser, urlencoded};

use axum::Router;
use herstel_domain::{
    Context, Dossier, Occasion, Purpose, Scope,
    gate::{Gate, GateCommand, GatePeople},
};
use herstel_kernel::{Actor, Bsn, Date, DossierId, OperationId, PersonId, StaffId, StaffPost, StaffRole};
use herstel_scheme::{Registry, Share};
use herstel_store::{
    Administered, Contents, DatabaseUrl, DemoPerson, GateStep, MasterKeys, StaffMember, Store,
};
use herstel_web::{AppState, Clock, Demo, IdSource, Scanner, Site, router};
use std::sync::{
    Arc, LazyLock,
    atomic::{AtomicU64, Ordering},
};
use tempfile::TempDir;

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

    /// Given somebody more who works for the operation or a municipality.
    pub async fn hire(&self, member: &StaffMember) {
        let done = Administered { at: "2021-01-01T00:00:00Z".parse().unwrap(), by: "test".to_owned() };
        self.state.store.put_staff(member, &done).await.unwrap();
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
        Context {
            actor,
            today: self.state.clock.today(),
            stands_in_for: &[],
            schemes: &self.open,
            is_demo: true,
        }
    }

    fn fresh<const N: usize>(&self) -> [u8; N] {
        let number = self.next.fetch_add(1, Ordering::Relaxed).to_le_bytes();
        std::array::from_fn(|at| number[at % number.len()])
    }
}

/// A citizen number of the test range that passes the 11-proof.
pub fn bsn(number: u32) -> String {
    let valid = (0..).map(|at| format!("9990{at:05}")).filter(|text| Bsn::parse(text).is_ok());
    valid.take(usize::try_from(number).unwrap() + 1).last().unwrap()
}
