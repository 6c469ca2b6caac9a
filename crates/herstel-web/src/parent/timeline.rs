//! What happened and why: `/mijn-zaak/wat-er-gebeurde`, as a page and as a file. Every entry with its paper; of each the
//! parent can say that it is wrong.

use super::{
    dispute::DisputeQuery,
    reader::{Place, Reader},
};
use crate::{
    AppState,
    command::carry_out,
    error::{PageError, shown_on_form},
    i18n::Texts,
    layout::{Button, FormErrors, ListPage, PDF_POLICY, Row, Section, SubmittedForm, show, show_refused},
    letter::printable,
    routes::{Guard, Routes},
    session::Parent,
    staff::reconstruction::{paper_in_words, row},
};
use axum::{
    extract::State,
    http::{HeaderValue, header},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Dossier,
    choices::Heard,
    disputes::DisputeTarget,
    reconstruction::{Paper, ReconstructionCommand, SharedTimeline, TimelineEntry},
};
use herstel_kernel::Refusal;
use herstel_scheme::Language;
use serde::Deserialize;
use serde_json::json;

/// The timeline.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/wat-er-gebeurde")]
pub(crate) struct TimelinePath;

/// The same as a file.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/wat-er-gebeurde/pdf")]
pub(crate) struct TimelinePdfPath;

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Parent, show_timeline).post(Guard::Parent, ask).get(Guard::Parent, pdf)
}

async fn show_timeline(
    _: TimelinePath,
    State(state): State<AppState>,
    parent: Parent,
) -> Result<Response, PageError> {
    show_timeline_of(&Reader::own(&state, parent).await?)
}

/// The page for whoever reads the case.
pub(super) fn show_timeline_of(reader: &Reader) -> Result<Response, PageError> {
    show(&list_page(reader, &[]))
}

fn list_page(reader: &Reader, refusals: &[Refusal]) -> ListPage {
    let (dossier, place) = (&reader.dossier, &reader.place);
    let page = reader.page.clone().at(place.timeline());
    let t = page.texts;
    let mut errors = FormErrors::new();
    errors.refusals(t, refusals, &[]);
    let (sections, links) = match &dossier.reconstruction.shared {
        Some(shared) => {
            (shared_sections(t, reader, shared), vec![(place.timeline_pdf(), t.t("timeline-pdf"))])
        }
        None => (vec![not_yet(t, reader)], Vec::new()),
    };
    ListPage {
        errors,
        back: (place.case(), t.t("back-to-case")),
        whose: String::new(),
        title: t.t("timeline-title-own"),
        lead: t.t(&reader.voice().key("timeline-lead")),
        version: dossier.version,
        sections,
        links,
        page,
    }
}

/// What stands there before it is shared: asking for it, or since when it was asked.
fn not_yet(t: Texts, reader: &Reader) -> Section {
    let voice = reader.voice();
    let row = match (reader.dossier.reconstruction.asked_on, &reader.place) {
        (Some(asked_on), _) => Row {
            heading: t.t1("timeline-asked", "date", t.date(asked_on)),
            lines: vec![t.t("timeline-asked-text")],
            links: vec![(reader.place.recognition(), t.t("timeline-let-go"))],
            ..Row::default()
        },
        (None, Place::Own) => Row {
            heading: t.t(&voice.key("timeline-ask-heading")),
            lines: vec![t.t(&voice.key("timeline-ask-text"))],
            buttons: vec![Button::new(TimelinePath, t.t("timeline-ask"))],
            ..Row::default()
        },
        (None, Place::For(_)) => Row { heading: t.t("timeline-not-asked"), ..Row::default() },
    };
    Section { title: t.t("timeline-entries"), text: t.t("timeline-not-yet"), rows: vec![row] }
}

fn shared_sections(t: Texts, reader: &Reader, shared: &SharedTimeline) -> Vec<Section> {
    let heading = t.t1("timeline-shared-own", "date", t.date(shared.shared_on));
    let why = Row { heading, quote: shared.why.clone(), ..Row::default() };
    let rows = shared.entries.iter().map(|entry| entry_row(t, reader, entry)).collect();
    vec![
        Section { title: t.t("timeline-why-own"), text: String::new(), rows: vec![why] },
        Section { title: t.t("timeline-entries"), text: String::new(), rows },
    ]
}

