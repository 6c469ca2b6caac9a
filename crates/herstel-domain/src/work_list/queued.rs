//! Where a dossier stands in a queue, out of its facets: the one place that says which of them matter there.

use super::{Facet, NotAFacet};
use crate::queue::Urgency;

/// How urgent a dossier is, in which groups, at which steps and for which schemes: what a queue and a forecast go by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QueueStanding {
    /// How urgent.
    pub urgency: Urgency,
    /// The groups of people in comparable situations to which it belongs.
    pub groups: Vec<String>,
    /// The steps at which its applications stand: being read, chosen by the parent, or last decided.
    pub steps: Vec<String>,
    /// The families that were applied for, and the schemes that decided.
    pub schemes: Vec<String>,
}

impl QueueStanding {
    /// Takes in a facet, as text; one that says nothing about it changes nothing.
    pub fn note(&mut self, facet: &str) {
        match facet.parse() {
            Ok(Facet::Urgency(urgency)) => self.urgency = urgency,
            Ok(Facet::Group(group)) => self.groups.push(group),
            Ok(Facet::Step(step)) => self.steps.push(step),
            Ok(Facet::Scheme(scheme)) => self.schemes.push(scheme),
            Ok(
                Facet::Status(_)
                | Facet::Handler(_)
                | Facet::Municipality(_)
                | Facet::Mark(_)
                | Facet::Ready(..)
                | Facet::InHand(_)
                | Facet::PaperDue(_)
                | Facet::CallDue(_)
                | Facet::ComplaintDue(..)
                | Facet::OpenObjection(_)
                | Facet::AtCommittee(_)
                | Facet::Objected(_)
                | Facet::Awaited(_)
                | Facet::Requested(_)
                | Facet::Reading(_)
                | Facet::ReachDue(_)
                | Facet::Helped
                | Facet::Kept,
            )
            | Err(NotAFacet) => {}
        }
    }
}
