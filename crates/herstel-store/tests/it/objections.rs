//! Open objections and court cases in lists: the first legal date first, page by page, of everybody or of one handler.

use crate::support::*;
use herstel_domain::{
    Event,
    deadlines::{ReckonedTerm, Sender, TermEvent, TermSubject, TermsReckoned, Way},
    objections::{
        AnswerProposed, AppealFiled, AppealReason, CourtLevel, ObjectionAnswered, ObjectionEvent,
        ObjectionFiled, ObjectionOutcome, ObjectionState, ObjectionWithdrawn, OpenSubject, Party,
    },
};
use herstel_kernel::{AppealId, ObjectionId, StaffId};
use herstel_store::{
    ObjectionFilter, ObjectionRow, Store, ToldRow, WaitingObjection, kind_of, objection_of, objection_step,
};

fn objection(person: u8) -> ObjectionId {
    ObjectionId::from_bytes([person; 16])
}

fn filed(person: u8) -> Event {
    Event::Objection(ObjectionEvent::Filed(ObjectionFiled {
        objection: objection(person),
        decision: decision_id(person.into(), 1),
        received_on: date("2021-03-01"),
        last_day: date("2021-03-19"),
        way: Way::Letter,
        sender: Sender::Parent,
        words: Some("Het bedrag is te laag.".to_owned()),
        late_reason: None,
        documents: Vec::new(),
        recorded_by: handler(),
        recorded_on: date("2021-03-01"),
    }))
}

fn due(person: u8, last_day: &str) -> Event {
    let term = ReckonedTerm {
        subject: TermSubject::Objection(objection(person)),
        last_day: Some(date(last_day)),
        suspended_until: None,
        noticed: false,
    };
    let reckoned = TermsReckoned { reckoned_on: date("2021-03-01"), terms: vec![term] };
    Event::Term(TermEvent::Reckoned(reckoned))
}

/// Three objections and a court case: of 1 and 2 with a day, of 3 in court, of 4 with the first day and of a handler.
async fn four(store: &Store) {
    for person in 1..=4 {
        register(store, person).await;
    }
    for (person, day) in [(1, "2021-05-01"), (2, "2021-06-01"), (4, "2021-04-01")] {
        record(store, person.into(), filed(person)).await;
        record(store, person.into(), due(person, day)).await;
    }
    let appeal = AppealFiled {
        appeal: AppealId::from_bytes([3; 16]),
        about: TermSubject::Step("first-review".to_owned()),
        reason: AppealReason::Decision,
        level: CourtLevel::Court,
        party: Party::Parent,
        filed_on: date("2021-03-01"),
        recorded_by: HANDLER,
    };
    record(store, 3, Event::Objection(ObjectionEvent::AppealFiled(appeal))).await;
    record(store, 4, assigned()).await;
}

async fn names(store: &Store, filter: &ObjectionFilter) -> Vec<String> {
    let page = store.objections_open(&staff_scope(), filter).await.unwrap();
    page.rows.into_iter().map(|row| row.name).collect()
}

