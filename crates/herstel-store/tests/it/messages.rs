//! Messages: their rows come with the entry, what waits is found, and only who may reads them.

use crate::support::*;
use herstel_domain::{
    Event,
    calls::{CallAsked, CallEvent, DayPart},
    messages::{MessageKind, MessageSeen, MessageWaysSet, ReplyWritten, Standing, Way, WayChanged},
    protection::ProtectionSet,
};
use herstel_kernel::{Actor, CallId, MessageId, Timestamp};
use herstel_store::{ReadyMessage, Store};

async fn tell(store: &Store, person: u32, ways: &[Way]) -> MessageId {
    record(store, person, told(MessageKind::Registered, ways)).await;
    let dossier = store.dossier(&staff_scope(), dossier_id(person)).await.unwrap().unwrap();
    dossier.messages.last().unwrap().id
}

async fn change(store: &Store, person: u32, message: MessageId, way: Way, standing: Standing) {
    let changed_on = date("2021-10-05");
    let event = Event::WayChanged(WayChanged { message, way, standing, changed_on, reason: None });
    record(store, person, event).await;
}

async fn ready(store: &Store, way: Way, now: Timestamp) -> Vec<ReadyMessage> {
    store.messages_ready(way, Standing::Queued, now, 10).await.unwrap()
}

fn id(message: MessageId) -> Parameter {
    Parameter::Bytes(message.to_bytes().to_vec())
}

async fn verified(db: &TestDatabase) -> Vec<String> {
    let report = db.store.verify_journal(&mut |_, _| {}).await.unwrap();
    report.problems.iter().map(|problem| format!("{:?}", problem.what)).collect()
}

async fn marks(db: &TestDatabase) -> Vec<String> {
    db.text_rows("SELECT unsent, open_replies, told_on FROM dossier").await
}

