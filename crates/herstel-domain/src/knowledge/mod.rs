//! The knowledge base: answers and guides for who helps parents, and signals, the questions to which there is no answer
//! yet. Neither is about anybody: a text with a citizen number is refused.
//!
//! | given | when | then |
//! |---|---|---|
//! | nothing | staff write an article | a draft, which nobody finds |
//! | a draft | a colleague publishes it | found by everybody who helps parents |
//! | a draft | who wrote it publishes it | refused |
//! | a published version | staff write another | the published one stands until the next is published |
//! | a question without an answer | staff, or the support desk of a municipality, raise it | a signal, asked once |
//! | a signal | the question comes again | asked once more |
//! | a signal | it is answered | an answer, and a draft article of it |

use crate::{access::acting, macros::words, registration::TEXT_LENGTH_MAX};
use herstel_kernel::{Bsn, Refusal, RefusalCode, StaffId};
use serde::{Deserialize, Serialize};

/// The longest title or question, in characters.
pub const TITLE_LENGTH_MAX: usize = 200;
/// The longest article, in characters.
pub const ARTICLE_LENGTH_MAX: usize = 20_000;

/// What an article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ArticleKind {
    /// A question with its answer.
    Answer,
    /// How something is done, from beginning to end.
    Guide,
}

words! {
    /// The stable text; also the end of the key of its name (`article-kind-…`).
    ArticleKind { Answer = "answer", Guide = "guide" }
}

/// What an article says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleText {
    /// What it is.
    pub kind: ArticleKind,
    /// The step of a road that it is about; about everything without one.
    pub step: Option<String>,
    /// The question, or what the guide is for.
    pub title: String,
    /// The answer, or what to do, in plain words.
    pub text: String,
}

impl ArticleText {
    /// The text without blanks around it, or what is wrong with it. `steps` are the steps there are.
    pub fn checked(self, steps: &[String]) -> Result<Self, Refusal> {
        if self.step.as_ref().is_some_and(|step| !steps.contains(step)) {
            return Err(Refusal::at(RefusalCode::NotAChoice, "step"));
        }
        let title = about_nobody(&self.title, "title", TITLE_LENGTH_MAX)?;
        let text = about_nobody(&self.text, "text", ARTICLE_LENGTH_MAX)?;
        Ok(Self { title, text, ..self })
    }
}

/// Whether somebody may publish what another wrote: two people see every text before it is found.
pub fn may_publish(drafted_by: StaffId, publisher: StaffId) -> Result<(), Refusal> {
    if drafted_by == publisher { Err(Refusal::new(RefusalCode::SamePerson)) } else { Ok(()) }
}

/// A question that nobody could answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What was asked, in words that are about nobody.
    pub words: String,
    /// About which step; about everything without one.
    pub step: Option<String>,
}

impl Question {
    /// The question without blanks around it, or what is wrong with it. `steps` are the steps there are.
    pub fn checked(self, steps: &[String]) -> Result<Self, Refusal> {
        if self.step.as_ref().is_some_and(|step| !steps.contains(step)) {
            return Err(Refusal::at(RefusalCode::NotAChoice, "step"));
        }
        Ok(Self { words: about_nobody(&self.words, "words", TITLE_LENGTH_MAX)?, ..self })
    }
}

/// The answer to a signal, or what is wrong with it.
pub fn checked_answer(answer: &str) -> Result<String, Refusal> {
    about_nobody(answer, "answer", TEXT_LENGTH_MAX)
}

fn about_nobody(given: &str, field: &'static str, limit: usize) -> Result<String, Refusal> {
    let text = acting::text(given, field, limit)?;
    if Bsn::occurs_in(&text) {
        return Err(Refusal::at(RefusalCode::CitizenNumberInText, field));
    }
    Ok(text)
}
