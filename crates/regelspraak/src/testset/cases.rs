//! The statements of a testcase: given objects and links, expected results.

use super::read::{Case, Expectation, Expected, Link, Object, Read, Reader, RuleOutcome};
use crate::diagnostic::{Finding, nearest};
use crate::lexicon::without_article;
use crate::message::both;
use crate::model::{AttributeId, ObjectTypeId, RoleId, TraitForm, TraitId, require_unit};
use crate::source::Span;
use crate::syntax::Cursor;
use crate::syntax::declarations::read_entries;
use crate::token::{Token, TokenKind};
use crate::value::Value;

impl<'a> Reader<'a> {
    /// The statements of a case; each starts on a line with `Gegeven`, `Verwacht` and so on.
    pub(super) fn statements(&mut self, tokens: &[Token], case: &mut Case) {
        let lines: Vec<&[Token]> = tokens.chunk_by(|a, b| a.line == b.line).collect();
        let starts = |line: &&[Token]| {
            let cursor = Cursor::new(self.text, line, Span::default());
            matches!(cursor.word(0), "Gegeven" | "Verwacht" | "Rekendatum" | "Parameters" | "Parameterset")
        };
        let mut groups: Vec<Vec<&[Token]>> = Vec::new();
        for line in lines {
            let starting = starts(&line);
            match groups.last_mut() {
                Some(group) if !starting => group.push(line),
                Some(_) | None => groups.push(vec![line]),
            }
        }
        for group in groups {
            if let Err(finding) = self.statement(&group, case) {
                self.findings.push(finding);
            }
        }
    }

    pub(super) fn statement(&mut self, group: &[&[Token]], case: &mut Case) -> Read<()> {
        let Some((head, rest)) = group.split_first() else { return Ok(()) };
        let span = cover(head);
        let mut cursor = Cursor::new(self.text, head, span);
        let keyword = cursor.word(0);
        cursor.at = 1;
        match keyword {
            "Rekendatum" => {
                let text = self.words(&head[1..]);
                case.date = Some(self.date(text, span)?);
                no_lines(rest)
            }
            "Parameters" => {
                let body: Vec<Token> = rest.iter().flat_map(|l| l.iter().copied()).collect();
                let values = self.entries(&body)?;
                case.parameters.extend(values);
                Ok(())
            }
            "Parameterset" => {
                let text = self.words(&head[1..]);
                let values = self.set(text, span)?;
                self.make(values.len(), span)?;
                case.parameters.extend(values);
                no_lines(rest)
            }
            "Gegeven" => self.given(&mut cursor, head, rest, case),
            "Verwacht" => self.expected(&mut cursor, head, rest, case),
            _ => Err(Finding::error(
                "RS606",
                span,
                both!(
                    "verwacht `Gegeven`, `Verwacht`, `Rekendatum`, `Parameters` of `Parameterset`",
                    "expected `Gegeven`, `Verwacht`, `Rekendatum`, `Parameters` or `Parameterset`"
                ),
            )),
        }
    }

