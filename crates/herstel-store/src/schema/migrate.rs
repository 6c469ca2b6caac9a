//! Brings the schema up to date: one statement per file and per step, so that every engine can undo a step that
//! fails halfway.

use crate::{
    StoreError,
    engine::{Connection, Dialect, Engine, Failure, Isolation, Work},
    statements::{Sql, statements},
};
use std::sync::Arc;

statements! {
    HIGHEST_STEP = "SELECT COALESCE(MAX(step), 0) FROM schema_step";
    /// Steps of a newer program that this one would stumble over; a plus marks those that only add.
    NOT_ADDITIVE_ABOVE = "SELECT MAX(step) FROM schema_step WHERE step > $1 AND name NOT LIKE '+%'";
    ADD_STEP = "INSERT INTO schema_step (step, name) VALUES ($1, $2)";
    /// A table that was filled from others is noted below zero: it is no version of the schema.
    IS_FILLED = "SELECT 1 FROM schema_step WHERE step < 0 AND name = $1";
    NOTE_FILLED = "INSERT INTO schema_step (step, name) SELECT COALESCE(MIN(step), 0) - 1, $1 FROM schema_step \
                   WHERE step < 0";
}

macro_rules! migrations {
    ($($name:literal),+ $(,)?) => {
        /// All steps in order; the place in the list is the version of the schema.
        pub(crate) const MIGRATIONS: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("../../migrations/", $name, ".sql")))),+];
    };
}

migrations![
    "0001_installation",
    "0002_staff",
    "0003_package",
    "0004_person",
    "0005_person_key",
    "0006_name_token",
    "0007_dossier",
    "0008_dossier_by_due",
    "0009_dossier_by_status",
    "0010_dossier_by_handler",
    "0011_journal",
    "0012_decision",
    "0013_decision_by_dossier",
    "0014_decision_by_status",
    "0015_receipt",
    "0016_receipt_by_dossier",
    "0017_letter",
    "0018_letter_by_dossier",
    "0019_letter_pdf",
    "0020_dispute",
    "0021_dispute_by_dossier",
    "0022_number_counter",
    "0023_status_count",
    "0024_session",
    "0025_session_by_end",
    "0026_demo_person",
    "0027_name_token_by_person",
    "0028_journal_by_time",
    "0029_dossier_by_handler_and_status",
    "0030_decided_case",
    "0031_person_key_in_order",
    "0085_job",
    "0065_seal",
    "0070_key_change",
    "0071_person_bsn",
    "0086_dossier_protected",
    "0087_dossier_request_until",
    "0088_dossier_restricted",
    "0089_dossier_by_restricted",
    "0090_relation",
    "0091_relation_by_dossier",
    "0092_relation_by_person",
    "0093_access_ground",
    "0094_access_ground_by_holder",
    "0095_access_ground_by_dossier",
    "0096_support_note",
    "0097_support_note_by_dossier",
    "0098_emergency_access",
    "0099_emergency_access_by_dossier",
    "0100_conflict",
    "0101_staff_person",
    "0102_once",
    "0103_once_by_time",
    "0055_staff_ended",
    "0056_staff_subject",
    "0057_administration",
    "0058_session_holder",
    "0059a_session_used",
    "0059b_session_by_holder",
    "0104_sign_in_attempt",
    "0105_held_form",
    "0106_organisation",
    "0072_retention_hold",
    "0073_retention_hold_by_person",
    "0074_destruction_list",
    "0075_destruction_entry",
    "0076_destruction_entry_by_person",
    "0077_erasure",
    "0078_restored",
    "0060_access_record",
    "0061_access_record_by_person",
    "0062_search_record",
    "0063_access_day",
    "0064_processing_record",
    "0100_document",
    "0101_document_by_dossier",
    "0102_document_content",
    "0110_attempt",
    "0111_attempt_by_end",
    "0122_backup_made",
    "0123_processing_record_by_begin",
    "0126_passkey_invitation",
    "0127_passkey",
    "0128_passkey_by_staff",
    "0150_message",
    "0151_message_by_dossier",
    "0152_message_way",
    "0153_message_way_by_standing",
    "0154_message_way_by_dossier",
    "0155_message_try",
    "0156_dossier_unsent",
    "0157_dossier_open_replies",
    "0158_dossier_told_on",
    "0159_dossier_by_told_on",
    "0159a_message_pdf",
    "0160_plan",
    "0161_plan_by_due",
    "0200_feasibility_report",
    "0201_forecast",
    "0202_forecast_by_standing",
    "0203_forecast_told",
    "0204_forecast_told_by_end",
    "0205_forecast_score",
    "0206_forecast_basis",
    "0206b_term",
    "0206c_term_by_day",
    "0206d_term_by_handler",
    "0210_dossier_own_from",
    "0170_dossier_facet",
    "0171_dossier_facet_by_due",
    "0172_dossier_facet_by_number",
    "0173_saved_view",
    "0174_saved_view_by_owner",
    "0175_saved_view_shared",
    "0176_administration_by_kind",
    "0162_staff_work",
    "0163_absence",
    "0220_division",
    "0221_division_by_standing",
    "0222_division_item",
    "0223_division_item_by_dossier",
    "0300_progress_report",
    "0224_article",
    "0225_article_by_step",
    "0226_article_word",
    "0227_article_word_by_article",
    "0228_signal",
    "0207_feasibility_version",
    "0208_feasibility_version_by_version",
    "0209_effort",
    "0209a_effort_by_dossier",
    "0209b_effort_by_day",
    "0209c_effort_day",
    "0210a_forecast_told_by_day",
    "0210b_feasibility_version_ends",
    "0211_recognition",
    "0211a_recognition_by_due",
    "0211b_experience",
    "0211c_experience_by_month",
    "0210d_feasibility_version_keeps_terms",
    "0385_handler_count",
    "0386_handler_count_from_dossiers",
    "0387_scrub_due",
    "0395_forecast_told_open",
    "0396_feasibility_version_moments",
    "0397_term_count",
    "0398_experience_figure",
    "0420_forecast_bare",
    "0421_forecast_told_bare",
    "0422_forecast_was_shown",
    "0423_forecast_told_left",
    "0424_forecast_told_undated",
    "0425_forecast_is_told",
    "0426_forecast_told_class",
    "0440_feasibility_version_size",
    "0450_dossier_reading_not_by",
    "0463_forecast_class_score",
    "0470_signal_municipality",
    "0471_colleague",
];

