//! Objects in an expectation: given ones by their name, and others by the way to them: `het uitje van Noor`,
//! `de tweede termijn van het plan van Noor`.

use super::cases::cover;
use super::read::{Case, Expectation, Expected, Read, Reader};
use crate::diagnostic::Finding;
use crate::evaluate::{ObjectRef, World};
use crate::lexicon::is_article;
use crate::message::both;
use crate::model::{Model, ObjectTypeId, RoleId};
use crate::token::{Token, TokenKind};

const ORDINALS: [&str; 10] =
    ["eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende"];

/// Longer ways to an object are not followed.
const MAX_HOPS: usize = 8;

/// An object a testcase expects something of.
#[derive(Clone, Debug)]
pub(super) struct Reached {
    /// A given object.
    pub(super) start: usize,
    /// From there, and which one when a role holds several (from 0).
    pub(super) hops: Vec<(RoleId, Option<usize>)>,
}

/// What is expected of a role.
#[derive(Debug)]
pub(super) enum InRole {
    /// Exactly these, in any order.
    These(Vec<Reached>),
    Count(usize),
}

impl Reached {
    pub(super) fn given(start: usize) -> Self {
        Self { start, hops: Vec::new() }
    }

    /// The object in a world; none when the role is empty, or holds several and none is named.
    pub(super) fn find(&self, objects: &[ObjectRef], world: &World) -> Option<ObjectRef> {
        let mut at = *objects.get(self.start)?;
        for (role, which) in &self.hops {
            let mut found = world.related(at, *role);
            at = match which {
                Some(n) => found.nth(*n)?,
                None => found.next()?,
            };
            if which.is_none() && found.next().is_some() {
                return None;
            }
        }
        Some(at)
    }

    /// The way to it in words.
    pub(super) fn text(&self, case: &Case, model: &Model) -> String {
        let mut out = case.objects.get(self.start).map_or(String::new(), |o| o.name.clone());
        for (role, which) in &self.hops {
            let role = model.role(*role);
            out = match which {
                Some(n) => format!("{} {} van {out}", role.name, n + 1),
                None => format!("{} van {out}", role.name),
            };
        }
        out
    }
}

impl Reader<'_> {
    /// A given object, or the way to one that rules made.
    pub(super) fn reached(&self, tokens: &[Token], case: &Case) -> Read<(Reached, ObjectTypeId)> {
        let given = self.find_object(tokens, case);
        if let Ok(object) = given {
            return Ok((Reached::given(object), case.objects[object].object_type));
        }
        let word = |i: usize| self.words(&tokens[i..=i]);
        let mut start = usize::from(!tokens.is_empty() && is_article(word(0)));
        let which = tokens.get(start).and_then(|_| ORDINALS.iter().position(|o| *o == word(start)));
        start += usize::from(which.is_some());
        let mut unknown = None;
        let places: Vec<usize> = (start + 1..tokens.len()).filter(|i| word(*i) == "van").collect();
        // Every `van` can be part of a name, so the ways to read a long chain double with each.
        for van in places.iter().copied().filter(|_| places.len() <= MAX_HOPS) {
            let Ok((inner, object_type)) = self.reached(&tokens[van + 1..], case) else { continue };
            match self.find_role(&tokens[start..van], object_type) {
                Ok(role) => {
                    let to = self.model().role(role).to;
                    let mut hops = inner.hops;
                    hops.push((role, which));
                    return Ok((Reached { start: inner.start, hops }, to));
                }
                Err(finding) => unknown = Some(finding),
            }
        }
        match (unknown, given) {
            (Some(finding), _) | (None, Err(finding)) => Err(finding),
            (None, Ok(object)) => Ok((Reached::given(object), case.objects[object].object_type)),
        }
    }

    /// `A heeft B[, C en D] als rol`, `A heeft geen rol`, `A heeft 3 rollen`.
    pub(super) fn expected_role(&self, tokens: &[Token], case: &Case) -> Read<Option<Expectation>> {
        let word = |i: usize| self.words(&tokens[i..=i]);
        let Some(verb) = (0..tokens.len()).find(|i| word(*i) == "heeft") else { return Ok(None) };
        let (object, object_type) = self.reached(&tokens[..verb], case)?;
        let rest = &tokens[verb + 1..];
        let made = |role: RoleId, wanted: InRole| {
            Ok(Some(Expectation { span: cover(tokens), kind: Expected::Role { object, role, wanted } }))
        };
        if let Some((first, name)) = rest.split_first() {
            let count = match self.words(std::slice::from_ref(first)) {
                "geen" => Some(0),
                digits => digits.parse::<usize>().ok(),
            };
            if let Some(count) = count {
                return made(self.find_role(name, object_type)?, InRole::Count(count));
            }
        }
        let Some(role_at) = (0..rest.len()).rev().find(|i| self.words(&rest[*i..=*i]) == "als") else {
            let message = both!(
                "verwacht `… heeft … als rol`, `… heeft geen rol` of `… heeft 3 rollen`",
                "expected `… heeft … als rol`, `… heeft geen rol` or `… heeft 3 rollen`"
            );
            return Err(Finding::error("RS606", cover(tokens), message));
        };
        let role = self.find_role(&rest[role_at + 1..], object_type)?;
        let names = &rest[..role_at];
        let found = match self.reached(names, case) {
            Ok((one, _)) => vec![one],
            Err(_) => {
                let separates =
                    |t: &Token| t.kind == TokenKind::Mark(',') || self.words(std::slice::from_ref(t)) == "en";
                let each = names.split(separates).map(|part| self.reached(part, case).map(|(r, _)| r));
                each.collect::<Read<Vec<Reached>>>()?
            }
        };
        made(role, InRole::These(found))
    }

    /// The finding for an expectation about nothing known.
    pub(super) fn no_expectation(&self, tokens: &[Token]) -> Finding {
        let message = both!(
            "verwacht `Verwacht NAAM met`, `Verwacht de ROL van NAAM met`, `Verwacht NAAM heeft … als rol` of `Verwacht regelversie …`",
            "expected `Verwacht NAAM met`, `Verwacht de ROL van NAAM met`, `Verwacht NAAM heeft … als rol` or `Verwacht regelversie …`"
        );
        Finding::error("RS606", cover(tokens), message)
    }
}
