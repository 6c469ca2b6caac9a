//! Cutting a file into items and reading the declaring ones.

use super::{
    Declarations, DomainDecl, FactTypeDecl, MemberDecl, MemberKind, NameDecl, ObjectTypeDecl, ParameterDecl,
    RoleDecl, TraitForm, UnitDecl, data_types,
};
use crate::diagnostic::{Finding, nearest};
use crate::number::Number;
use crate::source::Span;
use crate::syntax::Cursor;
use crate::token::{Token, TokenFile, TokenKind};

/// What an item is, by its first words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ItemKind {
    ObjectType,
    Extension,
    Domain,
    UnitSystem,
    Parameter,
    FactType,
    ReciprocalFactType,
    Rule,
    RuleGroup,
    Table,
    ParameterSet,
    Testset,
    CalculationDate,
    Parameters,
    TestInitialisation,
    Testcase,
    Unsupported,
}

const KEYWORDS: &[(&str, ItemKind)] = &[
    ("Objecttype", ItemKind::ObjectType),
    ("Extensie van objecttype", ItemKind::Extension),
    ("Domein", ItemKind::Domain),
    ("Eenheidsysteem", ItemKind::UnitSystem),
    ("Parameter", ItemKind::Parameter),
    ("Feittype", ItemKind::FactType),
    ("Wederkerig feittype", ItemKind::ReciprocalFactType),
    ("Regel", ItemKind::Rule),
    ("Regelgroep", ItemKind::RuleGroup),
    ("Beslistabel", ItemKind::Table),
    ("Parameterset", ItemKind::ParameterSet),
    ("Testset", ItemKind::Testset),
    ("Rekendatum", ItemKind::CalculationDate),
    ("Parameters", ItemKind::Parameters),
    ("Testinitialisatie", ItemKind::TestInitialisation),
    ("Testgeval", ItemKind::Testcase),
    ("Dimensie", ItemKind::Unsupported),
    ("Tijdlijn", ItemKind::Unsupported),
    ("Dagsoort", ItemKind::Unsupported),
    ("Gegevensbron", ItemKind::Unsupported),
];

/// Starts of lines that may stand in column 1 inside an item.
const CONTINUATIONS: &[&str] =
    &["geldig", "Eén", "Één", "meerdere", "indien", "Daarbij", "de", "het", "een", "er"];

/// A stretch of tokens that starts with a keyword in column 1.
#[derive(Debug)]
pub(crate) struct Item<'a> {
    pub(crate) kind: ItemKind,
    pub(crate) keyword: &'static str,
    pub(crate) tokens: &'a [Token],
    /// Number of tokens of the keyword.
    pub(crate) skip: usize,
}

impl<'a> Item<'a> {
    /// The tokens per line, the first without the keyword.
    pub(crate) fn lines(&self) -> impl Iterator<Item = &'a [Token]> {
        self.tokens[self.skip.min(self.tokens.len())..].chunk_by(|a, b| a.line == b.line)
    }

    pub(crate) fn span(&self) -> Span {
        self.tokens.first().map_or(Span::default(), |t| t.span)
    }

    /// The rest of the first line as one text, with its place.
    pub(crate) fn title<'t>(&self, text: &'t str) -> (&'t str, Span) {
        let line = self.span_line();
        let rest: Vec<&Token> = self.tokens.iter().skip(self.skip).filter(|t| t.line == line).collect();
        match (rest.first(), rest.last()) {
            (Some(first), Some(last)) => {
                let span = first.span.to(last.span);
                (Cursor::new(text, &[], span).raw(span), span)
            }
            (None, _) | (_, None) => ("", self.span()),
        }
    }

    pub(crate) fn span_line(&self) -> u32 {
        self.tokens.first().map_or(0, |t| t.line)
    }

    /// The tokens after the first line.
    pub(crate) fn body(&self) -> &'a [Token] {
        let line = self.span_line();
        let count = self.tokens.partition_point(|t| t.line <= line);
        &self.tokens[count..]
    }
}

