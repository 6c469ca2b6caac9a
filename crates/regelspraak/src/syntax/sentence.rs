//! One rule sentence: result, condition (`indien`), variables (`Daarbij geldt:`).

use std::collections::HashMap;

use super::cursor::Cursor;
use super::tree::{Condition, ConditionKind, Head, NameRef, Outcome, Reference, Sentence, Variable, Verb};
use crate::diagnostic::{Finding, nearest};
use crate::lexicon::{Lexicon, Meaning, is_article, lower_first};
use crate::message::{Message, both};
use crate::source::Span;
use crate::token::{Token, TokenKind};

/// The declared names, and the variables of one rule.
#[derive(Debug)]
pub(crate) struct Names<'a> {
    pub(crate) declared: &'a Lexicon,
    pub(crate) variables: Lexicon,
    pub(crate) rules: &'a RuleNames,
}

impl Names<'_> {
    /// The rule of this name, by its place.
    pub(super) fn rule(&self, name: &str) -> Option<u32> {
        self.rules.by_name.get(&RuleNames::key(name)).copied()
    }

    pub(super) fn unknown_rule(&self, name: &str, span: Span) -> Finding {
        let near = nearest(name, self.rules.by_name.keys().map(String::as_str));
        let message = both!("er is geen regel `{name}`", "there is no rule `{name}`");
        Finding::error("RS210", span, message).suggest(near)
    }
}

/// The names of all rules.
#[derive(Debug, Default)]
pub(crate) struct RuleNames {
    by_name: HashMap<String, u32>,
}

impl RuleNames {
    pub(crate) fn new<'n>(names: impl Iterator<Item = &'n str>) -> Self {
        Self { by_name: names.map(Self::key).zip(0..).collect() }
    }

    fn key(name: &str) -> String {
        let words: Vec<&str> = name.split_whitespace().collect();
        lower_first(&words.join(" "))
    }
}

/// A place where more than one declared name fits; `options` counts them, longest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    pub(crate) at: usize,
    pub(crate) options: usize,
}

/// A sentence read, with the places where another reading might exist.
#[derive(Debug)]
pub(crate) struct Parsed {
    pub(crate) result: Result<Sentence, Finding>,
    pub(crate) choices: Vec<Choice>,
    /// Tokens looked at; linear in the length of the sentence.
    pub(crate) steps: u64,
}

/// The parser of one sentence.
pub(super) struct Parser<'a> {
    pub(super) cursor: Cursor<'a>,
    pub(super) names: &'a Names<'a>,
    pub(super) choices: Vec<Choice>,
    /// At this token, take this option instead of the longest name.
    pub(super) forced: Option<(usize, usize)>,
    pub(super) steps: u64,
    pub(super) depth: u16,
    /// Level of the bullets around this place.
    pub(super) level: u8,
    /// Whether a comma or `en` behind this place belongs to a list that has begun.
    pub(super) listing: bool,
}

pub(super) type Read<T> = Result<T, Finding>;

/// Reads a sentence. Variables are declared first, from the lines after `Daarbij geldt:`.
pub(crate) fn parse_sentence<'a>(
    text: &'a str,
    tokens: &'a [Token],
    names: &'a Names<'a>,
    forced: Option<(usize, usize)>,
) -> Parsed {
    let fallback = tokens.first().map_or(Span::default(), |t| t.span);
    let cursor = Cursor::new(text, tokens, fallback);
    let mut parser = Parser::new(cursor, names, forced);
    let result = parser.sentence();
    Parsed { result, choices: parser.choices, steps: parser.steps }
}

/// A variable before it is read: the words of its name, their place, and the tokens of its expression.
pub(crate) type VariableOutline = (Vec<String>, Span, std::ops::Range<usize>);

