//! What a letter guarantees to who receives it, and to who writes its template.

mod accessibility;
mod bounds;
mod content;
mod determinism;
mod report;
mod support;
mod templates;
