//! Recognition: each chooses for themselves, staff plan and hold it, a child has a page in its own words, and the two
//! questions after a step reach who steers and nobody else.

use crate::{
    api::Client,
    app::{ANNA, App, Browser, Case, HANDLER, OTHER, REVIEWER, STEERING, TEAM_LEAD, bsn},
    staff::{journal, number},
};
use axum::http::StatusCode;
use herstel_domain::{
    Command,
    choices::Heard,
    consents::MunicipalContact,
    experience::{ExperienceCommand, FEWEST, Feeling, open_steps},
    messages::MessageKind,
    recognition::{RecognitionKind, RecognitionState},
    registration::{
        Channel, Intake, PersonDetails, PersonKind, PreferredLanguage, RegisterParent, Registrant,
        YearsConcerned, register,
    },
};
use herstel_kernel::{Actor, Bsn, ConsentId, Date, DossierId, PersonId};
use herstel_scheme::SchemeFamily;
use serde_json::json;

const OWN: &str = "/mijn-zaak/erkenning";
const AFTER: &str = "/mijn-zaak/na-een-stap";
const NOOR: PersonId = PersonId::from_bytes([0x61; 16]);

/// Sends one of the forms of a page, which must be in order.
async fn send(browser: &mut Browser<'_>, path: &str, fields: &[(&str, &str)]) -> StatusCode {
    let page = browser.open(path).await;
    assert_eq!(page.problems(), Vec::<String>::new(), "{path}");
    let answer = browser.submit(&page, path, fields).await;
    if answer.status != StatusCode::SEE_OTHER {
        assert_eq!(answer.html().problems(), Vec::<String>::new(), "{path}, refused");
    }
    answer.status
}

async fn text(browser: &mut Browser<'_>, path: &str) -> String {
    let page = browser.open(path).await;
    assert_eq!(page.problems(), Vec::<String>::new(), "{path}");
    page.main_text()
}

/// Given somebody who registered themselves as a child or an ex-partner.
async fn given(app: &App, person: PersonId, kind: PersonKind, name: &str, born_on: Date) -> Case {
    let dossier = DossierId::from_bytes([person.to_bytes()[0] ^ 0xff; 16]);
    let details = PersonDetails {
        name: name.to_owned(),
        bsn: bsn(u32::from(person.to_bytes()[0])),
        born_on,
        address: None,
        email: None,
        phone: None,
        iban: None,
        language: PreferredLanguage::Nl,
    };
    let number = Bsn::parse(&details.bsn).unwrap();
    let command = RegisterParent {
        dossier,
        person,
        details,
        channel: Channel::Portal,
        years: YearsConcerned::Unknown,
        story: None,
        municipal_contact: MunicipalContact::NotAsked,
        family: SchemeFamily::main(),
        consent: ConsentId::from_bytes([person.to_bytes()[0]; 16]),
        handler: None,
        intake: Intake { kind, by: Registrant::Themself, abroad: None },
    };
    let actor = Actor::Person { person };
    let context = app.context(actor);
    let make = |number, _| register(&command, number, &context);
    app.state.store.register(actor, app.occasion(), &number, 2021, make).await.unwrap();
    Case { dossier }
}

async fn state(app: &App, person: PersonId, kind: RecognitionKind) -> RecognitionState {
    app.own_dossier(person).await.unwrap().recognition(kind).state()
}

