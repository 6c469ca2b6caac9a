//! A report as an accessible PDF: sections of text, tables and drawings.

use crate::error::LetterError;
use crate::language::Language;
use crate::render::render_pdf;
use crate::source::LetterSource;
use jiff::civil::Date;
use serde_json::Value;

const MAIN: &str = "report.typ";
const TEMPLATE: &str = include_str!("../typst/report.typ");

/// Makes a report of data with the fields of the README: tagged, PDF/A-2a and PDF/UA-1, the same bytes for the same
/// data, language and day.
///
/// # Errors
/// The first thing that is wrong with the data, or more pages than [`crate::PAGE_LIMIT`].
pub fn render_report(data: &Value, language: Language, issued_on: Date) -> Result<Vec<u8>, LetterError> {
    let files = [(MAIN.to_owned(), TEMPLATE.as_bytes().to_vec())];
    render_pdf(&LetterSource { main: MAIN, files: &files, data, language, issued_on })
}
