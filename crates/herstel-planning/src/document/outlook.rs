//! An outlook as something to read: what the years after may bring, and what that rests on.

use super::chart::{Line, Point, lines};
use super::table::{section, table, text};
use super::words::Words;
use super::{Block, Document, Section};
use crate::calibration::{Band, Outlook, VariantOutlook};
use crate::measure::Unit;
use herstel_scheme::Language;
use jiff::civil::Date;

/// Below this part of the spread, in percent, an input is not named.
const SHARE_AT_LEAST: f64 = 1.0;

/// Makes an outlook readable.
pub fn outlook_document(outlook: &Outlook, language: Language) -> Document {
    let words = Words(language);
    let parts = [
        given(outlook, words),
        backlog(outlook, words),
        done(outlook, words),
        spread(outlook, words),
        reckoned(outlook, words),
    ];
    let few = outlook.has_few_worlds().then(|| few_worlds(words));
    let lead = [
        format!("{}: {}.", words.of("Scenario", "Scenario"), outlook.scenario),
        words.of(
            "Een simulatie zegt wat er kan gebeuren, niet wat er zal gebeuren. Bij elk getal staat tussen haakjes \
             waar vier van de vijf werelden liggen: een op de tien ligt lager, een op de tien hoger.",
            "A simulation says what can happen, not what will happen. In brackets beside each number stands where \
             four in five worlds lie: one in ten is lower, one in ten higher.",
        ),
    ];
    Document {
        language: language.code(),
        title: words.of("Vooruitblik", "Outlook"),
        lead: lead.into_iter().chain(few).collect(),
        sections: parts.into_iter().filter(|section| !section.blocks.is_empty()).collect(),
    }
}

/// That what stands in brackets is no band yet.
fn few_worlds(words: Words) -> String {
    let least = Outlook::WORLDS_FOR_BANDS;
    match words.0 {
        Language::Nl => format!(
            "Te weinig werelden: pas vanaf {least} zegt de ruimte tussen haakjes iets. Daarom staat er ook niet bij welke \
             invoer hoeveel van de spreiding draagt."
        ),
        Language::En => format!(
            "Too few worlds: only from {least} on does the room in brackets say something. So it is not told either which \
             input carries how much of the spread."
        ),
    }
}

/// What the published figures say, before anything is simulated.
fn given(outlook: &Outlook, words: Words) -> Section {
    let number = |value: f64| words.number(Some(value), Unit::Count);
    let between =
        |(low, high): (f64, f64)| format!("{} {} {}", number(low), words.of("tot", "to"), number(high));
    let times = |value: f64| words.number(Some(value), Unit::Weeks);
    let (least, most) = outlook.overstated;
    let (low, likely, high) = outlook.drawn_hours;
    let row = |what: String, value: String| vec![what, value];
    let rows = vec![
        row(
            format!(
                "{} {}",
                words.of("Gevraagd en niet klaar op", "Requested and not finished on"),
                outlook.start
            ),
            number(f64::from(outlook.backlog_at_start)),
        ),
        row(
            words.of(
                "Uren per beoordeling die uit gepubliceerde mensen en uitkomsten volgen, iedereen meegeteld",
                "Hours per assessment that follow from published staff and output, everybody counted",
            ),
            between(outlook.implied_hours),
        ),
        row(
            words.of("Uren per beoordeling die werelden trekken", "Hours per assessment that worlds draw"),
            format!(
                "{}, {} {}",
                between((low, high)),
                words.of("meestal rond", "mostly around"),
                number(likely)
            ),
        ),
        row(
            words.of(
                "Gepubliceerde uren: alleen die van de persoonlijk zaakbehandelaar",
                "Published hours: those of the case handler alone",
            ),
            number(outlook.handler_hours),
        ),
        row(
            words.of(
                "Zoveel keer te hoog is een planning op die uren alleen",
                "So many times too high is a plan on those hours alone",
            ),
            format!("{} {} {}", times(least), words.of("tot", "to"), times(most)),
        ),
        row(
            words.of(
                "Einde van de aanmelding: niet bekend, getrokken tussen",
                "End of registration: not known, drawn between",
            ),
            format!(
                "{} {} {}",
                month(outlook.registration_ends.0, words),
                words.of("en", "and"),
                month(outlook.registration_ends.1, words)
            ),
        ),
    ];
    let columns = words.columns([("Wat", "What"), ("Getal", "Figure")]);
    let caption = words.of("Waar deze vooruitblik van uitgaat", "What this outlook begins with");
    let about = words.of(
        "Alleen cijfers die op de begindag bekend waren zijn gebruikt.",
        "Only figures that were known on the first day are used.",
    );
    let heading = words.of("Wat de cijfers zeggen", "What the figures say");
    section("given", heading, about, table(caption, columns, rows).into_iter().collect())
}

