//! The invariants of `ARCHITECTURE.md` that can be read off the source.

use std::fs;

use proc_macro2::TokenTree;
use xtask::bench::root;

use crate::support::{Package, files, packages, shown, sources, string, tokens};

/// Height of each crate. A crate may use only lower ones, so crates of one height never know each other.
const HEIGHTS: [(&str, u8); 13] = [
    ("regelspraak", 0),
    ("regelspraak-language-server", 1),
    ("regelspraak-tables", 1),
    ("herstel-cipher", 0),
    ("herstel-kernel", 0),
    ("herstel-scheme", 1),
    ("herstel-domain", 2),
    ("herstel-store", 3),
    ("herstel-letters", 3),
    ("herstel-planning", 3),
    ("herstel-access-oracle", 4),
    ("herstel-web", 4),
    ("herstel", 5),
];

/// Dependencies that only the named crates may have.
const RESERVED: [(&str, &[&str]); 11] = [
    ("sqlx", &["herstel-store"]),
    ("chacha20poly1305", &["herstel-cipher"]),
    ("anyhow", &["herstel"]),
    ("axum", &["herstel-web", "herstel"]),
    ("axum-extra", &["herstel-web"]),
    ("tower-http", &["herstel-web"]),
    ("typst", &["herstel-letters"]),
    ("clap", &["herstel"]),
    ("cedar-policy", &["herstel-access-oracle"]),
    ("lsp-server", &["regelspraak-language-server"]),
    ("parquet", &["regelspraak-tables"]),
];

fn height(name: &str) -> Option<u8> {
    HEIGHTS.iter().find(|(known, _)| *known == name).map(|(_, height)| *height)
}

fn upward_arrows(packages: &[Package]) -> Vec<String> {
    let mut wrong = Vec::new();
    for package in packages.iter().filter(|package| package.name != "xtask") {
        let Some(own) = height(&package.name) else {
            wrong.push(format!("{} has no place in the layers", package.name));
            continue;
        };
        for dependency in &package.dependencies {
            if height(dependency).is_some_and(|other| other >= own) {
                wrong.push(format!("{} uses {dependency}", package.name));
            }
        }
    }
    wrong
}

#[test]
fn crates_use_only_lower_crates() {
    assert_eq!(upward_arrows(&packages()), Vec::<String>::new());
}

#[test]
fn an_arrow_sideways_or_up_is_found() {
    let package = |name: &str, dependency: &str| Package {
        name: name.to_owned(),
        dependencies: vec![dependency.to_owned()],
    };
    let packages = [
        package("herstel-store", "herstel-letters"),
        package("herstel-domain", "herstel-store"),
        package("herstel-web", "herstel-store"),
        package("herstel-new", "serde"),
    ];
    let wrong = upward_arrows(&packages);
    assert_eq!(
        wrong,
        [
            "herstel-store uses herstel-letters",
            "herstel-domain uses herstel-store",
            "herstel-new has no place in the layers"
        ]
    );
}

#[test]
fn heavy_and_edge_dependencies_stay_where_they_belong() {
    let packages = packages();
    for (dependency, allowed) in RESERVED {
        let users =
            packages.iter().filter(|package| package.dependencies.iter().any(|name| name == dependency));
        for user in users {
            assert!(allowed.contains(&user.name.as_str()), "{} uses {dependency}", user.name);
        }
    }
}

/// Whether a text is a statement of SQL rather than a sentence.
fn is_sql(text: &str) -> bool {
    let words: Vec<String> = text.split_whitespace().map(str::to_uppercase).collect();
    let has = |word: &str| words.iter().any(|found| found == word);
    let second = |choices: &[&str]| words.get(1).is_some_and(|word| choices.contains(&word.as_str()));
    match words.first().map(String::as_str) {
        Some("SELECT") => has("FROM") || words.len() == 2,
        Some("INSERT") => second(&["INTO"]),
        Some("DELETE") => second(&["FROM"]),
        Some("UPDATE") => words.get(2).is_some_and(|word| word == "SET"),
        Some("CREATE" | "DROP" | "ALTER") => {
            second(&["TABLE", "INDEX", "UNIQUE", "DATABASE", "VIEW", "SCHEMA"])
        }
        Some("PRAGMA") => words.len() > 1,
        Some("WITH") => has("AS") && has("SELECT"),
        _ => false,
    }
}

#[test]
fn sql_is_told_from_sentences() {
    for statement in
        ["SELECT name\n FROM person", "insert into journal values ($1)", "PRAGMA foreign_keys = ON"]
    {
        assert!(is_sql(statement), "{statement}");
    }
    for sentence in ["Select a year", "Delete this choice", "with all of the following", "update"] {
        assert!(!is_sql(sentence), "{sentence}");
    }
}

#[test]
fn sql_occurs_only_in_the_store() {
    for (package, _) in HEIGHTS.iter().filter(|(name, _)| *name != "herstel-store") {
        if !root().join("crates").join(package).exists() {
            continue;
        }
        for file in sources(package) {
            let text = fs::read_to_string(&file).expect("readable");
            let found = tokens(&text).iter().filter_map(string).find(|text| is_sql(text));
            assert_eq!(found, None, "SQL in {}", shown(&file));
        }
    }
}

