//! The loop: messages in, answers and findings out.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::{Path, PathBuf};

use lsp_server::{Connection, Message, Notification, Request, RequestId, Response};
use lsp_types::notification::{self, Notification as _};
use lsp_types::request::{self, Request as _};
use lsp_types::{
    CompletionOptions, FileChangeType, HoverProviderCapability, InitializeResult, OneOf, RenameOptions,
    ServerCapabilities, ServerInfo, TextDocumentContentChangeEvent, TextDocumentSyncCapability,
    TextDocumentSyncKind, Uri,
};
use regelspraak::Language;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::packages::Settings;
use crate::position::{Lines, path_of, uri_of};
use crate::project::Project;
use crate::{actions, completion, findings, folder, hover, navigate};

// Numbers that the protocol fixes.
const INVALID_REQUEST: i32 = -32_600;
const METHOD_NOT_FOUND: i32 = -32_601;
const INVALID_PARAMS: i32 = -32_602;
const REQUEST_CANCELLED: i32 = -32_800;
const REQUEST_FAILED: i32 = -32_803;

/// Why a session did not end well.
#[derive(Debug, thiserror::Error)]
pub enum ServerError {
    /// The editor went away without saying goodbye.
    #[error("the editor went away without saying goodbye")]
    Gone,
    /// The first messages were not those of the protocol.
    #[error("no language server session: {0}")]
    Protocol(#[from] lsp_server::ProtocolError),
    /// Nothing can be written to the editor any more.
    #[error("the editor does not listen: {0}")]
    Output(#[from] std::io::Error),
    /// The thread that writes has stopped.
    #[error("writing has stopped")]
    Stopped,
}

/// Serves one editor until it says goodbye.
///
/// # Errors
/// When the editor goes away without saying goodbye, or does not speak the protocol.
pub fn serve(connection: &Connection, settings: Settings<'_>) -> Result<(), ServerError> {
    let (id, asked) = connection.initialize_start()?;
    let language = settings.language.unwrap_or_else(|| of_locale(&asked));
    let result = InitializeResult {
        capabilities: capabilities(),
        server_info: Some(ServerInfo {
            name: "regelspraak".to_owned(),
            version: Some(env!("CARGO_PKG_VERSION").to_owned()),
        }),
    };
    connection.initialize_finish(id, serde_json::to_value(result).unwrap_or_default())?;
    let mut server = Server {
        connection,
        settings,
        language,
        open: BTreeMap::new(),
        projects: BTreeMap::new(),
        changed: BTreeSet::new(),
    };
    server.run()
}

/// The language that an editor asks for (`en`, `en-GB`); Dutch unless it says English.
fn of_locale(asked: &Value) -> Language {
    let locale = asked.get("locale").and_then(Value::as_str).unwrap_or("");
    let first = locale.split(['-', '_']).next().unwrap_or("");
    if first.eq_ignore_ascii_case("en") { Language::English } else { Language::Dutch }
}

fn capabilities() -> ServerCapabilities {
    ServerCapabilities {
        text_document_sync: Some(TextDocumentSyncCapability::Kind(TextDocumentSyncKind::INCREMENTAL)),
        hover_provider: Some(HoverProviderCapability::Simple(true)),
        definition_provider: Some(OneOf::Left(true)),
        references_provider: Some(OneOf::Left(true)),
        document_symbol_provider: Some(OneOf::Left(true)),
        document_formatting_provider: Some(OneOf::Left(true)),
        code_action_provider: Some(lsp_types::CodeActionProviderCapability::Simple(true)),
        completion_provider: Some(CompletionOptions {
            trigger_characters: Some(vec![" ".to_owned(), "'".to_owned(), "\t".to_owned()]),
            ..CompletionOptions::default()
        }),
        rename_provider: Some(OneOf::Right(RenameOptions {
            prepare_provider: Some(true),
            work_done_progress_options: lsp_types::WorkDoneProgressOptions::default(),
        })),
        ..ServerCapabilities::default()
    }
}

/// A text as the editor has it.
struct Document {
    uri: Uri,
    version: i32,
    text: String,
    root: PathBuf,
}

struct Server<'a> {
    connection: &'a Connection,
    settings: Settings<'a>,
    language: Language,
    /// By path.
    open: BTreeMap<String, Document>,
    /// By folder.
    projects: BTreeMap<PathBuf, Project>,
    /// Folders whose findings are not shown yet.
    changed: BTreeSet<PathBuf>,
}

impl Server<'_> {
    fn run(&mut self) -> Result<(), ServerError> {
        let mut waiting: VecDeque<Message> = VecDeque::new();
        let mut ending = false;
        loop {
            if waiting.is_empty() {
                while let Ok(message) = self.connection.receiver.try_recv() {
                    waiting.push_back(message);
                }
                self.drop_cancelled(&mut waiting)?;
            }
            let message = match waiting.pop_front() {
                Some(message) => message,
                None => {
                    self.publish()?;
                    self.connection.receiver.recv().map_err(|_| ServerError::Gone)?
                }
            };
            match message {
                Message::Notification(found) if found.method == notification::Exit::METHOD => {
                    return if ending { Ok(()) } else { Err(ServerError::Gone) };
                }
                Message::Request(found) if found.method == request::Shutdown::METHOD => {
                    ending = true;
                    self.send(Response::new_ok(found.id, ()))?;
                }
                Message::Request(found) if ending => {
                    let text = "the session is ending".to_owned();
                    self.send(Response::new_err(found.id, INVALID_REQUEST, text))?;
                }
                Message::Request(found) => {
                    let response = self.answer(found);
                    self.send(response)?;
                }
                Message::Notification(found) => self.take(found),
                Message::Response(_) => {}
            }
        }
    }

