//! What the server changes when asked: repairs and layout.

use serde_json::{Value, json};

use crate::client::{Client, MODEL, place};

const URI: &str = "untitled:Zwembad";

fn formatting(client: &mut Client) -> Value {
    let options = json!({ "tabSize": 4, "insertSpaces": false });
    client.ask("textDocument/formatting", json!({ "textDocument": { "uri": URI }, "options": options }))
}

#[test]
fn a_proposed_repair_is_an_edit() {
    let mut client = Client::start();
    let text = MODEL.replace("het lesgeld  Bedrag", "het lesgeld  Bedrga");
    client.open(URI, &text);
    let here = place(&text, "Bed^rga");
    let params = json!({
        "textDocument": { "uri": URI }, "range": { "start": here, "end": here }, "context": { "diagnostics": [] },
    });
    let found = client.ask("textDocument/codeAction", params);
    assert_eq!(found[0]["title"], "Vervang door `Bedrag`");
    let edit = &found[0]["edit"]["changes"][URI][0];
    assert_eq!(edit["newText"], "Bedrag");
    assert_eq!(edit["range"]["start"], place(&text, "^Bedrga"));
    let elsewhere = json!({
        "textDocument": { "uri": URI }, "range": { "start": place(&text, "Regel ^les"), "end": place(&text, "Regel ^les") },
        "context": { "diagnostics": [] },
    });
    assert_eq!(client.ask("textDocument/codeAction", elsewhere), json!([]));
    client.end().unwrap();
}

#[test]
fn a_file_is_laid_out_as_a_whole_and_left_alone_when_it_cannot_be_read() {
    let mut client = Client::start();
    client.open(URI, MODEL);
    assert_eq!(formatting(&mut client), json!([]), "it is so already");
    client.change(URI, &MODEL.replace("de leeftijd  ", "de leeftijd\t\t\t"));
    let found = formatting(&mut client);
    assert_eq!(found[0]["newText"], MODEL);
    assert_eq!(found[0]["range"]["start"], json!({ "line": 0, "character": 0 }));
    client.change(URI, &MODEL.replace("Bedrag;", "Bedrag"));
    assert_eq!(formatting(&mut client), Value::Null);
    client.end().unwrap();
}
