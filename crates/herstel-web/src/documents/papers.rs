//! Papers in words, the same for who asks and who is asked.

use crate::{error::PageError, i18n::Texts, layout::SubmittedForm};
use herstel_domain::{
    Command,
    documents::{ChecklistItem, FamilyPaper, PaperCommand, PaperState},
};
use herstel_scheme::PaperHolder;

/// What a paper is called.
pub(crate) fn paper_name(texts: Texts, item: &ChecklistItem) -> String {
    texts.from_scheme(item.package.text(texts.0, &format!("paper-{}", item.paper.paper), &[]))
}

/// Who has it, by name when there is one.
pub(crate) fn holder_in_words(texts: Texts, holder: PaperHolder, name: &str) -> String {
    let holder = texts.t(&format!("paper-holder-{}", holder.as_str()));
    if name.is_empty() { holder } else { format!("{name} ({holder})") }
}

/// How it is with a paper, in a word or two.
pub(crate) fn state_in_words(texts: Texts, state: PaperState) -> String {
    texts.t(&format!("paper-state-{}", state.as_str()))
}

/// The command of somebody who says that they do not have a paper.
pub(crate) fn not_held_of(form: &SubmittedForm) -> Result<Command, PageError> {
    let paper = FamilyPaper::parse(form.text("paper")).ok_or(PageError::Unreadable)?;
    Ok(Command::Paper(PaperCommand::NotHeld { paper, words: form.text("words").to_owned() }))
}
