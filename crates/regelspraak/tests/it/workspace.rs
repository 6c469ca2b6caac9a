//! A workspace gives after every change what loading the same files gives.

use regelspraak::{Diagnostics, Program, SourceFile, Workspace};

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
