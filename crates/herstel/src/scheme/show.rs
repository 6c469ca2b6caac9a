//! What is this scheme, for whom, how much, how long, which source: a page to read on the terminal.

use herstel_scheme::{Language, Package, TermVersion};

/// The page, line by line.
pub fn lines(package: &Package, language: Language) -> Vec<String> {
    let text = |key: &str| package.text(language, key, &[]);
    let word = |dutch: &str, english: &str| match language {
        Language::Nl => dutch.to_owned(),
        Language::En => english.to_owned(),
    };
    let manifest = package.manifest();
    let title = text("scheme-title");
    let mut lines = vec![title.clone(), "=".repeat(title.chars().count()), String::new()];
    lines.extend([text("scheme-status"), text("scheme-about"), String::new()]);
    let until = manifest.decides_until.map_or_else(|| word("nog steeds", "still"), |day| day.to_string());
    lines.push(format!("{}: {} – {until}", word("Beslist", "Decides"), manifest.decides_from));
    lines.push(format!("{}: {}", word("Versie", "Version"), package.hash()));

    heading(&mut lines, &word("Stappen", "Steps"));
    for step in &package.process().steps {
        lines.push(format!("* {}", text(&format!("step-{}", step.id))));
        lines.push(format!("  {}", text(&format!("step-{}-about", step.id))));
        for choice in &step.choices {
            let key = format!("choice-{}-{}", step.id, choice.id);
            lines.push(format!("  - {}: {}", text(&key), text(&format!("{key}-consequence"))));
        }
    }

    heading(&mut lines, &word("Termijnen", "Terms"));
    for term in package.process().terms() {
        lines.extend(term.versions.iter().map(|version| term_line(package, &term.id, version, language)));
    }

    heading(&mut lines, &word("Bedragen en grenzen", "Amounts and limits"));
    for parameter in package.parameters().parameters() {
        let mark =
            if parameter.verified { String::new() } else { word(" (niet geverifieerd)", " (not verified)") };
        for value in &parameter.values {
            let (name, source) = (&parameter.name, &parameter.source);
            lines.push(format!(
                "* {name}: {} {} {} [{source}]{mark}",
                value.text,
                word("vanaf", "from"),
                value.from
            ));
        }
    }

    heading(&mut lines, &word("Regels", "Rules"));
    for rule in package.rules() {
        lines.push(format!("* {} [{}]", rule.name, rule.source));
    }

    heading(&mut lines, &word("Niet geverifieerd", "Not verified"));
    for point in &manifest.open_points {
        lines.push(format!("* {}", text(&format!("open-{}", point.id))));
    }

    heading(&mut lines, &word("Bronnen", "Sources"));
    for source in &manifest.sources {
        lines.push(format!("* {}: {}, {}", source.code, source.title, source.place));
    }
    lines
}

fn heading(lines: &mut Vec<String>, text: &str) {
    lines.extend([String::new(), text.to_owned(), "-".repeat(text.chars().count())]);
}

/// A version of a term: `* Eerste toets: 6 maanden, te verlengen met 6 maanden [WHT]`.
fn term_line(package: &Package, id: &str, version: &TermVersion, language: Language) -> String {
    let word = |dutch: &'static str, english: &'static str| match language {
        Language::Nl => dutch,
        Language::En => english,
    };
    let label = match id {
        "objection" => word("Bezwaar maken", "Objection").to_owned(),
        id if package.process().step(id).is_some() => package.text(language, &format!("step-{id}"), &[]),
        id => package.text(language, &format!("term-{id}"), &[]),
    };
    let mut line = format!("* {label}: {}", package.length_label(language, version.length));
    if let Some(extension) = version.extension {
        let by = word("te verlengen met", "to be extended by");
        line.push_str(&format!(", {by} {}", package.length_label(language, extension)));
    }
    if let Some(since) = version.since {
        line.push_str(&format!(", {} {since}", word("vanaf", "from")));
    }
    line.push_str(&format!(" [{}]", version.source));
    if !version.verified {
        line.push_str(word(" (niet geverifieerd)", " (not verified)"));
    }
    line
}
