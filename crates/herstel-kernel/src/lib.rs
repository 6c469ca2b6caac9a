//! Ids, cents, dates, actors and refusals: the words every other part of Herstel shares.
//!
//! Nothing here knows about schemes, dossiers or storage. Every type is a value with checked construction:
//! a [`Bsn`] that exists has passed its check, a [`Cents`] never was a float.

mod actor;
mod assurance;
mod bsn;
mod cents;
mod colleague;
mod date;
mod iban;
mod id;
mod municipality;
mod refusal;
mod written;

pub use actor::{Actor, StaffPost, StaffPostError, StaffRole};
pub use assurance::{AssuranceLevel, Authentication};
pub use bsn::{Bsn, BsnError};
pub use cents::{Cents, CentsError};
pub use colleague::ColleagueReference;
pub use date::{
    DateError, MONTHS_EN, MONTHS_NL, long_date, long_date_en, long_date_nl, month_of, parse_date,
};
pub use iban::{IbanError, checked_iban};
pub use id::{
    AdviceId, AgreementId, AppealId, ArticleId, BasisId, CallId, ChoiceId, ColleagueNoteId, ComplaintId,
    ConsentId, DecisionId, DestructionListId, DisputeId, DivisionId, DocumentId, DossierId, DossierNumber,
    DutyId, EmergencyAccessId, HoldId, IdError, LetterId, MandateId, MessageId, NoticeId, ObjectionId,
    OperationId, OrganisationId, PaperRequestId, PartyHandoverId, PersonId, ReceiptId, ReferralId,
    RelationId, ReopeningId, RepresentationId, SavedViewId, SettlementId, SignalId, StaffId, StoryId,
    SupportNoteId, SuspensionId, TalkId, TimelineEntryId,
};
pub use jiff::{Timestamp, civil::Date};
pub use municipality::{Desk, MunicipalityCode, MunicipalityCodeError};
pub use refusal::{Refusal, RefusalCode, RefusalKind};
pub use written::{is_seen, without_hidden};
