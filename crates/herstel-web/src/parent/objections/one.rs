//! One objection of the parent: where it stands, what comes next and until when, what was said, and what they can do now.

use super::{
    court_lines,
    file::{documents_group, documents_of},
};
use crate::{
    AppState,
    command::carry_out,
    deadlines::{TermWords, contested_in_words, in_words},
    error::{PageError, shown_on_form},
    forecast::ForecastView,
    i18n::Texts,
    layout::{Choice, ChoiceGroup, Field, FormErrors, Page, Part, SubmittedForm, show, show_refused},
    parent::{
        case::Asked,
        reader::{Place, Reader},
    },
    routes::{Guard, Routes},
    session::Parent,
};
use askama::Template;
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Command, Dossier,
    deadlines::{TermSubject, deadlines},
    decisions::Decision,
    objections::{
        Contested, HearingWay, MendObjection, Objection, ObjectionCommand, ObjectionOutcome, Party,
        RecordHearing, WishHearing,
    },
};
use herstel_kernel::{Date, ObjectionId, Refusal, RefusalCode};
use serde::{Deserialize, Serialize};

/// One objection; a form sent to it adds something, or says whether one wants to be heard.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/bezwaar/{objection}", rejection(PageError))]
pub(crate) struct ObjectionPath {
    pub objection: ObjectionId,
}

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Parent, show_one).post(Guard::Parent, change)
}

/// What just happened.
#[derive(Default, Deserialize, Serialize)]
pub(crate) struct ObjectionQuery {
    #[serde(default, rename = "net", skip_serializing_if = "Option::is_none")]
    just: Option<Just>,
    /// Whether they ask where they stand in the row.
    #[serde(default, rename = "rij", skip_serializing_if = "Option::is_none")]
    row: Option<Asked>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
enum Just {
    /// It was filed.
    #[serde(rename = "gemaakt")]
    Filed,
    /// Something was added or said.
    #[serde(rename = "bewaard")]
    Kept,
}

impl ObjectionQuery {
    pub const fn filed() -> Self {
        Self { just: Some(Just::Filed), row: None }
    }

