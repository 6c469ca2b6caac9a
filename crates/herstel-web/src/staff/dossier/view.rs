//! What the page of one dossier shows.

use super::{
    FactsTable, HandlerPath, HistoryLine,
    beside::{ContactLine, Documents, People, contacts},
    decided::{DecisionRow, MoneyView},
    facts_tables, history_lines,
    person::{HandoverView, PersonView, years_in_words},
    remarks::RemarkView,
    steps::{ChoiceRow, RoadRow, SituationRow},
};
use crate::{
    AppState,
    error::PageError,
    forecast::StaffForecast,
    layout::{FormErrors, Page, SubmittedForm},
    overview::{self, OverviewView},
    road::RoadPath,
    session::Staff,
    staff::{
        access::{AccessPath, looks_because},
        calls::CallsPath,
        complaints::ComplaintsPath,
        deadlines::{TermRow, TermsPath, term_rows},
        documents::{DocumentsPath, papers::PapersPath},
        facts::FactsPath,
        handover::HandoverPath,
        messages::MessagesPath,
        notes::NotesView,
        objections::ObjectionsPath,
        people::Colleagues,
        words::{DueChip, Words, due_chip},
        work_list::status_class,
    },
};
use askama::Template;
use herstel_domain::{Dossier, disputes::Dispute, road, situation};

/// The page of one dossier.
#[derive(Template)]
#[template(path = "staff/dossier.html")]
pub(crate) struct DossierPage {
    page: Page,
    errors: FormErrors,
    number: String,
    people: People,
    documents: Documents,
    documents_href: String,
    papers_href: String,
    contacts: Vec<ContactLine>,
    plan: String,
    messages: String,
    unsent: u64,
    open_replies: u64,
    /// The page of what happens beside the decisions.
    road_href: String,
    /// On what this look rests.
    why: String,
    protected: Option<String>,
    /// That somebody who does not reach the dossier registered the parent again.
    again: Option<String>,
    access: String,
    story_href: String,
    timeline_href: String,
    chain_href: String,
    /// What recognises the person, as far as anybody spoke of it.
    recognitions: Vec<crate::recognition::Line>,
    recognition_href: String,
    /// Where the two questions after a step are written down, while some stand open.
    experience_href: Option<String>,
    version: u64,
    person: PersonView,
    /// What the person prefers, and where that is written down.
    preferences: Vec<crate::preferences::Line>,
    details_href: String,
    preferences_href: String,
    /// Articles about the steps at which the dossier stands.
    knowledge: Vec<crate::knowledge::Line>,
    status: String,
    status_class: &'static str,
    due: Option<(String, DueChip)>,
    terms: Vec<TermRow>,
    terms_href: String,
    objections: String,
    complaints: String,
    calls: String,
    handler: Option<String>,
    is_mine: bool,
    /// Becoming the first handler, while there never was one.
    take_href: Option<String>,
    /// Handing the dossier over, for who may.
    handover_href: Option<String>,
    /// By when there is a handler, while there is none.
    assign_by: Option<String>,
    /// What came with the dossier, for a handler who has not read it.
    handover: Option<HandoverView>,
    /// Who was the handler before, from when until when and why not any more.
    handlers_before: Vec<String>,
    facts_href: String,
    registered: String,
    years: String,
    story: Option<String>,
    road: Vec<RoadRow>,
    forecasts: Vec<StaffForecast>,
    facts: Vec<FactsTable>,
    remarks: Vec<RemarkView>,
    decisions: Vec<DecisionRow>,
    overview: Option<OverviewView>,
    situations: Vec<SituationRow>,
    choices: Vec<ChoiceRow>,
    history: Vec<HistoryLine>,
    notes: NotesView,
    money: Option<MoneyView>,
}

