//! Texts: every key that is used exists, every key that exists is used, in both languages with the same arguments.

use fluent_bundle::FluentResource;
use herstel_domain::{
    chain::ReferralState,
    choices::ByWord,
    deadlines::{Sender, SuspensionGround, Way},
    deviations::DeviationFrom,
    experience::{EndKind, Feeling},
    gate::{PointState, TestPart},
    handlers::{ChangeReason, division::Stays},
    knowledge::ArticleKind,
    mandates::{MandateKind, Power},
    objections::{
        AppealReason, CourtLevel, HearingWay, ObjectionNews, ObjectionOutcome, ObjectionState, Party,
        RulingOutcome,
    },
    plan::TalkKind,
    preferences::Pace,
    queue::{QueueKey, Urgency},
    recognition::{RecognitionChoice, RecognitionKind, RecognitionState},
    reconstruction::TimelineKind,
    registration::{ContactChannel, PersonKind, PreferredLanguage},
    representations::LegalOffice,
    road::WorkStatus,
    work_list::Mark,
};
use herstel_kernel::RefusalCode;
use herstel_scheme::{Language, PaperHolder};
use herstel_web::i18n::{
    Texts, files,
    journey::{JOURNEY, Share, is_of_journey},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// Key -> the names of its arguments.
type Keys = BTreeMap<String, BTreeSet<String>>;

/// The keys of the page of a gate that are put together from what is done, filled in, missing or happened there.
fn gates() -> Vec<String> {
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
        "no-answer",
        "body-cannot",
        "no-effect-on-waiting",
        "not-explainable",
        "not-legally-sound",
        "no-transitional-rule",
        "nobody-listed",
        "no-prepared-answer",
        "no-precondition",
        "no-question",
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

/// Keys that are put together from a prefix and a code, with every code there is.
fn put_together() -> BTreeSet<String> {
    let mut keys: BTreeSet<String> =
        RefusalCode::ALL.iter().map(|code| format!("refusal-{}", code.as_str())).collect();
    keys.extend(gates());
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
    keys.extend(["staff", "from-on", "until-on", "substitute"].map(|field| format!("team-{field}")));
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
    use herstel_domain::{
        calls::{CallNews, DayPart},
        complaints::{ComplaintAbout, ComplaintNews, ComplaintOutcome},
        messages::RecordedNews,
    };
    keys.extend(RecordedNews::ALL.map(|news| format!("message-{}", news.as_str())));
    keys.extend(ComplaintNews::ALL.map(|news| format!("message-{}", news.as_str())));
    keys.extend(CallNews::ALL.map(|news| format!("message-{}", news.as_str())));
    keys.extend(DayPart::ALL.map(|part| format!("day-part-{}", part.as_str())));
    keys.extend(ComplaintAbout::ALL.map(|about| format!("complaint-about-{}", about.as_str())));
    for outcome in ComplaintOutcome::ALL {
        keys.extend(["", "own-"].map(|whose| format!("{whose}complaint-outcome-{}", outcome.as_str())));
    }
    keys.extend(["not-yet", "kept", "broken"].map(|standing| format!("promise-{standing}")));
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
    keys.extend(herstel_domain::chain::Party::ALL.map(|party| format!("chain-party-{}", party.as_str())));
    keys.extend(ReferralState::ALL.map(|state| format!("referral-{}", state.as_str())));
    keys.extend(TimelineKind::ALL.map(|kind| format!("timeline-kind-{}", kind.as_str())));
    keys.extend(["when", "kind", "words", "source", "paper"].map(|name| format!("timeline-column-{name}")));
    for form in ["propose", "return", "drop", "ask-staff"] {
        keys.extend(["", "-lead"].map(|end| format!("timeline-{form}{end}")));
    }
    let owes = [
        "decision",
        "payment",
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
    }
    for kind in MandateKind::ALL {
        keys.extend(["", "-hint"].map(|end| format!("mandate-kind-{}{end}", kind.as_str())));
    }
    for part in ["deadlines", "remarks", "returned", "replies", "unsent", "anew", "penalties"] {
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
    keys.extend(["chosen", "planned", "held"].map(|what| format!("history-recognition-{what}")));
    keys.extend(["told", "skipped"].map(|what| format!("history-experience-{what}")));
    keys.extend(Feeling::ALL.map(|feeling| format!("feeling-{}", feeling.as_str())));
    keys.extend(EndKind::ALL.map(|kind| format!("ended-{}", kind.as_str())));
    keys.extend(PersonKind::ALL.map(|kind| format!("experience-group-{}", kind.as_str())));
    let of_experience = ["title", "lead", "none", "answered", "words-hint", "share"];
    keys.extend(of_experience.map(|key| format!("experience-{key}-child")));
    keys.extend(Mark::ALL.map(|mark| format!("mark-{}", mark.as_str())));
    keys.extend(Urgency::ALL.map(|urgency| format!("urgency-{}", urgency.as_str())));
    keys.extend(QueueKey::ALL.map(|key| format!("queue-key-{}", key.as_str())));
    keys.extend(["first", "second", "third"].map(|place| format!("queue-{place}-key")));
    keys.extend(DeviationFrom::ALL.map(|from| format!("deviation-{}", from.as_str())));
    keys
}

#[test]
fn both_languages_have_the_same_keys_with_the_same_arguments() {
    assert_eq!(keys(PreferredLanguage::Nl), keys(PreferredLanguage::En));
}

#[test]
fn text_files_have_no_errors_and_no_key_twice() {
    for language in PreferredLanguage::ALL {
        let mut seen = BTreeSet::new();
        for (name, source) in files(language) {
            assert!(FluentResource::try_new(source.to_owned()).is_ok(), "{name} has errors");
            for line in source.lines() {
                if let Some(key) = key_of(line) {
                    assert!(seen.insert(key.to_owned()), "{key} occurs twice, again in {name}");
                }
            }
        }
    }
}

#[test]
fn every_key_that_is_used_exists() {
    let known = keys(PreferredLanguage::Nl);
    let mut wrong = Vec::new();
    for (file, source) in sources() {
        for call in calls(&source) {
            let Some(arguments) = known.get(&call.key) else {
                wrong.push(format!("{file}: no text «{}»", call.key));
                continue;
            };
            if *arguments != call.arguments {
                wrong
                    .push(format!("{file}: «{}» has {arguments:?}, is given {:?}", call.key, call.arguments));
            }
        }
    }
    for key in put_together() {
        if !known.contains_key(&key) {
            wrong.push(format!("no text «{key}»"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_key_that_exists_is_used() {
    let all: String = sources().into_iter().map(|(_, source)| source).collect();
    let together = put_together();
    let unused: Vec<String> = keys(PreferredLanguage::Nl)
        .into_keys()
        .filter(|key| !together.contains(key) && !all.contains(&format!("\"{key}\"")))
        .collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

/// The main journey in Dutch, file by file.
fn journey() -> BTreeMap<&'static str, Keys> {
    let mut journey = keys_by_file(PreferredLanguage::Nl);
    for (file, keys) in &mut journey {
        keys.retain(|key, _| is_of_journey(file, key));
    }
    journey.retain(|_, keys| !keys.is_empty());
    journey
}

#[test]
fn the_main_journey_is_there_in_every_language_with_the_same_arguments_and_nothing_else() {
    let journey = journey();
    assert!(journey.values().map(BTreeMap::len).sum::<usize>() > 600);
    for language in [PreferredLanguage::Tr, PreferredLanguage::Ar] {
        let there = keys_by_file(language);
        for (file, keys) in &journey {
            assert_eq!(there.get(file), Some(keys), "{} {file}", language.code());
        }
        let named: BTreeSet<&str> = there.keys().copied().collect();
        let wanted: BTreeSet<&str> = journey.keys().copied().collect();
        assert_eq!(named, wanted, "{}", language.code());
    }
}

#[test]
fn the_list_of_the_main_journey_names_only_what_exists() {
    let all = keys_by_file(PreferredLanguage::Nl);
    for (file, share) in JOURNEY {
        let keys = all.get(file).unwrap_or_else(|| panic!("no {file}"));
        let prefixes: &[&str] = match *share {
            Share::Whole => &[],
            Share::AllBut(prefixes) | Share::Only(prefixes) => prefixes,
        };
        for prefix in prefixes {
            assert!(keys.keys().any(|key| key.starts_with(prefix)), "{file}: nothing begins with {prefix}");
        }
    }
}

#[test]
fn no_text_of_the_journey_was_left_in_the_language_it_came_from() {
    let arabic = |text: &str| text.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c));
    // A name, or nothing but what is filled in.
    let same = [
        "home-title",
        "sessions-by-provider",
        "looked-time",
        "inbox-left",
        "looked-handler",
        "relied-about",
        "case-person-before",
        "relied-choice",
        "registration-address",
        "facts-address",
        "ended-recognition",
    ];
    for (file, keys) in journey() {
        let source_of = |language| files(language).find(|(name, _)| *name == file).unwrap().1;
        let line_of = |source: &str, key: &str| {
            source.lines().find(|line| key_of(line) == Some(key)).map(str::to_owned).unwrap()
        };
        for key in keys.keys().filter(|key| !same.contains(&key.as_str())) {
            let nl = line_of(source_of(PreferredLanguage::Nl), key);
            let ar = line_of(source_of(PreferredLanguage::Ar), key);
            let tr = line_of(source_of(PreferredLanguage::Tr), key);
            let is_begin_only = nl.trim_end().ends_with('=') || nl.contains("->");
            assert!(is_begin_only || arabic(&ar), "ar: {ar}");
            assert!(is_begin_only || tr != nl && !arabic(&tr), "tr: {tr}");
        }
    }
}

#[test]
fn arabic_plurals_have_every_form_of_the_language() {
    for (file, source) in files(PreferredLanguage::Ar) {
        for text in source.split("$count ->").skip(1) {
            let forms: String = text.lines().take_while(|line| line.trim() != "}").collect();
            for form in ["[zero]", "[one]", "[two]", "[few]", "[many]", "*[other]"] {
                assert!(forms.contains(form), "{file}: {form} is missing in {forms}");
            }
        }
    }
}

#[test]
fn a_count_chooses_its_plural_form() {
    assert_eq!(Texts::from(Language::Nl).tn("facts-corrected", 1), "Eén keer verbeterd.");
    assert_eq!(Texts::from(Language::En).tn("facts-corrected", 3), "Corrected 3 times.");
}

#[test]
fn sentences_for_parents_are_short() {
    for language in [PreferredLanguage::Nl, PreferredLanguage::En] {
        let (_, source) = files(language).find(|(name, _)| *name == "parent.ftl").unwrap();
        let texts: Vec<&str> =
            source.lines().filter_map(|line| line.split_once(" = ").map(|(_, text)| text)).collect();
        let sentences: Vec<usize> = texts
            .iter()
            .flat_map(|text| text.split(['.', '?', ':', ';']))
            .map(|sentence| sentence.split_whitespace().count())
            .filter(|words| *words > 2)
            .collect();
        let average = sentences.iter().sum::<usize>() / sentences.len();
        assert!(average <= 15, "{average} words on average");
        let longest = sentences.iter().max().unwrap();
        assert!(*longest <= 25, "a sentence of {longest} words");
    }
}

struct Call {
    key: String,
    arguments: BTreeSet<String>,
}

/// Every `t("…")`, `t1("…", "name", …)`, `t2("…", "name", …, "name", …)` and `tn("…", …)` of a source.
fn calls(source: &str) -> Vec<Call> {
    let mut calls = Vec::new();
    for (function, names) in [("t(", 0), ("t1(", 1), ("t2(", 2), ("tn(", 0)] {
        for (at, _) in source.match_indices(function) {
            let before = source[..at].chars().next_back().unwrap_or(' ');
            let rest = source[at + function.len()..].trim_start();
            let Some(rest) = rest.strip_prefix('"').filter(|_| !before.is_alphanumeric() && before != '_')
            else {
                continue;
            };
            let (key, rest) = rest.split_once('"').unwrap();
            let mut arguments: BTreeSet<String> = literals(rest).take(names).collect();
            if function == "tn(" {
                arguments.insert("count".to_owned());
            }
            calls.push(Call { key: key.to_owned(), arguments });
        }
    }
    calls
}

/// The string literals that stand as arguments of their own after the key: names, since values are expressions.
fn literals(rest: &str) -> impl Iterator<Item = String> + '_ {
    let is_name = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    rest.split('"').skip(1).step_by(2).filter(move |text| is_name(text)).map(str::to_owned)
}

fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders = vec![root.join("src"), root.join("templates")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(root).unwrap().display().to_string();
                let source = fs::read_to_string(path).unwrap();
                let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
                found.push((name, code.collect::<Vec<_>>().join("\n")));
            }
        }
    }
    found
}

fn keys(language: PreferredLanguage) -> Keys {
    keys_by_file(language).into_values().flatten().collect()
}

/// The same by text file.
fn keys_by_file(language: PreferredLanguage) -> BTreeMap<&'static str, Keys> {
    files(language).map(|(name, source)| (name, keys_of(source))).collect()
}

fn keys_of(source: &str) -> Keys {
    let mut keys = Keys::new();
    let mut current = None;
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if let Some(key) = key_of(line) {
            current = Some(keys.entry(key.to_owned()).or_default());
        }
        if let Some(arguments) = &mut current {
            arguments.extend(variables(line));
        }
    }
    keys
}

fn key_of(line: &str) -> Option<&str> {
    let (key, _) = line.split_once(" =")?;
    let plain = key.starts_with(|c: char| c.is_ascii_lowercase())
        && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    plain.then_some(key)
}

fn variables(line: &str) -> impl Iterator<Item = String> + '_ {
    let name = |rest: &str| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
    line.split('$').skip(1).map(name)
}
