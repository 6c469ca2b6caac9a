//! The other half of the matrix: for every route with a dossier in its address, what becomes of who gets through when the
//! dossier is another. A route that has no line in [`routes`] fails there; a dossier that is none of these has no test.

use super::{
    authorisation::routes,
    roles::{
        ADVISES, CASE_HANDLER, COLLECTS, COMMITTEE_OF, EVERYBODY, GUARDS, LEADS, OTHER_PARENT, OWN,
        REPRESENTS, SECOND_READER, STEERS, SUPPORTS, VISITOR, address, browser_of, found, given_child,
        given_desks, given_grounds, given_objection, send,
    },
};
use crate::{
    app::{ANNA, App, Case, HANDLER, JAN, OTHER, SAMIRA, TODAY, bsn},
    staff,
};
use axum::http::StatusCode;
use herstel_domain::{
    Command, Dossier, Purpose, Scope,
    access::Period,
    choices::MakeChoice,
    decide,
    mandates::{GiveMandate, MandateHolder, MandateKind, Power},
    relations::{RecordRelation, RelationKind, Relative},
    retention::{Category, CountedFrom, Rule, Rules},
};
use herstel_kernel::{
    Actor, Bsn, ChoiceId, Date, DecisionId, DestructionListId, DocumentId, MandateId, PersonId, RelationId,
    StaffId, StaffRole,
};
use herstel_store::{Administered, Conflict, ErasureRegister, counting_statements};

/// The dossier in an address, seen from those who ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Object {
    /// That of the first parent, with an open ground for everybody who can have one.
    Own,
    /// That of a relative of those who handle it.
    Related,
    /// The other parent has a mandate to do everything.
    Mandate,
    /// The same, and is the ex-partner.
    ExPartner,
    /// That of the other parent, who let nobody in.
    Other,
    /// Protected, with the case handler as its handler.
    Protected,
    /// Those who handle it know the parent.
    Conflict,
    /// The parent was erased.
    Erased,
    /// There is none.
    None,
}

impl Object {
    const ALL: [Self; 9] = [
        Self::Own,
        Self::Related,
        Self::Mandate,
        Self::ExPartner,
        Self::Other,
        Self::Protected,
        Self::Conflict,
        Self::Erased,
        Self::None,
    ];

    /// As who somebody gets through, by the line of a route in [`routes`]; nothing when they never do.
    fn like(self, role: char) -> Option<char> {
        let everybody = Some(role);
        match (self, role) {
            (_, VISITOR | STEERS | GUARDS | ADVISES) => everybody,
            (Self::Own, _) => everybody,
            (Self::Related | Self::Conflict, CASE_HANDLER | SECOND_READER) => None,
            (Self::Related | Self::Conflict, _) => everybody,
            (Self::Mandate, OTHER_PARENT) => Some(REPRESENTS),
            (Self::Mandate | Self::ExPartner, _) => everybody,
            (Self::Other, OTHER_PARENT) => Some(OWN),
            (Self::Other, OWN | REPRESENTS | SUPPORTS | COLLECTS) => None,
            (Self::Other, _) => everybody,
            (Self::Protected, SECOND_READER | LEADS | SUPPORTS | COLLECTS | COMMITTEE_OF) => None,
            (Self::Protected, _) => everybody,
            (Self::Erased | Self::None, _) => None,
        }
    }
}

/// Answers that are about what was sent and not about a dossier, so the same whatever is in the address: a form that is no
/// upload, an emergency without an hour.
const ABOUT_THE_FORM: [(&str, &str); 5] = [
    ("/namens/{number}/documenten", "oap"),
    ("/werk/dossier/{number}/documenten", "hr"),
    ("/namens/{number}/stukken", "oap"),
    ("/werk/dossier/{number}/stukken", "hr"),
    ("/api/v1/dossiers/{number}/emergency-access", "hrt"),
];

fn names_an_object(path: &str) -> bool {
    ["{number}", "{decision}", "{document}", "{file}", "{message}", "{message_file}"]
        .iter()
        .any(|part| path.contains(part))
}

