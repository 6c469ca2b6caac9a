//! Who gets which parent, as tables: the ties of one, and the division of many.

use herstel_domain::handlers::{
    ChangeReason,
    distances::{Distances, DistancesError},
    division::{DivisionNote, Piece, Stays, divide},
    ties::{Nobody, Receiver, Seeking, Tie, choose},
};
use herstel_kernel::{DossierId, MunicipalityCode, RefusalCode, StaffId};

const SAMIRA: StaffId = StaffId::from_bytes([3; 16]);
const TIM: StaffId = StaffId::from_bytes([5; 16]);
const NOOR: StaffId = StaffId::from_bytes([7; 16]);

fn almere() -> MunicipalityCode {
    "0034".parse().unwrap()
}

fn handler(handler: StaffId, points: u32) -> Receiver {
    Receiver { handler, municipality: None, points, room: 100, is_away: false }
}

fn seeking(ties: &[(StaffId, Tie)]) -> Seeking {
    Seeking {
        points: 10,
        municipalities: [almere()].into(),
        ties: ties.to_vec(),
        free: [SAMIRA, TIM, NOOR].into(),
    }
}

#[test]
fn who_becomes_the_handler() {
    let nowhere = Distances::default();
    let near = Receiver { municipality: Some(almere()), ..handler(TIM, 60) };
    let away = Receiver { is_away: true, ..handler(SAMIRA, 0) };
    for (what, ties, receivers, expected) in [
        ("most room left", vec![], vec![handler(SAMIRA, 50), handler(TIM, 40)], Ok(TIM)),
        (
            "a larger part of a smaller week",
            vec![],
            vec![handler(SAMIRA, 60), Receiver { room: 50, ..handler(TIM, 20) }],
            Ok(TIM),
        ),
        ("of the region", vec![], vec![handler(SAMIRA, 0), near], Ok(TIM)),
        ("exactly room for it", vec![], vec![handler(SAMIRA, 90)], Ok(SAMIRA)),
        ("one point too little room", vec![], vec![handler(SAMIRA, 91)], Err(Nobody::Room)),
        (
            "their own again",
            vec![(SAMIRA, Tie::Own)],
            vec![handler(SAMIRA, 100), handler(TIM, 0)],
            Ok(SAMIRA),
        ),
        (
            "the family's",
            vec![(SAMIRA, Tie::Household)],
            vec![handler(SAMIRA, 100), handler(TIM, 0)],
            Ok(SAMIRA),
        ),
        (
            "their own before the family's",
            vec![(TIM, Tie::Household), (SAMIRA, Tie::Own)],
            vec![handler(SAMIRA, 50), handler(TIM, 0)],
            Ok(SAMIRA),
        ),
        (
            "never the ex-partner's",
            vec![(SAMIRA, Tie::ExPartner)],
            vec![handler(SAMIRA, 0)],
            Err(Nobody::Free),
        ),
        (
            "not the ex-partner's, even when it was their own and their child's",
            vec![(SAMIRA, Tie::Own), (SAMIRA, Tie::Household), (SAMIRA, Tie::ExPartner)],
            vec![handler(SAMIRA, 0), handler(TIM, 80)],
            Ok(TIM),
        ),
        ("nobody who is away", vec![(SAMIRA, Tie::Own)], vec![away, handler(TIM, 80)], Ok(TIM)),
    ] {
        assert_eq!(choose(&seeking(&ties), &receivers, &nowhere), expected, "{what}");
    }
    let conflict = Seeking { free: [TIM].into(), ..seeking(&[(SAMIRA, Tie::Own)]) };
    assert_eq!(
        choose(&conflict, &[handler(SAMIRA, 0), handler(TIM, 0)], &nowhere),
        Ok(TIM),
        "who may not is not chosen"
    );
}

fn dossier(number: u8) -> DossierId {
    DossierId::from_bytes([number; 16])
}

fn piece(number: u8, linked: &[(u8, Tie)]) -> Piece {
    Piece {
        dossier: dossier(number),
        seeking: Seeking { municipalities: Default::default(), ..seeking(&[]) },
        linked: linked.iter().map(|(other, tie)| (dossier(*other), *tie)).collect(),
    }
}

