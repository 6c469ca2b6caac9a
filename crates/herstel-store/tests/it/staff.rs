//! The administration of staff: who signs in as whom, what was changed, and that nobody changes it unseen.

use crate::support::*;
use herstel_kernel::{StaffId, StaffPost, StaffRole};
use herstel_store::{
    Administered, AdministrationEvent, AdministrationProblem, Conflict, StaffChange, StaffMember, Store,
};

const FIRST: StaffId = StaffId::from_bytes([5; 16]);
const SECOND: StaffId = StaffId::from_bytes([6; 16]);
const DONE: StaffChange = StaffChange::Done { sessions_ended: 0 };

fn member(id: StaffId, role: StaffRole) -> StaffMember {
    StaffMember { id, name: format!("Proef {}", id.to_bytes()[0]), post: StaffPost::Operation(role) }
}

async fn fill(store: &Store) {
    for (id, role) in [(FIRST, StaffRole::CaseHandler), (SECOND, StaffRole::Reviewer)] {
        assert_eq!(store.put_staff(&member(id, role), &administered()).await.unwrap(), DONE);
    }
    store.link_staff_subject(FIRST, "intern", "sub-1", &administered()).await.unwrap();
    store.set_staff_post(FIRST, StaffPost::Operation(StaffRole::Steering), &administered()).await.unwrap();
    store.end_staff(SECOND, &administered()).await.unwrap();
}

