//! The store against the policy in Cedar: the same question, two answers that must be equal.
#![expect(clippy::wildcard_enum_match_arm, reason = "a test picks out what it is about")]
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

mod cedar;
mod compared;
mod every;
mod furnished;
mod lists;
mod named;
mod readings;
mod single_reads;
mod stored;
mod world;
