//! What is wrong, per file, in the words of the protocol.

use std::collections::BTreeMap;

use lsp_types::{Diagnostic, DiagnosticSeverity, NumberOrString, Range};
use regelspraak::{Language, ParameterValues, Severity, SourceFile, testset};

use crate::packages::Packages;
use crate::position::Lines;
use crate::project::Project;

/// The findings of every file that has any; open files are always among them. Open testsets are run.
pub(crate) fn of(
    project: &mut Project,
    packages: &dyn Packages,
    open: impl Fn(&str) -> bool,
) -> BTreeMap<String, Vec<Diagnostic>> {
    let mut found: BTreeMap<String, Vec<regelspraak::Diagnostic>> = BTreeMap::new();
    for diagnostic in project.workspace.diagnostics() {
        found.entry(diagnostic.path.clone()).or_default().push(diagnostic.clone());
    }
    let language = project.language;
    let mut out: BTreeMap<String, Vec<Diagnostic>> = BTreeMap::new();
    for file in project.workspace.files() {
        let here = found.remove(&file.path).unwrap_or_default();
        if !here.is_empty() || open(&file.path) {
            let lines = Lines::new(&file.text);
            out.insert(file.path.clone(), here.iter().map(|d| shown(d, &lines, language)).collect());
        }
    }
    let testsets: Vec<SourceFile> = project
        .testsets
        .iter()
        .filter(|(path, _)| open(path))
        .map(|(path, text)| SourceFile::new(path, text))
        .collect();
    for file in testsets {
        out.insert(file.path.clone(), of_testset(project, packages, &file));
    }
    out
}

fn of_testset(project: &mut Project, packages: &dyn Packages, file: &SourceFile) -> Vec<Diagnostic> {
    let lines = Lines::new(&file.text);
    let language = project.language;
    let Project { workspace, root, .. } = project;
    let Some(program) = workspace.program() else {
        let text = match language {
            Language::Dutch => "de regels hebben fouten; deze testset is niet uitgevoerd",
            Language::English => "the rules have errors; this testset did not run",
        };
        let severity = Some(DiagnosticSeverity::INFORMATION);
        return vec![Diagnostic {
            severity,
            source: source(),
            message: text.to_owned(),
            ..Diagnostic::default()
        }];
    };
    let values = packages.parameters(root, program);
    let judged = values.is_some();
    let none = ParameterValues::new();
    let report = testset::run(program, file, values.as_deref().unwrap_or(&none));
    let mut out: Vec<Diagnostic> = report.diagnostics.iter().map(|d| shown(d, &lines, language)).collect();
    if !judged {
        // Without the values of the parameters no result is right.
        return out;
    }
    for failure in report.cases.iter().flat_map(|case| &case.failures) {
        let start = lines.to_editor(failure.location.position);
        let line = lines.line(usize::try_from(start.line).unwrap_or(usize::MAX));
        let character = u32::try_from(line.encode_utf16().count()).unwrap_or(u32::MAX);
        let end = lsp_types::Position { line: start.line, character: character.max(start.character) };
        out.push(Diagnostic {
            range: Range { start, end },
            severity: Some(DiagnosticSeverity::ERROR),
            code: Some(NumberOrString::String("test".to_owned())),
            source: source(),
            message: failure.message().text(language).to_owned(),
            ..Diagnostic::default()
        });
    }
    out
}

/// A finding with its advice below it.
pub(crate) fn shown(found: &regelspraak::Diagnostic, lines: &Lines<'_>, language: Language) -> Diagnostic {
    let mut message = found.message.text(language).to_owned();
    if let Some(help) = &found.help {
        message.push('\n');
        message.push_str(help.text(language));
    }
    let severity = match found.severity {
        Severity::Error => DiagnosticSeverity::ERROR,
        Severity::Warning => DiagnosticSeverity::WARNING,
    };
    Diagnostic {
        range: lines.range(found.start, found.end),
        severity: Some(severity),
        code: Some(NumberOrString::String(found.code.to_owned())),
        source: source(),
        message,
        ..Diagnostic::default()
    }
}

fn source() -> Option<String> {
    Some("regelspraak".to_owned())
}
