//! Work lists: filters, search, paging, counts, and that they stay quick.

use crate::support::*;
use herstel_domain::{
    Event,
    deviations::{DeviationFrom, DeviationReasoned},
    notes::{ColleagueNoted, NotePinned},
    queue::{Urgency, UrgencySet},
    reconstruction::ReconstructionEvent,
    work_list::{AwaitedReading, Facet, Mark, ReadingKind},
};
use herstel_domain::{
    choices::ChoiceEffect,
    decisions::{Outcome, PreparedBy},
    road::WorkStatus,
};
use herstel_kernel::Cents;
use herstel_kernel::{ColleagueNoteId, Date, SavedViewId, StaffId};
use herstel_store::{
    ListOrder, ProposalFilter, ReadingPlace, SavedView, SecondReading, Store, WorkListFilter, WorkListRow,
};

async fn rows(store: &Store, filter: WorkListFilter) -> Vec<WorkListRow> {
    store.work_list(&staff_scope(), &filter).await.expect("a work list").rows
}

async fn found(store: &Store, search: &str) -> Vec<String> {
    let filter = WorkListFilter { search: Some(search.to_owned()), ..Default::default() };
    let mut numbers: Vec<_> = rows(store, filter).await.iter().map(|row| row.number.to_string()).collect();
    numbers.sort();
    numbers
}

/// Seven people, each further on the road.
async fn seven(store: &Store) {
    for person in 1..=7 {
        register(store, person).await;
    }
    for person in 2..=7 {
        record(store, person, facts(person, 0)).await;
    }
    for person in 3..=7 {
        record(store, person, proposed(person, 0, "first-review")).await;
    }
    record(store, 4, returned(4, 0)).await;
    for person in 5..=7 {
        record(store, person, approved(person, 0)).await;
    }
    record(store, 6, chosen(6, 0, "first-review", ChoiceEffect::Wait)).await;
    record(store, 7, chosen(7, 0, "first-review", ChoiceEffect::Stop)).await;
    for person in [2, 3, 5] {
        record(store, person, assigned()).await;
    }
    record(store, 5, disputed(5, 0)).await;
    record(store, 5, disputed(5, 1)).await;
    record(store, 5, answered(5, 1)).await;
}

