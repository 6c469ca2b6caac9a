//! Functions: sums, counts and extremes, durations, parts of dates, roots.

use super::chain::starts_reference;
use super::expression::ROUNDINGS;
use super::sentence::{Parser, Read};
use super::tree::{AggregateKind, DatePart, Expr, ExprKind, SpanUnit};
use crate::diagnostic::Finding;
use crate::message::{Message, both};
use crate::source::Span;

impl Parser<'_> {
    pub(super) fn function(&mut self, start: usize) -> Read<Option<Expr>> {
        let bare = self.cursor.word(0).to_lowercase();
        if bare == "rekendatum" || self.cursor.at_phrase("de Rekendatum") {
            self.cursor.at += if bare == "rekendatum" { 1 } else { 2 };
            return self.node(start, ExprKind::CalculationDate).map(Some);
        }
        if bare == "rekenjaar" || self.cursor.at_phrase("het Rekenjaar") {
            self.cursor.at += if bare == "rekenjaar" { 1 } else { 2 };
            return self.node(start, ExprKind::CalculationYear).map(Some);
        }
        for period in ["het aantal dagen in de maand dat", "het aantal dagen in het jaar dat"] {
            if self.cursor.at_phrase(period) {
                return Err(unsupported(self.cursor.span(), period));
            }
        }
        // A declared name that happens to begin like a function (`het aantal dagen te laat`) wins when it is the
        // longest reading; the other reading is then tried as well.
        if self.declared_reading(start) == Some(true) {
            return Ok(None);
        }
        if let Some((phrase, kind)) = AGGREGATES.iter().find(|(phrase, _)| self.cursor.at_phrase(phrase)) {
            self.cursor.at += phrase.split(' ').count();
            return self.aggregate(start, *kind).map(Some);
        }
        if self.cursor.at_phrase("het aantal") && !self.cursor.at_phrase("het aantal dagen in") {
            self.cursor.at += 2;
            return self.count(start).map(Some);
        }
        let absolute = self.cursor.at_phrase("de absolute tijdsduur van");
        if absolute || self.cursor.at_phrase("de tijdsduur van") {
            self.cursor.at += if absolute { 4 } else { 3 };
            return self.duration(start, absolute).map(Some);
        }
        for (phrase, part) in [
            ("het jaar uit", DatePart::Year),
            ("de maand uit", DatePart::Month),
            ("de dag uit", DatePart::Day),
            ("het uur uit", DatePart::Hour),
            ("de minuut uit", DatePart::Minute),
            ("de seconde uit", DatePart::Second),
            ("de milliseconde uit", DatePart::Millisecond),
        ] {
            if self.cursor.take_phrase(phrase) {
                let of = Box::new(self.primary()?);
                return self.node(start, ExprKind::DatePart { part, of }).map(Some);
            }
        }
        if self.cursor.at_phrase("de datum met jaar") && self.cursor.mark_at(4, ':') {
            self.cursor.at += 5;
            return self.date_of(start).map(Some);
        }
        if self.cursor.at_phrase("de datumtijd met jaar") && self.cursor.mark_at(4, ':') {
            self.cursor.at += 5;
            return self.date_time_of(start).map(Some);
        }
        if self.cursor.take_phrase("de wortel van") {
            let value = Box::new(self.primary()?);
            let (mode, decimals) = self.required_rounding("de wortel van")?;
            return self.node(start, ExprKind::Root { value, mode, decimals }).map(Some);
        }
        if self.cursor.take_phrase("de eerste paasdag van") {
            let year = Box::new(self.primary()?);
            return self.node(start, ExprKind::Easter(year)).map(Some);
        }
        if self.cursor.take_phrase("de absolute waarde van") {
            if !self.cursor.at_mark('(') {
                return Err(self.expected(Message::quoted("(")));
            }
            let value = Box::new(self.primary()?);
            return self.node(start, ExprKind::Absolute(value)).map(Some);
        }
        let time =
            ["het totaal van", "het aantal dagen in", "het tijdsevenredig deel", "de concatenatie van"];
        match time.iter().find(|p| self.cursor.at_phrase(p)) {
            Some(phrase) => Err(unsupported(self.cursor.span(), phrase)),
            None => Ok(None),
        }
    }

    /// Whether a function phrase here is (also) a declared name; `Some(true)` means: read it as the name.
    pub(super) fn declared_reading(&mut self, start: usize) -> Option<bool> {
        let phrases = AGGREGATES.iter().map(|(p, _)| *p).chain([
            "het aantal",
            "de tijdsduur van",
            "het jaar uit",
            "de maand uit",
            "de dag uit",
            "het uur uit",
            "de minuut uit",
            "de seconde uit",
            "de milliseconde uit",
            "het totaal van",
            "de wortel van",
        ]);
        let _ = phrases.into_iter().find(|p| self.cursor.at_phrase(p))?;
        let cursor = &self.cursor;
        let upcoming = (1..).take_while(|n| cursor.is_name_part(*n)).take(64).map(|n| cursor.word(n));
        let declared = self.names.declared.matches(upcoming);
        let fits = declared.iter().any(|(_, n)| self.names.declared.uses(*n).iter().any(starts_reference));
        if !fits {
            return None;
        }
        self.choices.push(super::sentence::Choice { at: start, options: 2 });
        Some(self.forced != Some((start, 1)))
    }

    pub(super) fn aggregate(&mut self, start: usize, kind: AggregateKind) -> Read<Expr> {
        let mut arguments = vec![self.item()?];
        let listed = self.cursor.at_mark(',') || self.cursor.at_phrase("en");
        // A comma that starts a limit or a rounding belongs to the whole.
        let postfix =
            self.cursor.at_mark(',') && (self.cursor.phrase_at(1, "met een") || self.comma_rounding());
        if listed && !postfix && !self.at_given_value() {
            while self.cursor.take_mark(',') {
                arguments.push(self.item()?);
            }
            if !self.cursor.take_phrase("en") {
                return Err(self.expected(both!(
                    "`en` en de laatste waarde van de reeks",
                    "`en` and the last value of the series"
                )));
            }
            arguments.push(self.item()?);
        }
        let list = arguments.len() > 1;
        let range = self.cursor.at_phrase("vanaf") && !self.cursor.at_phrase("vanaf dd.");
        if range || self.cursor.at_phrase("over alle") || self.cursor.at_phrase("over de") {
            return Err(Finding::error(
                "RS501",
                self.cursor.span(),
                both!(
                    "een samenvatting over dimensies wordt nog niet ondersteund",
                    "a summary over dimensions is not supported yet"
                ),
            ));
        }
        let or_zero = self.cursor.take_phrase("of 0 als die er niet zijn");
        if or_zero && (kind != AggregateKind::Sum || list) {
            return Err(Finding::error(
                "RS122",
                self.cursor.since(start),
                both!(
                    "`of 0 als die er niet zijn` hoort bij een som over objecten",
                    "`of 0 als die er niet zijn` goes with a sum over objects"
                ),
            ));
        }
        let value = self.node(start, ExprKind::Aggregate { kind, arguments, or_zero })?;
        if list {
            self.refuse_open_end(both!(
                "het is niet duidelijk waar de reeks ophoudt",
                "it is not clear where the series ends"
            ))?;
            if self.at_rounding().is_some() {
                return Err(self.ambiguous(
                    both!(
                        "het is niet duidelijk wat hier wordt afgerond",
                        "it is not clear what is rounded here"
                    ),
                    both!(
                        "lezing 1: het resultaat; lezing 2: alleen de laatste waarde; zet een komma \
                         voor de afronding of haakjes",
                        "reading 1: the result; reading 2: only the last value; put a comma before the \
                         rounding or use parentheses"
                    ),
                ));
            }
        }
        Ok(value)
    }

    pub(super) fn comma_rounding(&self) -> bool {
        ROUNDINGS.iter().any(|(phrase, _)| self.cursor.phrase_at(1, phrase))
    }

    pub(super) fn duration(&mut self, start: usize, absolute: bool) -> Read<Expr> {
        let from = Box::new(self.primary()?);
        if !self.cursor.take_phrase("tot") {
            return Err(self.expected(Message::quoted("tot")));
        }
        let to = Box::new(self.primary()?);
        let whole = self.cursor.take_phrase("in hele");
        if !whole && !self.cursor.take_phrase("in") {
            return Err(self.expected(both!(
                "`in hele` en een eenheid (jaren, kwartalen, maanden, weken, dagen)",
                "`in hele` and a unit (jaren, kwartalen, maanden, weken, dagen)"
            )));
        }
        let found = SPAN_UNITS.iter().find(|(word, _)| self.cursor.at_phrase(word));
        let Some((_, unit)) = found else {
            return Err(self.expected(
                both!("`jaren`, `kwartalen`, `maanden`, `weken`, `dagen`, `uren`, `minuten`, `seconden` of `millisecondes`", "`jaren`, `kwartalen`, `maanden`, `weken`, `dagen`, `uren`, `minuten`, `seconden` or `millisecondes`"),
            ));
        };
        if !whole && *unit != SpanUnit::Milliseconds {
            return Err(Finding::error(
                "RS100",
                self.cursor.span(),
                both!("schrijf `in hele` voor deze eenheid", "write `in hele` before this unit"),
            )
            .help(both!(
                "alleen millisecondes staan zonder `hele`",
                "only millisecondes go without `hele`"
            )));
        }
        self.cursor.at += 1;
        self.node(start, ExprKind::Duration { from, to, unit: *unit, absolute })
    }

    pub(super) fn date_of(&mut self, start: usize) -> Read<Expr> {
        let year = Box::new(self.item()?);
        if !(self.cursor.take_mark(',') && self.cursor.take_phrase("maand") && self.cursor.take_mark(':')) {
            return Err(self.expected(Message::quoted(", maand:")));
        }
        let month = Box::new(self.item()?);
        if !(self.cursor.take_phrase("en dag") && self.cursor.take_mark(':')) {
            return Err(self.expected(Message::quoted("en dag:")));
        }
        let day = Box::new(self.item()?);
        self.node(start, ExprKind::DateOf { year, month, day })
    }

    /// `…, maand: M, dag: D, uur: U, minuut: M, seconde: S en milliseconde: MS`, after `jaar:`.
    fn date_time_of(&mut self, start: usize) -> Read<Expr> {
        let mut parts = vec![self.item()?];
        for name in ["maand", "dag", "uur", "minuut", "seconde", "milliseconde"] {
            let joined = if name == "milliseconde" {
                self.cursor.take_phrase("en")
            } else {
                self.cursor.take_mark(',')
            };
            if !(joined && self.cursor.take_phrase(name) && self.cursor.take_mark(':')) {
                let wanted =
                    if name == "milliseconde" { "en milliseconde:".to_owned() } else { format!(", {name}:") };
                return Err(self.expected(Message::quoted(&wanted)));
            }
            parts.push(self.item()?);
        }
        self.node(start, ExprKind::DateTimeOf(parts))
    }

    /// After `het aantal`: one collection, or several in a list.
    fn count(&mut self, start: usize) -> Read<Expr> {
        let mut counted = vec![self.reference(true)?];
        let comma =
            self.cursor.at_mark(',') && !self.cursor.phrase_at(1, "met een") && !self.comma_rounding();
        if !self.listing && (comma || self.cursor.at_phrase("en")) {
            while self.cursor.take_mark(',') {
                counted.push(self.reference(true)?);
            }
            if !self.cursor.take_phrase("en") {
                return Err(self.expected(both!(
                    "`en` en de laatste verzameling van de reeks",
                    "`en` and the last collection of the series"
                )));
            }
            counted.push(self.reference(true)?);
        }
        let list = counted.len() > 1;
        let value = self.node(start, ExprKind::Count(counted))?;
        if list {
            self.refuse_open_end(both!(
                "het is niet duidelijk waar de reeks ophoudt",
                "it is not clear where the series ends"
            ))?;
        }
        Ok(value)
    }
}

