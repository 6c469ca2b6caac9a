//! Recording what others have to do and did, referring, handing over: the forms.

use super::{
    carry::{carry, heard_in, heard_parts},
    chain::{ChainPath, party_of},
    errors_of, find_dossier,
};
use crate::{
    AppState,
    error::PageError,
    i18n::Texts,
    layout::{Choice, ChoiceGroup, Field, FormErrors, FormPage, Part, SubmittedForm, show},
    routes::{Guard, Routes},
    session::Staff,
};
use axum::{extract::State, response::Response};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Dossier,
    chain::{ChainCommand, Party, ReferralState},
    choices::Heard,
    objections::Contested,
};
use herstel_kernel::{Date, DossierNumber, DutyId, PartyHandoverId, ReferralId, Refusal, RefusalCode};
use serde::Deserialize;

/// Recording what somebody has to do.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/keten/taak", rejection(PageError))]
pub(super) struct DutyPath {
    pub number: DossierNumber,
}

/// They did it.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/keten/taak/{duty}", rejection(PageError))]
pub(super) struct DutyDonePath {
    pub number: DossierNumber,
    pub duty: DutyId,
}

/// What a decision awards was paid, or a penalty.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/keten/betaald/{decision}", rejection(PageError))]
pub(super) struct PaidPath {
    pub number: DossierNumber,
    pub decision: Contested,
}

/// Referring.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/keten/verwijzing", rejection(PageError))]
pub(super) struct ReferralsPath {
    pub number: DossierNumber,
}

/// A referral comes further.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/keten/verwijzing/{referral}", rejection(PageError))]
pub(super) struct ReferralPath {
    pub number: DossierNumber,
    pub referral: ReferralId,
}

/// Handing over.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/keten/overdracht", rejection(PageError))]
pub(super) struct HandoversPath {
    pub number: DossierNumber,
}

/// The other party takes it from there.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/keten/overdracht/{handover}", rejection(PageError))]
pub(super) struct HandoverPath {
    pub number: DossierNumber,
    pub handover: PartyHandoverId,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Staff, show_duty)
        .post(Guard::Staff, record_duty)
        .get(Guard::Staff, show_duty_done)
        .post(Guard::Staff, finish_duty)
        .get(Guard::Staff, show_paid)
        .post(Guard::Staff, record_payment)
        .get(Guard::Staff, show_refer)
        .post(Guard::Staff, refer)
        .get(Guard::Staff, show_referral)
        .post(Guard::Staff, move_referral)
        .get(Guard::Staff, show_hand_over)
        .post(Guard::Staff, hand_over)
        .get(Guard::Staff, show_handover)
        .post(Guard::Staff, accept)
}

/// The forms of the chain.
#[derive(Clone, Copy)]
enum Asked<'a> {
    Duty,
    DutyDone(DutyId),
    Paid(&'a Contested),
    Refer,
    Referral(ReferralId),
    HandOver,
    Accept(PartyHandoverId),
}

impl Asked<'_> {
    /// Where it is sent, its title, what it is for.
    fn said(self, number: DossierNumber) -> (String, &'static str, &'static str) {
        match self {
            Self::Duty => (DutyPath { number }.to_string(), "chain-duty-add", "chain-duty-lead"),
            Self::DutyDone(duty) => {
                (DutyDonePath { number, duty }.to_string(), "chain-duty-done", "chain-duty-done-lead")
            }
            Self::Paid(decision) => {
                let decision = decision.clone();
                (PaidPath { number, decision }.to_string(), "chain-paid", "chain-paid-lead")
            }
            Self::Refer => (ReferralsPath { number }.to_string(), "referral-add", "referral-lead"),
            Self::Referral(referral) => {
                (ReferralPath { number, referral }.to_string(), "referral-move", "referral-lead")
            }
            Self::HandOver => (HandoversPath { number }.to_string(), "handover-add", "handover-lead"),
            Self::Accept(handover) => {
                (HandoverPath { number, handover }.to_string(), "handover-accept", "handover-accept-lead")
            }
        }
    }

    /// Whether what it is about is in the dossier.
    fn is_known(self, dossier: &Dossier) -> bool {
        match self {
            Self::Duty | Self::Refer | Self::HandOver => true,
            Self::DutyDone(duty) => dossier.chain.duty(duty).is_some(),
            Self::Paid(decision) => dossier.payment(decision).is_some(),
            Self::Referral(referral) => dossier.chain.referral(referral).is_some(),
            Self::Accept(handover) => dossier.chain.handover(handover).is_some(),
        }
    }
}

/// Every field of the forms, with the key of its label.
const FIELDS: [(&str, &str); 16] = [
    ("party", "chain-party"),
    ("name", "chain-name"),
    ("words", "chain-words"),
    ("since_on", "chain-since-field"),
    ("promised_on", "chain-promised-field"),
    ("done_on", "chain-done-field"),
    ("paid_on", "chain-paid-field"),
    ("state", "referral-state"),
    ("consented", "chain-consent"),
    ("by_word", "chain-heard"),
    ("document", "chain-paper"),
    ("with_story", "chain-story"),
    ("told", "handover-told"),
    ("belongs", "handover-belongs-field"),
    ("belongs_not", "handover-belongs-not-field"),
    ("accepted_by", "handover-accepted-by"),
];

