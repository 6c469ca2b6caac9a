//! Sums, counts and extremes: over related objects, or of a list.

use super::collections::{Objects, Thing};
use super::references::{Res, Resolver};
use super::types::{Type, Typed, most};
use crate::diagnostic::Finding;
use crate::message::both;
use crate::model::Units;
use crate::program::compiled::{Expr as Compiled, Op};
use crate::source::Span;
use crate::syntax::tree::{AggregateKind, Expr, ExprKind, Quantity, Reference};

impl Resolver<'_> {
    /// One collection, or the sum of several.
    pub(super) fn count_objects(&mut self, references: &[Reference], span: Span) -> Res<Typed> {
        let kind = Type::Number(Units::none());
        let mut counts = Vec::new();
        for reference in references {
            let thing = self.thing(reference)?;
            let found = thing.describe();
            let Thing::Objects(objects) = thing else {
                let text = both!(
                    "`het aantal` telt objecten, gevonden {found}",
                    "`het aantal` counts objects, found {found}"
                );
                return Err(Finding::error("RS228", reference.span, text).help(both!(
                    "schrijf het meervoud van een rol of objecttype",
                    "write the plural of a role or object type"
                )));
            };
            let at = if references.len() == 1 { span } else { reference.span };
            counts.push(self.make(Op::Count(objects.collection), at, &kind));
        }
        let made = match (counts.pop(), counts.is_empty()) {
            (Some(only), true) => only,
            (last, _) => {
                counts.extend(last);
                self.make(Op::List { kind: AggregateKind::Sum, items: counts.into() }, span, &kind)
            }
        };
        Ok(Typed::new(made, kind, Some(0)))
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
            let right = if dated { typed.kind.is_dated() } else { typed.kind.is_numeric() };
            if right {
                return Ok(());
            }
            let wanted = if dated { both!("datums", "dates") } else { both!("getallen", "numbers") };
            let (what, found) = (kind.phrase(), typed.kind.describe());
            Err(Finding::error(
                "RS310",
                at,
                both!(
                    "`{what}` gaat over {wanted}, gevonden {found}",
                    "`{what}` is about {wanted}, found {found}";
                    wanted, found
                ),
            ))
        };
        if let [only] = arguments {
            let ExprKind::Reference(reference) = &only.kind else {
                return Err(self.single_argument(kind, only.span));
            };
            return match self.thing(reference)? {
                Thing::Values(objects, value) => {
                    fits(&value, only.span)?;
                    self.over(kind, objects, value, or_zero, span)
                }
                Thing::Objects(_) => Err(Finding::error(
                    "RS228",
                    only.span,
                    both!(
                        "verwacht een attribuut van deze objecten",
                        "expected an attribute of these objects"
                    ),
                )
                .help(both!(
                    "schrijf `{} de … van alle …`",
                    "write `{} de … van alle …`",
                    kind.phrase()
                ))),
                Thing::Value(_) | Thing::Object(..) => Err(self.single_argument(kind, only.span)),
            };
        }
        let mut items: Vec<Compiled> = Vec::new();
        let mut result: Option<Type> = None;
        let mut decimals = Some(0);
        for argument in arguments {
            let typed = self.list_item(kind, argument)?;
            fits(&typed, argument.span)?;
            let typed = match &result {
                Some(wanted) if dated && typed.kind != *wanted => {
                    return Err(Finding::error(
                        "RS308",
                        argument.span,
                        both!(
                            "een datum in dagen en een datum met tijd gaan hier niet samen",
                            "a date in days and a date with a time do not go together here"
                        ),
                    ));
                }
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

    fn over(
        &mut self,
        kind: AggregateKind,
        objects: Objects,
        value: Typed,
        or_zero: bool,
        span: Span,
    ) -> Res<Typed> {
        if !matches!(objects.quantity, None | Some(Quantity::All)) {
            return Err(Finding::error(
                "RS229",
                span,
                both!(
                    "een samenvatting gaat over `alle` objecten",
                    "a summary is about all objects (`alle`)"
                ),
            ));
        }
        let (result, decimals) = (value.kind.clone(), value.decimals);
        let op = Op::Over { kind, collection: objects.collection, value: Box::new(value.expr), or_zero };
        let made = self.make(op, span, &result);
        Ok(Typed::new(made, result, decimals))
    }

    /// One value of a list, or the sum or extreme of several that stand there as one (`de boete van alle uitleningen`).
    fn list_item(&mut self, kind: AggregateKind, argument: &Expr) -> Res<Typed> {
        let ExprKind::Reference(reference) = &argument.kind else { return self.value(argument, None) };
        match self.thing(reference)? {
            Thing::Value(typed) => Ok(typed),
            Thing::Values(objects, value) => self.over(kind, objects, value, false, argument.span),
            Thing::Object(..) | Thing::Objects(_) => self.value(argument, None),
        }
    }

    pub(super) fn single_argument(&self, kind: AggregateKind, span: Span) -> Finding {
        Finding::error(
            "RS228",
            span,
            both!("`{}` heeft meerdere waarden nodig", "`{}` needs several values", kind.phrase()),
        )
        .help(both!(
            "schrijf `… van alle …` of een reeks `A, B en C`; zet een berekening in een reeks tussen haakjes",
            "write `… van alle …` or a series `A, B en C`; put a calculation in a series between parentheses"
        ))
    }
}
