//! The same whatever happens in whatever order: random scripts of erasures, holds, backups, restores and rotations.

use super::{close, erase_all_due, hold, is_readable, later, officer, problems};
use crate::support::*;
use herstel_kernel::HoldId;
use herstel_store::{ErasureRegister, Hold, Store};
use proptest::{collection::vec, prelude::*};
use std::collections::BTreeSet;

/// What may happen in any order.
#[derive(Clone, Copy, Debug)]
enum Happening {
    Close(u32),
    Add(u32),
    Hold(u32),
    Release(u32),
    EraseDue,
    Backup,
    Restore,
    Rotate,
}

fn happening() -> impl Strategy<Value = Happening> {
    prop_oneof![
        4 => (0_u32..5).prop_map(Happening::Close),
        1 => (0_u32..5).prop_map(Happening::Add),
        2 => (0_u32..5).prop_map(Happening::Hold),
        1 => (0_u32..5).prop_map(Happening::Release),
        3 => Just(Happening::EraseDue),
        2 => Just(Happening::Backup),
        2 => Just(Happening::Restore),
        1 => Just(Happening::Rotate),
    ]
}

fn hold_of(person: u32) -> HoldId {
    HoldId::from_bytes([u8::try_from(person).unwrap() + 1; 16])
}

/// What must be true of one database; a backup holds a copy of it.
#[derive(Clone, Default)]
struct Expected {
    there: BTreeSet<u32>,
    open: BTreeSet<u32>,
    held: BTreeSet<u32>,
}

async fn play(engine: TestEngine, script: &[Happening]) {
    let mut db = TestDatabase::new(engine).await;
    let keys = db.keys_path();
    let mut file = ErasureRegister::open(&db.folder.path().join("erasures")).unwrap();
    let mut now = Expected::default();
    let mut erased: BTreeSet<u32> = BTreeSet::new();
    let mut backup: Option<(Vec<u8>, Expected)> = None;
    let mut folders = Vec::new();
    for (step, happening) in script.iter().enumerate() {
        let number = u8::try_from(step + 1).unwrap();
        match *happening {
            Happening::Close(person) if !now.there.contains(&person) && !erased.contains(&person) => {
                close(&db.store, person).await;
                now.there.insert(person);
            }
            Happening::Add(person) if now.there.contains(&person) && !now.open.contains(&person) => {
                record(&db.store, person, disputed(person, 100)).await;
                now.open.insert(person);
            }
            Happening::Hold(person) if now.there.contains(&person) && !now.held.contains(&person) => {
                let hold = Hold { id: hold_of(person), ..hold(0, Some(person)) };
                if db.store.place_hold(officer(1), &hold, &administered()).await.is_ok() {
                    now.held.insert(person);
                }
            }
            Happening::Release(person) if now.held.contains(&person) => {
                // A released hold stays in the list; a second one of the same id would be another hold.
                let id = hold_of(person);
                db.store.release_hold(officer(1), id, later(), &administered()).await.unwrap();
                db.tamper("DELETE FROM retention_hold WHERE released_on IS NOT NULL", &[]).await;
                now.held.remove(&person);
            }
            Happening::EraseDue => {
                erase_all_due(&db.store, number, &mut file).await;
                let due: Vec<u32> = now
                    .there
                    .iter()
                    .copied()
                    .filter(|it| !now.open.contains(it) && !now.held.contains(it))
                    .collect();
                for person in due {
                    now.there.remove(&person);
                    erased.insert(person);
                }
            }
            Happening::Backup => {
                let mut bytes = Vec::new();
                db.store.backup(&mut bytes, &mut |_, _| {}).await.unwrap();
                backup = Some((bytes, now.clone()));
            }
            Happening::Restore => {
                let Some((bytes, then)) = &backup else { continue };
                let folder = tempfile::tempdir().unwrap();
                let url = new_url(engine, folder.path()).await;
                let store = Store::open(&url, herstel_store::MasterKeys::load(&keys).unwrap()).await.unwrap();
                store.restore(&mut bytes.as_slice(), &mut |_, _| {}).await.unwrap();
                store.repeat_erasures(&mut file).await.unwrap();
                now = then.clone();
                now.there.retain(|person| !erased.contains(person));
                now.held.retain(|person| !erased.contains(person));
                let old = std::mem::replace(&mut db.store, store);
                old.close().await;
                drop_database(&std::mem::replace(&mut db.url, url)).await;
                folders.push(folder);
            }
            Happening::Rotate => {
                db.store.rotate_master_key(herstel_kernel::Timestamp::UNIX_EPOCH, &mut |_| {}).await.unwrap();
            }
            Happening::Close(_) | Happening::Add(_) | Happening::Hold(_) | Happening::Release(_) => {}
        }
        for person in 0..5 {
            assert_eq!(
                is_readable(&db.store, person).await,
                now.there.contains(&person),
                "{person} at {step}"
            );
        }
    }
    assert_eq!(problems(&db.store).await, []);
    let url = db.url.clone();
    drop(db);
    drop_database(&url).await;
}

fn played(engine: TestEngine, script: &[Happening]) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    runtime.block_on(play(engine, script));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, max_shrink_iters: 40, failure_persistence: None, ..Default::default() })]

    #[test]
    fn nobody_erased_comes_back_and_nobody_held_goes_on_sqlite(script in vec(happening(), 1..24)) {
        played(TestEngine::Sqlite, &script);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3, max_shrink_iters: 10, failure_persistence: None, ..Default::default() })]

    #[test]
    fn nobody_erased_comes_back_and_nobody_held_goes_on_postgres(script in vec(happening(), 1..16)) {
        played(TestEngine::Postgres, &script);
    }
}
