//! Choosing how to go on: a form on the case page, sent to `/mijn-zaak/keuze`.

use super::{
    case,
    reader::Reader,
    texts::{Words, step_label},
};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
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
use herstel_domain::{
    Command, Dossier,
    choices::{ChoiceMade, DenyChoice, Heard, MakeChoice},
    road::ChoicePoint,
};
use herstel_kernel::{Actor, ChoiceId, Refusal, RefusalCode};
use herstel_scheme::SchemeFamily;
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
    /// The application on whose road.
    pub family: String,
    /// The scheme, when there are several roads.
    pub scheme: Option<String>,
    /// Until which day the thinking time lasts, in a sentence, while it does.
    pub think: Option<String>,
    /// The version the parent looks at.
    pub version: u64,
    /// What was chosen so far, in a sentence.
    pub chosen: Option<String>,
    /// Under which conditions somebody can come back.
    pub conditions: Option<String>,
    /// The options.
    pub options: ChoiceGroup,
    /// Where somebody works out beforehand what a choice can give: the address, and what the link says.
    pub estimates: Vec<(String, String)>,
    /// What cannot be chosen yet: name and what it will be.
    pub announced: Vec<(String, String)>,
}

impl ChoiceForm {
    pub fn new(point: &ChoicePoint, dossier: &Dossier, words: Words<'_>, errors: &FormErrors) -> Self {
        let texts = words.texts;
        let text = |key: &str| texts.from_scheme(point.package.text(texts.0, key, &[]));
        let label = |option: &str| text(&format!("choice-{}-{option}", point.step));
        let consequence = |option: &str| text(&format!("choice-{}-{option}-consequence", point.step));
        let chosen = dossier.choice_at(&point.family, &point.step).map(|made| {
            texts.t2("choice-made", "option", label(&made.option), "date", texts.date(made.chosen_on))
        });
        // Never chosen beforehand, not even what was chosen before: changing is a new choice.
        let options = point
            .options
            .iter()
            .map(|option| Choice::new(&option.id, label(&option.id)).hint(consequence(&option.id)))
            .collect();
        let conditions = point.options.iter().find_map(|option| option.conditions.as_deref()).map(text);
        let announced = point.announced.iter();
        let announced = announced.map(|choice| (label(&choice.id), consequence(&choice.id))).collect();
        let several = dossier.standing_applications().nth(1).is_some();
        let name = field(&point.family, &point.step);
        let question = ChoiceGroup::radios(name, texts.t("choice-question"), options);
        let question = question.filled(&SubmittedForm::default(), errors);
        Self {
            step: point.step.clone(),
            scheme: several.then(|| {
                format!("{}: {}", words.family(&point.family), step_label(&point.package, texts, &point.step))
            }),
            family: point.family.to_string(),
            think: point
                .think_until
                .filter(|day| words.today() <= *day)
                .map(|day| texts.t1("choice-think-until", "date", texts.date(day))),
            version: dossier.version,
            chosen,
            conditions,
            options: question,
            estimates: words.estimates(point),
            announced,
        }
    }
}

/// The field of the options of a step: several choices may be open at once on one page.
fn field(family: &SchemeFamily, step: &str) -> String {
    if family.is_main() { format!("option-{step}") } else { format!("option-{family}-{step}") }
}

/// A choice that staff recorded on the person's word, as they read it back.
pub(super) struct SaidRow {
    /// What was recorded, in a sentence.
    pub said: String,
    /// The choice, while they can still say that they did not say so.
    pub deny: Option<String>,
}

impl SaidRow {
    /// All of them, the last first.
    pub fn all(dossier: &Dossier, words: Words<'_>, may_choose: bool) -> Vec<Self> {
        let texts = words.texts;
        let by_staff = |made: &&ChoiceMade| match made.recorded_by {
            Actor::Staff { .. } => true,
            Actor::Person { .. } | Actor::Representative { .. } | Actor::Municipal { .. } | Actor::System => {
                false
            }
        };
        let row = |made: &ChoiceMade| {
            let denied = dossier.is_denied(made.choice);
            let option = words.option(&made.family, &made.step, &made.option);
            let said = texts.t2("choice-said", "option", option, "date", texts.date(made.chosen_on));
            let how = match denied {
                true => texts.t("choice-denied-own"),
                false => texts.t(&format!("choice-said-{}", made.heard().by.as_str())),
            };
            Self {
                said: format!("{said} {how}"),
                deny: (may_choose && !denied).then(|| made.choice.to_string()),
            }
        };
        dossier.choices.iter().rev().filter(by_staff).map(row).collect()
    }
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
    let family = form.optional("scheme").map_or_else(|| Ok(SchemeFamily::main()), |named| named.parse());
    let family: SchemeFamily = family.map_err(|_| PageError::NotFound)?;
    let option = form.text(&field(&family, &step)).to_owned();
    let refused = async |status: StatusCode, refusals: Vec<Refusal>| {
        // Shown as the dossier is now: after somebody else's change the parent chooses with open eyes.
        let reader = reader.again(state).await?;
        let mut errors = FormErrors::new();
        for mut refusal in refusals {
            let at_option = refusal.field.as_deref() == Some("option");
            refusal.field = at_option.then(|| field(&family, &step));
            errors.refusal(reader.page.texts, &refusal);
        }
        show_refused(status, &case::refused(state, &reader, errors).await?)
    };
    let id = reader.dossier.registration.dossier;
    if let Some(denied) = form.optional("deny") {
        let choice: ChoiceId = denied.parse().map_err(|_| PageError::NotFound)?;
        let command = Command::DenyChoice(DenyChoice { choice });
        let recorded = carry_out(state, &reader.scope, id, form.version(), &command).await;
        return match recorded.map_err(shown_on_form) {
            Ok(_) => Ok(Redirect::to(&Just::Denied.case_link(&reader.place)).into_response()),
            Err(Ok((status, refusals))) => refused(status, refusals).await,
            Err(Err(error)) => Err(error),
        };
    }
    if option.is_empty() {
        let nothing = Refusal::at(RefusalCode::NotAChoice, "option");
        return refused(StatusCode::UNPROCESSABLE_ENTITY, vec![nothing]).await;
    }
    let choice = ChoiceId::from_bytes(state.ids.draw()?);
    let heard = Heard::usual(reader.scope.actor());
    let command =
        Command::MakeChoice(MakeChoice { choice, family: family.clone(), step: step.clone(), option, heard });
    let recorded = carry_out(state, &reader.scope, id, form.version(), &command).await;
    match recorded.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&Just::Chose.case_link(&reader.place)).into_response()),
        Err(Ok((status, refusals))) => refused(status, refusals).await,
        Err(Err(error)) => Err(error),
    }
}
