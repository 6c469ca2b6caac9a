//! What the page about looking along shows.

use super::{AccessQuery, Just, consent, mandate};
use crate::{
    AppState,
    i18n::Texts,
    layout::{ChoiceGroup, Field, FormErrors, Page, Row, SubmittedForm},
    municipalities,
    parent::reader::{Place, Reader},
    registration::contact,
};
use askama::Template;
use herstel_domain::{
    Dossier,
    access::Period,
    bases::{Audience, Basis, BasisKind},
    consents::{ConsentSubject, MunicipalContact},
    protection::EmergencyAccessOpened,
    representations::Representation,
};
use herstel_kernel::{BasisId, Date, Desk, MandateId, MunicipalityCode};

/// The fields of the page in their order.
pub(super) const FIELDS: [&str; 2] = ["municipal_contact", "municipality"];

#[derive(Template)]
#[template(path = "parent/access.html")]
pub(super) struct AccessPage {
    page: Page,
    place: Place,
    errors: FormErrors,
    just: Option<(String, String)>,
    /// The mandates that somebody keeps of whom another one was just stopped.
    kept: Vec<MandateRow>,
    lead: String,
    version: u64,
    mandates: Vec<MandateRow>,
    /// Nobody acts for them, neither by a mandate nor by law.
    is_nobody: bool,
    ended: Vec<String>,
    /// Who looks along or acts without having been given it, and who did.
    others: Vec<Other>,
    contact: Contact,
    notes: ConsentRow,
    emergencies: Vec<Emergency>,
}

/// A mandate that holds or will hold.
struct MandateRow {
    name: String,
    may: String,
    may_not: Option<String>,
    when: String,
    stop: String,
}

/// Somebody who looks along or acts by law or because waiting would do harm.
struct Other {
    who: String,
    lines: Vec<String>,
}

/// What the person said about the municipality.
#[expect(clippy::large_enum_variant, reason = "one for each page shown")]
enum Contact {
    /// It may get in touch; with what it may read besides.
    Yes { name: String, stop: String, finer: Vec<ConsentRow> },
    /// Not, or not asked: the question.
    Ask { answer: Option<String>, question: ChoiceGroup, municipality: Field },
}

/// Something that may be known or not.
struct ConsentRow {
    label: String,
    /// Since when it may.
    since: Option<String>,
    /// Where it is given or taken back.
    href: String,
    /// What is sent to give it.
    subject: &'static str,
}

/// One emergency access.
struct Emergency {
    when: String,
    reason: String,
}

impl AccessPage {
    pub fn new(
        state: &AppState,
        reader: &Reader,
        query: &AccessQuery,
        form: &SubmittedForm,
        errors: FormErrors,
    ) -> Self {
        let (dossier, place) = (&reader.dossier, &reader.place);
        let page = reader.page.clone().at(place.access());
        let (texts, today) = (page.texts, state.clock.today());
        let holding = |period: Period| period.until_on.is_none_or(|until| today < until);
        let (current, ended): (Vec<_>, Vec<_>) =
            dossier.mandates.iter().partition(|mandate| holding(mandate.period()));
        let stopped = query.mandate.and_then(|stopped| Stopped::new(reader, stopped, texts, today));
        let contact = match dossier.municipal_contact(today) {
            MunicipalContact::Yes { municipality } => contact_given(reader, municipality, texts, today),
            MunicipalContact::No => asked(Some(texts.t("access-contact-said-no")), texts, form, &errors),
            MunicipalContact::NotAsked => asked(None, texts, form, &errors),
        };
        let acts = |held: &Representation| held.told.is_confirmed && holding(held.period());
        Self {
            is_nobody: current.is_empty() && !dossier.representations.iter().any(acts),
            others: others(dossier, texts, today),
            just: query.just.map(|just| confirmation(texts, just, stopped.as_ref())),
            kept: stopped.map_or_else(Vec::new, |stopped| stopped.kept),
            lead: texts.t(&reader.voice().key("access-lead")),
            version: dossier.version,
            mandates: current.into_iter().map(|mandate| MandateRow::new(mandate, texts, place)).collect(),
            ended: ended
                .into_iter()
                .map(|mandate| {
                    let until = mandate.period().until_on.map_or_else(String::new, |until| texts.date(until));
                    texts.t2("access-mandate-ended", "name", &mandate.given.name, "date", until)
                })
                .collect(),
            contact,
            notes: ConsentRow::new(
                reader,
                ConsentSubject::NotesToOperation,
                texts.t("access-notes"),
                texts,
                today,
            ),
            emergencies: dossier.emergencies.iter().map(|opened| emergency(state, texts, opened)).collect(),
            place: place.clone(),
            page,
            errors,
        }
    }
}

