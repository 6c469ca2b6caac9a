//! Who acts for somebody reads of that person what is true of them, and is not spoken to as if they were that person.

use crate::{
    app::{ANNA, App, Case, NEW_PARENT},
    in_place::{AT_OFFICE, OFFICE, given_kin, given_office, open},
    staff::number,
};
use herstel_domain::{
    Command,
    choices::{Heard, MakeChoice},
    mandates::MandateHolder,
    representations::LegalOffice,
};
use herstel_kernel::{Actor, ChoiceId};
use herstel_scheme::SchemeFamily;

/// Given that the person chose to stop after the first review.
async fn given_stopped(app: &App, case: Case) {
    let choice = MakeChoice {
        choice: ChoiceId::from_bytes([0x6a; 16]),
        family: SchemeFamily::main(),
        step: "first-review".to_owned(),
        option: "stop".to_owned(),
        heard: Heard::PORTAL,
        contact: None,
    };
    app.act(Actor::Person { person: ANNA }, case, &Command::MakeChoice(choice)).await;
}

#[tokio::test]
async fn what_is_true_of_the_person_is_told_of_them_to_a_next_of_kin_and_to_a_curator_and_not_as_you() {
    for is_kin in [true, false] {
        let app = App::demo().await;
        let (case, decision) = app.given_first_review(ANNA).await;
        given_stopped(&app, case).await;
        let actor = if is_kin {
            given_kin(&app, case).await;
            Actor::Person { person: NEW_PARENT }
        } else {
            let by = MandateHolder::Organisation { organisation: OFFICE };
            given_office(&app, case, LegalOffice::Curator, by).await;
            AT_OFFICE
        };
        let start = format!("/namens/{}", number(&app, case).await);
        let mut browser = app.signed_in(actor).await;
        // Of each page: what it says of the person, and what it says to the person themselves.
        let decided = format!("/besluit/{decision}");
        let table: [(&str, &[&str], &[&str]); 6] = [
            (
                "",
                &["Er is gekozen om hier te stoppen.", "Waar staat deze zaak nu?", "De vaste persoon"],
                &["U bent hier gestopt", "zoals u koos", "Waar staat u nu?"],
            ),
            ("/weg", &["Terug naar de zaak"], &["Terug naar uw zaak"]),
            (
                "/erkenning",
                &["De keuze geldt alleen voor deze persoon.", "dat deze persoon geen fraudeur is"],
                &["U kiest alleen voor uzelf", "dat u geen fraudeur bent", "Wilt u dit?"],
            ),
            (
                "/persoonsgegevens",
                &["Dan mag het de rekening zijn van wie het overnam.", "De gegevens van deze persoon"],
                &["Het moet uw eigen rekening zijn", "zeggen wie u bent"],
            ),
            (decided.as_str(), &["Niet eens met dit besluit?"], &["Bent u het niet eens"]),
            ("/gegevens", &["Wat wij over deze persoon weten"], &["Wat wij over u weten", "Dit gaf u ons"]),
        ];
        for (page, theirs, to_them) in table {
            let text = open(&mut browser, &format!("{start}{page}")).await.main_text();
            for said in theirs {
                assert!(text.contains(said), "{page} does not say {said}: {text}");
            }
            for said in to_them {
                assert!(!text.contains(said), "{page} says {said}: {text}");
            }
        }
        // A language without these words shows them in Dutch, and never those to the person.
        browser.get(&format!("/taal/tr?terug={start}")).await;
        let answer = browser.get(&start).await;
        assert_eq!(answer.html().problems(), Vec::<String>::new());
        assert!(answer.html().main_text().contains("Er is gekozen om hier te stoppen."));
        let own = app.parent(ANNA).await.open("/mijn-zaak").await.main_text();
        assert!(own.contains("Waar staat u nu?") && own.contains("zoals u koos"), "to the person: {own}");
    }
}
