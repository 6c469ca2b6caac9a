//! The related objects that an explanation is about: benefit years.
//!
//! A decision over every year that a scheme knows has a hundred steps, which is more than a page on a telephone should weigh.
//! So beyond a few years the page leads to one for each of them, with the steps of that year alone.

use super::view::Links;
use herstel_scheme::Explanation;
use std::collections::BTreeSet;

/// So many related objects of one kind are unfolded on one page.
const UNFOLDED_AT_ONCE: usize = 5;

/// Which related objects a page unfolds.
#[derive(Default)]
pub(super) struct Items {
    /// Those whose steps stand on pages of their own, in words.
    folded: BTreeSet<String>,
    /// The one whose steps stand there alone, in words.
    pub alone: Option<String>,
    /// Where each can be unfolded; nothing when all are.
    pub links: Vec<ItemLink>,
}

/// Where the steps about one related object are unfolded.
pub(super) struct ItemLink {
    /// Which object: the year alone, as the list says what it is a list of.
    pub label: String,
    /// The address.
    pub href: String,
    /// Whether they are unfolded here.
    pub is_unfolded: bool,
}

impl Items {
    /// The related objects of an explanation: beyond a few of one kind, the one that was asked for alone or else none.
    pub fn of(explanation: &Explanation, links: &impl Links) -> Self {
        let mut roles: Vec<(&str, BTreeSet<(i64, &str)>)> = Vec::new();
        for step in &explanation.steps {
            let (Some((role, key)), Some(label)) = (&step.item, &step.item_label) else { continue };
            match roles.iter_mut().find(|(known, _)| *known == role.as_str()) {
                Some((_, items)) => {
                    items.insert((*key, label.as_str()));
                }
                None => roles.push((role.as_str(), BTreeSet::from([(*key, label.as_str())]))),
            }
        }
        let mut items = Self::default();
        for (_, own) in roles.into_iter().filter(|(_, own)| own.len() > UNFOLDED_AT_ONCE) {
            for (key, label) in own {
                let Some(href) = links.unfolded(key) else { continue };
                let is_unfolded = links.asked() == Some(key);
                if is_unfolded {
                    items.alone = Some(label.to_owned());
                } else {
                    items.folded.insert(label.to_owned());
                }
                items.links.push(ItemLink { label: key.to_string(), href, is_unfolded });
            }
        }
        items
    }

    /// Whether the steps about this one stand on a page of their own.
    pub fn is_folded(&self, label: Option<&str>) -> bool {
        label.is_some_and(|label| self.folded.contains(label))
    }
}
