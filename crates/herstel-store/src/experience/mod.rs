//! What people answered to the two questions, for who steers: figures, and the words that were written for them. Read
//! without a scope, because nothing of it says of whom it is, and it is told only about enough people
//! ([`herstel_domain::experience::shown`]).

use crate::{
    Store, StoreError,
    engine::{Connection, Failure, Isolation, Row, Work},
    journal::write::cell,
    schema::{EXPERIENCE, EXPERIENCE_FIGURE, migrate},
    statements::statements,
};
use herstel_domain::experience::{Answers, Cell, GroupedWords, shown, words_shown};
use herstel_kernel::{Date, PersonId};

statements! {
    FORGET_FIGURES = "DELETE FROM experience_figure";
    COUNT = "INSERT INTO experience_figure (month, about, people_group, people, justice_yes, justice_a_little, \
             justice_no, new_start_yes, new_start_a_little, new_start_no, answers) \
             SELECT month, about, people_group, COUNT(DISTINCT dossier_id), \
             CAST(SUM(CASE WHEN justice = 'yes' THEN 1 ELSE 0 END) AS BIGINT), \
             CAST(SUM(CASE WHEN justice = 'a-little' THEN 1 ELSE 0 END) AS BIGINT), \
             CAST(SUM(CASE WHEN justice = 'no' THEN 1 ELSE 0 END) AS BIGINT), \
             CAST(SUM(CASE WHEN new_start = 'yes' THEN 1 ELSE 0 END) AS BIGINT), \
             CAST(SUM(CASE WHEN new_start = 'a-little' THEN 1 ELSE 0 END) AS BIGINT), \
             CAST(SUM(CASE WHEN new_start = 'no' THEN 1 ELSE 0 END) AS BIGINT), COUNT(*) \
             FROM experience GROUP BY month, about, people_group";
    /// As a job counted them: a row for each month, thing and group of people, however many answered.
    COUNTED = "SELECT month, about, people_group, people, justice_yes, justice_a_little, justice_no, \
               new_start_yes, new_start_a_little, new_start_no, answers FROM experience_figure \
               WHERE month < $1 ORDER BY month, about, people_group";
    /// The words of the last months, as far as they were written for who steers.
    WRITTEN = "SELECT d.person_id, k.wrapped, e.dossier_id, e.ended, e.month, e.about, e.words \
               FROM experience e JOIN dossier d ON d.dossier_id = e.dossier_id \
               JOIN person_key k ON k.person_id = d.person_id \
               WHERE e.month < $1 AND e.words IS NOT NULL ORDER BY e.month DESC, e.dossier_id, e.ended LIMIT $2";
}

/// Most texts on one page.
const WORDS_MAX: i64 = 500;

/// What may be told of what people answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Experience {
    /// The figures, the last month first.
    pub figures: Vec<Cell>,
    /// The words that were written for who steers, of the steps and months of which figures are told.
    pub words: Vec<GroupedWords>,
}

/// Counts the answers of a database from before a job did, once.
pub(crate) async fn fill(store: &Store) -> Result<(), StoreError> {
    if migrate::is_filled(store.engine(), EXPERIENCE_FIGURE.name).await? {
        return Ok(());
    }
    let mut work = Count { only_once: true };
    Ok(store.engine().transact(Isolation::ReadCommitted, &mut work).await?)
}

struct Count {
    only_once: bool,
}

impl Work for Count {
    type Output = ();

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        if self.only_once && !migrate::note_filled(connection, EXPERIENCE_FIGURE.name).await? {
            return Ok(());
        }
        connection.execute(&FORGET_FIGURES, Vec::new()).await?;
        connection.execute(&COUNT, Vec::new()).await?;
        Ok(())
    }
}

impl Store {
    /// Counts what people answered, for a job: what is told is about months that are over, so once a day is enough.
    pub async fn count_experience(&self) -> Result<(), StoreError> {
        let mut work = Count { only_once: false };
        Ok(self.engine().transact(Isolation::RepeatableRead, &mut work).await?)
    }

    /// What may be told on a day of what people answered, as it was last counted: of months that are over, about enough people.
    pub async fn experience(&self, today: Date) -> Result<Experience, StoreError> {
        let month = today.strftime("%Y-%m").to_string();
        let rows = self.engine().all(&COUNTED, vec![month.as_str().into()]).await?;
        let cells = rows.iter().map(counted).collect::<Result<Vec<_>, _>>()?;
        let figures = shown(cells, &month);
        if figures.is_empty() {
            return Ok(Experience::default());
        }
        let rows = self.engine().all(&WRITTEN, vec![month.into(), WORDS_MAX.into()]).await?;
        let words = rows.iter().map(|row| self.written(row)).collect::<Result<Vec<_>, Failure>>()?;
        let words = words_shown(words, &figures);
        Ok(Experience { figures, words })
    }

    fn written(&self, row: &Row) -> Result<GroupedWords, Failure> {
        let key = self.keys().person_key(PersonId::from_bytes(row.array(0)?), &row.bytes(1)?)?;
        let id = [row.bytes(2)?, row.text(3)?.into_bytes()].concat();
        let plain = key.open(&cell(&EXPERIENCE, "words", &id), &row.bytes(6)?)?;
        let words = String::from_utf8(plain.to_vec()).map_err(|_| DAMAGED)?;
        Ok(GroupedWords { month: row.text(4)?, about: row.text(5)?, words })
    }
}

const DAMAGED: StoreError =
    StoreError::Damaged { table: "experience", what: "an answer that cannot be read" };

fn counted(row: &Row) -> Result<Cell, StoreError> {
    let count =
        |column: usize| -> Result<u64, StoreError> { u64::try_from(row.int(column)?).map_err(|_| DAMAGED) };
    let answers = |from: usize| -> Result<Answers, StoreError> {
        let (yes, a_little, no) = (count(from)?, count(from + 1)?, count(from + 2)?);
        let not_told = count(10)?.saturating_sub(yes + a_little + no);
        Ok(Answers { yes, a_little, no, not_told })
    };
    Ok(Cell {
        month: row.text(0)?,
        about: row.text(1)?,
        group: Some(row.text(2)?),
        people: count(3)?,
        justice: answers(4)?,
        new_start: answers(7)?,
    })
}
