//! That something about the person was written down, so that they hear of it and can say when it is not right.

use super::{Leaving, MessageKind, MessageSent, Way, chosen_ways};
use crate::{Context, Dossier, Event};
use serde::{Deserialize, Serialize};

/// What was written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RecordedNews {
    /// Other details.
    Details,
    /// How messages come.
    Ways,
    /// A choice that staff heard.
    Choice,
    /// A signature, a no or a change of mind under an agreement that staff heard.
    Signature,
    /// Our signature under an agreement.
    Countersigned,
    /// An offer that we took back.
    OfferWithdrawn,
    /// An offer that fell away because the road went on.
    OfferLapsed,
    /// The road is open again.
    Reopened,
    /// The road is not opened again.
    NotReopened,
    /// The answer to something that was pointed out.
    RemarkAnswered,
    /// An application for another scheme.
    Applied,
    /// Who may act or look, as staff heard it.
    Access,
    /// Who may act or look by law, or because waiting would do harm.
    AccessByLaw,
    /// The dossier is not closed any more.
    Unprotected,
    /// The fixed person let go before there was another one.
    HandlerReleased,
    /// A talk did not go on.
    TalkCalledOff,
    /// An agreement of the plan, as staff heard it.
    Agreement,
}

impl RecordedNews {
    /// All of them.
    pub const ALL: [Self; 17] = [
        Self::Details,
        Self::Ways,
        Self::Choice,
        Self::Signature,
        Self::Countersigned,
        Self::OfferWithdrawn,
        Self::OfferLapsed,
        Self::Reopened,
        Self::NotReopened,
        Self::RemarkAnswered,
        Self::Applied,
        Self::Access,
        Self::AccessByLaw,
        Self::Unprotected,
        Self::HandlerReleased,
        Self::TalkCalledOff,
        Self::Agreement,
    ];

    /// The stable name of the message; also the end of the keys of its texts.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Details => "recorded-details",
            Self::Ways => "recorded-ways",
            Self::Choice => "recorded-choice",
            Self::Signature => "recorded-signature",
            Self::Countersigned => "recorded-countersigned",
            Self::OfferWithdrawn => "recorded-offer-withdrawn",
            Self::OfferLapsed => "recorded-offer-lapsed",
            Self::Reopened => "recorded-reopened",
            Self::NotReopened => "recorded-not-reopened",
            Self::RemarkAnswered => "recorded-remark-answered",
            Self::Applied => "recorded-applied",
            Self::Access => "recorded-access",
            Self::AccessByLaw => "recorded-access-by-law",
            Self::Unprotected => "recorded-unprotected",
            Self::HandlerReleased => "recorded-handler-released",
            Self::TalkCalledOff => "recorded-talk-called-off",
            Self::Agreement => "recorded-agreement",
        }
    }
}

/// The addresses of before, where they are others now.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormerReach {
    /// The e-mail address of before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The postal address of before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
}

impl FormerReach {
    /// The address of a way.
    pub fn place(&self, way: Way) -> Option<&str> {
        match way {
            Way::Email => self.email.as_deref(),
            Way::Paper => self.address.as_deref(),
        }
    }
}

/// Addresses never reach a log.
impl std::fmt::Debug for FormerReach {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FormerReach(…)")
    }
}

/// Tells it where the person was told until now, when that is another place from now on. Nothing goes to an address of
/// before for somebody who must not be found.
pub(crate) fn tell_former(
    kind: MessageKind,
    before: &Dossier,
    after: &Dossier,
    context: &Context<'_>,
) -> Option<Event> {
    if before.protection.is_some() {
        return None;
    }
    let moved = |was: Option<&str>, now: Option<&str>| was.filter(|_| was != now).map(str::to_owned);
    let former = FormerReach {
        email: moved(before.email(), after.email()),
        address: moved(before.postal_address(), after.postal_address()),
    };
    // What a child says once it speaks for itself is not told where somebody else had its post sent.
    let may_know = |way: &Way| former.place(*way).is_some() && !before.is_unconfirmed(*way, context.today);
    let leaves = chosen_ways(before).into_iter().filter(may_know);
    let leaves: Vec<Leaving> = leaves.map(|way| Leaving { way, held: false }).collect();
    (!leaves.is_empty()).then(|| {
        Event::MessageSent(MessageSent {
            kind,
            sent_on: context.today,
            language: before.language(),
            leaves,
            answers: None,
            former: Some(former),
        })
    })
}
