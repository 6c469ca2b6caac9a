//! The fixed workload in columns: its checksums, its explanations, its memory.

use regelspraak::{BATCH_CASES, Batch, Columns, Outcome, World};

#[path = "../../benches/rekenlast/generator.rs"]
mod generator;
#[path = "../../benches/rekenlast/load.rs"]
mod load;

use generator::{EXPECTED, HASH_START, by_hand, hash, parents};
use load::Model;

/// Runs so many parents in batches: sum and hash of the payouts, and how many were evaluated one by one.
fn payouts(model: &Model, count: usize, steps: bool) -> (i64, u64, usize) {
    let all = parents(count);
    let columns = Columns::new(&model.program, &model.context);
    assert!(columns.is_columnar());
    let mut runner = columns.runner();
    let (mut batch, mut outcome) = (Batch::new(&model.program), Outcome::new());
    let (mut sum, mut code, mut fallbacks) = (0, HASH_START, 0);
    for block in all.chunks(BATCH_CASES) {
        model.fill(&mut batch, block).unwrap();
        runner.run_into(&mut batch, &mut outcome, steps);
        assert!(outcome.errors().is_empty());
        fallbacks += outcome.fallbacks();
        let paid = outcome.fixed(&batch, model.payout).unwrap();
        assert_eq!((paid.decimals, paid.filled, paid.values.len()), (0, None, block.len()));
        for (value, parent) in paid.values.iter().zip(block) {
            assert_eq!(*value, by_hand(parent).payout);
            sum += value;
            code = hash(code, *value);
        }
    }
    (sum, code, fallbacks)
}

#[test]
fn the_checksums_of_the_workload_come_out() {
    for model in [load::flat().unwrap(), load::years().unwrap()] {
        for steps in [false, true] {
            let (count, sum, code) = EXPECTED[0];
            assert_eq!(payouts(&model, count, steps), (sum, code, 0));
        }
        let (sum, code) = parents(20_000).iter().fold((0, HASH_START), |(sum, code), parent| {
            let paid = by_hand(parent).payout;
            (sum + paid, hash(code, paid))
        });
        assert_eq!(payouts(&model, 20_000, false), (sum, code, 0));
    }
}

#[test]
fn the_first_parents_get_what_the_workload_says() {
    let model = load::flat().unwrap();
    let columns = Columns::new(&model.program, &model.context);
    let mut batch = Batch::new(&model.program);
    model.fill(&mut batch, &parents(3)).unwrap();
    let outcome = columns.runner().run(&mut batch);
    let of = |id| outcome.fixed(&batch, id).unwrap().values;
    assert_eq!(of(model.total), [17_480, 70_041, 57_392]);
    assert_eq!(of(model.entitlement), [30_000, 70_041, 57_392]);
    assert_eq!(of(model.payout), [0, 40_041, 57_392]);
}

#[test]
fn every_explanation_from_kept_steps_is_that_of_the_case_on_its_own() {
    for model in [load::flat().unwrap(), load::years().unwrap()] {
        let all = parents(300);
        let columns = Columns::new(&model.program, &model.context);
        let mut batch = Batch::new(&model.program);
        model.fill(&mut batch, &all).unwrap();
        let outcome = columns.runner().run_with_steps(&mut batch);
        let mut world = World::new(&model.program);
        for (case, parent) in all.iter().enumerate() {
            model.fill_world(&mut world, parent).unwrap();
            let expected = model.program.derive(&mut world, &model.context).unwrap();
            let found = columns.explain(&batch, &outcome, case).unwrap().unwrap();
            assert_eq!(found, expected);
            let json = |d| serde_json::to_string(d).unwrap();
            assert_eq!(json(&found), json(&expected));
            for node in (0u32..).take(expected.nodes().len()) {
                assert_eq!(found.render_text(node), expected.render_text(node));
            }
        }
    }
}

#[test]
fn kept_steps_take_at_most_120_bytes_per_parent_beside_input_and_output() {
    let model = load::flat().unwrap();
    let all = parents(BATCH_CASES);
    let columns = Columns::new(&model.program, &model.context);
    let mut batch = Batch::new(&model.program);
    model.fill(&mut batch, &all).unwrap();
    let outcome = columns.runner().run_with_steps(&mut batch);
    // The output is three whole numbers; everything else that is held counts as kept.
    let held = outcome.step_bytes() + outcome.value_bytes() - 3 * 8 * all.len();
    assert!(held / all.len() <= 120, "{} bytes per parent", held / all.len());
    assert!(outcome.step_bytes() > 0);
}
