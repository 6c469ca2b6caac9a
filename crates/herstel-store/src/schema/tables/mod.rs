//! Every table with its columns, by what it is about. Which of them a backup holds is said at the end.

mod access;
mod dossier;
mod forecast;
mod installation;
mod knowledge;
mod messages;
mod people;
mod recognition;
mod retention;
mod sign_in;
mod staff;
mod steering;

pub(crate) use access::{
    ACCESS_DAY, ACCESS_GROUND, ACCESS_RECORD, EMERGENCY_ACCESS, PROCESSING_RECORD, RELATION, SEARCH_RECORD,
    SUPPORT_NOTE,
};
pub(crate) use dossier::{
    CONTENT_OF_DOCUMENTS, CONTENT_OF_LETTERS, DECIDED_CASE, DECISION, DISPUTE, DOCUMENT, DOCUMENT_CONTENT,
    DOSSIER, DOSSIER_FACET, JOURNAL, LETTER, LETTER_PDF, PLAN, RECEIPT, TERM,
};
pub(crate) use forecast::{FORECAST, FORECAST_BASIS, FORECAST_CLASS_SCORE, FORECAST_SCORE, FORECAST_TOLD};
pub(crate) use installation::{
    ATTEMPT, BACKUP_MADE, HANDLER_COUNT, INSTALLATION, JOB, KEY_CHANGE, NUMBER_COUNTER, ONCE, PACKAGE,
    RESTORED, SCRUB_DUE, SEAL, STATUS_COUNT, TERM_COUNT,
};
pub(crate) use knowledge::{ARTICLE, ARTICLE_WORD, SIGNAL};
pub(crate) use messages::{CONTENT_OF_MESSAGES, MESSAGE, MESSAGE_PDF, MESSAGE_TRY, MESSAGE_WAY};
pub(crate) use people::{COLLEAGUE, NAME_TOKEN, ORGANISATION, PERSON, PERSON_KEY};
pub(crate) use recognition::{EXPERIENCE, EXPERIENCE_FIGURE, RECOGNITION};
pub(crate) use retention::{DESTRUCTION_ENTRY, DESTRUCTION_LIST, ERASURE, RETENTION_HOLD};
pub(crate) use sign_in::{HELD_FORM, SESSION, SIGN_IN_ATTEMPT};
pub(crate) use staff::{
    ABSENCE, ADMINISTRATION, CONFLICT, DEMO_PERSON, DIVISION, DIVISION_ITEM, EFFORT, EFFORT_DAY, PASSKEY,
    PASSKEY_INVITATION, SAVED_VIEW, STAFF, STAFF_SUBJECT, STAFF_WORK,
};
pub(crate) use steering::{FEASIBILITY_REPORT, FEASIBILITY_VERSION, PROGRESS_REPORT};

use super::Table;

/// What a backup leaves out: a restored database begins with everybody signed out, its nodes make their jobs anew, and
/// no request is on its way.
pub(crate) const PASSING: &[&Table] = &[
    &SESSION,
    &ATTEMPT,
    &JOB,
    &BACKUP_MADE,
    &ONCE,
    &SIGN_IN_ATTEMPT,
    &HELD_FORM,
    &PASSKEY_INVITATION,
    &RESTORED,
    &SCRUB_DUE,
    &MESSAGE_TRY,
];

/// Everything a backup holds, in an order in which every row finds the rows it refers to.
pub(crate) const KEPT: &[&Table] = &[
    &INSTALLATION,
    &STAFF,
    &STAFF_SUBJECT,
    &STAFF_WORK,
    &ABSENCE,
    &PASSKEY,
    &ADMINISTRATION,
    &PACKAGE,
    &PERSON,
    &PERSON_KEY,
    &NAME_TOKEN,
    &DOSSIER,
    &DOSSIER_FACET,
    &JOURNAL,
    &DECISION,
    &RECEIPT,
    &DECIDED_CASE,
    &EFFORT,
    &EFFORT_DAY,
    &LETTER,
    &LETTER_PDF,
    &DISPUTE,
    &PLAN,
    &TERM,
    &RECOGNITION,
    &EXPERIENCE,
    &RELATION,
    &ACCESS_GROUND,
    &SUPPORT_NOTE,
    &EMERGENCY_ACCESS,
    &CONFLICT,
    &DOCUMENT,
    &DOCUMENT_CONTENT,
    &MESSAGE,
    &MESSAGE_WAY,
    &MESSAGE_PDF,
    &NUMBER_COUNTER,
    &STATUS_COUNT,
    &HANDLER_COUNT,
    &TERM_COUNT,
    &EXPERIENCE_FIGURE,
    &DEMO_PERSON,
    &SEAL,
    &KEY_CHANGE,
    &ORGANISATION,
    &COLLEAGUE,
    &SAVED_VIEW,
    &DIVISION,
    &DIVISION_ITEM,
    &ARTICLE,
    &ARTICLE_WORD,
    &SIGNAL,
    &RETENTION_HOLD,
    &DESTRUCTION_LIST,
    &DESTRUCTION_ENTRY,
    &ERASURE,
    &ACCESS_RECORD,
    &SEARCH_RECORD,
    &ACCESS_DAY,
    &PROCESSING_RECORD,
    &FEASIBILITY_REPORT,
    &FEASIBILITY_VERSION,
    &PROGRESS_REPORT,
    &FORECAST,
    &FORECAST_TOLD,
    &FORECAST_SCORE,
    &FORECAST_CLASS_SCORE,
    &FORECAST_BASIS,
];
