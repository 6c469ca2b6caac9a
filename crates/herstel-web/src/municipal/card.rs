//! One person as a desk may see them: `/gemeente/ouder/…`, with the notes of the support desk.

use super::{DeskPath, status_in_words};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    i18n::Texts,
    layout::{Button, Choice, ChoiceGroup, Field, FormErrors, Page, Row, SubmittedForm, show, show_refused},
    municipalities,
    parent::step_in_words,
    routes::{Guard, Routes},
    session::AtDesk,
    staff::chain::{handover_row, rows},
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
    chain::{ChainCommand, Owed, Owes},
    decisions::Outcome,
    support::{LifeDomain, NoteSupport, SupportNoted},
};
use herstel_kernel::{
    Actor, Desk, DossierNumber, DutyId, PartyHandoverId, Refusal, RefusalCode, SupportNoteId,
};
use herstel_store::{MunicipalChain, SharedCard, SharedDecision};
use serde::Deserialize;

/// One person.
#[derive(TypedPath, Deserialize)]
#[typed_path("/gemeente/ouder/{number}", rejection(PageError))]
pub(crate) struct CardPath {
    pub number: DossierNumber,
}

/// A note about them.
#[derive(TypedPath, Deserialize)]
#[typed_path("/gemeente/ouder/{number}/notitie", rejection(PageError))]
pub(super) struct NotePath {
    pub number: DossierNumber,
}

/// Taking up what was handed over.
#[derive(TypedPath, Deserialize)]
#[typed_path("/gemeente/ouder/{number}/overdracht/{handover}", rejection(PageError))]
pub(super) struct TakeUpPath {
    pub number: DossierNumber,
    pub handover: PartyHandoverId,
}

/// Something that the municipality had to do was done.
#[derive(TypedPath, Deserialize)]
#[typed_path("/gemeente/ouder/{number}/taak/{duty}", rejection(PageError))]
pub(super) struct DonePath {
    pub number: DossierNumber,
    pub duty: DutyId,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Municipal, show_card)
        .post(Guard::Municipal, note)
        .post(Guard::Municipal, take_up)
        .post(Guard::Municipal, done)
}

#[derive(Template)]
#[template(path = "municipal/card.html")]
struct CardPage {
    page: Page,
    errors: FormErrors,
    name: String,
    number: String,
    details: Vec<(String, String)>,
    shared: Option<Shared>,
    /// The joint plan, for the support desk.
    plan: Option<String>,
}

/// What only the support desk sees.
struct Shared {
    status: Option<String>,
    due: Option<String>,
    preferences: Vec<crate::preferences::Line>,
    story: Option<String>,
    decisions: Option<Vec<DecisionRow>>,
    /// What this municipality owes and did, and what was handed over to it.
    chain: Vec<Row>,
    notes: Vec<NoteRow>,
    form: NoteForm,
}

struct DecisionRow {
    step: String,
    outcome: String,
    date: String,
}

struct NoteRow {
    about: String,
    date: String,
    words: String,
}

struct NoteForm {
    action: String,
    about: ChoiceGroup,
    words: Field,
}

async fn show_card(
    CardPath { number }: CardPath,
    State(state): State<AppState>,
    desk: AtDesk,
) -> Result<Response, PageError> {
    show(&card_page(&state, &desk, &number, &SubmittedForm::default(), FormErrors::new()).await?)
}