fn unsupported(span: Span, phrase: &str) -> Finding {
    Finding::error(
        "RS501",
        span,
        both!("`{phrase}` wordt nog niet ondersteund", "`{phrase}` is not supported yet"),
    )
}

const AGGREGATES: &[(&str, AggregateKind)] = &[
    ("de som van", AggregateKind::Sum),
    ("de maximale waarde van", AggregateKind::Maximum),
    ("de minimale waarde van", AggregateKind::Minimum),
    ("de eerste van", AggregateKind::First),
    ("de laatste van", AggregateKind::Last),
];

const SPAN_UNITS: &[(&str, SpanUnit)] = &[
    ("jaren", SpanUnit::Years),
    ("jaar", SpanUnit::Years),
    ("kwartalen", SpanUnit::Quarters),
    ("maanden", SpanUnit::Months),
    ("weken", SpanUnit::Weeks),
    ("dagen", SpanUnit::Days),
    ("uren", SpanUnit::Hours),
    ("uur", SpanUnit::Hours),
    ("minuten", SpanUnit::Minutes),
    ("seconden", SpanUnit::Seconds),
    ("secondes", SpanUnit::Seconds),
    ("milliseconden", SpanUnit::Milliseconds),
    ("millisecondes", SpanUnit::Milliseconds),
];
