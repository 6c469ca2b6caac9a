//! The object model of a package: declared names resolved once to the slots of the rules engine.

use crate::manifest::Manifest;
use crate::problem::PackageError;
use crate::problem::PackageErrorCode;
use crate::texts::slug;
use crate::toml_file::TomlFile;
use regelspraak::{
    AttributeId, DataType, EnumerationId, Number, ObjectTypeId, Program, RoleId, TraitId, Written,
};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::ops::RangeInclusive;

/// The case object and its collections.
#[derive(Debug)]
pub(crate) struct Model {
    pub(crate) case: ObjectModel,
    pub(crate) collections: Vec<CollectionModel>,
}

/// A collection of related objects.
#[derive(Debug)]
pub(crate) struct CollectionModel {
    /// Role name, as used in inputs.
    pub(crate) role: String,
    pub(crate) role_id: RoleId,
    pub(crate) object: ObjectModel,
    /// Index of the key attribute.
    pub(crate) key: usize,
    /// Keys that exist.
    pub(crate) range: RangeInclusive<i64>,
}

/// One object type.
#[derive(Debug)]
pub(crate) struct ObjectModel {
    pub(crate) type_id: ObjectTypeId,
    /// Attributes first, then kenmerken, in declared order.
    pub(crate) members: Vec<Member>,
    by_name: HashMap<String, usize>,
    by_slug: HashMap<String, usize>,
}

/// An attribute or kenmerk.
#[derive(Debug)]
pub(crate) struct Member {
    /// Declared name without article.
    pub(crate) name: String,
    pub(crate) slug: String,
    pub(crate) slot: Slot,
    pub(crate) kind: ValueKind,
    /// Smallest value of an input.
    pub(crate) minimum: Option<Number>,
    /// Whether it is input: a fact or the key. Everything else is derived by rules.
    pub(crate) input: bool,
}

/// Where the value stands in the engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Slot {
    Attribute(AttributeId),
    Trait(TraitId),
}

/// What a value is, as far as input and output care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ValueKind {
    /// Money in euros.
    Amount,
    /// A whole number.
    Integer,
    /// A number with decimals, with or without another unit.
    Number,
    /// A percentage.
    Percentage,
    Date,
    /// An attribute of type Boolean.
    Boolean,
    /// A kenmerk.
    Kenmerk,
    Choice(EnumerationId),
    Text,
}

impl ObjectModel {
    fn new(program: &Program, type_id: ObjectTypeId) -> ObjectModel {
        let declared = program.object_type_info(type_id);
        let mut members: Vec<Member> = Vec::new();
        for attribute in &declared.attributes {
            members.push(Member {
                name: attribute.name.clone(),
                slug: slug(&attribute.name),
                slot: Slot::Attribute(attribute.id),
                kind: ValueKind::of(&attribute.data_type),
                minimum: None,
                input: false,
            });
        }
        for kenmerk in &declared.traits {
            members.push(Member {
                name: kenmerk.name.clone(),
                slug: slug(&kenmerk.name),
                slot: Slot::Trait(kenmerk.id),
                kind: ValueKind::Kenmerk,
                minimum: None,
                input: false,
            });
        }
        let by_name =
            members.iter().enumerate().map(|(index, member)| (member.name.clone(), index)).collect();
        let by_slug =
            members.iter().enumerate().map(|(index, member)| (member.slug.clone(), index)).collect();
        ObjectModel { type_id, members, by_name, by_slug }
    }

    /// The member with this declared name.
    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        self.by_name.get(name).copied()
    }

    /// The member that texts call so.
    pub(crate) fn find_slug(&self, slug: &str) -> Option<usize> {
        self.by_slug.get(slug).copied()
    }

    pub(crate) fn member(&self, name: &str) -> Option<&Member> {
        self.find(name).map(|index| &self.members[index])
    }
}

impl ValueKind {
    pub(crate) fn of(data_type: &DataType) -> ValueKind {
        match data_type {
            DataType::Number { unit, .. } if unit.text() == "€" || unit.text() == "EUR" => Self::Amount,
            DataType::Number { decimals: Some(0), unit, .. } if unit.is_none() => Self::Integer,
            DataType::Number { .. } => Self::Number,
            DataType::Percentage { .. } => Self::Percentage,
            DataType::Text | DataType::DateTime => Self::Text,
            DataType::Boolean => Self::Boolean,
            DataType::Date => Self::Date,
            DataType::Enumeration(id) => Self::Choice(*id),
        }
    }
}

