//! Who is in the place of somebody has their plan, preferences, consents and mandates, who looked, and their details; who
//! acts by a mandate has what it says, and finds nothing there of the rest.

use crate::{
    app::{ANNA, App, Browser, Case, HANDLER, NEW_PARENT, OTHER, SAMIRA, bsn},
    html::Html,
    staff::{dossier, journal, number},
};
use axum::http::StatusCode;
use herstel_domain::{
    Command,
    access::Period,
    bases::{Audience, BasisKind, RecordBasis},
    choices::ByWord,
    consents::MunicipalContact,
    mandates::{GiveMandate, MandateHolder, MandateKind, Power},
    plan::{AddAgreement, Owner, PlanTalk, TalkKind},
    registration::{
        Channel, Intake, PersonDetails, PersonKind, PreferredLanguage, RegisterParent, Registrant,
        YearsConcerned, register,
    },
    relations::{RecordRelation, RelationKind, Relative},
    representations::{LegalOffice, RecordRepresentation},
};
use herstel_kernel::{
    Actor, AgreementId, BasisId, Bsn, ConsentId, Date, DossierId, MandateId, OrganisationId, PersonId,
    RelationId, RepresentationId, TalkId,
};
use herstel_scheme::SchemeFamily;

pub const OFFICE: OrganisationId = OrganisationId::from_bytes([0x61; 16]);
pub const AT_OFFICE: Actor = Actor::Representative { organisation: OFFICE, colleague: None };
const MANDATE: MandateId = MandateId::from_bytes([0x62; 16]);
const AGREEMENT: AgreementId = AgreementId::from_bytes([0x65; 16]);
const CHILD: PersonId = PersonId::from_bytes([0x69; 16]);
const ALWAYS: Period = Period { from_on: None, until_on: None };

/// What only who is in the place of the person opens.
const IN_PLACE: [&str; 7] = [
    "meekijken",
    "meekijken/machtigen",
    "inzagen",
    "persoonsgegevens",
    "voorkeuren",
    "berichten-ontvangen",
    "verhaal/vertellen",
];

async fn known(app: &App, person: PersonId) {
    let number = Bsn::parse(&bsn(u32::from(person.to_bytes()[0]))).unwrap();
    assert_eq!(app.state.store.person_by_bsn(&number, person).await.unwrap(), person);
}

/// Given a next of kin who took over.
pub async fn given_kin(app: &App, case: Case) {
    known(app, NEW_PARENT).await;
    let relation = RelationId::from_bytes([0x63; 16]);
    let told = Relative {
        kind: RelationKind::NextOfKin,
        name: "Femke Verzonnen".to_owned(),
        born_on: None,
        person: Some(NEW_PARENT),
        period: ALWAYS,
        source: "akte".to_owned(),
    };
    app.act(HANDLER, case, &Command::RecordRelation(RecordRelation { relation, told })).await;
    let basis = RecordBasis {
        basis: BasisId::from_bytes([0x64; 16]),
        kind: BasisKind::StatutoryGround { article: "Wht 2.14b".to_owned() },
        audience: Audience::NextOfKin { relation },
        period: ALWAYS,
    };
    app.act(HANDLER, case, &Command::RecordBasis(basis)).await;
}

async fn given_mandate(app: &App, case: Case, powers: &[Power]) {
    let command = GiveMandate {
        mandate: MANDATE,
        holder: MandateHolder::Organisation { organisation: OFFICE },
        name: "Kantoor Verzonnen".to_owned(),
        kind: MandateKind::Helper,
        step: None,
        powers: powers.iter().copied().collect(),
        period: ALWAYS,
    };
    app.act(HANDLER, case, &Command::GiveMandate(command)).await;
}

/// Given who acts by law, whom a court appointed.
pub async fn given_office(app: &App, case: Case, office: LegalOffice, by: MandateHolder) {
    let represented = RecordRepresentation {
        representation: RepresentationId::from_bytes([0x66; 16]),
        office,
        by,
        name: "Iemand Verzonnen".to_owned(),
        ground: "Rechtbank".to_owned(),
        lives_with_them: false,
        period: ALWAYS,
    };
    app.act(HANDLER, case, &Command::RecordRepresentation(represented)).await;
}

