//! An editor beside a scheme package shows what the commands say.

use crate::command::{herstel, run, schemes_folder};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    io::{BufRead as _, BufReader, Read as _, Write as _},
    path::{Path, PathBuf},
    process::Stdio,
};
use tempfile::TempDir;

/// What is found, by file: line (from 1), code and message.
type Found = BTreeMap<String, BTreeSet<(u64, String, String)>>;

/// Opens files in an editor and gives what it shows. Their texts are those on disk, so the first word about a file is
/// the last.
fn editor(home: &TempDir, arguments: &[&str], files: &[PathBuf]) -> Found {
    let mut server = herstel(home, arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut input = server.stdin.take().unwrap();
    let mut say = |message: Value| {
        let body = message.to_string();
        write!(input, "Content-Length: {}\r\n\r\n{body}", body.len()).unwrap();
    };
    say(json!({ "jsonrpc": "2.0", "id": 1, "method": "initialize", "params": { "capabilities": {} } }));
    say(json!({ "jsonrpc": "2.0", "method": "initialized", "params": {} }));
    for file in files {
        let uri = format!("file://{}", file.display());
        let text = std::fs::read_to_string(file).unwrap();
        let document = json!({ "uri": uri, "languageId": "regelspraak", "version": 1, "text": text });
        say(json!({
            "jsonrpc": "2.0", "method": "textDocument/didOpen", "params": { "textDocument": document },
        }));
    }
    let mut output = BufReader::new(server.stdout.take().unwrap());
    let mut found = Found::new();
    while found.len() < files.len() {
        let mut header = String::new();
        output.read_line(&mut header).unwrap();
        let length = header.trim().strip_prefix("Content-Length: ").unwrap().parse().unwrap();
        let mut body = vec![0; length];
        output.read_exact(&mut [0; 2]).unwrap();
        output.read_exact(&mut body).unwrap();
        let message: Value = serde_json::from_slice(&body).unwrap();
        if message["method"] != "textDocument/publishDiagnostics" || message["params"]["version"].is_null() {
            continue;
        }
        let path = message["params"]["uri"].as_str().unwrap().strip_prefix("file://").unwrap().to_owned();
        let all = message["params"]["diagnostics"].as_array().unwrap();
        let told = all.iter().map(|one| {
            let text = one["message"].as_str().unwrap().lines().next().unwrap().to_owned();
            let code = one["code"].as_str().unwrap_or("").to_owned();
            (one["range"]["start"]["line"].as_u64().unwrap() + 1, code, text)
        });
        found.insert(path, told.collect());
    }
    say(json!({ "jsonrpc": "2.0", "id": 2, "method": "shutdown" }));
    say(json!({ "jsonrpc": "2.0", "method": "exit" }));
    server.wait().unwrap();
    found
}

/// What `herstel rules check` says of the same files.
fn checked(home: &TempDir, root: &Path, files: &[PathBuf]) -> Found {
    let out = run(home, &["rules", "check", root.to_str().unwrap(), "--format", "json"]).out;
    let report: Value = serde_json::from_str(&out).unwrap();
    let mut found: Found = files.iter().map(|file| (file.display().to_string(), BTreeSet::new())).collect();
    for one in report["findings"].as_array().unwrap() {
        let text = one["message"]["nl"].as_str().unwrap().to_owned();
        let code = one["code"].as_str().unwrap().to_owned();
        let line = one["start"]["line"].as_u64().unwrap();
        found.get_mut(one["path"].as_str().unwrap()).unwrap().insert((line, code, text));
    }
    found
}

/// A copy of a folder; gives its rule files and its testsets.
fn copy(from: &Path, to: &Path, files: &mut (Vec<PathBuf>, Vec<PathBuf>)) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target, files);
            continue;
        }
        std::fs::copy(entry.path(), &target).unwrap();
        match target.to_str().unwrap() {
            name if name.ends_with(".test.rgs") => files.1.push(target),
            name if name.ends_with(".rgs") => files.0.push(target),
            _other => {}
        }
    }
}

#[test]
fn an_editor_finds_in_a_package_what_the_check_finds_and_judges_its_testsets() {
    let home = TempDir::new().unwrap();
    for scheme in ["kot-2021", "wht-compensatie"] {
        let root = home.path().join(scheme);
        let mut files = (Vec::new(), Vec::new());
        copy(&schemes_folder().join(scheme), &root, &mut files);
        let (rules, tests) = files;
        let shown = editor(&home, &["rules", "lsp"], &rules);
        assert_eq!(shown, checked(&home, &root, &rules));
        assert!(shown.values().all(BTreeSet::is_empty), "{shown:?}");
        let shown = editor(&home, &["rules", "lsp"], &tests);
        assert!(shown.values().all(BTreeSet::is_empty), "{shown:?}");

        // An input that is not always there any more makes that both warn.
        let facts = std::fs::read_to_string(root.join("facts.toml")).unwrap();
        let lines = facts.lines().filter(|line| !line.starts_with("required_for"));
        std::fs::write(root.join("facts.toml"), lines.collect::<Vec<_>>().join("\n")).unwrap();
        let shown = editor(&home, &["rules", "lsp"], &rules);
        assert!(!shown.values().all(BTreeSet::is_empty), "nothing is required any more");
        assert_eq!(shown, checked(&home, &root, &rules));

        // A result that is expected otherwise is named.
        let test = &tests[0];
        let mut expecting = false;
        let mut lines: Vec<String> =
            std::fs::read_to_string(test).unwrap().lines().map(str::to_owned).collect();
        let amount = lines.iter_mut().find(|line| {
            expecting = line.starts_with("\tVerwacht ") || (expecting && line.starts_with("\t\t"));
            expecting && line.ends_with(" €")
        });
        let amount = amount.unwrap();
        let name = amount.rsplit_once("  ").unwrap().0.to_owned();
        *amount = format!("{name}  12 €");
        std::fs::write(test, lines.join("\n")).unwrap();
        let shown = editor(&home, &["rules", "lsp"], std::slice::from_ref(test));
        let codes: Vec<&str> = shown.values().flatten().map(|(_, code, _)| code.as_str()).collect();
        assert_eq!(codes, ["test"], "{shown:?}");
        let shown = editor(&home, &["rules", "lsp", "--lang", "en"], std::slice::from_ref(test));
        assert!(shown.values().flatten().all(|(.., text)| text.contains(": expected ")), "{shown:?}");
    }
}