impl DossierPage {
    /// The page of a dossier; `form` and `errors` come from a form on it that was refused.
    pub async fn load(
        state: &AppState,
        mut staff: Staff,
        dossier: Dossier,
        form: &SubmittedForm,
        errors: FormErrors,
    ) -> Result<Self, PageError> {
        let state = &state.for_dossier(&dossier);
        let today = state.clock.today();
        let words = Words::new(staff.page.texts, &state.schemes, today);
        let texts = words.texts;
        let colleagues = Colleagues::load(state).await?;
        let entries = state.store.history(&staff.scope, dossier.registration.dossier).await?;
        let overview = overview::load(state, &staff.scope, &dossier).await?;
        let number = dossier.registration.number.clone();
        let knowledge = crate::knowledge::beside(state, words, &dossier).await?;
        let forecasts = StaffForecast::load(state, &staff.scope, &dossier, texts).await?;
        staff.page.path = super::DossierPath { number: number.clone() }.to_string();
        let status = road::work_status(&dossier);
        let handler = dossier.handler.as_ref().map(|assigned| assigned.handler);
        let mut remarks: Vec<&Dispute> = dossier.disputes.iter().collect();
        remarks.sort_by_key(|remark| remark.answered.is_some());
        Ok(Self {
            version: dossier.version,
            forecasts,
            preferences: crate::preferences::lines_of(texts, &dossier),
            details_href: crate::details::StaffDetailsPath { number: number.clone() }.to_string(),
            preferences_href: crate::preferences::StaffPreferencesPath { number: number.clone() }.to_string(),
            knowledge,
            person: PersonView::new(words, &dossier.registration.details),
            status: words.status(status),
            status_class: status_class(status),
            due: road::due_on(&dossier).map(|on| (texts.date(on), due_chip(texts, on, today))),
            terms: term_rows(state, &staff.page, &dossier, today),
            objections: ObjectionsPath { number: number.clone() }.to_string(),
            complaints: ComplaintsPath { number: number.clone() }.to_string(),
            calls: CallsPath { number: number.clone() }.to_string(),
            terms_href: TermsPath { number: number.clone() }.to_string(),
            handler: handler.map(|handler| colleagues.name(texts, handler)),
            is_mine: handler == Some(staff.id),
            take_href: (dossier.handlers.is_empty() && staff.handles())
                .then(|| HandlerPath { number: number.clone() }.to_string()),
            handover_href: (staff.leads() || handler == Some(staff.id))
                .then(|| HandoverPath { number: number.clone() }.to_string()),
            assign_by: dossier.assign_by().map(|by| texts.t1("handover-nobody", "date", texts.date(by))),
            handover: HandoverView::new(texts, &colleagues, &dossier, handler == Some(staff.id)),
            handlers_before: dossier
                .handlers
                .iter()
                .filter_map(|term| {
                    let (from, until) = (texts.date(term.from_on), texts.date(term.until_on?));
                    let name = colleagues.name(texts, term.handler);
                    Some(texts.with("handover-before", [("name", name), ("from", from), ("until", until)]))
                })
                .collect(),
            why: looks_because(state, texts, &dossier, staff.id),
            protected: dossier
                .protection
                .as_ref()
                .map(|set| texts.t1("looks-protected", "date", texts.date(set.set_on))),
            again: dossier.open_again().last().map(|(_, again)| {
                let on = texts.date(again.registered_on);
                texts.t2("dossier-again", "date", on, "channel", words.channel(again.channel))
            }),
            access: AccessPath { number: number.clone() }.to_string(),
            story_href: crate::staff::story::StoryPath { number: number.clone() }.to_string(),
            timeline_href: crate::staff::reconstruction::TimelinePath { number: number.clone() }.to_string(),
            recognitions: crate::recognition::lines_of(texts, &dossier),
            recognition_href: crate::recognition::RecognitionPath { number: number.clone() }.to_string(),
            experience_href: (!herstel_domain::experience::open_steps(&dossier, today).is_empty())
                .then(|| crate::experience::StaffExperiencePath { number: number.clone() }.to_string()),
            chain_href: crate::staff::chain::ChainPath { number: number.clone() }.to_string(),
            road_href: RoadPath { number: number.clone() }.to_string(),
            people: People::new(texts, &dossier, today),
            documents: Documents::new(state, texts, &dossier, today),
            documents_href: DocumentsPath { number: number.clone() }.to_string(),
            papers_href: PapersPath { number: number.clone() }.to_string(),
            contacts: contacts(texts, &dossier),
            plan: crate::plan::StaffPlanPath { number: number.clone() }.to_string(),
            messages: MessagesPath { number: number.clone() }.to_string(),
            unsent: u64::try_from(dossier.unsent().count()).unwrap_or(u64::MAX),
            open_replies: u64::try_from(dossier.open_replies().count()).unwrap_or(u64::MAX),
            facts_href: FactsPath { number: number.clone() }.to_string(),
            registered: texts.t2(
                "dossier-registered",
                "date",
                texts.date(dossier.registration.registered_on),
                "channel",
                words.channel(dossier.registration.channel),
            ),
            years: years_in_words(words, &dossier.registration.years),
            story: dossier.story().map(str::to_owned),
            road: road::road(&dossier, &state.schemes, today)
                .iter()
                .map(|step| RoadRow::new(words, &dossier, step))
                .collect(),
            facts: facts_tables(words, &dossier),
            remarks: remarks
                .into_iter()
                .map(|remark| RemarkView::new(words, &colleagues, &dossier, remark, form, &errors))
                .collect(),
            decisions: dossier
                .decisions
                .iter()
                .rev()
                .map(|decision| DecisionRow::new(words, &colleagues, &number, decision))
                .collect(),
            overview: OverviewView::new(&staff.page, &overview, &dossier.chain, |step| words.step(step)),
            situations: situation::situations(&dossier, &state.schemes, today)
                .iter()
                .map(|situation| SituationRow::new(words, situation))
                .collect(),
            choices: dossier
                .choices
                .iter()
                .rev()
                .map(|choice| ChoiceRow::new(words, &colleagues, &dossier, choice))
                .collect(),
            history: history_lines(words, &colleagues, &state.clock, &dossier, &entries),
            notes: NotesView::new(words, &colleagues, &dossier, form, &errors),
            money: MoneyView::new(words, &dossier),
            number: number.to_string(),
            errors,
            page: staff.page,
        })
    }
}
