//! Reading the items that declare names.

use super::items::{Item, ItemKind, Reader, expected};
use super::{
    Declarations, DomainDecl, FactTypeDecl, MemberDecl, MemberKind, NameDecl, ObjectTypeDecl, ParameterDecl,
    RoleDecl, TraitForm, UnitDecl, data_types,
};
use crate::diagnostic::{Finding, Findings};
use crate::message::{Message, both};
use crate::number::Number;
use crate::source::Span;
use crate::syntax::Cursor;
use crate::token::{Token, TokenKind};

impl Reader<'_> {
    pub(crate) fn source(&self, item: &Item<'_>) -> Option<String> {
        self.file.bron_above(item.span_line(), self.text)
    }

    pub(super) fn object_type(
        &self,
        item: &Item<'_>,
        findings: &mut Findings,
    ) -> Result<ObjectTypeDecl, Finding> {
        let mut lines = item.lines().peekable();
        let first = lines.next_if(|l| l.first().is_some_and(|t| t.line == item.span_line())).unwrap_or(&[]);
        let mut cursor = Cursor::new(self.text, first, item.span());
        let name = read_name(&mut cursor, true)?;
        let animate = cursor.take_mark('(') && {
            let found = cursor.take_phrase("bezield");
            if !found || !cursor.take_mark(')') {
                return Err(expected(&cursor, Message::quoted("(bezield)")));
            }
            true
        };
        let _ = cursor.take_mark(';');
        if !cursor.done() {
            return Err(expected(&cursor, both!("het einde van de regel", "the end of the line")));
        }
        let mut members = Vec::new();
        for line in lines {
            match self.member(line) {
                Ok(Some(member)) => members.push(member),
                Ok(None) => {}
                Err(finding) => findings.push(finding),
            }
        }
        let extension = item.kind == ItemKind::Extension;
        Ok(ObjectTypeDecl { name, animate, extension, members, source: self.source(item) })
    }

    pub(super) fn member(&self, line: &[Token]) -> Result<Option<MemberDecl>, Finding> {
        let Some(head) = line.first() else { return Ok(None) };
        if let TokenKind::Bullet(level) = head.kind {
            // A heading (koptekst): three dashes and free text.
            return if level >= 3 {
                Ok(None)
            } else {
                Err(Finding::error(
                    "RS111",
                    head.span,
                    both!("verwacht een attribuut of kenmerk", "expected an attribute or kenmerk"),
                )
                .help(both!("een kop begint met `---`", "a heading starts with `---`")))
            };
        }
        let mut cursor = Cursor::new(self.text, line, head.span);
        let adjective = cursor.word(0) == "is";
        cursor.at += usize::from(adjective);
        let name = read_name(&mut cursor, true)?;
        let separated = cursor.peek().is_some_and(|t| t.wide);
        if !separated {
            return Err(Finding::error(
                "RS111",
                cursor.span(),
                both!("hier ontbreekt het type", "the type is missing here"),
            )
            .help(both!(
                "zet een tab of minstens twee spaties tussen de naam en het type",
                "put a tab or at least two spaces between the name and the type"
            )));
        }
        let kind = if cursor.take_phrase("kenmerk") {
            MemberKind::Trait(self.trait_form(&mut cursor, adjective)?)
        } else if adjective {
            return Err(expected(&cursor, Message::quoted("kenmerk (bijvoeglijk)")));
        } else {
            MemberKind::Attribute(data_types::read(&mut cursor)?)
        };
        if cursor.at_phrase("voor elke") || cursor.at_phrase("voor elk") {
            return Err(Finding::error(
                "RS501",
                cursor.span(),
                both!("tijdlijnen worden nog niet ondersteund", "time lines are not supported yet"),
            ));
        }
        if cursor.take_mark(',') || cursor.at_phrase("gedimensioneerd met") {
            return Err(Finding::error(
                "RS501",
                cursor.span(),
                both!("dimensies worden nog niet ondersteund", "dimensions are not supported yet"),
            ));
        }
        if !cursor.take_mark(';') {
            let found = cursor.found();
            return Err(Finding::error(
                "RS112",
                cursor.span(),
                both!("verwacht `;`, gevonden {found}", "expected `;`, found {found}"; found),
            ));
        }
        if !cursor.done() {
            return Err(expected(
                &cursor,
                both!("het einde van de regel na `;`", "the end of the line after `;`"),
            ));
        }
        let source = self.file.bron_above(head.line, self.text);
        Ok(Some(MemberDecl { name, kind, source }))
    }

    pub(super) fn trait_form(&self, cursor: &mut Cursor<'_>, adjective: bool) -> Result<TraitForm, Finding> {
        if !cursor.take_mark('(') {
            return Ok(if adjective { TraitForm::Adjective } else { TraitForm::Plain });
        }
        let form = if cursor.take_phrase("bijvoeglijk") {
            TraitForm::Adjective
        } else if cursor.take_phrase("bezittelijk") && !adjective {
            TraitForm::Possessive
        } else {
            return Err(expected(
                cursor,
                both!(
                    "`bijvoeglijk` (na `is`) of `bezittelijk`",
                    "`bijvoeglijk` (after `is`) or `bezittelijk`"
                ),
            ));
        };
        if cursor.take_mark(')') { Ok(form) } else { Err(expected(cursor, Message::quoted(")"))) }
    }

    pub(super) fn domain(&self, item: &Item<'_>) -> Result<DomainDecl, Finding> {
        let mut cursor = Cursor::new(self.text, &item.tokens[item.skip..], item.span());
        let name = read_name_until(&mut cursor, "is van het type")?;
        if !cursor.take_phrase("is van het type") {
            return Err(expected(&cursor, Message::quoted("is van het type")));
        }
        let data_type = data_types::read(&mut cursor)?;
        let _ = cursor.take_mark(';');
        if !cursor.done() {
            return Err(expected(&cursor, both!("het einde van het domein", "the end of the domain")));
        }
        Ok(DomainDecl { name, data_type, source: self.source(item) })
    }

    pub(super) fn parameter(&self, item: &Item<'_>) -> Result<ParameterDecl, Finding> {
        let mut cursor = Cursor::new(self.text, &item.tokens[item.skip..], item.span());
        let name = read_name(&mut cursor, true)?;
        if !cursor.take_mark(':') {
            return Err(expected(&cursor, both!("`:` en het type", "`:` and the type")));
        }
        let data_type = data_types::read(&mut cursor)?;
        if cursor.at_phrase("voor elke") || cursor.at_phrase("voor elk") {
            return Err(Finding::error(
                "RS501",
                cursor.span(),
                both!("tijdlijnen worden nog niet ondersteund", "time lines are not supported yet"),
            ));
        }
        let _ = cursor.take_mark(';');
        if !cursor.done() {
            return Err(expected(&cursor, both!("het einde van de parameter", "the end of the parameter")));
        }
        Ok(ParameterDecl { name, data_type, source: self.source(item) })
    }

    pub(super) fn unit_system(
        &self,
        item: &Item<'_>,
        out: &mut Declarations,
        findings: &mut Findings,
    ) -> Result<(), Finding> {
        let (title, span) = item.title(self.text);
        if title.is_empty() {
            return Err(Finding::error(
                "RS111",
                span,
                both!("een eenheidsysteem heeft een naam", "a unit system has a name"),
            ));
        }
        for line in item.body().chunk_by(|a, b| a.line == b.line) {
            match self.unit(line) {
                Ok(unit) => out.units.push(unit),
                Err(finding) => findings.push(finding),
            }
        }
        Ok(())
    }

    pub(super) fn unit(&self, line: &[Token]) -> Result<UnitDecl, Finding> {
        let fallback = line.first().map_or(Span::default(), |t| t.span);
        let mut cursor = Cursor::new(self.text, line, fallback);
        let name = read_name(&mut cursor, false)?;
        let mut symbols = Vec::new();
        while cursor.peek().is_some_and(|t| t.kind == TokenKind::Word) {
            symbols.push(cursor.word(0).to_owned());
            cursor.at += 1;
        }
        let conversion = if cursor.take_mark('=') {
            let span = cursor.span();
            let factor = Number::parse_dutch(cursor.word(0)).map_err(|_| {
                expected(
                    &cursor,
                    both!(
                        "een omrekenfactor zoals `1000` of `1/60`",
                        "a conversion factor such as `1000` or `1/60`"
                    ),
                )
            })?;
            cursor.at += 1;
            if cursor.done() {
                return Err(expected(&cursor, both!("een eenheid", "a unit")));
            }
            let unit = cursor.word(0).to_owned();
            cursor.at += 1;
            Some((factor, unit, span))
        } else {
            None
        };
        let _ = cursor.take_mark(';');
        if cursor.done() {
            Ok(UnitDecl { name, symbols, conversion })
        } else {
            Err(expected(&cursor, both!("`=` of het einde", "`=` or the end")))
        }
    }

    pub(super) fn fact_type(&self, item: &Item<'_>) -> Result<FactTypeDecl, Finding> {
        let reciprocal = item.kind == ItemKind::ReciprocalFactType;
        let (title, span) = item.title(self.text);
        let words = title.split_whitespace().map(str::to_owned).collect();
        let name = NameDecl { text: title.to_owned(), words, plural: None, article: None, span };
        if title.is_empty() {
            return Err(Finding::error(
                "RS111",
                span,
                both!("een feittype heeft een naam", "a fact type has a name"),
            ));
        }
        let mut lines = item.body().chunk_by(|a, b| a.line == b.line);
        let wanted = if reciprocal { 1 } else { 2 };
        let mut roles = Vec::new();
        for line in lines.by_ref().take(wanted) {
            let mut cursor = Cursor::new(self.text, line, span);
            let name = read_name(&mut cursor, true)?;
            let start = cursor.at;
            if !cursor.peek().is_some_and(|t| t.wide) {
                return Err(Finding::error(
                    "RS111",
                    cursor.span(),
                    both!(
                        "hier ontbreekt het objecttype van de rol",
                        "the object type of the role is missing here"
                    ),
                )
                .help(both!(
                    "zet een tab of minstens twee spaties tussen de rol en het objecttype",
                    "put a tab or at least two spaces between the role and the object type"
                )));
            }
            while cursor.is_name_part(0) {
                cursor.at += 1;
            }
            let type_span = cursor.since(start);
            let _ = cursor.take_mark(';');
            if !cursor.done() {
                return Err(expected(&cursor, both!("het einde van de rol", "the end of the role")));
            }
            roles.push(RoleDecl {
                name,
                object_type: (cursor.raw(type_span).to_owned(), type_span),
                many: false,
            });
        }
        if roles.len() < wanted {
            return Err(Finding::error(
                "RS114",
                span,
                both!("dit feittype heeft {wanted} rol(len) nodig", "this fact type needs {wanted} role(s)"),
            ));
        }
        let rest: Vec<Token> = lines.flatten().copied().collect();
        self.cardinality(&rest, &mut roles, span, reciprocal)?;
        Ok(FactTypeDecl { name, roles, source: self.source(item) })
    }

    /// `Eén rol … meerdere rollen`: which side can be filled more than once.
    pub(super) fn cardinality(
        &self,
        tokens: &[Token],
        roles: &mut [RoleDecl],
        span: Span,
        reciprocal: bool,
    ) -> Result<(), Finding> {
        let mut cursor = Cursor::new(self.text, tokens, span);
        if cursor.done() {
            return Err(Finding::error(
                "RS114",
                span,
                both!(
                    "de zin met `Eén …` of `meerdere …` ontbreekt",
                    "the sentence with `Eén …` or `meerdere …` is missing"
                ),
            ));
        }
        let mut found: Vec<(usize, bool)> = Vec::new();
        while !cursor.done() {
            let one = cursor.take_phrase("Eén") || cursor.take_phrase("één");
            let many = !one && cursor.take_phrase("meerdere");
            if one || many {
                let role = roles.iter().enumerate().filter_map(|(i, role)| {
                    let singular = role.name.words.as_slice();
                    let plural = role.name.plural.as_deref();
                    let fits = |words: &[String]| words.iter().enumerate().all(|(n, w)| cursor.word(n) == w);
                    let length = [Some(singular), plural]
                        .into_iter()
                        .flatten()
                        .filter(|w| fits(w))
                        .map(<[_]>::len)
                        .max()?;
                    let used = found.iter().any(|(f, _)| *f == i);
                    (reciprocal || !used).then_some((length, i))
                });
                let role = role.max().or_else(|| {
                    // `Eén reis heeft meerdere passagiers`: the sentence tells the plural that the role left out.
                    let (other, _) = *found.first().filter(|_| many && !reciprocal)?;
                    let index = usize::from(other == 0);
                    let words: Vec<String> = (0..)
                        .take_while(|n| cursor.is_name_part(*n))
                        .map(|n| cursor.word(n).to_owned())
                        .collect();
                    let plural = &mut roles[index].name.plural;
                    (plural.is_none() && !words.is_empty()).then(|| {
                        let length = words.len();
                        *plural = Some(words);
                        (length, index)
                    })
                });
                let Some((length, index)) = role else {
                    return Err(expected(
                        &cursor,
                        both!(
                            "een van de rolnamen van dit feittype (meervoud met `(mv: …)`)",
                            "one of the role names of this fact type (plural with `(mv: …)`)"
                        ),
                    ));
                };
                cursor.at += length;
                found.push((index, many));
                if found.len() == 2 {
                    break;
                }
            } else {
                cursor.at += 1;
            }
        }
        if found.len() != 2 {
            let text = both!(
                "de laatste zin noemt elke rol één keer, met `één` of `meerdere` ervoor",
                "the last sentence names each role once, preceded by `één` or `meerdere`"
            );
            return Err(Finding::error("RS114", span, text));
        }
        let _ = cursor.take_mark(';');
        if !cursor.done() {
            return Err(expected(
                &cursor,
                both!(
                    "het einde van de zin na de tweede rolnaam (het meervoud van een rol staat achter zijn naam: `(mv: …)`)",
                    "the end of the sentence after the second role name (the plural of a role stands behind its name: `(mv: …)`)"
                ),
            ));
        }
        if reciprocal {
            let many = found.iter().filter(|(_, many)| *many).count();
            if many == 1 {
                return Err(Finding::error(
                    "RS114",
                    span,
                    both!(
                        "een wederkerig feittype is aan beide kanten `één` of aan beide kanten `meerdere`",
                        "a reciprocal fact type has `één` on both sides or `meerdere` on both sides"
                    ),
                ));
            }
            roles[0].many = many == 2;
            return Ok(());
        }
        for (index, many) in found {
            roles[index].many = many;
        }
        Ok(())
    }
}