#[tokio::test]
async fn an_apology_is_asked_for_planned_held_and_never_undone() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let number = number(&app, case).await;
    let staff = format!("/werk/dossier/{number}/erkenning");
    let (mut anna, mut samira) = (app.parent(ANNA).await, app.signed_in(HANDLER).await);
    assert!(anna.open("/mijn-zaak").await.links().contains(&OWN.to_owned()));
    let nothing = [("action", "choose"), ("item", "apology")];
    assert_eq!(send(&mut anna, OWN, &nothing).await, StatusCode::UNPROCESSABLE_ENTITY, "nothing by default");
    assert_eq!(state(&app, ANNA, RecognitionKind::Apology).await, RecognitionState::Open);
    let said = "Door iemand die toen tekende.";
    let want =
        [("action", "choose"), ("item", "apology"), ("choice-apology", "wanted"), ("said-apology", said)];
    assert_eq!(send(&mut anna, OWN, &want).await, StatusCode::SEE_OTHER);
    assert!(text(&mut anna, OWN).await.contains("Uiterlijk op 17 december 2021"), "a promise with its day");

    assert!(text(&mut samira, "/werk/erkenning").await.contains("Excuses, van mens tot mens"));
    let dossier = text(&mut samira, &format!("/werk/dossier/{number}")).await;
    assert!(dossier.contains("Gevraagd") && dossier.contains("17 december 2021"), "{dossier}");
    assert!(text(&mut samira, &staff).await.contains(said));
    let mut plan = vec![
        ("action", "plan"),
        ("item", "apology"),
        ("on-apology", "01-11-2021"),
        ("time-apology", "10.00 uur"),
        ("place-apology", "Bij u thuis"),
        ("by-apology", "Staatssecretaris Verzonnen"),
        ("words-apology", "Wij luisteren eerst."),
    ];
    assert_eq!(send(&mut samira, &staff, &plan).await, StatusCode::UNPROCESSABLE_ENTITY, "a day in the past");
    plan[2] = ("on-apology", "25-11-2021");
    assert_eq!(send(&mut samira, &staff, &plan).await, StatusCode::SEE_OTHER);
    assert!(text(&mut samira, "/werk").await.contains("Erkenning waarvan de dag dichtbij is"));
    let own = text(&mut anna, OWN).await;
    for told in ["25 november 2021", "Bij u thuis", "Staatssecretaris Verzonnen", "Er is een dag"] {
        assert!(own.contains(told), "{told}: {own}");
    }
    assert!(text(&mut anna, "/mijn-zaak/berichten").await.contains("25 november 2021"), "she is told");

    let mut hold = vec![
        ("action", "hold"),
        ("item", "apology"),
        ("held_on-apology", "25-11-2021"),
        ("giver-apology", "Staatssecretaris Verzonnen"),
    ];
    assert_eq!(send(&mut samira, &staff, &hold).await, StatusCode::UNPROCESSABLE_ENTITY, "not in the future");
    hold[2] = ("held_on-apology", "19-11-2021");
    assert_eq!(send(&mut samira, &staff, &hold).await, StatusCode::SEE_OTHER);
    assert_eq!(state(&app, ANNA, RecognitionKind::Apology).await, RecognitionState::Held);
    assert!(!text(&mut samira, "/werk/erkenning").await.contains("Excuses, van mens tot mens"));
    let page = samira.open(&staff).await;
    let undo = [("action", "choose"), ("item", "apology"), ("choice-apology", "not-this")];
    let undo = [&undo[..], &[("by_word-apology", "phone")]].concat();
    assert_eq!(samira.submit(&page, &staff, &undo).await.status, StatusCode::CONFLICT);
    assert_eq!(state(&app, ANNA, RecognitionKind::Apology).await, RecognitionState::Held);
}

#[tokio::test]
async fn by_telephone_at_the_table_and_in_the_portal_is_the_same_choice() {
    let app = App::plain().await;
    let case = app.given_registration(ANNA).await;
    let staff = format!("/werk/dossier/{}/erkenning", number(&app, case).await);
    let mut samira = app.signed_in(HANDLER).await;
    let choose = [("action", "choose"), ("item", "monument"), ("choice-monument", "wanted")];
    let unheard = send(&mut samira, &staff, &choose).await;
    assert_eq!(unheard, StatusCode::UNPROCESSABLE_ENTITY, "how was it said?");
    let heard = [&choose[..], &[("by_word-monument", "table")]].concat();
    assert_eq!(send(&mut samira, &staff, &heard).await, StatusCode::SEE_OTHER);
    let mut anna = app.parent(ANNA).await;
    let not_now = [("action", "choose"), ("item", "monument"), ("choice-monument", "not-now")];
    assert_eq!(send(&mut anna, OWN, &not_now).await, StatusCode::SEE_OTHER, "she changes her mind");
    assert_eq!(state(&app, ANNA, RecognitionKind::Monument).await, RecognitionState::NotNow);
    assert!(!text(&mut samira, "/werk/erkenning").await.contains("Een monument"), "nobody is reminded");
    let mut loes = app.signed_in(TEAM_LEAD).await;
    assert!(!loes.get(&staff).await.text().contains("name=\"action\""), "who divides the work reads only");
}

