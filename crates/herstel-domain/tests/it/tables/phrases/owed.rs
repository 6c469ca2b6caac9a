//! What is still owed to the parent, and whether everybody did their part.

use super::{
    super::{
        words::{day, step, who},
        world::{World, same},
    },
    Act, Check,
    terms::subject,
};
use crate::wishes::municipality;
use herstel_domain::{
    Command,
    chain::{ChainCommand, Owed, PaymentOf, is_helped, owed},
    choices::MakeChoice,
    consents::{ConsentSubject, GiveConsent, MunicipalContact},
    deadlines::TermSubject,
    plan::{AddAgreement, Owner},
    promises::{PromiseStanding, Promised, promises},
    work_list::{Facet, Mark, facets, marks},
};
use herstel_kernel::{Actor, AgreementId, ChoiceId, ConsentId};

/// Makes a choice on the main road and says which municipality may get in touch.
fn named(world: &mut World, actor: Actor, option: &str, step: &str, contact: GiveConsent) {
    let choice = ChoiceId::from_bytes([0xa4; 16]);
    let made = MakeChoice::on_the_main_road(choice, step, option, actor);
    world.act(actor, &Command::MakeChoice(MakeChoice { contact: Some(contact), ..made }));
}

pub const PHRASES: &[(&str, Act)] = &[
    ("{} legt vast dat de dwangsom is betaald", |world, said| {
        let of = PaymentOf::Penalty(TermSubject::Step("full-assessment".to_owned()));
        let paid_on = world.given.today;
        world.act(who(said[0]), &Command::Chain(ChainCommand::RecordPayment { of, paid_on }));
    }),
    ("{} vraagt hulp na {} en noemt de gemeente", |world, said| {
        let subject = ConsentSubject::MunicipalContact { municipality: municipality() };
        let contact = GiveConsent { consent: ConsentId::from_bytes([0xa3; 16]), subject };
        named(world, who(said[0]), "help", step(said[1]), contact);
    }),
    ("{} wacht na {} en noemt de gemeente", |world, said| {
        let subject = ConsentSubject::MunicipalContact { municipality: municipality() };
        let contact = GiveConsent { consent: ConsentId::from_bytes([0xa3; 16]), subject };
        named(world, who(said[0]), "wait", step(said[1]), contact);
    }),
    ("{} laat de gemeente bellen", |world, said| {
        let subject = ConsentSubject::MunicipalContact { municipality: municipality() };
        let consent = ConsentId::from_bytes([0xa1; 16]);
        world.act(who(said[0]), &Command::GiveConsent(GiveConsent { consent, subject }));
    }),
    ("{} maakt een afspraak met de gemeente", |world, said| {
        let agreement = AddAgreement {
            agreement: AgreementId::from_bytes([0xa2; 16]),
            talk: None,
            what: "Helpen met het huis.".to_owned(),
            owner: Owner::Municipality { municipality: municipality() },
            due_on: world.given.today,
            by_word: None,
        };
        world.act(who(said[0]), &Command::AddAgreement(agreement));
    }),
];

/// The stable name of what is owed; what nobody knows stays as it is.
fn what(said: &str) -> &str {
    let all = [
        ("een gesprek", "talk"),
        ("de hulp van de gemeente", "municipal-help"),
        ("bellen", "call"),
        ("antwoord op de klacht", "complaint"),
        ("antwoord op het bezwaar", "objection"),
        ("de erkenning", "recognition"),
        ("onze handtekening", "signature"),
        ("antwoord op de heropening", "reopening"),
        ("de dwangsom vaststellen", "establishing"),
        ("de dwangsom betalen", "penalty"),
    ];
    all.iter().find(|(words, _)| *words == said).map_or(said, |(_, name)| name)
}

/// What is open of a kind.
fn open(world: &World, said: &str) -> Vec<Owed> {
    let all = owed(&world.given.dossier).into_iter();
    all.filter(|owed| owed.owes.as_str() == what(said) && owed.done_on.is_none()).collect()
}

/// The view of the parent, what lists read, and the dossier as it is read back say the same.
fn helped(world: &World, wanted: bool) -> Result<(), String> {
    let dossier = &world.given.dossier;
    let open: Vec<Owed> = owed(dossier).into_iter().filter(|owed| owed.done_on.is_none()).collect();
    let found = (is_helped(&owed(dossier)), facets(dossier).contains(&Facet::Helped));
    let read_back = world.given.read_back().is_helped();
    if (found, read_back) == ((wanted, wanted), wanted) {
        return Ok(());
    }
    Err(format!("{found:?}, {read_back} in plaats van {wanted}: {open:?}"))
}

/// Whether the help that was chosen stands on the work of who handles the dossier.
fn arranging(world: &World, wanted: bool) -> Result<(), String> {
    same(marks(&world.given.dossier).contains(&Mark::HelpAsked), wanted)
}

/// How what was promised about a decision or an answer stands.
fn promised(world: &World, said: &str) -> Vec<PromiseStanding> {
    let (given, what) = (&world.given, Promised::Decision(subject(world, said)));
    let all = promises(&given.dossier, given.schemes, given.today).into_iter();
    all.filter(|one| one.what == what).map(|one| one.standing).collect()
}

pub const CHECKS: &[(&str, Check)] = &[
    ("de gemeente mag contact opnemen", |world, _| {
        let wanted = MunicipalContact::Yes { municipality: municipality() };
        same(world.given.dossier.municipal_contact(world.given.today), wanted)
    }),
    ("er is nog hulp te regelen", |world, _| arranging(world, true)),
    ("er is geen hulp te regelen", |world, _| arranging(world, false)),
    ("wat is beloofd over {} is niet gehouden", |world, said| {
        same(promised(world, said[0]), vec![PromiseStanding::Broken { done_on: None }])
    }),
    ("wat is beloofd over {} kwam te laat", |world, said| {
        same(promised(world, said[0]), vec![PromiseStanding::Broken { done_on: Some(world.given.today) }])
    }),
    ("er is niets beloofd over {}", |world, said| same(promised(world, said[0]), Vec::new())),
    ("de ouder is geholpen", |world, _| helped(world, true)),
    ("de ouder is nog niet geholpen", |world, _| helped(world, false)),
    ("niet meer te doen: {}", |world, said| same(open(world, said[0]).len(), 0)),
    ("nog te doen sinds {}: {}", |world, said| {
        let since: Vec<_> = open(world, said[1]).iter().map(|owed| owed.since_on).collect();
        same(since, vec![day(said[0])])
    }),
    ("beloofd voor {}: {}", |world, said| {
        let promised: Vec<_> = open(world, said[1]).iter().map(|owed| owed.promised_on).collect();
        same(promised, vec![Some(day(said[0]))])
    }),
];