on_both_engines! {
    async fn a_row_says_what_the_dossier_is(db) {
        seven(&db.store).await;
        let all = rows(&db.store, WorkListFilter::default()).await;
        assert_eq!(all.len(), 7);
        for row in all {
            let dossier = db.store.dossier(&staff_scope(), row.dossier).await.unwrap().unwrap();
            let open = dossier.disputes.iter().filter(|dispute| dispute.answered.is_none()).count();
            let expected = WorkListRow {
                dossier: dossier.registration.dossier,
                number: dossier.registration.number.clone(),
                name: dossier.registration.details.name.clone(),
                registered_on: dossier.registration.registered_on,
                status: herstel_domain::road::work_status(&dossier),
                due_on: herstel_domain::road::due_on(&dossier),
                handler: dossier.handler.as_ref().map(|assigned| assigned.handler),
                open_disputes: open.try_into().unwrap(),
                unsent: 0,
                open_replies: 0,
                version: dossier.version,
            };
            assert!(row == expected, "{row:?}");
        }
    }

    async fn the_newest_registrations_come_first_for_staff_and_for_nobody_else(db) {
        seven(&db.store).await;
        let newest = db.store.newest(&staff_scope(), 3).await.unwrap();
        let numbers: Vec<_> = newest.iter().map(|row| row.number.to_string()).collect();
        let mut all = rows(&db.store, WorkListFilter::default()).await;
        all.sort_by(|a, b| b.number.cmp(&a.number));
        assert_eq!(numbers, all.iter().take(3).map(|row| row.number.to_string()).collect::<Vec<_>>());
        assert!(db.store.newest(&parent_scope(1), 3).await.unwrap().is_empty());
    }

    async fn filters_on_status_and_handler_combine(db) {
        seven(&db.store).await;
        for status in WorkStatus::ALL {
            let filter = WorkListFilter { status: Some(status), ..Default::default() };
            let rows = rows(&db.store, filter).await;
            assert_eq!(rows.len(), 1, "{status:?}");
            assert!(rows.iter().all(|row| row.status == status));
        }
        let mine = WorkListFilter { handler: Some(HANDLER), ..Default::default() };
        let mut people: Vec<_> = rows(&db.store, mine.clone()).await.iter().map(|row| row.name.clone()).collect();
        people.sort();
        let mut expected = [name(2), name(3), name(5)];
        expected.sort();
        assert_eq!(people, expected);
        let both = WorkListFilter { status: Some(WorkStatus::SecondReading), ..mine.clone() };
        assert_eq!(rows(&db.store, both.clone()).await.len(), 1);
        let named = WorkListFilter { search: Some(name(3)), ..both.clone() };
        assert_eq!(rows(&db.store, named).await.len(), 1);
        let named = WorkListFilter { search: Some(name(2)), ..both.clone() };
        assert_eq!(rows(&db.store, named).await.len(), 0);
        let numbered = WorkListFilter { search: Some("H-2021-00002".into()), ..both };
        assert_eq!(rows(&db.store, numbered).await.len(), 0);
        let nobody = WorkListFilter { handler: Some(REVIEWER), ..Default::default() };
        assert_eq!(rows(&db.store, nobody).await.len(), 0);
    }

    async fn a_dossier_is_found_by_number_citizen_number_and_words_of_the_name(db) {
        for person in 1..=12 {
            register(&db.store, person).await;
        }
        assert_eq!(found(&db.store, "H-2021-00003").await, ["H-2021-00003"]);
        assert_eq!(found(&db.store, " h-2021-00003 ").await, ["H-2021-00003"]);
        assert_eq!(found(&db.store, bsn(4).digits()).await, ["H-2021-00004"]);
        let spaced = format!("{} {}", &bsn(4).digits()[..4], &bsn(4).digits()[4..]);
        assert_eq!(found(&db.store, &spaced).await, ["H-2021-00004"]);
        // Person 8 is called «Ömer el Khaoui8», person 2 «Şebnem Çelik-Voorbeeld2».
        assert_eq!(found(&db.store, "khaoui8").await, ["H-2021-00008"]);
        assert_eq!(found(&db.store, "OMER KHAOUI8").await, ["H-2021-00008"]);
        assert_eq!(found(&db.store, "el khaoui8 ömer").await, ["H-2021-00008"]);
        assert_eq!(found(&db.store, "sebnem voorbeeld2").await, ["H-2021-00002"]);
        assert_eq!(found(&db.store, "voorbeeld2 celik").await, ["H-2021-00002"]);
        let fatima = found(&db.store, "Fatima").await;
        assert_eq!(fatima, ["H-2021-00001", "H-2021-00009"]);
        // From three letters on the beginning of a word is enough, and a birth date finds as well.
        assert_eq!(found(&db.store, "khaou").await.len(), 5);
        assert_eq!(found(&db.store, "kha öme").await, ["H-2021-00008"]);
        let born = details(8).born_on;
        assert!(found(&db.store, &born.strftime("%d-%m-%Y").to_string()).await.contains(&"H-2021-00008".to_owned()));
        assert_eq!(found(&db.store, &format!("{born} khaoui8")).await, ["H-2021-00008"]);
        assert_eq!(found(&db.store, "01-01-1901").await, [""; 0]);
        for nothing in ["kh", "haoui8", "fatima khaoui8", "999999990", "123456782", "?!", "H-2021-99999"] {
            assert_eq!(found(&db.store, nothing).await, [""; 0], "{nothing}");
        }
        assert_eq!(found(&db.store, "  ").await.len(), 12, "an empty field searches nothing");
    }

    async fn a_list_is_narrowed_to_everything_that_holds_of_a_dossier(db) {
        seven(&db.store).await;
        let note = ColleagueNoteId::from_bytes([3; 16]);
        let noted = |pinned| ColleagueNoted {
            note, words: "belt liever 's avonds".into(), pinned, noted_by: HANDLER, noted_on: date("2021-03-01"),
        };
        record(&db.store, 2, Event::ColleagueNoted(noted(true))).await;
        let set = |urgency| UrgencySet {
            urgency, reason: "dreigende ontruiming".into(), set_by: HANDLER, set_on: date("2021-03-01"),
        };
        record(&db.store, 2, Event::UrgencySet(set(Urgency::Critical))).await;
        record(&db.store, 5, Event::UrgencySet(set(Urgency::Critical))).await;
        record(&db.store, 5, Event::UrgencySet(set(Urgency::Ordinary))).await;
        record(&db.store, 3, Event::DeviationReasoned(DeviationReasoned {
            from: DeviationFrom::Queue, step: None, reason: "spoed".into(), deviated_by: HANDLER,
            deviated_on: date("2021-03-01"),
        })).await;
        let only = async |facets: &[Facet]| {
            let mut all = Vec::new();
            for order in [ListOrder::LegalDate, ListOrder::Newest] {
                let filter = WorkListFilter { facets: facets.to_vec(), order, ..Default::default() };
                let found = rows(&db.store, filter).await;
                let mut people: Vec<_> = found.iter().map(|row| row.dossier).collect();
                people.sort();
                all.push(people);
            }
            assert_eq!(all[0], all[1], "{facets:?}");
            all.remove(0)
        };
        let people = |numbers: &[u32]| numbers.iter().map(|n| dossier_id(*n)).collect::<Vec<_>>();
        assert_eq!(only(&[Facet::Mark(Mark::PinnedNote)]).await, people(&[2]));
        assert_eq!(only(&[Facet::Urgency(Urgency::Critical)]).await, people(&[2]));
        assert_eq!(only(&[Facet::Mark(Mark::Deviation)]).await, people(&[3]));
        assert_eq!(only(&[Facet::Mark(Mark::OpenRemark)]).await, people(&[5]));
        assert_eq!(only(&[Facet::Mark(Mark::NoHandler)]).await, people(&[1, 4, 6, 7]));
        assert_eq!(only(&[Facet::Step("first-review".into())]).await, people(&[3, 4, 5, 6, 7]));
        assert_eq!(only(&[Facet::Scheme("kot-2021".into()), Facet::Handler(HANDLER)]).await, people(&[3, 5]));
        assert_eq!(only(&[Facet::Scheme("kot-2021".into()), Facet::Urgency(Urgency::Critical)]).await, []);
        let pinned = NotePinned { note, pinned: false, pinned_by: HANDLER, pinned_on: date("2021-03-02") };
        record(&db.store, 2, Event::NotePinned(pinned)).await;
        assert_eq!(only(&[Facet::Mark(Mark::PinnedNote)]).await, []);
        let report = db.store.verify_journal(&mut |_, _| {}).await.unwrap();
        assert_eq!(report.problems, []);
        for (number, filter) in [
            ("H-2021-00002", Facet::Urgency(Urgency::Critical)),
            ("H-2021-00003", Facet::Mark(Mark::Deviation)),
        ] {
            let search = Some(number.to_owned());
            let fits = WorkListFilter { search: search.clone(), facets: vec![filter], ..Default::default() };
            assert_eq!(rows(&db.store, fits).await.len(), 1);
            let other = vec![Facet::Mark(Mark::OpenRemark)];
            assert_eq!(rows(&db.store, WorkListFilter { search, facets: other, ..Default::default() }).await.len(), 0);
        }
    }

    async fn a_list_ends_with_the_legal_date_that_is_asked_for(db) {
        seven(&db.store).await;
        let until = rows(&db.store, WorkListFilter::default()).await[2].due_on;
        for order in [ListOrder::LegalDate, ListOrder::Newest] {
            for facets in [vec![], vec![Facet::Scheme("kot-2021".into())]] {
                let whole = WorkListFilter { facets: facets.clone(), order, ..Default::default() };
                let mut expected: Vec<_> = rows(&db.store, whole.clone()).await;
                expected.retain(|row| row.due_on.is_some_and(|due| Some(due) <= until));
                assert!(rows(&db.store, WorkListFilter { due_until: until, ..whole }).await == expected);
            }
        }
    }

    async fn a_narrowed_list_has_every_row_once_in_both_orders(db) {
        let batch: Vec<_> = (0..60).map(|person| imported(person, person + 1)).collect();
        db.store.import(batch).await.unwrap();
        for order in [ListOrder::LegalDate, ListOrder::Newest] {
            for status in [None, Some(WorkStatus::New), Some(WorkStatus::Decided)] {
                let mut filter = WorkListFilter { limit: 200, status, order, ..Default::default() };
                let whole = rows(&db.store, filter.clone()).await;
                filter.limit = 7;
                let mut seen = Vec::new();
                loop {
                    let page = db.store.work_list(&staff_scope(), &filter).await.unwrap();
                    seen.extend(page.rows);
                    let Some(next) = page.next else { break };
                    filter.after = Some(next.to_string().parse().unwrap());
                }
                assert!(seen == whole, "{order:?} {status:?}");
            }
        }
    }

    async fn a_database_from_before_lists_were_narrowed_is_filled_when_it_is_opened(db) {
        seven(&db.store).await;
        let whole = rows(&db.store, WorkListFilter::default()).await;
        let readers = "SELECT reading_not_by FROM dossier WHERE reading_not_by IS NOT NULL";
        let waiting = db.text_rows(readers).await;
        assert!(!waiting.is_empty());
        db.tamper("UPDATE dossier SET reading_not_by = NULL", &[]).await;
        db.tamper("DELETE FROM dossier_facet", &[]).await;
        db.tamper("DELETE FROM name_token", &[]).await;
        db.tamper("DELETE FROM schema_step WHERE step < 0 AND name LIKE 'dossier_facet%'", &[]).await;
        let store = Store::open(&db.url, db.keys()).await.unwrap();
        assert!(rows(&store, WorkListFilter::default()).await == whole);
        assert_eq!(rows(&store, WorkListFilter { status: Some(WorkStatus::New), ..Default::default() }).await.len(), 1);
        assert_eq!(found(&store, &name(3)).await, ["H-2021-00003"]);
        assert_eq!(db.text_rows(readers).await, waiting, "who may not read what waits a second time");
        let report = store.verify_journal(&mut |_, _| {}).await.unwrap();
        assert_eq!(report.problems, []);
    }

    async fn many_dossiers_are_filled_some_at_a_time_and_all_of_them(db) {
        // More entries than are read at once.
        let batch: Vec<_> = (0..330).map(|person| imported(person, person + 1)).collect();
        db.store.import(batch).await.unwrap();
        let tokens = db.text_rows("SELECT COUNT(*) FROM name_token").await;
        db.tamper("DELETE FROM dossier_facet", &[]).await;
        db.tamper("DELETE FROM name_token WHERE person_id <> $1", &[Parameter::Bytes(person_id(7).to_bytes().to_vec())]).await;
        db.tamper("DELETE FROM schema_step WHERE step < 0 AND name LIKE 'dossier_facet%'", &[]).await;
        let store = Store::open(&db.url, db.keys()).await.unwrap();
        assert_eq!(db.text_rows("SELECT COUNT(*) FROM name_token").await, tokens);
        let report = store.verify_journal(&mut |_, _| {}).await.unwrap();
        assert!(report.entries > 4_000, "{}", report.entries);
        assert_eq!(report.problems, []);
        store.close().await;
    }

    async fn a_view_is_kept_for_oneself_or_shared_and_changed_by_its_owner_only(db) {
        let view = |id: u8, owner: StaffId, is_shared: bool, name: &str| SavedView {
            id: SavedViewId::from_bytes([id; 16]), owner, is_shared, name: name.into(), query: "status=new".into(),
        };
        let (mine, ours) = (view(1, HANDLER, false, "Mijn nieuwe"), view(2, HANDLER, true, "Alle nieuwe"));
        assert!(db.store.put_view(&mine).await.unwrap());
        assert!(db.store.put_view(&ours).await.unwrap());
        assert_eq!(db.store.views(HANDLER).await.unwrap(), [ours.clone(), mine.clone()]);
        assert_eq!(db.store.views(REVIEWER).await.unwrap(), std::slice::from_ref(&ours));
        assert!(!db.store.put_view(&view(2, REVIEWER, true, "Van mij nu")).await.unwrap());
        assert!(!db.store.remove_view(REVIEWER, ours.id).await.unwrap());
        let renamed = view(2, HANDLER, false, "Alle nieuwe, anders");
        assert!(db.store.put_view(&renamed).await.unwrap());
        assert_eq!(db.store.views(REVIEWER).await.unwrap(), []);
        assert!(db.store.remove_view(HANDLER, mine.id).await.unwrap());
        assert_eq!(db.store.views(HANDLER).await.unwrap(), [renamed]);
        for id in 10..59 {
            assert!(db.store.put_view(&view(id, HANDLER, false, "Nog een")).await.unwrap(), "{id}");
        }
        assert!(!db.store.put_view(&view(99, HANDLER, false, "Te veel")).await.unwrap());
    }

    async fn pages_follow_each_other_without_gaps_or_doubles(db) {
        let batch: Vec<_> = (0..60).map(|person| imported(person, person + 1)).collect();
        db.store.import(batch).await.unwrap();
        for person in 60..75 {
            register(&db.store, person).await;
        }
        let whole = rows(&db.store, WorkListFilter { limit: 200, ..Default::default() }).await;
        assert_eq!(whole.len(), 75);
        assert!(whole.windows(2).all(|pair| (pair[0].due_on, pair[0].dossier) < (pair[1].due_on, pair[1].dossier)));
        for limit in [1, 7, 75, 0] {
            let mut filter = WorkListFilter { limit, ..Default::default() };
            let mut seen = Vec::new();
            loop {
                let page = db.store.work_list(&staff_scope(), &filter).await.unwrap();
                assert!(page.rows.len() <= if limit == 0 { 50 } else { limit as usize });
                seen.extend(page.rows);
                let Some(next) = page.next else { break };
                // As it travels through an address.
                filter.after = Some(next.to_string().parse().unwrap());
            }
            assert!(seen == whole, "limit {limit}");
        }
    }

    async fn dossiers_in_which_nothing_is_due_come_last(db) {
        use herstel_domain::Event;
        let mut batch: Vec<_> = (0..5).map(|person| imported(person, person + 1)).collect();
        for dossier in &mut batch {
            dossier.entries.truncate(1);
        }
        let Event::DossierRegistered(registered) = &mut batch[2].entries[0].event else { unreachable!() };
        registered.due_on = None;
        db.store.import(batch).await.unwrap();
        let filter = WorkListFilter { limit: 4, ..Default::default() };
        let page = db.store.work_list(&staff_scope(), &filter).await.unwrap();
        assert!(page.rows.iter().all(|row| row.due_on.is_some()));
        let last = db.store.work_list(&staff_scope(), &WorkListFilter { after: page.next, ..filter }).await.unwrap();
        assert_eq!(last.rows.len(), 1);
        assert_eq!((last.rows[0].dossier, last.rows[0].due_on), (dossier_id(2), None));
        assert!(last.next.is_none());
    }

    async fn kept_counts_are_the_real_counts(db) {
        seven(&db.store).await;
        let batch: Vec<_> = (10..90).map(|person| imported(person, person + 1)).collect();
        db.store.import(batch).await.unwrap();
        let counts = db.store.counts(&staff_scope()).await.unwrap();
        assert_eq!(counts.iter().map(|(status, _)| *status).collect::<Vec<_>>(), WorkStatus::ALL);
        for (status, count) in counts {
            let filter = WorkListFilter { status: Some(status), limit: 200, ..Default::default() };
            assert_eq!(rows(&db.store, filter).await.len() as u64, count, "{status:?}");
        }
    }

    async fn what_a_machine_proposed_comes_back_as_that_and_verifies(db) {
        use herstel_domain::{Event, Purpose, Scope};
        use herstel_kernel::Actor;
        let system = Scope::new(Actor::System, Purpose::Preparing, occasion()).unwrap();
        for person in [1, 2] {
            register(&db.store, person).await;
            let Event::DecisionProposed(mut proposal) = proposed(person, 0, "first-review") else { unreachable!() };
            proposal.proposed_by = PreparedBy::Machine;
            let events = vec![Event::DecisionProposed(proposal)];
            db.store.record(&system, now(), dossier_id(person), |_| Ok(events.clone())).await.unwrap();
        }
        let proposals = db.store.proposals(&reviewer_scope(), ProposalFilter::default()).await.unwrap();
        assert_eq!(proposals.len(), 2);
        assert!(proposals.iter().all(|row| row.proposed_by == PreparedBy::Machine));
        record(&db.store, 2, approved(2, 0)).await;
        let dossier = db.store.dossier(&staff_scope(), dossier_id(2)).await.unwrap().unwrap();
        assert_eq!(dossier.approved("first-review").unwrap().proposed.proposed_by, PreparedBy::Machine);
        let history = db.store.history(&staff_scope(), dossier_id(2)).await.unwrap();
        assert_eq!(history[1].actor, Actor::System);
        let report = db.store.verify_journal(&mut |_, _| {}).await.unwrap();
        assert_eq!(report.problems, []);
    }

    async fn what_waits_for_a_second_reading_is_listed_for_everybody_but_who_wrote_it(db) {
        let (writer, other) = (StaffId::from_bytes([0x81; 16]), StaffId::from_bytes([0x82; 16]));
        for person in 1..=2 {
            register(&db.store, person).await;
        }
        let why = "Uw opvang stond op een lijst.".to_owned();
        let proposed =
            ReconstructionEvent::Proposed { why, proposed_by: writer, proposed_on: Date::constant(2021, 3, 1) };
        record(&db.store, 2, Event::Reconstruction(proposed)).await;
        let readings = async |not_by| {
            let filter = ProposalFilter { not_by, ..ProposalFilter::default() };
            let rows = db.store.readings(&reviewer_scope(), filter).await.unwrap();
            rows.into_iter().map(|row| (row.number.to_string(), row.reading)).collect::<Vec<_>>()
        };
        let waits = [("H-2021-00002".to_owned(), AwaitedReading { kind: ReadingKind::Timeline, by: writer })];
        assert_eq!(readings(None).await, waits);
        assert_eq!(readings(Some(other)).await, waits);
        assert_eq!(readings(Some(writer)).await, [], "nobody reads their own a second time");
        let marked = WorkListFilter { facets: vec![Facet::Mark(Mark::SecondReading)], ..Default::default() };
        assert_eq!(rows(&db.store, marked).await.len(), 1);
        let shared = ReconstructionEvent::Shared { shared_by: other, shared_on: Date::constant(2021, 3, 2) };
        record(&db.store, 2, Event::Reconstruction(shared)).await;
        assert_eq!(readings(None).await, []);
    }

    async fn all_that_waits_for_a_second_reading_comes_page_by_page_decisions_first(db) {
        seven(&db.store).await;
        let Event::DecisionProposed(mut early) = proposed(2, 0, "first-review") else { unreachable!() };
        early.proposed_on = date("2021-01-03");
        record(&db.store, 2, Event::DecisionProposed(early)).await;
        for (person, writer) in [(7, 0x82), (5, 0x81), (6, 0x81)] {
            let why = "Uw opvang stond op een lijst.".to_owned();
            let (proposed_by, proposed_on) = (StaffId::from_bytes([writer; 16]), date("2021-03-01"));
            let timeline = ReconstructionEvent::Proposed { why, proposed_by, proposed_on };
            record(&db.store, person, Event::Reconstruction(timeline)).await;
        }
        let expected = ["2", "3", "5", "6", "7"].map(|person| format!("H-2021-0000{person}"));
        for limit in 1..=6 {
            let (mut numbers, mut after): (Vec<String>, Option<ReadingPlace>) = (Vec::new(), None);
            loop {
                let page = db.store.second_readings(&reviewer_scope(), after.as_ref(), limit).await.unwrap();
                assert!(page.rows.len() <= usize::try_from(limit).unwrap());
                numbers.extend(page.rows.iter().map(|row| match row {
                    SecondReading::Decision(row) => row.number.to_string(),
                    SecondReading::Other(row) => row.number.to_string(),
                }));
                let Some(next) = page.next else { break };
                after = Some(next.to_string().parse().unwrap());
            }
            assert_eq!(numbers, expected, "{limit} at a time");
        }
        let parent = db.store.second_readings(&parent_scope(2), None, 10).await.unwrap();
        assert_eq!((parent.rows, parent.next), (Vec::new(), None));
        for wrong in ["", "decision", "decision:2021-01-03", "decision:2021-02-30:x", "other:timeline:x:y", "x:y:z"] {
            assert!(wrong.parse::<ReadingPlace>().is_err(), "{wrong}");
        }
    }

    async fn proposals_are_those_that_wait_oldest_first(db) {
        seven(&db.store).await;
        register(&db.store, 8).await;
        let herstel_domain::Event::DecisionProposed(mut early) = proposed(8, 0, "first-review") else {
            unreachable!()
        };
        early.proposed_on = date("2021-01-03");
        record(&db.store, 8, herstel_domain::Event::DecisionProposed(early)).await;
        let proposals = db.store.proposals(&reviewer_scope(), ProposalFilter::default()).await.unwrap();
        assert_eq!(proposals.iter().map(|row| row.dossier).collect::<Vec<_>>(), [dossier_id(8), dossier_id(3)]);
        let row = &proposals[1];
        assert_eq!((row.decision, row.step.as_str()), (decision_id(3, 0), "first-review"));
        assert_eq!((row.outcome, row.amount), (Outcome::Rejection, Cents::new(3_000_000)));
        assert_eq!((row.proposed_by, row.proposed_on), (PreparedBy::Person(HANDLER), date("2021-02-03")));
        assert_eq!(row.name, name(3));
    }
}
