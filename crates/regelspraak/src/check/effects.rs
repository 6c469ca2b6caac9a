//! Results that touch more than one object: objects made, facts made, values divided, values that must be unique.

use std::collections::BTreeSet;

use crate::diagnostic::{Finding, nearest};
use crate::lexicon::Meaning;
use crate::message::both;
use crate::model::{AttributeId, DataType, ObjectTypeId, RoleId, TraitId};
use crate::program::compiled::{
    Collection, CollectionStart, Condition, Division as Compiled, Effect, Expr, ObjectPath, Op, Source,
    Start, Subject, Target, Test, Tuples,
};
use crate::source::Span;
use crate::syntax::tree::{Division, ExprKind, NameRef, Quantity, Reference, UniqueGroup};

use super::collections::{Objects, Thing};
use super::references::{Res, Resolver};
use super::types::{Type, Typed};

/// What a sentence gives, with the value it starts from.
pub(super) struct Given {
    pub(super) target: Target,
    pub(super) value: Option<Expr>,
    pub(super) effect: Option<Effect>,
}

impl Resolver<'_> {
    /// The subject of a creation and the role the new object gets.
    pub(super) fn creation_target(&mut self, subject: &Reference, name: NameRef) -> Res<(Target, RoleId)> {
        let Thing::Object(path, object_type) = self.thing(subject)? else {
            return Err(Finding::error(
                "RS120",
                subject.span,
                both!("een nieuw object hoort bij één object", "a new object belongs to one object"),
            ));
        };
        self.land(path, subject.span)?;
        let role = self.role_from(name, object_type)?;
        self.saw(name, Meaning::Role(role));
        Ok((Target::Object(role), role))
    }

    fn role_from(&self, name: NameRef, object_type: ObjectTypeId) -> Res<RoleId> {
        match self.member(name, object_type) {
            Some((Meaning::Role(role), _)) => Ok(role),
            Some(_) | None => {
                let roles =
                    self.model.roles.iter().filter(|r| r.from == object_type).map(|r| r.name.as_str());
                let (written, of) = (self.name_text(name), &self.model.object_type(object_type).name);
                let near = nearest(&written, roles);
                let message =
                    both!("`{written}` is geen rol vanaf `{of}`", "`{written}` is no role from `{of}`");
                Err(Finding::error("RS207", name.span, message).suggest(near))
            }
        }
    }

    /// What a new object gets.
    pub(super) fn creation(
        &mut self,
        role: RoleId,
        values: &[(NameRef, crate::syntax::tree::Expr)],
    ) -> Res<Effect> {
        let object_type = self.model.role(role).to;
        let mut found: Vec<(AttributeId, Expr)> = Vec::new();
        let mut traits: Vec<TraitId> = Vec::new();
        let mut seen = BTreeSet::new();
        for (name, expr) in values {
            let written = self.name_text(*name);
            if !seen.insert(written.clone()) {
                let message = both!("`{written}` staat er twee keer", "`{written}` is given twice");
                return Err(Finding::error("RS203", name.span, message));
            }
            let mut uses = self.uses(*name).into_iter();
            let own = uses.find_map(|u| match u.meaning {
                Meaning::Attribute(id) if id.object_type() == object_type => Some(Target::Attribute(id)),
                Meaning::Trait(id) if id.object_type() == object_type => Some(Target::Trait(id)),
                Meaning::Attribute(_)
                | Meaning::Trait(_)
                | Meaning::ObjectType(_)
                | Meaning::Role(_)
                | Meaning::Parameter(_)
                | Meaning::Variable(_) => None,
            });
            match own {
                Some(Target::Attribute(id)) => {
                    self.saw(*name, Meaning::Attribute(id));
                    let attribute = self.model.attribute(id);
                    let value = self.assignable(expr, &attribute.data_type, &attribute.name)?;
                    found.push((id, value));
                }
                Some(Target::Trait(id)) => {
                    self.saw(*name, Meaning::Trait(id));
                    let ExprKind::Bool(has) = expr.kind else {
                        let message = both!(
                            "een kenmerk van een nieuw object is `waar` of `onwaar`",
                            "a kenmerk of a new object is `waar` or `onwaar`"
                        );
                        return Err(Finding::error("RS308", expr.span, message));
                    };
                    traits.extend(has.then_some(id));
                }
                Some(_) | None => {
                    let t = self.model.object_type(object_type);
                    let all = t.attributes.iter().map(|a| a.name.as_str());
                    let near = nearest(&written, all.chain(t.traits.iter().map(|k| k.name.as_str())));
                    let of = &t.name;
                    let message = both!(
                        "`{written}` is geen attribuut of kenmerk van `{of}`",
                        "`{written}` is no attribute or kenmerk of `{of}`"
                    );
                    return Err(Finding::error("RS207", name.span, message).suggest(near));
                }
            }
        }
        Ok(Effect::Create { values: found.into(), traits: traits.into() })
    }

    /// `Een R van een X is een S van …`.
    pub(super) fn fact(&mut self, subject: &Reference, name: NameRef, found: &Reference) -> Res<Given> {
        let Thing::Object(path, object_type) = self.thing(subject)? else {
            let message = both!("een feit hoort bij één object", "a fact belongs to one object");
            return Err(Finding::error("RS120", subject.span, message));
        };
        self.land(path, subject.span)?;
        self.may_bind = false;
        let role = self.role_from(name, object_type)?;
        self.saw(name, Meaning::Role(role));
        let (wanted, many) = (self.model.role(role).to, self.model.role(role).many);
        // `een S van …` stands for every object in that role.
        let every = Reference { quantifier: Some(Quantity::All), filter: None, ..found.clone() };
        let (Some(of), crate::syntax::tree::Head::Named(of_name)) = (&every.of, every.head) else {
            return Err(Finding::error(
                "RS120",
                found.span,
                both!("verwacht `een … van …`", "expected `een … van …`"),
            ));
        };
        let mut thing = self.of(of_name, of, &every)?;
        if let Some(filter) = &found.filter {
            thing = self.filtered(thing, filter, found.span)?;
        }
        let (collection, reached, several) = match thing {
            Thing::Object(path, reached) => {
                let level = self.level();
                let start = CollectionStart::Object(path);
                (Collection { start, hops: Box::from([]), filter: None, level }, reached, false)
            }
            Thing::Objects(objects) => (objects.collection, objects.object_type, true),
            Thing::Value(_) | Thing::Values(..) => {
                let message =
                    both!("verwacht een rol, gevonden een waarde", "expected a role, found a value");
                return Err(Finding::error("RS228", found.span, message));
            }
        };
        if reached != wanted {
            let (found_name, wanted) =
                (&self.model.object_type(reached).name, &self.model.object_type(wanted).name);
            let message = both!(
                "deze rol is voor een `{wanted}`, maar dit is een `{found_name}`",
                "this role is for a `{wanted}`, but this is a `{found_name}`"
            );
            return Err(Finding::error("RS308", found.span, message));
        }
        if several && !many {
            let role = &self.model.role(role).name;
            let message = both!(
                "de rol `{role}` kan één object hebben, maar dit kunnen er meer zijn",
                "the role `{role}` holds one object, but these can be several"
            );
            return Err(Finding::error("RS223", found.span, message));
        }
        Ok(Given { target: Target::Facts(role), value: None, effect: Some(Effect::Connect(collection)) })
    }

    /// `A van een X wordt verdeeld over B van alle Y van de X`.
    pub(super) fn division(&mut self, division: &Division) -> Res<Given> {
        let whole = self.own_number(&division.whole)?;
        let Op::Attribute { object, attribute: divided } = &whole.expr.op else {
            return Err(self.no_attribute(division.whole.span));
        };
        let divided = *divided;
        self.land(object.clone(), division.whole.span)?;
        self.may_bind = false;
        let Thing::Values(objects, share) = self.thing(&division.over)? else {
            let message = both!(
                "verdelen gaat over een attribuut van meerdere objecten",
                "dividing is over an attribute of several objects"
            );
            return Err(Finding::error("RS228", division.over.span, message)
                .help(both!("schrijf `de … van alle … van …`", "write `de … van alle … van …`")));
        };
        let Op::Attribute { attribute, .. } = share.expr.op else {
            return Err(self.no_attribute(division.over.span));
        };
        self.reads.remove(&Source::Attribute(attribute));
        self.receivers(&objects, division.over.span)?;
        let share_type = self.model.attribute(attribute).data_type.clone();
        if share_type.number_limits().is_none() {
            return Err(self.no_number(division.over.span));
        }
        let whole = self.aligned(whole, &Type::of(&share_type), division.whole.span)?;
        let whole_decimals = whole.decimals;
        let parts = self.within(objects.binding(), division.span, |r| {
            let part = |r: &mut Self, name: NameRef| r.receiver_value(&objects, name);
            let order = match &division.order {
                None => None,
                Some((name, descending)) => Some((part(r, *name)?, *descending)),
            };
            let weight = division.weight.map(|name| part(r, name)).transpose()?;
            let maximum = division.maximum.map(|name| part(r, name)).transpose()?;
            Ok((order, weight, maximum))
        })?;
        let (order, weight, maximum) = parts;
        if let (Some((order, _)), Some((name, _))) = (&order, &division.order)
            && !order.kind.is_numeric()
            && order.kind != Type::Date
        {
            let found = order.kind.describe();
            let message = both!(
                "een volgorde gaat over getallen of datums, gevonden {found}",
                "an order is of numbers or dates, found {found}";
                found
            );
            return Err(Finding::error("RS310", name.span, message));
        }
        for (typed, name) in [(&weight, division.weight), (&maximum, division.maximum)] {
            if let (Some(typed), Some(name)) = (typed, name) {
                self.numeric(typed, name.span)?;
            }
        }
        if let Some(name) = division.maximum.filter(|_| weight.is_none()) {
            let message = both!(
                "een maximum hoort bij een verdeling naar rato, niet bij gelijke delen",
                "a maximum goes with a division in proportion, not with equal parts"
            );
            return Err(Finding::error("RS122", name.span, message));
        }
        let maximum = match maximum {
            Some(typed) => {
                let span = division.maximum.map_or(division.span, |n| n.span);
                Some(self.aligned(typed, &Type::of(&share_type), span)?.expr)
            }
            None => None,
        };
        self.share_decimals(division, attribute, &share_type)?;
        let rest = self.rest(division, attribute, divided, &share_type, whole_decimals)?;
        let compiled = Compiled {
            receivers: objects.collection,
            order: order.map(|(typed, descending)| (typed.expr, descending)),
            weight: weight.map(|w| w.expr),
            maximum,
            decimals: division.decimals,
            rest,
            site: self.text.site(division.span, whole.expr.site.style),
        };
        Ok(Given {
            target: Target::Share(attribute),
            value: Some(whole.expr),
            effect: Some(Effect::Divide(Box::new(compiled))),
        })
    }

    fn own_number(&mut self, reference: &Reference) -> Res<Typed> {
        match self.thing(reference)? {
            Thing::Value(typed) if typed.kind.is_numeric() => Ok(typed),
            Thing::Value(_) | Thing::Object(..) | Thing::Objects(_) | Thing::Values(..) => {
                Err(self.no_number(reference.span))
            }
        }
    }

    fn no_attribute(&self, span: Span) -> Finding {
        Finding::error("RS120", span, both!("verwacht hier een attribuut", "expected an attribute here"))
    }

    fn no_number(&self, span: Span) -> Finding {
        let message = both!("alleen een getal kan worden verdeeld", "only a number can be divided");
        Finding::error("RS310", span, message)
    }

    /// Every receiver belongs to one divider, so that it gets one share.
    fn receivers(&self, objects: &Objects, span: Span) -> Res<()> {
        let from_subject = matches!(
            &objects.collection.start,
            CollectionStart::Object(ObjectPath { start: Start::Subject(at), hops })
                if hops.is_empty() && usize::from(*at) + 1 == self.scope.subjects.len()
        );
        if !from_subject || objects.collection.hops.is_empty() {
            let message = both!(
                "verdelen gaat over objecten in een rol van het onderwerp",
                "dividing is over objects in a role of the subject"
            );
            return Err(Finding::error("RS228", span, message));
        }
        if !matches!(objects.quantity, None | Some(Quantity::All)) {
            let message = both!("verdelen gaat over `alle` objecten", "dividing is over `alle` objects");
            return Err(Finding::error("RS229", span, message));
        }
        for hop in &objects.collection.hops {
            let role = self.model.role(*hop);
            if self.model.role(role.inverse).many {
                let name = &role.name;
                let message = both!(
                    "één `{name}` kan bij meer dan één verdeler horen en zou dan twee aandelen krijgen",
                    "one `{name}` can belong to more than one divider and would get two shares"
                );
                return Err(Finding::error("RS402", span, message));
            }
        }
        Ok(())
    }

    /// An attribute of the receiver at hand.
    fn receiver_value(&mut self, objects: &Objects, name: NameRef) -> Res<Typed> {
        match self.member(name, objects.object_type) {
            Some((Meaning::Attribute(id), _)) => {
                self.saw(name, Meaning::Attribute(id));
                Ok(self.attribute(objects.element(), id, name.span))
            }
            Some(_) | None => Err(self.no_member(name, objects.object_type)),
        }
    }

    /// A share is a fraction unless it is rounded.
    fn share_decimals(&self, division: &Division, attribute: AttributeId, data_type: &DataType) -> Res<()> {
        let Some((_, Some(allowed))) = data_type.number_limits() else { return Ok(()) };
        let name = &self.model.attribute(attribute).name;
        if division.decimals.is_none_or(|d| d > allowed) {
            let message = both!(
                "een aandeel kan meer dan {allowed} decimalen hebben, en `{name}` heeft er hoogstens {allowed}",
                "a share can have more than {allowed} decimals, and `{name}` has {allowed} at most"
            );
            return Err(Finding::error("RS313", division.span, message).help(both!(
                "schrijf `waarbij wordt verdeeld:` met een onderdeel `- afgerond op {allowed} decimalen naar beneden`",
                "write `waarbij wordt verdeeld:` with a part `- afgerond op {allowed} decimalen naar beneden`"
            )));
        }
        Ok(())
    }

    /// The attribute of the divider for what is left.
    fn rest(
        &mut self,
        division: &Division,
        share: AttributeId,
        divided: AttributeId,
        share_type: &DataType,
        whole_decimals: Option<u8>,
    ) -> Res<Option<AttributeId>> {
        let Some(reference) = &division.rest else {
            if division.maximum.is_some() || division.decimals.is_some() {
                let message = both!(
                    "na een maximum of afronding kan er iets overblijven; waar blijft dat?",
                    "something can be left after a maximum or rounding; where does it go?"
                );
                return Err(Finding::error("RS122", division.span, message).help(both!(
                    "eindig met `Als onverdeelde rest blijft de … van … over.`",
                    "end with `Als onverdeelde rest blijft de … van … over.`"
                )));
            }
            return Ok(None);
        };
        let typed = self.own_number(reference)?;
        let Op::Attribute { object, attribute } = &typed.expr.op else {
            return Err(self.no_attribute(reference.span));
        };
        let last = self.scope.subjects.len().saturating_sub(1);
        let own = object.hops.is_empty()
            && matches!(object.start, Start::Subject(at) if usize::from(at) == last)
            && *attribute != divided
            && *attribute != share;
        if !own {
            let message = both!(
                "de onverdeelde rest is een ander attribuut van het object dat verdeelt",
                "the rest is another attribute of the object that divides"
            );
            return Err(Finding::error("RS120", reference.span, message));
        }
        let rest = *attribute;
        self.reads.remove(&Source::Attribute(rest));
        if typed.kind != Type::of(share_type) {
            let message = both!(
                "de onverdeelde rest heeft dezelfde eenheid als een aandeel",
                "the rest has the unit of a share"
            );
            return Err(Finding::error("RS308", reference.span, message));
        }
        let decimals = whole_decimals.zip(division.decimals).map(|(a, b)| a.max(b));
        let declared = &self.model.attribute(rest);
        if let Some((_, Some(allowed))) = declared.data_type.number_limits()
            && decimals.is_none_or(|d| d > allowed)
        {
            let name = &declared.name;
            let message = both!(
                "de rest kan meer decimalen hebben dan `{name}`, dat er hoogstens {allowed} heeft",
                "the rest can have more decimals than `{name}`, which has {allowed} at most"
            );
            return Err(Finding::error("RS313", reference.span, message));
        }
        Ok(Some(rest))
    }

    /// `De x van alle Y moeten uniek zijn`: the check, and the objects it is about.
    pub(super) fn uniqueness(&mut self, groups: &[UniqueGroup]) -> Res<(Condition, Vec<Subject>)> {
        let mut tuples = Vec::new();
        let mut types = Vec::new();
        let mut kinds: Option<Vec<Type>> = None;
        for group in groups {
            let Thing::Objects(objects) = self.thing(&group.of)? else {
                let message = both!("verwacht `van alle …` en objecten", "expected `van alle …` and objects");
                return Err(Finding::error("RS228", group.of.span, message));
            };
            if objects.quantity != Some(Quantity::All) {
                let message = both!("uniciteit gaat over `alle` objecten", "uniqueness is of `alle` objects");
                return Err(Finding::error("RS229", group.of.span, message));
            }
            let values: Vec<Typed> = self.within(objects.binding(), group.span, |r| {
                group.names.iter().map(|name| r.receiver_value(&objects, *name)).collect()
            })?;
            let own: Vec<Type> = values.iter().map(|v| v.kind.clone()).collect();
            if kinds.as_ref().is_some_and(|k| *k != own) {
                let message = both!(
                    "verenigde attributen hebben hetzelfde type, in dezelfde volgorde",
                    "united attributes have the same type, in the same order"
                );
                return Err(Finding::error("RS308", group.span, message));
            }
            kinds = Some(own);
            types.push(objects.object_type);
            tuples.push(Tuples {
                collection: objects.collection,
                values: values.into_iter().map(|v| v.expr).collect(),
            });
        }
        self.may_bind = false;
        let span = groups.first().map_or(Span::default(), |g| g.span);
        let span = groups.last().map_or(span, |g| span.to(g.span));
        let site = self.text.site(span, 0);
        let own = self.bound.is_none();
        let subjects = if own {
            let mut seen = BTreeSet::new();
            types.retain(|t| seen.insert(*t));
            types
                .iter()
                .map(|t| Subject { object_type: *t, linked: None, kenmerk: None, hops: Box::from([]) })
                .collect()
        } else {
            self.subject().into_iter().collect()
        };
        Ok((Condition { op: Test::Unique { groups: tuples.into(), own }, site }, subjects))
    }
}
