use crate::command::run;
use std::fs;
use tempfile::TempDir;

const V27: &str = r#"{
  "uitsluitingsgrond": "geen uitsluiting",
  "dagtekening eerste nadelige beschikking": "2014-01-10",
  "dagtekening eerste toekennende beschikking": "2020-07-01",
  "kosten van rechtsbijstand": 1250.00,
  "eerder ontvangen herstelbedrag": 0,
  "toeslagjaar": [
    { "jaar": 2013, "grond": "vooringenomenheid", "teruggevorderd bedrag": "14000.00",
      "rente in de beschikking": 0, "nog niet betaald deel": 0, "niet toegekend bedrag": 0 }
  ]
}"#;

fn home_with(name: &str, text: &str) -> TempDir {
    let home = TempDir::new().unwrap();
    fs::write(home.path().join(name), text).unwrap();
    home
}

#[test]
fn worked_example_v27_comes_out_in_every_form() {
    let home = home_with("v27.json", V27);
    let call = |more: &[&str]| {
        let arguments: Vec<&str> =
            ["calculate", "kot-2021", "--input", "v27.json"].iter().chain(more).copied().collect();
        run(&home, &arguments).ends_with(0).out
    };
    assert!(call(&[]).contains("\"25950.00\""), "{}", call(&[]));
    assert!(call(&["--format", "csv"]).contains("25950"), "{}", call(&["--format", "csv"]));
    assert!(call(&["--format", "json", "--explain"]).contains("\"uitleg\""));
    let explained = call(&["--explain"]);
    assert!(
        explained.contains("€\u{a0}25.950,00") && explained.contains("Advies van de adviesraad"),
        "{explained}"
    );
}

#[test]
fn an_amount_in_json_never_passes_through_a_float() {
    let exact = V27.replace("\"14000.00\"", "90071992547409.93").replace("1250.00", "0");
    let home = home_with("groot.json", &exact);
    let out = run(&home, &["calculate", "kot-2021", "--input", "groot.json"]).ends_with(0).out;
    assert!(out.contains("90071992547409.93"), "{out}");
}

#[test]
fn bad_input_is_refused_with_its_place_and_nothing_is_guessed() {
    for (old, new, place) in [
        ("geen uitsluiting", "geen zin", "uitsluitingsgrond"),
        ("2014-01-10", "2014-02-31", "dagtekening eerste nadelige beschikking"),
        ("kosten van rechtsbijstand", "kosten van rechtsbystand", "kosten van rechtsbystand"),
        ("\"14000.00\"", "\"veertien\"", "teruggevorderd bedrag"),
        ("\"toeslagjaar\": [", "\"toeslagjaar\": [ 7,", "toeslagjaar"),
    ] {
        let home = home_with("fout.json", &V27.replacen(old, new, 1));
        let ran = run(&home, &["calculate", "kot-2021", "--input", "fout.json"]).ends_with(1);
        assert!(ran.err.contains(place), "{new}: {}", ran.err);
    }
    let home = home_with("geen.json", "{ dit is geen json");
    assert!(
        run(&home, &["calculate", "kot-2021", "--input", "geen.json"]).ends_with(1).err.contains("regel 1")
    );
    run(&home, &["calculate", "kot-2021", "--input", "weg.json"]).ends_with(3);
    run(&home, &["calculate", "onbekend", "--input", "geen.json"]).ends_with(2);
    run(&home, &["calculate", "kot-2021", "--input", "geen.xlsx"]).ends_with(2);
}

#[test]
fn an_array_gives_an_array_in_the_same_order() {
    let second = V27.replace("14000.00", "1000.00");
    let home = home_with("twee.json", &format!("[{V27}, {second}]"));
    let out = run(&home, &["calculate", "kot-2021", "--input", "twee.json"]).ends_with(0).out;
    let (first, last) = (out.find("25950.00").unwrap(), out.find("9050.00").unwrap());
    assert!(first < last, "{out}");
}
