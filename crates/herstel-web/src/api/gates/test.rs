//! The feasibility test of a gate as a document, both ways.

use super::date;
use herstel_domain::gate::{
    Affected, Alternative, AnswerWay, BodyAnswer, FeasibilityTest, Point, PointState, SignOff, Simulated,
    SimulatedMoment, SimulatedSize, TargetGroup,
};
use herstel_kernel::{Refusal, RefusalCode};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A feasibility test.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct TestDocument {
    /// Who belongs to the target group and who does not.
    bounds: String,
    /// As few people as it may be.
    low: u64,
    /// As many as are expected.
    likely: u64,
    /// As many as it may be.
    high: u64,
    /// What a simulation of this version says.
    simulated: Option<SimulatedDocument>,
    /// What each body says about itself; the last answer of a body counts. Only answered, never sent: answering is a step.
    answers: Vec<BodyAnswerDocument>,
    /// What it does to those who wait already.
    effect_on_waiting: String,
    /// What holds for whoever has a decision already.
    transitional_rule: String,
    /// Who is affected, each with a prepared answer.
    affected: Vec<AffectedDocument>,
    /// What must be so first.
    preconditions: Vec<PointDocument>,
    /// What must be answered first.
    questions: Vec<PointDocument>,
    /// What else could have been done.
    alternatives: Vec<AlternativeDocument>,
    /// That the front desk can explain it. Only answered, never sent: signing is a step.
    #[serde(default)]
    explainable: Option<SignatureDocument>,
    /// That it is legally sound. Only answered, never sent: signing is a step.
    #[serde(default)]
    legally_sound: Option<SignatureDocument>,
    /// Only sent, never answered: by what is known what it takes the place of (`reading` of the gate). Not needed while nothing
    /// was recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) read: Option<String>,
}

/// A simulation.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SimulatedDocument {
    /// SHA-256 of a report that was kept of a simulation of this version (`reports` of the gate).
    report: String,
    /// The substance that was simulated.
    substance: String,
    /// Whether the terms can be kept in eight of ten worlds, as the report says. Need not be sent: a report that says they
    /// cannot is refused, unless this is false.
    #[serde(default = "as_the_report_says")]
    can_be_delivered: bool,
    /// On which day it ran, as that report says.
    ran_on: String,
    /// When the facts are in it from which terms count, as that report says. Need not be sent.
    #[serde(default)]
    moments: Vec<SimulatedMomentDocument>,
    /// In how many runs, as that report says. Need not be sent.
    #[serde(default)]
    runs: Option<u32>,
    /// The people in the world with most of them, as that report says. Need not be sent.
    #[serde(default)]
    parents: Option<u32>,
    /// The people who came to a decision of it, as that report says. Need not be sent.
    #[serde(default)]
    reached: Option<u32>,
}

/// When a fact is from which a term counts, in a simulation: whoever wrote the scenario chose it.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SimulatedMomentDocument {
    /// The step whose term counts from it.
    step: String,
    /// The fact.
    fact: String,
    /// When it is: `ready` (the step can begin), `registered_on` or `decided_on:STEP`.
    is: String,
}

impl SimulatedMomentDocument {
    pub(super) fn of(moments: &[SimulatedMoment]) -> Vec<Self> {
        let told = |SimulatedMoment { step, fact, is }: &SimulatedMoment| Self {
            step: step.clone(),
            fact: fact.clone(),
            is: is.clone(),
        };
        moments.iter().map(told).collect()
    }
}

/// What is asked of the report when nothing was sent.
const fn as_the_report_says() -> bool {
    true
}

/// What a body says about itself.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct BodyAnswerDocument {
    /// Which: `Uht`, `gemeenten`.
    body: String,
    /// Whether it can deliver.
    can_deliver: bool,
    /// On what conditions.
    #[serde(default)]
    conditions: String,
    /// Who answered for it.
    answered_by: String,
    /// When.
    answered_on: String,
    /// `signed-in`, `paper` or `phone`; of answers of before this was asked, null.
    #[serde(default)]
    way: Option<String>,
}

/// A group of people to whom it means something.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct AffectedDocument {
    /// Who.
    who: String,
    /// How many.
    people: u64,
    /// What they hear when they ask.
    answer: String,
}

/// Something to be done or answered.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct PointDocument {
    /// What.
    text: String,
    /// Who sees to it.
    owner: String,
    /// `open`, `settled` or `accepted`.
    state: String,
}

/// Something else that could have been done.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct AlternativeDocument {
    /// What.
    text: String,
    /// Why not.
    why_not: String,
}

/// A name under a test.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SignatureDocument {
    /// Who.
    by: String,
    /// When.
    on: String,
    /// What they saw.
    remarks: String,
}

