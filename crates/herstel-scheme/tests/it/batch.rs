//! Many cases from and to files.

use crate::packages::package;
use crate::rekenlast;
use herstel_scheme::batch::{BatchOptions, Mapping, OutputFormat, run_csv, run_json};
use herstel_scheme::{Language, Package};
use jiff::civil::date;
use serde_json::Value;

fn options(output: OutputFormat, mapping: Option<&str>) -> BatchOptions {
    BatchOptions {
        on: date(2021, 12, 1),
        output,
        explain: false,
        language: Language::Nl,
        mapping: mapping.map(|text| Mapping::parse(text).unwrap()),
    }
}

fn from_csv(package: &Package, input: &str, options: &BatchOptions) -> Result<String, String> {
    let mut output = Vec::new();
    run_csv(package, input.as_bytes(), &mut output, options, &mut |_| {})
        .map_err(|error| error.to_string())?;
    Ok(String::from_utf8(output).unwrap())
}

fn from_json(package: &Package, input: &str, options: &BatchOptions) -> Result<String, String> {
    let mut output = Vec::new();
    run_json(package, input.as_bytes(), &mut output, options, &mut |_| {})
        .map_err(|error| error.to_string())?;
    Ok(String::from_utf8(output).unwrap())
}

#[test]
fn the_fixed_workload_gives_its_published_checksums_for_a_thousand_rows() {
    let package = package("kot-2021");
    let mapping = std::str::from_utf8(package.files().get("mappings/rekenlast.toml").unwrap()).unwrap();
    let output =
        from_csv(&package, &rekenlast::csv(1_000), &options(OutputFormat::Csv, Some(mapping))).unwrap();
    let mut reader = csv::Reader::from_reader(output.as_bytes());
    assert_eq!(reader.headers().unwrap(), vec!["id", "total", "entitlement", "payout"]);
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let firsts: Vec<Vec<&str>> = rows.iter().take(3).map(|row| row.iter().collect()).collect();
    assert_eq!(
        firsts,
        [["0", "17480", "30000", "0"], ["1", "70041", "70041", "40041"], ["2", "57392", "57392", "57392"]]
    );
    let payouts: Vec<i64> = rows.iter().map(|row| row[3].parse().unwrap()).collect();
    assert_eq!(payouts.iter().sum::<i64>(), 31_962_197);
    assert_eq!(rekenlast::fnv1a(payouts), 0xd9ab_7ff9_3e36_7bce);
}

/// All columns of the published table; a minute and a half without optimisation, so it runs on demand.
#[test]
#[ignore = "soak: a million rows, quickest with --release"]
fn the_fixed_workload_gives_its_published_checksums_for_a_million_rows() {
    let package = package("kot-2021");
    let mapping = std::str::from_utf8(package.files().get("mappings/rekenlast.toml").unwrap()).unwrap();
    let output =
        from_csv(&package, &rekenlast::csv(1_000_000), &options(OutputFormat::Csv, Some(mapping))).unwrap();
    let mut reader = csv::Reader::from_reader(output.as_bytes());
    let mut columns = [const { Vec::<i64>::new() }; 3];
    for row in reader.records().map(Result::unwrap) {
        for (column, cell) in columns.iter_mut().zip(row.iter().skip(1)) {
            column.push(cell.parse().unwrap());
        }
    }
    let found = columns.map(|column| (column.iter().sum::<i64>(), rekenlast::fnv1a(column)));
    let expected = [
        (52_043_872_017, 0xa3be_0794_62d4_36a9),
        (53_965_898_640, 0x652c_0977_0785_aac5),
        (32_974_328_640, 0x8bb9_31e2_6104_c742),
    ];
    assert_eq!(found, expected);
}

