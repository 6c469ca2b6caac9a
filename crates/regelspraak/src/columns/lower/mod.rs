//! From a compiled plan to a column program.
//!
//! Decimals are known here: an attribute with two decimals is kept in hundredths, a product has the decimals of both
//! sides. What has no such form (texts, fractions that are not rounded at once, Easter) makes the whole plan
//! [`Unsupported`]; its cases are then evaluated one by one.

mod conditions;
mod numbers;
mod scope;
mod values;
mod versions;

use std::collections::HashMap;

use crate::evaluate::Context;
use crate::model::{AttributeId, DataType, TraitId};
use crate::program::Program;
use crate::program::compiled::{Condition, Expr, Op, Version};

use super::code::{Arg, Code, Do, Filling, Index, Instruction, Lane, Mask, Use, Visit};
use super::keep::{KeepPlan, KeptValue};
use super::lane::kept_decimals;
use numbers::Linear;
use scope::Scope;

/// The plan has something that columns do not do.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unsupported;

type Lowering<T> = Result<T, Unsupported>;

/// More instructions than this are not worth having in columns.
const MAX_INSTRUCTIONS: usize = 100_000;

/// A value while lowering.
#[derive(Clone, Debug)]
enum Lowered {
    Number(Linear),
    /// A fraction on its way to being rounded.
    Ratio(Box<Linear>, Box<Linear>),
    Day(Arg),
    Code(Arg),
}

/// Where the values of an attribute stand at this point of the plan.
#[derive(Clone, Copy, Debug)]
struct Place {
    lane: Lane,
    at: Arg,
    decimals: u8,
}

struct Lowerer<'a> {
    program: &'a Program,
    context: &'a Context,
    code: Code,
    kept: KeepPlan,
    /// Whether intermediate values are kept.
    steps: bool,
    attributes: HashMap<AttributeId, Place>,
    traits: HashMap<TraitId, Mask>,
    /// The frame a frame started from, and the type of its objects.
    frames: Vec<(Option<usize>, u16)>,
    visits: HashMap<(usize, usize, Index, Visit), usize>,
    lifted: HashMap<(Index, usize), Index>,
    lifted_masks: HashMap<(Mask, usize), Mask>,
    negated: HashMap<(Mask, usize), Mask>,
    followed: HashMap<(Index, usize, crate::model::RoleId), Index>,
    gathered: HashMap<(Arg, Lane, Index, usize), Arg>,
    /// Of the sentence at hand.
    version: Option<&'a Version>,
    base: Option<(Scope, Mask)>,
    /// Values of its attribute that the sentences of a step have given so far, not yet written.
    arms: Vec<(Mask, Lowered)>,
    variables: Vec<Option<Lowered>>,
}

/// Lowers the plan of the Rekendatum; the second is where its intermediate values are kept.
pub(super) fn lower(program: &Program, context: &Context, steps: bool) -> Lowering<(Code, KeepPlan)> {
    let types = &program.model.object_types;
    let mut lowerer = Lowerer {
        program,
        context,
        code: Code { frames: vec![Use::default(); types.len()], ..Code::default() },
        kept: KeepPlan::default(),
        steps,
        attributes: HashMap::new(),
        traits: HashMap::new(),
        frames: (0u16..).zip(types).map(|(t, _)| (None, t)).collect(),
        visits: HashMap::new(),
        lifted: HashMap::new(),
        lifted_masks: HashMap::new(),
        negated: HashMap::new(),
        followed: HashMap::new(),
        gathered: HashMap::new(),
        version: None,
        base: None,
        arms: Vec::new(),
        variables: Vec::new(),
    };
    lowerer.plan()?;
    lowerer.results();
    lowerer.kept.without_results(&lowerer.code.results);
    lowerer.lend();
    Ok((lowerer.code, lowerer.kept))
}

impl<'a> Lowerer<'a> {
    fn emit(&mut self, frame: usize, active: Mask, what: Do) -> Lowering<()> {
        if self.code.instructions.len() >= MAX_INSTRUCTIONS {
            return Err(Unsupported);
        }
        self.code.instructions.push(Instruction { what, frame, active });
        Ok(())
    }

    fn number(&mut self) -> usize {
        self.code.numbers += 1;
        self.code.numbers - 1
    }

    fn day(&mut self) -> usize {
        self.code.days += 1;
        self.code.days - 1
    }

    fn mask(&mut self) -> usize {
        self.code.masks += 1;
        self.code.masks - 1
    }

    fn index(&mut self) -> usize {
        self.code.indexes += 1;
        self.code.indexes - 1
    }

    fn register(&mut self, lane: Lane) -> usize {
        match lane {
            Lane::Number => self.number(),
            Lane::Day => self.day(),
            Lane::Code => {
                self.code.codes += 1;
                self.code.codes - 1
            }
        }
    }

    /// Where an attribute stands now; texts have no columns.
    fn place(&mut self, attribute: AttributeId) -> Lowering<Place> {
        if let Some(place) = self.attributes.get(&attribute) {
            return Ok(*place);
        }
        let data_type = &self.program.model.attribute(attribute).data_type;
        let lane = lane_of(data_type)?;
        self.code.inputs.insert(attribute);
        Ok(Place { lane, at: Arg::Input(attribute), decimals: kept_decimals(data_type) })
    }

