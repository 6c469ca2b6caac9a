//! The three files of a calibration, as text.

use super::choices::Choices;
use super::derive::{Derived, Past, PastState};
use super::ranges::{Range, Ranges, Shape};
use super::worlds::{future_registrations, staff_plan};
use super::{ASSESSMENT, GOES_ON, POOL, REST, weeks_between};
use crate::progress::count;

const MADE: &str = "# Written by `herstel feasibility calibrate` from figures.csv and choices.toml. Change those and run it again.";

pub(super) fn ranges(ranges: &Ranges) -> String {
    let mut text = format!("{MADE}\n# The uncertain inputs. What each follows from stands with it.\n\n");
    let line = |name: &str, value: String| format!("{name} = {value}\n");
    text += &line("first_day", quoted(&ranges.first_day.to_string()));
    text += &line("start", quoted(&ranges.start.to_string()));
    text += &line("requested", ranges.requested.to_string());
    text += &line("finished", ranges.finished.to_string());
    text += "# The published hours of an assessment are the case handler's alone.\n";
    text += &line("handler_hours", ranges.handler_hours.to_string());
    text += "\n# Staff hours per finished assessment when everybody is counted, as published staff and output imply.\n";
    for window in &ranges.window {
        text += "[[window]]\n";
        text += &line("from", quoted(&window.from.to_string()));
        text += &line("to", quoted(&window.to.to_string()));
        text += &line("finished", window.finished.to_string());
        text += &line("staff", window.staff.to_string());
        text += &line("hours", window.hours.to_string());
        text += &line("figures", quoted(&window.figures));
        text += "\n";
    }
    let all = [
        ("hours", &ranges.hours),
        ("staff_at_start", &ranges.staff_at_start),
        ("staff_growth", &ranges.staff_growth),
        ("growth_months", &ranges.growth_months),
        ("registrations", &ranges.registrations),
        ("registrations_decline", &ranges.registrations_decline),
        ("registration_end", &ranges.registration_end),
        ("no_assessment", &ranges.no_assessment),
    ];
    let tables: Vec<String> = all.iter().map(|(name, range)| table(name, range)).collect();
    text + &tables.join("\n")
}

