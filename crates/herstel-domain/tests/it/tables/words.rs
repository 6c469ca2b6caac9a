//! What words of a table mean: patterns, days, people, steps, choices and refusals.

use crate::given::{HANDLER, OTHER_PARENT, PARENT, REVIEWER};
use crate::wishes::{COLLEAGUE, LEAD, OFFICE, municipality};
use herstel_kernel::{Actor, Cents, Date, Desk, MONTHS_NL, RefusalCode, StaffId, StaffRole};

/// What stands in the places of a pattern (`{}`), when the words fit it.
pub fn captures<'a>(pattern: &str, said: &'a str) -> Option<Vec<&'a str>> {
    let mut literals = pattern.split("{}");
    let mut rest = said.strip_prefix(literals.next()?)?;
    let mut found = Vec::new();
    let literals: Vec<&str> = literals.collect();
    for (place, literal) in literals.iter().enumerate() {
        let is_last = place + 1 == literals.len();
        let end = match (is_last, literal.is_empty()) {
            (true, true) => rest.len(),
            (true, false) => rest.len().checked_sub(literal.len()).filter(|_| rest.ends_with(literal))?,
            (false, _) => rest.find(literal)?,
        };
        let (capture, after) = rest.split_at(end);
        if capture.is_empty() {
            return None;
        }
        found.push(capture);
        rest = &after[literal.len()..];
    }
    rest.is_empty().then_some(found)
}

/// A day as it is written in Dutch.
pub fn day(said: &str) -> Date {
    let mut words = said.split(' ');
    let mut word = || words.next().unwrap_or_else(|| panic!("geen dag: {said}"));
    let (day, month, year) = (word(), word(), word());
    let month =
        MONTHS_NL.iter().position(|name| *name == month).unwrap_or_else(|| panic!("geen maand: {said}"));
    Date::new(year.parse().unwrap(), i8::try_from(month + 1).unwrap(), day.parse().unwrap()).unwrap()
}

/// A number of something.
pub fn number(said: &str) -> i64 {
    said.parse().unwrap_or_else(|_| panic!("geen getal: {said}"))
}

/// An amount in whole euros.
pub fn euros(said: &str) -> Cents {
    Cents::new(number(&said.replace('.', "")) * 100)
}

fn one_of<T: Copy>(all: &[(&str, T)], said: &str) -> T {
    let found = all.iter().find(|(words, _)| *words == said);
    found.unwrap_or_else(|| panic!("onbekend: {said}")).1
}

/// Who does something.
pub fn who(said: &str) -> Actor {
    let another = || Actor::Staff { id: StaffId::from_bytes([9; 16]), role: StaffRole::CaseHandler };
    let committee = || Actor::Staff { id: StaffId::from_bytes([8; 16]), role: StaffRole::ObjectionCommittee };
    let desk = || Actor::Municipal {
        id: StaffId::from_bytes([7; 16]),
        municipality: municipality(),
        desk: Desk::Support,
    };
    one_of(
        &[
            ("de ouder", PARENT),
            ("een ander", OTHER_PARENT),
            ("de behandelaar", HANDLER),
            ("de tweede lezer", REVIEWER),
            ("een collega", COLLEAGUE),
            ("een andere collega", another()),
            ("de teamleider", LEAD),
            ("de commissie", committee()),
            ("de computer", Actor::System),
            ("de gemeente", desk()),
            ("een kantoor", Actor::Representative { organisation: OFFICE, colleague: None }),
        ],
        said,
    )
}

/// The id of a step; what nobody knows stays as it is.
pub fn step(said: &str) -> &str {
    let all = [
        ("de aanmelding", "registration"),
        ("de eerste toets", "first-review"),
        ("de integrale beoordeling", "full-assessment"),
        ("het verwachtingsgesprek", "expectation-talk"),
        ("de gemeentelijke hulp", "municipal-help"),
        ("de nazorg", "aftercare"),
        ("de schadeaanvraag", "request"),
        ("het voorportaal", "damage-desk"),
        ("de uitvraag van de schade", "damage-survey"),
        ("het advies over de schade", "damage-advice"),
        ("de reactie op het advies", "damage-response"),
        ("de werkelijke schade", "actual-damage"),
    ];
    all.iter().find(|(words, _)| *words == said).map_or(said, |(_, id)| id)
}

