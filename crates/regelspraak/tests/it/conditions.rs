//! Conditions: every comparison in both orders, lists, kenmerken, roles, text checks, quantities.

use crate::support::holds;

#[test]
fn numbers_compare_in_question_and_statement_order() {
    let given = "getal  5";
    for (question, statement, expected) in [
        ("gelijk is aan 5", "is gelijk aan 5", "ja"),
        ("ongelijk is aan 5", "is ongelijk aan 5", "nee"),
        ("groter is dan 4", "is groter dan 4", "ja"),
        ("groter of gelijk is aan 6", "is groter of gelijk aan 6", "nee"),
        ("kleiner is dan 5", "is kleiner dan 5", "nee"),
        ("kleiner of gelijk is aan 5", "is kleiner of gelijk aan 5", "ja"),
        ("niet gelijk is aan 4", "is niet gelijk aan 4", "ja"),
    ] {
        assert_eq!(holds(&format!("zijn getal {question}"), given), expected, "{question}");
        assert_eq!(holds(&format!("zijn getal {statement}"), given), expected, "{statement}");
    }
}

#[test]
fn texts_booleans_and_enumerations_compare_for_equality() {
    let given = "naam  \"Noor\"\nkeuze  waar\ngenre  'roman'";
    assert_eq!(holds("zijn naam gelijk is aan \"Noor\"", given), "ja");
    assert_eq!(holds("zijn naam gelijk is aan \"noor\"", given), "nee");
    assert_eq!(holds("zijn keuze gelijk is aan waar", given), "ja");
    assert_eq!(holds("zijn keuze gelijk is aan onwaar", given), "nee");
    assert_eq!(holds("zijn genre gelijk is aan 'strip' of 'roman'", given), "ja");
    assert_eq!(holds("zijn genre gelijk is aan 'strip', 'atlas' of 'roman'", given), "ja");
    assert_eq!(holds("zijn genre ongelijk is aan 'strip' of 'atlas'", given), "ja");
    assert_eq!(holds("zijn genre ongelijk is aan 'strip' of 'roman'", given), "nee");
}

#[test]
fn a_number_never_equals_a_text_or_another_enumeration() {
    assert_eq!(
        holds("zijn getal gelijk is aan \"5\"", "getal  5"),
        "RS308 een getal zonder eenheid kan niet worden vergeleken met een tekst"
    );
    assert_eq!(
        holds("zijn genre gelijk is aan \"roman\"", ""),
        "RS308 een enumeratiewaarde kan niet worden vergeleken met een tekst"
    );
    assert_eq!(holds("zijn genre gelijk is aan 'romen'", ""), "RS209 'romen' is geen waarde van `Genre`");
    assert_eq!(
        holds("zijn naam groter is dan \"a\"", ""),
        "RS310 `groter dan` vergelijkt getallen, gevonden een tekst"
    );
}

#[test]
fn kenmerken_are_asked_with_their_own_verb() {
    let given = "is verlengd\nheeft recht op korting";
    assert_eq!(holds("hij verlengd is", given), "ja");
    assert_eq!(holds("hij niet verlengd is", given), "nee");
    assert_eq!(holds("het Lid is verlengd", given), "ja");
    assert_eq!(holds("hij een trouwe lener is", given), "nee");
    assert_eq!(holds("hij geen trouwe lener is", given), "ja");
    assert_eq!(holds("hij is geen trouwe lener", given), "ja");
    assert_eq!(holds("hij recht op korting heeft", given), "ja");
    assert_eq!(holds("hij heeft het recht op korting", given), "ja");
    assert_eq!(holds("hij geen recht op korting heeft", given), "nee");
    assert_eq!(holds("hij recht op korting is", given), "RS233 `recht op korting` hoort bij `heeft`");
    assert_eq!(holds("hij heeft verlengd", given), "RS233 `verlengd` hoort bij `is`");
}

