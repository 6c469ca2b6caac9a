//! What may not be in any file of the repository.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use xtask::bench::root;

/// Written in two halves, so that this file does not contain them.
fn forbidden() -> Vec<String> {
    [
        ("/wo", "rk/"),
        ("/ro", "ot/"),
        ("index.crates", ".io"),
        ("static.crates", ".io"),
        ("registry.npm", "js.org"),
        ("deb.deb", "ian.org"),
        ("py", "pi.org"),
        ("python", "hosted.org"),
    ]
    .iter()
    .map(|(left, right)| format!("{left}{right}"))
    .collect()
}

fn first_forbidden(text: &str) -> Option<String> {
    forbidden().into_iter().find(|part| text.contains(part.as_str()))
}

fn tracked_files() -> Vec<String> {
    let answer = Command::new("git").args(["ls-files", "-z"]).current_dir(root()).output().expect("git runs");
    assert!(answer.status.success(), "git ls-files: {}", String::from_utf8_lossy(&answer.stderr));
    let names = String::from_utf8(answer.stdout).expect("names are UTF-8");
    let names: Vec<String> = names.split('\0').filter(|name| !name.is_empty()).map(str::to_owned).collect();
    assert!(names.iter().any(|name| name == "Cargo.toml"), "git lists no files");
    names
}

#[test]
fn no_file_names_a_place_on_one_machine_or_a_package_registry() {
    for name in tracked_files() {
        // A file that was removed but not yet committed is no text any more, nor is a picture or a font.
        let Ok(text) = fs::read_to_string(root().join(&name)) else { continue };
        assert_eq!(first_forbidden(&text), None, "in {name}");
    }
}

#[test]
fn every_picture_is_shown_in_the_readme_and_made_by_a_journey() {
    let readme = fs::read_to_string(root().join("README.md")).expect("the README");
    let shown: BTreeSet<String> = readme
        .split("(docs/screens/")
        .skip(1)
        .filter_map(|rest| rest.split_once(".png)").map(|(name, _)| name.to_owned()))
        .collect();
    assert!(shown.len() >= 12, "{shown:?}");
    let names = tracked_files();
    let text = |name: &String| fs::read_to_string(root().join(name)).unwrap_or_default();
    let journeys: String =
        names.iter().filter(|name| name.starts_with("tests/browser/journeys/")).map(text).collect();
    for picture in &shown {
        assert!(journeys.contains(&format!("keepPicture('{picture}')")), "no journey makes {picture}");
    }
    let kept = names.iter().filter_map(|name| name.strip_prefix("docs/screens/")?.strip_suffix(".png"));
    assert_eq!(kept.map(str::to_owned).collect::<BTreeSet<_>>(), shown, "kept, and shown");
}

#[test]
fn a_place_on_one_machine_is_found() {
    assert!(first_forbidden(&["see /ro", "ot/notes"].concat()).is_some());
    assert!(first_forbidden("see docs/notes").is_none());
}
