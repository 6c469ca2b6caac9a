//! Reading one dossier: its entries, opened and applied in order.

use super::entry::{Entry, NO_HASH};
use crate::{
    HistoryEntry, Store, StoreError,
    columns::version_of,
    engine::{Connection, Failure, Row, Value},
    looked::{Recording, Whose},
    scope::{
        self, by_ground, ex_partners, granted, in_emergency, in_reach, in_reach_to_act, named, no_ex_partner,
        outside_the_operation, staff_reach, staff_without_interest,
    },
    sealing::{MasterKeys, PersonKey},
    statements::{Statement, statements},
};
use herstel_domain::{
    Dossier, Event, Scope,
    access::{Grant, Holder, Reach, grants},
    bases::{Audience, Basis},
    chain::Chain,
    deadlines::{PenaltyStatus, TermEvent},
    documents::Papers,
    looked::What,
    mandates::{MandateHolder, NamedView, named_view},
    messages::Standing,
    objections::{AnswerStatus, ObjectionEvent, ObjectionFacts},
    plan::Plan,
    reconstruction::{Reconstruction, ReconstructionEvent},
    registration::{DossierRegistered, Registrant},
    relations::Relation,
    reopening::ReopeningStage,
    settlement::SettlementStatus,
    story::StoryEvent,
};
use herstel_kernel::{Actor, DossierId, DossierNumber, PersonId};
use std::collections::BTreeSet;

/// Dossier, key and entries in one statement, so that they belong to one moment on both engines.
macro_rules! entries_of {
    ($condition:expr) => {
        concat!(
            "SELECT j.dossier_id, j.version, j.recorded_at, j.actor_kind, j.actor_id, j.kind, j.payload, \
             j.previous_hash, j.hash, d.person_id, d.version, k.wrapped \
             FROM dossier d \
             JOIN person_key k ON k.person_id = d.person_id \
             JOIN journal j ON j.dossier_id = d.dossier_id \
             WHERE ",
            $condition,
            " ORDER BY j.version"
        )
    };
}

statements! {
    BY_ID = entries_of!(concat!("d.dossier_id = $7 AND ", in_reach!()));
    BY_NUMBER = entries_of!(concat!("d.number = $7 AND ", in_reach!()));
    BY_PERSON = entries_of!(concat!("d.person_id = $1 AND $3 = 0 AND ", in_reach!()));
    ID_TO_ACT =
        concat!("SELECT d.dossier_id FROM dossier d WHERE d.number = $7 AND ", in_reach_to_act!());
    BY_MANDATE = entries_of!(concat!("d.number = $7 AND ", named!(), " AND ", outside_the_operation!()));
    TO_ACT = entries_of!(concat!("d.dossier_id = $7 AND ", in_reach_to_act!()));
    /// Whoever may open a dossier that is closed to them, which is nobody with an interest of their own.
    TO_BREAK_GLASS = entries_of!(concat!("d.number = $7 AND (", in_reach!(), " OR ", staff_without_interest!(), ")"));
}

/// Number of the first column after those of the entry.
const AFTER_ENTRY: usize = 9;
const WHOSE: Whose = Whose { person: AFTER_ENTRY, dossier: 0 };

/// A dossier with what is needed to add to it.
pub(crate) struct Loaded {
    pub(crate) key: PersonKey,
    pub(crate) entries: Vec<(Entry, Event)>,
}

impl Loaded {
    /// The state after all entries, or after the first `limit` of them.
    pub(crate) fn dossier(&self, limit: usize) -> Result<Dossier, StoreError> {
        Dossier::replay(self.entries.iter().take(limit).map(|(_, event)| event))
            .ok_or(StoreError::Damaged { table: "journal", what: "a dossier without a registration" })
    }

    /// The hash of the last entry.
    pub(crate) fn head(&self) -> [u8; 32] {
        self.entries.last().map_or(NO_HASH, |(entry, _)| entry.hash)
    }

    /// When the last entry was recorded.
    pub(crate) fn last_recorded_at(&self) -> i64 {
        self.entries.last().map_or(i64::MIN, |(entry, _)| entry.recorded_at)
    }
}

/// A dossier to write in, and how it is reached.
#[derive(Clone, Debug)]
pub(crate) enum Target {
    /// By its id, where something can be done by the scope.
    Reached(DossierId),
    /// By its number, although it may be closed: for emergency access.
    Closed(DossierNumber),
}