impl TestDocument {
    pub(super) fn new(test: &FeasibilityTest) -> Self {
        let point = |point: &Point| PointDocument {
            text: point.text.clone(),
            owner: point.owner.clone(),
            state: point.state.as_str().to_owned(),
        };
        let signature = |signed: &SignOff| SignatureDocument {
            by: signed.by.to_string(),
            on: signed.on.to_string(),
            remarks: signed.remarks.clone(),
        };
        let group = &test.target_group;
        Self {
            bounds: group.bounds.clone(),
            low: group.low,
            likely: group.likely,
            high: group.high,
            simulated: test.simulated.as_ref().map(|simulated| SimulatedDocument {
                report: simulated.report.to_string(),
                substance: simulated.substance.to_string(),
                can_be_delivered: simulated.can_be_delivered,
                ran_on: simulated.ran_on.to_string(),
                moments: SimulatedMomentDocument::of(&simulated.moments),
                runs: simulated.size.map(|size| size.runs),
                parents: simulated.size.map(|size| size.parents),
                reached: simulated.size.and_then(|size| size.reached),
            }),
            answers: test
                .answers
                .iter()
                .map(|answer| BodyAnswerDocument {
                    body: answer.body.clone(),
                    can_deliver: answer.can_deliver,
                    conditions: answer.conditions.clone(),
                    answered_by: answer.answered_by.clone(),
                    answered_on: answer.answered_on.to_string(),
                    way: answer.way.map(|way| way.as_str().to_owned()),
                })
                .collect(),
            effect_on_waiting: test.effect_on_waiting.clone(),
            transitional_rule: test.transitional_rule.clone(),
            affected: test
                .affected
                .iter()
                .map(|group| AffectedDocument {
                    who: group.who.clone(),
                    people: group.people,
                    answer: group.answer.clone(),
                })
                .collect(),
            preconditions: test.preconditions.iter().map(point).collect(),
            questions: test.questions.iter().map(point).collect(),
            alternatives: test
                .alternatives
                .iter()
                .map(|other| AlternativeDocument { text: other.text.clone(), why_not: other.why_not.clone() })
                .collect(),
            explainable: test.explainable.as_ref().map(signature),
            legally_sound: test.legally_sound.as_ref().map(signature),
            read: None,
        }
    }

    /// What is read of a test before it is signed, without what others say of it: their names and conditions are not for every
    /// desk.
    pub(super) fn unsigned(test: &FeasibilityTest) -> Self {
        Self { explainable: None, legally_sound: None, answers: Vec::new(), ..Self::new(test) }
    }

    /// The test, without names under it.
    pub(super) fn into_test(self) -> Result<FeasibilityTest, Refusal> {
        let point = |point: PointDocument| {
            let state = PointState::parse(&point.state);
            let state = state.ok_or_else(|| Refusal::at(RefusalCode::NotAChoice, "state"))?;
            Ok(Point { text: point.text, owner: point.owner, state })
        };
        let points =
            |points: Vec<PointDocument>| points.into_iter().map(point).collect::<Result<_, Refusal>>();
        let moment = |SimulatedMomentDocument { step, fact, is }| SimulatedMoment { step, fact, is };
        let simulated = |sent: SimulatedDocument| {
            let hash = |text: &str, field: &'static str| {
                text.parse().map_err(|_| Refusal::at(RefusalCode::NotAChoice, field))
            };
            Ok::<_, Refusal>(Simulated {
                report: hash(&sent.report, "report")?,
                substance: hash(&sent.substance, "substance")?,
                can_be_delivered: sent.can_be_delivered,
                ran_on: date(&sent.ran_on, "ran_on")?,
                moments: sent.moments.into_iter().map(moment).collect(),
                size: sent.runs.zip(sent.parents).map(|(runs, parents)| SimulatedSize {
                    runs,
                    parents,
                    reached: sent.reached,
                }),
            })
        };
        let way = |sent: &str| {
            let ways = [AnswerWay::SignedIn, AnswerWay::Paper, AnswerWay::Phone];
            let known = ways.into_iter().find(|way| way.as_str() == sent);
            known.ok_or_else(|| Refusal::at(RefusalCode::NotAChoice, "way"))
        };
        let answer = |sent: BodyAnswerDocument| {
            Ok::<_, Refusal>(BodyAnswer {
                body: sent.body,
                can_deliver: sent.can_deliver,
                conditions: sent.conditions,
                answered_by: sent.answered_by,
                answered_on: date(&sent.answered_on, "answered_on")?,
                way: sent.way.as_deref().map(way).transpose()?,
            })
        };
        let affected =
            |sent: AffectedDocument| Affected { who: sent.who, people: sent.people, answer: sent.answer };
        let other = |sent: AlternativeDocument| Alternative { text: sent.text, why_not: sent.why_not };
        Ok(FeasibilityTest {
            target_group: TargetGroup {
                bounds: self.bounds,
                low: self.low,
                likely: self.likely,
                high: self.high,
            },
            simulated: self.simulated.map(simulated).transpose()?,
            answers: self.answers.into_iter().map(answer).collect::<Result<_, _>>()?,
            effect_on_waiting: self.effect_on_waiting,
            explainable: None,
            legally_sound: None,
            transitional_rule: self.transitional_rule,
            affected: self.affected.into_iter().map(affected).collect(),
            preconditions: points(self.preconditions)?,
            questions: points(self.questions)?,
            alternatives: self.alternatives.into_iter().map(other).collect(),
        })
    }
}
