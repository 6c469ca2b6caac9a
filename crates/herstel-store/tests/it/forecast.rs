//! Forecasts: written for all, read by who may, told by a case handler, scored and forgotten.

use crate::{retention, support::*};
use herstel_domain::{
    Event,
    queue::{Urgency, UrgencySet},
};
use herstel_kernel::ObjectionId;
use herstel_store::{
    ClassScoreRow, ErasureRegister, ForecastRow, ForecastStanding, SaidRow, ScoreRow, ShownRow, Store,
    ToldRow, objection_step,
};

fn row(person: u32, standing: ForecastStanding) -> ForecastRow {
    let said =
        SaidRow { half_on: date("2021-06-30"), nine_on: date("2021-09-30"), said_on: date("2021-03-01") };
    ForecastRow {
        dossier: dossier_id(person),
        step: "first-review".to_owned(),
        reckoned_on: date("2021-04-01"),
        now_on: Some((date("2021-07-31"), date("2021-12-31"))),
        days: Some((100, 250)),
        bare_days: Some(200),
        ahead: Some(12),
        among: 40,
        reason: "people".to_owned(),
        standing,
        said: Some(said),
        was_shown: standing != ForecastStanding::Silent,
    }
}

fn told(person: u32, said_on: &str, until_on: &str) -> ToldRow {
    ToldRow {
        dossier: dossier_id(person),
        step: "first-review".to_owned(),
        said_on: date(said_on),
        until_on: date(until_on),
        half_days: 10,
        nine_days: 30,
        bare_days: 25,
        cohort: "2020".to_owned(),
        region: String::new(),
        class: "ordinary".to_owned(),
        is_shown: true,
        told_by: None,
    }
}

/// A row in every table of forecasts.
pub async fn fill(store: &Store, person: u32) {
    let told = told(person, "2021-01-01", "2021-01-31");
    store.write_forecasts(&[row(person, ForecastStanding::Shown)], &[told]).await.unwrap();
    store.write_forecast_scores(&[score("2021-01", 10)]).await.unwrap();
    store.write_forecast_class_scores(&[of_class("urgent", "2021-01", 10)]).await.unwrap();
    store.write_forecast_bases(&[("first-review".to_owned(), "{}".to_owned())]).await.unwrap();
}

fn of_class(class: &str, month: &str, forecasts: u32) -> ClassScoreRow {
    ClassScoreRow { class: class.to_owned(), score: score(month, forecasts) }
}

fn score(month: &str, forecasts: u32) -> ScoreRow {
    ScoreRow {
        month: month.to_owned(),
        kind: "first-review".to_owned(),
        cohort: "2020".to_owned(),
        region: String::new(),
        forecasts,
        within_half: 3,
        within_nine: 9,
        waiting: 1,
        loss_half: 12_500,
        loss_nine: 3_000,
    }
}

async fn given_two(db: &TestDatabase) {
    for person in [1, 2] {
        register(&db.store, person).await;
    }
}

