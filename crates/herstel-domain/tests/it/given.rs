//! Words for the tables: given a dossier, when somebody does something, then this.

use herstel_domain::{
    Command, Context, Dossier, Event,
    choices::{Heard, MakeChoice},
    consents::MunicipalContact,
    decide,
    decisions::{ApproveDecision, ProposeDecision, ReturnDecision},
    facts::{FactInput, RecordFacts},
    registration::{
        Channel, Intake, PersonDetails, PreferredLanguage, RegisterParent, YearsConcerned, register,
    },
    road,
};
use herstel_kernel::{
    Actor, ChoiceId, ConsentId, Date, DecisionId, DossierId, DossierNumber, LetterId, PersonId, ReceiptId,
    Refusal, RefusalCode, StaffId, StaffRole,
};
use herstel_scheme::{PackageFiles, Receipt, Registry, SchemeFamily};
use std::{collections::BTreeMap, sync::LazyLock};

/// The built-in schemes, loaded once.
pub static SCHEMES: LazyLock<Registry> = LazyLock::new(|| Registry::embedded().unwrap());

/// A day on which the policy of 2021 decides.
pub const IN_2021: Date = Date::constant(2021, 10, 4);
/// A day on which the enacted scheme decides.
pub const IN_2023: Date = Date::constant(2023, 3, 6);

pub const PARENT: Actor = Actor::Person { person: PersonId::from_bytes([1; 16]) };
pub const OTHER_PARENT: Actor = Actor::Person { person: PersonId::from_bytes([2; 16]) };
pub const HANDLER: Actor = Actor::Staff { id: StaffId::from_bytes([3; 16]), role: StaffRole::CaseHandler };
pub const REVIEWER: Actor = Actor::Staff { id: StaffId::from_bytes([4; 16]), role: StaffRole::Reviewer };

pub const FIRST_REVIEW: &str = "first-review";
pub const FULL_ASSESSMENT: &str = "full-assessment";

/// A dossier in the making, with the day on which the next thing happens.
#[derive(Clone, Debug)]
pub struct Given {
    pub dossier: Dossier,
    /// Everything that happened to it, in order.
    pub events: Vec<Event>,
    pub today: Date,
    pub schemes: &'static Registry,
    pub is_demo: bool,
    pub next_id: u8,
    /// The proof of every decision that was proposed.
    pub receipts: BTreeMap<DecisionId, Receipt>,
}

pub fn details() -> PersonDetails {
    PersonDetails {
        name: "Anna Voorbeeld".to_owned(),
        bsn: "999990019".to_owned(),
        born_on: Date::constant(1980, 5, 17),
        address: None,
        email: Some("anna@voorbeeld.example".to_owned()),
        phone: None,
        iban: Some("NL91ABNA0417164300".to_owned()),
        language: PreferredLanguage::Nl,
    }
}

pub fn registration() -> RegisterParent {
    RegisterParent {
        dossier: DossierId::from_bytes([9; 16]),
        person: PersonId::from_bytes([1; 16]),
        details: details(),
        channel: Channel::Portal,
        years: YearsConcerned::Unknown,
        story: None,
        municipal_contact: MunicipalContact::NotAsked,
        consent: ConsentId::from_bytes([0x0f; 16]),
        family: SchemeFamily::main(),
        handler: None,
        intake: Intake::default(),
    }
}

pub fn registered(command: &RegisterParent, actor: Actor, today: Date) -> Result<Vec<Event>, Vec<Refusal>> {
    register(command, DossierNumber::new(today.year(), 1), &context(actor, today))
}

/// The built-in schemes on a day, nobody invented.
pub fn context(actor: Actor, today: Date) -> Context<'static> {
    Context { actor, today, stands_in_for: &[], schemes: &SCHEMES, is_demo: false }
}

/// A built-in scheme with one of its files changed; alone in its installation.
pub fn changed(scheme: &str, change: impl Fn(&mut PackageFiles)) -> &'static Registry {
    let (name, mut files) = PackageFiles::embedded().into_iter().find(|(name, _)| name == scheme).unwrap();
    change(&mut files);
    Box::leak(Box::new(Registry::from_files(vec![(name, files)]).unwrap()))
}

/// The policy of 2021 with one of its parameters as a norm amount, an example or published.
pub fn with_norm(example: bool) -> &'static Registry {
    changed("kot-2021", |files| {
        let parameters = std::str::from_utf8(files.get("parameters.toml").unwrap()).unwrap();
        let mut parts: Vec<&str> = parameters.split("[[parameter]]").collect();
        let place = parts.iter().position(|part| part.contains("\"vergoeding per halfjaar\"")).unwrap();
        let norm = parts.remove(place).replace("verified = true", &format!("verified = {}", !example));
        let head = "dated = \"2021-12-06\"\n\n[[norm]]\nhead = \"hardheid\"";
        let norms = format!("{head}\nexample = {example}\n{norm}");
        files.insert("parameters.toml", parts.join("[[parameter]]"));
        files.insert("norms.toml", norms);
    })
}

/// Given a parent who registered on a day.
pub fn given_registration(today: Date) -> Given {
    let events = registered(&registration(), PARENT, today).unwrap();
    Given {
        dossier: Dossier::replay(&events).unwrap(),
        events,
        today,
        schemes: &SCHEMES,
        is_demo: false,
        next_id: 10,
        receipts: BTreeMap::new(),
    }
}

