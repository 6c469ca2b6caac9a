//! Bad input gives diagnostics: never a panic, an endless loop or unbounded memory.

use std::sync::LazyLock;

use proptest::prelude::*;
use regelspraak::{ParameterValues, Program, SourceFile, testset};

use crate::support::{check, load};

const MODEL: &str = include_str!("models/bibliotheek.rgs");
const TESTS: &str = include_str!("models/bibliotheek.test.rgs");

const PIECES: &[&str] = &[
    " van ",
    " een ",
    " de ",
    " alle ",
    " is ",
    " zijn ",
    " plus ",
    " maal ",
    "(",
    ")",
    ",",
    ".",
    ";",
    ":",
    "|",
    "- ",
    ".. ",
    "•",
    " indien ",
    " moet ",
    "\n",
    "\t",
    "  ",
    "1/0",
    "12,5",
    "dd. 31-02-2027",
    "'",
    "\"",
    "«",
    " die ",
    " en ",
    " of ",
    "Regel ",
    "Objecttype ",
    "Beslistabel x\n\tgeldig altijd\n\t|",
    " naar boven afgerond op 0 decimalen",
    ", met een minimum van ",
    " de som van ",
    " het aantal ",
    " ten minste drie van de ",
    " aan alle volgende voorwaarden voldoet:",
    "Daarbij geldt:",
    "n.v.t.",
    "%",
    "€",
    "99999999999999999999999999999999999999999999",
    "\u{0}",
    "é",
    "𝄞",
    "// Bron: x\n",
];

/// Replaces, removes and inserts pieces of text.
fn mutated(text: &str, edits: &[(usize, usize, u8)]) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for (at, what, kind) in edits {
        let at = at % (chars.len() + 1);
        match kind % 4 {
            0 => {
                let end = (at + what % 12).min(chars.len());
                chars.drain(at..end);
            }
            1 => {
                let piece = PIECES[what % PIECES.len()];
                chars.splice(at..at, piece.chars());
            }
            2 => {
                let from = what % (chars.len() + 1);
                let copy: Vec<char> = chars[from..(from + 40).min(chars.len())].to_vec();
                chars.splice(at..at, copy);
            }
            _ => chars.truncate(chars.len() - (what % 200).min(chars.len())),
        }
    }
    chars.into_iter().collect()
}

proptest! {
    #[test]
    fn mutated_models_never_panic(edits in proptest::collection::vec((0usize..20_000, 0usize..20_000, 0u8..4), 1..6)) {
        let text = mutated(MODEL, &edits);
        let loaded = Program::load(&[SourceFile::new("m.rgs", text)]);
        if let Ok((program, _)) = loaded {
            let _ = testset::run(&program, &SourceFile::new("m.test.rgs", TESTS), &ParameterValues::new());
        }
    }

    #[test]
    fn mutated_testsets_never_panic(edits in proptest::collection::vec((0usize..4_000, 0usize..4_000, 0u8..4), 1..6)) {
        static PROGRAM: LazyLock<Program> = LazyLock::new(|| load(MODEL));
        let text = mutated(TESTS, &edits);
        let report = testset::run(&PROGRAM, &SourceFile::new("m.test.rgs", text), &ParameterValues::new());
        prop_assert!(report.diagnostics.iter().all(|d| d.start.line >= 1 && d.start.column >= 1));
    }

    #[test]
    fn any_text_is_read_without_panic(text in "\\PC{0,300}") {
        let _ = Program::load(&[SourceFile::new("m.rgs", format!("Regel x\n\tgeldig altijd\n\t\t{text}"))]);
        let _ = Program::load(&[SourceFile::new("m.rgs", text)]);
    }
}

