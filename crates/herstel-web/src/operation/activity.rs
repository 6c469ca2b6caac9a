//! Which processing activity of the register a request belongs to.

use crate::routes::{Guard, Method, RouteEntry};
use herstel_domain::processing::Activity;
use herstel_kernel::{Actor, StaffRole};

/// What a request is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purposeful {
    /// It processes no personal data: texts, schemes, figures.
    Nothing,
    /// This activity.
    For(Activity),
    /// The activity that belongs to the purpose for which the store is asked: people read their own dossier and those
    /// of others at the same address.
    ByPurpose,
}

/// Of whoever asks, at a route. Every guard has an answer, so every new route has one.
pub fn of(route: &RouteEntry, actor: Option<Actor>) -> Purposeful {
    use Purposeful::{ByPurpose, For, Nothing};
    let path = route.path.strip_prefix("/api/v1").unwrap_or(route.path);
    if path == "/registrations"
        || path.ends_with("/registrations")
        || path.starts_with("/aanmelden")
        || path == "/namens/aanmelden"
    {
        return For(Activity::Registration);
    }
    match (route.guard, actor) {
        (Guard::Public, _) if signs_in(path) => For(Activity::SignIn),
        (Guard::Public | Guard::Steering | Guard::FrontDesk, _) => Nothing,
        (Guard::SignedIn, _) => For(Activity::SignIn),
        (Guard::Privacy, _) => For(Activity::Safeguarding),
        (Guard::Municipal, _) => For(Activity::MunicipalSupport),
        (Guard::Committee, _) => For(Activity::Handling),
        (Guard::Representing, _) => For(Activity::Representing),
        (Guard::Parent, _) => match route.method {
            Method::Get => For(Activity::OwnDossier),
            Method::Post | Method::Put => For(Activity::Participation),
        },
        (Guard::Staff | Guard::Operation | Guard::Lead, _) => For(of_staff(path)),
        (Guard::Dossiers, Some(Actor::Staff { role, .. })) => match role {
            StaffRole::CaseHandler | StaffRole::Reviewer | StaffRole::TeamLead => For(of_staff(path)),
            StaffRole::Steering
            | StaffRole::PrivacyOfficer
            | StaffRole::LegalAdviser
            | StaffRole::ObjectionCommittee => ByPurpose,
        },
        (
            Guard::Dossiers,
            Some(
                Actor::Person { .. } | Actor::Representative { .. } | Actor::Municipal { .. } | Actor::System,
            )
            | None,
        ) => ByPurpose,
    }
}

fn signs_in(path: &str) -> bool {
    ["/inloggen", "/uitnodiging", "/demo/inloggen", "/demo/session", "/demo/opnieuw", "/uitloggen"]
        .iter()
        .any(|known| path == *known || path.starts_with(&format!("{known}/")))
}

fn of_staff(path: &str) -> Activity {
    let in_dossier = ["/werk/dossier/{number}", "/werk/toch-openen", "/dossiers/{number}", "/bericht/"];
    let is_deciding =
        ["/besluit/", "/stap/", "/decisions", "/steps/", "/brief/"].iter().any(|part| path.contains(part))
            || ["/werk/tweede-lezing", "/proposals"].contains(&path);
    if is_deciding {
        Activity::Deciding
    } else if in_dossier.iter().any(|begin| path.starts_with(begin)) {
        Activity::Handling
    } else {
        Activity::WorkList
    }
}
