//! What is sealed beside the dossiers: an open list of chains with a name.
//!
//! A source gives for each of its chains a name without white space that never changes its meaning, how many entries the
//! chain has, and a hash over all of them; and it answers, for as long as the law lets it keep the entries, what that
//! hash was when the chain had fewer. A new source is one more variant of [`Source`].

use super::{
    merkle::Hash,
    statement::{Head, Subject},
};
use crate::{
    engine::{Connection, Failure},
    staff::administration,
    statements::statements,
};
use sha2::{Digest as _, Sha256};

statements! {
    PACKAGES = "SELECT content_hash, archive FROM package ORDER BY content_hash";
    LAST_CERTIFICATE = "SELECT place, hash FROM erasure ORDER BY place DESC LIMIT 1";
    CERTIFICATE_AT = "SELECT hash FROM erasure WHERE place = $1";
    PACKAGE_OF = "SELECT archive FROM package WHERE content_hash = $1";
}

/// The one chain of the administration.
const STAFF: &str = "staff";

/// What a chain is now at the place that a seal vouches for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// The hash after that many entries.
    Hash(Hash),
    /// It has fewer entries, or is gone.
    Missing,
}

/// Where chains come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Source {
    /// The scheme packages that ever decided something, `package/HASH`: one entry each, the bytes as kept.
    Packages,
    /// What was changed about staff, `administration/staff`: the entries of its own chain.
    Administration,
    /// The certificates of erasures, `erasure/certificates`.
    Erasures,
}

const SOURCES: [Source; 3] = [Source::Packages, Source::Administration, Source::Erasures];

impl Source {
    /// How the names of its chains begin.
    const fn prefix(self) -> &'static str {
        match self {
            Self::Packages => "package/",
            Self::Administration => "administration/",
            Self::Erasures => "erasure/",
        }
    }

    async fn heads(self, connection: &mut Connection<'_>) -> Result<Vec<Head>, Failure> {
        match self {
            Self::Packages => {
                let rows = connection.all(&PACKAGES, Vec::new()).await?;
                let head = |row: &crate::engine::Row| -> Result<Head, Failure> {
                    let name = format!("{}{}", self.prefix(), hex::encode(row.bytes(0)?));
                    let hash = Sha256::digest(row.bytes(1)?).into();
                    Ok(Head { subject: Subject::Chain(name), version: 1, hash })
                };
                rows.iter().map(head).collect()
            }
            Self::Administration => {
                let last = administration::last(connection).await?;
                let head = |(version, hash)| {
                    let name = format!("{}{STAFF}", self.prefix());
                    Head { subject: Subject::Chain(name), version, hash }
                };
                Ok(last.map(head).into_iter().collect())
            }
            Self::Erasures => {
                let Some(row) = connection.first(&LAST_CERTIFICATE, Vec::new()).await? else {
                    return Ok(Vec::new());
                };
                let version = u64::try_from(row.int(0)?).unwrap_or_default();
                let subject = Subject::Chain(format!("{}certificates", self.prefix()));
                Ok(vec![Head { subject, version, hash: row.array(1)? }])
            }
        }
    }

    async fn at(self, connection: &mut Connection<'_>, name: &str, version: u64) -> Result<Found, Failure> {
        match self {
            Self::Packages => {
                let Ok(hash) = hex::decode(name) else { return Ok(Found::Missing) };
                let row = connection.first(&PACKAGE_OF, vec![hash.into()]).await?;
                row.map_or(Ok(Found::Missing), |row| Ok(Found::Hash(Sha256::digest(row.bytes(0)?).into())))
            }
            Self::Administration if name == STAFF => {
                let hash = administration::hash_at(connection, version).await?;
                Ok(hash.map_or(Found::Missing, Found::Hash))
            }
            Self::Administration => Ok(Found::Missing),
            Self::Erasures => {
                let place = i64::try_from(version).unwrap_or(i64::MAX);
                let row = connection.first(&CERTIFICATE_AT, vec![place.into()]).await?;
                row.map_or(Ok(Found::Missing), |row| Ok(Found::Hash(row.array(0)?)))
            }
        }
    }
}

/// Every chain as it is now.
pub(super) async fn heads(connection: &mut Connection<'_>) -> Result<Vec<Head>, Failure> {
    let mut heads = Vec::new();
    for source in SOURCES {
        heads.extend(source.heads(connection).await?);
    }
    Ok(heads)
}

/// What a chain is now at a place that was sealed.
pub(crate) async fn at(connection: &mut Connection<'_>, name: &str, version: u64) -> Result<Found, Failure> {
    for source in SOURCES {
        if let Some(rest) = name.strip_prefix(source.prefix()) {
            return source.at(connection, rest, version).await;
        }
    }
    Ok(Found::Missing)
}
