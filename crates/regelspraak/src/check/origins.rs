//! Where values come from: attributes and kenmerken that nobody reads, and what rules read that nobody supplies.

use std::collections::{BTreeSet, HashMap};

use super::empty::Reads;
use super::whole::Whole;
use crate::diagnostic::{Finding, Findings};
use crate::lexicon::lower_first;
use crate::message::both;
use crate::model::{AttributeId, Model};
use crate::program::Supplied;
use crate::program::compiled::{Effect, Target, Version};
use crate::source::Span;
use crate::syntax::declarations::ObjectTypeDecl;

/// The attributes that are supplied for every object.
pub(super) fn always<'a>(
    model: &'a Model,
    supplied: Option<&'a [Supplied]>,
) -> impl Iterator<Item = AttributeId> + 'a {
    supplied.unwrap_or_default().iter().filter(|s| s.always).filter_map(|s| match find(model, s) {
        Some(Target::Attribute(id)) => Some(id),
        Some(
            Target::Trait(_) | Target::Object(_) | Target::Facts(_) | Target::Share(_) | Target::Consistency,
        )
        | None => None,
    })
}

/// What is supplied, as declared.
fn find(model: &Model, supplied: &Supplied) -> Option<Target> {
    let wanted = lower_first(&supplied.name);
    let of = lower_first(&supplied.object_type);
    let found = model.object_types.iter().find(|t| lower_first(&t.name) == of)?;
    let attribute = found.attributes.iter().find(|a| lower_first(&a.name) == wanted);
    let kenmerk = found.traits.iter().find(|k| lower_first(&k.name) == wanted);
    attribute.map(|a| Target::Attribute(a.id)).or_else(|| kenmerk.map(|k| Target::Trait(k.id)))
}

/// Warns for what is declared and not used, read and not supplied, supplied and not read.
pub(super) fn check(
    whole: &Whole<'_>,
    declared: &[ObjectTypeDecl],
    reads: &Reads,
    supplied: Option<&[Supplied]>,
    findings: &mut Findings,
) {
    if whole.versions.is_empty() && supplied.is_none() {
        return; // declarations on their own, such as a part of a model
    }
    let model = whole.model;
    let derived: BTreeSet<Target> = whole.versions.iter().flat_map(|version| gives(version)).collect();
    let mut given: BTreeSet<Target> = BTreeSet::new();
    let mut elsewhere: BTreeSet<Target> = BTreeSet::new();
    for one in supplied.unwrap_or_default() {
        match find(model, one) {
            Some(target) => {
                given.insert(target);
                if one.used_elsewhere {
                    elsewhere.insert(target);
                }
            }
            None => {
                let (name, of) = (&one.name, &one.object_type);
                let text = both!(
                    "`{name}` van `{of}` wordt geleverd, maar is niet gedeclareerd",
                    "`{name}` of `{of}` is supplied but not declared"
                );
                findings.push(Finding::warning("RS436", Span::default(), text));
            }
        }
    }
    let places = places(declared);
    for (target, of, name) in members(model) {
        let read = reads.first.get(&target);
        let used = read.is_some() || elsewhere.contains(&target);
        let place = places.get(&(lower_first(of), lower_first(name))).copied().unwrap_or_default();
        let is_derived = derived.contains(&target);
        if let (Some((sentence, site)), true, false, false) =
            (read, supplied.is_some(), is_derived, given.contains(&target))
        {
            let text = both!(
                "`{name}` van `{of}` wordt hier gelezen, maar niemand levert het en geen regel leidt het af",
                "`{name}` of `{of}` is read here, but nobody supplies it and no rule derives it"
            );
            findings.push(Finding::warning("RS434", whole.span(*sentence, *site), text));
        } else if given.contains(&target) && !used && !is_derived {
            let text = both!(
                "`{name}` van `{of}` wordt geleverd, maar geen regel leest het",
                "`{name}` of `{of}` is supplied, but no rule reads it"
            );
            findings.push(Finding::warning("RS435", place, text));
        } else if !used && !is_derived && !given.contains(&target) {
            let text = both!(
                "`{name}` van `{of}` wordt door geen regel gelezen of afgeleid",
                "`{name}` of `{of}` is neither read nor derived by any rule"
            );
            findings.push(Finding::warning("RS433", place, text));
        }
    }
}

/// The attributes and kenmerken that a sentence gives.
fn gives(version: &Version) -> Vec<Target> {
    let attributes = version.attributes().chain(version.created_attributes());
    let mut found: Vec<Target> = attributes.map(Target::Attribute).collect();
    if let Target::Trait(_) = version.target {
        found.push(version.target);
    }
    if let Some(Effect::Create { traits, .. }) = version.effect.as_deref() {
        found.extend(traits.iter().map(|id| Target::Trait(*id)));
    }
    found
}

/// All attributes and kenmerken with their object type and name.
fn members(model: &Model) -> impl Iterator<Item = (Target, &str, &str)> {
    model.object_types.iter().flat_map(|t| {
        let attributes =
            t.attributes.iter().map(|a| (Target::Attribute(a.id), t.name.as_str(), a.name.as_str()));
        let traits = t.traits.iter().map(|k| (Target::Trait(k.id), t.name.as_str(), k.name.as_str()));
        attributes.chain(traits)
    })
}

/// Where each attribute and kenmerk is declared, by object type and name.
fn places(declared: &[ObjectTypeDecl]) -> HashMap<(String, String), Span> {
    let mut found = HashMap::new();
    for one in declared {
        for member in &one.members {
            let key = (lower_first(&one.name.text), lower_first(&member.name.text));
            found.entry(key).or_insert(member.name.span);
        }
    }
    found
}
