//! What is this scheme, for whom, how much, how long, which source: a page to read on the terminal.

use herstel_scheme::{Language, Package, Step, StepKind};

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
        lines.extend(deadline(step, language));
        for choice in &step.choices {
            let key = format!("choice-{}-{}", step.id, choice.id);
            lines.push(format!("  - {}: {}", text(&key), text(&format!("{key}-consequence"))));
        }
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

fn deadline(step: &Step, language: Language) -> Option<String> {
    let deadline = step.deadline.as_ref().filter(|_| step.kind == StepKind::Decision)?;
    let (months, extension) = (deadline.months, deadline.extension_months);
    let source = &deadline.source;
    Some(match (language, extension) {
        (Language::Nl, 0) => format!("  Termijn: {months} maanden [{source}]"),
        (Language::Nl, _) => format!("  Termijn: {months} maanden, te verlengen met {extension} [{source}]"),
        (Language::En, 0) => format!("  Term: {months} months [{source}]"),
        (Language::En, _) => format!("  Term: {months} months, to be extended by {extension} [{source}]"),
    })
}
