//! One rule sentence: result, condition (`indien`), variables (`Daarbij geldt:`).

use super::cursor::Cursor;
use super::tree::{
    Condition, ConditionKind, Head, NameRef, NameSource, Outcome, Quantity, Reference, Sentence, Variable,
    Verb,
};
use crate::diagnostic::{Finding, nearest};
use crate::lexicon::{Lexicon, Meaning, NameUse, is_article};
use crate::source::Span;
use crate::token::{Token, TokenKind};

/// The declared names, and the variables of one rule.
#[derive(Debug)]
pub(crate) struct Names<'a> {
    pub(crate) declared: &'a Lexicon,
    pub(crate) variables: Lexicon,
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
        return Err(Finding::error("RS118", cursor.end, "na `Daarbij geldt:` ontbreken de variabelen"));
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
            return Err(Finding::error("RS118", tokens[*begin].span, "verwacht een variabele: `naam is …`")
                .help("elke variabele begint op een nieuwe regel, even ver ingesprongen als de eerste"));
        }
        let words = (name_start..line.at).map(|i| line.text_of(&tokens[i]).to_owned()).collect();
        found.push((words, span, line.at + 1..end));
    }
    Ok(found)
}

impl<'a> Parser<'a> {
    pub(super) fn new(cursor: Cursor<'a>, names: &'a Names<'a>, forced: Option<(usize, usize)>) -> Self {
        Self { cursor, names, choices: Vec::new(), forced, steps: 0, depth: 0, level: 0 }
    }

    fn sentence(&mut self) -> Read<Sentence> {
        let outcome = self.outcome()?;
        let mut condition = None;
        if self.cursor.take_phrase("indien") {
            condition = Some(self.condition()?);
        }
        self.refuse_time_condition()?;
        let ended = self.cursor.take_mark('.');
        let has_variables = self.cursor.at_phrase("Daarbij geldt");
        if !ended && !has_variables {
            return Err(self.expected(if condition.is_some() { "`.`" } else { "`indien` of `.`" }));
        }
        let variables = if has_variables { self.variables()? } else { Vec::new() };
        if !self.cursor.done() {
            return Err(self.expected("het einde van de regel"));
        }
        Ok(Sentence { outcome, condition, variables })
    }

    fn refuse_time_condition(&self) -> Read<()> {
        let phrases = ["gedurende de tijd dat", "vanaf dd.", "van dd.", "tot dd.", "tot en met dd."];
        match phrases.iter().find(|p| self.cursor.at_phrase(p)) {
            Some(phrase) => Err(Finding::error(
                "RS501",
                self.cursor.span(),
                format!("een periode als voorwaarde (`{phrase}`) wordt nog niet ondersteund"),
            )),
            None => Ok(()),
        }
    }

