//! What the tables say, as it follows from the events: one function for writing and for checking.

use super::{
    access,
    facets::{Shown, facet_rows},
    messages, recognition,
};
use crate::{
    StoreError,
    columns::{self, NOTHING_DUE},
    engine::Value,
    persons::StoredDetails,
    schema::{
        DECIDED_CASE, DECISION, DISPUTE, DOCUMENT, DOCUMENT_CONTENT, DOSSIER, LETTER, NAME_TOKEN, PERSON,
        PLAN, RECEIPT, TERM, Table,
    },
    sealing::IndexKey,
};
use herstel_domain::{
    Dossier, Event,
    calls::CallEvent,
    deadlines::{ReckonedTerm, TermSubject, standing_terms},
    decisions::{Decision, DecisionApproved, DecisionProposed, DecisionStatus},
    disputes::Dispute,
    documents::DocumentReceived,
    road::{due_on, work_status},
};
use herstel_kernel::{Date, DecisionId, DisputeId, ReceiptId};
use zeroize::Zeroizing;

/// A row that a table must hold.
pub(crate) struct TableRow {
    pub(crate) table: &'static Table,
    /// The row comes into being with this event; a row of the same key before it would be another thing's.
    pub(crate) is_new: bool,
    pub(crate) columns: Vec<Column>,
}

/// A column of such a row.
pub(crate) enum Column {
    /// Stored as it is.
    Plain(Value),
    /// Stored sealed with the key of the person.
    Sealed(Zeroizing<Vec<u8>>),
    /// Stored compressed and sealed. The bytes travel with the event only while it is recorded; afterwards the
    /// hash in the column before tells whether the stored ones are right.
    Receipt { bytes: Option<Zeroizing<Vec<u8>>> },
    /// The input of a decision in few bytes, stored sealed. No event has it: it stands in this receipt.
    Input { decision: DecisionId, receipt: ReceiptId },
}

impl TableRow {
    pub(super) fn new(table: &'static Table, columns: Vec<Column>) -> Self {
        Self { table, is_new: true, columns }
    }

    pub(super) fn changed(self) -> Self {
        Self { is_new: false, ..self }
    }

    /// The primary key, which is always plain.
    pub(crate) fn key(&self) -> Vec<Value> {
        let plain = |column: &Column| match column {
            Column::Plain(value) => Some(value.clone()),
            Column::Sealed(_) | Column::Receipt { .. } | Column::Input { .. } => None,
        };
        self.columns.iter().take(self.table.key).filter_map(plain).collect()
    }
}

