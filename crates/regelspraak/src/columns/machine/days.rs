//! Dates in columns.

use crate::model::TimeUnit;
use crate::syntax::tree::{DatePart, SpanUnit};

use super::super::code::Arg;
use super::super::day;
use super::super::lane::Lane;
use super::Machine;
use super::view::{View, blank, fill, map, zip};

/// No duration within the years 1 to 9999 is longer, in whatever unit.
const LONGEST: u64 = 3_700_000;

impl Machine<'_> {
    pub(super) fn duration(&mut self, from: Arg, to: Arg, unit: SpanUnit, absolute: bool, out: usize) {
        let mut made: Lane<i64> = std::mem::take(&mut self.registers.numbers[out]);
        let (a, b) = (self.view::<i32>(from), self.view::<i32>(to));
        let turn = move |length: i32| i64::from(if absolute { length.wrapping_abs() } else { length });
        let values = &mut made.values;
        let months = day::whole_months;
        let days = |f: i32, t: i32| day::number(t).wrapping_sub(day::number(f));
        match unit {
            SpanUnit::Years => {
                zip(self.rows, a.values, b.values, values, move |f, t| turn(months(f, t) / 12))
            }
            SpanUnit::Quarters => {
                zip(self.rows, a.values, b.values, values, move |f, t| turn(months(f, t) / 3))
            }
            SpanUnit::Months => zip(self.rows, a.values, b.values, values, move |f, t| turn(months(f, t))),
            SpanUnit::Weeks => zip(self.rows, a.values, b.values, values, move |f, t| turn(days(f, t) / 7)),
            SpanUnit::Days => zip(self.rows, a.values, b.values, values, move |f, t| turn(days(f, t))),
            // Not lowered: days have no parts of a day.
            SpanUnit::Hours | SpanUnit::Minutes | SpanUnit::Seconds | SpanUnit::Milliseconds => {
                map(self.rows, a.values, values, |_| 0);
            }
        }
        match (a.filled, b.filled) {
            (View::One(1), View::One(1)) => made.gaps = false,
            (a, b) => {
                let mut marks = Vec::new();
                zip(self.rows, a, b, &mut marks, |a, b| a & b);
                fill(&mut made, self.rows, View::Many(&marks));
                blank(&mut made);
            }
        }
        self.registers.bounds[out] = LONGEST;
        self.registers.numbers[out] = made;
    }

    pub(super) fn part(&mut self, part: DatePart, of: Arg, out: usize) {
        let mut made: Lane<i64> = std::mem::take(&mut self.registers.numbers[out]);
        let known = self.view::<i32>(of);
        let values = &mut made.values;
        match part {
            DatePart::Year => map(self.rows, known.values, values, |d| i64::from(day::parts(d).0)),
            DatePart::Month => map(self.rows, known.values, values, |d| i64::from(day::parts(d).1)),
            DatePart::Day => map(self.rows, known.values, values, |d| i64::from(day::parts(d).2)),
            // Not lowered: days have no parts of a day.
            DatePart::Hour | DatePart::Minute | DatePart::Second | DatePart::Millisecond => {
                map(self.rows, known.values, values, |_| 0);
            }
        }
        fill(&mut made, self.rows, known.filled);
        blank(&mut made);
        self.registers.bounds[out] = 9999;
        self.registers.numbers[out] = made;
    }

    pub(super) fn day_of(&mut self, year: Arg, month: Arg, day: Arg, out: usize) {
        let mut made: Lane<i32> = std::mem::take(&mut self.registers.days[out]);
        made.clear();
        let (y, m, d) = (self.view::<i64>(year), self.view::<i64>(month), self.view::<i64>(day));
        let mut wrong = Vec::with_capacity(self.rows);
        for row in 0..self.rows {
            let filled = y.filled.at(row) & m.filled.at(row) & d.filled.at(row);
            let found = day::from_parts(y.values.at(row), m.values.at(row), d.values.at(row));
            let found = if filled == 0 { None } else { found };
            wrong.push(u8::from(filled != 0 && found.is_none()));
            made.filled.push(u8::from(found.is_some()));
            made.values.push(found.unwrap_or(0));
        }
        made.gaps = true;
        made.settle();
        self.registers.days[out] = made;
        self.flag_all(&wrong);
    }

    pub(super) fn shift(&mut self, date: Arg, amount: Arg, unit: TimeUnit, back: bool, out: usize) {
        let mut made: Lane<i32> = std::mem::take(&mut self.registers.days[out]);
        let (dates, amounts) = (self.view::<i32>(date), self.view::<i64>(amount));
        let turn = move |n: i64| if back { n.checked_neg() } else { Some(n) };
        let shifted = move |start: i32, n: i64| match unit {
            TimeUnit::Months(each) => day::add_months(start, turn(n)?.checked_mul(each)?),
            TimeUnit::Days(each) => day::add_days(start, turn(n)?.checked_mul(each)?),
            // A day has no time of day to move.
            TimeUnit::Milliseconds(_) => None,
        };
        // Zero is no day, so it marks what does not exist.
        let values = &mut made.values;
        match (unit, amounts.values) {
            // The same for all rows, as nearly always: nothing about it is asked per row.
            (TimeUnit::Days(each), View::One(n)) => match turn(n).and_then(|n| n.checked_mul(each)) {
                Some(by) => map(self.rows, dates.values, values, move |d| day::add_days(d, by).unwrap_or(0)),
                None => map(self.rows, dates.values, values, |_| 0),
            },
            (TimeUnit::Days(_) | TimeUnit::Months(_) | TimeUnit::Milliseconds(_), amounts) => {
                zip(self.rows, dates.values, amounts, values, move |d, n| shifted(d, n).unwrap_or(0));
            }
        }
        let mut wrong = Vec::new();
        if made.values.contains(&0) {
            zip(self.rows, View::Many(&made.values), dates.filled, &mut wrong, |v, f| u8::from(v == 0) & f);
        }
        fill(&mut made, self.rows, dates.filled);
        blank(&mut made);
        self.registers.days[out] = made;
        self.flag_all(&wrong);
    }
}
