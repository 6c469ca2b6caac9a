//! `process.toml`: every step can be reached, every decision can be made, told and objected to.

use crate::check::money;
use crate::files::PackageFiles;
use crate::manifest::Manifest;
use crate::model::{Member, Model, ValueKind};
use crate::problem::{PackageError, PackageErrorCode};
use crate::process::{Choice, ChoiceWhen, Effort, Outcome, Process, Step, StepKind, StepOwner};
use crate::toml_file::TomlFile;
use std::collections::{BTreeSet, HashSet};

/// The longest thinking time in days: who thinks for longer chooses to wait.
const THINKING_DAYS_MAX: u16 = 365;

/// The longest time in days in which a signature can be taken back.
const COOLING_OFF_DAYS_MAX: u16 = 90;

/// What the process is checked against.
pub(crate) struct Context<'a> {
    pub(crate) manifest: Option<&'a Manifest>,
    pub(crate) model: Option<&'a Model>,
    pub(crate) files: &'a PackageFiles,
    pub(crate) file: &'a TomlFile<'a>,
}

/// Checks the whole process.
pub(crate) fn check(process: &Process, context: &Context<'_>, errors: &mut Vec<PackageError>) {
    let mut wrong = Wrong { context, errors };
    let starts = process.steps.iter().filter(|step| step.kind.starts()).count();
    if starts != 1 {
        wrong.step(
            "registration",
            "er is precies één stap waarmee het begint: «registration», «application» of «ex-officio»",
        );
    }
    if process.decisions().next().is_none() {
        wrong.step("decision", "er is geen enkele stap van de soort «decision»");
    }
    let mut seen = HashSet::new();
    for step in &process.steps {
        if !seen.insert(step.id.as_str()) {
            wrong.step(&step.id, format!("de stap «{}» staat er twee keer in", step.id));
        }
        check_step(step, process, &mut wrong);
    }
    for (step, effort) in process.objection.efforts() {
        check_effort(effort, step, &mut wrong);
        if effort.share.is_some() || effort.shared_with.is_some() {
            let reason = format!("het werk van «{step}» is een geheel: share en shared_with horen er niet");
            wrong.step("objection", reason);
        }
    }
    for step in unreachable(process) {
        wrong.step(step, format!("de stap «{step}» is vanaf het begin niet te bereiken"));
    }
}

struct Wrong<'a, 'b> {
    context: &'a Context<'a>,
    errors: &'b mut Vec<PackageError>,
}

impl Wrong<'_, '_> {
    fn step(&mut self, id: &str, reason: impl Into<String>) {
        self.errors.push(self.context.file.error(PackageErrorCode::Process, id, reason));
    }

    fn source(&mut self, code: &str) {
        if self.context.manifest.is_some_and(|manifest| manifest.source(code).is_none()) {
            let reason = format!("scheme.toml kent geen bron «{code}»");
            self.errors.push(self.context.file.error(PackageErrorCode::UnknownSource, code, reason));
        }
    }
}

fn unreachable(process: &Process) -> Vec<&str> {
    let mut reached: BTreeSet<&str> =
        process.steps.iter().filter(|step| step.kind.starts()).map(|step| step.id.as_str()).collect();
    loop {
        let further: Vec<&str> = process
            .steps
            .iter()
            .filter(|step| !reached.contains(step.id.as_str()))
            .filter(|step| step.after.iter().any(|before| reached.contains(before.as_str())))
            .map(|step| step.id.as_str())
            .collect();
        if further.is_empty() {
            break;
        }
        reached.extend(further);
    }
    process.steps.iter().map(|step| step.id.as_str()).filter(|id| !reached.contains(id)).collect()
}

fn check_effort(effort: &Effort, id: &str, wrong: &mut Wrong<'_, '_>) {
    wrong.source(&effort.source);
    if !effort.is_ordered() {
        wrong.step(id, format!("het werk van «{id}» loopt niet op van low naar typical naar high"));
    }
}

