//! Reading a testset file: names are looked up in the program, values are read as their types.

use jiff::civil::Date;

use crate::date;
use crate::diagnostic::{Finding, nearest};
use crate::lexicon::without_article;
use crate::model::{
    AttributeId, Model, ObjectTypeId, ParameterId, RoleId, TraitForm, TraitId, read_entry, require_unit,
};
use crate::program::Program;
use crate::source::Span;
use crate::syntax::Cursor;
use crate::syntax::declarations::{Item, ItemKind, read_entries, read_validity, split_items};
use crate::token::{Token, TokenFile, TokenKind};
use crate::value::Value;

/// A testset as read.
#[derive(Debug, Default)]
pub(super) struct Testset {
    pub(super) name: String,
    pub(super) date: Option<Date>,
    pub(super) parameters: Vec<(ParameterId, Value)>,
    pub(super) cases: Vec<Case>,
}

#[derive(Debug)]
pub(super) struct Case {
    pub(super) name: String,
    pub(super) span: Span,
    pub(super) date: Option<Date>,
    pub(super) parameters: Vec<(ParameterId, Value)>,
    pub(super) objects: Vec<Object>,
    pub(super) links: Vec<Link>,
    pub(super) expectations: Vec<Expectation>,
}

#[derive(Clone, Debug)]
pub(super) struct Object {
    pub(super) name: String,
    pub(super) object_type: ObjectTypeId,
    pub(super) values: Vec<(AttributeId, Value)>,
    pub(super) traits: Vec<TraitId>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Link {
    pub(super) role: RoleId,
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) span: Span,
}

#[derive(Debug)]
pub(super) struct Expectation {
    pub(super) span: Span,
    pub(super) kind: Expected,
}

#[derive(Debug)]
pub(super) enum Expected {
    Value { object: usize, attribute: AttributeId, value: Value },
    Trait { object: usize, kenmerk: TraitId, value: bool },
    Rule { rule: usize, outcome: RuleOutcome },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RuleOutcome {
    Fired,
    NotFired,
    Inconsistent,
}

pub(super) struct Reader<'a> {
    pub(super) program: &'a Program,
    pub(super) text: &'a str,
    pub(super) findings: Vec<Finding>,
    sets: Vec<(String, Vec<(ParameterId, Value)>)>,
    initialisations: Vec<(String, Vec<Object>, Vec<Link>)>,
}

type Read<T> = Result<T, Finding>;

impl<'a> Reader<'a> {
    pub(super) fn new(program: &'a Program, text: &'a str) -> Self {
        Self { program, text, findings: Vec::new(), sets: Vec::new(), initialisations: Vec::new() }
    }

