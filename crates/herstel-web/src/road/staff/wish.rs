//! What a form on the road page asks for, by the button that sent it.

use super::named;
use crate::{AppState, error::PageError, layout::SubmittedForm};
use herstel_domain::{
    Command, Dossier,
    choices::{ByWord, Heard, MakeChoice},
    parts::FinishPart,
    reopening::{AnswerRefusal, ConditionFinding, RequestReopening, TestReopening},
    settlement::{
        AnswerSettlement, DraftSettlement, OfferSettlement, ReturnSettlement, SettlementAnswer,
        SignSettlement, WithdrawSettlement,
    },
};
use herstel_kernel::{ChoiceId, DocumentId, Refusal, RefusalCode, ReopeningId, SettlementId};
use herstel_scheme::SchemeFamily;

/// What a form asks for: a command, or what is wrong with a field. What cannot be read at all does not exist.
pub(super) fn command(
    state: &AppState,
    dossier: &Dossier,
    form: &SubmittedForm,
) -> Result<Result<Command, Refusal>, PageError> {
    let item = form.text("item");
    let text = |field: &str| form.text(&named(field, item)).to_owned();
    let place = || -> Result<(SchemeFamily, String), PageError> {
        let (family, step) = item.split_once('/').ok_or(PageError::NotFound)?;
        Ok((family.parse().map_err(|_| PageError::NotFound)?, step.to_owned()))
    };
    let settlement = || item.parse::<SettlementId>().map_err(|_| PageError::NotFound);
    let reopening = || item.parse::<ReopeningId>().map_err(|_| PageError::NotFound);
    let heard = || heard(&text("by_word"), &text("document"));
    let command = match form.text("action") {
        "choose" => {
            let (family, step) = place()?;
            let choice = ChoiceId::from_bytes(state.ids.draw()?);
            let option = text("option");
            if option.is_empty() {
                return Ok(Err(Refusal::at(RefusalCode::NotAChoice, "option")));
            }
            match heard() {
                Ok(heard) => {
                    Command::MakeChoice(MakeChoice { choice, family, step, option, heard, contact: None })
                }
                Err(refusal) => return Ok(Err(refusal)),
            }
        }
        "draft" => {
            let (family, step) = place()?;
            let settlement = SettlementId::from_bytes(state.ids.draw()?);
            let words = Some(text("words")).filter(|words| !words.trim().is_empty());
            Command::DraftSettlement(DraftSettlement { settlement, family, step, words })
        }
        "offer" => Command::OfferSettlement(OfferSettlement { settlement: settlement()? }),
        "return" => Command::ReturnSettlement(ReturnSettlement {
            settlement: settlement()?,
            remarks: text("remarks"),
        }),
        "withdraw" => Command::WithdrawSettlement(WithdrawSettlement {
            settlement: settlement()?,
            reason: text("reason"),
        }),
        "sign" => Command::SignSettlement(SignSettlement { settlement: settlement()? }),
        "answer" => {
            let Some(answer) = SettlementAnswer::parse(&text("option")) else {
                return Ok(Err(Refusal::at(RefusalCode::NotAChoice, "option")));
            };
            let (settlement, choice) = (settlement()?, ChoiceId::from_bytes(state.ids.draw()?));
            match heard() {
                Ok(heard) => {
                    Command::AnswerSettlement(AnswerSettlement { settlement, answer, heard, choice })
                }
                Err(refusal) => return Ok(Err(refusal)),
            }
        }
        "reopen" => {
            let (family, step) = place()?;
            let step = step.strip_suffix("-reopen").ok_or(PageError::NotFound)?.to_owned();
            let reopening = ReopeningId::from_bytes(state.ids.draw()?);
            match heard() {
                Ok(heard) => {
                    let words = text("words");
                    Command::RequestReopening(RequestReopening { reopening, family, step, words, heard })
                }
                Err(refusal) => return Ok(Err(refusal)),
            }
        }
        "test" => {
            let reopening = reopening()?;
            let held = dossier.reopenings.iter().find(|held| held.requested.reopening == reopening);
            let asked = &held.ok_or(PageError::NotFound)?.requested.conditions;
            let finding = |condition: &String| ConditionFinding {
                condition: condition.clone(),
                is_met: form.has(&named(&format!("met-{condition}"), item), "yes"),
                reason: text(&format!("reason-{condition}")),
            };
            let findings: Vec<ConditionFinding> = asked.iter().map(finding).collect();
            let unanswered = |condition: &String| text(&format!("met-{condition}")).is_empty();
            if asked.iter().any(unanswered) {
                return Ok(Err(Refusal::new(RefusalCode::NotAChoice)));
            }
            Command::TestReopening(TestReopening { reopening, findings })
        }
        "read" => {
            let reopens = match text("option").as_str() {
                "reopens" => true,
                "refuses" => false,
                _ => return Ok(Err(Refusal::at(RefusalCode::NotAChoice, "option"))),
            };
            Command::AnswerRefusal(AnswerRefusal { reopening: reopening()?, reopens, reason: text("reason") })
        }
        "part" => {
            let (family, step) = place()?;
            let words = text("words");
            let documents = match text("document").as_str() {
                "" => Vec::new(),
                id => vec![id.parse::<DocumentId>().map_err(|_| PageError::NotFound)?],
            };
            let heard = match text("by_word").as_str() {
                "" => Heard::PHONE,
                by => match heard_without_paper(by) {
                    Ok(heard) => Heard {
                        document: documents.first().copied().filter(|_| heard.by == ByWord::Paper),
                        ..heard
                    },
                    Err(refusal) => return Ok(Err(refusal)),
                },
            };
            Command::FinishPart(FinishPart { family, step, words, documents, heard, unanswered: false })
        }
        "silent" => {
            let (family, step) = place()?;
            let step = step.strip_suffix("-silent").ok_or(PageError::NotFound)?.to_owned();
            Command::FinishPart(FinishPart {
                family,
                step,
                words: text("words"),
                documents: Vec::new(),
                heard: Heard::PHONE,
                unanswered: true,
            })
        }
        _ => return Err(PageError::NotFound),
    };
    Ok(Ok(command))
}

/// How the word of the parent was heard, as a form says it.
pub(crate) fn heard(by_word: &str, document: &str) -> Result<Heard, Refusal> {
    let heard = heard_without_paper(by_word)?;
    match (heard.by, document) {
        (ByWord::Paper, "") => Err(Refusal::at(RefusalCode::Required, "document")),
        (ByWord::Paper, id) => {
            let id = id.parse().map_err(|_| Refusal::at(RefusalCode::NotFound, "document"))?;
            Ok(Heard { document: Some(id), ..heard })
        }
        (ByWord::Portal | ByWord::Phone | ByWord::Table, _) => Ok(heard),
    }
}

fn heard_without_paper(by_word: &str) -> Result<Heard, Refusal> {
    let by = ByWord::parse(by_word).ok_or_else(|| Refusal::at(RefusalCode::NotAChoice, "by_word"))?;
    Ok(Heard { by, document: None })
}
