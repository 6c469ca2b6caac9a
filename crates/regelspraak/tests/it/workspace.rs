//! A workspace gives after every change what loading the same files gives.

use proptest::prelude::*;
use regelspraak::{
    Context, Diagnostics, LoadOptions, ParameterValues, Program, SourceFile, Supplied, Workspace, World,
};

use crate::generated::{RULES, files};

const MODEL: &str = include_str!("models/bibliotheek.rgs");

/// The findings of loading files, errors first.
fn loaded(files: &[SourceFile]) -> Vec<String> {
    let found = match Program::load(files) {
        Ok((_, warnings)) => warnings,
        Err(Diagnostics(errors)) => errors,
    };
    found.iter().map(ToString::to_string).collect()
}

fn shown(workspace: &mut Workspace) -> Vec<String> {
    workspace.diagnostics().iter().map(ToString::to_string).collect()
}

#[test]
fn a_changed_file_is_checked_again() {
    let mut workspace = Workspace::new();
    workspace.set_file("b.rgs", MODEL);
    assert!(workspace.program().is_some());
    workspace.set_file("b.rgs", MODEL.replace("de jeugdgrens.", "de jeugdgrans."));
    assert!(workspace.program().is_none());
    assert!(shown(&mut workspace).iter().any(|line| line.contains("RS201")));
    workspace.set_file("b.rgs", MODEL);
    assert!(workspace.program().is_some());
}

#[test]
fn files_are_checked_in_the_order_of_their_paths() {
    let mut workspace = Workspace::new();
    workspace.set_file("z.rgs", "Regel");
    workspace.set_file("a.rgs", "Parameter");
    let files = [SourceFile::new("a.rgs", "Parameter"), SourceFile::new("z.rgs", "Regel")];
    assert_eq!(shown(&mut workspace), loaded(&files));
    assert!(workspace.remove_file("a.rgs"));
    assert!(!workspace.remove_file("a.rgs"));
    assert_eq!(shown(&mut workspace), loaded(&files[1..]));
}

/// Words and pieces to replace one another in an edit.
const PIECES: &[(&str, &str)] = &[
    ("10% van", "11% van"),
    ("zijn grondslag", "zijn grondslak"),
    ("zijn inkomen", "zijn vermogen"),
    ("Regel 1 korting", "Regel 1 aftrek"),
    ("Regel 0 rente", "// Regel 0 rente"),
    ("\tde omschrijving ", "\tde opmerking                     Tekst;\n\tde omschrijving "),
    ("de hoogste post ", "de grootste post "),
    ("Parameter het tarief1", "Parameter het tarief0"),
    ("Percentage (geheel getal)", "Percentage (getal met 2 decimalen)"),
    ("// Bron: regeling 2, artikel 9\n", ""),
    ("is toegekend ", "is tijdig "),
    ("'lopend'", "'open'"),
    ("mv: posten0", "mv: posten"),
    ("geldig altijd", "geldig vanaf 2026"),
    ("\n\n", "\n\n// een regel erbij\n\n"),
    ("| 2 | 40%", "| 2 | 41%"),
    ("30.000 €", "30.000"),
    ("Regel ", "Regl "),
    ("Eenheidsysteem", "Eenheid"),
    ("Domein ", "Eenheidsysteem munt\n\tde munt (mv: munten)  mt\nDomein "),
];