    fn model(&self) -> &'a Model {
        &self.program.model
    }

    pub(super) fn read(&mut self, file: &TokenFile) -> Testset {
        let mut out = Testset::default();
        let mut findings = std::mem::take(&mut self.findings);
        let items = split_items(file, self.text, true, &mut findings);
        self.findings = findings;
        for item in items {
            if let Err(finding) = self.item(&item, &mut out) {
                self.findings.push(finding);
            }
        }
        out
    }

    fn item(&mut self, item: &Item<'_>, out: &mut Testset) -> Read<()> {
        let (title, span) = item.title(self.text);
        match item.kind {
            ItemKind::Testset => {
                if !out.name.is_empty() {
                    return Err(Finding::error("RS602", span, "een bestand heeft één testset"));
                }
                out.name = title.to_owned();
                self.nothing_after(item)
            }
            ItemKind::CalculationDate => {
                out.date = Some(self.date(title, span)?);
                self.nothing_after(item)
            }
            ItemKind::Parameters => {
                let values = self.entries(item.body())?;
                out.parameters.extend(values);
                Ok(())
            }
            ItemKind::ParameterSet => {
                let mut body = item.body();
                let mut cursor = Cursor::new(self.text, body, span);
                if cursor.at_phrase("geldig") {
                    read_validity(&mut cursor)?;
                    body = &body[cursor.at..];
                }
                if body.is_empty() {
                    let values = self.set(title, span)?;
                    out.parameters.extend(values);
                } else {
                    let values = self.entries(body)?;
                    self.sets.push((title.to_owned(), values));
                }
                Ok(())
            }
            ItemKind::TestInitialisation => {
                let mut case = self.empty_case(title, span);
                self.statements(item.body(), &mut case);
                if let Some(expectation) = case.expectations.first() {
                    return Err(Finding::error(
                        "RS603",
                        expectation.span,
                        "een testinitialisatie heeft geen verwachtingen",
                    ));
                }
                self.initialisations.push((title.to_owned(), case.objects, case.links));
                Ok(())
            }
            ItemKind::Testcase => {
                let mut case = self.empty_case(title, span);
                self.statements(item.body(), &mut case);
                out.cases.push(case);
                Ok(())
            }
            ItemKind::ObjectType
            | ItemKind::Extension
            | ItemKind::Domain
            | ItemKind::UnitSystem
            | ItemKind::Parameter
            | ItemKind::FactType
            | ItemKind::ReciprocalFactType
            | ItemKind::Rule
            | ItemKind::RuleGroup
            | ItemKind::Table
            | ItemKind::Unsupported => Err(Finding::error(
                "RS601",
                item.span(),
                format!("`{}` hoort niet in een testset", item.keyword),
            )),
        }
    }

    fn empty_case(&self, name: &str, span: Span) -> Case {
        Case {
            name: name.to_owned(),
            span,
            date: None,
            parameters: Vec::new(),
            objects: Vec::new(),
            links: Vec::new(),
            expectations: Vec::new(),
        }
    }

    fn nothing_after(&self, item: &Item<'_>) -> Read<()> {
        match item.body().first() {
            None => Ok(()),
            Some(token) => {
                Err(Finding::error("RS604", token.span, format!("verwacht niets meer na `{}`", item.keyword)))
            }
        }
    }

    fn date(&self, text: &str, span: Span) -> Read<Date> {
        date::parse(text)
            .ok_or_else(|| Finding::error("RS117", span, format!("`{text}` is geen bestaande datum")))
    }

    fn entries(&mut self, tokens: &[Token]) -> Read<Vec<(ParameterId, Value)>> {
        let mut values = Vec::new();
        for entry in read_entries(tokens, self.text)? {
            match read_entry(self.model(), &entry) {
                Ok(found) => values.push(found),
                Err(finding) => self.findings.push(finding),
            }
        }
        Ok(values)
    }

    fn set(&self, name: &str, span: Span) -> Read<Vec<(ParameterId, Value)>> {
        let own = self.sets.iter().find(|(n, _)| n == name).map(|(_, v)| v.clone());
        let found = own.or_else(|| self.program.parameter_set(name).map(|s| s.values.clone()));
        found.ok_or_else(|| {
            let all = self
                .sets
                .iter()
                .map(|(n, _)| n.as_str())
                .chain(self.program.parameter_sets().map(|s| s.name.as_str()));
            Finding::error("RS605", span, format!("de parameterset `{name}` is niet gedeclareerd"))
                .suggest(nearest(name, all))
        })
    }

    /// The statements of a case; each starts on a line with `Gegeven`, `Verwacht` and so on.
    fn statements(&mut self, tokens: &[Token], case: &mut Case) {
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

    fn statement(&mut self, group: &[&[Token]], case: &mut Case) -> Read<()> {
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
                case.parameters.extend(values);
                no_lines(rest)
            }
            "Gegeven" => self.given(&mut cursor, head, rest, case),
            "Verwacht" => self.expected(&mut cursor, head, rest, case),
            _ => Err(Finding::error(
                "RS606",
                span,
                "verwacht `Gegeven`, `Verwacht`, `Rekendatum`, `Parameters` of `Parameterset`",
            )),
        }
    }

    fn words(&self, tokens: &[Token]) -> &'a str {
        let span = cover(tokens);
        Cursor::new(self.text, &[], span).raw(span)
    }

    fn given(
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
                    format!("de testinitialisatie `{name}` bestaat niet"),
                );
                return Err(finding.suggest(nearest(name, all)));
            };
            let offset = case.objects.len();
            case.objects.extend(objects);
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
    fn object(
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
                format!("het objecttype `{written}` is niet gedeclareerd"),
            );
            return Err(finding.suggest(nearest(written, all)));
        };
        if !cursor.take_mark('(') {
            return Err(Finding::error("RS608", cursor.span(), "verwacht `(` en de naam van het object"));
        }
        let close = head.iter().position(|t| t.kind == TokenKind::Mark(')')).unwrap_or(head.len());
        let name_span = cover(head.get(cursor.at..close).unwrap_or(&[]));
        let name = cursor.raw(name_span).to_owned();
        cursor.at = close;
        if name.is_empty() || !cursor.take_mark(')') {
            return Err(Finding::error("RS608", cover(head), "verwacht een naam tussen haakjes"));
        }
        if case.objects.iter().any(|o| o.name == name) {
            return Err(Finding::error("RS203", name_span, format!("er is al een object `{name}`")));
        }
        let _ = cursor.take_phrase("met");
        if !cursor.done() {
            return Err(Finding::error(
                "RS608",
                cursor.span(),
                format!("verwacht `met`, gevonden {}", cursor.found()),
            ));
        }
        let mut object = Object { name, object_type, values: Vec::new(), traits: Vec::new() };
        for line in rest {
            match self.property(line, object_type, false) {
                Ok(Property::Value(attribute, value)) => object.values.push((attribute, value)),
                Ok(Property::Trait(kenmerk, true)) => object.traits.push(kenmerk),
                Ok(Property::Trait(_, false)) => {
                    let text = "een gegeven kenmerk kan niet ontkennend zijn; laat het weg";
                    self.findings.push(Finding::error("RS609", cover(line), text));
                }
                Err(finding) => self.findings.push(finding),
            }
        }
        case.objects.push(object);
        Ok(())
    }

    /// One line below `Gegeven … met` or `Verwacht … met`.
    fn property(&self, line: &[Token], object_type: ObjectTypeId, expected: bool) -> Read<Property> {
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
                let finding =
                    Finding::error("RS207", span, format!("`{name}` is geen kenmerk van `{}`", t.name));
                return Err(finding.suggest(nearest(name, t.traits.iter().map(|k| k.name.as_str()))));
            };
            let possessive = self.model().kenmerk(kenmerk).form == TraitForm::Possessive;
            if possessive != has {
                let verb = if possessive { "heeft" } else { "is" };
                return Err(Finding::error("RS233", span, format!("`{name}` hoort bij `{verb}`")));
            }
            return Ok(Property::Trait(kenmerk, !negated));
        }
        let entries = read_entries(line, self.text)?;
        let Some(entry) = entries.first() else {
            return Err(Finding::error("RS606", span, "verwacht een naam en een waarde"));
        };
        let name = without_article(&entry.name);
        let Some(attribute) = self.program.attribute(object_type, name) else {
            let finding = Finding::error(
                "RS207",
                entry.name_span,
                format!("`{name}` is geen attribuut van `{}`", t.name),
            );
            return Err(finding.suggest(nearest(name, t.attributes.iter().map(|a| a.name.as_str()))));
        };
        if entry.value == "leeg" && !expected {
            return Err(Finding::error(
                "RS609",
                entry.value_span,
                "`leeg` wordt verwacht, niet gegeven; laat de regel weg",
            ));
        }
        let data_type = &self.model().attribute(attribute).data_type;
        let value = self.model().parse_value(data_type, &entry.value);
        let value = value.map_err(|e| Finding::error("RS306", entry.value_span, e.to_string()))?;
        require_unit(self.model(), data_type, &entry.value, entry.value_span)?;
        Ok(Property::Value(attribute, value))
    }

    /// `A heeft B[, C en D] als rol`.
    fn link(&mut self, cursor: &mut Cursor<'_>, head: &[Token], case: &mut Case) -> Read<()> {
        let start = cursor.at;
        let verb = (start..head.len()).find(|i| cursor.text_of(&head[*i]) == "heeft");
        let role_at = (start..head.len()).rev().find(|i| cursor.text_of(&head[*i]) == "als");
        let (Some(verb), Some(role_at)) = (verb, role_at.filter(|r| verb.is_some_and(|v| *r > v))) else {
            return Err(Finding::error(
                "RS606",
                cover(head),
                "verwacht `een …`, `A heeft B als rol` of `het feit …`",
            ));
        };
        let from = self.find_object(&head[start..verb], case)?;
        let role_tokens = &head[role_at + 1..];
        let role = self.find_role(role_tokens, case.objects[from].object_type)?;
        for to in self.find_objects(&head[verb + 1..role_at], case)? {
            case.links.push(Link { role, from, to, span: cover(head) });
        }
        Ok(())
    }

    /// `het feit F met A als r1 en B als r2`.
    fn fact(&mut self, cursor: &mut Cursor<'_>, head: &[Token], case: &mut Case) -> Read<()> {
        let word = |i: usize| cursor.text_of(&head[i]);
        let span = cover(head);
        let wrong = || Finding::error("RS606", span, "verwacht `het feit … met A als rol en B als rol`");
        let with = (cursor.at..head.len()).find(|i| word(*i) == "met").ok_or_else(wrong)?;
        let first_as = (with..head.len()).find(|i| word(*i) == "als").ok_or_else(wrong)?;
        let second_as = (first_as + 1..head.len()).rev().find(|i| word(*i) == "als").ok_or_else(wrong)?;
        let and = (first_as..second_as).find(|i| word(*i) == "en").ok_or_else(wrong)?;
        let ones = self.find_objects(&head[with + 1..first_as], case)?;
        let others = self.find_objects(&head[and + 1..second_as], case)?;
        for from in ones {
            let role = self.find_role(&head[second_as + 1..], case.objects[from].object_type)?;
            for to in &others {
                case.links.push(Link { role, from, to: *to, span });
            }
        }
        Ok(())
    }

    fn find_role(&self, tokens: &[Token], from: ObjectTypeId) -> Read<RoleId> {
        let name = self.words(tokens);
        self.program.role(from, name).ok_or_else(|| {
            let t = self.model().object_type(from);
            let all = self.model().roles.iter().filter(|r| r.from == from).map(|r| r.name.as_str());
            let finding =
                Finding::error("RS207", cover(tokens), format!("`{name}` is geen rol vanaf `{}`", t.name));
            finding.suggest(nearest(name, all))
        })
    }

    fn find_object(&self, tokens: &[Token], case: &Case) -> Read<usize> {
        let name = self.words(tokens);
        case.objects.iter().position(|o| o.name == name).ok_or_else(|| {
            let all = case.objects.iter().map(|o| o.name.as_str());
            Finding::error("RS611", cover(tokens), format!("er is geen object `{name}`"))
                .suggest(nearest(name, all))
        })
    }

    fn find_objects(&self, tokens: &[Token], case: &Case) -> Read<Vec<usize>> {
        if let Ok(one) = self.find_object(tokens, case) {
            return Ok(vec![one]);
        }
        let separates = |t: &Token| {
            t.kind == TokenKind::Mark(',') || Cursor::new(self.text, &[], t.span).raw(t.span) == "en"
        };
        tokens.split(separates).map(|part| self.find_object(part, case)).collect()
    }

    fn expected(
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
            return Err(Finding::error(
                "RS606",
                cover(head),
                "verwacht `Verwacht NAAM met` of `Verwacht regelversie …`",
            ));
        };
        let object = self.find_object(&head[cursor.at..with], case)?;
        let object_type = case.objects[object].object_type;
        for line in rest {
            let kind = match self.property(line, object_type, true) {
                Ok(Property::Value(attribute, value)) => Expected::Value { object, attribute, value },
                Ok(Property::Trait(kenmerk, value)) => Expected::Trait { object, kenmerk, value },
                Err(finding) => {
                    self.findings.push(finding);
                    continue;
                }
            };
            case.expectations.push(Expectation { span: cover(line), kind });
        }
        Ok(())
    }

    fn expected_rule(&self, tokens: &[Token], span: Span) -> Read<Expectation> {
        let word = |i: usize| Cursor::new(self.text, tokens, span).text_of(&tokens[i]);
        let is = (0..tokens.len()).rev().find(|i| word(*i) == "is");
        let Some(is) = is else {
            return Err(Finding::error(
                "RS606",
                span,
                "verwacht `is gevuurd`, `is niet gevuurd` of `is inconsistent`",
            ));
        };
        let outcome = match self.words(&tokens[is + 1..]) {
            "gevuurd" => RuleOutcome::Fired,
            "niet gevuurd" => RuleOutcome::NotFired,
            "inconsistent" => RuleOutcome::Inconsistent,
            other => {
                let text =
                    format!("verwacht `gevuurd`, `niet gevuurd` of `inconsistent`, gevonden `{other}`");
                return Err(Finding::error("RS606", span, text));
            }
        };
        let name = self.words(&tokens[..is]);
        let wanted = crate::lexicon::lower_first(name);
        let rule = self.program.rules().iter().position(|r| crate::lexicon::lower_first(&r.name) == wanted);
        let Some(rule) = rule else {
            let all = self.program.rules().iter().map(|r| r.name.as_str());
            return Err(Finding::error("RS612", span, format!("er is geen regel `{name}`"))
                .suggest(nearest(name, all)));
        };
        let check = self.program.rules()[rule].kind == crate::program::RuleKind::Consistency;
        if outcome == RuleOutcome::Inconsistent && !check {
            return Err(Finding::error("RS612", span, format!("`{name}` is geen consistentieregel")));
        }
        Ok(Expectation { span, kind: Expected::Rule { rule, outcome } })
    }
}

enum Property {
    Value(AttributeId, Value),
    Trait(TraitId, bool),
}

fn cover(tokens: &[Token]) -> Span {
    match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => first.span.to(last.span),
        (None, _) | (_, None) => Span::default(),
    }
}

fn no_lines(rest: &[&[Token]]) -> Read<()> {
    match rest.first() {
        None => Ok(()),
        Some(line) => {
            Err(Finding::error("RS606", cover(line), "verwacht `Gegeven`, `Verwacht` of een nieuw testgeval"))
        }
    }
}
