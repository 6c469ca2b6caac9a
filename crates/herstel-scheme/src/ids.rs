//! The names by which packages are known: id, content hash, language.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;

/// The stable name of a scheme: lower-case letters, digits and dashes, at most 64 bytes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SchemeId(String);

/// A text that is not a scheme id.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("«{0}» is geen regeling-id: gebruik kleine letters, cijfers en streepjes")]
pub struct SchemeIdError(String);

impl SchemeId {
    /// Checks and takes over a text.
    pub fn new(text: impl Into<String>) -> Result<Self, SchemeIdError> {
        let text = text.into();
        let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let starts_well = text.starts_with(|c: char| c.is_ascii_lowercase());
        if text.len() > 64 || !starts_well || !text.chars().all(allowed) {
            return Err(SchemeIdError(text));
        }
        Ok(Self(text))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SchemeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for SchemeId {
    type Error = SchemeIdError;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::new(text)
    }
}

impl From<SchemeId> for String {
    fn from(id: SchemeId) -> Self {
        id.0
    }
}

impl FromStr for SchemeId {
    type Err = SchemeIdError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::new(text)
    }
}

/// A family of schemes: the versions that follow one another, of which one decides at a time. An application is made for
/// a family, so that it stands when a next version takes over.
///
/// Written like a scheme id. The main road, which begins with a registration, is [`SchemeFamily::main`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SchemeFamily(SchemeId);

impl SchemeFamily {
    /// The family that begins with the registration of a parent.
    pub fn main() -> Self {
        Self(SchemeId("main".to_owned()))
    }

    /// Whether it is the main road.
    pub fn is_main(&self) -> bool {
        self.as_str() == "main"
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

/// What was written before there were families belongs to the main road.
impl Default for SchemeFamily {
    fn default() -> Self {
        Self::main()
    }
}

impl From<SchemeId> for SchemeFamily {
    fn from(id: SchemeId) -> Self {
        Self(id)
    }
}

impl fmt::Display for SchemeFamily {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for SchemeFamily {
    type Err = SchemeIdError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        SchemeId::new(text).map(Self)
    }
}

/// SHA-256 over all files of a package: sorted relative paths and bytes, each prefixed with its length.
///
/// Written as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ContentHash([u8; 32]);

/// A text that is not a content hash.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("geen inhoudshash: 64 hexadecimale cijfers verwacht")]
pub struct ContentHashError;

impl ContentHash {
    /// A hash from its bytes.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The hash of some content.
    pub fn of(content: &[u8]) -> Self {
        Self(Sha256::digest(content).into())
    }

    /// The bytes.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl fmt::Debug for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ContentHash({self})")
    }
}

impl FromStr for ContentHash {
    type Err = ContentHashError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(text, &mut bytes).map_err(|_| ContentHashError)?;
        Ok(Self(bytes))
    }
}

impl TryFrom<String> for ContentHash {
    type Error = ContentHashError;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<ContentHash> for String {
    fn from(hash: ContentHash) -> Self {
        hash.to_string()
    }
}

/// A language in which a package must have every text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Dutch: the language of the law and the default.
    #[default]
    Nl,
    /// English.
    En,
}

impl Language {
    /// Every language, in the order in which they are checked.
    pub const ALL: [Language; 2] = [Language::Nl, Language::En];

    /// The two-letter code: `nl`, `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }
}

impl FromStr for Language {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "nl" => Ok(Self::Nl),
            "en" => Ok(Self::En),
            _ => Err(()),
        }
    }
}
