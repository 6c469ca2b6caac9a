//! Passkeys and invitations that are tried too often: who does it waits, and nobody else.

use super::{Authenticator, SIGN_IN, World};
use crate::app::{JAN, SAMIRA};
use axum::{
    body::Body,
    extract::ConnectInfo,
    http::{Request, StatusCode},
};
use herstel_store::AttemptLimit;
use std::net::SocketAddr;
use tower::ServiceExt;

const TWICE: AttemptLimit = AttemptLimit { count: 2, seconds: 600 };

#[tokio::test]
async fn a_member_of_staff_signs_in_so_often_with_a_passkey_and_a_colleague_does_not_wait() {
    let mut world = World::new().await;
    let (mut samira, mut jan) = (world.enrolled(SAMIRA, 1).await, world.enrolled(JAN, 2).await);
    world.app = world.app.changed(|state| state.limits.sign_in_by_account = TWICE);
    for expected in [StatusCode::SEE_OTHER, StatusCode::SEE_OTHER, StatusCode::TOO_MANY_REQUESTS] {
        let answer = world.sign_in(&mut world.app.visitor(), &mut samira).await;
        assert_eq!(answer.status, expected, "{}", answer.text());
    }
    assert_eq!(world.sign_in(&mut world.app.visitor(), &mut jan).await.location(), "/werk/tweede-lezing");
    // Refused attempts in the name of somebody use up nothing of theirs.
    world.wait(30);
    for _ in 0..3 {
        let mut forged = Authenticator { user: samira.user.clone(), ..jan.clone() };
        let answer = world.sign_in(&mut world.app.visitor(), &mut forged).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    }
    assert_eq!(world.sign_in(&mut world.app.visitor(), &mut samira).await.location(), "/werk");
}

#[tokio::test]
async fn links_are_guessed_and_passkeys_asked_for_so_often_from_one_address() {
    let mut world = World::new().await;
    let good = world.invite(SAMIRA, 1, false).await;
    world.app = world.app.changed(|state| state.limits.sign_in_by_address = TWICE);
    let get = async |peer: &str, path: &str| {
        let peer: SocketAddr = peer.parse().unwrap();
        let request = Request::builder().uri(path).extension(ConnectInfo(peer)).body(Body::empty()).unwrap();
        world.app.router().oneshot(request).await.unwrap().status()
    };
    for (path, expected) in [
        ("/uitnodiging/onzin-1", StatusCode::GONE),
        ("/uitnodiging/onzin-2", StatusCode::GONE),
        ("/uitnodiging/onzin-3", StatusCode::TOO_MANY_REQUESTS),
        (good.as_str(), StatusCode::TOO_MANY_REQUESTS),
        (SIGN_IN, StatusCode::TOO_MANY_REQUESTS),
    ] {
        assert_eq!(get("192.0.2.7:1000", path).await, expected, "{path}");
    }
    assert_eq!(get("192.0.2.8:1000", &good).await, StatusCode::OK, "another address");
    assert_eq!(get("192.0.2.8:1000", SIGN_IN).await, StatusCode::OK);
}
