//! What a form on the page of a gate asks for.

use super::dossiers;
use crate::{AppState, error::PageError, layout::SubmittedForm, session::Visit};
use herstel_domain::gate::{
    Affected, Alternative, AnswerWay, BodyAnswer, Cohort, FeasibilityTest, GateCommand, OpeningPart, Point,
    PointState, Simulated, TargetGroup,
};
use herstel_kernel::{Date, Refusal, RefusalCode};
use herstel_scheme::Package;
use herstel_store::report_hash;

/// The name of a field: several forms stand on one page, so it carries what its form is about.
pub(crate) fn named(field: &str, item: &str) -> String {
    // The options of a choice are numbered behind its name: what is the first of a list must not be named like the first of
    // the options.
    format!("{field}-{}", item.replace('/', "-at-"))
}

/// A form with what it is about.
pub(crate) struct Sent<'a> {
    pub form: &'a SubmittedForm,
    pub item: &'a str,
}

impl Sent<'_> {
    pub(crate) fn text(&self, field: &str) -> String {
        self.form.text(&named(field, self.item)).to_owned()
    }

    pub(crate) fn required(&self, field: &'static str) -> Result<String, Refusal> {
        let text = self.text(field);
        if text.is_empty() { Err(Refusal::at(RefusalCode::Required, field)) } else { Ok(text) }
    }

    fn number(&self, field: &'static str) -> Result<u64, Refusal> {
        let digits: String = self.required(field)?.chars().filter(|c| !matches!(c, '.' | ' ')).collect();
        digits.parse().map_err(|_| Refusal::at(RefusalCode::NotANumber, field))
    }

    fn day(&self, field: &'static str) -> Result<Option<Date>, Refusal> {
        self.form.day(&named(field, self.item)).map_err(|code| Refusal::at(code, field))
    }

    pub(crate) fn yes(&self, field: &'static str) -> Result<bool, Refusal> {
        match self.text(field).as_str() {
            "yes" => Ok(true),
            "no" => Ok(false),
            _ => Err(Refusal::at(RefusalCode::NotAChoice, field)),
        }
    }

    fn point_state(&self) -> Result<PointState, Refusal> {
        let sent = self.text("state");
        let known = PointState::parse(&sent);
        known.ok_or_else(|| Refusal::at(RefusalCode::NotAChoice, "state"))
    }

    fn point(&self) -> Result<Point, Refusal> {
        Ok(Point { text: self.required("text")?, owner: self.required("owner")?, state: self.point_state()? })
    }

    /// The list that an item is in, and its place there.
    fn place(&self) -> Option<(&str, usize)> {
        let (list, place) = self.item.split_once('/')?;
        Some((list, place.parse().ok()?))
    }
}

/// The step that a form asks for, or what is wrong with a field. What cannot be read at all does not exist.
pub(super) async fn command(
    state: &AppState,
    visit: &Visit,
    package: &Package,
    form: &SubmittedForm,
) -> Result<Result<GateCommand, Refusal>, PageError> {
    let sent = Sent { form, item: form.text("item") };
    let named_dossiers = async || dossiers(state, visit, &sent.text("dossiers")).await;
    Ok(match form.text("action") {
        "announce" => Ok(GateCommand::Announce),
        "pilot" => named_dossiers().await?.map(GateCommand::OpenPilot),
        "learn" => Ok(match part(state, package, sent.item).await? {
            Some(part) => GateCommand::LearnOf(part, sent.text("lesson")),
            None => GateCommand::Learn(sent.text("lesson")),
        }),
        "withdraw" => Ok(GateCommand::WithdrawChange(sent.text("reason"))),
        "answer" => answer(&sent, state.clock.today()).map(GateCommand::Answer),
        "cohort" => cohort(&sent).map(GateCommand::OpenCohort),
        "open" => Ok(GateCommand::OpenToAll),
        "stop" => Ok(match part(state, package, sent.item).await? {
            Some(part) => GateCommand::StopPart(part, sent.text("reason")),
            None => GateCommand::Stop(sent.text("reason")),
        }),
        "resume" => Ok(match part(state, package, sent.item).await? {
            Some(part) => GateCommand::ResumePart(part, sent.text("reason")),
            None => GateCommand::Resume(sent.text("reason")),
        }),
        "urgent" => named_dossiers().await?.map(|dossiers| {
            let reason = sent.text("reason");
            GateCommand::HelpUrgently { dossiers, reason }
        }),
        "simulation" => {
            let held = held(state, package).await?;
            match simulation(state, package, &sent).await? {
                Ok(simulated) => Ok(recorded(FeasibilityTest { simulated: Some(simulated), ..held })),
                Err(refusal) => Err(refusal),
            }
        }
        part => {
            let mut test = held(state, package).await?;
            let known = change(part, &mut test, &sent);
            match known.ok_or(PageError::NotFound)? {
                Ok(()) => Ok(recorded(test)),
                Err(refusal) => Err(refusal),
            }
        }
    })
}

fn recorded(test: FeasibilityTest) -> GateCommand {
    GateCommand::RecordTest(Box::new(test))
}

