//! What a file really is: by its first bytes and its structure, never by its name, before anything in it is unpacked.

use hayro_syntax::LoadPdfError;
use herstel_domain::documents::{DocumentForm, PAGES_MAX};
use herstel_kernel::RefusalCode;

/// With which a PDF file begins.
const PDF_HEAD: &[u8] = b"%PDF-";

/// The form of a file, or why it is not accepted. Takes its time for a large file: not for the thread of a request.
pub fn inspect(bytes: &[u8]) -> Result<DocumentForm, RefusalCode> {
    match infer::get(bytes).map(|found| found.mime_type()) {
        // A reader that is less strict would take what stands before it for something else, a page for instance.
        Some("application/pdf") if !bytes.starts_with(PDF_HEAD) => Err(RefusalCode::FileKind),
        Some("application/pdf") => Ok(DocumentForm::Pdf { pages: pages(bytes)? }),
        Some("image/jpeg") => {
            let (width, height) = pixels(bytes)?;
            Ok(DocumentForm::Jpeg { width, height })
        }
        Some("image/png") => {
            if heads_of_png(bytes) != 1 {
                return Err(RefusalCode::FileUnreadable);
            }
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

/// How many heads a PNG file has (PNG 5.6: one, before everything else). With a second one a picture could be unpacked with
/// another size than the one that was measured.
fn heads_of_png(bytes: &[u8]) -> usize {
    const SIGNATURE: usize = 8;
    let mut rest = bytes.get(SIGNATURE..).unwrap_or_default();
    let mut heads = 0;
    // Length, kind, content, and a sum of four bytes.
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        let Some((kind, after)) = after.split_first_chunk::<4>() else { break };
        heads += usize::from(kind == b"IHDR");
        let length = usize::try_from(u32::from_be_bytes(*length)).unwrap_or(usize::MAX);
        rest = after.get(length.saturating_add(4)..).unwrap_or_default();
    }
    heads
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

#[cfg(test)]
mod tests {
    use super::*;

    /// A chunk of a PNG file with a sum that nobody looks at.
    fn chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
        let length = u32::try_from(content.len()).unwrap().to_be_bytes();
        [&length[..], kind, content, &[0; 4]].concat()
    }

    fn head(side: u8) -> Vec<u8> {
        chunk(b"IHDR", &[0, 0, 0, side, 0, 0, 0, side, 8, 2, 0, 0, 0])
    }

    #[test]
    fn a_picture_with_a_second_head_is_refused() {
        let signature = b"\x89PNG\r\n\x1a\n".to_vec();
        let (data, end) = (chunk(b"IDAT", b"IHDR"), chunk(b"IEND", &[]));
        let one = [signature.clone(), head(2), data.clone(), end.clone()].concat();
        assert_eq!(inspect(&one), Ok(DocumentForm::Png { width: 2, height: 2 }));
        let two = [signature, head(2), data, head(200), end].concat();
        assert_eq!(inspect(&two), Err(RefusalCode::FileUnreadable));
    }

    #[test]
    fn a_file_that_begins_with_something_else_than_a_pdf_is_none() {
        for before in ["<html><script>1</script>", "\n", "\u{feff}"] {
            let file = [before.as_bytes(), b"%PDF-1.7\n%%EOF"].concat();
            assert_eq!(inspect(&file), Err(RefusalCode::FileKind), "{before:?}");
        }
    }
}
