//! Worked examples of a package (`examples/NAME.json`): invented cases with the letter that they lead to, kept as text
//! beside them, so that a change of a rule or a word shows in what people would read.

mod text;

use crate::case_input::CaseInput;
use crate::explain::StoredCalculation;
use crate::files::PackageFiles;
use crate::ids::Language;
use crate::letter::{LetterCase, LetterPerson};
use crate::package::{Package, Ruling};
use crate::problem::{PackageError, PackageErrorCode};
use herstel_kernel::Date;
use serde::Deserialize;
use serde_json::Value;

/// An invented case. What it is about is the text `example-NAME`.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// The file name without folder and ending.
    pub name: String,
    /// The day of the decision.
    pub on: Date,
    /// The step that decides.
    pub step: String,
    /// The facts.
    pub input: CaseInput,
}

/// What an example comes down to.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkedExample {
    /// Award or rejection, and the amount.
    pub ruling: Ruling,
    /// The letter with its explanation, as plain text; what a golden file holds.
    pub letter: String,
    /// The template of the letter (path inside the package).
    pub template: String,
    /// What the template gets.
    pub data: Value,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExampleFile {
    #[serde(deserialize_with = "crate::manifest::iso_date")]
    on: Date,
    step: String,
    input: Box<serde_json::value::RawValue>,
}

const FOLDER: &str = "examples/";

impl Package {
    /// The examples, in order of name; one that cannot be read is left out here and told by [`Package::examine`].
    pub fn examples(&self) -> Vec<Example> {
        self.example_files().filter_map(|(name, bytes)| parse(name, bytes).ok()).collect()
    }

    /// Works out an example.
    ///
    /// # Errors
    /// A sentence in Dutch: the facts are refused or contradict each other, or the step decides nothing.
    pub fn work_out(&self, example: &Example, language: Language) -> Result<WorkedExample, String> {
        let calculation = self.calculate(&example.input, example.on).map_err(|error| error.to_string())?;
        if let Some(clash) = calculation.inconsistent.first() {
            return Err(format!("de gegevens spreken elkaar tegen: {}", clash.message));
        }
        let ruling = self
            .ruling(&example.step, &calculation.outputs)
            .ok_or_else(|| format!("de stap «{}» besluit niets", example.step))?;
        let stored = StoredCalculation { outputs: &calculation.outputs, derivation: &calculation.derivation };
        let case = letter_case(example, &ruling);
        let (template, data) = self
            .letter_data(&example.step, &stored, &case, language)
            .ok_or_else(|| format!("de stap «{}» heeft geen brief", example.step))?;
        Ok(WorkedExample { ruling, letter: text::letter(&data, language), template, data })
    }

    /// The golden files that the examples should have: path and content.
    ///
    /// # Errors
    /// The examples that cannot be read or worked out.
    pub fn golden_files(&self) -> Result<Vec<(String, String)>, Vec<PackageError>> {
        let mut golden = Vec::new();
        let mut errors = Vec::new();
        for (name, bytes) in self.example_files() {
            let worked = parse(name, bytes).and_then(|example| {
                Language::ALL
                    .into_iter()
                    .map(|language| {
                        Ok((golden_path(name, language), self.work_out(&example, language)?.letter))
                    })
                    .collect::<Result<Vec<_>, String>>()
            });
            match worked {
                Ok(files) => golden.extend(files),
                Err(reason) => errors.push(wrong(&format!("{FOLDER}{name}.json"), reason)),
            }
        }
        if errors.is_empty() { Ok(golden) } else { Err(errors) }
    }

    fn example_files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        example_files(self.files())
    }
}

/// The names of the examples among the files of a package.
pub(crate) fn names(files: &PackageFiles) -> Vec<&str> {
    example_files(files).map(|(name, _)| name).collect()
}

fn example_files(files: &PackageFiles) -> impl Iterator<Item = (&str, &[u8])> {
    files.iter().filter_map(|(path, bytes)| Some((path.strip_prefix(FOLDER)?.strip_suffix(".json")?, bytes)))
}

