//! The data of a decision letter, in the form that the letter templates read.

use crate::explain::{ExplainedStep, Explanation, OperandKind, Reading, Row, StoredCalculation};
use crate::ids::Language;
use crate::money::{MoneyParts, MoneyStep};
use crate::package::Package;
use crate::texts::{TextArgument, slug};
use herstel_kernel::{Cents, Date};
use serde_json::{Map, Value, json};

/// A person named in a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterPerson {
    /// Name as printed.
    pub name: String,
    /// Role in words, for the signature and the contact part.
    pub role: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
}

/// What a letter needs beside the calculation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterCase {
    /// Name of the parent, as addressed on the envelope.
    pub name: String,
    /// Address lines.
    pub address: Vec<String>,
    /// Number of the dossier.
    pub reference: String,
    /// Date of the letter.
    pub date: Date,
    /// Whether it is an award.
    pub award: bool,
    /// What this decision pays.
    pub amount: Cents,
    /// Who decided.
    pub decided_by: LetterPerson,
    /// Whether a machine prepared it; then who decided is the person who read it.
    pub by_machine: bool,
    /// Whom to call.
    pub contact: LetterPerson,
}

impl Package {
    /// The template (path inside the package) and the data of the letter of a decision.
    ///
    /// `None` when the step is no decision of this scheme.
    pub fn letter_data(
        &self,
        step: &str,
        outcome: &StoredCalculation<'_>,
        case: &LetterCase,
        language: Language,
    ) -> Option<(String, Value)> {
        let definition = self.process().step(step)?.outcome.as_ref()?;
        let template = if case.award { &definition.letter_award } else { &definition.letter_reject };
        let explanation = self.explain(step, outcome, language);
        let reason = definition.reason.as_ref().and_then(|name| outcome.outputs.get(name)?.as_str());
        let words = Words {
            reading: Reading::new(self, *outcome, language),
            arguments: vec![
                ("reason", TextArgument::Text(reason.map(slug).unwrap_or_default())),
                ("name", TextArgument::Text(case.name.clone())),
                ("amount", TextArgument::Amount(case.amount)),
                ("reference", TextArgument::Text(case.reference.clone())),
                ("date", TextArgument::Date(case.date)),
            ],
        };
        let kind = if case.award { "award" } else { "reject" };
        let own = |part: &str| words.say(&format!("letter-{step}-{kind}-{part}"));

        let mut outcome_part = Map::new();
        outcome_part.insert("label".to_owned(), own("outcome").into());
        if case.award && definition.amount.is_some() {
            outcome_part.insert("amount_cents".to_owned(), case.amount.get().into());
        } else {
            outcome_part.insert("amount".to_owned(), own("outcome-value").into());
        }
        outcome_part.insert("text".to_owned(), own("outcome-text").into());

        let decided_by = TextArgument::Text(case.decided_by.name.clone());
        let people = if case.by_machine { "letter-people-machine" } else { "letter-people" };
        let people = words.say_with(people, "name", decided_by);
        let until = self.process().objection.until(case.date);
        let until =
            until.map(|last| words.say_with("letter-objection-until", "date", TextArgument::Date(last)));
        let mut objection = Map::new();
        objection.insert("text".to_owned(), blocks(&words.say("letter-objection")));
        if let Some(until) = until {
            objection.insert("until".to_owned(), until.into());
        }
        let mut contact = person(&case.contact);
        contact.insert("text".to_owned(), blocks(&words.say("letter-contact")));
        let mut signature = person(&case.decided_by);
        signature.retain(|field, _| field == "name" || field == "role");

        let mut sections = vec![
            json!({ "heading": own("next-heading"), "text": blocks(&own("next")) }),
            json!({ "heading": words.say("letter-help-heading"), "text": blocks(&words.say("letter-help")) }),
            json!({ "heading": words.say("letter-status"), "text": blocks(&self.text(language, "scheme-status", &[])) }),
        ];
        if let Some(parts) = &explanation.parts {
            sections
                .insert(0, json!({ "heading": words.say("money-heading"), "text": money(parts, &words) }));
        }
        let mut data = json!({
            "subject": own("subject"),
            "reference": case.reference,
            "sender": { "name": words.say("letter-sender") },
            "addressee": { "name": case.name, "lines": case.address },
            "salutation": words.say("letter-salutation"),
            "opening": blocks(&own("opening")),
            "outcome": outcome_part,
            "sections": sections,
            "closing": [people, words.say("letter-closing")],
            "signature": signature,
            "contact": contact,
            "objection": objection,
        });
        if let Value::Object(fields) = &mut data {
            if let Some(calculation) = calculation(&explanation, &words) {
                fields.insert("calculation".to_owned(), calculation);
            }
            if let Some(steps) = steps(&explanation, &words) {
                fields.insert("explanation".to_owned(), steps);
            }
        }
        Some((template.clone(), data))
    }
}

/// The texts of a letter with what they may name.
struct Words<'a> {
    reading: Reading<'a>,
    arguments: Vec<(&'static str, TextArgument)>,
}

impl Words<'_> {
    fn say(&self, key: &str) -> String {
        self.reading.say(key, None, &self.arguments)
    }

    /// With one argument replaced.
    fn say_with(&self, key: &str, name: &'static str, argument: TextArgument) -> String {
        let mut arguments = vec![(name, argument)];
        arguments.extend(self.arguments.iter().filter(|(other, _)| *other != name).cloned());
        self.reading.say(key, None, &arguments)
    }
}

