//! Any commands of every kind by anybody, through the store: what is read is the journal replayed, a refusal leaves no
//! row, a form that is sent again has no second effect, and nobody is erased while anything is open. The histories are
//! those of the domain, so that a new command is tried here as well.

#[path = "../../../herstel-domain/tests/it/wishes/mod.rs"]
mod wishes;

use crate::{
    retention::{hold, officer, rules},
    support::*,
};
use herstel_domain::{
    Command, Context, Dossier, Event, Purpose, Scope, decide,
    decisions::DecisionStatus,
    facts::{FactInput, RecordFacts},
    road::{self, WorkStatus},
};
use herstel_kernel::{Actor, Date, Desk, DestructionListId, HoldId, Refusal, RefusalCode};
use herstel_scheme::Registry;
use herstel_store::{Administered, CommandError, ErasureRegister, Executed, Hold, WorkListFilter};
use jiff::ToSpan as _;
use proptest::prelude::*;
use std::{collections::BTreeSet, sync::LazyLock};
use wishes::{Happening, Kind, cases, happenings, wanted};

static SCHEMES: LazyLock<Registry> = LazyLock::new(|| Registry::embedded().unwrap());

/// How many refusals of a history, and how many forms that are sent again, are held against every row of every table; each
/// of another kind.
const LOOKED_AT: usize = 8;

/// Long after: every period has ended.
const LATER: Date = Date::constant(2120, 1, 1);

/// What ends something that is open.
const ENDINGS: [Kind; 11] = [
    Kind::ApproveDecision,
    Kind::ReturnDecision,
    Kind::WithdrawObjection,
    Kind::RecordRuling,
    Kind::WithdrawComplaint,
    Kind::DropCall,
    Kind::AnswerDispute,
    Kind::ApprovePenalty,
    Kind::MakeChoice,
    Kind::RecordPayment,
    Kind::NoteLeaving,
];

/// One dossier in a database, and what happened in it.
struct History<'a> {
    db: &'a TestDatabase,
    events: Vec<Event>,
    today: Date,
    /// The kinds that were carried out, and those of which a refusal and a form sent again were looked at.
    done: BTreeSet<Kind>,
    refused: BTreeSet<Kind>,
    sent_again: BTreeSet<Kind>,
    register: ErasureRegister,
    lists: u8,
}

/// Whether anything in a dossier holds its erasure back, by what it says itself.
fn is_open(dossier: &Dossier) -> bool {
    let rests = match road::work_status(dossier) {
        WorkStatus::Decided | WorkStatus::Waiting | WorkStatus::Stopped => true,
        WorkStatus::New | WorkStatus::Preparing | WorkStatus::SecondReading | WorkStatus::Returned => false,
    };
    !rests
        || road::due_on(dossier).is_some()
        || dossier.decisions.iter().any(|held| held.status == DecisionStatus::Proposed)
        || dossier.disputes.iter().any(|held| held.answered.is_none())
        || dossier.complaints.iter().any(|held| held.end.is_none())
        || dossier.calls.iter().any(|held| held.is_open())
        || dossier.objections.all.iter().any(|held| dossier.is_objection_open(held))
        || dossier.objections.appeals.iter().any(|held| held.ruled.is_none())
        || !dossier.to_work_out_anew().is_empty()
        || dossier.penalties_to_establish().next().is_some()
        || herstel_domain::retention::is_open(dossier)
}

