//! How the values of one row came about.

use regelspraak_tables::Explanation;

use crate::support::tables;

#[test]
fn one_row_is_explained_with_the_ids_of_its_objects() {
    let inputs =
        [("Klant", "id,soort\na,thuis\nb,winkel\n"), ("Bestelling", "id,koper,bedrag\nb19,a,1\nb20,b,80\n")];
    let (_, summary) = tables(&inputs, &[], Some("b")).unwrap();
    let Some(Explanation::Derived(derivation)) = summary.explanation else { panic!("not explained") };
    let total =
        (0..).zip(derivation.nodes()).map(|(id, _)| id).find(|id| derivation.title(*id) == "totaal van b");
    let text = derivation.render_text(total.unwrap());
    assert!(
        text.starts_with("totaal van b = €\u{a0}20,00\n  regel totaal (altijd geldig; bron: artikel 2)"),
        "{text}"
    );
    assert!(text.contains("bedrag van b20 = €\u{a0}80,00 (invoer)"), "{text}");
}

#[test]
fn a_row_that_is_not_there_or_has_no_result_has_no_explanation() {
    let inputs = [("Klant", "id,soort\na,thuis\n")];
    let (_, summary) = tables(&inputs, &[], Some("z")).unwrap();
    assert!(matches!(summary.explanation, Some(Explanation::Unknown)));
    let (_, summary) = tables(&inputs, &[], Some("a")).unwrap();
    assert!(matches!(summary.explanation, Some(Explanation::Failed)));
}
