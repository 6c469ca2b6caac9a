//! The road page: what the parent says by any way, agreements, coming back.

use crate::{
    app::{ANNA, App, Browser, Case, HANDLER, NEW_PARENT, OTHER, REVIEWER, bsn},
    staff::number,
};
use axum::http::StatusCode;
use herstel_domain::{
    Command,
    access::Period,
    mandates::{GiveMandate, MandateHolder, MandateKind, Power},
    settlement::SettlementStage,
};
use herstel_kernel::{Actor, Bsn, Date, MandateId, OrganisationId};
use herstel_scheme::SchemeFamily;
use std::collections::BTreeMap;

const OWN: &str = "/mijn-zaak/weg";

/// Sends one of the forms of a road page.
async fn send(browser: &mut Browser<'_>, path: &str, fields: &[(&str, &str)]) -> StatusCode {
    let page = browser.open(path).await;
    assert_eq!(page.problems(), Vec::<String>::new(), "{path}");
    browser.submit(&page, path, fields).await.status
}

#[tokio::test]
async fn from_the_first_review_to_an_agreement_and_back_again() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let staff = format!("/werk/dossier/{}/weg", number(&app, case).await);
    let (mut samira, mut jan) = (app.signed_in(HANDLER).await, app.signed_in(REVIEWER).await);
    let mut anna = app.parent(ANNA).await;
    let draft = [
        ("action", "draft"),
        ("item", "main/first-review"),
        ("words-main-first-review", "Wij bellen u over een jaar."),
    ];
    assert_eq!(send(&mut samira, &staff, &draft).await, StatusCode::SEE_OTHER);
    let task = "Lees de overeenkomst die voor u klaarligt; tekenen hoeft niet";
    assert!(!anna.open("/mijn-zaak").await.main_text().contains(task), "nothing is offered");
    let before = anna.open(OWN).await.main_text();
    assert!(!before.contains("Wij bellen u over een jaar."), "a draft is no concern of the parent: {before}");
    assert!(app.own_dossier(ANNA).await.unwrap().settlements.is_empty());

    // The second reader finds the item on the page.
    let text = jan.get(&staff).await.text();
    let at = text.find("value=\"vso-").unwrap() + "value=\"".len();
    let vso = text[at..at + 36].to_owned();
    assert_eq!(send(&mut samira, &staff, &[("action", "offer"), ("item", &vso)]).await, StatusCode::CONFLICT);
    assert_eq!(send(&mut jan, &staff, &[("action", "offer"), ("item", &vso)]).await, StatusCode::SEE_OTHER);

    let case = anna.open("/mijn-zaak").await;
    assert!(
        case.main_text().contains(task) && case.links().contains(&OWN.to_owned()),
        "{}",
        case.main_text()
    );
    let offered = anna.open(OWN).await.main_text();
    for said in
        ["Wij bellen u over een jaar.", "excuses", "Er zijn nieuwe gegevens over uw zaak.", "14 dagen"]
    {
        assert!(offered.contains(said), "{said}: {offered}");
    }
    // The same on paper, for who signs there.
    let dossier = app.own_dossier(ANNA).await.unwrap();
    let message = dossier.messages.iter().find(|message| dossier.settlement_told(&message.sent).is_some());
    let letter = format!("/bericht/{}.pdf", message.unwrap().id);
    for reader in [&mut anna, &mut samira] {
        let pdf = reader.get(&letter).await;
        assert_eq!(pdf.header("content-type"), "application/pdf");
        assert!(pdf.bytes.starts_with(b"%PDF-"));
    }
    assert!(anna.open(OWN).await.links().contains(&letter), "the page leads to it");
    assert!(samira.open(&staff).await.links().contains(&letter));
    app.given_registration(OTHER).await;
    assert_eq!(app.parent(OTHER).await.get(&letter).await.status, StatusCode::NOT_FOUND);

    let sign = [("action", "answer"), ("item", vso.as_str()), ("answer", "signed")];
    assert_eq!(send(&mut anna, OWN, &sign).await, StatusCode::SEE_OTHER);
    assert!(!anna.open("/mijn-zaak").await.main_text().contains(task), "they answered");
    assert_eq!(send(&mut jan, &staff, &[("action", "sign"), ("item", &vso)]).await, StatusCode::SEE_OTHER);
    let dossier = app.own_dossier(ANNA).await.unwrap();
    assert_eq!(dossier.settlements[0].drafted.settlement.to_string(), vso);
    assert!(matches!(
        dossier.settlements[0].stage(app.state.clock.today()),
        SettlementStage::CoolingOff { .. }
    ));

    let (option, by_word) = (format!("option-{vso}"), format!("by_word-{vso}"));
    let back = [
        ("action", "answer"),
        ("item", vso.as_str()),
        (option.as_str(), "taken-back"),
        (by_word.as_str(), "phone"),
    ];
    assert_eq!(
        send(&mut samira, &staff, &back).await,
        StatusCode::SEE_OTHER,
        "by telephone as in the portal"
    );
    let dossier = app.own_dossier(ANNA).await.unwrap();
    assert_eq!(dossier.settlements[0].stage(app.state.clock.today()), SettlementStage::Offered);
    assert!(dossier.choice_at(&SchemeFamily::main(), "first-review").is_none());
}

const OFFICE: OrganisationId = OrganisationId::from_bytes([0x61; 16]);

/// Given somebody who may do this much for the parent.
async fn given_mandate(app: &App, case: Case, of: u8, holder: MandateHolder, powers: &[Power]) {
    let command = GiveMandate {
        mandate: MandateId::from_bytes([of; 16]),
        holder,
        name: "Chris Verzonnen".to_owned(),
        kind: MandateKind::Helper,
        step: None,
        powers: powers.iter().copied().collect(),
        period: Period { from_on: None, until_on: None },
    };
    app.act(HANDLER, case, &Command::GiveMandate(command)).await;
}

