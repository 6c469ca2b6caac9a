//! Sheets that only some pages need: fields of forms, and what the pages of a case have. A page of words alone would wait for
//! them on a slow phone for nothing. Which of them a page asks for follows from the classes that stand on it.

use std::collections::BTreeSet;

/// Sheets of ours for a part of the pages, in the order in which pages name them.
pub(super) const PARTS: [&str; 2] = ["case.css", "forms.css"];

/// Rules of the library that are sent before the sheet of ours with this name.
pub(super) fn of_library(sheet: &str) -> Option<&'static str> {
    match sheet {
        "case.css" => Some("components-case.css"),
        "forms.css" => Some("components-forms.css"),
        _ => None,
    }
}

/// A sheet for a part of the pages.
pub(super) struct Part {
    /// The line of a page that asks for it.
    link: String,
    /// The classes that only this sheet has rules for.
    classes: BTreeSet<String>,
}

impl Part {
    /// The sheet at an address; `everywhere` are the classes of the sheets that every page has.
    pub fn new(address: &str, sheet: &str, everywhere: &BTreeSet<String>) -> Self {
        let classes = classes(sheet).difference(everywhere).cloned().collect();
        Self { link: format!("\n<link rel=\"stylesheet\" href=\"{address}\">"), classes }
    }

    /// A page without the line that asks for this sheet, when nothing on it does.
    pub fn left_out(&self, page: String) -> String {
        let values = page.split("class=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let is_asked = values.flat_map(str::split_whitespace).any(|class| self.classes.contains(class));
        if is_asked { page } else { page.replacen(&self.link, "", 1) }
    }
}

/// The classes in the selectors of a sheet for screens. A number has its point before a digit.
pub(super) fn classes(sheet: &str) -> BTreeSet<String> {
    let rules = sheet.rsplit("*/").next().unwrap_or_default();
    let on_screens = rules.split("@media print").next().unwrap_or_default();
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let named =
        on_screens.split('.').skip(1).map(|rest| rest.split(|c| !is_of_name(c)).next().unwrap_or_default());
    named.filter(|name| name.starts_with(|c: char| c.is_ascii_lowercase())).map(str::to_owned).collect()
}