fn label(t: Texts, field: &str) -> String {
    FIELDS.iter().find(|(name, _)| *name == field).map_or_else(String::new, |(_, key)| t.t(key))
}

fn form_page(
    staff: &Staff,
    dossier: &Dossier,
    asked: Asked<'_>,
    form: &SubmittedForm,
    refusals: &[Refusal],
) -> FormPage {
    let number = dossier.registration.number.clone();
    let (action, title, lead) = asked.said(number.clone());
    let page = staff.page.clone().at(&action);
    let t = page.texts;
    let errors = errors_of(&page, refusals, &FIELDS.map(|(name, _)| name));
    let errors = errors.labelled(&FIELDS.map(|(name, key)| (name, t.t(key))));
    FormPage {
        parts: parts(t, dossier, asked, form, &errors),
        errors,
        back: (ChainPath { number }.to_string(), t.t("chain-title")),
        whose: dossier.registration.details.name.clone(),
        title: t.t(title),
        lead: t.t(lead),
        action,
        version: dossier.version,
        button: t.t("chain-save"),
        page,
    }
}

fn parts(
    t: Texts,
    dossier: &Dossier,
    asked: Asked<'_>,
    form: &SubmittedForm,
    errors: &FormErrors,
) -> Vec<Part> {
    let line = |name: &'static str| Part::from(Field::text(name, label(t, name)).filled(form, errors));
    let long = |name: &'static str| Part::from(Field::area(name, label(t, name), 4).filled(form, errors));
    let day = |name: &'static str| {
        let field = Field::text(name, label(t, name)).hint(t.t("chain-day-hint")).short();
        Part::from(field.filled(form, errors))
    };
    let among = |parties: &[Party]| {
        let party =
            |party: &Party| Choice::new(party.as_str(), t.t(&format!("chain-party-{}", party.as_str())));
        let group = ChoiceGroup::radios("party", label(t, "party"), parties.iter().map(party).collect());
        Part::from(group.filled(form, errors))
    };
    let states = |states: &[ReferralState]| {
        let state =
            |state: &ReferralState| Choice::new(state.as_str(), t.t(&format!("referral-{}", state.as_str())));
        let group = ChoiceGroup::radios("state", label(t, "state"), states.iter().map(state).collect());
        Part::from(group.filled(form, errors))
    };
    let consent = || {
        let yes = vec![Choice::new("yes", t.t("chain-consent-yes"))];
        let asked = ChoiceGroup::boxes("consented", label(t, "consented"), yes).filled(form, errors);
        let yes = vec![Choice::new("yes", t.t("chain-story-yes"))];
        let story = ChoiceGroup::boxes("with_story", label(t, "with_story"), yes).filled(form, errors);
        let heard = heard_parts(t, dossier, form, errors);
        [Part::from(asked)].into_iter().chain(heard).chain([Part::from(story)])
    };
    match asked {
        Asked::Duty => {
            vec![among(&Party::ALL), line("name"), long("words"), day("since_on"), day("promised_on")]
        }
        Asked::DutyDone(_) => vec![day("done_on")],
        Asked::Paid(_) => vec![day("paid_on")],
        Asked::Refer => {
            let states = states(&[ReferralState::Asked, ReferralState::Made]);
            [among(&Party::HELPERS), line("name"), states].into_iter().chain(consent()).collect()
        }
        Asked::Referral(_) => {
            [line("name"), states(&ReferralState::ALL)].into_iter().chain(consent()).collect()
        }
        Asked::HandOver => {
            let words = [long("told"), long("belongs"), long("belongs_not")];
            [among(&Party::ALL), line("name")].into_iter().chain(words).chain(consent()).collect()
        }
        Asked::Accept(_) => vec![line("accepted_by")],
    }
}

async fn shown(
    state: &AppState,
    staff: &Staff,
    number: &DossierNumber,
    asked: Asked<'_>,
) -> Result<Response, PageError> {
    let dossier = find_dossier(state, staff, number).await?;
    if !asked.is_known(&dossier) {
        return Err(PageError::NotFound);
    }
    show(&form_page(staff, &dossier, asked, &SubmittedForm::default(), &[]))
}

async fn sent(
    state: &AppState,
    staff: &Staff,
    number: DossierNumber,
    form: &SubmittedForm,
    asked: Asked<'_>,
    command: Result<ChainCommand, Vec<Refusal>>,
) -> Result<Response, PageError> {
    if !asked.is_known(&find_dossier(state, staff, &number).await?) {
        return Err(PageError::NotFound);
    }
    let next = ChainPath { number: number.clone() }.to_string();
    let again = |dossier: &Dossier, refusals: &[Refusal]| form_page(staff, dossier, asked, form, refusals);
    carry(state, staff, &number, form, command.map(Command::Chain), &next, again).await
}

/// A day that must be filled in.
fn day(form: &SubmittedForm, field: &'static str) -> Result<Date, Vec<Refusal>> {
    let day = form.day(field).and_then(|day| day.ok_or(RefusalCode::Required));
    day.map_err(|code| vec![Refusal::at(code, field)])
}

