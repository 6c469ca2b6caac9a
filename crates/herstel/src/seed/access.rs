//! Who may see what in the demonstration: ex-partners with shared children, mandates, consents, a protected person, and
//! the desks of one municipality. Made by the same commands as in use.

use super::{Samples, random::Random};
use crate::exit::{Failure, Result};
use anyhow::Context as _;
use herstel_domain::{
    Command, Context, Dossier, Occasion, Purpose, Scope,
    access::Period,
    chain::{ChainCommand, Party, ReferralState},
    choices::Heard,
    consents::{ConsentSubject, GiveConsent},
    decide,
    mandates::{GiveMandate, MandateHolder, MandateKind, Power},
    preferences::{Pace, SetPreferences},
    reconstruction::{Paper, ReconstructionCommand, TimelineEntry, TimelineKind},
    relations::{RecordRelation, RelationKind, Relative},
    story::StoryCommand,
    support::{LifeDomain, NoteSupport},
};
use herstel_kernel::{
    Actor, ColleagueReference, ConsentId, Date, Desk, DutyId, MandateId, MunicipalityCode, OperationId,
    OrganisationId, PersonId, ReferralId, RelationId, StaffId, StaffPost, StoryId, SupportNoteId,
    TimelineEntryId, Timestamp,
};
use herstel_scheme::Registry;
use herstel_store::{Administered, StaffMember, Store};
use herstel_web::Clock;

/// Draws for this module.
const PURPOSE_ACCESS: u64 = 7;
/// The municipality of the demonstration: Almere.
const MUNICIPALITY: &str = "0034";

/// Somebody to sign in as: short name, label, kind, who.
type Person = (String, String, &'static str, Actor);

struct Stage<'a> {
    store: &'a Store,
    schemes: &'a Registry,
    at: Timestamp,
    clock: Clock,
    random: Random,
}

/// Adds it, and returns whom one can sign in as.
pub async fn add(store: &Store, schemes: &Registry, samples: &Samples, seed: u64) -> Result<Vec<Person>> {
    let Some(at) = store.last_recorded_at().await.context("reading the journal")? else {
        return Ok(Vec::new());
    };
    let random = Random::new(seed, 0, PURPOSE_ACCESS);
    let mut stage = Stage { store, schemes, at, clock: Clock::new(move || at), random };
    let people = stage.desks().await?;
    let organisation = OrganisationId::from_bytes(stage.random.id());
    let one = |kind: &str| samples.get(kind).cloned();
    if let (Some(one), Some(other)) = (one("awarded"), one("preparing")) {
        stage.ex_partners(&one, &other).await?;
        stage.mandate(one.0, MandateHolder::Organisation { organisation }, "Kantoor Verzonnen").await?;
        let [support, _] = stage.actors(&people)?;
        stage.contact(one.0, support).await?;
    }
    if let (Some(one), Some(other)) = (one("continuing"), one("waiting")) {
        stage.mandate(one.0, MandateHolder::Person { person: other.0 }, &other.1).await?;
    }
    if let Some((person, _)) = one("stopped") {
        stage.protect(person).await?;
    }
    if let Some((person, _)) = one("awarded") {
        stage.story(person).await?;
        stage.reconstruction(person).await?;
        stage.chain(person).await?;
        stage.preferences(person).await?;
    }
    let mut people = people;
    people.push(stage.colleague_at_support().await?);
    for (number, label) in [(1, "Kantoor Verzonnen"), (2, "Kantoor Verzonnen, een collega")] {
        let drawn = stage.random.id();
        let colleague = ColleagueReference::from_bytes(std::array::from_fn(|place| drawn[place]));
        let office = Actor::Representative { organisation, colleague: Some(colleague) };
        people.push((format!("representative-{number}"), label.to_owned(), "representative", office));
    }
    Ok(people)
}

