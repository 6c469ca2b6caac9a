//! Somebody with the whole database and the keys file, but not the seal key, changes the past: the anchors outside the
//! database show it, and where.

use crate::support::*;
use herstel_domain::{Event, choices::ChoiceEffect};
use herstel_kernel::DossierId;
use herstel_store::{
    JournalReport, ProblemKind, Store, VerifyOptions,
    proof::{
        AnchorFault, Anchors, Inclusion, PublicKey, SealFault, SealKey, Sealer, Sealing, Subject, Tampered,
        leaf_hash, root_along,
    },
};
use std::{path::PathBuf, sync::Arc};

/// A real operation: what it seals with, and where the anchors go.
struct Sealed {
    key: PathBuf,
    anchors: PathBuf,
    sealer: Sealer,
}

impl Sealed {
    fn new(db: &TestDatabase) -> Self {
        let (key, anchors) = (db.folder.path().join("seal-key"), db.folder.path().join("anchors"));
        let sealer = Sealer::open(SealKey::load_or_create(&key).unwrap(), &anchors).unwrap();
        Self { key, anchors, sealer }
    }

    async fn seal(&mut self, db: &TestDatabase) -> Sealing {
        self.sealer.seal(&db.store, now()).await.expect("sealed")
    }

    async fn must_seal(&mut self, db: &TestDatabase) -> u64 {
        match self.seal(db).await {
            Sealing::Sealed { seal, .. } => seal.number,
            other @ (Sealing::Unchanged | Sealing::Refused(_)) => panic!("{other:?}"),
        }
    }

    fn public(&self) -> PublicKey {
        SealKey::load(&self.key).unwrap().public()
    }

    fn anchors(&self) -> Anchors {
        Anchors::read(&self.anchors, Some(self.public())).unwrap()
    }

    /// The check with the anchors file as it is now.
    async fn report(&self, store: &Store) -> JournalReport {
        let anchors = self.anchors();
        assert_eq!(anchors.problems, [], "the file itself is in order");
        let options =
            VerifyOptions { anchors: Some(Arc::new(anchors)), recalculate: None, access_kept_from: None };
        store.verify(&options, &mut |_, _| {}).await.unwrap()
    }
}

type Found = Vec<(Option<DossierId>, Option<u64>, ProblemKind)>;

fn found(report: &JournalReport) -> Found {
    report.problems.iter().map(|problem| (problem.dossier, problem.version, problem.what)).collect()
}

async fn plain(store: &Store) -> Found {
    found(&store.verify_journal(&mut |_, _| {}).await.unwrap())
}

fn person(number: u32) -> Parameter {
    Parameter::Bytes(person_id(number).to_bytes().to_vec())
}

fn dossier(number: u32) -> Parameter {
    Parameter::Bytes(dossier_id(number).to_bytes().to_vec())
}

/// Takes a dossier out of every table, as somebody would who knows them all.
async fn remove(db: &TestDatabase, number: u32) {
    for table in ["journal", "decision", "receipt", "letter", "dispute", "dossier_facet", "dossier"] {
        db.tamper(&format!("DELETE FROM {table} WHERE dossier_id = $1"), &[dossier(number)]).await;
    }
    for table in ["decided_case", "name_token", "person_key", "person"] {
        db.tamper(&format!("DELETE FROM {table} WHERE person_id = $1"), &[person(number)]).await;
    }
}

/// Rewrites the dossier of a person with correct hashes, keys and tables: other facts, the same ids and number.
async fn rewrite(db: &TestDatabase, number: u32, road: Vec<Event>) {
    for counts in ["status_count", "handler_count", "term_count"] {
        db.tamper(&format!("CREATE TABLE kept_{counts} AS SELECT * FROM {counts}"), &[]).await;
    }
    let last = db.text_rows("SELECT last_number FROM number_counter").await.remove(0);
    remove(db, number).await;
    let before = Parameter::Int(i64::from(number) - 1);
    db.tamper("UPDATE number_counter SET last_number = $1", &[before]).await;
    register(&db.store, number).await;
    for event in road {
        record(&db.store, number, event).await;
    }
    let last = Parameter::Int(last.parse().unwrap());
    db.tamper("UPDATE number_counter SET last_number = $1", &[last]).await;
    for counts in ["status_count", "handler_count", "term_count"] {
        db.tamper(&format!("DELETE FROM {counts}"), &[]).await;
        db.tamper(&format!("INSERT INTO {counts} SELECT * FROM kept_{counts}"), &[]).await;
        db.tamper(&format!("DROP TABLE kept_{counts}"), &[]).await;
    }
}

