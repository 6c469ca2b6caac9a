//! The Dutch texts of a package: each message by itself, and every letter, the page and the explanation as a whole.

use super::{Message, ReadingFinding, findings, messages};
use crate::check::texts::{AWARD_PARTS, LETTER_PARTS, REJECT_PARTS};
use crate::ids::Language;
use crate::package::Package;
use crate::texts;
use std::collections::BTreeSet;
use std::fmt;

/// A Dutch text of a package that is hard to read. The package works all the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ReadingWarning {
    /// The file inside the package.
    pub file: String,
    /// The line of the message, or of the first message of a letter or page.
    pub line: u32,
    /// The message, or the letter or page as a whole. Dutch.
    pub about: String,
    /// What is hard.
    pub finding: ReadingFinding,
}

impl Package {
    /// What is hard to read in the Dutch texts, in order of line.
    pub fn reading_warnings(&self) -> Vec<ReadingWarning> {
        let file = texts::path(Language::Nl);
        let own = self.files().get(&file).and_then(|bytes| std::str::from_utf8(bytes).ok());
        let own = messages(own.unwrap_or_default());
        let mut found = BTreeSet::new();
        let mut add = |message: &Message, about: String, finding| {
            found.insert(ReadingWarning { file: file.clone(), line: message.line, about, finding });
        };
        for message in &own {
            for finding in message.texts.iter().flat_map(|text| findings(text)) {
                add(message, format!("«{}»", message.key), finding);
            }
        }
        let general = messages(texts::general(Language::Nl));
        for (about, keys) in self.documents(&own) {
            let said = |key: &String| own.iter().chain(&general).find(|message| message.key == *key);
            let parts: Vec<&Message> = keys.iter().filter_map(said).collect();
            let Some(first) = parts.first() else { continue };
            for finding in whole(&parts).iter().flat_map(|text| findings(text)) {
                // Sentences and words were told with their message.
                if matches!(finding, ReadingFinding::LongOnAverage { .. } | ReadingFinding::HardToRead { .. })
                {
                    add(first, about.clone(), finding);
                }
            }
        }
        for (path, letter) in self.files().iter().filter(|(path, _)| is_letter_of_example(path)) {
            found.extend(of_letter(path, &String::from_utf8_lossy(letter)));
        }
        found.into_iter().collect()
    }

    /// What people read in one go, with the keys of its texts in order; the first is a text of the package itself.
    fn documents(&self, own: &[Message]) -> Vec<(String, Vec<String>)> {
        let starting = |prefixes: &[&str]| {
            let keys = own.iter().map(|message| message.key.clone());
            keys.filter(|key| prefixes.iter().any(|prefix| key.starts_with(prefix))).collect::<Vec<_>>()
        };
        let mut documents = vec![
            (
                "de pagina van de regeling".to_owned(),
                starting(&["scheme-", "step-", "paper-", "choice-", "conditions-", "open-"]),
            ),
            ("de uitleg".to_owned(), starting(&["why-", "not-", "given-"])),
        ];
        for step in self.process().decisions() {
            for (kind, word, parts) in
                [("award", "toekenning", &AWARD_PARTS[..]), ("reject", "afwijzing", &REJECT_PARTS[..])]
            {
                let own = parts.iter().map(|part| format!("letter-{}-{kind}-{part}", step.id));
                let shared = LETTER_PARTS.iter().map(|part| format!("letter-{part}"));
                let keys = own.chain(shared).chain(["scheme-status".to_owned()]).collect();
                documents.push((format!("de brief van «{}» ({word})", step.id), keys));
            }
        }
        documents
    }
}

/// The letters that examples lead to are kept as text, explanation included.
fn is_letter_of_example(path: &str) -> bool {
    path.starts_with("examples/") && path.ends_with(".nl.txt")
}

/// A letter as people get it: what is filled in makes a sentence longer. Every line of it stands by itself.
fn of_letter(path: &str, letter: &str) -> Vec<ReadingWarning> {
    let warning = |line, about: &str, finding| ReadingWarning {
        file: path.to_owned(),
        line,
        about: about.to_owned(),
        finding,
    };
    let mut found = Vec::new();
    for (line, number) in letter.lines().zip(1..) {
        let long = findings(line)
            .into_iter()
            .filter(|finding| matches!(finding, ReadingFinding::LongSentence { .. }));
        found.extend(long.map(|finding| warning(number, "de regel", finding)));
    }
    let whole = findings(&letter.replace('\n', "\n\n"));
    found.extend(
        whole.into_iter().filter(is_on_average).map(|finding| warning(1, "de brief met uitleg", finding)),
    );
    found
}

/// What holds for a text as a whole; its sentences and words are told where they stand.
fn is_on_average(finding: &ReadingFinding) -> bool {
    match finding {
        ReadingFinding::LongOnAverage { .. } | ReadingFinding::HardToRead { .. } => true,
        ReadingFinding::LongSentence { .. } | ReadingFinding::DifficultWord { .. } => false,
    }
}

/// The texts together, as often as it takes to say each of them in every way.
fn whole(parts: &[&Message]) -> Vec<String> {
    let most = parts.iter().map(|part| part.texts.len()).max().unwrap_or_default();
    let one = |way: usize| {
        let texts = parts.iter().filter_map(|part| part.texts.get(way % part.texts.len().max(1)));
        texts.map(String::as_str).collect::<Vec<_>>().join("\n\n")
    };
    (0..most).map(one).collect()
}

/// `file:line:1: about: finding [reading]`.
impl fmt::Display for ReadingWarning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:1: {}: {} [reading]", self.file, self.line, self.about, self.finding)
    }
}
