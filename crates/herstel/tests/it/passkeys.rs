//! Inviting staff to make a passkey, and starting a server with passkeys.

use crate::{
    command::{Ran, run},
    server::Server,
};
use tempfile::TempDir;

/// A home with a configuration in which staff sign in with passkeys; `more` stands in their table.
fn home(site: &str, more: &str) -> TempDir {
    let home = TempDir::new().unwrap();
    let https = site.starts_with("https:");
    let host = site.split("//").nth(1).unwrap().split(':').next().unwrap();
    let text = format!(
        "[serve]\nhttps = {https}\n[sign_in]\npublic_url = \"{site}\"\n\
         [passkeys]\nrelying_party = \"{host}\"\norigin = \"{site}\"\n{more}"
    );
    std::fs::write(home.path().join("herstel.toml"), text).unwrap();
    home
}

fn with(home: &TempDir, arguments: &[&str]) -> Ran {
    run(home, &[arguments, &["--config", "herstel.toml"]].concat())
}

fn hired(home: &TempDir) -> String {
    let added = with(home, &["staff", "add", "--name", "Bea Verzonnen", "--role", "reviewer"]);
    added.ends_with(0).out.trim().to_owned()
}

#[test]
fn an_invitation_is_printed_once_is_on_record_and_never_in_the_database() {
    let home = home("https://herstel.example", "");
    let id = hired(&home);
    let mut links = Vec::new();
    for more in [&[][..], &["--lost"]] {
        let printed = with(&home, &[&["staff", "invite", &id], more].concat()).ends_with(0).out;
        let secret = printed.trim().strip_prefix("https://herstel.example/uitnodiging/").unwrap().to_owned();
        assert_eq!((secret.len(), printed.lines().count()), (43, 1), "{printed}");
        links.push(secret);
    }
    assert_ne!(links[0], links[1]);
    let history = with(&home, &["staff", "history"]).ends_with(0).out;
    assert_eq!(history.lines().filter(|line| line.contains("invited")).count(), 2, "{history}");
    assert!(history.lines().all(|line| line.contains(&id) && line.contains("command ")), "{history}");
    let database = home.path().join("herstel");
    let mut read = 0;
    for entry in std::fs::read_dir(&database).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        read += bytes.len();
        let found = |secret: &str| bytes.windows(secret.len()).any(|part| part == secret.as_bytes());
        assert!(!links.iter().any(|secret| found(secret)));
    }
    assert!(read > 0 && links.iter().all(|secret| !history.contains(secret)));
    with(&home, &["verify"]).ends_with(0);
}

#[test]
fn nobody_is_invited_who_does_not_work_here_or_where_passkeys_are_off() {
    let home = home("https://herstel.example", "");
    let id = hired(&home);
    let nobody = "stf-00000000000000000000000000000000";
    assert!(with(&home, &["staff", "invite", nobody]).ends_with(1).err.contains(nobody));
    with(&home, &["staff", "invite", "Bea"]).ends_with(2);
    assert!(run(&home, &["staff", "invite", &id]).ends_with(1).err.contains("[passkeys]"));
    with(&home, &["staff", "end", &id]).ends_with(0);
    assert!(with(&home, &["staff", "invite", &id]).ends_with(1).err.contains(&id));
    let history = with(&home, &["staff", "history"]).ends_with(0).out;
    assert!(!history.contains("invited"), "{history}");
}

#[test]
fn a_server_with_passkeys_asks_for_them_and_one_without_knows_no_such_page() {
    let home = home("http://localhost:8080", "");
    let server = Server::start(&home, &["--config", "herstel.toml"]);
    let page = server.get("/inloggen/passkey");
    assert!(page.starts_with("HTTP/1.1 200") && page.contains("data-passkey=\"use\""), "{page}");
    assert!(server.get("/inloggen").contains("/inloggen/passkey"));
    drop(server);
    let plain = TempDir::new().unwrap();
    let server = Server::start(&plain, &[]);
    assert!(server.get("/inloggen/passkey").starts_with("HTTP/1.1 404"));
}

#[test]
fn passkeys_of_another_site_or_that_let_nobody_approve_refuse_the_start() {
    for (site, more, told) in [
        ("https://herstel.example", "level = \"midden\"\n", "nobody could approve"),
        ("https://herstel.example", "step_up_max_age = \"2h\"\n", "step_up_max_age is 1m to 60m"),
        ("https://herstel.example", "step_up_max_age = \"59s\"\n", "step_up_max_age is 1m to 60m"),
        ("http://herstel.example", "", "must be https"),
        ("https://192.0.2.1", "", "scheme and host"),
    ] {
        let home = home(site, more);
        let ran = with(&home, &["serve", "--listen", "127.0.0.1:0"]).ends_with(1);
        assert!(ran.err.contains(told), "{site} {more}: {}", ran.err);
    }
    let home_of_none = home("https://herstel.example", "level = \"zeker\"\n");
    let ran = with(&home_of_none, &["serve", "--listen", "127.0.0.1:0"]).ends_with(2);
    assert!(ran.err.contains("basis, midden, substantieel or hoog"), "{}", ran.err);
    for (key, value, told) in [
        ("HERSTEL_PASSKEYS_ORIGIN", "https://elders.example", "not the site of sign_in.public_url"),
        ("HERSTEL_PASSKEYS_RELYING_PARTY", "elders.example", "not the host of passkeys.origin"),
    ] {
        let home = home("https://herstel.example", "");
        let arguments = ["serve", "--listen", "127.0.0.1:0", "--config", "herstel.toml"];
        let output = crate::command::herstel(&home, &arguments).env(key, value).output().unwrap();
        let err = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{err}");
        assert!(err.contains(told), "{err}");
    }
}
