//! Random bytes for ids and secrets: drawn at the edge, replaced by a counter in tests.

use std::sync::Arc;

/// Fills bytes with randomness.
type Draw = dyn Fn(&mut [u8]) -> Result<(), RandomError> + Send + Sync;

/// The source of ids and secrets. Ids in commands are drawn here, so that `decide` stays a pure function.
#[derive(Clone)]
pub struct IdSource(Arc<Draw>);

/// The operating system gave no randomness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the operating system gave no random bytes")]
pub struct RandomError;

impl IdSource {
    /// Randomness of the operating system.
    pub fn system() -> Self {
        Self::new(|bytes| getrandom::fill(bytes).map_err(|_| RandomError))
    }

    /// Another source, for tests.
    pub fn new(draw: impl Fn(&mut [u8]) -> Result<(), RandomError> + Send + Sync + 'static) -> Self {
        Self(Arc::new(draw))
    }

    /// Sixteen bytes for an id: `DisputeId::from_bytes(state.ids.draw()?)`; or another number for a secret.
    pub fn draw<const N: usize>(&self) -> Result<[u8; N], RandomError> {
        let mut bytes = [0; N];
        (self.0)(&mut bytes)?;
        Ok(bytes)
    }
}
