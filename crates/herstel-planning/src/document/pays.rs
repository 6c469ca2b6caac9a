//! Who pays: for each order of who goes first, for a new scheme, and in money.

use super::chart::{Bar, bars};
use super::table::{find, section, table};
use super::words::Words;
use super::{Block, Section};
use crate::compare::{PolicyReport, Report, ScenarioReport};
use crate::measure::{Unit, What};

/// Waiting by class under every order of who goes first.
pub(super) fn who_pays(report: &Report, words: Words) -> Section {
    let blocks: Vec<Block> = report.scenarios.iter().flat_map(|scenario| policies(scenario, words)).collect();
    let about = words.of(
        "Wie een groep voor laat gaan, laat een andere langer wachten. Elke volgorde is in elke wereld gerekend, met \
         hetzelfde geluk voor dezelfde ouder. Het verschil is met «wie het eerst komt».",
        "Who lets one class go first lets another wait longer. Each order was run in every world, with the same luck \
         for the same parent. The difference is with «first come, first served».",
    );
    section("who-pays", words.of("Wie betaalt?", "Who pays?"), about, blocks)
}

fn policies(scenario: &ScenarioReport, words: Words) -> Vec<Block> {
    let mut classes: Vec<Option<&str>> = Vec::new();
    for figure in scenario.policies.iter().flat_map(|policy| &policy.figures) {
        if !classes.contains(&figure.class.as_deref()) {
            classes.push(figure.class.as_deref());
        }
    }
    let named = |class: Option<&str>| class.map_or_else(|| words.of("alle", "all"), str::to_owned);
    let mut drawn = Vec::new();
    let mut rows = Vec::new();
    for policy in &scenario.policies {
        for class in &classes {
            let at = |what, percent| find(&policy.figures, what, "", *class, percent);
            let half = at(What::Total, Some(50));
            let nearly = at(What::Total, Some(95));
            if let Some(weeks) = nearly.and_then(|figure| figure.band.p50) {
                let name = format!("{}: {}", words.policy(&policy.policy), named(*class));
                let label = words.number(Some(weeks), Unit::Weeks);
                drawn.push(Bar { name, value: weeks, label, is_whole: class.is_none() });
            }
            rows.push(vec![
                words.policy(&policy.policy),
                named(*class),
                words.band_or_dash(half.map(|figure| &figure.band), Unit::Weeks),
                words.band_or_dash(nearly.map(|figure| &figure.band), Unit::Weeks),
                words.band_or_dash(nearly.and_then(|figure| figure.difference.as_ref()), Unit::Weeks),
                late(policy, *class, words),
            ]);
        }
    }
    let title = format!(
        "«{}»: {}",
        scenario.name,
        words.of("weken van aanmelding tot het einde", "weeks from registration to the end")
    );
    let about = format!(
        "{title}. {}",
        words.of(
            "Per volgorde en groep een staaf: binnen zoveel weken is 95% klaar. De getallen staan in de tabel.",
            "A bar for each order and class: within so many weeks 95% are done. The numbers stand in the table."
        )
    );
    let chart = bars(&drawn, &about).map(|svg| Block::Chart { about, svg });
    let columns = words.columns([
        ("Volgorde", "Order"),
        ("Wie", "Who"),
        ("Helft hooguit", "Half at most"),
        ("95% hooguit", "95% at most"),
        ("95%: langer dan wie het eerst komt", "95%: longer than first come"),
        ("Termijnen gemist", "Terms missed"),
    ]);
    chart.into_iter().chain(table(title, columns, rows)).collect()
}

fn late(policy: &PolicyReport, class: Option<&str>, words: Words) -> String {
    let own =
        policy.figures.iter().filter(|figure| figure.what == What::Late && figure.class.as_deref() == class);
    let told: Vec<String> =
        own.map(|figure| format!("{} {}", figure.of, words.number(figure.band.p50, Unit::Part))).collect();
    if told.is_empty() { "–".to_owned() } else { told.join("; ") }
}

/// What something new does to who waited already.
pub(super) fn already_waiting(report: &Report, words: Words) -> Section {
    let rows = report.scenarios.iter().filter_map(|scenario| {
        let found = scenario.already_waiting.as_ref()?;
        Some(vec![
            scenario.name.clone(),
            words.number(Some(found.since_week), Unit::Count),
            words.band(&found.parents, Unit::Count),
            words.band(&found.later_p50, Unit::Weeks),
            words.band(&found.later_p90, Unit::Weeks),
            words.band(&found.later_mean, Unit::Weeks),
            words.band(&found.worse, Unit::Part),
        ])
    });
    let columns = words.columns([
        ("Scenario", "Scenario"),
        ("Nieuw in week", "New in week"),
        ("Ouders die toen wachtten", "Parents who waited then"),
        ("Helft hooguit weken later", "Half at most weeks later"),
        ("9 van de 10 hooguit weken later", "9 in 10 at most weeks later"),
        ("Gemiddeld weken later", "Weeks later on average"),
        ("Meer dan een week later", "More than a week later"),
    ]);
    let caption =
        words.of("Ouders die al wachtten, één voor één gevolgd", "Parents who waited already, one by one");
    let about = words.of(
        "Wie al wachtte toen het nieuwe kwam, is vergeleken met dezelfde ouder in het eerste scenario.",
        "Whoever waited when the new thing came is compared with the same parent in the first scenario.",
    );
    let heading =
        words.of("Wat iets nieuws doet met wie al wacht", "What something new does to who already waits");
    section("already-waiting", heading, about, table(caption, columns, rows.collect()).into_iter().collect())
}

/// What missed terms cost.
pub(super) fn penalty(report: &Report, words: Words) -> Section {
    let has_any = |scenario: &&ScenarioReport| {
        scenario.figures.iter().any(|figure| figure.what == What::Reactions) || scenario.penalty.p90_cents > 0
    };
    let amount = |cents: i64| words.euros(cents);
    let to = words.of("tot", "to");
    let mut rows = Vec::new();
    for scenario in report.scenarios.iter().filter(has_any) {
        let own = scenario.penalty;
        let told = |p50, p10, p90| format!("{} ({} {to} {})", amount(p50), amount(p10), amount(p90));
        let name = words.of("zoals het scenario zegt", "as the scenario says");
        rows.push(vec![scenario.name.clone(), name, told(own.p50_cents, own.p10_cents, own.p90_cents)]);
        for policy in &scenario.policies {
            let paid = policy.penalty;
            rows.push(vec![
                scenario.name.clone(),
                words.policy(&policy.policy),
                told(paid.p50_cents, paid.p10_cents, paid.p90_cents),
            ]);
        }
    }
    let columns =
        words.columns([("Scenario", "Scenario"), ("Volgorde", "Order"), ("Dwangsommen", "Penalty payments")]);
    let caption = words.of("Dwangsommen over de hele tijd", "Penalty payments over all the time");
    let about = words.of(
        "Een dwangsom loopt na een ingebrekestelling, tot de beslissing er is.",
        "A penalty runs after a notice of default, until the decision is there.",
    );
    let heading = words.of("Wat te late beslissingen kosten", "What late decisions cost");
    section("penalty", heading, about, table(caption, columns, rows).into_iter().collect())
}
