//! A child on its own pages: wherever it goes and whatever it is refused, it is spoken to as a child.

use crate::{
    app::{App, Case, HANDLER, OTHER, SAMIRA, bsn},
    html::Html,
    staff::number,
};
use axum::http::StatusCode;
use herstel_domain::{
    Command, Dossier, Purpose, Scope,
    calls::{AskCall, CallCommand, DayPart},
    choices::Heard,
    complaints::{ComplaintAbout, ComplaintCommand, FileComplaint},
    consents::MunicipalContact,
    deadlines::{Sender, Way},
    messages::ask_reach,
    objections::{FileObjection, ObjectionCommand},
    plan::{PlanTalk, TalkKind},
    reconstruction::ReconstructionCommand,
    registration::{
        Channel, Intake, PersonDetails, PersonKind, PreferredLanguage, RegisterParent, Registrant,
        YearsConcerned, register,
    },
    story::StoryCommand,
};
use herstel_kernel::{
    Actor, Bsn, CallId, ComplaintId, ConsentId, Date, DossierId, ObjectionId, PersonId, StoryId, TalkId,
};
use herstel_scheme::{SchemeFamily, reading::messages};
use std::{collections::BTreeSet, fs, path::Path};

pub const NOOR: PersonId = PersonId::from_bytes([0x62; 16]);
/// Just old enough to register itself. Who is younger reads nothing: who has custody does.
pub const OF_SIXTEEN: Date = Date::constant(2005, 11, 1);
/// Nearly grown up.
pub const OF_SEVENTEEN: Date = Date::constant(2004, 3, 1);

/// Given a child that was born on this day and registered itself.
pub async fn given_child(app: &App, born_on: Date) -> Case {
    let actor = Actor::Person { person: NOOR };
    registered(app, born_on, (actor, Channel::Portal), Registrant::Themself).await
}

/// Given a child that its parent registered before it was sixteen, and of which we asked since then where its post goes.
async fn given_asked(app: &App) -> Case {
    let by = Registrant::Parent { name: "Ouder Verzonnen".to_owned(), person: None, lives_with_them: true };
    let case = registered(app, Date::constant(2005, 12, 1), (HANDLER, Channel::Phone), by).await;
    app.state.clock.start_on(Date::constant(2021, 12, 6)).unwrap();
    let scope = Scope::new(Actor::System, Purpose::Preparing, app.occasion()).unwrap();
    let context = app.context(Actor::System);
    let asked = |dossier: &Dossier| Ok(ask_reach(dossier, &context));
    app.state.store.record(&scope, app.state.clock.now(), case.dossier, asked).await.unwrap();
    case
}

async fn registered(app: &App, born_on: Date, (actor, channel): (Actor, Channel), by: Registrant) -> Case {
    let dossier = DossierId::from_bytes([0x63; 16]);
    let details = PersonDetails {
        name: "Noor Verzonnen".to_owned(),
        bsn: bsn(62),
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
        person: NOOR,
        details,
        channel,
        years: YearsConcerned::Unknown,
        story: None,
        municipal_contact: MunicipalContact::NotAsked,
        family: SchemeFamily::main(),
        consent: ConsentId::from_bytes([0x64; 16]),
        handler: Some(SAMIRA),
        intake: Intake { kind: PersonKind::Child, by, abroad: None },
    };
    let context = app.context(actor);
    let make = |number, _| register(&command, number, &context);
    app.state.store.register(actor, app.occasion(), &number, 2021, make).await.unwrap();
    Case { dossier }
}

