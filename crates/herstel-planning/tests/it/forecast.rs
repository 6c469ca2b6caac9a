//! Forecasts for everybody who waits: right about simulated worlds, the same on any number of threads, and explained.

use crate::reference::load;
use herstel_planning::{
    Forecast, ForecastInputs, LiveDossier, Model, Onlooker, Place, Why, bases, forecast, places, play_out,
    why,
};
use std::num::NonZeroUsize;
use std::sync::atomic::AtomicBool;

const PROCESS: &str = r#"
[objection]
weeks = 6
source = "-"
verified = true
[[step]]
id = "come"
kind = "application"
[[step]]
id = "assess"
kind = "support"
after = ["come"]
[step.deadline]
weeks = 26
from = "registered_on"
source = "-"
verified = true
[[step]]
id = "care"
kind = "support"
after = ["assess"]
"#;

/// Thirty people for fifty hours each, and a handler who stays.
const SCENARIO: &str = r#"
name = "now"
process = "process.toml"
begins = "2021-12-31"
[inflow]
draw = 0
[[inflow.cohort]]
name = "coming"
from = 0
to = 104
parents = 1200
[classes]
draw = 1
class = [{ name = "urgent", share = 0.3 }, { name = "other", share = 0.7 }]
[[pool]]
name = "handlers"
contract_hours = 30
on_cases = 0.75
attrition = { per_month = 0.01, draw = 0 }
first_entity = 1000000
plan = [{ week = 0, heads = 30 }]
[[work]]
step = "assess"
pool = "handlers"
rank = 1
by_class = true
oldest = "registered"
becomes_handler = true
hours = { shape = "lognormal", mean = 50, spread = 0.8, draw = 10 }
[[work]]
step = "care"
pool = "handlers"
fixed = true
rank = 0
hours = { shape = "lognormal", mean = 5, spread = 0.5, draw = 12 }
[[route]]
from = "come"
to = "assess"
[[route]]
from = "assess"
to = "care"
[[reaction]]
name = "notice"
steps = ["assess"]
chance = 0.2
draw = 20
pool = "handlers"
hours = { shape = "fixed", mean = 3 }
rank = 0
[[uncertain]]
name = "hours per assessment"
low = 0.7
likely = 1
high = 1.5
hours = ["assess"]
[[uncertain]]
name = "staff"
low = 0.8
high = 1.1
staff = ["handlers"]
[policy]
priority = "head-start"
head_start = [13, 0]
[report]
weeks = [26]
pool = "handlers"
row = [{ name = "assess", steps = ["assess"] }]
"#;

fn model() -> Model {
    load(SCENARIO, PROCESS).unwrap_or_else(|problems| panic!("{problems}"))
}

/// Four hundred dossiers: most wait to be assessed, some are at work, some wait for their own handler.
fn live(model: &Model) -> Vec<LiveDossier> {
    let step = |id: &str| u16::try_from(model.steps.iter().position(|step| step.id == id).unwrap()).unwrap();
    (0..400_u16)
        .map(|nth| {
            let weeks = f32::from(nth % 97);
            let is_care = nth % 10 == 9;
            LiveDossier {
                entity: u64::from(nth),
                step: step(if is_care { "care" } else { "assess" }),
                class: u16::from(nth % 3 != 0),
                handler: is_care.then(|| u32::from(nth) % 30),
                chooses: false,
                is_begun: nth % 20 == 3,
                registered_weeks: weeks,
                waited_weeks: weeks / 2.0,
                due_weeks: (nth % 7 == 0).then_some(4.0),
            }
        })
        .collect()
}

fn forecasts(model: &Model, live: &[LiveDossier], start: f64, threads: usize, worlds: u32) -> Vec<Forecast> {
    let stop = AtomicBool::new(false);
    let threads = NonZeroUsize::new(threads).unwrap();
    let onlooker = Onlooker { stop: &stop, done: &|| {} };
    forecast(ForecastInputs { model, live, start, worlds, seed: 7, threads, onlooker }).unwrap()
}

