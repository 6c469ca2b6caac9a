//! Who asks in the tests about authorisation, what they have before them, and how a request of theirs is sent.

use crate::app::{
    ADVISER, ANNA, App, Browser, COMMITTEE, Case, HANDLER, OTHER, REVIEWER, SAMIRA, STEERING, TEAM_LEAD,
};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use herstel_domain::{
    Command, Purpose, Scope,
    access::Period,
    consents::{ConsentSubject, GiveConsent},
    deadlines::{Sender, Way},
    mandates::{GiveMandate, MandateHolder, MandateKind, Power},
    objections::{AcknowledgeObjection, FileObjection, ObjectionCommand},
    relations::{RecordRelation, RelationKind, Relative},
    representations::{LegalOffice, RecordRepresentation},
};
use herstel_kernel::{
    Actor, AppealId, ConsentId, DecisionId, Desk, MandateId, MunicipalityCode, ObjectionId, OrganisationId,
    RelationId, RepresentationId, StaffId, StaffPost,
};
use herstel_store::StaffMember;

/// Who asks: nobody, the parent of the dossier, another parent, a case handler, a second reader, who steers, an
/// organisation with a mandate of the parent, the support desk that may be in touch with the parent, the collection desk
/// of the same municipality.
pub const VISITOR: char = 'v';
pub const OWN: char = 'o';
pub const OTHER_PARENT: char = 'a';
pub const CASE_HANDLER: char = 'h';
pub const SECOND_READER: char = 'r';
pub const STEERS: char = 's';
pub const REPRESENTS: char = 'p';
pub const SUPPORTS: char = 'm';
pub const COLLECTS: char = 'c';
/// The second of two privacy officers, with a list of the other before them.
pub const GUARDS: char = 'g';
/// Who leads a team.
pub const LEADS: char = 't';
/// Who judges schemes by law.
pub const ADVISES: char = 'j';
/// Who hears and advises about objections.
pub const COMMITTEE_OF: char = 'k';
pub const EVERYBODY: [char; 13] = [
    VISITOR,
    OWN,
    OTHER_PARENT,
    CASE_HANDLER,
    SECOND_READER,
    STEERS,
    REPRESENTS,
    SUPPORTS,
    COLLECTS,
    GUARDS,
    LEADS,
    ADVISES,
    COMMITTEE_OF,
];

/// What an answer comes down to.
pub fn found(status: StatusCode) -> &'static str {
    match status {
        StatusCode::UNAUTHORIZED => "sign in",
        StatusCode::NOT_FOUND => "absent",
        status if status.is_server_error() || status == StatusCode::FORBIDDEN => "failed",
        _ => "through",
    }
}

/// The one objection; its id is that of no other ground on which somebody reads.
const OBJECTION: ObjectionId = ObjectionId::from_bytes([0x70; 16]);
const OFFICE: OrganisationId = OrganisationId::from_bytes([0x53; 16]);

fn municipality() -> MunicipalityCode {
    "0034".parse().unwrap()
}

fn at_desk(desk: Desk) -> Actor {
    let id = match desk {
        Desk::Support => StaffId::from_bytes([0xdd; 16]),
        Desk::Collection => StaffId::from_bytes([0xde; 16]),
    };
    Actor::Municipal { id, municipality: municipality(), desk }
}

/// Given a child and a mentor, by the ids that the addresses have.
pub async fn given_child(app: &App, case: Case) {
    let relation = RelationId::from_bytes([0; 16]);
    let told = Relative {
        kind: RelationKind::Child,
        name: "Noor Verzonnen".to_owned(),
        born_on: None,
        person: None,
        period: Period { from_on: None, until_on: None },
        source: "de ouder".to_owned(),
    };
    app.act(HANDLER, case, &Command::RecordRelation(RecordRelation { relation, told })).await;
    let representation = RepresentationId::from_bytes([0; 16]);
    let organisation = OrganisationId::from_bytes([0x54; 16]);
    let represented = RecordRepresentation {
        representation,
        office: LegalOffice::Mentor,
        by: MandateHolder::Organisation { organisation },
        name: "Mentor Verzonnen".to_owned(),
        ground: "Rechtbank".to_owned(),
        lives_with_them: false,
        period: Period { from_on: None, until_on: None },
    };
    app.act(HANDLER, case, &Command::RecordRepresentation(represented)).await;
}