    pub fn link(self, place: &Place, objection: ObjectionId) -> String {
        place.objection_with(objection, self)
    }
}

/// An objection while it is open; none once it ended.
pub(super) fn find_open(dossier: &Dossier, id: ObjectionId) -> Result<Option<&Objection>, PageError> {
    let objection = dossier.objection(id).ok_or(PageError::NotFound)?;
    Ok(Some(objection).filter(|objection| dossier.is_objection_open(objection)))
}

/// How it stands, in a word or two.
pub(in crate::parent) fn status(t: Texts, dossier: &Dossier, objection: &Objection) -> String {
    match (objection.answered(), dossier.is_objection_open(objection)) {
        (Some((answer, _)), false) => t.t(&format!("own-outcome-{}", answer.outcome.as_str())),
        (None, false) => t.t("objection-withdrawn"),
        (_, true) => t.t("own-objection-open"),
    }
}

/// Where it stands and what comes next.
pub(super) fn now(t: Texts, state: &AppState, dossier: &Dossier, objection: &Objection) -> String {
    if let Some(withdrawn) = &objection.withdrawn {
        return t.t1("own-now-withdrawn", "date", t.date(withdrawn.withdrawn_on));
    }
    if let Some((answer, answered)) = objection.answered()
        && !dossier.is_objection_open(objection)
    {
        let date = t.date(answered.decided_on);
        return match answer.outcome {
            ObjectionOutcome::Upheld => t.t1("own-now-upheld", "date", date),
            ObjectionOutcome::Partly => t.t1("own-now-partly", "date", date),
            ObjectionOutcome::Unfounded => t.t1("own-now-unfounded", "date", date),
            ObjectionOutcome::Inadmissible => t.t1("own-now-inadmissible", "date", date),
        };
    }
    let today = state.clock.today();
    if let Some(asked) = objection.mend_asked.as_ref().filter(|asked| today <= asked.last_day)
        && objection.mended.is_none()
    {
        return t.t1("own-now-mend", "date", t.date(asked.last_day));
    }
    let Some(acknowledged) = &objection.acknowledged else { return t.t("own-now-filed") };
    match (&objection.heard, &objection.hearing_planned) {
        (None, Some(planned)) if today <= planned.hearing_on => {
            t.t1("own-now-hearing", "date", t.date(planned.hearing_on))
        }
        (None, _) => t.t("own-now-wish"),
        (Some(_), _) if acknowledged.committee && objection.advice.is_none() => t.t("own-now-committee"),
        (Some(_), _) => t.t("own-now-answer"),
    }
}

#[derive(Template)]
#[template(path = "parent/objection.html")]
struct ObjectionPage {
    page: Page,
    errors: FormErrors,
    back: String,
    version: u64,
    title: String,
    just: Option<String>,
    now: String,
    term: Option<TermWords>,
    /// By when it is expected to be answered.
    forecasts: Vec<ForecastView>,
    /// That nobody knows it yet, while it waits and there is no forecast.
    honest: Option<String>,
    forecast_place: String,
    /// What happened, a sentence each with the words that came with it.
    lines: Vec<(String, Option<String>)>,
    /// The decision it is about.
    decision: String,
    /// The answer: how it ends, why, and what follows.
    answer: Option<AnswerView>,
    courts: Vec<String>,
    help: String,
    /// Where the forms are sent.
    action: String,
    forms: Vec<OwnForm>,
    withdraw: Option<String>,
}

/// The answer as the parent reads it.
struct AnswerView {
    outcome: String,
    reasons: String,
    /// What follows from it.
    follows: String,
    /// The decision that was made anew, once there is one.
    new_decision: Option<String>,
    /// Until when the court is open, while it is and they did not go there.
    until: Option<String>,
}

/// One thing that the parent can do now.
struct OwnForm {
    what: &'static str,
    title: String,
    about: String,
    parts: Vec<Part>,
    button: String,
}

impl ObjectionPage {
    fn new(
        state: &AppState,
        reader: &Reader,
        objection: &Objection,
        form: &SubmittedForm,
        refusals: &[Refusal],
        (just, forecasts): (Option<Just>, Vec<ForecastView>),
    ) -> Self {
        let (dossier, place) = (&reader.dossier, &reader.place);
        let state = &state.for_dossier(dossier);
        let id = objection.id();
        let page = reader.page.clone().at(place.objection(id));
        let t = page.texts;
        let subject = TermSubject::Objection(id);
        let all = deadlines(dossier, &state.schemes, state.clock.today());
        let term = all.iter().find(|deadline| deadline.subject == subject);
        let can_act = reader.may_choose && dossier.is_objection_open(objection);
        let labels = [
            ("words", t.t("own-objection-words")),
            ("documents", t.t("own-objection-documents")),
            ("way", t.t("own-hearing-way")),
            ("brings", t.t("own-hearing-brings")),
        ];
        let mut errors = FormErrors::new();
        errors.refusals(t, refusals, &labels.each_ref().map(|(field, _)| *field));
        let errors = errors.labelled(&labels);
        let contested = &objection.filed.decision;
        let courts = dossier.objections.appeals.iter().filter(|appeal| appeal.filed.about == subject);
        Self {
            back: place.objections(),
            version: dossier.version,
            title: contested_in_words(t, &state.schemes, dossier, contested),
            just: just.map(|just| match just {
                Just::Filed => t.t("own-objection-just-filed"),
                Just::Kept => t.t("own-objection-just-kept"),
            }),
            now: now(t, state, dossier, objection),
            term: term.map(|deadline| in_words(t, &state.schemes, dossier, deadline)),
            honest: (forecasts.is_empty() && dossier.is_objection_open(objection))
                .then(|| t.t("case-honest")),
            forecasts,
            forecast_place: place.objection_with(id, ObjectionQuery { just: None, row: Some(Asked::Yes) }),
            lines: lines(t, objection),
            decision: contested.decision().map_or_else(|| place.objections(), |id| place.decision(id)),
            answer: answer(t, state.clock.today(), reader, objection),
            courts: courts.flat_map(|appeal| court_lines(t, place, appeal)).collect(),
            help: place.help(),
            action: place.objection(id),
            forms: if can_act { forms(t, dossier, objection, form, &errors) } else { Vec::new() },
            withdraw: can_act.then(|| place.withdrawing(id)),
            errors,
            page,
        }
    }
}

/// The answer that binds, and what follows from it.
fn answer(t: Texts, today: Date, reader: &Reader, objection: &Objection) -> Option<AnswerView> {
    let (answer, answered) = objection.answered()?;
    let follows = match (answer.outcome, &objection.filed.decision) {
        (ObjectionOutcome::Upheld | ObjectionOutcome::Partly, Contested::Decision(_)) => "own-answer-anew",
        (ObjectionOutcome::Upheld | ObjectionOutcome::Partly, Contested::Reopening(_)) => {
            "contested-follows-reopening"
        }
        (ObjectionOutcome::Upheld | ObjectionOutcome::Partly, Contested::Penalty(..)) => {
            "contested-follows-penalty"
        }
        (ObjectionOutcome::Unfounded | ObjectionOutcome::Inadmissible, _) => "own-answer-stays",
    };
    let replaces = |made: &&Decision| {
        made.approval().is_some()
            && made
                .proposed
                .anew
                .is_some_and(|anew| Some(anew.replaces) == objection.filed.decision.decision())
    };
    let new_decision = reader.dossier.decisions.iter().find(replaces);
    // Neither a day that passed nor what was done already is offered.
    let subject = TermSubject::Objection(objection.id());
    let went = reader.dossier.objections.appeals.iter().any(|appeal| {
        let filed = &appeal.filed;
        filed.about == subject && filed.party == Party::Parent && answered.decided_on <= filed.filed_on
    });
    let until = answered.appeal_until.filter(|day| today <= *day && !went);
    Some(AnswerView {
        new_decision: new_decision.map(|made| reader.place.decision(made.proposed.decision)),
        outcome: t.t(&format!("own-outcome-{}", answer.outcome.as_str())),
        reasons: answer.reasons.clone(),
        follows: t.t(follows),
        until: until.map(|day| t.t1("own-court-until", "date", t.date(day))),
    })
}

/// What happened. What a person judged against the parent stands in the answer, once a second person read it.
pub(in crate::parent) fn lines(t: Texts, objection: &Objection) -> Vec<(String, Option<String>)> {
    let filed = &objection.filed;
    let (came, last) = (t.date(filed.received_on), t.date(filed.last_day));
    let key = if objection.is_late() { "own-line-filed-late" } else { "own-line-filed" };
    let mut lines = vec![(t.t2(key, "date", came, "last", last), filed.words.clone())];
    if filed.late_reason.is_some() {
        lines.push((t.t("own-line-late-reason"), filed.late_reason.clone()));
    }
    if let Some(done) = &objection.acknowledged {
        let key = if done.committee { "own-line-committee" } else { "own-line-confirmed" };
        lines.push((t.t1(key, "date", t.date(done.on)), None));
    }
    if let Some(asked) = &objection.mend_asked {
        lines.push((t.t1("own-line-asked", "date", t.date(asked.on)), Some(asked.words.clone())));
    }
    if let Some(mended) = &objection.mended {
        lines.push((t.t1("own-line-mended", "date", t.date(mended.received_on)), Some(mended.words.clone())));
    }
    if let Some(judged) = objection.lateness.as_ref().filter(|judged| judged.excused) {
        lines.push((t.t1("own-line-in-time", "date", t.date(judged.on)), None));
    }
    if let Some(wished) = &objection.hearing_wished {
        let way = t.t(&format!("hearing-{}", wished.way.as_str()));
        let words = Some(wished.words.clone()).filter(|words| !words.is_empty());
        lines.push((t.t1("own-line-wished", "way", way), words));
    }
    // What was taken back before its day is talked about no more.
    let goes_on =
        |day: Date| objection.withdrawn.as_ref().is_none_or(|taken_back| day < taken_back.withdrawn_on);
    if let Some(planned) = objection.hearing_planned.as_ref().filter(|planned| goes_on(planned.hearing_on)) {
        let date = t.date(planned.hearing_on);
        lines.push((t.t1("own-line-hearing", "date", date), Some(planned.words.clone())));
    }
    if let Some(heard) = &objection.heard {
        let line = match heard.held_on {
            Some(day) => t.t1("own-line-heard", "date", t.date(day)),
            None => t.t1("own-line-waived", "date", t.date(heard.recorded_on)),
        };
        lines.push((line, Some(heard.words.clone())));
    }
    if let Some(advice) = &objection.advice {
        let outcome = t.t(&format!("own-outcome-{}", advice.outcome.as_str()));
        let line = t.t2("own-line-advice", "date", t.date(advice.received_on), "outcome", outcome);
        lines.push((line, Some(advice.words.clone())));
    }
    lines
}

/// What the parent can do now: add something while they did not, and say whether they want to be heard until they were.
fn forms(
    t: Texts,
    dossier: &Dossier,
    objection: &Objection,
    form: &SubmittedForm,
    errors: &FormErrors,
) -> Vec<OwnForm> {
    let mut forms = Vec::new();
    if objection.mended.is_none() {
        let field = Field::area("words", t.t("own-objection-words"), 6).hint(t.t("own-mend-hint"));
        let mut parts: Vec<Part> = vec![field.filled(form, errors).into()];
        parts.extend(documents_group(t, dossier).map(|group| group.filled(form, errors).into()));
        forms.push(OwnForm {
            what: "mend",
            title: t.t("own-mend"),
            about: t.t("own-mend-about"),
            parts,
            button: t.t("own-mend-button"),
        });
    }
    if objection.heard.as_ref().is_none_or(|heard| heard.held_on.is_none()) {
        let ways = HearingWay::ALL
            .iter()
            .map(|way| Choice::new(way.as_str(), t.t(&format!("own-hearing-{}", way.as_str()))));
        let none = Choice::new(NO_HEARING, t.t("own-hearing-none")).hint(t.t("own-hearing-none-hint"));
        let ways = ways.chain([none]).collect();
        let group = ChoiceGroup::radios("way", t.t("own-hearing-way"), ways);
        let brings = Field::area("brings", t.t("own-hearing-brings"), 3).hint(t.t("own-hearing-brings-hint"));
        forms.push(OwnForm {
            what: "hearing",
            title: t.t("own-hearing"),
            about: t.t("own-hearing-about"),
            parts: vec![group.filled(form, errors).into(), brings.filled(form, errors).into()],
            button: t.t("own-hearing-button"),
        });
    }
    forms
}

/// The choice not to be heard.
const NO_HEARING: &str = "none";

/// What a form asks for.
fn wish(
    t: Texts,
    state: &AppState,
    objection: ObjectionId,
    form: &SubmittedForm,
) -> Result<ObjectionCommand, Refusal> {
    match form.text("what") {
        "mend" => {
            let (words, documents) = (form.text("words").to_owned(), documents_of(form)?);
            let received_on = state.clock.today();
            Ok(ObjectionCommand::Mend(MendObjection { objection, words, received_on, documents }))
        }
        "hearing" => {
            let words = form.text("brings").to_owned();
            match form.text("way") {
                NO_HEARING => {
                    // The person need not say why: that they said so is what is written down.
                    let said = Some(words).filter(|words| !words.trim().is_empty());
                    let words = said.unwrap_or_else(|| t.t("own-hearing-none"));
                    Ok(ObjectionCommand::RecordHearing(RecordHearing { objection, held_on: None, words }))
                }
                "" => Err(Refusal::at(RefusalCode::Required, "way")),
                way => {
                    let way = HearingWay::parse(way);
                    let way = way.ok_or_else(|| Refusal::at(RefusalCode::NotAChoice, "way"))?;
                    Ok(ObjectionCommand::WishHearing(WishHearing { objection, way, words }))
                }
            }
        }
        _ => Err(Refusal::new(RefusalCode::NotAChoice)),
    }
}

async fn show_one(
    path: ObjectionPath,
    State(state): State<AppState>,
    Query(query): Query<ObjectionQuery>,
    parent: Parent,
) -> Result<Response, PageError> {
    show_one_of(&state, &Reader::own(&state, parent).await?, path.objection, &query).await
}

async fn change(
    path: ObjectionPath,
    State(state): State<AppState>,
    parent: Parent,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    change_of(&state, &Reader::own(&state, parent).await?, path.objection, &form).await
}

/// The page for whoever reads the case.
pub(super) async fn show_one_of(
    state: &AppState,
    reader: &Reader,
    objection: ObjectionId,
    query: &ObjectionQuery,
) -> Result<Response, PageError> {
    let found = reader.dossier.objection(objection).ok_or(PageError::NotFound)?;
    let forecasts = expected(state, reader, objection, query.row).await?;
    show(&ObjectionPage::new(state, reader, found, &SubmittedForm::default(), &[], (query.just, forecasts)))
}

/// By when it is expected to be answered; nothing while nothing may be said.
async fn expected(
    state: &AppState,
    reader: &Reader,
    objection: ObjectionId,
    row: Option<Asked>,
) -> Result<Vec<ForecastView>, PageError> {
    let (dossier, texts) = (&reader.dossier, reader.page.texts);
    ForecastView::of_objection(state, &reader.scope, (dossier, objection), texts, row.is_some()).await
}

/// Adds something, or says how one wants to be heard.
pub(super) async fn change_of(
    state: &AppState,
    reader: &Reader,
    objection: ObjectionId,
    form: &SubmittedForm,
) -> Result<Response, PageError> {
    if !reader.may_choose {
        return Err(PageError::NotFound);
    }
    let found = reader.dossier.objection(objection).ok_or(PageError::NotFound)?;
    let version = form.version().map(Some).ok_or(PageError::Unreadable)?;
    let forecasts = expected(state, reader, objection, None).await?;
    let refused = |status, refusals: &[Refusal]| {
        show_refused(
            status,
            &ObjectionPage::new(state, reader, found, form, refusals, (None, forecasts.clone())),
        )
    };
    let command = match wish(reader.page.texts, state, objection, form) {
        Ok(command) => Command::Objection(command),
        Err(refusal) => return refused(StatusCode::UNPROCESSABLE_ENTITY, &[refusal]),
    };
    let id = reader.dossier.registration.dossier;
    match carry_out(state, &reader.scope, id, version, &command).await.map_err(shown_on_form) {
        Ok(_) => {
            let kept = ObjectionQuery { just: Some(Just::Kept), row: None };
            Ok(Redirect::to(&kept.link(&reader.place, objection)).into_response())
        }
        Err(Ok((status, refusals))) => refused(status, &refusals),
        Err(Err(error)) => Err(error),
    }
}