fn later() -> Administered {
    Administered { at: at(&format!("{LATER}T09:00:00Z")), ..administered() }
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
        let context =
            Context { actor, today: self.today, stands_in_for: &[], schemes: &SCHEMES, is_demo: false };
        let (kind, version) = (Kind::of(command), self.dossier().version);
        let is_refused = decide(&self.dossier(), None, command, &context).is_err();
        let is_looked_at = is_refused && self.refused.len() < LOOKED_AT && !self.refused.contains(&kind);
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
                self.done.insert(kind);
                self.send_again(&scope, version, command, &context).await;
            }
            Err(CommandError::Refused(_)) => {
                if let Some(before) = before {
                    assert_eq!(self.db.all_rows().await, before, "a refusal leaves no row");
                    self.refused.insert(kind);
                }
            }
            Err(CommandError::Store(error)) => panic!("{kind:?}: {error}"),
        }
    }

    /// The same form again, made on the version that it was made on before: it has no second effect.
    async fn send_again(&mut self, scope: &Scope, version: u64, command: &Command, context: &Context<'_>) {
        let kind = Kind::of(command);
        let is_looked_at = self.sent_again.len() < LOOKED_AT && !self.sent_again.contains(&kind);
        if !is_looked_at || self.dossier().changed_version <= version {
            return;
        }
        let before = self.db.all_rows().await;
        let again = |dossier: &Dossier| decide(dossier, Some(version), command, context);
        let now = at(&format!("{}T09:00:00Z", self.today));
        match self.db.store.record(scope, now, dossier_id(1), again).await {
            // Who took away their own way in does not even find it again.
            Err(CommandError::Refused(refusals)) => {
                assert!(
                    [RefusalCode::Stale, RefusalCode::NotFound].contains(&refusals[0].code),
                    "{refusals:?}"
                );
            }
            Ok(_) => panic!("{kind:?} had two effects"),
            Err(CommandError::Store(error)) => panic!("{kind:?}: {error}"),
        }
        assert_eq!(self.db.all_rows().await, before, "{kind:?} sent again leaves no row");
        self.sent_again.insert(kind);
    }

    /// Somebody looks, long after, for who is to be erased; gives whether this dossier is on the list, which two officers
    /// then know.
    async fn look_for_due(&mut self) -> Option<DestructionListId> {
        self.lists += 1;
        let list = DestructionListId::from_bytes([self.lists; 16]);
        let (store, done) = (&self.db.store, later());
        let listed = store
            .propose_destruction(officer(1), list, &rules(), LATER, false, &done)
            .await
            .expect("proposed");
        assert_eq!(listed == 0, is_open(&self.dossier()), "who has something open is on no list, others are");
        if listed == 0 {
            return None;
        }
        store.approve_destruction(officer(2), list, LATER, &done).await.expect("approved");
        Some(list)
    }

    async fn erase(&mut self, list: DestructionListId) -> Executed {
        let (rules, done) = (rules(), later());
        let store = &self.db.store;
        let erased = store.execute_destruction(officer(1), list, &rules, LATER, &done, &mut self.register);
        erased.await.expect("carried out")
    }

    /// A hold that is placed after the approval stops an erasure.
    async fn due(&mut self) {
        let Some(list) = self.look_for_due().await else { return };
        let id = HoldId::from_bytes([self.lists; 16]);
        let placed = Hold { id, ..hold(self.lists, Some(1)) };
        self.db.store.place_hold(officer(1), &placed, &later()).await.expect("placed");
        let left = self.erase(list).await;
        assert_eq!((left.erased, left.held), (0, 1));
        self.db.store.release_hold(officer(1), id, LATER, &later()).await.expect("released");
    }

    /// What is open is ended, as far as that goes. Then the dossier can be erased, and not before.
    async fn end(&mut self) {
        for seed in [None, Some(1), Some(2), Some(3), Some(4), Some(5)] {
            for kind in ENDINGS {
                if is_open(&self.dossier()) {
                    self.happen(&Happening::Wish { who: None, kind, seed }).await;
                }
            }
        }
        let Some(list) = self.look_for_due().await else {
            assert!(self.is_readable().await, "something is open");
            return;
        };
        // Something that opens after the approval stops it as well, until that has ended.
        self.happen(&Happening::Wish { who: None, kind: Kind::FileComplaint, seed: None }).await;
        let left = self.erase(list).await;
        assert_eq!((left.erased, left.changed), if is_open(&self.dossier()) { (0, 1) } else { (1, 0) });
        assert_eq!(self.is_readable().await, left.erased == 0);
        self.happen(&Happening::Wish { who: None, kind: Kind::WithdrawComplaint, seed: None }).await;
        if left.erased == 0
            && let Some(list) = self.look_for_due().await
        {
            assert_eq!(self.erase(list).await.erased, 1);
            assert!(!self.is_readable().await);
        }
    }

    async fn is_readable(&self) -> bool {
        self.db.store.own_dossier(&parent_scope(1)).await.unwrap().is_some()
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
            Happening::Due => self.due().await,
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
        let mut decisions: Vec<String> = dossier
            .decisions
            .iter()
            .map(|held| {
                let status = match held.status {
                    DecisionStatus::Proposed => "proposed",
                    DecisionStatus::Approved(_) => "approved",
                    DecisionStatus::Returned(_) => "returned",
                };
                format!("{}|{status}|{}", held.proposed.step, held.proposed.amount.get())
            })
            .collect();
        decisions.sort();
        let mut kept = self.db.text_rows("SELECT step, status, amount_cents FROM decision").await;
        kept.sort();
        assert_eq!(kept, decisions);
        for (table, many) in [("message", dossier.messages.len()), ("document", dossier.documents.len())] {
            let kept = self.db.text_rows(&format!("SELECT COUNT(*) FROM {table}")).await;
            assert_eq!(kept, [many.to_string()], "{table}");
        }
    }
}

/// Lets everything happen; gives the kinds of commands that were carried out.
async fn play(db: &TestDatabase, happenings: &[Happening]) -> BTreeSet<Kind> {
    let number = register(&db.store, 1).await.number;
    let events = vec![registered(1, number)];
    let mut history = History {
        db,
        events,
        today: date("2023-03-06"),
        done: BTreeSet::new(),
        refused: BTreeSet::new(),
        sent_again: BTreeSet::new(),
        register: ErasureRegister::open(&db.folder.path().join("erasures")).unwrap(),
        lists: 0,
    };
    history.facts().await;
    for kind in [Kind::ProposeDecision, Kind::ApproveDecision] {
        history.happen(&Happening::Wish { who: None, kind, seed: None }).await;
    }
    for happening in happenings {
        history.happen(happening).await;
    }
    history.check().await;
    history.end().await;
    history.done
}

fn played(engine: TestEngine, happenings: &[Happening]) -> BTreeSet<Kind> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let mut done = BTreeSet::new();
    runtime.block_on(run(engine, async |db| done = play(db, happenings).await));
    done
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
fn every_kind_of_command_is_tried_through_the_store_and_many_are_carried_out_on_sqlite() {
    let done = played(TestEngine::Sqlite, &every_kind());
    assert!(done.len() * 5 > Kind::ALL.len(), "{done:?}");
}

#[test]
fn every_kind_of_command_is_tried_through_the_store_and_many_are_carried_out_on_postgres() {
    let done = played(TestEngine::Postgres, &every_kind());
    assert!(done.len() * 5 > Kind::ALL.len(), "{done:?}");
}
