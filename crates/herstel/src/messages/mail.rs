//! Handing an e-mail over to the mail server (RFC 5321), and what its answer means.

use super::{
    server::{MailServer, Protection},
    smtp::{Broken, Connection, Reply},
};
use crate::{
    configuration::{Mail, Sender},
    jobs::JobFailure,
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use herstel_kernel::MessageId;
use sha2::{Digest as _, Sha256};

/// Why an e-mail was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotTaken {
    /// The server says that it never will: another address, another way.
    Never(&'static str),
    /// Not now.
    Later(&'static str),
    /// The connection broke; it may be about this message, or about all.
    Broken(&'static str),
}

impl From<Broken> for NotTaken {
    fn from(broken: Broken) -> Self {
        Self::Broken(broken.code())
    }
}

/// Hands e-mail over.
pub struct Mailer {
    server: MailServer,
    mail: Mail,
    from: Sender,
}

impl Mailer {
    /// As configured; a sentence when that cannot be.
    pub fn new(server: &MailServer, mail: &Mail) -> Result<Self, JobFailure> {
        let from = mail.from.clone().ok_or_else(|| failure("mail-config", "mail.from is not given"))?;
        Ok(Self { server: server.clone(), mail: mail.clone(), from })
    }

    /// A connection on which the server takes mail from us. A server that does not says nothing about one message.
    pub async fn connect(&self) -> Result<Connection, JobFailure> {
        let tls = match self.server.protection {
            Protection::None => None,
            Protection::Tls | Protection::StartTls => {
                Some(super::smtp::tls(self.mail.authorities.as_deref())?)
            }
        };
        let opened = Connection::open(&self.server, tls).await;
        let mut connection = opened.map_err(|broken| failure("mail-unreachable", broken.sentence()))?;
        if let Some(user) = &self.mail.user {
            let file = self.mail.password_file.as_ref();
            let file = file.ok_or_else(|| failure("mail-config", "mail.password_file is not given"))?;
            let password = file.secret().map_err(|text: String| failure("mail-config", &text))?;
            let secret = STANDARD.encode(format!("\0{user}\0{password}"));
            let answer = connection.say(&format!("AUTH PLAIN {secret}")).await;
            match answer.map_err(|broken| failure("mail-unreachable", broken.sentence()))? {
                Reply::Fine => {}
                Reply::NotNow | Reply::Never => {
                    return Err(failure("mail-sign-in", "the mail server does not let this program sign in"));
                }
            }
        }
        Ok(connection)
    }

    /// Hands one over. The same message has the same number every time, so that whoever gets it twice can tell.
    pub async fn hand_over(
        &self,
        connection: &mut Connection,
        id: MessageId,
        to: &str,
        (subject, body): (&str, &str),
        sent_at: &str,
    ) -> Result<(), NotTaken> {
        if !is_address(to) {
            return Err(NotTaken::Never("mail-address"));
        }
        for command in
            [format!("MAIL FROM:<{}>", self.from.address), format!("RCPT TO:<{to}>"), "DATA".to_owned()]
        {
            if let Err(refused) = taken(connection.say(&command).await?) {
                // The connection is kept for the next message.
                connection.say("RSET").await?;
                return Err(refused);
            }
        }
        let head = [
            format!("From: {}", self.from.shown),
            format!("To: {to}"),
            format!("Date: {sent_at}"),
            format!("Message-ID: {}", self.number(id)),
            format!("Subject: {}", encoded_word(subject)),
            "MIME-Version: 1.0".to_owned(),
            "Content-Type: text/plain; charset=utf-8".to_owned(),
            "Content-Transfer-Encoding: base64".to_owned(),
            "Auto-Submitted: auto-generated".to_owned(),
        ];
        let text = format!("{}\r\n\r\n{}\r\n.", head.join("\r\n"), wrapped(&STANDARD.encode(body)));
        taken(connection.say(&text).await?)
    }

    /// The number in the head of the e-mail. It says nothing about the dossier.
    fn number(&self, id: MessageId) -> String {
        let digest = Sha256::digest(id.to_bytes());
        let short: String = digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
        format!("<{short}@{}>", self.from.domain())
    }
}

fn taken(reply: Reply) -> Result<(), NotTaken> {
    match reply {
        Reply::Fine => Ok(()),
        Reply::NotNow => Err(NotTaken::Later("mail-not-now")),
        Reply::Never => Err(NotTaken::Never("mail-refused")),
    }
}

/// One address without anything that could end the line or the brackets around it.
pub fn is_address(text: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_graphic() && !b"<>()[],;:\\\"".contains(&byte);
    let parts = text.split_once('@');
    text.len() <= 254
        && text.bytes().all(is_plain)
        && parts.is_some_and(|(user, host)| !user.is_empty() && !host.is_empty() && !host.contains('@'))
}

/// A text in the head of an e-mail: as it is when it is ASCII, else as an encoded word (RFC 2047).
fn encoded_word(text: &str) -> String {
    if text.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic()) {
        text.to_owned()
    } else {
        format!("=?utf-8?B?{}?=", STANDARD.encode(text))
    }
}

/// Lines of 76 characters; no line of base64 begins with a dot.
fn wrapped(text: &str) -> String {
    let mut lines = String::with_capacity(text.len() + text.len() / 38 + 2);
    for (place, letter) in text.chars().enumerate() {
        if place > 0 && place % 76 == 0 {
            lines.push_str("\r\n");
        }
        lines.push(letter);
    }
    lines
}

pub(super) fn failure(code: &'static str, sentence: &str) -> JobFailure {
    JobFailure { code, sentence: sentence.to_owned() }
}

#[cfg(test)]
mod unit {
    use super::{encoded_word, is_address, wrapped};

    #[test]
    fn nothing_that_somebody_typed_ends_a_line_or_a_bracket() {
        for right in ["a@b.example", "anna.voorbeeld+x@b-c.example"] {
            assert!(is_address(right), "{right}");
        }
        for wrong in ["", "a", "@b", "a@", "a@b@c", "a b@c", "a>@b\r\nRCPT TO:<c@d", "<a@b>", "é@b.example"]
        {
            assert!(!is_address(wrong), "{wrong}");
        }
        assert_eq!(encoded_word("Er is een bericht"), "Er is een bericht");
        assert_eq!(encoded_word("één"), "=?utf-8?B?w6nDqW4=?=");
        assert_eq!(wrapped(&"a".repeat(153)).lines().map(str::len).collect::<Vec<_>>(), [76, 76, 1]);
    }
}
