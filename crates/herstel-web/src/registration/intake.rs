//! Who registers somebody and as what, and where the person lives when that is abroad: asked on every form, as far as
//! whoever fills it in can answer.

use crate::{
    i18n::Texts,
    layout::{Choice, ChoiceGroup, Field, FormErrors, Part, SubmittedForm},
};
use herstel_domain::{
    mandates::{MandateHolder, MandateKind},
    registration::{Abroad, ContactChannel, Intake, PersonKind, Registrant},
    representations::LegalOffice,
};
use herstel_kernel::{Refusal, RefusalCode};

/// Who fills the form in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Registrar {
    /// The person themselves.
    Themself,
    /// Staff or a desk, who write down what somebody says.
    Writes,
    /// Somebody who signed in and registers another.
    Acts(MandateHolder),
}

/// The names of the fields, in the order of the page.
pub(crate) const FIELDS: [&str; 12] = [
    "registered_by",
    "registrant_name",
    "lives_with_them",
    "kinship",
    "died_on",
    "office",
    "ground",
    "person_kind",
    "lives_abroad",
    "country",
    "hours_from_utc",
    "abroad_channel",
];

/// As what somebody says they register another.
const WAYS: [&str; 5] = ["themself", "parent", "next-of-kin", "legal-representative", "authorised"];

/// The labels of the fields, for the summary of what is wrong.
pub(crate) fn labels(t: Texts) -> Vec<(&'static str, String)> {
    vec![
        ("registered_by", t.t("intake-by")),
        ("registrant_name", t.t("intake-by-name")),
        ("kinship", t.t("intake-kinship")),
        ("died_on", t.t("intake-died-on")),
        ("office", t.t("representation-office")),
        ("ground", t.t("intake-ground")),
        ("person_kind", t.t("intake-kind")),
        ("country", t.t("intake-country")),
        ("abroad_channel", t.t("intake-abroad-channel")),
    ]
}

/// The questions who registers whom.
pub(crate) fn who(registrar: Registrar, t: Texts, form: &SubmittedForm, errors: &FormErrors) -> Vec<Part> {
    let ways = WAYS.into_iter().filter(|way| *way != "themself" || registrar == Registrar::Writes);
    let ways = ways.map(|way| {
        Choice::new(way, t.t(&format!("intake-by-{way}"))).hint(t.t(&format!("intake-by-{way}-hint")))
    });
    let line = |name: &'static str, label: &str, hint: &str| {
        Part::from(Field::text(name, t.t(label)).hint(t.t(hint)).filled(form, errors))
    };
    let offices = LegalOffice::ALL.into_iter().filter(|office| *office != LegalOffice::ParentalAuthority);
    let offices =
        offices.map(|office| Choice::new(office.as_str(), t.t(&format!("office-{}", office.as_str()))));
    let offices = ChoiceGroup::radios("office", t.t("representation-office"), offices.collect());
    let home = vec![Choice::new("yes", t.t("intake-home-yes"))];
    match registrar {
        Registrar::Themself => Vec::new(),
        Registrar::Writes | Registrar::Acts(_) => vec![
            ChoiceGroup::radios("registered_by", t.t("intake-by"), ways.collect())
                .filled(form, errors)
                .into(),
            line("registrant_name", "intake-by-name", "intake-by-name-hint"),
            ChoiceGroup::boxes("lives_with_them", t.t("intake-home"), home).filled(form, errors).into(),
            line("kinship", "intake-kinship", "intake-kinship-hint"),
            line("died_on", "intake-died-on", "intake-died-on-hint"),
            offices.hint(t.t("intake-office-hint")).filled(form, errors).into(),
            line("ground", "intake-ground", "intake-ground-hint"),
        ],
    }
}

