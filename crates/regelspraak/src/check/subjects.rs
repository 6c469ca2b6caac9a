//! What a chain starts from: `een X`, `de X`, `hij`, `zijn X`, parameters and variables.

use super::collections::{Objects, Thing};
use super::references::{Res, Resolver};
use super::scope::Binding;
use super::types::{Type, Typed};
use crate::diagnostic::Finding;
use crate::lexicon::{Meaning, NameUse};
use crate::message::{Message, both};
use crate::model::ObjectTypeId;
use crate::program::compiled::{CollectionStart, Expr, ObjectPath, Op, Source, Start};
use crate::source::Span;
use crate::syntax::tree::{ExprKind, Mention, NameRef, Reference};

impl Resolver<'_> {
    /// The uses of a name; where it stands for several kinds of things, those spelled exactly like this.
    pub(super) fn exact_uses(&self, name: NameRef) -> Vec<NameUse> {
        let uses = self.uses(name);
        let range = crate::source::large(name.span.start)..crate::source::large(name.span.end);
        let written = self.source.get(range).unwrap_or("");
        let exact: Vec<NameUse> =
            uses.iter().copied().filter(|u| self.spelled(*u) == Some(written)).collect();
        if exact.is_empty() { uses } else { exact }
    }

    pub(super) fn spelled(&self, usage: NameUse) -> Option<&str> {
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

    pub(super) fn he(&self, span: Span) -> Res<(ObjectPath, ObjectTypeId)> {
        let mut found = self.scope.animate(self.model).map(|(p, b)| (p, b.object_type));
        match (found.next(), found.next()) {
            (Some(one), None) => Ok(one),
            (None, _) => Err(self.no_animate(span)),
            (Some(a), Some(b)) => {
                let name = |t: ObjectTypeId| self.model.object_type(t).name.clone();
                Err(Finding::error(
                    "RS202",
                    span,
                    both!(
                        "het is niet duidelijk naar wie `hij` verwijst",
                        "it is not clear to whom `hij` refers"
                    ),
                )
                .help(both!(
                    "lezing 1: `{}` in de deelselectie; lezing 2: `{}`",
                    "reading 1: `{}` in the subselection; reading 2: `{}`",
                    name(a.1),
                    name(b.1)
                )))
            }
        }
    }

    pub(super) fn no_animate(&self, span: Span) -> Finding {
        let finding = Finding::error(
            "RS222",
            span,
            both!(
                "er is geen bezield onderwerp om naar te verwijzen",
                "there is no animate (`bezield`) subject to refer to"
            ),
        );
        match self.scope.all().next() {
            Some((_, binding)) => {
                let t = self.model.object_type(binding.object_type);
                let article = t.article.as_deref().unwrap_or("de");
                finding.help(both!(
                    "schrijf `van {article} {}`, of declareer het objecttype als `(bezield)`",
                    "write `van {article} {}`, or declare the object type as `(bezield)`",
                    t.name
                ))
            }
            None => finding,
        }
    }

    pub(super) fn own(&mut self, name: NameRef, reference: &Reference) -> Res<Thing> {
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
                Err(Finding::error(
                    "RS202",
                    reference.span,
                    both!(
                        "het is niet duidelijk naar wie `zijn` verwijst",
                        "it is not clear to whom `zijn` refers"
                    ),
                )
                .help(both!(
                    "lezing 1: `{}` in de deelselectie; lezing 2: `{}`",
                    "reading 1: `{}` in the subselection; reading 2: `{}`",
                    of(a.1),
                    of(b.1)
                )))
            }
        }
    }

    /// `een X` binds the subject of the sentence.
    pub(super) fn universal(&mut self, name: NameRef, reference: &Reference) -> Res<Thing> {
        if let Some(of) = &reference.of {
            return self.universal_hop(name, of, reference);
        }
        if !self.may_bind {
            return Err(Finding::error(
                "RS224",
                reference.span,
                both!(
                    "`een …` kan alleen het onderwerp van de regel noemen",
                    "`een …` can only name the subject of the rule"
                ),
            )
            .help(both!(
                "verwijs met `de` of `het {}`",
                "refer to it with `de` or `het {}`",
                self.name_text(name)
            )));
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
                    both!(
                        "verwacht een objecttype, rol of kenmerk in het enkelvoud",
                        "expected an object type, role or kenmerk in the singular"
                    ),
                ));
            }
            (Some(_), _) | (None, _) => {
                return Err(Finding::error(
                    "RS202",
                    name.span,
                    both!(
                        "`{}` is op meer dan een manier gedeclareerd",
                        "`{}` is declared in more than one way",
                        self.name_text(name)
                    ),
                )
                .help(both!(
                    "lezing 1: het objecttype; lezing 2: een rol of kenmerk; geef een van beide een \
                         andere naam of hoofdletter",
                    "reading 1: the object type; reading 2: a role or kenmerk; give one of them \
                         another name or capital"
                )));
            }
        };
        self.may_bind = false;
        self.bound = Some((found, role, kenmerk));
        let meaning = match (role, kenmerk) {
            (Some(id), _) => Meaning::Role(id),
            (None, Some(id)) => Meaning::Trait(id),
            (None, None) => Meaning::ObjectType(found),
        };
        self.saw(name, meaning);
        self.reads.insert(Source::Objects(found));
        if let Some(kenmerk) = kenmerk {
            self.reads.insert(Source::Trait(kenmerk));
        }
        if let Some(role) = role {
            self.reads.insert(Source::Facts(self.model.fact(role)));
        }
        self.scope.subjects.push(Binding { object_type: found, role, kenmerk });
        Ok(Thing::Object(ObjectPath { start: Start::Subject(0), hops: Box::from([]) }, found))
    }

    /// `een passagier van een Vlucht`: the subject goes along a role.
    pub(super) fn universal_hop(
        &mut self,
        name: NameRef,
        of: &crate::syntax::tree::Expr,
        reference: &Reference,
    ) -> Res<Thing> {
        let ExprKind::Reference(inner) = &of.kind else {
            return Err(Finding::error(
                "RS120",
                of.span,
                both!("verwacht hier een onderwerp", "expected a subject here"),
            ));
        };
        let Thing::Object(path, object_type) = self.thing(inner)? else {
            return Err(Finding::error(
                "RS120",
                of.span,
                both!("verwacht hier één onderwerp", "expected one subject here"),
            ));
        };
        let Start::Subject(index) = path.start else {
            return Err(Finding::error(
                "RS120",
                of.span,
                both!("verwacht hier het onderwerp", "expected the subject here"),
            ));
        };
        let last = usize::from(index) + 1 == self.scope.subjects.len();
        let Some((Meaning::Role(role), _)) = self.member(name, object_type) else {
            return Err(self.no_member(name, object_type));
        };
        if !path.hops.is_empty() || !last {
            return Err(Finding::error(
                "RS226",
                reference.span,
                both!("deze onderwerpketen is te ingewikkeld", "this chain of subjects is too complicated"),
            ));
        }
        self.saw(name, Meaning::Role(role));
        self.reads.insert(Source::Facts(self.model.fact(role)));
        let to = self.model.role(role).to;
        self.scope.subjects.push(Binding { object_type: to, role: Some(role), kenmerk: None });
        let next = u8::try_from(self.scope.subjects.len() - 1).unwrap_or(u8::MAX);
        Ok(Thing::Object(ObjectPath { start: Start::Subject(next), hops: Box::from([]) }, to))
    }

    /// A name without `van`: a subject, a parameter, a variable, or all objects of a type.
    pub(super) fn bare(&mut self, name: NameRef, reference: &Reference) -> Res<Thing> {
        let uses = self.uses(name);
        let exact = self.exact_uses(name);
        if let Some(mention) = reference.mention {
            return self.mentioned(mention, name, &exact, reference.span);
        }
        let mut readings: Vec<(Thing, Message)> = Vec::new();
        for usage in &uses {
            match usage.meaning {
                Meaning::Variable(index) => {
                    let Some((_, typed)) = self.variables.get(usize::from(index)) else {
                        return Err(Finding::error(
                            "RS227",
                            name.span,
                            both!(
                                "deze variabele wordt pas later gedefinieerd",
                                "this variable is only defined later"
                            ),
                        )
                        .help(both!(
                            "een variabele gebruikt alleen variabelen die erboven staan",
                            "a variable uses only variables above it"
                        )));
                    };
                    let (kind, decimals, zero) = (typed.kind.clone(), typed.decimals, typed.zero);
                    self.used.insert(index);
                    let expr = self.make(Op::Variable(index), reference.span, &kind);
                    let typed = Typed { zero, ..Typed::new(expr, kind, decimals) };
                    readings.push((Thing::Value(typed), both!("de variabele", "the variable")));
                }
                Meaning::Parameter(id) => {
                    let data_type = &self.model.parameter(id).data_type;
                    let kind = Type::of(data_type);
                    let decimals = data_type.number_limits().map_or(Some(0), |(_, d)| d);
                    let expr = self.make(Op::Parameter(id), reference.span, &kind);
                    readings.push((
                        Thing::Value(Typed::new(expr, kind, decimals)),
                        both!("de parameter", "the parameter"),
                    ));
                }
                Meaning::ObjectType(id) if usage.plural || reference.quantifier.is_some() => {
                    self.reads.insert(Source::Objects(id));
                    let objects = Objects::start(CollectionStart::All(id), id, self.level());
                    readings.push((
                        Thing::Objects(objects),
                        both!(
                            "alle objecten van `{}`",
                            "all objects of `{}`",
                            self.model.object_type(id).name
                        ),
                    ));
                }
                Meaning::ObjectType(_) | Meaning::Role(_) | Meaning::Trait(_) | Meaning::Attribute(_) => {}
            }
        }
        if reference.quantifier.is_none() {
            // Two things that answer to this name are told apart by the capital they are declared with.
            let fits = |uses: &[NameUse], b: &Binding| uses.iter().any(|u| !u.plural && meant(b, u.meaning));
            let narrow = self.scope.all().any(|(_, b)| fits(&exact, b));
            for (path, binding) in self.scope.all() {
                if fits(if narrow { &exact } else { &uses }, binding) {
                    let object_type = binding.object_type;
                    let what = match path.start {
                        Start::Subject(_) => both!("het onderwerp van de regel", "the subject of the rule"),
                        Start::Element(_) => {
                            both!("het object in de deelselectie", "the object in the subselection")
                        }
                    };
                    readings.push((Thing::Object(path, object_type), what));
                }
            }
        }
        for (attribute, typed) in &self.scope.values {
            let fits = uses.iter().any(|u| u.meaning == Meaning::Attribute(*attribute));
            if reference.quantifier.is_none() && fits {
                let typed = Typed {
                    expr: Expr {
                        site: self.text.site(reference.span, typed.expr.site.style),
                        ..typed.expr.clone()
                    },
                    ..typed.clone()
                };
                readings.push((
                    Thing::Value(typed),
                    both!("de waarde waar de opsomming over gaat", "the value the list is about"),
                ));
            }
        }
        match readings.len() {
            1 => {
                let (thing, _) = readings.pop().ok_or_else(|| self.unbound(name, &uses))?;
                let means = |m: &Meaning| match (&thing, m) {
                    (Thing::Value(_), Meaning::Variable(_) | Meaning::Parameter(_)) => true,
                    (Thing::Value(_), Meaning::Attribute(id)) => {
                        self.scope.values.iter().any(|(a, _)| a == id)
                    }
                    (Thing::Objects(_), Meaning::ObjectType(_)) => true,
                    (Thing::Object(..), m) => self.scope.all().any(|(_, b)| meant(b, *m)),
                    (Thing::Value(_) | Thing::Objects(_) | Thing::Values(..), _) => false,
                };
                let found = exact.iter().chain(&uses).map(|u| u.meaning).find(means);
                if let Some(meaning) = found {
                    self.saw(name, meaning);
                }
                Ok(thing)
            }
            0 => Err(self.unbound(name, &exact)),
            _ => {
                let text = both!(
                    "`{}` kan op meer dan één manier worden gelezen",
                    "`{}` can be read in more than one way",
                    self.name_text(name)
                );
                Err(Finding::error("RS202", reference.span, text)
                    .help(Message::readings(readings.into_iter().map(|(_, what)| what))))
            }
        }
    }

    /// `de eerstgenoemde X`: one of several subjects with the same name, in the order of the sentence.
    fn mentioned(&mut self, mention: Mention, name: NameRef, uses: &[NameUse], span: Span) -> Res<Thing> {
        // `een A van een B` names A first; B is where the subject starts.
        let fitting: Vec<(u8, ObjectTypeId)> = (0u8..)
            .zip(&self.scope.subjects)
            .filter(|(_, b)| uses.iter().any(|u| !u.plural && meant(b, u.meaning)))
            .map(|(index, b)| (index, b.object_type))
            .collect();
        let found = match mention {
            Mention::Nth(place) => place.checked_sub(1).and_then(|n| fitting.iter().rev().nth(n)),
            Mention::Last => fitting.first(),
        };
        let Some((index, object_type)) = found.copied() else {
            let (written, count) = (self.name_text(name), fitting.len());
            return Err(Finding::error(
                "RS208",
                span,
                both!(
                    "zo vaak is `{written}` hier niet genoemd (wel {count} keer)",
                    "`{written}` is not named that often here (it is {count} times)"
                ),
            ));
        };
        let binding = self.scope.subjects.get(usize::from(index));
        let meaning = uses.iter().map(|u| u.meaning).find(|m| binding.is_some_and(|b| meant(b, *m)));
        if let Some(meaning) = meaning {
            self.saw(name, meaning);
        }
        Ok(Thing::Object(ObjectPath { start: Start::Subject(index), hops: Box::from([]) }, object_type))
    }

    pub(super) fn unbound(&self, name: NameRef, uses: &[NameUse]) -> Finding {
        let written = self.name_text(name);
        let member = uses.iter().any(|u| matches!(u.meaning, Meaning::Attribute(_) | Meaning::Role(_)));
        let text = if member {
            both!(
                "`{written}` waarvan? Hier ontbreekt `van …`",
                "`{written}` of what? `van …` is missing here"
            )
        } else {
            both!(
                "`{written}` is niet het onderwerp van deze regel",
                "`{written}` is not the subject of this rule"
            )
        };
        let finding = Finding::error("RS208", name.span, text);
        match self.scope.all().next() {
            Some((_, binding)) => {
                let t = self.model.object_type(binding.object_type);
                let article = t.article.as_deref().unwrap_or("de");
                if member {
                    let whole = format!("{written} van {article} {}", t.name);
                    finding.help(both!("bedoelt u `{whole}`?", "did you mean `{whole}`?")).repair(whole)
                } else {
                    finding.help(both!("het onderwerp is `{}`", "the subject is `{}`", t.name))
                }
            }
            None => finding,
        }
    }
}

/// Whether a name with this meaning stands for a subject or an object at hand.
fn meant(binding: &Binding, meaning: Meaning) -> bool {
    match meaning {
        Meaning::ObjectType(id) => binding.object_type == id,
        Meaning::Role(id) => binding.role == Some(id),
        Meaning::Trait(id) => binding.kenmerk == Some(id),
        Meaning::Attribute(_) | Meaning::Parameter(_) | Meaning::Variable(_) => false,
    }
}
