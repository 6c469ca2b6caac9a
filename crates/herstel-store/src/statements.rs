//! Every SQL text of the store is made here or with the macro here, so that one test can prepare them all on both
//! engines.

use sqlx::{AssertSqlSafe, SqlSafeStr, SqlStr};
use std::sync::Arc;

/// An SQL text: a constant, or built by [`crate::schema`] from the names of the tables. Never from input.
#[derive(Clone)]
pub(crate) enum Sql {
    Constant(&'static str),
    Built(Arc<str>),
    Listed(Listed),
}

impl Sql {
    /// The text as PostgreSQL reads it.
    pub(crate) fn for_postgres(self) -> SqlStr {
        match self {
            Self::Constant(text) => text.into_sql_str(),
            Self::Built(text) => AssertSqlSafe(text).into_sql_str(),
            Self::Listed(listed) => AssertSqlSafe(listed.numbered).into_sql_str(),
        }
    }

    /// The text as SQLite reads it.
    pub(crate) fn for_sqlite(self) -> SqlStr {
        match self {
            Self::Constant(text) => text.into_sql_str(),
            Self::Built(text) => AssertSqlSafe(text).into_sql_str(),
            Self::Listed(listed) => AssertSqlSafe(listed.unnamed).into_sql_str(),
        }
    }
}

/// A text with lists of hundreds of places for values, each of which takes one value, in their order. SQLite takes `$7` for a
/// name, and looks through all names for every value that it is given; a place without a name it finds by counting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Listed {
    pub(crate) numbered: Arc<str>,
    pub(crate) unnamed: Arc<str>,
}

impl Listed {
    /// What stands before the lists, how many lists of how many places there are, and what stands behind them.
    pub(crate) fn new(before: &str, lists: usize, places: usize, behind: &str) -> Self {
        let written = |place: &dyn Fn(usize) -> String| -> Arc<str> {
            let list = |list: usize| {
                let of_list: Vec<String> = (1..=places).map(|at| place(list * places + at)).collect();
                format!("({})", of_list.join(", "))
            };
            let all: Vec<String> = (0..lists).map(list).collect();
            format!("{before}{}{behind}", all.join(", ")).into()
        };
        Self { numbered: written(&|at| format!("${at}")), unnamed: written(&|_| "?".to_owned()) }
    }
}

/// A constant statement.
pub(crate) struct Statement {
    pub(crate) name: &'static str,
    pub(crate) sql: &'static str,
}

impl From<&Statement> for Sql {
    fn from(statement: &Statement) -> Self {
        Self::Constant(statement.sql)
    }
}