/// Given that a child was decided about, and did everything that one can do.
pub async fn given_much(app: &App, case: Case) {
    let noor = Actor::Person { person: NOOR };
    app.record_year(case).await;
    let decision = app.propose(case, "first-review").await;
    app.approve(case, decision).await;
    app.given_document_by(noor, case).await;
    let objection = FileObjection {
        objection: ObjectionId::from_bytes([0x65; 16]),
        decision: decision.into(),
        received_on: app.state.clock.today(),
        way: Way::Portal,
        sender: Sender::Parent,
        words: "Het klopt niet.".to_owned(),
        late_reason: String::new(),
        documents: Vec::new(),
    };
    let complaint = FileComplaint {
        complaint: ComplaintId::from_bytes([0x66; 16]),
        about: ComplaintAbout::SomethingElse,
        received_on: app.state.clock.today(),
        way: Way::Portal,
        sender: Sender::Parent,
        words: "Niemand belde.".to_owned(),
    };
    let call = AskCall {
        call: CallId::from_bytes([0x67; 16]),
        part: DayPart::Any,
        phone: "0612345678".to_owned(),
        words: "Liefst na school.".to_owned(),
    };
    let told = StoryCommand::Tell {
        story: StoryId::from_bytes([0x68; 16]),
        words: "Wij moesten verhuizen.".to_owned(),
        in_confidence: false,
        heard: Heard::PORTAL,
    };
    let talk = PlanTalk {
        talk: TalkId::from_bytes([0x69; 16]),
        kind: TalkKind::FirstContact,
        on: Date::constant(2021, 12, 6),
        time: "16.00 uur".to_owned(),
        place: "In de bieb".to_owned(),
        guests: None,
        municipality: None,
    };
    for (actor, command) in [
        (noor, Command::Objection(ObjectionCommand::File(objection))),
        (noor, Command::Complaint(ComplaintCommand::File(complaint))),
        (noor, Command::Call(CallCommand::Ask(call))),
        (noor, Command::Story(told)),
        (noor, Command::Reconstruction(ReconstructionCommand::Ask { heard: Heard::PORTAL })),
        (HANDLER, Command::PlanTalk(talk)),
    ] {
        app.act(actor, case, &command).await;
    }
}

/// Every page of its own that a child can go to from its first, and what it reads when it sends a form there with nothing
/// filled in.
async fn walk(app: &App) -> Vec<(String, Html)> {
    let mut noor = app.parent(NOOR).await;
    let mut found = BTreeSet::from(["/mijn-zaak".to_owned()]);
    let mut waiting = vec!["/mijn-zaak".to_owned()];
    let mut pages = Vec::new();
    while let Some(path) = waiting.pop() {
        let answer = noor.get(&path).await;
        if answer.status != StatusCode::OK || !answer.header("content-type").starts_with("text/html") {
            continue;
        }
        let page = answer.html();
        for link in page.links() {
            let link = link.split('#').next().unwrap_or_default().to_owned();
            if link.starts_with("/mijn-zaak") && found.insert(link.clone()) {
                waiting.push(link);
            }
        }
        assert!(found.len() < 300, "the walk does not end");
        pages.push((path, page));
    }
    let mut refused = Vec::new();
    for (path, page) in &pages {
        for at in 0..page.forms(path).len() {
            // As the page is now: what is sent may change something.
            let forms = noor.get(path).await.html().forms(path);
            let Some(form) = forms.get(at).filter(|form| form.action.starts_with("/mijn-zaak")) else {
                continue;
            };
            let is_filled_in =
                form.fields.iter().any(|field| !["hidden", "submit"].contains(&field.kind.as_str()));
            if form.is_upload || !is_filled_in {
                continue;
            }
            let hidden = form.fields.iter().filter(|field| field.kind == "hidden");
            let pressed = form.fields.iter().find(|field| field.kind == "submit");
            let sent = hidden.chain(pressed).map(|field| (field.name.as_str(), field.value.as_str()));
            let answer = noor.post(&form.action, &sent.collect::<Vec<_>>()).await;
            if answer.status == StatusCode::UNPROCESSABLE_ENTITY {
                refused.push((format!("{path}, sent empty to {}", form.action), answer.html()));
            }
        }
    }
    assert!(refused.len() >= 5, "{} forms were refused on {} pages", refused.len(), pages.len());
    pages.extend(refused);
    pages
}

