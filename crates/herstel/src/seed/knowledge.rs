//! The knowledge base of the demonstration: a few articles, one that waits for a colleague, and a question without an
//! answer.

use super::random::Random;
use crate::exit::{Failure, Result};
use anyhow::Context as _;
use herstel_domain::knowledge::{ArticleKind, ArticleText, Question};
use herstel_kernel::{ArticleId, SignalId, StaffId, Timestamp};
use herstel_store::{NewVersion, Store};
use serde::Deserialize;

const BUILT_IN: &str = include_str!("../../data/demo-knowledge.toml");
/// Draws for this module.
const PURPOSE_KNOWLEDGE: u64 = 11;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Knowledge {
    article: Vec<Written>,
    signal: Vec<Asked>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    kind: ArticleKind,
    step: Option<String>,
    title: String,
    text: String,
    published: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    step: Option<String>,
    question: String,
    times: u32,
}

/// Adds it, written by one colleague and published by another.
pub async fn add(store: &Store, at: Timestamp, (writer, publisher): (StaffId, StaffId), seed: u64) -> Result {
    let knowledge: Knowledge = toml::from_str(BUILT_IN).context("reading the knowledge base")?;
    let mut random = Random::new(seed, 0, PURPOSE_KNOWLEDGE);
    let wrong = |refusal: herstel_kernel::Refusal| Failure::Environment(anyhow::anyhow!("{refusal}"));
    for Written { kind, step, title, text, published } in knowledge.article {
        let steps: Vec<String> = step.iter().cloned().collect();
        let says = ArticleText { kind, step, title, text }.checked(&steps).map_err(wrong)?;
        let id = ArticleId::from_bytes(random.id());
        let new = NewVersion { id, says, drafted_by: writer, drafted_at: at };
        store.draft_article(&new).await.context("writing an article")?;
        let versions = store.article(id).await.context("reading an article")?;
        for article in versions.iter().filter(|_| published) {
            store.publish_article(article, publisher, at).await.context("publishing an article")?;
        }
    }
    for Asked { step, question, times } in knowledge.signal {
        let steps: Vec<String> = step.iter().cloned().collect();
        let question = Question { words: question, step }.checked(&steps).map_err(wrong)?;
        let id = SignalId::from_bytes(random.id());
        store.raise_signal(id, &question, writer, None, at).await.context("raising a signal")?;
        for _ in 1..times {
            store.signal_again(id).await.context("raising a signal again")?;
        }
    }
    Ok(())
}
