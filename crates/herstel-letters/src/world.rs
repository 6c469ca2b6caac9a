//! What the typesetter can see: the files of one letter, the fonts of the crate, and nothing else.

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

/// The regular font of each of the [`FAMILIES`] first, in their order.
static FONT_FILES: [&[u8]; 7] = [
    include_bytes!("../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../fonts/NotoSansArabic-Regular.ttf"),
    include_bytes!("../fonts/NotoSansHebrew-Regular.ttf"),
    include_bytes!("../fonts/NotoSans-Bold.ttf"),
    include_bytes!("../fonts/NotoSans-Italic.ttf"),
    include_bytes!("../fonts/NotoSansArabic-Bold.ttf"),
    include_bytes!("../fonts/NotoSansHebrew-Bold.ttf"),
];

/// The families in the order in which a character is looked for: `base.typ` names the same.
const FAMILIES: [&str; 3] = ["Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew"];

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
    library.styles.set(TextElem::font, FontList(FAMILIES.map(FontFamily::new).to_vec()));
    LazyHash::new(library)
}

/// The first character of a text that no letter can show.
#[must_use]
pub fn unprintable(text: &str) -> Option<char> {
    judged(text).find(|(_, shown)| !shown).map(|(character, _)| character)
}

/// A text as a letter can show it, with a question mark for every character that it cannot.
#[must_use]
pub fn printable(text: &str) -> String {
    judged(text).map(|(character, shown)| if shown { character } else { '?' }).collect()
}

/// Every character of a text with whether a letter can show it where it stands. A mark is set with its letter in one
/// font: an Arabic vowel sign on a Latin letter has none.
fn judged(text: &str) -> impl Iterator<Item = (char, bool)> + '_ {
    let mut letter_fonts = [true; FAMILIES.len()];
    text.chars().map(move |character| {
        if is_invisible(character) {
            return (character, true);
        }
        let mut fonts = fonts_with(character);
        if is_mark(character) {
            let common: Vec<bool> =
                fonts.iter().zip(letter_fonts).map(|(one, other)| *one && other).collect();
            fonts.copy_from_slice(&common);
        }
        let shown = fonts.contains(&true);
        letter_fonts = if shown { fonts } else { [true; FAMILIES.len()] };
        (character, shown)
    })
}

/// Which of the families have a character.
fn fonts_with(character: char) -> [bool; FAMILIES.len()] {
    let mut found = [false; FAMILIES.len()];
    if !character.is_control() {
        for (has, font) in found.iter_mut().zip(&shared().fonts) {
            *has = font.info().coverage.contains(u32::from(character));
        }
    }
    found
}

/// Line ends, joiners and directions need no glyph.
const fn is_invisible(character: char) -> bool {
    matches!(character, '\n' | '\r' | '\t' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe0f}')
        || is_direction(character)
}

/// Whether a character turns the direction of what follows it. A keyboard or a copied name may bring one along; in a
/// letter it would also turn the lines after the name.
pub(crate) const fn is_direction(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a character is written on the letter before it, in the scripts of the fonts.
const fn is_mark(character: char) -> bool {
    matches!(
        character,
        '\u{300}'..='\u{36f}'
            | '\u{483}'..='\u{489}'
            | '\u{591}'..='\u{5bd}'
            | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}' | '\u{5c7}'
            | '\u{610}'..='\u{61a}'
            | '\u{64b}'..='\u{65f}'
            | '\u{670}'
            | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e4}' | '\u{6e7}' | '\u{6e8}' | '\u{6ea}'..='\u{6ed}'
            | '\u{8d3}'..='\u{8e1}' | '\u{8e3}'..='\u{8ff}'
            | '\u{1ab0}'..='\u{1aff}'
            | '\u{1dc0}'..='\u{1dff}'
            | '\u{20d0}'..='\u{20f0}'
            | '\u{fb1e}'
            | '\u{fe20}'..='\u{fe2f}'
    )
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
            data: Bytes::from_string(source.data.to_string().replace(is_direction, "")),
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
