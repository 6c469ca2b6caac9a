//! Expressions: what each part is, and whether a value fits where it goes.

use super::arithmetic::AMBIGUOUS_TAIL;
use super::collections::Thing;
use super::references::{Res, Resolver};
use super::types::{Type, Typed, most};
use crate::diagnostic::{Finding, nearest};
use crate::model::{DataType, EnumValueId, EnumerationId, Units};
use crate::number::Number;
use crate::program::compiled::{Expr as Compiled, Op};
use crate::source::Span;
use crate::syntax::tree::{AggregateKind, Expr, ExprKind, SpanUnit};
use crate::value::Value;

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

    pub(super) fn plain(&mut self, op: Op, span: Span, kind: Type) -> Typed {
        let made = self.make(op, span, &kind);
        Typed::new(made, kind, Some(0))
    }

    pub(super) fn constant(&mut self, value: Value, span: Span, kind: &Type) -> Compiled {
        self.make(Op::Constant(value), span, kind)
    }

    pub(super) fn number(&mut self, value: Number, unit: Option<&(String, Span)>, span: Span) -> Res<Typed> {
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

    pub(super) fn enum_value(&mut self, name: &str, expected: Option<&Type>, span: Span) -> Res<Typed> {
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

    pub(super) fn dated(&mut self, expr: &Expr) -> Res<Compiled> {
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
    pub(super) fn whole(&mut self, expr: &Expr) -> Res<Compiled> {
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

    pub(super) fn aggregate(
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

    pub(super) fn single_argument(&self, kind: AggregateKind, span: Span) -> Finding {
        Finding::error("RS228", span, format!("`{}` heeft meerdere waarden nodig", kind.phrase())).help(
            "schrijf `… van alle …` of een reeks `A, B en C`; zet een berekening in een reeks tussen haakjes",
        )
    }

    pub(super) fn duration(
        &mut self,
        from: &Expr,
        to: &Expr,
        unit: SpanUnit,
        absolute: bool,
        span: Span,
    ) -> Res<Typed> {
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