/// What an event changes in the tables. `before` is what lists showed of the dossier, `after` the dossier with the event
/// applied, `head` the hash of the
/// journal entry that holds it.
pub(crate) fn project(
    event: &Event,
    before: Option<&Shown>,
    after: &Dossier,
    head: [u8; 32],
    index: &IndexKey,
) -> Result<Vec<TableRow>, StoreError> {
    let mut rows = Vec::new();
    let dossier = dossier_row(after, head)?;
    if let Event::DossierRegistered(_) = event {
        rows.push(person_row(after, index)?);
        rows.extend(name_rows(after, index));
        rows.push(dossier);
    } else {
        rows.push(dossier.changed());
    }
    rows.extend(facet_rows(before, after));
    match event {
        Event::DossierRegistered(_)
        | Event::HandlerAssigned(_)
        | Event::HandlerChanged(_)
        | Event::HandlerReleased(_)
        | Event::HandoverTaken(_)
        | Event::Term(_) => rows.extend(term_rows(after)),
        Event::FactsRecorded(_)
        | Event::ChoiceMade(_)
        | Event::ChoiceDenied(_)
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
        | Event::ApplicationMade(_)
        | Event::ApplicationWithdrawn(_)
        | Event::RegisteredAgain(_)
        | Event::Complaint(_)
        | Event::RegisteredBy(_)
        | Event::AdviceGiven(_)
        | Event::ColleagueNoted(_)
        | Event::NotePinned(_)
        | Event::UrgencySet(_)
        | Event::HandedOut(_)
        | Event::DeviationReasoned(_)
        | Event::Story(_)
        | Event::Reconstruction(_)
        | Event::Chain(_)
        | Event::Paper(_) => {}
        Event::Call(event) => match event {
            // What waits to leave is held from now on.
            CallEvent::Asked(asked) if asked.asks_reach => rows.extend(messages::all_way_rows(after)),
            CallEvent::Asked(_) | CallEvent::Tried(_) | CallEvent::Made(_) | CallEvent::Dropped(_) => {}
        },
        Event::PlanChanged(_) => rows.push(plan_row(after)?),
        Event::Recognition(event) => rows.push(recognition::row(after, event.kind())),
        Event::Experience(event) => rows.extend(recognition::answer_row(after, event)),
        Event::DecisionProposed(proposed) => {
            rows.push(decision_row(after, proposed.decision)?);
            rows.push(receipt_row(after, proposed));
        }
        Event::DecisionApproved(approved) => {
            rows.push(decision_row(after, approved.decision)?.changed());
            rows.push(letter_row(after, approved)?);
            rows.push(decided_case_row(after, approved)?);
        }
        Event::DecisionReturned(returned) => rows.push(decision_row(after, returned.decision)?.changed()),
        Event::DisputeRaised(raised) => rows.push(dispute_row(after, raised.dispute)?),
        Event::DisputeAnswered(answered) => rows.push(dispute_row(after, answered.dispute)?.changed()),
        // A basis for a next of kin says of a relation as partners that it ended by a death.
        Event::RelationRecorded(_)
        | Event::RelationCorrected(_)
        | Event::RelationEnded(_)
        | Event::BasisRecorded(_)
        | Event::BasisEnded(_) => {
            rows.extend(access::relation_rows(after));
            rows.extend(access::ground_rows(after));
        }
        Event::MandateGiven(_)
        | Event::MandateWithdrawn(_)
        | Event::ConsentGiven(_)
        | Event::ConsentWithdrawn(_)
        | Event::RepresentationRecorded(_)
        | Event::RepresentationConfirmed(_)
        | Event::RepresentationEnded(_)
        | Event::Objection(_) => rows.extend(access::ground_rows(after)),
        Event::SupportNoted(noted) => rows.push(access::note_row(after, noted)?),
        Event::EmergencyAccessOpened(opened) => rows.push(access::emergency_row(after, opened)),
        Event::ContactDeclined(_) => {}
        Event::ProtectionSet(_) | Event::ProtectionLifted(_) | Event::MessageWaysSet(_) => {
            rows.extend(messages::all_way_rows(after));
        }
        Event::MessageSent(_) => rows.extend(messages::rows(after)?),
        Event::WayChanged(changed) => rows.extend(messages::way_rows(after, changed.message)),
        Event::PreferencesSet(_) | Event::AgainSettled(_) => {}
        Event::DetailsChanged(_) => {
            rows.push(person_row(after, index)?.changed());
            // Who looks for the name of before still finds the person.
            rows.extend(name_rows(after, index).map(TableRow::changed));
            rows.extend(messages::all_way_rows(after));
        }
        Event::MessageSeen(_) | Event::ReplyWritten(_) | Event::ReplyClosed(_) => {}
        Event::DocumentReceived(received) => {
            rows.push(document_row(after, received)?);
            rows.extend(document_content_row(received));
        }
    }
    Ok(rows)
}

pub(super) fn plain(value: impl Into<Value>) -> Column {
    Column::Plain(value.into())
}

fn person_row(after: &Dossier, index: &IndexKey) -> Result<TableRow, StoreError> {
    let registered = &after.registration;
    let stored =
        StoredDetails { details: registered.details.clone(), former_names: after.former_names.clone() };
    let details = serde_json::to_vec(&stored)
        .map_err(|_| StoreError::Inconsistent { what: "details cannot be written as JSON" })?;
    let columns = vec![
        plain(registered.person.to_bytes()),
        plain(index.bsn(&registered.details.bsn)),
        Column::Sealed(Zeroizing::new(details)),
        // The details say it from now on.
        Column::Plain(Value::Bytes(None)),
    ];
    Ok(TableRow::new(&PERSON, columns))
}

fn name_rows(after: &Dossier, index: &IndexKey) -> impl Iterator<Item = TableRow> {
    let registered = &after.registration;
    let person = registered.person.to_bytes();
    let tokens = index.person(&registered.details.name, registered.details.born_on);
    tokens.into_iter().map(move |token| TableRow::new(&NAME_TOKEN, vec![plain(token), plain(person)]))
}

