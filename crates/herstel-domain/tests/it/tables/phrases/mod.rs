//! What the words of the tables do and check. `{}` stands for what differs.

mod effort;
mod leaving;
mod objections;
mod owed;
mod plain;
mod registration;
mod road;
mod status;
mod terms;

use super::words::{day, refusal};
use super::world::{World, same};
use crate::given::{Given, given_facts, given_first_review, given_registration};
use herstel_kernel::RefusalCode;

/// Does something.
pub type Act = fn(&mut World, &[&str]);
/// Checks something.
pub type Check = fn(&World, &[&str]) -> Result<(), String>;

/// What is given and what is done.
pub const PHRASES: [&[(&str, Act)]; 9] = [
    SCENES,
    plain::PHRASES,
    road::PHRASES,
    leaving::PHRASES,
    terms::PHRASES,
    objections::PHRASES,
    owed::PHRASES,
    registration::PHRASES,
    effort::PHRASES,
];

/// What must be so.
pub const CHECKS: [&[(&str, Check)]; 9] = [
    GENERAL,
    road::CHECKS,
    leaving::CHECKS,
    terms::CHECKS,
    objections::CHECKS,
    owed::CHECKS,
    registration::CHECKS,
    effort::CHECKS,
    status::CHECKS,
];

/// Every pattern there is.
pub fn patterns() -> impl Iterator<Item = &'static str> {
    let phrases = PHRASES.into_iter().flatten().map(|(pattern, _)| *pattern);
    phrases.chain(CHECKS.into_iter().flatten().map(|(pattern, _)| *pattern))
}

fn begin(world: &mut World, given: Given) {
    world.before = given.dossier.clone();
    world.given = given;
    world.done = Ok(Vec::new());
}

const SCENES: &[(&str, Act)] = &[
    ("een aanmelding op {}", |world, said| begin(world, given_registration(day(said[0])))),
    ("een dossier met gegevens op {}", |world, said| begin(world, given_facts(day(said[0])))),
    ("een toegekende eerste toets van {}", |world, said| begin(world, given_first_review(day(said[0])))),
    ("het is {}", |world, said| {
        world.given.today = day(said[0]);
        world.before = world.given.dossier.clone();
        world.done = Ok(Vec::new());
    }),
    ("er verder niets gebeurt", |world, _| {
        world.before = world.given.dossier.clone();
        world.done = Ok(Vec::new());
    }),
];

fn codes(world: &World) -> Vec<RefusalCode> {
    world.done.as_ref().err().into_iter().flatten().map(|refusal| refusal.code).collect()
}

fn kinds(world: &World) -> Vec<&'static str> {
    world.done.iter().flatten().map(herstel_domain::Event::kind).collect()
}

const GENERAL: &[(&str, Check)] = &[
    ("geweigerd: {}", |world, said| same(codes(world), vec![refusal(said[0])])),
    ("geweigerd", |world, _| same(world.done.is_err(), true)),
    ("dat kan", |world, _| world.was_done()),
    ("vastgelegd", |world, _| same(world.done.as_ref().is_ok_and(|events| !events.is_empty()), true)),
    ("er verandert niets", |world, _| same(world.done.clone(), Ok(Vec::new()))),
    ("de ouder krijgt bericht", |world, _| same(kinds(world).contains(&"message-sent"), true)),
];
