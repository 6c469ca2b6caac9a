//! Whose sessions there are, and what ends them.

use crate::support::*;
use herstel_domain::registration::PreferredLanguage;
use herstel_kernel::{Actor, AssuranceLevel, Authentication, StaffId, StaffPost, StaffRole};
use herstel_store::{
    MasterKeys, OnceSeed, SessionData, SessionId, SessionsOf, StaffChange, StaffMember, Store, once,
};

const STAFF: StaffId = StaffId::from_bytes([5; 16]);
const HANDLING: Actor = Actor::Staff { id: STAFF, role: StaffRole::CaseHandler };

pub fn session(actor: Actor) -> SessionData {
    SessionData {
        actor,
        authentication: Authentication {
            provider: "ergens".into(),
            level: AssuranceLevel::High,
            at: at("2021-03-01T07:59:00Z"),
            bsn: None,
            name: None,
        },
        device: "Firefox, Windows".into(),
        created_at: at("2021-03-01T08:00:00Z"),
        language: PreferredLanguage::Nl,
        csrf_secret: [42; 32],
        expires_at: at("2021-03-01T10:00:00Z"),
        absolute_expires_at: at("2021-03-01T18:00:00Z"),
    }
}

fn parent(person: u32) -> Actor {
    Actor::Person { person: person_id(person) }
}

async fn employ(store: &Store) {
    let member = StaffMember {
        id: STAFF,
        name: "S. Proef".into(),
        post: StaffPost::Operation(StaffRole::CaseHandler),
    };
    store.put_staff(&member, &administered()).await.unwrap();
}

async fn names(store: &Store, actor: Actor) -> Vec<SessionId> {
    let all = store.sessions_of(actor, at("2021-03-01T09:00:00Z")).await.unwrap();
    all.into_iter().map(|own| own.id).collect()
}

