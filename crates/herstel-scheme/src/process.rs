//! The process of a scheme: steps, choices, exits, deadlines, effort, who decides. Read from `process.toml`.

use crate::calendar::{
    ExtensionCounts, FirstDay, Length, LengthUnit, Moves, NamedTerm, TermStart, TermVersion,
};
use crate::ids::SchemeFamily;
use crate::papers::NeededPaper;
use jiff::civil::Date;
use serde::Deserialize;

/// The whole process in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Process {
    /// The term for an objection.
    pub objection: Objection,
    /// The steps.
    #[serde(rename = "step")]
    pub steps: Vec<Step>,
    /// Terms that are neither the deadline of a step nor that of an objection.
    #[serde(rename = "term", default)]
    pub named_terms: Vec<NamedTerm>,
}

impl Process {
    /// The step with this id.
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// The step with which it begins; a loaded package has exactly one.
    pub fn start(&self) -> Option<&Step> {
        self.steps.iter().find(|step| step.kind.starts())
    }

    /// Every term by its name: deadlines under the id of their step, `objection`, and the named terms.
    ///
    /// An objection without a length that can be counted is left out; [`crate::Package::load`] refuses it.
    pub fn terms(&self) -> Vec<NamedTerm> {
        let of_steps = self.steps.iter().filter_map(|step| Some(step.deadline.as_ref()?.named(&step.id)));
        of_steps.chain(self.objection.named()).chain(self.named_terms.iter().cloned()).collect()
    }

    /// The steps in which a decision is made, in order.
    pub fn decisions(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(|step| step.kind == StepKind::Decision)
    }

    /// The steps that may begin once `id` is done.
    pub fn following<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Step> {
        self.steps.iter().filter(move |step| step.after.iter().any(|before| before == id))
    }
}

/// The term in which one can object to a decision.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objection {
    /// Weeks from the day after the date of the decision.
    pub weeks: i32,
    /// Source code of scheme.toml.
    pub source: String,
    /// Whether the text of the source was read.
    pub verified: bool,
    /// How it became later, in order of date.
    #[serde(default)]
    pub later: Vec<LaterObjection>,
    /// The work of answering one, where a source says it.
    pub effort: Option<Effort>,
    /// The work of deciding anew after one that was upheld, where a source says it.
    pub anew: Option<Effort>,
}

/// The term for an objection from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LaterObjection {
    /// The first date of a decision for which it holds.
    #[serde(deserialize_with = "crate::manifest::iso_date")]
    pub since: Date,
    /// Weeks from the day after the date of the decision.
    pub weeks: i32,
    /// Source code of scheme.toml.
    pub source: String,
    /// Whether the text of the source was read.
    pub verified: bool,
}

impl Objection {
    /// The last day on which one can object to a decision of this date.
    pub fn until(&self, decided_on: Date) -> Option<Date> {
        self.named()?.last_day(decided_on, false, &[])
    }

    /// The work that is known, by the step of a simulation at which it is done.
    pub fn efforts(&self) -> impl Iterator<Item = (&'static str, &Effort)> {
        let known = [("objection", &self.effort), ("anew", &self.anew)];
        known.into_iter().filter_map(|(step, effort)| Some((step, effort.as_ref()?)))
    }

    /// As a term with versions, named `objection`.
    fn named(&self) -> Option<NamedTerm> {
        let weeks = |count| Length::new(count, LengthUnit::Weeks);
        let mut versions = vec![version(None, weeks(self.weeks)?, &self.source, self.verified)];
        for later in &self.later {
            versions.push(version(Some(later.since), weeks(later.weeks)?, &later.source, later.verified));
        }
        Some(NamedTerm { id: "objection".to_owned(), from: TermStart::AnyDecision, versions })
    }
}

/// A version by the usual conventions: from the day after, moved as the act has it.
fn version(since: Option<Date>, length: Length, source: &str, verified: bool) -> TermVersion {
    TermVersion {
        since,
        length,
        first_day: FirstDay::default(),
        extension: None,
        extension_counts: ExtensionCounts::default(),
        moves: Moves::default(),
        source: source.to_owned(),
        verified,
    }
}

