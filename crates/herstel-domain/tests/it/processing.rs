//! The register is whole, and trace contexts are read strictly.

use herstel_domain::processing::{Activity, ProcessingRegister, TraceContext, traceparent};

#[test]
fn the_register_knows_every_activity_of_the_program() {
    let register = ProcessingRegister::built_in().unwrap();
    for activity in Activity::ALL {
        assert!(register.entries().iter().any(|entry| entry.id == activity.as_str()));
        assert_ne!(register.name(activity), activity.as_str());
    }
}

#[test]
fn a_register_with_a_hole_is_refused() {
    let whole = include_str!("../../src/processing/register.toml");
    let refused = |text: &str| ProcessingRegister::parse(text).unwrap_err().to_string();
    assert!(
        refused(&whole.replace("id = \"handling-1\"", "id = \"handling-2\""))
            .contains("handling-1 is missing")
    );
    assert!(refused(&whole.replace("id = \"handling-1\"", "id = \"sign-in-1\"")).contains("twice"));
    assert!(refused(&whole.replace("name = \"Inloggen\"", "name = \" \"")).contains("empty field"));
    assert!(refused(&whole.replace("recipients = [\"geen\"]", "recipients = []")).contains("empty field"));
    assert!(refused(&format!("{whole}\nextra = 1")).contains("unknown field"));
    assert!(refused("").contains("activity"));
}

const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";
const SPAN: &str = "00f067aa0ba902b7";

#[test]
fn a_trace_context_is_read_and_written_again() {
    let header = format!("00-{TRACE}-{SPAN}-01");
    let context = TraceContext::parse(&header, Some("https://gemeente.example/app")).unwrap();
    assert_eq!(traceparent(&context.trace_id, &context.parent_span_id), header);
    assert_eq!(context.processor.as_deref(), Some("https://gemeente.example/app"));
    assert!(
        TraceContext::parse(&format!("00-{TRACE}-{SPAN}-00"), None).is_some(),
        "not sampled there, logged here"
    );
    assert!(
        TraceContext::parse(&format!("cc-{TRACE}-{SPAN}-01-more"), None).is_some(),
        "a later version may say more"
    );
}

#[test]
fn a_trace_context_that_is_not_well_formed_is_none() {
    let zero = "0".repeat(32);
    for header in [
        "".to_owned(),
        "00".to_owned(),
        format!("00-{TRACE}-{SPAN}"),
        format!("00-{TRACE}-{SPAN}-01-more"),
        format!("ff-{TRACE}-{SPAN}-01"),
        format!("0-{TRACE}-{SPAN}-01"),
        format!("00-{zero}-{SPAN}-01"),
        format!("00-{TRACE}-0000000000000000-01"),
        format!("00-{}-{SPAN}-01", TRACE.to_uppercase()),
        format!("00-{TRACE}0-{SPAN}-01"),
        format!("00-{}-{SPAN}-01", "é".repeat(16)),
        format!("00-{TRACE}-{SPAN}-x1"),
    ] {
        assert_eq!(TraceContext::parse(&header, None), None, "{header}");
    }
}

#[test]
fn what_is_no_address_of_an_application_is_not_kept() {
    let header = format!("00-{TRACE}-{SPAN}-01");
    for processor in [
        "",
        "app",
        "javascript:alert(1)",
        "https://x.example/\n",
        "https://x.example/é",
        &format!("https://x.example/{}", "a".repeat(200)),
    ] {
        assert_eq!(TraceContext::parse(&header, Some(processor)).unwrap().processor, None, "{processor}");
    }
}
