//! One word for one thing: `docs/glossary.md` holds every word of the field that code and rules use.

use std::collections::BTreeSet;
use std::fs;

use xtask::bench::root;

use crate::support::{files, shown, sources};

/// The words that the glossary defines, and the everyday words that need no definition.
struct Glossary {
    english: BTreeSet<String>,
    dutch: BTreeSet<String>,
}

const ENGLISH_HEADING: &str = "## Everyday and technical English words";
const DUTCH_HEADING: &str = "## Everyday Dutch words";

impl Glossary {
    fn read(text: &str) -> Self {
        let mut glossary = Self { english: BTreeSet::new(), dutch: BTreeSet::new() };
        let mut section = "";
        for line in text.lines() {
            if line.starts_with('#') {
                section = line.trim();
            } else if let Some(row) = line.strip_prefix('|') {
                let cells: Vec<&str> = row.split('|').collect();
                if let [dutch, english, ..] = cells.as_slice() {
                    glossary.dutch.extend(words(dutch));
                    glossary.english.extend(words(english));
                }
            } else if section == ENGLISH_HEADING {
                glossary.english.extend(words(line));
            } else if section == DUTCH_HEADING {
                glossary.dutch.extend(words(line));
            }
        }
        glossary
    }

    fn missing_english(&self, identifier: &str) -> Vec<String> {
        words(identifier)
            .into_iter()
            .filter(|word| !is_known(word, &self.english, &["s", "es", "d", "ed"]))
            .collect()
    }

    fn missing_dutch(&self, name: &str) -> Vec<String> {
        words(name).into_iter().filter(|word| !is_known(word, &self.dutch, &["e", "en", "s"])).collect()
    }
}

/// Lower-case words of a text or of an identifier in camel case (`NotADate`: not, a, date); numbers are no words.
fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut previous = ' ';
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let before_lower = letters.peek().is_some_and(|next| next.is_lowercase());
        let starts = letter.is_uppercase() && (!previous.is_uppercase() || before_lower);
        if !letter.is_alphabetic() || starts {
            words.push(String::new());
        }
        if letter.is_alphabetic()
            && let Some(word) = words.last_mut()
        {
            word.extend(letter.to_lowercase());
        }
        previous = letter;
    }
    words.retain(|word| !word.is_empty());
    words
}

fn is_known(word: &str, known: &BTreeSet<String>, endings: &[&str]) -> bool {
    let singular = word.strip_suffix("ies").map(|stem| format!("{stem}y"));
    known.contains(word)
        || singular.is_some_and(|singular| known.contains(&singular))
        || endings.iter().any(|ending| word.strip_suffix(ending).is_some_and(|stem| known.contains(stem)))
}

/// Names of public types and of the variants of public enums, also inside modules.
fn public_names(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut items = syn::parse_file(text).expect("the file is Rust").items;
    items.reverse();
    while let Some(item) = items.pop() {
        let (visibility, name, variants) = match item {
            syn::Item::Struct(item) => (item.vis, item.ident, None),
            syn::Item::Enum(item) => (item.vis, item.ident, Some(item.variants)),
            syn::Item::Trait(item) => (item.vis, item.ident, None),
            syn::Item::Type(item) => (item.vis, item.ident, None),
            syn::Item::Mod(item) => {
                items.extend(item.content.into_iter().flat_map(|(_, inner)| inner).rev());
                continue;
            }
            _ => continue,
        };
        if matches!(visibility, syn::Visibility::Public(_)) {
            names.push(name.to_string());
            names.extend(variants.into_iter().flatten().map(|variant| variant.ident.to_string()));
        }
    }
    names
}

/// The names that a RegelSpraak file declares: object types, attributes, kenmerken, domains, enumeration values,
/// parameters, fact types and roles.
fn declared_names(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut block = "";
    for line in text.lines().map(|line| line.split("//").next().unwrap_or_default()) {
        let content = line.trim().trim_end_matches([';', '.']);
        if content.is_empty() {
            continue;
        }
        if !line.starts_with([' ', '\t']) {
            block = content.split_whitespace().next().unwrap_or_default();
            let rest = content[block.len()..].trim();
            match block {
                "Objecttype" => names.push(rest.replace("mv:", "").replace("(bezield)", "")),
                "Domein" => names.push(before(rest, " is van het type")),
                "Parameter" => names.push(before(rest, ":")),
                "Feittype" => names.push(rest.to_owned()),
                "Wederkerig" => names.push(rest.replace("feittype", "")),
                _ => {}
            }
        } else if matches!(block, "Objecttype" | "Extensie" | "Feittype" | "Wederkerig") {
            let separator = content.find('\t').or_else(|| content.find("  "));
            if let Some(end) = separator {
                let name = content[..end].replace("mv:", "");
                names.push(name.strip_prefix("is ").unwrap_or(&name).to_owned());
            }
        } else if block == "Domein" && content.starts_with('\'') {
            names.push(content.to_owned());
        }
    }
    names.retain(|name| !name.trim().is_empty());
    names
}

