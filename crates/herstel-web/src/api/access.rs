//! Who may see what of a dossier, and what the endpoints about it share.

use super::{Caller, documents::RecordedDocument, problems};
use crate::{AppState, command::carry_out, error::PageError};
use axum::{Json, extract::State, http::StatusCode};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Dossier, Scope,
    access::Period,
    bases::{Audience, BasisKind},
    consents::{ConsentSubject, MunicipalContact},
    mandates::MandateHolder,
    relations::RelationKind,
};
use herstel_kernel::{
    Bsn, BsnError, Date, DateError, Desk, DossierId, DossierNumber, PersonId, Refusal, RefusalCode,
    parse_date,
};
use herstel_store::ContactCard;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Who may see what of one dossier.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/access", rejection(PageError))]
pub(super) struct AccessPath {
    number: DossierNumber,
}

/// Those for whom somebody acts.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/represented")]
pub(super) struct RepresentedPath;

/// Who may see what, and on which dated ground. Who acts for the person sees relations and mandates only.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct AccessDocument {
    /// Relations as they stand.
    relations: Vec<RelationDocument>,
    /// Mandates, those that ended included.
    mandates: Vec<MandateDocument>,
    /// On what others look.
    bases: Vec<BasisDocument>,
    /// What the person consented to.
    consents: Vec<ConsentDocument>,
    /// The answer to the plain question at registration: `yes`, `no`, or `not-asked`.
    municipal_contact: &'static str,
    /// Whether the dossier is closed to all but a few.
    protected: bool,
    /// Every emergency access.
    emergencies: Vec<EmergencyDocument>,
}

/// A period of days, from the first up to and without the last.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct PeriodDocument {
    /// The first day; absent when it always held.
    from_on: Option<String>,
    /// The first day on which it no longer holds; absent without end.
    until_on: Option<String>,
}

/// A relation.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct RelationDocument {
    /// Its id.
    id: String,
    /// `partner`, `ex-partner`, `parent`, `child` or `next-of-kin`.
    kind: &'static str,
    /// As told.
    name: String,
    /// When.
    period: PeriodDocument,
    /// Where it comes from.
    source: String,
}

/// A mandate.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct MandateDocument {
    /// Its id.
    id: String,
    /// `person` or `organisation`.
    holder: &'static str,
    /// The name of the holder as told.
    name: String,
    /// `read`, `tell`, `choose`, `sign`.
    powers: Vec<&'static str>,
    /// When.
    period: PeriodDocument,
}

/// A basis.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct BasisDocument {
    /// Its id.
    id: String,
    /// `request-of-person`, `statutory-ground` or `urgent-need`.
    kind: &'static str,
    /// The article, or the reason of the urgent need.
    because: Option<String>,
    /// `operation`, `support-desk`, `collection-desk` or `next-of-kin`.
    audience: &'static str,
    /// The code of the municipality, for a desk.
    municipality: Option<String>,
    /// When.
    period: PeriodDocument,
}

/// A consent.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ConsentDocument {
    /// Its id.
    id: String,
    /// `municipal-contact`, `story-to-municipality`, `decisions-to-municipality` or `notes-to-operation`.
    subject: &'static str,
    /// The code of the municipality, where it is about one.
    municipality: Option<String>,
    /// Which party, when it is about one: `cws`, `legal-aid`, `victim-support` or `psychological-help`.
    #[serde(skip_serializing_if = "Option::is_none")]
    party: Option<&'static str>,
    /// When.
    period: PeriodDocument,
}

/// One emergency access.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct EmergencyDocument {
    /// Why.
    reason: String,
    /// From when.
    opened_at: String,
    /// Until when.
    until_at: String,
}

/// Somebody for whom the caller acts, or who may be helped.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct CardDocument {
    /// The number of the dossier.
    pub number: String,
    /// Name.
    pub name: String,
    /// Street, number, postal code and place.
    pub address: Option<String>,
    /// Electronic mail address.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// What the dossier waits for; absent for a collection desk.
    pub status: Option<&'static str>,
    /// The legal date that stands now.
    pub due_on: Option<String>,
}