fn table(name: &str, range: &Range) -> String {
    let shape = match range.shape {
        Shape::Uniform => "uniform",
        Shape::Triangular => "triangular",
    };
    format!(
        "[{name}]\nshape = \"{shape}\"\nlow = {}\nlikely = {}\nhigh = {}\nunit = {}\nfrom = {}\n",
        range.low,
        range.likely,
        range.high,
        quoted(&range.unit),
        quoted(&range.from)
    )
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

pub(super) fn process(derived: &Derived, choices: &Choices) -> String {
    let hours = &derived.ranges.hours;
    let [low, typical, high] = [hours.low, hours.likely, hours.high].map(count);
    let handler = count(derived.ranges.handler_hours);
    let spread = choices.spread.percent;
    let months = derived.legal_months;
    let closing = choices.closing.hours;
    let source = "source = \"figures.csv\"\nverified = false\n";
    let deadline = format!("[step.deadline]\nmonths = {months}\nfrom = \"registered_on\"\n{source}");
    format!(
        "{MADE}\n\
         # The hours are those of everybody; `handler` is the part of the case handler, the published hours.\n\n\
         [objection]\nweeks = 6\n{source}\n\
         [[step]]\nid = \"registration\"\nkind = \"registration\"\n\n\
         # A request that does not go on to an assessment.\n\
         [[step]]\nid = \"closing\"\nkind = \"support\"\nafter = [\"registration\"]\n\
         [step.effort]\nunit = \"hours\"\nlow = {closing}\ntypical = {closing}\nhigh = {closing}\n\
         handler = {closing}\n{source}\n\
         [[step]]\nid = \"{ASSESSMENT}\"\nkind = \"support\"\nafter = [\"registration\"]\n\
         {deadline}\
         [step.effort]\nunit = \"hours\"\nlow = {low}\ntypical = {typical}\nhigh = {high}\nhandler = {handler}\n\
         spread = {spread}\ndraw = 4\n{source}\n\
         # What is left of an assessment that was under way at the start: half of it.\n\
         [[step]]\nid = \"{REST}\"\nkind = \"support\"\nafter = [\"registration\"]\n\
         {deadline}\
         [step.effort]\nunit = \"hours\"\nlow = {low}\ntypical = {typical}\nhigh = {high}\nhandler = {handler}\n\
         shared_with = \"{ASSESSMENT}\"\nshare = 50\n{source}"
    )
}

pub(super) fn scenario(derived: &Derived, choices: &Choices) -> String {
    let ranges = &derived.ranges;
    let likely = ranges.likely();
    let start = weeks_between(ranges.first_day, ranges.start);
    let mut text = format!(
        "{MADE}\n\
         # Weeks from {}; the published figures end in week {start}. Until then the past as counted: who was not\n\
         # finished, by when they registered. From then on the most likely value of every input in ranges.toml.\n\n\
         name = \"{}\"\nprocess = \"process.toml\"\nbegins = \"{}\"\n\n[inflow]\ndraw = 0\n\n",
        ranges.first_day,
        ranges.start.strftime("%Y-%m"),
        ranges.first_day
    );
    for (past, nth) in derived.past.iter().zip(1..) {
        text += &cohort(past, nth, 1.0 - likely.no_assessment);
    }
    for ((from, to, parents), nth) in future_registrations(ranges, &likely).into_iter().zip(1..) {
        let new = Past { from, to, parents, state: PastState::New };
        text += &cohort_as(&format!("forecast {nth}"), &new, 1.0 - likely.no_assessment);
    }
    text += "\n# Whose assessment was under way at the start.\n[[trait]]\nname = \"under-way\"\ndraw = 3\n\n\
             # Who goes on to an assessment.\n";
    text += &format!("[[trait]]\nname = \"{GOES_ON}\"\ndraw = 2\n\n");
    let hours = choices.productive_hours.per_month * 12.0 / 52.0;
    text += "# Everybody, in full-time staff; the hours of a week that go to work. Nobody before the start: who was\n\
             # finished then is not in the model.\n";
    text += &format!(
        "[[pool]]\nname = \"{POOL}\"\ncontract_hours = {hours:.4}\non_cases = 1\nfirst_entity = 10000000\n\
         between = \"line\"\nplan = [\n    {{ week = 0, heads = 0 }},\n    {{ week = {}, heads = 0 }},\n",
        count(start) - 1
    );
    for (week, heads) in staff_plan(ranges, &likely) {
        text += &format!("    {{ week = {week}, heads = {heads} }},\n");
    }
    text += "]\n\n";
    for (step, rank) in [(REST, 0), ("closing", 1), (ASSESSMENT, 2)] {
        text += &format!(
            "[[work]]\nstep = \"{step}\"\npool = \"{POOL}\"\nrank = {rank}\noldest = \"registered\"\n\n"
        );
    }
    let registration = "[[route]]\nfrom = \"registration\"\n";
    text += &format!("{registration}to = \"{REST}\"\nwith = \"under-way\"\n\n");
    text += &format!("{registration}to = \"{ASSESSMENT}\"\nwith = \"{GOES_ON}\"\n\n");
    text += &format!(
        "{registration}to = \"closing\"\nwait = {{ shape = \"uniform\", weeks = {}, draw = 6 }}\n\n",
        choices.closing.weeks
    );
    let weeks: Vec<String> = (0..=4).map(|year| (count(start) + 52 * year).to_string()).collect();
    text + &format!(
        "[report]\nweeks = [{}]\npool = \"{POOL}\"\n\
         row = [\n    {{ name = \"assessment\", steps = [\"{ASSESSMENT}\", \"{REST}\"] }},\n    \
         {{ name = \"closing\", steps = [\"closing\"] }},\n]\n\
         deadline = [{{ name = \"assessment\", steps = [\"{ASSESSMENT}\", \"{REST}\"] }}]\n",
        weeks.join(", ")
    )
}

fn cohort(past: &Past, nth: u32, goes_on: f64) -> String {
    match past.state {
        PastState::UnderWay => cohort_as(&format!("under way {nth}"), past, 1.0),
        PastState::Reviewed => cohort_as(&format!("reviewed {nth}"), past, 1.0),
        PastState::New => cohort_as(&format!("not yet reviewed {nth}"), past, goes_on),
    }
}

fn cohort_as(name: &str, past: &Past, goes_on: f64) -> String {
    let under_way = if past.state == PastState::UnderWay { "under-way = 1, " } else { "" };
    format!(
        "[[inflow.cohort]]\nname = \"{name}\"\nfrom = {:.4}\nto = {:.4}\nparents = {}\n\
         traits = {{ {under_way}{GOES_ON} = {goes_on} }}\n\n",
        past.from, past.to, past.parents
    )
}
