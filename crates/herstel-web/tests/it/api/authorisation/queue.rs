//! The queue, urgency and deviations.

use super::Line;

pub const ROUTES: &[Line] = &[
    ("GET", "/werk/rij", "hrt", ""),
    ("POST", "/werk/rij/volgorde", "t", ""),
    ("POST", "/werk/volgende", "hr", ""),
    ("POST", "/werk/dossier/{number}/spoed", "hr", "version=0&urgency=urgent&urgency-reason=x"),
    ("POST", "/werk/dossier/{number}/afwijking", "hr", "version=0&deviation-from=queue&deviation-reason=x"),
];