fn check_step(step: &Step, process: &Process, wrong: &mut Wrong<'_, '_>) {
    let id = step.id.as_str();
    for before in &step.after {
        if process.step(before).is_none() {
            wrong.step(before, format!("de stap «{id}» komt na «{before}», en die bestaat niet"));
        }
        if before == id {
            wrong.step(id, format!("de stap «{id}» komt na zichzelf"));
        }
    }
    if step.kind.starts() && !step.after.is_empty() {
        wrong.step(id, format!("met «{id}» begint het, en toch komt het na iets"));
    }
    if let Some(effort) = &step.effort {
        check_effort(effort, id, wrong);
        if effort.share.is_some_and(|share| share == 0 || share > 100) {
            wrong.step(id, format!("het deel (share) van «{id}» is een percentage van 1 tot en met 100"));
        }
        if let Some(other) = &effort.shared_with {
            let whole = process.step(other).and_then(|step| step.effort.as_ref());
            if other == id || whole.is_none_or(|whole| whole.shared_with.is_some()) {
                wrong.step(other, format!("«{id}» deelt zijn werk met «{other}», en daar is geen werk van"));
            }
        }
    }
    check_parts(step, process, wrong);
    match step.kind {
        StepKind::Decision => check_decision(step, wrong),
        StepKind::Registration
        | StepKind::Application
        | StepKind::ExOfficio
        | StepKind::Aftercare
        | StepKind::Support
        | StepKind::Part
        | StepKind::Talk => {
            if step.outcome.is_some()
                || step.decided_by.is_some()
                || step.approved_by.is_some()
                || step.machine.is_some()
                || step.proof.is_some()
                || step.tailored_proof.is_some()
            {
                wrong.step(
                    id,
                    format!("de stap «{id}» is geen besluit en heeft toch een uitkomst of beslisser"),
                );
            }
        }
    }
    let mut seen = HashSet::new();
    for choice in &step.choices {
        if !seen.insert(choice.id.as_str()) {
            wrong.step(id, format!("de keuze «{}» van «{id}» staat er twee keer in", choice.id));
        }
        check_choice(choice, step, process, wrong);
    }
}

/// A part is owed by somebody and needed by a decision; a talk has a kind; nothing else has either.
fn check_parts(step: &Step, process: &Process, wrong: &mut Wrong<'_, '_>) {
    let id = step.id.as_str();
    if (step.kind == StepKind::Part) != step.owner.is_some() {
        wrong.step(
            id,
            format!("alleen een deel van het werk (part) heeft een eigenaar (owner), zo niet «{id}»"),
        );
    }
    if (step.owner == Some(StepOwner::Person)) != step.respond_days.is_some() {
        let reason = format!(
            "alleen een deel van de ouder heeft dagen om te reageren (respond_days), en elk zo'n deel, «{id}»"
        );
        wrong.step(id, reason);
    }
    if step.respond_days.is_some_and(|days| days == 0 || days > THINKING_DAYS_MAX) {
        wrong
            .step(id, format!("de tijd om te reageren van «{id}» is 1 tot en met {THINKING_DAYS_MAX} dagen"));
    }
    if (step.kind == StepKind::Talk) != step.talk.is_some() {
        wrong.step(id, format!("alleen een gesprek (talk) heeft een soort (talk), zo niet «{id}»"));
    }
    if step.kind == StepKind::Part && !process.decisions().any(|decision| decision.needs.contains(&step.id)) {
        wrong.step(id, format!("geen besluit heeft het deel «{id}» nodig (needs)"));
    }
    let is_part = |part: &String| process.step(part).is_some_and(|part| part.kind == StepKind::Part);
    let decides = step.kind == StepKind::Decision;
    for part in step.needs.iter().filter(|part| !decides || !is_part(part)) {
        wrong.step(part, format!("«{id}» heeft «{part}» nodig, en dat is geen deel van een besluit"));
    }
}

