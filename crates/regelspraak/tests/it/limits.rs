//! Large and extreme input: bounded work, or refused with a reason that helps.

use regelspraak::{
    Batch, Columns, Context, EvaluationErrorKind, Number, ObjectRef, ParameterValues, Program, SourceFile,
    Value, World, testset,
};

use crate::support::{check, compute, eval, load};

const LID: &str =
    "Objecttype het Lid (mv: Leden)\n\tde boete  Numeriek (getal);\n\tde korting  Numeriek (getal);\n";

/// The lines that `one` gives for 0, 1, … up to `count`.
fn lines(count: usize, one: impl Fn(usize) -> String) -> String {
    (0..count).map(one).collect()
}

#[test]
fn too_many_of_one_kind_are_refused() {
    let many = 66_000;
    for text in [
        format!("Eenheidsysteem x\n{}", lines(many, |i| format!("\tde eenheid{i}  q{i}\n"))),
        format!("Domein D is van het type Enumeratie\n{}", lines(many, |i| format!("\t'e{i}'\n"))),
        lines(many, |i| format!("Parameter p{i} : Tekst\n")),
    ] {
        let found = check(&text);
        assert!(found.contains("RS107") && found.lines().count() == 1, "{found}");
    }
}

#[test]
fn an_exponent_of_a_unit_that_does_not_fit_is_refused() {
    let model = |times: &str| {
        format!(
            "Eenheidsysteem maten\n\tde meter  m\nObjecttype het Lid\n\tde a  Numeriek (getal) met eenheid m^100;\n\tde b  Numeriek (getal) met eenheid m^127;\nRegel r\n\tgeldig altijd\n\t\tDe b van een Lid moet berekend worden als de a van het Lid{times}.\n"
        )
    };
    let found = check(&model(" maal de a van het Lid"));
    assert!(found.contains("RS3"), "{found}");
    assert!(check(&model("").replace("m^127", "m^128")).contains("RS302"));
    assert_eq!(check(&model("").replace("m^127", "m^100")), "");
}

#[test]
fn units_in_a_circle_or_with_factors_beyond_measure_are_refused() {
    let circle = "Eenheidsysteem x\n\tde aa  qa  = 2 qb\n\tde bb  qb  = 2 qc\n\tde cc  qc  = 2 qa\n";
    assert!(check(circle).contains("RS303"));
    let chain = lines(60, |i| format!("\tde eenheid{}  q{}  = 1000 q{i}\n", i + 1, i + 1));
    assert!(check(&format!("Eenheidsysteem x\n\tde eenheid0  q0\n{chain}")).contains("RS303"));
}

#[test]
fn tables_that_stand_for_too_much_are_refused() {
    let results = lines(600, |i| format!(" de a{i} van een Lid moet gesteld worden op |"));
    let conditions = lines(600, |_| " indien de korting van het Lid groter is dan |".to_owned());
    let attributes = lines(600, |i| format!("\tde a{i}  Numeriek (getal);\n"));
    let row = format!("\t|1|{}\n", "1|".repeat(1_200));
    let text = format!(
        "{LID}{attributes}Beslistabel x\n\tgeldig altijd\n\t||{results}{conditions}\n{}",
        row.repeat(3)
    );
    let found = check(&text);
    assert!(found.contains("RS108") && found.lines().count() == 1, "{found}");
}

#[test]
fn rules_that_begin_on_too_many_days_are_refused() {
    let count = 1_450;
    let attributes = lines(count, |i| format!("\tde a{i}  Numeriek (getal);\n"));
    let rules = lines(count, |i| {
        let (day, month, year) = (1 + i % 28, 1 + i / 28 % 12, 1_000 + i / 336);
        format!(
            "Regel r{i}\n\tgeldig vanaf {day:02}-{month:02}-{year}\n\t\tDe a{i} van een Lid moet gesteld worden op 1.\n"
        )
    });
    assert!(check(&format!("{LID}{attributes}{rules}")).contains("RS107"));
}

