//! What somebody could get, worked out beforehand: the questions of a scheme, its real rules, its published amounts.
//!
//! Open to everybody. What is filled in is read, answered and forgotten: it stands in no address and in no table. It is an
//! estimate, and the page says so: nothing is decided by it and nothing is promised.

use super::SchemePath;
use crate::{
    AppState,
    error::PageError,
    explanation::{ExplanationView, Links},
    layout::{Choice, ChoiceGroup, Field, FormErrors, Page, SubmittedForm, show, show_refused},
    road::Input,
    routes::{Guard, Routes},
    session::Visit,
};
use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use axum_extra::routing::TypedPath;
use herstel_kernel::Date;
use herstel_scheme::{
    EstimateForm, EstimateQuestion, Estimated, FactPath, FactType, Inconsistency, NoEstimate, Package,
    SchemeId, slug,
};
use serde::Deserialize;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// The estimate of one scheme.
#[derive(TypedPath, Deserialize)]
#[typed_path("/regelingen/{id}/schatting", rejection(PageError))]
pub(crate) struct EstimatePath {
    pub id: String,
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes.get(Guard::Public, ask).post(Guard::Public, answer)
}

/// The address of the estimate of a scheme; none where there is nothing to work out, where the scheme decides no more, and
/// where its amounts were published by nobody and this is no demonstration.
pub(crate) fn href(state: &AppState, package: &Package) -> Option<String> {
    offered(state, package).map(|_| EstimatePath { id: package.id().to_string() }.to_string())
}

/// The same on the page of a dossier, in which a version may be open that is told to nobody else yet.
pub(crate) fn told_href(state: &AppState, package: &Package) -> Option<String> {
    state.gates.seen().told().get(package.id())?;
    href(state, package)
}

/// The questions and the day of which the rules are taken.
fn offered<'a>(state: &AppState, package: &'a Package) -> Option<(&'a EstimateForm, Date)> {
    let form = package.estimate()?;
    let on = package.estimate_day(state.clock.today())?;
    let is_published = state.demo.is_some() || !package.parameters().has_examples();
    is_published.then_some((form, on))
}

#[derive(Template)]
#[template(path = "schemes/estimate.html")]
struct EstimatePage {
    page: Page,
    errors: FormErrors,
    action: String,
    scheme: String,
    scheme_href: String,
    about: String,
    inputs: Vec<Input>,
    /// The day of which the rules are taken, when that is not today.
    from: Option<String>,
    /// What is taken to be so.
    assumed: Vec<String>,
    result: Option<ResultView>,
}

/// What came of it.
struct ResultView {
    /// In a sentence.
    outcome: String,
    /// Why, in a sentence.
    reason: Option<String>,
    explanation: ExplanationView,
}

/// Facts are what was filled in on this page.
struct OfThisForm;

impl Links for OfThisForm {
    fn fact(&self, _path: &FactPath) -> String {
        "#answers".to_owned()
    }

    fn fact_origin(&self) -> &'static str {
        "operand-estimate"
    }

    fn dispute(&self, _attribute: &str) -> Option<String> {
        None
    }
}

/// A scheme that whoever asks may see, and that can be estimated.
fn found(state: &AppState, visit: &Visit, id: &str) -> Result<Arc<Package>, PageError> {
    let id: SchemeId = id.parse().map_err(|_| PageError::NotFound)?;
    let package = state.for_reader(visit).schemes.get(&id).cloned().ok_or(PageError::NotFound)?;
    offered(state, &package).is_some().then_some(package).ok_or(PageError::NotFound)
}

async fn ask(
    EstimatePath { id }: EstimatePath,
    State(state): State<AppState>,
    visit: Visit,
    page: Page,
) -> Result<Response, PageError> {
    let package = found(&state, &visit, &id)?;
    show(&shown(&state, page, &package, &SubmittedForm::default(), FormErrors::new(), None)?)
}

