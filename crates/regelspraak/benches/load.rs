//! Loading and checking generated models of 200, 1.000 and 10.000 rules, and checking again after an edit of one
//! file. Prints the fastest of a few repeats, and time per rule to show that loading grows linearly.

#![expect(
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::float_arithmetic,
    reason = "a bench measures time and prints it"
)]

#[path = "../tests/it/generated.rs"]
mod generated;

use std::time::{Duration, Instant};

use generated::{RULES, file, files};
use regelspraak::{Program, Workspace};

fn main() {
    for (count, repeats) in [(10, 20), (50, 10), (500, 2)] {
        if load(count, repeats).is_none() {
            println!("the generated model does not load");
            std::process::exit(1);
        }
    }
    edits();
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn load(count: usize, repeats: usize) -> Option<()> {
    let files = files(count);
    let bytes: usize = files.iter().map(|f| f.text.len()).sum();
    let mut best = Duration::MAX;
    let mut steps = 0;
    for _ in 0..repeats {
        let start = Instant::now();
        let loaded = Program::load(&files);
        best = best.min(start.elapsed());
        match loaded {
            Ok((program, _)) => steps = program.parse_steps(),
            Err(errors) => {
                println!("{}", errors.0.first()?);
                return None;
            }
        }
    }
    let rules = count * RULES;
    println!(
        "load {rules:>6} rules, {:>6} kB: {:>8.2} ms, {:>6.2} µs a rule, {} parse steps",
        bytes / 1_000,
        milliseconds(best),
        milliseconds(best) * 1e3 / f64::from(u32::try_from(rules).ok()?),
        steps
    );
    Some(())
}

/// Edits in one file of a model of 1.000 rules.
fn edits() {
    let mut workspace = Workspace::new();
    for found in files(50) {
        workspace.set_file(found.path, found.text);
    }
    workspace.program();
    let original = file(7);
    let renamed =
        original.replace("de hoogste post", "de grootste post").replace("hoogste post", "grootste post");
    let kinds = [
        ("a number in a rule", original.replace("10% van", "11% van")),
        ("a mistake in a rule", original.replace("zijn grondslag,", "zijn grondslak,")),
        (
            "a new attribute",
            original.replace("\tde omschrijving ", "\tde opmerking  Tekst;\n\tde omschrijving "),
        ),
        ("a renamed attribute", renamed),
        ("a line above everything", format!("// een opmerking\n\n{original}")),
    ];
    for (what, text) in kinds {
        let mut best = Duration::MAX;
        for _ in 0..10 {
            workspace.set_file("regeling-0007.rgs", text.clone());
            let start = Instant::now();
            workspace.program();
            best = best.min(start.elapsed());
            workspace.set_file("regeling-0007.rgs", original.clone());
            workspace.program();
        }
        let found = {
            workspace.set_file("regeling-0007.rgs", text);
            let found = workspace.diagnostics().len();
            workspace.set_file("regeling-0007.rgs", original.clone());
            found
        };
        println!("edit: {what:<26} {:>8.2} ms, {found} findings", milliseconds(best));
    }
}
