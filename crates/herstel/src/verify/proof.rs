//! The proof of one dossier: its newest sealed head and the way from there to the signed root.

use crate::{exit::Result, terminal};
use anyhow::Context as _;
use herstel_kernel::DossierNumber;
use herstel_store::{
    JournalReport, Store,
    proof::{Anchors, Inclusion, Side, Subject, leaf_hash, root_along},
};

/// Prints the proof; tells why there is none.
pub async fn show(
    store: &Store,
    report: &JournalReport,
    anchors: &Anchors,
    number: &DossierNumber,
) -> Result<Option<String>> {
    let found = store.sealed_dossier(number).await.context("looking for the dossier")?;
    let Some(dossier) = found else { return Ok(Some(format!("there is no dossier {number}"))) };
    let mut ledger = anchors.ledger.clone();
    let Some(proof) = ledger.inclusion(&Subject::Dossier(dossier)) else {
        return Ok(Some(format!("{number} {dossier} is in no seal of the anchors file")));
    };
    let Inclusion { head, path, statement } = proof;
    let leaf = leaf_hash(head.to_string().as_bytes());
    let root = root_along(leaf, &path);
    terminal::say(&format!("\nproof of {number}"));
    terminal::say(&format!("text  {head}"));
    terminal::say(&format!("leaf  {}", hex(&leaf)));
    for step in &path {
        let side = match step.side {
            Side::Left => "left ",
            Side::Right => "right",
        };
        terminal::say(&format!("{side} {}", hex(&step.hash)));
    }
    terminal::say(&format!("root  {}", hex(&root)));
    terminal::say(&format!(
        "signed statement of seal {}:\n{}",
        statement.number,
        statement.to_string().trim_end()
    ));
    let is_as_sealed = report.problems.iter().all(|problem| problem.dossier != Some(dossier));
    if is_as_sealed && root == statement.root {
        terminal::say(&format!("{number}: entries 1 to {} are those that were sealed", head.version));
        return Ok(None);
    }
    Ok(Some(format!("{number} is not as it was sealed")))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
