//! A server that cannot be brought down by what an editor sends.

use lsp_server::{Connection, Message, Notification, Request, RequestId, Response};
use regelspraak_language_server::{ServerError, Settings, serve};
use serde_json::{Value, json};

use crate::client::{Client, MODEL, at};

const URI: &str = "untitled:Zwembad";

#[test]
fn unknown_methods_and_wrong_parameters_are_refused_and_the_session_goes_on() {
    let mut client = Client::start();
    assert_eq!(client.refused("textDocument/inlayHint", json!({})), -32601);
    assert_eq!(client.refused("textDocument/hover", json!({ "position": "hier" })), -32602);
    assert_eq!(client.refused("textDocument/rename", json!([])), -32602);
    client.tell("textDocument/didOpen", json!("niets"));
    client.tell("textDocument/didChange", json!({ "textDocument": {} }));
    client.tell("$/onbekend", Value::Null);
    client.connection.sender.send(Response::new_ok(RequestId::from(99), 1).into()).unwrap();
    client.open(URI, MODEL);
    assert_ne!(client.ask("textDocument/hover", at(URI, MODEL, "Het les^geld")), Value::Null);
    client.end().unwrap();
}

#[test]
fn a_file_that_is_not_open_has_no_answers() {
    let mut client = Client::start();
    let params = json!({ "textDocument": { "uri": URI }, "position": { "line": 0, "character": 0 } });
    for method in ["hover", "definition", "completion", "prepareRename"] {
        assert_eq!(client.ask(&format!("textDocument/{method}"), params.clone()), Value::Null);
    }
    client.end().unwrap();
}

#[test]
fn places_outside_the_text_are_no_danger() {
    let mut client = Client::start();
    client.open(URI, MODEL);
    for (line, character) in [(0, 9_999), (9_999, 0), (u32::MAX, u32::MAX)] {
        let params =
            json!({ "textDocument": { "uri": URI }, "position": { "line": line, "character": character } });
        client.ask("textDocument/hover", params.clone());
        client.ask("textDocument/completion", params);
        let end = json!({ "line": line, "character": character });
        client.edit(
            URI,
            json!([{ "range": { "start": end, "end": { "line": 0, "character": 0 } }, "text": "x" }]),
        );
    }
    client.end().unwrap();
}

#[test]
fn a_cancelled_request_that_waits_is_not_worked_on() {
    let (server, client) = Connection::memory();
    let request = |id: i32, method: &str, params: Value| {
        client.sender.send(Request { id: id.into(), method: method.to_owned(), params }.into()).unwrap();
    };
    let notify = |method: &str, params: Value| {
        client.sender.send(Notification { method: method.to_owned(), params }.into()).unwrap();
    };
    // Everything waits before the server starts.
    request(1, "initialize", json!({ "capabilities": {} }));
    notify("initialized", json!({}));
    request(2, "textDocument/hover", at(URI, MODEL, "Het les^geld"));
    request(3, "textDocument/hover", at(URI, MODEL, "Het les^geld"));
    notify("$/cancelRequest", json!({ "id": 2 }));
    request(4, "shutdown", Value::Null);
    notify("exit", Value::Null);
    serve(&server, Settings::default()).unwrap();
    let answered = |message: Message| match message {
        Message::Response(found) => (found.id, found.response_result.map_err(|e| e.code).err()),
        other @ (Message::Notification(_) | Message::Request(_)) => panic!("unexpected {other:?}"),
    };
    let answers: Vec<_> = client.receiver.try_iter().map(answered).collect();
    let wanted = [(1, None), (2, Some(-32800)), (3, None), (4, None)];
    assert_eq!(answers, wanted.map(|(id, code)| (id.into(), code)));
}

#[test]
fn a_huge_file_is_named_so() {
    let mut client = Client::start();
    client.open(URI, &"// niets\n".repeat(600_000));
    let found = client.shown(URI);
    assert!(found[0].contains("RS106"), "{found:?}");
    client.change(URI, MODEL);
    assert_eq!(client.shown(URI), Vec::<String>::new());
    client.end().unwrap();
}

#[test]
fn after_shutdown_only_exit_is_welcome() {
    let mut client = Client::start();
    client.ask("shutdown", Value::Null);
    assert_eq!(client.refused("textDocument/hover", at(URI, MODEL, "Het les^geld")), -32600);
    client.end().unwrap();
}

#[test]
fn an_editor_that_goes_away_without_a_word_is_an_error() {
    assert!(matches!(Client::start().vanish(), Err(ServerError::Gone)));
}
