//! Conditions: every phrase resolves to something declared, and both sides of a comparison fit together.

use crate::diagnostic::{Finding, nearest};
use crate::lexicon::Meaning;
use crate::message::{Message, both};
use crate::model::{ObjectTypeId, TraitForm};
use crate::program::compiled::{CompareKind, Condition as Compiled, ObjectPath, Site, Source, Test};
use crate::source::Span;
use crate::syntax::tree::{CompareOp, Condition, ConditionKind, Expr, ExprKind, NameRef, Quantity, Verb};
use crate::syntax::verb_word;

use super::collections::{Objects, Thing};
use super::references::{Res, Resolver};
use super::types::{Type, Typed};

/// The subject of a condition: one value or object, or several with a quantity.
enum About {
    Value(Typed),
    Object(ObjectPath, ObjectTypeId),
    Each(Box<Objects>, Option<Typed>, Quantity),
}

impl Resolver<'_> {
    fn place(&self, span: Span) -> Site {
        self.text.site(span, 0)
    }

    pub(crate) fn condition(&mut self, condition: &Condition) -> Res<Compiled> {
        let site = self.place(condition.span);
        match &condition.kind {
            ConditionKind::Compare { left, op, right } => {
                if let Some(finding) = self.literal_enum(left) {
                    return Err(finding);
                }
                let about = self.about(left)?;
                self.spread(about, condition.span, |r, about| match about {
                    About::Value(typed) => r.compare(typed, left.span, *op, right),
                    About::Object(path, object_type) => r.same(path, object_type, *op, right, left.span),
                    About::Each(..) => Err(r.needs_quantity(left.span)),
                })
            }
            ConditionKind::Filled { value, negated } => {
                self.about_value(value, condition.span, |_, typed| {
                    Ok(Test::Filled { value: typed.expr, negated: *negated })
                })
            }
            ConditionKind::Eleven { value, negated } => {
                self.about_value(value, condition.span, |r, typed| {
                    r.number_text(&typed, value.span, "de elfproef")?;
                    Ok(Test::Eleven { value: typed.expr, negated: *negated })
                })
            }
            ConditionKind::Digits { value, count, negated } => {
                self.about_value(value, condition.span, |_, typed| {
                    if typed.kind != Type::Text {
                        let found = typed.kind.describe();
                        let text = both!(
                            "`numeriek met exact … cijfers` gaat over een tekst, gevonden {found}",
                            "`numeriek met exact … cijfers` is about a text, found {found}";
                            found
                        );
                        return Err(Finding::error("RS310", value.span, text));
                    }
                    Ok(Test::Digits { value: typed.expr, count: *count, negated: *negated })
                })
            }
            ConditionKind::Property { subject, verb, negated, name } => {
                let about = self.about(subject)?;
                if *negated && matches!(about, About::Each(_, _, Quantity::All)) {
                    return Err(Finding::error(
                        "RS202",
                        condition.span,
                        both!(
                            "`alle … niet` kan op twee manieren worden gelezen",
                            "`alle … niet` can be read in two ways"
                        ),
                    )
                    .help(both!(
                        "lezing 1: geen ervan (schrijf `geen van de …`); lezing 2: niet allemaal (schrijf `ten minste één van de … niet …`)",
                        "reading 1: none of them (write `geen van de …`); reading 2: not all of them (write `ten minste één van de … niet …`)"
                    )));
                }
                self.spread(about, condition.span, |r, about| match about {
                    About::Object(object, object_type) => {
                        r.property(object, object_type, *verb, *negated, *name)
                    }
                    About::Value(typed) => {
                        let found = typed.kind.describe();
                        Err(Finding::error(
                            "RS228",
                            subject.span,
                            both!(
                                "een kenmerk of rol hoort bij een object, gevonden {found}",
                                "a kenmerk or role belongs to an object, found {found}";
                                found
                            ),
                        ))
                    }
                    About::Each(..) => Err(r.needs_quantity(subject.span)),
                })
            }
            ConditionKind::Rule { rule, inconsistent } => {
                self.reads.insert(Source::Rule(*rule));
                self.asked.push((*rule, *inconsistent, condition.span));
                Ok(Compiled { op: Test::Rule { rule: *rule, inconsistent: *inconsistent }, site })
            }
            ConditionKind::Compound { subject, quantity, items } => {
                let Some(subject) = subject else {
                    let op = self.count(*quantity, items, condition.span)?;
                    return Ok(Compiled { op, site });
                };
                let about = self.about(subject)?;
                self.spread(about, condition.span, |r, about| match about {
                    About::Object(..) => r.count(*quantity, items, condition.span),
                    About::Value(typed) => {
                        let named = r.scope.name_value(&typed);
                        let test = r.count(*quantity, items, condition.span);
                        if named {
                            r.scope.values.pop();
                        }
                        test
                    }
                    About::Each(..) => Err(r.needs_quantity(subject.span)),
                })
            }
        }
    }

    fn needs_quantity(&self, span: Span) -> Finding {
        Finding::error(
            "RS230",
            span,
            both!(
                "dit zijn meerdere objecten; voor hoeveel daarvan moet het gelden?",
                "these are several objects; for how many of them must it hold?"
            ),
        )
        .help(both!(
            "schrijf `alle …`, `ten minste één van de …`, `geen van de …` of `een van zijn …`",
            "write `alle …`, `ten minste één van de …`, `geen van de …` or `een van zijn …`"
        ))
    }

    fn count(&mut self, quantity: Quantity, items: &[Condition], span: Span) -> Res<Test> {
        let length = crate::source::small(items.len());
        let (Quantity::AtLeast(n) | Quantity::AtMost(n) | Quantity::Exactly(n)) = quantity else {
            let items: Res<Vec<Compiled>> = items.iter().map(|c| self.condition(c)).collect();
            return Ok(Test::Count { quantity, items: items?.into() });
        };
        if n > length || (n == 0 && matches!(quantity, Quantity::AtLeast(_))) {
            let text = both!(
                "de opsomming heeft {length} voorwaarden, gevraagd zijn er {n}",
                "the list has {length} conditions, {n} are asked for"
            );
            return Err(Finding::error("RS231", span, text));
        }
        let items: Res<Vec<Compiled>> = items.iter().map(|c| self.condition(c)).collect();
        Ok(Test::Count { quantity, items: items?.into() })
    }

    fn about(&mut self, subject: &Expr) -> Res<About> {
        if matches!(subject.kind, ExprKind::Element) {
            if let Some(value) = self.scope.selected.take() {
                return Ok(About::Value(value));
            }
            let level = self.level().saturating_sub(1);
            return match self.scope.elements.last() {
                Some(binding) => {
                    let start = crate::program::compiled::Start::Element(level);
                    Ok(About::Object(ObjectPath { start, hops: Box::from([]) }, binding.object_type))
                }
                None => Err(Finding::error(
                    "RS221",
                    subject.span,
                    both!("hier is geen deelselectie", "there is no subselection here"),
                )),
            };
        }
        let ExprKind::Reference(reference) = &subject.kind else {
            return Ok(About::Value(self.value(subject, None)?));
        };
        Ok(match self.thing(reference)? {
            Thing::Value(typed) => About::Value(typed),
            Thing::Object(path, object_type) => About::Object(path, object_type),
            Thing::Objects(objects) => {
                let quantity = objects.quantity.ok_or_else(|| self.needs_quantity(subject.span))?;
                About::Each(Box::new(objects), None, quantity)
            }
            Thing::Values(objects, typed) => {
                let quantity = objects.quantity.ok_or_else(|| self.needs_quantity(subject.span))?;
                About::Each(Box::new(objects), Some(typed), quantity)
            }
        })
    }

    /// Applies a test to one thing, or to each of several with their quantity around it.
    fn spread(
        &mut self,
        about: About,
        span: Span,
        test: impl FnOnce(&mut Self, About) -> Res<Test>,
    ) -> Res<Compiled> {
        let site = self.place(span);
        let About::Each(objects, value, quantity) = about else {
            return Ok(Compiled { op: test(self, about)?, site });
        };
        let (element, object_type) = (objects.element(), objects.object_type);
        let inner = self.within(objects.binding(), span, |r| {
            let one = match value {
                Some(typed) => About::Value(typed),
                None => About::Object(element, object_type),
            };
            test(r, one)
        })?;
        let condition = Box::new(Compiled { op: inner, site });
        Ok(Compiled { op: Test::Over { quantity, collection: objects.collection, condition }, site })
    }

    fn about_value(
        &mut self,
        subject: &Expr,
        span: Span,
        test: impl FnOnce(&mut Self, Typed) -> Res<Test>,
    ) -> Res<Compiled> {
        let about = match (&subject.kind, self.literal_enum(subject)) {
            (_, Some(finding)) => return Err(finding),
            (_, None) => self.about(subject)?,
        };
        let at = subject.span;
        self.spread(about, span, |r, about| match about {
            About::Value(typed) => test(r, typed),
            About::Object(_, object_type) => {
                let name = r.model.object_type(object_type).name.clone();
                Err(Finding::error(
                    "RS228",
                    at,
                    both!(
                        "verwacht een waarde, gevonden het object `{name}`",
                        "expected a value, found the object `{name}`"
                    ),
                )
                .help(both!("vraag een attribuut van dit object", "ask for an attribute of this object")))
            }
            About::Each(..) => Err(r.needs_quantity(at)),
        })
    }

    /// A bare enumeration value cannot lead a comparison: its enumeration would be a guess.
    fn literal_enum(&self, subject: &Expr) -> Option<Finding> {
        matches!(subject.kind, ExprKind::Enum(_)).then(|| {
            Finding::error(
                "RS232",
                subject.span,
                both!(
                    "begin een vergelijking met het attribuut, niet met de waarde",
                    "start a comparison with the attribute, not with the value"
                ),
            )
        })
    }

    fn number_text(&self, typed: &Typed, span: Span, what: &str) -> Res<()> {
        let whole = matches!(&typed.kind, Type::Number(unit) if unit.is_none()) && typed.decimals == Some(0);
        if whole || typed.kind == Type::Text {
            return Ok(());
        }
        let found = typed.kind.describe();
        let text = both!(
            "{what} gaat over een tekst of een geheel getal, gevonden {found}",
            "`{what}` is about a text or a whole number, found {found}";
            found
        );
        Err(Finding::error("RS310", span, text))
    }

    fn compare(&mut self, left: Typed, left_span: Span, op: CompareOp, right: &[Expr]) -> Res<Test> {
        let needs = match op {
            CompareOp::Equal | CompareOp::Unequal => None,
            CompareOp::Greater | CompareOp::GreaterOrEqual | CompareOp::Less | CompareOp::LessOrEqual => {
                Some(false)
            }
            CompareOp::Later | CompareOp::LaterOrEqual | CompareOp::Earlier | CompareOp::EarlierOrEqual => {
                Some(true)
            }
        };
        let is_date = left.kind.is_dated();
        if needs == Some(true) && !is_date || needs == Some(false) && !left.kind.is_numeric() {
            let (wanted, hint) = if needs == Some(true) {
                (both!("datums", "dates"), "groter/kleiner dan")
            } else {
                (both!("getallen", "numbers"), "later/eerder dan")
            };
            let (what, found) = (op.phrase(), left.kind.describe());
            let text = both!(
                "`{what}` vergelijkt {wanted}, gevonden {found}",
                "`{what}` compares {wanted}, found {found}";
                wanted, found
            );
            let finding = Finding::error("RS310", left_span, text);
            return Err(if is_date || left.kind.is_numeric() {
                finding.help(both!("gebruik `{hint}`", "use `{hint}`"))
            } else {
                finding
            });
        }
        let mut left = left;
        let mut sides = Vec::new();
        for side in right {
            let typed = self.value(side, Some(&left.kind))?;
            let typed = if left.kind.is_numeric() && typed.kind.is_numeric() {
                if left.zero && !typed.zero {
                    left.kind = typed.kind.clone();
                    typed
                } else {
                    self.aligned(typed, &left.kind, side.span)?
                }
            } else if typed.kind == left.kind {
                typed
            } else {
                let (one, other) = (left.kind.describe(), typed.kind.describe());
                let text = both!(
                    "{one} kan niet worden vergeleken met {other}",
                    "{one} cannot be compared with {other}";
                    one, other
                );
                return Err(Finding::error("RS308", side.span, text));
            };
            sides.push(typed.expr);
        }
        let kind = match left.kind {
            Type::Number(_) | Type::Percent => CompareKind::Number,
            Type::Date | Type::DateTime => CompareKind::Date,
            Type::Text | Type::Bool | Type::Enum(_) => CompareKind::Other,
        };
        Ok(Test::Compare { left: left.expr, op, right: sides.into(), kind })
    }

    /// `is gelijk aan` between objects: whether it is the same one.
    fn same(
        &mut self,
        left: ObjectPath,
        object_type: ObjectTypeId,
        op: CompareOp,
        right: &[Expr],
        span: Span,
    ) -> Res<Test> {
        let negated = op == CompareOp::Unequal;
        if !negated && op != CompareOp::Equal {
            let (name, phrase) = (&self.model.object_type(object_type).name, op.phrase());
            let text = both!(
                "verwacht een waarde voor `{phrase}`, gevonden het object `{name}`",
                "expected a value before `{phrase}`, found the object `{name}`"
            );
            return Err(Finding::error("RS228", span, text)
                .help(both!("vraag een attribuut van dit object", "ask for an attribute of this object")));
        }
        let mut paths = Vec::new();
        for side in right {
            let found = if let ExprKind::Reference(reference) = &side.kind {
                Some(self.thing(reference)?)
            } else {
                None
            };
            let Some(Thing::Object(path, other)) = found else {
                let text = both!(
                    "een object is alleen met een object te vergelijken",
                    "an object can only be compared with an object"
                );
                return Err(Finding::error("RS308", side.span, text));
            };
            if other != object_type {
                let (a, b) = (&self.model.object_type(object_type).name, &self.model.object_type(other).name);
                let text = both!(
                    "`{a}` en `{b}` zijn nooit hetzelfde object",
                    "`{a}` and `{b}` are never the same object"
                );
                return Err(Finding::error("RS308", side.span, text));
            }
            paths.push(path);
        }
        Ok(Test::Same { left, right: paths.into(), negated })
    }

    fn property(
        &mut self,
        object: ObjectPath,
        object_type: ObjectTypeId,
        verb: Verb,
        negated: bool,
        name: NameRef,
    ) -> Res<Test> {
        let mut wrong_verb = None;
        let mut readings: Vec<(Test, Message)> = Vec::new();
        let mut meant = None;
        for usage in self.uses(name) {
            match usage.meaning {
                Meaning::Trait(id) if id.object_type() == object_type => {
                    let form = self.model.kenmerk(id).form;
                    let fitting = if form == TraitForm::Possessive { Verb::Has } else { Verb::Is };
                    if fitting == verb {
                        let test = Test::Trait { object: object.clone(), kenmerk: id, negated };
                        meant = Some(usage.meaning);
                        readings.push((test, both!("het kenmerk", "the kenmerk")));
                    } else {
                        wrong_verb = Some(fitting);
                    }
                }
                Meaning::Role(id) => {
                    let role = self.model.role(id);
                    let fits =
                        if verb == Verb::Is { role.to == object_type } else { role.from == object_type };
                    if fits {
                        let role_id = if verb == Verb::Is { role.inverse } else { id };
                        let test = Test::Linked { object: object.clone(), role: role_id, negated };
                        meant = Some(usage.meaning);
                        readings.push((test, both!("de rol in `{}`", "the role in `{}`", role.fact_type)));
                    }
                }
                Meaning::Trait(_)
                | Meaning::ObjectType(_)
                | Meaning::Attribute(_)
                | Meaning::Parameter(_)
                | Meaning::Variable(_) => {}
            }
        }
        if readings.len() > 1 {
            let text = both!(
                "`{}` kan op meer dan één manier worden gelezen",
                "`{}` can be read in more than one way",
                self.name_text(name)
            );
            return Err(Finding::error("RS202", name.span, text)
                .help(Message::readings(readings.into_iter().map(|(_, what)| what))));
        }
        if let Some(meaning) = meant {
            self.saw(name, meaning);
        }
        if let Some((test, _)) = readings.pop() {
            if let Test::Trait { kenmerk, .. } = &test {
                self.reads.insert(Source::Trait(*kenmerk));
            }
            if let Test::Linked { role, .. } = &test {
                self.reads.insert(Source::Facts(self.model.fact(*role)));
            }
            return Ok(test);
        }
        let written = self.name_text(name);
        let t = self.model.object_type(object_type);
        if let Some(fitting) = wrong_verb {
            let text = both!("`{written}` hoort bij `{}`", "`{written}` goes with `{}`", verb_word(fitting));
            return Err(Finding::error("RS233", name.span, text).help(both!(
                "schrijf `… {} … {written}`",
                "write `… {} … {written}`",
                verb_word(fitting)
            )));
        }
        let near = nearest(&written, t.traits.iter().map(|k| k.name.as_str()));
        let text = both!(
            "`{written}` is geen kenmerk of rol van `{}`",
            "`{written}` is not a kenmerk or role of `{}`",
            t.name
        );
        Err(Finding::error("RS207", name.span, text).suggest(near))
    }
}