/// One step. Its label and description are the texts `step-ID` and `step-ID-about`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Stable English id.
    pub id: String,
    /// What kind of step.
    pub kind: StepKind,
    /// The steps of which at least one must be done before.
    #[serde(default)]
    pub after: Vec<String>,
    /// After which outcomes of the step before it there is such a talk; talks only.
    #[serde(default)]
    pub when: ChoiceWhen,
    /// What it is for; talks only.
    pub talk: Option<StepTalk>,
    /// Who owes it; parts only.
    pub owner: Option<StepOwner>,
    /// Within how many days after the part before it; parts that the person owes only. Silence decides nothing, but work
    /// goes on after it.
    pub respond_days: Option<u16>,
    /// The parts that must be done before, in any order the parts have themselves; decisions only.
    #[serde(default)]
    pub needs: Vec<String>,
    /// Who decides; decisions only.
    pub decided_by: Option<DecidedBy>,
    /// The second person who must agree, never the same one; decisions only.
    pub approved_by: Option<DecidedBy>,
    /// What a machine may do by itself; decisions only.
    pub machine: Option<MachinePart>,
    /// For whom doubt about the facts counts; decisions only.
    pub proof: Option<Proof>,
    /// The same when the person chooses an assessment made to measure, where that differs.
    pub tailored_proof: Option<Proof>,
    /// The legal term.
    pub deadline: Option<Deadline>,
    /// The work of handlers.
    pub effort: Option<Effort>,
    /// What is decided and which letter says so; decisions only.
    pub outcome: Option<Outcome>,
    /// The thinking time in days from the day on which the choice opens. It decides nothing: after it the person is
    /// asked again. Every step with choices has one.
    pub thinking_days: Option<u16>,
    /// The papers it asks for.
    #[serde(rename = "paper", default)]
    pub papers: Vec<NeededPaper>,
    /// What the parent may choose when the step is done.
    #[serde(rename = "choice", default)]
    pub choices: Vec<Choice>,
}

/// Kinds of step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepKind {
    /// The parent makes themselves known: the start of the main road.
    Registration,
    /// Somebody asks for it: the start of a scheme beside or after the main road.
    Application,
    /// The organisation begins by itself (ambtshalve).
    ExOfficio,
    /// A person decides about rights or money.
    Decision,
    /// Contact after the last decision.
    Aftercare,
    /// Help that runs beside the decisions.
    Support,
    /// A part of the work before a decision that somebody owes: a survey, an advice, a response.
    Part,
    /// A talk with the person.
    Talk,
}

/// Who owes a part of the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepOwner {
    /// The operation itself.
    Operation,
    /// A committee that advises.
    Committee,
    /// The municipality of the person.
    Municipality,
    /// The person.
    Person,
    /// An expert from outside.
    Expert,
}

impl StepOwner {
    /// As written in `process.toml`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Operation => "operation",
            Self::Committee => "committee",
            Self::Municipality => "municipality",
            Self::Person => "person",
            Self::Expert => "expert",
        }
    }
}

/// What a talk is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepTalk {
    /// The first one with the fixed handler.
    FirstContact,
    /// The person, the handler and the municipality, with the dossier on the table.
    ThreeWay,
    /// What the full assessment may still bring.
    Expectation,
}

impl StepTalk {
    /// As written in `process.toml`; a talk in a dossier has the same name for its kind.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::FirstContact => "first-contact",
            Self::ThreeWay => "three-way",
            Self::Expectation => "expectation",
        }
    }
}

impl StepKind {
    /// Whether a process can begin with it.
    pub const fn starts(self) -> bool {
        match self {
            Self::Registration | Self::Application | Self::ExOfficio => true,
            Self::Decision | Self::Aftercare | Self::Support | Self::Part | Self::Talk => false,
        }
    }
}

