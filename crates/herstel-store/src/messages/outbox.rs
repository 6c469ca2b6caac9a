//! What waits to leave. That it waits follows from the journal; how often it was tried is remembered here.

use crate::{
    Store, StoreError,
    columns::{date_of, instant},
    engine::{Failure, Row},
    statements::statements,
};
use herstel_domain::{
    messages::{Standing, Way},
    work_list::{Facet, REACH_DUE as REACH_DUE_FACET},
};
use herstel_kernel::{Date, DossierId, MessageId, Timestamp};

statements! {
    /// What waits on a way and may be tried now, the longest waiting first.
    READY = "SELECT w.message_id, w.dossier_id, COALESCE(t.attempts, 0) FROM message_way w \
             LEFT JOIN message_try t ON t.message_id = w.message_id AND t.way = w.way \
             WHERE w.way = $1 AND w.standing = $2 AND COALESCE(t.not_before, 0) <= $3 \
             ORDER BY w.since_on, w.message_id LIMIT $4";
    NOTE_TRY = "INSERT INTO message_try (message_id, way, dossier_id, attempts, not_before, result) \
                VALUES ($1, $2, $3, 1, $4, $5) ON CONFLICT (message_id, way) DO UPDATE SET \
                attempts = message_try.attempts + 1, not_before = excluded.not_before, result = excluded.result";
    FORGET_TRY = "DELETE FROM message_try WHERE message_id = $1 AND way = $2";
    COUNT_WAITING = "SELECT COUNT(*) FROM message_way WHERE way = $1 AND standing = $2";
    /// Dossiers whose parent was last told anything before a day, the longest silence first.
    UNTOLD = "SELECT d.dossier_id, d.told_on FROM dossier d WHERE d.told_on < $1 AND d.registered_on < $1 \
              AND d.status NOT IN ('erased', 'stopped') AND (d.told_on, d.dossier_id) > ($2, $3) \
              ORDER BY d.told_on, d.dossier_id LIMIT $4";
    /// Dossiers of children who are to be asked where their post goes, those after a dossier.
    REACH_DUE = "SELECT f.dossier_id FROM dossier_facet f WHERE f.is_on = 1 AND f.facet > $1 AND f.facet <= $2 \
                 AND f.dossier_id > $3 ORDER BY f.dossier_id LIMIT $4";
}

/// A message that waits on a way and may be tried now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadyMessage {
    /// The message.
    pub message: MessageId,
    /// Its dossier.
    pub dossier: DossierId,
    /// How often it was tried already.
    pub attempts: u32,
}

/// A dossier whose parent was told nothing for long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UntoldDossier {
    /// Which.
    pub dossier: DossierId,
    /// When they were last told anything.
    pub told_on: Option<Date>,
}

impl Store {
    /// What stands so on a way and may be tried at `now`, the longest waiting first.
    pub async fn messages_ready(
        &self,
        way: Way,
        standing: Standing,
        now: Timestamp,
        limit: u32,
    ) -> Result<Vec<ReadyMessage>, StoreError> {
        let values =
            vec![way.as_str().into(), standing.as_str().into(), instant(now).into(), i64::from(limit).into()];
        let rows = self.engine().all(&READY, values).await?;
        Ok(rows.iter().map(ready).collect::<Result<_, Failure>>()?)
    }

    /// Remembers that a message was tried in vain, why (a stable code), and when it may be tried again.
    pub async fn note_try(
        &self,
        ready: &ReadyMessage,
        way: Way,
        not_before: Timestamp,
        result: &str,
    ) -> Result<(), StoreError> {
        let values = vec![
            ready.message.to_bytes().into(),
            way.as_str().into(),
            ready.dossier.to_bytes().into(),
            instant(not_before).into(),
            result.into(),
        ];
        self.engine().write(&NOTE_TRY, values).await?;
        Ok(())
    }

    /// Forgets how often a message was tried: it has left, or nobody tries any more.
    pub async fn forget_try(&self, message: MessageId, way: Way) -> Result<(), StoreError> {
        self.engine().write(&FORGET_TRY, vec![message.to_bytes().into(), way.as_str().into()]).await?;
        Ok(())
    }

    /// How many messages stand so on a way.
    pub async fn count_messages(&self, way: Way, standing: Standing) -> Result<u64, StoreError> {
        let values = vec![way.as_str().into(), standing.as_str().into()];
        let row = self.engine().first(&COUNT_WAITING, values).await?;
        Ok(row.map_or(Ok(0), |row| row.int(0)).map(|count| u64::try_from(count).unwrap_or_default())?)
    }

    /// Dossiers of children who speak for themselves by a day and are to be asked where their post goes, after one.
    pub async fn reach_due(
        &self,
        today: Date,
        after: Option<DossierId>,
        limit: u32,
    ) -> Result<Vec<DossierId>, StoreError> {
        let after = after.map_or_else(Vec::new, |last| last.to_bytes().to_vec());
        let values = vec![
            REACH_DUE_FACET.into(),
            Facet::ReachDue(today).to_string().into(),
            after.into(),
            i64::from(limit).into(),
        ];
        let rows = self.engine().all(&REACH_DUE, values).await?;
        let found = |row: &Row| Ok(DossierId::from_bytes(row.array(0)?));
        Ok(rows.iter().map(found).collect::<Result<_, Failure>>()?)
    }

    /// Dossiers that are not closed and whose parent was last told anything before a day, after a place in that order.
    pub async fn untold_before(
        &self,
        day: Date,
        after: Option<&UntoldDossier>,
        limit: u32,
    ) -> Result<Vec<UntoldDossier>, StoreError> {
        let place = after.map_or_else(
            || (String::new(), Vec::new()),
            |last| {
                let told_on = last.told_on.map(|day| day.to_string()).unwrap_or_default();
                (told_on, last.dossier.to_bytes().to_vec())
            },
        );
        let values = vec![day.to_string().into(), place.0.into(), place.1.into(), i64::from(limit).into()];
        let rows = self.engine().all(&UNTOLD, values).await?;
        Ok(rows.iter().map(untold).collect::<Result<_, Failure>>()?)
    }
}

fn ready(row: &Row) -> Result<ReadyMessage, Failure> {
    Ok(ReadyMessage {
        message: MessageId::from_bytes(row.array(0)?),
        dossier: DossierId::from_bytes(row.array(1)?),
        attempts: u32::try_from(row.int(2)?.max(0)).unwrap_or(u32::MAX),
    })
}

fn untold(row: &Row) -> Result<UntoldDossier, Failure> {
    let told_on = row.text(1)?;
    let told_on = if told_on.is_empty() { None } else { Some(date_of(&told_on)?) };
    Ok(UntoldDossier { dossier: DossierId::from_bytes(row.array(0)?), told_on })
}
