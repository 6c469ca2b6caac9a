//! Random worlds: what the store returns equals what the policy allows, for lists and for single reads.

use crate::{
    cedar::{Told, Who},
    lists as work_lists, single_reads,
    stored::{
        Filled, decision, desk_actor, dossier, note_number, organisation, person, receipt_id, staff_actor,
    },
    world::{COMMITTEE, DOSSIERS, ORGANISATIONS, STAFF, World, world},
};
use herstel_domain::{Event, Purpose, Scope, mandates::NamedView};
use herstel_kernel::{Actor, Desk};
use herstel_store::{ProposalFilter, ReadingPlace, SecondReading, WorkListFilter};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Everybody who can look, with every purpose that goes with them.
fn lookers() -> Vec<(Who, Actor, Purpose, &'static str)> {
    let mut all = Vec::new();
    for number in 0..=DOSSIERS {
        let actor = Actor::Person { person: person(number) };
        all.push((Who::Person(number), actor, Purpose::OwnDossier, "own-dossier"));
        all.push((Who::Person(number), actor, Purpose::Representing, "representing"));
    }
    for number in 0..ORGANISATIONS {
        let actor = Actor::Representative { organisation: organisation(number), colleague: None };
        all.push((Who::Organisation(number), actor, Purpose::Representing, "representing"));
    }
    for number in 0..STAFF {
        all.push((Who::Staff(number), staff_actor(number), Purpose::Handling, "handling"));
    }
    let committee = staff_actor(COMMITTEE);
    all.push((Who::Committee, committee, Purpose::Advising, "advising"));
    for number in 0..2 {
        all.push((Who::Support(number), desk_actor(number, Desk::Support), Purpose::Support, "support"));
        let collection = desk_actor(number, Desk::Collection);
        all.push((Who::Collection(number), collection, Purpose::Collection, "collection"));
    }
    all
}

/// What the policy allows somebody, each as the dossiers of which.
pub struct Allowed {
    pub whole: BTreeSet<u8>,
    pub name: BTreeSet<u8>,
    pub identity: BTreeSet<u8>,
    pub road: BTreeSet<u8>,
    pub story: BTreeSet<u8>,
    pub facts: BTreeSet<u8>,
    pub documents: BTreeSet<u8>,
    pub decisions: BTreeSet<u8>,
    pub drafts: BTreeSet<u8>,
    pub objections: BTreeSet<u8>,
    pub looks: BTreeSet<u8>,
    pub to_act: BTreeSet<u8>,
}

impl Allowed {
    pub fn new(told: &Told, who: Who, purpose: &str) -> Self {
        let of = |action: &str| {
            (0..DOSSIERS).filter(|number| told.allows(who, purpose, action, *number)).collect()
        };
        Self {
            whole: of("ReadDossier"),
            name: of("ReadName"),
            identity: of("ReadIdentity"),
            road: of("ReadRoad"),
            story: of("ReadStory"),
            facts: of("ReadFacts"),
            documents: of("ReadDocuments"),
            decisions: of("ReadDecisions"),
            drafts: of("ReadDrafts"),
            objections: of("ReadObjection"),
            looks: of("ReadAccessRecords"),
            to_act: of("ReachToAct"),
        }
    }
}

async fn compare(world: &World) {
    let told = Told::new(world);
    let filled = Filled::with(world).await;
    let mut looked = Vec::new();
    for (who, actor, purpose, named) in lookers() {
        let scope = filled.scope(actor, purpose);
        let allowed = Allowed::new(&told, who, named);
        let Allowed { whole, name, identity, road, story, decisions: decided, .. } = &allowed;
        // Before anything else: what somebody has looked at is no news to them.
        work_lists::news(world, &filled, &scope, &allowed, who).await;
        singles(&filled, &scope, whole, who).await;
        contact_and_story(&filled, &scope, [whole, identity, story], who).await;
        let things = [name, &allowed.facts, decided, &allowed.documents, story];
        things_named(&filled, &scope, whole, things, who).await;
        lists(&filled, &scope, whole, who).await;
        cards(&filled, &scope, [whole, name, identity, road], who).await;
        shared(&filled, &scope, [whole, story, decided], who).await;
        let reads = decided.intersection(whole).copied().collect();
        decisions(world, &filled, &scope, [&reads, identity, &allowed.drafts], who).await;
        work_lists::work(world, &filled, &scope, &allowed, who).await;
        work_lists::queue(world, &filled, &scope, &allowed, who).await;
        single_reads::papers(world, &filled, &scope, &allowed, who).await;
        single_reads::before_the_committee(world, &filled, &scope, &allowed, who).await;
        single_reads::acting(&filled, &scope, &allowed, who).await;
        single_reads::of_the_system(&filled, &scope, who).await;
        for number in 0..DOSSIERS {
            let notes = filled.store.support_notes(&scope, dossier(number)).await.unwrap();
            let mut given: Vec<u8> = notes.iter().map(|note| note_number(note.note)).collect();
            given.sort_unstable();
            assert_eq!(given, told.notes(who, named, number), "notes of {number} for {who:?}");
        }
        looked.push((who, scope, allowed));
    }
    // When everybody has looked, there is somebody to read about.
    for (who, scope, allowed) in &looked {
        single_reads::who_looked(&filled, scope, allowed, *who).await;
    }
    single_reads::all_there_is(world, &filled).await;
    let report = filled.store.verify_journal(&mut |_, _| {}).await.unwrap();
    assert_eq!(report.problems, vec![]);
    filled.store.close().await;
}

