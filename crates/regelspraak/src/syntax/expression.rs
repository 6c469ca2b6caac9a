//! Expressions. Where Dutch allows two readings (does the rounding cover the sum or its last term?), the sentence is
//! refused and both are shown.

use super::depth::reference_depth;
use super::sentence::{Parser, Read};
use super::tree::{BinaryOp, Expr, ExprKind};
use crate::diagnostic::Finding;
use crate::message::{Message, both};
use crate::number::{Number, RoundingMode};

pub(super) const ROUNDINGS: &[(&str, RoundingMode)] = &[
    ("naar beneden afgerond op", RoundingMode::Down),
    ("naar boven afgerond op", RoundingMode::Up),
    ("rekenkundig afgerond op", RoundingMode::Arithmetic),
    ("richting nul afgerond op", RoundingMode::TowardsZero),
    ("weg van nul afgerond op", RoundingMode::AwayFromZero),
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
                return Err(self.expected(both!(
                    "`met een minimum van`, `met een maximum van` of een afronding na de komma",
                    "`met een minimum van`, `met een maximum van` or a rounding after the comma"
                )));
            }
        }
        Ok(value)
    }

    /// An expression in a list: a comma that starts no limit or rounding goes on with the list.
    pub(super) fn listed_expression(&mut self) -> Read<Expr> {
        let outer = std::mem::replace(&mut self.listing, true);
        let result = self.listed_expression_here();
        self.listing = outer;
        result
    }

    fn listed_expression_here(&mut self) -> Read<Expr> {
        let start = self.cursor.at;
        let mut value = self.expression_without_limits()?;
        while self.cursor.at_mark(',') {
            let bounded =
                ["met een minimum van", "met een maximum van"].iter().any(|p| self.cursor.phrase_at(1, p));
            if bounded {
                self.cursor.at += 1;
                value = self.limit(start, value)?;
            } else if self.comma_rounding() {
                self.cursor.at += 1;
                value = self.rounded(start, value, false)?;
            } else {
                break;
            }
        }
        Ok(value)
    }

    pub(super) fn limit(&mut self, start: usize, value: Expr) -> Read<Expr> {
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
                    both!(
                        "noem eerst het minimum en dan het maximum",
                        "name the minimum first and then the maximum"
                    ),
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
                both!(
                    "het is niet duidelijk wat hier wordt afgerond",
                    "it is not clear what is rounded here"
                ),
                both!(
                    "lezing 1: het begrensde geheel; lezing 2: alleen de grens; zet een komma voor de \
                     afronding (het geheel) of haakjes om de grens",
                    "reading 1: the limited whole; reading 2: only the limit; put a comma before the \
                     rounding (the whole) or parentheses around the limit"
                ),
            )),
            None => Ok(limited),
        }
    }

    pub(super) fn limit_bound(&mut self) -> Read<Expr> {
        let outer = std::mem::replace(&mut self.listing, true);
        let result = self.limit_bound_here();
        self.listing = outer;
        result
    }

    fn limit_bound_here(&mut self) -> Read<Expr> {
        let start = self.cursor.at;
        let mut bound = self.factor()?;
        while let Some(op) = self.operator() {
            self.cursor.at += op.length();
            let right = self.factor()?;
            bound = self.binary(start, op, bound, right)?;
        }
        Ok(bound)
    }

    pub(super) fn at_rounding(&self) -> Option<(RoundingMode, usize, u8)> {
        let (phrase, mode) = ROUNDINGS.iter().find(|(phrase, _)| self.cursor.at_phrase(phrase))?;
        let words = phrase.split(' ').count();
        let decimals = self.cursor.word(words).parse::<u8>().ok().filter(|d| *d <= 20)?;
        Some((*mode, words + 1, decimals))
    }

    pub(super) fn rounded(&mut self, start: usize, value: Expr, direct: bool) -> Read<Expr> {
        let Some((mode, words, decimals)) = self.at_rounding() else {
            return Err(self.expected(both!("een afronding", "a rounding")));
        };
        self.cursor.at += words;
        if !self.cursor.take_phrase("decimalen") && !self.cursor.take_phrase("decimaal") {
            return Err(self.expected(Message::quoted("decimalen")));
        }
        self.node(start, ExprKind::Round { value: Box::new(value), mode, decimals, direct })
    }

    pub(super) fn expression_without_limits(&mut self) -> Read<Expr> {
        self.enter()?;
        let result = self.additive();
        self.depth -= 1;
        result
    }

    pub(super) fn additive(&mut self) -> Read<Expr> {
        let start = self.cursor.at;
        let mut left = self.term(start)?;
        let mut calculated = !matches!(left.kind, ExprKind::Round { .. }) && is_calculation(&left.kind);
        loop {
            if calculated && self.at_rounding().is_some() {
                return Err(self.ambiguous(
                    both!(
                        "het is niet duidelijk wat hier wordt afgerond",
                        "it is not clear what is rounded here"
                    ),
                    both!(
                        "lezing 1: de hele berekening; lezing 2: alleen het laatste deel; zet een komma \
                         voor de afronding (het geheel) of haakjes om het deel",
                        "reading 1: the whole calculation; reading 2: only the last part; put a comma \
                         before the rounding (the whole) or parentheses around the part"
                    ),
                ));
            }
            let op = match self.operator() {
                Some(op @ (BinaryOp::Plus | BinaryOp::Min | BinaryOp::Less)) => op,
                Some(BinaryOp::Times | BinaryOp::Divide | BinaryOp::DivideAbs) | None => break,
            };
            self.cursor.at += op.length();
            let right_start = self.cursor.at;
            let right = self.term(right_start)?;
            left = self.binary(start, op, left, right)?;
            calculated = true;
            let follows = matches!(self.operator(), Some(BinaryOp::Plus | BinaryOp::Min | BinaryOp::Less));
            if op == BinaryOp::Less && follows {
                return Err(self.ambiguous(
                    both!(
                        "het is niet duidelijk waarmee hier wordt verminderd",
                        "it is not clear what is taken off here"
                    ),
                    both!(
                        "lezing 1: alleen met het deel dat er direct op volgt; lezing 2: met alles wat volgt; zet haakjes om wat bij elkaar hoort",
                        "reading 1: only the part that follows directly; reading 2: everything that follows; put parentheses around what belongs together"
                    ),
                ));
            }
        }
        Ok(left)
    }

    pub(super) fn term(&mut self, start: usize) -> Read<Expr> {
        let mut left = self.factor()?;
        if self.at_rounding().is_some() && !is_calculation(&left.kind) && self.first_in_expression(start) {
            left = self.rounded(start, left, true)?;
        }
        while let Some(op @ (BinaryOp::Times | BinaryOp::Divide | BinaryOp::DivideAbs)) = self.operator() {
            self.cursor.at += op.length();
            let right = self.factor()?;
            left = self.binary(start, op, left, right)?;
        }
        Ok(left)
    }

    /// Whether nothing of the expression stands before this token: then a rounding can only be about this part.
    pub(super) fn first_in_expression(&self, start: usize) -> bool {
        let before = start
            .checked_sub(1)
            .and_then(|i| self.cursor.tokens.get(i))
            .map_or("", |t| self.cursor.text_of(t));
        !matches!(before, "plus" | "min" | "met" | "maal" | "door")
            && !self.preceded_by(start, "gedeeld door ( ABS )")
            || (before == "met" && !self.preceded_by(start, "verminderd met"))
    }

    pub(super) fn preceded_by(&self, start: usize, phrase: &str) -> bool {
        let words = phrase.split(' ').count();
        start.checked_sub(words).is_some_and(|at| {
            let mut before = self.cursor.clone();
            before.at = at;
            before.at_phrase(phrase)
        })
    }

    pub(super) fn operator(&self) -> Option<BinaryOp> {
        if self.cursor.at_phrase("gedeeld door ( ABS )") {
            return Some(BinaryOp::DivideAbs);
        }
        [BinaryOp::Plus, BinaryOp::Min, BinaryOp::Less, BinaryOp::Times, BinaryOp::Divide]
            .into_iter()
            .find(|op| self.cursor.at_phrase(op.phrase()))
    }

    /// A primary, with `van` after a percentage.
    pub(super) fn factor(&mut self) -> Read<Expr> {
        let start = self.cursor.at;
        let value = self.primary()?;
        if self.cursor.at_phrase("tot de macht") {
            return self.power(start, value);
        }
        if !self.cursor.at_phrase("van") {
            return Ok(value);
        }
        self.cursor.at += 1;
        let of = self.primary()?;
        self.percent_of(start, value, of)
    }

    /// `A tot de macht B` with its rounding. The language gives powers no place in the order of calculation, so after
    /// another operator the base could be more than its last part.
    fn power(&mut self, start: usize, base: Expr) -> Read<Expr> {
        if !self.first_in_expression(start) {
            return Err(self.ambiguous(
                both!("het is niet duidelijk wat hier tot een macht wordt verheven", "it is not clear what is raised to a power here"),
                both!(
                    "lezing 1: alleen het laatste deel; lezing 2: de hele berekening ervoor; zet haakjes om wat bij elkaar hoort",
                    "reading 1: only the last part; reading 2: the whole calculation before it; put parentheses around what belongs together"
                ),
            ));
        }
        self.cursor.at += 3;
        let exponent = Box::new(self.primary()?);
        let (mode, decimals) = self.required_rounding("tot de macht")?;
        self.node(start, ExprKind::Power { base: Box::new(base), exponent, mode, decimals })
    }

    /// The rounding that a root or a power cannot do without.
    pub(super) fn required_rounding(&mut self, phrase: &str) -> Read<(RoundingMode, u8)> {
        if let Some(op) = self.operator() {
            let op = op.phrase();
            return Err(self.ambiguous(
                both!(
                    "het is niet duidelijk of `{op}` nog bij `{phrase}` hoort",
                    "it is not clear whether `{op}` still belongs to `{phrase}`"
                ),
                both!(
                    "zet haakjes om de berekening achter `{phrase}`, of rond eerst af",
                    "put parentheses around the calculation after `{phrase}`, or round first"
                ),
            ));
        }
        let Some((mode, words, decimals)) = self.at_rounding() else {
            let found = self.cursor.found();
            return Err(Finding::error(
                "RS124",
                self.cursor.span(),
                both!(
                    "achter `{phrase}` hoort een afronding, gevonden {found}",
                    "`{phrase}` needs a rounding, found {found}"
                ),
            )
            .help(both!(
                "bijvoorbeeld `rekenkundig afgerond op 2 decimalen`",
                "for instance `rekenkundig afgerond op 2 decimalen`"
            )));
        };
        self.cursor.at += words;
        if !self.cursor.take_phrase("decimalen") && !self.cursor.take_phrase("decimaal") {
            return Err(self.expected(Message::quoted("decimalen")));
        }
        Ok((mode, decimals))
    }

    pub(super) fn percent_of(&mut self, start: usize, percent: Expr, of: Expr) -> Read<Expr> {
        let value = self.node(start, ExprKind::PercentOf { percent: Box::new(percent), of: Box::new(of) })?;
        self.refuse_open_end(both!(
            "het is niet duidelijk waarvan het percentage wordt genomen",
            "it is not clear what the percentage is taken of"
        ))?;
        Ok(value)
    }

    /// After something whose last part is open on the right (`25% van A`, `de maximale waarde van A en B`).
    pub(super) fn refuse_open_end(&self, message: Message) -> Read<()> {
        if self.operator().is_none() {
            return Ok(());
        }
        Err(self.ambiguous(
            message,
            both!(
                "lezing 1: wat volgt hoort bij het laatste deel; lezing 2: wat volgt hoort bij het \
                 geheel; zet haakjes om wat bij elkaar hoort",
                "reading 1: what follows goes with the last part; reading 2: what follows goes with the \
                 whole; put parentheses around what belongs together"
            ),
        ))
    }

    pub(super) fn ambiguous(&self, message: Message, help: Message) -> Finding {
        Finding::error("RS202", self.cursor.span(), message).help(help)
    }

    pub(super) fn node(&self, start: usize, kind: ExprKind) -> Read<Expr> {
        let span = self.cursor.since(start);
        let depth = 1 + child_depth(&kind);
        if depth > super::MAX_DEPTH {
            return Err(Finding::error(
                "RS104",
                span,
                both!("deze berekening is te lang", "this calculation is too long"),
            )
            .help(both!(
                "gebruik variabelen (`Daarbij geldt:`) of splits de regel",
                "use variables (`Daarbij geldt:`) or split the rule"
            )));
        }
        Ok(Expr { kind, span, depth })
    }

    pub(super) fn binary(&self, start: usize, op: BinaryOp, left: Expr, right: Expr) -> Read<Expr> {
        self.node(start, ExprKind::Binary { op, left: Box::new(left), right: Box::new(right) })
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
        | ExprKind::DateTime(_)
        | ExprKind::CalculationDate
        | ExprKind::CalculationYear
        | ExprKind::Element => 0,
        ExprKind::Reference(r) => reference_depth(r),
        ExprKind::Count(list) => list.iter().map(reference_depth).max().unwrap_or(0),
        ExprKind::Binary { left, right, .. } => of(left).max(of(right)),
        ExprKind::PercentOf { percent, of: base } => of(percent).max(of(base)),
        ExprKind::Limit { value, minimum, maximum } => {
            of(value).max(minimum.as_deref().map_or(0, of)).max(maximum.as_deref().map_or(0, of))
        }
        ExprKind::Aggregate { arguments: parts, .. }
        | ExprKind::Template(parts)
        | ExprKind::DateTimeOf(parts) => parts.iter().map(of).max().unwrap_or(0),
        ExprKind::Power { base, exponent, .. } => of(base).max(of(exponent)),
        ExprKind::Duration { from, to, .. } => of(from).max(of(to)),
        ExprKind::DateOf { year, month, day } => of(year).max(of(month)).max(of(day)),
        ExprKind::Round { value, .. }
        | ExprKind::Root { value, .. }
        | ExprKind::DatePart { of: value, .. }
        | ExprKind::Absolute(value)
        | ExprKind::Easter(value)
        | ExprKind::Parenthesised(value) => of(value),
    }
}
