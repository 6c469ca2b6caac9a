use herstel_kernel::{Cents, CentsError};
use proptest::prelude::*;

#[test]
fn amounts_read_as_people_type_them() {
    for (text, cents) in [
        ("8400", 840_000),
        ("8.400", 840_000),
        ("8.400,00", 840_000),
        ("8400,5", 840_050),
        ("8400.50", 840_050),
        ("€ 1.234.567,89", 123_456_789),
        ("0", 0),
        ("-12,34", -1_234),
        ("1,234.56", 123_456),
        ("0,05", 5),
    ] {
        assert_eq!(Cents::parse(text), Ok(Cents::new(cents)), "{text}");
    }
}

#[test]
fn what_is_no_amount_is_refused_and_never_guessed() {
    for text in ["acht", "8,4,0", "8.40.0", "12,345", "1..000", ",5", "5,", "1e5", "84.00,00", "0x10"] {
        assert_eq!(Cents::parse(text), Err(CentsError::NotAnAmount), "{text}");
    }
    assert_eq!(Cents::parse("  "), Err(CentsError::Empty));
    assert_eq!(Cents::parse("99999999999999999999"), Err(CentsError::TooLarge));
}

#[test]
fn a_no_break_space_stands_between_sign_and_number() {
    assert_eq!(Cents::new(123_456_789).to_string(), "€\u{a0}1.234.567,89");
    assert_eq!(Cents::new(-5).to_string(), "€\u{a0}−0,05");
    assert_eq!(Cents::new(100_005).to_english(), "€1,000.05");
}

proptest! {
    #[test]
    fn what_is_printed_reads_back_the_same(cents in -1_000_000_000_000i64..1_000_000_000_000) {
        let amount = Cents::new(cents);
        prop_assert_eq!(Cents::parse(&amount.to_string()), Ok(amount));
        prop_assert_eq!(Cents::parse(&amount.to_plain()), Ok(amount));
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC*") {
        let _ = Cents::parse(&text);
        let _ = herstel_kernel::parse_date(&text);
        let _ = herstel_kernel::Bsn::parse(&text);
        let _ = herstel_kernel::checked_iban(&text);
    }
}
