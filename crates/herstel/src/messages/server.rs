//! The mail server as it is written in the configuration.

use std::{fmt, str::FromStr};

/// How the connection is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protection {
    /// TLS from the first byte.
    Tls,
    /// TLS by STARTTLS; without it nothing is sent.
    StartTls,
    /// None: only to this machine.
    None,
}

/// Where mail is handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailServer {
    /// How the connection is protected.
    pub protection: Protection,
    /// Its name, which its certificate must have.
    pub host: String,
    /// Its port.
    pub port: u16,
}

/// The text is not the address of a mail server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MailServerError;

impl FromStr for MailServer {
    type Err = MailServerError;

    fn from_str(text: &str) -> Result<Self, MailServerError> {
        let (scheme, rest) = text.split_once("://").ok_or(MailServerError)?;
        let (protection, usual) = match scheme {
            "smtps" => (Protection::Tls, 465),
            "smtp" => (Protection::StartTls, 587),
            "smtp+plain" => (Protection::None, 25),
            _ => return Err(MailServerError),
        };
        let (host, port) = match rest.rsplit_once(':') {
            Some((host, port)) => (host, port.parse().map_err(|_| MailServerError)?),
            None => (rest, usual),
        };
        let is_name = |part: char| part.is_ascii_alphanumeric() || part == '.' || part == '-';
        let is_near = ["127.0.0.1", "localhost"].contains(&host);
        if host.is_empty() || !host.chars().all(is_name) || (protection == Protection::None && !is_near) {
            return Err(MailServerError);
        }
        Ok(Self { protection, host: host.to_owned(), port })
    }
}

impl fmt::Display for MailServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = match self.protection {
            Protection::Tls => "smtps",
            Protection::StartTls => "smtp",
            Protection::None => "smtp+plain",
        };
        write!(f, "{scheme}://{}:{}", self.host, self.port)
    }
}

#[cfg(test)]
mod tests {
    use super::MailServer;

    #[test]
    fn mail_leaves_this_machine_over_tls_only() {
        for (text, shown) in [
            ("smtps://mail.example", "smtps://mail.example:465"),
            ("smtp://mail.example", "smtp://mail.example:587"),
            ("smtp://mail.example:25", "smtp://mail.example:25"),
            ("smtp+plain://127.0.0.1:2525", "smtp+plain://127.0.0.1:2525"),
        ] {
            assert_eq!(text.parse::<MailServer>().map(|known| known.to_string()), Ok(shown.to_owned()));
        }
        for wrong in [
            "",
            "mail.example",
            "http://mail.example",
            "smtp+plain://mail.example",
            "smtp://",
            "smtp://mail.example:port",
            "smtp://user:secret@mail.example",
        ] {
            assert!(wrong.parse::<MailServer>().is_err(), "{wrong}");
        }
    }
}
