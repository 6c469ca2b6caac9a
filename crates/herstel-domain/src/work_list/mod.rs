//! What lists can be narrowed to: the facets of a dossier. They follow from the dossier alone, so that a list needs
//! neither a scheme nor a key to be right.

mod awaited;
mod queued;
mod requested;

pub use awaited::{AwaitedReading, ReadingKind, SecondReader};
pub use queued::QueueStanding;
pub use requested::Requested;

use crate::{
    Dossier,
    bases::Audience,
    choices::ChoiceEffect,
    consents::ConsentSubject,
    objections::{Awaited, Objected, OpenObjection},
    queue::{Urgency, is_offered},
    retention,
    road::{WorkStatus, work_status},
};
use herstel_kernel::{Date, MunicipalityCode, StaffId};
use std::{collections::BTreeSet, fmt, str::FromStr};

/// A mark on a dossier that asks for somebody's eye.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// A remark of the parent waits for an answer.
    OpenRemark,
    /// What the parent wrote back waits for an answer.
    OpenReply,
    /// The parent waits for a call.
    CallAsked,
    /// A complaint waits for an answer.
    OpenComplaint,
    /// A decision is to be worked out anew: the parent was right.
    Anew,
    /// A penalty is to be established by two people.
    PenaltyDue,
    /// A message or letter has not really gone.
    Unsent,
    /// No case handler is assigned.
    NoHandler,
    /// Somebody registered the parent a second time.
    RegisteredAgain,
    /// A note for colleagues stands on top.
    PinnedNote,
    /// Somebody departed from what was proposed.
    Deviation,
    /// The dossier is closed to all but a few.
    Protected,
    /// A paper that was asked for did not come yet.
    PaperAwaited,
    /// Something came while a term stood still for missing papers, and nobody said yet from when it counts again.
    PaperCame,
    /// Somebody else has to read what was proposed, whatever it is.
    SecondReading,
    /// The parent signed an agreement, and the operation did not yet.
    ToSign,
    /// The parent left where an agreement belongs to that, and has none to sign yet.
    AgreementToDraft,
    /// The parent chose help, and nobody took it up yet.
    HelpAsked,
    /// The parent asked to go on after they left the road.
    Reopening,
    /// The parent asked for a talk, and none was planned yet.
    TalkAsked,
    /// A child that speaks for itself by now did not say yet where its post goes.
    ReachUnknown,
}

impl Mark {
    /// All of them.
    pub const ALL: [Self; 21] = [
        Self::OpenRemark,
        Self::OpenReply,
        Self::CallAsked,
        Self::OpenComplaint,
        Self::Anew,
        Self::PenaltyDue,
        Self::Unsent,
        Self::NoHandler,
        Self::RegisteredAgain,
        Self::PinnedNote,
        Self::Deviation,
        Self::Protected,
        Self::PaperAwaited,
        Self::PaperCame,
        Self::SecondReading,
        Self::ToSign,
        Self::AgreementToDraft,
        Self::HelpAsked,
        Self::Reopening,
        Self::TalkAsked,
        Self::ReachUnknown,
    ];

    /// The stable text; also the end of the key of its name in the texts of the pages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OpenRemark => "open-remark",
            Self::OpenReply => "open-reply",
            Self::CallAsked => "call-asked",
            Self::OpenComplaint => "open-complaint",
            Self::Anew => "anew",
            Self::PenaltyDue => "penalty-due",
            Self::Unsent => "unsent",
            Self::NoHandler => "no-handler",
            Self::RegisteredAgain => "registered-again",
            Self::PinnedNote => "pinned-note",
            Self::Deviation => "deviation",
            Self::Protected => "protected",
            Self::PaperAwaited => "paper-awaited",
            Self::PaperCame => "paper-came",
            Self::SecondReading => "second-reading",
            Self::ToSign => "to-sign",
            Self::AgreementToDraft => "agreement-to-draft",
            Self::HelpAsked => "help-asked",
            Self::Reopening => "reopening",
            Self::TalkAsked => "talk-asked",
            Self::ReachUnknown => "reach-unknown",
        }
    }

    /// Reads the stable text.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mark| mark.as_str() == text)
    }
}

