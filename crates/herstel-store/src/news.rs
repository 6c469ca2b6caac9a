//! What is new in the dossiers of a case handler: what somebody else recorded since the handler last looked.

use crate::{
    Store, StoreError,
    columns::{instant_of, number_of},
    engine::{Failure, Row},
    looked::Whose,
    scope::{
        self, by_ground, ex_partners, granted, in_emergency, in_reach, no_ex_partner, staff_reach,
        staff_without_interest,
    },
    statements::statements,
    work_list::name_of,
};
use herstel_domain::{Scope, looked::What};
use herstel_kernel::{DossierNumber, Timestamp};

statements! {
    /// Of so many dossiers of the handler and no more, those with the earliest legal dates. That the parent was told
    /// something is no news.
    NEWS = concat!(
        "SELECT d.person_id, k.wrapped, p.details, d.dossier_id, d.number, j.kind, j.recorded_at \
         FROM (SELECT dossier_id FROM dossier WHERE handler_id = $2 ORDER BY due_on, dossier_id LIMIT 500) b \
         CROSS JOIN dossier d JOIN person p ON p.person_id = d.person_id \
         JOIN person_key k ON k.person_id = d.person_id \
         JOIN journal j ON j.dossier_id = d.dossier_id AND j.version = (SELECT v.version FROM journal v \
         WHERE v.dossier_id = d.dossier_id AND v.kind NOT IN ('message-sent', 'message-way-changed', 'message-seen') \
         AND (v.actor_id IS NULL OR v.actor_id <> $2) ORDER BY v.version DESC LIMIT 1) WHERE ",
        in_reach!(),
        " AND d.dossier_id = b.dossier_id \
         AND j.recorded_at > COALESCE((SELECT a.looked_at FROM access_record a WHERE a.person_id = d.person_id \
           AND a.actor_id = $2 AND a.what = 'dossier' ORDER BY a.looked_at DESC LIMIT 1), 0) \
         ORDER BY j.recorded_at DESC, d.dossier_id LIMIT $7"
    );
}

/// A dossier in which something is new.
#[derive(Clone, PartialEq, Eq)]
pub struct NewsRow {
    /// Its number.
    pub number: DossierNumber,
    /// The name of the applicant.
    pub name: String,
    /// What was recorded last, by the name of the event.
    pub kind: String,
    /// When.
    pub recorded_at: Timestamp,
}

/// Names never reach a log.
impl std::fmt::Debug for NewsRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "NewsRow({}, {})", self.number, self.kind)
    }
}

impl Store {
    /// What is new in the dossiers of whoever looks, the latest first; nothing for who does not handle dossiers.
    pub async fn news(&self, scope: &Scope, limit: u32) -> Result<Vec<NewsRow>, StoreError> {
        if !scope::sees_the_work(scope) {
            return Ok(Vec::new());
        }
        let limit = vec![i64::from(limit).into()];
        let rows = self.look(scope, What::List).all(&NEWS, limit, Whose { person: 0, dossier: 3 }).await?;
        let news = |row: &Row| -> Result<NewsRow, Failure> {
            Ok(NewsRow {
                name: name_of(self.keys(), row)?,
                number: number_of(&row.text(4)?)?,
                kind: row.text(5)?,
                recorded_at: instant_of(row.int(6)?)?,
            })
        };
        Ok(rows.iter().map(news).collect::<Result<_, Failure>>()?)
    }
}
