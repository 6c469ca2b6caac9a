//! Cases that a lawyer can read: each line of the table in `docs/access.md`, asked of the policy and of the store.

use crate::{
    cedar::{POLICY, Told, Who},
    furnished::document,
    single_reads::EVERYBODY,
    stored::{Filled, desk_actor, dossier, organisation, person, staff_actor},
    world::{Born, COMMITTEE, Conflict, For, Happening, Holder, Kind, Office, Span, Subject, World},
};
use herstel_domain::Purpose;
use herstel_kernel::{Actor, Desk};
use herstel_store::ObjectionFilter;

const PAGE: &str = include_str!("../../../../docs/access.md");
const ALWAYS: Span = Span { from: None, until: None };

/// The world of the page: Anna has dossier 0, Bram, her ex-partner, dossier 1, Chris dossier 2, Dina dossier 3, Eva 4,
/// and Noor, the child of Anna and Bram, dossier 5.
fn world() -> World {
    let mandate = |holder, span| Happening::Mandate { holder, powers: 1, span, withdrawn: None };
    let represented = |by, office, is_confirmed| {
        let holder = Holder::Person(by);
        Happening::Represented { holder, office, is_confirmed, span: ALWAYS, ended: None }
    };
    let consent = |subject| Happening::Consent { subject, on: 0, withdrawn: None };
    World {
        happenings: vec![
            (0, Happening::Related { to: 1, kind: Kind::ExPartner, until: None }),
            (0, mandate(Holder::Person(2), Span { from: Some(0), until: Some(5) })),
            (0, mandate(Holder::Person(3), Span { from: Some(0), until: Some(3) })),
            (0, mandate(Holder::Person(1), ALWAYS)),
            (0, mandate(Holder::Organisation(0), ALWAYS)),
            (0, consent(Subject::Contact(0))),
            (0, Happening::Noted { municipality: 0 }),
            (0, Happening::Basis { audience: For::Collection(1), span: ALWAYS, ended: None }),
            (1, mandate(Holder::Person(0), ALWAYS)),
            (1, Happening::Protected),
            (1, Happening::Assigned { staff: 0 }),
            (1, Happening::Proposed { by: Some(2) }),
            (1, Happening::Drafted { by: 0 }),
            (1, Happening::Read),
            (1, consent(Subject::Contact(0))),
            (2, Happening::TakenOver { by: 6, span: ALWAYS, was_a_mistake: false }),
            (2, Happening::LeftBehind { by: 4, died: 1, until: None }),
            (2, consent(Subject::Contact(0))),
            (2, consent(Subject::Story(0))),
            (2, consent(Subject::Decisions(0))),
            (2, consent(Subject::Notes)),
            (2, Happening::Noted { municipality: 0 }),
            (3, Happening::RequestEnded { on: 2 }),
            (4, Happening::Related { to: 3, kind: Kind::Partner, until: Some(1) }),
            (4, mandate(Holder::Person(3), ALWAYS)),
            (4, Happening::Protected),
            (4, Happening::Proposed { by: Some(0) }),
            (4, Happening::Emergency { staff: 1, from: 90, hours: 10 }),
            (5, represented(0, Office::CustodyAtHome, true)),
            (5, represented(1, Office::CustodyElsewhere, true)),
            (5, represented(2, Office::CustodyAtHome, false)),
            (5, Happening::InConfidence),
            (5, Happening::Protected),
            (5, Happening::Drafted { by: 0 }),
            (0, Happening::Mandate { holder: Holder::Person(4), powers: 16, span: ALWAYS, withdrawn: None }),
            (0, Happening::Mandate { holder: Holder::Person(6), powers: 512, span: ALWAYS, withdrawn: None }),
            (3, represented(6, Office::Curator, true)),
            (0, Happening::ToCommittee { on: 1, is_advised: false }),
            (1, Happening::ToCommittee { on: 1, is_advised: false }),
            (2, Happening::ToCommittee { on: 1, is_advised: true }),
            (4, Happening::ToCommittee { on: 9, is_advised: false }),
        ],
        conflicts: vec![Conflict { staff: 2, person: 2, from: 0, until: None }],
        born: [Born::Adult, Born::Adult, Born::Adult, Born::Adult, Born::Adult, Born::Sixteen(9)],
        selves: [None, Some(6), None, None, None],
        today: 4,
        hour: 0,
    }
}