impl CardDocument {
    pub fn new(card: ContactCard) -> Self {
        Self {
            number: card.number.to_string(),
            name: card.name,
            address: card.address,
            email: card.email,
            phone: card.phone,
            status: card.road.map(|(status, _)| status.as_str()),
            due_on: card.road.and_then(|(_, due_on)| due_on).map(|due_on| due_on.to_string()),
        }
    }
}

fn period(period: Period) -> PeriodDocument {
    let text = |day: Option<Date>| day.map(|day| day.to_string());
    PeriodDocument { from_on: text(period.from_on), until_on: text(period.until_on) }
}

impl AccessDocument {
    fn new(dossier: &Dossier, today: Date) -> Self {
        let relations = dossier.relations.iter().map(|relation| RelationDocument {
            id: relation.id.to_string(),
            kind: match relation.told.kind {
                RelationKind::Partner => "partner",
                RelationKind::ExPartner => "ex-partner",
                RelationKind::Parent => "parent",
                RelationKind::Child => "child",
                RelationKind::NextOfKin => "next-of-kin",
            },
            name: relation.told.name.clone(),
            period: period(relation.told.period),
            source: relation.told.source.clone(),
        });
        let mandates = dossier.mandates.iter().map(|mandate| MandateDocument {
            id: mandate.given.mandate.to_string(),
            holder: match mandate.given.holder {
                MandateHolder::Person { .. } => "person",
                MandateHolder::Organisation { .. } => "organisation",
            },
            name: mandate.given.name.clone(),
            powers: mandate.given.powers.iter().map(|power| power.as_str()).collect(),
            period: period(mandate.period()),
        });
        let bases = dossier.bases.iter().map(|basis| {
            let (kind, because) = match &basis.kind {
                BasisKind::RequestOfPerson => ("request-of-person", None),
                BasisKind::StatutoryGround { article } => ("statutory-ground", Some(article.clone())),
                BasisKind::UrgentNeed { reason } => ("urgent-need", Some(reason.clone())),
            };
            let (audience, municipality) = match basis.audience {
                Audience::Operation => ("operation", None),
                Audience::Municipality { municipality, desk: Desk::Support } => {
                    ("support-desk", Some(municipality))
                }
                Audience::Municipality { municipality, desk: Desk::Collection } => {
                    ("collection-desk", Some(municipality))
                }
                Audience::NextOfKin { .. } => ("next-of-kin", None),
            };
            let municipality = municipality.map(|code| code.to_string());
            BasisDocument {
                id: basis.id.to_string(),
                kind,
                because,
                audience,
                municipality,
                period: period(basis.period),
            }
        });
        let consents = dossier.consents.iter().map(|consent| {
            let (subject, municipality) = match consent.given.subject {
                ConsentSubject::MunicipalContact { municipality } => {
                    ("municipal-contact", Some(municipality))
                }
                ConsentSubject::StoryToMunicipality { municipality } => {
                    ("story-to-municipality", Some(municipality))
                }
                ConsentSubject::DecisionsToMunicipality { municipality } => {
                    ("decisions-to-municipality", Some(municipality))
                }
                ConsentSubject::NotesToOperation => ("notes-to-operation", None),
                ConsentSubject::StoryToParty { .. } => ("story-to-party", None),
            };
            let party = match consent.given.subject {
                ConsentSubject::StoryToParty { party } => Some(party.as_str()),
                ConsentSubject::MunicipalContact { .. }
                | ConsentSubject::StoryToMunicipality { .. }
                | ConsentSubject::DecisionsToMunicipality { .. }
                | ConsentSubject::NotesToOperation => None,
            };
            ConsentDocument {
                id: consent.given.consent.to_string(),
                subject,
                municipality: municipality.map(|code| code.to_string()),
                party,
                period: period(consent.period()),
            }
        });
        let emergencies = dossier.emergencies.iter().map(|opened| EmergencyDocument {
            reason: opened.reason.clone(),
            opened_at: opened.opened_at.to_string(),
            until_at: opened.until_at.to_string(),
        });
        Self {
            relations: relations.collect(),
            mandates: mandates.collect(),
            bases: bases.collect(),
            consents: consents.collect(),
            municipal_contact: match dossier.municipal_contact(today) {
                MunicipalContact::Yes { .. } => "yes",
                MunicipalContact::No => "no",
                MunicipalContact::NotAsked => "not-asked",
            },
            protected: dossier.protection.is_some(),
            emergencies: emergencies.collect(),
        }
    }
}