async fn singles(filled: &Filled, scope: &Scope, whole: &BTreeSet<u8>, who: Who) {
    let store = &filled.store;
    for number in 0..DOSSIERS {
        let expected = whole.contains(&number);
        let found = &filled.numbers[usize::from(number)];
        let by_id = store.dossier(scope, dossier(number)).await.unwrap();
        assert_eq!(by_id.is_some(), expected, "dossier {number} for {who:?} {:?}", scope.purpose());
        assert!(by_id.is_none_or(|dossier| dossier.notes.is_empty()), "notes are read apart");
        assert_eq!(store.dossier_by_number(scope, found).await.unwrap().is_some(), expected, "{who:?}");
        assert_eq!(store.dossier_as_of(scope, dossier(number), 1).await.unwrap().is_some(), expected);
        let history = store.history(scope, dossier(number)).await.unwrap();
        assert_eq!(!history.is_empty(), expected, "history of {number} for {who:?}");
    }
    let own = store.own_dossier(scope).await.unwrap().map(|own| own.registration.dossier);
    let expected = match (who, scope.purpose()) {
        (Who::Person(number), Purpose::OwnDossier) if whole.contains(&number) => Some(dossier(number)),
        _ => None,
    };
    assert_eq!(own, expected);
}

/// In a dossier that is read, where its person is found and what they told.
async fn contact_and_story(
    filled: &Filled,
    scope: &Scope,
    [whole, identity, story]: [&BTreeSet<u8>; 3],
    who: Who,
) {
    for number in whole {
        let read = filled.store.dossier(scope, dossier(*number)).await.unwrap().unwrap();
        let history = filled.store.history(scope, dossier(*number)).await.unwrap();
        let Event::DossierRegistered(first) = &history[0].event else { panic!("a registration comes first") };
        for registered in [&read.registration, first] {
            let has_address = registered.details.address.is_some();
            assert_eq!(has_address, identity.contains(number), "address of {number} for {who:?}");
            assert_eq!(registered.story.is_some(), story.contains(number), "story of {number} for {who:?}");
        }
    }
}

/// What mandates name, for who does not read the dossier as a whole.
async fn things_named(
    filled: &Filled,
    scope: &Scope,
    whole: &BTreeSet<u8>,
    [name, facts, decisions, documents, story]: [&BTreeSet<u8>; 5],
    who: Who,
) {
    if scope.purpose() != Purpose::Representing {
        return;
    }
    for number in (0..DOSSIERS).filter(|number| !whole.contains(number)) {
        let view = filled.store.named_view(scope, &filled.numbers[usize::from(number)]).await.unwrap();
        assert_eq!(view.is_some(), name.contains(&number), "name of {number} for {who:?}");
        let given = |has: fn(&NamedView) -> bool| view.as_ref().is_some_and(has);
        assert_eq!(given(|view| view.facts.is_some()), facts.contains(&number), "{number} {who:?}");
        assert_eq!(given(|view| view.decisions.is_some()), decisions.contains(&number), "{number} {who:?}");
        assert_eq!(given(|view| view.documents.is_some()), documents.contains(&number), "{number} {who:?}");
        assert_eq!(given(|view| view.story.is_some()), story.contains(&number), "{number} {who:?}");
    }
}

/// Lists, searches and counts of who handles dossiers; empty for all others.
async fn lists(filled: &Filled, scope: &Scope, whole: &BTreeSet<u8>, who: Who) {
    let store = &filled.store;
    let handles = matches!(who, Who::Staff(_));
    let expected: BTreeSet<_> = whole.iter().filter(|_| handles).map(|number| dossier(*number)).collect();
    let listed = async |search: Option<String>| -> BTreeSet<_> {
        let filter = WorkListFilter { search, limit: 200, ..Default::default() };
        store.work_list(scope, &filter).await.unwrap().rows.iter().map(|row| row.dossier).collect()
    };
    assert_eq!(listed(None).await, expected, "work list of {who:?}");
    assert_eq!(listed(Some("voorbeeld".into())).await, expected, "search by {who:?}");
    let newest = store.newest(scope, 200).await.unwrap();
    assert_eq!(newest.iter().map(|row| row.dossier).collect::<BTreeSet<_>>(), expected);
    let counted: u64 = store.counts(scope).await.unwrap().iter().map(|(_, count)| count).sum();
    assert_eq!(counted, expected.len() as u64, "counts of {who:?}");
    for number in 0..DOSSIERS {
        let one: BTreeSet<_> = [dossier(number)].into_iter().filter(|id| expected.contains(id)).collect();
        assert_eq!(listed(Some(filled.numbers[usize::from(number)].to_string())).await, one);
        assert_eq!(listed(Some(format!("Naam{number}"))).await, one);
    }
}

