//! One case of five objects, with and without derivation, beside loading the model.

use criterion::{Criterion, criterion_group, criterion_main};
use regelspraak::{Context, ParameterValues, Program, SourceFile, World};

const MODEL: &str = include_str!("../tests/it/models/bibliotheek.rgs");

fn program() -> Option<Program> {
    Program::load(&[SourceFile::new("bibliotheek.rgs", MODEL)]).ok().map(|(program, _)| program)
}

fn fill(program: &Program, world: &mut World) -> Option<()> {
    let member = program.object_type("Lid")?;
    let loan = program.object_type("Uitlening")?;
    let role = program.role(member, "uitlening")?;
    let lent = program.attribute(loan, "uitleendatum")?;
    let returned = program.attribute(loan, "inleverdatum")?;
    let noor = world.create(member);
    world
        .set(noor, program.attribute(member, "geboortedatum")?, jiff::civil::date(2001, 3, 12).into())
        .ok()?;
    for day in 1..=4 {
        let object = world.create(loan);
        world.set(object, lent, jiff::civil::date(2027, 4, day).into()).ok()?;
        world.set(object, returned, jiff::civil::date(2027, 5, 10 + day).into()).ok()?;
        world.link(role, noor, object).ok()?;
    }
    Some(())
}

fn context(program: &Program) -> Option<Context> {
    let mut parameters = ParameterValues::new();
    program.apply_parameter_set(&mut parameters, program.parameter_set("Tarieven")?);
    Some(Context::new(jiff::civil::date(2027, 6, 15), parameters))
}

fn benches(criterion: &mut Criterion) {
    let Some(program) = program() else { return };
    let Some(context) = context(&program) else { return };
    let mut world = World::new(&program);
    criterion.bench_function("load the model", |b| b.iter(self::program));
    criterion.bench_function("fill a world", |b| {
        b.iter(|| {
            world.clear();
            fill(&program, &mut world)
        });
    });
    world.clear();
    if fill(&program, &mut world).is_none() {
        return;
    }
    criterion.bench_function("evaluate", |b| b.iter(|| program.evaluate(&mut world, &context)));
    criterion.bench_function("derive", |b| b.iter(|| program.derive(&mut world, &context)));
    let Ok(derivation) = program.derive(&mut world, &context) else { return };
    let Some(root) = derivation.find_by_type("Lid", 0, "te betalen boete") else { return };
    criterion.bench_function("render", |b| b.iter(|| derivation.render_text(root)));
}

criterion_group!(all, benches);
criterion_main!(all);
