//! Which processing activity of the register a request belongs to.

use crate::routes::{Guard, Method, RouteEntry};
use herstel_domain::processing::Activity;
use herstel_kernel::{Actor, StaffRole};

/// What a request is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purposeful {
    /// It processes no personal data: texts, schemes, figures.
    Nothing,
    /// This activity.
    For(Activity),
    /// The activity that belongs to the purpose for which the store is asked: people read their own dossier and those
    /// of others at the same address.
    ByPurpose,
}

/// Of whoever asks, at a route. Every guard has an answer, so every new route has one.
pub(crate) fn of(route: &RouteEntry, actor: Option<Actor>) -> Purposeful {
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
        (Guard::Public | Guard::Steering, _) => Nothing,
        (Guard::SignedIn, _) => For(Activity::SignIn),
        (Guard::Privacy, _) => For(Activity::Safeguarding),
        (Guard::Municipal, _) => For(Activity::MunicipalSupport),
        (Guard::Representing, _) => For(Activity::Representing),
        (Guard::Parent, _) => match route.method {
            Method::Get => For(Activity::OwnDossier),
            Method::Post | Method::Put => For(Activity::Participation),
        },
        (Guard::Staff | Guard::Operation | Guard::Lead, _) => For(of_staff(path)),
        (Guard::Dossiers, Some(Actor::Staff { role, .. })) => match role {
            StaffRole::CaseHandler | StaffRole::Reviewer | StaffRole::TeamLead => For(of_staff(path)),
            StaffRole::Steering | StaffRole::PrivacyOfficer => ByPurpose,
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

#[cfg(test)]
mod tests {
    use super::{Purposeful, of};
    use crate::{
        StepUp, route_table,
        routes::{Guard, Method, RouteEntry},
    };
    use herstel_domain::processing::Activity;
    use herstel_kernel::{Actor, PersonId, StaffId, StaffRole};

    /// Routes that process no personal data; adding one is a decision that shows here. Those that sign somebody in or
    /// out are not among them.
    const NOTHING: [&str; 33] = [
        "/",
        "/uitgelogd/{provider}",
        "/taal/{code}",
        "/snel-weg",
        "/regelingen",
        "/regelingen/{id}",
        "/verwachtingen",
        "/sturing",
        "/sturing/poort",
        "/sturing/poort/{id}",
        "/sturing/signalen",
        "/sturing/haalbaarheid",
        "/sturing/haalbaarheid/{report}",
        "/sturing/haalbaarheid/{report}/pdf",
        "/sturing/haalbaarheid/{report}/json",
        "/sturing/ervaring",
        "/sturing/voortgang",
        "/sturing/voortgang/{day}",
        "/sturing/voortgang/{day}/csv",
        "/demo",
        "/demo/{slug}",
        "/demo/dag",
        "/api/v1/openapi.json",
        "/api/v1/schemes",
        "/api/v1/schemes/{id}",
        "/api/v1/forecast-scores",
        "/api/v1/gates",
        "/api/v1/gates/{id}",
        "/api/v1/gates/{id}/test",
        "/api/v1/gates/{id}/steps",
        "/api/v1/experience",
        "/api/v1/progress",
        "/api/v1/progress/{day}",
    ];

    #[test]
    fn every_route_has_an_activity_or_is_known_to_need_none() {
        for route in route_table(true) {
            let who = [
                Some(Actor::Person { person: PersonId::from_bytes([1; 16]) }),
                Some(Actor::Staff { id: StaffId::from_bytes([2; 16]), role: StaffRole::CaseHandler }),
                None,
            ];
            let needs_none = who.iter().any(|actor| of(&route, *actor) == Purposeful::Nothing);
            assert_eq!(needs_none, NOTHING.contains(&route.path), "{route:?}");
        }
    }

    #[test]
    fn activities_are_those_of_the_register() {
        let staff = Actor::Staff { id: StaffId::from_bytes([2; 16]), role: StaffRole::CaseHandler };
        let person = Actor::Person { person: PersonId::from_bytes([1; 16]) };
        let route = |method, path, guard| RouteEntry { method, path, guard, step_up: StepUp::Never };
        for (method, path, guard, actor, activity) in [
            (Method::Get, "/mijn-zaak", Guard::Parent, person, Activity::OwnDossier),
            (Method::Post, "/mijn-zaak/keuze", Guard::Parent, person, Activity::Participation),
            (Method::Post, "/aanmelden", Guard::Parent, person, Activity::Registration),
            (Method::Get, "/werk", Guard::Staff, staff, Activity::WorkList),
            (Method::Get, "/werk/dossier/{number}", Guard::Staff, staff, Activity::Handling),
            (
                Method::Post,
                "/werk/dossier/{number}/besluit/{decision}/akkoord",
                Guard::Staff,
                staff,
                Activity::Deciding,
            ),
            (Method::Get, "/api/v1/dossiers/{number}", Guard::Dossiers, staff, Activity::Handling),
            (Method::Get, "/api/v1/municipal/dossiers", Guard::Municipal, person, Activity::MunicipalSupport),
            (Method::Get, "/ingelogd", Guard::SignedIn, person, Activity::SignIn),
        ] {
            assert_eq!(of(&route(method, path, guard), Some(actor)), Purposeful::For(activity), "{path}");
        }
        let shared = route(Method::Get, "/api/v1/dossiers/{number}", Guard::Dossiers);
        assert_eq!(of(&shared, Some(person)), Purposeful::ByPurpose);
    }
}
