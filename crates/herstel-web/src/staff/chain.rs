//! The chain of one parent: what each organisation still owes, referrals, handing over to another party.

use super::{
    chain_forms::{
        DutyDonePath, DutyPath, HandoverPath, HandoversPath, PaidPath, ReferralPath, ReferralsPath,
    },
    deadlines::PenaltyPath,
    dossier::DossierPath,
    find_dossier,
};
use crate::{
    AppState,
    deadlines::subject_in_words,
    error::PageError,
    i18n::Texts,
    layout::{FormErrors, ListPage, Row, Section, SubmittedForm, show},
    parent::step_in_words,
    recognition,
    routes::{Guard, Routes},
    session::Staff,
};
use axum::{extract::State, response::Response};
use axum_extra::routing::TypedPath;
use herstel_domain::{
    Dossier,
    chain::{Owed, Owes, Party, PartyHandover, is_helped, owed},
    deadlines::TermSubject,
    decisions::{Decision, Outcome},
};
use herstel_kernel::{Cents, DossierNumber, Refusal, RefusalCode};
use serde::Deserialize;

/// The chain.
#[derive(TypedPath, Deserialize)]
#[typed_path("/werk/dossier/{number}/keten", rejection(PageError))]
pub(crate) struct ChainPath {
    pub number: DossierNumber,
}

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Operation, show_chain)
}

/// Who it is.
pub(crate) fn party_in_words(texts: Texts, party: Party, name: &str) -> String {
    let party = texts.t(&format!("chain-party-{}", party.as_str()));
    if name.is_empty() { party } else { format!("{name} ({party})") }
}

/// The party that was chosen.
pub(crate) fn party_of(form: &SubmittedForm) -> Result<Party, Vec<Refusal>> {
    Party::parse(form.text("party")).ok_or_else(|| vec![Refusal::at(RefusalCode::NotAChoice, "party")])
}

/// What is owed, as rows: who, what, since when, promised when, done.
pub(crate) fn rows(state: &AppState, texts: Texts, owed: &[Owed]) -> Vec<Row> {
    let today = state.clock.today();
    owed.iter()
        .map(|owed| {
            let what = texts.t(&format!("owes-{}", owed.owes.as_str()));
            let (what, quote) = match &owed.owes {
                Owes::Decision(Some(step)) => {
                    let step = step_in_words(state, texts, step);
                    (texts.t1("owes-decision-of", "step", step), String::new())
                }
                Owes::Payment(amount) => {
                    (texts.t1("owes-payment-of", "amount", texts.amount(*amount)), String::new())
                }
                Owes::Penalty(amount) => {
                    (texts.t1("owes-penalty-of", "amount", texts.amount(*amount)), String::new())
                }
                Owes::Recognition(kind) => {
                    (texts.t1("owes-recognition-of", "what", recognition::name(texts, *kind)), String::new())
                }
                Owes::Agreement(words) | Owes::Recorded(words) => (what, words.clone()),
                Owes::Decision(None)
                | Owes::Establishing
                | Owes::Signature
                | Owes::Reopening
                | Owes::Call
                | Owes::Complaint
                | Owes::Talk
                | Owes::Objection
                | Owes::Answer
                | Owes::Reconstruction
                | Owes::Referral
                | Owes::Help
                | Owes::MunicipalHelp
                | Owes::Acceptance => (what, String::new()),
            };
            let mut lines = vec![what, texts.t1("chain-since", "date", texts.date(owed.since_on))];
            lines.extend(owed.promised_on.map(|day| texts.t1("chain-promised", "date", texts.date(day))));
            lines.extend(owed.done_on.map(|day| texts.t1("chain-done-on", "date", texts.date(day))));
            Row {
                heading: party_in_words(texts, owed.party, &owed.name),
                chip: match owed.done_on {
                    Some(_) => texts.t("chain-done"),
                    None if owed.is_late(today) => texts.t("chain-late"),
                    None => texts.t("chain-open"),
                },
                lines,
                quote,
                ..Row::default()
            }
        })
        .collect()
}

/// Whether everybody did their part, in a sentence.
pub(crate) fn helped_in_words(texts: Texts, owed: &[Owed]) -> String {
    if is_helped(owed) { texts.t("chain-helped") } else { texts.t("chain-not-helped") }
}

/// A handing over: what was told, what belongs to recovery and what not, whether it was taken up.
pub(crate) fn handover_row(t: Texts, handover: &PartyHandover) -> Row {
    let mut lines = vec![
        t.t1("handover-on", "date", t.date(handover.handed_on)),
        t.t1("handover-belongs", "words", &handover.belongs),
        t.t1("handover-belongs-not", "words", &handover.belongs_not),
    ];
    lines.extend(handover.with_story.then(|| t.t("chain-story-went")));
    lines.extend(handover.accepted.as_ref().map(|accepted| {
        t.t2("handover-accepted", "name", &accepted.accepted_by, "date", t.date(accepted.accepted_on))
    }));
    Row {
        heading: party_in_words(t, handover.party, &handover.name),
        lines,
        quote: handover.told.clone(),
        ..Row::default()
    }
}

