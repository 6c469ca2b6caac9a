//! Recognition in words: to the person, to a child in its own words, to staff.

pub(crate) use crate::i18n::Voice;
use crate::{i18n::Texts, layout::Row};
use herstel_domain::{
    Dossier,
    recognition::{Recognition, RecognitionKind, RecognitionState},
    registration::PersonKind,
};

impl Voice {
    /// To the person of a dossier.
    pub(crate) fn to_person_of(dossier: &Dossier) -> Self {
        match dossier.person_kind() {
            PersonKind::Child => Self::Child,
            PersonKind::Applicant
            | PersonKind::Partner
            | PersonKind::ExPartner
            | PersonKind::OtherBenefit => Self::Formal,
        }
    }
}

/// What it is, in a sentence or two.
pub(super) fn about(texts: Texts, voice: Voice, kind: RecognitionKind) -> String {
    texts.t(&voice.key(&format!("recognition-about-{}", kind.as_str())))
}

/// The name of one of them.
pub(crate) fn name(texts: Texts, kind: RecognitionKind) -> String {
    texts.t(&format!("recognition-{}", kind.as_str()))
}

/// How far it is.
pub(super) fn state(texts: Texts, state: RecognitionState) -> String {
    texts.t(&format!("recognition-state-{}", state.as_str()))
}

/// What is known of it, a line each.
pub(super) fn known(texts: Texts, known: &Recognition) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(held) = &known.held {
        lines.push(texts.t1("recognition-held-on", "date", texts.date(held.on)));
        lines.extend([held.by.clone(), held.words.clone()].into_iter().filter(|line| !line.is_empty()));
        return lines;
    }
    if let Some(chosen) = &known.chosen {
        let choice = texts.t(&format!("recognition-choice-{}", chosen.choice.as_str()));
        lines.push(texts.t2("recognition-chosen", "choice", choice, "date", texts.date(chosen.on)));
        if !chosen.words.is_empty() {
            lines.push(texts.t1("recognition-said", "words", &chosen.words));
        }
    }
    match (&known.plan, known.due_on()) {
        (Some(plan), _) => {
            lines.push(texts.t1("recognition-on", "date", texts.date(plan.on)));
            let told = [&plan.time, &plan.place, &plan.by, &plan.words];
            lines.extend(told.into_iter().filter(|line| !line.is_empty()).cloned());
        }
        (None, Some(due)) => lines.push(texts.t1("recognition-due", "date", texts.date(due))),
        (None, None) => {}
    }
    lines
}

/// Those of which anybody ever spoke, with what is known of each, as rows to read.
pub(crate) fn rows_to_read(texts: Texts, dossier: &Dossier) -> Vec<Row> {
    let row = |(kind, recognition): (RecognitionKind, &Recognition)| Row {
        heading: name(texts, kind),
        chip: state(texts, recognition.state()),
        lines: known(texts, recognition),
        ..Row::default()
    };
    dossier.recognitions.known().map(row).collect()
}

/// One of them on the page of a dossier: its name, how far it is, by when.
pub(crate) struct Line {
    pub name: String,
    pub state: String,
    pub due: Option<String>,
}

/// Those of which anybody ever spoke, for who handles the dossier.
pub(crate) fn lines_of(texts: Texts, dossier: &Dossier) -> Vec<Line> {
    let line = |(kind, known): (RecognitionKind, &Recognition)| Line {
        name: name(texts, kind),
        state: state(texts, known.state()),
        due: known.due_on().map(|due| texts.date(due)),
    };
    dossier.recognitions.known().map(line).collect()
}

/// One of them in a few words, for a list.
pub(crate) fn summary(texts: Texts, kind: RecognitionKind, at: RecognitionState) -> String {
    format!("{}: {}", name(texts, kind), state(texts, at))
}
