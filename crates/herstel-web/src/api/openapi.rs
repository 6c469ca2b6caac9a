//! The OpenAPI document: made from the handlers, checked in as `docs/openapi.json`, compared by a test.

use super::{
    access, appeals, applications, bases, calculations, calls, chain, choices, committee, complaints,
    consents, deadlines, decisions, destruction, details, disputes, divisions, dossiers, experience, facts,
    forecasts, gates, knowledge, looked, mandates, messages, municipal, objections, open_objections, papers,
    parts, penalties, plan, preferences, progress, promises, protection, recognition, reconstruction,
    registrations, relations, reopenings, schemes, session, settlements, story, support, team,
};
use crate::{
    layout::{Problem, ProblemField},
    routes::Method,
};
use axum::Json;
use axum_extra::routing::TypedPath;
use serde::Deserialize;
use utoipa::{
    Modify, OpenApi,
    openapi::{
        ObjectBuilder, OpenApi as Document, RefOr, Required, Type,
        extensions::ExtensionsBuilder,
        path::{ParameterBuilder, ParameterIn},
        security::{ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityScheme},
    },
};

/// The document.
#[derive(TypedPath, Deserialize)]
#[typed_path("/api/v1/openapi.json")]
pub(super) struct OpenApiPath;

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Herstel",
        version = "1",
        description = "The reads and commands of the pages of Herstel, with the same authorisation. Amounts are decimal strings in euros, dates are ISO 8601. The language of labels and sentences follows `Accept-Language` (`nl` or `en`). A client with the session cookie sends the header `X-Csrf-Token` (from `GET /session`) with every change; a client with `Authorization: Bearer` does not. What is refused comes back as `application/problem+json` (RFC 9457) with a stable `code`; nothing is stored then.",
        license(name = "EUPL-1.2", identifier = "EUPL-1.2"),
    ),
    paths(
        openapi,
        session::who,
        session::list,
        session::end,
        session::end_others,
        session::begin_demo,
        registrations::create,
        dossiers::own,
        dossiers::list,
        dossiers::search,
        dossiers::one,
        dossiers::take_over,
        dossiers::hand_over,
        team::one,
        team::absent,
        divisions::ask,
        divisions::one,
        divisions::begin_it,
        divisions::stop_it,
        preferences::set,
        details::change,
        details::set_ways,
        details::settle_again,
        facts::put,
        calculations::one,
        deadlines::list,
        deadlines::change,
        deadlines::notice,
        penalties::list,
        penalties::change,
        penalties::approve,
        committee::list,
        committee::one,
        committee::change,
        open_objections::list,
        objections::list,
        objections::file,
        objections::change,
        objections::approve,
        complaints::list,
        complaints::file,
        complaints::change,
        calls::list,
        calls::ask,
        calls::change,
        promises::list,
        appeals::appeal,
        appeals::ruling,
        decisions::proposals,
        decisions::propose,
        decisions::one,
        decisions::approve,
        decisions::send_back,
        decisions::letter,
        choices::choose,
        choices::deny,
        applications::apply,
        disputes::raise,
        disputes::answer,
        messages::list,
        messages::write,
        messages::one,
        messages::close,
        plan::one,
        plan::talk,
        plan::close,
        plan::agree,
        plan::change,
        parts::list,
        parts::finish,
        settlements::list,
        settlements::draft,
        settlements::change,
        settlements::offer,
        settlements::sign,
        settlements::say_no,
        settlements::countersign,
        reopenings::list,
        reopenings::request,
        reopenings::test,
        reopenings::read,
        story::one,
        story::tell,
        story::approve,
        reconstruction::one,
        reconstruction::change,
        reconstruction::share,
        recognition::one,
        recognition::change,
        experience::open,
        experience::tell,
        papers::one,
        papers::change,
        chain::one,
        chain::change,
        access::one,
        access::represented,
        looked::own,
        looked::list,
        relations::tell,
        relations::correct,
        relations::end,
        mandates::give,
        mandates::withdraw,
        bases::record,
        bases::end,
        consents::give,
        consents::withdraw,
        consents::decline,
        support::list,
        protection::set,
        protection::lift,
        protection::open,
        municipal::list,
        municipal::one,
        municipal::register,
        municipal::notes,
        municipal::note,
        schemes::list,
        schemes::one,
        forecasts::list,
        forecasts::scores,
        gates::list,
        gates::one,
        gates::record,
        gates::step,
        gates::desk::front_desk,
        gates::desk::speak,
        knowledge::search,
        knowledge::article,
        knowledge::signals,
        knowledge::ask,
        knowledge::signal,
        progress::days,
        progress::one,
        experience::figures,
        destruction::list,
        destruction::one,
        destruction::approve,
    ),
    security(("bearer" = []), ("cookie" = [])),
    components(schemas(Problem, ProblemField)),
    modifiers(&SecuritySchemes, &Guards, &RepeatableChanges),
    tags(
        (name = "session", description = "Who is asking."),
        (name = "registrations", description = "Making oneself known."),
        (name = "dossiers", description = "Dossiers and the work list."),
        (name = "team", description = "Who works here, who is away, and dividing dossiers."),
        (name = "facts", description = "What the rules read."),
        (name = "deadlines", description = "Legal terms, what moves them, and what being late costs."),
        (name = "objections", description = "Objections, their answers, and court cases."),
        (name = "complaints", description = "Complaints, calls for which somebody asked, and what was promised."),
        (name = "decisions", description = "Working out, second reading, letters."),
        (name = "choices", description = "How the parent goes on."),
        (name = "recognition", description = "What recognises a person besides money, and how a step was for them."),
        (name = "messages", description = "What the parent was told, and what they wrote."),
        (name = "plan", description = "Talks, and what was agreed in them or after."),
        (name = "settlements", description = "Leaving the road by an agreement that both sign."),
        (name = "reopenings", description = "Going on where one left."),
        (name = "disputes", description = "What the parent points out."),
        (name = "access", description = "Relations, mandates, bases, consents, protection: who may see what."),
        (name = "knowledge", description = "Answers for who helps parents, and questions to which there is none yet."),
        (name = "municipal", description = "What a desk of a municipality sees."),
        (name = "forecasts", description = "When a next step is expected, and how right that was."),
        (name = "gates", description = "What stands before announcing and opening a scheme."),
        (name = "progress", description = "What the operation did and what still waits."),
        (name = "retention", description = "What is destroyed when it was kept long enough, and who approved that."),
        (name = "schemes", description = "The schemes of the installation."),
        (name = "description", description = "This document."),
    ),
)]
struct Api;

