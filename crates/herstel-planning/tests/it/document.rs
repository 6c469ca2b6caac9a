//! A report to read: every section in both languages, nothing that becomes anything else, a table for every drawing.

use crate::comparison::{extent, report, three};
use herstel_planning::{Block, Report, document, html_body, html_page};
use herstel_scheme::Language;

fn compared() -> Report {
    report(&three(), extent(2))
}

#[test]
fn every_section_is_there_in_both_languages_with_the_same_tables() {
    let report = compared();
    let [dutch, english] = Language::ALL.map(|language| document(&report, language));
    let ids: Vec<&str> = dutch.sections.iter().map(|section| section.id).collect();
    let all = [
        "done",
        "backlog",
        "waits",
        "deadlines",
        "staff",
        "who-pays",
        "already-waiting",
        "bodies",
        "penalty",
        "spread",
        "not-counted",
        "reckoned",
    ];
    for id in all {
        assert!(ids.contains(&id), "{id} of {ids:?}");
    }
    assert_eq!(dutch.sections.len(), english.sections.len());
    for (one, other) in dutch.sections.iter().zip(&english.sections) {
        assert_ne!(one.heading, other.heading);
        for (one, other) in one.blocks.iter().zip(&other.blocks) {
            match (one, other) {
                (Block::Table { columns, rows, .. }, Block::Table { columns: others, rows: other, .. }) => {
                    assert_eq!((columns.len(), rows.len()), (others.len(), other.len()));
                    assert!(rows.iter().all(|row| row.len() == columns.len()), "{columns:?}");
                }
                (Block::Text { text }, Block::Text { text: other }) => assert_ne!(text, other),
                (Block::Chart { svg, about }, Block::Chart { .. }) => {
                    assert!(svg.contains("role=\"img\"") && !about.is_empty());
                    assert!(!svg.contains("<script") && !svg.contains("style=") && !svg.contains("href"));
                }
                other => panic!("{other:?}"),
            }
        }
    }
}

#[test]
fn who_pays_names_every_order_and_class_and_each_drawing_has_a_table_behind_it() {
    let report = compared();
    let dutch = document(&report, Language::Nl);
    let pays = dutch.sections.iter().find(|section| section.id == "who-pays").unwrap();
    let Some(Block::Table { rows, .. }) =
        pays.blocks.iter().find(|block| matches!(block, Block::Table { .. }))
    else {
        panic!("no table")
    };
    // Four orders, for all and for three classes.
    assert_eq!(rows.len(), 16);
    for section in &dutch.sections {
        let pairs: Vec<_> = section.blocks.windows(2).collect();
        let charts = section.blocks.iter().filter(|block| matches!(block, Block::Chart { .. })).count();
        let followed =
            pairs.iter().filter(|pair| matches!(pair, [Block::Chart { .. }, Block::Table { .. }])).count();
        assert_eq!(charts, followed, "{}", section.id);
    }
}

#[test]
fn a_page_of_its_own_needs_nothing_else_and_runs_nothing() {
    let mut report = compared();
    report.scenarios[1].name = "<script>alert('x')</script> & \"more\"".to_owned();
    let page = html_page(&document(&report, Language::En));
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    for word in ["<script", "http://example", "src=", "href=", "onload"] {
        assert!(!page.contains(word), "{word}");
    }
    assert!(page.contains("&lt;script&gt;"));
    let body = html_body(&document(&report, Language::En));
    assert_eq!(body.matches("<section").count(), body.matches("</section>").count());
}

#[test]
fn a_report_that_was_written_is_read_again_and_no_other_form_is() {
    let report = compared();
    let json = serde_json::to_string(&report).unwrap();
    let again = Report::read(&json).unwrap();
    assert_eq!(document(&again, Language::Nl), document(&report, Language::Nl));
    assert!(Report::read(&json.replace("herstel-feasibility/1", "herstel-feasibility/9")).is_none());
    assert!(Report::read("{}").is_none());
}

#[test]
fn the_orders_are_run_in_every_world_with_the_same_luck() {
    let report = compared();
    let orders = &report.scenarios[0].policies;
    assert_eq!(orders.len(), 4);
    // The scenario itself goes strictly by class: over all worlds the same runs, so the same figures up to which run of
    // a world counts. In one world alone the hours would not lie apart as they do over all.
    let total = |policy: usize| {
        let figures = &orders[policy].figures;
        figures.iter().find(|figure| figure.class.is_none() && figure.percent == Some(95)).unwrap()
    };
    let band = total(1).band;
    assert!(band.p90.unwrap() > band.p10.unwrap() * 1.5, "{band:?}");
    // The first is compared with nothing; another order of the same work moves who waits.
    assert!(total(0).difference.is_none());
    let of_class = |policy: usize, class: &str| {
        let figures = orders[policy].figures.iter();
        let mut own =
            figures.filter(|figure| figure.class.as_deref() == Some(class) && figure.percent == Some(95));
        own.find(|figure| figure.what == herstel_planning::What::Total)
            .unwrap()
            .difference
            .unwrap()
            .p50
            .unwrap()
    };
    assert!(of_class(1, "severely harmed") < 0.0 && of_class(1, "other") > 0.0);
}
