//! The lists of who works on dossiers, compared: each holds the dossiers in reach that belong on it and no other.

use crate::{
    cedar::Who,
    compared::Allowed,
    furnished::{AFTERWARDS, DIVISION, WORKED},
    stored::{Filled, dossier, on, staff},
    world::{DOSSIERS, REVIEWER, STAFF, TEAM_LEAD, World},
};
use herstel_domain::{Scope, objections::OpenSubject};
use herstel_kernel::DossierNumber;
use herstel_store::{DivisionSource, ObjectionFilter, ObjectionRow, TermFilter};
use std::collections::BTreeSet;

/// The dossiers of the rows of a list; two rows of one dossier are one too many.
fn of(filled: &Filled, rows: impl IntoIterator<Item = DossierNumber>) -> BTreeSet<u8> {
    let listed: Vec<u8> = rows.into_iter().map(|number| filled.which(&number)).collect();
    let found: BTreeSet<u8> = listed.iter().copied().collect();
    assert_eq!(listed.len(), found.len(), "a dossier stands twice on a list");
    found
}

/// The lists of everybody, of one handler and of nobody.
pub async fn work(world: &World, filled: &Filled, scope: &Scope, allowed: &Allowed, who: Who) {
    let whole = &allowed.whole;
    for (name, given) in of_everybody(filled, scope).await {
        assert_eq!(given, *whole, "{name} of everybody for {who:?}");
    }
    let handlers: BTreeSet<u8> = (0..DOSSIERS).filter_map(|number| world.handler(number)).collect();
    for handler in &handlers {
        let theirs: BTreeSet<u8> =
            whole.iter().copied().filter(|number| world.handler(*number) == Some(*handler)).collect();
        for (name, given) in of_handler(filled, scope, *handler).await {
            assert_eq!(given, theirs, "{name} of {handler} for {who:?}");
        }
    }
    let nobodys: BTreeSet<u8> =
        whole.iter().copied().filter(|number| world.handler(*number).is_none()).collect();
    for (name, given) in of_nobody(filled, scope).await {
        assert_eq!(given, nobodys, "{name} of nobody for {who:?}");
    }
    let counted = filled.store.terms_by_handler(scope, on(0), AFTERWARDS).await.unwrap();
    for handler in handlers.iter().copied().map(Some).chain([None]) {
        let of = |number: &&u8| world.handler(**number) == handler;
        // What a handler has to do is a figure about who works here: told to those who do.
        let expected = if matches!(who, Who::Staff(_)) { whole.iter().filter(of).count() as u64 } else { 0 };
        let own = counted.iter().filter(|row| row.handler == handler.map(staff));
        assert_eq!(
            own.map(|row| row.late + row.soon).sum::<u64>(),
            expected,
            "terms of {handler:?} for {who:?}"
        );
    }
}

/// The court case that stands in every dossier, without the objections that came in some.
fn in_court(rows: Vec<ObjectionRow>) -> impl Iterator<Item = DossierNumber> {
    let appeals = rows.into_iter().filter(|row| matches!(row.open.subject, OpenSubject::Appeal(_)));
    appeals.map(|row| row.number)
}

