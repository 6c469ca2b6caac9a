//! What the policy says.

use crate::world::{
    Born, COLLEAGUES, COMMITTEE, DOSSIERS, For, Happening, Holder, MUNICIPALITIES, ORGANISATIONS, Office,
    REVIEWER, Subject, TEAM_LEAD, World,
};
use cedar_policy::{
    Authorizer, Context, Decision, Entities, EntityUid, PolicySet, Request, Schema, ValidationMode, Validator,
};
use serde_json::{Value, json};
use std::{collections::BTreeSet, sync::LazyLock};

const SCHEMA: &str = include_str!("../../../../policies/herstel.cedarschema");
const POLICIES: &str = include_str!("../../../../policies/herstel.cedar");

/// The first day of every world, and its first moment in microseconds.
const FIRST_DAY: i64 = 18_687;
const HOUR: i64 = 3_600_000_000;
/// Days beyond every period.
const NEVER: i64 = 4_000_000;

/// Schema and policies, checked strictly.
pub static POLICY: LazyLock<(Schema, PolicySet)> = LazyLock::new(|| {
    let (schema, warnings) = Schema::from_cedarschema_str(SCHEMA).expect("a schema");
    assert_eq!(warnings.count(), 0);
    let policies: PolicySet = POLICIES.parse().expect("policies");
    let result = Validator::new(schema.clone()).validate(&policies, ValidationMode::Strict);
    let problems: Vec<String> = result.validation_errors().map(ToString::to_string).collect();
    assert_eq!(problems, Vec::<String>::new());
    (schema, policies)
});

/// Who looks, as the policy names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Person(u8),
    Organisation(u8),
    Staff(u8),
    Committee,
    Support(u8),
    Collection(u8),
}

pub fn uid(kind: &str, id: impl std::fmt::Display) -> EntityUid {
    format!("Herstel::{kind}::\"{id}\"").parse().expect("a name")
}

impl Who {
    fn uid(self) -> EntityUid {
        match self {
            Self::Person(person) => uid("Person", person),
            Self::Organisation(organisation) => uid("Organisation", organisation),
            Self::Staff(staff) => uid("Staff", staff),
            Self::Committee => uid("Staff", COMMITTEE),
            Self::Support(municipality) => uid("MunicipalWorker", format!("support-{municipality}")),
            Self::Collection(municipality) => uid("MunicipalWorker", format!("collection-{municipality}")),
        }
    }
}

/// A world as the policy sees it.
pub struct Told {
    entities: Entities,
    /// The grounds of each dossier.
    grounds: Vec<Vec<EntityUid>>,
    /// The notes of each dossier with their number.
    notes: Vec<Vec<u8>>,
    today: i64,
    now: i64,
}

fn name(kind: &str, id: impl std::fmt::Display) -> Value {
    json!({ "__entity": { "type": format!("Herstel::{kind}"), "id": id.to_string() } })
}

fn entity(kind: &str, id: impl std::fmt::Display, attributes: Value) -> Value {
    json!({ "uid": { "type": format!("Herstel::{kind}"), "id": id.to_string() }, "attrs": attributes, "parents": [] })
}

fn on(day: i8) -> i64 {
    FIRST_DAY + i64::from(day)
}

impl Told {
    pub fn new(world: &World) -> Self {
        let mut all = Vec::new();
        let (mut grounds, mut notes) = (Vec::new(), Vec::new());
        for person in 0..=DOSSIERS {
            all.push(person_entity(world, person));
        }
        for organisation in 0..ORGANISATIONS {
            all.push(entity("Organisation", organisation, json!({})));
        }
        for staff in 0..COLLEAGUES {
            all.push(staff_entity(world, staff));
        }
        for (municipality, code) in MUNICIPALITIES.iter().enumerate() {
            for desk in ["support", "collection"] {
                let attributes = json!({ "municipality": code, "desk": desk });
                all.push(entity("MunicipalWorker", format!("{desk}-{municipality}"), attributes));
            }
        }
        for person in 0..DOSSIERS {
            all.push(dossier_entity(world, person));
            let mut of_dossier = Vec::new();
            let mut noted = Vec::new();
            for (number, what) in world.of(person) {
                if let Some(attributes) = ground(person, what) {
                    all.push(entity("Ground", number, attributes));
                    of_dossier.push(uid("Ground", number));
                }
                if let Happening::Noted { municipality } = what {
                    let code = MUNICIPALITIES[usize::from(municipality)];
                    let attributes = json!({ "dossier": name("Dossier", person), "municipality": code });
                    all.push(entity("Note", number, attributes));
                    noted.push(number);
                }
            }
            grounds.push(of_dossier);
            notes.push(noted);
        }
        let entities = Entities::from_json_value(Value::Array(all), Some(&POLICY.0)).expect("entities");
        let now = (on(world.today) * 24 + i64::from(world.hour)) * HOUR;
        Self { entities, grounds, notes, today: on(world.today), now }
    }