fn entry_row(t: Texts, reader: &Reader, entry: &TimelineEntry) -> Row {
    let (dossier, place) = (&reader.dossier, &reader.place);
    let mut shown = row(t, dossier, entry);
    match &entry.paper {
        Paper::Found { document } if dossier.document(*document).is_some() => {
            shown.links.push((place.document(*document), t.t("timeline-open-document")));
        }
        Paper::Found { .. } | Paper::NotFound { .. } => {}
    }
    if reader.may_tell {
        shown.links.push((place.dispute_about(DisputeQuery::entry(entry.entry)), t.t("timeline-wrong")));
    }
    let target = DisputeTarget::Timeline { entry: entry.entry };
    for dispute in dossier.disputes.iter().filter(|dispute| dispute.raised.target == target) {
        if !dispute.raised.words.is_empty() {
            shown.lines.push(t.t1("timeline-remarked", "words", &dispute.raised.words));
        }
        if let Some(document) = dispute.raised.document {
            shown.links.push((place.document(document), t.t("remark-document")));
        }
        if let Some(answered) = &dispute.answered {
            shown.lines.push(t.t1("timeline-answered", "words", &answered.answer));
        }
    }
    shown
}

async fn ask(
    _: TimelinePath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let reader = Reader::own(&state, parent).await?;
    let version = form.version().map(Some).ok_or(PageError::Unreadable)?;
    let command = Command::Reconstruction(ReconstructionCommand::Ask { heard: Heard::PORTAL });
    let id = reader.dossier.registration.dossier;
    match carry_out(&state, &reader.scope, id, version, &command).await.map_err(shown_on_form) {
        Ok(_) => Ok(Redirect::to(&TimelinePath.to_string()).into_response()),
        Err(Ok((status, refusals))) => {
            show_refused(status, &list_page(&reader.again(&state).await?, &refusals))
        }
        Err(Err(error)) => Err(error),
    }
}

async fn pdf(
    _: TimelinePdfPath,
    State(state): State<AppState>,
    parent: Parent,
) -> Result<Response, PageError> {
    let Reader { page, dossier, .. } = Reader::own(&state, parent).await?;
    pdf_of(page.texts, &dossier).await
}

/// The shared timeline as a file that can be read aloud. There is none before it is shared.
pub(crate) async fn pdf_of(t: Texts, dossier: &Dossier) -> Result<Response, PageError> {
    let t = t.for_letters();
    let shared = dossier.reconstruction.shared.as_ref().ok_or(PageError::NotFound)?;
    let rows: Vec<[String; 5]> = shared
        .entries
        .iter()
        .map(|entry| {
            let kind = t.t(&format!("timeline-kind-{}", entry.kind.as_str()));
            let paper = paper_in_words(t, dossier, entry);
            [t.date(entry.happened_on), kind, entry.words.clone(), entry.source.clone(), paper]
                .map(|text| printable(&text))
        })
        .collect();
    let columns =
        ["when", "kind", "words", "source", "paper"].map(|name| t.t(&format!("timeline-column-{name}")));
    let of = t.t2(
        "timeline-pdf-of",
        "name",
        &dossier.registration.details.name,
        "number",
        &dossier.registration.number,
    );
    let why = json!({ "kind": "text", "text": printable(&shared.why) });
    let caption = t.t("timeline-entries");
    let table = json!({ "kind": "table", "caption": caption, "columns": columns, "rows": rows });
    let data = json!({
        "title": t.t("timeline-title-own"),
        "lead": [printable(&of), t.t("timeline-lead")],
        "sections": [
            { "heading": t.t("timeline-why-own"), "blocks": [why] },
            { "heading": t.t("timeline-what"), "blocks": [table] },
        ],
    });
    let (language, shared_on) = (t.0, shared.shared_on);
    let bytes = tokio::task::spawn_blocking(move || {
        let spoken = match language {
            Language::Nl => herstel_letters::Language::Dutch,
            Language::En => herstel_letters::Language::English,
        };
        herstel_letters::render_report(&data, spoken, shared_on).map_err(PageError::failed)
    });
    let bytes = bytes.await.map_err(PageError::failed)??;
    let name = format!("inline; filename=\"wat-er-gebeurde-{shared_on}.pdf\"");
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/pdf")),
        (header::CONTENT_DISPOSITION, HeaderValue::try_from(name).map_err(PageError::failed)?),
        (header::CONTENT_LANGUAGE, HeaderValue::from_static(language.code())),
        (header::CONTENT_SECURITY_POLICY, PDF_POLICY),
    ];
    Ok((headers, bytes).into_response())
}