/// The same database as it was when the backup was made.
async fn rolled_back(db: &TestDatabase, backup: &[u8], test: impl AsyncFnOnce(&Store)) {
    let url = new_url(db.engine, db.folder.path()).await;
    let store = Store::open(&url, db.keys()).await.unwrap();
    store.restore(&mut &*backup, &mut |_, _| {}).await.unwrap();
    test(&store).await;
    store.close().await;
    drop_database(&url).await;
}

async fn backup(db: &TestDatabase) -> Vec<u8> {
    let mut bytes = Vec::new();
    db.store.backup(&mut bytes, &mut |_, _| {}).await.unwrap();
    bytes
}

on_both_engines! {
    async fn seals_grow_with_the_record_and_everything_is_in_order(db) {
        let mut sealed = Sealed::new(db);
        assert_eq!(sealed.seal(db).await, Sealing::Unchanged, "nothing to seal yet");
        register_and_walk(&db.store, 1).await;
        register_and_walk(&db.store, 2).await;
        let first = sealed.seal(db).await;
        assert!(matches!(first, Sealing::Sealed { seal, changed: 2 } if seal.number == 1 && seal.entries == 26), "{first:?}");
        assert_eq!(sealed.seal(db).await, Sealing::Unchanged);
        record(&db.store, 2, facts(2, 7)).await;
        register(&db.store, 3).await;
        let second = sealed.seal(db).await;
        assert!(matches!(second, Sealing::Sealed { seal, changed: 2 } if seal.dossiers == 3 && seal.entries == 28), "{second:?}");
        let report = sealed.report(&db.store).await;
        assert_eq!((report.problems, report.seals, report.unanchored), (vec![], 2, None));
        assert_eq!(plain(&db.store).await, []);
        // A program that starts anew goes on where the file ends.
        let mut again = Sealed::new(db);
        assert_eq!(again.seal(db).await, Sealing::Unchanged);
    }

    async fn a_head_is_shown_to_be_in_a_seal(db) {
        let mut sealed = Sealed::new(db);
        for number in 1..=5 {
            register(&db.store, number).await;
        }
        sealed.must_seal(db).await;
        record(&db.store, 4, assigned()).await;
        sealed.must_seal(db).await;
        let mut anchors = sealed.anchors();
        for number in 1..=5 {
            let subject = Subject::Dossier(dossier_id(number));
            let Inclusion { head, path, statement } = anchors.ledger.inclusion(&subject).unwrap();
            assert_eq!(head.version, if number == 4 { 2 } else { 1 });
            assert_eq!(root_along(leaf_hash(head.to_string().as_bytes()), &path), statement.root);
            assert_ne!(root_along(leaf_hash(b"dossier"), &path), statement.root);
        }
        assert_eq!(anchors.ledger.inclusion(&Subject::Dossier(dossier_id(6))), None);
    }

    async fn a_dossier_rewritten_with_correct_hashes_and_keys_is_found_with_the_place(db) {
        let mut sealed = Sealed::new(db);
        register(&db.store, 1).await;
        let road = road(1);
        for event in &road[..4] {
            record(&db.store, 1, event.clone()).await;
        }
        register_and_walk(&db.store, 2).await;
        sealed.must_seal(db).await;
        for event in &road[4..] {
            record(&db.store, 1, event.clone()).await;
        }
        sealed.must_seal(db).await;
        let mut other = road.clone();
        other[1] = facts(1, 5);
        rewrite(db, 1, other).await;
        let place = (Some(dossier_id(1)), Some(5), ProblemKind::SealedEntryDiffers { seal: 1, since: 1 });
        assert_eq!(plain(&db.store).await, [place], "the seals in the database still vouch for the old entries");
        // Whoever can do this can also make seals of their own.
        db.tamper("DELETE FROM seal", &[]).await;
        let key = SealKey::load_or_create(&db.folder.path().join("false-key")).unwrap();
        let mut own = Sealer::open(key, &db.folder.path().join("false-anchors")).unwrap();
        assert!(matches!(own.seal(&db.store, now()).await.unwrap(), Sealing::Sealed { .. }));
        assert_eq!(plain(&db.store).await, [], "nothing inside the database shows it");
        let report = sealed.report(&db.store).await;
        let expected = [
            place,
            (None, None, ProblemKind::SealDiffers(1)),
            (None, None, ProblemKind::SealsMissing { from: 2, to: 2 }),
        ];
        assert_eq!(found(&report), expected);
        assert_eq!(report.problems[0].number, Some("H-2021-00001".parse().unwrap()));
        // The operation itself refuses to go on sealing as if nothing had happened.
        assert_eq!(sealed.seal(db).await, Sealing::Refused(vec![Tampered::Seal(2)]));
    }

    async fn an_entry_rewritten_after_the_first_seal_is_narrowed_down(db) {
        let mut sealed = Sealed::new(db);
        register_and_walk(&db.store, 1).await;
        let kept = backup(db).await;
        sealed.must_seal(db).await;
        record(&db.store, 1, facts(1, 3)).await;
        record(&db.store, 1, facts(1, 4)).await;
        sealed.must_seal(db).await;
        rolled_back(db, &kept, async |store| {
            record(store, 1, facts(1, 3)).await;
            record(store, 1, facts(1, 9)).await;
            let found = found(&sealed.report(store).await);
            let place = (Some(dossier_id(1)), Some(15), ProblemKind::SealedEntryDiffers { seal: 2, since: 14 });
            assert_eq!(found, [place, (None, None, ProblemKind::SealsMissing { from: 1, to: 2 })]);
        }).await;
    }

    async fn an_older_copy_of_the_whole_database_is_found(db) {
        let mut sealed = Sealed::new(db);
        register_and_walk(&db.store, 1).await;
        register_and_walk(&db.store, 2).await;
        sealed.must_seal(db).await;
        let older = backup(db).await;
        record(&db.store, 1, facts(1, 3)).await;
        record(&db.store, 2, facts(2, 3)).await;
        register(&db.store, 3).await;
        sealed.must_seal(db).await;
        rolled_back(db, &older, async |store| {
            assert_eq!(plain(store).await, [], "the copy is whole in itself");
            let mut found = found(&sealed.report(store).await);
            let cut = ProblemKind::SealedEntryMissing { seal: 2 };
            for expected in [
                (Some(dossier_id(1)), Some(14), cut),
                (Some(dossier_id(2)), Some(14), cut),
                (Some(dossier_id(3)), Some(1), ProblemKind::SealedDossierMissing { seal: 2 }),
                (None, None, ProblemKind::SealsMissing { from: 2, to: 2 }),
            ] {
                let place = found.iter().position(|found| *found == expected);
                found.remove(place.unwrap_or_else(|| panic!("{expected:?} in {found:?}")));
            }
            assert_eq!(found, []);
            let refused = sealed.sealer.seal(store, now()).await.unwrap();
            assert_eq!(refused, Sealing::Refused(vec![Tampered::Seal(2)]));
        }).await;
    }

    async fn a_dossier_taken_out_of_every_table_is_named(db) {
        let mut sealed = Sealed::new(db);
        for number in 1..=3 {
            register(&db.store, number).await;
        }
        sealed.must_seal(db).await;
        remove(db, 2).await;
        let gone = (Some(dossier_id(2)), Some(1), ProblemKind::SealedDossierMissing { seal: 1 });
        let counts = (None, None, ProblemKind::CountsDiffer);
        let hole = (None, None, ProblemKind::NumberMissing);
        assert_eq!(plain(&db.store).await, [gone, counts, hole]);
        let report = sealed.report(&db.store).await;
        assert_eq!(found(&report), [gone, counts, hole]);
        assert_eq!(report.problems[2].number, Some("H-2021-00002".parse().unwrap()));
        let head = Tampered::Head { subject: Subject::Dossier(dossier_id(2)), version: 1, seal: 1 };
        assert_eq!(sealed.seal(db).await, Sealing::Refused(vec![head]));
    }

    async fn payloads_swapped_between_dossiers_are_found_in_both(db) {
        register_and_walk(&db.store, 1).await;
        register_and_walk(&db.store, 2).await;
        db.tamper("CREATE TABLE kept AS SELECT * FROM journal WHERE version = 3", &[]).await;
        let swap = "UPDATE journal SET payload = (SELECT o.payload FROM kept o WHERE \
                    o.dossier_id <> journal.dossier_id) WHERE version = 3";
        assert_eq!(db.tamper(swap, &[]).await, 2);
        db.tamper("DROP TABLE kept", &[]).await;
        let found = plain(&db.store).await;
        for number in [1, 2] {
            for what in [ProblemKind::Changed, ProblemKind::Unreadable] {
                assert!(found.contains(&(Some(dossier_id(number)), Some(3), what)), "{found:?}");
            }
        }
        assert_eq!(found.len(), 4);
    }

    async fn an_anchors_file_that_was_touched_says_at_which_line(db) {
        let mut sealed = Sealed::new(db);
        for number in 1..=4 {
            register(&db.store, number).await;
            sealed.must_seal(db).await;
        }
        let whole = std::fs::read_to_string(&sealed.anchors).unwrap();
        let lines: Vec<&str> = whole.lines().collect();
        let faults = |text: String| -> Vec<(u64, SealFault)> {
            let path = db.folder.path().join("touched");
            std::fs::write(&path, text).unwrap();
            let read = Anchors::read(&path, Some(sealed.public())).unwrap();
            let fault = |what: &AnchorFault| match what {
                AnchorFault::Seal(fault) => *fault,
                AnchorFault::TimeStamp { .. } => panic!("there are no time stamps"),
            };
            read.problems.iter().map(|problem| (problem.line, fault(&problem.what))).collect()
        };
        let text = |lines: &[&str]| lines.iter().map(|line| format!("{line}\n")).collect::<String>();
        assert_eq!(faults(whole.clone()), []);
        let gone = faults(text(&[lines[0], lines[2], lines[3]]));
        assert_eq!(gone, [(2, SealFault::OutOfOrder { expected: 2 })]);
        let swapped = faults(text(&[lines[0], lines[2], lines[1], lines[3]]));
        assert_eq!(swapped.first(), Some(&(2, SealFault::OutOfOrder { expected: 2 })));
        let edited = lines[1].replace("entries 2", "entries 3");
        assert_ne!(edited, lines[1]);
        let edited = faults(text(&[lines[0], &edited, lines[2], lines[3]]));
        assert_eq!(edited.first(), Some(&(2, SealFault::BadSignature)));
        let id = dossier_id(3).to_string();
        let other = lines[2].replace(&id, &dossier_id(9).to_string());
        assert_ne!(other, lines[2]);
        let other = faults(text(&[lines[0], lines[1], &other, lines[3]]));
        assert_eq!(other, [(3, SealFault::ChangesDiffer)]);
        assert_eq!(faults(format!("{whole}{{\"statement\"")), [(5, SealFault::CutOff)]);
        assert_eq!(faults(text(&[lines[0], "nonsense", lines[1]])), [(2, SealFault::Unreadable)]);
        // The end of the file taken off is no fault of the lines that are left; the database knows more seals.
        std::fs::write(&sealed.anchors, text(&lines[..2])).unwrap();
        let report = sealed.report(&db.store).await;
        assert_eq!((report.problems, report.unanchored), (vec![], Some((3, 4))));
    }

    async fn seals_of_another_key_are_not_believed(db) {
        let mut sealed = Sealed::new(db);
        register(&db.store, 1).await;
        sealed.must_seal(db).await;
        let other = SealKey::load_or_create(&db.folder.path().join("other-key")).unwrap();
        let read = Anchors::read(&sealed.anchors, Some(other.public())).unwrap();
        assert_eq!(read.problems.len(), 1);
        assert_eq!(read.problems[0].what, AnchorFault::Seal(SealFault::BadSignature));
        assert_eq!(read.ledger.number(), 0);
    }

    async fn seals_in_the_database_that_were_touched_are_found(db) {
        let mut sealed = Sealed::new(db);
        for number in 1..=3 {
            register(&db.store, number).await;
            sealed.must_seal(db).await;
        }
        db.tamper("CREATE TABLE kept AS SELECT * FROM seal", &[]).await;
        let bad = |seal, fault| (None, None, ProblemKind::BadSeal { seal, fault });
        let cases = [
            ("UPDATE seal SET signature = $1 WHERE seal_number = 2", bad(2, SealFault::BadSignature)),
            ("UPDATE seal SET changes = '' WHERE seal_number = 2 AND signature <> $1", bad(2, SealFault::ChangesDiffer)),
            ("DELETE FROM seal WHERE seal_number = 2 AND signature <> $1", bad(3, SealFault::OutOfOrder { expected: 2 })),
        ];
        for (sql, expected) in cases {
            assert_eq!(db.tamper(sql, &[Parameter::Bytes(vec![7; 64])]).await, 1);
            let inside = plain(&db.store).await;
            assert!(inside.contains(&expected), "{expected:?} in {inside:?}");
            assert_ne!(found(&sealed.report(&db.store).await), [], "{sql}");
            db.tamper("DELETE FROM seal", &[]).await;
            db.tamper("INSERT INTO seal SELECT * FROM kept", &[]).await;
        }
        db.tamper("DROP TABLE kept", &[]).await;
        assert_eq!(plain(&db.store).await, []);
    }

    async fn scheme_packages_are_sealed_too(db) {
        let mut sealed = Sealed::new(db);
        let id = herstel_scheme::SchemeId::new("kot-2021").unwrap();
        let hash = herstel_scheme::ContentHash::from_bytes([7; 32]);
        db.store.keep_package(&id, &hash, b"an archive").await.unwrap();
        sealed.must_seal(db).await;
        assert_eq!(plain(&db.store).await, []);
        db.tamper("UPDATE package SET archive = $1", &[Parameter::Bytes(vec![1; 9])]).await;
        let report = sealed.report(&db.store).await;
        assert_eq!(found(&report), [(None, Some(1), ProblemKind::SealedChainDiffers { seal: 1 })]);
        assert_eq!(report.problems[0].chain, Some(format!("package/{hash}")));
        db.tamper("DELETE FROM package", &[]).await;
        let gone = (None, Some(1), ProblemKind::SealedChainMissing { seal: 1 });
        assert_eq!(found(&sealed.report(&db.store).await), [gone]);
    }

    async fn two_nodes_make_one_row_of_seals_and_each_file_holds_it_whole(db) {
        let mut one = Sealed::new(db);
        let anchors = db.folder.path().join("anchors-of-another-node");
        let mut two = Sealer::open(SealKey::load(&one.key).unwrap(), &anchors).unwrap();
        for number in 1..=3 {
            register(&db.store, number).await;
            one.must_seal(db).await;
            record(&db.store, number, chosen(number, 0, "first-review", ChoiceEffect::Wait)).await;
            assert!(matches!(two.seal(&db.store, now()).await.unwrap(), Sealing::Sealed { .. }));
        }
        assert_eq!(one.seal(db).await, Sealing::Unchanged);
        assert_eq!(std::fs::read(&one.anchors).unwrap(), std::fs::read(&anchors).unwrap());
        let (a, b) = tokio::join!(
            async { register(&db.store, 4).await; one.seal(db).await },
            two.seal(&db.store, now())
        );
        assert!(matches!(a, Sealing::Sealed { .. } | Sealing::Unchanged), "{a:?}");
        assert!(matches!(b, Ok(Sealing::Sealed { .. } | Sealing::Unchanged)), "{b:?}");
        assert_eq!(one.seal(db).await, Sealing::Unchanged);
        assert_eq!(found(&one.report(&db.store).await), []);
    }

    async fn a_seal_that_did_not_reach_the_file_gets_there_later(db) {
        let mut sealed = Sealed::new(db);
        register(&db.store, 1).await;
        sealed.must_seal(db).await;
        let before = std::fs::read(&sealed.anchors).unwrap();
        register(&db.store, 2).await;
        sealed.must_seal(db).await;
        let whole = std::fs::read(&sealed.anchors).unwrap();
        // The power went in the middle of the second line.
        std::fs::write(&sealed.anchors, &whole[..before.len() + 40]).unwrap();
        let mut again = Sealed::new(db);
        assert_eq!(again.seal(db).await, Sealing::Unchanged);
        assert_eq!(std::fs::read(&sealed.anchors).unwrap(), whole);
    }
}

#[test]
fn the_seal_key_is_for_its_owner_only_and_its_public_half_for_everybody() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("seal-key");
    let key = SealKey::load_or_create(&path).unwrap();
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(PublicKey::load(&folder.path().join("seal-key.pub")).unwrap(), key.public());
    assert_eq!(SealKey::load_or_create(&path).unwrap().public(), key.public(), "made once");
    assert!(!format!("{key:?}").contains(std::fs::read_to_string(&path).unwrap().lines().last().unwrap()));
    std::fs::write(&path, "seal_key = \"c2hvcnQ=\"\n").unwrap();
    let error = SealKey::load(&path).unwrap_err();
    assert_eq!(error.code(), "store-seal-key");
    assert!(!error.to_string().contains("c2hvcnQ"), "{error}");
}