/// Who may see what
///
/// Relations, mandates, bases, consents and emergency access of a dossier, each with its period.
#[utoipa::path(
    get,
    path = "/api/v1/dossiers/{number}/access",
    operation_id = "readAccess",
    tag = "access",
    params(("number" = String, Path, description = "The number of the dossier.")),
    responses(
        (status = 200, description = "Who may see what.", body = AccessDocument),
        problems::Read,
    ),
)]
pub(super) async fn one(
    AccessPath { number }: AccessPath,
    State(state): State<AppState>,
    caller: Caller,
) -> Result<Json<AccessDocument>, PageError> {
    let (dossier, _) = caller.reach(&state, &number).await?;
    Ok(Json(AccessDocument::new(&dossier, state.clock.today())))
}

/// Those for whom you act
///
/// By a mandate to read, or as next of kin who took over.
#[utoipa::path(
    get,
    path = "/api/v1/represented",
    operation_id = "listRepresented",
    tag = "access",
    responses(
        (status = 200, description = "Everybody for whom you act.", body = Vec<CardDocument>),
        problems::Read,
    ),
)]
pub(super) async fn represented(
    _: RepresentedPath,
    State(state): State<AppState>,
    caller: Caller,
) -> Result<Json<Vec<CardDocument>>, PageError> {
    let scope = caller.representing.unwrap_or(caller.scope);
    let cards = state.store.contact_cards(&scope, None, CARDS_MAX).await?;
    Ok(Json(cards.into_iter().map(CardDocument::new).collect()))
}

/// Most cards of one answer.
pub(super) const CARDS_MAX: u32 = 500;

/// Carries a command out in a dossier in which the caller can do something.
pub(super) async fn acted(
    state: &AppState,
    caller: &Caller,
    number: &DossierNumber,
    version: Option<u64>,
    command: &Command,
) -> Result<Json<RecordedDocument>, PageError> {
    let (dossier, scope) = caller.acting(state, number).await?;
    Ok(Json(RecordedDocument::new(&carry_out(state, &scope, dossier, version, command).await?, None)))
}

/// The same for a command that brings something with an id into being.
pub(super) async fn created(
    state: &AppState,
    (dossier, scope): (DossierId, Scope),
    version: Option<u64>,
    command: &Command,
    id: String,
) -> Result<(StatusCode, Json<RecordedDocument>), PageError> {
    let recorded = carry_out(state, &scope, dossier, version, command).await?;
    Ok((StatusCode::CREATED, Json(RecordedDocument::new(&recorded, Some(id)))))
}

/// A day that somebody typed.
pub(crate) fn day(field: &'static str, text: Option<&str>) -> Result<Option<Date>, Refusal> {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else { return Ok(None) };
    parse_date(text).map(Some).map_err(|error| {
        let code = match error {
            DateError::NotADate => RefusalCode::NotADate,
            DateError::NoSuchDay => RefusalCode::NoSuchDay,
        };
        Refusal::at(code, field)
    })
}

/// The person with a citizen number, known from now on if they were not.
pub(crate) async fn person(state: &AppState, bsn: &str) -> Result<PersonId, PageError> {
    let bsn = Bsn::parse(bsn).map_err(|error| match error {
        BsnError::WrongLength => Refusal::at(RefusalCode::BsnLength, "bsn"),
        BsnError::ElevenProof => Refusal::at(RefusalCode::BsnElevenProof, "bsn"),
    })?;
    Ok(state.store.person_by_bsn(&bsn, PersonId::from_bytes(state.ids.draw()?)).await?)
}
