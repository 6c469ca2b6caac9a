//! People who work for the operation, and the invented people of a demo.

use crate::{
    Contents, DemoPerson, StaffMember, Store, StoreError, columns,
    engine::{Failure, Row},
    sealing::Cell,
    statements::statements,
};
use herstel_kernel::{Actor, StaffId};
use serde::{Deserialize, Serialize};

statements! {
    STAFF = "SELECT staff_id, name, role FROM staff ORDER BY name, staff_id";
    STAFF_MEMBER = "SELECT staff_id, name, role FROM staff WHERE staff_id = $1";
    PUT_STAFF = "INSERT INTO staff (staff_id, name, role) VALUES ($1, $2, $3) \
                 ON CONFLICT (staff_id) DO UPDATE SET name = excluded.name, role = excluded.role";
    DEMO_PEOPLE = "SELECT slug, content FROM demo_person ORDER BY place, slug";
    /// Adds at the end; somebody who is there already keeps their place.
    PUT_DEMO_PERSON = "INSERT INTO demo_person (slug, place, content) \
                       VALUES ($1, (SELECT COALESCE(MAX(place), 0) + 1 FROM demo_person), $2) \
                       ON CONFLICT (slug) DO UPDATE SET content = excluded.content";
}

/// What is sealed of a demo person.
#[derive(Serialize, Deserialize)]
struct DemoContent {
    label: String,
    note: String,
    actor: Actor,
}

fn member(row: &Row) -> Result<StaffMember, Failure> {
    Ok(StaffMember {
        id: StaffId::from_bytes(row.array(0)?),
        name: row.text(1)?,
        role: columns::role_of(&row.text(2)?)?,
    })
}

impl Store {
    /// Everybody who works for the operation, by name.
    pub async fn staff(&self) -> Result<Vec<StaffMember>, StoreError> {
        let rows = self.engine().all(&STAFF, Vec::new()).await?;
        rows.iter().map(|row| Ok(member(row)?)).collect()
    }

    /// One of them, while there is one with this id.
    pub async fn staff_member(&self, id: StaffId) -> Result<Option<StaffMember>, StoreError> {
        let row = self.engine().first(&STAFF_MEMBER, vec![id.to_bytes().into()]).await?;
        row.map(|row| Ok(member(&row)?)).transpose()
    }

    /// Adds somebody, or changes the name and role of somebody.
    pub async fn create_staff(&self, member: &StaffMember) -> Result<(), StoreError> {
        let values =
            vec![member.id.to_bytes().into(), member.name.as_str().into(), columns::role(member.role).into()];
        self.engine().write(&PUT_STAFF, values).await?;
        Ok(())
    }

    /// The people one can sign in as in a demo, in the order in which they were added.
    pub async fn demo_people(&self) -> Result<Vec<DemoPerson>, StoreError> {
        let mut people = Vec::new();
        for row in self.engine().all(&DEMO_PEOPLE, Vec::new()).await? {
            let slug = row.text(0)?;
            let plain = self.keys().open(&demo_cell(&slug), &row.bytes(1)?)?;
            let content: DemoContent = serde_json::from_slice(&plain)
                .map_err(|_| StoreError::Damaged { table: "demo_person", what: "an unknown form" })?;
            people.push(DemoPerson { slug, label: content.label, note: content.note, actor: content.actor });
        }
        Ok(people)
    }

    /// Adds one, or replaces the one with the same slug. Refused with `OtherContents` unless the contents are `Demo`.
    pub async fn add_demo_person(&self, person: &DemoPerson) -> Result<(), StoreError> {
        match self.contents().await? {
            Contents::Demo => {}
            found @ (Contents::Empty | Contents::Operation) => {
                return Err(StoreError::OtherContents { found: found.as_str() });
            }
        }
        let content =
            DemoContent { label: person.label.clone(), note: person.note.clone(), actor: person.actor };
        let plain = serde_json::to_vec(&content)
            .map_err(|_| StoreError::Inconsistent { what: "a demo person cannot be written as JSON" })?;
        let sealed = self.keys().seal(&demo_cell(&person.slug), &plain)?;
        self.engine().write(&PUT_DEMO_PERSON, vec![person.slug.as_str().into(), sealed.into()]).await?;
        Ok(())
    }
}

fn demo_cell(slug: &str) -> Cell {
    Cell::new("demo_person", "content", slug)
}
