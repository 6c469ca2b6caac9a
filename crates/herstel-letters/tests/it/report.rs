//! A report can be read aloud and archived, with its tables and drawings.

use herstel_letters::{Language, render_report};
use serde_json::{Value, json};

use crate::support::{ISSUED_ON, opened, text_of, tool};

fn data() -> Value {
    json!({
        "title": "Haalbaarheidstoets",
        "lead": ["Wat vooraf te weten is."],
        "sections": [{
            "id": "waits",
            "heading": "Hoe lang ouders wachten",
            "blocks": [
                { "kind": "text", "text": "Een zin." },
                { "kind": "chart", "about": "Twee balken.", "svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" \
                    viewBox=\"0 0 20 10\" width=\"20\" height=\"10\"><rect width=\"9\" height=\"9\" fill=\"#14505c\" \
                    fill-opacity=\"0.12\"/><text x=\"2\" y=\"8\" font-family=\"Noto Sans, sans-serif\">aan</text></svg>" },
                { "kind": "table", "caption": "Weken", "columns": ["Stap", "Helft", "95%"],
                  "rows": [["toets", "3,0", "9,5"], ["bezwaar", "4,0", "12,0"]] },
            ],
        }],
    })
}

#[test]
fn a_report_says_that_it_is_archivable_and_accessible() {
    let pdf = render_report(&data(), Language::Dutch, ISSUED_ON).expect("a report");
    let report = String::from_utf8_lossy(&tool("qpdf", &["--check"], &pdf, &[])).into_owned();
    assert!(report.contains("No syntax or stream encoding errors found"), "{report}");
    let file = opened(&pdf);
    for sign in [
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "/Marked true",
        "/Lang (nl)",
        "Haalbaarheidstoets</rdf:li>",
    ] {
        assert!(file.contains(sign), "missing in the file: {sign}");
    }
    assert_eq!(file.matches("/Scope /Column").count(), 3);
    assert_eq!(file.matches("/Scope /Row").count(), 2);
    assert_eq!(file.matches("/S /Figure\n").count(), 1);
    let text = text_of(&pdf);
    for word in ["Hoe lang ouders wachten", "21 september 2021", "bezwaar", "12,0"] {
        assert!(text.contains(word), "{word}: {text}");
    }
}

#[test]
fn a_row_with_a_cell_too_few_is_refused() {
    let mut short = data();
    short["sections"][0]["blocks"][2]["rows"][0] = json!(["toets"]);
    let error = render_report(&short, Language::Dutch, ISSUED_ON).expect_err("a hole in a table");
    assert!(error.to_string().contains("3 cellen"), "{error}");
}
