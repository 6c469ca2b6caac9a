//! `herstel serve` with a file of providers, from its configuration to a session.

mod provider;

use crate::{
    command::{Ran, herstel},
    server::Server,
};
use provider::{Algorithm, BSN, CLIENT, LEVEL, TestProvider, client_key};
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    fs,
    io::{Read as _, Write as _},
    net::{TcpListener, TcpStream},
    process::Stdio,
    time::Duration,
};
use tempfile::TempDir;

/// The folder of an installation and its key.
struct Installation {
    home: TempDir,
    key: Vec<u8>,
}

impl Installation {
    fn new() -> Self {
        let home = TempDir::new().unwrap();
        let (pem, key) = client_key();
        fs::write(home.path().join("sleutel.pem"), pem).unwrap();
        Self { home, key }
    }

    /// Writes the configuration with these tables of providers.
    fn configured(&self, tables: &[String]) -> &Self {
        let own = "[sign_in]\npublic_url = \"http://127.0.0.1:8080\"\nproviders = \"providers.toml\"\n";
        fs::write(self.home.path().join("herstel.toml"), own).unwrap();
        fs::write(self.home.path().join("providers.toml"), tables.join("\n")).unwrap();
        self
    }

    /// Starts the server; what it logs goes into a file.
    fn serve(&self) -> Server {
        let arguments = ["serve", "--listen", "127.0.0.1:0", "--config", "herstel.toml"];
        let log = fs::File::create(self.home.path().join("log")).unwrap();
        Server::of(herstel(&self.home, &arguments).stderr(log))
    }

    fn log(&self) -> String {
        fs::read_to_string(self.home.path().join("log")).unwrap()
    }

    /// A start that is refused. One that is not fails the test, instead of serving on.
    fn refused(&self) -> Ran {
        let arguments = ["serve", "--listen", "127.0.0.1:0", "--config", "herstel.toml"];
        let log = fs::File::create(self.home.path().join("log")).unwrap();
        let mut child = herstel(&self.home, &arguments).stdout(Stdio::null()).stderr(log).spawn().unwrap();
        let ended = (0..3_000).find_map(|_| {
            std::thread::sleep(Duration::from_millis(20));
            child.try_wait().unwrap()
        });
        let _ = child.kill();
        let providers = fs::read_to_string(self.home.path().join("providers.toml")).unwrap_or_default();
        let code = ended.unwrap_or_else(|| panic!("it starts with:\n{providers}")).code().unwrap();
        Ran { code, out: String::new(), err: self.log() }
    }
}

/// The table of a provider of citizens, with more lines.
fn table(id: &str, issuer: &str, more: &str) -> String {
    format!(
        "[[provider]]\nid = \"{id}\"\nkind = \"citizens\"\nname = \"DigiD\"\nissuer = \"{issuer}\"\n\
         client_id = \"{CLIENT}\"\nclient_key_file = \"sleutel.pem\"\nlevel = \"midden\"\n\
         levels = [{{ acr = \"{LEVEL}\", level = \"midden\" }}]\n{more}\n"
    )
}

/// An answer of the server, as far as these tests look.
struct Answer {
    status: u16,
    location: String,
    cookies: Vec<String>,
    body: String,
}

fn get(server: &Server, path: &str, cookies: &[String]) -> Answer {
    let mut stream = TcpStream::connect(&server.address).unwrap();
    let (host, cookies) = (&server.address, cookies.join("; "));
    let request =
        format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookies}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let all = |name: &str| -> Vec<String> {
        let fields = head.lines().filter_map(|line| line.split_once(": "));
        fields
            .filter(|(field, _)| field.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.to_owned())
            .collect()
    };
    Answer {
        status: head.split(' ').nth(1).unwrap().parse().unwrap(),
        location: all("location").pop().unwrap_or_default(),
        cookies: all("set-cookie")
            .iter()
            .map(|cookie| cookie.split(';').next().unwrap().to_owned())
            .collect(),
        body: body.to_owned(),
    }
}

/// An attempt under way.
struct Underway {
    asked: BTreeMap<String, String>,
    cookies: Vec<String>,
}

/// Goes to the provider with this id.
fn leave(server: &Server, id: &str) -> Underway {
    let answer = get(server, &format!("/inloggen/met/{id}"), &[]);
    assert_eq!(answer.status, 303, "{}", answer.body);
    let (_, query) = answer.location.split_once('?').unwrap();
    let asked = query.split('&').filter_map(|pair| pair.split_once('='));
    // What these tests read of it is never escaped.
    Underway {
        asked: asked.map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
        cookies: answer.cookies,
    }
}