#[test]
fn threads_change_nothing_and_neither_does_the_order_of_the_dossiers() {
    let model = model();
    let live = live(&model);
    let one = forecasts(&model, &live, 10.5, 1, 20);
    assert_eq!(one, forecasts(&model, &live, 10.5, 3, 20));
    // Equal places in the queue go by the order of the list: without equals it makes no difference.
    let mut apart = live;
    for (nth, dossier) in (0_u16..).zip(&mut apart) {
        dossier.registered_weeks += f32::from(nth) / 1_000.0;
        dossier.waited_weeks += f32::from(nth) / 1_000.0;
        dossier.is_begun = false;
    }
    let forward = forecasts(&model, &apart, 10.5, 2, 20);
    let reversed: Vec<LiveDossier> = apart.iter().rev().copied().collect();
    let mut backward = forecasts(&model, &reversed, 10.5, 2, 20);
    backward.reverse();
    assert_eq!(forward, backward);
}

#[test]
fn of_worlds_like_those_of_the_forecast_nine_in_ten_keep_the_band_and_half_the_half() {
    let model = model();
    let live = live(&model);
    let told = forecasts(&model, &live, 4.0, 2, 100);
    assert!(told.iter().all(|told| told.half_days <= told.nine_days && told.nine_days.is_some()));
    let (mut within_half, mut within_nine, mut all) = (0_u32, 0_u32, 0_u32);
    // Seeds that no world of the forecast had.
    for seed in 1_000..1_080 {
        let happened = play_out(&model, &live, 4.0, seed).unwrap();
        for (told, happened) in told.iter().zip(happened) {
            let days = happened.unwrap_or(u16::MAX);
            all += 1;
            within_half += u32::from(days <= told.half_days.unwrap());
            within_nine += u32::from(days <= told.nine_days.unwrap());
        }
    }
    let part = |count: u32| f64::from(count) / f64::from(all);
    assert!((0.85..0.96).contains(&part(within_nine)), "nine in ten: {}", part(within_nine));
    assert!((0.40..0.62).contains(&part(within_half)), "half: {}", part(within_half));
}

#[test]
fn who_goes_first_is_told_a_smaller_place_and_no_later_time() {
    let model = model();
    let mut live = live(&model);
    live.retain(|dossier| dossier.handler.is_none() && !dossier.is_begun);
    for dossier in &mut live {
        dossier.due_weeks = None;
    }
    let told = forecasts(&model, &live, 0.0, 2, 40);
    let mut order: Vec<usize> = (0..live.len()).collect();
    order.sort_by_key(|index| told[*index].place.ahead);
    for (nth, index) in (0_u32..).zip(&order) {
        assert_eq!(told[*index].place, Place { ahead: Some(nth), among: 360 - 20 });
    }
    // Not one by one, because the hours of each differ; by the tens.
    let mean =
        |part: &[usize]| part.iter().map(|index| u32::from(told[*index].half_days.unwrap())).sum::<u32>();
    let tens: Vec<u32> = order.chunks(34).map(mean).collect();
    assert!(tens.is_sorted(), "{tens:?}");
    // Thirteen weeks of head start for the first class, beside the weeks since registration.
    let ahead = |class: u16| {
        let found = live
            .iter()
            .zip(&told)
            .find(|(dossier, _)| dossier.class == class && dossier.registered_weeks == 50.0);
        found.unwrap().1.place.ahead.unwrap()
    };
    assert!(ahead(0) < ahead(1));
}

