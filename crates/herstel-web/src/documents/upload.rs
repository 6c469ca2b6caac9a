//! Reading a form with a file: the CSRF token first, then one file, and never more than is accepted.

use super::intake::{FileBytes, FormIntake, UPLOAD_LIMIT};
use crate::{
    BODY_LIMIT,
    error::PageError,
    gate::Installation,
    layout::SubmittedForm,
    session::{CsrfToken, Visit},
};
use axum::{
    extract::{FromRequest, FromRequestParts as _, Request},
    http::header,
};
use herstel_domain::documents::SIZE_BYTES_MAX;

const _: () = assert!(UPLOAD_LIMIT as u64 > SIZE_BYTES_MAX, "the largest file fits with what is around it");
/// Fields besides the file that are read at all.
const FIELDS_MAX: usize = 32;
/// Longest value of a field that says what the file is.
const VALUE_MAX: usize = 200;
/// The fields that say what the file is.
const ABOUT_FILE: [&str; 3] = ["papers", "source", "replaces"];
/// The one of them that may be sent more than once.
const SEVERAL: &str = "papers";
/// Longest token.
const TOKEN_MAX: usize = 200;

/// One file as it was sent, after the CSRF token was checked.
pub(crate) struct Upload {
    /// What the sender calls it; anything at all.
    pub name: String,
    /// What stood before the file besides the token: names and values, of those that a form of ours has.
    pub fields: Vec<(String, String)>,
    /// What is in it, at most [`SIZE_BYTES_MAX`] bytes.
    pub content: FileBytes,
}

impl Upload {
    /// The values of a field, in order.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.fields.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

impl FromRequest<Installation> for Upload {
    type Rejection = PageError;
    async fn from_request(request: Request, state: &Installation) -> Result<Self, PageError> {
        if !is_multipart(&request) {
            // A form without a file in it: its token is looked at all the same, so that a forged request is told so.
            SubmittedForm::from_request(request, state).await?;
            return Err(PageError::Unreadable);
        }
        let (mut parts, body) = request.into_parts();
        let visit = Visit::from_request_parts(&mut parts, state).await?;
        let mut form = FormIntake::begin(Request::from_parts(parts, body)).await?;
        let mut is_own = false;
        let mut fields: Vec<(String, String)> = Vec::new();
        for _ in 0..FIELDS_MAX {
            let Some(field) = form.next().await? else { break };
            match field.name() {
                Some("csrf") => {
                    let token = field.limited(TOKEN_MAX).await?;
                    is_own = String::from_utf8(token).is_ok_and(|token| visit.csrf.matches(&token));
                }
                // The token stands before the file in every form of ours: a file without it is not even read.
                Some("file") if is_own => {
                    let name = field.file_name().unwrap_or_default().to_owned();
                    let most = usize::try_from(SIZE_BYTES_MAX).unwrap_or(usize::MAX);
                    return Ok(Self { name, fields, content: field.file(most).await? });
                }
                Some("file") => return Err(PageError::Forged),
                Some(name) if is_own && ABOUT_FILE.contains(&name) => {
                    let name = name.to_owned();
                    if name != SEVERAL && fields.iter().any(|(known, _)| *known == name) {
                        return Err(PageError::Unreadable);
                    }
                    let value = field.limited(VALUE_MAX).await?;
                    let value = String::from_utf8(value).map_err(|_| PageError::Unreadable)?;
                    fields.push((name, value));
                }
                Some(_) | None => drop(field.limited(TOKEN_MAX).await?),
            }
        }
        Err(if is_own { PageError::Unreadable } else { PageError::Forged })
    }
}

/// A form in which words and a file stand side by side, neither of them needed: what was typed, and the file that was chosen.
/// A form without a place for a file is read as well, which is how words come back that waited for their sender.
pub(crate) struct FormWithFile {
    /// What was typed.
    pub form: SubmittedForm,
    /// The file; none when nothing was chosen.
    pub file: Option<Upload>,
}

impl FromRequest<Installation> for FormWithFile {
    type Rejection = PageError;
    async fn from_request(request: Request, state: &Installation) -> Result<Self, PageError> {
        if !is_multipart(&request) {
            return Ok(Self { form: SubmittedForm::from_request(request, state).await?, file: None });
        }
        let (mut parts, body) = request.into_parts();
        let visit = Visit::from_request_parts(&mut parts, state).await?;
        let mut form = FormIntake::begin(Request::from_parts(parts, body)).await?;
        let read = read(&mut form, &visit.csrf, SIZE_BYTES_MAX).await?;
        let (form, file) = read.ok_or(PageError::Forged)?;
        Ok(Self { form, file })
    }
}

impl FormWithFile {
    /// What somebody typed in such a form whose session had ended: the words, without the file, which its sender still has.
    /// None for anything that has no words, and for a form that is not theirs.
    pub async fn of_lapsed(request: Request, csrf: &CsrfToken) -> Result<Option<SubmittedForm>, PageError> {
        if !is_multipart(&request) {
            return SubmittedForm::of_lapsed(request, csrf).await;
        }
        let Ok(mut form) = FormIntake::begin(request).await else { return Ok(None) };
        let read = read(&mut form, csrf, 0).await?;
        Ok(read.map(|(form, _)| form).filter(|form| !form.text("words").is_empty()))
    }
}

/// Reads a form up to its file, of which at most so many bytes are held; none when its token is not that of the sender. Words
/// may be as long as in a form without a file.
async fn read(
    form: &mut FormIntake,
    csrf: &CsrfToken,
    file_bytes_max: u64,
) -> Result<Option<(SubmittedForm, Option<Upload>)>, PageError> {
    let mut fields = Vec::new();
    let (mut is_own, mut room) = (false, BODY_LIMIT);
    for _ in 0..FIELDS_MAX {
        let Some(field) = form.next().await? else { break };
        match field.name().unwrap_or_default().to_owned().as_str() {
            "csrf" => {
                let token = field.limited(TOKEN_MAX).await?;
                is_own = String::from_utf8(token).is_ok_and(|token| csrf.matches(&token));
            }
            // The token stands first in every form of ours: nothing before it is read, and no file without it.
            _ if !is_own => return Ok(None),
            "file" => {
                let name = field.file_name().unwrap_or_default().to_owned();
                let most = usize::try_from(file_bytes_max).unwrap_or(usize::MAX);
                let file = match field.file_beside_words(most).await? {
                    FileBytes::Whole(bytes) if bytes.is_empty() => None,
                    content @ (FileBytes::Whole(_) | FileBytes::TooLarge | FileBytes::TooSlow) => {
                        Some(Upload { name, fields: Vec::new(), content })
                    }
                };
                return Ok(Some((SubmittedForm::of_fields(fields), file)));
            }
            name => {
                let value = field.limited(room).await?;
                room = room.checked_sub(value.len()).ok_or(PageError::TooLarge)?;
                fields.push((name.to_owned(), String::from_utf8(value).map_err(|_| PageError::Unreadable)?));
            }
        }
    }
    Ok(is_own.then(|| (SubmittedForm::of_fields(fields), None)))
}

/// Whether a request brings a form that may have a file in it.
pub(crate) fn is_multipart(request: &Request) -> bool {
    let kind = request.headers().get(header::CONTENT_TYPE).map(|value| value.as_bytes().to_ascii_lowercase());
    kind.is_some_and(|kind| kind.starts_with(b"multipart/form-data"))
}
