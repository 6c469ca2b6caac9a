//! Messages as staff see them: how far each is on each way, and what can be done about it.

use super::{LeavingPath, ReplyPath};
use crate::{
    AppState,
    error::PageError,
    i18n::Texts,
    messages::{inbox::opened, words},
};
use herstel_domain::{
    Dossier,
    messages::{Message, OnTheWay, Reply, Standing, Way, leavings},
};
use herstel_kernel::{Date, MessageId};
use herstel_store::StaffMember;

/// A message.
pub(crate) struct MessageLine {
    /// What it is about.
    pub subject: String,
    /// When, in words.
    pub when: String,
    /// What it says.
    pub paragraphs: Vec<String>,
    /// As a letter.
    pub letter: String,
    /// It has not really gone.
    pub is_unsent: bool,
    /// When it was opened on the page, in words.
    pub seen: String,
    /// How far it is on each way.
    pub ways: Vec<WayLine>,
    /// Where a change of that is sent.
    pub action: String,
}

/// A message on one way.
pub(crate) struct WayLine {
    /// Its stable name.
    pub way: &'static str,
    /// How far, in words.
    pub said: String,
    /// Why.
    pub reason: Option<String>,
    /// What can be written down now: a stable name and what the button says.
    pub steps: Vec<(&'static str, String)>,
}

/// What the parent wrote.
pub(crate) struct ReplyLine {
    /// For the field that names it.
    pub id: MessageId,
    /// In their words.
    pub text: String,
    /// When, in words.
    pub when: String,
    /// How it was dealt with.
    pub closed: Option<String>,
    /// Where that is sent.
    pub action: String,
}

/// All messages, newest first.
pub(super) fn messages(
    state: &AppState,
    dossier: &Dossier,
    colleagues: &[StaffMember],
    texts: Texts,
) -> Result<Vec<MessageLine>, PageError> {
    let number = &dossier.registration.number;
    let line = |message: &Message| {
        let shown = opened(state, dossier, message, colleagues, texts)?;
        let ways = Way::ALL
            .into_iter()
            .filter_map(|way| way_line(dossier, message, (way, state.clock.today()), texts));
        Ok(MessageLine {
            subject: shown.subject,
            when: shown.when,
            paragraphs: shown.paragraphs,
            letter: shown.letter,
            is_unsent: !message.has_gone(),
            seen: match message.seen_on {
                Some(day) => texts.t1("staff-message-seen", "date", texts.date(day)),
                None => texts.t("staff-message-not-seen"),
            },
            ways: ways.collect(),
            action: LeavingPath { number: number.clone(), message: message.id }.to_string(),
        })
    };
    dossier.messages.iter().rev().map(line).collect()
}

/// A way it leaves by, or one by which it could leave once more because it has not gone.
fn way_line(
    dossier: &Dossier,
    message: &Message,
    (way, today): (Way, Date),
    texts: Texts,
) -> Option<WayLine> {
    let on_the_way = message.ways.iter().find(|on_the_way| on_the_way.way == way);
    let may_leave = dossier.may_leave_by(way, today);
    let again = || ("queued", texts.t1("staff-message-again", "way", words::way(texts, way)));
    let Some(on_the_way) = on_the_way else {
        let offered = may_leave && !message.has_gone();
        let said = words::way(texts, way);
        return offered.then(|| WayLine { way: way.as_str(), said, reason: None, steps: vec![again()] });
    };
    let mut steps = Vec::new();
    match on_the_way.standing {
        Standing::Queued => {}
        Standing::Printed => steps.push(("posted", texts.t("staff-message-posted"))),
        Standing::Sent | Standing::Posted => steps.push(("returned", texts.t("staff-message-returned"))),
        Standing::Held | Standing::Failed | Standing::Returned => {
            if may_leave {
                steps.push(again());
            }
        }
    }
    let said = said(texts, on_the_way);
    Some(WayLine { way: way.as_str(), said, reason: on_the_way.reason.clone(), steps })
}

fn said(texts: Texts, on_the_way: &OnTheWay) -> String {
    let way = words::way(texts, on_the_way.way);
    let standing = words::standing(texts, on_the_way.standing);
    let date = texts.date(on_the_way.since_on);
    texts.with("inbox-left", [("way", way), ("standing", standing), ("date", date)])
}

/// What the parent wrote: what waits for an answer first.
pub(super) fn replies(dossier: &Dossier, texts: Texts) -> Vec<ReplyLine> {
    let number = &dossier.registration.number;
    let line = |reply: &Reply| ReplyLine {
        id: reply.id,
        text: reply.written.text.clone(),
        when: texts.date(reply.written.written_on),
        closed: match (&reply.closed, reply.answered_by) {
            (Some(closed), _) => Some(closed.how.clone()),
            (None, Some(_)) => Some(texts.t("inbox-answered")),
            (None, None) => None,
        },
        action: ReplyPath { number: number.clone(), reply: reply.id }.to_string(),
    };
    let (closed, open): (Vec<&Reply>, Vec<&Reply>) =
        dossier.replies.iter().rev().partition(|reply| reply.is_closed());
    open.into_iter().chain(closed).map(line).collect()
}

/// How the parent wants to be told.
pub(super) fn wanted(dossier: &Dossier, texts: Texts, today: Date) -> String {
    let ways = leavings(dossier, today).into_iter().map(|leaving| {
        let way = words::way(texts, leaving.way);
        if leaving.held { texts.t1("staff-message-held", "way", way) } else { way }
    });
    let ways: Vec<String> = ways.collect();
    if ways.is_empty() { texts.t("staff-message-page-only") } else { ways.join(", ") }
}
