//! Keys that no source names whole: a prefix, and everything that can follow it.

use herstel_domain::{
    calls::{CallNews, DayPart},
    chain::{self, ReferralState},
    choices::ByWord,
    complaints::{ComplaintAbout, ComplaintNews, ComplaintOutcome},
    deadlines::{Sender, SuspensionGround, Way},
    deviations::DeviationFrom,
    experience::{EndKind, Feeling},
    handlers::{ChangeReason, division::Stays},
    knowledge::ArticleKind,
    mandates::{MandateKind, Power},
    messages::{Happened, OpenTask, RecordedNews},
    objections::{
        AppealReason, CourtLevel, HearingWay, ObjectionNews, ObjectionOutcome, ObjectionState, Party,
        RulingOutcome,
    },
    plan::TalkKind,
    preferences::Pace,
    queue::{QueueKey, Urgency},
    recognition::{RecognitionChoice, RecognitionKind, RecognitionState},
    reconstruction::TimelineKind,
    registration::{ContactChannel, PersonKind},
    representations::LegalOffice,
    road::WorkStatus,
    work_list::{Mark, ReadingKind},
};
use herstel_kernel::RefusalCode;
use herstel_scheme::PaperHolder;
use std::collections::BTreeSet;

/// Keys that are put together from a prefix and a code, with every code there is.
pub(super) fn put_together() -> BTreeSet<String> {
    let mut keys: BTreeSet<String> =
        RefusalCode::ALL.iter().map(|code| format!("refusal-{}", code.as_str())).collect();
    keys.extend(super::gate::gates());
    let ways = ["by-word", "choice-said"].into_iter();
    keys.extend(ways.flat_map(|prefix| ByWord::ALL.map(|way| format!("{prefix}-{}", way.as_str()))));
    keys.extend(ChangeReason::ALL.iter().map(|reason| format!("handover-reason-{}", reason.as_str())));
    keys.extend(ArticleKind::ALL.map(|kind| format!("article-kind-{}", kind.as_str())));
    keys.extend(Pace::ALL.map(|pace| format!("pace-{}", pace.as_str())));
    keys.extend(Stays::ALL.map(|stays| format!("division-stays-{}", stays.as_str())));
    keys.extend(["proposed", "running", "done", "cancelled"].map(|at| format!("division-standing-{at}")));
    keys.extend(["from", "to", "most"].map(|field| format!("division-{field}")));
    for field in ["words", "agreed", "matters", "open"] {
        keys.insert(format!("division-{field}-hint"));
        keys.extend([format!("handover-{field}"), format!("handover-{field}-hint")]);
    }
    keys.extend(["handover-handler", "handover-reason"].map(str::to_owned));
    keys.extend(TalkKind::ALL.iter().map(|kind| format!("talk-{}", kind.as_str())));
    keys.extend(ByWord::ALL.iter().map(|way| format!("plan-by-word-{}", way.as_str())));
    keys.extend(["operation", "municipality", "parent", "other"].map(|owner| format!("owner-{owner}")));
    keys.extend(["from-on", "until-on", "substitute"].map(|field| format!("team-{field}")));
    keys.extend(["team-away", "case-person-before", "handover-before"].map(str::to_owned));
    let talks = ["asked", "planned", "held", "not-held"];
    keys.extend(talks.map(|what| format!("history-plan-talk-{what}")));
    let agreements = ["made", "agreed", "done", "breached"];
    keys.extend(agreements.map(|what| format!("history-plan-agreement-{what}")));
    let of_plan = [
        "what",
        "owner",
        "owner-name",
        "due-on",
        "by-word",
        "on",
        "time",
        "place",
        "guests",
        "municipality",
        "kind",
        "words",
        "table-plan",
        "table-road",
        "table-story",
        "table-decisions",
        "table-facts",
        "table-drafts",
    ];
    keys.extend(of_plan.map(|what| format!("plan-{what}")));
    keys.extend(SuspensionGround::ALL.map(|ground| format!("suspension-{}", ground.as_str())));
    keys.extend(Way::ALL.map(|way| format!("way-{}", way.as_str())));
    keys.extend(Sender::ALL.map(|sender| format!("sender-{}", sender.as_str())));
    keys.extend(
        ObjectionOutcome::ALL.iter().map(|outcome| format!("objection-outcome-{}", outcome.as_str())),
    );
    keys.extend(Happened::ALL.map(|kind| format!("where-happened-{}", kind.as_str())));
    keys.extend(OpenTask::ALL.map(|task| format!("where-open-{}", task.as_str())));
    keys.extend(RecordedNews::ALL.map(|news| format!("message-{}", news.as_str())));
    keys.extend(ComplaintNews::ALL.map(|news| format!("message-{}", news.as_str())));
    keys.extend(CallNews::ALL.map(|news| format!("message-{}", news.as_str())));
    keys.extend(DayPart::ALL.map(|part| format!("day-part-{}", part.as_str())));
    keys.extend(ComplaintAbout::ALL.map(|about| format!("complaint-about-{}", about.as_str())));
    for outcome in ComplaintOutcome::ALL {
        keys.extend(["", "own-"].map(|whose| format!("{whose}complaint-outcome-{}", outcome.as_str())));
    }
    keys.extend(["not-yet", "kept", "broken", "cancelled"].map(|standing| format!("promise-{standing}")));
    let of_complaint =
        ["filed", "taken", "hearing-planned", "heard", "extended", "settled", "answered", "withdrawn"];
    keys.extend(of_complaint.map(|what| format!("history-complaint-{what}")));
    keys.extend(["asked", "tried", "made", "dropped"].map(|what| format!("history-call-{what}")));
    keys.extend(ObjectionNews::ALL.map(|news| format!("message-{}", news.as_str())));
    keys.extend(ObjectionOutcome::ALL.iter().map(|outcome| format!("own-outcome-{}", outcome.as_str())));
    keys.extend(HearingWay::ALL.iter().map(|way| format!("own-hearing-{}", way.as_str())));
    keys.extend(HearingWay::ALL.iter().map(|way| format!("hearing-{}", way.as_str())));
    keys.extend(AppealReason::ALL.iter().map(|reason| format!("appeal-reason-{}", reason.as_str())));
    keys.extend(ObjectionState::ALL.map(|state| format!("objection-state-{}", state.as_str())));
    keys.extend(CourtLevel::ALL.iter().map(|level| format!("court-{}", level.as_str())));
    keys.extend(Party::ALL.iter().map(|party| format!("party-{}", party.as_str())));
    keys.extend(RulingOutcome::ALL.iter().map(|outcome| format!("ruling-{}", outcome.as_str())));
    let owners = ["operation", "committee", "municipality", "person", "expert"];
    keys.extend(owners.map(|owner| format!("part-owner-{owner}")));
    keys.extend(chain::Party::ALL.map(|party| format!("chain-party-{}", party.as_str())));
    keys.extend(ReferralState::ALL.map(|state| format!("referral-{}", state.as_str())));
    keys.extend(TimelineKind::ALL.map(|kind| format!("timeline-kind-{}", kind.as_str())));
    keys.extend(["when", "kind", "words", "source", "paper"].map(|name| format!("timeline-column-{name}")));
    for form in ["propose", "return", "drop", "ask-staff"] {
        keys.extend(["", "-lead"].map(|end| format!("timeline-{form}{end}")));
    }
    let owes = [
        "decision",
        "payment",
        "establishing",
        "penalty",
        "signature",
        "reopening",
        "call",
        "complaint",
        "talk",
        "recognition",
        "objection",
        "answer",
        "reconstruction",
        "agreement",
        "referral",
        "help",
        "municipal-help",
        "acceptance",
        "recorded",
    ];
    keys.extend(owes.map(|owes| format!("owes-{owes}")));
    let happened = [
        "story-told",
        "story-approved",
        "timeline-asked",
        "timeline-dropped",
        "timeline-written",
        "timeline-proposed",
        "timeline-returned",
        "timeline-shared",
        "duty-recorded",
        "duty-done",
        "paid",
        "penalty-paid",
        "referral-moved",
        "handed-over",
        "handover-accepted",
    ];
    keys.extend(happened.map(|what| format!("history-{what}")));
    let of_paper = ["asked", "withdrawn", "filed", "not-it", "not-held", "replaced", "trusted"];
    keys.extend(of_paper.map(|what| format!("history-paper-{what}")));
    let states = ["overdue", "not-held", "missing", "asked", "there", "trusted"];
    keys.extend(states.map(|state| format!("paper-state-{state}")));
    keys.extend(PaperHolder::ALL.map(|holder| format!("paper-holder-{}", holder.as_str())));
    let sources = ["portal", "phone-photo", "post", "table", "organisation"];
    keys.extend(sources.map(|source| format!("document-source-{source}")));
    let of_papers =
        ["holder", "name", "until", "words", "reason", "document", "papers", "earlier", "fact", "value"];
    keys.extend(of_papers.map(|field| format!("papers-field-{field}")));
    let told = ["papers-not-held-told", "papers-not-held-told-text", "papers-arrived", "documents-arrived"];
    keys.extend(told.map(str::to_owned));
    for part in ["asked-you", "we-have", "we-ask"] {
        keys.extend(["", "-text"].map(|end| format!("papers-{part}{end}")));
    }
    keys.extend(["papers-list", "papers-list-none", "papers-documents", "documents-none"].map(str::to_owned));
    let of_chain = ["party", "name", "words", "since-field", "promised-field", "done-field", "paid-field"];
    keys.extend(of_chain.map(|field| format!("chain-{field}")));
    keys.extend(["consent", "heard", "paper", "story"].map(|field| format!("chain-{field}")));
    let of_handover = ["told", "belongs-field", "belongs-not-field", "accepted-by"];
    keys.extend(of_handover.map(|field| format!("handover-{field}")));
    keys.insert("referral-state".to_owned());
    keys.extend(WorkStatus::ALL.iter().map(|status| format!("status-{}", status.as_str())));
    for power in Power::ALL {
        keys.extend(["", "-hint"].map(|end| format!("mandate-{}{end}", power.as_str())));
    }
    keys.extend(PersonKind::ALL.map(|kind| format!("person-kind-{}", kind.as_str())));
    keys.extend(ContactChannel::ALL.map(|channel| format!("contact-channel-{}", channel.as_str())));
    for way in ["themself", "parent", "next-of-kin", "legal-representative", "authorised"] {
        keys.extend(["", "-hint"].map(|end| format!("intake-by-{way}{end}")));
    }
    for office in LegalOffice::ALL {
        keys.extend(["", "-hint"].map(|end| format!("office-{}{end}", office.as_str())));
        keys.insert(format!("access-office-{}", office.as_str()));
    }
    for kind in MandateKind::ALL {
        keys.extend(["", "-hint"].map(|end| format!("mandate-kind-{}{end}", kind.as_str())));
    }
    let parts = ["deadlines", "remarks", "returned", "replies", "unsent", "anew", "penalties", "came"];
    for part in parts.into_iter().chain(["to-sign", "to-draft", "help", "reopenings", "talks"]) {
        keys.extend(["", "-act"].map(|end| format!("day-{part}{end}")));
    }
    for kind in RecognitionKind::ALL {
        let ends = ["recognition", "recognition-about"].map(|start| format!("{start}-{}", kind.as_str()));
        keys.extend(ends);
        keys.insert(format!("recognition-about-{}-child", kind.as_str()));
    }
    keys.extend(RecognitionChoice::ALL.map(|choice| format!("recognition-choice-{}", choice.as_str())));
    keys.extend(RecognitionState::ALL.map(|state| format!("recognition-state-{}", state.as_str())));
    keys.extend(["personal", "together"].map(|part| format!("recognition-{part}")));
    let of_recognition = ["title", "lead", "question", "words-hint"];
    keys.extend(of_recognition.map(|key| format!("recognition-{key}-child")));
    let of_child = [
        "messages-title",
        "messages-lead",
        "access-lead",
        "story-title-own",
        "story-lead",
        "story-tell",
        "story-tell-lead",
        "timeline-lead",
        "timeline-ask-heading",
        "timeline-ask-text",
        "case-choose",
        "case-choose-text",
    ];
    keys.extend(of_child.map(|key| format!("{key}-child")));
    keys.extend(["chosen", "planned", "held"].map(|what| format!("history-recognition-{what}")));
    keys.extend(["told", "skipped"].map(|what| format!("history-experience-{what}")));
    keys.extend(Feeling::ALL.map(|feeling| format!("feeling-{}", feeling.as_str())));
    keys.extend(EndKind::ALL.map(|kind| format!("ended-{}", kind.as_str())));
    keys.extend(PersonKind::ALL.map(|kind| format!("experience-group-{}", kind.as_str())));
    let of_experience = ["title", "lead", "none", "answered", "words-hint", "share"];
    keys.extend(of_experience.map(|key| format!("experience-{key}-child")));
    keys.extend(ReadingKind::ALL.map(|kind| format!("reading-kind-{}", kind.as_str())));
    keys.extend(Mark::ALL.map(|mark| format!("mark-{}", mark.as_str())));
    keys.extend(Urgency::ALL.map(|urgency| format!("urgency-{}", urgency.as_str())));
    keys.extend(QueueKey::ALL.map(|key| format!("queue-key-{}", key.as_str())));
    keys.extend(["first", "second", "third"].map(|place| format!("queue-{place}-key")));
    keys.extend(DeviationFrom::ALL.map(|from| format!("deviation-{}", from.as_str())));
    keys
}
