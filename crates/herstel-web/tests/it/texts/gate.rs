//! Keys of the page of a gate.

use herstel_domain::gate::{PointState, TestPart};

/// The keys of the page of a gate that are put together from what is done, filled in, missing or happened there.
pub(super) fn gates() -> Vec<String> {
    let done = [
        "announce",
        "pilot",
        "learn",
        "cohort",
        "open",
        "stop",
        "resume",
        "urgent",
        "group",
        "simulation",
        "answer",
        "effects",
        "explainable",
        "legal",
        "not-explainable",
        "not-legal",
        "withdraw",
        "affected",
        "precondition",
        "question",
        "alternative",
        "point-state",
        "remove",
    ];
    let fields = [
        "bounds",
        "low",
        "likely",
        "high",
        "report",
        "way",
        "body",
        "can",
        "conditions",
        "answered-by",
        "effect-on-waiting",
        "transitional-rule",
        "remarks",
        "who",
        "people",
        "answer",
        "text",
        "owner",
        "state",
        "why-not",
        "dossiers",
        "lesson",
        "name",
        "registered-from",
        "registered-until",
        "reason",
        "no-to",
    ];
    let events = [
        "test-recorded",
        "change-proposed",
        "signed",
        "signature-refused",
        "change-withdrawn",
        "answered",
        "part-stopped",
        "part-resumed",
        "announced",
        "pilot-opened",
        "cohort-opened",
        "opened-to-all",
        "lesson-learned",
        "stopped",
        "resumed",
        "urgent-help",
    ];
    let lacks = [
        "no-bounds",
        "no-band",
        "not-simulated",
        "simulated-something-else",
        "cannot-be-delivered",
        "too-few-runs",
        "smaller-than-group",
        "no-answer",
        "body-cannot",
        "no-effect-on-waiting",
        "not-explainable",
        "not-legally-sound",
        "no-transitional-rule",
        "nobody-listed",
        "no-group-name",
        "no-people",
        "no-prepared-answer",
        "no-precondition",
        "no-question",
        "no-point-text",
        "precondition-open",
        "question-open",
        "no-owner",
        "no-alternative",
    ];
    let states = ["closed", "announced", "pilot", "cohorts", "open", "stopped"];
    let mut keys: Vec<String> = PointState::ALL.map(|state| format!("gate-point-{}", state.as_str())).into();
    keys.extend(done.map(|what| format!("gate-do-{what}")));
    keys.extend(fields.map(|what| format!("gate-field-{what}")));
    keys.extend(TestPart::ALL.map(|part| format!("gate-part-of-{}", part.as_str())));
    keys.extend(events.map(|what| format!("gate-event-{what}")));
    keys.extend(lacks.map(|what| format!("gate-lacks-{what}")));
    keys.extend(states.map(|what| format!("gate-state-{what}")));
    keys.extend(["gate-precondition", "gate-question"].map(str::to_owned));
    keys.extend(["signed-in", "paper", "phone"].map(|way| format!("gate-way-{way}")));
    keys.extend(["change", "standing"].map(|which| format!("gate-no-to-{which}")));
    keys
}
