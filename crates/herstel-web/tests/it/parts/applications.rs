//! The applications whose trace is taken up.

use herstel_web::Application;

#[test]
fn an_application_is_a_network_and_maybe_an_address() {
    for text in ["10.1.2.3/32", "10.0.0.0/8 https://toeslagen.example/herstel"] {
        assert_eq!(text.parse::<Application>().map(|known| known.to_string()), Ok(text.to_owned()));
    }
    for wrong in ["", "toeslagen", "10.0.0.0/8 toeslagen", "10.0.0.0/99", "10.0.0.1 ftp://x.example"] {
        assert!(wrong.parse::<Application>().is_err(), "{wrong}");
    }
}