    fn variables(&mut self) -> Read<Vec<Variable>> {
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
                    return Err(self.expected("`.` na de laatste variabele"));
                }
            } else if self.cursor.take_mark('.') && self.cursor.done() {
                return Err(Finding::error(
                    "RS118",
                    self.cursor.since(self.cursor.at - 1),
                    "de punt staat na de laatste variabele",
                ));
            }
            if !self.cursor.done() {
                return Err(self.expected("het einde van de variabele"));
            }
            out.push(Variable { span, value });
        }
        self.cursor.tokens = all;
        self.cursor.at = all.len();
        Ok(out)
    }

    fn outcome(&mut self) -> Read<Outcome> {
        self.refuse_unsupported_outcome()?;
        let start = self.cursor.at;
        if self.cursor.take_phrase("er moet worden voldaan aan") {
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
        let verb = self.verb().ok_or_else(|| {
            self.expected("`moet berekend worden als`, `moet gesteld worden op`, `is`, `heeft` of `moet`")
        })?;
        if self.cursor.at_phrase("niet") || self.cursor.at_phrase("geen") {
            return Err(Finding::error(
                "RS119",
                self.cursor.span(),
                "een kenmerk kan niet ontkennend worden toegekend",
            ));
        }
        if is_article(self.cursor.word(0)) {
            self.cursor.at += 1;
        }
        let name = self.name("een kenmerk", |u| matches!(u.meaning, Meaning::Trait(_)))?;
        if self.cursor.at_phrase("met") {
            return Err(Finding::error(
                "RS501",
                self.cursor.span(),
                "objectcreatie wordt nog niet ondersteund",
            ));
        }
        let subject = self.as_reference(subject, span)?;
        Ok(Outcome::AssignTrait { subject, verb, name })
    }

    fn refuse_unsupported_outcome(&self) -> Read<()> {
        let rest: Vec<&str> = (0..12).map(|n| self.cursor.word(n)).collect();
        let joined = rest.join(" ").to_lowercase();
        let unique = (0..self.cursor.tokens.len()).any(|n| self.cursor.phrase_at(n, "moeten uniek zijn"));
        let construct = if unique {
            "een controle op uniciteit"
        } else if joined.starts_with("een dag is een") {
            "een dagsoortdefinitie"
        } else if joined.starts_with("het startpunt van") {
            "een startpuntbepaling"
        } else if joined.starts_with("de concatenatie van") {
            "een controle op uniciteit"
        } else {
            return Ok(());
        };
        Err(Finding::error("RS501", self.cursor.span(), format!("{construct} wordt nog niet ondersteund")))
    }

    /// After `X moet`: a criterion in question order.
    fn criterion(&mut self, start: usize, subject: super::tree::Expr) -> Read<Condition> {
        if self.cursor.at_phrase("uniek zijn") {
            return Err(Finding::error(
                "RS501",
                self.cursor.span(),
                "een controle op uniciteit wordt nog niet ondersteund",
            ));
        }
        if self.cursor.take_phrase("voldoen aan") {
            if self.cursor.take_phrase("de elfproef") {
                return Ok(self.made(start, ConditionKind::Eleven { value: subject, negated: false }));
            }
            return self.compound_rest(start, Some(subject), "criteri");
        }
        self.predicate(start, subject)
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
        Err(Finding::error("RS120", span, "verwacht hier een onderwerp, zoals `de boete van een Uitlening`"))
    }

    pub(super) fn made(&self, start: usize, kind: ConditionKind) -> Condition {
        Condition { kind, span: self.cursor.since(start) }
    }

    pub(super) fn expected(&self, what: &str) -> Finding {
        let finding = Finding::error(
            "RS100",
            self.cursor.span(),
            format!("verwacht {what}, gevonden {}", self.cursor.found()),
        );
        match self.cursor.word(0) {
            "haar" | "zij" | "ze" | "Haar" | "Zij" => finding.help("de taal kent alleen `hij` en `zijn`"),
            "anders" => finding.help("schrijf voor het andere geval een eigen regel"),
            _ => finding,
        }
    }

    pub(super) fn enter(&mut self) -> Read<()> {
        self.depth += 1;
        if self.depth > super::MAX_DEPTH {
            return Err(Finding::error("RS104", self.cursor.span(), "deze zin is te diep genest")
                .help("gebruik variabelen (`Daarbij geldt:`) of splits de regel"));
        }
        Ok(())
    }

    /// The declared name that starts here, longest first; a shorter one that also fits is recorded as a choice.
    pub(super) fn name(&mut self, what: &str, wanted: impl Fn(&NameUse) -> bool) -> Read<NameRef> {
        match self.try_name(wanted) {
            Some(name) => Ok(name),
            None => Err(self.unknown_name(what)),
        }
    }

    pub(super) fn try_name(&mut self, wanted: impl Fn(&NameUse) -> bool) -> Option<NameRef> {
        let cursor = &self.cursor;
        let upcoming = || {
            let parts = (0..).take_while(|n| cursor.is_name_part(*n)).take(64);
            parts.map(|n| cursor.word(n))
        };
        let mut options: Vec<(usize, NameSource)> = Vec::new();
        let declared = self.names.declared.matches(upcoming());
        let local = self.names.variables.matches(upcoming());
        self.steps += 1 + u64::try_from(declared.last().map_or(0, |m| m.0)).unwrap_or(0);
        for (length, name) in declared {
            if self.names.declared.uses(name).iter().any(&wanted) {
                options.push((length, NameSource::Declared(name)));
            }
        }
        for (length, name) in local {
            for usage in self.names.variables.uses(name).iter().filter(|u| wanted(u)) {
                if let Meaning::Variable(index) = usage.meaning {
                    options.push((length, NameSource::Variable(index)));
                }
            }
        }
        options.sort_by_key(|(length, _)| std::cmp::Reverse(*length));
        if options.len() > 1 {
            self.choices.push(Choice { at: self.cursor.at, options: options.len() });
        }
        let pick = match self.forced {
            Some((at, option)) if at == self.cursor.at => option,
            Some(_) | None => 0,
        };
        let (length, source) = *options.get(pick)?;
        let start = self.cursor.at;
        self.cursor.at += length;
        Some(NameRef { source, span: self.cursor.since(start) })
    }

    /// The error for a name nobody declared, with the nearest declared name.
    pub(super) fn unknown_name(&self, what: &str) -> Finding {
        let stop = |word: &str| {
            crate::lexicon::RESERVED.contains(&word)
                || matches!(
                    word,
                    "van"
                        | "die"
                        | "dat"
                        | "aan"
                        | "dan"
                        | "op"
                        | "als"
                        | "en"
                        | "of"
                        | "tot"
                        | "in"
                        | "met"
                        | "niet"
                )
                || matches!(
                    word,
                    "groter"
                        | "kleiner"
                        | "gelijk"
                        | "ongelijk"
                        | "eerder"
                        | "later"
                        | "naar"
                        | "rekenkundig"
                )
        };
        let mut length = 0;
        while self.cursor.is_name_part(length)
            && length < 24
            && (length == 0 || !stop(self.cursor.word(length)))
        {
            length += 1;
        }
        if length == 0 {
            return self.expected(what);
        }
        let mut ahead = self.cursor.clone();
        ahead.at += length;
        let span = ahead.since(self.cursor.at);
        let written = self.cursor.raw(span);
        let all = self.names.declared.all().chain(self.names.variables.all());
        let near = nearest(written, all);
        let finding =
            Finding::error("RS201", span, format!("`{written}` is niet gedeclareerd; verwacht {what}"));
        match self.cursor.word(0) {
            "haar" | "zij" | "ze" | "Haar" | "Zij" => finding.help("de taal kent alleen `hij` en `zijn`"),
            _ => finding.suggest(near),
        }
    }

    /// `alle`, `geen van de`, `ten minste één van de`, … when one stands here; the cursor is then behind it, and
    /// behind its `de`.
    pub(super) fn quantifier(&mut self) -> Read<Option<Quantity>> {
        let c = &mut self.cursor;
        if c.take_phrase("alle") || c.take_phrase("al") {
            return Ok(Some(Quantity::All));
        }
        if c.take_phrase("geen van") {
            return Ok(Some(Quantity::None));
        }
        if c.take_phrase("één van") || c.take_phrase("een van") {
            return Ok(Some(Quantity::AtLeast(1)));
        }
        let make: Option<fn(u32) -> Quantity> = if c.at_phrase("ten minste") {
            c.at += 2;
            Some(Quantity::AtLeast)
        } else if c.at_phrase("ten hoogste") {
            c.at += 2;
            Some(Quantity::AtMost)
        } else if c.at_phrase("precies") {
            c.at += 1;
            Some(Quantity::Exactly)
        } else {
            None
        };
        let Some(make) = make else { return Ok(None) };
        let Some(count) = crate::lexicon::quantity(c.word(0)) else {
            return Err(self.expected("`één`, `twee`, `drie`, `vier` of een getal"));
        };
        self.cursor.at += 1;
        if !self.cursor.take_phrase("van") {
            return Err(self.expected("`van`"));
        }
        Ok(Some(make(count)))
    }

    pub(super) fn at_bullet(&self) -> Option<u8> {
        self.cursor.peek().and_then(|t| match t.kind {
            TokenKind::Bullet(level) => Some(level),
            TokenKind::Word
            | TokenKind::Number
            | TokenKind::Date
            | TokenKind::Text
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

/// The parts of a table row: a conclusion with its cell, and conditions with theirs.
pub(crate) fn parse_row<'a>(
    text: &'a str,
    row: &'a super::table::RowSentence,
    names: &'a Names<'a>,
    forced: Option<(usize, usize)>,
) -> Parsed {
    let mut choices = Vec::new();
    let mut steps = 0;
    let mut read = || -> Read<(Outcome, Vec<Condition>)> {
        let fallback = row.conclusion.first().map_or(Span::default(), |t| t.span);
        let here = |offset: usize, length: usize| {
            forced
                .filter(|(at, _)| (offset..offset + length).contains(at))
                .map(|(at, option)| (at - offset, option))
        };
        let mut offset = 0;
        let mut parser =
            Parser::new(Cursor::new(text, &row.conclusion, fallback), names, here(0, row.conclusion.len()));
        let outcome = parser.row_outcome();
        choices.append(&mut parser.choices);
        steps += parser.steps;
        let (outcome, applies) = outcome?;
        if !applies {
            let span = row.conclusion.last().map_or(fallback, |t| t.span);
            let finding = Finding::error("RS133", span, "een kenmerk kan alleen `waar` worden");
            return Err(finding.help("laat de rij weg of schrijf `n.v.t.`"));
        }
        offset += row.conclusion.len();
        let mut items = Vec::new();
        for tokens in &row.conditions {
            let mut parser =
                Parser::new(Cursor::new(text, tokens, fallback), names, here(offset, tokens.len()));
            let item = parser.row_condition();
            choices.extend(parser.choices.iter().map(|c| Choice { at: c.at + offset, ..*c }));
            steps += parser.steps;
            items.push(item?);
            offset += tokens.len();
        }
        Ok((outcome, items))
    };
    let result = read();
    let result = result.map(|(outcome, mut items)| {
        let condition = match items.len() {
            0 => None,
            1 => items.pop(),
            _ => {
                let last = items.last().map_or(items[0].span, |i| i.span);
                let span = items[0].span.to(last);
                Some(Condition {
                    kind: ConditionKind::Compound { subject: None, quantity: Quantity::All, items },
                    span,
                })
            }
        };
        Sentence { outcome, condition, variables: Vec::new() }
    });
    Parsed { result, choices, steps }
}

impl Parser<'_> {
    /// A conclusion; for a kenmerk the cell says `waar` or `onwaar`.
    fn row_outcome(&mut self) -> Read<(Outcome, bool)> {
        let outcome = self.outcome()?;
        let applies = match &outcome {
            Outcome::AssignTrait { .. } => {
                let yes = self.cursor.at_phrase("waar");
                if !yes && !self.cursor.at_phrase("onwaar") {
                    return Err(self.expected("`waar`"));
                }
                self.cursor.at += 1;
                yes
            }
            Outcome::Assign { .. } => true,
            Outcome::Consistency(condition) => {
                return Err(Finding::error(
                    "RS133",
                    condition.span,
                    "een beslistabel kent waarden of kenmerken toe",
                ));
            }
        };
        if self.cursor.done() { Ok((outcome, applies)) } else { Err(self.expected("het einde van de cel")) }
    }

    /// A condition; one without a comparison (`indien hij verlengd is`) has `waar` or `onwaar` as its cell.
    fn row_condition(&mut self) -> Read<Condition> {
        let mut condition = self.condition()?;
        if self.cursor.at_phrase("onwaar") {
            match &mut condition.kind {
                ConditionKind::Property { negated, .. }
                | ConditionKind::Filled { negated, .. }
                | ConditionKind::Eleven { negated, .. }
                | ConditionKind::Digits { negated, .. } => *negated = !*negated,
                ConditionKind::Compare { .. } | ConditionKind::Compound { .. } => {
                    return Err(self.expected("het einde van de cel"));
                }
            }
            self.cursor.at += 1;
        } else if self.cursor.at_phrase("waar") {
            if let ConditionKind::Compare { .. } | ConditionKind::Compound { .. } = condition.kind {
                return Err(self.expected("het einde van de cel"));
            }
            self.cursor.at += 1;
        } else if let ConditionKind::Property { .. } | ConditionKind::Filled { .. } = condition.kind {
            return Err(self.expected("`waar`, `onwaar` of `n.v.t.`"));
        }
        if self.cursor.done() { Ok(condition) } else { Err(self.expected("het einde van de cel")) }
    }
}

/// The verb that fits a kenmerk or role check, for messages.
pub(crate) const fn verb_word(verb: Verb) -> &'static str {
    match verb {
        Verb::Is => "is",
        Verb::Has => "heeft",
    }
}
