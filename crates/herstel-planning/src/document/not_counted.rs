//! What is in none of the figures above, or only in part, and how many people that is about.

use super::table::{section, table, text};
use super::words::Words;
use super::{Block, Section};
use crate::compare::{LeftOut, NotCounted, Report, ReportedFigure, ScenarioReport};
use crate::measure::What;
use herstel_scheme::Language;

/// Who was open when a run stopped, who left, and what the scenarios do not say.
pub(super) fn not_counted(report: &Report, words: Words) -> Section {
    let mut rows = Vec::new();
    for scenario in &report.scenarios {
        let found = scenario.not_counted();
        rows.extend(found.into_iter().map(|(figure, way)| row(scenario, figure, way, words)));
    }
    let columns = words.columns([
        ("Stap", "Step"),
        ("Wat niet meetelt", "What is not counted"),
        ("Wie", "Who"),
        ("Scenario", "Scenario"),
        ("Hoeveel", "How many"),
    ]);
    let caption = words.of("Wie niet of half meetelt", "Who is not counted, or only in part");
    let mut blocks: Vec<Block> = table(caption, columns, rows).into_iter().collect();
    for scenario in &report.scenarios {
        blocks.extend(nobody_waits(scenario, words));
        if let Some(left_out) = &scenario.left_out {
            blocks.extend(unsaid(scenario, left_out, words));
        }
    }
    let about = words.of(
        "Een simulatie kent niet alles. Hier staat wat in de getallen hierboven ontbreekt of half meetelt.",
        "A simulation does not know everything. Here stands what the figures above lack, or count only in part.",
    );
    section("not-counted", words.of("Wat niet meetelt", "What is not counted"), about, blocks)
}

fn row(scenario: &ScenarioReport, figure: &ReportedFigure, way: NotCounted, words: Words) -> Vec<String> {
    let what = match way {
        NotCounted::StillWaiting => words.of(
            "wacht nog als de berekening stopt; telt als nooit geholpen",
            "still waits when the run stops; counts as never helped",
        ),
        NotCounted::Withdrew => words.of(
            "ging weg zonder hulp; zit in geen wachttijd van de stap",
            "left without help; is in no wait of the step",
        ),
        NotCounted::NotCome => words.of(
            "is niet aangemeld als de berekening stopt; zit in geen wachttijd",
            "has not registered when the run stops; is in no wait",
        ),
        NotCounted::WithoutWork => words.of("kost hier niemand werk", "takes nobody's time here"),
    };
    let of = if figure.of.is_empty() { words.of("Alles", "All") } else { figure.of.clone() };
    vec![
        of,
        what,
        figure.class.clone().unwrap_or_else(|| words.of("alle", "all")),
        scenario.name.clone(),
        words.band(&figure.band, figure.unit),
    ]
}

/// That nobody waits any more, where that was counted.
fn nobody_waits(scenario: &ScenarioReport, words: Words) -> Option<Block> {
    let mut counted = scenario.figures.iter().filter(|figure| figure.what == What::StillWaiting).peekable();
    counted.peek()?;
    let name = &scenario.name;
    counted.all(|figure| figure.band.p90 == Some(0.0)).then(|| {
        text(match words.0 {
            Language::Nl => {
                format!("Bij «{name}» wacht in negen van de tien keer niemand meer als de berekening stopt.")
            }
            Language::En => {
                format!("With «{name}» nobody waits any more when the run stops, in nine of ten runs.")
            }
        })
    })
}

/// What a scenario does not say.
fn unsaid(scenario: &ScenarioReport, left_out: &LeftOut, words: Words) -> Vec<Block> {
    let name = &scenario.name;
    let listed = |names: &[String], dutch: &str, english: &str| {
        let names: Vec<String> = names.iter().map(|name| format!("«{name}»")).collect();
        (!names.is_empty()).then(|| text(format!("{}: {}.", words.of(dutch, english), names.join(", "))))
    };
    let with = |names: &[String], dutch: &str, english: &str| {
        listed(names, &format!("Bij «{name}» {dutch}"), &format!("With «{name}» {english}"))
    };
    let all = [
        with(
            &left_out.unreached,
            "komt niemand bij deze stappen van het proces",
            "nobody comes to these steps of the process",
        ),
        with(
            &left_out.uncounted_terms,
            "is niet geteld of de termijn van deze stappen wordt gehaald",
            "it is not counted whether the terms of these steps are kept",
        ),
        with(
            &left_out.beside,
            "is er geen werk voor deze stappen naast de weg",
            "there is no work for these steps beside the road",
        ),
        with(
            &left_out.without_patience,
            "blijft iedereen wachten op deze stappen",
            "everybody goes on waiting for these steps",
        ),
        with(
            &left_out.without_attrition,
            "gaat niemand weg uit deze groepen medewerkers",
            "nobody leaves these groups of staff",
        ),
        scenario.uncertain.is_empty().then(|| {
            text(match words.0 {
                Language::Nl => format!("«{name}» noemt niets onzeker: elk getal erin geldt hier als zeker."),
                Language::En => {
                    format!("«{name}» names nothing as uncertain: every number in it counts as sure.")
                }
            })
        }),
    ];
    all.into_iter().flatten().collect()
}
