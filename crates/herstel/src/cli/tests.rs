//! The command line keeps its words, and the documents call it as it is.

use super::Cli;
use clap::{Command, CommandFactory as _, Parser as _, error::ErrorKind};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Commands with their options and arguments, one per line: what somebody may have in a script.
const PROMISED: &str = include_str!("../../tests/commands.txt");

fn repository() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

#[test]
fn no_command_or_option_of_before_is_gone_or_demands_more() {
    let now = lines(&mut Cli::command());
    if std::env::var_os("HERSTEL_UPDATE_DOCS").is_some() {
        fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/commands.txt"), now.join("\n") + "\n").unwrap();
    }
    let gone: Vec<&str> = PROMISED.lines().filter(|line| !now.iter().any(|known| known == line)).collect();
    assert!(
        gone.is_empty(),
        "scripts may hold these; HERSTEL_UPDATE_DOCS=1 renews tests/commands.txt: {gone:#?}"
    );
    let demanded = now.iter().filter(|line| line.ends_with("(required)"));
    let new: Vec<&String> = demanded
        .filter(|line| {
            let command = line.split("  ").next().unwrap_or_default();
            PROMISED.lines().any(|known| known == command)
                && !PROMISED.lines().any(|known| known == line.as_str())
        })
        .collect();
    assert!(new.is_empty(), "a command of before demands more: {new:#?}");
}

/// A command, what it takes and what it demands, and the same of those below it.
fn lines(command: &mut Command) -> Vec<String> {
    command.build();
    let mut found = Vec::new();
    let mut waiting = vec![("herstel".to_owned(), command.clone(), true)];
    while let Some((path, command, is_first)) = waiting.pop() {
        found.push(path.clone());
        for argument in command.get_arguments().filter(|argument| is_first || !argument.is_global_set()) {
            let name = argument
                .get_long()
                .map_or_else(|| format!("<{}>", argument.get_id()), |long| format!("--{long}"));
            let demanded = if argument.is_required_set() { " (required)" } else { "" };
            found.push(format!("{path}  {name}{demanded}"));
        }
        for below in command.get_subcommands().filter(|below| below.get_name() != "help") {
            waiting.push((format!("{path} {}", below.get_name()), below.clone(), false));
        }
    }
    found.retain(|line| !line.ends_with("  --help") && !line.ends_with("  --version"));
    found.sort();
    found
}

#[test]
fn every_command_and_option_says_in_a_line_what_it_is_for() {
    let mut cli = Cli::command();
    cli.build();
    let mut wrong = Vec::new();
    let mut waiting = vec![cli];
    while let Some(command) = waiting.pop() {
        let mut said = vec![(command.get_name().to_owned(), command.get_about().map(ToString::to_string))];
        let arguments = command.get_arguments();
        said.extend(arguments.map(|one| (one.get_id().to_string(), one.get_help().map(ToString::to_string))));
        for (name, help) in said {
            if help
                .is_none_or(|help| help.trim().is_empty() || help.lines().count() > 1 || help.ends_with('.'))
            {
                wrong.push(format!("{} {name}", command.get_name()));
            }
        }
        waiting.extend(command.get_subcommands().filter(|below| below.get_name() != "help").cloned());
    }
    assert!(wrong.is_empty(), "no help, more than a line, or a full stop: {wrong:?}");
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
    let Err(error) = Cli::try_parse_from(&words) else { return Ok(()) };
    let is_asked_for = matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
    let lacks_something = matches!(
        error.kind(),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
            | ErrorKind::MissingSubcommand
            | ErrorKind::MissingRequiredArgument
    );
    if is_asked_for || lacks_something && !call.is_whole {
        return Ok(());
    }
    Err(error.to_string().lines().next().unwrap_or_default().to_owned())
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