on_both_engines! {
    async fn the_first_legal_date_comes_first_and_what_waits_for_a_court_last(db) {
        four(&db.store).await;
        let page = db.store.objections_open(&staff_scope(), &ObjectionFilter::default()).await.unwrap();
        assert!(!page.has_more);
        let row = |row: &ObjectionRow| (row.name.clone(), row.open.last_day.map(|day| day.to_string()), row.handler);
        let found: Vec<_> = page.rows.iter().map(row).collect();
        let of = |person, day: Option<&str>, handler| (name(person), day.map(str::to_owned), handler);
        assert_eq!(
            found,
            [
                of(4, Some("2021-04-01"), handler().staff()),
                of(1, Some("2021-05-01"), None),
                of(2, Some("2021-06-01"), None),
                of(3, None, None),
            ]
        );
        let last = &page.rows[3].open;
        assert_eq!(last.subject, OpenSubject::Appeal(AppealId::from_bytes([3; 16])));
        assert_eq!((page.rows[0].open.state, last.state), (ObjectionState::Filed, ObjectionState::InCourt));
        let report = db.store.verify_journal(&mut |_, _| {}).await.unwrap();
        assert_eq!(report.problems, []);
    }

    async fn the_list_is_narrowed_to_a_handler_and_to_days_and_ends_with_the_objection(db) {
        four(&db.store).await;
        let own = ObjectionFilter { handler: handler().staff(), ..ObjectionFilter::default() };
        assert_eq!(names(&db.store, &own).await, [name(4)]);
        let before = |day: &str| ObjectionFilter { before: Some(date(day)), ..ObjectionFilter::default() };
        assert_eq!(names(&db.store, &before("2021-05-01")).await, [name(4)], "before, not on the day");
        assert_eq!(names(&db.store, &before("2021-05-02")).await, [name(4), name(1)]);
        let withdrawn = ObjectionWithdrawn {
            objection: objection(4),
            recorded_by: handler(),
            withdrawn_on: date("2021-03-02"),
        };
        record(&db.store, 4, Event::Objection(ObjectionEvent::Withdrawn(withdrawn))).await;
        assert_eq!(names(&db.store, &own).await, Vec::<String>::new());
    }

    async fn pages_follow_each_other_and_a_person_finds_their_own_alone(db) {
        four(&db.store).await;
        let mut filter = ObjectionFilter { limit: 1, ..ObjectionFilter::default() };
        let mut seen = Vec::new();
        loop {
            let page = db.store.objections_open(&staff_scope(), &filter).await.unwrap();
            filter.after = page.rows.last().map(|row| row.open.clone());
            seen.extend(page.rows.into_iter().map(|row| row.name));
            if !page.has_more {
                break;
            }
        }
        assert_eq!(seen, [name(4), name(1), name(2), name(3)]);
        let of = async |person| db.store.objections_open(&parent_scope(person), &ObjectionFilter::default()).await;
        assert_eq!(of(9).await.unwrap().rows, []);
        assert!(of(1).await.unwrap().rows.iter().all(|row| row.dossier == dossier_id(1)));
    }

    async fn what_is_open_is_given_once_for_reckoning_with_since_when_it_waits(db) {
        four(&db.store).await;
        let page = db.store.waiting_objections(None).await.unwrap();
        let since = date("2021-03-01");
        let found: Vec<_> = page.iter().map(|one| (one.dossier, one.objection(), one.since)).collect();
        let expected = [4_u8, 1, 2].map(|person| (dossier_id(person.into()), Some(objection(person)), since));
        assert_eq!(found[..3], expected);
        assert_eq!((found.len(), found[3].0, found[3].1), (4, dossier_id(3), None), "a court case is none");
        assert_eq!((page[0].handler, page[1].handler), (Some(HANDLER), None));
        assert_eq!(page[0].open.last_day, Some(date("2021-04-01")));
        assert!(!page.iter().any(WaitingObjection::is_begun));
        assert_eq!(db.store.waiting_objections(Some(&page[3].open)).await.unwrap(), []);
        let rest = db.store.waiting_objections(Some(&page[1].open)).await.unwrap();
        assert_eq!(rest, page[2..]);
    }

    async fn what_was_said_of_an_objection_is_held_to_what_became_of_it(db) {
        four(&db.store).await;
        let told = |person: u8| ToldRow {
            dossier: dossier_id(person.into()),
            step: objection_step(objection(person)),
            said_on: date("2021-03-01"),
            until_on: date("2021-04-30"),
            half_days: 10,
            nine_days: 30,
            bare_days: 30,
            cohort: "2021".to_owned(),
            region: String::new(),
            class: "ordinary".to_owned(),
            is_shown: false,
            told_by: None,
        };
        let again = ToldRow { said_on: date("2021-03-08"), ..told(1) };
        db.store.write_forecasts(&[], &[told(1), told(2), told(4), again]).await.unwrap();
        let withdrawn =
            ObjectionWithdrawn { objection: objection(1), recorded_by: handler(), withdrawn_on: date("2021-03-02") };
        record(&db.store, 1, Event::Objection(ObjectionEvent::Withdrawn(withdrawn))).await;
        let proposed = AnswerProposed {
            objection: objection(4),
            outcome: ObjectionOutcome::Upheld,
            reasons: "Wij keken opnieuw.".to_owned(),
            proposed_by: HANDLER,
            proposed_on: date("2021-03-20"),
        };
        record(&db.store, 4, Event::Objection(ObjectionEvent::AnswerProposed(proposed))).await;
        let answered = ObjectionAnswered {
            objection: objection(4),
            approved_by: StaffId::from_bytes([7; 16]),
            decided_on: date("2021-03-21"),
            appeal_until: None,
        };
        record(&db.store, 4, Event::Objection(ObjectionEvent::Answered(answered))).await;
        db.store.note_what_became_of_forecasts(date("2021-03-22")).await.unwrap();
        let all = (date("2020-01-01"), date("2024-01-01"));
        let found = db.store.matured_forecasts(date("2021-10-01"), all).await.unwrap();
        // Who took it back left, whatever was said of it and when; who still waits past the band is a miss.
        let ends: Vec<_> = found.iter().map(|row| (objection_of(&row.step), row.done_on)).collect();
        assert_eq!(ends, [(Some(objection(2)), None), (Some(objection(4)), Some(date("2021-03-21")))]);
        assert_eq!((kind_of(&found[0].step), kind_of("first-review")), ("objection", "first-review"));
    }

    async fn a_database_from_before_this_list_is_filled_when_it_is_opened(db) {
        four(&db.store).await;
        let whole = names(&db.store, &ObjectionFilter::default()).await;
        db.tamper("DELETE FROM dossier_facet WHERE facet LIKE 'objection-open:%'", &[]).await;
        db.tamper("UPDATE schema_step SET name = 'dossier_facet' WHERE name LIKE 'dossier_facet%'", &[]).await;
        assert_eq!(names(&db.store, &ObjectionFilter::default()).await, Vec::<String>::new());
        let store = Store::open(&db.url, db.keys()).await.unwrap();
        assert_eq!(names(&store, &ObjectionFilter::default()).await, whole);
    }
}

