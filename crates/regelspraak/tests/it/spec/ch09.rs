//! Chapter 9: results. (Kenmerken, initial values and checks are also in `kenmerken`.)

use crate::support::{check, eval, one_rule};

#[test]
fn a_check_may_be_worded_both_ways() {
    for words in ["Er moet worden voldaan aan", "Er moet voldaan worden aan"] {
        let model = one_rule(
            "Bedrag",
            &format!(
                "Regel c\n\tgeldig altijd\n\t\t{words} alle volgende criteria:\n\t\t\t• de naam van een Lid is gevuld\n\t\t\t• er wordt voldaan aan het volgende criterium:\n\t\t\t\t•• zijn getal is groter dan 3."
            ),
        );
        assert_eq!(check(&model), "", "{words}");
    }
}

#[test]
fn a_check_can_use_variables() {
    let model = one_rule(
        "Bedrag",
        "Regel c\n\tgeldig altijd\n\t\tHet bedrag van een Lid moet kleiner of gelijk zijn aan X\n\t\tindien zijn opslag groter is dan Y.\n\
         \t\tDaarbij geldt:\n\t\t\tY is het basisbedrag\n\t\t\tX is 2 maal zijn opslag.",
    );
    let tests = |amount: &str, outcome: &str| {
        format!(
            "Testset t\nRekendatum 01-01-2027\nParameters\n\thet basisbedrag  1 EUR\nTestgeval g\n\tGegeven een Lid (L) met\n\t\tbedrag  {amount} EUR\n\
             \t\topslag  5 EUR\n\tVerwacht regelversie c is {outcome}\n"
        )
    };
    assert_eq!(eval(&model, &tests("10", "gevuurd")), "");
    assert_eq!(eval(&model, &tests("11", "inconsistent")), "");
    let listed = one_rule(
        "Bedrag",
        "Regel c\n\tgeldig altijd\n\t\tEen Lid moet voldoen aan alle volgende criteria:\n\t\t\t• zijn bedrag is groter dan X\n\t\t\t• zijn bedrag is kleiner dan 100 EUR.\n\
         \t\tDaarbij geldt:\n\t\t\tX is zijn opslag.",
    );
    assert_eq!(eval(&listed, &tests("6", "gevuurd")), "");
    assert_eq!(eval(&listed, &tests("5", "inconsistent")), "");
    let unused = one_rule(
        "Bedrag",
        "Regel c\n\tgeldig altijd\n\t\tHet bedrag van een Lid moet gevuld zijn.\n\t\tDaarbij geldt:\n\t\t\tX is zijn opslag.",
    );
    assert!(check(&unused).contains("RS411"));
}