/// Three classes as the hand-out queue has them, each in order of the legal date.
fn by_legal_date() -> Model {
    let classes = "class = [{ name = \"critical\", share = 0.02 }, { name = \"urgent\", share = 0.1 }, \
                   { name = \"ordinary\", share = 0.88 }]";
    let scenario = SCENARIO
        .replace("class = [{ name = \"urgent\", share = 0.3 }, { name = \"other\", share = 0.7 }]", classes)
        .replace("oldest = \"registered\"", "oldest = \"due\"")
        .replace("priority = \"head-start\"\nhead_start = [13, 0]", "priority = \"strict\"");
    load(&scenario, PROCESS).unwrap_or_else(|problems| panic!("{problems}"))
}

#[test]
fn a_critical_dossier_gets_an_earlier_place_and_an_earlier_forecast() {
    let model = by_legal_date();
    let mut live = live(&model);
    for dossier in &mut live {
        dossier.class = 2;
    }
    // Somebody who has not waited long, with a legal date far away.
    let own = 1;
    live[own] = LiveDossier { registered_weeks: 1.0, waited_weeks: 1.0, due_weeks: Some(60.0), ..live[own] };
    let told_of_class = |class: u16| {
        let mut live = live.clone();
        live[own].class = class;
        forecasts(&model, &live, 4.0, 2, 40)[own]
    };
    let [critical, urgent, ordinary] = [0, 1, 2].map(told_of_class);
    assert_eq!((critical.place.ahead, urgent.place.ahead), (Some(0), Some(0)), "nobody else is urgent");
    assert!(ordinary.place.ahead > Some(300), "{ordinary:?}");
    let days = |told: Forecast| told.nine_days.unwrap();
    assert!(days(critical) <= days(urgent) && days(urgent) < days(ordinary));
    assert!(days(critical) * 3 < days(ordinary), "{} and {}", days(critical), days(ordinary));
}

#[test]
fn within_a_class_the_earliest_legal_date_goes_first_and_without_one_the_term_of_the_process_says_it() {
    let model = by_legal_date();
    let mut live = live(&model);
    live.retain(|dossier| dossier.handler.is_none() && !dossier.is_begun);
    for (nth, dossier) in (0_u16..).zip(&mut live) {
        dossier.class = 2;
        // Some dossiers have a date of their own, against the order of registration.
        dossier.due_weeks = (nth % 2 == 0).then_some(f32::from(nth % 50));
    }
    let due = |dossier: &LiveDossier| dossier.due_weeks.unwrap_or(26.0 - dossier.registered_weeks);
    let told = forecasts(&model, &live, 4.0, 2, 40);
    let mut order: Vec<usize> = (0..live.len()).collect();
    order.sort_by_key(|index| told[*index].place.ahead);
    assert!(order.is_sorted_by(|one, other| due(&live[*one]) <= due(&live[*other])));
    // The run takes them in the same order: by the tens, because the hours of each differ.
    let mean =
        |part: &[usize]| part.iter().map(|index| u32::from(told[*index].half_days.unwrap())).sum::<u32>();
    let tens: Vec<u32> = order.chunks(34).map(mean).collect();
    assert!(tens.is_sorted(), "{tens:?}");
}

#[test]
fn the_queue_of_a_handler_is_their_own() {
    let model = model();
    let live = live(&model);
    let found = places(&model, &live);
    let own: Vec<&Place> = live
        .iter()
        .zip(&found)
        .filter(|(dossier, _)| dossier.handler == Some(9))
        .map(|(_, place)| place)
        .collect();
    assert!(
        !own.is_empty() && own.iter().all(|place| usize::try_from(place.among).unwrap() == own.len()),
        "{own:?}"
    );
}

#[test]
fn who_came_before_now_in_the_scenario_does_not_come_again() {
    let model = model();
    let live = live(&model);
    let whole = forecasts(&model, &live, 0.0, 2, 20);
    // At the end of the inflow nobody comes any more: those with the least claim are helped sooner.
    let late = forecasts(&model, &live, 104.0, 2, 20);
    let sum = |told: &[Forecast]| told.iter().map(|told| u32::from(told.nine_days.unwrap())).sum::<u32>();
    assert!(sum(&late) < sum(&whole));
}

