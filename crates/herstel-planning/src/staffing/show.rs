//! A staffing plan as lines of text.

use super::{StaffPlan, StaffTarget, Staffing};

/// The lines of both plans, each ended. `day` names a week for people, when the scenario has days.
pub fn staffing_text(
    staffing: &Staffing,
    target: StaffTarget,
    day: &dyn Fn(f64) -> Option<String>,
) -> String {
    let when = |week: f64| match day(week) {
        Some(day) => day,
        None => format!("week {week:.1}"),
    };
    let mut lines = vec![format!("target: {}% done by {}", target.percent, when(target.until))];
    lines.push("# least cost, without chance".to_owned());
    lines.extend(plan(&staffing.least, &when));
    if staffing.safe == staffing.least {
        lines.push("its simulated band meets the target: no margin is needed".to_owned());
    } else {
        lines.push(format!("# with a margin of {}% more work", staffing.safe.margin));
        lines.extend(plan(&staffing.safe, &when));
    }
    lines.into_iter().map(|line| line + "\n").collect()
}

fn plan(plan: &StaffPlan, when: &dyn Fn(f64) -> String) -> Vec<String> {
    let mut lines = Vec::new();
    for pool in &plan.pools {
        for month in &pool.months {
            lines.push(format!(
                "{}: {} hire {}, heads {}",
                pool.pool,
                when(f64::from(month.week)),
                month.hires,
                month.heads
            ));
        }
    }
    lines.push(format!("cost {}", plan.cost));
    let told = |week: Option<f64>| week.map_or("never".to_owned(), when);
    let simulated = &plan.simulated;
    lines.push(format!(
        "simulated: {} [{} .. {}], {}",
        told(simulated.median),
        told(simulated.low),
        told(simulated.high),
        if simulated.meets { "meets the target" } else { "misses the target" }
    ));
    lines
}
