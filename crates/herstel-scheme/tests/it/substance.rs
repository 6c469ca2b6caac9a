//! What decides of a package is known by what it says: a comment, a blank line or the title of a source does not move it, every
//! changed word or number does.

use crate::packages::files;
use herstel_scheme::PackageFiles;
use proptest::prelude::*;
use proptest::sample::Index;

/// The files of which the substance is made that say the same in another layout.
fn deciding(package: &PackageFiles) -> Vec<(String, String)> {
    let words = ["texts/", "letters/", "tests/", "examples/"];
    let decides = |path: &str| {
        let kind = path.rsplit_once('.').map_or("", |(_, kind)| kind);
        !words.iter().any(|folder| path.starts_with(folder)) && ["toml", "rgs"].contains(&kind)
    };
    let found = package.iter().filter(|(path, _)| decides(path));
    found.map(|(path, bytes)| (path.to_owned(), String::from_utf8(bytes.to_vec()).unwrap())).collect()
}

fn with(package: &PackageFiles, path: &str, text: String) -> PackageFiles {
    let mut changed = package.clone();
    changed.insert(path, text);
    changed
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_comment_or_a_blank_line_anywhere_leaves_the_substance_and_moves_the_hash(
        file: Index, place: Index, comment in "[a-z ]{0,20}", blank: bool,
    ) {
        let package = files("kot-2021");
        let all = deciding(&package);
        let (path, text) = file.get(&all);
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let is_rules = path.rsplit_once('.').is_some_and(|(_, kind)| kind == "rgs");
        let mark = if is_rules { "//" } else { "#" };
        let line = if blank { String::new() } else { format!("{mark} {comment}") };
        lines.insert(place.index(lines.len() + 1), line);
        let changed = with(&package, path, lines.join("\n") + "\n");
        prop_assert_eq!(changed.substance(), package.substance(), "{}", path);
        prop_assert_ne!(changed.hash(), package.hash(), "a decision is tied to every byte");
    }

    #[test]
    fn a_changed_letter_or_digit_of_what_decides_moves_the_substance(file: Index, place: Index) {
        let package = files("kot-2021");
        let all = deciding(&package);
        let (path, text) = file.get(&all);
        let for_people = |line: &str| {
            path == "scheme.toml" && (line.starts_with("title = ") || line.starts_with("place = "))
        };
        let mut places: Vec<usize> = Vec::new();
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            if !line.contains('#') && !line.contains("//") && !for_people(line) {
                let own = line.char_indices().filter(|(_, letter)| letter.is_ascii_alphanumeric());
                places.extend(own.map(|(at, _)| start + at));
            }
            start += line.len();
        }
        prop_assume!(!places.is_empty());
        let at = *place.get(&places);
        let other = match text.as_bytes()[at] {
            b'9' => "8",
            b'0'..=b'8' => "9",
            b'x' => "y",
            _ => "x",
        };
        let changed = with(&package, path, format!("{}{other}{}", &text[..at], &text[at + 1..]));
        prop_assert_ne!(changed.substance(), package.substance(), "{} at {}", path, at);
    }
}

/// Given a file of the policy of 2021, when this is written otherwise, then what decides is the same, or another.
#[test]
fn a_typo_for_people_says_the_same_and_another_order_of_steps_does_not() {
    let package = files("kot-2021");
    for (path, from, to, same) in [
        ("scheme.toml", "title = \"Wet hersteloperatie toeslagen\"", "title = \"Wet op het herstel\"", true),
        ("scheme.toml", "place = \"BWBR0005537\"", "place = \"wetten.overheid.nl\"", true),
        ("scheme.toml", "code = \"WHT\"", "code = \"WHO\"", false),
        (
            "scheme.toml",
            "decides_from = \"2020-12-22\"",
            "decides_from   =   \"2020-12-22\" # uit het besluit",
            true,
        ),
        ("scheme.toml", "decides_from = \"2020-12-22\"", "decides_from = \"2020-12-23\"", false),
        (
            "scheme.toml",
            "id = \"kot-2021\"\ndecides_from = \"2020-12-22\"",
            "decides_from = \"2020-12-22\"\nid = \"kot-2021\"",
            true,
        ),
        ("process.toml", "months = 6", "months = 7", false),
        ("parameters.toml", "30.000 €", "30.001 €", false),
        // A file that cannot be read says what its bytes are.
        ("process.toml", "[[step]]", "[[step", false),
    ] {
        let text = String::from_utf8(package.get(path).unwrap().to_vec()).unwrap();
        assert!(text.contains(from), "{path} has no {from}");
        let changed = with(&package, path, text.replacen(from, to, 1));
        assert_eq!(changed.substance() == package.substance(), same, "{path}: {to}");
        assert_ne!(changed.hash(), package.hash(), "{path}: {to}");
    }
}

#[test]
fn files_that_cannot_be_read_are_told_apart_byte_by_byte() {
    let of = |bytes: &[u8]| {
        PackageFiles::new([("a.toml".to_owned(), bytes.to_vec()), ("b.rgs".to_owned(), b"x".to_vec())])
            .substance()
    };
    assert_eq!(of(b"a = 1"), of(b"a = 1 # een"));
    assert_ne!(of(b"a = \xff"), of(b"a = \xfe"));
    assert_ne!(of(b"a = = 1"), of(b"a = = 1 "));
    assert_ne!(of(b"a = 1"), of(b"a = \"1\""));
    assert_ne!(of(b"a = [1]\nb = 2"), of(b"a = [1, 2]\nb = 2"));
}
