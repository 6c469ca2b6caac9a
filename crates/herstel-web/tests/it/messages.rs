//! Messages on the pages: what the parent reads and writes, what staff see of how it left.

use crate::{
    app::{ANNA, App, HANDLER, NEW_PARENT, OTHER, TEAM_LEAD},
    interference::crawl::text_of,
    staff::number,
};
use axum::http::StatusCode;
use herstel_domain::{
    Command, Event, Purpose, Scope,
    access::Period,
    mandates::{GiveMandate, MandateHolder, MandateKind, Power},
    messages::{
        Happened, MessageKind, MessageSent, NoteLeaving, RecordedNews, SendMessage, StaffMessage, Standing,
        Way,
    },
    registration::PreferredLanguage,
};
use herstel_kernel::{Actor, MandateId};

const PAGE: &str = "/mijn-zaak/berichten";

#[tokio::test]
async fn a_parent_reads_what_was_told_and_that_is_written_down_once() {
    let app = App::demo().await;
    let (case, _) = app.given_first_review(ANNA).await;
    let mut anna = app.parent(ANNA).await;
    let list = anna.open(PAGE).await;
    for said in ["Wij hebben uw aanmelding", "Er is een besluit", "nieuw"] {
        assert!(list.main_text().contains(said), "{said}: {}", list.main_text());
    }
    let dossier = app.own_dossier(ANNA).await.unwrap();
    let message = dossier.messages[0].id;
    for _ in 0..2 {
        let page = anna.open(&format!("{PAGE}/{message}")).await;
        assert!(page.main_text().contains("kregen wij uw aanmelding"), "{}", page.main_text());
    }
    let seen = crate::staff::journal(&app, case).await;
    assert_eq!(seen.iter().filter(|kind| **kind == "message-seen").count(), 1);
    let letter = anna.get(&format!("/bericht/{message}.pdf")).await;
    assert_eq!((letter.status, letter.header("content-type")), (StatusCode::OK, "application/pdf"));
    let again = app.signed_in(HANDLER).await.get(&format!("/bericht/{message}.pdf")).await;
    assert_eq!(letter.bytes, again.bytes, "set once");
    app.given_registration(OTHER).await;
    for path in [format!("{PAGE}/{message}"), format!("/bericht/{message}.pdf")] {
        assert_eq!(app.parent(OTHER).await.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn what_a_parent_writes_waits_for_an_answer_of_a_person() {
    let app = App::demo().await;
    let case = app.given_registration(ANNA).await;
    let mut anna = app.parent(ANNA).await;
    let page = anna.open(PAGE).await;
    let empty = anna.submit(&page, PAGE, &[("text", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(empty.html().problems(), Vec::<String>::new());
    let words = "Wanneer hoor ik iets? \u{1f642} \u{5e9}\u{5dc}\u{5d5}\u{5dd}";
    let sent = anna.submit(&page, PAGE, &[("text", words)]).await;
    assert_eq!(sent.location(), "/mijn-zaak/berichten?net=verstuurd");
    let of_dossier = format!("/werk/dossier/{}/berichten", number(&app, case).await);
    let mut handler = app.signed_in(HANDLER).await;
    assert!(handler.open("/werk/lijst").await.main_text().contains("wacht op antwoord"));
    let day = handler.open("/werk").await.main_text();
    assert!(day.contains("Ouders die antwoord willen"), "{day}");
    let page = handler.open(&of_dossier).await;
    assert!(page.main_text().contains("Wanneer hoor ik iets?"), "{}", page.main_text());
    let reply = app.own_dossier(ANNA).await.unwrap().replies[0].id.to_string();
    let fields = [("kind", "words"), ("subject", "Antwoord"), ("text", "Morgen."), ("answers", &reply)];
    let answered = handler.submit(&page, &of_dossier, &fields).await;
    assert_eq!(answered.status, StatusCode::SEE_OTHER, "{}", answered.text());
    assert!(anna.open(PAGE).await.main_text().contains("Beantwoord met een bericht."));
    let lead = app.signed_in(TEAM_LEAD).await.open(&of_dossier).await;
    assert!(lead.main_text().contains("Morgen.") && lead.elements("textarea").count() == 0);
}

#[tokio::test]
async fn the_mark_stands_on_dossier_and_list_until_a_message_has_really_gone() {
    let app = App::demo().await;
    let case = app.given_registration(ANNA).await;
    let dossier = format!("/werk/dossier/{}", number(&app, case).await);
    let mut handler = app.signed_in(HANDLER).await;
    let marked = async |handler: &mut crate::app::Browser<'_>| {
        let mut found = Vec::new();
        for page in ["/werk/lijst", &dossier, &format!("{dossier}/berichten")] {
            found.push(handler.open(page).await.main_text().contains("nog niet echt weg"));
        }
        found
    };
    assert_eq!(marked(&mut handler).await, [true, true, true]);
    let told = app.own_dossier(ANNA).await.unwrap();
    let (message, way) = (told.messages[0].id, told.messages[0].ways[0].way);
    let steps: &[Standing] = match way {
        Way::Email => &[Standing::Sent],
        Way::Paper => &[Standing::Printed, Standing::Posted],
    };
    for standing in steps {
        let note = NoteLeaving { message, way, standing: *standing, reason: None };
        app.act(HANDLER, case, &Command::NoteLeaving(note)).await;
    }
    assert_eq!(marked(&mut handler).await, [false, false, false]);
}

#[tokio::test]
async fn a_parent_chooses_how_messages_come_after_showing_who_they_are() {
    let app = App::demo().await;
    app.given_registration(ANNA).await;
    let mut anna = app.parent(ANNA).await;
    let path = "/mijn-zaak/berichten-ontvangen";
    let page = anna.open(path).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let fields = [("ways", "email"), ("email", "geen adres")];
    let refused = anna.submit(&page, path, &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [("ways", "paper"), ("address", "Proeflaan 1 🦋"), ("safe", "paper")];
    let refused = anna.submit(&page, path, &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.html().links().contains(&"#f-address".to_owned()), "an envelope needs letters");
    let fields = [("ways", "email"), ("email", "anna2@voorbeeld.example"), ("safe", "email")];
    let kept = anna.submit(&page, path, &fields).await;
    assert_eq!(kept.location(), "/mijn-zaak/berichten?net=bewaard");
    let dossier = app.own_dossier(ANNA).await.unwrap();
    assert_eq!(dossier.email(), Some("anna2@voorbeeld.example"));
    assert_eq!(dossier.message_ways.unwrap().safe, [Way::Email].into());
}

#[tokio::test]
async fn every_kind_of_message_is_a_page_and_a_letter_in_both_languages() {
    let app = App::demo().await;
    let case = app.given_registration(ANNA).await;
    let invitation = StaffMessage::Invitation {
        talk_on: app.state.clock.today(),
        time: "10.00 uur".to_owned(),
        place: "Stadhuis".to_owned(),
        words: "U kunt iemand meenemen. \u{1f642}".to_owned(),
    };
    for message in [StaffMessage::Apology, StaffMessage::NotAFraudster, invitation] {
        app.act(HANDLER, case, &Command::SendMessage(SendMessage { message, answers: None })).await;
    }
    let mut anna = app.parent(ANNA).await;
    for message in app.own_dossier(ANNA).await.unwrap().messages {
        let page = anna.open(&format!("{PAGE}/{}", message.id)).await;
        assert_eq!(page.problems(), Vec::<String>::new(), "{}", message.sent.kind.as_str());
        assert!(!page.main_text().contains("message-"), "{}", page.main_text());
        let letter = anna.get(&format!("/bericht/{}.pdf", message.id)).await;
        assert!(letter.bytes.starts_with(b"%PDF-"), "{}", message.sent.kind.as_str());
    }
}

#[tokio::test]
async fn a_letter_of_what_happened_keeps_from_a_helper_what_it_says_to_the_parent_whoever_opens_it_first() {
    let app = App::demo().await;
    let case = app.given_registration(ANNA).await;
    app.given_registration(NEW_PARENT).await;
    let mandate = GiveMandate {
        mandate: MandateId::from_bytes([0x62; 16]),
        holder: MandateHolder::Person { person: NEW_PARENT },
        name: "Chris Verzonnen".to_owned(),
        kind: MandateKind::Helper,
        step: None,
        powers: [Power::Read].into(),
        period: Period { from_on: None, until_on: None },
    };
    app.act(HANDLER, case, &Command::GiveMandate(mandate)).await;
    let sent_on = app.occasion().on;
    let told = |kind| {
        let language = PreferredLanguage::Nl;
        Event::MessageSent(MessageSent {
            kind,
            sent_on,
            language,
            leaves: vec![],
            answers: None,
            former: None,
        })
    };
    let events = vec![
        told(MessageKind::Recorded { news: RecordedNews::Access, words: String::new() }),
        told(MessageKind::WhereYouAre {
            step: None,
            due_on: None,
            happened: vec![Happened::Facts, Happened::Details],
            open: vec![],
        }),
    ];
    let scope = Scope::new(Actor::System, Purpose::Preparing, app.occasion()).unwrap();
    app.state
        .store
        .record(&scope, app.state.clock.now(), case.dossier, |_| Ok(events.clone()))
        .await
        .unwrap();
    let messages = app.own_dossier(ANNA).await.unwrap().messages;
    let [.., access, where_you_are] = messages.as_slice() else { panic!("{messages:?}") };
    let pdf = format!("/bericht/{}.pdf", where_you_are.id);
    let (mut anna, mut helper) = (app.parent(ANNA).await, app.parent(NEW_PARENT).await);
    let hidden = "aan hoe u berichten krijgt";
    for _ in 0..2 {
        let read = text_of(&helper.get(&pdf).await.bytes).split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(read.contains("Hier staat u nu") && !read.contains(hidden), "{read}");
        let read = text_of(&anna.get(&pdf).await.bytes).split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(read.contains(hidden), "{read}");
    }
    let pdf = format!("/bericht/{}.pdf", access.id);
    assert_eq!(helper.get(&pdf).await.status, StatusCode::NOT_FOUND, "who may look is for the person");
    assert_eq!(anna.get(&pdf).await.status, StatusCode::OK);
}