#[test]
fn many_warnings_do_not_refuse_a_model_nor_hide_an_error() {
    let rules = lines(1_100, |i| {
        format!(
            "Regel r{i}\n\tgeldig {}\n\t\tDe boete van een Lid moet gesteld worden op 1.\n\t\tDaarbij geldt:\n\t\t\tX is 1.\n",
            if i == 0 { "t/m 0001".to_owned() } else { format!("vanaf {:04} t/m {:04}", i + 1, i + 1) }
        )
    });
    let found = check(&format!("{LID}{rules}"));
    assert!(found.contains("waarschuwing RS199: er zijn nog minstens"), "{found}");
    assert!(!found.contains("fout"), "{found}");
    let wrong = "Regel fout\n\tgeldig altijd\n\t\tDe korting van een Lid moet gesteld worden op \"x\".\n";
    let found = check(&format!("{LID}{rules}{wrong}"));
    assert!(found.contains("RS305") || found.contains("RS3"), "{found}");
    assert_eq!(found.lines().count(), 1, "{found}");
}

#[test]
fn a_sentence_with_very_many_names_that_fit_two_ways_is_refused() {
    let items = |count: usize| lines(count, |_| "\t\t\t- de naam van de post is gevuld\n".to_owned());
    let model = |count: usize| {
        format!(
            "Objecttype de Brief\n\tde naam  Tekst;\n\tde naam van de post  Tekst;\n\tde stand  Boolean;\nRegel r\n\tgeldig altijd\n\t\tDe stand van een Brief moet gesteld worden op waar\n\t\tindien er aan alle volgende voorwaarden wordt voldaan:\n{}\t\t\t- de naam van de Brief is gevuld.\n",
            items(count).replace("de post is", "de post van de Brief is")
        )
    };
    assert_eq!(check(&model(100)), "");
    assert!(check(&model(300)).contains("RS104"), "{}", check(&model(300)));
}

#[test]
fn variables_that_build_on_one_another_too_deeply_are_refused() {
    let model = |count: usize| {
        let last = count - 1;
        let variables = lines(count, |i| match i {
            0 => "\t\t\tX0 is de korting van het Lid\n".to_owned(),
            i => format!("\t\t\tX{i} is X{} plus X{}{}\n", i - 1, i - 1, if i == last { "." } else { "" }),
        });
        format!(
            "{LID}Regel r\n\tgeldig altijd\n\t\tDe boete van een Lid moet berekend worden als X{last}\n\t\tindien X{last} groter is dan 3.\n\t\tDaarbij geldt:\n{variables}"
        )
    };
    assert!(check(&model(100)).contains("RS104"));
    let test = "Testset t\nRekendatum 01-01-2027\nTestgeval a\n\tGegeven een Lid (A) met\n\t\tkorting  1\n\tVerwacht A met\n\t\tboete  1099511627776\n";
    assert_eq!(eval(&model(41), test), "");
}

#[test]
fn subselections_count_for_the_depth_of_a_calculation() {
    let model = |count: usize| {
        format!(
            "{LID}Feittype f\n\tde ouder  Lid\n\thet kind (mv: kinderen)  Lid\n\tEén ouder heeft meerdere kinderen\nRegel r\n\tgeldig altijd\n\t\tDe boete van een Lid moet berekend worden als het aantal kinderen van het Lid die aan de volgende voorwaarde voldoen: {}1 is groter dan 1.\n",
            "1 plus ".repeat(count)
        )
    };
    assert!(!check(&model(50)).contains("RS104"));
    assert!(check(&model(58)).contains("RS104"));
}

