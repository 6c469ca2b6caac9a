//! Registering.

use super::{
    super::{
        words::{day, refusal, who},
        world::{World, same},
    },
    Act, Check,
};
use crate::given::{Given, IN_2021, given_registration, registered};
use herstel_domain::{
    Dossier, Event,
    registration::{Channel, DossierRegistered, YearsConcerned},
    road::{self, RoadStepState},
};
use herstel_kernel::Actor;

fn register(world: &mut World, actor: Actor) {
    world.done = registered(&world.intake, actor, world.given.today);
    if let Ok(events) = &world.done {
        let dossier = Dossier::replay(events).unwrap();
        let (events, base) = (events.clone(), given_registration(IN_2021));
        world.given = Given { dossier, events, today: world.given.today, ..base };
    }
    world.before = world.given.dossier.clone();
}

fn years(said: &str) -> YearsConcerned {
    let years = said.split(" en ").map(|year| year.parse().unwrap()).collect();
    YearsConcerned::Years { years }
}

pub const PHRASES: &[(&str, Act)] = &[
    ("een ingevulde aanmelding", |world, _| world.intake = crate::given::registration()),
    ("de naam is leeg", |world, _| world.intake.details.name = "  ".to_owned()),
    ("de naam heeft {} letters", |world, said| {
        world.intake.details.name = "a".repeat(said[0].parse().unwrap());
    }),
    ("de naam luidt «{}»", |world, said| world.intake.details.name = said[0].to_owned()),
    ("het verhaal heeft {} letters", |world, said| {
        world.intake.story = Some("a".repeat(said[0].parse().unwrap()));
    }),
    ("het bsn luidt «{}»", |world, said| world.intake.details.bsn = said[0].to_owned()),
    ("de rekening luidt «{}»", |world, said| world.intake.details.iban = Some(said[0].to_owned())),
    ("het e-mailadres luidt «{}»", |world, said| world.intake.details.email = Some(said[0].to_owned())),
    ("de geboortedag is {}", |world, said| world.intake.details.born_on = day(said[0])),
    ("er is geen enkel jaar aangekruist", |world, _| {
        world.intake.years = YearsConcerned::Years { years: Vec::new() };
    }),
    ("de jaren zijn {}", |world, said| world.intake.years = years(said[0])),
    ("de aanmelding komt per telefoon", |world, _| world.intake.channel = Channel::Phone),
    ("het dossier is voor de regeling {}", |world, said| world.intake.family = said[0].parse().unwrap()),
    ("{} meldt aan", |world, said| register(world, who(said[0]))),
];

fn recorded(world: &World) -> Result<&DossierRegistered, String> {
    match world.done.as_ref().ok().and_then(|events| events.first()) {
        Some(Event::DossierRegistered(registered)) => Ok(registered),
        found => Err(format!("geen aanmelding maar {found:?}")),
    }
}

pub const CHECKS: &[(&str, Check)] = &[
    ("geweigerd bij {}", |world, said| {
        let refusals = world.done.as_ref().err().ok_or("niet geweigerd")?;
        let found = refusals.iter().map(|refusal| (refusal.field.as_deref().unwrap_or(""), refusal.code));
        let wanted = said[0].split(", ").map(|part| {
            let (field, why) = part.split_once(": ").unwrap();
            let field = match field {
                "naam" => "name",
                "bsn" => "bsn",
                "e-mail" => "email",
                "rekening" => "iban",
                "jaren" => "years",
                other => panic!("geen veld: {other}"),
            };
            (field, refusal(why))
        });
        same(found.collect::<Vec<_>>(), wanted.collect())
    }),
    ("geen jaar is bekend", |world, _| same(&recorded(world)?.years, &YearsConcerned::Unknown)),
    ("de aanmelding is van {}", |world, said| same(recorded(world)?.registered_on, day(said[0]))),
    ("het eerste besluit komt uiterlijk {}", |world, said| {
        same(world.given.dossier.registration.due_on, Some(day(said[0])))
    }),
    ("het dossier begint bij {}", |world, said| {
        let given = &world.given;
        let family = &given.dossier.registration.family;
        let steps = road::road(&given.dossier, given.schemes, given.today);
        same(steps.iter().all(|step| step.family == *family), true)?;
        let now = steps.iter().find(|step| step.state == RoadStepState::Now).ok_or("niets aan de beurt")?;
        same(now.id.as_str(), said[0])?;
        let choices = road::open_choices(&given.dossier, given.schemes, given.today);
        same(!choices.is_empty() && choices.iter().all(|point| point.family == *family), true)
    }),
];
