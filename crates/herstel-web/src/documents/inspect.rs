//! What a file really is: by its first bytes and its structure, never by its name, before anything in it is unpacked.

use hayro_syntax::LoadPdfError;
use herstel_domain::documents::{DocumentForm, PAGES_MAX};
use herstel_kernel::RefusalCode;

/// The form of a file, or why it is not accepted. Takes its time for a large file: not for the thread of a request.
pub fn inspect(bytes: &[u8]) -> Result<DocumentForm, RefusalCode> {
    match infer::get(bytes).map(|found| found.mime_type()) {
        Some("application/pdf") => Ok(DocumentForm::Pdf { pages: pages(bytes)? }),
        Some("image/jpeg") => {
            let (width, height) = pixels(bytes)?;
            Ok(DocumentForm::Jpeg { width, height })
        }
        Some("image/png") => {
            let (width, height) = pixels(bytes)?;
            Ok(DocumentForm::Png { width, height })
        }
        Some(_) | None => Err(RefusalCode::FileKind),
    }
}

/// Counts the pages that are there, not those that the file claims. What is locked or damaged cannot be counted.
fn pages(bytes: &[u8]) -> Result<u32, RefusalCode> {
    // A page is an object of its own, and an object that is not compressed takes some bytes; this bounds the work for a
    // file that says it has millions, and is far above what is accepted.
    let file = hayro_syntax::Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => RefusalCode::FileLocked,
        LoadPdfError::Invalid => RefusalCode::FileUnreadable,
    })?;
    let found = file.pages().iter().take(PAGES_MAX as usize + 1).count();
    u32::try_from(found).map_err(|_| RefusalCode::FilePages)
}

/// The size that the head of a picture names; the picture itself is not unpacked.
fn pixels(bytes: &[u8]) -> Result<(u32, u32), RefusalCode> {
    let size = imagesize::blob_size(bytes).map_err(|_| RefusalCode::FileUnreadable)?;
    let side = |pixels: usize| u32::try_from(pixels).map_err(|_| RefusalCode::FilePixels);
    Ok((side(size.width)?, side(size.height)?))
}

/// Whether a photo says that a camera took it: the mark with which its data begins, near the front of the file.
pub(super) fn is_phone_photo(bytes: &[u8]) -> bool {
    const CAMERA: &[u8] = b"Exif\0\0";
    /// As far as other marks go before it.
    const FRONT: usize = 4 * 1024;
    let front = bytes.get(..FRONT.min(bytes.len())).unwrap_or_default();
    bytes.starts_with(&[0xff, 0xd8]) && front.windows(CAMERA.len()).any(|part| part == CAMERA)
}
