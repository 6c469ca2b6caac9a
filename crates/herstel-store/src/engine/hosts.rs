//! A database with several servers, of which one accepts writes: a primary and its standbys.
//!
//! The address names all of them (`postgres://USER@HOST-A,HOST-B:5433/NAME`). The driver knows one host per address, so
//! the list is kept here: the first server that is no standby is used, and a watch looks every second whether it still
//! is one. When it is not, new connections go to whichever server took over; connections to the old one are given up
//! when they are next used.

use super::postgres::{Role, check};
use crate::StoreError;
use sqlx::{ConnectOptions as _, Connection as _, PgConnection, PgPool, postgres::PgConnectOptions};
use std::time::Duration;

/// How often the watch looks.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// How long a server may take to answer before it counts as gone.
pub(super) const ANSWER: Duration = Duration::from_secs(2);

/// One address per host of an address with several, without the words that say what the list is for.
///
/// `target_session_attrs` may only be `read-write`: that is what the list is for.
pub(super) fn single(address: &str) -> Result<Vec<String>, StoreError> {
    let (scheme, rest) = address.split_once("://").ok_or(StoreError::BadUrl)?;
    let (place, query) = rest.split_once('?').map_or((rest, None), |(place, query)| (place, Some(query)));
    let (authority, database) = place.split_once('/').map_or((place, None), |(a, d)| (a, Some(d)));
    let (user, hosts) =
        authority.rsplit_once('@').map_or((None, authority), |(user, hosts)| (Some(user), hosts));
    let mut kept = Vec::new();
    for part in query.into_iter().flat_map(|query| query.split('&')) {
        match part.split_once('=') {
            Some(("target_session_attrs", "read-write" | "primary")) => {}
            Some(("target_session_attrs", _)) => return Err(StoreError::BadUrl),
            Some(_) | None => kept.push(part),
        }
    }
    let one = |host: &str| {
        let user = user.map(|user| format!("{user}@")).unwrap_or_default();
        let database = database.map(|database| format!("/{database}")).unwrap_or_default();
        let query = if kept.is_empty() { String::new() } else { format!("?{}", kept.join("&")) };
        format!("{scheme}://{user}{host}{database}{query}")
    };
    let hosts: Vec<&str> = hosts.split(',').collect();
    if hosts.len() > 1 && hosts.iter().any(|host| host.is_empty()) {
        return Err(StoreError::BadUrl);
    }
    Ok(hosts.into_iter().map(one).collect())
}

/// The first of some servers that answers and may be used for this, with a connection; or what the last one said.
pub(super) async fn find(
    servers: &[PgConnectOptions],
    first: usize,
    role: Role,
) -> Result<(usize, PgConnection), sqlx::Error> {
    let mut failure = sqlx::Error::PoolTimedOut;
    for offset in 0..servers.len() {
        let at = (first + offset) % servers.len();
        let Some(server) = servers.get(at) else { continue };
        let looked = async {
            let mut connection = server.connect().await?;
            check(&mut connection, role).await?;
            Ok(connection)
        };
        match tokio::time::timeout(ANSWER, looked).await {
            Ok(Ok(connection)) => return Ok((at, connection)),
            Ok(Err(error)) => failure = error,
            Err(_) => {}
        }
    }
    Err(failure)
}

/// Sends new connections of the pool to the server that accepts writes, until the pool is closed.
pub(super) async fn watch(pool: PgPool, servers: Vec<PgConnectOptions>, mut at: usize) {
    let mut watching: Option<PgConnection> = None;
    while !pool.is_closed() {
        if let Some(connection) = &mut watching {
            let checked = tokio::time::timeout(ANSWER, check(connection, Role::Writes)).await;
            if !matches!(checked, Ok(Ok(_))) {
                tracing::warn!("the database server in use is gone or accepts no writes");
                watching = None;
            }
        }
        if watching.is_none()
            && let Ok((found, connection)) = find(&servers, at, Role::Writes).await
        {
            if found != at
                && let Some(server) = servers.get(found)
            {
                tracing::warn!(
                    server = found,
                    "another database server accepts writes and is used from now on"
                );
                pool.set_connect_options(server.clone());
                at = found;
            }
            watching = Some(connection);
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
    if let Some(connection) = watching {
        // The pool is closed: nobody waits for this one.
        let _ = connection.close().await;
    }
}

#[cfg(test)]
mod tests {
    use super::single;

    #[test]
    fn an_address_with_several_hosts_is_one_address_for_each() {
        let list = |address: &str| single(address).map_err(|error| error.code());
        assert_eq!(list("postgres://a:b@h/n").unwrap(), ["postgres://a:b@h/n"]);
        assert_eq!(
            list("postgres://a:p,q@h1,h2:5433/n?target_session_attrs=read-write&sslmode=require").unwrap(),
            ["postgres://a:p,q@h1/n?sslmode=require", "postgres://a:p,q@h2:5433/n?sslmode=require"]
        );
        assert_eq!(list("postgres://h1,h2").unwrap(), ["postgres://h1", "postgres://h2"]);
        assert_eq!(
            list("postgres:///n?host=/run/postgresql").unwrap(),
            ["postgres:///n?host=/run/postgresql"]
        );
        for wrong in ["postgres://h1,,h2/n", "postgres://h1,/n", "postgres://h/n?target_session_attrs=any"] {
            assert_eq!(list(wrong), Err("store-bad-url"), "{wrong}");
        }
    }
}