/// The questions as what the person is registered, and where they live when that is abroad.
pub(crate) fn what(t: Texts, form: &SubmittedForm, errors: &FormErrors) -> Vec<Part> {
    let kinds = PersonKind::ALL
        .map(|kind| Choice::new(kind.as_str(), t.t(&format!("person-kind-{}", kind.as_str()))));
    let kinds = ChoiceGroup::radios("person_kind", t.t("intake-kind"), kinds.into());
    let abroad = vec![Choice::new("yes", t.t("intake-abroad-yes"))];
    let abroad = ChoiceGroup::boxes("lives_abroad", t.t("intake-abroad"), abroad);
    let channels = ContactChannel::ALL
        .map(|channel| Choice::new(channel.as_str(), t.t(&format!("contact-channel-{}", channel.as_str()))));
    let channels = ChoiceGroup::radios("abroad_channel", t.t("intake-abroad-channel"), channels.into());
    let hours = Field::text("hours_from_utc", t.t("intake-hours")).hint(t.t("intake-hours-hint"));
    vec![
        kinds.hint(t.t("intake-kind-hint")).filled(form, errors).into(),
        abroad.hint(t.t("intake-abroad-hint")).filled(form, errors).into(),
        Field::text("country", t.t("intake-country")).filled(form, errors).into(),
        hours.short().filled(form, errors).into(),
        channels.filled(form, errors).into(),
    ]
}

/// What was answered; what cannot be read is added to the refusals.
pub(crate) fn answered(registrar: Registrar, form: &SubmittedForm, refusals: &mut Vec<Refusal>) -> Intake {
    let by = match registrar {
        Registrar::Themself => Registrant::Themself,
        Registrar::Writes => registrant(None, form, refusals),
        Registrar::Acts(holder) => registrant(Some(holder), form, refusals),
    };
    let kind = PersonKind::parse(form.text("person_kind"));
    let kind = match (&by, kind) {
        (Registrant::Parent { .. }, None) => PersonKind::Child,
        (_, kind) => kind.unwrap_or_default(),
    };
    Intake { kind, by, abroad: abroad(form, refusals) }
}

fn abroad(form: &SubmittedForm, refusals: &mut Vec<Refusal>) -> Option<Abroad> {
    if !form.has("lives_abroad", "yes") {
        return None;
    }
    let sent = form.text("abroad_channel");
    let channel = ContactChannel::parse(sent);
    if channel.is_none() {
        refusals.push(Refusal::at(RefusalCode::NotAChoice, "abroad_channel"));
    }
    Some(Abroad {
        country: form.text("country").to_owned(),
        hours_from_utc: form.text("hours_from_utc").to_owned(),
        channel: channel.unwrap_or(ContactChannel::Letter),
    })
}

/// Who registers another; `holder` is who signed in.
fn registrant(
    holder: Option<MandateHolder>,
    form: &SubmittedForm,
    refusals: &mut Vec<Refusal>,
) -> Registrant {
    let name = form.text("registrant_name").to_owned();
    let person = match holder {
        Some(MandateHolder::Person { person }) => Some(person),
        Some(MandateHolder::Organisation { .. }) | None => None,
    };
    match form.text("registered_by") {
        "themself" | "" if holder.is_none() => Registrant::Themself,
        "parent" => Registrant::Parent { name, person, lives_with_them: form.has("lives_with_them", "yes") },
        "next-of-kin" => {
            let died_on = form.day("died_on").and_then(|day| day.ok_or(RefusalCode::Required));
            match died_on {
                Ok(died_on) => {
                    let kinship = form.text("kinship").to_owned();
                    Registrant::NextOfKin { name, person, kinship, died_on }
                }
                Err(code) => {
                    refusals.push(Refusal::at(code, "died_on"));
                    Registrant::Themself
                }
            }
        }
        "legal-representative" => {
            let office = LegalOffice::parse(form.text("office"));
            match office {
                Some(office) => {
                    let ground = form.text("ground").to_owned();
                    Registrant::LegalRepresentative { name, holder, office, ground }
                }
                None => {
                    refusals.push(Refusal::at(RefusalCode::NotAChoice, "office"));
                    Registrant::Themself
                }
            }
        }
        "authorised" => {
            let acts_as = match holder {
                Some(MandateHolder::Organisation { .. }) => MandateKind::Lawyer,
                Some(MandateHolder::Person { .. }) | None => MandateKind::Helper,
            };
            Registrant::Authorised { name, holder, acts_as }
        }
        _ => {
            refusals.push(Refusal::at(RefusalCode::NotAChoice, "registered_by"));
            Registrant::Themself
        }
    }
}
