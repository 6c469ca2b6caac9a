//! Invented people. Citizen numbers come from the 999 test range and pass the 11-proof.

use super::{operation::Operation, random::Random};
use herstel_domain::registration::{PersonDetails, PreferredLanguage};
use herstel_kernel::Date;

/// The first eight digits of the first number of the test range.
const FIRST_STEM: u32 = 99_900_000;
/// How many beginnings of eight digits a range of the first three digits has.
const STEMS: u32 = 100_000;

/// The details of an invented person.
pub fn invent(operation: &Operation, bsn: String, random: &mut Random) -> anyhow::Result<PersonDetails> {
    let people = &operation.people;
    let missing = || anyhow::anyhow!("a list of names in the operation is empty");
    let given = random.pick(&people.given_names).ok_or_else(missing)?;
    let family = random.pick(&people.family_names).ok_or_else(missing)?;
    let street = random.pick(&people.streets).ok_or_else(missing)?;
    let place = place(operation, random).ok_or_else(missing)?;
    let house = random.between(1, 240);
    let year = i16::try_from(random.between(1966, 1992))?;
    let month = i8::try_from(random.between(1, 12))?;
    let day = i8::try_from(random.between(1, 28))?;
    let english = random.percent(operation.shares.english);
    Ok(PersonDetails {
        name: format!("{given} {family}"),
        email: Some(format!("ouder{}@voorbeeld.example", &bsn[3..8])),
        bsn,
        born_on: Date::new(year, month, day)?,
        address: Some(format!("{street} {house}, 1000 AA {place}")),
        phone: random.percent(60).then(|| format!("06 0000 {:04}", random.below(10_000))),
        iban: None,
        language: if english { PreferredLanguage::En } else { PreferredLanguage::Nl },
    })
}

fn place<'a>(operation: &'a Operation, random: &mut Random) -> Option<&'a str> {
    let places = &operation.people.places;
    let total = places.iter().map(|(_, weight)| weight).sum();
    let mut left = random.below(total);
    for (name, weight) in places {
        if left < *weight {
            return Some(name);
        }
        left -= weight;
    }
    None
}

/// Citizen numbers of the test range that pass the 11-proof, from low to high. When the range (some 90.000 numbers)
/// is used up, a large generated operation goes on below it.
pub struct CitizenNumbers {
    /// The first eight digits of the next candidate.
    stem: u32,
    /// The last stem of the current range.
    last: u32,
}

impl CitizenNumbers {
    /// From the beginning of the test range.
    pub fn new() -> Self {
        Self { stem: FIRST_STEM, last: FIRST_STEM + STEMS - 1 }
    }
}

impl Iterator for CitizenNumbers {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        loop {
            if self.stem > self.last {
                self.last = self.last.checked_sub(STEMS)?;
                self.stem = self.last.checked_sub(STEMS - 1)?;
            }
            let digits = format!("{:08}", self.stem);
            self.stem += 1;
            let weights = [9, 8, 7, 6, 5, 4, 3, 2];
            let sum: u32 =
                digits.bytes().zip(weights).map(|(byte, weight)| u32::from(byte - b'0') * weight).sum();
            if sum % 11 < 10 {
                return Some(format!("{digits}{}", sum % 11));
            }
        }
    }
}
