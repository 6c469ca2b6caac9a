//! What the page of a step shows.

use super::{StepPath, Trial, trials};
use crate::{
    AppState,
    documents::rely_choices,
    error::PageError,
    explanation::{ExplanationView, Links, of_receipt},
    i18n::Texts,
    layout::{ChoiceGroup, Field, FormErrors, Page, SubmittedForm},
    session::Staff,
    staff::{
        dossier::DossierPath,
        facts::FactsPath,
        reading::DecisionPath,
        words::{Words, named},
    },
};
use askama::Template;
use herstel_domain::{
    Dossier,
    decisions::{Outcome, WorkedOut, check_open},
    registration::YearsConcerned,
};
use herstel_kernel::{Date, DossierNumber, RefusalCode};
use herstel_scheme::{ChoiceWhen, FactOrigin, FactPath, Package, SchemeId, StepKind};

/// The page of a step.
#[derive(Template)]
#[template(path = "staff/step.html")]
pub(super) struct StepPage {
    page: Page,
    errors: FormErrors,
    number: String,
    name: String,
    dossier_href: String,
    facts_href: String,
    step: String,
    version: u64,
    scheme: SchemeView,
    /// The scheme shown does not decide today: nothing can be proposed under it.
    is_trial: bool,
    /// What was awarded before, when it is worked out anew.
    anew: Option<String>,
    worked_out: Option<WorkedOutView>,
    missing: Vec<Missing>,
    /// Why it could not be worked out, when no facts are missing.
    problem: Option<String>,
    /// The decision or proposal that the step has already, and the sentence about it.
    closed: Option<Closed>,
    remark: Field,
    /// The documents on which the decision can rely.
    relied_on: Option<ChoiceGroup>,
    others: Vec<OtherScheme>,
}

/// A scheme and when it decides.
struct SchemeView {
    id: String,
    title: String,
    status: String,
}

/// An outcome with its reasons.
struct WorkedOutView {
    outcome: String,
    is_rejection: bool,
    reason: Option<String>,
    amount: String,
    explanation: ExplanationView,
    parameters: Parameters,
    remains: Remains,
}

/// A fact that is missing, and where it is filled in.
struct Missing {
    label: String,
    href: String,
}

/// Why nothing can be proposed.
struct Closed {
    sentence: String,
    link: Option<String>,
}

/// What another scheme would give.
struct OtherScheme {
    title: String,
    status: String,
    href: String,
    decides: bool,
    outcome: String,
    amount: Option<String>,
    rows: Vec<(String, String, bool)>,
}

/// The parameter values of a scheme on a day.
#[derive(Template)]
#[template(path = "staff/parameters.html")]
pub(crate) struct Parameters {
    page: Page,
    rows: Vec<ParameterRow>,
}

/// One parameter with its value, and whether its source was read.
struct ParameterRow {
    label: String,
    value: String,
    since: String,
    source: String,
    verified: bool,
}

/// What stays open to a parent whose step is rejected.
#[derive(Template)]
#[template(path = "staff/remains.html")]
pub(crate) struct Remains {
    page: Page,
    items: Vec<(String, String)>,
}

impl askama::filters::HtmlSafe for Parameters {}
impl askama::filters::HtmlSafe for Remains {}

/// Facts lead to the form in which they are corrected; what the dossier itself knows leads to the dossier.
struct ToFactsForm<'a> {
    number: &'a DossierNumber,
    package: &'a Package,
}

impl Links for ToFactsForm<'_> {
    fn fact(&self, path: &FactPath) -> String {
        let number = self.number.clone();
        let definition = self.package.facts().find(path);
        match definition.map(|definition| &definition.origin) {
            Some(FactOrigin::Handler) => FactsPath { number }.at(path),
            Some(FactOrigin::Dossier(_)) | None => DossierPath { number }.to_string(),
        }
    }

    fn dispute(&self, _: &str) -> Option<String> {
        None
    }
}

