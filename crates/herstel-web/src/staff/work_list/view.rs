//! What the list shows, as it stands in its address and in a saved view; and the fields with which it is narrowed.

use super::WorkListPath;
use crate::{
    AppState,
    layout::{Page, link},
    municipalities,
    staff::{people::Colleagues, words::Words},
};
use herstel_domain::{
    queue::Urgency,
    road::{self, WorkStatus},
    work_list::{Facet, Mark},
};
use herstel_kernel::{StaffId, parse_date};
use herstel_scheme::SchemeFamily;
use herstel_store::{ListOrder, WorkListFilter};
use serde::{Deserialize, Serialize};

/// What the list shows. An empty text narrows nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub(crate) struct View {
    /// Only this status.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub status: String,
    /// Only my own dossiers, those of nobody, those of one colleague, or the newest registrations.
    #[serde(default, rename = "van", skip_serializing_if = "String::is_empty")]
    pub whose: String,
    /// Only at this step.
    #[serde(default, rename = "stap", skip_serializing_if = "String::is_empty")]
    pub step: String,
    /// Only of this scheme.
    #[serde(default, rename = "regeling", skip_serializing_if = "String::is_empty")]
    pub scheme: String,
    /// Only of this group of people in comparable situations.
    #[serde(default, rename = "groep", skip_serializing_if = "String::is_empty")]
    pub group: String,
    /// Only of this municipality, by its name.
    #[serde(default, rename = "gemeente", skip_serializing_if = "String::is_empty")]
    pub municipality: String,
    /// Only of this urgency.
    #[serde(default, rename = "spoed", skip_serializing_if = "String::is_empty")]
    pub urgency: String,
    /// Only with this mark.
    #[serde(default, rename = "merk", skip_serializing_if = "String::is_empty")]
    pub mark: String,
    /// Only of the colleague with this name.
    #[serde(default, rename = "behandelaar", skip_serializing_if = "String::is_empty")]
    pub handler: String,
    /// Only with a legal date up to this day.
    #[serde(default, rename = "tot", skip_serializing_if = "String::is_empty")]
    pub until: String,
    /// Where the page before ended.
    #[serde(default, rename = "na", skip_serializing_if = "String::is_empty")]
    pub after: String,
}

/// The dossiers of whoever looks.
pub(super) const MINE: &str = "mij";
/// The newest registrations first.
pub(super) const NEWEST: &str = "nieuw";
/// Dossiers without a case handler.
const NOBODY: &str = "niemand";

/// A field with which the list is narrowed.
pub(crate) struct Select {
    pub name: &'static str,
    pub label: String,
    pub options: Vec<SelectOption>,
}

/// One of its options.
pub(crate) struct SelectOption {
    pub value: String,
    pub label: String,
    pub chosen: bool,
}

impl View {
    /// What it asks of the store; what it does not understand narrows nothing.
    pub fn filter(
        &self,
        state: &AppState,
        colleagues: &Colleagues,
        me: StaffId,
        limit: u32,
    ) -> WorkListFilter {
        let named = |kind: &str, value: &str| -> Option<Facet> {
            if value.is_empty() { None } else { format!("{kind}:{value}").parse().ok() }
        };
        let municipality = municipalities::by_name(&self.municipality, state.clock.today());
        let whose = match self.whose.as_str() {
            MINE => Some(Facet::Handler(me)),
            NOBODY => Some(Facet::Mark(Mark::NoHandler)),
            other => other.parse().ok().map(Facet::Handler),
        };
        let facets = [
            named("status", &self.status),
            named("step", &self.step),
            named("scheme", &self.scheme),
            named("group", &self.group),
            named("urgency", &self.urgency),
            named("mark", &self.mark),
            municipality.filter(|_| !self.municipality.is_empty()).map(Facet::Municipality),
            whose,
            colleagues.named(&self.handler).map(Facet::Handler),
        ];
        WorkListFilter {
            facets: facets.into_iter().flatten().collect(),
            due_until: parse_date(&self.until).ok(),
            order: if self.is_newest() { ListOrder::Newest } else { ListOrder::LegalDate },
            after: self.after.parse().ok(),
            limit,
            ..WorkListFilter::default()
        }
    }

    pub fn status(&self) -> Option<WorkStatus> {
        WorkStatus::parse(&self.status)
    }

    pub fn is_mine(&self) -> bool {
        self.whose == MINE
    }

    pub fn is_newest(&self) -> bool {
        self.whose == NEWEST
    }

    /// Of everybody, or narrowed by the fields beside the tabs.
    pub fn is_everybody(&self) -> bool {
        !self.is_mine() && !self.is_newest()
    }

    /// Whether anything but the tabs narrows it.
    pub fn is_narrowed(&self) -> bool {
        let tabs = Self { whose: self.whose.clone(), after: self.after.clone(), ..Self::default() };
        *self != tabs || !(self.whose.is_empty() || self.is_mine() || self.is_newest())
    }

