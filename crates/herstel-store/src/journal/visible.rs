//! What of a dossier a scope may see.

use herstel_domain::{
    Dossier, Scope,
    access::{Grant, Holder, Reach, grants},
    bases::{Audience, Basis},
    chain::Chain,
    complaints::Complaint,
    deadlines::PenaltyStatus,
    documents::Papers,
    mandates::MandateHolder,
    messages::{Happened, MessageKind, OpenTask, RecordedNews, Standing},
    objections::{AnswerStatus, ObjectionFacts},
    plan::Plan,
    reconstruction::Reconstruction,
    registration::{DossierRegistered, Registrant},
    relations::Relation,
    reopening::ReopeningStage,
    settlement::SettlementStatus,
};
use herstel_kernel::Actor;
use std::collections::BTreeSet;

/// The dossier as this scope may see it. What support desks noted is read apart from it, by those who may.
/// `now` is the dossier as it stands, which says what the scope may see of it, also as it was before.
pub(super) fn visible(scope: &Scope, now: &Dossier, mut dossier: Dossier) -> Dossier {
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
        // A refusal that nobody read a second time is none, also when it never will be.
        match held.stage() {
            ReopeningStage::RefusalProposed | ReopeningStage::Overtaken => held.tested = None,
            ReopeningStage::Requested | ReopeningStage::Granted | ReopeningStage::Refused => {}
        }
    }
    dossier
}

/// Whether somebody reads what a complaint of the dossier says, as somebody of the operation.
pub(super) fn reads_complaint(scope: &Scope, complaint: &Complaint, now: &Dossier) -> bool {
    match scope.actor() {
        Actor::Staff { id, .. } => now.may_read_complaint(complaint, id),
        Actor::Person { .. } | Actor::Representative { .. } | Actor::Municipal { .. } | Actor::System => {
            false
        }
    }
}

/// Of a complaint that somebody of the operation may not read they see that it is there, until when, and who handles it.
fn without_complaints_of_others(scope: &Scope, now: &Dossier, mut dossier: Dossier) -> Dossier {
    let may_read = |id| now.complaint(id).is_some_and(|complaint| reads_complaint(scope, complaint, now));
    for complaint in dossier.complaints.iter_mut().filter(|complaint| !may_read(complaint.id())) {
        complaint.close_words();
    }
    dossier
}

/// Kinds of what happened that say something which only the person learns, and who is in their place: who else may look or
/// act, where they are to be found, and that they told something in confidence.
const HIDDEN: [Happened; 3] = [Happened::Access, Happened::Details, Happened::Story];

/// Whether a message as a whole says something of those kinds, so that who acts for the person and is not in their place
/// does not learn of it.
pub(super) fn is_hidden_message(kind: &MessageKind) -> bool {
    match kind {
        MessageKind::StoryToRead => true,
        MessageKind::Recorded { news, .. } => match news {
            RecordedNews::Details
            | RecordedNews::Ways
            | RecordedNews::Access
            | RecordedNews::AccessByLaw
            | RecordedNews::Unprotected => true,
            RecordedNews::Choice
            | RecordedNews::Signature
            | RecordedNews::Countersigned
            | RecordedNews::OfferWithdrawn
            | RecordedNews::OfferLapsed
            | RecordedNews::Reopened
            | RecordedNews::NotReopened
            | RecordedNews::RemarkAnswered
            | RecordedNews::Applied
            | RecordedNews::HandlerReleased
            | RecordedNews::TalkCalledOff
            | RecordedNews::Agreement => false,
        },
        MessageKind::Registered
        | MessageKind::DocumentReceived { .. }
        | MessageKind::Decision { .. }
        | MessageKind::Invitation { .. }
        | MessageKind::AgreementOffered { .. }
        | MessageKind::HandlerChanged { .. }
        | MessageKind::DeadlineWillPass { .. }
        | MessageKind::DeadlineMoved { .. }
        | MessageKind::NothingChanged { .. }
        | MessageKind::WhereYouAre { .. }
        | MessageKind::Apology
        | MessageKind::NotAFraudster
        | MessageKind::PaperAsked { .. }
        | MessageKind::ResponseAsked { .. }
        | MessageKind::TimelineShared
        | MessageKind::NoticeReceived { .. }
        | MessageKind::PenaltyEstablished { .. }
        | MessageKind::ReopeningRefused { .. }
        | MessageKind::Objection { .. }
        | MessageKind::Complaint { .. }
        | MessageKind::Call { .. }
        | MessageKind::Words { .. } => false,
    }
}

/// A message without what it names of those kinds, for who acts for the person and is not in their place.
pub(super) fn without_hidden_kinds(kind: &mut MessageKind) {
    if let MessageKind::WhereYouAre { happened, open, .. } = kind {
        happened.retain(|it| !HIDDEN.contains(it));
        open.retain(|task| *task != OpenTask::Story);
    }
}

/// What who acts for the person may see: not who is hidden from whom and why, and not what others may see.
fn visible_to_holder(holder: Holder, held: &BTreeSet<Grant>, mut dossier: Dossier) -> Dossier {
    if !held.contains(&Grant::Read) {
        dossier = without_contact(holder, dossier);
    }
    if !held.contains(&Grant::InPlace) {
        dossier.without_confidence();
        // Who else represents the person is no matter of theirs; what others may know and where mail goes is for the
        // person, and for who is in their place.
        dossier.representations.retain(|representation| representation.holder() == Some(holder));
        dossier.consents.clear();
        dossier.message_ways = None;
        dossier.happened.retain(|it| !HIDDEN.contains(it));
        dossier.messages.retain(|message| !is_hidden_message(&message.sent.kind));
        for message in &mut dossier.messages {
            without_hidden_kinds(&mut message.sent.kind);
        }
    }
    dossier.protection = None;
    dossier.emergencies.clear();
    dossier.registered_again.clear();
    dossier.again_settled.clear();
    dossier.colleague_notes.clear();
    // That something is held back says why.
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
    // That something was paid says nothing of where, and without it what was established looks as if it is still to come.
    let Chain { paid, penalties_paid, .. } = std::mem::take(&mut dossier.chain);
    dossier.chain = Chain { paid, penalties_paid, ..Chain::default() };
    dossier.papers = Papers::default();
    dossier.messages.clear();
    dossier.replies.clear();
    dossier.plan = Plan::default();
    dossier.objections = ObjectionFacts::default();
    dossier.complaints.clear();
    dossier.calls.clear();
    dossier.advice.clear();
    dossier.recognitions.without_places();
    without_words(&mut dossier);
    dossier.former_names.clear();
    dossier
}

/// Without what somebody wrote about the road, who may be the other parent: words can say where a child is.
fn without_words(dossier: &mut Dossier) {
    for held in &mut dossier.reopenings {
        held.requested.words.clear();
        held.tested.iter_mut().flat_map(|tested| &mut tested.findings).for_each(|it| it.reason.clear());
        held.read.iter_mut().chain(&mut held.upheld).for_each(|read| read.reason.clear());
    }
    for part in &mut dossier.parts {
        part.words.clear();
        part.documents.clear();
    }
    dossier.settlements.iter_mut().for_each(|held| held.drafted.words = None);
    dossier.terms.extensions.iter_mut().for_each(|extended| extended.reason.clear());
    dossier.terms.suspensions.iter_mut().for_each(|held| held.suspended.words.clear());
}

/// A registration without what leads to where the person is.
pub(super) fn without_contact_data(registered: &mut DossierRegistered) {
    let details = &mut registered.details;
    (details.address, details.email, details.phone, details.iban) = (None, None, None, None);
    registered.story = None;
}
