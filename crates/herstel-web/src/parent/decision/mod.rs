//! A decision, explained in full: `/mijn-zaak/besluit/…`.

use super::{
    dispute::DisputeQuery,
    objections::{can_object, last_day_in_words, standing_objection},
    reader::{Place, Reader},
    texts::{Words, step_label},
};
use crate::{
    AppState,
    documents::Relied,
    error::PageError,
    explanation::{self, ExplanationView, Links},
    i18n::Texts,
    layout::{Page, show},
    letter::LetterPath,
    messages::summary::{self, Summary},
    routes::{Guard, Routes},
    schemes::SchemePath,
    session::Parent,
};
use askama::Template;
use axum::{
    extract::{Query, State},
    response::Response,
};
use axum_extra::routing::TypedPath;
use herstel_domain::{Dossier, decisions::Decision, registration::PreferredLanguage};
use herstel_kernel::{Cents, DecisionId};
use herstel_scheme::FactPath;
use serde::{Deserialize, Serialize};

/// The page.
#[derive(TypedPath, Deserialize)]
#[typed_path("/mijn-zaak/besluit/{decision}", rejection(PageError))]
pub(crate) struct DecisionPath {
    /// Which decision.
    pub decision: DecisionId,
}

/// The query of the page.
#[derive(Default, Deserialize, Serialize)]
pub(crate) struct DecisionQuery {
    /// The related object whose steps are unfolded, where they are not all: the key of a benefit year.
    #[serde(default, rename = "van", skip_serializing_if = "Option::is_none")]
    of: Option<String>,
}

impl DecisionQuery {
    /// The page with the steps about one related object unfolded.
    pub fn about(key: i64) -> Self {
        Self { of: Some(key.to_string()) }
    }

    /// What was asked for; what is no key asks for nothing.
    fn asked(&self) -> Option<i64> {
        self.of.as_ref()?.parse().ok()
    }
}

pub(super) fn routes() -> Routes {
    Routes::new().get(Guard::Parent, show_decision)
}

#[derive(Template)]
#[template(path = "parent/decision.html")]
struct DecisionPage {
    page: Page,
    place: Place,
    title: String,
    date: String,
    outcome: String,
    reason: Option<String>,
    scheme: String,
    /// The page of the scheme.
    scheme_href: String,
    scheme_status: String,
    scheme_version: String,
    explanation: ExplanationView,
    letter: Option<String>,
    /// What it means that it was worked out anew, or that a later one was.
    anew: Option<String>,
    /// Until when one can object, when one can.
    object_until: Option<String>,
    /// Where one objects; for the person themselves.
    object: Option<String>,
    /// The objection that was made already.
    objected: Option<String>,
    relied: Relied,
    in_other_language: bool,
    /// What the letter says in short, for who does not read its language.
    summary: Option<Summary>,
}

/// Links of an explanation for who reads the case.
pub(super) struct ReaderLinks<'a> {
    /// Who reads, with the case.
    pub reader: &'a Reader,
    /// The decision.
    pub decision: DecisionId,
    /// Of which related object they asked for the steps.
    pub asked: Option<i64>,
}

impl Links for ReaderLinks<'_> {
    fn fact(&self, path: &FactPath) -> String {
        self.reader.place.fact(path)
    }

    fn has_fact(&self, path: &FactPath) -> bool {
        self.reader.dossier.facts.contains_key(path)
    }

    fn unfolded(&self, key: i64) -> Option<String> {
        // Without the path, which is that of the page itself: sixteen times it would weigh as much as a letter.
        let address = self.reader.place.decision_about(self.decision, key);
        address.split_once('?').map(|(_, query)| format!("?{query}"))
    }

    fn whole(&self) -> Option<String> {
        Some(self.reader.place.decision(self.decision))
    }

    fn asked(&self) -> Option<i64> {
        self.asked
    }

    fn dispute(&self, attribute: &str) -> Option<String> {
        let about = || self.reader.place.dispute_about(DisputeQuery::row(self.decision, attribute));
        self.reader.may_tell.then(about)
    }
}

