//! What an awarded amount is for: restitution, compensation and recognition, each with its own sum.

use crate::i18n::Texts;
use herstel_kernel::Cents;
use herstel_scheme::{MoneyKind, MoneyPart, MoneyParts, MoneyStep};

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
        let mut view = Self::worked_out(parts, t);
        if !view.sums.is_empty() {
            view.sums.push(t.t1("parts-paid", "amount", t.amount(parts.paid)));
        }
        view
    }

    /// The same where nothing was decided: nothing is said of paying.
    pub fn worked_out(parts: &MoneyParts, t: Texts) -> Self {
        let kinds = parts.kinds.iter().map(|part| KindView::new(part, t)).collect();
        Self { kinds, sums: between(parts, t) }
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

/// All kinds together, and what goes off and comes on top of that; empty when nothing does.
fn between(parts: &MoneyParts, t: Texts) -> Vec<String> {
    let line = |step: MoneyStep| {
        let (key, amount) = match step {
            MoneyStep::Together(amount) => ("parts-together", amount),
            MoneyStep::Rounded(amount) => ("parts-rounded", amount),
            MoneyStep::Off(amount) => ("parts-off", amount),
            MoneyStep::MoreOff(amount) => ("parts-more-off", amount),
            MoneyStep::OnTop(amount) => ("parts-on-top", amount),
        };
        t.t1(key, "amount", t.amount(amount))
    };
    parts.steps().into_iter().map(line).collect()
}
