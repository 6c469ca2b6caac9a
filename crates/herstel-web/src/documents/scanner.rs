//! Looking for harm in a file before it is kept. Whoever cannot look, accepts nothing.

use std::{fmt, io, net::SocketAddr, path::PathBuf, str::FromStr, time::Duration};
use tokio::{
    io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _},
    net::{TcpStream, UnixStream},
    time::timeout,
};

/// Until a scanner must have answered.
const TIME: Duration = Duration::from_secs(30);
/// Bytes sent at a time.
const PIECE: usize = 64 * 1024;
/// Longest answer that is read.
const ANSWER_MAX: u64 = 4 * 1024;

/// Who looks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Scanner {
    /// Nobody: no file is accepted. What an installation begins with.
    #[default]
    Closed,
    /// Nobody, and files are accepted all the same. For the demonstration, or where something in front looks.
    Unscanned,
    /// The daemon of ClamAV over TCP.
    ClamdTcp(SocketAddr),
    /// The daemon of ClamAV over a socket of this machine.
    ClamdSocket(PathBuf),
}

/// What came of looking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing was found.
    Clean,
    /// Something harmful was found.
    Harmful,
    /// Nobody could look.
    Unknown,
}

impl Scanner {
    /// Looks at a file.
    pub(crate) async fn look(&self, bytes: &[u8]) -> Verdict {
        let asked = async {
            match self {
                Self::Closed => Ok(Verdict::Unknown),
                Self::Unscanned => Ok(Verdict::Clean),
                Self::ClamdTcp(address) => ask(TcpStream::connect(address).await?, bytes).await,
                Self::ClamdSocket(path) => ask(UnixStream::connect(path).await?, bytes).await,
            }
        };
        match timeout(TIME, asked).await {
            Ok(Ok(verdict)) => verdict,
            Ok(Err(error)) => {
                tracing::error!(%error, "the scanner cannot be asked");
                Verdict::Unknown
            }
            Err(_) => {
                tracing::error!("the scanner did not answer in time");
                Verdict::Unknown
            }
        }
    }
}

/// Sends a file in pieces, each with its length in front, and reads what was found (the command `INSTREAM`).
async fn ask(mut stream: impl AsyncRead + AsyncWrite + Unpin, bytes: &[u8]) -> io::Result<Verdict> {
    stream.write_all(b"zINSTREAM\0").await?;
    for piece in bytes.chunks(PIECE) {
        let length = u32::try_from(piece.len()).map_err(io::Error::other)?;
        stream.write_all(&length.to_be_bytes()).await?;
        stream.write_all(piece).await?;
    }
    stream.write_all(&0_u32.to_be_bytes()).await?;
    stream.flush().await?;
    let mut answer = Vec::new();
    stream.take(ANSWER_MAX).read_to_end(&mut answer).await?;
    Ok(understood(&answer))
}

/// Only the words for "nothing found" mean that; everything unexpected means that nobody looked.
pub fn understood(answer: &[u8]) -> Verdict {
    match answer.strip_suffix(b"\0").unwrap_or(answer) {
        b"stream: OK" => Verdict::Clean,
        found if found.starts_with(b"stream: ") && found.ends_with(b" FOUND") => Verdict::Harmful,
        _ => {
            tracing::error!("the scanner answered something that is no verdict");
            Verdict::Unknown
        }
    }
}

/// How a scanner is named in the configuration: `closed`, `unscanned`, `clamd:ADDRESS` or `clamd:/PATH`.
impl FromStr for Scanner {
    type Err = &'static str;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match (text, text.strip_prefix("clamd:")) {
            ("closed", _) => Ok(Self::Closed),
            ("unscanned", _) => Ok(Self::Unscanned),
            (_, Some(path)) if path.starts_with('/') => Ok(Self::ClamdSocket(path.into())),
            // The daemon knows no encryption, and whole files of parents go to it.
            (_, Some(address)) => match address.parse::<SocketAddr>() {
                Ok(address) if address.ip().is_loopback() => Ok(Self::ClamdTcp(address)),
                Ok(_) => Err("the scanner is on this machine, or at the end of a tunnel that begins here"),
                Err(_) => Err("after clamd: comes an address with a port, or a path"),
            },
            (_, None) => Err("closed, unscanned, clamd:ADDRESS or clamd:/PATH"),
        }
    }
}

impl fmt::Display for Scanner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Closed => f.write_str("closed"),
            Self::Unscanned => f.write_str("unscanned"),
            Self::ClamdTcp(address) => write!(f, "clamd:{address}"),
            Self::ClamdSocket(path) => write!(f, "clamd:{}", path.display()),
        }
    }
}
