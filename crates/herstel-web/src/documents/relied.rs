//! On what a decision relies: documents, each with the hash of its bytes, and facts on the word of the parent.

use crate::{
    i18n::Texts,
    layout::{Choice, Page},
};
use askama::Template;
use herstel_domain::{
    Dossier,
    decisions::DecisionProposed,
    documents::{DocumentReceived, documents_of_step},
};
use herstel_kernel::DocumentId;
use herstel_scheme::{FactPath, Package};

/// One document.
struct RelyOn {
    name: String,
    about: String,
    digest: String,
    link: String,
}

/// The part of a page that says it.
#[derive(Template)]
#[template(path = "documents/relied.html")]
pub(crate) struct Relied {
    page: Page,
    documents: Vec<RelyOn>,
    /// Facts with why the parent was believed.
    on_word: Vec<(String, String)>,
}

impl askama::filters::HtmlSafe for Relied {}

impl Relied {
    /// Of a decision, with the facts as `said` names them.
    pub fn new(
        page: Page,
        dossier: &Dossier,
        proposed: &DecisionProposed,
        said: impl Fn(&FactPath) -> String,
        link: impl Fn(DocumentId) -> String,
    ) -> Self {
        let texts = page.texts;
        let documents =
            proposed.relied_on.iter().filter_map(|id| dossier.document(*id)).map(|received| RelyOn {
                name: name(texts, received),
                about: texts.t2(
                    "relied-about",
                    "source",
                    texts.t(&format!("document-source-{}", received.source.as_str())),
                    "date",
                    texts.date(received.received_on),
                ),
                digest: received.digest.chars().take(12).collect(),
                link: link(received.document),
            });
        let why = |path: &FactPath| {
            let trust = dossier.papers.trusted.iter().rev().find(|trust| trust.facts.contains(path));
            trust.map_or_else(String::new, |trust| trust.reason.clone())
        };
        Self {
            documents: documents.collect(),
            on_word: proposed.on_word.iter().map(|path| (said(path), why(path))).collect(),
            page,
        }
    }
}

fn name(texts: Texts, received: &DocumentReceived) -> String {
    if received.name.is_empty() { texts.t("documents-unnamed") } else { received.name.clone() }
}

/// The documents to choose from for a decision: the latest versions. Those that are papers of the step are proposed.
pub(crate) fn rely_choices(texts: Texts, dossier: &Dossier, step: &str, package: &Package) -> Vec<Choice> {
    let proposed = package.process().step(step).map(|step| documents_of_step(dossier, step, package));
    let proposed = proposed.unwrap_or_default();
    let can = |received: &&DocumentReceived| {
        let papers = &dossier.papers;
        !papers.is_replaced(received.document) && !papers.is_nothing_asked(received.document)
    };
    let choice = |received: &DocumentReceived| {
        let label = texts.t2(
            "relied-choice",
            "name",
            name(texts, received),
            "date",
            texts.date(received.received_on),
        );
        Choice::new(received.document.to_string(), label).chosen(proposed.contains(&received.document))
    };
    dossier.documents.iter().filter(can).map(choice).collect()
}