/// The dossier to write in; that it was read is recorded together with the change.
pub(crate) async fn load(
    connection: &mut Connection<'_>,
    store: &Store,
    scope: &Scope,
    target: &Target,
) -> Result<Option<(Loaded, Recording)>, Failure> {
    let (statement, which) = match target {
        Target::Reached(dossier) => (&TO_ACT, dossier.to_bytes().into()),
        Target::Closed(number) => (&TO_BREAK_GLASS, number.to_string().into()),
    };
    let look = store.look(scope, What::Change);
    let (rows, recording) = look.all_before(connection, statement, vec![which], WHOSE).await?;
    Ok(opened(store.keys(), &rows)?.map(|loaded| (loaded, recording)))
}

/// Opens the entries, which must be all of them: a dossier with a hole is not shown as if it were whole.
fn opened(keys: &MasterKeys, rows: &[Row]) -> Result<Option<Loaded>, Failure> {
    let Some(first) = rows.first() else { return Ok(None) };
    let person = PersonId::from_bytes(first.array(AFTER_ENTRY)?);
    let count = version_of(first.int(AFTER_ENTRY + 1)?)?;
    let key = keys.person_key(person, &first.bytes(AFTER_ENTRY + 2)?)?;
    let mut entries = Vec::with_capacity(rows.len());
    for (row, expected) in rows.iter().zip(1_u64..) {
        let entry = Entry::read(row, 0)?;
        if entry.version != expected {
            return Err(StoreError::Damaged { table: "journal", what: "an entry is missing" }.into());
        }
        let event = entry.open(&key)?;
        entries.push((entry, event));
    }
    if usize::try_from(count).ok() != Some(entries.len()) {
        return Err(StoreError::Damaged { table: "journal", what: "the last entries are missing" }.into());
    }
    Ok(Some(Loaded { key, entries }))
}

/// What the person may see: decisions that bind, without the remark to the second reader.
fn visible_to_person(mut dossier: Dossier) -> Dossier {
    dossier.decisions.retain(|decision| decision.approval().is_some());
    dossier.reconstruction.without_drafts();
    for decision in &mut dossier.decisions {
        decision.proposed.remark = None;
    }
    for objection in &mut dossier.objections.all {
        objection.answers.retain(|answer| matches!(answer.status, AnswerStatus::Approved(_)));
    }
    dossier.terms.penalties.retain(|held| matches!(held.status, PenaltyStatus::Established(_)));
    for held in &mut dossier.terms.penalties {
        held.proposed.remark = None;
    }
    // That there are notes for colleagues, and of whom; the words come with a request for access (decision 0058).
    for note in &mut dossier.colleague_notes {
        note.words.clear();
        note.pinned = false;
    }
    dossier.urgency_set = None;
    dossier.handed_out = None;
    dossier.deviations.clear();
    dossier.settlements.retain(|held| match held.status {
        SettlementStatus::Drafted | SettlementStatus::Returned(_) => false,
        SettlementStatus::Offered(_) | SettlementStatus::Declined(_) => true,
        // Of what was never offered nothing is seen either.
        SettlementStatus::Withdrawn(_) | SettlementStatus::Lapsed(_) => held.offered_on.is_some(),
    });
    for held in &mut dossier.reopenings {
        if held.stage() == ReopeningStage::RefusalProposed {
            held.tested = None;
        }
    }
    dossier
}

/// The dossier as this scope may see it. What support desks noted is read apart from it, by those who may.
/// `now` is the dossier as it stands, which says what the scope may see of it, also as it was before.
fn visible(scope: &Scope, now: &Dossier, mut dossier: Dossier) -> Dossier {
    dossier.notes.clear();
    match scope.reach() {
        Reach::Operation { .. } => without_complaints_of_others(scope, now, dossier),
        Reach::Everything => dossier,
        Reach::OwnDossier(_) => visible_to_person(dossier),
        Reach::Grounds(holder) => {
            let held = grants(now, holder, scope.occasion().on);
            visible_to_holder(holder, &held, visible_to_person(dossier))
        }
    }
}