const CSV: &str = "\
id,dagtekening eerste nadelige beschikking,dagtekening eerste toekennende beschikking,toeslagjaar.1.jaar,toeslagjaar.1.grond,toeslagjaar.1.teruggevorderd bedrag,toeslagjaar.2.jaar,toeslagjaar.2.grond,toeslagjaar.2.teruggevorderd bedrag
een,2015-03-15,2021-07-01,2013,vooringenomenheid,14000,2014,hardheid,100.5
twee,2015-03-15,2021-07-01,,,,2012,geen,7000.00
";
const JSON: &str = r#"[
    {"id": "een", "dagtekening eerste nadelige beschikking": "2015-03-15",
     "dagtekening eerste toekennende beschikking": "2021-07-01",
     "toeslagjaar": [{"jaar": 2013, "grond": "vooringenomenheid", "teruggevorderd bedrag": 14000},
                     {"jaar": 2014, "grond": "hardheid", "teruggevorderd bedrag": 100.5}]},
    {"id": "twee", "dagtekening eerste nadelige beschikking": "2015-03-15",
     "dagtekening eerste toekennende beschikking": "2021-07-01",
     "toeslagjaar": [{"jaar": 2012, "grond": "geen", "teruggevorderd bedrag": "7000"}]}
]"#;

#[test]
fn the_same_cases_give_the_same_json_from_csv_and_from_json() {
    let policy = package("kot-2021");
    let json = options(OutputFormat::Json, None);
    let one: Value = serde_json::from_str(&from_csv(&policy, CSV, &json).unwrap()).unwrap();
    let other: Value = serde_json::from_str(&from_json(&policy, JSON, &json).unwrap()).unwrap();
    assert_eq!(one, other);
    assert_eq!(one[0]["id"], "een");
    assert_eq!(one[0]["totaalbedrag"], "24700.00");
    assert_eq!(one[1]["toeslagjaar"][0]["jaar"], 2012);
    assert_eq!(one[1]["recht op compensatie"], false);
}

#[test]
fn csv_out_repeats_the_names_and_holds_what_json_holds() {
    let policy = package("kot-2021");
    let text = from_csv(&policy, CSV, &options(OutputFormat::Csv, None)).unwrap();
    let json: Value =
        serde_json::from_str(&from_csv(&policy, CSV, &options(OutputFormat::Json, None)).unwrap()).unwrap();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().unwrap().clone();
    assert_eq!(&header[0], "id");
    assert!(header.iter().any(|name| name == "toeslagjaar.2.meetellend"), "{header:?}");
    for (row, case) in reader.records().map(Result::unwrap).zip(json.as_array().unwrap()) {
        for (name, cell) in header.iter().zip(row.iter()) {
            let mut parts = name.splitn(3, '.');
            let value = match (parts.next(), parts.next(), parts.next()) {
                (Some(role), Some(number), Some(attribute)) => {
                    &case[role][number.parse::<usize>().unwrap() - 1][attribute]
                }
                _ => &case[name],
            };
            let expected = match value {
                Value::Null => String::new(),
                Value::Bool(true) => "waar".to_owned(),
                Value::Bool(false) => "onwaar".to_owned(),
                Value::String(text) => text.clone(),
                Value::Number(_) | Value::Array(_) | Value::Object(_) => value.to_string(),
            };
            assert_eq!(cell, expected, "{name}");
        }
    }
}

