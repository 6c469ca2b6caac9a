//! How it was: two questions after each step. Answered by the person on a page of their own, or written down by staff on
//! their word; told to who steers as figures. Only the person themselves can read again what they answered.

mod own;
mod staff;
mod steering;

pub(crate) use own::ExperiencePath;
pub(crate) use staff::StaffExperiencePath;
pub(crate) use steering::FiguresPath;

use crate::{
    AppState,
    error::PageError,
    i18n::Texts,
    layout::{Choice, ChoiceGroup, Field, FormErrors, Row, SubmittedForm},
    parent::{Reader, step_in_words},
    recognition::{self, Voice, named},
    road::{ActionForm, Input},
    routes::Routes,
};
use herstel_domain::{
    Command, Event,
    choices::Heard,
    experience::{EndKind, EndedStep, ExperienceCommand, ExperienceEvent, Feeling},
    recognition::RecognitionKind,
};
use herstel_kernel::{Refusal, RefusalCode};

pub(crate) fn routes() -> Routes {
    own::routes().merge(staff::routes()).merge(steering::routes())
}

/// What ended, in words.
fn subject_in_words(state: &AppState, texts: Texts, kind: EndKind, subject: &str) -> String {
    let subject = match kind {
        EndKind::Decision | EndKind::Agreement | EndKind::Objection => step_in_words(state, texts, subject),
        EndKind::Recognition => RecognitionKind::parse(subject)
            .map_or_else(|| subject.to_owned(), |kind| recognition::name(texts, kind)),
    };
    texts.t1(&format!("ended-{}", kind.as_str()), "subject", subject)
}

fn step_title(state: &AppState, texts: Texts, step: &EndedStep) -> String {
    subject_in_words(state, texts, step.kind, &step.subject)
}

/// What ended, in words, from its name in figures.
fn about_in_words(state: &AppState, texts: Texts, about: &str) -> String {
    let parts = about.split_once(':').and_then(|(kind, subject)| Some((EndKind::parse(kind)?, subject)));
    parts.map_or_else(|| about.to_owned(), |(kind, subject)| subject_in_words(state, texts, kind, subject))
}

/// What the person of a case answered, the last first; for nobody but themselves, which the store sees to as well.
pub(crate) async fn own_answers(state: &AppState, reader: &Reader) -> Result<Vec<Row>, PageError> {
    if !reader.place_is_own() {
        return Ok(Vec::new());
    }
    let texts = reader.page.texts;
    let history = state.store.history(&reader.scope, reader.dossier.registration.dossier).await?;
    let row = |event: &ExperienceEvent| match event {
        ExperienceEvent::Skipped { .. } => None,
        ExperienceEvent::Told { about, justice, new_start, words, told_on, .. } => {
            let answered = |key: &str, feeling: Option<Feeling>| {
                let feeling = feeling.map(|feeling| texts.t(&format!("feeling-{}", feeling.as_str())));
                feeling.map(|feeling| format!("{}: {feeling}", texts.t(key)))
            };
            let lines =
                [answered("experience-justice", *justice), answered("experience-new-start", *new_start)];
            Some(Row {
                heading: about_in_words(state, texts, about),
                chip: texts.date(*told_on),
                lines: lines.into_iter().flatten().collect(),
                quote: words.clone(),
                ..Row::default()
            })
        }
    };
    let told = history
        .iter()
        .rev()
        .filter_map(|entry| if let Event::Experience(event) = &entry.event { row(event) } else { None });
    Ok(told.collect())
}

/// The fields of the form: as a refusal names them, and as the page does.
const FIELDS: [(&str, &str); 5] = [
    ("justice", "justice"),
    ("new_start", "new_start"),
    ("words", "words"),
    ("by_word", "by_word"),
    ("document", "document"),
];

/// The two questions and room for words. Nothing is chosen beforehand.
fn inputs(
    texts: Texts,
    voice: Voice,
    step: &EndedStep,
    form: &SubmittedForm,
    errors: &FormErrors,
) -> Vec<Input> {
    let item = step.key.as_str();
    let question = |field: &str, key: &str| {
        let answers = Feeling::ALL
            .map(|feeling| Choice::new(feeling.as_str(), texts.t(&format!("feeling-{}", feeling.as_str()))));
        let group = ChoiceGroup::radios(named(field, item), texts.t(key), answers.into());
        Input::Choice(Box::new(group.filled(form, errors)))
    };
    let words = Field::area(named("words", item), texts.t("experience-words"), 3);
    let words = words.hint(texts.t(&voice.key("experience-words-hint")));
    let share = vec![Choice::new("yes", texts.t(&voice.key("experience-share")))];
    let share = ChoiceGroup::boxes(named("share", item), texts.t("experience-share-question"), share);
    vec![
        question("justice", "experience-justice"),
        question("new_start", "experience-new-start"),
        Input::Field(Box::new(words.filled(form, errors))),
        Input::Choice(Box::new(share.filled(form, errors))),
    ]
}

/// The two forms of a step: answering, and rather not.
fn forms(
    texts: Texts,
    step: &EndedStep,
    title: &str,
    inputs: Vec<Input>,
    skip: Vec<Input>,
) -> Vec<ActionForm> {
    let form = |action, inputs, button: &str| ActionForm {
        action,
        item: step.key.clone(),
        hidden: Vec::new(),
        inputs,
        button: texts.t(button),
        about: title.to_owned(),
    };
    vec![form("tell", inputs, "experience-send"), form("skip", skip, "experience-skip")]
}

/// What a form answers.
fn command_of(form: &SubmittedForm, heard: Heard) -> Result<Command, Refusal> {
    let item = form.text("item");
    let text = |field: &str| form.text(&named(field, item));
    let feeling = |field: &'static str| match text(field) {
        "" => Ok(None),
        text => {
            let known = Feeling::parse(text);
            known.map(Some).ok_or_else(|| Refusal::at(RefusalCode::NotAChoice, field))
        }
    };
    let ended = item.to_owned();
    let command = match form.text("action") {
        "tell" => ExperienceCommand::Tell {
            ended,
            justice: feeling("justice")?,
            new_start: feeling("new_start")?,
            words: text("words").to_owned(),
            to_steering: form.has(&named("share", item), "yes"),
            heard,
        },
        "skip" => ExperienceCommand::Skip { ended, heard },
        _ => return Err(Refusal::new(RefusalCode::NotFound)),
    };
    Ok(Command::Experience(command))
}