/// How callers sign in.
struct SecuritySchemes;

impl Modify for SecuritySchemes {
    fn modify(&self, document: &mut Document) {
        let components = document.components.get_or_insert_default();
        let bearer = HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .description(Some("The token of a session."))
            .build();
        components.add_security_scheme("bearer", SecurityScheme::Http(bearer));
        let cookie = ApiKeyValue::with_description(
            "herstel-session",
            "The cookie of the pages (`__Host-herstel-session` over https). Changes also need `X-Csrf-Token`.",
        );
        components.add_security_scheme("cookie", SecurityScheme::ApiKey(ApiKey::Cookie(cookie)));
    }
}

/// Says of every operation who may call it, as the route table does.
struct Guards;

impl Modify for Guards {
    fn modify(&self, document: &mut Document) {
        for route in crate::route_table(true) {
            let Some(item) = document.paths.paths.get_mut(route.path) else { continue };
            let operation = match route.method {
                Method::Get => &mut item.get,
                Method::Post => &mut item.post,
                Method::Put => &mut item.put,
            };
            if let Some(operation) = operation {
                let guard = ExtensionsBuilder::new().add("x-guard", route.guard.name()).build();
                operation.extensions.get_or_insert_default().merge(guard);
                // Apart from the guard: two extensions in one place would stand there in any order.
                if let (Some((matter, when)), Some(RefOr::T(body))) =
                    (route.step_up.asked(), &mut operation.request_body)
                {
                    let asked = serde_json::json!({ "for": matter.code(), "when": when });
                    let asked = ExtensionsBuilder::new().add("x-step-up", asked).build();
                    body.extensions.get_or_insert_default().merge(asked);
                }
            }
        }
    }
}

/// Every change by somebody signed in can be sent again with a key.
struct RepeatableChanges;

impl Modify for RepeatableChanges {
    fn modify(&self, document: &mut Document) {
        let key = ParameterBuilder::new()
            .name("Idempotency-Key")
            .parameter_in(ParameterIn::Header)
            .required(Required::False)
            .description(Some(
                "Chosen by the client, 1 to 200 visible characters. The same request sent again with the same key \
                 within 48 hours is not carried out again; its answer is the same. With another body it is refused.",
            ))
            .schema(Some(ObjectBuilder::new().schema_type(Type::String).build()))
            .build();
        for (path, item) in &mut document.paths.paths {
            for operation in item.post.iter_mut().chain(item.put.iter_mut()) {
                if !path.ends_with("/search") && !path.contains("/demo/") {
                    operation.parameters.get_or_insert_default().push(key.clone().into());
                }
            }
        }
    }
}

/// The OpenAPI document of this API.
pub fn document() -> Document {
    Api::openapi()
}

/// This document
///
/// The description of the API, as OpenAPI 3.1.
#[utoipa::path(
    get,
    path = "/api/v1/openapi.json",
    operation_id = "readDescription",
    tag = "description",
    security(()),
    responses((status = 200, description = "The document.", body = Object)),
)]
pub(super) async fn openapi(_: OpenApiPath) -> Json<Document> {
    Json(document())
}