    /// Whether somebody may do something with a dossier, on any ground or none.
    pub fn allows(&self, who: Who, purpose: &str, action: &str, dossier: u8) -> bool {
        self.decides(who, purpose, action, uid("Dossier", dossier), dossier)
    }

    /// The numbers of the notes of a dossier that somebody may read.
    pub fn notes(&self, who: Who, purpose: &str, dossier: u8) -> Vec<u8> {
        let noted = self.notes[usize::from(dossier)].iter().copied();
        noted.filter(|note| self.decides(who, purpose, "ReadNote", uid("Note", note), dossier)).collect()
    }

    fn decides(&self, who: Who, purpose: &str, action: &str, resource: EntityUid, dossier: u8) -> bool {
        let action = uid("Action", action);
        let grounds = self.grounds[usize::from(dossier)].iter().map(Some);
        std::iter::once(None).chain(grounds).any(|ground| {
            let mut look = json!({ "purpose": purpose, "today": self.today, "now": self.now });
            if let Some(ground) = ground {
                look["ground"] = name("Ground", ground.id().unescaped());
            }
            let schema = &POLICY.0;
            let context = Context::from_json_value(look, Some((schema, &action))).expect("a context");
            let request = Request::new(who.uid(), action.clone(), resource.clone(), context, Some(schema));
            let request = request.expect("a request that fits the schema");
            let answer = Authorizer::new().is_authorized(&request, &POLICY.1, &self.entities);
            assert_eq!(answer.diagnostics().errors().count(), 0, "a policy that cannot be evaluated");
            answer.decision() == Decision::Allow
        })
    }
}

fn person_entity(world: &World, person: u8) -> Value {
    let relatives = world.of(person).filter_map(|(_, what)| match what {
        Happening::Related { to: other, .. }
        | Happening::Together { to: other, .. }
        | Happening::TakenOver { by: other, .. }
        | Happening::LeftBehind { by: other, .. } => Some(name("Person", other)),
        _ => None,
    });
    let relatives: Vec<Value> = relatives.collect();
    let ex_partners = (0..=DOSSIERS).filter(|other| world.told_ex_partner(person, *other));
    let ex_partners: Vec<Value> = ex_partners.map(|other| name("Person", other)).collect();
    entity("Person", person, json!({ "relatives": relatives, "exPartners": ex_partners }))
}

fn staff_entity(world: &World, staff: u8) -> Value {
    let holds =
        |from: i8, until: Option<i8>| from <= world.today && until.is_none_or(|until| world.today < until);
    let mine = world.conflicts.iter().filter(|conflict| conflict.staff == staff);
    let now = mine.filter(|conflict| holds(conflict.from, conflict.until));
    let conflicts: Vec<Value> = now.map(|conflict| name("Person", conflict.person)).collect();
    let role = match staff {
        REVIEWER => "reviewer",
        TEAM_LEAD => "team-lead",
        COMMITTEE => "objection-committee",
        _ => "case-handler",
    };
    let mut attributes = json!({ "role": role, "conflicts": conflicts });
    if let Some(person) = world.selves[usize::from(staff)] {
        attributes["self"] = name("Person", person);
    }
    entity("Staff", staff, attributes)
}

