//! The state of one dossier: what follows from its events.

use super::Event;
use crate::{
    advice::AdviceGiven,
    applications::Application,
    bases::Basis,
    calls::Call,
    chain::Chain,
    choices::{ChoiceDenied, ChoiceMade},
    complaints::Complaint,
    consents::Consent,
    deadlines::TermFacts,
    decisions::{Decision, DecisionStatus},
    details::AgainSettled,
    deviations::DeviationReasoned,
    disputes::Dispute,
    documents::{DocumentReceived, Papers},
    experience::Asked,
    facts::{CompleteStep, FactChange, RecordedFact},
    handlers::{HandlerReleased, HandlerTerm},
    mandates::Mandate,
    messages::{Happened, Message, MessageWaysSet, Reply, Way},
    notes::ColleagueNoted,
    objections::ObjectionFacts,
    parts::PartDone,
    plan::Plan,
    preferences::PreferencesSet,
    protection::{EmergencyAccessOpened, ProtectionSet},
    queue::{HandedOut, UrgencySet},
    recognition::Recognitions,
    reconstruction::Reconstruction,
    registration::{DossierRegistered, HandlerAssigned, RegisteredAgain, RegisteredBy},
    relations::Relation,
    reopening::Reopening,
    representations::Representation,
    settlement::Settlement,
    story::StoryVersion,
    support::SupportNoted,
};
use herstel_kernel::{Cents, ChoiceId, Date, DecisionId, DisputeId, DocumentId};
use herstel_scheme::{DossierValues, FactPath, FactValue, SchemeFamily};
use std::collections::{BTreeMap, BTreeSet};

/// One dossier. Built by applying its events in order and in no other way.
#[derive(Clone, Debug, PartialEq)]
pub struct Dossier {
    /// The number of events applied; the next journal entry is `version + 1`.
    pub version: u64,
    /// The version at which anything changed but what was told and how that left: who looked at this version or a later
    /// one has seen everything that matters to what they do.
    pub changed_version: u64,
    /// How it began; its details are those of now, which [`Event::DetailsChanged`] brings.
    pub registration: DossierRegistered,
    /// The applications in the order in which they were made; the first is the registration.
    pub applications: Vec<Application>,
    /// Who registered the person and as what, when that is not the usual: an applicant, by themselves.
    pub registered_by: Option<RegisteredBy>,
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
    /// The ways out that were opened again, each with the day; from then on they hold up nothing any more.
    pub lifted: BTreeMap<ChoiceId, Date>,
    /// All settlement agreements in the order in which they were drawn up.
    pub settlements: Vec<Settlement>,
    /// All requests to open a road again, in order.
    pub reopenings: Vec<Reopening>,
    /// All parts that were done, in order.
    pub parts: Vec<PartDone>,
    /// All relations in the order in which they were told.
    pub relations: Vec<Relation>,
    /// All mandates in the order in which they were given.
    pub mandates: Vec<Mandate>,
    /// By whom the law lets the person be represented, in the order in which it was told.
    pub representations: Vec<Representation>,
    /// The versions of the story that were told after the registration.
    pub stories: Vec<StoryVersion>,
    /// What happened to the person, drawn up from the sources.
    pub reconstruction: Reconstruction,
    /// What recognises the person, besides money.
    pub recognitions: Recognitions,
    /// After which steps the person was asked how it was.
    pub asked: Asked,
    /// What others owe the person, referrals and handings over.
    pub chain: Chain,
    /// The advice of experts whom the person chose.
    pub advice: Vec<AdviceGiven>,
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
    /// The papers that were asked for, and what came of it.
    pub papers: Papers,
    /// Every time that somebody who does not reach the dossier registered the person again.
    pub registered_again: Vec<RegisteredAgain>,
    /// What was done about these.
    pub again_settled: Vec<AgainSettled>,
    /// The names of before, oldest first.
    pub former_names: Vec<String>,
    /// Everything the parent was told, in order.
    pub messages: Vec<Message>,
    /// What happened since they were last told anything.
    pub happened: BTreeSet<Happened>,
    /// Everything the parent wrote back, in order.
    pub replies: Vec<Reply>,
    /// How the parent wants to be told, once they said so.
    pub message_ways: Option<MessageWaysSet>,
    /// The ways of which the person said themselves where they lead, once they spoke for themselves.
    pub own_reach: BTreeSet<Way>,
    /// What the person prefers, once they said so.
    pub preferences: Option<PreferencesSet>,
    /// What happened to legal terms.
    pub terms: TermFacts,
    /// Objections and court cases.
    pub objections: ObjectionFacts,
    /// Complaints in the order in which they were written down.
    pub complaints: Vec<Complaint>,
    /// The calls for which somebody asked, in order.
    pub calls: Vec<Call>,
    /// The groups of people in comparable situations that the facts put it in, as the scheme had it when facts were last
    /// recorded.
    pub groups: Vec<String>,
    /// The decision steps whose facts were complete then.
    pub complete_for: Vec<CompleteStep>,
    /// All notes for colleagues in order, as they stand.
    pub colleague_notes: Vec<ColleagueNoted>,
    /// What a professional last said about its urgency.
    pub urgency_set: Option<UrgencySet>,
    /// The last time that the queue handed it out.
    pub handed_out: Option<HandedOut>,
    /// Every reason for deviation in order.
    pub deviations: Vec<DeviationReasoned>,
}

