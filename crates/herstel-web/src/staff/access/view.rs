//! What the page about access shows.

use super::{
    AccessPath,
    basis::{BasisPath, StopPath},
    conflict::ConflictPath,
    mandate::{MandatesPath, StopPath as StopMandatePath},
    protection::ProtectionPath,
    relation::{EndPath, RelationPath, RelationsPath},
    represent::{EndPath as EndRepresentationPath, RepresentationPath, RepresentationsPath},
};
use crate::{
    AppState,
    error::PageError,
    i18n::Texts,
    layout::{Field, FormErrors, Page, SubmittedForm},
    municipalities,
    session::Staff,
    staff::dossier::DossierPath,
};
use askama::Template;
use herstel_domain::{
    Dossier,
    access::{Grant, Holder, Period, grants},
    bases::{Audience, Basis, BasisKind},
    consents::ConsentSubject,
    mandates::{Mandate, Power},
    relations::{Relation, RelationKind},
    representations::Representation,
};
use herstel_kernel::{Date, Desk, DossierNumber, Refusal, StaffId};
use std::collections::BTreeSet;

#[derive(Template)]
#[template(path = "staff/access.html")]
pub(super) struct AccessPage {
    page: Page,
    errors: FormErrors,
    name: String,
    number: String,
    dossier_href: String,
    version: u64,
    why: String,
    relations: Vec<RelationRow>,
    add_relation: String,
    bases: Vec<BasisRow>,
    add_basis: String,
    representations: Vec<RepresentationRow>,
    add_representation: String,
    mandates: Vec<MandateRow>,
    add_mandate: String,
    consents: Vec<String>,
    notes: Option<Vec<(String, String)>>,
    protected: Option<String>,
    protection: String,
    emergencies: Vec<(String, String)>,
    conflict: String,
}

/// A relation, with what can be done about it.
struct RelationRow {
    id: String,
    kind: String,
    name: String,
    about: Vec<String>,
    correct: String,
    /// Where its end is told, with the field for the last day; none when it ended.
    end: Option<(String, Field)>,
}

/// Somebody by whom the law lets the parent be represented.
struct RepresentationRow {
    name: String,
    office: String,
    about: Vec<String>,
    /// Where its ground is looked at, while nobody did.
    confirm: Option<String>,
    /// Where it is ended, while it holds.
    end: Option<String>,
}

/// A mandate that the parent gave.
struct MandateRow {
    what: String,
    may: String,
    /// Where it is taken back, while it holds.
    stop: Option<String>,
    /// What the holder keeps by another mandate when this one is taken back.
    kept: Option<String>,
}

/// A ground on which others look.
struct BasisRow {
    what: String,
    for_whom: String,
    when: String,
    /// Where it is stopped, while it holds.
    stop: Option<String>,
}

impl AccessPage {
    /// The page of a dossier; `form` and `refusals` come from a form on it that was refused, `at` is the field of its day.
    pub async fn load(
        state: &AppState,
        staff: Staff,
        dossier: Dossier,
        form: &SubmittedForm,
        refusals: &[Refusal],
        at: Option<&str>,
    ) -> Result<Self, PageError> {
        let number = dossier.registration.number.clone();
        let page = staff.page.at(AccessPath { number: number.clone() });
        let (texts, today) = (page.texts, state.clock.today());
        let mut refusals = refusals.to_vec();
        for refusal in &mut refusals {
            refusal.field = at.filter(|_| refusal.field.is_some()).map(str::to_owned);
        }
        let mut errors = FormErrors::new();
        errors.refusals(texts, &refusals, &[]);
        let notes = if grants(&dossier, Holder::Operation, today).contains(&Grant::Notes) {
            let notes = state.store.support_notes(&staff.scope, dossier.registration.dossier).await?;
            let note = |note: herstel_domain::support::SupportNoted| {
                let by = municipalities::name(note.municipality);
                (texts.t2("looks-note", "municipality", by, "date", texts.date(note.noted_on)), note.words)
            };
            Some(notes.into_iter().map(note).collect())
        } else {
            None
        };
        let emergency = |opened: &herstel_domain::protection::EmergencyAccessOpened| {
            let (day, from) = state.clock.civil(opened.opened_at);
            let (_, until) = state.clock.civil(opened.until_at);
            let when = [("date", texts.date(day)), ("from", from), ("until", until)];
            (texts.with("access-emergency-when", when), opened.reason.clone())
        };
        Ok(Self {
            name: dossier.registration.details.name.clone(),
            number: number.to_string(),
            dossier_href: DossierPath { number: number.clone() }.to_string(),
            version: dossier.version,
            why: looks_because(state, texts, &dossier, staff.id),
            relations: dossier
                .relations
                .iter()
                .map(|relation| RelationRow::new(texts, &number, relation, form, &errors))
                .collect(),
            add_relation: RelationsPath { number: number.clone() }.to_string(),
            bases: dossier
                .bases
                .iter()
                .map(|basis| BasisRow::new(texts, &number, &dossier, basis, today))
                .collect(),
            add_basis: BasisPath { number: number.clone() }.to_string(),
            representations: dossier
                .representations
                .iter()
                .map(|held| RepresentationRow::new(texts, &number, held, today))
                .collect(),
            add_representation: RepresentationsPath { number: number.clone() }.to_string(),
            mandates: dossier
                .mandates
                .iter()
                .map(|mandate| MandateRow::new(texts, &dossier, mandate, today))
                .collect(),
            add_mandate: MandatesPath { number: number.clone() }.to_string(),
            consents: dossier
                .consents
                .iter()
                .map(|consent| {
                    let what = consent_in_words(texts, consent.given.subject);
                    texts.t2("looks-consent", "what", what, "when", period_in_words(texts, consent.period()))
                })
                .collect(),
            notes,
            protected: dossier
                .protection
                .as_ref()
                .map(|set| texts.t1("looks-protected", "date", texts.date(set.set_on))),
            protection: ProtectionPath { number: number.clone() }.to_string(),
            emergencies: dossier.emergencies.iter().map(emergency).collect(),
            conflict: ConflictPath { number }.to_string(),
            page,
            errors,
        })
    }
}

