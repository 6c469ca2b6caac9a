//! Articles: every version stays, one of them is published, and the words of that one find it.

use super::words::{beginnings, searched};
use crate::{
    Store, StoreError,
    columns::{instant, instant_of},
    engine::{Connection, Failure, Isolation, Row, Value, Work},
    statements::statements,
};
use herstel_domain::knowledge::{ArticleKind, ArticleText};
use herstel_kernel::{ArticleId, StaffId, Timestamp};

macro_rules! articles {
    ($condition:literal) => {
        concat!(
            "SELECT a.article_id, a.version, a.kind, a.step, a.title, a.content, a.drafted_by, a.drafted_at, \
             a.published_by, a.published_at FROM article a ",
            $condition
        )
    };
}

/// The version that stands: the last one that was published.
macro_rules! stands {
    () => {
        "a.published_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM article n WHERE n.article_id = a.article_id \
         AND n.version > a.version AND n.published_at IS NOT NULL)"
    };
}

statements! {
    ADD_VERSION = "INSERT INTO article (article_id, version, kind, step, title, content, drafted_by, drafted_at) \
                   SELECT $1, COALESCE(MAX(version), 0) + 1, $2, $3, $4, $5, $6, $7 FROM article \
                   WHERE article_id = $1";
    VERSIONS = articles!("WHERE a.article_id = $1 ORDER BY a.version DESC");
    PUBLISH = "UPDATE article SET published_by = $3, published_at = $4 WHERE article_id = $1 AND version = $2 \
               AND published_at IS NULL AND drafted_by <> $3";
    FORGET_WORDS = "DELETE FROM article_word WHERE article_id = $1";
    ADD_WORD = "INSERT INTO article_word (word, article_id) VALUES ($1, $2)";
    STANDING = concat!(articles!("WHERE "), stands!(), " ORDER BY a.title, a.article_id LIMIT 200");
    OF_STEP = concat!(
        articles!("WHERE a.step = $1 AND "), stands!(), " ORDER BY a.title, a.article_id LIMIT 20"
    );
    FOUND = concat!(
        articles!(
            "JOIN article_word w ON w.article_id = a.article_id AND w.word = $1 WHERE \
             ($2 = '' OR EXISTS (SELECT 1 FROM article_word o WHERE o.word = $2 AND o.article_id = a.article_id)) \
             AND ($3 = '' OR EXISTS (SELECT 1 FROM article_word o WHERE o.word = $3 AND o.article_id = a.article_id)) \
             AND ($4 = '' OR EXISTS (SELECT 1 FROM article_word o WHERE o.word = $4 AND o.article_id = a.article_id)) \
             AND "
        ),
        stands!(),
        " ORDER BY a.title, a.article_id LIMIT 50"
    );
    DRAFTS = articles!("WHERE a.published_at IS NULL AND NOT EXISTS (SELECT 1 FROM article n \
         WHERE n.article_id = a.article_id AND n.version > a.version) ORDER BY a.drafted_at, a.article_id LIMIT 50");
}

/// One version of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// The article.
    pub id: ArticleId,
    /// Which version, counted from 1.
    pub version: u32,
    /// What it says.
    pub says: ArticleText,
    /// Who wrote it, and when.
    pub drafted: (StaffId, Timestamp),
    /// Who published it, and when.
    pub published: Option<(StaffId, Timestamp)>,
}

/// A version to keep.
#[derive(Clone, Debug)]
pub struct NewVersion {
    /// Of which article: a new one, or one there is.
    pub id: ArticleId,
    /// What it says, checked.
    pub says: ArticleText,
    /// Who wrote it.
    pub drafted_by: StaffId,
    /// When.
    pub drafted_at: Timestamp,
}

impl NewVersion {
    pub(super) async fn add(&self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        let says = &self.says;
        let values: Vec<Value> = vec![
            self.id.to_bytes().into(),
            says.kind.as_str().into(),
            Value::Text(says.step.clone()),
            says.title.as_str().into(),
            says.text.as_str().into(),
            self.drafted_by.to_bytes().into(),
            instant(self.drafted_at).into(),
        ];
        connection.execute(&ADD_VERSION, values).await.map(drop)
    }
}

