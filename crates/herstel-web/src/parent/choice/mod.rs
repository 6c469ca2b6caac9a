//! Choosing how to go on: a form on the case page, sent to `/mijn-zaak/keuze`.

use super::{case, reader::Reader};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    i18n::Texts,
    layout::{Choice, ChoiceGroup, FormErrors, SubmittedForm, show_refused},
    routes::{Guard, Routes},
    session::Parent,
    step_up::{Matter, StepUp},
};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use case::Just;
use herstel_domain::{Command, Dossier, choices::MakeChoice, road::ChoicePoint};
use herstel_kernel::{ChoiceId, Refusal, RefusalCode};
use serde::Deserialize;

/// Where a choice is sent.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/keuze")]
pub(crate) struct ChoicePath;

pub(super) fn routes() -> Routes {
    Routes::new().post(Guard::Parent, choose).step_up(StepUp::Always(Matter::Choice))
}

/// The choice at one step, as the case page shows it.
pub(super) struct ChoiceForm {
    /// The step.
    pub step: String,
    /// The version the parent looks at.
    pub version: u64,
    /// What was chosen so far, in a sentence.
    pub chosen: Option<String>,
    /// Under which conditions somebody can come back.
    pub conditions: Option<String>,
    /// The options.
    pub options: ChoiceGroup,
    /// What cannot be chosen yet: name and what it will be.
    pub announced: Vec<(String, String)>,
}

impl ChoiceForm {
    pub fn new(point: &ChoicePoint, dossier: &Dossier, texts: Texts, errors: &FormErrors) -> Self {
        let text = |key: &str| point.package.text(texts.0, key, &[]);
        let label = |option: &str| text(&format!("choice-{}-{option}", point.step));
        let consequence = |option: &str| text(&format!("choice-{}-{option}-consequence", point.step));
        let chosen = dossier.choice_at(&point.step).map(|made| {
            texts.t2("choice-made", "option", label(&made.option), "date", texts.date(made.chosen_on))
        });
        // Never chosen beforehand, not even what was chosen before: changing is a new choice.
        let options = point
            .options
            .iter()
            .map(|option| Choice::new(&option.id, label(&option.id)).hint(consequence(&option.id)))
            .collect();
        let conditions = point.options.iter().find_map(|option| option.conditions.as_deref()).map(text);
        let step = point.package.process().step(&point.step);
        let announced = step.map_or_else(Vec::new, |step| {
            let announced = step.choices.iter().filter(|choice| choice.announced);
            announced.map(|choice| (label(&choice.id), consequence(&choice.id))).collect()
        });
        let question = ChoiceGroup::radios(field(&point.step), texts.t("choice-question"), options);
        let question = question.filled(&SubmittedForm::default(), errors);
        Self {
            step: point.step.clone(),
            version: dossier.version,
            chosen,
            conditions,
            options: question,
            announced,
        }
    }
}

/// The field of the options of a step: several choices may be open at once on one page.
fn field(step: &str) -> String {
    format!("option-{step}")
}

async fn choose(
    _: ChoicePath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    choose_of(&state, &Reader::own(&state, parent).await?, &form).await
}

/// The choice of whoever reads the case and may choose.
pub(super) async fn choose_of(
    state: &AppState,
    reader: &Reader,
    form: &SubmittedForm,
) -> Result<Response, PageError> {
    let step = form.text("step").to_owned();
    let option = form.text(&field(&step)).to_owned();
    let refused = async |status: StatusCode, refusals: Vec<Refusal>| {
        // Shown as the dossier is now: after somebody else's change the parent chooses with open eyes.
        let reader = reader.again(state).await?;
        let mut errors = FormErrors::new();
        for mut refusal in refusals {
            let at_option = refusal.field.as_deref() == Some("option");
            refusal.field = at_option.then(|| field(&step));
            errors.refusal(reader.page.texts, &refusal);
        }
        show_refused(status, &case::refused(state, &reader, errors).await?)
    };
    if option.is_empty() {
        let nothing = Refusal::at(RefusalCode::NotAChoice, "option");
        return refused(StatusCode::UNPROCESSABLE_ENTITY, vec![nothing]).await;
    }
    let choice = ChoiceId::from_bytes(state.ids.draw()?);
    let command = Command::MakeChoice(MakeChoice { choice, step: step.clone(), option });
    let id = reader.dossier.registration.dossier;
    let recorded = carry_out(state, &reader.scope, id, form.version(), &command).await;
    match recorded.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&Just::Chose.case_link(&reader.place)).into_response()),
        Err(Ok((status, refusals))) => refused(status, refusals).await,
        Err(Err(error)) => Err(error),
    }
}