type Listed = Vec<(&'static str, BTreeSet<u8>)>;

async fn of_everybody(filled: &Filled, scope: &Scope) -> Listed {
    let store = &filled.store;
    let complaints = store.complaints_open(scope).await.unwrap();
    let plans = store.plans_due(scope, AFTERWARDS, None).await.unwrap();
    let recognitions = store.recognitions_due(scope, AFTERWARDS, None).await.unwrap();
    let objections = store.objections_open(scope, &ObjectionFilter::default()).await.unwrap();
    let terms = store.terms_due(scope, &terms_of(None)).await.unwrap();
    let items = store.division_items(scope, DIVISION).await.unwrap();
    let effort = store.own_effort(scope, staff(WORKED), on(0)).await.unwrap();
    vec![
        ("complaints", of(filled, complaints.into_iter().map(|row| row.number))),
        ("plans", of(filled, plans.into_iter().map(|row| row.number))),
        ("recognitions", of(filled, recognitions.into_iter().map(|row| row.number))),
        ("objections", of(filled, in_court(objections.rows))),
        ("terms", of(filled, terms.rows.into_iter().map(|row| row.number))),
        ("a division", of(filled, items.into_iter().map(|row| row.number))),
        ("effort", of(filled, effort.into_iter().map(|row| row.number))),
    ]
}

async fn of_handler(filled: &Filled, scope: &Scope, handler: u8) -> Listed {
    let (store, handler) = (&filled.store, staff(handler));
    let calls = store.calls_open(scope, Some(handler)).await.unwrap();
    let plans = store.plans_due(scope, AFTERWARDS, Some(handler)).await.unwrap();
    let recognitions = store.recognitions_due(scope, AFTERWARDS, Some(handler)).await.unwrap();
    let filter = ObjectionFilter { handler: Some(handler), ..ObjectionFilter::default() };
    let objections = store.objections_open(scope, &filter).await.unwrap();
    let terms = store.terms_due(scope, &terms_of(Some(handler))).await.unwrap();
    let papers = store.papers_overdue(scope, AFTERWARDS, handler).await.unwrap();
    let forecasts = store.forecasts_to_tell(scope, handler).await.unwrap();
    let pieces = store.divisible(scope, DivisionSource::Handler(handler)).await.unwrap();
    let numbered = |text: String| filled.numbers.iter().find(|known| known.to_string() == text).cloned();
    vec![
        ("calls", of(filled, calls.into_iter().map(|row| row.number))),
        ("plans", of(filled, plans.into_iter().map(|row| row.number))),
        ("recognitions", of(filled, recognitions.into_iter().map(|row| row.number))),
        ("objections", of(filled, in_court(objections.rows))),
        ("terms", of(filled, terms.rows.into_iter().map(|row| row.number))),
        ("papers", of(filled, papers.into_iter().map(|row| row.number))),
        ("forecasts", of(filled, forecasts.into_iter().map(|text| numbered(text).unwrap()))),
        ("pieces", of(filled, pieces.into_iter().map(|row| row.number))),
    ]
}

async fn of_nobody(filled: &Filled, scope: &Scope) -> Listed {
    let store = &filled.store;
    let calls = store.calls_open(scope, None).await.unwrap();
    let without = store.without_handler(scope, 200).await.unwrap();
    let pieces = store.divisible(scope, DivisionSource::Nobody).await.unwrap();
    vec![
        ("calls", of(filled, calls.into_iter().map(|row| row.number))),
        ("without a handler", of(filled, without.into_iter().map(|row| row.number))),
        ("pieces", of(filled, pieces.into_iter().map(|row| row.number))),
    ]
}

fn terms_of(handler: Option<herstel_kernel::StaffId>) -> TermFilter {
    TermFilter { until: AFTERWARDS, handler, after: None, limit: 200 }
}

/// What is new is told to the handler of a dossier alone, as long as they reach it.
pub async fn news(world: &World, filled: &Filled, scope: &Scope, allowed: &Allowed, who: Who) {
    let Who::Staff(looker) = who else {
        assert_eq!(filled.store.news(scope, 200).await.unwrap(), [], "news for {who:?}");
        return;
    };
    let own = allowed.whole.iter().copied().filter(|number| world.handler(*number) == Some(looker));
    let given = filled.store.news(scope, 200).await.unwrap().into_iter().map(|row| row.number);
    assert_eq!(of(filled, given), own.collect(), "news for {who:?}");
}

/// The first of the queue is the first of those in reach whose ex-partner is not handled by who takes it.
pub async fn queue(world: &World, filled: &Filled, scope: &Scope, allowed: &Allowed, who: Who) {
    let store = &filled.store;
    let Who::Staff(looker) = who else {
        assert_eq!(store.in_hand(scope, staff(WORKED)).await.unwrap(), None);
        assert_eq!(store.queue_heads(scope, staff(WORKED), &[]).await.unwrap(), []);
        return;
    };
    // A proposal waits, or the parent has to choose: nobody takes those up.
    let is_ready = |number: &u8| world.decided(*number) == (Vec::new(), None);
    let takes = |number: &u8| is_ready(number) && !world.handles_ex_partner(looker, *number);
    let free: BTreeSet<u8> = allowed.whole.iter().copied().filter(takes).collect();
    let in_hand = store.in_hand(scope, staff(WORKED)).await.unwrap();
    assert_eq!(in_hand.map(|number| filled.which(&number)), free.first().copied(), "in hand for {who:?}");
    // Who leads the team finds the first handler of a protected one; a second reader becomes nobody's.
    let handles = ![REVIEWER, TEAM_LEAD].contains(&looker);
    for asked in 0..STAFF {
        let mine = free.iter().copied().find(|number| world.handler(*number) == Some(asked));
        let is_open = |number: &u8| world.handler(*number).is_none() && !world.is_protected(*number);
        let of_nobody = free.iter().copied().find(|number| handles && is_open(number));
        let expected: BTreeSet<u8> = [mine, of_nobody].into_iter().flatten().collect();
        let heads = store.queue_heads(scope, staff(asked), &[]).await.unwrap();
        let candidates: Vec<_> = heads.iter().map(|head| head.candidate.dossier).collect();
        let given: BTreeSet<u8> =
            (0..DOSSIERS).filter(|number| candidates.contains(&dossier(*number))).collect();
        assert_eq!(given, expected, "the queue of {asked} for {who:?}");
    }
}