/// A query under a scope needs the parameters of the scope. Only the module that records who looked may have them.
#[test]
fn a_scope_is_read_through_looked_only() {
    let mut users = Vec::new();
    for file in sources("herstel-store") {
        let text = fs::read_to_string(&file).expect("readable");
        if text.contains("scope::parameters(") {
            users.push(shown(&file));
        }
        assert!(!text.contains("scope::{parameters") && !text.contains("scope::*"), "{}", shown(&file));
    }
    assert_eq!(users, ["crates/herstel-store/src/looked/mod.rs"]);
}

fn first_float(text: &str) -> Option<String> {
    let tokens = tokens(text);
    let is_dot = |index: Option<usize>| {
        let token = index.and_then(|index| tokens.get(index));
        matches!(token, Some(TokenTree::Punct(dot)) if dot.as_char() == '.')
    };
    tokens.iter().enumerate().find_map(|(index, token)| match token {
        TokenTree::Ident(name) if name == "f32" || name == "f64" => Some(name.to_string()),
        TokenTree::Literal(literal) => match syn::Lit::new(literal.clone()) {
            // In `pair.0.1` the tokens after the first dot look like a float; in `..0.1` there is one.
            syn::Lit::Float(float) => {
                let is_field = is_dot(index.checked_sub(1)) && !is_dot(index.checked_sub(2));
                (!is_field).then(|| float.to_string())
            }
            _ => None,
        },
        _ => None,
    })
}

#[test]
fn amounts_are_never_floats() {
    for package in ["herstel-kernel", "regelspraak", "herstel-scheme", "herstel-domain", "herstel-store"] {
        for file in sources(package) {
            let text = fs::read_to_string(&file).expect("readable");
            assert_eq!(first_float(&text), None, "a float in {}", shown(&file));
        }
    }
}

#[test]
fn a_float_is_found_and_a_comment_about_one_is_not() {
    assert_eq!(first_float("fn a(x: f64) {}").as_deref(), Some("f64"));
    assert_eq!(first_float("const A: u8 = 1.5 as u8;").as_deref(), Some("1.5"));
    assert_eq!(first_float("/// No `f64` here, and no 1.5.\nfn a() { \"2.5\"; ((1, 2), 3).0.1; }"), None);
    assert_eq!(first_float("fn a() { b(..1.5) }").as_deref(), Some("1.5"));
}

/// Modules of the standard library that reach outside the process, and types that read the clock.
const OUTSIDE: [&str; 7] = ["fs", "net", "env", "process", "thread", "SystemTime", "Instant"];

fn first_reach_outside(text: &str) -> Option<String> {
    let tokens: Vec<String> = tokens(text).iter().map(ToString::to_string).collect();
    tokens.windows(4).find_map(|window| {
        let [root, colon, other, name] = window else { return None };
        let path = colon == ":" && other == ":";
        let reaches = matches!(root.as_str(), "std" | "time") && OUTSIDE.contains(&name.as_str());
        let clock =
            matches!(root.as_str(), "Timestamp" | "Zoned" | "SystemTime" | "Instant") && name == "now";
        (path && (reaches || clock)).then(|| format!("{root}::{name}"))
    })
}

#[test]
fn the_domain_does_no_io_and_reads_no_clock() {
    for package in ["herstel-domain", "herstel-kernel", "herstel-planning", "regelspraak"] {
        for file in sources(package) {
            let text = fs::read_to_string(&file).expect("readable");
            let found = first_reach_outside(&text);
            // Batches are worked out on all cores; threads neither read nor write anything outside.
            if file.ends_with("crates/regelspraak/src/columns/stream.rs") {
                assert_eq!(found.as_deref(), Some("std::thread"), "the exception is still needed");
                continue;
            }
            if file.ends_with("crates/herstel-planning/src/replicate.rs") {
                assert_eq!(found.as_deref(), Some("std::thread"), "the exception is still needed");
                continue;
            }
            assert_eq!(found, None, "in {}", shown(&file));
        }
    }
}

#[test]
fn a_look_at_the_clock_or_the_disk_is_found() {
    assert_eq!(first_reach_outside("fn a() { Timestamp::now(); }").as_deref(), Some("Timestamp::now"));
    assert_eq!(first_reach_outside("use std::fs;").as_deref(), Some("std::fs"));
    assert_eq!(first_reach_outside("fn a(now: Timestamp) { now.x() }"), None);
}

/// Words of redress that a general rule language has no business with.
const REDRESS: [&str; 13] = [
    "toeslagjaar",
    "toeslagjaren",
    "kinderopvang",
    "kinderopvangtoeslag",
    "compensatie",
    "gedupeerde",
    "gedupeerd",
    "beschikking",
    "bezwaar",
    "zaakbehandelaar",
    "herstelzaak",
    "redress",
    "herstel",
];

#[test]
fn the_rule_language_knows_nothing_about_redress() {
    for ending in [".rs", ".md", ".rgs", ".toml"] {
        for file in files(&root().join("crates/regelspraak"), ending) {
            let text = fs::read_to_string(&file).expect("readable").to_lowercase();
            let found = text.split(|part: char| !part.is_alphanumeric()).find(|word| REDRESS.contains(word));
            assert_eq!(found, None, "in {}", shown(&file));
        }
    }
}

#[test]
fn every_crate_has_one_integration_test_program() {
    for (package, _) in HEIGHTS {
        let tests = root().join("crates").join(package).join("tests");
        for entry in fs::read_dir(&tests).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            assert!(!name.ends_with(".rs"), "{package}/tests/{name}: make it a module of tests/it/main.rs");
        }
    }
}