/// The variables of a sentence.
pub(crate) fn variables(text: &str, tokens: &[Token]) -> Result<Vec<VariableOutline>, Finding> {
    let fallback = tokens.first().map_or(Span::default(), |t| t.span);
    let mut cursor = Cursor::new(text, tokens, fallback);
    let found = |cursor: &Cursor<'_>| cursor.at_phrase("Daarbij geldt") && cursor.mark_at(2, ':');
    while !cursor.done() && !found(&cursor) {
        cursor.at += 1;
    }
    if cursor.done() {
        return Ok(Vec::new());
    }
    cursor.at += 3;
    let Some(first) = cursor.peek() else {
        return Err(Finding::error(
            "RS118",
            cursor.end,
            both!(
                "na `Daarbij geldt:` ontbreken de variabelen",
                "after `Daarbij geldt:` the variables are missing"
            ),
        ));
    };
    let (start, indent) = (cursor.at, first.column);
    let begins: Vec<usize> = (start..tokens.len())
        .filter(|i| *i == start || (tokens[*i].first && tokens[*i].column <= indent))
        .collect();
    let mut found = Vec::new();
    for (n, begin) in begins.iter().enumerate() {
        let end = begins.get(n + 1).copied().unwrap_or(tokens.len());
        let mut line = Cursor::new(text, &tokens[..end], fallback);
        line.at = *begin;
        if matches!(line.word(0), "de" | "het" | "De" | "Het") {
            line.at += 1;
        }
        let name_start = line.at;
        while line.is_name_part(0) && !line.at_phrase("is") {
            line.at += 1;
        }
        let span = line.since(name_start);
        if line.at == name_start || line.word(0) != "is" {
            return Err(Finding::error(
                "RS118",
                tokens[*begin].span,
                both!("verwacht een variabele: `naam is …`", "expected a variable: `naam is …`"),
            )
            .help(both!(
                "elke variabele begint op een nieuwe regel, even ver ingesprongen als de eerste",
                "each variable starts on a new line, indented as far as the first"
            )));
        }
        let words = (name_start..line.at).map(|i| line.text_of(&tokens[i]).to_owned()).collect();
        found.push((words, span, line.at + 1..end));
    }
    Ok(found)
}

impl<'a> Parser<'a> {
    pub(super) fn new(cursor: Cursor<'a>, names: &'a Names<'a>, forced: Option<(usize, usize)>) -> Self {
        Self { cursor, names, choices: Vec::new(), forced, steps: 0, depth: 0, level: 0, listing: false }
    }

    pub(super) fn sentence(&mut self) -> Read<Sentence> {
        let outcome = self.outcome()?;
        let mut condition = None;
        if self.cursor.take_phrase("indien") {
            condition = Some(self.condition()?);
        }
        self.refuse_time_condition()?;
        let ended = self.cursor.take_mark('.');
        let has_variables = self.cursor.at_phrase("Daarbij geldt");
        if !ended && !has_variables {
            return Err(self.expected(if condition.is_some() {
                Message::quoted(".")
            } else {
                both!("`indien` of `.`", "`indien` or `.`")
            }));
        }
        let variables = if has_variables { self.variables()? } else { Vec::new() };
        if !self.cursor.done() {
            return Err(self.expected(both!("het einde van de regel", "the end of the rule")));
        }
        Ok(Sentence { outcome, condition, variables })
    }

    pub(super) fn refuse_time_condition(&self) -> Read<()> {
        let phrases = ["gedurende de tijd dat", "vanaf dd.", "van dd.", "tot dd.", "tot en met dd."];
        match phrases.iter().find(|p| self.cursor.at_phrase(p)) {
            Some(phrase) => Err(Finding::error(
                "RS501",
                self.cursor.span(),
                both!(
                    "een periode als voorwaarde (`{phrase}`) wordt nog niet ondersteund",
                    "a period as a condition (`{phrase}`) is not supported yet"
                ),
            )),
            None => Ok(()),
        }
    }

