//! The plan of a dossier for who handles it: `/werk/dossier/…/plan`. Planning talks, what is on the table and for whom,
//! recording agreements, saying what came of them.

use super::{AgreementView, Doing, TalkView, agreements, day, errors_of, field, said, talks};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    i18n::Texts,
    layout::{Choice, ChoiceGroup, Field, FormErrors, Page, SubmittedForm, show, show_refused},
    municipalities,
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
    Command, Dossier,
    access::{Grant, Holder, grants},
    choices::ByWord,
    consents::MunicipalContact,
    plan::{AddAgreement, CloseTalk, Owner, PlanTalk, TalkKind},
};
use herstel_kernel::{
    AgreementId, Date, Desk, DossierNumber, MunicipalityCode, Refusal, RefusalCode, TalkId,
};
use serde::Deserialize;

/// The plan of one dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/plan", rejection(PageError))]
pub(crate) struct StaffPlanPath {
    pub number: DossierNumber,
}

/// Planning a talk.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/plan/gesprek", rejection(PageError))]
struct TalkPath {
    number: DossierNumber,
}

/// What came of a talk.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/plan/gesprek/{talk}", rejection(PageError))]
struct ClosePath {
    number: DossierNumber,
    talk: TalkId,
}

/// Recording an agreement.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/plan/afspraak", rejection(PageError))]
struct AddPath {
    number: DossierNumber,
}

/// What came of an agreement.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/plan/afspraak/{agreement}", rejection(PageError))]
struct SaidPath {
    number: DossierNumber,
    agreement: AgreementId,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Operation, show_plan)
        .post(Guard::Staff, plan_talk)
        .post(Guard::Staff, close_talk)
        .post(Guard::Staff, add)
        .post(Guard::Staff, tell)
}

#[derive(Template)]
#[template(path = "plan/staff.html")]
struct StaffPlan {
    page: Page,
    errors: FormErrors,
    name: String,
    back: String,
    version: u64,
    /// That the parent asked for a talk, and about what.
    asked: Option<(String, Option<String>)>,
    /// What is on the table, and who of the three sees it.
    table: Vec<(String, String, String, String)>,
    talks: Vec<TalkView>,
    agreements: Vec<AgreementView>,
    /// The forms, for who works on the dossier.
    forms: Option<Forms>,
}

struct Forms {
    talk: String,
    kind: ChoiceGroup,
    of_talk: [Field; 4],
    municipality: String,
    add: String,
    what: Field,
    owner: ChoiceGroup,
    owner_name: Field,
    due_on: Field,
    by_word: ChoiceGroup,
}

impl StaffPlan {
    fn new(
        state: &AppState,
        staff: &Staff,
        dossier: &Dossier,
        form: &SubmittedForm,
        refusals: &[Refusal],
    ) -> Self {
        let number = dossier.registration.number.clone();
        let page = staff.page.clone().at(StaffPlanPath { number: number.clone() });
        let texts = page.texts;
        let errors = errors_of(texts, refusals);
        let (today, works) = (state.clock.today(), page.handles_dossiers());
        let said_at = |agreement| SaidPath { number: number.clone(), agreement }.to_string();
        let close_at = |talk| works.then(|| ClosePath { number: number.clone(), talk }.to_string());
        let doing = |agreement: &herstel_domain::plan::Agreement| Doing {
            report: works.then(|| said_at(agreement.made.agreement)),
            agree: None,
        };
        let municipality = contact(dossier, today);
        Self {
            name: dossier.registration.details.name.clone(),
            back: crate::staff::DossierPath { number: number.clone() }.to_string(),
            version: dossier.version,
            asked: dossier.plan.asked.as_ref().map(|asked| {
                (texts.t1("plan-asked-staff", "date", texts.date(asked.asked_on)), asked.words.clone())
            }),
            table: table(texts, dossier, municipality, today),
            talks: talks(texts, &dossier.plan, close_at),
            agreements: agreements(texts, &dossier.plan, today, doing),
            forms: works.then(|| Forms::new(texts, &number, municipality, form, &errors)),
            errors,
            page,
        }
    }
}

