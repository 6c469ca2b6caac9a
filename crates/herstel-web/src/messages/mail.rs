//! What an e-mail says: that there is a message, and where. Others read mailboxes.

use crate::i18n::Texts;
use herstel_domain::{
    Dossier,
    messages::{Standing, Way},
    registration::PreferredLanguage,
};
use herstel_kernel::{Date, MessageId};

/// Subject and body of the e-mail about any message, in the language of the parent. `address` is where the portals are.
pub fn mail_text(language: PreferredLanguage, address: &str) -> (String, String) {
    let texts = Texts::of(language);
    (texts.t("mail-subject"), texts.t1("mail-body", "address", address))
}

/// To whom the e-mail about a message of a dossier goes on a day, with its subject and body; nothing when it may not leave
/// or does not wait any more.
pub fn mail_of(
    dossier: &Dossier,
    message: MessageId,
    address: &str,
    on: Date,
) -> Option<(String, (String, String))> {
    let message = dossier.message(message)?;
    let waits = |way| message.ways.iter().any(|it| it.way == way && it.standing == Standing::Queued);
    if !waits(Way::Email) {
        return None;
    }
    let to = dossier.goes_to(message, Way::Email, on)?.to_owned();
    Some((to, mail_text(message.sent.language, address)))
}
