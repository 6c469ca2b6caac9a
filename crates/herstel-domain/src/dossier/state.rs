//! The state of one dossier: what follows from its events.

use super::Event;
use crate::{
    applications::Application,
    bases::Basis,
    choices::{ChoiceDenied, ChoiceMade},
    consents::Consent,
    deadlines::TermFacts,
    decisions::{Decision, DecisionStatus},
    disputes::Dispute,
    documents::DocumentReceived,
    facts::{FactChange, RecordedFact},
    handlers::{HandlerReleased, HandlerTerm},
    mandates::Mandate,
    messages::{Message, MessageWaysSet, Reply},
    objections::ObjectionFacts,
    plan::Plan,
    protection::{EmergencyAccessOpened, ProtectionSet},
    registration::{DossierRegistered, HandlerAssigned, RegisteredAgain},
    relations::Relation,
    support::SupportNoted,
};
use herstel_kernel::{Cents, ChoiceId, Date, DecisionId, DisputeId, DocumentId};
use herstel_scheme::{DossierValues, FactPath, FactValue, SchemeFamily};
use std::collections::BTreeMap;

/// One dossier. Built by applying its events in order and in no other way.
#[derive(Clone, Debug, PartialEq)]
pub struct Dossier {
    /// The number of events applied; the next journal entry is `version + 1`.
    pub version: u64,
    /// The version at which anything changed but what was told and how that left: who looked at this version or a later
    /// one has seen everything that matters to what they do.
    pub changed_version: u64,
    /// How it began.
    pub registration: DossierRegistered,
    /// The applications in the order in which they were made; the first is the registration.
    pub applications: Vec<Application>,
    /// The fixed case handler.
    pub handler: Option<HandlerAssigned>,
    /// Everybody who was it, in order.
    pub handlers: Vec<HandlerTerm>,
    /// Since when it has no handler, while the one before had to let go.
    pub released: Option<HandlerReleased>,
    /// Talks and agreements of parent, handler and municipality.
    pub plan: Plan,
    /// The facts as they stand.
    pub facts: BTreeMap<FactPath, RecordedFact>,
    /// The version at which facts last changed; zero when none were recorded.
    pub facts_version: u64,
    /// All decisions in the order of their proposals.
    pub decisions: Vec<Decision>,
    /// All remarks in order.
    pub disputes: Vec<Dispute>,
    /// All choices in order; the last one of a step counts, of those that were not denied.
    pub choices: Vec<ChoiceMade>,
    /// The choices of which the person said that they did not say so.
    pub denied: Vec<ChoiceDenied>,
    /// All relations in the order in which they were told.
    pub relations: Vec<Relation>,
    /// All mandates in the order in which they were given.
    pub mandates: Vec<Mandate>,
    /// All bases; the first is the registration.
    pub bases: Vec<Basis>,
    /// All consents in the order in which they were given.
    pub consents: Vec<Consent>,
    /// When the person first said that their municipality should not get in touch.
    pub contact_declined_on: Option<Date>,
    /// What support desks noted.
    pub notes: Vec<SupportNoted>,
    /// Why the dossier is closed to all but a few, while it is.
    pub protection: Option<ProtectionSet>,
    /// Every emergency access, also those that ended.
    pub emergencies: Vec<EmergencyAccessOpened>,
    /// All documents that were handed in, in order, without their bytes.
    pub documents: Vec<DocumentReceived>,
    /// Every time that somebody who does not reach the dossier registered the person again.
    pub registered_again: Vec<RegisteredAgain>,
    /// Everything the parent was told, in order.
    pub messages: Vec<Message>,
    /// Everything the parent wrote back, in order.
    pub replies: Vec<Reply>,
    /// How the parent wants to be told, once they said so.
    pub message_ways: Option<MessageWaysSet>,
    /// What happened to legal terms.
    pub terms: TermFacts,
    /// Objections and court cases.
    pub objections: ObjectionFacts,
}

