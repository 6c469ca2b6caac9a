//! Log lines on the error stream: for people, or one JSON object per line.
//!
//! A line holds what the program wrote into it and the fields of the spans around it (the operation id of a request).
//! Nobody writes personal data into either.

use crate::{
    configuration::{Log, LogForm},
    environment,
};
use serde_json::{Map, Value};
use std::{
    fmt::Debug,
    io::{IsTerminal as _, Write as _},
};
use tracing::{
    Event, Subscriber,
    field::{Field, Visit},
    span::{Attributes, Id, Record},
};
use tracing_subscriber::{
    Layer,
    layer::{Context, SubscriberExt as _},
    registry::LookupSpan,
    util::SubscriberInitExt as _,
};

/// Starts the log as it is configured.
pub fn start(log: &Log) {
    let registry = tracing_subscriber::registry().with(log.filter.directives());
    // A second start in one process (tests) keeps the first.
    let _ = match log.format {
        LogForm::Text => {
            let has_colours = std::io::stderr().is_terminal();
            let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr).with_ansi(has_colours);
            registry.with(lines).try_init()
        }
        LogForm::Json => registry.with(JsonLines).try_init(),
    };
}

/// Writes each event as an object: time, level, target, the fields of the spans around it and its own.
struct JsonLines;

/// The fields of a span.
struct SpanFields(Map<String, Value>);

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for JsonLines {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        if let Some(span) = context.span(id) {
            let mut fields = Collected(Map::new());
            attributes.record(&mut fields);
            span.extensions_mut().insert(SpanFields(fields.0));
        }
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, context: Context<'_, S>) {
        if let Some(span) = context.span(id)
            && let Some(kept) = span.extensions_mut().get_mut::<SpanFields>()
        {
            let mut fields = Collected(std::mem::take(&mut kept.0));
            values.record(&mut fields);
            kept.0 = fields.0;
        }
    }

    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        let mut line = Collected(Map::new());
        line.put("time", environment::now().to_string().into());
        line.put("level", event.metadata().level().as_str().into());
        line.put("target", event.metadata().target().into());
        for span in context.event_scope(event).into_iter().flat_map(|scope| scope.from_root()) {
            if let Some(fields) = span.extensions().get::<SpanFields>() {
                line.0.extend(fields.0.clone());
            }
        }
        event.record(&mut line);
        let mut text = Value::Object(line.0).to_string();
        text.push('\n');
        // A log that cannot be written has nobody to tell.
        let _ = std::io::stderr().lock().write_all(text.as_bytes());
    }
}

struct Collected(Map<String, Value>);

impl Collected {
    fn put(&mut self, name: &str, value: Value) {
        self.0.insert(name.to_owned(), value);
    }
}

impl Visit for Collected {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.put(field.name(), format!("{value:?}").into());
    }
    fn record_str(&mut self, field: &Field, value: &str) {
        self.put(field.name(), value.into());
    }
    fn record_i64(&mut self, field: &Field, value: i64) {
        self.put(field.name(), value.into());
    }
    fn record_u64(&mut self, field: &Field, value: u64) {
        self.put(field.name(), value.into());
    }
    fn record_bool(&mut self, field: &Field, value: bool) {
        self.put(field.name(), value.into());
    }
}