/// What stands in an address.
struct There {
    number: String,
    decision: DecisionId,
    document: DocumentId,
}

impl There {
    const ABSENT: fn() -> Self = || Self {
        number: "H-2021-99999".to_owned(),
        decision: DecisionId::from_bytes([0; 16]),
        document: DocumentId::from_bytes([0; 16]),
    };

    fn address(&self, path: &str) -> String {
        let path = path.replace("{document}", &self.document.to_string());
        address(&path, &self.number, self.decision)
    }
}

async fn given(app: &App, object: Object) -> There {
    let person = if object == Object::Other { OTHER } else { ANNA };
    let (case, decision) = app.given_first_review(person).await;
    let document = app.given_document(case).await;
    let number = staff::number(app, case).await;
    if object == Object::Other {
        app.given_registration(ANNA).await;
        given_child(app, case).await;
        given_objection(app, case, decision).await;
        given_desks(app).await;
        // Grounds in the dossier of the first parent do not reach this one.
        return There { number, decision, document };
    }
    app.given_registration(OTHER).await;
    given_grounds(app, case).await;
    // Nobody is erased while an objection waits for its answer.
    if object != Object::Erased {
        given_objection(app, case, decision).await;
    }
    let done = Administered { at: app.state.clock.now(), by: "test".to_owned() };
    match object {
        Object::Own | Object::Other => {}
        Object::Related => {
            for byte in [0x21, 0x22] {
                let number = Bsn::parse(&bsn(u32::from(byte))).unwrap();
                let relative = PersonId::from_bytes([byte; 16]);
                app.state.store.person_by_bsn(&number, relative).await.unwrap();
                related(app, case, byte, RelationKind::Child, relative).await;
            }
            // Only now: from then on neither of them reaches the dossier.
            for (byte, member) in [(0x21, SAMIRA), (0x22, JAN)] {
                let relative = PersonId::from_bytes([byte; 16]);
                app.state.store.set_staff_person(member, Some(relative), &done).await.unwrap();
            }
        }
        Object::Mandate | Object::ExPartner => {
            let command = GiveMandate {
                mandate: MandateId::from_bytes([0x31; 16]),
                holder: MandateHolder::Person { person: OTHER },
                name: "Ander Verzonnen".to_owned(),
                kind: MandateKind::Helper,
                step: None,
                powers: [Power::Read, Power::Tell, Power::Choose, Power::Sign].into(),
                period: Period { from_on: None, until_on: None },
            };
            app.act(HANDLER, case, &Command::GiveMandate(command)).await;
            if object == Object::ExPartner {
                related(app, case, 0x32, RelationKind::ExPartner, OTHER).await;
            }
        }
        Object::Protected => {
            app.act(HANDLER, case, &Command::SetProtection("Gevaar.".to_owned())).await;
        }
        Object::Conflict => {
            for staff in [SAMIRA, JAN] {
                let recorded_by = "test".to_owned();
                let conflict = Conflict { staff, person: ANNA, from_on: TODAY, until_on: None, recorded_by };
                app.state.store.add_conflict(&conflict, &done).await.unwrap();
            }
        }
        Object::Erased => erase(app, case, decision).await,
        Object::None => return There::ABSENT(),
    }
    There { number, decision, document }
}

async fn related(app: &App, case: Case, byte: u8, kind: RelationKind, person: PersonId) {
    let told = Relative {
        kind,
        name: "Iemand Verzonnen".to_owned(),
        born_on: None,
        person: Some(person),
        period: Period { from_on: None, until_on: None },
        source: "de ouder".to_owned(),
    };
    let relation = RelationId::from_bytes([byte; 16]);
    app.act(HANDLER, case, &Command::RecordRelation(RecordRelation { relation, told })).await;
}