/// Of a complaint that somebody of the operation may not read they see that it is there, until when, and who handles it.
fn without_complaints_of_others(scope: &Scope, now: &Dossier, mut dossier: Dossier) -> Dossier {
    let may_read = |id| match (scope.actor(), now.complaint(id)) {
        (Actor::Staff { id: staff, .. }, Some(complaint)) => now.may_read_complaint(complaint, staff),
        (
            Actor::Staff { .. }
            | Actor::Person { .. }
            | Actor::Representative { .. }
            | Actor::Municipal { .. }
            | Actor::System,
            _,
        ) => false,
    };
    for complaint in dossier.complaints.iter_mut().filter(|complaint| !may_read(complaint.id())) {
        complaint.close_words();
    }
    dossier
}

/// The dossier after its first `limit` entries, as this scope may see it.
fn seen(scope: &Scope, loaded: &Loaded, limit: usize) -> Result<Dossier, StoreError> {
    let now = loaded.dossier(usize::MAX)?;
    let then = if limit < loaded.entries.len() { loaded.dossier(limit)? } else { now.clone() };
    Ok(visible(scope, &now, then))
}

/// Without what leads to where the person is: what they told of themselves, and what others told and handed in.
fn without_contact(holder: Holder, mut dossier: Dossier) -> Dossier {
    let is_own = |by: MandateHolder| by.holder() == holder;
    without_contact_data(&mut dossier.registration);
    if let Some(by) = &mut dossier.registered_by {
        by.by = Registrant::Themself;
        by.abroad = None;
    }
    let own_relation = |relation: &Relation| relation.told.person.map(Holder::Person) == Some(holder);
    dossier.relations.retain(own_relation);
    dossier.mandates.retain(|mandate| is_own(mandate.given.holder));
    dossier.documents.clear();
    dossier.disputes.clear();
    dossier.stories.clear();
    dossier.reconstruction = Reconstruction::default();
    dossier.chain = Chain::default();
    dossier.papers = Papers::default();
    dossier.messages.clear();
    dossier.replies.clear();
    dossier.plan = Plan::default();
    dossier.objections = ObjectionFacts::default();
    dossier.complaints.clear();
    dossier.calls.clear();
    dossier.advice.clear();
    dossier.recognitions.without_places();
    dossier
}

/// A registration without what leads to where the person is.
fn without_contact_data(registered: &mut DossierRegistered) {
    let details = &mut registered.details;
    (details.address, details.email, details.phone, details.iban) = (None, None, None, None);
    registered.story = None;
}

