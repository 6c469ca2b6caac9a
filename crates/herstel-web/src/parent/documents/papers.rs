//! My papers: `/mijn-zaak/stukken`. What we have, what we ask and why, what we ask elsewhere; handing something in, and
//! saying that one does not have it.

use crate::{
    AppState,
    command::carry_out,
    documents::{self, Upload, holder_in_words, not_held_of, paper_name, state_in_words},
    error::{PageError, shown_on_form, status_of},
    i18n::Texts,
    layout::{
        Button, FormErrors, ListPage, Row, RowUpload, Section, SubmittedForm, link, show, show_refused,
    },
    parent::{
        reader::{Place, Reader},
        represented::ForPapersPath,
    },
    routes::{Guard, Routes},
    session::Parent,
};
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::documents::{ChecklistItem, Filing, PaperState, checklist};
use herstel_kernel::Refusal;
use herstel_scheme::PaperHolder;
use serde::{Deserialize, Serialize};

/// The page.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/stukken")]
pub(crate) struct PapersPath;

/// Saying that one does not have a paper.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/stukken/heb-ik-niet")]
pub(crate) struct NotHeldPath;

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Parent, show_papers)
        .upload(Guard::Parent, hand_in)
        .post(Guard::Parent, say_not_held)
}

/// What just happened.
#[derive(Default, Deserialize, Serialize)]
pub(in crate::parent) struct PapersQuery {
    #[serde(default, rename = "net", skip_serializing_if = "Option::is_none")]
    just: Option<Just>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
enum Just {
    /// A paper arrived.
    #[serde(rename = "ontvangen")]
    Received,
    /// They said that they do not have it.
    #[serde(rename = "niet")]
    NotHeld,
}

impl PapersQuery {
    fn link(self, place: &Place) -> String {
        match place {
            Place::Own => link(PapersPath, self),
            Place::For(number) => link(ForPapersPath { number: number.clone() }, self),
        }
    }
}

async fn show_papers(
    _: PapersPath,
    State(state): State<AppState>,
    Query(query): Query<PapersQuery>,
    parent: Parent,
) -> Result<Response, PageError> {
    show_papers_of(&state, &Reader::own(&state, parent).await?, &query)
}

/// The page for whoever reads the case.
pub(in crate::parent) fn show_papers_of(
    state: &AppState,
    reader: &Reader,
    query: &PapersQuery,
) -> Result<Response, PageError> {
    show(&list_page(state, reader, query.just, &[]))
}

fn list_page(state: &AppState, reader: &Reader, just: Option<Just>, refusals: &[Refusal]) -> ListPage {
    let state = &state.for_dossier(&reader.dossier);
    let page = reader.page.clone().at(reader.place.papers());
    let t = page.texts;
    let mut errors = FormErrors::new();
    errors.refusals(t, refusals, &[]);
    let items = checklist(&reader.dossier, &state.schemes, state.clock.today());
    let rows = |part: Part| -> Vec<Row> {
        items.iter().filter(|item| part_of(item) == part).map(|item| row(t, reader, item, part)).collect()
    };
    let section = |title: &str, text: &str, rows: Vec<Row>| {
        let text = if rows.is_empty() { t.t("papers-nothing") } else { t.t(text) };
        Section { title: t.t(title), text, rows }
    };
    let told = just.map(|just| match just {
        Just::Received => ("documents-arrived", "papers-arrived"),
        Just::NotHeld => ("papers-not-held-told", "papers-not-held-told-text"),
    });
    let told = told.map(|(title, text)| Section { title: t.t(title), text: t.t(text), rows: Vec::new() });
    let parts = [
        section("papers-asked-you", "papers-asked-you-text", rows(Part::Asked)),
        section("papers-we-have", "papers-we-have-text", rows(Part::There)),
        section("papers-we-ask", "papers-we-ask-text", rows(Part::Elsewhere)),
    ];
    ListPage {
        errors,
        back: (reader.place.case(), t.t("back-to-case")),
        whose: String::new(),
        title: t.t("papers-title-own"),
        lead: t.t("papers-lead-own"),
        version: reader.dossier.version,
        sections: told.into_iter().chain(parts).collect(),
        links: vec![(reader.place.documents(), t.t("papers-all-documents"))],
        page,
    }
}

/// Where a paper stands on the page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Asked,
    There,
    Elsewhere,
}

fn part_of(item: &ChecklistItem) -> Part {
    match item.state {
        PaperState::There | PaperState::Trusted => Part::There,
        PaperState::Overdue | PaperState::NotHeld | PaperState::Missing | PaperState::Asked => {
            if item.asked_of_parent().is_some() || item.holder == PaperHolder::Parent {
                Part::Asked
            } else {
                Part::Elsewhere
            }
        }
    }
}

