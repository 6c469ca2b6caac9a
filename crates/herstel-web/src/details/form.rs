//! The details as a form, for the parent and for staff.

use crate::{
    i18n::Texts,
    layout::{Field, FormErrors, SubmittedForm},
    letter,
};
use herstel_domain::{
    Dossier,
    details::{ChangeDetails, Details},
};
use herstel_kernel::{Refusal, checked_iban};

/// Where a mistake is shown.
pub(super) const FIELDS: [&str; 5] = ["name", "address", "email", "phone", "iban"];

/// The fields with what is known, or with what was sent.
pub(super) struct Fields {
    pub name: Field,
    pub address: Field,
    pub email: Field,
    pub phone: Field,
    pub iban: Field,
}

impl Fields {
    /// `is_own`: the browser may fill in what it knows of who sits before it.
    pub fn new(
        texts: Texts,
        dossier: &Dossier,
        form: Option<&SubmittedForm>,
        errors: &FormErrors,
        is_own: bool,
    ) -> Self {
        let known = Details::of(&dossier.registration.details);
        let filled_in = |field: Field, what: &'static str, value: Option<String>| {
            let field = field.autocomplete(if is_own { what } else { "off" });
            let field = field.value(value.unwrap_or_default());
            match form {
                None => field,
                Some(form) => field.filled(form, errors),
            }
        };
        Self {
            name: filled_in(
                Field::text("name", texts.t("details-name")).hint(texts.t("details-name-hint")),
                "name",
                Some(known.name),
            ),
            address: filled_in(
                Field::area("address", texts.t("details-address"), 3),
                "street-address",
                known.address,
            ),
            email: filled_in(
                Field::text("email", texts.t("details-email")).kind("email"),
                "email",
                known.email,
            ),
            phone: filled_in(Field::text("phone", texts.t("details-phone")).kind("tel"), "tel", known.phone),
            iban: filled_in(
                Field::text("iban", texts.t("details-iban")).hint(texts.t("details-iban-hint")),
                "off",
                known.iban,
            ),
        }
    }
}

/// What was sent, and what of it no envelope can show.
pub(super) fn sent(form: &SubmittedForm) -> (ChangeDetails, Vec<Refusal>) {
    let name = form.text("name").to_owned();
    let address = form.optional("address");
    let unprintable = letter::unprintable(&[("name", Some(&name)), ("address", address.as_deref())]);
    let iban = form.optional("iban").map(|iban| checked_iban(&iban).unwrap_or(iban));
    let details =
        Details { name, address, email: form.optional("email"), phone: form.optional("phone"), iban };
    (ChangeDetails { details }, unprintable)
}