async fn answer(
    EstimatePath { id }: EstimatePath,
    State(state): State<AppState>,
    visit: Visit,
    page: Page,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    let package = found(&state, &visit, &id)?;
    let (questions, on) = offered(&state, &package).ok_or(PageError::NotFound)?;
    let typed = |question: &EstimateQuestion| (question.id.clone(), form.text(&question.id).to_owned());
    let answers: BTreeMap<String, String> = questions.questions.iter().map(typed).collect();
    let t = page.texts.for_letters();
    let mut errors = FormErrors::new();
    match package.estimated(questions, &answers, on) {
        Ok(estimated) => {
            return show(&shown(&state, page, &package, &form, errors, Some(&estimated))?);
        }
        Err(NoEstimate::Answers(problems)) => {
            for (id, problem) in problems {
                errors.push(t, &id, package.fact_problem(t.0, &problem));
            }
        }
        Err(NoEstimate::Clash(clashes)) => {
            let first = questions.questions.first().map_or("", |question| question.id.as_str());
            let said =
                |clash: &Inconsistency| package.text(t.0, &format!("clash-{}", slug(&clash.rule)), &[]);
            for words in clashes.iter().map(said).collect::<BTreeSet<_>>() {
                errors.push(t, first, words);
            }
        }
        Err(NoEstimate::Calculation(error)) => return Err(PageError::failed(error)),
        Err(NoEstimate::NoRuling) => return Err(PageError::failed("an estimate of what decides nothing")),
    }
    let page = shown(&state, page, &package, &form, errors, None)?;
    show_refused(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

fn shown(
    state: &AppState,
    page: Page,
    package: &Package,
    form: &SubmittedForm,
    errors: FormErrors,
    estimated: Option<&Estimated>,
) -> Result<EstimatePage, PageError> {
    let (questions, on) = offered(state, package).ok_or(PageError::NotFound)?;
    let action = EstimatePath { id: package.id().to_string() }.to_string();
    // A page made of the words of schemes is in their languages.
    let page = page.for_letters().at(EstimatePath { id: package.id().to_string() });
    let t = page.texts;
    let word = |key: &str| package.text(t.0, key, &[]);
    let mut told = BTreeSet::new();
    let assumed = questions.assumptions.iter().filter(|assumption| told.insert(assumption.id.as_str()));
    let assumed = assumed.map(|assumption| word(&format!("estimate-assume-{}", assumption.id))).collect();
    let labels: Vec<(&str, String)> =
        questions.questions.iter().map(|asked| (asked.id.as_str(), label(package, &page, asked))).collect();
    let errors = errors.labelled(&labels);
    let input = |question: &EstimateQuestion| input(package, &page, question, form, &errors);
    let result = estimated.map(|estimated| {
        let explanation = package.explain_estimate(questions, estimated, t.0);
        let reason = package.process().step(&questions.step);
        let reason = reason.and_then(|step| step.outcome.as_ref()?.reason.as_ref());
        let anchor = reason.map(|reason| format!("stap-{}", slug(reason))).unwrap_or_default();
        let reason = explanation.steps.iter().find(|step| step.anchor == anchor);
        let outcome = if estimated.ruling.award {
            t.t1("estimate-amount", "amount", t.amount(estimated.ruling.amount))
        } else {
            t.t("estimate-nothing")
        };
        ResultView {
            outcome,
            reason: reason.map(|step| step.plain.clone()).filter(|plain| !plain.is_empty()),
            explanation: ExplanationView::new(page.clone(), &explanation, &OfThisForm),
        }
    });
    Ok(EstimatePage {
        action,
        scheme: word("scheme-title"),
        scheme_href: SchemePath { id: package.id().to_string() }.to_string(),
        about: word("estimate-about"),
        inputs: questions.questions.iter().map(input).collect(),
        from: (on != state.clock.today()).then(|| t.t1("estimate-from", "date", t.date(on))),
        assumed,
        result,
        errors,
        page,
    })
}

fn label(package: &Package, page: &Page, question: &EstimateQuestion) -> String {
    package.text(page.texts.0, &format!("estimate-ask-{}", question.id), &[])
}

fn input(
    package: &Package,
    page: &Page,
    question: &EstimateQuestion,
    form: &SubmittedForm,
    errors: &FormErrors,
) -> Input {
    let language = page.texts.0;
    let label = label(package, page, question);
    let key = format!("estimate-ask-{}-help", question.id);
    let help = package.has_text(language, &key).then(|| package.text(language, &key, &[]));
    let of = |values: Vec<Choice>| {
        let group = ChoiceGroup::radios(&question.id, label.clone(), values).filled(form, errors);
        let group = match &help {
            Some(help) => group.hint(help.clone()),
            None => group,
        };
        Input::Choice(Box::new(group))
    };
    let field = |mode: Option<&'static str>| {
        let field = Field::text(&question.id, label.clone()).short().filled(form, errors);
        let field = match &help {
            Some(help) => field.hint(help.clone()),
            None => field,
        };
        let field = match mode {
            Some(mode) => field.input_mode(mode),
            None => field,
        };
        Input::Field(Box::new(field))
    };
    match package.facts().find(&question.path()).map(|fact| &fact.value_type) {
        Some(FactType::Amount) => field(Some("decimal")),
        Some(FactType::Integer | FactType::Date) => field(Some("numeric")),
        Some(FactType::Boolean) => of([("ja", "word-yes"), ("nee", "word-no")]
            .map(|(value, key)| Choice::new(value, package.text(language, key, &[])))
            .into()),
        Some(FactType::Choice(values)) => {
            of(values.iter().map(|value| Choice::new(value, package.value_label(language, value))).collect())
        }
        Some(FactType::Text) | None => field(None),
    }
}