/// One thing a list can be narrowed to. In text it holds ids and stable words, nothing personal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// What the dossier waits for.
    Status(WorkStatus),
    /// Its case handler.
    Handler(StaffId),
    /// The step at which it stands, by its id.
    Step(String),
    /// A scheme that decided, or a family that was applied for.
    Scheme(String),
    /// A group of people in comparable situations.
    Group(String),
    /// A municipality that helps.
    Municipality(MunicipalityCode),
    /// How urgent; what is ordinary has no facet.
    Urgency(Urgency),
    /// A mark.
    Mark(Mark),
    /// Offered by the queue: to the fixed handler or to anybody, with urgency and class.
    Ready(Option<StaffId>, Urgency, Option<String>),
    /// Handed out by the queue, and not taken up yet.
    InHand(StaffId),
    /// The first last day of the papers that are waited for.
    PaperDue(Date),
    /// The last day on which a call was promised.
    CallDue(Date),
    /// The last day on which a complaint must be answered, and who handles it.
    ComplaintDue(Date, Option<StaffId>),
    /// An objection that waits for an answer, or a court case without a ruling.
    OpenObjection(OpenObjection),
    /// An objection that is before the committee.
    AtCommittee(OpenObjection),
    /// An objection, with since when it waits and what became of it.
    Objected(Objected),
    /// A decision that is made anew or the ruling of a court, with since when it is awaited and what became of it.
    Awaited(Awaited),
    /// An application that stands, with since when it waits.
    Requested(Requested),
    /// Something other than a decision that waits for its second reading.
    Reading(AwaitedReading),
    /// From when a child is to be asked where its post goes.
    ReachDue(Date),
    /// Everybody did their part.
    Helped,
    /// Something is open, whoever it waits for: it is kept.
    Kept,
}

impl fmt::Display for Facet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Status(status) => write!(f, "status:{}", status.as_str()),
            Self::Handler(staff) => write!(f, "handler:{staff}"),
            Self::Step(step) => write!(f, "step:{step}"),
            Self::Scheme(scheme) => write!(f, "scheme:{scheme}"),
            Self::Group(group) => write!(f, "group:{group}"),
            Self::Municipality(code) => write!(f, "municipality:{code}"),
            Self::Urgency(urgency) => write!(f, "urgency:{}", urgency.as_str()),
            Self::Mark(mark) => write!(f, "mark:{}", mark.as_str()),
            Self::Ready(tied, urgency, class) => {
                let tied = tied.map_or_else(String::new, |staff| staff.to_string());
                write!(f, "ready:{tied}:{}:{}", urgency.as_str(), class.as_deref().unwrap_or_default())
            }
            Self::InHand(staff) => write!(f, "in-hand:{staff}"),
            Self::PaperDue(day) => write!(f, "{PAPER_DUE}{day}"),
            Self::CallDue(day) => write!(f, "{CALL_DUE}{day}"),
            Self::ComplaintDue(day, staff) => {
                write!(f, "{COMPLAINT_DUE}{day}:{}", staff.map_or_else(String::new, |id| id.to_string()))
            }
            Self::OpenObjection(open) => write!(f, "{OBJECTION_OPEN}{open}"),
            Self::AtCommittee(open) => write!(f, "{AT_COMMITTEE}{open}"),
            Self::Objected(objected) => write!(f, "{OBJECTED}{objected}"),
            Self::Awaited(awaited) => write!(f, "{AWAITED}{awaited}"),
            Self::Requested(requested) => write!(f, "{REQUESTED}{requested}"),
            Self::Reading(reading) => write!(f, "{READING}{reading}"),
            Self::ReachDue(day) => write!(f, "{REACH_DUE}{day}"),
            Self::Helped => f.write_str(HELPED),
            Self::Kept => f.write_str(KEPT),
        }
    }
}

/// How [`Facet::PaperDue`] begins, so that a list can ask for every day before one.
pub const PAPER_DUE: &str = "paper-due:";

