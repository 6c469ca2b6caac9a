//! Random models and cases give the same values, errors, inconsistencies and derivations whichever way they run: one
//! case, one case with derivation, columns, columns with steps.

use regelspraak::{
    Batch, Columns, Context, Number, ObjectRef, Outcome, ParameterValues, Program, SourceFile, Value, World,
};

use std::collections::BTreeSet;

use crate::drawn::{About, DECLARATIONS, Draw, condition, date, number, whether};
use crate::wide::{KINDS, WIDE, wide_rule};

fn loads(text: &str) -> Option<Program> {
    Program::load(&[SourceFile::new("model.rgs", text)]).ok().map(|(program, _)| program)
}

/// One rule; some are refused by the checker and left out.
fn rule(draw: &mut Draw, n: u32) -> String {
    use About::{Book, Member};
    let about = if draw.one_in(3) { Book } else { Member };
    let depth = u32::try_from(draw.below(3)).unwrap() + 1;
    let (first, all) = match about {
        Member => {
            ("een Lid", ["de uitkomst", "de tweede uitkomst", "de derde uitkomst", "de vierde uitkomst"])
        }
        Book => ("een boek", ["de waarde", "de waarde", "de waarde", "de waarde"]),
    };
    let target = draw.pick(&all);
    let amount = format!(
        "({}), {} afgerond op 2 decimalen",
        number(draw, about, depth),
        draw.pick(&["naar boven", "rekenkundig"])
    );
    let body = match draw.below(10) {
        0 => {
            let (left, what) = if about == Member {
                ("Een Lid is", ["oud", "rijk", "een trouwe lener"])
            } else {
                ("Een Boek is", ["duur", "zwaar", "zwaar"])
            };
            format!("{left} {}{}", draw.pick(&what), whether(draw, about))
        }
        1 => {
            let target = if about == Member {
                draw.pick(&["de termijn", "de tweede termijn"])
            } else {
                "de boekdatum"
            };
            format!(
                "{target} van {first} moet berekend worden als {}{}",
                date(draw, about, 2),
                whether(draw, about)
            )
        }
        2 if about == Member => format!(
            "Er moet worden voldaan aan de volgende criteria:\n\t\t\t- {}",
            condition(draw, about).replace("zijn ", "het ")
        ),
        2 => "De prijs van een Boek moet gevuld zijn".to_owned(),
        3 => format!(
            "{target} van {first} moet geïnitialiseerd worden op {}",
            draw.pick(&["12,5", "het basisbedrag", "0"])
        ),
        4 if about == Member => format!(
            "de soort van een Lid moet gesteld worden op {}{}",
            draw.pick(&["'roman'", "zijn genre"]),
            whether(draw, about)
        ),
        5 if about == Member => format!(
            "het oordeel van een Lid moet gesteld worden op {}{}",
            draw.pick(&["waar", "zijn keuze"]),
            whether(draw, about)
        ),
        6 => {
            let (word, name) =
                if about == Member { ("zijn bedrag", "X") } else { ("de prijs van het boek", "Y") };
            format!(
                "{target} van {first} moet berekend worden als ({name} plus {name}), naar boven afgerond op 2 decimalen\n\t\tindien {name} is groter dan 1.\n\t\tDaarbij geldt:\n\t\t\t{name} is {word} maal ({})",
                number(draw, about, 1)
            )
        }
        7 => {
            let test = if about == Member { "zijn aantal punten" } else { "het gewicht van het boek" };
            return format!(
                "Regel r{n}\n\tgeldig altijd\n\t\t{} van {first} moet berekend worden als {amount}\n\t\tindien {test} groter is dan 5.\nRegel s{n}\n\tgeldig altijd\n\t\t{} van {first} moet gesteld worden op 4,5\n\t\tindien {test} kleiner of gelijk is aan 5.\n",
                upper(target),
                upper(target),
            );
        }
        _ if draw.one_in(2) => format!("{target} van {first} moet berekend worden als {amount}"),
        _ => format!("{target} van {first} moet berekend worden als {amount}{}", whether(draw, about)),
    };
    format!("Regel r{n}\n\tgeldig altijd\n\t\t{}.\n", upper(&body))
}

fn upper(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}