on_both_engines! {
    async fn somebody_sees_their_own_sessions_and_nobody_elses(db) {
        for (token, person) in [(1, 1), (2, 1), (3, 2)] {
            db.store.create_session([token; 32], &session(parent(person))).await.unwrap();
        }
        let used = at("2021-03-01T08:30:00Z");
        db.store.touch_session([1; 32], used, at("2021-03-01T10:30:00Z")).await.unwrap();
        let own = db.store.sessions_of(parent(1), at("2021-03-01T09:00:00Z")).await.unwrap();
        assert_eq!(own.len(), 2);
        assert_eq!((own[0].id, own[0].used_at), (SessionId::of(&[1; 32]), used), "the last used first");
        assert_eq!(own[1].data, session(parent(1)));
        assert_eq!(own[1].used_at, session(parent(1)).created_at);
        assert_eq!(names(&db.store, parent(3)).await, []);
        assert_eq!(db.store.sessions_of(parent(1), at("2021-03-01T10:00:00Z")).await.unwrap().len(), 1);
        assert_eq!(names(&db.store, Actor::System).await, []);
    }

    async fn one_session_or_all_others_are_ended_but_never_those_of_somebody_else(db) {
        for (token, person) in [(1, 1), (2, 1), (3, 1), (4, 2)] {
            db.store.create_session([token; 32], &session(parent(person))).await.unwrap();
        }
        let now = at("2021-03-01T09:00:00Z");
        let theirs = SessionId::of(&[4; 32]);
        assert!(!db.store.end_session_of(parent(1), theirs, now).await.unwrap());
        assert!(db.store.end_session_of(parent(1), SessionId::of(&[2; 32]), now).await.unwrap());
        assert!(!db.store.end_session_of(parent(1), SessionId::of(&[2; 32]), now).await.unwrap());
        assert!(db.store.find_session([2; 32], now).await.unwrap().is_none());
        assert_eq!(db.store.end_other_sessions(parent(1), [3; 32], now).await.unwrap(), 1);
        assert_eq!(names(&db.store, parent(1)).await, [SessionId::of(&[3; 32])]);
        assert_eq!(names(&db.store, parent(2)).await, [theirs]);
    }

    async fn somebody_in_charge_ends_every_session_of_one_or_of_everybody(db) {
        employ(&db.store).await;
        for (token, actor) in [(1, parent(1)), (2, parent(1)), (3, parent(2)), (4, HANDLING), (5, HANDLING)] {
            db.store.create_session([token; 32], &session(actor)).await.unwrap();
        }
        let live = async || {
            let mut live = Vec::new();
            for actor in [parent(1), parent(2), HANDLING] {
                live.push(names(&db.store, actor).await.len());
            }
            live
        };
        assert_eq!(live().await, [2, 1, 2]);
        let end = async |whose| db.store.end_all_sessions(whose).await.unwrap();
        assert_eq!(end(SessionsOf::Person(person_id(1))).await, 2);
        assert_eq!(live().await, [0, 1, 2]);
        assert_eq!(end(SessionsOf::Staff(STAFF)).await, 2);
        assert_eq!(end(SessionsOf::Staff(STAFF)).await, 0);
        assert_eq!(live().await, [0, 1, 0]);
        assert_eq!(end(SessionsOf::Everybody).await, 1);
        assert_eq!(live().await, [0, 0, 0]);
    }

    async fn ending_sessions_under_a_key_gives_the_same_answer_again_and_ends_nothing_new(db) {
        for (token, person) in [(1, 1), (2, 1), (3, 1)] {
            db.store.create_session([token; 32], &session(parent(person))).await.unwrap();
        }
        let now = at("2021-03-01T09:00:00Z");
        let store = &db.store;
        let seed = OnceSeed::new([7; 32]);
        let others = store.once_key(parent(1), "POST /sessions/end-others", "key-1", b"{}");
        let end_others = async || {
            let (ended, faster) = once(others, seed, store.end_other_sessions(parent(1), [1; 32], now)).await;
            assert_eq!(faster, None);
            ended.unwrap()
        };
        assert_eq!(end_others().await, 2);
        store.create_session([4; 32], &session(parent(1))).await.unwrap();
        assert_eq!(end_others().await, 2, "what was answered before");
        assert!(store.find_session([4; 32], now).await.unwrap().is_some(), "a session of since then goes on");
        let one = store.once_key(parent(1), "POST /sessions/x/end", "key-1", b"{}");
        for _ in 0..2 {
            let ending = store.end_session_of(parent(1), SessionId::of(&[4; 32]), now);
            assert!(once(one, seed, ending).await.0.unwrap());
        }
        assert!(!store.end_session_of(parent(1), SessionId::of(&[4; 32]), now).await.unwrap());
    }

    async fn another_role_and_leaving_end_every_session_of_the_member_at_once(db) {
        employ(&db.store).await;
        let now = at("2021-03-01T09:00:00Z");
        for token in [1, 2] {
            db.store.create_session([token; 32], &session(HANDLING)).await.unwrap();
        }
        db.store.create_session([3; 32], &session(parent(1))).await.unwrap();
        assert!(db.store.find_session([1; 32], now).await.unwrap().is_some());
        let changed = db.store.set_staff_post(STAFF, StaffPost::Operation(StaffRole::Reviewer), &administered()).await.unwrap();
        assert_eq!(changed, StaffChange::Done { sessions_ended: 2 });
        assert!(db.store.find_session([1; 32], now).await.unwrap().is_none());
        let reviewing = Actor::Staff { id: STAFF, role: StaffRole::Reviewer };
        db.store.create_session([4; 32], &session(reviewing)).await.unwrap();
        assert!(db.store.find_session([4; 32], now).await.unwrap().is_some());
        let ended = db.store.end_staff(STAFF, &administered()).await.unwrap();
        assert_eq!(ended, StaffChange::Done { sessions_ended: 1 });
        assert!(db.store.find_session([4; 32], now).await.unwrap().is_none());
        assert!(db.store.find_session([3; 32], now).await.unwrap().is_some(), "others stay signed in");
    }

    /// A node that signed somebody in while the role changed elsewhere, or a row that came back, opens nothing.
    async fn a_session_in_a_role_that_is_not_the_stored_one_is_none(db) {
        employ(&db.store).await;
        let now = at("2021-03-01T09:00:00Z");
        let reviewing = Actor::Staff { id: STAFF, role: StaffRole::Reviewer };
        db.store.create_session([1; 32], &session(reviewing)).await.unwrap();
        assert!(db.store.find_session([1; 32], now).await.unwrap().is_none());
        let stranger = Actor::Staff { id: StaffId::from_bytes([6; 16]), role: StaffRole::CaseHandler };
        db.store.create_session([2; 32], &session(stranger)).await.unwrap();
        assert!(db.store.find_session([2; 32], now).await.unwrap().is_none());
        db.store.end_staff(STAFF, &administered()).await.unwrap();
        db.store.create_session([3; 32], &session(HANDLING)).await.unwrap();
        assert!(db.store.find_session([3; 32], now).await.unwrap().is_none());
    }

    async fn a_session_that_does_not_open_is_no_session_and_no_error(db) {
        let now = at("2021-03-01T09:00:00Z");
        for token in [1, 2] {
            db.store.create_session([token; 32], &session(parent(1))).await.unwrap();
        }
        // As if another installation had sealed it, or somebody moved the content of one session to another.
        let moved = "UPDATE session SET content = (SELECT content FROM session WHERE token_hash = $1) WHERE token_hash = $2";
        db.tamper(moved, &[Parameter::Bytes(vec![1; 32]), Parameter::Bytes(vec![2; 32])]).await;
        assert!(db.store.find_session([1; 32], now).await.unwrap().is_some());
        assert!(db.store.find_session([2; 32], now).await.unwrap().is_none());
        assert_eq!(names(&db.store, parent(1)).await, [SessionId::of(&[1; 32])]);
    }

    async fn every_node_knows_every_session(db) {
        let other = Store::open(&db.url, MasterKeys::load(&db.keys_path()).unwrap()).await.unwrap();
        let now = at("2021-03-01T09:00:00Z");
        db.store.create_session([1; 32], &session(parent(1))).await.unwrap();
        assert!(other.find_session([1; 32], now).await.unwrap().is_some());
        other.end_session([1; 32]).await.unwrap();
        assert!(db.store.find_session([1; 32], now).await.unwrap().is_none());
    }
}
