//! The Dutch of every page of a person as it is read, in the states that a case goes through: the route table says which
//! pages there are, and none of them is left out without a reason.

use crate::{
    app::{ANNA, App, Browser, Case, HANDLER, NEW_PARENT, REVIEWER, SCHEMES},
    children::{NOOR, OF_SEVENTEEN, OF_SIXTEEN, given_child, given_much},
    complaints::entries,
    forecast,
    html::Html,
    interference::{
        family::{self, A, CURATOR_OF_A, EXPERT_OF_A, HELPER_OF_A, KIN_OF_A, a, given_people, given_staff},
        fill::Fill,
    },
    objections::given_upheld,
    staff::number,
};
use axum::http::StatusCode;
use herstel_domain::{
    Command,
    registration::PreferredLanguage,
    settlement::{DraftSettlement, OfferSettlement},
};
use herstel_kernel::{Date, PersonId, SettlementId};
use herstel_scheme::{
    SchemeFamily,
    reading::{LONG_TEXT, ReadingFinding, findings},
};
use herstel_store::{ForecastStanding, ScoreRow};
use herstel_web::{Guard, Method, mail_text, route_table};
use std::collections::BTreeSet;

/// Addresses of a person that are nowhere read here, each with why.
const NOT_READ: [(&str, &str); 7] = [
    ("/mijn-zaak/documenten/{document}", "a file that somebody handed in"),
    ("/namens/{number}/documenten/{document}", "a file that somebody handed in"),
    ("/namens/{number}/inzage/document/{document}", "a file that somebody handed in"),
    ("/mijn-zaak/wat-er-gebeurde/pdf", "a letter; `crates/herstel/tests` reads letters"),
    ("/namens/{number}/wat-er-gebeurde/pdf", "a letter; `crates/herstel/tests` reads letters"),
    ("/namens/{number}/bel-mij", "the form that the person has under their own address"),
    ("/namens/{number}/te-laat/{subject}", "the form that the person has under their own address"),
];
/// Pages of a person that others have as well.
const OF_OTHERS_TOO: [&str; 8] = [
    "/",
    "/inloggen",
    "/ingelogd",
    "/bevestigen",
    "/regelingen",
    "/regelingen/{id}",
    "/regelingen/{id}/schatting",
    "/verwachtingen",
];
const LATE: &str = "/mijn-zaak/te-laat/full-assessment";

/// The addresses of pages of a person: those behind one of these guards.
fn addresses(guards: &[Guard]) -> Vec<&'static str> {
    let table = route_table(false);
    let own = table.iter().filter(|route| route.method == Method::Get && guards.contains(&route.guard));
    own.map(|route| route.path).filter(|path| !path.starts_with("/api/")).collect()
}

/// What was read until now, and what of it was hard.
#[derive(Default)]
struct Reading {
    read: BTreeSet<String>,
    long: usize,
    hard: Vec<String>,
}

impl Reading {
    /// Reads one page of a person, if it is there in this state.
    async fn page(&mut self, state: &str, browser: &mut Browser<'_>, address: &str, path: &str) {
        let answer = browser.get(path).await;
        if answer.status != StatusCode::OK || !answer.header("content-type").starts_with("text/html") {
            return;
        }
        self.read.insert(address.to_owned());
        self.html(state, path, &answer.html());
    }

    /// Reads what is on a page.
    fn html(&mut self, state: &str, path: &str, page: &Html) {
        // Rules of law stand on the page of a decision as they are written; they are marked and do not count.
        let text = page.main_text_without_dutch().replace('\n', "\n\n");
        self.long += usize::from(text.split_whitespace().count() >= LONG_TEXT);
        let found = findings(&text).into_iter().filter(|finding| match finding {
            ReadingFinding::LongSentence { .. }
            | ReadingFinding::LongOnAverage { .. }
            | ReadingFinding::HardToRead { .. } => true,
            // Texts are held to these one by one.
            ReadingFinding::DifficultWord { .. } => false,
        });
        self.hard.extend(found.map(|finding| format!("{state}: {path}: {finding}")));
    }

    /// Reads every page of somebody's own case, or of the case for which they act.
    async fn case(&mut self, state: &str, app: &App, person: PersonId, guard: Guard, fill: &Fill) {
        let mut browser = app.parent(person).await;
        for address in addresses(&[guard]) {
            self.page(state, &mut browser, address, &fill.path(address)).await;
        }
    }