/// Given a talk at their home and an agreement that waits for their yes.
async fn given_plan(app: &App, case: Case) {
    let talk = PlanTalk {
        talk: TalkId::from_bytes([0x67; 16]),
        kind: TalkKind::FirstContact,
        on: Date::constant(2021, 12, 6),
        time: "10.00 uur".to_owned(),
        place: "Bij haar thuis".to_owned(),
        guests: None,
        municipality: None,
    };
    app.act(HANDLER, case, &Command::PlanTalk(talk)).await;
    let asked = AddAgreement {
        agreement: AGREEMENT,
        talk: None,
        what: "De brief opzoeken.".to_owned(),
        owner: Owner::Parent,
        due_on: Date::constant(2021, 12, 20),
        by_word: None,
    };
    app.act(HANDLER, case, &Command::AddAgreement(asked)).await;
}

/// Opens a page, which must be in order and say for whom it is.
pub async fn open(browser: &mut Browser<'_>, path: &str) -> Html {
    let answer = browser.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}");
    assert_eq!(answer.html().problems(), Vec::<String>::new(), "{path}");
    assert!(answer.text().contains("U treedt op voor "), "{path}");
    answer.html()
}

fn csrf(page: &Html) -> String {
    page.hidden_fields("/uitloggen").into_iter().find(|(name, _)| name == "csrf").unwrap().1
}

/// That a page is there no more than one of a dossier that does not exist.
async fn absent(browser: &mut Browser<'_>, number: &str, page: &str) {
    let theirs = browser.get(&format!("/namens/{number}/{page}")).await;
    let nothing = browser.get(&format!("/namens/H-2021-99999/{page}")).await;
    assert_eq!((theirs.status, nothing.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND), "{page}");
    assert_eq!(theirs.text().replace(number, "H-2021-99999"), nothing.text(), "{page}");
}

#[tokio::test]
async fn a_next_of_kin_who_took_over_opens_every_page_that_the_person_has() {
    let app = App::demo().await;
    let (case, _) = app.given_first_review(ANNA).await;
    given_kin(&app, case).await;
    let start = format!("/namens/{}", number(&app, case).await);
    let mut kin = app.parent(NEW_PARENT).await;
    let case_links = open(&mut kin, &start).await.links();
    for page in ["plan", "meekijken", "inzagen"] {
        assert!(case_links.contains(&format!("{start}/{page}")), "{page}: {case_links:?}");
    }
    let message_links = open(&mut kin, &format!("{start}/berichten")).await.links();
    for page in ["persoonsgegevens", "voorkeuren", "berichten-ontvangen"] {
        assert!(message_links.contains(&format!("{start}/{page}")), "{page}: {message_links:?}");
    }
    for page in IN_PLACE.into_iter().chain(["plan", "verhaal"]) {
        let shown = open(&mut kin, &format!("{start}/{page}")).await;
        let own: Vec<String> =
            shown.links().into_iter().filter(|link| link.starts_with("/mijn-zaak/")).collect();
        assert_eq!(own, ["/mijn-zaak/gegevens", "/mijn-zaak/berichten"], "only the menu: {page}");
        let actions = shown.forms("").into_iter().map(|form| form.action);
        let elsewhere: Vec<String> = actions.filter(|action| action.starts_with("/mijn-zaak")).collect();
        assert!(elsewhere.is_empty(), "{page}: {elsewhere:?}");
    }
}

