//! When it goes wrong: `/mijn-zaak/als-het-misgaat`. Call first; then a complaint, saying that we are late, objecting. Each
//! says what it does, and none of it costs anything.

use super::{
    objections::noticed_in_words,
    reader::{Place, Reader},
    represented::ForWrongPath,
};
use crate::{
    AppState,
    deadlines::in_words,
    error::PageError,
    i18n::Texts,
    layout::{Button, FormErrors, ListPage, Row, Section, show},
    routes::{Guard, Routes},
    session::Parent,
};
use axum::{extract::State, response::Response};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Dossier,
    calls::Call,
    complaints::Complaint,
    deadlines::{Deadline, Standing, deadlines},
};
use herstel_kernel::Date;
use serde::Deserialize;

/// The page.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/als-het-misgaat")]
pub(crate) struct WrongPath;

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Parent, show_page)
}

impl Place {
    /// What one can do when it goes wrong.
    pub fn wrong(&self) -> String {
        match self {
            Self::Own => WrongPath.to_string(),
            Self::For(number) => ForWrongPath { number: number.clone() }.to_string(),
        }
    }
}

async fn show_page(
    _: WrongPath,
    State(state): State<AppState>,
    parent: Parent,
) -> Result<Response, PageError> {
    show_wrong_of(&state, Reader::own(&state, parent).await?).await
}

/// The page for whoever reads the case.
pub(super) async fn show_wrong_of(state: &AppState, reader: Reader) -> Result<Response, PageError> {
    let person = match reader.dossier.handler_id() {
        Some(handler) => state.staff_member(handler).await?.map(|member| member.name),
        None => None,
    };
    let state = &state.for_dossier(&reader.dossier);
    let page = reader.page.clone().at(reader.place.wrong());
    let (t, dossier, place, today) = (page.texts, &reader.dossier, &reader.place, state.clock.today());
    let mut sections = vec![call_first(state, t, &reader, person)];
    sections.push(complaints(t, dossier, place, today, reader.may_tell));
    sections.extend(late(state, t, &reader));
    sections.push(objection(t, &reader));
    show(&ListPage {
        errors: FormErrors::new(),
        back: (place.case(), t.t("back-to-case")),
        whose: String::new(),
        title: t.t("wrong-title"),
        lead: t.t("wrong-lead"),
        version: dossier.version,
        sections,
        links: Vec::new(),
        page,
    })
}

fn call_first(state: &AppState, t: Texts, reader: &Reader, person: Option<String>) -> Section {
    let (dossier, place) = (&reader.dossier, &reader.place);
    let mut rows = Vec::new();
    if let Some(phone) = &state.site.phone {
        let hours = [("from", phone.from_hour.to_string()), ("until", phone.until_hour.to_string())];
        let digits: String = phone.number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        rows.push(Row {
            heading: t.t("wrong-phone"),
            lines: vec![t.with("wrong-hours", hours)],
            links: vec![(format!("tel:{digits}"), phone.number.to_string())],
            ..Row::default()
        });
    }
    rows.push(match dossier.open_call() {
        Some(call) => waiting_call(t, call, reader, state.clock.today()),
        None => Row {
            heading: t.t("call-back-heading"),
            lines: vec![t.t("call-back-about")],
            links: if reader.may_tell { vec![(place.call_back(), t.t("call-back-ask"))] } else { Vec::new() },
            ..Row::default()
        },
    });
    rows.push(Row {
        heading: t.t("wrong-write"),
        lines: vec![t.t("wrong-write-about")],
        links: vec![(place.messages(), t.t("own-objections-write"))],
        ..Row::default()
    });
    let text = match person {
        Some(name) => t.t1("wrong-call", "name", name),
        None => t.t("wrong-call-anybody"),
    };
    Section { title: t.t("wrong-call-title"), text, rows }
}

/// How a call began: somebody asked for it, or we promised it because we are late or have to ask something.
pub(crate) fn call_asked(t: Texts, call: &Call) -> String {
    let key = match (&call.asked.late_for, call.asked.asks_reach) {
        (Some(_), _) => "call-back-because-late",
        (None, true) => "call-back-ask-reach",
        (None, false) => "call-back-asked",
    };
    t.t1(key, "date", t.date(call.asked.asked_on))
}

