//! Every read under a scope has its place: it is compared with the policy, or it is said why it is not.

use std::{collections::BTreeSet, path::Path};

/// Compared with the policy by the random worlds.
const COMPARED: [&str; 55] = [
    "access_records",
    "access_records_of",
    "before_committee",
    "calls_open",
    "complaints_open",
    "contact_cards",
    "count_decided_cases",
    "counts",
    "decided_cases",
    "divisible",
    "division_items",
    "document_content",
    "dossier",
    "dossier_as_of",
    "dossier_by_number",
    "dossier_to_act",
    "forecasts_of",
    "forecasts_to_tell",
    "free_handlers",
    "history",
    "in_hand",
    "letter",
    "letter_pdf",
    "letters_of",
    "message",
    "message_pdf",
    "named_view",
    "newest",
    "news",
    "objections_at_committee",
    "objections_open",
    "own_dossier",
    "own_effort",
    "paper_before_committee",
    "papers_overdue",
    "plans_due",
    "proposals",
    "queue_heads",
    "readings",
    "receipt",
    "receipts",
    "receipts_of_awards",
    "recognitions_due",
    "record",
    "references",
    "second_readings",
    "shared_card",
    "shared_plan",
    "shown_forecasts_of",
    "support_notes",
    "terms_by_handler",
    "terms_due",
    "undecided",
    "without_handler",
    "work_list",
];

/// Not compared, and why.
const EXEMPT: [(&str, &str); 4] = [
    ("keep_letter_pdf", "writes bytes and hands out nothing; the condition is that of `letter_pdf`"),
    ("keep_message_pdf", "writes bytes and hands out nothing; the condition is that of `message_pdf`"),
    ("record_emergency", "writes what opens a closed dossier; `access` of the store has who may not"),
    ("tell_forecast", "writes, on what `forecasts_of` gave"),
];

/// The text of every source below a folder.
fn sources(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(std::fs::read_to_string(&path).unwrap());
        }
    }
    found
}

/// The public functions of a source that take a scope, by name.
fn scoped(source: &str) -> Vec<String> {
    let functions = source.match_indices("pub async fn ").chain(source.match_indices("pub fn "));
    let named = functions.filter_map(|(at, begin)| {
        let rest = &source[at + begin.len()..];
        let signature = &rest[..rest.find(['{', ';'])?];
        let takes = signature.contains("&Scope") || signature.contains(": Scope");
        let name = rest.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next()?;
        takes.then(|| name.to_owned())
    });
    named.collect()
}

fn folder(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

#[test]
fn every_read_under_a_scope_is_compared_or_says_why_not() {
    let found: BTreeSet<String> =
        sources(&folder("../herstel-store/src")).iter().flat_map(|source| scoped(source)).collect();
    let exempt = EXEMPT.iter().map(|(name, _)| name);
    let known: BTreeSet<String> = COMPARED.iter().chain(exempt).map(|name| (*name).to_owned()).collect();
    let without: Vec<_> = found.difference(&known).collect();
    assert!(without.is_empty(), "reads under a scope without a place in the oracle: {without:?}");
    let gone: Vec<_> = known.difference(&found).collect();
    assert!(gone.is_empty(), "no reads under a scope: {gone:?}");
}

#[test]
fn what_is_said_to_be_compared_is_called_here() {
    let here = sources(&folder("tests/it")).concat();
    let missing: Vec<_> = COMPARED.iter().filter(|name| !here.contains(&format!(".{name}("))).collect();
    assert!(missing.is_empty(), "never called: {missing:?}");
}

#[test]
fn a_new_read_under_a_scope_is_found_in_its_source() {
    let source = "impl Store {\n    pub async fn sums(\n        &self,\n        scope: &Scope,\n    ) -> u8 { 0 }\n    \
                  pub async fn free(&self) -> u8 { let scope: &Scope = todo; 0 }\n    \
                  pub(crate) async fn inner(&self, scope: &Scope) {}\n    \
                  pub fn kept(&self, scope: Scope) {}\n}";
    assert_eq!(scoped(source), ["sums", "kept"]);
}
