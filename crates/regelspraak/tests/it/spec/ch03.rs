//! Chapter 3: the object model.

use crate::support::{compute, holds, load};

const MOMENT: &str = "Datum en tijd in millisecondes";

#[test]
fn a_moment_has_a_day_and_a_time_in_milliseconds() {
    assert_eq!(compute(MOMENT, "dd. 29-10-2022 02:04:06.123", ""), "29 oktober 2022 02:04:06.123");
    assert_eq!(
        compute(MOMENT, "dd. 29-10-2022 25:12:56.667", ""),
        "RS117 `29-10-2022 25:12:56.667` is geen bestaande datum"
    );
    assert_eq!(
        compute(MOMENT, "dd. 29-10-2022 02:04:06", ""),
        "RS117 `29-10-2022 02:04:06` is geen bestaande datum"
    );
    assert_eq!(
        compute(MOMENT, "dd. 29-10-2022", ""),
        "RS308 `resultaat` is een datum met tijd, maar dit is een datum"
    );
    assert_eq!(
        compute("Datum in dagen", "dd. 29-10-2022 02:04:06.123", ""),
        "RS308 `resultaat` is een datum, maar dit is een datum met tijd"
    );
}

#[test]
fn a_moment_is_given_and_read_back_in_the_same_form() {
    let model = crate::support::one_rule(
        MOMENT,
        "Regel r\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet gesteld worden op zijn tijdstip.",
    );
    let given = "tijdstip  14-02-2027 09:30:00.000";
    assert_eq!(crate::support::outcome(&model, given), "14 februari 2027 09:30:00.000");
    let program = load(&model);
    let parsed = program.parse_value(&regelspraak::DataType::DateTime, "dd. 14-02-2027 09:30:00.000");
    assert!(parsed.is_ok());
    for wrong in
        ["14-02-2027", "14-02-2027 9:30:00.000", "14-02-2027 24:00:00.000", "30-02-2027 09:30:00.000"]
    {
        assert!(program.parse_value(&regelspraak::DataType::DateTime, wrong).is_err(), "{wrong}");
    }
}

#[test]
fn moments_compare_with_moments_only() {
    let given = "tijdstip  14-02-2027 09:30:00.000\nbegindatum  14-02-2027";
    assert_eq!(holds("zijn tijdstip eerder is dan dd. 14-02-2027 09:30:00.001", given), "ja");
    assert_eq!(holds("zijn tijdstip later of gelijk is aan dd. 14-02-2027 09:30:00.000", given), "ja");
    assert_eq!(holds("zijn tijdstip gelijk is aan dd. 14-02-2027 09:30:00.000", given), "ja");
    assert_eq!(
        holds("zijn tijdstip later is dan zijn begindatum", given),
        "RS308 een datum met tijd kan niet worden vergeleken met een datum"
    );
}

#[test]
fn numbers_have_a_sign_and_a_number_of_decimals() {
    let given = |kind: &str, value: &str| {
        let model = crate::support::one_rule(
            kind,
            "Regel r\n\tgeldig altijd\n\t\tDe naam van een Lid moet gesteld worden op \"x\".",
        );
        let program = load(&model);
        let member = program.object_type("Lid").unwrap();
        let id = program.attribute(member, "resultaat").unwrap();
        program.parse_value(&program.attribute_info(id).data_type, value).is_ok()
    };
    let fits = |kind: &str, values: [&str; 5]| {
        values.map(|v| if given(kind, v) { 'x' } else { '-' }).iter().collect::<String>()
    };
    let values = ["-49", "0", "12", "34,56", "-1/3"];
    assert_eq!(fits("Numeriek (geheel getal)", values), "xxx--");
    assert_eq!(fits("Numeriek (negatief geheel getal)", values), "x----");
    assert_eq!(fits("Numeriek (niet-negatief geheel getal)", values), "-xx--");
    assert_eq!(fits("Numeriek (positief geheel getal)", values), "--x--");
    assert_eq!(fits("Numeriek (getal met 2 decimalen)", values), "xxxx-");
    assert_eq!(fits("Numeriek (positief getal met 1 decimaal)", values), "--x--");
    assert_eq!(fits("Numeriek (negatief getal)", values), "x---x");
    assert_eq!(fits("Percentage (geheel getal)", ["-12%", "0%", "5%", "34,56%", "2/7 %"]), "xxx--");
    assert_eq!(fits("Percentage (getal)", ["-12%", "0%", "5%", "34,56%", "2/7 %"]), "xxxxx");
    assert_eq!(fits("Percentage (getal) met eenheid %", ["-12%", "0%", "5%", "34,56%", "2/7 %"]), "xxxxx");
    assert_eq!(fits("Boolean", ["waar", "onwaar", "TRUE", "1", "ja"]), "xx---");
    assert_eq!(
        fits("Datum in dagen", ["30-10-2022", "30-02-2023", "12", "waar", "29-10-2022 02:04:06.123"]),
        "x----"
    );
}

