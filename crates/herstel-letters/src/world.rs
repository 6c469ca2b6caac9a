//! What the typesetter can see: the files of one letter, three fonts, and nothing else.

use std::sync::OnceLock;

use jiff::civil::Date;
use typst::diag::{FileError, FileResult, PackageError};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, FontFamily, FontList, Lang, TextElem};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use crate::error::LetterError;
use crate::language::Language;
use crate::source::{BASE_PATH, BASE_TEMPLATE, DATA_PATH, FACTS_PATH, LetterSource};

static FONT_FILES: [&[u8]; 3] = [
    include_bytes!("../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../fonts/NotoSans-Bold.ttf"),
    include_bytes!("../fonts/NotoSans-Italic.ttf"),
];

/// Fonts and standard library: the same for every letter, read once.
struct Shared {
    fonts: Vec<Font>,
    book: LazyHash<FontBook>,
    dutch: LazyHash<Library>,
    english: LazyHash<Library>,
}

fn shared() -> &'static Shared {
    static SHARED: OnceLock<Shared> = OnceLock::new();
    SHARED.get_or_init(|| {
        let fonts: Vec<Font> = FONT_FILES.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect();
        let book = LazyHash::new(FontBook::from_fonts(&fonts));
        Shared { fonts, book, dutch: library(Lang::DUTCH), english: library(Lang::ENGLISH) }
    })
}

/// The standard library with the language and the font already set, so that also a template without the base page
/// is read aloud in the right voice. The accessibility extras give the tables their row headers.
fn library(language: Lang) -> LazyHash<Library> {
    let mut library = Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build();
    library.styles.set(TextElem::lang, language);
    library.styles.set(TextElem::font, FontList(vec![FontFamily::new("Noto Sans")]));
    LazyHash::new(library)
}

/// Whether the letter fonts can show a character. Line ends and invisible joiners need no glyph.
#[must_use]
pub fn has_glyph(character: char) -> bool {
    match character {
        '\n' | '\r' | '\t' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe0f}' => true,
        _ if character.is_control() => false,
        _ => shared().fonts.first().is_some_and(|font| font.info().coverage.contains(u32::from(character))),
    }
}

/// The files of one letter.
pub(crate) struct LetterWorld<'a> {
    source: &'a LetterSource<'a>,
    main: FileId,
    data: Bytes,
    facts: Bytes,
}

impl<'a> LetterWorld<'a> {
    /// Expects a source that passed the checks.
    pub(crate) fn new(source: &'a LetterSource<'a>) -> Result<Self, LetterError> {
        let main = VirtualPath::new(source.main).map_err(|_| LetterError::PathRefused {
            path: source.main.to_owned(),
            reason: "dit pad is niet leesbaar",
        })?;
        let facts = serde_json::json!({
            "language": source.language.tag(),
            "issued_on": source.issued_on.to_string(),
            "issued_on_text": source.language.date_in_words(source.issued_on),
        });
        Ok(Self {
            source,
            main: RootedPath::new(VirtualRoot::Project, main).intern(),
            data: Bytes::from_string(source.data.to_string()),
            facts: Bytes::from_string(facts.to_string()),
        })
    }

    /// The date of the letter in the typesetter's own form.
    pub(crate) fn issued_on(&self) -> Option<Datetime> {
        datetime(self.source.issued_on)
    }

    /// Path of a file as the caller knows it, or `None` for a file that the crate made.
    pub(crate) fn package_path(&self, id: FileId) -> Option<&'a str> {
        let wanted = id.vpath().get_without_slash();
        self.source.files.iter().map(|(path, _)| path.as_str()).find(|path| *path == wanted)
    }

    fn bytes(&self, id: FileId) -> FileResult<Bytes> {
        if *id.root() != VirtualRoot::Project {
            return Err(FileError::Package(PackageError::Other(None)));
        }
        match id.vpath().get_without_slash() {
            BASE_PATH => Ok(Bytes::from_string(BASE_TEMPLATE)),
            DATA_PATH => Ok(self.data.clone()),
            FACTS_PATH => Ok(self.facts.clone()),
            wanted => self
                .source
                .files
                .iter()
                .find(|(path, _)| path == wanted)
                .map(|(_, content)| Bytes::new(content.clone()))
                .ok_or_else(|| FileError::NotFound(wanted.into())),
        }
    }
}

/// Midnight is part of the value: a file without a time of day would not be a valid archive record.
fn datetime(date: Date) -> Option<Datetime> {
    let month = u8::try_from(date.month()).ok()?;
    let day = u8::try_from(date.day()).ok()?;
    Datetime::from_ymd_hms(i32::from(date.year()), month, day, 0, 0, 0)
}

impl World for LetterWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        match self.source.language {
            Language::Dutch => &shared().dutch,
            Language::English => &shared().english,
        }
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &shared().book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        static BASE: OnceLock<Source> = OnceLock::new();
        if *id.root() == VirtualRoot::Project && id.vpath().get_without_slash() == BASE_PATH {
            return Ok(BASE.get_or_init(|| Source::new(id, BASE_TEMPLATE.to_owned())).clone());
        }
        let bytes = self.bytes(id)?;
        let text = std::str::from_utf8(&bytes).map_err(|_| FileError::InvalidUtf8)?;
        Ok(Source::new(id, text.to_owned()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.bytes(id)
    }

    fn font(&self, index: usize) -> Option<Font> {
        shared().fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        let date = self.source.issued_on;
        Datetime::from_ymd(
            i32::from(date.year()),
            u8::try_from(date.month()).ok()?,
            u8::try_from(date.day()).ok()?,
        )
    }
}
