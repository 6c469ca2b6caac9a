//! Chains: `de naam van de vestiging van het Lid`, `zijn boete`, `alle uitleningen van het Lid die verlengd zijn`.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostic::{Finding, nearest};
use crate::lexicon::{Meaning, NameUse};
use crate::message::both;
use crate::model::{AttributeId, Model, ObjectTypeId, RoleId, TraitId};
use crate::program::compiled::{CollectionStart, Expr, ObjectPath, Op, Source};
use crate::source::Span;
use crate::syntax::Names;
use crate::syntax::tree::{ConditionKind, ExprKind, Head, NameRef, NameSource, Reference};

use super::Styles;
use super::collections::{Objects, Thing};
use super::scope::{Binding, Scope};
use super::text::SentenceText;
use super::types::{Type, Typed};

pub(crate) type Res<T> = Result<T, Finding>;

/// How many subselections may nest.
pub(crate) const MAX_ELEMENTS: usize = 6;

/// Resolves one sentence.
pub(crate) struct Resolver<'a> {
    pub(crate) model: &'a Model,
    pub(crate) names: &'a Names<'a>,
    pub(crate) text: &'a SentenceText,
    /// The whole file, to see how a name was written.
    pub(crate) source: &'a str,
    pub(crate) styles: &'a mut Styles,
    pub(crate) scope: Scope,
    /// Name and checked value of the variables read so far.
    pub(crate) variables: Vec<(Arc<str>, Typed)>,
    pub(crate) used: BTreeSet<u8>,
    pub(crate) reads: BTreeSet<Source>,
    /// The rules whose outcome is asked: whether for being inconsistent, and where.
    pub(crate) asked: Vec<(u32, bool, Span)>,
    /// Whether `een X` may still bind the subject.
    pub(crate) may_bind: bool,
    pub(crate) bound: Option<(ObjectTypeId, Option<RoleId>, Option<TraitId>)>,
    /// What each name turned out to mean.
    pub(crate) seen: Vec<(Span, Meaning)>,
}

