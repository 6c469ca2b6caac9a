//! Destroying on a list from the command line, approved on a page, and restoring a backup from before.

use crate::{
    command::{Ran, herstel, run},
    database::postgres_database,
    server::Server,
};
use std::{
    fs::{self, File},
    io::Read as _,
    path::Path,
    process::{Child, Command, Stdio},
    sync::mpsc,
    thread,
    time::Duration,
};
use tempfile::TempDir;

/// A demonstration of forty parents.
fn prepared() -> TempDir {
    let home = TempDir::new().unwrap();
    run(&home, &["seed", "--parents", "40", "--seed", "7"]).ends_with(0);
    home
}

#[test]
fn the_periods_are_shown_and_nobody_but_a_privacy_officer_acts() {
    let home = prepared();
    let listed = run(&home, &["retention", "list"]).ends_with(0).out;
    assert_eq!(listed.matches("not settled").count(), 3, "{listed}");
    let propose = |by: &str| run(&home, &["retention", "propose", "--by", by]).ends_with(1).err;
    assert!(propose("niemand").contains("nobody of the staff"));
    for (role, word) in [("case-handler", "only a privacy-officer"), ("steering", "only a privacy-officer")] {
        let (id, name) = member(&home, role, 0);
        for by in [id, name] {
            let said = propose(&by);
            assert!(said.contains(word), "{by}: {said}");
        }
    }
    let (id, name) = member(&home, "privacy-officer", 0);
    run(&home, &["staff", "end", &id]).ends_with(0);
    for by in [id, name] {
        let said = propose(&by);
        assert!(said.contains("does not work here any more"), "{by}: {said}");
    }
    let register = home.path().join("herstel/herstel.db.keys.erasures");
    assert!(register.exists(), "there from the first day");
    run(&home, &["retention", "repeat"]).ends_with(0);
}

#[test]
fn a_restore_without_the_register_is_refused_unless_nobody_was_ever_erased() {
    let home = prepared();
    run(&home, &["backup", "alles.herstel"]).ends_with(0);
    let folder = home.path().join("herstel");
    fs::remove_file(folder.join("herstel.db.keys.erasures")).unwrap();
    let keys = folder.join("herstel.db.keys");
    let target = ["--database", "sqlite:nieuw.db", "--keys", keys.to_str().unwrap()];
    let with = |command: &[&'static str]| -> Vec<&str> { command.iter().copied().chain(target).collect() };
    let ran = run(&home, &with(&["restore", "alles.herstel"])).ends_with(1);
    assert!(ran.err.contains("register of erasures"), "{}", ran.err);
    // One that a program made when it found none.
    run(&home, &["retention", "repeat"]).ends_with(0);
    assert!(folder.join("herstel.db.keys.erasures").exists());
    let ran = run(&home, &with(&["restore", "alles.herstel"])).ends_with(1);
    assert!(ran.err.contains("missing or empty"), "{}", ran.err);
    run(&home, &with(&["restore", "alles.herstel", "--no-erasures"])).ends_with(0);
    run(&home, &with(&["verify"])).ends_with(0);
}

#[test]
fn a_register_that_was_changed_stops_everything_that_would_serve() {
    let home = prepared();
    fs::write(home.path().join("herstel/herstel.db.keys.erasures"), "{}\n").unwrap();
    let output = herstel(&home, &["serve", "--listen", "127.0.0.1:0"]).output().unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&output.stderr).contains("line 1"));
}

/// Periods that are settled and long over for everybody in a demonstration.
const PERIODS: &str = "\
[[rule]]\ncategory = \"awarded\"\nfrom_on = 2021-01-01\nyears = 1\ncounted_from = \"last-entry\"\nground = \"verzonnen\"\n\
settled = true\n\
[[rule]]\ncategory = \"rejected\"\nfrom_on = 2021-01-01\nyears = 1\ncounted_from = \"last-entry\"\nground = \"verzonnen\"\n\
settled = true\n\
[[rule]]\ncategory = \"undecided\"\nfrom_on = 2021-01-01\nyears = 1\ncounted_from = \"last-entry\"\nground = \"verzonnen\"\n\
settled = true\n";

