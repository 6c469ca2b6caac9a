//! The constructs of the specification one by one: a module per chapter.

mod ch03;
mod ch05;
mod ch06;
mod ch07;
mod ch08;
mod ch09;
mod ch11;
mod ch12;
mod coverage;
mod testspraak;
mod ways;
