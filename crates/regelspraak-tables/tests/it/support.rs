//! Texts in, texts out.

use std::io::Write;
use std::sync::{Arc, Mutex};

use regelspraak::{Context, Language, ParameterValues, Program, SourceFile};
use regelspraak_tables::{Input, Options, Output, Source, Summary, TableError, Target, run};

pub const MODEL: &str = "Objecttype de Klant (mv: Klanten) (bezield)
	is trouw         kenmerk (bijvoeglijk);
	de haast             kenmerk (bezittelijk);
	de inschrijfdatum     Datum in dagen;
	de soort             Soort;
	het totaal           Numeriek (getal met 2 decimalen) met eenheid €;
	het gemiddelde       Numeriek (getal);
Objecttype de Bestelling (mv: Bestellingen)
	het bedrag           Numeriek (niet-negatief getal met 2 decimalen) met eenheid €;
	de verhoging         Numeriek (getal met 2 decimalen) met eenheid €;
Domein Soort is van het type Enumeratie
	'thuis'
	'winkel'
Feittype bestellingen van een klant
	de koper                 Klant
	de bestelling (mv: bestellingen)  Bestelling
	Eén koper heeft meerdere bestellingen

// Bron: artikel 1
Regel verhoging
	geldig altijd
		De verhoging van een Bestelling moet berekend worden als 25% van het bedrag van de Bestelling, rekenkundig afgerond op 2 decimalen.

// Bron: artikel 2
Regel totaal
	geldig altijd
		Het totaal van een Klant moet berekend worden als de som van de verhoging van alle bestellingen van de Klant of 0 als die er niet zijn.

// Bron: artikel 3
Regel gemiddelde
	geldig altijd
		Het gemiddelde van een Klant moet berekend worden als 1 gedeeld door het aantal bestellingen van de Klant.

// Bron: artikel 4
Regel trouw
	geldig altijd
		Een Klant is trouw
		indien het totaal van de Klant groter is dan 10 EUR.

// Bron: artikel 5
Regel soort bekend
	geldig altijd
		De soort van een Klant moet gevuld zijn.
";

pub fn program(model: &str) -> Program {
    match Program::load(&[SourceFile::new("model.rgs", model)]) {
        Ok((program, _)) => program,
        Err(found) => panic!("{found}"),
    }
}

#[derive(Clone, Default)]
struct Sink(Arc<Mutex<Vec<u8>>>);

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Runs tables (type and text) and gives those of the asked types.
pub fn tables(
    inputs: &[(&str, &str)],
    outputs: &[&str],
    explain: Option<&str>,
) -> Result<(Vec<String>, Summary), TableError> {
    tables_of(MODEL, inputs, outputs, explain)
}

/// The same for any model.
pub fn tables_of(
    model: &str,
    inputs: &[(&str, &str)],
    outputs: &[&str],
    explain: Option<&str>,
) -> Result<(Vec<String>, Summary), TableError> {
    let program = program(model);
    let context = Context::new(jiff::civil::date(2027, 6, 15), ParameterValues::new());
    let inputs = inputs.iter().map(|(name, text)| Input {
        object_type: (*name).to_owned(),
        path: format!("{}.csv", name.to_lowercase()),
        from: Source::Csv(Box::new(std::io::Cursor::new(text.as_bytes().to_vec()))),
    });
    let sinks: Vec<Sink> = outputs.iter().map(|_| Sink::default()).collect();
    let to = outputs.iter().zip(&sinks).map(|(name, sink)| Output {
        object_type: (*name).to_owned(),
        path: "uit.csv".to_owned(),
        to: Target::Csv(Box::new(sink.clone())),
    });
    let options = Options { threads: 2, language: Language::Dutch, explain: explain.map(str::to_owned) };
    let summary = run(&program, &context, inputs.collect(), to.collect(), &options)?;
    let texts = sinks.iter().map(|s| String::from_utf8(s.0.lock().unwrap().clone()).unwrap());
    Ok((texts.collect(), summary))
}

/// The error of tables that are refused, in English.
pub fn refused(inputs: &[(&str, &str)]) -> String {
    match tables(inputs, &["Klant"], None) {
        Ok((texts, _)) => panic!("accepted: {texts:?}"),
        Err(error) => error.line(Language::English),
    }
}
