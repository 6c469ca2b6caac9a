//! The files that form one model, as they are now, with what is known about them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use regelspraak::symbols::{Symbol, SymbolId, Symbols};
use regelspraak::{Language, LoadOptions, Position, SourceFile, Workspace};

use crate::folder;
use crate::packages::Packages;
use crate::position::Lines;

/// One model with its testsets.
pub(crate) struct Project {
    pub(crate) workspace: Workspace,
    pub(crate) testsets: BTreeMap<String, String>,
    pub(crate) root: PathBuf,
    /// The language of everything that is said about it.
    pub(crate) language: Language,
    symbols: Option<Symbols>,
    /// Files for which the editor shows findings now.
    pub(crate) published: BTreeSet<String>,
}

impl Project {
    pub(crate) fn new(root: PathBuf, language: Language) -> Self {
        Self {
            workspace: Workspace::new(),
            testsets: BTreeMap::new(),
            root,
            language,
            symbols: None,
            published: BTreeSet::new(),
        }
    }

    /// Asks what the folder supplies to its rules.
    pub(crate) fn supply(&mut self, packages: &dyn Packages) {
        let supplied = packages.supplied(&self.root);
        self.workspace.set_options(LoadOptions { supplied, ..LoadOptions::default() });
    }

    pub(crate) fn set(&mut self, path: &str, text: &str) {
        if self.text(path) == Some(text) {
            return;
        }
        if folder::is_testset(path) {
            self.testsets.insert(path.to_owned(), text.to_owned());
        } else {
            self.workspace.set_file(path, text);
        }
        self.symbols = None;
    }

    pub(crate) fn remove(&mut self, path: &str) {
        let _ = self.testsets.remove(path);
        let _ = self.workspace.remove_file(path);
        self.symbols = None;
    }

    pub(crate) fn text(&self, path: &str) -> Option<&str> {
        match self.testsets.get(path) {
            Some(text) => Some(text),
            None => self.workspace.files().find(|file| file.path == path).map(|file| file.text.as_str()),
        }
    }

    /// What stands where; worked out when it is asked for the first time after a change.
    pub(crate) fn symbols(&mut self) -> &Symbols {
        let (workspace, testsets) = (&self.workspace, &self.testsets);
        self.symbols.get_or_insert_with(|| {
            let files: Vec<SourceFile> = workspace.files().cloned().collect();
            let testsets: Vec<SourceFile> =
                testsets.iter().map(|(path, text)| SourceFile::new(path, text)).collect();
            Symbols::read(&files, &testsets)
        })
    }

    /// The symbols at a place, with the place of the name there.
    pub(crate) fn symbols_at(
        &mut self,
        path: &str,
        position: lsp_types::Position,
    ) -> Option<(regelspraak::symbols::Place, Vec<SymbolId>)> {
        let at: Position = Lines::new(self.text(path)?).to_engine(position);
        let (place, ids) = self.symbols().at(path, at)?;
        Some((place.clone(), ids.to_vec()))
    }

    /// The symbols declared in the model, for completion.
    pub(crate) fn all_symbols(&mut self) -> Vec<Symbol> {
        self.symbols().all().map(|(_, symbol)| symbol.clone()).collect()
    }
}
