//! Which database.

use crate::StoreError;
use std::{fmt, path::PathBuf, str::FromStr};

/// The address of a database. `Display` and `Debug` never show a password.
#[derive(Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// A file, made when it does not exist.
    Sqlite(PathBuf),
    /// The address of a PostgreSQL database, as libpq writes it.
    Postgres(String),
}

impl DatabaseUrl {
    /// Whether the address itself holds a password.
    pub fn has_password(&self) -> bool {
        let Self::Postgres(url) = self else { return false };
        let (_, rest) = url.split_once("://").unwrap_or_default();
        let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
        let user = place.rsplit_once('@').map(|(user, _)| user).unwrap_or_default();
        user.contains(':') || query.split('&').any(|part| part.starts_with("password="))
    }

    /// The same database with a password from elsewhere; a file has none.
    pub fn with_password(self, password: &str) -> Self {
        match self {
            Self::Sqlite(path) => Self::Sqlite(path),
            Self::Postgres(mut url) => {
                url.push_str(if url.contains('?') { "&password=" } else { "?password=" });
                for byte in password.bytes() {
                    if byte.is_ascii_alphanumeric() {
                        url.push(char::from(byte));
                    } else {
                        url.push_str(&format!("%{byte:02X}"));
                    }
                }
                Self::Postgres(url)
            }
        }
    }
}

impl FromStr for DatabaseUrl {
    type Err = StoreError;

    /// Reads `sqlite:PATH`, `sqlite://PATH`, `postgres://…` and `postgresql://…`.
    fn from_str(text: &str) -> Result<Self, StoreError> {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Self::Postgres(text.to_owned()));
        }
        let path = text.strip_prefix("sqlite:").ok_or(StoreError::BadUrl)?;
        let path = path.strip_prefix("//").unwrap_or(path);
        if path.is_empty() { Err(StoreError::BadUrl) } else { Ok(Self::Sqlite(PathBuf::from(path))) }
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            Self::Postgres(url) => f.write_str(&without_password(url)),
        }
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Drops `:password` before the at-sign and everything after a question mark, where a password can also stand. An
/// address in which the password cannot be told from the rest is not shown at all.
fn without_password(url: &str) -> String {
    let (scheme, rest) = url.split_once("://").unwrap_or(("postgres", url));
    let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
    // A password may itself hold an at-sign; the host never does.
    if let Some((user, host)) = place.rsplit_once('@') {
        let user = user.split_once(':').map_or(user, |(name, _)| name);
        return format!("{scheme}://{user}@{host}");
    }
    if query.contains('@') { format!("{scheme}://…") } else { format!("{scheme}://{place}") }
}
