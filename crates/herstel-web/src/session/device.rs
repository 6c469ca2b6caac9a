//! A browser in a few words, so that somebody recognises it as theirs: its family and the kind of machine, nothing
//! that tells two of a kind apart.

use axum::http::{HeaderMap, header};

/// Families by a word in `User-Agent`, the first that fits: most browsers also carry the names of others.
const BROWSERS: [(&str, &str); 7] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS", "Firefox"),
    ("Chrom", "Chrome"),
    ("Safari/", "Safari"),
];
/// Kinds of machine, the first that fits.
const MACHINES: [(&str, &str); 7] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Macintosh", "Mac"),
    ("CrOS", "Chromebook"),
    ("Linux", "Linux"),
];

/// `Firefox, Windows`; one of the two when the other is unknown; empty when nothing is known.
pub fn device(headers: &HeaderMap) -> String {
    let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let first = |words: &[(&str, &'static str)]| {
        words.iter().find(|(word, _)| agent.contains(word)).map(|(_, name)| *name)
    };
    let known: Vec<&str> = [first(&BROWSERS), first(&MACHINES)].into_iter().flatten().collect();
    known.join(", ")
}
