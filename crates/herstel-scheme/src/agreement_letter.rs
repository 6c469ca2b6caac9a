//! The data of the letter of a settlement agreement: everything that somebody signs, on one paper.
//!
//! The general texts have the words; a package may say them otherwise (`agreement-PART`), and may bring a template of its
//! own (`letters/agreement.typ`). What the scheme itself says about its step, its option and coming back is printed as it
//! stands there.

use crate::ids::Language;
use crate::letter::blocks;
use crate::message_letter::MessageCase;
use crate::package::Package;
use crate::texts::TextArgument;
use herstel_kernel::{Cents, Date};
use serde_json::{Value, json};

/// The kind of message that brings an agreement.
pub(crate) const AGREEMENT_MESSAGE: &str = "agreement-offered";
/// Where the template of agreements stands in a package that brings its own.
pub const AGREEMENT_TEMPLATE: &str = "letters/agreement.typ";
/// The template of every other package.
pub(crate) const GENERAL_AGREEMENT_TEMPLATE: &[u8] = include_bytes!("../letters/agreement.typ");

/// The parts of an agreement that have words.
pub(crate) const AGREEMENT_PARTS: [&str; 31] = [
    "subject",
    "opening",
    "parties-heading",
    "parties",
    "meaning-heading",
    "meaning",
    "words-heading",
    "received-heading",
    "received",
    "received-none",
    "received-line",
    "stays-heading",
    "stays",
    "stays-reconstruction",
    "stays-apology",
    "stays-municipal-help",
    "stays-aftercare",
    "cooling-off-heading",
    "cooling-off",
    "return-heading",
    "return",
    "return-how",
    "sign-heading",
    "sign",
    "sign-portal",
    "sign-phone",
    "sign-paper",
    "sign-table",
    "binding",
    "for-person",
    "for-us",
];
/// What these words may name beside what a message may name.
pub(crate) const AGREEMENT_ARGUMENTS: [&str; 3] = ["sender", "days", "last"];

/// What an agreement says beside the message that brings it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreementCase {
    /// The step after which the road is left, by its id.
    pub step: String,
    /// The option by which, by its id.
    pub option: String,
    /// What was agreed besides, in plain words.
    pub words: Option<String>,
    /// What was awarded on this road so far.
    pub received: Vec<Received>,
    /// On which conditions the person can come back, by their ids.
    pub conditions: Vec<String>,
    /// For how many days after their signature the person can take it back.
    pub cooling_off_days: u16,
    /// The last of those days for who signs on the day of the letter.
    pub last_if_signed_today: Date,
}

/// An amount that was awarded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// The step that was decided, in words.
    pub step: String,
    /// The date of the decision.
    pub decided_on: Date,
    /// How much.
    pub amount: Cents,
}

impl Package {
    /// The data of the letter of an agreement: who with whom, what it means, what the person has and keeps, how to come
    /// back, and the places to sign.
    pub fn agreement_letter(
        &self,
        case: &MessageCase,
        agreement: &AgreementCase,
        language: Language,
    ) -> Value {
        let words = Words { package: self, case, agreement, language };
        let mut sections = vec![
            section(words.say("parties-heading"), blocks(&words.say("parties"))),
            section(words.say("meaning-heading"), words.meaning()),
        ];
        if let Some(agreed) = &agreement.words {
            sections.push(section(words.say("words-heading"), blocks(agreed)));
        }
        sections.push(section(words.say("received-heading"), words.received()));
        sections.push(section(words.say("stays-heading"), words.stays()));
        sections.push(section(words.say("cooling-off-heading"), blocks(&words.say("cooling-off"))));
        if !agreement.conditions.is_empty() {
            sections.push(section(words.say("return-heading"), words.coming_back()));
        }
        sections.push(section(words.say("sign-heading"), words.signing()));
        let mut data = self.message_letter(AGREEMENT_MESSAGE, case, language);
        if let Value::Object(fields) = &mut data {
            fields.remove("signature");
            fields.insert("subject".to_owned(), words.say("subject").into());
            fields.insert("opening".to_owned(), blocks(&words.say("opening")));
            fields.insert("sections".to_owned(), sections.into());
            let places = json!([
                { "heading": words.say("for-person"), "name": case.name },
                { "heading": words.say("for-us") },
            ]);
            fields.insert("extra".to_owned(), json!({ "signing": places }));
        }
        data
    }
}

fn section(heading: String, text: Value) -> Value {
    json!({ "heading": heading, "text": text })
}

/// The words of one agreement.
struct Words<'a> {
    package: &'a Package,
    case: &'a MessageCase,
    agreement: &'a AgreementCase,
    language: Language,
}

impl Words<'_> {
    fn say(&self, part: &str) -> String {
        self.say_of(part, &[])
    }

    /// With arguments of its own, which go before those of the message.
    fn say_of(&self, part: &str, own: &[(&'static str, TextArgument)]) -> String {
        let mut arguments = self.case.all_arguments();
        arguments.extend([
            ("sender", TextArgument::Text(self.package.text(self.language, "letter-sender", &[]))),
            ("days", TextArgument::Text(self.agreement.cooling_off_days.to_string())),
            ("last", TextArgument::Date(self.agreement.last_if_signed_today)),
        ]);
        arguments.retain(|(name, _)| own.iter().all(|(other, _)| other != name));
        arguments.extend(own.iter().cloned());
        self.package.text(self.language, &format!("agreement-{part}"), &arguments)
    }

    /// What the scheme itself says under a key; nothing when this version does not have it.
    fn of_scheme(&self, key: &str) -> Option<String> {
        let text = self.package.text(self.language, key, &[]);
        (text != key).then_some(text)
    }

    fn meaning(&self) -> Value {
        let AgreementCase { step, option, .. } = self.agreement;
        let mut text = self.say("meaning");
        if let Some(consequence) = self.of_scheme(&format!("choice-{step}-{option}-consequence")) {
            text = format!("{consequence}\n\n{text}");
        }
        blocks(&text)
    }

    fn received(&self) -> Value {
        let received = &self.agreement.received;
        if received.is_empty() {
            return blocks(&self.say("received-none"));
        }
        let mut list = vec![Value::from(self.say("received"))];
        for one in received {
            let own = [
                ("step", TextArgument::Text(one.step.clone())),
                ("date", TextArgument::Date(one.decided_on)),
            ];
            let label = self.say_of("received-line", &own);
            list.push(json!({ "label": label, "amount_cents": one.amount.get() }));
        }
        list.into()
    }

    fn stays(&self) -> Value {
        let parts = ["stays-reconstruction", "stays-apology", "stays-municipal-help", "stays-aftercare"];
        json!([self.say("stays"), { "list": parts.map(|part| self.say(part)) }])
    }

    fn coming_back(&self) -> Value {
        let text = |id: &String| self.of_scheme(&format!("reopen-{id}")).unwrap_or_else(|| id.clone());
        let conditions: Vec<String> = self.agreement.conditions.iter().map(text).collect();
        json!([self.say("return"), { "list": conditions }, self.say("return-how")])
    }

    fn signing(&self) -> Value {
        let ways = ["sign-portal", "sign-phone", "sign-paper", "sign-table"].map(|way| self.say(way));
        json!([self.say("sign"), { "list": ways }, self.say("binding")])
    }
}