/// Given a registered parent with the facts of one year in which 8.400 euro was reclaimed and paid.
pub fn given_facts(today: Date) -> Given {
    let mut given = given_registration(today);
    given.facts(&one_year()).unwrap();
    if today < Date::constant(2022, 11, 5) {
        given.facts(&[("uitsluitingsgrond", "geen uitsluiting")]).unwrap();
    }
    given
}

/// Given an awarded first review.
pub fn given_first_review(today: Date) -> Given {
    let mut given = given_facts(today);
    let decision = given.propose(FIRST_REVIEW).unwrap();
    given.approve(REVIEWER, decision).unwrap();
    given
}

/// Worked example V1: reclaim 8.000, interest 400, paid; recovery costs 150; interest over the benefit 900.
pub fn one_year() -> Vec<(&'static str, &'static str)> {
    vec![
        ("toeslagjaar/2013/grond", "vooringenomenheid"),
        ("toeslagjaar/2013/teruggevorderd bedrag", "8.000,00"),
        ("toeslagjaar/2013/rente in de beschikking", "400"),
        ("toeslagjaar/2013/nog niet betaald deel", "0"),
        ("dagtekening eerste nadelige beschikking", "10-03-2014"),
        ("dagtekening eerste toekennende beschikking", "20-09-2021"),
    ]
}

impl Given {
    fn id(&mut self) -> [u8; 16] {
        self.next_id += 1;
        [self.next_id; 16]
    }

    pub fn act(&mut self, actor: Actor, command: &Command) -> Result<Vec<Event>, Refusal> {
        let context = Context { schemes: self.schemes, is_demo: self.is_demo, ..context(actor, self.today) };
        let events = decide(&self.dossier, None, command, &context)?;
        self.take(&events);
        Ok(events)
    }

    /// What happened, whoever decided it.
    pub fn take(&mut self, events: &[Event]) {
        for event in events {
            self.dossier.apply(event);
            self.events.push(event.clone());
            if let Event::DecisionProposed(proposed) = event
                && let Some(receipt) = &proposed.receipt_content
            {
                self.receipts.insert(proposed.decision, (**receipt).clone());
            }
        }
    }

    /// The dossier as it is read back: every event written down and read, and applied in its order.
    pub fn read_back(&self) -> Dossier {
        let written = self.events.iter().map(|event| serde_json::to_string(event).unwrap());
        let events: Vec<Event> = written.map(|event| serde_json::from_str(&event).unwrap()).collect();
        Dossier::replay(&events).unwrap()
    }

    pub fn facts(&mut self, facts: &[(&str, &str)]) -> Result<Vec<Event>, Refusal> {
        let inputs: Vec<FactInput> = facts
            .iter()
            .map(|(path, text)| FactInput {
                path: path.parse().unwrap(),
                text: (*text).to_owned(),
                source: "brief".to_owned(),
            })
            .collect();
        let packages = road::packages_for(&self.dossier, self.schemes, self.today);
        let changes = FactInput::read_all(&inputs, &packages, self.today).map_err(|mut all| all.remove(0))?;
        self.act(HANDLER, &Command::RecordFacts(RecordFacts { changes }))
    }

    pub fn propose(&mut self, step: &str) -> Result<DecisionId, Refusal> {
        self.propose_by(HANDLER, step)
    }

    pub fn propose_by(&mut self, actor: Actor, step: &str) -> Result<DecisionId, Refusal> {
        let decision = DecisionId::from_bytes(self.id());
        let receipt = ReceiptId::from_bytes(self.id());
        let command = ProposeDecision {
            decision,
            receipt,
            step: step.to_owned(),
            scheme: None,
            remark: None,
            relied_on: Vec::new(),
        };
        self.act(actor, &Command::ProposeDecision(command))?;
        Ok(decision)
    }

    pub fn approve(&mut self, actor: Actor, decision: DecisionId) -> Result<Vec<Event>, Refusal> {
        let letter = LetterId::from_bytes(self.id());
        self.act(actor, &Command::ApproveDecision(ApproveDecision { decision, letter }))
    }

    pub fn send_back(
        &mut self,
        actor: Actor,
        decision: DecisionId,
        remarks: &str,
    ) -> Result<Vec<Event>, Refusal> {
        let command = ReturnDecision { decision, remarks: remarks.to_owned() };
        self.act(actor, &Command::ReturnDecision(command))
    }

    pub fn choose(&mut self, actor: Actor, step: &str, option: &str) -> Result<Vec<Event>, Refusal> {
        self.choose_at(actor, &SchemeFamily::main(), step, option)
    }

    /// A choice on the road of an application, heard as this actor usually is.
    pub fn choose_at(
        &mut self,
        actor: Actor,
        family: &SchemeFamily,
        step: &str,
        option: &str,
    ) -> Result<Vec<Event>, Refusal> {
        let choice = ChoiceId::from_bytes(self.id());
        let (step, option) = (step.to_owned(), option.to_owned());
        let (family, heard) = (family.clone(), Heard::usual(actor));
        let command = MakeChoice { choice, family, step, option, heard, contact: None };
        self.act(actor, &Command::MakeChoice(command))
    }
}

/// Then it is refused with this code.
pub fn refused<T: std::fmt::Debug>(result: Result<T, Refusal>) -> RefusalCode {
    result.unwrap_err().code
}