#[test]
fn a_testset_that_multiplies_itself_is_refused() {
    let double = lines(40, |i| {
        let call = format!("\tGegeven testinitialisatie i{i}\n");
        format!("Testinitialisatie i{}\n{call}{call}", i + 1)
    });
    let text = format!("Testset t\nTestinitialisatie i0\n\tGegeven een Lid (A)\n{double}");
    assert!(eval(LID, &text).contains("RS203"), "{}", eval(LID, &text));

    let objects = lines(2_000, |i| format!("\tGegeven een Lid (A{i})\n"));
    let cases = lines(600, |i| format!("Testgeval c{i}\n\tGegeven testinitialisatie i\n"));
    let text = format!("Testset t\nRekendatum 01-01-2027\nTestinitialisatie i\n{objects}{cases}");
    assert!(eval(LID, &text).contains("RS614"));

    let pairs = format!(
        "{LID}Feittype f\n\tde gever  Lid\n\tde nemer (mv: nemers)  Lid\n\tEén gever heeft meerdere nemers\n"
    );
    let names = vec!["A"; 2_000].join(", ");
    let text = format!(
        "Testset t\nRekendatum 01-01-2027\nTestgeval c\n\tGegeven een Lid (A)\n\tGegeven het feit f met {names} als gever en {names} als nemer\n"
    );
    assert!(eval(&pairs, &text).contains("RS614"), "{}", eval(&pairs, &text));
}

#[test]
fn a_testset_that_is_too_large_is_refused() {
    let program = load(LID);
    let file = SourceFile::new("t.test.rgs", "// niets\n".repeat(500_000));
    let report = testset::run(&program, &file, &ParameterValues::new());
    assert_eq!(report.diagnostics.first().map(|d| d.code), Some("RS106"));
}

#[test]
fn files_that_are_too_large_together_are_refused() {
    let large = "// niets\n".repeat(460_000);
    let files: Vec<SourceFile> =
        (0..17).map(|i| SourceFile::new(format!("{i}.rgs"), large.as_str())).collect();
    let found = Program::load(&files).unwrap_err();
    assert!(found.0.len() == 1 && found.to_string().contains("RS106: de bestanden zijn samen"), "{found}");
    assert!(Program::load(&files[..2]).is_ok());
}

#[test]
fn a_million_short_lines_are_read() {
    assert_eq!(check(&format!("{}{LID}", "\n".repeat(1_000_000))), "");
    let found = check(&format!("{LID}{}", "\tx;\n".repeat(900_000)));
    assert_eq!(found.lines().count(), 1_001, "{found}");
}

const FAMILY: &str = "Objecttype het Lid (mv: Leden)\n\tde boete  Numeriek (getal);\n\tde korting  Numeriek (getal);\nFeittype opvolging\n\tde voorganger  Lid\n\tde opvolger (mv: opvolgers)  Lid\n\tEén voorganger heeft meerdere opvolgers\nWederkerig feittype duo\n\tde maat  Lid\n\tEén maat heeft één maat\n";

fn ring(program: &Program, count: usize) -> (World, Vec<ObjectRef>) {
    let member = program.object_type("Lid").unwrap();
    let next_of = program.role(member, "opvolger").unwrap();
    let mut world = World::new(program);
    let all: Vec<ObjectRef> = (0..count).map(|_| world.create(member)).collect();
    for (one, next) in all.iter().zip(all.iter().cycle().skip(1)) {
        world.link(next_of, *one, *next).unwrap();
    }
    (world, all)
}

fn context() -> Context {
    Context::new(jiff::civil::date(2027, 6, 15), ParameterValues::new())
}

#[test]
fn objects_linked_in_a_ring_are_no_circle() {
    let program = load(&format!(
        "{FAMILY}Regel r\n\tgeldig altijd\n\t\tDe boete van een Lid moet berekend worden als het aantal opvolgers van het Lid plus de korting van de maat van de maat van het Lid.\n"
    ));
    let boete = program.attribute(program.object_type("Lid").unwrap(), "boete").unwrap();
    let korting = program.attribute(program.object_type("Lid").unwrap(), "korting").unwrap();
    let mate = program.role(program.object_type("Lid").unwrap(), "maat").unwrap();
    for count in [1, 2, 3, 500] {
        let (mut world, all) = ring(&program, count);
        world.set(all[0], korting, Number::from(5).into()).unwrap();
        world.link(mate, all[0], all[count / 2]).unwrap();
        program.evaluate(&mut world, &context()).unwrap();
        let derivation = program.derive(&mut world, &context()).unwrap();
        for (at, one) in all.iter().enumerate() {
            let expected = if at == 0 { 6 } else { 1 };
            assert_eq!(world.get(*one, boete), &Value::Number(Number::from(expected)), "ring of {count}");
            assert!(derivation.find(*one, "boete").is_some());
        }
    }
}

