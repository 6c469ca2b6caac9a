//! Numbers: the laws of arithmetic against whole numbers, text forms, overflow as a value.

use std::cmp::Ordering;

use proptest::prelude::*;
use regelspraak::{Number, NumberError, RoundingMode};

fn ratio() -> impl Strategy<Value = (i128, i128)> {
    let numerator = prop_oneof![-1_000_000i128..1_000_000, any::<i64>().prop_map(i128::from)];
    let denominator = prop_oneof![Just(1i128), Just(100), Just(10_000), 1i128..5_000];
    (numerator, denominator)
}

fn number((n, d): (i128, i128)) -> Number {
    Number::ratio(n, d).unwrap()
}

/// a/b compared with c/d in whole numbers.
fn compare((a, b): (i128, i128), (c, d): (i128, i128)) -> Ordering {
    (a * d).cmp(&(c * b))
}

proptest! {
    #[test]
    fn sums_differences_and_products_agree_with_whole_numbers(x in ratio(), y in ratio()) {
        let ((a, b), (c, d)) = (x, y);
        prop_assert_eq!(number(x).plus(number(y)).unwrap(), number((a * d + c * b, b * d)));
        prop_assert_eq!(number(x).minus(number(y)).unwrap(), number((a * d - c * b, b * d)));
        prop_assert_eq!(number(x).times(number(y)).unwrap(), number((a * c, b * d)));
        if c != 0 {
            prop_assert_eq!(number(x).divided_by(number(y)).unwrap().times(number(y)).unwrap(), number(x));
        }
    }

    #[test]
    fn order_agrees_with_whole_numbers(x in ratio(), y in ratio()) {
        prop_assert_eq!(number(x).cmp(&number(y)), compare(x, y));
    }

    #[test]
    fn order_holds_near_the_limits(a in any::<i128>(), b in 1i128..i128::MAX, c in any::<i128>(), d in 1i128..i128::MAX) {
        let (x, y) = (Number::ratio(a, b).unwrap(), Number::ratio(c, d).unwrap());
        prop_assert_eq!(x.cmp(&y), y.cmp(&x).reverse());
        prop_assert_eq!(x.cmp(&x), Ordering::Equal);
        let whole = a.div_euclid(b).cmp(&c.div_euclid(d));
        if whole != Ordering::Equal {
            prop_assert_eq!(x.cmp(&y), whole);
        }
    }

    #[test]
    fn rounding_goes_to_a_neighbour_in_the_right_direction(x in ratio(), decimals in 0u8..4) {
        let value = number(x);
        let step = Number::ratio(1, 10i128.pow(u32::from(decimals))).unwrap();
        let at = |mode| value.round(mode, decimals).unwrap();
        let (down, up) = (at(RoundingMode::Down), at(RoundingMode::Up));
        prop_assert!(down <= value && value <= up);
        prop_assert!(up.minus(down).unwrap() <= step);
        prop_assert!(down.fits_decimals(decimals) && up.fits_decimals(decimals));
        prop_assert_eq!(down == up, value.fits_decimals(decimals));
        let toward = at(RoundingMode::TowardsZero);
        prop_assert_eq!(toward, if value.is_negative() { up } else { down });
        prop_assert_eq!(at(RoundingMode::AwayFromZero), if value.is_negative() { down } else { up });
        let nearest = at(RoundingMode::Arithmetic);
        let distance = |to: Number| to.minus(value).unwrap().absolute().unwrap();
        prop_assert!(distance(nearest) <= distance(up) && distance(nearest) <= distance(down));
        if distance(up) == distance(down) && up != down {
            prop_assert_eq!(nearest, at(RoundingMode::AwayFromZero));
        }
    }

    #[test]
    fn both_text_forms_read_back(x in ratio()) {
        let value = number(x);
        prop_assert_eq!(Number::parse_point(&value.to_point()).unwrap(), value);
        let dutch = value.to_string();
        prop_assert_eq!(Number::parse_dutch(&dutch.replace(' ', "_")).unwrap(), value, "{}", dutch);
        let json = serde_json::to_string(&value).unwrap();
        prop_assert_eq!(serde_json::from_str::<Number>(&json).unwrap(), value);
    }

    #[test]
    fn any_operation_on_any_numbers_gives_a_value_or_an_error(a in any::<i128>(), b in any::<i128>(), c in any::<i128>(), d in any::<i128>()) {
        if let (Ok(x), Ok(y)) = (Number::ratio(a, b), Number::ratio(c, d)) {
            let _ = (x.plus(y), x.minus(y), x.times(y), x.divided_by(y), x.cmp(&y), x.decimals(), x.to_string(), x.to_hundredths());
            let _ = (x.round(RoundingMode::Arithmetic, 2), x.round(RoundingMode::Down, 20), x.absolute(), x.fits_decimals(2));
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[-0-9.,/_ ]{0,20}") {
        let _ = (Number::parse_dutch(&text), Number::parse_point(&text));
    }
}

#[test]
fn overflow_is_an_error() {
    let huge = Number::integer(i128::MAX);
    assert_eq!(huge.plus(Number::ONE), Err(NumberError::Overflow));
    assert_eq!(huge.times(huge), Err(NumberError::Overflow));
    assert_eq!(Number::integer(i128::MIN).negate(), Err(NumberError::Overflow));
    assert_eq!(Number::ONE.divided_by(Number::ZERO), Err(NumberError::DivisionByZero));
    assert_eq!(Number::ratio(1, 0).unwrap_err(), NumberError::DivisionByZero);
}

#[test]
fn a_product_that_cancels_does_not_overflow() {
    let large = Number::ratio(i128::MAX, 7).unwrap();
    let small = Number::ratio(7, i128::MAX).unwrap();
    assert_eq!(large.times(small).unwrap(), Number::ONE);
}

#[test]
fn dutch_text_has_dots_for_thousands_and_a_decimal_comma() {
    for (point, dutch) in [
        ("8400.5", "8.400,5"),
        ("-1234567.25", "-1.234.567,25"),
        ("0.1", "0,1"),
        ("999", "999"),
        ("1/3", "1/3"),
        ("-33/7", "-4 5/7"),
    ] {
        assert_eq!(Number::parse_point(point).unwrap().to_string(), dutch);
    }
    assert_eq!(Number::hundredths(840_000).to_dutch(2), "8.400,00");
    for wrong in ["", "-", "1,", ",5", "1.23", "1.2345", "1,2,3", "1/0", "1 000", "12a", "--1", "1/-3"] {
        assert!(Number::parse_dutch(wrong).is_err(), "{wrong}");
    }
    assert_eq!(Number::hundredths(1974550).to_hundredths(), Some(1_974_550));
    assert_eq!(Number::ratio(1, 3).unwrap().to_hundredths(), None);
}
