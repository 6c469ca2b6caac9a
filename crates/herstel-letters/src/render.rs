//! From a source to the bytes of one PDF file.

use std::panic::{AssertUnwindSafe, catch_unwind};

use typst::comemo;
use typst::diag::{SourceDiagnostic, Warned};
use typst::ecow::EcoVec;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::diagnostics;
use crate::error::LetterError;
use crate::source::{LetterSource, check_source};
use crate::world::LetterWorld;

/// Most pages of one letter. A decision over eight years with its explanation takes about six.
pub const PAGE_LIMIT: usize = 50;

/// Makes the letter: tagged, PDF/A-2a and PDF/UA-1, the same bytes for the same source.
///
/// # Errors
/// The first thing that is wrong, with its place in the template where it has one.
pub fn render_pdf(source: &LetterSource<'_>) -> Result<Vec<u8>, LetterError> {
    rendered(source).map(|(bytes, _)| bytes).map_err(|mut errors| errors.swap_remove(0))
}

/// Makes the letter with sample data and reports everything that is wrong, warnings of the typesetter included:
/// what is a warning in a draft is a hole in a letter.
///
/// # Errors
/// All errors, each with its place in the template where it has one.
pub fn check_template(source: &LetterSource<'_>) -> Result<(), Vec<LetterError>> {
    let (_, warnings) = rendered(source)?;
    if warnings.is_empty() { Ok(()) } else { Err(warnings) }
}

/// The bytes with the warnings, or at least one error.
fn rendered(source: &LetterSource<'_>) -> Result<(Vec<u8>, Vec<LetterError>), Vec<LetterError>> {
    check_source(source).map_err(|error| vec![error])?;
    let world = LetterWorld::new(source).map_err(|error| vec![error])?;
    // The world is dropped with the unwound stack, so nothing half-made is seen afterwards.
    let outcome = catch_unwind(AssertUnwindSafe(|| typeset(source, &world)));
    // Without this every letter stays in memory for the next one, which never looks like it.
    comemo::evict(0);
    outcome.unwrap_or_else(|_| Err(vec![LetterError::Typesetter { file: source.main.to_owned() }]))
}

fn typeset(
    source: &LetterSource<'_>,
    world: &LetterWorld<'_>,
) -> Result<(Vec<u8>, Vec<LetterError>), Vec<LetterError>> {
    let explained = |found: &EcoVec<SourceDiagnostic>| -> Vec<LetterError> {
        found.iter().map(|diagnostic| diagnostics::explain(world, source.main, diagnostic)).collect()
    };
    let Warned { output, warnings } = typst::compile::<PagedDocument>(world);
    let document = output.map_err(|errors| explained(&errors))?;
    let pages = document.pages().len();
    if pages > PAGE_LIMIT {
        let file = source.main.to_owned();
        return Err(vec![LetterError::TooManyPages { file, pages, limit: PAGE_LIMIT }]);
    }
    let options = pdf_options(source, world)
        .ok_or_else(|| vec![LetterError::Typesetter { file: source.main.to_owned() }])?;
    let bytes = typst_pdf::pdf(&document, &options).map_err(|errors| explained(&errors))?;
    Ok((bytes, explained(&warnings)))
}

fn pdf_options(source: &LetterSource<'_>, world: &LetterWorld<'_>) -> Option<PdfOptions> {
    Some(PdfOptions {
        // Only a hash of it reaches the file: two letters with one title stay two documents.
        ident: Smart::Custom(format!("{} {} {}", source.main, source.issued_on, source.data)),
        creator: Smart::Custom(Some("Herstel".to_owned())),
        timestamp: Some(Timestamp::new_utc(world.issued_on()?)),
        page_ranges: None,
        standards: PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).ok()?,
        tagged: true,
        pretty: false,
    })
}
