//! Sending as a job: on one node at a time, the longest waiting first.
//!
//! What the mail server took is written into the dossier; when that fails, or the node dies in between, the message is
//! handed over once more under the same number. What it did not take is tried again, later each time, and given up
//! visibly: the dossier carries its mark and a person finds another way.

use super::{
    mail::{Mailer, NotTaken},
    server::MailServer,
    smtp::Connection,
};
use crate::{
    configuration::Mail,
    jobs::{Done, Job, JobFailure, Turn, Work},
};
use herstel_domain::{
    Command, Context, Dossier, Event, Occasion, Purpose, Scope, decide,
    messages::{NoteLeaving, Standing, Way},
};
use herstel_kernel::{Actor, OperationId, Refusal, RefusalCode, Timestamp};
use herstel_scheme::Registry;
use herstel_store::{CommandError, ReadyMessage, Store};
use herstel_web::{Clock, IdSource, mail_of};
use std::{sync::Arc, time::Duration};

/// How often is looked whether something waits.
const EVERY: Duration = Duration::from_secs(15);
/// How often is looked without a mail server: there is nothing to do.
const REST: Duration = Duration::from_secs(60 * 60);
/// Messages of one turn.
const MESSAGES: u32 = 100;
/// The wait after a first refusal; it doubles with each one after.
const FIRST_WAIT: Duration = Duration::from_secs(60);
/// The longest wait between two tries.
const LONGEST_WAIT: Duration = Duration::from_secs(4 * 60 * 60);
/// After so many broken connections in a row it is not about the message.
const BROKEN_MOST: u32 = 3;

/// Sends the e-mail that waits.
pub struct SendMail {
    mail: Mail,
    /// What the e-mail says where the message is.
    address: String,
    schemes: Arc<Registry>,
    clock: Clock,
}

impl SendMail {
    /// As configured; `address` is where the portals are.
    pub fn new(mail: &Mail, address: Option<&str>, schemes: Arc<Registry>, clock: Clock) -> Self {
        Self { mail: mail.clone(), address: address.unwrap_or_default().to_owned(), schemes, clock }
    }

    async fn send(&self, server: &MailServer, store: &Store) -> Result<Done, JobFailure> {
        let waiting = store.messages_ready(Way::Email, Standing::Queued, self.clock.now(), MESSAGES).await?;
        if waiting.is_empty() {
            return Ok(Done { has_more: false });
        }
        let mailer = Mailer::new(server, &self.mail)?;
        let mut connection = mailer.connect().await?;
        let mut broken = 0;
        for ready in &waiting {
            match self.one(store, &mailer, &mut connection, ready).await? {
                Some(NotTaken::Broken(code)) => {
                    broken += 1;
                    if broken >= BROKEN_MOST {
                        let sentence = "the connection breaks each time".to_owned();
                        return Err(JobFailure { code, sentence });
                    }
                    connection = mailer.connect().await?;
                }
                Some(NotTaken::Never(_) | NotTaken::Later(_)) | None => broken = 0,
            }
        }
        connection.close().await;
        Ok(Done { has_more: waiting.len() >= usize::try_from(MESSAGES).unwrap_or(usize::MAX) })
    }

