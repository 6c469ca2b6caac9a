//! Facts, decisions, choices and applications on the road.

use super::{
    super::{
        words::{day, option, step, who},
        world::{World, same},
    },
    Act, Check,
};
use crate::given::{PARENT, REVIEWER};
use herstel_domain::{
    Command,
    applications::{Apply, families_to_apply_for},
    choices::{ByWord, ChoiceEffect, DenyChoice, Heard, MakeChoice},
    decisions::{ApproveDecision, ProposeDecision},
    facts::{FactInput, RecordFacts},
    messages::MessageKind,
    parts::FinishPart,
    road::{self, ChoicePoint, RoadStepState, WorkStatus},
};
use herstel_kernel::{Actor, ChoiceId, DecisionId, LetterId, ReceiptId};
use herstel_scheme::{Choice, SchemeFamily};

fn family(name: &str) -> SchemeFamily {
    name.parse().unwrap()
}

/// The family on whose road a step is.
fn family_of(step: &str) -> SchemeFamily {
    let damage =
        ["request", "damage-desk", "damage-survey", "damage-advice", "damage-response", "actual-damage"];
    if damage.contains(&step) { family("schade") } else { SchemeFamily::main() }
}

fn fresh(world: &mut World) -> [u8; 16] {
    world.given.next_id += 1;
    [world.given.next_id; 16]
}

pub fn propose(world: &mut World, actor: Actor, step: &str) {
    let (decision, receipt) = (DecisionId::from_bytes(fresh(world)), ReceiptId::from_bytes(fresh(world)));
    let command = ProposeDecision {
        decision,
        receipt,
        step: step.to_owned(),
        scheme: None,
        remark: None,
        relied_on: Vec::new(),
    };
    world.act(actor, &Command::ProposeDecision(command));
}

pub fn approve(world: &mut World, actor: Actor) {
    let letter = LetterId::from_bytes(fresh(world));
    let last = world.given.dossier.decisions.last();
    let decision = last.map_or(DecisionId::from_bytes([0; 16]), |last| last.proposed.decision);
    world.act(actor, &Command::ApproveDecision(ApproveDecision { decision, letter }));
}

fn choose(world: &mut World, actor: Actor, option: &str, step: &str, heard: Heard) {
    let (choice, family) = (ChoiceId::from_bytes(fresh(world)), family_of(step));
    let (step, option) = (step.to_owned(), option.to_owned());
    world.act(actor, &Command::MakeChoice(MakeChoice { choice, family, step, option, heard, contact: None }));
}

fn choose_heard(world: &mut World, said: &[&str], by: ByWord) {
    choose(world, who(said[0]), option(said[1]), step(said[2]), Heard { by, document: None });
}

fn apply(world: &mut World, actor: Actor, name: &str) {
    world.act(actor, &Command::Apply(Apply { family: family(name), heard: Heard::usual(actor) }));
}

fn fact(world: &mut World, path: &str, text: &str) {
    let (path, text) = (path.parse().unwrap(), text.to_owned());
    let inputs = [FactInput { path, text, source: "brief".to_owned() }];
    let given = &world.given;
    let packages = road::packages_for(&given.dossier, given.schemes, given.today);
    match FactInput::read_all(&inputs, &packages, given.today) {
        Ok(changes) => world.act(crate::given::HANDLER, &Command::RecordFacts(RecordFacts { changes })),
        Err(refusals) => {
            world.before = world.given.dossier.clone();
            world.done = Err(refusals);
        }
    }
}

/// Records a part on the road of the damage.
fn part(world: &mut World, said: &[&str], words: &str, unanswered: bool) {
    let (actor, step) = (who(said[0]), step(said[1]));
    let command = FinishPart {
        family: family("schade"),
        step: step.to_owned(),
        words: words.to_owned(),
        documents: Vec::new(),
        heard: Heard::usual(actor),
        unanswered,
    };
    world.act(actor, &Command::FinishPart(command));
}

/// Denies the choice that was recorded last, or the first that was made.
fn deny(world: &mut World, actor: Actor, is_first: bool) {
    let choices = &world.given.dossier.choices;
    let made = if is_first { choices.first() } else { choices.last() };
    let choice = made.unwrap().choice;
    world.act(actor, &Command::DenyChoice(DenyChoice { choice }));
}