/// Given an objection to a decision, by the id that addresses have, before the committee with all papers.
pub async fn given_objection(app: &App, case: Case, decision: DecisionId) {
    let scope = Scope::new(HANDLER, Purpose::Handling, app.occasion()).unwrap();
    let dossier = app.state.store.dossier(&scope, case.dossier).await.unwrap().unwrap();
    let objection = OBJECTION;
    let file = FileObjection {
        objection,
        decision: decision.into(),
        received_on: app.context(HANDLER).today,
        way: Way::Phone,
        sender: Sender::Parent,
        words: "Het bedrag klopt niet.".to_owned(),
        late_reason: String::new(),
        documents: dossier.documents.iter().map(|received| received.document).collect(),
    };
    let confirm = AcknowledgeObjection { objection, committee: true };
    for command in [ObjectionCommand::File(file), ObjectionCommand::Acknowledge(confirm)] {
        app.act(HANDLER, case, &Command::Objection(command)).await;
    }
}

/// Given a child, a mandate with all powers for an organisation, and consent to contact with a municipality.
pub async fn given_grounds(app: &App, case: Case) {
    given_child(app, case).await;
    let powers = [Power::Read, Power::Tell, Power::Choose, Power::Sign].into();
    let holder = MandateHolder::Organisation { organisation: OFFICE };
    let period = Period { from_on: None, until_on: None };
    let mandate = MandateId::from_bytes([0x52; 16]);
    let name = "Kantoor Verzonnen".to_owned();
    app.act(
        HANDLER,
        case,
        &Command::GiveMandate(GiveMandate {
            mandate,
            holder,
            name,
            kind: MandateKind::Helper,
            powers,
            step: None,
            period,
        }),
    )
    .await;
    let subject = ConsentSubject::MunicipalContact { municipality: municipality() };
    let consent = ConsentId::from_bytes([0x55; 16]);
    app.act(HANDLER, case, &Command::GiveConsent(GiveConsent { consent, subject })).await;
    given_desks(app).await;
}

/// The two desks of the municipality have somebody each.
pub async fn given_desks(app: &App) {
    for desk in [Desk::Support, Desk::Collection] {
        let Actor::Municipal { id, .. } = at_desk(desk) else { unreachable!() };
        let post = StaffPost::Municipal(municipality(), desk);
        app.hire(&StaffMember { id, name: format!("Loket {desk:?}"), post }).await;
    }
}

/// Somebody with this role.
pub async fn browser_of(app: &App, role: char) -> Browser<'_> {
    match role {
        VISITOR => app.visitor(),
        OWN => app.parent(ANNA).await,
        OTHER_PARENT => app.parent(OTHER).await,
        CASE_HANDLER => app.signed_in(HANDLER).await,
        SECOND_READER => app.signed_in(REVIEWER).await,
        STEERS => app.signed_in(STEERING).await,
        LEADS => app.signed_in(TEAM_LEAD).await,
        REPRESENTS => app.signed_in(Actor::Representative { organisation: OFFICE, colleague: None }).await,
        SUPPORTS => app.signed_in(at_desk(Desk::Support)).await,
        COLLECTS => app.signed_in(at_desk(Desk::Collection)).await,
        GUARDS => crate::retention::second(app).await,
        ADVISES => app.signed_in(ADVISER).await,
        COMMITTEE_OF => app.signed_in(COMMITTEE).await,
        role => panic!("no role {role}"),
    }
}