fn row(t: Texts, reader: &Reader, item: &ChecklistItem, part: Part) -> Row {
    let about = item.package.text(t.0, &format!("paper-{}-about", item.paper.paper), &[]);
    let about = t.from_scheme(about);
    let mut row = Row { heading: paper_name(t, item), lines: vec![about], ..Row::default() };
    match part {
        Part::There => {
            row.chip = state_in_words(t, item.state);
            row.links = item.there.iter().map(|filing| document_link(t, reader, filing)).collect();
            if item.state == PaperState::Trusted {
                row.lines.push(t.t("papers-trusted-own"));
                row.quote = item.trust.as_ref().map_or_else(String::new, |trust| trust.reason.clone());
            }
        }
        Part::Asked => {
            if let Some(asked) = item.asked_of_parent() {
                let (since, until) = (t.date(asked.asked_on), t.date(asked.until_on));
                row.lines.push(t.t2("papers-asked-between", "since", since, "until", until));
                row.quote = asked.words.clone();
            } else {
                row.lines.push(t.t("papers-may-send"));
            }
            for filing in &item.not_it {
                let reason = filing.not_it.as_ref().map_or("", |(reason, _)| reason.as_str());
                row.lines.push(t.t1("papers-not-it-own", "reason", reason));
            }
            let said = item.not_held.is_some();
            row.chip = if said { t.t("papers-you-do-not-have") } else { state_in_words(t, item.state) };
            if reader.may_tell {
                row.upload = Some(RowUpload {
                    action: reader.place.papers(),
                    fields: vec![("papers", item.paper.to_string())],
                    groups: Vec::new(),
                    button: t.t("papers-send"),
                });
            }
            if reader.may_tell && !said {
                let mut button = Button::new(reader.place.not_held(), t.t("papers-i-do-not-have"));
                button.field = Some(("paper", item.paper.to_string()));
                row.buttons = vec![button];
            }
        }
        Part::Elsewhere => {
            row.chip = t.t("papers-not-yours");
            let asked = |asked: &herstel_domain::documents::PaperRequest| {
                let who = holder_in_words(t, asked.holder, &asked.name);
                t.t2("papers-asked-there", "who", who, "since", t.date(asked.asked_on))
            };
            row.lines.extend(item.requests.iter().map(asked));
        }
    }
    row
}

/// Every paper that is there or asked for, as rows to read, without what can be done about it.
pub(in crate::parent) fn rows_to_read(state: &AppState, reader: &Reader) -> Vec<Row> {
    let to_read = |item: &ChecklistItem| Row {
        links: Vec::new(),
        buttons: Vec::new(),
        upload: None,
        ..row(reader.page.texts, reader, item, part_of(item))
    };
    checklist(&reader.dossier, &state.schemes, state.clock.today()).iter().map(to_read).collect()
}

fn document_link(t: Texts, reader: &Reader, filing: &Filing) -> (String, String) {
    let date = t.date(filing.filed_on);
    (reader.place.document(filing.document), t.t1("papers-open-document", "date", date))
}

async fn hand_in(
    _: PapersPath,
    State(state): State<AppState>,
    parent: Parent,
    upload: Upload,
) -> Result<Response, PageError> {
    hand_in_of(&state, Reader::own(&state, parent).await?, upload).await
}

/// A paper of whoever reads the case and may say something of it.
pub(in crate::parent) async fn hand_in_of(
    state: &AppState,
    reader: Reader,
    upload: Upload,
) -> Result<Response, PageError> {
    let (status, refusals) = match documents::command(state, upload, None).await? {
        Ok(command) => {
            let id = reader.dossier.registration.dossier;
            match carry_out(state, &reader.scope, id, None, &command).await.map_err(shown_on_form) {
                Ok(_) => {
                    let arrived = PapersQuery { just: Some(Just::Received) };
                    return Ok(Redirect::to(&arrived.link(&reader.place)).into_response());
                }
                Err(Ok(refused)) => refused,
                Err(Err(error)) => return Err(error),
            }
        }
        Err(refusal) => (status_of(refusal.code), vec![refusal]),
    };
    show_refused(status, &list_page(state, &reader, None, &refusals))
}

async fn say_not_held(
    _: NotHeldPath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    say_not_held_of(&state, Reader::own(&state, parent).await?, &form).await
}

/// The same for whoever reads the case.
pub(in crate::parent) async fn say_not_held_of(
    state: &AppState,
    reader: Reader,
    form: &SubmittedForm,
) -> Result<Response, PageError> {
    let command = not_held_of(form)?;
    let id = reader.dossier.registration.dossier;
    // It holds whatever else happened since the page was shown.
    match carry_out(state, &reader.scope, id, None, &command).await.map_err(shown_on_form) {
        Ok(_) => {
            let told = PapersQuery { just: Some(Just::NotHeld) };
            Ok(Redirect::to(&told.link(&reader.place)).into_response())
        }
        Err(Ok((status, refusals))) => {
            let reader = reader.again(state).await?;
            show_refused(status, &list_page(state, &reader, None, &refusals))
        }
        Err(Err(error)) => Err(error),
    }
}
