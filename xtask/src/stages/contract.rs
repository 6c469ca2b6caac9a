//! The API against its own description, for every role: drawn and damaged requests never make it fail, answers have
//! the form that `docs/openapi.json` says, and nobody gets anything beyond their role.
//!
//! The requests come from Schemathesis; `tests/contract/hooks.py` tells it which dossiers there are and who may call what.

use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::Duration;

use serde_json::json;

use super::Tally;
use crate::bench::{Bench, herstel, root};
use crate::http::Client;
use crate::process::{self, Show};
use crate::server::Server;
use crate::tools;

const REQUIREMENTS: &str = "tests/contract/requirements.txt";
/// Drawn requests per operation and role in an ordinary run.
const EXAMPLES: u32 = 12;
/// And in a round of a long run.
const EXAMPLES_SOAK: u32 = 300;
const CHECKS: &str = "not_a_server_error,status_code_conformance,content_type_conformance,\
                      response_schema_conformance,within_the_role";
/// A role with the invented person who has it; nobody for a visitor.
const ROLES: [(&str, Option<&str>); 12] = [
    ("visitor", None),
    ("parent", Some("parent-awarded")),
    ("case-handler", Some("case-handler-1")),
    ("reviewer", Some("reviewer-1")),
    ("team-lead", Some("team-lead-1")),
    ("steering", Some("steering-1")),
    ("privacy-officer", Some("privacy-officer-1")),
    ("legal-adviser", Some("legal-adviser-1")),
    ("objection-committee", Some("objection-committee-1")),
    ("representative", Some("representative-1")),
    ("municipal-support", Some("municipal-support-1")),
    ("municipal-collection", Some("municipal-collection-1")),
];
/// Where a caller finds the dossiers that they may know of.
const OWN_LISTS: [&str; 3] = ["/api/v1/me", "/api/v1/represented", "/api/v1/municipal/dossiers"];

/// Every role once, with few draws, always the same.
///
/// # Errors
/// When the server or the tool does not start.
pub fn run(bench: &Bench, limit: Duration) -> Result<Tally, String> {
    every_role(bench, EXAMPLES, 1, limit)
}

/// Rounds with other draws until the time is over, one at least.
///
/// # Errors
/// When the server or the tool does not start.
pub fn soak(bench: &Bench, time: Duration) -> Result<(Tally, String), String> {
    let begin = std::time::Instant::now();
    let mut total = Tally::default();
    let mut rounds = 0;
    while !process::interrupted() && (rounds == 0 || begin.elapsed() < time) {
        rounds += 1;
        total += every_role(bench, EXAMPLES_SOAK, rounds, Duration::from_secs(3600))?;
    }
    Ok((total, format!("{rounds} rounds of {EXAMPLES_SOAK} drawn requests per operation and role")))
}

fn every_role(bench: &Bench, examples: u32, seed: u32, limit: Duration) -> Result<Tally, String> {
    let tools = tools::python_tools(bench, REQUIREMENTS)?;
    let mut tally = Tally::default();
    // The tool and the server wait for each other, so that two roles take no longer than one.
    for together in ROLES.chunks(2) {
        let prepared = together.iter().map(|role| prepare(bench, &tools, *role, examples, seed));
        let mut prepared = prepared.collect::<Result<Vec<_>, _>>()?;
        let tried: Vec<Result<u64, String>> = thread::scope(|scope| {
            let trials = prepared.iter_mut().map(|(_, trial)| scope.spawn(|| attempt(trial, limit)));
            let trials: Vec<_> = trials.collect();
            let ended = |trial: thread::ScopedJoinHandle<'_, _>| {
                trial.join().unwrap_or_else(|_| Err("the trial broke off".to_owned()))
            };
            trials.into_iter().map(ended).collect()
        });
        for ((role, _), tried) in together.iter().zip(tried) {
            let result = tried.map(|requests| println!("{role}: {requests} requests"));
            tally.count(&format!("the API for a {role}"), result);
        }
    }
    Ok(tally)
}

