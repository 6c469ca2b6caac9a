//! What is said after what was said before.

use super::{Decided, Weighing};
use crate::forecast::live::Open;
use herstel_kernel::{Date, DossierId};
use herstel_planning::{Forecast, LiveDossier, Place, StepBasis};
use herstel_store::{ForecastRow, ForecastStanding};
use jiff::civil::date;

const TODAY: Date = date(2022, 1, 10);

fn open() -> Open {
    Open {
        dossier: DossierId::from_bytes([7; 16]),
        live: LiveDossier {
            entity: 7,
            step: 0,
            chooses: false,
            class: 0,
            handler: None,
            is_begun: false,
            registered_weeks: 30.0,
            waited_weeks: 30.0,
            due_weeks: None,
        },
        step: "first-review".to_owned(),
        road: Some(0),
        cohort: "2021".to_owned(),
        region: String::new(),
    }
}

/// Decided on so many days for half and for nine in ten, of a kind that may be shown.
fn decided(today: Date, days: (u16, Option<u16>), before: Option<&ForecastRow>) -> Decided {
    decided_of(today, days, before, false)
}

/// The same of a kind that may have proved wrong.
fn decided_of(
    today: Date,
    (half, nine): (u16, Option<u16>),
    before: Option<&ForecastRow>,
    is_wrong: bool,
) -> Decided {
    let found =
        Forecast { half_days: Some(half), nine_days: nine, place: Place { ahead: Some(3), among: 9 } };
    let basis =
        StepBasis { capacity_hours: 100.0, case_hours: 10.0, inflow_hours: 50.0, schemes: Vec::new() };
    let weighing = Weighing {
        open: &open(),
        found: &found,
        class: "ordinary",
        wider: 1.0,
        is_known: true,
        is_wrong,
        before,
        had_another: false,
        basis: &basis,
        basis_before: Some(&basis),
        today,
    };
    weighing.decide()
}

#[test]
fn what_was_shown_then_unknown_then_clearly_later_is_told_by_a_person_first() {
    let shown = decided(TODAY, (60, Some(120)), None).row;
    assert_eq!((shown.standing, shown.was_shown), (ForecastStanding::Shown, true));
    let unknown = decided(TODAY.tomorrow().unwrap(), (60, None), Some(&shown)).row;
    assert_eq!((unknown.standing, unknown.said), (ForecastStanding::Worse, shown.said));
    assert_eq!((unknown.now_on, unknown.reason.as_str()), (None, "unknown"));
    // The same again while nobody told it.
    let again = decided(TODAY.tomorrow().unwrap(), (60, None), Some(&unknown)).row;
    assert_eq!(again, unknown);
    // Left out for a while, as it is kept then.
    let silenced = ForecastRow { standing: ForecastStanding::Silent, ..unknown.clone() };
    for before in [&unknown, &silenced] {
        let later = decided(date(2022, 1, 12), (300, Some(600)), Some(before)).row;
        assert_eq!((later.standing, later.said), (ForecastStanding::Worse, shown.said));
        assert!(later.now_on.is_some() && later.reason != "unknown", "{later:?}");
    }
}

#[test]
fn who_is_shown_what_was_said_in_silence_is_told_nothing_else() {
    let first = decided(TODAY, (60, Some(120)), None);
    let made = first.made.unwrap();
    assert_eq!((made.said_on, Some(made.until_on)), (TODAY, first.row.said.map(|said| said.nine_on)));
    let silent = ForecastRow { standing: ForecastStanding::Silent, was_shown: false, ..first.row };
    let shown = decided(TODAY.tomorrow().unwrap(), (61, Some(121)), Some(&silent));
    assert_eq!((shown.row.standing, shown.row.said), (ForecastStanding::Shown, silent.said));
    assert_eq!(shown.made, None);
    // In silence it was something else because of staff; nobody read what it was.
    let silent = ForecastRow { reason: "staff".to_owned(), ..silent };
    let shown = decided(TODAY.tomorrow().unwrap(), (61, Some(121)), Some(&silent));
    assert_eq!(shown.row.reason, "first");
}

#[test]
fn a_kind_that_proved_wrong_is_taken_back_and_made_in_silence_until_it_is_right_again() {
    let next_day = TODAY.tomorrow().unwrap();
    let shown = decided(TODAY, (60, Some(120)), None).row;
    let taken_back = decided_of(next_day, (60, Some(120)), Some(&shown), true);
    assert!(taken_back.row.is_taken_back() && taken_back.row.now_on.is_none(), "{:?}", taken_back.row);
    assert_eq!((taken_back.row.said, taken_back.made), (shown.said, None));
    // Who was shown nothing: it goes on being made, so that it can be held to what happens.
    let new = decided_of(next_day, (60, Some(120)), None, true);
    assert_eq!((new.row.standing, new.row.was_shown), (ForecastStanding::Silent, false));
    assert!(new.made.is_some_and(|made| !made.is_shown));
    let again = decided(next_day, (60, Some(120)), Some(&taken_back.row)).row;
    assert_eq!((again.standing, again.said), (ForecastStanding::Shown, shown.said));
    assert_eq!(again.reason, "", "nobody was told anything else");
    let later = decided(next_day, (300, Some(600)), Some(&taken_back.row)).row;
    assert_eq!(later.standing, ForecastStanding::Worse);
    assert!(later.now_on.is_some() && !later.is_taken_back(), "{later:?}");
}

#[test]
fn who_was_never_shown_anything_and_who_was_told_that_it_is_unknown_reads_what_can_be_said() {
    let shown = decided(TODAY, (60, Some(120)), None).row;
    // As it is kept after a person told that nothing can be said.
    let told = ForecastRow {
        standing: ForecastStanding::Silent,
        said: None,
        was_shown: false,
        now_on: None,
        days: None,
        ..shown.clone()
    };
    let later = decided(date(2022, 1, 12), (300, Some(600)), Some(&told)).row;
    assert_eq!(later.standing, ForecastStanding::Shown);
    assert!(later.said.unwrap().nine_on > shown.said.unwrap().nine_on);
    let never = ForecastRow { standing: ForecastStanding::Silent, was_shown: false, ..shown };
    assert_eq!(decided(date(2022, 1, 12), (60, None), Some(&never)).row.standing, ForecastStanding::Silent);
    let later = decided(date(2022, 1, 12), (300, Some(600)), Some(&never)).row;
    assert_eq!((later.standing, later.was_shown), (ForecastStanding::Shown, true));
}