on_both_engines! {
    async fn a_provider_vouches_for_one_member_as_long_as_they_work_here(db) {
        let store = &db.store;
        for (id, role) in [(FIRST, StaffRole::CaseHandler), (SECOND, StaffRole::Reviewer)] {
            store.put_staff(&member(id, role), &administered()).await.unwrap();
        }
        assert_eq!(store.staff_by_subject("intern", "sub-1").await.unwrap(), None);
        let link = async |id, provider: &str, subject: &str| {
            store.link_staff_subject(id, provider, subject, &administered()).await.unwrap()
        };
        assert_eq!(link(FIRST, "intern", "sub-1").await, DONE);
        assert_eq!(link(FIRST, "intern", "sub-1").await, StaffChange::Unchanged);
        assert_eq!(link(SECOND, "intern", "sub-1").await, StaffChange::SubjectTaken);
        assert_eq!(link(SECOND, "elders", "sub-1").await, DONE);
        assert_eq!(link(StaffId::from_bytes([9; 16]), "intern", "sub-9").await, StaffChange::NotHere);
        let first = member(FIRST, StaffRole::CaseHandler);
        assert_eq!(store.staff_by_subject("intern", "sub-1").await.unwrap(), Some(first));
        assert_eq!(store.staff_by_subject("intern", "SUB-1").await.unwrap(), None);
        store.end_staff(FIRST, &administered()).await.unwrap();
        assert_eq!(store.staff_by_subject("intern", "sub-1").await.unwrap(), None);
        assert_eq!(link(FIRST, "intern", "sub-2").await, StaffChange::NotHere);
        let records = store.staff_records().await.unwrap();
        let first = records.iter().find(|record| record.member.id == FIRST).unwrap();
        assert_eq!((first.ended_at, first.providers.as_slice()), (Some(now()), &["intern".to_owned()][..]));
    }

    async fn what_another_node_changes_about_colleagues_is_seen_at_once(db) {
        let other = Store::open(&db.url, db.keys()).await.unwrap();
        let named = |name: &str| StaffMember { name: name.to_owned(), ..member(FIRST, StaffRole::CaseHandler) };
        for name in ["A. Eerst", "B. Daarna", "C. Weer anders"] {
            other.put_staff(&named(name), &administered()).await.unwrap();
            for store in [&db.store, &other, &db.store] {
                assert_eq!(*store.staff().await.unwrap(), [named(name)]);
            }
        }
        other.close().await;
    }

    async fn who_stopped_keeps_their_name_and_nothing_else(db) {
        fill(&db.store).await;
        let gone = member(SECOND, StaffRole::Reviewer);
        assert_eq!(db.store.staff_member(SECOND).await.unwrap(), Some(gone.clone()));
        assert_eq!(db.store.staff_at_work(SECOND).await.unwrap(), None);
        assert!(db.store.staff().await.unwrap().contains(&gone));
        let change = db.store.set_staff_post(SECOND, StaffPost::Operation(StaffRole::CaseHandler), &administered()).await.unwrap();
        assert_eq!(change, StaffChange::NotHere);
        assert_eq!(db.store.end_staff(SECOND, &administered()).await.unwrap(), StaffChange::NotHere);
    }

    async fn every_change_is_recorded_once_with_who_and_when(db) {
        fill(&db.store).await;
        let again = db.store.set_staff_post(FIRST, StaffPost::Operation(StaffRole::Steering), &administered()).await.unwrap();
        assert_eq!(again, StaffChange::Unchanged);
        let later = Administered { at: now() - jiff_hours(2), by: "stf-x".into() };
        db.store.set_staff_post(FIRST, StaffPost::Operation(StaffRole::Reviewer), &later).await.unwrap();
        let entries = db.store.administration().await.unwrap();
        let kinds: Vec<&str> = entries.iter().map(|entry| entry.event.kind()).collect();
        assert_eq!(
            kinds,
            ["staff-added", "staff-added", "subject-linked", "post-changed", "staff-ended", "post-changed"]
        );
        assert_eq!(entries.iter().map(|entry| entry.number).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6]);
        assert_eq!(entries[0].done, administered());
        assert_eq!(entries[5].done, Administered { at: now(), ..later }, "time never runs back");
        let [from, to] = [StaffRole::CaseHandler, StaffRole::Steering].map(StaffPost::Operation);
        assert_eq!(entries[3].event, AdministrationEvent::PostChanged { staff: FIRST, from, to });
        assert!(!format!("{entries:?}").contains("sub-1"), "a subject stays sealed");
        let report = db.store.verify_administration().await.unwrap();
        assert_eq!((report.entries, report.problems), (6, vec![]));
    }

    async fn a_change_of_the_administration_behind_our_back_is_found_and_located(db) {
        fill(&db.store).await;
        let problems = async || db.store.verify_administration().await.unwrap().problems;
        assert_eq!(problems().await, []);
        db.tamper("UPDATE administration SET done_by = 'iemand anders' WHERE number = 2", &[]).await;
        assert_eq!(problems().await, [AdministrationProblem::Changed(2)]);
        db.tamper("UPDATE administration SET done_by = 'command test' WHERE number = 2", &[]).await;
        assert_eq!(problems().await, []);
        db.tamper("UPDATE staff SET role = 'case-handler' WHERE staff_id = $1", &[Parameter::Bytes(vec![5; 16])]).await;
        assert_eq!(problems().await, [AdministrationProblem::StaffDiffers(FIRST)]);
        db.tamper("UPDATE staff SET role = 'steering' WHERE staff_id = $1", &[Parameter::Bytes(vec![5; 16])]).await;
        db.tamper("UPDATE staff SET ended_at = NULL", &[]).await;
        assert_eq!(problems().await, [AdministrationProblem::StaffDiffers(SECOND)]);
        db.tamper("UPDATE staff SET ended_at = 1 WHERE staff_id = $1", &[Parameter::Bytes(vec![6; 16])]).await;
        db.tamper("DELETE FROM administration WHERE number = 4", &[]).await;
        let expected = [
            AdministrationProblem::Missing(5),
            AdministrationProblem::BrokenChain(5),
            AdministrationProblem::StaffDiffers(FIRST),
        ];
        assert_eq!(problems().await, expected);
    }

    async fn who_signs_in_how_and_who_never_reaches_whom_is_held_against_the_administration(db) {
        fill(&db.store).await;
        register(&db.store, 1).await;
        let store = &db.store;
        let conflict = Conflict {
            staff: FIRST,
            person: person_id(1),
            from_on: date("2021-01-01"),
            until_on: None,
            recorded_by: administered().by,
        };
        store.add_conflict(&conflict, &administered()).await.unwrap();
        store.set_staff_person(FIRST, Some(person_id(1)), &administered()).await.unwrap();
        let problems = async || db.store.verify_administration().await.unwrap().problems;
        assert_eq!(problems().await, []);
        store.end_conflicts(FIRST, person_id(1), date("2021-06-01"), &administered()).await.unwrap();
        assert_eq!(problems().await, []);
        let person = [Parameter::Bytes(person_id(1).to_bytes().to_vec())];
        for (wrong, back) in [
            ("UPDATE conflict SET until_on = '2021-02-01'", "UPDATE conflict SET until_on = '2021-06-01'"),
            ("UPDATE conflict SET from_on = '2021-05-01'", "UPDATE conflict SET from_on = '2021-01-01'"),
            ("UPDATE staff_subject SET provider = 'elders'", "UPDATE staff_subject SET provider = 'intern'"),
        ] {
            db.tamper(wrong, &[]).await;
            assert_eq!(problems().await, [AdministrationProblem::StaffDiffers(FIRST)], "{wrong}");
            db.tamper(back, &[]).await;
            assert_eq!(problems().await, [], "{back}");
        }
        db.tamper("UPDATE staff SET person_id = NULL", &[]).await;
        assert_eq!(problems().await, [AdministrationProblem::StaffDiffers(FIRST)]);
        db.tamper("UPDATE staff SET person_id = $1 WHERE role = 'steering'", &person).await;
        assert_eq!(problems().await, []);
        // With whom goes when that person is erased, and stays no difference.
        db.tamper("DELETE FROM conflict", &[]).await;
        assert_eq!(problems().await, [AdministrationProblem::StaffDiffers(FIRST)]);
    }

    async fn whose_subject_it_is_is_held_against_the_administration_also_after_new_index_keys(db) {
        let store = &db.store;
        link_both(store).await;
        let problems = async || store.verify_administration().await.unwrap().problems;
        // Two rounds: with the key of the entries, and with one that came after it while the first was taken away.
        for round in 0..2 {
            assert_eq!(problems().await, [], "{round}");
            for column in ["staff_id", "subject_index", "content"] {
                swap_columns(db, column).await;
                let both = [FIRST, SECOND].map(AdministrationProblem::StaffDiffers);
                assert_eq!(problems().await, both, "{column} {round}");
                swap_columns(db, column).await;
                assert_eq!(problems().await, [], "{column} {round}");
            }
            store.rotate_index_key(now()).await.unwrap();
            assert_eq!(store.retire_keys(now()).await.unwrap().len(), 1);
        }
        assert_eq!(store.staff_by_subject("intern", "baas").await.unwrap().map(|found| found.id), Some(SECOND));
    }

    async fn a_subject_that_was_swapped_before_a_new_index_key_stays_found(db) {
        let store = &db.store;
        link_both(store).await;
        swap_columns(db, "staff_id").await;
        store.rotate_index_key(now()).await.unwrap();
        store.retire_keys(now()).await.unwrap();
        let both = [FIRST, SECOND].map(AdministrationProblem::StaffDiffers);
        assert_eq!(store.verify_administration().await.unwrap().problems, both);
    }

    async fn an_index_key_of_before_its_change_was_recorded_is_no_difference(db) {
        let store = &db.store;
        link_both(store).await;
        store.rotate_index_key(now()).await.unwrap();
        // As an older program left it: the newest entries are those of the rotation.
        assert_eq!(db.tamper("DELETE FROM administration WHERE kind = 'subject-indexed'", &[]).await, 2);
        let problems = async || store.verify_administration().await.unwrap().problems;
        assert_eq!(problems().await, []);
        // As long as the key of the entries is there, they still say whose a subject is.
        swap_columns(db, "staff_id").await;
        assert_eq!(problems().await, [FIRST, SECOND].map(AdministrationProblem::StaffDiffers));
        swap_columns(db, "staff_id").await;
        store.retire_keys(now()).await.unwrap();
        assert_eq!(problems().await, []);
        db.tamper("DELETE FROM staff_subject WHERE staff_id = $1", &[Parameter::Bytes(vec![6; 16])]).await;
        assert_eq!(problems().await, [AdministrationProblem::StaffDiffers(SECOND)]);
    }

    async fn changes_at_the_same_moment_all_get_a_place(db) {
        for number in 0..6_u8 {
            let id = StaffId::from_bytes([number; 16]);
            db.store.put_staff(&member(id, StaffRole::CaseHandler), &administered()).await.unwrap();
        }
        let changes = (0..6_u8).map(|number| {
            let store = db.store.clone();
            tokio::spawn(async move {
                let id = StaffId::from_bytes([number; 16]);
                store.set_staff_post(id, StaffPost::Operation(StaffRole::Reviewer), &administered()).await
            })
        });
        for change in changes.collect::<Vec<_>>() {
            assert_eq!(change.await.unwrap().unwrap(), DONE);
        }
        let report = db.store.verify_administration().await.unwrap();
        assert_eq!((report.entries, report.problems), (12, vec![]));
    }
}

