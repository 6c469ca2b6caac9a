//! The register of processing, as it is delivered.

use herstel_kernel::OperationId;
use herstel_store::{ProcessingRecord, ProcessingStatus};
use herstel_web::processing::request;
use serde_json::Value;

fn record(subjects: Vec<[u8; 16]>) -> ProcessingRecord {
    ProcessingRecord {
        operation: OperationId::from_bytes([0x11; 16]),
        started_at: "2021-11-19T09:00:00.000001Z".parse().unwrap(),
        ended_at: Some("2021-11-19T09:00:01Z".parse().unwrap()),
        status: ProcessingStatus::Unset,
        activity: "work-list-1".to_owned(),
        name: "GET /werk".to_owned(),
        trace_id: [0x22; 16],
        parent_span_id: Some([0x33; 8]),
        processor: Some("https://gemeente.example".to_owned()),
        subjects,
    }
}

fn spans(record: ProcessingRecord) -> Vec<Value> {
    let written: Value = serde_json::from_str(&request(&[record], "https://register.example/")).unwrap();
    written["resourceSpans"][0]["scopeSpans"][0]["spans"].as_array().unwrap().clone()
}

fn attribute<'a>(span: &'a Value, key: &str) -> Option<&'a str> {
    let all = span["attributes"].as_array().unwrap();
    all.iter().find(|pair| pair["key"] == key)?["value"]["stringValue"].as_str()
}

#[test]
fn one_person_stands_in_the_span_itself() {
    let found = spans(record(vec![[0x44; 16]]));
    let [span] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((&span["traceId"], &span["spanId"]), (&"22".repeat(16).into(), &"11".repeat(8).into()));
    assert_eq!((&span["parentSpanId"], &span["name"]), (&"33".repeat(8).into(), &"GET /werk".into()));
    assert_eq!(span["startTimeUnixNano"], "1637312400000001000");
    assert_eq!(span["endTimeUnixNano"], "1637312401000000000");
    let activity = attribute(span, "dpl.core.processing_activity_id");
    assert_eq!(activity, Some("https://register.example/work-list-1"));
    assert_eq!(attribute(span, "dpl.core.data_subject_id"), Some("44".repeat(16).as_str()));
    assert_eq!(attribute(span, "dpl.core.data_subject_id_type"), Some("pseudonym"));
    let processor = attribute(span, "dpl.core.foreign_operation.processor");
    assert_eq!(processor, Some("https://gemeente.example"));
    assert_eq!(span["status"], serde_json::json!({}));
}

#[test]
fn of_several_people_each_has_a_span_of_their_own_the_same_at_every_delivery() {
    let several = || record(vec![[0x44; 16], [0x55; 16]]);
    let found = spans(several());
    assert_eq!(found.len(), 3);
    assert_eq!(attribute(&found[0], "dpl.core.data_subject_id"), None);
    for span in &found[1..] {
        assert_eq!(span["parentSpanId"], found[0]["spanId"]);
        assert!(attribute(span, "dpl.core.data_subject_id").is_some());
    }
    assert_ne!(found[1]["spanId"], found[2]["spanId"]);
    assert_eq!(found, spans(several()));
}

#[test]
fn what_was_broken_off_is_an_error_that_ended_when_it_began() {
    let mut broken = record(Vec::new());
    (broken.ended_at, broken.status) = (None, ProcessingStatus::Error);
    let found = spans(broken);
    assert_eq!(found[0]["status"]["code"], 2);
    assert_eq!(found[0]["endTimeUnixNano"], found[0]["startTimeUnixNano"]);
}
