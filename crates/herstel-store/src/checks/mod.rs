//! Checking what follows from no journal and has no chain: the knowledge base, kept reports of feasibility tests,
//! forecasts and what came of them, offices and their people, what was done to the keys, and the row that says what the
//! database is.
//!
//! Nobody can say of such a row what it was before. What can be said: that it is whole, that what it names is there, and
//! that what follows from it or from what happened is what stands there.

mod forecasts;
mod knowledge;
mod offices;
mod reports;

pub(crate) use forecasts::STATEMENTS as FORECASTS_STATEMENTS;
pub(crate) use knowledge::STATEMENTS as KNOWLEDGE_STATEMENTS;
pub(crate) use offices::STATEMENTS as OFFICES_STATEMENTS;
pub(crate) use reports::STATEMENTS as REPORTS_STATEMENTS;

use crate::{
    Contents, JournalProblem, ProblemKind,
    engine::{Connection, Failure, Row},
    sealing::MasterKeys,
    statements::{Statement, statements},
};
use herstel_kernel::DossierId;

statements! {
    INSTALLATION = "SELECT contents, key_check, index_check FROM installation ORDER BY installation_id";
    ANY_ENTRY = "SELECT version FROM journal LIMIT 1";
}

/// Rows of one kind that are named one by one; more would say nothing new.
const NAMED: usize = 100;

/// Something is wrong with a row of a table.
fn row(place: String, table: &'static str, what: &'static str) -> JournalProblem {
    let what = ProblemKind::RowDiffers { table, what };
    JournalProblem { dossier: None, number: None, chain: Some(place), version: None, what }
}

/// Every row that a statement finds is wrong; `place` says where it stands.
async fn found(
    connection: &mut Connection<'_>,
    statement: &Statement,
    (table, what): (&'static str, &'static str),
    place: impl Fn(&Row) -> Result<String, Failure>,
) -> Result<Vec<JournalProblem>, Failure> {
    let rows = connection.all(statement, Vec::new()).await?;
    let problem = |found: &Row| -> Result<JournalProblem, Failure> { Ok(row(place(found)?, table, what)) };
    rows.iter().take(NAMED).map(problem).collect()
}

/// The same of rows that begin with the dossier that they are about.
async fn found_in_dossiers(
    connection: &mut Connection<'_>,
    statement: &Statement,
    (table, what): (&'static str, &'static str),
) -> Result<Vec<JournalProblem>, Failure> {
    let rows = connection.all(statement, Vec::new()).await?;
    let problem = |found: &Row| -> Result<JournalProblem, Failure> {
        let dossier = Some(DossierId::from_bytes(found.array(0)?));
        let what = ProblemKind::RowDiffers { table, what };
        Ok(JournalProblem { dossier, number: None, chain: Some(found.text(1)?), version: None, what })
    };
    rows.iter().take(NAMED).map(problem).collect()
}

/// Everything that is wrong in the tables without a journal.
pub(crate) async fn check(
    connection: &mut Connection<'_>,
    keys: &MasterKeys,
) -> Result<Vec<JournalProblem>, Failure> {
    let mut problems = installation(connection, keys).await?;
    problems.extend(offices::check(connection, keys).await?);
    problems.extend(knowledge::check(connection).await?);
    problems.extend(reports::check(connection).await?);
    problems.extend(forecasts::check(connection).await?);
    Ok(problems)
}

/// The one row that says what the database is, and with which keys it is sealed.
async fn installation(
    connection: &mut Connection<'_>,
    keys: &MasterKeys,
) -> Result<Vec<JournalProblem>, Failure> {
    let problem = |what| row("installation".to_owned(), "installation", what);
    let rows = connection.all(&INSTALLATION, Vec::new()).await?;
    let [only] = rows.as_slice() else { return Ok(vec![problem("it has not one row")]) };
    let has_entries = connection.first(&ANY_ENTRY, Vec::new()).await?.is_some();
    let mut problems = Vec::new();
    match Contents::parse(&only.text(0)?) {
        None => problems.push(problem("what the database holds is unknown")),
        Some(Contents::Empty) if has_entries => {
            problems.push(problem("the database is said to be empty, and holds dossiers"));
        }
        Some(Contents::Empty | Contents::Demo | Contents::Operation) => {}
    }
    if keys.fit(&only.bytes(1)?, &only.bytes(2)?).is_err() {
        problems.push(problem("its seal does not open with any of the keys"));
    }
    Ok(problems)
}
