//! Every code of a finding: a smallest wrong model, worded in both languages, and described in one list.
//!
//! A golden file is `golden/diagnostics/CODE.txt`: sections with the model (and a testset), then `=== nl`, `=== en`
//! and, when a finding proposes one, `=== repair`. `=== model.rgs times N` repeats a section, with its number for
//! `{n}`. After a wanted change of wording: `UPDATE_GOLDEN=1 cargo test -p regelspraak golden`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use regelspraak::{Diagnostic, Language, ParameterValues, Position, Program, SourceFile, testset};

/// What one golden file holds.
struct Golden {
    /// The sections that are input, as they stand.
    input: String,
    model: String,
    tests: Option<String>,
    expected: String,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/golden/diagnostics")
}

fn goldens() -> BTreeMap<String, PathBuf> {
    let files = std::fs::read_dir(folder()).unwrap().map(|f| f.unwrap().path());
    files.map(|f| (f.file_stem().unwrap().to_str().unwrap().to_owned(), f)).collect()
}

fn read(text: &str) -> Golden {
    let mut golden =
        Golden { input: String::new(), model: String::new(), tests: None, expected: String::new() };
    for section in text.split_inclusive("\n=== ").map(|s| s.strip_suffix("=== ").unwrap_or(s)) {
        let section = section.strip_prefix("=== ").unwrap_or(section);
        let (heading, body) = section.split_once('\n').unwrap();
        let whole = format!("=== {section}");
        match heading.split_once(" times ") {
            Some(("model.rgs", times)) => {
                for n in 0..times.parse::<u32>().unwrap() {
                    golden.model.push_str(&body.replace("{n}", &n.to_string()));
                }
                golden.input.push_str(&whole);
            }
            _ if heading == "model.rgs" => {
                golden.model.push_str(body);
                golden.input.push_str(&whole);
            }
            _ if heading == "model.test.rgs" => {
                golden.tests = Some(body.to_owned());
                golden.input.push_str(&whole);
            }
            _ => golden.expected.push_str(&whole),
        }
    }
    golden
}

/// Everything that is said about a model and its testset: findings, and failures as lines in both languages.
fn said(model: &str, tests: Option<&str>) -> (Vec<Diagnostic>, Vec<(String, String)>) {
    let (program, mut findings) = match Program::load(&[SourceFile::new("model.rgs", model)]) {
        Ok(loaded) => loaded,
        Err(found) => return (found.0, Vec::new()),
    };
    let tests = SourceFile::new("model.test.rgs", tests.unwrap_or("Testset leeg\n"));
    let report = testset::run(&program, &tests, &ParameterValues::new());
    let failures = report.cases.iter().flat_map(|c| &c.failures);
    let lines = failures.map(|f| (f.line(Language::Dutch), f.line(Language::English))).collect();
    findings.extend(report.diagnostics);
    (findings, lines)
}

/// Only the first and the last lines of a long list are kept.
fn shown(lines: Vec<String>) -> String {
    let count = lines.len();
    let kept = lines.into_iter().enumerate().filter(|(i, _)| *i < 3 || i + 2 >= count);
    kept.map(|(_, l)| format!("{l}\n")).collect()
}

/// What is said, apart from advice that nearly every small model gets and that this file is not about.
fn rendered(code: &str, golden: &Golden) -> String {
    let (mut findings, failures) = said(&golden.model, golden.tests.as_deref());
    findings.retain(|d| d.code == code || !crate::support::ADVICE.contains(&d.code));
    let lines = |language| {
        let failures = failures.iter().map(|(dutch, english)| match language {
            Language::Dutch => dutch.clone(),
            Language::English => english.clone(),
        });
        shown(findings.iter().map(|d| d.line(language)).chain(failures).collect())
    };
    let mut out = format!("=== nl\n{}=== en\n{}", lines(Language::Dutch), lines(Language::English));
    let repairs = findings.iter().filter_map(|d| Some((d, d.repair.as_ref()?)));
    let repairs: Vec<String> = repairs
        .map(|(d, r)| {
            let (from, to) = (r.start, r.end);
            format!("{}:{}:{}-{}:{}: {}", d.path, from.line, from.column, to.line, to.column, r.text)
        })
        .collect();
    if !repairs.is_empty() {
        out.push_str(&format!("=== repair\n{}", shown(repairs)));
    }
    out
}

