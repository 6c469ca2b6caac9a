//! Letters that were issued, and their bytes as first made.

use crate::{
    LetterRow, Store, StoreError,
    columns::{date_of, language_of, version_of},
    engine::{Failure, Row},
    journal::write::cell,
    looked::Whose,
    schema::LETTER_PDF,
    scope::{
        by_ground, ex_partners, granted, in_emergency, in_reach_with_contact, no_ex_partner, staff_reach,
        staff_without_interest,
    },
    statements::statements,
};
use herstel_domain::{Scope, looked::What};
use herstel_kernel::{DecisionId, DossierId, LetterId, PersonId};

macro_rules! letters {
    ($condition:expr) => {
        concat!(
            "SELECT l.letter_id, l.dossier_id, l.decision_id, l.issued_on, l.version, l.language, d.person_id \
             FROM letter l JOIN dossier d ON d.dossier_id = l.dossier_id WHERE ",
            $condition,
            " AND ",
            in_reach_with_contact!(),
            " ORDER BY l.version"
        )
    };
}

statements! {
    LETTER = letters!("l.letter_id = $7");
    LETTERS_OF = letters!("l.dossier_id = $7");
    LETTER_KEY = concat!(
        "SELECT d.person_id, k.wrapped, d.dossier_id FROM letter l JOIN dossier d ON d.dossier_id = l.dossier_id \
         JOIN person_key k ON k.person_id = d.person_id WHERE l.letter_id = $7 AND ",
        in_reach_with_contact!()
    );
    PDF = concat!(
        "SELECT d.person_id, k.wrapped, p.content, d.dossier_id FROM letter_pdf p JOIN letter l ON l.letter_id = p.letter_id \
         JOIN dossier d ON d.dossier_id = l.dossier_id \
         JOIN person_key k ON k.person_id = d.person_id WHERE p.letter_id = $7 AND ",
        in_reach_with_contact!()
    );
    /// Written once: what was sent does not change.
    KEEP_PDF = "INSERT INTO letter_pdf (letter_id, content) VALUES ($1, $2) ON CONFLICT (letter_id) DO NOTHING";
}

/// Where a row of [`LETTER`] and [`LETTERS_OF`] says whose it is.
const LISTED: Whose = Whose { person: 6, dossier: 1 };

fn letter_row(row: &Row) -> Result<LetterRow, Failure> {
    Ok(LetterRow {
        letter: LetterId::from_bytes(row.array(0)?),
        dossier: DossierId::from_bytes(row.array(1)?),
        decision: DecisionId::from_bytes(row.array(2)?),
        issued_on: date_of(&row.text(3)?)?,
        version: version_of(row.int(4)?)?,
        language: language_of(&row.text(5)?)?,
    })
}

impl Store {
    /// A letter in reach.
    pub async fn letter(&self, scope: &Scope, letter: LetterId) -> Result<Option<LetterRow>, StoreError> {
        let id = vec![letter.to_bytes().into()];
        let row = self.look(scope, What::Dossier).first(&LETTER, id, LISTED).await?;
        Ok(row.map(|row| letter_row(&row)).transpose()?)
    }

    /// The letters of a dossier in reach, in the order in which they were issued.
    pub async fn letters_of(&self, scope: &Scope, dossier: DossierId) -> Result<Vec<LetterRow>, StoreError> {
        let id = vec![dossier.to_bytes().into()];
        let rows = self.look(scope, What::Dossier).all(&LETTERS_OF, id, LISTED).await?;
        Ok(rows.iter().map(letter_row).collect::<Result<_, Failure>>()?)
    }

    /// The bytes of a letter in reach, once they were kept.
    pub async fn letter_pdf(&self, scope: &Scope, letter: LetterId) -> Result<Option<Vec<u8>>, StoreError> {
        let (look, id) = (self.look(scope, What::Letter), vec![letter.to_bytes().into()]);
        let whose = Whose { person: 0, dossier: 3 };
        let Some(row) = look.first(&PDF, id, whose).await? else { return Ok(None) };
        let key = self.keys().person_key(PersonId::from_bytes(row.array(0)?), &row.bytes(1)?)?;
        let pdf = key.open(&cell(&LETTER_PDF, "content", &letter.to_bytes()), &row.bytes(2)?)?;
        Ok(Some(pdf.to_vec()))
    }

    /// Keeps the bytes of a letter in reach. Written once: later bytes are ignored, and so are those of a letter that
    /// is out of reach.
    pub async fn keep_letter_pdf(
        &self,
        scope: &Scope,
        letter: LetterId,
        pdf: &[u8],
    ) -> Result<(), StoreError> {
        let (look, id) = (self.look(scope, What::Letter), vec![letter.to_bytes().into()]);
        let whose = Whose { person: 0, dossier: 2 };
        let Some(row) = look.first(&LETTER_KEY, id, whose).await? else { return Ok(()) };
        let key = self.keys().person_key(PersonId::from_bytes(row.array(0)?), &row.bytes(1)?)?;
        let sealed = key.seal(&cell(&LETTER_PDF, "content", &letter.to_bytes()), pdf)?;
        self.engine().write(&KEEP_PDF, vec![letter.to_bytes().into(), sealed.into()]).await?;
        Ok(())
    }
}
