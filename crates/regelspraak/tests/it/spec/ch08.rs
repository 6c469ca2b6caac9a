//! Chapters 8 and 10: predicates and conditions.

use crate::support::{check, holds, one_rule, outcome};

#[test]
fn every_comparison_has_a_question_and_a_statement_form() {
    let given = "getal  5\nbegindatum  01-01-2020\nnaam  Noor\nkeuze  waar\ngenre  strip\ntijdstip  01-01-2020 10:00:00.000";
    let both = |subject: &str, adjective: &str, link: &str, value: &str| {
        let question = holds(&format!("{subject} {adjective} is {link} {value}"), given);
        let list = format!(
            "hij aan alle volgende voorwaarden voldoet:\n\t\t\t- {subject} is {adjective} {link} {value}"
        );
        let statement = holds(&list, given);
        assert_eq!(question, statement, "{subject} {adjective}");
        question
    };
    let numbers = |a: &str, link: &str| ["4", "5", "6"].map(|v| both("zijn getal", a, link, v)).join(" ");
    assert_eq!(numbers("gelijk", "aan"), "nee ja nee");
    assert_eq!(numbers("ongelijk", "aan"), "ja nee ja");
    assert_eq!(numbers("groter", "dan"), "ja nee nee");
    assert_eq!(numbers("groter of gelijk", "aan"), "ja ja nee");
    assert_eq!(numbers("kleiner", "dan"), "nee nee ja");
    assert_eq!(numbers("kleiner of gelijk", "aan"), "nee ja ja");
    let dates = |a: &str, link: &str| {
        ["dd. 31-12-2019", "dd. 01-01-2020", "dd. 02-01-2020"]
            .map(|v| both("zijn begindatum", a, link, v))
            .join(" ")
    };
    assert_eq!(dates("gelijk", "aan"), "nee ja nee");
    assert_eq!(dates("ongelijk", "aan"), "ja nee ja");
    assert_eq!(dates("later", "dan"), "ja nee nee");
    assert_eq!(dates("later of gelijk", "aan"), "ja ja nee");
    assert_eq!(dates("eerder", "dan"), "nee nee ja");
    assert_eq!(dates("eerder of gelijk", "aan"), "nee ja ja");
    assert_eq!(both("zijn tijdstip", "later", "dan", "dd. 01-01-2020 09:59:59.999"), "ja");
    for (subject, same, other) in [
        ("zijn naam", "\"Noor\"", "\"Sam\""),
        ("zijn keuze", "waar", "onwaar"),
        ("zijn genre", "'strip'", "'roman'"),
    ] {
        assert_eq!(both(subject, "gelijk", "aan", same), "ja");
        assert_eq!(both(subject, "gelijk", "aan", other), "nee");
        assert_eq!(both(subject, "ongelijk", "aan", other), "ja");
    }
}

#[test]
fn unequal_to_a_list_is_unequal_to_each() {
    let unequal = |list: &str| holds(&format!("zijn genre ongelijk is aan {list}"), "genre  strip");
    assert_eq!(unequal("'roman' en 'atlas'"), "ja");
    assert_eq!(unequal("'roman', 'strip' en 'atlas'"), "nee");
    assert_eq!(unequal("'roman' of 'strip'"), "nee");
    assert!(holds("zijn genre gelijk is aan 'roman' en 'strip'", "").contains("RS100"));
}

#[test]
fn digits_are_counted_in_every_form() {
    let nine = "pasnummer  \"123456789\"";
    for (condition, expected) in [
        ("zijn pasnummer numeriek is met exact 9 cijfers", "ja"),
        ("zijn pasnummer numeriek met exact 9 cijfers is", "ja"),
        ("zijn pasnummer niet numeriek is met exact 9 cijfers", "nee"),
        ("zijn pasnummer niet numeriek met exact 8 cijfers is", "ja"),
        ("zijn pasnummer is numeriek met exact 8 cijfers", "nee"),
        ("zijn pasnummer is niet numeriek met exact 8 cijfers", "ja"),
    ] {
        assert_eq!(holds(condition, nine), expected, "{condition}");
    }
    assert!(holds("zijn pasnummer numeriek met exact 9 cijfers heeft", "").contains("RS100"));
}

#[test]
fn the_elfproef_is_asked_in_every_form() {
    for (condition, expected) in [
        ("zijn pasnummer aan de elfproef voldoet", "ja"),
        ("zijn pasnummer niet aan de elfproef voldoet", "nee"),
        ("zijn pasnummer voldoet aan de elfproef", "ja"),
        ("zijn pasnummer voldoet niet aan de elfproef", "nee"),
    ] {
        assert_eq!(holds(condition, "pasnummer  \"123456782\""), expected, "{condition}");
    }
    assert_eq!(holds("zijn pasnummer aan de elfproef voldoet", "pasnummer  \"192837465\""), "nee");
    assert_eq!(holds("zijn pasnummer aan de elfproef voldoet", "pasnummer  \"000000000\""), "nee");
}

#[test]
fn a_list_can_be_about_one_value() {
    let listed = "zijn pasnummer aan alle volgende voorwaarden voldoet:\n\t\t\t• het pasnummer is numeriek met exact 9 cijfers\n\
                  \t\t\t• het pasnummer voldoet aan de elfproef";
    assert_eq!(holds(listed, "pasnummer  \"123456782\""), "ja");
    assert_eq!(holds(listed, "pasnummer  \"123456789\""), "nee");
    let each = "alle prijzen van alle boeken van het Lid aan alle volgende voorwaarden voldoen:\n\t\t\t- de prijs is groter dan 1 EUR\n\
                \t\t\t- de prijs is kleiner dan 9 EUR";
    assert_eq!(holds(each, "boek: prijs  5 EUR\nboek: prijs  8 EUR"), "ja");
    assert_eq!(holds(each, "boek: prijs  5 EUR\nboek: prijs  9 EUR"), "nee");
    let other = "zijn pasnummer aan alle volgende voorwaarden voldoet:\n\t\t\t• de naam is gevuld";
    assert!(holds(other, "").contains("RS208"));
}

