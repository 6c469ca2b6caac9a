//! The statements of the lists.
//!
//! A list that is narrowed goes along the rows of one facet, in the order of the list, and looks at the others row by row;
//! it goes along so many rows and no more, so that a page costs the same however many dossiers there are. Where nothing
//! more was found in them, the next page goes on behind them.

use crate::{
    scope::{
        by_ground, ex_partners, granted, in_emergency, in_reach, no_ex_partner, out_of_reach_of_staff,
        staff_reach, staff_without_interest,
    },
    statements::statements,
};

/// Rows of a facet that one page looks at.
pub(super) const WINDOW: u32 = 2_000;
/// Most facets by which a list is narrowed beside the one it goes along.
pub(super) const OTHERS_MAX: usize = 7;

macro_rules! rows {
    ($from:expr, $condition:expr) => {
        concat!(
            "SELECT d.person_id, k.wrapped, p.details, d.dossier_id, d.number, d.registered_on, d.status, d.due_on, \
             d.handler_id, d.open_disputes, d.version, d.unsent, d.open_replies FROM ",
            $from,
            " JOIN person p ON p.person_id = d.person_id JOIN person_key k ON k.person_id = d.person_id WHERE ",
            in_reach!(),
            $condition
        )
    };
}
/// The facet holds of the dossier, or none is asked for. A scalar query: PostgreSQL never gathers all rows for it.
macro_rules! has_facet {
    ($place:literal) => {
        concat!(
            " AND (",
            $place,
            " = '' OR (SELECT o.is_on FROM dossier_facet o WHERE o.dossier_id = d.dossier_id AND o.facet = ",
            $place,
            ") = 1)"
        )
    };
}
macro_rules! has_facets {
    ($a:literal, $b:literal, $c:literal, $d:literal, $e:literal, $f:literal, $g:literal) => {
        concat!(
            has_facet!($a),
            has_facet!($b),
            has_facet!($c),
            has_facet!($d),
            has_facet!($e),
            has_facet!($f),
            has_facet!($g)
        )
    };
}
macro_rules! has_word {
    ($place:literal) => {
        concat!("(SELECT 1 FROM name_token o WHERE o.token = ", $place, " AND o.person_id = t.person_id) = 1")
    };
}

statements! {
    /// After one place in the order of legal dates and up to another.
    ALL = rows!(
        "dossier d",
        " AND (d.due_on, d.dossier_id) > ($7, $8) AND (d.due_on, d.dossier_id) <= ($9, $10) \
         ORDER BY d.due_on, d.dossier_id LIMIT $11"
    );
    /// A cross join keeps SQLite on the way along the facet; the order of the joins does not matter to PostgreSQL.
    NARROWED = rows!(
        "dossier_facet f CROSS JOIN dossier d",
        concat!(
            " AND f.facet = $12 AND f.is_on = 1 AND (f.due_on, f.dossier_id) > ($7, $8) \
             AND (f.due_on, f.dossier_id) <= ($9, $10) AND d.dossier_id = f.dossier_id",
            has_facets!("$13", "$14", "$15", "$16", "$17", "$18", "$19"),
            " ORDER BY f.due_on, f.dossier_id LIMIT $11"
        )
    );
    /// Numbers rise with registrations, so the last numbers are the newest.
    NEWEST = rows!(
        "dossier d",
        " AND d.number < $7 AND d.number >= $8 AND d.due_on <= $9 ORDER BY d.number DESC LIMIT $10"
    );
    NEWEST_NARROWED = rows!(
        "dossier_facet f CROSS JOIN dossier d",
        concat!(
            " AND f.facet = $11 AND f.is_on = 1 AND f.number < $7 AND f.number >= $8 AND f.due_on <= $9 \
             AND d.dossier_id = f.dossier_id",
            has_facets!("$12", "$13", "$14", "$15", "$16", "$17", "$18"),
            " ORDER BY f.number DESC LIMIT $10"
        )
    );
    /// Where a page that goes along a facet, or along everything, stops looking.
    END_NARROWED = "SELECT due_on, dossier_id FROM dossier_facet WHERE facet = $1 AND is_on = 1 \
                    AND (due_on, dossier_id) > ($2, $3) ORDER BY due_on, dossier_id LIMIT 1 OFFSET $4";
    END_NEWEST = "SELECT number, dossier_id FROM dossier WHERE number < $1 ORDER BY number DESC LIMIT 1 OFFSET $2";
    END_NEWEST_NARROWED = "SELECT number, dossier_id FROM dossier_facet WHERE facet = $1 AND is_on = 1 \
                           AND number < $2 ORDER BY number DESC LIMIT 1 OFFSET $3";
    /// How common a facet is; beyond a thousand it does not matter.
    COMMON_FACET = "SELECT COUNT(*) FROM (SELECT 1 FROM dossier_facet WHERE facet = $1 AND is_on = 1 LIMIT 1000) \
                    AS found";
    /// Those who are found by four words, the first of them the rarest, of so many persons and no more.
    NAMED = rows!(
        concat!(
            "(SELECT t.person_id FROM (SELECT person_id FROM name_token WHERE token = $7 ORDER BY person_id \
             LIMIT 2000) t WHERE ",
            has_word!("$8"), " AND ", has_word!("$9"), " AND ", has_word!("$10"),
            ") b CROSS JOIN dossier d"
        ),
        concat!(
            " AND d.person_id = b.person_id AND d.due_on <= $12",
            has_facets!("$13", "$14", "$15", "$16", "$17", "$18", "$19"),
            " ORDER BY d.due_on, d.dossier_id LIMIT $11"
        )
    );
    WITH_NUMBER = rows!(
        "dossier d",
        concat!(" AND d.number = $7", has_facets!("$8", "$9", "$10", "$11", "$12", "$13", "$14"))
    );
    WITH_BSN = rows!(
        "dossier d",
        concat!(" AND p.bsn_index = $7", has_facets!("$8", "$9", "$10", "$11", "$12", "$13", "$14"))
    );
    /// How common a word is; beyond what a search looks at it does not matter.
    COMMON = "SELECT COUNT(*) FROM (SELECT 1 FROM name_token WHERE token = $1 LIMIT 2001) AS found";
    /// The sum of a column is of another type on PostgreSQL than the column.
    COUNTS = "SELECT status, CAST(SUM(dossiers) AS BIGINT) FROM status_count GROUP BY status";
    /// What the kept counts hold beyond the reach of the scope.
    COUNTS_OUT_OF_REACH = concat!(
        "SELECT d.status, COUNT(*) FROM dossier d WHERE ", out_of_reach_of_staff!(), " GROUP BY d.status"
    );
}
