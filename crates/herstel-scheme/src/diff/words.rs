//! Texts by key, compared by their words: layout of the file and remarks do not count.

use super::{Change, ChangedPart, Item, compare_items, one_line};
use crate::ids::Language;
use crate::package::Package;
use crate::texts::path;
use fluent_syntax::ast;

pub(super) fn compare(old: &Package, new: &Package, found: &mut Vec<Change>) {
    for language in Language::ALL {
        compare_items(ChangedPart::Texts, items(old, language), items(new, language), found);
    }
}

fn items(package: &Package, language: Language) -> Vec<(String, Item)> {
    let bytes = package.files().get(&path(language)).unwrap_or_default();
    let text = std::str::from_utf8(bytes).unwrap_or("");
    let resource = match fluent_syntax::parser::parse(text) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    let mut items = Vec::new();
    for entry in resource.body {
        if let ast::Entry::Message(message) = entry {
            let key = message.id.name.to_owned();
            let message = ast::Message { comment: None, ..message };
            let alone = ast::Resource { body: vec![ast::Entry::Message(message)] };
            let written = fluent_syntax::serializer::serialize(&alone);
            let words = written.split_once('=').map_or("", |(_, words)| words);
            let what = format!("tekst {key} ({})", language.code());
            items.push((key, Item { file: path(language), what, words: one_line(words), source: None }));
        }
    }
    items
}