/// How [`Facet::CallDue`] begins.
pub const CALL_DUE: &str = "call-due:";
/// How [`Facet::ComplaintDue`] begins.
pub const COMPLAINT_DUE: &str = "complaint-due:";
/// How [`Facet::OpenObjection`] begins; what follows sorts by the last day.
pub const OBJECTION_OPEN: &str = "objection-open:";
/// How [`Facet::AtCommittee`] begins; what follows sorts by the last day.
pub const AT_COMMITTEE: &str = "at-committee:";
/// How [`Facet::Objected`] begins.
pub const OBJECTED: &str = "objected:";
/// How [`Facet::Awaited`] begins.
pub const AWAITED: &str = "awaited:";
/// How [`Facet::Requested`] begins.
pub const REQUESTED: &str = "requested:";
/// How [`Facet::Reading`] begins; what follows ends with who wrote it.
pub const READING: &str = "reading:";

/// How [`Facet::ReachDue`] begins.
pub const REACH_DUE: &str = "reach-due:";

/// [`Facet::Helped`] in text.
pub const HELPED: &str = "helped";

/// [`Facet::Kept`] in text.
pub const KEPT: &str = "kept";

/// A text that is no facet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a facet of a dossier")]
pub struct NotAFacet;

impl FromStr for Facet {
    type Err = NotAFacet;

    /// Reads what a list can be narrowed to; not what the queue goes by.
    fn from_str(text: &str) -> Result<Self, NotAFacet> {
        let (kind, value) = text.split_once(':').ok_or(NotAFacet)?;
        let named = |value: &str| match !value.is_empty() && value.len() <= 100 && !value.contains(':') {
            true => Ok(value.to_owned()),
            false => Err(NotAFacet),
        };
        match kind {
            "status" => WorkStatus::parse(value).map(Self::Status).ok_or(NotAFacet),
            "handler" => value.parse().map(Self::Handler).map_err(|_| NotAFacet),
            "step" => named(value).map(Self::Step),
            "scheme" => named(value).map(Self::Scheme),
            "group" => named(value).map(Self::Group),
            "municipality" => value.parse().map(Self::Municipality).map_err(|_| NotAFacet),
            "urgency" => Urgency::parse(value).map(Self::Urgency).ok_or(NotAFacet),
            "mark" => Mark::parse(value).map(Self::Mark).ok_or(NotAFacet),
            _ => Err(NotAFacet),
        }
    }
}

/// The steps at which the applications of a dossier stand: the one that is being read or was returned, the one the parent
/// chose to go on to, or the last that was decided; none before the first.
pub fn at_steps(dossier: &Dossier) -> impl Iterator<Item = &str> {
    dossier.standing_applications().filter_map(|application| {
        let mut own = dossier.decisions.iter().filter(|made| made.proposed.family == application.family);
        let last = own.next_back()?.proposed.step.as_str();
        match dossier.choice_at(&application.family, last).map(|choice| &choice.effect) {
            Some(ChoiceEffect::Continue { to }) => Some(to.as_str()),
            Some(
                ChoiceEffect::Apply { .. }
                | ChoiceEffect::Support { .. }
                | ChoiceEffect::Wait
                | ChoiceEffect::Stop,
            )
            | None => Some(last),
        }
    })
}

/// The marks of a dossier.
pub fn marks(dossier: &Dossier) -> BTreeSet<Mark> {
    let holds = |mark: &Mark| match mark {
        Mark::OpenRemark => dossier.disputes.iter().any(|dispute| dispute.answered.is_none()),
        Mark::OpenReply => dossier.open_replies().next().is_some(),
        Mark::CallAsked => dossier.open_call().is_some(),
        Mark::OpenComplaint => dossier.open_complaints().next().is_some(),
        Mark::PenaltyDue => dossier.penalties_to_establish().next().is_some(),
        Mark::Anew => !dossier.to_work_out_anew().is_empty(),
        Mark::Unsent => dossier.unsent().next().is_some(),
        Mark::NoHandler => dossier.handler.is_none(),
        Mark::RegisteredAgain => dossier.open_again().next().is_some(),
        Mark::PinnedNote => dossier.colleague_notes.iter().any(|note| note.pinned),
        Mark::Deviation => !dossier.deviations.is_empty(),
        Mark::Protected => dossier.protection.is_some(),
        Mark::PaperAwaited => dossier.paper_due_on().is_some(),
        Mark::PaperCame => dossier.awaits_resuming(),
        Mark::SecondReading => dossier.awaits_reading(),
        Mark::ToSign => dossier.awaits_signature(),
        Mark::AgreementToDraft => dossier.awaits_agreement(),
        Mark::HelpAsked => dossier.awaits_help(),
        Mark::Reopening => dossier.awaits_reopening(),
        Mark::TalkAsked => dossier.plan.asked.is_some(),
        Mark::ReachUnknown => dossier.awaits_reach(),
    };
    Mark::ALL.into_iter().filter(holds).collect()
}