async fn note(
    NotePath { number }: NotePath,
    State(state): State<AppState>,
    desk: AtDesk,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    // Looked up first: an unfinished form is the same for somebody who is there and somebody who is not.
    let dossier = state.store.dossier_to_act(&desk.scope, &number).await?.ok_or(PageError::NotFound)?;
    let about = LifeDomain::parse(form.text("life_domain"));
    let (status, refusals) = match about {
        None if desk.desk == Desk::Collection => return Err(PageError::NotFound),
        None => {
            let nothing = Refusal::at(RefusalCode::NotAChoice, "life_domain");
            (StatusCode::UNPROCESSABLE_ENTITY, vec![nothing])
        }
        Some(life_domain) => {
            let note = SupportNoteId::from_bytes(state.ids.draw()?);
            let words = form.text("words").to_owned();
            let command = Command::NoteSupport(NoteSupport { note, life_domain, words });
            match carry_out(&state, &desk.scope, dossier, None, &command).await.map_err(shown_on_form) {
                Ok(_) => return Ok(Redirect::to(&CardPath { number }.to_string()).into_response()),
                Err(Ok(refused)) => refused,
                Err(Err(error)) => return Err(error),
            }
        }
    };
    let texts = desk.page.texts;
    let mut errors = FormErrors::new();
    errors.refusals(texts, &refusals, &["life_domain", "words"]);
    let errors = errors.labelled(&[("life_domain", texts.t("note-about")), ("words", texts.t("note-words"))]);
    show_refused(status, &card_page(&state, &desk, &number, &form, errors).await?)
}

async fn take_up(
    TakeUpPath { number, handover }: TakeUpPath,
    State(state): State<AppState>,
    desk: AtDesk,
    _: SubmittedForm,
) -> Result<Response, PageError> {
    let name = match desk.scope.actor() {
        Actor::Municipal { id, .. } => state.store.staff_member(id).await?.map(|found| found.name),
        Actor::Person { .. } | Actor::Representative { .. } | Actor::Staff { .. } | Actor::System => None,
    };
    let accepted_by = name.unwrap_or_else(|| municipalities::name(desk.municipality));
    act(&state, &desk, number, ChainCommand::AcceptHandover { handover, accepted_by }).await
}

async fn done(
    DonePath { number, duty }: DonePath,
    State(state): State<AppState>,
    desk: AtDesk,
    _: SubmittedForm,
) -> Result<Response, PageError> {
    let done_on = state.clock.today();
    act(&state, &desk, number, ChainCommand::FinishDuty { duty, done_on }).await
}

/// Does something in the chain; the domain says whether it is this desk's.
async fn act(
    state: &AppState,
    desk: &AtDesk,
    number: DossierNumber,
    command: ChainCommand,
) -> Result<Response, PageError> {
    if desk.desk == Desk::Collection {
        return Err(PageError::NotFound);
    }
    let dossier = state.store.dossier_to_act(&desk.scope, &number).await?.ok_or(PageError::NotFound)?;
    let command = Command::Chain(command);
    let refusals = match carry_out(state, &desk.scope, dossier, None, &command).await.map_err(shown_on_form) {
        Ok(_) => return Ok(Redirect::to(&CardPath { number }.to_string()).into_response()),
        Err(Ok((_, refusals))) => refusals,
        Err(Err(error)) => return Err(error),
    };
    let mut errors = FormErrors::new();
    errors.refusals(desk.page.texts, &refusals, &[]);
    let page = card_page(state, desk, &number, &SubmittedForm::default(), errors).await?;
    show_refused(StatusCode::CONFLICT, &page)
}

/// What this municipality owes and did, and what was handed over to it.
fn chain_rows(state: &AppState, t: Texts, number: &DossierNumber, chain: &MunicipalChain) -> Vec<Row> {
    let duties = chain.duties.iter().map(|duty| Row {
        heading: t.t("card-chain-duty"),
        quote: duty.words.clone(),
        buttons: vec![Button::new(
            DonePath { number: number.clone(), duty: duty.duty },
            t.t("card-chain-done"),
        )],
        ..Row::default()
    });
    let handovers = chain.handovers.iter().map(|handover| {
        let path = TakeUpPath { number: number.clone(), handover: handover.handover };
        let buttons = match handover.accepted {
            None => vec![Button::new(path, t.t("card-chain-accept"))],
            Some(_) => Vec::new(),
        };
        Row { heading: t.t("card-chain-handover"), buttons, ..handover_row(t, handover) }
    });
    // What has a row of its own with a button is not said twice.
    let others = chain.owed.iter().filter(|owed| match owed.owes {
        Owes::Acceptance => false,
        Owes::Recorded(_) => owed.done_on.is_some(),
        Owes::Decision(_)
        | Owes::Payment(_)
        | Owes::Establishing
        | Owes::Penalty(_)
        | Owes::Signature
        | Owes::Reopening
        | Owes::Call
        | Owes::Complaint
        | Owes::Talk
        | Owes::Recognition(_)
        | Owes::Objection
        | Owes::Answer
        | Owes::Reconstruction
        | Owes::Agreement(_)
        | Owes::Referral
        | Owes::Help
        | Owes::MunicipalHelp => true,
    });
    let others: Vec<Owed> = others.cloned().collect();
    handovers.chain(duties).chain(rows(state, t, &others)).collect()
}