    /// Requests that were cancelled before they were looked at.
    fn drop_cancelled(&self, waiting: &mut VecDeque<Message>) -> Result<(), ServerError> {
        let cancelled: Vec<RequestId> = waiting
            .iter()
            .filter_map(|message| match message {
                Message::Notification(found) if found.method == notification::Cancel::METHOD => {
                    serde_json::from_value(found.params.get("id")?.clone()).ok()
                }
                Message::Notification(_) | Message::Request(_) | Message::Response(_) => None,
            })
            .collect();
        let mut kept = VecDeque::new();
        for message in waiting.drain(..) {
            match message {
                Message::Request(found) if cancelled.contains(&found.id) => {
                    let text = "cancelled".to_owned();
                    self.send(Response::new_err(found.id, REQUEST_CANCELLED, text))?;
                }
                message @ (Message::Request(_) | Message::Notification(_) | Message::Response(_)) => {
                    kept.push_back(message);
                }
            }
        }
        *waiting = kept;
        Ok(())
    }

    fn send(&self, message: impl Into<Message>) -> Result<(), ServerError> {
        self.connection.sender.send(message.into()).map_err(|_| ServerError::Gone)
    }

    fn answer(&mut self, request: Request) -> Response {
        let Request { id, method, params } = request;
        let result = match method.as_str() {
            request::HoverRequest::METHOD => with(params, |p: lsp_types::HoverParams| {
                let at = p.text_document_position_params;
                let (path, project) = self.project(&at.text_document.uri)?;
                hover::hover(project, &path, at.position)
            }),
            request::GotoDefinition::METHOD => with(params, |p: lsp_types::GotoDefinitionParams| {
                let at = p.text_document_position_params;
                let (path, project) = self.project(&at.text_document.uri)?;
                Some(navigate::definition(project, &path, at.position))
            }),
            request::References::METHOD => with(params, |p: lsp_types::ReferenceParams| {
                let at = p.text_document_position;
                let (path, project) = self.project(&at.text_document.uri)?;
                Some(navigate::references(project, &path, at.position, p.context.include_declaration))
            }),
            request::DocumentSymbolRequest::METHOD => with(params, |p: lsp_types::DocumentSymbolParams| {
                let (path, project) = self.project(&p.text_document.uri)?;
                Some(navigate::outline(project, &path))
            }),
            request::Completion::METHOD => with(params, |p: lsp_types::CompletionParams| {
                let at = p.text_document_position;
                let (path, project) = self.project(&at.text_document.uri)?;
                Some(completion::complete(project, &path, at.position))
            }),
            request::CodeActionRequest::METHOD => with(params, |p: lsp_types::CodeActionParams| {
                let (path, project) = self.project(&p.text_document.uri)?;
                Some(actions::repairs(project, &path, &p.text_document.uri, p.range))
            }),
            request::Formatting::METHOD => with(params, |p: lsp_types::DocumentFormattingParams| {
                let (path, project) = self.project(&p.text_document.uri)?;
                actions::format(project, &path)
            }),
            request::PrepareRenameRequest::METHOD => {
                with(params, |p: lsp_types::TextDocumentPositionParams| {
                    let (path, project) = self.project(&p.text_document.uri)?;
                    navigate::renamed_place(project, &path, p.position)
                })
            }
            request::Rename::METHOD => return self.rename(id, params),
            _ => {
                let text = format!("no such method: {method}");
                return Response::new_err(id, METHOD_NOT_FOUND, text);
            }
        };
        match result {
            Ok(value) => Response::new_ok(id, value),
            Err(text) => Response::new_err(id, INVALID_PARAMS, text),
        }
    }