#[test]
fn deep_nesting_is_refused_with_a_diagnostic() {
    let model = |value: &str| {
        format!(
            "Objecttype het Lid\n\tde boete  Numeriek (getal);\nRegel r\n\tgeldig altijd\n\t\tDe boete van een Lid moet berekend worden als {value}.\n"
        )
    };
    let parentheses = format!("{}1{}", "(".repeat(5_000), ")".repeat(5_000));
    assert!(check(&model(&parentheses)).contains("RS104"));
    let long = vec!["1"; 5_000].join(" plus ");
    assert!(check(&model(&long)).contains("RS104"));
    let chain = "de boete van ".repeat(5_000);
    assert!(check(&model(&format!("{chain}het Lid"))).contains("RS104"));
    let percentages = "10% van (".repeat(3_000);
    assert!(check(&model(&format!("{percentages}1{}", ")".repeat(3_000)))).contains("RS104"));
}

#[test]
fn a_file_that_is_too_large_is_refused() {
    let text = "// niets\n".repeat(600_000);
    assert!(check(&text).contains("RS106"));
}

#[test]
fn parsing_takes_steps_in_proportion_to_the_text() {
    let rules = |count: usize| {
        let mut text = String::from("Objecttype het Lid (mv: Leden)\n");
        for i in 0..count {
            text.push_str(&format!("\tde boete nummer {i}  Numeriek (getal);\n"));
        }
        for i in 1..count {
            text.push_str(&format!(
                "Regel r{i}\n\tgeldig altijd\n\t\tDe boete nummer {i} van een Lid moet berekend worden als (de boete nummer 0 van het Lid plus 2) maal 3.\n"
            ));
        }
        load(&text).parse_steps()
    };
    let (small, large) = (rules(40), rules(400));
    assert!(large < small * 12, "{small} steps for 40 rules, {large} for 400");
    assert!(large > small * 8, "{small} steps for 40 rules, {large} for 400");
}

#[test]
fn a_minus_before_a_word_that_starts_with_digits_does_not_stop_the_lexer() {
    assert!(check("Regel x\n\tgeldig altijd\n\t\tDe -5x_ van.").contains("RS"));
}

#[test]
fn very_many_errors_are_counted_and_not_all_kept() {
    let found = check(&format!("Objecttype het Lid\n{}", "\tde x  Fout;\n".repeat(3_000)));
    assert!(found.lines().count() <= 1_001, "{}", found.lines().count());
    assert!(found.contains("RS199: er zijn nog"), "{found}");
    let lost = check(&"zomaar een regel\n".repeat(10_000));
    assert_eq!(lost.lines().count(), 1, "{lost}");
}

#[test]
fn long_lists_of_conditions_are_read_and_run_but_not_taken_apart() {
    let items: String = (0..3_000).map(|_| "\t\t\t- de boete van het Lid is groter dan 1\n").collect();
    let rule = |name: &str, amount: u32| {
        format!(
            "Regel {name}\n\tgeldig altijd\n\t\tDe korting van een Lid moet gesteld worden op {amount}\n\t\tindien er aan ten minste twee van de volgende voorwaarden wordt voldaan:\n{items}\t\t\t- de boete van het Lid is leeg.\n"
        )
    };
    let model = |rules: &str| {
        format!(
            "Objecttype het Lid (mv: Leden)\n\tde boete  Numeriek (getal);\n\tde korting  Numeriek (getal);\n{rules}"
        )
    };
    assert_eq!(check(&model(&rule("a", 1))), "");
    assert!(check(&model(&format!("{}{}", rule("a", 1), rule("b", 2)))).contains("RS403"));
}

#[test]
fn combinations_that_never_end_count_as_undecided() {
    let items: String =
        (0..60).map(|i| format!("\t\t\t- de boete van het Lid is gelijk aan {i}\n")).collect();
    let rule = |name: &str| {
        format!(
            "Regel {name}\n\tgeldig altijd\n\t\tDe korting van een Lid moet gesteld worden op 1\n\t\tindien er aan ten minste 30 van de volgende voorwaarden wordt voldaan:\n{items}\t\t\t- de boete van het Lid is leeg.\n"
        )
    };
    let model = format!(
        "Objecttype het Lid (mv: Leden)\n\tde boete  Numeriek (getal);\n\tde korting  Numeriek (getal);\n{}{}",
        rule("a"),
        rule("b")
    );
    assert!(check(&model).contains("RS403"));
}

