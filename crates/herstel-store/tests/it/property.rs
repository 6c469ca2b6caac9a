//! Whatever happens in whatever order: the tables say what the journal says.

use crate::support::*;
use herstel_domain::{Dossier, Event, choices::ChoiceEffect};
use herstel_store::{DatabaseUrl, MasterKeys, Store};
use proptest::{collection::vec, prelude::*};

/// Something that may happen to one of a few people.
#[derive(Clone, Copy, Debug)]
enum Happening {
    Register,
    Assign,
    Facts,
    Propose,
    Approve,
    Return,
    Choose(u8),
    Dispute,
    Answer,
    Nothing,
}

fn happening() -> impl Strategy<Value = Happening> {
    prop_oneof![
        3 => Just(Happening::Register),
        1 => Just(Happening::Assign),
        2 => Just(Happening::Facts),
        3 => Just(Happening::Propose),
        2 => Just(Happening::Approve),
        1 => Just(Happening::Return),
        2 => (0_u8..4).prop_map(Happening::Choose),
        2 => Just(Happening::Dispute),
        1 => Just(Happening::Answer),
        1 => Just(Happening::Nothing),
    ]
}

/// The event that fits, given what happened before; none when nothing of the kind can happen.
fn event_of(happening: Happening, dossier: &Dossier, person: u32) -> Vec<Event> {
    let place = u32::try_from(dossier.version).unwrap();
    let waiting = dossier.pending("first-review").map(|decision| {
        let bytes = decision.proposed.decision.to_bytes();
        u32::from_be_bytes(bytes[12..].try_into().unwrap())
    });
    let open = dossier.disputes.iter().find(|dispute| dispute.answered.is_none()).map(|dispute| {
        let bytes = dispute.raised.dispute.to_bytes();
        u32::from_be_bytes(bytes[12..].try_into().unwrap())
    });
    match happening {
        Happening::Register | Happening::Nothing => vec![],
        Happening::Assign => vec![assigned()],
        Happening::Facts => vec![facts(person, place), facts(person, place + 1)],
        Happening::Propose if waiting.is_none() => vec![proposed(person, place, "first-review")],
        Happening::Propose => vec![],
        Happening::Approve => waiting.map(|place| approved(person, place)).into_iter().collect(),
        Happening::Return => waiting.map(|place| returned(person, place)).into_iter().collect(),
        Happening::Choose(effect) => {
            let effect = match effect {
                0 => ChoiceEffect::Wait,
                1 => ChoiceEffect::Stop,
                2 => ChoiceEffect::Support { to: "aftercare".into() },
                _ => ChoiceEffect::Continue { to: "full-assessment".into() },
            };
            vec![chosen(person, place, "first-review", effect)]
        }
        Happening::Dispute => vec![disputed(person, place)],
        Happening::Answer => open.map(|place| answered(person, place)).into_iter().collect(),
    }
}

/// Lets everything happen on one database; gives what must be true at the end.
async fn play(store: &Store, script: &[(u32, Happening)]) {
    let mut histories: std::collections::BTreeMap<u32, Vec<Event>> = Default::default();
    for (person, happening) in script.iter().copied() {
        match (histories.get_mut(&person), happening) {
            (None, Happening::Register) => {
                let recorded = register(store, person).await;
                histories.insert(person, vec![registered(person, recorded.number)]);
            }
            (None, _) => {}
            (Some(events), happening) => {
                let mut new = Vec::new();
                let decide = |dossier: &Dossier| {
                    new = event_of(happening, dossier, person);
                    Ok(new.clone())
                };
                store.record(&staff_scope(), now(), dossier_id(person), decide).await.expect("recorded");
                events.extend(new);
            }
        }
    }
    for (person, events) in &histories {
        let read = store.dossier(&staff_scope(), dossier_id(*person)).await.expect("read");
        assert_eq!(read, Some(replayed(events)));
    }
    let report = store.verify_journal(&mut |_, _| {}).await.expect("checked");
    assert_eq!(report.problems, []);
    assert_eq!(report.entries, histories.values().map(|events| events.len() as u64).sum::<u64>());
    let counted: u64 =
        store.counts(&staff_scope()).await.expect("counted").iter().map(|(_, count)| count).sum();
    assert_eq!(counted, histories.len() as u64);
}

fn played(engine: TestEngine, script: &[(u32, Happening)]) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    runtime.block_on(async {
        let folder = tempfile::tempdir().unwrap();
        let url: DatabaseUrl = new_url(engine, folder.path()).await;
        let keys = MasterKeys::load_or_create(&folder.path().join("keys.toml")).unwrap();
        let store = Store::open(&url, keys).await.unwrap();
        play(&store, script).await;
        drop(store);
        drop_database(&url).await;
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 60, failure_persistence: None, ..Default::default() })]

    #[test]
    fn tables_equal_the_journal_replayed_on_sqlite(script in vec((0_u32..4, happening()), 1..50)) {
        played(TestEngine::Sqlite, &script);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, max_shrink_iters: 20, failure_persistence: None, ..Default::default() })]

    #[test]
    fn tables_equal_the_journal_replayed_on_postgres(script in vec((0_u32..4, happening()), 1..50)) {
        played(TestEngine::Postgres, &script);
    }
}
