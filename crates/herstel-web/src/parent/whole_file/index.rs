//! What the file says about itself: a page to read, and tables.

use super::{document_name, letter_name, more};
use crate::{
    AppState, api,
    deadlines::contested_in_words,
    error::PageError,
    explanation::{self, PartsView},
    i18n::Texts,
    layout::{Row, Section},
    messages::{letter::in_words, summary::outcome},
    parent::{
        call_asked,
        complaints::now,
        decision::ReaderLinks,
        facts::{details, years_in_words},
        objections::{objection_lines, objection_status},
        promises::what_in_words,
        reader::Reader,
        texts::Words,
    },
    spreadsheet::table,
    staff::story::versions,
};
use askama::Template;
use herstel_domain::{Dossier, complaints::ComplaintEnd, disputes::Dispute, promises::promises};
use serde_json::{Value, json};

#[derive(Template)]
#[template(path = "parent/whole_file.html")]
struct IndexPage {
    lang: &'static str,
    title: String,
    lead: String,
    sections: Vec<Section>,
}

/// The files that are written from the dossier, each with its name.
pub(super) async fn pages(state: &AppState, reader: &Reader) -> Result<Vec<(String, Vec<u8>)>, PageError> {
    let (t, dossier) = (reader.page.texts, &reader.dossier);
    let mut sections = vec![who(t, reader)];
    sections.push(decisions(state, reader).await?);
    sections.push(messages(state, reader).await?);
    sections.push(documents(t, dossier));
    sections.push(story(t, dossier));
    sections.push(not_agreeing(state, t, dossier));
    sections.push(promised(state, t, dossier));
    sections.extend(more::sections(state, reader).await?);
    let kept = serde_json::to_vec_pretty(&as_data(state, reader, &sections).await?);
    let kept = kept.map_err(PageError::failed)?;
    let page = IndexPage {
        lang: reader.page.lang(),
        title: t.t1("whole-file-of", "number", &dossier.registration.number),
        lead: t.t1("whole-file-made", "date", t.date(state.clock.today())),
        sections,
    };
    let page = page.render().map_err(PageError::failed)?;
    Ok(vec![
        ("lees-mij.html".to_owned(), page.into_bytes()),
        ("gegevens.csv".to_owned(), facts(state, reader)),
        ("dossier.json".to_owned(), kept),
    ])
}

/// The same for a machine, so that somebody can take it elsewhere (GDPR, article 20): the case as the API gives it, with
/// stable names, and besides that every part of the page.
async fn as_data(state: &AppState, reader: &Reader, sections: &[Section]) -> Result<Value, PageError> {
    let case = api::case_as_json(state, &reader.scope, reader.page.texts, &reader.dossier).await?;
    let row = |row: &Row| {
        let files: Vec<&String> = row.links.iter().map(|(name, _)| name).collect();
        json!({ "heading": row.heading, "state": row.chip, "lines": row.lines, "words": row.quote, "files": files })
    };
    let section = |section: &Section| {
        let rows: Vec<Value> = section.rows.iter().map(row).collect();
        json!({ "title": section.title, "text": section.text, "entries": rows })
    };
    let sections: Vec<Value> = sections.iter().map(section).collect();
    let made_on = state.clock.today().to_string();
    Ok(
        json!({ "format": "herstel-whole-file", "version": 1, "made_on": made_on, "case": case, "sections": sections }),
    )
}

fn who(t: Texts, reader: &Reader) -> Section {
    let (dossier, registration) = (&reader.dossier, &reader.dossier.registration);
    let years = (t.t("facts-years"), years_in_words(&registration.years, t));
    let names = dossier.former_names.iter().map(|name| (t.t("whole-file-former-name"), name.clone()));
    let rows = details(&registration.details, t).into_iter().chain([years]).chain(names);
    let rows = rows.map(|(heading, value)| Row { heading, lines: vec![value], ..Row::default() });
    let given = t.t1("facts-you-text", "date", t.date(registration.registered_on));
    let text = format!("{given} {}", t.t("whole-file-facts"));
    Section { title: t.t("whole-file-who"), text, rows: rows.collect() }
}

async fn decisions(state: &AppState, reader: &Reader) -> Result<Section, PageError> {
    let (t, words) = (reader.page.texts, Words::new(reader.page.texts, state));
    let mut rows = Vec::new();
    for decision in reader.dossier.decisions.iter().filter(|decision| decision.approval().is_some()) {
        let explained = explanation::explain(state, &reader.scope, decision, t.0).await?;
        let links = ReaderLinks { reader, decision: decision.proposed.decision, asked: None };
        let on = decision.approval().map_or(decision.proposed.proposed_on, |approval| approval.decided_on);
        let mut lines = vec![outcome(t, decision)];
        lines.extend(explained.reason(&decision.proposed.step).map(str::to_owned));
        let parts = explanation::rows(&explained.explanation, t, &links);
        lines.extend(parts.into_iter().map(|part| format!("{}: {} {}", part.label, part.value, part.how)));
        let kinds = explained.explanation.parts.as_ref().map(|parts| PartsView::new(parts, t));
        lines.extend(kinds.into_iter().flat_map(PartsView::lines));
        let heading = format!("{}, {}", words.step(&decision.proposed.step), t.date(on));
        rows.push(Row { heading, lines, ..Row::default() });
    }
    Ok(Section { title: t.t("whole-file-decisions"), text: nothing(t, &rows), rows })
}