#[test]
fn who_has_still_to_choose_comes_before_others_by_the_route_and_stands_in_no_queue() {
    let model = model();
    let live = live(&model);
    let come = u16::try_from(model.steps.iter().position(|step| step.id == "come").unwrap()).unwrap();
    let alone = forecasts(&model, &live, 0.0, 2, 20);
    let mut more = live.clone();
    more.extend((0..200).map(|nth| LiveDossier {
        entity: 20_000 + nth,
        step: come,
        chooses: true,
        class: 0,
        handler: None,
        is_begun: false,
        registered_weeks: 200.0,
        waited_weeks: 10.0,
        due_weeks: None,
    }));
    let beside = forecasts(&model, &more, 0.0, 2, 20);
    let sum = |told: &[Forecast]| told.iter().map(|told| u32::from(told.nine_days.unwrap())).sum::<u32>();
    // 200 of 50 hours for 30 people of 22,5 hours a week: two months for whoever stands behind all of them.
    assert!(
        sum(&beside[..live.len()]) > sum(&alone) + 5_000,
        "{} {}",
        sum(&beside[..live.len()]),
        sum(&alone)
    );
    for (one, other) in alone.iter().zip(&beside) {
        assert_eq!(one.place, other.place);
    }
    assert!(beside[live.len()..].iter().all(|told| told.place == Place { ahead: None, among: 0 }));
}

#[test]
fn a_forecast_says_why_it_changed() {
    let before_model = model();
    let before_live = live(&before_model);
    let worth = |scenario: &str, change: &dyn Fn(&mut Vec<LiveDossier>)| {
        let model = load(scenario, PROCESS).unwrap();
        let mut live = before_live.clone();
        change(&mut live);
        let before = forecasts(&before_model, &before_live, 0.0, 2, 20);
        let now = forecasts(&model, &live, 0.0, 2, 20);
        let index = 200;
        let step = usize::from(live[index].step);
        let (bases_before, bases_now) = (bases(&before_model, 0.0), bases(&model, 0.0));
        let is_later = now[index].nine_days > before[index].nine_days;
        (
            is_later,
            why((&bases_before[step], before[index].place), (&bases_now[step], now[index].place), is_later),
        )
    };
    let none = |_: &mut Vec<LiveDossier>| {};
    assert_eq!(worth(&SCENARIO.replace("heads = 30", "heads = 18"), &none), (true, Why::Staff));
    assert_eq!(worth(&SCENARIO.replace("heads = 30", "heads = 60"), &none), (false, Why::Staff));
    assert_eq!(worth(&SCENARIO.replace("mean = 50", "mean = 90"), &none), (true, Why::Work));
    let children =
        "[[inflow.cohort]]\nname = \"children\"\nfrom = 0\nto = 52\nparents = 3000\ntraits = {}\n[classes]";
    let scheme = SCENARIO.replace("[classes]", children);
    let (_, reason) = worth(&scheme, &none);
    assert!(matches!(reason, Why::Scheme | Why::Other), "{reason:?}");
    let more = |live: &mut Vec<LiveDossier>| {
        let first = LiveDossier { registered_weeks: 200.0, ..live[0] };
        live.extend((0..400).map(|nth| LiveDossier { entity: 10_000 + nth, ..first }));
    };
    assert_eq!(worth(SCENARIO, &more), (true, Why::People));
}

#[test]
fn a_forecast_can_be_stopped() {
    let model = model();
    let live = live(&model);
    let stop = AtomicBool::new(true);
    let onlooker = Onlooker { stop: &stop, done: &|| {} };
    let inputs = ForecastInputs {
        model: &model,
        live: &live,
        start: 0.0,
        worlds: 20,
        seed: 1,
        threads: NonZeroUsize::MIN,
        onlooker,
    };
    assert!(forecast(inputs).is_err());
}
