//! Acting for somebody else: the pages of their case, no further than the mandate goes, with a banner on each of them.

use crate::app::{ANNA, App, Case, HANDLER, NEW_PARENT, OTHER, bsn};
use axum::http::StatusCode;
use herstel_domain::{
    Command, Dossier, Purpose, Scope,
    access::Period,
    bases::{Audience, BasisKind, RecordBasis},
    deadlines::{Keeping, Sender, keep},
    mandates::{GiveMandate, MandateHolder, MandateKind, Power},
    relations::{RecordRelation, RelationKind, Relative},
};
use herstel_kernel::{Actor, BasisId, Bsn, Date, MandateId, OrganisationId, PersonId, RelationId};

const OFFICE: OrganisationId = OrganisationId::from_bytes([0x61; 16]);

async fn given_mandate(app: &App, case: Case, holder: MandateHolder, powers: &[Power]) {
    given_mandate_until(app, case, holder, powers, Date::constant(2022, 1, 1)).await;
}

async fn given_mandate_until(app: &App, case: Case, holder: MandateHolder, powers: &[Power], until_on: Date) {
    let until_on = Some(until_on);
    let command = GiveMandate {
        mandate: MandateId::from_bytes([0x62; 16]),
        holder,
        name: "Chris Verzonnen".to_owned(),
        kind: MandateKind::Helper,
        step: None,
        powers: powers.iter().copied().collect(),
        period: Period { from_on: None, until_on },
    };
    app.act(HANDLER, case, &Command::GiveMandate(command)).await;
}

async fn known(app: &App, person: PersonId) {
    let number = Bsn::parse(&bsn(u32::from(person.to_bytes()[0]))).unwrap();
    assert_eq!(app.state.store.person_by_bsn(&number, person).await.unwrap(), person);
}

/// Every address that a holder can open of somebody's case.
fn pages(number: &str, decision: &str) -> Vec<String> {
    let case = format!("/namens/{number}");
    ["", "/gegevens", "/klopt-niet", "/documenten", "/berichten", "/weg", &format!("/besluit/{decision}")]
        .map(|page| format!("{case}{page}"))
        .into()
}

