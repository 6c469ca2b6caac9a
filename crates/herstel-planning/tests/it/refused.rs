//! Bad scenarios: refused with file, line, field and a sentence; overload is told, not looped on.

use crate::reference::{load, read};
use herstel_planning::{Ending, Work, simulate, text};

/// The reference scenario with one change, and what is said about it.
pub fn said(from: &str, to: &str) -> String {
    let scenario = read("scenario.toml");
    assert!(scenario.contains(from), "{from} is in the scenario");
    let changed = scenario.replacen(from, to, 1);
    match load(&changed, &read("process.toml")) {
        Ok(_) => panic!("nothing is said about {to}"),
        Err(problems) => problems.to_string(),
    }
}

/// The line, from 1, on which a text first stands in the reference scenario.
pub fn line(of: &str) -> usize {
    let scenario = read("scenario.toml");
    scenario[..scenario.find(of).unwrap()].matches('\n').count() + 1
}

#[test]
fn what_cannot_be_is_refused_with_its_place() {
    let cases = [
        ("{ week = 0, heads = 60 }", "{ week = 0, heads = -60 }", "pool.plan.heads: -60 medewerkers"),
        ("week = 52, heads = 160", "week = 0, heads = 160", "pool.plan.week: week 0 komt niet na"),
        (
            "step = \"actual-damage\"",
            "step = \"no-such-step\"",
            "work.step: het proces kent geen stap «no-such-step»",
        ),
        ("to = \"redo\"", "to = \"no-such-step\"", "route.to: het proces kent geen stap «no-such-step»"),
        ("to = \"redo\"", "to = \"first-review\"", "volgens het proces komt «first-review» niet na"),
        ("pool = \"cws experts\"", "pool = \"nobody\"", "work.pool: er is geen groep medewerkers «nobody»"),
        ("share = 0.15", "share = 0.25", "classes.class.share: de delen van alle klassen samen zijn 1.1"),
        ("chance = 0.95", "chance = 1.95", "route.chance: 1.95 ligt niet tussen 0 en 1"),
        ("chance = 0.95", "chance = nan", "route.chance: NaN ligt niet tussen 0 en 1"),
        ("parents = 3000", "parents = -1", "inflow.cohort.parents: een aantal ouders is niet kleiner dan 0"),
        ("parents = 3000", "parents = 30000000", "inflow.cohort.parents: samen meer dan"),
        ("to = 10\n", "to = 0\n", "inflow.cohort.to: een periode eindigt na haar begin"),
        (
            "contract_hours = 30",
            "contract_hours = 0",
            "pool.contract_hours: 0 uur per week is niet groter dan 0",
        ),
        ("with = \"positive\"", "with = \"unknown\"", "route.with: er is geen eigenschap «unknown»"),
        (
            "becomes_handler = true",
            "becomes_handler = false",
            "work.fixed: «assessment-second-part» is voor de vaste",
        ),
        ("week = 0, heads = 45", "week = 0, heads = 0", "work.pool: niemand doet de stap"),
        ("process = \"process.toml\"\n", "process = \"process.toml\"\nend = 100\n", "instroom tot week 156"),
        ("weeks = [10,", "weeks = [4000000000,", "report.weeks: week 4000000000 ligt verder dan 10400 weken"),
        ("by_class = true", "by_klas = true", "work.by_klas: dit veld kennen wij niet; er is: step, pool,"),
    ];
    for (from, to, expected) in cases {
        let said = said(from, to);
        assert!(said.contains(expected), "{to}: {said}");
        assert!(said.starts_with("scenario.toml:"), "{to}: {said}");
    }
    let at = format!("scenario.toml:{}:", line("{ week = 0, heads = 60 }"));
    assert!(
        said("{ week = 0, heads = 60 }", "{ week = 0, heads = -60 }").starts_with(&at),
        "the line is told"
    );
}