impl Resolver<'_> {
    pub(crate) fn make(&mut self, op: Op, span: Span, kind: &Type) -> Expr {
        let style = self.styles.index(&kind.style(&self.model.units));
        Expr { op, site: self.text.site(span, style) }
    }

    pub(crate) fn name_text(&self, name: NameRef) -> String {
        match name.source {
            NameSource::Declared(index) => self.names.declared.text(index).to_owned(),
            NameSource::Variable(index) => {
                self.variables.get(usize::from(index)).map_or_else(String::new, |(n, _)| n.to_string())
            }
        }
    }

    pub(crate) fn uses(&self, name: NameRef) -> Vec<NameUse> {
        match name.source {
            NameSource::Declared(index) => self.names.declared.uses(index).to_vec(),
            NameSource::Variable(index) => vec![NameUse { meaning: Meaning::Variable(index), plural: false }],
        }
    }

    pub(crate) fn saw(&mut self, name: NameRef, meaning: Meaning) {
        self.seen.push((name.span, meaning));
    }

    /// What a chain stands for.
    pub(crate) fn thing(&mut self, reference: &Reference) -> Res<Thing> {
        let found = match reference.head {
            Head::He => {
                let (path, object_type) = self.he(reference.span)?;
                Thing::Object(path, object_type)
            }
            Head::Own(name) => self.own(name, reference)?,
            Head::Universal(name) => self.universal(name, reference)?,
            Head::Named(name) => {
                match &reference.of {
                    None => self.bare(name, reference)?,
                    Some(of) if reference.mention.is_none() => self.of(name, of, reference)?,
                    Some(_) => {
                        return Err(Finding::error("RS501", name.span, both!(
                        "een rangtelwoord bij een attribuut of rol met `van` wordt nog niet ondersteund",
                        "an ordinal with an attribute or role and `van` is not supported yet"
                    ))
                    .help(both!("zet het bij het onderwerp: `van de eerstgenoemde …`", "put it with the subject: `van de eerstgenoemde …`")));
                    }
                }
            }
        };
        let found = self.quantified(found, reference)?;
        match &reference.filter {
            None => Ok(found),
            Some(condition) => self.filtered(found, condition, reference.span),
        }
    }

    pub(super) fn quantified(&self, found: Thing, reference: &Reference) -> Res<Thing> {
        let Some(quantity) = reference.quantifier else { return Ok(found) };
        match found {
            Thing::Objects(mut objects) => {
                objects.quantity = Some(quantity);
                Ok(Thing::Objects(objects))
            }
            Thing::Values(mut objects, value) => {
                objects.quantity = Some(quantity);
                Ok(Thing::Values(objects, value))
            }
            Thing::Value(_) | Thing::Object(..) => {
                let found = found.describe();
                Err(Finding::error(
                    "RS220",
                    reference.span,
                    both!("dit is {found}, geen verzameling", "this is {found}, not a collection"; found),
                ))
            }
        }
    }

    pub(super) fn filtered(
        &mut self,
        found: Thing,
        condition: &crate::syntax::tree::Condition,
        span: Span,
    ) -> Res<Thing> {
        let (mut objects, value) = match found {
            Thing::Objects(objects) => (objects, None),
            Thing::Values(objects, value) => (objects, Some(value)),
            Thing::Value(_) | Thing::Object(..) => {
                let found = found.describe();
                let text = both!(
                    "`die …` kiest uit meerdere objecten, maar dit is {found}",
                    "`die …` chooses from several objects, but this is {found}";
                    found
                );
                return Err(Finding::error("RS221", span, text));
            }
        };
        if objects.wide_steps > 1 || objects.filtered {
            return Err(Finding::error(
                "RS202",
                condition.span,
                both!(
                    "het is niet duidelijk op welke objecten `die …` slaat",
                    "it is not clear to which objects `die …` refers"
                ),
            )
            .help(both!(
                "lezing 1: de eerstgenoemde; lezing 2: de laatstgenoemde; splits de regel met een \
                     tussenstap",
                "reading 1: those named first; reading 2: those named last; split the rule with an \
                     intermediate step"
            )));
        }
        let about_value = matches!(
            condition.kind,
            ConditionKind::Compare { .. }
                | ConditionKind::Filled { .. }
                | ConditionKind::Eleven { .. }
                | ConditionKind::Digits { .. }
        );
        let outer = std::mem::replace(&mut self.scope.selected, value.clone().filter(|_| about_value));
        let named = value.as_ref().is_some_and(|typed| self.scope.name_value(typed));
        let resolved = self.within(objects.binding(), span, |r| r.condition(condition));
        if named {
            self.scope.values.pop();
        }
        self.scope.selected = outer;
        let resolved = resolved?;
        objects.collection.filter = Some(Box::new(resolved));
        objects.filtered = true;
        Ok(match value {
            None => Thing::Objects(objects),
            Some(value) => Thing::Values(objects, value),
        })
    }

    /// Resolves something about the object at hand of a collection.
    pub(crate) fn within<T>(
        &mut self,
        binding: Binding,
        span: Span,
        inner: impl FnOnce(&mut Self) -> Res<T>,
    ) -> Res<T> {
        if self.scope.elements.len() >= MAX_ELEMENTS {
            return Err(Finding::error(
                "RS104",
                span,
                both!("deze zin is te diep genest", "this sentence is nested too deeply"),
            )
            .help(both!("splits de regel met een tussenstap", "split the rule with an intermediate step")));
        }
        self.scope.elements.push(binding);
        let result = inner(self);
        self.scope.elements.pop();
        result
    }

    pub(crate) fn level(&self) -> u8 {
        u8::try_from(self.scope.elements.len()).unwrap_or(u8::MAX)
    }

    /// The attribute or role of this name on a type.
    pub(super) fn member(&self, name: NameRef, object_type: ObjectTypeId) -> Option<(Meaning, bool)> {
        self.uses(name).into_iter().find_map(|u| match u.meaning {
            Meaning::Attribute(id) if id.object_type() == object_type => Some((u.meaning, u.plural)),
            Meaning::Role(id) if self.model.role(id).from == object_type => Some((u.meaning, u.plural)),
            Meaning::Attribute(_)
            | Meaning::Role(_)
            | Meaning::ObjectType(_)
            | Meaning::Trait(_)
            | Meaning::Parameter(_)
            | Meaning::Variable(_) => None,
        })
    }

    pub(crate) fn no_member(&self, name: NameRef, object_type: ObjectTypeId) -> Finding {
        let t = self.model.object_type(object_type);
        let written = self.name_text(name);
        let roles = self.model.roles.iter().filter(|r| r.from == object_type).map(|r| r.name.as_str());
        let all = t.attributes.iter().map(|a| a.name.as_str()).chain(roles);
        let near = nearest(&written, all.filter(|n| *n != written));
        let text = both!(
            "`{written}` is geen attribuut of rol van `{}`",
            "`{written}` is not an attribute or role of `{}`",
            t.name
        );
        Finding::error("RS207", name.span, text).suggest(near)
    }

    /// An attribute or role of one object.
    pub(super) fn select(
        &mut self,
        name: NameRef,
        path: ObjectPath,
        object_type: ObjectTypeId,
        reference: &Reference,
    ) -> Res<Thing> {
        let member = self.member(name, object_type);
        if let Some((meaning, _)) = member {
            self.saw(name, meaning);
        }
        match member {
            Some((Meaning::Attribute(id), _)) => Ok(Thing::Value(self.attribute(path, id, reference.span))),
            Some((Meaning::Role(id), plural)) => {
                self.reads.insert(Source::Facts(self.model.fact(id)));
                let role = self.model.role(id);
                let (to, many) = (role.to, role.many);
                if many {
                    if !plural && reference.quantifier.is_none() {
                        return Err(self.needs_plural(name, id));
                    }
                    let objects = Objects::start(CollectionStart::Object(path), object_type, self.level());
                    return Ok(Thing::Objects(objects.hop(id, to, true)));
                }
                if plural {
                    let text = both!(
                        "de rol `{}` is enkelvoudig",
                        "the role `{}` is single",
                        self.model.role(id).name
                    );
                    return Err(Finding::error("RS223", name.span, text)
                        .help(both!("gebruik het enkelvoud", "use the singular")));
                }
                let mut hops = path.hops.into_vec();
                hops.push(id);
                Ok(Thing::Object(ObjectPath { start: path.start, hops: hops.into() }, to))
            }
            Some(_) | None => Err(self.no_member(name, object_type)),
        }
    }

    pub(super) fn needs_plural(&self, name: NameRef, role: RoleId) -> Finding {
        let role = self.model.role(role);
        let finding = Finding::error(
            "RS223",
            name.span,
            both!(
                "de rol `{}` kan meerdere objecten hebben",
                "the role `{}` can hold several objects",
                role.name
            ),
        );
        match &role.plural {
            Some(plural) => finding.help(both!(
                "schrijf `alle {plural}` of `een van de {plural}`",
                "write `alle {plural}` or `een van de {plural}`"
            )),
            None => finding.help(both!(
                "declareer het meervoud van de rol met `(mv: …)`",
                "declare the plural of the role with `(mv: …)`"
            )),
        }
    }

    pub(crate) fn attribute(&mut self, object: ObjectPath, id: AttributeId, span: Span) -> Typed {
        let attribute = self.model.attribute(id);
        let kind = Type::of(&attribute.data_type);
        let decimals = attribute.data_type.number_limits().map_or(Some(0), |(_, d)| d);
        self.reads.insert(Source::Attribute(id));
        let expr = self.make(Op::Attribute { object, attribute: id }, span, &kind);
        Typed::new(expr, kind, decimals)
    }

    /// `X van …`.
    pub(super) fn of(
        &mut self,
        name: NameRef,
        of: &crate::syntax::tree::Expr,
        reference: &Reference,
    ) -> Res<Thing> {
        let inner = if let ExprKind::Reference(inner) = &of.kind {
            self.thing(inner)?
        } else {
            Thing::Value(self.value(of, None)?)
        };
        match inner {
            Thing::Object(path, object_type) => self.select(name, path, object_type, reference),
            Thing::Objects(objects) => self.select_each(name, objects, reference),
            Thing::Value(base) => self.percent_by_name(name, base, reference),
            Thing::Values(..) => Err(Finding::error(
                "RS228",
                of.span,
                both!(
                    "dit zijn meerdere waarden; daarvan kan niets worden gevraagd",
                    "these are several values; nothing can be asked of them"
                ),
            )),
        }
    }

    /// An attribute or role of each of several objects.
    pub(super) fn select_each(
        &mut self,
        name: NameRef,
        objects: Objects,
        reference: &Reference,
    ) -> Res<Thing> {
        let object_type = objects.object_type;
        let member = self.member(name, object_type);
        if let Some((meaning, _)) = member {
            self.saw(name, meaning);
        }
        match member {
            Some((Meaning::Attribute(id), _)) => {
                let value = self.attribute(objects.element(), id, reference.span);
                Ok(Thing::Values(objects, value))
            }
            Some((Meaning::Role(id), plural)) => {
                self.reads.insert(Source::Facts(self.model.fact(id)));
                let role = self.model.role(id);
                let (to, many) = (role.to, role.many);
                if many && !plural && reference.quantifier.is_none() {
                    return Err(self.needs_plural(name, id));
                }
                if many && !matches!(objects.quantity, None | Some(crate::syntax::tree::Quantity::All)) {
                    return Err(Finding::error(
                        "RS229",
                        reference.span,
                        both!(
                            "een aantal binnen een keten kan alleen `alle` zijn",
                            "a quantity inside a chain can only be `alle`"
                        ),
                    ));
                }
                if self.model.role(self.model.role(id).inverse).many {
                    let text = both!(
                        "één `{}` kan hier meer dan één keer voorkomen",
                        "one `{}` can occur more than once here",
                        self.model.role(id).name
                    );
                    return Err(Finding::error("RS235", reference.span, text).help(both!(
                        "bereken eerst per object een tussenresultaat",
                        "first calculate an intermediate result per object"
                    )));
                }
                Ok(Thing::Objects(objects.hop(id, to, many)))
            }
            Some(_) | None => Err(self.no_member(name, object_type)),
        }
    }

    /// `het kortingspercentage van A`, with a parameter or variable before `van`.
    pub(super) fn percent_by_name(
        &mut self,
        name: NameRef,
        base: Typed,
        reference: &Reference,
    ) -> Res<Thing> {
        let bare = Reference {
            quantifier: None,
            mention: None,
            head: Head::Named(name),
            of: None,
            filter: None,
            span: name.span,
        };
        let usable =
            self.uses(name).iter().any(|u| matches!(u.meaning, Meaning::Parameter(_) | Meaning::Variable(_)));
        if !usable {
            let (name, base) = (self.name_text(name), base.kind.describe());
            let text = both!(
                "`{name}` kan niet van {base} worden gevraagd",
                "`{name}` cannot be asked of {base}";
                base
            );
            return Err(Finding::error("RS228", reference.span, text));
        }
        let Thing::Value(percent) = self.bare(name, &bare)? else {
            return Err(Finding::error(
                "RS228",
                reference.span,
                both!("verwacht een percentage voor `van`", "expected a percentage before `van`"),
            ));
        };
        let mut value = self.percent_of(percent, base, reference.span)?;
        value.open = true;
        Ok(Thing::Value(value))
    }
}
