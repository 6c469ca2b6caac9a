//! Random bytes for ids and secrets: drawn at the edge, replaced by a counter in tests.

use sha2::{Digest as _, Sha256};
use std::{cell::Cell, future::Future, sync::Arc};

/// Bytes of one step of [`draw_from`].
const STEP: usize = 32;

tokio::task_local! {
    /// What a request that carries a key draws from, and how far it has come.
    static SECRET: ([u8; STEP], Cell<u64>);
}

/// Runs the work of a request that may come again: whatever is drawn in it follows from the secret, so that the same
/// request makes the same ids.
pub(crate) async fn draw_from<F: Future>(secret: [u8; STEP], work: F) -> F::Output {
    SECRET.scope((secret, Cell::new(0)), work).await
}

/// Fills the bytes from the secret of the request, if there is one.
fn fill_from_secret(bytes: &mut [u8]) -> bool {
    let filled = SECRET.try_with(|(secret, drawn)| {
        for chunk in bytes.chunks_mut(STEP) {
            let step = drawn.replace(drawn.get() + 1).to_be_bytes();
            let digest =
                Sha256::new().chain_update(b"herstel ids").chain_update(secret).chain_update(step).finalize();
            chunk.copy_from_slice(&digest[..chunk.len()]);
        }
    });
    filled.is_ok()
}

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
        if !fill_from_secret(&mut bytes) {
            (self.0)(&mut bytes)?;
        }
        Ok(bytes)
    }
}
