//! What an expression is made of: literals, functions and parentheses.

use super::chain::starts_reference;
use super::declarations::unquoted;
use super::expression::ROUNDINGS;
use super::sentence::{Parser, Read};
use super::tree::{AggregateKind, DatePart, Expr, ExprKind, SpanUnit};
use crate::date;
use crate::diagnostic::Finding;
use crate::message::{Message, both};
use crate::number::Number;
use crate::source::Span;
use crate::token::TokenKind;

impl Parser<'_> {
    /// A literal, a function, parentheses or a reference.
    pub(super) fn primary(&mut self) -> Read<Expr> {
        self.enter()?;
        let result = self.primary_here();
        self.depth -= 1;
        result
    }

    /// One of several values with commas or `en` between them.
    pub(super) fn item(&mut self) -> Read<Expr> {
        let outer = std::mem::replace(&mut self.listing, true);
        let result = self.primary();
        self.listing = outer;
        result
    }

    pub(super) fn primary_here(&mut self) -> Read<Expr> {
        let start = self.cursor.at;
        self.steps += 1;
        let Some(token) = self.cursor.peek() else {
            return Err(self.expected(both!("een waarde", "a value")));
        };
        match token.kind {
            TokenKind::Mark('(') => {
                self.cursor.at += 1;
                let outer = std::mem::replace(&mut self.listing, false);
                let inner = self.expression();
                self.listing = outer;
                let inner = inner?;
                if !self.cursor.take_mark(')') {
                    return Err(self.expected(Message::quoted(")")));
                }
                return self.node(start, ExprKind::Parenthesised(Box::new(inner)));
            }
            TokenKind::Number => return self.number(start),
            TokenKind::Date => return self.date(start),
            TokenKind::Text => {
                let text = self.cursor.text_of(token);
                self.cursor.at += 1;
                return self.node(start, ExprKind::Text(unquoted(text).to_owned()));
            }
            TokenKind::TextPart if !self.cursor.text_of(token).starts_with('»') => {
                return self.template(start);
            }
            TokenKind::TextPart => return Err(self.expected(both!("een waarde", "a value"))),
            TokenKind::Enum => {
                self.cursor.at += 1;
                return self.node(start, ExprKind::Enum(unquoted(self.cursor.text_of(token)).to_owned()));
            }
            TokenKind::Word | TokenKind::Mark(_) | TokenKind::Bullet(_) => {}
        }
        if self.cursor.take_phrase("dd.") {
            return self.date(start);
        }
        for (word, value) in [("waar", true), ("onwaar", false)] {
            if self.cursor.at_phrase(word) {
                self.cursor.at += 1;
                return self.node(start, ExprKind::Bool(value));
            }
        }
        if let Some(found) = self.function(start)? {
            return Ok(found);
        }
        let reference = self.reference(true)?;
        self.node(start, ExprKind::Reference(Box::new(reference)))
    }

    pub(super) fn date(&mut self, start: usize) -> Read<Expr> {
        let text = self.cursor.word(0);
        let dated = self.cursor.peek().is_some_and(|t| t.kind == TokenKind::Date);
        if dated && let Some(found) = date::parse(text) {
            self.cursor.at += 1;
            return self.node(start, ExprKind::Date(found));
        }
        if dated && let Some(found) = date::parse_time(text) {
            self.cursor.at += 1;
            return self.node(start, ExprKind::DateTime(found));
        }
        let wanted = if text.contains(':') { "dd-mm-jjjj uu:mm:ss.mmm" } else { "dd-mm-jjjj" };
        Err(Finding::error(
            "RS117",
            self.cursor.span(),
            both!("`{text}` is geen bestaande datum", "`{text}` is not an existing date"),
        )
        .help(both!("verwacht {wanted}", "expected {wanted}")))
    }

    pub(super) fn number(&mut self, start: usize) -> Read<Expr> {
        let span = self.cursor.span();
        let text = self.cursor.word(0);
        let value = Number::parse_dutch(text).map_err(|e| Finding::error("RS105", span, e.message()))?;
        self.cursor.at += 1;
        if self.cursor.at_phrase("%") && self.cursor.mark_at(1, '/') {
            let at = self.cursor.at;
            self.cursor.at += 3;
            let unit = self.cursor.since(at);
            return self.node(
                start,
                ExprKind::Number { value, unit: Some((self.cursor.raw(unit).to_owned(), unit)) },
            );
        }
        if self.cursor.at_phrase("%") {
            self.cursor.at += 1;
            return self.node(start, ExprKind::Percent(value));
        }
        let unit = self.unit();
        self.node(start, ExprKind::Number { value, unit })
    }

    /// A unit after a number: a word that is not part of the grammar and not the start of something else.
    pub(super) fn unit(&mut self) -> Option<(String, Span)> {
        let token = self.cursor.peek().filter(|t| t.kind == TokenKind::Word)?;
        let word = self.cursor.text_of(token);
        let grammar = matches!(
            word,
            "plus"
                | "min"
                | "maal"
                | "verminderd"
                | "gedeeld"
                | "en"
                | "of"
                | "van"
                | "naar"
                | "rekenkundig"
                | "richting"
                | "weg"
                | "is"
                | "zijn"
                | "heeft"
                | "indien"
                | "waar"
                | "onwaar"
                | "tot"
                | "in"
                | "als"
                | "decimalen"
                | "moet"
                | "moeten"
                | "groter"
                | "kleiner"
                | "gelijk"
                | "ongelijk"
                | "leeg"
                | "gevuld"
                | "eerder"
                | "later"
                | "aan"
                | "Daarbij"
                | "gedurende"
                | "met"
                | "dan"
                | "die"
                | "dat"
                | "niet"
                | "over"
                | "wordt"
        );
        if grammar {
            return None;
        }
        self.cursor.at += 1;
        Some((word.to_owned(), token.span))
    }

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

    /// `"… «X» …"`: the pieces of text come as tokens of their own, with the tokens of the values between them.
    fn template(&mut self, start: usize) -> Read<Expr> {
        let mut parts = Vec::new();
        loop {
            let at = self.cursor.at;
            let Some(token) = self.cursor.peek().filter(|t| t.kind == TokenKind::TextPart) else {
                return Err(self.expected(Message::quoted("»")));
            };
            let text = self.cursor.text_of(token);
            self.cursor.at += 1;
            if at > start && text.starts_with(['"', '“', '”']) {
                return Err(Finding::error(
                    "RS102",
                    token.span,
                    both!(
                        "de waarde voor deze tekst is niet afgesloten met `»`",
                        "the value before this text is not closed with `»`"
                    ),
                ));
            }
            let piece = unquoted(text);
            if !piece.is_empty() {
                parts.push(self.node(at, ExprKind::Text(piece.to_owned()))?);
            }
            if !text.ends_with('«') {
                return self.node(start, ExprKind::Template(parts));
            }
            parts.push(self.expression()?);
        }
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
