//! The constructs of the specification one by one: a module per chapter.

mod ch03;
mod ch05;
mod ch06;