on_both_engines! {
    async fn a_forecast_is_read_by_who_may_read_the_dossier_and_by_nobody_else(db) {
        given_two(db).await;
        let rows = [row(1, ForecastStanding::Shown), row(2, ForecastStanding::Silent)];
        db.store.write_forecasts(&rows, &[]).await.unwrap();
        assert_eq!(db.store.forecasts().await.unwrap().len(), 2);
        for scope in [parent_scope(1), staff_scope()] {
            assert_eq!(db.store.forecasts_of(&scope, dossier_id(1)).await.unwrap(), rows[..1]);
        }
        assert_eq!(db.store.forecasts_of(&parent_scope(2), dossier_id(1)).await.unwrap(), []);
        // Written again it is the same; what was not reckoned on a day is forgotten.
        db.store.write_forecasts(&rows, &[]).await.unwrap();
        assert_eq!(db.store.forecasts().await.unwrap().len(), 2);
        assert_eq!(db.store.forget_forecasts_before(date("2021-04-01")).await.unwrap(), 0);
        assert_eq!(db.store.forget_forecasts_before(date("2021-04-02")).await.unwrap(), 2);
    }

    async fn what_became_worse_is_told_by_the_handler_and_then_shown(db) {
        given_two(db).await;
        record(&db.store, 1, assigned()).await;
        let worse = row(1, ForecastStanding::Worse);
        db.store.write_forecasts(std::slice::from_ref(&worse), &[told(1, "2021-03-01", "2021-09-30")]).await.unwrap();
        let to_tell = db.store.forecasts_to_tell(&staff_scope(), HANDLER).await.unwrap();
        assert_eq!(to_tell.len(), 1);
        assert_eq!(db.store.forecasts_to_tell(&staff_scope(), REVIEWER).await.unwrap(), Vec::<String>::new());
        // Something else was reckoned since they read it.
        let other = ForecastRow { ahead: Some(11), ..worse.clone() };
        let today = date("2021-04-02");
        assert!(!db.store.tell_forecast(&staff_scope(), &other, HANDLER, today).await.unwrap());
        assert!(db.store.tell_forecast(&staff_scope(), &worse, HANDLER, today).await.unwrap());
        assert!(!db.store.tell_forecast(&staff_scope(), &worse, HANDLER, today).await.unwrap(), "once");
        let now = &db.store.forecasts_of(&parent_scope(1), dossier_id(1)).await.unwrap()[0];
        let said = SaidRow { half_on: date("2021-07-31"), nine_on: date("2021-12-31"), said_on: today };
        assert_eq!((now.standing, now.said), (ForecastStanding::Shown, Some(said)));
        let kept = db
            .text_rows("SELECT cohort || ' ' || class || ' ' || until_on || ' ' || bare_days FROM forecast_told ORDER BY said_on")
            .await;
        assert_eq!(kept, ["2020 ordinary 2021-09-30 25", "2020 ordinary 2021-12-31 200"]);
    }

    async fn the_sentence_that_is_read_is_the_one_that_counts_as_shown(db) {
        given_two(db).await;
        let made = |person, said_on| ToldRow { is_shown: false, ..told(person, said_on, "2021-09-30") };
        let silent = [row(1, ForecastStanding::Silent), row(2, ForecastStanding::Silent)];
        let said = [made(1, "2021-02-01"), made(1, "2021-03-01"), made(2, "2021-03-01")];
        db.store.write_forecasts(&silent, &said).await.unwrap();
        let shown = async || {
            let shown = "SELECT said_on || ' ' || is_shown FROM forecast_told ORDER BY dossier_id, said_on";
            db.text_rows(shown).await
        };
        assert_eq!(shown().await, ["2021-02-01 0", "2021-03-01 0", "2021-03-01 0"]);
        // Its kind became known, and what was said in silence stays.
        db.store.write_forecasts(&[row(1, ForecastStanding::Shown)], &[]).await.unwrap();
        assert_eq!(shown().await, ["2021-02-01 0", "2021-03-01 1", "2021-03-01 0"]);
    }

    async fn what_was_ever_shown_is_read_by_who_may_read_the_dossier_with_what_became_of_it(db) {
        given_two(db).await;
        let silent = ToldRow { is_shown: false, ..told(1, "2021-01-05", "2021-02-28") };
        let by_handler = ToldRow { told_by: Some(HANDLER), ..told(1, "2021-02-01", "2021-03-31") };
        let said = [told(1, "2021-01-01", "2021-01-31"), silent, by_handler, told(2, "2021-01-01", "2021-01-31")];
        db.store.write_forecasts(&[], &said).await.unwrap();
        let first = vec![("first-review".to_owned(), dossier_id(1))];
        db.store.note_left_steps(&first, date("2021-03-01")).await.unwrap();
        let shown = |said_on: &str, until_on: &str, told_by| ShownRow {
            step: "first-review".to_owned(),
            said_on: date(said_on),
            until_on: date(until_on),
            told_by,
            done_on: None,
            left_on: Some(date("2021-03-01")),
        };
        let expected = [
            shown("2021-01-01", "2021-01-31", None),
            shown("2021-02-01", "2021-03-31", Some(HANDLER)),
        ];
        for scope in [parent_scope(1), staff_scope()] {
            assert_eq!(db.store.shown_forecasts_of(&scope, dossier_id(1)).await.unwrap(), expected);
        }
        assert_eq!(db.store.shown_forecasts_of(&parent_scope(2), dossier_id(1)).await.unwrap(), []);
    }

    async fn what_was_told_while_everything_was_reckoned_is_not_overwritten(db) {
        given_two(db).await;
        record(&db.store, 1, assigned()).await;
        let worse = row(1, ForecastStanding::Worse);
        db.store.write_forecasts(std::slice::from_ref(&worse), &[told(1, "2021-03-01", "2021-09-30")]).await.unwrap();
        let today = date("2021-04-02");
        db.store.begin_reckoning().await.unwrap();
        assert!(db.store.tell_forecast(&staff_scope(), &worse, HANDLER, today).await.unwrap());
        let after = db.store.forecasts().await.unwrap();
        // Reckoned from what stood there before: the parent would read the old sentence again.
        let again = ForecastRow { reckoned_on: today, ..worse };
        db.store.write_forecasts(std::slice::from_ref(&again), &[]).await.unwrap();
        assert_eq!(db.store.forget_forecasts_before(today).await.unwrap(), 0);
        assert_eq!(db.store.forecasts().await.unwrap(), after);
        // The next reckoning begins from what was told.
        db.store.begin_reckoning().await.unwrap();
        let next = ForecastRow { reckoned_on: today, ..after[0].clone() };
        db.store.write_forecasts(std::slice::from_ref(&next), &[]).await.unwrap();
        assert_eq!(db.store.forecasts().await.unwrap(), [next]);
    }

    async fn that_nothing_can_be_said_any_more_is_told_by_the_handler_and_then_nothing_is_said(db) {
        given_two(db).await;
        record(&db.store, 1, assigned()).await;
        let unknown = ForecastRow { now_on: None, days: None, bare_days: None, ..row(1, ForecastStanding::Worse) };
        db.store.write_forecasts(std::slice::from_ref(&unknown), &[]).await.unwrap();
        assert_eq!(db.store.forecasts_to_tell(&staff_scope(), HANDLER).await.unwrap().len(), 1);
        let today = date("2021-04-02");
        assert!(db.store.tell_forecast(&staff_scope(), &unknown, HANDLER, today).await.unwrap());
        assert!(!db.store.tell_forecast(&staff_scope(), &unknown, HANDLER, today).await.unwrap(), "once");
        let now = &db.store.forecasts().await.unwrap()[0];
        assert_eq!((now.standing, now.said, now.was_shown), (ForecastStanding::Silent, None, false));
        assert_eq!(db.store.forecasts_to_tell(&staff_scope(), HANDLER).await.unwrap(), Vec::<String>::new());
    }

    async fn what_was_shown_to_who_still_waits_is_remembered_while_nothing_is_reckoned(db) {
        given_two(db).await;
        let rows = [row(1, ForecastStanding::Shown), row(2, ForecastStanding::Silent)];
        let said = [told(1, "2021-01-01", "2021-09-30"), told(2, "2021-01-01", "2021-09-30")];
        db.store.write_forecasts(&rows, &said).await.unwrap();
        let next_day = date("2021-04-02");
        assert_eq!(db.store.forget_forecasts_before(next_day).await.unwrap(), 1);
        let kept = db.store.forecasts().await.unwrap();
        let found: Vec<_> = kept.iter().map(|row| (row.dossier, row.standing, row.said, row.was_shown)).collect();
        assert_eq!(found, [(dossier_id(1), ForecastStanding::Silent, rows[0].said, true)]);
        // Decided in the meantime: there is nothing to remember.
        for event in [assigned(), facts(1, 1), proposed(1, 1, "first-review"), approved(1, 1)] {
            record(&db.store, 1, event).await;
        }
        db.store.note_what_became_of_forecasts(next_day).await.unwrap();
        assert_eq!(db.store.forget_forecasts_before(next_day).await.unwrap(), 1);
    }

    async fn who_waits_is_given_once_with_every_step_that_was_decided(db) {
        given_two(db).await;
        for event in [assigned(), facts(1, 1), proposed(1, 1, "first-review")] {
            record(&db.store, 1, event).await;
        }
        let open = db.store.open_dossiers(None).await.unwrap();
        assert_eq!(open.len(), 2);
        let first = open.iter().find(|open| open.dossier == dossier_id(1)).unwrap();
        assert!(first.handler == Some(HANDLER) && first.decided.is_empty(), "{first:?}");
        assert_eq!((&first.begun, &first.standing.steps), (&vec!["first-review".to_owned()], &first.begun));
        assert_eq!(first.standing.schemes.iter().filter(|scheme| *scheme == "main").count(), 1, "{first:?}");
        let last = open.last().unwrap().dossier;
        assert_eq!(db.store.open_dossiers(Some(last)).await.unwrap(), []);
        // Decided, and the parent has still to choose: nothing waits for staff.
        record(&db.store, 1, approved(1, 1)).await;
        let open = db.store.open_dossiers(None).await.unwrap();
        assert!(open.iter().all(|open| open.dossier != dossier_id(1)));
        let choosing = db.store.choosing_dossiers(None).await.unwrap();
        let found: Vec<_> = choosing.iter().map(|own| (own.dossier, own.decided.len())).collect();
        assert_eq!(found, [(dossier_id(1), 1)]);
        assert_eq!(db.store.choosing_dossiers(Some(dossier_id(1))).await.unwrap(), []);
    }

    async fn who_waits_is_given_with_urgency_groups_and_the_legal_date_of_each_step(db) {
        given_two(db).await;
        let urgency = UrgencySet {
            urgency: Urgency::Critical,
            reason: "dreigende ontruiming".into(),
            set_by: HANDLER,
            set_on: date("2021-03-01"),
        };
        for event in [assigned(), Event::UrgencySet(urgency), reckoned(&[("first-review", Some("2021-08-01"))])] {
            record(&db.store, 1, event).await;
        }
        let open = db.store.open_dossiers(None).await.unwrap();
        let of = |person| open.iter().find(|open| open.dossier == dossier_id(person)).unwrap();
        assert_eq!((of(1).standing.urgency, of(2).standing.urgency), (Urgency::Critical, Urgency::Ordinary));
        assert_eq!(of(1).terms, [("first-review".to_owned(), date("2021-08-01"))]);
        let own = of(1).requested.iter().map(|own| (own.family.as_str(), own.requested_on, own.since));
        let registered_on = of(1).registered_on;
        assert!(own.eq([("main", registered_on, registered_on)]), "{:?}", of(1).requested);
        assert!(of(2).terms.is_empty() && of(1).standing.groups.is_empty());
        // It is as everybody again: what no longer holds is not read.
        let urgency = UrgencySet {
            urgency: Urgency::Ordinary,
            reason: "er is een woning".into(),
            set_by: HANDLER,
            set_on: date("2021-03-02"),
        };
        record(&db.store, 1, Event::UrgencySet(urgency)).await;
        let open = db.store.open_dossiers(None).await.unwrap();
        assert!(open.iter().all(|open| open.standing.urgency == Urgency::Ordinary), "{open:?}");
    }

    async fn a_kind_with_scores_of_long_ago_only_stays_known(db) {
        // More scores of another kind, all of later months, than a page can show.
        let old = ScoreRow { kind: "full-assessment".to_owned(), ..score("2019-01", 30) };
        let later = |nth: u32| {
            let month = format!("{:04}-{:02}", 2020 + nth / 12 % 10, nth % 12 + 1);
            ScoreRow { region: format!("{:04}", nth / 120), ..score(&month, 10) }
        };
        let mut rows: Vec<ScoreRow> = (0..2_400).map(later).collect();
        rows.push(old);
        db.store.write_forecast_scores(&rows).await.unwrap();
        let listed = db.store.forecast_scores().await.unwrap();
        assert!(listed.iter().all(|score| score.kind == "first-review"), "the old one is no longer listed");
        let known = db.store.scored_kinds().await.unwrap();
        assert_eq!(known, [("first-review".to_owned(), 24_000), ("full-assessment".to_owned(), 30)]);
    }

    async fn what_happened_is_noted_and_only_bands_that_ended_are_held_to_it(db) {
        given_two(db).await;
        let said = [
            told(1, "2021-01-01", "2021-01-31"),
            told(2, "2021-01-02", "2021-01-31"),
            told(2, "2021-03-01", "2022-12-31"),
        ];
        db.store.write_forecasts(&[], &said).await.unwrap();
        for event in [assigned(), facts(1, 1), proposed(1, 1, "first-review"), approved(1, 1)] {
            record(&db.store, 1, event).await;
        }
        let first = db.store.note_what_became_of_forecasts(date("2021-04-01")).await.unwrap();
        assert_eq!(first, Some(date("2021-01-01")));
        let all = (date("2020-01-01"), date("2024-01-01"));
        let found = db.store.matured_forecasts(date("2021-10-01"), all).await.unwrap();
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found.iter().all(|past| (past.nine_days, past.bare_days) == (30, 25)), "{found:?}");
        assert!(found.iter().all(|past| past.class == "ordinary"), "{found:?}");
        assert!(found.iter().any(|past| past.done_on.is_some()) && found.iter().any(|past| past.done_on.is_none()));
        assert_eq!(db.store.matured_forecasts(date("2021-01-31"), all).await.unwrap(), []);
        // A band of almost two years is held to what happened as well, in the month in which it was said.
        let march = (date("2021-03-01"), date("2021-04-01"));
        assert_eq!(db.store.matured_forecasts(date("2022-12-31"), march).await.unwrap(), []);
        let late = db.store.matured_forecasts(date("2023-01-01"), march).await.unwrap();
        assert_eq!(late.len(), 1, "{late:?}");
        assert_eq!((late[0].until_on, late[0].done_on), (date("2022-12-31"), None));
    }

    async fn who_left_before_the_band_ended_is_no_miss_and_who_left_after_it_stays_one(db) {
        given_two(db).await;
        let other = ToldRow { step: "full-assessment".to_owned(), ..told(1, "2021-01-01", "2021-01-31") };
        let said = [told(1, "2021-01-01", "2021-01-31"), told(1, "2021-02-01", "2021-05-31"), other];
        db.store.write_forecasts(&[], &said).await.unwrap();
        let steps = |names: &[&str]| -> Vec<(String, herstel_kernel::DossierId)> {
            names.iter().map(|name| ((*name).to_owned(), dossier_id(1))).collect()
        };
        let awaited = db.store.awaited_steps(None).await.unwrap();
        assert_eq!(awaited, steps(&["first-review", "full-assessment"]), "each once");
        assert_eq!(db.store.awaited_steps(awaited.first()).await.unwrap(), steps(&["full-assessment"]));
        let left_on = date("2021-03-15");
        db.store.note_left_steps(&awaited[..1], left_on).await.unwrap();
        // Later it is not another day, and what they still wait for is as it was.
        db.store.note_what_became_of_forecasts(date("2021-09-01")).await.unwrap();
        assert_eq!(db.store.awaited_steps(None).await.unwrap(), steps(&["full-assessment"]));
        let all = (date("2020-01-01"), date("2024-01-01"));
        let found = db.store.matured_forecasts(date("2021-10-01"), all).await.unwrap();
        let ends: Vec<_> = found.iter().map(|row| (row.step.as_str(), row.said_on, row.left_on)).collect();
        assert_eq!(
            ends,
            [
                ("first-review", date("2021-01-01"), Some(left_on)),
                ("full-assessment", date("2021-01-01"), None),
            ]
        );
        assert!(found.iter().all(|row| row.done_on.is_none()));
        // As an earlier program noted it: without a day.
        db.tamper("UPDATE forecast_told SET left_on = NULL", &[]).await;
        db.store.note_what_became_of_forecasts(date("2021-09-01")).await.unwrap();
        let found = db.store.matured_forecasts(date("2021-10-01"), all).await.unwrap();
        assert!(found.iter().all(|row| row.step == "full-assessment"), "{found:?}");
    }

    async fn how_often_a_kind_was_right_counts_what_ended_in_a_period(db) {
        given_two(db).await;
        let objection = |nth: u8, said_on| ToldRow {
            step: objection_step(ObjectionId::from_bytes([nth; 16])),
            ..told(2, said_on, "2021-02-28")
        };
        let said = [
            told(1, "2021-01-01", "2021-12-31"),
            told(1, "2021-01-02", "2021-02-28"),
            told(1, "2021-01-03", "2021-01-15"),
            told(2, "2021-01-01", "2021-12-31"),
            objection(1, "2021-01-01"),
            objection(0xab, "2021-01-01"),
        ];
        db.store.write_forecasts(&[], &said).await.unwrap();
        db.tamper("UPDATE forecast_told SET done_on = '2021-02-28' WHERE said_on = '2021-01-02'", &[]).await;
        db.tamper("UPDATE forecast_told SET done_on = '2021-01-16' WHERE said_on = '2021-01-03'", &[]).await;
        let counted = async |from: &str, before: &str| {
            let found = db.store.forecast_coverage(date(from), date(before)).await.unwrap();
            found.into_iter().map(|kind| (kind.kind, kind.ended, kind.right)).collect::<Vec<_>>()
        };
        let first = |ended, right| ("first-review".to_owned(), ended, right);
        let both = ("objection".to_owned(), 2, 0);
        assert_eq!(counted("2021-01-01", "2021-06-01").await, [first(2, 1), both.clone()]);
        assert_eq!(counted("2021-02-01", "2021-06-01").await, [first(1, 1), both]);
        assert_eq!(counted("2021-06-01", "2022-06-01").await, [first(2, 0)]);
        assert_eq!(counted("2022-06-01", "2023-06-01").await, []);
    }

    async fn scores_and_bases_are_kept_by_what_they_are_of(db) {
        db.store.write_forecast_scores(&[score("2021-01", 10), score("2021-02", 10)]).await.unwrap();
        db.store.write_forecast_scores(&[score("2021-01", 11)]).await.unwrap();
        assert_eq!(db.store.forecast_scores().await.unwrap(), [score("2021-02", 10), score("2021-01", 11)]);
        let two = [of_class("ordinary", "2021-01", 10), of_class("urgent", "2021-01", 12)];
        db.store.write_forecast_class_scores(&two).await.unwrap();
        let again = [of_class("urgent", "2021-01", 13), of_class("urgent", "2021-02", 14)];
        db.store.write_forecast_class_scores(&again).await.unwrap();
        let [first, second] = again;
        let all = [two[0].clone(), first, second.clone()];
        assert_eq!(db.store.forecast_class_scores("2021-01").await.unwrap(), all);
        assert_eq!(db.store.forecast_class_scores("2021-02").await.unwrap(), [second]);
        assert_eq!(db.store.forecast_class_scores_of("2021-01").await.unwrap(), all[..2]);
        let bases = [("first-review".to_owned(), "{}".to_owned())];
        db.store.write_forecast_bases(&bases).await.unwrap();
        assert_eq!(db.store.forecast_bases().await.unwrap(), bases);
    }

    async fn nothing_is_left_of_the_forecasts_of_who_is_erased(db) {
        register(&db.store, 2).await;
        retention::close(&db.store, 1).await;
        let [mine, other] = [told(1, "2021-01-01", "2021-01-31"), told(2, "2021-01-01", "2021-01-31")];
        db.store.write_forecasts(&[row(2, ForecastStanding::Shown)], &[mine, other]).await.unwrap();
        db.store.write_forecasts(&[row(1, ForecastStanding::Shown)], &[]).await.unwrap();
        let mut register = ErasureRegister::open(&db.folder.path().join("erasures")).unwrap();
        retention::erase_all_due(&db.store, 1, &mut register).await;
        // Those of somebody else stay.
        let counts = db.row_counts().await;
        assert_eq!((counts["erasure"], counts["forecast"], counts["forecast_told"]), (1, 1, 1));
    }
}