/// Cuts a file into items. `tests` says which keywords belong in this kind of file.
pub(crate) fn split_items<'a>(
    file: &'a TokenFile,
    text: &'a str,
    tests: bool,
    findings: &mut Vec<Finding>,
) -> Vec<Item<'a>> {
    let mut starts: Vec<(usize, ItemKind, &'static str, usize)> = Vec::new();
    for (i, token) in file.tokens.iter().enumerate() {
        if !token.first || token.column != 1 {
            if starts.is_empty() && token.first {
                let cursor = Cursor::new(text, &file.tokens[i..], token.span);
                findings.push(unknown_start(&cursor, token, tests));
            }
            continue;
        }
        let cursor = Cursor::new(text, &file.tokens[i..], token.span);
        let found = KEYWORDS
            .iter()
            .filter(|(phrase, _)| phrase.split(' ').enumerate().all(|(n, w)| cursor.word(n) == w))
            .max_by_key(|(phrase, _)| phrase.len());
        let continuation = !starts.is_empty()
            && (token.kind == TokenKind::Mark('|')
                || matches!(token.kind, TokenKind::Bullet(_))
                || CONTINUATIONS.iter().any(|c| cursor.at_phrase(c)));
        match found {
            Some((phrase, kind)) => starts.push((i, *kind, phrase, phrase.split(' ').count())),
            None if continuation => {}
            None => findings.push(unknown_start(&cursor, token, tests)),
        }
    }
    let mut items = Vec::new();
    for (n, (start, kind, keyword, skip)) in starts.iter().enumerate() {
        let end = starts.get(n + 1).map_or(file.tokens.len(), |next| next.0);
        items.push(Item { kind: *kind, keyword, tokens: &file.tokens[*start..end], skip: *skip });
    }
    items
}

fn unknown_start(cursor: &Cursor<'_>, token: &Token, tests: bool) -> Finding {
    let word = cursor.text_of(token);
    let near = nearest(word, KEYWORDS.iter().filter(|(k, _)| !k.contains(' ')).map(|(k, _)| *k));
    let expected = if tests {
        "verwacht `Testset`, `Rekendatum`, `Parameters`, `Parameterset` of `Testgeval` aan het begin van een regel"
    } else {
        "verwacht `Objecttype`, `Domein`, `Parameter`, `Feittype`, `Regel`, `Beslistabel` of een andere declaratie aan \
         het begin van een regel"
    };
    let finding = Finding::error("RS110", token.span, format!("`{word}` begint geen declaratie of regel"));
    match near {
        Some(_) => finding.suggest(near),
        None => finding.help(expected),
    }
}

/// Reads declaring items.
pub(crate) struct Reader<'a> {
    pub(crate) file: &'a TokenFile,
    pub(crate) text: &'a str,
}

