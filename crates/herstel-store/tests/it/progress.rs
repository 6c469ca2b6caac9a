//! The progress report counts what happened and what waits, once a day, and stays as it was.

use crate::support::*;
use herstel_domain::{
    Event,
    calls::{CallAsked, CallEvent, CallMade, DayPart},
    chain::{ChainEvent, Party},
    choices::ChoiceEffect,
    decisions::Outcome,
    progress::{DecidedInMonth, Registered, Standing},
};
use herstel_kernel::{Actor, CallId, Cents, DutyId};

on_both_engines! {
    async fn a_day_is_counted_once_and_stays_as_it_was(db) {
        let day = date("2021-03-01");
        assert_eq!(db.store.progress_on(day).await.unwrap(), None);
        for person in [1, 2] {
            register(&db.store, person).await;
        }
        record(&db.store, 1, proposed(1, 0, "first-review")).await;
        record(&db.store, 1, approved(1, 0)).await;
        record(&db.store, 2, proposed(2, 0, "first-review")).await;
        db.store.count_progress(day).await.unwrap();
        let counted = db.store.progress_on(day).await.unwrap().unwrap();
        assert_eq!(counted.taken_on, day);
        assert_eq!(counted.registered, [Registered { month: "2020-06".to_owned(), parents: 2 }]);
        assert_eq!(counted.registered_ever(), 2);
        let decided = DecidedInMonth {
            month: "2021-02".to_owned(),
            step: "first-review".to_owned(),
            outcome: Outcome::Award,
            decisions: 1,
            amount: Cents::new(3_000_000),
        };
        assert_eq!(counted.decided, [decided], "a proposal is no decision");
        assert_eq!((counted.overdue, counted.noticed, counted.helped), (0, 0, Some(0)));

        register(&db.store, 3).await;
        db.store.count_progress(day).await.unwrap();
        assert_eq!(db.store.progress_on(day).await.unwrap(), Some(counted), "what was counted stays");
        let next = date("2021-03-02");
        db.store.count_progress(next).await.unwrap();
        assert_eq!(db.store.progress_on(next).await.unwrap().unwrap().registered_ever(), 3);
        assert_eq!(db.store.progress_days().await.unwrap(), [next, day]);
    }

    async fn who_waits_is_counted_by_step_with_who_waits_too_long(db) {
        register_and_walk(&db.store, 1).await;
        register(&db.store, 2).await;
        record(&db.store, 2, reckoned(&[("first-review", Some("2020-12-02"))])).await;
        db.store.count_progress(date("2020-12-02")).await.unwrap();
        db.store.count_progress(date("2020-12-03")).await.unwrap();
        let on_the_day = db.store.progress_on(date("2020-12-02")).await.unwrap().unwrap();
        let after = db.store.progress_on(date("2020-12-03")).await.unwrap().unwrap();
        assert_eq!((on_the_day.overdue, after.overdue), (0, 1));
        let late = |standing: &[Standing]| standing.iter().map(|row| row.late).sum::<u64>();
        assert_eq!((late(&on_the_day.standing), late(&after.standing)), (0, 1), "{after:?}");
        assert!(after.standing.contains(&Standing { step: None, dossiers: 1, late: 1 }), "{after:?}");
        let standing: u64 = after.standing.iter().map(|row| row.dossiers).sum();
        record(&db.store, 2, proposed(2, 0, "first-review")).await;
        record(&db.store, 2, approved(2, 0)).await;
        record(&db.store, 2, chosen(2, 0, "first-review", ChoiceEffect::Stop)).await;
        db.store.count_progress(date("2021-12-31")).await.unwrap();
        let stopped = db.store.progress_on(date("2021-12-31")).await.unwrap().unwrap();
        assert_eq!(stopped.standing.iter().map(|row| row.dossiers).sum::<u64>(), standing - 1, "{stopped:?}");
    }

    async fn parents_are_counted_for_whom_everybody_did_their_part(db) {
        for person in [1, 2] {
            register(&db.store, person).await;
            record(&db.store, person, proposed(person, 0, "first-review")).await;
            record(&db.store, person, approved(person, 0)).await;
            record(&db.store, person, chosen(person, 0, "first-review", ChoiceEffect::Stop)).await;
        }
        let (decision, paid_on) = (decision_id(1, 0), date("2021-03-01"));
        record(&db.store, 1, Event::Chain(ChainEvent::Paid { decision, paid_on, recorded_by: HANDLER })).await;
        let helped = async |day| {
            db.store.count_progress(day).await.unwrap();
            db.store.progress_on(day).await.unwrap().unwrap().helped
        };
        assert_eq!(helped(date("2021-03-02")).await, Some(1), "an award that was not paid helps nobody");
        record(&db.store, 1, Event::Chain(ChainEvent::DutyRecorded {
            duty: DutyId::from_bytes([7; 16]),
            party: Party::Creditor,
            municipality: None,
            name: "Verzonnen".to_owned(),
            words: "De schuld kwijtschelden.".to_owned(),
            since_on: date("2021-03-02"),
            promised_on: None,
            recorded_on: date("2021-03-02"),
        })).await;
        assert_eq!(helped(date("2021-03-03")).await, Some(0), "a creditor has to do something");
        let (duty, done_on, recorded_by) = (DutyId::from_bytes([7; 16]), date("2021-03-04"), Actor::System);
        record(&db.store, 1, Event::Chain(ChainEvent::DutyDone { duty, done_on, recorded_by })).await;
        assert_eq!(helped(date("2021-03-04")).await, Some(1));
        let call = CallId::from_bytes([8; 16]);
        let asked = CallAsked {
            call,
            part: DayPart::Any,
            phone: None,
            words: String::new(),
            late_for: None,
            asks_reach: false,
            promised_on: date("2021-03-08"),
            recorded_by,
            asked_on: date("2021-03-05"),
        };
        record(&db.store, 1, Event::Call(CallEvent::Asked(asked))).await;
        assert_eq!(helped(date("2021-03-05")).await, Some(0), "a call was promised");
        let (words, on) = ("Gebeld.".to_owned(), date("2021-03-08"));
        record(&db.store, 1, Event::Call(CallEvent::Made(CallMade { call, words, by: HANDLER, on }))).await;
        assert_eq!(helped(on).await, Some(1));
        let report = db.store.verify_journal(&mut |_, _| {}).await.unwrap();
        assert_eq!(report.problems, []);
    }
}