fn check_choice(choice: &Choice, step: &Step, process: &Process, wrong: &mut Wrong<'_, '_>) {
    let (id, name) = (step.id.as_str(), choice.id.as_str());
    if let Some(to) = &choice.to {
        match process.step(to) {
            None => wrong.step(
                to,
                format!("de keuze «{name}» van «{id}» leidt naar «{to}», en die stap bestaat niet"),
            ),
            Some(target) if !target.after.contains(&step.id) => {
                wrong.step(
                    to,
                    format!("de keuze «{name}» leidt van «{id}» naar «{to}», maar «{to}» komt daar niet na"),
                );
            }
            Some(_) => {}
        }
    }
    if choice.exit && choice.conditions.is_none() {
        wrong.step(id, format!("de uitgang «{name}» van «{id}» noemt geen voorwaarden om terug te komen"));
    }
    if choice.to_scheme.is_some() && (choice.to.is_some() || choice.exit || choice.announced) {
        let reason =
            format!("de keuze «{name}» van «{id}» vraagt een regeling aan en leidt ook ergens anders heen");
        wrong.step(id, reason);
    }
    if !choice.exit && (choice.agreement.is_some() || !choice.reopen_when.is_empty()) {
        wrong
            .step(id, format!("de keuze «{name}» van «{id}» is geen uitgang en heeft toch een overeenkomst"));
    }
    if let Some(agreement) = &choice.agreement {
        wrong.source(&agreement.source);
        if !(1..=COOLING_OFF_DAYS_MAX).contains(&agreement.cooling_off_days) {
            let reason = format!(
                "de tijd om een handtekening bij «{id}» terug te nemen is 1 tot en met {COOLING_OFF_DAYS_MAX} dagen"
            );
            wrong.step(id, reason);
        }
        if choice.reopen_when.is_empty() {
            wrong.step(
                id,
                format!("de overeenkomst van «{id}» noemt geen voorwaarden voor heropening (reopen_when)"),
            );
        }
    }
    if choice.announced && choice.to.is_some() {
        wrong.step(
            id,
            format!("de keuze «{name}» van «{id}» is nog niet te kiezen en leidt toch ergens naartoe"),
        );
    }
}

fn check_decision(step: &Step, wrong: &mut Wrong<'_, '_>) {
    let id = step.id.as_str();
    match (step.decided_by, step.approved_by) {
        (Some(first), Some(second)) if first != second => {}
        _ => wrong.step(
            id,
            format!("het besluit «{id}» heeft twee verschillende mensen nodig: decided_by en approved_by"),
        ),
    }
    if step.machine.is_none() {
        wrong.step(id, format!("het besluit «{id}» zegt niet wat een machine mag (machine)"));
    }
    if step.proof.is_none() {
        wrong.step(id, format!("het besluit «{id}» zegt niet voor wie twijfel telt (proof)"));
    }
    if step.deadline.is_none() {
        wrong.step(id, format!("het besluit «{id}» heeft geen termijn"));
    }
    let exits = step.choices.iter().any(|choice| choice.exit);
    if !exits || !step.choices.iter().any(Choice::waits) {
        wrong.step(id, format!("na «{id}» kan de ouder niet kiezen tussen wachten en stoppen"));
    }
    match &step.outcome {
        Some(outcome) => check_outcome(outcome, id, wrong),
        None => wrong.step(id, format!("het besluit «{id}» heeft geen uitkomst")),
    }
}

/// What a good package has at every step a person passes, and an old one that only has to repeat its decisions may lack:
/// waiting and stopping among the options whatever the outcome, and time to think.
pub(crate) fn examine_choices(process: &Process, file: &TomlFile<'_>) -> Vec<PackageError> {
    let mut errors = Vec::new();
    for step in &process.steps {
        let told = choices_lack(step).into_iter();
        let told = told.chain(never_opens(process, step));
        errors.extend(told.map(|reason| file.error(PackageErrorCode::Process, &step.id, reason)));
    }
    errors
}

/// Aftercare begins with a decision; after none its choices would open for nobody.
fn never_opens(process: &Process, step: &Step) -> Option<String> {
    let is_decision = |before: &String| process.decisions().any(|decision| decision.id == *before);
    let opens = step.kind != StepKind::Aftercare || step.after.iter().any(is_decision);
    (!opens).then(|| {
        format!("de keuze bij «{}» gaat nooit open: er gaat geen besluit aan vooraf (after)", step.id)
    })
}

