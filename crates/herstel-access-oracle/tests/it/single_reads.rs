//! What is read of one dossier, and what only the system reads, compared.

use crate::{
    cedar::Who,
    compared::Allowed,
    furnished::document,
    stored::{Filled, decision, dossier, letter},
    world::{DOSSIERS, World},
};
use herstel_domain::{Purpose, Scope};
use herstel_store::{AccessFilter, DivisionSource, Share};

/// Every look, of whoever asks too.
pub const EVERYBODY: AccessFilter =
    AccessFilter { from: None, until: None, with_own: true, after: None, limit: 200 };

/// Documents, letters, messages, forecasts and plans.
pub async fn papers(world: &World, filled: &Filled, scope: &Scope, allowed: &Allowed, who: Who) {
    let store = &filled.store;
    for number in 0..DOSSIERS {
        let content = store.document_content(scope, &document(number)).await.unwrap();
        assert_eq!(
            content.is_some(),
            allowed.documents.contains(&number),
            "document of {number} for {who:?}"
        );
        let whole = allowed.whole.contains(&number);
        // A letter also says where somebody lives.
        let with_contact = whole && allowed.identity.contains(&number);
        let reads_letters = with_contact && allowed.decisions.contains(&number);
        for place in world.decided(number).0 {
            let row = store.letter(scope, letter(place)).await.unwrap();
            let bytes = store.letter_pdf(scope, letter(place)).await.unwrap();
            assert_eq!(
                (row.is_some(), bytes.is_some()),
                (reads_letters, reads_letters),
                "letter {place} for {who:?}"
            );
        }
        let message = filled.messages[usize::from(number)];
        let row = store.message(scope, message).await.unwrap();
        let bytes = store.message_pdf(scope, message).await.unwrap();
        let given = (row.is_some(), bytes.is_some());
        assert_eq!(given, (with_contact, with_contact), "message of {number} for {who:?}");
        let forecasts = store.forecasts_of(scope, dossier(number)).await.unwrap();
        assert_eq!(!forecasts.is_empty(), whole, "forecast of {number} for {who:?}");
        let shown = store.shown_forecasts_of(scope, dossier(number)).await.unwrap();
        assert_eq!(!shown.is_empty(), whole, "what was forecast to {number} for {who:?}");
        let found = &filled.numbers[usize::from(number)];
        let plan = store.shared_plan(scope, found).await.unwrap();
        let at_the_desk = matches!(who, Who::Support(_)) && allowed.road.contains(&number);
        assert_eq!(plan.is_some(), at_the_desk, "plan of {number} for {who:?}");
    }
}

/// Where something can be done, and by whom a dossier could be handled.
pub async fn acting(filled: &Filled, scope: &Scope, allowed: &Allowed, who: Who) {
    let store = &filled.store;
    for number in 0..DOSSIERS {
        let found = &filled.numbers[usize::from(number)];
        let expected = allowed.to_act.contains(&number);
        let reached = store.dossier_to_act(scope, found).await.unwrap();
        assert_eq!(reached, expected.then(|| dossier(number)), "acting in {number} for {who:?}");
        let nothing_done = store.record(scope, filled.begin(), dossier(number), |_| Ok(Vec::new())).await;
        assert_eq!(nothing_done.is_ok(), expected, "a command in {number} for {who:?}");
        let whole = allowed.whole.contains(&number);
        let pieces = store.divisible(scope, DivisionSource::One(dossier(number))).await.unwrap();
        assert_eq!(!pieces.is_empty(), whole, "dividing {number} by {who:?}");
        let free = store.free_handlers(scope, dossier(number)).await.unwrap();
        let all = if whole {
            store.free_handlers(&filled.system(), dossier(number)).await.unwrap()
        } else {
            Vec::new()
        };
        assert_eq!(free, all, "who could handle {number} for {who:?}");
    }
}

/// What the system reads to check and to work out transitions, and nobody else.
pub async fn of_the_system(filled: &Filled, scope: &Scope, who: Who) {
    let store = &filled.store;
    let decided: Vec<_> = (0..DOSSIERS).map(|number| (dossier(number), decision(number))).collect();
    assert_eq!(store.count_decided_cases(scope).await.unwrap(), 0, "{who:?}");
    assert!(store.decided_cases(scope, ALL, None, 200).await.unwrap().cases.is_empty(), "{who:?}");
    assert!(store.references(scope, &decided).await.unwrap().is_empty(), "{who:?}");
    assert!(store.undecided(scope).await.unwrap().is_empty(), "{who:?}");
    assert!(store.receipts(scope, None, 200).await.unwrap().is_empty(), "{who:?}");
}

const ALL: Share = Share { index: 0, of: 1 };

/// The system is given all of it, so that what others are not given is there.
pub async fn all_there_is(world: &World, filled: &Filled) {
    let (store, system) = (&filled.store, filled.system());
    let (mut bound, mut made, mut undecided) = (Vec::new(), 0, 0);
    for number in 0..DOSSIERS {
        let (binding, waiting) = world.decided(number);
        made += binding.len() + usize::from(waiting.is_some());
        undecided += usize::from(binding.is_empty());
        bound.extend(binding.into_iter().map(|place| (dossier(number), decision(place))));
    }
    assert_eq!(store.count_decided_cases(&system).await.unwrap(), bound.len() as u64);
    assert_eq!(store.decided_cases(&system, ALL, None, 200).await.unwrap().cases.len(), bound.len());
    assert_eq!(store.references(&system, &bound).await.unwrap().len(), bound.len());
    assert_eq!(store.undecided(&system).await.unwrap().len(), undecided);
    assert_eq!(store.receipts(&system, None, 200).await.unwrap().len(), made);
}

/// Who looked: for the person, and for whoever has all that the person has.
pub async fn who_looked(filled: &Filled, scope: &Scope, allowed: &Allowed, who: Who) {
    let store = &filled.store;
    for number in 0..DOSSIERS {
        let found = &filled.numbers[usize::from(number)];
        let page = store.access_records_of(scope, found, &EVERYBODY).await.unwrap();
        assert_eq!(page.is_some(), allowed.looks.contains(&number), "who looked at {number} for {who:?}");
    }
    let own = store.access_records(scope, &EVERYBODY).await.unwrap();
    let expected = match (who, scope.purpose()) {
        (Who::Person(number), Purpose::OwnDossier) => allowed.looks.contains(&number),
        _ => false,
    };
    assert_eq!(!own.records.is_empty(), expected, "who looked at {who:?}");
}
