//! What the committee reads of an objection that is before it: the objection, the decision that it is about with how that was
//! worked out, and the papers of both.

use crate::{
    Store, StoreError,
    looked::Whose,
    scope::{
        by_committee, granted, in_emergency, outside_the_operation, staff_reach, staff_without_interest,
    },
    statements::statements,
};
use herstel_domain::{
    Scope,
    access::{Holder, Reach},
    decisions::Decision,
    documents::DocumentReceived,
    looked::What,
    objections::{CommitteeFile, committee_file},
};
use herstel_kernel::{DocumentId, DossierNumber, ObjectionId};
use herstel_scheme::Receipt;

statements! {
    CONTENT = concat!(
        "SELECT d.person_id, k.wrapped, c.content, d.dossier_id FROM document_content c \
         JOIN document t ON t.document_id = c.document_id JOIN dossier d ON d.dossier_id = t.dossier_id \
         JOIN person_key k ON k.person_id = d.person_id WHERE c.document_id = $7 AND ",
        by_committee!(), " AND ", outside_the_operation!()
    );
    RECEIPT = concat!(
        "SELECT d.person_id, k.wrapped, r.content, r.receipt_hash, d.dossier_id \
         FROM receipt r JOIN decision c ON c.decision_id = r.decision_id \
         JOIN dossier d ON d.dossier_id = r.dossier_id JOIN person_key k ON k.person_id = d.person_id \
         WHERE r.receipt_id = $7 AND c.status = 'approved' AND ",
        by_committee!(), " AND ", outside_the_operation!()
    );
}

/// An objection with its papers, and with how the decision was worked out that it is about.
#[derive(Clone)]
pub struct BeforeCommittee {
    /// The objection, the decision and the papers.
    pub file: CommitteeFile,
    /// How the decision was worked out.
    pub receipt: Option<Receipt>,
}

/// What stands in a receipt never reaches a log.
impl std::fmt::Debug for BeforeCommittee {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "BeforeCommittee({:?}, …)", self.file)
    }
}

impl Store {
    /// An objection that is before the committee of the scope. Not there and not before it are the same answer.
    pub async fn before_committee(
        &self,
        scope: &Scope,
        number: &DossierNumber,
        objection: ObjectionId,
    ) -> Result<Option<BeforeCommittee>, StoreError> {
        let Some(file) = self.committee_file(scope, number, objection).await? else { return Ok(None) };
        let receipt = match &file.decision {
            Some(decision) => self.receipt_for_committee(scope, decision).await?,
            None => None,
        };
        Ok(Some(BeforeCommittee { file, receipt }))
    }

    /// The bytes of a paper of an objection that is before the committee of the scope, with what is known of it.
    pub async fn paper_before_committee(
        &self,
        scope: &Scope,
        number: &DossierNumber,
        objection: ObjectionId,
        document: DocumentId,
    ) -> Result<Option<Paper>, StoreError> {
        let file = self.committee_file(scope, number, objection).await?;
        let papers = file.map(|file| file.documents).unwrap_or_default();
        let Some(received) = papers.into_iter().find(|paper| paper.document == document) else {
            return Ok(None);
        };
        let (look, id) = (self.look(scope, What::Document), vec![document.to_bytes().into()]);
        let row = look.first(&CONTENT, id, Whose { person: 0, dossier: 3 }).await?;
        let bytes = row.map(|row| self.content_of(&row, &received)).transpose()?;
        Ok(bytes.map(|bytes| (received, bytes)))
    }

    async fn committee_file(
        &self,
        scope: &Scope,
        number: &DossierNumber,
        objection: ObjectionId,
    ) -> Result<Option<CommitteeFile>, StoreError> {
        if scope.reach() != Reach::Grounds(Holder::Committee) {
            return Ok(None);
        }
        let dossier = self.dossier_before_committee(scope, number).await?;
        Ok(dossier.and_then(|dossier| committee_file(&dossier, objection, scope.occasion().on)))
    }

    async fn receipt_for_committee(
        &self,
        scope: &Scope,
        decision: &Decision,
    ) -> Result<Option<Receipt>, StoreError> {
        let receipt = decision.proposed.receipt;
        let (look, id) = (self.look(scope, What::Objection), vec![receipt.to_bytes().into()]);
        let row = look.first(&RECEIPT, id, Whose { person: 0, dossier: 4 }).await?;
        row.map(|row| self.receipt_of(&row, receipt)).transpose()
    }
}

/// What is known of a paper, and its bytes.
pub type Paper = (DocumentReceived, Vec<u8>);