/// Who is shown beside those whom the person let in: everybody by law, and every basis but the registration while it holds.
fn others(dossier: &Dossier, texts: Texts, today: Date) -> Vec<Other> {
    let by_law = dossier.representations.iter().map(|held| {
        let mut lines = vec![texts.t(&format!("access-office-{}", held.told.office.as_str()))];
        if held.told.is_confirmed {
            lines.push(texts.t1("access-other-checked", "ground", &held.told.ground));
            lines.push(when(texts, held.period(), held.told.recorded_on, today));
        } else {
            lines.push(texts.t("access-other-unchecked"));
        }
        Other { who: held.told.name.clone(), lines }
    });
    let registration = BasisId::from_bytes(dossier.registration.dossier.to_bytes());
    let is_other = |basis: &&Basis| basis.id != registration || basis.period.until_on.is_some();
    let on_a_basis = dossier.bases.iter().filter(is_other).map(|basis| {
        let who = match basis.audience {
            Audience::Operation => texts.t("access-other-operation"),
            Audience::Municipality { municipality, desk: Desk::Support } => {
                texts.t1("access-other-support", "municipality", municipalities::name(municipality))
            }
            Audience::Municipality { municipality, desk: Desk::Collection } => {
                texts.t1("access-other-collection", "municipality", municipalities::name(municipality))
            }
            Audience::NextOfKin { relation } => {
                let name = dossier.relation(relation).map_or("", |relation| &relation.told.name);
                texts.t1("access-other-kin", "name", name)
            }
        };
        let why = match &basis.kind {
            BasisKind::RequestOfPerson => texts.t("access-other-request"),
            BasisKind::StatutoryGround { article } => texts.t1("access-other-law", "article", article),
            BasisKind::UrgentNeed { reason } => texts.t1("access-other-urgent", "reason", reason),
        };
        let since = dossier.registration.registered_on;
        Other { who, lines: vec![why, when(texts, basis.period, since, today)] }
    });
    by_law.chain(on_a_basis).collect()
}

/// From when it holds, until when, or when it stopped.
fn when(texts: Texts, period: Period, since: Date, today: Date) -> String {
    let from = texts.date(period.from_on.unwrap_or(since));
    match period.until_on {
        Some(until) if until <= today => texts.t1("access-other-ended", "date", texts.date(until)),
        Some(until) => match until.yesterday() {
            Ok(last) => texts.t2("access-period", "from", from, "last", texts.date(last)),
            Err(_) => texts.t1("access-other-from", "date", from),
        },
        None => texts.t1("access-other-from", "date", from),
    }
}

fn contact_given(reader: &Reader, municipality: MunicipalityCode, texts: Texts, today: Date) -> Contact {
    let stop = given(reader, ConsentSubject::MunicipalContact { municipality }, today)
        .map_or_else(String::new, |(path, _)| path);
    let finer = [
        (ConsentSubject::StoryToMunicipality { municipality }, texts.t("access-story")),
        (ConsentSubject::DecisionsToMunicipality { municipality }, texts.t("access-decisions")),
    ];
    let finer =
        finer.into_iter().map(|(subject, label)| ConsentRow::new(reader, subject, label, texts, today));
    Contact::Yes { name: municipalities::name(municipality), stop, finer: finer.collect() }
}

fn asked(answer: Option<String>, texts: Texts, form: &SubmittedForm, errors: &FormErrors) -> Contact {
    let (question, municipality) = contact::question(texts, form, errors);
    Contact::Ask { answer, question, municipality }
}

/// Where a consent that holds is taken back, and since when it holds.
fn given(reader: &Reader, subject: ConsentSubject, today: Date) -> Option<(String, Date)> {
    let mut holding = reader.dossier.consents.iter().filter(|consent| consent.period().holds_on(today));
    let found = holding.find(|consent| consent.given.subject == subject)?;
    Some((reader.place.consent_stop(found.given.consent), found.given.given_on))
}

