//! Texts of the pages, by key, in every language. All files of a language form one bundle, read once.
//!
//! Keys are written out where they are used, as `t("key")`, `t1("key", …)`, `t2("key", …)` or `tn("key", …)`, so that
//! they can be found by searching and a test can compare them with the files. Keys that are put together
//! (`refusal-CODE` and the like) are named in that test.
//!
//! Dutch and English are complete. Turkish and Arabic have the main journey of a parent ([`journey`]); what they lack, and
//! the words of schemes, is shown in Dutch and says so ([`foreign`]).

mod dates;
pub(crate) mod foreign;
pub mod journey;
mod voice;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use herstel_domain::registration::PreferredLanguage;
use herstel_kernel::{Cents, Date, Refusal};
pub use herstel_scheme::Language;
use include_dir::{Dir, include_dir};
use std::borrow::Borrow;
use std::fmt::Display;
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;
pub(crate) use voice::Voice;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/texts");
static NL: LazyLock<Bundle> = LazyLock::new(|| bundle(PreferredLanguage::Nl));
static EN: LazyLock<Bundle> = LazyLock::new(|| bundle(PreferredLanguage::En));
static TR: LazyLock<Bundle> = LazyLock::new(|| bundle(PreferredLanguage::Tr));
static AR: LazyLock<Bundle> = LazyLock::new(|| bundle(PreferredLanguage::Ar));

type Bundle = FluentBundle<FluentResource>;

/// One language, ready to write in. The first is the language in which schemes and letters are read along with it, the last
/// to whom is spoken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Texts(pub Language, PreferredLanguage, Voice);

impl From<Language> for Texts {
    fn from(language: Language) -> Self {
        Self(language, language.into(), Voice::Formal)
    }
}

impl Texts {
    /// The texts for somebody who reads this language.
    pub const fn of(language: PreferredLanguage) -> Self {
        Self(language.of_letters(), language, Voice::Formal)
    }

    /// The same, spoken to somebody else.
    pub(crate) const fn to(self, voice: Voice) -> Self {
        Self(self.0, self.1, voice)
    }

    /// The language of the page.
    pub const fn language(self) -> PreferredLanguage {
        self.1
    }

