//! What people answered, for who steers: `/sturing/ervaring`. Figures by month, step and group about enough people, and the
//! words that were written for it. Nothing of one person, of one dossier, or of who handled it.

use super::about_in_words;
use crate::{
    AppState,
    error::PageError,
    layout::{Page, show},
    routes::{Guard, Routes},
};
use askama::Template;
use axum::{extract::State, response::Response};
use axum_extra::routing::TypedPath;
use herstel_domain::experience::{Answers, Cell, FEWEST, Feeling};
use serde::Deserialize;

/// The page.
#[derive(TypedPath, Deserialize)]
#[typed_path("/sturing/ervaring")]
pub(crate) struct FiguresPath;

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Steering, show_page)
}

#[derive(Template)]
#[template(path = "experience/figures.html")]
struct FiguresPage {
    page: Page,
    fewest: u64,
    questions: Vec<Question>,
    words: Vec<(String, String, String)>,
}

/// One question with its figures.
struct Question {
    id: &'static str,
    title: String,
    rows: Vec<Row>,
}

struct Row {
    month: String,
    about: String,
    group: String,
    people: u64,
    answers: [u64; 4],
}

async fn show_page(_: FiguresPath, State(state): State<AppState>, page: Page) -> Result<Response, PageError> {
    let told = state.store.experience(state.clock.today()).await?;
    let state = state.with_all_schemes();
    let texts = page.texts;
    let about = |about: &str| about_in_words(&state, texts, about);
    let row = |cell: &Cell, answers: &Answers| Row {
        month: cell.month.clone(),
        about: about(&cell.about),
        group: cell.group.as_deref().map_or_else(
            || texts.t("experience-group-together"),
            |group| texts.t(&format!("experience-group-{group}")),
        ),
        people: cell.people,
        answers: Feeling::ALL.map(|feeling| answers.of(feeling)),
    };
    let question = |id: &'static str, key: &str, of: fn(&Cell) -> &Answers| Question {
        id,
        title: texts.t(key),
        rows: told.figures.iter().map(|cell| row(cell, of(cell))).collect(),
    };
    let questions = vec![
        question("justice", "experience-justice", |cell| &cell.justice),
        question("new-start", "experience-new-start", |cell| &cell.new_start),
    ];
    let words = told.words.iter().map(|said| (said.month.clone(), about(&said.about), said.words.clone()));
    let words = words.collect();
    show(&FiguresPage { fewest: FEWEST, questions, words, page: page.at(FiguresPath) })
}
