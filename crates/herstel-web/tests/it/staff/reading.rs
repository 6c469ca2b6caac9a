use super::{dossier, journal, number};
use crate::{
    api::Client,
    app::{ANNA, App, HANDLER, OTHER, REVIEWER},
};
use axum::http::StatusCode;
use herstel_domain::{
    Command,
    choices::{ByWord, Heard, MakeChoice},
    plan::AskTalk,
    settlement::{AnswerSettlement, DraftSettlement, OfferSettlement, SettlementAnswer},
};
use herstel_kernel::{Actor, ChoiceId, LetterId, SettlementId};
use herstel_scheme::SchemeFamily;
use serde_json::json;

#[tokio::test]
async fn the_list_separates_what_i_may_read_from_what_i_proposed() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    let decision = app.propose(case, "first-review").await;
    let href = format!("/werk/dossier/{}/besluit/{decision}", number(&app, case).await);
    let mut jan = app.signed_in(REVIEWER).await;
    let page = jan.open("/werk/tweede-lezing").await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.links().contains(&href));
    assert!(!page.main_text().contains("Uw eigen voorstellen"));
    let mut samira = app.signed_in(HANDLER).await;
    let text = samira.open("/werk/tweede-lezing").await.main_text();
    assert!(text.contains("Er wacht nu niets op u.") && text.contains("Uw eigen voorstellen"), "{text}");
}

fn draft() -> DraftSettlement {
    let (family, step) = (SchemeFamily::main(), "first-review".to_owned());
    DraftSettlement { settlement: SettlementId::from_bytes([0x61; 16]), family, step, words: None }
}

#[tokio::test]
async fn programs_read_page_by_page_what_waits_for_a_second_reading_and_of_what_kind() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let of_anna = number(&app, case).await;
    app.act(HANDLER, case, &Command::DraftSettlement(draft())).await;
    let other = app.given_facts(OTHER).await;
    let decision = app.propose(other, "first-review").await;
    let mut jan = Client::new(&app, REVIEWER).await;
    let first = jan.get("/proposals?limit=1").await.json();
    let row = &first["rows"][0];
    assert_eq!((&row["kind"], &row["id"]), (&json!("decision"), &json!(decision.to_string())));
    assert_eq!(first["rows"].as_array().unwrap().len(), 1);
    let next = format!("/proposals?limit=1&after={}", first["next"].as_str().unwrap());
    let second = jan.get(&next).await.json();
    let row = &second["rows"][0];
    assert_eq!((&row["kind"], &row["number"]), (&json!("agreement"), &json!(of_anna)));
    assert_eq!((&row["proposed_by"]["name"], &row["amount"]), (&json!("Samira Bouzid"), &json!(null)));
    assert_eq!(second["next"], json!(null));
    assert_eq!(jan.get("/proposals").await.json()["rows"].as_array().unwrap().len(), 2);
    for wrong in ["limit=0", "limit=201", "after=x"] {
        let answer = jan.get(&format!("/proposals?{wrong}")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
}

#[tokio::test]
async fn an_agreement_in_a_protected_dossier_has_its_second_reading_without_an_emergency() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let road = format!("/werk/dossier/{}/weg", number(&app, case).await);
    app.act(HANDLER, case, &Command::SetProtection("Gevaar.".to_owned())).await;
    let mut jan = app.signed_in(REVIEWER).await;
    assert_eq!(jan.get(&road).await.status, StatusCode::NOT_FOUND);
    app.act(HANDLER, case, &Command::DraftSettlement(draft())).await;
    let list = jan.open("/werk/tweede-lezing").await;
    assert!(list.links().contains(&road), "{:?}", list.links());
    assert_eq!(jan.get(&road).await.status, StatusCode::OK);
    let settlement = draft().settlement;
    app.act(REVIEWER, case, &Command::OfferSettlement(OfferSettlement { settlement })).await;
    assert_eq!(jan.get(&road).await.status, StatusCode::NOT_FOUND, "it was read");
    assert!(!jan.open("/werk/tweede-lezing").await.links().contains(&road));
}