impl Model {
    /// Resolves the case model of scheme.toml against the declarations.
    pub(crate) fn bind(
        manifest: &Manifest,
        program: &Program,
        file: &TomlFile<'_>,
        errors: &mut Vec<PackageError>,
    ) -> Option<Model> {
        let unknown = |name: &str, what: &str| {
            file.error(
                PackageErrorCode::UnknownAttribute,
                name,
                format!("{what} «{name}» is niet gedeclareerd"),
            )
        };
        let Some(case_type) = program.object_type(&manifest.case.object) else {
            errors.push(unknown(&manifest.case.object, "objecttype"));
            return None;
        };
        let case = ObjectModel::new(program, case_type);
        let mut collections = Vec::new();
        let mut complete = true;
        for collection in &manifest.case.collections {
            let Some(role_id) = program.role(case_type, &collection.role) else {
                errors.push(unknown(&collection.role, "rol"));
                complete = false;
                continue;
            };
            let Some(object_type) = program.object_type(&collection.object) else {
                errors.push(unknown(&collection.object, "objecttype"));
                complete = false;
                continue;
            };
            let mut object = ObjectModel::new(program, object_type);
            let Some(key) = object.find(&collection.key) else {
                errors.push(unknown(&collection.key, "attribuut"));
                complete = false;
                continue;
            };
            if object.members[key].kind != ValueKind::Integer {
                let reason =
                    format!("de sleutel «{}» moet een geheel getal zonder eenheid zijn", collection.key);
                errors.push(file.error(PackageErrorCode::Manifest, &collection.key, reason));
                complete = false;
            }
            if collection.key_minimum > collection.key_maximum {
                let reason =
                    format!("de kleinste sleutel van «{}» is groter dan de grootste", collection.role);
                errors.push(file.error(PackageErrorCode::Manifest, &collection.role, reason));
            }
            object.members[key].input = true;
            collections.push(CollectionModel {
                role: collection.role.clone(),
                role_id,
                object,
                key,
                range: collection.key_minimum..=collection.key_maximum,
            });
        }
        let mut seen: HashSet<&str> = case.members.iter().map(|member| member.slug.as_str()).collect();
        for collection in &collections {
            for member in &collection.object.members {
                if !seen.insert(&member.slug) {
                    let reason = format!(
                        "«{}» is op twee objecttypen gedeclareerd; kies een andere naam",
                        member.name
                    );
                    errors.push(file.error(
                        PackageErrorCode::Manifest,
                        &collection.object_name(program),
                        reason,
                    ));
                }
            }
        }
        complete.then_some(Model { case, collections })
    }

    /// The object model of a collection, or of the case when there is no role.
    pub(crate) fn object(&self, role: Option<&str>) -> Option<&ObjectModel> {
        match role {
            None => Some(&self.case),
            Some(role) => self.collection(role).map(|collection| &collection.object),
        }
    }

    pub(crate) fn collection(&self, role: &str) -> Option<&CollectionModel> {
        self.collections.iter().find(|collection| collection.role == role)
    }

    /// Marks a member as input, with its smallest value.
    pub(crate) fn mark_input(&mut self, role: Option<&str>, name: &str, minimum: Option<Number>) {
        let object = match role {
            None => Some(&mut self.case),
            Some(role) => {
                self.collections.iter_mut().find(|collection| collection.role == role).map(|c| &mut c.object)
            }
        };
        if let Some(object) = object
            && let Some(index) = object.find(name)
        {
            object.members[index].input = true;
            object.members[index].minimum = minimum;
        }
    }

    /// Every object model with its role.
    pub(crate) fn objects(&self) -> impl Iterator<Item = (Option<&str>, &ObjectModel)> {
        let items = self.collections.iter().map(|c| (Some(c.role.as_str()), &c.object));
        std::iter::once((None, &self.case)).chain(items)
    }
}

impl Member {
    /// The slot as rules write it.
    pub(crate) fn written(&self) -> Written {
        match self.slot {
            Slot::Attribute(id) => Written::Attribute(id),
            Slot::Trait(id) => Written::Trait(id),
        }
    }
}

impl CollectionModel {
    /// Whether an object with this key may join those with the keys so far.
    pub(crate) fn check_key(&self, key: i64, so_far: &[i64]) -> Result<(), Cow<'static, str>> {
        if !self.range.contains(&key) {
            return Err(Cow::Owned(format!(
                "{} tot en met {} verwacht",
                self.range.start(),
                self.range.end()
            )));
        }
        if so_far.contains(&key) {
            return Err(Cow::Owned(format!("{key} staat er twee keer in")));
        }
        Ok(())
    }

    fn object_name(&self, program: &Program) -> String {
        program.object_type_info(self.object.type_id).name.clone()
    }
}
