//! What an awarded amount is for: restitution, compensation and recognition, each with its own sum.

use crate::i18n::Texts;
use herstel_kernel::Cents;
use herstel_scheme::{MoneyKind, MoneyPart, MoneyParts};

/// The kinds of an award, and how they come to what is paid.
pub(crate) struct PartsView {
    /// Each kind of which there is anything.
    pub kinds: Vec<KindView>,
    /// From all kinds together to what is paid; empty when nothing goes off and nothing comes on top.
    pub sums: Vec<String>,
}

/// One kind.
pub(crate) struct KindView {
    /// What it is called, with its amount.
    pub heading: String,
    /// What it is, in plain words.
    pub about: String,
    /// The rows of the table it is made of, with their amounts.
    pub rows: Vec<(String, String)>,
}

impl PartsView {
    pub fn new(parts: &MoneyParts, t: Texts) -> Self {
        Self { kinds: parts.kinds.iter().map(|part| KindView::new(part, t)).collect(), sums: sums(parts, t) }
    }

    /// The same in lines, for a page that is kept.
    pub fn lines(self) -> impl Iterator<Item = String> {
        let kinds = self.kinds.into_iter().map(|kind| format!("{}. {}", kind.heading, kind.about));
        kinds.chain(self.sums)
    }
}

impl KindView {
    fn new(part: &MoneyPart, t: Texts) -> Self {
        let (heading, about) = match part.kind {
            MoneyKind::Restitution => ("parts-restitution", "parts-restitution-about"),
            MoneyKind::Compensation => ("parts-compensation", "parts-compensation-about"),
            MoneyKind::Recognition => ("parts-recognition", "parts-recognition-about"),
        };
        let row = |(label, amount): &(String, Cents)| (t.from_scheme(label), t.amount(*amount));
        Self {
            heading: t.t1(heading, "amount", t.amount(part.amount)),
            about: t.t(about),
            rows: part.rows.iter().map(row).collect(),
        }
    }
}

fn sums(parts: &MoneyParts, t: Texts) -> Vec<String> {
    let settled = parts.settled();
    if settled == Cents::ZERO {
        return Vec::new();
    }
    let (key, by) = if settled < Cents::ZERO {
        ("parts-off", Cents::ZERO.checked_sub(settled).unwrap_or_default())
    } else {
        ("parts-on-top", settled)
    };
    let said = |key: &str, amount: Cents| t.t1(key, "amount", t.amount(amount));
    vec![said("parts-together", parts.together), said(key, by), said("parts-paid", parts.paid)]
}
