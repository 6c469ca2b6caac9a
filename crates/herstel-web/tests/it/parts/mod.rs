//! Parts of the portals that are looked at by themselves.

mod activity;
mod address;
mod applications;
mod device;
mod file_reader;
mod foreign;
mod municipalities;
mod once;
mod otlp;
mod panics;
mod scanner;
