//! Drawing up the reconstruction: entries with their paper, a second reading, sharing with the parent.

use super::{
    dossier::DossierPath,
    find_dossier,
    timeline_forms::{AskedPath, DropPath, EntryPath, NewEntryPath, ProposePath, ReturnPath, SharePath},
};
use crate::{
    AppState,
    error::PageError,
    i18n::Texts,
    layout::{Button, FormErrors, ListPage, Row, Section, show},
    parent::pdf_of,
    routes::{Guard, Routes},
    session::Staff,
};
use axum::{extract::State, response::Response};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Dossier,
    reconstruction::{Paper, TimelineEntry},
};
use herstel_kernel::DossierNumber;
use serde::Deserialize;

/// The timeline.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/tijdlijn", rejection(PageError))]
pub(crate) struct TimelinePath {
    pub number: DossierNumber,
}

/// The shared one as a file.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/tijdlijn/pdf", rejection(PageError))]
pub(super) struct PdfPath {
    pub number: DossierNumber,
}

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Operation, show_timeline).get(Guard::Operation, pdf)
}

/// The paper behind an entry, or an honest word about it.
pub(crate) fn paper_in_words(texts: Texts, dossier: &Dossier, entry: &TimelineEntry) -> String {
    match &entry.paper {
        Paper::Found { document } => {
            let name = dossier.document(*document).map(|document| document.name.clone());
            let name = name.filter(|name| !name.is_empty()).unwrap_or_else(|| texts.t("documents-unnamed"));
            texts.t1("timeline-found", "name", name)
        }
        Paper::NotFound { asked_of, asked_on } => {
            texts.t2("timeline-not-found", "name", asked_of, "date", texts.date(*asked_on))
        }
    }
}

/// What an entry says besides its words.
fn about(texts: Texts, dossier: &Dossier, entry: &TimelineEntry) -> Vec<String> {
    vec![texts.t1("timeline-source", "source", &entry.source), paper_in_words(texts, dossier, entry)]
}

/// An entry as a row.
pub(crate) fn row(texts: Texts, dossier: &Dossier, entry: &TimelineEntry) -> Row {
    Row {
        heading: texts.date(entry.happened_on),
        chip: texts.t(&format!("timeline-kind-{}", entry.kind.as_str())),
        lines: about(texts, dossier, entry),
        quote: entry.words.clone(),
        ..Row::default()
    }
}

async fn show_timeline(
    TimelinePath { number }: TimelinePath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let page = staff.page.at(TimelinePath { number: number.clone() });
    let (t, may) = (page.texts, page.handles_dossiers());
    let timeline = &dossier.reconstruction;
    let change = |entry: &TimelineEntry| {
        let (change, drop) = (
            EntryPath { number: number.clone(), entry: entry.entry },
            DropPath { number: number.clone(), entry: entry.entry },
        );
        vec![(change.to_string(), t.t("timeline-change")), (drop.to_string(), t.t("timeline-drop"))]
    };
    let rows: Vec<Row> = timeline
        .entries
        .iter()
        .map(|entry| Row { links: if may { change(entry) } else { Vec::new() }, ..row(t, &dossier, entry) })
        .collect();
    let standing = match (&timeline.proposed, &timeline.returned, &timeline.shared) {
        (Some((_, why)), _, _) => Row {
            heading: t.t("timeline-waits"),
            quote: why.clone(),
            links: if may {
                vec![(ReturnPath { number: number.clone() }.to_string(), t.t("timeline-return"))]
            } else {
                Vec::new()
            },
            buttons: if may {
                vec![Button::new(SharePath { number: number.clone() }, t.t("timeline-share"))]
            } else {
                Vec::new()
            },
            ..Row::default()
        },
        (None, Some(remarks), _) => {
            Row { heading: t.t("timeline-returned"), quote: remarks.clone(), ..Row::default() }
        }
        (None, None, Some(shared)) => Row {
            heading: t.t1("timeline-shared", "date", t.date(shared.shared_on)),
            quote: shared.why.clone(),
            ..Row::default()
        },
        (None, None, None) => Row { heading: t.t("timeline-draft"), ..Row::default() },
    };
    let asked = timeline.asked_on.map(|asked_on| t.t1("timeline-asked-staff", "date", t.date(asked_on)));
    let asked = asked.unwrap_or_else(|| t.t("timeline-not-asked"));
    let text = if rows.is_empty() { t.t("timeline-none") } else { String::new() };
    let mut links = Vec::new();
    if timeline.shared.is_some() {
        links.push((PdfPath { number: number.clone() }.to_string(), t.t("timeline-pdf")));
    }
    if may && timeline.asked_on.is_none() {
        links.push((AskedPath { number: number.clone() }.to_string(), t.t("timeline-ask-staff")));
    }
    if may {
        links.push((NewEntryPath { number: number.clone() }.to_string(), t.t("timeline-add")));
        links.push((ProposePath { number: number.clone() }.to_string(), t.t("timeline-propose")));
    }
    show(&ListPage {
        errors: FormErrors::new(),
        back: (DossierPath { number }.to_string(), t.t("chain-back")),
        whose: dossier.registration.details.name.clone(),
        title: t.t("timeline-title"),
        lead: t.t("timeline-lead-staff"),
        version: dossier.version,
        sections: vec![
            Section { title: t.t("timeline-standing"), text: asked, rows: vec![standing] },
            Section { title: t.t("timeline-entries"), text, rows },
        ],
        links,
        page,
    })
}

async fn pdf(
    PdfPath { number }: PdfPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    pdf_of(staff.page.texts, &dossier).await
}