    /// Reads every page of somebody's own case, with everything that there is of it.
    async fn own(&mut self, state: &str, app: &App, person: PersonId) {
        self.case(state, app, person, Guard::Parent, &own_fill(app, person).await).await;
        let mut browser = app.parent(person).await;
        self.page(state, &mut browser, "/mijn-zaak", "/mijn-zaak?alles=ja").await;
        for message in &app.own_dossier(person).await.unwrap().messages {
            let path = format!("/mijn-zaak/berichten/{}", message.id);
            self.page(state, &mut browser, "/mijn-zaak/berichten/{message}", &path).await;
        }
    }
}

/// What stands in the addresses of somebody's own pages: the last of everything.
async fn own_fill(app: &App, person: PersonId) -> Fill {
    let dossier = app.own_dossier(person).await.unwrap();
    let mut fill = Fill::absent();
    let approved = dossier.decisions.iter().rev().find(|decision| decision.approval().is_some());
    let there = [
        ("{decision}", approved.map(|decision| decision.proposed.decision.to_string())),
        ("{objection}", dossier.objections.all.last().map(|objection| objection.id().to_string())),
        ("{complaint}", dossier.complaints.last().map(|complaint| complaint.id().to_string())),
        ("{message}", dossier.messages.last().map(|message| message.id.to_string())),
    ];
    fill.parameters.extend(there.into_iter().filter_map(|(name, value)| Some((name, value?))));
    fill
}

/// Given an agreement to leave the road that waits for the parent.
async fn given_offer(app: &App) -> Case {
    let (case, _) = app.given_first_review(ANNA).await;
    let settlement = SettlementId::from_bytes([0x6a; 16]);
    let (family, step) = (SchemeFamily::main(), "first-review".to_owned());
    let words = Some("Wij bellen u over een jaar.".to_owned());
    let draft = DraftSettlement { settlement, family, step, words };
    app.act(HANDLER, case, &Command::DraftSettlement(draft)).await;
    app.act(REVIEWER, case, &Command::OfferSettlement(OfferSettlement { settlement })).await;
    case
}

/// The page in the file with everything of the case, which has no frame around it.
async fn whole_file(reading: &mut Reading, app: &App) {
    let mut anna = app.parent(ANNA).await;
    let page = anna.open("/mijn-zaak/hele-dossier").await;
    let answer = anna.submit(&page, "/mijn-zaak/hele-dossier/zip", &[]).await;
    let entries = entries(&answer.bytes);
    let (name, page) = entries.iter().find(|(name, _)| name == "lees-mij.html").unwrap();
    let page = String::from_utf8_lossy(page);
    let page = page.replace("<body>", "<body><main>").replace("</body>", "</main></body>");
    reading.html("the whole file", name, &Html::parse(&page));
}

/// A decision that is late: before it is said, while every day costs money, and once that is established.
async fn late(reading: &mut Reading) {
    let app = App::plain().await;
    let (case, _) = app.given_first_review(ANNA).await;
    app.state.clock.start_on(Date::constant(2022, 11, 7)).unwrap();
    reading.own("late", &app, ANNA).await;
    let mut anna = app.parent(ANNA).await;
    let page = anna.open(LATE).await;
    anna.submit(&page, LATE, &[]).await.location();
    app.state.clock.start_on(Date::constant(2022, 11, 30)).unwrap();
    reading.own("in default", &app, ANNA).await;
    let decision = app.propose(case, "full-assessment").await;
    app.approve(case, decision).await;
    let path = format!("/werk/dossier/{}/dwangsom/full-assessment", number(&app, case).await);
    let mut samira = app.signed_in(HANDLER).await;
    let page = samira.open(&path).await;
    samira.submit(&page, &path, &[("what", "propose"), ("propose-remark", "Nageteld.")]).await.location();
    let mut jan = app.signed_in(REVIEWER).await;
    let page = jan.open(&path).await;
    jan.submit(&page, &format!("{path}/akkoord"), &[]).await.location();
    reading.own("a penalty", &app, ANNA).await;
}

/// Somebody of whom everything is there, and who acts for them.
async fn everything(reading: &mut Reading) {
    let app = App::demo().await;
    given_staff(&app).await;
    given_people(&app).await;
    let somebody = family::given(&app, &a()).await;
    reading.own("everything", &app, A).await;
    for at in [1, 2] {
        let fill = Fill::of(&somebody, at);
        reading.case("everything", &app, A, Guard::Parent, &fill).await;
        for (who, person) in [
            ("for everything, next of kin", KIN_OF_A),
            ("for everything, curator", CURATOR_OF_A),
            ("for everything, helper", HELPER_OF_A),
            ("for everything, expert", EXPERT_OF_A),
        ] {
            reading.case(who, &app, person, Guard::Representing, &fill).await;
        }
    }
}

