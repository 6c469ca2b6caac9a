//! An outlook as lines of text.

use super::outlook::{Band, Outlook, VariantOutlook};
use jiff::civil::Date;

/// The lines of an outlook, each ended. Every figure is a median with, between brackets, the band of four in five worlds.
pub fn outlook_text(outlook: &Outlook) -> String {
    let mut lines = vec![
        format!("{}: {} worlds, seed {}", outlook.scenario, outlook.worlds, outlook.seed),
        format!("requested and not finished on {}: {}", outlook.start, outlook.backlog_at_start),
        hours(outlook),
        format!(
            "end of registration: not known; drawn from {} to {}, where no path gives it",
            day(outlook.registration_ends.0),
            day(outlook.registration_ends.1)
        ),
    ];
    if outlook.has_few_worlds() {
        lines.push(format!(
            "too few worlds: below {} what stands between brackets is no band, and no input is told to carry the spread",
            Outlook::WORLDS_FOR_BANDS
        ));
    }
    for variant in &outlook.variants {
        lines.push(String::new());
        lines.extend(one(variant, outlook.has_few_worlds()));
    }
    lines.into_iter().map(|line| line + "\n").collect()
}

fn hours(outlook: &Outlook) -> String {
    let (least, most) = outlook.implied_hours;
    let (low, likely, high) = outlook.drawn_hours;
    let (times, more) = outlook.overstated;
    format!(
        "staff hours per finished assessment: published staff and output imply {least:.0} to {most:.0} when everybody \
         is counted; drawn from {low:.0} to {high:.0}, {likely:.0} most likely\n\
         the published {:.0} hours are the case handler's alone: planned on them, output is overstated {times:.1} to \
         {more:.1} times",
        outlook.handler_hours
    )
}

fn one(variant: &VariantOutlook, few_worlds: bool) -> Vec<String> {
    let mut lines = vec![format!("# {}", variant.name)];
    for (file, example) in &variant.given {
        let note = if *example { " (EXAMPLE, not a measured path)" } else { "" };
        lines.push(format!("given: {file}{note}"));
    }
    let Band { low, median, high } = variant.requested;
    lines.push(format!("ever requested {median} [{low} .. {high}]"));
    for told in &variant.backlog {
        let Band { low, median, high } = told.worlds;
        let chance = format!("{} .. {}", told.chance.low, told.chance.high);
        let fluid = format!("{} [{} .. {}]", told.fluid.median, told.fluid.low, told.fluid.high);
        lines.push(format!(
            "backlog {} {median} [{low} .. {high}] by chance alone [{chance}] without chance {fluid}",
            told.day
        ));
    }
    for told in &variant.done {
        let chance = format!("{} .. {}", day(told.chance.low), day(told.chance.high));
        lines.push(format!(
            "done {}% {} [{} .. {}] by chance alone [{chance}]",
            told.percent,
            day(told.worlds.median),
            day(told.worlds.low),
            day(told.worlds.high)
        ));
    }
    if few_worlds {
        return lines;
    }
    let shares = variant.shares.iter().filter(|share| share.percent >= 1.0);
    let shares: Vec<String> = shares.map(|share| format!("{} {:.0}%", share.input, share.percent)).collect();
    lines.push(format!("spread of the backlog of 2023-12-31: {}", shares.join(", ")));
    lines
}

fn day(day: Option<Date>) -> String {
    day.map_or("not in forty years".to_owned(), |day| day.to_string())
}
