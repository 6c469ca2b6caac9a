//! The hand-out queue: taking the next dossier, the rule in words, and for who leads a team the settings.

use super::{
    dossier::DossierPath,
    people::{Colleagues, stands_in_for},
    words::Words,
};
use crate::{
    AppState,
    command::carry_out,
    error::PageError,
    layout::{Choice, ChoiceGroup, Field, FormErrors, Page, SubmittedForm, show, show_refused},
    routes::{Guard, Routes},
    session::Staff,
};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command,
    queue::{QueueKey, QueueRule, TakeFromQueue, first},
    registration::TEXT_LENGTH_MAX,
    road,
};
use herstel_kernel::{Actor, Refusal, RefusalCode, StaffRole};
use herstel_scheme::SchemeFamily;
use herstel_store::{Administered, CommandError, QueueSetting};
use serde::Deserialize;
use std::collections::BTreeMap;

/// How many times a colleague may take the offered dossier first before the page says that there is none.
const TRIES: usize = 5;

/// The rule and its history.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/rij")]
pub(crate) struct QueuePath;

/// Taking the next dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/volgende")]
pub(crate) struct NextPath;

/// Setting the order, by who leads a team.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/rij/volgorde")]
pub(crate) struct OrderPath;

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Operation, queue_page).post(Guard::Staff, take).post(Guard::Lead, set)
}

#[derive(Template)]
#[template(path = "staff/queue.html")]
struct QueuePage {
    page: Page,
    errors: FormErrors,
    /// Nothing was ready when somebody asked for the next dossier.
    nothing: bool,
    takes: bool,
    rule: Vec<String>,
    settings: Vec<SettingLine>,
    form: Option<OrderForm>,
}

/// One setting of the past or of today.
struct SettingLine {
    from: String,
    rule: String,
    reason: String,
    who: String,
}

/// The form with which the order is set.
struct OrderForm {
    keys: Vec<ChoiceGroup>,
    classes: ChoiceGroup,
    reason: Field,
}

/// The setting that holds today, and its number.
async fn setting_today(state: &AppState) -> Result<(u64, QueueRule), PageError> {
    let today = state.clock.today();
    let settings = state.store.queue_settings().await?;
    let holds = settings.into_iter().rev().find(|setting| setting.from_on <= today);
    Ok(holds.map_or_else(|| (0, QueueRule::default()), |setting| (setting.number, setting.rule)))
}

/// The groups of people in comparable situations that the main road knows.
fn classes(state: &AppState) -> Vec<String> {
    let main = SchemeFamily::main();
    let package = road::packages_of(&state.schemes, &main, state.clock.today()).into_iter().next();
    package.map_or_else(Vec::new, |package| package.groups().iter().map(|group| group.id.clone()).collect())
}

async fn take(
    _: NextPath,
    State(state): State<AppState>,
    staff: Staff,
    _form: SubmittedForm,
) -> Result<Response, PageError> {
    let go_to = |number| Ok(Redirect::to(&DossierPath { number }.to_string()).into_response());
    if let Some(number) = state.store.in_hand(&staff.scope, staff.id).await? {
        return go_to(number);
    }
    let (setting, rule) = setting_today(&state).await?;
    let mut classes = classes(&state);
    classes.extend(rule.classes.iter().filter(|class| !classes.contains(class)).cloned().collect::<Vec<_>>());
    let absent = stands_in_for(&state, staff.id).await?;
    for _ in 0..TRIES {
        let mut heads = state.store.queue_heads(&staff.scope, staff.id, &classes).await?;
        let mut of_absent = BTreeMap::new();
        for handler in &absent {
            for head in state.store.queue_heads(&staff.scope, *handler, &classes).await? {
                if heads.iter().all(|known| known.candidate.dossier != head.candidate.dossier) {
                    of_absent.insert(head.candidate.dossier, *handler);
                }
                heads.push(head);
            }
        }
        let candidates: Vec<_> = heads.iter().map(|head| head.candidate.clone()).collect();
        let Some(chosen) = first(&rule, &candidates) else { break };
        let for_absent = of_absent.get(&chosen.dossier).copied();
        let command = Command::TakeFromQueue(TakeFromQueue { setting, for_absent });
        match carry_out(&state, &staff.scope, chosen.dossier, None, &command).await {
            Ok(_) => {
                let number = heads.iter().find(|head| head.candidate.dossier == chosen.dossier);
                return number.map_or(Err(PageError::NotFound), |head| go_to(head.number.clone()));
            }
            // Somebody else was first: look again.
            Err(CommandError::Refused(_)) => {}
            Err(CommandError::Store(error)) => return Err(error.into()),
        }
    }
    show(&QueuePage::load(&state, staff, &SubmittedForm::default(), FormErrors::new(), true).await?)
}

async fn queue_page(
    _: QueuePath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    show(&QueuePage::load(&state, staff, &SubmittedForm::default(), FormErrors::new(), false).await?)
}

