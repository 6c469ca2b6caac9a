//! What the parent can do now: papers that were asked, choices that are open, offers and words that wait for them.

use crate::{AppState, i18n::Texts, parent::reader::Reader};
use herstel_domain::{
    Dossier,
    chain::{Owes, owed},
    documents::{PaperState, checklist},
    plan::AgreementState,
    road::ChoicePoint,
    settlement::{Settlement, SettlementStage},
};
use herstel_kernel::Date;

/// What it is, and where it is done. Nothing of it has to be done.
pub(super) fn tasks(
    state: &AppState,
    reader: &Reader,
    texts: Texts,
    has_choices: bool,
) -> Vec<(String, String)> {
    let (dossier, place, today) = (&reader.dossier, &reader.place, state.clock.today());
    let mut tasks = Vec::new();
    let is_asked = |state: PaperState| match state {
        PaperState::Asked => true,
        PaperState::Overdue
        | PaperState::NotHeld
        | PaperState::Missing
        | PaperState::There
        | PaperState::Trusted => false,
    };
    let asked = checklist(dossier, &state.schemes, today);
    let asked = asked.iter().filter(|item| is_asked(item.state)).count();
    if asked > 0 && reader.may_tell {
        let count = u64::try_from(asked).unwrap_or(u64::MAX);
        tasks.push((texts.tn("case-task-papers", count), place.papers()));
    }
    tasks.extend(objections(reader, texts, today));
    if waits_for_account(dossier) && reader.is_in_place {
        tasks.push((texts.t("case-task-account"), place.details()));
    }
    if has_choices {
        tasks.push((texts.t("case-task-choose"), format!("{}#choose", place.case())));
    }
    if reader.may_sign && dossier.settlements.iter().any(|held| is_offered(held, today)) {
        tasks.push((texts.t("case-task-offer"), place.road()));
    }
    let waits = |state| matches!(state, AgreementState::Asked);
    let is_proposed = dossier.plan.agreements.iter().any(|agreement| waits(agreement.state(today)));
    if is_proposed && reader.may_tell {
        tasks.push((texts.t("case-task-agreement"), place.plan()));
    }
    if reader.place_is_own() && dossier.stories.iter().any(|version| version.approved_on.is_none()) {
        tasks.push((texts.t("case-task-story"), place.story()));
    }
    let unread = dossier.messages.iter().filter(|message| message.seen_on.is_none()).count();
    if unread > 0 {
        let count = u64::try_from(unread).unwrap_or(u64::MAX);
        tasks.push((texts.tn("case-task-messages", count), place.messages()));
    }
    tasks
}

/// What waits for the person themselves, because whoever reads this may not do it for them. The way to it is with them.
pub(super) fn waits(reader: &Reader, texts: Texts, choices: &[ChoicePoint]) -> Vec<String> {
    let chooses = !reader.may_choose && choices.iter().any(ChoicePoint::is_unanswered);
    let pays = reader.reads_all && !reader.is_in_place && waits_for_account(&reader.dossier);
    let choose = chooses.then(|| texts.t("case-task-choose"));
    choose.into_iter().chain(pays.then(|| texts.t("case-task-account"))).collect()
}

/// Whether money cannot be paid because nobody gave an account.
fn waits_for_account(dossier: &Dossier) -> bool {
    dossier.registration.details.iban.is_none() && waits_for_payment(dossier)
}

/// Whether an agreement to leave the road waits for the answer of the person.
fn is_offered(held: &Settlement, today: Date) -> bool {
    match held.stage(today) {
        SettlementStage::Offered => true,
        SettlementStage::InPreparation
        | SettlementStage::CoolingOff { .. }
        | SettlementStage::Awaited
        | SettlementStage::Binding
        | SettlementStage::Over
        | SettlementStage::Reopened => false,
    }
}

/// Whether money was awarded, or established because we were late, and nobody paid it yet.
fn waits_for_payment(dossier: &Dossier) -> bool {
    let is_money = |owes: &Owes| match owes {
        Owes::Payment(_) | Owes::Penalty(_) => true,
        Owes::Decision(_)
        | Owes::Establishing
        | Owes::Signature
        | Owes::Reopening
        | Owes::Call
        | Owes::Complaint
        | Owes::Talk
        | Owes::Recognition(_)
        | Owes::Objection
        | Owes::Answer
        | Owes::Reconstruction
        | Owes::Agreement(_)
        | Owes::Referral
        | Owes::Help
        | Owes::MunicipalHelp
        | Owes::Acceptance
        | Owes::Recorded(_) => false,
    };
    owed(dossier).iter().any(|owed| owed.done_on.is_none() && is_money(&owed.owes))
}

/// Of objections that wait for an answer: the day on which the person is heard, and until when they can complete theirs.
fn objections(reader: &Reader, texts: Texts, today: Date) -> Vec<(String, String)> {
    let (dossier, place) = (&reader.dossier, &reader.place);
    let mut tasks = Vec::new();
    for objection in dossier.objections.all.iter().filter(|objection| dossier.is_objection_open(objection)) {
        let href = place.objection(objection.id());
        let planned = objection.hearing_planned.as_ref().filter(|_| objection.heard.is_none());
        if let Some(planned) = planned.filter(|planned| today <= planned.hearing_on) {
            let line = texts.t1("case-task-hearing", "date", texts.date(planned.hearing_on));
            tasks.push((line, href.clone()));
        }
        let asked = objection.mend_asked.as_ref().filter(|_| objection.mended.is_none() && reader.may_choose);
        if let Some(asked) = asked.filter(|asked| today <= asked.last_day) {
            tasks.push((texts.t1("case-task-mend", "date", texts.date(asked.last_day)), href));
        }
    }
    tasks
}
