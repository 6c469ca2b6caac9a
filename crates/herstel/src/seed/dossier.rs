//! One invented dossier: the real `decide`, fed with invented commands on the days of its journey.

use super::{
    operation::{Operation, YearFacts},
    people,
    plan::Journey,
    random::Random,
    stories::{Stories, Story},
};
use herstel_domain::{
    Command, Context, Dossier, Event,
    choices::MakeChoice,
    consents::MunicipalContact,
    decide,
    decisions::{ApproveDecision, ProposeDecision, ReturnDecision},
    disputes::{AnswerDispute, DisputeResult, DisputeTarget, RaiseDispute},
    facts::{FactChange, RecordFacts},
    messages::{Standing, Way, WayChanged},
    registration::{Channel, Intake, RegisterParent, YearsConcerned, register},
};
use herstel_kernel::{
    Actor, Cents, ChoiceId, ConsentId, Date, DecisionId, DisputeId, DossierId, DossierNumber, LetterId,
    PersonId, ReceiptId, StaffId, StaffRole, Timestamp,
};
use herstel_scheme::{FactPath, FactValue, Registry, SchemeFamily};
use herstel_store::{ImportedDossier, ImportedEntry};
use jiff::{Span, tz::TimeZone};

/// Draws for people and facts; apart from those of the order of handling.
const PURPOSE_DOSSIER: u64 = 2;

/// The steps of the road that the operation decides.
pub(super) const FIRST_REVIEW: &str = "first-review";
const FULL_ASSESSMENT: &str = "full-assessment";

/// What all invented dossiers share.
pub struct World<'a> {
    /// The description.
    pub operation: &'a Operation,
    /// The schemes that decide.
    pub schemes: &'a Registry,
    /// Case handlers, at least one.
    pub handlers: &'a [StaffId],
    /// Second readers, at least one.
    pub reviewers: &'a [StaffId],
    /// The seed of the operation.
    pub seed: u64,
}

/// One dossier being invented.
pub(super) struct Draft<'a> {
    world: &'a World<'a>,
    random: Random,
    dossier: Dossier,
    entries: Vec<ImportedEntry>,
    pub(super) handler: Actor,
    pub(super) reviewer: Actor,
    pub(super) parent: Actor,
    /// Whether the journey ends in an award; decides which facts are invented.
    award: bool,
}

/// Invents the dossier of the `index`-th parent, and lets one of the stories that are left happen to them when it fits.
pub fn invent(
    world: &World<'_>,
    index: u64,
    number: DossierNumber,
    bsn: String,
    journey: &Journey,
    stories: &mut Stories,
) -> anyhow::Result<(ImportedDossier, Option<Story>)> {
    let mut random = Random::new(world.seed, index, PURPOSE_DOSSIER);
    let person = PersonId::from_bytes(random.id());
    let pick = |random: &mut Random, staff: &[StaffId]| random.pick(staff).copied();
    let handler = pick(&mut random, world.handlers).ok_or_else(|| anyhow::anyhow!("no case handlers"))?;
    let reviewer = pick(&mut random, world.reviewers).ok_or_else(|| anyhow::anyhow!("no second readers"))?;
    let (channel, actor) = channel(world.operation, &mut random, person, handler);
    let dossier = DossierId::from_bytes(random.id());
    let command = RegisterParent {
        dossier,
        person,
        details: people::invent(world.operation, bsn, &mut random)?,
        channel,
        years: YearsConcerned::Unknown,
        story: story(world.operation, &mut random),
        municipal_contact: MunicipalContact::NotAsked,
        family: SchemeFamily::main(),
        consent: ConsentId::from_bytes(dossier.to_bytes()),
        handler: Some(handler),
        intake: Intake::default(),
    };
    let command = RegisterParent { years: years(world.operation, &mut random), ..command };
    let context = Context {
        actor,
        today: journey.registered_on,
        stands_in_for: &[],
        schemes: world.schemes,
        is_demo: true,
    };
    let events =
        register(&command, number, &context).map_err(|problems| anyhow::anyhow!("{}", problems[0]))?;
    let dossier = Dossier::replay(&events).ok_or_else(|| anyhow::anyhow!("no registration"))?;
    let mut draft = Draft {
        world,
        dossier,
        entries: Vec::new(),
        handler: Actor::Staff { id: handler, role: StaffRole::CaseHandler },
        reviewer: Actor::Staff { id: reviewer, role: StaffRole::Reviewer },
        parent: Actor::Person { person },
        award: journey.first_review.map_or_else(|| random.percent(60), |review| review.award),
        random,
    };
    draft.keep(events, actor, journey.registered_on)?;
    draft.travel(journey)?;
    let story = stories.happen(&mut draft);
    Ok((ImportedDossier { entries: draft.entries }, story))
}