/// Everything a list can be narrowed to that holds of a dossier.
pub fn facets(dossier: &Dossier) -> BTreeSet<Facet> {
    let handler = dossier.handler.as_ref().map(|assigned| assigned.handler);
    let mut facets: BTreeSet<Facet> = marks(dossier).into_iter().map(Facet::Mark).collect();
    facets.insert(Facet::Status(work_status(dossier)));
    facets.extend(handler.map(Facet::Handler));
    facets.extend(at_steps(dossier).map(|step| Facet::Step(step.to_owned())));
    let families = dossier.standing_applications().map(|application| &application.family);
    facets.extend(families.map(|family| Facet::Scheme(family.to_string())));
    facets.extend(dossier.decisions.iter().map(|made| Facet::Scheme(made.proposed.scheme.to_string())));
    facets.extend(dossier.groups.iter().cloned().map(Facet::Group));
    facets.extend(municipalities(dossier).map(Facet::Municipality));
    let urgency = dossier.urgency();
    facets.extend(Some(urgency).filter(|urgency| *urgency != Urgency::Ordinary).map(Facet::Urgency));
    facets.extend(dossier.in_hand_of().map(Facet::InHand));
    facets.extend(dossier.paper_due_on().map(Facet::PaperDue));
    facets.extend(dossier.open_call().map(|call| Facet::CallDue(call.asked.promised_on)));
    let complaints = dossier.open_complaints();
    facets.extend(complaints.map(|one| Facet::ComplaintDue(one.last_day(), one.handled_by())));
    facets.extend(dossier.open_objections().map(Facet::OpenObjection));
    facets.extend(dossier.at_committee().map(Facet::AtCommittee));
    facets.extend(dossier.objected().map(Facet::Objected));
    facets.extend(dossier.awaited().map(Facet::Awaited));
    facets.extend(dossier.requested().map(Facet::Requested));
    facets.extend(dossier.awaited_readings().map(Facet::Reading));
    facets.extend(dossier.reach_due_on().map(Facet::ReachDue));
    facets.extend(dossier.is_helped().then_some(Facet::Helped));
    facets.extend(retention::is_open(dossier).then_some(Facet::Kept));
    if is_offered(dossier) {
        // Without a class as well, so that none is passed over when the groups of a scheme change.
        facets.insert(Facet::Ready(handler, urgency, None));
        let classes = dossier.groups.iter().cloned();
        facets.extend(classes.map(|class| Facet::Ready(handler, urgency, Some(class))));
    }
    facets
}

/// The municipalities that the parent let in, or that a law does.
fn municipalities(dossier: &Dossier) -> impl Iterator<Item = MunicipalityCode> {
    let given = dossier.consents.iter().filter(|consent| consent.withdrawn_on.is_none());
    let consented = given.filter_map(|consent| match consent.given.subject {
        ConsentSubject::MunicipalContact { municipality }
        | ConsentSubject::StoryToMunicipality { municipality }
        | ConsentSubject::DecisionsToMunicipality { municipality } => Some(municipality),
        ConsentSubject::NotesToOperation | ConsentSubject::StoryToParty { .. } => None,
    });
    let based = dossier.bases.iter().filter_map(|basis| match basis.audience {
        Audience::Municipality { municipality, .. } => Some(municipality),
        Audience::Operation | Audience::NextOfKin { .. } => None,
    });
    consented.chain(based)
}
