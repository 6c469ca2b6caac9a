//! Smaller things that are kept: sessions, staff, demo people, packages, letters, contents.

use crate::support::*;
use herstel_domain::registration::PreferredLanguage;
use herstel_kernel::{Actor, AssuranceLevel, Authentication, StaffId, StaffPost, StaffRole};
use herstel_scheme::{ContentHash, SchemeId};
use herstel_store::{Contents, DemoPerson, LetterRow, SessionData, StaffMember, StoreError};

fn session() -> SessionData {
    SessionData {
        actor: Actor::Person { person: person_id(1) },
        authentication: Authentication {
            provider: "digid".into(),
            level: AssuranceLevel::Middle,
            at: at("2021-03-01T08:00:00Z"),
            bsn: Some(bsn(1)),
            name: None,
        },
        device: "Firefox, Android".into(),
        created_at: at("2021-03-01T08:00:00Z"),
        language: PreferredLanguage::En,
        csrf_secret: [42; 32],
        expires_at: at("2021-03-01T10:00:00Z"),
        absolute_expires_at: at("2021-03-01T18:00:00Z"),
    }
}

on_both_engines! {
    async fn a_session_lives_until_its_limits(db) {
        let token = [7; 32];
        db.store.create_session(token, &session()).await.unwrap();
        let find = async |when: &str| db.store.find_session(token, at(when)).await.unwrap();
        assert_eq!(find("2021-03-01T09:59:59Z").await, Some(session()));
        assert_eq!(find("2021-03-01T10:00:00Z").await, None);
        assert_eq!(db.store.find_session([8; 32], at("2021-03-01T09:00:00Z")).await.unwrap(), None);
        db.store.touch_session(token, at("2021-03-01T09:58:00Z"), at("2021-03-01T11:00:00Z")).await.unwrap();
        assert!(find("2021-03-01T10:30:00Z").await.is_some());
        db.store.touch_session(token, at("2021-03-01T09:58:00Z"), at("2021-03-02T11:00:00Z")).await.unwrap();
        assert!(find("2021-03-01T17:59:59Z").await.is_some());
        assert!(find("2021-03-01T18:00:00Z").await.is_none(), "never beyond the absolute limit");
        db.store.set_session_language(token, PreferredLanguage::Nl).await.unwrap();
        assert_eq!(find("2021-03-01T10:30:00Z").await.unwrap().language, PreferredLanguage::Nl);
        db.store.end_session(token).await.unwrap();
        assert!(find("2021-03-01T10:30:00Z").await.is_none());
    }

    async fn a_session_that_ended_by_itself_is_known_for_a_day_and_one_that_was_ended_is_not(db) {
        let (lapsed, signed_out) = ([1; 32], [2; 32]);
        for token in [lapsed, signed_out] {
            db.store.create_session(token, &session()).await.unwrap();
        }
        let find = async |token, when: &str| db.store.find_lapsed_session(token, at(when)).await.unwrap();
        assert_eq!(find(lapsed, "2021-03-01T09:59:59Z").await, None, "it has not ended yet");
        assert_eq!(find(lapsed, "2021-03-01T10:00:00Z").await, Some(session()));
        assert_eq!(find(lapsed, "2021-03-02T09:59:59Z").await, Some(session()));
        assert_eq!(find(lapsed, "2021-03-02T10:00:00Z").await, None);
        db.store.end_session(signed_out).await.unwrap();
        assert_eq!(find(signed_out, "2021-03-01T10:00:00Z").await, None);
    }

    async fn ended_sessions_are_removed(db) {
        db.store.create_session([1; 32], &session()).await.unwrap();
        let longer = SessionData { expires_at: at("2021-03-01T15:00:00Z"), ..session() };
        db.store.create_session([2; 32], &longer).await.unwrap();
        assert_eq!(db.store.remove_ended_sessions(at("2021-03-02T09:59:59Z")).await.unwrap(), 0);
        assert_eq!(db.store.remove_ended_sessions(at("2021-03-02T10:00:00Z")).await.unwrap(), 1);
        assert!(db.store.find_session([2; 32], at("2021-03-01T12:00:00Z")).await.unwrap().is_some());
    }

    async fn staff_are_listed_by_name_and_can_change(db) {
        let member = |id: u8, name: &str, role| StaffMember {
            id: StaffId::from_bytes([id; 16]),
            name: name.into(),
            post: StaffPost::Operation(role),
        };
        db.store.put_staff(&member(1, "B. Behandelaar", StaffRole::CaseHandler), &administered()).await.unwrap();
        db.store.put_staff(&member(2, "A. Lezer", StaffRole::Reviewer), &administered()).await.unwrap();
        let first = member(2, "A. Lezer", StaffRole::Reviewer);
        let second = member(1, "B. Behandelaar", StaffRole::CaseHandler);
        assert_eq!(*db.store.staff().await.unwrap(), [first.clone(), second]);
        let changed = member(1, "B. Lezer", StaffRole::Reviewer);
        db.store.put_staff(&changed, &administered()).await.unwrap();
        assert_eq!(db.store.staff_member(changed.id).await.unwrap(), Some(changed.clone()));
        assert_eq!(db.store.staff_member(StaffId::from_bytes([99; 16])).await.unwrap(), None);
        assert_eq!(*db.store.staff().await.unwrap(), [first, changed]);
    }

    async fn demo_people_exist_only_in_a_demo(db) {
        let person = |slug: &str, label: &str| DemoPerson {
            slug: slug.into(),
            label: label.into(),
            note: "wacht op het besluit".into(),
            actor: Actor::Person { person: person_id(3) },
        };
        let error = db.store.add_demo_person(&person("z", "Een ouder")).await.unwrap_err();
        assert!(matches!(error, StoreError::OtherContents { found: "empty" }), "{error}");
        db.store.mark_contents(Contents::Demo, "").await.unwrap();
        db.store.add_demo_person(&person("z", "Een ouder")).await.unwrap();
        db.store.add_demo_person(&person("a", "Een behandelaar")).await.unwrap();
        db.store.add_demo_person(&person("z", "Nog steeds de eerste")).await.unwrap();
        let expected = [person("z", "Nog steeds de eerste"), person("a", "Een behandelaar")];
        assert_eq!(db.store.demo_people().await.unwrap(), expected);
    }

    async fn contents_are_marked_once(db) {
        assert_eq!(db.store.contents().await.unwrap(), Contents::Empty);
        db.store.mark_contents(Contents::Demo, "zaad 1").await.unwrap();
        db.store.mark_contents(Contents::Demo, "zaad 2").await.unwrap();
        let error = db.store.mark_contents(Contents::Operation, "").await.unwrap_err();
        assert!(matches!(error, StoreError::OtherContents { found: "demo" }), "{error}");
        assert_eq!(db.store.contents().await.unwrap(), Contents::Demo);
        assert_eq!(db.store.contents_note().await.unwrap(), "zaad 2");
        register(&db.store, 1).await;
        assert_eq!(db.store.contents().await.unwrap(), Contents::Demo);
    }

    async fn a_first_registration_puts_an_empty_database_in_use(db) {
        register(&db.store, 1).await;
        assert_eq!(db.store.contents().await.unwrap(), Contents::Operation);
        let error = db.store.mark_contents(Contents::Demo, "").await.unwrap_err();
        assert!(matches!(error, StoreError::OtherContents { found: "operation" }), "{error}");
    }

    async fn a_package_is_kept_as_it_was_first(db) {
        let (id, hash) = (SchemeId::new("kot-2021").unwrap(), ContentHash::from_bytes([1; 32]));
        let archive: Vec<u8> = (0..200_000_u32).map(|byte| byte.to_le_bytes()[1]).collect();
        assert_eq!(db.store.package(&hash).await.unwrap(), None);
        db.store.keep_package(&id, &hash, &archive).await.unwrap();
        db.store.keep_package(&id, &hash, b"other").await.unwrap();
        assert_eq!(db.store.package(&hash).await.unwrap(), Some(archive));
    }

    async fn a_letter_is_listed_and_its_bytes_are_kept_as_first_made(db) {
        register_and_walk(&db.store, 5).await;
        let (staff, parent) = (staff_scope(), parent_scope(5));
        let expected = LetterRow {
            letter: letter_id(5, 1),
            dossier: dossier_id(5),
            decision: decision_id(5, 1),
            issued_on: date("2021-02-05"),
            version: 8,
            language: PreferredLanguage::En,
        };
        assert_eq!(db.store.letter(&parent, letter_id(5, 1)).await.unwrap(), Some(expected.clone()));
        assert_eq!(db.store.letters_of(&staff, dossier_id(5)).await.unwrap(), [expected]);
        assert_eq!(db.store.letter_pdf(&parent, letter_id(5, 1)).await.unwrap(), None);
        db.store.keep_letter_pdf(&parent, letter_id(5, 1), b"%PDF first").await.unwrap();
        db.store.keep_letter_pdf(&staff, letter_id(5, 1), b"%PDF second").await.unwrap();
        db.store.keep_letter_pdf(&staff, letter_id(5, 9), b"%PDF of nothing").await.unwrap();
        assert_eq!(db.store.letter_pdf(&parent, letter_id(5, 1)).await.unwrap().as_deref(), Some(&b"%PDF first"[..]));
        let then = db.store.dossier_as_of(&parent, dossier_id(5), 8).await.unwrap().unwrap();
        assert!(then.decision(decision_id(5, 1)).unwrap().approval().is_some());
    }
}
