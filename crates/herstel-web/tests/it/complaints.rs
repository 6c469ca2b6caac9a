//! When it goes wrong: being called back, complaining, reading what was promised, and taking the whole file along.

use crate::{
    app::{ANNA, App, HANDLER, OTHER},
    staff::number,
};
use axum::http::StatusCode;
use herstel_domain::{
    Command, Dossier, Purpose, Scope,
    access::Period,
    choices::{Heard, MakeChoice},
    experience::{ExperienceCommand, Feeling, open_steps},
    mandates::{GiveMandate, MandateHolder, MandateKind, Power},
};
use herstel_kernel::{Actor, ChoiceId, Date, MandateId, OrganisationId, StaffId, StaffPost, StaffRole};
use herstel_store::StaffMember;

const WRONG: &str = "/mijn-zaak/als-het-misgaat";
const CALL: &str = "/mijn-zaak/bel-mij";
const COMPLAIN: &str = "/mijn-zaak/klacht";
const PROMISES: &str = "/mijn-zaak/beloften";
const OUTSIDER: StaffId = StaffId::from_bytes([0x72; 16]);

async fn own(app: &App) -> Dossier {
    app.own_dossier(ANNA).await.unwrap()
}

/// Somebody who was not involved.
async fn outsider(app: &App) -> Actor {
    let post = StaffPost::Operation(StaffRole::CaseHandler);
    app.hire(&StaffMember { id: OUTSIDER, name: "Bo Anders".to_owned(), post }).await;
    Actor::Staff { id: OUTSIDER, role: StaffRole::CaseHandler }
}

#[tokio::test]
async fn the_page_says_what_can_be_done_and_that_it_costs_nothing() {
    let app = App::plain().await;
    let (_, decision) = app.given_first_review(ANNA).await;
    let mut anna = app.parent(ANNA).await;
    for from in ["/mijn-zaak".to_owned(), format!("/mijn-zaak/besluit/{decision}")] {
        assert!(anna.open(&from).await.links().contains(&WRONG.to_owned()), "reached from {from}");
    }
    let page = anna.open(WRONG).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let text = page.main_text();
    for said in ["Bel eerst", "Klagen kost niets", "Dan maakt u bezwaar"] {
        assert!(text.contains(said), "{said} is not in\n{text}");
    }
    assert!(!text.contains("Wij zijn te laat"), "nothing is late");
    app.state.clock.start_on(Date::constant(2022, 11, 7)).unwrap();
    let page = anna.open(WRONG).await;
    assert!(page.links().contains(&"/mijn-zaak/te-laat/full-assessment".to_owned()), "{:?}", page.links());
}

#[tokio::test]
async fn a_call_stays_with_the_handler_until_somebody_spoke_and_a_broken_promise_shows() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let number = number(&app, case).await;
    let mut anna = app.parent(ANNA).await;
    let page = anna.open(CALL).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let nothing = anna.submit(&page, CALL, &[("phone", "06 12345678")]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY, "nobody chooses for the parent");
    assert!(nothing.text().contains("06 12345678"), "what was typed is shown again");
    let fields = [("part", "evening"), ("phone", "06 12345678"), ("words", "Over mijn brief.")];
    assert_eq!(anna.submit(&page, CALL, &fields).await.location(), WRONG);
    anna.submit(&page, CALL, &fields).await;
    assert_eq!(own(&app).await.calls.len(), 1, "sent twice is asked once");
    let calls = format!("/werk/dossier/{number}/bellen");
    let mut samira = app.signed_in(HANDLER).await;
    assert!(samira.open("/werk").await.links().contains(&calls), "on my day");
    let day = own(&app).await.calls[0].asked.promised_on;
    app.state.clock.start_on(day.tomorrow().unwrap()).unwrap();
    assert!(anna.open(WRONG).await.main_text().contains("Wij hebben ons woord niet gehouden"));
    assert!(anna.open(PROMISES).await.main_text().contains("Niet gehouden"));
    let page = samira.open(&calls).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.main_text().contains("06 12345678"), "{}", page.main_text());
    samira.submit(&page, &calls, &[("what", "tried")]).await.location();
    assert!(samira.open("/werk").await.links().contains(&calls), "nobody was reached");
    let page = samira.open(&calls).await;
    samira.submit(&page, &calls, &[("what", "made"), ("made-words", "Wij spraken.")]).await.location();
    assert!(!samira.open("/werk").await.links().contains(&calls), "done");
}

