//! Registration: by a parent for themselves, or by staff for somebody on the telephone.

use super::{Caller, body::Change, documents::RecordedDocument, problems};
use crate::{
    AppState,
    division::{fixed_person, named},
    error::PageError,
    letter,
    limits::{Counted, count},
    session::Visit,
};
use axum::{Json, extract::State, http::StatusCode};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    consents::MunicipalContact,
    registration::{
        Channel, Intake, PersonDetails, PreferredLanguage, RegisterParent, YearsConcerned, register,
    },
};
use herstel_kernel::{
    Actor, Bsn, ConsentId, Date, DateError, DossierId, DossierNumber, PersonId, Refusal, RefusalCode,
    checked_iban, parse_date,
};
use herstel_scheme::SchemeFamily;
use serde::Deserialize;
use utoipa::ToSchema;

/// Registrations.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/registrations")]
pub(super) struct RegistrationsPath;

/// Somebody who registers.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Registration {
    /// Given and family name as the person writes it.
    name: String,
    /// Citizen number of nine digits. A parent who signed in at a provider leaves it out: the provider stated it.
    bsn: Option<String>,
    /// Date of birth: `1980-05-17`.
    born_on: String,
    /// Street, number, postal code and place.
    address: Option<String>,
    /// E-mail address.
    email: Option<String>,
    /// Telephone number.
    phone: Option<String>,
    /// Bank account.
    iban: Option<String>,
    /// Preferred language: `nl` or `en`; `nl` when absent.
    language: Option<String>,
    /// The years it is about; absent when the parent does not know. Finding out is the work of the organisation.
    years: Option<Vec<i16>>,
    /// What the parent wants to tell, in their own words.
    story: Option<String>,
    /// Whether the municipality of the parent may get in touch; absent when nobody asked.
    municipal_contact: Option<bool>,
    /// For which family of schemes, when it is not the main road: `wht-ex-partners`, `kinderen`.
    scheme: Option<String>,
    /// The code of that municipality, four digits; only when the answer is yes.
    municipality: Option<String>,
}

/// Register a parent
///
/// A parent registers themselves; staff register somebody who is on the telephone.
#[utoipa::path(
    post,
    path = "/api/v1/registrations",
    operation_id = "registerParent",
    tag = "registrations",
    request_body = Registration,
    responses(
        (status = 201, description = "Registered; `number` is that of the new dossier.", body = RecordedDocument),
        problems::Change,
    ),
)]
pub(super) async fn create(
    _: RegistrationsPath,
    State(state): State<AppState>,
    caller: Caller,
    visit: Visit,
    Change(registration): Change<Registration>,
) -> Result<(StatusCode, Json<RecordedDocument>), PageError> {
    carry(&state, &visit, &caller, registration).await
}

/// Registers somebody in the name of who asks.
pub(super) async fn carry(
    state: &AppState,
    visit: &Visit,
    caller: &Caller,
    registration: Registration,
) -> Result<(StatusCode, Json<RecordedDocument>), PageError> {
    let state = &state.for_newcomer();
    let actor = caller.scope.actor();
    if actor.person().is_some() {
        count(state, visit, Counted::Registration(actor)).await?;
    }
    let (person, channel) = match actor {
        Actor::Person { person } => (person, Channel::Portal),
        Actor::Staff { .. } => (PersonId::from_bytes(state.ids.draw()?), Channel::Phone),
        Actor::Municipal { .. } => (PersonId::from_bytes(state.ids.draw()?), Channel::Municipality),
        Actor::Representative { .. } | Actor::System => return Err(PageError::NotFound),
    };
    let context = state.context(actor);
    let year = context.today.year();
    let mut refusals = Vec::new();
    let details = registration.details(caller.stated.as_ref(), &mut refusals);
    let municipal_contact = registration.contact(&mut refusals);
    let mut command = RegisterParent {
        dossier: DossierId::from_bytes(state.ids.draw()?),
        person,
        channel,
        years: match registration.years {
            None => YearsConcerned::Unknown,
            Some(mut years) => {
                years.sort_unstable();
                years.dedup();
                YearsConcerned::Years { years }
            }
        },
        story: registration.story.filter(|story| !story.trim().is_empty()),
        municipal_contact,
        consent: ConsentId::from_bytes(state.ids.draw()?),
        details,
        family: match super::choices::family(registration.scheme) {
            Ok(family) => family,
            Err(refusal) => {
                refusals.push(refusal);
                SchemeFamily::main()
            }
        },
        // Given to what is right.
        handler: None,
        intake: Intake::default(),
    };
    // The number is only drawn when nothing is wrong; the domain's checks do not look at it.
    let trial = register(&command, DossierNumber::new(year, 0), &context);
    let unprintable = letter::unprintable(&letter::on_envelope(&command.details));
    for refusal in trial.err().unwrap_or_default().into_iter().chain(unprintable) {
        if !refusals.iter().any(|known| known.field.is_some() && known.field == refusal.field) {
            refusals.push(refusal);
        }
    }
    let bsn = match Bsn::parse(&command.details.bsn) {
        Ok(bsn) if refusals.is_empty() => bsn,
        Ok(_) | Err(_) => return Err(refusals.into()),
    };
    command.handler = match actor {
        Actor::Staff { id, .. } => Some(id),
        Actor::Municipal { municipality, .. } => fixed_person(state, Some(municipality), None).await?,
        Actor::Person { .. } | Actor::Representative { .. } | Actor::System => {
            let newcomer = Some((person, caller.scope.occasion()));
            fixed_person(state, named(&command.municipal_contact), newcomer).await?
        }
    };
    let make = |number, known: Option<PersonId>| {
        // A person registers themselves, whoever has the number that they typed.
        command.person = if actor.person().is_some() { person } else { known.unwrap_or(person) };
        register(&command, number, &context)
    };
    if actor.person().is_none() {
        // Who registers somebody else learns whether the number is known here.
        count(state, visit, Counted::LookUp(actor)).await?;
    }
    count(state, visit, Counted::Number(&bsn)).await?;
    let recorded = state.store.register(actor, caller.scope.occasion(), &bsn, year, make).await?;
    Ok((StatusCode::CREATED, Json(RecordedDocument::new(&recorded, None))))
}

