//! Renders the sample data, for a look at the page: `cargo run -p herstel-letters --example sample_letter -- OUT.pdf
//! [TEMPLATE.typ] [en]`. Without a template it is the shortest one.

use std::error::Error;

use herstel_letters::{Language, LetterSource, render_pdf, sample_data};
use jiff::civil::date;

const SHORTEST: &str =
    "#import \"/base.typ\": *\n#let data = json(\"/data.json\")\n#show: letter.with(data)\n#decision(data)\n";

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let out = arguments.first().ok_or("which file to write?")?;
    let template = match arguments.get(1) {
        Some(path) => std::fs::read(path)?,
        None => SHORTEST.as_bytes().to_vec(),
    };
    let files = [("letters/sample.typ".to_owned(), template)];
    let pdf = render_pdf(&LetterSource {
        main: "letters/sample.typ",
        files: &files,
        data: &sample_data(),
        language: if arguments.iter().any(|word| word == "en") { Language::English } else { Language::Dutch },
        issued_on: date(2021, 9, 21),
    })?;
    std::fs::write(out, pdf)?;
    Ok(())
}
