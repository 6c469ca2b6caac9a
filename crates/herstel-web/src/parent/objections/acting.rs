//! The same for somebody else, whose case one may choose in: `/namens/…`.

use super::{
    file, late,
    one::{self, ObjectionQuery},
    show_all_of, withdraw,
};
use crate::{
    AppState,
    error::PageError,
    layout::SubmittedForm,
    parent::reader::Reader,
    routes::{Guard, Routes},
    session::Acting,
};
use axum::{
    extract::{Query, State},
    response::Response,
};
use axum_extra::routing::TypedPath;
use herstel_domain::{deadlines::TermSubject, objections::Contested};
use herstel_kernel::{DossierNumber, ObjectionId};
use serde::Deserialize;

/// Their objections.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/bezwaar", rejection(PageError))]
pub(crate) struct ForObjectionsPath {
    pub number: DossierNumber,
}

/// Objecting to a decision for them.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/bezwaar/maken/{decision}", rejection(PageError))]
pub(crate) struct ForFilePath {
    pub number: DossierNumber,
    pub decision: Contested,
}

/// One objection.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/bezwaar/{objection}", rejection(PageError))]
pub(crate) struct ForObjectionPath {
    pub number: DossierNumber,
    pub objection: ObjectionId,
}

/// Taking one back.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/bezwaar/{objection}/intrekken", rejection(PageError))]
pub(crate) struct ForWithdrawPath {
    pub number: DossierNumber,
    pub objection: ObjectionId,
}

/// Saying that a decision is late.
#[derive(TypedPath, Deserialize)]
#[typed_path("/namens/{number}/te-laat/{subject}", rejection(PageError))]
pub(crate) struct ForLatePath {
    pub number: DossierNumber,
    pub subject: TermSubject,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Guard::Representing, show_all)
        .get(Guard::Representing, show_form)
        .post(Guard::Representing, file_one)
        .get(Guard::Representing, show_one)
        .post(Guard::Representing, change)
        .get(Guard::Representing, show_withdraw)
        .post(Guard::Representing, take_back)
        .get(Guard::Representing, show_late)
        .post(Guard::Representing, say_late)
}

async fn show_all(
    ForObjectionsPath { number }: ForObjectionsPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    show_all_of(&state, Reader::acting(&state, acting, number).await?).await
}

async fn show_form(
    ForFilePath { number, decision }: ForFilePath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    file::show_form_of(&state, &Reader::acting(&state, acting, number).await?, &decision)
}

async fn file_one(
    ForFilePath { number, decision }: ForFilePath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    file::file_of(&state, &Reader::acting(&state, acting, number).await?, &decision, &form).await
}

async fn show_one(
    ForObjectionPath { number, objection }: ForObjectionPath,
    State(state): State<AppState>,
    Query(query): Query<ObjectionQuery>,
    acting: Acting,
) -> Result<Response, PageError> {
    one::show_one_of(&state, &Reader::acting(&state, acting, number).await?, objection, &query).await
}

async fn change(
    ForObjectionPath { number, objection }: ForObjectionPath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    one::change_of(&state, &Reader::acting(&state, acting, number).await?, objection, &form).await
}

async fn show_withdraw(
    ForWithdrawPath { number, objection }: ForWithdrawPath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    withdraw::show_form_of(&state, &Reader::acting(&state, acting, number).await?, objection)
}

async fn take_back(
    ForWithdrawPath { number, objection }: ForWithdrawPath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    withdraw::withdraw_of(&state, &Reader::acting(&state, acting, number).await?, objection, &form).await
}

async fn show_late(
    ForLatePath { number, subject }: ForLatePath,
    State(state): State<AppState>,
    acting: Acting,
) -> Result<Response, PageError> {
    late::show_form_of(&state, &Reader::acting(&state, acting, number).await?, &subject)
}

async fn say_late(
    ForLatePath { number, subject }: ForLatePath,
    State(state): State<AppState>,
    acting: Acting,
    form: SubmittedForm,
) -> Result<Response, PageError> {
    late::say_of(&state, &Reader::acting(&state, acting, number).await?, subject, &form).await
}
