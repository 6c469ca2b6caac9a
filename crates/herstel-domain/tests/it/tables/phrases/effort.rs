//! How long staff worked.

use super::{
    super::{
        words::{day, number},
        world::{World, same},
    },
    Act, Check,
};
use herstel_domain::effort::{Moment, by_step, correctable, corrected, derive, first_day};
use herstel_kernel::{DossierId, Timestamp};
use jiff::SignedDuration;

fn dossier(said: &str) -> DossierId {
    DossierId::from_bytes([u8::try_from(number(said)).unwrap(); 16])
}

fn tried<T>(world: &mut World, done: Result<T, herstel_kernel::Refusal>) {
    world.before = world.given.dossier.clone();
    world.done = done.map(|_| Vec::new()).map_err(|refusal| vec![refusal]);
}

pub const PHRASES: &[(&str, Act)] = &[
    ("na {} minuten kijkt iemand in dossier {}", |world, said| {
        let begin: Timestamp = "2021-11-19T08:00:00Z".parse().unwrap();
        let at = begin + SignedDuration::from_mins(number(said[0]));
        world.moments.push(Moment { at, dossier: dossier(said[1]) });
    }),
    ("iemand verbetert de inzet in {} minuten", |world, said| {
        let done = corrected(said[0].parse().unwrap());
        tried(world, done);
    }),
    ("iemand verbetert de inzet van {}", |world, said| {
        let done = correctable(day(said[0]), world.given.today);
        tried(world, done);
    }),
];

pub const CHECKS: &[(&str, Check)] = &[
    ("dossier {} kost {} minuten", |world, said| {
        let found = derive(&world.moments).get(&dossier(said[0])).copied();
        same(found.map(i64::from), Some(number(said[1])))
    }),
    ("het kost {} dossiers tijd", |world, said| {
        same(i64::try_from(derive(&world.moments).len()).unwrap(), number(said[0]))
    }),
    ("de eerste dag die nog te verbeteren is, is {}", |world, said| {
        same(first_day(world.given.today), day(said[0]))
    }),
    ("van elf dossiers van 10 tot 110 minuten zijn de grenzen {}, {} en {} minuten", |_, said| {
        let review = Some("first-review".to_owned());
        let worked = (1..=11).map(|minutes| (review.clone(), minutes * 10)).chain([(None, 7)]);
        let steps = by_step(worked);
        let names: Vec<_> = steps.iter().map(|step| step.step.clone()).collect();
        same(names, vec![None, review])?;
        let told = &steps[1];
        same((told.dossiers, told.minutes), (11, 660))?;
        let limits = [told.p10, told.p50, told.p90].map(|minutes| minutes.to_string());
        same(limits.each_ref().map(String::as_str).as_slice(), said)
    }),
    ("zonder werk is er niets te tellen", |_, _| same(by_step([]).len(), 0)),
];
