//! An erased person is never readable again, a held one is never erased, and everybody else stays as they are.

mod holds;
mod random;
mod register;
mod scrub;

use crate::support::*;
use herstel_domain::{
    Event,
    chain::ChainEvent,
    choices::ChoiceEffect,
    complaints::{ComplaintAbout, ComplaintEvent, ComplaintFiled, ComplaintWithdrawn},
    deadlines::{Sender, TermSubject, Way},
    objections::{AppealFiled, AppealReason, CourtLevel, ObjectionEvent, Party},
    retention::{Category, CountedFrom, HoldKind, Rule, Rules},
};
use herstel_kernel::{
    Actor, AppealId, ComplaintId, Date, DestructionListId, HoldId, RefusalCode, StaffId, StaffRole,
};
use herstel_store::{
    Administered, AdministrationProblem, CommandError, DatabaseUrl, ErasureRegister, Hold, ProblemKind, Store,
};
use std::{collections::BTreeSet, fs};

pub fn officer(number: u8) -> Actor {
    Actor::Staff { id: StaffId::from_bytes([number; 16]), role: StaffRole::PrivacyOfficer }
}

fn list(number: u8) -> DestructionListId {
    DestructionListId::from_bytes([number; 16])
}

pub fn rules() -> Rules {
    let rule = |category| Rule {
        category,
        from_on: date("2021-01-01"),
        years: 5,
        counted_from: CountedFrom::LastEntry,
        ground: "een verzonnen bepaling".to_owned(),
        settled: true,
    };
    Rules::new(Category::ALL.map(rule).to_vec()).unwrap()
}

/// Long after everything was decided.
fn later() -> Date {
    date("2035-01-01")
}

pub fn hold(number: u8, person: Option<u32>) -> Hold {
    Hold {
        id: HoldId::from_bytes([number; 16]),
        person: person.map(person_id),
        kind: HoldKind::Appeal,
        reason: Some("er loopt een beroep".to_owned()),
        placed_by: StaffId::from_bytes([0; 16]),
        placed_on: later(),
        until_on: None,
        released: None,
    }
}

/// A complaint of somebody whose dossier was closed, until it is taken back.
fn complained(person: u32, is_taken_back: bool) -> Event {
    let (complaint, recorded_by) =
        (ComplaintId::from_bytes([77; 16]), Actor::Person { person: person_id(person) });
    Event::Complaint(match is_taken_back {
        false => ComplaintEvent::Filed(ComplaintFiled {
            complaint,
            about: ComplaintAbout::HowItGoes,
            staff: None,
            received_on: date("2021-03-01"),
            last_day: date("2021-04-12"),
            way: Way::Portal,
            sender: Sender::Parent,
            words: "niemand belde".to_owned(),
            recorded_by,
            recorded_on: date("2021-03-01"),
        }),
        true => ComplaintEvent::Withdrawn(ComplaintWithdrawn {
            complaint,
            recorded_by,
            withdrawn_on: date("2021-03-02"),
        }),
    })
}

/// Somebody went to court about a decision, which no legal date follows.
fn in_court() -> Event {
    Event::Objection(ObjectionEvent::AppealFiled(AppealFiled {
        appeal: AppealId::from_bytes([78; 16]),
        about: TermSubject::Step("first-review".to_owned()),
        reason: AppealReason::Decision,
        level: CourtLevel::Court,
        party: Party::Parent,
        filed_on: date("2021-03-01"),
        recorded_by: HANDLER,
    }))
}

/// What a decision awards is on the account of the person.
fn paid(person: u32, place: u32) -> Event {
    Event::Chain(ChainEvent::Paid {
        decision: decision_id(person, place),
        paid_on: date("2021-02-11"),
        recorded_by: HANDLER,
    })
}

/// Registers somebody whose dossier is decided, paid and closed.
pub async fn close(store: &Store, person: u32) {
    close_unpaid(store, person).await;
    record(store, person, paid(person, 1)).await;
}

async fn close_unpaid(store: &Store, person: u32) {
    register(store, person).await;
    let stop = chosen(person, 0, "first-review", ChoiceEffect::Stop);
    for event in
        [assigned(), facts(person, 0), proposed(person, 1, "first-review"), approved(person, 1), stop]
    {
        record(store, person, event).await;
    }
    store.keep_letter_pdf(&staff_scope(), letter_id(person, 1), b"een brief").await.unwrap();
}

