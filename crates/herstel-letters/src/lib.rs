//! Decisions and letters: from data to one accessible PDF file, with Typst.
//!
//! A scheme package brings the templates (`letters/*.typ`), the caller brings the data of one letter with every word
//! resolved, and this crate brings the page ([`BASE_TEMPLATE`]), the fonts and the rules of the file: PDF/A-2a and
//! PDF/UA-1 together, the same bytes for the same input, nothing read from disk or network. `README.md` in this crate
//! lists the fields of the data. A report of sections, tables and drawings has a page of its own ([`render_report`]).

mod diagnostics;
mod error;
mod language;
mod render;
mod report;
mod source;
mod world;

pub use error::{LetterError, Place};
pub use language::Language;
pub use render::{PAGE_LIMIT, check_template, render_pdf};
pub use report::render_report;
pub use source::{BASE_TEMPLATE, LetterSource, SIZE_LIMIT, sample_data};
pub use world::{printable, unprintable};