/// No scheme has the answer to an objection on its road: whoever says who does it has it behind every step.
#[test]
fn answering_objections_is_a_step_where_the_scenario_says_who_does_it() {
    let work = "[[work]]\nstep = \"objection\"\npool = \"objection lawyers\"\nhours = { shape = \"fixed\", mean = 15 }\n\n";
    let route = "[[route]]\nfrom = \"redo\"\nto = \"objection\"\n\n";
    let scenario = read("scenario.toml").replacen("[[route]]\n", &format!("{work}{route}[[route]]\n"), 1);
    let model = load(&scenario, &read("process.toml")).unwrap();
    let last = model.steps.last().unwrap();
    assert!(last.id == "objection" && last.queue.is_some() && last.routes.is_empty(), "{last:?}");
    // What comes after it is said in the same way, with the work that the process knows.
    let known = "\n[objection.anew]\nunit = \"hours\"\nlow = 4\ntypical = 8\nhigh = 12\nhandler = 0\nspread = 60\n\
        draw = 40\nsource = \"HERSTEL-50K\"\nverified = false\n";
    let process = read("process.toml").replacen("\n[[step]]", &format!("{known}\n[[step]]"), 1);
    let after = "[[work]]\nstep = \"anew\"\npool = \"handlers\"\n\n[[work]]\nstep = \"court\"\npool = \"handlers\"\n\
        hours = { shape = \"fixed\", mean = 26 }\n\n[[route]]\nfrom = \"redo\"\nto = \"court\"\n\n\
        [[route]]\nfrom = \"court\"\nto = \"anew\"\n\n[[route]]\n";
    let scenario = read("scenario.toml").replacen("[[route]]\n", after, 1);
    let model = load(&scenario, &process).unwrap_or_else(|problems| panic!("{problems}"));
    let own = |id: &str| model.steps.iter().find(|step| step.id == id).unwrap();
    assert_eq!(own("anew").work, Work::lognormal(8.0, 0.6, 40));
    assert_eq!(own("court").work, Work::Fixed(26.0));
    assert!(own("anew").queue.is_some() && own("anew").deadline.is_none(), "{:?}", own("anew"));
    let unknown = load(&scenario, &read("process.toml")).unwrap_err().to_string();
    let nothing =
        "work.hours: het proces zegt niet hoeveel werk «anew» is (effort), en dit scenario ook niet";
    assert!(unknown.contains(nothing), "nothing is invented: {unknown}");
    let none = read("scenario.toml").replacen("[report]\n", &format!("{route}[report]\n"), 1);
    let said = load(&none, &read("process.toml")).unwrap_err().to_string();
    assert!(said.contains("route.to: het proces kent geen stap «objection»"), "{said}");
}

#[test]
fn a_fixed_handler_from_another_pool_is_refused() {
    let from = "step = \"redo\"\npool = \"handlers\"";
    let said = said(from, "step = \"redo\"\npool = \"cws experts\"");
    assert!(said.contains("work.fixed: «redo» is voor de vaste behandelaar"), "{said}");
}

#[test]
fn an_order_by_legal_date_is_refused_for_a_step_without_a_term() {
    let redo = "step = \"redo\"\npool = \"handlers\"\nfixed = true\nrank = 1\nby_class = true\n";
    let due = format!("{redo}oldest = \"due\"");
    let said = said(&format!("{redo}oldest = \"ready\""), &due);
    assert!(said.contains("work.oldest: «redo» heeft volgens het proces geen termijn"), "{said}");
}

#[test]
fn a_step_that_nobody_does_is_refused() {
    let scenario = read("scenario.toml");
    let work =
        "[[work]]\nstep = \"actual-damage\"\npool = \"cws experts\"\nby_class = true\noldest = \"ready\"\n";
    let said = load(&scenario.replacen(work, "", 1), &read("process.toml")).unwrap_err().to_string();
    assert!(said.contains("route.to: niemand doet de stap «actual-damage»"), "{said}");
}

#[test]
fn a_circle_without_a_way_out_is_refused_and_one_with_a_way_out_is_not() {
    let process = read("process.toml").replacen(
        "after = [\"assessment-objection\"]",
        "after = [\"assessment-objection\", \"actual-damage-objection\"]",
        1,
    );
    let process = process.replacen("after = [\"actual-damage\"]", "after = [\"actual-damage\", \"redo\"]", 1);
    let circle = |chance: &str| {
        let ways = format!(
            "[[route]]\nfrom = \"actual-damage-objection\"\nto = \"redo\"\n\n[[route]]\nfrom = \"redo\"\n\
             to = \"actual-damage-objection\"\n{chance}\n\n[[route]]\nfrom = \"redo\"\nto = \"referral\"\n"
        );
        read("scenario.toml").replacen("[[route]]\nfrom = \"redo\"\nto = \"referral\"\n", &ways, 1)
    };
    let said = load(&circle(""), &process).unwrap_err().to_string();
    assert!(said.contains("route.from: vanaf «redo» gaat het in een kring rond"), "{said}");
    let model = load(&circle("chance = 0.5\ndraw = 40"), &process).unwrap();
    assert_eq!(simulate(&model, 1).unwrap().ending, Ending::Done);
}

#[test]
fn a_process_that_cannot_be_read_is_told_at_its_name() {
    let said =
        herstel_planning::Model::load("scenario.toml", &read("scenario.toml"), |_| Err("weg".to_owned()));
    let said = said.unwrap_err().to_string();
    assert_eq!(said, "scenario.toml:5:11: process: het proces «process.toml» kan niet worden gelezen: weg");
}

