//! Forecasts over a fictitious operation: said to nobody before they were held to what happened, kept while little changes.

use super::{LeftOut, Reckoned, Reckoning, reckon, scores_that_differ};
use crate::{environment, feasibility::read_scenario, seed};
use herstel_domain::{
    Command, Context, Dossier, Occasion, Purpose, Scope,
    deadlines::{Sender, TermSubject, Way},
    decide,
    objections::{
        AppealReason, AwaitedSubject, CourtLevel, FileAppeal, FileObjection, ObjectionCommand, Party,
        RecordRuling, RulingOutcome,
    },
};
use herstel_kernel::{
    Actor, AppealId, Date, MunicipalityCode, ObjectionId, OperationId, StaffPost, StaffRole, Timestamp,
};
use herstel_planning::Model;
use herstel_scheme::Registry;
use herstel_store::{
    Administered, DatabaseUrl, ForecastStanding, MasterKeys, OpenDossier, ScoreRow, StaffMember, Store, Work,
    awaited_of, objection_of,
};
use jiff::civil::date;
use std::path::Path;

/// After the last day of the operation that is made up.
const TODAY: Date = date(2021, 10, 4);

fn scenario(heads: u32) -> String {
    format!(
        r#"
name = "now"
process = "process.toml"
begins = "2021-06-28"
[inflow]
[[inflow.cohort]]
name = "coming"
from = 0
to = 104
parents = 100
[[pool]]
name = "handlers"
contract_hours = 30
on_cases = 0.75
first_entity = 1000000
plan = [{{ week = 0, heads = {heads} }}]
[[work]]
step = "first-review"
pool = "handlers"
rank = 0
oldest = "registered"
[[work]]
step = "full-assessment"
pool = "handlers"
rank = 1
oldest = "registered"
[[route]]
from = "registration"
to = "first-review"
[[route]]
from = "first-review"
to = "full-assessment"
chance = 0.6
draw = 3
[[uncertain]]
name = "hours per assessment"
low = 0.8
high = 1.3
hours = ["full-assessment"]
[report]
weeks = [26]
pool = "handlers"
row = [{{ name = "assessment", steps = ["full-assessment"] }}]
"#
    )
}

fn model(folder: &Path, heads: u32) -> Model {
    model_of(folder, &scenario(heads))
}

fn model_of(folder: &Path, scenario: &str) -> Model {
    let process = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemes/kot-2021/process.toml");
    std::fs::copy(process, folder.join("process.toml")).unwrap();
    std::fs::write(folder.join("scenario.toml"), scenario).unwrap();
    read_scenario(folder).unwrap().unwrap_or_else(|problems| panic!("{problems}"))
}

async fn operation(folder: &Path, schemes: &Registry) -> Store {
    let keys = MasterKeys::load_or_create(&folder.join("keys")).unwrap();
    let store = Store::open(&DatabaseUrl::Sqlite(folder.join("herstel.db")), keys).await.unwrap();
    seed::fill(&store, schemes, 120, 1).await.unwrap_or_else(|_| panic!("no operation"));
    store
}

/// Twenty forecasts of a kind that were held to what happened.
fn scored(kind: &str) -> ScoreRow {
    ScoreRow {
        month: "2021-01".to_owned(),
        kind: kind.to_owned(),
        cohort: "2020".to_owned(),
        region: String::new(),
        forecasts: 20,
        within_half: 10,
        within_nine: 18,
        waiting: 1,
        loss_half: 0,
        loss_nine: 0,
    }
}

