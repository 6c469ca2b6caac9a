//! The letter can be read aloud and archived.

use herstel_letters::sample_data;

use crate::support::{DECISION, opened, render, tool};

#[test]
fn a_letter_says_that_it_is_archivable_and_accessible() {
    let pdf = render(DECISION, &sample_data()).expect("a letter");
    assert!(pdf.starts_with(b"%PDF-1.7"));
    let file = opened(&pdf);
    for sign in [
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "/Marked true",
        "/StructTreeRoot",
        "/Lang (nl)",
        "/DisplayDocTitle true",
        "Besluit over uw integrale beoordeling</rdf:li>",
        "2021-09-21T00:00:00",
    ] {
        assert!(file.contains(sign), "missing in the file: {sign}");
    }
}

#[test]
fn the_file_has_no_structural_faults() {
    let pdf = render(DECISION, &sample_data()).expect("a letter");
    let report = String::from_utf8_lossy(&tool("qpdf", &["--check"], &pdf, &[])).into_owned();
    assert!(report.contains("No syntax or stream encoding errors found"), "{report}");
}

#[test]
fn every_amount_in_the_table_has_a_column_header_and_a_row_header() {
    let file = opened(&render(DECISION, &sample_data()).expect("a letter"));
    // Three columns; six rows and the sum.
    assert_eq!(file.matches("/S /TH\n").count(), 10);
    assert_eq!(file.matches("/Scope /Column").count(), 3);
    assert_eq!(file.matches("/Scope /Row").count(), 7);
    assert_eq!(file.matches("/S /Caption").count(), 1);
    assert_eq!(file.matches("/S /Table\n").count(), 1);
}

#[test]
fn headings_lists_and_reading_order_are_there_for_a_screen_reader() {
    let pdf = render(DECISION, &sample_data()).expect("a letter");
    let file = opened(&pdf);
    assert_eq!(file.matches("/S /H1\n").count(), 1);
    assert!(file.matches("/S /H2\n").count() >= 6);
    assert!(file.matches("/S /LI\n").count() >= 4, "the steps are list items");
    let structure = String::from_utf8_lossy(&tool("pdfinfo", &["-struct-text"], &pdf, &[])).into_owned();
    let order = [
        "Mevrouw A. Voorbeeld",
        "Ons kenmerk",
        "Besluit over uw",
        "Dag mevrouw",
        "U krijgt nog van ons",
        "Terug te geven",
    ];
    let found: Vec<usize> = order
        .iter()
        .map(|words| structure.find(words).unwrap_or_else(|| panic!("not in the structure: {words}")))
        .collect();
    assert!(found.is_sorted(), "read aloud in another order: {structure}");
}

#[test]
fn an_english_passage_in_a_dutch_letter_is_read_in_an_english_voice() {
    let mut data = sample_data();
    let english = opened(&render(DECISION, &data).expect("a letter")).matches("(en)").count();
    assert!(english >= 2, "heading and paragraph");
    data["sections"].as_array_mut().expect("a list").retain(|section| section.get("lang").is_none());
    assert_eq!(opened(&render(DECISION, &data).expect("a letter")).matches("(en)").count(), 0);
}

#[test]
fn a_letter_without_the_base_page_still_has_a_language_and_its_font() {
    let template = "#set document(title: \"Bericht\")\n= Bericht\nDag.";
    let file = opened(&render(template, &sample_data()).expect("a letter"));
    assert!(file.contains("/Lang (nl)"));
    assert!(file.contains("NotoSans"));
}
