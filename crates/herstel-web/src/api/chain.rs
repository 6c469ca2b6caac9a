//! The chain: what every organisation still owes a person, referrals, handing over.

use super::{
    Caller,
    access::acted,
    body::Change,
    choices::heard,
    deadlines::{day, word},
    documents::RecordedDocument,
    problems,
};
use crate::{AppState, error::PageError};
use axum::{Json, extract::State};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Dossier, Scope,
    chain::{ChainCommand, Owed, Owes, Party, PartyHandover, Referral, ReferralState, is_helped, owed},
    choices::Heard,
};
use herstel_kernel::{Date, DossierNumber, DutyId, PartyHandoverId, ReferralId, Refusal, RefusalCode};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The chain.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/dossiers/{number}/chain", rejection(PageError))]
pub(super) struct ChainPath {
    number: DossierNumber,
}

/// What everybody still owes and did.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ChainDocument {
    /// The version of the dossier, for `expected_version` of the next change.
    version: u64,
    /// Whether everybody did their part.
    helped: bool,
    /// What is open first, by who owes it.
    owed: Vec<OwedDocument>,
    /// What others have to do, as recorded.
    duties: Vec<DutyDocument>,
    /// Referrals.
    referrals: Vec<ReferralDocument>,
    /// Handings over to another party.
    handovers: Vec<PartyHandoverDocument>,
}

/// One thing that somebody owes or did.
#[derive(Debug, Serialize, ToSchema)]
struct OwedDocument {
    /// Who: `uht`, `cws`, `municipality`, `sbn`, `creditor`, `legal-aid`, `victim-support`, `psychological-help` or
    /// `other`.
    party: &'static str,
    /// Their name, where the kind of party does not say it.
    name: String,
    /// What: `decision`, `payment`, `objection`, `answer`, `reconstruction`, `agreement`, `referral`, `help`,
    /// `municipal-help`, `acceptance` or `recorded`.
    owes: &'static str,
    /// The step of a decision, or what was agreed or recorded.
    what: Option<String>,
    /// The amount of a payment.
    amount: Option<String>,
    /// Since when.
    since_on: String,
    /// By when they said they will, or the law says they must.
    promised_on: Option<String>,
    /// When they did.
    done_on: Option<String>,
}

/// Something that an organisation has to do.
#[derive(Debug, Serialize, ToSchema)]
struct DutyDocument {
    /// Its id.
    id: String,
    /// Who.
    party: &'static str,
    /// What.
    words: String,
    /// When they did.
    done_on: Option<String>,
}

/// A referral.
#[derive(Debug, Serialize, ToSchema)]
struct ReferralDocument {
    /// Its id.
    id: String,
    /// To whom.
    party: &'static str,
    /// Their name.
    name: String,
    /// `asked`, `made`, `accepted`, `started`, `ended` or `declined`.
    state: &'static str,
    /// Whether the person consents to what is told for it.
    consented: bool,
    /// Whether the story went along.
    with_story: bool,
    /// Since when it is so far.
    moved_on: String,
}

/// A handing over.
#[derive(Debug, Serialize, ToSchema)]
struct PartyHandoverDocument {
    /// Its id.
    id: String,
    /// To whom.
    party: &'static str,
    /// Their name.
    name: String,
    /// What was told.
    told: String,
    /// What belongs to recovery.
    belongs: String,
    /// What does not.
    belongs_not: String,
    /// Whether the story went along.
    with_story: bool,
    /// When.
    handed_on: String,
    /// Who took it up there.
    accepted_by: Option<String>,
    /// When.
    accepted_on: Option<String>,
}

/// The consent of the person, as it was heard.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct HeardDocument {
    /// `phone`, `paper` or `table` for staff; `portal` for the person.
    by_word: Option<String>,
    /// The paper, a document of the dossier; for `paper` alone.
    document: Option<String>,
}