#[tokio::test]
async fn every_page_of_somebody_else_s_case_says_for_whom_until_when_and_what_one_may_not() {
    let app = App::demo().await;
    let (case, decision) = app.given_first_review(ANNA).await;
    known(&app, NEW_PARENT).await;
    given_mandate(&app, case, MandateHolder::Person { person: NEW_PARENT }, &[Power::Read, Power::Tell])
        .await;
    let number = app.own_dossier(ANNA).await.unwrap().registration.number.to_string();
    let mut browser = app.parent(NEW_PARENT).await;
    let list = browser.open("/namens").await;
    assert_eq!(list.problems(), Vec::<String>::new());
    assert!(list.links().contains(&format!("/namens/{number}")), "{:?}", list.links());
    for path in pages(&number, &decision.to_string()) {
        let answer = browser.get(&path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert_eq!(answer.html().problems(), Vec::<String>::new(), "{path}");
        for said in [
            format!("U treedt op voor Anna Voorbeeld, dossier {number}."),
            "Dat mag tot en met 31 december 2021.".to_owned(),
            "Mag: lezen, vertellen.".to_owned(),
            "Mag niet: kiezen, tekenen.".to_owned(),
        ] {
            assert!(answer.text().contains(&said), "{path} does not say {said}");
        }
        let own: Vec<String> =
            answer.html().links().into_iter().filter(|link| link.starts_with("/mijn-zaak/")).collect();
        assert_eq!(
            own,
            ["/mijn-zaak/gegevens", "/mijn-zaak/berichten"],
            "only the menu leads to one's own: {path}"
        );
    }
    let letter = browser.get(&format!("/brief/{}.pdf", decision.to_string().replace("dec-", "let-"))).await;
    assert_eq!(letter.status, StatusCode::OK, "the letter that the page links to");
    app.given_registration(OTHER).await;
    let own = app.parent(ANNA).await.get("/mijn-zaak").await.text();
    assert!(!own.contains("U treedt op voor"), "not on one's own pages");
}

#[tokio::test]
async fn who_may_tell_can_say_what_is_wrong_and_who_may_not_choose_cannot() {
    let app = App::demo().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let holder = MandateHolder::Organisation { organisation: OFFICE };
    given_mandate(&app, case, holder, &[Power::Read, Power::Tell]).await;
    let number = app.own_dossier(ANNA).await.unwrap().registration.number.to_string();
    let mut browser = app.signed_in(Actor::Representative { organisation: OFFICE, colleague: None }).await;
    let path = format!("/namens/{number}/klopt-niet");
    let page = browser.open(&path).await;
    let refused = browser.submit(&page, &path, &[("words", " ")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("U treedt op voor"), "also on a page with errors");
    let sent = browser.submit(&page, &path, &[("words", "Het adres klopt niet.")]).await;
    assert_eq!(sent.location(), format!("/namens/{number}?net=gemeld"));
    let dossier = app.own_dossier(ANNA).await.unwrap();
    assert_eq!(dossier.disputes[0].raised.words, "Het adres klopt niet.");
    let case_page = browser.open(&format!("/namens/{number}")).await;
    assert!(!case_page.main_text().contains("Hoe wilt u verder?"), "{}", case_page.main_text());
    let csrf = page.hidden_fields(&path).into_iter().find(|(name, _)| name == "csrf").unwrap().1;
    let version = dossier.version.to_string();
    let fields = [
        ("csrf", csrf.as_str()),
        ("version", &version),
        ("step", "first-review"),
        ("option-first-review", "wait"),
    ];
    let chosen = browser.post(&format!("/namens/{number}/keuze"), &fields).await;
    assert_eq!(chosen.status, StatusCode::NOT_FOUND);
    assert!(app.own_dossier(ANNA).await.unwrap().choices.is_empty());
}

#[tokio::test]
async fn a_lawyer_who_may_choose_objects_for_the_parent_and_it_is_written_down_whose_hand_it_was() {
    let app = App::demo().await;
    let (case, decision) = app.given_first_review(ANNA).await;
    let holder = MandateHolder::Organisation { organisation: OFFICE };
    given_mandate(&app, case, holder, &[Power::Read, Power::Tell, Power::Choose]).await;
    let number = app.own_dossier(ANNA).await.unwrap().registration.number.to_string();
    let mut lawyer = app.signed_in(Actor::Representative { organisation: OFFICE, colleague: None }).await;
    let list = format!("/namens/{number}/bezwaar");
    assert!(lawyer.open(&format!("/namens/{number}")).await.links().contains(&list));
    let file = format!("{list}/maken/{decision}");
    let at_decision = lawyer.open(&format!("/namens/{number}/besluit/{decision}")).await;
    assert!(at_decision.links().contains(&file), "the button stands at the decision");
    let page = lawyer.open(&file).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let filed = lawyer.submit(&page, &file, &[("words", "Het bedrag is te laag.")]).await;
    let dossier = app.own_dossier(ANNA).await.unwrap();
    let objection = &dossier.objections.all[0];
    let one = format!("{list}/{}", objection.id());
    assert_eq!(filed.location(), format!("{one}?net=gemaakt"));
    assert_eq!(objection.filed.sender, Sender::Lawyer);
    assert_eq!(objection.filed.recorded_by, Actor::Representative { organisation: OFFICE, colleague: None });
    let page = lawyer.open(&one).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.main_text().contains("Het bedrag is te laag."), "{}", page.main_text());
    let back = format!("{one}/intrekken");
    let page = lawyer.open(&back).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert_eq!(lawyer.submit(&page, &back, &[("sure", "yes")]).await.location(), one);
    assert!(app.own_dossier(ANNA).await.unwrap().objections.all[0].withdrawn.is_some());
    let own = app.parent(ANNA).await.open("/mijn-zaak/bezwaar").await.main_text();
    assert!(own.contains("Ingetrokken"), "the parent reads it too: {own}");
}

#[tokio::test]
async fn who_may_not_choose_reads_objections_and_finds_no_form() {
    let app = App::demo().await;
    let (case, decision) = app.given_first_review(ANNA).await;
    let holder = MandateHolder::Organisation { organisation: OFFICE };
    given_mandate(&app, case, holder, &[Power::Read, Power::Tell]).await;
    let number = app.own_dossier(ANNA).await.unwrap().registration.number.to_string();
    let mut helper = app.signed_in(Actor::Representative { organisation: OFFICE, colleague: None }).await;
    let list = format!("/namens/{number}/bezwaar");
    let file = format!("{list}/maken/{decision}");
    let page = helper.open(&list).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(!page.links().contains(&file));
    assert!(page.main_text().contains("Dit mag u hier niet voor een ander doen."), "{}", page.main_text());
    assert_eq!(helper.get(&file).await.status, StatusCode::NOT_FOUND);
    let csrf = page.hidden_fields("/uitloggen").into_iter().find(|(name, _)| name == "csrf").unwrap().1;
    let fields = [("csrf", csrf.as_str()), ("version", "1"), ("words", "Te laag.")];
    assert_eq!(helper.post(&file, &fields).await.status, StatusCode::NOT_FOUND);
    assert!(app.own_dossier(ANNA).await.unwrap().objections.all.is_empty());
}

#[tokio::test]
async fn when_it_goes_wrong_who_may_choose_finds_every_button_and_who_may_only_tell_finds_those_of_telling() {
    let table: [(&[Power], bool); 2] =
        [(&[Power::Read, Power::Tell, Power::Choose], true), (&[Power::Read, Power::Tell], false)];
    for (powers, chooses) in table {
        let app = App::plain().await;
        let (case, _) = app.given_first_review(ANNA).await;
        let holder = MandateHolder::Organisation { organisation: OFFICE };
        given_mandate_until(&app, case, holder, powers, Date::constant(2023, 1, 1)).await;
        let number = app.own_dossier(ANNA).await.unwrap().registration.number.to_string();
        // The legal date has passed, and the mandate still holds.
        app.state.clock.start_on(Date::constant(2022, 11, 7)).unwrap();
        let mut lawyer = app.signed_in(Actor::Representative { organisation: OFFICE, colleague: None }).await;
        let page = lawyer.open(&format!("/namens/{number}/als-het-misgaat")).await;
        assert_eq!(page.problems(), Vec::<String>::new());
        let links = page.links();
        for way in ["bel-mij", "klacht"] {
            assert!(links.contains(&format!("/namens/{number}/{way}")), "{way}: {links:?}");
        }
        for way in ["bezwaar", "te-laat/full-assessment"] {
            let link = format!("/namens/{number}/{way}");
            assert_eq!(links.contains(&link), chooses, "{way}: {links:?}");
            let status = if chooses || way == "bezwaar" { StatusCode::OK } else { StatusCode::NOT_FOUND };
            assert_eq!(lawyer.get(&link).await.status, status, "{way}");
        }
        assert!(!links.iter().any(|link| link.contains("/mijn-zaak/bezwaar")), "{links:?}");
    }
}

#[tokio::test]
async fn what_the_person_has_to_do_is_told_to_who_may_not_do_it_and_leads_nowhere() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let holder = MandateHolder::Organisation { organisation: OFFICE };
    given_mandate_until(&app, case, holder, &[Power::Read, Power::Tell], Date::constant(2023, 1, 1)).await;
    let start = format!("/namens/{}", app.own_dossier(ANNA).await.unwrap().registration.number);
    let mut helper = app.signed_in(Actor::Representative { organisation: OFFICE, colleague: None }).await;
    let page = helper.open(&start).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    assert!(!text.contains("hoeft nu niets te doen"), "a choice waits: {text}");
    for said in ["Dit wacht op Anna Voorbeeld zelf", "Kies hoe het verder gaat"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!page.links().iter().any(|link| link.ends_with("#choose")), "{:?}", page.links());
    // The legal date has passed: what can be done about it is told, without a link to where it is refused.
    app.state.clock.start_on(Date::constant(2022, 11, 7)).unwrap();
    let mut helper = app.signed_in(Actor::Representative { organisation: OFFICE, colleague: None }).await;
    let mut anna = app.parent(ANNA).await;
    let (theirs, own) = (helper.open(&start).await.main_text(), anna.open("/mijn-zaak").await.main_text());
    assert!(theirs.contains("in gebreke stellen") && !theirs.contains("Dat doet u hier."), "{theirs}");
    assert!(own.contains("Dat doet u hier.") && !own.contains("Dit wacht op"), "{own}");
}