/// An event as who acts for the person may see it; none for what they may not.
fn event_for_holder(held: &BTreeSet<Grant>, in_confidence: bool, event: Event) -> Option<Event> {
    let reads_all = held.contains(&Grant::Read);
    match event {
        Event::DossierRegistered(mut registered) => {
            if !reads_all {
                without_contact_data(&mut registered);
            }
            if in_confidence && !held.contains(&Grant::InPlace) {
                registered.story = None;
            }
            Some(Event::DossierRegistered(registered))
        }
        Event::RelationRecorded(_)
        | Event::RelationCorrected(_)
        | Event::RelationEnded(_)
        | Event::MandateGiven(_)
        | Event::MandateWithdrawn(_)
        | Event::DocumentReceived(_)
        | Event::DisputeRaised(_)
        | Event::DisputeAnswered(_)
        | Event::AdviceGiven(_)
        | Event::Story(_)
        | Event::Reconstruction(_)
        | Event::Chain(_)
        | Event::Paper(_)
        | Event::Recognition(_)
        | Event::RegisteredBy(_)
        | Event::MessageSent(_)
        | Event::MessageSeen(_)
        | Event::ReplyWritten(_)
        | Event::ReplyClosed(_)
        | Event::PlanChanged(_)
        | Event::Objection(_)
        | Event::Complaint(_)
        | Event::Call(_)
            if !reads_all =>
        {
            None
        }
        Event::Story(StoryEvent::Told { in_confidence, is_approved, .. })
            if (in_confidence || !is_approved) && !held.contains(&Grant::InPlace) =>
        {
            None
        }
        event @ (Event::HandlerAssigned(_)
        | Event::HandlerChanged(_)
        | Event::HandlerReleased(_)
        | Event::HandoverTaken(_)
        | Event::PlanChanged(_)
        | Event::FactsRecorded(_)
        | Event::DecisionProposed(_)
        | Event::DecisionApproved(_)
        | Event::DecisionReturned(_)
        | Event::ChoiceMade(_)
        | Event::DisputeRaised(_)
        | Event::DisputeAnswered(_)
        | Event::RelationRecorded(_)
        | Event::RelationCorrected(_)
        | Event::RelationEnded(_)
        | Event::MandateGiven(_)
        | Event::MandateWithdrawn(_)
        | Event::BasisRecorded(_)
        | Event::BasisEnded(_)
        | Event::ConsentGiven(_)
        | Event::ConsentWithdrawn(_)
        | Event::ContactDeclined(_)
        | Event::SupportNoted(_)
        | Event::ProtectionSet(_)
        | Event::ProtectionLifted(_)
        | Event::EmergencyAccessOpened(_)
        | Event::DocumentReceived(_)
        | Event::RegisteredAgain(_)
        | Event::MessageSent(_)
        | Event::WayChanged(_)
        | Event::MessageSeen(_)
        | Event::MessageWaysSet(_)
        | Event::PreferencesSet(_)
        | Event::ReplyWritten(_)
        | Event::ReplyClosed(_)
        | Event::ApplicationMade(_)
        | Event::ApplicationWithdrawn(_)
        | Event::ChoiceDenied(_)
        | Event::Term(_)
        | Event::Objection(_)
        | Event::Complaint(_)
        | Event::Call(_)
        | Event::RegisteredBy(_)
        | Event::RepresentationRecorded(_)
        | Event::RepresentationConfirmed(_)
        | Event::RepresentationEnded(_)
        | Event::AdviceGiven(_)
        | Event::ColleagueNoted(_)
        | Event::NotePinned(_)
        | Event::UrgencySet(_)
        | Event::HandedOut(_)
        | Event::DeviationReasoned(_)
        | Event::SettlementDrafted(_)
        | Event::SettlementOffered(_)
        | Event::SettlementReturned(_)
        | Event::SettlementWithdrawn(_)
        | Event::SettlementLapsed(_)
        | Event::SettlementAnswered(_)
        | Event::SettlementSigned(_)
        | Event::ReopeningRequested(_)
        | Event::ReopeningTested(_)
        | Event::ReopeningRefusalRead(_)
        | Event::PartDone(_)
        | Event::Story(_)
        | Event::Reconstruction(_)
        | Event::Chain(_)
        | Event::Paper(_)
        | Event::Recognition(_)
        | Event::Experience(_)) => Some(event),
    }
}

/// What who acts for the person may see: not who is hidden from whom and why, and not what others may see.
fn visible_to_holder(holder: Holder, held: &BTreeSet<Grant>, mut dossier: Dossier) -> Dossier {
    if !held.contains(&Grant::Read) {
        dossier = without_contact(holder, dossier);
    }
    if !held.contains(&Grant::InPlace) {
        dossier.without_confidence();
        // Who else represents the person is no matter of theirs.
        dossier.representations.retain(|representation| representation.holder() == Some(holder));
    }
    dossier.protection = None;
    dossier.emergencies.clear();
    dossier.registered_again.clear();
    dossier.colleague_notes.clear();
    dossier.consents.clear();
    // That something is held back says why; where mail goes is for the person.
    dossier.message_ways = None;
    for message in &mut dossier.messages {
        message.ways.retain(|on_the_way| on_the_way.standing != Standing::Held);
        message.sent.leaves.clear();
    }
    // The registration, which is the first, and on what they took over themselves.
    let mut bases = std::mem::take(&mut dossier.bases).into_iter();
    dossier.bases.extend(bases.next());
    let took_over = |basis: &Basis| match basis.audience {
        Audience::NextOfKin { relation } => dossier
            .relation(relation)
            .is_some_and(|relation| relation.told.person.map(Holder::Person) == Some(holder)),
        Audience::Operation | Audience::Municipality { .. } => false,
    };
    let own: Vec<Basis> = bases.filter(took_over).collect();
    dossier.bases.extend(own);
    dossier
}

impl Store {
    async fn loaded(
        &self,
        scope: &Scope,
        sql: &Statement,
        more: Option<Value>,
    ) -> Result<Option<Loaded>, StoreError> {
        let more = more.into_iter().collect();
        let rows = self.look(scope, What::Dossier).all(sql, more, WHOSE).await?;
        Ok(opened(self.keys(), &rows)?)
    }

