//! Which activity of the register of processing a request belongs to.

use herstel_domain::processing::Activity;
use herstel_kernel::{Actor, PersonId, StaffId, StaffRole};
use herstel_web::{
    Guard, Method, RouteEntry, StepUp,
    parts::activity::{Purposeful, of},
    route_table,
};

/// Routes that process no personal data; adding one is a decision that shows here. Those that sign somebody in or
/// out are not among them.
const NOTHING: [&str; 40] = [
    "/",
    "/uitgelogd/{provider}",
    "/taal/{code}",
    "/snel-weg",
    "/regelingen",
    "/regelingen/{id}",
    "/regelingen/{id}/balie",
    "/regelingen/{id}/schatting",
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
    "/api/v1/gates/{id}/front-desk",
    "/api/v1/experience",
    "/api/v1/knowledge/search",
    "/api/v1/knowledge/articles/{article}",
    "/api/v1/knowledge/signals",
    "/api/v1/knowledge/signals/{signal}",
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
