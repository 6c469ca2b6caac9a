//! The papers of a dossier: `/werk/dossier/{number}/stukken`. The checklist, who was asked since when, what is missing, the
//! documents with their versions, and handing in what came by post or over the table.

use super::{
    super::{carry::documents as all_documents, dossier::DossierPath, errors_of, find_dossier, words::Words},
    DocumentPath, DocumentsPath,
    paper_forms::{About, Act, ActPath},
};
use crate::{
    AppState,
    command::carry_out,
    documents::{self, Upload, holder_in_words, paper_name, state_in_words},
    error::{PageError, shown_on_form, status_of},
    i18n::Texts,
    layout::{Button, Choice, ChoiceGroup, ListPage, Row, RowUpload, Section, link, show, show_refused},
    routes::{Guard, Routes},
    session::Staff,
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Dossier,
    documents::{ChecklistItem, DocumentReceived, DocumentSource, PaperState, checklist},
};
use herstel_kernel::{DocumentId, DossierNumber, Refusal};
use serde::Deserialize;

/// The page.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/stukken", rejection(PageError))]
pub(crate) struct PapersPath {
    pub number: DossierNumber,
}

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Operation, show_papers).upload(Guard::Staff, hand_in)
}

async fn show_papers(
    PapersPath { number }: PapersPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    show(&list_page(&state, staff, &dossier, &[]))
}

async fn hand_in(
    PapersPath { number }: PapersPath,
    State(state): State<AppState>,
    staff: Staff,
    upload: Upload,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let named = upload.all("source").find_map(DocumentSource::parse_by_staff);
    let source = named.unwrap_or(DocumentSource::Post);
    let (status, refusals) = match documents::command(&state, upload, Some(source)).await? {
        Ok(command) => {
            let id = dossier.registration.dossier;
            match carry_out(&state, &staff.scope, id, None, &command).await.map_err(shown_on_form) {
                Ok(_) => return Ok(Redirect::to(&PapersPath { number }.to_string()).into_response()),
                Err(Ok(refused)) => refused,
                Err(Err(error)) => return Err(error),
            }
        }
        Err(refusal) => (status_of(refusal.code), vec![refusal]),
    };
    show_refused(status, &list_page(&state, staff, &dossier, &refusals))
}

/// What a page is made from.
struct View<'a> {
    t: Texts,
    words: Words<'a>,
    dossier: &'a Dossier,
    /// Whether who looks works on dossiers.
    may: bool,
}

fn list_page(state: &AppState, staff: Staff, dossier: &Dossier, refusals: &[Refusal]) -> ListPage {
    let state = &state.for_dossier(dossier);
    let (number, today) = (dossier.registration.number.clone(), state.clock.today());
    let errors = errors_of(&staff.page, refusals, &[]);
    let page = staff.page.at(PapersPath { number: number.clone() });
    let t = page.texts;
    let view = View { t, words: Words::new(t, &state.schemes, today), dossier, may: page.handles_dossiers() };
    let mut items = checklist(dossier, &state.schemes, today);
    items.sort_by_key(|item| item.state);
    let section = |title: &str, none: &str, rows: Vec<Row>| Section {
        title: t.t(title),
        text: if rows.is_empty() { t.t(none) } else { String::new() },
        rows,
    };
    let latest = dossier.documents.iter().rev().filter(|it| !dossier.papers.is_replaced(it.document));
    let mut sections = vec![
        section("papers-list", "papers-list-none", items.iter().map(|item| view.row(item)).collect()),
        section("papers-documents", "documents-none", latest.map(|it| view.document(it, &items)).collect()),
    ];
    let mut links = Vec::new();
    if view.may {
        sections.push(view.adding(&items));
        if !dossier.documents.is_empty() {
            links = vec![
                (view.form(Act::File, About::default()), t.t("papers-file")),
                (view.form(Act::Replace, About::default()), t.t("papers-replace")),
            ];
        }
    }
    links.push((DocumentsPath { number: number.clone() }.to_string(), t.t("dossier-documents-link")));
    ListPage {
        errors,
        lead: t.t("papers-lead"),
        version: dossier.version,
        sections,
        back: (DossierPath { number }.to_string(), t.t("documents-back")),
        whose: dossier.registration.details.name.clone(),
        title: t.t("papers-title"),
        links,
        page,
    }
}

