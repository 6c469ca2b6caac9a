//! An awarded amount by what it is for: the rows of the table, added up by kind.

use super::Row;
use super::reading::Reading;
use crate::money::{MoneyKind, MoneyPart, MoneyParts};
use crate::process::Outcome;
use herstel_kernel::Cents;
use regelspraak::Datum;

/// None for a rejection, for what is no money, and when there is nothing to tell.
pub(super) fn parts(reading: &Reading<'_>, outcome: &Outcome, rows: &[Row]) -> Option<MoneyParts> {
    let award = reading.case_node(&outcome.award_when)?;
    if reading.datum(award) != &Datum::Bool(true) {
        return None;
    }
    let amount_of = |name: &String| rows.iter().find(|row| row.attribute == *name)?.amount;
    let sum = |names: &[String]| {
        names.iter().filter_map(amount_of).try_fold(Cents::ZERO, |sum, amount| sum.checked_add(amount))
    };
    let paid = amount_of(outcome.amount.as_ref()?).unwrap_or_default();
    let mut kinds = Vec::new();
    let mut together = Cents::ZERO;
    for kind in MoneyKind::ALL {
        let names = outcome.parts.of(kind);
        let told = rows.iter().filter(|row| names.contains(&row.attribute));
        let told = told.filter_map(|row| Some((row.label.clone(), row.amount?)));
        let part_rows: Vec<_> = told.filter(|(_, amount)| *amount != Cents::ZERO).collect();
        let amount = sum(names)?;
        together = together.checked_add(amount)?;
        if !part_rows.is_empty() {
            kinds.push(MoneyPart { kind, rows: part_rows, amount });
        }
    }
    let totals = outcome.subtotals.iter().filter_map(amount_of);
    let rounding = MoneyParts::rounding_to(together, totals);
    let deducted = sum(&outcome.parts.deducted)?;
    // What is too little to pay was not received before, and no row says what became of it.
    let is_accounted_for = paid > Cents::ZERO || deducted >= together;
    (!kinds.is_empty() && is_accounted_for).then_some(MoneyParts {
        kinds,
        together,
        rounding,
        deducted,
        paid,
        surcharge: outcome.parts.surcharge,
    })
}