impl Forms {
    fn new(
        texts: Texts,
        number: &DossierNumber,
        municipality: Option<MunicipalityCode>,
        form: &SubmittedForm,
        errors: &FormErrors,
    ) -> Self {
        let kinds =
            TalkKind::ALL.map(|kind| Choice::new(kind.as_str(), texts.t(&format!("talk-{}", kind.as_str()))));
        let owners = [Owner::Operation, Owner::Parent, Owner::Other { name: String::new() }];
        let mut owners: Vec<Choice> = owners
            .iter()
            .map(|owner| Choice::new(owner.as_str(), texts.t(&format!("owner-{}", owner.as_str()))))
            .collect();
        if let Some(municipality) = municipality {
            let label = texts.t1("owner-municipality-of", "name", municipalities::name(municipality));
            owners.insert(1, Choice::new("municipality", label));
        }
        let heard = [ByWord::Table, ByWord::Phone, ByWord::Paper];
        let mut heard: Vec<Choice> = heard
            .map(|by_word| {
                Choice::new(by_word.as_str(), texts.t(&format!("plan-by-word-{}", by_word.as_str())))
            })
            .into();
        heard.push(Choice::new("none", texts.t("plan-by-word-none")));
        Self {
            talk: TalkPath { number: number.clone() }.to_string(),
            kind: ChoiceGroup::radios("kind", texts.t("plan-kind"), kinds.into()).filled(form, errors),
            of_talk: [
                field(texts, "on", form, errors).hint(texts.t("plan-day-hint")).short(),
                field(texts, "time", form, errors).short(),
                field(texts, "place", form, errors),
                field(texts, "guests", form, errors).hint(texts.t("plan-guests-hint")),
            ],
            municipality: match municipality {
                Some(municipality) => {
                    texts.t1("plan-with-municipality", "name", municipalities::name(municipality))
                }
                None => texts.t("plan-without-municipality"),
            },
            add: AddPath { number: number.clone() }.to_string(),
            what: Field::area("what", texts.t("plan-what"), 3).filled(form, errors),
            owner: ChoiceGroup::radios("owner", texts.t("plan-owner"), owners).filled(form, errors),
            owner_name: field(texts, "owner_name", form, errors),
            due_on: field(texts, "due_on", form, errors).hint(texts.t("plan-day-hint")).short(),
            by_word: ChoiceGroup::radios("by_word", texts.t("plan-by-word"), heard).filled(form, errors),
        }
    }
}

fn contact(dossier: &Dossier, today: Date) -> Option<MunicipalityCode> {
    match dossier.municipal_contact(today) {
        MunicipalContact::Yes { municipality } => Some(municipality),
        MunicipalContact::No | MunicipalContact::NotAsked => None,
    }
}

/// What lies on the table in a talk of the three, and who of them sees it: exactly what each may see otherwise.
fn table(
    texts: Texts,
    dossier: &Dossier,
    municipality: Option<MunicipalityCode>,
    today: Date,
) -> Vec<(String, String, String, String)> {
    let granted = municipality
        .map(|municipality| grants(dossier, Holder::Municipality(municipality, Desk::Support), today));
    let desk = |grant: Grant| granted.as_ref().is_some_and(|granted| granted.contains(&grant));
    let yes_no = |sees: bool| texts.t(if sees { "plan-sees" } else { "plan-sees-not" });
    [
        ("plan-table-plan", true, desk(Grant::Contact)),
        ("plan-table-road", true, desk(Grant::Contact)),
        ("plan-table-story", true, desk(Grant::Story)),
        ("plan-table-decisions", true, desk(Grant::Decisions)),
        ("plan-table-facts", true, false),
        ("plan-table-drafts", false, false),
    ]
    .into_iter()
    .map(|(what, parent, desk)| (texts.t(what), yes_no(parent), yes_no(true), yes_no(desk)))
    .collect()
}

async fn found(state: &AppState, staff: &Staff, number: &DossierNumber) -> Result<Dossier, PageError> {
    state.store.dossier_by_number(&staff.scope, number).await?.ok_or(PageError::NotFound)
}

