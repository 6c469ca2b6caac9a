//! Shared by all tests: data in, text out.

use regelspraak::{Context, ObjectRef, ParameterValues, Program, SourceFile, World, testset};

/// Loads a model from one text.
pub fn load(text: &str) -> Program {
    match Program::load(&[SourceFile::new("model.rgs", text)]) {
        Ok((program, _)) => program,
        Err(found) => panic!("{found}"),
    }
}

/// Warnings that nearly every small model in these tests would give; see [`advice`].
pub const ADVICE: &[&str] = &["RS425", "RS430", "RS431", "RS432", "RS433"];

/// The diagnostics of a model, one per line, apart from [`ADVICE`]; empty when it loads without warnings.
pub fn check(text: &str) -> String {
    match Program::load(&[SourceFile::new("model.rgs", text)]) {
        Ok((_, warnings)) => {
            warnings.iter().filter(|d| !ADVICE.contains(&d.code)).map(|d| format!("{d}\n")).collect()
        }
        Err(found) => format!("{found}\n"),
    }
}

/// Everything a model that loads is warned about under one code.
pub fn advice(text: &str, code: &str) -> String {
    match Program::load(&[SourceFile::new("model.rgs", text)]) {
        Ok((_, warnings)) => warnings.iter().filter(|d| d.code == code).map(|d| format!("{d}\n")).collect(),
        Err(found) => panic!("{found}"),
    }
}

/// Runs a testset against a model: every failure on a line, or nothing.
pub fn eval(model: &str, tests: &str) -> String {
    let program = load(model);
    let report = testset::run(&program, &SourceFile::new("model.test.rgs", tests), &ParameterValues::new());
    let mut out: String = report.diagnostics.iter().map(|d| format!("{d}\n")).collect();
    for case in &report.cases {
        for failure in &case.failures {
            out.push_str(&format!("{failure}\n"));
        }
    }
    assert!(!report.cases.is_empty() || !out.is_empty(), "the testset has no cases");
    out
}

/// A model with one rule that gives `het resultaat van een Lid` a value, and inputs of every kind.
pub fn one_rule(result_type: &str, rule: &str) -> String {
    format!(
        "Objecttype het Lid (mv: Leden) (bezield)
	is verlengd                     kenmerk (bijvoeglijk);
	de trouwe lener                 kenmerk;
	het recht op korting            kenmerk (bezittelijk);
	het resultaat                   {result_type};
	het bedrag                      Bedrag;
	de opslag                      Bedrag;
	de lege opslag                 Bedrag;
	het getal                       Numeriek (getal);
	het tweede getal                Numeriek (getal);
	het niets                        Numeriek (getal);
	het aantal jaren                Numeriek (geheel getal) met eenheid jr;
	het aantal maanden              Numeriek (geheel getal) met eenheid mnd;
	het aantal dagen                Numeriek (geheel getal) met eenheid dg;
	het dagtarief                   Numeriek (getal met 2 decimalen) met eenheid EUR/dag;
	het percentage                  Percentage (getal met 2 decimalen);
	de begindatum                   Datum in dagen;
	de einddatum                    Datum in dagen;
	de derde datum                  Datum in dagen;
	de naam                         Tekst;
	het pasnummer                   Tekst;
	de keuze                        Boolean;
	het genre                       Genre;
	het ander genre                 Genre;
	de stand                        Numeriek (getal);
Objecttype het Boek (mv: Boeken)
	is duur                         kenmerk (bijvoeglijk);
	de prijs (mv: prijzen)          Bedrag;
	de uitgiftedatum                Datum in dagen;
	het soort                       Genre;
Objecttype de Uitgever (mv: Uitgevers)
	de naam                         Tekst;
	de korting                      Percentage (geheel getal);
Domein Bedrag is van het type Numeriek (getal met 2 decimalen) met eenheid €
Domein Genre is van het type Enumeratie
	'roman'
	'strip'
	'atlas'
Parameter het basisbedrag : Bedrag
Parameter het tarief : Percentage (getal met 1 decimaal)
Parameter de peildatum : Datum in dagen
Feittype boeken van een lid
	de eigenaar                     Lid
	het boek (mv: boeken)           Boek
	Eén eigenaar heeft meerdere boeken
Feittype uitgave
	de uitgever                     Uitgever
	de uitgave (mv: uitgaven)       Boek
	Eén uitgever heeft meerdere uitgaven
{rule}
Extensie van objecttype het Lid
	het tijdstip                    Datum en tijd in millisecondes;
"
    )
}

