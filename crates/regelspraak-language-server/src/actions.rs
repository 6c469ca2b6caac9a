//! What the editor can do for the writer: carry out a proposed repair, lay out the file.

use std::collections::HashMap;

use lsp_types::{CodeAction, CodeActionKind, CodeActionOrCommand, Range, TextEdit, Uri, WorkspaceEdit};
use regelspraak::{Language, SourceFile};

use crate::findings::shown;
use crate::position::Lines;
use crate::project::Project;

/// The repairs that findings in a range propose.
#[expect(clippy::mutable_key_type, reason = "the protocol's type is keyed by URIs")]
pub(crate) fn repairs(
    project: &mut Project,
    path: &str,
    uri: &Uri,
    range: Range,
) -> Vec<CodeActionOrCommand> {
    let found: Vec<regelspraak::Diagnostic> =
        project.workspace.diagnostics().iter().filter(|d| d.path == path).cloned().collect();
    let Some(text) = project.text(path) else { return Vec::new() };
    let lines = Lines::new(text);
    let language = project.language;
    let mut out = Vec::new();
    for diagnostic in &found {
        let shown = shown(diagnostic, &lines, language);
        let Some(repair) = &diagnostic.repair else { continue };
        if shown.range.end < range.start || range.end < shown.range.start {
            continue;
        }
        let edit = TextEdit { range: lines.range(repair.start, repair.end), new_text: repair.text.clone() };
        let changes = HashMap::from([(uri.clone(), vec![edit])]);
        out.push(CodeActionOrCommand::CodeAction(CodeAction {
            title: match language {
                Language::Dutch => format!("Vervang door `{}`", repair.text),
                Language::English => format!("Replace by `{}`", repair.text),
            },
            kind: Some(CodeActionKind::QUICKFIX),
            diagnostics: Some(vec![shown]),
            edit: Some(WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() }),
            is_preferred: Some(true),
            ..CodeAction::default()
        }));
    }
    out
}

/// The whole file in the canonical layout; nothing when it is so already or cannot be read.
pub(crate) fn format(project: &Project, path: &str) -> Option<Vec<TextEdit>> {
    let text = project.text(path)?;
    let new_text = regelspraak::format(&SourceFile::new(path, text)).ok()?;
    if new_text == text {
        return Some(Vec::new());
    }
    Some(vec![TextEdit { range: Lines::new(text).whole(), new_text }])
}