#[tokio::test]
async fn lists_and_counts_go_along_what_is_open_or_due_and_not_along_all_dossiers() {
    let db = TestDatabase::new(TestEngine::Sqlite).await;
    let statements = herstel_store::every_statement();
    let sql = |wanted: &str| {
        let found = statements.iter().find(|(name, _)| name == wanted);
        found.map(|(_, sql)| sql.clone()).unwrap_or_else(|| panic!("{wanted}"))
    };
    let plan = db.plan(&sql("forecast::objections::ENDED_AFTER")).await;
    assert!(plan[0].contains("forecast_told_open (step>? AND step<?)"), "{plan:#?}");
    assert!(!plan.iter().any(|line| line.contains("TEMP B-TREE")), "{plan:#?}");
    let plan = db.plan(&sql("objections::OPEN")).await;
    assert!(plan[0].contains("dossier_facet_by_"), "{plan:#?}");
    let plan = db.plan(&sql("objections::OPEN_OF_HANDLER")).await;
    assert!(plan[0].contains("dossier_by_handler"), "{plan:#?}");
    let plan = db.plan(&sql("terms::LATE_BY_HANDLER")).await;
    assert!(plan[0].contains("SEARCH term_count USING PRIMARY KEY (last_day<?)"), "{plan:#?}");
    let plan = db.plan(&sql("terms::LATE_OUT_OF_REACH")).await;
    assert!(
        plan.iter().any(|line| line.starts_with("SEARCH t USING") && line.contains("(dossier_id=?)")),
        "{plan:#?}"
    );
}
