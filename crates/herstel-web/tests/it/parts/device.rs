//! What somebody reads about the device of a session.

use axum::http::{HeaderMap, HeaderValue, header};
use herstel_web::parts::device;

#[test]
fn a_browser_is_told_by_its_family_and_machine_and_nothing_finer() {
    for (agent, expected) in [
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
            "Firefox, Windows",
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 \
             Safari/537.36 Edg/142.0.0.0",
            "Edge, Windows",
        ),
        (
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile \
             Safari/537.36",
            "Chrome, Android",
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
             Version/18.1 Mobile/15E148 Safari/604.1",
            "Safari, iPhone",
        ),
        ("curl/8.5.0", ""),
        ("", ""),
        ("<script>alert(1)</script> Linux", "Linux"),
    ] {
        let mut headers = HeaderMap::new();
        headers.insert(header::USER_AGENT, HeaderValue::from_static(agent));
        assert_eq!(device(&headers), expected, "{agent}");
    }
    assert_eq!(device(&HeaderMap::new()), "");
}
