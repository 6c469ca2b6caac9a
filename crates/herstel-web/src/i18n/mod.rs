//! Texts of the pages, by key, in every language. All files of a language form one bundle, read once.
//!
//! Keys are written out where they are used, as `t("key")`, `t1("key", …)`, `t2("key", …)` or `tn("key", …)`, so that
//! they can be found by searching and a test can compare them with the files. Keys that are put together
//! (`refusal-CODE` and the like) are named in that test.

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use herstel_kernel::{Cents, Date, Refusal, long_date_en, long_date_nl};
pub use herstel_scheme::Language;
use include_dir::{Dir, include_dir};
use std::borrow::Borrow;
use std::fmt::Display;
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/texts");
static NL: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::Nl));
static EN: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::En));

type Bundle = FluentBundle<FluentResource>;

/// One language, ready to write in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Texts(pub Language);

impl Texts {
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

    /// The sentence of a refusal.
    pub fn refusal(self, refusal: &Refusal) -> String {
        let key = format!("refusal-{}", refusal.code.as_str());
        let arguments = refusal.arguments.iter().map(|(name, value)| (*name, text(value)));
        self.format(&key, &FluentArgs::from_iter(arguments))
    }

    /// A date in words: `10 maart 2014`.
    pub fn date(self, date: Date) -> String {
        match self.0 {
            Language::Nl => long_date_nl(date),
            Language::En => long_date_en(date),
        }
    }

    /// An amount: `€ 8.400,00`.
    pub fn amount(self, amount: Cents) -> String {
        match self.0 {
            Language::Nl => amount.to_string(),
            Language::En => amount.to_english(),
        }
    }

    /// Whether the key exists.
    pub fn has(self, key: &str) -> bool {
        self.bundle().has_message(key)
    }

    fn format(self, key: &str, arguments: &FluentArgs<'_>) -> String {
        let Some(pattern) = self.bundle().get_message(key).and_then(|message| message.value()) else {
            tracing::error!(text.key = key, text.language = self.0.code(), "a text is missing");
            return key.to_owned();
        };
        let mut problems = Vec::new();
        let written = self.bundle().format_pattern(pattern, Some(arguments), &mut problems);
        if !problems.is_empty() {
            tracing::error!(text.key = key, text.language = self.0.code(), "a text lacks an argument");
        }
        written.into_owned()
    }

    fn bundle(self) -> &'static Bundle {
        match self.0 {
            Language::Nl => &NL,
            Language::En => &EN,
        }
    }
}

/// The text files of a language with their names. For the test that compares them.
pub fn files(language: Language) -> impl Iterator<Item = (&'static str, &'static str)> {
    let folder = FILES.get_dir(language.code());
    folder.into_iter().flat_map(|folder| folder.files()).filter_map(|file| {
        let name = file.path().file_name()?.to_str()?;
        Some((name, file.contents_utf8()?))
    })
}

fn bundle(language: Language) -> Bundle {
    let id: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Isolation marks would be read aloud and copied along; all our languages run in one direction per page.
    bundle.set_use_isolating(false);
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