/// What everybody can read: the schemes, with an estimate that was asked for, and how right forecasts were.
async fn open_to_everybody(reading: &mut Reading) {
    let app = App::plain().await;
    let score = ScoreRow {
        month: "2021-03".to_owned(),
        kind: "first-review".to_owned(),
        cohort: "2020".to_owned(),
        region: String::new(),
        forecasts: 200,
        within_half: 101,
        within_nine: 171,
        waiting: 7,
        loss_half: 20_000,
        loss_nine: 4_250,
    };
    app.state.store.write_forecast_scores(&[score]).await.unwrap();
    let mut visitor = app.visitor();
    for address in ["/", "/inloggen", "/regelingen", "/verwachtingen"] {
        reading.page("a visitor", &mut visitor, address, address).await;
    }
    for package in SCHEMES.all() {
        let path = format!("/regelingen/{}", package.id());
        reading.page("a visitor", &mut visitor, "/regelingen/{id}", &path).await;
        let path = format!("{path}/schatting");
        reading.page("a visitor", &mut visitor, "/regelingen/{id}/schatting", &path).await;
    }
    let path = "/regelingen/kot-2021/schatting";
    let page = visitor.open(path).await;
    let open = [("reclaimed", "0"), ("reclaimed-most", "8000"), ("between", "yes")];
    let answer = visitor.submit(&page, path, &open).await;
    assert_eq!(answer.status, StatusCode::OK);
    reading.html("an estimate", path, &answer.html());
    app.given_registration(ANNA).await;
    let mut anna = app.parent(ANNA).await;
    for address in ["/ingelogd", "/bevestigen"] {
        reading.page("a parent", &mut anna, address, address).await;
    }
}

#[tokio::test]
async fn every_page_of_a_person_is_plain_in_every_state_of_a_case() {
    let mut reading = Reading::default();
    let app = App::plain().await;
    let mut new_parent = app.parent(NEW_PARENT).await;
    reading.page("not there yet", &mut new_parent, "/aanmelden", "/aanmelden").await;
    app.given_registration(ANNA).await;
    reading.own("early", &app, ANNA).await;
    for (born_on, much) in [(OF_SIXTEEN, false), (OF_SEVENTEEN, true)] {
        let app = App::plain().await;
        let case = given_child(&app, born_on).await;
        if much {
            given_much(&app, case).await;
        }
        reading.own("a child", &app, NOOR).await;
    }
    let app = App::plain().await;
    given_upheld(&app).await;
    reading.own("an objection that was right", &app, ANNA).await;
    whole_file(&mut reading, &app).await;
    let app = App::plain().await;
    given_offer(&app).await;
    reading.own("an agreement that is open", &app, ANNA).await;
    let app = App::demo().await;
    forecast::given(&app, ForecastStanding::Shown).await;
    reading.own("a forecast", &app, ANNA).await;
    let mut anna = app.parent(ANNA).await;
    reading.page("a place in the row", &mut anna, "/mijn-zaak", "/mijn-zaak?rij=ja").await;
    late(&mut reading).await;
    everything(&mut reading).await;
    open_to_everybody(&mut reading).await;

    let all = addresses(&[Guard::Parent, Guard::Representing]).into_iter().chain(OF_OTHERS_TOO);
    let reasons = NOT_READ.map(|(address, _)| address);
    let skipped: Vec<&str> =
        all.filter(|address| !reading.read.contains(*address) && !reasons.contains(address)).collect();
    assert!(skipped.is_empty(), "nobody read {skipped:?}");
    let read_all_the_same: Vec<&str> =
        reasons.into_iter().filter(|address| reading.read.contains(*address)).collect();
    assert!(read_all_the_same.is_empty(), "no reason is needed for {read_all_the_same:?}");
    assert!(reading.long >= 100, "only {} pages of a hundred words", reading.long);
    assert!(reading.hard.is_empty(), "{}", reading.hard.join("\n"));
}

#[test]
fn an_e_mail_is_plain() {
    let (subject, body) = mail_text(PreferredLanguage::Nl, "https://herstel.example");
    assert_eq!(findings(&format!("{subject}\n\n{body}")), Vec::new());
}
