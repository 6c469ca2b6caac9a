//! Chapter 11: variables.

use crate::support::{one_rule, outcome};

#[test]
fn conditions_come_first_and_variables_are_worked_out_when_needed() {
    let model = one_rule(
        "Numeriek (getal)",
        "Regel r\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet berekend worden als B plus C\n\
         \t\tindien er aan alle volgende voorwaarden wordt voldaan:\n\t\t\t- A is ongelijk aan 0\n\t\t\t- B is groter dan 0.\n\
         \t\tDaarbij geldt:\n\t\t\tde A is zijn getal\n\t\t\tB is zijn tweede getal gedeeld door A\n\t\t\tC is 100.",
    );
    assert_eq!(outcome(&model, "getal  2\ntweede getal  4"), "102");
    assert_eq!(outcome(&model, "getal  0\ntweede getal  4"), "leeg");
    assert_eq!(outcome(&model, "getal  2\ntweede getal  -4"), "leeg");
}

#[test]
fn a_variable_can_hold_any_kind_of_value() {
    let model = one_rule(
        "Tekst",
        "Regel r\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet gesteld worden op \"«T» op «D»: «N»\".\n\
         \t\tDaarbij geldt:\n\t\t\tT is \"lid «zijn naam»\"\n\t\t\tD is zijn begindatum plus 1 dag\n\t\t\tN is het aantal boeken van het Lid.",
    );
    assert_eq!(outcome(&model, "naam  Noor\nbegindatum  31-12-2026\nboek:"), "\"lid Noor op 01-01-2027: 1\"");
}
