//! Agreements by which somebody leaves the road, and roads that open again.

use super::{
    super::{
        words::{day, step, who},
        world::{World, same},
    },
    Act, Check,
};
use crate::given::FIRST_REVIEW;
use herstel_domain::{
    Command,
    choices::Heard,
    messages::{MessageKind, MessageSent, RecordedNews},
    reopening::{AnswerRefusal, ConditionFinding, ReopeningStage, RequestReopening, TestReopening},
    settlement::{
        AnswerSettlement, DraftSettlement, OfferSettlement, ReturnSettlement, Settlement, SettlementAnswer,
        SettlementStage, SettlementStatus, SignSettlement, WithdrawSettlement,
    },
    work_list::{Mark, marks},
};
use herstel_kernel::{Actor, ChoiceId, Date, ReopeningId, SettlementId};
use herstel_scheme::SchemeFamily;
use jiff::ToSpan as _;

fn last(world: &World) -> SettlementId {
    let last = world.given.dossier.settlements.last();
    last.map_or(SettlementId::from_bytes([0x61; 16]), |held| held.drafted.settlement)
}

fn draft(world: &mut World, actor: Actor, step: &str) {
    world.given.next_id += 1;
    let settlement = SettlementId::from_bytes([world.given.next_id; 16]);
    let (family, step) = (SchemeFamily::main(), step.to_owned());
    let words = Some("Wij bellen over een jaar.".to_owned());
    world.act(actor, &Command::DraftSettlement(DraftSettlement { settlement, family, step, words }));
}

fn answer(world: &mut World, actor: Actor, answer: SettlementAnswer) {
    world.given.next_id += 1;
    let (heard, choice) = (Heard::usual(actor), ChoiceId::from_bytes([world.given.next_id; 16]));
    let settlement = last(world);
    world.act(actor, &Command::AnswerSettlement(AnswerSettlement { settlement, answer, heard, choice }));
}

fn reopening(world: &World) -> ReopeningId {
    let last = world.given.dossier.reopenings.last();
    last.map_or(ReopeningId::from_bytes([0x62; 16]), |held| held.requested.reopening)
}

/// Asks to go on after a step.
fn ask_to_go_on(world: &mut World, actor: Actor, step: &str) {
    world.given.next_id += 1;
    let command = RequestReopening {
        reopening: ReopeningId::from_bytes([world.given.next_id; 16]),
        family: SchemeFamily::main(),
        step: step.to_owned(),
        words: "Ik vond een brief.".to_owned(),
        heard: Heard::usual(actor),
    };
    world.act(actor, &Command::RequestReopening(command));
}

/// Tests these conditions, each met or not.
fn test(world: &mut World, actor: Actor, met: [(&str, bool); 2]) {
    let finding = |(condition, is_met): (&str, bool)| ConditionFinding {
        condition: condition.to_owned(),
        is_met,
        reason: "Dat bleek uit de brief.".to_owned(),
    };
    let (reopening, findings) = (reopening(world), met.map(finding).to_vec());
    world.act(actor, &Command::TestReopening(TestReopening { reopening, findings }));
}

fn read(world: &mut World, actor: Actor, reopens: bool) {
    let (reopening, reason) = (reopening(world), "Ik keek het na.".to_owned());
    world.act(actor, &Command::AnswerRefusal(AnswerRefusal { reopening, reopens, reason }));
}

pub const PHRASES: &[(&str, Act)] = &[
    ("{} stelt een overeenkomst op bij {}", |world, said| draft(world, who(said[0]), step(said[1]))),
    ("{} biedt de overeenkomst aan", |world, said| {
        let settlement = last(world);
        world.act(who(said[0]), &Command::OfferSettlement(OfferSettlement { settlement }));
    }),
    ("{} geeft de overeenkomst terug", |world, said| {
        let (settlement, remarks) = (last(world), "De voorwaarden ontbreken.".to_owned());
        world.act(who(said[0]), &Command::ReturnSettlement(ReturnSettlement { settlement, remarks }));
    }),
    ("{} trekt de overeenkomst in", |world, said| {
        let (settlement, reason) = (last(world), "Het klopte niet.".to_owned());
        world.act(who(said[0]), &Command::WithdrawSettlement(WithdrawSettlement { settlement, reason }));
    }),
    ("{} tekent voor de ouder", |world, said| answer(world, who(said[0]), SettlementAnswer::Signed)),
    ("{} wijst het aanbod af", |world, said| answer(world, who(said[0]), SettlementAnswer::Declined)),
    ("{} neemt de handtekening terug", |world, said| {
        answer(world, who(said[0]), SettlementAnswer::TakenBack);
    }),
    ("{} tekent voor de overheid", |world, said| {
        let settlement = last(world);
        world.act(who(said[0]), &Command::SignSettlement(SignSettlement { settlement }));
    }),
    ("{} vraagt om heropening", |world, said| ask_to_go_on(world, who(said[0]), FIRST_REVIEW)),
    ("{} vraagt om heropening na {}", |world, said| ask_to_go_on(world, who(said[0]), step(said[1]))),
    ("{} vindt nieuwe feiten", |world, said| {
        test(world, who(said[0]), [("new-facts", true), ("new-scheme", false)]);
    }),
    ("{} vindt een ruimere regeling", |world, said| {
        test(world, who(said[0]), [("new-facts", false), ("new-scheme", true)]);
    }),
    ("{} vindt geen van beide voorwaarden vervuld", |world, said| {
        test(world, who(said[0]), [("new-facts", false), ("new-scheme", false)]);
    }),
    ("{} toetst één voorwaarde twee keer", |world, said| {
        test(world, who(said[0]), [("new-facts", true), ("new-facts", true)]);
    }),
    ("{} toetst een voorwaarde die er niet is", |world, said| {
        test(world, who(said[0]), [("new-facts", true), ("anders", false)]);
    }),
    ("{} laat de weg dicht", |world, said| read(world, who(said[0]), false)),
    ("{} opent de weg toch", |world, said| read(world, who(said[0]), true)),
];