/// Given an agreement that waits for the parent; its id.
async fn given_offer(app: &App, staff: &str) -> String {
    let draft = [
        ("action", "draft"),
        ("item", "main/first-review"),
        ("words-main-first-review", "Wij bellen u over een jaar."),
    ];
    assert_eq!(send(&mut app.signed_in(HANDLER).await, staff, &draft).await, StatusCode::SEE_OTHER);
    let mut jan = app.signed_in(REVIEWER).await;
    let text = jan.get(staff).await.text();
    let at = text.find("value=\"vso-").unwrap() + "value=\"".len();
    let vso = text[at..at + 36].to_owned();
    assert_eq!(send(&mut jan, staff, &[("action", "offer"), ("item", &vso)]).await, StatusCode::SEE_OTHER);
    vso
}

#[tokio::test]
async fn who_may_sign_for_a_parent_signs_and_comes_back_on_the_page_and_who_may_only_tell_reads_it() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let number = number(&app, case).await;
    let vso = given_offer(&app, &format!("/werk/dossier/{number}/weg")).await;
    let all = [Power::Read, Power::Tell, Power::Choose, Power::Sign];
    given_mandate(&app, case, 0x62, MandateHolder::Organisation { organisation: OFFICE }, &all).await;
    let bsn = Bsn::parse(&bsn(u32::from(NEW_PARENT.to_bytes()[0]))).unwrap();
    app.state.store.person_by_bsn(&bsn, NEW_PARENT).await.unwrap();
    let holder = MandateHolder::Person { person: NEW_PARENT };
    given_mandate(&app, case, 0x63, holder, &[Power::Read, Power::Tell]).await;

    let path = format!("/namens/{number}/weg");
    let sign = [("action", "answer"), ("item", vso.as_str()), ("answer", "signed")];
    let back = [
        ("action", "reopen"),
        ("item", "main/first-review"),
        ("words-main-first-review", "Zij vond nog een brief."),
    ];
    let mut helper = app.parent(NEW_PARENT).await;
    let page = helper.open(&path).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.main_text().contains("Wij bellen u over een jaar."), "{}", page.main_text());
    let is_sent_here = |form: &BTreeMap<String, String>| form.get("action") == Some(&path);
    assert!(!page.elements("form").any(is_sent_here), "nothing to sign with");
    let csrf = page.hidden_fields("/uitloggen").into_iter().find(|(name, _)| name == "csrf").unwrap().1;
    for asked in [&sign, &back] {
        let version = app.own_dossier(ANNA).await.unwrap().version.to_string();
        let key = [("csrf", csrf.as_str()), ("version", version.as_str())];
        let fields = [key.as_slice(), asked.as_slice()].concat();
        assert_eq!(helper.post(&path, &fields).await.status, StatusCode::NOT_FOUND, "{asked:?}");
    }
    assert!(app.own_dossier(ANNA).await.unwrap().choices.is_empty());

    let actor = Actor::Representative { organisation: OFFICE, colleague: None };
    let mut lawyer = app.signed_in(actor).await;
    assert!(lawyer.open(&format!("/namens/{number}")).await.links().contains(&path));
    let page = lawyer.open(&path).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert_eq!(lawyer.submit(&page, &path, &sign).await.location(), path);
    let page = lawyer.open(&path).await;
    assert!(!page.main_text().contains("Vraag om verder te gaan"), "who can take it back asks nobody");
    app.state.clock.start_on(Date::constant(2021, 12, 4)).unwrap();
    let mut lawyer = app.signed_in(actor).await;
    let page = lawyer.open(&path).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert_eq!(lawyer.submit(&page, &path, &back).await.location(), path);
    let dossier = app.own_dossier(ANNA).await.unwrap();
    let signed = dossier.choice_at(&SchemeFamily::main(), "first-review").unwrap();
    assert_eq!(signed.recorded_by, actor, "whose hand it was");
    let asked = &dossier.reopenings[0].requested;
    assert_eq!((asked.words.as_str(), asked.recorded_by), ("Zij vond nog een brief.", actor));
    let own = app.parent(ANNA).await.open(OWN).await.main_text();
    assert!(own.contains("Zij vond nog een brief."), "the parent reads it too: {own}");
}

#[tokio::test]
async fn what_the_parent_says_by_telephone_or_paper_is_recorded_with_how_it_was_heard() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let document = app.given_document(case).await.to_string();
    let staff = format!("/werk/dossier/{}/weg", number(&app, case).await);
    let mut samira = app.signed_in(HANDLER).await;
    let base = [("action", "choose"), ("item", "main/first-review"), ("option-main-first-review", "wait")];
    let by = |more: &[(&'static str, &str)]| -> Vec<(String, String)> {
        base.iter().chain(more).map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    };
    let table = [
        (by(&[]), StatusCode::UNPROCESSABLE_ENTITY),
        (by(&[("by_word-main-first-review", "portal")]), StatusCode::UNPROCESSABLE_ENTITY),
        (by(&[("by_word-main-first-review", "paper")]), StatusCode::UNPROCESSABLE_ENTITY),
        (
            by(&[("by_word-main-first-review", "paper"), ("document-main-first-review", &document)]),
            StatusCode::SEE_OTHER,
        ),
    ];
    for (fields, expected) in table {
        let fields: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(send(&mut samira, &staff, &fields).await, expected, "{fields:?}");
    }
    let case = app.parent(ANNA).await.open("/mijn-zaak").await.main_text();
    assert!(case.contains("Dat stond in uw brief."), "{case}");
}