#[test]
fn an_undeclared_phrase_is_an_error_and_never_false() {
    assert_eq!(
        holds("hij verlengt is", ""),
        "RS201 `verlengt` is niet gedeclareerd; verwacht een vergelijking, een kenmerk of een rol"
    );
    assert_eq!(
        holds("hij een trouwe lener op leeftijd is", ""),
        "RS100 verwacht `is` of `heeft`, gevonden `op`"
    );
    assert_eq!(
        holds("zijn getalletje groter is dan 3", ""),
        "RS201 `getalletje` is niet gedeclareerd; verwacht een attribuut of rol van het onderwerp"
    );
    assert_eq!(holds("hij duur is", ""), "RS207 `duur` is geen kenmerk of rol van `Lid`");
    assert_eq!(holds("hij gevuld is", ""), "RS228 verwacht een waarde, gevonden het object `Lid`");
    assert_eq!(holds("zijn naam niet leeg is", ""), "RS123 deze ontkenning kent de taal niet");
    assert_eq!(holds("zijn naam is niet gevuld", ""), "RS123 deze ontkenning kent de taal niet");
}

#[test]
fn roles_can_be_asked() {
    assert_eq!(holds("hij een eigenaar is", "boek:"), "ja");
    assert_eq!(holds("hij een eigenaar is", ""), "nee");
    assert_eq!(holds("hij geen boek heeft", ""), "ja");
    assert_eq!(holds("het Lid heeft een boek", "boek:"), "ja");
}

#[test]
fn numbers_can_be_checked_with_the_elfproef_and_for_digits() {
    let number = |text: &str| format!("pasnummer  \"{text}\"");
    assert_eq!(holds("zijn pasnummer aan de elfproef voldoet", &number("123456782")), "ja");
    assert_eq!(holds("zijn pasnummer aan de elfproef voldoet", &number("192837465")), "nee");
    assert_eq!(holds("zijn pasnummer aan de elfproef voldoet", &number("000000000")), "nee");
    assert_eq!(holds("zijn pasnummer voldoet niet aan de elfproef", &number("192837465")), "ja");
    assert_eq!(holds("zijn pasnummer numeriek is met exact 9 cijfers", &number("192837465")), "ja");
    assert_eq!(holds("zijn pasnummer is numeriek met exact 8 cijfers", &number("192837465")), "nee");
    assert_eq!(
        holds("zijn bedrag aan de elfproef voldoet", ""),
        "RS310 de elfproef gaat over een tekst of een geheel getal, gevonden een getal in `€`"
    );
}

#[test]
fn the_elfproef_is_for_two_to_eighteen_digits() {
    let passes =
        |text: &str| holds("zijn pasnummer aan de elfproef voldoet", &format!("pasnummer  \"{text}\""));
    assert_eq!(passes("61"), "ja");
    assert_eq!(passes("123456789012345001"), "ja");
    assert_eq!(passes("1234567890123456008"), "nee");
    // The letter counted as a digit would pass.
    assert_eq!(passes("A1"), "nee");
}

fn listed(quantity: &str, given: &str) -> String {
    holds(
        &format!(
            "hij aan {quantity} volgende voorwaarden voldoet:\n\t\t\t- hij is verlengd\n\t\t\t- hij is een trouwe lener\n\t\t\t- hij heeft recht op korting"
        ),
        given,
    )
}

#[test]
fn lists_hold_by_their_quantity() {
    let (none, one, two) = ("", "is verlengd", "is verlengd\nis trouwe lener");
    let all = "is verlengd\nis trouwe lener\nheeft recht op korting";
    let row = |quantity: &str| [none, one, two, all].map(|given| listed(quantity, given)).join(" ");
    assert_eq!(row("alle"), "nee nee nee ja");
    assert_eq!(row("alle van de"), "nee nee nee ja");
    assert_eq!(row("geen van de"), "ja nee nee nee");
    assert_eq!(row("ten minste één van de"), "nee ja ja ja");
    assert_eq!(row("ten minste twee van de"), "nee nee ja ja");
    assert_eq!(row("ten minste 3 van de"), "nee nee nee ja");
    assert_eq!(row("ten hoogste één van de"), "ja ja nee nee");
    assert_eq!(row("precies twee van de"), "nee nee ja nee");
    assert_eq!(
        listed("ten minste vier van de", ""),
        "RS231 de opsomming heeft 3 voorwaarden, gevraagd zijn er 4"
    );
}

