//! The invented people of a demo.

use crate::{Contents, DemoPerson, Store, StoreError, sealing::Cell, statements::statements};
use herstel_kernel::Actor;
use serde::{Deserialize, Serialize};

statements! {
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

impl Store {
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