impl StepPage {
    pub fn new(
        state: &AppState,
        mut staff: Staff,
        dossier: &Dossier,
        path: StepPath,
        wanted: Option<&SchemeId>,
        form: &SubmittedForm,
        errors: FormErrors,
    ) -> Result<Self, PageError> {
        let state = &state.for_dossier(dossier);
        let words = Words::new(staff.page.texts, &state.schemes, state.clock.today());
        let texts = words.texts;
        staff.page.path = path.to_string();
        let mut trials = trials(state, dossier, &path.step, wanted)?.into_iter();
        let trial = trials.next().ok_or(PageError::NotFound)?;
        let step_path = |scheme: &SchemeId| {
            StepPath { number: path.number.clone(), step: path.step.clone() }.under(scheme)
        };
        let problem = match &trial.result {
            Err(refusal) if refusal.code != RefusalCode::FactsMissing => {
                Some(texts.refusal(&words.refusal(refusal.clone())))
            }
            Ok(_) | Err(_) => None,
        };
        let worked_out = trial.result.as_ref().ok();
        let package = trial.package.as_ref();
        Ok(Self {
            number: path.number.to_string(),
            name: dossier.registration.details.name.clone(),
            dossier_href: DossierPath { number: path.number.clone() }.to_string(),
            facts_href: FactsPath { number: path.number.clone() }.to_string(),
            step: words.step_of(package, &path.step),
            version: dossier.version,
            scheme: SchemeView::new(texts, package),
            is_trial: !trial.decides,
            anew: dossier
                .anew(&path.step)
                .and_then(|_| dossier.awarded_at(&path.step))
                .map(|amount| texts.t1("step-anew", "amount", texts.amount(amount))),
            worked_out: worked_out.map(|worked_out| {
                WorkedOutView::new(&staff.page, words, dossier, &path, package, worked_out)
            }),
            missing: trial.missing.iter().map(|fact| Missing::new(words, dossier, fact)).collect(),
            problem,
            closed: Closed::of(texts, dossier, &path, package),
            relied_on: relied_on(texts, dossier, &path.step, package, form, &errors),
            remark: Field::area("remark", texts.t("step-remark"), 3)
                .hint(texts.t("step-remark-hint"))
                .filled(form, &errors),
            others: trials
                .map(|other| OtherScheme::new(words, step_path(other.package.id()), &path.step, &other))
                .collect(),
            errors,
            page: staff.page,
        })
    }
}

/// The question on which documents it relies, when there are any. What was sent stays chosen.
fn relied_on(
    texts: Texts,
    dossier: &Dossier,
    step: &str,
    package: &Package,
    form: &SubmittedForm,
    errors: &FormErrors,
) -> Option<ChoiceGroup> {
    let mut choices = rely_choices(texts, dossier, step, package);
    if form.version().is_some() {
        for choice in &mut choices {
            choice.chosen = form.has("relied_on", &choice.value);
        }
    }
    let group = ChoiceGroup::boxes("relied_on", texts.t("relied-ask"), choices);
    let none = dossier.documents.is_empty();
    (!none).then(|| group.hint(texts.t("relied-ask-hint")).error(errors.of("relied_on")))
}

impl SchemeView {
    fn new(texts: Texts, package: &Package) -> Self {
        Self {
            id: package.id().to_string(),
            title: package.text(texts.0, "scheme-title", &[]),
            status: in_force(texts, package),
        }
    }
}

/// From when to when a scheme decides.
fn in_force(texts: Texts, package: &Package) -> String {
    let manifest = package.manifest();
    let from = texts.date(manifest.decides_from);
    match manifest.decides_until {
        Some(until) => texts.t2("scheme-decides-until", "from", from, "until", texts.date(until)),
        None => texts.t1("scheme-decides-from", "from", from),
    }
}

impl WorkedOutView {
    fn new(
        page: &Page,
        words: Words<'_>,
        dossier: &Dossier,
        path: &StepPath,
        package: &Package,
        worked_out: &WorkedOut,
    ) -> Self {
        let texts = words.texts;
        let explanation = of_receipt(package, &path.step, &worked_out.receipt, texts.0);
        let links = ToFactsForm { number: &dossier.registration.number, package };
        let ruling = package.ruling(&path.step, &worked_out.receipt.outputs);
        Self {
            outcome: words.outcome(worked_out.outcome),
            is_rejection: worked_out.outcome == Outcome::Rejection,
            reason: ruling
                .and_then(|ruling| ruling.reason)
                .map(|reason| named(package, texts.0, "value", &reason)),
            amount: texts.amount(worked_out.amount),
            explanation: ExplanationView::new(page.clone(), &explanation, &links),
            parameters: Parameters::new(page.clone(), package, worked_out.receipt.calculated_on),
            remains: Remains::new(page.clone(), words, package, &path.step),
        }
    }
}

