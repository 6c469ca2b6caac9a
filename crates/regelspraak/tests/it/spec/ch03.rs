//! Chapter 3: the object model.

use crate::support::{compute, holds, load};

const MOMENT: &str = "Datum en tijd in millisecondes";

#[test]
fn a_moment_has_a_day_and_a_time_in_milliseconds() {
    assert_eq!(compute(MOMENT, "dd. 29-10-2022 02:04:06.123", ""), "29 oktober 2022 02:04:06.123");
    assert_eq!(
        compute(MOMENT, "dd. 29-10-2022 25:12:56.667", ""),
        "RS117 `29-10-2022 25:12:56.667` is geen bestaande datum"
    );
    assert_eq!(
        compute(MOMENT, "dd. 29-10-2022 02:04:06", ""),
        "RS117 `29-10-2022 02:04:06` is geen bestaande datum"
    );
    assert_eq!(
        compute(MOMENT, "dd. 29-10-2022", ""),
        "RS308 `resultaat` is een datum met tijd, maar dit is een datum"
    );
    assert_eq!(
        compute("Datum in dagen", "dd. 29-10-2022 02:04:06.123", ""),
        "RS308 `resultaat` is een datum, maar dit is een datum met tijd"
    );
}

#[test]
fn a_moment_is_given_and_read_back_in_the_same_form() {
    let model = crate::support::one_rule(
        MOMENT,
        "Regel r\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet gesteld worden op zijn tijdstip.",
    );
    let given = "tijdstip  14-02-2027 09:30:00.000";
    assert_eq!(crate::support::outcome(&model, given), "14 februari 2027 09:30:00.000");
    let program = load(&model);
    let parsed = program.parse_value(&regelspraak::DataType::DateTime, "dd. 14-02-2027 09:30:00.000");
    assert!(parsed.is_ok());
    for wrong in
        ["14-02-2027", "14-02-2027 9:30:00.000", "14-02-2027 24:00:00.000", "30-02-2027 09:30:00.000"]
    {
        assert!(program.parse_value(&regelspraak::DataType::DateTime, wrong).is_err(), "{wrong}");
    }
}

#[test]
fn moments_compare_with_moments_only() {
    let given = "tijdstip  14-02-2027 09:30:00.000\nbegindatum  14-02-2027";
    assert_eq!(holds("zijn tijdstip eerder is dan dd. 14-02-2027 09:30:00.001", given), "ja");
    assert_eq!(holds("zijn tijdstip later of gelijk is aan dd. 14-02-2027 09:30:00.000", given), "ja");
    assert_eq!(holds("zijn tijdstip gelijk is aan dd. 14-02-2027 09:30:00.000", given), "ja");
    assert_eq!(
        holds("zijn tijdstip later is dan zijn begindatum", given),
        "RS308 een datum met tijd kan niet worden vergeleken met een datum"
    );
}
