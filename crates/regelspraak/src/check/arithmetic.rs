//! Calculations: units brought together, decimals counted.

use super::references::{Res, Resolver};
use super::types::{Type, Typed, most, scaled, total};
use crate::diagnostic::Finding;
use crate::message::{Message, both};
use crate::model::{TimeUnit, Unit, Units};
use crate::number::{Number, NumberError, RoundingMode};
use crate::program::compiled::{Expr as Compiled, Op};
use crate::source::Span;
use crate::syntax::tree::{BinaryOp, Expr};
use crate::value::Value;

/// Decimals kept by `gedeeld door (ABS)`.
const ABS_DECIMALS: u8 = 5;

pub(super) fn ambiguous_tail() -> Message {
    both!(
        "lezing 1: wat volgt hoort bij het laatste deel; lezing 2: wat volgt hoort bij het geheel; zet haakjes om wat \
         bij elkaar hoort",
        "reading 1: what follows goes with the last part; reading 2: what follows goes with the whole; put parentheses \
         around what belongs together"
    )
}

impl Resolver<'_> {
    pub(crate) fn overflow(&self, span: Span, error: NumberError) -> Finding {
        Finding::error("RS311", span, error.message())
    }

    /// Brings a numeric value to the unit of another; a bare zero fits everything.
    pub(crate) fn aligned(&mut self, typed: Typed, wanted: &Type, span: Span) -> Res<Typed> {
        if typed.kind == *wanted {
            return Ok(typed);
        }
        if typed.zero && wanted.is_numeric() {
            return Ok(Typed { kind: wanted.clone(), ..typed });
        }
        if let (Type::Number(from), Type::Number(to)) = (&typed.kind, wanted) {
            let factor = self.model.units.conversion(from, to).map_err(|e| self.overflow(span, e))?;
            if let Some(factor) = factor {
                let decimals = scaled(typed.decimals, factor);
                let op = if let Op::Constant(Value::Number(number)) = typed.expr.op {
                    Op::Constant(Value::Number(number.times(factor).map_err(|e| self.overflow(span, e))?))
                } else {
                    Op::Scale(Box::new(typed.expr), factor)
                };
                let made = self.make(op, span, wanted);
                return Ok(Typed::new(made, wanted.clone(), decimals));
            }
            if from.is_none() && matches!(typed.expr.op, Op::Constant(_)) {
                return Err(Finding::error(
                    "RS307",
                    span,
                    both!("hier ontbreekt de eenheid `{}`", "the unit `{}` is missing here", to.text()),
                ));
            }
        }
        let (wanted, found) = (wanted.describe(), typed.kind.describe());
        let text =
            both!("verwacht {wanted}, gevonden {found}", "expected {wanted}, found {found}"; wanted, found);
        Err(Finding::error("RS308", span, text))
    }

    pub(super) fn binary(&mut self, op: BinaryOp, left: &Expr, right: &Expr, span: Span) -> Res<Typed> {
        let a = self.value(left, None)?;
        let b = self.value(right, None)?;
        if a.open {
            return Err(Finding::error(
                "RS202",
                span,
                both!(
                    "het is niet duidelijk waarvan het percentage wordt genomen",
                    "it is not clear what the percentage is taken of"
                ),
            )
            .help(ambiguous_tail()));
        }
        match op {
            BinaryOp::Plus | BinaryOp::Min | BinaryOp::Less => self.add(op, a, b, (left, right), span),
            BinaryOp::Times | BinaryOp::Divide => self.multiply(op, a, b, (left, right), span),
            BinaryOp::DivideAbs => {
                let exact = self.multiply(BinaryOp::Divide, a, b, (left, right), span)?;
                Ok(self.cut_off(exact, span))
            }
        }
    }

    pub(super) fn add(
        &mut self,
        op: BinaryOp,
        a: Typed,
        b: Typed,
        sides: (&Expr, &Expr),
        span: Span,
    ) -> Res<Typed> {
        if a.kind.is_dated() && op != BinaryOp::Less {
            return self.shift(a, b, op == BinaryOp::Min, sides.1.span, span);
        }
        self.numeric(&a, sides.0.span)?;
        self.numeric(&b, sides.1.span)?;
        let (a, b) = if (a.zero && !b.zero) || self.finer(&b.kind, &a.kind) {
            let wanted = b.kind.clone();
            (self.aligned(a, &wanted, sides.0.span)?, b)
        } else {
            let wanted = a.kind.clone();
            let what = op.phrase();
            let (found, at) = (b.kind.describe(), sides.1.span);
            let b = self.aligned(b, &wanted, at).map_err(|finding| {
                let wanted = wanted.describe();
                if finding.code == "RS308" {
                    Finding::error(
                        "RS308",
                        span,
                        both!(
                            "`{what}` gaat niet tussen {wanted} en {found}",
                            "`{what}` does not work between {wanted} and {found}";
                            wanted, found
                        ),
                    )
                } else {
                    finding
                }
            })?;
            (a, b)
        };
        let decimals = most(a.decimals, b.decimals);
        let kind = a.kind.clone();
        let (x, y) = (Box::new(a.expr), Box::new(b.expr));
        let made = match op {
            BinaryOp::Plus => Op::Add(x, y),
            BinaryOp::Less => Op::Less(x, y),
            BinaryOp::Min | BinaryOp::Times | BinaryOp::Divide | BinaryOp::DivideAbs => Op::Subtract(x, y),
        };
        let made = self.make(made, span, &kind);
        Ok(Typed::new(made, kind, decimals))
    }

    /// Whether a unit goes a whole number of times into another (and is not the same): sums are kept in the finer one.
    pub(super) fn finer(&self, one: &Type, other: &Type) -> bool {
        let (Type::Number(one), Type::Number(other)) = (one, other) else { return false };
        let factor = self.model.units.conversion(other, one).ok().flatten();
        factor.is_some_and(|f| f != Number::ONE && f.to_integer().is_some())
    }

    pub(super) fn shift(
        &mut self,
        date: Typed,
        amount: Typed,
        back: bool,
        amount_span: Span,
        span: Span,
    ) -> Res<Typed> {
        let unit = match &amount.kind {
            Type::Number(unit) => self.model.units.time(unit),
            Type::Percent | Type::Text | Type::Bool | Type::Date | Type::DateTime | Type::Enum(_) => None,
        };
        let Some(unit) = unit else {
            let found = amount.kind.describe();
            let text = both!(
                "bij een datum hoort een tijdsduur, gevonden {found}",
                "a date takes a duration, found {found}";
                found
            );
            let finding = Finding::error("RS312", amount_span, text);
            let help = match amount.kind {
                Type::Date | Type::DateTime => both!(
                    "gebruik `de tijdsduur van … tot … in hele dagen`",
                    "use `de tijdsduur van … tot … in hele dagen`"
                ),
                Type::Number(_) | Type::Percent | Type::Text | Type::Bool | Type::Enum(_) => {
                    both!("bijvoorbeeld `3 maanden` of `10 dagen`", "for example `3 maanden` or `10 dagen`")
                }
            };
            return Err(finding.help(help));
        };
        if amount.decimals != Some(0) {
            return Err(Finding::error(
                "RS312",
                amount_span,
                both!("bij een datum hoort een geheel aantal", "a date takes a whole number"),
            )
            .help(both!("rond de tijdsduur eerst af", "round the duration first")));
        }
        if date.kind == Type::Date && matches!(unit, TimeUnit::Milliseconds(_)) {
            let found = amount.kind.describe();
            let text = both!(
                "een datum in dagen verschuift over hele dagen, gevonden {found}",
                "a date in days moves by whole days, found {found}"
            );
            return Err(Finding::error("RS312", amount_span, text).help(both!(
                "dit kan bij `Datum en tijd in millisecondes`",
                "this goes with `Datum en tijd in millisecondes`"
            )));
        }
        let kind = date.kind.clone();
        let (start, amount) = (Box::new(date.expr), Box::new(amount.expr));
        let op = if kind == Type::Date {
            Op::DateShift { date: start, amount, unit, back }
        } else {
            Op::MomentShift { moment: start, amount, unit, back }
        };
        Ok(self.plain(op, span, kind))
    }

    /// `gedeeld door (ABS)`: five decimals at most, the rest cut off.
    fn cut_off(&mut self, exact: Typed, span: Span) -> Typed {
        let op = Op::Round {
            value: Box::new(exact.expr),
            mode: RoundingMode::TowardsZero,
            decimals: ABS_DECIMALS,
        };
        let made = self.make(op, span, &exact.kind);
        let decimals = exact.decimals.map_or(ABS_DECIMALS, |d| d.min(ABS_DECIMALS));
        Typed::new(made, exact.kind, Some(decimals))
    }

    pub(super) fn multiply(
        &mut self,
        op: BinaryOp,
        a: Typed,
        b: Typed,
        sides: (&Expr, &Expr),
        span: Span,
    ) -> Res<Typed> {
        self.numeric(&a, sides.0.span)?;
        self.numeric(&b, sides.1.span)?;
        let divide = op == BinaryOp::Divide;
        let constant = if let Op::Constant(Value::Number(n)) = &b.expr.op { Some(*n) } else { None };
        if divide && constant.is_some_and(Number::is_zero) {
            return Err(Finding::error(
                "RS311",
                span,
                both!("delen door nul kan niet", "division by zero is impossible"),
            ));
        }
        let quotient_decimals = || {
            let inverse = constant.and_then(|n| Number::ONE.divided_by(n).ok()).and_then(Number::decimals);
            total(a.decimals, inverse)
        };
        let (kind, factor) = match (&a.kind, &b.kind) {
            (Type::Number(x), Type::Number(y)) if !self.of_percents(x, y, divide) => {
                let (unit, factor) =
                    self.model.units.combine(x, y, divide).map_err(|e| self.overflow(span, e))?;
                (Type::Number(unit), factor)
            }
            (Type::Percent, Type::Percent) if divide => (Type::Number(Units::none()), Number::ONE),
            (Type::Percent, Type::Number(unit)) if divide && unit.is_none() => (Type::Percent, Number::ONE),
            _percentage => {
                return Err(Finding::error(
                    "RS309",
                    span,
                    both!(
                        "`{}` gaat niet met een percentage",
                        "`{}` does not work with a percentage",
                        op.phrase()
                    ),
                )
                .help(both!(
                    "gebruik `25% van …` of `het percentage van …`",
                    "use `25% van …` or `het percentage van …`"
                )));
            }
        };
        let converts = factor != Number::ONE;
        let decimals = if divide {
            if converts { None } else { quotient_decimals() }
        } else {
            total(a.decimals, scaled(b.decimals, factor))
        };
        let right = if converts {
            let shown = b.kind.clone();
            self.make(Op::Scale(Box::new(b.expr), factor), sides.1.span, &shown)
        } else {
            b.expr
        };
        let (x, y) = (Box::new(a.expr), Box::new(right));
        let made = self.make(if divide { Op::Divide(x, y) } else { Op::Multiply(x, y) }, span, &kind);
        Ok(Typed::new(made, kind, decimals))
    }

    /// Whether a percentage per unit takes part in a way the language does not have.
    fn of_percents(&self, x: &Unit, y: &Unit, divide: bool) -> bool {
        let percents = |unit| self.model.units.per_percent(unit).is_some();
        percents(y) || percents(x) && !(divide && y.is_none())
    }

    /// `5 %/jr` of an amount is an amount per year: the part that `of` becomes, and the percentage in units that go.
    fn percent_per(&mut self, percent: Typed, base: &Typed, span: Span) -> Res<(Typed, Type)> {
        if let (Type::Number(unit), Type::Number(of)) = (&percent.kind, &base.kind)
            && let Some(rest) = self.model.units.per_percent(unit)
        {
            let (unit, factor) =
                self.model.units.combine(of, &rest, false).map_err(|e| self.overflow(span, e))?;
            let (decimals, mut expr) = (scaled(percent.decimals, factor), percent.expr);
            if factor != Number::ONE {
                let site = expr.site;
                expr = Compiled { op: Op::Scale(Box::new(expr), factor), site };
            }
            return Ok((Typed::new(expr, Type::Percent, decimals), Type::Number(unit)));
        }
        Ok((percent, base.kind.clone()))
    }

    pub(crate) fn percent_of(&mut self, percent: Typed, base: Typed, span: Span) -> Res<Typed> {
        let (percent, kind) = self.percent_per(percent, &base, span)?;
        if percent.kind != Type::Percent {
            let found = percent.kind.describe();
            let text = both!(
                "voor `van` hoort hier een percentage, gevonden {found}",
                "before `van` a percentage belongs here, found {found}";
                found
            );
            return Err(Finding::error("RS309", span, text));
        }
        if !base.kind.is_numeric() {
            let found = base.kind.describe();
            let text = both!(
                "een percentage gaat van een getal, gevonden {found}",
                "a percentage is taken of a number, found {found}";
                found
            );
            return Err(Finding::error("RS309", span, text));
        }
        let decimals = total(total(percent.decimals, base.decimals), Some(2));
        let made = self.make(Op::PercentOf(Box::new(percent.expr), Box::new(base.expr)), span, &kind);
        Ok(Typed::new(made, kind, decimals))
    }

    pub(super) fn limit(
        &mut self,
        value: &Expr,
        minimum: Option<&Expr>,
        maximum: Option<&Expr>,
        span: Span,
    ) -> Res<Typed> {
        let inner = self.value(value, None)?;
        self.numeric(&inner, value.span)?;
        let mut kind = inner.kind.clone();
        let mut decimals = inner.decimals;
        let mut bounds = Vec::new();
        for bound in [minimum, maximum] {
            let Some(bound) = bound else {
                bounds.push(None);
                continue;
            };
            let typed = self.value(bound, None)?;
            if inner.zero {
                kind = typed.kind.clone();
            }
            let typed = self.aligned(typed, &kind, bound.span)?;
            decimals = most(decimals, typed.decimals);
            bounds.push(Some(Box::new(typed.expr)));
        }
        let maximum = bounds.pop().flatten();
        let minimum = bounds.pop().flatten();
        let op = Op::Limit { value: Box::new(inner.expr), minimum, maximum };
        let made = self.make(op, span, &kind);
        Ok(Typed::new(made, kind, decimals))
    }
}
