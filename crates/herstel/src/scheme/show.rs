//! What is this scheme, for whom, how much, how long, which source: the page of a scheme on the terminal.

use herstel_kernel::Date;
use herstel_scheme::{Language, Package, Reader, Registry, TextArgument};

/// The page, line by line.
pub fn lines(package: &Package, schemes: &Registry, language: Language) -> Vec<String> {
    let page = package.page(schemes, Reader { language, examples: true });
    let mut lines = Lines { package, language, lines: Vec::new() };
    lines.title(&page.title);
    lines.say(&page.status);
    page.about.iter().for_each(|paragraph| lines.say(paragraph));

    lines.heading("page-for");
    page.audience.iter().for_each(|who| lines.item(who));
    lines.heading("page-when");
    let first = ("first", TextArgument::Date(page.decides_from));
    match page.decides_until {
        None => lines.text("page-from", &[first]),
        Some(last) => lines.text("page-until", &[first, ("last", TextArgument::Date(last))]),
    }
    let name = |name: &str| [("name", TextArgument::Text(name.to_owned()))];
    page.supersedes.iter().for_each(|old| lines.text("page-replaces", &name(&old.name)));
    page.superseded_by.iter().for_each(|new| lines.text("page-replaced", &name(&new.name)));
    lines.say(&format!("{}: {}", lines.word("page-version"), page.version));

    lines.heading("page-steps");
    for step in &page.steps {
        lines.item(&step.title);
        lines.under(&step.about);
        step.remarks.iter().for_each(|remark| lines.under(remark));
        for choice in &step.choices {
            lines.under(&format!("- {}: {}", choice.label, choice.consequence));
            choice.conditions.iter().for_each(|conditions| lines.under(&format!("  {conditions}")));
        }
    }

    lines.heading("page-terms");
    for term in &page.terms {
        let since = lines.since(term.since);
        let mark = lines.mark(term.verified);
        lines.item(&format!("{}: {}{since} [{}]{mark}", term.label, term.length, term.source));
    }

    lines.heading("page-amounts");
    for amount in &page.amounts {
        let since = lines.since(Some(amount.since));
        let example = format!(" ({})", lines.word("page-example-mark"));
        let mark = if amount.example { example } else { lines.mark(amount.verified) };
        lines.item(&format!("{}: {}{since} [{}]{mark}", amount.label, amount.value, amount.source));
    }

    lines.heading_when(!page.examples.is_empty(), "page-examples");
    for example in &page.examples {
        let outcome = match (example.award, example.amount) {
            (false, _) => lines.word("page-rejection"),
            (true, None) => lines.word("page-award"),
            (true, Some(amount)) => {
                package.text(language, "page-award-amount", &[("amount", TextArgument::Amount(amount))])
            }
        };
        lines.item(&example.about);
        lines.under(&format!("{}: {outcome}", example.step));
    }

    lines.heading_when(!page.relations.is_empty(), "page-relations");
    for relation in &page.relations {
        lines.item(&format!("{}: {} [{}]", relation.other.name, relation.sentence, relation.source));
    }
    lines.heading_when(!page.effects.is_empty(), "page-effects");
    for effect in &page.effects {
        let mark = lines.mark(effect.verified);
        lines.item(&format!("{}: {}{mark}", effect.label, effect.sentence));
    }
    lines.heading_when(!page.groups.is_empty(), "page-groups");
    for group in &page.groups {
        lines.item(&group.about);
        group.checklist.iter().for_each(|check| lines.under(&format!("- {check}")));
    }
    lines.heading_when(!page.open_points.is_empty(), "page-open");
    page.open_points.iter().for_each(|point| lines.item(point));
    lines.heading("page-rules");
    page.rules.iter().for_each(|rule| lines.item(&format!("{} [{}]", rule.name, rule.source)));
    lines.heading("page-sources");
    for source in &page.sources {
        lines.item(&format!("{}: {}, {}", source.code, source.text, source.place));
    }
    lines.lines
}

/// The page under construction.
struct Lines<'a> {
    package: &'a Package,
    language: Language,
    lines: Vec<String>,
}

impl Lines<'_> {
    fn word(&self, key: &str) -> String {
        self.package.text(self.language, key, &[])
    }

    fn title(&mut self, text: &str) {
        self.lines.extend([text.to_owned(), "=".repeat(text.chars().count()), String::new()]);
    }

    fn heading(&mut self, key: &str) {
        let text = self.word(key);
        self.lines.extend([String::new(), text.clone(), "-".repeat(text.chars().count())]);
    }

    fn heading_when(&mut self, wanted: bool, key: &str) {
        if wanted {
            self.heading(key);
        }
    }

    fn say(&mut self, text: &str) {
        self.lines.push(text.to_owned());
    }

    fn text(&mut self, key: &str, arguments: &[(&str, TextArgument)]) {
        self.lines.push(self.package.text(self.language, key, arguments));
    }

    fn item(&mut self, text: &str) {
        self.lines.push(format!("* {text}"));
    }

    fn under(&mut self, text: &str) {
        self.lines.push(format!("  {text}"));
    }

    fn since(&self, day: Option<Date>) -> String {
        let since = day
            .map(|day| self.package.text(self.language, "page-since", &[("first", TextArgument::Date(day))]));
        since.map(|since| format!(", {since}")).unwrap_or_default()
    }

    fn mark(&self, verified: bool) -> String {
        if verified { String::new() } else { format!(" ({})", self.word("page-not-verified")) }
    }
}