    pub(super) fn words(&self, tokens: &[Token]) -> &'a str {
        let span = cover(tokens);
        Cursor::new(self.text, &[], span).raw(span)
    }

    pub(super) fn given(
        &mut self,
        cursor: &mut Cursor<'_>,
        head: &[Token],
        rest: &[&[Token]],
        case: &mut Case,
    ) -> Read<()> {
        if cursor.take_phrase("testinitialisatie") {
            let name = self.words(&head[cursor.at..]);
            let found =
                self.initialisations.iter().find(|(n, ..)| n == name).map(|(_, o, l)| (o.clone(), l.clone()));
            let Some((objects, links)) = found else {
                let all = self.initialisations.iter().map(|(n, ..)| n.as_str());
                let finding = Finding::error(
                    "RS607",
                    cover(head),
                    both!(
                        "de testinitialisatie `{name}` bestaat niet",
                        "the test initialisation `{name}` does not exist"
                    ),
                );
                return Err(finding.hint(nearest(name, all)));
            };
            let offset = case.objects.len();
            self.make(links.len(), cover(head))?;
            for object in objects {
                self.add(object, case, cover(head))?;
            }
            case.links.extend(links.into_iter().map(|l| Link {
                from: l.from + offset,
                to: l.to + offset,
                ..l
            }));
            return no_lines(rest);
        }
        if cursor.take_phrase("het feit") {
            self.fact(cursor, head, case)?;
            return no_lines(rest);
        }
        if cursor.at_phrase("een") {
            cursor.at += 1;
            return self.object(cursor, head, rest, case);
        }
        self.link(cursor, head, case)?;
        no_lines(rest)
    }

    /// `een Type (Naam) met` and the lines below it.
    pub(super) fn object(
        &mut self,
        cursor: &mut Cursor<'_>,
        head: &[Token],
        rest: &[&[Token]],
        case: &mut Case,
    ) -> Read<()> {
        let start = cursor.at;
        while cursor.is_name_part(0) {
            cursor.at += 1;
        }
        let type_span = cursor.since(start);
        let written = cursor.raw(type_span);
        let Some(object_type) = self.program.object_type(written) else {
            let all = self.program.object_types().map(|(_, t)| t.name.as_str());
            let finding = Finding::error(
                "RS205",
                type_span,
                both!(
                    "het objecttype `{written}` is niet gedeclareerd",
                    "the object type `{written}` is not declared"
                ),
            );
            return Err(finding.suggest(nearest(written, all)));
        };
        if !cursor.take_mark('(') {
            return Err(Finding::error(
                "RS608",
                cursor.span(),
                both!("verwacht `(` en de naam van het object", "expected `(` and the name of the object"),
            ));
        }
        let close = head.iter().position(|t| t.kind == TokenKind::Mark(')')).unwrap_or(head.len());
        let name_span = cover(head.get(cursor.at..close).unwrap_or(&[]));
        let name = cursor.raw(name_span).to_owned();
        cursor.at = close;
        if name.is_empty() || !cursor.take_mark(')') {
            return Err(Finding::error(
                "RS608",
                cover(head),
                both!("verwacht een naam tussen haakjes", "expected a name between parentheses"),
            ));
        }
        let _ = cursor.take_phrase("met");
        if !cursor.done() {
            let found = cursor.found();
            return Err(Finding::error(
                "RS608",
                cursor.span(),
                both!("verwacht `met`, gevonden {found}", "expected `met`, found {found}"; found),
            ));
        }
        let mut object = Object { name, object_type, values: Vec::new(), traits: Vec::new() };
        for line in rest {
            match self.property(line, object_type, false) {
                Ok(Property::Value(attribute, value)) => object.values.push((attribute, value)),
                Ok(Property::Trait(kenmerk, true)) => object.traits.push(kenmerk),
                Ok(Property::Trait(_, false)) => {
                    let text = both!(
                        "een gegeven kenmerk kan niet ontkennend zijn; laat het weg",
                        "a given kenmerk cannot be in the negative; leave it out"
                    );
                    self.findings.push(Finding::error("RS609", cover(line), text));
                }
                Err(finding) => self.findings.push(finding),
            }
        }
        self.add(object, case, name_span)
    }

    /// One line below `Gegeven … met` or `Verwacht … met`.
    pub(super) fn property(
        &self,
        line: &[Token],
        object_type: ObjectTypeId,
        expected: bool,
    ) -> Read<Property> {
        let span = cover(line);
        let mut cursor = Cursor::new(self.text, line, span);
        let t = self.model().object_type(object_type);
        let has = cursor.at_phrase("heeft");
        if has || cursor.at_phrase("is") {
            cursor.at += 1;
            let negated = cursor.take_phrase("geen") || cursor.take_phrase("niet");
            if matches!(cursor.word(0), "een" | "de" | "het") {
                cursor.at += 1;
            }
            let name = self.words(&line[cursor.at.min(line.len())..]);
            let Some(kenmerk) = self.program.trait_(object_type, name) else {
                let finding = Finding::error(
                    "RS207",
                    span,
                    both!("`{name}` is geen kenmerk van `{}`", "`{name}` is not a kenmerk of `{}`", t.name),
                );
                return Err(finding.hint(nearest(name, t.traits.iter().map(|k| k.name.as_str()))));
            };
            let possessive = self.model().kenmerk(kenmerk).form == TraitForm::Possessive;
            if possessive != has {
                let verb = if possessive { "heeft" } else { "is" };
                return Err(Finding::error(
                    "RS233",
                    span,
                    both!("`{name}` hoort bij `{verb}`", "`{name}` goes with `{verb}`"),
                ));
            }
            return Ok(Property::Trait(kenmerk, !negated));
        }
        let entries = read_entries(line, self.text)?;
        let Some(entry) = entries.first() else {
            return Err(Finding::error(
                "RS606",
                span,
                both!("verwacht een naam en een waarde", "expected a name and a value"),
            ));
        };
        let name = without_article(&entry.name);
        let Some(attribute) = self.program.attribute(object_type, name) else {
            let finding = Finding::error(
                "RS207",
                entry.name_span,
                both!("`{name}` is geen attribuut van `{}`", "`{name}` is not an attribute of `{}`", t.name),
            );
            return Err(finding.suggest(nearest(name, t.attributes.iter().map(|a| a.name.as_str()))));
        };
        if entry.value == "leeg" && !expected {
            return Err(Finding::error(
                "RS609",
                entry.value_span,
                both!(
                    "`leeg` wordt verwacht, niet gegeven; laat de regel weg",
                    "`leeg` is expected, not given; leave the line out"
                ),
            ));
        }
        let data_type = &self.model().attribute(attribute).data_type;
        let value = self.model().parse_value(data_type, &entry.value);
        let value = value.map_err(|e| Finding::error("RS306", entry.value_span, e.message()))?;
        require_unit(self.model(), data_type, &entry.value, entry.value_span)?;
        Ok(Property::Value(attribute, value))
    }

    /// `A heeft B[, C en D] als rol`.
    pub(super) fn link(&mut self, cursor: &mut Cursor<'_>, head: &[Token], case: &mut Case) -> Read<()> {
        let start = cursor.at;
        let verb = (start..head.len()).find(|i| cursor.text_of(&head[*i]) == "heeft");
        let role_at = (start..head.len()).rev().find(|i| cursor.text_of(&head[*i]) == "als");
        let (Some(verb), Some(role_at)) = (verb, role_at.filter(|r| verb.is_some_and(|v| *r > v))) else {
            return Err(Finding::error(
                "RS606",
                cover(head),
                both!(
                    "verwacht `een …`, `A heeft B als rol` of `het feit …`",
                    "expected `een …`, `A heeft B als rol` or `het feit …`"
                ),
            ));
        };
        let from = self.find_object(&head[start..verb], case)?;
        let role_tokens = &head[role_at + 1..];
        let role = self.find_role(role_tokens, case.objects[from].object_type)?;
        let others = self.find_objects(&head[verb + 1..role_at], case)?;
        self.make(others.len(), cover(head))?;
        for to in others {
            case.links.push(Link { role, from, to, span: cover(head) });
        }
        Ok(())
    }

    /// `het feit F met A als r1 en B als r2`.
    pub(super) fn fact(&mut self, cursor: &mut Cursor<'_>, head: &[Token], case: &mut Case) -> Read<()> {
        let word = |i: usize| cursor.text_of(&head[i]);
        let span = cover(head);
        let wrong = || {
            Finding::error(
                "RS606",
                span,
                both!(
                    "verwacht `het feit … met A als rol en B als rol`",
                    "expected `het feit … met A als rol en B als rol`"
                ),
            )
        };
        let with = (cursor.at..head.len()).find(|i| word(*i) == "met").ok_or_else(wrong)?;
        let first_as = (with..head.len()).find(|i| word(*i) == "als").ok_or_else(wrong)?;
        let second_as = (first_as + 1..head.len()).rev().find(|i| word(*i) == "als").ok_or_else(wrong)?;
        let and = (first_as..second_as).find(|i| word(*i) == "en").ok_or_else(wrong)?;
        let ones = self.find_objects(&head[with + 1..first_as], case)?;
        let others = self.find_objects(&head[and + 1..second_as], case)?;
        self.make(ones.len().saturating_mul(others.len()), span)?;
        for from in ones {
            let role = self.find_role(&head[second_as + 1..], case.objects[from].object_type)?;
            for to in &others {
                case.links.push(Link { role, from, to: *to, span });
            }
        }
        Ok(())
    }

    pub(super) fn find_role(&self, tokens: &[Token], from: ObjectTypeId) -> Read<RoleId> {
        let name = self.words(tokens);
        self.program.role(from, name).ok_or_else(|| {
            let t = self.model().object_type(from);
            let all = self.model().roles.iter().filter(|r| r.from == from).map(|r| r.name.as_str());
            let finding = Finding::error(
                "RS207",
                cover(tokens),
                both!("`{name}` is geen rol vanaf `{}`", "`{name}` is not a role from `{}`", t.name),
            );
            finding.suggest(nearest(name, all))
        })
    }

    pub(super) fn find_object(&self, tokens: &[Token], case: &Case) -> Read<usize> {
        let name = self.words(tokens);
        case.names.get(name).copied().ok_or_else(|| {
            let all = case.objects.iter().map(|o| o.name.as_str());
            Finding::error(
                "RS611",
                cover(tokens),
                both!("er is geen object `{name}`", "there is no object `{name}`"),
            )
            .suggest(nearest(name, all))
        })
    }

    pub(super) fn find_objects(&self, tokens: &[Token], case: &Case) -> Read<Vec<usize>> {
        if let Ok(one) = self.find_object(tokens, case) {
            return Ok(vec![one]);
        }
        let separates = |t: &Token| {
            t.kind == TokenKind::Mark(',') || Cursor::new(self.text, &[], t.span).raw(t.span) == "en"
        };
        tokens.split(separates).map(|part| self.find_object(part, case)).collect()
    }

    pub(super) fn expected(
        &mut self,
        cursor: &mut Cursor<'_>,
        head: &[Token],
        rest: &[&[Token]],
        case: &mut Case,
    ) -> Read<()> {
        if cursor.take_phrase("regelversie") {
            let expectation = self.expected_rule(&head[cursor.at..], cover(head))?;
            case.expectations.push(expectation);
            return no_lines(rest);
        }
        let with = (cursor.at..head.len()).rev().find(|i| cursor.text_of(&head[*i]) == "met");
        let Some(with) = with.filter(|w| *w + 1 == head.len()) else {
            let Some(expectation) = self.expected_role(&head[cursor.at..], case)? else {
                return Err(self.no_expectation(head));
            };
            case.expectations.push(expectation);
            return no_lines(rest);
        };
        let (object, object_type) = self.reached(&head[cursor.at..with], case)?;
        for line in rest {
            let kind = match self.property(line, object_type, true) {
                Ok(Property::Value(attribute, value)) => {
                    Expected::Value { object: object.clone(), attribute, value }
                }
                Ok(Property::Trait(kenmerk, value)) => {
                    Expected::Trait { object: object.clone(), kenmerk, value }
                }
                Err(finding) => {
                    self.findings.push(finding);
                    continue;
                }
            };
            case.expectations.push(Expectation { span: cover(line), kind });
        }
        Ok(())
    }

    pub(super) fn expected_rule(&self, tokens: &[Token], span: Span) -> Read<Expectation> {
        let word = |i: usize| Cursor::new(self.text, tokens, span).text_of(&tokens[i]);
        let is = (0..tokens.len()).rev().find(|i| word(*i) == "is");
        let Some(is) = is else {
            return Err(Finding::error(
                "RS606",
                span,
                both!(
                    "verwacht `is gevuurd`, `is niet gevuurd` of `is inconsistent`",
                    "expected `is gevuurd`, `is niet gevuurd` or `is inconsistent`"
                ),
            ));
        };
        let outcome = match self.words(&tokens[is + 1..]) {
            "gevuurd" => RuleOutcome::Fired,
            "niet gevuurd" => RuleOutcome::NotFired,
            "inconsistent" => RuleOutcome::Inconsistent,
            other => {
                let text = both!(
                    "verwacht `gevuurd`, `niet gevuurd` of `inconsistent`, gevonden `{other}`",
                    "expected `gevuurd`, `niet gevuurd` or `inconsistent`, found `{other}`"
                );
                return Err(Finding::error("RS606", span, text));
            }
        };
        let name = self.words(&tokens[..is]);
        let wanted = crate::lexicon::lower_first(name);
        let rule = self.program.rules().iter().position(|r| crate::lexicon::lower_first(&r.name) == wanted);
        let Some(rule) = rule else {
            let all = self.program.rules().iter().map(|r| r.name.as_str());
            return Err(Finding::error(
                "RS612",
                span,
                both!("er is geen regel `{name}`", "there is no rule `{name}`"),
            )
            .hint(nearest(name, all)));
        };
        let check = self.program.rules()[rule].kind == crate::program::RuleKind::Consistency;
        if outcome == RuleOutcome::Inconsistent && !check {
            return Err(Finding::error(
                "RS612",
                span,
                both!("`{name}` is geen consistentieregel", "`{name}` is not a consistency rule"),
            ));
        }
        Ok(Expectation { span, kind: Expected::Rule { rule, outcome } })
    }
}

pub(super) enum Property {
    Value(AttributeId, Value),
    Trait(TraitId, bool),
}

pub(super) fn cover(tokens: &[Token]) -> Span {
    match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => first.span.to(last.span),
        (None, _) | (_, None) => Span::default(),
    }
}

fn no_lines(rest: &[&[Token]]) -> Read<()> {
    match rest.first() {
        None => Ok(()),
        Some(line) => Err(Finding::error(
            "RS606",
            cover(line),
            both!(
                "verwacht `Gegeven`, `Verwacht` of een nieuw testgeval",
                "expected `Gegeven`, `Verwacht` or a new test case"
            ),
        )),
    }
}