async fn card_page(
    state: &AppState,
    desk: &AtDesk,
    number: &DossierNumber,
    form: &SubmittedForm,
    errors: FormErrors,
) -> Result<CardPage, PageError> {
    let path = CardPath { number: number.clone() };
    let page = desk.page.clone().at(path);
    let texts = page.texts;
    let card = state.store.shared_card(&desk.scope, number).await?.ok_or(PageError::NotFound)?;
    let shared = match desk.desk {
        Desk::Collection => None,
        Desk::Support => {
            let notes = state.store.support_notes(&desk.scope, card.card.dossier).await?;
            Some(shared(state, texts, number, &card, &notes, form, &errors))
        }
    };
    let SharedCard { card, .. } = card;
    let details = [
        (texts.t("person-phone"), card.phone),
        (texts.t("person-email"), card.email),
        (texts.t("person-address"), card.address),
    ];
    let details = details.into_iter().filter_map(|(label, value)| Some((label, value?))).collect();
    let plan = (desk.desk == Desk::Support)
        .then(|| crate::plan::DeskPlanPath { number: number.clone() }.to_string());
    Ok(CardPage { plan, errors, name: card.name, number: number.to_string(), details, shared, page })
}

fn shared(
    state: &AppState,
    texts: Texts,
    number: &DossierNumber,
    card: &SharedCard,
    notes: &[SupportNoted],
    form: &SubmittedForm,
    errors: &FormErrors,
) -> Shared {
    let decision = |decision: &SharedDecision| DecisionRow {
        step: step_in_words(state, texts, &decision.step),
        outcome: match decision.outcome {
            Outcome::Award => texts.t1("card-awarded", "amount", texts.amount(decision.amount)),
            Outcome::Rejection => texts.t("card-rejected"),
        },
        date: texts.date(decision.decided_on),
    };
    let choices = LifeDomain::ALL.map(|domain| Choice::new(domain.as_str(), domain_in_words(texts, domain)));
    let road = card.card.road;
    Shared {
        status: road.map(|(status, _)| status_in_words(texts, status)),
        due: road.and_then(|(_, due)| due).map(|due| texts.date(due)),
        preferences: card
            .preferences
            .as_ref()
            .map(|set| crate::preferences::lines(texts, Some(set)))
            .unwrap_or_default(),
        story: card.story.clone(),
        chain: chain_rows(state, texts, number, &card.chain),
        decisions: card.decisions.as_ref().map(|decisions| decisions.iter().map(decision).collect()),
        notes: notes
            .iter()
            .rev()
            .map(|note| NoteRow {
                about: domain_in_words(texts, note.life_domain),
                date: texts.date(note.noted_on),
                words: note.words.clone(),
            })
            .collect(),
        form: NoteForm {
            action: NotePath { number: number.clone() }.to_string(),
            about: ChoiceGroup::radios("life_domain", texts.t("note-about"), choices.into())
                .filled(form, errors),
            words: Field::area("words", texts.t("note-words"), 4)
                .hint(texts.t("note-words-hint"))
                .filled(form, errors),
        },
    }
}

fn domain_in_words(texts: Texts, domain: LifeDomain) -> String {
    match domain {
        LifeDomain::Finances => texts.t("life-finances"),
        LifeDomain::Housing => texts.t("life-housing"),
        LifeDomain::Health => texts.t("life-health"),
        LifeDomain::Family => texts.t("life-family"),
        LifeDomain::Work => texts.t("life-work"),
    }
}
