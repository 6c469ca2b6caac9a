//! Texts in every language: of the package, and the few general words of this crate.

use crate::files::PackageFiles;
use crate::ids::Language;
use crate::problem::{PackageError, PackageErrorCode};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast;
use herstel_kernel::{Cents, Date, long_date_en, long_date_nl};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use unic_langid::LanguageIdentifier;

/// An argument of a text, written as the language has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextArgument {
    /// `€ 8.400,00` with a no-break space.
    Amount(Cents),
    /// `10 maart 2014`.
    Date(Date),
    /// A whole number; chooses the plural form.
    Number(i64),
    /// A whole number that is a name, such as a year.
    Key(i64),
    /// A text as it is.
    Text(String),
}

impl TextArgument {
    /// The argument as it is printed.
    pub fn printed(&self, language: Language) -> String {
        match (self, language) {
            (Self::Amount(cents), Language::Nl) => cents.to_string(),
            (Self::Amount(cents), Language::En) => cents.to_english(),
            (Self::Date(date), Language::Nl) => long_date_nl(*date),
            (Self::Date(date), Language::En) => long_date_en(*date),
            (Self::Number(number) | Self::Key(number), _) => number.to_string(),
            (Self::Text(text), _) => text.clone(),
        }
    }
}

/// All texts in one language: the package first, then the general words.
pub(crate) struct Texts {
    bundles: BTreeMap<Language, FluentBundle<FluentResource>>,
    /// Per language and key the arguments that the text uses.
    used: BTreeMap<Language, HashMap<String, Vec<String>>>,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Texts")
    }
}

/// The texts of one file as they were found, for the check.
#[derive(Debug, Default)]
pub(crate) struct FoundTexts {
    /// Per key the line and the arguments that the text uses.
    pub(crate) messages: BTreeMap<String, (u32, BTreeSet<String>)>,
    /// The line after the last, where a text that is missing can be added.
    pub(crate) end: u32,
}

/// The path of the texts of a language inside a package.
pub(crate) fn path(language: Language) -> String {
    format!("texts/{}.ftl", language.code())
}

pub(crate) const fn general(language: Language) -> &'static str {
    match language {
        Language::Nl => include_str!("../texts/nl.ftl"),
        Language::En => include_str!("../texts/en.ftl"),
    }
}

/// A general text without arguments, for what is about several packages at once.
///
/// The key itself when there is none.
pub fn general_text(language: Language, key: &str) -> String {
    let line =
        general(language).lines().find_map(|line| line.strip_prefix(key)?.trim_start().strip_prefix('='));
    line.map_or_else(|| key.to_owned(), |text| text.trim().to_owned())
}

impl Texts {
    /// Reads the texts of a package. Whether they are complete is checked elsewhere.
    pub(crate) fn load(
        files: &PackageFiles,
        errors: &mut Vec<PackageError>,
    ) -> (Texts, BTreeMap<Language, FoundTexts>) {
        let mut bundles = BTreeMap::new();
        let mut found = BTreeMap::new();
        let mut used = BTreeMap::new();
        for language in Language::ALL {
            let id = language.code().parse::<LanguageIdentifier>().unwrap_or_default();
            let mut bundle = FluentBundle::new_concurrent(vec![id]);
            // Direction marks around every argument would end up in letters and JSON.
            bundle.set_use_isolating(false);
            let shared = parse(general(language).to_owned(), "", &mut Vec::new());
            let shared_texts = collect(&shared, general(language), "", &mut Vec::new());
            bundle.add_resource_overriding(shared);
            let path = path(language);
            let texts = match files.get(&path).map(|bytes| std::str::from_utf8(bytes)) {
                Some(Ok(text)) => {
                    let resource = parse(text.to_owned(), &path, errors);
                    let texts = collect(&resource, text, &path, errors);
                    bundle.add_resource_overriding(resource);
                    texts
                }
                Some(Err(_)) => {
                    let reason = "geen UTF-8-tekst";
                    errors.push(PackageError::new(PackageErrorCode::NotText, &path, None, reason));
                    FoundTexts::default()
                }
                None => {
                    let reason = "dit bestand hoort bij elk regelingpakket";
                    errors.push(PackageError::new(PackageErrorCode::MissingFile, &path, None, reason));
                    FoundTexts::default()
                }
            };
            bundles.insert(language, bundle);
            let arguments = |(key, (_, arguments)): (&String, &(u32, BTreeSet<String>))| {
                (key.clone(), arguments.iter().cloned().collect())
            };
            let messages = shared_texts.messages.iter().chain(&texts.messages);
            used.insert(language, messages.map(arguments).collect());
            found.insert(language, texts);
        }
        (Texts { bundles, used }, found)
    }

    /// The arguments that a text of the package uses, by name.
    pub(crate) fn used(&self, language: Language, key: &str) -> &[String] {
        self.used.get(&language).and_then(|keys| keys.get(key)).map_or(&[], Vec::as_slice)
    }

