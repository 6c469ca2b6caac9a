//! The remarks of the parent on the page of a dossier, each with its answer or the form for one.

use super::history::target_in_words;
use crate::{
    layout::{Choice, ChoiceGroup, Field, FormErrors, SubmittedForm},
    staff::{
        dispute::{AnswerPath, answer_field, result_field},
        documents::DocumentPath,
        people::Colleagues,
        words::Words,
    },
};
use herstel_domain::{
    Dossier,
    disputes::{Dispute, DisputeResult},
};
use herstel_kernel::{DisputeId, DossierNumber};

/// A remark of the parent, with its answer or the form for one.
pub(super) struct RemarkView {
    pub about: String,
    pub words: String,
    pub document: Option<String>,
    pub raised: String,
    pub answered: Option<String>,
    pub form: Option<AnswerForm>,
}

/// The form with which a remark is answered.
pub(super) struct AnswerForm {
    pub href: String,
    pub result: ChoiceGroup,
    pub answer: Field,
}

impl RemarkView {
    pub fn new(
        words: Words<'_>,
        colleagues: &Colleagues,
        dossier: &Dossier,
        remark: &Dispute,
        form: &SubmittedForm,
        errors: &FormErrors,
    ) -> Self {
        let texts = words.texts;
        let answered = remark.answered.as_ref().map(|answered| {
            let result = match answered.result {
                DisputeResult::Corrected => texts.t("remark-corrected"),
                DisputeResult::Kept => texts.t("remark-kept"),
            };
            let who = colleagues.name(texts, answered.answered_by);
            format!("{result}: {} ({who}, {})", answered.answer, texts.date(answered.answered_on))
        });
        let form = answered.is_none().then(|| {
            AnswerForm::new(words, &dossier.registration.number, remark.raised.dispute, form, errors)
        });
        Self {
            about: target_in_words(words, dossier, &remark.raised.target),
            words: remark.raised.words.clone(),
            document: remark.raised.document.map(|document| {
                let number = dossier.registration.number.clone();
                DocumentPath { number, document }.to_string()
            }),
            raised: texts.date(remark.raised.raised_on),
            answered,
            form,
        }
    }
}

impl AnswerForm {
    fn new(
        words: Words<'_>,
        number: &DossierNumber,
        dispute: DisputeId,
        form: &SubmittedForm,
        errors: &FormErrors,
    ) -> Self {
        let texts = words.texts;
        let results = vec![
            Choice::new("corrected", texts.t("remark-result-corrected"))
                .hint(texts.t("remark-result-corrected-hint")),
            Choice::new("kept", texts.t("remark-result-kept")).hint(texts.t("remark-result-kept-hint")),
        ];
        Self {
            href: AnswerPath { number: number.clone(), dispute }.to_string(),
            result: ChoiceGroup::radios(result_field(dispute), texts.t("remark-result"), results)
                .filled(form, errors),
            answer: Field::area(answer_field(dispute), texts.t("remark-answer-label"), 3)
                .hint(texts.t("remark-answer-hint"))
                .filled(form, errors),
        }
    }
}
