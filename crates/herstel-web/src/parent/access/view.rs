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
    consents::{ConsentSubject, MunicipalContact},
    protection::EmergencyAccessOpened,
};
use herstel_kernel::{Date, MandateId, MunicipalityCode};

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
    ended: Vec<String>,
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
        Self {
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
