//! The knowledge base and its signals.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/werk/kennis", "hrt", ""),
    ("POST", "/werk/kennis/zoeken", "hrt", "search=brief"),
    ("GET", "/werk/kennis/nieuw", "hrt", ""),
    ("POST", "/werk/kennis/nieuw", "hrt", ""),
    // There is no article and no signal here; who does what with them is in the tests about them.
    ("GET", "/werk/kennis/artikel/{article}", "", ""),
    ("POST", "/werk/kennis/artikel/{article}", "", ""),
    ("POST", "/werk/kennis/artikel/{article}/publiceren", "", ""),
    ("POST", "/werk/kennis/vraag", "hrt", ""),
    ("GET", "/werk/kennis/vraag/{signal}", "", ""),
    ("POST", "/werk/kennis/vraag/{signal}", "", ""),
    ("GET", "/sturing/signalen", "s", ""),
    // At the support desk of a municipality; the collection desk has nothing here.
    ("GET", "/gemeente/kennis", "m", ""),
    ("POST", "/gemeente/kennis/zoeken", "m", "search=brief"),
    ("GET", "/gemeente/kennis/artikel/{article}", "", ""),
    ("POST", "/gemeente/kennis/vraag", "m", ""),
    ("GET", "/gemeente/kennis/vraag/{signal}", "", ""),
    ("POST", "/api/v1/knowledge/search", "hmtj", r#"{"search":"brief"}"#),
    ("GET", "/api/v1/knowledge/articles/{article}", "", ""),
    ("GET", "/api/v1/knowledge/signals", "hmtj", ""),
    ("POST", "/api/v1/knowledge/signals", "hmtj", r#"{"words":""}"#),
    ("GET", "/api/v1/knowledge/signals/{signal}", "", ""),
];