    pub(super) fn variables(&mut self) -> Read<Vec<Variable>> {
        let ranges = variables(self.cursor.text, self.cursor.tokens)?;
        let all = self.cursor.tokens;
        let last = ranges.len();
        let mut out = Vec::new();
        for (n, (_, span, range)) in ranges.into_iter().enumerate() {
            self.cursor.tokens = &all[..range.end];
            self.cursor.at = range.start;
            let value = self.expression()?;
            if n + 1 == last {
                if !self.cursor.take_mark('.') {
                    return Err(
                        self.expected(both!("`.` na de laatste variabele", "`.` after the last variable"))
                    );
                }
            } else if self.cursor.take_mark('.') && self.cursor.done() {
                return Err(Finding::error(
                    "RS118",
                    self.cursor.since(self.cursor.at - 1),
                    both!(
                        "de punt staat na de laatste variabele",
                        "the full stop comes after the last variable"
                    ),
                ));
            }
            if !self.cursor.done() {
                return Err(self.expected(both!("het einde van de variabele", "the end of the variable")));
            }
            out.push(Variable { span, value });
        }
        self.cursor.tokens = all;
        self.cursor.at = all.len();
        Ok(out)
    }

    pub(super) fn outcome(&mut self) -> Read<Outcome> {
        self.refuse_unsupported_outcome()?;
        let start = self.cursor.at;
        if self.at_uniqueness() {
            return self.uniqueness();
        }
        if self.cursor.take_phrase("er moet worden voldaan aan")
            || self.cursor.take_phrase("er moet voldaan worden aan")
        {
            let condition = self.compound_rest(start, None, "criteri")?;
            return Ok(Outcome::Consistency(condition));
        }
        let subject = self.expression_without_limits()?;
        let span = subject.span;
        for (phrase, initial) in [
            ("moet berekend worden als", false),
            ("moet gesteld worden op", false),
            ("moet geïnitialiseerd worden op", true),
        ] {
            if self.cursor.take_phrase(phrase) {
                let target = self.as_reference(subject, span)?;
                let value = self.expression()?;
                return Ok(Outcome::Assign { target, value, initial });
            }
        }
        if self.cursor.at_phrase("moet") || self.cursor.at_phrase("moeten") {
            self.cursor.at += 1;
            return Ok(Outcome::Consistency(self.criterion(start, subject)?));
        }
        if self.cursor.take_phrase("wordt verdeeld over") {
            let whole = self.as_reference(subject, span)?;
            return self.division(whole);
        }
        let verb = self.verb().ok_or_else(|| {
            self.expected(both!(
                "`moet berekend worden als`, `moet gesteld worden op`, `is`, `heeft` of `moet`",
                "`moet berekend worden als`, `moet gesteld worden op`, `is`, `heeft` or `moet`"
            ))
        })?;
        if self.cursor.at_phrase("niet") || self.cursor.at_phrase("geen") {
            return Err(Finding::error(
                "RS119",
                self.cursor.span(),
                both!(
                    "een kenmerk kan niet ontkennend worden toegekend",
                    "a kenmerk cannot be assigned in the negative"
                ),
            ));
        }
        let before = self.cursor.at;
        if is_article(self.cursor.word(0)) {
            self.cursor.at += 1;
        }
        let what = both!("een kenmerk of rol", "a kenmerk or role");
        let name = self.name(what, |u| matches!(u.meaning, Meaning::Trait(_) | Meaning::Role(_)))?;
        if verb == Verb::Is && self.cursor.at_phrase("van") {
            let left = self.as_reference(subject, span)?;
            self.cursor.at = before;
            return self.fact(start, left);
        }
        if verb == Verb::Has && (self.cursor.at_phrase("met") || !self.is_trait(name)) {
            let subject = self.as_reference(subject, span)?;
            return self.creation(subject, name);
        }
        let subject = self.as_reference(subject, span)?;
        Ok(Outcome::AssignTrait { subject, verb, name })
    }

    pub(super) fn refuse_unsupported_outcome(&self) -> Read<()> {
        let rest: Vec<&str> = (0..12).map(|n| self.cursor.word(n)).collect();
        let joined = rest.join(" ").to_lowercase();
        let construct = if joined.starts_with("een dag is een") {
            both!("een dagsoortdefinitie", "a day kind (`dagsoort`) definition")
        } else if joined.starts_with("het startpunt van") {
            both!("een startpuntbepaling", "a starting point (`startpunt`) definition")
        } else {
            return Ok(());
        };
        Err(Finding::error(
            "RS501",
            self.cursor.span(),
            both!("{construct} wordt nog niet ondersteund", "{construct} is not supported yet"; construct),
        ))
    }

