//! Expressions. Where Dutch allows two readings (does the rounding cover the sum or its last term?), the sentence is
//! refused and both are shown.

use super::declarations::unquoted;
use super::sentence::{Parser, Read};
use super::tree::{
    AggregateKind, BinaryOp, DatePart, Expr, ExprKind, Head, NameRef, NameSource, Reference, SpanUnit,
};
use crate::date;
use crate::diagnostic::Finding;
use crate::lexicon::{Meaning, NameUse, is_article};
use crate::number::{Number, RoundingMode};
use crate::source::Span;
use crate::token::TokenKind;

const ROUNDINGS: &[(&str, RoundingMode)] = &[
    ("naar beneden afgerond op", RoundingMode::Down),
    ("naar boven afgerond op", RoundingMode::Up),
    ("rekenkundig afgerond op", RoundingMode::Arithmetic),
    ("richting nul afgerond op", RoundingMode::TowardsZero),
    ("weg van nul afgerond op", RoundingMode::AwayFromZero),
];

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
];

impl Parser<'_> {
    /// A whole expression, with limits and rounding after a comma.
    pub(super) fn expression(&mut self) -> Read<Expr> {
        let start = self.cursor.at;
        let mut value = self.expression_without_limits()?;
        while self.cursor.at_mark(',') {
            self.cursor.at += 1;
            if self.cursor.at_phrase("met een minimum van") || self.cursor.at_phrase("met een maximum van") {
                value = self.limit(start, value)?;
            } else if self.at_rounding().is_some() {
                value = self.rounded(start, value, false)?;
            } else {
                return Err(self
                    .expected("`met een minimum van`, `met een maximum van` of een afronding na de komma"));
            }
        }
        Ok(value)
    }

    fn limit(&mut self, start: usize, value: Expr) -> Read<Expr> {
        let mut minimum = None;
        let mut maximum = None;
        if self.cursor.take_phrase("met een minimum van") {
            minimum = Some(Box::new(self.limit_bound()?));
            if self.cursor.take_phrase("en met een maximum van")
                || self.cursor.take_phrase("en een maximum van")
            {
                maximum = Some(Box::new(self.limit_bound()?));
            }
        } else if self.cursor.take_phrase("met een maximum van") {
            maximum = Some(Box::new(self.limit_bound()?));
            if self.cursor.at_phrase("en met een minimum van") || self.cursor.at_phrase("en een minimum van")
            {
                return Err(Finding::error(
                    "RS122",
                    self.cursor.span(),
                    "noem eerst het minimum en dan het maximum",
                ));
            }
        }
        let last = maximum.as_deref().or(minimum.as_deref());
        let plain_bound = last.and_then(literal_number);
        let limited = self.node(start, ExprKind::Limit { value: Box::new(value), minimum, maximum })?;
        // `…, met een minimum van 0 EUR naar boven afgerond op 0 decimalen`: rounding a plain bound that is already
        // round says nothing, so the rounding can only be about the whole.
        match self.at_rounding() {
            Some((_, _, decimals)) if plain_bound.is_some_and(|n| n.fits_decimals(decimals)) => {
                self.rounded(start, limited, false)
            }
            Some(_) => Err(self.ambiguous(
                "het is niet duidelijk wat hier wordt afgerond",
                "lezing 1: het begrensde geheel; lezing 2: alleen de grens; zet een komma voor de afronding (het geheel) \
                 of haakjes om de grens",
            )),
            None => Ok(limited),
        }
    }

    fn limit_bound(&mut self) -> Read<Expr> {
        let start = self.cursor.at;
        let mut bound = self.factor()?;
        while let Some(op) = self.operator() {
            self.cursor.at += op.phrase().split(' ').count();
            let right = self.factor()?;
            bound = self.binary(start, op, bound, right)?;
        }
        Ok(bound)
    }

    fn at_rounding(&self) -> Option<(RoundingMode, usize, u8)> {
        let (phrase, mode) = ROUNDINGS.iter().find(|(phrase, _)| self.cursor.at_phrase(phrase))?;
        let words = phrase.split(' ').count();
        let decimals = self.cursor.word(words).parse::<u8>().ok().filter(|d| *d <= 20)?;
        Some((*mode, words + 1, decimals))
    }

    fn rounded(&mut self, start: usize, value: Expr, direct: bool) -> Read<Expr> {
        let Some((mode, words, decimals)) = self.at_rounding() else {
            return Err(self.expected("een afronding"));
        };
        self.cursor.at += words;
        if !self.cursor.take_phrase("decimalen") && !self.cursor.take_phrase("decimaal") {
            return Err(self.expected("`decimalen`"));
        }
        self.node(start, ExprKind::Round { value: Box::new(value), mode, decimals, direct })
    }

    pub(super) fn expression_without_limits(&mut self) -> Read<Expr> {
        self.enter()?;
        let result = self.additive();
        self.depth -= 1;
        result
    }

    fn additive(&mut self) -> Read<Expr> {
        let start = self.cursor.at;
        let mut left = self.term(start)?;
        let mut calculated = !matches!(left.kind, ExprKind::Round { .. }) && is_calculation(&left.kind);
        loop {
            if calculated && self.at_rounding().is_some() {
                return Err(self.ambiguous(
                    "het is niet duidelijk wat hier wordt afgerond",
                    "lezing 1: de hele berekening; lezing 2: alleen het laatste deel; zet een komma voor de afronding (het \
                     geheel) of haakjes om het deel",
                ));
            }
            let op = match self.operator() {
                Some(op @ (BinaryOp::Plus | BinaryOp::Min | BinaryOp::Less)) => op,
                Some(BinaryOp::Times | BinaryOp::Divide) | None => break,
            };
            self.cursor.at += op.phrase().split(' ').count();
            let right_start = self.cursor.at;
            let right = self.term(right_start)?;
            left = self.binary(start, op, left, right)?;
            calculated = true;
        }
        Ok(left)
    }

    fn term(&mut self, start: usize) -> Read<Expr> {
        let mut left = self.factor()?;
        if self.at_rounding().is_some() && !is_calculation(&left.kind) && self.first_in_expression(start) {
            left = self.rounded(start, left, true)?;
        }
        while let Some(op @ (BinaryOp::Times | BinaryOp::Divide)) = self.operator() {
            if self.cursor.at_phrase("gedeeld door (") && self.cursor.word(3) == "ABS" {
                return Err(Finding::error(
                    "RS501",
                    self.cursor.span(),
                    "`gedeeld door (ABS)` wordt nog niet ondersteund",
                ));
            }
            self.cursor.at += op.phrase().split(' ').count();
            let right = self.factor()?;
            left = self.binary(start, op, left, right)?;
        }
        Ok(left)
    }

    /// Whether nothing of the expression stands before this token: then a rounding can only be about this part.
    fn first_in_expression(&self, start: usize) -> bool {
        let before = start
            .checked_sub(1)
            .and_then(|i| self.cursor.tokens.get(i))
            .map_or("", |t| self.cursor.text_of(t));
        !matches!(before, "plus" | "min" | "met" | "maal" | "door")
            || (before == "met" && !self.preceded_by(start, "verminderd met"))
    }

    fn preceded_by(&self, start: usize, phrase: &str) -> bool {
        let words = phrase.split(' ').count();
        start.checked_sub(words).is_some_and(|at| {
            let mut before = self.cursor.clone();
            before.at = at;
            before.at_phrase(phrase)
        })
    }

    fn operator(&self) -> Option<BinaryOp> {
        [BinaryOp::Plus, BinaryOp::Min, BinaryOp::Less, BinaryOp::Times, BinaryOp::Divide]
            .into_iter()
            .find(|op| self.cursor.at_phrase(op.phrase()))
    }

    /// A primary, with `van` after a percentage.
    fn factor(&mut self) -> Read<Expr> {
        let start = self.cursor.at;
        let value = self.primary()?;
        if self.cursor.at_phrase("tot de macht") {
            return Err(Finding::error(
                "RS501",
                self.cursor.span(),
                "machtsverheffen wordt nog niet ondersteund",
            ));
        }
        if !self.cursor.at_phrase("van") {
            return Ok(value);
        }
        self.cursor.at += 1;
        let of = self.primary()?;
        self.percent_of(start, value, of)
    }

    fn percent_of(&mut self, start: usize, percent: Expr, of: Expr) -> Read<Expr> {
        let value = self.node(start, ExprKind::PercentOf { percent: Box::new(percent), of: Box::new(of) })?;
        self.refuse_open_end("het is niet duidelijk waarvan het percentage wordt genomen")?;
        Ok(value)
    }

    /// After something whose last part is open on the right (`25% van A`, `de maximale waarde van A en B`).
    fn refuse_open_end(&self, message: &str) -> Read<()> {
        if self.operator().is_none() {
            return Ok(());
        }
        Err(self.ambiguous(
            message,
            "lezing 1: wat volgt hoort bij het laatste deel; lezing 2: wat volgt hoort bij het geheel; zet haakjes om wat \
             bij elkaar hoort",
        ))
    }

    fn ambiguous(&self, message: &str, help: &str) -> Finding {
        Finding::error("RS202", self.cursor.span(), message).help(help)
    }

    pub(super) fn node(&self, start: usize, kind: ExprKind) -> Read<Expr> {
        let span = self.cursor.since(start);
        let depth = 1 + child_depth(&kind);
        if depth > super::MAX_DEPTH {
            return Err(Finding::error("RS104", span, "deze berekening is te lang")
                .help("gebruik variabelen (`Daarbij geldt:`) of splits de regel"));
        }
        Ok(Expr { kind, span, depth })
    }

    fn binary(&self, start: usize, op: BinaryOp, left: Expr, right: Expr) -> Read<Expr> {
        self.node(start, ExprKind::Binary { op, left: Box::new(left), right: Box::new(right) })
    }

    /// A literal, a function, parentheses or a reference.
    pub(super) fn primary(&mut self) -> Read<Expr> {
        self.enter()?;
        let result = self.primary_here();
        self.depth -= 1;
        result
    }

    fn primary_here(&mut self) -> Read<Expr> {
        let start = self.cursor.at;
        self.steps += 1;
        let Some(token) = self.cursor.peek() else { return Err(self.expected("een waarde")) };
        match token.kind {
            TokenKind::Mark('(') => {
                self.cursor.at += 1;
                let inner = self.expression()?;
                if !self.cursor.take_mark(')') {
                    return Err(self.expected("`)`"));
                }
                return self.node(start, ExprKind::Parenthesised(Box::new(inner)));
            }
            TokenKind::Number => return self.number(start),
            TokenKind::Date => return self.date(start),
            TokenKind::Text => {
                let text = self.cursor.text_of(token);
                if text.contains('«') {
                    return Err(Finding::error(
                        "RS501",
                        token.span,
                        "waarden in een tekst (`«…»`) worden nog niet ondersteund",
                    ));
                }
                self.cursor.at += 1;
                return self.node(start, ExprKind::Text(unquoted(text).to_owned()));
            }
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

    fn date(&mut self, start: usize) -> Read<Expr> {
        let text = self.cursor.word(0);
        match date::parse(text) {
            Some(found) if self.cursor.peek().is_some_and(|t| t.kind == TokenKind::Date) => {
                self.cursor.at += 1;
                self.node(start, ExprKind::Date(found))
            }
            Some(_) | None => {
                Err(Finding::error("RS117", self.cursor.span(), format!("`{text}` is geen bestaande datum"))
                    .help("verwacht dd-mm-jjjj"))
            }
        }
    }

    fn number(&mut self, start: usize) -> Read<Expr> {
        let span = self.cursor.span();
        let text = self.cursor.word(0);
        let value = Number::parse_dutch(text).map_err(|e| Finding::error("RS105", span, e.to_string()))?;
        self.cursor.at += 1;
        if self.cursor.at_phrase("%") {
            self.cursor.at += 1;
            return self.node(start, ExprKind::Percent(value));
        }
        let unit = self.unit();
        self.node(start, ExprKind::Number { value, unit })
    }

    /// A unit after a number: a word that is not part of the grammar and not the start of something else.
    fn unit(&mut self) -> Option<(String, Span)> {
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

    fn function(&mut self, start: usize) -> Read<Option<Expr>> {
        let bare = self.cursor.word(0).to_lowercase();
        if bare == "rekendatum" || self.cursor.at_phrase("de Rekendatum") {
            self.cursor.at += if bare == "rekendatum" { 1 } else { 2 };
            return self.node(start, ExprKind::CalculationDate).map(Some);
        }
        if bare == "rekenjaar" || self.cursor.at_phrase("het Rekenjaar") {
            self.cursor.at += if bare == "rekenjaar" { 1 } else { 2 };
            return self.node(start, ExprKind::CalculationYear).map(Some);
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
            let counted = self.reference(true)?;
            return self.node(start, ExprKind::Count(Box::new(counted))).map(Some);
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
        if self.cursor.take_phrase("de eerste paasdag van") {
            let year = Box::new(self.primary()?);
            return self.node(start, ExprKind::Easter(year)).map(Some);
        }
        if self.cursor.take_phrase("de absolute waarde van") {
            if !self.cursor.at_mark('(') {
                return Err(self.expected("`(`"));
            }
            let value = Box::new(self.primary()?);
            return self.node(start, ExprKind::Absolute(value)).map(Some);
        }
        let unsupported = [
            "de wortel van",
            "het totaal van",
            "het aantal dagen in",
            "het tijdsevenredig deel",
            "de datumtijd met jaar",
            "het uur uit",
            "de minuut uit",
            "de seconde uit",
            "de milliseconde uit",
            "de concatenatie van",
        ];
        match unsupported.iter().find(|p| self.cursor.at_phrase(p)) {
            Some(phrase) => Err(Finding::error(
                "RS501",
                self.cursor.span(),
                format!("`{phrase}` wordt nog niet ondersteund"),
            )),
            None => Ok(None),
        }
    }

    /// Whether a function phrase here is (also) a declared name; `Some(true)` means: read it as the name.
    fn declared_reading(&mut self, start: usize) -> Option<bool> {
        let phrases = AGGREGATES.iter().map(|(p, _)| *p).chain([
            "het aantal",
            "de tijdsduur van",
            "het jaar uit",
            "de maand uit",
            "de dag uit",
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

    fn aggregate(&mut self, start: usize, kind: AggregateKind) -> Read<Expr> {
        let mut arguments = vec![self.primary()?];
        let listed = self.cursor.at_mark(',') || self.cursor.at_phrase("en");
        // A comma that starts a limit or a rounding belongs to the whole.
        let postfix =
            self.cursor.at_mark(',') && (self.cursor.phrase_at(1, "met een") || self.comma_rounding());
        if listed && !postfix {
            while self.cursor.take_mark(',') {
                arguments.push(self.primary()?);
            }
            if !self.cursor.take_phrase("en") {
                return Err(self.expected("`en` en de laatste waarde van de reeks"));
            }
            arguments.push(self.primary()?);
        }
        let list = arguments.len() > 1;
        let or_zero = self.cursor.take_phrase("of 0 als die er niet zijn");
        if or_zero && (kind != AggregateKind::Sum || list) {
            return Err(Finding::error(
                "RS122",
                self.cursor.since(start),
                "`of 0 als die er niet zijn` hoort bij een som over objecten",
            ));
        }
        let value = self.node(start, ExprKind::Aggregate { kind, arguments, or_zero })?;
        if list {
            self.refuse_open_end("het is niet duidelijk waar de reeks ophoudt")?;
            if self.at_rounding().is_some() {
                return Err(self.ambiguous(
                    "het is niet duidelijk wat hier wordt afgerond",
                    "lezing 1: het resultaat; lezing 2: alleen de laatste waarde; zet een komma voor de afronding of haakjes",
                ));
            }
        }
        Ok(value)
    }

    fn comma_rounding(&self) -> bool {
        ROUNDINGS.iter().any(|(phrase, _)| self.cursor.phrase_at(1, phrase))
    }

    fn duration(&mut self, start: usize, absolute: bool) -> Read<Expr> {
        let from = Box::new(self.primary()?);
        if !self.cursor.take_phrase("tot") {
            return Err(self.expected("`tot`"));
        }
        let to = Box::new(self.primary()?);
        if !self.cursor.take_phrase("in hele") {
            return Err(self.expected("`in hele` en een eenheid (jaren, kwartalen, maanden, weken, dagen)"));
        }
        let found = SPAN_UNITS.iter().find(|(word, _)| self.cursor.at_phrase(word));
        let Some((_, unit)) = found else {
            return Err(self.expected("`jaren`, `kwartalen`, `maanden`, `weken` of `dagen`"));
        };
        self.cursor.at += 1;
        self.node(start, ExprKind::Duration { from, to, unit: *unit, absolute })
    }

    fn date_of(&mut self, start: usize) -> Read<Expr> {
        let year = Box::new(self.primary()?);
        if !(self.cursor.take_mark(',') && self.cursor.take_phrase("maand") && self.cursor.take_mark(':')) {
            return Err(self.expected("`, maand:`"));
        }
        let month = Box::new(self.primary()?);
        if !(self.cursor.take_phrase("en dag") && self.cursor.take_mark(':')) {
            return Err(self.expected("`en dag:`"));
        }
        let day = Box::new(self.primary()?);
        self.node(start, ExprKind::DateOf { year, month, day })
    }

    /// A chain. Only the outermost one may carry `die …`.
    pub(super) fn reference(&mut self, outermost: bool) -> Read<Reference> {
        let start = self.cursor.at;
        let quantifier = self.quantifier()?;
        if self.cursor.at_phrase("hij") {
            self.cursor.at += 1;
            return Ok(Reference {
                quantifier,
                head: Head::He,
                of: None,
                filter: None,
                span: self.cursor.since(start),
            });
        }
        let head = self.head()?;
        let mut of = None;
        let selects = self.named(head).is_some_and(|name| self.can_select(name))
            && !matches!(head, Head::Universal(_) | Head::Own(_));
        let universal_chain = matches!(head, Head::Universal(_)) && self.cursor.at_phrase("van");
        let own_percentage = matches!(head, Head::Own(_)) && self.cursor.at_phrase("van");
        if (selects || universal_chain) && !own_percentage && self.cursor.at_phrase("van") {
            self.cursor.at += 1;
            of = Some(Box::new(self.chain_end()?));
        }
        let mut filter = None;
        if outermost && (self.cursor.at_phrase("die") || self.cursor.at_phrase("dat")) {
            self.cursor.at += 1;
            filter = Some(Box::new(self.subselection()?));
        }
        Ok(Reference { quantifier, head, of, filter, span: self.cursor.since(start) })
    }

    /// What stands after `van`: a further chain, or what a percentage is taken of.
    fn chain_end(&mut self) -> Read<Expr> {
        self.enter()?;
        let start = self.cursor.at;
        let token_kind = self.cursor.peek().map(|t| t.kind);
        let literal = matches!(token_kind, Some(TokenKind::Number | TokenKind::Mark('(')));
        let result = if literal {
            self.primary()
        } else {
            match self.function(start) {
                Ok(Some(found)) => Ok(found),
                Ok(None) => {
                    let reference = self.reference(false)?;
                    self.node(start, ExprKind::Reference(Box::new(reference)))
                }
                Err(finding) => Err(finding),
            }
        };
        self.depth -= 1;
        result
    }

    fn head(&mut self) -> Read<Head> {
        let what = "een attribuut, rol, objecttype, parameter of variabele";
        if self.cursor.at_phrase("zijn") {
            self.cursor.at += 1;
            let own = |u: &NameUse| matches!(u.meaning, Meaning::Attribute(_) | Meaning::Role(_));
            return self.name("een attribuut of rol van het onderwerp", own).map(Head::Own);
        }
        if self.cursor.at_phrase("een") {
            self.cursor.at += 1;
            let subject = |u: &NameUse| {
                matches!(u.meaning, Meaning::ObjectType(_) | Meaning::Role(_) | Meaning::Trait(_))
            };
            return self.name("een objecttype, rol of kenmerk", subject).map(Head::Universal);
        }
        if is_article(self.cursor.word(0)) {
            self.cursor.at += 1;
        }
        self.name(what, starts_reference).map(Head::Named)
    }

    fn can_select(&self, name: NameRef) -> bool {
        match name.source {
            NameSource::Variable(_) => true,
            NameSource::Declared(index) => self.names.declared.uses(index).iter().any(|u| match u.meaning {
                Meaning::Attribute(_) | Meaning::Role(_) | Meaning::Parameter(_) => true,
                Meaning::ObjectType(_) | Meaning::Trait(_) | Meaning::Variable(_) => false,
            }),
        }
    }
}

fn starts_reference(usage: &NameUse) -> bool {
    match usage.meaning {
        Meaning::ObjectType(_)
        | Meaning::Attribute(_)
        | Meaning::Role(_)
        | Meaning::Parameter(_)
        | Meaning::Variable(_)
        | Meaning::Trait(_) => true,
    }
}

/// Whether a rounding behind this could also be about only its last part.
fn is_calculation(kind: &ExprKind) -> bool {
    matches!(kind, ExprKind::Binary { .. } | ExprKind::PercentOf { .. })
}

fn literal_number(expr: &Expr) -> Option<Number> {
    if let ExprKind::Number { value, .. } | ExprKind::Percent(value) = &expr.kind {
        Some(*value)
    } else {
        None
    }
}

fn child_depth(kind: &ExprKind) -> u16 {
    let of = |e: &Expr| e.depth;
    match kind {
        ExprKind::Number { .. }
        | ExprKind::Percent(_)
        | ExprKind::Text(_)
        | ExprKind::Enum(_)
        | ExprKind::Bool(_)
        | ExprKind::Date(_)
        | ExprKind::CalculationDate
        | ExprKind::CalculationYear
        | ExprKind::Element => 0,
        ExprKind::Reference(r) | ExprKind::Count(r) => r.of.as_deref().map_or(0, of),
        ExprKind::Binary { left, right, .. } => of(left).max(of(right)),
        ExprKind::PercentOf { percent, of: base } => of(percent).max(of(base)),
        ExprKind::Limit { value, minimum, maximum } => {
            of(value).max(minimum.as_deref().map_or(0, of)).max(maximum.as_deref().map_or(0, of))
        }
        ExprKind::Aggregate { arguments, .. } => arguments.iter().map(of).max().unwrap_or(0),
        ExprKind::Duration { from, to, .. } => of(from).max(of(to)),
        ExprKind::DateOf { year, month, day } => of(year).max(of(month)).max(of(day)),
        ExprKind::Round { value, .. }
        | ExprKind::DatePart { of: value, .. }
        | ExprKind::Absolute(value)
        | ExprKind::Easter(value)
        | ExprKind::Parenthesised(value) => of(value),
    }
}