/// The backlog at the ends of years, for each variant.
fn backlog(outlook: &Outlook, words: Words) -> Section {
    let title = words.of(
        "Gevraagd en niet klaar aan het eind van elk jaar",
        "Requested and not finished at the end of each year",
    );
    let lines_of = |variant: &VariantOutlook| {
        let points = variant.backlog.iter().map(|at| Point {
            at: f64::from(at.day.year()),
            label: at.day.year().to_string(),
            low: f64::from(at.worlds.low),
            middle: f64::from(at.worlds.median),
            high: f64::from(at.worlds.high),
        });
        Line { name: name(variant, words), points: points.collect() }
    };
    let drawn: Vec<Line> = outlook.variants.iter().map(lines_of).collect();
    let about = format!(
        "{title}. {}",
        words.of(
            "Per variant een lijn; het vlak is waar vier van de vijf werelden liggen. De getallen staan in de tabel.",
            "A line for each variant; the area is where four in five worlds lie. The numbers stand in the table."
        )
    );
    let label = |value: f64, decimals: usize| words.decimal(value, decimals);
    let chart = lines(&drawn, &about, &label).map(|svg| Block::Chart { about, svg });
    let rows = outlook.variants.iter().flat_map(|variant| {
        variant.backlog.iter().map(|at| {
            vec![
                at.day.to_string(),
                name(variant, words),
                counts(at.worlds, words),
                spread_of(at.chance, words),
                counts(at.fluid, words),
            ]
        })
    });
    let columns = words.columns([
        ("Op", "On"),
        ("Variant", "Variant"),
        ("Niet klaar", "Not finished"),
        ("Door toeval alleen", "By chance alone"),
        ("Zonder toeval", "Without chance"),
    ]);
    let about = words.of(
        "Door toeval alleen: wat er anders loopt in de meest waarschijnlijke wereld, als alle cijfers vaststaan. «Zonder \
         toeval» is apart gerekend, ter controle, in dezelfde werelden.",
        "By chance alone: what goes otherwise in the most likely world, when every figure is known. «Without chance» is \
         reckoned apart, as a check, in the same worlds.",
    );
    let heading = words.of("Hoeveel mensen wachten dan nog?", "How many people still wait then?");
    let blocks = chart.into_iter().chain(table(title, columns, rows.collect()));
    section("backlog", heading, about, blocks.collect())
}

/// When parts of all assessments ever requested are done, for each variant.
fn done(outlook: &Outlook, words: Words) -> Section {
    let rows = outlook.variants.iter().flat_map(|variant| {
        variant.done.iter().map(|at| {
            vec![
                format!("{}%", at.percent),
                name(variant, words),
                months(at.worlds, words),
                format!(
                    "{} {} {}",
                    month(at.chance.low, words),
                    words.of("tot", "to"),
                    month(at.chance.high, words)
                ),
            ]
        })
    });
    let requested =
        outlook.variants.iter().map(|variant| vec![name(variant, words), counts(variant.requested, words)]);
    let columns = words.columns([
        ("Deel van alle aanvragen", "Part of all requests"),
        ("Variant", "Variant"),
        ("Klaar", "Done"),
        ("Door toeval alleen", "By chance alone"),
    ]);
    let caption =
        words.of("Wanneer een deel van alle aanvragen klaar is", "When a part of all requests is done");
    let blocks = table(caption, columns, rows.collect()).into_iter().chain(table(
        words.of("Hoeveel beoordelingen er ooit gevraagd worden", "How many assessments are ever requested"),
        words.columns([("Variant", "Variant"), ("Aantal", "Number")]),
        requested.collect(),
    ));
    let about = words.of(
        "Alle aanvragen tellen mee, ook wie zich nog moet aanmelden.",
        "All requests count, also those of who has still to register.",
    );
    section("done", words.of("Wanneer is het klaar?", "When is it done?"), about, blocks.collect())
}

