//! Messages and how they come.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/mijn-zaak/berichten", "oa", ""),
    ("POST", "/mijn-zaak/berichten", "oa", ""),
    ("GET", "/mijn-zaak/berichten/{message}", "", ""),
    ("POST", "/mijn-zaak/berichten/{message}", "", "text=x"),
    ("GET", "/mijn-zaak/berichten-ontvangen", "oa", ""),
    ("POST", "/mijn-zaak/berichten-ontvangen", "oa", "ways=email&email=geen+adres"),
    // Only for who is in the place of the person; nobody here is.
    ("GET", "/namens/{number}/berichten-ontvangen", "", ""),
    ("POST", "/namens/{number}/berichten-ontvangen", "", "ways=email&email=geen+adres"),
    ("GET", "/namens/{number}/berichten", "p", ""),
    ("POST", "/namens/{number}/berichten", "p", "text="),
    ("GET", "/namens/{number}/berichten/{message}", "", ""),
    ("POST", "/namens/{number}/berichten/{message}", "", "text=x"),
    // Who reaches a message that is there is in the tests about messages; what is named here is not there.
    ("GET", "/bericht/{message_file}", "", ""),
    ("GET", "/werk/dossier/{number}/berichten", "hrt", ""),
    ("POST", "/werk/dossier/{number}/berichten", "hr", "version=0&kind=words&subject=x&text=x"),
    ("POST", "/werk/dossier/{number}/berichten/{message}/onderweg", "", "way=email&standing=queued"),
    ("POST", "/werk/dossier/{number}/berichten/{reply}/afgehandeld", "", "how=x"),
    ("GET", "/api/v1/dossiers/{number}/messages", "ohrpt", ""),
    ("POST", "/api/v1/dossiers/{number}/messages", "ohrp", r#"{"text":" "}"#),
    // Nobody has the message that is named.
    ("GET", "/api/v1/dossiers/{number}/messages/{message}", "", ""),
    ("POST", "/api/v1/dossiers/{number}/messages/{reply}/closing", "", r#"{"how":"x"}"#),
];