    fn rename(&mut self, id: RequestId, params: Value) -> Response {
        let params: lsp_types::RenameParams = match serde_json::from_value(params) {
            Ok(params) => params,
            Err(error) => return Response::new_err(id, INVALID_PARAMS, error.to_string()),
        };
        let at = params.text_document_position;
        let edit = match self.project(&at.text_document.uri) {
            Some((path, project)) => navigate::rename(project, &path, at.position, &params.new_name),
            None => Ok(None),
        };
        match edit {
            Ok(edit) => Response::new_ok(id, edit),
            Err(text) => Response::new_err(id, REQUEST_FAILED, text),
        }
    }

    /// A notification that is not understood changes nothing.
    fn take(&mut self, notification: Notification) {
        let Notification { method, params } = notification;
        match method.as_str() {
            notification::DidOpenTextDocument::METHOD => {
                if let Ok(found) = serde_json::from_value::<lsp_types::DidOpenTextDocumentParams>(params) {
                    let document = found.text_document;
                    self.opened(document.uri, document.version, document.text);
                }
            }
            notification::DidChangeTextDocument::METHOD => {
                if let Ok(found) = serde_json::from_value::<lsp_types::DidChangeTextDocumentParams>(params) {
                    self.edited(&found.text_document.uri, found.text_document.version, found.content_changes);
                }
            }
            notification::DidCloseTextDocument::METHOD => {
                if let Ok(found) = serde_json::from_value::<lsp_types::DidCloseTextDocumentParams>(params) {
                    self.closed(&found.text_document.uri);
                }
            }
            notification::DidChangeWatchedFiles::METHOD => {
                if let Ok(found) = serde_json::from_value::<lsp_types::DidChangeWatchedFilesParams>(params) {
                    for change in found.changes {
                        self.changed_on_disk(&path_of(&change.uri), change.typ == FileChangeType::DELETED);
                    }
                }
            }
            _ => {}
        }
    }

    fn opened(&mut self, uri: Uri, version: i32, text: String) {
        let path = path_of(&uri);
        let on_disk = uri.as_str().starts_with("file:");
        let (root, deep) =
            if on_disk { folder::root(Path::new(&path)) } else { (PathBuf::from(&path), false) };
        let project =
            self.projects.entry(root.clone()).or_insert_with(|| Project::new(root.clone(), self.language));
        if on_disk {
            project.supply(self.settings.packages);
            for (found, text) in folder::files(&root, deep) {
                if !self.open.contains_key(&found) {
                    project.set(&found, &text);
                }
            }
        }
        project.set(&path, &text);
        self.changed.insert(root.clone());
        self.open.insert(path, Document { uri, version, text, root });
    }