#[tokio::test]
async fn who_took_over_changes_details_preferences_and_how_messages_come() {
    let app = App::demo().await;
    let case = app.given_registration(ANNA).await;
    given_kin(&app, case).await;
    let start = format!("/namens/{}", number(&app, case).await);
    let mut kin = app.parent(NEW_PARENT).await;

    let details = format!("{start}/persoonsgegevens");
    let page = open(&mut kin, &details).await;
    let changed = [
        ("name", "Anna Voorbeeld"),
        ("address", "Spui 3, 2511 BS Den Haag"),
        ("email", "anna@voorbeeld.example"),
        ("phone", ""),
        ("iban", "NL91 ABNA 0417 1643 00"),
    ];
    let mut wrong = changed;
    wrong[4].1 = "NL00ABNA0417164300";
    let refused = kin.submit(&page, &details, &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.html().problems(), Vec::<String>::new());
    assert!(refused.text().contains("U treedt op voor"), "also on a page with errors");
    let page = open(&mut kin, &details).await;
    assert_eq!(kin.submit(&page, &details, &changed).await.location(), format!("{start}/berichten"));
    let kept = dossier(&app, case).await;
    assert_eq!(kept.postal_address(), Some("Spui 3, 2511 BS Den Haag"));
    assert_eq!(kept.registration.details.iban.as_deref(), Some("NL91ABNA0417164300"));

    let preferences = format!("{start}/voorkeuren");
    let page = open(&mut kin, &preferences).await;
    let said = [("pace", "speed"), ("language", "en"), ("spoken_to", "met haar achternaam")];
    assert_eq!(kin.submit(&page, &preferences, &said).await.location(), start, "their own page stays Dutch");
    assert_eq!(dossier(&app, case).await.language(), PreferredLanguage::En);

    let ways = format!("{start}/berichten-ontvangen");
    let page = open(&mut kin, &ways).await;
    let said = [("ways", "paper"), ("address", "Postbus 1, 1000 AA Amsterdam"), ("safe", "paper")];
    let next = kin.submit(&page, &ways, &said).await.location().to_owned();
    assert_eq!(next, format!("{start}/berichten?net=bewaard"));
    let again = open(&mut kin, &ways).await;
    assert!(again.main_text().contains("Postbus 1, 1000 AA Amsterdam"), "{}", again.main_text());
    assert_eq!(again.chosen("ways"), ["paper"], "what was said stands in the form");
}

#[tokio::test]
async fn who_took_over_consents_gives_a_mandate_and_takes_both_back() {
    let app = App::demo().await;
    let case = app.given_registration(ANNA).await;
    given_kin(&app, case).await;
    app.state.store.person_by_bsn(&Bsn::parse(&bsn(50)).unwrap(), OTHER).await.unwrap();
    let access = format!("/namens/{}/meekijken", number(&app, case).await);
    let mut kin = app.parent(NEW_PARENT).await;
    let stop = |page: &Html, begins: String| {
        let mut actions = page.forms("").into_iter().map(|form| form.action);
        actions.find(|action| action.starts_with(&begins) && action.ends_with("/stoppen")).unwrap()
    };

    let page = open(&mut kin, &access).await;
    let yes = [("municipal_contact", "yes"), ("municipality", "almere")];
    let next = kin.submit(&page, &format!("{access}/gemeente"), &yes).await.location().to_owned();
    assert_eq!(next, format!("{access}?net=geantwoord"));
    let page = open(&mut kin, &next).await;
    assert!(page.main_text().contains("De gemeente Almere mag contact met u opnemen."));
    let given = kin.submit(&page, &format!("{access}/toestemming"), &[("subject", "notes")]).await;
    assert_eq!(given.location(), format!("{access}?net=gegeven"));
    assert_eq!(dossier(&app, case).await.consents.len(), 2);
    let page = open(&mut kin, &access).await;
    let back = stop(&page, format!("{access}/toestemming/"));
    assert_eq!(kin.submit(&page, &back, &[]).await.location(), format!("{access}?net=gestopt"));

    let form = format!("{access}/machtigen");
    let page = open(&mut kin, &form).await;
    let of_other = bsn(50);
    let mandate = [
        ("name", "Chris Verzonnen"),
        ("bsn", of_other.as_str()),
        ("kind", "helper"),
        ("powers", "read"),
        ("end", "open"),
    ];
    assert_eq!(kin.submit(&page, &form, &mandate).await.location(), format!("{access}?net=gegeven"));
    let page = open(&mut kin, &access).await;
    assert!(page.main_text().contains("Chris Verzonnen"));
    let back = stop(&page, format!("{access}/machtiging/"));
    assert_eq!(kin.submit(&page, &back, &[]).await.location(), format!("{access}?net=gestopt"));
    assert!(dossier(&app, case).await.mandates[0].withdrawn_on.is_some());
}

