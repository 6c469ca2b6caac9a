//! What somebody sees of the people they have a ground for, without being one of the operation: who acts for somebody,
//! and the desks of municipalities. Only the fields that the ground gives are read at all.

use crate::{
    Store, StoreError,
    columns::{NOTHING_DUE, date_of, number_of, outcome_of},
    engine::{Failure, Row},
    journal::entry::Entry,
    looked::Whose,
    scope::{
        by_ground, ex_partners, granted, identity_in_reach, in_emergency, no_ex_partner,
        outside_the_operation, staff_reach, staff_without_interest,
    },
    sealing::PersonKey,
    statements::statements,
    work_list::details_of,
};
use herstel_domain::{
    Dossier, Event, Scope,
    chain::{Duty, Owed, Owes, Party, PartyHandover, owed},
    decisions::Outcome,
    looked::What,
    preferences::PreferencesSet,
    registration::PersonDetails,
    road::WorkStatus,
};
use herstel_kernel::{Actor, Cents, Date, Desk, DossierId, DossierNumber, MunicipalityCode, PersonId};

macro_rules! cards {
    ($condition:expr) => {
        concat!(
            "SELECT d.person_id, k.wrapped, p.details, d.dossier_id, d.number, \
             CASE WHEN ",
            granted!("2193"),
            " THEN d.status END, d.due_on, CAST(CASE WHEN ",
            granted!("2049"),
            " THEN 1 ELSE 0 END AS BIGINT), CAST(CASE WHEN ",
            granted!("1169"),
            " THEN 1 ELSE 0 END AS BIGINT), CAST(CASE WHEN ",
            granted!("262144"),
            " THEN 1 ELSE 0 END AS BIGINT) \
             FROM dossier d JOIN person p ON p.person_id = d.person_id \
             JOIN person_key k ON k.person_id = d.person_id WHERE ",
            $condition,
            " AND ",
            identity_in_reach!(),
            " AND ",
            outside_the_operation!()
        )
    };
}

statements! {
    CARDS = cards!(
        "d.dossier_id IN (SELECT h.dossier_id FROM access_ground h WHERE h.holder = $6) AND d.number > $7"
        );
    CARD = cards!("d.number = $7");
    /// The registration, which holds the first story, and what was told since, where both contact and story may be seen.
    STORY = concat!(
        "SELECT j.dossier_id, j.version, j.recorded_at, j.actor_kind, j.actor_id, j.kind, j.payload, \
         j.previous_hash, j.hash, d.person_id, k.wrapped FROM dossier d \
         JOIN person_key k ON k.person_id = d.person_id JOIN journal j ON j.dossier_id = d.dossier_id \
         WHERE d.number = $7 AND j.kind IN ('dossier-registered', 'registered-by', 'story-changed') AND ",
        by_ground!("128"), " AND ", by_ground!("256"), " AND ", outside_the_operation!(), " ORDER BY j.version"
    );
    /// What says what a municipality owes, where it may be in touch.
    OWED = concat!(
        "SELECT j.dossier_id, j.version, j.recorded_at, j.actor_kind, j.actor_id, j.kind, j.payload, \
         j.previous_hash, j.hash, d.person_id, k.wrapped FROM dossier d \
         JOIN person_key k ON k.person_id = d.person_id JOIN journal j ON j.dossier_id = d.dossier_id \
         WHERE d.number = $7 AND j.kind IN ('dossier-registered', 'chain-changed', 'plan-changed', \
         'choice-made', 'choice-denied', 'preferences-set') AND ",
        by_ground!("128"), " AND ", outside_the_operation!(), " ORDER BY j.version"
    );
    DECISIONS = concat!(
        "SELECT c.step, c.outcome, c.amount_cents, c.read_on FROM dossier d \
         JOIN decision c ON c.dossier_id = d.dossier_id \
         WHERE d.number = $7 AND c.status = 'approved' AND ", by_ground!("128"), " AND ", by_ground!("512"),
        " AND ", outside_the_operation!(), " ORDER BY c.read_on, c.decision_id"
    );
    SHARES_DECISIONS = concat!(
        "SELECT 1 FROM dossier d WHERE d.number = $7 AND ", by_ground!("128"), " AND ", by_ground!("512"),
        " AND ", outside_the_operation!()
    );
}

