//! Who looked at what is kept about somebody, in words for them: who, from where, why, at what.
//!
//! Of who works for the operation the person hears the role, and the name only of their own case handler, whom they
//! know. Of who acts for them they hear the name that they gave themselves. Nobody else is named. Of an office and of a desk
//! they get a reference beside it, by which that organisation finds out which of its people it was.

use crate::{AppState, error::PageError, i18n::Texts};
use herstel_domain::{
    Dossier, Purpose,
    bases::{Audience, Basis, BasisKind},
    looked::{AccessRecord, ActsBy, Ground, What},
};
use herstel_kernel::{Actor, ColleagueReference, Date, Desk, Refusal, RefusalCode, StaffId, StaffRole};
use herstel_store::{AccessCursor, AccessFilter, AccessPage};

/// One operation in which somebody looked, in words.
#[derive(Clone, Debug)]
pub(crate) struct LookView {
    /// The first of its records.
    pub record: AccessRecord,
    /// The day.
    pub day: Date,
    /// The time of day.
    pub time: String,
    /// Who: a role or a name.
    pub who: String,
    /// For whom they work; empty for the person and who acts for them.
    pub organisation: String,
    /// Which of the people of an office or a desk; none of who looks.
    pub reference: Option<ColleagueReference>,
    /// Why they may look.
    pub why: String,
    /// At what.
    pub shown: Vec<String>,
    /// The same as codes.
    pub what: Vec<What>,
    /// The reason that was given, when the dossier was open to them for emergency access only.
    pub emergency: Option<String>,
}

/// Days, both included, between which looks are asked for.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Days {
    /// The first day.
    pub first: Option<Date>,
    /// The last day.
    pub last: Option<Date>,
}

impl Days {
    /// Looks on these days. Days beyond all bounds bound nothing.
    pub fn filter(
        self,
        state: &AppState,
        with_own: bool,
        after: Option<AccessCursor>,
        limit: u32,
    ) -> AccessFilter {
        let begin = |day: Date| state.clock.begin_of(day);
        let until = self.last.and_then(|day| day.tomorrow().ok()).and_then(begin);
        AccessFilter { from: self.first.and_then(begin), until, with_own, after, limit }
    }
}

/// A place in the list out of an address.
pub(crate) fn place(field: &str, text: Option<&str>) -> Result<Option<AccessCursor>, Refusal> {
    let place = text.filter(|text| !text.is_empty()).map(str::parse).transpose();
    place.map_err(|_| Refusal::at(RefusalCode::NotAChoice, field))
}

/// Records in words; those of one operation are one look.
pub(crate) async fn looks(
    state: &AppState,
    texts: Texts,
    viewer: Actor,
    dossier: &Dossier,
    page: &AccessPage,
) -> Result<Vec<LookView>, PageError> {
    let handler = match &dossier.handler {
        Some(assigned) => state.staff_member(assigned.handler).await?,
        None => None,
    };
    let handler = handler.map(|member| (member.id, member.name));
    let mut looks: Vec<LookView> = Vec::new();
    for record in &page.records {
        let what = shown(texts, record.what);
        match looks.last_mut() {
            Some(last) if last.record.operation == record.operation => {
                last.shown.push(what);
                last.what.push(record.what);
            }
            Some(_) | None => {
                let (day, time) = state.clock.civil(record.at);
                let (who, organisation) = who(texts, viewer, dossier, handler.as_ref(), record.actor);
                let emergency = dossier.emergency_of(record).map(|opened| opened.reason.clone());
                let (why, shown, what) = (why(texts, dossier, record, day), vec![what], vec![record.what]);
                looks.push(LookView {
                    record: *record,
                    day,
                    time,
                    who,
                    organisation,
                    reference: record.actor.reference().filter(|_| record.actor != viewer),
                    why,
                    shown,
                    what,
                    emergency,
                });
            }
        }
    }
    Ok(looks)
}

