//! What the page of one dossier shows.

use super::{
    FactsTable, HandlerPath, HistoryLine,
    beside::{ContactLine, Documents, People, contacts},
    facts_tables,
    history::target_in_words,
    history_lines,
};
use crate::road::RoadPath;
use crate::{
    AppState,
    error::PageError,
    forecast::StaffForecast,
    layout::{Choice, ChoiceGroup, Field, FormErrors, Page, SubmittedForm},
    overview::{self, OverviewView},
    session::Staff,
    staff::{
        access::{AccessPath, looks_because},
        calls::CallsPath,
        complaints::ComplaintsPath,
        deadlines::{TermRow, TermsPath, term_rows},
        decision::StepPath,
        dispute::{AnswerPath, answer_field, result_field},
        documents::{DocumentPath, DocumentsPath, papers::PapersPath},
        facts::FactsPath,
        handover::{HandoverPath, TakenPath, in_words},
        messages::MessagesPath,
        notes::NotesView,
        objections::ObjectionsPath,
        people::Colleagues,
        reading::DecisionPath,
        words::{DueChip, Words, due_chip},
        work_list::status_class,
    },
};
use askama::Template;
use herstel_domain::{
    Dossier,
    decisions::{Decision, DecisionStatus},
    disputes::{Dispute, DisputeResult},
    registration::{PersonDetails, YearsConcerned},
    road::{self, RoadStep, RoadStepState},
    situation::{self, Situation},
};
use herstel_kernel::{Cents, DisputeId, DossierNumber};
use herstel_scheme::StepKind;

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

/// What was awarded, and what is proposed.
struct MoneyView {
    awarded: String,
    proposed: Option<String>,
    decisions: usize,
}

/// Who the parent is and how to reach them.
pub(crate) struct PersonView {
    name: String,
    born: String,
    bsn_tail: String,
    address: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    iban_tail: Option<String>,
    language: String,
}

/// What came with a dossier from the handler before.
struct HandoverView {
    /// The reader of the page is the one who must read it.
    is_for_me: bool,
    taken: String,
    written: String,
    reason: String,
    /// What was agreed, what matters, what is open.
    parts: Vec<(String, String)>,
}

/// One step of the road, with what staff can do there.
struct RoadRow {
    label: String,
    class: &'static str,
    state: String,
    /// Where the step is worked out or its decision is read.
    action: Option<(String, String)>,
}

/// A remark of the parent, with its answer or the form for one.
struct RemarkView {
    about: String,
    words: String,
    document: Option<String>,
    raised: String,
    answered: Option<String>,
    form: Option<AnswerForm>,
}

/// The form with which a remark is answered.
struct AnswerForm {
    href: String,
    result: ChoiceGroup,
    answer: Field,
}

/// One decision.
struct DecisionRow {
    step: String,
    href: String,
    status: String,
    class: &'static str,
    scheme: String,
    outcome: String,
    amount: String,
    when: String,
    who: String,
}

/// A group of people in a comparable situation that this family belongs to.
struct SituationRow {
    about: String,
    /// Help that fits, by the name of its step.
    help: Vec<String>,
    /// What to ask or do.
    checklist: Vec<String>,
}