#[test]
fn an_unknown_hour_sharing_step_is_refused_in_the_process() {
    let process =
        read("process.toml").replacen("shared_with = \"assessment-first-part\"", "shared_with = \"x\"", 1);
    let said = load(&read("scenario.toml"), &process).unwrap_err().to_string();
    assert!(said.starts_with("process.toml:") && said.contains("step.effort.shared_with"), "{said}");
}

#[test]
fn staff_that_can_never_do_the_work_is_told() {
    let few = read("scenario.toml").replacen("week = 0, heads = 45", "week = 0, heads = 1", 1);
    let model = load(&few, &read("process.toml")).unwrap();
    let outcome = simulate(&model, 1).unwrap();
    assert!(matches!(outcome.ending, Ending::Overloaded(open) if open > 1_000), "{:?}", outcome.ending);
    assert!(text(&model, &outcome).contains("\noverload: at the end, week 2236, "));
}

/// The reference scenario with more tables behind it, and what is said about it.
pub fn said_with(more: &str) -> String {
    match load(&(read("scenario.toml") + more), &read("process.toml")) {
        Ok(_) => panic!("nothing is said about {more}"),
        Err(problems) => problems.to_string(),
    }
}

#[test]
fn reactions_announcements_and_loads_that_cannot_be_are_refused() {
    let reaction = "\n[[reaction]]\nname = \"notice\"\n";
    let cases = [
        (format!("{reaction}steps = [\"redo\"]\n"), "reaction.steps: de stap «redo» heeft geen termijn"),
        (format!("{reaction}steps = [\"x\"]\n"), "reaction.steps: het proces kent geen stap «x»"),
        (reaction.to_owned(), "reaction.steps: een reactie noemt de stappen"),
        (format!("{reaction}after = \"x\"\n"), "reaction.after: er is hiervoor geen reactie «x»"),
        (
            format!("{reaction}steps = [\"first-review\"]\nafter = \"x\"\n"),
            "reaction.after: een reactie is op termijnen",
        ),
        (
            format!("{reaction}steps = [\"first-review\", \"first-review\"]\n"),
            "reaction.steps: de stap «first-review» staat er twee keer in",
        ),
        (
            format!("{reaction}steps = [\"first-review\"]\npool = \"handlers\"\n"),
            "reaction.pool: werk heeft uren",
        ),
        (
            format!(
                "{reaction}steps = [\"first-review\"]\npool = \"x\"\nhours = {{ shape = \"fixed\", mean = 1 }}\n"
            ),
            "reaction.pool: er is geen groep medewerkers «x»",
        ),
        (
            format!("{reaction}steps = [\"first-review\"]\nchance = 2\ndraw = 1\n"),
            "reaction.chance: 2 ligt niet tussen 0 en 1",
        ),
        (
            format!("{reaction}steps = [\"first-review\"]\nchance = 0.5\n"),
            "reaction.draw: bij een kans hoort",
        ),
        (
            format!("{reaction}steps = [\"first-review\"]\npenalty = {{ grace_days = -1, tiers = [] }}\n"),
            "reaction.penalty.grace_days: -1 ligt niet tussen 0",
        ),
        (
            "\n[[reaction]]\nname = \"redo\"\nsteps = [\"first-review\"]\n".to_owned(),
            "reaction.name: er is al een stap of reactie «redo»",
        ),
        (
            "\n[[announcement]]\nname = \"a\"\nweek = -1\nraise = 1\nfades = 1\n".to_owned(),
            "announcement.week: -1 ligt niet tussen 0",
        ),
        (
            "\n[[announcement]]\nname = \"a\"\nweek = 1\nraise = -1\nfades = 1\n".to_owned(),
            "announcement.raise: -1 ligt niet tussen 0",
        ),
        (
            "\n[[load]]\nname = \"l\"\nbody = \"b\"\nstep = \"x\"\nhours = 1\nweeks = 1\n".to_owned(),
            "load.step: het proces kent geen stap «x»",
        ),
        (
            "\n[policy]\npriority = \"head-start\"\nhead_start = [1]\n".to_owned(),
            "policy.head_start: 1 voorsprongen voor 3 klassen",
        ),
        ("\n[policy]\npriority = \"head-start\"\n".to_owned(), "policy.head_start: een voorsprong heeft"),
    ];
    for (more, expected) in cases {
        let said = said_with(&more);
        assert!(said.contains(expected), "{more}: {said}");
        assert!(
            said.starts_with("scenario.toml:22") || said.starts_with("scenario.toml:23"),
            "{more}: {said}"
        );
    }
}

