//! The hand-out queue: its settings, and the dossiers that stand first in it.

use crate::{
    Administered, AdministrationEntry, AdministrationEvent, Store, StoreError,
    columns::{NOTHING_DUE, date_of, number_of},
    engine::{Connection, Failure, Isolation, Row, Work},
    scope::{
        self, by_ground, ex_partners, granted, handles_no_ex_partner, in_emergency, in_reach, no_ex_partner,
        staff_reach, staff_without_interest,
    },
    staff::administration,
    statements::statements,
};
use herstel_domain::{
    Scope,
    access::Reach,
    looked::What,
    queue::{Candidate, QueueRule, Urgency, takes_of_nobody},
    work_list::Facet,
};
use herstel_kernel::{Date, DossierId, DossierNumber, StaffId};

statements! {
    /// The first of one urgency and class: the one with the earliest legal date that is in reach, and whose ex-partner
    /// is not handled by who takes it.
    HEAD = concat!(
        "SELECT d.dossier_id, d.number, d.due_on FROM dossier_facet f CROSS JOIN dossier d WHERE ",
        in_reach!(),
        " AND f.facet = $7 AND f.is_on = 1 AND d.dossier_id = f.dossier_id AND ",
        handles_no_ex_partner!("$2"), " \
         ORDER BY f.due_on, f.dossier_id LIMIT 1"
    );
}

/// One setting of the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueSetting {
    /// Its number: the place of its entry in the administration.
    pub number: u64,
    /// From which day.
    pub from_on: Date,
    /// The order.
    pub rule: QueueRule,
    /// Why it was set.
    pub reason: String,
    /// Who set it, and when.
    pub done: Administered,
}

/// A dossier that stands first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueHead {
    /// Its number.
    pub number: DossierNumber,
    /// What the order looks at.
    pub candidate: Candidate,
}

struct Set<'a> {
    done: &'a Administered,
    event: AdministrationEvent,
}

impl Work for Set<'_> {
    type Output = ();

    async fn run(&mut self, connection: &mut Connection<'_>) -> Result<(), Failure> {
        administration::append(connection, self.done, &self.event).await
    }
}

impl Store {
    /// Sets the order of the queue from a day on.
    pub async fn set_queue_rule(
        &self,
        from_on: Date,
        rule: &QueueRule,
        reason: &str,
        done: &Administered,
    ) -> Result<(), StoreError> {
        let event =
            AdministrationEvent::QueueRuleSet { from_on, rule: rule.clone(), reason: reason.to_owned() };
        Ok(self.engine().transact(Isolation::RepeatableRead, &mut Set { done, event }).await?)
    }

    /// Every setting of the queue, in the order in which they were made.
    pub async fn queue_settings(&self) -> Result<Vec<QueueSetting>, StoreError> {
        let entries = self.administration_of_kind("queue-rule-set").await?;
        let setting = |entry: AdministrationEntry| {
            let AdministrationEvent::QueueRuleSet { from_on, rule, reason } = entry.event else {
                return None;
            };
            Some(QueueSetting { number: entry.number, from_on, rule, reason, done: entry.done })
        };
        Ok(entries.into_iter().filter_map(setting).collect())
    }

    /// The dossier that was handed out to somebody and not taken up yet, if there is one.
    pub async fn in_hand(&self, scope: &Scope, staff: StaffId) -> Result<Option<DossierNumber>, StoreError> {
        if !scope::sees_the_work(scope) {
            return Ok(None);
        }
        let mut snapshot = self.engine().snapshot().await?;
        let mut connection = snapshot.connection();
        let values = vec![Facet::InHand(staff).to_string().into()];
        let rows = self.look(scope, What::List).figures(&mut connection, &HEAD, values).await?;
        rows.first().map(|row| number_of(&row.text(1)?)).transpose()
    }

    /// The dossiers that stand first of every urgency and class: those tied to somebody, and for who can become their handler
    /// those of nobody.
    pub async fn queue_heads(
        &self,
        scope: &Scope,
        staff: StaffId,
        classes: &[String],
    ) -> Result<Vec<QueueHead>, StoreError> {
        if !scope::sees_the_work(scope) {
            return Ok(Vec::new());
        }
        let look = self.look(scope, What::List);
        let mut snapshot = self.engine().snapshot().await?;
        let mut connection = snapshot.connection();
        let mut heads = Vec::new();
        let named = classes.iter().cloned().map(Some);
        let classes: Vec<Option<String>> = std::iter::once(None).chain(named).collect();
        let of_nobody = match scope.reach() {
            Reach::Operation { role, .. } => takes_of_nobody(role),
            Reach::Everything => true,
            Reach::OwnDossier(_) | Reach::Grounds(_) => false,
        };
        for tied in std::iter::once(Some(staff)).chain(of_nobody.then_some(None)) {
            for urgency in Urgency::ALL {
                for class in &classes {
                    let facet = Facet::Ready(tied, urgency, class.clone()).to_string();
                    let rows = look.figures(&mut connection, &HEAD, vec![facet.into()]).await?;
                    for row in &rows {
                        heads.push(head(row, urgency, class.clone())?);
                    }
                }
            }
        }
        Ok(heads)
    }
}

fn head(row: &Row, urgency: Urgency, class: Option<String>) -> Result<QueueHead, Failure> {
    let due_on = row.text(2)?;
    Ok(QueueHead {
        number: number_of(&row.text(1)?)?,
        candidate: Candidate {
            dossier: DossierId::from_bytes(row.array(0)?),
            urgency,
            class,
            due_on: if due_on == NOTHING_DUE { None } else { Some(date_of(&due_on)?) },
        },
    })
}
