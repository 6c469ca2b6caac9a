//! Processing records as OpenTelemetry writes traces in JSON (`ExportTraceServiceRequest`), with the attributes of the
//! standard Logboek Dataverwerkingen (`dpl.`).
//!
//! An operation is one span. When it processed the data of several people, each has a span of their own under it: a line of
//! the log is about one person at most. Every id follows from what is stored, so a record that is delivered twice is the
//! same spans twice.

use herstel_domain::processing::span_id;
use herstel_kernel::Timestamp;
use herstel_store::{ProcessingRecord, ProcessingStatus};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

/// `SPAN_KIND_SERVER`: done for somebody who asked.
const SERVER: u8 = 2;
/// `SPAN_KIND_INTERNAL`: part of the span above it.
const INTERNAL: u8 = 1;
/// `STATUS_CODE_ERROR`; the other status is not written, as the standard wants.
const ERROR: u8 = 2;
/// How `dpl.core.data_subject_id` names people: by a keyed pseudonym that only this installation can lead back.
const SUBJECT_KIND: &str = "pseudonym";

/// One request with these records. `activities` is what the identifier of an activity is put behind to make an address of
/// the register.
pub fn request(records: &[ProcessingRecord], activities: &str) -> String {
    let spans: Vec<Value> = records.iter().flat_map(|record| spans(record, activities)).collect();
    let resource = [text("service.name", "herstel"), text("service.version", env!("CARGO_PKG_VERSION"))];
    let scope = json!({ "name": "herstel", "version": env!("CARGO_PKG_VERSION") });
    json!({ "resourceSpans": [{
        "resource": { "attributes": resource },
        "scopeSpans": [{ "scope": scope, "spans": spans }],
    }] })
    .to_string()
}

fn spans(record: &ProcessingRecord, activities: &str) -> Vec<Value> {
    let own = span_id(record.operation);
    let only = match record.subjects.as_slice() {
        [subject] => Some(subject),
        _ => None,
    };
    let mut spans = vec![span(record, activities, own, record.parent_span_id, SERVER, only)];
    if record.subjects.len() > 1 {
        spans.extend(record.subjects.iter().map(|subject| {
            span(record, activities, span_of_subject(record, subject), Some(own), INTERNAL, Some(subject))
        }));
    }
    spans
}

fn span(
    record: &ProcessingRecord,
    activities: &str,
    id: [u8; 8],
    parent: Option<[u8; 8]>,
    kind: u8,
    subject: Option<&[u8; 16]>,
) -> Value {
    let mut attributes = vec![
        text("dpl.core.processing_activity_id", &format!("{activities}{}", record.activity)),
        text("herstel.operation_id", &record.operation.to_string()),
    ];
    if let Some(subject) = subject {
        attributes.push(text("dpl.core.data_subject_id", &hex(subject)));
        attributes.push(text("dpl.core.data_subject_id_type", SUBJECT_KIND));
    }
    if let Some(processor) = &record.processor {
        attributes.push(text("dpl.core.foreign_operation.processor", processor));
    }
    let mut span = json!({
        "traceId": hex(&record.trace_id),
        "spanId": hex(&id),
        "name": record.name,
        "kind": kind,
        "startTimeUnixNano": nanoseconds(record.started_at),
        "endTimeUnixNano": nanoseconds(record.ended_at.unwrap_or(record.started_at)),
        "attributes": attributes,
    });
    if let Some(parent) = parent {
        span["parentSpanId"] = hex(&parent).into();
    }
    span["status"] = match record.status {
        ProcessingStatus::Unset => json!({}),
        ProcessingStatus::Error => json!({ "code": ERROR }),
    };
    span
}

fn span_of_subject(record: &ProcessingRecord, subject: &[u8; 16]) -> [u8; 8] {
    let digest: [u8; 32] = Sha256::new()
        .chain_update(b"herstel span of a subject")
        .chain_update(record.operation.to_bytes())
        .chain_update(subject)
        .finalize()
        .into();
    let mut id = [0; 8];
    id.copy_from_slice(&digest[..8]);
    id
}

fn text(key: &str, value: &str) -> Value {
    json!({ "key": key, "value": { "stringValue": value } })
}

/// Whole numbers of 64 bits are texts in this form of JSON.
fn nanoseconds(at: Timestamp) -> String {
    at.as_nanosecond().to_string()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
