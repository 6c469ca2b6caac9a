//! Refusals: whatever is refused names everything that its text says.

use super::read::{all_sources, keys};
use herstel_domain::registration::PreferredLanguage;
use herstel_kernel::RefusalCode;

/// Made without what its text names, since the domain does not know names; whoever shows it adds it.
const NAMED_LATER: [(&str, &str); 1] = [("herstel-domain/src/handlers/absence.rs", "stands-in")];

#[test]
fn every_refusal_is_given_what_its_text_names() {
    let texts = keys(PreferredLanguage::Nl);
    let (mut looked_at, mut wrong) = (0, Vec::new());
    for (file, source) in all_sources() {
        for (code, function) in made(&source) {
            let of_text = texts.get(&format!("refusal-{}", code.as_str()));
            let later = NAMED_LATER.contains(&(file.as_str(), code.as_str()));
            for argument in of_text.into_iter().flatten().filter(|_| !later) {
                looked_at += 1;
                if !function.contains(&format!("\"{argument}\"")) {
                    wrong.push(format!("{file}: «refusal-{}» is not given {argument}", code.as_str()));
                }
            }
        }
    }
    assert!(looked_at > 50, "{looked_at}");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Every refusal that is made in a source by its code, with the function in which that is.
fn made(source: &str) -> impl Iterator<Item = (RefusalCode, &str)> {
    source.match_indices("Refusal::").filter_map(|(at, made)| {
        let rest = &source[at + made.len()..];
        let rest = rest.strip_prefix("at(").or_else(|| rest.strip_prefix("new("))?;
        let name = rest.trim_start().strip_prefix("RefusalCode::")?;
        let name = name.split(|c: char| !c.is_alphanumeric()).next()?;
        let code = RefusalCode::ALL.iter().find(|code| format!("{code:?}") == name)?;
        let from = source[..at].rfind("fn ").unwrap_or(0);
        let end = ["\n}\n", "\n    }\n"].iter().filter_map(|end| source[at..].find(end)).min();
        Some((*code, &source[from..end.map_or(source.len(), |end| at + end)]))
    })
}
