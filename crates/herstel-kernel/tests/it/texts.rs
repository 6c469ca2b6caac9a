use herstel_kernel::{
    Date, DateError, MONTHS_EN, MONTHS_NL, RefusalCode, long_date_en, long_date_nl, month_of, parse_date,
};
use std::collections::BTreeSet;

#[test]
fn dates_read_as_people_write_them_and_impossible_days_are_named_so() {
    let expected = Date::constant(2014, 3, 10);
    for text in ["10-03-2014", "10-3-2014", "10/3/2014", "10.3.2014", "2014-03-10"] {
        assert_eq!(parse_date(text), Ok(expected), "{text}");
    }
    assert_eq!(parse_date("31-02-2014"), Err(DateError::NoSuchDay));
    assert_eq!(parse_date("10-13-2014"), Err(DateError::NoSuchDay));
    for text in ["", "10 maart", "10-03", "1-1-1-1", "10-03-14", "a-b-c"] {
        assert_eq!(parse_date(text), Err(DateError::NotADate), "{text}");
    }
}

#[test]
fn dates_are_written_out_in_both_languages() {
    assert_eq!(long_date_nl(Date::constant(2021, 12, 3)), "3 december 2021");
    assert_eq!(long_date_en(Date::constant(2021, 12, 3)), "3 December 2021");
}

#[test]
fn the_first_and_the_last_month_of_a_year_have_their_own_names() {
    let months = [1, 12].map(|month| Date::constant(2021, month, 31));
    assert_eq!(months.map(|day| month_of(day, &MONTHS_NL)), ["januari", "december"]);
    assert_eq!(months.map(|day| month_of(day, &MONTHS_EN)), ["January", "December"]);
}

#[test]
fn refusal_codes_are_unique() {
    let texts: BTreeSet<_> = RefusalCode::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(texts.len(), RefusalCode::ALL.len());
}