pub const PHRASES: &[(&str, Act)] = &[
    ("{} stelt {} voor als besluit", |world, said| propose(world, who(said[0]), step(said[1]))),
    ("{} keurt dat besluit goed", |world, said| approve(world, who(said[0]))),
    ("{} kiest {} na {}", |world, said| {
        let actor = who(said[0]);
        choose(world, actor, option(said[1]), step(said[2]), Heard::usual(actor));
    }),
    ("{} zegt via de pagina {} na {}", |world, said| choose_heard(world, said, ByWord::Portal)),
    ("{} zegt aan de telefoon {} na {}", |world, said| choose_heard(world, said, ByWord::Phone)),
    ("{} zegt aan tafel {} na {}", |world, said| choose_heard(world, said, ByWord::Table)),
    ("{} zegt op papier {} na {}", |world, said| choose_heard(world, said, ByWord::Paper)),
    ("{} wil op de weg van de schade stoppen bij de nazorg", |world, said| {
        let (actor, choice) = (who(said[0]), ChoiceId::from_bytes(fresh(world)));
        let (step, option) = ("aftercare".to_owned(), "stop".to_owned());
        let (family, heard) = (family("schade"), Heard::usual(actor));
        world.act(
            actor,
            &Command::MakeChoice(MakeChoice { choice, family, step, option, heard, contact: None }),
        );
    }),
    ("{} ontkent de laatste keuze", |world, said| deny(world, who(said[0]), false)),
    ("{} ontkent de eerste keuze", |world, said| deny(world, who(said[0]), true)),
    ("{} vraagt de regeling {} aan", |world, said| apply(world, who(said[0]), said[1])),
    ("het gegeven «{}» wordt {}", |world, said| fact(world, said[0], said[1])),
    ("{} legt {} vast als gedaan", |world, said| part(world, said, "Zo was het.", false)),
    ("{} schrijft {} anders op", |world, said| part(world, said, "Zo was het toch.", false)),
    ("{} legt vast dat {} uitbleef", |world, said| part(world, said, "Ik belde drie keer.", true)),
    ("een toegekende integrale beoordeling", |world, _| {
        propose(world, crate::given::HANDLER, "full-assessment");
        assert!(world.done.is_ok(), "{:?}", world.done);
        approve(world, REVIEWER);
    }),
];

pub fn state_of(world: &World, step: &str) -> Option<RoadStepState> {
    let steps = road::road(&world.given.dossier, world.given.schemes, world.given.today);
    steps.into_iter().find(|found| found.id == step).map(|found| found.state)
}

fn points(world: &World) -> Vec<ChoicePoint> {
    road::open_choices(&world.given.dossier, world.given.schemes, world.given.today)
}

fn point(world: &World, step: &str) -> Result<ChoicePoint, String> {
    points(world).into_iter().find(|point| point.step == step).ok_or_else(|| "valt niet te kiezen".to_owned())
}

fn offers(world: &World, step: &str, wanted: &str) -> Result<bool, String> {
    Ok(point(world, step)?.options.iter().any(|option| option.id == wanted))
}

fn chosen(world: &World, step: &str) -> Option<ChoiceEffect> {
    world.given.dossier.choice_at(&family_of(step), step).map(|made| made.effect.clone())
}