/// The value of an expression: what `het resultaat` becomes with these inputs, or what is wrong.
pub fn compute(result_type: &str, expression: &str, given: &str) -> String {
    let rule = format!(
        "Regel r\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet berekend worden als {expression}."
    );
    outcome(&one_rule(result_type, &rule), given)
}

/// Whether a condition holds: `ja` or `nee`, or what is wrong.
pub fn holds(condition: &str, given: &str) -> String {
    let rule = format!(
        "Regel r\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet gesteld worden op waar\n\t\tindien {condition}."
    );
    match outcome(&one_rule("Boolean", &rule), given).as_str() {
        "ja" => "ja".to_owned(),
        "leeg" => "nee".to_owned(),
        other => other.to_owned(),
    }
}

/// Runs a model over one member with the given lines (`naam  waarde`, `is kenmerk`, and `boek: …` for books).
pub fn outcome(model: &str, given: &str) -> String {
    let program = match Program::load(&[SourceFile::new("model.rgs", model)]) {
        Ok((program, _)) => program,
        Err(found) => {
            return found
                .0
                .iter()
                .map(|d| format!("{} {}", d.code, d.message))
                .collect::<Vec<_>>()
                .join("\n");
        }
    };
    let mut world = World::new(&program);
    let member = program.object_type("Lid").unwrap();
    let book = program.object_type("Boek").unwrap();
    let publisher = program.object_type("Uitgever").unwrap();
    let object = world.create(member);
    let mut parameters = ParameterValues::new();
    for line in given.lines().map(str::trim).filter(|l| !l.is_empty()) {
        if let Some(rest) = line.strip_prefix("boek:") {
            let made = world.create(book);
            world.link(program.role(member, "boek").unwrap(), object, made).unwrap();
            for part in rest.split(';').map(str::trim).filter(|p| !p.is_empty()) {
                give(&program, &mut world, made, part);
            }
        } else if let Some(rest) = line.strip_prefix("uitgever:") {
            let made = world.create(publisher);
            let books: Vec<_> = world.objects(book).collect();
            for one in books {
                world.link(program.role(book, "uitgever").unwrap(), one, made).unwrap();
            }
            give(&program, &mut world, made, rest.trim());
        } else if let Some(rest) = line.strip_prefix("parameter ") {
            let (name, value) = rest.split_once("  ").unwrap();
            let id = program.parameter(name).unwrap();
            let value = program.parse_value(&program.parameter_info(id).data_type, value).unwrap();
            program.set_parameter(&mut parameters, id, value).unwrap();
        } else {
            give(&program, &mut world, object, line);
        }
    }
    let context = Context::new(jiff::civil::date(2027, 6, 15), parameters);
    if let Err(error) = program.evaluate(&mut world, &context) {
        return format!("{} {}", error.kind.code(), error.phrase);
    }
    let attribute = program.attribute(member, "resultaat").unwrap();
    let value = world.get(object, attribute).clone();
    program.format_value(&program.attribute_info(attribute).data_type, &value).replace('\u{a0}', " ")
}

fn give(program: &Program, world: &mut World, object: ObjectRef, line: &str) {
    let object_type = object.object_type();
    if let Some(name) = line.strip_prefix("is ").or_else(|| line.strip_prefix("heeft ")) {
        world.set_trait(object, program.trait_(object_type, name).unwrap(), true).unwrap();
        return;
    }
    let (name, value) = line.split_once("  ").unwrap();
    let attribute = program.attribute(object_type, name).unwrap();
    let value = program.parse_value(&program.attribute_info(attribute).data_type, value.trim()).unwrap();
    world.set(object, attribute, value).unwrap();
}