/// A case handler and a reviewer, for each of whom the same provider vouches.
async fn link_both(store: &Store) {
    for (id, role, subject) in
        [(FIRST, StaffRole::CaseHandler, "anna"), (SECOND, StaffRole::Reviewer, "baas")]
    {
        store.put_staff(&member(id, role), &administered()).await.unwrap();
        store.link_staff_subject(id, "intern", subject, &administered()).await.unwrap();
    }
}

/// Gives each of the two subjects what the other has in a column.
async fn swap_columns(db: &TestDatabase, column: &str) {
    // Indexes are unique: the two exchange what they have by way of names of their own.
    let rows =
        db.text_rows(&format!("SELECT subject_id, {column} FROM staff_subject ORDER BY subject_id")).await;
    let rows: Vec<(&str, &str)> = rows.iter().map(|row| row.split_once('|').unwrap()).collect();
    let [(one, of_one), (other, of_other)] = rows[..] else { panic!("two subjects: {rows:?}") };
    let bytes = |digits: &str| Parameter::Bytes(unhex(digits));
    let set = format!("UPDATE staff_subject SET {column} = $2 WHERE subject_id = $1");
    for (id, value) in [(one, "00"), (other, of_one), (one, of_other)] {
        assert_eq!(db.tamper(&set, &[bytes(id), bytes(value)]).await, 1);
    }
}

fn unhex(text: &str) -> Vec<u8> {
    let digit = |place: usize| u8::from_str_radix(&text[place..place + 2], 16).unwrap();
    (0..text.len()).step_by(2).map(digit).collect()
}

fn jiff_hours(hours: i64) -> std::time::Duration {
    std::time::Duration::from_secs(u64::try_from(hours).unwrap() * 3600)
}
