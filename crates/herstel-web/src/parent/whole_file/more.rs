//! The parts of the file that have a page of their own: what was chosen, agreed, asked and answered, and by whom.
//!
//! Who acts for somebody finds here what their pages show; the rest is for the person, and most of it for who is in their
//! place.

use super::{index::nothing, said};
use crate::{
    AppState,
    deadlines::{
        SettledPenalty, TermWords, ToldTo, in_words as term_in_words, settled_penalties, subject_in_words,
    },
    error::PageError,
    experience, forecast,
    i18n::Texts,
    layout::{Row, Section},
    parent::{
        access::{emergencies_to_read, mandates_to_read},
        case::{persons_to_read, road_to_read},
        chain,
        documents::papers,
        objections::court_rows,
        reader::{Place, Reader},
        texts::Words,
    },
    plan, recognition, road,
    staff::reconstruction,
};
use herstel_domain::{
    Dossier,
    choices::ChoiceMade,
    deadlines::{Deadline, deadlines},
};

/// In the order of the case page.
pub(super) async fn sections(state: &AppState, reader: &Reader) -> Result<Vec<Section>, PageError> {
    let (t, dossier) = (reader.page.texts, &reader.dossier);
    let section = |title: &str, rows: Vec<Row>| Section { title: t.t(title), text: nothing(t, &rows), rows };
    let mut sections = vec![
        section("case-where", road_to_read(dossier, state, Words::new(t, state))),
        section("case-terms", terms(state, t, dossier)),
        section("case-penalties", penalties(state, t, dossier)),
        section("case-person", persons_to_read(state, dossier, t).await?),
        section("papers-title-own", papers::rows_to_read(state, reader)),
        section("whole-file-choices", choices(state, t, dossier)),
    ];
    let beside = road::rows_to_read(state, reader).into_iter();
    sections.extend(beside.map(|(title, rows)| Section { title, text: nothing(t, &rows), rows }));
    sections.extend([
        section("chain-title-own", chain::rows_to_read(state, t, dossier)),
        section("timeline-title-own", timeline(t, dossier)),
        section("recognition-title", recognition::rows_to_read(t, dossier)),
        section("appeals-heading", court_rows(state, t, dossier, &reader.place)),
        section("whole-file-forecasts", forecast::rows_to_read(state, &reader.scope, dossier, t).await?),
    ]);
    if reader.reads_all {
        sections.push(section("plan-title", plan::rows_to_read(t, &dossier.plan, state.clock.today())));
    }
    if reader.is_in_place {
        sections.extend([
            section("whole-file-mandates", mandates_to_read(t, reader)),
            section("whole-file-consents", said::consents(t, dossier)),
            section("access-emergencies", emergencies_to_read(state, t, dossier)),
            section("preference-ways", said::ways(t, dossier)),
            section("preferences-title", said::preferences(t, dossier)),
        ]);
    }
    match reader.place {
        Place::Own => {
            sections.push(section("experience-answered", experience::own_answers(state, reader).await?));
        }
        Place::For(_) => {}
    }
    if reader.is_in_place {
        let text = t.t("whole-file-looks-text");
        sections.push(Section { title: t.t("whole-file-looks"), text, rows: Vec::new() });
    }
    Ok(sections)
}

/// Until when each decision may take, and how that was reckoned.
fn terms(state: &AppState, t: Texts, dossier: &Dossier) -> Vec<Row> {
    let row = |deadline: &Deadline| {
        let TermWords { title, legal, late: _, how, penalty, days } =
            term_in_words(t, &state.schemes, dossier, deadline);
        let lines = std::iter::once(legal).chain(penalty).chain(how).chain(days);
        Row { heading: title, lines: lines.collect(), ..Row::default() }
    };
    deadlines(dossier, &state.schemes, state.clock.today()).iter().map(row).collect()
}

/// What is owed because a decision was late, once that grows no further.
fn penalties(state: &AppState, t: Texts, dossier: &Dossier) -> Vec<Row> {
    let row = |penalty: SettledPenalty| {
        let SettledPenalty { line, established, before, upheld: _, days, subject } = penalty;
        let lines = std::iter::once(line).chain(established).chain(before).chain(days);
        let heading = subject_in_words(t, &state.schemes, dossier, &subject);
        Row { heading, lines: lines.collect(), ..Row::default() }
    };
    settled_penalties(state, t, dossier, ToldTo::Parent).into_iter().map(row).collect()
}

fn choices(state: &AppState, t: Texts, dossier: &Dossier) -> Vec<Row> {
    let words = Words::new(t, state);
    let row = |choice: &ChoiceMade| Row {
        heading: words.step_of_family(&choice.family, &choice.step),
        chip: if dossier.is_denied(choice.choice) { t.t("choice-denied-own") } else { String::new() },
        lines: vec![
            words.option(&choice.family, &choice.step, &choice.option),
            format!(
                "{}, {}",
                t.date(choice.chosen_on),
                t.t(&format!("by-word-{}", choice.heard().by.as_str()))
            ),
        ],
        ..Row::default()
    };
    dossier.choices.iter().map(row).collect()
}

/// What happened and why, once two people shared it; nothing of what is still worked on.
fn timeline(t: Texts, dossier: &Dossier) -> Vec<Row> {
    let Some(shared) = &dossier.reconstruction.shared else { return Vec::new() };
    let heading = t.t1("timeline-shared-own", "date", t.date(shared.shared_on));
    let why = Row { heading, quote: shared.why.clone(), ..Row::default() };
    let entries = shared.entries.iter().map(|entry| reconstruction::row(t, dossier, entry));
    std::iter::once(why).chain(entries).collect()
}