async fn messages(state: &AppState, reader: &Reader) -> Result<Section, PageError> {
    let (t, dossier) = (reader.page.texts, &reader.dossier);
    let staff = state.store.staff().await?;
    let mut rows = Vec::new();
    for (place, message) in dossier.messages.iter().enumerate() {
        let said = in_words(state, dossier, message, &staff, t.0)?;
        let name = letter_name(place, message.sent.sent_on);
        rows.push(Row {
            heading: format!("{}, {}", said.subject, t.date(message.sent.sent_on)),
            lines: said.paragraphs,
            links: vec![(name.clone(), name)],
            ..Row::default()
        });
    }
    for reply in &dossier.replies {
        rows.push(Row {
            heading: format!("{}, {}", t.t("inbox-yours"), t.date(reply.written.written_on)),
            quote: reply.written.text.clone(),
            ..Row::default()
        });
    }
    Ok(Section { title: t.t("messages-title"), text: nothing(t, &rows), rows })
}

fn documents(t: Texts, dossier: &Dossier) -> Section {
    let row = |(place, received): (usize, &herstel_domain::documents::DocumentReceived)| {
        let unnamed = received.name.is_empty();
        let name = document_name(place, received.received_on, received.form.ending());
        Row {
            heading: if unnamed { t.t("documents-unnamed") } else { received.name.clone() },
            lines: vec![t.date(received.received_on)],
            links: vec![(name.clone(), name)],
            ..Row::default()
        }
    };
    let rows: Vec<Row> = dossier.documents.iter().enumerate().map(row).collect();
    Section { title: t.t("whole-file-documents"), text: nothing(t, &rows), rows }
}

fn story(t: Texts, dossier: &Dossier) -> Section {
    let rows = versions(t, dossier, |_| None);
    Section { title: t.t("story-title-own"), text: nothing(t, &rows), rows }
}

/// Remarks, objections, complaints and calls, with what came of them.
fn not_agreeing(state: &AppState, t: Texts, dossier: &Dossier) -> Section {
    let mut rows: Vec<Row> = dossier.disputes.iter().map(|dispute| remark(t, dossier, dispute)).collect();
    let mut row = |heading: String, lines: Vec<String>, quote: String| {
        rows.push(Row { heading, lines, quote, ..Row::default() });
    };
    for objection in &dossier.objections.all {
        let heading = format!("{}, {}", t.t("own-objection-title"), t.date(objection.filed.received_on));
        let answer = objection.answered().map(|(answer, _)| answer.reasons.clone());
        let about = contested_in_words(t, &state.schemes, dossier, &objection.filed.decision);
        let said = objection_lines(t, objection).into_iter();
        let said = said.flat_map(|(line, words)| std::iter::once(line).chain(words));
        let status = objection_status(t, dossier, objection);
        row(heading, [about, status].into_iter().chain(said).chain(answer).collect(), String::new());
    }
    for complaint in &dossier.complaints {
        let mut lines = vec![now(t, complaint)];
        if let Some(ComplaintEnd::Answered(answered)) = &complaint.end {
            lines.push(answered.findings.clone());
        }
        let heading = t.t1("complaint-of", "date", t.date(complaint.filed.received_on));
        row(heading, lines, complaint.filed.words.clone());
    }
    for call in &dossier.calls {
        let said = call.made.as_ref().map(|made| made.words.clone());
        row(call_asked(t, call), said.into_iter().collect(), call.asked.words.clone());
    }
    Section { title: t.t("wrong-title"), text: nothing(t, &rows), rows }
}

/// A remark, its answer, and the document that came with it.
fn remark(t: Texts, dossier: &Dossier, dispute: &Dispute) -> Row {
    let sent = dispute.raised.document.and_then(|document| {
        let mut known = dossier.documents.iter().enumerate();
        let (place, received) = known.find(|(_, received)| received.document == document)?;
        Some(document_name(place, received.received_on, received.form.ending()))
    });
    Row {
        heading: t.t1("remark-yours", "date", t.date(dispute.raised.raised_on)),
        lines: dispute.answered.iter().map(|answered| answered.answer.clone()).collect(),
        quote: dispute.raised.words.clone(),
        links: sent.into_iter().map(|name| (name.clone(), name)).collect(),
        ..Row::default()
    }
}

fn promised(state: &AppState, t: Texts, dossier: &Dossier) -> Section {
    let all = promises(dossier, &state.schemes, state.clock.today());
    let rows: Vec<Row> = all
        .iter()
        .map(|promise| Row {
            heading: what_in_words(state, t, dossier, &promise.what),
            chip: t.t(&format!("promise-{}", promise.standing.as_str())),
            lines: vec![t.t1("promise-due", "date", t.date(promise.due_on))],
            ..Row::default()
        })
        .collect();
    Section { title: t.t("promises-title"), text: nothing(t, &rows), rows }
}

pub(super) fn nothing(t: Texts, rows: &[Row]) -> String {
    if rows.is_empty() { t.t("whole-file-nothing") } else { String::new() }
}

/// Every fact with its source and since when, as a table.
fn facts(state: &AppState, reader: &Reader) -> Vec<u8> {
    let t = reader.page.texts;
    let words = Words::new(t, state);
    let mut facts: Vec<_> = reader.dossier.facts.iter().collect();
    facts.sort_by_key(|(path, _)| words.place(path));
    let lines: Vec<Vec<String>> = facts
        .into_iter()
        .map(|(path, fact)| {
            let source = crate::documents::source_in_words(t, &fact.source);
            let group = path.item.as_ref().map(|(role, key)| words.item(role, *key)).unwrap_or_default();
            let value = words.value(path, &fact.value);
            vec![group, words.fact(path), value, source, fact.recorded_on.to_string(), path.to_string()]
        })
        .collect();
    let header =
        ["whole-file-about", "whole-file-fact", "whole-file-value", "whole-file-source", "whole-file-since"];
    let mut header: Vec<String> = header.map(|key| t.t(key)).into();
    header.push("id".to_owned());
    table(&header, &lines)
}
