//! Many cases at once give what each case gives on its own.

use regelspraak::{
    BATCH_OBJECTS, Batch, Columns, Context, Number, Outcome, ParameterValues, World, WorldError,
};

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
            let one = batch.create(member).unwrap();
            for (from, to) in case(n) {
                let object = batch.create(loan).unwrap();
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
        let one = batch.create(member).unwrap();
        if at == number % 3 {
            let object = batch.create(loan).unwrap();
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
    let mut create = |object_type| batch.create(object_type).unwrap();
    let (one, other, object) = (create(member), create(member), create(loan));
    batch.link(role, one, object).unwrap();
    batch.link(role, one, object).unwrap();
    assert!(batch.link(role, other, object).is_err(), "a single role is filled twice");
    assert!(batch.link(role, object, one).is_err(), "the wrong way round");
    let lent = program.attribute(loan, "uitleendatum").unwrap();
    assert!(batch.set(one, lent, &day(1).into()).is_err(), "an attribute of another type");
    assert!(batch.set(object, lent, &Number::ONE.into()).is_err(), "a number for a date");
    batch.end_case();
    let late = batch.create(loan).unwrap();
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
    let (one, _) = (batch.create(bottle).unwrap(), batch.create(bottle).unwrap());
    for refused in [-1, i64::MIN] {
        assert!(batch.extend_fixed(content, [5, refused]).is_err(), "{refused}");
    }
    batch.extend_fixed(content, [25, 30]).unwrap();
    batch.end_case();
    let columns = Columns::new(&program, &Context::new(day(1), ParameterValues::new()));
    let outcome = columns.runner().run(&mut batch);
    assert_eq!(outcome.value(&batch, one, rest), Number::parse_dutch("2,5").unwrap().into());
}

#[test]
fn a_batch_takes_no_more_values_than_objects_and_no_more_objects_than_it_has_place_for() {
    let program = load(MODEL);
    let (member, loan) = (program.object_type("Lid").unwrap(), program.object_type("Uitlening").unwrap());
    let lent = program.attribute(loan, "uitleendatum").unwrap();
    let mut batch = Batch::new(&program);
    batch.add_cases(loan, 3).unwrap();
    assert_eq!(batch.extend_dates(lent, std::iter::repeat(day(1))), Err(WorldError::TooMany));
    batch.extend_dates(lent, [day(1), day(2)]).unwrap();
    assert_eq!(batch.extend_dates(lent, [day(3), day(4)]), Err(WorldError::TooMany));
    batch.extend_dates(lent, [day(5)]).unwrap();
    let kenmerk = program.object_type_info(loan).traits[0].id;
    assert_eq!(batch.extend_trait(kenmerk, [true; 4]), Err(WorldError::TooMany));
    batch.extend_trait(kenmerk, [true; 3]).unwrap();
    assert_eq!(batch.add_cases(member, BATCH_OBJECTS + 1), Err(WorldError::TooMany));
    let role = program.role(member, "uitlening").unwrap();
    assert_eq!(batch.add_cases_with(role, &[1, BATCH_OBJECTS]), Err(WorldError::TooMany));
    assert_eq!(batch.cases(), 3);
    batch.add_cases(member, BATCH_OBJECTS).unwrap();
    assert_eq!(batch.create(member), Err(WorldError::TooMany));
}

const BOXES: &str = "\
Objecttype de Kist (mv: Kisten)
	het aantal  Numeriek (geheel getal);
	het gewicht  Numeriek (geheel getal);
	de toeslag  Numeriek (geheel getal);
	het zwaarste  Numeriek (geheel getal);
	het zware  Numeriek (geheel getal);
	het dubbele  Numeriek (geheel getal);
Objecttype het Blik (mv: Blikken)
	het gewicht  Numeriek (geheel getal);
	de last  Numeriek (geheel getal);
	is zwaar  kenmerk (bijvoeglijk);

Feittype blikken van een kist
	de kist van het blik  Kist
	het blik in de kist (mv: blikken in de kist)  Blik
	Eén kist van het blik heeft meerdere blikken in de kist

// Bron: proef
Regel aantal
	geldig altijd
		Het aantal van een Kist moet gesteld worden op het aantal blikken in de kist van de Kist.

// Bron: proef
Regel gewicht
	geldig altijd
		Het gewicht van een Kist moet berekend worden als de som van het gewicht van alle blikken in de kist van de Kist.

// Bron: proef
Regel zwaarste
	geldig altijd
		Het zwaarste van een Kist moet berekend worden als de maximale waarde van het gewicht van alle blikken in de kist van de Kist.

// Bron: proef
Regel zware
	geldig altijd
		Het zware van een Kist moet berekend worden als
		de som van het gewicht van alle blikken in de kist van de Kist die zwaar zijn of 0 als die er niet zijn.

// Bron: proef
Regel dubbele
	geldig altijd
		Het dubbele van een Kist moet berekend worden als
		de som van het gewicht van alle blikken in de kist van de Kist die groter zijn dan 30.

// Bron: proef
Regel zwaar
	geldig altijd
		Een Blik is zwaar
		indien het gewicht van het Blik groter is dan 50.

// Bron: proef
Regel last
	geldig altijd
		De last van een Blik moet berekend worden als het gewicht van het Blik plus de toeslag van de kist van het blik van het Blik.
";

/// Boxes of so many tins each: whole columns first, then the last boxes one by one; or all one by one.
fn boxes(program: &regelspraak::Program, counts: &[u32], whole: &[usize]) -> Batch {
    let (boxed, tin) = (program.object_type("Kist").unwrap(), program.object_type("Blik").unwrap());
    let role = program.role(boxed, "blik in de kist").unwrap();
    let extra = program.attribute(boxed, "toeslag").unwrap();
    let weight = program.attribute(tin, "gewicht").unwrap();
    // The weight of a tin tells its place, its last box but one is too heavy for a column.
    let weigh = |at: usize| if at == 11 { i64::MAX } else { i64::try_from(at * 9).unwrap() };
    let mut batch = Batch::new(program);
    let (mut first, mut tins) = (0, 0);
    for size in whole {
        let part = &counts[first..first + size];
        batch.add_cases_with(role, part).unwrap();
        let more: usize = part.iter().map(|n| usize::try_from(*n).unwrap()).sum();
        batch.extend_fixed(weight, (tins..tins + more).map(weigh)).unwrap();
        batch.extend_fixed(extra, (first..first + size).map(|n| i64::try_from(n).unwrap())).unwrap();
        (first, tins) = (first + size, tins + more);
    }
    for (number, count) in counts.iter().enumerate().skip(first) {
        let one = batch.create(boxed).unwrap();
        batch.set(one, extra, &Number::from(i64::try_from(number).unwrap()).into()).unwrap();
        for _ in 0..*count {
            let object = batch.create(tin).unwrap();
            batch.set(object, weight, &Number::from(weigh(tins)).into()).unwrap();
            batch.link(role, one, object).unwrap();
            tins += 1;
        }
        batch.end_case();
    }
    batch
}

#[test]
fn links_made_in_runs_are_those_made_one_by_one() {
    let program = load(BOXES);
    let columns = Columns::new(&program, &Context::new(day(1), ParameterValues::new()));
    assert!(columns.is_columnar());
    let counts = [2, 0, 3, 1, 0, 0, 4, 5, 0, 1, 2];
    let show = |mut batch: Batch| {
        let outcome = columns.runner().run_with_steps(&mut batch);
        assert_eq!(outcome.fallbacks(), 1, "the box with a sum that does not fit");
        let mut text = String::new();
        for case in 0..batch.cases() {
            for (id, object_type) in program.object_types() {
                for object in batch.objects(id, case) {
                    for attribute in &object_type.attributes {
                        text.push_str(&format!("{:?}\n", outcome.value(&batch, object, attribute.id)));
                    }
                    for role in program.roles().filter(|role| role.from == id) {
                        let place = batch.within(case, object);
                        text.push_str(&format!("{:?}\n", outcome.related(&batch, case, place, role.id)));
                    }
                }
            }
            let derivation = columns.explain(&batch, &outcome, case).unwrap().unwrap();
            text.push_str(&serde_json::to_string(&derivation).unwrap());
        }
        text
    };
    let single = show(boxes(&program, &counts, &[]));
    assert!(single.contains("Number"));
    for whole in [&[11][..], &[4, 7], &[1, 1, 4], &[6], &[2, 0, 2]] {
        assert_eq!(show(boxes(&program, &counts, whole)), single, "{whole:?}");
    }
}

#[test]
fn groups_of_values_are_taken_as_far_as_they_count() {
    let program = load(BOXES);
    let tin = program.object_type("Blik").unwrap();
    let weight = program.attribute(tin, "gewicht").unwrap();
    let mut batch = Batch::new(&program);
    batch.add_cases(tin, 5).unwrap();
    static GROUPS: [([i64; 3], usize); 4] =
        [([1, 2, 3], 2), ([4, 5, 6], 0), ([7, 8, 9], 3), ([10, 11, 12], 1)];
    let taken = |some: &'static [usize]| some.iter().map(|at| (&GROUPS[*at].0, GROUPS[*at].1));
    assert_eq!(batch.extend_fixed_groups(weight, taken(&[0, 1, 2, 3])), Err(WorldError::TooMany));
    batch.extend_fixed_groups(weight, taken(&[0, 1])).unwrap();
    assert_eq!(batch.extend_fixed_groups(weight, taken(&[2, 3])), Err(WorldError::TooMany));
    batch.extend_fixed_groups(weight, taken(&[2])).unwrap();
    let columns = Columns::new(&program, &Context::new(day(1), ParameterValues::new()));
    let outcome = columns.runner().run(&mut batch);
    assert_eq!(outcome.fixed(&batch, weight).unwrap().values, [1, 2, 7, 8, 9]);
}