    /// After `X moet`: a criterion in question order.
    pub(super) fn criterion(&mut self, start: usize, subject: super::tree::Expr) -> Read<Condition> {
        if self.cursor.take_phrase("voldoen aan") {
            if self.cursor.take_phrase("de elfproef") {
                return Ok(self.made(start, ConditionKind::Eleven { value: subject, negated: false }));
            }
            return self.compound_rest(start, Some(subject), "criteri");
        }
        self.predicate(start, subject)
    }

    fn is_trait(&self, name: NameRef) -> bool {
        match name.source {
            super::tree::NameSource::Declared(index) => {
                self.names.declared.uses(index).iter().any(|u| matches!(u.meaning, Meaning::Trait(_)))
            }
            super::tree::NameSource::Variable(_) => false,
        }
    }

    pub(super) fn verb(&mut self) -> Option<Verb> {
        let found = if self.cursor.at_phrase("is") || self.cursor.at_phrase("zijn") {
            Verb::Is
        } else if self.cursor.at_phrase("heeft") || self.cursor.at_phrase("hebben") {
            Verb::Has
        } else {
            return None;
        };
        self.cursor.at += 1;
        Some(found)
    }

    pub(super) fn as_reference(&self, expr: super::tree::Expr, span: Span) -> Read<Reference> {
        if let super::tree::ExprKind::Reference(reference) = expr.kind {
            return Ok(*reference);
        }
        Err(Finding::error(
            "RS120",
            span,
            both!(
                "verwacht hier een onderwerp, zoals `de boete van een Uitlening`",
                "expected a subject here, such as `de boete van een Uitlening`"
            ),
        ))
    }

    pub(super) fn made(&self, start: usize, kind: ConditionKind) -> Condition {
        Condition { kind, span: self.cursor.since(start) }
    }

    pub(super) fn expected(&self, what: Message) -> Finding {
        let finding = super::declarations::expected(&self.cursor, what);
        match self.cursor.word(0) {
            "haar" | "zij" | "ze" | "Haar" | "Zij" => finding.help(both!(
                "de taal kent alleen `hij` en `zijn`",
                "the language only knows `hij` and `zijn`"
            )),
            "anders" => finding.help(both!(
                "schrijf voor het andere geval een eigen regel",
                "write a rule of its own for the other case"
            )),
            "en" | "of" => finding.help(both!(
                "zet meerdere voorwaarden in een opsomming: `indien aan alle volgende voorwaarden …`",
                "put several conditions in a list: `indien aan alle volgende voorwaarden …`"
            )),
            _ => finding,
        }
    }

    pub(super) fn enter(&mut self) -> Read<()> {
        self.depth += 1;
        if self.depth > super::MAX_DEPTH {
            return Err(Finding::error(
                "RS104",
                self.cursor.span(),
                both!("deze zin is te diep genest", "this sentence is nested too deeply"),
            )
            .help(both!(
                "gebruik variabelen (`Daarbij geldt:`) of splits de regel",
                "use variables (`Daarbij geldt:`) or split the rule"
            )));
        }
        Ok(())
    }

    pub(super) fn at_bullet(&self) -> Option<u8> {
        self.cursor.peek().and_then(|t| match t.kind {
            TokenKind::Bullet(level) => Some(level),
            TokenKind::Word
            | TokenKind::Number
            | TokenKind::Date
            | TokenKind::Text
            | TokenKind::TextPart
            | TokenKind::Enum
            | TokenKind::Mark(_) => None,
        })
    }

    pub(super) fn named(&self, head: Head) -> Option<NameRef> {
        match head {
            Head::Own(name) | Head::Universal(name) | Head::Named(name) => Some(name),
            Head::He => None,
        }
    }
}

/// The verb that fits a kenmerk or role check, for messages.
pub(crate) const fn verb_word(verb: Verb) -> &'static str {
    match verb {
        Verb::Is => "is",
        Verb::Has => "heeft",
    }
}
