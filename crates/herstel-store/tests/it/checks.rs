//! What has no journal is checked as well: each row that was spoiled is told, with its place.

use crate::support::*;
use herstel_domain::knowledge::{ArticleKind, ArticleText, Question};
use herstel_kernel::{ArticleId, ColleagueReference, OrganisationId, SignalId, StaffId, Timestamp};
use herstel_store::{
    ClassScoreRow, ForecastRow, ForecastStanding, KeptVersion, NewVersion, ProblemKind, ScoreRow, Store,
    ToldRow,
};

const WRITER: StaffId = StaffId::from_bytes([3; 16]);
const READER: StaffId = StaffId::from_bytes([4; 16]);
const ARTICLE: ArticleId = ArticleId::from_bytes([12; 16]);
const SIGNAL: SignalId = SignalId::from_bytes([13; 16]);

fn version(title: &str, drafted_at: Timestamp) -> NewVersion {
    let says = ArticleText {
        kind: ArticleKind::Answer,
        step: None,
        title: title.to_owned(),
        text: "Bel de afdeling brieven.".to_owned(),
    };
    NewVersion { id: ARTICLE, says, drafted_by: WRITER, drafted_at }
}

/// A signal that was answered by an article in two versions, a report that simulates a version of a scheme, and a forecast
/// that came true.
async fn fill(store: &Store) {
    let question = Question { words: "Wat geldt bij een verhuizing?".to_owned(), step: None };
    store.raise_signal(SIGNAL, &question, WRITER, None, now()).await.unwrap();
    assert!(store.answer_signal(SIGNAL, &version("Hoe vraagt iemand een brief aan?", now())).await.unwrap());
    let later = at("2021-03-02T09:00:00Z");
    store.draft_article(&version("Hoe vraagt iemand een besluit aan?", later)).await.unwrap();
    for version in store.article(ARTICLE).await.unwrap().iter().rev() {
        assert!(store.publish_article(version, READER, later).await.unwrap());
    }
    let kept = [KeptVersion {
        scheme: "kot-2021".parse().unwrap(),
        substance: herstel_scheme::ContentHash::from_bytes([6; 32]),
        ends: true,
        keeps_terms: true,
        size: herstel_domain::gate::SimulatedSize { runs: 20, parents: 100_000, reached: Some(100_000) },
        moments: Vec::new(),
    }];
    store.keep_feasibility_report(now(), ("nu", "{}"), &kept).await.unwrap();
    store.keep_feasibility_report(now(), ("straks", "{\"weken\":1}"), &kept).await.unwrap();
    register(store, 1).await;
    let told = ToldRow {
        dossier: dossier_id(1),
        step: "first-review".to_owned(),
        said_on: date("2021-01-01"),
        until_on: date("2021-01-31"),
        half_days: 10,
        nine_days: 30,
        bare_days: 25,
        cohort: "2020".to_owned(),
        region: String::new(),
        class: "ordinary".to_owned(),
        is_shown: true,
        told_by: None,
    };
    let row = ForecastRow {
        dossier: dossier_id(1),
        step: "full-assessment".to_owned(),
        reckoned_on: date("2021-04-01"),
        now_on: Some((date("2021-07-31"), date("2021-12-31"))),
        days: Some((100, 250)),
        bare_days: Some(200),
        ahead: Some(12),
        among: 40,
        reason: String::new(),
        standing: ForecastStanding::Shown,
        said: None,
        was_shown: true,
    };
    store.write_forecasts(&[row], &[told]).await.unwrap();
    for event in [assigned(), facts(1, 1), proposed(1, 1, "first-review"), approved(1, 1)] {
        record(store, 1, event).await;
    }
    store.note_what_became_of_forecasts(date("2021-03-01")).await.unwrap();
    let score = ScoreRow {
        month: "2021-01".to_owned(),
        kind: "first-review".to_owned(),
        cohort: "2020".to_owned(),
        region: "0344".to_owned(),
        forecasts: 10,
        within_half: 3,
        within_nine: 9,
        waiting: 1,
        loss_half: 12_500,
        loss_nine: 3_000,
    };
    let of_class = ClassScoreRow { class: "urgent".to_owned(), score: score.clone() };
    store.write_forecast_scores(&[score]).await.unwrap();
    store.write_forecast_class_scores(&[of_class]).await.unwrap();
    store.write_forecast_bases(&[("first-review".to_owned(), "{}".to_owned())]).await.unwrap();
}

