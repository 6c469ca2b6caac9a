//! Whose case a page shows, and by what right: one's own, or that of somebody for whom one acts.

use super::{
    case::CasePath,
    chain::{ChainPath, HelpPath},
    choice::ChoicePath,
    decision::{DecisionPath, DecisionQuery},
    dispute::{DisputePath, DisputeQuery},
    documents::{
        DocumentPath, DocumentsPath,
        papers::{NotHeldPath, PapersPath},
    },
    facts::FactsPath,
    objections::{
        FilePath, ForFilePath, ForLatePath, ForObjectionPath, ForObjectionsPath, ForWithdrawPath, LatePath,
        ObjectionPath, ObjectionQuery, ObjectionsPath, WithdrawPath,
    },
    represented::{
        ForCasePath, ForChainPath, ForChoicePath, ForDecisionPath, ForDisputePath, ForDocumentPath,
        ForDocumentsPath, ForFactsPath, ForNotHeldPath, ForPapersPath, ForRecognitionPath, ForStoryPath,
        ForTimelinePath, ForTimelinePdfPath,
    },
    story::StoryPath,
    timeline::{TimelinePath, TimelinePdfPath},
};
use crate::{
    AppState,
    error::PageError,
    explanation::fact_anchor,
    i18n::Texts,
    layout::{ActingFor, Page, link},
    recognition::{OwnRecognitionPath, Voice},
    road::{ForRoadPath, OwnRoadPath},
    session::{Acting, Parent},
};
use herstel_domain::{
    Dossier, Scope,
    access::{Grant, Holder, Period, grants},
    calls::Call,
    deadlines::TermSubject,
    mandates::{MandateHolder, Power},
    objections::Contested,
};
use herstel_kernel::{Date, DecisionId, DocumentId, DossierNumber, ObjectionId};
use herstel_scheme::FactPath;
use std::collections::BTreeSet;

/// Where the pages of one case stand.
#[derive(Clone, Debug)]
pub(crate) enum Place {
    /// Under `/mijn-zaak`.
    Own,
    /// Under `/namens/…`, for who acts for the person of this dossier.
    For(DossierNumber),
}

impl Place {
    /// The case.
    pub fn case(&self) -> String {
        match self {
            Self::Own => CasePath.to_string(),
            Self::For(number) => ForCasePath { number: number.clone() }.to_string(),
        }
    }

    /// What is known.
    pub fn facts(&self) -> String {
        match self {
            Self::Own => FactsPath.to_string(),
            Self::For(number) => ForFactsPath { number: number.clone() }.to_string(),
        }
    }

    /// The place of one fact on that page.
    pub fn fact(&self, path: &FactPath) -> String {
        format!("{}#{}", self.facts(), fact_anchor(path))
    }

    /// A decision.
    pub fn decision(&self, decision: DecisionId) -> String {
        match self {
            Self::Own => DecisionPath { decision }.to_string(),
            Self::For(number) => ForDecisionPath { number: number.clone(), decision }.to_string(),
        }
    }

    /// A decision, with the steps about one related object unfolded.
    pub fn decision_about(&self, decision: DecisionId, key: i64) -> String {
        let query = DecisionQuery::about(key);
        match self {
            Self::Own => link(DecisionPath { decision }, query),
            Self::For(number) => link(ForDecisionPath { number: number.clone(), decision }, query),
        }
    }

    /// Saying that something is wrong.
    pub fn dispute(&self) -> String {
        match self {
            Self::Own => DisputePath.to_string(),
            Self::For(number) => ForDisputePath { number: number.clone() }.to_string(),
        }
    }

    /// Saying what is wrong about one thing.
    pub fn dispute_about(&self, query: DisputeQuery) -> String {
        match self {
            Self::Own => link(DisputePath, query),
            Self::For(number) => link(ForDisputePath { number: number.clone() }, query),
        }
    }

    /// Where a choice is sent.
    pub fn choice(&self) -> String {
        match self {
            Self::Own => ChoicePath.to_string(),
            Self::For(number) => ForChoicePath { number: number.clone() }.to_string(),
        }
    }

    /// The documents.
    pub fn documents(&self) -> String {
        match self {
            Self::Own => DocumentsPath.to_string(),
            Self::For(number) => ForDocumentsPath { number: number.clone() }.to_string(),
        }
    }

    /// The papers that are asked for.
    pub fn papers(&self) -> String {
        match self {
            Self::Own => PapersPath.to_string(),
            Self::For(number) => ForPapersPath { number: number.clone() }.to_string(),
        }
    }

    /// Saying that one does not have a paper.
    pub fn not_held(&self) -> String {
        match self {
            Self::Own => NotHeldPath.to_string(),
            Self::For(number) => ForNotHeldPath { number: number.clone() }.to_string(),
        }
    }

