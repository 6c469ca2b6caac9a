//! The file with the periods for which dossiers are kept.

use herstel_domain::retention::{Category, CountedFrom, Rule, Rules};
use herstel_kernel::Date;
use serde::Deserialize;
use std::path::Path;

/// The periods of a fresh installation.
const OWN: &str = include_str!("periods.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Content {
    rule: Vec<Written>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    category: String,
    from_on: toml::value::Datetime,
    years: u16,
    counted_from: String,
    ground: String,
    settled: bool,
}

/// The rules of the file, or those inside the program.
pub fn read(path: Option<&Path>) -> Result<Rules, String> {
    match path {
        Some(path) => {
            let failed = |what: String| format!("{}: {what}", path.display());
            let text = std::fs::read_to_string(path).map_err(|error| failed(error.to_string()))?;
            parse(&text).map_err(failed)
        }
        None => parse(OWN),
    }
}

fn parse(text: &str) -> Result<Rules, String> {
    let content: Content = toml::from_str(text).map_err(|error| error.to_string())?;
    let rules: Result<Vec<Rule>, String> = content.rule.into_iter().map(rule).collect();
    Rules::new(rules?).map_err(|error| error.to_string())
}

fn rule(written: Written) -> Result<Rule, String> {
    let known = Category::ALL.into_iter().find(|category| category.as_str() == written.category);
    let category = known.ok_or_else(|| format!("no category «{}»", written.category))?;
    let counted_from = match written.counted_from.as_str() {
        "last-decision" => CountedFrom::LastDecision,
        "last-entry" => CountedFrom::LastEntry,
        other => return Err(format!("counted_from «{other}» is neither last-decision nor last-entry")),
    };
    let day = written.from_on.to_string();
    let from_on: Date = day.parse().map_err(|_| format!("from_on «{day}» is no day"))?;
    Ok(Rule {
        category,
        from_on,
        years: written.years,
        counted_from,
        ground: written.ground,
        settled: written.settled,
    })
}

#[cfg(test)]
mod tests {
    use super::{OWN, parse};

    #[test]
    fn the_periods_inside_the_program_are_open_and_say_so() {
        let rules = parse(OWN).expect("read");
        assert_eq!(rules.all().len(), 3);
        assert!(rules.all().iter().all(|rule| !rule.settled));
    }

    #[test]
    fn a_word_that_is_none_is_named() {
        for (old, new) in
            [("\"awarded\"", "\"awardd\""), ("last-entry", "first-entry"), ("years = 10", "years = 0")]
        {
            let error = parse(&OWN.replacen(old, new, 1)).expect_err(new);
            assert!(!error.is_empty());
        }
    }
}
