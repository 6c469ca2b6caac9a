//! The files of a model while somebody works on them: set, changed and removed one at a time, checked again after
//! each change. A file that did not change is not read again; the sentences of files that did not change are checked
//! again only when a declaration or the name of a rule changed somewhere.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::program::{Kept, LoadOptions, Program};
use crate::source::SourceFile;

/// The files of one model with what is known about them now. The findings are always those that
/// [`Program::load_with`] gives for the same files, in the order of their paths.
///
/// ```
/// let mut workspace = regelspraak::Workspace::new();
/// workspace.set_file("a.rgs", "Parameter het tarief : Numeriek (geheel getal)");
/// assert!(workspace.diagnostics().is_empty());
/// assert!(workspace.program().is_some_and(|p| p.parameter("tarief").is_some()));
/// ```
#[derive(Debug, Default)]
pub struct Workspace {
    files: BTreeMap<String, SourceFile>,
    options: LoadOptions,
    kept: Kept,
    /// What the last check gave; none when a file changed since.
    checked: Option<Checked>,
}

#[derive(Debug)]
struct Checked {
    diagnostics: Vec<Diagnostic>,
    program: Option<Program>,
}

impl Workspace {
    /// A workspace without files.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A workspace without files, with what is known besides the text.
    #[must_use]
    pub fn with_options(options: LoadOptions) -> Self {
        Self { options, ..Self::default() }
    }

    /// Changes what is known besides the text; no file is read again for it.
    pub fn set_options(&mut self, options: LoadOptions) {
        if self.options != options {
            self.options = options;
            self.checked = None;
        }
    }

    /// Adds a file, or replaces its text.
    pub fn set_file(&mut self, path: impl Into<String>, text: impl Into<String>) {
        let file = SourceFile::new(path, text);
        if self.files.get(&file.path) != Some(&file) {
            self.files.insert(file.path.clone(), file);
            self.checked = None;
        }
    }

    /// Takes a file away; whether it was there.
    pub fn remove_file(&mut self, path: &str) -> bool {
        let found = self.files.remove(path).is_some();
        if found {
            self.checked = None;
        }
        found
    }

    /// The files, in the order of their paths.
    pub fn files(&self) -> impl Iterator<Item = &SourceFile> {
        self.files.values()
    }

    /// The errors of all files; when there are none, the warnings. Ordered by file, line and column.
    pub fn diagnostics(&mut self) -> &[Diagnostic] {
        &self.check().diagnostics
    }

    /// The program, when there are no errors.
    pub fn program(&mut self) -> Option<&Program> {
        self.check().program.as_ref()
    }

    fn check(&mut self) -> &Checked {
        let Self { files, options, kept, checked } = self;
        checked.get_or_insert_with(|| {
            let files: Vec<SourceFile> = files.values().cloned().collect();
            match Program::load_kept(&files, options, kept) {
                Ok((program, diagnostics)) => Checked { diagnostics, program: Some(program) },
                Err(Diagnostics(diagnostics)) => Checked { diagnostics, program: None },
            }
        })
    }
}
