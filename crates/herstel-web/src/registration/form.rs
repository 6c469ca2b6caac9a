//! The fields of the registration form, and what was entered in them.

use crate::{
    AppState,
    error::PageError,
    i18n::Texts,
    layout::{Choice, ChoiceGroup, Field, FormErrors, Part, SubmittedForm},
    letter,
    registration::{contact, intake, intake::Registrar},
};
use herstel_domain::{
    Context,
    consents::MunicipalContact,
    registration::{Channel, PersonDetails, PreferredLanguage, RegisterParent, YearsConcerned, register},
    road,
};
use herstel_kernel::{
    Bsn, ConsentId, Date, DateError, DossierId, DossierNumber, PersonId, Refusal, RefusalCode, parse_date,
};
use herstel_scheme::SchemeFamily;

/// The fields in the order of the page.
const FIELDS: [&str; 11] = [
    "name",
    "bsn",
    "born_on",
    "phone",
    "email",
    "address",
    "iban",
    "years",
    "story",
    "municipal_contact",
    "municipality",
];

/// The answer "I don't know; please find out".
const YEARS_UNKNOWN: &str = "unknown";

/// The form as shown.
pub(crate) struct RegistrationForm {
    pub errors: FormErrors,
    pub name: Field,
    /// Where the citizen number is typed; no provider stated it.
    pub bsn: Option<Field>,
    /// The end of the number that the provider stated: enough to recognise it.
    pub bsn_end: Option<String>,
    pub born_on: Field,
    pub phone: Field,
    pub email: Field,
    pub address: Field,
    pub iban: Field,
    pub years: ChoiceGroup,
    pub story: Field,
    /// Who registers the person; empty when they do so themselves.
    pub who: Vec<Part>,
    /// As what, and where they live.
    pub what: Vec<Part>,
    pub contact: ChoiceGroup,
    pub municipality: Field,
}

/// Who fills the form in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum About<'a> {
    /// The parent, with the citizen number that their provider stated.
    Oneself(Option<&'a Bsn>),
    /// Somebody who registers another, or writes down what they say.
    Another(Registrar),
}

impl<'a> About<'a> {
    fn stated(self) -> Option<&'a Bsn> {
        match self {
            Self::Oneself(stated) => stated,
            Self::Another(_) => None,
        }
    }

    /// Who fills the form in.
    fn registrar(self) -> Registrar {
        match self {
            Self::Oneself(_) => Registrar::Themself,
            Self::Another(registrar) => registrar,
        }
    }

    /// The labels that differ: name, number, date of birth, story.
    fn labels(self, t: Texts) -> [String; 4] {
        match self {
            Self::Oneself(_) => [
                t.t("registration-name"),
                t.t("registration-bsn"),
                t.t("registration-born-on"),
                t.t("registration-story"),
            ],
            Self::Another(_) => {
                [t.t("intake-name"), t.t("intake-bsn"), t.t("intake-born-on"), t.t("intake-story")]
            }
        }
    }
}

impl RegistrationForm {
    /// Nothing filled in.
    pub fn empty(about: About<'_>, texts: Texts, state: &AppState) -> Self {
        Self::new(about, texts, state, &SubmittedForm::default(), FormErrors::new())
    }

    /// What was sent, with what is wrong with it.
    pub fn refused(
        about: About<'_>,
        texts: Texts,
        state: &AppState,
        form: &SubmittedForm,
        refusals: &[Refusal],
    ) -> Self {
        let [name, bsn, born_on, story] = about.labels(texts);
        let mut errors = FormErrors::new();
        let fields: Vec<&str> = intake::FIELDS.into_iter().chain(FIELDS).collect();
        contact::told(&mut errors, texts, refusals, &fields);
        let mut labels = intake::labels(texts);
        labels.extend([
            ("name", name),
            ("bsn", bsn),
            ("born_on", born_on),
            ("phone", texts.t("registration-phone")),
            ("email", texts.t("registration-email")),
            ("address", texts.t("registration-address")),
            ("iban", texts.t("registration-iban")),
            ("years", texts.t("registration-years")),
            ("story", story),
            ("municipal_contact", texts.t("contact-question")),
            ("municipality", texts.t("contact-municipality")),
        ]);
        let errors = errors.labelled(&labels);
        Self::new(about, texts, state, form, errors)
    }