#[tokio::test]
async fn what_waits_for_two_people_or_for_us_is_on_somebodys_day_until_it_is_done() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let road = format!("/werk/dossier/{}/weg", number(&app, case).await);
    let (mut samira, mut jan) = (app.signed_in(HANDLER).await, app.signed_in(REVIEWER).await);
    let (settlement, anna) = (SettlementId::from_bytes([0x61; 16]), Actor::Person { person: ANNA });
    let (family, step) = (SchemeFamily::main(), "first-review".to_owned());
    let draft = DraftSettlement { settlement, family, step, words: None };
    app.act(HANDLER, case, &Command::DraftSettlement(draft)).await;
    for place in ["/werk", "/werk/tweede-lezing"] {
        let page = jan.open(place).await;
        assert_eq!(page.problems(), Vec::<String>::new());
        assert!(page.main_text().contains("Vaststellingsovereenkomst, Samira Bouzid"), "{place}");
        assert!(page.links().contains(&road), "{place}");
        let own = samira.open(place).await.main_text();
        assert!(!own.contains("Vaststellingsovereenkomst, Samira Bouzid"), "hers is read by another: {own}");
    }
    assert!(jan.open("/werk/lijst?merk=second-reading").await.main_text().contains("Anna Voorbeeld"));
    app.act(REVIEWER, case, &Command::OfferSettlement(OfferSettlement { settlement })).await;
    assert!(!jan.open("/werk").await.main_text().contains("Vaststellingsovereenkomst, Samira Bouzid"));
    let answer = AnswerSettlement {
        settlement,
        answer: SettlementAnswer::Signed,
        heard: Heard::usual(anna),
        choice: ChoiceId::from_bytes([0x64; 16]),
    };
    app.act(anna, case, &Command::AnswerSettlement(answer)).await;
    let talk = AskTalk { words: None, by_word: ByWord::Portal };
    app.act(anna, case, &Command::AskTalk(talk)).await;
    let day = samira.open("/werk").await;
    assert_eq!(day.problems(), Vec::<String>::new());
    for part in ["De ouder tekende, wij nog niet", "Ouders die een gesprek willen"] {
        assert!(day.main_text().contains(part), "{part}: {}", day.main_text());
    }
    assert!(day.links().contains(&road), "{:?}", day.links());
    for mark in ["to-sign", "talk-asked"] {
        let list = samira.open(&format!("/werk/lijst?merk={mark}")).await;
        assert!(list.main_text().contains("Anna Voorbeeld"), "{mark}");
    }
}

#[tokio::test]
async fn who_stopped_without_an_agreement_is_on_somebodys_day_until_one_was_drawn_up() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let anna = Actor::Person { person: ANNA };
    let mut samira = app.signed_in(HANDLER).await;
    let heading = "Ouders die stopten, nog zonder overeenkomst";
    assert!(!samira.open("/werk").await.main_text().contains(heading), "nobody stopped");
    let choice = MakeChoice::on_the_main_road(ChoiceId::from_bytes([0x64; 16]), "first-review", "stop", anna);
    app.act(anna, case, &Command::MakeChoice(choice)).await;
    let day = samira.open("/werk").await;
    assert_eq!(day.problems(), Vec::<String>::new());
    assert!(day.main_text().contains(heading), "{}", day.main_text());
    let list = samira.open("/werk/lijst?merk=agreement-to-draft").await;
    assert!(list.main_text().contains("Anna Voorbeeld"), "{}", list.main_text());
    app.act(HANDLER, case, &Command::DraftSettlement(draft())).await;
    assert!(!samira.open("/werk").await.main_text().contains(heading), "it was drawn up");
}

