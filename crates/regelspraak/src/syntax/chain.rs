//! Chains: `de naam van de vestiging van het Lid`, `alle uitleningen van het Lid die verlengd zijn`.

use super::sentence::{Parser, Read};
use super::tree::{Expr, ExprKind, Head, Mention, NameRef, NameSource, Reference};
use crate::diagnostic::Finding;
use crate::lexicon::{Meaning, NameUse, is_article};
use crate::message::both;
use crate::token::TokenKind;

impl Parser<'_> {
    /// A chain. Only the outermost one may carry `die …`.
    pub(super) fn reference(&mut self, outermost: bool) -> Read<Reference> {
        let start = self.cursor.at;
        let quantifier = self.quantifier()?;
        if self.cursor.at_phrase("hij") {
            self.cursor.at += 1;
            return Ok(Reference {
                quantifier,
                mention: None,
                head: Head::He,
                of: None,
                filter: None,
                span: self.cursor.since(start),
            });
        }
        let (mention, head) = self.head()?;
        let mut of = None;
        let selects = self.named(head).is_some_and(|name| self.can_select(name))
            && !matches!(head, Head::Universal(_) | Head::Own(_));
        let universal_chain = matches!(head, Head::Universal(_)) && self.cursor.at_phrase("van");
        let own_percentage = matches!(head, Head::Own(_)) && self.cursor.at_phrase("van");
        if (selects || universal_chain) && !own_percentage && self.cursor.at_phrase("van") {
            self.cursor.at += 1;
            of = Some(Box::new(self.chain_end()?));
        }
        let mut filter = None;
        if outermost && (self.cursor.at_phrase("die") || self.cursor.at_phrase("dat")) {
            let pronoun = self.cursor.at;
            self.cursor.at += 1;
            filter = Some(Box::new(self.subselection()?));
            if of.is_some() {
                self.refuse_singular(pronoun)?;
            }
        }
        Ok(Reference { quantifier, mention, head, of, filter, span: self.cursor.since(start) })
    }

    /// `alle boeken van het Lid die verlengd is`: the singular speaks of the member, the place of the books.
    fn refuse_singular(&self, pronoun: usize) -> Read<()> {
        let words = self.cursor.tokens.get(pronoun..self.cursor.at).unwrap_or_default();
        let mut verbs = words.iter().map(|t| self.cursor.text_of(t));
        let verb = verbs.find(|w| matches!(*w, "is" | "heeft" | "voldoet" | "zijn" | "hebben" | "voldoen"));
        let Some(verb @ ("is" | "heeft" | "voldoet")) = verb else { return Ok(()) };
        let plural = match verb {
            "is" => "zijn",
            "heeft" => "hebben",
            _ => "voldoen",
        };
        let span = words.first().map_or(self.cursor.span(), |t| t.span);
        let text = both!(
            "het is niet duidelijk waarop dit slaat: `{verb}` is enkelvoud",
            "it is not clear what this is about: `{verb}` is singular"
        );
        Err(Finding::error("RS202", span, text).help(both!(
            "lezing 1: de objecten waaruit wordt gekozen (schrijf `die … {plural}`); lezing 2: het object na `van` (maak daar een eigen voorwaarde van)",
            "reading 1: the objects that are chosen from (write `die … {plural}`); reading 2: the object after `van` (make that a condition of its own)"
        )))
    }

    /// What stands after `van`: a further chain, or what a percentage is taken of.
    pub(super) fn chain_end(&mut self) -> Read<Expr> {
        self.enter()?;
        let start = self.cursor.at;
        let token_kind = self.cursor.peek().map(|t| t.kind);
        let literal = matches!(token_kind, Some(TokenKind::Number | TokenKind::Mark('(')));
        let result = if literal {
            self.primary()
        } else {
            match self.function(start) {
                Ok(Some(found)) => Ok(found),
                Ok(None) => {
                    let reference = self.reference(false)?;
                    self.node(start, ExprKind::Reference(Box::new(reference)))
                }
                Err(finding) => Err(finding),
            }
        };
        self.depth -= 1;
        result
    }

    pub(super) fn head(&mut self) -> Read<(Option<Mention>, Head)> {
        let what = both!(
            "een attribuut, rol, objecttype, parameter of variabele",
            "an attribute, role, object type, parameter or variable"
        );
        if self.cursor.at_phrase("zijn") {
            self.cursor.at += 1;
            let own = |u: &NameUse| matches!(u.meaning, Meaning::Attribute(_) | Meaning::Role(_));
            return self
                .name(
                    both!("een attribuut of rol van het onderwerp", "an attribute or role of the subject"),
                    own,
                )
                .map(|name| (None, Head::Own(name)));
        }
        if self.cursor.at_phrase("een") {
            self.cursor.at += 1;
            let subject = |u: &NameUse| {
                matches!(u.meaning, Meaning::ObjectType(_) | Meaning::Role(_) | Meaning::Trait(_))
            };
            return self
                .name(both!("een objecttype, rol of kenmerk", "an object type, role or kenmerk"), subject)
                .map(|name| (None, Head::Universal(name)));
        }
        let mut mention = None;
        if is_article(self.cursor.word(0)) {
            self.cursor.at += 1;
            mention = self.mention();
        }
        self.name(what, starts_reference).map(|name| (mention, Head::Named(name)))
    }

    /// `eerstgenoemde`, `als tweede genoemde`, `als 5e genoemde`, `laatstgenoemde`; not when a declared name starts so.
    fn mention(&mut self) -> Option<Mention> {
        let cursor = &self.cursor;
        let counted = || {
            let place = match cursor.word(1) {
                "tweede" => 2,
                "derde" => 3,
                "vierde" => 4,
                other => other.strip_suffix('e')?.parse().ok()?,
            };
            (cursor.word(0) == "als" && cursor.word(2) == "genoemde").then_some((Mention::Nth(place), 3))
        };
        let (mention, words) = match cursor.word(0) {
            "eerstgenoemde" => (Mention::Nth(1), 1),
            "laatstgenoemde" => (Mention::Last, 1),
            _ => counted()?,
        };
        let upcoming = (0..).take_while(|n| cursor.is_name_part(*n)).take(64).map(|n| cursor.word(n));
        if !self.names.declared.matches(upcoming).is_empty() {
            return None;
        }
        self.cursor.at += words;
        Some(mention)
    }

    pub(super) fn can_select(&self, name: NameRef) -> bool {
        match name.source {
            NameSource::Variable(_) => true,
            NameSource::Declared(index) => self.names.declared.uses(index).iter().any(|u| match u.meaning {
                Meaning::Attribute(_) | Meaning::Role(_) | Meaning::Parameter(_) => true,
                Meaning::ObjectType(_) | Meaning::Trait(_) | Meaning::Variable(_) => false,
            }),
        }
    }
}

pub(super) fn starts_reference(usage: &NameUse) -> bool {
    match usage.meaning {
        Meaning::ObjectType(_)
        | Meaning::Attribute(_)
        | Meaning::Role(_)
        | Meaning::Parameter(_)
        | Meaning::Variable(_)
        | Meaning::Trait(_) => true,
    }
}