/// Which input carries how much of the spread.
fn spread(outlook: &Outlook, words: Words) -> Section {
    let rows = outlook.variants.iter().flat_map(|variant| {
        variant.shares.iter().filter(|share| share.percent >= SHARE_AT_LEAST).map(|share| {
            vec![
                name(variant, words),
                input(share.input, words),
                format!("{}%", words.number(Some(share.percent), Unit::Count)),
            ]
        })
    });
    let columns = words.columns([("Variant", "Variant"), ("Invoer", "Input"), ("Deel", "Part")]);
    let caption = words.of(
        "Deel van de spreiding van de achterstand eind 2023 dat elke invoer draagt",
        "Part of the spread of the backlog at the end of 2023 that each input carries",
    );
    let about = words.of(
        "Wie deze invoer beter kent, kent de uitkomst beter. Invoer onder 1% staat er niet bij.",
        "Who knows these inputs better knows the outcome better. Inputs below 1% are left out.",
    );
    let heading = words.of("Waar de onzekerheid vandaan komt", "Where the uncertainty comes from");
    section("spread", heading, about, table(caption, columns, rows.collect()).into_iter().collect())
}

/// The variants, their files and how it was reckoned.
fn reckoned(outlook: &Outlook, words: Words) -> Section {
    let rows = outlook.variants.iter().map(|variant| {
        let files = variant.given.iter().map(|(file, example)| match example {
            true => format!("{file} ({})", words.of("VOORBEELD, niet gemeten", "EXAMPLE, not measured")),
            false => file.clone(),
        });
        let files: Vec<String> = files.collect();
        let files = if files.is_empty() { words.of("geen", "none") } else { files.join(", ") };
        vec![name(variant, words), files]
    });
    let columns = words.columns([("Variant", "Variant"), ("Gegeven bestanden", "Given files")]);
    let caption = words.of("De varianten en hun bestanden", "The variants and their files");
    let how = format!(
        "{}: {}. Seed: {}.",
        words.of("Werelden", "Worlds"),
        words.number(Some(whole(outlook.worlds)), Unit::Count),
        outlook.seed
    );
    let about = words.of(
        "Blind: mensen en aanmeldingen zijn voorspeld uit de cijfers. In de andere varianten staan ze in een bestand.",
        "Blind: staff and registrations are forecast from the figures. In the other variants a file gives them.",
    );
    let heading = words.of("Hoe dit gerekend is", "How this was reckoned");
    let blocks = table(caption, columns, rows.collect()).into_iter().chain([text(how)]);
    section("reckoned", heading, about, blocks.collect())
}

fn name(variant: &VariantOutlook, words: Words) -> String {
    match variant.name.as_str() {
        "blind" => words.of("blind", "blind"),
        "staff" => words.of("mensen gegeven", "staff given"),
        "staff and registrations" => {
            words.of("mensen en aanmeldingen gegeven", "staff and registrations given")
        }
        other => other.to_owned(),
    }
}

fn input(name: &str, words: Words) -> String {
    match name {
        "hours" => words.of("uren per beoordeling", "hours per assessment"),
        "staff at start" => words.of("mensen bij het begin", "staff at the start"),
        "staff growth" => words.of("groei van het aantal mensen", "growth of staff"),
        "growth months" => words.of("maanden waarin het groeit", "months of growth"),
        "registrations" => words.of("aanmeldingen", "registrations"),
        "registrations decline" => words.of("afname van aanmeldingen", "decline of registrations"),
        "registration end" => words.of("einde van de aanmelding", "end of registration"),
        "no assessment" => words.of("wie geen beoordeling vraagt", "who asks no assessment"),
        other => other.to_owned(),
    }
}

fn counts(band: Band<u32>, words: Words) -> String {
    format!("{} ({})", words.number(Some(f64::from(band.median)), Unit::Count), spread_of(band, words))
}

fn spread_of(band: Band<u32>, words: Words) -> String {
    let number = |value: u32| words.number(Some(f64::from(value)), Unit::Count);
    format!("{} {} {}", number(band.low), words.of("tot", "to"), number(band.high))
}

fn months(band: Band<Option<Date>>, words: Words) -> String {
    let to = words.of("tot", "to");
    format!("{} ({} {to} {})", month(band.median, words), month(band.low, words), month(band.high, words))
}

/// The month of a day; a moment beyond the simulation is told as that.
fn month(day: Option<Date>, words: Words) -> String {
    match day {
        Some(day) => words.month(Some(&day.to_string())),
        None => words.of("niet binnen veertig jaar", "not within forty years"),
    }
}

fn whole(worlds: u64) -> f64 {
    f64::from(u32::try_from(worlds).unwrap_or(u32::MAX))
}
