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
        let ran = run(&home, &["rules", "check", path.to_str().unwrap()]).ends_with(0);
        assert!(!ran.out.contains("waarschuwing"), "{}", ran.out);
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
    assert!(ran.out.contains("x.rgs:1:1: fout RS109"), "{}", ran.out);
    let json = run(&home, &["rules", "check", "--format", "json", file.to_str().unwrap()]).ends_with(1);
    assert!(json.out.contains(r#""code": "RS109""#), "{}", json.out);
    run(&home, &["rules", "fmt", file.to_str().unwrap()]).ends_with(1);
    assert_eq!(std::fs::read(&file).unwrap(), [0xff, 0xfe, 0x00], "a damaged file is left as it is");
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

const MODEL: &str = "Objecttype het Lid (bezield)
	is jeugdlid  kenmerk (bijvoeglijk);
	de leeftijd  Numeriek (geheel getal);
	de boete     Numeriek (geheel getal);

// Bron: artikel 1
Regel jeugdlid
	geldig altijd
		Een Lid is jeugdlid
		indien zijn leeftijd kleiner is dan 18.

// Bron: artikel 2
Regel boete
	geldig altijd
		De boete van een Lid moet gesteld worden op 5
		indien hij geen jeugdlid is.
";

const TESTS: &str = "Testset leden
Rekendatum 01-01-2027

Testgeval een volwassene betaalt
	Gegeven een Lid (Noor) met
		leeftijd  40
	Verwacht Noor met
		boete  5
";

/// Puts the model and its testset in the folder.
fn library(home: &TempDir) {
    std::fs::write(home.path().join("leden.rgs"), MODEL).unwrap();
    std::fs::write(home.path().join("leden.test.rgs"), TESTS).unwrap();
}

#[test]
fn findings_are_told_in_english_and_as_json_with_their_repair() {
    let home = TempDir::new().unwrap();
    let file = home.path().join("fout.rgs");
    std::fs::write(&file, MODEL.replace("zijn leeftijd", "zijn leeftijt")).unwrap();
    let ran = run(&home, &["rules", "check", "fout.rgs", "--lang", "en"]).ends_with(1);
    assert!(
        ran.out.contains("fout.rgs:10:15: error RS201: `leeftijt` is not declared; expected an attribute"),
        "{}",
        ran.out
    );
    let ran = run(&home, &["rules", "check", "fout.rgs", "--format", "json"]).ends_with(1);
    let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let finding = &report["findings"][0];
    assert_eq!(finding["code"], "RS201");
    assert_eq!(finding["severity"], "error");
    assert_eq!(finding["start"], serde_json::json!({ "line": 10, "column": 15 }));
    assert_eq!(finding["help"]["en"], "did you mean `leeftijd`?");
    assert_eq!(finding["repair"]["text"], "leeftijd");
}

#[test]
fn testsets_run_against_the_model_beside_them() {
    let home = TempDir::new().unwrap();
    library(&home);
    let ran = run(&home, &["rules", "test", "."]).ends_with(0);
    assert!(ran.out.contains("1 testgevallen, 0 afwijkend"), "{}", ran.out);
    let wrong = TESTS.replace("boete  5", "boete  6");
    std::fs::write(home.path().join("leden.test.rgs"), wrong).unwrap();
    let ran = run(&home, &["rules", "test", "leden.test.rgs", "--lang", "en"]).ends_with(1);
    assert!(ran.out.contains("leden.test.rgs:8:3: boete of Noor: expected 6, found 5"), "{}", ran.out);
    let ran = run(&home, &["rules", "test", "leden.test.rgs", "--format", "json"]).ends_with(1);
    let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((&report["cases"], &report["failed"]), (&1.into(), &1.into()));
    let failure = &report["testsets"][0]["cases"][0]["failures"][0];
    assert_eq!((&failure["location"]["line"], &failure["found"]["nl"]), (&8.into(), &"5".into()));
}

#[test]
fn a_value_of_a_test_case_is_explained_down_to_what_was_given() {
    let home = TempDir::new().unwrap();
    library(&home);
    let explain =
        ["rules", "explain", "leden.test.rgs", "--case", "een volwassene betaalt", "boete van Noor"];
    let ran = run(&home, &explain).ends_with(0);
    assert!(
        ran.out.starts_with("boete van Noor = 5\n  regel boete (altijd geldig; bron: artikel 2)"),
        "{}",
        ran.out
    );
    let stopped = [&explain[..], &["--stopped"]].concat();
    let ran = run(&home, &stopped).ends_with(0);
    assert!(ran.out.contains("niet voldaan: zijn leeftijd kleiner is dan 18"), "{}", ran.out);
    let json = [&explain[..], &["--format", "json"]].concat();
    let ran = run(&home, &json).ends_with(0);
    let values: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(values[0]["title"], "boete van Noor");
    assert_eq!(values[0]["rules"][0]["source"], "artikel 2");
    let unknown = [&explain[..5], &["boete van Sam"]].concat();
    assert!(run(&home, &unknown).ends_with(2).err.contains("boete van Noor"));
    let no_case = ["rules", "explain", "leden.test.rgs", "--case", "niets", "boete van Noor"];
    assert!(run(&home, &no_case).ends_with(2).err.contains("een volwassene betaalt"));
}

#[test]
fn what_no_testset_exercises_is_named_with_its_line() {
    let home = TempDir::new().unwrap();
    library(&home);
    let ran = run(&home, &["rules", "cover", "."]).ends_with(0);
    assert!(ran.out.contains(" 33%  jeugdlid (1/3)"), "{}", ran.out);
    assert!(ran.out.contains("leden.rgs:9: vuurde nooit"), "{}", ran.out);
    assert!(ran.out.contains("leden.rgs:10: nooit waar: zijn leeftijd kleiner is dan 18"), "{}", ran.out);
    assert!(ran.out.contains(" 50%  alles samen (3/6)"), "{}", ran.out);
    run(&home, &["rules", "cover", ".", "--minimum", "50"]).ends_with(0);
    run(&home, &["rules", "cover", ".", "--minimum", "51"]).ends_with(1);
    let ran = run(&home, &["rules", "cover", ".", "--format", "json"]).ends_with(0);
    let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(report["percent"], 50);
    assert_eq!(report["rules"][0]["sentences"][0]["conditions"][0]["seen_true"], false);
}

#[test]
fn rules_run_over_tables_and_explain_a_row() {
    let home = TempDir::new().unwrap();
    library(&home);
    std::fs::write(home.path().join("leden.csv"), "id,leeftijd\nnoor,40\nsam,12\n").unwrap();
    let run_rules = ["rules", "run", "leden.rgs", "--input", "Lid=leden.csv", "--on", "2027-01-01"];
    let expected = "id,boete,jeugdlid,fout,tegenspraak\nnoor,5,false,,\nsam,,true,,\n";
    assert_eq!(run(&home, &run_rules).ends_with(0).out, expected);
    let ran = run(&home, &[&run_rules[..], &["--output", "uit.csv"]].concat()).ends_with(0);
    assert_eq!(ran.out, "2 gevallen, 0 zonder uitkomst, 0 met tegenspraak\n");
    assert_eq!(std::fs::read_to_string(home.path().join("uit.csv")).unwrap(), expected);
    let ran = run(&home, &[&run_rules[..], &["--explain-row", "noor"]].concat()).ends_with(0);
    assert!(ran.out.contains("boete van noor = 5\n"), "{}", ran.out);
    let row = [&run_rules[..], &["--explain-row", "noor", "--stopped"]].concat();
    let ran = run(&home, &row).ends_with(0);
    assert!(ran.out.contains("niet voldaan: zijn leeftijd kleiner is dan 18"), "{}", ran.out);
    let json = [&row[..], &["--format", "json", "--output", "uit.csv"]].concat();
    let values: serde_json::Value = serde_json::from_str(&run(&home, &json).ends_with(0).out).unwrap();
    let titles: Vec<_> = values.as_array().unwrap().iter().map(|value| value["title"].clone()).collect();
    assert!(titles.contains(&"boete van noor".into()) && titles.contains(&"leeftijd van noor".into()));
    assert!(
        run(&home, &[&run_rules[..], &["--stopped"]].concat()).ends_with(2).err.contains("--explain-row")
    );
    assert!(
        run(&home, &[&run_rules[..], &["--explain-row", "kim"]].concat()).ends_with(1).err.contains("kim")
    );
    std::fs::write(home.path().join("leden.csv"), "id,leeftijd\nnoor,veertig\n").unwrap();
    let ran = run(&home, &[&run_rules[..], &["--output", "uit.csv", "--lang", "en"]].concat()).ends_with(1);
    assert!(ran.err.contains("leden.csv:2:2: `veertig` is not a number"), "{}", ran.err);
    let kept = std::fs::read_to_string(home.path().join("uit.csv")).unwrap();
    assert_eq!(kept, expected, "an earlier result stays when the input is refused");
    assert!(!home.path().join("uit.csv.part").exists());
}

#[test]
fn testsets_of_a_package_get_its_parameter_values() {
    let home = TempDir::new().unwrap();
    for entry in std::fs::read_dir(schemes_folder()).unwrap() {
        let path = entry.unwrap().path();
        if path.join("scheme.toml").is_file() {
            let path = path.to_str().unwrap();
            assert!(run(&home, &["rules", "test", path]).ends_with(0).out.contains(" 0 afwijkend"));
            run(&home, &["rules", "cover", path, "--minimum", "80"]).ends_with(0);
        }
    }
}

#[test]
fn a_value_of_a_case_in_json_is_explained_and_mistakes_are_named_with_their_place() {
    let home = TempDir::new().unwrap();
    library(&home);
    let case = |objects: &str| {
        let text = format!("{{\"on\": \"2027-01-01\", \"objects\": [{objects}]}}");
        std::fs::write(home.path().join("geval.json"), text).unwrap();
        run(&home, &["rules", "explain", "geval.json", "boete van noor", "--lang", "en"])
    };
    let noor = |rest: &str| format!("{{\"type\": \"Lid\", \"id\": \"noor\", {rest}}}");
    let ran = case(&noor("\"values\": {\"leeftijd\": 40}")).ends_with(0);
    assert!(ran.out.starts_with("boete van noor = 5\n  regel boete"), "{}", ran.out);
    for (rest, found) in [
        (
            "\"values\": {\"leeftijd\": \"veertig\"}",
            "geval.json: objects[0].values.leeftijd: `veertig` is not a number",
        ),
        (
            "\"values\": {\"leeftijd\": 4.5}",
            "objects[0].values.leeftijd: put a number with decimals between quotation marks",
        ),
        ("\"values\": {\"lengte\": 4}", "objects[0].values.lengte: `lengte` is not one of the attributes"),
        ("\"values\": {\"leeftijd\": 4, \"leeftijd\": 5}", "geval.json:1:"),
        ("\"links\": {\"boek\": [\"x\"]}", "objects[0].links.boek: `boek` is not one of the roles"),
    ] {
        let ran = case(&noor(rest)).ends_with(1);
        assert!(ran.err.contains(found), "{}", ran.err);
    }
    let twice = format!("{0}, {0}", noor("\"values\": {}"));
    assert!(case(&twice).ends_with(1).err.contains("objects[1].id: the id `noor` occurs twice"));
}