async fn set(
    _: OrderPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let known = classes(&state);
    let keys: Vec<QueueKey> = KEY_FIELDS.iter().filter_map(|name| QueueKey::parse(form.text(name))).collect();
    let chosen: Vec<String> = form.all("classes").map(str::to_owned).collect();
    let reason = form.text("order-reason");
    let asked = if chosen.iter().any(|class| !known.contains(class)) {
        Err(Refusal::at(RefusalCode::NotAChoice, "classes"))
    } else if reason.is_empty() {
        Err(Refusal::at(RefusalCode::Required, "order-reason"))
    } else if reason.chars().count() > TEXT_LENGTH_MAX {
        Err(Refusal::at(RefusalCode::TooLong, "order-reason").with("limit", TEXT_LENGTH_MAX))
    } else {
        QueueRule::set(&keys, &chosen)
    };
    let rule = match asked {
        Ok(rule) => rule,
        Err(refusal) => {
            let mut errors = FormErrors::new();
            errors.refusal(staff.page.texts, &refusal);
            let page = QueuePage::load(&state, staff, &form, errors, false).await?;
            return show_refused(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    let done = Administered { at: state.clock.now(), by: staff.id.to_string() };
    state.store.set_queue_rule(state.clock.today(), &rule, reason, &done).await?;
    Ok(Redirect::to(&QueuePath.to_string()).into_response())
}

/// The names of the fields for the first, second and third key; [`QueueRule::set`] refuses at the first.
const KEY_FIELDS: [&str; 3] = ["first-key", "second-key", "third-key"];

impl QueuePage {
    async fn load(
        state: &AppState,
        mut staff: Staff,
        form: &SubmittedForm,
        errors: FormErrors,
        nothing: bool,
    ) -> Result<Self, PageError> {
        let words = Words::new(staff.page.texts, &state.schemes, state.clock.today());
        let texts = words.texts;
        staff.page.path = QueuePath.to_string();
        let colleagues = Colleagues::load(state).await?;
        let (_, rule) = setting_today(state).await?;
        let settings = state.store.queue_settings().await?;
        let line = |setting: QueueSetting| SettingLine {
            from: texts.date(setting.from_on),
            rule: sentences(words, state, &setting.rule).join(" "),
            reason: setting.reason,
            who: setting.done.by.parse().map_or(setting.done.by.clone(), |id| colleagues.name(texts, id)),
        };
        let role = match staff.scope.actor() {
            Actor::Staff { role, .. } => Some(role),
            Actor::Person { .. } | Actor::Representative { .. } | Actor::Municipal { .. } | Actor::System => {
                None
            }
        };
        Ok(Self {
            nothing,
            takes: role.is_some_and(StaffRole::handles_dossiers),
            rule: sentences(words, state, &rule),
            settings: settings.into_iter().rev().map(line).collect(),
            form: (role == Some(StaffRole::TeamLead)).then(|| OrderForm::new(words, state, form, &errors)),
            errors,
            page: staff.page,
        })
    }
}

/// The order in words that can be said to a parent.
fn sentences(words: Words<'_>, state: &AppState, rule: &QueueRule) -> Vec<String> {
    let texts = words.texts;
    let mut said = vec![texts.t("queue-ready")];
    said.extend(rule.keys.iter().map(|key| match key {
        QueueKey::Urgency => texts.t("queue-by-urgency"),
        QueueKey::LegalDate => texts.t("queue-by-legal-date"),
        QueueKey::Class => {
            let names: Vec<String> =
                rule.classes.iter().map(|class| group_name(words, state, class)).collect();
            if names.is_empty() {
                texts.t("queue-by-no-class")
            } else {
                texts.t1("queue-by-class", "classes", names.join("; "))
            }
        }
    }));
    if rule.ends_with_legal_date() {
        said.push(texts.t("queue-by-legal-date-last"));
    }
    said.push(texts.t("queue-tied"));
    said
}

/// A group as its scheme describes it; its id when no scheme knows it any more.
fn group_name(words: Words<'_>, state: &AppState, group: &str) -> String {
    let mut packages = road::packages_by_turn(&state.schemes, state.clock.today()).into_iter();
    let known = packages.find(|package| package.groups().iter().any(|known| known.id == group));
    known.map_or_else(
        || group.to_owned(),
        |package| package.text(words.texts.0, &format!("situation-{group}"), &[]),
    )
}

impl OrderForm {
    fn new(words: Words<'_>, state: &AppState, form: &SubmittedForm, errors: &FormErrors) -> Self {
        let texts = words.texts;
        let choices = || {
            QueueKey::ALL
                .into_iter()
                .map(|key| Choice::new(key.as_str(), texts.t(&format!("queue-key-{}", key.as_str()))))
        };
        let group = |name: &'static str| {
            ChoiceGroup::radios(name, texts.t(&format!("queue-{name}")), choices().collect())
                .filled(form, errors)
        };
        let groups = classes(state).into_iter().map(|class| {
            let name = group_name(words, state, &class);
            Choice::new(class, name)
        });
        Self {
            keys: KEY_FIELDS.into_iter().map(group).collect(),
            classes: ChoiceGroup::boxes("classes", texts.t("queue-classes"), groups.collect())
                .hint(texts.t("queue-classes-hint"))
                .filled(form, errors),
            reason: Field::area("order-reason", texts.t("queue-reason"), 3).filled(form, errors),
        }
    }
}