#[tokio::test]
async fn who_took_over_reads_who_looked_and_takes_it_along_in_the_whole_file() {
    let app = App::demo().await;
    let (case, _) = app.given_first_review(ANNA).await;
    given_kin(&app, case).await;
    let number = number(&app, case).await;
    app.signed_in(HANDLER).await.open(&format!("/werk/dossier/{number}")).await;
    let (looked, whole) = (format!("/namens/{number}/inzagen"), format!("/namens/{number}/hele-dossier"));
    let mut kin = app.parent(NEW_PARENT).await;
    let page = open(&mut kin, &looked).await;
    let text = page.main_text();
    assert!(text.contains("Samira Bouzid, een zaakbehandelaar"), "{text}");
    assert!(text.contains("Wie nu kijkt, keek"), "«u» is the person here: {text}");
    let with_own = format!("{looked}?eigen=ja");
    assert!(page.links().contains(&with_own), "{:?}", page.links());
    assert!(open(&mut kin, &with_own).await.main_text().contains("Wie nu kijkt"));
    let wrong = kin.get(&format!("{looked}?van=gisteren")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.html().problems(), Vec::<String>::new());
    let page = open(&mut kin, &whole).await;
    let file = kin.submit(&page, &format!("{whole}/zip"), &[]).await;
    let text = String::from_utf8_lossy(&file.bytes).into_owned();
    for part in ["inzagen.csv", "Wie u machtigde", "Ons plan"] {
        assert!(text.contains(part), "{part}");
    }
}

#[tokio::test]
async fn an_office_that_a_court_appointed_as_curator_is_in_the_place_of_the_person_and_no_next_of_kin() {
    let app = App::demo().await;
    let (case, _) = app.given_first_review(ANNA).await;
    given_office(&app, case, LegalOffice::Curator, MandateHolder::Organisation { organisation: OFFICE })
        .await;
    let number = number(&app, case).await;
    app.parent(ANNA).await.open("/mijn-zaak").await;
    let mut curator = app.signed_in(AT_OFFICE).await;
    for page in IN_PLACE.into_iter().chain(["plan"]) {
        let shown = curator.get(&format!("/namens/{number}/{page}")).await;
        assert_eq!(shown.status, StatusCode::OK, "{page}");
        assert_eq!(shown.html().problems(), Vec::<String>::new(), "{page}");
        assert!(shown.text().contains("Dat mag tot het wordt gestopt."), "{page}");
        assert!(!shown.text().contains("als nabestaande"), "{page}");
    }
    let text = open(&mut curator, &format!("/namens/{number}/inzagen")).await.main_text();
    assert!(text.contains("De persoon van dit dossier"), "looks of people are not left out: {text}");
    let whole = format!("/namens/{number}/hele-dossier");
    let page = open(&mut curator, &whole).await;
    let file = curator.submit(&page, &format!("{whole}/zip"), &[]).await;
    let text = String::from_utf8_lossy(&file.bytes).into_owned();
    assert!(text.contains("Wie nu kijkt") && !text.contains("U zelf"), "«u» is the person in the file");
}

