//! Many dossiers over others: looked at first, begun and stopped by who leads a team.

use super::{dossier, number};
use crate::app::{ANNA, App, HANDLER, OTHER, SAMIRA, TEAM_LEAD};
use axum::http::StatusCode;
use herstel_domain::{
    Command,
    access::Period,
    relations::{RecordRelation, RelationKind, Relative},
};
use herstel_kernel::{RelationId, StaffId, StaffPost, StaffRole};
use herstel_store::{Administered, DivisionStanding, StaffMember, Work};

const TIM: StaffId = StaffId::from_bytes([0x71; 16]);

async fn hire_tim(app: &App) {
    let post = StaffPost::Operation(StaffRole::CaseHandler);
    app.hire(&StaffMember { id: TIM, name: "Tim Molenaar".to_owned(), post }).await;
}

#[tokio::test]
async fn a_team_lead_sees_who_gets_what_before_it_begins() {
    let app = App::plain().await;
    hire_tim(&app).await;
    let case = app.given_registration(ANNA).await;
    let mut lead = app.signed_in(TEAM_LEAD).await;
    let form = "/werk/team/verdelen";
    assert!(lead.open("/werk/team").await.links().contains(&form.to_owned()));
    let page = lead.open(form).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let (from, to) = (SAMIRA.to_string(), TIM.to_string());
    let whole = [
        ("from", from.as_str()),
        ("to", to.as_str()),
        ("reason", "left"),
        ("words", "Samira werkt hier niet meer."),
        ("agreed", "Zie het plan."),
        ("matters", "Zie de notities."),
        ("open", "Bel binnen een week."),
    ];
    let half = lead.submit(&page, form, &whole[..4]).await;
    assert_eq!(half.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(half.html().problems(), Vec::<String>::new());
    for (name, value, said) in
        [("most", "0", "Het minste is 1."), ("to", &from, "Deze collega heeft dit werk al.")]
    {
        let mut wrong = whole.to_vec();
        wrong.retain(|(known, _)| *known != name);
        wrong.push((name, value));
        let refused = lead.submit(&page, form, &wrong).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        let text = refused.html().main_text();
        assert!(text.contains(said) && !text.contains("{$"), "{text}");
    }
    let page = lead.open(form).await;
    let path = lead.submit(&page, form, &whole).await.location().to_owned();
    let page = lead.open(&path).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    for expected in ["Anna Voorbeeld", "Tim Molenaar", "Voorstel", "1 wachten"] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    assert_eq!(dossier(&app, case).await.handler_id(), Some(SAMIRA), "looking changes nothing");

    let id = path.rsplit('/').next().unwrap().parse().unwrap();
    let standing = async || app.state.store.division(id).await.unwrap().unwrap().standing;
    lead.submit(&page, &format!("{path}/beginnen"), &[]).await;
    assert_eq!(standing().await, DivisionStanding::Running);
    let page = lead.open(&path).await;
    lead.submit(&page, &format!("{path}/stoppen"), &[]).await;
    assert_eq!(standing().await, DivisionStanding::Cancelled);
    let text = lead.open(&path).await.main_text();
    assert!(text.contains("Gestopt") && text.contains("Gebleven"), "{text}");
    assert!(text.contains("0 wachten, 1 blijven"), "nothing waits in what was stopped: {text}");
    let again = lead.get(&format!("/api/v1/divisions/{id}")).await.json();
    assert_eq!(
        (&again["standing"], &again["dossiers"][0]["standing"]),
        (&"cancelled".into(), &"stopped".into())
    );
    assert_eq!((&again["waiting"], &again["stays"]), (&0.into(), &1.into()));
}

#[tokio::test]
async fn the_team_and_its_absences_can_be_read_and_recorded_by_other_programs() {
    let app = App::plain().await;
    hire_tim(&app).await;
    app.given_registration(ANNA).await;
    let mut lead = app.signed_in(TEAM_LEAD).await;
    let team = lead.get("/api/v1/team").await.json();
    let of = |team: &serde_json::Value, id: StaffId| {
        let all = team["handlers"].as_array().unwrap();
        all.iter().find(|handler| handler["id"] == id.to_string()).unwrap().clone()
    };
    assert_eq!(of(&team, TIM)["points"], 0);
    assert!(of(&team, SAMIRA)["points"].as_u64().unwrap() > 0);
    let session = lead.get("/api/v1/session").await.json();
    let headers =
        [("content-type", "application/json"), ("x-csrf-token", session["csrf_token"].as_str().unwrap())];
    let post = axum::http::Method::POST;
    for (until_on, status) in
        [("2023-01-01", StatusCode::UNPROCESSABLE_ENTITY), ("2023-03-01", StatusCode::CREATED)]
    {
        let body = serde_json::json!({
            "handler": SAMIRA.to_string(), "from_on": "2023-02-01", "until_on": until_on,
            "substitute": TIM.to_string(),
        });
        let body = axum::body::Body::from(body.to_string());
        assert_eq!(lead.send(post.clone(), "/api/v1/team/absences", &headers, body).await.status, status);
    }
    let team = lead.get("/api/v1/team").await.json();
    assert_eq!(of(&team, SAMIRA)["absences"][0]["substitute"], TIM.to_string());
    // No days at all take it back; there must be something to take back.
    for (from_on, status) in
        [("2023-02-02", StatusCode::UNPROCESSABLE_ENTITY), ("2023-02-01", StatusCode::CREATED)]
    {
        let body = serde_json::json!({
            "handler": SAMIRA.to_string(), "from_on": from_on, "until_on": from_on,
            "substitute": TIM.to_string(),
        });
        let body = axum::body::Body::from(body.to_string());
        assert_eq!(lead.send(post.clone(), "/api/v1/team/absences", &headers, body).await.status, status);
    }
    let team = lead.get("/api/v1/team").await.json();
    assert_eq!(of(&team, SAMIRA)["absences"], serde_json::json!([]));
}

#[tokio::test]
async fn who_handles_somebody_never_gets_their_ex_partner() {
    let app = App::plain().await;
    hire_tim(&app).await;
    let case = app.given_registration(ANNA).await;
    let other = app.given_registration(OTHER).await;
    let told = Relative {
        kind: RelationKind::ExPartner,
        name: "Een ander".to_owned(),
        born_on: None,
        person: Some(OTHER),
        period: Period { from_on: None, until_on: None },
        source: "de ouder".to_owned(),
    };
    let relation = RelationId::from_bytes([0x31; 16]);
    app.act(HANDLER, case, &Command::RecordRelation(RecordRelation { relation, told })).await;
    let mut lead = app.signed_in(TEAM_LEAD).await;
    let form = format!("/werk/dossier/{}/overdracht", number(&app, other).await);
    let text = lead.open(&form).await.main_text();
    assert!(text.contains("Tim Molenaar"), "{text}");
    let page = lead.open(&form).await;
    let to = TIM.to_string();
    let whole = [
        ("handler", to.as_str()),
        ("reason", "caseload"),
        ("words", "Samira heeft te veel zaken."),
        ("agreed", "Niets."),
        ("matters", "Niets."),
        ("open", "Niets."),
    ];
    lead.submit(&page, &form, &whole).await;
    assert_eq!(dossier(&app, other).await.handler_id(), Some(TIM));
    // From now on Tim has the ex-partner of Anna, so Anna cannot come to him.
    let form = format!("/werk/dossier/{}/overdracht", number(&app, case).await);
    let text = lead.open(&form).await.main_text();
    assert!(!text.contains("Tim Molenaar"), "{text}");
}

/// An operation has thousands of handlers: the page must not grow with them.
#[tokio::test]
async fn a_team_page_shows_one_team_or_fifty_people_at_a_time() {
    let app = App::plain().await;
    for place in 0..60_u8 {
        let mut id = [0x55; 16];
        id[0] = place;
        let (id, post) = (StaffId::from_bytes(id), StaffPost::Operation(StaffRole::CaseHandler));
        app.hire(&StaffMember { id, name: format!("Collega {place:02}"), post }).await;
        if place < 3 {
            let work = Work { team: "Noord".to_owned(), hours: 36, municipality: None };
            let done = Administered { at: app.state.clock.now(), by: "test".to_owned() };
            app.state.store.set_work(id, &work, &done).await.unwrap();
        }
    }
    let mut lead = app.signed_in(TEAM_LEAD).await;
    let shown = |text: &str| (0..60).filter(|place| text.contains(&format!("Collega {place:02}"))).count();
    let page = lead.open("/werk/team").await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!((1..=50).contains(&shown(&page.main_text())), "{}", page.main_text());
    let next = "/werk/team?vanaf=50";
    assert!(page.links().contains(&next.to_owned()), "{:?}", page.links());
    let page = lead.open(next).await;
    assert!(page.links().contains(&"/werk/team".to_owned()) && shown(&page.main_text()) > 0);
    let north = lead.open("/werk/team?team=Noord").await;
    assert_eq!(north.problems(), Vec::<String>::new());
    assert_eq!(shown(&north.main_text()), 3, "{}", north.main_text());
    assert_eq!(shown(&lead.open("/werk/team?team=Zuid").await.main_text()), 0);
}
