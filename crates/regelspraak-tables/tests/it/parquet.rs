//! A Parquet file that was written gives the same values when it is read.

use parquet::file::reader::{FileReader, SerializedFileReader};
use regelspraak::{Context, Language, ParameterValues, Program, SourceFile};
use regelspraak_tables::{Input, Options, Output, Source, Target, run};

use crate::made;

const KINDS: &str = "	het bedrag  Numeriek (getal met 2 decimalen) met eenheid €;
	het aantal  Numeriek (geheel getal);
	de dag      Datum in dagen;
	de naam     Tekst;
	is vol      kenmerk (bijvoeglijk);
";

fn rule(name: &str, sentence: &str) -> String {
    format!("// Bron: artikel 1\nRegel {name}\n\tgeldig altijd\n\t\t{sentence}\n")
}

fn program(text: &str) -> Program {
    match Program::load(&[SourceFile::new("model.rgs", text)]) {
        Ok((program, _)) => program,
        Err(found) => panic!("{found}"),
    }
}

fn go(program: &Program, inputs: Vec<Input>, outputs: Vec<Output>) {
    let context = Context::new(jiff::civil::date(2027, 6, 15), ParameterValues::new());
    let options = Options { threads: 1, language: Language::Dutch, explain: None };
    run(program, &context, inputs, outputs, &options).unwrap();
}

fn csv(object_type: &str, text: &str) -> Input {
    let from = Source::Csv(Box::new(std::io::Cursor::new(text.as_bytes().to_vec())));
    Input { object_type: object_type.to_owned(), path: "in.csv".to_owned(), from }
}

#[test]
fn what_is_written_as_parquet_is_read_back_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kaarten.parquet");
    let maker = program(&format!(
        "Objecttype de Klant\n\tde code  Tekst;\nObjecttype de Kaart (mv: Kaarten)\n\tde waarde  Numeriek (getal met 2 decimalen) met eenheid €;\n{KINDS}Feittype kaarten van een klant\n\tde houder  Klant\n\tde pas (mv: passen)  Kaart\n\tEén houder heeft meerdere passen\n{}{}{}{}{}",
        rule(
            "bedrag",
            "Het bedrag van een Kaart moet berekend worden als de waarde van de Kaart\n\t\tindien de waarde van de Kaart gevuld is."
        ),
        rule("aantal", "Het aantal van een Kaart moet gesteld worden op -7."),
        rule("dag", "De dag van een Kaart moet gesteld worden op dd. 31-12-1969."),
        rule("naam", "De naam van een Kaart moet gesteld worden op \"é, x\"."),
        rule("vol", "Een Kaart is vol\n\t\tindien de waarde van de Kaart groter is dan 0 EUR."),
    ));
    let to = Target::Parquet(Box::new(std::fs::File::create(&path).unwrap()));
    let output = Output { object_type: "Kaart".to_owned(), path: "kaarten.parquet".to_owned(), to };
    let cards = "id,houder,waarde\n1,a,-0.05\n2,a,\n3,a,123456789.10\n";
    go(&maker, vec![csv("Klant", "id\na\n"), csv("Kaart", cards)], vec![output]);

    let reader = program(&format!(
        "Objecttype de Kaart\n{KINDS}\thet bedrag terug  Numeriek (getal met 2 decimalen) met eenheid €;\n\thet aantal terug  Numeriek (geheel getal);\n\tde dag terug  Datum in dagen;\n\tde naam terug  Tekst;\n\tis echt vol  kenmerk (bijvoeglijk);\n{}{}{}{}{}",
        rule(
            "bedrag",
            "Het bedrag terug van een Kaart moet berekend worden als het bedrag van de Kaart\n\t\tindien het bedrag van de Kaart gevuld is."
        ),
        rule("aantal", "Het aantal terug van een Kaart moet berekend worden als het aantal van de Kaart."),
        rule("dag", "De dag terug van een Kaart moet berekend worden als de dag van de Kaart."),
        rule("naam", "De naam terug van een Kaart moet berekend worden als de naam van de Kaart."),
        rule("vol", "Een Kaart is echt vol\n\t\tindien de Kaart vol is."),
    ));
    let back = folder.path().join("terug.csv");
    let from = Source::Parquet(std::fs::File::open(&path).unwrap());
    let input = Input { object_type: "Kaart".to_owned(), path: "kaarten.parquet".to_owned(), from };
    let to = Target::Csv(Box::new(std::fs::File::create(&back).unwrap()));
    go(
        &reader,
        vec![input],
        vec![Output { object_type: "Kaart".to_owned(), path: "terug.csv".to_owned(), to }],
    );
    assert_eq!(
        std::fs::read_to_string(&back).unwrap(),
        "id,bedrag terug,aantal terug,dag terug,naam terug,echt vol,fout,tegenspraak
1,-0.05,-7,1969-12-31,\"é, x\",false,,
2,,-7,1969-12-31,\"é, x\",false,,
3,123456789.1,-7,1969-12-31,\"é, x\",true,,
"
    );
}

#[test]
fn objects_that_rules_make_are_rows_in_parquet_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bonnen.parquet");
    let to = Target::Parquet(Box::new(std::fs::File::create(&path).unwrap()));
    let output = Output { object_type: "Bon".to_owned(), path: "bonnen.parquet".to_owned(), to };
    let inputs = vec![csv("Klant", made::CUSTOMERS), csv("Bestelling", made::ORDERS)];
    go(&program(made::MODEL), inputs, vec![output]);
    let file = SerializedFileReader::new(std::fs::File::open(&path).unwrap()).unwrap();
    let rows: Vec<String> = file.get_row_iter(None).unwrap().map(|row| row.unwrap().to_string()).collect();
    assert_eq!(
        rows[1],
        "{id: \"a/2\", waarde: 1.50, dubbele waarde: 3.00, geldig: false, houder: null, aanleiding: \"x\"}"
    );
    assert_eq!(rows.len(), 4);
}