/// For whom doubt about the facts counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Proof {
    /// For the person: the organisation shows the opposite or it is so (omgekeerde bewijslast).
    Reversed,
    /// The person makes it plausible (aannemelijk).
    Plausible,
}

/// Who decides or approves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DecidedBy {
    /// The fixed handler of the parent.
    CaseHandler,
    /// The second reader.
    Reviewer,
}

/// What a machine may do by itself in a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MachinePart {
    /// Nothing but calculate: people decide.
    Never,
    /// Prepare an award. Only a person ever rejects.
    Award,
}

/// The legal term of a step, in weeks or in months.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "WrittenDeadline")]
pub struct Deadline {
    /// The length without extension.
    pub length: Length,
    /// By how much it may be extended once.
    pub extension: Option<Length>,
    /// Where the term starts.
    pub from: DeadlineStart,
    /// Source code of scheme.toml.
    pub source: String,
    /// Whether the text of the source was read.
    pub verified: bool,
}

/// A deadline as it stands in the file: `months` or `weeks`, and what it may be extended by in the same.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenDeadline {
    months: Option<i32>,
    weeks: Option<i32>,
    extension_months: Option<i32>,
    extension_weeks: Option<i32>,
    from: DeadlineStart,
    source: String,
    verified: bool,
}

impl TryFrom<WrittenDeadline> for Deadline {
    type Error = &'static str;
    fn try_from(written: WrittenDeadline) -> Result<Self, Self::Error> {
        let (count, extension, unit) = match (written.months, written.weeks) {
            (Some(months), None) if written.extension_weeks.is_none() => {
                (months, written.extension_months, LengthUnit::Months)
            }
            (None, Some(weeks)) if written.extension_months.is_none() => {
                (weeks, written.extension_weeks, LengthUnit::Weeks)
            }
            _ => return Err("een termijn is in maanden (months) of in weken (weeks), de verlenging ook"),
        };
        let length = |count| Length::new(count, unit).ok_or("een termijn en een verlenging zijn minstens 1");
        Ok(Self {
            length: length(count)?,
            extension: extension.map(length).transpose()?,
            from: written.from,
            source: written.source,
            verified: written.verified,
        })
    }
}

impl Deadline {
    /// The last day of the term. `None` past year 9999.
    pub fn due(&self, start: Date) -> Option<Date> {
        self.named("deadline").last_day(start, false, &[])
    }

    /// The last day after an extension, or of the term itself when it may not be extended.
    pub fn extended(&self, start: Date) -> Option<Date> {
        self.named("deadline").last_day(start, self.extension.is_some(), &[])
    }

    /// As a term with one version.
    fn named(&self, id: &str) -> NamedTerm {
        let mut version = version(None, self.length, &self.source, self.verified);
        version.extension = self.extension;
        let from = match &self.from {
            DeadlineStart::RegisteredOn => TermStart::RegisteredOn,
            DeadlineStart::DecidedOn(step) => TermStart::DecidedOn(step.clone()),
            DeadlineStart::Fact(name) => TermStart::Fact(name.clone()),
        };
        NamedTerm { id: id.to_owned(), from, versions: vec![version] }
    }
}

/// Where a term starts: `registered_on`, `applied_on`, `decided_on:STEP` or `fact:NAME`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(try_from = "String")]
pub enum DeadlineStart {
    /// The day on which the case came in: of registration, or of the application (`applied_on`).
    RegisteredOn,
    /// The day on which the decision of this step was made.
    DecidedOn(String),
    /// A fact of the case that is a day.
    Fact(String),
}

impl TryFrom<String> for DeadlineStart {
    type Error = String;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        match text.split_once(':') {
            None if matches!(text.as_str(), "registered_on" | "applied_on") => Ok(Self::RegisteredOn),
            Some(("decided_on", step)) if !step.is_empty() => Ok(Self::DecidedOn(step.to_owned())),
            Some(("fact", name)) if !name.is_empty() => Ok(Self::Fact(name.to_owned())),
            _ => Err(format!(
                "«{text}» is geen begin van een termijn: registered_on, applied_on, decided_on:STAP of fact:NAAM verwacht"
            )),
        }
    }
}