    /// The same view of another status, from its first page.
    pub fn of_status(&self, status: Option<WorkStatus>) -> String {
        let status = status.map_or_else(String::new, |status| status.as_str().to_owned());
        Self { status, ..self.at_the_beginning() }.link()
    }

    /// The same narrowing of my own or of all dossiers, from its first page.
    pub fn of(&self, whose: &str) -> String {
        Self { whose: whose.to_owned(), ..self.at_the_beginning() }.link()
    }

    /// The page after a place.
    pub fn after(&self, place: &str) -> String {
        Self { after: place.to_owned(), ..self.clone() }.link()
    }

    /// The same view from its first page.
    pub fn at_the_beginning(&self) -> Self {
        Self { after: String::new(), ..self.clone() }
    }

    pub fn link(self) -> String {
        if self == Self::default() { WorkListPath.to_string() } else { link(WorkListPath, self) }
    }

    /// What stands behind the question mark of its address.
    pub fn query(&self) -> String {
        let link = self.at_the_beginning().link();
        link.split_once('?').map_or_else(String::new, |(_, query)| query.to_owned())
    }

    /// The view of such a text; none when it is not one.
    pub fn of_query(query: &str) -> Option<Self> {
        let address = format!("{WorkListPath}?{query}").parse().ok()?;
        let axum::extract::Query(view) = axum::extract::Query::<Self>::try_from_uri(&address).ok()?;
        Some(view.at_the_beginning())
    }

    /// The fields with which the list is narrowed, with what is chosen; also to the dossiers of colleagues for whom whoever
    /// looks stands in.
    pub fn selects(
        &self,
        state: &AppState,
        page: &Page,
        colleagues: &Colleagues,
        stands_in: &[StaffId],
    ) -> Vec<Select> {
        let today = state.clock.today();
        let words = Words::new(page.texts, &state.schemes, today);
        let packages = || road::packages_by_turn(&state.schemes, today);
        let main = SchemeFamily::main();
        let mut steps: Vec<(String, String)> = Vec::new();
        for step in packages().into_iter().flat_map(|package| package.process().decisions()) {
            if !steps.iter().any(|(id, _)| *id == step.id) {
                steps.push((step.id.clone(), words.step(&step.id)));
            }
        }
        let groups =
            road::packages_of(&state.schemes, &main, today).into_iter().take(1).flat_map(|package| {
                let text = |id: &str| package.text(page.texts.0, &format!("situation-{id}"), &[]);
                package.groups().iter().map(move |group| (group.id.clone(), text(&group.id)))
            });
        let mut schemes: Vec<(String, String)> = Vec::new();
        for package in packages() {
            let family = package.family().to_string();
            if !schemes.iter().any(|(known, _)| *known == family) {
                schemes.push((family, words.scheme(package.id())));
            }
        }
        let statuses = WorkStatus::ALL.map(|status| (status.as_str().to_owned(), words.status(status)));
        let urgencies =
            [Urgency::Critical, Urgency::Urgent].map(|u| (u.as_str().to_owned(), words.urgency(u)));
        let marks = Mark::ALL.map(|mark| (mark.as_str().to_owned(), words.mark(mark)));
        let mut whose = vec![
            (MINE.to_owned(), page.t("filter-whose-mine")),
            (NOBODY.to_owned(), page.t("filter-whose-nobody")),
            (NEWEST.to_owned(), page.t("filter-whose-newest")),
        ];
        whose.extend(stands_in.iter().map(|id| {
            let name = colleagues.name(page.texts, *id);
            (id.to_string(), page.texts.t1("filter-whose-absent", "name", name))
        }));
        vec![
            select("status", page.t("filter-status"), page, statuses.into(), &self.status),
            select("stap", page.t("filter-step"), page, steps, &self.step),
            select("regeling", page.t("filter-scheme"), page, schemes, &self.scheme),
            select("groep", page.t("filter-group"), page, groups.collect(), &self.group),
            select("van", page.t("filter-whose"), page, whose, &self.whose),
            select("spoed", page.t("filter-urgency"), page, urgencies.into(), &self.urgency),
            select("merk", page.t("filter-mark"), page, marks.into(), &self.mark),
        ]
    }
}

fn select(
    name: &'static str,
    label: String,
    page: &Page,
    options: Vec<(String, String)>,
    chosen: &str,
) -> Select {
    let all = SelectOption {
        value: String::new(),
        label: page.t("filter-all"),
        chosen: !options.iter().any(|(value, _)| value == chosen),
    };
    let options = options.into_iter().map(|(value, label)| {
        let chosen = value == chosen;
        SelectOption { value, label, chosen }
    });
    Select { name, label, options: std::iter::once(all).chain(options).collect() }
}
