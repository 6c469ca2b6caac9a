//! Messages as the parent reads them, and who acts for them.

use super::{
    letter::{MessageLetterPath, in_words},
    summary::{self, Summary},
};
use crate::{AppState, error::PageError, i18n::Texts, messages::words};
use herstel_domain::{
    Dossier,
    messages::{Message, MessageKind, Reply, Standing},
};
use herstel_kernel::{Date, MessageId};
use herstel_store::StaffMember;

/// One line of the list: told, or written back.
pub(crate) struct Line {
    /// What it is about.
    pub subject: String,
    /// When, in words.
    pub when: String,
    /// Where it stands; none for what the parent wrote.
    pub link: Option<String>,
    /// Not opened yet.
    pub is_new: bool,
    /// What the parent wrote.
    pub text: Option<String>,
    /// How that was dealt with.
    pub answer: Option<String>,
    day: Date,
}

/// One message to read.
pub(crate) struct Opened {
    /// What it is about.
    pub subject: String,
    /// When, in words.
    pub when: String,
    /// What it says in short, for who does not read the language of letters.
    pub summary: Option<Summary>,
    /// What it says.
    pub paragraphs: Vec<String>,
    /// The same as a letter.
    pub letter: String,
    /// By which ways it left besides.
    pub left: Vec<String>,
}

/// Everything told and written, newest first.
pub(crate) fn lines(
    state: &AppState,
    dossier: &Dossier,
    staff: &[StaffMember],
    texts: Texts,
    link: impl Fn(MessageId) -> String,
) -> Result<Vec<Line>, PageError> {
    let mut lines = Vec::new();
    for message in &dossier.messages {
        lines.push(Line {
            subject: subject(state, dossier, message, staff, texts)?,
            when: texts.date(message.sent.sent_on),
            link: Some(link(message.id)),
            is_new: message.seen_on.is_none(),
            text: None,
            answer: None,
            day: message.sent.sent_on,
        });
    }
    lines.extend(dossier.replies.iter().map(|reply| written(reply, texts)));
    lines.sort_by_key(|line| std::cmp::Reverse(line.day));
    Ok(lines)
}

fn written(reply: &Reply, texts: Texts) -> Line {
    let answer = match (&reply.closed, reply.answered_by) {
        (Some(closed), _) => Some(closed.how.clone()),
        (None, Some(_)) => Some(texts.t("inbox-answered")),
        (None, None) => Some(texts.t("inbox-waits")),
    };
    Line {
        subject: texts.t("inbox-yours"),
        when: texts.date(reply.written.written_on),
        link: None,
        is_new: false,
        text: Some(reply.written.text.clone()),
        answer,
        day: reply.written.written_on,
    }
}

/// What a message is about: in the words of the scheme, or of the pages where the scheme lacks the language.
fn subject(
    state: &AppState,
    dossier: &Dossier,
    message: &Message,
    staff: &[StaffMember],
    texts: Texts,
) -> Result<String, PageError> {
    match texts.is_whole() {
        true => Ok(in_words(state, dossier, message, staff, texts.0)?.subject),
        false => Ok(words::subject(texts, &message.sent.kind)),
    }
}

/// One message in words.
pub(crate) fn opened(
    state: &AppState,
    dossier: &Dossier,
    message: &Message,
    staff: &[StaffMember],
    texts: Texts,
) -> Result<Opened, PageError> {
    let said = in_words(state, dossier, message, staff, texts.0)?;
    let letter = match &message.sent.kind {
        MessageKind::Decision { letter, .. } => crate::letter::LetterPath::new(*letter).to_string(),
        MessageKind::Registered
        | MessageKind::DocumentReceived { .. }
        | MessageKind::Invitation { .. }
        | MessageKind::AgreementOffered { .. }
        | MessageKind::HandlerChanged { .. }
        | MessageKind::DeadlineWillPass { .. }
        | MessageKind::DeadlineMoved { .. }
        | MessageKind::NothingChanged { .. }
        | MessageKind::WhereYouAre { .. }
        | MessageKind::Apology
        | MessageKind::NotAFraudster
        | MessageKind::PaperAsked { .. }
        | MessageKind::ResponseAsked { .. }
        | MessageKind::StoryToRead
        | MessageKind::TimelineShared
        | MessageKind::NoticeReceived { .. }
        | MessageKind::PenaltyEstablished { .. }
        | MessageKind::ReopeningRefused { .. }
        | MessageKind::Objection { .. }
        | MessageKind::Complaint { .. }
        | MessageKind::Call { .. }
        | MessageKind::Recorded { .. }
        | MessageKind::Words { .. } => MessageLetterPath::new(message.id).to_string(),
    };
    // Why something is held back is told on the page about safety, not here.
    let left = message.ways.iter().filter(|on_the_way| on_the_way.standing != Standing::Held);
    let left = left.map(|on_the_way| {
        let way = words::way(texts, on_the_way.way);
        let (standing, date) = (words::standing(texts, on_the_way.standing), texts.date(on_the_way.since_on));
        texts.with("inbox-left", [("way", way), ("standing", standing), ("date", date)])
    });
    Ok(Opened {
        subject: subject(state, dossier, message, staff, texts)?,
        when: texts.date(message.sent.sent_on),
        summary: summary::of_message(texts, dossier, message),
        paragraphs: said.paragraphs.into_iter().map(|said| texts.from_scheme(said)).collect(),
        letter,
        left: left.collect(),
    })
}