fn choices_lack(step: &Step) -> Vec<String> {
    let id = step.id.as_str();
    let asked = match step.kind {
        StepKind::Registration
        | StepKind::Application
        | StepKind::ExOfficio
        | StepKind::Decision
        | StepKind::Aftercare => true,
        StepKind::Support | StepKind::Part | StepKind::Talk => !step.choices.is_empty(),
    };
    let mut lack = Vec::new();
    let always = |choice: &&Choice| choice.when == ChoiceWhen::Always;
    let waits = step.choices.iter().filter(always).any(Choice::waits);
    let exits = step.choices.iter().filter(always).any(|choice| choice.exit);
    if asked && !(waits && exits) {
        lack.push(format!("bij «{id}» kan de ouder niet kiezen tussen wachten en stoppen"));
    }
    match step.thinking_days {
        None if asked => lack.push(format!(
            "bij de keuze van «{id}» staat niet hoeveel dagen bedenktijd er is (thinking_days)"
        )),
        Some(days) if days == 0 || days > THINKING_DAYS_MAX => {
            lack.push(format!("de bedenktijd van «{id}» is 1 tot en met {THINKING_DAYS_MAX} dagen"));
        }
        Some(_) if step.choices.is_empty() => {
            lack.push(format!("«{id}» heeft bedenktijd en er valt niets te kiezen"));
        }
        Some(_) | None => {}
    }
    lack
}

fn check_outcome(outcome: &Outcome, id: &str, wrong: &mut Wrong<'_, '_>) {
    for letter in [&outcome.letter_award, &outcome.letter_reject] {
        if wrong.context.files.get(letter).is_none() {
            let reason = format!("de brief «{letter}» van het besluit «{id}» ontbreekt");
            wrong.errors.push(wrong.context.file.error(PackageErrorCode::MissingLetter, letter, reason));
        }
    }
    match &outcome.amount {
        Some(amount) if outcome.rows.last() != Some(amount) => {
            let reason = format!("de laatste regel van de tabel van «{id}» is niet het bedrag «{amount}»");
            wrong.step(amount, reason);
        }
        Some(_) | None => {}
    }
    for subtotal in outcome.subtotals.iter().filter(|name| !outcome.rows.contains(name)) {
        wrong.step(subtotal, format!("het subtotaal «{subtotal}» is geen regel van de tabel van «{id}»"));
    }
    for (name, reason) in money::check(outcome, id) {
        wrong.step(&name, reason);
    }
    let Some(model) = wrong.context.model else { return };
    let mut expect = |name: &str, what: &str, fits: &dyn Fn(&Member) -> bool| match model.case.member(name) {
        None => {
            let reason = format!("«{name}» is niet gedeclareerd bij de zaak");
            wrong.errors.push(wrong.context.file.error(PackageErrorCode::UnknownAttribute, name, reason));
        }
        Some(member) if !fits(member) => wrong.step(name, format!("«{name}» is geen {what}")),
        Some(_) => {}
    };
    expect(&outcome.award_when, "afgeleid kenmerk", &|member| {
        member.kind == ValueKind::Kenmerk && !member.input
    });
    if let Some(amount) = &outcome.amount {
        expect(amount, "afgeleid bedrag", &|member| member.kind == ValueKind::Amount && !member.input);
    }
    for row in &outcome.rows {
        expect(row, "bedrag of getal", &|member| {
            matches!(
                member.kind,
                ValueKind::Amount | ValueKind::Integer | ValueKind::Number | ValueKind::Percentage
            )
        });
    }
    for row in outcome.parts.given().chain(&outcome.parts.deducted) {
        expect(row, "bedrag", &|member| member.kind == ValueKind::Amount);
    }
    if let Some(reason) = &outcome.reason {
        expect(reason, "afgeleide reden uit een lijst", &|member| {
            matches!(member.kind, ValueKind::Choice(_)) && !member.input
        });
    }
}
