//! Other details: given by the parent, or by staff on their word; and somebody who was registered twice.

use crate::{
    app::{ANNA, App, HANDLER},
    staff::{dossier, number},
};
use axum::http::StatusCode;
use herstel_domain::{
    messages::{MessageKind, RecordedNews},
    registration::PersonDetails,
};

fn fields<'a>(details: &'a PersonDetails, iban: &'a str) -> [(&'static str, &'a str); 5] {
    [
        ("name", &details.name),
        ("address", "Spui 3, 2511 BS Den Haag"),
        ("email", details.email.as_deref().unwrap_or_default()),
        ("phone", details.phone.as_deref().unwrap_or_default()),
        ("iban", iban),
    ]
}

#[tokio::test]
async fn a_parent_who_moves_says_so_and_the_letters_follow() {
    let app = App::demo().await;
    let case = app.given_registration(ANNA).await;
    let mut anna = app.parent(ANNA).await;
    let path = "/mijn-zaak/persoonsgegevens";
    assert!(anna.open("/mijn-zaak/berichten").await.links().contains(&path.to_owned()));
    let page = anna.open(path).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let before = dossier(&app, case).await.registration.details;
    let refused = anna.submit(&page, path, &fields(&before, "NL00ABNA0417164300")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let refused = refused.html();
    assert_eq!(refused.problems(), Vec::<String>::new());
    assert!(refused.links().contains(&"#f-iban".to_owned()), "{:?}", refused.links());
    assert!(refused.main_text().contains("Spui 3, 2511 BS Den Haag"), "nothing is lost");
    let page = anna.open(path).await;
    let kept = anna.submit(&page, path, &fields(&before, "NL91 ABNA 0417 1643 00")).await;
    assert_eq!(kept.location(), "/mijn-zaak/berichten");
    let after = dossier(&app, case).await;
    assert_eq!(after.postal_address(), Some("Spui 3, 2511 BS Den Haag"));
    assert_eq!(after.registration.details.iban.as_deref(), Some("NL91ABNA0417164300"));
    assert_eq!(after.registration.details.bsn, before.bsn);
    let is_told =
        |kind: &MessageKind| matches!(kind, MessageKind::Recorded { news: RecordedNews::Details, .. });
    assert!(after.messages.iter().any(|message| is_told(&message.sent.kind)));
    assert!(anna.open("/mijn-zaak/berichten").await.main_text().contains("Uw gegevens zijn veranderd"));
}

#[tokio::test]
async fn staff_change_them_on_the_word_of_the_parent_who_hears_of_it() {
    let app = App::demo().await;
    let case = app.given_registration(ANNA).await;
    let start = format!("/werk/dossier/{}", number(&app, case).await);
    let form = format!("{start}/persoonsgegevens");
    let mut samira = app.signed_in(HANDLER).await;
    assert!(samira.open(&start).await.links().contains(&form));
    let page = samira.open(&form).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let before = dossier(&app, case).await.registration.details;
    let mut changed = fields(&before, "");
    changed[0].1 = "Anna Nieuwenhuis";
    assert_eq!(samira.submit(&page, &form, &changed).await.location(), start);
    let page = samira.open(&start).await;
    assert!(page.main_text().contains("Anna Nieuwenhuis"), "{}", page.main_text());
    assert!(page.main_text().contains("Gegevens veranderd"), "{}", page.main_text());

    let ways = format!("{start}/berichten-ontvangen");
    let page = samira.open(&ways).await;
    assert_eq!(page.problems(), Vec::<String>::new());
    let said = [("ways", "paper"), ("address", "Postbus 1, 1000 AA Amsterdam"), ("safe", "paper")];
    assert_eq!(samira.submit(&page, &ways, &said).await.location(), format!("{start}/berichten"));
    assert_eq!(dossier(&app, case).await.postal_address(), Some("Postbus 1, 1000 AA Amsterdam"));
    let mut anna = app.parent(ANNA).await;
    let inbox = anna.open("/mijn-zaak/berichten").await.main_text();
    assert!(inbox.contains("Hoe berichten bij u komen, is veranderd"), "{inbox}");
}
