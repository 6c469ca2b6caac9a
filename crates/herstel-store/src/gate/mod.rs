//! The gates before versions of schemes: what happened there stands in the administration, chained and sealed with it.

mod gates;

pub use gates::Gates;

use crate::{
    CommandError, Contents, Store, StoreError,
    engine::{Connection, Failure, Isolation, Row, Work},
    feasibility::reports_of,
    staff::administration::{self, Administered, AdministrationEvent, Stored},
    statements::statements,
};
use herstel_domain::gate::{
    Gate, GateCommand, GateEntry, GatePeople, KeptSimulation, Signer, SimulatedSize, ToSign, Version,
    advance, invented_opening,
};
use herstel_kernel::{Actor, Date, DossierId};
use herstel_scheme::{ContentHash, Package, Registry};

statements! {
    GATE_ENTRIES = "SELECT number, recorded_at, done_by, kind, payload, previous_hash, hash FROM administration \
                    WHERE kind = 'gate' ORDER BY number";
    LAST_NUMBER = "SELECT number FROM administration ORDER BY number DESC LIMIT 1";
}

/// A step that somebody wants to take at the gate of a package.
#[derive(Clone, Debug)]
pub struct GateStep<'a> {
    /// Who takes it.
    pub actor: Actor,
    /// At whose gate.
    pub package: &'a Package,
    /// By what is known what they had read ([`herstel_domain::gate::ToSign::reading`]), for a step under which they put their
    /// name.
    pub read: Option<ContentHash>,
    /// What.
    pub command: GateCommand,
}

struct Advance<'a> {
    steps: &'a [GateStep<'a>],
    today: Date,
    done: &'a Administered,
    /// The tests say of themselves that they are invented, so that no report has to be there.
    are_invented: bool,
}

impl Work for Advance<'_> {
    type Output = Vec<GateEntry>;

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<Vec<GateEntry>, Failure> {
        let mut entries = entries(&connection.all(&GATE_ENTRIES, Vec::new()).await?)?;
        let before = entries.len();
        for GateStep { actor, package, read, command } in self.steps {
            let (scheme, substance, bodies) = (package.id(), package.substance(), package.bodies());
            let gate = Gate::of(scheme, substance, &entries);
            let reports = match self.are_invented {
                // The invented test names the version itself as its report.
                true => {
                    let ran_on = self.today;
                    let (moments, size) =
                        (Vec::new(), SimulatedSize { runs: 20, parents: 80_000, reached: Some(80_000) });
                    let (ends, keeps_terms) = (true, true);
                    vec![KeptSimulation { report: substance, ran_on, ends, keeps_terms, moments, size }]
                }
                false => reports_of(connection, scheme, substance).await?,
            };
            let version = Version { substance, bodies: &bodies, reports: &reports };
            let read = match self.are_invented {
                // Who acts in a demonstration has read what stands there.
                true => gate.to_sign(substance).map(|ToSign { reading, .. }| reading),
                false => *read,
            };
            let event = advance(&gate, version, command, Signer { actor: *actor, read })?;
            let read = read.filter(|_| command.is_signed());
            let done_by = match *actor {
                Actor::Staff { id, .. } | Actor::Municipal { id, .. } => id,
                Actor::Person { .. } | Actor::Representative { .. } | Actor::System => {
                    let what = "somebody at a gate who works nowhere";
                    return Err(StoreError::Inconsistent { what }.into());
                }
            };
            let scheme = scheme.clone();
            let entry = GateEntry { scheme, substance, done_by, done_on: self.today, read, event };
            let event = AdministrationEvent::Gate { entry: entry.clone() };
            administration::append(connection, self.done, &event).await?;
            entries.push(entry);
        }
        Ok(entries.split_off(before))
    }
}

/// Entries of gates. One that cannot be read stops everything: a gate must not open because something was overlooked.
fn entries(rows: &[Row]) -> Result<Vec<GateEntry>, Failure> {
    let unreadable = || StoreError::Damaged { table: "administration", what: "an entry of a gate" };
    let read = |row: &Row| match Stored::read(row)?.event() {
        Some(AdministrationEvent::Gate { entry }) => Ok(entry),
        Some(_) | None => Err(unreadable().into()),
    };
    rows.iter().map(read).collect()
}

impl Store {
    /// Everything that happened at the gates, in order.
    pub async fn gate_entries(&self) -> Result<Vec<GateEntry>, StoreError> {
        Ok(entries(&self.engine().all(&GATE_ENTRIES, Vec::new()).await?)?)
    }

    /// Takes steps at gates, all of them or none, and says why not. Two people who try at the same moment are taken one
    /// after the other.
    pub async fn advance_gates(
        &self,
        steps: &[GateStep<'_>],
        today: Date,
        done: &Administered,
    ) -> Result<Vec<GateEntry>, CommandError> {
        let mut work = Advance { steps, today, done, are_invented: false };
        Ok(self.engine().transact(Isolation::RepeatableRead, &mut work).await?)
    }

    /// Opens the gates of all these schemes in a demonstration: through every step, with tests that say of themselves that
    /// they are invented. Refuses a database with an operation in it.
    pub async fn open_invented_gates(
        &self,
        schemes: &Registry,
        who: GatePeople,
        on: Date,
        done: &Administered,
    ) -> Result<(), CommandError> {
        match self.contents().await? {
            Contents::Empty | Contents::Demo => {}
            Contents::Operation => {
                let what = "invented feasibility tests for an operation";
                return Err(CommandError::Store(StoreError::Inconsistent { what }));
            }
        }
        let nobody = DossierId::from_bytes([0; 16]);
        let steps: Vec<GateStep<'_>> = schemes
            .all()
            .iter()
            .flat_map(|package| {
                let opening = invented_opening(package, who, nobody, on);
                opening.into_iter().map(|(actor, command)| GateStep { actor, package, read: None, command })
            })
            .collect();
        let mut work = Advance { steps: &steps, today: on, done, are_invented: true };
        self.engine().transact(Isolation::RepeatableRead, &mut work).await?;
        Ok(())
    }

    /// The number of the last entry of the administration: as long as it is the same, nothing happened at a gate.
    async fn last_administered(&self) -> Result<i64, StoreError> {
        let row = self.engine().first(&LAST_NUMBER, Vec::new()).await?;
        Ok(row.map(|row| row.int(0)).transpose()?.unwrap_or(0))
    }
}