const TABLE: &str = "Beslistabel overzicht
	geldig altijd
	|   | het overzicht van een Lid moet gesteld worden op | indien het genre van het Lid gelijk is aan | indien het Lid oud is |
	| 1 | 1                                                | 'roman' of 'strip'                         | onwaar                |
	| 2 | 2                                                | 'roman' of 'strip'                         | waar                  |
	| 3 | 3                                                | 'atlas'                                    | n.v.t.                |
";

/// A model that loads: rules are tried one by one.
fn model(draw: &mut Draw, wide: bool, seen: &mut Seen) -> (String, Program) {
    let mut text = format!("{DECLARATIONS}{}{TABLE}", if wide { WIDE } else { "" });
    let mut program = loads(&text).unwrap();
    // A few wide rules can leave a model that runs in columns.
    let rules = if wide { 1 + u32::try_from(draw.below(14)).unwrap() } else { 14 };
    for n in 0..rules {
        let (kind, rule) = if wide && !draw.one_in(4) { wide_rule(draw, n) } else { ("", rule(draw, n)) };
        let more = format!("{text}{rule}");
        if let Some(found) = loads(&more) {
            (text, program) = (more, found);
            seen.kinds.insert(kind);
        }
    }
    (text, program)
}

enum Fact {
    Object(&'static str),
    Value(usize, &'static str, Value),
    Trait(usize, &'static str),
    Link(usize, &'static str, usize),
}

fn amount(draw: &mut Draw, decimals: u8, extreme: bool) -> Value {
    if extreme {
        let huge = Number::integer(
            i128::from(draw.below(3)) * 4_000_000_000_000_000_000_000 + 91_234_567_890_123_456,
        );
        return Value::Number(huge);
    }
    let whole = i128::from(draw.below(4_000)) - 1_000;
    Value::Number(Number::ratio(whole, 10i128.pow(u32::from(decimals))).unwrap())
}

fn some_day(draw: &mut Draw, extreme: bool) -> Value {
    use jiff::civil::{Date, date};
    let days = i64::try_from(draw.below(9_000)).unwrap();
    let odd = [date(1, 1, 1), date(9999, 12, 31), date(-5, 3, 1), date(2020, 2, 29)];
    if extreme {
        return Value::Date(odd[usize::try_from(draw.below(4)).unwrap()]);
    }
    let found: Date = date(2000, 1, 31).checked_add(jiff::Span::new().days(days)).unwrap();
    Value::Date(found)
}

fn facts(draw: &mut Draw, program: &Program, wider: bool) -> Vec<Fact> {
    let mut facts = Vec::new();
    let members = usize::try_from(1 + draw.below(3)).unwrap();
    let books = usize::try_from(draw.below(6)).unwrap();
    let genre = |draw: &mut Draw| {
        let member = program.object_type("Lid").unwrap();
        let data_type = &program.attribute_info(program.attribute(member, "genre").unwrap()).data_type;
        program.parse_value(data_type, draw.pick(&["'roman'", "'strip'", "'atlas'"])).unwrap()
    };
    let wild = draw.one_in(4);
    for at in 0..members {
        facts.push(Fact::Object("Lid"));
        let mut give = |draw: &mut Draw, name, value| {
            if !draw.one_in(6) {
                facts.push(Fact::Value(at, name, value));
            }
        };
        let extreme = |draw: &mut Draw| wild && draw.one_in(12);
        let odd = extreme(draw);
        let free = if odd { Value::Number(Number::ratio(1, 3).unwrap()) } else { amount(draw, 3, false) };
        give(draw, "getal", free);
        let odd = extreme(draw);
        let value = amount(draw, 2, odd);
        give(draw, "bedrag", value);
        let value = amount(draw, 0, false);
        let value = if let Value::Number(n) = value { Value::Number(n.absolute().unwrap()) } else { value };
        give(draw, "schuld", value);
        let value = Value::from(Number::from(i64::try_from(draw.below(12)).unwrap()));
        give(draw, "aantal punten", value);
        let value = amount(draw, 1, false);
        give(draw, "korting", value);
        for name in ["begindatum", "einddatum"] {
            let odd = extreme(draw);
            let value = some_day(draw, odd);
            give(draw, name, value);
        }
        let value = Value::Bool(draw.one_in(2));
        give(draw, "keuze", value);
        let value = genre(draw);
        give(draw, "genre", value);
        let value = amount(draw, 2, false);
        if wild && draw.one_in(10) {
            give(draw, "vierde uitkomst", value);
        }
        for name in ["oud", "trouwe lener"] {
            if draw.one_in(2) {
                facts.push(Fact::Trait(at, name));
            }
        }
    }
    for at in members..members + books {
        facts.push(Fact::Object("Boek"));
        let odd = wild && draw.one_in(12);
        let price = amount(draw, 2, odd);
        let weight = Value::from(Number::from(i64::try_from(draw.below(12)).unwrap()));
        let day = some_day(draw, false);
        for (name, value) in
            [("prijs", price), ("gewicht", weight), ("uitgiftedatum", day), ("type", genre(draw))]
        {
            if !draw.one_in(5) {
                facts.push(Fact::Value(at, name, value));
            }
        }
        if draw.one_in(2) {
            facts.push(Fact::Trait(at, "duur"));
        }
        if !draw.one_in(8) {
            let owner = usize::try_from(draw.below(u64::try_from(members).unwrap())).unwrap();
            facts.push(Fact::Link(owner, "boek", at));
        }
    }
    if draw.one_in(2) {
        facts.push(Fact::Object("Uitgever"));
        facts.push(Fact::Value(members + books, "opslag", amount(draw, 3, false)));
        for at in members..members + books {
            if draw.one_in(2) {
                facts.push(Fact::Link(members + books, "uitgave", at));
            }
        }
    }
    if members > 1 && draw.one_in(2) {
        facts.push(Fact::Link(0, "leespartner", members - 1));
    }
    if wider {
        wider_facts(draw, members, books, &mut facts);
    }
    facts
}

/// What only the wide rules are about.
fn wider_facts(draw: &mut Draw, members: usize, books: usize, facts: &mut Vec<Fact>) {
    for at in 0..members {
        for (name, texts) in [("naam", ["Kim", "Sam", ""]), ("pasnummer", ["1", "2", "3"])] {
            if !draw.one_in(6) {
                facts.push(Fact::Value(at, name, Value::from(draw.pick(&texts))));
            }
        }
        if !draw.one_in(5) {
            let cents = i64::try_from(draw.below(50_000)).unwrap();
            facts.push(Fact::Value(at, "pot", Value::from(Number::hundredths(cents.into()))));
        }
        if !draw.one_in(5) {
            let hours = i64::try_from(draw.below(90_000)).unwrap();
            let start = jiff::civil::date(2015, 1, 31).at(13, 30, 15, 250_000_000);
            let moment = start.checked_add(jiff::Span::new().hours(hours)).unwrap();
            facts.push(Fact::Value(at, "moment", Value::DateTime(moment)));
        }
    }
    for at in members..members + books {
        if draw.one_in(4) {
            facts.push(Fact::Link(at, "lezer", 0));
        }
    }
    if draw.one_in(6) {
        let letter = facts.iter().filter(|fact| matches!(fact, Fact::Object(_))).count();
        facts.push(Fact::Object("Brief"));
        facts.push(Fact::Value(letter, "omvang", amount(draw, 2, false)));
        if draw.one_in(2) {
            facts.push(Fact::Link(0, "brief", letter));
        }
        if books > 0 {
            facts.push(Fact::Link(members, "bericht", letter));
        }
    }
}

/// Objects, values, kenmerken and links of a world, and which of the objects rules made.
fn snapshot(program: &Program, world: &World) -> String {
    let mut out = String::new();
    for (id, object_type) in program.object_types() {
        for object in world.objects(id) {
            out.push_str(&format!("{object:?} {}\n", world.is_created(object)));
            for attribute in &object_type.attributes {
                out.push_str(&format!("\t{} {:?}\n", attribute.name, world.get(object, attribute.id)));
            }
            for kenmerk in &object_type.traits {
                out.push_str(&format!("\t{} {}\n", kenmerk.name, world.has_trait(object, kenmerk.id)));
            }
            for role in program.roles().filter(|role| role.from == id) {
                let related: Vec<ObjectRef> = world.related(object, role.id).collect();
                out.push_str(&format!("\t{} {related:?}\n", role.name));
            }
        }
    }
    out
}

/// The same text from a batch: what was given, derived and made in one case.
fn snapshot_of_case(
    program: &Program,
    batch: &Batch,
    outcome: &Outcome,
    case: usize,
    world: &World,
) -> String {
    let made = outcome.made(case);
    let mut out = String::new();
    for (id, object_type) in program.object_types() {
        // Places within the case are those of a world of the case.
        let mut places = world.objects(id);
        let given = batch.objects(id, case).map(|row| (row, None));
        let new = made.into_iter().flat_map(|m| m.objects()).filter(|m| m.object().object_type() == id);
        for (row, new) in given.chain(new.map(|m| (m.object(), Some(m)))) {
            let object = places.next().unwrap();
            assert_eq!(if new.is_some() { row } else { batch.within(case, row) }, object);
            out.push_str(&format!("{object:?} {}\n", new.is_some()));
            for attribute in &object_type.attributes {
                let value = match new {
                    Some(new) => new.value(attribute.id).clone(),
                    None => outcome.value(batch, row, attribute.id),
                };
                out.push_str(&format!("\t{} {value:?}\n", attribute.name));
            }
            for kenmerk in &object_type.traits {
                let has = match new {
                    Some(new) => new.has_trait(kenmerk.id),
                    None => outcome.has_trait(batch, row, kenmerk.id),
                };
                out.push_str(&format!("\t{} {has}\n", kenmerk.name));
            }
            for role in program.roles().filter(|role| role.from == id) {
                let related = outcome.related(batch, case, object, role.id);
                out.push_str(&format!("\t{} {related:?}\n", role.name));
            }
        }
        assert!(places.next().is_none(), "an object is missing");
    }
    out
}

fn fill_world(program: &Program, world: &mut World, facts: &[Fact]) {
    let mut made: Vec<ObjectRef> = Vec::new();
    for fact in facts {
        match fact {
            Fact::Object(name) => made.push(world.create(program.object_type(name).unwrap())),
            Fact::Value(at, name, value) => {
                let id = program.attribute(made[*at].object_type(), name).unwrap();
                world.set(made[*at], id, value.clone()).unwrap();
            }
            Fact::Trait(at, name) => {
                world
                    .set_trait(made[*at], program.trait_(made[*at].object_type(), name).unwrap(), true)
                    .unwrap();
            }
            Fact::Link(from, name, to) => {
                world
                    .link(program.role(made[*from].object_type(), name).unwrap(), made[*from], made[*to])
                    .unwrap();
            }
        }
    }
}

fn fill_batch(program: &Program, batch: &mut Batch, facts: &[Fact]) {
    let mut made: Vec<ObjectRef> = Vec::new();
    for fact in facts {
        match fact {
            Fact::Object(name) => made.push(batch.create(program.object_type(name).unwrap()).unwrap()),
            Fact::Value(at, name, value) => {
                let id = program.attribute(made[*at].object_type(), name).unwrap();
                batch.set(made[*at], id, value).unwrap();
            }
            Fact::Trait(at, name) => {
                batch
                    .set_trait(made[*at], program.trait_(made[*at].object_type(), name).unwrap(), true)
                    .unwrap();
            }
            Fact::Link(from, name, to) => {
                batch
                    .link(program.role(made[*from].object_type(), name).unwrap(), made[*from], made[*to])
                    .unwrap();
            }
        }
    }
    batch.end_case();
}

/// What was compared, so that the test cannot pass on one way only.
#[derive(Debug, Default)]
struct Seen {
    models: usize,
    columnar: usize,
    rules: usize,
    cases: usize,
    one_by_one: usize,
    errors: usize,
    inconsistencies: usize,
    derived: usize,
    /// Of the wide rules, those that were accepted.
    kinds: BTreeSet<&'static str>,
    made: usize,
    links: usize,
}

fn compare(seed: u64, wide: bool, seen: &mut Seen) {
    let mut draw = Draw::new(seed);
    let (text, program) = model(&mut draw, wide, seen);
    let mut parameters = ParameterValues::new();
    for (name, value) in [("tarief", "12,25%"), ("basisbedrag", "103,75"), ("peildatum", "2021-08-31")] {
        let id = program.parameter(name).unwrap();
        let value = program.parse_value(&program.parameter_info(id).data_type, value).unwrap();
        program.set_parameter(&mut parameters, id, value).unwrap();
    }
    let context = Context::new(jiff::civil::date(2023, 6, 30), parameters);
    let all: Vec<Vec<Fact>> = (0..12).map(|_| facts(&mut draw, &program, wide)).collect();
    let columns = Columns::new(&program, &context);
    let mut batch = Batch::new(&program);
    for facts in &all {
        fill_batch(&program, &mut batch, facts);
    }
    let plain = columns.runner().run(&mut batch);
    let stepped = columns.runner().run_with_steps(&mut batch);
    seen.models += 1;
    seen.rules += program.rules().len() - 1;
    if columns.is_columnar() {
        seen.columnar += 1;
        seen.cases += all.len();
        seen.one_by_one += plain.fallbacks();
        assert_eq!(plain.fallbacks(), stepped.fallbacks(), "seed {seed}\n{text}");
    }
    for (case, facts) in all.iter().enumerate() {
        let (mut one, mut other) = (World::new(&program), World::new(&program));
        fill_world(&program, &mut one, facts);
        fill_world(&program, &mut other, facts);
        let first = program.evaluate(&mut one, &context);
        let second = program.derive(&mut other, &context);
        for outcome in [&plain, &stepped] {
            let error = outcome.errors().iter().find(|(at, _)| *at == case).map(|(_, error)| error);
            assert_eq!(error, first.as_ref().err(), "seed {seed}, case {case}\n{text}");
            assert_eq!(error, second.as_ref().err(), "seed {seed}, case {case}\n{text}");
        }
        let Ok(derivation) = second else {
            seen.errors += 1;
            continue;
        };
        for outcome in [&plain, &stepped] {
            let found: Vec<_> =
                outcome.inconsistencies().iter().filter(|(at, _)| *at == case).map(|(_, i)| *i).collect();
            assert_eq!(found, one.inconsistencies(), "seed {seed}, case {case}\n{text}");
            seen.inconsistencies += found.len();
            let found = snapshot_of_case(&program, &batch, outcome, case, &one);
            assert_eq!(found, snapshot(&program, &one), "seed {seed}, case {case}\n{text}");
            assert_eq!(found, snapshot(&program, &other), "seed {seed}, case {case}\n{text}");
            if let Some(made) = outcome.made(case) {
                seen.made += made.objects().len();
                seen.links += made.links().len();
            }
        }
        let explained = columns.explain(&batch, &stepped, case).unwrap().unwrap();
        assert_eq!(explained, derivation, "seed {seed}, case {case}\n{text}");
        let json = |d| serde_json::to_string(d).unwrap();
        assert_eq!(json(&explained), json(&derivation), "seed {seed}, case {case}\n{text}");
        for node in (0u32..).take(derivation.nodes().len()) {
            assert_eq!(explained.render_text(node), derivation.render_text(node), "seed {seed}\n{text}");
            seen.derived += derivation.node(node).unwrap().applications().count();
        }
    }
}

#[test]
fn every_way_of_running_gives_the_same_answers() {
    let models = std::env::var("REGELSPRAAK_MODELS").ok().and_then(|n| n.parse().ok()).unwrap_or(60);
    let mut seen = Seen::default();
    for seed in 0..models {
        compare(seed, false, &mut seen);
    }
    assert!(seen.rules > seen.models * 3, "{seen:?}: hardly any rule was accepted");
    assert!(seen.columnar * 3 > seen.models, "{seen:?}: too few models ran in columns");
    assert!(seen.one_by_one * 2 < seen.cases, "{seen:?}: most cases were evaluated one by one");
    assert!(seen.errors > 0 && seen.inconsistencies > 0 && seen.derived > seen.cases, "{seen:?}");
}

#[test]
fn every_way_of_running_makes_the_same_objects_links_and_shares() {
    let models = std::env::var("REGELSPRAAK_MODELS").ok().and_then(|n| n.parse().ok()).unwrap_or(60);
    let mut seen = Seen::default();
    for seed in 0..models {
        compare(seed, true, &mut seen);
    }
    for kind in KINDS {
        assert!(seen.kinds.contains(kind), "{seen:?}: no rule of kind {kind} was accepted");
    }
    assert!(seen.made > seen.models && seen.links > seen.made, "{seen:?}: hardly anything was made");
    assert!(seen.columnar > 0, "{seen:?}: no model ran in columns");
    assert!(seen.errors > 0 && seen.inconsistencies > 0 && seen.derived > 0, "{seen:?}");
}
