//! The simulation against figures that are known, and against what must hold in any world.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod reference;
mod refused;