/// Paragraphs: a blank line in the text starts the next one.
pub(crate) fn blocks(text: &str) -> Value {
    let paragraphs =
        text.split("\n\n").map(|part| part.split('\n').map(str::trim).collect::<Vec<_>>().join(" "));
    paragraphs.map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect::<Vec<_>>().into()
}

pub(crate) fn person(person: &LetterPerson) -> Map<String, Value> {
    let mut fields = Map::new();
    fields.insert("name".to_owned(), person.name.clone().into());
    for (field, value) in [("role", &person.role), ("phone", &person.phone), ("email", &person.email)] {
        if let Some(value) = value {
            fields.insert(field.to_owned(), value.clone().into());
        }
    }
    fields
}

/// What the money is for: a line for each kind with its amount, and how that comes to what is paid.
fn money(parts: &MoneyParts, words: &Words<'_>) -> Value {
    let language = words.reading.language;
    let amount = |cents: Cents| TextArgument::Amount(cents).printed(language);
    let mut lines: Vec<String> = Vec::new();
    for part in &parts.kinds {
        let key = format!("money-{}", part.kind.as_str());
        lines.push(format!(
            "{}: {}. {}",
            words.say(&key),
            amount(part.amount),
            words.say(&format!("{key}-about"))
        ));
    }
    let sums: Vec<(&str, Cents)> = parts
        .steps()
        .into_iter()
        .map(|step| match step {
            MoneyStep::Together(amount) => ("money-together", amount),
            MoneyStep::Rounded(amount) => ("money-rounded", amount),
            MoneyStep::Off(amount) => ("money-off", amount),
            MoneyStep::MoreOff(amount) => ("money-more-off", amount),
            MoneyStep::OnTop(amount) => ("money-on-top", amount),
        })
        .collect();
    let paid = (!sums.is_empty()).then_some(("money-paid", parts.paid));
    for (key, amount) in sums.into_iter().chain(paid) {
        lines.push(words.say_with(key, "amount", TextArgument::Amount(amount)));
    }
    lines.into()
}

/// The calculation table; none when it would hold nothing but zeros.
fn calculation(explanation: &Explanation, words: &Words<'_>) -> Option<Value> {
    let says_something = |row: &Row| row.amount.is_none_or(|amount| amount != Cents::ZERO);
    if !explanation.rows.iter().any(says_something) {
        return None;
    }
    let mut rows = Vec::new();
    let mut total = None;
    for row in &explanation.rows {
        let mut fields = Map::new();
        fields.insert("label".to_owned(), row.label.clone().into());
        fields.insert("how".to_owned(), row.how.clone().into());
        amount(&mut fields, row.amount, &row.value);
        if row.is_total {
            total = Some(Value::Object(fields));
            continue;
        }
        let step = explanation.steps.iter().find(|step| step.anchor == row.anchor);
        if let Some(source) = step.map(|step| &step.source).filter(|source| !source.is_empty()) {
            fields.insert("source".to_owned(), source.clone().into());
        }
        if row.is_subtotal {
            fields.insert("subtotal".to_owned(), true.into());
        }
        rows.push(Value::Object(fields));
    }
    let mut table = Map::new();
    table.insert("intro".to_owned(), blocks(&words.say("letter-calculation-intro")));
    table.insert("rows".to_owned(), rows.into());
    if let Some(total) = total {
        table.insert("total".to_owned(), total);
    }
    Some(Value::Object(table))
}

/// The reasoning step by step. Steps of related objects that no step of the case itself reads stay on the page.
fn steps(explanation: &Explanation, words: &Words<'_>) -> Option<Value> {
    let read_by_case = |step: &ExplainedStep| {
        explanation.steps.iter().filter(|other| other.item.is_none()).any(|other| {
            other.operands.iter().any(|operand| match &operand.kind {
                OperandKind::Step { anchor } => *anchor == step.anchor,
                OperandKind::Fact { .. } | OperandKind::Parameter { .. } => false,
            })
        })
    };
    let told = explanation.steps.iter().filter(|step| step.item.is_none() || read_by_case(step));
    let list: Vec<Value> = told.map(letter_step).collect();
    if list.is_empty() {
        return None;
    }
    Some(json!({ "intro": blocks(&words.say("letter-explanation-intro")), "steps": list }))
}

fn letter_step(step: &ExplainedStep) -> Value {
    let mut fields = Map::new();
    let title =
        step.item_label.as_ref().map_or_else(|| step.label.clone(), |item| format!("{}: {item}", step.label));
    fields.insert("title".to_owned(), title.into());
    fields.insert("rule".to_owned(), step.plain.clone().into());
    if !step.source.is_empty() {
        fields.insert("source".to_owned(), step.source.clone().into());
    }
    let numbers: Vec<Value> = step
        .operands
        .iter()
        .filter(|operand| !operand.value.is_empty())
        .map(|operand| {
            let mut number = Map::new();
            let label = operand
                .item_label
                .as_ref()
                .map_or_else(|| operand.label.clone(), |item| format!("{}, {item}", operand.label));
            number.insert("label".to_owned(), label.into());
            amount(&mut number, operand.amount, &operand.value);
            Value::Object(number)
        })
        .collect();
    if !numbers.is_empty() {
        fields.insert("numbers".to_owned(), numbers.into());
    }
    amount(&mut fields, step.amount, &step.value);
    Value::Object(fields)
}

fn amount(fields: &mut Map<String, Value>, cents: Option<Cents>, shown: &str) {
    match cents {
        Some(cents) => fields.insert("amount_cents".to_owned(), cents.get().into()),
        None if shown.is_empty() => None,
        None => fields.insert("amount".to_owned(), shown.into()),
    };
}
