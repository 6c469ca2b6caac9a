//! A handler that panics.

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, StatusCode},
    routing::get,
};
use herstel_web::parts::catch_panic;
use tower::ServiceExt;

#[tokio::test]
async fn a_handler_that_panics_gives_500_without_a_word_about_why() {
    async fn panics() {
        panic!("the name of a parent");
    }
    let router = Router::new().route("/", get(panics)).layer(catch_panic());
    let response = router.oneshot(Request::new(Body::empty())).await.unwrap();
    assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
    assert!(to_bytes(response.into_body(), 1024).await.unwrap().is_empty(), "the error page layer writes it");
}