#[tokio::test]
async fn a_complaint_is_handled_by_somebody_who_was_not_involved_and_answered_in_words() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let number = number(&app, case).await;
    let mut anna = app.parent(ANNA).await;
    let page = anna.open(COMPLAIN).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let empty = anna.submit(&page, COMPLAIN, &[("about", "fixed-person"), ("words", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [("about", "fixed-person"), ("words", "Niemand belde mij terug.")];
    let one = anna.submit(&page, COMPLAIN, &fields).await.location().to_owned();
    let page = anna.open(&one).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(page.main_text().contains("Niemand belde mij terug."));
    assert!(anna.open("/mijn-zaak/berichten").await.main_text().contains("Wij hebben uw klacht"));
    // Not there for anybody else, and its words not for who was involved.
    app.given_registration(OTHER).await;
    assert_eq!(app.parent(OTHER).await.get(&one).await.status, StatusCode::NOT_FOUND);
    let id = own(&app).await.complaints[0].id();
    let staff_page = format!("/werk/dossier/{number}/klachten/{id}");
    let mut samira = app.signed_in(HANDLER).await;
    let page = samira.open(&staff_page).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    assert!(!page.main_text().contains("Niemand belde mij terug."), "{}", page.main_text());
    let refused = samira.submit(&page, &staff_page, &[("what", "take")]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let mut bo = app.signed_in(outsider(&app).await).await;
    let list = bo.open("/werk/klachten").await;
    assert_eq!(list.problems(), Vec::<String>::new());
    assert!(list.main_text().contains(&number), "{}", list.main_text());
    let page = bo.open(&staff_page).await;
    assert!(page.main_text().contains("Niemand belde mij terug."));
    bo.submit(&page, &staff_page, &[("what", "take")]).await.location();
    assert!(anna.open(&one).await.main_text().contains("Bo Anders kijkt naar deze klacht"));
    let page = bo.open(&staff_page).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let answer = [
        ("what", "answer"),
        ("answer-outcome", "justified"),
        ("answer-findings", "Wij hadden moeten bellen."),
    ];
    bo.submit(&page, &staff_page, &answer).await.location();
    let page = anna.open(&one).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    for said in ["U heeft gelijk", "Wij hadden moeten bellen.", "Nationale ombudsman"] {
        assert!(page.main_text().contains(said), "{said}: {}", page.main_text());
    }
    assert!(!bo.open("/werk/klachten").await.main_text().contains(&number), "done");
}

const WHOLE_FILE: &str = "/mijn-zaak/hele-dossier/zip";

#[tokio::test]
async fn the_whole_file_is_one_download_with_letters_facts_and_a_page_to_read() {
    let app = App::plain().await;
    app.given_first_review(ANNA).await;
    let mut anna = app.parent(ANNA).await;
    let page = anna.open("/mijn-zaak/hele-dossier").await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let answer = anna.submit(&page, WHOLE_FILE, &[]).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("content-type"), "application/zip");
    assert_eq!(answer.header("cache-control"), "no-store");
    assert!(answer.header("content-disposition").starts_with("attachment;"));
    let entries = entries(&answer.bytes);
    for name in ["lees-mij.html", "gegevens.csv", "dossier.json", "inzagen.csv", "brieven/001-"] {
        assert!(entries.iter().any(|(entry, _)| entry.starts_with(name)), "{name} is not in the file");
    }
    for (name, bytes) in &entries {
        assert_eq!(name.starts_with("brieven/"), bytes.starts_with(b"%PDF-"), "{name}: letters as they are");
    }
}

/// What a part of the file says, by the beginning of its name.
fn named(entries: &[(String, Vec<u8>)], name: &str) -> String {
    let found = entries.iter().find(|(entry, _)| entry == name).map(|(_, bytes)| bytes.clone());
    String::from_utf8(found.unwrap_or_else(|| panic!("{name} is not in the file"))).unwrap()
}

#[tokio::test]
async fn the_whole_file_has_choices_mandates_and_own_answers_for_people_and_for_machines() {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let me = Actor::Person { person: ANNA };
    let chosen = MakeChoice::on_the_main_road(ChoiceId::from_bytes([0x63; 16]), "first-review", "wait", me);
    app.act(me, case, &Command::MakeChoice(chosen)).await;
    let mandate = GiveMandate {
        mandate: MandateId::from_bytes([0x64; 16]),
        holder: MandateHolder::Organisation { organisation: OrganisationId::from_bytes([0x65; 16]) },
        name: "Kantoor Verzonnen".to_owned(),
        kind: MandateKind::Helper,
        step: None,
        powers: [Power::Read].into(),
        period: Period { from_on: None, until_on: Some(Date::constant(2022, 1, 1)) },
    };
    app.act(HANDLER, case, &Command::GiveMandate(mandate)).await;
    let tell = ExperienceCommand::Tell {
        ended: open_steps(&own(&app).await, app.state.clock.today())[0].key.clone(),
        justice: Some(Feeling::No),
        new_start: None,
        words: "Niemand luisterde.".to_owned(),
        to_steering: false,
        heard: Heard::PORTAL,
    };
    app.act(me, case, &Command::Experience(tell)).await;
    let mut anna = app.parent(ANNA).await;
    let page = anna.open("/mijn-zaak/hele-dossier").await;
    let entries = entries(&anna.submit(&page, WHOLE_FILE, &[]).await.bytes);
    let (page, data) = (named(&entries, "lees-mij.html"), named(&entries, "dossier.json"));
    for said in
        ["Wat u koos", "Wie u machtigde", "Kantoor Verzonnen", "Wat u antwoordde", "Niemand luisterde."]
    {
        assert!(page.contains(said), "{said}: {page}");
        assert!(data.contains(said), "{said}: {data}");
    }
    let data: serde_json::Value = serde_json::from_str(&data).unwrap();
    assert_eq!((&data["format"], &data["version"]), (&"herstel-whole-file".into(), &1.into()));
    assert_eq!(data["case"]["number"], own(&app).await.registration.number.to_string());
    assert_eq!(data["case"]["choices"][0]["option"], "wait");
    assert!(!data["case"]["facts"].as_array().unwrap().is_empty());

    // Who acts by the mandate takes along what their pages show, and not what is for the person alone.
    let mut office = app
        .signed_in(Actor::Representative {
            organisation: OrganisationId::from_bytes([0x65; 16]),
            colleague: None,
        })
        .await;
    let place = format!("/namens/{}/hele-dossier", own(&app).await.registration.number);
    let page = office.open(&place).await;
    assert!(!page.main_text().contains("wie keek"), "nothing is promised that is not in it");
    let answer = office.submit(&page, &format!("{place}/zip"), &[]).await;
    let text = String::from_utf8_lossy(&answer.bytes).into_owned();
    assert!(text.contains("Wat u koos"), "what was chosen stands on the pages that they read");
    for kept in [
        "Niemand luisterde.",
        "Wie u machtigde",
        "Wat anderen mogen weten",
        "Wat u prettig vindt",
        "inzagen.csv",
    ] {
        assert!(!text.contains(kept), "{kept}");
    }
}

#[tokio::test]
async fn who_was_looked_at_often_gets_every_look_in_as_many_tables_as_it_takes() {
    let app = App::plain().await;
    let case = app.given_registration(ANNA).await;
    for _ in 0..501 {
        let scope = Scope::new(HANDLER, Purpose::Handling, app.occasion()).unwrap();
        app.state.store.dossier(&scope, case.dossier).await.unwrap();
    }
    let mut anna = app.parent(ANNA).await;
    let page = anna.open("/mijn-zaak/hele-dossier").await;
    let entries = entries(&anna.submit(&page, WHOLE_FILE, &[]).await.bytes);
    let (first, second) = (named(&entries, "inzagen.csv"), named(&entries, "inzagen-2.csv"));
    assert_eq!(first.lines().count(), 501, "five hundred and what the columns are");
    assert!(second.lines().count() >= 2, "{second}");
    assert!(named(&entries, "lees-mij.html").contains("inzagen-2.csv"), "the page says where it goes on");
}

#[tokio::test]
async fn a_whole_file_is_given_to_a_button_of_ours_and_to_no_link() {
    let app = App::plain().await;
    app.given_registration(ANNA).await;
    let mut anna = app.parent(ANNA).await;
    let link = anna.get(WHOLE_FILE).await;
    assert_eq!(link.status, StatusCode::METHOD_NOT_ALLOWED);
    let forged = anna.post(WHOLE_FILE, &[("csrf", "onzin")]).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
}

fn number_at(bytes: &[u8], place: usize, length: usize) -> usize {
    let bytes = bytes[place..place + length].iter().rev();
    bytes.fold(0, |number, byte| number << 8 | usize::from(*byte))
}

/// What is in a ZIP file, by the list at its end (APPNOTE 4.3); every entry is where and what the list says.
pub fn entries(file: &[u8]) -> Vec<(String, Vec<u8>)> {
    let end = file.len() - 22;
    assert_eq!(&file[end..end + 4], b"PK\x05\x06", "written to its end");
    let mut at = number_at(file, end + 16, 4);
    assert_eq!(at + number_at(file, end + 12, 4), end, "the list is as long as it says");
    let mut entries = Vec::new();
    for _ in 0..number_at(file, end + 10, 2) {
        assert_eq!(&file[at..at + 4], b"PK\x01\x02");
        let (length, start) = (number_at(file, at + 28, 2), number_at(file, at + 42, 4));
        let name = &file[at + 46..at + 46 + length];
        assert_eq!(&file[start..start + 4], b"PK\x03\x04");
        assert_eq!(&file[start + 30..start + 30 + length], name);
        let content = &file[start + 30 + length..][..number_at(file, at + 20, 4)];
        let check = usize::try_from(crc32fast::hash(content)).unwrap();
        for check_at in [at + 16, start + 14] {
            assert_eq!(number_at(file, check_at, 4), check, "{}", String::from_utf8_lossy(name));
        }
        entries.push((String::from_utf8(name.to_vec()).unwrap(), content.to_vec()));
        at += 46 + length;
    }
    assert_eq!(at, end);
    entries
}

#[tokio::test]
async fn a_whole_file_for_who_reads_turkish_or_arabic_is_in_the_language_of_letters() {
    let app = App::plain().await;
    app.given_first_review(ANNA).await;
    let mut anna = app.parent(ANNA).await;
    for language in ["tr", "ar"] {
        anna.get(&format!("/taal/{language}?terug=/")).await.location();
        let page = anna.open("/mijn-zaak/hele-dossier").await;
        let answer = anna.submit(&page, WHOLE_FILE, &[]).await;
        let text = String::from_utf8_lossy(&answer.bytes);
        assert!(text.contains("<html lang=\"nl\" class=\"utrecht-html\" dir=\"ltr\">"), "{language}");
        assert!(!text.contains(['\u{fdd0}', '\u{fdd1}']), "{language}: marks of words on a page");
    }
}
