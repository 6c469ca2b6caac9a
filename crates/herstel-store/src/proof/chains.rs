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
    Contents,
    engine::{Connection, Failure},
    looked::{last_look, oldest_day, one_day},
    staff::administration,
    statements::statements,
};
use herstel_kernel::{Date, Timestamp};
use jiff::{SignedDuration, tz::TimeZone};
use sha2::{Digest as _, Sha256};

statements! {
    PACKAGES = "SELECT content_hash, archive FROM package ORDER BY content_hash";
    LAST_CERTIFICATE = "SELECT place, hash FROM erasure ORDER BY place DESC LIMIT 1";
    CERTIFICATE_AT = "SELECT hash FROM erasure WHERE place = $1";
    PACKAGE_OF = "SELECT archive FROM package WHERE content_hash = $1";
}

/// The one chain of the administration.
const STAFF: &str = "staff";

/// After a day is over, what began on it may still be written for so long.
const DAY_SETTLES: SignedDuration = SignedDuration::from_hours(1);

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
    /// Who looked, `access-day/DATE`: one entry per day (UTC) that is over, the digest of all its access records, also
    /// of a day on which nobody looked.
    AccessDays,
}

const SOURCES: [Source; 4] = [Source::Packages, Source::Administration, Source::Erasures, Source::AccessDays];

/// What the sources need to know to say which chains there are.
pub(super) struct Sealable {
    /// The moment at which is sealed.
    pub(super) now: Timestamp,
    /// What the database holds.
    pub(super) contents: Contents,
    /// The newest day whose access records were sealed already.
    pub(super) last_access_day: Option<Date>,
}

impl Source {
    /// How the names of its chains begin.
    const fn prefix(self) -> &'static str {
        match self {
            Self::Packages => "package/",
            Self::Administration => "administration/",
            Self::Erasures => "erasure/",
            Self::AccessDays => "access-day/",
        }
    }

    async fn heads(self, connection: &mut Connection<'_>, sealable: &Sealable) -> Result<Vec<Head>, Failure> {
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
            Self::AccessDays => {
                let mut heads = Vec::new();
                let (mut day, end) = new_access_days(connection, sealable).await?;
                while let Some(sealed) = day.filter(|day| Some(*day) < end) {
                    let subject = Subject::Chain(format!("{}{sealed}", self.prefix()));
                    let hash = one_day(connection, sealed).await?.digest;
                    heads.push(Head { subject, version: 1, hash });
                    day = sealed.tomorrow().ok();
                }
                Ok(heads)
            }
        }
    }

    async fn at(
        self,
        connection: &mut Connection<'_>,
        name: &str,
        version: u64,
        access_kept_from: Option<Date>,
    ) -> Result<Found, Failure> {
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
            Self::AccessDays => {
                let Ok(day) = name.parse::<Date>() else { return Ok(Found::Missing) };
                let found = one_day(connection, day).await?;
                let is_too_early = found.is_removed && access_kept_from.is_some_and(|from| day >= from);
                Ok(if is_too_early { Found::Missing } else { Found::Hash(found.digest) })
            }
        }
    }
}

/// The day of a chain of access records.
pub(super) fn access_day(subject: &Subject) -> Option<Date> {
    match subject {
        Subject::Chain(name) => name.strip_prefix(Source::AccessDays.prefix())?.parse().ok(),
        Subject::Dossier(_) => None,
    }
}

/// The first day that is not sealed yet, and the first that is not over. The day of a demonstration is not that of the
/// wall: there a day is over when somebody looked on a later one.
async fn new_access_days(
    connection: &mut Connection<'_>,
    sealable: &Sealable,
) -> Result<(Option<Date>, Option<Date>), Failure> {
    let first = match sealable.last_access_day {
        Some(last) => last.tomorrow().ok(),
        None => oldest_day(connection).await?,
    };
    let now = match sealable.contents {
        Contents::Demo => last_look(connection).await?.map(|last| last.min(sealable.now)),
        Contents::Empty | Contents::Operation => Some(sealable.now),
    };
    let end = now.and_then(|now| now.checked_sub(DAY_SETTLES).ok());
    Ok((first, end.map(|end| end.to_zoned(TimeZone::UTC).date())))
}

/// Every chain as it is now.
pub(super) async fn heads(
    connection: &mut Connection<'_>,
    sealable: &Sealable,
) -> Result<Vec<Head>, Failure> {
    let mut heads = Vec::new();
    for source in SOURCES {
        heads.extend(source.heads(connection, sealable).await?);
    }
    Ok(heads)
}

/// What a chain is now at a place that was sealed. Access records from `access_kept_from` on must still be there
/// themselves; of older ones their digest is enough.
pub(crate) async fn at(
    connection: &mut Connection<'_>,
    name: &str,
    version: u64,
    access_kept_from: Option<Date>,
) -> Result<Found, Failure> {
    for source in SOURCES {
        if let Some(rest) = name.strip_prefix(source.prefix()) {
            return source.at(connection, rest, version, access_kept_from).await;
        }
    }
    Ok(Found::Missing)
}