/// The tables of which something is told, each with the place.
async fn told(db: &TestDatabase) -> Vec<(&'static str, String)> {
    let report = db.store.verify_journal(&mut |_, _| {}).await.unwrap();
    let place = |problem: &herstel_store::JournalProblem| {
        let ProblemKind::RowDiffers { table, .. } = problem.what else { panic!("{problem}") };
        let dossier = problem.dossier.map(|dossier| format!("{dossier} ")).unwrap_or_default();
        (table, format!("{dossier}{}", problem.chain.clone().unwrap_or_default()))
    };
    report.problems.iter().map(place).collect()
}

/// What is changed, what changes it back, and what is told of it.
type Spoiled = (&'static str, &'static str, Vec<(&'static str, String)>);

on_both_engines! {
    async fn a_spoiled_row_of_a_table_without_a_journal_is_told_with_its_place(db) {
        fill(&db.store).await;
        assert_eq!(told(db).await, []);
        let article = ARTICLE.to_string();
        let of_one = |step: &str| format!("{} {step}", dossier_id(1));
        let cases: Vec<Spoiled> = vec![
            (
                "UPDATE article SET version = 3 WHERE version = 2",
                "UPDATE article SET version = 2 WHERE version = 3",
                vec![("article", format!("{article} version 3"))],
            ),
            (
                "UPDATE article SET published_by = drafted_by WHERE version = 2",
                "UPDATE article SET published_by = (SELECT published_by FROM article WHERE version = 1) WHERE version = 2",
                vec![("article", format!("{article} version 2"))],
            ),
            (
                "UPDATE article SET kind = 'x' WHERE version = 1",
                "UPDATE article SET kind = 'answer' WHERE version = 1",
                vec![("article", format!("{article} version 1"))],
            ),
            (
                "UPDATE article SET title = 'Iets anders' WHERE version = 2",
                "UPDATE article SET title = 'Hoe vraagt iemand een besluit aan?' WHERE version = 2",
                vec![("article_word", article.clone())],
            ),
            (
                "DELETE FROM article_word WHERE word = 'besluit'",
                "INSERT INTO article_word (word, article_id) SELECT 'besluit', article_id FROM article WHERE version = 1",
                vec![("article_word", article.clone())],
            ),
            (
                "UPDATE signal SET answer = 'Iets anders.'",
                "UPDATE signal SET answer = 'Bel de afdeling brieven.'",
                vec![("signal", SIGNAL.to_string())],
            ),
            ("UPDATE signal SET times = 0", "UPDATE signal SET times = 1", vec![("signal", SIGNAL.to_string())]),
            (
                "UPDATE feasibility_report SET content = '{\"weken\":2}' WHERE number = 2",
                "UPDATE feasibility_report SET content = '{\"weken\":1}' WHERE number = 2",
                vec![("feasibility_version", "report 2 kot-2021".to_owned())],
            ),
            (
                "UPDATE feasibility_version SET substance = 'x' WHERE number = 1",
                "UPDATE feasibility_version SET substance = (SELECT substance FROM feasibility_version WHERE number = 2) \
                 WHERE number = 1",
                vec![("feasibility_version", "report 1 kot-2021".to_owned())],
            ),
            (
                "UPDATE forecast SET nine_on = NULL",
                "UPDATE forecast SET nine_on = '2021-12-31'",
                vec![("forecast", of_one("full-assessment"))],
            ),
            (
                "UPDATE forecast SET standing = 'x'",
                "UPDATE forecast SET standing = 'shown'",
                vec![("forecast", of_one("full-assessment"))],
            ),
            (
                "UPDATE forecast_told SET done_on = '2021-01-15'",
                "UPDATE forecast_told SET done_on = '2021-02-05'",
                vec![("forecast_told", of_one("first-review"))],
            ),
            (
                "UPDATE forecast_score SET within_nine = 10",
                "UPDATE forecast_score SET within_nine = 9",
                vec![("forecast_score", "2021-01 first-review 2020 0344".to_owned())],
            ),
            (
                "UPDATE forecast_class_score SET waiting = 2",
                "UPDATE forecast_class_score SET waiting = 1",
                vec![("forecast_class_score", "2021-01 first-review 2020 0344 urgent".to_owned())],
            ),
            (
                "UPDATE forecast_basis SET content = 'x'",
                "UPDATE forecast_basis SET content = '{}'",
                vec![("forecast_basis", "first-review".to_owned())],
            ),
            (
                "UPDATE installation SET contents = 'empty'",
                "UPDATE installation SET contents = 'operation'",
                vec![("installation", "installation".to_owned())],
            ),
        ];
        for (spoil, mend, expected) in cases {
            assert!(db.tamper(spoil, &[]).await > 0, "{spoil}");
            assert_eq!(told(db).await, expected, "{spoil}");
            assert!(db.tamper(mend, &[]).await > 0, "{mend}");
            assert_eq!(told(db).await, [], "{mend}");
        }
    }

    async fn a_missing_report_and_words_of_nothing_are_told(db) {
        fill(&db.store).await;
        db.tamper("DELETE FROM feasibility_report WHERE number = 1", &[]).await;
        assert_eq!(
            told(db).await,
            [("feasibility_version", "report 1 kot-2021".to_owned()), ("feasibility_report", "report 2".to_owned())]
        );
        db.tamper("DELETE FROM feasibility_version WHERE number = 1", &[]).await;
        assert_eq!(told(db).await, [("feasibility_report", "report 2".to_owned())]);
        db.tamper("UPDATE article SET published_by = NULL, published_at = NULL", &[]).await;
        assert_eq!(
            told(db).await,
            [("article_word", ARTICLE.to_string()), ("feasibility_report", "report 2".to_owned())]
        );
    }

    async fn offices_their_people_and_changes_of_keys_that_nobody_made_are_told(db) {
        let store = &db.store;
        let office = OrganisationId::from_bytes([14; 16]);
        store.organisation_by_number("12345678", office).await.unwrap();
        let colleague = ColleagueReference::from_bytes([15; 8]);
        store.colleague_by_subject("https://broker.example", "een", colleague).await.unwrap();
        store.rotate_master_key(now(), &mut |_| {}).await.unwrap();
        store.rotate_index_key(now()).await.unwrap();
        store.retire_keys(now()).await.unwrap();
        assert_eq!(told(db).await, []);
        let cases: Vec<Spoiled> = vec![
            (
                "UPDATE organisation SET number = 'x'",
                "UPDATE organisation SET number = '12345678'",
                vec![("organisation", office.to_string())],
            ),
            (
                "UPDATE key_change SET place = 9 WHERE place = 2",
                "UPDATE key_change SET place = 2 WHERE place = 9",
                vec![("key_change", "change 9 indexed".to_owned())],
            ),
            (
                "INSERT INTO key_change (place, at, kind, key, cells) VALUES (5, 1, 'rotated', 'abcdabcd', 0)",
                "DELETE FROM key_change WHERE place = 5",
                vec![("key_change", "change 5 rotated".to_owned())],
            ),
            (
                "INSERT INTO key_change (place, at, kind, key, cells) VALUES (5, 1, 'lost', 'abcdabcd', 0)",
                "DELETE FROM key_change WHERE place = 5",
                vec![("key_change", "change 5 lost".to_owned())],
            ),
        ];
        for (spoil, mend, expected) in cases {
            assert!(db.tamper(spoil, &[]).await > 0, "{spoil}");
            assert_eq!(told(db).await, expected, "{spoil}");
            assert!(db.tamper(mend, &[]).await > 0, "{mend}");
            assert_eq!(told(db).await, [], "{mend}");
        }
        let another = "INSERT INTO colleague (colleague_id, subject_index, content) VALUES ($1, $2, $3)";
        let stranger = [vec![16; 8], vec![1; 32], vec![0]].map(Parameter::Bytes);
        db.tamper(another, &stranger).await;
        let expected = [("colleague", format!("colleague {}", ColleagueReference::from_bytes([16; 8])))];
        assert_eq!(told(db).await, expected);
        db.tamper("DELETE FROM colleague WHERE colleague_id = $1", &stranger[..1]).await;
        db.tamper("UPDATE colleague SET subject_index = $1", &stranger[1..2]).await;
        assert_eq!(told(db).await, [("colleague", format!("colleague {colleague}"))]);
    }

    async fn a_seal_of_the_database_by_other_keys_is_told(db) {
        fill(&db.store).await;
        db.tamper("UPDATE installation SET key_check = index_check", &[]).await;
        assert_eq!(told(db).await, [("installation", "installation".to_owned())]);
    }
}