    /// Hands one over and writes down what came of it.
    async fn one(
        &self,
        store: &Store,
        mailer: &Mailer,
        connection: &mut Connection,
        ready: &ReadyMessage,
    ) -> Result<Option<NotTaken>, JobFailure> {
        let scope = self.scope()?;
        let Some(dossier) = store.dossier(&scope, ready.dossier).await? else { return Ok(None) };
        let leaving = mail_of(&dossier, ready.message, &self.address, self.clock.today());
        let Some((to, (subject, body))) = leaving else { return Ok(None) };
        let sent_at = self.clock.now().strftime("%a, %d %b %Y %H:%M:%S +0000").to_string();
        let text = (subject.as_str(), body.as_str());
        let result = mailer.hand_over(connection, ready.message, &to, text, &sent_at).await;
        match result {
            Ok(()) => self.note(store, &scope, ready, Standing::Sent, None).await?,
            Err(NotTaken::Never(code)) => {
                self.note(store, &scope, ready, Standing::Failed, Some(code)).await?;
            }
            Err(NotTaken::Later(code) | NotTaken::Broken(code)) => {
                if ready.attempts.saturating_add(1) >= self.mail.attempts_most {
                    self.note(store, &scope, ready, Standing::Failed, Some(code)).await?;
                } else {
                    let again = later(self.clock.now(), wait(ready.attempts));
                    store.note_try(ready, Way::Email, again, code).await?;
                }
            }
        }
        Ok(result.err())
    }

    async fn note(
        &self,
        store: &Store,
        scope: &Scope,
        ready: &ReadyMessage,
        standing: Standing,
        code: Option<&'static str>,
    ) -> Result<(), JobFailure> {
        let reason = code.map(str::to_owned);
        let command = NoteLeaving { message: ready.message, way: Way::Email, standing, reason };
        note(store, scope, &self.clock, &self.schemes, ready, command).await?;
        store.forget_try(ready.message, Way::Email).await?;
        Ok(())
    }

    fn scope(&self) -> Result<Scope, JobFailure> {
        system_scope(&self.clock)
    }
}

/// Writes down how a message left, in the name of the system.
pub async fn note(
    store: &Store,
    scope: &Scope,
    clock: &Clock,
    schemes: &Registry,
    ready: &ReadyMessage,
    command: NoteLeaving,
) -> Result<(), JobFailure> {
    let context =
        Context { actor: Actor::System, today: clock.today(), stands_in_for: &[], schemes, is_demo: false };
    let command = Command::NoteLeaving(command);
    let noted = |dossier: &Dossier| -> Result<Vec<Event>, Refusal> {
        let decided = decide(dossier, None, &command, &context);
        // Somebody else wrote down meanwhile what became of it.
        let is_known = decided.as_ref().is_err_and(|refusal| refusal.code == RefusalCode::Stale);
        if is_known { Ok(Vec::new()) } else { decided }
    };
    match store.record(scope, clock.now(), ready.dossier, noted).await {
        Ok(_) => Ok(()),
        Err(CommandError::Refused(refusals)) => {
            let sentence = refusals.first().map(ToString::to_string).unwrap_or_default();
            Err(JobFailure { code: "message-refused", sentence })
        }
        Err(CommandError::Store(error)) => Err(error.into()),
    }
}

/// Reading and writing for the system itself, as an operation of its own.
pub fn system_scope(clock: &Clock) -> Result<Scope, JobFailure> {
    let failed = |text: String| JobFailure { code: "message-scope", sentence: text };
    let drawn = IdSource::system().draw().map_err(|error| failed(error.to_string()))?;
    let occasion = Occasion { at: clock.now(), on: clock.today(), operation: OperationId::from_bytes(drawn) };
    Scope::new(Actor::System, Purpose::Preparing, occasion).map_err(|refusal| failed(refusal.to_string()))
}

impl Job for SendMail {
    fn name(&self) -> &'static str {
        "send-mail"
    }

    fn every(&self) -> Duration {
        if self.mail.server.is_some() { EVERY } else { REST }
    }

    fn turn<'a>(&'a self, Turn { store, .. }: Turn<'a>) -> Work<'a> {
        Box::pin(async move {
            match &self.mail.server {
                Some(server) => self.send(server, store).await,
                None => Ok(Done { has_more: false }),
            }
        })
    }
}

fn wait(attempts: u32) -> Duration {
    FIRST_WAIT.saturating_mul(1 << attempts.min(16)).min(LONGEST_WAIT)
}

fn later(now: Timestamp, by: Duration) -> Timestamp {
    now.checked_add(by).unwrap_or(now)
}