    fn edited(&mut self, uri: &Uri, version: i32, changes: Vec<TextDocumentContentChangeEvent>) {
        let path = path_of(uri);
        let Some(document) = self.open.get_mut(&path) else { return };
        document.version = version;
        for change in changes {
            match change.range {
                None => document.text = change.text,
                Some(range) => {
                    let lines = Lines::new(&document.text);
                    let (start, end) = (lines.offset(range.start), lines.offset(range.end));
                    document.text.replace_range(start..end.max(start), &change.text);
                }
            }
        }
        if let Some(project) = self.projects.get_mut(&document.root) {
            project.set(&path, &document.text);
            self.changed.insert(document.root.clone());
        }
    }

    /// What is closed counts as it is on disk. A folder without open files is forgotten.
    fn closed(&mut self, uri: &Uri) {
        let path = path_of(uri);
        let Some(document) = self.open.remove(&path) else { return };
        self.changed_on_disk(&path, false);
        if self.open.values().any(|other| other.root == document.root) {
            return;
        }
        self.changed.remove(&document.root);
        for path in self.projects.remove(&document.root).into_iter().flat_map(|p| p.published) {
            if let Some(uri) = uri_of(&path) {
                let _ = self.send_findings(uri, None, Vec::new());
            }
        }
    }

    fn changed_on_disk(&mut self, path: &str, deleted: bool) {
        if self.open.contains_key(path) {
            return;
        }
        let (root, _) = folder::root(Path::new(path));
        let Some(project) = self.projects.get_mut(&root) else { return };
        if !folder::is_rules(path) {
            // What a package brings along besides its rules.
            project.supply(self.settings.packages);
            self.changed.insert(root);
            return;
        }
        match folder::read(path).filter(|_| !deleted) {
            Some(text) => project.set(path, &text),
            None => project.remove(path),
        }
        self.changed.insert(root);
    }

    /// The open file with its model.
    fn project(&mut self, uri: &Uri) -> Option<(String, &mut Project)> {
        let path = path_of(uri);
        let document = self.open.get(&path)?;
        let project = self.projects.get_mut(&document.root)?;
        Some((path, project))
    }

    /// Shows the findings of every model that changed.
    fn publish(&mut self) -> Result<(), ServerError> {
        for root in std::mem::take(&mut self.changed) {
            let Some(project) = self.projects.get_mut(&root) else { continue };
            let open: BTreeSet<&str> =
                self.open.iter().filter(|(_, d)| d.root == root).map(|(path, _)| path.as_str()).collect();
            let found = findings::of(project, self.settings.packages, |path| open.contains(path));
            let gone = std::mem::take(&mut project.published);
            project.published = found.keys().cloned().collect();
            let cleared = gone.into_iter().filter(|path| !found.contains_key(path)).map(|p| (p, Vec::new()));
            let all: Vec<_> = cleared.chain(found.clone()).collect();
            for (path, diagnostics) in all {
                let document = self.open.get(&path);
                let uri = document.map(|d| d.uri.clone()).or_else(|| uri_of(&path));
                if let Some(uri) = uri {
                    self.send_findings(uri, document.map(|d| d.version), diagnostics)?;
                }
            }
        }
        Ok(())
    }

    fn send_findings(
        &self,
        uri: Uri,
        version: Option<i32>,
        diagnostics: Vec<lsp_types::Diagnostic>,
    ) -> Result<(), ServerError> {
        let params = lsp_types::PublishDiagnosticsParams { uri, diagnostics, version };
        self.send(Notification::new(notification::PublishDiagnostics::METHOD.to_owned(), params))
    }
}

/// Reads the parameters and works out the answer; none is `null`.
fn with<P: DeserializeOwned, R: serde::Serialize>(
    params: Value,
    work: impl FnOnce(P) -> Option<R>,
) -> Result<Value, String> {
    let params = serde_json::from_value(params).map_err(|error| error.to_string())?;
    serde_json::to_value(work(params)).map_err(|error| error.to_string())
}
