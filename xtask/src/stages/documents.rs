//! What the documents promise exists: the commands in `README.md` and every relative link in a Markdown file.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::Tally;
use crate::bench::{Bench, herstel, root};
use crate::process::{self, Show};

const RUN: &str = "cargo run --release -- ";
const TASK: &str = "cargo xtask ";

pub fn run(bench: &Bench, limit: Duration) -> Result<Tally, String> {
    let mut tally = Tally::default();
    let readme =
        fs::read_to_string(root().join("README.md")).map_err(|error| format!("README.md: {error}"))?;
    for command in commands(&readme) {
        tally.count(&command, check_command(bench, &command, limit));
    }
    for file in markdown_files(root()) {
        let text = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        let folder = file.parent().unwrap_or(root());
        let missing: Vec<String> =
            links(&text).into_iter().filter(|link| !folder.join(link).exists()).collect();
        let result = match missing.as_slice() {
            [] => Ok(()),
            _ => Err(format!("links to what is not there: {}", missing.join(", "))),
        };
        tally.count(&file.strip_prefix(root()).unwrap_or(&file).display().to_string(), result);
    }
    Ok(tally)
}

/// The lines of code blocks that call this project, without their comments.
fn commands(text: &str) -> BTreeSet<String> {
    let mut fenced = false;
    let mut found = BTreeSet::new();
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if fenced || line.starts_with("    ") {
            let command = line.split(" #").next().unwrap_or_default().trim();
            if command.starts_with("cargo ") || command.starts_with("herstel ") {
                found.insert(command.to_owned());
            }
        }
    }
    found
}

/// A command of the binary exists, and every option it is shown with is in its help; a task exists.
fn check_command(bench: &Bench, command: &str, limit: Duration) -> Result<(), String> {
    if let Some(task) = command.strip_prefix(TASK) {
        let name = task.split_whitespace().next().unwrap_or_default();
        let known = ["test", "soak", "postgres", "help"].contains(&name);
        return if known { Ok(()) } else { Err("no such task".to_owned()) };
    }
    let Some(words) = command.strip_prefix(RUN).or_else(|| command.strip_prefix("herstel ")) else {
        return if command.starts_with("cargo build") || command.starts_with("cargo install") {
            Ok(())
        } else {
            Err(format!("neither {RUN:?} nor {TASK:?}"))
        };
    };
    let words: Vec<&str> = words.split_whitespace().collect();
    // Subcommands are plain lower-case words; the first placeholder, path or option ends them.
    let is_name = |word: &&&str| {
        word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-') && !word.starts_with('-')
    };
    let names: Vec<&str> = words.iter().take_while(is_name).take(2).copied().collect();
    let mut attempts = (1..=names.len()).rev().map(|length| {
        let mut help = bench.command(&herstel().to_string_lossy());
        help.args(&names[..length]).arg("--help");
        process::run(&mut help, limit, Show::Quiet)
    });
    let help = attempts.find(|help| help.success).ok_or("the command has no such subcommand")?;
    let missing = words.iter().filter(|word| word.starts_with("--")).find(|option| {
        let name = option.split('=').next().unwrap_or_default();
        !help.output.split(|part: char| !part.is_alphanumeric() && part != '-').any(|word| word == name)
    });
    match missing {
        None => Ok(()),
        Some(option) => Err(format!("its help does not know {option}")),
    }
}

/// Targets of relative links and pictures: `[text](target)`, without anchors.
fn links(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for part in text.split("](").skip(1) {
        let target = part.split([')', ' ', '\n']).next().unwrap_or_default();
        let target = target.split('#').next().unwrap_or_default();
        if !target.is_empty() && !target.contains("://") && !target.starts_with("mailto:") {
            found.insert(target.to_owned());
        }
    }
    found
}

fn markdown_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() {
            if name != "target" && name != "node_modules" && !name.starts_with('.') {
                files.extend(markdown_files(&path));
            }
        } else if Path::new(&name).extension().is_some_and(|extension| extension == "md") {
            files.push(path);
        }
    }
    files.sort();
    files
}

#[cfg(test)]
mod tests {
    use super::{commands, links};

    #[test]
    fn only_lines_of_code_blocks_are_commands() {
        let text = "Run `cargo nothing`.\n\n    cargo xtask test   # all\n\n```sh\nherstel verify --database URL\n```\nherstel no\n";
        let found: Vec<String> = commands(text).into_iter().collect();
        assert_eq!(found, ["cargo xtask test", "herstel verify --database URL"]);
    }

    #[test]
    fn links_to_other_sites_and_anchors_are_left_alone() {
        let text = "[a](docs/a.md#part) [b](https://example.org/x) [c](#here) ![d](docs/screens/d.png)";
        let found: Vec<String> = links(text).into_iter().collect();
        assert_eq!(found, ["docs/a.md", "docs/screens/d.png"]);
    }
}