/// The id of an option; what nobody knows stays as it is.
pub fn option(said: &str) -> &str {
    let all = [
        ("doorgaan", "continue"),
        ("wachten", "wait"),
        ("stoppen", "stop"),
        ("hulp", "help"),
        ("meer schade", "more-damage"),
        ("op maat", "tailored"),
    ];
    all.iter().find(|(words, _)| *words == said).map_or(said, |(_, id)| id)
}

/// The code of a refusal.
pub fn refusal(said: &str) -> RefusalCode {
    one_of(
        &[
            ("niet bevoegd", RefusalCode::NotAllowed),
            ("dat is er niet", RefusalCode::NotFound),
            ("deze keuze is er niet meer", RefusalCode::ChoiceNotOpen),
            ("dat valt hier niet te kiezen", RefusalCode::NotAChoice),
            ("bij deze stap hoort geen overeenkomst", RefusalCode::NoAgreement),
            ("dat ligt er al", RefusalCode::AlreadyProposed),
            ("dezelfde persoon", RefusalCode::SamePerson),
            ("dat ligt niet voor", RefusalCode::NotProposed),
            ("de bedenktijd is voorbij", RefusalCode::CoolingOffOver),
            ("dat is niet aangeboden", RefusalCode::NotOffered),
            ("daarover is al beslist", RefusalCode::AlreadyDecided),
            ("de ouder is niet gestopt", RefusalCode::NotLeft),
            ("de ouder kan nog zelf kiezen of terugnemen", RefusalCode::StillOpen),
            ("dit is verplicht", RefusalCode::Required),
            ("deze stap is niet aan de beurt", RefusalCode::StepNotOpen),
            ("geen verlenging mogelijk", RefusalCode::NoExtension),
            ("hier loopt geen termijn", RefusalCode::NoTerm),
            ("de termijn is voorbij", RefusalCode::TermPassed),
            ("al verlengd", RefusalCode::AlreadyExtended),
            ("te vroege dag", RefusalCode::DateTooEarly),
            ("te late dag", RefusalCode::DateTooLate),
            ("te laag", RefusalCode::TooLow),
            ("bij deze uitkomst geeft de rechter geen opdracht", RefusalCode::NoOrder),
            ("de termijn staat niet stil", RefusalCode::NotSuspended),
            ("de rechter bepaalde deze dag", RefusalCode::CourtDay),
            ("de termijn staat al stil", RefusalCode::AlreadySuspended),
            ("te veel", RefusalCode::TooHigh),
            ("de regeling geldt dan niet", RefusalCode::SchemeNotInForce),
            ("dit gegeven kent de regeling niet", RefusalCode::UnknownFact),
            ("niet gehoord", RefusalCode::NotHeard),
            ("geen advies", RefusalCode::NoAdvice),
            ("niemand keek naar het te laat zijn", RefusalCode::LatenessNotJudged),
            ("dit moet inhoudelijk beoordeeld", RefusalCode::MustBeJudged),
            ("er loopt al een bezwaar", RefusalCode::ObjectionOpen),
            ("daarop is al geantwoord", RefusalCode::AlreadyAnswered),
            ("al beëindigd", RefusalCode::AlreadyEnded),
            ("een bsn heeft negen cijfers", RefusalCode::BsnLength),
            ("dit bsn kan niet", RefusalCode::BsnElevenProof),
            ("deze geboortedag kan niet", RefusalCode::BirthDateImpossible),
            ("te lang", RefusalCode::TooLong),
            ("geen e-mailadres", RefusalCode::EmailInvalid),
            ("geen rekeningnummer", RefusalCode::IbanInvalid),
            ("de ouder kan nog reageren", RefusalCode::ResponseTermRuns),
            ("wie eerst besliste, beslist niet opnieuw", RefusalCode::DecidedFirst),
            ("onbekend jaar", RefusalCode::UnknownYear),
        ],
        said,
    )
}

#[test]
fn a_pattern_fits_whole_words_and_gives_what_stands_between() {
    assert_eq!(captures("het is {}", "het is 1 mei 2023"), Some(vec!["1 mei 2023"]));
    assert_eq!(
        captures("{} kiest {} na {}", "de ouder kiest wachten na x"),
        Some(vec!["de ouder", "wachten", "x"])
    );
    assert_eq!(captures("{} stopt", "de ouder stopt niet"), None);
    assert_eq!(captures("niets", "niets"), Some(Vec::new()));
    assert_eq!(day("28 februari 2023"), Date::constant(2023, 2, 28));
}