    /// The story.
    pub fn story(&self) -> String {
        match self {
            Self::Own => StoryPath.to_string(),
            Self::For(number) => ForStoryPath { number: number.clone() }.to_string(),
        }
    }

    /// What happened and why.
    pub fn timeline(&self) -> String {
        match self {
            Self::Own => TimelinePath.to_string(),
            Self::For(number) => ForTimelinePath { number: number.clone() }.to_string(),
        }
    }

    /// The same as a file.
    pub fn timeline_pdf(&self) -> String {
        match self {
            Self::Own => TimelinePdfPath.to_string(),
            Self::For(number) => ForTimelinePdfPath { number: number.clone() }.to_string(),
        }
    }

    /// What was agreed, coming back, and what is asked of them.
    pub fn road(&self) -> String {
        match self {
            Self::Own => OwnRoadPath.to_string(),
            Self::For(number) => ForRoadPath { number: number.clone() }.to_string(),
        }
    }

    /// What recognises them.
    pub fn recognition(&self) -> String {
        match self {
            Self::Own => OwnRecognitionPath.to_string(),
            Self::For(number) => ForRecognitionPath { number: number.clone() }.to_string(),
        }
    }

    /// Who still has to do what.
    pub fn chain(&self) -> String {
        match self {
            Self::Own => ChainPath.to_string(),
            Self::For(number) => ForChainPath { number: number.clone() }.to_string(),
        }
    }

    /// Asking for other help; whoever acts for somebody sees who does what.
    pub fn help(&self) -> String {
        match self {
            Self::Own => HelpPath.to_string(),
            Self::For(number) => ForChainPath { number: number.clone() }.to_string(),
        }
    }

    /// The objections.
    pub fn objections(&self) -> String {
        match self {
            Self::Own => ObjectionsPath.to_string(),
            Self::For(number) => ForObjectionsPath { number: number.clone() }.to_string(),
        }
    }

    /// Objecting to a decision.
    pub fn objecting(&self, decision: impl Into<Contested>) -> String {
        let decision = decision.into();
        match self {
            Self::Own => FilePath { decision }.to_string(),
            Self::For(number) => ForFilePath { number: number.clone(), decision }.to_string(),
        }
    }

    /// One objection.
    pub fn objection(&self, objection: ObjectionId) -> String {
        match self {
            Self::Own => ObjectionPath { objection }.to_string(),
            Self::For(number) => ForObjectionPath { number: number.clone(), objection }.to_string(),
        }
    }

    /// One objection, with what just happened.
    pub fn objection_with(&self, objection: ObjectionId, query: ObjectionQuery) -> String {
        match self {
            Self::Own => link(ObjectionPath { objection }, query),
            Self::For(number) => link(ForObjectionPath { number: number.clone(), objection }, query),
        }
    }

    /// Taking an objection back.
    pub fn withdrawing(&self, objection: ObjectionId) -> String {
        match self {
            Self::Own => WithdrawPath { objection }.to_string(),
            Self::For(number) => ForWithdrawPath { number: number.clone(), objection }.to_string(),
        }
    }

    /// Saying that a decision is late.
    pub fn late(&self, subject: TermSubject) -> String {
        match self {
            Self::Own => LatePath { subject }.to_string(),
            Self::For(number) => ForLatePath { number: number.clone(), subject }.to_string(),
        }
    }

    /// One of them as a file.
    pub fn document(&self, document: DocumentId) -> String {
        match self {
            Self::Own => DocumentPath { document }.to_string(),
            Self::For(number) => ForDocumentPath { number: number.clone(), document }.to_string(),
        }
    }
}

/// Somebody who reads a case, with the case.
pub(crate) struct Reader {
    /// What their page needs; with the banner of who acts for somebody else.
    pub page: Page,
    /// What they may read.
    pub scope: Scope,
    /// Where the pages stand.
    pub place: Place,
    /// The case as they may see it.
    pub dossier: Dossier,
    /// May say what is wrong and hand in documents.
    pub may_tell: bool,
    /// May choose how to go on.
    pub may_choose: bool,
    /// May sign an agreement.
    pub may_sign: bool,
    /// Reads all of the case. Who has custody of a child that lives elsewhere learns nothing of where it is.
    pub reads_all: bool,
    /// Has all that the person has: the person, a next of kin who took over, a curator.
    pub is_in_place: bool,
}

impl Reader {
    /// A parent with their own case. Without one there is no such page yet.
    pub async fn own(state: &AppState, mut parent: Parent) -> Result<Self, PageError> {
        let dossier = super::own_dossier(state, &mut parent).await?;
        Ok(Self::of_own(parent, dossier))
    }

