//! The command line keeps its words, and the documents call it as it is.

use super::Cli;
use clap::{Command, CommandFactory as _, Parser as _, error::ErrorKind};
use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

/// What `--help` says of every command, without what all of them take.
const HELP: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/help.txt");

fn repository() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

#[test]
fn the_help_of_every_command_is_the_one_that_somebody_read() {
    let mut cli = Cli::command();
    cli.build();
    let mut text = String::new();
    write_help(&mut cli, &mut text, 0);
    if std::env::var_os("HERSTEL_UPDATE_DOCS").is_some() {
        fs::write(HELP, &text).unwrap();
    }
    let kept = fs::read_to_string(HELP).unwrap();
    assert!(kept == text, "HERSTEL_UPDATE_DOCS=1 renews tests/help.txt; read what changed. Now:\n{text}");
}

/// The help of a command and of those below it.
fn write_help(command: &mut Command, text: &mut String, depth: usize) {
    let all = [
        "--database <URL>",
        "--keys <FILE>",
        "--schemes <DIR>",
        "--config <FILE>",
        "-h, --help",
        "-V, --version",
    ];
    let help = command.render_help().to_string();
    let own = help.lines().filter(|line| depth == 0 || !all.iter().any(|option| line.contains(option)));
    writeln!(text, "$ {} --help", command.get_bin_name().unwrap_or_default()).unwrap();
    for line in own {
        writeln!(text, "{}", line.trim_end()).unwrap();
    }
    text.push('\n');
    for below in command.get_subcommands_mut().filter(|below| below.get_name() != "help") {
        write_help(below, text, depth + 1);
    }
}

#[test]
fn every_command_in_the_documents_is_understood() {
    let mut found = 0;
    let mut wrong = Vec::new();
    for file in documents() {
        let text = fs::read_to_string(&file).unwrap();
        for call in calls(&text) {
            found += 1;
            if let Err(reason) = understood(&call) {
                wrong.push(format!("{}: `{}`: {reason}", file.display(), call.line));
            }
        }
    }
    assert!(found > 100, "only {found} commands were found");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_command_that_does_not_exist_is_found_in_a_document() {
    let text = "Run `herstel retention aprove` first, or `herstel seal`.\n\n```sh\nherstel verify --anchor FILE  # all\n\
                sudo -u herstel herstel backup \"a b.herstel\" | cat\nherstel backup\n```\n";
    let wrong: Vec<String> =
        calls(text).iter().filter(|call| understood(call).is_err()).map(|call| call.line.clone()).collect();
    assert_eq!(wrong, ["herstel retention aprove", "herstel verify --anchor FILE", "herstel backup"]);
    assert_eq!(calls(text).len(), 5);
}

/// Every document that says how the command is used.
fn documents() -> Vec<PathBuf> {
    let mut files = vec![repository().join("README.md")];
    let mut folders = vec![repository().join("docs"), repository().join("crates")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() && !["target", "src", "fuzz", "tests"].contains(&name.as_str()) {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "md") {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

/// A call of the command in a document.
struct Call {
    line: String,
    /// In a block to copy; in a sentence what it needs may be left out.
    is_whole: bool,
}

fn calls(text: &str) -> Vec<Call> {
    let mut calls = Vec::new();
    let mut fenced = false;
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if fenced || line.starts_with("    ") {
            let line = line.split(" #").next().unwrap_or_default().trim();
            let line = line.strip_prefix("sudo -u herstel ").unwrap_or(line);
            if line.starts_with("herstel ") {
                calls.push(Call { line: line.to_owned(), is_whole: true });
            }
        } else {
            let quoted = line.split('`').skip(1).step_by(2);
            calls.extend(
                quoted.filter(|code| code.starts_with("herstel ")).map(|code| Call {
                    line: code.replace(['[', ']'], "").replace('…', ""),
                    is_whole: false,
                }),
            );
        }
    }
    calls
}

fn understood(call: &Call) -> Result<(), String> {
    let of_the_shell = |word: &String| ["|", ">", "<", "&&"].contains(&word.as_str());
    let words: Vec<String> =
        words(&call.line).into_iter().take_while(|word| !of_the_shell(word)).map(filled).collect();
    match Cli::try_parse_from(&words) {
        Ok(_) => Ok(()),
        Err(error) => {
            let kind = error.kind();
            let shows = matches!(kind, ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
            let goes_on = matches!(
                kind,
                ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
                    | ErrorKind::MissingSubcommand
                    | ErrorKind::MissingRequiredArgument
            );
            if shows || (goes_on && !call.is_whole) {
                return Ok(());
            }
            Err(error.to_string().lines().next().unwrap_or_default().to_owned())
        }
    }
}

/// The words as a shell takes them.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for character in line.chars() {
        match character {
            '"' | '\'' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            _ => words.last_mut().unwrap().push(character),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// What stands for an id or a day, as one.
fn filled(word: String) -> String {
    match word.as_str() {
        "stf-…" | "per-…" | "lst-…" => word.replace('…', &"0".repeat(32)),
        "DAY" => "2021-12-03".to_owned(),
        _ => word,
    }
}
