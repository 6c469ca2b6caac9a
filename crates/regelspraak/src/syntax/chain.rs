//! Chains: `de naam van de vestiging van het Lid`, `alle uitleningen van het Lid die verlengd zijn`.

use super::sentence::{Parser, Read};
use super::tree::{Expr, ExprKind, Head, NameRef, NameSource, Reference};
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
                head: Head::He,
                of: None,
                filter: None,
                span: self.cursor.since(start),
            });
        }
        let head = self.head()?;
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
            self.cursor.at += 1;
            filter = Some(Box::new(self.subselection()?));
        }
        Ok(Reference { quantifier, head, of, filter, span: self.cursor.since(start) })
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

    pub(super) fn head(&mut self) -> Read<Head> {
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
                .map(Head::Own);
        }
        if self.cursor.at_phrase("een") {
            self.cursor.at += 1;
            let subject = |u: &NameUse| {
                matches!(u.meaning, Meaning::ObjectType(_) | Meaning::Role(_) | Meaning::Trait(_))
            };
            return self
                .name(both!("een objecttype, rol of kenmerk", "an object type, role or kenmerk"), subject)
                .map(Head::Universal);
        }
        if is_article(self.cursor.word(0)) {
            self.cursor.at += 1;
        }
        self.name(what, starts_reference).map(Head::Named)
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
