//! Who looked is sealed by day: whoever changes, removes or adds a look afterwards is found out with the day, and what the
//! retention period takes away is not.

use crate::support::*;
use herstel_domain::{Occasion, Purpose, Scope};
use herstel_kernel::{Date, OperationId};
use herstel_store::{
    Contents, ProblemKind, VerifyOptions,
    proof::{Anchors, SealKey, Sealer, Sealing},
};
use std::sync::Arc;

struct Sealed {
    key: std::path::PathBuf,
    anchors: std::path::PathBuf,
    sealer: Sealer,
}

impl Sealed {
    fn new(db: &TestDatabase) -> Self {
        let (key, anchors) = (db.folder.path().join("seal-key"), db.folder.path().join("anchors"));
        let sealer = Sealer::open(SealKey::load_or_create(&key).unwrap(), &anchors).unwrap();
        Self { key, anchors, sealer }
    }

    async fn seal(&mut self, db: &TestDatabase, moment: &str) -> Sealing {
        self.sealer.seal(&db.store, at(moment)).await.unwrap()
    }

    /// What is wrong with which chain; nothing else may be wrong.
    async fn found(&self, db: &TestDatabase, access_kept_from: Option<Date>) -> Vec<(String, ProblemKind)> {
        let key = SealKey::load(&self.key).unwrap().public();
        let anchors = Arc::new(Anchors::read(&self.anchors, Some(key)).unwrap());
        let options = VerifyOptions { anchors: Some(anchors), recalculate: None, access_kept_from };
        let report = db.store.verify(&options, &mut |_, _| {}).await.unwrap();
        report.problems.into_iter().map(|problem| (problem.chain.unwrap_or_default(), problem.what)).collect()
    }
}

async fn look_on(db: &TestDatabase, day: &str, number: u8) {
    let at = at(&format!("{day}T12:00:00Z"));
    let occasion = Occasion { at, on: date(day), operation: OperationId::from_bytes([number; 16]) };
    let scope = Scope::new(handler(), Purpose::Handling, occasion).unwrap();
    db.store.dossier(&scope, dossier_id(1)).await.unwrap();
}

/// The days that a seal added.
fn days(db: &TestDatabase) -> Vec<String> {
    let text = std::fs::read_to_string(db.folder.path().join("anchors")).unwrap();
    let last: serde_json::Value = serde_json::from_str(text.lines().last().unwrap()).unwrap();
    let changes = last["changes"].as_str().unwrap();
    let days = changes.lines().filter_map(|line| line.strip_prefix("chain access-day/"));
    days.map(|line| line.split(' ').next().unwrap().to_owned()).collect()
}

on_both_engines! {
    async fn every_day_that_is_over_is_sealed_once_also_one_on_which_nobody_looked(db) {
        register(&db.store, 1).await;
        look_on(db, "2021-03-03", 3).await;
        let mut sealed = Sealed::new(db);
        sealed.seal(db, "2021-03-04T00:30:00Z").await;
        assert_eq!(days(db), ["2021-03-01", "2021-03-02"], "the third is over for half an hour only");
        sealed.seal(db, "2021-03-04T01:30:00Z").await;
        assert_eq!(days(db), ["2021-03-03"]);
        assert_eq!(sealed.seal(db, "2021-03-04T23:00:00Z").await, Sealing::Unchanged);
        look_on(db, "2021-03-04", 4).await;
        sealed.seal(db, "2021-03-06T09:00:00Z").await;
        assert_eq!(days(db), ["2021-03-04", "2021-03-05"]);
        assert_eq!(sealed.found(db, Some(date("2021-01-01"))).await, []);
        // A program that starts anew goes on where the file ends.
        assert_eq!(Sealed::new(db).seal(db, "2021-03-06T09:00:00Z").await, Sealing::Unchanged);
    }

    async fn a_look_that_was_changed_removed_or_added_afterwards_is_found_with_its_day(db) {
        register(&db.store, 1).await;
        look_on(db, "2021-03-02", 2).await;
        let mut sealed = Sealed::new(db);
        sealed.seal(db, "2021-03-09T09:00:00Z").await;
        assert_eq!(sealed.found(db, None).await, []);
        let differs = |day: &str| vec![(format!("access-day/{day}"), ProblemKind::SealedChainDiffers { seal: 1 })];
        for (change, back, day) in [
            (
                "UPDATE access_record SET actor_kind = 'reviewer' WHERE looked_at >= 1614643200000000",
                "UPDATE access_record SET actor_kind = 'case-handler' WHERE looked_at >= 1614643200000000",
                "2021-03-02",
            ),
            (
                "UPDATE access_record SET looked_at = looked_at + 1 WHERE looked_at >= 1614643200000000",
                "UPDATE access_record SET looked_at = looked_at - 1 WHERE looked_at >= 1614643200000000",
                "2021-03-02",
            ),
        ] {
            assert!(db.tamper(change, &[]).await > 0, "{change}");
            assert_eq!(sealed.found(db, None).await, differs(day), "{change}");
            db.tamper(back, &[]).await;
        }
        assert_eq!(sealed.found(db, None).await, [], "as it was");
        look_on(db, "2021-03-05", 5).await;
        assert_eq!(sealed.found(db, None).await, differs("2021-03-05"), "a look that was added");
        db.tamper("DELETE FROM access_record WHERE looked_at >= 1614902400000000", &[]).await;
        assert_eq!(sealed.found(db, None).await, []);
        db.tamper("DELETE FROM access_record WHERE looked_at >= 1614643200000000", &[]).await;
        assert_eq!(sealed.found(db, None).await, differs("2021-03-02"), "a look that was removed");
    }

    async fn days_whose_period_is_over_are_removed_and_only_those_may_be(db) {
        register(&db.store, 1).await;
        look_on(db, "2021-03-02", 2).await;
        look_on(db, "2021-03-03", 3).await;
        let mut sealed = Sealed::new(db);
        sealed.seal(db, "2021-03-04T09:00:00Z").await;
        db.store.remove_access_days(date("2021-03-03"), at("2026-03-03T00:00:00Z")).await.unwrap();
        assert_eq!(sealed.found(db, Some(date("2021-03-03"))).await, []);
        assert_eq!(sealed.seal(db, "2021-03-04T10:00:00Z").await, Sealing::Unchanged);
        // Somebody removes a day that must still be there, as the program would.
        db.store.remove_access_days(date("2021-03-04"), at("2026-03-03T00:00:00Z")).await.unwrap();
        let missing = vec![("access-day/2021-03-03".to_owned(), ProblemKind::SealedChainMissing { seal: 1 })];
        assert_eq!(sealed.found(db, Some(date("2021-03-03"))).await, missing);
        db.tamper("UPDATE access_day SET digest = (SELECT digest FROM access_day WHERE day = '2021-03-03')", &[]).await;
        let found = sealed.found(db, Some(date("2021-03-04"))).await;
        assert!(found.iter().any(|(chain, _)| chain == "access-day/2021-03-02"), "{found:?}");
    }

    async fn in_a_demonstration_a_day_is_over_when_somebody_looked_on_a_later_one(db) {
        db.store.mark_contents(Contents::Demo, "tests").await.unwrap();
        register(&db.store, 1).await;
        let mut sealed = Sealed::new(db);
        sealed.seal(db, "2026-11-21T09:00:00Z").await;
        assert_eq!(days(db), Vec::<String>::new());
        look_on(db, "2021-03-02", 2).await;
        sealed.seal(db, "2026-11-21T09:00:00Z").await;
        assert_eq!(days(db), ["2021-03-01"]);
    }
}