    /// A dossier in reach. Not there and not yours are the same answer.
    pub async fn dossier(&self, scope: &Scope, dossier: DossierId) -> Result<Option<Dossier>, StoreError> {
        let loaded = self.loaded(scope, &BY_ID, Some(dossier.to_bytes().into())).await?;
        loaded.map(|loaded| seen(scope, &loaded, usize::MAX)).transpose()
    }

    /// A dossier in reach by its number.
    pub async fn dossier_by_number(
        &self,
        scope: &Scope,
        number: &DossierNumber,
    ) -> Result<Option<Dossier>, StoreError> {
        let loaded = self.loaded(scope, &BY_NUMBER, Some(number.to_string().into())).await?;
        loaded.map(|loaded| seen(scope, &loaded, usize::MAX)).transpose()
    }

    /// What mandates of the scope name of a dossier. Not there and not named are the same answer.
    pub async fn named_view(
        &self,
        scope: &Scope,
        number: &DossierNumber,
    ) -> Result<Option<NamedView>, StoreError> {
        let Reach::Grounds(holder) = scope.reach() else { return Ok(None) };
        let loaded = self.loaded(scope, &BY_MANDATE, Some(number.to_string().into())).await?;
        let Some(loaded) = loaded else { return Ok(None) };
        Ok(named_view(&loaded.dossier(usize::MAX)?, holder, scope.occasion().on))
    }

    /// The id of a dossier in which something can be done by the scope, by its number; what, the domain says.
    pub async fn dossier_to_act(
        &self,
        scope: &Scope,
        number: &DossierNumber,
    ) -> Result<Option<DossierId>, StoreError> {
        let (mut reader, number) = (self.engine().reader().await?, vec![number.to_string().into()]);
        let look = self.look(scope, What::Change);
        let rows = look.figures(&mut reader.connection(), &ID_TO_ACT, number).await?;
        rows.first().map(|row| Ok(DossierId::from_bytes(row.array(0)?))).transpose()
    }

    /// The dossier of the person of the scope; none for anybody else.
    pub async fn own_dossier(&self, scope: &Scope) -> Result<Option<Dossier>, StoreError> {
        let loaded = self.loaded(scope, &BY_PERSON, None).await?;
        loaded.map(|loaded| seen(scope, &loaded, usize::MAX)).transpose()
    }

    /// A dossier in reach as it was after the entry `version`; none when there is no such entry.
    pub async fn dossier_as_of(
        &self,
        scope: &Scope,
        dossier: DossierId,
        version: u64,
    ) -> Result<Option<Dossier>, StoreError> {
        let loaded = self.loaded(scope, &BY_ID, Some(dossier.to_bytes().into())).await?;
        let Some(loaded) = loaded else { return Ok(None) };
        let limit = usize::try_from(version).unwrap_or(usize::MAX);
        if limit == 0 || limit > loaded.entries.len() {
            return Ok(None);
        }
        Ok(Some(seen(scope, &loaded, limit)?))
    }

