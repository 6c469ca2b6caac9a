//! The configuration: where a value may come from, and what is said when it is wrong.

use crate::command::{Ran, herstel, run};
use std::{fs, path::Path};
use tempfile::TempDir;

fn with_file(text: &str, arguments: &[&str], variables: &[(&str, &str)]) -> Ran {
    let home = TempDir::new().unwrap();
    fs::write(home.path().join("h.toml"), text).unwrap();
    let mut command = herstel(&home, arguments);
    let output = command.env("HERSTEL_CONFIG", "h.toml").envs(variables.iter().copied()).output().unwrap();
    Ran {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

#[test]
fn option_comes_before_variable_before_file_before_default() {
    let file = "[serve]\nlisten = \"127.0.0.1:1001\"\nhttps = true\n";
    let show = |variables: &[(&str, &str)]| with_file(file, &["config", "show"], variables).ends_with(0).out;
    let line = |shown: &str, key: &str| {
        shown.lines().find(|line| line.starts_with(key)).map(str::to_owned).unwrap_or_default()
    };
    let shown = show(&[]);
    assert!(line(&shown, "serve.listen").ends_with("127.0.0.1:1001  (h.toml:2)"), "{shown}");
    assert!(line(&shown, "serve.https").ends_with("true  (h.toml:3)"), "{shown}");
    assert!(line(&shown, "log.format").ends_with("text  (default)"), "{shown}");
    let shown = show(&[("HERSTEL_LISTEN", "127.0.0.1:1002")]);
    assert!(line(&shown, "serve.listen").ends_with("127.0.0.1:1002  (HERSTEL_LISTEN)"), "{shown}");
    let home = TempDir::new().unwrap();
    let output = herstel(&home, &["config", "show", "--database", "sqlite:a.db"])
        .env("HERSTEL_DATABASE", "sqlite:b.db")
        .output()
        .unwrap();
    let shown = String::from_utf8(output.stdout).unwrap();
    assert!(line(&shown, "database.url").ends_with("sqlite:a.db  (--database)"), "{shown}");
}

#[test]
fn what_is_wrong_is_told_with_file_line_and_key_all_at_once() {
    let file = "schemas = \"x\"\n[serve]\nlisten = \"overal\"\nlissen = \"127.0.0.1:80\"\n\n[servce]\nhttps = true\n";
    let ran = with_file(file, &["config", "check"], &[]).ends_with(1);
    for line in [
        "h.toml:1: schemas: unknown; is schemes meant?",
        "h.toml:4: serve.lissen: unknown; is serve.listen meant?",
        "h.toml:6: servce: unknown; is serve meant?",
    ] {
        assert!(ran.err.contains(line), "{line} is missing from: {}", ran.err);
    }
    let ran =
        with_file("[serve]\nlisten = \"overal\"\nhttps = \"ja\"\n", &["config", "check"], &[]).ends_with(1);
    assert!(
        ran.err.contains("h.toml:2: serve.listen: «overal» is not an address with a port"),
        "{}",
        ran.err
    );
    assert!(ran.err.contains("h.toml:3: serve.https: «ja» is not true or false"), "{}", ran.err);
    let ran = with_file("[serve]\nlisten = [\"127.0.0.1:1\"]\n", &["config", "check"], &[]).ends_with(1);
    assert!(ran.err.contains("h.toml:2: serve.listen: a list is not"), "{}", ran.err);
    let ran = with_file("[serve]\nhttps = true\nhttps = false\n", &["config", "check"], &[]).ends_with(1);
    assert!(ran.err.contains("h.toml:3"), "{}", ran.err);
}

#[test]
fn an_unknown_or_wrong_variable_is_refused_by_name() {
    let ran = with_file("", &["config", "check"], &[("HERSTEL_LISEN", "127.0.0.1:1")]).ends_with(1);
    assert!(ran.err.contains("HERSTEL_LISEN: unknown; is HERSTEL_LISTEN meant?"), "{}", ran.err);
    let ran = with_file("", &["verify"], &[("HERSTEL_SERVE_HTTPS", "")]).ends_with(2);
    assert!(ran.err.contains("HERSTEL_SERVE_HTTPS: empty"), "{}", ran.err);
    let ran = with_file("", &["serve", "--listen", "hier"], &[]).ends_with(2);
    assert!(ran.err.contains("--listen: «hier»"), "{}", ran.err);
    let ran = with_file("", &["verify"], &[("HERSTEL_LOG", "a=b=c")]).ends_with(2);
    assert!(ran.err.contains("HERSTEL_LOG: «a=b=c»"), "{}", ran.err);
}

#[test]
fn the_check_finds_what_would_refuse_the_start() {
    let wrong = [
        ("[log]\nfilter = \"a=b=c\"\n", "log.filter: «a=b=c»"),
        ("[mail]\nfrom = \"Berichten <x@y.example>\\r\\nBcc: z@y.example\"\n", "mail.from"),
        ("[mail]\nfrom = \"niemand\"\n", "mail.from: «niemand»"),
        ("[seal]\nevery = \"0s\"\n", "seal.every: a time of nothing"),
        ("[sessions]\nstaff_idle = \"0s\"\n", "sessions.staff_idle: a time of nothing"),
        ("[sessions]\npeople_idle = \"13h\"\n", "sessions.people_idle: longer than"),
        ("[contact]\nfrom_hour = 17\n", "contact.from_hour"),
        ("[contact]\nuntil_hour = 25\n", "contact.from_hour"),
    ];
    for (file, complaint) in wrong {
        let ran = with_file(file, &["config", "check"], &[]).ends_with(1);
        assert!(ran.err.contains(complaint), "{file}: {}", ran.err);
    }
    with_file("[serve]\ndrain = \"0s\"\n", &["config", "check"], &[]).ends_with(0);
}

#[test]
fn the_check_reads_what_the_configuration_names_as_a_server_would() {
    for (file, complaint) in [
        ("schemes = \"nergens\"\n", "nergens"),
        ("[look]\ntheme = \"nergens\"\n", "look.theme: nergens"),
        ("[handlers]\ndistances = \"nergens\"\n", "handlers.distances: nergens"),
        ("[sign_in]\nproviders = \"nergens\"\npublic_url = \"http://127.0.0.1\"\n", "nergens"),
        // The file is there, and it is no list of providers.
        ("[sign_in]\nproviders = \"h.toml\"\npublic_url = \"http://127.0.0.1\"\n", "h.toml:"),
    ] {
        let ran = with_file(file, &["config", "check"], &[]);
        assert!(ran.code != 0 && ran.err.contains(complaint), "{file}: {} {}", ran.code, ran.err);
        assert!(!ran.out.contains("in order"), "{file}: {}", ran.out);
    }
}

#[test]
fn a_wrong_file_refuses_every_command_that_reads_it() {
    for command in
        [&["verify"][..], &["serve", "--listen", "127.0.0.1:0"], &["scheme", "list"], &["backup", "x"]]
    {
        let ran = with_file("[nonsens]\n", command, &[]).ends_with(2);
        assert!(ran.err.contains("h.toml:1: nonsens: unknown"), "{}", ran.err);
    }
    let home = TempDir::new().unwrap();
    let ran = run(&home, &["verify", "--config", "nergens.toml"]).ends_with(3);
    assert!(ran.err.contains("nergens.toml"), "{}", ran.err);
}

/// A password is never repeated: not in what is shown, not in what is refused.
#[test]
fn no_secret_is_ever_shown() {
    let secret = "zeer-geheim";
    let url = format!("postgres://herstel:{secret}@localhost/herstel");
    let ran = with_file("", &["config", "show"], &[("HERSTEL_DATABASE", &url)]).ends_with(0);
    assert!(
        ran.out.contains("postgres://herstel@localhost/herstel") && !ran.out.contains(secret),
        "{}",
        ran.out
    );
    for (key, text) in [
        ("database.url", format!("[database]\nurl = \"{url}\"\n")),
        (
            "database.url",
            format!("[database]\nurl = \"postgres://herstel@localhost/herstel?password={secret}\"\n"),
        ),
        ("database.url", format!("[database]\nurl = \"mysql://herstel:{secret}@localhost/\"\n")),
        ("h.toml:2", format!("[database]\nurl = postgres://herstel:{secret}@localhost/\n")),
    ] {
        let ran = with_file(&text, &["config", "check"], &[]).ends_with(1);
        assert!(ran.err.contains(key) && !ran.err.contains(secret), "{text}: {}", ran.err);
    }
    let ran = with_file("[database]\npassword_file = \"credential:weg\"\n", &["verify"], &[]).ends_with(3);
    assert!(ran.err.contains("CREDENTIALS_DIRECTORY"), "{}", ran.err);
}

#[test]
fn the_example_file_is_right_as_it_is_and_with_every_default_spelled_out() {
    let home = TempDir::new().unwrap();
    let example = run(&home, &["config", "example"]).ends_with(0).out;
    with_file(&example, &["config", "check"], &[]).ends_with(0);
    let spelled: String = example
        .lines()
        .filter(|line| !line.ends_with("\"…\""))
        .map(|line| {
            line.strip_prefix('#').filter(|rest| !rest.starts_with(' ')).unwrap_or(line).to_owned() + "\n"
        })
        .collect();
    assert!(spelled.contains("\nlisten = \"127.0.0.1:8080\"\n"), "{spelled}");
    let ran = with_file(&spelled, &["config", "show"], &[]).ends_with(0);
    assert!(ran.out.contains("h.toml:"), "{}", ran.out);
}

#[test]
fn every_address_is_told_with_who_may_use_it_and_none_of_the_demonstration() {
    let told = run(&TempDir::new().unwrap(), &["config", "routes"]).ends_with(0).out;
    for line in
        ["GET / public", "GET /mijn-zaak parent", "POST /werk/volgende staff", "GET /api/v1/me parent"]
    {
        assert!(told.lines().any(|known| known == line), "{line} in {told}");
    }
    assert!(told.lines().all(|line| line.split(' ').count() == 3), "{told}");
    assert!(!told.contains(" /demo"), "{told}");
}

/// Renewed with `HERSTEL_UPDATE_DOCS=1`.
#[test]
fn the_documentation_and_the_shipped_file_hold_every_key() {
    let home = TempDir::new().unwrap();
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    let update = std::env::var_os("HERSTEL_UPDATE_DOCS").is_some();
    let document = root.join("docs/operations.md");
    let text = fs::read_to_string(&document).unwrap();
    let (before, rest) = text.split_once("<!-- keys -->\n").unwrap();
    let (table, after) = rest.split_once("<!-- end of keys -->").unwrap();
    let now = run(&home, &["config", "keys"]).ends_with(0).out;
    let shipped = root.join("packaging/herstel.toml");
    let example = run(&home, &["config", "example"]).ends_with(0).out;
    if update {
        fs::write(&document, format!("{before}<!-- keys -->\n{now}<!-- end of keys -->{after}")).unwrap();
        fs::write(&shipped, example).unwrap();
    } else {
        assert_eq!(table, now, "renew docs/operations.md");
        assert_eq!(fs::read_to_string(&shipped).unwrap(), example, "renew packaging/herstel.toml");
    }
}