impl Registration {
    /// The answer to the plain question; a municipality is only named with a yes.
    fn contact(&self, refusals: &mut Vec<Refusal>) -> MunicipalContact {
        let code = self.municipality.as_deref().map(str::trim).filter(|code| !code.is_empty());
        match (self.municipal_contact, code.map(str::parse)) {
            (Some(true), Some(Ok(municipality))) => return MunicipalContact::Yes { municipality },
            (Some(true), None) => refusals.push(Refusal::at(RefusalCode::Required, "municipality")),
            (_, Some(_)) => refusals.push(Refusal::at(RefusalCode::NotAChoice, "municipality")),
            (Some(false), None) => return MunicipalContact::No,
            (None, None) => {}
        }
        MunicipalContact::NotAsked
    }

    /// The citizen number: that of the provider, and then no other.
    fn number(&self, stated: Option<&Bsn>, refusals: &mut Vec<Refusal>) -> String {
        let sent = self.bsn.as_deref().map(|sent| (sent, Bsn::parse(sent)));
        match (sent, stated) {
            (None, Some(stated)) => stated.digits().to_owned(),
            (Some((_, Ok(sent))), Some(stated)) if sent != *stated => {
                refusals.push(Refusal::at(RefusalCode::OtherBsn, "bsn"));
                sent.digits().to_owned()
            }
            (Some((_, Ok(sent))), _) => sent.digits().to_owned(),
            (Some((text, Err(_))), _) => text.to_owned(),
            (None, None) => {
                refusals.push(Refusal::at(RefusalCode::Required, "bsn"));
                String::new()
            }
        }
    }

    /// The details as far as they can be read; what cannot is added to the refusals.
    fn details(&self, stated: Option<&Bsn>, refusals: &mut Vec<Refusal>) -> PersonDetails {
        let optional = |text: &Option<String>| {
            text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
        };
        let born_on = parse_date(&self.born_on).unwrap_or_else(|error| {
            let code = match error {
                DateError::NotADate => RefusalCode::NotADate,
                DateError::NoSuchDay => RefusalCode::NoSuchDay,
            };
            refusals.push(Refusal::at(code, "born_on"));
            Date::ZERO
        });
        let language = self.language.as_deref().map_or(Ok(PreferredLanguage::Nl), str::parse);
        let language = language.unwrap_or_else(|()| {
            refusals.push(Refusal::at(RefusalCode::NotAChoice, "language"));
            PreferredLanguage::Nl
        });
        PersonDetails {
            name: self.name.trim().to_owned(),
            bsn: self.number(stated, refusals),
            born_on,
            address: optional(&self.address),
            email: optional(&self.email),
            phone: optional(&self.phone),
            iban: optional(&self.iban).map(|iban| checked_iban(&iban).unwrap_or(iban)),
            language,
        }
    }
}