/// Given a day on which a legal date has passed, and that we promised to call about it.
async fn given_promised_call(app: &App, case: Case) {
    app.state.clock.start_on(Date::constant(2022, 11, 7)).unwrap();
    let scope = Scope::new(Actor::System, Purpose::Preparing, app.occasion()).unwrap();
    let context = app.context(Actor::System);
    let promised = |dossier: &Dossier| Ok(keep(dossier, Keeping { tell_days_before: 7 }, &context));
    app.state.store.record(&scope, app.state.clock.now(), case.dossier, promised).await.unwrap();
}

#[tokio::test]
async fn a_call_that_we_promised_is_called_off_by_the_person_and_by_no_helper_and_stays_among_the_promises() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let holder = MandateHolder::Organisation { organisation: OFFICE };
    given_mandate_until(&app, case, holder, &[Power::Read, Power::Tell], Date::constant(2023, 1, 1)).await;
    given_promised_call(&app, case).await;
    let number = app.own_dossier(ANNA).await.unwrap().registration.number.to_string();
    let mut helper = app.signed_in(Actor::Representative { organisation: OFFICE, colleague: None }).await;
    let page = helper.open(&format!("/namens/{number}/als-het-misgaat")).await;
    let text = page.main_text();
    assert!(
        text.contains("omdat wij te laat zijn") && text.contains("Afzeggen mag alleen de persoon"),
        "{text}"
    );
    assert!(!text.contains("Bellen hoeft niet meer"), "{text}");
    let csrf = page.hidden_fields("/uitloggen").into_iter().find(|(name, _)| name == "csrf").unwrap().1;
    let version = app.own_dossier(ANNA).await.unwrap().version.to_string();
    let fields = [("csrf", csrf.as_str()), ("version", version.as_str()), ("what", "drop")];
    let sent = helper.post(&format!("/namens/{number}/bel-mij"), &fields).await;
    assert_eq!(sent.status, StatusCode::NOT_FOUND);
    assert!(app.own_dossier(ANNA).await.unwrap().open_call().is_some(), "the promise stands");

    let mut anna = app.parent(ANNA).await;
    let page = anna.open("/mijn-zaak/als-het-misgaat").await;
    let sent = anna.submit(&page, "/mijn-zaak/bel-mij", &[("what", "drop")]).await;
    assert_eq!(sent.location(), "/mijn-zaak/als-het-misgaat");
    assert!(app.own_dossier(ANNA).await.unwrap().open_call().is_none());
    let text = anna.open("/mijn-zaak/beloften").await.main_text();
    assert!(text.contains("Op 7 november 2022 is gezegd dat dit niet meer hoeft."), "{text}");
}

