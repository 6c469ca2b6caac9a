//! A message to the parent in words, and the data of its letter.
//!
//! The general texts have words for every kind of message; a package may say them otherwise (`message-KIND-subject`,
//! `message-KIND-text`), and may bring a template of its own (`letters/message.typ`). The letter of an agreement has a
//! template with places to sign.

use crate::agreement_letter::{AGREEMENT_MESSAGE, AGREEMENT_TEMPLATE, GENERAL_AGREEMENT_TEMPLATE};
use crate::ids::Language;
use crate::letter::{LetterPerson, blocks, person};
use crate::package::Package;
use crate::texts::TextArgument;
use herstel_kernel::Date;
use serde_json::{Map, Value, json};

/// Every kind of message that has words.
pub const MESSAGE_KINDS: [&str; 61] = [
    "registered",
    "document-received",
    "decision",
    "invitation",
    "agreement-offered",
    "handler-changed",
    "deadline-will-pass",
    "deadline-moved",
    "nothing-changed",
    "where-you-are",
    "apology",
    "not-a-fraudster",
    "paper-asked",
    "response-asked",
    "story-to-read",
    "timeline-shared",
    "notice-received",
    "penalty-established",
    "reopening-refused",
    "objection-received",
    "objection-confirmed",
    "objection-committee",
    "objection-mend-asked",
    "objection-completed",
    "objection-in-time",
    "objection-hearing",
    "objection-heard",
    "objection-hearing-waived",
    "objection-advice",
    "objection-answered",
    "objection-withdrawn",
    "court-filed",
    "court-ruled",
    "complaint-received",
    "complaint-taken",
    "complaint-hearing",
    "complaint-heard",
    "complaint-extended",
    "complaint-settled",
    "complaint-answered",
    "complaint-withdrawn",
    "call-promised",
    "call-missed",
    "recorded-details",
    "recorded-ways",
    "recorded-choice",
    "recorded-signature",
    "recorded-countersigned",
    "recorded-offer-withdrawn",
    "recorded-offer-lapsed",
    "recorded-reopened",
    "recorded-not-reopened",
    "recorded-remark-answered",
    "recorded-applied",
    "recorded-access",
    "recorded-access-by-law",
    "recorded-unprotected",
    "recorded-handler-released",
    "recorded-talk-called-off",
    "recorded-agreement",
    "words",
];
/// What the words of a message may name. What a message does not have is `none`; the amount of
/// before is `kept` when nothing was added to it; the days to wait are `told` when somebody wrote
/// already that a decision is late, and `early` when they wrote before that counts.
pub const MESSAGE_ARGUMENTS: [&str; 20] = [
    "name",
    "reference",
    "date",
    "step",
    "due",
    "until",
    "talk",
    "time",
    "place",
    "document",
    "paper",
    "handler",
    "subject",
    "words",
    "happened",
    "open",
    "amount",
    "before",
    "wait",
    "days",
];
/// Where the template of messages stands in a package that brings its own.
const MESSAGE_TEMPLATE: &str = "letters/message.typ";
/// The template of every other package.
const GENERAL_MESSAGE_TEMPLATE: &[u8] = include_bytes!("../letters/message.typ");

/// The template of the letter of a kind of message, among [`Package::message_files`]. An agreement is set from
/// [`Package::agreement_letter`], every other message from [`Package::message_letter`].
#[must_use]
pub fn message_template(kind: &str) -> &'static str {
    if kind == AGREEMENT_MESSAGE { AGREEMENT_TEMPLATE } else { MESSAGE_TEMPLATE }
}

/// What a message needs beside its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageCase {
    /// Name of the parent, as addressed on the envelope.
    pub name: String,
    /// Address lines.
    pub address: Vec<String>,
    /// Number of the dossier.
    pub reference: String,
    /// Date of the message.
    pub date: Date,
    /// Whom to call, when there is somebody.
    pub contact: Option<LetterPerson>,
    /// What its words name, of [`MESSAGE_ARGUMENTS`].
    pub arguments: Vec<(&'static str, TextArgument)>,
}

impl MessageCase {
    /// Every argument has a value, so that a text may ask whether there is one.
    pub(crate) fn all_arguments(&self) -> Vec<(&'static str, TextArgument)> {
        let own = |name: &str| match name {
            "name" => Some(TextArgument::Text(self.name.clone())),
            "reference" => Some(TextArgument::Text(self.reference.clone())),
            "date" => Some(TextArgument::Date(self.date)),
            _ => self.arguments.iter().find(|(given, _)| *given == name).map(|(_, value)| value.clone()),
        };
        let none = || TextArgument::Text("none".to_owned());
        MESSAGE_ARGUMENTS.iter().map(|name| (*name, own(name).unwrap_or_else(none))).collect()
    }
}

impl Package {
    /// What a message is about, in a few words.
    pub fn message_subject(&self, kind: &str, case: &MessageCase, language: Language) -> String {
        self.text(language, &format!("message-{kind}-subject"), &case.all_arguments())
    }

    /// What a message says: paragraphs of plain text.
    pub fn message_paragraphs(&self, kind: &str, case: &MessageCase, language: Language) -> Vec<String> {
        let text = self.text(language, &format!("message-{kind}-text"), &case.all_arguments());
        text.split("\n\n").map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
    }

    /// The data of the letter of a message.
    pub fn message_letter(&self, kind: &str, case: &MessageCase, language: Language) -> Value {
        let arguments = case.all_arguments();
        let say = |key: &str| self.text(language, key, &arguments);
        let paragraphs = self.message_paragraphs(kind, case, language);
        let mut data = json!({
            "subject": self.message_subject(kind, case, language),
            "reference": case.reference,
            "sender": { "name": say("letter-sender") },
            "addressee": { "name": case.name, "lines": case.address },
            "salutation": say("letter-salutation"),
            "opening": blocks(&paragraphs.join("\n\n")),
            "closing": [say("letter-closing")],
        });
        if let (Value::Object(fields), Some(contact)) = (&mut data, &case.contact) {
            let mut part: Map<String, Value> = person(contact);
            part.insert("text".to_owned(), blocks(&say("letter-contact")));
            let mut signature = person(contact);
            signature.retain(|field, _| field == "name" || field == "role");
            fields.insert("contact".to_owned(), part.into());
            fields.insert("signature".to_owned(), signature.into());
        }
        data
    }

    /// The files of the letters, with the templates of messages among them ([`message_template`]).
    pub fn message_files(&self) -> Vec<(String, Vec<u8>)> {
        let of_letters = self.files().iter().filter(|(path, _)| path.starts_with("letters/"));
        let mut files: Vec<_> = of_letters.map(|(path, bytes)| (path.to_owned(), bytes.to_vec())).collect();
        let general =
            [(MESSAGE_TEMPLATE, GENERAL_MESSAGE_TEMPLATE), (AGREEMENT_TEMPLATE, GENERAL_AGREEMENT_TEMPLATE)];
        for (path, template) in general {
            if files.iter().all(|(own, _)| own != path) {
                files.push((path.to_owned(), template.to_vec()));
            }
        }
        files
    }
}
