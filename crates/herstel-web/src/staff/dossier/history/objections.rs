//! What happened to objections and before courts, in words.

use crate::staff::words::Words;
use herstel_domain::{
    Dossier,
    objections::{ObjectionEvent, ObjectionOutcome},
};

/// What happened to an objection or before a court.
pub(super) fn in_words(words: Words<'_>, dossier: &Dossier, event: &ObjectionEvent) -> (String, Vec<String>) {
    let texts = words.texts;
    let outcome = |outcome: ObjectionOutcome| texts.t(&format!("objection-outcome-{}", outcome.as_str()));
    match event {
        ObjectionEvent::Filed(filed) => {
            let step = dossier.contested_step(&filed.decision);
            let step = step.map_or_else(String::new, |step| words.step(&step));
            let told = [&filed.words, &filed.late_reason];
            (texts.t1("history-objection-filed", "step", step), told.into_iter().flatten().cloned().collect())
        }
        ObjectionEvent::Acknowledged(done) if done.committee => {
            (texts.t("history-objection-committee"), Vec::new())
        }
        ObjectionEvent::Acknowledged(_) => (texts.t("history-objection-acknowledged"), Vec::new()),
        ObjectionEvent::MendAsked(asked) => {
            (texts.t("history-objection-mend-asked"), vec![asked.words.clone()])
        }
        ObjectionEvent::Mended(mended) => (texts.t("history-objection-mended"), vec![mended.words.clone()]),
        ObjectionEvent::LatenessJudged(judged) => {
            let key =
                if judged.excused { "history-objection-excused" } else { "history-objection-not-excused" };
            (texts.t(key), vec![judged.reason.clone()])
        }
        ObjectionEvent::HearingWished(wished) => {
            let way = texts.t(&format!("hearing-{}", wished.way.as_str()));
            let words = vec![wished.words.clone()].into_iter().filter(|words| !words.is_empty());
            (texts.t1("history-objection-hearing-wished", "way", way), words.collect())
        }
        ObjectionEvent::HearingPlanned(planned) => {
            let on = texts.date(planned.hearing_on);
            (texts.t1("history-objection-hearing-planned", "date", on), vec![planned.words.clone()])
        }
        ObjectionEvent::Heard(heard) => {
            let key = match heard.held_on {
                Some(_) => "history-objection-heard",
                None => "history-objection-hearing-waived",
            };
            (texts.t(key), vec![heard.words.clone()])
        }
        ObjectionEvent::AdviceReceived(advice) => (
            texts.t1("history-objection-advice", "outcome", outcome(advice.outcome)),
            vec![advice.words.clone()],
        ),
        ObjectionEvent::AnswerProposed(proposed) => (
            texts.t1("history-objection-answer-proposed", "outcome", outcome(proposed.outcome)),
            vec![proposed.reasons.clone()],
        ),
        ObjectionEvent::AnswerReturned(returned) => {
            (texts.t("history-objection-answer-returned"), vec![returned.remarks.clone()])
        }
        ObjectionEvent::Answered(_) => (texts.t("history-objection-answered"), Vec::new()),
        ObjectionEvent::Withdrawn(_) => (texts.t("history-objection-withdrawn"), Vec::new()),
        ObjectionEvent::AppealFiled(filed) => {
            (texts.t1("history-appeal-filed", "subject", words.subject(dossier, &filed.about)), Vec::new())
        }
        ObjectionEvent::AppealRuled(ruled) => {
            let outcome = texts.t(&format!("ruling-{}", ruled.outcome.as_str()));
            (texts.t1("history-appeal-ruled", "outcome", outcome), vec![ruled.words.clone()])
        }
    }
}