async fn show_decision(
    DecisionPath { decision }: DecisionPath,
    State(state): State<AppState>,
    Query(query): Query<DecisionQuery>,
    parent: Parent,
) -> Result<Response, PageError> {
    show_decision_of(&state, Reader::own(&state, parent).await?, decision, &query).await
}

/// The page for whoever reads the case.
pub(super) async fn show_decision_of(
    state: &AppState,
    reader: Reader,
    decision: DecisionId,
    query: &DecisionQuery,
) -> Result<Response, PageError> {
    let dossier = &reader.dossier;
    let found = dossier.decision(decision).and_then(|decision| Some((decision, decision.approval()?)));
    let (decision, approval) = found.ok_or(PageError::NotFound)?;
    let texts = reader.page.texts;
    let explained = explanation::explain(state, &reader.scope, decision, texts.0).await?;
    let letters = state.store.letters_of(&reader.scope, dossier.registration.dossier).await?;
    let letter = letters.iter().find(|row| row.decision == decision.proposed.decision);
    let id = decision.proposed.decision;
    let links = ReaderLinks { reader: &reader, decision: id, asked: query.asked() };
    let text = |key: &str| texts.from_scheme(explained.package.text(texts.0, key, &[]));
    let title = step_label(&explained.package, texts, &decision.proposed.step);
    let objected = standing_objection(dossier, &id.into());
    let object_until = match objected {
        Some(_) => None,
        None => last_day_in_words(&state.for_dossier(dossier), texts, dossier, &id.into()),
    };
    let summary = summary::of_decision(texts, &title, approval.decided_on, decision, object_until.clone());
    let words = Words::new(texts, state);
    let said = |path: &FactPath| words.fact(path);
    let link = |document| reader.place.document(document);
    let relied = Relied::new(reader.page.clone(), dossier, &decision.proposed, said, link);
    show(&DecisionPage {
        relied,
        title,
        date: texts.date(approval.decided_on),
        outcome: summary::outcome(texts, decision),
        reason: explained.reason(&decision.proposed.step).map(|reason| texts.from_scheme(reason)),
        scheme: text("scheme-title"),
        scheme_href: SchemePath { id: decision.proposed.scheme.to_string() }.to_string(),
        scheme_status: text("scheme-status"),
        scheme_version: decision.proposed.scheme_hash.to_string().chars().take(12).collect(),
        explanation: ExplanationView::new(reader.page.clone(), &explained.explanation, &links),
        letter: letter.map(|row| LetterPath::new(row.letter).to_string()),
        anew: anew(texts, dossier, decision),
        object_until,
        object: (reader.may_choose && can_object(dossier, &id.into())).then(|| reader.place.objecting(id)),
        objected: objected.map(|objection| reader.place.objection(objection)),
        in_other_language: texts.language() != PreferredLanguage::Nl,
        summary,
        place: reader.place.clone(),
        page: reader.page.clone(),
    })
}

/// What a decision that was worked out anew pays on top, or that a later one took the place of this one.
fn anew(texts: Texts, dossier: &Dossier, decision: &Decision) -> Option<String> {
    let proposed = &decision.proposed;
    let standing = dossier.approved(&proposed.step)?;
    if standing.proposed.decision != proposed.decision {
        return Some(texts.t("decision-replaced"));
    }
    let anew = proposed.anew?;
    if proposed.amount == Cents::ZERO {
        return Some(texts.t("decision-anew-kept"));
    }
    let amount = |amount: Cents| texts.amount(amount);
    let amounts = [
        ("found", amount(anew.found)),
        ("before", amount(anew.awarded_before)),
        ("more", amount(proposed.amount)),
    ];
    Some(texts.with("decision-anew", amounts))
}
