//! The questions as a form, for the parent and for staff.

use crate::{
    i18n::Texts,
    layout::{Choice, ChoiceGroup, Field, FormErrors, SubmittedForm},
};
use herstel_domain::{
    Dossier,
    preferences::{Pace, SetPreferences},
    registration::PreferredLanguage,
};

/// Where a mistake is shown.
pub(super) const FIELDS: [&str; 3] = ["pace", "language", "spoken_to"];

/// The questions with what is known, or with what was sent.
pub(super) struct Questions {
    pub pace: ChoiceGroup,
    pub language: ChoiceGroup,
    pub spoken_to: Field,
}

impl Questions {
    pub fn new(texts: Texts, dossier: &Dossier, form: Option<&SubmittedForm>, errors: &FormErrors) -> Self {
        let set = dossier.preferences.as_ref();
        let known = |pace: Pace| set.and_then(|set| set.pace) == Some(pace);
        let mut paces: Vec<Choice> = Pace::ALL
            .into_iter()
            .map(|pace| {
                Choice::new(pace.as_str(), texts.t(&format!("pace-{}", pace.as_str()))).chosen(known(pace))
            })
            .collect();
        paces.push(
            Choice::new("", texts.t("preference-no-answer"))
                .chosen(set.is_some_and(|set| set.pace.is_none())),
        );
        let own = set.and_then(|set| set.language);
        let mut languages: Vec<Choice> = PreferredLanguage::ALL
            .into_iter()
            .map(|language| {
                Choice::new(language.code(), texts.t(&format!("language-{}", language.code())))
                    .chosen(own == Some(language))
            })
            .collect();
        let none = set.is_some_and(|set| set.language.is_none());
        languages.push(Choice::new("", texts.t("preference-no-answer")).chosen(none));
        let questions = Self {
            pace: ChoiceGroup::radios("pace", texts.t("preference-pace"), paces)
                .hint(texts.t("preference-pace-hint")),
            language: ChoiceGroup::radios("language", texts.t("preference-language"), languages)
                .hint(texts.t("preference-language-hint")),
            spoken_to: Field::text("spoken_to", texts.t("preference-spoken-to"))
                .hint(texts.t("preference-spoken-to-hint"))
                .value(set.and_then(|set| set.spoken_to.clone()).unwrap_or_default()),
        };
        match form {
            None => questions,
            Some(form) => Self {
                pace: questions.pace.filled(form, errors),
                language: questions.language.filled(form, errors),
                spoken_to: questions.spoken_to.filled(form, errors),
            },
        }
    }
}

/// What was answered.
pub(super) fn answered(form: &SubmittedForm) -> SetPreferences {
    SetPreferences {
        pace: Pace::parse(form.text("pace")),
        language: form.text("language").parse().ok(),
        spoken_to: form.optional("spoken_to"),
    }
}