fn before(text: &str, end: &str) -> String {
    text.split(end).next().unwrap_or_default().trim().to_owned()
}

fn glossary() -> Glossary {
    let text = fs::read_to_string(root().join("docs/glossary.md")).expect("docs/glossary.md is there");
    let glossary = Glossary::read(&text);
    assert!(
        glossary.english.contains("review") && glossary.dutch.contains("toets"),
        "the glossary was not read"
    );
    glossary
}

#[test]
fn every_public_name_of_domain_and_scheme_is_made_of_glossary_words() {
    let glossary = glossary();
    let mut missing = BTreeSet::new();
    for package in ["herstel-domain", "herstel-scheme"] {
        for file in sources(package) {
            for name in public_names(&fs::read_to_string(&file).expect("readable")) {
                for word in glossary.missing_english(&name) {
                    missing.insert(format!("{word} (in {name}, {})", shown(&file)));
                }
            }
        }
    }
    assert!(missing.is_empty(), "not in docs/glossary.md:\n{}", Vec::from_iter(missing).join("\n"));
}

#[test]
fn every_declared_name_of_the_schemes_is_made_of_glossary_words() {
    let glossary = glossary();
    let files: Vec<_> = files(&root().join("schemes"), ".rgs")
        .into_iter()
        .filter(|file| !file.to_string_lossy().ends_with(".test.rgs"))
        .collect();
    assert!(!files.is_empty(), "there are no rules");
    let mut missing = BTreeSet::new();
    for file in files {
        for name in declared_names(&fs::read_to_string(&file).expect("readable")) {
            for word in glossary.missing_dutch(&name) {
                missing.insert(format!("{word} (in {name:?}, {})", shown(&file)));
            }
        }
    }
    assert!(missing.is_empty(), "not in docs/glossary.md:\n{}", Vec::from_iter(missing).join("\n"));
}

#[test]
fn one_english_identifier_stands_for_one_dutch_term() {
    let text = fs::read_to_string(root().join("docs/glossary.md")).expect("docs/glossary.md is there");
    let mut seen = BTreeSet::new();
    for row in text.lines().filter_map(|line| line.strip_prefix('|')) {
        let identifier = row.split('|').nth(1).unwrap_or_default().trim().to_lowercase();
        if !identifier.is_empty() && !identifier.starts_with("--") && identifier != "english identifier" {
            assert!(seen.insert(identifier.clone()), "{identifier} stands in two rows");
        }
    }
}

#[test]
fn a_word_that_nobody_defined_is_found() {
    let text = format!(
        "| Dutch term | English identifier |\n|---|---|\n| eerste toets | `FirstReview` |\n{ENGLISH_HEADING}\nconclude\n\
         {DUTCH_HEADING}\ndatum, van\n"
    );
    let glossary = Glossary::read(&text);
    assert_eq!(glossary.missing_english("FirstReviewConcluded"), Vec::<String>::new());
    assert_eq!(glossary.missing_english("FirstAppealsConcluded"), ["appeals"]);
    assert_eq!(glossary.missing_english("FirstAReview"), ["a"]);
    assert_eq!(glossary.missing_dutch("datum van de eerste toets"), ["de"]);
    assert_eq!(glossary.missing_dutch("bezwaar"), ["bezwaar"]);
}

#[test]
fn public_types_and_variants_are_seen_and_private_ones_are_not() {
    let text = "pub enum A { B, C(u8) } enum D { E } pub(crate) struct F; mod inner { pub struct G; } pub type H = u8;";
    assert_eq!(public_names(text), ["A", "B", "C", "G", "H"]);
}

#[test]
fn declared_names_of_every_kind_are_seen() {
    let text = "Objecttype het Lid (mv: Leden) (bezield)\n\tis jeugdlid   kenmerk;\n\tde boete (mv: boetes)   Bedrag;\n\
        Domein Genre is van het type Enumeratie\n\t'roman'\nParameter het tarief : Bedrag\n\
        Feittype lidmaatschap\n\tde vestiging\tVestiging\n\tEén vestiging telt meerdere leden\n\
        Regel bepaal boete\n\tgeldig altijd\n\t\tDe boete van een Lid moet gesteld worden op 2 EUR.  // straf  x\n";
    let names: Vec<String> = declared_names(text).iter().map(|name| words(name).join(" ")).collect();
    assert_eq!(
        names,
        [
            "het lid leden",
            "jeugdlid",
            "de boete boetes",
            "genre",
            "roman",
            "het tarief",
            "lidmaatschap",
            "de vestiging"
        ]
    );
}