/// What happens in the chain.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(tag = "change", rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum ChainChange {
    /// Staff record what an organisation has to do.
    RecordDuty {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// Who.
        party: String,
        /// Their name.
        name: String,
        /// What.
        words: String,
        /// Since when (YYYY-MM-DD).
        since_on: String,
        /// By when they said they will (YYYY-MM-DD).
        promised_on: Option<String>,
    },
    /// Staff record that it did so.
    FinishDuty {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// Which.
        duty: String,
        /// When (YYYY-MM-DD).
        done_on: String,
    },
    /// Staff record that what a decision awards was paid, or a penalty.
    RecordPayment {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// Which decision, or the penalty as `contested` names it.
        decision: String,
        /// When (YYYY-MM-DD).
        paid_on: String,
    },
    /// Ask for a referral; staff can also make it at once.
    Refer {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// To whom.
        party: String,
        /// Their name, when it is known.
        #[serde(default)]
        name: String,
        /// `asked` or `made`.
        state: String,
        /// The consent of the person, when they consent to what is told for it.
        consented: Option<HeardDocument>,
        /// Whether the story goes along.
        #[serde(default)]
        with_story: bool,
    },
    /// Bring a referral further; the person says no to one.
    MoveReferral {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// Which.
        referral: String,
        /// Their name, when it is known now.
        #[serde(default)]
        name: String,
        /// `asked`, `made`, `accepted`, `started`, `ended` or `declined`.
        state: String,
        /// The consent of the person, when they consent to what is told for it.
        consented: Option<HeardDocument>,
        /// Whether the story goes along.
        #[serde(default)]
        with_story: bool,
    },
    /// Staff told another party what they know.
    HandOver {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// To whom.
        party: String,
        /// Their name.
        name: String,
        /// What was told.
        told: String,
        /// What belongs to recovery.
        belongs: String,
        /// What does not.
        belongs_not: String,
        /// The consent of the person.
        consented: Option<HeardDocument>,
        /// Whether the story went along.
        #[serde(default)]
        with_story: bool,
    },
    /// Staff record that the other party takes it from there.
    AcceptHandover {
        /// The version of the dossier that the caller looked at.
        expected_version: u64,
        /// Which.
        handover: String,
        /// Who there.
        accepted_by: String,
    },
}

fn text(day: Option<Date>) -> Option<String> {
    day.map(|day| day.to_string())
}

impl OwedDocument {
    fn new(owed: &Owed) -> Self {
        let (what, amount) = match &owed.owes {
            Owes::Decision(step) => (step.clone(), None),
            Owes::Payment(amount) => (None, Some(amount.to_plain())),
            Owes::Agreement(words) | Owes::Recorded(words) => (Some(words.clone()), None),
            Owes::Objection
            | Owes::Answer
            | Owes::Reconstruction
            | Owes::Referral
            | Owes::Help
            | Owes::MunicipalHelp
            | Owes::Acceptance => (None, None),
        };
        Self {
            party: owed.party.as_str(),
            name: owed.name.clone(),
            owes: owed.owes.as_str(),
            what,
            amount,
            since_on: owed.since_on.to_string(),
            promised_on: text(owed.promised_on),
            done_on: text(owed.done_on),
        }
    }
}

impl ReferralDocument {
    fn new(referral: &Referral) -> Self {
        Self {
            id: referral.referral.to_string(),
            party: referral.party.as_str(),
            name: referral.name.clone(),
            state: referral.state.as_str(),
            consented: referral.consented.is_some(),
            with_story: referral.with_story,
            moved_on: referral.moved_on.to_string(),
        }
    }
}

impl PartyHandoverDocument {
    fn new(handover: &PartyHandover) -> Self {
        let accepted = handover.accepted.as_ref();
        Self {
            id: handover.handover.to_string(),
            party: handover.party.as_str(),
            name: handover.name.clone(),
            told: handover.told.clone(),
            belongs: handover.belongs.clone(),
            belongs_not: handover.belongs_not.clone(),
            with_story: handover.with_story,
            handed_on: handover.handed_on.to_string(),
            accepted_by: accepted.map(|accepted| accepted.accepted_by.clone()),
            accepted_on: accepted.map(|accepted| accepted.accepted_on.to_string()),
        }
    }
}

impl ChainDocument {
    fn new(dossier: &Dossier) -> Self {
        let (owed, chain) = (owed(dossier), &dossier.chain);
        let duties = chain.duties.iter().map(|duty| DutyDocument {
            id: duty.duty.to_string(),
            party: duty.party.as_str(),
            words: duty.words.clone(),
            done_on: text(duty.done_on),
        });
        Self {
            version: dossier.version,
            helped: is_helped(&owed),
            owed: owed.iter().map(OwedDocument::new).collect(),
            duties: duties.collect(),
            referrals: chain.referrals.iter().map(ReferralDocument::new).collect(),
            handovers: chain.handovers.iter().map(PartyHandoverDocument::new).collect(),
        }
    }
}

