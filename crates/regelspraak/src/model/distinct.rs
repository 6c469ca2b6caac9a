//! Names that a reader cannot tell apart: the plural of one that is the name of another, and names that differ only in a
//! capital.

use std::collections::HashMap;

use crate::diagnostic::{Finding, Findings};
use crate::lexicon::lower_first;
use crate::message::both;
use crate::source::Span;
use crate::syntax::declarations::{Declarations, MemberKind, NameDecl};

/// One way of writing a name.
struct Form<'a> {
    words: String,
    plural: bool,
    owner: &'a NameDecl,
}

/// Reports names of one object type, and of parameters, that are too much alike.
pub(super) fn check(declarations: &Declarations, findings: &mut Findings) {
    let mut spoken: HashMap<String, Vec<Form<'_>>> = HashMap::new();
    let mut kenmerken: HashMap<String, Vec<Form<'_>>> = HashMap::new();
    for declared in &declarations.object_types {
        let key = lower_first(&declared.name.text);
        for member in &declared.members {
            let group = match member.kind {
                MemberKind::Attribute(_) => &mut spoken,
                MemberKind::Trait(_) => &mut kenmerken,
            };
            group.entry(key.clone()).or_default().extend(forms(&member.name));
        }
    }
    for fact in &declarations.fact_types {
        for (index, role) in fact.roles.iter().enumerate() {
            // A role is asked of the object at the other side.
            let other = if fact.roles.len() == 1 { 0 } else { 1 - index.min(1) };
            let Some(from) = fact.roles.get(other) else { continue };
            spoken.entry(lower_first(&from.object_type.0)).or_default().extend(forms(&role.name));
        }
    }
    for group in spoken.values().chain(kenmerken.values()) {
        distinct(group, findings);
    }
    let parameters: Vec<Form<'_>> = declarations.parameters.iter().flat_map(|p| forms(&p.name)).collect();
    distinct(&parameters, findings);
    let types: Vec<Form<'_>> =
        declarations.object_types.iter().filter(|t| !t.extension).flat_map(|t| forms(&t.name)).collect();
    distinct(&types, findings);
}

fn forms(name: &NameDecl) -> impl Iterator<Item = Form<'_>> {
    let singular = Form { words: lower_first(&name.text), plural: false, owner: name };
    let plural =
        name.plural.as_ref().map(|p| Form { words: lower_first(&p.join(" ")), plural: true, owner: name });
    std::iter::once(singular).chain(plural)
}

fn distinct(group: &[Form<'_>], findings: &mut Findings) {
    let mut seen: HashMap<String, &Form<'_>> = HashMap::new();
    for form in group {
        let Some(first) = seen.get(&form.words.to_lowercase()) else {
            seen.insert(form.words.to_lowercase(), form);
            continue;
        };
        let itself = std::ptr::eq(first.owner, form.owner);
        // Two equal names are reported where they are declared.
        let declared_twice = first.words == form.words && !first.plural && !form.plural;
        if !itself && !declared_twice {
            findings.push(alike(form, first));
        }
    }
}

fn alike(form: &Form<'_>, other: &Form<'_>) -> Finding {
    let span: Span = form.owner.span;
    let (name, taken) = (&form.owner.text, &other.owner.text);
    let help = both!("kies een andere naam of een ander meervoud", "choose another name or another plural");
    let text = if form.words == other.words {
        let words = &form.words;
        both!(
            "`{words}` staat voor `{name}` en ook voor `{taken}`",
            "`{words}` stands for `{name}` and also for `{taken}`"
        )
    } else {
        both!(
            "`{name}` en `{taken}` verschillen alleen in een hoofdletter",
            "`{name}` and `{taken}` differ only in a capital"
        )
    };
    Finding::error("RS203", span, text).help(help)
}