fn dossier_row(after: &Dossier, head: [u8; 32]) -> Result<TableRow, StoreError> {
    let request_until = access::day(after.request_until(), access::NEVER);
    let is_restricted = after.protection.is_some() || request_until != access::NEVER;
    // Nothing about who spoke for themselves from the first day on.
    let own_say = Some(after.own_say_from()).filter(|from| *from > after.registration.registered_on);
    let open = after.disputes.iter().filter(|dispute| dispute.answered.is_none()).count();
    let columns = vec![
        plain(after.registration.dossier.to_bytes()),
        plain(after.registration.number.to_string()),
        plain(after.registration.person.to_bytes()),
        plain(after.registration.registered_on.to_string()),
        plain(work_status(after).as_str()),
        plain(due_on(after).map_or_else(|| NOTHING_DUE.to_owned(), |due| due.to_string())),
        plain(after.handler.as_ref().map(|assigned| assigned.handler.to_bytes().to_vec())),
        plain(i64::try_from(open).unwrap_or(i64::MAX)),
        Column::Plain(columns::version_value(after.version)?),
        plain(head),
        plain(i64::from(after.protection.is_some())),
        plain(request_until),
        plain(i64::from(is_restricted)),
        plain(messages::count(after.unsent())),
        plain(messages::count(after.open_replies())),
        plain(access::day(after.last_told_on(), "")),
        plain(access::day(own_say, access::EVER)),
        plain(after.second_reader().map(access::reading_not_by)),
    ];
    Ok(TableRow::new(&DOSSIER, columns))
}

/// The joint plan as it stands: one row, sealed, with the first day on which something is due.
fn plan_row(after: &Dossier) -> Result<TableRow, StoreError> {
    let content = serde_json::to_vec(&after.plan)
        .map_err(|_| StoreError::Inconsistent { what: "a plan cannot be written as JSON" })?;
    let due_on = after.plan.next_due_on();
    let columns = vec![
        plain(after.registration.dossier.to_bytes()),
        plain(due_on.map_or_else(|| NOTHING_DUE.to_owned(), |due| due.to_string())),
        Column::Sealed(Zeroizing::new(content)),
    ];
    Ok(TableRow::new(&PLAN, columns).changed())
}

fn decision(after: &Dossier, id: DecisionId) -> Result<&Decision, StoreError> {
    let what = "an event about a decision that was never proposed";
    after.decision(id).ok_or(StoreError::Inconsistent { what })
}

fn decision_row(after: &Dossier, id: DecisionId) -> Result<TableRow, StoreError> {
    let Decision { proposed, status, .. } = decision(after, id)?;
    let read = match status {
        DecisionStatus::Proposed => None,
        DecisionStatus::Approved(approved) => Some((approved.approved_by, approved.decided_on)),
        DecisionStatus::Returned(returned) => Some((returned.returned_by, returned.returned_on)),
    };
    let columns = vec![
        plain(id.to_bytes()),
        plain(after.registration.dossier.to_bytes()),
        plain(proposed.step.as_str()),
        plain(columns::decision_status(status)),
        plain(columns::outcome(proposed.outcome)),
        plain(proposed.amount.get()),
        plain(proposed.scheme.as_str()),
        plain(*proposed.scheme_hash.as_bytes()),
        plain(proposed.receipt.to_bytes()),
        plain(columns::prepared_by(proposed.proposed_by)),
        plain(proposed.proposed_on.to_string()),
        plain(read.map(|(by, _)| by.to_bytes().to_vec())),
        plain(read.map(|(_, on)| on.to_string())),
    ];
    Ok(TableRow::new(&DECISION, columns))
}

fn receipt_row(after: &Dossier, proposed: &DecisionProposed) -> TableRow {
    let bytes = proposed.receipt_content.as_ref().map(|receipt| Zeroizing::new(receipt.to_bytes()));
    let hash = *proposed.receipt_hash.as_bytes();
    let columns = vec![
        plain(proposed.receipt.to_bytes()),
        plain(after.registration.dossier.to_bytes()),
        plain(proposed.decision.to_bytes()),
        plain(hash),
        Column::Receipt { bytes },
    ];
    TableRow::new(&RECEIPT, columns)
}

