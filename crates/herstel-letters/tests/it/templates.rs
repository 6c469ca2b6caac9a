//! The author of a template learns what is wrong, in Dutch, at the line of the own file.

use herstel_letters::{LetterError, Place, sample_data};
use serde_json::{Value, json};

use crate::support::{DECISION, MAIN, check, render, render_files, template_with};

fn place(file: &str, line: usize, column: usize) -> Place {
    Place { file: file.to_owned(), line, column }
}

#[test]
fn a_misspelt_name_is_reported_at_its_line_and_column() {
    let error = render(&template_with("Dag #data.subject en #wie"), &sample_data()).expect_err("a refusal");
    assert_eq!(error.place(), Some(&place(MAIN, 4, 23)));
    assert_eq!(error.to_string(), "letters/besluit.typ:4:23: onbekende naam: wie");
    assert_eq!(error.code(), "letter.template");
}

#[test]
fn an_error_in_a_sibling_file_names_that_file() {
    let main = template_with("#import \"parts.typ\": slot\n#slot()");
    let parts = "#let slot() = {\n  onbekend\n}\n";
    let error =
        render_files(&[(MAIN, &main), ("letters/parts.typ", parts)], &sample_data()).expect_err("a refusal");
    assert_eq!(error.place(), Some(&place("letters/parts.typ", 2, 3)));
}

#[test]
fn a_sibling_file_can_be_used() {
    let main = template_with("#import \"parts.typ\": slot\n#slot()");
    let parts = "#let slot() = [Tot ziens]\n";
    render_files(&[(MAIN, &main), ("letters/parts.typ", parts)], &sample_data()).expect("a letter");
}

#[test]
fn a_bracket_left_open_is_reported_where_it_opens() {
    let error = render(&template_with("#paragraphs((1, 2"), &sample_data()).expect_err("a refusal");
    assert_eq!(error.place().map(|place| place.line), Some(4));
    assert!(error.to_string().contains("niet gesloten"), "{error}");
}

#[test]
fn a_field_that_the_data_lacks_is_named() {
    let error = render(&template_with("#objection(data.bezwaar)"), &json!({ "subject": "Bericht" }))
        .expect_err("a refusal");
    assert!(error.to_string().contains("letters/besluit.typ:4:"), "{error}");
    assert!(error.to_string().contains("\"bezwaar\""), "{error}");
}

#[test]
fn an_error_inside_the_page_is_placed_at_the_line_that_called_it() {
    let data = json!({ "subject": "Bericht", "calculation": { "rows": [{ "how": "zonder naam" }] } });
    let error = render(DECISION, &data).expect_err("a refusal");
    assert_eq!(error.place().map(|place| (place.file.as_str(), place.line)), Some((MAIN, 4)));
    assert!(error.to_string().ends_with("verplicht veld ontbreekt: calculation.rows[0].label"), "{error}");
}

/// Puts a misspelt field into every object below `value` in turn and hands the result to `see`.
fn misspell_each(root: &Value, path: &mut Vec<String>, see: &mut dyn FnMut(&str, Value)) {
    let pointer = path.iter().map(|part| format!("/{part}")).collect::<String>();
    let here = root.pointer(&pointer).cloned().unwrap_or(Value::Null);
    if let Some(fields) = here.as_object() {
        let mut changed = root.clone();
        if let Some(place) = changed.pointer_mut(&pointer) {
            place["misspelt"] = json!("x");
        }
        see(&pointer, changed);
        for key in fields.keys() {
            path.push(key.clone());
            misspell_each(root, path, see);
            path.pop();
        }
    } else if let Some(items) = here.as_array() {
        for at in 0..items.len() {
            path.push(at.to_string());
            misspell_each(root, path, see);
            path.pop();
        }
    }
}

#[test]
fn a_misspelt_field_is_refused_wherever_it_stands() {
    let mut seen = 0;
    misspell_each(&sample_data(), &mut Vec::new(), &mut |pointer, data| {
        let outcome = render(DECISION, &data);
        if pointer == "/extra" {
            outcome.expect("fields of the author's own are free");
        } else {
            let error = outcome.expect_err("a refusal");
            assert!(error.to_string().contains("onbekend veld"), "{pointer}: {error}");
        }
        seen += 1;
    });
    assert!(seen > 30, "the sample has an object in every part, seen {seen}");
}

#[test]
fn an_amount_is_cents_or_words_never_a_fraction_or_both() {
    for (amount, words) in [
        (json!({ "label": "Samen", "amount_cents": 12.5 }), "geheel aantal centen"),
        (json!({ "label": "Samen", "amount_cents": 5, "amount": "vijf" }), "niet allebei"),
        (json!({ "label": "Samen", "amount": 5 }), "hier hoort tekst"),
    ] {
        let error =
            render(DECISION, &json!({ "subject": "Bericht", "outcome": amount })).expect_err("a refusal");
        assert!(error.to_string().contains(words), "{error}");
    }
}

#[test]
fn a_template_that_skips_accessibility_is_refused() {
    let data = json!({ "subject": "Bericht" });
    for (template, words) in [
        ("Dag.".to_owned(), "geen titel"),
        ("#set document(title: \"Bericht\")\n== Tweede niveau".to_owned(), "eerste niveau"),
        (template_with("==== Te diep"), "een niveau overgeslagen"),
        (template_with("#image(bytes(\"<svg xmlns='http://www.w3.org/2000/svg'/>\"))"), "alt"),
    ] {
        let error = render(&template, &data).expect_err("a refusal");
        assert!(error.to_string().contains(words), "{template}: {error}");
    }
}

#[test]
fn checking_reports_what_a_draft_would_only_warn_about() {
    assert_eq!(check(DECISION, &sample_data()), Ok(()));
    let errors =
        check(&template_with("#set text(font: \"Comic Sans\")\nDag"), &sample_data()).expect_err("a refusal");
    assert_eq!(errors.first().and_then(LetterError::place).map(|place| place.line), Some(4));
    assert!(errors[0].to_string().contains("onbekend lettertype: comic sans"), "{}", errors[0]);
}

#[test]
fn checking_reports_all_syntax_errors_at_once() {
    let errors = check(&template_with("#let = 1\n#let ) = 2"), &sample_data()).expect_err("a refusal");
    let lines: Vec<usize> = errors.iter().filter_map(LetterError::place).map(|place| place.line).collect();
    assert!(lines.contains(&4) && lines.contains(&5), "{errors:?}");
}