async fn show_plan(
    StaffPlanPath { number }: StaffPlanPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = found(&state, &staff, &number).await?;
    show(&StaffPlan::new(&state, &staff, &dossier, &SubmittedForm::default(), &[]))
}

async fn plan_talk(
    TalkPath { number }: TalkPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = found(&state, &staff, &number).await?;
    let talk = TalkId::from_bytes(state.ids.draw()?);
    let kind = TalkKind::parse(form.text("kind")).ok_or_else(|| Refusal::at(RefusalCode::Required, "kind"));
    let command = kind.and_then(|kind| {
        let municipality = match kind {
            TalkKind::ThreeWay => contact(&dossier, state.clock.today()),
            TalkKind::FirstContact | TalkKind::Expectation => None,
        };
        Ok(Command::PlanTalk(PlanTalk {
            talk,
            kind,
            on: day(&form, "on")?,
            time: form.text("time").to_owned(),
            place: form.text("place").to_owned(),
            guests: form.optional("guests"),
            municipality,
        }))
    });
    carried(&state, &staff, &dossier, &form, command).await
}

async fn close_talk(
    ClosePath { number, talk }: ClosePath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = found(&state, &staff, &number).await?;
    let command = match form.text("held") {
        "yes" | "no" => {
            let was_held = form.text("held") == "yes";
            Ok(Command::CloseTalk(CloseTalk { talk, was_held, words: form.text("words").to_owned() }))
        }
        _ => Err(Refusal::at(RefusalCode::NotAChoice, "held")),
    };
    carried(&state, &staff, &dossier, &form, command).await
}

async fn add(
    AddPath { number }: AddPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = found(&state, &staff, &number).await?;
    let agreement = AgreementId::from_bytes(state.ids.draw()?);
    let owner = match form.text("owner") {
        "operation" => Ok(Owner::Operation),
        "parent" => Ok(Owner::Parent),
        "other" => Ok(Owner::Other { name: form.text("owner_name").to_owned() }),
        "municipality" => contact(&dossier, state.clock.today())
            .map(|municipality| Owner::Municipality { municipality })
            .ok_or_else(|| Refusal::at(RefusalCode::NoContact, "owner")),
        _ => Err(Refusal::at(RefusalCode::Required, "owner")),
    };
    let by_word = match form.text("by_word") {
        "none" => Ok(None),
        text => ByWord::parse(text).map(Some).ok_or_else(|| Refusal::at(RefusalCode::Required, "by_word")),
    };
    let command = owner.and_then(|owner| {
        Ok(Command::AddAgreement(AddAgreement {
            agreement,
            talk: dossier.plan.talks.last().filter(|talk| talk.held.is_some()).map(|talk| talk.planned.talk),
            what: form.text("what").to_owned(),
            owner,
            due_on: day(&form, "due_on")?,
            by_word: by_word?,
        }))
    });
    carried(&state, &staff, &dossier, &form, command).await
}

async fn tell(
    SaidPath { number, agreement }: SaidPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = found(&state, &staff, &number).await?;
    let command = said(agreement, &form);
    carried(&state, &staff, &dossier, &form, command).await
}

async fn carried(
    state: &AppState,
    staff: &Staff,
    dossier: &Dossier,
    form: &SubmittedForm,
    command: Result<Command, Refusal>,
) -> Result<Response, PageError> {
    let number = dossier.registration.number.clone();
    let version = form.version().map(Some).ok_or(PageError::Unreadable)?;
    let id = dossier.registration.dossier;
    let (status, refusals) = match command {
        Err(refusal) => (StatusCode::UNPROCESSABLE_ENTITY, vec![refusal]),
        Ok(command) => {
            match carry_out(state, &staff.scope, id, version, &command).await.map_err(shown_on_form) {
                Ok(_) => return Ok(Redirect::to(&StaffPlanPath { number }.to_string()).into_response()),
                Err(Ok(refused)) => refused,
                Err(Err(error)) => return Err(error),
            }
        }
    };
    let dossier = found(state, staff, &number).await?;
    show_refused(status, &StaffPlan::new(state, staff, &dossier, form, &refusals))
}
