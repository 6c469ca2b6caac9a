//! A connection with a mail server: lines there, answers back, each within a bounded time.

use super::{
    mail::failure,
    server::{MailServer, Protection},
};
use crate::jobs::JobFailure;
use std::{path::Path, sync::Arc, time::Duration};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _, BufReader},
    net::TcpStream,
};
use tokio_rustls::{
    TlsConnector,
    rustls::{
        ClientConfig, RootCertStore,
        crypto::ring,
        pki_types::{CertificateDer, ServerName, pem::PemObject as _},
    },
};

/// How long the server may take for one step.
const STEP: Duration = Duration::from_secs(30);
/// Longest answer, in bytes: what a server says is never kept.
const ANSWER_MAX: u64 = 64 * 1024;

/// What an answer comes down to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// 2xx, and 3xx where more is to follow.
    Fine,
    /// 4xx.
    NotNow,
    /// 5xx.
    Never,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// Nobody listens, or the connection was closed.
    Closed,
    /// It took too long.
    Slow,
    /// What came is no answer of a mail server.
    Unreadable,
    /// The server does not show who it is, or does not protect the connection.
    Unprotected,
    /// The server said no before any message.
    Unwilling,
}

impl Broken {
    /// A stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Closed => "mail-broken",
            Self::Slow => "mail-timeout",
            Self::Unreadable => "mail-unreadable",
            Self::Unprotected => "mail-tls",
            Self::Unwilling => "mail-unwilling",
        }
    }

    /// A sentence without what the server said: its answer may repeat an address.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::Closed => "the mail server cannot be reached, or closed the connection",
            Self::Slow => "the mail server did not answer in time",
            Self::Unreadable => "what answers is no mail server",
            Self::Unprotected => "there is no TLS with the mail server, or not with that one",
            Self::Unwilling => "the mail server takes nothing from this program",
        }
    }
}

trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Stream for T {}

/// A connection on which both sides have greeted each other.
pub struct Connection(BufReader<Box<dyn Stream>>);

/// Whom we believe to be a mail server: who is signed by the authorities of a file, or by those of this machine.
pub fn tls(authorities: Option<&Path>) -> Result<TlsConnector, JobFailure> {
    let mut roots = RootCertStore::empty();
    match authorities {
        Some(path) => {
            let wrong = |text: &str| failure("mail-config", &format!("mail.authorities: {text}"));
            let pem = std::fs::read(path).map_err(|error| wrong(&error.to_string()))?;
            let (right, _) = roots.add_parsable_certificates(CertificateDer::pem_slice_iter(&pem).flatten());
            if right == 0 {
                return Err(wrong("no certificate in PEM"));
            }
        }
        None => {
            roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        }
    }
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| failure("mail-config", &error.to_string()))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(TlsConnector::from(Arc::new(config)))
}

impl Connection {
    /// Connects, protects the connection as wanted and greets.
    pub async fn open(server: &MailServer, tls: Option<TlsConnector>) -> Result<Self, Broken> {
        let connecting = TcpStream::connect((server.host.as_str(), server.port));
        let stream = within(connecting).await?;
        let mut connection = match (server.protection, &tls) {
            (Protection::Tls, Some(tls)) => Self::protected(stream, server, tls).await?,
            (Protection::Tls, None) => return Err(Broken::Unprotected),
            (Protection::StartTls | Protection::None, _) => Self(BufReader::new(Box::new(stream))),
        };
        if connection.answer().await? != Reply::Fine {
            return Err(Broken::Unwilling);
        }
        connection.hello().await?;
        if server.protection == Protection::StartTls {
            let Some(tls) = tls else { return Err(Broken::Unprotected) };
            if connection.say("STARTTLS").await? != Reply::Fine {
                return Err(Broken::Unprotected);
            }
            // What a third party put on the line before the handshake is not read after it.
            if !connection.0.buffer().is_empty() {
                return Err(Broken::Unprotected);
            }
            connection = Self::protected(connection.0.into_inner(), server, &tls).await?;
            connection.hello().await?;
        }
        Ok(connection)
    }

    async fn protected(
        stream: impl Stream + 'static,
        server: &MailServer,
        tls: &TlsConnector,
    ) -> Result<Self, Broken> {
        let name = ServerName::try_from(server.host.clone()).map_err(|_| Broken::Unprotected)?;
        let stream = tokio::time::timeout(STEP, tls.connect(name, stream)).await.map_err(|_| Broken::Slow)?;
        let stream: Box<dyn Stream> = Box::new(stream.map_err(|_| Broken::Unprotected)?);
        Ok(Self(BufReader::new(stream)))
    }

    async fn hello(&mut self) -> Result<(), Broken> {
        match self.say("EHLO localhost").await? {
            Reply::Fine => Ok(()),
            Reply::NotNow | Reply::Never => Err(Broken::Unwilling),
        }
    }

    /// Says one thing and hears the answer.
    pub async fn say(&mut self, text: &str) -> Result<Reply, Broken> {
        within(async {
            self.0.write_all(text.as_bytes()).await?;
            self.0.write_all(b"\r\n").await?;
            self.0.flush().await
        })
        .await?;
        self.answer().await
    }

    /// Says goodbye; whether anybody hears it does not matter.
    pub async fn close(mut self) {
        let _ = self.say("QUIT").await;
    }

    /// The last line of an answer says what it comes down to; the lines before have a dash after the number.
    async fn answer(&mut self) -> Result<Reply, Broken> {
        let mut left = ANSWER_MAX;
        loop {
            let mut line = Vec::new();
            let read = within((&mut self.0).take(left).read_until(b'\n', &mut line)).await?;
            if read == 0 {
                return Err(if left == 0 { Broken::Unreadable } else { Broken::Closed });
            }
            left = left.saturating_sub(u64::try_from(read).unwrap_or(u64::MAX));
            let is_number = line.len() > 3 && line.iter().take(3).all(u8::is_ascii_digit);
            match (is_number, line.first(), line.get(3)) {
                (true, Some(_), Some(b'-')) => {}
                (true, Some(b'2' | b'3'), _) => return Ok(Reply::Fine),
                (true, Some(b'4'), _) => return Ok(Reply::NotNow),
                (true, Some(b'5'), _) => return Ok(Reply::Never),
                (_, _, _) => return Err(Broken::Unreadable),
            }
        }
    }
}

async fn within<T>(step: impl Future<Output = std::io::Result<T>>) -> Result<T, Broken> {
    match tokio::time::timeout(STEP, step).await {
        Ok(done) => done.map_err(|_| Broken::Closed),
        Err(_) => Err(Broken::Slow),
    }
}