    fn new(about: About<'_>, t: Texts, state: &AppState, form: &SubmittedForm, errors: FormErrors) -> Self {
        let bsn_end = about.stated().and_then(|bsn| bsn.digits().get(6..)).map(str::to_owned);
        let [name, bsn, born_on, story] = about.labels(t);
        let is_own = matches!(about, About::Oneself(_));
        // A browser fills in whoever sits before it, who is not always the parent.
        let filled_in =
            |field: Field, what: &'static str| field.autocomplete(if is_own { what } else { "off" });
        let (name_hint, bsn_hint, story_hint, years_hint, unknown) = if is_own {
            (
                t.t("registration-name-hint"),
                t.t("registration-bsn-hint"),
                t.t("registration-story-hint"),
                t.t("registration-years-hint"),
                t.t("registration-years-unknown"),
            )
        } else {
            (
                t.t("intake-name-hint"),
                t.t("intake-bsn-hint"),
                t.t("intake-story-hint"),
                t.t("intake-years-hint"),
                t.t("intake-years-unknown"),
            )
        };
        let name = filled_in(Field::text("name", name).hint(name_hint), "name");
        let bsn = Field::text("bsn", bsn).hint(bsn_hint);
        let born_on = Field::text("born_on", born_on);
        let born_on = filled_in(born_on.hint(t.t("registration-born-on-hint")), "bday");
        let phone = filled_in(Field::text("phone", t.t("registration-phone")).kind("tel"), "tel");
        let email = filled_in(Field::text("email", t.t("registration-email")).kind("email"), "email");
        let address = Field::area("address", t.t("registration-address"), 2);
        let iban = Field::text("iban", t.t("registration-iban")).hint(t.t("registration-iban-hint"));
        let story = Field::area("story", story, 8).hint(story_hint);
        let mut years = vec![Choice::new(YEARS_UNKNOWN, unknown).wide()];
        let known = road::known_years(&state.schemes, state.clock.today());
        years.extend(known.into_iter().map(|year| Choice::new(year.to_string(), year.to_string())));
        let years = ChoiceGroup::boxes("years", t.t("registration-years"), years);
        let years = years.hint(years_hint).in_columns();
        let (contact, municipality) = contact::question(t, form, &errors);
        Self {
            who: intake::who(about.registrar(), t, form, &errors),
            what: intake::what(t, form, &errors),
            contact,
            municipality,
            name: name.filled(form, &errors),
            bsn: bsn_end
                .is_none()
                .then(|| bsn.input_mode("numeric").autocomplete("off").short().filled(form, &errors)),
            bsn_end,
            born_on: born_on.short().filled(form, &errors),
            phone: phone.filled(form, &errors),
            email: email.filled(form, &errors),
            address: address.hint(t.t("registration-address-hint")).filled(form, &errors),
            iban: iban.autocomplete("off").filled(form, &errors),
            years: years.filled(form, &errors),
            story: story.filled(form, &errors),
            errors,
        }
    }
}

/// By whom and how somebody is registered.
#[derive(Clone, Copy)]
pub(crate) struct By<'a> {
    /// Who fills the form in.
    pub about: About<'a>,
    /// Who the parent is, when their number is not known yet.
    pub person: PersonId,
    /// How they reached the operation.
    pub channel: Channel,
    /// The language they prefer.
    pub language: PreferredLanguage,
}

/// What somebody entered, as far as it could be read.
pub(crate) struct Entered {
    command: RegisterParent,
    refusals: Vec<Refusal>,
}

