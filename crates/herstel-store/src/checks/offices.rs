//! Offices, their people, and what was done to the keys: each row is whole, and what is sealed is what it is found by.

use super::{found, row};
use crate::{
    JournalProblem,
    colleagues::colleagues_that_differ,
    engine::{Connection, Failure, Row},
    sealing::MasterKeys,
    statements::statements,
};
use herstel_kernel::OrganisationId;

statements! {
    ORGANISATIONS = "SELECT organisation_id, number FROM organisation ORDER BY organisation_id";
    /// Changes are counted from 1 without holes; a key has a name of eight hexadecimal digits.
    HALF_CHANGES = "SELECT place, kind FROM key_change WHERE place > (SELECT COUNT(*) FROM key_change) OR place < 1 \
                    OR kind NOT IN ('drawn', 'rotated', 'retired', 'indexed') OR LENGTH(key) <> 8 OR cells < 0 \
                    ORDER BY place LIMIT 101";
    /// The newest change of each kind that took a key into use; a rotation that was killed is not noted, and its key can
    /// be taken away after that.
    INTO_USE = "SELECT k.place, k.kind, k.key FROM key_change k WHERE k.kind IN ('rotated', 'indexed') \
                AND NOT EXISTS (SELECT 1 FROM key_change l WHERE l.kind = k.kind AND l.place > k.place) \
                AND NOT EXISTS (SELECT 1 FROM key_change r WHERE r.kind = 'retired' AND r.key = k.key \
                AND r.place > k.place) ORDER BY k.place";
}

fn change(row: &Row) -> Result<String, Failure> {
    Ok(format!("change {} {}", row.int(0)?, row.text(1)?))
}

pub(super) async fn check(
    connection: &mut Connection<'_>,
    keys: &MasterKeys,
) -> Result<Vec<JournalProblem>, Failure> {
    let mut problems = Vec::new();
    for organisation in connection.all(&ORGANISATIONS, Vec::new()).await? {
        let number = organisation.text(1)?;
        if number.is_empty() || !number.bytes().all(|digit| digit.is_ascii_digit()) {
            let place = OrganisationId::from_bytes(organisation.array(0)?).to_string();
            problems.push(row(place, "organisation", "its number is none of the register"));
        }
    }
    for colleague in colleagues_that_differ(connection, keys).await? {
        let what = "what is sealed does not open, or is found by something else";
        problems.push(row(format!("colleague {colleague}"), "colleague", what));
    }
    let half = ("key_change", "a change before it is missing, or it is none that this program makes");
    problems.extend(found(connection, &HALF_CHANGES, half, change).await?);
    problems.extend(into_use(connection, keys).await?);
    Ok(problems)
}

/// What was last taken into use is a key that is known: a newer one may be in use while a rotation is under way.
async fn into_use(
    connection: &mut Connection<'_>,
    keys: &MasterKeys,
) -> Result<Vec<JournalProblem>, Failure> {
    let masters: Vec<String> = keys.master_names().iter().map(hex::encode).collect();
    let indexes: Vec<String> = keys.indexes().iter().map(|key| hex::encode(key.check())).collect();
    let mut problems = Vec::new();
    for newest in connection.all(&INTO_USE, Vec::new()).await? {
        let (kind, key) = (newest.text(1)?, newest.text(2)?);
        let is_known = if kind == "rotated" {
            masters.contains(&key)
        } else {
            indexes.iter().any(|check| check.starts_with(&key))
        };
        if !is_known {
            problems.push(row(change(&newest)?, "key_change", "the key that came into use is not there"));
        }
    }
    Ok(problems)
}
