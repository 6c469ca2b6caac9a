//! Kept reports of feasibility tests: none is missing, and each is what the gates know it by.

use super::{found, row};
use crate::{
    JournalProblem,
    engine::{Connection, Failure, Row},
    feasibility::report_hash,
    statements::statements,
};
use herstel_scheme::{ContentHash, SchemeId};

statements! {
    REPORTS_AFTER = "SELECT number, content FROM feasibility_report WHERE number > $1 ORDER BY number LIMIT $2";
    VERSIONS_OF = "SELECT scheme, substance, report FROM feasibility_version WHERE number = $1 \
                   ORDER BY scheme, substance";
    VERSIONS_OF_NOTHING = "SELECT v.number, v.scheme FROM feasibility_version v WHERE NOT EXISTS \
                           (SELECT 1 FROM feasibility_report r WHERE r.number = v.number) \
                           ORDER BY v.number, v.scheme LIMIT 101";
}

/// Reports read at a time: each can be long.
const PAGE: i64 = 20;

pub(super) async fn check(connection: &mut Connection<'_>) -> Result<Vec<JournalProblem>, Failure> {
    let place =
        |row: &Row| -> Result<String, Failure> { Ok(format!("report {} {}", row.int(0)?, row.text(1)?)) };
    let of_nothing = ("feasibility_version", "the report is not there");
    let mut problems = found(connection, &VERSIONS_OF_NOTHING, of_nothing, place).await?;
    let mut last = 0_i64;
    loop {
        let rows = connection.all(&REPORTS_AFTER, vec![last.into(), PAGE.into()]).await?;
        if rows.is_empty() {
            return Ok(problems);
        }
        for report in &rows {
            let number = report.int(0)?;
            let place = format!("report {number}");
            if number != last + 1 {
                problems.push(row(place.clone(), "feasibility_report", "the report before it is missing"));
            }
            last = number;
            let hash = report_hash(&report.text(1)?).to_string();
            for version in connection.all(&VERSIONS_OF, vec![number.into()]).await? {
                let (scheme, substance) = (version.text(0)?, version.text(1)?);
                let table = "feasibility_version";
                if version.text(2)? != hash {
                    problems.push(row(
                        format!("{place} {scheme}"),
                        table,
                        "the gate knows it by the hash of another content",
                    ));
                }
                if SchemeId::new(&scheme).is_err() || substance.parse::<ContentHash>().is_err() {
                    problems.push(row(format!("{place} {scheme}"), table, "no version of a scheme"));
                }
            }
        }
    }
}
