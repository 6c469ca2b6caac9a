//! The two models of the workload, and parents put into their batches and worlds.

use regelspraak::{
    AttributeId, Batch, Context, ObjectTypeId, ParameterValues, Program, RoleId, SourceFile, TraitId, World,
    WorldError,
};

use super::generator::Parent;

/// A loaded model with the names it is fed by.
pub struct Model {
    pub program: Program,
    pub context: Context,
    pub parent: ObjectTypeId,
    first_decision: AttributeId,
    assessment: AttributeId,
    legal: AttributeId,
    granted: TraitId,
    /// The eight amounts on the parent, or none when they are objects of their own.
    amounts: Vec<AttributeId>,
    years: Option<(RoleId, ObjectTypeId, AttributeId)>,
    pub total: AttributeId,
    pub entitlement: AttributeId,
    pub payout: AttributeId,
}

pub fn flat() -> Option<Model> {
    model(include_str!("plat.rgs"), false)
}

pub fn years() -> Option<Model> {
    model(include_str!("jaren.rgs"), true)
}

fn model(text: &str, related: bool) -> Option<Model> {
    let (program, _) = Program::load(&[SourceFile::new("rekenlast.rgs", text)]).ok()?;
    let mut parameters = ParameterValues::new();
    program.apply_parameter_set(&mut parameters, program.parameter_set("Rekenlast")?);
    let context = Context::new(jiff::civil::date(2023, 1, 1), parameters);
    let parent = program.object_type("Ouder")?;
    let own = |name: &str| program.attribute(parent, name);
    let mut amounts = Vec::new();
    let mut years = None;
    if related {
        let year = program.object_type("Jaar")?;
        years =
            Some((program.role(parent, "kalenderjaar")?, year, program.attribute(year, "terugvordering")?));
    } else {
        for k in 1..=8 {
            amounts.push(own(&format!("terugvordering jaar{k}"))?);
        }
    }
    Some(Model {
        parent,
        first_decision: own("eerste besluit")?,
        assessment: own("beoordeling")?,
        legal: own("vergoede kosten")?,
        granted: program.trait_(parent, "eerder toegekend")?,
        amounts,
        years,
        total: own("totaal")?,
        entitlement: own("aanspraak")?,
        payout: own("uitbetaling")?,
        context,
        program,
    })
}

impl Model {
    /// Fills a batch with whole columns.
    pub fn fill(&self, batch: &mut Batch, parents: &[Parent]) -> Result<(), WorldError> {
        batch.clear();
        match self.years {
            None => {
                batch.add_cases(self.parent, u32::try_from(parents.len()).unwrap_or(0))?;
                for (k, id) in self.amounts.iter().enumerate() {
                    batch.extend_fixed(*id, parents.iter().map(move |p| p.amounts[k]))?;
                }
            }
            Some((role, _, amount)) => {
                let counts: Vec<u32> = parents.iter().map(|p| u32::try_from(p.years).unwrap_or(0)).collect();
                batch.add_cases_with(role, &counts)?;
                batch.extend_fixed_groups(amount, parents.iter().map(|p| (&p.amounts, p.years)))?;
            }
        }
        batch.extend_dates(self.first_decision, parents.iter().map(|p| p.first_decision))?;
        batch.extend_dates(self.assessment, parents.iter().map(|p| p.assessment))?;
        batch.extend_fixed(self.legal, parents.iter().map(|p| p.legal_cents))?;
        batch.extend_trait(self.granted, parents.iter().map(|p| p.granted))
    }

    /// Fills a world with one parent.
    pub fn fill_world(&self, world: &mut World, parent: &Parent) -> Result<(), WorldError> {
        world.clear();
        let one = world.create(self.parent);
        for (id, cents) in self.amounts.iter().zip(parent.amounts) {
            world.set_fixed(one, *id, cents)?;
        }
        if let Some((role, object_type, id)) = self.years {
            for cents in &parent.amounts[..parent.years] {
                let year = world.create(object_type);
                world.set_fixed(year, id, *cents)?;
                world.link(role, one, year)?;
            }
        }
        world.set(one, self.first_decision, parent.first_decision.into())?;
        world.set(one, self.assessment, parent.assessment.into())?;
        world.set_fixed(one, self.legal, parent.legal_cents)?;
        world.set_trait(one, self.granted, parent.granted)
    }
}