/// Whether a grown-up is spoken to.
fn says_u(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase);
    words.any(|word| ["u", "uw", "uzelf"].contains(&word.as_str()))
}

/// What schemes say to grown-ups: what stands around what is filled in, in its order.
fn words_of_schemes() -> BTreeSet<Vec<String>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let packages = fs::read_dir(root.join("../../schemes")).unwrap();
    let mut files: Vec<_> = packages.map(|entry| entry.unwrap().path().join("texts/nl.ftl")).collect();
    files.push(root.join("../herstel-scheme/texts/nl.ftl"));
    let mut words = BTreeSet::new();
    for file in files.iter().filter(|file| file.is_file()) {
        for message in messages(&fs::read_to_string(file).unwrap()) {
            for text in message.texts.iter().filter(|text| says_u(text)) {
                let parts = text.split('0').map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
                words.insert(parts.filter(|part| !part.is_empty()).collect());
            }
        }
    }
    assert!(words.len() > 100, "{}", words.len());
    words
}

/// A line without what a scheme says in it, when it says that.
fn without(line: &str, parts: &[String]) -> Option<String> {
    let begin = line.find(parts.first()?.as_str())?;
    let mut end = begin;
    for part in parts {
        end += line[end..].find(part.as_str())? + part.len();
    }
    Some(format!("{} {}", &line[..begin], &line[end..]))
}

/// A line without everything that schemes say in it.
fn ours(line: &str, of_schemes: &BTreeSet<Vec<String>>) -> String {
    let mut line = line.to_owned();
    while says_u(&line) {
        match of_schemes.iter().find_map(|parts| without(&line, parts)) {
            Some(rest) => line = rest,
            None => break,
        }
    }
    line
}

#[tokio::test]
async fn wherever_a_child_goes_from_its_page_and_whatever_it_is_refused_nobody_says_u_to_it() {
    let of_schemes = words_of_schemes();
    let mut wrong = BTreeSet::new();
    for (born_on, much, fewest) in [(OF_SIXTEEN, false, 15), (OF_SEVENTEEN, true, 25)] {
        let app = App::plain().await;
        let case = given_child(&app, born_on).await;
        if much {
            given_much(&app, case).await;
        }
        let pages = walk(&app).await;
        assert!(pages.len() >= fewest, "{} pages", pages.len());
        for (path, page) in pages {
            for line in page.main_text_of_ours().lines() {
                let ours = ours(line, &of_schemes);
                if says_u(&ours) {
                    wrong.insert(format!("{path}: {ours}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test]
async fn the_same_page_says_je_to_a_child_and_u_to_a_grown_up() {
    let app = App::plain().await;
    given_child(&app, OF_SEVENTEEN).await;
    let mut noor = app.parent(NOOR).await;
    let own = noor.open("/mijn-zaak/bezwaar").await.main_text();
    assert!(own.contains("Ben je het ergens niet mee eens?"), "{own}");
    app.given_registration(OTHER).await;
    let mut other = app.parent(OTHER).await;
    let own = other.open("/mijn-zaak/bezwaar").await.main_text();
    assert!(own.contains("Bent u het ergens niet mee eens?"), "{own}");
}

#[tokio::test]
async fn a_child_that_we_call_to_ask_where_its_post_goes_reads_je_and_its_case_handler_reads_of_the_child() {
    let app = App::plain().await;
    let case = given_asked(&app).await;
    let own = app.parent(NOOR).await.open("/mijn-zaak/als-het-misgaat").await.main_text();
    assert!(own.contains("Beloofd op 6 december 2021, om te vragen waar je post heen mag."), "{own}");
    let calls = format!("/werk/dossier/{}/bellen", number(&app, case).await);
    let text = app.signed_in(HANDLER).await.open(&calls).await.main_text();
    let of_child = "Beloofd op 6 december 2021, om het kind te vragen waar post heen mag.";
    assert!(text.contains(of_child), "{text}");
}