#[test]
fn a_family_stays_together_and_ex_partners_do_not() {
    let pieces = [
        piece(1, &[(2, Tie::Household)]),
        piece(2, &[(1, Tie::Household), (3, Tie::ExPartner)]),
        piece(3, &[(2, Tie::ExPartner)]),
    ];
    let shares = divide(&pieces, &[handler(SAMIRA, 0), handler(TIM, 5)], &Distances::default());
    assert_eq!(shares, [(dossier(1), Ok(SAMIRA)), (dossier(2), Ok(SAMIRA)), (dossier(3), Ok(TIM))]);
    let alone = divide(&pieces, &[handler(SAMIRA, 0)], &Distances::default());
    assert_eq!(alone[2], (dossier(3), Err(Stays::NobodyFree)), "rather nobody than the same");
}

#[test]
fn nobody_gets_more_than_they_have_room_for() {
    let pieces: Vec<Piece> = (1..=5).map(|number| piece(number, &[])).collect();
    let shares = divide(&pieces, &[handler(SAMIRA, 80), handler(TIM, 80)], &Distances::default());
    let to = |handler| shares.iter().filter(|(_, share)| *share == Ok(handler)).count();
    assert_eq!((to(SAMIRA), to(TIM)), (2, 2));
    assert_eq!(shares[4].1, Err(Stays::NoRoom));
}

#[test]
fn what_goes_to_many_parents_is_whole_and_names_no_citizen() {
    let note = |words: &str, open: &str| DivisionNote {
        reason: ChangeReason::Left,
        words: words.to_owned(),
        agreed: "Zie het plan.".to_owned(),
        matters: "Zie de notities.".to_owned(),
        open: open.to_owned(),
    };
    assert_eq!(note("Samira werkt hier niet meer.", "Bel binnen een week.").check(), Ok(()));
    let refused = |note: DivisionNote| note.check().map_err(|refusal| (refusal.code, refusal.field));
    assert_eq!(refused(note("", "x")), Err((RefusalCode::Required, Some("words".to_owned()))));
    let number = refused(note("x", "Bel 999055021 eerst."));
    assert_eq!(number, Err((RefusalCode::CitizenNumberInText, Some("open".to_owned()))));
}

#[test]
fn the_nearest_with_room_is_chosen_and_whoever_is_not_known_to_be_anywhere_last() {
    let distances = Distances::parse("# km\n0034;0363;32\n0518;0034;70\n").unwrap();
    let at = |code: &str, receiver| Receiver { municipality: Some(code.parse().unwrap()), ..receiver };
    for (what, receivers, expected) in [
        (
            "nearer before more room",
            vec![at("0518", handler(SAMIRA, 0)), at("0363", handler(TIM, 80)), handler(NOOR, 0)],
            Ok(TIM),
        ),
        (
            "the next when the nearest is full",
            vec![at("0518", handler(SAMIRA, 50)), at("0363", handler(TIM, 95)), handler(NOOR, 0)],
            Ok(SAMIRA),
        ),
        (
            "their own municipality",
            vec![at("0034", handler(SAMIRA, 80)), at("0363", handler(TIM, 0))],
            Ok(SAMIRA),
        ),
        (
            "as near: the most room",
            vec![at("0363", handler(SAMIRA, 80)), at("0363", handler(TIM, 20))],
            Ok(TIM),
        ),
        (
            "a place without a line",
            vec![at("1900", handler(SAMIRA, 0)), at("0518", handler(TIM, 90))],
            Ok(TIM),
        ),
        ("nobody near has room", vec![at("0034", handler(SAMIRA, 95))], Err(Nobody::Room)),
    ] {
        assert_eq!(choose(&seeking(&[]), &receivers, &distances), expected, "{what}");
    }
}

#[test]
fn a_file_of_distances_is_refused_at_the_line_that_is_none() {
    let refused = |text: &str| Distances::parse(text).map_err(|DistancesError { line, .. }| line);
    let there = Distances::parse("\u{feff}# km\n\n0034 ; 0363 ; 32\n0363;0034;32\n0034;0034;0\n").unwrap();
    assert_eq!(there.km("0363".parse().unwrap(), almere()), Some(32));
    assert_eq!(there.km(almere(), almere()), Some(0));
    assert_eq!(there.km(almere(), "0518".parse().unwrap()), None);
    for (text, line) in [
        ("0034;0363", 1),
        ("0034;0363;32;1", 1),
        ("\nAlmere;0363;32", 2),
        ("0034;0363;3,2", 1),
        ("0034;0363;-1", 1),
        ("0034;0034;5", 1),
        ("0034;0363;32\n# terug\n0363;0034;33", 3),
    ] {
        assert_eq!(refused(text), Err(line), "{text:?}");
    }
}
