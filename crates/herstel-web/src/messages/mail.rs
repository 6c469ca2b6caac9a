//! What an e-mail says: that there is a message, and where. Others read mailboxes.

use crate::i18n::Texts;
use herstel_domain::registration::PreferredLanguage;

/// Subject and body of the e-mail about any message, in the language of the parent. `address` is where the portals are.
pub fn mail_text(language: PreferredLanguage, address: &str) -> (String, String) {
    let texts = Texts::of(language);
    (texts.t("mail-subject"), texts.t1("mail-body", "address", address))
}
