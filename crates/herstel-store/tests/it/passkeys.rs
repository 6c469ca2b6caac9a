//! Passkeys and invitations: once, sealed, and never without an entry in the administration.

use crate::support::*;
use herstel_kernel::{StaffId, StaffPost, StaffRole, Timestamp};
use herstel_store::{
    Administered, AdministrationProblem, Ceremony, CeremonyPurpose, NewPasskey, PasskeyChange, PasskeyId,
    StaffMember, Store, TakenAttempt,
};

const FIRST: StaffId = StaffId::from_bytes([5; 16]);
const SECOND: StaffId = StaffId::from_bytes([6; 16]);

async fn hire(store: &Store) {
    for id in [FIRST, SECOND] {
        let post = StaffPost::Operation(StaffRole::CaseHandler);
        store.put_staff(&StaffMember { id, name: "Proef".into(), post }, &administered()).await.unwrap();
    }
}

pub fn passkey(number: u8) -> NewPasskey {
    NewPasskey {
        id: PasskeyId::from_bytes([number; 16]),
        name: "Mijn laptop".into(),
        credential_id: vec![number; 20],
        credential: format!("geheim-{number}"),
    }
}

fn later(minutes: i64) -> Timestamp {
    now().checked_add(jiff::SignedDuration::from_mins(minutes)).unwrap()
}

