//! Many cases at once give what each case gives on its own.

use regelspraak::{Batch, Columns, Context, Number, Outcome, ParameterValues, World};

use crate::support::load;

const MODEL: &str = include_str!("models/bibliotheek.rgs");

fn day(n: i32) -> jiff::civil::Date {
    use jiff::ToSpan;
    jiff::civil::date(2018, 1, 1).checked_add(n.days()).unwrap()
}

#[test]
fn batches_through_a_stream_give_the_values_of_single_cases_in_order() {
    let program = load(MODEL);
    let mut parameters = ParameterValues::new();
    program.apply_parameter_set(&mut parameters, program.parameter_set("Tarieven").unwrap());
    let context = Context::new(day(3000), parameters);
    let (member, loan) = (program.object_type("Lid").unwrap(), program.object_type("Uitlening").unwrap());
    let role = program.role(member, "uitlening").unwrap();
    let lent = program.attribute(loan, "uitleendatum").unwrap();
    let back = program.attribute(loan, "inleverdatum").unwrap();
    let columns = Columns::new(&program, &context);
    let case = |n: i32| (0..n % 4).map(move |k| (day(n * 7 + k), day(n * 7 + k + 15 * k + n % 30)));
    let batches = (0..9).map(|b| {
        let mut batch = Batch::new(&program);
        for n in b * 10..b * 10 + 10 {
            let one = batch.create(member);
            for (from, to) in case(n) {
                let object = batch.create(loan);
                batch.set(object, lent, &from.into()).unwrap();
                batch.set(object, back, &to.into()).unwrap();
                batch.link(role, one, object).unwrap();
            }
            batch.end_case();
        }
        batch
    });
    let (mut text, mut single) = (String::new(), String::new());
    let done: Result<(), ()> = columns.stream(2, false, batches, |batch, outcome| {
        for number in 0..batch.cases() {
            for (id, object_type) in program.object_types() {
                for object in batch.objects(id, number) {
                    for attribute in &object_type.attributes {
                        text.push_str(&format!("{:?}\n", outcome.value(&batch, object, attribute.id)));
                    }
                    for kenmerk in &object_type.traits {
                        text.push_str(&format!("{}\n", outcome.has_trait(&batch, object, kenmerk.id)));
                    }
                }
            }
        }
        Ok(())
    });
    assert!(done.is_ok());
    for n in 0..90 {
        let mut world = World::new(&program);
        let one = world.create(member);
        for (from, to) in case(n) {
            let object = world.create(loan);
            world.set(object, lent, from.into()).unwrap();
            world.set(object, back, to.into()).unwrap();
            world.link(role, one, object).unwrap();
        }
        program.evaluate(&mut world, &context).unwrap();
        for (id, object_type) in program.object_types() {
            for object in world.objects(id) {
                for attribute in &object_type.attributes {
                    single.push_str(&format!("{:?}\n", world.get(object, attribute.id)));
                }
                for kenmerk in &object_type.traits {
                    single.push_str(&format!("{}\n", world.has_trait(object, kenmerk.id)));
                }
            }
        }
    }
    assert!(single.contains("true"), "no kenmerk was ever derived");
    assert_eq!(text, single);
}

/// Cases of one member each, of whom some have a loan.
fn late_member(program: &regelspraak::Program, number: usize, batch: &mut Batch) -> Result<(), usize> {
    let (member, loan) = (program.object_type("Lid").unwrap(), program.object_type("Uitlening").unwrap());
    let role = program.role(member, "uitlening").unwrap();
    for at in 0..=number % 5 {
        let one = batch.create(member);
        if at == number % 3 {
            let object = batch.create(loan);
            batch.set(object, program.attribute(loan, "uitleendatum").unwrap(), &day(1).into()).unwrap();
            let back = day(40 + i32::try_from(number).unwrap());
            batch.set(object, program.attribute(loan, "inleverdatum").unwrap(), &back.into()).unwrap();
            batch.link(role, one, object).unwrap();
        }
        batch.end_case();
    }
    Ok(())
}

fn tariffs(program: &regelspraak::Program) -> Context {
    let mut parameters = ParameterValues::new();
    program.apply_parameter_set(&mut parameters, program.parameter_set("Tarieven").unwrap());
    Context::new(day(3000), parameters)
}