/// Read what everybody still owes
///
/// Who, what, since when, promised when and done when. A person is helped only when all did their part.
#[utoipa::path(
    get,
    path = "/api/v1/dossiers/{number}/chain",
    operation_id = "getChain",
    tag = "chain",
    params(("number" = String, Path, description = "The number of the dossier.")),
    responses((status = 200, description = "The chain.", body = ChainDocument), problems::Read),
)]
pub(super) async fn one(
    ChainPath { number }: ChainPath,
    State(state): State<AppState>,
    caller: Caller,
) -> Result<Json<ChainDocument>, PageError> {
    let (dossier, _) = caller.reach(&state, &number).await?;
    Ok(Json(ChainDocument::new(&dossier)))
}

/// Record something in the chain
///
/// The person asks for a referral and says no to one. Staff record what others have to do and did, refer and hand over;
/// nothing about a person goes to another party before they consent.
#[utoipa::path(
    post,
    path = "/api/v1/dossiers/{number}/chain",
    operation_id = "changeChain",
    tag = "chain",
    params(("number" = String, Path, description = "The number of the dossier.")),
    request_body = ChainChange,
    responses((status = 200, description = "Recorded.", body = RecordedDocument), problems::Change),
)]
pub(super) async fn change(
    ChainPath { number }: ChainPath,
    State(state): State<AppState>,
    caller: Caller,
    Change(sent): Change<ChainChange>,
) -> Result<Json<RecordedDocument>, PageError> {
    let (_, scope) = caller.acting(&state, &number).await?;
    let (version, command) = wish(&scope, state.ids.draw()?, sent)?;
    acted(&state, &caller, &number, Some(version), &Command::Chain(command)).await
}

fn consent(scope: &Scope, given: Option<HeardDocument>) -> Result<Option<Heard>, Refusal> {
    given.map(|given| heard(scope, given.by_word, given.document)).transpose()
}

fn wish(scope: &Scope, drawn: [u8; 16], sent: ChainChange) -> Result<(u64, ChainCommand), Refusal> {
    let party = |text: &str| word(text, "party", Party::parse);
    let state = |text: &str| word(text, "state", ReferralState::parse);
    let absent = |field: &'static str| move |_| Refusal::at(RefusalCode::NotFound, field);
    Ok(match sent {
        ChainChange::RecordDuty { expected_version, party: who, name, words, since_on, promised_on } => {
            let duty = DutyId::from_bytes(drawn);
            let since_on = day(&since_on, "since_on")?;
            let promised_on = promised_on.map(|text| day(&text, "promised_on")).transpose()?;
            let party = party(&who)?;
            (expected_version, ChainCommand::RecordDuty { duty, party, name, words, since_on, promised_on })
        }
        ChainChange::FinishDuty { expected_version, duty, done_on } => {
            let duty = duty.parse().map_err(absent("duty"))?;
            (expected_version, ChainCommand::FinishDuty { duty, done_on: day(&done_on, "done_on")? })
        }
        ChainChange::RecordPayment { expected_version, decision, paid_on } => {
            let decision = decision.parse().map_err(absent("decision"))?;
            (expected_version, ChainCommand::RecordPayment { decision, paid_on: day(&paid_on, "paid_on")? })
        }
        ChainChange::Refer { expected_version, party: who, name, state: to, consented, with_story } => {
            let command = ChainCommand::Refer {
                referral: ReferralId::from_bytes(drawn),
                party: party(&who)?,
                name,
                state: state(&to)?,
                consented: consent(scope, consented)?,
                with_story,
            };
            (expected_version, command)
        }
        ChainChange::MoveReferral { expected_version, referral, name, state: to, consented, with_story } => {
            let command = ChainCommand::MoveReferral {
                referral: referral.parse().map_err(absent("referral"))?,
                name,
                state: state(&to)?,
                consented: consent(scope, consented)?,
                with_story,
            };
            (expected_version, command)
        }
        ChainChange::HandOver {
            expected_version,
            party: who,
            name,
            told,
            belongs,
            belongs_not,
            consented,
            with_story,
        } => {
            let command = ChainCommand::HandOver {
                handover: PartyHandoverId::from_bytes(drawn),
                party: party(&who)?,
                name,
                told,
                belongs,
                belongs_not,
                with_story,
                consented: consent(scope, consented)?,
            };
            (expected_version, command)
        }
        ChainChange::AcceptHandover { expected_version, handover, accepted_by } => {
            let handover = handover.parse().map_err(absent("handover"))?;
            (expected_version, ChainCommand::AcceptHandover { handover, accepted_by })
        }
    })
}