/// A name up to a wide gap or a mark, with article and `(mv: …)`.
pub(crate) fn read_name(cursor: &mut Cursor<'_>, plural_allowed: bool) -> Result<NameDecl, Finding> {
    read_name_where(cursor, plural_allowed || cursor.ahead(2).is_some(), |c, first| {
        !first && c.peek().is_some_and(|t| t.wide)
    })
}

fn read_name_until(cursor: &mut Cursor<'_>, phrase: &str) -> Result<NameDecl, Finding> {
    read_name_where(cursor, false, |c, _| c.at_phrase(phrase))
}

fn read_name_where(
    cursor: &mut Cursor<'_>,
    plural_allowed: bool,
    stop: impl Fn(&Cursor<'_>, bool) -> bool,
) -> Result<NameDecl, Finding> {
    let word = cursor.word(0);
    let article = (matches!(word, "de" | "het") && cursor.is_name_part(1)).then(|| word.to_owned());
    cursor.at += usize::from(article.is_some());
    let start = cursor.at;
    let words = read_words(cursor, &stop);
    if words.is_empty() {
        return Err(expected(cursor, both!("een naam", "a name")));
    }
    let span = cursor.since(start);
    let mut plural = None;
    if plural_allowed && cursor.at_mark('(') && cursor.word(1) == "mv" {
        cursor.at += 2;
        if !cursor.take_mark(':') {
            return Err(expected(cursor, both!("`:` na `(mv`", "`:` after `(mv`")));
        }
        plural = Some(read_words(cursor, &|_, _| false)).filter(|p| !p.is_empty());
        if plural.is_none() || !cursor.take_mark(')') {
            return Err(expected(cursor, both!("een meervoud en `)`", "a plural and `)`")));
        }
    }
    Ok(NameDecl { text: words.join(" "), words, plural, article, span })
}

fn read_words(cursor: &mut Cursor<'_>, stop: &impl Fn(&Cursor<'_>, bool) -> bool) -> Vec<String> {
    let mut words = Vec::new();
    while cursor.is_name_part(0) && !stop(cursor, words.is_empty()) {
        words.push(cursor.word(0).to_owned());
        cursor.at += 1;
    }
    words
}
