//! What a status message would say: what happened since the last message, and what waits for the parent.

use super::{
    super::world::{World, same},
    Check,
};
use crate::given::context;
use herstel_domain::{
    Event,
    messages::{Happened, MessageKind, OpenTask, where_they_are},
};
use herstel_kernel::Actor;

/// What somebody would be told who heard nothing for long.
fn told(world: &World) -> Result<MessageKind, String> {
    let given = &world.given;
    let before = given.today.tomorrow().map_err(|error| error.to_string())?;
    let events = where_they_are(&given.dossier, before, &context(Actor::System, given.today));
    let [Event::MessageSent(sent)] = events.as_slice() else { return Err(format!("{events:?}")) };
    Ok(sent.kind.clone())
}

/// What the message names of what happened, and of what waits.
fn named(world: &World) -> Result<(Vec<Happened>, Vec<OpenTask>), String> {
    let told = told(world)?;
    let MessageKind::WhereYouAre { happened, open, .. } = told else { return Err(format!("{told:?}")) };
    Ok((happened, open))
}

fn happened(said: &str) -> Result<Happened, String> {
    let all = [
        ("de gegevens", Happened::Facts),
        ("het werk", Happened::Work),
        ("een keuze", Happened::Choice),
        ("een overeenkomst", Happened::Agreement),
        ("een telefoontje", Happened::Call),
        ("het verhaal", Happened::Story),
    ];
    let found = all.iter().find(|(words, _)| *words == said).map(|(_, happened)| *happened);
    found.ok_or_else(|| format!("onbekend: {said}"))
}

fn task(said: &str) -> Result<OpenTask, String> {
    let all = [
        ("een stuk", OpenTask::Paper),
        ("een keuze", OpenTask::Choice),
        ("een aanbod", OpenTask::Offer),
        ("het verhaal", OpenTask::Story),
        ("een reactie", OpenTask::Response),
        ("de redenen", OpenTask::Reasons),
    ];
    let found = all.iter().find(|(words, _)| *words == said).map(|(_, task)| *task);
    found.ok_or_else(|| format!("onbekend: {said}"))
}

pub const CHECKS: &[(&str, Check)] = &[
    ("het statusbericht zegt dat er niets veranderde", |world, _| {
        same(told(world)?.as_str(), "nothing-changed")
    }),
    ("het statusbericht noemt alleen: {}", |world, said| same(named(world)?.0, vec![happened(said[0])?])),
    ("het statusbericht noemt niet wat er gebeurde", |world, _| same(named(world)?.0, Vec::new())),
    ("volgens het statusbericht wacht op de ouder: {}", |world, said| {
        same(named(world)?.1.contains(&task(said[0])?), true)
    }),
    ("volgens het statusbericht wacht niet op de ouder: {}", |world, said| {
        same(named(world)?.1.contains(&task(said[0])?), false)
    }),
];