/// A server with a database of its own, since what one caller does must not decide what another one meets, and the tool
/// that will try it.
fn prepare(
    bench: &Bench,
    tools: &Path,
    (role, person): (&str, Option<&str>),
    examples: u32,
    seed: u32,
) -> Result<(Server, Command), String> {
    let server = start(bench, &format!("contract-{role}-{seed}"))?;
    let numbers = numbers(&server, &sign_in(&server, Some("case-handler-1"))?)?;
    let token = sign_in(&server, person)?;
    let own = own(&server, &token)?;
    let mut command = bench.command(&tools.join("schemathesis").to_string_lossy());
    command.current_dir(root().join("tests/contract"));
    command.args(["run", &format!("http://{}/api/v1/openapi.json", server.address)]);
    command.args(["--phases", "examples,coverage,fuzzing", "--checks", CHECKS, "--continue-on-failure"]);
    command.args(["--max-examples", &examples.to_string(), "--seed", &seed.to_string()]);
    command.args(["--warnings", "off", "--no-color", "--generation-database", "none"]);
    if let Some(token) = &token {
        command.args(["--header", &format!("Authorization: Bearer {token}")]);
    }
    command.env("SCHEMATHESIS_HOOKS", "hooks").env("PYTHONPATH", ".").env("PYTHONDONTWRITEBYTECODE", "1");
    command.env("HERSTEL_ROLE", role).env("HERSTEL_NUMBERS", json!(numbers).to_string());
    command.env("HERSTEL_OWN", json!(own).to_string());
    Ok((server, command))
}

/// How many requests were made; or what the tool found, or why it did not get that far.
fn attempt(trial: &mut Command, limit: Duration) -> Result<u64, String> {
    let tried = process::run(trial, limit, Show::Quiet);
    match requests(&tried.output) {
        Some(requests) if tried.success => Ok(requests),
        Some(_) | None => Err(format!("{}\n{}", tried.reason, tried.output)),
    }
}

fn start(bench: &Bench, name: &str) -> Result<Server, String> {
    let folder = bench.folder(name)?;
    let mut command = bench.command(&herstel().to_string_lossy());
    command.args(["serve", "--demo", "--parents", "20", "--listen", "127.0.0.1:0", "--database"]);
    command.arg(format!("sqlite:{}", folder.join("contract.db").display()));
    command.arg("--keys").arg(folder.join("keys"));
    Server::start(&mut command)
}

/// The token of a new session.
fn sign_in(server: &Server, person: Option<&str>) -> Result<Option<String>, String> {
    let Some(person) = person else { return Ok(None) };
    let answer = Client::new(server.address).post("/api/v1/demo/session", &json!({ "person": person }))?;
    let token = answer.json()?["token"].as_str().map(str::to_owned);
    token.map(Some).ok_or(format!("no token: {} {}", answer.status, answer.body))
}

fn client(server: &Server, token: &Option<String>) -> Client {
    let visitor = Client::new(server.address);
    match token {
        Some(token) => visitor.with_token(token.clone()),
        None => visitor,
    }
}

/// The numbers of all dossiers.
fn numbers(server: &Server, handler: &Option<String>) -> Result<Vec<String>, String> {
    let answer = client(server, handler).get("/api/v1/dossiers?limit=200")?.json()?;
    let rows = answer["rows"].as_array().ok_or("no work list")?;
    let numbers: Vec<String> =
        rows.iter().filter_map(|row| row["number"].as_str()).map(str::to_owned).collect();
    if numbers.is_empty() { Err("no dossiers".to_owned()) } else { Ok(numbers) }
}

/// The dossiers that the caller may know of: their own, of whom they act for, of who may be known at their desk.
fn own(server: &Server, token: &Option<String>) -> Result<Vec<String>, String> {
    let mut numbers = Vec::new();
    for list in OWN_LISTS {
        let answer = client(server, token).get(list)?.json()?;
        let rows = answer.as_array().cloned().unwrap_or_else(|| vec![answer]);
        numbers.extend(rows.iter().filter_map(|row| row["number"].as_str()).map(str::to_owned));
    }
    Ok(numbers)
}

/// How many requests were made (`833 generated`); nothing when the tool did not get that far.
fn requests(output: &str) -> Option<u64> {
    let line = output.lines().find(|line| line.contains(" generated"))?;
    line.split_whitespace().next()?.parse().ok().filter(|requests| *requests > 0)
}

#[cfg(test)]
mod tests {
    use super::requests;

    #[test]
    fn a_run_without_requests_is_none() {
        assert_eq!(requests("Test cases:\n  833 generated, 2 found 2 unique failures\n"), Some(833));
        assert_eq!(requests("Test cases:\n  0 generated\n"), None);
        assert_eq!(requests("no module named hooks"), None);
    }
}