/// Writes down that everything was paid that was awarded: nobody is on a list who is owed money.
fn everything_is_paid(server: &Server) {
    let mut handler = server.signed_in("case-handler-1");
    for number in (2020..=2021).flat_map(|year| (1..=60).map(move |place| format!("H-{year}-{place:05}"))) {
        let page = format!("/werk/dossier/{number}/keten");
        let paid = format!("{page}/betaald/");
        let shown = handler.get(&page);
        for decision in
            shown.split(&format!("href=\"{paid}")).skip(1).filter_map(|rest| rest.split('"').next())
        {
            let form = format!("{paid}{decision}");
            let asked = handler.get(&form);
            let version =
                asked.split("name=\"version\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
            let version = version.unwrap_or_else(|| panic!("no version on {form}: {asked}"));
            let answer = handler.submit(&form, &form, &format!("version={version}&paid_on=6-12-2021"));
            assert!(answer.starts_with("HTTP/1.1 303"), "{form}: {answer}");
        }
    }
}

#[test]
fn a_list_is_made_approved_by_another_carried_out_certified_and_repeated_after_a_restore() {
    let home = TempDir::new().unwrap();
    let server = Server::start(&home, &["--demo", "--parents", "60", "--seed", "7"]);
    everything_is_paid(&server);
    fs::write(home.path().join("periods.toml"), PERIODS).unwrap();
    let folder = home.path().join("herstel");
    fs::rename(folder.join("demo.db.keys.erasures"), home.path().join("register")).unwrap();
    fs::write(
        home.path().join("herstel.toml"),
        "[retention]\nperiods = \"periods.toml\"\nregister = \"register\"\n[database]\nurl = \"sqlite:herstel/demo.db\"\n",
    )
    .unwrap();
    let ran = |arguments: &[&str], code: i32| -> Ran {
        run(&home, &[arguments, &["--config", "herstel.toml"]].concat()).ends_with(code)
    };
    let officer = |number: usize| {
        let listed = ran(&["staff", "list", "--format", "json"], 0).out;
        of_role(&listed, "privacy-officer", number)
    };
    let ((first, _), (second, _)) = (officer(0), officer(1));
    ran(&["backup", "before.herstel"], 0);

    // One officer makes the list, and cannot approve it, here or elsewhere.
    let made = ran(&["retention", "propose", "--by", &first], 0).out;
    let list = made.split(':').next().unwrap().to_owned();
    assert!(list.starts_with("lst-") && made.contains("another privacy officer approves it"), "{made}");
    let listed = ran(&["retention", "list", &list], 0).out;
    let numbers: Vec<String> =
        listed.lines().filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect();
    assert!(numbers.len() > 3, "{listed}");
    let early = ran(&["retention", "execute", &list, "--by", &second], 1).err;
    assert!(early.contains("another privacy officer approves the list first"), "{early}");
    ran(&["retention", "approve", &list, "--by", &second], 2);
    let (page, approval) = (format!("/vernietiging/{list}"), format!("/vernietiging/{list}/akkoord"));
    let own = server.signed_in("privacy-officer-1").submit(&page, &approval, "");
    assert!(own.contains("U maakte deze lijst zelf"), "{own}");
    for nobody in ["steering-1", "case-handler-1", "parent-assessed"] {
        assert!(server.signed_in(nobody).get(&page).starts_with("HTTP/1.1 404"), "{nobody}");
    }
    ran(&["retention", "execute", &list, "--by", &first], 1);

    // The other approves it on their page; a hold that comes later still stops one of them.
    let mut parent = server.signed_in("parent-assessed");
    let own = parent.get("/mijn-zaak");
    let (here, others): (Vec<&String>, Vec<&String>) =
        numbers.iter().partition(|number| own.contains(number.as_str()));
    assert_eq!(here.len(), 1, "the parent is on the list: {numbers:?}");
    let approved = server.signed_in("privacy-officer-2").submit(&page, &approval, "");
    assert!(approved.starts_with("HTTP/1.1 303"), "{approved}");
    let held = others[0];
    let hold =
        ["retention", "hold", "--dossier", held, "--kind", "appeal", "--reason", "er loopt een beroep"];
    ran(&[&hold[..], &["--by", &second]].concat(), 0);
    let done = ran(&["retention", "execute", &list, "--by", &first], 0).out;
    let expected =
        format!("erased {}, left because of a hold 1, left because something changed 0", numbers.len() - 1);
    assert_eq!(done.trim(), expected);
    ran(&["retention", "execute", &list, "--by", &first], 1);

    // Nobody of them is there any more, and whoever was signed in is not.
    assert!(
        parent.get("/mijn-zaak").contains("location: /inloggen"),
        "the session of an erased person ended"
    );
    drop(server);
    let results = ran(&["retention", "list", &list], 0).out;
    assert_eq!(results.matches("  erased  ").count(), numbers.len() - 1, "{results}");
    for number in numbers.iter().filter(|number| *number != held) {
        for file in ["demo.db", "demo.db-wal"] {
            assert!(!holds(&folder.join(file), number), "{number} is still in {file}");
        }
    }
    let erased = here[0];
    let gone = ["retention", "hold", "--dossier", erased, "--kind", "court", "--reason", "x", "--by", &first];
    assert!(ran(&gone, 1).err.contains("there is no dossier"));
    let history = ran(&["staff", "history"], 0).out;
    for (what, by) in [
        ("made destruction list", "command "),
        ("approved destruction list", &second),
        ("placed hld-", "command "),
        ("carried out destruction list", "command "),
    ] {
        let line = history.lines().find(|line| line.contains(what));
        let line = line.unwrap_or_else(|| panic!("{what}: {history}"));
        assert!(line.contains(by) && line.contains("stf-"), "{line}");
    }
    assert!(ran(&["verify"], 0).out.contains("administration: "));
    let register = fs::read_to_string(home.path().join("register")).unwrap();
    assert_eq!(register.matches("\"state\":\"done\"").count(), numbers.len() - 1);
    assert!(!register.contains(erased.as_str()), "the register names nobody");

    // A backup from before forgets them again.
    let restored = ["--database", "sqlite:nieuw.db", "--keys", "herstel/demo.db.keys"];
    let said = ran(&[&["restore", "before.herstel"][..], &restored].concat(), 0).out;
    assert!(said.contains(&format!("erased again, as the register says: {}", numbers.len() - 1)), "{said}");
    ran(&[&["verify", "--no-anchors"][..], &restored].concat(), 0);
    assert!(ran(&[&gone[..], &restored].concat(), 1).err.contains("there is no dossier"));
    assert!(!holds(&home.path().join("nieuw.db"), erased));
    assert!(holds(&home.path().join("nieuw.db"), held), "who was held is still there");
}

/// A backup that is being made and goes on only when somebody reads it. It looks at the database as it was when it began.
struct SlowBackup {
    child: Child,
    _pipe: File,
}

impl SlowBackup {
    fn begin(home: &TempDir) -> Self {
        let pipe = home.path().join("slow.herstel.partial");
        assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        let mut command = herstel(home, &["backup", "slow.herstel", "--config", "herstel.toml"]);
        let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let (has_begun, begun) = mpsc::channel();
        thread::spawn(move || {
            let mut pipe = File::open(pipe).unwrap();
            pipe.read_exact(&mut [0]).unwrap();
            has_begun.send(pipe).unwrap();
        });
        let pipe = begun.recv_timeout(Duration::from_secs(60)).unwrap();
        Self { child, _pipe: pipe }
    }
}

impl Drop for SlowBackup {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Asks until the node says so.
fn until_ready_says(server: &Server, is_it: impl Fn(&str) -> bool) {
    let mut said = String::new();
    for _ in 0..300 {
        said = server.get("/health/ready");
        // While the file is tried, whoever writes waits for a moment.
        let is_slow = said.starts_with("HTTP/1.1 503") && said.contains("database-slow");
        assert!(is_slow || said.starts_with("HTTP/1.1 200"), "{said}");
        if !is_slow && is_it(&said) {
            return;
        }
        thread::sleep(Duration::from_millis(300));
    }
    panic!("{said}");
}

/// Erases people while a backup is made, on this database.
fn erased_while_a_backup_is_made(database: &str) {
    let home = TempDir::new().unwrap();
    fs::write(home.path().join("periods.toml"), PERIODS).unwrap();
    let configuration = format!(
        "[retention]\nperiods = \"periods.toml\"\nregister = \"register\"\n[database]\nurl = \"{database}\"\n"
    );
    fs::write(home.path().join("herstel.toml"), configuration).unwrap();
    let configured = ["--config", "herstel.toml"];
    let ran = |arguments: &[&str]| run(&home, &[arguments, &configured].concat()).ends_with(0);
    let server =
        Server::start(&home, &[&["--demo", "--parents", "60", "--seed", "7"][..], &configured].concat());
    everything_is_paid(&server);
    let (first, _) = of_role(&ran(&["staff", "list", "--format", "json"]).out, "privacy-officer", 0);
    let made = ran(&["retention", "propose", "--by", &first]).out;
    let list = made.split(':').next().unwrap();
    let numbers: Vec<String> = ran(&["retention", "list", list])
        .out
        .lines()
        .filter_map(|line| line.split_whitespace().next().map(str::to_owned))
        .collect();
    let (page, approval) = (format!("/vernietiging/{list}"), format!("/vernietiging/{list}/akkoord"));
    let approved = server.signed_in("privacy-officer-2").submit(&page, &approval, "");
    assert!(approved.starts_with("HTTP/1.1 303"), "{approved}");
    let stands = |number: &String| {
        ["herstel.db", "herstel.db-wal"].iter().any(|file| holds(&home.path().join(file), number))
    };

    let backup = SlowBackup::begin(&home);
    let executed = ran(&["retention", "execute", list, "--by", &first]);
    assert!(executed.out.starts_with(&format!("erased {},", numbers.len())), "{}", executed.out);
    assert!(executed.err.contains("a reader kept old pages in use"), "{}", executed.err);
    ran(&["jobs", "run", "overwrite-erased"]);
    until_ready_says(&server, |said| said.contains("job overwrite-erased fails: pages-in-use"));
    assert!(server.get("/").starts_with("HTTP/1.1 200"), "everybody else goes on");
    if database.starts_with("sqlite:") {
        assert!(numbers.iter().all(stands), "this test would not see them go");
    }

    drop(backup);
    ran(&["jobs", "run", "overwrite-erased"]);
    until_ready_says(&server, |said| !said.contains("overwrite-erased"));
    assert_eq!(numbers.iter().filter(|number| stands(number)).count(), 0);
    let tried_again = ran(&["retention", "repeat"]);
    assert!(!tried_again.err.contains("kept old pages"), "{}", tried_again.err);
}

#[test]
fn what_an_erasure_left_during_a_backup_is_said_and_overwritten_after_it_on_sqlite() {
    erased_while_a_backup_is_made("sqlite:herstel.db");
}

#[test]
fn what_an_erasure_left_during_a_backup_is_said_and_overwritten_after_it_on_postgres() {
    erased_while_a_backup_is_made(&postgres_database("herstel_scrub"));
}

fn holds(file: &Path, text: &str) -> bool {
    let bytes = fs::read(file).unwrap_or_default();
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

/// Id and name of one of the staff in a role.
fn member(home: &TempDir, role: &str, number: usize) -> (String, String) {
    of_role(&run(home, &["staff", "list", "--format", "json"]).ends_with(0).out, role, number)
}

fn of_role(listed: &str, role: &str, number: usize) -> (String, String) {
    let all: serde_json::Value = serde_json::from_str(listed).unwrap();
    // In the order of the list from which one signs in.
    let mut found = all.as_array().unwrap().iter().filter(|member| member["role"] == role).map(|member| {
        (member["id"].as_str().unwrap().to_owned(), member["name"].as_str().unwrap().to_owned())
    });
    found.nth(number).unwrap()
}
