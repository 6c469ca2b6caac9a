//! What is kept from one load to the next, so that after an edit of one file only that file is read again, and only its
//! sentences are checked again as long as the names that are declared stay the same.

use crate::check::{Checked, Styles, check_rules};
use crate::diagnostic::{Finding, Findings};
use crate::model::Model;
use crate::source::{SourceFile, Sources, Span};
use crate::syntax::RuleNames;
use crate::syntax::declarations::{Declarations, RuleDecl};
use crate::syntax::{MAX_TABLE_WORDS, too_large};
use crate::token::lex;

/// The files of the last load, with what was made of each.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    files: Vec<KeptFile>,
    styles: Styles,
    /// Whether there is a next load; otherwise nothing is copied to keep it.
    last: bool,
}

#[derive(Debug)]
struct KeptFile {
    path: String,
    text: String,
    declarations: Declarations,
    /// From reading the file.
    findings: Findings,
    /// Everything the sentences of other files can depend on: what declares a name, as written, and the names of rules.
    frame: String,
    sentences: Option<(Checked, Findings)>,
}

impl Kept {
    /// For a single load.
    pub(super) fn once() -> Self {
        Self { last: true, ..Self::default() }
    }

    /// Reads the files that changed since the last load and gives the declarations of all.
    pub(super) fn declarations(&mut self, files: &[SourceFile], findings: &mut Findings) -> Declarations {
        let same_paths = self.files.iter().map(|f| &f.path).eq(files.iter().map(|f| &f.path));
        let mut framed = same_paths;
        if !same_paths {
            self.files.clear();
        }
        for (n, file) in files.iter().enumerate() {
            let before = self.files.get(n);
            if before.is_some_and(|kept| kept.text == file.text) {
                continue;
            }
            let kept = KeptFile::read(crate::source::small(n), file);
            framed = framed && before.is_some_and(|before| before.frame == kept.frame);
            match self.files.get_mut(n) {
                Some(slot) => *slot = kept,
                None => self.files.push(kept),
            }
        }
        if !framed {
            self.styles = Styles::default();
            for file in &mut self.files {
                file.sentences = None;
            }
        }
        let mut all = Declarations::default();
        for file in &mut self.files {
            findings.append(&file.findings);
            all.append(if self.last {
                std::mem::take(&mut file.declarations)
            } else {
                file.declarations.clone()
            });
        }
        all
    }

    /// Checks the rules of the files that changed, and of all files when a declaration changed.
    pub(super) fn sentences(
        &mut self,
        model: &Model,
        sources: &Sources,
        all: &Declarations,
        findings: &mut Findings,
    ) -> Checked {
        let names = RuleNames::new(all.rules.iter().map(|r| r.name.as_str()));
        let mut checked = Checked::default();
        let mut start = 0;
        for (n, file) in self.files.iter_mut().enumerate() {
            if findings.full() {
                break;
            }
            if let Some(finding) = tables_too_large(checked.table_words, all.rules.get(start)) {
                findings.push(finding);
                break;
            }
            let own =
                all.rules[start..].iter().take_while(|r| crate::source::large(r.span.file) == n).count();
            let found = file.sentences.get_or_insert_with(|| {
                let mut findings = Findings::default();
                let rules = start..start + own;
                let checked =
                    check_rules(model, sources, &all.rules, rules, &names, &mut self.styles, &mut findings);
                (checked, findings)
            });
            findings.append(&found.1);
            checked.append(if self.last { std::mem::take(&mut found.0) } else { found.0.clone() });
            start += own;
        }
        checked
    }

    pub(super) fn styles(&self) -> &Styles {
        &self.styles
    }
}

/// The tables of the files so far, before the rules of the next.
fn tables_too_large(words: usize, next: Option<&RuleDecl>) -> Option<Finding> {
    (words > MAX_TABLE_WORDS).then(|| too_large(next.map_or_else(Span::default, |rule| rule.span)))
}

impl KeptFile {
    fn read(index: u32, file: &SourceFile) -> Self {
        let mut findings = Findings::default();
        let mut declarations = Declarations::default();
        let tokens = lex(index, &file.text, &mut findings);
        let mut frame = declarations.read(&tokens, &file.text, &mut findings);
        for rule in &declarations.rules {
            frame.push('\n');
            frame.push_str(&rule.name);
        }
        Self {
            path: file.path.clone(),
            text: file.text.clone(),
            declarations,
            findings,
            frame,
            sentences: None,
        }
    }
}