/// One choice of the parent.
struct ChoiceRow {
    step: String,
    option: String,
    when: String,
    who: String,
    /// How it was heard.
    heard: String,
    /// That the parent said they did not say so.
    denied: Option<String>,
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
            handover: dossier.handover_to_read().map(|change| HandoverView {
                is_for_me: handler == Some(staff.id),
                taken: TakenPath { number: number.clone() }.to_string(),
                written: texts.t2(
                    "handover-written",
                    "name",
                    colleagues.name(texts, change.note.written_by),
                    "date",
                    texts.date(change.changed_on),
                ),
                reason: format!("{}: {}", in_words(texts, change.reason), change.words),
                parts: vec![
                    (texts.t("handover-agreed"), change.note.agreed.clone()),
                    (texts.t("handover-matters"), change.note.matters.clone()),
                    (texts.t("handover-open"), change.note.open.clone()),
                ],
            }),
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
            overview: OverviewView::new(&staff.page, &overview, |step| words.step(step)),
            situations: situation::situations(&dossier, &state.schemes, today)
                .iter()
                .map(|situation| SituationRow::new(words, situation))
                .collect(),
            choices: dossier
                .choices
                .iter()
                .rev()
                .map(|choice| ChoiceRow {
                    step: words.step(&choice.step),
                    option: words.choice(&choice.step, &choice.option),
                    when: texts.date(choice.chosen_on),
                    who: colleagues.actor(texts, choice.recorded_by),
                    heard: texts.t(&format!("by-word-{}", choice.heard().by.as_str())),
                    denied: dossier.is_denied(choice.choice).then(|| texts.t("choice-denied")),
                })
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

impl MoneyView {
    /// None before the first proposal; what is beyond all bounds is not shown either.
    fn new(words: Words<'_>, dossier: &Dossier) -> Option<Self> {
        if dossier.decisions.is_empty() {
            return None;
        }
        let waiting = dossier.decisions.iter().filter(|made| made.status == DecisionStatus::Proposed);
        let mut waiting = waiting.map(|made| made.proposed.amount).peekable();
        let proposed = match waiting.peek() {
            Some(_) => Some(waiting.try_fold(Cents::ZERO, |sum, amount| sum.checked_add(amount))?),
            None => None,
        };
        Some(Self {
            awarded: words.texts.amount(dossier.awarded()?),
            proposed: proposed.map(|amount| words.texts.amount(amount)),
            decisions: dossier.decisions.iter().filter(|made| made.approval().is_some()).count(),
        })
    }
}

impl SituationRow {
    fn new(words: Words<'_>, Situation { package, group }: &Situation) -> Self {
        let text = |key: &str| package.text(words.texts.0, key, &[]);
        let check = |name: &String| text(&format!("situation-{}-check-{name}", group.id));
        Self {
            about: text(&format!("situation-{}", group.id)),
            help: group.help.iter().map(|step| words.step_of(package, step)).collect(),
            checklist: group.checklist.iter().map(check).collect(),
        }
    }
}

impl PersonView {
    /// The citizen number and the account show their last digits only: enough to check with a caller.
    pub fn new(words: Words<'_>, details: &PersonDetails) -> Self {
        Self {
            name: details.name.clone(),
            born: words.texts.date(details.born_on),
            bsn_tail: tail(&details.bsn, 3),
            address: details.address.clone(),
            email: details.email.clone(),
            phone: details.phone.clone(),
            iban_tail: details.iban.as_deref().map(|iban| tail(iban, 4)),
            language: words.language(details.language),
        }
    }
}

fn tail(text: &str, length: usize) -> String {
    let skipped = text.chars().count().saturating_sub(length);
    text.chars().skip(skipped).collect()
}

fn years_in_words(words: Words<'_>, years: &YearsConcerned) -> String {
    match years {
        YearsConcerned::Unknown => words.texts.t("years-unknown"),
        YearsConcerned::Years { years } => {
            years.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
        }
    }
}

impl RoadRow {
    fn new(words: Words<'_>, dossier: &Dossier, step: &RoadStep) -> Self {
        let texts = words.texts;
        let number = &dossier.registration.number;
        let read = |decision| {
            let path = DecisionPath { number: number.clone(), decision };
            Some((path.to_string(), texts.t("dossier-read-decision")))
        };
        let work_out = || {
            let path = StepPath { number: number.clone(), step: step.id.clone() };
            Some((path.to_string(), texts.t("dossier-work-out")))
        };
        let pending = dossier.pending(&step.id).map(|decision| decision.proposed.decision);
        let (class, state, action) = match (&step.state, step.kind) {
            (RoadStepState::Done { on, decision }, _) => {
                ("done", texts.date(*on), decision.and_then(|(decision, _)| read(decision)))
            }
            (RoadStepState::Now, StepKind::Decision) => match pending {
                Some(decision) => ("now", texts.t("state-second-reading"), read(decision)),
                None => ("now", texts.t("state-now"), work_out()),
            },
            (RoadStepState::Next, StepKind::Decision) => ("", texts.t("state-next"), work_out()),
            (RoadStepState::Held, StepKind::Decision) => ("choice", texts.t("state-held"), work_out()),
            (RoadStepState::Always, _) => ("", texts.t("state-always"), None),
            (
                RoadStepState::Now | RoadStepState::Next | RoadStepState::Held,
                StepKind::Registration
                | StepKind::Application
                | StepKind::ExOfficio
                | StepKind::Aftercare
                | StepKind::Support
                | StepKind::Part
                | StepKind::Talk,
            ) => {
                let path = RoadPath { number: number.clone() };
                let class = if step.state == RoadStepState::Now { "now" } else { "" };
                (class, texts.t("state-next"), Some((path.to_string(), texts.t("road-open"))))
            }
        };
        Self { label: words.step_on(&step.scheme, &step.id), class, state, action }
    }
}

impl RemarkView {
    fn new(
        words: Words<'_>,
        colleagues: &Colleagues,
        dossier: &Dossier,
        remark: &Dispute,
        form: &SubmittedForm,
        errors: &FormErrors,
    ) -> Self {
        let texts = words.texts;
        let answered = remark.answered.as_ref().map(|answered| {
            let result = match answered.result {
                DisputeResult::Corrected => texts.t("remark-corrected"),
                DisputeResult::Kept => texts.t("remark-kept"),
            };
            let who = colleagues.name(texts, answered.answered_by);
            format!("{result}: {} ({who}, {})", answered.answer, texts.date(answered.answered_on))
        });
        let form = answered.is_none().then(|| {
            AnswerForm::new(words, &dossier.registration.number, remark.raised.dispute, form, errors)
        });
        Self {
            about: target_in_words(words, dossier, &remark.raised.target),
            words: remark.raised.words.clone(),
            document: remark.raised.document.map(|document| {
                let number = dossier.registration.number.clone();
                DocumentPath { number, document }.to_string()
            }),
            raised: texts.date(remark.raised.raised_on),
            answered,
            form,
        }
    }
}

impl AnswerForm {
    fn new(
        words: Words<'_>,
        number: &DossierNumber,
        dispute: DisputeId,
        form: &SubmittedForm,
        errors: &FormErrors,
    ) -> Self {
        let texts = words.texts;
        let results = vec![
            Choice::new("corrected", texts.t("remark-result-corrected"))
                .hint(texts.t("remark-result-corrected-hint")),
            Choice::new("kept", texts.t("remark-result-kept")).hint(texts.t("remark-result-kept-hint")),
        ];
        Self {
            href: AnswerPath { number: number.clone(), dispute }.to_string(),
            result: ChoiceGroup::radios(result_field(dispute), texts.t("remark-result"), results)
                .filled(form, errors),
            answer: Field::area(answer_field(dispute), texts.t("remark-answer-label"), 3)
                .hint(texts.t("remark-answer-hint"))
                .filled(form, errors),
        }
    }
}

impl DecisionRow {
    fn new(words: Words<'_>, colleagues: &Colleagues, number: &DossierNumber, decision: &Decision) -> Self {
        let texts = words.texts;
        let proposed = &decision.proposed;
        let (class, on, who) = match &decision.status {
            DecisionStatus::Proposed => {
                ("warm", proposed.proposed_on, colleagues.preparer(texts, proposed.proposed_by))
            }
            DecisionStatus::Approved(approved) => {
                ("ok", approved.decided_on, colleagues.name(texts, approved.approved_by))
            }
            DecisionStatus::Returned(returned) => {
                ("warm", returned.returned_on, colleagues.name(texts, returned.returned_by))
            }
        };
        Self {
            step: words.step(&proposed.step),
            href: DecisionPath { number: number.clone(), decision: proposed.decision }.to_string(),
            status: words.decision_status(decision),
            class,
            scheme: words.scheme(&proposed.scheme),
            outcome: words.outcome(proposed.outcome),
            amount: texts.amount(proposed.amount),
            when: texts.date(on),
            who,
        }
    }
}
