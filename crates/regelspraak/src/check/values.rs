//! Expressions: types, units and decimals.

use crate::diagnostic::{Finding, nearest};
use crate::model::{DataType, EnumValueId, EnumerationId, Units};
use crate::number::{Number, NumberError};
use crate::program::compiled::{Expr as Compiled, Op};
use crate::source::Span;
use crate::syntax::tree::{AggregateKind, BinaryOp, Expr, ExprKind, SpanUnit};
use crate::value::Value;

use super::collections::Thing;
use super::references::{Res, Resolver};
use super::types::{Type, Typed, most, scaled, total};

const AMBIGUOUS_TAIL: &str = "lezing 1: wat volgt hoort bij het laatste deel; lezing 2: wat volgt hoort bij het geheel; zet \
                              haakjes om wat bij elkaar hoort";

impl Resolver<'_> {
    /// A single value. `expected` helps to read an enumeration value.
    pub(crate) fn value(&mut self, expr: &Expr, expected: Option<&Type>) -> Res<Typed> {
        let span = expr.span;
        match &expr.kind {
            ExprKind::Number { value, unit } => self.number(*value, unit.as_ref(), span),
            ExprKind::Percent(value) => {
                let made = self.constant(Value::Number(*value), span, &Type::Percent);
                Ok(Typed { zero: value.is_zero(), ..Typed::new(made, Type::Percent, value.decimals()) })
            }
            ExprKind::Text(text) => {
                Ok(self.plain(Op::Constant(Value::Text(text.as_str().into())), span, Type::Text))
            }
            ExprKind::Bool(value) => Ok(self.plain(Op::Constant(Value::Bool(*value)), span, Type::Bool)),
            ExprKind::Date(value) => Ok(self.plain(Op::Constant(Value::Date(*value)), span, Type::Date)),
            ExprKind::Enum(name) => self.enum_value(name, expected, span),
            ExprKind::CalculationDate => Ok(self.plain(Op::CalculationDate, span, Type::Date)),
            ExprKind::CalculationYear => {
                Ok(self.plain(Op::CalculationYear, span, Type::Number(Units::none())))
            }
            ExprKind::Element => {
                Err(Finding::error("RS228", span, "verwacht een waarde, gevonden een object"))
            }
            ExprKind::Reference(reference) => {
                let thing = self.thing(reference)?;
                let found = thing.describe();
                let help = match thing {
                    Thing::Value(typed) => return Ok(typed),
                    Thing::Objects(_) | Thing::Values(..) => {
                        "gebruik `de som van`, `het aantal`, `de maximale waarde van` of een andere samenvatting"
                    }
                    Thing::Object(..) => "vraag een attribuut van dit object",
                };
                Err(Finding::error("RS228", span, format!("verwacht één waarde, gevonden {found}"))
                    .help(help))
            }
            ExprKind::Binary { op, left, right } => self.binary(*op, left, right, span),
            ExprKind::PercentOf { percent, of } => {
                let percent = self.value(percent, None)?;
                let base = self.value(of, None)?;
                self.percent_of(percent, base, span)
            }
            ExprKind::Round { value, mode, decimals, direct } => {
                let inner = self.value(value, None)?;
                if *direct && inner.open {
                    return Err(Finding::error(
                        "RS202",
                        span,
                        "het is niet duidelijk wat hier wordt afgerond",
                    )
                    .help(AMBIGUOUS_TAIL));
                }
                self.numeric(&inner, value.span)?;
                let kind = inner.kind.clone();
                let op = Op::Round { value: Box::new(inner.expr), mode: *mode, decimals: *decimals };
                let made = self.make(op, span, &kind);
                let kept = inner.decimals.map_or(*decimals, |d| d.min(*decimals));
                Ok(Typed::new(made, kind, Some(kept)))
            }
            ExprKind::Limit { value, minimum, maximum } => {
                self.limit(value, minimum.as_deref(), maximum.as_deref(), span)
            }
            ExprKind::Aggregate { kind, arguments, or_zero } => {
                self.aggregate(*kind, arguments, *or_zero, span)
            }
            ExprKind::Count(reference) => {
                let thing = self.thing(reference)?;
                let found = thing.describe();
                if let Thing::Objects(objects) = thing {
                    return Ok(self.plain(Op::Count(objects.collection), span, Type::Number(Units::none())));
                }
                Err(Finding::error(
                    "RS228",
                    reference.span,
                    format!("`het aantal` telt objecten, gevonden {found}"),
                )
                .help("schrijf het meervoud van een rol of objecttype"))
            }
            ExprKind::Duration { from, to, unit, absolute } => {
                self.duration(from, to, *unit, *absolute, span)
            }
            ExprKind::DatePart { part, of } => {
                let of = self.dated(of)?;
                let op = Op::DatePart { part: *part, of: Box::new(of) };
                Ok(self.plain(op, span, Type::Number(Units::none())))
            }
            ExprKind::DateOf { year, month, day } => {
                let [year, month, day] = [year, month, day].map(|e| self.whole(e));
                let op = Op::DateOf { year: Box::new(year?), month: Box::new(month?), day: Box::new(day?) };
                Ok(self.plain(op, span, Type::Date))
            }
            ExprKind::Easter(year) => {
                let year = self.whole(year)?;
                Ok(self.plain(Op::Easter(Box::new(year)), span, Type::Date))
            }
            ExprKind::Absolute(inner) => {
                let typed = self.value(inner, None)?;
                self.numeric(&typed, inner.span)?;
                let made = self.make(Op::Absolute(Box::new(typed.expr)), span, &typed.kind);
                Ok(Typed::new(made, typed.kind, typed.decimals))
            }
            ExprKind::Parenthesised(inner) => {
                let typed = self.value(inner, expected)?;
                Ok(Typed { open: false, ..typed })
            }
        }
    }

    fn plain(&mut self, op: Op, span: Span, kind: Type) -> Typed {
        let made = self.make(op, span, &kind);
        Typed::new(made, kind, Some(0))
    }

    fn constant(&mut self, value: Value, span: Span, kind: &Type) -> Compiled {
        self.make(Op::Constant(value), span, kind)
    }

    fn number(&mut self, value: Number, unit: Option<&(String, Span)>, span: Span) -> Res<Typed> {
        let kind = match unit {
            None => Type::Number(Units::none()),
            Some((text, at)) => match self.model.units.parse(text) {
                Ok(unit) => Type::Number(unit),
                Err(name) => {
                    let near = nearest(&name, self.model.units.names());
                    return Err(Finding::error(
                        "RS302",
                        *at,
                        format!("de eenheid `{name}` is niet gedeclareerd"),
                    )
                    .suggest(near));
                }
            },
        };
        let made = self.constant(Value::Number(value), span, &kind);
        Ok(Typed { zero: value.is_zero() && unit.is_none(), ..Typed::new(made, kind, value.decimals()) })
    }

    fn enum_value(&mut self, name: &str, expected: Option<&Type>, span: Span) -> Res<Typed> {
        let found = self.model.enum_values.find(name);
        let fitting: Vec<(EnumerationId, u16)> = match expected {
            Some(Type::Enum(id)) => found.iter().copied().filter(|(e, _)| e == id).collect(),
            Some(_) | None => found.to_vec(),
        };
        let made = |r: &mut Self, (id, value): (EnumerationId, u16)| {
            let value = Value::Enum(EnumValueId { enumeration: id.0, value });
            r.plain(Op::Constant(value), span, Type::Enum(id))
        };
        match (fitting.as_slice(), expected) {
            ([one], _) => Ok(made(self, *one)),
            ([], Some(Type::Enum(id))) => {
                let enumeration = self.model.enumeration(*id);
                let near = nearest(name, enumeration.values.iter().map(String::as_str));
                let text = format!("'{name}' is geen waarde van `{}`", enumeration.name);
                let finding = Finding::error("RS209", span, text);
                Err(match near {
                    Some(_) => finding.suggest(near),
                    None => finding.help(format!("mogelijk: {}", enumeration.values.join(", "))),
                })
            }
            ([], _) => {
                let near = nearest(name, self.model.enum_values.names());
                Err(Finding::error("RS209", span, format!("'{name}' is geen waarde van een enumeratie"))
                    .suggest(near))
            }
            (several, _) => {
                let names: Vec<&str> =
                    several.iter().map(|(id, _)| self.model.enumeration(*id).name.as_str()).collect();
                Err(Finding::error(
                    "RS202",
                    span,
                    format!("'{name}' is een waarde van meer dan één enumeratie"),
                )
                .help(format!("lezingen: {}", names.join("; "))))
            }
        }
    }

    pub(crate) fn numeric(&self, typed: &Typed, span: Span) -> Res<()> {
        if typed.kind.is_numeric() {
            return Ok(());
        }
        Err(Finding::error("RS310", span, format!("verwacht een getal, gevonden {}", typed.kind.describe())))
    }

    fn dated(&mut self, expr: &Expr) -> Res<Compiled> {
        let typed = self.value(expr, None)?;
        match typed.kind {
            Type::Date => Ok(typed.expr),
            Type::Number(_) | Type::Percent | Type::Text | Type::Bool | Type::Enum(_) => Err(Finding::error(
                "RS310",
                expr.span,
                format!("verwacht een datum, gevonden {}", typed.kind.describe()),
            )),
        }
    }

    /// A whole number without a unit.
    fn whole(&mut self, expr: &Expr) -> Res<Compiled> {
        let typed = self.value(expr, None)?;
        if typed.kind == Type::Number(Units::none()) && typed.decimals == Some(0) {
            return Ok(typed.expr);
        }
        Err(Finding::error(
            "RS310",
            expr.span,
            format!("verwacht een geheel getal zonder eenheid, gevonden {}", typed.kind.describe()),
        ))
    }

    pub(crate) fn overflow(&self, span: Span, error: NumberError) -> Finding {
        Finding::error("RS311", span, error.to_string())
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
                    format!("hier ontbreekt de eenheid `{}`", to.text()),
                ));
            }
        }
        let text = format!("verwacht {}, gevonden {}", wanted.describe(), typed.kind.describe());
        Err(Finding::error("RS308", span, text))
    }

    fn binary(&mut self, op: BinaryOp, left: &Expr, right: &Expr, span: Span) -> Res<Typed> {
        let a = self.value(left, None)?;
        let b = self.value(right, None)?;
        if a.open {
            return Err(Finding::error(
                "RS202",
                span,
                "het is niet duidelijk waarvan het percentage wordt genomen",
            )
            .help(AMBIGUOUS_TAIL));
        }
        match op {
            BinaryOp::Plus | BinaryOp::Min | BinaryOp::Less => self.add(op, a, b, (left, right), span),
            BinaryOp::Times | BinaryOp::Divide => self.multiply(op, a, b, (left, right), span),
        }
    }

    fn add(&mut self, op: BinaryOp, a: Typed, b: Typed, sides: (&Expr, &Expr), span: Span) -> Res<Typed> {
        if a.kind == Type::Date && op != BinaryOp::Less {
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
                if finding.code == "RS308" {
                    Finding::error(
                        "RS308",
                        span,
                        format!("`{what}` gaat niet tussen {} en {found}", wanted.describe()),
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
            BinaryOp::Min | BinaryOp::Times | BinaryOp::Divide => Op::Subtract(x, y),
        };
        let made = self.make(made, span, &kind);
        Ok(Typed::new(made, kind, decimals))
    }

    /// Whether a unit goes a whole number of times into another (and is not the same): sums are kept in the finer one.
    fn finer(&self, one: &Type, other: &Type) -> bool {
        let (Type::Number(one), Type::Number(other)) = (one, other) else { return false };
        let factor = self.model.units.conversion(other, one).ok().flatten();
        factor.is_some_and(|f| f != Number::ONE && f.to_integer().is_some())
    }

    fn shift(&mut self, date: Typed, amount: Typed, back: bool, amount_span: Span, span: Span) -> Res<Typed> {
        let unit = match &amount.kind {
            Type::Number(unit) => self.model.units.time(unit),
            Type::Percent | Type::Text | Type::Bool | Type::Date | Type::Enum(_) => None,
        };
        let Some(unit) = unit else {
            let text = format!("bij een datum hoort een tijdsduur, gevonden {}", amount.kind.describe());
            let finding = Finding::error("RS312", amount_span, text);
            let help = match amount.kind {
                Type::Date => "gebruik `de tijdsduur van … tot … in hele dagen`",
                Type::Number(_) | Type::Percent | Type::Text | Type::Bool | Type::Enum(_) => {
                    "bijvoorbeeld `3 maanden` of `10 dagen`"
                }
            };
            return Err(finding.help(help));
        };
        if amount.decimals != Some(0) {
            return Err(Finding::error("RS312", amount_span, "bij een datum hoort een geheel aantal")
                .help("rond de tijdsduur eerst af"));
        }
        let op = Op::DateShift { date: Box::new(date.expr), amount: Box::new(amount.expr), unit, back };
        Ok(self.plain(op, span, Type::Date))
    }

    fn multiply(
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
            return Err(Finding::error("RS311", span, "delen door nul kan niet"));
        }
        let quotient_decimals = || {
            let inverse = constant.and_then(|n| Number::ONE.divided_by(n).ok()).and_then(Number::decimals);
            total(a.decimals, inverse)
        };
        let (kind, factor) = match (&a.kind, &b.kind) {
            (Type::Number(x), Type::Number(y)) => {
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
                    format!("`{}` gaat niet met een percentage", op.phrase()),
                )
                .help("gebruik `25% van …` of `het percentage van …`"));
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

    pub(crate) fn percent_of(&mut self, percent: Typed, base: Typed, span: Span) -> Res<Typed> {
        if percent.kind != Type::Percent {
            let text = format!("voor `van` hoort hier een percentage, gevonden {}", percent.kind.describe());
            return Err(Finding::error("RS309", span, text));
        }
        if !base.kind.is_numeric() {
            let text = format!("een percentage gaat van een getal, gevonden {}", base.kind.describe());
            return Err(Finding::error("RS309", span, text));
        }
        let decimals = total(total(percent.decimals, base.decimals), Some(2));
        let kind = base.kind.clone();
        let made = self.make(Op::PercentOf(Box::new(percent.expr), Box::new(base.expr)), span, &kind);
        Ok(Typed::new(made, kind, decimals))
    }

    fn limit(
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

    fn aggregate(
        &mut self,
        kind: AggregateKind,
        arguments: &[Expr],
        or_zero: bool,
        span: Span,
    ) -> Res<Typed> {
        let dated = matches!(kind, AggregateKind::First | AggregateKind::Last);
        let fits = |typed: &Typed, at: Span| {
            let right = if dated { typed.kind == Type::Date } else { typed.kind.is_numeric() };
            if right {
                return Ok(());
            }
            let wanted = if dated { "datums" } else { "getallen" };
            Err(Finding::error(
                "RS310",
                at,
                format!("`{}` gaat over {wanted}, gevonden {}", kind.phrase(), typed.kind.describe()),
            ))
        };
        if let [only] = arguments {
            let ExprKind::Reference(reference) = &only.kind else {
                return Err(self.single_argument(kind, only.span));
            };
            return match self.thing(reference)? {
                Thing::Values(objects, value) => {
                    if !matches!(objects.quantity, None | Some(crate::syntax::tree::Quantity::All)) {
                        return Err(Finding::error(
                            "RS229",
                            only.span,
                            "een samenvatting gaat over `alle` objecten",
                        ));
                    }
                    fits(&value, only.span)?;
                    let (result, decimals) = (value.kind.clone(), value.decimals);
                    let op = Op::Over {
                        kind,
                        collection: objects.collection,
                        value: Box::new(value.expr),
                        or_zero,
                    };
                    let made = self.make(op, span, &result);
                    Ok(Typed::new(made, result, decimals))
                }
                Thing::Objects(_) => {
                    Err(Finding::error("RS228", only.span, "verwacht een attribuut van deze objecten")
                        .help(format!("schrijf `{} de … van alle …`", kind.phrase())))
                }
                Thing::Value(_) | Thing::Object(..) => Err(self.single_argument(kind, only.span)),
            };
        }
        let mut items: Vec<Compiled> = Vec::new();
        let mut result: Option<Type> = None;
        let mut decimals = Some(0);
        for argument in arguments {
            let typed = self.value(argument, None)?;
            fits(&typed, argument.span)?;
            let typed = match &result {
                Some(wanted) => self.aligned(typed, wanted, argument.span)?,
                None => typed,
            };
            decimals = most(decimals, typed.decimals);
            if !typed.zero {
                result = Some(typed.kind.clone());
            }
            items.push(typed.expr);
        }
        let result = result.unwrap_or_else(|| Type::Number(Units::none()));
        let made = self.make(Op::List { kind, items: items.into() }, span, &result);
        Ok(Typed::new(made, result, decimals))
    }

    fn single_argument(&self, kind: AggregateKind, span: Span) -> Finding {
        Finding::error("RS228", span, format!("`{}` heeft meerdere waarden nodig", kind.phrase())).help(
            "schrijf `… van alle …` of een reeks `A, B en C`; zet een berekening in een reeks tussen haakjes",
        )
    }

    fn duration(&mut self, from: &Expr, to: &Expr, unit: SpanUnit, absolute: bool, span: Span) -> Res<Typed> {
        let from = Box::new(self.dated(from)?);
        let to = Box::new(self.dated(to)?);
        let kind = match self.model.units.parse(unit.unit()) {
            Ok(unit) => Type::Number(unit),
            Err(name) => {
                return Err(Finding::error(
                    "RS302",
                    span,
                    format!("de eenheid `{name}` is niet gedeclareerd"),
                ));
            }
        };
        Ok(self.plain(Op::Duration { from, to, unit, absolute }, span, kind))
    }

    /// A value for an attribute: right type, unit, and not too many decimals.
    pub(crate) fn assignable(&mut self, expr: &Expr, data_type: &DataType, name: &str) -> Res<Compiled> {
        let wanted = Type::of(data_type);
        let typed = self.value(expr, Some(&wanted))?;
        let typed = if wanted.is_numeric() && typed.kind.is_numeric() {
            self.aligned(typed, &wanted, expr.span)?
        } else if typed.kind == wanted {
            typed
        } else {
            let text = format!("`{name}` is {}, maar dit is {}", wanted.describe(), typed.kind.describe());
            return Err(Finding::error("RS308", expr.span, text));
        };
        if let Some((_, Some(allowed))) = data_type.number_limits()
            && typed.decimals.is_none_or(|d| d > allowed)
        {
            let found = typed.decimals.map_or("onbeperkt veel".to_owned(), |d| d.to_string());
            let text =
                format!("het resultaat kan {found} decimalen hebben, `{name}` heeft er hoogstens {allowed}");
            return Err(Finding::error("RS313", expr.span, text)
                .help(format!("rond af, bijvoorbeeld `…, rekenkundig afgerond op {allowed} decimalen`")));
        }
        Ok(typed.expr)
    }
}
