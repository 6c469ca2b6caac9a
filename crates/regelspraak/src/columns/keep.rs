//! The steps of a batch in narrow columns.

/// Intermediate values of a batch.
#[derive(Clone, Debug, Default)]
pub(super) struct Kept {}

impl Kept {
    pub(super) fn bytes(&self) -> usize {
        0
    }
}
