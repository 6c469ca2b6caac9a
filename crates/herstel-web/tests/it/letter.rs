use crate::app::{ANNA, App, HANDLER, OTHER};
use axum::http::StatusCode;
use herstel_kernel::LetterId;

#[tokio::test]
async fn a_letter_is_a_pdf_with_the_same_bytes_for_parent_and_staff() {
    let app = App::plain().await;
    let (_, decision) = app.given_first_review(ANNA).await;
    let path = format!("/brief/{}.pdf", LetterId::from_bytes(decision.to_bytes()));
    let parent = app.parent(ANNA).await.get(&path).await;
    assert_eq!(parent.status, StatusCode::OK, "{}", parent.text());
    assert_eq!(parent.header("content-type"), "application/pdf");
    assert_eq!(parent.header("content-disposition"), "inline; filename=\"brief-2021-11-19.pdf\"");
    assert_eq!(parent.header("cache-control"), "no-store");
    assert!(parent.bytes.starts_with(b"%PDF-"));
    let staff = app.signed_in(HANDLER).await.get(&path).await;
    assert_eq!(parent.bytes, staff.bytes);
    let page = app.parent(ANNA).await.open("/mijn-zaak").await;
    assert!(page.links().contains(&path), "the case page leads to it");
}

#[tokio::test]
async fn a_letter_of_somebody_else_does_not_exist() {
    let app = App::plain().await;
    let (_, decision) = app.given_first_review(ANNA).await;
    app.given_registration(OTHER).await;
    let mut browser = app.parent(OTHER).await;
    for path in [format!("/brief/{}.pdf", LetterId::from_bytes(decision.to_bytes())), "/brief/x".to_owned()] {
        assert_eq!(browser.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}
