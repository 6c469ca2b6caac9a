//! The lists to which the parts of a day lead: everything that a part counts stands in one of them. And a part that is nothing
//! but such a list.

use super::{Day, Part, StaffPlanPath, View, road};
use crate::{
    AppState,
    error::PageError,
    session::Staff,
    staff::people::{Colleagues, stands_in_for},
};
use herstel_domain::work_list::Mark;
use herstel_kernel::StaffId;

/// For whom somebody stands in today, by name.
pub(super) async fn absent(state: &AppState, staff: &Staff) -> Result<Vec<(StaffId, String)>, PageError> {
    let absent = stands_in_for(state, staff.id).await?;
    if absent.is_empty() {
        return Ok(Vec::new());
    }
    let colleagues = Colleagues::load(state).await?;
    Ok(absent.into_iter().map(|id| (id, colleagues.name(staff.page.texts, id))).collect())
}

impl Day<'_> {
    /// Parents who left where an agreement belongs to that, and who have none before them.
    pub(super) async fn to_draft(&self) -> Result<Part, PageError> {
        self.marked_or_nobodys("to-draft", Mark::AgreementToDraft, road).await
    }

    /// Parents who chose help that nobody took up yet.
    pub(super) async fn help(&self) -> Result<Part, PageError> {
        let plan = |number| StaffPlanPath { number }.to_string();
        self.marked_or_nobodys("help", Mark::HelpAsked, plan).await
    }

    /// My own list, and that of everybody for whom I stand in, each with whose it is.
    pub(super) fn more(&self, link: impl Fn(Option<StaffId>) -> String) -> Vec<(String, String)> {
        let texts = self.words().texts;
        let own = (link(None), texts.t("day-more"));
        let of = |(id, name): &(StaffId, String)| (link(Some(*id)), texts.t1("day-more-of", "name", name));
        std::iter::once(own).chain(self.absent.iter().map(of)).collect()
    }

    /// The same of the work list. One of everybody has it all.
    pub(super) fn more_of(&self, view: View) -> Vec<(String, String)> {
        if view.is_everybody() {
            return vec![(view.link(), self.words().texts.t("day-more"))];
        }
        self.more(|absent| match absent {
            None => view.clone().link(),
            Some(id) => View { whose: id.to_string(), ..view.clone() }.link(),
        })
    }

    /// The same view of the dossiers that nobody handles.
    pub(super) fn more_of_nobody(&self, view: &View) -> (String, String) {
        let of_nobody = View { whose: "niemand".to_owned(), ..view.clone() };
        (of_nobody.link(), self.words().texts.t("day-more-nobody"))
    }
}