#[test]
fn a_subject_reached_through_very_many_roles_is_refused() {
    let mut model = String::new();
    for i in 0..12 {
        model.push_str(&format!("Objecttype het Type{i}\n\tde waarde{i}  Numeriek (getal);\n"));
    }
    for i in 0..11 {
        model.push_str(&format!(
            "Feittype f{i}\n\tde heen{i}  Type{i}\n\tde terug{i}  Type{}\n\tEén heen{i} heeft één terug{i}\n",
            i + 1
        ));
    }
    let chain: String = (0..11).rev().map(|i| format!("van de terug{i} ")).collect();
    model.push_str(&format!(
        "Regel r\n\tgeldig altijd\n\t\tDe waarde11 {chain}van een Type0 moet gesteld worden op 1.\n"
    ));
    assert!(check(&model).contains("RS104"), "{}", check(&model));
}

/// A model that is right, with one line put in.
fn with_line(line: &str) -> String {
    format!("Objecttype het Lid (mv: Leden)\n\tde naam  Tekst;\n{line}\n")
}

#[test]
fn hidden_characters_are_refused_wherever_they_stand() {
    let rule = "Regel r\n\tgeldig altijd\n\t\tDe naam van een Lid moet gesteld worden op";
    for (hidden, code) in [
        ("\u{202e}", "U+202E"),
        ("\u{2066}", "U+2066"),
        ("\u{200f}", "U+200F"),
        ("\u{2028}", "U+2028"),
        ("\u{85}", "U+0085"),
        ("\u{0}", "U+0000"),
        ("\u{1b}", "U+001B"),
        ("\u{feff}", "U+FEFF"),
        ("\r", "U+000D"),
    ] {
        for line in [
            format!("// Bron: art. 1 {hidden} lid 2"),
            format!("{rule} \"Noor{hidden}Sam\"."),
            format!("{rule} \"Noor\"{hidden} ."),
            format!("{rule} de na{hidden}am van het Lid."),
        ] {
            let found = check(&with_line(&line));
            assert!(found.contains(&format!("RS101: onbekend teken `{code}`")), "{line:?}: {found}");
            assert!(!found.contains(hidden), "{found:?}");
        }
    }
    assert_eq!(check(&with_line(&format!("{rule} \"Noor\".")).replace('\n', "\r\n")), "");
    assert_eq!(check(&format!("\u{feff}{}", with_line("// é"))), "");
}

#[test]
fn a_finding_stays_on_one_line_of_bounded_length() {
    let rule = "Regel r\n\tgeldig altijd\n\t\tDe naam van een Lid moet gesteld worden op de";
    let broken = check(&with_line(&format!("{rule} oude\n\t\t\tnaam van het Lid.")));
    assert_eq!(broken.lines().count(), 1, "{broken}");
    let long = check(&with_line(&format!("{rule} {}.", "x".repeat(3_000_000))));
    assert!(long.contains("RS201") && long.len() < 5_000, "{}", long.len());
}

#[test]
fn a_wrong_text_too_is_laid_out_twice_as_once() {
    let text = "Regel r\n\tgeldig altijd\n\t\tDe boete van een Lid moet gesteld worden op A.\n\t\tDaarbij geldt:\n\t\t\tA is 1\n\t\t\tDaarbij geldt:\n\t\t\tB is 2\n";
    let once = regelspraak::format(&SourceFile::new("m.rgs", text)).unwrap();
    assert_eq!(regelspraak::format(&SourceFile::new("m.rgs", once.as_str())).unwrap(), once);
}