/// Comes back from it with a code.
fn come_back(server: &Server, id: &str, underway: &Underway, more: &str) -> Answer {
    let state = &underway.asked["state"];
    get(server, &format!("/inloggen/met/{id}/terug?code=een-code&state={state}{more}"), &underway.cookies)
}

/// The whole way.
fn sign_in(
    server: &Server,
    provider: &TestProvider,
    algorithm: Algorithm,
    change: impl FnOnce(&mut Value),
) -> Answer {
    let underway = leave(server, "digid");
    provider.answer(&underway.asked, algorithm, change);
    come_back(server, "digid", &underway, "")
}

#[test]
fn people_sign_in_with_every_algorithm_and_the_key_of_the_installation() {
    let installation = Installation::new();
    let provider = TestProvider::start(&installation.key);
    let server = installation.configured(&[table("digid", &provider.origin, "")]).serve();
    assert!(get(&server, "/inloggen", &[]).body.contains("/inloggen/met/digid"));
    for algorithm in Algorithm::ALL {
        let answer = sign_in(&server, &provider, algorithm, |_| {});
        assert_eq!((answer.status, answer.location.as_str()), (303, "/mijn-zaak"), "{algorithm:?}");
        let session: Vec<String> =
            answer.cookies.into_iter().filter(|cookie| cookie.starts_with("herstel-session=")).collect();
        assert_eq!(
            get(&server, "/mijn-zaak", &session).location,
            "/aanmelden",
            "signed in, not registered yet"
        );
    }
    assert_eq!(provider.exchanged(), 3);
    assert!(!installation.log().contains(BSN) && !installation.log().contains("een-pseudoniem"));
}

#[test]
fn a_token_with_another_algorithm_than_configured_signs_nobody_in() {
    let installation = Installation::new();
    let provider = TestProvider::start(&installation.key);
    let only = "algorithms = [\"PS256\"]";
    let server = installation.configured(&[table("digid", &provider.origin, only)]).serve();
    for algorithm in Algorithm::ALL {
        let answer = sign_in(&server, &provider, algorithm, |_| {});
        let expected = if algorithm == Algorithm::Ps256 { 303 } else { 400 };
        assert_eq!(answer.status, expected, "{algorithm:?}");
    }
    assert!(installation.log().contains("algorithm"), "{}", installation.log());
}

#[test]
fn a_provider_takes_no_code_from_an_installation_with_another_key() {
    let installation = Installation::new();
    let (_, other) = client_key();
    let provider = TestProvider::start(&other);
    let server = installation.configured(&[table("digid", &provider.origin, "")]).serve();
    assert_eq!(sign_in(&server, &provider, Algorithm::Es256, |_| {}).status, 400);
    assert!(installation.log().contains("code-refused"), "{}", installation.log());
    assert_eq!(provider.exchanged(), 0);
}

#[test]
fn a_server_starts_while_its_provider_is_silent_and_uses_it_when_it_speaks() {
    let installation = Installation::new();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap();
    drop(taken);
    let server = installation.configured(&[table("digid", &format!("http://{address}"), "")]).serve();
    let answer = get(&server, "/inloggen/met/digid", &[]);
    assert_eq!(answer.status, 503);
    assert!(answer.body.contains("Inloggen lukt nu niet"), "{}", answer.body);
    assert_eq!(get(&server, "/health/ready", &[]).status, 200, "everybody else goes on");
    assert!(installation.log().contains("provider-unreachable"));
    let provider = TestProvider::on(TcpListener::bind(address).unwrap(), &installation.key);
    // After a silence nobody waits again for ten seconds.
    let speaks = (0..120).any(|_| {
        std::thread::sleep(Duration::from_millis(500));
        get(&server, "/inloggen/met/digid", &[]).status == 303
    });
    assert!(speaks, "{}", installation.log());
    assert_eq!(sign_in(&server, &provider, Algorithm::Es256, |_| {}).location, "/mijn-zaak");
}

/// A token names a key that nobody knows: the provider is asked for its keys, once a minute at most.
#[test]
#[ignore = "soak: waits longer than a minute"]
fn keys_that_a_provider_changes_are_used_without_a_restart() {
    let installation = Installation::new();
    let provider = TestProvider::start(&installation.key);
    let server = installation.configured(&[table("digid", &provider.origin, "")]).serve();
    assert_eq!(sign_in(&server, &provider, Algorithm::Es256, |_| {}).location, "/mijn-zaak");
    provider.rotate();
    let known = (0..24).any(|_| {
        std::thread::sleep(Duration::from_secs(5));
        sign_in(&server, &provider, Algorithm::Es256, |_| {}).status == 303
    });
    assert!(known, "{}", installation.log());
    for algorithm in Algorithm::ALL {
        assert_eq!(sign_in(&server, &provider, algorithm, |_| {}).location, "/mijn-zaak", "{algorithm:?}");
    }
}

