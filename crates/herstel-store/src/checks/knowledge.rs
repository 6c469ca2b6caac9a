//! Articles and signals: every version is there, who wrote it did not publish it, what is searched is what stands, and
//! every answer became an article.

use super::{NAMED, found, row};
use crate::{
    JournalProblem,
    engine::{Connection, Failure, Row},
    knowledge::beginnings,
    statements::statements,
};
use herstel_domain::knowledge::ArticleKind;
use herstel_kernel::{ArticleId, SignalId};
use std::collections::{BTreeMap, BTreeSet};

statements! {
    /// Versions are counted from 1 without holes.
    HOLES = "SELECT article_id, CAST(MAX(version) AS BIGINT) FROM article GROUP BY article_id \
             HAVING COUNT(*) <> MAX(version) OR MIN(version) <> 1 ORDER BY article_id LIMIT 101";
    PUBLISHED_WRONGLY = "SELECT article_id, version FROM article WHERE (published_by IS NULL) <> (published_at IS NULL) \
                         OR published_by = drafted_by ORDER BY article_id, version LIMIT 101";
    ARTICLES_AFTER = "SELECT article_id, version, kind, title, content, published_at FROM article \
                      WHERE (article_id, version) > ($1, $2) ORDER BY article_id, version LIMIT $3";
    WORDS_AFTER = "SELECT article_id, word FROM article_word WHERE article_id > $1 AND article_id <= $2 \
                   ORDER BY article_id, word";
    STRAY_WORDS = "SELECT DISTINCT w.article_id FROM article_word w WHERE NOT EXISTS (SELECT 1 FROM article a \
                   WHERE a.article_id = w.article_id AND a.published_at IS NOT NULL) \
                   ORDER BY w.article_id LIMIT 101";
    HALF_ANSWERED = "SELECT signal_id FROM signal WHERE times < 1 OR (answer IS NULL) <> (answered_at IS NULL) \
                     OR (answer IS NULL) <> (answered_by IS NULL) OR (answer IS NULL) <> (article_id IS NULL) \
                     ORDER BY signal_id LIMIT 101";
    /// The answer became a version of an article in the same step, and versions stay.
    ANSWER_ELSEWHERE = "SELECT s.signal_id FROM signal s WHERE s.article_id IS NOT NULL AND NOT EXISTS \
                        (SELECT 1 FROM article a WHERE a.article_id = s.article_id AND a.content = s.answer \
                         AND a.drafted_by = s.answered_by AND a.drafted_at = s.answered_at) \
                        ORDER BY s.signal_id LIMIT 101";
}

/// Versions read at a time.
const PAGE: i64 = 500;

fn article(row: &Row) -> Result<String, Failure> {
    Ok(ArticleId::from_bytes(row.array(0)?).to_string())
}

fn version(row: &Row) -> Result<String, Failure> {
    Ok(format!("{} version {}", article(row)?, row.int(1)?))
}

fn signal(row: &Row) -> Result<String, Failure> {
    Ok(SignalId::from_bytes(row.array(0)?).to_string())
}

pub(super) async fn check(connection: &mut Connection<'_>) -> Result<Vec<JournalProblem>, Failure> {
    let mut problems = found(connection, &HOLES, ("article", "a version is missing"), version).await?;
    let wrongly = ("article", "a version is published by nobody, at no moment, or by who wrote it");
    problems.extend(found(connection, &PUBLISHED_WRONGLY, wrongly, version).await?);
    let stray = ("article_word", "words that find an article of which nothing is published");
    problems.extend(found(connection, &STRAY_WORDS, stray, article).await?);
    let half = ("signal", "it was never asked, or has half an answer");
    problems.extend(found(connection, &HALF_ANSWERED, half, signal).await?);
    let elsewhere = ("signal", "the article does not have the answer that was given");
    problems.extend(found(connection, &ANSWER_ELSEWHERE, elsewhere, signal).await?);
    problems.extend(versions(connection).await?);
    Ok(problems)
}

/// Reads every version, and holds the words of those that stand against what they say.
async fn versions(connection: &mut Connection<'_>) -> Result<Vec<JournalProblem>, Failure> {
    let mut problems = Vec::new();
    let mut standing: BTreeMap<[u8; 16], BTreeSet<String>> = BTreeMap::new();
    let mut after: (Vec<u8>, i64) = (Vec::new(), 0);
    loop {
        let values = vec![after.0.clone().into(), after.1.into(), PAGE.into()];
        let rows = connection.all(&ARTICLES_AFTER, values).await?;
        let Some(last) = rows.last() else { break };
        after = (last.bytes(0)?, last.int(1)?);
        for row_of in &rows {
            let (title, content) = (row_of.text(3)?, row_of.text(4)?);
            let is_known = ArticleKind::parse(&row_of.text(2)?).is_some();
            if !is_known || title.trim().is_empty() || content.trim().is_empty() {
                problems.push(row(version(row_of)?, "article", "an unknown kind, or it says nothing"));
            }
            if row_of.opt_int(5)?.is_some() {
                standing.insert(row_of.array(0)?, beginnings(&format!("{title} {content}")));
            }
        }
    }
    let mut stored: BTreeMap<[u8; 16], BTreeSet<String>> = BTreeMap::new();
    let ids: Vec<[u8; 16]> = standing.keys().copied().collect();
    let mut from: Vec<u8> = Vec::new();
    for ids in ids.chunks(NAMED) {
        let Some(last) = ids.last() else { continue };
        for row in connection.all(&WORDS_AFTER, vec![from.into(), (*last).into()]).await? {
            stored.entry(row.array(0)?).or_default().insert(row.text(1)?);
        }
        from = last.to_vec();
        for id in ids {
            if stored.remove(id).unwrap_or_default() != standing.remove(id).unwrap_or_default() {
                let place = ArticleId::from_bytes(*id).to_string();
                problems.push(row(place, "article_word", "it is found by other words than it has"));
            }
        }
    }
    Ok(problems)
}
