//! What somebody typed into the search field: a number, a citizen number, or the beginnings of names and a birth date.

use super::sql::COMMON;
use crate::{Store, StoreError, looked::Searched, sealing::MasterKeys};
use herstel_kernel::{Bsn, DossierNumber, parse_date};

/// How many words are looked for; more do not make a search narrower in practice.
const WORDS_MAX: usize = 4;
/// Persons with a word that a search looks at.
const LOOKED_AT: i64 = 2_000;

/// What was typed.
pub(super) enum Search {
    Nothing,
    Number(DossierNumber),
    Bsn([u8; 32]),
    Words(Vec<[u8; 32]>),
    /// Text without a single letter or digit.
    Unfindable,
}

impl Search {
    /// What is recorded of a search, also when it finds nobody.
    pub(super) fn searched(&self, keys: &MasterKeys, typed: &str) -> Option<Searched> {
        let kind = match self {
            Self::Nothing => return None,
            Self::Number(_) => "number",
            Self::Bsn(_) => "bsn",
            Self::Words(_) | Self::Unfindable => "name",
        };
        // Small letters and single spaces: the same question has the same hash.
        let typed = typed.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
        Some(Searched { kind, hash: keys.index().searched(kind, &typed), found: 0 })
    }
}

/// Makes sense of what was typed.
pub(super) fn understood(keys: &MasterKeys, typed: Option<&str>) -> Search {
    let typed = typed.map(str::trim).unwrap_or_default();
    if typed.is_empty() {
        return Search::Nothing;
    }
    if let Ok(number) = typed.parse() {
        return Search::Number(number);
    }
    // A date with its eight digits could be read as a number that begins with a zero.
    if parse_date(typed).is_err()
        && let Ok(bsn) = Bsn::parse(typed)
    {
        return Search::Bsn(keys.index().bsn(bsn.digits()));
    }
    let words: Vec<_> = keys.index().typed(typed).into_iter().take(WORDS_MAX).collect();
    if words.is_empty() { Search::Unfindable } else { Search::Words(words) }
}

impl Store {
    /// Puts the word that fewest people have first, because the search begins with it, and fills all places of the
    /// statement: looking for a word twice changes nothing. Also tells whether even that one is more common than a search
    /// looks at.
    pub(super) async fn rarest_first(
        &self,
        words: Vec<[u8; 32]>,
    ) -> Result<(Vec<[u8; 32]>, bool), StoreError> {
        let mut counted = Vec::with_capacity(words.len());
        for word in words {
            let row = self.engine().first(&COMMON, vec![word.into()]).await?;
            counted.push((row.map_or(Ok(0), |row| row.int(0))?, word));
        }
        counted.sort_unstable();
        let is_cut = counted.first().is_some_and(|(found, _)| *found > LOOKED_AT);
        let words = counted.iter().map(|(_, word)| *word);
        Ok((words.cycle().take(WORDS_MAX).collect(), is_cut))
    }
}
