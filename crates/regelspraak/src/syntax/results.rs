//! Results that touch more than one object: objects made, facts made, values divided, values that must be unique.

use super::sentence::{Parser, Read};
use super::tree::{Division, Expr, Head, NameRef, Outcome, Reference, UniqueGroup};
use crate::diagnostic::Finding;
use crate::lexicon::{Meaning, NameUse, is_article};
use crate::message::{Message, both};

const MAX_PARTS: usize = 64;

fn attribute(usage: &NameUse) -> bool {
    matches!(usage.meaning, Meaning::Attribute(_))
}

impl Parser<'_> {
    /// After `Een X heeft een R`: `met a gelijk aan …, b gelijk aan … en c gelijk aan …`.
    pub(super) fn creation(&mut self, subject: Reference, role: NameRef) -> Read<Outcome> {
        let mut values = Vec::new();
        if self.cursor.take_phrase("met") {
            loop {
                values.push(self.given_value()?);
                let more = self.cursor.take_mark(',') | self.cursor.take_phrase("en");
                if !more {
                    break;
                }
                if values.len() >= MAX_PARTS {
                    return Err(self.too_many());
                }
            }
        }
        Ok(Outcome::Create { subject, role, values })
    }

    /// Whether the separator here is followed by the next `x gelijk aan` of a new object.
    pub(super) fn at_given_value(&self) -> bool {
        let first = 1 + usize::from(is_article(self.cursor.word(1)));
        let cursor = &self.cursor;
        let upcoming = (first..).take_while(|n| cursor.is_name_part(*n)).take(64).map(|n| cursor.word(n));
        let names = self.names.declared.matches(upcoming);
        names.iter().any(|(length, _)| cursor.phrase_at(first + length, "gelijk aan"))
    }

    fn given_value(&mut self) -> Read<(NameRef, Expr)> {
        if is_article(self.cursor.word(0)) {
            self.cursor.at += 1;
        }
        let name = self.name(
            both!(
                "een attribuut of kenmerk van het nieuwe object",
                "an attribute or kenmerk of the new object"
            ),
            |u| matches!(u.meaning, Meaning::Attribute(_) | Meaning::Trait(_)),
        )?;
        if !self.cursor.take_phrase("gelijk aan") {
            return Err(self.expected(Message::quoted("gelijk aan")));
        }
        Ok((name, self.listed_expression()?))
    }

    fn too_many(&self) -> Finding {
        Finding::error(
            "RS104",
            self.cursor.span(),
            both!("hier staan meer dan {MAX_PARTS} onderdelen", "there are more than {MAX_PARTS} parts here"),
        )
    }

    /// After `Een R van een X is`: `een S van …`.
    pub(super) fn fact(&mut self, start: usize, left: Reference) -> Read<Outcome> {
        let found = self.cursor.at;
        if is_article(self.cursor.word(0)) {
            self.cursor.at += 1;
        }
        let name = self.name(both!("een rol", "a role"), |u| matches!(u.meaning, Meaning::Role(_)))?;
        let (Head::Universal(role), Some(of)) = (left.head, left.of) else {
            return Err(Finding::error(
                "RS120",
                self.cursor.since(start),
                both!("een feit begint met `Een … van een …`", "a fact starts with `Een … van een …`"),
            ));
        };
        if !self.cursor.take_phrase("van") {
            return Err(
                self.expected(both!("`van` en wie deze rol nu heeft", "`van` and who has that role now"))
            );
        }
        let of_span = of.span;
        let subject = self.as_reference(*of, of_span)?;
        let from = Some(Box::new(self.chain_end()?));
        let mut filter = None;
        if self.cursor.at_phrase("die") || self.cursor.at_phrase("dat") {
            self.cursor.at += 1;
            filter = Some(Box::new(self.subselection()?));
        }
        let span = self.cursor.since(found);
        let head = Head::Named(name);
        let found = Reference { quantifier: None, mention: None, head, of: from, filter, span };
        Ok(Outcome::Connect { subject, role, found })
    }

    /// After `X van een Y wordt verdeeld over`.
    pub(super) fn division(&mut self, whole: Reference) -> Read<Outcome> {
        let over = self.reference(true)?;
        let start = self.cursor.at;
        if !(self.cursor.take_mark(',') && self.cursor.take_phrase("waarbij wordt verdeeld")) {
            return Err(self.expected(Message::quoted(", waarbij wordt verdeeld")));
        }
        let span = self.cursor.since(start);
        let mut division = Division {
            whole,
            over,
            order: None,
            weight: None,
            maximum: None,
            decimals: None,
            rest: None,
            span,
        };
        if self.cursor.take_mark(':') {
            self.division_parts(&mut division)?;
        } else {
            let at = self.cursor.at;
            division.weight = self.weight()?;
            division.span = self.cursor.since(at);
        }
        Ok(Outcome::Divide(Box::new(division)))
    }

    /// The parts under bullets, and the rest.
    fn division_parts(&mut self, division: &mut Division) -> Read<()> {
        let level = self.at_bullet();
        if level.is_none() {
            return Err(self.expected(both!(
                "`-` en `naar rato van`, `in gelijke delen` of `op volgorde van`",
                "`-` and `naar rato van`, `in gelijke delen` or `op volgorde van`"
            )));
        }
        let take_bullet = |parser: &mut Self| {
            let found = parser.at_bullet().is_some() && parser.at_bullet() == level;
            parser.cursor.at += usize::from(found);
            found
        };
        take_bullet(self);
        let at = self.cursor.at;
        if self.cursor.take_phrase("op volgorde van") {
            let descending = self.cursor.take_phrase("afnemende");
            if !descending && !self.cursor.take_phrase("toenemende") {
                return Err(
                    self.expected(both!("`toenemende` of `afnemende`", "`toenemende` or `afnemende`"))
                );
            }
            division.order = Some((self.own_attribute()?, descending));
            if !(self.cursor.take_mark(',') && take_bullet(self)) {
                return Err(self.expected(both!(
                    "`,` en `- bij een even groot criterium …`",
                    "`,` and `- bij een even groot criterium …`"
                )));
            }
            if !self.cursor.take_phrase("bij een even groot criterium")
                && !self.cursor.take_phrase("bij even groot criterium")
            {
                return Err(self.expected(Message::quoted("bij een even groot criterium")));
            }
        }
        division.weight = self.weight()?;
        division.span = self.cursor.since(at);
        let mut more = self.cursor.take_mark(',') && take_bullet(self);
        if more && self.cursor.take_phrase("met een maximum van") {
            division.maximum = Some(self.own_attribute()?);
            more = self.cursor.take_mark(',') && take_bullet(self);
        }
        if more {
            division.decimals = Some(self.division_rounding()?);
        }
        let _ = self.cursor.take_mark(',');
        if self.cursor.at_mark('.') && self.cursor.phrase_at(1, "Als onverdeelde rest blijft") {
            self.cursor.at += 1;
        }
        if self.cursor.take_phrase("Als onverdeelde rest blijft") {
            division.rest = Some(self.reference(false)?);
            if !self.cursor.take_phrase("over") {
                return Err(self.expected(Message::quoted("over")));
            }
        }
        Ok(())
    }

    /// `in gelijke delen` or `naar rato van de X`.
    fn weight(&mut self) -> Read<Option<NameRef>> {
        if self.cursor.take_phrase("in gelijke delen") {
            return Ok(None);
        }
        if self.cursor.take_phrase("naar rato van") {
            return self.own_attribute().map(Some);
        }
        Err(self.expected(both!(
            "`in gelijke delen` of `naar rato van`",
            "`in gelijke delen` or `naar rato van`"
        )))
    }

    /// `afgerond op N decimalen naar beneden`.
    fn division_rounding(&mut self) -> Read<u8> {
        if !self.cursor.take_phrase("afgerond op") {
            return Err(self.expected(both!(
                "`met een maximum van` of `afgerond op … decimalen naar beneden`",
                "`met een maximum van` or `afgerond op … decimalen naar beneden`"
            )));
        }
        let Some(decimals) = self.cursor.word(0).parse::<u8>().ok().filter(|d| *d <= 20) else {
            return Err(self.expected(both!(
                "een aantal decimalen van 0 tot en met 20",
                "a number of decimals from 0 up to 20"
            )));
        };
        self.cursor.at += 1;
        if !self.cursor.take_phrase("decimalen naar beneden")
            && !self.cursor.take_phrase("decimaal naar beneden")
        {
            return Err(self.expected(both!(
                "`decimalen naar beneden`; een verdeling rondt altijd naar beneden af",
                "`decimalen naar beneden`; a division always rounds down"
            )));
        }
        Ok(decimals)
    }

    /// An attribute of the receivers, with its article.
    fn own_attribute(&mut self) -> Read<NameRef> {
        if is_article(self.cursor.word(0)) {
            self.cursor.at += 1;
        }
        self.name(both!("een attribuut van de ontvangers", "an attribute of the receivers"), attribute)
    }

    /// Whether this sentence says `… moeten uniek zijn`.
    pub(super) fn at_uniqueness(&self) -> bool {
        (self.cursor.at..self.cursor.tokens.len())
            .any(|at| self.cursor.phrase_at(at - self.cursor.at, "moeten uniek zijn"))
    }

    /// `De x van alle Y [verenigd met …] moeten uniek zijn`.
    pub(super) fn uniqueness(&mut self) -> Read<Outcome> {
        let mut groups = vec![self.unique_group()?];
        while self.cursor.take_phrase("verenigd met") {
            groups.push(self.unique_group()?);
            if groups.len() >= MAX_PARTS {
                return Err(self.too_many());
            }
        }
        if !self.cursor.take_phrase("moeten uniek zijn") {
            return Err(self.expected(both!(
                "`verenigd met` of `moeten uniek zijn`",
                "`verenigd met` or `moeten uniek zijn`"
            )));
        }
        Ok(Outcome::Unique(groups))
    }

    /// `de x van alle Y`, `de concatenatie van de x en de z van alle Y`.
    fn unique_group(&mut self) -> Read<UniqueGroup> {
        let start = self.cursor.at;
        let joined = self.cursor.take_phrase("de concatenatie van");
        let mut names = vec![self.own_attribute()?];
        if joined {
            while self.cursor.take_mark(',') {
                names.push(self.own_attribute()?);
                if names.len() >= MAX_PARTS {
                    return Err(self.too_many());
                }
            }
            if !self.cursor.take_phrase("en") {
                return Err(self.expected(both!(
                    "`en` en het laatste attribuut van de concatenatie",
                    "`en` and the last attribute of the concatenation"
                )));
            }
            names.push(self.own_attribute()?);
        }
        if !self.cursor.take_phrase("van") {
            return Err(self.expected(Message::quoted("van alle …")));
        }
        let of = self.reference(true)?;
        Ok(UniqueGroup { names, of, span: self.cursor.since(start) })
    }

    /// The rule after `regelversie`: its name up to `is gevuurd` or `is inconsistent`.
    pub(super) fn rule_state(&mut self, start: usize) -> Read<super::tree::Condition> {
        self.cursor.at += 1;
        let begin = self.cursor.at;
        let ends = [
            ("is gevuurd", false),
            ("gevuurd is", false),
            ("is inconsistent", true),
            ("inconsistent is", true),
        ];
        let mut found = Vec::new();
        let mut written = None;
        for at in begin + 1..self.cursor.tokens.len().min(begin + MAX_PARTS) {
            let Some((_, inconsistent)) =
                ends.iter().find(|(phrase, _)| self.cursor.phrase_at(at - begin, phrase))
            else {
                continue;
            };
            let mut upto = self.cursor.clone();
            upto.at = at;
            let span = upto.since(begin);
            let name = self.cursor.raw(span);
            written.get_or_insert((name, span));
            let name = name.strip_suffix("(altijd)").map_or(name, str::trim_end);
            if let Some(rule) = self.names.rule(name) {
                found.push((at + 2, rule, *inconsistent));
            }
        }
        self.steps += 1;
        match (found.as_slice(), written) {
            ([(end, rule, inconsistent)], _) => {
                self.cursor.at = *end;
                let kind = super::tree::ConditionKind::Rule { rule: *rule, inconsistent: *inconsistent };
                Ok(self.made(start, kind))
            }
            ([], None) => Err(self.expected(both!(
                "de naam van een regel en `is gevuurd` of `is inconsistent`",
                "the name of a rule and `is gevuurd` or `is inconsistent`"
            ))),
            ([], Some((name, span))) => Err(self.names.unknown_rule(name, span)),
            (_, _) => Err(Finding::error(
                "RS202",
                self.cursor.span(),
                both!(
                    "het is niet duidelijk welke regel hier wordt bedoeld",
                    "it is not clear which rule is meant here"
                ),
            )
            .help(both!("geef een van de regels een andere naam", "give one of the rules another name"))),
        }
    }
}
