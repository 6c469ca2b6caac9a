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
    layout::{Choice, ChoiceGroup, Field, FormErrors, SubmittedForm, show_refused},
    municipalities,
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
    choices::{ChoiceMade, DenyChoice, Heard, MakeChoice, asks_help},
    consents::{ConsentSubject, GiveConsent, MunicipalContact},
    registration::HelpedBy,
    road::{ChoicePoint, open_choices},
};
use herstel_kernel::{Actor, ChoiceId, ConsentId, Date, Refusal, RefusalCode};
use herstel_scheme::SchemeFamily;
use serde::Deserialize;

/// Where a choice is sent.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/keuze")]
pub(crate) struct ChoicePath;

pub(super) fn routes() -> Routes {
    Routes::new().post(Guard::Parent, choose).step_up(StepUp::Always(Matter::Choice))
}

/// The fields of a choice at which something can be wrong.
const FIELDS: [&str; 3] = ["option", "contact", "municipality"];

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
    /// Which municipality may get in touch, where help can be chosen and the person did not say so yet.
    pub contact: Option<(ChoiceGroup, Field)>,
    /// Where somebody works out beforehand what a choice can give: the address, and what the link says.
    pub estimates: Vec<(String, String)>,
    /// What cannot be chosen yet: name and what it will be.
    pub announced: Vec<(String, String)>,
}

impl ChoiceForm {
    pub fn new(point: &ChoicePoint, reader: &Reader, words: Words<'_>, errors: &FormErrors) -> Self {
        let dossier = &reader.dossier;
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
        let name = named("option", &point.family, &point.step);
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
            contact: contact(point, reader, words, errors),
            estimates: words.estimates(point),
            announced,
        }
    }
}

/// A field of the choice at a step: several choices may be open at once on one page.
fn named(field: &str, family: &SchemeFamily, step: &str) -> String {
    if family.is_main() { format!("{field}-{step}") } else { format!("{field}-{family}-{step}") }
}

/// Whether it is asked which municipality may get in touch. Consent is the person's own, and is not asked twice.
fn asks_contact(dossier: &Dossier, is_in_place: bool, today: Date) -> bool {
    let is_municipal = match dossier.helped_by() {
        HelpedBy::Municipality => true,
        HelpedBy::TeamAbroad => false,
    };
    let is_given = match dossier.municipal_contact(today) {
        MunicipalContact::Yes { .. } => true,
        MunicipalContact::No | MunicipalContact::NotAsked => false,
    };
    is_in_place && is_municipal && !is_given
}

/// The question which municipality may get in touch about help, without a default, and without script: it stands with the
/// options and counts with help alone.
fn contact(
    point: &ChoicePoint,
    reader: &Reader,
    words: Words<'_>,
    errors: &FormErrors,
) -> Option<(ChoiceGroup, Field)> {
    let texts = words.texts;
    let helps = point.options.iter().any(|option| asks_help(option, &point.package));
    if !helps || !asks_contact(&reader.dossier, reader.is_in_place, words.today()) {
        return None;
    }
    let answers = vec![
        Choice::new("yes", texts.t("help-contact-yes")),
        Choice::new("later", texts.t("help-contact-later")),
    ];
    let name = |field| named(field, &point.family, &point.step);
    let form = SubmittedForm::default();
    let question = ChoiceGroup::radios(name("contact"), texts.t("help-contact-question"), answers)
        .hint(texts.t("help-contact-hint"));
    let municipality = Field::text(name("municipality"), texts.t("contact-municipality"))
        .hint(texts.t("contact-municipality-hint"));
    Some((question.filled(&form, errors), municipality.filled(&form, errors)))
}

/// Which municipality a form says may get in touch about help; none when staff are to arrange it, or nothing was asked.
fn contact_of(
    state: &AppState,
    reader: &Reader,
    form: &SubmittedForm,
    (family, step, option): (&SchemeFamily, &str, &str),
) -> Result<Option<ConsentSubject>, Refusal> {
    let (dossier, today) = (&reader.dossier, state.clock.today());
    let state = &state.for_dossier(dossier);
    let points = open_choices(dossier, &state.schemes, today);
    let point = points.iter().find(|point| point.family == *family && point.step == step);
    let helps = point.is_some_and(|point| {
        point.options.iter().any(|held| held.id == option && asks_help(held, &point.package))
    });
    if !helps || !asks_contact(dossier, reader.is_in_place, today) {
        return Ok(None);
    }
    let typed = form.text(&named("municipality", family, step)).to_owned();
    match form.text(&named("contact", family, step)) {
        "yes" if typed.is_empty() => Err(Refusal::at(RefusalCode::Required, "municipality")),
        "yes" => match municipalities::by_name(&typed, today) {
            Some(municipality) => Ok(Some(ConsentSubject::MunicipalContact { municipality })),
            None => Err(Refusal::at(RefusalCode::NotAChoice, "municipality")),
        },
        "later" => Ok(None),
        _ => Err(Refusal::at(RefusalCode::NotAChoice, "contact")),
    }
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
    let option = form.text(&named("option", &family, &step)).to_owned();
    let refused = async |status: StatusCode, refusals: Vec<Refusal>| {
        // Shown as the dossier is now: after somebody else's change the parent chooses with open eyes.
        let reader = reader.again(state).await?;
        let mut errors = FormErrors::new();
        for mut refusal in refusals {
            let is_unknown = refusal.code == RefusalCode::NotAChoice;
            let shown = refusal.field.filter(|field| FIELDS.contains(&field.as_str()));
            if is_unknown && shown.as_deref() == Some("municipality") {
                let message = reader.page.texts.t("contact-municipality-unknown");
                errors.push(reader.page.texts, &named("municipality", &family, &step), message);
                continue;
            }
            refusal.field = shown.map(|field| named(&field, &family, &step));
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
    let contact = match contact_of(state, reader, form, (&family, &step, &option)) {
        Ok(subject) => subject,
        Err(refusal) => return refused(StatusCode::UNPROCESSABLE_ENTITY, vec![refusal]).await,
    };
    let consent = ConsentId::from_bytes(state.ids.draw()?);
    let contact = contact.map(|subject| GiveConsent { consent, subject });
    let choice = ChoiceId::from_bytes(state.ids.draw()?);
    let heard = Heard::usual(reader.scope.actor());
    let (family, step) = (family.clone(), step.clone());
    let command = Command::MakeChoice(MakeChoice { choice, family, step, option, heard, contact });
    let recorded = carry_out(state, &reader.scope, id, form.version(), &command).await;
    match recorded.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&Just::Chose.case_link(&reader.place)).into_response()),
        Err(Ok((status, refusals))) => refused(status, refusals).await,
        Err(Err(error)) => Err(error),
    }
}