struct Draft<'a>(&'a NewVersion);

impl Work for Draft<'_> {
    type Output = ();

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        self.0.add(connection).await
    }
}

struct Publish<'a> {
    article: &'a Article,
    by: StaffId,
    at: Timestamp,
}

impl Work for Publish<'_> {
    type Output = bool;

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<bool, Failure> {
        let id = self.article.id.to_bytes();
        let values: Vec<Value> = vec![
            id.into(),
            i64::from(self.article.version).into(),
            self.by.to_bytes().into(),
            instant(self.at).into(),
        ];
        if connection.execute(&PUBLISH, values).await? == 0 {
            return Ok(false);
        }
        connection.execute(&FORGET_WORDS, vec![id.into()]).await?;
        let says = &self.article.says;
        for word in beginnings(&format!("{} {}", says.title, says.text)) {
            connection.execute(&ADD_WORD, vec![word.into(), id.into()]).await?;
        }
        Ok(true)
    }
}

impl Store {
    /// Keeps another version of an article; nobody finds it before it is published.
    pub async fn draft_article(&self, new: &NewVersion) -> Result<(), StoreError> {
        Ok(self.engine().transact(Isolation::RepeatableRead, &mut Draft(new)).await?)
    }

    /// Publishes a version that somebody else wrote; not so when it was published already.
    pub async fn publish_article(
        &self,
        article: &Article,
        by: StaffId,
        at: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut publish = Publish { article, by, at };
        Ok(self.engine().transact(Isolation::RepeatableRead, &mut publish).await?)
    }

    /// The versions of an article, the last first; none when there is no such article.
    pub async fn article(&self, id: ArticleId) -> Result<Vec<Article>, StoreError> {
        self.articles_by(&VERSIONS, vec![id.to_bytes().into()]).await
    }

    /// Published articles: those with words that begin like everything that was typed, or all without anything.
    pub async fn articles(&self, typed: &str) -> Result<Vec<Article>, StoreError> {
        if typed.trim().is_empty() {
            return self.articles_by(&STANDING, Vec::new()).await;
        }
        let words = searched(typed);
        if words.is_empty() {
            return Ok(Vec::new());
        }
        let places = words.into_iter().map(Value::from);
        let places =
            places.chain(std::iter::repeat_with(|| Value::from(""))).take(super::words::SEARCHED_MAX);
        self.articles_by(&FOUND, places.collect()).await
    }

    /// Published articles about a step.
    pub async fn articles_of_step(&self, step: &str) -> Result<Vec<Article>, StoreError> {
        self.articles_by(&OF_STEP, vec![step.into()]).await
    }

    /// Versions that wait for somebody to publish them, the longest waiting first.
    pub async fn article_drafts(&self) -> Result<Vec<Article>, StoreError> {
        self.articles_by(&DRAFTS, Vec::new()).await
    }

    async fn articles_by(
        &self,
        sql: &'static crate::statements::Statement,
        values: Vec<Value>,
    ) -> Result<Vec<Article>, StoreError> {
        let rows = self.engine().all(sql, values).await?;
        Ok(rows.iter().map(article).collect::<Result<_, Failure>>()?)
    }
}

fn article(row: &Row) -> Result<Article, Failure> {
    let damaged = |what| StoreError::Damaged { table: "article", what };
    let published_by = row.opt_array(8)?.map(StaffId::from_bytes);
    let published_at = row.opt_int(9)?.map(instant_of).transpose()?;
    Ok(Article {
        id: ArticleId::from_bytes(row.array(0)?),
        version: u32::try_from(row.int(1)?).map_err(|_| damaged("a version beyond all bounds"))?,
        says: ArticleText {
            kind: ArticleKind::parse(&row.text(2)?).ok_or(damaged("an unknown kind"))?,
            step: row.opt_text(3)?,
            title: row.text(4)?,
            text: row.text(5)?,
        },
        drafted: (StaffId::from_bytes(row.array(6)?), instant_of(row.int(7)?)?),
        published: published_by.zip(published_at),
    })
}