impl View<'_> {
    fn number(&self) -> DossierNumber {
        self.dossier.registration.number.clone()
    }

    fn form(&self, act: Act, about: About) -> String {
        link(ActPath { number: self.number(), act }, about)
    }

    /// One paper: what for, who has it, who was asked since when and until when, what came, what can be done.
    fn row(&self, item: &ChecklistItem) -> Row {
        let t = self.t;
        let holder = holder_in_words(t, item.holder, "");
        let mut lines = vec![
            t.t1("papers-for-step", "step", self.words.step_of(&item.package, &item.step)),
            t.t1("papers-held-by", "who", holder),
        ];
        for asked in &item.requests {
            let who = holder_in_words(t, asked.holder, &asked.name);
            let when =
                t.t2("papers-between", "since", t.date(asked.asked_on), "until", t.date(asked.until_on));
            lines.push(t.t2("papers-asked-of", "who", who, "when", when));
        }
        if let Some(said) = &item.not_held {
            lines.push(t.t2("papers-parent-has-not", "date", t.date(said.said_on), "words", &said.words));
        }
        for filing in &item.not_it {
            let reason = filing.not_it.as_ref().map_or("", |(reason, _)| reason.as_str());
            lines.push(t.t2("papers-not-it-was", "date", t.date(filing.filed_on), "reason", reason));
        }
        lines.extend(
            item.trust.as_ref().map(|trust| t.t1("papers-trusted-on", "date", t.date(trust.trusted_on))),
        );
        Row {
            heading: paper_name(t, item),
            chip: state_in_words(t, item.state),
            lines,
            quote: item.trust.as_ref().map_or_else(String::new, |trust| trust.reason.clone()),
            links: self.links(item),
            buttons: self.buttons(item),
            upload: None,
        }
    }

    fn links(&self, item: &ChecklistItem) -> Vec<(String, String)> {
        let t = self.t;
        let mut links = Vec::new();
        let open = |document: DocumentId| DocumentPath { number: self.number(), document }.to_string();
        for filing in &item.there {
            links
                .push((open(filing.document), t.t1("papers-open-document", "date", t.date(filing.filed_on))));
        }
        if !self.may {
            return links;
        }
        let paper = || About { paper: Some(item.paper.to_string()), ..About::default() };
        for filing in &item.there {
            let about = About { document: Some(filing.document), ..paper() };
            links.push((self.form(Act::NotIt, about), t.t("papers-not-it")));
        }
        match item.state {
            PaperState::There => return links,
            PaperState::Overdue => links.push((self.form(Act::Trust, paper()), t.t("papers-trust"))),
            PaperState::Trusted | PaperState::Missing | PaperState::Asked | PaperState::NotHeld => {}
        }
        links.push((self.form(Act::Ask, paper()), t.t("papers-ask")));
        for asked in &item.requests {
            let about = About { request: Some(asked.request), ..About::default() };
            let who = holder_in_words(t, asked.holder, &asked.name);
            links.push((self.form(Act::Withdraw, about), t.t1("papers-withdraw-of", "who", who)));
        }
        links
    }

    /// What the parent says on the telephone is written down at once.
    fn buttons(&self, item: &ChecklistItem) -> Vec<Button> {
        match item.state {
            PaperState::Asked | PaperState::Overdue
                if self.may && item.asked_of_parent().is_some() && item.not_held.is_none() =>
            {
                let action = ActPath { number: self.number(), act: Act::NotHeld };
                let mut button = Button::new(action, self.t.t("papers-parent-does-not-have"));
                button.field = Some(("paper", item.paper.to_string()));
                vec![button]
            }
            PaperState::Asked
            | PaperState::Overdue
            | PaperState::NotHeld
            | PaperState::Missing
            | PaperState::There
            | PaperState::Trusted => Vec::new(),
        }
    }

    /// One document with its versions: how it came, the hash of each, the papers that it is.
    fn document(&self, received: &DocumentReceived, items: &[ChecklistItem]) -> Row {
        let t = self.t;
        let heading = if received.name.is_empty() { t.t("documents-unnamed") } else { received.name.clone() };
        let versions = self.dossier.versions(received.document);
        let line = |version: &&DocumentReceived| {
            let source = t.t(&format!("document-source-{}", version.source.as_str()));
            let hash: String = version.digest.chars().take(12).collect();
            let came = t.t2("relied-about", "source", source, "date", t.date(version.received_on));
            format!("{came} {}", t.t1("relied-hash", "hash", hash))
        };
        let is_it =
            |item: &&ChecklistItem| item.there.iter().any(|filing| filing.document == received.document);
        let papers: Vec<String> = items.iter().filter(is_it).map(|item| paper_name(t, item)).collect();
        let mut lines: Vec<String> = versions.iter().map(line).collect();
        if !papers.is_empty() {
            lines.push(t.t1("papers-is-paper", "papers", papers.join(", ")));
        }
        let open = |version: &&DocumentReceived| {
            let path = DocumentPath { number: self.number(), document: version.document };
            (path.to_string(), t.t1("papers-open-document", "date", t.date(version.received_on)))
        };
        Row { heading, lines, links: versions.iter().map(open).collect(), ..Row::default() }
    }

    /// The form for what came another way than over the page of the parent.
    fn adding(&self, items: &[ChecklistItem]) -> Section {
        let t = self.t;
        let source = |source: DocumentSource| {
            Choice::new(source.as_str(), t.t(&format!("document-source-{}", source.as_str())))
        };
        let sources = DocumentSource::BY_STAFF.map(source).into();
        let mut groups = vec![ChoiceGroup::radios("source", t.t("papers-source"), sources)];
        let papers = items.iter().map(|item| Choice::new(item.paper.to_string(), paper_name(t, item)));
        let papers: Vec<Choice> = papers.collect();
        if !papers.is_empty() {
            groups.push(ChoiceGroup::boxes("papers", t.t("papers-which"), papers));
        }
        let earlier: Vec<Choice> = all_documents(t, self.dossier).collect();
        if !earlier.is_empty() {
            let none = Choice::new("", t.t("papers-replaces-none"));
            let earlier = [none].into_iter().chain(earlier).collect();
            groups.push(ChoiceGroup::radios("replaces", t.t("papers-replaces"), earlier));
        }
        let upload = RowUpload {
            action: PapersPath { number: self.number() }.to_string(),
            fields: Vec::new(),
            groups,
            button: t.t("papers-add-button"),
        };
        let row = Row { heading: t.t("papers-add-one"), upload: Some(upload), ..Row::default() };
        Section { title: t.t("papers-add"), text: t.t("papers-add-text"), rows: vec![row] }
    }
}