#[test]
fn domains_stand_for_a_type_or_a_list_of_values() {
    let model = "Objecttype de Vlucht (mv: Vluchten)\n\tde prijs  Bedrag;\n\tde haven  Luchthaven;\n\tde toeslag  Bedrag met eenheid USD;\n\
                 Domein Bedrag is van het type Numeriek (getal met 2 decimalen) met eenheid €\n\
                 Domein Luchthaven is van het type Enumeratie\n\t'Amsterdam Schiphol'\n\t'Groningen Eelde'\n";
    let program = load(model);
    let flight = program.object_type("Vlucht").unwrap();
    let info = |name: &str| program.attribute_info(program.attribute(flight, name).unwrap()).clone();
    assert!(program.parse_value(&info("prijs").data_type, "2,50 EUR").is_ok());
    assert!(program.parse_value(&info("toeslag").data_type, "2,50 EUR").is_err());
    assert!(program.parse_value(&info("haven").data_type, "'Groningen Eelde'").is_ok());
    assert!(program.parse_value(&info("haven").data_type, "'Parijs'").is_err());
}

#[test]
fn units_are_built_in_declared_and_put_together() {
    let model = |attributes: &str| {
        format!(
            "Eenheidsysteem afstand\n\tde centimeter (mv: centimeters)  cm  = 1/100 m\n\tde meter (mv: meters)  m\n\
             \tde kilometer (mv: kilometers)  km  = 1000 m\nEenheidsysteem vermogen\n\tde kilowatt  kW\n\
             Objecttype de Rit (mv: Ritten)\n{attributes}"
        )
    };
    let ok = "\tde afstand  Numeriek (getal) met eenheid km;\n\tde snelheid  Numeriek (getal) met eenheid km/u;\n\
              \tde versnelling  Numeriek (getal) met eenheid m/s^2;\n\tde energie  Numeriek (getal) met eenheid kW u;\n\
              \tde frequentie  Numeriek (getal) met eenheid 1/s;\n\tde prijs  Numeriek (getal) met eenheid ISK;\n\
              \tde lengte  Numeriek (getal) met eenheid cm;\n\tde tijd  Numeriek (getal) met eenheid u;\n\
              \tde kracht  Numeriek (getal) met eenheid kW;\n";
    let rules = "Regel a\n\tgeldig altijd\n\t\tDe snelheid van een Rit moet berekend worden als de afstand van de Rit gedeeld door de tijd van de Rit.\n\
                 Regel b\n\tgeldig altijd\n\t\tDe energie van een Rit moet berekend worden als de kracht van de Rit maal de tijd van de Rit.\n\
                 Regel c\n\tgeldig altijd\n\t\tDe lengte van een Rit moet berekend worden als de afstand van de Rit plus 5 m.\n";
    let tests = "Testset t\nRekendatum 01-01-2027\nTestgeval g\n\tGegeven een Rit (R) met\n\t\tafstand  90 km\n\t\ttijd  90 minuut\n\t\tkracht  4 kW\n\
                 \tVerwacht R met\n\t\tsnelheid  60 km/u\n\t\tenergie  6 kW*u\n\t\tlengte  9000500 cm\n";
    assert_eq!(crate::support::eval(&(model(ok) + rules), tests), "");
    assert!(crate::support::check(&model("\tde x  Numeriek (getal) met eenheid mijl;\n")).contains("RS302"));
}

#[test]
fn a_percentage_can_be_per_unit() {
    let model = |expression: &str| {
        format!(
            "Objecttype het Krediet (mv: Kredieten)\n\tde rente  Percentage (getal met 2 decimalen) met eenheid %/jr;\n\
             \tde hoofdsom  Numeriek (getal met 2 decimalen) met eenheid EUR;\n\tde maandsom  Numeriek (getal met 2 decimalen) met eenheid EUR/mnd;\n\
             \tde jaarlast  Numeriek (getal met 6 decimalen) met eenheid EUR/jr;\n\tde last  Numeriek (getal met 6 decimalen) met eenheid EUR;\n\
             Regel r\n\tgeldig altijd\n\t\tDe {expression}.\n"
        )
    };
    let tests = |expected: &str| {
        format!(
            "Testset t\nRekendatum 01-01-2027\nTestgeval g\n\tGegeven een Krediet (K) met\n\t\trente  4,50 %/jr\n\t\thoofdsom  200 EUR\n\
             \tVerwacht K met\n\t\t{expected}\n"
        )
    };
    let rule =
        |expression: &str| model(&format!("jaarlast van een Krediet moet berekend worden als {expression}"));
    let eval = crate::support::eval;
    assert!(crate::support::check(&rule("de rente van de hoofdsom van het Krediet")).contains("RS228"));
    assert_eq!(
        eval(
            &rule("(de rente van het Krediet) van de hoofdsom van het Krediet"),
            &tests("jaarlast  9 EUR/jr")
        ),
        ""
    );
    assert_eq!(eval(&rule("4,5%/jr van 200 EUR"), &tests("jaarlast  9 EUR/jr")), "");
    assert_eq!(
        eval(&rule("(de rente van het Krediet plus 0,5 %/jr) van 200 EUR"), &tests("jaarlast  10 EUR/jr")),
        ""
    );
    let total = model(
        "last van een Krediet moet berekend worden als ((de rente van het Krediet) van de hoofdsom van het Krediet) maal 2 jr",
    );
    assert_eq!(eval(&total, &tests("last  18 EUR")), "");
    for wrong in ["de rente van het Krediet maal 2", "2 maal de rente van het Krediet"] {
        assert!(crate::support::check(&rule(wrong)).contains("RS309"), "{wrong}");
    }
    let unit = |kind: &str| crate::support::check(&format!("Objecttype het Lid\n\tde rente  {kind};\n"));
    assert!(unit("Numeriek (getal) met eenheid %").contains("RS304"));
    assert!(unit("Numeriek (getal) met eenheid EUR/%").contains("RS304"));
    assert!(unit("Percentage (getal) met eenheid EUR").contains("RS304"));
}