    /// The direction of the page, as HTML writes it.
    pub const fn direction(self) -> &'static str {
        match self.1 {
            PreferredLanguage::Nl | PreferredLanguage::En | PreferredLanguage::Tr => "ltr",
            PreferredLanguage::Ar => "rtl",
        }
    }

    /// The same for what leaves the page: a file, a letter.
    pub fn for_letters(self) -> Self {
        Self::from(self.0)
    }

    /// Words of a scheme, or of a letter, on the page: where they are in another language, they say so.
    pub fn from_scheme(self, words: impl AsRef<str>) -> String {
        if self.is_whole() || words.as_ref().is_empty() {
            words.as_ref().to_owned()
        } else {
            foreign::marked(words.as_ref())
        }
    }

    /// The line that says why some words are in another language; shown where there are any.
    pub(crate) fn foreign_notice(self) -> Option<String> {
        (!self.is_whole()).then(|| foreign::notice(&self.t("foreign-words")))
    }

    /// Whether schemes and letters are in the language of the page.
    pub(crate) fn is_whole(self) -> bool {
        PreferredLanguage::from(self.0) == self.1
    }

    /// The text of a key without arguments.
    pub fn t(self, key: &str) -> String {
        self.format(key, &FluentArgs::new())
    }

    /// The text of a key with one argument.
    pub fn t1(self, key: &str, name: &str, value: impl Display) -> String {
        self.format(key, &FluentArgs::from_iter([(name, text(value))]))
    }

    /// The text of a key with two arguments.
    pub fn t2(
        self,
        key: &str,
        name: &str,
        value: impl Display,
        second_name: &str,
        second: impl Display,
    ) -> String {
        self.format(key, &FluentArgs::from_iter([(name, text(value)), (second_name, text(second))]))
    }

    /// The text of a key with any number of arguments.
    pub fn with<const N: usize>(self, key: &str, arguments: [(&str, String); N]) -> String {
        self.format(key, &FluentArgs::from_iter(arguments))
    }

    /// The text of a key that counts: `$count` chooses the plural form.
    pub fn tn(self, key: &str, count: impl Borrow<u64>) -> String {
        self.format(key, &FluentArgs::from_iter([("count", FluentValue::from(*count.borrow()))]))
    }

    /// The text of a key with several counts, each of which chooses a plural form.
    pub fn counts<const N: usize>(self, key: &str, counts: [(&str, u64); N]) -> String {
        self.format(key, &FluentArgs::from_iter(counts.map(|(name, count)| (name, FluentValue::from(count)))))
    }

    /// The sentence of a refusal.
    pub fn refusal(self, refusal: &Refusal) -> String {
        let key = format!("refusal-{}", refusal.code.as_str());
        let arguments = refusal.arguments.iter().map(|(name, value)| (*name, text(value)));
        self.format(&key, &FluentArgs::from_iter(arguments))
    }

    /// A date in words: `10 maart 2014`.
    pub fn date(self, date: Date) -> String {
        dates::long_date(self.1, date)
    }

    /// An amount: `€ 8.400,00`. In Turkish and Arabic as in the letter, so that both are seen to be the same; between
    /// words that run the other way it stays in one piece.
    pub fn amount(self, amount: Cents) -> String {
        match self.1 {
            PreferredLanguage::Nl | PreferredLanguage::Tr => amount.to_string(),
            PreferredLanguage::En => amount.to_english(),
            PreferredLanguage::Ar => format!("\u{2066}{amount}\u{2069}"),
        }
    }

    /// Whether the key exists.
    pub fn has(self, key: &str) -> bool {
        bundle_of(self.1).has_message(key)
    }

    fn format(self, key: &str, arguments: &FluentArgs<'_>) -> String {
        if let Some(written) = self.written_in(self.1, key, arguments) {
            return written;
        }
        if !self.is_whole()
            && let Some(written) = self.written_in(self.0.into(), key, arguments)
        {
            return foreign::marked(&written);
        }
        tracing::error!(text.key = key, text.language = self.1.code(), "a text is missing");
        key.to_owned()
    }

    /// A text in exactly this language, in the words for a child or for who acts for somebody where there are such words. A
    /// language that lacks the words for who acts gives none, rather than those that speak to somebody else.
    fn written_in(
        self,
        language: PreferredLanguage,
        key: &str,
        arguments: &FluentArgs<'_>,
    ) -> Option<String> {
        match self.2 {
            Voice::Formal => written(language, key, arguments),
            Voice::Child => {
                written(language, &self.2.key(key), arguments).or_else(|| written(language, key, arguments))
            }
            Voice::Theirs => {
                let theirs = self.2.key(key);
                if bundle_of(self.0.into()).has_message(&theirs) {
                    written(language, &theirs, arguments)
                } else {
                    written(language, key, arguments)
                }
            }
        }
    }
}

/// A text in exactly this language; none when it has none.
fn written(language: PreferredLanguage, key: &str, arguments: &FluentArgs<'_>) -> Option<String> {
    let bundle = bundle_of(language);
    let pattern = bundle.get_message(key).and_then(|message| message.value())?;
    let mut problems = Vec::new();
    let written = bundle.format_pattern(pattern, Some(arguments), &mut problems);
    if !problems.is_empty() {
        tracing::error!(text.key = key, text.language = language.code(), "a text lacks an argument");
    }
    Some(written.into_owned())
}

fn bundle_of(language: PreferredLanguage) -> &'static Bundle {
    match language {
        PreferredLanguage::Nl => &NL,
        PreferredLanguage::En => &EN,
        PreferredLanguage::Tr => &TR,
        PreferredLanguage::Ar => &AR,
    }
}

/// The text files of a language with their names. For the test that compares them.
pub fn files(language: PreferredLanguage) -> impl Iterator<Item = (&'static str, &'static str)> {
    let folder = FILES.get_dir(language.code());
    folder.into_iter().flat_map(|folder| folder.files()).filter_map(|file| {
        let name = file.path().file_name()?.to_str()?;
        Some((name, file.contents_utf8()?))
    })
}

fn bundle(language: PreferredLanguage) -> Bundle {
    let id: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // A name or a number in an Arabic sentence runs the other way and must not pull its neighbours along. Elsewhere the
    // marks would only be copied along.
    bundle.set_use_isolating(language == PreferredLanguage::Ar);
    for (name, source) in files(language) {
        // What parses is used; a test refuses files with errors and keys that occur twice.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| {
            tracing::error!(text.file = name, "a text file has errors");
            partial
        });
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn text(value: impl Display) -> FluentValue<'static> {
    FluentValue::from(value.to_string())
}
