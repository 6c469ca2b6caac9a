//! Who still has to do something for me: `/mijn-zaak/wie-doet-wat`, asking for help outside, and saying no to it.

use super::{
    own_dossier,
    reader::{Place, Reader},
};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    i18n::Texts,
    layout::{
        Button, Choice, ChoiceGroup, FormErrors, FormPage, ListPage, Row, Section, SubmittedForm, show,
        show_refused,
    },
    routes::{Guard, Routes},
    session::Parent,
    staff::chain::{helped_in_words, party_in_words, party_of, rows},
};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Dossier,
    chain::{ChainCommand, Party, Referral, ReferralState, owed},
    choices::Heard,
};
use herstel_kernel::{ReferralId, Refusal};
use serde::Deserialize;

/// The chain.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/wie-doet-wat")]
pub(crate) struct ChainPath;

/// Asking for help.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/wie-doet-wat/hulp")]
pub(crate) struct HelpPath;

/// Saying no to it.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/wie-doet-wat/hulp/{referral}/nee", rejection(PageError))]
pub(crate) struct NoPath {
    pub referral: ReferralId,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Parent, show_chain)
        .get(Guard::Parent, show_form)
        .post(Guard::Parent, ask)
        .post(Guard::Parent, say_no)
}

async fn show_chain(
    _: ChainPath,
    State(state): State<AppState>,
    parent: Parent,
) -> Result<Response, PageError> {
    show_chain_of(&state, &Reader::own(&state, parent).await?)
}

/// The page for whoever reads the case.
pub(super) fn show_chain_of(state: &AppState, reader: &Reader) -> Result<Response, PageError> {
    show(&list_page(state, reader, &[]))
}

fn list_page(state: &AppState, reader: &Reader, refusals: &[Refusal]) -> ListPage {
    let (dossier, place) = (&reader.dossier, &reader.place);
    let page = reader.page.clone().at(place.chain());
    let t = page.texts;
    let mut errors = FormErrors::new();
    errors.refusals(t, refusals, &[]);
    let owed = owed(dossier);
    let saying_no = |referral: &Referral| match (place, referral.state) {
        (
            Place::Own,
            ReferralState::Asked | ReferralState::Made | ReferralState::Accepted | ReferralState::Started,
        ) => vec![Button::new(NoPath { referral: referral.referral }, t.t("chain-say-no"))],
        (Place::Own, ReferralState::Ended | ReferralState::Declined) | (Place::For(_), _) => Vec::new(),
    };
    let referrals = dossier
        .chain
        .referrals
        .iter()
        .map(|referral| Row { buttons: saying_no(referral), ..referral_row(t, referral) });
    let section = |title: &str, none: &str, rows: Vec<Row>| Section {
        title: t.t(title),
        text: if rows.is_empty() { t.t(none) } else { String::new() },
        rows,
    };
    let links = match place {
        Place::Own => vec![(HelpPath.to_string(), t.t("chain-ask"))],
        Place::For(_) => Vec::new(),
    };
    ListPage {
        errors,
        back: (place.case(), t.t("back-to-case")),
        whose: String::new(),
        title: t.t("chain-title-own"),
        lead: helped_in_words(t, &owed),
        version: dossier.version,
        sections: vec![
            section("chain-owed", "chain-nothing", rows(state, t, &owed)),
            section("chain-referrals", "chain-no-referrals", referrals.collect()),
        ],
        links,
        page,
    }
}

fn referral_row(t: Texts, referral: &Referral) -> Row {
    Row {
        heading: party_in_words(t, referral.party, &referral.name),
        chip: t.t(&format!("referral-{}", referral.state.as_str())),
        lines: vec![t.t1("chain-since", "date", t.date(referral.moved_on))],
        ..Row::default()
    }
}

/// Who owes what, and what was asked elsewhere, as rows to read.
pub(super) fn rows_to_read(state: &AppState, t: Texts, dossier: &Dossier) -> Vec<Row> {
    let referrals = dossier.chain.referrals.iter().map(|referral| referral_row(t, referral));
    rows(state, t, &owed(dossier)).into_iter().chain(referrals).collect()
}

fn form_page(parent: &Parent, dossier: &Dossier, form: &SubmittedForm, refusals: &[Refusal]) -> FormPage {
    let page = parent.page.clone().at(HelpPath);
    let t = page.texts;
    let mut errors = FormErrors::new();
    errors.refusals(t, refusals, &["party"]);
    let errors = errors.labelled(&[("party", t.t("chain-ask-which"))]);
    let helper = |party: Party| Choice::new(party.as_str(), t.t(&format!("chain-party-{}", party.as_str())));
    let helpers = ChoiceGroup::radios("party", t.t("chain-ask-which"), Party::HELPERS.map(helper).into());
    let yes = vec![Choice::new("yes", t.t("chain-ask-consent-yes"))];
    let consent = ChoiceGroup::boxes("consented", t.t("chain-ask-consent"), yes);
    FormPage {
        parts: vec![helpers.filled(form, &errors).into(), consent.filled(form, &errors).into()],
        errors,
        back: (ChainPath.to_string(), t.t("chain-title-own")),
        whose: String::new(),
        title: t.t("chain-ask"),
        lead: t.t("chain-ask-lead"),
        action: HelpPath.to_string(),
        version: dossier.version,
        button: t.t("chain-ask-send"),
        page,
    }
}

async fn show_form(
    _: HelpPath,
    State(state): State<AppState>,
    mut parent: Parent,
) -> Result<Response, PageError> {
    let dossier = own_dossier(&state, &mut parent).await?;
    show(&form_page(&parent, &dossier, &SubmittedForm::default(), &[]))
}

async fn ask(
    _: HelpPath,
    State(state): State<AppState>,
    mut parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let dossier = own_dossier(&state, &mut parent).await?;
    let version = form.version().map(Some).ok_or(PageError::Unreadable)?;
    let party = match party_of(&form) {
        Ok(party) => party,
        Err(refusals) => {
            let page = form_page(&parent, &dossier, &form, &refusals);
            return show_refused(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    let command = Command::Chain(ChainCommand::Refer {
        referral: ReferralId::from_bytes(state.ids.draw()?),
        party,
        name: String::new(),
        state: ReferralState::Asked,
        consented: form.has("consented", "yes").then_some(Heard::PORTAL),
        with_story: false,
    });
    let id = dossier.registration.dossier;
    match carry_out(&state, &parent.scope, id, version, &command).await.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&ChainPath.to_string()).into_response()),
        Err(Ok((status, refusals))) => {
            let dossier = own_dossier(&state, &mut parent).await?;
            show_refused(status, &form_page(&parent, &dossier, &form, &refusals))
        }
        Err(Err(error)) => Err(error),
    }
}

async fn say_no(
    NoPath { referral }: NoPath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let reader = Reader::own(&state, parent).await?;
    let version = form.version().map(Some).ok_or(PageError::Unreadable)?;
    if reader.dossier.chain.referral(referral).is_none() {
        return Err(PageError::NotFound);
    }
    let command = Command::Chain(ChainCommand::MoveReferral {
        referral,
        name: String::new(),
        state: ReferralState::Declined,
        consented: None,
        with_story: false,
    });
    let id = reader.dossier.registration.dossier;
    match carry_out(&state, &reader.scope, id, version, &command).await.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&ChainPath.to_string()).into_response()),
        Err(Ok((status, refusals))) => {
            show_refused(status, &list_page(&state, &reader.again(&state).await?, &refusals))
        }
        Err(Err(error)) => Err(error),
    }
}
