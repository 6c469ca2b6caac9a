//! From where a value comes: option, variable, file, default, in that order.

use super::{
    Configuration, Default, Key, Origin, Problem, Setting, Shown,
    file::{self, Written},
};
use std::collections::BTreeMap;

/// The file that is read when nobody names one.
pub const DEFAULT_FILE: &str = "/etc/herstel/herstel.toml";
/// Names the file.
const FILE_VARIABLE: &str = "HERSTEL_CONFIG";
/// Begins of variables that belong to the tests and benches of this project.
const OTHERS: [&str; 6] = [
    "HERSTEL_TEST_",
    "HERSTEL_BENCH_",
    "HERSTEL_BROWSER_",
    "HERSTEL_UPDATE_",
    "HERSTEL_CHROMIUM",
    "HERSTEL_SCREENS",
];

/// What was said about the configuration, before it is read.
#[derive(Clone, Debug, std::default::Default)]
pub struct Sources {
    /// The file: its name and text.
    pub file: Option<(String, String)>,
    /// The environment variables that begin with `HERSTEL_`.
    pub variables: BTreeMap<String, String>,
    /// Options that were given: path of the key, the option, the value.
    pub options: Vec<(&'static str, &'static str, String)>,
}

impl Sources {
    /// Reads the file that was named, or else the one in its usual place if it is there, and the environment. A file
    /// that was named must be there.
    pub fn gather(
        named: Option<&str>,
        options: Vec<(&'static str, &'static str, String)>,
    ) -> Result<Self, String> {
        let mut variables = BTreeMap::new();
        for (name, value) in std::env::vars_os() {
            let Some(name) = name.to_str().filter(|name| name.starts_with("HERSTEL_")) else { continue };
            if OTHERS.iter().any(|other| name.starts_with(other)) {
                continue;
            }
            let value = value.into_string().map_err(|_| format!("{name}: not a text in UTF-8"))?;
            variables.insert(name.to_owned(), value);
        }
        let from_variable = variables.remove(FILE_VARIABLE);
        let named = named.map(str::to_owned).or(from_variable);
        let path = named.clone().unwrap_or_else(|| DEFAULT_FILE.to_owned());
        let file = match std::fs::read_to_string(&path) {
            Ok(text) => Some((path, text)),
            Err(error) if named.is_none() && error.kind() == std::io::ErrorKind::NotFound => None,
            Err(error) => return Err(format!("the configuration {path} cannot be read: {error}")),
        };
        Ok(Self { file, variables, options })
    }

    /// The name of the file that was read.
    pub fn file_name(&self) -> Option<&str> {
        self.file.as_ref().map(|(path, _)| path.as_str())
    }

    /// Reads every key, or says everything that is wrong.
    pub fn read(&self) -> Result<(Configuration, Vec<Shown>), Vec<Problem>> {
        let keys = Configuration::keys();
        let mut problems = Vec::new();
        let written = match &self.file {
            Some((path, text)) => file::read(path, text, &keys).unwrap_or_else(|found| {
                problems.extend(found);
                BTreeMap::new()
            }),
            None => BTreeMap::new(),
        };
        for name in self.variables.keys() {
            if !keys.iter().any(|key| key.variable() == *name) {
                let known: Vec<String> = keys.iter().map(Key::variable).collect();
                let sentence = file::unknown(name, known.iter().map(String::as_str));
                problems.push(Problem { origin: Origin::Variable(name.clone()), key: None, sentence });
            }
        }
        let mut reader = Reader { sources: self, written, shown: Vec::new(), problems };
        let configuration = Configuration::read(&mut reader);
        match configuration {
            Some(configuration) if reader.problems.is_empty() => Ok((configuration, reader.shown)),
            _ => Err(reader.problems),
        }
    }
}

/// Reads keys one by one and collects what is wrong.
pub struct Reader<'s> {
    sources: &'s Sources,
    written: BTreeMap<String, Written>,
    shown: Vec<Shown>,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    /// The value of a key; none when something is wrong with it, which is then among the problems.
    pub fn take<T: Setting>(&mut self, key: &Key, none: Option<T>) -> Option<T> {
        let path = key.path();
        let (origin, text, is_list) = self.find(key, &path);
        let Some(text) = text else {
            self.shown.push(Shown { path, value: None, origin });
            return none;
        };
        let in_file = matches!(origin, Origin::File { .. });
        let read = if in_file && is_list && !T::IS_LIST {
            Err(format!("a list is not {}", T::FORM))
        } else if in_file && !is_list && T::IS_LIST {
            Err("this is a list: [\"…\"]".to_owned())
        } else if text.trim().is_empty() && !T::IS_LIST {
            Err(format!("empty; expected {}", T::FORM))
        } else {
            T::read(text.trim())
        };
        match read {
            Ok(value) => {
                self.shown.push(Shown { path, value: Some(value.show()), origin });
                Some(value)
            }
            Err(sentence) => {
                self.problems.push(Problem { origin, key: Some(path), sentence });
                None
            }
        }
    }

    /// Reports a rule that a value breaks, at the place where the value was given.
    pub fn refuse(&mut self, key: &Key, sentence: &str) {
        let path = key.path();
        let (origin, _, _) = self.find(key, &path);
        self.problems.push(Problem { origin, key: Some(path), sentence: sentence.to_owned() });
    }

    /// Whether the value of a key stands in the file.
    pub fn is_from_file(&self, key: &Key) -> bool {
        matches!(self.find(key, &key.path()).0, Origin::File { .. })
    }

    fn find(&self, key: &Key, path: &str) -> (Origin, Option<String>, bool) {
        if let Some((_, option, value)) = self.sources.options.iter().find(|(given, ..)| *given == path) {
            return (Origin::Option(option), Some(value.clone()), false);
        }
        let variable = key.variable();
        if let Some(value) = self.sources.variables.get(&variable) {
            return (Origin::Variable(variable), Some(value.clone()), false);
        }
        if let Some(written) = self.written.get(path) {
            let file = self.sources.file_name().unwrap_or_default().to_owned();
            let origin = Origin::File { path: file, line: written.line };
            return (origin, Some(written.text.clone()), written.is_list);
        }
        let text = match key.default {
            Default::Is(text) => Some(text.to_owned()),
            Default::None(_) => None,
        };
        (Origin::Default, text, false)
    }
}