#[tokio::test]
async fn a_complaint_says_whether_a_lawyer_or_a_helper_sent_it() {
    let lawyer = Actor::Representative { organisation: OFFICE, colleague: None };
    let table = [
        (MandateHolder::Organisation { organisation: OFFICE }, lawyer, Sender::Lawyer),
        (MandateHolder::Person { person: NEW_PARENT }, Actor::Person { person: NEW_PARENT }, Sender::Helper),
    ];
    for (holder, actor, expected) in table {
        let app = App::plain().await;
        let (case, _) = app.given_first_review(ANNA).await;
        known(&app, NEW_PARENT).await;
        given_mandate(&app, case, holder, &[Power::Read, Power::Tell]).await;
        let number = app.own_dossier(ANNA).await.unwrap().registration.number.to_string();
        let mut browser = app.signed_in(actor).await;
        let path = format!("/namens/{number}/klacht");
        let page = browser.open(&path).await;
        let fields = [("about", "fixed-person"), ("words", "Niemand belde haar terug.")];
        let one = browser.submit(&page, &path, &fields).await.location().to_owned();
        assert!(one.starts_with(&path), "{one}");
        let dossier = app.own_dossier(ANNA).await.unwrap();
        assert_eq!(dossier.complaints[0].filed.sender, expected);
    }
}

