//! Testsets in the form of the editor extension.

use crate::support::{eval, one_rule};

fn model() -> String {
    one_rule(
        "Tekst",
        "Regel r\n\tgeldig altijd\n\t\tHet resultaat van een Lid moet gesteld worden op \"pas van «zijn pasnummer»\".\n\
         Regel c\n\tgeldig altijd\n\t\tHet bedrag van een Lid moet kleiner of gelijk zijn aan het basisbedrag.\n\
         Regel Trouwe lener\n\tgeldig altijd\n\t\tEen Lid is een trouwe lener indien zijn getal groter is dan 3.\n\
         Parameterset Standaardwaarden\n\thet basisbedrag  10 EUR",
    )
}

#[test]
fn every_form_of_a_value_can_be_given_and_expected() {
    let tests = "// Een testset\n\nTestset Waardevormen\nRekendatum 01-07-2027\n\nParameters\n\thet basisbedrag  50,00 EUR\n\thet tarief       5 %\n\tde peildatum     01-01-2027\n\n\
        Testgeval Elke literaalvorm op één situatie\n\tGegeven een Lid (Noor) met\n\t\tbegindatum        14-02-2027\n\t\ttijdstip          dd. 14-02-2027 09:30:00.000\n\
        \t\taantal dagen      2 dagen\n\t\taantal jaren      1 jaar\n\t\tgetal             1/4\n\t\tpasnummer         \"111222333\"\n\t\tgenre             'strip'\n\t\tkeuze             waar\n\
        \t\tpercentage        10 %\n\t\tdagtarief         0,25 EUR/dag\n\t\tbedrag            30,5 EUR\n\t\tis verlengd\n\t\theeft een recht op korting\n\n\
        \tVerwacht Noor met\n\t\tresultaat   \"pas van 111222333\"\n\t\ttijdstip    dd. 14-02-2027 09:30:00.000\n\t\tbedrag      30,50 EUR\n\t\tgetal       0,25\n\t\tnaam        leeg\n\
        \t\tis geen trouwe lener\n\t\tis verlengd\n\t\theeft recht op korting\n\tVerwacht regelversie r is gevuurd\n\tVerwacht regelversie Trouwe lener is niet gevuurd\n";
    assert_eq!(eval(&model(), tests), "");
}

#[test]
fn a_case_may_replace_the_date_and_the_parameters_of_its_set() {
    let tests = "Testset Uitkomsten\nRekendatum 15-06-2027\n\nParameterset Standaardwaarden\n\n\
        Testgeval Onder de grens\n\tGegeven een Lid (Noor) met\n\t\tbedrag  10,00 EUR\n\n\tVerwacht regelversie c is gevuurd\n\n\
        Testgeval Met een eigen grens\n\tRekendatum 15-06-2028\n\tParameters\n\t\thet basisbedrag  9,00 EUR\n\n\tGegeven een Lid (Noor) met\n\t\tbedrag  10,00 EUR\n\n\
        \tVerwacht regelversie c is inconsistent\n";
    assert_eq!(eval(&model(), tests), "");
}

#[test]
fn cases_share_a_beginning_and_link_their_objects() {
    let tests = "Testset Feiten\nRekendatum 01-01-2027\n\nParameterset Standaardwaarden\n\n\
        Testinitialisatie een lid met een boek\n\tGegeven een Lid (Noor) met\n\t\tgetal  4\n\tGegeven een Boek (Roman)\n\
        \tGegeven het feit boeken van een lid met Noor als eigenaar en Roman als boek\n\n\
        Testgeval Het begin\n\tGegeven testinitialisatie een lid met een boek\n\n\tVerwacht Noor met\n\t\tis een trouwe lener\n\n\
        Testgeval Meer boeken\n\tGegeven testinitialisatie een lid met een boek\n\tGegeven een Boek (Strip)\n\tGegeven een Boek (Atlas)\n\
        \tGegeven het feit boeken van een lid met Noor als eigenaar en Strip, Atlas als boek\n\n\
        Testgeval Alleen uitvoeren, zonder verwachtingen\n\tGegeven een Lid (Kim)\n";
    assert_eq!(eval(&model(), tests), "");
}

#[test]
fn parts_of_the_extension_outside_the_specification_are_refused() {
    let set = |rest: &str| eval(&model(), &format!("Testset t\nRekendatum 01-01-2027\n{rest}"));
    let period = set(
        "Testgeval g\n\tGegeven een Lid (Noor) met\n\t\tbedrag  10,00 EUR vanaf 01-01-2027 tot 01-04-2027\n",
    );
    assert!(period.contains("RS306"), "{period}");
    let delivery = set("Gegevensbronnen\n\tde tarieftabel  uit \"tabellen/tarieftabel.json\"\n");
    assert!(delivery.contains("RS501"), "{delivery}");
    let rows = set("Testgeval g\n\tGegeven de tarieftabel met de rijen\n\t\t1, 1 : 4,50 EUR\n");
    assert!(rows.contains("RS606"), "{rows}");
}