/// On what this look of a member of staff rests, in a sentence.
pub(in crate::staff) fn looks_because(
    state: &AppState,
    texts: Texts,
    dossier: &Dossier,
    staff: StaffId,
) -> String {
    let (now, today) = (state.clock.now(), state.clock.today());
    let open = dossier
        .emergencies
        .iter()
        .rev()
        .find(|opened| opened.staff == staff && opened.opened_at <= now && now < opened.until_at);
    if let Some(opened) = open {
        let (_, until) = state.clock.civil(opened.until_at);
        return texts.t2("looks-emergency", "until", until, "reason", &opened.reason);
    }
    let holding = |basis: &&Basis| basis.audience == Audience::Operation && basis.period.holds_on(today);
    match dossier.bases.iter().find(holding).map(|basis| &basis.kind) {
        Some(BasisKind::RequestOfPerson) | None => texts.t("looks-request"),
        Some(BasisKind::StatutoryGround { article }) => texts.t1("looks-law", "article", article),
        Some(BasisKind::UrgentNeed { reason }) => texts.t1("looks-urgent", "reason", reason),
    }
}

impl RelationRow {
    fn new(
        texts: Texts,
        number: &DossierNumber,
        relation: &Relation,
        form: &SubmittedForm,
        errors: &FormErrors,
    ) -> Self {
        let told = &relation.told;
        let end = || {
            let path = EndPath { number: number.clone(), relation: relation.id };
            let field = Field::text(super::relation::end_field(relation.id), texts.t("relation-last-on"));
            (path.to_string(), field.hint(texts.t("relation-day-hint")).short().filled(form, errors))
        };
        let mut about = vec![period_in_words(texts, told.period)];
        about.extend(told.born_on.map(|day| texts.t1("relation-born", "date", texts.date(day))));
        about.push(texts.t1("relation-from-source", "source", &told.source));
        about.extend(told.person.map(|_| texts.t("relation-known")));
        if relation.corrections > 0 {
            about.push(texts.tn("facts-corrected", u64::from(relation.corrections)));
        }
        Self {
            id: relation.id.to_string(),
            kind: kind_in_words(texts, told.kind),
            name: told.name.clone(),
            about,
            correct: RelationPath { number: number.clone(), relation: relation.id }.to_string(),
            end: told.period.until_on.is_none().then(end),
        }
    }
}

impl RepresentationRow {
    fn new(texts: Texts, number: &DossierNumber, held: &Representation, today: Date) -> Self {
        let told = &held.told;
        let (number, representation) = (number.clone(), told.representation);
        let holds = held.period().until_on.is_none_or(|until| today < until);
        let mut about = vec![period_in_words(texts, held.period())];
        if !told.ground.is_empty() {
            about.push(texts.t1("representation-from", "ground", &told.ground));
        }
        if told.office.is_custody() {
            about.push(texts.t("representation-birthdays"));
            about.push(if told.lives_with_them {
                texts.t("representation-at-home")
            } else {
                texts.t("representation-elsewhere")
            });
        }
        if !told.is_confirmed {
            about.push(texts.t("representation-unconfirmed"));
        }
        Self {
            name: told.name.clone(),
            office: texts.t(&format!("office-{}", told.office.as_str())),
            about,
            confirm: (holds && !told.is_confirmed)
                .then(|| RepresentationPath { number: number.clone(), representation }.to_string()),
            end: holds.then(|| EndRepresentationPath { number, representation }.to_string()),
        }
    }
}

