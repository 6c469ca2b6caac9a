//! What the pages of schemes show.

use super::SchemePath;
use crate::{AppState, i18n::Texts, layout::Page};
use herstel_kernel::Date;
use herstel_scheme::{Language, Package, PageAmount, PageExample, SchemeLink, TextArgument};
use std::sync::Arc;

/// A scheme in a list.
pub(crate) struct SchemeRow {
    /// Its title.
    pub title: String,
    /// Its page.
    pub href: String,
    /// What it is about: its first paragraph.
    pub about: String,
    /// Who it is for.
    pub audience: String,
    /// From when to when it decides, in words.
    pub period: String,
    /// Whether it decides today.
    pub decides: bool,
    /// The first characters of its content hash.
    pub version: String,
    /// How many points are not certain.
    pub open_points: usize,
    /// Whether amounts in it are examples.
    pub examples: bool,
}

/// Every scheme, those that began last first.
pub(crate) fn rows(state: &AppState, page: &Page) -> Vec<SchemeRow> {
    let today = state.clock.today();
    let mut packages: Vec<&Arc<Package>> = state.schemes.all().iter().collect();
    packages.sort_by_key(|package| std::cmp::Reverse(package.manifest().decides_from));
    packages.into_iter().map(|package| row(package, page, today)).collect()
}

fn row(package: &Arc<Package>, page: &Page, today: Date) -> SchemeRow {
    let words = Words::new(package, page.texts);
    let manifest = package.manifest();
    let about = words.word("scheme-about");
    let audience = manifest.audience.iter().map(|who| words.word(&format!("audience-{}", who.as_str())));
    SchemeRow {
        title: words.word("scheme-title"),
        href: SchemePath { id: package.id().to_string() }.to_string(),
        about: about.split("\n\n").next().unwrap_or_default().to_owned(),
        audience: audience.collect::<Vec<_>>().join(", "),
        period: words.period(manifest.decides_from, manifest.decides_until),
        decides: manifest.decides_on(today),
        version: package.hash().to_string().chars().take(12).collect(),
        open_points: manifest.open_points.len(),
        examples: package.parameters().has_examples(),
    }
}

/// The words of a package on a page about it: its own texts and the general ones.
pub(super) struct Words {
    package: Arc<Package>,
    texts: Texts,
}

impl Words {
    pub fn new(package: &Arc<Package>, texts: Texts) -> Self {
        Self { package: Arc::clone(package), texts }
    }

    /// A text without arguments.
    pub fn word(&self, key: &str) -> String {
        self.package.text(self.language(), key, &[])
    }

    /// From when to when, in a sentence.
    pub fn period(&self, first: Date, last: Option<Date>) -> String {
        let first = ("first", TextArgument::Date(first));
        match last {
            None => self.package.text(self.language(), "page-from", &[first]),
            Some(last) => {
                self.package.text(self.language(), "page-until", &[first, ("last", TextArgument::Date(last))])
            }
        }
    }

    /// `vanaf 1 maart 2021`.
    pub fn since(&self, day: &Date) -> String {
        self.package.text(self.language(), "page-since", &[("first", TextArgument::Date(*day))])
    }

    /// A sentence that names another scheme.
    pub fn about_scheme(&self, key: &str, link: &SchemeLink) -> String {
        self.package.text(self.language(), key, &[("name", TextArgument::Text(link.name.clone()))])
    }

    /// What an invented person gets.
    pub fn outcome(&self, example: &PageExample) -> String {
        match (example.award, example.amount) {
            (false, _) => self.word("page-rejection"),
            (true, None) => self.word("page-award"),
            (true, Some(amount)) => {
                let amount = TextArgument::Amount(amount);
                self.package.text(self.language(), "page-award-amount", &[("amount", amount)])
            }
        }
    }

    /// How sure an amount is, when it is not.
    pub fn doubt(&self, amount: &PageAmount) -> Option<String> {
        match (amount.example, amount.verified) {
            (true, _) => Some(self.word("page-example-mark")),
            (false, false) => Some(self.word("page-not-verified")),
            (false, true) => None,
        }
    }

    /// The page of another scheme.
    pub fn href(&self, link: &SchemeLink) -> String {
        SchemePath { id: link.id.to_string() }.to_string()
    }

    fn language(&self) -> Language {
        self.texts.0
    }
}