/// The call that is waited for: by when we said, whether that was kept, and that it need not be.
fn waiting_call(t: Texts, call: &Call, reader: &Reader, today: Date) -> Row {
    let may_drop = reader.may_drop(call);
    let mut lines =
        vec![call_asked(t, call), t.t1("call-back-promised", "date", t.date(call.asked.promised_on))];
    lines.extend(call.tried.iter().map(|tried| t.t1("call-back-tried", "date", t.date(tried.on))));
    let is_late = call.is_late(today);
    if is_late {
        lines.push(t.t("call-back-late"));
    }
    if reader.may_tell && !may_drop {
        lines.push(t.t("call-back-theirs"));
    }
    Row {
        heading: t.t("call-back-heading"),
        chip: t.t(if is_late { "promise-broken" } else { "call-back-waits" }),
        lines,
        quote: call.asked.words.clone(),
        buttons: if may_drop {
            vec![Button {
                action: reader.place.call_back(),
                label: t.t("call-back-drop"),
                field: Some(("what", "drop".to_owned())),
            }]
        } else {
            Vec::new()
        },
        ..Row::default()
    }
}

fn complaints(t: Texts, dossier: &Dossier, place: &Place, today: Date, may_tell: bool) -> Section {
    let row = |complaint: &Complaint| Row {
        heading: t.t1("complaint-of", "date", t.date(complaint.filed.received_on)),
        chip: super::complaints::status(t, complaint, today),
        lines: vec![super::complaints::now(t, complaint)],
        links: vec![(place.complaint(complaint.id()), t.t("complaint-read"))],
        ..Row::default()
    };
    let mut rows: Vec<Row> = dossier.complaints.iter().rev().map(row).collect();
    if may_tell {
        rows.push(Row {
            heading: t.t("complaint-file"),
            lines: vec![t.t("complaint-file-about"), t.t("complaint-file-costs")],
            links: vec![(place.complain(), t.t("complaint-file-link"))],
            ..Row::default()
        });
    }
    Section { title: t.t("complaint-title"), text: t.t("complaint-text"), rows }
}

/// Legal dates that passed, each with the way to say so for whoever may; there is no such part while there are none.
fn late(state: &AppState, t: Texts, reader: &Reader) -> Option<Section> {
    let dossier = &reader.dossier;
    let all = deadlines(dossier, &state.schemes, state.clock.today());
    let late = || all.iter().filter(|term| term.standing == Standing::Late);
    let row = |term: &Deadline| {
        let words = in_words(t, &state.schemes, dossier, term);
        let told = term.valid_notice().is_some();
        Row {
            heading: words.title,
            chip: if told { t.t("own-late-told") } else { String::new() },
            lines: std::iter::once(words.legal)
                .chain(noticed_in_words(t, term))
                .chain(words.penalty)
                .collect(),
            links: if reader.may_choose && !told {
                vec![(reader.place.late(term.subject.clone()), t.t("own-late-say"))]
            } else {
                Vec::new()
            },
            ..Row::default()
        }
    };
    let rows: Vec<Row> = late().map(row).collect();
    let is_invited = late().any(|term| term.valid_notice().is_none());
    let text = match (is_invited, reader.may_choose) {
        (true, true) => t.t("own-late-text"),
        (true, false) => t.t("own-objections-no-power"),
        (false, _) => String::new(),
    };
    (!rows.is_empty()).then(|| Section { title: t.t("own-late-title"), text, rows })
}

fn objection(t: Texts, reader: &Reader) -> Section {
    let row = Row {
        heading: t.t("wrong-objection"),
        lines: vec![t.t("wrong-objection-about")],
        links: if reader.may_choose {
            vec![(reader.place.objections(), t.t("own-objections-link"))]
        } else {
            Vec::new()
        },
        ..Row::default()
    };
    let text = if reader.may_choose { String::new() } else { t.t("own-objections-no-power") };
    Section { title: t.t("own-objections-title"), text, rows: vec![row] }
}