impl Stage<'_> {
    async fn desks(&mut self) -> Result<Vec<Person>> {
        Ok(vec![
            self.at_desk(Desk::Support, "municipal-support-1", "municipal-support", "Nora van het Loket")
                .await?,
            self.at_desk(
                Desk::Collection,
                "municipal-collection-1",
                "municipal-collection",
                "Piet van de Kas",
            )
            .await?,
        ])
    }

    /// A second one at the support desk: what two colleagues may see is the same, and who of them looked is not.
    async fn colleague_at_support(&mut self) -> Result<Person> {
        self.at_desk(Desk::Support, "municipal-support-2", "municipal-support", "Omar van het Loket").await
    }

    async fn at_desk(&mut self, desk: Desk, slug: &str, kind: &'static str, name: &str) -> Result<Person> {
        let municipality = municipality()?;
        let done = Administered { at: self.at, by: "seed".to_owned() };
        let id = StaffId::from_bytes(self.random.id());
        let member =
            StaffMember { id, name: name.to_owned(), post: StaffPost::Municipal(municipality, desk) };
        self.store.put_staff(&member, &done).await.context("creating staff")?;
        let actor = Actor::Municipal { id, municipality, desk };
        Ok((slug.to_owned(), name.to_owned(), kind, actor))
    }

    fn actors(&self, people: &[Person]) -> Result<[Actor; 2]> {
        match people {
            [support, collection, ..] => Ok([support.3, collection.3]),
            _ => Err(Failure::Environment(anyhow::anyhow!("no desks"))),
        }
    }

    fn scope(&mut self, actor: Actor, purpose: Purpose) -> Result<Scope> {
        let operation = OperationId::from_bytes(self.random.id());
        let occasion = Occasion { at: self.at, on: self.clock.day_of(self.at), operation };
        Scope::new(actor, purpose, occasion)
            .map_err(|refusal| Failure::Environment(anyhow::anyhow!("{refusal}")))
    }

    async fn dossier(&mut self, person: PersonId) -> Result<Dossier> {
        let scope = self.scope(Actor::Person { person }, Purpose::OwnDossier)?;
        let own = self.store.own_dossier(&scope).await.context("reading a dossier")?;
        Ok(own.context("a sample without a dossier")?)
    }

    async fn act(&mut self, actor: Actor, purpose: Purpose, of: &Dossier, command: &Command) -> Result {
        let scope = self.scope(actor, purpose)?;
        let today = self.clock.day_of(self.at);
        let context = Context { actor, today, stands_in_for: &[], schemes: self.schemes, is_demo: true };
        let decide = |dossier: &Dossier| decide(dossier, None, command, &context);
        let recorded = self.store.record(&scope, self.at, of.registration.dossier, decide).await;
        recorded.context("recording who may see what")?;
        Ok(())
    }

    async fn own(&mut self, person: PersonId, command: &Command) -> Result {
        let dossier = self.dossier(person).await?;
        self.act(Actor::Person { person }, Purpose::OwnDossier, &dossier, command).await
    }

    /// Two who parted, each with a dossier, and the two children they share.
    async fn ex_partners(&mut self, one: &(PersonId, String), other: &(PersonId, String)) -> Result {
        for (own, ex) in [(one, other), (other, one)] {
            self.relate(own.0, RelationKind::ExPartner, &ex.1, Some(ex.0)).await?;
            for child in ["Noor Voorbeeld", "Sem Voorbeeld"] {
                self.relate(own.0, RelationKind::Child, child, None).await?;
            }
        }
        Ok(())
    }

    async fn relate(
        &mut self,
        of: PersonId,
        kind: RelationKind,
        name: &str,
        person: Option<PersonId>,
    ) -> Result {
        let told = Relative {
            kind,
            name: name.to_owned(),
            born_on: None,
            person,
            period: Period { from_on: None, until_on: None },
            source: "de ouder".to_owned(),
        };
        let relation = RelationId::from_bytes(self.random.id());
        self.own(of, &Command::RecordRelation(RecordRelation { relation, told })).await
    }

    async fn mandate(&mut self, of: PersonId, holder: MandateHolder, name: &str) -> Result {
        let command = Command::GiveMandate(GiveMandate {
            mandate: MandateId::from_bytes(self.random.id()),
            holder,
            name: name.to_owned(),
            kind: MandateKind::Helper,
            step: None,
            powers: [Power::Read, Power::Tell].into(),
            period: Period { from_on: None, until_on: None },
        });
        self.own(of, &command).await
    }

    /// The municipality may get in touch, and noted what it heard.
    async fn contact(&mut self, of: PersonId, support: Actor) -> Result {
        let subject = ConsentSubject::MunicipalContact { municipality: municipality()? };
        let consent = ConsentId::from_bytes(self.random.id());
        self.own(of, &Command::GiveConsent(GiveConsent { consent, subject })).await?;
        let dossier = self.dossier(of).await?;
        let command = Command::NoteSupport(NoteSupport {
            note: SupportNoteId::from_bytes(self.random.id()),
            life_domain: LifeDomain::Housing,
            words: "Zoekt een huis dichter bij de kinderen.".to_owned(),
        });
        self.act(support, Purpose::Support, &dossier, &command).await
    }

    /// The fixed handler of somebody, when there is one.
    fn handler_of(dossier: &Dossier) -> Option<Actor> {
        let role = herstel_kernel::StaffRole::CaseHandler;
        dossier.handler.as_ref().map(|fixed| Actor::Staff { id: fixed.handler, role })
    }

    async fn handled(&mut self, person: PersonId, command: &Command) -> Result {
        let dossier = self.dossier(person).await?;
        match Self::handler_of(&dossier) {
            Some(handler) => self.act(handler, Purpose::Handling, &dossier, command).await,
            None => Ok(()),
        }
    }

    /// The story, told by the parent and written down once more by telephone, which waits to be read.
    /// What one parent prefers; of the others it was not asked yet.
    async fn preferences(&mut self, person: PersonId) -> Result {
        let spoken_to = Some("Rustig, en liefst niet voor tien uur.".to_owned());
        let set = SetPreferences { pace: Some(Pace::Exactness), language: None, spoken_to };
        self.own(person, &Command::SetPreferences(set)).await
    }

    async fn story(&mut self, person: PersonId) -> Result {
        let mut tell = |words: &str, heard| {
            let (story, words) = (StoryId::from_bytes(self.random.id()), words.to_owned());
            Command::Story(StoryCommand::Tell { story, words, in_confidence: false, heard })
        };
        let own = tell("Ik moest in één keer alles terugbetalen. Niemand zei waarom.", Heard::PORTAL);
        let written = tell("Ik moest alles terugbetalen. Daarna verloor ik mijn werk.", Heard::PHONE);
        self.own(person, &own).await?;
        self.handled(person, &written).await
    }

    /// What happened, as far as it was found out; it waits for its second reading.
    async fn reconstruction(&mut self, person: PersonId) -> Result {
        let ask = ReconstructionCommand::Ask { heard: Heard::PORTAL };
        self.own(person, &Command::Reconstruction(ask)).await?;
        let asked_on = self.clock.day_of(self.at);
        for (happened_on, kind, words) in [
            (Date::constant(2013, 2, 1), TimelineKind::Flag, "De opvang van uw kind kwam op een lijst."),
            (Date::constant(2014, 3, 10), TimelineKind::Decision, "U moest de toeslag terugbetalen."),
        ] {
            let entry = TimelineEntry {
                entry: TimelineEntryId::from_bytes(self.random.id()),
                happened_on,
                kind,
                source: "Archief van Toeslagen".to_owned(),
                words: words.to_owned(),
                paper: Paper::NotFound { asked_of: "Toeslagen".to_owned(), asked_on },
            };
            self.handled(person, &Command::Reconstruction(ReconstructionCommand::Write(entry))).await?;
        }
        let why = "Alle ouders van deze opvang werden nagekeken, ook als er niets mis was.".to_owned();
        self.handled(person, &Command::Reconstruction(ReconstructionCommand::Propose { why })).await
    }

    /// Free legal aid that the parent asked for, and a bank that still has to forgive a debt.
    async fn chain(&mut self, person: PersonId) -> Result {
        let refer = ChainCommand::Refer {
            referral: ReferralId::from_bytes(self.random.id()),
            party: Party::LegalAid,
            name: String::new(),
            state: ReferralState::Asked,
            consented: Some(Heard::PORTAL),
            with_story: false,
        };
        self.own(person, &Command::Chain(refer)).await?;
        let since_on = self.clock.day_of(self.at);
        let duty = ChainCommand::RecordDuty {
            duty: DutyId::from_bytes(self.random.id()),
            party: Party::Creditor,
            name: "Bank Verzonnen".to_owned(),
            words: "De rest van de lening kwijtschelden.".to_owned(),
            since_on,
            promised_on: since_on.checked_add(jiff::Span::new().days(30)).ok(),
        };
        self.handled(person, &Command::Chain(duty)).await
    }

    /// Somebody who must not be found.
    async fn protect(&mut self, person: PersonId) -> Result {
        let dossier = self.dossier(person).await?;
        let Some(handler) = &dossier.handler else { return Ok(()) };
        let role = herstel_kernel::StaffRole::CaseHandler;
        let actor = Actor::Staff { id: handler.handler, role };
        let command = Command::SetProtection("Het adres is geheim.".to_owned());
        self.act(actor, Purpose::Handling, &dossier, &command).await
    }
}

/// Who will sit at the support desk of the demonstration: the first that is drawn here.
pub fn support_desk(seed: u64) -> Result<(StaffId, MunicipalityCode)> {
    let mut random = Random::new(seed, 0, PURPOSE_ACCESS);
    Ok((StaffId::from_bytes(random.id()), municipality()?))
}

fn municipality() -> Result<MunicipalityCode> {
    Ok(MUNICIPALITY.parse().context("the code of the municipality")?)
}
