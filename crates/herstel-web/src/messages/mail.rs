//! What an e-mail says: that there is a message, and where. Others read mailboxes.

use crate::i18n::Texts;
use herstel_domain::registration::PreferredLanguage;
use herstel_scheme::Language;

/// Subject and body of the e-mail about any message, in the language of the parent. `address` is where the portals are.
pub fn mail_text(language: PreferredLanguage, address: &str) -> (String, String) {
    let texts = Texts(match language {
        PreferredLanguage::Nl => Language::Nl,
        PreferredLanguage::En => Language::En,
    });
    (texts.t("mail-subject"), texts.t1("mail-body", "address", address))
}