/// Every decision has an example of an award and of a rejection, and every letter still is as it was read and approved.
pub(crate) fn check(package: &Package, errors: &mut Vec<PackageError>) {
    match package.golden_files() {
        Err(found) => errors.extend(found),
        Ok(golden) => {
            for (path, expected) in &golden {
                match package.files().get(path).map(String::from_utf8_lossy) {
                    None => errors.push(wrong(path, "de brief van dit voorbeeld ontbreekt".to_owned())),
                    Some(found) if found != *expected => errors.push(changed(path, &found, expected)),
                    Some(_) => {}
                }
            }
            let stray = package.files().iter().map(|(path, _)| path).filter(|path| path.starts_with(FOLDER));
            for path in stray.filter(|path| !path.ends_with(".json")) {
                if golden.iter().all(|(known, _)| known != path) {
                    errors.push(wrong(path, "dit bestand hoort bij geen voorbeeld".to_owned()));
                }
            }
        }
    }
    let examples = package.examples();
    for example in &examples {
        let key = format!("example-{}", example.name);
        if !package.has_text(Language::Nl, &key) || !package.has_text(Language::En, &key) {
            let reason = format!("de tekst «{key}» ontbreekt; die zegt in één zin over wie het gaat");
            errors.push(wrong(&format!("{FOLDER}{}.json", example.name), reason));
        }
    }
    for step in package.process().decisions() {
        for (award, what) in [(true, "een toekenning"), (false, "een afwijzing")] {
            let shown = examples.iter().filter(|example| example.step == step.id).any(|example| {
                package.work_out(example, Language::Nl).is_ok_and(|worked| worked.ruling.award == award)
            });
            if !shown {
                errors.push(wrong("examples", format!("er is geen voorbeeld van {what} in «{}»", step.id)));
            }
        }
    }
}

fn parse(name: &str, bytes: &[u8]) -> Result<Example, String> {
    let text = std::str::from_utf8(bytes).map_err(|_| "geen UTF-8-tekst".to_owned())?;
    let file: ExampleFile = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let input = CaseInput::parse(file.input.get()).map_err(|error| error.to_string())?;
    Ok(Example { name: name.to_owned(), on: file.on, step: file.step, input })
}

fn golden_path(name: &str, language: Language) -> String {
    format!("{FOLDER}{name}.{}.txt", language.code())
}

fn wrong(file: &str, reason: String) -> PackageError {
    PackageError::new(PackageErrorCode::Example, file, None, reason)
}

/// The first line that differs.
fn changed(path: &str, found: &str, expected: &str) -> PackageError {
    let mut lines = found.lines();
    let mut number = 1;
    for line in expected.lines() {
        match lines.next() {
            Some(kept) if kept == line => number += 1,
            Some(_) | None => {
                let reason = format!("de brief zegt nu «{line}»");
                return PackageError::new(PackageErrorCode::Example, path, Some((number, 1)), reason);
            }
        }
    }
    PackageError::new(PackageErrorCode::Example, path, Some((number, 1)), "de brief is nu korter")
}

/// Invented people, the same in every example.
fn letter_case(example: &Example, ruling: &Ruling) -> LetterCase {
    let person = |name: &str, phone: Option<&str>| LetterPerson {
        name: name.to_owned(),
        role: None,
        phone: phone.map(str::to_owned),
        email: None,
    };
    LetterCase {
        name: "Noor Voorbeeld".to_owned(),
        address: vec!["Voorbeeldstraat 1".to_owned(), "9999 ZZ Verzonnen".to_owned()],
        reference: "H-000001".to_owned(),
        date: example.on,
        award: ruling.award,
        amount: ruling.amount,
        decided_by: person("Ina Verzonnen", None),
        by_machine: false,
        contact: person("Sam Bedacht", Some("000 000 00 00")),
    }
}