impl Draft<'_> {
    fn travel(&mut self, journey: &Journey) -> anyhow::Result<()> {
        let operation = self.world.operation;
        let shares = &operation.shares;
        let Some(review) = journey.first_review else {
            if self.random.percent(shares.facts_before_review) {
                let day = days_later(journey.registered_on, 5, operation.figures_until)?;
                self.record_facts(day)?;
                self.leave_in_the_middle(FIRST_REVIEW, operation.figures_until)?;
            }
            return Ok(());
        };
        let recorded_on = days_later(journey.registered_on, 5, review.decided_on)?;
        self.record_facts(recorded_on)?;
        self.decide_step(FIRST_REVIEW, review.decided_on)?;
        let chosen_on = days_later(review.decided_on, 4, operation.figures_until)?;
        let assessed_on = journey.assessed_on.filter(|day| *day >= chosen_on);
        if self.random.percent(shares.remark_after_decision) {
            self.remark(chosen_on)?;
        }
        if let Some(day) = assessed_on {
            self.choose(FIRST_REVIEW, "continue", chosen_on)?;
            return self.decide_step(FULL_ASSESSMENT, day);
        }
        let draw = self.random.below(100);
        let (go_on, wait, stop) = (shares.chose_continue, shares.chose_wait, shares.chose_stop);
        if draw < go_on {
            self.choose(FIRST_REVIEW, "continue", chosen_on)?;
            self.leave_in_the_middle(FULL_ASSESSMENT, operation.figures_until)
        } else if draw < go_on + wait {
            self.choose(FIRST_REVIEW, "wait", chosen_on)
        } else if draw < go_on + wait + stop {
            self.choose(FIRST_REVIEW, "stop", chosen_on)
        } else {
            Ok(())
        }
    }

    /// Some proposals wait for their second reading on the last day, and a few came back.
    fn leave_in_the_middle(&mut self, step: &str, day: Date) -> anyhow::Result<()> {
        let draw = self.random.below(100);
        let shares = &self.world.operation.shares;
        let proposed = draw < shares.proposed;
        let returned = !proposed && draw < shares.proposed + shares.returned;
        if !proposed && !returned {
            return Ok(());
        }
        let decision = self.propose(step, day)?;
        if returned {
            let remarks = self.world.operation.people.return_remark.clone();
            let command = ReturnDecision { decision, remarks };
            self.act(self.reviewer, day, &Command::ReturnDecision(command))?;
        }
        Ok(())
    }

    fn decide_step(&mut self, step: &str, day: Date) -> anyhow::Result<()> {
        let proposed_on = day.checked_sub(Span::new().days(2))?.max(self.last_day()?);
        let decision = self.propose(step, proposed_on)?;
        let letter = LetterId::from_bytes(self.random.id());
        self.act(self.reviewer, day, &Command::ApproveDecision(ApproveDecision { decision, letter }))
    }

    fn propose(&mut self, step: &str, day: Date) -> anyhow::Result<DecisionId> {
        if step == FULL_ASSESSMENT {
            self.record_first_award(day)?;
        }
        let decision = DecisionId::from_bytes(self.random.id());
        let receipt = ReceiptId::from_bytes(self.random.id());
        let command = ProposeDecision {
            decision,
            receipt,
            step: step.to_owned(),
            scheme: None,
            remark: None,
            relied_on: Vec::new(),
        };
        self.act(self.handler, day, &Command::ProposeDecision(command))?;
        Ok(decision)
    }

    fn choose(&mut self, step: &str, option: &str, day: Date) -> anyhow::Result<()> {
        let choice = ChoiceId::from_bytes(self.random.id());
        let command = MakeChoice::on_the_main_road(choice, step, option, self.parent);
        self.act(self.parent, day, &Command::MakeChoice(command))
    }

    fn remark(&mut self, day: Date) -> anyhow::Result<()> {
        let people = &self.world.operation.people;
        let paths: Vec<&FactPath> = self.dossier.facts.keys().collect();
        let target = match self.random.pick(&paths) {
            Some(path) => DisputeTarget::Fact { path: (*path).clone() },
            None => DisputeTarget::Other,
        };
        let words = self.random.pick(&people.remarks).cloned().unwrap_or_default();
        let dispute = DisputeId::from_bytes(self.random.id());
        self.act(
            self.parent,
            day,
            &Command::RaiseDispute(RaiseDispute { dispute, target, words, document: None }),
        )?;
        if !self.random.percent(self.world.operation.shares.remark_answered) {
            return Ok(());
        }
        let answer = self.random.pick(&people.answers).cloned().unwrap_or_default();
        let command = AnswerDispute { dispute, result: DisputeResult::Kept, answer };
        self.act(self.handler, day, &Command::AnswerDispute(command))
    }

    fn record_facts(&mut self, day: Date) -> anyhow::Result<()> {
        let operation = self.world.operation;
        let source = self.random.pick(&operation.people.sources).cloned().unwrap_or_default();
        let mut changes = Vec::new();
        let count = self.random.between(operation.year_facts.count_low, operation.year_facts.count_high);
        let first = self
            .random
            .between(operation.year_facts.first_year_low, operation.year_facts.first_year_high - 1);
        for offset in 0..count {
            self.year(&operation.year_facts, first + offset, &mut changes);
        }
        self.case(first + 1, &mut changes)?;
        let changes: Vec<FactChange> = changes
            .into_iter()
            .map(|(path, value)| FactChange { path, value: Some(value), source: source.clone() })
            .collect();
        self.act(self.handler, day, &Command::RecordFacts(RecordFacts { changes }))
    }

    fn year(&mut self, names: &YearFacts, year: i64, changes: &mut Vec<(FactPath, FactValue)>) {
        let ground = if self.award {
            self.random.pick(&names.ground_when_awarded).cloned().unwrap_or_default()
        } else {
            names.ground_when_rejected.clone()
        };
        let reclaimed = self.random.between(names.reclaimed_low, names.reclaimed_high) * 100;
        let interest = reclaimed * self.random.between(0, names.interest_percent_high) / 100;
        let partly_unpaid = self.random.percent(self.world.operation.shares.unpaid);
        let unpaid = if partly_unpaid { reclaimed * self.random.between(10, 100) / 100 } else { 0 };
        let mut add = |attribute: &str, value| {
            changes.push((FactPath::of_item(&names.collection, year, attribute), value))
        };
        add(&names.ground, FactValue::Choice(ground));
        add(&names.reclaimed, FactValue::Amount(Cents::new(reclaimed)));
        add(&names.interest, FactValue::Amount(Cents::new(interest)));
        add(&names.unpaid, FactValue::Amount(Cents::new(unpaid)));
    }

    fn case(&mut self, year: i64, changes: &mut Vec<(FactPath, FactValue)>) -> anyhow::Result<()> {
        let operation = self.world.operation;
        let names = &operation.case_facts;
        let exclusion = if self.award {
            names.exclusion_none.clone()
        } else {
            self.random.pick(&names.exclusions_when_rejected).cloned().unwrap_or_default()
        };
        let month = i8::try_from(self.random.between(1, 12))?;
        let day = i8::try_from(self.random.between(1, 28))?;
        let harmful = Date::new(i16::try_from(year)?, month, day)?;
        let legal = if self.random.percent(operation.shares.legal_help) {
            self.random.between(100, names.legal_costs_high) * 100
        } else {
            0
        };
        let mut add = |attribute: &str, value| changes.push((FactPath::of_case(attribute), value));
        add(&names.exclusion, FactValue::Choice(exclusion));
        add(&names.first_harmful, FactValue::Date(harmful));
        add(&names.legal_costs, FactValue::Amount(Cents::new(legal)));
        Ok(())
    }

    /// The date of the first award, a fact of the full assessment, is known once there is one.
    fn record_first_award(&mut self, day: Date) -> anyhow::Result<()> {
        let awarded_on = self.dossier.approved(FIRST_REVIEW).and_then(|d| d.approval()).map(|a| a.decided_on);
        let path = FactPath::of_case(&self.world.operation.case_facts.first_award);
        let change = FactChange {
            path,
            value: awarded_on.map(FactValue::Date),
            source: self.world.operation.people.first_award_source.clone(),
        };
        self.act(self.handler, day, &Command::RecordFacts(RecordFacts { changes: vec![change] }))
    }

    /// The dossier as it is now.
    pub(super) fn dossier(&self) -> &Dossier {
        &self.dossier
    }

    /// Bytes for a new id.
    pub(super) fn id(&mut self) -> [u8; 16] {
        self.random.id()
    }

    /// The last day on which anything can happen to it.
    pub(super) fn last_day_of_figures(&self) -> Date {
        self.world.operation.figures_until
    }

    /// So many days after the last entry.
    pub(super) fn day_after(&self, days: i64) -> anyhow::Result<Date> {
        days_later(self.last_day()?, days, self.world.operation.figures_until)
    }

    /// Whether something could happen. When it was refused nothing of it is left.
    pub(super) fn tried(&mut self, happen: impl FnOnce(&mut Self) -> anyhow::Result<()>) -> bool {
        let (dossier, entries) = (self.dossier.clone(), self.entries.len());
        let is_done = happen(self).is_ok();
        if !is_done {
            self.dossier = dossier;
            self.entries.truncate(entries);
        }
        is_done
    }

    pub(super) fn act(&mut self, actor: Actor, day: Date, command: &Command) -> anyhow::Result<()> {
        let context =
            Context { actor, today: day, stands_in_for: &[], schemes: self.world.schemes, is_demo: true };
        let events = decide(&self.dossier, None, command, &context)
            .map_err(|refusal| anyhow::anyhow!("{refusal} {:?} on {day}", refusal.arguments))?;
        for event in &events {
            self.dossier.apply(event);
        }
        self.keep(events, actor, day)
    }

    /// Entries get a time in office hours, each at least a minute after the one before.
    fn keep(&mut self, events: Vec<Event>, actor: Actor, day: Date) -> anyhow::Result<()> {
        for event in events {
            if let Event::MessageSent(_) = event {
                self.tell(event, day)?;
                continue;
            }
            let minutes = self.random.between(0, 420);
            let morning = day.at(7, 30, 0, 0).to_zoned(TimeZone::UTC)?.timestamp();
            let drawn = morning.checked_add(Span::new().minutes(minutes))?;
            let earliest = match self.entries.last() {
                Some(entry) => entry.at.checked_add(Span::new().minutes(1))?,
                None => drawn,
            };
            self.entries.push(ImportedEntry { event, actor, at: drawn.max(earliest) });
        }
        Ok(())
    }

    /// What the parent is told leaves the same day; on the last day it still waits.
    fn tell(&mut self, event: Event, day: Date) -> anyhow::Result<()> {
        self.add(event, Actor::System)?;
        let Some(message) = self.dossier.messages.last().cloned() else { return Ok(()) };
        if day >= self.world.operation.figures_until {
            return Ok(());
        }
        for on_the_way in message.ways.iter().filter(|on_the_way| on_the_way.standing == Standing::Queued) {
            let steps: &[Standing] = match on_the_way.way {
                Way::Email => &[Standing::Sent],
                Way::Paper => &[Standing::Printed, Standing::Posted],
            };
            for standing in steps {
                let event = Event::WayChanged(WayChanged {
                    message: message.id,
                    way: on_the_way.way,
                    standing: *standing,
                    changed_on: day,
                    reason: None,
                });
                self.dossier.apply(&event);
                self.add(event, Actor::System)?;
            }
        }
        Ok(())
    }

    /// One more entry, a minute after the one before.
    fn add(&mut self, event: Event, actor: Actor) -> anyhow::Result<()> {
        let last = self.entries.last().ok_or_else(|| anyhow::anyhow!("an empty dossier"))?;
        let at = last.at.checked_add(Span::new().minutes(1))?;
        self.entries.push(ImportedEntry { event, actor, at });
        Ok(())
    }

    fn last_day(&self) -> anyhow::Result<Date> {
        let last: Timestamp = self.entries.last().ok_or_else(|| anyhow::anyhow!("an empty dossier"))?.at;
        Ok(last.to_zoned(TimeZone::UTC).date())
    }
}

