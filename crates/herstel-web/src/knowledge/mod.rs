//! The knowledge base for who helps parents, at the operation and at the desks of municipalities: finding an answer beside
//! the case, writing and publishing articles, and raising and answering the questions to which there is none. Nothing of
//! anybody stands here.

mod articles;
mod desk;
mod signals;

pub(crate) use articles::KnowledgePath;
pub(crate) use desk::{DeskKnowledgePath, found, standing};
pub(crate) use signals::SteeringSignalsPath;

use crate::{
    AppState,
    layout::{Choice, ChoiceGroup},
    routes::Routes,
    staff::words::Words,
};
use herstel_domain::{Dossier, road, work_list::at_steps};

pub(crate) fn routes() -> Routes {
    articles::routes().merge(signals::routes()).merge(desk::routes())
}

/// An article or a question as one line.
pub(crate) struct Line {
    pub href: String,
    pub title: String,
    /// What it is and which step it is about.
    pub about: String,
}

/// Every step of every road today, once.
pub(crate) fn steps(state: &AppState) -> Vec<String> {
    let packages = road::packages_by_turn(&state.schemes, state.clock.today());
    let mut steps: Vec<String> = Vec::new();
    for step in packages.iter().flat_map(|package| &package.process().steps) {
        if !steps.contains(&step.id) {
            steps.push(step.id.clone());
        }
    }
    steps
}

/// The choice of a step, or of none.
pub(crate) fn step_choice(state: &AppState, words: Words<'_>, chosen: Option<&str>) -> ChoiceGroup {
    let texts = words.texts;
    let mut choices = vec![Choice::new("", texts.t("knowledge-every-step")).chosen(chosen.is_none())];
    choices.extend(steps(state).into_iter().map(|step| {
        let name = words.step(&step);
        let is_chosen = chosen == Some(step.as_str());
        Choice::new(step, name).chosen(is_chosen)
    }));
    ChoiceGroup::radios("step", texts.t("knowledge-step"), choices).in_columns()
}

/// What belongs to the steps at which a dossier stands.
pub(crate) async fn beside(
    state: &AppState,
    words: Words<'_>,
    dossier: &Dossier,
) -> Result<Vec<Line>, herstel_store::StoreError> {
    let mut lines = Vec::new();
    let mut steps: Vec<&str> = at_steps(dossier).collect();
    steps.dedup();
    for step in steps {
        let articles = state.store.articles_of_step(step).await?;
        lines.extend(articles.iter().map(|article| articles::line(words, article)));
    }
    Ok(lines)
}