/// The version of the schema this program knows.
pub(crate) const SCHEMA_VERSION: i64 = MIGRATIONS.len() as i64;

/// Made before everything else; holds which steps were taken.
const CREATE_STEPS: &str =
    "CREATE TABLE IF NOT EXISTS schema_step (step {int} PRIMARY KEY, name {text} NOT NULL) {strict}";

/// The text of a step for one engine.
///
/// `{strict}` refuses values of another type, which PostgreSQL always does; `{clustered}` keeps rows in the order of
/// their key, which PostgreSQL does not offer.
fn expand(text: &str, dialect: Dialect) -> String {
    let words = match dialect {
        Dialect::Sqlite => [
            ("{int}", "INTEGER"),
            ("{text}", "TEXT"),
            ("{bytes}", "BLOB"),
            ("{strict}", "STRICT"),
            ("{clustered}", ", WITHOUT ROWID"),
        ],
        Dialect::Postgres => [
            ("{int}", "BIGINT"),
            ("{text}", "TEXT"),
            ("{bytes}", "BYTEA"),
            ("{strict}", ""),
            ("{clustered}", ""),
        ],
    };
    let expanded = words.iter().fold(text.to_owned(), |text, (word, by)| text.replace(word, by));
    expanded.trim_end().trim_end_matches(';').to_owned()
}

/// Whether programs of before a step can go on working after it: they neither read anything wrong, nor leave out what a
/// newer program relies on, nor break a promise that it makes. Of a table or a column the first line of the file says so
/// and why; an index that refuses no row is so by itself.
fn is_additive(text: &str) -> bool {
    text.starts_with(ADDITIVE) || statement(text).starts_with("CREATE INDEX ")
}

/// How the first line of such a step begins.
const ADDITIVE: &str = "-- Additive:";