#[tokio::test]
async fn who_chose_help_is_on_somebodys_day_until_they_choose_otherwise() {
    let app = App::plain().await;
    let case = app.given_registration(ANNA).await;
    let anna = Actor::Person { person: ANNA };
    let mut samira = app.signed_in(HANDLER).await;
    let heading = "Ouders die hulp kozen, nog zonder gemeente";
    assert!(!samira.open("/werk").await.main_text().contains(heading), "nobody asked for help");
    let choose = |byte, option| {
        let choice = ChoiceId::from_bytes([byte; 16]);
        Command::MakeChoice(MakeChoice::on_the_main_road(choice, "registration", option, anna))
    };
    app.act(anna, case, &choose(0x65, "help")).await;
    let day = samira.open("/werk").await;
    assert_eq!(day.problems(), Vec::<String>::new());
    assert!(day.main_text().contains(heading), "{}", day.main_text());
    let list = samira.open("/werk/lijst?merk=help-asked").await;
    assert!(list.main_text().contains("Anna Voorbeeld"), "{}", list.main_text());
    app.act(anna, case, &choose(0x66, "wait")).await;
    assert!(!samira.open("/werk").await.main_text().contains(heading), "they chose otherwise");
}

#[tokio::test]
async fn the_second_reader_sees_everything_and_approves_once() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    let decision = app.propose(case, "first-review").await;
    let path = format!("/werk/dossier/{}/besluit/{decision}", number(&app, case).await);
    let mut jan = app.signed_in(REVIEWER).await;
    let page = jan.open(&path).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    for expected in [
        "Voorgesteld door Samira Bouzid op 19 november 2021.",
        "€ 30.000,00",
        "besluit in het archief",
        "€ 8.000,00",
        "Vast bedrag",
    ] {
        assert!(text.contains(expected), "{expected} is not in\n{text}");
    }
    let answer = jan.submit(&page, &format!("{path}/akkoord"), &[]).await;
    assert_eq!(answer.location(), path);
    let approved = jan.open(&path).await;
    assert_eq!(approved.problems(), Vec::<String>::new());
    assert!(approved.main_text().contains("Goedgekeurd door Jan de Wit op 19 november 2021."));
    assert!(approved.links().iter().any(|link| link.starts_with("/brief/let-")), "{:?}", approved.links());
    let again = jan.submit(&page, &format!("{path}/akkoord"), &[]).await;
    assert_eq!(again.location(), path, "the same form a second time");
    let elsewhere = [("once", "from-a-page-opened-twice")];
    let again = jan.submit(&page, &format!("{path}/akkoord"), &elsewhere).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert_eq!(again.html().problems(), Vec::<String>::new());
    assert_eq!(journal(&app, case).await.iter().filter(|kind| **kind == "decision-approved").count(), 1);
}

#[tokio::test]
async fn who_proposed_is_told_why_they_cannot_approve_and_a_forged_form_is_refused() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    let decision = app.propose(case, "first-review").await;
    let before = journal(&app, case).await;
    let path = format!("/werk/dossier/{}/besluit/{decision}", number(&app, case).await);
    let mut samira = app.signed_in(HANDLER).await;
    let page = samira.open(&path).await;
    let text = page.main_text();
    assert!(text.contains("U stelde dit besluit zelf voor. Iemand anders moet het nalezen"), "{text}");
    assert!(!text.contains("Akkoord: dit is het besluit"), "{text}");
    let csrf = samira.get("/api/v1/session").await.json()["csrf_token"].as_str().unwrap().to_owned();
    let version = dossier(&app, case).await.version.to_string();
    for forged in ["akkoord", "terug"] {
        let fields = [("csrf", csrf.as_str()), ("version", version.as_str()), ("remarks", "Zo is het goed.")];
        let answer = samira.post(&format!("{path}/{forged}"), &fields).await;
        assert_eq!(answer.status, StatusCode::CONFLICT, "{forged}");
        let shown = answer.html();
        assert_eq!(shown.problems(), Vec::<String>::new());
        assert!(
            shown.main_text().contains("U deed hier zelf al een deel van. Iemand anders moet dit nalezen")
        );
    }
    assert_eq!(journal(&app, case).await, before);
}

