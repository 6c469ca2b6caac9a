//! Groups of comparable situations steer help and checklists; they never decide about rights.

use crate::bad_packages::errors;
use crate::packages::files;
use herstel_scheme::{CaseInput, Package, PackageFiles};
use jiff::civil::date;

/// The act with one group, whose kenmerk follows from the facts alone.
fn with_group(group: &str) -> PackageFiles {
    let mut files = files("wht-compensatie");
    files.insert("groups.toml", group);
    for (language, text) in [("nl", "U had een lange tijd een schuld."), ("en", "You had a debt for long.")] {
        let path = format!("texts/{language}.ftl");
        let texts = std::str::from_utf8(files.get(&path).unwrap()).unwrap();
        let kept: Vec<&str> = texts.lines().filter(|line| !line.starts_with("situation-")).collect();
        files.insert(
            path.as_str(),
            format!("{}\nsituation-long = {text}\nsituation-long-check-debts = {text}\n", kept.join("\n")),
        );
    }
    files
}

const LONG: &str = r#"
[[group]]
id = "long"
when = "aanspraak op ambtshalve beoordeling"
help = ["municipal-help"]
checklist = ["debts"]
"#;

#[test]
fn a_case_belongs_to_the_groups_whose_kenmerk_it_has() {
    let package = Package::load(with_group(LONG)).unwrap();
    let input = CaseInput::parse(r#"{"dagtekening eerste toekennende beschikking": "2020-12-01"}"#).unwrap();
    let outputs = package.calculate_plain(&input, date(2023, 3, 1)).unwrap();
    let groups: Vec<&str> = package.groups_of(&outputs).map(|group| group.id.as_str()).collect();
    assert_eq!(groups, ["long"]);
    let outputs = package.calculate_plain(&CaseInput::parse("{}").unwrap(), date(2023, 3, 1)).unwrap();
    assert_eq!(package.groups_of(&outputs).count(), 0);
}

#[test]
fn a_group_on_which_an_outcome_depends_is_refused() {
    let files = with_group(&LONG.replace("aanspraak op ambtshalve beoordeling", "tijdig aangemeld"));
    let found = errors(&files);
    assert!(found.contains("een groep beslist niet over rechten [group]"), "{found}");
}

#[test]
fn a_group_that_does_nothing_or_offers_what_is_no_help_is_refused() {
    let nothing = with_group("[[group]]\nid = \"long\"\nwhen = \"aanspraak op ambtshalve beoordeling\"\n");
    assert!(errors(&nothing).contains("doet niets: geen first, help of checklist [group]"));
    let no_help = with_group(&LONG.replace("municipal-help", "full-assessment"));
    assert!(errors(&no_help).contains("is geen stap van de soort «support» [group]"));
}