impl Reader<'_> {
    pub(crate) fn read(&self, item: &Item<'_>, out: &mut Declarations, findings: &mut Vec<Finding>) {
        let result = match item.kind {
            ItemKind::ObjectType | ItemKind::Extension => {
                self.object_type(item, findings).map(|d| out.object_types.push(d))
            }
            ItemKind::Domain => self.domain(item).map(|d| out.domains.push(d)),
            ItemKind::UnitSystem => self.unit_system(item, out, findings),
            ItemKind::Parameter => self.parameter(item).map(|d| out.parameters.push(d)),
            ItemKind::FactType | ItemKind::ReciprocalFactType => {
                self.fact_type(item).map(|d| out.fact_types.push(d))
            }
            ItemKind::Rule | ItemKind::Table => self.rule(item).map(|d| out.rules.push(d)),
            ItemKind::ParameterSet => self.parameter_set(item).map(|d| out.parameter_sets.push(d)),
            ItemKind::RuleGroup => match item.body().first() {
                None => Ok(()),
                Some(token) => {
                    Err(Finding::error("RS113", token.span, "een regelgroep heeft alleen een naam")
                        .help("recursieve regelgroepen worden nog niet ondersteund"))
                }
            },
            ItemKind::Testset
            | ItemKind::CalculationDate
            | ItemKind::Parameters
            | ItemKind::TestInitialisation
            | ItemKind::Testcase => {
                Err(Finding::error("RS601", item.span(), format!("`{}` hoort in een testset", item.keyword))
                    .help("zet testsets in een eigen bestand `*.test.rgs`"))
            }
            ItemKind::Unsupported => Err(Finding::error(
                "RS501",
                item.span(),
                format!("`{}` wordt nog niet ondersteund", item.keyword),
            )),
        };
        if let Err(finding) = result {
            findings.push(finding);
        }
    }

    pub(crate) fn source(&self, item: &Item<'_>) -> Option<String> {
        self.file.bron_above(item.span_line(), self.text)
    }

    fn object_type(&self, item: &Item<'_>, findings: &mut Vec<Finding>) -> Result<ObjectTypeDecl, Finding> {
        let mut lines = item.lines().peekable();
        let first = lines.next_if(|l| l.first().is_some_and(|t| t.line == item.span_line())).unwrap_or(&[]);
        let mut cursor = Cursor::new(self.text, first, item.span());
        let name = read_name(&mut cursor, true)?;
        let animate = cursor.take_mark('(') && {
            let found = cursor.take_phrase("bezield");
            if !found || !cursor.take_mark(')') {
                return Err(expected(&cursor, "`(bezield)`"));
            }
            true
        };
        let _ = cursor.take_mark(';');
        if !cursor.done() {
            return Err(expected(&cursor, "het einde van de regel"));
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

    fn member(&self, line: &[Token]) -> Result<Option<MemberDecl>, Finding> {
        let Some(head) = line.first() else { return Ok(None) };
        if let TokenKind::Bullet(level) = head.kind {
            // A heading (koptekst): three dashes and free text.
            return if level >= 3 {
                Ok(None)
            } else {
                Err(Finding::error("RS111", head.span, "verwacht een attribuut of kenmerk")
                    .help("een kop begint met `---`"))
            };
        }
        let mut cursor = Cursor::new(self.text, line, head.span);
        let adjective = cursor.word(0) == "is";
        cursor.at += usize::from(adjective);
        let name = read_name(&mut cursor, true)?;
        let separated = cursor.peek().is_some_and(|t| t.wide);
        if !separated {
            return Err(Finding::error("RS111", cursor.span(), "hier ontbreekt het type")
                .help("zet een tab of minstens twee spaties tussen de naam en het type"));
        }
        let kind = if cursor.take_phrase("kenmerk") {
            MemberKind::Trait(self.trait_form(&mut cursor, adjective)?)
        } else if adjective {
            return Err(expected(&cursor, "`kenmerk (bijvoeglijk)`"));
        } else {
            MemberKind::Attribute(data_types::read(&mut cursor)?)
        };
        if cursor.at_phrase("voor elke") || cursor.at_phrase("voor elk") {
            return Err(Finding::error("RS501", cursor.span(), "tijdlijnen worden nog niet ondersteund"));
        }
        if cursor.take_mark(',') || cursor.at_phrase("gedimensioneerd met") {
            return Err(Finding::error("RS501", cursor.span(), "dimensies worden nog niet ondersteund"));
        }
        if !cursor.take_mark(';') {
            return Err(Finding::error(
                "RS112",
                cursor.span(),
                format!("verwacht `;`, gevonden {}", cursor.found()),
            ));
        }
        if !cursor.done() {
            return Err(expected(&cursor, "het einde van de regel na `;`"));
        }
        let source = self.file.bron_above(head.line, self.text);
        Ok(Some(MemberDecl { name, kind, source }))
    }

    fn trait_form(&self, cursor: &mut Cursor<'_>, adjective: bool) -> Result<TraitForm, Finding> {
        if !cursor.take_mark('(') {
            return Ok(if adjective { TraitForm::Adjective } else { TraitForm::Plain });
        }
        let form = if cursor.take_phrase("bijvoeglijk") {
            TraitForm::Adjective
        } else if cursor.take_phrase("bezittelijk") && !adjective {
            TraitForm::Possessive
        } else {
            return Err(expected(cursor, "`bijvoeglijk` (na `is`) of `bezittelijk`"));
        };
        if cursor.take_mark(')') { Ok(form) } else { Err(expected(cursor, "`)`")) }
    }

    fn domain(&self, item: &Item<'_>) -> Result<DomainDecl, Finding> {
        let mut cursor = Cursor::new(self.text, &item.tokens[item.skip..], item.span());
        let name = read_name_until(&mut cursor, "is van het type")?;
        if !cursor.take_phrase("is van het type") {
            return Err(expected(&cursor, "`is van het type`"));
        }
        let data_type = data_types::read(&mut cursor)?;
        let _ = cursor.take_mark(';');
        if !cursor.done() {
            return Err(expected(&cursor, "het einde van het domein"));
        }
        Ok(DomainDecl { name, data_type, source: self.source(item) })
    }

    fn parameter(&self, item: &Item<'_>) -> Result<ParameterDecl, Finding> {
        let mut cursor = Cursor::new(self.text, &item.tokens[item.skip..], item.span());
        let name = read_name(&mut cursor, true)?;
        if !cursor.take_mark(':') {
            return Err(expected(&cursor, "`:` en het type"));
        }
        let data_type = data_types::read(&mut cursor)?;
        if cursor.at_phrase("voor elke") || cursor.at_phrase("voor elk") {
            return Err(Finding::error("RS501", cursor.span(), "tijdlijnen worden nog niet ondersteund"));
        }
        let _ = cursor.take_mark(';');
        if !cursor.done() {
            return Err(expected(&cursor, "het einde van de parameter"));
        }
        Ok(ParameterDecl { name, data_type, source: self.source(item) })
    }

    fn unit_system(
        &self,
        item: &Item<'_>,
        out: &mut Declarations,
        findings: &mut Vec<Finding>,
    ) -> Result<(), Finding> {
        let (title, span) = item.title(self.text);
        if title.is_empty() {
            return Err(Finding::error("RS111", span, "een eenheidsysteem heeft een naam"));
        }
        for line in item.body().chunk_by(|a, b| a.line == b.line) {
            match self.unit(line) {
                Ok(unit) => out.units.push(unit),
                Err(finding) => findings.push(finding),
            }
        }
        Ok(())
    }

    fn unit(&self, line: &[Token]) -> Result<UnitDecl, Finding> {
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
            let factor = Number::parse_dutch(cursor.word(0))
                .map_err(|_| expected(&cursor, "een omrekenfactor zoals `1000` of `1/60`"))?;
            cursor.at += 1;
            if cursor.done() {
                return Err(expected(&cursor, "een eenheid"));
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
            Err(expected(&cursor, "`=` of het einde"))
        }
    }

    fn fact_type(&self, item: &Item<'_>) -> Result<FactTypeDecl, Finding> {
        let reciprocal = item.kind == ItemKind::ReciprocalFactType;
        let (title, span) = item.title(self.text);
        let words = title.split_whitespace().map(str::to_owned).collect();
        let name = NameDecl { text: title.to_owned(), words, plural: None, article: None, span };
        if title.is_empty() {
            return Err(Finding::error("RS111", span, "een feittype heeft een naam"));
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
                    "hier ontbreekt het objecttype van de rol",
                )
                .help("zet een tab of minstens twee spaties tussen de rol en het objecttype"));
            }
            while cursor.is_name_part(0) {
                cursor.at += 1;
            }
            let type_span = cursor.since(start);
            let _ = cursor.take_mark(';');
            if !cursor.done() {
                return Err(expected(&cursor, "het einde van de rol"));
            }
            roles.push(RoleDecl {
                name,
                object_type: (cursor.raw(type_span).to_owned(), type_span),
                many: false,
            });
        }
        if roles.len() < wanted {
            return Err(Finding::error("RS114", span, format!("dit feittype heeft {wanted} rol(len) nodig")));
        }
        let rest: Vec<Token> = lines.flatten().copied().collect();
        self.cardinality(&rest, &mut roles, span, reciprocal)?;
        Ok(FactTypeDecl { name, roles, source: self.source(item) })
    }

    /// `Eén rol … meerdere rollen`: which side can be filled more than once.
    fn cardinality(
        &self,
        tokens: &[Token],
        roles: &mut [RoleDecl],
        span: Span,
        reciprocal: bool,
    ) -> Result<(), Finding> {
        let mut cursor = Cursor::new(self.text, tokens, span);
        if cursor.done() {
            return Err(Finding::error("RS114", span, "de zin met `Eén …` of `meerdere …` ontbreekt"));
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
                let Some((length, index)) = role.max() else {
                    return Err(expected(
                        &cursor,
                        "een van de rolnamen van dit feittype (meervoud met `(mv: …)`)",
                    ));
                };
                cursor.at += length;
                found.push((index, many));
            } else {
                cursor.at += 1;
            }
        }
        if found.len() != 2 {
            let text = "de laatste zin noemt elke rol één keer, met `één` of `meerdere` ervoor";
            return Err(Finding::error("RS114", span, text));
        }
        if reciprocal {
            if found.iter().any(|(_, many)| *many) {
                return Err(Finding::error("RS501", span, "een wederkerig feittype is één op één"));
            }
            return Ok(());
        }
        for (index, many) in found {
            roles[index].many = many;
        }
        Ok(())
    }
}

pub(crate) fn expected(cursor: &Cursor<'_>, what: &str) -> Finding {
    Finding::error("RS100", cursor.span(), format!("verwacht {what}, gevonden {}", cursor.found()))
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
        return Err(expected(cursor, "een naam"));
    }
    let span = cursor.since(start);
    let mut plural = None;
    if plural_allowed && cursor.at_mark('(') && cursor.word(1) == "mv" {
        cursor.at += 2;
        if !cursor.take_mark(':') {
            return Err(expected(cursor, "`:` na `(mv`"));
        }
        plural = Some(read_words(cursor, &|_, _| false)).filter(|p| !p.is_empty());
        if plural.is_none() || !cursor.take_mark(')') {
            return Err(expected(cursor, "een meervoud en `)`"));
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