/// A path with something in the place of each parameter.
pub fn address(path: &str, number: &str, decision: DecisionId) -> String {
    path.replace("{number}", number)
        .replace("{decision}", &decision.to_string())
        .replace("{dispute}", &format!("dis-{:032}", 0))
        .replace("{choice}", &format!("cho-{:032}", 0))
        .replace("{consent}", &format!("con-{:032}", 0))
        .replace("{basis}", &format!("bas-{:032}", 0))
        .replace("{report}", "1")
        .replace("{day}", "2021-11-19")
        .replace("{list}", &format!("lst-{:032}", 0))
        .replace("{mandate}", &format!("man-{:032}", 0))
        .replace("{relation}", &format!("rel-{:032}", 0))
        .replace("{talk}", &format!("tlk-{:032}", 0))
        .replace("{agreement}", &format!("agr-{:032}", 0))
        .replace("{representation}", &format!("rpr-{:032}", 0))
        .replace("{file}", &format!("{}.pdf", decision.to_string().replace("dec-", "let-")))
        .replace("{step}", "first-review")
        .replace("{subject}", "full-assessment")
        .replace("{objection}", &OBJECTION.to_string())
        .replace("{call}", &format!("cal-{:032}", 0))
        .replace("{complaint}", &format!("cmp-{:032}", 0))
        .replace("{appeal}", &AppealId::from_bytes([0; 16]).to_string())
        .replace("{note}", &format!("cno-{:032}", 0))
        .replace("{story}", &format!("sto-{:032}", 0))
        .replace("{entry}", &format!("tim-{:032}", 0))
        .replace("{duty}", &format!("dut-{:032}", 0))
        .replace("{referral}", &format!("rfr-{:032}", 0))
        .replace("{handover}", &format!("pho-{:032}", 0))
        .replace("{article}", &format!("art-{:032}", 0))
        .replace("{signal}", &format!("sig-{:032}", 0))
        .replace("{division}", &format!("div-{:032}", 0))
        .replace("{colleague}", &SAMIRA.to_string())
        .replace("{settlement}", &format!("vso-{:032}", 0))
        .replace("{reopening}", &format!("reo-{:032}", 0))
        .replace("{view}", &format!("view-{:032}", 0))
        .replace("{session}", &format!("ses-{:032}", 0))
        .replace("{message}", &format!("msg-{:032}", 0))
        .replace("{message_file}", &format!("msg-{:032}.pdf", 0))
        .replace("{reply}", &format!("msg-{:032}", 0))
        .replace("{act}", "leggen")
        .replace("{id}", "kot-2021")
        .replace("{code}", "nl")
        .replace("{provider}", "digid")
        .replace("{secret}", "onzin")
        .replace("{slug}", "anna")
}

pub async fn send(browser: &mut Browser<'_>, method: &str, path: &str, body: &str) -> StatusCode {
    let csrf = csrf(browser).await;
    let is_api = path.starts_with("/api/");
    let method: Method = method.parse().unwrap();
    let answer = if method == Method::GET {
        browser.get(path).await
    } else if is_api {
        let headers = [("content-type", "application/json"), ("x-csrf-token", csrf.as_str())];
        browser.send(method, path, &headers, Body::from(body.to_owned())).await
    } else {
        let body = format!("csrf={csrf}&{body}");
        let headers = [("content-type", "application/x-www-form-urlencoded")];
        browser.send(method, path, &headers, Body::from(body)).await
    };
    let to_sign_in = answer.status == StatusCode::SEE_OTHER && answer.header("location") == "/inloggen";
    if to_sign_in { StatusCode::UNAUTHORIZED } else { answer.status }
}

/// The token of the session, or of the visitor, from a page that has a form.
pub async fn csrf(browser: &mut Browser<'_>) -> String {
    let page = browser.open("/demo").await;
    page.elements("input").find(|field| field.get("name").is_some_and(|name| name == "csrf")).unwrap()["value"].clone()
}
