//! The simulation against figures that are known, and against what must hold in any world.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::float_arithmetic,
    reason = "a test that cannot go on fails; figures are measured"
)]

mod bounds;
mod calibration;
mod changed;
mod comparison;
mod document;
mod falls;
mod feedback;
mod forecast;
mod impossible;
mod laws;
mod named;
mod processes;
mod queues;
mod reference;
mod refused;
mod shipped;
mod simulates;
mod staffing;
mod terms;
mod unread;
mod waiting;
mod worlds;
