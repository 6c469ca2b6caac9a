//! What a form on the page of a gate asks for.

use super::dossiers;
use crate::{AppState, error::PageError, layout::SubmittedForm, session::Visit};
use herstel_domain::gate::{
    Affected, Alternative, BodyAnswer, Cohort, FeasibilityTest, GateCommand, Point, PointState, SignOff,
    Simulated, TargetGroup,
};
use herstel_kernel::{Actor, Date, Refusal, RefusalCode, StaffId};
use herstel_scheme::Package;
use herstel_store::report_hash;

/// The name of a field: several forms stand on one page, so it carries what its form is about.
pub(super) fn named(field: &str, item: &str) -> String {
    format!("{field}-{}", item.replace('/', "-"))
}

/// A form with what it is about.
struct Sent<'a> {
    form: &'a SubmittedForm,
    item: &'a str,
}

impl Sent<'_> {
    fn text(&self, field: &str) -> String {
        self.form.text(&named(field, self.item)).to_owned()
    }

    fn required(&self, field: &'static str) -> Result<String, Refusal> {
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

    fn yes(&self, field: &'static str) -> Result<bool, Refusal> {
        match self.text(field).as_str() {
            "yes" => Ok(true),
            "no" => Ok(false),
            _ => Err(Refusal::at(RefusalCode::NotAChoice, field)),
        }
    }

    fn point_state(&self) -> Result<PointState, Refusal> {
        let sent = self.text("state");
        let known = PointState::ALL.into_iter().find(|state| state.as_str() == sent);
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
    let who = match visit.session.as_ref().map(|session| session.actor) {
        Some(Actor::Staff { id, .. }) => id,
        Some(
            Actor::Person { .. } | Actor::Representative { .. } | Actor::Municipal { .. } | Actor::System,
        )
        | None => return Err(PageError::NotFound),
    };
    let named_dossiers = async || dossiers(state, visit, &sent.text("dossiers")).await;
    Ok(match form.text("action") {
        "announce" => Ok(GateCommand::Announce),
        "pilot" => named_dossiers().await?.map(GateCommand::OpenPilot),
        "learn" => Ok(GateCommand::Learn(sent.text("lesson"))),
        "cohort" => cohort(&sent).map(GateCommand::OpenCohort),
        "open" => Ok(GateCommand::OpenToAll),
        "stop" => Ok(GateCommand::Stop(sent.text("reason"))),
        "resume" => Ok(GateCommand::Resume(sent.text("reason"))),
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
            let known = change(part, &mut test, &sent, (who, state.clock.today()));
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

/// The test that counts, or one in which nothing was found out.
async fn held(state: &AppState, package: &Package) -> Result<FeasibilityTest, PageError> {
    let gated = state.gates.look(&state.store).await?;
    let test = gated.gate(package.id()).and_then(|gate| gate.test.as_ref());
    Ok(test.map(|(_, test)| test.clone()).unwrap_or_default())
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
    }))
}

/// Changes one part of the test; none when there is no such part.
fn change(
    part: &str,
    test: &mut FeasibilityTest,
    sent: &Sent<'_>,
    (who, today): (StaffId, Date),
) -> Option<Result<(), Refusal>> {
    let signed = || sent.required("remarks").map(|remarks| Some(SignOff { by: who, on: today, remarks }));
    Some(match part {
        "group" => group(sent).map(|group| test.target_group = group),
        "answer" => answer(sent, today).map(|answer| test.answers.push(answer)),
        "effects" => effects(sent).map(|(effect, rule)| {
            test.effect_on_waiting = effect;
            test.transitional_rule = rule;
        }),
        "explainable" => signed().map(|signed| test.explainable = signed),
        "legal" => signed().map(|signed| test.legally_sound = signed),
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
    })
    .and_then(|answer| {
        if answer.body.is_empty() { Err(Refusal::at(RefusalCode::NotAChoice, "body")) } else { Ok(answer) }
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