/// Where a row of [`CARDS`] and [`CARD`] says whose it is.
const WHOSE: Whose = Whose { person: 0, dossier: 3 };

/// One person as somebody with a ground may see them.
#[derive(Clone, PartialEq, Eq)]
pub struct ContactCard {
    /// The dossier.
    pub dossier: DossierId,
    /// Its number.
    pub number: DossierNumber,
    /// Name.
    pub name: String,
    /// Street, number, postal code and place; this and what follows is absent for who may not know where they are.
    pub address: Option<String>,
    /// Electronic mail address.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Where the person is on the road, and the legal date that stands now; absent for a collection desk.
    pub road: Option<(WorkStatus, Option<Date>)>,
    /// Whether the dossier itself may be read.
    pub reads_dossier: bool,
    /// Whether a mandate names something of it that may be read.
    pub reads_named: bool,
}

/// Names never reach a log.
impl std::fmt::Debug for ContactCard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ContactCard({}, …)", self.number)
    }
}

/// A binding decision as a person lets their municipality see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedDecision {
    /// The step it decides.
    pub step: String,
    /// Award or rejection.
    pub outcome: Outcome,
    /// What is paid by it.
    pub amount: Cents,
    /// The date on the letter.
    pub decided_on: Date,
}

/// A card with what the person lets be seen beyond it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedCard {
    /// The card.
    pub card: ContactCard,
    /// The story, when its reading was consented to and there is one.
    pub story: Option<String>,
    /// The binding decisions, when their reading was consented to.
    pub decisions: Option<Vec<SharedDecision>>,
    /// What the person prefers, for a municipality that may be in touch.
    pub preferences: Option<PreferencesSet>,
    /// What a municipality that may be in touch owes itself, and what was handed over to it.
    pub chain: MunicipalChain,
}

/// The part of the chain of a person that is one municipality's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MunicipalChain {
    /// What it owes and did.
    pub owed: Vec<Owed>,
    /// What was handed over to it.
    pub handovers: Vec<PartyHandover>,
    /// What it has to do and has not done.
    pub duties: Vec<Duty>,
}

impl MunicipalChain {
    fn of(dossier: &Dossier, municipality: MunicipalityCode) -> Self {
        let is_its = |owed: &Owed| {
            owed.party == Party::Municipality
                && (owed.municipality == Some(municipality) || owed.owes == Owes::MunicipalHelp)
        };
        let own = Some(municipality);
        let handovers = dossier.chain.handovers.iter().filter(|handover| handover.municipality == own);
        let duties = dossier.chain.duties.iter().filter(|duty| duty.municipality == own);
        Self {
            owed: owed(dossier).into_iter().filter(is_its).collect(),
            handovers: handovers.cloned().collect(),
            duties: duties.filter(|duty| duty.done_on.is_none()).cloned().collect(),
        }
    }
}

impl Store {
    /// The people for whom the scope has a ground, by number, those after a number; empty for a scope that rests on
    /// anything else.
    pub async fn contact_cards(
        &self,
        scope: &Scope,
        after: Option<&DossierNumber>,
        limit: u32,
    ) -> Result<Vec<ContactCard>, StoreError> {
        let after = vec![after.map_or_else(String::new, ToString::to_string).into()];
        let first_ones = |rows: Vec<Row>| {
            let numbered = |row: Row| Ok((number_of(&row.text(4)?)?, row));
            let mut rows = rows.into_iter().map(numbered).collect::<Result<Vec<_>, Failure>>()?;
            rows.sort_by(|(one, _), (another, _)| one.cmp(another));
            rows.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
            Ok(rows.into_iter().map(|(_, row)| row).collect())
        };
        let rows = self.look(scope, What::Card).chosen(&CARDS, after, WHOSE, first_ones).await?;
        Ok(rows.iter().map(|row| self.card(row)).collect::<Result<_, Failure>>()?)
    }