/// Hours or days of work of one case.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Effort {
    /// The unit.
    pub unit: EffortUnit,
    /// A light case.
    pub low: u32,
    /// The usual case.
    pub typical: u32,
    /// A heavy case.
    pub high: u32,
    /// Of the usual case the part of the fixed handler.
    pub handler: u32,
    /// How cases differ: the coefficient of variation in percent, with the usual case as mean. None: all alike.
    pub spread: Option<u32>,
    /// Which draw of a person gives their hours in a simulation.
    pub draw: Option<u32>,
    /// The percentage of the hours that falls in this step, 1 to 100. None: all.
    pub share: Option<u32>,
    /// The step whose drawn hours this step takes its share of: one amount of work in several steps.
    pub shared_with: Option<String>,
    /// Source code of scheme.toml.
    pub source: String,
    /// Whether the source gives these figures, or they are an estimate.
    pub verified: bool,
}

impl Effort {
    /// Whether the usual case lies between a light and a heavy one, and the handler does no more than a heavy one asks.
    pub fn is_ordered(&self) -> bool {
        self.low <= self.typical && self.typical <= self.high && self.handler <= self.high
    }
}

/// Unit of effort.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EffortUnit {
    /// Hours of work.
    Hours,
}

/// What a decision is about. All names are declared names of the case object.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// The kenmerk that makes it an award; without it the decision is a rejection.
    pub award_when: String,
    /// The amount that this decision pays; none for a decision that gives something else than money.
    pub amount: Option<String>,
    /// The calculation table, in order; the last is the amount.
    #[serde(default)]
    pub rows: Vec<String>,
    /// Rows that add up what stands above them.
    #[serde(default)]
    pub subtotals: Vec<String>,
    /// What the rows are for: restitution, compensation, recognition.
    #[serde(default)]
    pub parts: crate::money::OutcomeParts,
    /// The reason in one value (an enumeration), shown above the table.
    pub reason: Option<String>,
    /// Template of the letter of an award.
    pub letter_award: String,
    /// Template of the letter of a rejection.
    pub letter_reject: String,
}

/// Something the parent may choose. Texts: `choice-STEP-ID` and `choice-STEP-ID-consequence`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Stable English id.
    pub id: String,
    /// The step to which it leads; none for waiting and stopping.
    pub to: Option<String>,
    /// The family of schemes for which it applies, and whose process then begins beside this one.
    pub to_scheme: Option<SchemeFamily>,
    /// Whether the parent leaves the process by it.
    #[serde(default)]
    pub exit: bool,
    /// Whether it is announced but cannot be chosen yet.
    #[serde(default)]
    pub announced: bool,
    /// Text key of the conditions under which one can come back; exits only.
    pub conditions: Option<String>,
    /// The settlement agreement by which the person leaves, where there is one; exits only.
    pub agreement: Option<Agreement>,
    /// The conditions on which one can come back, each a text `reopen-…`; exits only.
    #[serde(default)]
    pub reopen_when: Vec<String>,
    /// After which outcomes it is offered.
    #[serde(default)]
    pub when: ChoiceWhen,
}

/// A settlement agreement (vaststellingsovereenkomst) by which a person leaves.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// For how many days after their signature the person can take it back, 1 to 90.
    pub cooling_off_days: u16,
    /// Source code of scheme.toml.
    pub source: String,
    /// Whether the text of the source was read.
    pub verified: bool,
}

impl Choice {
    /// Whether it lets the person wait: it leads nowhere, is no way out, and can be chosen.
    pub fn waits(&self) -> bool {
        self.to.is_none() && self.to_scheme.is_none() && !self.exit && !self.announced
    }
}

/// After which outcome a choice is offered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChoiceWhen {
    /// After every outcome.
    #[default]
    Always,
    /// Only after an award.
    Award,
    /// Only after a rejection.
    Rejection,
}
