//! What happened to the legal terms of a dossier, in words.

use crate::staff::words::Words;
use herstel_domain::{
    Dossier,
    deadlines::{TermEvent, TermSubject},
};

/// What happened to a term.
pub(super) fn in_words(words: Words<'_>, dossier: &Dossier, event: &TermEvent) -> (String, Vec<String>) {
    let texts = words.texts;
    let of = |subject: &TermSubject| words.subject(dossier, subject);
    match event {
        TermEvent::Extended(extended) => (
            texts.t1("history-term-extended", "subject", of(&extended.subject)),
            vec![extended.reason.clone()],
        ),
        TermEvent::Suspended(suspended) => (
            texts.t1("history-term-suspended", "subject", of(&suspended.subject)),
            vec![suspended.words.clone()],
        ),
        TermEvent::Resumed(_) => (texts.t("history-term-resumed"), Vec::new()),
        TermEvent::Noticed(noticed) => {
            (texts.t1("history-default-noticed", "subject", of(&noticed.subject)), Vec::new())
        }
        TermEvent::Reckoned(reckoned) => {
            let lines = reckoned.terms.iter().filter_map(|term| {
                let date = texts.date(term.last_day?);
                Some(texts.t2("history-terms-day", "subject", of(&term.subject), "date", date))
            });
            (texts.t("history-terms-reckoned"), lines.collect())
        }
        TermEvent::DelayTold(told) => {
            (texts.t1("history-delay-told", "subject", of(&told.subject)), Vec::new())
        }
        TermEvent::PenaltyFixed(fixed) => {
            (texts.t1("history-penalty-fixed", "amount", texts.amount(fixed.amount)), Vec::new())
        }
        TermEvent::PenaltyProposed(proposed) => {
            let what = texts.t1("history-penalty-proposed", "amount", texts.amount(proposed.amount));
            (what, proposed.remark.iter().cloned().collect())
        }
        TermEvent::PenaltyReturned(returned) => {
            (texts.t("history-penalty-returned"), vec![returned.remarks.clone()])
        }
        TermEvent::PenaltyEstablished(established) => {
            let amount = texts.amount(established.amount);
            (texts.t1("history-penalty-established", "amount", amount), Vec::new())
        }
    }
}