/// A step without the comments in front.
fn statement(text: &str) -> &str {
    let mut rest = text;
    while let Some((_, after)) = rest.strip_prefix("--").and_then(|comment| comment.split_once('\n')) {
        rest = after;
    }
    rest
}

/// Refuses a database that is older than this program, or newer by more than additions: while nodes are upgraded one by
/// one, an older node goes on with the tables that a newer one added.
pub(crate) async fn require_usable(engine: &Engine) -> Result<(), StoreError> {
    let found = match engine.first(&HIGHEST_STEP, Vec::new()).await? {
        Some(row) => row.int(0)?,
        None => 0,
    };
    if found < SCHEMA_VERSION {
        return Err(StoreError::OlderSchema { found, known: SCHEMA_VERSION });
    }
    match engine.first(&NOT_ADDITIVE_ABOVE, vec![SCHEMA_VERSION.into()]).await?.map(|row| row.opt_int(0)) {
        Some(Ok(Some(found))) => Err(StoreError::NewerSchema { found, known: SCHEMA_VERSION }),
        Some(Err(failure)) => Err(failure.into()),
        Some(Ok(None)) | None => Ok(()),
    }
}

/// How often another program may be met at one step before it is no coincidence.
const MEETINGS_MAX: u32 = 10;

/// Takes the steps that were not taken yet.
pub(crate) async fn migrate(engine: &Engine) -> Result<(), StoreError> {
    let steps: Arc<str> = expand(CREATE_STEPS, engine.dialect()).into();
    let (mut met, mut met_at) = (0, 0);
    while let Err(failure) = engine.write(Sql::Built(steps.clone()), Vec::new()).await {
        // PostgreSQL reports a table that another program makes at this moment, also where it may exist.
        if !matches!(failure, Failure::Taken) || met >= MEETINGS_MAX {
            return Err(failure.into());
        }
        met += 1;
    }
    loop {
        let taken = match engine.first(&HIGHEST_STEP, Vec::new()).await? {
            Some(row) => row.int(0)?,
            None => 0,
        };
        if taken > SCHEMA_VERSION {
            return require_usable(engine).await;
        }
        let next = usize::try_from(taken).ok().and_then(|index| MIGRATIONS.get(index));
        let Some((name, text)) = next else { return Ok(()) };
        let name = if is_additive(text) { format!("+{name}") } else { (*name).to_owned() };
        let mut step = Step { version: taken + 1, name, sql: expand(text, engine.dialect()) };
        match engine.transact(Isolation::ReadCommitted, &mut step).await {
            Ok(()) => {}
            // Another program took the step at the same time: look again, but not for ever.
            Err(Failure::Taken) if taken != met_at => (met, met_at) = (1, taken),
            Err(Failure::Taken) if met < MEETINGS_MAX => met += 1,
            Err(failure) => return Err(failure.into()),
        }
    }
}

/// Whether a table that follows from others was filled when it came into being.
pub(crate) async fn is_filled(engine: &Engine, table: &'static str) -> Result<bool, StoreError> {
    Ok(engine.first(&IS_FILLED, vec![table.into()]).await?.is_some())
}

/// Notes that a table is being filled, unless it was by now. A second program waits here for the first.
pub(crate) async fn note_filled(
    connection: &mut Connection<'_>,
    table: &'static str,
) -> Result<bool, Failure> {
    if connection.first(&IS_FILLED, vec![table.into()]).await?.is_some() {
        return Ok(false);
    }
    connection.execute(&NOTE_FILLED, vec![table.into()]).await?;
    Ok(true)
}

/// Refuses a database whose steps are not exactly those of this program, for a program that may not change anything.
pub(crate) async fn require_current(engine: &Engine) -> Result<(), StoreError> {
    let taken = match engine.first(&HIGHEST_STEP, Vec::new()).await? {
        Some(row) => row.int(0)?,
        None => 0,
    };
    match taken.cmp(&SCHEMA_VERSION) {
        std::cmp::Ordering::Greater => Err(StoreError::NewerSchema { found: taken, known: SCHEMA_VERSION }),
        std::cmp::Ordering::Less => Err(StoreError::OlderSchema { found: taken, known: SCHEMA_VERSION }),
        std::cmp::Ordering::Equal => Ok(()),
    }
}

