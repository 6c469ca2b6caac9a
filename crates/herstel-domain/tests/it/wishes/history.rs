//! Random histories: who wants what in which order, and the days between.

use super::{At, Kind, Luck, everybody, wish};
use herstel_domain::{Command, Context, Dossier, decide};
use herstel_kernel::{Actor, Date};
use herstel_scheme::Registry;
use proptest::prelude::*;

/// Something that somebody wants, or days that pass.
#[derive(Clone, Debug)]
pub enum Happening {
    /// Who wants what; nobody in particular is the first of everybody who gets it.
    Wish { who: Option<usize>, kind: Kind, seed: Option<u64> },
    /// So many days pass.
    Days(i64),
    /// Long after, somebody looks for who is to be erased.
    Due,
}

/// What moves a dossier along; without it a history of all kinds seldom comes far.
const ROAD: [Kind; 27] = [
    Kind::RecordFacts,
    Kind::ProposeDecision,
    Kind::ProposeDecision,
    Kind::ApproveDecision,
    Kind::ApproveDecision,
    Kind::ReturnDecision,
    Kind::MakeChoice,
    Kind::MakeChoice,
    Kind::DraftSettlement,
    Kind::OfferSettlement,
    Kind::AnswerSettlement,
    Kind::SignSettlement,
    Kind::RequestReopening,
    Kind::TestReopening,
    Kind::AnswerRefusal,
    Kind::FileObjection,
    Kind::RecordHearing,
    Kind::ProposeAnswer,
    Kind::ApproveAnswer,
    Kind::FileAppeal,
    Kind::RecordRuling,
    Kind::RecordNotice,
    Kind::FileComplaint,
    Kind::Apply,
    Kind::GiveMandate,
    Kind::AddDocument,
    Kind::ReleaseHandler,
];

fn happening() -> impl Strategy<Value = Happening> {
    let kind = prop_oneof![
        3 => prop::sample::select(ROAD.to_vec()),
        2 => prop::sample::select(Kind::ALL.to_vec()),
    ];
    let wish = (prop::option::weighted(0.4, 0_usize..11), kind, prop::option::of(any::<u64>()))
        .prop_map(|(who, kind, seed)| Happening::Wish { who, kind, seed });
    prop_oneof![
        18 => wish,
        1 => Just(Happening::Due),
        2 => prop::sample::select(vec![1_i64, 14, 15, 45, 200]).prop_map(Happening::Days),
    ]
}

/// Histories of at most so many things.
pub fn happenings(most: usize) -> impl Strategy<Value = Vec<Happening>> {
    prop::collection::vec(happening(), 1..most)
}

/// How many histories: few each time, and in a long run as many as it asks for, up to a most.
pub fn cases(few: u32, most: u32) -> ProptestConfig {
    let asked = std::env::var_os("PROPTEST_CASES").map(|_| ProptestConfig::default().cases);
    let cases = asked.map_or(few, |asked| asked.min(most));
    ProptestConfig { cases, max_shrink_iters: 200, failure_persistence: None, ..ProptestConfig::default() }
}

/// Who wants what by this: the command with its actor, made of the dossier as it stands.
pub fn wanted(
    dossier: &Dossier,
    schemes: &Registry,
    today: Date,
    (who, kind, seed): (Option<usize>, Kind, Option<u64>),
) -> (Actor, Command) {
    let by = |actor: Actor| {
        let at = At { dossier, schemes, today, actor };
        (actor, wish(kind, &at, &mut Luck::of(seed)))
    };
    let gets_it = |(actor, command): &(Actor, Command)| {
        let context = Context { actor: *actor, today, stands_in_for: &[], schemes, is_demo: false };
        decide(dossier, None, command, &context).is_ok_and(|events| !events.is_empty())
    };
    let all = everybody(dossier);
    match who {
        Some(one) => by(all[one % all.len()]),
        None => all.into_iter().map(by).find(gets_it).unwrap_or_else(|| by(all[1])),
    }
}
