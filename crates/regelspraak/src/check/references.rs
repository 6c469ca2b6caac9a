//! Chains: `de naam van de vestiging van het Lid`, `zijn boete`, `alle uitleningen van het Lid die verlengd zijn`.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostic::{Finding, nearest};
use crate::lexicon::{Meaning, NameUse};
use crate::model::{AttributeId, Model, ObjectTypeId, RoleId, TraitId};
use crate::program::compiled::{CollectionStart, Expr, ObjectPath, Op, Start, Target};
use crate::source::Span;
use crate::syntax::Names;
use crate::syntax::tree::{ExprKind, Head, NameRef, NameSource, Reference};

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
    pub(crate) reads: BTreeSet<Target>,
    /// Whether `een X` may still bind the subject.
    pub(crate) may_bind: bool,
    pub(crate) bound: Option<(ObjectTypeId, Option<RoleId>, Option<TraitId>)>,
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

    /// The uses of a name; where it stands for several kinds of things, those spelled exactly like this.
    fn exact_uses(&self, name: NameRef) -> Vec<NameUse> {
        let uses = self.uses(name);
        let range = crate::source::large(name.span.start)..crate::source::large(name.span.end);
        let written = self.source.get(range).unwrap_or("");
        let exact: Vec<NameUse> =
            uses.iter().copied().filter(|u| self.spelled(*u) == Some(written)).collect();
        if exact.is_empty() { uses } else { exact }
    }

    fn spelled(&self, usage: NameUse) -> Option<&str> {
        let (name, plural) = match usage.meaning {
            Meaning::ObjectType(id) => {
                let t = self.model.object_type(id);
                (&t.name, &t.plural)
            }
            Meaning::Role(id) => {
                let role = self.model.role(id);
                (&role.name, &role.plural)
            }
            Meaning::Trait(id) => {
                let kenmerk = self.model.kenmerk(id);
                (&kenmerk.name, &kenmerk.plural)
            }
            Meaning::Attribute(_) | Meaning::Parameter(_) | Meaning::Variable(_) => return None,
        };
        if usage.plural { plural.as_deref() } else { Some(name) }
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
            Head::Named(name) => match &reference.of {
                None => self.bare(name, reference)?,
                Some(of) => self.of(name, of, reference)?,
            },
        };
        let found = self.quantified(found, reference)?;
        match &reference.filter {
            None => Ok(found),
            Some(condition) => self.filtered(found, condition, reference.span),
        }
    }

    fn quantified(&self, found: Thing, reference: &Reference) -> Res<Thing> {
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
            Thing::Value(_) | Thing::Object(..) => Err(Finding::error(
                "RS220",
                reference.span,
                format!("dit is {}, geen verzameling", found.describe()),
            )),
        }
    }

    fn filtered(
        &mut self,
        found: Thing,
        condition: &crate::syntax::tree::Condition,
        span: Span,
    ) -> Res<Thing> {
        let (mut objects, value) = match found {
            Thing::Objects(objects) => (objects, None),
            Thing::Values(objects, value) => (objects, Some(value)),
            Thing::Value(_) | Thing::Object(..) => {
                let text = format!("`die …` kiest uit meerdere objecten, maar dit is {}", found.describe());
                return Err(Finding::error("RS221", span, text));
            }
        };
        if objects.wide_steps > 1 || objects.filtered {
            return Err(Finding::error(
                "RS202",
                condition.span,
                "het is niet duidelijk op welke objecten `die …` slaat",
            )
            .help(
                "lezing 1: de eerstgenoemde; lezing 2: de laatstgenoemde; splits de regel met een tussenstap",
            ));
        }
        let resolved = self.within(objects.binding(), span, |r| r.condition(condition))?;
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
            return Err(Finding::error("RS104", span, "deze zin is te diep genest")
                .help("splits de regel met een tussenstap"));
        }
        self.scope.elements.push(binding);
        let result = inner(self);
        self.scope.elements.pop();
        result
    }

    pub(crate) fn level(&self) -> u8 {
        u8::try_from(self.scope.elements.len()).unwrap_or(u8::MAX)
    }

    fn he(&self, span: Span) -> Res<(ObjectPath, ObjectTypeId)> {
        let mut found = self.scope.animate(self.model).map(|(p, b)| (p, b.object_type));
        match (found.next(), found.next()) {
            (Some(one), None) => Ok(one),
            (None, _) => Err(self.no_animate(span)),
            (Some(a), Some(b)) => {
                let name = |t: ObjectTypeId| self.model.object_type(t).name.clone();
                Err(Finding::error("RS202", span, "het is niet duidelijk naar wie `hij` verwijst")
                    .help(format!("lezing 1: `{}` in de deelselectie; lezing 2: `{}`", name(a.1), name(b.1))))
            }
        }
    }

    fn no_animate(&self, span: Span) -> Finding {
        let finding = Finding::error("RS222", span, "er is geen bezield onderwerp om naar te verwijzen");
        match self.scope.all().next() {
            Some((_, binding)) => {
                let t = self.model.object_type(binding.object_type);
                let article = t.article.as_deref().unwrap_or("de");
                finding.help(format!(
                    "schrijf `van {article} {}`, of declareer het objecttype als `(bezield)`",
                    t.name
                ))
            }
            None => finding,
        }
    }

    fn own(&mut self, name: NameRef, reference: &Reference) -> Res<Thing> {
        let candidates: Vec<(ObjectPath, ObjectTypeId)> =
            self.scope.animate(self.model).map(|(p, b)| (p, b.object_type)).collect();
        if candidates.is_empty() {
            return Err(self.no_animate(reference.span));
        }
        let fitting: Vec<&(ObjectPath, ObjectTypeId)> =
            candidates.iter().filter(|(_, t)| self.member(name, *t).is_some()).collect();
        match fitting.as_slice() {
            [one] => self.select(name, one.0.clone(), one.1, reference),
            [] => Err(self.no_member(name, candidates[0].1)),
            [a, b, ..] => {
                let of = |t: ObjectTypeId| self.model.object_type(t).name.clone();
                Err(Finding::error("RS202", reference.span, "het is niet duidelijk naar wie `zijn` verwijst")
                    .help(format!("lezing 1: `{}` in de deelselectie; lezing 2: `{}`", of(a.1), of(b.1))))
            }
        }
    }

    /// The attribute or role of this name on a type.
    fn member(&self, name: NameRef, object_type: ObjectTypeId) -> Option<(Meaning, bool)> {
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
        let text = format!("`{written}` is geen attribuut of rol van `{}`", t.name);
        Finding::error("RS207", name.span, text).suggest(near)
    }

    /// An attribute or role of one object.
    fn select(
        &mut self,
        name: NameRef,
        path: ObjectPath,
        object_type: ObjectTypeId,
        reference: &Reference,
    ) -> Res<Thing> {
        match self.member(name, object_type) {
            Some((Meaning::Attribute(id), _)) => Ok(Thing::Value(self.attribute(path, id, reference.span))),
            Some((Meaning::Role(id), plural)) => {
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
                    let text = format!("de rol `{}` is enkelvoudig", self.model.role(id).name);
                    return Err(Finding::error("RS223", name.span, text).help("gebruik het enkelvoud"));
                }
                let mut hops = path.hops.into_vec();
                hops.push(id);
                Ok(Thing::Object(ObjectPath { start: path.start, hops: hops.into() }, to))
            }
            Some(_) | None => Err(self.no_member(name, object_type)),
        }
    }

    fn needs_plural(&self, name: NameRef, role: RoleId) -> Finding {
        let role = self.model.role(role);
        let finding = Finding::error(
            "RS223",
            name.span,
            format!("de rol `{}` kan meerdere objecten hebben", role.name),
        );
        match &role.plural {
            Some(plural) => finding.help(format!("schrijf `alle {plural}` of `een van de {plural}`")),
            None => finding.help("declareer het meervoud van de rol met `(mv: …)`"),
        }
    }

    pub(crate) fn attribute(&mut self, object: ObjectPath, id: AttributeId, span: Span) -> Typed {
        let attribute = self.model.attribute(id);
        let kind = Type::of(&attribute.data_type);
        let decimals = attribute.data_type.number_limits().map_or(Some(0), |(_, d)| d);
        self.reads.insert(Target::Attribute(id));
        let expr = self.make(Op::Attribute { object, attribute: id }, span, &kind);
        Typed::new(expr, kind, decimals)
    }

    /// `een X` binds the subject of the sentence.
    fn universal(&mut self, name: NameRef, reference: &Reference) -> Res<Thing> {
        if let Some(of) = &reference.of {
            return self.universal_hop(name, of, reference);
        }
        if !self.may_bind {
            return Err(Finding::error(
                "RS224",
                reference.span,
                "`een …` kan alleen het onderwerp van de regel noemen",
            )
            .help(format!("verwijs met `de` of `het {}`", self.name_text(name))));
        }
        let uses: Vec<NameUse> = self.exact_uses(name).into_iter().filter(|u| !u.plural).collect();
        let object_type = uses.iter().find_map(|u| match u.meaning {
            Meaning::ObjectType(id) => Some((id, None, None)),
            Meaning::Role(_)
            | Meaning::Trait(_)
            | Meaning::Attribute(_)
            | Meaning::Parameter(_)
            | Meaning::Variable(_) => None,
        });
        let others: Vec<_> = uses
            .iter()
            .filter_map(|u| match u.meaning {
                Meaning::Role(id) => Some((self.model.role(id).to, Some(id), None)),
                Meaning::Trait(id) => Some((id.object_type(), None, Some(id))),
                Meaning::ObjectType(_)
                | Meaning::Attribute(_)
                | Meaning::Parameter(_)
                | Meaning::Variable(_) => None,
            })
            .collect();
        let (found, role, kenmerk) = match (object_type, others.as_slice()) {
            (Some(found), []) => found,
            (None, [one]) => *one,
            (None, []) => {
                return Err(Finding::error(
                    "RS225",
                    name.span,
                    "verwacht een objecttype, rol of kenmerk in het enkelvoud",
                ));
            }
            (Some(_), _) | (None, _) => {
                return Err(Finding::error("RS202", name.span, format!("`{}` is op meer dan een manier gedeclareerd", self.name_text(name)))
                    .help("lezing 1: het objecttype; lezing 2: een rol of kenmerk; geef een van beide een andere naam of hoofdletter"));
            }
        };
        self.may_bind = false;
        self.bound = Some((found, role, kenmerk));
        if let Some(kenmerk) = kenmerk {
            self.reads.insert(Target::Trait(kenmerk));
        }
        self.scope.subjects.push(Binding { object_type: found, role, kenmerk });
        Ok(Thing::Object(ObjectPath { start: Start::Subject(0), hops: Box::from([]) }, found))
    }

    /// `een passagier van een Vlucht`: the subject goes along a role.
    fn universal_hop(
        &mut self,
        name: NameRef,
        of: &crate::syntax::tree::Expr,
        reference: &Reference,
    ) -> Res<Thing> {
        let ExprKind::Reference(inner) = &of.kind else {
            return Err(Finding::error("RS120", of.span, "verwacht hier een onderwerp"));
        };
        let Thing::Object(path, object_type) = self.thing(inner)? else {
            return Err(Finding::error("RS120", of.span, "verwacht hier één onderwerp"));
        };
        let Start::Subject(index) = path.start else {
            return Err(Finding::error("RS120", of.span, "verwacht hier het onderwerp"));
        };
        let last = usize::from(index) + 1 == self.scope.subjects.len();
        let Some((Meaning::Role(role), _)) = self.member(name, object_type) else {
            return Err(self.no_member(name, object_type));
        };
        if !path.hops.is_empty() || !last {
            return Err(Finding::error("RS226", reference.span, "deze onderwerpketen is te ingewikkeld"));
        }
        let to = self.model.role(role).to;
        self.scope.subjects.push(Binding { object_type: to, role: Some(role), kenmerk: None });
        let next = u8::try_from(self.scope.subjects.len() - 1).unwrap_or(u8::MAX);
        Ok(Thing::Object(ObjectPath { start: Start::Subject(next), hops: Box::from([]) }, to))
    }

    /// A name without `van`: a subject, a parameter, a variable, or all objects of a type.
    fn bare(&mut self, name: NameRef, reference: &Reference) -> Res<Thing> {
        let uses = self.uses(name);
        let exact = self.exact_uses(name);
        let mut readings: Vec<(Thing, String)> = Vec::new();
        for usage in &uses {
            match usage.meaning {
                Meaning::Variable(index) => {
                    let Some((_, typed)) = self.variables.get(usize::from(index)) else {
                        return Err(Finding::error(
                            "RS227",
                            name.span,
                            "deze variabele wordt pas later gedefinieerd",
                        )
                        .help("een variabele gebruikt alleen variabelen die erboven staan"));
                    };
                    let (kind, decimals, zero) = (typed.kind.clone(), typed.decimals, typed.zero);
                    self.used.insert(index);
                    let expr = self.make(Op::Variable(index), reference.span, &kind);
                    let typed = Typed { zero, ..Typed::new(expr, kind, decimals) };
                    readings.push((Thing::Value(typed), "de variabele".to_owned()));
                }
                Meaning::Parameter(id) => {
                    let data_type = &self.model.parameter(id).data_type;
                    let kind = Type::of(data_type);
                    let decimals = data_type.number_limits().map_or(Some(0), |(_, d)| d);
                    let expr = self.make(Op::Parameter(id), reference.span, &kind);
                    readings
                        .push((Thing::Value(Typed::new(expr, kind, decimals)), "de parameter".to_owned()));
                }
                Meaning::ObjectType(id) if usage.plural || reference.quantifier.is_some() => {
                    let objects = Objects::start(CollectionStart::All(id), id, self.level());
                    readings.push((
                        Thing::Objects(objects),
                        format!("alle objecten van `{}`", self.model.object_type(id).name),
                    ));
                }
                Meaning::ObjectType(_) | Meaning::Role(_) | Meaning::Trait(_) | Meaning::Attribute(_) => {}
            }
        }
        let meant = |b: &Binding, m: Meaning| match m {
            Meaning::ObjectType(id) => b.object_type == id,
            Meaning::Role(id) => b.role == Some(id),
            Meaning::Trait(id) => b.kenmerk == Some(id),
            Meaning::Attribute(_) | Meaning::Parameter(_) | Meaning::Variable(_) => false,
        };
        if reference.quantifier.is_none() {
            // Two things that answer to this name are told apart by the capital they are declared with.
            let fits = |uses: &[NameUse], b: &Binding| uses.iter().any(|u| !u.plural && meant(b, u.meaning));
            let narrow = self.scope.all().any(|(_, b)| fits(&exact, b));
            for (path, binding) in self.scope.all() {
                if fits(if narrow { &exact } else { &uses }, binding) {
                    let object_type = binding.object_type;
                    let what = match path.start {
                        Start::Subject(_) => "het onderwerp van de regel",
                        Start::Element(_) => "het object in de deelselectie",
                    };
                    readings.push((Thing::Object(path, object_type), what.to_owned()));
                }
            }
        }
        match readings.len() {
            1 => readings.pop().map(|(thing, _)| thing).ok_or_else(|| self.unbound(name, &uses)),
            0 => Err(self.unbound(name, &exact)),
            _ => {
                let all: Vec<String> = readings
                    .iter()
                    .enumerate()
                    .map(|(i, (_, what))| format!("lezing {}: {what}", i + 1))
                    .collect();
                let text = format!("`{}` kan op meer dan één manier worden gelezen", self.name_text(name));
                Err(Finding::error("RS202", reference.span, text).help(all.join("; ")))
            }
        }
    }

    fn unbound(&self, name: NameRef, uses: &[NameUse]) -> Finding {
        let written = self.name_text(name);
        let member = uses.iter().any(|u| matches!(u.meaning, Meaning::Attribute(_) | Meaning::Role(_)));
        let text = if member {
            format!("`{written}` waarvan? Hier ontbreekt `van …`")
        } else {
            format!("`{written}` is niet het onderwerp van deze regel")
        };
        let finding = Finding::error("RS208", name.span, text);
        match self.scope.all().next() {
            Some((_, binding)) => {
                let t = self.model.object_type(binding.object_type);
                let article = t.article.as_deref().unwrap_or("de");
                if member {
                    finding.help(format!("bedoelt u `{written} van {article} {}`?", t.name))
                } else {
                    finding.help(format!("het onderwerp is `{}`", t.name))
                }
            }
            None => finding,
        }
    }

    /// `X van …`.
    fn of(&mut self, name: NameRef, of: &crate::syntax::tree::Expr, reference: &Reference) -> Res<Thing> {
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
                "dit zijn meerdere waarden; daarvan kan niets worden gevraagd",
            )),
        }
    }

    /// An attribute or role of each of several objects.
    fn select_each(&mut self, name: NameRef, objects: Objects, reference: &Reference) -> Res<Thing> {
        let object_type = objects.object_type;
        match self.member(name, object_type) {
            Some((Meaning::Attribute(id), _)) => {
                let value = self.attribute(objects.element(), id, reference.span);
                Ok(Thing::Values(objects, value))
            }
            Some((Meaning::Role(id), plural)) => {
                let role = self.model.role(id);
                let (to, many) = (role.to, role.many);
                if many && !plural && reference.quantifier.is_none() {
                    return Err(self.needs_plural(name, id));
                }
                if many && !matches!(objects.quantity, None | Some(crate::syntax::tree::Quantity::All)) {
                    return Err(Finding::error(
                        "RS229",
                        reference.span,
                        "een aantal binnen een keten kan alleen `alle` zijn",
                    ));
                }
                if self.model.role(self.model.role(id).inverse).many {
                    let text =
                        format!("één `{}` kan hier meer dan één keer voorkomen", self.model.role(id).name);
                    return Err(Finding::error("RS235", reference.span, text)
                        .help("bereken eerst per object een tussenresultaat"));
                }
                Ok(Thing::Objects(objects.hop(id, to, many)))
            }
            Some(_) | None => Err(self.no_member(name, object_type)),
        }
    }

    /// `het kortingspercentage van A`, with a parameter or variable before `van`.
    fn percent_by_name(&mut self, name: NameRef, base: Typed, reference: &Reference) -> Res<Thing> {
        let bare =
            Reference { quantifier: None, head: Head::Named(name), of: None, filter: None, span: name.span };
        let usable =
            self.uses(name).iter().any(|u| matches!(u.meaning, Meaning::Parameter(_) | Meaning::Variable(_)));
        if !usable {
            let text =
                format!("`{}` kan niet van {} worden gevraagd", self.name_text(name), base.kind.describe());
            return Err(Finding::error("RS228", reference.span, text));
        }
        let Thing::Value(percent) = self.bare(name, &bare)? else {
            return Err(Finding::error("RS228", reference.span, "verwacht een percentage voor `van`"));
        };
        let mut value = self.percent_of(percent, base, reference.span)?;
        value.open = true;
        Ok(Thing::Value(value))
    }
}