fn dossier_entity(world: &World, person: u8) -> Value {
    let mut handler = None;
    let mut protected = false;
    let mut request_until = NEVER;
    let mut waiting: Option<Option<u8>> = None;
    let mut in_confidence = false;
    // Two years lie between the birthdays; beyond that nothing matters.
    let (sixteen, eighteen) = match world.born[usize::from(person)] {
        Born::Adult => (0, 0),
        Born::Sixteen(day) => (on(day), NEVER),
        Born::Eighteen(day) => (0, on(day)),
    };
    let (mut story, mut decisions, mut notes) = (Vec::new(), Vec::new(), false);
    for (_, what) in world.of(person) {
        match what {
            Happening::Assigned { staff } => handler = Some(staff),
            Happening::Protected => protected = true,
            Happening::Lifted => protected = false,
            Happening::RequestEnded { on: day } => request_until = request_until.min(on(day)),
            Happening::Proposed { by } if waiting.is_none() => waiting = Some(by),
            Happening::Approved => waiting = None,
            Happening::InConfidence => in_confidence = true,
            Happening::Consent { subject, on: given, withdrawn } => {
                let holds = given <= world.today && withdrawn.is_none_or(|day| world.today < day);
                match subject {
                    Subject::Story(m) if holds => story.push(MUNICIPALITIES[usize::from(m)]),
                    Subject::Decisions(m) if holds => decisions.push(MUNICIPALITIES[usize::from(m)]),
                    Subject::Notes if holds => notes = true,
                    _ => {}
                }
            }
            _ => {}
        }
    }
    let proposers: BTreeSet<u8> = waiting.flatten().into_iter().chain(world.unread(person)).collect();
    let proposers: Vec<Value> = proposers.into_iter().map(|staff| name("Staff", staff)).collect();
    let mut attributes = json!({
        "person": name("Person", person),
        "protected": protected,
        "proposers": proposers,
        "machineProposal": waiting == Some(None),
        "requestUntil": request_until,
        "storyShared": story,
        "decisionsShared": decisions,
        "notesShared": notes,
        "sixteenOn": sixteen,
        "eighteenOn": eighteen,
        "inConfidence": in_confidence,
    });
    if let Some(staff) = handler {
        attributes["handler"] = name("Staff", staff);
    }
    entity("Dossier", person, attributes)
}

/// A happening as a ground, if it is one.
fn ground(dossier: u8, what: Happening) -> Option<Value> {
    let end = |one: Option<i8>, other: Option<i8>| {
        let ends = [one, other].into_iter().flatten().map(on);
        ends.min().unwrap_or(NEVER)
    };
    let begin = |from: Option<i8>| from.map_or(0, on);
    let made = |kind: &str, from: i64, until: i64| json!({ "dossier": name("Dossier", dossier), "kind": kind, "from": from, "until": until, "powers": [] });
    let code = |municipality: u8| json!(MUNICIPALITIES[usize::from(municipality)]);
    Some(match what {
        Happening::Mandate { holder, powers, span, withdrawn } => {
            let mut ground = made("mandate", begin(span.from), end(span.until, withdrawn));
            let names = herstel_domain::mandates::Power::ALL.map(|power| power.as_str());
            let held = (0..10).filter(|bit| powers & (1 << bit) != 0);
            ground["powers"] = held.map(|bit: usize| json!(names[bit])).collect();
            match holder {
                Holder::Person(person) => ground["heldByPerson"] = name("Person", person),
                Holder::Organisation(id) => ground["heldByOrganisation"] = name("Organisation", id),
            }
            ground
        }
        Happening::Represented { holder, office, is_confirmed: true, span, ended } => {
            let kind = match office {
                Office::CustodyAtHome => "custody-at-home",
                Office::CustodyElsewhere => "custody-elsewhere",
                Office::Curator => "curator",
                Office::Administrator => "administrator",
                Office::Mentor => "mentor",
            };
            let mut ground = made(kind, begin(span.from), end(span.until, ended));
            match holder {
                Holder::Person(person) => ground["heldByPerson"] = name("Person", person),
                Holder::Organisation(id) => ground["heldByOrganisation"] = name("Organisation", id),
            }
            ground
        }
        Happening::TakenOver { by, span, was_a_mistake: false } => {
            let mut ground = made("taking-over", begin(span.from), end(span.until, None));
            ground["heldByPerson"] = name("Person", by);
            ground
        }
        Happening::LeftBehind { by, died, until } => {
            let mut ground = made("taking-over", on(died), end(until, None));
            ground["heldByPerson"] = name("Person", by);
            ground
        }
        Happening::Basis { audience, span, ended } => {
            let (kind, municipality) = match audience {
                For::Operation => ("operation", None),
                For::Support(municipality) => ("contact", Some(municipality)),
                For::Collection(municipality) => ("identity", Some(municipality)),
            };
            let mut ground = made(kind, begin(span.from), end(span.until, ended));
            if let Some(municipality) = municipality {
                ground["heldByMunicipality"] = code(municipality);
            }
            ground
        }
        Happening::Consent { subject: Subject::Contact(municipality), on: given, withdrawn } => {
            let mut ground = made("contact", on(given), end(None, withdrawn));
            ground["heldByMunicipality"] = code(municipality);
            ground
        }
        Happening::ToCommittee { on: day, is_advised: false } => made("advising", on(day), NEVER),
        Happening::Emergency { staff, from, hours } => {
            let from = (FIRST_DAY * 24 + i64::from(from)) * HOUR;
            let mut ground = made("emergency", from, from + i64::from(hours) * HOUR);
            ground["heldByStaff"] = name("Staff", staff);
            ground
        }
        _ => return None,
    })
}
