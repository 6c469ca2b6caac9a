//! The badge beside a word that says how something stands.

/// The classes of a badge with the tone that a page gave it: `late`, `warm`, `ok`, `quiet`, or none.
pub(crate) fn badge(tone: impl AsRef<str>) -> &'static str {
    match tone.as_ref() {
        "late" => "utrecht-status-badge utrecht-status-badge--danger",
        "warm" => "utrecht-status-badge utrecht-status-badge--warning",
        "ok" => "utrecht-status-badge utrecht-status-badge--success",
        "quiet" => "utrecht-status-badge utrecht-status-badge--neutral",
        _ => "utrecht-status-badge",
    }
}
