//! Signals: questions to which there was no answer, how often they came, who looks for the answer, and what it is.

use super::articles::NewVersion;
use crate::{
    Store, StoreError,
    columns::{instant, instant_of},
    engine::{Connection, Failure, Isolation, Row, Value, Work},
    statements::statements,
};
use herstel_domain::knowledge::Question;
use herstel_kernel::{ArticleId, MunicipalityCode, SignalId, StaffId, Timestamp};

statements! {
    RAISE = "INSERT INTO signal (signal_id, question, step, raised_by, raised_at, times, municipality) \
             VALUES ($1, $2, $3, $4, $5, 1, $6)";
    AGAIN = "UPDATE signal SET times = times + 1 WHERE signal_id = $1 AND answered_at IS NULL";
    OWN = "UPDATE signal SET owner_id = $2 WHERE signal_id = $1 AND answered_at IS NULL";
    ANSWER = "UPDATE signal SET answer = $2, answered_by = $3, answered_at = $4, article_id = $5 \
              WHERE signal_id = $1 AND answered_at IS NULL";
    /// Those without an answer first, the most asked of them first.
    LIST = "SELECT signal_id, question, step, raised_by, raised_at, times, owner_id, answer, answered_by, \
            answered_at, article_id, municipality FROM signal \
            ORDER BY CASE WHEN answered_at IS NULL THEN 0 ELSE 1 END, times DESC, raised_at, signal_id LIMIT 200";
    /// Of one municipality, the last asked first.
    OF_MUNICIPALITY = "SELECT signal_id, question, step, raised_by, raised_at, times, owner_id, answer, \
                       answered_by, answered_at, article_id, municipality FROM signal WHERE municipality = $1 \
                       ORDER BY raised_at DESC, signal_id LIMIT 200";
    SIGNAL = "SELECT signal_id, question, step, raised_by, raised_at, times, owner_id, answer, answered_by, \
              answered_at, article_id, municipality FROM signal WHERE signal_id = $1";
}

/// A question that nobody could answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signal {
    /// The signal.
    pub id: SignalId,
    /// What was asked, and about which step.
    pub question: Question,
    /// Who raised it, and when.
    pub raised: (StaffId, Timestamp),
    /// Which municipality asked, when it was one of its desks.
    pub municipality: Option<MunicipalityCode>,
    /// How often it was asked.
    pub times: u64,
    /// Who looks for the answer.
    pub owner: Option<StaffId>,
    /// The answer, who gave it, when, and the article that was made of it.
    pub answer: Option<SignalAnswer>,
}

/// The answer to a signal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignalAnswer {
    /// In plain words.
    pub words: String,
    /// Who gave it, and when.
    pub by: (StaffId, Timestamp),
    /// The article that was made of it.
    pub article: ArticleId,
}

struct Answering<'a> {
    signal: SignalId,
    article: &'a NewVersion,
}

impl Work for Answering<'_> {
    type Output = bool;

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<bool, Failure> {
        let article = self.article;
        let values: Vec<Value> = vec![
            self.signal.to_bytes().into(),
            article.says.text.as_str().into(),
            article.drafted_by.to_bytes().into(),
            instant(article.drafted_at).into(),
            article.id.to_bytes().into(),
        ];
        if connection.execute(&ANSWER, values).await? == 0 {
            return Ok(false);
        }
        article.add(connection).await?;
        Ok(true)
    }
}

impl Store {
    /// Keeps a question that nobody could answer; of a desk also the municipality for which it asks.
    pub async fn raise_signal(
        &self,
        id: SignalId,
        question: &Question,
        by: StaffId,
        municipality: Option<MunicipalityCode>,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let values: Vec<Value> = vec![
            id.to_bytes().into(),
            question.words.as_str().into(),
            Value::Text(question.step.clone()),
            by.to_bytes().into(),
            instant(at).into(),
            Value::Text(municipality.map(|code| code.to_string())),
        ];
        self.engine().write(&RAISE, values).await?;
        Ok(())
    }

    /// The question came once more; not so when it has its answer.
    pub async fn signal_again(&self, id: SignalId) -> Result<bool, StoreError> {
        Ok(self.engine().write(&AGAIN, vec![id.to_bytes().into()]).await? == 1)
    }

    /// Somebody looks for the answer from now on; not so when there is one.
    pub async fn own_signal(&self, id: SignalId, owner: StaffId) -> Result<bool, StoreError> {
        Ok(self.engine().write(&OWN, vec![id.to_bytes().into(), owner.to_bytes().into()]).await? == 1)
    }

    /// Answers a signal; the answer becomes the draft of an article in the same step. Not so when it has an answer.
    pub async fn answer_signal(&self, signal: SignalId, article: &NewVersion) -> Result<bool, StoreError> {
        let mut answering = Answering { signal, article };
        Ok(self.engine().transact(Isolation::RepeatableRead, &mut answering).await?)
    }

    /// Signals: those without an answer first, the most asked of them first.
    pub async fn signals(&self) -> Result<Vec<Signal>, StoreError> {
        let rows = self.engine().all(&LIST, Vec::new()).await?;
        Ok(rows.iter().map(signal).collect::<Result<_, Failure>>()?)
    }

    /// What the desks of a municipality asked, the last first.
    pub async fn signals_of(&self, municipality: MunicipalityCode) -> Result<Vec<Signal>, StoreError> {
        let rows = self.engine().all(&OF_MUNICIPALITY, vec![municipality.as_str().into()]).await?;
        Ok(rows.iter().map(signal).collect::<Result<_, Failure>>()?)
    }

    /// One of them.
    pub async fn signal(&self, id: SignalId) -> Result<Option<Signal>, StoreError> {
        let row = self.engine().first(&SIGNAL, vec![id.to_bytes().into()]).await?;
        Ok(row.map(|row| signal(&row)).transpose()?)
    }
}

fn signal(row: &Row) -> Result<Signal, Failure> {
    let answered_by = row.opt_array(8)?.map(StaffId::from_bytes);
    let answered_at = row.opt_int(9)?.map(instant_of).transpose()?;
    let article = row.opt_array(10)?.map(ArticleId::from_bytes);
    let answer = match (row.opt_text(7)?, answered_by, answered_at, article) {
        (Some(words), Some(by), Some(at), Some(article)) => {
            Some(SignalAnswer { words, by: (by, at), article })
        }
        _ => None,
    };
    let municipality = row.opt_text(11)?.map(|code| code.parse::<MunicipalityCode>()).transpose();
    let damaged = |_| StoreError::Damaged { table: "signal", what: "a municipality that is none" };
    Ok(Signal {
        id: SignalId::from_bytes(row.array(0)?),
        question: Question { words: row.text(1)?, step: row.opt_text(2)? },
        raised: (StaffId::from_bytes(row.array(3)?), instant_of(row.int(4)?)?),
        municipality: municipality.map_err(damaged)?,
        times: u64::try_from(row.int(5)?).unwrap_or_default(),
        owner: row.opt_array(6)?.map(StaffId::from_bytes),
        answer,
    })
}
