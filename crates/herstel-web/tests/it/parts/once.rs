//! The key of a form or request that may be sent only once.

use herstel_web::parts::once::{field, is_name};

#[test]
fn the_field_is_found_by_its_whole_name() {
    assert_eq!(field(b"csrf=a&once=0f1e&words=b"), Some("0f1e"));
    assert_eq!(field(b"once=&words=b"), None);
    assert_eq!(field(b"atonce=1&words=once=2"), None);
    assert_eq!(field(b"\xff&once=1"), None);
}

#[test]
fn a_key_is_short_and_visible() {
    assert!(is_name("6f1c-1") && !is_name("") && !is_name("a b") && !is_name(&"a".repeat(201)));
}
