//! Not agreeing: `/mijn-zaak/bezwaar`. Call first, object to a decision, say that we are late, and where each objection
//! stands. Nothing here costs anything, and nothing here asks for more than being signed in.

mod acting;
mod file;
mod late;
mod one;
mod withdraw;

pub(super) use acting::{ForFilePath, ForLatePath, ForObjectionPath, ForObjectionsPath, ForWithdrawPath};
pub(super) use file::{FilePath, can_object, last_day_in_words, standing_objection};
pub(super) use late::{LatePath, noticed_in_words};
pub(super) use one::{ObjectionPath, ObjectionQuery, lines as objection_lines, status as objection_status};
pub(super) use withdraw::WithdrawPath;

use super::reader::{Place, Reader};
use crate::{
    AppState,
    deadlines::{contested_in_words, in_words, subject_in_words},
    error::PageError,
    i18n::Texts,
    layout::{FormErrors, ListPage, Page, Row, Section, show},
    routes::{Guard, Routes},
    session::Parent,
};
use axum::{extract::State, response::Response};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Dossier,
    deadlines::{Deadline, Sender, Standing, TermSubject, deadlines},
    objections::{Appeal, Contested, Objection, Party},
};
use herstel_kernel::Actor;
use serde::Deserialize;

/// The list.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/bezwaar")]
pub(crate) struct ObjectionsPath;

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Parent, show_all)
        .merge(file::routes())
        .merge(one::routes())
        .merge(withdraw::routes())
        .merge(late::routes())
        .merge(acting::routes())
}

/// What the sections are made from.
struct View<'a> {
    state: &'a AppState,
    t: Texts,
    dossier: &'a Dossier,
    place: &'a Place,
    may_tell: bool,
    may_choose: bool,
    terms: Vec<Deadline>,
}

async fn show_all(
    _: ObjectionsPath,
    State(state): State<AppState>,
    parent: Parent,
) -> Result<Response, PageError> {
    show_all_of(&state, Reader::own(&state, parent).await?).await
}

/// The list for whoever reads the case.
async fn show_all_of(state: &AppState, reader: Reader) -> Result<Response, PageError> {
    let Reader { page, place, dossier, may_tell, may_choose, .. } = reader;
    let person = match dossier.handler_id() {
        Some(handler) => state.staff_member(handler).await?.map(|member| member.name),
        None => None,
    };
    let own = state.for_dossier(&dossier);
    let page = page.at(place.objections());
    let terms = deadlines(&dossier, &own.schemes, own.clock.today());
    let view =
        View { state: &own, t: page.texts, dossier: &dossier, place: &place, may_tell, may_choose, terms };
    show(&view.page(page, person))
}

/// From whom something comes that is sent by the portal.
pub(super) fn sender_of(reader: &Reader) -> Sender {
    match (&reader.place, reader.scope.actor()) {
        (Place::Own, _) => Sender::Parent,
        // Organisations that act for people are lawyers and other professional representatives.
        (Place::For(_), Actor::Representative { .. }) => Sender::Lawyer,
        (
            Place::For(_),
            Actor::Person { .. } | Actor::Staff { .. } | Actor::Municipal { .. } | Actor::System,
        ) => Sender::Helper,
    }
}

