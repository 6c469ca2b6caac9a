//! Any commands of every kind by anybody, through the store: what is read is the journal replayed, and a refusal leaves
//! no row. The histories are those of the domain, so that a new command is tried here as well.

#[path = "../../../herstel-domain/tests/it/wishes/mod.rs"]
mod wishes;

use crate::support::*;
use herstel_domain::{
    Command, Context, Dossier, Event, Purpose, Scope, decide,
    facts::{FactInput, RecordFacts},
    road,
};
use herstel_kernel::{Actor, Date, Desk, Refusal};
use herstel_scheme::Registry;
use herstel_store::{CommandError, WorkListFilter};
use jiff::ToSpan as _;
use proptest::prelude::*;
use std::sync::LazyLock;
use wishes::{Happening, Kind, cases, happenings, wanted};

static SCHEMES: LazyLock<Registry> = LazyLock::new(|| Registry::embedded().unwrap());

/// How many refusals of a history are held against every row of every table.
const LOOKED_AT: usize = 6;

/// One dossier in a database, and what happened in it.
struct History<'a> {
    db: &'a TestDatabase,
    events: Vec<Event>,
    today: Date,
    looked_at: usize,
}

/// The scope in which somebody acts; who steers has none.
fn scope(actor: Actor, today: Date) -> Option<Scope> {
    let purpose = match actor {
        Actor::Person { person } if person == person_id(1) => Purpose::OwnDossier,
        Actor::Person { .. } | Actor::Representative { .. } => Purpose::Representing,
        Actor::Staff { .. } => Purpose::Handling,
        Actor::Municipal { desk: Desk::Support, .. } => Purpose::Support,
        Actor::Municipal { desk: Desk::Collection, .. } => Purpose::Collection,
        Actor::System => Purpose::Verification,
    };
    Scope::new(actor, purpose, herstel_domain::Occasion { on: today, ..occasion() }).ok()
}

impl History<'_> {
    fn dossier(&self) -> Dossier {
        replayed(&self.events)
    }

    /// Somebody tries a command.
    async fn attempt(&mut self, actor: Actor, command: &Command) {
        let Some(scope) = scope(actor, self.today) else { return };
        let context = Context { actor, today: self.today, schemes: &SCHEMES, is_demo: false };
        let is_refused = decide(&self.dossier(), None, command, &context).is_err();
        let is_looked_at = is_refused && self.looked_at < LOOKED_AT;
        let before = if is_looked_at { Some(self.db.all_rows().await) } else { None };
        let mut happened = Vec::new();
        let decided = |dossier: &Dossier| -> Result<Vec<Event>, Refusal> {
            happened = decide(dossier, None, command, &context)?;
            Ok(happened.clone())
        };
        let now = at(&format!("{}T09:00:00Z", self.today));
        match self.db.store.record(&scope, now, dossier_id(1), decided).await {
            Ok(recorded) => {
                assert!(!is_refused, "what the journal holds decides otherwise");
                self.events.extend(happened);
                assert_eq!(recorded.version, self.dossier().version);
            }
            Err(CommandError::Refused(_)) => {
                if let Some(before) = before {
                    assert_eq!(self.db.all_rows().await, before, "a refusal leaves no row");
                    self.looked_at += 1;
                }
            }
            Err(CommandError::Store(error)) => panic!("{:?}: {error}", Kind::of(command)),
        }
    }

    /// The facts of one year, so that a decision can be proposed.
    async fn facts(&mut self) {
        let facts = [
            ("toeslagjaar/2013/grond", "vooringenomenheid"),
            ("toeslagjaar/2013/teruggevorderd bedrag", "8.000,00"),
            ("toeslagjaar/2013/rente in de beschikking", "400"),
            ("toeslagjaar/2013/nog niet betaald deel", "0"),
            ("dagtekening eerste nadelige beschikking", "10-03-2014"),
            ("dagtekening eerste toekennende beschikking", "20-09-2021"),
        ];
        let inputs = facts.map(|(path, text)| FactInput {
            path: path.parse().unwrap(),
            text: text.to_owned(),
            source: "brief".to_owned(),
        });
        let packages = road::packages_for(&self.dossier(), &SCHEMES, self.today);
        let changes = FactInput::read_all(&inputs, &packages, self.today).unwrap();
        self.attempt(wishes::HANDLER, &Command::RecordFacts(RecordFacts { changes })).await;
    }

    async fn happen(&mut self, happening: &Happening) {
        match happening {
            Happening::Days(days) => self.today = self.today.checked_add(days.days()).unwrap(),
            Happening::Wish { who, kind, seed } => {
                let wish = (*who, *kind, *seed);
                let (actor, command) = wanted(&self.dossier(), &SCHEMES, self.today, wish);
                self.attempt(actor, &command).await;
            }
        }
    }

    /// What is read, listed and counted is what the journal says.
    async fn check(&self) {
        let (store, dossier) = (&self.db.store, self.dossier());
        let read = store.dossier(&system_scope(), dossier_id(1)).await.unwrap();
        assert_eq!(read.as_ref(), Some(&dossier));
        let report = store.verify_journal(&mut |_, _| {}).await.unwrap();
        assert_eq!(report.problems, []);
        assert_eq!(report.entries, u64::try_from(self.events.len()).unwrap());
        for row in store.work_list(&staff_scope(), &WorkListFilter::default()).await.unwrap().rows {
            assert_eq!(row.status, road::work_status(&dossier));
            assert_eq!(row.due_on, road::due_on(&dossier));
            assert_eq!(row.handler, dossier.handler_id());
            assert_eq!(row.version, dossier.version);
            let open = dossier.disputes.iter().filter(|dispute| dispute.answered.is_none()).count();
            assert_eq!(row.open_disputes, u32::try_from(open).unwrap());
        }
    }
}

async fn play(db: &TestDatabase, happenings: &[Happening]) {
    let number = register(&db.store, 1).await.number;
    let events = vec![registered(1, number)];
    let mut history = History { db, events, today: date("2023-03-06"), looked_at: 0 };
    history.facts().await;
    for kind in [Kind::ProposeDecision, Kind::ApproveDecision] {
        history.happen(&Happening::Wish { who: None, kind, seed: None }).await;
    }
    for happening in happenings {
        history.happen(happening).await;
    }
    history.check().await;
}

fn played(engine: TestEngine, happenings: &[Happening]) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    runtime.block_on(run(engine, async |db| play(db, happenings).await));
}

proptest! {
    #![proptest_config(cases(10, 100))]

    #[test]
    fn after_any_commands_of_every_kind_the_tables_are_the_journal_on_sqlite(happenings in happenings(35)) {
        played(TestEngine::Sqlite, &happenings);
    }
}

proptest! {
    #![proptest_config(cases(3, 20))]

    #[test]
    fn after_any_commands_of_every_kind_the_tables_are_the_journal_on_postgres(happenings in happenings(35)) {
        played(TestEngine::Postgres, &happenings);
    }
}

/// Every kind of command, tried once in the order in which they are named.
fn every_kind() -> Vec<Happening> {
    Kind::ALL.iter().map(|kind| Happening::Wish { who: None, kind: *kind, seed: None }).collect()
}

#[test]
fn every_kind_of_command_goes_through_the_store_on_sqlite() {
    played(TestEngine::Sqlite, &every_kind());
}

#[test]
fn every_kind_of_command_goes_through_the_store_on_postgres() {
    played(TestEngine::Postgres, &every_kind());
}