/// What one provider says counts for nothing at another.
#[test]
fn two_providers_are_never_mixed_up() {
    let installation = Installation::new();
    let (honest, other) = (TestProvider::start(&installation.key), TestProvider::start(&installation.key));
    let tables = [table("digid", &honest.origin, ""), table("anders", &other.origin, "")];
    let server = installation.configured(&tables).serve();
    let underway = leave(&server, "digid");
    other.answer(&underway.asked, Algorithm::Es256, |_| {});
    assert_eq!(
        come_back(&server, "anders", &underway, "").status,
        400,
        "begun at the one, back at the other"
    );
    let underway = leave(&server, "digid");
    honest.answer(&underway.asked, Algorithm::Es256, |_| {});
    let named = format!("&iss={}", other.origin);
    assert_eq!(come_back(&server, "digid", &underway, &named).status, 400, "the other says that it answers");
    let issuer = json!(other.origin);
    let answer = sign_in(&server, &honest, Algorithm::Es256, |claims| claims["iss"] = issuer);
    assert_eq!(answer.status, 400, "a token in the name of the other");
    assert_eq!(sign_in(&server, &honest, Algorithm::Es256, |_| {}).location, "/mijn-zaak");
    for code in ["attempt-elsewhere", "issuer"] {
        assert!(installation.log().contains(code), "{code}: {}", installation.log());
    }
    drop(server);
    other.pretend(&honest.origin);
    let server = installation.serve();
    assert_eq!(get(&server, "/inloggen/met/anders", &[]).status, 503, "discovery in the name of the other");
    assert_eq!(other.exchanged(), 0);
}

#[test]
fn a_file_of_providers_with_something_wrong_refuses_the_start_and_says_what_and_where() {
    let issuer = "https://broker.example";
    let installation = Installation::new();
    fs::write(installation.home.path().join("leeg"), "\n").unwrap();
    fs::write(installation.home.path().join("geheim"), "dit-is-geen-sleutel").unwrap();
    let with = |from: &str, to: &str| table("digid", issuer, "").replace(from, to);
    for (what, text, sentences) in [
        ("no TOML", "[[provider\n".to_owned(), &["providers.toml:1:"][..]),
        ("an unknown key", with("name =", "nam ="), &["providers.toml:4:", "nam"]),
        ("a missing key", with("name = \"DigiD\"", ""), &["providers.toml:1:", "name"]),
        ("a kind that is none", with("citizens", "burgers"), &["providers.toml:3:", "burgers"]),
        ("a level that is none", with("\"midden\" }", "\"midde\" }"), &["providers.toml:9:", "midde"]),
        ("no provider", String::new(), &["providers.toml", "provider"]),
        (
            "an unsafe issuer",
            with("https:", "http:"),
            &["providers.toml", "digid", "issuer is an https address"],
        ),
        ("a shared secret", with("levels", "algorithms = [\"HS256\"]\nlevels"), &["digid", "algorithms are"]),
        ("two of one name", table("digid", issuer, "").repeat(2), &["digid", "another way to sign in"]),
        (
            "no key file",
            with("sleutel.pem", "weg.pem"),
            &["providers.toml", "digid", "client_key_file", "weg.pem"],
        ),
        ("no key in it", with("sleutel.pem", "geheim"), &["digid", "client_key_file", "P-256"]),
        (
            "no secret in it",
            with("client_key_file = \"sleutel.pem\"", "client_secret_file = \"leeg\""),
            &["digid", "secret"],
        ),
        ("no certificate", with("levels", "ca_file = \"geheim\"\nlevels"), &["digid", "ca_file"]),
    ] {
        let ran = installation.configured(&[text]).refused().ends_with(1);
        for sentence in sentences {
            assert!(ran.err.contains(sentence), "{what}: {sentence} is missing from: {}", ran.err);
        }
        assert!(!ran.err.contains("dit-is-geen-sleutel"), "{what}: {}", ran.err);
    }
    fs::remove_file(installation.home.path().join("providers.toml")).unwrap();
    let ran = installation.refused().ends_with(1);
    assert!(ran.err.contains("providers.toml"), "{}", ran.err);
}