/// One step: a file, a place in it, and what happens there.
fn step() -> impl Strategy<Value = (usize, usize, usize, u8)> {
    (0usize..4, any::<usize>(), 0..PIECES.len(), 0u8..10)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn after_any_edits_the_findings_are_those_of_a_fresh_load(
        steps in proptest::collection::vec(step(), 1..10),
    ) {
        let original = files(3);
        let mut now = original.clone();
        let mut workspace = Workspace::new();
        for file in &original {
            workspace.set_file(&file.path, &file.text);
        }
        for (file, at, piece, what) in steps {
            let file = file % now.len().max(1);
            match what {
                // A new file, a file less, a file as it was.
                0 => now.push(SourceFile::new(format!("extra-{at}.rgs"), crate::generated::file(7))),
                1 if now.len() > 1 => {
                    let gone = now.remove(file);
                    prop_assert!(workspace.remove_file(&gone.path));
                    continue;
                }
                2 => now[file].text = original[file % original.len()].text.clone(),
                3 => {
                    let lines: Vec<&str> = now[file].text.split_inclusive('\n').collect();
                    let gone = at % lines.len().max(1);
                    now[file].text = lines.iter().enumerate().filter(|(n, _)| *n != gone).map(|(_, l)| *l).collect();
                }
                _ => {
                    let (from, to) = PIECES[piece];
                    let places: Vec<usize> = now[file].text.match_indices(from).map(|(n, _)| n).collect();
                    if let Some(place) = places.get(at % places.len().max(1)) {
                        now[file].text.replace_range(*place..place + from.len(), to);
                    }
                }
            }
            for file in &now {
                workspace.set_file(&file.path, &file.text);
            }
            now.sort_by(|a, b| a.path.cmp(&b.path));
            now.dedup_by(|a, b| a.path == b.path);
            let fresh = Program::load(&now);
            let expected = match &fresh {
                Ok((_, warnings)) => warnings.clone(),
                Err(Diagnostics(errors)) => errors.clone(),
            };
            prop_assert_eq!(workspace.diagnostics(), expected.as_slice());
            match (workspace.program(), fresh) {
                (None, Err(_)) => {}
                (Some(kept), Ok((fresh, _))) => prop_assert_eq!(outcome(kept), outcome(&fresh)),
                (Some(_), Err(_)) | (None, Ok(_)) => prop_assert!(false, "one has a program and the other has not"),
            }
        }
    }
}

/// The derivation of an object without values of every type, with all rules, as text.
fn outcome(program: &Program) -> String {
    let mut world = World::new(program);
    for (id, _) in program.object_types() {
        world.create(id);
    }
    let context = Context::new(jiff::civil::date(2026, 7, 1), ParameterValues::new());
    let derivation = program.derive(&mut world, &context).map(|d| serde_json::to_string(&d).unwrap());
    format!("{derivation:?} {:?}", program.rules())
}

#[test]
fn reading_a_model_eight_times_as_large_takes_eight_times_the_steps() {
    let steps = |count| {
        let (program, _) = Program::load(&files(count)).unwrap();
        assert_eq!(program.rules().len(), count * RULES);
        program.parse_steps()
    };
    // The names and the table with their longer numbers are read alike.
    assert_eq!(steps(8), 8 * steps(1));
}

#[test]
fn what_is_known_besides_the_text_can_change() {
    let supplied = |always| {
        let one = Supplied {
            object_type: "Lid".to_owned(),
            name: "leeftijd".to_owned(),
            always,
            used_elsewhere: false,
        };
        LoadOptions { supplied: Some(vec![one]), ..LoadOptions::default() }
    };
    let file = SourceFile::new(
        "a.rgs",
        "Objecttype het Lid (bezield)\n\tde leeftijd  Numeriek (geheel getal);\n\tis jong  kenmerk (bijvoeglijk);\n\n// Bron: a\nRegel r\n\tgeldig altijd\n\t\tEen Lid is jong\n\t\tindien zijn leeftijd kleiner is dan 18.\n",
    );
    let mut workspace = Workspace::new();
    workspace.set_file(&file.path, &file.text);
    let mut given = Vec::new();
    for options in [LoadOptions::default(), supplied(true), supplied(false), supplied(true)] {
        workspace.set_options(options.clone());
        let found = match Program::load_with(std::slice::from_ref(&file), &options) {
            Ok((_, warnings)) => warnings,
            Err(Diagnostics(errors)) => errors,
        };
        let found: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert_eq!(shown(&mut workspace), found);
        given.push(found.iter().any(|line| line.contains("RS431")));
    }
    assert_eq!(given[1..], [false, true, false], "an input that can be missing is pointed out");
}
