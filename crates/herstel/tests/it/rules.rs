use crate::command::{run, schemes_folder};
use tempfile::TempDir;

#[test]
fn the_rules_of_every_scheme_are_in_order() {
    let home = TempDir::new().unwrap();
    for entry in std::fs::read_dir(schemes_folder()).unwrap() {
        let path = entry.unwrap().path();
        if !path.is_dir() {
            continue;
        }
        run(&home, &["rules", "check", path.to_str().unwrap()]).ends_with(0);
    }
}

#[test]
fn a_mistake_is_reported_with_file_line_and_column() {
    let home = TempDir::new().unwrap();
    let file = home.path().join("fout.rgs");
    std::fs::write(&file, "Objecttype het Boek\n\tde boete  Bedrag;\n").unwrap();
    let ran = run(&home, &["rules", "check", file.to_str().unwrap()]).ends_with(1);
    assert!(ran.out.contains("fout.rgs:2:"), "{}", ran.out);
    assert!(ran.out.contains("Bedrag"), "{}", ran.out);
}

#[test]
fn what_is_no_rule_file_is_named_so() {
    let home = TempDir::new().unwrap();
    for name in ["regels.txt", "boete.test.rgs"] {
        std::fs::write(home.path().join(name), "# iets anders").unwrap();
        assert!(run(&home, &["rules", "check", name]).ends_with(2).err.contains(".rgs"));
    }
}

#[test]
fn what_is_no_text_or_no_file_is_refused_without_a_panic() {
    let home = TempDir::new().unwrap();
    let file = home.path().join("x.rgs");
    std::fs::write(&file, [0xff, 0xfe, 0x00]).unwrap();
    let ran = run(&home, &["rules", "check", file.to_str().unwrap()]).ends_with(1);
    assert!(ran.err.contains("UTF-8"), "{}", ran.err);
    run(&home, &["rules", "check", "bestaat-niet.rgs"]).ends_with(3);
    run(&home, &["rules", "check", "."]).ends_with(1);
    std::fs::remove_file(&file).unwrap();
    run(&home, &["rules", "check", "."]).ends_with(2);
}

#[test]
fn the_rules_of_every_scheme_are_in_the_canonical_layout() {
    let home = TempDir::new().unwrap();
    let schemes = schemes_folder();
    let ran = run(&home, &["rules", "fmt", "--check", schemes.to_str().unwrap()]);
    assert!(ran.out.contains("0 gewijzigd"), "run `herstel rules fmt schemes`:\n{}", ran.out);
}

#[test]
fn a_file_is_formatted_once_and_one_with_mistakes_is_left_alone() {
    let home = TempDir::new().unwrap();
    let (good, bad) = (home.path().join("goed.rgs"), home.path().join("fout.rgs"));
    std::fs::write(&good, "Objecttype het Boek\n  de titel    Tekst;\n").unwrap();
    assert!(
        run(&home, &["rules", "fmt", "--check", "."]).ends_with(1).out.contains("goed.rgs: niet opgemaakt")
    );
    run(&home, &["rules", "fmt", "."]).ends_with(0);
    assert_eq!(std::fs::read_to_string(&good).unwrap(), "Objecttype het Boek\n\tde titel  Tekst;\n");
    run(&home, &["rules", "fmt", "--check", "."]).ends_with(0);
    std::fs::write(&bad, "Objecttype het Boek\n  de titel Tekst\n").unwrap();
    assert!(run(&home, &["rules", "fmt", "."]).ends_with(1).out.contains("fout.rgs:2:"));
    assert_eq!(std::fs::read_to_string(&bad).unwrap(), "Objecttype het Boek\n  de titel Tekst\n");
}

#[test]
fn an_editor_is_served_over_standard_input_and_output() {
    use std::io::{Read as _, Write as _};
    let home = TempDir::new().unwrap();
    let mut command = crate::command::herstel(&home, &["rules", "lsp"]);
    command.stdin(std::process::Stdio::piped()).stdout(std::process::Stdio::piped());
    let mut server = command.spawn().unwrap();
    let mut input = server.stdin.take().unwrap();
    for message in [
        r#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}"#,
        r#"{"jsonrpc":"2.0","method":"initialized","params":{}}"#,
        r#"{"jsonrpc":"2.0","id":2,"method":"shutdown"}"#,
        r#"{"jsonrpc":"2.0","method":"exit"}"#,
    ] {
        write!(input, "Content-Length: {}\r\n\r\n{message}", message.len()).unwrap();
    }
    let mut out = String::new();
    server.stdout.take().unwrap().read_to_string(&mut out).unwrap();
    assert!(server.wait().unwrap().success());
    assert!(out.starts_with("Content-Length: ") && out.contains("hoverProvider"), "{out}");
}