pub const CHECKS: &[(&str, Check)] = &[
    ("{} is aan de beurt", |world, said| same(state_of(world, step(said[0])), Some(RoadStepState::Now))),
    ("{} komt later", |world, said| same(state_of(world, step(said[0])), Some(RoadStepState::Next))),
    ("{} wacht op de ouder", |world, said| same(state_of(world, step(said[0])), Some(RoadStepState::Held))),
    ("{} staat altijd open", |world, said| same(state_of(world, step(said[0])), Some(RoadStepState::Always))),
    ("{} staat niet op de weg", |world, said| same(state_of(world, step(said[0])), None)),
    ("bij elke keuze zijn er twee mogelijkheden, ook wachten en stoppen", |world, _| {
        let points = points(world);
        let is_real = |point: &ChoicePoint| {
            let options = &point.options;
            options.len() >= 2
                && options.iter().any(Choice::waits)
                && options.iter().any(|option| option.exit)
        };
        same(!points.is_empty() && points.iter().all(is_real), true)
    }),
    ("niets is vooraf gekozen", |world, _| {
        let none = points(world).iter().all(|point| point.chosen.is_none());
        same(none && world.given.dossier.choices.is_empty(), true)
    }),
    ("de weg is die van de eigen keuze {} na {}", |world, said| {
        let mut own = World { given: world.given.clone(), ..World::new() };
        choose(&mut own, PARENT, option(said[0]), step(said[1]), Heard::PORTAL);
        assert!(own.done.is_ok(), "{:?}", own.done);
        let road = |world: &World| {
            let steps = road::road(&world.given.dossier, world.given.schemes, world.given.today);
            steps.into_iter().map(|step| (step.id, step.state)).collect::<Vec<_>>()
        };
        same(road(world), road(&own))
    }),
    ("na {} valt {} te kiezen", |world, said| same(offers(world, step(said[0]), option(said[1]))?, true)),
    ("na {} ontbreekt de keuze {}", |world, said| {
        same(offers(world, step(said[0]), option(said[1]))?, false)
    }),
    ("na {} is alleen {} aangekondigd", |world, said| {
        let announced = point(world, step(said[0]))?.announced;
        same(announced.into_iter().map(|choice| choice.id).collect(), vec![option(said[1]).to_owned()])
    }),
    ("de bedenktijd na {} loopt tot en met {}", |world, said| {
        same(point(world, step(said[0]))?.think_until, Some(day(said[1])))
    }),
    ("na {} geldt wachten", |world, said| same(chosen(world, step(said[0])), Some(ChoiceEffect::Wait))),
    ("na {} geldt stoppen", |world, said| same(chosen(world, step(said[0])), Some(ChoiceEffect::Stop))),
    ("na {} geldt geen keuze", |world, said| same(chosen(world, step(said[0])), None)),
    ("na {} kan de ouder de weg nog kiezen", |world, said| {
        same(point(world, step(said[0]))?.is_unanswered(), true)
    }),
    ("na {} is de weg gekozen", |world, said| same(point(world, step(said[0]))?.is_unanswered(), false)),
    ("na {} helpt de gemeente", |world, said| {
        let support = ChoiceEffect::Support { to: "municipal-help".to_owned() };
        same(chosen(world, step(said[0])), Some(support))
    }),
    ("de aanvraag voor {} is van {}, het besluit komt uiterlijk {}", |world, said| {
        let dossier = &world.given.dossier;
        let application = dossier.application(&family(said[0])).ok_or("geen aanvraag")?;
        same((application.applied_on, application.due_on), (day(said[1]), Some(day(said[2]))))?;
        same((road::work_status(dossier), road::due_on(dossier)), (WorkStatus::Preparing, Some(day(said[2]))))
    }),
    ("er loopt geen aanvraag voor {}", |world, said| {
        same(world.given.dossier.application(&family(said[0])).is_none(), true)
    }),
    ("ook de ingetrokken aanvraag blijft bewaard", |world, _| {
        same(world.given.dossier.applications.len(), 2)
    }),
    ("de nazorg staat er voor elke regeling apart", |world, _| {
        let steps = road::road(&world.given.dossier, world.given.schemes, world.given.today);
        let after = steps.iter().filter(|step| step.id == "aftercare");
        same(
            after.map(|step| step.family.as_str().to_owned()).collect(),
            vec!["main".to_owned(), "schade".to_owned()],
        )
    }),
    ("de keuze, de aanvraag, het bericht en de termijnen zijn vastgelegd", |world, _| {
        same(super::kinds(world), vec!["choice-made", "application-made", "message-sent", "terms-reckoned"])
    }),
    ("de aanvraag, het bericht en de termijnen zijn vastgelegd", |world, _| {
        same(super::kinds(world), vec!["application-made", "message-sent", "terms-reckoned"])
    }),
    ("{} valt nog aan te vragen", |world, said| {
        let given = &world.given;
        let open = families_to_apply_for(&given.dossier, given.schemes, given.today);
        same(open.contains(&family(said[0])), true)
    }),
    ("{} valt niet nog eens aan te vragen", |world, said| {
        let given = &world.given;
        let open = families_to_apply_for(&given.dossier, given.schemes, given.today);
        same(open.contains(&family(said[0])), false)
    }),
    ("alleen gegevens ontbreken nog", |world, _| {
        let codes = super::codes(world);
        let open = codes.iter().all(|code| *code != herstel_kernel::RefusalCode::StepNotOpen);
        same(!codes.is_empty() && open, true)
    }),
    ("de ouder kan reageren tot en met {}", |world, said| {
        let message = world.given.dossier.messages.last().ok_or("geen bericht")?;
        let MessageKind::ResponseAsked { step, until_on, words } = &message.sent.kind else {
            return Err(format!("{:?}", message.sent.kind));
        };
        same((step.as_str(), *until_on), ("damage-response", day(said[0])))?;
        same(world.given.dossier.parts.last().map(|part| &part.words), Some(words))
    }),
    ("zo is het gehoord: via de pagina", |world, _| {
        let part = world.given.dossier.parts.last().ok_or("geen deel")?;
        same(part.heard.map(|heard| heard.by), Some(ByWord::Portal))
    }),
];
