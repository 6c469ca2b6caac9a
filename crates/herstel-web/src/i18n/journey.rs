//! The main journey of a parent: what is there in Turkish and Arabic as well.
//!
//! Front door, signing in, registering, my case with what waits for you, road, dates, forecast and choices, a decision and
//! the frame of its explanation, messages, documents, who may look along, who looked, objecting, complaining, being called
//! back, what was promised, the whole file as one download, recognition, the two questions after a step, the page of a
//! child, saying that something is wrong, showing again who one is, where one is signed in, errors, and what a parent can be
//! refused. Everything else is in the languages of schemes: another text file, or another key of one of these, is shown in
//! Dutch and says so.
//!
//! Tests hold this list against the files: a key of the journey is there in all four languages with the same arguments, and
//! nothing else is in the folders of Turkish and Arabic.

/// Which keys of a text file belong to the journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    /// All of them.
    Whole,
    /// All that begin with none of these.
    AllBut(&'static [&'static str]),
    /// Those that begin with one of these.
    Only(&'static [&'static str]),
}

/// The files with keys of the journey.
pub const JOURNEY: &[(&str, Share)] = &[
    ("access.ftl", Share::AllBut(&["named-"])),
    (
        "chain.ftl",
        Share::Only(&[
            "story-title-own",
            "timeline-title-own",
            "chain-title-own",
            "dispute-about-timeline",
            "remark-about-timeline",
        ]),
    ),
    ("common.ftl", Share::Only(COMMON)),
    ("complaints.ftl", Share::Only(COMPLAINTS)),
    (
        "deadlines.ftl",
        Share::Only(&[
            "term-running",
            "term-suspended",
            "term-held",
            "term-left",
            "term-late",
            "term-objection",
            "term-begin-",
            "term-length",
            "term-extended",
            "term-pause",
            "term-court",
            "term-notice-counts",
            "term-notice-early",
            "term-days",
            "term-penalty",
            "suspension-",
            "case-",
        ]),
    ),
    (
        "details.ftl",
        Share::AllBut(&["details-staff", "details-story", "details-contact", "details-again", "history-"]),
    ),
    (
        "experience.ftl",
        Share::AllBut(&[
            "experience-title-staff",
            "experience-lead-staff",
            "experience-none-staff",
            "experience-figures",
            "experience-group",
            "history-",
            "nav-experience",
        ]),
    ),
    ("forecast.ftl", Share::AllBut(&["forecast-staff", "scores-"])),
    ("looked.ftl", Share::Whole),
    ("messages.ftl", Share::Only(&["message-", "mail-", "messages-", "inbox-", "ways-", "letter-says-"])),
    (
        "objections.ftl",
        Share::Only(&[
            "own-",
            "hearing-",
            "court-",
            "party-",
            "ruling-founded",
            "ruling-unfounded",
            "ruling-inadmissible",
            "ruling-withdrawn",
            "appeal-ruled-on",
            "appeal-open",
            "appeals-heading",
            "objection-withdrawn",
            "objection-happened",
            "decision-",
        ]),
    ),
    (
        "papers.ftl",
        Share::Only(&[
            "relied-title",
            "relied-about",
            "relied-hash",
            "relied-word",
            "papers-title-own",
            "fact-on-word",
            "relied-choice",
            "document-source-",
        ]),
    ),
    ("parent.ftl", Share::Whole),
    ("plan.ftl", Share::Only(&["plan-link"])),
    (
        "preferences.ftl",
        Share::AllBut(&[
            "preferences-staff",
            "preferences-card",
            "preference-ways",
            "preference-page",
            "preference-not",
            "history-",
        ]),
    ),
    (
        "recognition.ftl",
        Share::AllBut(&[
            "recognition-title-staff",
            "recognition-lead-staff",
            "recognition-link-staff",
            "recognition-none-staff",
            "recognition-why-me-staff",
            "recognition-late",
            "recognition-record",
            "recognition-plan",
            "recognition-invite",
            "recognition-day-hint",
            "recognition-hold",
            "recognition-issue",
            "recognition-due-",
            "day-recognitions",
            "history-",
        ]),
    ),
    (
        "registration.ftl",
        Share::Only(&[
            "registration-for-another",
            "intake-kind",
            "person-kind-",
            "intake-abroad",
            "intake-country",
            "intake-hours",
            "contact-channel-",
        ]),
    ),
    ("road.ftl", Share::Only(&["own-road-link"])),
    ("sessions.ftl", Share::Whole),
    ("sign_in.ftl", Share::Whole),
    ("staff.ftl", Share::Only(&["language-", "paging-label"])),
    ("step_up.ftl", Share::AllBut(&["step-up-api", "step-up-approval", "step-up-destruction"])),
];