/// Declares statements and the list `STATEMENTS` of them.
macro_rules! statements {
    ($($(#[$doc:meta])* $name:ident = $sql:expr;)+) => {
        $(
            $(#[$doc])*
            pub(super) const $name: $crate::statements::Statement =
                $crate::statements::Statement { name: stringify!($name), sql: $sql };
        )+
        /// All statements of this module, for the test that prepares them.
        pub(crate) const STATEMENTS: &[$crate::statements::Statement] = &[$($name),+];
    };
}
pub(crate) use statements;

/// Name and text of every statement.
pub(crate) fn all() -> Vec<(String, String)> {
    let lists: &[(&str, &[Statement])] = &[
        ("store", crate::store::STATEMENTS),
        ("migrate", crate::schema::migrate::STATEMENTS),
        ("journal::read", crate::journal::read::STATEMENTS),
        ("journal::register", crate::journal::register::STATEMENTS),
        ("journal::counts", crate::journal::counts::STATEMENTS),
        ("recount", crate::journal::recount::STATEMENTS),
        ("journal::prepared", crate::journal::prepared::STATEMENTS),
        ("journal::import", crate::journal::import::STATEMENTS),
        ("journal::gather", crate::journal::gather::STATEMENTS),
        ("journal::verify", crate::journal::verify::STATEMENTS),
        ("checks", crate::checks::STATEMENTS),
        ("checks::knowledge", crate::checks::KNOWLEDGE_STATEMENTS),
        ("checks::offices", crate::checks::OFFICES_STATEMENTS),
        ("checks::reports", crate::checks::REPORTS_STATEMENTS),
        ("checks::forecasts", crate::checks::FORECASTS_STATEMENTS),
        ("proof::chains", crate::proof::chains::STATEMENTS),
        ("proof::sealer", crate::proof::sealer::STATEMENTS),
        ("journal::facets", crate::journal::facets::STATEMENTS),
        ("news", crate::news::STATEMENTS),
        ("queue", crate::queue::STATEMENTS),
        ("views", crate::views::STATEMENTS),
        ("work_list", crate::work_list::STATEMENTS),
        ("decisions", crate::decisions::STATEMENTS),
        ("decided", crate::decided::STATEMENTS),
        ("documents", crate::documents::STATEMENTS),
        ("effort", crate::effort::STATEMENTS),
        ("letters", crate::letters::STATEMENTS),
        ("messages::letters", crate::messages::LETTERS_STATEMENTS),
        ("messages::outbox", crate::messages::OUTBOX_STATEMENTS),
        ("packages", crate::packages::STATEMENTS),
        ("handlers", crate::handlers::STATEMENTS),
        ("division", crate::division::STATEMENTS),
        ("division::pieces", crate::division::PIECES_STATEMENTS),
        ("division::work", crate::division::WORK_STATEMENTS),
        ("jobs", crate::jobs::STATEMENTS),
        ("knowledge::articles", crate::knowledge::ARTICLES_STATEMENTS),
        ("knowledge::signals", crate::knowledge::SIGNALS_STATEMENTS),
        ("staff::work", crate::staff::work::STATEMENTS),
        ("plan", crate::plan::STATEMENTS),
        ("once", crate::once::STATEMENTS),
        ("sessions", crate::sessions::STATEMENTS),
        ("sign_in", crate::sign_in::STATEMENTS),
        ("colleagues", crate::colleagues::STATEMENTS),
        ("passkeys", crate::passkeys::STATEMENTS),
        ("people", crate::people::STATEMENTS),
        ("looked::page", crate::looked::PAGE_STATEMENTS),
        ("looked::days", crate::looked::DAYS_STATEMENTS),
        ("processing::outbox", crate::processing::STATEMENTS),
        ("persons", crate::persons::STATEMENTS),
        ("sealing::rotation", crate::sealing::STATEMENTS),
        ("cards", crate::cards::STATEMENTS),
        ("support", crate::support::STATEMENTS),
        ("terms", crate::terms::STATEMENTS),
        ("recognition", crate::recognition::STATEMENTS),
        ("experience", crate::experience::STATEMENTS),
        ("conflicts", crate::conflicts::STATEMENTS),
        ("complaints", crate::complaints::STATEMENTS),
        ("objections", crate::objections::STATEMENTS),
        ("objections::committee", crate::objections::COMMITTEE_STATEMENTS),
        ("attempts", crate::attempts::STATEMENTS),
        ("staff", crate::staff::STATEMENTS),
        ("staff::administration", crate::staff::administration::STATEMENTS),
        ("backup::made", crate::backup::made::STATEMENTS),
        ("staff::administration::verify", crate::staff::administration::verify::STATEMENTS),
        ("staff::administration::ways", crate::staff::administration::ways::STATEMENTS),
        ("feasibility", crate::feasibility::STATEMENTS),
        ("progress", crate::progress::STATEMENTS),
        ("gate", crate::gate::STATEMENTS),
        ("forecast::job", crate::forecast::JOB_STATEMENTS),
        ("forecast::awaited", crate::forecast::AWAITED_STATEMENTS),
        ("forecast::objections", crate::forecast::OBJECTION_STATEMENTS),
        ("forecast::own", crate::forecast::OWN_STATEMENTS),
        ("backup::restore", crate::backup::restore::STATEMENTS),
    ];
    let retention = crate::retention::statements();
    let constants = lists.iter().chain(&retention).flat_map(|(module, list)| {
        list.iter().map(move |statement| (format!("{module}::{}", statement.name), statement.sql.to_owned()))
    });
    constants
        .chain(crate::schema::built_statements())
        .chain(crate::journal::prepared::built_statements())
        .chain(crate::sealing::built_statements())
        .chain(crate::retention::built_statements())
        .collect()
}
