//! What somebody could get, worked out beforehand: the questions of a scheme, its real rules, its published amounts.
//!
//! Open to everybody. What is filled in is read, answered and forgotten: it stands in no address and in no table. It is an
//! estimate, and the page says so: nothing is decided by it and nothing is promised.

use super::{
    SchemePath,
    questions::{BETWEEN, asks_number, inputs, is_between, labels, most_name, possible},
};
use crate::{
    AppState,
    error::PageError,
    explanation::{Links, WorkedView},
    layout::{FormErrors, Page, SubmittedForm, show, show_refused},
    limits::{Counted, count},
    road::Input,
    routes::{Guard, Routes},
    session::Visit,
};
use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use axum_extra::routing::TypedPath;
use herstel_kernel::Date;
use herstel_scheme::{
    EstimateForm, EstimateQuestion, EstimatedRange, FactPath, NoEstimate, Package, SchemeId, slug,
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

/// The address of the estimate of a scheme; none where there is none.
pub(crate) fn href(state: &AppState, package: &Package) -> Option<String> {
    offered(state, package).map(|_| EstimatePath { id: package.id().to_string() }.to_string())
}

/// The questions and the day of which the rules are taken. None where there is nothing to work out, where the scheme decides
/// no more, where it is not open to everybody or was stopped, and where its amounts were published by nobody and this is no
/// demonstration. The same for whoever looks: of rules that stand still, nobody is told what they give.
fn offered<'a>(state: &AppState, package: &'a Package) -> Option<(&'a EstimateForm, Date)> {
    let form = package.estimate()?;
    let on = package.estimate_day(state.clock.today())?;
    let gates = state.gates.seen();
    let told = gates.told();
    let is_open = told.get(package.id()).is_some() && !told.rests(package);
    let is_published = state.demo.is_some() || !package.parameters().has_examples();
    (is_open && is_published).then_some((form, on))
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
    /// Whether a lowest and a highest can be filled in.
    is_between: bool,
    /// Whether that is offered.
    offers_between: bool,
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
    /// What that depends on, where it is not one amount.
    between: Option<String>,
    /// How it came about: once, or the lowest and the highest, each with its name.
    worked: Vec<(Option<String>, WorkedView)>,
}

/// Facts are what was filled in on this page, or what it says it takes to be so.
struct OfThisForm(BTreeSet<FactPath>);

impl Links for OfThisForm {
    fn fact(&self, _path: &FactPath) -> String {
        "#answers".to_owned()
    }

    fn has_fact(&self, path: &FactPath) -> bool {
        self.0.contains(path)
    }

    fn other_origin(&self) -> &'static str {
        "operand-reckoned"
    }

    fn fact_origin(&self) -> Option<&'static str> {
        Some("operand-estimate")
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
    count(&state, &visit, Counted::Estimate).await?;
    let (questions, on) = offered(&state, &package).ok_or(PageError::NotFound)?;
    let t = page.texts.for_letters();
    let mut errors = FormErrors::new();
    // Only the questions are asked again, with room for a lowest and a highest.
    if form.has("what", BETWEEN) {
        return show(&shown(&state, page, &package, &form, errors, None)?);
    }
    let typed = |question: &EstimateQuestion| (question.id.clone(), possible(&form, question));
    let answers: BTreeMap<String, Vec<String>> = questions.questions.iter().map(typed).collect();
    match package.estimated_between(questions, &answers, on) {
        Ok(estimated) => {
            return show(&shown(&state, page, &package, &form, errors, Some(&estimated))?);
        }
        Err(NoEstimate::Answers(problems)) => {
            let lowest: BTreeMap<String, String> =
                answers.iter().filter_map(|(id, texts)| Some((id.clone(), texts.first()?.clone()))).collect();
            let is_of_lowest =
                matches!(package.estimated(questions, &lowest, on), Err(NoEstimate::Answers(_)));
            for (id, problem) in problems {
                let field = if is_of_lowest { id } else { most_name(&id) };
                errors.push(t, &field, package.fact_problem(t.0, &problem));
            }
        }
        Err(NoEstimate::TooOpen) => errors.push_whole(t, t.t("estimate-too-open")),
        Err(NoEstimate::Clash(clashes)) => {
            let mut told = BTreeSet::new();
            for clash in &clashes {
                let words = package.text(t.0, &format!("clash-{}", slug(&clash.rule)), &[]);
                let named: Vec<_> = questions.named_by(clash).map(|question| question.id.as_str()).collect();
                if named.is_empty() && told.insert((None, words.clone())) {
                    errors.push_whole(t, words.clone());
                }
                for id in named {
                    if told.insert((Some(id), words.clone())) {
                        errors.push(t, id, words.clone());
                    }
                }
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
    estimated: Option<&EstimatedRange>,
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
    let labels = labels(package, &page, questions);
    let labels: Vec<(&str, String)> =
        labels.iter().map(|(field, label)| (field.as_str(), label.clone())).collect();
    let errors = errors.labelled(&labels);
    let inputs = inputs(package, &page, questions, form, &errors);
    let has_numbers = questions.questions.iter().any(|question| asks_number(package, question));
    let asked_between = is_between(form);
    let result = estimated.map(|range| result(package, &page, questions, range));
    Ok(EstimatePage {
        action,
        scheme: word("scheme-title"),
        scheme_href: SchemePath { id: package.id().to_string() }.to_string(),
        about: word("estimate-about"),
        inputs,
        is_between: asked_between && has_numbers,
        offers_between: !asked_between && has_numbers,
        from: (on != state.clock.today()).then(|| t.t1("estimate-from", "date", t.date(on))),
        assumed,
        result,
        errors,
        page,
    })
}

/// What came of it: one amount, or the lowest and the highest, never which of the two it will be.
fn result(package: &Package, page: &Page, questions: &EstimateForm, range: &EstimatedRange) -> ResultView {
    let t = page.texts;
    let links = OfThisForm(questions.paths());
    let EstimatedRange { lowest, highest } = range;
    let worked = |estimated| {
        WorkedView::new(page.clone(), &package.explain_estimate(questions, estimated, t.0), &links)
    };
    let amount = |amount| t.amount(amount);
    let outcome = match (lowest.ruling.award, highest.ruling.award) {
        (true, true) if range.is_one() => t.t1("estimate-amount", "amount", amount(lowest.ruling.amount)),
        (true, true) => {
            let (lowest, highest) = (amount(lowest.ruling.amount), amount(highest.ruling.amount));
            t.t2("estimate-between", "lowest", lowest, "highest", highest)
        }
        (false, true) => t.t1("estimate-up-to", "highest", amount(highest.ruling.amount)),
        (_, false) => t.t("estimate-nothing"),
    };
    if range.is_one() {
        return ResultView { outcome, between: None, worked: vec![(None, worked(lowest))] };
    }
    ResultView {
        outcome,
        between: Some(t.t("estimate-between-about")),
        worked: vec![
            (Some(t.t("estimate-lowest")), worked(lowest)),
            (Some(t.t("estimate-highest")), worked(highest)),
        ],
    }
}