fn days_later(day: Date, days: i64, last: Date) -> anyhow::Result<Date> {
    Ok(day.checked_add(Span::new().days(days))?.min(last))
}

fn channel(
    operation: &Operation,
    random: &mut Random,
    person: PersonId,
    handler: StaffId,
) -> (Channel, Actor) {
    let staff = Actor::Staff { id: handler, role: StaffRole::CaseHandler };
    let draw = random.below(100);
    if draw < operation.shares.by_phone {
        (Channel::Phone, staff)
    } else if draw < operation.shares.by_phone + operation.shares.by_municipality {
        (Channel::Municipality, staff)
    } else {
        (Channel::Portal, Actor::Person { person })
    }
}

fn story(operation: &Operation, random: &mut Random) -> Option<String> {
    if random.percent(operation.shares.story_told) {
        random.pick(&operation.people.stories).cloned()
    } else {
        None
    }
}

fn years(operation: &Operation, random: &mut Random) -> YearsConcerned {
    if random.percent(operation.shares.years_unknown) {
        return YearsConcerned::Unknown;
    }
    let first = random.between(operation.year_facts.first_year_low, operation.year_facts.first_year_high);
    let years = (first..=first + random.between(0, 3)).filter_map(|year| i16::try_from(year).ok()).collect();
    YearsConcerned::Years { years }
}
