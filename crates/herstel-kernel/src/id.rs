//! Identifiers that cannot be mixed up. In text each carries a prefix: `dos-7f6c…`.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

/// A text is not an identifier of the expected kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an identifier of this kind")]
pub struct IdError;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $prefix:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Uuid);

        impl $name {
            /// An identifier from random bytes drawn at the edge.
            pub const fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(Uuid::from_bytes(bytes))
            }

            /// The raw bytes.
            pub fn to_bytes(self) -> [u8; 16] {
                *self.0.as_bytes()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($prefix, "-{}"), self.0.simple())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }

        impl FromStr for $name {
            type Err = IdError;
            fn from_str(text: &str) -> Result<Self, IdError> {
                let hex = text.strip_prefix(concat!($prefix, "-")).ok_or(IdError)?;
                let well_formed = hex.len() == 32 && hex.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
                if !well_formed {
                    return Err(IdError);
                }
                Uuid::try_parse(hex).map(Self).map_err(|_| IdError)
            }
        }

        impl Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

id!(
    /// A talk of parent, handler and municipality, or of two of them.
    TalkId, "tlk"
);
id!(
    /// Something that was agreed in the joint plan.
    AgreementId, "agr"
);
id!(
    /// A relation of a person with somebody else.
    RelationId, "rel"
);
id!(
    /// A mandate.
    MandateId, "man"
);
id!(
    /// Somebody by whom the law lets a person be represented.
    RepresentationId, "rpr"
);
id!(
    /// One version of the story of a person.
    StoryId, "sto"
);
id!(
    /// One entry of the timeline of what happened to a person.
    TimelineEntryId, "tim"
);
id!(
    /// One advice of an expert whom the person chose.
    AdviceId, "adv"
);
id!(
    /// One referral to help outside the operation.
    ReferralId, "rfr"
);
id!(
    /// One handing over of what is known to another party.
    PartyHandoverId, "pho"
);
id!(
    /// Something that an organisation still has to do for a person.
    DutyId, "dut"
);
id!(
    /// One request for a paper.
    PaperRequestId, "prq"
);
id!(
    /// A basis on which somebody looks.
    BasisId, "bas"
);
id!(
    /// A consent.
    ConsentId, "con"
);
id!(
    /// Something that a support desk noted.
    SupportNoteId, "not"
);
id!(
    /// One note for colleagues.
    ColleagueNoteId, "cno"
);
id!(
    /// One saved view of a list.
    SavedViewId, "view"
);
id!(
    /// One bulk division of dossiers over handlers.
    DivisionId, "div"
);
id!(
    /// One article of the knowledge base, with all its versions.
    ArticleId, "art"
);
id!(
    /// One question that could not be answered.
    SignalId, "sig"
);
id!(
    /// One emergency access to a dossier.
    EmergencyAccessId, "emg"
);
id!(
    /// One call for which somebody asked.
    CallId, "cal"
);
id!(
    /// One choice made by a parent at a step.
    ChoiceId, "cho"
);
id!(
    /// One complaint about how somebody was treated.
    ComplaintId, "cmp"
);
id!(
    /// One decision (besluit) in a dossier, from proposal to approval.
    DecisionId, "dec"
);
id!(
    /// One remark of a parent that something is wrong.
    DisputeId, "dis"
);
id!(
    /// One list of persons whose data is to be destroyed (vernietigingslijst).
    DestructionListId, "lst"
);
id!(
    /// One reason not to destroy anything of a person, or of anybody.
    HoldId, "hld"
);
id!(
    /// One document that somebody handed in.
    DocumentId, "doc"
);
id!(
    /// One dossier: the road of one applicant.
    DossierId, "dos"
);
id!(
    /// One letter that was issued.
    LetterId, "let"
);
id!(
    /// One message to the parent, or one of theirs: that of the entry of the journal that holds it.
    MessageId, "msg"
);
id!(
    /// A notice of default: somebody wrote that a decision is late.
    NoticeId, "ntc"
);
id!(
    /// An objection to a decision.
    ObjectionId, "obj"
);
id!(
    /// One request or command, from beginning to end: joins what is kept about it in different places.
    OperationId, "op"
);
id!(
    /// An organisation that acts for people: an advocate's office, an interest group.
    OrganisationId, "org"
);
id!(
    /// A natural person about whom the dossier is, or who has a relation to it.
    PersonId, "per"
);
id!(
    /// The proof of one calculation.
    ReceiptId, "rec"
);
id!(
    /// Somebody who works for the operation.
    StaffId, "stf"
);
id!(
    /// A time in which a legal term stands still.
    SuspensionId, "sus"
);
id!(
    /// A case before a court about a decision, an objection or a term.
    AppealId, "app"
);

impl MessageId {
    /// The message in an entry of a dossier's journal. Nothing needs to be drawn for it, and no two entries share one.
    pub fn of_entry(dossier: DossierId, version: u64) -> Self {
        let mut bytes = dossier.to_bytes();
        for (byte, of_version) in bytes.iter_mut().rev().zip(version.to_le_bytes()) {
            *byte ^= of_version;
        }
        Self::from_bytes(bytes)
    }
}

/// The number a person reads on letters and over the phone: `H-2021-04417`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DossierNumber(String);

impl DossierNumber {
    /// The number of the `sequence`-th dossier registered in `year`.
    pub fn new(year: i16, sequence: u32) -> Self {
        Self(format!("H-{year}-{sequence:05}"))
    }
}

impl fmt::Display for DossierNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for DossierNumber {
    type Err = IdError;
    fn from_str(text: &str) -> Result<Self, IdError> {
        let compact = text.trim().to_uppercase();
        let mut parts = compact.split('-');
        let (head, year, sequence) = (parts.next(), parts.next(), parts.next());
        let digits = |part: Option<&str>, min: usize, max: usize| {
            part.is_some_and(|p| (min..=max).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_digit()))
        };
        if head == Some("H") && digits(year, 4, 4) && digits(sequence, 5, 9) && parts.next().is_none() {
            Ok(Self(compact))
        } else {
            Err(IdError)
        }
    }
}
id!(
    /// One settlement agreement (vaststellingsovereenkomst).
    SettlementId, "vso"
);
id!(
    /// One request to open a road again.
    ReopeningId, "reo"
);