async fn propose(store: &Store, number: u8) -> u64 {
    store
        .propose_destruction(officer(1), list(number), &rules(), later(), false, &administered())
        .await
        .expect("proposed")
}

async fn execute(
    store: &Store,
    number: u8,
    register: &mut ErasureRegister,
) -> Result<herstel_store::Executed, CommandError> {
    let done = Administered { at: at("2035-01-01T12:00:00Z"), ..administered() };
    store.execute_destruction(officer(1), list(number), &rules(), later(), &done, register).await
}

pub async fn erase_all_due(
    store: &Store,
    number: u8,
    register: &mut ErasureRegister,
) -> herstel_store::Executed {
    if propose(store, number).await == 0 {
        return herstel_store::Executed::default();
    }
    store.approve_destruction(officer(2), list(number), later(), &administered()).await.expect("approved");
    execute(store, number, register).await.expect("executed")
}

fn code(error: CommandError) -> RefusalCode {
    match error {
        CommandError::Refused(refusals) => refusals[0].code,
        CommandError::Store(error) => panic!("{error}"),
    }
}

async fn is_readable(store: &Store, person: u32) -> bool {
    let staff = store.dossier(&staff_scope(), dossier_id(person)).await.expect("read").is_some();
    let own = store.own_dossier(&parent_scope(person)).await.expect("read").is_some();
    assert_eq!(staff, own);
    staff
}

async fn problems(store: &Store) -> Vec<ProblemKind> {
    let report = store.verify_journal(&mut |_, _| {}).await.expect("checked");
    report.problems.iter().map(|problem| problem.what).collect()
}