impl ConsentRow {
    fn new(reader: &Reader, subject: ConsentSubject, label: String, texts: Texts, today: Date) -> Self {
        let holds = given(reader, subject, today);
        let since = holds.as_ref().map(|(_, on)| texts.t1("access-since", "date", texts.date(*on)));
        let href = holds.map_or_else(|| reader.place.consenting(), |(path, _)| path);
        Self { label, since, href, subject: consent::subject_name(subject) }
    }
}

/// Every mandate that was ever given, as rows to read.
pub(in crate::parent) fn mandates_to_read(texts: Texts, reader: &Reader) -> Vec<Row> {
    let row = |mandate: &herstel_domain::mandates::Mandate| {
        let MandateRow { name, may, may_not, when, .. } = MandateRow::new(mandate, texts, &reader.place);
        Row { heading: name, lines: [when, may].into_iter().chain(may_not).collect(), ..Row::default() }
    };
    reader.dossier.mandates.iter().map(row).collect()
}

/// Every time that somebody opened the dossier in an emergency, as rows to read.
pub(in crate::parent) fn emergencies_to_read(state: &AppState, texts: Texts, dossier: &Dossier) -> Vec<Row> {
    let row = |opened: &EmergencyAccessOpened| {
        let Emergency { when, reason } = emergency(state, texts, opened);
        Row { heading: when, quote: reason, ..Row::default() }
    };
    dossier.emergencies.iter().map(row).collect()
}

impl MandateRow {
    fn new(mandate: &herstel_domain::mandates::Mandate, texts: Texts, place: &Place) -> Self {
        let period = mandate.period();
        let (may, may_not) = mandate::powers_in_words(&mandate.given.powers, texts);
        let from = period.from_on.unwrap_or(mandate.given.given_on);
        let when = match period.until_on.and_then(|until| until.yesterday().ok()) {
            Some(last) => texts.t2("access-period", "from", texts.date(from), "last", texts.date(last)),
            None => texts.t1("access-period-open", "from", texts.date(from)),
        };
        let stop = place.mandate_stop(mandate.given.mandate);
        Self { name: mandate.given.name.clone(), may, may_not, when, stop }
    }
}

fn emergency(state: &AppState, texts: Texts, opened: &EmergencyAccessOpened) -> Emergency {
    let (day, begin) = state.clock.civil(opened.opened_at);
    let (_, end) = state.clock.civil(opened.until_at);
    let when =
        texts.with("access-emergency-when", [("date", texts.date(day)), ("from", begin), ("until", end)]);
    Emergency { when, reason: opened.reason.clone() }
}

/// A mandate that was stopped while whoever held it keeps something.
struct Stopped {
    name: String,
    /// The other mandates of the same holder; none when it is another ground that they keep.
    kept: Vec<MandateRow>,
}

impl Stopped {
    fn new(reader: &Reader, mandate: MandateId, texts: Texts, today: Date) -> Option<Self> {
        let dossier = &reader.dossier;
        let stopped = dossier.mandate(mandate).filter(|mandate| mandate.withdrawn_on.is_some())?;
        let kept = dossier.mandates_beside(mandate, today).into_iter();
        dossier.keeps_ground(mandate, today).then(|| Self {
            name: stopped.given.name.clone(),
            kept: kept.map(|other| MandateRow::new(other, texts, &reader.place)).collect(),
        })
    }
}

fn confirmation(texts: Texts, just: Just, stopped: Option<&Stopped>) -> (String, String) {
    match just {
        Just::Given => (texts.t("access-just-given"), texts.t("access-just-given-text")),
        Just::Stopped => {
            let text = match stopped {
                None => texts.t("access-just-stopped-text"),
                Some(stopped) if stopped.kept.is_empty() => {
                    texts.t1("access-just-stopped-other", "name", &stopped.name)
                }
                Some(stopped) => texts.t1("access-just-stopped-kept", "name", &stopped.name),
            };
            (texts.t("access-just-stopped"), text)
        }
        Just::Answered => (texts.t("access-just-answered"), texts.t("access-just-answered-text")),
    }
}