#[test]
fn lists_take_every_quantity_and_nest() {
    let list = |quantity: &str| {
        format!(
            "hij aan {quantity} volgende voorwaarden voldoet:\n\t\t\t• zijn getal is groter dan 1\n\t\t\t• zijn getal is groter dan 3\n\
             \t\t\t• hij voldoet aan ten minste één van de volgende voorwaarden:\n\t\t\t\t•• zijn getal is gelijk aan 2\n\
             \t\t\t\t•• er wordt voldaan aan geen van de volgende voorwaarden:\n\t\t\t\t\t••• zijn getal is kleiner dan 5"
        )
    };
    let answers = |quantity: &str| {
        ["1", "2", "4", "5"].map(|n| holds(&list(quantity), &format!("getal  {n}"))).join(" ")
    };
    assert_eq!(answers("alle"), "nee nee nee ja");
    assert_eq!(answers("alle van de"), "nee nee nee ja");
    assert_eq!(answers("de"), "nee nee nee ja");
    assert_eq!(answers("geen van de"), "ja nee nee nee");
    assert_eq!(answers("ten minste twee van de"), "nee ja ja ja");
    assert_eq!(answers("tenminste 2 van de"), "nee ja ja ja");
    assert_eq!(answers("ten hoogste twee van de"), "ja ja ja nee");
    assert_eq!(answers("hoogstens 2 van de"), "ja ja ja nee");
    assert_eq!(answers("precies drie van de"), "nee nee nee ja");
}

#[test]
fn quantities_go_over_objects_and_over_values() {
    let given = "boek: prijs  5 EUR; is duur\nboek: prijs  8 EUR";
    for (condition, expected) in [
        ("alle prijzen van alle boeken van het Lid groter zijn dan 4 EUR", "ja"),
        ("alle prijzen van alle boeken van het Lid groter zijn dan 5 EUR", "nee"),
        ("geen van de prijzen van alle boeken van het Lid groter is dan 8 EUR", "ja"),
        ("ten minste één van de boeken van het Lid duur is", "ja"),
        ("precies 2 van de boeken van het Lid duur zijn", "nee"),
        ("ten hoogste één van de boeken van het Lid duur is", "ja"),
        ("al zijn boeken duur zijn", "nee"),
    ] {
        assert_eq!(holds(condition, given), expected, "{condition}");
    }
}

#[test]
fn objects_are_compared_as_the_same_one() {
    let model = |condition: &str| {
        one_rule(
            "Boolean",
            &format!(
                "Feittype lievelingsboek\n\tde liefhebber (mv: liefhebbers)  Lid\n\thet lievelingsboek  Boek\n\tmeerdere liefhebbers hebben één lievelingsboek\n\
                 Feittype leesboek\n\tde lezer (mv: lezers)  Lid\n\thet leesboek  Boek\n\tmeerdere lezers hebben één leesboek\n\
                 Regel r\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet gesteld worden op waar\n\t\tindien {condition}."
            ),
        )
    };
    let tests = |links: &str, expected: &str| {
        format!(
            "Testset t\nRekendatum 01-01-2027\nTestgeval g\n\tGegeven een Lid (L)\n\tGegeven een Boek (A)\n\tGegeven een Boek (B)\n{links}\
             \tVerwacht L met\n\t\tresultaat  {expected}\n"
        )
    };
    let same = "zijn lievelingsboek gelijk is aan zijn leesboek";
    let (one, two) = (
        "\tGegeven L heeft A als lievelingsboek\n\tGegeven L heeft A als leesboek\n",
        "\tGegeven L heeft A als lievelingsboek\n\tGegeven L heeft B als leesboek\n",
    );
    assert_eq!(crate::support::eval(&model(same), &tests(one, "waar")), "");
    assert_eq!(crate::support::eval(&model(same), &tests(two, "leeg")), "");
    let other = "zijn lievelingsboek ongelijk is aan zijn leesboek";
    assert_eq!(crate::support::eval(&model(other), &tests(two, "waar")), "");
    assert_eq!(crate::support::eval(&model(other), &tests("\tGegeven L heeft A als leesboek\n", "waar")), "");
    assert!(crate::support::eval(&model(same), &tests("", "leeg")).contains("RS703"));
    assert!(check(&model("zijn leesboek gelijk is aan zijn getal")).contains("RS308"));
    assert!(check(&model("zijn leesboek gelijk is aan het Lid")).contains("RS308"));
    let exclusive = one_rule(
        "Boolean",
        "Feittype a\n\tde x (mv: xen)  Lid\n\thet y  Boek\n\tmeerdere xen hebben één y\nFeittype b\n\tde v (mv: ven)  Lid\n\thet w  Boek\n\tmeerdere ven hebben één w\n\
        Regel p\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet gesteld worden op waar indien zijn y gelijk is aan zijn w.\n\
        Regel q\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet gesteld worden op onwaar indien zijn y ongelijk is aan zijn w.",
    );
    assert_eq!(check(&exclusive), "");
    assert_eq!(outcome(&exclusive, "").split(' ').next(), Some("RS703"));
}