on_both_engines! {
    async fn an_invitation_is_used_once_in_time_and_by_whom_it_is_for(db) {
        let store = &db.store;
        hire(store).await;
        let invite = async |secret| store.invite_staff(FIRST, secret, later(60), false, &administered()).await.unwrap();
        assert_eq!(invite([1; 32]).await, PasskeyChange::Done);
        assert_eq!(store.invited_staff([1; 32], now()).await.unwrap().map(|member| member.id), Some(FIRST));
        assert_eq!(store.invited_staff([1; 32], later(60)).await.unwrap(), None);
        let accept = async |staff, secret, number: u8, at| {
            let done = Administered { at, by: "test".into() };
            store.accept_invitation(staff, secret, &passkey(number), &done).await.unwrap()
        };
        assert_eq!(accept(SECOND, [1; 32], 1, now()).await, PasskeyChange::NotHere);
        assert_eq!(accept(FIRST, [1; 32], 1, later(60)).await, PasskeyChange::NotHere);
        assert_eq!(accept(FIRST, [2; 32], 1, now()).await, PasskeyChange::NotHere);
        assert!(store.passkeys_of(FIRST).await.unwrap().is_empty());
        let (one, two) = tokio::join!(accept(FIRST, [1; 32], 1, now()), accept(FIRST, [1; 32], 2, now()));
        let mut both = [one, two];
        both.sort_by_key(|change| *change != PasskeyChange::Done);
        assert_eq!(both, [PasskeyChange::Done, PasskeyChange::NotHere]);
        assert_eq!(store.passkeys_of(FIRST).await.unwrap().len(), 1);
        let nobody = StaffId::from_bytes([9; 16]);
        let change = store.invite_staff(nobody, [3; 32], later(60), false, &administered()).await.unwrap();
        assert_eq!(change, PasskeyChange::NotHere);
        let kinds: Vec<_> = store.administration().await.unwrap().iter().map(|entry| entry.event.kind()).collect();
        assert_eq!(kinds, ["staff-added", "staff-added", "staff-invited", "passkey-added"]);
        assert!(store.verify_administration().await.unwrap().problems.is_empty());
    }

    async fn an_invitation_that_nobody_gave_is_found(db) {
        let store = &db.store;
        hire(store).await;
        let problems = async || store.verify_administration().await.unwrap().problems;
        let until = later(60).as_microsecond();
        let put = async |secret: u8, staff: u8, until: i64| {
            let sql = "INSERT INTO passkey_invitation (secret_hash, staff_id, expires_at) VALUES ($1, $2, $3)";
            let [secret, staff] = [vec![secret; 32], vec![staff; 16]].map(Parameter::Bytes);
            db.tamper(sql, &[secret, staff, Parameter::Int(until)]).await;
        };
        let clear = async || db.tamper("DELETE FROM passkey_invitation", &[]).await;
        let [of_first, of_second] = [FIRST, SECOND].map(|staff| [AdministrationProblem::StaffDiffers(staff)]);
        put(9, 6, until).await;
        assert_eq!(problems().await, of_second, "to somebody who was never invited");
        clear().await;
        store.invite_staff(FIRST, [1; 32], later(60), false, &administered()).await.unwrap();
        assert_eq!(problems().await, []);
        put(9, 5, until).await;
        assert_eq!(problems().await, of_first, "a second one beside it");
        clear().await;
        assert_eq!(problems().await, [], "cleared away");
        put(9, 5, until).await;
        assert_eq!(problems().await, of_first, "with another secret");
        clear().await;
        put(1, 5, until + 1).await;
        assert_eq!(problems().await, of_first, "for longer");
        clear().await;
        put(1, 5, until).await;
        assert_eq!(problems().await, [], "as it was given");
        // Another passkey leaves the invitation as it is; who uses it up uses it up for ever.
        store.add_passkey(FIRST, &passkey(1), &administered()).await.unwrap();
        assert_eq!(problems().await, []);
        let accepted = store.accept_invitation(FIRST, [1; 32], &passkey(2), &administered()).await.unwrap();
        assert_eq!((accepted, problems().await), (PasskeyChange::Done, vec![]));
        put(1, 5, until).await;
        assert_eq!(problems().await, of_first, "used up");
    }

    async fn a_passkey_is_used_from_one_place_at_a_time_and_lies_sealed(db) {
        let store = &db.store;
        hire(store).await;
        store.add_passkey(FIRST, &passkey(1), &administered()).await.unwrap();
        assert_eq!(store.add_passkey(SECOND, &passkey(1), &administered()).await.unwrap(), PasskeyChange::Known);
        let read = store.passkey_by_credential(&[1; 20]).await.unwrap().unwrap();
        assert_eq!((read.staff, read.used_at, read.credential.as_str()), (FIRST, None, "geheim-1"));
        assert!(store.use_passkey(&read, "geheim-1b".into(), later(1)).await.unwrap());
        assert!(!store.use_passkey(&read, "geheim-1c".into(), later(1)).await.unwrap(), "read before");
        let read = store.passkey_by_credential(&[1; 20]).await.unwrap().unwrap();
        assert_eq!((read.used_at, read.credential.as_str()), (Some(later(1)), "geheim-1b"));
        assert_eq!(store.passkey_by_credential(&[2; 20]).await.unwrap(), None);
        // Put there, or taken away, behind our back.
        let problems = async || store.verify_administration().await.unwrap().problems;
        assert_eq!(problems().await, []);
        let (first, second) = (Parameter::Bytes(vec![5; 16]), Parameter::Bytes(vec![6; 16]));
        db.tamper("UPDATE passkey SET staff_id = $1", &[second]).await;
        let expected = [FIRST, SECOND].map(AdministrationProblem::StaffDiffers);
        assert_eq!(problems().await, expected);
        db.tamper("UPDATE passkey SET staff_id = $1", &[first]).await;
        assert_eq!(problems().await, []);
        let rows = format!("{:?}", db.all_rows().await);
        assert!(!rows.contains("laptop") && !rows.contains("geheim"), "sealed");
    }

    async fn of_two_passkeys_that_go_at_once_one_stays(db) {
        let store = &db.store;
        hire(store).await;
        for number in [1, 2] {
            store.add_passkey(FIRST, &passkey(number), &administered()).await.unwrap();
        }
        let remove = async |number: u8| {
            let id = PasskeyId::from_bytes([number; 16]);
            store.remove_passkey(FIRST, id, &[], [0; 32], &administered()).await.unwrap()
        };
        let (one, two) = tokio::join!(remove(1), remove(2));
        let mut both = [one, two];
        both.sort_by_key(|change| *change != PasskeyChange::Done);
        assert_eq!(both, [PasskeyChange::Done, PasskeyChange::LastWay]);
        assert_eq!(store.passkeys_of(FIRST).await.unwrap().len(), 1);
        let lost = store.invite_staff(FIRST, [7; 32], later(60), true, &administered()).await.unwrap();
        assert_eq!(lost, PasskeyChange::Done);
        assert!(store.passkeys_of(FIRST).await.unwrap().is_empty());
        store.add_passkey(SECOND, &passkey(3), &administered()).await.unwrap();
        store.end_staff(SECOND, &administered()).await.unwrap();
        assert!(store.passkeys_of(SECOND).await.unwrap().is_empty());
        let gone = store.add_passkey(SECOND, &passkey(4), &administered()).await.unwrap();
        assert_eq!(gone, PasskeyChange::NotHere);
    }

    async fn a_ceremony_is_taken_once_in_time_by_its_visitor(db) {
        let store = &db.store;
        let ceremony = Ceremony { purpose: CeremonyPurpose::SignIn, state: "{}".into() };
        store.begin_ceremony([1; 32], [2; 32], &ceremony, now(), later(5)).await.unwrap();
        assert_eq!(store.take_ceremony([1; 32], [9; 32], now()).await.unwrap(), TakenAttempt::Foreign);
        assert_eq!(store.take_ceremony([1; 32], [2; 32], later(5)).await.unwrap(), TakenAttempt::Unknown);
        let taken = store.take_ceremony([1; 32], [2; 32], now()).await.unwrap();
        assert_eq!(taken, TakenAttempt::Taken(ceremony.clone()));
        assert_eq!(store.take_ceremony([1; 32], [2; 32], now()).await.unwrap(), TakenAttempt::Unknown);
        // What was begun for a passkey is no sign-in at a provider.
        store.begin_ceremony([3; 32], [2; 32], &ceremony, now(), later(5)).await.unwrap();
        assert_eq!(store.take_sign_in([3; 32], [2; 32], now()).await.unwrap(), TakenAttempt::Unknown);
    }
}