on_both_engines! {
    async fn what_waits_is_found_by_way_until_it_has_left(db) {
        register(&db.store, 1).await;
        let both = tell(&db.store, 1, &[Way::Email, Way::Paper]).await;
        let mail = tell(&db.store, 1, &[Way::Email]).await;
        tell(&db.store, 1, &[]).await;
        let of = |message| ReadyMessage { message, dossier: dossier_id(1), attempts: 0 };
        let mut all = vec![of(both), of(mail)];
        all.sort_by_key(|ready| ready.message);
        assert_eq!(ready(&db.store, Way::Email, now()).await, all);
        assert_eq!(ready(&db.store, Way::Paper, now()).await, [of(both)]);
        assert_eq!(marks(db).await, ["2|0|2021-10-04"]);
        change(&db.store, 1, both, Way::Email, Standing::Sent).await;
        assert_eq!(ready(&db.store, Way::Email, now()).await, [of(mail)]);
        assert_eq!(db.store.count_messages(Way::Email, Standing::Queued).await.unwrap(), 1);
        assert_eq!(db.store.count_messages(Way::Email, Standing::Sent).await.unwrap(), 1);
        assert_eq!(marks(db).await, ["1|0|2021-10-04"]);
        let seen = Event::MessageSeen(MessageSeen { message: mail, seen_on: date("2021-10-06") });
        record(&db.store, 1, seen).await;
        assert_eq!(marks(db).await, ["0|0|2021-10-04"]);
        let text = "Wanneer hoor ik iets?".to_owned();
        let reply = ReplyWritten { to: Some(mail), text, written_on: date("2021-10-06") };
        record(&db.store, 1, Event::ReplyWritten(reply)).await;
        assert_eq!(marks(db).await, ["0|1|2021-10-04"]);
        assert_eq!(verified(db).await, Vec::<String>::new());
    }

    async fn what_failed_is_tried_again_later_and_counted(db) {
        register(&db.store, 1).await;
        let message = tell(&db.store, 1, &[Way::Email]).await;
        let first = ready(&db.store, Way::Email, now()).await[0];
        let later = at("2021-10-04T11:00:00Z");
        for attempts in 1..=3 {
            db.store.note_try(&first, Way::Email, later, "mail-refused").await.unwrap();
            assert_eq!(ready(&db.store, Way::Email, at("2021-10-04T10:59:59Z")).await, []);
            let again = ready(&db.store, Way::Email, later).await;
            assert_eq!(again, [ReadyMessage { attempts, ..first }]);
        }
        db.store.forget_try(message, Way::Email).await.unwrap();
        assert_eq!(ready(&db.store, Way::Email, now()).await, [first]);
    }

    async fn protection_holds_back_what_waits_in_the_same_transaction(db) {
        register(&db.store, 1).await;
        record(&db.store, 1, assigned()).await;
        tell(&db.store, 1, &[Way::Email]).await;
        let set_on = date("2021-10-05");
        let protection = ProtectionSet { reason: "Dreiging.".to_owned(), set_on };
        record(&db.store, 1, Event::ProtectionSet(protection)).await;
        assert_eq!(ready(&db.store, Way::Email, now()).await, []);
        assert_eq!(db.store.count_messages(Way::Email, Standing::Held).await.unwrap(), 1);
        let ways = MessageWaysSet {
            ways: [Way::Email].into(),
            email: None,
            address: None,
            safe: [Way::Email].into(),
            set_on,
        };
        record(&db.store, 1, Event::MessageWaysSet(ways)).await;
        assert_eq!(ready(&db.store, Way::Email, now()).await.len(), 1);
        assert_eq!(verified(db).await, Vec::<String>::new());
    }

    async fn the_letter_of_a_message_is_kept_once_and_read_by_who_may(db) {
        register(&db.store, 1).await;
        register(&db.store, 2).await;
        let message = tell(&db.store, 1, &[Way::Paper]).await;
        for scope in [parent_scope(1), staff_scope()] {
            assert_eq!(db.store.message(&scope, message).await.unwrap().unwrap().dossier, dossier_id(1));
            assert_eq!(db.store.message_pdf(&scope, message).await.unwrap(), None);
        }
        db.store.keep_message_pdf(&parent_scope(2), message, b"van een ander").await.unwrap();
        db.store.keep_message_pdf(&system_scope(), message, b"brief").await.unwrap();
        db.store.keep_message_pdf(&system_scope(), message, b"later").await.unwrap();
        assert_eq!(db.store.message(&parent_scope(2), message).await.unwrap(), None);
        assert_eq!(db.store.message_pdf(&parent_scope(2), message).await.unwrap(), None);
        let kept = db.store.message_pdf(&parent_scope(1), message).await.unwrap();
        assert_eq!(kept.as_deref(), Some(b"brief".as_slice()));
        let open = db.text_rows("SELECT content FROM message_pdf").await;
        assert!(!open[0].contains(&hex::encode("brief")), "sealed");
    }

    async fn a_child_is_found_from_its_sixteenth_birthday_on_until_it_was_asked_and_its_post_is_held(db) {
        register(&db.store, 2).await;
        let make = |number, _| {
            let mut event = registered(1, number);
            if let Event::DossierRegistered(child) = &mut event {
                child.details.born_on = date("2006-12-01");
            }
            Ok(vec![event])
        };
        db.store.register(handler(), occasion(), &bsn(1), 2021, make).await.unwrap();
        tell(&db.store, 1, &[Way::Email]).await;
        let due = async |day, after| db.store.reach_due(date(day), after, 9).await.unwrap();
        assert_eq!(due("2022-11-30", None).await, []);
        assert_eq!(due("2022-12-01", None).await, [dossier_id(1)], "who always spoke for themselves is not asked");
        assert_eq!(due("2022-12-01", Some(dossier_id(1))).await, []);
        assert_eq!(ready(&db.store, Way::Email, now()).await.len(), 1);
        let asked = CallAsked {
            call: CallId::from_bytes([9; 16]),
            part: DayPart::Any,
            phone: None,
            words: String::new(),
            late_for: None,
            asks_reach: true,
            promised_on: date("2022-12-05"),
            recorded_by: Actor::System,
            asked_on: date("2022-12-01"),
        };
        record(&db.store, 1, Event::Call(CallEvent::Asked(asked))).await;
        assert_eq!(due("2022-12-01", None).await, []);
        assert_eq!(ready(&db.store, Way::Email, now()).await, []);
        assert_eq!(verified(db).await, Vec::<String>::new());
    }

    async fn who_was_told_nothing_for_long_is_found_in_the_order_of_silence(db) {
        for person in 1..=3 {
            register(&db.store, person).await;
        }
        tell(&db.store, 3, &[]).await;
        let day = date("2021-12-01");
        let first = db.store.untold_before(day, None, 2).await.unwrap();
        assert_eq!(first.iter().map(|row| row.told_on).collect::<Vec<_>>(), [None, None]);
        let next = db.store.untold_before(day, first.last(), 2).await.unwrap();
        assert_eq!(next.len(), 1);
        assert_eq!((next[0].dossier, next[0].told_on), (dossier_id(3), Some(date("2021-10-04"))));
        let none = db.store.untold_before(date("2020-06-01"), None, 9).await.unwrap();
        assert!(none.is_empty(), "nobody is told on the day they registered that nothing has changed: {none:?}");
    }

    async fn a_row_that_says_something_else_than_the_journal_is_found(db) {
        register(&db.store, 1).await;
        let message = tell(&db.store, 1, &[Way::Email]).await;
        let sent = "UPDATE message_way SET standing = 'sent' WHERE message_id = $1";
        db.tamper(sent, &[id(message)]).await;
        assert_eq!(verified(db).await, ["TableDiffers(\"message_way\")"]);
    }
}