/// Who, purpose, dossier, what, the answer, and why.
type Case = (Who, &'static str, u8, &'static str, bool, &'static str);

const CASES: [Case; 61] = [
    (Who::Person(0), "own-dossier", 0, "ReadDossier", true, "haar eigen dossier"),
    (Who::Person(0), "own-dossier", 1, "ReadIdentity", false, "het dossier van een ander"),
    (Who::Person(0), "own-dossier", 0, "ReadNote", true, "wat de gemeente over haar noteerde"),
    (Who::Person(0), "own-dossier", 0, "ReadDrafts", false, "een voorstel bindt niet"),
    (Who::Person(1), "representing", 0, "ReadDossier", false, "een ex-partner, ook met een machtiging"),
    (Who::Person(0), "representing", 1, "ReadDossier", false, "ook andersom"),
    (
        Who::Person(3),
        "representing",
        4,
        "ReadDossier",
        false,
        "een partner van vroeger, ook met een machtiging",
    ),
    (Who::Person(2), "representing", 0, "ReadDossier", true, "een machtiging die loopt"),
    (Who::Person(2), "representing", 0, "ReadNote", false, "een machtiging geeft geen notities"),
    (Who::Person(2), "representing", 0, "ReadAccessRecords", false, "en niet wie keek"),
    (Who::Person(3), "representing", 0, "ReadIdentity", false, "een machtiging die voorbij is"),
    (Who::Organisation(0), "representing", 0, "ReadDossier", true, "een machtiging van een organisatie"),
    (Who::Organisation(1), "representing", 0, "ReadIdentity", false, "een andere organisatie"),
    (Who::Person(6), "representing", 2, "ReadAccessRecords", true, "een nabestaande die overnam"),
    (Who::Person(6), "representing", 2, "ReadNote", true, "die heeft alles"),
    (Who::Person(4), "representing", 2, "ReadDossier", true, "een partner tot het overlijden, die overnam"),
    (Who::Person(5), "own-dossier", 5, "ReadDossier", false, "jonger dan 16"),
    (Who::Person(0), "representing", 5, "ReadIdentity", true, "gezag, en Noor woont bij haar"),
    (Who::Person(0), "representing", 5, "ReadStory", false, "maar niet wat Noor in vertrouwen vertelde"),
    (Who::Person(1), "representing", 5, "ReadDecisions", true, "gezag"),
    (Who::Person(1), "representing", 5, "ReadIdentity", false, "maar niet waar Noor woont"),
    (Who::Person(1), "representing", 5, "ReadDocuments", false, "ook niet in stukken"),
    (Who::Person(2), "representing", 5, "ReadName", false, "niemand keek zijn gezag na"),
    (Who::Person(4), "representing", 0, "ReadFacts", true, "een deskundige, voor de gegevens"),
    (Who::Person(4), "representing", 0, "ReadDecisions", false, "en niet meer dan dat"),
    (Who::Person(4), "representing", 0, "ReadIdentity", false, "ook geen adres"),
    (Who::Person(6), "representing", 0, "ReadName", true, "een ervaringsdeskundige schuift aan"),
    (Who::Person(6), "representing", 0, "ReadDecisions", false, "en ziet geen bedragen"),
    (Who::Person(6), "representing", 3, "ReadAccessRecords", true, "een curator"),
    (Who::Staff(0), "handling", 0, "ReadDrafts", true, "de aanmelding is een verzoek"),
    (Who::Staff(0), "handling", 0, "ReadNote", false, "zonder toestemming geen notities"),
    (Who::Staff(0), "handling", 2, "ReadNote", true, "met toestemming wel"),
    (Who::Staff(0), "handling", 3, "ReadIdentity", false, "het verzoek is gestopt"),
    (Who::Staff(0), "handling", 1, "ReadDossier", true, "afgeschermd, maar de vaste behandelaar"),
    (Who::Staff(1), "handling", 1, "ReadIdentity", false, "afgeschermd"),
    (Who::Staff(2), "handling", 1, "ReadDrafts", false, "afgeschermd, en wat wacht stelde zij zelf voor"),
    (Who::Staff(2), "handling", 4, "ReadDrafts", true, "afgeschermd, maar een voorstel wacht"),
    (Who::Staff(2), "handling", 5, "ReadDossier", true, "afgeschermd, maar een overeenkomst wacht op haar"),
    (Who::Staff(0), "handling", 5, "ReadIdentity", false, "afgeschermd, ook voor wie schreef wat wacht"),
    (Who::Staff(1), "handling", 5, "ReadDossier", false, "een behandelaar leest zoiets niet"),
    (Who::Staff(3), "handling", 0, "ReadDrafts", true, "een teamleider leest mee"),
    (Who::Staff(3), "handling", 1, "ReadIdentity", false, "afgeschermd, met een vaste behandelaar"),
    (Who::Staff(3), "handling", 4, "ReadDossier", true, "afgeschermd, en zonder behandelaar"),
    (Who::Staff(1), "handling", 4, "ReadDossier", true, "noodtoegang"),
    (Who::Staff(0), "handling", 4, "ReadDossier", false, "noodtoegang van een ander"),
    (Who::Staff(1), "handling", 2, "ReadIdentity", false, "een dossier van familie"),
    (Who::Staff(2), "handling", 2, "ReadIdentity", false, "belangenverstrengeling"),
    (Who::Committee, "advising", 0, "ReadObjection", true, "een bezwaar dat bij de commissie is"),
    (Who::Committee, "advising", 0, "ReadIdentity", false, "maar geen adres"),
    (Who::Committee, "advising", 0, "ReadDocuments", false, "en geen stukken die er niet bij horen"),
    (Who::Committee, "advising", 1, "ReadObjection", false, "afgeschermd, ook voor de commissie"),
    (Who::Committee, "advising", 2, "ReadObjection", false, "het advies is er al"),
    (Who::Committee, "advising", 4, "ReadName", false, "afgeschermd, en nog niet bij de commissie"),
    (Who::Support(0), "support", 0, "ReadRoad", true, "de ouder wil contact met de gemeente"),
    (Who::Support(0), "support", 0, "ReadStory", false, "maar zei niets over het verhaal"),
    (Who::Support(0), "support", 2, "ReadDecisions", true, "en Chris wel over besluiten"),
    (Who::Support(1), "support", 0, "ReadIdentity", false, "een andere gemeente"),
    (Who::Support(0), "support", 1, "ReadIdentity", false, "afgeschermd voor gemeenten"),
    (Who::Collection(0), "collection", 0, "ReadNote", false, "de invordering van dezelfde gemeente"),
    (Who::Collection(1), "collection", 0, "ReadIdentity", true, "een wettelijke grond"),
    (Who::Collection(1), "collection", 0, "ReadRoad", false, "die geeft de naam en niet meer"),
];

fn line(case: &Case) -> String {
    let (who, _, dossier, action, answer, why) = case;
    let person = |number: u8| ["Anna", "Bram", "Chris", "Dina", "Eva", "Noor", "Femke"][usize::from(number)];
    let who = match who {
        Who::Person(number) => person(*number).to_owned(),
        Who::Organisation(number) => format!("kantoor {}", number + 1),
        Who::Staff(number) => {
            ["Samira, behandelaar", "Tim, behandelaar", "Ria, tweede lezer", "Loes, teamleider"]
                [usize::from(*number)]
            .to_owned()
        }
        Who::Committee => "Otto, bezwaarcommissie".to_owned(),
        Who::Support(number) => format!("ondersteuning, gemeente {}", number + 1),
        Who::Collection(number) => format!("invordering, gemeente {}", number + 1),
    };
    let what = match *action {
        "ReadDossier" => "het dossier",
        "ReadName" => "de naam",
        "ReadIdentity" => "naam en adres",
        "ReadFacts" => "de gegevens",
        "ReadDocuments" => "de stukken",
        "ReadRoad" => "waar de ouder is op de weg",
        "ReadStory" => "het verhaal",
        "ReadDecisions" => "besluiten en bedragen",
        "ReadDrafts" => "voorstellen",
        "ReadObjection" => "het bezwaar",
        "ReadNote" => "notities van de gemeente",
        "ReadAccessRecords" => "wie keek",
        other => panic!("{other}"),
    };
    let answer = if *answer { "ja" } else { "nee" };
    format!("| {who} | {what} van {} | {answer} | {why} |", person(*dossier))
}

#[test]
fn the_policies_pass_strict_validation() {
    assert!(POLICY.1.policies().count() > 15);
}

#[test]
fn the_named_cases_are_decided_as_the_page_says() {
    let told = Told::new(&world());
    for case in &CASES {
        let (who, purpose, dossier, action, expected, why) = *case;
        let decided = if action == "ReadNote" {
            !told.notes(who, purpose, dossier).is_empty()
        } else {
            told.allows(who, purpose, action, dossier)
        };
        assert_eq!(decided, expected, "{who:?} {action} {dossier}: {why}");
        assert!(PAGE.contains(&line(case)), "not in docs/access.md:\n{}", line(case));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_store_answers_the_named_cases_the_same() {
    let filled = Filled::with(&world()).await;
    for (who, purpose, number, action, expected, why) in CASES {
        let (actor, purpose) = match (who, purpose) {
            (Who::Person(one), "own-dossier") => (Actor::Person { person: person(one) }, Purpose::OwnDossier),
            (Who::Person(one), _) => (Actor::Person { person: person(one) }, Purpose::Representing),
            (Who::Organisation(one), _) => (
                Actor::Representative { organisation: organisation(one), colleague: None },
                Purpose::Representing,
            ),
            (Who::Staff(one), _) => (staff_actor(one), Purpose::Handling),
            (Who::Committee, _) => (staff_actor(COMMITTEE), Purpose::Advising),
            (Who::Support(one), _) => (desk_actor(one, Desk::Support), Purpose::Support),
            (Who::Collection(one), _) => (desk_actor(one, Desk::Collection), Purpose::Collection),
        };
        let scope = filled.scope(actor, purpose);
        let read = filled.store.dossier(&scope, dossier(number)).await.unwrap();
        let whole = read.is_some();
        let details = read.as_ref().map(|read| &read.registration);
        let has_address = details.is_some_and(|registered| registered.details.address.is_some());
        let has_story = details.is_some_and(|registered| registered.story.is_some());
        let found = &filled.numbers[usize::from(number)];
        let named = filled.store.named_view(&scope, found).await.unwrap();
        let card = filled.store.shared_card(&scope, &filled.numbers[usize::from(number)]).await.unwrap();
        let given = match action {
            "ReadDossier" => whole,
            "ReadName" => whole || card.is_some(),
            "ReadIdentity" => has_address || card.is_some_and(|card| card.card.address.is_some()),
            "ReadFacts" => whole || named.is_some_and(|view| view.facts.is_some()),
            "ReadDocuments" => {
                let bytes = filled.store.document_content(&scope, &document(number)).await.unwrap();
                assert_eq!(
                    bytes.is_some(),
                    has_address || named.is_some_and(|view| view.documents.is_some())
                );
                bytes.is_some()
            }
            "ReadRoad" => whole || card.is_some_and(|card| card.card.road.is_some()),
            "ReadStory" => has_story || card.is_some_and(|card| card.story.is_some()),
            "ReadDecisions" => {
                whole
                    || card.is_some_and(|card| card.decisions.is_some())
                    || named.is_some_and(|view| view.decisions.is_some())
            }
            "ReadObjection" => {
                let listed =
                    filled.store.objections_at_committee(&scope, &ObjectionFilter::default()).await.unwrap();
                listed.rows.iter().any(|row| row.number == *found)
            }
            "ReadDrafts" => whole && matches!(who, Who::Staff(_)),
            "ReadNote" => !filled.store.support_notes(&scope, dossier(number)).await.unwrap().is_empty(),
            "ReadAccessRecords" => {
                filled.store.access_records_of(&scope, found, &EVERYBODY).await.unwrap().is_some()
            }
            other => panic!("{other}"),
        };
        assert_eq!(given, expected, "{who:?} {action} {number}: {why}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_child_reads_who_looked_from_the_day_on_which_it_reads_its_own_dossier() {
    for (today, reads) in [(8, false), (9, true)] {
        let filled = Filled::with(&World { today, ..world() }).await;
        let anna = filled.scope(Actor::Person { person: person(0) }, Purpose::Representing);
        assert!(filled.store.dossier(&anna, dossier(5)).await.unwrap().is_some());
        let noor = filled.scope(Actor::Person { person: person(5) }, Purpose::OwnDossier);
        assert_eq!(filled.store.own_dossier(&noor).await.unwrap().is_some(), reads, "day {today}");
        let page = filled.store.access_records(&noor, &EVERYBODY).await.unwrap();
        assert_eq!(!page.records.is_empty(), reads, "day {today}");
    }
}