impl View<'_> {
    fn page(&self, page: Page, person: Option<String>) -> ListPage {
        let t = self.t;
        let mut sections = vec![self.call_first(person)];
        sections.extend(self.objections());
        sections.push(self.decisions());
        sections.extend(self.late());
        sections.extend(self.courts());
        ListPage {
            errors: FormErrors::new(),
            back: (self.place.case(), t.t("back-to-case")),
            whose: String::new(),
            title: t.t("own-objections-title"),
            lead: t.t("own-objections-lead"),
            version: self.dossier.version,
            sections,
            links: Vec::new(),
            page,
        }
    }

    /// A way to act, for whoever may.
    fn link(&self, to: String, label: String) -> Vec<(String, String)> {
        if self.may_choose { vec![(to, label)] } else { Vec::new() }
    }

    fn call_first(&self, person: Option<String>) -> Section {
        let t = self.t;
        let text = match person {
            Some(name) => t.t1("own-objections-call", "name", name),
            None => t.t("own-objections-call-anybody"),
        };
        let ask = Row {
            heading: t.t("own-objections-call-back"),
            lines: vec![t.t("own-objections-call-back-text")],
            links: vec![(self.place.call_back(), t.t("call-back-ask"))],
            ..Row::default()
        };
        let rows = if self.may_tell { vec![ask] } else { Vec::new() };
        Section { title: t.t("own-objections-call-title"), text, rows }
    }

    fn objections(&self) -> Option<Section> {
        let row = |objection: &Objection| {
            let subject = TermSubject::Objection(objection.id());
            let term = self.terms.iter().find(|term| term.subject == subject);
            let term = term.map(|term| in_words(self.t, &self.state.schemes, self.dossier, term));
            Row {
                heading: self.decided_step(objection),
                chip: one::status(self.t, self.dossier, objection),
                lines: std::iter::once(one::now(self.t, self.state, self.dossier, objection))
                    .chain(term.map(|term| term.legal))
                    .collect(),
                links: vec![(self.place.objection(objection.id()), self.t.t("own-objections-read"))],
                ..Row::default()
            }
        };
        let rows: Vec<Row> = self.dossier.objections.all.iter().rev().map(row).collect();
        let (title, text) = (self.t.t("own-objections-yours"), String::new());
        (!rows.is_empty()).then_some(Section { title, text, rows })
    }

    /// What an objection is about, in the words of its scheme.
    fn decided_step(&self, objection: &Objection) -> String {
        contested_in_words(self.t, &self.state.schemes, self.dossier, &objection.filed.decision)
    }

    fn decisions(&self) -> Section {
        let t = self.t;
        let can = |contested: &Contested| file::can_object(self.dossier, contested);
        let row = |contested: Contested| {
            let decided_on = self.dossier.contested_on(&contested).map(|day| t.date(day));
            Row {
                heading: contested_in_words(t, &self.state.schemes, self.dossier, &contested),
                lines: decided_on
                    .map(|date| t.t1("own-objections-decided", "date", date))
                    .into_iter()
                    .chain(last_day_in_words(self.state, t, self.dossier, &contested))
                    .collect(),
                links: self.link(self.place.objecting(contested), t.t("own-objections-file")),
                ..Row::default()
            }
        };
        let decisions = self.dossier.decisions.iter().rev();
        let decisions = decisions.map(|decision| Contested::from(decision.proposed.decision));
        let others = self.dossier.contested_besides_decisions().into_iter().rev();
        let rows: Vec<Row> = others.chain(decisions).filter(can).map(row).collect();
        let text = if rows.is_empty() {
            t.t("own-objections-no-decision")
        } else if self.may_choose {
            String::new()
        } else {
            t.t("own-objections-no-power")
        };
        Section { title: t.t("own-objections-decisions"), text, rows }
    }

    /// Legal dates that passed without a decision.
    fn late(&self) -> Option<Section> {
        let t = self.t;
        let late = || self.terms.iter().filter(|term| term.standing == Standing::Late);
        let row = |term: &Deadline| {
            let words = in_words(t, &self.state.schemes, self.dossier, term);
            Row {
                heading: words.title,
                chip: if term.valid_notice().is_some() { t.t("own-late-told") } else { String::new() },
                lines: std::iter::once(words.legal)
                    .chain(noticed_in_words(t, term))
                    .chain(words.penalty)
                    .collect(),
                links: match term.valid_notice() {
                    Some(_) => Vec::new(),
                    None => self.link(self.place.late(term.subject.clone()), t.t("own-late-say")),
                },
                ..Row::default()
            }
        };
        let rows: Vec<Row> = late().map(row).collect();
        // Who told us of everything is not invited to tell it again.
        let is_invited = late().any(|term| term.valid_notice().is_none());
        let text = match (is_invited, self.may_choose) {
            (true, true) => t.t("own-late-text"),
            (true, false) => t.t("own-objections-no-power"),
            (false, _) => String::new(),
        };
        let title = t.t("own-late-title");
        (!rows.is_empty()).then_some(Section { title, text, rows })
    }

    fn courts(&self) -> Option<Section> {
        let t = self.t;
        let rows = court_rows(self.state, t, self.dossier, self.place);
        let (title, text) = (t.t("appeals-heading"), String::new());
        (!rows.is_empty()).then_some(Section { title, text, rows })
    }
}

/// Every court case, the last first.
pub(super) fn court_rows(state: &AppState, t: Texts, dossier: &Dossier, place: &Place) -> Vec<Row> {
    let row = |appeal: &Appeal| Row {
        heading: subject_in_words(t, &state.schemes, dossier, &appeal.filed.about),
        lines: court_lines(t, place, appeal),
        ..Row::default()
    };
    dossier.objections.appeals.iter().rev().map(row).collect()
}

/// A court case in words: since when, before which court, and how it ended.
fn court_lines(t: Texts, place: &Place, appeal: &Appeal) -> Vec<String> {
    let filed = &appeal.filed;
    let level = t.t(&format!("court-{}", filed.level.as_str()));
    let party = match (filed.party, place) {
        (Party::Parent, Place::Own) => t.t("own-court-you"),
        (Party::Parent | Party::Operation, Place::Own | Place::For(_)) => {
            t.t(&format!("party-{}", filed.party.as_str()))
        }
    };
    let mut lines =
        vec![t.with("own-court-filed", [("court", level), ("who", party), ("date", t.date(filed.filed_on))])];
    match &appeal.ruled {
        None => lines.push(t.t("appeal-open")),
        Some(ruled) => {
            let outcome = t.t(&format!("ruling-{}", ruled.outcome.as_str()));
            lines.push(t.t2("appeal-ruled-on", "outcome", outcome, "date", t.date(ruled.ruled_on)));
            let decide_by = ruled.order.and_then(|order| order.decide_by);
            lines.extend(decide_by.map(|day| t.t1("own-court-decide-by", "date", t.date(day))));
        }
    }
    lines
}