async fn turn(store: &Store, schemes: &Registry, model: Model, today: Date) -> Reckoned {
    let reckoning = Reckoning { today, worlds: 20, seed: 1 };
    reckon(store, schemes, model, reckoning, || {}).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forecast_is_made_in_silence_until_its_kind_was_scored_then_shown_and_worse_is_told_first() {
    let folder = tempfile::TempDir::new().unwrap();
    let schemes = Registry::embedded().unwrap();
    let store = operation(folder.path(), &schemes).await;
    let done = turn(&store, &schemes, model(folder.path(), 6), TODAY).await;
    assert!(done.dossiers > 20, "{done:?}");
    assert_eq!(
        (done.shown, done.worse, done.matured),
        (0, 0, 0),
        "nobody is shown what was never held to anything"
    );
    let silent = store.forecasts().await.unwrap();
    assert_eq!(silent.len(), done.dossiers);
    assert!(silent.iter().all(|row| row.standing == ForecastStanding::Silent && row.reckoned_on == TODAY));
    let known: Vec<_> = silent.iter().filter(|row| row.said.is_some()).collect();
    assert!(known.len() * 10 > silent.len() * 9, "{} of {}", known.len(), silent.len());
    assert!(known.iter().all(|row| row.reason == "first"), "the first of each application says so");
    assert!(known.iter().all(|row| row.said.unwrap().nine_on >= row.said.unwrap().half_on));

    // The same again changes nothing.
    assert_eq!(turn(&store, &schemes, model(folder.path(), 6), TODAY).await, done);
    assert_eq!(store.forecasts().await.unwrap(), silent);

    // Held to what happened: from now on they are shown, with what would have been said.
    store.write_forecast_scores(&[scored("first-review"), scored("full-assessment")]).await.unwrap();
    let next_day = TODAY.tomorrow().unwrap();
    let shown = turn(&store, &schemes, model(folder.path(), 6), next_day).await;
    assert_eq!((shown.shown, shown.worse), (known.len(), 0));
    let before = store.forecasts().await.unwrap();
    let kept = before.iter().filter(|row| row.said.is_some_and(|said| said.said_on == TODAY)).count();
    assert!(
        kept * 10 >= known.len() * 9,
        "a day later nearly everybody reads the same: {kept} of {}",
        known.len()
    );

    // A third of the staff: clearly later for most, and the page says what it said until somebody told it.
    let fewer = turn(&store, &schemes, model(folder.path(), 2), next_day).await;
    assert!(fewer.worse > fewer.shown, "{fewer:?}");
    let after = store.forecasts().await.unwrap();
    for (before, after) in
        before.iter().zip(&after).filter(|(_, row)| row.standing == ForecastStanding::Worse)
    {
        assert_eq!(after.said, before.said);
        match after.now_on {
            Some((_, nine_on)) => {
                assert_eq!(after.reason, "staff");
                assert!(nine_on > after.said.unwrap().nine_on);
            }
            None => assert_eq!(after.reason, "unknown"),
        }
    }

    // Once more on that day: it is as it was, and so is why.
    turn(&store, &schemes, model(folder.path(), 2), next_day).await;
    for (first, again) in after.iter().zip(&store.forecasts().await.unwrap()) {
        assert_eq!((first.standing, &first.reason), (again.standing, &again.reason));
    }
    store.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn bands_that_ended_are_scored_and_widen_what_is_said_next() {
    let folder = tempfile::TempDir::new().unwrap();
    let schemes = Registry::embedded().unwrap();
    let store = operation(folder.path(), &schemes).await;
    let done = Administered { at: environment::now(), by: "test".to_owned() };
    let hub: MunicipalityCode = "0344".parse().unwrap();
    for member in store.staff().await.unwrap().iter() {
        let work = Work { team: "midden".to_owned(), municipality: Some(hub), hours: 32 };
        store.set_work(member.id, &work, &done).await.unwrap();
    }
    // So many people that everything is promised soon; nothing is done, and a year later all still wait.
    let first = turn(&store, &schemes, model(folder.path(), 400), TODAY).await;
    let narrow = store.forecasts().await.unwrap();
    let later = date(2022, 6, 27);
    let second = turn(&store, &schemes, model(folder.path(), 400), later).await;
    assert!(second.matured >= first.dossiers / 2, "{second:?}");
    let scores = store.forecast_scores().await.unwrap();
    assert!(
        scores.iter().all(|score| score.within_nine == 0 && score.waiting == score.forecasts),
        "{scores:?}"
    );
    assert!(scores.iter().all(|score| score.month == "2021-10" && score.loss_nine > 0));
    let of_region: u32 =
        scores.iter().filter(|score| score.region == "0344").map(|score| score.forecasts).sum();
    assert!(of_region > 0, "the region is that of the case handler: {scores:?}");
    let wide = store.forecasts().await.unwrap();
    let days = |rows: &[herstel_store::ForecastRow]| -> u32 {
        let assessments = rows.iter().filter(|row| row.step == "full-assessment");
        assessments.filter_map(|row| row.days).map(|(_, nine)| nine).max().unwrap_or(0)
    };
    assert!(days(&wide) > 2 * days(&narrow), "{} after {}", days(&wide), days(&narrow));
    // What was reckoned is kept beside it: the next correction is held against that.
    let both = || wide.iter().filter_map(|row| Some((row.bare_days?, row.days?.1)));
    assert!(both().all(|(bare, nine)| bare <= nine) && both().any(|(bare, nine)| bare * 2 < nine));

    // Worked out again the scores are the same, also on a later day; one that was changed is told.
    assert_eq!(scores_that_differ(&store, later.tomorrow().unwrap(), false).await.unwrap(), []);
    let by_class = store.forecast_class_scores_of("2021-10").await.unwrap();
    let sum = |of: &mut dyn Iterator<Item = u32>| of.sum::<u32>();
    assert_eq!(
        sum(&mut by_class.iter().map(|row| row.score.forecasts)),
        sum(&mut scores.iter().map(|score| score.forecasts)),
        "every score is divided by class"
    );
    let mut changed = by_class[0].clone();
    changed.score.within_half += 1;
    store.write_forecast_class_scores(&[changed]).await.unwrap();
    let differ = scores_that_differ(&store, later, false).await.unwrap();
    assert_eq!(differ.len(), 1, "{differ:?}");
    assert_eq!(differ[0].of.len(), 5, "it is told of which class: {differ:?}");
    store.write_forecast_class_scores(&by_class[..1]).await.unwrap();
    let mut better = scores[0].clone();
    better.within_nine += 1;
    better.waiting -= 1;
    store.write_forecast_scores(&[better.clone()]).await.unwrap();
    let differ = scores_that_differ(&store, later, false).await.unwrap();
    assert_eq!(differ.len(), 1, "{differ:?}");
    assert_eq!((differ[0].stored.as_ref(), differ[0].forecasts), (Some(&better), scores[0].forecasts));
    // A score over more forecasts than there are is right only when some of them may have been erased.
    better.forecasts += 1;
    store.write_forecast_scores(&[better]).await.unwrap();
    assert_eq!(scores_that_differ(&store, later, false).await.unwrap().len(), 1);
    assert_eq!(scores_that_differ(&store, later, true).await.unwrap(), []);
    store.close().await;
}

/// Given one step that was scored and one that never was, when the scenario and the process become others, then the first is
/// shown and the second is silent as before (decision 0111).
#[tokio::test(flavor = "multi_thread")]
async fn a_step_that_was_never_scored_is_silent_under_any_scenario_and_process_and_one_that_was_stays_known()
{
    let folder = tempfile::TempDir::new().unwrap();
    let schemes = Registry::embedded().unwrap();
    let store = operation(folder.path(), &schemes).await;
    turn(&store, &schemes, model(folder.path(), 6), TODAY).await;
    store.write_forecast_scores(&[scored("first-review")]).await.unwrap();
    let other = scenario(6).replacen("name = \"now\"", "name = \"another\"", 1);
    let another_scenario = model_of(folder.path(), &other.replacen("chance = 0.6", "chance = 0.5", 1));
    // The next version of the process: the same steps, of which one takes an hour more.
    let process = std::fs::read_to_string(folder.path().join("process.toml")).unwrap();
    let next = process.replacen("typical = 2\n", "typical = 3\n", 1);
    assert_ne!(next, process);
    std::fs::write(folder.path().join("process.toml"), next).unwrap();
    let another_process =
        read_scenario(folder.path()).unwrap().unwrap_or_else(|problems| panic!("{problems}"));
    for (days, model) in [another_scenario, another_process].into_iter().enumerate() {
        let today = TODAY.checked_add(jiff::Span::new().days(i64::try_from(days).unwrap() + 1)).unwrap();
        turn(&store, &schemes, model, today).await;
        let rows = store.forecasts().await.unwrap();
        let standings = |step: &str| -> Vec<(bool, ForecastStanding)> {
            let own = rows.iter().filter(|row| row.step == step);
            own.map(|row| (row.now_on.is_some(), row.standing)).collect()
        };
        let (scored, never) = (standings("first-review"), standings("full-assessment"));
        assert!(scored.contains(&(true, ForecastStanding::Shown)), "{scored:?}");
        assert!(scored.iter().all(|(is_known, standing)| !is_known || *standing != ForecastStanding::Silent));
        assert!(never.contains(&(true, ForecastStanding::Silent)), "{never:?}");
        assert!(never.iter().all(|(_, standing)| *standing == ForecastStanding::Silent), "{never:?}");
    }
    store.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kind_that_was_scored_and_was_never_right_is_shown_to_nobody() {
    let folder = tempfile::TempDir::new().unwrap();
    let schemes = Registry::embedded().unwrap();
    let store = operation(folder.path(), &schemes).await;
    // Everything is promised soon and nothing is done.
    turn(&store, &schemes, model(folder.path(), 400), TODAY).await;
    let later = turn(&store, &schemes, model(folder.path(), 400), date(2022, 1, 31)).await;
    assert!(later.matured > 20 && !later.wrong.is_empty(), "{later:?}");
    assert_eq!((later.shown, later.worse), (0, 0), "{later:?}");
    store.close().await;
}

/// Somebody whose first review was decided and who goes on.
async fn reviewed(store: &Store) -> OpenDossier {
    let open = store.open_dossiers(None).await.unwrap();
    let is_reviewed = |open: &OpenDossier| open.decided.iter().any(|(step, _)| step == "first-review");
    open.into_iter().find(is_reviewed).unwrap()
}

/// A case handler of the operation, when they write something down, and what they may see.
async fn handling(store: &Store) -> (Actor, Timestamp, Scope) {
    let staff = store.staff().await.unwrap();
    let is_handler = |member: &&StaffMember| member.post == StaffPost::Operation(StaffRole::CaseHandler);
    let handler = staff.iter().find(is_handler).unwrap();
    let actor = handler.post.actor(handler.id);
    let at = store.last_recorded_at().await.unwrap().unwrap();
    let occasion = Occasion { at, on: TODAY, operation: OperationId::from_bytes([9; 16]) };
    (actor, at, Scope::new(actor, Purpose::Handling, occasion).unwrap())
}

/// Given somebody whose first review was decided and who goes on, when they object to it, then the answer is awaited apart
/// from the road, as long as the scenario says who answers.
#[tokio::test(flavor = "multi_thread")]
async fn an_open_objection_has_a_forecast_of_its_own_where_somebody_of_the_scenario_answers_it() {
    let folder = tempfile::TempDir::new().unwrap();
    let schemes = Registry::embedded().unwrap();
    let store = operation(folder.path(), &schemes).await;
    let goes_on = reviewed(&store).await;
    let (actor, at, scope) = handling(&store).await;
    let objection = ObjectionId::from_bytes([8; 16]);
    let context = Context { actor, today: TODAY, stands_in_for: &[], schemes: &schemes, is_demo: true };
    let file = |dossier: &Dossier| {
        let filed = FileObjection {
            objection,
            decision: dossier.approved("first-review").unwrap().proposed.decision.into(),
            received_on: TODAY,
            way: Way::Letter,
            sender: Sender::Parent,
            words: "Het bedrag is te laag.".to_owned(),
            late_reason: String::new(),
            documents: Vec::new(),
        };
        decide(dossier, None, &Command::Objection(ObjectionCommand::File(filed)), &context)
    };
    let before = turn(&store, &schemes, model(folder.path(), 6), TODAY).await.left_out;
    let open = before.get(&LeftOut::Objection).copied().unwrap_or_default() + 1;
    store.record(&scope, at, goes_on.dossier, file).await.unwrap();

    let nobody_answers = turn(&store, &schemes, model(folder.path(), 6), TODAY).await;
    assert_eq!(nobody_answers.left_out.get(&LeftOut::Objection), Some(&open));
    let answered = scenario(6).replacen(
        "[[route]]",
        "[[work]]\nstep = \"objection\"\npool = \"handlers\"\nrank = 1\nhours = { shape = \"fixed\", mean = 15 }\n[[route]]",
        1,
    );
    let done = turn(&store, &schemes, model_of(folder.path(), &answered), TODAY).await;
    assert_eq!(
        (done.left_out.get(&LeftOut::Objection), done.dossiers),
        (None, nobody_answers.dossiers + open)
    );
    let rows = store.forecasts().await.unwrap();
    let own = rows.iter().filter(|row| row.dossier == goes_on.dossier);
    let found: Vec<_> = own.map(|row| (objection_of(&row.step), row.reason.as_str())).collect();
    assert!(found.contains(&(Some(objection), "first")), "{found:?}");
    assert!(found.iter().any(|(about, _)| about.is_none()), "the road goes on beside it: {found:?}");
    assert!(rows.iter().all(|row| row.standing == ForecastStanding::Silent), "no kind was scored");
    store.close().await;
}

/// Given somebody who goes to court about their first review and is right, then the ruling and after it the new decision are awaited
/// apart from the road: counted with why, or forecast where the scenario says who does it.
#[tokio::test(flavor = "multi_thread")]
async fn a_court_case_and_a_decision_anew_are_not_counted_or_have_a_forecast_of_their_own() {
    let folder = tempfile::TempDir::new().unwrap();
    let schemes = Registry::embedded().unwrap();
    let store = operation(folder.path(), &schemes).await;
    let goes_on = reviewed(&store).await;
    let (actor, at, scope) = handling(&store).await;
    let appeal = AppealId::from_bytes([7; 16]);
    let context = Context { actor, today: TODAY, stands_in_for: &[], schemes: &schemes, is_demo: true };
    let act = async |command: ObjectionCommand| {
        let command = Command::Objection(command);
        let told = |dossier: &Dossier| decide(dossier, None, &command, &context);
        store.record(&scope, at, goes_on.dossier, told).await.unwrap();
    };
    let left_out = async |why: LeftOut| {
        let done = turn(&store, &schemes, model(folder.path(), 6), TODAY).await;
        done.left_out.get(&why).copied().unwrap_or_default()
    };
    let named = async || {
        let rows = store.forecasts().await.unwrap();
        let own = rows.iter().filter(|row| row.dossier == goes_on.dossier);
        own.filter_map(|row| awaited_of(&row.step)).collect::<Vec<_>>()
    };
    let works = |pools: &str, works: &str| {
        scenario(6).replacen("[[work]]", &format!("{pools}[[work]]"), 1).replacen(
            "[[route]]",
            &format!("{works}[[route]]"),
            1,
        )
    };

    let (courts, anew) = (left_out(LeftOut::Court).await, left_out(LeftOut::Anew).await);
    act(ObjectionCommand::FileAppeal(FileAppeal {
        appeal,
        about: TermSubject::Step("first-review".to_owned()),
        reason: AppealReason::Decision,
        level: CourtLevel::Court,
        party: Party::Parent,
        filed_on: TODAY,
    }))
    .await;
    assert_eq!(left_out(LeftOut::Court).await, courts + 1);
    assert_eq!(named().await, [], "nobody of the scenario rules");
    let court = works(
        "[[pool]]\nname = \"court\"\ncontract_hours = 1\non_cases = 1\nfirst_entity = 5000000\n\
         plan = [{ week = 0, heads = 1000 }]\n",
        "[[work]]\nstep = \"court\"\npool = \"court\"\nhours = { shape = \"exponential\", mean = 26, draw = 31 }\n",
    );
    let done = turn(&store, &schemes, model_of(folder.path(), &court), TODAY).await;
    assert_eq!(done.left_out.get(&LeftOut::Court), None);
    assert_eq!(named().await, [AwaitedSubject::Court(appeal)]);

    act(ObjectionCommand::RecordRuling(RecordRuling {
        appeal,
        ruled_on: TODAY,
        outcome: RulingOutcome::Founded,
        order: None,
        words: "De rechter volgt de ouder.".to_owned(),
    }))
    .await;
    assert_eq!((left_out(LeftOut::Court).await, left_out(LeftOut::Anew).await), (courts, anew + 1));
    let again = works(
        "",
        "[[work]]\nstep = \"anew\"\npool = \"handlers\"\nhours = { shape = \"fixed\", mean = 8 }\n",
    );
    let done = turn(&store, &schemes, model_of(folder.path(), &again), TODAY).await;
    assert_eq!(done.left_out.get(&LeftOut::Anew), None);
    // That of the ruling is of the same day, and stays in the table until the next; nobody reads it.
    let found = named().await;
    assert!(found.iter().any(|subject| matches!(subject, AwaitedSubject::Anew(_))), "{found:?}");
    let rows = store.forecasts().await.unwrap();
    assert!(rows.iter().all(|row| row.standing == ForecastStanding::Silent), "no kind was scored");
    store.close().await;
}