#[test]
fn one_object_in_is_one_object_out() {
    let policy = package("kot-2021");
    let output =
        from_json(&policy, r#"{"kosten van rechtsbijstand": 0.10}"#, &options(OutputFormat::Json, None));
    let value: Value = serde_json::from_str(&output.unwrap()).unwrap();
    assert_eq!(value["recht op compensatie"], false);
    assert!(value.get("id").is_none());
}

#[test]
fn an_empty_list_is_an_empty_list() {
    let policy = package("kot-2021");
    assert_eq!(from_json(&policy, " [] ", &options(OutputFormat::Json, None)).unwrap(), "[]\n");
}

#[test]
fn contradictions_are_told_with_the_case() {
    let act = package("wht-compensatie");
    let json = r#"{"toeslagjaar": [{"jaar": 2013, "teruggevorderd bedrag": 1, "nog niet betaald deel": 2}]}"#;
    let value: Value =
        serde_json::from_str(&from_json(&act, json, &options(OutputFormat::Json, None)).unwrap()).unwrap();
    assert_eq!(value["tegenspraak"][0]["regel"], "Onbetaald deel past in het brutobedrag");
}

#[test]
fn an_explanation_comes_in_json_and_text_not_in_csv() {
    let policy = package("kot-2021");
    let with = |output| BatchOptions { explain: true, ..options(output, None) };
    let value: Value =
        serde_json::from_str(&from_csv(&policy, CSV, &with(OutputFormat::Json)).unwrap()).unwrap();
    assert_eq!(value[0]["uitleg"]["full-assessment"]["rows"][0]["attribute"], "terugbetaling");
    let text = from_csv(&policy, CSV, &with(OutputFormat::Text)).unwrap();
    assert!(text.contains("U krijgt terug wat u te veel betaalde: €\u{a0}14.000,00 over 2013."), "{text}");
    let error = from_csv(&policy, CSV, &with(OutputFormat::Csv)).unwrap_err();
    assert_eq!(error, "een uitleg past niet in CSV; kies JSON of tekst");
}

#[test]
fn text_without_explanation_lists_every_value() {
    let policy = package("kot-2021");
    let text = from_csv(&policy, CSV, &options(OutputFormat::Text, None)).unwrap();
    assert!(text.starts_with("een\n"), "{text}");
    assert!(text.contains("uit te betalen bedrag") && text.contains("€\u{a0}24.700,00"), "{text}");
}

#[test]
fn mistakes_in_csv_are_told_with_row_and_column() {
    let policy = package("kot-2021");
    let told = |csv: &str| from_csv(&policy, csv, &options(OutputFormat::Csv, None)).unwrap_err();
    insta::assert_snapshot!(
        [
            told(""),
            told("id,schoenmaat\n1,43\n"),
            told("id,totaalbedrag\n1,43\n"),
            told("toeslagjaar.0.jaar\n2013\n"),
            told("toeslagjaar.een.jaar\n2013\n"),
            told("kosten van rechtsbijstand,kosten van rechtsbijstand\n1,1\n"),
            told("kosten van rechtsbijstand\n1.50\n1,50\n"),
            told("kosten van rechtsbijstand\n1.50\n\"1,50\"\n"),
            told("kosten van rechtsbijstand\n-0.01\n"),
            told("dagtekening eerste nadelige beschikking\n2015-02-29\n"),
            told("toeslagjaar.1.teruggevorderd bedrag\n100\n"),
            told("toeslagjaar.1.jaar\n2021\n"),
            told("toeslagjaar.1.jaar,toeslagjaar.2.jaar\n2013,2013\n"),
            told("toeslagjaar.1.jaar,toeslagjaar.1.grond\n2013,pech\n"),
        ]
        .join("\n"),
        @r"
    het bestand heeft geen regel met kolomnamen
    kolom «schoenmaat»: deze naam is in de regeling niet gedeclareerd
    kolom «totaalbedrag»: deze waarde wordt berekend en kan niet worden ingevuld
    kolom «toeslagjaar.0.jaar»: deze naam is in de regeling niet gedeclareerd
    kolom «toeslagjaar.een.jaar»: deze naam is in de regeling niet gedeclareerd
    kolom «kosten van rechtsbijstand»: deze kolom staat er twee keer in
    regel 3: 2 velden in plaats van 1
    rij 2, «kosten van rechtsbijstand»: een bedrag met ten hoogste twee decimalen verwacht, zoals 8400.50
    rij 1, «kosten van rechtsbijstand»: 0 of meer verwacht
    rij 1, «dagtekening eerste nadelige beschikking»: een bestaande datum verwacht, zoals 2014-03-10
    rij 1, «toeslagjaar.1.teruggevorderd bedrag»: de sleutel «jaar» ontbreekt
    rij 1, «toeslagjaar.1.jaar»: 2005 tot en met 2020 verwacht
    rij 1, «toeslagjaar.2.jaar»: 2013 staat er twee keer in
    rij 1, «toeslagjaar.1.grond»: één van «vooringenomenheid», «hardheid», «opzet of grove schuld», «geen» verwacht
    "
    );
}

#[test]
fn mistakes_in_json_are_told_with_element_and_name() {
    let policy = package("kot-2021");
    let told = |json: &str| from_json(&policy, json, &options(OutputFormat::Json, None)).unwrap_err();
    insta::assert_snapshot!(
        [
            told(""),
            told("12"),
            told("[{}, 12]"),
            told("[{}, {]"),
            told("{} {}"),
            told(r#"[{}, {"toeslagjaar": [{"jaar": 2013, "grond": 1}]}]"#),
            told(r#"[{"id": []}]"#),
            told(r#"[{"kosten van rechtsbijstand": 1.555}]"#),
        ]
        .join("\n"),
        @r"
    een JSON-object of een lijst van objecten verwacht
    een JSON-object of een lijst van objecten verwacht
    rij 2: een object met namen en waarden verwacht
    geen geldige JSON (regel 1, kolom 7)
    geen geldige JSON (regel 1, kolom 4)
    rij 2, «toeslagjaar/1/grond»: één van «vooringenomenheid», «hardheid», «opzet of grove schuld», «geen» verwacht
    rij 1, «id»: een tekst of een heel getal verwacht
    rij 1, «kosten van rechtsbijstand»: een bedrag met ten hoogste twee decimalen verwacht, zoals 8400.50
    "
    );
}

#[test]
fn a_mapping_renames_replaces_and_divides_and_nothing_else() {
    let policy = package("kot-2021");
    let mapping = r#"
        [input]
        id = "zaak"
        ignore = ["opmerking"]
        [input.constants]
        "uitsluitingsgrond" = "geen uitsluiting"
        [[input.column]]
        from = "bedrag"
        to = "toeslagjaar.1.teruggevorderd bedrag"
        unit = "cent"
        [[input.column]]
        from = "jaar"
        to = "toeslagjaar.1.jaar"
        [[input.column]]
        from = "soort"
        to = "toeslagjaar.1.grond"
        values = { "V" = "vooringenomenheid", "H" = "hardheid" }
        [[output.column]]
        from = "uit te betalen forfaitaire bedrag"
        to = "centen"
        unit = "cent"
        [[output.column]]
        from = "reden van de eerste toets"
        to = "reden"
    "#;
    let run = |csv: &str| from_csv(&policy, csv, &options(OutputFormat::Csv, Some(mapping)));
    let rows = "zaak,opmerking,bedrag,jaar,soort\na,mooi,149999,2013,H\nb,,1,2013,V\n";
    assert_eq!(
        run(rows).unwrap(),
        "id,centen,reden\na,0,onder de ondergrens\nb,3000000,onterecht behandeld\n"
    );
    assert_eq!(
        run("zaak,bedrag,jaar,soort\na,1,2013,X\n").unwrap_err(),
        "rij 1, «soort»: deze waarde staat niet in het mappingbestand"
    );
    assert_eq!(
        run("zaak,bedrag,jaar,soort\na,1.5,2013,V\n").unwrap_err(),
        "rij 1, «bedrag»: een heel aantal centen verwacht"
    );
    assert_eq!(run("zaak,jaar,soort\n").unwrap_err(), "kolom «bedrag»: deze kolom ontbreekt in het bestand");
    assert!(Mapping::parse("[input]\nkolommen = 3").is_err());
}

#[test]
fn whole_euros_are_not_made_of_cents() {
    let act = package("wht-compensatie");
    let mapping = "[[output.column]]\nfrom = \"totaalbedrag\"\nto = \"totaal\"\nunit = \"whole-euro\"\n";
    let csv = "toeslagjaar.1.jaar,toeslagjaar.1.grond,toeslagjaar.1.teruggevorderd bedrag\n2013,vooringenomenheid,0.5\n";
    let error = from_csv(&act, csv, &options(OutputFormat::Csv, Some(mapping))).unwrap_err();
    assert_eq!(error, "rij 1, «totaalbedrag»: dit bedrag is niet in hele euro's");
}