    /// A text; the key itself when there is none, which [`crate::Package::load`] rules out for every key it expects.
    pub(crate) fn get(&self, language: Language, key: &str, arguments: &[(&str, TextArgument)]) -> String {
        let mut args = FluentArgs::with_capacity(arguments.len());
        for (name, argument) in arguments {
            let value = match argument {
                TextArgument::Number(number) => FluentValue::from(*number),
                TextArgument::Amount(_)
                | TextArgument::Date(_)
                | TextArgument::Key(_)
                | TextArgument::Text(_) => FluentValue::from(argument.printed(language)),
            };
            args.set((*name).to_owned(), value);
        }
        self.format(language, key, &args)
    }

    fn format(&self, language: Language, key: &str, args: &FluentArgs<'_>) -> String {
        let Some(bundle) = self.bundles.get(&language) else { return key.to_owned() };
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned()
    }

    /// Whether the key exists.
    pub(crate) fn has(&self, language: Language, key: &str) -> bool {
        self.bundles.get(&language).is_some_and(|bundle| bundle.has_message(key))
    }
}

fn parse(text: String, path: &str, errors: &mut Vec<PackageError>) -> FluentResource {
    match FluentResource::try_new(text) {
        Ok(resource) => resource,
        Err((resource, problems)) => {
            for problem in problems {
                let at = position(resource.source(), problem.pos.start);
                let reason = format!("de tekst heeft een fout in de vorm: {}", problem.kind);
                errors.push(PackageError::new(PackageErrorCode::Text, path, Some(at), reason));
            }
            resource
        }
    }
}

/// Line and column, from 1, of a byte offset.
pub(crate) fn position(text: &str, offset: usize) -> (u32, u32) {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |rest| rest.chars().count()) + 1;
    (u32::try_from(line).unwrap_or(u32::MAX), u32::try_from(column).unwrap_or(u32::MAX))
}

/// The line of every key in a Fluent file, from 1.
pub(crate) fn key_lines(text: &str) -> BTreeMap<&str, u32> {
    let keys = text.lines().zip(1..).filter_map(|(line, number)| {
        let (key, _) = line.split_once('=')?;
        line.starts_with(|c: char| c.is_ascii_alphabetic()).then_some((key.trim_end(), number))
    });
    keys.collect()
}

fn collect(resource: &FluentResource, text: &str, path: &str, errors: &mut Vec<PackageError>) -> FoundTexts {
    let lines = key_lines(text);
    let (end, _) = position(text, text.len());
    let mut found = FoundTexts { messages: BTreeMap::new(), end };
    for entry in resource.entries() {
        match entry {
            ast::Entry::Message(message) => {
                let key = message.id.name;
                let line = lines.get(key).copied().unwrap_or(1);
                let mut arguments = BTreeSet::new();
                if let Some(pattern) = &message.value {
                    pattern_arguments(pattern, &mut arguments);
                }
                if found.messages.insert(key.to_owned(), (line, arguments)).is_some() {
                    let reason = format!("de tekst «{key}» staat er twee keer in");
                    errors.push(PackageError::new(PackageErrorCode::Text, path, Some((line, 1)), reason));
                }
            }
            ast::Entry::Term(_)
            | ast::Entry::Comment(_)
            | ast::Entry::GroupComment(_)
            | ast::Entry::ResourceComment(_)
            | ast::Entry::Junk { .. } => {}
        }
    }
    found
}

fn pattern_arguments(pattern: &ast::Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { .. } => {}
            ast::PatternElement::Placeable { expression } => expression_arguments(expression, found),
        }
    }
}

fn expression_arguments(expression: &ast::Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        ast::Expression::Select { selector, variants } => {
            inline_arguments(selector, found);
            for variant in variants {
                pattern_arguments(&variant.value, found);
            }
        }
        ast::Expression::Inline(inline) => inline_arguments(inline, found),
    }
}

fn inline_arguments(inline: &ast::InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        ast::InlineExpression::Placeable { expression } => expression_arguments(expression, found),
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                inline_arguments(argument, found);
            }
        }
        ast::InlineExpression::StringLiteral { .. }
        | ast::InlineExpression::NumberLiteral { .. }
        | ast::InlineExpression::MessageReference { .. }
        | ast::InlineExpression::TermReference { .. } => {}
    }
}

/// A declared name or value as part of a text key: lower case, without accents, dashes for everything else.
pub fn slug(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for character in name.chars() {
        let plain = match character {
            'ë' | 'é' | 'è' | 'ê' | 'Ë' | 'É' => 'e',
            'ï' | 'í' | 'Ï' => 'i',
            'ö' | 'ó' | 'ô' | 'Ö' => 'o',
            'ü' | 'ú' | 'Ü' => 'u',
            'ä' | 'á' | 'à' | 'Ä' => 'a',
            'ç' => 'c',
            other => other.to_ascii_lowercase(),
        };
        if plain.is_ascii_alphanumeric() {
            slug.push(plain);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}
