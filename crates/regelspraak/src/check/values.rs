//! Expressions: what each part is, and whether a value fits where it goes.

use super::arithmetic::ambiguous_tail;
use super::collections::Thing;
use super::references::{Res, Resolver};
use super::types::{Type, Typed};
use crate::diagnostic::{Finding, nearest};
use crate::message::both;
use crate::model::{DataType, EnumValueId, EnumerationId, Units};
use crate::number::Number;
use crate::program::compiled::{Expr as Compiled, Op};
use crate::source::Span;
use crate::syntax::tree::{DatePart, Expr, ExprKind, SpanUnit};
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
            ExprKind::DateTime(value) => {
                Ok(self.plain(Op::Constant(Value::DateTime(*value)), span, Type::DateTime))
            }
            ExprKind::Enum(name) => self.enum_value(name, expected, span),
            ExprKind::CalculationDate => Ok(self.plain(Op::CalculationDate, span, Type::Date)),
            ExprKind::CalculationYear => {
                Ok(self.plain(Op::CalculationYear, span, Type::Number(Units::none())))
            }
            ExprKind::Element => Err(Finding::error(
                "RS228",
                span,
                both!("verwacht een waarde, gevonden een object", "expected a value, found an object"),
            )),
            ExprKind::Reference(reference) => {
                let thing = self.thing(reference)?;
                let found = thing.describe();
                let help = match thing {
                    Thing::Value(typed) => return Ok(typed),
                    Thing::Objects(_) | Thing::Values(..) => {
                        both!(
                            "gebruik `de som van`, `het aantal`, `de maximale waarde van` of een andere samenvatting",
                            "use `de som van`, `het aantal`, `de maximale waarde van` or another aggregation"
                        )
                    }
                    Thing::Object(..) => {
                        both!("vraag een attribuut van dit object", "ask for an attribute of this object")
                    }
                };
                Err(Finding::error(
                    "RS228",
                    span,
                    both!(
                        "verwacht één waarde, gevonden {found}",
                        "expected one value, found {found}";
                        found
                    ),
                )
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
                        both!(
                            "het is niet duidelijk wat hier wordt afgerond",
                            "it is not clear what is rounded here"
                        ),
                    )
                    .help(ambiguous_tail()));
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
            ExprKind::Count(references) => self.count_objects(references, span),
            ExprKind::Duration { from, to, unit, absolute } => {
                self.duration(from, to, *unit, *absolute, span)
            }
            ExprKind::DatePart { part, of } => self.date_part(*part, of, span),
            ExprKind::DateOf { year, month, day } => {
                let [year, month, day] = [year, month, day].map(|e| self.whole(e));
                let op = Op::DateOf { year: Box::new(year?), month: Box::new(month?), day: Box::new(day?) };
                Ok(self.plain(op, span, Type::Date))
            }
            ExprKind::DateTimeOf(parts) => {
                let parts: Res<Vec<Compiled>> = parts.iter().map(|e| self.whole(e)).collect();
                Ok(self.plain(Op::DateTimeOf(parts?.into()), span, Type::DateTime))
            }
            ExprKind::Root { value, mode, decimals } => {
                let typed = self.value(value, None)?;
                self.plain_number(&typed, value.span)?;
                let op = Op::Root { value: Box::new(typed.expr), mode: *mode, decimals: *decimals };
                let made = self.make(op, span, &typed.kind);
                Ok(Typed::new(made, typed.kind, Some(*decimals)))
            }
            ExprKind::Power { base, exponent, mode, decimals } => {
                let (base, exponent) = (self.unitless(base)?, self.unitless(exponent)?);
                let (base, exponent) = (Box::new(base), Box::new(exponent));
                let op = Op::Power { base, exponent, mode: *mode, decimals: *decimals };
                let kind = Type::Number(Units::none());
                let made = self.make(op, span, &kind);
                Ok(Typed::new(made, kind, Some(*decimals)))
            }
            ExprKind::Template(parts) => {
                let parts: Res<Vec<Compiled>> =
                    parts.iter().map(|part| self.value(part, None).map(|typed| typed.expr)).collect();
                Ok(self.plain(Op::Text(parts?.into()), span, Type::Text))
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
                    let finding = Finding::error(
                        "RS302",
                        *at,
                        both!(
                            "de eenheid `{name}` is niet gedeclareerd",
                            "the unit `{name}` is not declared"
                        ),
                    );
                    return Err(if name == *text { finding.suggest(near) } else { finding.hint(near) });
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
                let text = both!(
                    "'{name}' is geen waarde van `{}`",
                    "'{name}' is not a value of `{}`",
                    enumeration.name
                );
                let finding = Finding::error("RS209", span, text);
                Err(match near {
                    Some(meant) => finding.hint(near).repair(format!("'{meant}'")),
                    None => {
                        finding.help(both!("mogelijk: {}", "possible: {}", enumeration.values.join(", ")))
                    }
                })
            }
            ([], _) => {
                let near = nearest(name, self.model.enum_values.names());
                let finding = Finding::error(
                    "RS209",
                    span,
                    both!(
                        "'{name}' is geen waarde van een enumeratie",
                        "'{name}' is not a value of an enumeration"
                    ),
                );
                Err(match near {
                    Some(meant) => finding.hint(near).repair(format!("'{meant}'")),
                    None => finding,
                })
            }
            (several, _) => {
                let names: Vec<&str> =
                    several.iter().map(|(id, _)| self.model.enumeration(*id).name.as_str()).collect();
                Err(Finding::error(
                    "RS202",
                    span,
                    both!(
                        "'{name}' is een waarde van meer dan één enumeratie",
                        "'{name}' is a value of more than one enumeration"
                    ),
                )
                .help(both!("lezingen: {}", "readings: {}", names.join("; "))))
            }
        }
    }

    pub(crate) fn numeric(&self, typed: &Typed, span: Span) -> Res<()> {
        if typed.kind.is_numeric() {
            return Ok(());
        }
        let found = typed.kind.describe();
        Err(Finding::error(
            "RS310",
            span,
            both!("verwacht een getal, gevonden {found}", "expected a number, found {found}"; found),
        ))
    }

    /// A day or a moment.
    pub(super) fn dated(&mut self, expr: &Expr) -> Res<Typed> {
        let typed = self.value(expr, None)?;
        if typed.kind.is_dated() {
            return Ok(typed);
        }
        let found = typed.kind.describe();
        let text = both!("verwacht een datum, gevonden {found}", "expected a date, found {found}");
        Err(Finding::error("RS310", expr.span, text))
    }

    fn date_part(&mut self, part: DatePart, of: &Expr, span: Span) -> Res<Typed> {
        let typed = self.dated(of)?;
        let clock = match part {
            DatePart::Year | DatePart::Month | DatePart::Day => false,
            DatePart::Hour | DatePart::Minute | DatePart::Second | DatePart::Millisecond => true,
        };
        if clock && typed.kind == Type::Date {
            return Err(Finding::error(
                "RS310",
                of.span,
                both!("een datum in dagen heeft geen tijd", "a date in days has no time of day"),
            )
            .help(both!(
                "dit kan bij `Datum en tijd in millisecondes`",
                "this goes with `Datum en tijd in millisecondes`"
            )));
        }
        let of = Box::new(typed.expr);
        let op =
            if typed.kind == Type::Date { Op::DatePart { part, of } } else { Op::MomentPart { part, of } };
        Ok(self.plain(op, span, Type::Number(Units::none())))
    }

    /// A number, not a percentage.
    fn plain_number(&self, typed: &Typed, span: Span) -> Res<()> {
        if matches!(typed.kind, Type::Number(_)) {
            return Ok(());
        }
        let found = typed.kind.describe();
        Err(Finding::error(
            "RS310",
            span,
            both!("verwacht een getal, gevonden {found}", "expected a number, found {found}"),
        ))
    }

    /// A number without a unit, as both sides of a power are.
    fn unitless(&mut self, expr: &Expr) -> Res<Compiled> {
        let typed = self.value(expr, None)?;
        if typed.kind == Type::Number(Units::none()) {
            return Ok(typed.expr);
        }
        let found = typed.kind.describe();
        let text = both!(
            "bij `tot de macht` hoort een getal zonder eenheid, gevonden {found}",
            "`tot de macht` takes numbers without a unit, found {found}"
        );
        Err(Finding::error("RS310", expr.span, text))
    }

    /// A whole number without a unit.
    pub(super) fn whole(&mut self, expr: &Expr) -> Res<Compiled> {
        let typed = self.value(expr, None)?;
        if typed.kind == Type::Number(Units::none()) && typed.decimals == Some(0) {
            return Ok(typed.expr);
        }
        let found = typed.kind.describe();
        Err(Finding::error(
            "RS310",
            expr.span,
            both!(
                "verwacht een geheel getal zonder eenheid, gevonden {found}",
                "expected a whole number without unit, found {found}";
                found
            ),
        ))
    }

    pub(super) fn duration(
        &mut self,
        from: &Expr,
        to: &Expr,
        unit: SpanUnit,
        absolute: bool,
        span: Span,
    ) -> Res<Typed> {
        let (from, to) = (self.dated(from)?, self.dated(to)?);
        if from.kind != to.kind {
            return Err(Finding::error(
                "RS308",
                span,
                both!(
                    "een tijdsduur gaat tussen twee datums in dagen of tussen twee datums met tijd",
                    "a duration goes between two dates in days or between two dates with a time"
                ),
            ));
        }
        let days = from.kind == Type::Date;
        let (from, to) = (Box::new(from.expr), Box::new(to.expr));
        let kind = match self.model.units.parse(unit.unit()) {
            Ok(unit) => Type::Number(unit),
            Err(name) => {
                return Err(Finding::error(
                    "RS302",
                    span,
                    both!("de eenheid `{name}` is niet gedeclareerd", "the unit `{name}` is not declared"),
                ));
            }
        };
        let op = if days {
            Op::Duration { from, to, unit, absolute }
        } else {
            Op::MomentSpan { from, to, unit, absolute }
        };
        Ok(self.plain(op, span, kind))
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
            let (wanted, found) = (wanted.describe(), typed.kind.describe());
            let text = both!(
                "`{name}` is {wanted}, maar dit is {found}",
                "`{name}` is {wanted}, but this is {found}";
                wanted, found
            );
            return Err(Finding::error("RS308", expr.span, text));
        };
        if let Some((_, Some(allowed))) = data_type.number_limits()
            && typed.decimals.is_none_or(|d| d > allowed)
        {
            let found = typed
                .decimals
                .map_or_else(|| both!("onbeperkt veel", "any number of"), |d| both!("{d}", "{d}"));
            let text = both!(
                "het resultaat kan {found} decimalen hebben, `{name}` heeft er hoogstens {allowed}",
                "the result can have {found} decimals, `{name}` has at most {allowed}";
                found
            );
            return Err(Finding::error("RS313", expr.span, text).help(both!(
                "rond af, bijvoorbeeld `…, rekenkundig afgerond op {allowed} decimalen`",
                "round it, for example `…, rekenkundig afgerond op {allowed} decimalen`"
            )));
        }
        Ok(typed.expr)
    }
}