async fn show_duty(
    DutyPath { number }: DutyPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    shown(&state, &staff, &number, Asked::Duty).await
}

fn duty(duty: DutyId, form: &SubmittedForm) -> Result<ChainCommand, Vec<Refusal>> {
    let promised_on = form.day("promised_on").map_err(|code| vec![Refusal::at(code, "promised_on")]);
    Ok(ChainCommand::RecordDuty {
        duty,
        party: party_of(form)?,
        name: form.text("name").to_owned(),
        words: form.text("words").to_owned(),
        since_on: day(form, "since_on")?,
        promised_on: promised_on?,
    })
}

async fn record_duty(
    DutyPath { number }: DutyPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let command = duty(DutyId::from_bytes(state.ids.draw()?), &form);
    sent(&state, &staff, number, &form, Asked::Duty, command).await
}

async fn show_duty_done(
    DutyDonePath { number, duty }: DutyDonePath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    shown(&state, &staff, &number, Asked::DutyDone(duty)).await
}

async fn finish_duty(
    DutyDonePath { number, duty }: DutyDonePath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let command = day(&form, "done_on").map(|done_on| ChainCommand::FinishDuty { duty, done_on });
    sent(&state, &staff, number, &form, Asked::DutyDone(duty), command).await
}

async fn show_paid(
    PaidPath { number, decision }: PaidPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    shown(&state, &staff, &number, Asked::Paid(&decision)).await
}

async fn record_payment(
    PaidPath { number, decision }: PaidPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let paid_on = day(&form, "paid_on");
    let command = paid_on.map(|paid_on| ChainCommand::RecordPayment { decision: decision.clone(), paid_on });
    sent(&state, &staff, number, &form, Asked::Paid(&decision), command).await
}

async fn show_refer(
    ReferralsPath { number }: ReferralsPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    shown(&state, &staff, &number, Asked::Refer).await
}

/// How far a form says that a referral is.
fn state_of(form: &SubmittedForm) -> Result<ReferralState, Vec<Refusal>> {
    let state = ReferralState::parse(form.text("state"));
    state.ok_or_else(|| vec![Refusal::at(RefusalCode::NotAChoice, "state")])
}

/// The consent of the parent, when the form says that they gave it.
fn consent_in(form: &SubmittedForm) -> Result<Option<Heard>, Vec<Refusal>> {
    form.has("consented", "yes").then(|| heard_in(form)).transpose()
}

fn referring(referral: ReferralId, form: &SubmittedForm) -> Result<ChainCommand, Vec<Refusal>> {
    Ok(ChainCommand::Refer {
        referral,
        party: party_of(form)?,
        name: form.text("name").to_owned(),
        state: state_of(form)?,
        consented: consent_in(form)?,
        with_story: form.has("with_story", "yes"),
    })
}

async fn refer(
    ReferralsPath { number }: ReferralsPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let command = referring(ReferralId::from_bytes(state.ids.draw()?), &form);
    sent(&state, &staff, number, &form, Asked::Refer, command).await
}

async fn show_referral(
    ReferralPath { number, referral }: ReferralPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    shown(&state, &staff, &number, Asked::Referral(referral)).await
}

fn moving(referral: ReferralId, form: &SubmittedForm) -> Result<ChainCommand, Vec<Refusal>> {
    Ok(ChainCommand::MoveReferral {
        referral,
        name: form.text("name").to_owned(),
        state: state_of(form)?,
        consented: consent_in(form)?,
        with_story: form.has("with_story", "yes"),
    })
}

async fn move_referral(
    ReferralPath { number, referral }: ReferralPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    sent(&state, &staff, number, &form, Asked::Referral(referral), moving(referral, &form)).await
}

async fn show_hand_over(
    HandoversPath { number }: HandoversPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    shown(&state, &staff, &number, Asked::HandOver).await
}

fn handing_over(handover: PartyHandoverId, form: &SubmittedForm) -> Result<ChainCommand, Vec<Refusal>> {
    let text = |field: &str| form.text(field).to_owned();
    Ok(ChainCommand::HandOver {
        handover,
        party: party_of(form)?,
        name: text("name"),
        told: text("told"),
        belongs: text("belongs"),
        belongs_not: text("belongs_not"),
        with_story: form.has("with_story", "yes"),
        consented: consent_in(form)?,
    })
}

async fn hand_over(
    HandoversPath { number }: HandoversPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let command = handing_over(PartyHandoverId::from_bytes(state.ids.draw()?), &form);
    sent(&state, &staff, number, &form, Asked::HandOver, command).await
}

async fn show_handover(
    HandoverPath { number, handover }: HandoverPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    shown(&state, &staff, &number, Asked::Accept(handover)).await
}

async fn accept(
    HandoverPath { number, handover }: HandoverPath,
    State(state): State<AppState>,
    staff: Staff,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let accepted_by = form.text("accepted_by").to_owned();
    let command = Ok(ChainCommand::AcceptHandover { handover, accepted_by });
    sent(&state, &staff, number, &form, Asked::Accept(handover), command).await
}