#[test]
fn dimensions_time_lines_and_kinds_of_days_are_refused_by_name() {
    let check = crate::support::check;
    let attribute = |kind: &str| check(&format!("Objecttype het Lid\n\thet inkomen  {kind};\n"));
    for (found, wanted) in [
        (
            check(
                "Dimensie de jaardimensie, bestaande uit de jaardimensies (na het attribuut met voorzetsel van):\n\t1. vorig jaar\n",
            ),
            "`Dimensie`",
        ),
        (check("Tijdlijn de spaarperiode heeft tijdvakken van een maand\n"), "`Tijdlijn`"),
        (check("Dagsoort de werkdag (mv: werkdagen)\n"), "`Dagsoort`"),
        (attribute("Numeriek (geheel getal) gedimensioneerd met jaardimensie"), "dimensies worden"),
        (attribute("Numeriek (geheel getal), gedimensioneerd met jaardimensie"), "dimensies worden"),
        (attribute("Numeriek (geheel getal) voor elke maand"), "tijdlijnen worden"),
        (check("Parameter de rente : Numeriek (getal) voor elk jaar\n"), "tijdlijnen worden"),
        (
            check("Objecttype het Lid\n\tis actief  kenmerk (bijvoeglijk) voor elke dag;\n"),
            "tijdlijnen worden",
        ),
    ] {
        assert!(found.contains("RS501") && found.contains(wanted), "{wanted}: {found}");
    }
}

#[test]
fn a_reciprocal_fact_type_can_hold_several_on_both_sides() {
    let model = "Objecttype het Lid (mv: Leden) (bezield)\n\thet vriendental  Numeriek (geheel getal);\n\
                 Wederkerig feittype vriendschap\n\tde vriend (mv: vrienden)  Lid\n\tmeerdere vrienden hebben meerdere vrienden\n\
                 Regel tel\n\tgeldig altijd\n\t\tHet vriendental van een Lid moet berekend worden als het aantal vrienden van het Lid.\n";
    let tests = "Testset t\nRekendatum 01-01-2027\nTestgeval g\n\tGegeven een Lid (A)\n\tGegeven een Lid (B)\n\tGegeven een Lid (C)\n\
                 \tGegeven A heeft B en C als vriend\n\tVerwacht A met\n\t\tvriendental  2\n\tVerwacht B met\n\t\tvriendental  1\n";
    assert_eq!(crate::support::eval(model, tests), "");
    let uneven = model.replace("meerdere vrienden hebben meerdere", "één vriend heeft meerdere");
    assert!(crate::support::check(&uneven).contains("RS114"));
}

const PASSENGERS: &str = "Objecttype de Vlucht (mv: Vluchten)\n\tde drukte  Numeriek (geheel getal);\n\
    Objecttype de Persoon (mv: Personen) (bezield)\n\tde leeftijd  Numeriek (geheel getal);\n\
    Feittype vlucht van personen\n\tde reis  Vlucht\n\tde passagier  Persoon\n\tEén reis betreft meerdere passagiers\n\
    Regel tel\n\tgeldig altijd\n\t\tDe drukte van een Vlucht moet berekend worden als het aantal passagiers van de Vlucht.\n";

#[test]
fn the_sentence_of_a_fact_type_tells_a_plural_that_the_role_leaves_out() {
    let tests = "Testset t\nRekendatum 01-01-2027\nTestgeval g\n\tGegeven een Vlucht (V)\n\tGegeven een Persoon (A)\n\
                 \tGegeven een Persoon (B)\n\tGegeven V heeft A en B als passagier\n\tVerwacht V met\n\t\tdrukte  2\n";
    assert_eq!(crate::support::eval(PASSENGERS, tests), "");
}

#[test]
fn loose_words_after_the_sentence_of_a_fact_type_are_refused() {
    for end in ["meerdere passagier en nog wat", "één passagier en nog wat"] {
        let model = PASSENGERS.replace("meerdere passagiers", end);
        assert!(crate::support::check(&model).contains("RS100"), "{end}");
    }
    let declared = PASSENGERS.replace("de passagier  ", "de passagier (mv: passagiers)  ");
    assert!(
        crate::support::check(&declared.replace("meerdere passagiers", "meerdere reizigers"))
            .contains("RS100")
    );
}