#[test]
fn every_finding_is_worded_as_it_was() {
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut wrong = String::new();
    for (code, path) in goldens() {
        let golden = read(&std::fs::read_to_string(&path).unwrap());
        let found = rendered(&code, &golden);
        if update {
            std::fs::write(&path, format!("{}{found}", golden.input)).unwrap();
        }
        if !found.contains(&code) {
            wrong.push_str(&format!("{code}: no such finding:\n{found}"));
        } else if !update && found != golden.expected {
            wrong.push_str(&format!("{code}: expected\n{}found\n{found}", golden.expected));
        }
    }
    assert_eq!(wrong, "");
}

#[test]
fn no_finding_is_worded_the_same_in_both_languages() {
    let mut same = String::new();
    for path in goldens().into_values() {
        let golden = read(&std::fs::read_to_string(&path).unwrap());
        let (findings, failures) = said(&golden.model, golden.tests.as_deref());
        for finding in &findings {
            for message in std::iter::once(&finding.message).chain(&finding.help) {
                if message.text(Language::Dutch) == message.text(Language::English) {
                    same.push_str(&format!("{finding}\n"));
                }
            }
        }
        for (dutch, english) in failures {
            if dutch == english {
                same.push_str(&format!("{dutch}\n"));
            }
        }
    }
    assert_eq!(same, "");
}

#[test]
fn a_proposed_repair_takes_the_finding_away() {
    let mut left = String::new();
    let mut repaired = 0;
    for (code, path) in goldens() {
        let golden = read(&std::fs::read_to_string(&path).unwrap());
        let (findings, _) = said(&golden.model, golden.tests.as_deref());
        for finding in findings {
            let Some(repair) = &finding.repair else { continue };
            let in_tests = finding.path.ends_with(".test.rgs");
            let text = if in_tests { golden.tests.as_deref().unwrap() } else { &golden.model };
            let (from, to) = (offset(text, repair.start), offset(text, repair.end));
            let mended = format!("{}{}{}", &text[..from], repair.text, &text[to..]);
            let (after, _) = if in_tests {
                said(&golden.model, Some(&mended))
            } else {
                said(&mended, golden.tests.as_deref())
            };
            repaired += 1;
            if after.iter().any(|d| d.code == finding.code && d.start == finding.start) {
                left.push_str(&format!("{code}: {finding}\n{mended}\n"));
            }
        }
    }
    assert_eq!(left, "");
    assert!(repaired >= 8, "only {repaired} repairs are shown");
}

fn offset(text: &str, at: Position) -> usize {
    let line: usize = text.split_inclusive('\n').take(at.line as usize - 1).map(str::len).sum();
    let rest = &text[line..];
    line + rest.char_indices().nth(at.column as usize - 1).map_or(rest.len(), |(i, _)| i)
}

/// Codes that no small text reaches: the checker refuses two rules that could give one value before anything runs, what
/// is supplied from outside is not in the text, a million made objects have a test of their own (`results`), and a batch refuses what does not fit when it is given.
const UNREACHED: [&str; 6] = ["RS434", "RS435", "RS436", "RS707", "RS708", "RS715"];

#[test]
fn every_code_has_a_golden_file_and_a_description() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut codes = BTreeSet::new();
    let mut folders = vec![root.join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()) {
            if entry.is_dir() {
                folders.push(entry);
            } else {
                let text = std::fs::read_to_string(&entry).unwrap();
                codes.extend(text.split('"').filter(|p| is_code(p)).map(str::to_owned));
            }
        }
    }
    let shown: BTreeSet<String> =
        goldens().into_keys().chain(UNREACHED.iter().map(|c| (*c).to_owned())).collect();
    assert_eq!(codes, shown, "codes in the sources and golden files");
    let list = std::fs::read_to_string(root.join("docs/diagnostics.md")).unwrap();
    let described = list.lines().filter_map(|l| l.strip_prefix("| `")?.split('`').next());
    let described: Vec<String> = described.filter(|c| is_code(c)).map(str::to_owned).collect();
    assert_eq!(
        codes.into_iter().collect::<Vec<_>>(),
        described,
        "codes in the sources and docs/diagnostics.md"
    );
}

fn is_code(text: &str) -> bool {
    text.len() == 5 && text.starts_with("RS") && text[2..].bytes().all(|b| b.is_ascii_digit())
}
