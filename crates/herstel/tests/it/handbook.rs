//! `docs/regelspraak.md` as its reader follows it: the files are written, the commands are run, the answers are compared.
//!
//! With `HERSTEL_UPDATE_DOCS=1` the answers are written into the document instead; look at them before committing.

use crate::command::run;
use std::path::Path;
use tempfile::TempDir;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/regelspraak.md");

/// A fenced block: what stands after the fence, and its lines.
struct Block {
    kind: String,
    body: String,
}

enum Part {
    Text(String),
    Block(Block),
}

fn parts(text: &str) -> Vec<Part> {
    let mut out = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        match line.strip_prefix("```") {
            None => out.push(Part::Text(format!("{line}\n"))),
            Some(kind) => {
                let body = lines.by_ref().take_while(|line| *line != "```");
                let body = body.map(|line| format!("{line}\n")).collect();
                out.push(Part::Block(Block { kind: kind.to_owned(), body }));
            }
        }
    }
    out
}

/// The words of a command line; quotes hold words together.
fn words(line: &str) -> Vec<String> {
    let split = line.split('"').enumerate();
    let pieces = split.flat_map(|(i, piece)| match i % 2 {
        0 => piece.split_whitespace().map(str::to_owned).collect(),
        _ => vec![piece.to_owned()],
    });
    pieces.collect()
}

fn answer(home: &TempDir, commands: &str) -> String {
    let mut out = String::new();
    for line in commands.lines() {
        let words = words(line);
        let (program, arguments) = words.split_first().unwrap();
        assert_eq!(program, "herstel", "{line}");
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let ran = run(home, &arguments);
        assert!(ran.code < 2, "{line}: {}", ran.err);
        out.push_str(&ran.out);
    }
    out
}

#[test]
fn the_handbook_says_what_happens() {
    let home = TempDir::new().unwrap();
    let text = std::fs::read_to_string(PATH).unwrap();
    let (mut happened, mut last) = (String::new(), String::new());
    for part in parts(&text) {
        let block = match part {
            Part::Text(line) => {
                happened.push_str(&line);
                continue;
            }
            Part::Block(block) => block,
        };
        let mut body = block.body;
        match block.kind.split_once(' ') {
            Some(("rgs", name)) => std::fs::write(home.path().join(name), &body).unwrap(),
            Some(_) => panic!("what is a block `{}`?", block.kind),
            None => match block.kind.as_str() {
                "sh" => last = answer(&home, &body),
                "text" => body = std::mem::take(&mut last),
                "json" => assert!(serde_json::from_str::<serde_json::Value>(&body).is_ok(), "{body}"),
                "lua" => assert!(body.contains(r#""herstel", "rules", "lsp""#)),
                other => panic!("what is a block `{other}`?"),
            },
        }
        happened.push_str(&format!("```{}\n{body}```\n", block.kind));
    }
    if std::env::var_os("HERSTEL_UPDATE_DOCS").is_some() {
        std::fs::write(PATH, happened).unwrap();
        return;
    }
    let different = text.lines().zip(happened.lines()).position(|(a, b)| a != b);
    let at = different.unwrap_or_else(|| text.lines().count().min(happened.lines().count()));
    let around = |text: &str| text.lines().skip(at).take(12).collect::<Vec<_>>().join("\n");
    assert!(text == happened, "line {}:\n{}\n\ninstead of\n{}", at + 1, around(&happened), around(&text));
}

#[test]
fn the_extension_of_the_handbook_starts_a_command_that_exists() {
    let folder =
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../regelspraak-language-server/editors/vscode"));
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let manifest: serde_json::Value = serde_json::from_str(&read("package.json")).unwrap();
    assert_eq!(manifest["contributes"]["languages"][0]["extensions"][0], ".rgs");
    serde_json::from_str::<serde_json::Value>(&read("language-configuration.json")).unwrap();
    assert!(read(manifest["main"].as_str().unwrap()).contains(r#"args: ["rules", "lsp"]"#));
    run(&TempDir::new().unwrap(), &["rules", "lsp", "--help"]).ends_with(0);
}