    /// A value in a register or input of its own.
    fn column(&mut self, value: &Lowered, frame: usize, active: Mask) -> Lowering<(Lane, Arg, u8)> {
        match value {
            Lowered::Number(linear) => {
                let arg = self.settled(linear, frame, active)?;
                Ok((Lane::Number, arg, linear.decimals))
            }
            Lowered::Ratio(..) => Err(Unsupported),
            Lowered::Day(arg) => Ok((Lane::Day, *arg, 0)),
            Lowered::Code(arg) => Ok((Lane::Code, *arg, 0)),
        }
    }

    /// The same value with the number worked out, so that it is not worked out twice.
    fn fixed(&mut self, value: Lowered, frame: usize, active: Mask) -> Lowering<Lowered> {
        match value {
            Lowered::Number(linear) => {
                let arg = self.settled(&linear, frame, active)?;
                Ok(Lowered::Number(Linear::of(arg, linear.decimals)))
            }
            Lowered::Ratio(above, below) => {
                let (a, b) = (self.loose(&above, frame, active)?, self.settled(&below, frame, active)?);
                let (above, below) = (Linear::of(a, above.decimals), Linear::of(b, below.decimals));
                Ok(Lowered::Ratio(Box::new(above), Box::new(below)))
            }
            Lowered::Day(_) | Lowered::Code(_) => Ok(value),
        }
    }

    /// Remembers the value of a part of a sentence, when steps are kept.
    fn keep(&mut self, expr: &Expr, value: Lowered, scope: &Scope, active: Mask) -> Lowering<Lowered> {
        if !self.steps {
            return Ok(value);
        }
        let value = self.fixed(value, scope.frame, active)?;
        if reads_only(expr) {
            return Ok(value);
        }
        let kept = match &value {
            Lowered::Ratio(above, below) => {
                let (a, b) = (above.plain().ok_or(Unsupported)?, below.plain().ok_or(Unsupported)?);
                // Above the line empty counts as zero.
                KeptValue::Ratio { above: a, below: b, decimals: (above.decimals, below.decimals) }
            }
            Lowered::Number(_) | Lowered::Day(_) | Lowered::Code(_) => {
                let (lane, at, decimals) = self.column(&value, scope.frame, active)?;
                KeptValue::One { lane, at, decimals }
            }
        };
        self.kept.value(expr, scope.frame, kept);
        Ok(value)
    }

    fn keep_mask(&mut self, condition: &Condition, mask: Mask, frame: usize) {
        if self.steps {
            self.kept.mask(condition, frame, mask);
        }
    }

    /// Numbers that are gathered only to be worked with need no register of their own.
    fn lend(&mut self) {
        let given_out = |out: usize| {
            let register = (Lane::Number, Arg::Register(out));
            self.code.results.iter().any(|r| (r.lane, r.at) == register) || self.kept.holds_number(out)
        };
        for instruction in &mut self.code.instructions {
            if let Do::Gather { lane: Lane::Number, lend, out, .. } = &mut instruction.what {
                *lend = !given_out(*out);
            }
        }
    }

    fn results(&mut self) {
        let mut results: Vec<_> = self.attributes.iter().collect();
        results.sort_by_key(|(attribute, _)| **attribute);
        let mut owners = HashMap::new();
        for (attribute, place) in results {
            let first = *owners.entry((place.lane, place.at)).or_insert(*attribute);
            let result = super::code::Result {
                attribute: *attribute,
                lane: place.lane,
                at: place.at,
                decimals: place.decimals,
                owner: (first != *attribute).then_some(first),
            };
            self.code.results.push(result);
        }
        self.code.traits = self.traits.iter().map(|(id, mask)| (*id, *mask)).collect();
        self.code.traits.sort_by_key(|(id, _)| *id);
    }
}

fn lane_of(data_type: &DataType) -> Lowering<Lane> {
    match data_type {
        DataType::Number { .. } | DataType::Percentage { .. } => Ok(Lane::Number),
        DataType::Date => Ok(Lane::Day),
        DataType::Boolean | DataType::Enumeration(_) => Ok(Lane::Code),
        DataType::Text | DataType::DateTime => Err(Unsupported),
    }
}

/// Whether the value can be read where it stands, now or later.
pub(super) fn reads_only(expr: &Expr) -> bool {
    match &expr.op {
        Op::Constant(_)
        | Op::Parameter(_)
        | Op::CalculationDate
        | Op::CalculationYear
        | Op::Attribute { .. }
        | Op::Variable(_) => true,
        Op::Add(..)
        | Op::Subtract(..)
        | Op::Less(..)
        | Op::Multiply(..)
        | Op::Divide(..)
        | Op::PercentOf(..)
        | Op::Scale(..)
        | Op::Round { .. }
        | Op::Limit { .. }
        | Op::Over { .. }
        | Op::List { .. }
        | Op::Count(_)
        | Op::Duration { .. }
        | Op::DatePart { .. }
        | Op::DateOf { .. }
        | Op::DateShift { .. }
        | Op::DateTimeOf(_)
        | Op::MomentShift { .. }
        | Op::MomentSpan { .. }
        | Op::MomentPart { .. }
        | Op::Root { .. }
        | Op::Power { .. }
        | Op::Text(_)
        | Op::Absolute(_)
        | Op::Easter(_) => false,
    }
}

/// Where nothing is worked out: the place is empty where the argument is.
fn like(at: Arg) -> Filling {
    match at {
        Arg::Constant { filled: true, .. } => Filling::Always,
        Arg::Constant { filled: false, .. } | Arg::Input(_) | Arg::Register(_) => Filling::Like(at),
    }
}