#[test]
fn batches_filled_on_all_threads_give_what_ready_batches_give_in_order() {
    let program = load(MODEL);
    let context = tariffs(&program);
    let columns = Columns::new(&program, &context);
    let show = |batch: &Batch, outcome: &Outcome, text: &mut String| {
        for case in 0..batch.cases() {
            for (id, object_type) in program.object_types() {
                for (object, attribute) in
                    batch.objects(id, case).flat_map(|o| object_type.attributes.iter().map(move |a| (o, a)))
                {
                    text.push_str(&format!("{case} {:?}\n", outcome.value(batch, object, attribute.id)));
                }
            }
        }
    };
    let (mut ready, mut filled) = (String::new(), String::new());
    let batches = (0..100).map(|number| {
        let mut batch = Batch::new(&program);
        late_member(&program, number, &mut batch).unwrap();
        batch
    });
    let done: Result<(), ()> = columns.stream(3, false, batches, |batch, outcome| {
        show(&batch, &outcome, &mut ready);
        Ok(())
    });
    done.unwrap();
    let fill = |number: usize, batch: &mut Batch| late_member(&program, number, batch);
    let each = |batch: &Batch, outcome: &Outcome| {
        show(batch, outcome, &mut filled);
        Ok(())
    };
    columns.stream_parts(3, false, 0..100, fill, each).unwrap();
    assert!(filled.contains("Number"));
    assert_eq!(filled, ready);
}

#[test]
fn a_stream_ends_at_the_first_error_of_filling_or_reading() {
    let program = load(MODEL);
    let context = tariffs(&program);
    let columns = Columns::new(&program, &context);
    for threads in [0, 1, 4] {
        let mut read = 0;
        let fill = |number: usize, batch: &mut Batch| {
            late_member(&program, number, batch)?;
            if number >= 30 { Err(number) } else { Ok(()) }
        };
        let found = columns.stream_parts(threads, false, 0.., fill, |_, _| {
            read += 1;
            Ok(())
        });
        assert_eq!((found, read), (Err(30), 30));
        let fill = |number: usize, batch: &mut Batch| late_member(&program, number, batch);
        let mut read = 0;
        let found = columns.stream_parts(threads, false, 0.., fill, |_, _| {
            read += 1;
            if read > 20 { Err(read) } else { Ok(()) }
        });
        assert_eq!(found, Err(21));
    }
}

#[test]
fn a_panic_while_filling_ends_the_stream() {
    let program = load(MODEL);
    let context = tariffs(&program);
    let columns = Columns::new(&program, &context);
    let run = std::panic::AssertUnwindSafe(|| {
        let fill = |number: usize, batch: &mut Batch| {
            assert_ne!(number, 10, "on purpose");
            late_member(&program, number, batch)
        };
        columns.stream_parts(2, false, 0.., fill, |_, _| Ok(()))
    });
    assert!(std::panic::catch_unwind(run).is_err());
}

#[test]
fn a_batch_refuses_what_a_world_refuses() {
    let program = load(MODEL);
    let (member, loan) = (program.object_type("Lid").unwrap(), program.object_type("Uitlening").unwrap());
    let role = program.role(member, "uitlening").unwrap();
    let mut batch = Batch::new(&program);
    let (one, other, object) = (batch.create(member), batch.create(member), batch.create(loan));
    batch.link(role, one, object).unwrap();
    batch.link(role, one, object).unwrap();
    assert!(batch.link(role, other, object).is_err(), "a single role is filled twice");
    assert!(batch.link(role, object, one).is_err(), "the wrong way round");
    let lent = program.attribute(loan, "uitleendatum").unwrap();
    assert!(batch.set(one, lent, &day(1).into()).is_err(), "an attribute of another type");
    assert!(batch.set(object, lent, &Number::ONE.into()).is_err(), "a number for a date");
    batch.end_case();
    let late = batch.create(loan);
    assert!(batch.link(role, one, late).is_err(), "objects of different cases");
}

#[test]
fn a_column_of_numbers_that_is_refused_leaves_nothing_behind() {
    let program = load(
        "Objecttype de Fles\n\tde inhoud  Numeriek (niet-negatief getal met 1 decimaal);\n\
         \tde rest  Numeriek (getal met 1 decimaal);\n\
         // Bron: proef\nRegel rest\n\tgeldig altijd\n\t\tDe rest van een Fles moet gesteld worden op de inhoud van de Fles.",
    );
    let bottle = program.object_type("Fles").unwrap();
    let (content, rest) =
        (program.attribute(bottle, "inhoud").unwrap(), program.attribute(bottle, "rest").unwrap());
    let mut batch = Batch::new(&program);
    for refused in [-1, i64::MIN] {
        assert!(batch.extend_fixed(content, [5, refused]).is_err(), "{refused}");
    }
    let one = batch.create(bottle);
    batch.extend_fixed(content, [25]).unwrap();
    batch.end_case();
    let columns = Columns::new(&program, &Context::new(day(1), ParameterValues::new()));
    let outcome = columns.runner().run(&mut batch);
    assert_eq!(outcome.value(&batch, one, rest), Number::parse_dutch("2,5").unwrap().into());
}
