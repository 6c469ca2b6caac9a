//! Advice of an expert whom the person chose themselves. It is read with the dossier and decides nothing.

use crate::{
    Context, Dossier, Event,
    access::{Grant, Holder, acting, grants},
    registration::TEXT_LENGTH_MAX,
};
use herstel_kernel::{Actor, AdviceId, Date, Refusal, RefusalCode};
use serde::{Deserialize, Serialize};

/// An expert advised.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdviceGiven {
    /// The advice.
    pub advice: AdviceId,
    /// Who gave it.
    pub given_by: Actor,
    /// In their words.
    pub words: String,
    /// When.
    pub given_on: Date,
}

/// Words about a person never reach a log.
impl std::fmt::Debug for AdviceGiven {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "AdviceGiven({}, …)", self.advice)
    }
}

/// An expert advises.
#[derive(Clone)]
pub struct GiveAdvice {
    /// This advice.
    pub advice: AdviceId,
    /// In their words.
    pub words: String,
}

/// Words about a person never reach a log.
impl std::fmt::Debug for GiveAdvice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "GiveAdvice({}, …)", self.advice)
    }
}

/// Records advice of somebody whose mandate says that they advise.
pub fn give(dossier: &Dossier, command: &GiveAdvice, context: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let may = match context.actor {
        Actor::Person { .. } | Actor::Representative { .. } => Holder::of(context.actor)
            .is_some_and(|holder| grants(dossier, holder, context.today).contains(&Grant::Advise)),
        Actor::Staff { .. } | Actor::Municipal { .. } | Actor::System => false,
    };
    if !may {
        return Err(Refusal::new(RefusalCode::NotAllowed));
    }
    Ok(vec![Event::AdviceGiven(AdviceGiven {
        advice: command.advice,
        given_by: context.actor,
        words: acting::text(&command.words, "words", TEXT_LENGTH_MAX)?,
        given_on: context.today,
    })])
}
