//! Starting the server.

use crate::{command::run, server::Server};
use herstel_store::{Contents, DatabaseUrl, MasterKeys, Store};
use tempfile::TempDir;

#[test]
fn the_demonstration_prints_its_sign_ins_and_answers() {
    let home = TempDir::new().unwrap();
    let server = Server::start(&home, &["--demo", "--parents", "60"]);
    let printed = server.printed.join("\n");
    assert!(printed.contains("/demo/new-parent-1") && printed.contains("/demo/reviewer-1"), "{printed}");
    assert!(server.get("/").starts_with("HTTP/1.1 200"));
    assert!(server.get("/demo").starts_with("HTTP/1.1 200"));
    assert!(server.get("/demo/new-parent-1").starts_with("HTTP/1.1 200"));
    drop(server);
    let again = Server::start(&home, &["--demo"]);
    assert!(!again.printed.join("\n").contains("Inventing"), "a second start uses what is there");
}

#[test]
fn without_the_demonstration_nobody_can_sign_in_from_a_list() {
    let home = TempDir::new().unwrap();
    let server = Server::start(&home, &[]);
    assert!(server.get("/").starts_with("HTTP/1.1 200"));
    assert!(server.get("/demo").starts_with("HTTP/1.1 404"));
    assert!(server.get("/demo/reviewer-1").starts_with("HTTP/1.1 404"));
}

#[test]
fn demonstration_and_operation_stay_apart() {
    let home = TempDir::new().unwrap();
    run(&home, &["seed", "--parents", "5", "--database", "sqlite:demo.db"]).ends_with(0);
    let ran = run(&home, &["serve", "--listen", "127.0.0.1:0", "--database", "sqlite:demo.db"]).ends_with(1);
    assert!(ran.err.contains("--demo"), "{}", ran.err);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_demonstration_stays_away_from_the_data_of_an_operation() {
    let home = TempDir::new().unwrap();
    let keys = MasterKeys::load_or_create(&home.path().join("echt.db.keys")).unwrap();
    let store = Store::open(&DatabaseUrl::Sqlite(home.path().join("echt.db")), keys).await.unwrap();
    store.mark_contents(Contents::Operation, "").await.unwrap();
    store.close().await;
    let demo = ["serve", "--demo", "--listen", "127.0.0.1:0", "--database", "sqlite:echt.db"];
    let ran = run(&home, &demo).ends_with(1);
    assert!(ran.err.contains("other data"), "{}", ran.err);
}

#[test]
fn a_taken_port_is_said_plainly() {
    let home = TempDir::new().unwrap();
    let server = Server::start(&home, &[]);
    let other = TempDir::new().unwrap();
    let ran = run(&other, &["serve", "--listen", &server.address]).ends_with(3);
    assert!(ran.err.contains("already running"), "{}", ran.err);
}

#[test]
fn a_file_of_distances_with_a_line_that_is_none_stops_the_server_with_file_and_line() {
    let home = TempDir::new().unwrap();
    std::fs::write(home.path().join("afstanden.csv"), "0034;0363;32\n0034;Utrecht;40\n").unwrap();
    std::fs::write(home.path().join("herstel.toml"), "[handlers]\ndistances = \"afstanden.csv\"\n").unwrap();
    let arguments = ["--config", "herstel.toml", "serve", "--listen", "127.0.0.1:0"];
    let ran = run(&home, &arguments).ends_with(3);
    assert!(ran.err.contains("afstanden.csv: line 2: a municipality is a code"), "{}", ran.err);
    std::fs::write(home.path().join("afstanden.csv"), "0034;0363;32\n").unwrap();
    let server = Server::start(&home, &["--config", "herstel.toml"]);
    assert!(server.get("/").starts_with("HTTP/1.1 200"));
}

#[test]
fn a_scheme_with_an_error_stops_the_server_with_file_and_line() {
    let home = TempDir::new().unwrap();
    let source = crate::command::schemes_folder().join("kot-2021");
    let target = home.path().join("schemes/kot-2021");
    copy(&source, &target);
    let rules = target.join("regels/integrale-beoordeling.rgs");
    let text = std::fs::read_to_string(&rules).unwrap();
    std::fs::write(&rules, text.replacen("moet berekend worden als", "moet berekend worden als ongeveer", 1))
        .unwrap();
    let schemes = home.path().join("schemes");
    let arguments = ["serve", "--listen", "127.0.0.1:0", "--schemes", schemes.to_str().unwrap()];
    let ran = run(&home, &arguments).ends_with(1);
    assert!(ran.err.contains("regels/integrale-beoordeling.rgs:"), "{}", ran.err);
}

fn copy(source: &std::path::Path, target: &std::path::Path) {
    std::fs::create_dir_all(target).unwrap();
    for entry in std::fs::read_dir(source).unwrap() {
        let entry = entry.unwrap();
        let to = target.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            std::fs::copy(entry.path(), to).unwrap();
        }
    }
}
