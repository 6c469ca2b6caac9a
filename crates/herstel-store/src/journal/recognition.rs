//! What the tables about recognition and experience say.

use super::project::{Column, TableRow, plain};
use crate::{
    columns::NOTHING_DUE,
    engine::Value,
    schema::{EXPERIENCE, RECOGNITION},
};
use herstel_domain::{
    Dossier,
    experience::{ExperienceEvent, Feeling},
    recognition::RecognitionKind,
};
use zeroize::Zeroizing;

/// How far the recognition is that something just happened with.
pub(super) fn row(after: &Dossier, kind: RecognitionKind) -> TableRow {
    let known = after.recognition(kind);
    let due_on = known.due_on();
    let columns = vec![
        plain(after.registration.dossier.to_bytes()),
        plain(kind.as_str()),
        plain(known.state().as_str()),
        plain(due_on.map_or_else(|| NOTHING_DUE.to_owned(), |due| due.to_string())),
    ];
    TableRow::new(&RECOGNITION, columns).changed()
}

/// What somebody answered; none when they would rather not. Words that are not for who steers stay in the journal.
pub(super) fn answer_row(after: &Dossier, event: &ExperienceEvent) -> Option<TableRow> {
    let ExperienceEvent::Told {
        ended, about, group, justice, new_start, words, to_steering, told_on, ..
    } = event
    else {
        return None;
    };
    let month = told_on.strftime("%Y-%m").to_string();
    let answer = |feeling: &Option<Feeling>| plain(feeling.map(|feeling| feeling.as_str().to_owned()));
    let words = if *to_steering {
        Column::Sealed(Zeroizing::new(words.clone().into_bytes()))
    } else {
        Column::Plain(Value::Bytes(None))
    };
    let columns = vec![
        plain(after.registration.dossier.to_bytes()),
        plain(ended.as_str()),
        plain(about.as_str()),
        plain(month),
        plain(group.as_str()),
        answer(justice),
        answer(new_start),
        words,
    ];
    Some(TableRow::new(&EXPERIENCE, columns))
}