#[tokio::test]
async fn who_may_only_read_is_offered_nothing_else() {
    let app = App::demo().await;
    let (case, decision) = app.given_first_review(ANNA).await;
    known(&app, NEW_PARENT).await;
    given_mandate(&app, case, MandateHolder::Person { person: NEW_PARENT }, &[Power::Read]).await;
    let number = app.own_dossier(ANNA).await.unwrap().registration.number.to_string();
    let mut browser = app.parent(NEW_PARENT).await;
    for path in pages(&number, &decision.to_string()) {
        let answer = browser.get(&path).await;
        if path.ends_with("/klopt-niet") {
            assert_eq!(answer.status, StatusCode::NOT_FOUND);
            continue;
        }
        let forms: Vec<String> =
            answer.html().elements("form").filter_map(|form| form.get("action").cloned()).collect();
        assert_eq!(forms, ["/uitloggen"], "{path}");
        assert!(!answer.html().links().iter().any(|link| link.contains("klopt-niet")), "{path}");
    }
}

#[tokio::test]
async fn a_next_of_kin_who_took_over_sees_that_they_may_do_everything() {
    let app = App::demo().await;
    let (case, _) = app.given_first_review(ANNA).await;
    known(&app, NEW_PARENT).await;
    let always = Period { from_on: None, until_on: None };
    let relation = RelationId::from_bytes([0x63; 16]);
    let told = Relative {
        kind: RelationKind::NextOfKin,
        name: "Femke Verzonnen".to_owned(),
        born_on: None,
        person: Some(NEW_PARENT),
        period: always,
        source: "akte".to_owned(),
    };
    app.act(HANDLER, case, &Command::RecordRelation(RecordRelation { relation, told })).await;
    let basis = RecordBasis {
        basis: BasisId::from_bytes([0x64; 16]),
        kind: BasisKind::StatutoryGround { article: "Wht 2.14b".to_owned() },
        audience: Audience::NextOfKin { relation },
        period: always,
    };
    app.act(HANDLER, case, &Command::RecordBasis(basis)).await;
    let number = app.own_dossier(ANNA).await.unwrap().registration.number.to_string();
    let text = app.parent(NEW_PARENT).await.get(&format!("/namens/{number}")).await.text();
    assert!(text.contains("U nam dit over als nabestaande."), "{text}");
    assert!(text.contains("Mag: lezen, vertellen, kiezen, tekenen.") && !text.contains("Mag niet:"));
}

#[tokio::test]
async fn without_a_mandate_nobody_is_on_the_list_and_no_page_is_there() {
    let app = App::demo().await;
    let (_, decision) = app.given_first_review(ANNA).await;
    let number = app.own_dossier(ANNA).await.unwrap().registration.number.to_string();
    app.given_registration(OTHER).await;
    let mut browser = app.parent(OTHER).await;
    assert!(browser.open("/namens").await.main_text().contains("U treedt nu voor niemand op."));
    for path in pages(&number, &decision.to_string()) {
        let (theirs, absent) =
            (browser.get(&path).await, browser.get(&path.replace(&number, "H-2021-99999")).await);
        assert_eq!(theirs.status, StatusCode::NOT_FOUND);
        assert_eq!(theirs.text().replace(&number, "H-2021-99999"), absent.text());
    }
}