impl Missing {
    /// Without any year the scheme names one as an example; then the fact is missing of whichever year it was.
    fn new(words: Words<'_>, dossier: &Dossier, fact: &FactPath) -> Self {
        let number = dossier.registration.number.clone();
        let no_years = dossier.facts.keys().all(|path| path.item.is_none());
        let (label, place) = match (&fact.item, &dossier.registration.years) {
            (Some((role, _)), YearsConcerned::Years { years }) if no_years => {
                let label = words.texts.t1("missing-of-a-year", "fact", words.attribute(fact));
                let year = years.first().map(|year| i64::from(*year));
                let place = year.map(|year| FactPath::of_item(role.as_str(), year, &fact.attribute));
                (label, place.unwrap_or_else(|| fact.clone()))
            }
            (Some(_), YearsConcerned::Unknown) if no_years => {
                (words.texts.t1("missing-of-a-year", "fact", words.attribute(fact)), fact.clone())
            }
            (Some(_) | None, YearsConcerned::Years { .. } | YearsConcerned::Unknown) => {
                (words.fact(fact), fact.clone())
            }
        };
        Self { label, href: FactsPath { number }.at(&place) }
    }
}

impl Closed {
    /// The sentence that says why the step cannot be proposed now, when it cannot.
    fn of(texts: Texts, dossier: &Dossier, path: &StepPath, package: &Package) -> Option<Self> {
        let link = |decision| Some(DecisionPath { number: path.number.clone(), decision }.to_string());
        let anew = dossier.anew(&path.step).is_some();
        if let Some(decided) = dossier.approved(&path.step).filter(|_| !anew) {
            let sentence = texts.t("refusal-already-decided");
            return Some(Self { sentence, link: link(decided.proposed.decision) });
        }
        if let Some(pending) = dossier.pending(&path.step) {
            let sentence = texts.t("refusal-already-proposed");
            return Some(Self { sentence, link: link(pending.proposed.decision) });
        }
        if anew {
            return None;
        }
        let step = package.process().step(&path.step)?;
        let refusal = check_open(dossier, step, package).err()?;
        Some(Self { sentence: texts.refusal(&refusal), link: None })
    }
}

impl OtherScheme {
    fn new(words: Words<'_>, href: String, step: &str, trial: &Trial) -> Self {
        let texts = words.texts;
        let package = trial.package.as_ref();
        let (outcome, amount, rows) = match &trial.result {
            Ok(worked_out) => {
                let explanation = of_receipt(package, step, &worked_out.receipt, texts.0);
                let rows = explanation.rows.into_iter().map(|row| (row.label, row.value, row.is_total));
                (words.outcome(worked_out.outcome), Some(texts.amount(worked_out.amount)), rows.collect())
            }
            Err(refusal) if refusal.code == RefusalCode::FactsMissing => {
                let count = u64::try_from(trial.missing.len()).unwrap_or(u64::MAX);
                (texts.tn("trial-facts-missing", count), None, Vec::new())
            }
            Err(refusal) => (texts.refusal(&words.refusal(refusal.clone())), None, Vec::new()),
        };
        Self {
            title: package.text(texts.0, "scheme-title", &[]),
            status: in_force(texts, package),
            href,
            decides: trial.decides,
            outcome,
            amount,
            rows,
        }
    }
}

impl Parameters {
    /// Every parameter that has a value on `day`.
    pub fn new(page: Page, package: &Package, day: Date) -> Self {
        let texts = page.texts;
        let rows = package
            .parameters()
            .parameters()
            .iter()
            .filter_map(|parameter| {
                let value = parameter.values.iter().rev().find(|value| value.from <= day)?;
                let source = package.manifest().source(&parameter.source);
                Some(ParameterRow {
                    label: named(package, texts.0, "parameter", &parameter.name),
                    value: value.text.clone(),
                    since: texts.date(value.from),
                    source: source.map_or_else(|| parameter.source.clone(), |source| source.title.clone()),
                    verified: parameter.verified,
                })
            })
            .collect();
        Self { page, rows }
    }
}

impl Remains {
    /// What a parent can still do when the step is rejected, and what stays open whatever happens.
    pub fn new(page: Page, words: Words<'_>, package: &Package, step: &str) -> Self {
        let process = package.process();
        let choices = process.step(step).into_iter().flat_map(|step| &step.choices);
        let choices =
            choices.filter(|choice| choice.when != ChoiceWhen::Award && !choice.announced).map(|choice| {
                (words.choice_of(package, step, &choice.id), words.consequence_of(package, step, &choice.id))
            });
        let always = process
            .steps
            .iter()
            .filter(|step| matches!(step.kind, StepKind::Aftercare | StepKind::Support))
            .map(|step| (words.step_of(package, &step.id), words.about_of(package, &step.id)));
        Self { items: choices.chain(always).collect(), page }
    }
}
