//! `scheme.toml`: what the package is, from when to when it decides, on which sources it rests.

use crate::ids::{SchemeFamily, SchemeId};
use crate::late::LateNames;
use crate::transition::{Notice, Transition};
use jiff::civil::Date;
use serde::{Deserialize, Deserializer};

/// The content of `scheme.toml`. Titles are texts: `scheme-title`, `scheme-short`, `scheme-status`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The id, equal to the name of the folder.
    pub id: SchemeId,
    /// First day on which it decides.
    #[serde(deserialize_with = "iso_date")]
    pub decides_from: Date,
    /// Last day on which it decides; open when absent.
    #[serde(default, deserialize_with = "optional_iso_date")]
    pub decides_until: Option<Date>,
    /// The scheme that it replaces.
    pub supersedes: Option<SchemeId>,
    /// The family it is a version of, when that is not named after it; never for the main road.
    pub family: Option<SchemeFamily>,
    /// Who it is for.
    pub audience: Vec<Audience>,
    /// The bodies that must act under it besides those that always do ([`crate::Package::bodies`]): `Sbn`.
    #[serde(default)]
    pub bodies: Vec<String>,
    /// The object model.
    pub case: CaseModel,
    /// How it hangs together with other schemes.
    #[serde(rename = "relation", default)]
    pub relations: Vec<Relation>,
    /// What a payment does elsewhere: tax, allowances, wealth, social assistance.
    #[serde(rename = "effect", default)]
    pub effects: Vec<PaymentEffect>,
    /// What a late decision costs, for the package that has the rules about that.
    pub late: Option<LateNames>,
    /// How it takes over from the scheme that it replaces.
    pub transition: Option<Transition>,
    /// Who hears of that when.
    pub notice: Option<Notice>,
    /// The sources.
    #[serde(rename = "source", default)]
    pub sources: Vec<Source>,
    /// What is not certain: assumptions that a person must know of.
    #[serde(rename = "unverified", default)]
    pub open_points: Vec<OpenPoint>,
}

impl Manifest {
    /// Whether the scheme decides on this day.
    pub fn decides_on(&self, day: Date) -> bool {
        self.decides_from <= day && self.decides_until.is_none_or(|last| day <= last)
    }

    /// The source with this code.
    pub fn source(&self, code: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.code == code)
    }

    /// The collection with this role.
    pub fn collection(&self, role: &str) -> Option<&Collection> {
        self.case.collections.iter().find(|collection| collection.role == role)
    }
}

/// Who a scheme is for. Label: the general text `audience-…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// The parent who applied for the childcare benefit.
    Parent,
    /// A child or foster child.
    Child,
    /// A former partner.
    ExPartner,
    /// Who is left behind by an applicant who died.
    NextOfKin,
    /// Who received another benefit than the childcare benefit.
    AllowanceRecipient,
    /// Everybody in the home.
    Household,
    /// Who lives abroad.
    Abroad,
}

impl Audience {
    /// As written in `scheme.toml`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Parent => "parent",
            Self::Child => "child",
            Self::ExPartner => "ex-partner",
            Self::NextOfKin => "next-of-kin",
            Self::AllowanceRecipient => "allowance-recipient",
            Self::Household => "household",
            Self::Abroad => "abroad",
        }
    }
}

/// How an outcome of this scheme bears on another scheme, or on this one. Its sentence is the text `relation-ID`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Relation {
    /// Stable English id.
    pub id: String,
    /// What it does.
    pub kind: RelationKind,
    /// The derived name of this case that it is about; none for [`RelationKind::After`].
    pub outcome: Option<String>,
    /// The other scheme.
    pub scheme: SchemeId,
    /// The fact of the other scheme that receives it; for [`RelationKind::After`] the step there.
    pub to: String,
    /// Source code of this file and the place in it.
    pub source: String,
}

/// What a relation does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RelationKind {
    /// An award here opens a right there.
    Opens,
    /// What is paid here is deducted there: the same loss.
    CountsTowards,
    /// Who gets this does not get that.
    Excludes,
    /// This comes after a step there.
    After,
}

impl RelationKind {
    /// As written in `scheme.toml`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Opens => "opens",
            Self::CountsTowards => "counts-towards",
            Self::Excludes => "excludes",
            Self::After => "after",
        }
    }
}

/// What a payment under this scheme does elsewhere. Its sentence is the text `effect-KIND`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaymentEffect {
    /// Where.
    pub kind: EffectKind,
    /// Whether a source was read; else nobody may rely on it.
    pub verified: bool,
    /// Source code of this file and the place in it; present when verified.
    pub source: Option<String>,
}

/// Where a payment can have an effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EffectKind {
    /// Income tax.
    IncomeTax,
    /// Income-dependent allowances.
    Allowances,
    /// Tax on wealth.
    Wealth,
    /// Social assistance of the municipality.
    SocialAssistance,
}

impl EffectKind {
    /// Every kind.
    pub const ALL: [EffectKind; 4] =
        [Self::IncomeTax, Self::Allowances, Self::Wealth, Self::SocialAssistance];

    /// As written in `scheme.toml`, and the end of the text key.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::IncomeTax => "income-tax",
            Self::Allowances => "allowances",
            Self::Wealth => "wealth",
            Self::SocialAssistance => "social-assistance",
        }
    }
}

/// Which object type is the case, and which collections hang on it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseModel {
    /// Name of the object type of the case.
    pub object: String,
    /// Collections of related objects.
    #[serde(rename = "collection", default)]
    pub collections: Vec<Collection>,
}

/// A collection of related objects, each known by an integer key (such as the year).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Collection {
    /// The role name of the fact type, seen from the case.
    pub role: String,
    /// The object type.
    pub object: String,
    /// The attribute that tells the objects apart.
    pub key: String,
    /// Smallest key.
    pub key_minimum: i64,
    /// Largest key.
    pub key_maximum: i64,
}

/// A source: a law, a policy, an advice.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Short code, used in `// Bron:` lines and TOML files.
    pub code: String,
    /// Full title. Dutch.
    pub title: String,
    /// Where it is published.
    pub place: String,
}

/// Something that the sources do not settle. Its explanation is the text `open-ID`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenPoint {
    /// Stable English id.
    pub id: String,
    /// The parameter by which it can be decided otherwise.
    pub parameter: Option<String>,
}

pub(crate) fn iso_date<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    let text = String::deserialize(deserializer)?;
    text.parse().map_err(|_| serde::de::Error::custom(format!("«{text}» is geen datum: JJJJ-MM-DD verwacht")))
}

pub(crate) fn optional_iso_date<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Date>, D::Error> {
    iso_date(deserializer).map(Some)
}