/// Awards that nobody recorded as paid.
fn unpaid(dossier: &Dossier) -> impl Iterator<Item = &Decision> {
    dossier.decisions.iter().filter(|decision| {
        let proposed = &decision.proposed;
        decision.approval().is_some()
            && proposed.outcome == Outcome::Award
            && proposed.amount > Cents::ZERO
            && dossier.chain.paid_on(proposed.decision).is_none()
    })
}

/// Penalties that were established and that nobody recorded as paid: of which, and how much is left of them.
fn unpaid_penalties(dossier: &Dossier) -> impl Iterator<Item = (&TermSubject, Cents)> {
    dossier.terms.fixed.iter().filter_map(|fixed| {
        let subject = &fixed.subject;
        let owed = |amount: Cents| dossier.chain.penalty_paid_on(subject, amount).is_none();
        let established = || dossier.established(subject).map(|(_, established)| established.amount);
        let paid = established().filter(|amount| !owed(*amount)).last().unwrap_or(Cents::ZERO);
        let last = established().last().filter(|amount| owed(*amount))?;
        Some((subject, last.checked_sub(paid).unwrap_or(last)))
    })
}

async fn show_chain(
    ChainPath { number }: ChainPath,
    State(state): State<AppState>,
    staff: Staff,
) -> Result<Response, PageError> {
    let dossier = find_dossier(&state, &staff, &number).await?;
    let page = staff.page.at(ChainPath { number: number.clone() });
    let (t, may) = (page.texts, page.handles_dossiers());
    let link = |path: String, label: &str| if may { vec![(path, t.t(label))] } else { Vec::new() };
    let (owed, chain) = (owed(&dossier), &dossier.chain);
    let schemes = state.for_dossier(&dossier).schemes;
    let payments = unpaid(&dossier).map(|decision| {
        let (proposed, number) = (&decision.proposed, number.clone());
        let path = PaidPath { number, decision: proposed.decision };
        Row {
            heading: t.t1("owes-payment-of", "amount", t.amount(proposed.amount)),
            lines: vec![step_in_words(&state, t, &proposed.step)],
            links: link(path.to_string(), "chain-paid"),
            ..Row::default()
        }
    });
    let penalties = unpaid_penalties(&dossier).map(|(subject, amount)| {
        let path = PenaltyPath { number: number.clone(), subject: subject.clone() };
        Row {
            heading: t.t1("owes-penalty-of", "amount", t.amount(amount)),
            lines: vec![subject_in_words(t, &schemes, &dossier, subject)],
            links: link(path.to_string(), "chain-paid"),
            ..Row::default()
        }
    });
    let duties = chain.duties.iter().filter(|duty| duty.done_on.is_none()).map(|duty| {
        let path = DutyDonePath { number: number.clone(), duty: duty.duty };
        Row {
            heading: party_in_words(t, duty.party, &duty.name),
            quote: duty.words.clone(),
            links: link(path.to_string(), "chain-duty-done"),
            ..Row::default()
        }
    });
    let referrals = chain.referrals.iter().map(|referral| {
        let path = ReferralPath { number: number.clone(), referral: referral.referral };
        let mut lines = vec![t.t1("chain-since", "date", t.date(referral.moved_on))];
        lines.extend(referral.consented.map(|_| t.t("chain-consented")));
        lines.extend(referral.with_story.then(|| t.t("chain-story-went")));
        Row {
            heading: party_in_words(t, referral.party, &referral.name),
            chip: t.t(&format!("referral-{}", referral.state.as_str())),
            lines,
            links: link(path.to_string(), "referral-move"),
            ..Row::default()
        }
    });
    let handovers = chain.handovers.iter().map(|handover| {
        let path = HandoverPath { number: number.clone(), handover: handover.handover };
        let links = match handover.accepted {
            None => link(path.to_string(), "handover-accept"),
            Some(_) => Vec::new(),
        };
        Row { links, ..handover_row(t, handover) }
    });
    let section = |title: &str, none: &str, rows: Vec<Row>| Section {
        title: t.t(title),
        text: if rows.is_empty() { t.t(none) } else { String::new() },
        rows,
    };
    let mut links = link(DutyPath { number: number.clone() }.to_string(), "chain-duty-add");
    links.extend(link(ReferralsPath { number: number.clone() }.to_string(), "referral-add"));
    links.extend(link(HandoversPath { number: number.clone() }.to_string(), "handover-add"));
    show(&ListPage {
        errors: FormErrors::new(),
        lead: helped_in_words(t, &owed),
        version: dossier.version,
        sections: vec![
            section("chain-owed", "chain-nothing", rows(&state, t, &owed)),
            section("chain-payments", "chain-no-payments", payments.chain(penalties).collect()),
            section("chain-duties", "chain-no-duties", duties.collect()),
            section("chain-referrals", "chain-no-referrals", referrals.collect()),
            section("chain-handovers", "chain-no-handovers", handovers.collect()),
        ],
        back: (DossierPath { number }.to_string(), t.t("chain-back")),
        whose: dossier.registration.details.name.clone(),
        title: t.t("chain-title"),
        links,
        page,
    })
}