fn letter_row(after: &Dossier, approved: &DecisionApproved) -> Result<TableRow, StoreError> {
    let columns = vec![
        plain(approved.letter.to_bytes()),
        plain(after.registration.dossier.to_bytes()),
        plain(approved.decision.to_bytes()),
        plain(approved.decided_on.to_string()),
        Column::Plain(columns::version_value(after.version)?),
        plain(columns::language(after.language())),
    ];
    Ok(TableRow::new(&LETTER, columns))
}

fn decided_case_row(after: &Dossier, approved: &DecisionApproved) -> Result<TableRow, StoreError> {
    let proposed = &decision(after, approved.decision)?.proposed;
    let columns = vec![
        plain(after.registration.person.to_bytes()),
        plain(approved.decision.to_bytes()),
        plain(after.registration.dossier.to_bytes()),
        plain(proposed.step.as_str()),
        plain(proposed.scheme.as_str()),
        plain(*proposed.scheme_hash.as_bytes()),
        plain(columns::outcome(proposed.outcome)),
        plain(proposed.amount.get()),
        plain(after.registration.registered_on.to_string()),
        plain(approved.decided_on.to_string()),
        Column::Input { decision: approved.decision, receipt: proposed.receipt },
    ];
    Ok(TableRow::new(&DECIDED_CASE, columns))
}

fn document_row(after: &Dossier, received: &DocumentReceived) -> Result<TableRow, StoreError> {
    let columns = vec![
        plain(received.document.to_bytes()),
        plain(after.registration.dossier.to_bytes()),
        plain(received.received_on.to_string()),
        Column::Plain(columns::version_value(after.version)?),
    ];
    Ok(TableRow::new(&DOCUMENT, columns))
}

/// The bytes, only while the document is being recorded: replaying the journal neither has nor needs them.
fn document_content_row(received: &DocumentReceived) -> Option<TableRow> {
    let content = received.content.as_ref()?;
    let bytes = Zeroizing::new(content.0.to_vec());
    let columns = vec![plain(received.document.to_bytes()), Column::Sealed(bytes)];
    Some(TableRow::new(&DOCUMENT_CONTENT, columns))
}

/// Every decision that was ever due, with the term that stands and its last day.
fn terms(after: &Dossier) -> impl Iterator<Item = (&TermSubject, Option<&ReckonedTerm>, Option<Date>)> + '_ {
    let standing = standing_terms(after);
    after.terms.known.iter().map(move |subject| {
        let term = standing.iter().find(|term| term.subject == *subject);
        (subject, term, term.and_then(|term| term.last_day))
    })
}

/// The days on which terms end, as their rows say it, for what counts them.
pub(super) fn last_days(dossier: &Dossier) -> impl Iterator<Item = Date> + '_ {
    terms(dossier).filter_map(|(_, _, last_day)| last_day)
}

/// A row for every decision that was ever due; one that is not due any more stays, without a day.
fn term_rows(after: &Dossier) -> impl Iterator<Item = TableRow> + '_ {
    let handler = after.handler.as_ref().map(|assigned| assigned.handler.to_bytes().to_vec());
    terms(after).map(move |(subject, term, last_day)| {
        let told = last_day.is_some_and(|last_day| after.terms.is_told(subject, last_day));
        let columns = vec![
            plain(after.registration.dossier.to_bytes()),
            plain(subject.to_string()),
            plain(last_day.map_or_else(|| NOTHING_DUE.to_owned(), |day| day.to_string())),
            plain(handler.clone()),
            plain(i64::from(term.is_some_and(|term| term.noticed))),
            plain(i64::from(told)),
        ];
        TableRow::new(&TERM, columns).changed()
    })
}

fn dispute_row(after: &Dossier, id: DisputeId) -> Result<TableRow, StoreError> {
    let Some(Dispute { raised, answered }) = after.dispute(id) else {
        return Err(StoreError::Inconsistent { what: "an answer to a remark that was never made" });
    };
    let columns = vec![
        plain(id.to_bytes()),
        plain(after.registration.dossier.to_bytes()),
        plain(raised.raised_on.to_string()),
        plain(answered.as_ref().map(|answered| answered.answered_on.to_string())),
        plain(answered.as_ref().map(|answered| columns::dispute_result(answered.result).to_owned())),
    ];
    Ok(TableRow::new(&DISPUTE, columns))
}
