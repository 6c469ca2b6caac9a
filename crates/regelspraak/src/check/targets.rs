//! What a sentence gives a value: an attribute, a trait, and the object that gets it.

use crate::diagnostic::Finding;
use crate::lexicon::Meaning;
use crate::message::both;
use crate::model::TraitForm;
use crate::program::compiled::{Expr, ObjectPath, Op, Source, Start, Subject, Target};
use crate::source::Span;
use crate::syntax::tree::{Outcome, Verb};

use super::collections::Thing;
use super::references::{Res, Resolver};
use super::types::Typed;

/// The words of the result, up to its subject.
pub(super) fn span_of(outcome: &Outcome) -> Span {
    match outcome {
        Outcome::Assign { target, .. } => target.span,
        Outcome::AssignTrait { subject, .. }
        | Outcome::Create { subject, .. }
        | Outcome::Connect { subject, .. } => subject.span,
        Outcome::Divide(division) => division.whole.span,
        Outcome::Consistency(condition) => condition.span,
        Outcome::Unique(groups) => groups.first().map_or(Span::default(), |g| g.span),
    }
}

impl Resolver<'_> {
    pub(super) fn assign_target(&mut self, target: &crate::syntax::tree::Reference) -> Res<Target> {
        let span = target.span;
        let thing = self.thing(target)?;
        let found = thing.describe();
        if let Thing::Value(Typed { expr: Expr { op: Op::Attribute { object, attribute }, .. }, .. }) = thing
        {
            self.land(object, span)?;
            self.reads.remove(&Source::Attribute(attribute));
            return Ok(Target::Attribute(attribute));
        }
        Err(Finding::error(
            "RS120",
            span,
            both!(
                "alleen een attribuut kan een waarde krijgen, gevonden {found}",
                "only an attribute can be given a value, found {found}";
                found
            ),
        ))
    }

    pub(super) fn trait_target(
        &mut self,
        subject: &crate::syntax::tree::Reference,
        verb: Verb,
        name: crate::syntax::tree::NameRef,
    ) -> Res<Target> {
        let Thing::Object(path, object_type) = self.thing(subject)? else {
            return Err(Finding::error(
                "RS120",
                subject.span,
                both!("een kenmerk hoort bij één object", "a kenmerk belongs to one object"),
            ));
        };
        self.land(path, subject.span)?;
        let found = self.uses(name).into_iter().find_map(|u| match u.meaning {
            Meaning::Trait(id) if id.object_type() == object_type => Some(id),
            Meaning::Trait(_)
            | Meaning::ObjectType(_)
            | Meaning::Attribute(_)
            | Meaning::Role(_)
            | Meaning::Parameter(_)
            | Meaning::Variable(_) => None,
        });
        let Some(id) = found else {
            let t = self.model.object_type(object_type);
            let text = both!(
                "`{}` is geen kenmerk van `{}`",
                "`{}` is not a kenmerk of `{}`",
                self.name_text(name),
                t.name
            );
            let near =
                crate::diagnostic::nearest(&self.name_text(name), t.traits.iter().map(|k| k.name.as_str()));
            return Err(Finding::error("RS207", name.span, text).suggest(near));
        };
        self.saw(name, Meaning::Trait(id));
        let possessive = self.model.kenmerk(id).form == TraitForm::Possessive;
        if possessive != (verb == Verb::Has) {
            let fitting = if possessive { "heeft" } else { "is" };
            return Err(Finding::error(
                "RS233",
                name.span,
                both!("`{}` hoort bij `{fitting}`", "`{}` goes with `{fitting}`", self.name_text(name)),
            ));
        }
        Ok(Target::Trait(id))
    }

    /// The object that gets a value must be the last subject; single roles on the way become subjects too.
    pub(super) fn land(&mut self, path: ObjectPath, span: Span) -> Res<()> {
        let Start::Subject(_) = path.start else {
            return Err(Finding::error(
                "RS120",
                span,
                both!(
                    "het onderwerp van de regel begint met `een …`",
                    "the subject of the rule starts with `een …`"
                ),
            ));
        };
        for role in path.hops {
            let to = self.model.role(role).to;
            self.reads.insert(Source::Facts(self.model.fact(role)));
            self.scope.subjects.push(super::scope::Binding {
                object_type: to,
                role: Some(role),
                kenmerk: None,
            });
        }
        Ok(())
    }

    /// Along the roles of the subject every object may be reached only once, or two results would meet.
    pub(super) fn single_writer(&self, outcome: &Outcome) -> Res<()> {
        let span = span_of(outcome);
        if self.scope.subjects.len() > crate::evaluate::MAX_SUBJECTS {
            return Err(Finding::error(
                "RS104",
                span,
                both!(
                    "het onderwerp van deze regel is te diep genest",
                    "the subject of this rule is nested too deeply"
                ),
            ));
        }
        for binding in self.scope.subjects.iter().skip(1) {
            let Some(role) = binding.role else { continue };
            let back = self.model.role(self.model.role(role).inverse);
            if back.many {
                let name = &self.model.role(role).name;
                let text = both!(
                    "één `{name}` kan langs meer dan één weg worden bereikt en zou dan twee waarden krijgen",
                    "one `{name}` can be reached in more than one way and would then get two values"
                );
                return Err(Finding::error("RS402", span, text).help(both!(
                    "begin de regel bij dat object zelf",
                    "start the rule at that object itself"
                )));
            }
        }
        Ok(())
    }

    pub(super) fn subject(&self) -> Option<Subject> {
        let (object_type, role, kenmerk) = self.bound?;
        let hops: Option<Box<[_]>> = self.scope.subjects.iter().skip(1).map(|b| b.role).collect();
        Some(Subject { object_type, linked: role.map(|r| self.model.role(r).inverse), kenmerk, hops: hops? })
    }
}