async fn cards(filled: &Filled, scope: &Scope, [whole, name, identity, road]: [&BTreeSet<u8>; 4], who: Who) {
    let cards = filled.store.contact_cards(scope, None, 200).await.unwrap();
    let has_cards = matches!(scope.purpose(), Purpose::Representing | Purpose::Support | Purpose::Collection);
    for number in 0..DOSSIERS {
        let card = cards.iter().find(|card| card.dossier == dossier(number));
        let expected = has_cards && name.contains(&number);
        assert_eq!(card.is_some(), expected, "card of {number} for {who:?}");
        if let Some(card) = card {
            assert_eq!(card.road.is_some(), road.contains(&number), "road of {number} for {who:?}");
            assert_eq!(card.reads_dossier, whole.contains(&number));
            let has_address = card.address.is_some();
            assert_eq!(has_address, identity.contains(&number), "address of {number} for {who:?}");
        } else if !has_cards && who != Who::Committee {
            assert_eq!(name.contains(&number), whole.contains(&number));
        }
    }
}

async fn shared(filled: &Filled, scope: &Scope, [_, story, decisions]: [&BTreeSet<u8>; 3], who: Who) {
    for number in 0..DOSSIERS {
        let card = filled.store.shared_card(scope, &filled.numbers[usize::from(number)]).await.unwrap();
        if matches!(who, Who::Support(_) | Who::Collection(_)) {
            let given = card.as_ref().is_some_and(|card| card.story.is_some());
            assert_eq!(given, story.contains(&number), "story of {number} for {who:?}");
            let given = card.as_ref().is_some_and(|card| card.decisions.is_some());
            assert_eq!(given, decisions.contains(&number), "decisions of {number} for {who:?}");
        }
    }
}

/// Receipts, letters and proposals, which stand for amounts.
async fn decisions(
    world: &World,
    filled: &Filled,
    scope: &Scope,
    [binding, identity, drafts]: [&BTreeSet<u8>; 3],
    who: Who,
) {
    let store = &filled.store;
    let at_a_desk = matches!(who, Who::Support(_) | Who::Collection(_));
    let mut waiting_for_all = BTreeSet::new();
    for number in 0..DOSSIERS {
        let (bound, waiting) = world.decided(number);
        let reads_receipts = binding.contains(&number) && !at_a_desk;
        for place in &bound {
            let receipt = store.receipt(scope, receipt_id(*place)).await.unwrap();
            assert_eq!(receipt.is_some(), reads_receipts, "receipt in {number} for {who:?}");
        }
        let together = store.receipts_of_awards(scope, dossier(number)).await.unwrap();
        let bound_receipts: BTreeSet<_> = bound.iter().map(|place| receipt_id(*place)).collect();
        let expected = if reads_receipts { bound_receipts } else { BTreeSet::new() };
        assert_eq!(
            together.into_keys().collect::<BTreeSet<_>>(),
            expected,
            "receipts in {number} for {who:?}"
        );
        let letters = store.letters_of(scope, dossier(number)).await.unwrap();
        // A letter also says where somebody lives.
        let reads_letters = reads_receipts && identity.contains(&number);
        assert_eq!(letters.len(), if reads_letters { bound.len() } else { 0 });
        if let Some(place) = waiting {
            let receipt = store.receipt(scope, receipt_id(place)).await.unwrap();
            assert_eq!(receipt.is_some(), drafts.contains(&number), "draft in {number} for {who:?}");
            if drafts.contains(&number) {
                waiting_for_all.insert(decision(place));
            }
        }
    }
    let proposals = store.proposals(scope, ProposalFilter::default()).await.unwrap();
    assert_eq!(proposals.iter().map(|row| row.decision).collect::<BTreeSet<_>>(), waiting_for_all);
    let readings = store.readings(scope, ProposalFilter::default()).await.unwrap();
    let waiting = proposals.into_iter().map(SecondReading::Decision);
    let known: Vec<_> = waiting.chain(readings.iter().cloned().map(SecondReading::Other)).collect();
    let (mut paged, mut after): (Vec<SecondReading>, Option<ReadingPlace>) = (Vec::new(), None);
    loop {
        let page = store.second_readings(scope, after.as_ref(), 2).await.unwrap();
        paged.extend(page.rows);
        let Some(next) = page.next else { break };
        after = Some(next.to_string().parse().unwrap());
    }
    assert_eq!(paged, known, "page by page for {who:?}");
    let readings: BTreeSet<u8> = readings.iter().map(|row| filled.which(&row.number)).collect();
    let unread = drafts.iter().copied().filter(|number| !world.unread(*number).is_empty());
    assert_eq!(readings, unread.collect(), "what waits for a second reading, for {who:?}");
}

/// How many worlds; a long run asks for more.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|asked| asked.parse().ok()).unwrap_or(24)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), max_shrink_iters: 80, failure_persistence: None, ..Default::default() })]

    /// Lists and single reads by scope equal the decisions of the policy.
    #[test]
    fn the_store_gives_exactly_what_the_policy_allows(world in world()) {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        runtime.block_on(compare(&world));
    }
}