#[tokio::test]
async fn a_proposal_goes_back_with_remarks_that_the_handler_reads() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    let decision = app.propose(case, "first-review").await;
    let number = number(&app, case).await;
    let path = format!("/werk/dossier/{number}/besluit/{decision}");
    let mut jan = app.signed_in(REVIEWER).await;
    let page = jan.open(&path).await;
    let before = journal(&app, case).await;
    let empty = jan.submit(&page, &format!("{path}/terug"), &[("remarks", "")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let shown = empty.html();
    assert_eq!(shown.problems(), Vec::<String>::new());
    assert!(shown.main_text().contains("Vul dit in.") && shown.links().contains(&"#f-remarks".to_owned()));
    assert_eq!(journal(&app, case).await, before);
    let answer = jan.submit(&page, &format!("{path}/terug"), &[("remarks", "Kijk 2013 nog na.")]).await;
    assert_eq!(answer.location(), path);
    let mut samira = app.signed_in(HANDLER).await;
    let text = samira.open(&path).await.main_text();
    assert!(text.contains("Teruggestuurd door Jan de Wit") && text.contains("Kijk 2013 nog na."), "{text}");
    let step = samira.open(&format!("/werk/dossier/{number}/stap/first-review")).await;
    assert!(step.main_text().contains("Leg voor aan tweede beoordelaar"), "it can be proposed again");
}

#[tokio::test]
async fn a_proposal_on_older_facts_can_only_go_back() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    let decision = app.propose(case, "first-review").await;
    let path = format!("/werk/dossier/{}/besluit/{decision}", number(&app, case).await);
    let mut jan = app.signed_in(REVIEWER).await;
    app.record_facts(case, &[("toeslagjaar/2013/teruggevorderd bedrag", "9.000,00")]).await;
    let page = jan.open(&path).await;
    let text = page.main_text();
    assert!(text.contains("De gegevens zijn veranderd na dit voorstel."), "{text}");
    assert!(text.contains("€ 8.000,00"), "the facts shown are those of the proposal\n{text}");
    let csrf = page.hidden_fields(&format!("{path}/terug"));
    let fields: Vec<(&str, &str)> =
        csrf.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let before = journal(&app, case).await;
    let answer = jan.post(&format!("{path}/akkoord"), &fields).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert_eq!(journal(&app, case).await, before);
}

#[tokio::test]
async fn what_a_machine_prepared_says_so_and_the_person_who_read_it_is_who_decided() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    let decision = app.propose_by(Actor::System, case, "first-review").await;
    let path = format!("/werk/dossier/{}/besluit/{decision}", number(&app, case).await);
    // The case handler did not propose it, so may read it as well.
    let mut samira = app.signed_in(HANDLER).await;
    let list = samira.open("/werk/tweede-lezing").await.main_text();
    assert!(list.contains("de computer") && !list.contains("Uw eigen voorstellen"), "{list}");
    let page = samira.open(&path).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    assert!(text.contains("Voorgesteld door de computer op 19 november 2021."), "{text}");
    samira.submit(&page, &format!("{path}/akkoord"), &[]).await.location();
    let text = samira.open(&path).await.main_text();
    let decided = "De computer bereidde dit voor. Samira Bouzid besloot op 19 november 2021.";
    assert!(text.contains(decided), "{text}");
    let api = format!("/api/v1/dossiers/{}/decisions/{decision}", number(&app, case).await);
    let document = app.parent(ANNA).await.get(&api).await.json();
    assert_eq!(document["proposed_by"], serde_json::json!({ "kind": "machine" }));
    assert_eq!(document["approved_by"]["name"], "Samira Bouzid");
}

#[tokio::test]
async fn the_letter_of_what_a_machine_prepared_leaves_signed_by_who_decided() {
    let app = App::plain().await;
    let case = app.given_facts(ANNA).await;
    let decision = app.propose_by(Actor::System, case, "first-review").await;
    app.approve(case, decision).await;
    let path = format!("/brief/{}.pdf", LetterId::from_bytes(decision.to_bytes()));
    let letter = app.parent(ANNA).await.get(&path).await;
    assert_eq!(letter.status, StatusCode::OK, "{}", letter.text());
    assert!(letter.bytes.starts_with(b"%PDF-"));
}