impl Entered {
    /// Reads the form; what cannot be read is remembered as a refusal.
    pub fn read(form: &SubmittedForm, by: By<'_>, state: &AppState) -> Result<Self, PageError> {
        let mut refusals = Vec::new();
        // What the provider stated stands; what a form says besides is not looked at.
        let number = by.about.stated().map_or(form.text("bsn"), Bsn::digits);
        if number.is_empty() {
            refusals.push(Refusal::at(RefusalCode::Required, "bsn"));
        }
        let born_on = match parse_date(form.text("born_on")) {
            Ok(date) => Some(date),
            Err(error) => {
                refusals.push(Refusal::at(date_code(form.text("born_on"), error), "born_on"));
                None
            }
        };
        let details = PersonDetails {
            name: form.text("name").to_owned(),
            bsn: Bsn::parse(number).map_or_else(|_| number.to_owned(), |bsn| bsn.digits().to_owned()),
            born_on: born_on.unwrap_or(Date::ZERO),
            address: form.optional("address"),
            email: form.optional("email"),
            phone: form.optional("phone"),
            iban: form.optional("iban").map(|iban| herstel_kernel::checked_iban(&iban).unwrap_or(iban)),
            language: by.language,
        };
        let command = RegisterParent {
            dossier: DossierId::from_bytes(state.ids.draw()?),
            person: by.person,
            details,
            channel: by.channel,
            years: years(form, &mut refusals),
            story: form.optional("story"),
            municipal_contact: contact::answered(form, state.clock.today()).unwrap_or_else(|refusal| {
                refusals.push(refusal);
                MunicipalContact::NotAsked
            }),
            consent: ConsentId::from_bytes(state.ids.draw()?),
            family: SchemeFamily::main(),
            // Given to what is right.
            handler: None,
            intake: intake::answered(by.about.registrar(), form, &mut refusals),
        };
        Ok(Self { command, refusals })
    }

    /// The command with its citizen number, or everything that is wrong, of every field at once.
    pub fn check(mut self, context: &Context<'_>) -> Result<(RegisterParent, Bsn), Vec<Refusal>> {
        // The number is only drawn when nothing is wrong; the domain's checks do not look at it.
        let trial = register(&self.command, DossierNumber::new(context.today.year(), 0), context);
        let unprintable = letter::unprintable(&letter::on_envelope(&self.command.details));
        for refusal in trial.err().unwrap_or_default().into_iter().chain(unprintable) {
            let known =
                self.refusals.iter().any(|found| found.field.is_some() && found.field == refusal.field);
            if !known {
                self.refusals.push(refusal);
            }
        }
        match Bsn::parse(&self.command.details.bsn) {
            Ok(bsn) if self.refusals.is_empty() => Ok((self.command, bsn)),
            Ok(_) | Err(_) => Err(self.refusals),
        }
    }
}

/// Ticked years count, also beside "I don't know"; nothing ticked is the same answer as "I don't know".
fn years(form: &SubmittedForm, refusals: &mut Vec<Refusal>) -> YearsConcerned {
    let mut years = Vec::new();
    for text in form.all("years").filter(|text| *text != YEARS_UNKNOWN && !text.is_empty()) {
        match text.parse::<i16>() {
            Ok(year) => years.push(year),
            Err(_) => refusals.push(Refusal::at(RefusalCode::UnknownYear, "years").with("year", "?")),
        }
    }
    years.sort_unstable();
    years.dedup();
    if years.is_empty() { YearsConcerned::Unknown } else { YearsConcerned::Years { years } }
}

fn date_code(text: &str, error: DateError) -> RefusalCode {
    match error {
        _ if text.is_empty() => RefusalCode::Required,
        DateError::NotADate => RefusalCode::NotADate,
        DateError::NoSuchDay => RefusalCode::NoSuchDay,
    }
}