/// The step of opening that a form is about, if it is about one: `step/pilot`, or `step/0` for the first cohort.
async fn part(state: &AppState, package: &Package, item: &str) -> Result<Option<OpeningPart>, PageError> {
    match item.strip_prefix("step/") {
        None => Ok(None),
        Some("pilot") => Ok(Some(OpeningPart::Pilot)),
        Some(place) => {
            let place: usize = place.parse().map_err(|_| PageError::NotFound)?;
            let gated = state.gates.look(&state.store).await?;
            let cohort = gated.gate(package.id()).and_then(|gate| gate.cohorts.get(place));
            let name = cohort.map(|cohort| cohort.name.clone()).ok_or(PageError::NotFound)?;
            Ok(Some(OpeningPart::Cohort(name)))
        }
    }
}

/// The test as it was written last, or one in which nothing was found out.
async fn held(state: &AppState, package: &Package) -> Result<FeasibilityTest, PageError> {
    let gated = state.gates.look(&state.store).await?;
    let read = gated.gate(package.id()).and_then(|gate| gate.to_sign(package.substance()));
    Ok(read.map(|read| read.test.clone()).unwrap_or_default())
}

fn cohort(sent: &Sent<'_>) -> Result<Cohort, Refusal> {
    Ok(Cohort {
        name: sent.text("name"),
        registered_from: sent.day("registered_from")?,
        registered_until: sent.day("registered_until")?,
    })
}

/// A report that was kept.
async fn simulation(
    state: &AppState,
    package: &Package,
    sent: &Sent<'_>,
) -> Result<Result<Simulated, Refusal>, PageError> {
    let unknown = || Refusal::at(RefusalCode::NotFound, "report");
    let Ok(number) = sent.text("report").parse::<u32>() else { return Ok(Err(unknown())) };
    let Some((kept, content)) = state.store.feasibility_report(number).await? else {
        return Ok(Err(unknown()));
    };
    // That the report simulates this version, and that it says the version can be delivered, is not taken from who records
    // it: the gate looks at what was kept with it.
    Ok(Ok(Simulated {
        report: report_hash(&content),
        substance: package.substance(),
        can_be_delivered: true,
        ran_on: kept.made_on(),
        moments: Vec::new(),
        size: None,
    }))
}

/// Changes one part of the test; none when there is no such part.
fn change(part: &str, test: &mut FeasibilityTest, sent: &Sent<'_>) -> Option<Result<(), Refusal>> {
    Some(match part {
        "group" => group(sent).map(|group| test.target_group = group),
        "effects" => effects(sent).map(|(effect, rule)| {
            test.effect_on_waiting = effect;
            test.transitional_rule = rule;
        }),
        "affected" => affected(sent).map(|affected| test.affected.push(affected)),
        "precondition" => sent.point().map(|point| test.preconditions.push(point)),
        "question" => sent.point().map(|point| test.questions.push(point)),
        "alternative" => alternative(sent).map(|alternative| test.alternatives.push(alternative)),
        "point-state" => {
            let (list, place) = sent.place()?;
            let points = match list {
                "precondition" => &mut test.preconditions,
                "question" => &mut test.questions,
                _ => return None,
            };
            let point = points.get_mut(place)?;
            sent.point_state().map(|state| point.state = state)
        }
        "remove" => {
            let (list, place) = sent.place()?;
            remove(list, place, test)?;
            Ok(())
        }
        _ => return None,
    })
}

fn remove(list: &str, place: usize, test: &mut FeasibilityTest) -> Option<()> {
    fn out<T>(list: &mut Vec<T>, place: usize) -> Option<()> {
        (place < list.len()).then(|| {
            list.remove(place);
        })
    }
    match list {
        "affected" => out(&mut test.affected, place),
        "precondition" => out(&mut test.preconditions, place),
        "question" => out(&mut test.questions, place),
        "alternative" => out(&mut test.alternatives, place),
        _ => None,
    }
}

fn group(sent: &Sent<'_>) -> Result<TargetGroup, Refusal> {
    Ok(TargetGroup {
        bounds: sent.required("bounds")?,
        low: sent.number("low")?,
        likely: sent.number("likely")?,
        high: sent.number("high")?,
    })
}

fn answer(sent: &Sent<'_>, today: Date) -> Result<BodyAnswer, Refusal> {
    Ok(BodyAnswer {
        body: sent.text("body"),
        can_deliver: sent.yes("can")?,
        conditions: sent.text("conditions"),
        answered_by: sent.required("answered_by")?,
        answered_on: today,
        way: AnswerWay::TOLD.into_iter().find(|way| way.as_str() == sent.text("way")),
    })
}

fn effects(sent: &Sent<'_>) -> Result<(String, String), Refusal> {
    Ok((sent.required("effect_on_waiting")?, sent.required("transitional_rule")?))
}

fn affected(sent: &Sent<'_>) -> Result<Affected, Refusal> {
    Ok(Affected {
        who: sent.required("who")?,
        people: sent.number("people")?,
        answer: sent.required("answer")?,
    })
}

fn alternative(sent: &Sent<'_>) -> Result<Alternative, Refusal> {
    Ok(Alternative { text: sent.required("text")?, why_not: sent.required("why_not")? })
}