/// Who looked and for whom they work, as far as the person may know.
fn who(
    texts: Texts,
    viewer: Actor,
    dossier: &Dossier,
    handler: Option<&(StaffId, String)>,
    actor: Actor,
) -> (String, String) {
    let told = || dossier.name_told_of(actor).map(str::to_owned);
    match actor {
        actor if actor == viewer => (texts.t("looked-you"), String::new()),
        Actor::Person { person } if person == dossier.registration.person => {
            (texts.t("looked-the-person"), String::new())
        }
        Actor::Person { .. } => {
            (told().unwrap_or_else(|| texts.t("looked-somebody")), texts.t("looked-for-you"))
        }
        Actor::Representative { .. } => {
            (told().unwrap_or_else(|| texts.t("looked-an-office")), texts.t("looked-for-you"))
        }
        Actor::Staff { id, role } => {
            let role = role_name(texts, role);
            let name = handler.filter(|(known, _)| *known == id).map(|(_, name)| name);
            let who = match name {
                Some(name) => texts.t2("looked-handler", "name", name, "role", role),
                None => role,
            };
            (who, texts.t("looked-operation"))
        }
        Actor::Municipal { municipality, desk, .. } => {
            let who = match desk {
                Desk::Support => texts.t("looked-support-desk"),
                Desk::Collection => texts.t("looked-collection-desk"),
            };
            (who, texts.t1("looked-municipality", "code", municipality))
        }
        Actor::System => (texts.t("looked-the-computer"), texts.t("looked-operation")),
    }
}

fn role_name(texts: Texts, role: StaffRole) -> String {
    match role {
        StaffRole::CaseHandler => texts.t("looked-case-handler"),
        StaffRole::Reviewer => texts.t("looked-reviewer"),
        StaffRole::TeamLead => texts.t("looked-team-lead"),
        StaffRole::Steering => texts.t("role-steering"),
        StaffRole::PrivacyOfficer => texts.t("role-privacy-officer"),
        StaffRole::LegalAdviser => texts.t("role-legal-adviser"),
        StaffRole::ObjectionCommittee => texts.t("role-objection-committee"),
    }
}

/// Why somebody may look: on what it rests by what the dossier says of that day.
fn why(texts: Texts, dossier: &Dossier, record: &AccessRecord, day: Date) -> String {
    match (record.purpose, record.ground) {
        (Purpose::Collection, _) => texts.t("looked-why-collection"),
        (Purpose::Advising, _) => texts.t("looked-why-advising"),
        (_, Ground::Own) => texts.t("looked-why-own"),
        (_, Ground::Task) => {
            let is_asked = dossier.request_until().is_none_or(|until| day < until);
            let basis = dossier.basis_on(Audience::Operation, day).filter(|_| !is_asked);
            basis.and_then(|basis| of_basis(texts, basis)).unwrap_or_else(|| texts.t("looked-why-task"))
        }
        (_, Ground::Mandate) => match dossier.acts_by(record.actor, day) {
            Some(ActsBy::Mandate) | None => texts.t("looked-why-mandate"),
            Some(ActsBy::Law) => texts.t("looked-why-represented"),
            Some(ActsBy::NextOfKin) => texts.t("looked-why-kin"),
        },
        (_, Ground::Contact) => {
            let basis = match record.actor {
                Actor::Municipal { municipality, desk, .. } if !dossier.contact_with(municipality, day) => {
                    dossier.basis_on(Audience::Municipality { municipality, desk }, day)
                }
                Actor::Municipal { .. }
                | Actor::Person { .. }
                | Actor::Representative { .. }
                | Actor::Staff { .. }
                | Actor::System => None,
            };
            basis.and_then(|basis| of_basis(texts, basis)).unwrap_or_else(|| texts.t("looked-why-contact"))
        }
    }
}

/// A basis that is no request of the person, in words.
fn of_basis(texts: Texts, basis: &Basis) -> Option<String> {
    match &basis.kind {
        BasisKind::RequestOfPerson => None,
        BasisKind::StatutoryGround { article } => Some(texts.t1("looked-why-law", "article", article)),
        BasisKind::UrgentNeed { reason } => Some(texts.t1("looked-why-urgent", "reason", reason)),
    }
}

fn shown(texts: Texts, what: What) -> String {
    match what {
        What::List => texts.t("looked-at-list"),
        What::Dossier => texts.t("looked-at-dossier"),
        What::Letter => texts.t("looked-at-letter"),
        What::Document => texts.t("looked-at-document"),
        What::Card => texts.t("looked-at-card"),
        What::SupportNotes => texts.t("looked-at-support-notes"),
        What::Objection => texts.t("looked-at-objection"),
        What::Change => texts.t("looked-at-change"),
        What::AccessRecords => texts.t("looked-at-access-records"),
    }
}