on_both_engines! {
    async fn who_is_erased_can_be_read_by_nobody_and_everybody_else_as_before(db) {
        for person in [1, 2, 3] {
            close(&db.store, person).await;
        }
        register(&db.store, 4).await;
        let kept = db.store.dossier(&staff_scope(), dossier_id(4)).await.unwrap();
        db.store.place_hold(officer(1), &hold(1, Some(3)), &administered()).await.unwrap();
        let mut register_file = ErasureRegister::open(&db.folder.path().join("erasures")).unwrap();
        let keys = db.text_rows("SELECT person_id, wrapped FROM person_key").await;
        assert_eq!(propose(&db.store, 1).await, 2, "one is held, one is open");
        db.store.approve_destruction(officer(2), list(1), later(), &administered()).await.unwrap();
        let done = execute(&db.store, 1, &mut register_file).await.unwrap();
        assert_eq!((done.erased, done.held, done.changed, done.is_scrubbed), (2, 0, 0, true));
        for person in [1, 2] {
            assert!(!is_readable(&db.store, person).await);
            let scope = staff_scope();
            assert_eq!(db.store.letter_pdf(&scope, letter_id(person, 1)).await.unwrap(), None);
            assert_eq!(db.store.receipt(&scope, receipt_id(person, 1)).await.unwrap(), None);
            assert!(db.store.history(&scope, dossier_id(person)).await.unwrap().is_empty());
        }
        assert!(is_readable(&db.store, 3).await && is_readable(&db.store, 4).await);
        assert_eq!(db.store.dossier(&staff_scope(), dossier_id(4)).await.unwrap(), kept);
        // Lists, counts and searches know nobody of them.
        let counted: u64 = db.store.counts(&staff_scope()).await.unwrap().iter().map(|(_, count)| count).sum();
        assert_eq!(counted, 2);
        let report = db.store.verify_journal(&mut |_, _| {}).await.unwrap();
        assert_eq!((report.problems, report.erased), (vec![], 2));
        // The number is free for nobody, and so is the person: they may come back as somebody new.
        let all = format!("{:?}", db.all_rows().await);
        for secret in ["H-2021-00001", "H-2021-00002"] {
            assert!(!all.contains(secret), "{secret}");
        }
        assert!(all.contains("H-2021-00003"));
        if let DatabaseUrl::Sqlite(path) = &db.url {
            db.store.ping().await.unwrap();
            for ending in ["", "-wal"] {
                let bytes = fs::read(format!("{}{ending}", path.display())).unwrap();
                for row in &keys {
                    let (id, wrapped) = row.split_once('|').unwrap();
                    let gone = [1, 2].iter().any(|person| id == hex(&person_id(*person).to_bytes()));
                    let there = holds(&bytes, &unhex(wrapped));
                    assert!(!(gone && there), "a destroyed key is still in the file{ending}");
                }
            }
        }
        let certificates = db.text_rows("SELECT category, ground, proposed_by, approved_by FROM erasure").await;
        assert_eq!(certificates.len(), 2);
        assert!(certificates[0].contains("een verzonnen bepaling"), "{certificates:?}");
        assert!(certificates[0].contains(&hex(&[1; 16])) && certificates[0].contains(&hex(&[2; 16])));
        let file = fs::read_to_string(db.folder.path().join("erasures")).unwrap();
        assert_eq!(file.lines().count(), 4, "an intention and a deed each");
        for secret in [name(1), bsn(1).digits().to_owned()] {
            assert!(!file.contains(&secret));
        }
    }

    async fn a_list_needs_two_privacy_officers(db) {
        close(&db.store, 1).await;
        let mut file = ErasureRegister::open(&db.folder.path().join("erasures")).unwrap();
        let steering = Actor::Staff { id: StaffId::from_bytes([7; 16]), role: StaffRole::Steering };
        for actor in [handler(), steering, Actor::System] {
            let refused = db.store.propose_destruction(actor, list(1), &rules(), later(), false, &administered()).await;
            assert_eq!(code(refused.unwrap_err()), RefusalCode::NotAllowed);
            assert_eq!(code(db.store.place_hold(actor, &hold(1, None), &administered()).await.unwrap_err()), RefusalCode::NotAllowed);
        }
        assert_eq!(propose(&db.store, 1).await, 1);
        assert_eq!(propose(&db.store, 2).await, 0, "on one list at a time");
        let own = db.store.approve_destruction(officer(1), list(1), later(), &administered()).await.unwrap_err();
        assert_eq!(code(own), RefusalCode::SamePerson);
        let early = execute(&db.store, 1, &mut file).await.unwrap_err();
        assert_eq!(code(early), RefusalCode::NotAllowed);
        db.store.approve_destruction(officer(2), list(1), later(), &administered()).await.unwrap();
        let twice = db.store.approve_destruction(officer(3), list(1), later(), &administered()).await.unwrap_err();
        assert_eq!(code(twice), RefusalCode::NotProposed);
        assert!(is_readable(&db.store, 1).await);
        execute(&db.store, 1, &mut file).await.unwrap();
        assert_eq!(code(execute(&db.store, 1, &mut file).await.unwrap_err()), RefusalCode::NotAllowed);
        assert!(!is_readable(&db.store, 1).await);
    }

    async fn who_decided_about_lists_and_holds_stands_in_the_administration(db) {
        close(&db.store, 1).await;
        let mut file = ErasureRegister::open(&db.folder.path().join("erasures")).unwrap();
        erase_all_due(&db.store, 1, &mut file).await;
        db.store.place_hold(officer(1), &hold(1, None), &administered()).await.unwrap();
        db.store.release_hold(officer(2), hold(1, None).id, later(), &administered()).await.unwrap();
        let entries = db.store.administration().await.unwrap();
        let kinds: Vec<&str> = entries.iter().map(|entry| entry.event.kind()).collect();
        assert_eq!(kinds, ["list-proposed", "list-approved", "list-executed", "hold-placed", "hold-released"]);
        let problems = async || db.store.verify_administration().await.unwrap().problems;
        assert_eq!(problems().await, []);
        // Somebody with the database alone approves in the name of another, or lets a hold go.
        db.tamper("UPDATE destruction_list SET read_by = executed_by", &[]).await;
        assert_eq!(problems().await, [AdministrationProblem::ListDiffers(list(1))]);
        db.tamper("UPDATE destruction_list SET read_by = $1", &[Parameter::Bytes(vec![2; 16])]).await;
        db.tamper("UPDATE retention_hold SET released_by = NULL", &[]).await;
        assert_eq!(problems().await, [AdministrationProblem::HoldDiffers(hold(1, None).id)]);
    }

    async fn a_hold_or_a_list_that_was_changed_by_hand_is_found_and_stops_the_destruction(db) {
        for person in [1, 2] {
            close(&db.store, person).await;
        }
        let mut file = ErasureRegister::open(&db.folder.path().join("erasures")).unwrap();
        assert_eq!(propose(&db.store, 1).await, 2);
        db.store.approve_destruction(officer(2), list(1), later(), &administered()).await.unwrap();
        db.store.place_hold(officer(2), &hold(1, Some(1)), &administered()).await.unwrap();
        let problems = async || db.store.verify_administration().await.unwrap().problems;
        assert_eq!(problems().await, []);
        let held = AdministrationProblem::HoldDiffers(hold(1, Some(1)).id);
        for (change, back) in [
            ("UPDATE retention_hold SET until_on = '2000-01-01'", "UPDATE retention_hold SET until_on = NULL"),
            ("UPDATE retention_hold SET kind = 'court'", "UPDATE retention_hold SET kind = 'appeal'"),
        ] {
            db.tamper(change, &[]).await;
            assert_eq!(problems().await, std::slice::from_ref(&held), "{change}");
            assert!(execute(&db.store, 1, &mut file).await.is_err(), "{change}");
            db.tamper(back, &[]).await;
            assert_eq!(problems().await, [], "{back}");
        }
        let (one, two) = (person_id(1).to_bytes().to_vec(), person_id(2).to_bytes().to_vec());
        let move_hold = "UPDATE retention_hold SET person_id = $1";
        db.tamper(move_hold, &[Parameter::Bytes(two)]).await;
        assert_eq!(problems().await, std::slice::from_ref(&held));
        db.tamper(move_hold, &[Parameter::Bytes(one.clone())]).await;
        db.tamper("DELETE FROM destruction_entry WHERE person_id = $1", &[Parameter::Bytes(one)]).await;
        assert_eq!(problems().await, [AdministrationProblem::ListDiffers(list(1))]);
        assert!(execute(&db.store, 1, &mut file).await.is_err());
        assert!(is_readable(&db.store, 2).await, "nobody was erased");
    }

    async fn a_refused_step_about_a_list_or_a_hold_leaves_no_entry(db) {
        close(&db.store, 1).await;
        propose(&db.store, 1).await;
        db.store.approve_destruction(officer(1), list(1), later(), &administered()).await.unwrap_err();
        db.store.approve_destruction(officer(2), list(9), later(), &administered()).await.unwrap_err();
        db.store.release_hold(officer(1), HoldId::from_bytes([9; 16]), later(), &administered()).await.unwrap_err();
        assert_eq!(db.store.administration().await.unwrap().len(), 1);
    }

    async fn the_sessions_of_who_is_erased_end_and_those_of_others_stay(db) {
        close(&db.store, 1).await;
        register(&db.store, 2).await;
        for person in [1, 2] {
            let token = [u8::try_from(person).unwrap(); 32];
            db.store.create_session(token, &crate::sessions::session(Actor::Person { person: person_id(person) })).await.unwrap();
        }
        let mut file = ErasureRegister::open(&db.folder.path().join("erasures")).unwrap();
        erase_all_due(&db.store, 1, &mut file).await;
        assert!(db.store.find_session([1; 32], at("2021-03-01T09:00:00Z")).await.unwrap().is_none());
        assert!(db.store.find_session([2; 32], at("2021-03-01T09:00:00Z")).await.unwrap().is_some());
    }

    async fn a_hold_or_a_change_after_the_approval_still_stops_it(db) {
        for person in [1, 2, 3, 4] {
            close(&db.store, person).await;
        }
        let mut file = ErasureRegister::open(&db.folder.path().join("erasures")).unwrap();
        assert_eq!(propose(&db.store, 1).await, 4);
        db.store.approve_destruction(officer(2), list(1), later(), &administered()).await.unwrap();
        db.store.place_hold(officer(2), &hold(1, Some(1)), &administered()).await.unwrap();
        record(&db.store, 2, disputed(2, 5)).await;
        let done = execute(&db.store, 1, &mut file).await.unwrap();
        assert_eq!((done.erased, done.held, done.changed), (2, 1, 1));
        let results: Vec<_> = db.store.destruction_entries(list(1)).await.unwrap();
        assert_eq!(results.iter().filter(|entry| entry.result.as_deref() == Some("held")).count(), 1);
        // A general hold stops everything; a released one nothing.
        close(&db.store, 5).await;
        db.store.place_hold(officer(2), &hold(2, None), &administered()).await.unwrap();
        assert_eq!(propose(&db.store, 2).await, 0);
        db.store.release_hold(officer(1), HoldId::from_bytes([2; 16]), later(), &administered()).await.unwrap();
        assert_eq!(propose(&db.store, 3).await, 1);
        let placed = db.store.holds().await.unwrap();
        assert!(placed.iter().all(|hold| hold.reason.as_deref() == Some("er loopt een beroep")));
        let gone = db.store.place_hold(officer(1), &hold(9, Some(3)), &administered()).await.unwrap_err();
        assert_eq!(code(gone), RefusalCode::NotFound);
        assert_eq!(problems(&db.store).await, []);
    }

    async fn who_complained_is_on_no_list_and_is_not_erased_until_the_complaint_has_ended(db) {
        for person in [1, 2, 3] {
            close(&db.store, person).await;
        }
        record(&db.store, 1, complained(1, false)).await;
        let mut file = ErasureRegister::open(&db.folder.path().join("erasures")).unwrap();
        assert_eq!(propose(&db.store, 1).await, 2, "a complaint is open");
        db.store.approve_destruction(officer(2), list(1), later(), &administered()).await.unwrap();
        record(&db.store, 2, complained(2, false)).await;
        let done = execute(&db.store, 1, &mut file).await.unwrap();
        assert_eq!((done.erased, done.changed), (1, 1), "a complaint after the approval stops it as well");
        assert!(is_readable(&db.store, 1).await && is_readable(&db.store, 2).await);
        record(&db.store, 1, complained(1, true)).await;
        assert_eq!(propose(&db.store, 2).await, 1, "who took it back is due again");
    }

    async fn who_waits_for_a_court_is_on_no_list_and_is_not_erased(db) {
        for person in [1, 2] {
            close(&db.store, person).await;
        }
        record(&db.store, 1, in_court()).await;
        let mut file = ErasureRegister::open(&db.folder.path().join("erasures")).unwrap();
        assert_eq!(propose(&db.store, 1).await, 1, "a court has not ruled");
        db.store.approve_destruction(officer(2), list(1), later(), &administered()).await.unwrap();
        record(&db.store, 2, in_court()).await;
        let done = execute(&db.store, 1, &mut file).await.unwrap();
        assert_eq!((done.erased, done.changed), (0, 1), "going to court after the approval stops it as well");
        assert!(is_readable(&db.store, 1).await && is_readable(&db.store, 2).await);
    }

    async fn half_an_erasure_and_a_changed_certificate_are_found(db) {
        for person in [1, 2] {
            close(&db.store, person).await;
        }
        let mut file = ErasureRegister::open(&db.folder.path().join("erasures")).unwrap();
        erase_all_due(&db.store, 1, &mut file).await;
        assert_eq!(problems(&db.store).await, []);
        let id = Parameter::Bytes(dossier_id(1).to_bytes().to_vec());
        db.tamper("UPDATE dossier SET registered_on = '2021-01-01' WHERE dossier_id = $1", std::slice::from_ref(&id)).await;
        assert_eq!(problems(&db.store).await, [ProblemKind::HalfErased]);
        db.tamper("UPDATE dossier SET registered_on = '0001-01-01' WHERE dossier_id = $1", &[id]).await;
        db.tamper("UPDATE erasure SET ground = 'een andere' WHERE place = 1", &[]).await;
        assert_eq!(problems(&db.store).await, [ProblemKind::CertificatesDiffer]);
        // Without its certificate a destroyed key is damage, not an erasure.
        db.tamper("DELETE FROM erasure WHERE place = 2", &[]).await;
        assert!(problems(&db.store).await.contains(&ProblemKind::HalfErased));
    }

    async fn every_table_that_names_persons_or_dossiers_says_what_an_erasure_does(db) {
        let said: BTreeSet<&str> = herstel_store::every_table_at_erasure().into_iter().collect();
        let names = |columns: &[&str]| columns.iter().any(|name| ["person_id", "dossier_id"].contains(name));
        for (table, columns) in herstel_store::every_table() {
            assert_eq!(names(&columns), said.contains(table), "{table}");
        }
        assert!(!db.all_rows().await.is_empty());
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Vec<u8> {
    let digit = |place: usize| u8::from_str_radix(&text[place..place + 2], 16).unwrap();
    (0..text.len()).step_by(2).map(digit).collect()
}

fn holds(bytes: &[u8], secret: &[u8]) -> bool {
    bytes.windows(secret.len()).any(|window| window == secret)
}

#[tokio::test]
async fn a_period_that_was_not_settled_destroys_nothing_outside_a_demonstration() {
    let db = TestDatabase::new(TestEngine::Sqlite).await;
    close(&db.store, 1).await;
    let open = rules().all().iter().cloned().map(|rule| Rule { settled: false, ..rule }).collect();
    let open = Rules::new(open).unwrap();
    let propose = async |number, also| {
        db.store
            .propose_destruction(officer(1), list(number), &open, later(), also, &administered())
            .await
            .unwrap()
    };
    assert_eq!(propose(1, false).await, 0);
    assert_eq!(propose(2, true).await, 1);
}