impl Dossier {
    /// Folds events into a dossier; `None` when the first is not a registration.
    pub fn replay<'a>(events: impl IntoIterator<Item = &'a Event>) -> Option<Self> {
        let mut events = events.into_iter();
        let mut dossier = match events.next()? {
            Event::DossierRegistered(registration) => Self::new(registration.clone()),
            Event::HandlerAssigned(_)
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
            | Event::ReplyWritten(_)
            | Event::ReplyClosed(_)
            | Event::ApplicationMade(_)
            | Event::ApplicationWithdrawn(_)
            | Event::ChoiceDenied(_)
            | Event::Term(_)
            | Event::Objection(_) => return None,
        };
        for event in events {
            dossier.apply(event);
        }
        Some(dossier)
    }

    /// A dossier that was just registered.
    pub fn new(registration: DossierRegistered) -> Self {
        let request = Basis::of_registration(registration.dossier);
        let terms = TermFacts::of_registration(&registration);
        Self {
            version: 1,
            changed_version: 1,
            applications: vec![Application::of_registration(&registration)],
            registration,
            handler: None,
            handlers: Vec::new(),
            released: None,
            plan: Plan::default(),
            facts: BTreeMap::new(),
            facts_version: 0,
            decisions: Vec::new(),
            disputes: Vec::new(),
            choices: Vec::new(),
            denied: Vec::new(),
            relations: Vec::new(),
            mandates: Vec::new(),
            bases: vec![request],
            consents: Vec::new(),
            contact_declined_on: None,
            notes: Vec::new(),
            protection: None,
            emergencies: Vec::new(),
            documents: Vec::new(),
            registered_again: Vec::new(),
            messages: Vec::new(),
            replies: Vec::new(),
            message_ways: None,
            terms,
            objections: ObjectionFacts::default(),
        }
    }

    /// Takes in one more event.
    pub fn apply(&mut self, event: &Event) {
        self.version += 1;
        if !event.only_tells() {
            self.changed_version = self.version;
        }
        match event {
            Event::DossierRegistered(registration) => self.registration = registration.clone(),
            Event::HandlerAssigned(assigned) => {
                self.handler_came(assigned.handler, assigned.assigned_on, None);
            }
            Event::HandlerChanged(changed) => {
                self.handler_came(changed.handler, changed.changed_on, Some(changed.clone()));
            }
            Event::HandlerReleased(released) => {
                self.handler_left(released.released_on);
                self.released = Some(released.clone());
            }
            Event::HandoverTaken(taken) => self.handover_was_taken(taken),
            Event::PlanChanged(event) => self.plan.apply(event),
            Event::FactsRecorded(recorded) => {
                self.facts_version = self.version;
                for change in &recorded.changes {
                    self.apply_fact(change, recorded.recorded_on);
                }
            }
            Event::DecisionProposed(proposed) => {
                let mut proposed = proposed.clone();
                proposed.receipt_content = None;
                let proposed_at_version = self.version;
                self.decisions.push(Decision {
                    proposed,
                    proposed_at_version,
                    status: DecisionStatus::Proposed,
                });
            }
            Event::DecisionApproved(approved) => {
                if let Some(decision) = self.decision_mut(approved.decision) {
                    decision.status = DecisionStatus::Approved(approved.clone());
                }
            }
            Event::DecisionReturned(returned) => {
                if let Some(decision) = self.decision_mut(returned.decision) {
                    decision.status = DecisionStatus::Returned(returned.clone());
                }
            }
            Event::ChoiceMade(choice) => self.choices.push(choice.clone()),
            Event::ChoiceDenied(denied) => self.denied.push(denied.clone()),
            Event::ApplicationMade(made) => {
                self.applications.retain(|application| application.family != made.family);
                self.applications.push(Application::from(made));
            }
            Event::ApplicationWithdrawn(withdrawn) => {
                let found = self.applications.iter_mut().find(|held| held.family == withdrawn.family);
                if let Some(application) = found {
                    application.withdrawn_on = Some(withdrawn.withdrawn_on);
                }
            }
            Event::DisputeRaised(raised) => {
                self.disputes.push(Dispute { raised: raised.clone(), answered: None });
            }
            Event::DisputeAnswered(answered) => {
                let found = self.disputes.iter_mut().find(|d| d.raised.dispute == answered.dispute);
                if let Some(dispute) = found {
                    dispute.answered = Some(answered.clone());
                }
            }
            Event::RelationRecorded(_)
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
            | Event::EmergencyAccessOpened(_) => self.apply_access(event),
            Event::DocumentReceived(received) => {
                let content = None;
                self.documents.push(DocumentReceived { content, ..received.clone() });
            }
            Event::RegisteredAgain(again) => self.registered_again.push(again.clone()),
            Event::MessageSent(_)
            | Event::WayChanged(_)
            | Event::MessageSeen(_)
            | Event::MessageWaysSet(_)
            | Event::ReplyWritten(_)
            | Event::ReplyClosed(_) => self.apply_messages(event),
            Event::Term(event) => self.terms.apply(event),
            Event::Objection(event) => self.objections.apply(event),
        }
    }

    fn apply_fact(&mut self, change: &FactChange, recorded_on: Date) {
        let Some(value) = &change.value else {
            self.facts.remove(&change.path);
            return;
        };
        let corrections = self.facts.get(&change.path).map_or(0, |old| old.corrections + 1);
        let fact =
            RecordedFact { value: value.clone(), source: change.source.clone(), recorded_on, corrections };
        self.facts.insert(change.path.clone(), fact);
    }

    fn decision_mut(&mut self, id: DecisionId) -> Option<&mut Decision> {
        self.decisions.iter_mut().find(|d| d.proposed.decision == id)
    }

    /// A decision by its id.
    pub fn decision(&self, id: DecisionId) -> Option<&Decision> {
        self.decisions.iter().find(|d| d.proposed.decision == id)
    }

    /// A remark by its id.
    pub fn dispute(&self, id: DisputeId) -> Option<&Dispute> {
        self.disputes.iter().find(|d| d.raised.dispute == id)
    }

    /// A document by its id.
    pub fn document(&self, id: DocumentId) -> Option<&DocumentReceived> {
        self.documents.iter().find(|document| document.document == id)
    }

    /// The binding decision of a step, if there is one.
    pub fn approved(&self, step: &str) -> Option<&Decision> {
        self.decisions.iter().find(|d| d.proposed.step == step && d.approval().is_some())
    }

    /// The proposal of a step that waits for its second reading.
    pub fn pending(&self, step: &str) -> Option<&Decision> {
        self.decisions.iter().find(|d| d.proposed.step == step && d.status == DecisionStatus::Proposed)
    }

    /// The applications that were not taken back.
    pub fn standing_applications(&self) -> impl Iterator<Item = &Application> {
        self.applications.iter().filter(|application| application.stands())
    }

    /// The application for a family, when it stands.
    pub fn application(&self, family: &SchemeFamily) -> Option<&Application> {
        self.standing_applications().find(|application| application.family == *family)
    }

    /// The choice that stands at a step of an application.
    pub fn choice_at(&self, family: &SchemeFamily, step: &str) -> Option<&ChoiceMade> {
        let of_step = |made: &&ChoiceMade| made.step == step && made.family == *family;
        self.choices.iter().rev().filter(of_step).find(|made| !self.is_denied(made.choice))
    }

    /// The last choice of an application of which nothing was decided yet.
    pub(crate) fn choice_before_decisions(&self, family: &SchemeFamily) -> Option<&ChoiceMade> {
        let mut own = self.choices.iter().rev().filter(|made| made.family == *family);
        own.find(|made| !self.is_denied(made.choice))
    }

    /// Whether the person said that they did not choose this.
    pub fn is_denied(&self, choice: ChoiceId) -> bool {
        self.denied.iter().any(|denied| denied.choice == choice)
    }

    /// Everything awarded by binding decisions; `None` only on overflow.
    pub fn awarded(&self) -> Option<Cents> {
        self.decisions
            .iter()
            .filter(|d| d.approval().is_some())
            .try_fold(Cents::ZERO, |sum, d| sum.checked_add(d.proposed.amount))
    }

    /// The plain values of the facts.
    pub fn fact_values(&self) -> BTreeMap<FactPath, FactValue> {
        self.facts.iter().map(|(path, fact)| (path.clone(), fact.value.clone())).collect()
    }

    /// What the dossier itself contributes to a calculation on `decision_date` for an application: the day of applying is
    /// its own, the awards are those of the whole dossier.
    pub fn values_on(&self, family: &SchemeFamily, decision_date: Date) -> DossierValues {
        let approved = || self.decisions.iter().filter_map(|d| Some((d, d.approval()?)));
        let applied_on = self.application(family).map(|application| application.applied_on);
        DossierValues {
            registered_on: applied_on.unwrap_or(self.registration.registered_on),
            decision_date,
            awarded: approved().map(|(d, _)| (d.proposed.step.clone(), d.proposed.amount)).collect(),
            decided_on: approved().map(|(d, a)| (d.proposed.step.clone(), a.decided_on)).collect(),
        }
    }
}
