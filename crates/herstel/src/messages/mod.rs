//! How messages leave: e-mail by a job, letters on paper by a command, and the word that nothing has changed.

mod addresses;
pub mod cli;
mod job;
mod mail;
mod print;
mod reach;
mod server;
mod smtp;
mod status;
#[cfg(test)]
mod tests;

pub use job::SendMail;
pub use mail::is_address;
pub use print::run;
pub use reach::AskWherePostGoes;
pub use server::MailServer;
pub use status::TellWhereYouAre;