    /// A parent with their own case, which is at hand.
    pub fn of_own(mut parent: Parent, dossier: Dossier) -> Self {
        parent.speak_to(&dossier);
        let Parent { page, scope, .. } = parent;
        Self {
            page,
            scope,
            place: Place::Own,
            dossier,
            may_tell: true,
            may_choose: true,
            may_sign: true,
            reads_all: true,
            is_in_place: true,
        }
    }

    /// Somebody who acts for the person of a dossier, as far as their ground goes. Not there and not theirs are the
    /// same answer.
    pub async fn acting(state: &AppState, acting: Acting, number: DossierNumber) -> Result<Self, PageError> {
        let Acting { mut page, scope } = acting;
        let dossier = state.store.dossier_by_number(&scope, &number).await?.ok_or(PageError::NotFound)?;
        let today = state.clock.today();
        let holder = Holder::of(scope.actor()).ok_or(PageError::NotFound)?;
        let powers = grants(&dossier, holder, today);
        page.texts = page.texts.to(Voice::Theirs);
        page.acting_for = Some(banner(page.texts, &dossier, holder, &powers, today));
        let may = |grant| powers.contains(&grant);
        Ok(Self {
            page,
            scope,
            place: Place::For(number),
            dossier,
            may_tell: may(Grant::Tell),
            may_choose: may(Grant::Choose),
            may_sign: may(Grant::Sign),
            reads_all: may(Grant::Read),
            is_in_place: may(Grant::InPlace),
        })
    }

    /// Somebody who has all that the person has. For who acts by a mandate there is no such page.
    pub async fn in_place(
        state: &AppState,
        acting: Acting,
        number: DossierNumber,
    ) -> Result<Self, PageError> {
        let reader = Self::acting(state, acting, number).await?;
        if reader.is_in_place { Ok(reader) } else { Err(PageError::NotFound) }
    }

    /// Whether they may say that a call is not needed any more. One that we promised is called off by the person alone.
    pub fn may_drop(&self, call: &Call) -> bool {
        if self.dossier.is_promised_by_us(call) { self.is_in_place } else { self.may_tell }
    }

    /// Whether somebody reads their own case.
    pub fn place_is_own(&self) -> bool {
        matches!(self.place, Place::Own)
    }

    /// To whom the texts with a key of their own for a child speak. Those for who acts for somebody follow from the page.
    pub fn voice(&self) -> Voice {
        match self.place {
            Place::Own => Voice::to_person_of(&self.dossier),
            Place::For(_) => Voice::Formal,
        }
    }

    /// The same reader with the case as it is now, after somebody else changed it.
    pub async fn again(&self, state: &AppState) -> Result<Self, PageError> {
        let id = self.dossier.registration.dossier;
        let dossier = state.store.dossier(&self.scope, id).await?.ok_or(PageError::NotFound)?;
        let (page, place) = (self.page.clone(), self.place.clone());
        let Self { scope, may_tell, may_choose, may_sign, reads_all, is_in_place, .. } = *self;
        Ok(Self { page, scope, place, dossier, may_tell, may_choose, may_sign, reads_all, is_in_place })
    }
}

/// Whose case it is, until when one acts, what one may and what not.
fn banner(
    texts: Texts,
    dossier: &Dossier,
    holder: Holder,
    powers: &BTreeSet<Grant>,
    today: Date,
) -> ActingFor {
    let name = &dossier.registration.details.name;
    let is_appointed = dossier.representations.iter().any(|held| held.holder() == Some(holder));
    let takes_over = powers.contains(&Grant::InPlace) && !is_appointed;
    let until = if takes_over { None } else { until(dossier, holder, today) };
    let (may, may_not) = super::access::powers_in_words(
        &Power::ALL
            .iter()
            .copied()
            .filter(|power| power.grants().iter().all(|grant| powers.contains(grant)))
            .collect(),
        texts,
    );
    ActingFor {
        who: texts.t2("acting-for", "name", name, "number", &dossier.registration.number),
        you: texts.t1("acting-you", "name", name),
        until: match until {
            _ if takes_over => texts.t("acting-took-over"),
            Some(last) => texts.t1("acting-until", "date", texts.date(last)),
            None => texts.t("acting-open"),
        },
        may,
        may_not,
    }
}

/// The last day on which the latest of the mandates to read holds; none when it holds until it is taken back.
fn until(dossier: &Dossier, holder: Holder, today: Date) -> Option<Date> {
    let own = dossier.mandates.iter().filter(|mandate| {
        let of = match mandate.given.holder {
            MandateHolder::Person { person } => Holder::Person(person),
            MandateHolder::Organisation { organisation } => Holder::Organisation(organisation),
        };
        of == holder
    });
    let holding = own.map(|mandate| mandate.period()).filter(|period: &Period| period.holds_on(today));
    let ends = holding.map(|period| period.until_on).collect::<Option<Vec<Date>>>()?;
    ends.into_iter().max()?.yesterday().ok()
}
