//! People, documents and contacts on the page of a dossier. All of it stands in the dossier that was read for the page;
//! nothing here asks the database.

use crate::{
    AppState,
    documents::{DocumentView, paper_name, state_in_words},
    i18n::Texts,
    messages::words,
    plan::StaffPlanPath,
    staff::{
        access::{PersonLine, consents_in_words, people},
        calls::CallsPath,
        documents::DocumentPath,
        messages::MessagesPath,
    },
};
use herstel_domain::{
    Dossier,
    calls::Call,
    documents::{ChecklistItem, PaperState, checklist},
    messages::{Message, Reply},
    plan::Talk,
};
use herstel_kernel::Date;

/// Documents on the page; all of them stand on their own page.
const DOCUMENTS_SHOWN: usize = 5;
/// Contacts on the page.
const CONTACTS_SHOWN: usize = 8;
/// Characters of what somebody wrote: enough to know it again.
const WORDS_SHOWN: usize = 160;

/// Who stands around the parent.
pub(super) struct People {
    /// Relations and who may act.
    pub lines: Vec<PersonLine>,
    /// What the parent consents to.
    pub consents: Vec<String>,
}

/// What was handed in last, and which papers are still to come.
pub(super) struct Documents {
    /// The latest, without those that a later version replaced.
    pub latest: Vec<DocumentView>,
    /// How many there are, every version.
    pub count: u64,
    /// Papers that the steps ask for and that are not there.
    pub awaited: Vec<PaperLine>,
}

/// A paper that is not there.
pub(super) struct PaperLine {
    /// What it is.
    pub name: String,
    /// How it is with it.
    pub state: String,
    /// Somebody has to do something about it.
    pub is_pressing: bool,
    /// Until when it can come.
    pub until: Option<String>,
}

/// One contact with the parent.
pub(super) struct ContactLine {
    /// The day, in words.
    pub when: String,
    /// What it was.
    pub what: String,
    /// What still waits, when anything does.
    pub waits: Option<String>,
    /// How what was written begins.
    pub words: Option<String>,
    /// Where all of it stands.
    pub href: String,
    day: Date,
}

impl People {
    pub(super) fn new(texts: Texts, dossier: &Dossier, today: Date) -> Self {
        Self { lines: people(texts, dossier, today), consents: consents_in_words(texts, dossier, today) }
    }
}

impl Documents {
    pub(super) fn new(state: &AppState, texts: Texts, dossier: &Dossier, today: Date) -> Self {
        let number = &dossier.registration.number;
        let link = |document| DocumentPath { number: number.clone(), document }.to_string();
        let standing =
            |it: &&herstel_domain::documents::DocumentReceived| !dossier.papers.is_replaced(it.document);
        let latest = dossier.documents.iter().rev().filter(standing).take(DOCUMENTS_SHOWN);
        let mut items = checklist(dossier, &state.schemes, today);
        items.sort_by_key(|item| item.state);
        Self {
            latest: latest.map(|received| DocumentView::new(received, texts, link)).collect(),
            count: u64::try_from(dossier.documents.len()).unwrap_or(u64::MAX),
            awaited: items.iter().filter_map(|item| PaperLine::new(texts, item)).collect(),
        }
    }
}

impl PaperLine {
    /// Nothing of a paper that is there, or without which it goes on.
    fn new(texts: Texts, item: &ChecklistItem) -> Option<Self> {
        let is_pressing = match item.state {
            PaperState::Overdue | PaperState::NotHeld => true,
            PaperState::Missing | PaperState::Asked => false,
            PaperState::There | PaperState::Trusted => return None,
        };
        Some(Self {
            name: paper_name(texts, item),
            state: state_in_words(texts, item.state),
            is_pressing,
            until: item.until_on().map(|day| texts.t1("contact-paper-until", "date", texts.date(day))),
        })
    }
}

/// The latest contacts of every kind, those still to come first: talks, calls, what was told and what the parent wrote.
pub(super) fn contacts(texts: Texts, dossier: &Dossier) -> Vec<ContactLine> {
    let number = &dossier.registration.number;
    let plan = StaffPlanPath { number: number.clone() }.to_string();
    let calls = CallsPath { number: number.clone() }.to_string();
    let messages = MessagesPath { number: number.clone() }.to_string();
    let mut lines: Vec<ContactLine> = Vec::new();
    lines.extend(dossier.plan.talks.iter().map(|talk| of_talk(texts, talk, &plan)));
    lines.extend(dossier.calls.iter().map(|call| of_call(texts, call, &calls)));
    lines.extend(dossier.messages.iter().map(|message| of_message(texts, message, &messages)));
    lines.extend(dossier.replies.iter().map(|reply| of_reply(texts, reply, &messages)));
    // Of one day what was written down last comes first.
    lines.reverse();
    lines.sort_by_key(|line| std::cmp::Reverse(line.day));
    lines.truncate(CONTACTS_SHOWN);
    lines
}

fn of_talk(texts: Texts, talk: &Talk, href: &str) -> ContactLine {
    let day = talk.held.as_ref().map_or(talk.planned.on, |held| held.held_on);
    let waits = match (&talk.held, &talk.not_held) {
        (Some(_), _) => None,
        (None, Some(_)) => Some(texts.t("plan-talk-not-held")),
        (None, None) => Some(texts.t("contact-talk-planned")),
    };
    ContactLine {
        when: texts.date(day),
        what: texts.t(&format!("talk-{}", talk.planned.kind.as_str())),
        waits,
        words: talk.held.as_ref().map(|held| beginning(&held.report)),
        href: href.to_owned(),
        day,
    }
}

fn of_call(texts: Texts, call: &Call, href: &str) -> ContactLine {
    let (day, what, words) = match (&call.made, &call.dropped) {
        (Some(made), _) => (made.on, texts.t("contact-call-made"), &made.words),
        (None, Some(_)) => (call.asked.asked_on, texts.t("contact-call-dropped"), &call.asked.words),
        (None, None) => {
            let key = match (&call.asked.late_for, call.asked.asks_reach) {
                (Some(_), _) => "contact-call-because-late",
                (None, true) => "contact-call-ask-reach",
                (None, false) => "contact-call-asked",
            };
            (call.asked.asked_on, texts.t(key), &call.asked.words)
        }
    };
    let promised = || texts.t1("call-back-promised", "date", texts.date(call.asked.promised_on));
    ContactLine {
        when: texts.date(day),
        what,
        waits: call.is_open().then(promised),
        words: (!words.is_empty()).then(|| beginning(words)),
        href: href.to_owned(),
        day,
    }
}

fn of_message(texts: Texts, message: &Message, href: &str) -> ContactLine {
    let day = message.sent.sent_on;
    ContactLine {
        when: texts.date(day),
        what: texts.t1("contact-message", "subject", words::subject(texts, &message.sent.kind)),
        waits: (!message.has_gone()).then(|| texts.t("contact-message-unsent")),
        words: None,
        href: href.to_owned(),
        day,
    }
}

fn of_reply(texts: Texts, reply: &Reply, href: &str) -> ContactLine {
    let day = reply.written.written_on;
    ContactLine {
        when: texts.date(day),
        what: texts.t("contact-reply"),
        waits: (!reply.is_closed()).then(|| texts.t("contact-reply-waits")),
        words: Some(beginning(&reply.written.text)),
        href: href.to_owned(),
        day,
    }
}

/// How a text begins, cut between characters.
fn beginning(text: &str) -> String {
    let mut cut: String = text.chars().take(WORDS_SHOWN).collect();
    if cut.len() < text.len() {
        cut.push('…');
    }
    cut
}
