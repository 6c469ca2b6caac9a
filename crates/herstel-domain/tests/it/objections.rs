//! What is open of objections and appeals, as a list reads it; what is decided stands in `tables/bezwaar-en-beroep.md`.

use herstel_domain::objections::{ObjectionState, OpenObjection, OpenSubject};
use herstel_kernel::{Date, ObjectionId};
use jiff::civil::date;

const OBJECTION: ObjectionId = ObjectionId::from_bytes([0x51; 16]);

#[test]
fn as_text_the_first_last_day_comes_first_and_what_has_none_last() {
    let of = |last_day: Option<Date>| {
        let subject = OpenSubject::Objection(OBJECTION);
        OpenObjection { last_day, subject, state: ObjectionState::Filed, committee: None, hearing_on: None }
    };
    let mut texts: Vec<String> =
        [None, Some(date(2024, 1, 5)), Some(date(2023, 11, 24))].map(|day| of(day).to_string()).into();
    texts.sort();
    let days: Vec<_> = texts.iter().map(|text| text.parse::<OpenObjection>().unwrap().last_day).collect();
    assert_eq!(days, [Some(date(2023, 11, 24)), Some(date(2024, 1, 5)), None]);
    for wrong in ["", "none", "2023-11-24:x:filed:none:none", "2023-02-31:none:filed:none:none"] {
        assert!(wrong.parse::<OpenObjection>().is_err(), "{wrong}");
    }
}
