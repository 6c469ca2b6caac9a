//! The page of a scheme says what it is, for whom, how much and how long, and keeps back what nobody published.

use herstel_scheme::{Language, Reader, Registry, SchemeId, SchemePage};

fn page(id: &str, examples: bool) -> SchemePage {
    let registry = Registry::embedded().unwrap();
    let id = id.parse::<SchemeId>().unwrap();
    registry.get(&id).unwrap().page(&registry, Reader { language: Language::Nl, examples })
}

#[test]
fn a_page_has_every_part_of_a_scheme() {
    let page = page("wht-compensatie", false);
    assert_eq!(page.audience, ["ouders die kinderopvangtoeslag aanvroegen"]);
    assert!(
        page.amounts.iter().any(|amount| amount.value == "€\u{a0}30.000,00" && amount.verified),
        "{:?}",
        page.amounts
    );
    assert!(page.terms.iter().any(|term| term.length.contains("te verlengen met")), "{:?}", page.terms);
    assert!(page.steps.iter().any(|step| step.choices.iter().any(|choice| choice.conditions.is_some())));
    assert_eq!(page.effects.len(), 4);
    assert!(page.effects.iter().all(|effect| !effect.verified), "nobody read a source for these yet");
    assert_eq!(page.supersedes.map(|link| link.id.to_string()), Some("kot-2021".to_owned()));
    assert!(!page.rules.is_empty() && !page.sources.is_empty() && !page.open_points.is_empty());
}

#[test]
fn amounts_that_nobody_published_are_only_shown_where_examples_may_be() {
    let shown = page("schade", true);
    assert!(shown.amounts.iter().any(|amount| amount.example) && !shown.amounts_withheld);
    let kept_back = page("schade", false);
    assert!(kept_back.amounts_withheld);
    assert!(kept_back.amounts.iter().all(|amount| !amount.example));
    assert!(kept_back.examples.is_empty(), "an outcome would give the amounts away");
}