/// When it goes wrong: being called back, complaining, what was promised, and the page that gives the whole file. Not what
/// handlers read and write of it, and not what the file itself says.
const COMPLAINTS: &[&str] = &[
    "case-task",
    "message-",
    "wrong-",
    "call-back-",
    "call-part",
    "call-phone",
    "call-words",
    "day-part-",
    "refusal-call-open",
    "complaint-title",
    "complaint-text",
    "complaint-file",
    "complaint-send",
    "complaint-about",
    "complaint-words",
    "complaint-of",
    "complaint-yours",
    "complaint-read",
    "complaint-open",
    "complaint-settle",
    "complaint-withdraw",
    "complaint-now-",
    "complaint-stands",
    "complaint-who",
    "complaint-handled-by",
    "complaint-not-involved",
    "complaint-hearing-on",
    "complaint-heard-",
    "complaint-extended-until",
    "complaint-findings",
    "own-complaint-",
    "complaint-ombudsman",
    "complaint-do",
    "complaint-waive",
    "promise",
    "whole-file-title",
    "whole-file-lead",
    "whole-file-in",
    "whole-file-one",
    "whole-file-fetch",
];

/// Of the texts that can appear on every page. The refusals are those that a parent can meet.
const COMMON: &[&str] = &[
    "skip-link",
    "nav-label",
    "leave-quickly",
    "sign-out",
    "foot-",
    "languages-label",
    "foreign-words",
    "demo-banner",
    "demo-title",
    "error-",
    "home-",
    "overview-",
    "documents-",
    "refusal-required",
    "refusal-too-",
    "refusal-not-a-",
    "refusal-not-an-",
    "refusal-no-such-day",
    "refusal-date-",
    "refusal-unknown-year",
    "refusal-bsn-",
    "refusal-iban-invalid",
    "refusal-birth-date-impossible",
    "refusal-email-invalid",
    "refusal-unprintable",
    "refusal-file-",
    "refusal-files-closed",
    "refusal-period-reversed",
    "refusal-day-not-chosen",
    "refusal-ex-partner",
    "refusal-already-sent",
    "refusal-already-noticed",
    "refusal-already-ended",
    "refusal-already-registered",
    "refusal-already-decided",
    "refusal-already-answered",
    "refusal-term-passed",
    "refusal-objection-open",
    "refusal-child-acts-itself",
    "refusal-parent-registers-child",
    "refusal-idempotency-key",
    "refusal-other-bsn",
    "refusal-stale",
    "refusal-step-not-open",
    "refusal-choice-not-open",
    "refusal-no-agreement",
    "refusal-not-offered",
    "refusal-cooling-off-over",
    "refusal-not-allowed",
    "refusal-not-found",
    "refusal-address-not-safe",
];

/// Whether a key of a text file belongs to the journey.
pub fn is_of_journey(file: &str, key: &str) -> bool {
    let begins = |prefixes: &[&str]| prefixes.iter().any(|prefix| key.starts_with(prefix));
    JOURNEY.iter().find(|(name, _)| *name == file).is_some_and(|(_, share)| match share {
        Share::Whole => true,
        Share::AllBut(prefixes) => !begins(prefixes),
        Share::Only(prefixes) => begins(prefixes),
    })
}