    /// The entries of a dossier in reach, in order; empty when it is not. A person does not see proposals and what
    /// became of them, only what was approved.
    pub async fn history(&self, scope: &Scope, dossier: DossierId) -> Result<Vec<HistoryEntry>, StoreError> {
        let loaded = self.loaded(scope, &BY_ID, Some(dossier.to_bytes().into())).await?;
        let shown = |event: &Event| match event {
            Event::DecisionProposed(_)
            | Event::DecisionReturned(_)
            | Event::Objection(ObjectionEvent::AnswerProposed(_) | ObjectionEvent::AnswerReturned(_))
            | Event::Term(TermEvent::PenaltyProposed(_) | TermEvent::PenaltyReturned(_))
            | Event::ColleagueNoted(_)
            | Event::NotePinned(_)
            | Event::UrgencySet(_)
            | Event::HandedOut(_)
            | Event::DeviationReasoned(_)
            | Event::SettlementDrafted(_)
            | Event::SettlementReturned(_)
            | Event::SettlementWithdrawn(_)
            | Event::SettlementLapsed(_)
            | Event::ReopeningTested(_)
            | Event::Reconstruction(
                ReconstructionEvent::Written { .. }
                | ReconstructionEvent::Dropped { .. }
                | ReconstructionEvent::Proposed { .. }
                | ReconstructionEvent::Returned { .. },
            ) => scope::sees_the_work(scope),
            Event::SupportNoted(_) => match scope.reach() {
                Reach::OwnDossier(_) => true,
                Reach::Grounds(_) | Reach::Operation { .. } | Reach::Everything => false,
            },
            Event::BasisRecorded(_)
            | Event::BasisEnded(_)
            | Event::ConsentGiven(_)
            | Event::ConsentWithdrawn(_)
            | Event::ContactDeclined(_)
            | Event::ProtectionSet(_)
            | Event::ProtectionLifted(_)
            | Event::EmergencyAccessOpened(_)
            | Event::RegisteredAgain(_)
            | Event::MessageWaysSet(_)
            | Event::PreferencesSet(_)
            | Event::WayChanged(_)
            | Event::RepresentationRecorded(_)
            | Event::RepresentationConfirmed(_)
            | Event::RepresentationEnded(_) => match scope.reach() {
                Reach::Grounds(_) => false,
                Reach::OwnDossier(_) | Reach::Operation { .. } | Reach::Everything => true,
            },
            Event::DossierRegistered(_)
            | Event::HandlerAssigned(_)
            | Event::HandlerChanged(_)
            | Event::HandlerReleased(_)
            | Event::HandoverTaken(_)
            | Event::PlanChanged(_)
            | Event::FactsRecorded(_)
            | Event::DecisionApproved(_)
            | Event::ChoiceMade(_)
            | Event::ChoiceDenied(_)
            | Event::SettlementOffered(_)
            | Event::SettlementAnswered(_)
            | Event::SettlementSigned(_)
            | Event::ReopeningRequested(_)
            | Event::ReopeningRefusalRead(_)
            | Event::PartDone(_)
            | Event::ApplicationMade(_)
            | Event::ApplicationWithdrawn(_)
            | Event::DisputeRaised(_)
            | Event::DisputeAnswered(_)
            | Event::RelationRecorded(_)
            | Event::RelationCorrected(_)
            | Event::RelationEnded(_)
            | Event::MandateGiven(_)
            | Event::MandateWithdrawn(_)
            | Event::DocumentReceived(_)
            | Event::MessageSent(_)
            | Event::MessageSeen(_)
            | Event::ReplyWritten(_)
            | Event::ReplyClosed(_)
            | Event::Term(_)
            | Event::Objection(_)
            | Event::Complaint(_)
            | Event::Call(_)
            | Event::RegisteredBy(_)
            | Event::Story(_)
            | Event::Reconstruction(ReconstructionEvent::Asked { .. } | ReconstructionEvent::Shared { .. })
            | Event::Chain(_)
            | Event::Paper(_)
            | Event::Recognition(_)
            | Event::AdviceGiven(_) => true,
            // How it was for the person is theirs; whoever else looks learns that they were asked, and no more.
            Event::Experience(_) => match scope.reach() {
                Reach::Grounds(_) => false,
                Reach::OwnDossier(_) | Reach::Operation { .. } | Reach::Everything => true,
            },
        };
        let Some(loaded) = loaded else { return Ok(Vec::new()) };
        let as_seen: Box<dyn Fn(Event) -> Option<Event> + Send> = match scope.reach() {
            Reach::Grounds(holder) => {
                let whole = loaded.dossier(usize::MAX)?;
                let held = grants(&whole, holder, scope.occasion().on);
                let in_confidence = whole.registered_by.is_some_and(|by| by.in_confidence);
                Box::new(move |event| event_for_holder(&held, in_confidence, event))
            }
            Reach::OwnDossier(_) | Reach::Operation { .. } | Reach::Everything => Box::new(Some),
        };
        loaded
            .entries
            .into_iter()
            .filter(|(_, event)| shown(event))
            .filter_map(|(entry, event)| Some((entry, as_seen(event)?)))
            .map(|(entry, mut event)| {
                // That something is held back says why.
                if let (Event::MessageSent(sent), Reach::Grounds(_)) = (&mut event, scope.reach()) {
                    sent.leaves.clear();
                }
                if let Event::Experience(told) = event {
                    event = Event::Experience(match scope.reach() {
                        Reach::OwnDossier(_) => told,
                        Reach::Grounds(_) | Reach::Operation { .. } | Reach::Everything => {
                            told.without_answer()
                        }
                    });
                }
                Ok(HistoryEntry {
                    version: entry.version,
                    recorded_at: entry.timestamp()?,
                    actor: entry.actor()?,
                    event,
                })
            })
            .collect()
    }
}