/// The parent waited and was paid, years went by, and two officers erased what was left.
async fn erase(app: &App, case: Case, decision: DecisionId) {
    let actor = Actor::Person { person: ANNA };
    let scope = Scope::new(actor, Purpose::OwnDossier, app.occasion()).unwrap();
    let choice = ChoiceId::from_bytes([0x41; 16]);
    let choice = MakeChoice::on_the_main_road(choice, "first-review", "wait", actor);
    let (context, command) = (app.context(actor), Command::MakeChoice(choice));
    let wait = |dossier: &Dossier| decide(dossier, None, &command, &context);
    app.state.store.record(&scope, app.state.clock.now(), case.dossier, wait).await.unwrap();
    app.given_paid_and_told(ANNA, case, decision).await;
    let rule = |category| Rule {
        category,
        from_on: Date::constant(2021, 1, 1),
        years: 5,
        counted_from: CountedFrom::LastEntry,
        ground: "een verzonnen bepaling".to_owned(),
        settled: true,
    };
    let rules = Rules::new(Category::ALL.map(rule).to_vec()).unwrap();
    let officer = |byte: u8| {
        let id = StaffId::from_bytes([byte; 16]);
        Actor::Staff { id, role: StaffRole::PrivacyOfficer }
    };
    let (list, later) = (DestructionListId::from_bytes([0x42; 16]), Date::constant(2035, 1, 1));
    let done = Administered { at: "2035-01-01T12:00:00Z".parse().unwrap(), by: "test".to_owned() };
    let store = &app.state.store;
    let listed = store.propose_destruction(officer(1), list, &rules, later, false, &done).await.unwrap();
    assert_eq!(listed, 1, "the other parent goes on");
    store.approve_destruction(officer(2), list, later, &done).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut register = ErasureRegister::open(&folder.path().join("erasures")).unwrap();
    let executed = store.execute_destruction(officer(1), list, &rules, later, &done, &mut register).await;
    assert_eq!(executed.unwrap().erased, 1);
}

#[tokio::test]
async fn each_role_gets_through_exactly_where_it_may_whatever_the_dossier_is() {
    let mut tried = 0;
    for object in Object::ALL {
        let app = App::demo().await;
        let there = given(&app, object).await;
        for role in EVERYBODY {
            let mut browser = browser_of(&app, role).await;
            for (method, path, allowed, body) in routes().filter(|route| names_an_object(route.1)) {
                let about_the_form = *method == "POST"
                    && ABOUT_THE_FORM.iter().any(|(form, roles)| form == path && roles.contains(role));
                let as_who = if about_the_form { Some(role) } else { object.like(role) };
                let expected = if as_who.is_some_and(|role| allowed.contains(role)) {
                    "through"
                } else if role == VISITOR {
                    "sign in"
                } else {
                    "absent"
                };
                let path = there.address(path);
                let status = send(&mut browser, method, &path, body).await;
                assert_eq!(found(status), expected, "{object:?} {role} {method} {path}: {status}");
                tried += 1;
            }
        }
    }
    assert!(tried > 4_000, "{tried}");
}

/// No time is measured: what is not yours takes the same statements as what is not there.
#[tokio::test]
async fn what_is_not_yours_takes_as_many_statements_as_what_is_not_there() {
    let mut compared = 0;
    for object in [Object::Related, Object::ExPartner, Object::Other, Object::Protected, Object::Conflict] {
        let app = App::demo().await;
        let there = given(&app, object).await;
        let absent = There::ABSENT();
        for role in EVERYBODY.into_iter().filter(|role| ![VISITOR, STEERS, GUARDS, ADVISES].contains(role)) {
            let mut browser = browser_of(&app, role).await;
            // What nobody has here is not there for who reaches the dossier either, after more statements.
            let named = routes().filter(|route| names_an_object(route.1) && !route.2.is_empty());
            for (method, path, _, body) in named {
                // The first of a kind may read a scheme that is kept for the next one.
                send(&mut browser, method, &absent.address(path), body).await;
                let sent = counting_statements(send(&mut browser, method, &there.address(path), body)).await;
                if sent.0 != StatusCode::NOT_FOUND {
                    continue;
                }
                let other =
                    counting_statements(send(&mut browser, method, &absent.address(path), body)).await;
                assert_eq!(sent, other, "{object:?} {role} {method} {path}");
                assert!(sent.1 > 0, "nothing was counted");
                compared += 1;
            }
        }
    }
    assert!(compared > 500, "{compared}");
}