#[tokio::test]
async fn a_lawyer_who_may_tell_reads_the_plan_says_yes_asks_a_talk_and_says_what_was_done() {
    let app = App::demo().await;
    let (case, _) = app.given_first_review(ANNA).await;
    given_mandate(&app, case, &[Power::Read, Power::Tell]).await;
    given_plan(&app, case).await;
    let number = number(&app, case).await;
    let plan = format!("/namens/{number}/plan");
    let mut lawyer = app.signed_in(AT_OFFICE).await;
    assert!(open(&mut lawyer, &format!("/namens/{number}")).await.links().contains(&plan));
    let page = open(&mut lawyer, &plan).await;
    let text = page.main_text();
    assert!(text.contains("De brief opzoeken.") && text.contains("Bij haar thuis"), "{text}");
    let one = format!("{plan}/afspraak/{AGREEMENT}");
    assert_eq!(lawyer.submit(&page, &format!("{one}/eens"), &[]).await.location(), plan);
    let page = open(&mut lawyer, &plan).await;
    assert_eq!(lawyer.submit(&page, &one, &[("result", "done")]).await.location(), plan);
    let page = open(&mut lawyer, &plan).await;
    let talk = lawyer.submit(&page, &format!("{plan}/gesprek"), &[("words", "Over het huis.")]).await;
    assert_eq!(talk.location(), plan);
    let page = open(&mut lawyer, &plan).await;
    let add = format!("{plan}/afspraak");
    let refused = lawyer.submit(&page, &add, &[("what", "De bank bellen."), ("due_on", "31-02-2022")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.html().problems(), Vec::<String>::new());
    let added = lawyer.submit(&page, &add, &[("what", "De bank bellen."), ("due_on", "20-12-2021")]).await;
    assert_eq!(added.location(), plan);
    let kept = app.own_dossier(ANNA).await.unwrap().plan;
    assert_eq!(kept.agreements.len(), 2);
    assert_eq!(kept.agreements[0].agreed.map(|(how, _)| how), Some(ByWord::Portal));
    assert!(kept.agreements[0].done.is_some());
    assert!(kept.asked.is_some());
    let own = app.parent(ANNA).await.open("/mijn-zaak/plan").await.main_text();
    assert!(own.contains("De bank bellen."), "the parent reads it too: {own}");
}

#[tokio::test]
async fn a_mandate_that_only_reads_shows_the_plan_without_a_button_and_takes_nothing() {
    let app = App::demo().await;
    let (case, _) = app.given_first_review(ANNA).await;
    given_mandate(&app, case, &[Power::Read]).await;
    given_plan(&app, case).await;
    let number = number(&app, case).await;
    let plan = format!("/namens/{number}/plan");
    let mut reader = app.signed_in(AT_OFFICE).await;
    let page = open(&mut reader, &plan).await;
    assert!(page.main_text().contains("De brief opzoeken."));
    let forms: Vec<String> = page.elements("form").filter_map(|form| form.get("action").cloned()).collect();
    assert_eq!(forms, ["/uitloggen"]);
    let (csrf, version) = (csrf(&page), dossier(&app, case).await.version.to_string());
    let before = journal(&app, case).await;
    let one = format!("afspraak/{AGREEMENT}");
    for form in ["gesprek", "afspraak", &one, &format!("{one}/eens")] {
        let fields = [
            ("csrf", csrf.as_str()),
            ("version", version.as_str()),
            ("words", "Over het huis."),
            ("what", "De bank bellen."),
            ("due_on", "20-12-2021"),
            ("result", "done"),
        ];
        let sent = reader.post(&format!("{plan}/{form}"), &fields).await;
        assert_eq!(sent.status, StatusCode::NOT_FOUND, "{form}");
    }
    assert_eq!(journal(&app, case).await, before);
}

#[tokio::test]
async fn who_is_not_in_the_place_of_the_person_finds_neither_those_pages_nor_their_forms() {
    const ALL: [Power; 4] = [Power::Read, Power::Tell, Power::Choose, Power::Sign];
    let by = MandateHolder::Organisation { organisation: OFFICE };
    for office in [None, Some(LegalOffice::Administrator), Some(LegalOffice::Mentor)] {
        let app = App::demo().await;
        let (case, _) = app.given_first_review(ANNA).await;
        match office {
            None => given_mandate(&app, case, &ALL).await,
            Some(office) => given_office(&app, case, office, by).await,
        }
        let number = number(&app, case).await;
        let start = format!("/namens/{number}");
        let mut browser = app.signed_in(AT_OFFICE).await;
        let page = open(&mut browser, &start).await;
        let links = [page.links(), open(&mut browser, &format!("{start}/berichten")).await.links()].concat();
        for page in IN_PLACE {
            assert!(!links.contains(&format!("{start}/{page}")), "{office:?} {page}");
            absent(&mut browser, &number, page).await;
        }
        let (csrf, version) = (csrf(&page), dossier(&app, case).await.version.to_string());
        let before = journal(&app, case).await;
        let own = format!("meekijken/machtiging/{MANDATE}/stoppen");
        for form in [
            "persoonsgegevens",
            "voorkeuren",
            "berichten-ontvangen",
            "meekijken/machtigen",
            "meekijken/gemeente",
            "meekijken/toestemming",
            "verhaal/vertellen",
            own.as_str(),
        ] {
            let fields = [
                ("csrf", csrf.as_str()),
                ("version", version.as_str()),
                ("name", "Iemand Anders"),
                ("ways", "paper"),
                ("municipal_contact", "no"),
                ("subject", "notes"),
                ("words", "Wat er gebeurde."),
            ];
            let sent = browser.post(&format!("{start}/{form}"), &fields).await;
            assert_eq!(sent.status, StatusCode::NOT_FOUND, "{office:?} {form}");
        }
        assert_eq!(journal(&app, case).await, before, "{office:?}");
    }
}

/// Given a child that lives with its other parent.
async fn given_child(app: &App) -> Case {
    let dossier = DossierId::from_bytes([0x68; 16]);
    let details = PersonDetails {
        name: "Noor Verzonnen".to_owned(),
        bsn: bsn(u32::from(CHILD.to_bytes()[0])),
        born_on: Date::constant(2012, 3, 1),
        address: Some("Schuilplaats 7, 9999 ZZ Elders".to_owned()),
        email: None,
        phone: None,
        iban: None,
        language: PreferredLanguage::Nl,
    };
    let number = Bsn::parse(&details.bsn).unwrap();
    let by = Registrant::Parent { name: "Ouder Verzonnen".to_owned(), person: None, lives_with_them: true };
    let command = RegisterParent {
        dossier,
        person: CHILD,
        details,
        channel: Channel::Phone,
        years: YearsConcerned::Unknown,
        story: None,
        municipal_contact: MunicipalContact::NotAsked,
        family: SchemeFamily::main(),
        consent: ConsentId::from_bytes([0x69; 16]),
        handler: Some(SAMIRA),
        intake: Intake { kind: PersonKind::Child, by, abroad: None },
    };
    let context = app.context(HANDLER);
    let make = |number, _| register(&command, number, &context);
    app.state.store.register(HANDLER, app.occasion(), &number, 2021, make).await.unwrap();
    Case { dossier }
}

#[tokio::test]
async fn a_parent_with_custody_elsewhere_finds_no_plan_and_learns_nowhere_where_the_child_is() {
    let app = App::demo().await;
    known(&app, NEW_PARENT).await;
    let case = given_child(&app).await;
    given_office(&app, case, LegalOffice::ParentalAuthority, MandateHolder::Person { person: NEW_PARENT })
        .await;
    given_plan(&app, case).await;
    let number = number(&app, case).await;
    let mut elsewhere = app.parent(NEW_PARENT).await;
    let page = open(&mut elsewhere, &format!("/namens/{number}")).await;
    let plan = format!("/namens/{number}/plan");
    assert!(!page.links().contains(&plan), "{:?}", page.links());
    for place in ["Schuilplaats", "Bij haar thuis", "Zeg of een afspraak klopt"] {
        assert!(!page.main_text().contains(place), "{place}: {}", page.main_text());
    }
    for page in IN_PLACE.into_iter().chain(["plan"]) {
        absent(&mut elsewhere, &number, page).await;
    }
    let before = journal(&app, case).await;
    let (csrf, version) = (csrf(&page), dossier(&app, case).await.version.to_string());
    let fields = [("csrf", csrf.as_str()), ("version", version.as_str()), ("words", "Waar is zij?")];
    let asked = elsewhere.post(&format!("{plan}/gesprek"), &fields).await;
    assert_eq!(asked.status, StatusCode::NOT_FOUND);
    assert_eq!(journal(&app, case).await, before);
}