    /// One of them by the number of the dossier, with what the person lets be seen. Not there and not yours are the
    /// same answer.
    pub async fn shared_card(
        &self,
        scope: &Scope,
        number: &DossierNumber,
    ) -> Result<Option<SharedCard>, StoreError> {
        let (look, number) = (self.look(scope, What::Card), || vec![number.to_string().into()]);
        let Some(row) = look.first(&CARD, number(), WHOSE).await? else { return Ok(None) };
        let card = self.card(&row)?;
        let mut snapshot = self.engine().snapshot().await?;
        let mut connection = snapshot.connection();
        let story = look.further(&mut connection, &STORY, number()).await?;
        let story = self.replayed(&story)?.and_then(|dossier| dossier.story_to_share().map(str::to_owned));
        let chain = match scope.actor() {
            Actor::Municipal { municipality, desk: Desk::Support, .. } => {
                let rows = look.further(&mut connection, &OWED, number()).await?;
                self.replayed(&rows)?
                    .map(|dossier| (MunicipalChain::of(&dossier, municipality), dossier.preferences))
            }
            Actor::Municipal { desk: Desk::Collection, .. }
            | Actor::Person { .. }
            | Actor::Representative { .. }
            | Actor::Staff { .. }
            | Actor::System => None,
        };
        let shares = look.further(&mut connection, &SHARES_DECISIONS, number()).await?;
        let decisions = match shares.first() {
            Some(_) => {
                let rows = look.further(&mut connection, &DECISIONS, number()).await?;
                Some(rows.iter().map(shared_decision).collect::<Result<Vec<_>, Failure>>()?)
            }
            None => None,
        };
        let (chain, preferences) = chain.unwrap_or_default();
        Ok(Some(SharedCard { card, story, decisions, preferences, chain }))
    }

    /// A dossier as far as some of its entries, of which the first is the registration, say it.
    fn replayed(&self, rows: &[Row]) -> Result<Option<Dossier>, Failure> {
        let Some(first) = rows.first() else { return Ok(None) };
        let person = PersonId::from_bytes(first.array(9)?);
        let key: PersonKey = self.keys().person_key(person, &first.bytes(10)?)?;
        let events = rows.iter().map(|row| Ok(Entry::read(row, 0)?.open(&key)?));
        let events = events.collect::<Result<Vec<Event>, Failure>>()?;
        let what = "a dossier without a registration";
        let dossier = Dossier::replay(&events).ok_or(StoreError::Damaged { table: "journal", what })?;
        Ok(Some(dossier))
    }

    fn card(&self, row: &Row) -> Result<ContactCard, Failure> {
        let PersonDetails { name, address, email, phone, .. } = details_of(self.keys(), row)?;
        // Who may not know where somebody is gets nothing that leads there.
        let shows_contact = row.int(8)? == 1;
        let contact = |line: Option<String>| line.filter(|_| shows_contact);
        let road = match row.opt_text(5)? {
            None => None,
            Some(status) => {
                let status = WorkStatus::parse(&status)
                    .ok_or(StoreError::Damaged { table: "dossier", what: "an unknown status" })?;
                let due_on = row.text(6)?;
                Some((status, if due_on == NOTHING_DUE { None } else { Some(date_of(&due_on)?) }))
            }
        };
        Ok(ContactCard {
            dossier: DossierId::from_bytes(row.array(3)?),
            number: number_of(&row.text(4)?)?,
            name,
            address: contact(address),
            email: contact(email),
            phone: contact(phone),
            road,
            reads_dossier: row.int(7)? == 1,
            reads_named: row.int(9)? == 1,
        })
    }
}

fn shared_decision(row: &Row) -> Result<SharedDecision, Failure> {
    Ok(SharedDecision {
        step: row.text(0)?,
        outcome: outcome_of(&row.text(1)?)?,
        amount: Cents::new(row.int(2)?),
        decided_on: date_of(&row.text(3)?)?,
    })
}