#[test]
fn lists_nest_to_any_depth_with_either_kind_of_mark() {
    let nested = |m1: &str, m2: &str, m3: &str| {
        holds(
            &format!(
                "er aan alle volgende voorwaarden wordt voldaan:
			{m1} hij is verlengd
			{m1} hij voldoet aan ten minste één van de volgende voorwaarden:
				{m2} hij is een trouwe lener
				{m2} er wordt voldaan aan geen van de volgende voorwaarden:
					{m3} zijn getal is leeg
					{m3} zijn getal is kleiner dan 3
			{m1} zijn naam is leeg"
            ),
            "is verlengd\ngetal  4",
        )
    };
    assert_eq!(nested("-", "..", "..."), "ja");
    assert_eq!(nested("•", "••", "•••"), "ja");
    assert_eq!(nested("-", "-", "..."), "RS121 deze opsomming moet dieper liggen dan die erboven");
    assert_eq!(nested("-", "...", ".."), "RS121 deze opsomming moet dieper liggen dan die erboven");
}

const BOOKS: &str = "boek: is duur; prijs  30 EUR\nboek: prijs  10 EUR";

#[test]
fn a_quantity_over_related_objects_counts_the_objects() {
    assert_eq!(holds("ten minste één van de boeken van het Lid is duur", BOOKS), "ja");
    assert_eq!(holds("een van zijn boeken is duur", BOOKS), "ja");
    assert_eq!(holds("alle boeken van het Lid zijn duur", BOOKS), "nee");
    assert_eq!(holds("al zijn boeken zijn duur", BOOKS), "nee");
    assert_eq!(holds("geen van zijn boeken is duur", BOOKS), "nee");
    assert_eq!(holds("geen van zijn boeken is duur", ""), "ja");
    assert_eq!(holds("alle boeken van het Lid zijn duur", ""), "ja");
    assert_eq!(holds("precies één van de boeken van het Lid is duur", BOOKS), "ja");
    assert_eq!(holds("ten hoogste één van de boeken van het Lid is duur", BOOKS), "ja");
    assert_eq!(holds("de prijs van alle boeken van het Lid is groter dan 5 EUR", BOOKS), "ja");
    assert_eq!(holds("de prijs van alle boeken van het Lid is groter dan 10 EUR", BOOKS), "nee");
    assert_eq!(holds("de prijs van een van zijn boeken is groter dan 20 EUR", BOOKS), "ja");
    assert_eq!(
        holds("de boeken van het Lid is duur", BOOKS),
        "RS230 dit zijn meerdere objecten; voor hoeveel daarvan moet het gelden?"
    );
    assert_eq!(
        holds("het boek van het Lid is duur", BOOKS),
        "RS223 de rol `boek` kan meerdere objecten hebben"
    );
}

#[test]
fn a_list_can_be_about_each_of_several_objects() {
    let condition = "ten minste één van de boeken van het Lid voldoet aan alle volgende voorwaarden:
			- het boek is duur
			- de prijs van het boek is groter dan zijn bedrag";
    assert_eq!(holds(condition, &format!("bedrag  20 EUR\n{BOOKS}")), "ja");
    assert_eq!(holds(condition, &format!("bedrag  40 EUR\n{BOOKS}")), "nee");
}

#[test]
fn an_article_before_the_subject_or_a_missing_full_stop_is_told_precisely() {
    let model = crate::support::one_rule(
        "Boolean",
        "Regel r\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet gesteld worden op waar\n\t\tindien zijn getal groter is dan 3",
    );
    let found = crate::support::check(&model);
    assert!(found.contains("fout RS100: verwacht `.`, gevonden het einde"), "{found}");
}