#[test]
fn what_would_be_passed_over_in_silence_is_refused_where_it_stands() {
    let late = "\n[[announcement]]\nname = \"a\"\nweek = 156\nraise = 1\nfades = 1\n";
    let said = said_with(late);
    assert!(
        said.contains(
            "announcement.week: deze aankondiging brengt niemand: vanaf week 156 meldt niemand zich meer aan"
        ),
        "{said}"
    );
    let lines = read("scenario.toml").lines().count();
    assert!(said.starts_with(&format!("scenario.toml:{}:", lines + 4)), "{said}");
    // In a world with a longer period it can still bring somebody.
    let longer = "\n[[uncertain]]\nname = \"u\"\nlow = 1\nhigh = 1.2\nperiod = [\"third year\"]\n";
    load(&(read("scenario.toml") + late + longer), &read("process.toml")).unwrap();
    for (hours, why) in [
        ("shape = \"fixed\", mean = 5, spread = 0.5", "bij vaste uren is er geen spreiding"),
        (
            "shape = \"exponential\", mean = 5, spread = 0.5, draw = 40",
            "de spreiding van een exponentiële verdeling ligt vast",
        ),
    ] {
        let work = format!("step = \"actual-damage\"\nhours = {{ {hours} }}\n");
        let said = self::said("step = \"actual-damage\"\n", &work);
        let at = format!("scenario.toml:{}:", line("step = \"actual-damage\"\n") + 1);
        assert!(said.starts_with(&at) && said.contains(&format!("work.hours.spread: {why}")), "{said}");
    }
}

#[test]
fn nobody_who_comes_is_told_at_the_number_of_parents() {
    let mut scenario = read("scenario.toml");
    for parents in ["3000", "20000", "12000", "10400", "4600"] {
        scenario = scenario.replace(&format!("parents = {parents}\n"), "parents = 0\n");
    }
    let said = load(&scenario, &read("process.toml")).unwrap_err().to_string();
    let at = format!("scenario.toml:{}:11: ", line("parents = 3000"));
    assert!(
        said.starts_with(&format!("{at}inflow.cohort.parents: er komt niemand: elk aantal ouders is 0")),
        "{said}"
    );
}

#[test]
fn two_people_never_have_the_same_luck_by_mistake() {
    for first in ["1000000", "999980", "1000100"] {
        let said = self::said("first_entity = 2000000\n", &format!("first_entity = {first}\n"));
        assert!(
            said.contains("pool.first_entity: deze medewerkers hebben dezelfde trekkingen als die van «"),
            "{first}: {said}"
        );
    }
    let later = self::said("parents = 20000\n", "parents = 20000\nfirst_entity = 3000010\n");
    assert!(
        later.contains("pool.first_entity: deze medewerkers hebben dezelfde trekkingen als ouders"),
        "{later}"
    );
    let said = said("first_entity = 1000000\n", "first_entity = 49999\n");
    assert!(said.contains("pool.first_entity: deze medewerkers hebben dezelfde trekkingen"), "{said}");
    let parents = self::said("parents = 20000\n", "parents = 20000\nfirst_entity = 2999\n");
    assert!(parents.contains("inflow.cohort.first_entity: deze ouders hebben dezelfde"), "{parents}");
}

#[test]
fn a_circle_out_of_which_some_parents_never_come_is_refused() {
    let process = read("process.toml").replacen(
        "after = [\"assessment-objection\"]",
        "after = [\"assessment-objection\", \"redo\"]",
        1,
    );
    let circle = |for_whom: &str| {
        let ways = format!(
            "[[route]]\nfrom = \"redo\"\nto = \"redo\"\n{for_whom}\n\n[[route]]\nfrom = \"redo\"\nto = \"referral\""
        );
        read("scenario.toml").replacen("[[route]]\nfrom = \"redo\"\nto = \"referral\"", &ways, 1)
    };
    load(&circle("with = \"positive\"\nchance = 0.9\ndraw = 41"), &process).unwrap();
    // A trait stays: who has it goes round for ever, however few they are.
    let all = |part: &str| {
        let parts = ["0.60", "0.45", "0.35", "0.30"];
        parts.iter().fold(circle("with = \"positive\""), |text, old| {
            text.replace(&format!("positive = {old}"), &format!("positive = {part}"))
        })
    };
    for part in ["0.35", "0.0001", "1.0"] {
        let said = load(&all(part), &process).unwrap_err().to_string();
        assert!(said.contains("route.from: vanaf «redo» gaat het in een kring rond"), "{part}: {said}");
    }
    load(&all("0.0"), &process).unwrap();
}
