//! What must stay true of the repository as a whole: its layers, its words, its files.

mod architecture;
mod files;
mod glossary;
mod licences;
mod support;