#[tokio::test]
async fn the_declaration_is_sent_when_it_is_chosen_and_sent_once() {
    let app = App::plain().await;
    app.given_first_review(ANNA).await;
    let mut anna = app.parent(ANNA).await;
    let want = [("action", "choose"), ("item", "declaration"), ("choice-declaration", "wanted")];
    let page = anna.open(OWN).await;
    for _ in 0..2 {
        let status = anna.submit(&page, OWN, &want).await.status;
        assert_eq!(status, StatusCode::SEE_OTHER, "a form that is sent twice has one effect");
    }
    let dossier = app.own_dossier(ANNA).await.unwrap();
    let sent = dossier.messages.iter().filter(|it| it.sent.kind == MessageKind::NotAFraudster).count();
    assert_eq!(sent, 1);
    assert!(text(&mut anna, "/mijn-zaak/berichten").await.contains("u bent geen fraudeur"));
}

#[tokio::test]
async fn a_child_reads_its_page_in_its_own_words_and_nothing_of_its_parent() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    given(&app, NOOR, PersonKind::Child, "Noor Verzonnen", Date::constant(2005, 3, 1)).await;
    let mut noor = app.parent(NOOR).await;
    let page = text(&mut noor, "/mijn-zaak").await;
    for said in
        ["Hallo Noor Verzonnen", "Wie helpt jou?", "Wat kun je kiezen?", "0800 0432", "niet jouw schuld"]
    {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains(" u ") && !page.contains("30.000") && !page.contains("Anna"), "{page}");
    let own = text(&mut noor, OWN).await;
    assert!(own.contains("Wil je dit?") && !own.contains("Wilt u dit?"), "{own}");
    let want = [("action", "choose"), ("item", "apology"), ("choice-apology", "wanted")];
    assert_eq!(send(&mut noor, OWN, &want).await, StatusCode::SEE_OTHER);
    assert_eq!(state(&app, NOOR, RecognitionKind::Apology).await, RecognitionState::Wanted);
    assert_eq!(state(&app, ANNA, RecognitionKind::Apology).await, RecognitionState::Open, "not her mother's");
    assert!(text(&mut noor, "/mijn-zaak?alles=ja").await.contains("Waar sta je nu?"), "everything as well");
    noor.get("/taal/en?terug=/mijn-zaak").await;
    let number = number(&app, case).await;
    for path in [format!("/werk/dossier/{number}/erkenning"), format!("/namens/{number}/erkenning")] {
        assert_eq!(noor.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn behind_every_link_of_its_page_a_child_is_spoken_to_in_its_own_words() {
    let app = App::plain().await;
    given(&app, NOOR, PersonKind::Child, "Noor Verzonnen", Date::constant(2005, 3, 1)).await;
    let mut noor = app.parent(NOOR).await;
    let links = noor.open("/mijn-zaak").await.links();
    let table: [(&str, &[&str], &str); 5] = [
        ("/mijn-zaak/berichten", &["Jouw berichten", "wat wij je vertelden"], "wat wij u vertelden"),
        (
            "/mijn-zaak/wat-er-gebeurde",
            &["wat er met jou gebeurde", "Wil je weten wat er precies gebeurde?"],
            "met u gebeurde",
        ),
        (
            "/mijn-zaak/verhaal",
            &["Jouw verhaal", "Je vertelt één keer", "Vertel jouw verhaal"],
            "U vertelt één keer",
        ),
        ("/mijn-zaak/meekijken", &["Hier zie je wie met je meekijkt"], "Hier ziet u wie"),
        ("/mijn-zaak/erkenning", &["Wil je dit?"], "Wilt u dit?"),
    ];
    for (path, said, formal) in table {
        assert!(links.iter().any(|link| link == path), "{path} is not in {links:?}");
        let page = text(&mut noor, path).await;
        for words in said {
            assert!(page.contains(words), "{path} does not say {words}: {page}");
        }
        assert!(!page.contains(formal), "{path}: {page}");
    }
    assert!(!text(&mut noor, "/mijn-zaak?alles=ja").await.contains("Wat kunt u kiezen?"));
}

#[tokio::test]
async fn the_page_of_a_child_says_nothing_of_its_parent_that_nobody_decided() {
    let app = App::plain().await;
    given(&app, NOOR, PersonKind::Child, "Noor Verzonnen", Date::constant(2005, 3, 1)).await;
    for (language, families, finding) in
        [("nl", "Bij veel gezinnen", "jouw ouder"), ("en", "In many families", "your parent")]
    {
        let mut noor = app.parent(NOOR).await;
        noor.get(&format!("/taal/{language}?terug=/mijn-zaak")).await.location();
        let page = text(&mut noor, "/mijn-zaak").await;
        assert!(page.contains(families) && !page.contains(finding), "{page}");
    }
}

#[tokio::test]
async fn an_ex_partner_has_a_road_of_their_own() {
    let app = App::plain().await;
    let case = app.given_registration(ANNA).await;
    given(&app, NOOR, PersonKind::ExPartner, "Omar Verzonnen", Date::constant(1979, 3, 1)).await;
    let mut omar = app.parent(NOOR).await;
    let want = [
        ("action", "choose"),
        ("item", "group-talk"),
        ("choice-group-talk", "wanted"),
        ("said-group-talk", "Niet in dezelfde groep."),
    ];
    assert_eq!(send(&mut omar, OWN, &want).await, StatusCode::SEE_OTHER);
    let mut anna = app.parent(ANNA).await;
    assert!(!text(&mut anna, OWN).await.contains("Niet in dezelfde groep."));
    assert_eq!(state(&app, ANNA, RecognitionKind::GroupTalk).await, RecognitionState::Open);
    let number = number(&app, case).await;
    let mut client = Client::new(&app, Actor::Person { person: NOOR }).await;
    let theirs = client.get(&format!("/dossiers/{number}/recognition")).await.status;
    let nobodys = client.get("/dossiers/H-2021-99999/recognition").await.status;
    assert_eq!((theirs, nobodys), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
}

#[tokio::test]
async fn who_is_no_applicant_reads_that_no_scheme_runs_for_them_and_nothing_that_an_applicant_is_promised() {
    for (kind, born_on, path, says) in [
        (PersonKind::ExPartner, Date::constant(1979, 3, 1), "/mijn-zaak", "Voor u loopt nu geen regeling."),
        (PersonKind::Partner, Date::constant(1979, 3, 1), "/mijn-zaak", "Voor u loopt nu geen regeling."),
        (
            PersonKind::Child,
            Date::constant(2005, 3, 1),
            "/mijn-zaak?alles=ja",
            "Voor jou loopt nu geen regeling.",
        ),
    ] {
        let app = App::plain().await;
        let case = given(&app, NOOR, kind, "Omar Verzonnen", born_on).await;
        let mut omar = app.parent(NOOR).await;
        let page = omar.open(path).await;
        assert_eq!(page.problems(), Vec::<String>::new(), "{kind:?}");
        let told = page.main_text();
        assert!(told.contains(says), "{kind:?}: {told}");
        for promised in ["30.000", "Eerste toets", "volgens de wet hoort", "Over alle stappen is besloten"] {
            assert!(!told.contains(promised), "{kind:?}, {promised}: {told}");
        }
        for link in ["/mijn-zaak/meekijken", OWN] {
            assert!(page.links().contains(&link.to_owned()), "{kind:?}, {link}: {:?}", page.links());
        }
        let mut client = Client::new(&app, Actor::Person { person: NOOR }).await;
        let read = client.get(&format!("/dossiers/{}", number(&app, case).await)).await.json();
        assert_eq!(read["road"].as_array().map(Vec::len), Some(0), "{kind:?}");
    }
}

#[tokio::test]
async fn programs_read_and_choose_recognition_too() {
    let app = App::plain().await;
    let case = app.given_registration(ANNA).await;
    let path = format!("/dossiers/{}/recognition", number(&app, case).await);
    let mut anna = Client::new(&app, Actor::Person { person: ANNA }).await;
    let read = anna.get(&path).await.json();
    assert_eq!(read["recognitions"][0]["state"], "open");
    let want = json!({
        "change": "choose", "expected_version": read["version"], "kind": "gathering", "choice": "wanted",
        "words": "Graag in de buurt.",
    });
    assert_eq!(anna.post(&path, &want).await.status, StatusCode::OK);
    let read = anna.get(&path).await.json();
    let gathering = read["recognitions"].as_array().unwrap().iter().find(|it| it["kind"] == "gathering");
    let gathering = gathering.unwrap();
    assert_eq!((&gathering["state"], &gathering["words"]), (&json!("wanted"), &json!("Graag in de buurt.")));
    let plan = json!({
        "change": "plan", "expected_version": read["version"], "kind": "gathering", "on": "2021-12-01",
        "time": "10.00 uur", "place": "Almere", "by": "De gemeente", "words": "Er is koffie.",
    });
    assert_eq!(anna.post(&path, &plan).await.status, StatusCode::NOT_FOUND, "that is for staff");
    let mut samira = Client::new(&app, HANDLER).await;
    assert_eq!(samira.post(&path, &plan).await.status, StatusCode::OK);
    assert_eq!(state(&app, ANNA, RecognitionKind::Gathering).await, RecognitionState::Planned);
}

/// The step that ended first of those that are open.
async fn ended(app: &App, person: PersonId) -> String {
    let dossier = app.own_dossier(person).await.unwrap();
    open_steps(&dossier, app.state.clock.today())[0].key.clone()
}

#[tokio::test]
async fn the_two_questions_are_asked_once_and_no_handler_reads_the_answer() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let number = number(&app, case).await;
    let mut anna = app.parent(ANNA).await;
    assert!(anna.open("/mijn-zaak").await.links().contains(&AFTER.to_owned()));
    let page = text(&mut anna, AFTER).await;
    for said in ["Mij is recht gedaan", "Ik kan een nieuw begin maken", "Liever niet, vraag het niet meer"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let item = ended(&app, ANNA).await;
    let field = |name: &str| format!("{name}-{item}");
    let (justice, words, share) = (field("justice"), field("words"), field("share"));
    let empty = [("action", "tell"), ("item", item.as_str())];
    assert_eq!(send(&mut anna, AFTER, &empty).await, StatusCode::UNPROCESSABLE_ENTITY);
    let told = [
        ("action", "tell"),
        ("item", item.as_str()),
        (justice.as_str(), "no"),
        (words.as_str(), "Niemand luisterde."),
        (share.as_str(), "yes"),
    ];
    assert_eq!(send(&mut anna, AFTER, &told).await, StatusCode::SEE_OTHER);
    let again = text(&mut anna, AFTER).await;
    for said in
        ["Er staan geen vragen open.", "Wat u antwoordde", "Mij is recht gedaan: Nee", "Niemand luisterde."]
    {
        assert!(again.contains(said), "what one answered can be read again: {said}: {again}");
    }
    assert!(!again.contains("Ik kan een nieuw begin maken:"), "a question left open is no answer: {again}");
    assert!(!anna.open("/mijn-zaak").await.links().contains(&AFTER.to_owned()), "nobody is asked twice");

    assert!(journal(&app, case).await.contains(&"experience-changed"));
    for actor in [HANDLER, REVIEWER, TEAM_LEAD] {
        let mut browser = app.signed_in(actor).await;
        let dossier = browser.open(&format!("/werk/dossier/{number}")).await;
        let mut paths = dossier.links();
        paths.retain(|path| path.contains(&number));
        paths.push(format!("/werk/dossier/{number}"));
        paths.push(format!("/api/v1/dossiers/{number}"));
        paths.push(format!("/api/v1/dossiers/{number}/experience"));
        for path in paths {
            let seen = browser.get(&path).await;
            assert!(!seen.text().contains("Niemand luisterde."), "{path}");
        }
    }
}

#[tokio::test]
async fn staff_write_an_answer_down_at_the_word_of_the_person_and_see_it_no_more() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let staff = format!("/werk/dossier/{}/na-een-stap", number(&app, case).await);
    let mut samira = app.signed_in(HANDLER).await;
    let item = ended(&app, ANNA).await;
    let field = |name: &str| format!("{name}-{item}");
    let (new_start, by_word, words) = (field("new_start"), field("by_word"), field("words"));
    let told = [
        ("action", "tell"),
        ("item", item.as_str()),
        (new_start.as_str(), "a-little"),
        (words.as_str(), "Het begint ergens op te lijken."),
    ];
    assert_eq!(send(&mut samira, &staff, &told).await, StatusCode::UNPROCESSABLE_ENTITY, "how was it said?");
    let told = [&told[..], &[(by_word.as_str(), "phone")]].concat();
    assert_eq!(send(&mut samira, &staff, &told).await, StatusCode::SEE_OTHER);
    let page = text(&mut samira, &staff).await;
    assert!(page.contains("Er staat hier geen vraag open.") && !page.contains("begint"), "{page}");
}

#[tokio::test]
async fn who_steers_reads_figures_about_enough_people_and_nothing_by_handler() {
    let app = App::plain().await;
    let people = u8::try_from(FEWEST).unwrap();
    let mut numbers = Vec::new();
    for place in 0..people {
        let person = PersonId::from_bytes([0x80 + place; 16]);
        let (case, _) = app.given_first_review(person).await;
        numbers.push(number(&app, case).await);
        let tell = ExperienceCommand::Tell {
            ended: ended(&app, person).await,
            justice: Some(if place < 3 { Feeling::Yes } else { Feeling::No }),
            new_start: None,
            words: format!("Woorden nummer {place}."),
            to_steering: place == 0,
            heard: Heard::PORTAL,
        };
        app.act(Actor::Person { person }, case, &Command::Experience(tell)).await;
    }
    let mut ruth = app.signed_in(STEERING).await;
    let page = text(&mut ruth, "/sturing/ervaring").await;
    assert!(page.contains("Er is nog niets te tonen."), "the month is not over: {page}");
    app.state.store.count_experience().await.unwrap();
    let told = app.state.store.experience(Date::constant(2021, 12, 1)).await.unwrap();
    assert_eq!((told.figures.len(), told.figures[0].people, told.figures[0].justice.yes), (1, FEWEST, 3));
    assert_eq!(told.words.iter().map(|said| said.words.as_str()).collect::<Vec<_>>(), ["Woorden nummer 0."]);

    let later = app.changed(|state| {
        let now = "2021-12-02T10:00:00Z".parse().unwrap();
        state.clock = herstel_web::Clock::new(move || now);
    });
    let mut ruth = later.signed_in(STEERING).await;
    let page = text(&mut ruth, "/sturing/ervaring").await;
    for said in ["2021-11", "Ouders", "Woorden nummer 0."] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let mut client = Client::new(&later, STEERING).await;
    let figures = client.get("/experience").await.json();
    assert_eq!(
        figures["figures"][0]["justice"],
        json!({"yes": 3, "a_little": 0, "no": FEWEST - 3, "not_told": 0})
    );
    for told in [&page, &figures.to_string()] {
        assert!(!told.contains("Samira") && !told.contains("Woorden nummer 1."), "{told}");
        assert!(!numbers.iter().any(|number| told.contains(number.as_str())), "{told}");
        assert!(!told.contains("stf-") && !told.contains("handler"), "{told}");
    }
    for actor in [HANDLER, TEAM_LEAD, Actor::Person { person: OTHER }] {
        let mut browser = later.signed_in(actor).await;
        assert_eq!(browser.get("/sturing/ervaring").await.status, StatusCode::NOT_FOUND, "{actor:?}");
    }
}