impl MandateRow {
    fn new(texts: Texts, dossier: &Dossier, mandate: &Mandate, today: Date) -> Self {
        let (number, given) = (dossier.registration.number.clone(), &mandate.given);
        let when = period_in_words(texts, mandate.period());
        let holds = mandate.period().until_on.is_none_or(|until| today < until);
        let in_words = |powers: &BTreeSet<Power>| {
            let powers = powers.iter().map(|power| texts.t(&format!("mandate-{}", power.as_str())));
            powers.map(|power| power.to_lowercase()).collect::<Vec<_>>().join(", ")
        };
        let beside = dossier.mandates_beside(given.mandate, today);
        let kept: BTreeSet<Power> =
            beside.iter().flat_map(|other| other.given.powers.iter().copied()).collect();
        let powers = in_words(&given.powers);
        Self {
            what: texts.t2("looks-mandate", "name", &given.name, "when", when),
            may: texts.t1("access-may", "powers", powers),
            stop: holds.then(|| StopMandatePath { number, mandate: given.mandate }.to_string()),
            kept: (!kept.is_empty()).then(|| texts.t1("told-mandate-kept", "powers", in_words(&kept))),
        }
    }
}

impl BasisRow {
    fn new(texts: Texts, number: &DossierNumber, dossier: &Dossier, basis: &Basis, today: Date) -> Self {
        let for_whom = match basis.audience {
            Audience::Operation => texts.t("basis-for-operation"),
            Audience::Municipality { municipality, desk: Desk::Support } => {
                texts.t1("basis-for-support", "municipality", municipalities::name(municipality))
            }
            Audience::Municipality { municipality, desk: Desk::Collection } => {
                texts.t1("basis-for-collection", "municipality", municipalities::name(municipality))
            }
            Audience::NextOfKin { relation } => {
                let name = dossier.relation(relation).map_or("", |relation| &relation.told.name);
                texts.t1("basis-for-kin", "name", name)
            }
        };
        let holds = basis.period.until_on.is_none_or(|until| today < until);
        Self {
            what: match &basis.kind {
                BasisKind::RequestOfPerson => texts.t("basis-request"),
                BasisKind::StatutoryGround { article } => texts.t1("basis-law", "article", article),
                BasisKind::UrgentNeed { reason } => texts.t1("basis-urgent", "reason", reason),
            },
            for_whom,
            when: period_in_words(texts, basis.period),
            stop: holds.then(|| StopPath { number: number.clone(), basis: basis.id }.to_string()),
        }
    }
}

/// What somebody is to the parent.
pub(super) fn kind_in_words(texts: Texts, kind: RelationKind) -> String {
    match kind {
        RelationKind::Partner => texts.t("relation-partner"),
        RelationKind::ExPartner => texts.t("relation-ex-partner"),
        RelationKind::Parent => texts.t("relation-parent"),
        RelationKind::Child => texts.t("relation-child"),
        RelationKind::NextOfKin => texts.t("relation-next-of-kin"),
    }
}

/// What a parent consents to.
pub(super) fn consent_in_words(texts: Texts, subject: ConsentSubject) -> String {
    match subject {
        ConsentSubject::MunicipalContact { municipality } => {
            texts.t1("consent-contact", "municipality", municipalities::name(municipality))
        }
        ConsentSubject::StoryToMunicipality { municipality } => {
            texts.t1("consent-story", "municipality", municipalities::name(municipality))
        }
        ConsentSubject::DecisionsToMunicipality { municipality } => {
            texts.t1("consent-decisions", "municipality", municipalities::name(municipality))
        }
        ConsentSubject::NotesToOperation => texts.t("consent-notes"),
        ConsentSubject::StoryToParty { party } => {
            let party = texts.t(&format!("chain-party-{}", party.as_str()));
            texts.t1("consent-story-to-party", "party", party)
        }
    }
}

/// A period as people say it: with its last day, not with the first day after it.
pub(super) fn period_in_words(texts: Texts, period: Period) -> String {
    let last = period.until_on.and_then(|until| until.yesterday().ok());
    match (period.from_on, last) {
        (None, None) => texts.t("period-always"),
        (Some(from), None) => texts.t1("period-from", "from", texts.date(from)),
        (None, Some(last)) => texts.t1("period-until", "last", texts.date(last)),
        (Some(from), Some(last)) => {
            texts.t2("period-between", "from", texts.date(from), "last", texts.date(last))
        }
    }
}