fn held(world: &World) -> Result<&Settlement, String> {
    world.given.dossier.settlements.last().ok_or_else(|| "geen overeenkomst".to_owned())
}

fn stage(world: &World, wanted: SettlementStage) -> Result<(), String> {
    same(held(world)?.stage(world.given.today), wanted)
}

fn reopening_stage(world: &World, wanted: ReopeningStage) -> Result<(), String> {
    let held = world.given.dossier.reopenings.last().ok_or("geen verzoek")?;
    same(held.stage(), wanted)
}

/// The agreement that a message of this day, step and id is about.
fn told(world: &World, step: &str, days: i64, settlement: Option<SettlementId>) -> Result<bool, String> {
    let dossier = &world.given.dossier;
    let message = dossier.messages.last().ok_or("geen bericht")?;
    let kind = MessageKind::AgreementOffered { step: step.to_owned(), until_on: None, settlement };
    let sent_on: Date = world.given.today.checked_add(days.days()).map_err(|error| error.to_string())?;
    let sent = MessageSent { kind, sent_on, ..message.sent.clone() };
    Ok(dossier.settlement_told(&sent) == Some(held(world)?))
}

/// In how many messages the parent heard that an offer no longer stands.
fn told_of_lapse(world: &World) -> usize {
    let kind = MessageKind::Recorded { news: RecordedNews::OfferLapsed, words: String::new() };
    world.given.dossier.messages.iter().filter(|message| message.sent.kind == kind).count()
}

pub const CHECKS: &[(&str, Check)] = &[
    ("de overeenkomst ligt voor aan de ouder", |world, _| stage(world, SettlementStage::Offered)),
    ("de ouder kan de handtekening terugnemen tot en met {}", |world, said| {
        stage(world, SettlementStage::CoolingOff { until: day(said[0]) })
    }),
    ("de overeenkomst wacht op de overheid", |world, _| stage(world, SettlementStage::Awaited)),
    ("de overeenkomst bindt", |world, _| stage(world, SettlementStage::Binding)),
    ("de overeenkomst is van de baan", |world, _| stage(world, SettlementStage::Over)),
    ("de overeenkomst is vervallen", |world, _| {
        same(matches!(held(world)?.status, SettlementStatus::Lapsed(_)), true)?;
        stage(world, SettlementStage::Over)
    }),
    ("de ouder hoort dat het aanbod niet meer geldt", |world, _| same(told_of_lapse(world), 1)),
    ("de ouder hoort niets van een overeenkomst", |world, _| same(told_of_lapse(world), 0)),
    ("de overeenkomst is heropend", |world, _| stage(world, SettlementStage::Reopened)),
    ("de overheid tekende niet", |world, _| same(held(world)?.operation_signed.is_none(), true)),
    ("wie op {} tekent, kan dat terugnemen tot en met {}", |world, said| {
        same(held(world)?.drafted.cooling_off_until(day(said[0])), day(said[1]))
    }),
    ("het bericht brengt deze overeenkomst", |world, _| {
        let message = world.given.dossier.messages.last().ok_or("geen bericht")?;
        let settlement = Some(held(world)?.drafted.settlement);
        let kind =
            MessageKind::AgreementOffered { step: FIRST_REVIEW.to_owned(), until_on: None, settlement };
        same(&message.sent.kind, &kind)?;
        same(world.given.dossier.settlement_told(&message.sent), Some(held(world)?))
    }),
    ("een ouder bericht zonder nummer brengt die van dezelfde stap en dag", |world, _| {
        same(told(world, FIRST_REVIEW, 0, None)?, true)?;
        same(told(world, FIRST_REVIEW, 1, None)?, false)?;
        same(told(world, "full-assessment", 0, None)?, false)?;
        same(told(world, FIRST_REVIEW, 0, Some(SettlementId::from_bytes([9; 16])))?, false)
    }),
    ("een ander bericht brengt er geen", |world, _| {
        let message = world.given.dossier.messages.last().ok_or("geen bericht")?;
        let words = MessageSent { kind: MessageKind::Registered, ..message.sent.clone() };
        same(world.given.dossier.settlement_told(&words), None)
    }),
    ("er is toegekend wat al was toegekend", |world, _| {
        let first = world.given.dossier.approved(FIRST_REVIEW).ok_or("geen besluit")?.proposed.amount;
        same(world.given.dossier.awarded(), Some(first))
    }),
    ("er is nog een overeenkomst op te stellen", |world, _| {
        same(marks(&world.given.dossier).contains(&Mark::AgreementToDraft), true)
    }),
    ("er is geen overeenkomst meer op te stellen", |world, _| {
        same(marks(&world.given.dossier).contains(&Mark::AgreementToDraft), false)
    }),
    ("de weg is weer open", |world, _| reopening_stage(world, ReopeningStage::Granted)),
    ("een tweede lezer moet de weigering lezen", |world, _| {
        reopening_stage(world, ReopeningStage::RefusalProposed)
    }),
    ("het verzoek om heropening is niet meer nodig", |world, _| {
        reopening_stage(world, ReopeningStage::Overtaken)
    }),
    ("de weg blijft dicht", |world, _| reopening_stage(world, ReopeningStage::Refused)),
];
