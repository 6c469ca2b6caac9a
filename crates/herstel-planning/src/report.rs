//! One run as lines of text, with the fluid approximation beside the backlog.

use crate::fluid::fluid;
use crate::model::Model;
use crate::outcome::{Ending, Outcome, Quantiles, Waited};

/// The lines of one run, each ended.
pub fn text(model: &Model, outcome: &Outcome) -> String {
    let mut lines = vec![summary(model, outcome)];
    let rows = model.rows.iter().zip(&outcome.waits).zip(&outcome.waiting);
    let month_rows = rows.map(|((row, waits), waiting)| (row.name.as_str(), waits, waiting.len()));
    let open = outcome.passed.iter().filter(|parent| parent.ended.is_infinite()).count();
    let all = month_rows.chain([("total", &outcome.total, open)]);
    lines.extend(all.filter_map(|(name, waits, open)| waits_line(name, waits, open)));
    for (term, classes) in model.terms.iter().zip(&outcome.late) {
        let late: Vec<u32> = classes.iter().map(|count| count.late).collect();
        let of: Vec<u32> = classes.iter().map(|count| count.of).collect();
        let unknown: Vec<u32> = classes.iter().map(|count| count.unknown).collect();
        let beside = if unknown.iter().all(|count| *count == 0) {
            String::new()
        } else {
            format!(", not known {unknown:?}")
        };
        lines.push(format!("breach {}>{}w {late:?} of {of:?}{beside}", term.name, term.weeks));
    }
    let fluid = fluid(model, model.weeks.iter().copied().max().unwrap_or(0));
    for &week in &model.weeks {
        let at = week as usize;
        let backlog = match outcome.weeks.get(at) {
            Some(found) => found.backlog.clone(),
            None => vec![0; model.rows.len()],
        };
        let used = outcome.used(model.report_pool, at);
        lines.push(format!("week {week} backlog {backlog:?} util {used:.6}"));
        if let Some(reckoned) = fluid.backlog.get(at) {
            let reckoned: Vec<String> = reckoned.iter().map(|waiting| format!("{waiting:.0}")).collect();
            lines.push(format!("week {week} fluid [{}]", reckoned.join(", ")));
        }
    }
    lines.extend(not_counted(model, outcome));
    let at_the_end = |open: u32| {
        // Tenths of weeks; more digits would say more than a simulation knows.
        let week = (outcome.last * 10.0).round() / 10.0;
        format!("at the end, week {week}, {} parents have not come to an end", grouped(u64::from(open)))
    };
    match outcome.ending {
        Ending::Done => {}
        Ending::Overloaded(open) => {
            lines.push(format!("overload: {}; the staff cannot do the work", at_the_end(open)));
        }
        Ending::Unfinished(open) => {
            lines.push(format!("not finished: {}; nobody of them waits for staff", at_the_end(open)));
        }
    }
    lines.into_iter().map(|line| line + "\n").collect()
}

/// Who is in no wait: who left before being helped, and who had not come when the run stopped.
fn not_counted(model: &Model, outcome: &Outcome) -> Vec<String> {
    let left = model.rows.iter().zip(&outcome.withdrew).filter(|(_, left)| **left > 0);
    let left = left.map(|(row, left)| {
        format!("not counted: {}: {} left before they were helped", row.name, grouped(u64::from(*left)))
    });
    let missing = u64::from(model.parents()).saturating_sub(outcome.passed.len() as u64);
    let missing = (missing > 0)
        .then(|| format!("not counted: {} parents have not registered when the run stops", grouped(missing)));
    left.chain(missing).collect()
}

fn summary(model: &Model, outcome: &Outcome) -> String {
    let hired = outcome.hired.get(model.report_pool).copied().unwrap_or(0);
    let pool = model.pools.get(model.report_pool).map_or("", |pool| pool.name.as_str());
    format!(
        "{} tasks; {} {pool} ever hired; last case ends at {:.6}; {} follow-up tasks by the same handler, {} reassigned.",
        grouped(outcome.tasks),
        grouped(u64::from(hired)),
        outcome.last,
        grouped(outcome.same_handler),
        grouped(outcome.reassigned),
    )
}

/// The waits that are over, and how many are not.
fn waits_line(name: &str, waits: &[Waited], open: usize) -> Option<String> {
    let still = if open == 0 { String::new() } else { format!(" still-open={open}") };
    match Quantiles::of(waits.iter().map(|waited| waited.weeks)) {
        Some(found) => Some(format!(
            "{name} month=all n={} p10={:.6} p50={:.6} p90={:.6} p95={:.6}{still}",
            found.n, found.p10, found.p50, found.p90, found.p95
        )),
        None => (open > 0).then(|| format!("{name} month=all n=0{still}")),
    }
}

/// With a comma between thousands.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