struct Step {
    version: i64,
    name: String,
    sql: String,
}

impl Work for Step {
    type Output = ();

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        // First, so that a second program waits here and then finds the step taken.
        connection.execute(&ADD_STEP, vec![self.version.into(), self.name.as_str().into()]).await?;
        connection.execute(Sql::Built(self.sql.as_str().into()), Vec::new()).await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{ADDITIVE, MIGRATIONS, is_additive, statement};
    use sha2::{Digest as _, Sha256};
    use std::{collections::BTreeSet, fs};

    #[test]
    fn a_new_step_comes_after_all_that_databases_have_taken() {
        let taken: Vec<&str> = MIGRATIONS.iter().take(139).map(|(name, _)| *name).collect();
        assert_eq!(
            hex::encode(Sha256::digest(taken.join("\n"))),
            "364efef7fa6b99f6f7e1e3b167d20679d71872c344f0da6e4c71a51dfd60a446",
            "a database knows steps by their place: one that is put in between is never taken, and another twice"
        );
    }

    #[test]
    fn every_file_is_one_step_and_every_step_has_a_name_of_its_own() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/migrations");
        let files: BTreeSet<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        let steps: BTreeSet<String> = MIGRATIONS.iter().map(|(name, _)| format!("{name}.sql")).collect();
        assert_eq!(steps.len(), MIGRATIONS.len(), "a name is used twice");
        assert_eq!(files, steps);
        for (name, text) in MIGRATIONS {
            let (number, words) = name.split_once('_').unwrap();
            let digits = number.trim_end_matches(|letter: char| letter.is_ascii_lowercase());
            assert!(digits.len() == 4 && digits.bytes().all(|digit| digit.is_ascii_digit()), "{name}");
            assert!(words.bytes().all(|letter| letter.is_ascii_lowercase() || letter == b'_'), "{name}");
            let rest = statement(text).trim().trim_end_matches(';');
            assert!(!rest.is_empty() && !rest.contains(';'), "{name}: one statement");
        }
    }

    #[test]
    fn a_step_that_says_it_only_adds_only_adds() {
        for (name, text) in MIGRATIONS.iter().filter(|(_, text)| text.starts_with(ADDITIVE)) {
            let first = text.lines().next().unwrap();
            assert!(first.len() > ADDITIVE.len() + 10, "{name}: why?");
            assert!(only_adds(statement(text)), "{name}");
        }
    }

    /// A table, an index that refuses no row, or a column that rows of before and of older programs can do without.
    fn only_adds(statement: &str) -> bool {
        let words: Vec<&str> = statement.split_whitespace().collect();
        match words.as_slice() {
            ["CREATE", "TABLE" | "INDEX", ..] => true,
            ["ALTER", "TABLE", _, "ADD", "COLUMN", _, kind @ ..] => {
                kind.contains(&"DEFAULT") || !kind.windows(2).any(|two| two == ["NOT", "NULL"])
            }
            _ => false,
        }
    }

    #[test]
    fn what_takes_away_or_demands_does_not_only_add() {
        for wrong in [
            "DROP TABLE a",
            "ALTER TABLE a DROP COLUMN b",
            "ALTER TABLE a ADD COLUMN b {int} NOT NULL",
            "UPDATE a SET b = 1",
            "CREATE UNIQUE INDEX a_by_b ON a (b)",
        ] {
            assert!(!only_adds(wrong), "{wrong}");
            assert!(!is_additive(&format!("-- A comment.\n{wrong};\n")), "{wrong}");
        }
    }

    #[test]
    fn who_may_not_look_is_never_left_to_nodes_that_do_not_ask() {
        let additive = |wanted: &str| {
            let (_, text) = MIGRATIONS.iter().find(|(name, _)| *name == wanted).unwrap();
            is_additive(text)
        };
        for step in [
            "0093_access_ground",
            "0100_conflict",
            "0101_staff_person",
            "0060_access_record",
            "0450_dossier_reading_not_by",
        ] {
            assert!(!additive(step), "{step}");
        }
        for step in ["0085_job", "0102_once", "0065_seal", "0028_journal_by_time"] {
            assert!(additive(step), "{step}");
        }
    }
}
