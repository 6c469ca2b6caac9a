//! Sign-ins under way, forms that wait, and organisations.

use crate::support::*;
use herstel_kernel::{OrganisationId, Timestamp};
use herstel_store::{HeldForm, SignInAttempt, TakenAttempt};

fn attempt() -> SignInAttempt {
    SignInAttempt {
        provider: "digid".into(),
        nonce: "een-keer".into(),
        verifier: "bewijs".into(),
        started_at: now(),
        is_step_up: false,
    }
}

fn later(minutes: i64) -> Timestamp {
    now().checked_add(jiff::SignedDuration::from_mins(minutes)).unwrap()
}

fn form(story: &str) -> HeldForm {
    let fields = vec![("story".to_owned(), story.to_owned()), ("years".to_owned(), "2013".to_owned())];
    HeldForm { matter: "registration".into(), action: "/aanmelden".into(), fields }
}

on_both_engines! {
    async fn an_attempt_is_taken_once_by_the_visitor_who_began_it(db) {
        let (state, binding) = ([1; 32], [2; 32]);
        db.store.begin_sign_in(state, binding, &attempt(), now(), later(10)).await.unwrap();
        assert_eq!(db.store.take_sign_in([9; 32], binding, now()).await.unwrap(), TakenAttempt::Unknown);
        assert_eq!(db.store.take_sign_in(state, [9; 32], now()).await.unwrap(), TakenAttempt::Foreign);
        let all = (0..8).map(|_| db.store.take_sign_in(state, binding, now()));
        let mut taken = 0;
        for answer in futures_all(all).await {
            match answer.unwrap() {
                TakenAttempt::Taken(found) => {
                    assert_eq!(found, attempt());
                    taken += 1;
                }
                TakenAttempt::Unknown => {}
                TakenAttempt::Foreign => panic!("it was our own"),
            }
        }
        assert_eq!(taken, 1);
    }
}

/// Runs all at once.
async fn futures_all<F: Future>(all: impl Iterator<Item = F>) -> Vec<F::Output> {
    let mut running: Vec<_> = all.map(Box::pin).collect();
    let mut done: Vec<Option<F::Output>> = running.iter().map(|_| None).collect();
    std::future::poll_fn(|context| {
        for (future, output) in running.iter_mut().zip(&mut done) {
            if output.is_none()
                && let std::task::Poll::Ready(value) = future.as_mut().poll(context)
            {
                *output = Some(value);
            }
        }
        if done.iter().all(Option::is_some) { std::task::Poll::Ready(()) } else { std::task::Poll::Pending }
    })
    .await;
    done.into_iter().flatten().collect()
}

on_both_engines! {
    async fn an_attempt_ends_and_is_swept_up(db) {
        let binding = [2; 32];
        db.store.begin_sign_in([1; 32], binding, &attempt(), now(), later(10)).await.unwrap();
        assert_eq!(db.store.take_sign_in([1; 32], binding, later(10)).await.unwrap(), TakenAttempt::Unknown);
        db.store.begin_sign_in([3; 32], binding, &attempt(), later(11), later(21)).await.unwrap();
        assert_eq!(db.store.take_sign_in([1; 32], binding, now()).await.unwrap(), TakenAttempt::Unknown);
    }
}

on_both_engines! {
    async fn a_form_waits_for_its_session_until_it_is_replaced_forgotten_or_too_old(db) {
        let session = [4; 32];
        db.store.hold_form(session, &form("eerst"), now(), later(15)).await.unwrap();
        db.store.hold_form(session, &form("daarna"), now(), later(15)).await.unwrap();
        assert_eq!(db.store.held_form(session, now()).await.unwrap(), Some(form("daarna")));
        assert_eq!(db.store.held_form([5; 32], now()).await.unwrap(), None);
        assert_eq!(db.store.held_form(session, later(15)).await.unwrap(), None);
        db.store.forget_form(session).await.unwrap();
        assert_eq!(db.store.held_form(session, now()).await.unwrap(), None);
    }
}

on_both_engines! {
    async fn an_organisation_keeps_the_id_it_got_first(db) {
        let fresh = |byte| OrganisationId::from_bytes([byte; 16]);
        let first = db.store.organisation_by_number("12345678", fresh(1)).await.unwrap();
        let all = (2..8).map(|byte| db.store.organisation_by_number("12345678", fresh(byte)));
        for again in futures_all(all).await {
            assert_eq!(again.unwrap(), first);
        }
        let other = futures_all((2..8).map(|byte| db.store.organisation_by_number("87654321", fresh(byte)))).await;
        let ids: std::collections::BTreeSet<String> = other.into_iter().map(|id| id.unwrap().to_string()).collect();
        assert_eq!(ids.len(), 1, "whoever comes first, all get the same");
    }

    async fn an_organisation_is_known_by_its_id_once_its_number_was_named(db) {
        let [office, another] = [1, 2].map(|byte| OrganisationId::from_bytes([byte; 16]));
        assert!(!db.store.is_known_organisation(office).await.unwrap());
        db.store.organisation_by_number("12345678", office).await.unwrap();
        assert!(db.store.is_known_organisation(office).await.unwrap());
        assert!(!db.store.is_known_organisation(another).await.unwrap());
    }
}
