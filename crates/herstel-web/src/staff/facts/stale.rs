//! Somebody else changed the dossier while the form was open.

use super::form::Typed;
use crate::{
    AppState,
    error::PageError,
    layout::FormErrors,
    session::Staff,
    staff::{
        dossier::{HistoryLine, history_lines},
        people::Colleagues,
        words::{Words, typed as as_typed},
    },
};
use herstel_domain::Dossier;
use herstel_scheme::FactPath;

/// Puts what was typed on top of the dossier as it is now, and tells what others did since `seen`.
///
/// A field that was left as it was shows the new value; a field that both changed keeps what was typed and says what
/// the other person made of it.
pub(super) async fn merge(
    state: &AppState,
    staff: &Staff,
    now: &Dossier,
    seen: u64,
    typed: &mut Typed,
    errors: &mut FormErrors,
) -> Result<Vec<HistoryLine>, PageError> {
    let state = &state.for_dossier(now);
    let words = Words::new(staff.page.texts, &state.schemes, state.clock.today());
    let id = now.registration.dossier;
    let before = state.store.dossier_as_of(&staff.scope, id, seen).await?;
    let text_in = |dossier: &Dossier, path: &FactPath| {
        dossier.facts.get(path).map_or_else(String::new, |fact| as_typed(&fact.value))
    };
    if let Some(before) = before {
        for (name, text) in &mut typed.values {
            let Ok(path) = name.parse::<FactPath>() else { continue };
            let (was, is) = (text_in(&before, &path), text_in(now, &path));
            if was == is {
                continue;
            }
            if *text == was {
                *text = is;
            } else if *text != is {
                let value = now.facts.get(&path).map(|fact| words.value(&path, &fact.value));
                let value = value.unwrap_or_else(|| words.texts.t("fact-unknown"));
                errors.push(words.texts, name, words.texts.t1("facts-changed-by-other", "value", value));
            }
        }
    }
    let colleagues = Colleagues::load(state).await?;
    let entries = state.store.history(&staff.scope, id).await?;
    let newer: Vec<_> = entries.into_iter().filter(|entry| entry.version > seen).collect();
    Ok(history_lines(words, &colleagues, &state.clock, now, &newer))
}