#[test]
fn questions_about_all_pairs_of_very_many_objects_end_with_an_error() {
    let program = load(&format!(
        "{FAMILY}Regel r\n\tgeldig altijd\n\t\tDe boete van een Lid moet berekend worden als het aantal Leden.\n"
    ));
    let (mut small, _) = ring(&program, 300);
    assert!(program.evaluate(&mut small, &context()).is_ok());
    let (mut large, _) = ring(&program, 3_000);
    let plain = program.evaluate(&mut large, &context()).unwrap_err();
    assert_eq!(plain.kind, EvaluationErrorKind::TooMuchWork);
    assert_eq!(program.derive(&mut large, &context()).unwrap_err(), plain);
    let mut batch = Batch::new(&program);
    for count in [2, 3_000, 10] {
        for _ in 0..count {
            batch.create(program.object_type("Lid").unwrap()).unwrap();
        }
        batch.end_case();
    }
    let columns = Columns::new(&program, &context());
    assert!(columns.is_columnar());
    let outcome = columns.runner().run(&mut batch);
    assert_eq!((outcome.errors(), outcome.fallbacks()), (&[(1, plain)][..], 1));
}

#[test]
fn more_rows_than_a_batch_may_visit_are_left_to_each_case() {
    let program = load(&format!(
        "{FAMILY}Regel r\n\tgeldig altijd\n\t\tDe boete van een Lid moet berekend worden als het aantal Leden.\n"
    ));
    let member = program.object_type("Lid").unwrap();
    let mut batch = Batch::new(&program);
    // Each case is small enough; all pairs together are 18 million.
    for _ in 0..200 {
        for _ in 0..300 {
            batch.create(member).unwrap();
        }
        batch.end_case();
    }
    let columns = Columns::new(&program, &context());
    let outcome = columns.runner().run(&mut batch);
    assert_eq!((outcome.errors(), outcome.fallbacks()), (&[][..], 200));
    let last = batch.objects(member, 199).last().unwrap();
    let fine = program.attribute(member, "boete").unwrap();
    assert_eq!(outcome.value(&batch, last, fine), Number::from(300).into());
}

#[test]
fn the_ends_of_the_calendar_are_days_like_others() {
    let rule = |validity: &str| {
        format!("{LID}Regel r\n\tgeldig {validity}\n\t\tDe boete van een Lid moet gesteld worden op 1.\n")
    };
    for fine in ["vanaf 31-12-9999", "t/m 9999", "t/m 01-01-0001", "vanaf 0001 t/m 9999"] {
        assert_eq!(check(&rule(fine)), "", "{fine}");
    }
    for wrong in ["vanaf 0000", "t/m 31-12-0000", "vanaf 30-02-2027", "vanaf 10000", "t/m 99999"] {
        assert!(check(&rule(wrong)).contains("RS"), "{wrong}");
    }
    for expression in
        ["dd. 31-12-9999 plus 1 dg", "dd. 01-01-0001 min 1 dg", "dd. 31-12-9999 plus 999999999999 jr"]
    {
        assert_eq!(
            compute("Datum in dagen", expression, "").split(' ').next(),
            Some("RS705"),
            "{expression}"
        );
    }
    let span = compute(
        "Numeriek (geheel getal) met eenheid dg",
        "de tijdsduur van dd. 01-01-0001 tot dd. 31-12-9999 in hele dagen",
        "",
    );
    assert!(span.starts_with("3.652.058"), "{span}");
}
