//! What the engine told, kept as a short list of events with the values it ended with. A derivation is made from it
//! when somebody asks, without running again.

use crate::model::{AttributeId, ParameterId, RoleId, TraitId};
use crate::number::Number;
use crate::program::Program;
use crate::program::compiled::Site;
use crate::value::Value;

use super::trace::{StepKind, Trace};
use super::{Context, ObjectRef, World};

/// One call of [`Trace`]. The values of steps stand apart, in the same order.
#[derive(Clone, Copy, Debug)]
enum Event {
    Start { version: u32, object: ObjectRef },
    Finish { fired: bool },
    Attribute { site: Site, object: ObjectRef, attribute: AttributeId },
    Kenmerk { site: Site, object: ObjectRef, kenmerk: TraitId, value: bool },
    Linked { site: Site, object: ObjectRef, role: RoleId, value: bool },
    Parameter { site: Site, parameter: ParameterId },
    CalculationDate { site: Site },
    Missing { site: Site },
    Holds { site: Site, value: bool },
    Step { site: Site, kind: StepKind },
    Open,
    Close { site: Site, kind: StepKind },
    Forget,
    Created { role: RoleId, subject: ObjectRef, object: ObjectRef },
    Filled { object: ObjectRef, role: RoleId, value: bool },
    Result,
    Assigned { object: ObjectRef, attribute: AttributeId, fired: bool },
    AssignedTrait { object: ObjectRef, kenmerk: TraitId },
    Rule { rule: u32 },
}

/// One case as it ran: everything its derivation needs. Filled by [`Program::record`], reused from case to case;
/// [`Tape::derivation`] makes the tables.
#[derive(Debug)]
pub struct Tape {
    events: Vec<Event>,
    values: Vec<Value>,
    /// The values and kenmerken as the run left them.
    pub(crate) world: World,
    pub(crate) context: Context,
}

impl Tape {
    /// An empty tape for cases of a program.
    #[must_use]
    pub fn new(program: &Program) -> Self {
        let context = Context::new(jiff::civil::Date::default(), crate::ParameterValues::new());
        Self { events: Vec::new(), values: Vec::new(), world: World::new(program), context }
    }

    pub(crate) fn clear(&mut self) {
        self.events.clear();
        self.values.clear();
    }

    /// Keeps what the run left.
    pub(crate) fn keep(&mut self, world: &World, context: &Context) {
        self.world.copy_values(world);
        self.context.calculation_date = context.calculation_date;
        self.context.parameters.copy(&context.parameters);
    }

    /// Tells everything again.
    pub(crate) fn replay(&self, trace: &mut impl Trace) {
        let mut values = self.values.iter();
        let mut value = || values.next().unwrap_or(&Value::Empty);
        for event in &self.events {
            match *event {
                Event::Start { version, object } => trace.start(version, object),
                Event::Finish { fired } => trace.finish(fired),
                Event::Attribute { site, object, attribute } => {
                    trace.attribute(site, object, attribute, self.world.get(object, attribute));
                }
                Event::Kenmerk { site, object, kenmerk, value } => {
                    trace.kenmerk(site, object, kenmerk, value);
                }
                Event::Linked { site, object, role, value } => trace.linked(site, object, role, value),
                Event::Parameter { site, parameter } => {
                    trace.parameter(site, parameter, self.context.parameters.get(parameter));
                }
                Event::CalculationDate { site } => trace.calculation_date(site),
                Event::Missing { site } => trace.missing(site),
                Event::Holds { site, value } => trace.step(site, StepKind::Condition, &Value::Bool(value)),
                Event::Step { site, kind } => trace.step(site, kind, value()),
                Event::Open => trace.open(),
                Event::Close { site, kind } => trace.close(site, kind, value()),
                Event::Forget => trace.forget(),
                Event::Created { role, subject, object } => trace.created(role, subject, object),
                Event::Filled { object, role, value } => trace.filled(object, role, value),
                Event::Result => trace.result(),
                Event::Assigned { object, attribute, fired } => trace.assigned(object, attribute, fired),
                Event::AssignedTrait { object, kenmerk } => trace.assigned_trait(object, kenmerk),
                Event::Rule { rule } => trace.rule(rule),
            }
        }
    }

    #[inline]
    fn value(&mut self, value: &Value) {
        // In words, see `Number::words`.
        if let Value::Number(number) = value
            && let Some((numerator, denominator)) = number.words()
        {
            self.values.push(Value::Number(Number::in_words(numerator, denominator)));
        } else {
            self.values.push(value.clone());
        }
    }
}

impl Trace for Tape {
    const ON: bool = true;

    #[inline]
    fn start(&mut self, version: u32, object: ObjectRef) {
        self.events.push(Event::Start { version, object });
    }

    #[inline]
    fn finish(&mut self, fired: bool) {
        self.events.push(Event::Finish { fired });
    }

    #[inline]
    fn attribute(&mut self, site: Site, object: ObjectRef, attribute: AttributeId, _: &Value) {
        self.events.push(Event::Attribute { site, object, attribute });
    }

    #[inline]
    fn kenmerk(&mut self, site: Site, object: ObjectRef, kenmerk: TraitId, value: bool) {
        self.events.push(Event::Kenmerk { site, object, kenmerk, value });
    }

    #[inline]
    fn linked(&mut self, site: Site, object: ObjectRef, role: RoleId, value: bool) {
        self.events.push(Event::Linked { site, object, role, value });
    }

    #[inline]
    fn parameter(&mut self, site: Site, parameter: ParameterId, _: &Value) {
        self.events.push(Event::Parameter { site, parameter });
    }

    #[inline]
    fn calculation_date(&mut self, site: Site) {
        self.events.push(Event::CalculationDate { site });
    }

    #[inline]
    fn missing(&mut self, site: Site) {
        self.events.push(Event::Missing { site });
    }

    #[inline]
    fn step(&mut self, site: Site, kind: StepKind, value: &Value) {
        if let (StepKind::Condition, Value::Bool(value)) = (kind, value) {
            self.events.push(Event::Holds { site, value: *value });
            return;
        }
        self.events.push(Event::Step { site, kind });
        self.value(value);
    }

    #[inline]
    fn open(&mut self) {
        self.events.push(Event::Open);
    }

    #[inline]
    fn close(&mut self, site: Site, kind: StepKind, value: &Value) {
        self.events.push(Event::Close { site, kind });
        self.value(value);
    }

    fn forget(&mut self) {
        self.events.push(Event::Forget);
    }

    fn created(&mut self, role: RoleId, subject: ObjectRef, object: ObjectRef) {
        self.events.push(Event::Created { role, subject, object });
    }

    fn filled(&mut self, object: ObjectRef, role: RoleId, value: bool) {
        self.events.push(Event::Filled { object, role, value });
    }

    fn result(&mut self) {
        self.events.push(Event::Result);
    }

    fn assigned(&mut self, object: ObjectRef, attribute: AttributeId, fired: bool) {
        self.events.push(Event::Assigned { object, attribute, fired });
    }

    fn assigned_trait(&mut self, object: ObjectRef, kenmerk: TraitId) {
        self.events.push(Event::AssignedTrait { object, kenmerk });
    }

    fn rule(&mut self, rule: u32) {
        self.events.push(Event::Rule { rule });
    }
}
