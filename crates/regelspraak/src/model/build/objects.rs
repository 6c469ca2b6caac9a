//! Object types with their attributes and traits, and the roles between them.

use std::collections::HashSet;

use super::Builder;
use crate::diagnostic::{Finding, nearest};
use crate::lexicon::{Meaning, lower_first};
use crate::message::both;
use crate::model::{
    Attribute, AttributeId, DataType, ObjectType, ObjectTypeId, Role, RoleId, Trait, TraitId, Units, locate,
};
use crate::source::Span;
use crate::syntax::declarations::{Declarations, MemberKind, NumberSign, ObjectTypeDecl};

impl Builder<'_> {
    pub(super) fn object_types(&mut self, declarations: &Declarations) {
        for declared in declarations.object_types.iter().filter(|d| !d.extension) {
            let Some(index) = self.room(self.model.object_types.len(), declared.name.span) else { return };
            let key = lower_first(&declared.name.text);
            if self.types.insert(key, index).is_some() {
                let text = both!(
                    "het objecttype `{}` is al gedeclareerd",
                    "the object type `{}` is already declared",
                    declared.name.text
                );
                self.report(
                    Finding::error("RS203", declared.name.span, text)
                        .help(both!("gebruik `Extensie van objecttype`", "use `Extensie van objecttype`")),
                );
            }
            self.model.object_types.push(ObjectType {
                name: declared.name.text.clone(),
                article: declared.name.article.clone(),
                plural: declared.name.plural.as_ref().map(|p| p.join(" ")),
                animate: declared.animate,
                attributes: Vec::new(),
                traits: Vec::new(),
                source: declared.source.clone(),
                location: locate(&self.model.paths, self.sources, declared.name.span),
            });
            self.name(&declared.name, Meaning::ObjectType(ObjectTypeId(index)));
        }
        let mut seen: HashSet<(u16, String)> = HashSet::new();
        let mut at = 0u16;
        for declared in &declarations.object_types {
            let index = if declared.extension {
                let Some(index) = self.find_type(&declared.name.text, declared.name.span) else { continue };
                index
            } else {
                at += 1;
                at - 1
            };
            self.members(declared, index, &mut seen);
        }
    }

    fn members(&mut self, declared: &ObjectTypeDecl, index: u16, seen: &mut HashSet<(u16, String)>) {
        for member in &declared.members {
            if !seen.insert((index, lower_first(&member.name.text))) {
                let text = both!(
                    "`{}` is bij dit objecttype al gedeclareerd",
                    "`{}` is already declared for this object type",
                    member.name.text
                );
                self.report(Finding::error("RS203", member.name.span, text));
                continue;
            }
            let location = locate(&self.model.paths, self.sources, member.name.span);
            let plural = member.name.plural.as_ref().map(|p| p.join(" "));
            let name = member.name.text.clone();
            match &member.kind {
                MemberKind::Attribute(declared_type) => {
                    // An attribute whose type is wrong still counts as declared, so that rules about it give no
                    // second error.
                    let fallback =
                        DataType::Number { sign: NumberSign::Any, decimals: None, unit: Units::none() };
                    let data_type = self.data_type(declared_type).unwrap_or(fallback);
                    let count = self.model.object_types[usize::from(index)].attributes.len();
                    let Some(slot) = self.room(count, member.name.span) else { return };
                    let attributes = &mut self.model.object_types[usize::from(index)].attributes;
                    let id = AttributeId { object_type: index, slot };
                    let article = member.name.article.clone();
                    attributes.push(Attribute {
                        id,
                        name,
                        article,
                        plural,
                        data_type,
                        source: member.source.clone(),
                        location,
                    });
                    self.name(&member.name, Meaning::Attribute(id));
                }
                MemberKind::Trait(form) => {
                    let count = self.model.object_types[usize::from(index)].traits.len();
                    let Some(slot) = self.room(count, member.name.span) else { return };
                    let traits = &mut self.model.object_types[usize::from(index)].traits;
                    let id = TraitId { object_type: index, slot };
                    traits.push(Trait {
                        id,
                        name,
                        plural,
                        form: *form,
                        source: member.source.clone(),
                        location,
                    });
                    self.name(&member.name, Meaning::Trait(id));
                }
            }
        }
    }

    fn find_type(&mut self, name: &str, span: Span) -> Option<u16> {
        let found = self.types.get(&lower_first(name)).copied();
        if found.is_none() {
            let near =
                nearest(name, self.model.object_types.iter().map(|t| t.name.as_str())).map(str::to_owned);
            self.report(
                Finding::error(
                    "RS205",
                    span,
                    both!(
                        "het objecttype `{name}` is niet gedeclareerd",
                        "the object type `{name}` is not declared"
                    ),
                )
                .suggest(near.as_deref()),
            );
        }
        found
    }

    pub(super) fn roles(&mut self, declarations: &Declarations) {
        let mut seen: HashSet<(u16, String)> = HashSet::new();
        for fact in &declarations.fact_types {
            let types: Vec<Option<u16>> =
                fact.roles.iter().map(|r| self.find_type(&r.object_type.0, r.object_type.1)).collect();
            let Some(types) = types.into_iter().collect::<Option<Vec<u16>>>() else { continue };
            let Some(first) = self.room(self.model.roles.len() + 1, fact.name.span).map(|n| n - 1) else {
                return;
            };
            let count = u16::try_from(fact.roles.len()).unwrap_or(1);
            for (i, role) in (0u16..).zip(&fact.roles) {
                let own = usize::from(i);
                let other = if count == 1 { 0 } else { 1 - own };
                let from = types[other];
                let id = RoleId(first + i);
                let inverse = RoleId(if count == 1 { first } else { first + 1 - i });
                if !seen.insert((from, lower_first(&role.name.text))) {
                    let text = both!(
                        "de rol `{}` is vanaf dit objecttype al gedeclareerd",
                        "the role `{}` is already declared from this object type",
                        role.name.text
                    );
                    self.report(Finding::error("RS203", role.name.span, text));
                }
                let clash = self.model.object_types[usize::from(from)]
                    .attributes
                    .iter()
                    .any(|a| lower_first(&a.name) == lower_first(&role.name.text));
                if clash {
                    let text = both!(
                        "`{}` is ook een attribuut van dat objecttype",
                        "`{}` is also an attribute of that object type",
                        role.name.text
                    );
                    self.report(
                        Finding::error("RS203", role.name.span, text)
                            .help(both!("geef de rol een andere naam", "give the role another name")),
                    );
                }
                self.model.roles.push(Role {
                    id,
                    name: role.name.text.clone(),
                    plural: role.name.plural.as_ref().map(|p| p.join(" ")),
                    from: ObjectTypeId(from),
                    to: ObjectTypeId(types[own]),
                    many: role.many,
                    inverse,
                    fact_type: fact.name.text.clone(),
                    source: fact.source.clone(),
                    location: locate(&self.model.paths, self.sources, role.name.span),
                });
                self.name(&role.name, Meaning::Role(id));
            }
        }
    }
}
