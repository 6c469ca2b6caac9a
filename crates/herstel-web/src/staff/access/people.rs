//! Who stands around a parent, in short, for the page of the dossier. Whoever reads the dossier for the operation reads
//! this on the page about access as well, with what can be done about it.

use super::view::{consent_in_words, kind_in_words, period_in_words};
use crate::i18n::Texts;
use herstel_domain::{
    Dossier,
    access::Period,
    mandates::{Mandate, MandateKind},
    relations::Relation,
    representations::Representation,
};
use herstel_kernel::Date;

/// Somebody around the parent.
pub(in crate::staff) struct PersonLine {
    /// Their name as told.
    pub name: String,
    /// What they are to the parent.
    pub role: String,
    /// Since when, and what they may do.
    pub about: Vec<String>,
}

/// Relations, also those that ended; and who may act for the parent, now or from a day on.
pub(in crate::staff) fn people(texts: Texts, dossier: &Dossier, today: Date) -> Vec<PersonLine> {
    let representing = dossier.representations.iter().filter(|held| stands(held.period(), today));
    let mandated = dossier.mandates.iter().filter(|mandate| stands(mandate.period(), today));
    let related = dossier.relations.iter().map(|relation| of_relation(texts, relation));
    related
        .chain(representing.map(|held| of_representation(texts, held)))
        .chain(mandated.map(|mandate| of_mandate(texts, mandate)))
        .collect()
}

/// What the parent consents to, now or from a day on.
pub(in crate::staff) fn consents_in_words(texts: Texts, dossier: &Dossier, today: Date) -> Vec<String> {
    let given = dossier.consents.iter().filter(|consent| stands(consent.period(), today));
    let line = |consent: &herstel_domain::consents::Consent| {
        let what = consent_in_words(texts, consent.given.subject);
        texts.t2("looks-consent", "what", what, "when", period_in_words(texts, consent.period()))
    };
    given.map(line).collect()
}

/// Whether a period is not over.
fn stands(period: Period, today: Date) -> bool {
    period.until_on.is_none_or(|until| today < until)
}

fn of_relation(texts: Texts, relation: &Relation) -> PersonLine {
    let told = &relation.told;
    let mut about = vec![period_in_words(texts, told.period)];
    about.extend(told.born_on.map(|day| texts.t1("relation-born", "date", texts.date(day))));
    PersonLine { name: told.name.clone(), role: kind_in_words(texts, told.kind), about }
}

fn of_representation(texts: Texts, held: &Representation) -> PersonLine {
    let told = &held.told;
    let mut about = vec![period_in_words(texts, held.period())];
    if !told.is_confirmed {
        about.push(texts.t("representation-unconfirmed"));
    }
    PersonLine { name: told.name.clone(), role: texts.t(&format!("office-{}", told.office.as_str())), about }
}

fn of_mandate(texts: Texts, mandate: &Mandate) -> PersonLine {
    let given = &mandate.given;
    let powers = given.powers.iter().map(|power| texts.t(&format!("mandate-{}", power.as_str())));
    let powers = powers.map(|power| power.to_lowercase()).collect::<Vec<_>>().join(", ");
    let role = match given.kind {
        MandateKind::Helper => texts.t("person-mandate-helper"),
        MandateKind::Lawyer => texts.t("person-mandate-lawyer"),
        MandateKind::Expert => texts.t("person-mandate-expert"),
        MandateKind::ExperienceExpert => texts.t("person-mandate-experience-expert"),
    };
    let about = vec![period_in_words(texts, mandate.period()), texts.t1("access-may", "powers", powers)];
    PersonLine { name: given.name.clone(), role, about }
}