impl Dossier {
    /// Folds events into a dossier; `None` when the first is not a registration.
    pub fn replay<'a>(events: impl IntoIterator<Item = &'a Event>) -> Option<Self> {
        let mut events = events.into_iter();
        let Event::DossierRegistered(registration) = events.next()? else { return None };
        let mut dossier = Self::new(registration.clone());
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
            registered_by: None,
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
            lifted: BTreeMap::new(),
            settlements: Vec::new(),
            reopenings: Vec::new(),
            parts: Vec::new(),
            relations: Vec::new(),
            mandates: Vec::new(),
            representations: Vec::new(),
            stories: Vec::new(),
            reconstruction: Reconstruction::default(),
            recognitions: Recognitions::default(),
            asked: Asked::default(),
            chain: Chain::default(),
            advice: Vec::new(),
            bases: vec![request],
            consents: Vec::new(),
            contact_declined_on: None,
            notes: Vec::new(),
            protection: None,
            emergencies: Vec::new(),
            documents: Vec::new(),
            papers: Papers::default(),
            registered_again: Vec::new(),
            again_settled: Vec::new(),
            former_names: Vec::new(),
            messages: Vec::new(),
            happened: BTreeSet::new(),
            replies: Vec::new(),
            message_ways: None,
            own_reach: BTreeSet::new(),
            preferences: None,
            terms,
            objections: ObjectionFacts::default(),
            complaints: Vec::new(),
            calls: Vec::new(),
            groups: Vec::new(),
            complete_for: Vec::new(),
            colleague_notes: Vec::new(),
            urgency_set: None,
            handed_out: None,
            deviations: Vec::new(),
        }
    }

    /// Takes in one more event.
    pub fn apply(&mut self, event: &Event) {
        self.version += 1;
        if !event.only_tells() {
            self.changed_version = self.version;
        }
        self.note_happened(event);
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
                self.groups.clone_from(&recorded.groups);
                self.complete_for.clone_from(&recorded.complete_for);
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
            Event::ChoiceMade(made) => self.choice_made(made),
            Event::ChoiceDenied(denied) => self.choice_denied(denied),
            Event::SettlementDrafted(drafted) => self.settlement_drafted(drafted),
            Event::SettlementOffered(offered) => self.settlement_offered(offered),
            Event::SettlementReturned(returned) => self.settlement_returned(returned),
            Event::SettlementWithdrawn(withdrawn) => self.settlement_withdrawn(withdrawn),
            Event::SettlementLapsed(lapsed) => self.settlement_lapsed(lapsed),
            Event::SettlementAnswered(answered) => self.settlement_answered(answered),
            Event::SettlementSigned(signed) => self.settlement_signed(signed),
            Event::ReopeningRequested(requested) => self.reopening_requested(requested),
            Event::ReopeningTested(tested) => self.reopening_tested(tested),
            Event::ReopeningRefusalRead(read) => self.reopening_refusal_read(read),
            Event::PartDone(done) => self.parts.push(done.clone()),
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
            Event::RelationRecorded(recorded) => self.relation_recorded(recorded),
            Event::RelationCorrected(corrected) => self.relation_corrected(corrected),
            Event::RelationEnded(ended) => self.relation_ended(ended),
            Event::MandateGiven(given) => self.mandate_given(given),
            Event::MandateWithdrawn(withdrawn) => self.mandate_withdrawn(withdrawn),
            Event::BasisRecorded(recorded) => self.basis_recorded(recorded),
            Event::BasisEnded(ended) => self.basis_ended(ended),
            Event::ConsentGiven(given) => self.consent_given(given),
            Event::ConsentWithdrawn(withdrawn) => self.consent_withdrawn(withdrawn),
            Event::ContactDeclined(declined) => self.contact_declined(declined),
            Event::SupportNoted(noted) => self.support_noted(noted),
            Event::ProtectionSet(set) => self.protection_set(set),
            Event::ProtectionLifted(lifted) => self.protection_lifted(lifted),
            Event::RegisteredBy(by) => self.registered_by(by),
            Event::RepresentationRecorded(recorded) => self.representation_recorded(recorded),
            Event::RepresentationConfirmed(confirmed) => self.representation_confirmed(confirmed),
            Event::RepresentationEnded(ended) => self.representation_ended(ended),
            Event::AdviceGiven(given) => self.advice_given(given),
            Event::EmergencyAccessOpened(opened) => self.emergency_access_opened(opened),
            Event::DocumentReceived(received) => {
                let content = None;
                self.documents.push(DocumentReceived { content, ..received.clone() });
            }
            Event::RegisteredAgain(again) => self.registered_again.push(again.clone()),
            Event::MessageSent(sent) => self.message_sent(sent),
            Event::WayChanged(changed) => self.way_changed(changed),
            Event::MessageSeen(seen) => self.message_seen(seen),
            Event::MessageWaysSet(set) => self.message_ways_set(set),
            Event::DetailsChanged(changed) => self.details_changed(changed),
            Event::AgainSettled(settled) => self.again_settled.push(settled.clone()),
            Event::PreferencesSet(set) => self.preferences = Some(set.clone()),
            Event::ReplyWritten(written) => self.reply_written(written),
            Event::ReplyClosed(closed) => self.reply_closed(closed),
            Event::Term(event) => self.terms.apply(event),
            Event::Objection(event) => self.objections.apply(event),
            Event::Complaint(event) => self.complaint_changed(event),
            Event::Call(event) => self.call_changed(event),
            Event::ColleagueNoted(noted) => self.colleague_notes.push(noted.clone()),
            Event::NotePinned(pinned) => {
                let found = self.colleague_notes.iter_mut().find(|note| note.note == pinned.note);
                if let Some(note) = found {
                    note.pinned = pinned.pinned;
                }
            }
            Event::UrgencySet(set) => self.urgency_set = Some(set.clone()),
            Event::HandedOut(handed) => self.handed_out = Some(handed.clone()),
            Event::Story(event) => self.story_changed(event),
            Event::Reconstruction(event) => self.reconstruction.apply(event),
            Event::Chain(event) => self.chain.apply(event),
            Event::Paper(event) => self.papers.apply(event),
            Event::Recognition(event) => self.recognition_changed(event),
            Event::Experience(event) => self.asked.apply(event),
            Event::DeviationReasoned(reasoned) => self.deviations.push(reasoned.clone()),
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

    /// The binding decision of a step, if there is one; the last when it was worked out anew.
    pub fn approved(&self, step: &str) -> Option<&Decision> {
        self.decisions.iter().rfind(|d| d.proposed.step == step && d.approval().is_some())
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
        self.choices.iter().rev().filter(of_step).find(|made| self.has_effect(made.choice))
    }

    /// The last choice of an application of which nothing was decided yet.
    pub(crate) fn choice_before_decisions(&self, family: &SchemeFamily) -> Option<&ChoiceMade> {
        let mut own = self.choices.iter().rev().filter(|made| made.family == *family);
        own.find(|made| self.has_effect(made.choice))
    }

    /// Whether a choice was neither denied nor opened again.
    pub(crate) fn has_effect(&self, choice: ChoiceId) -> bool {
        !self.is_denied(choice) && !self.lifted.contains_key(&choice)
    }

    /// The choice that stood at a step of an application at the end of a day, as it is known now: what the person denied
    /// never stood.
    pub fn choice_on(&self, family: &SchemeFamily, step: &str, day: Date) -> Option<&ChoiceMade> {
        let stood = |made: &&ChoiceMade| {
            made.step == step
                && made.family == *family
                && made.chosen_on <= day
                && !self.is_denied(made.choice)
                && self.lifted_on(made.choice).is_none_or(|lifted_on| day < lifted_on)
        };
        self.choices.iter().rev().find(stood)
    }

    /// A part of the work that was done, and that nothing before it makes to be done again.
    pub fn part_done(&self, family: &SchemeFamily, step: &str) -> Option<&PartDone> {
        let own = self.parts.iter().rev().filter(|part| part.family == *family);
        let mut about = own.filter(|part| part.step == step || part.again.iter().any(|again| again == step));
        about.next().filter(|part| part.step == step)
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
            awarded: approved().fold(BTreeMap::new(), |mut awarded: BTreeMap<String, Cents>, (d, _)| {
                let sum = awarded.entry(d.proposed.step.clone()).or_default();
                *sum = sum.checked_add(d.proposed.amount).unwrap_or(*sum);
                awarded
            }),
            // What follows a step counts from its first decision, also when that was worked out anew.
            decided_on: approved().rev().map(|(d, a)| (d.proposed.step.clone(), a.decided_on)).collect(),
        }
    }
}
